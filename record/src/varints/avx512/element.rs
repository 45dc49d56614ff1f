//! [`Element`]: integers of each size, from memory to vectors and back.

use std::arch::x86_64::*;

use super::super::Varint;
use super::{first, none_32};

/// An integer in memory, from and to the lanes of vectors.
///
/// # Safety
///
/// All functions are unsafe for one reason: the CPU must be one that [is supported](super::is_supported), and they are compiled into callers that
/// have the instruction sets enabled. The pointers are to as many integers as are loaded or stored, `count` or 64.
pub(in super::super) trait Element: Varint {
    /// The zigzag numbers of 64 integers, if all are of seven bits.
    unsafe fn load_bytes(from: *const Self) -> Option<__m512i>;
    /// The zigzag numbers of up to 16 integers in lanes of 32 bits, if all are below 2^28.
    unsafe fn load_32(from: *const Self, count: usize) -> Option<__m512i>;
    /// The zigzag numbers of up to eight integers in lanes of 64 bits, if all are below 2^56.
    unsafe fn load_64(from: *const Self, count: usize) -> Option<__m512i>;
    /// Stores the integers for which eight zigzag numbers of seven bits stand.
    unsafe fn store_8_bytes(zigzag: u64, to: *mut Self);
    /// Stores the integers for which 64 zigzag numbers of seven bits stand.
    unsafe fn store_64_bytes(zigzag: __m512i, to: *mut Self);
    /// Stores the integers for which up to 16 zigzag numbers of 32 bits stand; returns whether all are in range.
    unsafe fn store_32(zigzag: __m512i, to: *mut Self, count: usize) -> bool;
    /// Stores the integers for which up to eight zigzag numbers of 64 bits stand; returns whether all are in range.
    unsafe fn store_64(zigzag: __m512i, to: *mut Self, count: usize) -> bool;
}

/// Whether no lane of 64 bits has any of these bits.
///
/// # Safety
///
/// The CPU [is supported](super::is_supported).
#[inline(always)]
unsafe fn none_64(lanes: __m512i, bits: u64) -> bool {
    // SAFETY: the caller promises the instruction sets.
    unsafe { _mm512_test_epi64_mask(lanes, _mm512_set1_epi64(bits as i64)) == 0 }
}

/// The bits of either.
///
/// # Safety
///
/// The CPU [is supported](super::is_supported).
#[inline(always)]
unsafe fn either(one: __m512i, other: __m512i) -> __m512i {
    // SAFETY: the caller promises the instruction sets.
    unsafe { _mm512_or_si512(one, other) }
}

/// The integers for which 16 of 64 numbers of seven bits stand, from `16 * QUARTER` on.
///
/// # Safety
///
/// The CPU [is supported](super::is_supported).
#[inline(always)]
unsafe fn quarter<const QUARTER: i32>(zigzag: __m512i) -> __m512i {
    // SAFETY: the caller promises the instruction sets.
    unsafe { from_zigzag_32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32::<QUARTER>(zigzag))) }
}

/// The integers for which eight numbers of seven bits stand.
///
/// # Safety
///
/// The CPU [is supported](super::is_supported).
#[inline(always)]
unsafe fn from_zigzag_8(zigzag: u64) -> __m256i {
    // SAFETY: the caller promises the instruction sets.
    unsafe {
        let numbers = _mm256_cvtepu8_epi32(_mm_cvtsi64_si128(zigzag as i64));
        let sign = _mm256_and_si256(numbers, _mm256_set1_epi32(1));
        let sign = _mm256_sub_epi32(_mm256_setzero_si256(), sign);
        _mm256_xor_si256(_mm256_srli_epi32::<1>(numbers), sign)
    }
}

/// The low bytes of 64 lanes of 32 bits, which hold numbers of seven bits.
///
/// # Safety
///
/// The CPU [is supported](super::is_supported).
#[inline(always)]
unsafe fn narrow([first, second, third, fourth]: [__m512i; 4]) -> __m512i {
    // SAFETY: the caller promises the instruction sets.
    unsafe {
        let words = (_mm512_packus_epi32(first, second), _mm512_packus_epi32(third, fourth));
        let bytes = _mm512_packus_epi16(words.0, words.1);
        // Packing went by quarters.
        let order = _mm512_setr_epi32(0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15);
        _mm512_permutexvar_epi32(order, bytes)
    }
}

