//! [`SlotValue`]: the values that slots hold, apart from containers and structs.

use std::ptr::NonNull;

use crate::slice::RawSlice;

/// A value as a slot holds it.
#[derive(Clone, Copy, Debug)]
pub enum SlotValue<'v> {
    /// A bool, 0 or 1, or an `i8`.
    Byte(u8),
    /// An `i16`.
    Half(i16),
    /// An `i32` or the number of an enum.
    Word(i32),
    /// An `i64`, or the bits of a double.
    Long(u64),
    /// A uuid in the order of its text form.
    Uuid([u8; 16]),
    /// A string or a binary.
    Bytes {
        /// The bytes that the slot refers to.
        bytes: &'v [u8],
        /// [`VALID_UTF8`](crate::slice::VALID_UTF8) for a string that is known to be UTF-8, else 0.
        flags: u32,
    },
}

/// Writes `value` to `slot`.
///
/// # Safety
///
/// - `slot` is writable for, and aligned to, values of a type that has this representation.
/// - Bytes live as long as the record that the slot is in.
#[inline]
pub unsafe fn write_slot(slot: NonNull<u8>, value: SlotValue<'_>) {
    // SAFETY: the caller gives a writable slot of a type that each arm's value represents.
    unsafe {
        match value {
            SlotValue::Byte(value) => slot.write(value),
            SlotValue::Half(value) => slot.cast().write(value),
            SlotValue::Word(value) => slot.cast().write(value),
            SlotValue::Long(value) => slot.cast().write(value),
            SlotValue::Uuid(value) => slot.cast().write(value),
            SlotValue::Bytes { bytes, flags } => slot.cast().write(RawSlice::of_bytes(bytes, flags)),
        }
    }
}
