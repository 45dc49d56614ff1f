//! [`Workspace`]: what all writers of one builder share.

use std::marker::PhantomData;
use std::num::NonZeroUsize;
use std::ptr::NonNull;

use scrimp_record::slice::{MAX_LEN, VALID_UTF8};
use scrimp_record::slot::{SlotValue, write_slot};
use scrimp_record::{Layouts, Limits, RawSlice, StructLayout};
use scrimp_schema::{Type, TypeId};

use super::Result;
use super::value::describe;
use crate::arena::Arena;
use crate::error::{BuildError, BuildErrorKind, Foreign, LookupError};
use crate::field::access::Access;
use crate::field::{ValueInput, View};
use crate::message::Message;
use crate::value::{Elements, MapRef, Place, ValueRef};

/// The lowest bit of a pointer to a boxed struct: this builder made it.
pub(crate) const OWNED: usize = 1;

/// Where things are written to, shared by all writers of one builder.
#[derive(Clone, Copy)]
pub(crate) struct Workspace<'a> {
    pub(crate) layouts: &'a Layouts,
    pub(crate) arena: &'a Arena,
    /// How many structs and containers the writer is within, its own included; the message itself is level 1.
    level: u32,
    /// Data that is borrowed must live for exactly `'a`: a writer's type must not let it shrink.
    invariant: PhantomData<fn(&'a ()) -> &'a ()>,
}

impl<'a> Workspace<'a> {
    /// The workspace of a message.
    #[inline]
    pub(crate) fn new(layouts: &'a Layouts, arena: &'a Arena) -> Self {
        Self { layouts, arena, level: 1, invariant: PhantomData }
    }

    /// The workspace of a struct or container within. Whatever goes through what a builder made may recurse for that: it is no deeper.
    ///
    /// # Errors
    ///
    /// When that would be too deep.
    #[inline]
    pub(crate) fn enter(self) -> Result<Self> {
        if self.level == Limits::MAX_DEPTH {
            return Err(BuildError::new(BuildErrorKind::TooDeep));
        }
        Ok(Self { level: self.level + 1, ..self })
    }

    /// How many structs and containers the writer is within.
    pub(crate) fn level(&self) -> u32 {
        self.level
    }

    /// A record of `layout` without any field.
    #[inline]
    pub(crate) fn new_record(&self, layout: &StructLayout) -> NonNull<u8> {
        let record = self.arena.alloc(layout.size as usize);
        // SAFETY: the record is of this layout.
        unsafe { layout.clear_presence(record) };
        record
    }

    /// A shallow copy of a complete record.
    ///
    /// # Safety
    ///
    /// `record` is a complete record of `layout`, or its image.
    pub(crate) unsafe fn copy_record(&self, layout: &StructLayout, record: NonNull<u8>) -> NonNull<u8> {
        let copy = self.arena.alloc(layout.size as usize);
        // SAFETY: both have the size of the layout's records; an image is no smaller. Slots of absent fields may be
        // uninitialised: bytes are copied, not read.
        unsafe { copy.copy_from_nonoverlapping(record, layout.size as usize) };
        copy
    }

