//! Vectors of 32 bytes on x86_64.

use std::arch::is_x86_feature_detected;
use std::arch::x86_64::*;

use super::Varint;
use super::lanes::{self, Element, Lanes};
use super::passing::{self, Block};
use super::sse41::closing;

/// Whether the CPU can run these: AVX2 and what all CPUs with it have.
pub(super) fn is_supported() -> bool {
    is_x86_feature_detected!("avx2")
        && is_x86_feature_detected!("popcnt")
        && is_x86_feature_detected!("lzcnt")
        && is_x86_feature_detected!("bmi1")
}

/// [`Read`](super::Read) for CPUs with AVX2.
///
/// # Safety
///
/// The CPU [is supported](is_supported); and the obligations of [`Read`](super::Read).
#[target_feature(enable = "avx2,popcnt,lzcnt,bmi1")]
pub(super) unsafe extern "C" fn read<T: Element>(
    cursor: *const u8,
    end: *const u8,
    to: *mut u8,
    count: u64,
) -> *const u8 {
    // SAFETY: the caller promises the instruction set and the memory.
    let after = unsafe { lanes::read::<T, Eight>(cursor, end, to.cast(), count as usize) };
    after.unwrap_or(std::ptr::null())
}

/// [`Write`](super::Write) for CPUs with AVX2.
///
/// # Safety
///
/// The CPU [is supported](is_supported); and the obligations of [`Write`](super::Write).
#[target_feature(enable = "avx2,popcnt,lzcnt,bmi1")]
pub(super) unsafe extern "C" fn write<T: Element>(
    from: *const u8,
    count: u64,
    out: *mut u8,
    end: *mut u8,
) -> *mut u8 {
    // SAFETY: the caller promises the instruction set and the memory.
    let after = unsafe { lanes::write::<T, Eight>(from.cast(), count as usize, out, end) };
    after.unwrap_or(std::ptr::null_mut())
}

/// [`Skip`](super::Skip) for CPUs with AVX2.
///
/// # Safety
///
/// The CPU [is supported](is_supported); and the obligations of [`Skip`](super::Skip).
#[target_feature(enable = "avx2,popcnt,lzcnt,bmi1")]
pub(super) unsafe extern "C" fn skip<T: Varint>(cursor: *const u8, end: *const u8, count: u64) -> *const u8 {
    // SAFETY: the caller promises the instruction set and the memory.
    let after = unsafe { passing::skip::<T, TwoVectors>(cursor, end, count) };
    after.unwrap_or(std::ptr::null())
}

/// Two vectors, for code with the instruction sets of [`skip`].
struct TwoVectors;

impl Block for TwoVectors {
    const LEN: usize = 64;

    #[inline(always)]
    unsafe fn ends(at: *const u8) -> u64 {
        // SAFETY: the caller promises the instruction set and the memory.
        unsafe {
            let high_bits = |at: *const u8| _mm256_movemask_epi8(_mm256_loadu_si256(at.cast())) as u32;
            !(u64::from(high_bits(at)) | u64::from(high_bits(at.add(32))) << 32)
        }
    }
}

/// Eight lanes, for code with the instruction sets of [`read`].
#[derive(Clone, Copy)]
struct Eight(__m256i);

impl Lanes for Eight {
    #[inline(always)]
    unsafe fn pick(word: u64, positions: &[u8; 8]) -> Self {
        // SAFETY: the caller promises the instruction set.
        Self(unsafe {
            let positions = _mm256_set1_epi64x(i64::from_le_bytes(*positions));
            let first = _mm256_shuffle_epi8(
                positions,
                _mm256_setr_epi8(
                    0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, //
                    4, 4, 4, 4, 5, 5, 5, 5, 6, 6, 6, 6, 7, 7, 7, 7,
                ),
            );
            let four = _mm256_add_epi8(first, _mm256_set1_epi32(0x0302_0100));
            _mm256_shuffle_epi8(_mm256_set1_epi64x(word as i64), four)
        })
    }

    #[inline(always)]
    unsafe fn widen(word: u64) -> Self {
        // SAFETY: the caller promises the instruction set.
        Self(unsafe { _mm256_cvtepu8_epi32(_mm_cvtsi64_si128(word as i64)) })
    }

    #[inline(always)]
    unsafe fn narrow(self) -> u64 {
        // SAFETY: the caller promises the instruction set.
        unsafe {
            let low = self.and(Self::splat(0xff)).0;
            let words = _mm_packus_epi32(_mm256_castsi256_si128(low), _mm256_extracti128_si256::<1>(low));
            _mm_cvtsi128_si64(_mm_packus_epi16(words, words)) as u64
        }
    }

    #[inline(always)]
    unsafe fn splat(number: u32) -> Self {
        // SAFETY: the caller promises the instruction set.
        Self(unsafe { _mm256_set1_epi32(number as i32) })
    }

    #[inline(always)]
    unsafe fn and(self, other: Self) -> Self {
        // SAFETY: the caller promises the instruction set.
        Self(unsafe { _mm256_and_si256(self.0, other.0) })
    }

    #[inline(always)]
    unsafe fn or(self, other: Self) -> Self {
        // SAFETY: the caller promises the instruction set.
        Self(unsafe { _mm256_or_si256(self.0, other.0) })
    }

