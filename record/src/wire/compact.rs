//! [`Compact`]: Apache Thrift's Compact protocol, in which ids are deltas, integers are varints, and a bool field is its header.
//!
//! Source: Apache Thrift, `doc/specs/thrift-compact-protocol.md`, but for the byte order of doubles: implementations write them
//! little-endian. Where these disagree, this reads what any of them writes, and writes what most do:
//!
//! - The short form of a field header holds deltas of 1 to 15, the long form any id.
//! - A list header of 15 elements or more has a count of its own; one of fewer may have, too.
//! - An empty map is one byte.
//! - Bool elements have type 1, and are read from 2 also; they are 1 for true, 2 for false, and 0 is read for that.
//! - A varint is of 5 bytes at most for up to 32 bits and of 10 for 64. It may be longer than it needs to be; bits beyond the
//!   width are an error.

use std::ptr::NonNull;

use super::{
    Dialect, FLOAT_LEN, FieldHeader, Fixed, Format, ListHeader, MapHeader, OutOfSpace, Reader, STOP, Sink,
    WireType,
};
use crate::error::{DecodeError, DecodeErrorKind, PathSegment};

/// The type code of a bool field that is true, and of bool elements.
pub const TRUE: u8 = 1;

/// The type code of a bool field that is false.
pub const FALSE: u8 = 2;

/// The type code of a uuid, and of a float in [fbthrift's dialect](Dialect::Fbthrift).
const UUID_OR_FLOAT: u8 = 13;

/// The largest type code. All from 1 to it are valid.
pub const MAX_CODE: u8 = UUID_OR_FLOAT;

/// The largest delta of ids in a short field header.
pub const MAX_DELTA: i32 = 15;

/// Counts of elements below this are in the first byte of a list header.
pub const LONG_LIST: u32 = 15;

/// The Compact protocol, in one of its dialects.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Compact {
    dialect: Dialect,
}

impl Compact {
    /// The Compact protocol as `dialect` has it.
    pub fn new(dialect: Dialect) -> Self {
        Self { dialect }
    }

    /// Whose variant it is.
    pub fn dialect(self) -> Dialect {
        self.dialect
    }

    /// Whether doubles are big-endian on the wire, else little-endian.
    #[inline]
    pub fn has_big_endian_doubles(self) -> bool {
        match self.dialect {
            Dialect::Apache => false,
            Dialect::Fbthrift => true,
        }
    }

    /// The bits of a double as they lie on the wire, or back.
    #[inline]
    fn double(self, bits: u64) -> u64 {
        if self.has_big_endian_doubles() { bits.to_be() } else { bits.to_le() }
    }

    /// Copies `count` doubles from memory to the wire or back.
    ///
    /// # Safety
    ///
    /// `from` is readable and `to` writable for `count` doubles, at any alignment, and they do not overlap.
    unsafe fn copy_doubles(self, from: NonNull<u8>, to: NonNull<u8>, count: usize) {
        for index in 0..count {
            // SAFETY: the caller gives `count` doubles on both sides; unaligned access has no other need.
            unsafe {
                let bits = from.cast::<u64>().add(index).read_unaligned();
                to.cast::<u64>().add(index).write_unaligned(self.double(bits));
            }
        }
    }

    /// The element type of a container; `None` for 0.
    fn element_type(self, code: u8, at: usize) -> Result<Option<WireType>, DecodeError> {
        match self.type_of(code) {
            None if code != STOP => Err(DecodeError::at(at, DecodeErrorKind::UnknownType(code))),
            known => Ok(known),
        }
    }
}

/// The code of elements of type `ty`, and of fields other than bools.
#[inline]
pub fn code(ty: WireType) -> u8 {
    match ty {
        WireType::Bool => TRUE,
        WireType::I8 => 3,
        WireType::I16 => 4,
        WireType::I32 => 5,
        WireType::I64 => 6,
        WireType::Double => 7,
        WireType::String => 8,
        WireType::List => 9,
        WireType::Set => 10,
        WireType::Map => 11,
        WireType::Struct => 12,
        WireType::Uuid | WireType::Float => UUID_OR_FLOAT,
    }
}

// ---- varints ---------------------------------------------------------------------------------------------------------

/// The most bytes of a varint of `bits` bits.
pub const fn max_varint_len(bits: u32) -> u32 {
    bits.div_ceil(7)
}

