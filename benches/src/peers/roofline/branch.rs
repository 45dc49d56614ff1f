//! A recursive tree.

use scrimp_record::RawSlice;

use super::wire::{I32, LIST, STRING, STRUCT};
use super::{Input, Output, Record, Refused, Result, Slab, elements, elements_slot, fill, text_slot};
use crate::peers::apache;

/// The record of `Branch`.
#[repr(C)]
#[derive(Debug)]
pub struct Branch {
    has: u64,
    name: RawSlice,
    branches: RawSlice,
    id: i32,
}

const ALL: u64 = 0x7;

/// Bytes of a branch apart from its name and branches: an `i32`, a string, a list and the stop byte.
const FIXED: usize = 7 + 7 + 8 + 1;

/// How many structs and lists may be within each other.
const DEPTH: usize = 64;

impl Branch {
    fn fields(value: &apache::Branch, slab: &Slab) -> Result<Self> {
        Ok(Self {
            has: ALL,
            name: text_slot(value.name.as_ref().ok_or(Refused)?),
            branches: fill(value.branches.as_deref().ok_or(Refused)?, slab, |branch| {
                Self::fields(branch, slab)
            })?,
            id: value.id.ok_or(Refused)?,
        })
    }

    /// The record of `value`, whose strings it borrows.
    ///
    /// # Errors
    ///
    /// When a field is absent or the slab is full.
    pub fn literal<'a>(value: &'a apache::Branch, slab: &'a Slab) -> Result<&'a Self> {
        slab.place(Self::fields(value, slab)?)
    }

    /// Reads a branch that is within `depth` levels, of which it is one.
    ///
    /// # Safety
    ///
    /// `to` is writable for a record and aligned to 8.
    unsafe fn read_at<const VALIDATE: bool>(
        input: &mut Input,
        slab: &Slab,
        to: *mut Self,
        depth: usize,
    ) -> Result<()> {
        // A list is a level too.
        if depth >= DEPTH {
            return Err(Refused);
        }
        input.need(14)?;
        // SAFETY: number and length remain, the string makes sure of the list behind it; the slots written lie in the record, and the
        // branches in what was allocated for them.
        unsafe {
            input.header(I32, 1)?;
            (&raw mut (*to).id).write(input.u32() as i32);
            input.header(STRING, 2)?;
            (&raw mut (*to).name).write(input.text::<VALIDATE>(9)?);
            input.header(LIST, 3)?;
            input.types([STRUCT])?;
            let count = input.count(1)?;
            let start = slab.alloc::<Self>(count)?;
            for at in 0..count {
                Self::read_at::<VALIDATE>(input, slab, start.add(at), depth + 2)?;
            }
            (&raw mut (*to).branches).write(elements_slot(start, count));
            (&raw mut (*to).has).write(ALL);
            input.need(1)?;
            if input.u8() == 0 { Ok(()) } else { Err(Refused) }
        }
    }
}

// SAFETY: `read` writes all slots, which lie in the input or the slab; `write` writes what `encoded_len` adds up.
unsafe impl Record for Branch {
    fn encoded_len(&self) -> Result<usize> {
        if self.has != ALL {
            return Err(Refused);
        }
        let mut len = FIXED + self.name.len as usize;
        // SAFETY: the record is complete, and the slot is of branches.
        for branch in unsafe { elements::<Self>(&self.branches) } {
            len += branch.encoded_len()?;
        }
        Ok(len)
    }

    unsafe fn write(&self, out: *mut u8) -> *mut u8 {
        let mut out = Output(out);
        // SAFETY: the message fits, and the slot is of branches.
        unsafe {
            out.header(I32, 1);
            out.u32(self.id as u32);
            out.header(STRING, 2);
            out.short_bytes(&self.name);
            out.header(LIST, 3);
            out.u8(STRUCT);
            out.u32(self.branches.len);
            for branch in elements::<Self>(&self.branches) {
                out.0 = branch.write(out.0);
            }
            out.u8(0);
        }
        out.0
    }

    #[inline]
    unsafe fn read<const VALIDATE: bool>(input: &mut Input, slab: &Slab, to: *mut Self) -> Result<()> {
        // SAFETY: the caller promises that `to` is writable for a record and aligned to 8.
        unsafe { Self::read_at::<VALIDATE>(input, slab, to, 1) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workloads::tests::{check_layout, offsets};

    #[test]
    fn the_layout_is_scrimps() {
        check_layout("Branch", size_of::<Branch>(), &offsets!(Branch: 1 id 2 name 3 branches));
    }
}
