//! [`Workspace`]: what all writers of one builder share.

use std::marker::PhantomData;
use std::ptr::NonNull;

use scrimp_record::error::PathSegment;
use scrimp_record::slice::{MAX_LEN, VALID_UTF8};
use scrimp_record::slot::write_slot;
use scrimp_record::{FieldLayout, Layouts, Limits, RawSlice, StructLayout};
use scrimp_schema::{Requiredness, Type, TypeId};

use super::Result;
use super::value::describe;
use crate::arena::Arena;
use crate::error::{BuildError, BuildErrorKind, Foreign, LookupError};
use crate::field::access::SlotValue;
use crate::value::{Place, ValueRef};

/// The lowest bit of a pointer to a boxed struct: this builder made it.
pub(super) const OWNED: usize = 1;

/// Where things are written to, shared by all writers of one builder.
#[derive(Clone, Copy)]
pub(super) struct Workspace<'a> {
    pub(super) layouts: &'a Layouts,
    pub(super) arena: &'a Arena,
    /// How many structs and containers the writer is within, its own included; the message itself is level 1.
    level: u32,
    /// Data that is borrowed must live for exactly `'a`: a writer's type must not let it shrink.
    invariant: PhantomData<fn(&'a ()) -> &'a ()>,
}

impl<'a> Workspace<'a> {
    /// The workspace of a message.
    #[inline]
    pub(super) fn new(layouts: &'a Layouts, arena: &'a Arena) -> Self {
        Self { layouts, arena, level: 1, invariant: PhantomData }
    }

    /// The workspace of a struct or container within. Whatever goes through what a builder made may recurse for that: it is no deeper.
    ///
    /// # Errors
    ///
    /// When that would be too deep.
    #[inline]
    pub(super) fn enter(self) -> Result<Self> {
        if self.level == Limits::MAX_DEPTH {
            return Err(BuildError::new(BuildErrorKind::TooDeep));
        }
        Ok(Self { level: self.level + 1, ..self })
    }

    /// A record of `layout` without any field.
    #[inline]
    pub(super) fn new_record(&self, layout: &StructLayout) -> NonNull<u8> {
        let record = self.arena.alloc(layout.size as usize);
        // SAFETY: the record starts with its presence words, of which there is one at least; one that is written alone
        // takes no call.
        unsafe {
            let first = record.cast::<u64>();
            first.write(0);
            if layout.presence_words > 1 {
                first.add(1).write_bytes(0, layout.presence_words as usize - 1);
            }
        }
        record
    }

    /// A shallow copy of a complete record.
    ///
    /// # Safety
    ///
    /// `record` is a complete record of `layout`, or its image.
    pub(super) unsafe fn copy_record(&self, layout: &StructLayout, record: NonNull<u8>) -> NonNull<u8> {
        let copy = self.arena.alloc(layout.size as usize);
        // SAFETY: both have the size of the layout's records; an image is no smaller. Slots of absent fields may be
        // uninitialised: bytes are copied, not read.
        unsafe { copy.copy_from_nonoverlapping(record, layout.size as usize) };
        copy
    }

    pub(super) fn struct_layout(&self, ty: TypeId) -> &'a StructLayout {
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
    pub(super) unsafe fn write_zero(&self, ty: TypeId, slot: NonNull<u8>) {
        // SAFETY: the slot is as the caller promises.
        unsafe { self.layouts.tables().write_zero(ty, slot) };
    }

    /// Checks a record under construction, fills in required defaults, and clears its marks.
    ///
    /// # Safety
    ///
    /// `record` is a record of `layout` that this builder made.
    pub(super) unsafe fn finish_record(&self, layout: &StructLayout, record: NonNull<u8>) -> Result<()> {
        // Scalars that are set need nothing.
        for &position in &layout.composite {
            let field = &layout.fields[position as usize];
            // SAFETY: the field is of the record's layout; the slot of a present field is initialised.
            unsafe {
                if layout.presence(field).is_set(record) {
                    self.finish_field(field, record.add(field.offset as usize))
                        .map_err(|error| error.within_field(&self.field_name(layout, field)))?;
                }
            }
        }
        // SAFETY: the record is of this layout.
        match unsafe { layout.is_complete(record) } {
            true => Ok(()),
            // SAFETY: the record is of this layout and this builder's own, as the caller promises.
            false => unsafe { self.complete_record(layout, record) },
        }
    }

