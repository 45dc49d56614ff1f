//! The lookup algorithm of John Keiser and Daniel Lemire, "Validating UTF-8 In Less Than One Instruction Per Byte" (2021), over
//! vectors of any width.
//!
//! What is wrong with a byte after another shows in three nibbles: both of the earlier byte, and the high one of the later. Three tables of
//! 16 entries say which [`Class`]es each of them allows; what all three allow is an error. That leaves the third and fourth bytes of
//! sequences: they, and no others, are continuations that follow a continuation.
//!
//! Every byte needs the three before it. These are loaded from memory once more, one to three bytes earlier, or made of two vectors
//! in registers, whichever the CPU does faster. The last vectors of a string overlap those before them instead of reaching
//! beyond its end; looking at a byte twice does no harm.

/// A way in which two bytes in succession are wrong: Unicode 16, section 3.9, table 3-7 has the right ones.
struct Class {
    /// The bit that stands for it in the tables. Some share one, since no nibble tells them apart.
    bit: u8,
    /// The nibbles that it allows, a bit for each: the high and the low one of the first byte, the high one of the second.
    first_high: u16,
    first_low: u16,
    second_high: u16,
}

/// Two continuations: an error unless the third or fourth byte of a sequence stands here. Its bit is the highest, which saturating
/// subtraction finds.
const TWO_CONTINUATIONS: u8 = 0x80;

const CLASSES: [Class; 8] = [
    // A lead without a continuation.
    Class { bit: 0x01, first_high: 0xf000, first_low: 0xffff, second_high: 0xf0ff },
    // A continuation after ASCII.
    Class { bit: 0x02, first_high: 0x00ff, first_low: 0xffff, second_high: 0x0f00 },
    // C0 and C1: more bytes than it takes.
    Class { bit: 0x04, first_high: 0x1000, first_low: 0x0003, second_high: 0x0f00 },
    // E0 80 to E0 9F: more bytes than it takes.
    Class { bit: 0x08, first_high: 0x4000, first_low: 0x0001, second_high: 0x0300 },
    // ED A0 to ED BF: surrogates.
    Class { bit: 0x10, first_high: 0x4000, first_low: 0x2000, second_high: 0x0c00 },
    // F4 90 to F4 BF, F5 to FF before 90 to BF: beyond U+10FFFF.
    Class { bit: 0x20, first_high: 0x8000, first_low: 0xfff0, second_high: 0x0e00 },
    // F0 80 to F0 8F: more bytes than it takes. F5 to FF before 80 to 8F: beyond U+10FFFF.
    Class { bit: 0x40, first_high: 0x8000, first_low: 0xffe1, second_high: 0x0100 },
    Class { bit: TWO_CONTINUATIONS, first_high: 0x0f00, first_low: 0xffff, second_high: 0x0f00 },
];

/// The classes that each nibble allows.
pub(super) type Table = [u8; 16];

/// By the high nibble of the first byte, its low one, and the high one of the second byte.
const TABLES: [Table; 3] = {
    let mut tables = [[0; 16]; 3];
    let mut nibble = 0;
    while nibble < 16 {
        let mut index = 0;
        while index < CLASSES.len() {
            let Class { bit, first_high, first_low, second_high } = CLASSES[index];
            tables[0][nibble] |= bit * (first_high >> nibble & 1) as u8;
            tables[1][nibble] |= bit * (first_low >> nibble & 1) as u8;
            tables[2][nibble] |= bit * (second_high >> nibble & 1) as u8;
            index += 1;
        }
        nibble += 1;
    }
    tables
};

/// Some bytes in a register.
///
/// # Safety
///
/// All functions are unsafe for one reason: they are compiled into callers that have the instruction set enabled, and the CPU must have it. `load`
/// needs readable memory too.
pub(super) trait Vector: Copy {
    /// How many bytes.
    const LEN: usize;
    /// How many vectors are looked at together while text is ASCII.
    const TOGETHER: usize;
    /// Whether earlier bytes are made of registers, rather than loaded.
    const SHIFTS: bool;

    /// The bytes at `from`, of which `LEN` are readable.
    unsafe fn load(from: *const u8) -> Self;
    /// All the same byte.
    unsafe fn splat(byte: u8) -> Self;
    unsafe fn and(self, other: Self) -> Self;
    unsafe fn or(self, other: Self) -> Self;
    unsafe fn xor(self, other: Self) -> Self;
    /// Each byte less `other`, or 0.
    unsafe fn saturating_sub(self, other: u8) -> Self;
    /// The entries for the low nibble of each byte.
    unsafe fn look_up_low(self, table: &Table) -> Self;
    /// The entries for the high nibble of each byte.
    unsafe fn look_up_high(self, table: &Table) -> Self;
    /// The bytes that are `BY` earlier, 1 to 3, where `before` is the vector before this one.
    unsafe fn earlier<const BY: usize>(self, before: Self) -> Self;
    /// Whether no byte has its high bit set.
    unsafe fn is_ascii(self) -> bool;
    /// Whether all bytes are 0.
    unsafe fn is_zero(self) -> bool;
}

