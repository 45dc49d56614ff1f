//! Integers.

use super::out::At;

/// Digits are made of eight at a time and written where they go: a library's buffer would be read right after it was written in pieces,
/// which stalls.
///
/// # Safety
///
/// There is room for 24 bytes.
#[inline(never)]
pub(super) unsafe fn put_integer(at: At, integer: i64) -> At {
    const EIGHT: u64 = 100_000_000;
    /// # Safety
    ///
    /// There is room for eight bytes.
    #[inline(always)]
    unsafe fn put_first(at: At, number: u64) -> At {
        let digits = digits(number);
        // Zeros at the start are left out, but for the last digit.
        let zeros = (digits | 1 << 56).trailing_zeros() / 8;
        // SAFETY: the caller promises the room.
        unsafe {
            at.cast().write(((digits | ASCII) >> (8 * zeros)).to_le_bytes());
            at.add(8 - zeros as usize)
        }
    }
    let number = integer.unsigned_abs();
    // SAFETY: a sign and 19 digits, with what is written behind the first ones, are 24 bytes at most.
    unsafe {
        // Written in any case: half of all signs are not foreseen.
        at.write(b'-');
        let at = at.add(usize::from(integer < 0));
        if number < EIGHT {
            return put_first(at, number);
        }
        let (high, low) = (number / EIGHT, number % EIGHT);
        if high < EIGHT {
            let at = put_first(at, high);
            at.cast().write((digits(low) | ASCII).to_le_bytes());
            return at.add(8);
        }
        let at = put_first(at, high / EIGHT);
        at.cast().write(sixteen_digits(high % EIGHT, low));
        at.add(16)
    }
}

const ASCII: u64 = 0x3030_3030_3030_3030;

/// The eight digits of a number below 10^8, a byte for each; the first one is the lowest byte.
#[inline(always)]
fn digits(number: u64) -> u64 {
    // Halves of the number, then of these, then of those, side by side. The products are the quotients times a power of two.
    let fours = (number / 10_000) | ((number % 10_000) << 32);
    let hundreds = (fours * 10_486) >> 20 & 0x0000_007f_0000_007f;
    let pairs = hundreds | (fours - hundreds * 100) << 16;
    let tens = (pairs * 103) >> 10 & 0x000f_000f_000f_000f;
    tens | (pairs - tens * 10) << 8
}

/// The digits of two numbers below 10^8, eight of each.
#[cfg(target_arch = "x86_64")]
#[inline(always)]
fn sixteen_digits(first: u64, second: u64) -> [u8; 16] {
    use std::arch::x86_64::*;
    // SAFETY: every CPU of this architecture has SSE2, and a vector is any sixteen bytes.
    unsafe {
        // As `digits`, but of both.
        let eights = _mm_set_epi64x(second as i64, first as i64);
        let high = _mm_srli_epi64(_mm_mul_epu32(eights, _mm_set1_epi64x(3_518_437_209)), 45);
        let low = _mm_sub_epi64(eights, _mm_mul_epu32(high, _mm_set1_epi64x(10_000)));
        let fours = _mm_or_si128(high, _mm_slli_epi64(low, 32));
        let high = _mm_srli_epi16(_mm_mulhi_epu16(fours, _mm_set1_epi16(5_243)), 3);
        let low = _mm_sub_epi16(fours, _mm_mullo_epi16(high, _mm_set1_epi16(100)));
        let pairs = _mm_or_si128(high, _mm_slli_epi32(low, 16));
        let high = _mm_mulhi_epu16(pairs, _mm_set1_epi16(6_554));
        let low = _mm_sub_epi16(pairs, _mm_mullo_epi16(high, _mm_set1_epi16(10)));
        let digits = _mm_or_si128(high, _mm_slli_epi16(low, 8));
        std::mem::transmute(_mm_or_si128(digits, _mm_set1_epi8(b'0' as i8)))
    }
}

/// The digits of two numbers below 10^8, eight of each.
#[cfg(not(target_arch = "x86_64"))]
#[inline(always)]
fn sixteen_digits(first: u64, second: u64) -> [u8; 16] {
    let [first, second] = [first, second].map(|number| u128::from(digits(number) | ASCII));
    (first | second << 64).to_le_bytes()
}

#[cfg(test)]
mod tests {
    use std::ptr::NonNull;

    use super::*;

    #[test]
    fn integers_are_written_as_the_standard_library_writes_them() {
        let check = |integer: i64| {
            let mut room = [0_u8; 24];
            let at = NonNull::from(&mut room).cast::<u8>();
            // SAFETY: there is this room.
            let len = unsafe { put_integer(at, integer).offset_from_unsigned(at) };
            assert_eq!(std::str::from_utf8(&room[..len]), Ok(&*integer.to_string()));
        };
        for power in 0..19 {
            for off in -2..=2 {
                check(10_i64.pow(power) + off);
                check(-(10_i64.pow(power) + off));
            }
        }
        (0..63).for_each(|shift| check(i64::MIN >> shift));
        (0..63).for_each(|shift| check(i64::MAX >> shift));
        for number in (0..100_000_000).step_by(9_973) {
            check(number);
        }
        for number in 0..10_000 {
            check(number);
            check(number * 10_000);
        }
    }

    #[test]
    fn sixteen_digits_are_those_of_both_numbers() {
        for first in (0..100_000_000).step_by(9_973).chain([99_999_999]) {
            let second = 99_999_999 - first;
            let digits = sixteen_digits(first, second);
            assert_eq!(std::str::from_utf8(&digits), Ok(&*format!("{first:08}{second:08}")));
        }
    }
}
