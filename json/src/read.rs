//! Reading: text to a record.

mod error;
mod scalar;
mod text;

use std::ptr::{self, NonNull};

use scrimp_record::arena::{Arena, Window, WindowError};
use scrimp_record::attempt::{Decoded, LimitExceeded, attempt};
use scrimp_record::error::PathSegment;
use scrimp_record::placement::EntryLayout;
use scrimp_record::{Layouts, RawSlice, StructLayout, text as utf8};
use scrimp_schema::{FieldDesc, StructId, Type, TypeId};

use crate::names::{FieldNames, NameTable, StructNames, Typed, is_short};
use crate::style::{JsonStyle, UnknownFields};
use crate::write::{UNKNOWN_MEMBER, is_object_key, segment_of_key};
use error::NoField;
pub use error::{NoMember, Quoted, ReadError, ReadErrorKind};
use text::{Result, Text};

/// Reads the message of struct `id` that `text` stands for into `arena`. The text is all that is given, but for blanks around it.
///
/// The record points into `arena` and `text`: it is valid for as long as both stay unchanged. On failure the arena is as before.
///
/// # Errors
///
/// When the text is not JSON or not UTF-8, does not fit the schema, or exceeds the limits of the style.
pub fn read(
    layouts: &Layouts,
    id: StructId,
    style: &JsonStyle,
    arena: &Arena,
    text: &[u8],
) -> Result<NonNull<u8>> {
    let exceeded = |exceeded| {
        let what = match exceeded {
            LimitExceeded::MessageSize => {
                let limit = style.limits.get_message_size();
                format!("text of {} bytes is longer than the limit of {limit} bytes", text.len())
            }
            LimitExceeded::Memory { budget, .. } => memory_limit(budget),
        };
        ReadError::new(ReadErrorKind::Limit, 0, what)
    };
    let decode = |window| {
        if !utf8::is_utf8(text) {
            let at = utf8::valid_up_to(text);
            return Err(ReadError::new(ReadErrorKind::Syntax, at, "the text is not UTF-8"));
        }
        let names = NameTable::of(layouts, style.naming);
        let text = Text { bytes: text, at: 0 };
        let mut reader = Reader { layouts, names, style, text, window, scratch: Vec::new() };
        let record = reader.root(id)?;
        Ok(Decoded { record, used: text.bytes.len() })
    };
    attempt(&style.limits, arena, text.len(), decode, exceeded).map(|decoded| decoded.record)
}

/// How long the value at the start of `text` is, with the blanks before it. What is between quotes need not be UTF-8, and nothing is
/// allocated but a bit a level of nesting.
///
/// # Errors
///
/// When the text does not start with JSON, or ends within the value.
pub fn value_len(text: &[u8]) -> Result<usize> {
    let mut text = Text { bytes: text, at: 0 };
    text.skip().map(|()| text.at)
}

fn memory_limit(budget: u64) -> String {
    format!("the message needs more memory than the limit of {budget} bytes (`Limits::memory`)")
}

struct Reader<'r, 't> {
    layouts: &'r Layouts,
    names: NameTable<'r>,
    style: &'r JsonStyle,
    /// UTF-8.
    text: Text<'t>,
    window: Window<'r>,
    /// For text with escapes that stands for something else than itself.
    scratch: Vec<u8>,
}

