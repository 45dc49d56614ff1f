//! Numbers.

use std::ptr::NonNull;

use scrimp_schema::Type;

use super::error::{ReadError, ReadErrorKind};
use super::text::{Result, Text};

impl<'t> Text<'t> {
    /// Reads a number: all that one may have in JSON (RFC 8259, section 6).
    #[inline(never)]
    pub(super) fn number(&mut self) -> Result<Number<'t>> {
        let start = self.at;
        self.at += usize::from(self.peek() == Some(b'-'));
        let zero = self.peek() == Some(b'0');
        let digits = self.digits()?;
        if zero && digits > 1 {
            return Err(self.syntax(start, "invalid number"));
        }
        let mut is_integer = true;
        if self.peek() == Some(b'.') {
            is_integer = false;
            self.at += 1;
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.peek() {
            is_integer = false;
            self.at += 1;
            if let Some(b'+' | b'-') = self.peek() {
                self.at += 1;
            }
            self.digits()?;
        }
        // SAFETY: digits, signs, points and exponents are ASCII.
        let text = unsafe { std::str::from_utf8_unchecked(&self.bytes[start..self.at]) };
        Ok(Number { text, is_integer, start })
    }

    /// Reads one digit or more.
    fn digits(&mut self) -> Result<usize> {
        let start = self.at;
        while let Some(b'0'..=b'9') = self.peek() {
            self.at += 1;
        }
        match self.at - start {
            0 if self.peek().is_none() => Err(self.end_within("a value")),
            0 => Err(self.syntax(self.at, "invalid number")),
            count => Ok(count),
        }
    }

    /// Reads an integer of up to 19 digits that an `i64` has room for; `None` where there is none but perhaps another number, and nothing is
    /// read.
    #[inline(always)]
    pub(super) fn short_integer(&mut self) -> Option<i64> {
        let rest = self.rest();
        let is_negative = rest.first() == Some(&b'-');
        let digits = &rest[usize::from(is_negative)..];
        let (magnitude, len) = match self.wide {
            Some(wide) => wide.digits(digits),
            None => magnitude(digits),
        };
        // A fraction, an exponent, zeros that lead and -0 are others' concern.
        if len == 0
            || len > 19
            || (digits[0] == b'0' && (len > 1 || is_negative))
            || matches!(digits.get(len), Some(b'.' | b'e' | b'E'))
            || magnitude > i64::MAX as u64 + u64::from(is_negative)
        {
            return None;
        }
        self.at += usize::from(is_negative) + len;
        Some(if is_negative { (magnitude as i64).wrapping_neg() } else { magnitude as i64 })
    }
}

/// A number as it is in the text.
pub(super) struct Number<'t> {
    pub(super) text: &'t str,
    /// Whether it has neither fraction nor exponent.
    pub(super) is_integer: bool,
    /// Where it starts.
    pub(super) start: usize,
}

impl Number<'_> {
    /// The double that it is nearest to.
    #[inline]
    pub(super) fn double(&self) -> Result<f64> {
        match self.text.parse::<f64>() {
            Ok(value) if value.is_finite() => Ok(value),
            _ => Err(ReadError::new(ReadErrorKind::Syntax, self.start, "number out of range")),
        }
    }
}

/// Writes an integer or enum to `slot`, if its type has room for it.
///
/// # Safety
///
/// `slot` is writable for, and aligned to, values of the type.
#[inline(always)]
pub(super) unsafe fn write_integer(kind: Type, integer: i64, slot: NonNull<u8>) -> bool {
    /// # Safety
    ///
    /// `slot` is writable for, and aligned to, such a number.
    #[inline(always)]
    unsafe fn write<T: TryFrom<i64>>(integer: i64, slot: NonNull<u8>) -> bool {
        let number = T::try_from(integer);
        // SAFETY: the caller gives room.
        number.map(|number| unsafe { slot.cast().write(number) }).is_ok()
    }
    // SAFETY: each arm writes a value of the type, for which the caller gives room.
    unsafe {
        match kind {
            Type::I64 => write::<i64>(integer, slot),
            Type::I8 => write::<i8>(integer, slot),
            Type::I16 => write::<i16>(integer, slot),
            _ => write::<i32>(integer, slot),
        }
    }
}

