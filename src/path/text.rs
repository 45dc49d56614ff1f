//! The text of paths, cut into steps; no type is known yet.

use std::borrow::Cow;

use scrimp_record::selection::Selection;

use super::error::{PathError, PathErrorKind};

/// How long a text may be, in bytes.
pub(super) const MAX_LEN: usize = 1 << 16;

/// One path of a text.
pub(crate) struct PathText<'t> {
    /// Whether it begins with `!`.
    pub(crate) is_left_out: bool,
    pub(crate) steps: Vec<TextStep<'t>>,
}

/// One step of a path.
pub(crate) struct TextStep<'t> {
    /// Where it is in the text.
    pub(crate) at: usize,
    pub(crate) kind: StepKind<'t>,
}

pub(crate) enum StepKind<'t> {
    /// `.name`
    Field(&'t str),
    /// `.7`
    FieldId(i16),
    /// `.*`
    AllFields,
    /// `[1,3]`
    Elements(Vec<u32>),
    /// `[*]`
    AllElements,
    /// `{1,"k"}`, each with where it is.
    Keys(Vec<(usize, KeyText<'t>)>),
    /// `{*}`
    AllKeys,
}

/// A key in a text.
pub(crate) enum KeyText<'t> {
    Int(i64),
    /// A quoted string.
    Bytes(Cow<'t, [u8]>),
    /// A name without quotes: of an enum's member.
    Name(&'t str),
}

/// The paths of `text`, which commas part; one at least.
pub(crate) fn parse(text: &str) -> Result<Vec<PathText<'_>>, PathError> {
    if text.len() > MAX_LEN {
        return Err(PathError::new(text, 0, PathErrorKind::TooLong));
    }
    let mut parser = Parser { text, at: 0 };
    let mut paths = vec![parser.path()?];
    while parser.takes(',') {
        paths.push(parser.path()?);
    }
    parser.space();
    match parser.rest() {
        "" => Ok(paths),
        _ => Err(parser.expected("`.`, `[`, `{`, `,` or the end")),
    }
}

struct Parser<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Parser<'t> {
    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    fn space(&mut self) {
        self.at = self.text.len() - self.rest().trim_start().len();
    }

    /// Takes `char`, with what space is before it, if it is next.
    fn takes(&mut self, char: char) -> bool {
        self.space();
        let is_next = self.rest().starts_with(char);
        self.at += if is_next { char.len_utf8() } else { 0 };
        is_next
    }

    #[cold]
    fn expected(&self, expected: &'static str) -> PathError {
        self.error(PathErrorKind::Syntax { expected })
    }

    #[cold]
    fn error(&self, kind: PathErrorKind) -> PathError {
        PathError::new(self.text, self.at, kind)
    }

    fn path(&mut self) -> Result<PathText<'t>, PathError> {
        let is_left_out = self.takes('!');
        let mut steps = Vec::new();
        if !self.takes('$') {
            self.takes('.');
            steps.push(self.field()?);
        }
        loop {
            let at = self.at;
            let step = match () {
                () if self.takes('.') => self.field()?,
                () if self.takes('[') => TextStep { at, kind: self.elements()? },
                () if self.takes('{') => TextStep { at, kind: self.keys()? },
                () => return Ok(PathText { is_left_out, steps }),
            };
            if steps.len() == Selection::MAX_DEPTH {
                return Err(PathError::new(self.text, at, PathErrorKind::TooDeep));
            }
            steps.push(step);
        }
    }

    /// A run of characters that names and numbers are of; where it starts is where this is.
    fn word(&self) -> &'t str {
        let rest = self.rest();
        &rest[..rest.find(|char| !is_in_word(char)).unwrap_or(rest.len())]
    }

    /// A number of type `T`, if `word` looks like one.
    fn number<T: std::str::FromStr>(&self, word: &str) -> Result<Option<T>, PathError> {
        let digits = word.strip_prefix('-').unwrap_or(word);
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Ok(None);
        }
        word.parse().map(Some).map_err(|_| self.error(PathErrorKind::OutOfRange))
    }

    fn field(&mut self) -> Result<TextStep<'t>, PathError> {
        self.space();
        let at = self.at;
        if self.takes('*') {
            return Ok(TextStep { at, kind: StepKind::AllFields });
        }
        let word = self.word();
        let kind = match self.number(word)? {
            Some(id) => StepKind::FieldId(id),
            None if word.is_empty() || word.contains('-') => {
                return Err(self.expected("the name or id of a field, or `*`"));
            }
            None => StepKind::Field(word),
        };
        self.at += word.len();
        Ok(TextStep { at, kind })
    }

    /// What is between brackets, and the one that closes.
    fn elements(&mut self) -> Result<StepKind<'t>, PathError> {
        if self.takes('*') {
            self.closed(']', "`]`")?;
            return Ok(StepKind::AllElements);
        }
        let mut indices = Vec::new();
        loop {
            self.space();
            let word = self.word();
            let index = self.number(word)?.ok_or_else(|| self.expected("an index or `*`"))?;
            self.at += word.len();
            indices.push(index);
            if !self.takes(',') {
                self.closed(']', "`,` or `]`")?;
                return Ok(StepKind::Elements(indices));
            }
        }
    }

    /// What is between braces, and the one that closes.
    fn keys(&mut self) -> Result<StepKind<'t>, PathError> {
        if self.takes('*') {
            self.closed('}', "`}`")?;
            return Ok(StepKind::AllKeys);
        }
        let mut keys = Vec::new();
        loop {
            self.space();
            let at = self.at;
            keys.push((at, self.key()?));
            if !self.takes(',') {
                self.closed('}', "`,` or `}`")?;
                return Ok(StepKind::Keys(keys));
            }
        }
    }

    fn closed(&mut self, by: char, expected: &'static str) -> Result<(), PathError> {
        if self.takes(by) { Ok(()) } else { Err(self.expected(expected)) }
    }

    fn key(&mut self) -> Result<KeyText<'t>, PathError> {
        if self.rest().starts_with('"') {
            return self.quoted().map(KeyText::Bytes);
        }
        let word = self.word();
        let key = match self.number(word)? {
            Some(number) => KeyText::Int(number),
            None if word.is_empty() || word.contains('-') => {
                return Err(self.expected("a key, which is an integer or a string in quotes, or `*`"));
            }
            None => KeyText::Name(word),
        };
        self.at += word.len();
        Ok(key)
    }

    /// A string between quotes: escapes are JSON's, and `\xff` for a byte.
    fn quoted(&mut self) -> Result<Cow<'t, [u8]>, PathError> {
        let start = self.at + 1;
        let bytes = self.text.as_bytes();
        let end_of_plain = |from: usize| {
            let plain = bytes[from..].iter().position(|byte| matches!(byte, b'"' | b'\\'));
            from + plain.unwrap_or(bytes.len() - from)
        };
        self.at = end_of_plain(start);
        let mut out = Cow::Borrowed(&bytes[start..self.at]);
        loop {
            match bytes.get(self.at) {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(out);
                }
                Some(_) => self.escape(out.to_mut())?,
                None => return Err(self.expected("the quote that ends the key")),
            }
            let plain = self.at;
            self.at = end_of_plain(plain);
            out.to_mut().extend_from_slice(&bytes[plain..self.at]);
        }
    }

    /// The escape that starts here, to `out`.
    fn escape(&mut self, out: &mut Vec<u8>) -> Result<(), PathError> {
        let bad = |parser: &Self| parser.expected("an escape of JSON, or `\\x` with two digits");
        let hex = |parser: &Self, digits: usize| {
            let start = parser.at + 2;
            let digits = parser.text.get(start..start + digits);
            let digits = digits.filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
            digits.and_then(|digits| u32::from_str_radix(digits, 16).ok()).ok_or_else(|| bad(parser))
        };
        let byte = match self.text.as_bytes().get(self.at + 1) {
            Some(&byte @ (b'"' | b'\\' | b'/')) => byte,
            Some(b'b') => 8,
            Some(b'f') => 12,
            Some(b'n') => b'\n',
            Some(b'r') => b'\r',
            Some(b't') => b'\t',
            Some(b'x') => {
                out.push(hex(self, 2)? as u8);
                self.at += 4;
                return Ok(());
            }
            Some(b'u') => {
                let mut code = hex(self, 4)?;
                let first = self.at;
                self.at += 6;
                if (0xd800..0xdc00).contains(&code) && self.rest().starts_with("\\u") {
                    // A low half that is none makes no character.
                    code = match hex(self, 4)? {
                        low @ 0xdc00..0xe000 => 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00),
                        _ => code,
                    };
                    self.at += 6;
                }
                let char = char::from_u32(code).ok_or_else(|| bad(&Self { text: self.text, at: first }))?;
                out.extend_from_slice(char.encode_utf8(&mut [0; 4]).as_bytes());
                return Ok(());
            }
            _ => return Err(bad(self)),
        };
        out.push(byte);
        self.at += 2;
        Ok(())
    }
}

/// Whether words that a path may have go on with `char`; errors show them whole.
pub(super) fn is_in_word(char: char) -> bool {
    char.is_alphanumeric() || matches!(char, '_' | '-')
}
