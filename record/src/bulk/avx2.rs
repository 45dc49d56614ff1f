//! Vectors of 32 bytes on x86_64.

use std::arch::is_x86_feature_detected;
use std::arch::x86_64::*;

use super::sse41::{Bytes16, opposite};
use super::vectors::{self, Vector};

/// Whether the CPU can run these.
pub(super) fn is_supported() -> bool {
    is_x86_feature_detected!("avx2")
}

/// [`Swap`](super::Swap) for CPUs with AVX2.
///
/// # Safety
///
/// The CPU has AVX2; and the obligations of [`Swap`](super::Swap).
#[target_feature(enable = "avx2")]
pub(super) unsafe extern "C" fn swap<const SIZE: usize>(from: *const u8, to: *mut u8, count: u64) {
    // SAFETY: the caller promises the instruction set and the memory.
    unsafe { vectors::swap::<Bytes32, SIZE>(from, to, count as usize) }
}

/// [`Rearrange`](super::Rearrange) for CPUs with AVX2: a record is no longer than 16 bytes.
///
/// # Safety
///
/// The CPU has AVX2; and the obligations of [`Rearrange`](super::Rearrange).
#[target_feature(enable = "avx2")]
pub(super) unsafe extern "C" fn rearrange(
    from: *const u8,
    to: *mut u8,
    count: u64,
    lens: u64,
    low: u64,
    high: u64,
) {
    // SAFETY: the caller promises the instruction set and the memory.
    unsafe { vectors::rearrange::<Bytes16>(from, to, count as usize, [lens, low, high]) }
}

/// 32 bytes, for code with AVX2.
#[derive(Clone, Copy)]
struct Bytes32(__m256i);

impl Vector for Bytes32 {
    const LEN: usize = 32;
    type Half = Bytes16;

    #[inline(always)]
    unsafe fn load(from: *const u8) -> Self {
        // SAFETY: the caller promises the instruction set and readable bytes.
        Self(unsafe { _mm256_loadu_si256(from.cast()) })
    }

    #[inline(always)]
    unsafe fn store(self, to: *mut u8) {
        // SAFETY: the caller promises the instruction set and writable bytes.
        unsafe { _mm256_storeu_si256(to.cast(), self.0) }
    }

    #[inline(always)]
    unsafe fn swap<const SIZE: usize>(self) -> Self {
        let indices = const { opposite::<SIZE>() };
        // SAFETY: the caller promises the instruction set; there are 16 indices.
        Self(unsafe {
            let indices = _mm256_broadcastsi128_si256(_mm_loadu_si128(indices.as_ptr().cast()));
            _mm256_shuffle_epi8(self.0, indices)
        })
    }
}
