//! [`DecodeError`]: why and where bytes are not a message.

use std::fmt;
use std::num::NonZeroUsize;

use crate::slice::MAX_LEN;
use crate::wire::{OutOfSpace, WireType};

/// Why bytes are not a message of the expected type: the cause, the offset, and the field.
///
/// ```text
/// at byte 17, customer.emails[2]: string is not UTF-8 (from its byte 3)
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodeError {
    /// Boxed: results stay small where nothing is wrong.
    inner: Box<Inner>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Inner {
    offset: usize,
    path: ErrorPath,
    kind: DecodeErrorKind,
    needed: Option<NonZeroUsize>,
}

/// One step from a message towards a value within.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PathSegment {
    /// A field by name.
    Field(String),
    /// A field that the schema does not know, or knows with another type.
    Unknown(i16),
    /// An element of a list or set, by position.
    Index(u32),
    /// The value of a map's entry, by its key in printable form.
    Key(String),
    /// The entry of a map by position: its key, or the value under one that cannot be shown.
    Entry(u32),
}

/// The most bytes of a key that are shown.
const SHOWN_KEY: usize = 32;

impl PathSegment {
    /// The value under a string or binary key: the start of it, quoted and escaped.
    #[cold]
    pub fn text_key(key: &[u8]) -> Self {
        let shown = String::from_utf8_lossy(&key[..key.len().min(SHOWN_KEY)]);
        let (shown, rest) = if key.len() > SHOWN_KEY {
            // The end may be half a character.
            (shown.trim_end_matches(char::REPLACEMENT_CHARACTER), "…")
        } else {
            (&*shown, "")
        };
        Self::Key(format!("\"{}{rest}\"", shown.escape_debug()))
    }
}

impl fmt::Display for PathSegment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Field(name) => f.write_str(name),
            Self::Unknown(id) => write!(f, "<field {id}>"),
            Self::Index(index) => write!(f, "[{index}]"),
            Self::Key(key) => write!(f, "[{key}]"),
            Self::Entry(index) => write!(f, "[#{index}]"),
        }
    }
}

/// The path from a message to an erroneous value, as in `customer.emails[2]` or `totals["EUR"]`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ErrorPath {
    /// Innermost first.
    segments: Vec<PathSegment>,
}

/// How many segments at either end of a long path are shown in errors.
const SHOWN_SEGMENTS: usize = 5;

impl ErrorPath {
    /// Prepends `segment`.
    #[cold]
    pub fn start_with(&mut self, segment: PathSegment) {
        self.segments.push(segment);
    }

    /// Whether the path leads to the message itself.
    pub fn is_empty(&self) -> bool {
        self.segments.is_empty()
    }

    /// The path without the middle, where it is long.
    pub fn shortened(&self) -> String {
        let len = self.segments.len();
        if len <= 2 * SHOWN_SEGMENTS {
            return self.to_string();
        }
        let start = join(&self.segments[len - SHOWN_SEGMENTS..]);
        let end = join(&self.segments[..SHOWN_SEGMENTS]);
        let dot = if end.starts_with('[') { "" } else { "." };
        format!("{start}…{dot}{end}")
    }
}

impl fmt::Display for ErrorPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&join(&self.segments))
    }
}

/// Segments, of which the innermost is first, from the outside in.
fn join(segments: &[PathSegment]) -> String {
    let mut path = String::new();
    for segment in segments.iter().rev() {
        if let (false, PathSegment::Field(_) | PathSegment::Unknown(_)) = (path.is_empty(), segment) {
            path.push('.');
        }
        path += &segment.to_string();
    }
    path
}

impl DecodeErrorKind {
    /// The fewest bytes that the input lacks, where that is what is wrong.
    fn lacking(&self) -> Option<NonZeroUsize> {
        let lacking = match *self {
            Self::UnexpectedEnd { wanted, remaining } => wanted.checked_sub(remaining)?,
            // No input is as long as the longer ones claim to be.
            Self::LengthBeyondInput { length, needed, remaining } if length <= MAX_LEN as u32 => {
                usize::try_from(needed).ok()?.checked_sub(remaining)?
            }
            _ => 0,
        };
        NonZeroUsize::new(lacking)
    }
}