    #[inline(always)]
    unsafe fn xor(self, other: Self) -> Self {
        // SAFETY: the caller promises the instruction set.
        Self(unsafe { _mm256_xor_si256(self.0, other.0) })
    }

    #[inline(always)]
    unsafe fn sub(self, other: Self) -> Self {
        // SAFETY: the caller promises the instruction set.
        Self(unsafe { _mm256_sub_epi32(self.0, other.0) })
    }

    #[inline(always)]
    unsafe fn shl<const BY: i32>(self) -> Self {
        // SAFETY: the caller promises the instruction set.
        Self(unsafe { _mm256_slli_epi32::<BY>(self.0) })
    }

    #[inline(always)]
    unsafe fn shr<const BY: i32>(self) -> Self {
        // SAFETY: the caller promises the instruction set.
        Self(unsafe { _mm256_srli_epi32::<BY>(self.0) })
    }

    #[inline(always)]
    unsafe fn sign(self) -> Self {
        // SAFETY: the caller promises the instruction set.
        Self(unsafe { _mm256_srai_epi32::<31>(self.0) })
    }

    #[inline(always)]
    unsafe fn is_zero(self) -> bool {
        // SAFETY: the caller promises the instruction set.
        unsafe { _mm256_testz_si256(self.0, self.0) == 1 }
    }

    #[inline(always)]
    unsafe fn zero_bytes(self) -> Self {
        // SAFETY: the caller promises the instruction set.
        Self(unsafe { _mm256_cmpeq_epi8(self.0, _mm256_setzero_si256()) })
    }

    #[inline(always)]
    unsafe fn put(self, left_out: Self, mut out: *mut u8) -> *mut u8 {
        // SAFETY: the caller promises the instruction set and 32 bytes; no quarter before wrote more than eight.
        unsafe {
            let left_out = _mm256_movemask_epi8(left_out.0) as u32;
            let ((low, low_lens), (high, high_lens)) = (closing(left_out), closing(left_out >> 16));
            let closed = _mm256_shuffle_epi8(self.0, _mm256_set_m128i(high, low));
            for (half, lens) in [
                (_mm256_castsi256_si128(closed), low_lens),
                (_mm256_extracti128_si256::<1>(closed), high_lens),
            ] {
                _mm_storel_epi64(out.cast(), half);
                out = out.add(lens[0]);
                _mm_storel_epi64(out.cast(), _mm_unpackhi_epi64(half, half));
                out = out.add(lens[1]);
            }
            out
        }
    }

    #[inline(always)]
    unsafe fn join(self) -> Self {
        // SAFETY: the caller promises the instruction set.
        Self(unsafe {
            let pairs = _mm256_maddubs_epi16(_mm256_set1_epi16(0x8001u16 as i16), self.0);
            _mm256_madd_epi16(pairs, _mm256_set1_epi32(0x4000_0001))
        })
    }

    #[inline(always)]
    unsafe fn load_16(from: *const i16) -> Self {
        // SAFETY: the caller promises the instruction set and the memory.
        Self(unsafe { _mm256_cvtepi16_epi32(_mm_loadu_si128(from.cast())) })
    }

    #[inline(always)]
    unsafe fn load_32(from: *const i32) -> Self {
        // SAFETY: the caller promises the instruction set and the memory.
        Self(unsafe { _mm256_loadu_si256(from.cast()) })
    }

    #[inline(always)]
    unsafe fn load_64(from: *const i64) -> Option<Self> {
        // SAFETY: the caller promises the instruction set and the memory.
        unsafe {
            let first = _mm256_castsi256_ps(_mm256_loadu_si256(from.cast()));
            let second = _mm256_castsi256_ps(_mm256_loadu_si256(from.add(4).cast()));
            let low = Self(_mm256_castps_si256(_mm256_shuffle_ps::<0x88>(first, second)));
            let high = Self(_mm256_castps_si256(_mm256_shuffle_ps::<0xdd>(first, second)));
            // The quarters came in the order 0, 2, 1, 3.
            low.sign().xor(high).is_zero().then(|| Self(_mm256_permute4x64_epi64::<0xd8>(low.0)))
        }
    }

    #[inline(always)]
    unsafe fn store_16(self, to: *mut i16) {
        // SAFETY: the caller promises the instruction set and the memory.
        unsafe {
            let (low, high) = (_mm256_castsi256_si128(self.0), _mm256_extracti128_si256::<1>(self.0));
            _mm_storeu_si128(to.cast(), _mm_packs_epi32(low, high));
        }
    }

    #[inline(always)]
    unsafe fn store_32(self, to: *mut i32) {
        // SAFETY: the caller promises the instruction set and the memory.
        unsafe { _mm256_storeu_si256(to.cast(), self.0) }
    }

    #[inline(always)]
    unsafe fn store_64(self, to: *mut i64) {
        // SAFETY: the caller promises the instruction set and the memory.
        unsafe {
            let (low, high) = (_mm256_castsi256_si128(self.0), _mm256_extracti128_si256::<1>(self.0));
            _mm256_storeu_si256(to.cast(), _mm256_cvtepi32_epi64(low));
            _mm256_storeu_si256(to.add(4).cast(), _mm256_cvtepi32_epi64(high));
        }
    }
}
