//! The wire: type codes and the Binary protocol's primitives.
//!
//! Source: Apache Thrift, `doc/specs/thrift-binary-protocol.md`.

use std::fmt;

use scrimp_schema::Type;

use crate::error::{DecodeError, DecodeErrorKind};

/// The type of a value on the wire; the numbers are those of the Binary protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum WireType {
    /// One byte: 0 is false, everything else true.
    Bool = 2,
    /// One byte.
    I8 = 3,
    /// Eight bytes, IEEE 754.
    Double = 4,
    /// Two bytes.
    I16 = 6,
    /// Four bytes; enums too.
    I32 = 8,
    /// Eight bytes.
    I64 = 10,
    /// A length and bytes; binary too.
    String = 11,
    /// Fields up to a stop; unions and exceptions too.
    Struct = 12,
    /// Key type, value type, count and entries.
    Map = 13,
    /// As a list.
    Set = 14,
    /// Element type, count and elements.
    List = 15,
    /// Sixteen bytes.
    Uuid = 16,
}

/// The code that ends a struct's fields.
pub const STOP: u8 = 0;

/// Bytes of a Binary field header: type code, then the id.
pub const FIELD_HEADER_LEN: usize = 3;

/// Bytes of a Binary list or set header: element type code, then the count.
pub const LIST_HEADER_LEN: usize = 5;

/// Bytes of a Binary map header: key and value type codes, then the count.
pub const MAP_HEADER_LEN: usize = 6;

impl WireType {
    /// The wire type of values of `ty`.
    pub fn of(ty: Type) -> Self {
        match ty {
            Type::Bool => Self::Bool,
            Type::I8 => Self::I8,
            Type::I16 => Self::I16,
            Type::I32 | Type::Enum(_) => Self::I32,
            Type::I64 => Self::I64,
            Type::Double => Self::Double,
            Type::String | Type::Binary => Self::String,
            Type::Uuid => Self::Uuid,
            Type::Struct(_) => Self::Struct,
            Type::List(_) => Self::List,
            Type::Set(_) => Self::Set,
            Type::Map(..) => Self::Map,
        }
    }

    /// The type with Binary code `code`; `None` for a code that stands for no value.
    #[inline]
    pub fn from_code(code: u8) -> Option<Self> {
        Some(match code {
            2 => Self::Bool,
            3 => Self::I8,
            4 => Self::Double,
            6 => Self::I16,
            8 => Self::I32,
            10 => Self::I64,
            11 => Self::String,
            12 => Self::Struct,
            13 => Self::Map,
            14 => Self::Set,
            15 => Self::List,
            16 => Self::Uuid,
            _ => return None,
        })
    }

    /// The Binary code.
    #[inline]
    pub fn code(self) -> u8 {
        self as u8
    }

    /// The bytes of every value of this type in Binary, when they all have as many.
    #[inline]
    pub fn fixed_len(self) -> Option<u32> {
        Some(match self {
            Self::Bool | Self::I8 => 1,
            Self::I16 => 2,
            Self::I32 => 4,
            Self::I64 | Self::Double => 8,
            Self::Uuid => 16,
            Self::String | Self::Struct | Self::Map | Self::Set | Self::List => return None,
        })
    }

    /// The fewest bytes that a value of this type takes in Binary.
    #[inline]
    pub fn min_len(self) -> u32 {
        match self {
            Self::String => 4,
            Self::Struct => 1,
            Self::Map => MAP_HEADER_LEN as u32,
            Self::Set | Self::List => LIST_HEADER_LEN as u32,
            fixed => fixed.fixed_len().unwrap_or(1),
        }
    }
}

impl fmt::Display for WireType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Bool => "bool",
            Self::I8 => "i8",
            Self::Double => "double",
            Self::I16 => "i16",
            Self::I32 => "i32",
            Self::I64 => "i64",
            Self::String => "string",
            Self::Struct => "struct",
            Self::Map => "map",
            Self::Set => "set",
            Self::List => "list",
            Self::Uuid => "uuid",
        })
    }
}

/// Reads Binary primitives from a slice, checking every length.
#[derive(Clone, Debug)]
pub struct Reader<'i> {
    input: &'i [u8],
    at: usize,
}

impl<'i> Reader<'i> {
    /// A reader at the start of `input`.
    pub fn new(input: &'i [u8]) -> Self {
        Self { input, at: 0 }
    }

    /// How many bytes were read.
    pub fn position(&self) -> usize {
        self.at
    }

