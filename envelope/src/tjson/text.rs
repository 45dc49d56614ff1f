//! [`Tokens`]: the protocol's text, from the front: tokens, headers of fields and containers, scalars; and values that are skipped.

use std::borrow::Cow;
use std::num::IntErrorKind;
use std::str::Utf8Error;

use scrimp::{Uuid, ValueRef, WireType};

use super::error::{Result, TJsonError, TJsonErrorKind, quoted, shown};
use crate::error::{Limited, ReadErrorKind};

/// The name of a type.
pub(super) fn name_of(ty: WireType) -> &'static str {
    match ty {
        WireType::Bool => "tf",
        WireType::I8 => "i8",
        WireType::I16 => "i16",
        WireType::I32 => "i32",
        WireType::I64 => "i64",
        WireType::Double => "dbl",
        WireType::String => "str",
        WireType::Struct => "rec",
        WireType::Map => "map",
        WireType::List => "lst",
        WireType::Set => "set",
        WireType::Uuid => "uid",
        WireType::Float => unreachable!("no schema has floats"),
    }
}

/// The type with this name.
fn type_of(name: &[u8]) -> Option<WireType> {
    Some(match name {
        b"tf" => WireType::Bool,
        b"i8" => WireType::I8,
        b"i16" => WireType::I16,
        b"i32" => WireType::I32,
        b"i64" => WireType::I64,
        b"dbl" => WireType::Double,
        b"str" => WireType::String,
        b"rec" => WireType::Struct,
        b"map" => WireType::Map,
        b"lst" => WireType::List,
        b"set" => WireType::Set,
        b"uid" => WireType::Uuid,
        _ => return None,
    })
}

/// Doubles that are no numbers: as C++ and most others write them, and as Python does.
const NAMED_DOUBLES: [(&[u8], f64); 6] = [
    (b"NaN", f64::NAN),
    (b"Infinity", f64::INFINITY),
    (b"-Infinity", f64::NEG_INFINITY),
    (b"nan", f64::NAN),
    (b"inf", f64::INFINITY),
    (b"-inf", f64::NEG_INFINITY),
];

/// Where a value stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Position {
    /// As the key of a map, where numbers are in quotes.
    Key,
    /// Anywhere else.
    Value,
}

/// A value that holds no others.
pub(super) enum Scalar<'t> {
    /// A bool, number or uuid.
    Value(ValueRef<'static>),
    /// What a string or binary is written as, without its quotes and escapes.
    Text(Cow<'t, [u8]>),
}

impl Scalar<'_> {
    /// The value; of text, its bytes.
    pub(super) fn view(&self) -> ValueRef<'_> {
        match self {
            Self::Value(value) => *value,
            Self::Text(text) => ValueRef::Binary(text),
        }
    }
}

/// The type that a container says its parts have.
pub(super) struct PartType<'t> {
    at: usize,
    name: Cow<'t, [u8]>,
}

impl PartType<'_> {
    /// The type.
    ///
    /// # Errors
    ///
    /// When it is unknown.
    fn known(&self) -> Result<WireType> {
        type_of(&self.name)
            .ok_or_else(|| TJsonError::at(self.at, TJsonErrorKind::UnknownType(quoted(&self.name))))
    }

    /// Fails unless it is the type that the schema says, of parts with this `role`.
    pub(super) fn expect(&self, role: &'static str, expected: WireType) -> Result<()> {
        if self.known()? == expected {
            return Ok(());
        }
        let (expected, found) = (name_of(expected), quoted(&self.name));
        Err(TJsonError::at(self.at, TJsonErrorKind::ElementType { role, expected, found }))
    }
}

/// What is left of some text. White space is passed over before every token.
pub(super) struct Tokens<'t> {
    text: &'t [u8],
    at: usize,
    max_depth: u32,
}

impl<'t> Tokens<'t> {
    /// The tokens of `text`, in which values may be nested as deeply as is said.
    pub(super) fn new(text: &'t [u8], max_depth: u32) -> Self {
        Self { text, at: 0, max_depth }
    }

    /// Up to where the text is read.
    pub(super) fn position(&self) -> usize {
        self.at
    }