    pub(crate) fn struct_layout(&self, ty: TypeId) -> &'a StructLayout {
        match self.layouts.schema().ty(ty) {
            Type::Struct(id) => self.layouts.struct_layout(id),
            other => unreachable!("the caller knows that this is a struct, not {other:?}"),
        }
    }

    /// Writes the zero value of `ty` to `slot`: for a struct, a record without any field.
    ///
    /// # Safety
    ///
    /// `slot` is writable for, and aligned to, values of `ty`.
    pub(crate) unsafe fn write_zero(&self, ty: TypeId, slot: NonNull<u8>) {
        // SAFETY: the slot is as the caller promises.
        unsafe { self.layouts.tables().write_zero(ty, slot) };
    }

    /// A type with its kind.
    #[inline]
    pub(crate) fn slot_type(&self, id: TypeId) -> SlotType {
        SlotType { id, kind: self.layouts.schema().ty(id) }
    }

    /// Writes `value` to `slot`, of type `ty`; strings and binaries are copied into the arena.
    ///
    /// # Safety
    ///
    /// `slot` is writable for, and aligned to, values of `ty`.
    #[inline]
    pub(super) unsafe fn write_value(
        &self,
        ty: SlotType,
        slot: NonNull<u8>,
        value: ValueRef<'_>,
    ) -> Result<()> {
        let value = self.slot_value(ty, value)?;
        // SAFETY: the value is of this type; the slot is writable for it, as the caller promises.
        unsafe { write_slot(slot, value) };
        Ok(())
    }

    /// What `value` is in a slot of `ty`; strings and binaries are copied into the arena.
    // Where this is inlined, it is mostly known which value it is: one comparison is left.
    #[inline]
    fn slot_value(&self, ty: SlotType, value: ValueRef<'_>) -> Result<SlotValue<'a>> {
        Ok(match (value, ty.kind) {
            (ValueRef::Bool(v), Type::Bool) => SlotValue::Byte(v.into()),
            (ValueRef::I8(v), Type::I8) => SlotValue::Byte(v as u8),
            (ValueRef::I16(v), Type::I16) => SlotValue::Half(v),
            (ValueRef::I32(v), Type::I32 | Type::Enum(_)) => SlotValue::Word(v),
            (ValueRef::I64(v), Type::I64) => SlotValue::Long(v as u64),
            (ValueRef::Double(v), Type::Double) => SlotValue::Long(v.to_bits()),
            (ValueRef::Uuid(v), Type::Uuid) => SlotValue::Uuid(v.into_bytes()),
            (ValueRef::String(v), Type::String) => {
                SlotValue::Bytes { bytes: self.copy_bytes(v.as_bytes())?, flags: VALID_UTF8 }
            }
            (ValueRef::Binary(v), Type::Binary) => SlotValue::Bytes { bytes: self.copy_bytes(v)?, flags: 0 },
            _ => self.converted(ty, value)?,
        })
    }

    /// What `value`, which is of another type, is in a slot of `ty`.
    #[inline(never)]
    fn converted(&self, ty: SlotType, value: ValueRef<'_>) -> Result<SlotValue<'a>> {
        Ok(match (ty.kind, value, value.as_i64()) {
            (Type::I8, _, Some(v)) if i8::try_from(v).is_ok() => SlotValue::Byte(v as u8),
            (Type::I16, _, Some(v)) if i16::try_from(v).is_ok() => SlotValue::Half(v as i16),
            (Type::I32 | Type::Enum(_), _, Some(v)) if i32::try_from(v).is_ok() => SlotValue::Word(v as i32),
            (Type::I64, _, Some(v)) => SlotValue::Long(v as u64),
            (Type::Enum(id), ValueRef::String(name), _) => {
                let desc = self.layouts.schema().enum_desc(id);
                let Some(number) = desc.number_of(name) else {
                    let no_member = LookupError::no_enum_member(name, desc);
                    return Err(BuildError::new(BuildErrorKind::NoEnumMember(no_member)));
                };
                SlotValue::Word(number)
            }
            (Type::Binary, ValueRef::String(v), _) => {
                SlotValue::Bytes { bytes: self.copy_bytes(v.as_bytes())?, flags: 0 }
            }
            _ => return Err(self.mismatch(ty, value)),
        })
    }

    /// Writes `input` to `slot`, of type `ty`.
    ///
    /// # Errors
    ///
    /// When it does not fit; nothing is written then.
    ///
    /// # Safety
    ///
    /// As for [`write_value`](Self::write_value).
    #[inline]
    pub(crate) unsafe fn write_input(
        &self,
        ty: SlotType,
        slot: NonNull<u8>,
        input: ValueInput<'_, 'a>,
    ) -> Result<()> {
        // SAFETY: as the caller promises.
        unsafe {
            match input {
                ValueInput::Copied(value) => self.write_value(ty, slot, value),
                ValueInput::Shared(value) => self.write_shared(ty, slot, value),
            }
        }
    }

    /// Writes `value`, which lives for `'a`, to `slot`.
    ///
    /// # Errors
    ///
    /// As for [`write_input`](Self::write_input).
    ///
    /// # Safety
    ///
    /// As for [`write_value`](Self::write_value).
    #[inline(never)]
    unsafe fn write_shared(&self, ty: SlotType, slot: NonNull<u8>, value: ValueRef<'a>) -> Result<()> {
        let slice = match (ty.kind, value) {
            (Type::Struct(id), ValueRef::Message(message)) => {
                let layout = self.layouts.struct_layout(id);
                self.check_message(layout, message)?;
                // SAFETY: both are records of one layout; an image is no smaller.
                unsafe { slot.copy_from(message.record(), layout.size as usize) };
                return Ok(());
            }
            (Type::List(_), ValueRef::List(list)) => self.shared_sequence(ty.id, list.elements)?,
            (Type::Set(_), ValueRef::Set(set)) => self.shared_sequence(ty.id, set.elements)?,
            (Type::Map(..), ValueRef::Map(map)) => self.shared_map(ty.id, map)?,
            (Type::String, ValueRef::String(text)) => {
                self.check_len(text.len())?;
                RawSlice::of_bytes(text.as_bytes(), VALID_UTF8)
            }
            (Type::Binary, ValueRef::Binary(bytes)) => {
                self.check_len(bytes.len())?;
                RawSlice::of_bytes(bytes, 0)
            }
            // SAFETY: as the caller promises.
            _ => return unsafe { self.write_value(ty, slot, value) },
        };
        // SAFETY: the slot is of a type that is a slice in memory.
        unsafe { slot.cast().write(slice) };
        Ok(())
    }

    /// Checks that `message` is of `layout`.
    #[inline]
    pub(crate) fn check_message(&self, layout: &StructLayout, message: Message<'_>) -> Result<()> {
        if layout.id == message.layout_id() {
            return Ok(());
        }
        let foreign = Foreign::message(self.layouts, layout.struct_id, message);
        Err(BuildError::new(BuildErrorKind::Foreign(foreign)))
    }

    /// The slot of a list or set of type `ty` that has the elements of another.
    pub(crate) fn shared_sequence(&self, ty: TypeId, elements: Elements<'a>) -> Result<RawSlice> {
        let (Type::List(element) | Type::Set(element)) = self.layouts.schema().ty(ty) else {
            unreachable!("the caller knows that this is a list or set")
        };
        match self.is_own(elements.layouts()) && element == elements.element() {
            true => Ok(elements.slice()),
            false => Err(self.foreign_container(ty, elements.layouts(), || {
                let schema = elements.layouts().schema();
                format!("a list or set of {}", schema.display_type(elements.element()))
            })),
        }
    }

    /// The slot of a map of type `ty` that has the entries of another.
    pub(crate) fn shared_map(&self, ty: TypeId, map: MapRef<'a>) -> Result<RawSlice> {
        match self.is_own(map.layouts()) && ty == map.map_type() {
            true => Ok(map.slice()),
            false => Err(self.foreign_container(ty, map.layouts(), || {
                map.layouts().schema().display_type(map.map_type()).to_string()
            })),
        }
    }

    fn is_own(&self, layouts: &Layouts) -> bool {
        std::ptr::eq(self.layouts, layouts)
    }

    #[cold]
    fn foreign_container(&self, ty: TypeId, layouts: &Layouts, found: impl Fn() -> String) -> BuildError {
        let found = match self.is_own(layouts) {
            true => found(),
            false => format!(
                "{} of another schema (each `Schema` that is parsed has types of its own: append what it holds instead)",
                found()
            ),
        };
        self.type_error(ty, &found)
    }

    /// `value` does not fit `ty`.
    #[cold]
    pub(crate) fn mismatch(&self, ty: SlotType, value: ValueRef<'_>) -> BuildError {
        self.type_error(ty.id, &describe(value))
    }

    /// The value at `place` as a `T`.
    ///
    /// # Errors
    ///
    /// When it is a string that is not UTF-8.
    ///
    /// # Safety
    ///
    /// The place holds an initialised value of a type that `T` accepts.
    #[inline]
    pub(crate) unsafe fn load<'p, T: Access + ?Sized>(&self, place: Place<'p>) -> Result<View<'p, T>> {
        // SAFETY: as the caller promises.
        unsafe { T::load(place) }.ok_or_else(|| self.type_error(place.ty, "bytes that are not UTF-8"))
    }

    #[cold]
    pub(crate) fn type_error(&self, ty: TypeId, found: &str) -> BuildError {
        let expected = self.layouts.schema().display_type(ty).to_string();
        BuildError::new(BuildErrorKind::Type { expected, found: found.to_owned() })
    }

    /// Checks that a string or binary of `len` bytes is not too long.
    #[inline(always)]
    pub(crate) fn check_len(&self, len: usize) -> Result<()> {
        if len > MAX_LEN { Err(too_long(len)) } else { Ok(()) }
    }

    #[inline]
    pub(crate) fn copy_bytes(&self, bytes: &[u8]) -> Result<&'a [u8]> {
        self.check_len(bytes.len())?;
        let Some(len) = NonZeroUsize::new(bytes.len()).filter(|len| len.get() <= SHORT) else {
            return Ok(self.arena.alloc_bytes(bytes));
        };
        let to = self.arena.alloc(len.get());
        // SAFETY: there is room for the bytes in fresh memory, which lives for 'a.
        unsafe {
            copy_short(bytes.as_ptr(), to.as_ptr(), len.get());
            Ok(std::slice::from_raw_parts(to.as_ptr(), len.get()))
        }
    }
}

