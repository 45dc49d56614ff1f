//! JSON: how messages are written, and read back.
//!
//! [`Message::to_json`] writes this form, [`StructType::from_json`] reads it, each in a [`JsonStyle`]: in one pass, without a tree of values.
//! In the default style `serde_json::to_string(&message)` writes the same, [`StructType::seed`] reads it, and so does the `scrimp` command.
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
//! | `binary` | base64 text: standard with padding; in a style URL-safe without, or the bytes as text | URL-safe with padding in that style |
//! | `uuid` | `"01234567-89ab-cdef-0123-456789abcdef"` | upper case, and what else the `uuid` crate parses |
//! | enum | the member's name, or its number in a style; the number when the schema has no member for it | name or number, in every style |
//! | list, set | an array in wire order | |
//! | map with `string`, `bool`, integer or enum keys | an object in wire order, duplicates included; keys are text: `"true"`, `"-5"`, a member's name or number | an array of `[key, value]` pairs |
//! | map with any other keys | an array of `[key, value]` pairs; in a style an object, if the keys are scalars | |
//!
//! What is not set is not written, whatever its default, unless a style says so. Required fields and unions are checked as by
//! [`Builder::finish`](crate::Builder::finish), which fills in defaults of required fields.
//!
//! # Odd cases
//!
//! | case | answer |
//! |---|---|
//! | a field given twice | refused, even as `null`; after a `null` it may be given |
//! | a key of a map given twice | both are kept, in the order of the text |
//! | two members of a union, or none | refused; members that are `null` do not count |
//! | a field that the schema does not have | refused, or skipped in a style; what is skipped has to be JSON, as deep as it likes |
//! | `"@unknown"` in a union | refused in every style: the member cannot be made again |
//! | `null` for an element, a key or a value of a map, or the message | refused |
//! | `1e3`, `1.0` and `-0` for an integer | refused |
//! | an integer that is out of range for its type | refused |
//! | `-0`, `1E+2`, any number of digits for a double | the nearest double; `-0.0` stays |
//! | `1e999` | refused: no double is near; `1e-999` is `0.0` |
//! | `NaN`, `Infinity` without quotes; `"1.5"` for a double | refused |
//! | `"7"` for an `i32`, a `bool` in quotes | refused, but as keys of objects |
//! | `01`, `+1`, `.5`, `1.` | refused; in quotes an `i64` may have a plus and zeros before it |
//! | a surrogate without its other half, as `"\ud800"` | refused |
//! | escapes in names, keys, base64 | read as what they stand for |
//! | control characters in text that are not escaped | refused |
//! | an empty name of a field, or key of a map | as any other: no field has such a name, a map may have the key |
//! | blanks, tabs, line ends between values | skipped; other blanks, comments and a byte order mark are refused |
//! | a comma before a closing bracket | refused |
//! | text behind the message | refused |
//! | text that is not UTF-8 | refused |
//! | nesting beyond the [limits](JsonStyle::limits), at most [`Limits::MAX_DEPTH`](crate::Limits::MAX_DEPTH) levels | refused, in both directions |
//! | base64 with bits behind its end, without padding, or with blanks | refused |
//! | a `string` that is not UTF-8, which only a codec with [`Utf8::OnAccess`](crate::Utf8) lets in | an error when writing, unless the style is [lossy](JsonStyle::lossy) |
//! | the bits of a NaN | not kept |
//!
//! Strings without escapes are borrowed from the text, others are in the arena. An error says where in the message and in the text.
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

pub(crate) mod parts;

use std::ops::Range;
use std::{fmt, io};

use scrimp_json::read::{ReadError, ReadErrorKind};
pub use scrimp_json::style::{
    AbsentFields, Binaries, Enums, JsonStyle, Longs, MapKeys, Naming, UnknownFields,
};
use scrimp_json::write::{WriteError, WriteErrorKind};
use scrimp_record::error::ErrorPath;

use crate::arena::Arena;
use crate::error::BuildErrorKind;
use crate::message::Message;
use crate::schema::StructType;