/// The bytes that `value` needs as a varint.
#[inline]
pub fn varint_len(value: u64) -> u32 {
    max_varint_len(64 - (value | 1).leading_zeros())
}

/// An integer as an unsigned one that is small when its magnitude is.
#[inline]
pub fn zigzag(value: i64) -> u64 {
    ((value << 1) ^ (value >> 63)) as u64
}

/// The inverse of [`zigzag`].
#[inline]
pub fn unzigzag(value: u64) -> i64 {
    (value >> 1) as i64 ^ -((value & 1) as i64)
}

/// A varint of at most `BITS` bits, which are 32 or 64.
#[inline]
pub fn read_varint<const BITS: u32>(reader: &mut Reader<'_>) -> Result<u64, DecodeError> {
    let start = reader.position();
    let first = reader.u8()?;
    if first < 0x80 {
        return Ok(u64::from(first));
    }
    read_long_varint::<BITS>(reader, start, first)
}

/// The rest of a varint that starts at `start` with `first`, which says that more follows.
fn read_long_varint<const BITS: u32>(
    reader: &mut Reader<'_>,
    start: usize,
    first: u8,
) -> Result<u64, DecodeError> {
    let mut value = u64::from(first & 0x7f);
    let mut lost = 0;
    for index in 1..max_varint_len(BITS) {
        let byte = reader.u8()?;
        let (bits, shift) = (u64::from(byte & 0x7f), 7 * index);
        value |= bits << shift;
        lost |= bits >> (64 - shift);
        if byte < 0x80 {
            if lost != 0 || value > u64::MAX >> (64 - BITS) {
                return Err(DecodeError::at(start, DecodeErrorKind::IntegerOverflow { bits: BITS }));
            }
            return Ok(value);
        }
    }
    Err(DecodeError::at(start, DecodeErrorKind::VarintTooLong { max: max_varint_len(BITS) }))
}

#[inline]
fn read_i16(reader: &mut Reader<'_>) -> Result<i16, DecodeError> {
    let start = reader.position();
    let value = unzigzag(read_varint::<32>(reader)?);
    i16::try_from(value)
        .map_err(|_| DecodeError::at(start, DecodeErrorKind::IntegerOverflow { bits: i16::BITS }))
}

#[inline]
fn read_i32(reader: &mut Reader<'_>) -> Result<i32, DecodeError> {
    Ok(unzigzag(read_varint::<32>(reader)?) as i32)
}

#[inline]
fn read_i64(reader: &mut Reader<'_>) -> Result<i64, DecodeError> {
    Ok(unzigzag(read_varint::<64>(reader)?))
}

/// A length or count of things that take at least `min_len` bytes each.
#[inline]
fn read_length(reader: &mut Reader<'_>, min_len: u32) -> Result<u32, DecodeError> {
    let start = reader.position();
    let length = read_varint::<32>(reader)? as u32;
    reader.bounded(start, length, min_len)
}

/// Writes `value` as a varint.
#[inline]
pub fn write_varint(out: &mut impl Sink, mut value: u64) -> Result<(), OutOfSpace> {
    if value < 0x80 {
        return out.put([value as u8]);
    }
    let last = varint_len(value) as usize - 1;
    let Some(to) = out.claim(last + 1)? else { return Ok(()) };
    // SAFETY: the sink has room for `last + 1` bytes.
    unsafe {
        for index in 0..last {
            to.add(index).write(value as u8 | 0x80);
            value >>= 7;
        }
        to.add(last).write(value as u8);
    }
    Ok(())
}

#[inline]
fn write_integer(out: &mut impl Sink, value: impl Into<i64>) -> Result<(), OutOfSpace> {
    write_varint(out, zigzag(value.into()))
}

// ---- bools -----------------------------------------------------------------------------------------------------------

/// A bool element.
#[inline]
fn read_bool(reader: &mut Reader<'_>) -> Result<bool, DecodeError> {
    match reader.u8()? {
        TRUE => Ok(true),
        FALSE | 0 => Ok(false),
        other => Err(DecodeError::at(reader.position() - 1, DecodeErrorKind::InvalidBool(other))),
    }
}

/// The byte of a bool, as an element or as the type of a field.
#[inline]
fn bool_code(value: bool) -> u8 {
    if value { TRUE } else { FALSE }
}

// ---- the format ------------------------------------------------------------------------------------------------------