impl Element for i32 {
    #[inline(always)]
    unsafe fn load_bytes(from: *const Self) -> Option<__m512i> {
        // SAFETY: the caller promises the instruction sets and 64 integers.
        unsafe {
            let sixteen = |at| to_zigzag_32(_mm512_loadu_si512(from.add(at).cast()));
            let all = [sixteen(0), sixteen(16), sixteen(32), sixteen(48)];
            if none_32(either(either(all[0], all[1]), either(all[2], all[3])), !0x7f) {
                return Some(narrow(all));
            }
            None
        }
    }

    #[inline(always)]
    unsafe fn load_32(from: *const Self, count: usize) -> Option<__m512i> {
        // SAFETY: the caller promises the instruction sets; what the mask leaves out is not accessed.
        unsafe {
            let zigzag = to_zigzag_32(_mm512_maskz_loadu_epi32(first(count) as u16, from));
            none_32(zigzag, 0xf000_0000).then_some(zigzag)
        }
    }

    #[inline(always)]
    unsafe fn load_64(from: *const Self, count: usize) -> Option<__m512i> {
        // SAFETY: the caller promises the instruction sets; what the mask leaves out is not accessed.
        unsafe {
            let all = _mm256_maskz_loadu_epi32(first(count) as u8, from);
            Some(to_zigzag_64(_mm512_cvtepi32_epi64(all)))
        }
    }

    #[inline(always)]
    unsafe fn store_8_bytes(zigzag: u64, to: *mut Self) {
        // SAFETY: the caller promises the instruction sets and room for eight integers.
        unsafe { _mm256_storeu_si256(to.cast(), from_zigzag_8(zigzag)) }
    }

    #[inline(always)]
    unsafe fn store_64_bytes(zigzag: __m512i, to: *mut Self) {
        // SAFETY: the caller promises the instruction sets and room for 64 integers.
        unsafe {
            _mm512_storeu_si512(to.cast(), quarter::<0>(zigzag));
            _mm512_storeu_si512(to.add(16).cast(), quarter::<1>(zigzag));
            _mm512_storeu_si512(to.add(32).cast(), quarter::<2>(zigzag));
            _mm512_storeu_si512(to.add(48).cast(), quarter::<3>(zigzag));
        }
    }

    #[inline(always)]
    unsafe fn store_32(zigzag: __m512i, to: *mut Self, count: usize) -> bool {
        // SAFETY: the caller promises the instruction sets; what the mask leaves out is not accessed.
        unsafe { _mm512_mask_storeu_epi32(to, first(count) as u16, from_zigzag_32(zigzag)) };
        true
    }

    #[inline(always)]
    unsafe fn store_64(zigzag: __m512i, to: *mut Self, count: usize) -> bool {
        // SAFETY: the caller promises the instruction sets; what the mask leaves out is not accessed.
        unsafe {
            let mask = first(count) as u8;
            let in_range =
                _mm512_mask_cmpgt_epu64_mask(mask, zigzag, _mm512_set1_epi64(u32::MAX.into())) == 0;
            _mm256_mask_storeu_epi32(to, mask, _mm512_cvtepi64_epi32(from_zigzag_64(zigzag)));
            in_range
        }
    }
}

impl Element for i16 {
    #[inline(always)]
    unsafe fn load_bytes(from: *const Self) -> Option<__m512i> {
        // SAFETY: the caller promises the instruction sets and 64 integers.
        unsafe {
            let half = |at| {
                let half = _mm512_loadu_si512(from.add(at).cast());
                _mm512_xor_si512(_mm512_slli_epi16::<1>(half), _mm512_srai_epi16::<15>(half))
            };
            let (low, high) = (half(0), half(32));
            if none_32(either(low, high), 0xff80_ff80) {
                let order = _mm512_setr_epi64(0, 2, 4, 6, 1, 3, 5, 7);
                return Some(_mm512_permutexvar_epi64(order, _mm512_packus_epi16(low, high)));
            }
            None
        }
    }

    #[inline(always)]
    unsafe fn load_32(from: *const Self, count: usize) -> Option<__m512i> {
        // SAFETY: the caller promises the instruction sets; what the mask leaves out is not accessed.
        unsafe {
            let all = _mm256_maskz_loadu_epi16(first(count) as u16, from);
            Some(to_zigzag_32(_mm512_cvtepi16_epi32(all)))
        }
    }

    #[inline(always)]
    unsafe fn load_64(_from: *const Self, _count: usize) -> Option<__m512i> {
        // All fit in 32 bits.
        None
    }