/// The longest string that is copied without a call, in bytes.
const SHORT: usize = 16;

/// Copies `len` bytes in two pieces that may overlap.
///
/// # Safety
///
/// `from` is readable and `to` is writable for `len` bytes, 1 to [`SHORT`] of them; they do not overlap.
#[inline(always)]
unsafe fn copy_short(from: *const u8, to: *mut u8, len: usize) {
    // SAFETY: both pieces lie within the length that their branch is for.
    unsafe {
        if len >= 8 {
            let last = len - 8;
            let pieces = (from.cast::<u64>().read_unaligned(), from.add(last).cast::<u64>().read_unaligned());
            to.cast::<u64>().write_unaligned(pieces.0);
            to.add(last).cast::<u64>().write_unaligned(pieces.1);
        } else if len >= 4 {
            let last = len - 4;
            let pieces = (from.cast::<u32>().read_unaligned(), from.add(last).cast::<u32>().read_unaligned());
            to.cast::<u32>().write_unaligned(pieces.0);
            to.add(last).cast::<u32>().write_unaligned(pieces.1);
        } else {
            let (middle, last) = (len / 2, len - 1);
            let pieces = [from.read(), from.add(middle).read(), from.add(last).read()];
            to.write(pieces[0]);
            to.add(middle).write(pieces[1]);
            to.add(last).write(pieces[2]);
        }
    }
}

#[cold]
pub(crate) fn too_long(len: usize) -> BuildError {
    BuildError::new(BuildErrorKind::TooLong(len))
}

/// A type, and of which kind it is.
#[derive(Clone, Copy)]
pub struct SlotType {
    pub(crate) id: TypeId,
    pub(crate) kind: Type,
}

/// A pointer without its mark.
pub(crate) fn unmarked(pointer: *mut u8) -> NonNull<u8> {
    NonNull::new(pointer.map_addr(|addr| addr & !OWNED)).expect("slots of boxed structs are never null")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::Schema;

    #[test]
    fn strings_of_every_length_are_copied_whole() {
        let schema = Schema::parse("empty.thrift", "struct Empty {}").expect("valid");
        let ty = schema.struct_type("Empty").expect("declared");
        let arena = Arena::new();
        let workspace = Workspace::new(ty.layouts(), &arena);
        let from: Vec<u8> = (1..=100).collect();
        for len in 0..=from.len() {
            assert_eq!(workspace.copy_bytes(&from[..len]), Ok(&from[..len]));
        }
    }
}
