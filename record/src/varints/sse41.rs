//! Pairs of vectors of 16 bytes on x86_64.

use std::arch::is_x86_feature_detected;
use std::arch::x86_64::*;

use super::Varint;
use super::lanes::{self, Element, Lanes, POSITIONS};
use super::passing::{self, Block};

/// Whether the CPU can run these: SSE4.1 and what all CPUs with it have.
pub(super) fn is_supported() -> bool {
    is_x86_feature_detected!("sse4.1") && is_x86_feature_detected!("popcnt")
}

/// [`Read`](super::Read) for CPUs with SSE4.1.
///
/// # Safety
///
/// The CPU [is supported](is_supported); and the obligations of [`Read`](super::Read).
#[target_feature(enable = "sse4.1,popcnt")]
pub(super) unsafe extern "C" fn read<T: Element>(
    cursor: *const u8,
    end: *const u8,
    to: *mut u8,
    count: u64,
) -> *const u8 {
    // SAFETY: the caller promises the instruction set and the memory.
    let after = unsafe { lanes::read::<T, Pair>(cursor, end, to.cast(), count as usize) };
    after.unwrap_or(std::ptr::null())
}

/// [`Write`](super::Write) for CPUs with SSE4.1.
///
/// # Safety
///
/// The CPU [is supported](is_supported); and the obligations of [`Write`](super::Write).
#[target_feature(enable = "sse4.1,popcnt")]
pub(super) unsafe extern "C" fn write<T: Element>(
    from: *const u8,
    count: u64,
    out: *mut u8,
    end: *mut u8,
) -> *mut u8 {
    // SAFETY: the caller promises the instruction set and the memory.
    let after = unsafe { lanes::write::<T, Pair>(from.cast(), count as usize, out, end) };
    after.unwrap_or(std::ptr::null_mut())
}

/// [`Skip`](super::Skip) for CPUs with SSE4.1.
///
/// # Safety
///
/// The CPU [is supported](is_supported); and the obligations of [`Skip`](super::Skip).
#[target_feature(enable = "sse4.1,popcnt")]
pub(super) unsafe extern "C" fn skip<T: Varint>(cursor: *const u8, end: *const u8, count: u64) -> *const u8 {
    // SAFETY: the caller promises the instruction set and the memory.
    let after = unsafe { passing::skip::<T, TwoVectors>(cursor, end, count) };
    after.unwrap_or(std::ptr::null())
}

/// Two vectors, for code with the instruction sets of [`skip`].
struct TwoVectors;

impl Block for TwoVectors {
    const LEN: usize = 32;

    #[inline(always)]
    unsafe fn ends(at: *const u8) -> u64 {
        // SAFETY: the caller promises the instruction set and the memory.
        let high_bits = unsafe {
            let high_bits = |at: *const u8| _mm_movemask_epi8(_mm_loadu_si128(at.cast())) as u32;
            high_bits(at) | high_bits(at.add(16)) << 16
        };
        u64::from(!high_bits)
    }
}

/// The positions that are set in the low eight bits of `left_out`'s complement, then those of the next eight, counted from 8 on: what
/// closes up 16 bytes in two halves. And how many there are in either half.
///
/// # Safety
///
/// The CPU [is supported](is_supported).
#[inline(always)]
pub(super) unsafe fn closing(left_out: u32) -> (__m128i, [usize; 2]) {
    let kept = !left_out;
    let [low, high] = [kept as u8, (kept >> 8) as u8];
    // SAFETY: the caller promises the instruction set; each entry of the table has eight bytes.
    let both = unsafe {
        let of_low = _mm_loadl_epi64(POSITIONS[low as usize].as_ptr().cast());
        let of_high = _mm_loadl_epi64(POSITIONS[high as usize].as_ptr().cast());
        _mm_add_epi8(_mm_unpacklo_epi64(of_low, of_high), _mm_set_epi64x(0x0808_0808_0808_0808, 0))
    };
    (both, [low, high].map(|half| half.count_ones() as usize))
}

