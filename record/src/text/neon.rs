//! Vectors of 16 bytes on aarch64.

use std::arch::aarch64::*;
use std::arch::is_aarch64_feature_detected;

use super::lookup::{self, Table, Vector, Vector16};

/// Whether the CPU can run [`validate`].
pub(super) fn is_supported() -> bool {
    is_aarch64_feature_detected!("neon")
}

/// [`Validate`](super::Validate) for CPUs with NEON.
///
/// # Safety
///
/// The CPU has NEON; `start` is readable for `len` bytes.
#[target_feature(enable = "neon")]
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

/// 16 bytes, for code with NEON.
#[derive(Clone, Copy)]
struct Bytes16(uint8x16_t);

impl Vector for Bytes16 {
    const LEN: usize = 16;
    const TOGETHER: usize = 4;
    const SHIFTS: bool = false;

    #[inline(always)]
    unsafe fn load(from: *const u8) -> Self {
        // SAFETY: the caller promises the instruction set and readable bytes.
        Self(unsafe { vld1q_u8(from) })
    }

    #[inline(always)]
    unsafe fn splat(byte: u8) -> Self {
        // SAFETY: the caller promises the instruction set.
        Self(unsafe { vdupq_n_u8(byte) })
    }

    #[inline(always)]
    unsafe fn and(self, other: Self) -> Self {
        // SAFETY: the caller promises the instruction set.
        Self(unsafe { vandq_u8(self.0, other.0) })
    }

    #[inline(always)]
    unsafe fn or(self, other: Self) -> Self {
        // SAFETY: the caller promises the instruction set.
        Self(unsafe { vorrq_u8(self.0, other.0) })
    }

    #[inline(always)]
    unsafe fn xor(self, other: Self) -> Self {
        // SAFETY: the caller promises the instruction set.
        Self(unsafe { veorq_u8(self.0, other.0) })
    }

    #[inline(always)]
    unsafe fn saturating_sub(self, other: u8) -> Self {
        // SAFETY: the caller promises the instruction set.
        Self(unsafe { vqsubq_u8(self.0, Self::splat(other).0) })
    }

    #[inline(always)]
    unsafe fn look_up_low(self, table: &Table) -> Self {
        // SAFETY: the caller promises the instruction set; a table has 16 bytes.
        unsafe { Self::load(table.as_ptr()).pick(self.and(Self::splat(0x0f))) }
    }

    #[inline(always)]
    unsafe fn look_up_high(self, table: &Table) -> Self {
        // SAFETY: the caller promises the instruction set; a table has 16 bytes.
        unsafe { Self::load(table.as_ptr()).pick(Self(vshrq_n_u8(self.0, 4))) }
    }

    #[inline(always)]
    unsafe fn earlier<const BY: usize>(self, before: Self) -> Self {
        // SAFETY: the caller promises the instruction set.
        Self(unsafe {
            match BY {
                1 => vextq_u8(before.0, self.0, 15),
                2 => vextq_u8(before.0, self.0, 14),
                _ => vextq_u8(before.0, self.0, 13),
            }
        })
    }

    #[inline(always)]
    unsafe fn is_ascii(self) -> bool {
        // SAFETY: the caller promises the instruction set.
        unsafe { vmaxvq_u8(self.0) < 0x80 }
    }

    #[inline(always)]
    unsafe fn is_zero(self) -> bool {
        // SAFETY: the caller promises the instruction set.
        unsafe { vmaxvq_u8(self.0) == 0 }
    }
}

impl Vector16 for Bytes16 {
    #[inline(always)]
    unsafe fn of(low: u64, high: u64) -> Self {
        // SAFETY: the caller promises the instruction set.
        Self(unsafe { vcombine_u8(vcreate_u8(low), vcreate_u8(high)) })
    }

    #[inline(always)]
    unsafe fn pick(self, indices: Self) -> Self {
        // SAFETY: the caller promises the instruction set.
        Self(unsafe { vqtbl1q_u8(self.0, indices.0) })
    }
}