/// Writes the header of a field whose type has code `code`.
#[inline]
fn write_header(out: &mut impl Sink, last: i16, id: i16, code: u8) -> Result<(), OutOfSpace> {
    match i32::from(id) - i32::from(last) {
        delta @ 1..=MAX_DELTA => out.put([(delta as u8) << 4 | code]),
        _ => {
            out.put([code])?;
            write_integer(out, id)
        }
    }
}

impl Format for Compact {
    const EXACT_RUNS: bool = false;
    const BOOLS_IN_HEADERS: bool = true;

    fn max_field_len(self, id: i16, fixed: Fixed) -> u32 {
        let header = 1 + varint_len(zigzag(id.into()));
        header
            + match fixed {
                Fixed::Bool => 0,
                Fixed::I16 | Fixed::I32 | Fixed::I64 => max_varint_len(8 * fixed.size()),
                Fixed::I8 | Fixed::Double | Fixed::Uuid => fixed.size(),
            }
    }

    fn has_type(self, ty: WireType) -> bool {
        // Some other type of the other dialect has its code.
        self.type_of(code(ty)) == Some(ty)
    }

    #[inline]
    fn fixed_len(self, ty: WireType) -> Option<u32> {
        match ty {
            WireType::I8 | WireType::Double | WireType::Uuid => ty.fixed().map(Fixed::size),
            WireType::Float => Some(FLOAT_LEN),
            _ => None,
        }
    }

    #[inline]
    fn min_len(self, ty: WireType) -> u32 {
        self.fixed_len(ty).unwrap_or(1)
    }

    #[inline]
    fn type_of(self, code: u8) -> Option<WireType> {
        Some(match code {
            TRUE | FALSE => WireType::Bool,
            3 => WireType::I8,
            4 => WireType::I16,
            5 => WireType::I32,
            6 => WireType::I64,
            7 => WireType::Double,
            8 => WireType::String,
            9 => WireType::List,
            10 => WireType::Set,
            11 => WireType::Map,
            12 => WireType::Struct,
            UUID_OR_FLOAT => match self.dialect {
                Dialect::Apache => WireType::Uuid,
                Dialect::Fbthrift => WireType::Float,
            },
            _ => return None,
        })
    }

    #[inline]
    fn code_of(self, ty: WireType) -> u8 {
        code(ty)
    }

    #[inline]
    fn code_in(self, first_byte: u8) -> u8 {
        first_byte & 0x0f
    }

    #[inline]
    fn is_type(self, code: u8, ty: WireType) -> bool {
        code == self::code(ty) || (code == FALSE && ty == WireType::Bool)
    }

    #[inline]
    fn read_field(self, reader: &mut Reader<'_>, last: i16) -> Result<Option<FieldHeader>, DecodeError> {
        let at = reader.position();
        let byte = reader.u8()?;
        let (delta, code) = (byte >> 4, byte & 0x0f);
        if code == STOP {
            return Ok(None);
        }
        let id = if delta == 0 {
            read_i16(reader)?
        } else {
            last.checked_add(delta.into())
                .ok_or_else(|| DecodeError::at(at, DecodeErrorKind::FieldIdOverflow { last, delta }))?
        };
        Ok(Some(FieldHeader { at, id, code }))
    }

