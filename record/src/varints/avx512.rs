//! Vectors of 64 bytes on x86_64 with VBMI2, which needs no table: bytes are closed up by one instruction.
//!
//! Reading looks at 64 bytes and takes the next 16 varints of up to four bytes, or eight of up to eight, which fit in there whatever their
//! lengths. Writing spreads 16 or eight integers to 64 bytes and closes up those that are needed. Masks make lists of any length take
//! the same way.

use std::arch::is_x86_feature_detected;
use std::arch::x86_64::*;

use super::Varint;
use super::passing::{self, Block};
use super::portable::{read_each, write_each};
use super::word::MORE;

mod element;

pub(super) use element::Element;

/// Fewer integers are read and written one by one.
const FEW: usize = 4;

/// How many integers are read one by one where a varint is longer than eight bytes.
const ONE_BY_ONE: usize = 16;

/// Whether the CPU can run these.
pub(super) fn is_supported() -> bool {
    is_x86_feature_detected!("avx512f")
        && is_x86_feature_detected!("avx512bw")
        && is_x86_feature_detected!("avx512vl")
        && is_x86_feature_detected!("avx512vbmi")
        && is_x86_feature_detected!("avx512vbmi2")
        && is_x86_feature_detected!("bmi1")
        && is_x86_feature_detected!("bmi2")
        && is_x86_feature_detected!("popcnt")
}

/// [`Read`](super::Read) for CPUs with AVX-512 VBMI2.
///
/// # Safety
///
/// The CPU [is supported](is_supported); and the obligations of [`Read`](super::Read).
#[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512vbmi,avx512vbmi2,bmi1,bmi2,popcnt")]
pub(super) unsafe extern "C" fn read<T: Element>(
    mut cursor: *const u8,
    end: *const u8,
    to: *mut u8,
    count: u64,
) -> *const u8 {
    let (mut to, mut wanted) = (to.cast::<T>(), count as usize);
    while wanted >= FEW {
        let left = end.addr() - cursor.addr();
        // SAFETY: the caller promises the instruction sets; what a mask leaves out is not accessed, and the rest of the input is
        // readable. As many integers are read as are wanted.
        unsafe {
            if (8..64).contains(&wanted) && left >= 8 {
                let word = cursor.cast::<u64>().read_unaligned();
                if word & MORE == 0 {
                    T::store_8_bytes(word, to);
                    (cursor, to, wanted) = (cursor.add(8), to.add(8), wanted - 8);
                    continue;
                }
            }
            let readable = first(left);
            let window = _mm512_maskz_loadu_epi8(readable, cursor.cast());
            let more = _mm512_movepi8_mask(window);
            if more == 0 && wanted >= 64 && left >= 64 {
                T::store_64_bytes(window, to);
                (cursor, to, wanted) = (cursor.add(64), to.add(64), wanted - 64);
                continue;
            }
            let ends = !more & readable;
            let starts = _mm512_maskz_compress_epi8(ends << 1 | 1, identity());
            // Bit `n` says that four, or eight, bytes from `n` on say that more follows.
            let four = more & more >> 1;
            let four = four & four >> 2;
            let eight = four & four >> 4;
            let (sixteen, last) = (wanted.min(16), nth(ends, wanted.min(16)));
            if last != 0 && four & (last - 1) == 0 {
                let zigzag = join(up_to_stop_32(pick(window, starts, FOURS)));
                if T::store_32(zigzag, to, sixteen) {
                    cursor = cursor.add(last.trailing_zeros() as usize + 1);
                    (to, wanted) = (to.add(sixteen), wanted - sixteen);
                    continue;
                }
            }
            let (few, last) = (wanted.min(8), nth(ends, wanted.min(8)));
            // Of 32 bits, five bytes may be.
            let too_long = if T::BITS == 64 { eight } else { four & four >> 1 };
            if last != 0 && too_long & (last - 1) == 0 {
                let halves = join(up_to_stop_64(pick(window, starts, EIGHTS)));
                let low = _mm512_and_si512(halves, _mm512_set1_epi64(0x0fff_ffff));
                let high = _mm512_and_si512(
                    _mm512_srli_epi64::<4>(halves),
                    _mm512_set1_epi64(0x00ff_ffff_f000_0000),
                );
                if T::store_64(_mm512_or_si512(low, high), to, few) {
                    cursor = cursor.add(last.trailing_zeros() as usize + 1);
                    (to, wanted) = (to.add(few), wanted - few);
                    continue;
                }
            }
            let some = wanted.min(ONE_BY_ONE);
            let Some(after) = read_each(cursor, end, to, some) else { return std::ptr::null() };
            (cursor, to, wanted) = (after, to.add(some), wanted - some);
        }
    }
    // SAFETY: the rest of the input is readable, and as many integers are wanted.
    let after = unsafe { read_each(cursor, end, to, wanted) };
    after.unwrap_or(std::ptr::null())
}

