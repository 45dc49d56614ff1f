//! Vectors of 32 bytes on x86_64.

use std::arch::is_x86_feature_detected;
use std::arch::x86_64::*;

use super::lookup::{self, Table, Vector};
use super::sse41::Bytes16;

/// Whether the CPU can run [`validate`].
pub(super) fn is_supported() -> bool {
    is_x86_feature_detected!("avx2")
}

/// [`Validate`](super::Validate) for CPUs with AVX2.
///
/// # Safety
///
/// The CPU has AVX2; `start` is readable for `len` bytes.
#[target_feature(enable = "avx2")]
pub(super) unsafe extern "C" fn validate(start: *const u8, len: u64) -> u64 {
    // SAFETY: the caller promises the instruction set, which includes SSE4.1, and the bytes; the lengths are those that each function
    // takes.
    let valid = unsafe {
        match len as usize {
            len @ ..=32 => lookup::short::<Bytes16>(start, len),
            len @ ..=64 => lookup::medium::<Bytes16>(start, len),
            len @ ..=128 => lookup::medium::<Bytes32>(start, len),
            len => lookup::long::<Bytes32>(start, len),
        }
    };
    u64::from(valid)
}

/// 32 bytes, for code with AVX2.
#[derive(Clone, Copy)]
struct Bytes32(__m256i);

impl Vector for Bytes32 {
    const LEN: usize = 32;
    const TOGETHER: usize = 4;
    const SHIFTS: bool = false;

    #[inline(always)]
    unsafe fn load(from: *const u8) -> Self {
        // SAFETY: the caller promises the instruction set and readable bytes.
        Self(unsafe { _mm256_loadu_si256(from.cast()) })
    }

    #[inline(always)]
    unsafe fn splat(byte: u8) -> Self {
        // SAFETY: the caller promises the instruction set.
        Self(unsafe { _mm256_set1_epi8(byte as i8) })
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
    unsafe fn saturating_sub(self, other: u8) -> Self {
        // SAFETY: the caller promises the instruction set.
        Self(unsafe { _mm256_subs_epu8(self.0, Self::splat(other).0) })
    }

    #[inline(always)]
    unsafe fn look_up_low(self, table: &Table) -> Self {
        // SAFETY: the caller promises the instruction set; a table has 16 bytes.
        Self(unsafe {
            let table = _mm256_broadcastsi128_si256(_mm_loadu_si128(table.as_ptr().cast()));
            _mm256_shuffle_epi8(table, self.and(Self::splat(0x0f)).0)
        })
    }

    #[inline(always)]
    unsafe fn look_up_high(self, table: &Table) -> Self {
        // SAFETY: the caller promises the instruction set.
        unsafe { Self(_mm256_srli_epi16(self.0, 4)).look_up_low(table) }
    }

    #[inline(always)]
    unsafe fn earlier<const BY: usize>(self, before: Self) -> Self {
        // SAFETY: the caller promises the instruction set.
        Self(unsafe {
            // The 16 bytes before each half.
            let before = _mm256_permute2x128_si256::<0x21>(before.0, self.0);
            match BY {
                1 => _mm256_alignr_epi8(self.0, before, 15),
                2 => _mm256_alignr_epi8(self.0, before, 14),
                _ => _mm256_alignr_epi8(self.0, before, 13),
            }
        })
    }

    #[inline(always)]
    unsafe fn is_ascii(self) -> bool {
        // SAFETY: the caller promises the instruction set.
        unsafe { _mm256_movemask_epi8(self.0) == 0 }
    }

    #[inline(always)]
    unsafe fn is_zero(self) -> bool {
        // SAFETY: the caller promises the instruction set.
        unsafe { _mm256_testz_si256(self.0, self.0) == 1 }
    }
}
