//! Most of 200 optional scalars: a branch for each, which is foreseen where it is there, so that nothing waits for where the field
//! before ends.

use super::super::wire::{BOOL, DOUBLE, I8, I16, I32, I64};
use super::super::{Binary, HEADER, Input, Kernel, Record, Result, Slab, header};
use super::{FIELDS, GROUPS, Sparse, WORDS, few};
use crate::peers::apache;

/// The record of `Sparse`, of which most fields are present.
#[repr(transparent)]
#[derive(Debug)]
pub struct Most(Sparse);

impl Most {
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

/// Bytes of six fields, and of a header behind them.
const GROUP: usize = 4 + 4 + 5 + 7 + 11 + 11 + 4;

/// Calls a macro with each full group.
macro_rules! for_groups {
    ($call:ident) => {
        for_groups!(@ $call 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32);
    };
    (@ $call:ident $($group:literal)*) => {
        $($call!($group);)*
    };
}

/// Writes a field of a header and up to eight bytes if it is present, and returns where it ends.
///
/// # Safety
///
/// Eleven bytes are writable.
#[inline(always)]
unsafe fn put<const AT: usize>(record: &Sparse, out: *mut u8, ty: u8, len: usize, value: u64) -> *mut u8 {
    if record.has[AT / 64] >> (AT % 64) & 1 == 0 {
        return out;
    }
    // SAFETY: eleven bytes are writable.
    unsafe {
        out.cast::<u32>().write_unaligned(header(ty, AT as u8 + 1).to_le());
        out.add(3).cast::<u64>().write_unaligned(value.to_be());
        out.add(len)
    }
}

/// Whether the field at this position is next.
///
/// # Safety
///
/// Four bytes can be read.
#[inline(always)]
unsafe fn is<const AT: usize>(at: *const u8, ty: u8) -> bool {
    // SAFETY: four bytes can be read.
    let found = unsafe { at.cast::<u32>().read_unaligned() };
    u32::from_le(found) & HEADER == header(ty, AT as u8 + 1)
}

// SAFETY: the record refers to nothing; `write` moves by what `encoded_len` adds up.
unsafe impl Kernel<Most> for Binary {
    #[inline(always)]
    fn bound(record: &Most) -> Result<usize> {
        record.0.encoded_len()
    }

    #[inline(always)]
    unsafe fn write(record: &Most, out: *mut u8) -> *mut u8 {
        let record = &record.0;
        let mut at = out;
        // SAFETY: `at` stays within the message, and no store is longer than the slack.
        unsafe {
            macro_rules! group {
                ($group:literal) => {
                    let (flag, tiny) = (record.bytes[2 * $group], record.bytes[2 * $group + 1]);
                    at = put::<{ 6 * $group }>(record, at, BOOL, 4, u64::from(flag) << 56);
                    at = put::<{ 6 * $group + 1 }>(record, at, I8, 4, u64::from(tiny) << 56);
                    at =
                        put::<{ 6 * $group + 2 }>(record, at, I16, 5, u64::from(record.halves[$group]) << 48);
                    at = put::<{ 6 * $group + 3 }>(record, at, I32, 7, u64::from(record.words[$group]) << 32);
                    at = put::<{ 6 * $group + 4 }>(record, at, I64, 11, record.longs[2 * $group]);
                    at = put::<{ 6 * $group + 5 }>(record, at, DOUBLE, 11, record.longs[2 * $group + 1]);
                };
            }
            for_groups!(group);
            let (flag, tiny) = (record.bytes[2 * GROUPS], record.bytes[2 * GROUPS + 1]);
            at = put::<{ FIELDS - 2 }>(record, at, BOOL, 4, u64::from(flag) << 56);
            at = put::<{ FIELDS - 1 }>(record, at, I8, 4, u64::from(tiny) << 56);
            at.write(0);
            at.add(1)
        }
    }

    #[inline(always)]
    unsafe fn read<const VALIDATE: bool>(input: &mut Input, _: &Slab, to: *mut Most) -> Result<()> {
        let to = to.cast::<Sparse>();
        let mut has = [0; WORDS];
        let mut last = 0;
        // SAFETY: a group is read where it remains as a whole; the slots written lie in the record.
        unsafe {
            macro_rules! group {
                ($group:literal) => {
                    if input.end.addr() - input.at.addr() < GROUP {
                        return finish(input, to, last, has);
                    }
                    let mut at = input.at;
                    // Each is written when it is there, and read from behind its header.
                    macro_rules! field {
                        ($nth:literal, $ty:ident, $raw:ty, $slot:expr, |$value:ident| $convert:expr) => {
                            if is::<{ 6 * $group + $nth }>(at, $ty) {
                                let $value = at.add(3).cast::<$raw>().read_unaligned();
                                $slot.write($convert);
                                has[(6 * $group + $nth) / 64] |= 1 << ((6 * $group + $nth) % 64);
                                at = at.add(3 + size_of::<$raw>());
                            }
                        };
                    }
                    field!(0, BOOL, u8, (&raw mut (*to).bytes[2 * $group]), |value| u8::from(value != 0));
                    field!(1, I8, u8, (&raw mut (*to).bytes[2 * $group + 1]), |value| value);
                    field!(2, I16, u16, (&raw mut (*to).halves[$group]), |value| u16::from_be(value));
                    field!(3, I32, u32, (&raw mut (*to).words[$group]), |value| u32::from_be(value));
                    field!(4, I64, u64, (&raw mut (*to).longs[2 * $group]), |value| u64::from_be(value));
                    field!(5, DOUBLE, u64, (&raw mut (*to).longs[2 * $group + 1]), |value| u64::from_be(
                        value
                    ));
                    input.at = at;
                    last = 6 * $group + 6;
                };
            }
            for_groups!(group);
            finish(input, to, last, has)
        }
    }
}

/// Reads the fields behind that of id `last`, one by one.
///
/// # Safety
///
/// `to` is writable for a record and aligned to 8.
#[inline(never)]
unsafe fn finish(input: &mut Input, to: *mut Sparse, last: usize, has: [u64; WORDS]) -> Result<()> {
    // SAFETY: the caller promises that `to` is writable for a record and aligned to 8.
    unsafe {
        let has = few::read_rest(input, to, last, has)?;
        (&raw mut (*to).has).write(has);
    }
    Ok(())
}
