//! Containers: arrays, and objects that are maps.

use std::ptr::{self, NonNull};

use scrimp_record::RawSlice;
use scrimp_record::error::PathSegment;
use scrimp_record::placement::EntryLayout;
use scrimp_schema::TypeId;

use super::Reader;
use super::error::{ReadError, ReadErrorKind};
use super::text::Result;
use crate::names::{Typed, is_short};
use crate::write::{is_object_key, segment_of_key};

impl Reader<'_, '_> {
    #[inline(never)]
    pub(super) fn list(&mut self, element: TypeId, level: u32) -> Result<RawSlice> {
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
    pub(super) fn map(
        &mut self,
        key: TypeId,
        value: TypeId,
        entry: EntryLayout,
        level: u32,
    ) -> Result<RawSlice> {
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
            self.any_value(value, value_slot, level)
                .map_err(|error| error.within(segment_of_key(self.layouts, key.kind, key_slot, index)))?;
        }
        self.is_object_over()
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
            self.any_value(key, key_slot, level).map_err(|error| error.within(PathSegment::Entry(index)))?;
            if self.is_array_over().map_err(within)? {
                self.text.at -= 1;
                return Err(two(self));
            }
            self.any_value(value, value_slot, level)
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