/// Eight lanes, for code with the instruction sets of [`read`].
#[derive(Clone, Copy)]
struct Pair(__m128i, __m128i);

impl Pair {
    /// Does `operation` to both.
    #[inline(always)]
    fn each(self, operation: impl Fn(__m128i) -> __m128i) -> Self {
        Self(operation(self.0), operation(self.1))
    }

    /// Does `operation` to both and the other two.
    #[inline(always)]
    fn with(self, other: Self, operation: impl Fn(__m128i, __m128i) -> __m128i) -> Self {
        Self(operation(self.0, other.0), operation(self.1, other.1))
    }
}

impl Lanes for Pair {
    #[inline(always)]
    unsafe fn pick(word: u64, positions: &[u8; 8]) -> Self {
        // SAFETY: the caller promises the instruction set; there are eight positions.
        unsafe {
            let word = _mm_cvtsi64_si128(word as i64);
            let positions = _mm_loadl_epi64(positions.as_ptr().cast());
            let four = |each| {
                let first = _mm_shuffle_epi8(positions, each);
                _mm_shuffle_epi8(word, _mm_add_epi8(first, _mm_set1_epi32(0x0302_0100)))
            };
            Self(
                four(_mm_setr_epi8(0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3)),
                four(_mm_setr_epi8(4, 4, 4, 4, 5, 5, 5, 5, 6, 6, 6, 6, 7, 7, 7, 7)),
            )
        }
    }

    #[inline(always)]
    unsafe fn widen(word: u64) -> Self {
        // SAFETY: the caller promises the instruction set.
        unsafe {
            let word = _mm_cvtsi64_si128(word as i64);
            Self(_mm_cvtepu8_epi32(word), _mm_cvtepu8_epi32(_mm_srli_epi64::<32>(word)))
        }
    }

    #[inline(always)]
    unsafe fn narrow(self) -> u64 {
        // SAFETY: the caller promises the instruction set.
        unsafe {
            let low = self.and(Self::splat(0xff));
            let words = _mm_packus_epi32(low.0, low.1);
            _mm_cvtsi128_si64(_mm_packus_epi16(words, words)) as u64
        }
    }

    #[inline(always)]
    unsafe fn splat(number: u32) -> Self {
        // SAFETY: the caller promises the instruction set.
        let all = unsafe { _mm_set1_epi32(number as i32) };
        Self(all, all)
    }

    #[inline(always)]
    unsafe fn and(self, other: Self) -> Self {
        // SAFETY: the caller promises the instruction set.
        self.with(other, |one, other| unsafe { _mm_and_si128(one, other) })
    }

    #[inline(always)]
    unsafe fn or(self, other: Self) -> Self {
        // SAFETY: the caller promises the instruction set.
        self.with(other, |one, other| unsafe { _mm_or_si128(one, other) })
    }

    #[inline(always)]
    unsafe fn xor(self, other: Self) -> Self {
        // SAFETY: the caller promises the instruction set.
        self.with(other, |one, other| unsafe { _mm_xor_si128(one, other) })
    }

    #[inline(always)]
    unsafe fn sub(self, other: Self) -> Self {
        // SAFETY: the caller promises the instruction set.
        self.with(other, |one, other| unsafe { _mm_sub_epi32(one, other) })
    }

    #[inline(always)]
    unsafe fn shl<const BY: i32>(self) -> Self {
        // SAFETY: the caller promises the instruction set.
        self.each(|one| unsafe { _mm_slli_epi32::<BY>(one) })
    }

    #[inline(always)]
    unsafe fn shr<const BY: i32>(self) -> Self {
        // SAFETY: the caller promises the instruction set.
        self.each(|one| unsafe { _mm_srli_epi32::<BY>(one) })
    }

    #[inline(always)]
    unsafe fn sign(self) -> Self {
        // SAFETY: the caller promises the instruction set.
        self.each(|one| unsafe { _mm_srai_epi32::<31>(one) })
    }

