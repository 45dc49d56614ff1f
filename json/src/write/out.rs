//! [`Out`]: where text is written.

use std::io;
use std::ptr::{self, NonNull};

use super::Stop;
use crate::escape::ESCAPES;
use crate::vector::{self, copy_plain, specials};
use crate::wide::Wide;

/// Where the next byte goes. It travels from one that writes to the next in a register, and so does that there is none: then writing
/// [stopped](Out::stop).
pub(super) type At = NonNull<u8>;

/// The most that is kept of what a sink will get, in bytes.
const KEPT: usize = 32 << 10;

/// The vector that is written to. Those who write [reserve](Self::reserve) room first.
pub(super) struct Out<'o, 's> {
    buffer: &'o mut Vec<u8>,
    sink: Option<&'o mut (dyn io::Write + 's)>,
    /// The end of the room.
    end: *mut u8,
    wide: Option<Wide>,
    /// Why writing stopped.
    pub(super) stopped: Option<Stop>,
}

impl<'o, 's> Out<'o, 's> {
    /// Writes to the end of `buffer`, and from there to the sink, if there is one.
    pub(super) fn new(buffer: &'o mut Vec<u8>, sink: Option<&'o mut (dyn io::Write + 's)>) -> (Self, At) {
        let end = buffer.as_mut_ptr_range().end;
        let mut out = Self { buffer, sink, end, wide: Wide::get(), stopped: None };
        let at = out.refresh();
        (out, at)
    }

    /// The end of the vector.
    fn refresh(&mut self) -> At {
        let room = self.buffer.spare_capacity_mut().as_mut_ptr_range();
        self.end = room.end.cast();
        NonNull::new(room.start.cast()).expect("a vector's pointer is not null")
    }

    /// Stops writing.
    #[cold]
    #[inline(never)]
    pub(super) fn stop<T>(&mut self, why: Stop) -> Option<T> {
        self.stopped = Some(why);
        None
    }

    /// Makes room for `len` bytes at `at`, and tells where they go.
    #[inline(always)]
    pub(super) fn reserve(&mut self, at: At, len: usize) -> Option<At> {
        if self.end.addr() - at.addr().get() < len {
            return self.make_room(at, len);
        }
        Some(at)
    }

    #[cold]
    #[inline(never)]
    fn make_room(&mut self, at: At, len: usize) -> Option<At> {
        // SAFETY: everything before `at` was written.
        unsafe { self.written(at) };
        if let Some(sink) = &mut self.sink
            && self.buffer.len() >= KEPT
        {
            if let Err(error) = sink.write_all(self.buffer) {
                return self.stop(Stop::Refused(error));
            }
            self.buffer.clear();
        }
        self.buffer.reserve(len);
        Some(self.refresh())
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
    pub(super) unsafe fn put_string(&mut self, at: At, bytes: &[u8]) -> Option<At> {
        // Room for the first block too, so that a vector that is empty grows once.
        let escaped = match self.wide {
            Some(_) if bytes.len() > vector::LEN => room_to_escape(bytes),
            _ => 0,
        };
        let at = self.reserve(at, 1 + bytes.len() + BEHIND + escaped)?;
        // SAFETY: there is room for a quote, and for the bytes and what is behind them.
        unsafe {
            let at = put(at, b'"');
            // Where the string ends does not wait for the look at its bytes.
            let is_plain = match self.wide {
                _ if bytes.len() > vector::LEN => false,
                Some(wide) => wide.copy_plain(bytes, at.as_ptr()),
                None => copy_plain(bytes, at.as_ptr()),
            };
            match is_plain {
                true => Some(put(at.add(bytes.len()), b'"')),
                false => self.put_long(at, bytes),
            }
        }
    }

    /// `bytes`, which are UTF-8, and a quote behind them.
    ///
    /// # Safety
    ///
    /// There is room for `bytes.len() + BEHIND` bytes.
    #[inline(never)]
    unsafe fn put_long(&mut self, mut at: At, mut bytes: &[u8]) -> Option<At> {
        if let Some(wide) = self.wide {
            // SAFETY: the caller promises the same.
            return unsafe { self.put_wide(wide, at, bytes) };
        }
        // SAFETY: at the start of each loop there is room for what is left and `BEHIND`.
        unsafe {
            while let Some((chunk, rest)) = bytes.split_first_chunk() {
                at = match specials(chunk) {
                    0 => {
                        at.cast().write(*chunk);
                        at.add(vector::LEN)
                    }
                    _ => self.put_special(at, bytes)?,
                };
                bytes = rest;
            }
            at = match copy_plain(bytes, at.as_ptr()) {
                true => at.add(bytes.len()),
                false => self.put_special(at, bytes)?,
            };
            Some(put(at, b'"'))
        }
    }

    /// [`put_long`](Self::put_long) on a CPU with more instructions.
    ///
    /// # Safety
    ///
    /// As there.
    unsafe fn put_wide(&mut self, wide: Wide, mut at: At, mut bytes: &[u8]) -> Option<At> {
        // SAFETY: there is room for twice a block and 64 bytes, and behind that for what is left.
        unsafe {
            while !bytes.is_empty() {
                let block = &bytes[..bytes.len().min(BLOCK)];
                at = self.reserve(at, room_to_escape(bytes) + bytes.len() + BEHIND)?;
                let (read, written) = wide.escape(block, at.as_ptr());
                at = at.add(written);
                bytes = &bytes[read..];
                if read < block.len() {
                    at = self.put_special(at, bytes)?;
                    bytes = bytes.get(vector::LEN..).unwrap_or_default();
                }
            }
            Some(put(at, b'"'))
        }
    }

    /// The first of `bytes`, as many as a vector has, some of which are special. Then there is room for the rest and `BEHIND`.
    ///
    /// # Safety
    ///
    /// None but that of `at`, and there are bytes.
    #[inline]
    unsafe fn put_special(&mut self, at: At, bytes: &[u8]) -> Option<At> {
        let len = bytes.len().min(vector::LEN);
        let mut at = self.reserve(at, bytes.len() + 5 * len + BEHIND)?;
        let mut room = [0; 2 * vector::LEN];
        let bytes = bytes.first_chunk().unwrap_or_else(|| {
            room[..bytes.len()].copy_from_slice(bytes);
            &room
        });
        let mut mask = bytes.first_chunk().map_or(0, specials) & u32::MAX >> (vector::LEN - len);
        let mut from = 0;
        // SAFETY: every place is within a vector's length, and as many bytes are behind it. There is room for as many escapes as there are
        // bytes, of which none is longer than six, and for what is written ahead.
        unsafe {
            let copy = |at: At, from: usize| {
                at.cast::<[u8; vector::LEN]>()
                    .write(bytes.as_ptr().add(from).cast::<[u8; vector::LEN]>().read());
            };
            copy(at, 0);
            while mask != 0 {
                let special = mask.trailing_zeros() as usize;
                let escape = &ESCAPES[*bytes.get_unchecked(special) as usize];
                at = at.add(special - from);
                at.cast().write(escape.text);
                at = at.add(escape.len as usize);
                from = special + 1;
                mask &= mask - 1;
                // What is up to the next one, and more; often that follows at once.
                if mask.unbounded_shr(from as u32) & 1 == 0 {
                    copy(at, from);
                }
            }
            Some(at.add(len - from))
        }
    }
}

/// How many bytes there is room for behind those of a string: a quote, and as many as a vector has, which are written ahead.
const BEHIND: usize = 1 + vector::LEN;

/// How many bytes are escaped together before there is a look for room.
const BLOCK: usize = 1024;

/// How much room the first block of `bytes` may take beyond its own length.
fn room_to_escape(bytes: &[u8]) -> usize {
    bytes.len().min(BLOCK) + 64
}

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
    fn strings_are_escaped_byte_by_byte() {
        let mut state = 1_u64;
        for round in 0..20_000_usize {
            // Some are longer than two blocks.
            let len = if round % 100 == 0 { round % 2300 } else { round % 200 };
            let bytes: Vec<u8> = (0..len)
                .map(|_| {
                    state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                    match (state >> 60, round % 3) {
                        (0..3, 0..2) => b"\"\\\n\r\t\x08\x0c"[(state >> 40) as usize % 7],
                        (3, 0) => (state >> 40) as u8 % 32,
                        _ => 32 + (state >> 40) as u8 % 200,
                    }
                })
                .collect();
            let mut expected = vec![b'"'];
            for &byte in &bytes {
                match ESCAPES[byte as usize] {
                    escape if escape.len > 0 => expected.extend(&escape.text[..escape.len as usize]),
                    _ => expected.push(byte),
                }
            }
            expected.push(b'"');
            for wide in Wide::ways() {
                let mut buffer = Vec::new();
                let (mut out, at) = Out::new(&mut buffer, None);
                out.wide = wide;
                // SAFETY: this is where writing starts; what it says is written.
                unsafe {
                    let at = out.put_string(at, &bytes).expect("nobody refuses");
                    out.written(at);
                }
                assert_eq!(buffer, expected);
            }
        }
    }
}
