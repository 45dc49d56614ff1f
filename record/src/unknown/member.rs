//! The member of a union that the schema does not know.
//!
//! The union's record has a negative tag with the member's id and type, and, in the slot, a view of the value's bytes
//! whose flags name the format that they are in.

use std::ptr::NonNull;

use super::UnknownField;
use crate::error::{DecodeError, EncodeFailure};
use crate::slice::RawSlice;
use crate::wire::{Buffer, FieldHeader, Reader, WireFormat, WireType, with_format};

/// Bytes of the slot that every union has at least.
pub const SLOT_SIZE: u32 = size_of::<RawSlice>() as u32;

/// Offset of a union's slot: behind the tag.
const SLOT: usize = 8;

/// The bit of a tag that no member of the schema has.
const UNKNOWN: u64 = 1 << 63;

/// While a union is decoded: two different unknown members came. No complete record has this tag; it is the only one with
/// [`UNKNOWN`] whose other bits are all 0.
const CONFLICT: u64 = UNKNOWN;

/// Whether `tag`, the first word of a union's record, stands for an unknown member.
#[inline]
pub fn is_unknown(tag: u64) -> bool {
    tag & UNKNOWN != 0
}

/// Whether `tag`, the first word of a union all of whose fields were decoded, stands for two different unknown members without a
/// known one.
#[inline]
pub fn is_conflict(tag: u64) -> bool {
    tag == CONFLICT
}

impl<'a> UnknownField<'a> {
    /// The unknown member of a union, if it has one.
    ///
    /// # Safety
    ///
    /// `record` is a complete record of a union, or its image; the memory that it refers to is unchanged for `'a`.
    pub unsafe fn member_of(record: NonNull<u8>) -> Option<Self> {
        // SAFETY: a union's record starts with its tag; under one with `UNKNOWN`, the slot behind it holds a view.
        unsafe {
            let tag = record.cast::<u64>().read();
            if !is_unknown(tag) {
                return None;
            }
            let slice = record.add(SLOT).cast::<RawSlice>().read();
            let ty = WireType::from_number((tag >> 16) as u8)?;
            Some(Self {
                id: tag as i16,
                ty,
                format: WireFormat::from_number(slice.flags)?,
                bytes: slice.bytes(),
            })
        }
    }

    /// Records that this member came in a union that is being decoded. It counts unless there is a known one; of several with one id
    /// the last counts.
    ///
    /// # Safety
    ///
    /// `record` is writable and a union's; its tag is initialised, and the input that holds the bytes outlives it.
    pub unsafe fn note(self, record: NonNull<u8>) {
        let tag = record.cast::<u64>();
        // SAFETY: a union's record starts with its tag, and has a slot of `SLOT_SIZE` at least behind it.
        unsafe {
            let before = tag.read();
            if before != 0 && !is_unknown(before) {
                return;
            }
            if before != 0 && (is_conflict(before) || before as i16 != self.id) {
                tag.write(CONFLICT);
                return;
            }
            tag.write(self.tag());
            record.add(SLOT).cast().write(RawSlice::of_bytes(self.bytes, self.format.number()));
        }
    }

    /// The tag of a union with this member: the same for members of one id and type, and above the tag of any known member.
    pub fn tag(&self) -> u64 {
        UNKNOWN | self.key()
    }
}

/// Reads the value of an unknown field of a union and [notes](UnknownField::note) it.
///
/// # Errors
///
/// As for [`skip`](crate::interpreter::skip).
///
/// # Safety
///
/// As for [`UnknownField::note`]; the reader's input outlives the record.
pub unsafe fn keep(
    format: WireFormat,
    reader: &mut Reader<'_>,
    header: FieldHeader,
    level: u32,
    max_level: u32,
    record: NonNull<u8>,
) -> Result<(), DecodeError> {
    let member =
        with_format!(format, format => UnknownField::read(format, reader, header, level, max_level))?;
    // SAFETY: the caller promises a writable record of a union with an initialised tag, and an input that outlives it.
    unsafe { member.note(record) };
    Ok(())
}

/// Writes the unknown member of a union and returns how many bytes it took.
///
/// # Errors
///
/// As for [`UnknownField::write`]; of a union that has none, [`EncodeFailure::NoEquivalent`].
///
/// # Safety
///
/// - `record` is a complete record of a union, whose member is unknown.
/// - `out` is writable for `capacity` bytes, none of which the record refers to.
pub unsafe fn write(
    format: WireFormat,
    record: NonNull<u8>,
    out: NonNull<u8>,
    capacity: usize,
    max_level: u32,
) -> Result<usize, EncodeFailure> {
    // SAFETY: the record is complete, and the output writable, as the caller promises.
    let (member, mut out) = unsafe { (UnknownField::member_of(record), Buffer::new(out, capacity)) };
    let member = member.ok_or(EncodeFailure::NoEquivalent { id: 0, ty: WireType::Struct })?;
    with_format!(format, format => member.write(format, &mut out, 0, 0, max_level))?;
    Ok(out.written())
}
