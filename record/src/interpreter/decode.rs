//! Decoding: bytes to a record.

use std::num::NonZeroUsize;
use std::ptr::NonNull;

use super::skip::{skip, skip_element};
use crate::arena::{ALIGN, Arena, Window, WindowError};
use crate::attempt::{Decoded, LimitExceeded, attempt};
use crate::blobs::Pieces;
use crate::error::{DecodeError, DecodeErrorKind, ElementRole, PathSegment};
use crate::limits::Limits;
use crate::plan::{
    FieldOp, ListAtOp, ListOp, MapOfOp, MapOp, OnUnknown, OpId, Plan, PlanId, StructPlan, Target, ValueOp,
};
use crate::slice::{RawSlice, VALID_UTF8};
use crate::text;
use crate::unknown::member::{is_conflict, is_unknown};
use crate::unknown::{UnknownField, kept};
use crate::wire::{FieldHeader, Fixed, Format, Reader, STOP, WireType, with_format};

/// Decodes the message at the start of `input` into `arena`.
///
/// The record points into `arena` and `input`: it is valid for as long as both stay unchanged. On failure the arena is as
/// before. Whether there is a message does not depend on what follows it.
///
/// # Errors
///
/// When the bytes are not a message that the plan accepts; see [`DecodeErrorKind`].
pub fn decode(plan: &Plan, limits: &Limits, arena: &Arena, input: &[u8]) -> Result<Decoded, DecodeError> {
    with_format!(plan.format(), format => decode_as(format, plan, limits, arena, input))
}

fn decode_as<F: Format>(
    format: F,
    plan: &Plan,
    limits: &Limits,
    arena: &Arena,
    input: &[u8],
) -> Result<Decoded, DecodeError> {
    let memory = limits.memory_for(input.len());
    attempt(
        limits,
        arena,
        input.len(),
        |window| {
            let reader = Reader::new(input);
            let mut decoder = Decoder { plan, format, reader, pieces: None, window, memory, limits };
            let record = decoder.root()?;
            Ok(Decoded { record, used: decoder.reader.position() })
        },
        |exceeded| too_much(exceeded, input.len(), limits),
    )
}

/// The error of an input of `length` bytes.
#[cold]
fn too_much(exceeded: LimitExceeded, length: usize, limits: &Limits) -> DecodeError {
    match exceeded {
        LimitExceeded::MessageSize => {
            let limit = limits.get_message_size();
            DecodeError::at(0, DecodeErrorKind::MessageTooLarge { length, limit })
        }
        LimitExceeded::Memory { used, budget } => DecodeError::at(used, DecodeErrorKind::MemoryLimit(budget)),
    }
}

/// Decodes `input`, which is a value with op `op` as an element has it and nothing else, within a struct or container at `level`.
///
/// # Errors
///
/// When it is not.
pub fn decode_value(
    plan: &Plan,
    limits: &Limits,
    arena: &Arena,
    input: &[u8],
    op: OpId,
    level: u32,
) -> Result<NonNull<u8>, DecodeError> {
    with_format!(plan.format(), format => decode_value_as(format, plan, limits, arena, input, op, level))
}

fn decode_value_as<F: Format>(
    format: F,
    plan: &Plan,
    limits: &Limits,
    arena: &Arena,
    input: &[u8],
    op: OpId,
    level: u32,
) -> Result<NonNull<u8>, DecodeError> {
    let memory = limits.memory_for(input.len());
    let decode = |window| {
        let reader = Reader::new(input);
        let mut decoder = Decoder { plan, format, reader, pieces: None, window, memory, limits };
        let slot = decoder.alloc(u64::from(plan.op(op).size()))?;
        // SAFETY: the slot was just allocated for values of the op.
        unsafe { decoder.value(op, slot, level)? };
        let used = decoder.reader.position();
        match input.len() - used {
            0 => Ok(Decoded { record: slot, used }),
            more => Err(DecodeError::at(used, DecodeErrorKind::TrailingBytes(more))),
        }
    };
    attempt(limits, arena, input.len(), decode, |exceeded| too_much(exceeded, input.len(), limits))
        .map(|decoded| decoded.record)
}

