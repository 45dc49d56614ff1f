//! 32 bytes at a time: which of them a JSON string cannot hold as they are.
//!
//! Most strings are shorter than that, so one look tells where they end, whatever their length. Every CPU of x86_64 and aarch64 has vectors
//! of half the length, so there is nothing to find out at run time, and the code is inlined. [`wide`](crate::wide) does more where a CPU can.

/// How many bytes are looked at together.
pub(crate) const LEN: usize = 32;

/// Whether `byte` cannot stand for itself in a JSON string: a quote, a backslash or a control character (RFC 8259, section 7).
#[inline]
pub(crate) const fn is_special(byte: u8) -> bool {
    byte < 0x20 || byte == b'"' || byte == b'\\'
}

/// A bit for each of these bytes that is special, the lowest for the first.
#[inline(always)]
pub(crate) fn specials(bytes: &[u8; LEN]) -> u32 {
    let (low, high) = halves(bytes);
    arch::specials(low) | arch::specials(high) << 16
}

/// A bit for each place where the bytes differ, the lowest for the first.
#[inline(always)]
pub(crate) fn differences(bytes: &[u8; LEN], others: &[u8; LEN]) -> u32 {
    let [(low, high), (other_low, other_high)] = [bytes, others].map(halves);
    !(arch::same(low, other_low) | arch::same(high, other_high) << 16)
}

#[inline(always)]
fn halves(bytes: &[u8; LEN]) -> ([u8; 16], [u8; 16]) {
    let (low, high) = bytes.split_at(16);
    (*low.first_chunk().expect("half"), *high.first_chunk().expect("half"))
}

/// A bit for each of these bytes that may be the end of a string: quotes, which may be escaped, and control characters.
#[inline(always)]
pub(crate) fn stops(bytes: &[u8; LEN]) -> u32 {
    let (low, high) = halves(bytes);
    arch::stops(low) | arch::stops(high) << 16
}