/// Why a message was not read from JSON, or not written as JSON: what, where in the message, and where in the text.
///
/// ```
/// use scrimp::JsonStyle;
/// let schema = scrimp::Schema::parse("s.thrift", "struct S { 1: list<i32> numbers }")?;
/// let ty = schema.struct_type("S")?;
/// let arena = scrimp::Arena::new();
/// let error = ty.from_json(&arena, &JsonStyle::new(), r#"{"numbers": [1, 3000000000]}"#).unwrap_err();
/// assert_eq!(error.path(), "numbers[1]");
/// assert_eq!((error.line(), error.column()), (Some(1), Some(17)));
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
    at: Option<Position>,
}

/// A place in text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Position {
    /// In bytes.
    offset: usize,
    /// From 1.
    line: usize,
    /// From 1, in bytes.
    column: usize,
}

impl Position {
    #[cold]
    fn new(text: &[u8], offset: usize) -> Self {
        let before = &text[..offset.min(text.len())];
        let line = 1 + before.iter().filter(|&&byte| byte == b'\n').count();
        let column = 1 + before.iter().rev().take_while(|&&byte| byte != b'\n').count();
        Self { offset, line, column }
    }
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
    /// The message exceeds one of the style's [limits](JsonStyle::limits).
    Limit,
    /// The message has no JSON form: a string is not UTF-8, or it is nested too deeply.
    NotWritable,
    /// The writer refused.
    Io(io::ErrorKind),
}

impl JsonError {
    #[cold]
    pub(crate) fn from_reading(text: &[u8], start: usize, error: &ReadError) -> Self {
        let kind = match error.kind() {
            ReadErrorKind::Syntax => JsonErrorKind::Syntax,
            ReadErrorKind::UnexpectedEnd => JsonErrorKind::UnexpectedEnd,
            ReadErrorKind::Mismatch => JsonErrorKind::Mismatch,
            ReadErrorKind::Limit => JsonErrorKind::Limit,
        };
        let (what, path) = (error.what().to_owned(), error.path().shortened());
        let at = Some(Position::new(text, start + error.offset()));
        Self { inner: Box::new(Inner { kind, what, path, at }) }
    }