/// The cause of a [`DecodeError`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DecodeErrorKind {
    /// The input ends within a value.
    #[error("input ends: {wanted} byte{} wanted, {remaining} left", if *wanted == 1 { "" } else { "s" })]
    UnexpectedEnd {
        /// Bytes wanted.
        wanted: usize,
        /// Bytes left.
        remaining: usize,
    },
    /// A length or count is negative (Binary).
    #[error("negative length {0}")]
    NegativeLength(i32),
    /// A varint goes on beyond the most bytes that one of its type may have (Compact).
    #[error("varint is longer than {max} bytes")]
    VarintTooLong {
        /// The most bytes.
        max: u32,
    },
    /// An integer does not fit its type (Compact).
    #[error("integer does not fit {bits} bits")]
    IntegerOverflow {
        /// Bits of the type.
        bits: u32,
    },
    /// A field id is beyond `i16::MAX` (Compact).
    #[error("field id {last} + {delta} is beyond {}", i16::MAX)]
    FieldIdOverflow {
        /// The id of the field before.
        last: i16,
        /// The difference to it.
        delta: u8,
    },
    /// A bool element is neither true nor false (Compact).
    #[error("bool is {0}, neither 1 for true nor 2 for false")]
    InvalidBool(u8),
    /// A length or count needs more bytes than are left.
    #[error("length {length} needs {needed} bytes or more, {remaining} left")]
    LengthBeyondInput {
        /// The declared length or count.
        length: u32,
        /// The fewest bytes it needs.
        needed: u64,
        /// Bytes left.
        remaining: usize,
    },
    /// A type code that stands for no value, as read from the wire.
    #[error("unknown type code {0}")]
    UnknownType(u8),
    /// A container's elements, keys or values have another type than the schema's.
    #[error("{role} type is {}, expected {expected}", Code(*found))]
    ElementType {
        /// Whose type it is.
        role: ElementRole,
        /// The schema's type.
        expected: WireType,
        /// The Binary code of the type found; 0 when the container claims elements of no type.
        found: u8,
    },
    /// A `string` is not UTF-8.
    #[error("string is not UTF-8 (from its byte {valid_up_to})")]
    InvalidUtf8 {
        /// The length of the valid prefix, in bytes.
        valid_up_to: usize,
    },
    /// A required field is missing.
    #[error("required field `{0}` is missing")]
    MissingRequired(String),
    /// No member of a union is set; where unknown members are [refused](crate::UnknownMembers::Refuse), no known one.
    #[error("no known member of the union is set")]
    EmptyUnion,
    /// Two members of a union are set.
    #[error("two members of the union are set: `{0}` and `{1}`")]
    UnionConflict(String, String),
    /// Two unknown members of a union are set, and no known one.
    #[error("two members of the union are set, both unknown: ids {0} and {1}")]
    UnknownUnionConflict(i16, i16),
    /// A field is none that the schema knows, or of another type than there, and the codec [refuses](crate::UnknownFields::Reject) such.
    #[error(
        "unknown field {id} of type {ty}, and unknown fields are refused (`CodecBuilder::unknown_fields`)"
    )]
    UnknownField {
        /// Its id.
        id: i16,
        /// The type of its value.
        ty: WireType,
    },
    /// Structs and containers are nested more deeply than [`Limits::depth`](crate::Limits::depth) allows.
    #[error("nested more than {0} levels deep, which is the limit (`Limits::depth`)")]
    DepthLimit(u32),
    /// The message needs more arena memory than [`Limits::memory`](crate::Limits::memory) allows.
    #[error("message needs more memory than the limit of {0} bytes (`Limits::memory`)")]
    MemoryLimit(u64),
    /// The system gave no memory.
    #[error("out of memory")]
    OutOfMemory,
    /// The input is longer than [`Limits::message_size`](crate::Limits::message_size) allows.
    #[error("input of {length} bytes is longer than the limit of {limit} bytes (`Limits::message_size`)")]
    MessageTooLarge {
        /// Bytes of input.
        length: usize,
        /// The limit.
        limit: u64,
    },
    /// The codec is one that [only encodes](crate::Direction::Encode).
    #[error("the codec only encodes (`CodecBuilder::direction`)")]
    EncodeOnly,
    /// Bytes follow the message.
    #[error("trailing bytes after the message: {0}")]
    TrailingBytes(usize),
}

/// Whose type a container header names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ElementRole {
    /// Elements of a list or set.
    Element,
    /// Keys of a map.
    Key,
    /// Values of a map.
    Value,
}

impl fmt::Display for ElementRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Element => "element",
            Self::Key => "key",
            Self::Value => "value",
        })
    }
}

/// A type code for people.
struct Code(u8);

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match WireType::from_code(self.0) {
            Some(known) => known.fmt(f),
            None => write!(f, "code {}", self.0),
        }
    }
}

impl DecodeError {
    /// An error of `kind` at byte `offset`. Callers add the path by [`within`](Self::within).
    #[cold]
    pub fn at(offset: usize, kind: DecodeErrorKind) -> Self {
        let needed = kind.lacking();
        Self { inner: Box::new(Inner { offset, path: ErrorPath::default(), kind, needed }) }
    }

    /// The same error of an input that must be `bytes` longer at least before it can be decoded; `None` when no longer one can.
    #[cold]
    #[doc(hidden)]
    pub fn needing(mut self, bytes: Option<NonZeroUsize>) -> Self {
        self.inner.needed = bytes;
        self
    }