    /// Fills in what is missing and has a default.
    ///
    /// # Safety
    ///
    /// `record` is a record of `layout` that this builder made.
    #[cold]
    pub(super) unsafe fn complete_record(&self, layout: &StructLayout, record: NonNull<u8>) -> Result<()> {
        let desc = self.layouts.schema().struct_desc(layout.struct_id);
        if layout.is_union {
            return Err(BuildError::new(BuildErrorKind::EmptyUnion(desc.name.clone())));
        }
        for field in layout.fields.iter().filter(|field| field.requiredness == Requiredness::Required) {
            // SAFETY: the field is of the record's layout. Its slot has room for what the image's has, which is complete.
            unsafe {
                if layout.presence(field).is_set(record) {
                    continue;
                }
                if desc.fields[field.desc as usize].default.is_none() {
                    let kind = BuildErrorKind::MissingRequired(self.field_name(layout, field));
                    return Err(BuildError::new(kind));
                }
                let image = self.layouts.images().of(layout.struct_id).add(field.image_offset as usize);
                let size = if field.boxed { 8 } else { self.layouts.ty(field.ty).size as usize };
                record.add(field.offset as usize).copy_from_nonoverlapping(image, size);
                layout.presence(field).set(record);
            }
        }
        Ok(())
    }

    fn field_name(&self, layout: &StructLayout, field: &FieldLayout) -> String {
        self.layouts.schema().struct_desc(layout.struct_id).fields[field.desc as usize].name.clone()
    }

    /// # Safety
    ///
    /// `slot` is the initialised slot of `field` in a record that this builder made.
    unsafe fn finish_field(&self, field: &FieldLayout, slot: NonNull<u8>) -> Result<()> {
        if !field.boxed {
            // SAFETY: the slot of a field that is not boxed holds the value itself.
            return unsafe { self.finish_value(field.ty, slot) };
        }
        let slot = slot.cast::<*mut u8>();
        // SAFETY: the slot of a boxed field holds a pointer, perhaps marked.
        let nested = unsafe { slot.read() };
        if nested.addr() & OWNED == 0 {
            return Ok(());
        }
        let nested = unmarked(nested);
        // SAFETY: a marked pointer is to a record that this builder made.
        unsafe {
            slot.write(nested.as_ptr());
            self.finish_record(self.struct_layout(field.ty), nested)
        }
    }

