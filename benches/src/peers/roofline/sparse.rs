//! 200 optional scalars, present or not at random: no branch here depends on presence.
//!
//! The kinds of field repeat every six ids: bool, i8, i16, i32, i64, double. Encoding stores every field and moves on by
//! its length or by 0. Decoding first walks from header to header, whose distances depend on the type alone, and notes
//! where each field's value is; then it copies all 200, absent ones from anywhere.

mod few;
mod most;

use super::wire::{BOOL, DOUBLE, I8, I16, I32, I64};
use super::{HEADER, Input, Record, Refused, Result, Slab, header};
use crate::peers::apache;
use crate::sparse_fields::for_sparse_fields;

pub use few::Few;
pub use most::Most;

const FIELDS: usize = 200;
const WORDS: usize = FIELDS.div_ceil(64);

/// The wire types of six fields.
const TYPES: [u8; 6] = [BOOL, I8, I16, I32, I64, DOUBLE];

/// Full groups of six fields; two bytes follow.
const GROUPS: usize = FIELDS / 6;

/// The record of `Sparse`: fields of one alignment, by id.
#[repr(C)]
#[derive(Debug)]
pub struct Sparse {
    has: [u64; WORDS],
    /// `i64` and `double`, in turn.
    longs: [u64; 2 * GROUPS],
    /// With a gap behind, as in all that follow.
    words: [u32; GROUPS + 1],
    halves: [u16; GROUPS + 3],
    /// `bool` and `i8`, in turn.
    bytes: [u8; 2 * GROUPS + 2 + 7],
}

impl Sparse {
    /// The record of `value`.
    ///
    /// # Errors
    ///
    /// When the slab is full.
    #[inline]
    pub fn literal<'a>(value: &apache::Sparse, slab: &'a Slab) -> Result<&'a Self> {
        slab.place(Self::fields(value))
    }

    /// The fields of `value`.
    #[inline]
    fn fields(value: &apache::Sparse) -> Self {
        let mut record = Self {
            has: [0; WORDS],
            longs: [0; 2 * GROUPS],
            words: [0; GROUPS + 1],
            halves: [0; GROUPS + 3],
            bytes: [0; 2 * GROUPS + 2 + 7],
        };
        macro_rules! fill {
            ($($id:literal $field:ident: $ty:ident,)*) => {
                $(
                    record.has[($id - 1) / 64] |= u64::from(value.$field.is_some()) << (($id - 1) % 64);
                    fill!(@ $ty record, ($id - 1) / 6, value.$field.unwrap_or_default());
                )*
            };
            (@ bool $record:ident, $group:expr, $value:expr) => { $record.bytes[2 * $group] = $value.into() };
            (@ i8 $record:ident, $group:expr, $value:expr) => { $record.bytes[2 * $group + 1] = $value as u8 };
            (@ i16 $record:ident, $group:expr, $value:expr) => { $record.halves[$group] = $value as u16 };
            (@ i32 $record:ident, $group:expr, $value:expr) => { $record.words[$group] = $value as u32 };
            (@ i64 $record:ident, $group:expr, $value:expr) => { $record.longs[2 * $group] = $value as u64 };
            (@ Double $record:ident, $group:expr, $value:expr) => {
                $record.longs[2 * $group + 1] = $value.into_inner().to_bits()
            };
        }
        for_sparse_fields!(fill);
        record
    }

    /// The presence of the fields from `6 × group` on, in the low bits.
    #[inline(always)]
    fn presence(&self, group: usize) -> usize {
        let bit = 6 * group;
        let low = self.has[bit / 64] >> (bit % 64);
        let high = self.has.get(bit / 64 + 1).map_or(0, |word| word << 1 << (63 - bit % 64));
        (low | high) as usize
    }
}

