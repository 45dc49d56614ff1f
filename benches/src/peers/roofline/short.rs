//! Ten short strings.

use scrimp_record::RawSlice;

use super::wire::STRING;
use super::{Input, Output, Record, Refused, Result, Slab, text_slot};
use crate::peers::apache;

const FIELDS: usize = 10;

/// All fields present.
const ALL: u64 = 0x3ff;

/// Header and length of a string.
const PREFIX: usize = 7;

/// The record of `Short`.
#[repr(C)]
#[derive(Debug)]
pub struct Short {
    has: u64,
    strings: [RawSlice; FIELDS],
}

impl Short {
    /// The record of `value`, whose strings it borrows.
    ///
    /// # Errors
    ///
    /// When a field is absent or the slab is full.
    #[inline]
    pub fn literal<'a>(value: &'a apache::Short, slab: &'a Slab) -> Result<&'a Self> {
        let slot = |text: &Option<String>| text.as_deref().map(text_slot).ok_or(Refused);
        slab.place(Self {
            has: ALL,
            strings: [
                slot(&value.s1)?,
                slot(&value.s2)?,
                slot(&value.s3)?,
                slot(&value.s4)?,
                slot(&value.s5)?,
                slot(&value.s6)?,
                slot(&value.s7)?,
                slot(&value.s8)?,
                slot(&value.s9)?,
                slot(&value.s10)?,
            ],
        })
    }
}

// SAFETY: `read` writes all slots, which lie in the input; `write` writes what `encoded_len` adds up.
unsafe impl Record for Short {
    #[inline(always)]
    fn encoded_len(&self) -> Result<usize> {
        if self.has != ALL {
            return Err(Refused);
        }
        Ok(self.strings.iter().map(|string| string.len as usize).sum::<usize>() + FIELDS * PREFIX + 1)
    }

    #[inline(always)]
    unsafe fn write(&self, out: *mut u8) -> *mut u8 {
        let mut out = Output(out);
        // SAFETY: the message fits.
        unsafe {
            for (string, id) in self.strings.iter().zip(1..) {
                out.header(STRING, id);
                out.short_bytes(string);
            }
            out.u8(0);
        }
        out.0
    }

    #[inline(always)]
    unsafe fn read<const VALIDATE: bool>(input: &mut Input, _: &Slab, to: *mut Self) -> Result<()> {
        input.need(PREFIX)?;
        // SAFETY: each string makes sure of what comes behind it: the next one's header and length, or the stop byte.
        unsafe {
            for at in 0..FIELDS {
                input.header(STRING, at as u8 + 1)?;
                let then = if at + 1 < FIELDS { PREFIX } else { 1 };
                (&raw mut (*to).strings[at]).write(input.text::<VALIDATE>(then)?);
            }
            if input.u8() != 0 {
                return Err(Refused);
            }
            (&raw mut (*to).has).write(ALL);
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
        let strings = offset_of!(Short, strings);
        let offsets: Vec<_> = (0..FIELDS).map(|at| (at as i16 + 1, strings + at * 16)).collect();
        check_layout("Short", size_of::<Short>(), &offsets);
    }
}
