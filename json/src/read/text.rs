//! [`Text`]: JSON text and how far it is read.

use super::error::{ReadError, ReadErrorKind};
use crate::vector::{self, StringEnd, first_special, is_special};

pub(super) type Result<T, E = ReadError> = std::result::Result<T, E>;

/// Text that is UTF-8, and how far it is read.
#[derive(Clone, Copy)]
pub(super) struct Text<'t> {
    /// All of it.
    pub(super) bytes: &'t [u8],
    /// How far it is read.
    pub(super) at: usize,
}

/// What is between quotes.
#[derive(Clone, Copy)]
pub(super) struct Quote<'t> {
    /// As it is in the text.
    pub(super) raw: &'t [u8],
    /// How much of it is before the first escape; all of it, if there is none.
    pub(super) plain: usize,
}

impl Quote<'_> {
    #[inline]
    pub(super) fn has_escapes(self) -> bool {
        self.plain < self.raw.len()
    }
}

impl<'t> Text<'t> {
    #[inline(always)]
    pub(super) fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// What is not read yet.
    #[inline(always)]
    pub(super) fn rest(&self) -> &'t [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    /// Skips blanks and tells what follows.
    #[inline(always)]
    pub(super) fn next(&mut self) -> Option<u8> {
        match self.peek() {
            Some(byte) if byte > b' ' => Some(byte),
            _ => self.skip_blanks(),
        }
    }

    #[inline(never)]
    fn skip_blanks(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.peek() {
            self.at += 1;
        }
        self.peek()
    }

    /// Reads `byte` if it is next.
    #[inline(always)]
    pub(super) fn take(&mut self, byte: u8) -> bool {
        let is_next = self.next() == Some(byte);
        self.at += usize::from(is_next);
        is_next
    }

    /// Reads the colon behind a name.
    #[inline(always)]
    pub(super) fn colon(&mut self) -> Result<()> {
        if self.take(b':') { Ok(()) } else { Err(self.unexpected("`:`", "an object")) }
    }

    /// Reads a word if it is next.
    #[inline]
    pub(super) fn word(&mut self, word: &[u8]) -> bool {
        let is_next = self.rest().starts_with(word);
        self.at += if is_next { word.len() } else { 0 };
        is_next
    }

    #[cold]
    pub(super) fn syntax(&self, at: usize, what: &str) -> ReadError {
        ReadError::new(ReadErrorKind::Syntax, at, what)
    }

    /// The error that the text ends within `what`.
    #[cold]
    pub(super) fn end_within(&self, what: &str) -> ReadError {
        let what = format_args!("EOF while parsing {what}");
        ReadError::new(ReadErrorKind::UnexpectedEnd, self.bytes.len(), what)
    }

    /// The error that what follows is not what is expected within something.
    #[cold]
    pub(super) fn unexpected(&self, expected: &str, within: &str) -> ReadError {
        match self.peek() {
            None => self.end_within(within),
            Some(_) => self.syntax(self.at, &format!("expected {expected}")),
        }
    }

