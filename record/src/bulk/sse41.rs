//! Vectors of 16 bytes on x86_64.

use std::arch::is_x86_feature_detected;
use std::arch::x86_64::*;

use super::vectors::{self, Vector, Vector16};

/// Whether the CPU can run these.
pub(super) fn is_supported() -> bool {
    is_x86_feature_detected!("sse4.1")
}

/// [`Swap`](super::Swap) for CPUs with SSE4.1.
///
/// # Safety
///
/// The CPU has SSE4.1; and the obligations of [`Swap`](super::Swap).
#[target_feature(enable = "sse4.1")]
pub(super) unsafe extern "C" fn swap<const SIZE: usize>(from: *const u8, to: *mut u8, count: u64) {
    // SAFETY: the caller promises the instruction set and the memory.
    unsafe { vectors::swap::<Bytes16, SIZE>(from, to, count as usize) }
}

/// [`Rearrange`](super::Rearrange) for CPUs with SSE4.1.
///
/// # Safety
///
/// The CPU has SSE4.1; and the obligations of [`Rearrange`](super::Rearrange).
#[target_feature(enable = "sse4.1")]
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

/// By byte: the one that is there when the bytes of numbers of `SIZE` bytes are in opposite order.
pub(super) const fn opposite<const SIZE: usize>() -> [u8; 16] {
    let mut indices = [0; 16];
    let mut at = 0;
    while at < 16 {
        indices[at] = (at ^ (SIZE - 1)) as u8;
        at += 1;
    }
    indices
}

/// 16 bytes, for code with SSE4.1.
#[derive(Clone, Copy)]
pub(super) struct Bytes16(__m128i);

impl Vector for Bytes16 {
    const LEN: usize = 16;
    type Half = Self;

    #[inline(always)]
    unsafe fn load(from: *const u8) -> Self {
        // SAFETY: the caller promises the instruction set and readable bytes.
        Self(unsafe { _mm_loadu_si128(from.cast()) })
    }

    #[inline(always)]
    unsafe fn store(self, to: *mut u8) {
        // SAFETY: the caller promises the instruction set and writable bytes.
        unsafe { _mm_storeu_si128(to.cast(), self.0) }
    }

    #[inline(always)]
    unsafe fn swap<const SIZE: usize>(self) -> Self {
        let indices = const { opposite::<SIZE>() };
        // SAFETY: the caller promises the instruction set; there are 16 indices.
        unsafe { self.pick(Self::load(indices.as_ptr())) }
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