    /// The same error with `segment` in front of its path.
    #[cold]
    pub fn within(mut self, segment: PathSegment) -> Self {
        self.inner.path.start_with(segment);
        self
    }

    /// The same error in a longer input, in which the erroneous message starts at byte `start`.
    #[cold]
    pub fn shifted(mut self, start: usize) -> Self {
        self.inner.offset += start;
        self
    }

    /// The cause.
    pub fn kind(&self) -> &DecodeErrorKind {
        &self.inner.kind
    }

    /// The offset of the error in the input, in bytes.
    pub fn offset(&self) -> usize {
        self.inner.offset
    }

    /// The fewest bytes that must follow the input before it can be a message, where it ended too early; `None` where it is no message
    /// whatever follows.
    ///
    /// For input that arrives in pieces: wait for as many bytes as this says, and decode all of them from the start of the message. It is
    /// a lower bound: what has arrived by then may show that more is needed. Nor does it vouch for the bytes so far. They may be
    /// wrong beyond the place where the decoder stopped, such as a string whose length is there and whose start is not UTF-8.
    ///
    /// Within limits: a message that would be longer than [`Limits::message_size`](crate::Limits::message_size) needs nothing more, for it
    /// is refused anyway. A sender can announce that much, so keep a deadline.
    ///
    /// ```
    /// use scrimp_record::error::{DecodeError, DecodeErrorKind};
    /// let error = DecodeError::at(7, DecodeErrorKind::UnexpectedEnd { wanted: 4, remaining: 1 });
    /// assert_eq!(error.bytes_needed().map(usize::from), Some(3));
    /// let error = DecodeError::at(7, DecodeErrorKind::NegativeLength(-1));
    /// assert_eq!(error.bytes_needed(), None);
    /// ```
    pub fn bytes_needed(&self) -> Option<NonZeroUsize> {
        self.inner.needed
    }

    /// The path from the message to the erroneous value, as in `customer.emails[2]` or `totals["EUR"]`; empty for the message
    /// itself. The middle of a long one is left out in the error's own text.
    pub fn path(&self) -> String {
        self.inner.path.to_string()
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "at byte {}", self.inner.offset)?;
        if !self.inner.path.is_empty() {
            write!(f, ", {}", self.inner.path.shortened())?;
        }
        write!(f, ": {}", self.inner.kind)
    }
}

impl std::error::Error for DecodeError {}

/// Why a record was not encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EncodeFailure {
    /// The buffer is too small.
    Space,
    /// Structs and containers are nested more deeply than the limit: a decoder would refuse the message.
    Depth,
    /// An unknown field, or member of a union, which came in another format, holds a type that this one does not have.
    NoEquivalent {
        /// The field's id.
        id: i16,
        /// The type.
        ty: WireType,
    },
}

impl From<OutOfSpace> for EncodeFailure {
    fn from(OutOfSpace: OutOfSpace) -> Self {
        Self::Space
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(segments: impl IntoIterator<Item = PathSegment>) -> String {
        let error = DecodeError::at(3, DecodeErrorKind::DepthLimit(64));
        segments.into_iter().fold(error, DecodeError::within).to_string()
    }

    #[test]
    fn keys_are_cut_and_escaped() {
        let shown = |key: &[u8]| PathSegment::text_key(key).to_string();
        assert_eq!(shown(b"EUR"), r#"["EUR"]"#);
        assert_eq!(shown(b""), r#"[""]"#);
        assert_eq!(shown(b"a\"\n\xff"), r#"["a\"\n\u{fffd}"]"#.replace(r"\u{fffd}", "\u{fffd}"));
        assert_eq!(shown(&[b'x'; 32]), format!("[\"{}\"]", "x".repeat(32)));
        assert_eq!(shown(&[b'x'; 33]), format!("[\"{}…\"]", "x".repeat(32)));
        assert_eq!(shown("日".repeat(1000).as_bytes()), format!("[\"{}…\"]", "日".repeat(10)));
    }

    #[test]
    fn long_paths_lose_their_middle() {
        let names = |count: usize| (0..count).map(|at| PathSegment::Field(format!("f{at}")));
        let kind = "nested more than 64 levels deep, which is the limit (`Limits::depth`)";
        assert_eq!(text(names(2)), format!("at byte 3, f1.f0: {kind}"));
        assert_eq!(text(names(10)), format!("at byte 3, f9.f8.f7.f6.f5.f4.f3.f2.f1.f0: {kind}"));
        assert_eq!(text(names(64)), format!("at byte 3, f63.f62.f61.f60.f59….f4.f3.f2.f1.f0: {kind}"));
        let lists = (0..32).flat_map(|at| [PathSegment::Index(at), PathSegment::Field("of".to_owned())]);
        assert_eq!(text(lists), format!("at byte 3, of[31].of[30].of…[2].of[1].of[0]: {kind}"));
    }
}
