//! Pairs of vectors of 16 bytes on aarch64.

use std::arch::aarch64::*;
use std::arch::is_aarch64_feature_detected;

use super::Varint;
use super::lanes::{self, Element, Lanes, POSITIONS};
use super::passing::{self, Block};

/// Whether the CPU can run these.
pub(super) fn is_supported() -> bool {
    is_aarch64_feature_detected!("neon")
}

/// [`Read`](super::Read) for CPUs with NEON.
///
/// # Safety
///
/// The CPU has NEON; and the obligations of [`Read`](super::Read).
#[target_feature(enable = "neon")]
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

/// [`Write`](super::Write) for CPUs with NEON.
///
/// # Safety
///
/// The CPU has NEON; and the obligations of [`Write`](super::Write).
#[target_feature(enable = "neon")]
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

/// [`Skip`](super::Skip) for CPUs with NEON.
///
/// # Safety
///
/// The CPU has NEON; and the obligations of [`Skip`](super::Skip).
#[target_feature(enable = "neon")]
pub(super) unsafe extern "C" fn skip<T: Varint>(cursor: *const u8, end: *const u8, count: u64) -> *const u8 {
    // SAFETY: the caller promises the instruction set and the memory.
    let after = unsafe { passing::skip::<T, OneVector>(cursor, end, count) };
    after.unwrap_or(std::ptr::null())
}

/// A vector, for code with NEON.
struct OneVector;

impl Block for OneVector {
    const LEN: usize = 16;

    #[inline(always)]
    unsafe fn ends(at: *const u8) -> u64 {
        // SAFETY: the caller promises the instruction set and the memory; what is loaded besides is as long as the array.
        unsafe {
            let ends = vcltq_u8(vld1q_u8(at), vdupq_n_u8(0x80));
            let bits = vandq_u8(ends, vld1q_u8(BITS.as_ptr()));
            u64::from(vaddv_u8(vget_low_u8(bits))) | u64::from(vaddv_u8(vget_high_u8(bits))) << 8
        }
    }
}

/// Eight lanes, for code with NEON.
#[derive(Clone, Copy)]
struct Pair(uint32x4_t, uint32x4_t);

impl Pair {
    /// Does `operation` to both.
    #[inline(always)]
    fn each(self, operation: impl Fn(uint32x4_t) -> uint32x4_t) -> Self {
        Self(operation(self.0), operation(self.1))
    }

    /// Does `operation` to both and the other two.
    #[inline(always)]
    fn with(self, other: Self, operation: impl Fn(uint32x4_t, uint32x4_t) -> uint32x4_t) -> Self {
        Self(operation(self.0, other.0), operation(self.1, other.1))
    }
}

/// By byte: which of eight lanes it is in.
const LANES: [[u8; 16]; 2] =
    [[0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3], [4, 4, 4, 4, 5, 5, 5, 5, 6, 6, 6, 6, 7, 7, 7, 7]];

/// By byte: its bit in the set that stands for eight bytes.
const BITS: [u8; 16] = [1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128];

impl Lanes for Pair {
    #[inline(always)]
    unsafe fn pick(word: u64, positions: &[u8; 8]) -> Self {
        // SAFETY: the caller promises the instruction set; what is loaded is as long as the arrays.
        unsafe {
            let word = vreinterpretq_u8_u64(vdupq_n_u64(word));
            let positions = vld1_u8(positions.as_ptr());
            let positions = vcombine_u8(positions, positions);
            let four = |lanes: &[u8; 16]| {
                let first = vqtbl1q_u8(positions, vld1q_u8(lanes.as_ptr()));
                let at = vaddq_u8(first, vreinterpretq_u8_u32(vdupq_n_u32(0x0302_0100)));
                vreinterpretq_u32_u8(vqtbl1q_u8(word, at))
            };
            Self(four(&LANES[0]), four(&LANES[1]))
        }
    }

    #[inline(always)]
    unsafe fn widen(word: u64) -> Self {
        // SAFETY: the caller promises the instruction set.
        unsafe {
            let words = vmovl_u8(vcreate_u8(word));
            Self(vmovl_u16(vget_low_u16(words)), vmovl_u16(vget_high_u16(words)))
        }
    }

    #[inline(always)]
    unsafe fn narrow(self) -> u64 {
        // SAFETY: the caller promises the instruction set.
        unsafe {
            let words = vcombine_u16(vmovn_u32(self.0), vmovn_u32(self.1));
            vget_lane_u64::<0>(vreinterpret_u64_u8(vmovn_u16(words)))
        }
    }

    #[inline(always)]
    unsafe fn splat(number: u32) -> Self {
        // SAFETY: the caller promises the instruction set.
        let all = unsafe { vdupq_n_u32(number) };
        Self(all, all)
    }

    #[inline(always)]
    unsafe fn and(self, other: Self) -> Self {
        // SAFETY: the caller promises the instruction set.
        self.with(other, |one, other| unsafe { vandq_u32(one, other) })
    }

    #[inline(always)]
    unsafe fn or(self, other: Self) -> Self {
        // SAFETY: the caller promises the instruction set.
        self.with(other, |one, other| unsafe { vorrq_u32(one, other) })
    }

    #[inline(always)]
    unsafe fn xor(self, other: Self) -> Self {
        // SAFETY: the caller promises the instruction set.
        self.with(other, |one, other| unsafe { veorq_u32(one, other) })
    }

    #[inline(always)]
    unsafe fn sub(self, other: Self) -> Self {
        // SAFETY: the caller promises the instruction set.
        self.with(other, |one, other| unsafe { vsubq_u32(one, other) })
    }