    #[inline]
    fn read_field_bool(self, _reader: &mut Reader<'_>, code: u8) -> Result<bool, DecodeError> {
        Ok(code == TRUE)
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
                Fixed::Bool => to.write(u8::from(read_bool(reader)?)),
                Fixed::I8 => to.write(reader.u8()?),
                Fixed::I16 => to.cast().write(read_i16(reader)?),
                Fixed::I32 => to.cast().write(read_i32(reader)?),
                Fixed::I64 => to.cast().write(read_i64(reader)?),
                Fixed::Double => to.cast().write(self.double(u64::from_ne_bytes(reader.array()?))),
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
        /// Reads elements one by one.
        ///
        /// # Safety
        ///
        /// `to` is writable for, and aligned to, `count` of them.
        unsafe fn each<T>(
            reader: &mut Reader<'_>,
            count: u32,
            to: NonNull<u8>,
            read: impl Fn(&mut Reader<'_>) -> Result<T, DecodeError>,
        ) -> Result<(), DecodeError> {
            for index in 0..count {
                let value = read(reader).map_err(|error| error.within(PathSegment::Index(index)))?;
                // SAFETY: the caller gives room for `count` elements.
                unsafe { to.cast::<T>().add(index as usize).write(value) };
            }
            Ok(())
        }
        // SAFETY: the caller gives room for `count` elements, apart from the input, which was read where they are copied.
        unsafe {
            match fixed {
                Fixed::Bool => each(reader, count, to, |reader| read_bool(reader).map(u8::from))?,
                Fixed::I16 => each(reader, count, to, read_i16)?,
                Fixed::I32 => each(reader, count, to, read_i32)?,
                Fixed::I64 => each(reader, count, to, read_i64)?,
                Fixed::Double => {
                    let elements = reader.take(count as usize * 8)?;
                    self.copy_doubles(NonNull::from(elements).cast(), to, count as usize);
                }
                Fixed::I8 | Fixed::Uuid => {
                    let elements = reader.take(count as usize * fixed.size() as usize)?;
                    to.copy_from_nonoverlapping(NonNull::from(elements).cast(), elements.len());
                }
            }
        }
        Ok(())
    }

    #[inline]
    fn read_bytes<'i>(self, reader: &mut Reader<'i>) -> Result<&'i [u8], DecodeError> {
        let len = read_length(reader, 1)?;
        reader.take(len as usize)
    }

    fn read_list(self, reader: &mut Reader<'_>) -> Result<ListHeader, DecodeError> {
        let element_at = reader.position();
        let byte = reader.u8()?;
        let element = self.element_type(byte & 0x0f, element_at)?;
        let min_len = element.map_or(1, |ty| self.min_len(ty));
        let count = match u32::from(byte >> 4) {
            LONG_LIST => read_length(reader, min_len)?,
            short => reader.bounded(element_at, short, min_len)?,
        };
        Ok(ListHeader { count, element, element_at })
    }

    fn read_map(self, reader: &mut Reader<'_>) -> Result<MapHeader, DecodeError> {
        let start = reader.position();
        let count = read_varint::<32>(reader)? as u32;
        let types_at = reader.position();
        let mut header = MapHeader { count, key: None, key_at: types_at, value: None, value_at: types_at };
        if count != 0 {
            let types = reader.u8()?;
            header.key = self.element_type(types >> 4, types_at)?;
            header.value = self.element_type(types & 0x0f, types_at)?;
            let min_len = |ty: Option<WireType>| ty.map_or(1, |ty| self.min_len(ty));
            reader.bounded(start, count, min_len(header.key) + min_len(header.value))?;
        }
        Ok(header)
    }

    #[inline]
    fn skip_scalar(self, reader: &mut Reader<'_>, ty: WireType) -> Result<(), DecodeError> {
        match ty {
            WireType::Bool => read_bool(reader).map(drop),
            WireType::I16 => read_i16(reader).map(drop),
            WireType::I32 => read_varint::<32>(reader).map(drop),
            WireType::I64 => read_varint::<64>(reader).map(drop),
            other => match self.fixed_len(other) {
                Some(len) => reader.take(len as usize).map(drop),
                None => self.read_bytes(reader).map(drop),
            },
        }
    }

    #[inline]
    fn write_field(self, out: &mut impl Sink, last: i16, id: i16, ty: WireType) -> Result<(), OutOfSpace> {
        write_header(out, last, id, code(ty))
    }

    #[inline]
    fn write_field_bool(
        self,
        out: &mut impl Sink,
        last: i16,
        id: i16,
        value: bool,
    ) -> Result<(), OutOfSpace> {
        write_header(out, last, id, bool_code(value))
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
                Fixed::Bool => out.put([bool_code(from.read() != 0)]),
                Fixed::I8 => out.put([from.read()]),
                Fixed::I16 => write_integer(out, from.cast::<i16>().read()),
                Fixed::I32 => write_integer(out, from.cast::<i32>().read()),
                Fixed::I64 => write_integer(out, from.cast::<i64>().read()),
                Fixed::Double => out.put(self.double(from.cast().read()).to_ne_bytes()),
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
        let size = fixed.size() as usize;
        // SAFETY: the caller gives `count` elements outside the output, and the sink has room where it says so.
        unsafe {
            match fixed {
                Fixed::Double => {
                    if let Some(to) = out.claim(count * size)? {
                        self.copy_doubles(from, to, count);
                    }
                    Ok(())
                }
                Fixed::I8 | Fixed::Uuid => out.copy(from, count * size),
                Fixed::Bool | Fixed::I16 | Fixed::I32 | Fixed::I64 => {
                    (0..count).try_for_each(|index| self.write_fixed(out, fixed, from.add(index * size)))
                }
            }
        }
    }

    #[inline]
    fn write_len(self, out: &mut impl Sink, len: u32) -> Result<(), OutOfSpace> {
        write_varint(out, len.into())
    }

    #[inline]
    fn write_list(self, out: &mut impl Sink, element: WireType, count: u32) -> Result<(), OutOfSpace> {
        if count < LONG_LIST {
            return out.put([(count as u8) << 4 | code(element)]);
        }
        out.put([(LONG_LIST as u8) << 4 | code(element)])?;
        write_varint(out, count.into())
    }

    #[inline]
    fn write_map(
        self,
        out: &mut impl Sink,
        key: WireType,
        value: WireType,
        count: u32,
    ) -> Result<(), OutOfSpace> {
        write_varint(out, count.into())?;
        if count == 0 { Ok(()) } else { out.put([code(key) << 4 | code(value)]) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::Buffer;

    const APACHE: Compact = Compact { dialect: Dialect::Apache };
    const FBTHRIFT: Compact = Compact { dialect: Dialect::Fbthrift };

    /// What `write` writes.
    fn written(write: impl FnOnce(&mut Buffer) -> Result<(), OutOfSpace>) -> Vec<u8> {
        let mut bytes = vec![0xaa; 64];
        // SAFETY: the vector is writable and outlives the buffer.
        let mut buffer = unsafe { Buffer::new(NonNull::from(&mut bytes[..]).cast(), 64) };
        write(&mut buffer).expect("there is room");
        let len = buffer.written();
        assert!(bytes[len..].iter().all(|byte| *byte == 0xaa), "nothing beyond is touched");
        bytes.truncate(len);
        bytes
    }

    /// What `read` makes of `bytes`, and how many of them it took; or where it fails and why.
    fn read<T>(
        bytes: &[u8],
        read: impl FnOnce(&mut Reader<'_>) -> Result<T, DecodeError>,
    ) -> Result<(T, usize), (usize, DecodeErrorKind)> {
        let mut reader = Reader::new(bytes);
        match read(&mut reader) {
            Ok(value) => Ok((value, reader.position())),
            Err(error) => Err((error.offset(), error.kind().clone())),
        }
    }

    #[test]
    fn type_codes_round_trip() {
        for code in 0..=u8::MAX {
            for format in [APACHE, FBTHRIFT] {
                match format.type_of(code) {
                    Some(ty) => {
                        assert!(format.is_type(code, ty));
                        assert_eq!(super::code(ty), if ty == WireType::Bool { TRUE } else { code });
                    }
                    None => assert!(code == 0 || code > 13, "{code}"),
                }
            }
        }
        assert_eq!(APACHE.type_of(13), Some(WireType::Uuid));
        assert_eq!(FBTHRIFT.type_of(13), Some(WireType::Float));
    }

    #[test]
    fn zigzag_keeps_small_magnitudes_small() {
        for (value, expected) in
            [(0, 0), (-1, 1), (1, 2), (-2, 3), (i64::MAX, u64::MAX - 1), (i64::MIN, u64::MAX)]
        {
            assert_eq!(zigzag(value), expected);
            assert_eq!(unzigzag(expected), value);
        }
    }

    #[test]
    fn varints_of_every_length_round_trip() {
        for bits in 0..=64_u32 {
            for value in [u64::MAX.checked_shr(64 - bits).unwrap_or(0), 1_u64.checked_shl(bits).unwrap_or(0)]
            {
                let bytes = written(|out| write_varint(out, value));
                assert_eq!(bytes.len() as u32, varint_len(value), "{value:#x}");
                assert_eq!(read(&bytes, read_varint::<64>), Ok((value, bytes.len())));
                let narrow = read(&bytes, read_varint::<32>);
                match u32::try_from(value) {
                    Ok(_) => assert_eq!(narrow, Ok((value, bytes.len()))),
                    Err(_) => assert!(narrow.is_err(), "{value:#x}"),
                }
                for cut in 0..bytes.len() {
                    let end = DecodeErrorKind::UnexpectedEnd { wanted: 1, remaining: 0 };
                    assert_eq!(read(&bytes[..cut], read_varint::<64>), Err((cut, end)), "{value:#x}");
                }
                let mut counter = crate::wire::Counter::default();
                write_varint(&mut counter, value).expect("a counter has room");
                assert_eq!(counter.count(), bytes.len());
            }
        }
    }

    #[test]
    fn varints_may_be_padded_up_to_their_longest() {
        for padding in 0..12 {
            let bytes = [&vec![0x80; padding][..], &[0x00]].concat();
            let check = |found: Result<(u64, usize), _>, max: u32| {
                let expected = match padding < max as usize {
                    true => Ok((0, padding + 1)),
                    false => Err((0, DecodeErrorKind::VarintTooLong { max })),
                };
                assert_eq!(found, expected, "{padding}");
            };
            check(read(&bytes, read_varint::<32>), 5);
            check(read(&bytes, read_varint::<64>), 10);
        }
    }

    #[test]
    fn bits_beyond_the_width_are_an_error() {
        let overflow = |bits| Err((0, DecodeErrorKind::IntegerOverflow { bits }));
        for last in 0..0x80 {
            let bytes = [&[0xff; 4][..], &[last]].concat();
            let value = u64::from(last) << 28 | 0x0fff_ffff;
            let expected = if last < 0x10 { Ok((value, 5)) } else { overflow(32) };
            assert_eq!(read(&bytes, read_varint::<32>), expected, "{last}");
            let bytes = [&[0xff; 9][..], &[last]].concat();
            let value = u64::from(last) << 63 | u64::MAX >> 1;
            let expected = if last < 2 { Ok((value, 10)) } else { overflow(64) };
            assert_eq!(read(&bytes, read_varint::<64>), expected, "{last}");
        }
        for (value, fits) in
            [(32767, true), (-32768, true), (32768, false), (-32769, false), (i32::MIN, false)]
        {
            let bytes = written(|out| write_integer(out, value));
            let expected = if fits {
                Ok((value as i16, bytes.len()))
            } else {
                Err((0, DecodeErrorKind::IntegerOverflow { bits: 16 }))
            };
            assert_eq!(read(&bytes, read_i16), expected, "{value}");
        }
    }

    #[test]
    fn field_headers_are_short_where_the_delta_allows() {
        let header = |last, id| written(|out| APACHE.write_field(out, last, id, WireType::I32));
        assert_eq!(header(0, 1), [0x15]);
        assert_eq!(header(0, 15), [0xf5]);
        assert_eq!(header(0, 16), [0x05, 0x20]);
        assert_eq!(header(7, 7), [0x05, 0x0e]);
        assert_eq!(header(7, 6), [0x05, 0x0c]);
        assert_eq!(header(0, -1), [0x05, 0x01]);
        assert_eq!(header(-3, 4), [0x75]);
        assert_eq!(header(i16::MIN, i16::MAX), [0x05, 0xfe, 0xff, 0x03]);
        assert_eq!(header(i16::MAX, i16::MIN), [0x05, 0xff, 0xff, 0x03]);
        for last in [i16::MIN, -16, -1, 0, 1, 100, i16::MAX - 1, i16::MAX] {
            for id in [i16::MIN, -17, -1, 0, 1, 15, 16, 101, 115, 116, i16::MAX] {
                let bytes = header(last, id);
                let (found, used) =
                    read(&bytes, |reader| APACHE.read_field(reader, last)).expect("as written");
                assert_eq!((found, used), (Some(FieldHeader { at: 0, id, code: 5 }), bytes.len()));
                assert!(bytes.len() <= APACHE.max_field_len(id, Fixed::Bool) as usize);
            }
        }
    }

    #[test]
    fn every_header_byte_is_a_field_a_stop_or_an_id_out_of_range() {
        for byte in 0..=u8::MAX {
            let (delta, code) = (byte >> 4, byte & 0x0f);
            for last in [0, i16::MAX - 7] {
                // What follows is an id of 3 in the long form.
                let found = read(&[byte, 6], |reader| APACHE.read_field(reader, last));
                let expected = match (delta, code) {
                    (_, 0) => Ok((None, 1)),
                    (0, _) => Ok((Some(FieldHeader { at: 0, id: 3, code }), 2)),
                    _ => match last.checked_add(delta.into()) {
                        Some(id) => Ok((Some(FieldHeader { at: 0, id, code }), 1)),
                        None => Err((0, DecodeErrorKind::FieldIdOverflow { last, delta })),
                    },
                };
                assert_eq!(found, expected, "{byte:#04x} after {last}");
            }
        }
    }

    #[test]
    fn bools_are_headers_of_fields_and_bytes_of_elements() {
        assert_eq!(written(|out| APACHE.write_field_bool(out, 2, 3, true)), [0x11]);
        assert_eq!(written(|out| APACHE.write_field_bool(out, 2, 3, false)), [0x12]);
        assert_eq!(written(|out| APACHE.write_field_bool(out, 0, 100, false)), [0x02, 0xc8, 0x01]);
        for byte in 0..=u8::MAX {
            let expected = match byte {
                1 => Ok((true, 1)),
                0 | 2 => Ok((false, 1)),
                other => Err((0, DecodeErrorKind::InvalidBool(other))),
            };
            assert_eq!(read(&[byte], read_bool), expected);
        }
    }

    #[test]
    fn doubles_are_little_endian_but_for_fbthrift() {
        let value = 1.5_f64.to_bits();
        for (format, bytes) in [(APACHE, value.to_le_bytes()), (FBTHRIFT, value.to_be_bytes())] {
            let from = NonNull::from(&value).cast();
            // SAFETY: a double is eight bytes.
            let one = written(|out| unsafe { format.write_fixed(out, Fixed::Double, from) });
            // SAFETY: the pointer is to one double, which is not in the output.
            let list = written(|out| unsafe { format.write_fixed_list(out, Fixed::Double, 1, from) });
            assert_eq!((&one[..], &list[..]), (&bytes[..], &bytes[..]));
            let mut back = [0_u64; 2];
            let to = NonNull::from(&mut back).cast::<u64>();
            // SAFETY: there is room for two doubles.
            unsafe {
                format.read_fixed(&mut Reader::new(&bytes), Fixed::Double, to.cast()).expect("as written");
                format
                    .read_fixed_list(&mut Reader::new(&bytes), Fixed::Double, 1, to.add(1).cast())
                    .expect("as written");
            }
            assert_eq!(back, [value; 2]);
        }
    }

    #[test]
    fn list_headers_are_short_up_to_14() {
        let header = |count| written(|out| APACHE.write_list(out, WireType::I8, count));
        assert_eq!(header(0), [0x03]);
        assert_eq!(header(14), [0xe3]);
        assert_eq!(header(15), [0xf3, 15]);
        assert_eq!(header(300), [0xf3, 0xac, 0x02]);
        // A long header of a short list, and one beyond every input.
        let list = |bytes: &[u8]| read(bytes, |reader| APACHE.read_list(reader).map(|list| list.count));
        assert_eq!(list(&[0xf3, 2, 0, 0]), Ok((2, 2)));
        let huge = [0xf3, 0xff, 0xff, 0xff, 0xff, 0x0f];
        let beyond =
            DecodeErrorKind::LengthBeyondInput { length: u32::MAX, needed: u32::MAX.into(), remaining: 0 };
        assert_eq!(list(&huge), Err((1, beyond)));
        assert_eq!(list(&[0x3e, 0, 0, 0]), Err((0, DecodeErrorKind::UnknownType(14))));
        let beyond = DecodeErrorKind::LengthBeyondInput { length: 2, needed: 16, remaining: 15 };
        assert_eq!(list(&[&[0x27][..], &[0; 15]].concat()), Err((0, beyond)));
    }

    #[test]
    fn empty_maps_are_one_byte() {
        let header = |count| written(|out| APACHE.write_map(out, WireType::String, WireType::Bool, count));
        assert_eq!(header(0), [0]);
        assert_eq!(header(2), [2, 0x81]);
        let map = |bytes: &[u8]| {
            read(bytes, |reader| APACHE.read_map(reader).map(|map| (map.count, map.key, map.value)))
        };
        assert_eq!(map(&[0]), Ok(((0, None, None), 1)));
        assert_eq!(map(&[1, 0x82, 0, 1]), Ok(((1, Some(WireType::String), Some(WireType::Bool)), 2)));
        let beyond = DecodeErrorKind::LengthBeyondInput { length: 2, needed: 18, remaining: 17 };
        assert_eq!(map(&[&[2, 0x37][..], &[0; 17]].concat()), Err((0, beyond)));
        assert_eq!(map(&[1, 0x3f, 0, 0]), Err((1, DecodeErrorKind::UnknownType(15))));
    }
}
