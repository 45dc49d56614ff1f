//! Lists by vectors of eight lanes of 32 bits, of any instruction set.
//!
//! Reading looks at eight bytes at a time, and takes all varints that end there, however many these are, without a branch on it: a table tells
//! where the varints start, a shuffle fetches four bytes for each, and lanes for which there is none are written over by the next eight
//! bytes. How far to go on depends on the bytes through a count of leading zeros alone. Writing spreads eight integers at a time to four bytes
//! each, and closes up those that are needed by the same table. Longer varints are left to [`portable`](super::portable).

use super::Varint;
use super::portable::{read_each, write_each};
use super::word::MORE;

/// How many integers are read one by one where a varint is longer than four bytes.
const ONE_BY_ONE: usize = 4;

/// The index that fetches no byte.
pub(super) const NONE: u8 = 0x80;

/// By any set of eight bits: the positions of those that are set, in order, and [`NONE`] for the rest.
pub(super) static POSITIONS: [[u8; 8]; 256] = {
    let mut all = [[NONE; 8]; 256];
    let mut set = 0;
    while set < 256 {
        let (mut count, mut bit) = (0, 0);
        while bit < 8 {
            if set >> bit & 1 == 1 {
                all[set][count] = bit as u8;
                count += 1;
            }
            bit += 1;
        }
        set += 1;
    }
    all
};

/// Eight numbers of 32 bits.
///
/// # Safety
///
/// All functions are unsafe for one reason: they are compiled into callers that have the instruction set enabled, and the CPU must have
/// it. Those that take pointers need memory for eight integers behind them, readable or writable.
pub(super) trait Lanes: Copy {
    /// For each position, the byte of `word` there and the three behind it, the first one lowest. Behind the word there may be any
    /// bytes; [`NONE`] gives 0.
    unsafe fn pick(word: u64, positions: &[u8; 8]) -> Self;
    /// A byte of `word` in each lane, the lowest first.
    unsafe fn widen(word: u64) -> Self;
    /// The low bytes of all lanes.
    unsafe fn narrow(self) -> u64;
    unsafe fn splat(number: u32) -> Self;
    unsafe fn and(self, other: Self) -> Self;
    unsafe fn or(self, other: Self) -> Self;
    unsafe fn xor(self, other: Self) -> Self;
    /// The difference, modulo 2^32.
    unsafe fn sub(self, other: Self) -> Self;
    unsafe fn shl<const BY: i32>(self) -> Self;
    unsafe fn shr<const BY: i32>(self) -> Self;
    /// All ones in lanes that are negative as signed numbers, else 0.
    unsafe fn sign(self) -> Self;
    /// Whether all bits are 0.
    unsafe fn is_zero(self) -> bool;
    /// Ones in the bytes that are 0, zeros in the others.
    unsafe fn zero_bytes(self) -> Self;
    /// Writes those bytes of `self` for which `left_out` has zeros, closed up; returns the position after them. 32 bytes are writable at
    /// `out`; those behind are zeros or left as they are. `left_out` has no more than the last three bytes of a lane.
    unsafe fn put(self, left_out: Self, out: *mut u8) -> *mut u8;

    /// The four groups of seven bits of each lane, whose highest bits are 0, closed up.
    unsafe fn join(self) -> Self;
    unsafe fn load_16(from: *const i16) -> Self;
    unsafe fn load_32(from: *const i32) -> Self;
    /// `None` if a number does not fit in a lane.
    unsafe fn load_64(from: *const i64) -> Option<Self>;
    /// All lanes fit.
    unsafe fn store_16(self, to: *mut i16);
    unsafe fn store_32(self, to: *mut i32);
    unsafe fn store_64(self, to: *mut i64);
}

/// An integer in memory, from and to a lane.
///
/// # Safety
///
/// As for [`Lanes`].
pub(super) trait Element: Varint {
    /// A number of which no bit is in a lane that holds such an integer's zigzag number.
    const OUTSIDE: u32;

