//! Varints of Compact a word at a time, one by one and whole lists. Compiled code calls these for all that it does not do inline.
//!
//! They accept, refuse and write the same bytes as the interpreter's in [`compact`](scrimp_record::wire::compact).
//! Where few bytes are left they have loops of their own: a call of the interpreter's gave every helper a stack frame, and `large` in
//! Compact a seventh of its decoding time.

use std::ptr::NonNull;

use scrimp_record::wire::compact::{max_varint_len, unzigzag, varint_len, zigzag};

/// The bits that say that another byte follows.
const MORE: u64 = 0x8080_8080_8080_8080;

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
pub(crate) unsafe fn read_varint<const BITS: u32>(
    cursor: *const u8,
    end: *const u8,
) -> Option<(u64, *const u8)> {
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
pub(crate) unsafe fn write_varint(out: *mut u8, end: *mut u8, value: u64) -> Option<*mut u8> {
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

/// An integer whose lists travel as varints.
pub(crate) trait Varint: Copy {
    /// The bits that a varint of these may have on the wire.
    const BITS: u32;

    /// The integer that `value` stands for; `None` when that is out of range.
    fn from_zigzag(value: u64) -> Option<Self>;

    /// The number that stands for the integer.
    fn to_zigzag(self) -> u64;
}

impl Varint for i16 {
    const BITS: u32 = 32;

    #[inline]
    fn from_zigzag(value: u64) -> Option<Self> {
        i16::try_from(unzigzag(value)).ok()
    }

    #[inline]
    fn to_zigzag(self) -> u64 {
        zigzag(self.into())
    }
}

impl Varint for i32 {
    const BITS: u32 = 32;

    #[inline]
    fn from_zigzag(value: u64) -> Option<Self> {
        Some(unzigzag(value) as i32)
    }

    #[inline]
    fn to_zigzag(self) -> u64 {
        zigzag(self.into())
    }
}

impl Varint for i64 {
    const BITS: u32 = 64;

    #[inline]
    fn from_zigzag(value: u64) -> Option<Self> {
        Some(unzigzag(value))
    }

    #[inline]
    fn to_zigzag(self) -> u64 {
        zigzag(self)
    }
}

/// Reads `count` integers from `cursor` on to `to`; returns the cursor after them, or `None` if the input is bad.
///
/// # Safety
///
/// - `cursor..end` is readable.
/// - `to` is writable for, and aligned to, `count` integers, apart from the input.
pub(crate) unsafe fn read_varints<T: Varint>(
    mut cursor: *const u8,
    end: *const u8,
    to: NonNull<u8>,
    count: usize,
) -> Option<*const u8> {
    let to = to.cast::<T>();
    let mut done = 0;
    while done < count {
        if count - done >= 8 && end.addr() - cursor.addr() >= 8 {
            // SAFETY: eight bytes are readable, and there is room for eight integers more.
            unsafe {
                let word = cursor.cast::<[u8; 8]>().read();
                if u64::from_ne_bytes(word) & MORE == 0 {
                    for (index, byte) in word.into_iter().enumerate() {
                        to.add(done + index).write(T::from_zigzag(byte.into())?);
                    }
                    done += 8;
                    cursor = cursor.wrapping_add(8);
                    continue;
                }
            }
        }
        // SAFETY: the rest of the input is readable, and there is room for an integer more.
        unsafe {
            let (value, after) = match T::BITS {
                32 => read_varint::<32>(cursor, end)?,
                _ => read_varint::<64>(cursor, end)?,
            };
            to.add(done).write(T::from_zigzag(value)?);
            cursor = after;
        }
        done += 1;
    }
    Some(cursor)
}

/// Writes `count` integers to `out`; returns the position after them, or `None` if there is no room.
///
/// # Safety
///
/// - `from` holds `count` integers, outside the output.
/// - `out..end` is writable.
pub(crate) unsafe fn write_varints<T: Varint>(
    from: NonNull<u8>,
    count: usize,
    mut out: *mut u8,
    end: *mut u8,
) -> Option<*mut u8> {
    for index in 0..count {
        // SAFETY: there are `count` integers, and the rest of the output is writable.
        unsafe { out = write_varint(out, end, from.cast::<T>().add(index).read().to_zigzag())? };
    }
    Some(out)
}

/// Reads `count` bool elements of Compact, of which 1 is true, 0 and 2 are false; returns whether there are no others.
///
/// # Safety
///
/// `from` is readable and `to` writable for `count` bytes, and they do not overlap.
pub(crate) unsafe fn read_bools(from: NonNull<u8>, to: NonNull<u8>, count: usize) -> bool {
    let mut largest = 0;
    for index in 0..count {
        // SAFETY: the caller gives `count` bytes on both sides.
        unsafe {
            let byte = from.add(index).read();
            largest = largest.max(byte);
            to.add(index).write(u8::from(byte == 1));
        }
    }
    largest <= 2
}

/// Writes `count` bools as elements of Compact: 1 for true, 2 for false.
///
/// # Safety
///
/// `from`, which holds zeros and ones, is readable and `to` writable for `count` bytes, and they do not overlap.
pub(crate) unsafe fn write_bools(from: NonNull<u8>, to: NonNull<u8>, count: usize) {
    for index in 0..count {
        // SAFETY: the caller gives `count` bytes on both sides.
        unsafe { to.add(index).write(2 - (from.add(index).read() & 1)) };
    }
}

#[cfg(test)]
mod tests {
    use scrimp_record::wire::{Buffer, Reader, compact};

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

    #[test]
    fn lists_round_trip() {
        fn check<T: Varint + PartialEq + std::fmt::Debug + Default>(numbers: &[T]) {
            let mut out = vec![0; numbers.len() * 10];
            let range = out.as_mut_ptr_range();
            // SAFETY: the numbers are a slice, and the output is a vector of its own.
            let after = unsafe {
                write_varints::<T>(NonNull::from(numbers).cast(), numbers.len(), range.start, range.end)
            };
            let len = after.expect("there is room").addr() - range.start.addr();
            for cut in [len, len.saturating_sub(1)] {
                let mut back = vec![T::default(); numbers.len()];
                let input = out[..cut].as_ptr_range();
                // SAFETY: the input is a slice, and there is room for as many numbers.
                let after = unsafe {
                    let to = NonNull::from(&mut *back).cast();
                    read_varints::<T>(input.start, input.end, to, numbers.len())
                };
                assert_eq!(after.map(|after| after.addr() - input.start.addr()), (cut == len).then_some(len));
                if cut == len {
                    assert_eq!(back, numbers);
                }
            }
        }
        for count in 1..40 {
            check::<i16>(&(0..count).map(|index| index * 5 - 70).collect::<Vec<_>>());
            check::<i32>(
                &(0..i32::from(count)).map(|index| (index * 3 - 50) << (index % 25)).collect::<Vec<_>>(),
            );
            check::<i64>(
                &(0..i64::from(count)).map(|index| (index - 20) << (index * 3 % 60)).collect::<Vec<_>>(),
            );
            check::<i64>(&(0..i64::from(count)).map(|index| index - 20).collect::<Vec<_>>());
        }
        check::<i16>(&[i16::MIN, i16::MAX, 0, -1]);
    }
}
