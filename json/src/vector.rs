//! Sixteen bytes at a time: which of them a JSON string cannot hold as they are.
//!
//! Every CPU of x86_64 and aarch64 has such vectors, so there is nothing to find out at run time, and the code is inlined where strings
//! are mostly short.

/// How many bytes a vector has.
pub(crate) const LEN: usize = 16;

/// Whether `byte` cannot stand for itself in a JSON string: a quote, a backslash or a control character (RFC 8259, section 7).
#[inline]
pub(crate) const fn is_special(byte: u8) -> bool {
    byte < 0x20 || byte == b'"' || byte == b'\\'
}

/// The special ones of sixteen bytes.
#[derive(Clone, Copy)]
pub(crate) struct Specials(u64);

impl Specials {
    /// Those of the bytes at `from`.
    ///
    /// # Safety
    ///
    /// `from` is readable for [`LEN`] bytes.
    #[inline(always)]
    pub(crate) unsafe fn of(from: *const u8) -> Self {
        // SAFETY: the caller promises that the bytes are readable.
        Self(unsafe { arch::specials(from) })
    }

    /// The position of the first one.
    #[inline(always)]
    pub(crate) fn first(self) -> Option<usize> {
        match self.0 {
            0 => None,
            bits => Some((bits.trailing_zeros() / arch::BITS) as usize),
        }
    }
}

#[cfg(target_arch = "x86_64")]
mod arch {
    use std::arch::x86_64::{
        __m128i, _mm_cmpeq_epi8, _mm_loadu_si128, _mm_min_epu8, _mm_movemask_epi8, _mm_or_si128,
        _mm_set1_epi8,
    };

    /// How many bits of a number stand for a byte.
    pub(super) const BITS: u32 = 1;

    /// # Safety
    ///
    /// `from` is readable for 16 bytes.
    #[inline(always)]
    pub(super) unsafe fn specials(from: *const u8) -> u64 {
        // SAFETY: the caller promises that 16 bytes are readable; every CPU of this architecture has SSE2.
        unsafe {
            let bytes = _mm_loadu_si128(from.cast::<__m128i>());
            let is = |byte: u8| _mm_cmpeq_epi8(bytes, _mm_set1_epi8(byte as i8));
            let is_control = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x1f)), bytes);
            let special = _mm_or_si128(_mm_or_si128(is(b'"'), is(b'\\')), is_control);
            _mm_movemask_epi8(special) as u64
        }
    }
}

#[cfg(all(target_arch = "aarch64", target_endian = "little"))]
mod arch {
    use std::arch::aarch64::{
        vceqq_u8, vcltq_u8, vdupq_n_u8, vget_lane_u64, vld1q_u8, vorrq_u8, vreinterpret_u64_u8,
        vreinterpretq_u16_u8, vshrn_n_u16,
    };

    /// How many bits of a number stand for a byte.
    pub(super) const BITS: u32 = 4;

    /// # Safety
    ///
    /// `from` is readable for 16 bytes.
    #[inline(always)]
    pub(super) unsafe fn specials(from: *const u8) -> u64 {
        // SAFETY: the caller promises that 16 bytes are readable; every CPU of this architecture has NEON.
        unsafe {
            let bytes = vld1q_u8(from);
            let is = |byte: u8| vceqq_u8(bytes, vdupq_n_u8(byte));
            let special = vorrq_u8(vorrq_u8(is(b'"'), is(b'\\')), vcltq_u8(bytes, vdupq_n_u8(0x20)));
            // All bytes of 0 or 0xff: four bits of each are left.
            vget_lane_u64::<0>(vreinterpret_u64_u8(vshrn_n_u16::<4>(vreinterpretq_u16_u8(special))))
        }
    }
}

#[cfg(not(any(target_arch = "x86_64", all(target_arch = "aarch64", target_endian = "little"))))]
use portable as arch;

/// For any CPU.
#[cfg_attr(
    any(target_arch = "x86_64", all(target_arch = "aarch64", target_endian = "little")),
    expect(dead_code, reason = "tests compare it with the others")
)]
mod portable {
    /// How many bits of a number stand for a byte.
    pub(super) const BITS: u32 = 1;

    /// # Safety
    ///
    /// `from` is readable for 16 bytes.
    #[inline(always)]
    pub(super) unsafe fn specials(from: *const u8) -> u64 {
        // SAFETY: the caller promises that 16 bytes are readable.
        let bytes = unsafe { from.cast::<[u8; super::LEN]>().read() };
        bytes.iter().rev().fold(0, |bits, &byte| bits << 1 | u64::from(super::is_special(byte)))
    }
}

/// The first `bytes`, of which there are less than [`LEN`], and blanks behind them.
#[inline(always)]
pub(crate) fn padded(bytes: &[u8]) -> [u8; LEN] {
    fn put<const N: usize>(to: &mut [u8; LEN], bytes: &[u8]) -> Option<()> {
        let (first, last) = (bytes.first_chunk::<N>()?, bytes.last_chunk::<N>()?);
        // The last bytes overlap the first.
        to[..N].copy_from_slice(first);
        to[bytes.len() - N..bytes.len()].copy_from_slice(last);
        Some(())
    }
    let mut to = [b' '; LEN];
    debug_assert!(bytes.len() < LEN, "there is room");
    let _ = put::<8>(&mut to, bytes)
        .or_else(|| put::<4>(&mut to, bytes))
        .or_else(|| put::<2>(&mut to, bytes))
        .or_else(|| put::<1>(&mut to, bytes));
    to
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn special_bytes_are_found_wherever_they_are() {
        let first = |bytes: &[u8; LEN]| {
            // SAFETY: the array has 16 bytes.
            let (found, portable) =
                unsafe { (Specials::of(bytes.as_ptr()), portable::specials(bytes.as_ptr())) };
            let expected = (0..LEN).find(|&at| is_special(bytes[at]));
            assert_eq!((portable != 0).then(|| portable.trailing_zeros() as usize), expected, "{bytes:?}");
            assert_eq!(found.first(), expected, "{bytes:?}");
        };
        for byte in 0..=255 {
            for at in 0..LEN {
                for others in [b'a', b' ', 0x7f, 0x80, 0xff] {
                    let mut bytes = [others; LEN];
                    bytes[at] = byte;
                    first(&bytes);
                    bytes[(at + 5) % LEN] = b'"';
                    first(&bytes);
                }
            }
        }
    }

    #[test]
    fn short_text_is_padded_with_blanks() {
        let text = b"0123456789abcde";
        for len in 0..LEN {
            let mut expected = [b' '; LEN];
            expected[..len].copy_from_slice(&text[..len]);
            assert_eq!(padded(&text[..len]), expected);
        }
    }
}