/// The number that the digits at the start of `text` are, and how many they are; if these are more than 19, the number is any, and there may
/// be others.
#[inline(always)]
fn magnitude(text: &[u8]) -> (u64, usize) {
    let (mut magnitude, mut len) = (0_u64, 0);
    while let Some(eight) = text.get(len..).and_then(|text| text.first_chunk()) {
        let (number, count) = up_to_eight_digits(eight);
        magnitude = magnitude.wrapping_mul(POWERS[count]).wrapping_add(number);
        len += count;
        if count < 8 || len > 19 {
            return (magnitude, len);
        }
    }
    while let Some(&byte @ b'0'..=b'9') = text.get(len) {
        magnitude = magnitude.wrapping_mul(10).wrapping_add(u64::from(byte - b'0'));
        len += 1;
    }
    (magnitude, len)
}

/// Powers of ten.
const POWERS: [u64; 9] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];

/// The number that the digits at the start of `text` are, and how many they are.
#[inline(always)]
fn up_to_eight_digits(text: &[u8; 8]) -> (u64, usize) {
    let digits = u64::from_le_bytes(*text) ^ 0x3030_3030_3030_3030;
    // Of 0 to 9, and no other byte, both the high half and that of 6 more are 0. What a byte carries is above the first that is none.
    let others = (digits | digits.wrapping_add(0x0606_0606_0606_0606)) & 0xf0f0_f0f0_f0f0_f0f0;
    let count = others.trailing_zeros() as usize / 8;
    // Zeros come before the first digit, which is the lowest byte, as far as digits lack.
    let digits = digits.unbounded_shl(64 - 8 * count as u32);
    // Two neighbours become one of twice the width, three times.
    let pairs = (digits * 10 + (digits >> 8)) & 0x00ff_00ff_00ff_00ff;
    let fours = (pairs * 100 + (pairs >> 16)) & 0x0000_ffff_0000_ffff;
    ((fours * 10_000 + (fours >> 32)) & 0xffff_ffff, count)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wide::Wide;

    #[test]
    fn eight_digits_are_a_number() {
        for number in [0, 1, 9, 10, 12_345_678, 99_999_999, 10_000_000, 90_909_090] {
            let text = format!("{number:08}");
            let digits = text.as_bytes().first_chunk().expect("eight");
            assert_eq!(up_to_eight_digits(digits), (number, 8));
        }
        for at in 0..8 {
            for byte in (0..=255).filter(|byte: &u8| !byte.is_ascii_digit()) {
                for mut text in [*b"90817263", [byte; 8], *b"9:/0 . e"] {
                    text[at] = byte;
                    let digits = text.iter().take_while(|byte| byte.is_ascii_digit());
                    let number = digits.clone().fold(0, |number, byte| 10 * number + u64::from(byte - b'0'));
                    assert_eq!(up_to_eight_digits(&text), (number, digits.count()), "{text:?}");
                }
            }
        }
    }

    #[test]
    fn integers_of_any_length_are_read() {
        for number in (0..64).flat_map(|shift| [i64::MIN >> shift, i64::MAX >> shift]) {
            for wide in Wide::ways() {
                let text = format!("{number},\"and more bytes than a vector has\"");
                let mut read = Text { wide, ..Text::new(text.as_bytes()) };
                assert_eq!(read.short_integer(), Some(number));
            }
        }
    }

    #[test]
    fn integers_are_what_the_standard_library_reads() {
        for text in [
            "0",
            "7",
            "-7",
            "12345678",
            "-123456789",
            "1234567812345678",
            "999999999999999999",
            "9223372036854775807",
            "-9223372036854775808",
        ] {
            for behind in ["", ",", " 1", "}and more bytes than eight"] {
                let all = format!("{text}{behind}");
                for wide in Wide::ways() {
                    let mut read = Text { wide, ..Text::new(all.as_bytes()) };
                    assert_eq!((read.short_integer(), read.at), (text.parse().ok(), text.len()), "{all}");
                }
            }
        }
        for text in [
            "",
            "-",
            "-0",
            "01",
            "1.5",
            "1e3",
            "9223372036854775808",
            "-9223372036854775809",
            "123456781234567812345",
            "12345678123456781234567812345678",
            "1234567812345678123456781234567812345678",
            "x",
        ] {
            for wide in Wide::ways() {
                let mut read = Text { wide, ..Text::new(text.as_bytes()) };
                assert_eq!((read.short_integer(), read.at), (None, 0), "{text}");
            }
        }
    }
}