    /// Enters a struct or container within `level`.
    pub(super) fn enter(&self, level: u32) -> Result<u32> {
        if level == self.max_depth {
            return Err(self.error(TJsonErrorKind::DepthLimit(self.max_depth)));
        }
        Ok(level + 1)
    }

    /// An error of `kind` here.
    #[cold]
    pub(super) fn error(&self, kind: TJsonErrorKind) -> TJsonError {
        TJsonError::at(self.at, kind)
    }

    /// What comes next is not what is expected.
    #[cold]
    fn unexpected(&self, expected: &'static str) -> TJsonError {
        let rest = &self.text[self.at..];
        let found = match rest.utf8_chunks().next().and_then(|chunk| chunk.valid().chars().next()) {
            Some(character) => format!("`{}`", shown(character.encode_utf8(&mut [0; 4]).as_bytes())),
            None => match rest.first() {
                Some(byte) => format!("byte {byte:#04x}"),
                None => return self.error(TJsonErrorKind::UnexpectedEnd),
            },
        };
        self.error(TJsonErrorKind::Unexpected { expected, found })
    }

    /// The next byte, wherever it stands.
    fn byte(&self) -> Result<u8> {
        self.text.get(self.at).copied().ok_or_else(|| self.error(TJsonErrorKind::UnexpectedEnd))
    }

    /// The first byte of the next token.
    pub(super) fn peek(&mut self) -> Result<u8> {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.text.get(self.at) {
            self.at += 1;
        }
        self.byte()
    }

    /// Where the next token starts.
    pub(super) fn start(&mut self) -> Result<usize> {
        self.peek().map(|_| self.at)
    }

    /// Reads past `token`, which is `expected` to come.
    pub(super) fn expect(&mut self, token: u8, expected: &'static str) -> Result<()> {
        if self.peek()? != token {
            return Err(self.unexpected(expected));
        }
        self.at += 1;
        Ok(())
    }

    pub(super) fn comma(&mut self) -> Result<()> {
        self.expect(b',', "a comma")
    }

    pub(super) fn colon(&mut self) -> Result<()> {
        self.expect(b':', "a colon")
    }

