//! [`Binary`]: Apache Thrift's Binary protocol, in which everything has a fixed size and is big-endian.
//!
//! Source: Apache Thrift, `doc/specs/thrift-binary-protocol.md`.

use std::ptr::NonNull;

use super::{
    FLOAT_LEN, FieldHeader, Fixed, Format, ListHeader, MapHeader, OutOfSpace, Reader, STOP, Sink, WireType,
};
use crate::bulk;
use crate::error::{DecodeError, DecodeErrorKind};

/// Bytes of a field header: type code, then the id.
pub const FIELD_HEADER_LEN: usize = 3;

/// Bytes of a length or count.
pub const LENGTH_LEN: usize = 4;

/// Bytes of a list or set header: element type code, then the count.
pub const LIST_HEADER_LEN: usize = 1 + LENGTH_LEN;

/// Bytes of a map header: key and value type codes, then the count.
pub const MAP_HEADER_LEN: usize = 2 + LENGTH_LEN;

/// The Binary protocol. Its type codes are those of [`WireType`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Binary;

/// The header of a field with id `id` whose value is of type `ty`.
#[inline]
pub const fn field_header(ty: WireType, id: i16) -> [u8; FIELD_HEADER_LEN] {
    let [high, low] = id.to_be_bytes();
    [ty as u8, high, low]
}

/// The bytes of [`field_header`] as the low bytes of a number, the first one lowest.
#[inline]
pub const fn field_header_number(ty: WireType, id: i16) -> u32 {
    let [code, high, low] = field_header(ty, id);
    u32::from_le_bytes([code, high, low, 0])
}

/// The type code and the id in a field's header.
#[inline]
pub const fn split_field_header([code, high, low]: [u8; FIELD_HEADER_LEN]) -> (u8, i16) {
    (code, i16::from_be_bytes([high, low]))
}

/// A length or count, and where it starts: refused when negative.
#[inline]
fn read_length(reader: &mut Reader<'_>) -> Result<(usize, u32), DecodeError> {
    let start = reader.position();
    let length = i32::from_be_bytes(reader.array()?);
    match u32::try_from(length) {
        Ok(length) => Ok((start, length)),
        Err(_) => Err(DecodeError::at(start, DecodeErrorKind::NegativeLength(length))),
    }
}

/// The element type of a container; `None` for 0.
#[inline]
fn read_element_type(reader: &mut Reader<'_>) -> Result<Option<WireType>, DecodeError> {
    let at = reader.position();
    let code = reader.u8()?;
    match WireType::from_code(code) {
        None if code != STOP => Err(DecodeError::at(at, DecodeErrorKind::UnknownType(code))),
        known => Ok(known),
    }
}

impl Format for Binary {
    const EXACT_RUNS: bool = true;
    const BOOLS_IN_HEADERS: bool = false;

    fn max_field_len(self, _id: i16, fixed: Fixed) -> u32 {
        FIELD_HEADER_LEN as u32 + fixed.size()
    }

    fn has_type(self, ty: WireType) -> bool {
        ty != WireType::Float
    }

    #[inline]
    fn fixed_len(self, ty: WireType) -> Option<u32> {
        match ty {
            WireType::Float => Some(FLOAT_LEN),
            other => other.fixed().map(Fixed::size),
        }
    }

    #[inline]
    fn min_len(self, ty: WireType) -> u32 {
        match ty {
            WireType::String => LENGTH_LEN as u32,
            WireType::Map => MAP_HEADER_LEN as u32,
            WireType::Set | WireType::List => LIST_HEADER_LEN as u32,
            other => self.fixed_len(other).unwrap_or(1),
        }
    }

    #[inline]
    fn type_of(self, code: u8) -> Option<WireType> {
        WireType::from_code(code)
    }

    #[inline]
    fn code_of(self, ty: WireType) -> u8 {
        ty.code()
    }

    #[inline]
    fn code_in(self, first_byte: u8) -> u8 {
        first_byte
    }

    #[inline]
    fn is_type(self, code: u8, ty: WireType) -> bool {
        code == ty.code()
    }

    #[inline]
    fn read_field(self, reader: &mut Reader<'_>, _last: i16) -> Result<Option<FieldHeader>, DecodeError> {
        let at = reader.position();
        let code = reader.u8()?;
        if code == STOP {
            return Ok(None);
        }
        let id = i16::from_be_bytes(reader.array()?);
        Ok(Some(FieldHeader { at, id, code }))
    }

    #[inline]
    fn read_field_bool(self, reader: &mut Reader<'_>, _code: u8) -> Result<bool, DecodeError> {
        Ok(reader.u8()? != 0)
    }

    #[inline]
    unsafe fn read_fixed(
        self,
        reader: &mut Reader<'_>,
        fixed: Fixed,
        to: NonNull<u8>,
    ) -> Result<(), DecodeError> {
        // SAFETY: the caller gives room for the value that each arm writes.
        unsafe {
            match fixed {
                Fixed::Bool => to.write(u8::from(reader.u8()? != 0)),
                Fixed::I8 => to.write(reader.u8()?),
                Fixed::I16 => to.cast().write(i16::from_be_bytes(reader.array()?)),
                Fixed::I32 => to.cast().write(i32::from_be_bytes(reader.array()?)),
                Fixed::I64 | Fixed::Double => to.cast().write(i64::from_be_bytes(reader.array()?)),
                Fixed::Uuid => to.cast().write(reader.array::<16>()?),
            }
        }
        Ok(())
    }