/// A vector of 16 bytes.
///
/// # Safety
///
/// As for [`Vector`].
pub(super) trait Vector16: Vector {
    /// The eight bytes of each number, the lowest first.
    unsafe fn of(low: u64, high: u64) -> Self;
    /// The bytes that `indices` name; 0 for those of 0x80.
    unsafe fn pick(self, indices: Self) -> Self;
}

/// What is wrong with the bytes of `vector`, of which those one to three bytes earlier are given: all zeros if nothing is.
///
/// # Safety
///
/// The CPU has the instruction set of `V`.
#[inline(always)]
unsafe fn errors<V: Vector>(vector: V, [first, second, third]: [V; 3]) -> V {
    // SAFETY: the caller promises the instruction set.
    unsafe {
        let wrong = first
            .look_up_high(&TABLES[0])
            .and(first.look_up_low(&TABLES[1]))
            .and(vector.look_up_high(&TABLES[2]));
        // The high bit is left of what is at least 0xe0 or 0xf0: the lead of three bytes two earlier, or of four bytes three earlier.
        let third_byte = second.saturating_sub(0xe0 - TWO_CONTINUATIONS);
        let fourth_byte = third.saturating_sub(0xf0 - TWO_CONTINUATIONS);
        wrong.xor(third_byte.or(fourth_byte).and(V::splat(TWO_CONTINUATIONS)))
    }
}

/// The errors of `vector` after `before`.
///
/// # Safety
///
/// The CPU has the instruction set of `V`.
#[inline(always)]
pub(super) unsafe fn errors_after<V: Vector>(vector: V, before: V) -> V {
    // SAFETY: the caller promises the instruction set.
    unsafe {
        errors(
            vector,
            [vector.earlier::<1>(before), vector.earlier::<2>(before), vector.earlier::<3>(before)],
        )
    }
}

/// The errors of `vector`, which was loaded from `at`, after `before`.
///
/// # Safety
///
/// The CPU has the instruction set of `V`; `V::LEN` bytes at `at` are readable, and three before them.
#[inline(always)]
unsafe fn errors_of<V: Vector>(vector: V, before: V, at: *const u8) -> V {
    // SAFETY: the caller promises the instruction set, and these bytes.
    unsafe {
        match V::SHIFTS {
            true => errors_after(vector, before),
            false => errors(vector, [V::load(at.sub(1)), V::load(at.sub(2)), V::load(at.sub(3))]),
        }
    }
}

/// The errors of the vector at `at`.
///
/// # Safety
///
/// The CPU has the instruction set of `V`; `V::LEN` bytes on both sides of `at` are readable.
#[inline(always)]
unsafe fn errors_at<V: Vector>(at: *const u8) -> V {
    // SAFETY: the caller promises the instruction set, and these bytes.
    unsafe { errors_of(V::load(at), V::load(at.sub(V::LEN)), at) }
}

/// Whether a sequence is not complete at `end`.
///
/// # Safety
///
/// Three bytes before `end` are readable.
#[inline(always)]
pub(super) unsafe fn is_cut(end: *const u8) -> bool {
    // SAFETY: the caller promises three bytes.
    let [third, second, first] = unsafe { end.sub(3).cast::<[u8; 3]>().read() };
    (third >= 0xf0) | (second >= 0xe0) | (first >= 0xc0)
}

/// Whether `V::TOGETHER` vectors at `at` are ASCII.
///
/// # Safety
///
/// The CPU has the instruction set of `V`; the bytes are readable.
#[inline(always)]
unsafe fn are_ascii<V: Vector>(at: *const u8) -> bool {
    // SAFETY: the caller promises the instruction set and the bytes.
    unsafe {
        let mut seen = V::load(at);
        for index in 1..V::TOGETHER {
            seen = seen.or(V::load(at.add(index * V::LEN)));
        }
        seen.is_ascii()
    }
}

/// Whether up to 32 bytes are UTF-8.
///
/// # Safety
///
/// The CPU has the instruction set of `V`; `len` bytes at `start` are readable.
#[inline(always)]
pub(super) unsafe fn short<V: Vector16>(start: *const u8, len: usize) -> bool {
    debug_assert!(len <= 32);
    // SAFETY: the caller promises the instruction set and the bytes: 16 at both ends, where there are that many.
    unsafe {
        // Zeros follow the string in its last vector, and show what is cut off.
        if len < 16 {
            let (low, high) = padded(start, len);
            if (low | high) & super::HIGH_BITS == 0 {
                return true;
            }
            return errors_after(V::of(low, high), V::splat(0)).is_zero();
        }
        let (first, last) = (V::load(start), V::load(start.add(len - 16)));
        if first.or(last).is_ascii() {
            return true;
        }
        // The last bytes without those that `first` has.
        let rest = last.pick(V::load(PICK_LAST.as_ptr().add(32 - len)));
        errors_after(first, V::splat(0)).or(errors_after(rest, first)).is_zero()
            && (len < 32 || !is_cut(start.add(len)))
    }
}