    /// # Safety
    ///
    /// `slot` holds an initialised value of `ty` that this builder made or copied.
    unsafe fn finish_value(&self, ty: TypeId, slot: NonNull<u8>) -> Result<()> {
        let kind = self.layouts.schema().ty(ty);
        match kind {
            Type::Struct(id) => {
                // SAFETY: the slot holds a record of this struct.
                unsafe { self.finish_record(self.layouts.struct_layout(id), slot) }
            }
            Type::List(_) | Type::Set(_) | Type::Map(..) => {
                // SAFETY: containers are a `RawSlice` in memory.
                let slice = unsafe { slot.cast::<RawSlice>().as_mut() };
                if slice.flags == 0 {
                    return Ok(());
                }
                slice.flags = 0;
                let slice = *slice;
                let parts: &[(TypeId, u32)] = match kind {
                    Type::List(element) | Type::Set(element) => &[(element, 0)],
                    Type::Map(key, value) => &[(key, 0), (value, self.layouts.ty(ty).entry.value_offset)],
                    _ => &[],
                };
                let stride = self.stride(ty);
                for &(part, offset) in parts.iter().filter(|(part, _)| !self.is_plain(*part)) {
                    for index in 0..slice.len {
                        // SAFETY: elements and entries below the length are initialised, at this stride, with the key of an entry at its
                        // start.
                        unsafe {
                            let at = slice.ptr.add(index as usize * stride);
                            self.finish_value(part, at.add(offset as usize)).map_err(|error| {
                                error.within(match kind {
                                    Type::Map(..) if offset == 0 => PathSegment::Entry(index),
                                    Type::Map(key, _) => {
                                        let key = Place { ptr: at, ty: key, layouts: self.layouts };
                                        segment_of_key(key.value(), index)
                                    }
                                    _ => PathSegment::Index(index),
                                })
                            })?;
                        }
                    }
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// A type with its kind.
    #[inline]
    pub(super) fn slot_type(&self, id: TypeId) -> SlotType {
        SlotType { id, kind: self.layouts.schema().ty(id) }
    }

    /// Whether values of `ty` hold no marks and lack nothing.
    fn is_plain(&self, ty: TypeId) -> bool {
        match self.layouts.schema().ty(ty) {
            Type::Struct(id) => self.layouts.struct_layout(id).is_plain(),
            Type::List(_) | Type::Set(_) | Type::Map(..) => false,
            _ => true,
        }
    }

    /// Bytes from one element or entry of the container type `ty` to the next.
    pub(super) fn stride(&self, ty: TypeId) -> usize {
        match self.layouts.schema().ty(ty) {
            Type::List(element) | Type::Set(element) => self.layouts.ty(element).size as usize,
            _ => self.layouts.ty(ty).entry.stride as usize,
        }
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
    pub(super) fn slot_value(&self, ty: SlotType, value: ValueRef<'_>) -> Result<SlotValue<'a>> {
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

    /// `value` does not fit `ty`.
    #[cold]
    pub(super) fn mismatch(&self, ty: SlotType, value: ValueRef<'_>) -> BuildError {
        let call = match (ty.kind, value) {
            (Type::Struct(id), ValueRef::Message(message)) => {
                let layout = self.layouts.struct_layout(id);
                if layout.id != message.layout_id() {
                    let foreign = Foreign::message(self.layouts, id, message);
                    return BuildError::new(BuildErrorKind::Foreign(foreign));
                }
                "use `set_struct` for a field, `push_message` for an element, else `ValueBuilder::set_message`"
            }
            (Type::List(_) | Type::Set(_), ValueRef::List(_) | ValueRef::Set(_)) => {
                "append the elements to `list`, `push_list` or `ValueBuilder::into_list`"
            }
            (Type::Map(..), ValueRef::Map(_)) => {
                "insert the entries into `map`, `push_map` or `ValueBuilder::into_map`"
            }
            _ => return self.type_error(ty.id, &describe(value)),
        };
        let expected = self.layouts.schema().display_type(ty.id).to_string();
        BuildError::new(BuildErrorKind::NotAScalar { expected, found: describe(value), call })
    }

    pub(super) fn type_error(&self, ty: TypeId, found: &str) -> BuildError {
        let expected = self.layouts.schema().display_type(ty).to_string();
        BuildError::new(BuildErrorKind::Type { expected, found: found.to_owned() })
    }

    #[inline]
    pub(super) fn copy_bytes(&self, bytes: &[u8]) -> Result<&'a [u8]> {
        if bytes.len() > MAX_LEN {
            return Err(BuildError::new(BuildErrorKind::TooLong(bytes.len())));
        }
        Ok(self.arena.alloc_bytes(bytes))
    }
}

/// What the value under `key`, in the entry at `index`, is called in errors.
#[cold]
pub(crate) fn segment_of_key(key: ValueRef<'_>, index: u32) -> PathSegment {
    match key {
        ValueRef::String(text) => PathSegment::text_key(text.as_bytes()),
        ValueRef::Binary(bytes) => PathSegment::text_key(bytes),
        ValueRef::Bool(value) => PathSegment::Key(value.to_string()),
        _ => match key.as_i64() {
            Some(number) => PathSegment::Key(number.to_string()),
            None => PathSegment::Entry(index),
        },
    }
}

/// A type, and of which kind it is.
#[derive(Clone, Copy)]
pub(super) struct SlotType {
    pub(super) id: TypeId,
    pub(super) kind: Type,
}

/// A pointer without its mark.
pub(super) fn unmarked(pointer: *mut u8) -> NonNull<u8> {
    NonNull::new(pointer.map_addr(|addr| addr & !OWNED)).expect("slots of boxed structs are never null")
}