/// Copies up to [`LEN`] bytes, and tells whether all of them stand for themselves. From eight bytes on no branch depends on how many they are.
///
/// # Safety
///
/// They are no more than [`LEN`], of which all are copied then, and `to` is writable for as many.
#[inline(always)]
pub(crate) unsafe fn copy_plain(bytes: &[u8], to: *mut u8) -> bool {
    /// Copies the eight bytes at `at`.
    ///
    /// # Safety
    ///
    /// `bytes` has them, and `to` is writable for them.
    #[inline(always)]
    unsafe fn copy_eight(bytes: &[u8], to: *mut u8, at: usize) -> u64 {
        // SAFETY: the caller promises what is read and written.
        unsafe {
            let eight = bytes.as_ptr().add(at).cast::<u64>().read_unaligned();
            to.add(at).cast::<u64>().write_unaligned(eight);
            eight
        }
    }
    debug_assert!(bytes.len() <= LEN, "there is room");
    if let Some(last) = bytes.len().checked_sub(8) {
        let second = last.min(8);
        // SAFETY: all four are among the bytes, as no place is before 0 or behind the last one, and the caller promises the room.
        let [first, second, third, last] =
            [0, second, last - second, last].map(|at| unsafe { copy_eight(bytes, to, at) });
        return !arch::has_special(sixteen(first, second), sixteen(third, last));
    }
    if let (Some(&first), Some(&last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        // SAFETY: the caller promises the room.
        unsafe {
            to.cast::<[u8; 4]>().write_unaligned(first);
            to.add(bytes.len() - 4).cast::<[u8; 4]>().write_unaligned(last);
        }
        let [first, last] = [first, last].map(|four| u64::from(u32::from_ne_bytes(four)));
        let both = first | last << 32;
        let both = sixteen(both, both);
        return !arch::has_special(both, both);
    }
    for (at, &byte) in bytes.iter().enumerate() {
        // SAFETY: the caller promises the room.
        unsafe { to.add(at).write(byte) };
    }
    !bytes.iter().any(|&byte| is_special(byte))
}

/// The bytes of two numbers as they are in memory.
#[inline(always)]
fn sixteen(low: u64, high: u64) -> [u8; 16] {
    u128::from_le(u128::from(low.to_le()) | u128::from(high.to_le()) << 64).to_ne_bytes()
}

/// Each function gives a bit for each of sixteen bytes, the lowest for the first.
#[cfg(target_arch = "x86_64")]
mod arch {
    use std::arch::x86_64::{
        __m128i, _mm_cmpeq_epi8, _mm_min_epu8, _mm_movemask_epi8, _mm_or_si128, _mm_set1_epi8,
    };
    use std::mem::transmute;

    #[inline(always)]
    fn vector(bytes: [u8; 16]) -> __m128i {
        // SAFETY: a vector is any sixteen bytes.
        unsafe { transmute(bytes) }
    }

    /// Bytes of all ones for those that are special.
    #[inline(always)]
    fn are_special(bytes: [u8; 16]) -> __m128i {
        let bytes = vector(bytes);
        // SAFETY: every CPU of this architecture has SSE2.
        unsafe {
            let is = |byte: u8| _mm_cmpeq_epi8(bytes, _mm_set1_epi8(byte as i8));
            let is_control = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x1f)), bytes);
            _mm_or_si128(_mm_or_si128(is(b'"'), is(b'\\')), is_control)
        }
    }

    /// Those that are special.
    #[inline(always)]
    pub(super) fn specials(bytes: [u8; 16]) -> u32 {
        // SAFETY: every CPU of this architecture has SSE2.
        unsafe { _mm_movemask_epi8(are_special(bytes)) as u32 }
    }

    /// Whether one of either is special.
    #[inline(always)]
    pub(super) fn has_special(bytes: [u8; 16], others: [u8; 16]) -> bool {
        // SAFETY: every CPU of this architecture has SSE2.
        unsafe { _mm_movemask_epi8(_mm_or_si128(are_special(bytes), are_special(others))) != 0 }
    }

    /// Those that are as the other at their place.
    #[inline(always)]
    pub(super) fn same(bytes: [u8; 16], others: [u8; 16]) -> u32 {
        // SAFETY: every CPU of this architecture has SSE2.
        unsafe { _mm_movemask_epi8(_mm_cmpeq_epi8(vector(bytes), vector(others))) as u32 }
    }

    /// Those that are quotes or control characters.
    #[inline(always)]
    pub(super) fn stops(bytes: [u8; 16]) -> u32 {
        let bytes = vector(bytes);
        // SAFETY: every CPU of this architecture has SSE2.
        unsafe {
            let is_control = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x1f)), bytes);
            let is_quote = _mm_cmpeq_epi8(bytes, _mm_set1_epi8(b'"' as i8));
            _mm_movemask_epi8(_mm_or_si128(is_control, is_quote)) as u32
        }
    }
}

/// Each function gives a bit for each of sixteen bytes, the lowest for the first.
#[cfg(all(target_arch = "aarch64", target_endian = "little"))]
mod arch {
    use std::arch::aarch64::{
        uint8x16_t, vaddv_u8, vandq_u8, vceqq_u8, vcltq_u8, vdupq_n_u8, vget_high_u8, vget_low_u8, vmaxvq_u8,
        vorrq_u8,
    };
    use std::mem::transmute;

    #[inline(always)]
    fn vector(bytes: [u8; 16]) -> uint8x16_t {
        // SAFETY: a vector is any sixteen bytes.
        unsafe { transmute(bytes) }
    }

    /// A bit for each byte, all of which are 0 or 0xff.
    #[inline(always)]
    fn bits(bytes: uint8x16_t) -> u32 {
        const BITS: [u8; 16] = [1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128];
        // SAFETY: every CPU of this architecture has NEON.
        unsafe {
            let bits = vandq_u8(bytes, vector(BITS));
            u32::from(vaddv_u8(vget_low_u8(bits))) | u32::from(vaddv_u8(vget_high_u8(bits))) << 8
        }
    }

    /// Bytes of all ones for those that are special.
    #[inline(always)]
    fn are_special(bytes: [u8; 16]) -> uint8x16_t {
        let bytes = vector(bytes);
        // SAFETY: every CPU of this architecture has NEON.
        unsafe {
            let is = |byte: u8| vceqq_u8(bytes, vdupq_n_u8(byte));
            vorrq_u8(vorrq_u8(is(b'"'), is(b'\\')), vcltq_u8(bytes, vdupq_n_u8(0x20)))
        }
    }