/// Decodes the message that `pieces` start with, through a window of `size` bytes. `None` if it is no message, or if the window is too
/// small; [`decode`] tells why.
pub fn decode_pieces(plan: &Plan, limits: &Limits, pieces: &mut Pieces<'_>, size: usize) -> Option<Decoded> {
    with_format!(plan.format(), format => decode_pieces_as(format, plan, limits, pieces, size))
}

fn decode_pieces_as<F: Format>(
    format: F,
    plan: &Plan,
    limits: &Limits,
    pieces: &mut Pieces<'_>,
    size: usize,
) -> Option<Decoded> {
    let (arena, len) = (pieces.arena(), pieces.len());
    let input = pieces.first_window(size).ok()?;
    let memory = limits.memory_for(len);
    let decode = |window| {
        let reader = Reader::new(input);
        let mut decoder = Decoder { plan, format, reader, pieces: Some(pieces), window, memory, limits };
        let record = decoder.root().map_err(drop)?;
        let left = decoder.reader.remaining();
        let pieces = decoder.pieces.ok_or(())?;
        Ok(Decoded { record, used: pieces.position(left) })
    };
    attempt(limits, arena, len, decode, drop).ok()
}

struct Decoder<'p, 'i, 'a, F> {
    plan: &'p Plan,
    format: F,
    reader: Reader<'i>,
    /// What the reader's input is a window onto; `None` where it is all of the input.
    pieces: Option<&'p mut Pieces<'i>>,
    window: Window<'a>,
    /// The budget of `window`, for error messages.
    memory: u64,
    limits: &'p Limits,
}

type Result<T, E = DecodeError> = std::result::Result<T, E>;

