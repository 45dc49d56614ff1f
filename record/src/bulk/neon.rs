//! Vectors of 16 bytes on aarch64.

use std::arch::aarch64::*;
use std::arch::is_aarch64_feature_detected;

use super::vectors::{self, Vector, Vector16};

/// Whether the CPU can run these.
pub(super) fn is_supported() -> bool {
    is_aarch64_feature_detected!("neon")
}

/// [`Swap`](super::Swap) for CPUs with NEON.
///
/// # Safety
///
/// The CPU has NEON; and the obligations of [`Swap`](super::Swap).
#[target_feature(enable = "neon")]
pub(super) unsafe extern "C" fn swap<const SIZE: usize>(from: *const u8, to: *mut u8, count: u64) {
    // SAFETY: the caller promises the instruction set and the memory.
    unsafe { vectors::swap::<Bytes16, SIZE>(from, to, count as usize) }
}

/// [`Rearrange`](super::Rearrange) for CPUs with NEON.
///
/// # Safety
///
/// The CPU has NEON; and the obligations of [`Rearrange`](super::Rearrange).
#[target_feature(enable = "neon")]
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

/// 16 bytes, for code with NEON.
#[derive(Clone, Copy)]
struct Bytes16(uint8x16_t);

impl Vector for Bytes16 {
    const LEN: usize = 16;
    type Half = Self;

    #[inline(always)]
    unsafe fn load(from: *const u8) -> Self {
        // SAFETY: the caller promises the instruction set and readable bytes.
        Self(unsafe { vld1q_u8(from) })
    }

    #[inline(always)]
    unsafe fn store(self, to: *mut u8) {
        // SAFETY: the caller promises the instruction set and writable bytes.
        unsafe { vst1q_u8(to, self.0) }
    }

    #[inline(always)]
    unsafe fn swap<const SIZE: usize>(self) -> Self {
        // SAFETY: the caller promises the instruction set.
        Self(unsafe {
            match SIZE {
                2 => vrev16q_u8(self.0),
                4 => vrev32q_u8(self.0),
                _ => vrev64q_u8(self.0),
            }
        })
    }
}

impl Vector16 for Bytes16 {
    #[inline(always)]
    unsafe fn of(low: u64, high: u64) -> Self {
        // SAFETY: the caller promises the instruction set.
        Self(unsafe { vreinterpretq_u8_u64(vcombine_u64(vcreate_u64(low), vcreate_u64(high))) })
    }

    #[inline(always)]
    unsafe fn pick(self, indices: Self) -> Self {
        // SAFETY: the caller promises the instruction set.
        Self(unsafe { vqtbl1q_u8(self.0, indices.0) })
    }
}