    unsafe fn read_fixed_list(
        self,
        reader: &mut Reader<'_>,
        fixed: Fixed,
        count: u32,
        to: NonNull<u8>,
    ) -> Result<(), DecodeError> {
        let count = count as usize;
        let elements = reader.take(count * fixed.size() as usize)?;
        let from = NonNull::from(elements).cast::<u8>();
        // SAFETY: both sides hold `count` elements, and the caller's memory is apart from the input.
        unsafe {
            match fixed {
                Fixed::Bool => bulk::copy_bools(from, to, count),
                Fixed::I16 => bulk::swap_copy_16(from, to, count),
                Fixed::I32 => bulk::swap_copy_32(from, to, count),
                Fixed::I64 | Fixed::Double => bulk::swap_copy_64(from, to, count),
                Fixed::I8 | Fixed::Uuid => to.copy_from_nonoverlapping(from, elements.len()),
            }
        }
        Ok(())
    }

    #[inline]
    fn read_bytes<'i>(self, reader: &mut Reader<'i>) -> Result<&'i [u8], DecodeError> {
        let (start, len) = read_length(reader)?;
        let len = reader.bounded(start, len, 1)?;
        reader.take(len as usize)
    }

    #[inline]
    fn read_list(self, reader: &mut Reader<'_>) -> Result<ListHeader, DecodeError> {
        let element_at = reader.position();
        let element = read_element_type(reader)?;
        let (start, count) = read_length(reader)?;
        let count = reader.bounded(start, count, element.map_or(1, |ty| self.min_len(ty)))?;
        Ok(ListHeader { count, element, element_at })
    }

    #[inline]
    fn read_map(self, reader: &mut Reader<'_>) -> Result<MapHeader, DecodeError> {
        let key_at = reader.position();
        let (key, value) = (read_element_type(reader)?, read_element_type(reader)?);
        let min_len = |ty: Option<WireType>| ty.map_or(1, |ty| self.min_len(ty));
        let (start, count) = read_length(reader)?;
        let count = reader.bounded(start, count, min_len(key) + min_len(value))?;
        Ok(MapHeader { count, key, key_at, value, value_at: key_at + 1 })
    }

    #[inline]
    fn skip_scalar(self, reader: &mut Reader<'_>, ty: WireType) -> Result<(), DecodeError> {
        match self.fixed_len(ty) {
            Some(len) => reader.take(len as usize).map(drop),
            None => self.read_bytes(reader).map(drop),
        }
    }

    #[inline]
    fn write_field(self, out: &mut impl Sink, _last: i16, id: i16, ty: WireType) -> Result<(), OutOfSpace> {
        out.put(field_header(ty, id))
    }

    #[inline]
    fn write_field_bool(
        self,
        out: &mut impl Sink,
        _last: i16,
        id: i16,
        value: bool,
    ) -> Result<(), OutOfSpace> {
        let [code, high, low] = field_header(WireType::Bool, id);
        out.put([code, high, low, u8::from(value)])
    }

    #[inline]
    unsafe fn write_fixed(
        self,
        out: &mut impl Sink,
        fixed: Fixed,
        from: NonNull<u8>,
    ) -> Result<(), OutOfSpace> {
        // SAFETY: the caller gives a value of the type that each arm reads.
        unsafe {
            match fixed {
                Fixed::Bool | Fixed::I8 => out.put([from.read()]),
                Fixed::I16 => out.put(from.cast::<i16>().read().to_be_bytes()),
                Fixed::I32 => out.put(from.cast::<i32>().read().to_be_bytes()),
                Fixed::I64 | Fixed::Double => out.put(from.cast::<i64>().read().to_be_bytes()),
                Fixed::Uuid => out.put(from.cast::<[u8; 16]>().read()),
            }
        }
    }

    unsafe fn write_fixed_list(
        self,
        out: &mut impl Sink,
        fixed: Fixed,
        count: u32,
        from: NonNull<u8>,
    ) -> Result<(), OutOfSpace> {
        let count = count as usize;
        let len = count * fixed.size() as usize;
        let Some(to) = out.claim(len)? else { return Ok(()) };
        // SAFETY: both sides hold `count` elements; the caller gives them outside the output.
        unsafe {
            match fixed {
                Fixed::I16 => bulk::swap_copy_16(from, to, count),
                Fixed::I32 => bulk::swap_copy_32(from, to, count),
                Fixed::I64 | Fixed::Double => bulk::swap_copy_64(from, to, count),
                Fixed::Bool | Fixed::I8 | Fixed::Uuid => to.copy_from_nonoverlapping(from, len),
            }
        }
        Ok(())
    }

    #[inline]
    fn write_len(self, out: &mut impl Sink, len: u32) -> Result<(), OutOfSpace> {
        out.put(len.to_be_bytes())
    }

    #[inline]
    fn write_list(self, out: &mut impl Sink, element: WireType, count: u32) -> Result<(), OutOfSpace> {
        out.put([element.code()])?;
        out.put(count.to_be_bytes())
    }

    #[inline]
    fn write_map(
        self,
        out: &mut impl Sink,
        key: WireType,
        value: WireType,
        count: u32,
    ) -> Result<(), OutOfSpace> {
        out.put([key.code(), value.code()])?;
        out.put(count.to_be_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_neither_negative_nor_beyond_the_input() {
        let read = |length: i32, rest: usize| {
            let mut input = length.to_be_bytes().to_vec();
            input.resize(4 + rest, 7);
            let bytes = Binary.read_bytes(&mut Reader::new(&input)).map(<[u8]>::to_vec);
            bytes.map_err(|error| (error.offset(), error.kind().clone()))
        };
        assert_eq!(read(3, 5), Ok(vec![7; 3]));
        assert_eq!(read(-1, 9), Err((0, DecodeErrorKind::NegativeLength(-1))));
        let beyond = DecodeErrorKind::LengthBeyondInput { length: 3, needed: 3, remaining: 2 };
        assert_eq!(read(3, 2), Err((0, beyond)));
    }
}