/// For each word of presence, the bits of the fields whose value takes two, four and eight bytes.
const WIDE: [[u64; 3]; WORDS] = {
    let mut masks = [[0; 3]; WORDS];
    let mut at = 0;
    while at < FIELDS {
        match TYPES[at % 6] {
            I16 => masks[at / 64][0] |= 1 << (at % 64),
            I32 => masks[at / 64][1] |= 1 << (at % 64),
            I64 | DOUBLE => masks[at / 64][2] |= 1 << (at % 64),
            _ => {}
        }
        at += 1;
    }
    masks
};

/// The headers by id, as they lie in a little-endian word; nothing is like that of 0.
const HEADERS: [u32; 256] = {
    let mut headers = [u32::MAX; 256];
    let mut id = 1;
    while id <= FIELDS {
        headers[id] = header(TYPES[(id - 1) % 6], id as u8);
        id += 1;
    }
    headers
};

/// By wire type, four bits each: how many bytes header and value take.
const LENGTHS: u64 =
    4 << (4 * BOOL) | 4 << (4 * I8) | 5 << (4 * I16) | 7 << (4 * I32) | 11 << (4 * I64) | 11 << (4 * DOUBLE);

/// Input that is shorter is copied to where this many bytes can be read.
const PADDED: usize = 16;

// SAFETY: the record refers to nothing; `write` moves by what `encoded_len` adds up, and writes at most 11 bytes beyond.
unsafe impl Record for Sparse {
    #[inline]
    fn encoded_len(&self) -> Result<usize> {
        #[cfg(target_arch = "x86_64")]
        if std::arch::is_x86_feature_detected!("popcnt") {
            // SAFETY: the CPU counts bits.
            return Ok(unsafe { encoded_len_popcnt(&self.has) });
        }
        Ok(encoded_len(&self.has))
    }

    #[inline]
    unsafe fn write(&self, out: *mut u8) -> *mut u8 {
        let mut at = out;
        // SAFETY: `at` stays within the message, and no store is longer than the slack.
        unsafe {
            let present = |bits: usize, nth: usize| bits >> nth & 1;
            // A header and a value of at most four bytes.
            let put_short = |at: *mut u8, ty, id: usize, value: u64| {
                let bytes = u64::from(header(ty, id as u8)) | value << 24;
                at.cast::<u64>().write_unaligned(bytes.to_le());
            };
            let put_long = |at: *mut u8, ty, id: usize, value: u64| {
                at.cast::<u32>().write_unaligned(header(ty, id as u8).to_le());
                at.add(3).cast::<u64>().write_unaligned(value.to_be());
            };
            for group in 0..GROUPS {
                let bits = self.presence(group);
                let id = 6 * group + 1;
                put_short(at, BOOL, id, self.bytes[2 * group].into());
                at = at.add(present(bits, 0) * 4);
                put_short(at, I8, id + 1, self.bytes[2 * group + 1].into());
                at = at.add(present(bits, 1) * 4);
                put_short(at, I16, id + 2, self.halves[group].swap_bytes().into());
                at = at.add(present(bits, 2) * 5);
                put_short(at, I32, id + 3, self.words[group].swap_bytes().into());
                at = at.add(present(bits, 3) * 7);
                put_long(at, I64, id + 4, self.longs[2 * group]);
                at = at.add(present(bits, 4) * 11);
                put_long(at, DOUBLE, id + 5, self.longs[2 * group + 1]);
                at = at.add(present(bits, 5) * 11);
            }
            let bits = self.presence(GROUPS);
            put_short(at, BOOL, FIELDS - 1, self.bytes[2 * GROUPS].into());
            at = at.add(present(bits, 0) * 4);
            put_short(at, I8, FIELDS, self.bytes[2 * GROUPS + 1].into());
            at = at.add(present(bits, 1) * 4);
            at.write(0);
            at.add(1)
        }
    }