    #[cold]
    pub(crate) fn from_writing(error: &WriteError) -> Self {
        let (kind, what) = match &error.kind {
            WriteErrorKind::NotUtf8 => (JsonErrorKind::NotWritable, "a string is not UTF-8".to_owned()),
            WriteErrorKind::TooDeep => (JsonErrorKind::NotWritable, BuildErrorKind::TooDeep.to_string()),
            WriteErrorKind::Io(error) => (JsonErrorKind::Io(error.kind()), error.to_string()),
        };
        Self { inner: Box::new(Inner { kind, what, path: error.path.shortened(), at: None }) }
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

    /// Where in the text what is wrong starts, in bytes; `None` when writing.
    pub fn offset(&self) -> Option<usize> {
        self.inner.at.map(|at| at.offset)
    }

    /// The line of the text where what is wrong starts, from 1; `None` when writing.
    pub fn line(&self) -> Option<usize> {
        self.inner.at.map(|at| at.line)
    }

    /// The column in that line, from 1, in bytes; `None` when writing.
    pub fn column(&self) -> Option<usize> {
        self.inner.at.map(|at| at.column)
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
            Some(Position { line, column, .. }) => write!(f, " at line {line} column {column}"),
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
        self.append_json(style, &mut out)?;
        // SAFETY: names, numbers and base64 are UTF-8, and strings are checked, unless they are known to be.
        Ok(unsafe { String::from_utf8_unchecked(out) })
    }

    /// Appends this message as JSON text to a vector. Nothing is allocated where the vector has room. After an error the vector is as
    /// before.
    ///
    /// ```
    /// use scrimp::JsonStyle;
    /// let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: i32 x }")?;
    /// let ty = schema.struct_type("P")?;
    /// let arena = scrimp::Arena::new();
    /// let mut text = Vec::new();
    /// for x in 1..=2 {
    ///     let mut b = ty.builder(&arena);
    ///     b.set_by_name("x", x)?;
    ///     text.clear();
    ///     b.finish()?.append_json(&JsonStyle::new(), &mut text)?;
    /// }
    /// assert_eq!(text, b"{\"x\":2}");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`to_json`](Self::to_json).
    pub fn append_json(self, style: &JsonStyle, out: &mut Vec<u8>) -> Result<(), JsonError> {
        let before = out.len();
        self.write(style, out, None).inspect_err(|_| out.truncate(before))
    }

    fn write(
        self,
        style: &JsonStyle,
        buffer: &mut Vec<u8>,
        sink: Option<&mut (dyn io::Write + '_)>,
    ) -> Result<(), JsonError> {
        let (layouts, id) = (self.layouts(), self.layout().struct_id);
        // SAFETY: a message's record is a complete one of its layout, or its image.
        let written = unsafe { scrimp_json::write::write(layouts, id, self.record(), style, buffer, sink) };
        written.map_err(|error| JsonError::from_writing(&error))
    }

    /// Writes this message as JSON text. What is written before an error stays. What takes bytes gets 32 KiB at a time or more.
    ///
    /// ```
    /// use scrimp::JsonStyle;
    /// let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: i32 x }")?;
    /// let ty = schema.struct_type("P")?;
    /// let arena = scrimp::Arena::new();
    /// let mut b = ty.builder(&arena);
    /// b.set_by_name("x", 7)?;
    /// b.finish()?.write_json(&JsonStyle::new(), std::io::stdout())?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`to_json`](Self::to_json), and when the writer refuses.
    pub fn write_json(self, style: &JsonStyle, out: impl io::Write) -> Result<(), JsonError> {
        write_lines_to(style, &mut { out }, &mut std::iter::once(self), false)
    }
}

/// How long the value of JSON at the start of `text` is, with the blanks before it: to find where values end that follow each other. It is
/// passed over, not read: text between quotes need not be UTF-8.
///
/// ```
/// use scrimp::{JsonErrorKind, json::value_len};
/// assert_eq!(value_len(b" {\"x\":[5]} {")?, 10);
/// assert_eq!(value_len(b"{\"x\":[").unwrap_err().kind(), JsonErrorKind::UnexpectedEnd);
/// # Ok::<(), scrimp::JsonError>(())
/// ```
///
/// # Errors
///
/// When the text does not start with JSON, or, of kind [`UnexpectedEnd`](JsonErrorKind::UnexpectedEnd), ends within the value. A number
/// ends where the text does.
pub fn value_len(text: &[u8]) -> Result<usize, JsonError> {
    value_len_at(text, 0)
}

fn value_len_at(text: &[u8], start: usize) -> Result<usize, JsonError> {
    scrimp_json::read::value_len(&text[start..]).map_err(|error| JsonError::from_reading(text, start, &error))
}

/// Writes messages as JSON, each on a line of its own: JSON lines, if the style is not [`pretty`](JsonStyle::pretty).
///
/// ```
/// use scrimp::JsonStyle;
/// let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: i32 x }")?;
/// let codec = scrimp::Codec::new(&schema.struct_type("P")?)?;
/// let arena = scrimp::Arena::new();
/// let bytes = b"\x08\0\x01\0\0\0\x05\0\x08\0\x01\0\0\0\x06\0";
/// let messages: Vec<_> = codec.decode_all(&arena, bytes).collect::<Result<_, _>>()?;
/// let mut out = Vec::new();
/// scrimp::json::write_lines(&JsonStyle::new(), &mut out, messages)?;
/// assert_eq!(out, b"{\"x\":5}\n{\"x\":6}\n");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// At the first message that cannot be written, as [`Message::to_json`]; and when the writer refuses. The lines before it are written.
pub fn write_lines<'m>(
    style: &JsonStyle,
    out: impl io::Write,
    messages: impl IntoIterator<Item = Message<'m>>,
) -> Result<(), JsonError> {
    write_lines_to(style, &mut { out }, &mut messages.into_iter(), true)
}

fn write_lines_to<'m>(
    style: &JsonStyle,
    out: &mut dyn io::Write,
    messages: &mut dyn Iterator<Item = Message<'m>>,
    are_lines: bool,
) -> Result<(), JsonError> {
    let refused = |error| {
        let kind = WriteErrorKind::Io(error);
        JsonError::from_writing(&WriteError { kind, path: ErrorPath::default() })
    };
    let mut buffer = Vec::new();
    for message in messages {
        let line = buffer.len();
        if let Err(error) = message.write(style, &mut buffer, Some(&mut *out)) {
            // Who refused may have taken a part, and must not get it twice.
            if !matches!(error.kind(), JsonErrorKind::Io(_)) {
                buffer.truncate(line);
                out.write_all(&buffer).map_err(refused)?;
            }
            return Err(error);
        }
        if are_lines {
            buffer.push(b'\n');
        }
    }
    out.write_all(&buffer).map_err(refused)
}

