//! Vectors of 64 bytes on x86_64. Up to two of them are loaded under a mask, so that short strings of any length take the same way.

use std::arch::is_x86_feature_detected;
use std::arch::x86_64::*;

use super::lookup::{self, Table, Vector};

/// Whether the CPU can run [`validate`]. Those with VBMI keep their pace when 64 bytes are taken at once.
pub(super) fn is_supported() -> bool {
    is_x86_feature_detected!("avx512f")
        && is_x86_feature_detected!("avx512bw")
        && is_x86_feature_detected!("avx512vbmi")
        && is_x86_feature_detected!("bmi2")
}

/// [`Validate`](super::Validate) for CPUs with AVX-512 VBMI.
///
/// # Safety
///
/// The CPU [is supported](is_supported); `start` is readable for `len` bytes.
#[target_feature(enable = "avx512f,avx512bw,avx512vbmi,bmi2")]
pub(super) unsafe extern "C" fn validate(start: *const u8, len: u64) -> u64 {
    // SAFETY: the caller promises the instruction sets and the bytes; the lengths are those that each function takes.
    let valid = unsafe {
        match len as usize {
            len @ ..=64 => one(start, len),
            len @ ..=128 => two(start, len),
            len @ ..=256 => lookup::medium::<Bytes64>(start, len),
            len => lookup::long::<Bytes64>(start, len),
        }
    };
    u64::from(valid)
}

/// Whether up to 64 bytes are UTF-8.
///
/// # Safety
///
/// The CPU [is supported](is_supported); `len` bytes at `start` are readable.
#[inline(always)]
unsafe fn one(start: *const u8, len: usize) -> bool {
    // SAFETY: the caller promises the instruction sets and the bytes.
    unsafe {
        let only = Bytes64::load_first(start, len);
        // Zeros behind the string show what is cut off.
        only.is_ascii()
            || lookup::errors_after(only, Bytes64::splat(0)).is_zero()
                && (len < 64 || !lookup::is_cut(start.add(len)))
    }
}

/// Whether more than 64 and up to 128 bytes are UTF-8.
///
/// # Safety
///
/// As for [`one`].
#[inline(always)]
unsafe fn two(start: *const u8, len: usize) -> bool {
    // SAFETY: the caller promises the instruction sets and the bytes.
    unsafe {
        let first = Bytes64::load(start);
        let second = Bytes64::load_first(start.add(64), len - 64);
        if first.or(second).is_ascii() {
            return true;
        }
        let errors = lookup::errors_after(first, Bytes64::splat(0)).or(lookup::errors_after(second, first));
        errors.is_zero() && (len < 128 || !lookup::is_cut(start.add(len)))
    }
}

/// 64 bytes, for code with the instruction sets of [`validate`].
#[derive(Clone, Copy)]
struct Bytes64(__m512i);

impl Vector for Bytes64 {
    const LEN: usize = 64;
    const TOGETHER: usize = 2;
    // Nearly every load crosses a cache line.
    const SHIFTS: bool = true;

    #[inline(always)]
    unsafe fn load(from: *const u8) -> Self {
        // SAFETY: the caller promises the instruction sets and readable bytes.
        Self(unsafe { _mm512_loadu_si512(from.cast()) })
    }

    #[inline(always)]
    unsafe fn splat(byte: u8) -> Self {
        // SAFETY: the caller promises the instruction sets.
        Self(unsafe { _mm512_set1_epi8(byte as i8) })
    }

    #[inline(always)]
    unsafe fn and(self, other: Self) -> Self {
        // SAFETY: the caller promises the instruction sets.
        Self(unsafe { _mm512_and_si512(self.0, other.0) })
    }

    #[inline(always)]
    unsafe fn or(self, other: Self) -> Self {
        // SAFETY: the caller promises the instruction sets.
        Self(unsafe { _mm512_or_si512(self.0, other.0) })
    }

    #[inline(always)]
    unsafe fn xor(self, other: Self) -> Self {
        // SAFETY: the caller promises the instruction sets.
        Self(unsafe { _mm512_xor_si512(self.0, other.0) })
    }

    #[inline(always)]
    unsafe fn saturating_sub(self, other: u8) -> Self {
        // SAFETY: the caller promises the instruction sets.
        Self(unsafe { _mm512_subs_epu8(self.0, Self::splat(other).0) })
    }

    #[inline(always)]
    unsafe fn look_up_low(self, table: &Table) -> Self {
        // SAFETY: the caller promises the instruction sets; a table has 16 bytes.
        Self(unsafe {
            // Four times, so that the two bits above the nibble, which are indices too, do not matter.
            let table = _mm512_broadcast_i32x4(_mm_loadu_si128(table.as_ptr().cast()));
            _mm512_permutexvar_epi8(self.0, table)
        })
    }

    #[inline(always)]
    unsafe fn look_up_high(self, table: &Table) -> Self {
        // SAFETY: the caller promises the instruction sets.
        unsafe { Self(_mm512_srli_epi16(self.0, 4)).look_up_low(table) }
    }

    #[inline(always)]
    unsafe fn earlier<const BY: usize>(self, before: Self) -> Self {
        // SAFETY: the caller promises the instruction sets.
        Self(unsafe {
            // The 16 bytes before each quarter.
            let before = _mm512_alignr_epi32(self.0, before.0, 12);
            match BY {
                1 => _mm512_alignr_epi8(self.0, before, 15),
                2 => _mm512_alignr_epi8(self.0, before, 14),
                _ => _mm512_alignr_epi8(self.0, before, 13),
            }
        })
    }

    #[inline(always)]
    unsafe fn is_ascii(self) -> bool {
        // SAFETY: the caller promises the instruction sets.
        unsafe { _mm512_movepi8_mask(self.0) == 0 }
    }

    #[inline(always)]
    unsafe fn is_zero(self) -> bool {
        // SAFETY: the caller promises the instruction sets.
        unsafe { _mm512_test_epi8_mask(self.0, self.0) == 0 }
    }
}

impl Bytes64 {
    /// `len` bytes, up to 64, and zeros.
    ///
    /// # Safety
    ///
    /// The CPU [is supported](is_supported); `len` bytes at `from` are readable.
    #[inline(always)]
    unsafe fn load_first(from: *const u8, len: usize) -> Self {
        // SAFETY: the caller promises the instruction sets; what the mask leaves out is not accessed.
        Self(unsafe { _mm512_maskz_loadu_epi8(_bzhi_u64(u64::MAX, len as u32), from.cast()) })
    }
}
