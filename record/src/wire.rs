//! The wire: types of values, and the formats that they travel in.
//!
//! [`Format`] is the interface between executors and wire formats; [`binary`] and [`compact`] implement it. A message means the
//! same in each of them: the [interpreter](crate::interpreter) defines that meaning.

use std::fmt;
use std::ptr::NonNull;

use scrimp_schema::Type;

pub mod binary;
pub mod compact;
mod format;
mod protocol;
mod reader;
mod recode;
mod sink;

pub use binary::Binary;
pub use compact::Compact;
pub use format::{FieldHeader, Format, ListHeader, MapHeader};
pub(crate) use protocol::with_format;
pub use protocol::{Dialect, Protocol, WireFormat};
pub use reader::Reader;
pub use recode::{RecodeFailure, recode, recode_to_compare};
pub use sink::{Buffer, Counter, Growing, OutOfSpace, Sink};

/// The type of a value on the wire; the numbers are those of the Binary protocol, which messages to people use for every
/// format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum WireType {
    /// True or false.
    Bool = 2,
    /// One byte.
    I8 = 3,
    /// Eight bytes, IEEE 754.
    Double = 4,
    /// A 16-bit integer.
    I16 = 6,
    /// A 32-bit integer; enums too.
    I32 = 8,
    /// A 64-bit integer.
    I64 = 10,
    /// A length and bytes; binary too.
    String = 11,
    /// Fields up to a stop; unions and exceptions too.
    Struct = 12,
    /// A count, the types of keys and values, and entries.
    Map = 13,
    /// As for lists.
    Set = 14,
    /// A count, the type of elements, and elements.
    List = 15,
    /// Sixteen bytes.
    Uuid = 16,
    /// Four bytes, IEEE 754: of [fbthrift](Dialect::Fbthrift) alone. No schema has this type.
    Float = 19,
}

/// The code that ends a struct's fields.
pub const STOP: u8 = 0;

/// Bytes of a [float](WireType::Float).
const FLOAT_LEN: u32 = 4;

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

    /// The type with Apache's Binary code `code`; `None` for a code that stands for no value.
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

    /// The type with this number, its own [`code`](Self::code): as [`from_code`](Self::from_code), and float.
    pub fn from_number(number: u8) -> Option<Self> {
        if number == Self::Float.code() { Some(Self::Float) } else { Self::from_code(number) }
    }

    /// The Binary code.
    #[inline]
    pub fn code(self) -> u8 {
        self as u8
    }

    /// The kind of fixed-size value that this type has in memory; `None` for the others, and for floats, which records do not hold.
    #[inline]
    pub const fn fixed(self) -> Option<Fixed> {
        Some(match self {
            Self::Bool => Fixed::Bool,
            Self::I8 => Fixed::I8,
            Self::Double => Fixed::Double,
            Self::I16 => Fixed::I16,
            Self::I32 => Fixed::I32,
            Self::I64 => Fixed::I64,
            Self::Uuid => Fixed::Uuid,
            Self::String | Self::Struct | Self::Map | Self::Set | Self::List | Self::Float => return None,
        })
    }

    /// Whether values of this type hold others.
    #[inline]
    pub fn is_nested(self) -> bool {
        matches!(self, Self::Struct | Self::Map | Self::Set | Self::List)
    }
}

/// Values of fixed size in memory, and in Binary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fixed {
    /// One byte, 0 or 1 in memory.
    Bool,
    /// One byte.
    I8,
    /// Two bytes.
    I16,
    /// Four bytes; enums too.
    I32,
    /// Eight bytes.
    I64,
    /// Eight bytes; on the wire as an `I64` is in Binary, but not in Compact.
    Double,
    /// Sixteen bytes in wire order.
    Uuid,
}

impl Fixed {
    /// The type on the wire.
    #[inline]
    pub const fn wire_type(self) -> WireType {
        match self {
            Self::Bool => WireType::Bool,
            Self::I8 => WireType::I8,
            Self::I16 => WireType::I16,
            Self::I32 => WireType::I32,
            Self::I64 => WireType::I64,
            Self::Double => WireType::Double,
            Self::Uuid => WireType::Uuid,
        }
    }

    /// Bytes of a value, in memory and in Binary.
    #[inline]
    pub const fn size(self) -> u32 {
        match self {
            Self::Bool | Self::I8 => 1,
            Self::I16 => 2,
            Self::I32 => 4,
            Self::I64 | Self::Double => 8,
            Self::Uuid => 16,
        }
    }

    /// The integer in `slot`, if this is a type of integers.
    ///
    /// # Safety
    ///
    /// `slot` is aligned to, and holds, a value of this type.
    #[inline]
    pub unsafe fn integer_at(self, slot: NonNull<u8>) -> Option<i64> {
        // SAFETY: the caller promises such a value.
        unsafe {
            Some(match self {
                Self::I8 => slot.cast::<i8>().read().into(),
                Self::I16 => slot.cast::<i16>().read().into(),
                Self::I32 => slot.cast::<i32>().read().into(),
                Self::I64 => slot.cast::<i64>().read(),
                Self::Bool | Self::Double | Self::Uuid => return None,
            })
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
            Self::Float => "float",
        })
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
}