impl StructType {
    /// The message of this type that JSON text stands for, made in `arena`: see [`json`](self). The text is all that is given,
    /// but for blanks around it; the message borrows from it.
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
    /// When the text is not JSON or not UTF-8, or does not fit the schema, or the message lacks what is required or exceeds one of the
    /// style's [limits](JsonStyle::limits). The error says where in the message and in the text.
    pub fn from_json<'a>(
        &'a self,
        arena: &'a Arena,
        style: &JsonStyle,
        text: &'a (impl AsRef<[u8]> + ?Sized),
    ) -> Result<Message<'a>, JsonError> {
        let text = text.as_ref();
        self.read_json(arena, style, text, 0..text.len())
    }

    /// The message that the JSON at the start of `text` stands for, whatever follows, and how long that JSON is with the blanks
    /// before it.
    ///
    /// ```
    /// use scrimp::JsonStyle;
    /// let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: i32 x }")?;
    /// let ty = schema.struct_type("P")?;
    /// let arena = scrimp::Arena::new();
    /// let (message, len) = ty.from_json_prefix(&arena, &JsonStyle::new(), "{\"x\":5} and more")?;
    /// assert_eq!((message.get(ty.field::<i32>("x")?), len), (5, 7));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`from_json`](Self::from_json); of kind [`UnexpectedEnd`](JsonErrorKind::UnexpectedEnd) where the text ends within the message.
    pub fn from_json_prefix<'a>(
        &'a self,
        arena: &'a Arena,
        style: &JsonStyle,
        text: &'a (impl AsRef<[u8]> + ?Sized),
    ) -> Result<(Message<'a>, usize), JsonError> {
        let text = text.as_ref();
        let len = value_len(text)?;
        Ok((self.read_json(arena, style, text, 0..len)?, len))
    }

    /// The messages that values of JSON which follow each other stand for, with or without blanks between them, as in JSON lines; until they
    /// end or one is bad. Errors say where in the whole text.
    ///
    /// ```
    /// use scrimp::JsonStyle;
    /// let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: i32 x }")?;
    /// let ty = schema.struct_type("P")?;
    /// let (arena, style) = (scrimp::Arena::new(), JsonStyle::new());
    /// let mut messages = ty.from_json_all(&arena, &style, "{\"x\":5}\n{\"x\":6}\n{\"y\":7}\n");
    /// assert_eq!(messages.by_ref().take(2).filter_map(Result::ok).count(), 2);
    /// let error = messages.next().expect("a third one").unwrap_err();
    /// assert_eq!((error.line(), error.column()), (Some(3), Some(2)));
    /// assert!(messages.next().is_none());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn from_json_all<'a>(
        &'a self,
        arena: &'a Arena,
        style: &'a JsonStyle,
        text: &'a (impl AsRef<[u8]> + ?Sized),
    ) -> impl Iterator<Item = Result<Message<'a>, JsonError>> + 'a {
        let text = text.as_ref();
        let mut at = 0;
        std::iter::from_fn(move || {
            at += text[at..].iter().take_while(|byte| b" \t\r\n".contains(byte)).count();
            if at == text.len() {
                return None;
            }
            let start = at;
            let message = value_len_at(text, start).and_then(|len| {
                at += len;
                self.read_json(arena, style, text, start..at)
            });
            if message.is_err() {
                at = text.len();
            }
            Some(message)
        })
    }

    /// The message that `part` of `text` stands for.
    fn read_json<'a>(
        &'a self,
        arena: &'a Arena,
        style: &JsonStyle,
        text: &'a [u8],
        part: Range<usize>,
    ) -> Result<Message<'a>, JsonError> {
        let (layout, start) = (self.layout(), part.start);
        let record =
            scrimp_json::read::read(self.layouts(), layout.struct_id, style, arena.memory(), &text[part]);
        let record = record.map_err(|error| JsonError::from_reading(text, start, &error))?;
        // SAFETY: the record is a complete one of the layout. It lies in the arena, and points there and into the text; both are
        // borrowed for 'a.
        Ok(unsafe { Message::new(record, layout) })
    }
}
