//! JSON: how messages are written, and read back.
//!
//! [`Message::to_json`] writes this form, [`StructType::from_json`] reads it, each in a [`JsonStyle`]. In the default style
//! `serde_json::to_string(&message)` writes the same, [`StructType::seed`] reads it, and so does the `scrimp` command.
//!
//! | Thrift | JSON | read as well |
//! |---|---|---|
//! | struct, exception | an object of the fields that are set, by name, in ascending id order | any order; `null` leaves a field unset |
//! | union | an object of the one member that is set | |
//! | union with an [unknown member](crate::UnionMember::Unknown) | `{"@unknown":{"id":9,"type":"i32"}}` | never: its value is not there |
//! | `bool` | `true`, `false` | |
//! | `i8`, `i16`, `i32` | a number without fraction | |
//! | `i64` | a number without fraction, or text in a style | text, as `"-5"`, in every style |
//! | `double` | a number; `"NaN"`, `"Infinity"` and `"-Infinity"` where JSON has none | a number without fraction |
//! | `string` | text | |
//! | `binary` | base64 text: standard with padding, or URL-safe without in a style | URL-safe with padding in that style |
//! | `uuid` | `"01234567-89ab-cdef-0123-456789abcdef"` | upper case, and what else the `uuid` crate parses |
//! | enum | the member's name, or its number in a style; the number when the schema has no member for it | name or number, in every style |
//! | list, set | an array in wire order | |
//! | map with `string`, `bool`, integer or enum keys | an object in wire order, duplicates included; keys are text: `"true"`, `"-5"`, a member's name or number | an array of `[key, value]` pairs |
//! | map with any other keys | an array of `[key, value]` pairs | |
//!
//! What is not set is not written, whatever its default. Fields that the schema does not have, a field given twice and two
//! members of a union are errors when reading, and so is a number that is out of range for its type; a style may skip the first. Required fields and
//! unions are checked as by [`Builder::finish`](crate::Builder::finish).
//!
//! A `string` that is not UTF-8, which only a codec with [`Utf8::OnAccess`](crate::Utf8) lets in, is an error when writing,
//! unless the message is written as [`Lossy`](crate::Lossy). Nesting beyond [`Limits::MAX_DEPTH`](crate::Limits::MAX_DEPTH)
//! levels is an error in both directions. The bits of a NaN are not kept.
//!
//! Serde formats that are not human-readable get bytes for binaries and uuids, NaN and infinities as doubles, and maps as
//! maps, whatever their keys.
//!
//! ```
//! use scrimp::JsonStyle;
//! let schema = scrimp::Schema::parse("s.thrift", "
//!     enum Colour { RED = 1, GREEN = 2 }
//!     struct S { 1: Colour colour, 2: binary raw, 3: map<i32, bool> flags, 4: map<double, string> names }")?;
//! let ty = schema.struct_type("S")?;
//! let arena = scrimp::Arena::new();
//! let json = r#"{"colour":"GREEN","raw":"/+8=","flags":{"7":true},"names":[[0.5,"half"]]}"#;
//! let message = ty.from_json(&arena, &JsonStyle::new(), json)?;
//! assert_eq!(message.to_json(&JsonStyle::new())?, json);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

#[cfg(feature = "http")]
pub(crate) mod parts;

use std::cell::RefCell;
use std::{fmt, io};

use base64::alphabet::URL_SAFE;
use base64::engine::general_purpose::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use scrimp_record::error::{ErrorPath, PathSegment};
use serde::Serialize;
use serde_json::error::Category;

use crate::arena::Arena;
use crate::builder::segment_of_key;
use crate::message::Message;
use crate::schema::StructType;
use crate::serde::seed::read_message;
use crate::serde::serialize::{Form, Nested};
use crate::serde::trail::Reading;
use crate::value::ValueRef;

