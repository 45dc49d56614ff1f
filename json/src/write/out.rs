//! [`Out`]: where text is written.

use std::io;
use std::ptr::{self, NonNull};

use super::{Result, Stop};
use crate::names::PADDING;
use crate::vector::{self, copy_short, first_special, is_special};

/// Where the next byte goes. It travels from one that writes to the next in a register.
pub(super) type At = NonNull<u8>;

/// The most that is kept of what a sink will get, in bytes.
const KEPT: usize = 32 << 10;

/// The vector that is written to. Those who write [reserve](Self::reserve) room first.
pub(super) struct Out<'o, 's> {
    buffer: &'o mut Vec<u8>,
    sink: Option<&'o mut (dyn io::Write + 's)>,
    /// The end of the room.
    end: *mut u8,
    /// The error of the sink.
    pub(super) refused: Option<io::Error>,
}

impl<'o, 's> Out<'o, 's> {
    /// Writes to the end of `buffer`, and from there to the sink, if there is one.
    pub(super) fn new(buffer: &'o mut Vec<u8>, sink: Option<&'o mut (dyn io::Write + 's)>) -> (Self, At) {
        let end = buffer.as_mut_ptr_range().end;
        let mut out = Self { buffer, sink, end, refused: None };
        let at = out.refresh();
        (out, at)
    }

    /// The end of the vector.
    fn refresh(&mut self) -> At {
        let room = self.buffer.spare_capacity_mut().as_mut_ptr_range();
        self.end = room.end.cast();
        NonNull::new(room.start.cast()).expect("a vector's pointer is not null")
    }

    /// Makes room for `len` bytes at `at`, and tells where they go.
    #[inline(always)]
    pub(super) fn reserve(&mut self, at: At, len: usize) -> Result<At> {
        if self.end.addr() - at.addr().get() < len {
            return self.make_room(at, len);
        }
        Ok(at)
    }

    #[cold]
    #[inline(never)]
    fn make_room(&mut self, at: At, len: usize) -> Result<At> {
        // SAFETY: everything before `at` was written.
        unsafe { self.written(at) };
        if let Some(sink) = &mut self.sink
            && self.buffer.len() >= KEPT
        {
            if let Err(error) = sink.write_all(self.buffer) {
                self.refused = Some(error);
                return Err(Stop::Refused);
            }
            self.buffer.clear();
        }
        self.buffer.reserve(len);
        Ok(self.refresh())
    }

    /// Counts what was written.
    ///
    /// # Safety
    ///
    /// Everything up to `at` was written, within the room.
    pub(super) unsafe fn written(&mut self, at: At) {
        let len = at.addr().get() - self.buffer.as_ptr().addr();
        // SAFETY: the caller has written these bytes.
        unsafe { self.buffer.set_len(len) };
    }

    /// `bytes`, which are UTF-8, in quotes.
    ///
    /// # Safety
    ///
    /// `at` is where [`reserve`](Self::reserve) or who wrote after it said.
    #[inline]
    pub(super) unsafe fn put_string(&mut self, at: At, bytes: &[u8]) -> Result<At> {
        /// The most bytes that are written before there is a look for room: a vector or an escape, and two quotes.
        const AHEAD: usize = vector::LEN + 2;
        let mut rest = bytes;
        let mut at = self.reserve(at, rest.len() + AHEAD)?;
        // SAFETY: there is room for what is left, and for `AHEAD` bytes more. A vector is loaded where as many bytes are left.
        unsafe {
            at = put(at, b'"');
            loop {
                let plain = match rest.first_chunk::<{ vector::LEN }>() {
                    Some(chunk) => {
                        at.cast().write(*chunk);
                        first_special(chunk)
                    }
                    None => copy_short(rest, at.as_ptr()),
                };
                at = at.add(plain);
                rest = &rest[plain..];
                let Some(&byte) = rest.first() else { return Ok(put(at, b'"')) };
                if is_special(byte) {
                    at = self.put_escapes(at, &mut rest)?;
                }
            }
        }
    }

    /// What is special at the start of `rest`.
    ///
    /// # Safety
    ///
    /// As for [`put_string`](Self::put_string).
    #[inline]
    unsafe fn put_escapes(&mut self, mut at: At, rest: &mut &[u8]) -> Result<At> {
        while let Some((&byte, behind)) = rest.split_first() {
            let escape = &ESCAPES[byte as usize];
            if escape.len == 0 {
                break;
            }
            at = self.reserve(at, behind.len() + 2 * vector::LEN + 2)?;
            // SAFETY: there is room for an escape.
            unsafe {
                at.cast().write(escape.text);
                at = at.add(escape.len as usize);
            }
            *rest = behind;
        }
        Ok(at)
    }
}

/// How a byte is written that cannot stand for itself.
#[derive(Clone, Copy)]
struct Escape {
    text: [u8; 8],
    len: u8,
}

/// By byte; of length 0 for those that stand for themselves.
static ESCAPES: [Escape; 256] = {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    let mut escapes = [Escape { text: [0; 8], len: 0 }; 256];
    let mut byte = 0;
    while byte < 256 {
        if is_special(byte as u8) {
            let letter = match byte as u8 {
                8 => b'b',
                9 => b't',
                10 => b'n',
                12 => b'f',
                13 => b'r',
                other => other,
            };
            escapes[byte] = if letter < 0x20 {
                let (high, low) = (HEX[byte >> 4], HEX[byte & 15]);
                Escape { text: [b'\\', b'u', b'0', b'0', high, low, 0, 0], len: 6 }
            } else {
                Escape { text: [b'\\', letter, 0, 0, 0, 0, 0, 0], len: 2 }
            };
        }
        byte += 1;
    }
    escapes
};

/// # Safety
///
/// There is room for a byte.
#[inline(always)]
pub(super) unsafe fn put(at: At, byte: u8) -> At {
    // SAFETY: the caller promises the room.
    unsafe {
        at.write(byte);
        at.add(1)
    }
}

/// # Safety
///
/// There is room for the bytes.
#[inline(always)]
pub(super) unsafe fn put_all(at: At, bytes: &[u8]) -> At {
    // SAFETY: the caller promises the room, which is memory of its own.
    unsafe {
        ptr::copy_nonoverlapping(bytes.as_ptr(), at.as_ptr(), bytes.len());
        at.add(bytes.len())
    }
}

/// Bytes of which there are few, mostly.
///
/// # Safety
///
/// [`PADDING`] bytes behind them are readable, and there is room for as many behind them.
#[inline(always)]
pub(super) unsafe fn put_padded(at: At, bytes: &[u8]) -> At {
    // SAFETY: the caller promises what is read and written beyond the bytes.
    unsafe {
        at.cast::<[u8; PADDING]>().write(bytes.as_ptr().cast::<[u8; PADDING]>().read());
        if bytes.len() > PADDING {
            return put_all(at, bytes);
        }
        at.add(bytes.len())
    }
}

/// Up to 32 bytes, in pieces that overlap.
///
/// # Safety
///
/// There is room for the bytes.
#[inline(always)]
unsafe fn put_few(at: At, bytes: &[u8]) -> At {
    /// # Safety
    ///
    /// There is room for the bytes.
    #[inline(always)]
    unsafe fn put_ends<const N: usize>(at: At, bytes: &[u8]) -> Option<At> {
        let (first, last) = (bytes.first_chunk::<N>()?, bytes.last_chunk::<N>()?);
        // SAFETY: the caller promises the room.
        unsafe {
            at.cast::<[u8; N]>().write(*first);
            at.add(bytes.len() - N).cast::<[u8; N]>().write(*last);
            Some(at.add(bytes.len()))
        }
    }
    // SAFETY: the caller promises the room.
    unsafe {
        put_ends::<16>(at, bytes)
            .or_else(|| put_ends::<8>(at, bytes))
            .or_else(|| put_ends::<4>(at, bytes))
            .or_else(|| put_ends::<2>(at, bytes))
            .or_else(|| put_ends::<1>(at, bytes))
            .unwrap_or(at)
    }
}

/// Digits are made of eight at a time and written where they go: a library's buffer would be read right after it was written in pieces,
/// which stalls.
///
/// # Safety
///
/// There is room for 24 bytes.
#[inline]
pub(super) unsafe fn put_integer(at: At, integer: i64) -> At {
    const EIGHT: u64 = 100_000_000;
    /// # Safety
    ///
    /// There is room for eight bytes.
    #[inline(always)]
    unsafe fn put_eight(at: At, number: u64) -> At {
        // SAFETY: the caller promises the room.
        unsafe {
            at.cast().write((digits(number) | ASCII).to_le_bytes());
            at.add(8)
        }
    }
    /// # Safety
    ///
    /// There is room for eight bytes.
    #[inline(always)]
    unsafe fn put_first(at: At, number: u64) -> At {
        let digits = digits(number);
        // Zeros at the start are left out, but for the last digit.
        let zeros = (digits | 1 << 56).trailing_zeros() / 8;
        // SAFETY: the caller promises the room.
        unsafe {
            at.cast().write(((digits | ASCII) >> (8 * zeros)).to_le_bytes());
            at.add(8 - zeros as usize)
        }
    }
    let number = integer.unsigned_abs();
    // SAFETY: a sign and 19 digits, with what is written behind the first ones, are 24 bytes at most.
    unsafe {
        let at = if integer < 0 { put(at, b'-') } else { at };
        if number < EIGHT {
            return put_first(at, number);
        }
        let (high, low) = (number / EIGHT, number % EIGHT);
        if high < EIGHT {
            return put_eight(put_first(at, high), low);
        }
        put_eight(put_eight(put_first(at, high / EIGHT), high % EIGHT), low)
    }
}

const ASCII: u64 = 0x3030_3030_3030_3030;

/// The eight digits of a number below 10^8, a byte for each; the first one is the lowest byte.
#[inline(always)]
fn digits(number: u64) -> u64 {
    // Halves of the number, then of these, then of those, side by side. The products are the quotients times a power of two.
    let fours = (number / 10_000) | ((number % 10_000) << 32);
    let hundreds = (fours * 10_486) >> 20 & 0x0000_007f_0000_007f;
    let pairs = hundreds | (fours - hundreds * 100) << 16;
    let tens = (pairs * 103) >> 10 & 0x000f_000f_000f_000f;
    tens | (pairs - tens * 10) << 8
}

/// A double, in quotes where JSON has no number for it.
///
/// # Safety
///
/// There is room for 24 bytes.
#[inline]
pub(super) unsafe fn put_double(at: At, value: f64) -> At {
    // SAFETY: a double takes 24 bytes at most.
    unsafe {
        match value.is_finite() {
            true => put_few(at, zmij::Buffer::new().format_finite(value).as_bytes()),
            false if value.is_nan() => put_all(at, b"\"NaN\""),
            false if value > 0.0 => put_all(at, b"\"Infinity\""),
            false => put_all(at, b"\"-Infinity\""),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integers_are_written_as_the_standard_library_writes_them() {
        let check = |integer: i64| {
            let mut room = [0_u8; 24];
            let at = NonNull::from(&mut room).cast::<u8>();
            // SAFETY: there is this room.
            let len = unsafe { put_integer(at, integer).offset_from_unsigned(at) };
            assert_eq!(std::str::from_utf8(&room[..len]), Ok(&*integer.to_string()));
        };
        for power in 0..19 {
            for off in -2..=2 {
                check(10_i64.pow(power) + off);
                check(-(10_i64.pow(power) + off));
            }
        }
        (0..63).for_each(|shift| check(i64::MIN >> shift));
        (0..63).for_each(|shift| check(i64::MAX >> shift));
        for number in (0..100_000_000).step_by(9_973) {
            check(number);
        }
        for number in 0..10_000 {
            check(number);
            check(number * 10_000);
        }
    }
}
