//! Few of 200 optional scalars: nothing is done for an absent one.
//!
//! What there is to know of a field is in a table, so no branch depends on which one it is. A value is moved as eight bytes: those
//! behind it belong to fields of higher ids, which are written later, or absent, or to a gap.

use std::mem::offset_of;

use super::super::wire::{BOOL, DOUBLE, I16, I32, I64};
use super::super::{Binary, HEADER, Input, Kernel, Refused, Result, Slab};
use super::{FIELDS, HEADERS, Sparse, TYPES, WORDS};
use crate::peers::apache;

/// The record of `Sparse`, of which few fields are present.
#[repr(transparent)]
#[derive(Debug)]
pub struct Few(Sparse);

impl Few {
    /// The record of `value`.
    ///
    /// # Errors
    ///
    /// When the slab is full.
    #[inline]
    pub fn literal<'a>(value: &apache::Sparse, slab: &'a Slab) -> Result<&'a Self> {
        slab.place(Self(Sparse::fields(value)))
    }
}

/// What there is to know of a field.
#[derive(Clone, Copy)]
struct Field {
    header: u32,
    /// Of the slot, in the record.
    offset: u16,
    /// Bytes of header and value.
    len: u8,
    /// The bits of eight bytes that are not the value's.
    unused: u8,
    is_bool: bool,
}

/// The fields by id; nothing is like that of 0.
const TABLE: [Field; 256] = {
    let mut fields = [Field { header: u32::MAX, offset: 0, len: 0, unused: 0, is_bool: false }; 256];
    let mut id = 1;
    while id <= FIELDS {
        let (group, nth) = ((id - 1) / 6, (id - 1) % 6);
        let (offset, size) = match TYPES[nth] {
            I64 | DOUBLE => (offset_of!(Sparse, longs) + 8 * (2 * group + nth - 4), 8),
            I32 => (offset_of!(Sparse, words) + 4 * group, 4),
            I16 => (offset_of!(Sparse, halves) + 2 * group, 2),
            _ => (offset_of!(Sparse, bytes) + 2 * group + nth, 1),
        };
        fields[id] = Field {
            header: HEADERS[id],
            offset: offset as u16,
            len: 3 + size,
            unused: 64 - 8 * size,
            is_bool: TYPES[nth] == BOOL,
        };
        id += 1;
    }
    fields
};

/// Bytes of the longest field.
const LONGEST: usize = 11;

/// Reads the fields from those of id `last` on, to the end of the message, and returns which of them are present.
///
/// # Safety
///
/// `to` is writable for a record and aligned to 8.
#[inline(always)]
pub(super) unsafe fn read_rest(
    input: &mut Input,
    to: *mut Sparse,
    mut last: usize,
    mut has: [u64; WORDS],
) -> Result<[u64; WORDS]> {
    let mut at = input.at;
    let mut step = |at: *const u8| {
        // SAFETY: eleven bytes can be read; the slot lies in the record, with eight bytes from its start on.
        unsafe {
            let found = u32::from_le(at.cast::<u32>().read_unaligned()) & HEADER;
            let id = (found >> 16) as usize;
            let field = TABLE[id];
            if found != field.header || id <= last {
                return Err(found & 0xff == 0);
            }
            last = id;
            has[(id - 1) / 64] |= 1 << ((id - 1) % 64);
            let value = u64::from_be(at.add(3).cast::<u64>().read_unaligned()) >> field.unused;
            let value = if field.is_bool { u64::from(value != 0) } else { value };
            to.cast::<u8>().add(field.offset.into()).cast::<u64>().write_unaligned(value.to_le());
            Ok(usize::from(field.len))
        }
    };
    // SAFETY: what is moved past remains.
    unsafe {
        while input.end.addr() - at.addr() >= LONGEST {
            match step(at) {
                Ok(len) => at = at.add(len),
                Err(false) => return Err(Refused),
                Err(true) => {
                    input.at = at.add(1);
                    return Ok(has);
                }
            }
        }
        // The last bytes, where that many can be read.
        let mut padded = [0; 2 * LONGEST];
        let left = input.end.addr() - at.addr();
        padded.as_mut_ptr().copy_from_nonoverlapping(at, left);
        let mut passed = 0;
        while passed < left {
            match step(padded.as_ptr().add(passed)) {
                Ok(len) => passed += len,
                Err(false) => return Err(Refused),
                Err(true) => {
                    input.at = at.add(passed + 1);
                    return Ok(has);
                }
            }
        }
    }
    Err(Refused)
}

// SAFETY: the record refers to nothing; a field takes no more bytes than `bound` has for it.
unsafe impl Kernel<Few> for Binary {
    #[inline(always)]
    fn bound(record: &Few) -> Result<usize> {
        let present: u32 = record.0.has.iter().map(|word| word.count_ones()).sum();
        Ok(present as usize * LONGEST + 1)
    }

    #[inline(always)]
    unsafe fn write(record: &Few, out: *mut u8) -> *mut u8 {
        let from = (&raw const record.0).cast::<u8>();
        let mut at = out;
        // SAFETY: `at` stays within the message, and no store is longer than the slack; a slot has eight bytes from its start on.
        unsafe {
            for (word, &present) in record.0.has.iter().enumerate() {
                let mut bits = present;
                while bits != 0 {
                    let field = TABLE[64 * word + bits.trailing_zeros() as usize + 1];
                    bits &= bits - 1;
                    let value = from.add(field.offset.into()).cast::<u64>().read_unaligned();
                    let value = u64::from_le(value) << field.unused;
                    at.cast::<u32>().write_unaligned(field.header.to_le());
                    at.add(3).cast::<u64>().write_unaligned(value.to_be());
                    at = at.add(field.len.into());
                }
            }
            at.write(0);
            at.add(1)
        }
    }

    #[inline(always)]
    unsafe fn read<const VALIDATE: bool>(input: &mut Input, _: &Slab, to: *mut Few) -> Result<()> {
        let to = to.cast::<Sparse>();
        // SAFETY: the caller promises that `to` is writable for a record and aligned to 8.
        unsafe {
            let has = read_rest(input, to, 0, [0; WORDS])?;
            (&raw mut (*to).has).write(has);
        }
        Ok(())
    }
}