    #[inline]
    unsafe fn read<const VALIDATE: bool>(input: &mut Input, _: &Slab, to: *mut Self) -> Result<()> {
        let len = input.end.addr() - input.at.addr();
        let mut padded = [0; PADDED];
        let start = if len >= PADDED {
            input.at
        } else {
            // SAFETY: `len` bytes remain, and fit.
            unsafe { padded.as_mut_ptr().copy_from_nonoverlapping(input.at, len) };
            padded.as_ptr()
        };
        let (values, used, has) = walk(start, len)?;
        // SAFETY: a value is at its place with its whole length, and an absent one is taken from place 0, where 16 bytes can be
        // read. `to` is writable.
        unsafe {
            input.at = input.at.add(used);
            let value = |id: usize| start.add(usize::from(values[id]));
            let long = |id| u64::from_be(value(id).cast::<u64>().read_unaligned());
            (&raw mut (*to).has).write(has);
            for group in 0..GROUPS {
                let id = 6 * group + 1;
                (&raw mut (*to).bytes[2 * group]).write(u8::from(value(id).read() != 0));
                (&raw mut (*to).bytes[2 * group + 1]).write(value(id + 1).read());
                let half = value(id + 2).cast::<u16>().read_unaligned();
                (&raw mut (*to).halves[group]).write(u16::from_be(half));
                let word = value(id + 3).cast::<u32>().read_unaligned();
                (&raw mut (*to).words[group]).write(u32::from_be(word));
                (&raw mut (*to).longs[2 * group]).write(long(id + 4));
                (&raw mut (*to).longs[2 * group + 1]).write(long(id + 5));
            }
            (&raw mut (*to).bytes[2 * GROUPS]).write(u8::from(value(FIELDS - 1).read() != 0));
            (&raw mut (*to).bytes[2 * GROUPS + 1]).write(value(FIELDS).read());
        }
        Ok(())
    }
}

/// Where the value of each field is, by id, or 0; how long the message is; and which fields are present.
#[inline(always)]
fn walk(start: *const u8, len: usize) -> Result<([u16; FIELDS + 1], usize, [u64; WORDS])> {
    let mut values = [0; FIELDS + 1];
    let mut has = [0; WORDS];
    let mut at = 0;
    let mut last = 0;
    loop {
        if at >= len {
            return Err(Refused);
        }
        // A whole header and the shortest value, or the stop byte.
        // SAFETY: a byte remains, or four.
        let found = unsafe {
            if len - at >= 4 {
                u32::from_le(start.add(at).cast::<u32>().read_unaligned())
            } else {
                u32::from(start.add(at).read())
            }
        };
        let ty = found & 0xff;
        if ty == 0 {
            return Ok((values, at + 1, has));
        }
        let id = (found >> 16 & 0xff) as usize;
        if found & HEADER != HEADERS[id] || id <= last {
            return Err(Refused);
        }
        last = id;
        values[id] = at as u16 + 3;
        has[(id - 1) / 64] |= 1 << ((id - 1) % 64);
        // Ascending ids keep a message below 2,000 bytes, so `u16` is enough.
        at += (LENGTHS >> (4 * ty) & 15) as usize;
    }
}

#[inline(always)]
fn encoded_len(has: &[u64; WORDS]) -> usize {
    let count = |bits: u64| bits.count_ones() as usize;
    has.iter().zip(WIDE).fold(1, |len, (&bits, [two, four, eight])| {
        len + 4 * count(bits) + count(bits & two) + 3 * count(bits & four) + 7 * count(bits & eight)
    })
}

/// # Safety
///
/// The CPU has POPCNT.
#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "popcnt")]
unsafe fn encoded_len_popcnt(has: &[u64; WORDS]) -> usize {
    encoded_len(has)
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
                let group = at / 6;
                let offset = match at % 6 {
                    nth @ (0 | 1) => offset_of!(Sparse, bytes) + 2 * group + nth,
                    2 => offset_of!(Sparse, halves) + 2 * group,
                    3 => offset_of!(Sparse, words) + 4 * group,
                    nth => offset_of!(Sparse, longs) + 8 * (2 * group + nth - 4),
                };
                (at as i16 + 1, offset)
            })
            .collect();
        check_layout("Sparse", size_of::<Sparse>(), &offsets);
    }
}