/// URL-safe base64, written without padding and read with or without.
const BASE64_URL: GeneralPurpose = GeneralPurpose::new(
    &URL_SAFE,
    GeneralPurposeConfig::new()
        .with_encode_padding(false)
        .with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// What is written and read where JSON leaves a choice: see [`json`](self).
///
/// ```
/// use scrimp::json::{Binaries, Enums, JsonStyle, Longs, UnknownFields};
///
/// let schema = scrimp::Schema::parse("s.thrift", "
///     enum Colour { RED = 1 }
///     struct S { 1: i64 id, 2: Colour colour, 3: binary raw }")?;
/// let ty = schema.struct_type("S")?;
/// let arena = scrimp::Arena::new();
/// let web = JsonStyle::new()
///     .longs(Longs::Text)
///     .enums(Enums::Numbers)
///     .binaries(Binaries::Base64Url)
///     .unknown_fields(UnknownFields::Ignore);
/// let message = ty.from_json(&arena, &web, r#"{"id":7,"colour":"RED","raw":"-_8","added":true}"#)?;
/// assert_eq!(message.to_json(&web)?, r#"{"id":"7","colour":1,"raw":"-_8"}"#);
/// assert_eq!(message.to_json(&JsonStyle::new())?, r#"{"id":7,"colour":"RED","raw":"+/8="}"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct JsonStyle {
    longs: Longs,
    enums: Enums,
    binaries: Binaries,
    unknown_fields: UnknownFields,
    pretty: bool,
    lossy: bool,
}

/// How an `i64` is written; both ways are read.
///
/// ```
/// # let schema = scrimp::Schema::parse("s.thrift", "enum Color { RED = 1 } struct S { 1: i64 id, 2: Color color, 3: binary raw }")?;
/// # let ty = schema.struct_type("S")?;
/// # let arena = scrimp::Arena::new();
/// use scrimp::json::{JsonStyle, Longs};
/// let style = JsonStyle::new().longs(Longs::Text);
/// let message = ty.from_json(&arena, &style, r#"{"id":7}"#)?;
/// assert_eq!(message.to_json(&style)?, r#"{"id":"7"}"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Longs {
    /// As a number, as in `7`. Readers whose numbers are doubles, as JavaScript's, round what is beyond 2^53.
    #[default]
    Numbers,
    /// As text, as in `"7"`.
    Text,
}

/// How an enum is written; both ways are read.
///
/// ```
/// # let schema = scrimp::Schema::parse("s.thrift", "enum Color { RED = 1 } struct S { 1: i64 id, 2: Color color, 3: binary raw }")?;
/// # let ty = schema.struct_type("S")?;
/// # let arena = scrimp::Arena::new();
/// use scrimp::json::{Enums, JsonStyle};
/// let style = JsonStyle::new().enums(Enums::Numbers);
/// let message = ty.from_json(&arena, &style, r#"{"color":"RED"}"#)?;
/// assert_eq!(message.to_json(&style)?, r#"{"color":1}"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Enums {
    /// By the member's name; by number where the schema has no member for it.
    #[default]
    Names,
    /// By number.
    Numbers,
}

/// How a `binary` is written and read.
///
/// ```
/// # let schema = scrimp::Schema::parse("s.thrift", "enum Color { RED = 1 } struct S { 1: i64 id, 2: Color color, 3: binary raw }")?;
/// # let ty = schema.struct_type("S")?;
/// # let arena = scrimp::Arena::new();
/// use scrimp::json::{Binaries, JsonStyle};
/// let style = JsonStyle::new().binaries(Binaries::Base64Url);
/// let message = ty.from_json(&arena, &style, r#"{"raw":"-_8"}"#)?;
/// assert_eq!(message.to_json(&style)?, r#"{"raw":"-_8"}"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Binaries {
    /// As standard base64, with padding.
    #[default]
    Base64,
    /// As URL-safe base64: with `-` and `_`, without padding, which is read where it is there.
    Base64Url,
}

/// What becomes of a field whose name the schema does not have, when reading.
///
/// ```
/// # let schema = scrimp::Schema::parse("s.thrift", "enum Color { RED = 1 } struct S { 1: i64 id, 2: Color color, 3: binary raw }")?;
/// # let ty = schema.struct_type("S")?;
/// # let arena = scrimp::Arena::new();
/// use scrimp::json::{JsonStyle, UnknownFields};
/// let style = JsonStyle::new().unknown_fields(UnknownFields::Ignore);
/// let message = ty.from_json(&arena, &style, r#"{"id":7,"added":true}"#)?;
/// assert_eq!(message.to_json(&style)?, r#"{"id":7}"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UnknownFields {
    /// It is an error.
    #[default]
    Refuse,
    /// It is skipped.
    Ignore,
}

