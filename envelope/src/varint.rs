//! Varints, as Compact and THeader have them.
//!
//! Source: Apache Thrift, `doc/specs/thrift-compact-protocol.md` and `HeaderFormat.md`. A varint may be longer than it needs to be,
//! up to the most bytes that one of its width can take; bits beyond the width are an error.

use crate::error::ReadErrorKind;
use crate::output::Output;

/// The most bytes of a varint of `bits` bits.
pub(crate) const fn max_len(bits: u32) -> u32 {
    bits.div_ceil(7)
}

/// The varint of at most `BITS` bits at the start of `bytes`, and how many bytes it takes; `None` when they end within.
#[inline]
pub(crate) fn read<const BITS: u32>(bytes: &[u8]) -> Result<Option<(u64, usize)>, ReadErrorKind> {
    match bytes.first() {
        None => Ok(None),
        Some(&first) if first < 0x80 => Ok(Some((first.into(), 1))),
        Some(_) => read_long::<BITS>(bytes),
    }
}

fn read_long<const BITS: u32>(bytes: &[u8]) -> Result<Option<(u64, usize)>, ReadErrorKind> {
    let max = max_len(BITS);
    let mut value = 0;
    let mut lost = 0;
    for (index, &byte) in bytes.iter().take(max as usize).enumerate() {
        let (bits, shift) = (u64::from(byte & 0x7f), 7 * index);
        value |= bits << shift;
        lost |= if shift == 0 { 0 } else { bits >> (64 - shift) };
        if byte < 0x80 {
            if lost != 0 || value > u64::MAX >> (64 - BITS) {
                return Err(ReadErrorKind::IntegerOverflow { bits: BITS });
            }
            return Ok(Some((value, index + 1)));
        }
    }
    if bytes.len() < max as usize { Ok(None) } else { Err(ReadErrorKind::VarintTooLong { max }) }
}

/// As [`read`], of an `i16` in zigzag form.
#[inline]
pub(crate) fn read_i16(bytes: &[u8]) -> Result<Option<(i16, usize)>, ReadErrorKind> {
    let Some((value, len)) = read::<32>(bytes)? else { return Ok(None) };
    match i16::try_from(unzigzag(value)) {
        Ok(value) => Ok(Some((value, len))),
        Err(_) => Err(ReadErrorKind::IntegerOverflow { bits: i16::BITS }),
    }
}

/// The integer that was made small and unsigned.
#[inline]
pub(crate) fn unzigzag(value: u64) -> i64 {
    (value >> 1) as i64 ^ -((value & 1) as i64)
}

/// The inverse of [`unzigzag`].
#[inline]
pub(crate) fn zigzag(value: i64) -> u64 {
    ((value << 1) ^ (value >> 63)) as u64
}

/// The bytes that `value` takes.
#[inline]
pub(crate) fn len(value: u32) -> usize {
    max_len(32 - (value | 1).leading_zeros()) as usize
}

/// Writes `value`.
#[inline]
pub(crate) fn write(out: &mut impl Output, mut value: u32) {
    if value < 0x80 {
        return out.put(&[value as u8]);
    }
    let mut bytes = [0; max_len(32) as usize];
    let len = len(value);
    for byte in &mut bytes[..len] {
        *byte = value as u8 | 0x80;
        value >>= 7;
    }
    bytes[len - 1] &= 0x7f;
    out.put(&bytes[..len]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn varints_of_every_length_round_trip() {
        for bits in 0..=32 {
            for value in [u32::MAX.checked_shr(32 - bits).unwrap_or(0), 1_u32.checked_shl(bits).unwrap_or(0)]
            {
                let mut bytes = Vec::new();
                write(&mut bytes, value);
                assert_eq!(bytes.len(), len(value), "{value:#x}");
                assert_eq!(read::<32>(&bytes), Ok(Some((value.into(), bytes.len()))));
                assert_eq!(read::<64>(&bytes), Ok(Some((value.into(), bytes.len()))));
                for cut in 0..bytes.len() {
                    assert_eq!(read::<32>(&bytes[..cut]), Ok(None), "{value:#x}");
                }
            }
        }
    }

    #[test]
    fn varints_may_be_padded_but_not_too_long_nor_too_large() {
        assert_eq!(read::<32>(&[0x80, 0x80, 0x80, 0x80, 0]), Ok(Some((0, 5))));
        assert_eq!(read::<32>(&[0x80, 0x80, 0x80, 0x80, 0x80]), Err(ReadErrorKind::VarintTooLong { max: 5 }));
        assert_eq!(read::<32>(&[0xff, 0xff, 0xff, 0xff, 0x0f]), Ok(Some((u32::MAX.into(), 5))));
        let overflow = |bits| Err(ReadErrorKind::IntegerOverflow { bits });
        assert_eq!(read::<32>(&[0xff, 0xff, 0xff, 0xff, 0x1f]), overflow(32));
        let mut longest = [0xff; 10];
        longest[9] = 1;
        assert_eq!(read::<64>(&longest), Ok(Some((u64::MAX, 10))));
        longest[9] = 2;
        assert_eq!(read::<64>(&longest), overflow(64));
        longest[9] = 0x80;
        assert_eq!(read::<64>(&longest), Err(ReadErrorKind::VarintTooLong { max: 10 }));
    }

    #[test]
    fn zigzag_keeps_small_magnitudes_small() {
        for (value, expected) in
            [(0, 0), (-1, 1), (1, 2), (-2, 3), (i64::MAX, u64::MAX - 1), (i64::MIN, u64::MAX)]
        {
            assert_eq!((zigzag(value), unzigzag(expected)), (expected, value));
        }
    }

    #[test]
    fn integers_of_16_bits_fit() {
        assert_eq!(read_i16(&[0xff, 0xff, 3]), Ok(Some((i16::MIN, 3))));
        assert_eq!(read_i16(&[0x80, 0x80, 4]), Err(ReadErrorKind::IntegerOverflow { bits: 16 }));
        assert_eq!(read_i16(&[0xff, 0xff]), Ok(None));
    }
}