    /// A string without its quotes and escapes.
    pub(super) fn string(&mut self, expected: &'static str) -> Result<Cow<'t, [u8]>> {
        self.string_within(usize::MAX, expected)
    }

    /// The same of a name, which takes `max` bytes at most: where it is longer, its end is not looked for.
    pub(super) fn name(&mut self, max: u32, expected: &'static str) -> Result<Cow<'t, [u8]>> {
        self.string_within(max as usize, expected)
    }

    fn string_within(&mut self, max: usize, expected: &'static str) -> Result<Cow<'t, [u8]>> {
        let start = self.start()?;
        self.expect(b'"', expected)?;
        let plain = self.plain(start, max, 0)?;
        if self.text[self.at] == b'"' {
            self.at += 1;
            return Ok(Cow::Borrowed(plain));
        }
        let mut string = plain.to_vec();
        while self.text[self.at] == b'\\' {
            let mut utf8 = [0; 4];
            string.extend_from_slice(self.escape()?.encode_utf8(&mut utf8).as_bytes());
            string.extend_from_slice(self.plain(start, max, string.len())?);
        }
        self.at += 1;
        Ok(Cow::Owned(string))
    }

    /// What comes before the next quote or backslash, one of which there is; in a string that starts at byte `start`, of which `len` bytes are
    /// read, and which has `max` at most.
    fn plain(&mut self, start: usize, max: usize, len: usize) -> Result<&'t [u8]> {
        let Some(room) = max.checked_sub(len) else { return Err(name_too_long(start, max)) };
        let rest = &self.text[self.at..];
        let ahead = &rest[..rest.len().min(room.saturating_add(1))];
        match ahead.iter().position(|byte| matches!(byte, b'"' | b'\\')) {
            Some(len) => {
                self.at += len;
                Ok(&rest[..len])
            }
            None if ahead.len() <= room => {
                Err(TJsonError::at(self.text.len(), TJsonErrorKind::UnexpectedEnd))
            }
            None => Err(name_too_long(start, max)),
        }
    }

    /// The character that an escape stands for.
    fn escape(&mut self) -> Result<char> {
        let start = self.at;
        self.at += 1;
        let character = match self.byte()? {
            byte @ (b'"' | b'\\' | b'/') => byte.into(),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.unicode_escape(start),
            _ => return Err(self.bad_escape(start)),
        };
        self.at += 1;
        Ok(character)
    }

    /// What is between byte `start` and the next one is no escape.
    #[cold]
    fn bad_escape(&self, start: usize) -> TJsonError {
        let behind = shown(&self.text[start + 1..=self.at]);
        TJsonError::at(start, TJsonErrorKind::Escape(format!("\\{behind}")))
    }

    /// The character of the escape that starts at byte `start`, when its `u` comes next; or of two that are a surrogate pair.
    fn unicode_escape(&mut self, start: usize) -> Result<char> {
        let unit = self.code_unit(start)?;
        let lone = || TJsonError::at(start, TJsonErrorKind::LoneSurrogate(unit));
        if !(0xd800..0xdc00).contains(&unit) {
            return char::from_u32(unit.into()).ok_or_else(lone);
        }
        let second = self.at;
        for expected in *b"\\u" {
            if self.byte()? != expected {
                return Err(lone());
            }
            self.at += 1;
        }
        self.at -= 1;
        let pair = char::decode_utf16([unit, self.code_unit(second)?]).next();
        pair.and_then(Result::ok).ok_or_else(lone)
    }

    /// The number of the escape that starts at byte `start`, when its `u` comes next.
    fn code_unit(&mut self, start: usize) -> Result<u16> {
        let mut unit = 0;
        for _ in 0..4 {
            self.at += 1;
            match char::from(self.byte()?).to_digit(16) {
                Some(digit) => unit = unit << 4 | digit as u16,
                None => return Err(self.bad_escape(start)),
            }
        }
        self.at += 1;
        Ok(unit)
    }

    /// Text that is to be a number, in quotes perhaps, and where it starts.
    fn number(&mut self, is_quoted: bool) -> Result<(usize, Cow<'t, [u8]>)> {
        let start = self.start()?;
        if is_quoted {
            return Ok((start, self.string("a number in quotes")?));
        }
        let rest = &self.text[start..];
        let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.');
        match rest.iter().position(|byte| !is_part(byte)) {
            Some(0) => Err(self.unexpected("a number")),
            Some(len) => {
                self.at += len;
                Ok((start, Cow::Borrowed(&rest[..len])))
            }
            // It goes on, perhaps: something follows every number.
            None => Err(TJsonError::at(self.text.len(), TJsonErrorKind::UnexpectedEnd)),
        }
    }

    /// An integer for what is called that.
    pub(super) fn integer<T: TryFrom<i64>>(&mut self, position: Position, wanted: &'static str) -> Result<T> {
        let (start, text) = self.number(position == Position::Key)?;
        let not_a_number = || TJsonErrorKind::NotANumber { text: shown(&text), wanted };
        let out_of_range = || TJsonErrorKind::OutOfRange { text: shown(&text), wanted };
        let parsed = match std::str::from_utf8(&text).unwrap_or_default().parse::<i64>() {
            Ok(number) => T::try_from(number).map_err(|_| out_of_range()),
            Err(error) => Err(match error.kind() {
                IntErrorKind::PosOverflow | IntErrorKind::NegOverflow => out_of_range(),
                _ => not_a_number(),
            }),
        };
        parsed.map_err(|kind| TJsonError::at(start, kind))
    }

    fn double(&mut self, position: Position) -> Result<f64> {
        let wanted = name_of(WireType::Double);
        let is_quoted = self.peek()? == b'"';
        let (start, text) = self.number(is_quoted || position == Position::Key)?;
        if let Some((_, value)) = NAMED_DOUBLES.iter().find(|(name, _)| **name == *text) {
            return Ok(*value);
        }
        // Other names are not the protocol's, and only keys are numbers in quotes.
        let is_part = |byte: &u8| byte.is_ascii_digit() || matches!(byte, b'+' | b'-' | b'.' | b'e' | b'E');
        let may_be_number = is_quoted == (position == Position::Key) && text.iter().all(is_part);
        let number = std::str::from_utf8(&text).ok().filter(|_| may_be_number);
        match number.and_then(|number| number.parse::<f64>().ok()) {
            Some(value) if value.is_finite() => Ok(value),
            Some(_) => Err(TJsonError::at(start, TJsonErrorKind::OutOfRange { text: shown(&text), wanted })),
            None => {
                let text = if is_quoted { quoted(&text) } else { shown(&text) };
                Err(TJsonError::at(start, TJsonErrorKind::NotANumber { text, wanted }))
            }
        }
    }

    fn uuid(&mut self) -> Result<Uuid> {
        let start = self.start()?;
        let text = self.string("a uuid")?;
        Uuid::try_parse_ascii(&text).map_err(|_| TJsonError::at(start, TJsonErrorKind::Uuid(quoted(&text))))
    }

    /// A value of the scalar type `ty`.
    pub(super) fn scalar(&mut self, ty: WireType, position: Position) -> Result<Scalar<'t>> {
        let name = name_of(ty);
        Ok(Scalar::Value(match ty {
            WireType::Bool => ValueRef::Bool(self.bool(position)?),
            WireType::I8 => ValueRef::I8(self.integer(position, name)?),
            WireType::I16 => ValueRef::I16(self.integer(position, name)?),
            WireType::I32 => ValueRef::I32(self.integer(position, name)?),
            WireType::I64 => ValueRef::I64(self.integer(position, name)?),
            WireType::Double => ValueRef::Double(self.double(position)?),
            WireType::Uuid => ValueRef::Uuid(self.uuid()?),
            WireType::String => return Ok(Scalar::Text(self.string("a string")?)),
            WireType::Struct | WireType::Map | WireType::List | WireType::Set | WireType::Float => {
                unreachable!("the caller knows that this is a scalar")
            }
        }))
    }

    fn bool(&mut self, position: Position) -> Result<bool> {
        let (start, text) = self.number(position == Position::Key)?;
        match *text {
            [b'0'] => Ok(false),
            [b'1'] => Ok(true),
            _ => Err(TJsonError::at(start, TJsonErrorKind::NotABool(shown(&text)))),
        }
    }

    /// The name of a type.
    fn part_type(&mut self) -> Result<PartType<'t>> {
        Ok(PartType { at: self.start()?, name: self.string("the name of a type")? })
    }