impl JsonStyle {
    /// The default style: everything as the first column of the table in [`json`](self) says, on one line without blanks.
    pub fn new() -> Self {
        Self::default()
    }

    /// How an `i64` is written.
    #[must_use]
    pub fn longs(self, longs: Longs) -> Self {
        Self { longs, ..self }
    }

    /// How an enum is written.
    #[must_use]
    pub fn enums(self, enums: Enums) -> Self {
        Self { enums, ..self }
    }

    /// How a `binary` is written and read.
    #[must_use]
    pub fn binaries(self, binaries: Binaries) -> Self {
        Self { binaries, ..self }
    }

    /// What becomes of unknown fields, when reading.
    #[must_use]
    pub fn unknown_fields(self, unknown_fields: UnknownFields) -> Self {
        Self { unknown_fields, ..self }
    }

    /// Whether it is written for people: on lines, indented by two blanks a level.
    #[must_use]
    pub fn pretty(self, pretty: bool) -> Self {
        Self { pretty, ..self }
    }

    /// Whether what is not UTF-8 in a `string` is written as U+FFFD, the replacement character, instead of being an error; see
    /// [`Lossy`](crate::Lossy).
    #[must_use]
    pub fn lossy(self, lossy: bool) -> Self {
        Self { lossy, ..self }
    }

    fn base64(&self) -> &'static GeneralPurpose {
        match self.binaries {
            Binaries::Base64 => &STANDARD,
            Binaries::Base64Url => &BASE64_URL,
        }
    }

    fn form(&self) -> Form {
        Form {
            lossy: self.lossy,
            text_longs: self.longs == Longs::Text,
            number_enums: self.enums == Enums::Numbers,
            base64: self.base64(),
        }
    }
}

/// Why a message was not read from JSON, or not written as JSON: what, where in the message, and where in the text.
///
/// ```
/// use scrimp::JsonStyle;
/// let schema = scrimp::Schema::parse("s.thrift", "struct S { 1: list<i32> numbers }")?;
/// let ty = schema.struct_type("S")?;
/// let arena = scrimp::Arena::new();
/// let error = ty.from_json(&arena, &JsonStyle::new(), r#"{"numbers": [1, 3000000000]}"#).unwrap_err();
/// assert_eq!(error.path(), "numbers[1]");
/// assert_eq!((error.line(), error.column()), (Some(1), Some(26)));
/// assert!(error.to_string().starts_with("numbers[1]: 3000000000 is out of range for i32"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JsonError {
    /// Boxed: results stay small where nothing is wrong.
    inner: Box<Inner>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Inner {
    kind: JsonErrorKind,
    what: String,
    path: String,
    /// Line and column in the text, from 1.
    at: Option<(usize, usize)>,
}

/// Of which kind a [`JsonError`] is.
///
/// ```
/// # let schema = scrimp::Schema::parse("s.thrift", "enum Color { RED = 1 } struct S { 1: i64 id, 2: Color color, 3: binary raw }")?;
/// # let ty = schema.struct_type("S")?;
/// # let arena = scrimp::Arena::new();
/// use scrimp::{JsonErrorKind, JsonStyle};
/// let kind = |json| ty.from_json(&arena, &JsonStyle::new(), json).map_err(|error| error.kind()).err();
/// assert_eq!(kind(r#"{"id":7"#), Some(JsonErrorKind::UnexpectedEnd));
/// assert_eq!(kind(r#"{"id":"seven"}"#), Some(JsonErrorKind::Mismatch));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum JsonErrorKind {
    /// The text is not JSON.
    Syntax,
    /// The text ends within the message.
    UnexpectedEnd,
    /// The text is JSON, but does not fit the schema.
    Mismatch,
    /// The message has no JSON form: a string is not UTF-8, or it is nested too deeply.
    NotWritable,
    /// The writer refused.
    Io(io::ErrorKind),
}

