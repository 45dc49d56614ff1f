//! [`Text`]: JSON text and how far it is read.

use super::error::{ReadError, ReadErrorKind};
use crate::vector::{self, specials, stops};
use crate::wide::Wide;

pub(super) type Result<T, E = ReadError> = std::result::Result<T, E>;

/// Text that is UTF-8, and how far it is read.
#[derive(Clone, Copy)]
pub(super) struct Text<'t> {
    /// All of it.
    pub(super) bytes: &'t [u8],
    /// How far it is read.
    pub(super) at: usize,
    pub(super) wide: Option<Wide>,
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
    pub(super) fn new(bytes: &'t [u8]) -> Self {
        Self { bytes, at: 0, wide: Wide::get() }
    }

    #[inline(always)]
    pub(super) fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// What is not read yet.
    #[inline(always)]
    pub(super) fn rest(&self) -> &'t [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    /// The next bytes, as many as a vector has.
    #[inline(always)]
    pub(super) fn chunk(&self) -> Option<&'t [u8; vector::LEN]> {
        self.bytes.get(self.at..)?.first_chunk()
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
    #[inline(always)]
    pub(super) fn quote(&mut self) -> Result<Quote<'t>> {
        if let Some(chunk) = self.chunk()
            && let plain = specials(chunk).trailing_zeros() as usize
            && let Some(b'"') = chunk.get(plain)
        {
            self.at += plain + 1;
            return Ok(Quote { raw: &chunk[..plain], plain });
        }
        self.other_quote()
    }

    /// Reads what is between quotes where it is long, has escapes, or is near the end of the text.
    #[inline(never)]
    fn other_quote(&mut self) -> Result<Quote<'t>> {
        let start = self.at;
        self.at = self.find_special();
        let plain = self.at - start;
        loop {
            match self.peek() {
                None => return Err(self.end_within("a string")),
                Some(b'"') => {
                    let raw = &self.bytes[start..self.at];
                    self.at += 1;
                    // Of backslashes in a row every second one is escaped.
                    if raw.iter().rev().take_while(|&&byte| byte == b'\\').count() % 2 == 0 {
                        return Ok(Quote { raw, plain });
                    }
                }
                Some(b'\\') => {}
                Some(_) => {
                    let what = "control character (\\u0000-\\u001F) found while parsing a string";
                    return Err(self.syntax(self.at, what));
                }
            }
            self.at = self.find_stop();
        }
    }

    /// The position of the next quote, backslash or control character, or of the text's end.
    fn find_special(&self) -> usize {
        match self.wide {
            Some(wide) => self.at + wide.find_special(self.rest()),
            None => self.find(specials),
        }
    }

    /// The position of the next quote or control character, or of the text's end.
    fn find_stop(&self) -> usize {
        match self.wide {
            Some(wide) => self.at + wide.find_stop(self.rest()),
            None => self.find(stops),
        }
    }

    /// The position of the next byte that `of` gives a bit for, or of the text's end.
    #[inline(always)]
    fn find(&self, of: impl Fn(&[u8; vector::LEN]) -> u32) -> usize {
        let mut at = self.at;
        while let Some((chunk, _)) = self.bytes[at..].split_first_chunk() {
            match of(chunk) {
                0 => at += vector::LEN,
                mask => return at + mask.trailing_zeros() as usize,
            }
        }
        let left = self.bytes.len() - at;
        let mask = match self.bytes.last_chunk() {
            Some(last) => u64::from(of(last)) >> (vector::LEN - left),
            None => {
                let mut padded = [b' '; vector::LEN];
                padded[..left].copy_from_slice(&self.bytes[at..]);
                of(&padded).into()
            }
        };
        at + left.min(mask.trailing_zeros() as usize)
    }

    /// Reads a string that is shorter than a vector, with its quotes and without escapes. Else nothing is read.
    #[inline(always)]
    pub(super) fn plain_string(&mut self) -> Option<&'t [u8]> {
        let text = self.bytes.get(self.at..)?.strip_prefix(b"\"")?;
        let chunk = text.first_chunk::<{ vector::LEN }>()?;
        let plain = specials(chunk).trailing_zeros() as usize;
        if chunk.get(plain) != Some(&b'"') {
            return None;
        }
        self.at += plain + 2;
        Some(&chunk[..plain])
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_string_ends_at_a_quote_that_is_not_escaped() {
        let expected = |text: &[u8]| {
            let mut at = 0;
            loop {
                match text.get(at)? {
                    b'\\' if text.get(at + 1).is_some_and(|&byte| byte >= 0x20) => at += 2,
                    b'\\' => at += 1,
                    b'"' | 0..0x20 => return Some(at),
                    _ => at += 1,
                }
            }
        };
        let mut state = 1_u64;
        for len in 0..20_000 {
            let text: [u8; 96] = std::array::from_fn(|_| {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                match state >> 59 {
                    0..12 => b'\\',
                    12 => b'"',
                    13 => (state >> 32) as u8,
                    _ => b'a',
                }
            });
            let text = &text[..len % 97];
            for wide in Wide::ways() {
                let mut read = Text { bytes: text, at: 0, wide };
                let found = match read.quote() {
                    Ok(quote) => {
                        let plain = text.iter().take_while(|&&byte| byte != b'\\').count();
                        assert_eq!((read.at, quote.plain), (quote.raw.len() + 1, plain.min(quote.raw.len())));
                        Some(quote.raw.len())
                    }
                    Err(error) if error.kind() == ReadErrorKind::Syntax => Some(error.offset()),
                    Err(_) => None,
                };
                assert_eq!(found, expected(text), "{}", text.escape_ascii());
            }
        }
    }
}