    /// Reads the opening bracket of a message.
    pub(super) fn open_message(&mut self) -> Result<()> {
        self.expect(b'[', "a message's opening bracket")
    }

    /// Reads the opening brace of a struct.
    pub(super) fn open_struct(&mut self) -> Result<()> {
        self.expect(b'{', "a struct's opening brace")
    }

    /// The id and type of the next field of a struct, which is its `first`, perhaps; `None` when the struct ends. What follows is the
    /// value, and its end.
    pub(super) fn open_field(&mut self, is_first: bool) -> Result<Option<(i16, WireType)>> {
        match self.peek()? {
            b'}' => {
                self.at += 1;
                return Ok(None);
            }
            _ if is_first => {}
            _ => self.expect(b',', "a comma or the struct's closing brace")?,
        }
        let id = self.integer(Position::Key, "a field id")?;
        self.colon()?;
        self.expect(b'{', "a field's opening brace")?;
        let ty = self.part_type()?.known()?;
        self.colon()?;
        Ok(Some((id, ty)))
    }

    /// Reads the end of a field.
    pub(super) fn close_field(&mut self) -> Result<()> {
        self.expect(b'}', "a field's closing brace")
    }

    /// The header of a list or set.
    pub(super) fn open_list(&mut self) -> Result<(PartType<'t>, u32)> {
        self.expect(b'[', "an opening bracket")?;
        let element = self.part_type()?;
        Ok((element, self.count()?))
    }

    /// The header of a map: the types of keys and values, and how many entries there are.
    pub(super) fn open_map(&mut self) -> Result<(PartType<'t>, PartType<'t>, u32)> {
        self.expect(b'[', "an opening bracket")?;
        let key = self.part_type()?;
        self.comma()?;
        let value = self.part_type()?;
        let count = self.count()?;
        self.comma()?;
        self.expect(b'{', "the opening brace of a map's entries")?;
        Ok((key, value, count))
    }