impl<'p, 'i, F: Format> Decoder<'p, 'i, '_, F> {
    fn root(&mut self) -> Result<NonNull<u8>> {
        let plan = self.plan.root();
        let record = self.alloc(u64::from(self.plan.struct_plan(plan).size))?;
        // SAFETY: `record` was just allocated with the size of the root's records.
        unsafe { self.record(plan, record, 0)? };
        Ok(record)
    }

    /// The name of a field of `of`, for error messages.
    fn name(&self, of: &StructPlan, field: &FieldOp) -> String {
        self.plan.layouts().schema().struct_desc(of.source_id).fields[field.desc as usize].name.clone()
    }

    fn alloc(&mut self, size: u64) -> Result<NonNull<u8>> {
        self.window.alloc(size).map_err(|error| match error {
            WindowError::Budget => self.over_budget(size),
            WindowError::OutOfMemory => self.reader.error(DecodeErrorKind::OutOfMemory),
        })
    }

    /// The budget has no `size` bytes left, but a longer message would have a larger one.
    #[cold]
    fn over_budget(&self, size: u64) -> DecodeError {
        let lacking = size.next_multiple_of(ALIGN as u64).saturating_sub(self.window.left());
        let needed = self.limits.input_for(lacking).and_then(|bytes| usize::try_from(bytes).ok());
        self.reader
            .error(DecodeErrorKind::MemoryLimit(self.memory))
            .needing(needed.and_then(NonZeroUsize::new))
    }

    /// Enters a struct or container within `level`.
    fn enter(&self, level: u32) -> Result<u32> {
        if level >= self.limits.get_depth() {
            return Err(self.reader.error(DecodeErrorKind::DepthLimit(self.limits.get_depth())));
        }
        Ok(level + 1)
    }

    /// Decodes a struct's fields into `record`.
    ///
    /// # Safety
    ///
    /// `record` is writable for the size of the struct's records and aligned to 8.
    unsafe fn record(&mut self, id: PlanId, record: NonNull<u8>, level: u32) -> Result<()> {
        let level = self.enter(level)?;
        let plan = self.plan.struct_plan(id);
        let presence = record.cast::<u64>();
        for word in 0..plan.presence_words as usize {
            // SAFETY: a record starts with its presence words.
            unsafe { presence.add(word).write(0) };
        }
        let mut members = None;
        let mut predicted = 0;
        let mut last = 0;
        while let Some(header) = self.format.read_field(&mut self.reader, last)? {
            last = header.id;
            let is_field =
                |field: &FieldOp| field.id == header.id && self.format.is_type(header.code, field.wire_type);
            let index = match plan.fields.get(predicted) {
                Some(field) if is_field(field) => Some(predicted),
                _ => plan.find(header.id).filter(|&index| is_field(&plan.fields[index])),
            };
            let Some(index) = index else {
                // SAFETY: the record is of this struct or union, with its presence words.
                unsafe { self.unknown(plan.on_unknown, record, header, level, &mut members) }
                    .map_err(|error| error.within(PathSegment::Unknown(header.id)))?;
                continue;
            };
            let field = &plan.fields[index];
            predicted = index + 1;
            let Some(target) = &field.target else {
                skip(self.format, &mut self.reader, header, level, self.limits.get_depth())
                    .map_err(|error| error.within(PathSegment::Field(self.name(plan, field))))?;
                continue;
            };
            // SAFETY: the slots of a field and the words of its presence lie in the record.
            unsafe {
                self.field(target, header, record, level)
                    .map_err(|error| error.within(PathSegment::Field(self.name(plan, field))))?;
                if plan.is_union {
                    let other = presence.read();
                    if other != 0 && other != target.presence.expected && !is_unknown(other) {
                        let other = self.name(plan, plan.field_with(0, other));
                        let kind = DecodeErrorKind::UnionConflict(other, self.name(plan, field));
                        return Err(DecodeError::at(header.at, kind));
                    }
                }
                target.presence.set(record);
                if !plan.enough.is_empty() && plan.has_enough(record) {
                    break;
                }
            }
        }
        // SAFETY: the presence words were written above.
        let word_at = |index: usize| unsafe { presence.add(index).read() };
        if plan.is_union && word_at(0) == 0 {
            return Err(self.reader.error(DecodeErrorKind::EmptyUnion));
        }
        if let Some((first, second)) = members
            && is_conflict(word_at(0))
        {
            return Err(self.reader.error(DecodeErrorKind::UnknownUnionConflict(first, second)));
        }
        if let OnUnknown::Keep { slot } = plan.on_unknown {
            // SAFETY: the slot is one of the record's presence words, and no field comes any more.
            unsafe { kept::sort(record.add(slot as usize)) };
        }
        for (index, &required) in plan.required.iter().enumerate() {
            let missing = required & !word_at(index);
            if missing != 0 {
                let field = plan.field_with(index, missing & missing.wrapping_neg());
                let kind = DecodeErrorKind::MissingRequired(self.name(plan, field));
                return Err(self.reader.error(kind));
            }
        }
        Ok(())
    }

    /// Does with an unknown field, whose `header` was read last, what the plan says. `members` has the id of the first unknown member of a
    /// union that came, and of another one if there was one.
    ///
    /// # Safety
    ///
    /// `record` is writable, for the struct or union, and its presence words are initialised.
    #[cold]
    unsafe fn unknown(
        &mut self,
        what: OnUnknown,
        record: NonNull<u8>,
        header: FieldHeader,
        level: u32,
        members: &mut Option<(i16, i16)>,
    ) -> Result<()> {
        let max_level = self.limits.get_depth();
        match what {
            OnUnknown::Skip => skip(self.format, &mut self.reader, header, level, max_level),
            OnUnknown::Reject => Err(DecodeError::at(header.at, self.refused(header))),
            OnUnknown::Member => {
                let member = UnknownField::read(self.format, &mut self.reader, header, level, max_level)?;
                // SAFETY: the record is as the caller promises; the input outlives it.
                unsafe { member.note(record) };
                let (first, second) = members.unwrap_or((header.id, header.id));
                *members = Some((first, if header.id == first { second } else { header.id }));
                Ok(())
            }
            OnUnknown::Keep { slot } => {
                let field = UnknownField::read(self.format, &mut self.reader, header, level, max_level)?;
                // SAFETY: the slot is one of the record's presence words; the input, and what this allocates, outlive the record.
                unsafe { kept::append(record.add(slot as usize), field, |size| self.alloc(size)) }
            }
        }
    }

    /// Why an unknown field is refused.
    fn refused(&self, header: FieldHeader) -> DecodeErrorKind {
        match self.format.type_of(header.code) {
            Some(ty) => DecodeErrorKind::UnknownField { id: header.id, ty },
            None => DecodeErrorKind::UnknownType(header.code),
        }
    }

    /// Decodes the value of a field, whose `header` was read last, into the slot of `target`.
    ///
    /// # Safety
    ///
    /// `record` is writable for the size of the records that the field belongs to.
    unsafe fn field(
        &mut self,
        target: &Target,
        header: FieldHeader,
        record: NonNull<u8>,
        level: u32,
    ) -> Result<()> {
        // SAFETY: the offset of a field lies in its record.
        let slot = unsafe { record.add(target.offset as usize) };
        match *self.plan.op(target.op) {
            ValueOp::Struct { plan, size } if target.boxed => {
                let nested = self.alloc(u64::from(size))?;
                // SAFETY: `nested` was just allocated for the struct; the slot of a boxed field holds a pointer.
                unsafe {
                    self.record(plan, nested, level)?;
                    slot.cast().write(nested);
                }
                Ok(())
            }
            ValueOp::Fixed(Fixed::Bool) if F::BOOLS_IN_HEADERS => {
                let value = self.format.read_field_bool(&mut self.reader, header.code)?;
                // SAFETY: the slot of a bool is a byte.
                unsafe { slot.write(u8::from(value)) };
                Ok(())
            }
            ValueOp::Unwanted { .. } => {
                skip(self.format, &mut self.reader, header, level, self.limits.get_depth())?;
                // SAFETY: the slot is that of a record without fields.
                unsafe { self.write_zero(target.op, slot) };
                Ok(())
            }
            // SAFETY: the slot of a field that is not boxed holds the value itself.
            _ => unsafe { self.value(target.op, slot, level) },
        }
    }

    /// The string that the reader is at, if it is a blob: reading it failed with `error`.
    #[cold]
    fn blob(&mut self, error: DecodeError) -> Result<&'i [u8]> {
        if let (Some(pieces), &DecodeErrorKind::LengthBeyondInput { length, .. }) =
            (&mut self.pieces, error.kind())
            && let Some((bytes, count)) = pieces.take(self.reader.remaining(), length as usize)
            && let Some(next) = pieces.next_window(count)
        {
            self.reader = Reader::new(next);
            return Ok(bytes);
        }
        Err(error)
    }

    /// Decodes a value into `slot`, within a struct or container at `level`.
    ///
    /// # Safety
    ///
    /// `slot` is writable for, and aligned to, values of the op's type.
    unsafe fn value(&mut self, op: OpId, slot: NonNull<u8>, level: u32) -> Result<()> {
        // SAFETY: the caller gives room for the value that each arm writes.
        unsafe {
            match *self.plan.op(op) {
                ValueOp::Fixed(fixed) => self.format.read_fixed(&mut self.reader, fixed, slot)?,
                ValueOp::Bytes { validate } => {
                    let bytes = match self.format.read_bytes(&mut self.reader) {
                        Ok(bytes) => bytes,
                        Err(error) => self.blob(error)?,
                    };
                    if validate && !text::is_utf8(bytes) {
                        let valid_up_to = text::valid_up_to(bytes);
                        // That of a blob is not told: it is not before the reader.
                        let at = self.reader.position().saturating_sub(bytes.len());
                        return Err(DecodeError::at(at, DecodeErrorKind::InvalidUtf8 { valid_up_to }));
                    }
                    slot.cast().write(RawSlice::of_bytes(bytes, if validate { VALID_UTF8 } else { 0 }));
                }
                ValueOp::List(list) => slot.cast().write(self.list(&list, level)?),
                ValueOp::Map(map) => slot.cast().write(self.map(&map, level)?),
                ValueOp::Struct { plan, .. } => self.record(plan, slot, level)?,
                ValueOp::Chosen(_) => unreachable!("nothing is decoded by a masked plan"),
                ValueOp::ListAt(list) => slot.cast().write(self.list_at(&list, level)?),
                ValueOp::MapOf(map) => slot.cast().write(self.map_of(&map, level)?),
                ValueOp::Unwanted { wire_type, .. } => {
                    self.skip(wire_type, level)?;
                    self.write_zero(op, slot);
                }
            }
        }
        Ok(())
    }

    /// Reads past an element of type `ty` in a container at `level`.
    fn skip(&mut self, ty: WireType, level: u32) -> Result<()> {
        skip_element(self.format, &mut self.reader, ty, level, self.limits.get_depth())
    }

    /// Writes what stands in the place of an element that is not wanted.
    ///
    /// # Safety
    ///
    /// `slot` is writable for, and aligned to, values of the op's type.
    unsafe fn write_zero(&self, op: OpId, slot: NonNull<u8>) {
        // SAFETY: the caller gives room for the value that each arm writes.
        unsafe {
            match *self.plan.op(op) {
                ValueOp::Fixed(fixed) => slot.write_bytes(0, fixed.size() as usize),
                ValueOp::Bytes { validate } => {
                    slot.cast()
                        .write(RawSlice { flags: u32::from(validate) * VALID_UTF8, ..RawSlice::EMPTY });
                }
                ValueOp::List(_)
                | ValueOp::Map(_)
                | ValueOp::ListAt(_)
                | ValueOp::MapOf(_)
                | ValueOp::Chosen(_) => {
                    slot.cast().write(RawSlice::EMPTY);
                }
                ValueOp::Struct { plan, .. } => {
                    let words = self.plan.struct_plan(plan).presence_words;
                    slot.cast::<u64>().write_bytes(0, words as usize);
                }
                ValueOp::Unwanted { .. } => slot.cast::<u64>().write(0),
            }
        }
    }

    /// Decodes a list of which some elements are wanted.
    fn list_at(&mut self, op: &ListAtOp, level: u32) -> Result<RawSlice> {
        let ListAtOp { list, at, .. } = op;
        let level = self.enter(level)?;
        let header = self.format.read_list(&mut self.reader)?;
        let count = header.count;
        if count == 0 {
            return Ok(RawSlice::EMPTY);
        }
        same_type(ElementRole::Element, list.wire_type, header.element, header.element_at)?;
        let start = self.alloc(u64::from(count) * u64::from(list.stride))?;
        let (plan, at) = (self.plan, *at);
        for index in 0..count {
            // SAFETY: there is room for `count` elements.
            unsafe {
                let slot = start.add(index as usize * list.stride as usize);
                match plan.wanted(at).has_position(index) {
                    true => self.value(list.element, slot, level),
                    false => {
                        self.write_zero(list.element, slot);
                        self.skip(list.wire_type, level)
                    }
                }
                .map_err(|error| error.within(PathSegment::Index(index)))?;
            }
        }
        Ok(RawSlice { ptr: start, len: count, flags: 0 })
    }

    /// Decodes a map of which the entries with some keys are wanted.
    fn map_of(&mut self, op: &MapOfOp, level: u32) -> Result<RawSlice> {
        let MapOfOp { map, keys, .. } = op;
        let (plan, level) = (self.plan, self.enter(level)?);
        let header = self.format.read_map(&mut self.reader)?;
        if header.count == 0 {
            return Ok(RawSlice::EMPTY);
        }
        same_type(ElementRole::Key, map.key_type, header.key, header.key_at)?;
        same_type(ElementRole::Value, map.value_type, header.value, header.value_at)?;
        let start = self.alloc(u64::from(header.count) * u64::from(map.stride))?;
        let mut len = 0;
        for index in 0..header.count {
            // SAFETY: there is room for as many entries as come, in which key and value lie at these offsets.
            unsafe {
                let entry = start.add(len as usize * map.stride as usize);
                self.value(map.key, entry, level).map_err(|error| error.within(PathSegment::Entry(index)))?;
                let is_wanted = plan.wanted(*keys).has_key_at(map.key_type.fixed(), entry);
                match is_wanted {
                    true => self.value(map.value, entry.add(map.value_offset as usize), level),
                    false => self.skip(map.value_type, level),
                }
                .map_err(|error| error.within(self.segment_of_key(map.key, entry, index)))?;
                len += u32::from(is_wanted);
            }
        }
        Ok(RawSlice { ptr: start, len, flags: 0 })
    }

    fn list(&mut self, list: &ListOp, level: u32) -> Result<RawSlice> {
        let level = self.enter(level)?;
        let header = self.format.read_list(&mut self.reader)?;
        let count = header.count;
        if count == 0 {
            return Ok(RawSlice::EMPTY);
        }
        same_type(ElementRole::Element, list.wire_type, header.element, header.element_at)?;
        if let ValueOp::Fixed(fixed) = *self.plan.op(list.element) {
            return self.fixed_list(fixed, count);
        }
        let start = self.alloc(u64::from(count) * u64::from(list.stride))?;
        for index in 0..count {
            // SAFETY: there is room for `count` elements.
            unsafe {
                let slot = start.add(index as usize * list.stride as usize);
                self.value(list.element, slot, level)
                    .map_err(|error| error.within(PathSegment::Index(index)))?;
            }
        }
        Ok(RawSlice { ptr: start, len: count, flags: 0 })
    }

    /// Decodes `count` elements of fixed size in memory, for which the input was checked to be long enough.
    fn fixed_list(&mut self, fixed: Fixed, count: u32) -> Result<RawSlice> {
        if fixed == Fixed::I8 {
            // Single bytes are the same in memory: a view of the input.
            let elements = self.reader.take(count as usize)?;
            return Ok(RawSlice::of_bytes(elements, 0));
        }
        let to = self.alloc(u64::from(count) * u64::from(fixed.size()))?;
        // SAFETY: there is room for `count` elements, in fresh memory.
        unsafe { self.format.read_fixed_list(&mut self.reader, fixed, count, to)? };
        Ok(RawSlice { ptr: to, len: count, flags: 0 })
    }

    fn map(&mut self, map: &MapOp, level: u32) -> Result<RawSlice> {
        let level = self.enter(level)?;
        let header = self.format.read_map(&mut self.reader)?;
        let count = header.count;
        if count == 0 {
            return Ok(RawSlice::EMPTY);
        }
        same_type(ElementRole::Key, map.key_type, header.key, header.key_at)?;
        same_type(ElementRole::Value, map.value_type, header.value, header.value_at)?;
        let start = self.alloc(u64::from(count) * u64::from(map.stride))?;
        for index in 0..count {
            // SAFETY: there is room for `count` entries, in which key and value lie at these offsets.
            unsafe {
                let entry = start.add(index as usize * map.stride as usize);
                self.value(map.key, entry, level).map_err(|error| error.within(PathSegment::Entry(index)))?;
                self.value(map.value, entry.add(map.value_offset as usize), level)
                    .map_err(|error| error.within(self.segment_of_key(map.key, entry, index)))?;
            }
        }
        Ok(RawSlice { ptr: start, len: count, flags: 0 })
    }

    /// The path segment of the value under a key.
    ///
    /// # Safety
    ///
    /// `key` holds a value of the op's type.
    #[cold]
    unsafe fn segment_of_key(&self, op: OpId, key: NonNull<u8>, index: u32) -> PathSegment {
        // SAFETY: each arm reads what the op says.
        let number = unsafe {
            match *self.plan.op(op) {
                ValueOp::Bytes { .. } => return PathSegment::text_key(key.cast::<RawSlice>().read().bytes()),
                ValueOp::Fixed(Fixed::Bool) => {
                    return PathSegment::Key(key.cast::<bool>().read().to_string());
                }
                ValueOp::Fixed(fixed) => fixed.integer_at(key),
                _ => None,
            }
        };
        number.map_or(PathSegment::Entry(index), |number| PathSegment::Key(number.to_string()))
    }
}

/// Fails unless a container's type is the one that the schema says.
pub(crate) fn same_type(
    role: ElementRole,
    expected: WireType,
    found: Option<WireType>,
    offset: usize,
) -> Result<()> {
    if found == Some(expected) {
        return Ok(());
    }
    let found = found.map_or(STOP, WireType::code);
    Err(DecodeError::at(offset, DecodeErrorKind::ElementType { role, expected, found }))
}
