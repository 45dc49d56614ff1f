//! 32 bytes at a time: which of them a JSON string cannot hold as they are.
//!
//! Most strings are shorter than that, so one look tells where they end, whatever their length. Every CPU of x86_64 and aarch64 has vectors
//! of half the length, so there is nothing to find out at run time, and the code is inlined.

/// How many bytes are looked at together.
pub(crate) const LEN: usize = 32;

/// Whether `byte` cannot stand for itself in a JSON string: a quote, a backslash or a control character (RFC 8259, section 7).
#[inline]
pub(crate) const fn is_special(byte: u8) -> bool {
    byte < 0x20 || byte == b'"' || byte == b'\\'
}

/// The position of the first of these bytes that is special; [`LEN`] if none is.
#[inline(always)]
pub(crate) fn first_special(bytes: &[u8; LEN]) -> usize {
    // SAFETY: the array is readable.
    unsafe { arch::first_special(bytes.as_ptr()) }
}

#[cfg(target_arch = "x86_64")]
mod arch {
    use std::arch::x86_64::{
        __m128i, _mm_cmpeq_epi8, _mm_loadu_si128, _mm_min_epu8, _mm_movemask_epi8, _mm_or_si128,
        _mm_set1_epi8,
    };

    /// # Safety
    ///
    /// `from` is readable for 32 bytes.
    #[inline(always)]
    pub(super) unsafe fn first_special(from: *const u8) -> usize {
        // SAFETY: the caller promises that 32 bytes are readable.
        let (low, high) = unsafe { (specials(from), specials(from.add(16))) };
        // A bit behind those of the bytes ends the search.
        (1 << 32 | high << 16 | low).trailing_zeros() as usize
    }

    /// A bit for each of 16 bytes.
    ///
    /// # Safety
    ///
    /// `from` is readable for 16 bytes.
    #[inline(always)]
    unsafe fn specials(from: *const u8) -> u64 {
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

    /// # Safety
    ///
    /// `from` is readable for 32 bytes.
    #[inline(always)]
    pub(super) unsafe fn first_special(from: *const u8) -> usize {
        // SAFETY: the caller promises that 32 bytes are readable.
        let (low, high) = unsafe { (specials(from), specials(from.add(16))) };
        // Without a bit, zeros are counted to the end: 16 bytes.
        let [low, high] = [low, high].map(|bits| (bits.trailing_zeros() / 4) as usize);
        if low < 16 { low } else { 16 + high }
    }

    /// Four bits for each of 16 bytes.
    ///
    /// # Safety
    ///
    /// `from` is readable for 16 bytes.
    #[inline(always)]
    unsafe fn specials(from: *const u8) -> u64 {
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

/// For any CPU; tests compare the others with it.
#[cfg(any(test, not(any(target_arch = "x86_64", all(target_arch = "aarch64", target_endian = "little")))))]
mod portable {
    /// # Safety
    ///
    /// `from` is readable for 32 bytes.
    #[inline(always)]
    pub(super) unsafe fn first_special(from: *const u8) -> usize {
        // SAFETY: the caller promises that 32 bytes are readable.
        let bytes = unsafe { from.cast::<[u8; super::LEN]>().read() };
        bytes.iter().position(|&byte| super::is_special(byte)).unwrap_or(super::LEN)
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
    let _ = put::<16>(&mut to, bytes)
        .or_else(|| put::<8>(&mut to, bytes))
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
        let check = |bytes: &[u8; LEN]| {
            let expected = bytes.iter().position(|&byte| is_special(byte)).unwrap_or(LEN);
            // SAFETY: the array has 32 bytes.
            let portable = unsafe { portable::first_special(bytes.as_ptr()) };
            assert_eq!([first_special(bytes), portable], [expected; 2], "{bytes:?}");
        };
        for byte in 0..=255 {
            for at in 0..LEN {
                for others in [b'a', b' ', 0x7f, 0x80, 0xff] {
                    let mut bytes = [others; LEN];
                    bytes[at] = byte;
                    check(&bytes);
                    bytes[(at + 5) % LEN] = b'"';
                    check(&bytes);
                }
            }
        }
    }

    #[test]
    fn short_text_is_padded_with_blanks() {
        let text = b"0123456789abcdefghijklmnopqrstu";
        for len in 0..LEN {
            let mut expected = [b' '; LEN];
            expected[..len].copy_from_slice(&text[..len]);
            assert_eq!(padded(&text[..len]), expected);
        }
    }
}