    /// Reads a comma, and how many elements or entries there are.
    fn count(&mut self) -> Result<u32> {
        self.comma()?;
        let start = self.start()?;
        let count: i32 = self.integer(Position::Value, "a count")?;
        u32::try_from(count).map_err(|_| TJsonError::at(start, TJsonErrorKind::NegativeCount(count)))
    }

    /// Fails unless a container that ends with `end`, and says that it has `announced` parts, has more than `found`.
    fn expect_part(&mut self, end: u8, announced: u32, found: u32) -> Result<()> {
        match self.peek()? == end {
            true => Err(self.error(TJsonErrorKind::TooFewElements { announced, found })),
            false => Ok(()),
        }
    }

    /// Goes on to element `index` of a list that says it has more.
    pub(super) fn next_element(&mut self, index: u32, announced: u32) -> Result<()> {
        self.expect_part(b']', announced, index)?;
        self.comma()
    }

    /// Goes on to entry `index` of a map that says it has more.
    pub(super) fn next_entry(&mut self, index: u32, announced: u32) -> Result<()> {
        self.expect_part(b'}', announced, index)?;
        if index == 0 { Ok(()) } else { self.comma() }
    }

    /// Reads the end of a list or set.
    pub(super) fn close_list(&mut self) -> Result<()> {
        self.expect(b']', "a closing bracket, after as many elements as announced,")
    }

    /// Reads the end of a map.
    pub(super) fn close_map(&mut self) -> Result<()> {
        self.expect(b'}', "a closing brace, after as many entries as announced,")?;
        self.expect(b']', "a closing bracket")
    }

    /// Reads past a value of type `ty` within `level`. It is read as strictly as any, but strings may be other than UTF-8.
    pub(super) fn skip(&mut self, ty: WireType, position: Position, level: u32) -> Result<()> {
        match ty {
            WireType::Struct => self.skip_struct(level),
            WireType::List | WireType::Set => self.skip_list(level),
            WireType::Map => self.skip_map(level),
            _ => self.scalar(ty, position).map(drop),
        }
    }

    fn skip_struct(&mut self, level: u32) -> Result<()> {
        let level = self.enter(level)?;
        self.open_struct()?;
        let mut is_first = true;
        while let Some((_, ty)) = self.open_field(is_first)? {
            self.skip(ty, Position::Value, level)?;
            self.close_field()?;
            is_first = false;
        }
        Ok(())
    }

    fn skip_list(&mut self, level: u32) -> Result<()> {
        let level = self.enter(level)?;
        let (element, count) = self.open_list()?;
        for index in 0..count {
            self.next_element(index, count)?;
            self.skip(element.known()?, Position::Value, level)?;
        }
        self.close_list()
    }

    fn skip_map(&mut self, level: u32) -> Result<()> {
        let level = self.enter(level)?;
        let (key, value, count) = self.open_map()?;
        for index in 0..count {
            self.next_entry(index, count)?;
            self.skip(key.known()?, Position::Key, level)?;
            self.colon()?;
            self.skip(value.known()?, Position::Value, level)?;
        }
        self.close_map()
    }
}

/// The name at byte `start` has more than `max` bytes; how many more was not looked at.
#[cold]
fn name_too_long(start: usize, max: usize) -> TJsonError {
    let (found, limit) = (max as u64 + 1, max as u64);
    let kind = ReadErrorKind::Limit { what: Limited::Name, found, limit };
    TJsonError::at(start, TJsonErrorKind::Envelope(kind))
}

/// The text of a string that starts at byte `start`.
pub(super) fn utf8(text: Cow<'_, [u8]>, start: usize) -> Result<Cow<'_, str>> {
    let not_utf8 = |error: Utf8Error| {
        TJsonError::at(start, TJsonErrorKind::InvalidUtf8 { valid_up_to: error.valid_up_to() })
    };
    match text {
        Cow::Borrowed(text) => std::str::from_utf8(text).map(Cow::Borrowed).map_err(not_utf8),
        Cow::Owned(text) => {
            String::from_utf8(text).map(Cow::Owned).map_err(|error| not_utf8(error.utf8_error()))
        }
    }
}