    /// Those that are special.
    #[inline(always)]
    pub(super) fn specials(bytes: [u8; 16]) -> u32 {
        bits(are_special(bytes))
    }

    /// Whether one of either is special.
    #[inline(always)]
    pub(super) fn has_special(bytes: [u8; 16], others: [u8; 16]) -> bool {
        // SAFETY: every CPU of this architecture has NEON.
        unsafe { vmaxvq_u8(vorrq_u8(are_special(bytes), are_special(others))) != 0 }
    }

    /// Those that are as the other at their place.
    #[inline(always)]
    pub(super) fn same(bytes: [u8; 16], others: [u8; 16]) -> u32 {
        // SAFETY: every CPU of this architecture has NEON.
        bits(unsafe { vceqq_u8(vector(bytes), vector(others)) })
    }

    /// Those that are quotes or control characters.
    #[inline(always)]
    pub(super) fn stops(bytes: [u8; 16]) -> u32 {
        let bytes = vector(bytes);
        // SAFETY: every CPU of this architecture has NEON.
        bits(unsafe { vorrq_u8(vceqq_u8(bytes, vdupq_n_u8(b'"')), vcltq_u8(bytes, vdupq_n_u8(0x20))) })
    }
}

#[cfg(not(any(target_arch = "x86_64", all(target_arch = "aarch64", target_endian = "little"))))]
use portable as arch;

/// For any CPU; tests compare the others with it.
#[cfg(any(test, not(any(target_arch = "x86_64", all(target_arch = "aarch64", target_endian = "little")))))]
mod portable {
    fn bits(bytes: [u8; 16], is: impl Fn(u8) -> bool) -> u32 {
        bytes.iter().rev().fold(0, |bits, &byte| bits << 1 | u32::from(is(byte)))
    }

    /// Those that are special.
    pub(super) fn specials(bytes: [u8; 16]) -> u32 {
        bits(bytes, super::is_special)
    }

    /// Whether one of either is special.
    pub(super) fn has_special(bytes: [u8; 16], others: [u8; 16]) -> bool {
        specials(bytes) | specials(others) != 0
    }

    /// Those that are as the other at their place.
    pub(super) fn same(bytes: [u8; 16], others: [u8; 16]) -> u32 {
        (0..16).fold(0, |same, at| same | u32::from(bytes[at] == others[at]) << at)
    }

    /// Those that are quotes or control characters.
    pub(super) fn stops(bytes: [u8; 16]) -> u32 {
        bits(bytes, |byte| byte < 0x20 || byte == b'"')
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn special_bytes_are_found_wherever_they_are() {
        let check = |bytes: &[u8; LEN]| {
            let expected = bytes.iter().position(|&byte| is_special(byte));
            assert_eq!(specials(bytes).trailing_zeros() as usize, expected.unwrap_or(LEN), "{bytes:?}");
            let (low, high) = halves(bytes);
            assert_eq!(arch::has_special(low, high), expected.is_some(), "{bytes:?}");
            assert_eq!(portable::has_special(low, high), expected.is_some(), "{bytes:?}");
            for half in [low, high] {
                assert_eq!(arch::specials(half), portable::specials(half), "{half:?}");
                assert_eq!(arch::stops(half), portable::stops(half), "{half:?}");
                assert_eq!(arch::same(half, low), portable::same(half, low), "{half:?}");
            }
            for len in 0..=LEN {
                let mut copy = [0; LEN];
                // SAFETY: there is room.
                let is_plain = unsafe { copy_plain(&bytes[..len], copy.as_mut_ptr()) };
                assert_eq!((is_plain, &copy[..len]), (expected.is_none_or(|at| at >= len), &bytes[..len]));
                assert!(copy[len..].iter().all(|&byte| byte == 0), "nothing is written behind it");
            }
        };
        for byte in 0..=255 {
            for at in 0..LEN {
                for others in [b'a', 0x80] {
                    let mut bytes = [others; LEN];
                    bytes[at] = byte;
                    check(&bytes);
                    bytes[(at + 5) % LEN] = b'"';
                    check(&bytes);
                }
            }
        }
    }
}