impl JsonError {
    #[cold]
    fn new(error: &serde_json::Error, mismatch: JsonErrorKind, path: String) -> Self {
        let kind = match error.classify() {
            Category::Syntax => JsonErrorKind::Syntax,
            Category::Eof => JsonErrorKind::UnexpectedEnd,
            Category::Data => mismatch,
            Category::Io => JsonErrorKind::Io(error.io_error_kind().unwrap_or(io::ErrorKind::Other)),
        };
        let at = (error.line() > 0).then(|| (error.line(), error.column()));
        let mut what = error.to_string();
        if let Some((line, column)) = at {
            let told = format!(" at line {line} column {column}");
            what.truncate(what.strip_suffix(&told).map_or(what.len(), str::len));
        }
        Self { inner: Box::new(Inner { kind, what, path, at }) }
    }

    /// Of which kind it is.
    pub fn kind(&self) -> JsonErrorKind {
        self.inner.kind
    }

    /// The way from the message to what is wrong, as in `customer.emails[2]` or `totals["EUR"]`; empty for the message itself, and
    /// where the writer refused. The middle of a long one is left out.
    pub fn path(&self) -> &str {
        &self.inner.path
    }

    /// The line of the text that is wrong, from 1; `None` when writing.
    pub fn line(&self) -> Option<usize> {
        self.inner.at.map(|(line, _)| line)
    }

    /// The column in that line, from 1, in bytes; 0 is the end of the line before. `None` when writing.
    pub fn column(&self) -> Option<usize> {
        self.inner.at.map(|(_, column)| column)
    }
}

impl fmt::Display for JsonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner { what, path, at, .. } = &*self.inner;
        if !path.is_empty() {
            write!(f, "{path}: ")?;
        }
        f.write_str(what)?;
        match at {
            Some((line, column)) => write!(f, " at line {line} column {column}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for JsonError {}

impl Message<'_> {
    /// This message as JSON text: see [`json`](self).
    ///
    /// ```
    /// use scrimp::JsonStyle;
    /// let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: string name, 2: i32 age }")?;
    /// let ty = schema.struct_type("P")?;
    /// let arena = scrimp::Arena::new();
    /// let mut b = ty.builder(&arena);
    /// b.set_by_name("name", "Ada")?;
    /// assert_eq!(b.finish()?.to_json(&JsonStyle::new())?, r#"{"name":"Ada"}"#);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When a string is not UTF-8 and the style is not [`lossy`](JsonStyle::lossy), or the message is nested more than
    /// [`Limits::MAX_DEPTH`](crate::Limits::MAX_DEPTH) levels deep.
    pub fn to_json(self, style: &JsonStyle) -> Result<String, JsonError> {
        let mut out = Vec::with_capacity(128);
        self.write_json(style, &mut out)?;
        Ok(String::from_utf8(out).expect("JSON is UTF-8"))
    }

    /// Appends this message as JSON text to a vector, or writes it to what takes bytes. What is written before an error stays.
    ///
    /// ```
    /// use scrimp::JsonStyle;
    /// let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: i32 x }")?;
    /// let ty = schema.struct_type("P")?;
    /// let arena = scrimp::Arena::new();
    /// let mut lines = Vec::new();
    /// for x in 1..=2 {
    ///     let mut b = ty.builder(&arena);
    ///     b.set_by_name("x", x)?;
    ///     b.finish()?.write_json(&JsonStyle::new(), &mut lines)?;
    ///     lines.push(b'\n');
    /// }
    /// assert_eq!(lines, b"{\"x\":1}\n{\"x\":2}\n");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`to_json`](Self::to_json), and when the writer refuses.
    pub fn write_json(self, style: &JsonStyle, out: impl io::Write) -> Result<(), JsonError> {
        let message = Nested::new(self, style.form());
        let written = match style.pretty {
            true => message.serialize(&mut serde_json::Serializer::pretty(out)),
            false => message.serialize(&mut serde_json::Serializer::new(out)),
        };
        written.map_err(|error| {
            let mut path = ErrorPath::default();
            if !error.is_io() {
                find_unwritable(ValueRef::Message(self), 1, style.lossy, &mut path);
            }
            JsonError::new(&error, JsonErrorKind::NotWritable, path.shortened())
        })
    }
}

/// Puts the way to the first value that cannot be written into `path`, if there is one.
#[cold]
fn find_unwritable(value: ValueRef<'_>, level: u32, lossy: bool, path: &mut ErrorPath) -> bool {
    let mut step = |value: ValueRef<'_>, segment: &dyn Fn() -> PathSegment| {
        let found = find_unwritable(value, level + 1, lossy, path);
        if found {
            path.start_with(segment());
        }
        found
    };
    match value {
        ValueRef::InvalidString(_) => !lossy,
        ValueRef::List(_) | ValueRef::Set(_) | ValueRef::Map(_) | ValueRef::Message(_)
            if level > crate::Limits::MAX_DEPTH =>
        {
            true
        }
        ValueRef::List(list) => {
            (0..).zip(list).any(|(index, value)| step(value, &|| PathSegment::Index(index)))
        }
        ValueRef::Set(set) => (0..).zip(set).any(|(index, value)| step(value, &|| PathSegment::Index(index))),
        ValueRef::Map(map) => (0..).zip(map.iter()).any(|(index, (key, value))| {
            step(key, &|| PathSegment::Entry(index)) || step(value, &|| segment_of_key(key, index))
        }),
        ValueRef::Message(message) => {
            message.fields().any(|(field, value)| step(value, &|| PathSegment::Field(field.name.clone())))
        }
        _ => false,
    }
}