    /// How many bytes are left.
    #[inline]
    pub fn remaining(&self) -> usize {
        self.input.len() - self.at
    }

    /// An error of `kind` at the present position.
    #[cold]
    pub fn error(&self, kind: DecodeErrorKind) -> DecodeError {
        DecodeError::at(self.at, kind)
    }

    /// The next `len` bytes.
    #[inline]
    pub fn take(&mut self, len: usize) -> Result<&'i [u8], DecodeError> {
        match self.input[self.at..].get(..len) {
            Some(bytes) => {
                self.at += len;
                Ok(bytes)
            }
            None => Err(self.truncated(len)),
        }
    }

    /// The next `N` bytes.
    #[inline]
    pub fn array<const N: usize>(&mut self) -> Result<[u8; N], DecodeError> {
        match self.input[self.at..].first_chunk() {
            Some(bytes) => {
                self.at += N;
                Ok(*bytes)
            }
            None => Err(self.truncated(N)),
        }
    }

    #[cold]
    fn truncated(&self, wanted: usize) -> DecodeError {
        self.error(DecodeErrorKind::UnexpectedEnd { wanted, remaining: self.remaining() })
    }

    /// A byte.
    #[inline]
    pub fn u8(&mut self) -> Result<u8, DecodeError> {
        Ok(self.array::<1>()?[0])
    }

    /// A string's or binary's length and bytes.
    #[inline]
    pub fn bytes(&mut self) -> Result<&'i [u8], DecodeError> {
        let len = self.count(1)?;
        self.take(len as usize)
    }

    /// A length or count of things that take at least `min_len` bytes each: refused when negative or when what is left
    /// of the input cannot hold as many.
    #[inline]
    pub fn count(&mut self, min_len: u32) -> Result<u32, DecodeError> {
        let start = self.at;
        let count = i32::from_be_bytes(self.array()?);
        // A negative count is beyond every remaining length as an unsigned number.
        let needed = u64::from(count as u32) * u64::from(min_len);
        if count < 0 || needed > self.remaining() as u64 {
            return Err(self.bad_count(start, count, needed));
        }
        Ok(count as u32)
    }

    #[cold]
    fn bad_count(&self, start: usize, count: i32, needed: u64) -> DecodeError {
        let kind = if count < 0 {
            DecodeErrorKind::NegativeLength(count)
        } else {
            DecodeErrorKind::LengthBeyondInput { length: count as u32, needed, remaining: self.remaining() }
        };
        DecodeError::at(start, kind)
    }

    /// The type of a value that follows.
    #[inline]
    pub fn wire_type(&mut self) -> Result<WireType, DecodeError> {
        let code = self.u8()?;
        WireType::from_code(code)
            .ok_or_else(|| DecodeError::at(self.at - 1, DecodeErrorKind::UnknownType(code)))
    }

    /// The element type of a container; `None` for 0, which some writers use when there are no elements.
    #[inline]
    pub fn element_type(&mut self) -> Result<Option<WireType>, DecodeError> {
        let code = self.u8()?;
        match WireType::from_code(code) {
            None if code != 0 => Err(DecodeError::at(self.at - 1, DecodeErrorKind::UnknownType(code))),
            known => Ok(known),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_round_trip() {
        let known = (0..=u8::MAX).filter_map(WireType::from_code).map(WireType::code).collect::<Vec<_>>();
        assert_eq!(known, [2, 3, 4, 6, 8, 10, 11, 12, 13, 14, 15, 16]);
    }

    #[test]
    fn counts_are_bounded_by_what_is_left() {
        let read = |header: i32, rest: usize, min_len| {
            let mut input = header.to_be_bytes().to_vec();
            input.resize(4 + rest, 0);
            Reader::new(&input).count(min_len).map_err(|error| error.kind().clone())
        };
        assert_eq!(read(3, 3, 1), Ok(3));
        assert_eq!(read(0, 0, 16), Ok(0));
        assert_eq!(read(-1, 9, 1), Err(DecodeErrorKind::NegativeLength(-1)));
        let beyond = DecodeErrorKind::LengthBeyondInput { length: 3, needed: 12, remaining: 11 };
        assert_eq!(read(3, 11, 4), Err(beyond));
        let huge = u64::from(i32::MAX as u32) * 16;
        let beyond =
            DecodeErrorKind::LengthBeyondInput { length: i32::MAX as u32, needed: huge, remaining: 0 };
        assert_eq!(read(i32::MAX, 0, 16), Err(beyond));
    }
}