    #[inline(always)]
    unsafe fn is_zero(self) -> bool {
        // SAFETY: the caller promises the instruction set.
        unsafe {
            let both = _mm_or_si128(self.0, self.1);
            _mm_testz_si128(both, both) == 1
        }
    }

    #[inline(always)]
    unsafe fn zero_bytes(self) -> Self {
        // SAFETY: the caller promises the instruction set.
        self.each(|one| unsafe { _mm_cmpeq_epi8(one, _mm_setzero_si128()) })
    }

    #[inline(always)]
    unsafe fn put(self, left_out: Self, mut out: *mut u8) -> *mut u8 {
        for (bytes, left_out) in [(self.0, left_out.0), (self.1, left_out.1)] {
            // SAFETY: the caller promises the instruction set and 32 bytes; no half before wrote more than eight.
            unsafe {
                let (positions, lens) = closing(_mm_movemask_epi8(left_out) as u32);
                let closed = _mm_shuffle_epi8(bytes, positions);
                _mm_storel_epi64(out.cast(), closed);
                out = out.add(lens[0]);
                _mm_storel_epi64(out.cast(), _mm_unpackhi_epi64(closed, closed));
                out = out.add(lens[1]);
            }
        }
        out
    }

    #[inline(always)]
    unsafe fn join(self) -> Self {
        // SAFETY: the caller promises the instruction set.
        self.each(|one| unsafe {
            let pairs = _mm_maddubs_epi16(_mm_set1_epi16(0x8001u16 as i16), one);
            _mm_madd_epi16(pairs, _mm_set1_epi32(0x4000_0001))
        })
    }

    #[inline(always)]
    unsafe fn load_16(from: *const i16) -> Self {
        // SAFETY: the caller promises the instruction set and the memory.
        unsafe {
            let all = _mm_loadu_si128(from.cast());
            Self(_mm_cvtepi16_epi32(all), _mm_cvtepi16_epi32(_mm_unpackhi_epi64(all, all)))
        }
    }

    #[inline(always)]
    unsafe fn load_32(from: *const i32) -> Self {
        // SAFETY: the caller promises the instruction set and the memory.
        unsafe { Self(_mm_loadu_si128(from.cast()), _mm_loadu_si128(from.add(4).cast())) }
    }

    #[inline(always)]
    unsafe fn load_64(from: *const i64) -> Option<Self> {
        // SAFETY: the caller promises the instruction set and the memory.
        unsafe {
            let two = |at| _mm_castsi128_ps(_mm_loadu_si128(from.add(at).cast()));
            let halves = |first, second| {
                let low = _mm_castps_si128(_mm_shuffle_ps::<0x88>(first, second));
                (low, _mm_castps_si128(_mm_shuffle_ps::<0xdd>(first, second)))
            };
            let (first, second) = (halves(two(0), two(2)), halves(two(4), two(6)));
            let low = Self(first.0, second.0);
            low.sign().xor(Self(first.1, second.1)).is_zero().then_some(low)
        }
    }

    #[inline(always)]
    unsafe fn store_16(self, to: *mut i16) {
        // SAFETY: the caller promises the instruction set and the memory.
        unsafe { _mm_storeu_si128(to.cast(), _mm_packs_epi32(self.0, self.1)) }
    }

    #[inline(always)]
    unsafe fn store_32(self, to: *mut i32) {
        // SAFETY: the caller promises the instruction set and the memory.
        unsafe {
            _mm_storeu_si128(to.cast(), self.0);
            _mm_storeu_si128(to.add(4).cast(), self.1);
        }
    }

    #[inline(always)]
    unsafe fn store_64(self, to: *mut i64) {
        for (at, four) in [(0, self.0), (4, self.1)] {
            // SAFETY: the caller promises the instruction set and the memory.
            unsafe {
                _mm_storeu_si128(to.add(at).cast(), _mm_cvtepi32_epi64(four));
                let high = _mm_unpackhi_epi64(four, four);
                _mm_storeu_si128(to.add(at + 2).cast(), _mm_cvtepi32_epi64(high));
            }
        }
    }
}
