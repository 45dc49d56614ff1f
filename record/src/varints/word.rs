//! Varints one by one, a word at a time.

use crate::wire::compact::{max_varint_len, varint_len};

/// The bits that say that another byte follows.
pub(super) const MORE: u64 = 0x8080_8080_8080_8080;

/// The eight groups of seven bits of a word, closed up.
#[inline]
fn compress(word: u64) -> u64 {
    let pairs = (word & 0x007f_007f_007f_007f) | ((word & 0x7f00_7f00_7f00_7f00) >> 1);
    let fours = (pairs & 0x0000_3fff_0000_3fff) | ((pairs & 0x3fff_0000_3fff_0000) >> 2);
    (fours & 0x0fff_ffff) | ((fours & 0x0fff_ffff_0000_0000) >> 4)
}

/// The inverse of [`compress`], for 56 bits.
#[inline]
fn spread(value: u64) -> u64 {
    let fours = (value & 0x0fff_ffff) | ((value & 0x00ff_ffff_f000_0000) << 4);
    let pairs = (fours & 0x0000_3fff_0000_3fff) | ((fours & 0x0fff_c000_0fff_c000) << 2);
    (pairs & 0x007f_007f_007f_007f) | ((pairs & 0x3f80_3f80_3f80_3f80) << 1)
}

/// Reads the varint at `cursor` of at most `BITS` bits, which are 32 or 64; returns it and the cursor after it, or `None` if it is
/// cut off, too long or too large.
///
/// # Safety
///
/// `cursor..end` is readable.
#[inline]
pub unsafe fn read_varint<const BITS: u32>(cursor: *const u8, end: *const u8) -> Option<(u64, *const u8)> {
    let left = end.addr() - cursor.addr();
    if left < 8 {
        // SAFETY: `left` bytes are left of the input.
        return unsafe { read_by_bytes::<BITS>(cursor, left) };
    }
    // SAFETY: eight bytes are readable.
    let word = u64::from_le(unsafe { cursor.cast::<u64>().read_unaligned() });
    let stops = !word & MORE;
    if stops != 0 {
        let len = (stops.trailing_zeros() as usize + 1) / 8;
        let value = compress(word & (stops ^ (stops - 1)) & !MORE);
        let fits = BITS == 64 || len <= max_varint_len(BITS) as usize && value <= u64::MAX >> (64 - BITS);
        return fits.then_some((value, cursor.wrapping_add(len)));
    }
    if BITS < 64 || left < 10 {
        // SAFETY: `left` bytes are left of the input.
        return unsafe { read_by_bytes::<BITS>(cursor, left) };
    }
    // SAFETY: ten bytes are readable.
    let (ninth, tenth) = unsafe { (u64::from(cursor.add(8).read()), u64::from(cursor.add(9).read())) };
    let value = compress(word & !MORE) | (ninth & 0x7f) << 56;
    match (ninth, tenth) {
        (..0x80, _) => Some((value, cursor.wrapping_add(9))),
        (_, 0 | 1) => Some((value | tenth << 63, cursor.wrapping_add(10))),
        _ => None,
    }
}

/// # Safety
///
/// `cursor` is readable for `left` bytes.
#[cold]
unsafe fn read_by_bytes<const BITS: u32>(cursor: *const u8, left: usize) -> Option<(u64, *const u8)> {
    let mut value = 0;
    for index in 0..left.min(max_varint_len(BITS) as usize) {
        // SAFETY: `index` is below `left`.
        let byte = u64::from(unsafe { cursor.add(index).read() });
        let (bits, shift) = (byte & 0x7f, 7 * index as u32);
        if (bits << shift) >> shift != bits {
            return None;
        }
        value |= bits << shift;
        if byte < 0x80 {
            return (value <= u64::MAX >> (64 - BITS)).then_some((value, cursor.wrapping_add(index + 1)));
        }
    }
    None
}

