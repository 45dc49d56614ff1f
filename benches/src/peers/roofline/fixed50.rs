//! 50 fixed-size fields: one bounds check, everything at a known place.
//!
//! The kinds of field repeat every eight ids: i32, i64, bool, double, i16, i64, i32, i8.

use super::wire::{BOOL, DOUBLE, I8, I16, I32, I64};
use super::{HEADER, Input, Record, Refused, Result, Slab, header};
use crate::fixed_fields::for_fixed_fields;
use crate::peers::apache;

const FIELDS: usize = 50;

/// Full groups of eight fields; an i32 and an i64 follow.
const GROUPS: usize = FIELDS / 8;

/// Bytes of a group.
const GROUP: usize = 60;

/// Bytes of a message.
const LEN: usize = GROUPS * GROUP + 7 + 11 + 1;

/// All fields present.
const ALL: u64 = (1 << FIELDS) - 1;

/// The record of `Fixed50`: fields of one alignment, by id.
#[repr(C)]
#[derive(Debug)]
pub struct Fixed50 {
    has: u64,
    /// `i64`, `double` and `i64`, in turn.
    longs: [u64; 3 * GROUPS + 1],
    /// With a gap behind, as in all that follow.
    words: [u32; 2 * GROUPS + 2],
    halves: [u16; GROUPS + 3],
    /// `bool` and `i8`, in turn.
    bytes: [u8; 2 * GROUPS + 7],
}

impl Fixed50 {
    /// The record of `value`.
    ///
    /// # Errors
    ///
    /// When a field is absent or the slab is full.
    #[inline]
    pub fn literal<'a>(value: &apache::Fixed50, slab: &'a Slab) -> Result<&'a Self> {
        let mut record = Self {
            has: ALL,
            longs: [0; 3 * GROUPS + 1],
            words: [0; 2 * GROUPS + 2],
            halves: [0; GROUPS + 3],
            bytes: [0; 2 * GROUPS + 7],
        };
        macro_rules! fill {
            ($($id:literal $field:ident: $ty:ident,)*) => {
                $(fill!(@ $ty record, $id - 1, value.$field.ok_or(Refused)?);)*
            };
            (@ i32 $record:ident, $at:expr, $value:expr) => {
                $record.words[2 * ($at / 8) + usize::from($at % 8 == 6)] = $value as u32
            };
            (@ i64 $record:ident, $at:expr, $value:expr) => {
                $record.longs[3 * ($at / 8) + 2 * usize::from($at % 8 == 5)] = $value as u64
            };
            (@ Double $record:ident, $at:expr, $value:expr) => {
                $record.longs[3 * ($at / 8) + 1] = $value.into_inner().to_bits()
            };
            (@ i16 $record:ident, $at:expr, $value:expr) => { $record.halves[$at / 8] = $value as u16 };
            (@ bool $record:ident, $at:expr, $value:expr) => { $record.bytes[2 * ($at / 8)] = $value.into() };
            (@ i8 $record:ident, $at:expr, $value:expr) => { $record.bytes[2 * ($at / 8) + 1] = $value as u8 };
        }
        for_fixed_fields!(fill);
        slab.place(record)
    }
}

/// Calls a macro with each group.
macro_rules! for_groups {
    ($call:ident) => {
        $call!(0);
        $call!(1);
        $call!(2);
        $call!(3);
        $call!(4);
        $call!(5);
    };
}

// SAFETY: the record refers to nothing; `write` writes `LEN` bytes.
unsafe impl Record for Fixed50 {
    #[inline(always)]
    fn encoded_len(&self) -> Result<usize> {
        if self.has == ALL { Ok(LEN) } else { Err(Refused) }
    }

