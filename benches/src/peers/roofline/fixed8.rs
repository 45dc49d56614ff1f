//! Eight fixed-size fields: one bounds check, everything at a known place.

use super::wire::{BOOL, DOUBLE, I8, I16, I32, I64};
use super::{HEADER, Input, Record, Refused, Result, Slab, header};
use crate::peers::apache;

/// Bytes of a message.
const LEN: usize = 61;

/// All fields present.
const ALL: u64 = 0xff;

/// The record of `Fixed8`.
#[repr(C)]
#[derive(Debug)]
pub struct Fixed8 {
    has: u64,
    b: i64,
    d: f64,
    f: i64,
    a: i32,
    g: i32,
    e: i16,
    c: u8,
    h: i8,
}

impl Fixed8 {
    /// The record of `value`.
    ///
    /// # Errors
    ///
    /// When a field is absent or the slab is full.
    #[inline]
    pub fn literal<'a>(value: &apache::Fixed8, slab: &'a Slab) -> Result<&'a Self> {
        slab.place(Self {
            has: ALL,
            b: value.b.ok_or(Refused)?,
            d: value.d.ok_or(Refused)?.into_inner(),
            f: value.f.ok_or(Refused)?,
            a: value.a.ok_or(Refused)?,
            g: value.g.ok_or(Refused)?,
            e: value.e.ok_or(Refused)?,
            c: value.c.ok_or(Refused)?.into(),
            h: value.h.ok_or(Refused)?,
        })
    }
}

// SAFETY: the record refers to nothing; `write` writes 61 bytes.
unsafe impl Record for Fixed8 {
    #[inline(always)]
    fn encoded_len(&self) -> Result<usize> {
        if self.has == ALL { Ok(LEN) } else { Err(Refused) }
    }

    #[inline(always)]
    unsafe fn write(&self, out: *mut u8) -> *mut u8 {
        // SAFETY: all stores lie within the 61 bytes that are writable.
        unsafe {
            // The byte behind a header is the value's, and written later.
            let put = |at: usize, ty, id| out.add(at).cast::<u32>().write_unaligned(header(ty, id).to_le());
            let put_32 = |at: usize, value: i32| out.add(at).cast::<i32>().write_unaligned(value.to_be());
            let put_64 = |at: usize, value: u64| out.add(at).cast::<u64>().write_unaligned(value.to_be());
            put(0, I32, 1);
            put_32(3, self.a);
            put(7, I64, 2);
            put_64(10, self.b as u64);
            put(18, BOOL, 3);
            out.add(21).write(self.c);
            put(22, DOUBLE, 4);
            put_64(25, self.d.to_bits());
            put(33, I16, 5);
            out.add(36).cast::<i16>().write_unaligned(self.e.to_be());
            put(38, I64, 6);
            put_64(41, self.f as u64);
            put(49, I32, 7);
            put_32(52, self.g);
            put(56, I8, 8);
            out.add(59).write(self.h as u8);
            out.add(60).write(0);
            out.add(LEN)
        }
    }

    #[inline(always)]
    unsafe fn read<const VALIDATE: bool>(input: &mut Input, _: &Slab, to: *mut Self) -> Result<()> {
        input.need(LEN)?;
        let from = input.at;
        // SAFETY: all loads lie within 61 bytes, which remain; `to` is writable.
        unsafe {
            let word = |at: usize| from.add(at).cast::<u32>().read_unaligned();
            let is = |at: usize, ty, id| u32::from_le(word(at)) & HEADER == header(ty, id);
            let get_64 = |at: usize| u64::from_be(from.add(at).cast::<u64>().read_unaligned());
            let headers = is(0, I32, 1)
                && is(7, I64, 2)
                && is(18, BOOL, 3)
                && is(22, DOUBLE, 4)
                && is(33, I16, 5)
                && is(38, I64, 6)
                && is(49, I32, 7)
                && is(56, I8, 8);
            if !headers || from.add(60).read() != 0 {
                return Err(Refused);
            }
            to.write(Self {
                has: ALL,
                b: get_64(10) as i64,
                d: f64::from_bits(get_64(25)),
                f: get_64(41) as i64,
                a: u32::from_be(word(3)) as i32,
                g: u32::from_be(word(52)) as i32,
                e: i16::from_be(from.add(36).cast::<i16>().read_unaligned()),
                c: u8::from(from.add(21).read() != 0),
                h: from.add(59).read() as i8,
            });
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
        let offsets = [
            (1, offset_of!(Fixed8, a)),
            (2, offset_of!(Fixed8, b)),
            (3, offset_of!(Fixed8, c)),
            (4, offset_of!(Fixed8, d)),
            (5, offset_of!(Fixed8, e)),
            (6, offset_of!(Fixed8, f)),
            (7, offset_of!(Fixed8, g)),
            (8, offset_of!(Fixed8, h)),
        ];
        check_layout("Fixed8", size_of::<Fixed8>(), &offsets);
    }
}