impl StructType {
    /// The message of this type that JSON text stands for, made in `arena`: see [`json`](self). The text is all that is given,
    /// but for blanks around it.
    ///
    /// ```
    /// use scrimp::JsonStyle;
    /// let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: required string name, 2: i32 age }")?;
    /// let ty = schema.struct_type("P")?;
    /// let arena = scrimp::Arena::new();
    /// let message = ty.from_json(&arena, &JsonStyle::new(), r#"{"name": "Ada", "age": 36}"#)?;
    /// assert_eq!(message.get(ty.field::<i32>("age")?), 36);
    /// let error = ty.from_json(&arena, &JsonStyle::new(), r#"{"name": "Ada", "age": "old"}"#).unwrap_err();
    /// assert_eq!(error.path(), "age");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When the text is not JSON or not UTF-8, or does not fit the schema, or the message lacks what is required or is nested more than
    /// [`Limits::MAX_DEPTH`](crate::Limits::MAX_DEPTH) levels deep. The error says where in the message and in the text.
    pub fn from_json<'a>(
        &'a self,
        arena: &'a Arena,
        style: &JsonStyle,
        text: impl AsRef<[u8]>,
    ) -> Result<Message<'a>, JsonError> {
        let bytes = text.as_ref();
        let place = RefCell::new(None);
        let reading = Reading {
            human_readable: true,
            ignore_unknown: style.unknown_fields == UnknownFields::Ignore,
            base64: style.base64(),
            place: Some(&place),
        };
        let read = |json: &str| {
            let mut json = serde_json::Deserializer::from_str(json);
            // Messages have a limit of their own.
            json.disable_recursion_limit();
            let message = read_message(self, arena, &reading, &mut json)?;
            json.end()?;
            Ok(message)
        };
        let text = std::str::from_utf8(bytes).map_err(|error| not_utf8(bytes, error.valid_up_to()))?;
        read(text).map_err(|error: serde_json::Error| {
            JsonError::new(&error, JsonErrorKind::Mismatch, place.take().unwrap_or_default())
        })
    }
}

/// Text is not UTF-8 from its byte `valid_up_to`.
#[cold]
fn not_utf8(bytes: &[u8], valid_up_to: usize) -> JsonError {
    let before = &bytes[..valid_up_to];
    let line = 1 + before.iter().filter(|&&byte| byte == b'\n').count();
    let column = 1 + before.iter().rev().take_while(|&&byte| byte != b'\n').count();
    let (what, at) = ("the text is not UTF-8".to_owned(), Some((line, column)));
    JsonError { inner: Box::new(Inner { kind: JsonErrorKind::Syntax, what, path: String::new(), at }) }
}