    #[inline(always)]
    unsafe fn write(&self, out: *mut u8) -> *mut u8 {
        // SAFETY: all stores lie within the bytes of the message, which are writable.
        unsafe {
            // A header and a value of at most four bytes; what is behind them is written later.
            let put_short = |at: usize, ty, id: usize, value: u64| {
                let bytes = u64::from(header(ty, id as u8)) | value << 24;
                out.add(at).cast::<u64>().write_unaligned(bytes.to_le());
            };
            let put_64 = |at: usize, ty, id: usize, value: u64| {
                out.add(at).cast::<u32>().write_unaligned(header(ty, id as u8).to_le());
                out.add(at + 3).cast::<u64>().write_unaligned(value.to_be());
            };
            macro_rules! group {
                ($group:literal) => {
                    let (at, id) = ($group * GROUP, 8 * $group);
                    put_short(at, I32, id + 1, self.words[2 * $group].swap_bytes().into());
                    put_64(at + 7, I64, id + 2, self.longs[3 * $group]);
                    put_short(at + 18, BOOL, id + 3, self.bytes[2 * $group].into());
                    put_64(at + 22, DOUBLE, id + 4, self.longs[3 * $group + 1]);
                    put_short(at + 33, I16, id + 5, self.halves[$group].swap_bytes().into());
                    put_64(at + 38, I64, id + 6, self.longs[3 * $group + 2]);
                    put_short(at + 49, I32, id + 7, self.words[2 * $group + 1].swap_bytes().into());
                    put_short(at + 56, I8, id + 8, self.bytes[2 * $group + 1].into());
                };
            }
            for_groups!(group);
            put_short(LEN - 19, I32, FIELDS - 1, self.words[2 * GROUPS].swap_bytes().into());
            put_64(LEN - 12, I64, FIELDS, self.longs[3 * GROUPS]);
            out.add(LEN - 1).write(0);
            out.add(LEN)
        }
    }

    #[inline(always)]
    unsafe fn read<const VALIDATE: bool>(input: &mut Input, _: &Slab, to: *mut Self) -> Result<()> {
        input.need(LEN)?;
        let from = input.at;
        // What differs between the headers and what they should be.
        let mut wrong = 0;
        // SAFETY: all loads lie within the bytes of a message, which remain; `to` is writable.
        unsafe {
            let word = |at: usize| from.add(at).cast::<u32>().read_unaligned();
            let differs = |at: usize, ty, id: usize| u32::from_le(word(at)) & HEADER ^ header(ty, id as u8);
            let get_32 = |at: usize| u32::from_be(word(at));
            let get_64 = |at: usize| u64::from_be(from.add(at).cast::<u64>().read_unaligned());
            macro_rules! group {
                ($group:literal) => {
                    let (at, id) = ($group * GROUP, 8 * $group);
                    wrong |= differs(at, I32, id + 1)
                        | differs(at + 7, I64, id + 2)
                        | differs(at + 18, BOOL, id + 3)
                        | differs(at + 22, DOUBLE, id + 4)
                        | differs(at + 33, I16, id + 5)
                        | differs(at + 38, I64, id + 6)
                        | differs(at + 49, I32, id + 7)
                        | differs(at + 56, I8, id + 8);
                    (&raw mut (*to).words[2 * $group]).write(get_32(at + 3));
                    (&raw mut (*to).longs[3 * $group]).write(get_64(at + 10));
                    (&raw mut (*to).bytes[2 * $group]).write(u8::from(from.add(at + 21).read() != 0));
                    (&raw mut (*to).longs[3 * $group + 1]).write(get_64(at + 25));
                    let half = from.add(at + 36).cast::<u16>().read_unaligned();
                    (&raw mut (*to).halves[$group]).write(u16::from_be(half));
                    (&raw mut (*to).longs[3 * $group + 2]).write(get_64(at + 41));
                    (&raw mut (*to).words[2 * $group + 1]).write(get_32(at + 52));
                    (&raw mut (*to).bytes[2 * $group + 1]).write(from.add(at + 59).read());
                };
            }
            for_groups!(group);
            wrong |= differs(LEN - 19, I32, FIELDS - 1) | differs(LEN - 12, I64, FIELDS);
            (&raw mut (*to).words[2 * GROUPS]).write(get_32(LEN - 16));
            (&raw mut (*to).longs[3 * GROUPS]).write(get_64(LEN - 9));
            (&raw mut (*to).has).write(ALL);
            if wrong != 0 || from.add(LEN - 1).read() != 0 {
                return Err(Refused);
            }
            input.at = from.add(LEN);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::mem::offset_of;

    use super::*;
    use crate::workloads::tests::check_layout;

    #[test]
    fn the_layout_is_scrimps() {
        let offsets: Vec<_> = (0..FIELDS)
            .map(|at| {
                let group = at / 8;
                let offset = match at % 8 {
                    nth @ (0 | 6) => offset_of!(Fixed50, words) + 4 * (2 * group + nth / 6),
                    nth @ (1 | 3 | 5) => offset_of!(Fixed50, longs) + 8 * (3 * group + nth / 2),
                    4 => offset_of!(Fixed50, halves) + 2 * group,
                    nth => offset_of!(Fixed50, bytes) + 2 * group + usize::from(nth == 7),
                };
                (at as i16 + 1, offset)
            })
            .collect();
        check_layout("Fixed50", size_of::<Fixed50>(), &offsets);
    }
}
