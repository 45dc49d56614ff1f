//! [`TJsonError`]: why text is no message, or a message not text; and where.

use std::{fmt, io};

use scrimp::{BuildError, BuildErrorKind, ValueRef};

use crate::error::ReadErrorKind;

pub(super) type Result<T, E = TJsonError> = std::result::Result<T, E>;

/// Why text is no message of its type, or a message was not written: what, where in the message, and where in the text.
///
/// ```
/// use scrimp::{Arena, Limits, Schema};
/// use scrimp_envelope::tjson;
/// let schema = Schema::parse("s.thrift", "struct S { 1: list<i8> numbers }")?;
/// let ty = schema.struct_type("S")?;
/// let arena = Arena::new();
/// let error = tjson::read_struct(&ty, &arena, br#"{"1":{"lst":["i8",2,1,300]}}"#, &Limits::new()).unwrap_err();
/// assert_eq!((error.offset(), error.path().as_str()), (Some(22), "numbers[1]"));
/// assert_eq!(error.to_string(), "at byte 22, numbers[1]: 300 is out of range for i8");
/// # Ok::<(), scrimp::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TJsonError {
    /// Boxed: results stay small where nothing is wrong.
    inner: Box<Inner>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Inner {
    offset: Option<usize>,
    /// Innermost first.
    path: Vec<String>,
    kind: TJsonErrorKind,
}

/// The reasons for a [`TJsonError`]: see [`TJsonError::kind`].
///
/// ```
/// use scrimp::{Arena, Limits, Schema};
/// use scrimp_envelope::tjson::{self, TJsonErrorKind};
/// let schema = Schema::parse("s.thrift", "struct S { 1: list<i8> numbers }")?;
/// let ty = schema.struct_type("S")?;
/// let arena = Arena::new();
/// let error = tjson::read_struct(&ty, &arena, br#"{"1":{"lst":["i8",2"#, &Limits::new()).unwrap_err();
/// assert_eq!(error.kind(), &TJsonErrorKind::UnexpectedEnd);
/// # Ok::<(), scrimp::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TJsonErrorKind {
    /// The text ends within the message.
    #[error("the text ends within the message")]
    UnexpectedEnd,
    /// Something else stands where the protocol has one thing.
    #[error("{found} where {expected} is expected")]
    Unexpected {
        /// What the protocol has there.
        expected: &'static str,
        /// The character that stands there.
        found: String,
    },
    /// The version of a message is not 1.
    #[error("version {0} is not that of a JSON message, 1")]
    Version(i64),
    /// The envelope is wrong in a way that those of other protocols can be, too.
    #[error(transparent)]
    Envelope(ReadErrorKind),
    /// A type name that is none of the protocol's.
    #[error("unknown type name {0}")]
    UnknownType(String),
    /// A container's elements, keys or values have another type than the schema's.
    #[error("{role} type is {found}, expected \"{expected}\"")]
    ElementType {
        /// Whose type it is.
        role: &'static str,
        /// The name of the schema's type.
        expected: &'static str,
        /// The name in the text.
        found: String,
    },
    /// A container says that it has fewer elements than none.
    #[error("negative count {0}")]
    NegativeCount(i32),
    /// A container has fewer elements than it says.
    #[error("the container ends after {found} of the {announced} elements that it says it has")]
    TooFewElements {
        /// How many it says.
        announced: u32,
        /// How many there are.
        found: u32,
    },
    /// Something is no number, or none of its type.
    #[error("`{text}` is no number for {wanted}")]
    NotANumber {
        /// What stands there.
        text: String,
        /// What the number is for: a type, or a part of the protocol.
        wanted: &'static str,
    },
    /// A number is too large or too small.
    #[error("{text} is out of range for {wanted}")]
    OutOfRange {
        /// The number as it stands there.
        text: String,
        /// What the number is for: a type, or a part of the protocol.
        wanted: &'static str,
    },
    /// A bool is neither true nor false.
    #[error("bool is `{0}`, neither 1 for true nor 0 for false")]
    NotABool(String),
    /// A backslash is followed by something that makes no escape.
    #[error("`{0}` is no escape")]
    Escape(String),
    /// One half of a surrogate pair stands alone.
    #[error("\\u{0:04x} is half of a surrogate pair, without the other half")]
    LoneSurrogate(u16),
    /// A string is not UTF-8.
    #[error("string is not UTF-8 (from its byte {valid_up_to})")]
    InvalidUtf8 {
        /// The length of the valid prefix, in bytes.
        valid_up_to: usize,
    },
    /// The text of a binary is not base64.
    #[error("binary is not base64: {0}")]
    Base64(String),
    /// The text of a uuid is none.
    #[error("{0} is not a uuid")]
    Uuid(String),
    /// What was read makes no message: a required field or the member of a union is missing, or a union has two.
    #[error(transparent)]
    Build(BuildErrorKind),
    /// Structs and containers are nested more deeply than [`Limits::depth`](scrimp::Limits::depth) allows; when writing, than any may be.
    #[error("nested more than {0} levels deep, which is the limit")]
    DepthLimit(u32),
    /// The message needs more arena memory than [`Limits::memory`](scrimp::Limits::memory) allows.
    #[error("message needs more memory than the limit of {0} bytes (`Limits::memory`)")]
    MemoryLimit(u64),
    /// The text is longer than [`Limits::message_size`](scrimp::Limits::message_size) allows.
    #[error("the message is longer than the limit of {0} bytes (`Limits::message_size`)")]
    MessageTooLarge(u64),
    /// A union's member is unknown to the schema, so that its type is not known well enough to be written.
    #[error("member {0} of a union is unknown to the schema, and cannot be written as JSON")]
    UnknownMember(i16),
}

