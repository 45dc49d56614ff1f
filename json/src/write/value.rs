//! Values, and what is neither struct nor container.

use std::mem::MaybeUninit;
use std::ptr::NonNull;

use base64_simd::{Out as Out64, STANDARD, URL_SAFE_NO_PAD};
use scrimp_record::slice::VALID_UTF8;
use scrimp_record::{RawSlice, text};
use scrimp_schema::{EnumId, Type};
use uuid::Uuid;

use super::integer::put_integer;
use super::out::{At, put, put_all, put_double};
use super::{Place, Stop, Writer};
use crate::names::{SHORT, Typed};
use crate::style::{Binaries, Enums};

impl<const PRETTY: bool> Writer<'_, '_, PRETTY> {
    /// # Safety
    ///
    /// `slot` holds a complete value of type `ty`, and there is room for [`SHORT`] bytes.
    #[inline(always)]
    pub(super) unsafe fn value(&mut self, ty: &Typed, slot: NonNull<u8>, at: At, place: Place) -> Option<At> {
        // SAFETY: the slot holds what the type says, and there is room for what is short.
        unsafe {
            match ty.kind {
                // Most values are of these types.
                Type::String => self.string(slot.cast().read(), at),
                Type::I64 if !place.longs_as_text => Some(put_integer(at, slot.cast::<i64>().read())),
                Type::Struct(id) => self.record(id, slot, at, place.level),
                _ => self.any_value(ty, slot, at, place),
            }
        }
    }

    /// # Safety
    ///
    /// As for [`value`](Self::value).
    #[inline(never)]
    unsafe fn any_value(&mut self, ty: &Typed, slot: NonNull<u8>, at: At, place: Place) -> Option<At> {
        // SAFETY: the slot holds what the type says, and there is room for what is short.
        unsafe {
            Some(match ty.kind {
                Type::Bool => match slot.cast::<u8>().read() {
                    0 => put_all(at, b"false"),
                    _ => put_all(at, b"true"),
                },
                Type::I8 => put_integer(at, slot.cast::<i8>().read().into()),
                Type::I16 => put_integer(at, slot.cast::<i16>().read().into()),
                Type::I32 => put_integer(at, slot.cast::<i32>().read().into()),
                Type::I64 if place.longs_as_text => {
                    put(put_integer(put(at, b'"'), slot.cast::<i64>().read()), b'"')
                }
                Type::I64 => put_integer(at, slot.cast::<i64>().read()),
                Type::Double => put_double(at, slot.cast::<f64>().read()),
                Type::Uuid => put_uuid(at, slot.cast().read()),
                Type::String => self.string(slot.cast().read(), at)?,
                Type::Binary => self.binary(slot.cast().read(), at)?,
                Type::Enum(id) => self.enum_value(id, slot.cast().read(), at, false)?,
                Type::Struct(id) => self.record(id, slot, at, place.level)?,
                Type::List(element) | Type::Set(element) => {
                    self.list(element, slot.cast().read(), at, place)?
                }
                Type::Map(key, value) => {
                    let entry = self.layouts.ty(ty.id).entry;
                    self.map(key, value, entry, slot.cast().read(), at, place)?
                }
            })
        }
    }

    /// # Safety
    ///
    /// `slice` is the slot of a string.
    #[inline]
    unsafe fn string(&mut self, slice: RawSlice, at: At) -> Option<At> {
        // SAFETY: the slot of a string holds bytes, which stay while the record does.
        unsafe {
            match slice.flags & VALID_UTF8 != 0 {
                true => self.out.put_string(at, slice.bytes()),
                false => self.unchecked(slice.bytes(), at),
            }
        }
    }

    /// Text of any bytes.
    ///
    /// # Safety
    ///
    /// None but that of `at`.
    #[inline(never)]
    unsafe fn unchecked(&mut self, bytes: &[u8], at: At) -> Option<At> {
        // SAFETY: the text is UTF-8 in either case.
        unsafe {
            match text::is_utf8(bytes) {
                true => self.out.put_string(at, bytes),
                false if self.style.lossy => {
                    self.out.put_string(at, String::from_utf8_lossy(bytes).as_bytes())
                }
                false => self.out.stop(Stop::NotUtf8),
            }
        }
    }

    /// # Safety
    ///
    /// `slice` is the slot of a binary.
    #[inline(never)]
    unsafe fn binary(&mut self, slice: RawSlice, at: At) -> Option<At> {
        // SAFETY: the slot of a binary holds bytes, which stay while the record does. There is room for as much as base64 takes, which is only
        // this slice's.
        unsafe {
            let bytes = slice.bytes();
            let base64 = match self.style.binaries {
                Binaries::Text => return self.unchecked(bytes, at),
                Binaries::Base64 => &STANDARD,
                Binaries::Base64Url => &URL_SAFE_NO_PAD,
            };
            let len = base64.encoded_length(bytes.len());
            let at = put(self.out.reserve(at, len + 2)?, b'"');
            let room = std::slice::from_raw_parts_mut(at.cast::<MaybeUninit<u8>>().as_ptr(), len);
            let text = base64.encode(bytes, Out64::from_uninit_slice(room));
            Some(put(at.add(text.len()), b'"'))
        }
    }

    /// # Safety
    ///
    /// None but that of `at`.
    #[inline(never)]
    pub(super) unsafe fn enum_value(&mut self, id: EnumId, number: i32, at: At, is_key: bool) -> Option<At> {
        // SAFETY: the room is reserved.
        unsafe {
            if self.style.enums == Enums::Names
                && let Some(name) = self.layouts.schema().enum_desc(id).name_of(number)
            {
                // A name is an identifier.
                let at = put(self.out.reserve(at, name.len() + 2)?, b'"');
                return Some(put(put_all(at, name.as_bytes()), b'"'));
            }
            let at = self.out.reserve(at, SHORT)?;
            Some(match is_key {
                true => put(put_integer(put(at, b'"'), number.into()), b'"'),
                false => put_integer(at, number.into()),
            })
        }
    }
}

/// A uuid.
///
/// # Safety
///
/// There is room for [`SHORT`] bytes.
unsafe fn put_uuid(at: At, uuid: [u8; 16]) -> At {
    let mut text = Uuid::encode_buffer();
    let text = Uuid::from_bytes(uuid).as_hyphenated().encode_lower(&mut text);
    // SAFETY: the text has 36 bytes.
    unsafe { put(put_all(put(at, b'"'), text.as_bytes()), b'"') }
}
