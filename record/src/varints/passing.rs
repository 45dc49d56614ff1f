//! Passing over lists: what all kernels share. A varint ends at a byte below 0x80, so the ends in a block are counted.

use super::Varint;
use super::word::read_varint;

/// Bytes that a CPU looks at together.
pub(super) trait Block {
    /// How many: 64 at most.
    const LEN: usize;

    /// By byte, the lowest bit first: whether it is below 0x80.
    ///
    /// # Safety
    ///
    /// `at` is readable for [`LEN`](Self::LEN) bytes, and the CPU has the instruction set.
    unsafe fn ends(at: *const u8) -> u64;
}

/// Passes over `count` integers; returns the cursor after them, or `None` if one is cut off, too long or too large.
///
/// # Safety
///
/// `cursor..end` is readable, and the CPU has the instruction set.
#[inline(always)]
pub(super) unsafe fn skip<T: Varint, B: Block>(
    mut cursor: *const u8,
    end: *const u8,
    count: u64,
) -> Option<*const u8> {
    let mut left = count;
    // Each block starts with a varint.
    while left > 0 && end.addr() - cursor.addr() >= B::LEN {
        // SAFETY: a block is left.
        let mut ends = unsafe { B::ends(cursor) };
        let found = u64::from(ends.count_ones());
        // As many bytes above 0x7f, one after another, are part of a varint that has to be looked at.
        let mut long = !ends & (u64::MAX >> (64 - B::LEN));
        for _ in 1..T::SURELY_VALID {
            long &= long >> 1;
        }
        if long != 0 || found == 0 {
            // SAFETY: the rest of the input is readable.
            cursor = unsafe { skip_each::<T>(cursor, end, 1)? };
            left -= 1;
        } else if found < left {
            cursor = cursor.wrapping_add(64 - ends.leading_zeros() as usize);
            left -= found;
        } else {
            for _ in 1..left {
                ends &= ends - 1;
            }
            return Some(cursor.wrapping_add(ends.trailing_zeros() as usize + 1));
        }
    }
    // SAFETY: the rest of the input is readable.
    unsafe { skip_each::<T>(cursor, end, left) }
}

/// Passes over `count` integers one by one; see [`skip`].
///
/// # Safety
///
/// `cursor..end` is readable.
#[inline(always)]
unsafe fn skip_each<T: Varint>(mut cursor: *const u8, end: *const u8, count: u64) -> Option<*const u8> {
    for _ in 0..count {
        // SAFETY: the rest of the input is readable.
        let (value, after) = unsafe {
            match T::BITS {
                32 => read_varint::<32>(cursor, end)?,
                _ => read_varint::<64>(cursor, end)?,
            }
        };
        T::from_zigzag(value)?;
        cursor = after;
    }
    Some(cursor)
}
