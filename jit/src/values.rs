//! Single values of Binary, read by helpers: near the end of the input, and where compiled code rarely comes.

use std::ptr::NonNull;

use scrimp_record::slice::{RawSlice, VALID_UTF8};
use scrimp_record::text;
use scrimp_record::wire::{Binary, Fixed, Format, Reader, WireType};

/// The slot of a field of fixed size, as helpers are told about it: in one number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct FixedSlot {
    pub(crate) wire_type: WireType,
    /// Its offset in the record.
    pub(crate) offset: u32,
}

impl FixedSlot {
    /// The number.
    pub(crate) fn pack(self) -> u64 {
        u64::from(self.offset) | u64::from(self.wire_type.code()) << 32
    }

    fn unpack(packed: u64) -> Option<(Self, Fixed)> {
        let wire_type = WireType::from_code((packed >> 32) as u8)?;
        Some((Self { wire_type, offset: packed as u32 }, wire_type.fixed()?))
    }
}

/// Reads a value to a [packed](FixedSlot::pack) slot; returns the cursor after it, or `None` if the input is bad.
///
/// # Safety
///
/// - `cursor..end` is readable.
/// - `record` is a record under construction of the struct that has the slot.
pub(crate) unsafe fn read_fixed(
    record: NonNull<u8>,
    cursor: *const u8,
    end: *const u8,
    packed: u64,
) -> Option<*const u8> {
    let (slot, fixed) = FixedSlot::unpack(packed)?;
    // SAFETY: the caller gives a readable range, and a record that has the slot.
    unsafe {
        let mut reader = reader(cursor, end);
        Binary.read_fixed(&mut reader, fixed, record.add(slot.offset as usize)).ok()?;
        Some(cursor.wrapping_add(reader.position()))
    }
}

/// Views a string or binary of Binary; returns the cursor after it, or `None` if the input is bad, which text is that is not UTF-8.
///
/// # Safety
///
/// - `cursor..end` is readable, and stays so as long as the slot is used.
/// - `slot` is writable for, and aligned to, a slice.
pub(crate) unsafe fn read_bytes(
    slot: NonNull<u8>,
    cursor: *const u8,
    end: *const u8,
    is_text: bool,
) -> Option<*const u8> {
    // SAFETY: the caller gives a readable range, and a slot.
    unsafe {
        let mut reader = reader(cursor, end);
        let bytes = Binary.read_bytes(&mut reader).ok()?;
        if is_text && !text::is_utf8(bytes) {
            return None;
        }
        slot.cast().write(RawSlice::of_bytes(bytes, if is_text { VALID_UTF8 } else { 0 }));
        Some(cursor.wrapping_add(reader.position()))
    }
}

/// # Safety
///
/// `cursor..end` is readable for the lifetime.
unsafe fn reader<'i>(cursor: *const u8, end: *const u8) -> Reader<'i> {
    // SAFETY: the caller promises that.
    Reader::new(unsafe { std::slice::from_raw_parts(cursor, end.addr() - cursor.addr()) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packed_slots_are_unpacked() {
        for (wire_type, offset) in
            [(WireType::Bool, u32::MAX), (WireType::Uuid, 0), (WireType::I64, 0x1234_5678)]
        {
            let slot = FixedSlot { wire_type, offset };
            let (found, fixed) = FixedSlot::unpack(slot.pack()).expect("it is of fixed size");
            assert_eq!((found, Some(fixed)), (slot, wire_type.fixed()));
        }
        let text = FixedSlot { wire_type: WireType::String, offset: 0 };
        assert_eq!(FixedSlot::unpack(text.pack()), None);
    }
}
