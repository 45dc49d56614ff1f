//! Vectors of 16 bytes on x86_64.

use std::arch::is_x86_feature_detected;
use std::arch::x86_64::*;

use super::lookup::{self, Table, Vector, Vector16};

/// Whether the CPU can run [`validate`].
pub(super) fn is_supported() -> bool {
    is_x86_feature_detected!("sse4.1")
}

/// [`Validate`](super::Validate) for CPUs with SSE4.1.
///
/// # Safety
///
/// The CPU has SSE4.1; `start` is readable for `len` bytes.
#[target_feature(enable = "sse4.1")]
pub(super) unsafe extern "C" fn validate(start: *const u8, len: u64) -> u64 {
    // SAFETY: the caller promises the instruction set and the bytes; the lengths are those that each function takes.
    let valid = unsafe {
        match len as usize {
            len @ ..=32 => lookup::short::<Bytes16>(start, len),
            len @ ..=64 => lookup::medium::<Bytes16>(start, len),
            len => lookup::long::<Bytes16>(start, len),
        }
    };
    u64::from(valid)
}

/// 16 bytes, for code with SSE4.1.
#[derive(Clone, Copy)]
pub(super) struct Bytes16(__m128i);

impl Vector for Bytes16 {
    const LEN: usize = 16;
    const TOGETHER: usize = 4;
    const SHIFTS: bool = false;

    #[inline(always)]
    unsafe fn load(from: *const u8) -> Self {
        // SAFETY: the caller promises the instruction set and readable bytes.
        Self(unsafe { _mm_loadu_si128(from.cast()) })
    }

    #[inline(always)]
    unsafe fn splat(byte: u8) -> Self {
        // SAFETY: the caller promises the instruction set.
        Self(unsafe { _mm_set1_epi8(byte as i8) })
    }

    #[inline(always)]
    unsafe fn and(self, other: Self) -> Self {
        // SAFETY: the caller promises the instruction set.
        Self(unsafe { _mm_and_si128(self.0, other.0) })
    }

    #[inline(always)]
    unsafe fn or(self, other: Self) -> Self {
        // SAFETY: the caller promises the instruction set.
        Self(unsafe { _mm_or_si128(self.0, other.0) })
    }

    #[inline(always)]
    unsafe fn xor(self, other: Self) -> Self {
        // SAFETY: the caller promises the instruction set.
        Self(unsafe { _mm_xor_si128(self.0, other.0) })
    }

    #[inline(always)]
    unsafe fn saturating_sub(self, other: u8) -> Self {
        // SAFETY: the caller promises the instruction set.
        Self(unsafe { _mm_subs_epu8(self.0, Self::splat(other).0) })
    }

    #[inline(always)]
    unsafe fn look_up_low(self, table: &Table) -> Self {
        // SAFETY: the caller promises the instruction set; a table has 16 bytes.
        unsafe { Self::load(table.as_ptr()).pick(self.and(Self::splat(0x0f))) }
    }

    #[inline(always)]
    unsafe fn look_up_high(self, table: &Table) -> Self {
        // SAFETY: the caller promises the instruction set.
        unsafe { Self(_mm_srli_epi16(self.0, 4)).look_up_low(table) }
    }

    #[inline(always)]
    unsafe fn earlier<const BY: usize>(self, before: Self) -> Self {
        // SAFETY: the caller promises the instruction set.
        Self(unsafe {
            match BY {
                1 => _mm_alignr_epi8(self.0, before.0, 15),
                2 => _mm_alignr_epi8(self.0, before.0, 14),
                _ => _mm_alignr_epi8(self.0, before.0, 13),
            }
        })
    }

    #[inline(always)]
    unsafe fn is_ascii(self) -> bool {
        // SAFETY: the caller promises the instruction set.
        unsafe { _mm_movemask_epi8(self.0) == 0 }
    }

    #[inline(always)]
    unsafe fn is_zero(self) -> bool {
        // SAFETY: the caller promises the instruction set.
        unsafe { _mm_testz_si128(self.0, self.0) == 1 }
    }
}

impl Vector16 for Bytes16 {
    #[inline(always)]
    unsafe fn of(low: u64, high: u64) -> Self {
        // SAFETY: the caller promises the instruction set.
        Self(unsafe { _mm_set_epi64x(high as i64, low as i64) })
    }

    #[inline(always)]
    unsafe fn pick(self, indices: Self) -> Self {
        // SAFETY: the caller promises the instruction set.
        Self(unsafe { _mm_shuffle_epi8(self.0, indices.0) })
    }
}
