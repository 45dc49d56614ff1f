//! Finishing what is under construction: marks are cleared, and what is required is there.

use std::ptr::NonNull;

use scrimp_record::error::PathSegment;
use scrimp_record::{FieldLayout, RawSlice, StructLayout};
use scrimp_schema::{Type, TypeId};

use super::Result;
use super::workspace::{OWNED, Workspace, unmarked};
use crate::error::{BuildError, BuildErrorKind};
use crate::value::{Place, ValueRef};

impl Workspace<'_> {
    /// Checks a record under construction, fills in required defaults, and clears its marks.
    ///
    /// # Safety
    ///
    /// `record` is a record of `layout` that this builder made.
    pub(super) unsafe fn finish_record(&self, layout: &StructLayout, record: NonNull<u8>) -> Result<()> {
        // Scalars that are set need nothing, and containers of what is plain no more than to lose their mark.
        for &position in &layout.plain_containers {
            let field = &layout.fields[position as usize];
            // SAFETY: the field is of the record's layout; the slot of a present one is a container's, and initialised.
            unsafe {
                if layout.presence(field).is_set(record) {
                    unmark_container(record.add(field.offset as usize).cast());
                }
            }
        }
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
        // SAFETY: the record is of this layout, a struct's, and this builder's own, as the caller promises.
        unsafe { self.layouts.complete(layout, record) }.map_err(|missing| {
            BuildError::new(BuildErrorKind::MissingRequired(self.field_name(layout, missing)))
        })
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
            // What is refused keeps its mark: it is not complete, and has to be looked into again.
            self.finish_record(self.struct_layout(field.ty), nested)?;
            slot.write(nested.as_ptr());
        }
        Ok(())
    }

    /// Finishes a value under construction.
    ///
    /// # Errors
    ///
    /// When something is missing.
    ///
    /// # Safety
    ///
    /// `slot` holds an initialised value of `ty` that this builder made or copied.
    pub(super) unsafe fn finish_value(&self, ty: TypeId, slot: NonNull<u8>) -> Result<()> {
        match self.layouts.schema().ty(ty) {
            Type::Struct(id) => {
                // SAFETY: the slot holds a record of this struct.
                unsafe { self.finish_record(self.layouts.struct_layout(id), slot) }
            }
            Type::List(_) | Type::Set(_) | Type::Map(..) => {
                let slot = slot.cast::<RawSlice>();
                // SAFETY: containers are a `RawSlice` in memory; one with a mark is of this container, and this builder's own.
                unsafe {
                    let slice = slot.read();
                    if slice.flags != 0 {
                        // What is refused keeps its mark, as in `finish_field`.
                        self.finish_parts(ty, slice)?;
                        unmark_container(slot);
                    }
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// Finishes what a list, set or map holds.
    ///
    /// # Errors
    ///
    /// When something is missing.
    ///
    /// # Safety
    ///
    /// `slice` is of a container of type `ty` that this builder made or copied.
    pub(super) unsafe fn finish_parts(&self, ty: TypeId, slice: RawSlice) -> Result<()> {
        let layout = self.layouts.ty(ty);
        // SAFETY: elements and entries are at these strides, with the key of an entry at its start.
        unsafe {
            match self.layouts.schema().ty(ty) {
                Type::List(element) | Type::Set(element) if !self.is_plain(element) => {
                    let stride = self.layouts.ty(element).size as usize;
                    self.finish_each(element, slice, stride, 0, |_, index| PathSegment::Index(index))
                }
                Type::Map(key, value) => {
                    self.finish_keys(ty, slice)?;
                    if self.is_plain(value) {
                        return Ok(());
                    }
                    let stride = layout.entry.stride as usize;
                    let offset = layout.entry.value_offset as usize;
                    self.finish_each(value, slice, stride, offset, |at, index| {
                        let key = Place { ptr: at, ty: key, layouts: self.layouts };
                        segment_of_key(key.value(), index)
                    })
                }
                _ => Ok(()),
            }
        }
    }

    /// Finishes the keys of a map.
    ///
    /// # Errors
    ///
    /// When something is missing.
    ///
    /// # Safety
    ///
    /// `slice` is of a map of type `ty` that this builder made or copied.
    pub(super) unsafe fn finish_keys(&self, ty: TypeId, slice: RawSlice) -> Result<()> {
        match self.layouts.schema().ty(ty) {
            Type::Map(key, _) if !self.is_plain(key) => {
                let stride = self.layouts.ty(ty).entry.stride as usize;
                // SAFETY: entries are at this stride, with the key at their start.
                unsafe { self.finish_each(key, slice, stride, 0, |_, index| PathSegment::Entry(index)) }
            }
            _ => Ok(()),
        }
    }

    /// Finishes the value of type `part` at `offset` in each element or entry; `segment` tells what one is called.
    ///
    /// # Safety
    ///
    /// There are such values in the slice, at this stride.
    unsafe fn finish_each(
        &self,
        part: TypeId,
        slice: RawSlice,
        stride: usize,
        offset: usize,
        segment: impl Fn(NonNull<u8>, u32) -> PathSegment,
    ) -> Result<()> {
        for index in 0..slice.len {
            // SAFETY: elements and entries below the length are initialised, at this stride.
            unsafe {
                let at = slice.ptr.add(index as usize * stride);
                if let Err(error) = self.finish_value(part, at.add(offset)) {
                    return Err(error.within(segment(at, index)));
                }
            }
        }
        Ok(())
    }

    /// Whether values of `ty` hold no marks and lack nothing.
    pub(super) fn is_plain(&self, ty: TypeId) -> bool {
        match self.layouts.schema().ty(ty) {
            Type::Struct(id) => self.layouts.struct_layout(id).is_plain(),
            Type::List(_) | Type::Set(_) | Type::Map(..) => false,
            _ => true,
        }
    }
}

/// Takes the mark from a container. One without may lie in an element that is shared, and that other threads read: it is not written to.
///
/// # Safety
///
/// `slot` is the initialised slot of a container; one with a mark is this builder's own.
#[inline]
unsafe fn unmark_container(slot: NonNull<RawSlice>) {
    // SAFETY: the slot is as the caller promises.
    unsafe {
        let flags = &raw mut (*slot.as_ptr()).flags;
        if flags.read() != 0 {
            flags.write(0);
        }
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