impl<'r> Reader<'r, '_> {
    fn root(&mut self, id: StructId) -> Result<NonNull<u8>> {
        let record = self.alloc(u64::from(self.layouts.struct_layout(id).size))?;
        // SAFETY: the record was just allocated with the size of the struct's.
        unsafe { self.record(id, record, 0)? };
        match self.text.next() {
            None => Ok(record),
            Some(_) => Err(self.text.syntax(self.text.at, "trailing characters")),
        }
    }

    #[inline]
    fn alloc(&mut self, size: u64) -> Result<NonNull<u8>> {
        self.window.alloc(size).map_err(|error| self.no_memory(error))
    }

    #[cold]
    fn no_memory(&self, error: WindowError) -> ReadError {
        let what = match error {
            WindowError::Budget => memory_limit(self.style.limits.memory_for(self.text.bytes.len())),
            WindowError::OutOfMemory => "out of memory".to_owned(),
        };
        ReadError::new(ReadErrorKind::Limit, self.text.at, what)
    }

    /// Enters a struct or container within `level`.
    #[inline]
    fn enter(&self, level: u32) -> Result<u32> {
        let max = self.style.limits.get_depth();
        if level == max {
            let what = format_args!("the message is nested more than {max} levels deep");
            return Err(ReadError::new(ReadErrorKind::Limit, self.text.at, what));
        }
        Ok(level + 1)
    }

    /// The descriptor of `field`, which is one of struct `id`.
    fn desc(&self, id: StructId, field: &FieldNames) -> &'r FieldDesc {
        &self.layouts.schema().struct_desc(id).fields[field.desc as usize]
    }

    #[cold]
    fn segment(&self, id: StructId, field: &FieldNames) -> PathSegment {
        PathSegment::Field(self.desc(id, field).name.clone())
    }

    /// Reads an object into `record`.
    ///
    /// # Safety
    ///
    /// `record` is writable for a record of struct `id`, and aligned to 8.
    #[inline(never)]
    unsafe fn record(&mut self, id: StructId, record: NonNull<u8>, level: u32) -> Result<()> {
        if self.text.next() != Some(b'{') {
            return Err(self.no_object(id));
        }
        let level = self.enter(level)?;
        self.text.at += 1;
        let layout = self.layouts.struct_layout(id);
        let names = self.names.of_struct(id);
        // SAFETY: the record is writable and of this layout.
        unsafe { layout.clear_presence(record) };
        let mut next = 0;
        let mut is_over = self.text.take(b'}');
        while !is_over {
            if !self.text.take(b'"') {
                return Err(self.text.no_name());
            }
            let at = self.text.at;
            if let Some(position) = self.position(id, names, next)? {
                let field = &names.fields[position];
                // SAFETY: the record is of the struct that the field is in, and its presence words are initialised.
                unsafe {
                    let is_first = match layout.is_union {
                        true => record.cast::<u64>().read() == 0,
                        false => !field.presence.is_set(record),
                    };
                    if is_first {
                        self.field(field, record, level)
                            .map_err(|error| error.within(self.segment(id, field)))?;
                    } else {
                        self.second(id, names, field, record, at)?;
                    }
                }
                next = position + 1;
            } else {
                self.text.colon()?;
                self.text.skip()?;
            }
            is_over = match self.text.next() {
                Some(b',') => {
                    self.text.at += 1;
                    false
                }
                Some(b'}') => {
                    self.text.at += 1;
                    true
                }
                _ => return Err(self.text.unexpected("`,` or `}`", "an object")),
            };
        }
        // SAFETY: the record is of this layout, and its presence words are initialised.
        match !layout.may_lack || unsafe { layout.is_complete(record) } {
            true => Ok(()),
            // SAFETY: as above.
            false => unsafe { self.complete(layout, record) },
        }
    }

    /// The position of the field whose name follows, which is mostly the one at `next`, or soon after where fields are left out; `None` for
    /// one to skip.
    #[inline]
    fn position(&mut self, id: StructId, names: &StructNames, next: usize) -> Result<Option<usize>> {
        const AHEAD: usize = 3;
        let rest = self.text.rest();
        for position in next..next + AHEAD {
            if let Some(len) = names.expect(position, rest) {
                self.text.at += len;
                return Ok(Some(position));
            }
        }
        self.other_position(id, names)
    }

    #[inline(never)]
    fn other_position(&mut self, id: StructId, names: &StructNames) -> Result<Option<usize>> {
        let (layouts, style, start) = (self.layouts, self.style, self.text.at);
        let quote = self.text.quote()?;
        let name = self.unquote(quote, start)?;
        if let Some(position) = names.find(name.as_bytes()) {
            return Ok(Some(position));
        }
        let desc = layouts.schema().struct_desc(id);
        if desc.is_union() && name == UNKNOWN_MEMBER {
            let what = "an unknown member of a union cannot be read back: its value is not in the text";
            return Err(ReadError::new(ReadErrorKind::Mismatch, start - 1, what));
        }
        match style.unknown_fields {
            UnknownFields::Ignore => Ok(None),
            UnknownFields::Refuse => {
                Err(ReadError::new(ReadErrorKind::Mismatch, start - 1, NoField { desc, name }))
            }
        }
    }

    /// Reads the value of a field, or `null` for none.
    ///
    /// # Safety
    ///
    /// `record` is writable for a record of the struct that `field` is in, aligned to 8, and its presence words are initialised.
    #[inline]
    unsafe fn field(&mut self, field: &FieldNames, record: NonNull<u8>, level: u32) -> Result<()> {
        self.text.colon()?;
        if self.text.next() == Some(b'n') {
            return self.null();
        }
        // SAFETY: the slot of a field lies in its record, and so does its presence; that of a boxed field holds a pointer to a record.
        unsafe {
            let slot = record.add(field.offset as usize);
            match field.ty.kind {
                Type::Struct(id) if field.boxed => {
                    let nested = self.alloc(u64::from(self.layouts.struct_layout(id).size))?;
                    self.record(id, nested, level)?;
                    slot.cast().write(nested);
                }
                _ => self.value(field.ty, slot, level)?,
            }
            field.presence.set(record);
        }
        Ok(())
    }

    /// Reads `null`.
    #[inline(never)]
    fn null(&mut self) -> Result<()> {
        match self.text.word(b"null") {
            true => Ok(()),
            false => Err(self.text.no_value(&[b"null"])),
        }
    }

    /// Reads a field that is given for the second time, or another member of a union. That has to be `null`.
    ///
    /// # Safety
    ///
    /// As for [`field`](Self::field); the field, or another member, is present.
    #[cold]
    unsafe fn second(
        &mut self,
        id: StructId,
        names: &StructNames,
        field: &FieldNames,
        record: NonNull<u8>,
        at: usize,
    ) -> Result<()> {
        let name = &self.desc(id, field).name;
        // SAFETY: the record is of the struct that the field is in, and its presence words are initialised.
        let (is_set, tag) = unsafe { (field.presence.is_set(record), record.cast::<u64>().read()) };
        if is_set {
            let what = format_args!("duplicate field `{name}`");
            return Err(ReadError::new(ReadErrorKind::Mismatch, at - 1, what));
        }
        self.text.colon()?;
        if self.text.next() == Some(b'n') {
            return self.null();
        }
        let other = &self.desc(id, &names.fields[tag as usize - 1]).name;
        let what = format_args!("two members of the union are given: `{other}` and `{name}`");
        Err(ReadError::new(ReadErrorKind::Mismatch, at - 1, what))
    }

    /// Fills in what an object that was just read lacks and what has a default.
    ///
    /// # Safety
    ///
    /// `record` is of this layout, writable, and its presence words are initialised.
    #[cold]
    unsafe fn complete(&self, layout: &StructLayout, record: NonNull<u8>) -> Result<()> {
        let at = self.text.at - 1;
        let desc = self.layouts.schema().struct_desc(layout.struct_id);
        if layout.is_union {
            let what = format_args!("no member of union `{}` is set", desc.name);
            return Err(ReadError::new(ReadErrorKind::Mismatch, at, what));
        }
        // SAFETY: the record is of this layout, a struct's.
        unsafe { self.layouts.complete(layout, record) }.map_err(|missing| {
            let name = &desc.fields[missing.desc as usize].name;
            ReadError::new(ReadErrorKind::Mismatch, at, format_args!("required field `{name}` is not set"))
        })
    }

    #[cold]
    fn no_object(&mut self, id: StructId) -> ReadError {
        let name = &self.layouts.schema().struct_desc(id).name;
        self.mismatch(format_args!("an object: a `{name}`"))
    }

    /// Reads a value into `slot`, within a struct or container at `level`.
    ///
    /// # Safety
    ///
    /// `slot` is writable for, and aligned to, values of the type.
    #[inline]
    unsafe fn value(&mut self, ty: Typed, slot: NonNull<u8>, level: u32) -> Result<()> {
        // SAFETY: the caller gives room for a value of the type, which each arm writes.
        unsafe {
            match ty.kind {
                Type::Struct(id) => self.record(id, slot, level),
                Type::List(element) | Type::Set(element) => {
                    slot.cast().write(self.list(element, level)?);
                    Ok(())
                }
                Type::Map(key, value) => {
                    let entry = self.layouts.ty(ty.id).entry;
                    slot.cast().write(self.map(key, value, entry, level)?);
                    Ok(())
                }
                _ => self.scalar(ty, slot),
            }
        }
    }

    #[inline(never)]
    fn list(&mut self, element: TypeId, level: u32) -> Result<RawSlice> {
        if self.text.next() != Some(b'[') {
            return Err(self.mismatch("an array"));
        }
        let level = self.enter(level)?;
        self.text.at += 1;
        if self.text.take(b']') {
            return Ok(RawSlice::EMPTY);
        }
        let ty = Typed::new(self.layouts, element);
        let mut elements = Growing::new(self.layouts.ty(element).size);
        loop {
            let slot = self.slot(&mut elements)?;
            self.text.next();
            // SAFETY: there is room for another element.
            unsafe { self.value(ty, slot, level) }
                .map_err(|error| error.within(PathSegment::Index(elements.len)))?;
            elements.len += 1;
            if self.is_array_over()? {
                break;
            }
        }
        Ok(self.grown(elements, is_short(ty.kind)))
    }

    /// Reads what is behind an element: whether it is the array's end.
    #[inline]
    fn is_array_over(&mut self) -> Result<bool> {
        match self.text.next() {
            Some(b',') => {
                self.text.at += 1;
                match self.text.next() {
                    Some(b']') => Err(self.text.syntax(self.text.at, "trailing comma")),
                    _ => Ok(false),
                }
            }
            Some(b']') => {
                self.text.at += 1;
                Ok(true)
            }
            _ => Err(self.text.unexpected("`,` or `]`", "a list")),
        }
    }

    /// The slot of the next element, for which there is room.
    #[inline]
    fn slot(&mut self, elements: &mut Growing) -> Result<NonNull<u8>> {
        if elements.len == elements.capacity {
            self.grow(elements)?;
        }
        // SAFETY: the slot is among those that were allocated.
        Ok(unsafe { elements.start.add(elements.len as usize * elements.stride as usize) })
    }

    #[inline(never)]
    fn grow(&mut self, elements: &mut Growing) -> Result<()> {
        let stride = u64::from(elements.stride);
        // Small at first: many containers have few elements.
        let first = (512 / stride).clamp(1, 8) as u32;
        let capacity = if elements.len == 0 { first } else { 2 * elements.len };
        let start = self.alloc(u64::from(capacity) * stride)?;
        let len = elements.len as usize * elements.stride as usize;
        // SAFETY: the new memory has room for the elements, which are complete and may be moved.
        unsafe { ptr::copy_nonoverlapping(elements.start.as_ptr(), start.as_ptr(), len) };
        (elements.start, elements.capacity) = (start, capacity);
        Ok(())
    }

    /// The slot of a container with these elements; `are_short` ones refer to no memory.
    #[inline]
    fn grown(&mut self, elements: Growing, are_short: bool) -> RawSlice {
        let Growing { start, len, stride, .. } = elements;
        if are_short {
            // SAFETY: nothing was allocated since room was made for the elements.
            unsafe { self.window.shrink(start, len as usize * stride as usize) };
        }
        RawSlice { ptr: start, len, flags: 0 }
    }

    #[inline(never)]
    fn map(&mut self, key: TypeId, value: TypeId, entry: EntryLayout, level: u32) -> Result<RawSlice> {
        let [key, value] = [key, value].map(|id| Typed::new(self.layouts, id));
        let is_object_key = is_object_key(key.kind, self.style.map_keys);
        let start = self.text.at;
        let is_object = match self.text.next() {
            Some(b'{') if is_object_key => true,
            Some(b'{') => {
                let ty = self.layouts.schema().display_type(key.id);
                let what = format_args!(
                    "a map with keys of type {ty} is an array of [key, value] pairs, not an object"
                );
                return Err(ReadError::new(ReadErrorKind::Mismatch, start, what));
            }
            Some(b'[') => false,
            _ => {
                let object = if is_object_key { "an object or " } else { "" };
                return Err(self.mismatch(format_args!("{object}an array of [key, value] pairs")));
            }
        };
        let level = self.enter(level)?;
        self.text.at += 1;
        if self.text.take(if is_object { b'}' } else { b']' }) {
            return Ok(RawSlice::EMPTY);
        }
        let mut entries = Growing::new(entry.stride);
        loop {
            let slot = self.slot(&mut entries)?;
            let index = entries.len;
            // SAFETY: there is room for another entry, in which the value lies at this offset.
            let is_over = unsafe {
                let value_slot = slot.add(entry.value_offset as usize);
                match is_object {
                    true => self.member(key, value, slot, value_slot, level, index)?,
                    false => {
                        self.pair(key, value, slot, value_slot, level, index)?;
                        self.is_array_over()?
                    }
                }
            };
            entries.len += 1;
            if is_over {
                break;
            }
        }
        Ok(self.grown(entries, is_short(key.kind) && is_short(value.kind)))
    }

    /// Reads a member of an object, and what is behind it: whether it is the object's end.
    ///
    /// # Safety
    ///
    /// The slots are writable for, and aligned to, values of the types.
    #[inline]
    unsafe fn member(
        &mut self,
        key: Typed,
        value: Typed,
        key_slot: NonNull<u8>,
        value_slot: NonNull<u8>,
        level: u32,
        index: u32,
    ) -> Result<bool> {
        if !self.text.take(b'"') {
            return Err(self.text.no_name());
        }
        // SAFETY: the caller gives room for key and value.
        unsafe {
            self.key(key, key_slot)?;
            self.text.colon()?;
            self.text.next();
            self.value(value, value_slot, level)
                .map_err(|error| error.within(segment_of_key(self.layouts, key.kind, key_slot, index)))?;
        }
        match self.text.next() {
            Some(b',') => {
                self.text.at += 1;
                Ok(false)
            }
            Some(b'}') => {
                self.text.at += 1;
                Ok(true)
            }
            _ => Err(self.text.unexpected("`,` or `}`", "an object")),
        }
    }

    /// Reads `[key, value]`.
    ///
    /// # Safety
    ///
    /// The slots are writable for, and aligned to, values of the types.
    unsafe fn pair(
        &mut self,
        key: Typed,
        value: Typed,
        key_slot: NonNull<u8>,
        value_slot: NonNull<u8>,
        level: u32,
        index: u32,
    ) -> Result<()> {
        let within = |error: ReadError| error.within(PathSegment::Index(index));
        let two = |reader: &Self| {
            let what = "a [key, value] pair has two elements";
            within(ReadError::new(ReadErrorKind::Mismatch, reader.text.at, what))
        };
        if self.text.next() != Some(b'[') {
            return Err(within(self.mismatch("a [key, value] pair")));
        }
        self.text.at += 1;
        if self.text.next() == Some(b']') {
            return Err(two(self));
        }
        // SAFETY: the caller gives room for key and value.
        unsafe {
            self.value(key, key_slot, level).map_err(|error| error.within(PathSegment::Entry(index)))?;
            if self.is_array_over().map_err(within)? {
                self.text.at -= 1;
                return Err(two(self));
            }
            self.value(value, value_slot, level)
                .map_err(|error| error.within(segment_of_key(self.layouts, key.kind, key_slot, index)))?;
        }
        match self.is_array_over().map_err(within)? {
            true => Ok(()),
            false => Err(two(self)),
        }
    }
}

/// The elements of a container whose end is not reached.
struct Growing {
    start: NonNull<u8>,
    len: u32,
    /// For how many there is room.
    capacity: u32,
    /// Bytes from one to the next.
    stride: u32,
}

impl Growing {
    fn new(stride: u32) -> Self {
        Self { start: RawSlice::EMPTY.ptr, len: 0, capacity: 0, stride }
    }
}
