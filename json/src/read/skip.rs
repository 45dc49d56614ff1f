//! What is passed over.

use super::text::{Result, Text};
use super::unescape::unit;
use crate::escape::UNESCAPED;

impl Text<'_> {
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
            // Behind a backslash there is a byte, or the quote were escaped.
            at += match UNESCAPED[quote.raw[at + 1] as usize] {
                0 if unit(quote.raw, at).is_some() => 6,
                0 => return Err(self.syntax(start + at, "invalid escape")),
                _ => 2,
            };
            at += quote.raw[at..].iter().take_while(|&&byte| byte != b'\\').count();
        }
        Ok(())
    }

    /// Reads `true`, `false` or `null`.
    fn keyword(&mut self) -> Result<()> {
        let words: [&[u8]; 3] = [b"true", b"false", b"null"];
        match words.into_iter().any(|word| self.word(word)) {
            true => Ok(()),
            false => Err(self.no_value(&words)),
        }
    }
}

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