/// [`Skip`](super::Skip) for CPUs with AVX-512 VBMI2.
///
/// # Safety
///
/// The CPU [is supported](is_supported); and the obligations of [`Skip`](super::Skip).
#[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512vbmi,avx512vbmi2,bmi1,bmi2,popcnt")]
pub(super) unsafe extern "C" fn skip<T: Varint>(cursor: *const u8, end: *const u8, count: u64) -> *const u8 {
    // SAFETY: the caller promises the instruction set and the memory.
    let after = unsafe { passing::skip::<T, Vector>(cursor, end, count) };
    after.unwrap_or(std::ptr::null())
}

/// A vector, for code with the instruction sets of [`skip`].
struct Vector;

impl Block for Vector {
    const LEN: usize = 64;

    #[inline(always)]
    unsafe fn ends(at: *const u8) -> u64 {
        // SAFETY: the caller promises the instruction sets and the memory.
        unsafe { !_mm512_movepi8_mask(_mm512_loadu_si512(at.cast())) }
    }
}

/// [`Write`](super::Write) for CPUs with AVX-512 VBMI2.
///
/// # Safety
///
/// The CPU [is supported](is_supported); and the obligations of [`Write`](super::Write).
#[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512vbmi,avx512vbmi2,bmi1,bmi2,popcnt")]
pub(super) unsafe extern "C" fn write<T: Element>(
    from: *const u8,
    count: u64,
    mut out: *mut u8,
    end: *mut u8,
) -> *mut u8 {
    let (mut from, mut left) = (from.cast::<T>(), count as usize);
    while left >= FEW {
        let room = end.addr() - out.addr();
        // SAFETY: the caller promises the instruction sets and the memory; as many integers are read as are left, and no more is written
        // than there is room for.
        unsafe {
            if left >= 64
                && room >= 64
                && let Some(bytes) = T::load_bytes(from)
            {
                _mm512_storeu_si512(out.cast(), bytes);
                (from, left, out) = (from.add(64), left - 64, out.add(64));
                continue;
            }
            let sixteen = left.min(16);
            if let Some(zigzag) = T::load_32(from, sixteen) {
                if room >= 16 && none_32(zigzag, !0x7f) {
                    // What comes next need not wait for lengths.
                    _mm_storeu_si128(out.cast(), _mm512_cvtepi32_epi8(zigzag));
                    (from, left, out) = (from.add(sixteen), left - sixteen, out.add(sixteen));
                    continue;
                }
                let Some(after) = put::<4>(zigzag, sixteen, out, room) else { return std::ptr::null_mut() };
                (from, left, out) = (from.add(sixteen), left - sixteen, after);
                continue;
            }
            let few = left.min(8);
            let after = match T::load_64(from, few) {
                Some(zigzag) => put::<8>(zigzag, few, out, room),
                None => write_each(from, few, out, end),
            };
            let Some(after) = after else { return std::ptr::null_mut() };
            (from, left, out) = (from.add(few), left - few, after);
        }
    }
    // SAFETY: the rest of the integers is there, and the rest of the output is writable.
    let after = unsafe { write_each(from, left, out, end) };
    after.unwrap_or(std::ptr::null_mut())
}

/// As many low bits, up to 64.
///
/// # Safety
///
/// The CPU [is supported](is_supported).
#[inline(always)]
unsafe fn first(count: usize) -> u64 {
    // SAFETY: the caller promises the instruction sets.
    unsafe { _bzhi_u64(u64::MAX, count.min(64) as u32) }
}

/// The bit of `bits` that is the `n`th one set, counted from 1; 0 if there are fewer.
///
/// # Safety
///
/// The CPU [is supported](is_supported).
#[inline(always)]
unsafe fn nth(bits: u64, n: usize) -> u64 {
    // SAFETY: the caller promises the instruction sets.
    unsafe { _pdep_u64(1 << (n - 1), bits) }
}

/// The indices of all bytes.
///
/// # Safety
///
/// The CPU [is supported](is_supported).
#[inline(always)]
unsafe fn identity() -> __m512i {
    // SAFETY: the caller promises the instruction sets; 64 bytes are loaded of 64.
    unsafe { _mm512_loadu_si512((&raw const IDENTITY).cast()) }
}

static IDENTITY: [u8; 64] = shared(1);

/// By byte: which lane it is in, of four bytes each, and of eight.
static FOURS: &[u8; 64] = &shared(4);
static EIGHTS: &[u8; 64] = &shared(8);

/// All indices divided by `size`.
const fn shared(size: usize) -> [u8; 64] {
    let mut all = [0; 64];
    let mut at = 0;
    while at < 64 {
        all[at] = (at / size) as u8;
        at += 1;
    }
    all
}

/// For each lane, the bytes of `window` from its entry in `starts` on.
///
/// # Safety
///
/// The CPU [is supported](is_supported).
#[inline(always)]
unsafe fn pick(window: __m512i, starts: __m512i, lanes: &[u8; 64]) -> __m512i {
    // SAFETY: the caller promises the instruction sets; 64 bytes are loaded of 64.
    unsafe {
        let lane = _mm512_loadu_si512(lanes.as_ptr().cast());
        let size = if lanes[4] == 0 { 8 } else { 4 };
        let within = _mm512_and_si512(identity(), _mm512_set1_epi8(size - 1));
        let at = _mm512_add_epi8(_mm512_permutexvar_epi8(lane, starts), within);
        _mm512_permutexvar_epi8(at, window)
    }
}