    /// `None` if an integer does not fit in a lane.
    unsafe fn load<V: Lanes>(from: *const Self) -> Option<V>;
    /// All lanes fit.
    unsafe fn store<V: Lanes>(lanes: V, to: *mut Self);
}

impl Element for i16 {
    const OUTSIDE: u32 = 0xffff_0000;

    #[inline(always)]
    unsafe fn load<V: Lanes>(from: *const Self) -> Option<V> {
        // SAFETY: the caller promises the instruction set and the memory.
        Some(unsafe { V::load_16(from) })
    }

    #[inline(always)]
    unsafe fn store<V: Lanes>(lanes: V, to: *mut Self) {
        // SAFETY: the caller promises the instruction set and the memory.
        unsafe { lanes.store_16(to) }
    }
}

impl Element for i32 {
    const OUTSIDE: u32 = 0;

    #[inline(always)]
    unsafe fn load<V: Lanes>(from: *const Self) -> Option<V> {
        // SAFETY: the caller promises the instruction set and the memory.
        Some(unsafe { V::load_32(from) })
    }

    #[inline(always)]
    unsafe fn store<V: Lanes>(lanes: V, to: *mut Self) {
        // SAFETY: the caller promises the instruction set and the memory.
        unsafe { lanes.store_32(to) }
    }
}

impl Element for i64 {
    const OUTSIDE: u32 = 0;

    #[inline(always)]
    unsafe fn load<V: Lanes>(from: *const Self) -> Option<V> {
        // SAFETY: the caller promises the instruction set and the memory.
        unsafe { V::load_64(from) }
    }

    #[inline(always)]
    unsafe fn store<V: Lanes>(lanes: V, to: *mut Self) {
        // SAFETY: the caller promises the instruction set and the memory.
        unsafe { lanes.store_64(to) }
    }
}

/// Reads `count` integers; returns the cursor after them, or `None` if one of them is bad.
///
/// # Safety
///
/// - The CPU has the instruction set of `V`.
/// - The obligations of [`Read`](super::Read).
#[inline(always)]
pub(super) unsafe fn read<T: Element, V: Lanes>(
    mut cursor: *const u8,
    end: *const u8,
    to: *mut T,
    count: usize,
) -> Option<*const u8> {
    let mut done = 0;
    while count - done >= 8 && end.addr() - cursor.addr() >= 8 {
        // SAFETY: the caller promises the instruction set; eight bytes are readable, and eight integers more are wanted.
        unsafe {
            let to = to.add(done);
            let word = u64::from_le(cursor.cast::<u64>().read_unaligned());
            let more = word & MORE;
            if more == 0 {
                T::store(from_zigzag(V::widen(word)), to);
                cursor = cursor.add(8);
                done += 8;
                continue;
            }
            let pairs = more & more >> 8;
            if pairs & pairs >> 16 == 0 {
                // No four bytes in succession say that more follows, so one of the last four is the end of a varint.
                let stops = !word & MORE;
                let behind = stops.leading_zeros();
                let starts = (stops << 8 | 0x80) & (u64::MAX >> behind);
                let lanes = V::pick(word, &POSITIONS[bits(starts)]);
                let zigzag = up_to_stop(lanes).join();
                if T::OUTSIDE == 0 || zigzag.and(V::splat(T::OUTSIDE)).is_zero() {
                    T::store(from_zigzag(zigzag), to);
                    cursor = cursor.add(8 - behind as usize / 8);
                    done += stops.count_ones() as usize;
                    continue;
                }
            }
            cursor = read_each(cursor, end, to, ONE_BY_ONE)?;
            done += ONE_BY_ONE;
        }
    }
    // SAFETY: the rest of the input is readable, and as many integers are wanted.
    unsafe { read_each(cursor, end, to.add(done), count - done) }
}

