//! [`DecodeError`]: what is wrong with bytes, and where.

use std::fmt;

use crate::wire::{OutOfSpace, WireType};

/// Why bytes are not a message of the expected type: what, at which offset, within which field.
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
    /// Innermost first; see [`DecodeError::path`].
    path: Vec<PathSegment>,
    kind: DecodeErrorKind,
}

/// One step from a message towards a value within.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PathSegment {
    /// A field by name.
    Field(String),
    /// A field that the schema does not know, or knows with another type.
    Unknown(i16),
    /// An element of a list or set, or an entry of a map, by position.
    Index(u32),
}

/// What is wrong with bytes.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DecodeErrorKind {
    /// The input ends within a value.
    #[error("input ends: {wanted} bytes wanted, {remaining} left")]
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
        /// What is added to it.
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
    /// A type code that stands for no value, as it is on the wire.
    #[error("unknown type code {0}")]
    UnknownType(u8),
    /// A container's elements, keys or values have another type than the schema's.
    #[error("{role} type is {}, expected {expected}", Code(*found))]
    ElementType {
        /// Whose type it is.
        role: ElementRole,
        /// What the schema says.
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
    /// Structs and containers are nested too deeply.
    #[error("nested more than {0} levels deep")]
    DepthLimit(u32),
    /// The message needs more arena memory than the limit allows.
    #[error("message needs more memory than its limit of {0} bytes")]
    MemoryLimit(u64),
    /// The system gave no memory.
    #[error("out of memory")]
    OutOfMemory,
    /// The input is longer than the limit allows.
    #[error("input of {length} bytes is longer than the limit of {limit}")]
    MessageTooLarge {
        /// Bytes of input.
        length: usize,
        /// The limit.
        limit: u64,
    },
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
    /// An error of `kind` at byte `offset`, whose path is still to be told by those who called.
    #[cold]
    pub fn at(offset: usize, kind: DecodeErrorKind) -> Self {
        Self { inner: Box::new(Inner { offset, path: Vec::new(), kind }) }
    }

    /// The same error, found within `segment`.
    #[cold]
    pub fn within(mut self, segment: PathSegment) -> Self {
        self.inner.path.push(segment);
        self
    }

    /// The same error in a longer input, of which the erroneous one starts at byte `start`.
    #[cold]
    pub fn shifted(mut self, start: usize) -> Self {
        self.inner.offset += start;
        self
    }

    /// What is wrong.
    pub fn kind(&self) -> &DecodeErrorKind {
        &self.inner.kind
    }

    /// The offset into the input at which it is wrong, in bytes.
    pub fn offset(&self) -> usize {
        self.inner.offset
    }

    /// The way from the message to the value that is wrong, as in `customer.emails[2]`; empty for the message itself.
    pub fn path(&self) -> String {
        let mut path = String::new();
        for segment in self.inner.path.iter().rev() {
            match segment {
                PathSegment::Index(index) => path += &format!("[{index}]"),
                named => {
                    if !path.is_empty() {
                        path.push('.');
                    }
                    match named {
                        PathSegment::Field(name) => path += name,
                        PathSegment::Unknown(id) => path += &format!("<field {id}>"),
                        PathSegment::Index(_) => {}
                    }
                }
            }
        }
        path
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "at byte {}", self.inner.offset)?;
        let path = self.path();
        if !path.is_empty() {
            write!(f, ", {path}")?;
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
    /// An unknown member of a union, which came in another format, holds a type that this one does not have.
    NoEquivalent(WireType),
}

impl From<OutOfSpace> for EncodeFailure {
    fn from(OutOfSpace: OutOfSpace) -> Self {
        Self::Space
    }
}