    #[inline(always)]
    unsafe fn store_8_bytes(zigzag: u64, to: *mut Self) {
        // SAFETY: the caller promises the instruction sets and room for eight integers.
        unsafe { _mm_storeu_si128(to.cast(), _mm256_cvtepi32_epi16(from_zigzag_8(zigzag))) }
    }

    #[inline(always)]
    unsafe fn store_64_bytes(zigzag: __m512i, to: *mut Self) {
        // SAFETY: the caller promises the instruction sets and room for 64 integers.
        unsafe {
            _mm256_storeu_si256(to.cast(), _mm512_cvtepi32_epi16(quarter::<0>(zigzag)));
            _mm256_storeu_si256(to.add(16).cast(), _mm512_cvtepi32_epi16(quarter::<1>(zigzag)));
            _mm256_storeu_si256(to.add(32).cast(), _mm512_cvtepi32_epi16(quarter::<2>(zigzag)));
            _mm256_storeu_si256(to.add(48).cast(), _mm512_cvtepi32_epi16(quarter::<3>(zigzag)));
        }
    }

    #[inline(always)]
    unsafe fn store_32(zigzag: __m512i, to: *mut Self, count: usize) -> bool {
        // SAFETY: the caller promises the instruction sets; what the mask leaves out is not accessed.
        unsafe {
            let mask = first(count) as u16;
            let in_range = _mm512_mask_cmpgt_epu32_mask(mask, zigzag, _mm512_set1_epi32(0xffff)) == 0;
            _mm256_mask_storeu_epi16(to, mask, _mm512_cvtepi32_epi16(from_zigzag_32(zigzag)));
            in_range
        }
    }

    #[inline(always)]
    unsafe fn store_64(zigzag: __m512i, to: *mut Self, count: usize) -> bool {
        // SAFETY: the caller promises the instruction sets; what the mask leaves out is not accessed.
        unsafe {
            let mask = first(count) as u8;
            let in_range = _mm512_mask_cmpgt_epu64_mask(mask, zigzag, _mm512_set1_epi64(0xffff)) == 0;
            _mm_mask_storeu_epi16(to, mask, _mm512_cvtepi64_epi16(from_zigzag_64(zigzag)));
            in_range
        }
    }
}

impl Element for i64 {
    #[inline(always)]
    unsafe fn load_bytes(from: *const Self) -> Option<__m512i> {
        // SAFETY: the caller promises the instruction sets and 64 integers.
        unsafe {
            let eight = |at| to_zigzag_64(_mm512_loadu_si512(from.add(at).cast()));
            let low = [eight(0), eight(8), eight(16), eight(24)];
            let high = [eight(32), eight(40), eight(48), eight(56)];
            let low_bits = either(either(low[0], low[1]), either(low[2], low[3]));
            let high_bits = either(either(high[0], high[1]), either(high[2], high[3]));
            if none_64(either(low_bits, high_bits), !0x7f) {
                let (low, high) = (
                    [both(low[0], low[1]), both(low[2], low[3])],
                    [both(high[0], high[1]), both(high[2], high[3])],
                );
                return Some(narrow([low[0], low[1], high[0], high[1]]));
            }
            None
        }
    }

    #[inline(always)]
    unsafe fn load_32(from: *const Self, count: usize) -> Option<__m512i> {
        // SAFETY: the caller promises the instruction sets; what the masks leave out is not accessed.
        unsafe {
            let mask = first(count);
            let low = to_zigzag_64(_mm512_maskz_loadu_epi64(mask as u8, from));
            let high = to_zigzag_64(_mm512_maskz_loadu_epi64((mask >> 8) as u8, from.wrapping_add(8)));
            if none_64(either(low, high), !0x0fff_ffff) {
                return Some(both(low, high));
            }
            None
        }
    }

    #[inline(always)]
    unsafe fn load_64(from: *const Self, count: usize) -> Option<__m512i> {
        // SAFETY: the caller promises the instruction sets; what the mask leaves out is not accessed.
        unsafe {
            let zigzag = to_zigzag_64(_mm512_maskz_loadu_epi64(first(count) as u8, from));
            none_64(zigzag, !0x00ff_ffff_ffff_ffff).then_some(zigzag)
        }
    }

    #[inline(always)]
    unsafe fn store_8_bytes(zigzag: u64, to: *mut Self) {
        // SAFETY: the caller promises the instruction sets and room for eight integers.
        unsafe { _mm512_storeu_si512(to.cast(), _mm512_cvtepi32_epi64(from_zigzag_8(zigzag))) }
    }