impl TJsonError {
    /// An error of `kind` at byte `offset` of the text.
    #[cold]
    pub(super) fn at(offset: usize, kind: TJsonErrorKind) -> Self {
        Self { inner: Box::new(Inner { offset: Some(offset), path: Vec::new(), kind }) }
    }

    /// An error of `kind` of a message that is written.
    #[cold]
    pub(super) fn unwritable(kind: TJsonErrorKind) -> Self {
        Self { inner: Box::new(Inner { offset: None, path: Vec::new(), kind }) }
    }

    /// What a builder said, when the text was read up to byte `offset`.
    #[cold]
    pub(super) fn build(offset: usize, error: &BuildError) -> Self {
        let error_path = error.path();
        let path = if error_path.is_empty() { Vec::new() } else { vec![error_path] };
        let kind = TJsonErrorKind::Build(error.kind().clone());
        Self { inner: Box::new(Inner { offset: Some(offset), path, kind }) }
    }

    /// The same error, found within `outer`: the name of a field, or what stands in brackets behind a container.
    #[cold]
    pub(super) fn within(mut self, outer: String) -> Self {
        self.inner.path.push(outer);
        self
    }

    /// The same error in longer text, of which the erroneous one starts at byte `start`.
    #[cold]
    pub(super) fn shifted(mut self, start: usize) -> Self {
        self.inner.offset = self.inner.offset.map(|offset| offset + start);
        self
    }

    /// What is wrong.
    pub fn kind(&self) -> &TJsonErrorKind {
        &self.inner.kind
    }

    /// Where it is wrong, in bytes from the start of the text; `None` when writing.
    pub fn offset(&self) -> Option<usize> {
        self.inner.offset
    }

    /// The path from the message to the value in question, as in `customer.emails[2]` or `totals["EUR"]`; empty for the message itself.
    /// The middle of a long one is left out in the error's own text.
    pub fn path(&self) -> String {
        joined(self.inner.path.iter().rev())
    }

    fn shortened_path(&self) -> String {
        let path = &self.inner.path;
        if path.len() <= 2 * SHOWN_SEGMENTS {
            return self.path();
        }
        let first = joined(path.iter().rev().take(SHOWN_SEGMENTS));
        format!("{first}…{}", joined(path[..SHOWN_SEGMENTS].iter().rev()))
    }
}

/// How many segments at either end of a long path are shown.
const SHOWN_SEGMENTS: usize = 5;

/// The path of these segments, outermost first.
fn joined<'s>(segments: impl Iterator<Item = &'s String>) -> String {
    let mut path = String::new();
    for segment in segments {
        if !path.is_empty() && !segment.starts_with('[') {
            path.push('.');
        }
        path.push_str(segment);
    }
    path
}

impl fmt::Display for TJsonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner { offset, path, kind } = &*self.inner;
        if let Some(offset) = offset {
            write!(f, "at byte {offset}{}", if path.is_empty() { ": " } else { ", " })?;
        }
        if !path.is_empty() {
            write!(f, "{}: ", self.shortened_path())?;
        }
        kind.fmt(f)
    }
}

impl std::error::Error for TJsonError {}

impl From<TJsonError> for io::Error {
    fn from(error: TJsonError) -> Self {
        let kind = match error.offset() {
            Some(_) => io::ErrorKind::InvalidData,
            None => io::ErrorKind::InvalidInput,
        };
        Self::new(kind, error)
    }
}

/// The most bytes of the text that an error shows.
const SHOWN_TEXT: usize = 32;

/// The start of some text for an error.
fn cut(text: &[u8]) -> String {
    let start = String::from_utf8_lossy(&text[..text.len().min(SHOWN_TEXT)]);
    match text.len() > SHOWN_TEXT {
        // The end may be half a character.
        true => format!("{}…", start.trim_end_matches(char::REPLACEMENT_CHARACTER)),
        false => start.into_owned(),
    }
}

/// The start of some text for an error, with escapes for control characters.
#[cold]
pub(super) fn shown(text: &[u8]) -> String {
    let mut shown = String::new();
    for character in cut(text).chars() {
        match character.is_control() {
            true => shown.extend(character.escape_debug()),
            false => shown.push(character),
        }
    }
    shown
}

/// The start of some text for an error, in quotes.
#[cold]
pub(super) fn quoted(text: &[u8]) -> String {
    format!("{:?}", cut(text))
}

/// What the value under a map's key is called, in the entry at `index`.
#[cold]
pub(super) fn key_segment(key: ValueRef<'_>, index: u32) -> String {
    match (key.as_bytes(), key.as_i64()) {
        (Some(text), _) => format!("[{}]", quoted(text)),
        (_, Some(number)) => format!("[{number}]"),
        _ => match key.as_bool() {
            Some(value) => format!("[{value}]"),
            None => format!("[#{index}]"),
        },
    }
}
