//! Lists for any CPU, and the ends of lists for all: varint by varint.

use super::Varint;
use super::passing::{self, Block};
use super::word::{MORE, read_varint, write_varint};

/// Any CPU can run these.
pub(super) fn is_supported() -> bool {
    true
}

/// [`Read`](super::Read) for any CPU.
///
/// # Safety
///
/// The obligations of [`Read`](super::Read).
pub(super) unsafe extern "C" fn read<T: Varint>(
    mut cursor: *const u8,
    end: *const u8,
    to: *mut u8,
    count: u64,
) -> *const u8 {
    let (to, count) = (to.cast::<T>(), count as usize);
    let mut done = 0;
    while count - done >= 8 && end.addr() - cursor.addr() >= 8 {
        // SAFETY: eight bytes are readable.
        let word = unsafe { cursor.cast::<[u8; 8]>().read() };
        // SAFETY: eight integers more are wanted, and the rest of the input is readable.
        let after = unsafe {
            if u64::from_le_bytes(word) & MORE == 0 {
                for (index, byte) in word.into_iter().enumerate() {
                    // Any number of seven bits stands for an integer.
                    if let Some(value) = T::from_zigzag(byte.into()) {
                        to.add(done + index).write(value);
                    }
                }
                done += 8;
                Some(cursor.wrapping_add(8))
            } else {
                done += 1;
                read_each(cursor, end, to.add(done - 1), 1)
            }
        };
        let Some(after) = after else { return std::ptr::null() };
        cursor = after;
    }
    // SAFETY: the rest of the input is readable, and as many integers are wanted.
    let after = unsafe { read_each(cursor, end, to.add(done), count - done) };
    after.unwrap_or(std::ptr::null())
}

/// [`Write`](super::Write) for any CPU.
///
/// # Safety
///
/// The obligations of [`Write`](super::Write).
pub(super) unsafe extern "C" fn write<T: Varint>(
    from: *const u8,
    count: u64,
    out: *mut u8,
    end: *mut u8,
) -> *mut u8 {
    // SAFETY: these are the caller's obligations.
    let after = unsafe { write_each(from.cast::<T>(), count as usize, out, end) };
    after.unwrap_or(std::ptr::null_mut())
}

/// [`Skip`](super::Skip) for any CPU.
///
/// # Safety
///
/// The obligations of [`Skip`](super::Skip).
pub(super) unsafe extern "C" fn skip<T: Varint>(cursor: *const u8, end: *const u8, count: u64) -> *const u8 {
    // SAFETY: the caller promises the memory, and there is no instruction set to have.
    let after = unsafe { passing::skip::<T, Word>(cursor, end, count) };
    after.unwrap_or(std::ptr::null())
}

/// A word.
struct Word;

impl Block for Word {
    const LEN: usize = 8;

    #[inline(always)]
    unsafe fn ends(at: *const u8) -> u64 {
        // SAFETY: the caller promises eight bytes.
        let word = u64::from_le_bytes(unsafe { at.cast::<[u8; 8]>().read() });
        // Each product moves a bit to the highest byte.
        ((!word & MORE) >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56
    }
}

/// Reads `count` integers; returns the cursor after them, or `None` if one of them is bad.
///
/// # Safety
///
/// - `cursor..end` is readable.
/// - `to` is writable for, and aligned to, `count` integers, apart from the input.
#[inline(always)]
pub(super) unsafe fn read_each<T: Varint>(
    mut cursor: *const u8,
    end: *const u8,
    to: *mut T,
    count: usize,
) -> Option<*const u8> {
    for index in 0..count {
        // SAFETY: the rest of the input is readable, and there is room for `count` integers.
        unsafe {
            let value;
            if cursor < end && cursor.read() < 0x80 {
                value = u64::from(cursor.read());
                cursor = cursor.add(1);
            } else {
                (value, cursor) = match T::BITS {
                    32 => read_varint::<32>(cursor, end)?,
                    _ => read_varint::<64>(cursor, end)?,
                };
            }
            to.add(index).write(T::from_zigzag(value)?);
        }
    }
    Some(cursor)
}

/// Writes `count` integers; returns the position after them, or `None` if there is no room.
///
/// # Safety
///
/// - `from` is aligned to, and holds, `count` integers, outside the output.
/// - `out..end` is writable.
#[inline(always)]
pub(super) unsafe fn write_each<T: Varint>(
    from: *const T,
    count: usize,
    mut out: *mut u8,
    end: *mut u8,
) -> Option<*mut u8> {
    for index in 0..count {
        // SAFETY: there are `count` integers, and the rest of the output is writable.
        unsafe {
            let value = from.add(index).read().to_zigzag();
            if value < 0x80 && out < end {
                out.write(value as u8);
                out = out.add(1);
            } else {
                out = write_varint(out, end, value)?;
            }
        }
    }
    Some(out)
}