/// Writes `value` to `out` and returns the position after it, or `None` if there is no room. Up to eight bytes beyond it, where
/// there is room, may be zero afterwards.
///
/// # Safety
///
/// `out..end` is writable.
#[inline]
pub unsafe fn write_varint(out: *mut u8, end: *mut u8, value: u64) -> Option<*mut u8> {
    let (left, len) = (end.addr() - out.addr(), varint_len(value) as usize);
    if left < len {
        return None;
    }
    // SAFETY: each store is within the `left` bytes.
    unsafe {
        if len <= 8 && left >= 8 {
            let more = MORE & ((1 << (8 * (len - 1))) - 1);
            out.cast::<u64>().write_unaligned((spread(value) | more).to_le());
        } else if len > 8 && left >= 10 {
            out.cast::<u64>().write_unaligned((spread(value) | MORE).to_le());
            // The tenth byte is only there if the ninth says so.
            let more = if len == 10 { 0x80 } else { 0 };
            out.add(8).write((value >> 56) as u8 & 0x7f | more);
            out.add(9).write((value >> 63) as u8);
        } else {
            let mut rest = value;
            for index in 0..len - 1 {
                out.add(index).write(rest as u8 | 0x80);
                rest >>= 7;
            }
            out.add(len - 1).write(rest as u8);
        }
    }
    Some(out.wrapping_add(len))
}

#[cfg(test)]
mod tests {
    use std::ptr::NonNull;

    use crate::wire::{Buffer, Reader, compact};

    use super::*;

    /// Integers of every length, and encodings of them that are padded, cut off, too long or too large.
    fn encodings() -> Vec<Vec<u8>> {
        let mut all = Vec::new();
        for shift in 0..64 {
            for value in [1 << shift, (1 << shift) - 1, u64::MAX >> shift, 0xa5a5_5a5a_c3c3_3c3c >> shift] {
                for padding in 0..4 {
                    let mut bytes = Vec::new();
                    let mut rest = value;
                    while rest >= 0x80 {
                        bytes.push(rest as u8 | 0x80);
                        rest >>= 7;
                    }
                    bytes.push(rest as u8);
                    for _ in 0..padding {
                        *bytes.last_mut().expect("there is one") |= 0x80;
                        bytes.push(0);
                    }
                    all.push(bytes);
                }
            }
        }
        all.push(vec![0xff; 20]);
        for last in 0..=u8::MAX {
            all.push([&[0xff; 9][..], &[last]].concat());
            all.push([&[0x80; 4][..], &[last]].concat());
        }
        all
    }

    #[test]
    fn varints_are_read_as_the_interpreter_reads_them() {
        fn check<const BITS: u32>(input: &[u8]) {
            let mut reader = Reader::new(input);
            let expected = compact::read_varint::<BITS>(&mut reader).ok();
            let expected = expected.map(|value| (value, reader.position()));
            let range = input.as_ptr_range();
            // SAFETY: the range is that of a slice.
            let found = unsafe { read_varint::<BITS>(range.start, range.end) };
            let found = found.map(|(value, after)| (value, after.addr() - range.start.addr()));
            assert_eq!(found, expected, "{BITS} bits of {input:02x?}");
        }
        for bytes in encodings() {
            for cut in 0..=bytes.len() {
                for rest in [0, 1, 9] {
                    let input = [&bytes[..cut], &vec![0x85; rest]].concat();
                    check::<32>(&input);
                    check::<64>(&input);
                }
            }
        }
    }

    #[test]
    fn varints_are_written_as_the_interpreter_writes_them() {
        for shift in 0..64 {
            for value in [1 << shift, (1 << shift) - 1, u64::MAX >> shift] {
                let mut expected = [0; 16];
                // SAFETY: the buffer is an array of 16 bytes.
                let mut sink = unsafe { Buffer::new(NonNull::from(&mut expected).cast(), 16) };
                compact::write_varint(&mut sink, value).expect("there is room");
                let len = sink.written();
                for room in 0..=12 {
                    let mut out = [0xee; 16];
                    let start = out.as_mut_ptr();
                    // SAFETY: the array is longer than the room.
                    let after = unsafe { write_varint(start, start.wrapping_add(room), value) };
                    assert_eq!(after.map(|after| after.addr() - start.addr()), (room >= len).then_some(len));
                    if room >= len {
                        assert_eq!(out[..len], expected[..len]);
                    }
                    assert!(out[room..].iter().all(|&byte| byte == 0xee), "nothing beyond is touched");
                }
            }
        }
    }
}
