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
    let (low, high) = halves(bytes);
    first(arch::specials(low) | arch::specials(high) << 16, LEN)
}

/// The position of the lowest bit of a mask, which is that of `len` if none is set before.
#[inline(always)]
fn first(mask: u32, len: usize) -> usize {
    (u64::from(mask) | 1 << len).trailing_zeros() as usize
}

#[inline(always)]
fn halves(bytes: &[u8; LEN]) -> ([u8; 16], [u8; 16]) {
    let (low, high) = bytes.split_at(16);
    (*low.first_chunk().expect("half"), *high.first_chunk().expect("half"))
}

/// Where a string ends that is looked through from its start on, [`LEN`] bytes at a time.
#[derive(Clone, Copy, Default)]
pub(crate) struct StringEnd {
    /// 1 if the next byte is escaped.
    is_escaped: u32,
}

impl StringEnd {
    /// The position of the first quote that is not escaped, or control character, of the next bytes; `None` if there is neither.
    ///
    /// As in Geoff Langdale and Daniel Lemire, "Parsing Gigabytes of JSON per Second" (2019), section 3.1.1: of backslashes in a row,
    /// every second one is escaped.
    #[inline(always)]
    pub(crate) fn find(&mut self, bytes: &[u8; LEN]) -> Option<usize> {
        const ODD: u32 = 0xaaaa_aaaa;
        let (low, high) = halves(bytes);
        let is = |byte| arch::equal(low, byte) | arch::equal(high, byte) << 16;
        let controls = arch::controls(low) | arch::controls(high) << 16;
        let backslashes = is(b'\\');
        let escaping = backslashes & !self.is_escaped;
        // The subtraction carries from the start of a row of backslashes to its end, which is at an odd or even place.
        let ends = ((escaping << 1 | ODD).wrapping_sub(escaping)) ^ ODD;
        let escaped = ends ^ (backslashes | self.is_escaped);
        self.is_escaped = (ends & backslashes) >> 31;
        let stops = is(b'"') & !escaped | controls;
        (stops != 0).then(|| stops.trailing_zeros() as usize)
    }
}

/// Copies less than [`LEN`] bytes, and tells the position of the first one that is special; how many they are, if none is.
///
/// # Safety
///
/// `to` is writable for as many bytes.
#[inline(always)]
pub(crate) unsafe fn copy_short(bytes: &[u8], to: *mut u8) -> usize {
    /// Copies the first and the last `N` bytes.
    ///
    /// # Safety
    ///
    /// `to` is writable for as many bytes as `bytes` has.
    #[inline(always)]
    unsafe fn copy_ends<const N: usize>(bytes: &[u8], to: *mut u8) -> Option<([u8; N], [u8; N])> {
        let (first, last) = (bytes.first_chunk::<N>()?, bytes.last_chunk::<N>()?);
        // SAFETY: the caller promises the room.
        unsafe {
            to.cast::<[u8; N]>().write_unaligned(*first);
            to.add(bytes.len() - N).cast::<[u8; N]>().write_unaligned(*last);
        }
        Some((*first, *last))
    }
    let len = bytes.len();
    debug_assert!(len < LEN, "there is room");
    // SAFETY: the caller promises the room.
    unsafe {
        if let Some((start, end)) = copy_ends::<16>(bytes, to) {
            return first(arch::specials(start) | arch::specials(end) << (len - 16), len);
        }
        if let Some((start, end)) = copy_ends::<8>(bytes, to) {
            let (start, end) = (u64::from_ne_bytes(start), u64::from_ne_bytes(end));
            let mask = arch::specials(u128_of(start, end).to_ne_bytes());
            return first(mask & 0xff | mask >> 8 << (len - 8), len);
        }
        if let Some((start, end)) = copy_ends::<4>(bytes, to) {
            let (start, end) = (u32::from_ne_bytes(start), u32::from_ne_bytes(end));
            let both = u64::from_le(u64::from(start.to_le()) | u64::from(end.to_le()) << 32);
            let mask = arch::specials(u128_of(both, both).to_ne_bytes());
            return first(mask & 0xf | (mask >> 4 & 0xf) << (len - 4), len);
        }
        for (at, &byte) in bytes.iter().enumerate() {
            to.add(at).write(byte);
        }
    }
    bytes.iter().position(|&byte| is_special(byte)).unwrap_or(len)
}