/// Indices of bytes: from index `n` on, those that move 16 bytes to the front by `n`, zeros after them.
static PICK_LAST: [u8; 32] = {
    let mut indices = [0x80; 32];
    let mut at = 0;
    while at < 16 {
        indices[at] = at as u8;
        at += 1;
    }
    indices
};

/// Fewer than 16 bytes as two numbers, the first byte lowest, and zeros.
///
/// # Safety
///
/// `len` bytes at `start` are readable.
#[inline(always)]
unsafe fn padded(start: *const u8, len: usize) -> (u64, u64) {
    debug_assert!(len < 16);
    // SAFETY: the caller promises `len` bytes, and each branch reads what is left of as many as it has found.
    unsafe {
        // What overlaps is the same in both.
        if len >= 8 {
            let (first, last) = (read::<8>(start), read::<8>(start.add(len - 8)));
            // Eight bytes or fewer are shifted out.
            (first, last >> 8 >> (8 * (15 - len)))
        } else if len >= 4 {
            let (first, last) = (read::<4>(start), read::<4>(start.add(len - 4)));
            (first | last << (8 * (len - 4)), 0)
        } else if len > 0 {
            let (middle, last) = (len / 2, len - 1);
            let number = read::<1>(start)
                | read::<1>(start.add(middle)) << (8 * middle)
                | read::<1>(start.add(last)) << (8 * last);
            (number, 0)
        } else {
            (0, 0)
        }
    }
}

/// `LEN` bytes, up to eight, as a number: the first one lowest.
///
/// # Safety
///
/// They are readable.
#[inline(always)]
unsafe fn read<const LEN: usize>(from: *const u8) -> u64 {
    let mut bytes = [0; 8];
    // SAFETY: the caller promises readable bytes.
    bytes[..LEN].copy_from_slice(&unsafe { from.cast::<[u8; LEN]>().read() });
    u64::from_le_bytes(bytes)
}

/// Whether more than two and up to four vectors of bytes are UTF-8: four vectors that overlap, without a branch on the length.
///
/// # Safety
///
/// The CPU has the instruction set of `V`; `len` bytes at `start` are readable.
#[inline(always)]
pub(super) unsafe fn medium<V: Vector>(start: *const u8, len: usize) -> bool {
    debug_assert!(len > 2 * V::LEN && len <= 4 * V::LEN);
    // SAFETY: the caller promises the instruction set and the bytes. All four vectors lie within them, and all but the first have another
    // between them and `start`.
    unsafe {
        let second_at = start.add(V::LEN);
        let third_at = start.add((len - 2 * V::LEN).max(V::LEN));
        let fourth_at = start.add(len - V::LEN);
        let (first, second) = (V::load(start), V::load(second_at));
        let (third, fourth) = (V::load(third_at), V::load(fourth_at));
        if first.or(second).or(third.or(fourth)).is_ascii() {
            return true;
        }
        let first_half = errors_after(first, V::splat(0)).or(errors_of(second, first, second_at));
        let second_half = errors_at::<V>(third_at).or(errors_at(fourth_at));
        first_half.or(second_half).is_zero() & !is_cut(start.add(len))
    }
}

/// Whether more than four vectors of bytes are UTF-8. A prefix that is ASCII is gone through first, then pairs of vectors, of which the last may
/// overlap the one before it.
///
/// # Safety
///
/// The CPU has the instruction set of `V`; `len` bytes at `start` are readable.
#[inline(always)]
pub(super) unsafe fn long<V: Vector>(start: *const u8, len: usize) -> bool {
    debug_assert!(len > 4 * V::LEN && V::TOGETHER <= 4);
    // SAFETY: the caller promises the instruction set and the bytes. What is loaded at `at` and `last` lies within them, since `at` is before
    // `last` or was not moved from `start`. There is a pair before `at` in the second loop, and one before `last`.
    unsafe {
        let end = start.add(len);
        let (step, last) = (V::TOGETHER * V::LEN, end.sub(V::TOGETHER * V::LEN));
        let mut at = start;
        while are_ascii::<V>(at) {
            at = at.add(step);
            if at >= last {
                if are_ascii::<V>(last) {
                    return true;
                }
                break;
            }
        }

        // What is before is ASCII, and as good as zeros.
        let (step, last) = (2 * V::LEN, end.sub(2 * V::LEN));
        at = at.min(last);
        let (first, second) = (V::load(at), V::load(at.add(V::LEN)));
        let mut errors = errors_after(first, V::splat(0)).or(errors_of(second, first, at.add(V::LEN)));
        let mut before = second;
        at = at.add(step);
        while at < last {
            let (first, second) = (V::load(at), V::load(at.add(V::LEN)));
            if first.or(second).is_ascii() {
                if is_cut(at) {
                    return false;
                }
            } else {
                let pair = errors_of(first, before, at).or(errors_of(second, first, at.add(V::LEN)));
                errors = errors.or(pair);
            }
            before = second;
            at = at.add(step);
        }
        let pair = errors_at::<V>(last).or(errors_at(last.add(V::LEN)));
        errors.or(pair).is_zero() & !is_cut(end)
    }
}
