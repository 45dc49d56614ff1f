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

/// # Safety
///
/// There is room for 20 bytes.
#[inline]
pub(super) unsafe fn put_integer<I: itoa::Integer>(at: At, integer: I) -> At {
    // SAFETY: 64 bits have 20 digits and signs at most.
    unsafe { put_few(at, itoa::Buffer::new().format(integer).as_bytes()) }
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