    #[inline(always)]
    unsafe fn shl<const BY: i32>(self) -> Self {
        // SAFETY: the caller promises the instruction set.
        self.each(|one| unsafe { vshlq_n_u32::<BY>(one) })
    }

    #[inline(always)]
    unsafe fn shr<const BY: i32>(self) -> Self {
        // SAFETY: the caller promises the instruction set.
        self.each(|one| unsafe { vshrq_n_u32::<BY>(one) })
    }

    #[inline(always)]
    unsafe fn sign(self) -> Self {
        // SAFETY: the caller promises the instruction set.
        self.each(|one| unsafe { vreinterpretq_u32_s32(vshrq_n_s32::<31>(vreinterpretq_s32_u32(one))) })
    }

    #[inline(always)]
    unsafe fn is_zero(self) -> bool {
        // SAFETY: the caller promises the instruction set.
        unsafe { vmaxvq_u32(vorrq_u32(self.0, self.1)) == 0 }
    }

    #[inline(always)]
    unsafe fn zero_bytes(self) -> Self {
        // SAFETY: the caller promises the instruction set.
        self.each(|one| unsafe { vreinterpretq_u32_u8(vceqzq_u8(vreinterpretq_u8_u32(one))) })
    }

    #[inline(always)]
    unsafe fn put(self, left_out: Self, mut out: *mut u8) -> *mut u8 {
        for (bytes, left_out) in [(self.0, left_out.0), (self.1, left_out.1)] {
            // SAFETY: the caller promises the instruction set and 32 bytes; no half before wrote more than eight. What is loaded is as
            // long as the arrays.
            unsafe {
                let kept = vbicq_u8(vld1q_u8(BITS.as_ptr()), vreinterpretq_u8_u32(left_out));
                let (low, high) = (vaddv_u8(vget_low_u8(kept)), vaddv_u8(vget_high_u8(kept)));
                let of_low = vld1_u8(POSITIONS[usize::from(low)].as_ptr());
                let of_high = vld1_u8(POSITIONS[usize::from(high)].as_ptr());
                let positions = vcombine_u8(of_low, vadd_u8(of_high, vdup_n_u8(8)));
                let closed = vqtbl1q_u8(vreinterpretq_u8_u32(bytes), positions);
                vst1_u8(out, vget_low_u8(closed));
                out = out.add(low.count_ones() as usize);
                vst1_u8(out, vget_high_u8(closed));
                out = out.add(high.count_ones() as usize);
            }
        }
        out
    }

    #[inline(always)]
    unsafe fn join(self) -> Self {
        // SAFETY: the caller promises the instruction set.
        unsafe {
            let pairs = self.and(Self::splat(0x007f_007f)).or(self.and(Self::splat(0x7f00_7f00)).shr::<1>());
            pairs.and(Self::splat(0x3fff)).or(pairs.and(Self::splat(0x3fff_0000)).shr::<2>())
        }
    }

    #[inline(always)]
    unsafe fn load_16(from: *const i16) -> Self {
        // SAFETY: the caller promises the instruction set and the memory.
        unsafe {
            let all = vld1q_s16(from);
            let (low, high) = (vmovl_s16(vget_low_s16(all)), vmovl_s16(vget_high_s16(all)));
            Self(vreinterpretq_u32_s32(low), vreinterpretq_u32_s32(high))
        }
    }

    #[inline(always)]
    unsafe fn load_32(from: *const i32) -> Self {
        // SAFETY: the caller promises the instruction set and the memory.
        unsafe { Self(vreinterpretq_u32_s32(vld1q_s32(from)), vreinterpretq_u32_s32(vld1q_s32(from.add(4)))) }
    }

    #[inline(always)]
    unsafe fn load_64(from: *const i64) -> Option<Self> {
        // SAFETY: the caller promises the instruction set and the memory.
        unsafe {
            let two = |at| vreinterpretq_u32_s64(vld1q_s64(from.add(at)));
            let (first, second, third, fourth) = (two(0), two(2), two(4), two(6));
            let low = Self(vuzp1q_u32(first, second), vuzp1q_u32(third, fourth));
            let high = Self(vuzp2q_u32(first, second), vuzp2q_u32(third, fourth));
            low.sign().xor(high).is_zero().then_some(low)
        }
    }

    #[inline(always)]
    unsafe fn store_16(self, to: *mut i16) {
        // SAFETY: the caller promises the instruction set and the memory.
        unsafe {
            let words = vcombine_u16(vmovn_u32(self.0), vmovn_u32(self.1));
            vst1q_s16(to, vreinterpretq_s16_u16(words));
        }
    }

    #[inline(always)]
    unsafe fn store_32(self, to: *mut i32) {
        // SAFETY: the caller promises the instruction set and the memory.
        unsafe {
            vst1q_s32(to, vreinterpretq_s32_u32(self.0));
            vst1q_s32(to.add(4), vreinterpretq_s32_u32(self.1));
        }
    }

    #[inline(always)]
    unsafe fn store_64(self, to: *mut i64) {
        for (at, four) in [(0, self.0), (4, self.1)] {
            // SAFETY: the caller promises the instruction set and the memory.
            unsafe {
                let four = vreinterpretq_s32_u32(four);
                vst1q_s64(to.add(at), vmovl_s32(vget_low_s32(four)));
                vst1q_s64(to.add(at + 2), vmovl_s32(vget_high_s32(four)));
            }
        }
    }
}