/// The bytes of each lane of 32 bits up to the first one that says that it is the last, without the bits that say so; 0 behind it.
///
/// # Safety
///
/// The CPU [is supported](is_supported).
#[inline(always)]
unsafe fn up_to_stop_32(lanes: __m512i) -> __m512i {
    // SAFETY: the caller promises the instruction sets.
    unsafe {
        let stops = _mm512_andnot_si512(lanes, _mm512_set1_epi8(-0x80));
        let below = _mm512_sub_epi32(stops, _mm512_set1_epi32(1));
        keep_groups(lanes, _mm512_xor_si512(stops, below))
    }
}

/// The same in lanes of 64 bits.
///
/// # Safety
///
/// The CPU [is supported](is_supported).
#[inline(always)]
unsafe fn up_to_stop_64(lanes: __m512i) -> __m512i {
    // SAFETY: the caller promises the instruction sets.
    unsafe {
        let stops = _mm512_andnot_si512(lanes, _mm512_set1_epi8(-0x80));
        let below = _mm512_sub_epi64(stops, _mm512_set1_epi64(1));
        keep_groups(lanes, _mm512_xor_si512(stops, below))
    }
}

/// The groups of seven bits within `mask`.
///
/// # Safety
///
/// The CPU [is supported](is_supported).
#[inline(always)]
unsafe fn keep_groups(lanes: __m512i, mask: __m512i) -> __m512i {
    // SAFETY: the caller promises the instruction sets.
    unsafe { _mm512_and_si512(_mm512_and_si512(lanes, mask), _mm512_set1_epi8(0x7f)) }
}

/// The four groups of seven bits in each 32, closed up.
///
/// # Safety
///
/// The CPU [is supported](is_supported).
#[inline(always)]
unsafe fn join(groups: __m512i) -> __m512i {
    // SAFETY: the caller promises the instruction sets.
    unsafe {
        let pairs = _mm512_maddubs_epi16(_mm512_set1_epi16(0x8001u16 as i16), groups);
        _mm512_madd_epi16(pairs, _mm512_set1_epi32(0x4000_0001))
    }
}

/// Writes the numbers in the first `count` lanes as varints of up to `SIZE` bytes, which the lanes have too; returns the position after them,
/// or `None` if there are fewer bytes than that of the `room` at `out`.
///
/// # Safety
///
/// The CPU [is supported](is_supported), and there are `room` bytes at `out`.
#[inline(always)]
unsafe fn put<const SIZE: usize>(
    numbers: __m512i,
    count: usize,
    out: *mut u8,
    room: usize,
) -> Option<*mut u8> {
    // SAFETY: the caller promises the instruction sets; what a mask leaves out is not accessed, and the mask is of no more than the room.
    unsafe {
        // Seven bits at each of these places of a lane, or of two lanes.
        let places = if SIZE == 4 { 0x352e_2720_150e_0700 } else { 0x312a_231c_150e_0700 };
        let groups = _mm512_multishift_epi64_epi8(_mm512_set1_epi64(places), numbers);
        let groups = _mm512_and_si512(groups, _mm512_set1_epi8(0x7f));
        // By byte: whether it or a later one of its lane is not 0.
        let shift_in = |seen, by| match SIZE {
            4 => _mm512_or_si512(seen, _mm512_srlv_epi32(seen, _mm512_set1_epi32(by))),
            _ => _mm512_or_si512(seen, _mm512_srlv_epi64(seen, _mm512_set1_epi64(by.into()))),
        };
        let seen = shift_in(shift_in(groups, 8), 16);
        let seen = if SIZE == 8 { shift_in(seen, 32) } else { seen };
        let needed = _mm512_test_epi8_mask(seen, seen);
        let firsts = if SIZE == 4 { 0x1111_1111_1111_1111 } else { 0x0101_0101_0101_0101 };
        let more = (needed & !firsts) >> 1;
        let bytes = _mm512_mask_add_epi8(groups, more, groups, _mm512_set1_epi8(-0x80));
        let needed = (needed | firsts) & first(count * SIZE);
        let closed = _mm512_maskz_compress_epi8(needed, bytes);
        let len = needed.count_ones() as usize;
        if room >= 64 {
            _mm512_storeu_si512(out.cast(), closed);
        } else if room >= len {
            _mm512_mask_storeu_epi8(out.cast(), first(len), closed);
        } else {
            return None;
        }
        Some(out.add(len))
    }
}

/// Whether no lane of 32 bits has any of these bits.
///
/// # Safety
///
/// The CPU [is supported](is_supported).
#[inline(always)]
unsafe fn none_32(lanes: __m512i, bits: u32) -> bool {
    // SAFETY: the caller promises the instruction sets.
    unsafe { _mm512_test_epi32_mask(lanes, _mm512_set1_epi32(bits as i32)) == 0 }
}