    /// Reads what is between quotes; the first of them is read.
    #[inline]
    pub(super) fn quote(&mut self) -> Result<Quote<'t>> {
        let rest = self.rest();
        if let Some(chunk) = rest.first_chunk::<{ vector::LEN }>()
            && let plain = first_special(chunk)
            && let Some(b'"') = chunk.get(plain)
        {
            self.at += plain + 1;
            return Ok(Quote { raw: &rest[..plain], plain });
        }
        self.other_quote()
    }

    /// Reads what is between quotes where it is long, has escapes, or is near the end of the text.
    #[inline(never)]
    fn other_quote(&mut self) -> Result<Quote<'t>> {
        let rest = self.rest();
        let plain = plain_len(rest);
        // The first byte that is not plain is not escaped: from there on, escapes count.
        let mut len = plain;
        let mut end = StringEnd::default();
        loop {
            let (chunk, found) = match rest[len..].first_chunk::<{ vector::LEN }>() {
                Some(chunk) => (vector::LEN, end.find(chunk)),
                None => {
                    let mut last = [b' '; vector::LEN];
                    let left = rest.len() - len;
                    last[..left].copy_from_slice(&rest[len..]);
                    (left, end.find(&last))
                }
            };
            let Some(at) = found else {
                len += chunk;
                if chunk < vector::LEN {
                    return Err(self.end_within("a string"));
                }
                continue;
            };
            len += at;
            if rest[len] != b'"' {
                let what = "control character (\\u0000-\\u001F) found while parsing a string";
                return Err(self.syntax(self.at + len, what));
            }
            self.at += len + 1;
            return Ok(Quote { raw: &rest[..len], plain: plain.min(len) });
        }
    }

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
        let mut magnitude = 0_u64;
        let mut len = 0;
        while len < 16
            && let Some(eight) =
                digits.get(len..).and_then(|digits| digits.first_chunk()).and_then(eight_digits)
        {
            magnitude = magnitude * 100_000_000 + eight;
            len += 8;
        }
        while let Some(&byte @ b'0'..=b'9') = digits.get(len)
            && len < 20
        {
            // What 20 digits make is not used.
            magnitude = magnitude.wrapping_mul(10).wrapping_add(u64::from(byte - b'0'));
            len += 1;
        }
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

    /// Reads past a value whose meaning does not matter. Nesting takes a bit a level.
    #[inline(never)]
    pub(super) fn skip(&mut self) -> Result<()> {
        let mut nested = Nested::default();
        loop {
            match self.next() {
                Some(b'"') => {
                    self.at += 1;
                    self.skip_quote()?;
                }
                Some(b'-' | b'0'..=b'9') => {
                    self.number()?;
                }
                Some(open @ (b'{' | b'[')) => {
                    self.at += 1;
                    let is_object = open == b'{';
                    if !self.take(if is_object { b'}' } else { b']' }) {
                        nested.push(is_object);
                        if is_object {
                            self.skip_name()?;
                        }
                        continue;
                    }
                }
                _ => self.keyword()?,
            }
            // The value is read: find the next one, or the ends of what it is in.
            loop {
                let Some(is_object) = nested.innermost() else { return Ok(()) };
                match (self.next(), is_object) {
                    (Some(b','), _) => {
                        self.at += 1;
                        if is_object {
                            self.skip_name()?;
                        }
                        break;
                    }
                    (Some(b'}'), true) | (Some(b']'), false) => {
                        self.at += 1;
                        nested.pop();
                    }
                    (_, true) => return Err(self.unexpected("`,` or `}`", "an object")),
                    (_, false) => return Err(self.unexpected("`,` or `]`", "a list")),
                }
            }
        }
    }

    fn skip_name(&mut self) -> Result<()> {
        if !self.take(b'"') {
            return Err(self.no_name());
        }
        self.skip_quote()?;
        self.colon()
    }

    /// Reads past what is between quotes, in which escapes must be right, but may be of lone surrogates.
    fn skip_quote(&mut self) -> Result<()> {
        let start = self.at;
        let quote = self.quote()?;
        let mut at = quote.plain;
        while at < quote.raw.len() {
            at += match Escape::at(quote.raw, at) {
                Some(Escape::Byte(_)) => 2,
                Some(Escape::Unit(_)) => 6,
                None => return Err(self.syntax(start + at, "invalid escape")),
            };
            at += plain_len(&quote.raw[at..]);
        }
        Ok(())
    }

    /// The error that no name follows where one must.
    #[cold]
    pub(super) fn no_name(&self) -> ReadError {
        match self.peek() {
            None => self.end_within("an object"),
            Some(b'}') => self.syntax(self.at, "trailing comma"),
            Some(_) => self.syntax(self.at, "key must be a string"),
        }
    }

    /// Reads `true`, `false` or `null`.
    fn keyword(&mut self) -> Result<()> {
        let words: [&[u8]; 3] = [b"true", b"false", b"null"];
        match words.into_iter().any(|word| self.word(word)) {
            true => Ok(()),
            false => Err(self.no_value(&words)),
        }
    }

    #[cold]
    pub(super) fn no_value(&self, words: &[&[u8]]) -> ReadError {
        let rest = self.rest();
        let is_cut = words.iter().any(|word| word.starts_with(rest));
        match rest.first() {
            _ if is_cut => self.end_within("a value"),
            Some(b't' | b'f' | b'n') => self.syntax(self.at, "expected ident"),
            _ => self.syntax(self.at, "expected value"),
        }
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

/// The number that eight digits are; `None` if one of them is none.
#[inline(always)]
fn eight_digits(text: &[u8; 8]) -> Option<u64> {
    let digits = u64::from_le_bytes(*text) ^ 0x3030_3030_3030_3030;
    // Of 0 to 9, and no other byte, both the high half and that of 6 more are 0.
    if (digits | digits.wrapping_add(0x0606_0606_0606_0606)) & 0xf0f0_f0f0_f0f0_f0f0 != 0 {
        return None;
    }
    // Two neighbours become one of twice the width, three times; the first digit is the lowest byte.
    let pairs = (digits * 10 + (digits >> 8)) & 0x00ff_00ff_00ff_00ff;
    let fours = (pairs * 100 + (pairs >> 16)) & 0x0000_ffff_0000_ffff;
    Some((fours * 10_000 + (fours >> 32)) & 0xffff_ffff)
}

/// How many bytes at the start of `bytes` stand for themselves in a string.
#[inline(always)]
pub(super) fn plain_len(bytes: &[u8]) -> usize {
    let mut len = 0;
    while let Some(chunk) = bytes[len..].first_chunk::<{ vector::LEN }>() {
        match first_special(chunk) {
            vector::LEN => len += vector::LEN,
            plain => return len + plain,
        }
    }
    while bytes.get(len).is_some_and(|&byte| !is_special(byte)) {
        len += 1;
    }
    len
}

/// What an escape stands for.
#[derive(Clone, Copy)]
pub(super) enum Escape {
    /// One byte, from two in the text.
    Byte(u8),
    /// A unit of UTF-16, from six bytes in the text.
    Unit(u16),
}

impl Escape {
    /// The escape at `at` in `raw`, which starts with a backslash.
    #[inline]
    pub(super) fn at(raw: &[u8], at: usize) -> Option<Self> {
        let byte = *raw.get(at + 1)?;
        match UNESCAPED[byte as usize] {
            0 if byte == b'u' => {
                let digits: &[u8; 4] = raw.get(at + 2..)?.first_chunk()?;
                let digit = |unit: u16, &byte: &u8| Some(unit << 4 | char::from(byte).to_digit(16)? as u16);
                digits.iter().try_fold(0, digit).map(Self::Unit)
            }
            0 => None,
            byte => Some(Self::Byte(byte)),
        }
    }
}

/// What a byte behind a backslash stands for; 0 for what stands for none.
static UNESCAPED: [u8; 256] = {
    let mut bytes = [0; 256];
    bytes[b'"' as usize] = b'"';
    bytes[b'\\' as usize] = b'\\';
    bytes[b'/' as usize] = b'/';
    bytes[b'b' as usize] = 8;
    bytes[b't' as usize] = b'\t';
    bytes[b'n' as usize] = b'\n';
    bytes[b'f' as usize] = 12;
    bytes[b'r' as usize] = b'\r';
    bytes
};

/// What is being skipped, from the outside in: objects and arrays.
#[derive(Default)]
struct Nested {
    /// A bit for each of the innermost ones, the last of them lowest: whether it is an object.
    bits: u64,
    len: usize,
    /// The bits of others, 64 at a time.
    others: Vec<u64>,
}

impl Nested {
    fn push(&mut self, is_object: bool) {
        if self.len > 0 && self.len.is_multiple_of(64) {
            self.others.push(self.bits);
        }
        self.bits = self.bits << 1 | u64::from(is_object);
        self.len += 1;
    }

    fn innermost(&self) -> Option<bool> {
        (self.len > 0).then_some(self.bits & 1 == 1)
    }

    fn pop(&mut self) {
        self.bits >>= 1;
        self.len -= 1;
        if self.len.is_multiple_of(64) {
            self.bits = self.others.pop().unwrap_or_default();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eight_digits_are_a_number() {
        for number in [0, 1, 9, 10, 12_345_678, 99_999_999, 10_000_000, 90_909_090] {
            let text = format!("{number:08}");
            assert_eq!(eight_digits(text.as_bytes().first_chunk().expect("eight")), Some(number));
        }
        for at in 0..8 {
            for byte in (0..=255).filter(|byte: &u8| !byte.is_ascii_digit()) {
                let mut text = *b"90817263";
                text[at] = byte;
                assert_eq!(eight_digits(&text), None, "{text:?}");
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
                let mut read = Text { bytes: all.as_bytes(), at: 0 };
                assert_eq!((read.short_integer(), read.at), (text.parse().ok(), text.len()), "{all}");
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
            "x",
        ] {
            let mut read = Text { bytes: text.as_bytes(), at: 0 };
            assert_eq!((read.short_integer(), read.at), (None, 0), "{text}");
        }
    }
}