/// The highest bits of eight bytes, of which the others are 0, as the bits of a number.
#[inline(always)]
fn bits(highest: u64) -> usize {
    ((highest >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56) as usize
}

/// The bytes of each lane up to the first one that says that it is the last, without the bits that say so; 0 behind it.
///
/// # Safety
///
/// As for [`Lanes`].
#[inline(always)]
unsafe fn up_to_stop<V: Lanes>(lanes: V) -> V {
    // SAFETY: the caller promises the instruction set.
    unsafe {
        let more = V::splat(MORE as u32);
        let stops = lanes.and(more).xor(more);
        lanes.and(stops.xor(stops.sub(V::splat(1)))).and(V::splat(!MORE as u32))
    }
}

/// The integers for which these numbers stand.
///
/// # Safety
///
/// As for [`Lanes`].
#[inline(always)]
unsafe fn from_zigzag<V: Lanes>(lanes: V) -> V {
    // SAFETY: the caller promises the instruction set.
    unsafe { lanes.shr::<1>().xor(V::splat(0).sub(lanes.and(V::splat(1)))) }
}

/// The numbers that stand for these integers.
///
/// # Safety
///
/// As for [`Lanes`].
#[inline(always)]
unsafe fn to_zigzag<V: Lanes>(lanes: V) -> V {
    // SAFETY: the caller promises the instruction set.
    unsafe { lanes.shl::<1>().xor(lanes.sign()) }
}

/// Writes `count` integers; returns the position after them, or `None` if there is no room.
///
/// # Safety
///
/// - The CPU has the instruction set of `V`.
/// - The obligations of [`Write`](super::Write).
#[inline(always)]
pub(super) unsafe fn write<T: Element, V: Lanes>(
    from: *const T,
    count: usize,
    mut out: *mut u8,
    end: *mut u8,
) -> Option<*mut u8> {
    let mut done = 0;
    while count - done >= 8 && end.addr() - out.addr() >= 32 {
        // SAFETY: the caller promises the instruction set; there are eight integers more, and room for 32 bytes.
        unsafe {
            let from = from.add(done);
            done += 8;
            if let Some(lanes) = T::load::<V>(from) {
                let zigzag = to_zigzag(lanes);
                if zigzag.and(V::splat(!0x7f)).is_zero() {
                    out.cast::<u64>().write_unaligned(zigzag.narrow().to_le());
                    out = out.add(8);
                    continue;
                }
                if zigzag.and(V::splat(0xf000_0000)).is_zero() {
                    out = put_short(zigzag, out);
                    continue;
                }
            }
            out = write_each(from, 8, out, end)?;
        }
    }
    // SAFETY: the rest of the integers is there, and the rest of the output is writable.
    unsafe { write_each(from.add(done), count - done, out, end) }
}

/// Writes numbers below 2^28 as varints; returns the position after them.
///
/// # Safety
///
/// As for [`Lanes`]; 32 bytes are writable at `out`.
#[inline(always)]
unsafe fn put_short<V: Lanes>(lanes: V, out: *mut u8) -> *mut u8 {
    // SAFETY: the caller promises the instruction set and the room; the first byte of each lane is not left out.
    unsafe {
        let pairs = lanes.and(V::splat(0x3fff)).or(lanes.shl::<2>().and(V::splat(0x3fff_0000)));
        let bytes = pairs.and(V::splat(0x007f_007f)).or(pairs.shl::<1>().and(V::splat(0x7f00_7f00)));
        // By byte: whether it or a later one is not 0, and whether a later one is.
        let needed = bytes.or(bytes.shr::<8>());
        let needed = needed.or(needed.shr::<16>());
        let last = needed.shr::<8>().zero_bytes();
        let left_out = needed.or(V::splat(1)).zero_bytes();
        let more = V::splat(MORE as u32);
        bytes.or(last.and(more).xor(more)).put(left_out, out)
    }
}