    #[inline(always)]
    unsafe fn store_64_bytes(zigzag: __m512i, to: *mut Self) {
        // SAFETY: the caller promises the instruction sets and room for 64 integers.
        unsafe {
            for (at, sixteen) in [
                (0, quarter::<0>(zigzag)),
                (16, quarter::<1>(zigzag)),
                (32, quarter::<2>(zigzag)),
                (48, quarter::<3>(zigzag)),
            ] {
                let (low, high) = (_mm512_castsi512_si256(sixteen), _mm512_extracti64x4_epi64::<1>(sixteen));
                _mm512_storeu_si512(to.add(at).cast(), _mm512_cvtepi32_epi64(low));
                _mm512_storeu_si512(to.add(at + 8).cast(), _mm512_cvtepi32_epi64(high));
            }
        }
    }

    #[inline(always)]
    unsafe fn store_32(zigzag: __m512i, to: *mut Self, count: usize) -> bool {
        // SAFETY: the caller promises the instruction sets; what the masks leave out is not accessed.
        unsafe {
            let (mask, all) = (first(count), from_zigzag_32(zigzag));
            let (low, high) = (_mm512_castsi512_si256(all), _mm512_extracti64x4_epi64::<1>(all));
            _mm512_mask_storeu_epi64(to, mask as u8, _mm512_cvtepi32_epi64(low));
            let to = to.wrapping_add(8);
            _mm512_mask_storeu_epi64(to, (mask >> 8) as u8, _mm512_cvtepi32_epi64(high));
        }
        true
    }

    #[inline(always)]
    unsafe fn store_64(zigzag: __m512i, to: *mut Self, count: usize) -> bool {
        // SAFETY: the caller promises the instruction sets; what the mask leaves out is not accessed.
        unsafe { _mm512_mask_storeu_epi64(to, first(count) as u8, from_zigzag_64(zigzag)) };
        true
    }
}

/// The low halves of 16 lanes of 64 bits.
///
/// # Safety
///
/// The CPU [is supported](super::is_supported).
#[inline(always)]
unsafe fn both(first: __m512i, second: __m512i) -> __m512i {
    // SAFETY: the caller promises the instruction sets.
    unsafe {
        let (first, second) = (_mm512_cvtepi64_epi32(first), _mm512_cvtepi64_epi32(second));
        _mm512_inserti64x4::<1>(_mm512_castsi256_si512(first), second)
    }
}

/// The integers for which numbers of 32 bits stand.
///
/// # Safety
///
/// The CPU [is supported](super::is_supported).
#[inline(always)]
unsafe fn from_zigzag_32(numbers: __m512i) -> __m512i {
    // SAFETY: the caller promises the instruction sets.
    unsafe {
        let sign = _mm512_and_si512(numbers, _mm512_set1_epi32(1));
        let sign = _mm512_sub_epi32(_mm512_setzero_si512(), sign);
        _mm512_xor_si512(_mm512_srli_epi32::<1>(numbers), sign)
    }
}

/// The integers for which numbers of 64 bits stand.
///
/// # Safety
///
/// The CPU [is supported](super::is_supported).
#[inline(always)]
unsafe fn from_zigzag_64(numbers: __m512i) -> __m512i {
    // SAFETY: the caller promises the instruction sets.
    unsafe {
        let sign = _mm512_and_si512(numbers, _mm512_set1_epi64(1));
        let sign = _mm512_sub_epi64(_mm512_setzero_si512(), sign);
        _mm512_xor_si512(_mm512_srli_epi64::<1>(numbers), sign)
    }
}

/// The numbers that stand for integers of 32 bits.
///
/// # Safety
///
/// The CPU [is supported](super::is_supported).
#[inline(always)]
unsafe fn to_zigzag_32(integers: __m512i) -> __m512i {
    // SAFETY: the caller promises the instruction sets.
    unsafe { _mm512_xor_si512(_mm512_slli_epi32::<1>(integers), _mm512_srai_epi32::<31>(integers)) }
}

/// The numbers that stand for integers of 64 bits.
///
/// # Safety
///
/// The CPU [is supported](super::is_supported).
#[inline(always)]
unsafe fn to_zigzag_64(integers: __m512i) -> __m512i {
    // SAFETY: the caller promises the instruction sets.
    unsafe { _mm512_xor_si512(_mm512_slli_epi64::<1>(integers), _mm512_srai_epi64::<63>(integers)) }
}