/// The number whose bytes in memory are those of `low`, then those of `high`.
#[inline(always)]
fn u128_of(low: u64, high: u64) -> u128 {
    u128::from_le(u128::from(low.to_le()) | u128::from(high.to_le()) << 64)
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

    /// Those that are special.
    #[inline(always)]
    pub(super) fn specials(bytes: [u8; 16]) -> u32 {
        let bytes = vector(bytes);
        // SAFETY: every CPU of this architecture has SSE2.
        unsafe {
            let is = |byte: u8| _mm_cmpeq_epi8(bytes, _mm_set1_epi8(byte as i8));
            let is_control = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x1f)), bytes);
            let special = _mm_or_si128(_mm_or_si128(is(b'"'), is(b'\\')), is_control);
            _mm_movemask_epi8(special) as u32
        }
    }

    /// Those that are `byte`.
    #[inline(always)]
    pub(super) fn equal(bytes: [u8; 16], byte: u8) -> u32 {
        // SAFETY: every CPU of this architecture has SSE2.
        unsafe { _mm_movemask_epi8(_mm_cmpeq_epi8(vector(bytes), _mm_set1_epi8(byte as i8))) as u32 }
    }

    /// Those that are control characters.
    #[inline(always)]
    pub(super) fn controls(bytes: [u8; 16]) -> u32 {
        let bytes = vector(bytes);
        // SAFETY: every CPU of this architecture has SSE2.
        unsafe { _mm_movemask_epi8(_mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x1f)), bytes)) as u32 }
    }
}

/// Each function gives a bit for each of sixteen bytes, the lowest for the first.
#[cfg(all(target_arch = "aarch64", target_endian = "little"))]
mod arch {
    use std::arch::aarch64::{
        uint8x16_t, vaddv_u8, vandq_u8, vceqq_u8, vcltq_u8, vdupq_n_u8, vget_high_u8, vget_low_u8, vorrq_u8,
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

    /// Those that are special.
    #[inline(always)]
    pub(super) fn specials(bytes: [u8; 16]) -> u32 {
        let bytes = vector(bytes);
        // SAFETY: every CPU of this architecture has NEON.
        unsafe {
            let is = |byte: u8| vceqq_u8(bytes, vdupq_n_u8(byte));
            bits(vorrq_u8(vorrq_u8(is(b'"'), is(b'\\')), vcltq_u8(bytes, vdupq_n_u8(0x20))))
        }
    }

    /// Those that are `byte`.
    #[inline(always)]
    pub(super) fn equal(bytes: [u8; 16], byte: u8) -> u32 {
        // SAFETY: every CPU of this architecture has NEON.
        bits(unsafe { vceqq_u8(vector(bytes), vdupq_n_u8(byte)) })
    }

    /// Those that are control characters.
    #[inline(always)]
    pub(super) fn controls(bytes: [u8; 16]) -> u32 {
        // SAFETY: every CPU of this architecture has NEON.
        bits(unsafe { vcltq_u8(vector(bytes), vdupq_n_u8(0x20)) })
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

    /// Those that are `byte`.
    pub(super) fn equal(bytes: [u8; 16], byte: u8) -> u32 {
        bits(bytes, |other| other == byte)
    }

    /// Those that are control characters.
    pub(super) fn controls(bytes: [u8; 16]) -> u32 {
        bits(bytes, |byte| byte < 0x20)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn special_bytes_are_found_wherever_they_are() {
        let check = |bytes: &[u8; LEN]| {
            let expected = bytes.iter().position(|&byte| is_special(byte));
            assert_eq!(first_special(bytes), expected.unwrap_or(LEN), "{bytes:?}");
            for half in <[[u8; 16]; 2]>::from(halves(bytes)) {
                assert_eq!(arch::specials(half), portable::specials(half), "{half:?}");
                assert_eq!(arch::controls(half), portable::controls(half), "{half:?}");
                assert_eq!(arch::equal(half, bytes[7]), portable::equal(half, bytes[7]), "{half:?}");
            }
            for len in 0..LEN {
                let mut copy = [0; LEN];
                // SAFETY: there is room.
                let first = unsafe { copy_short(&bytes[..len], copy.as_mut_ptr()) };
                assert_eq!((first, &copy[..len]), (expected.unwrap_or(len).min(len), &bytes[..len]));
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

    #[test]
    fn a_string_ends_at_a_quote_that_is_not_escaped() {
        let expected = |text: &[u8]| {
            let mut at = 0;
            loop {
                match text.get(at)? {
                    b'\\' if text.get(at + 1).is_some_and(|&byte| byte >= 0x20) => at += 2,
                    b'\\' => at += 1,
                    b'"' | 0..0x20 => return Some(at),
                    _ => at += 1,
                }
            }
        };
        let mut state = 1_u64;
        for _ in 0..20_000 {
            let text: [u8; 96] = std::array::from_fn(|_| {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                match state >> 59 {
                    0..12 => b'\\',
                    12 => b'"',
                    13 => (state >> 32) as u8,
                    _ => b'a',
                }
            });
            let mut end = StringEnd::default();
            let chunks = text.as_chunks::<LEN>().0.iter().enumerate();
            let found = chunks.into_iter().find_map(|(at, chunk)| Some(at * LEN + end.find(chunk)?));
            assert_eq!(found, expected(&text), "{}", text.escape_ascii());
        }
    }
}
