//! Containers: arrays, and objects that are maps.

use std::ptr::NonNull;

use scrimp_record::RawSlice;
use scrimp_record::error::PathSegment;
use scrimp_record::placement::EntryLayout;
use scrimp_schema::{Type, TypeId};

use super::out::{At, put};
use super::{Open, Place, Writer, is_object_key, segment_of_key};
use crate::names::{SHORT, Typed, is_short};

impl<const PRETTY: bool> Writer<'_, '_, PRETTY> {
    /// # Safety
    ///
    /// `slice` holds complete elements of type `element`.
    #[inline(never)]
    pub(super) unsafe fn list(
        &mut self,
        element: TypeId,
        slice: RawSlice,
        at: At,
        place: Place,
    ) -> Option<At> {
        let place = Place { level: self.enter(place.level)?, ..place };
        let ty = Typed::new(self.layouts, element);
        let stride = self.layouts.ty(element).size as usize;
        // SAFETY: there are `len` elements, at their stride; there is room for what is short.
        unsafe {
            let mut list = Open { at, separator: b'[' };
            for index in 0..slice.len {
                let at = self.element(&mut list, place.level)?;
                let slot = slice.ptr.add(index as usize * stride);
                list.at = match self.value(&ty, slot, at, place) {
                    Some(at) => at,
                    None => return self.stopped_in(PathSegment::Index(index)),
                };
            }
            self.end(list, *b"[]", place.level)
        }
    }

    /// # Safety
    ///
    /// `slice` holds complete entries of these types, which lie as `entry` says.
    #[inline(never)]
    pub(super) unsafe fn map(
        &mut self,
        key: TypeId,
        value: TypeId,
        entry: EntryLayout,
        slice: RawSlice,
        at: At,
        place: Place,
    ) -> Option<At> {
        let place = Place { level: self.enter(place.level)?, ..place };
        let (key_type, value_type) = (Typed::new(self.layouts, key), Typed::new(self.layouts, value));
        let is_object = is_object_key(key_type.kind, self.style.map_keys);
        let brackets = if is_object { *b"{}" } else { *b"[]" };
        // SAFETY: there are `len` entries, in which key and value lie at these offsets.
        unsafe {
            let mut map = Open { at, separator: brackets[0] };
            for index in 0..slice.len {
                let at = self.element(&mut map, place.level)?;
                let key = slice.ptr.add(index as usize * entry.stride as usize);
                let at = match self.entry_key(key_type, key, at, is_object, place) {
                    Some(at) => at,
                    None => return self.stopped_in(PathSegment::Entry(index)),
                };
                let value = key.add(entry.value_offset as usize);
                map.at = match self.entry_value(value_type, value, at, is_object, place) {
                    Some(at) => at,
                    None => {
                        let segment = segment_of_key(self.layouts, key_type.kind, key, index);
                        return self.stopped_in(segment);
                    }
                };
            }
            self.end(map, brackets, place.level)
        }
    }

    /// # Safety
    ///
    /// `slot` holds a complete value of type `ty`, and there is room for [`SHORT`] bytes.
    #[inline]
    unsafe fn entry_key(
        &mut self,
        ty: Typed,
        slot: NonNull<u8>,
        at: At,
        is_object: bool,
        place: Place,
    ) -> Option<At> {
        // SAFETY: the slot holds what the type says. There is room for what is short, in quotes too: only a uuid takes all of it, and has
        // quotes of its own.
        unsafe {
            if !is_object {
                self.pairs += 1;
                let at = self.element(&mut Open { at, separator: b'[' }, place.level)?;
                return self.value(&ty, slot, at, place);
            }
            let place = Place { longs_as_text: false, ..place };
            match ty.kind {
                Type::Enum(id) => self.enum_value(id, slot.cast().read(), at, true),
                // What JSON has no number for is in quotes already.
                Type::Double if !slot.cast::<f64>().read().is_finite() => self.value(&ty, slot, at, place),
                kind if is_short(kind) && kind != Type::Uuid => {
                    Some(put(self.value(&ty, slot, put(at, b'"'), place)?, b'"'))
                }
                _ => self.value(&ty, slot, at, place),
            }
        }
    }

    /// # Safety
    ///
    /// `slot` holds a complete value of type `ty`.
    #[inline]
    unsafe fn entry_value(
        &mut self,
        ty: Typed,
        slot: NonNull<u8>,
        at: At,
        is_object: bool,
        place: Place,
    ) -> Option<At> {
        // SAFETY: the slot holds what the type says, and the room is reserved.
        unsafe {
            if is_object {
                let mut at = put(self.out.reserve(at, SHORT + 2)?, b':');
                if PRETTY {
                    at = put(at, b' ');
                }
                return self.value(&ty, slot, at, place);
            }
            let mut pair = Open { at, separator: b',' };
            let at = self.element(&mut pair, place.level)?;
            pair.at = self.value(&ty, slot, at, place)?;
            let at = self.end(pair, *b"[]", place.level)?;
            self.pairs -= 1;
            Some(at)
        }
    }
}
