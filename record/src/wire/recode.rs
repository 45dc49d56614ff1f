//! [`recode`]: values of one wire format in another, without a schema.

use std::ptr::NonNull;

use super::{Binary, Fixed, Format, OutOfSpace, Reader, Sink, WireType};
use crate::Limits;
use crate::error::DecodeError;

type Result<T, E = RecodeFailure> = std::result::Result<T, E>;

/// Why a value was not written in another format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecodeFailure {
    /// There is no room.
    Space,
    /// It is nested too deeply.
    Depth,
    /// It holds a type that the format does not have.
    NoEquivalent(WireType),
}

impl From<OutOfSpace> for RecodeFailure {
    fn from(OutOfSpace: OutOfSpace) -> Self {
        Self::Space
    }
}

/// Writes the value of type `ty` that `bytes` are in `from`, as an element, to `out` in `to`. It is within a struct at nesting
/// `level`; `max_level`, which bounds the native stack, is the deepest allowed.
///
/// The bytes were decoded once, so that they are well-formed. A container without elements whose type is not told, or is not
/// there in `to`, is written as one of strings.
///
/// # Errors
///
/// When there is no room, the value is nested too deeply, or it holds a type that `to` does not have.
pub fn recode<A: Format, B: Format, S: Sink>(
    from: A,
    bytes: &[u8],
    to: B,
    out: &mut S,
    ty: WireType,
    level: u32,
    max_level: u32,
) -> Result<()> {
    Recoder { from, reader: Reader::new(bytes), to, out, max_level, to_compare: false }.value(ty, level)
}

/// Writes the value as [`recode`] does, in Binary and so that equal values give equal bytes: every container without elements is
/// one of strings.
///
/// # Errors
///
/// As for [`recode`].
pub fn recode_to_compare<A: Format, S: Sink>(from: A, bytes: &[u8], out: &mut S, ty: WireType) -> Result<()> {
    let max_level = Limits::MAX_DEPTH;
    Recoder { from, reader: Reader::new(bytes), to: Binary, out, max_level, to_compare: true }.value(ty, 0)
}

struct Recoder<'i, 'o, A, B, S> {
    from: A,
    reader: Reader<'i>,
    to: B,
    out: &'o mut S,
    max_level: u32,
    /// Whether the types of elements matter only where there are some.
    to_compare: bool,
}

/// Bytes that were decoded once and cannot be read again.
fn unreadable(_: DecodeError) -> RecodeFailure {
    debug_assert!(false, "bytes that were decoded once can be read again");
    RecodeFailure::NoEquivalent(WireType::Struct)
}

impl<A: Format, B: Format, S: Sink> Recoder<'_, '_, A, B, S> {
    fn enter(&self, level: u32) -> Result<u32> {
        if level >= self.max_level { Err(RecodeFailure::Depth) } else { Ok(level + 1) }
    }

    /// The type of elements, of which there are `count`, in the other format.
    fn element_type(&self, ty: Option<WireType>, count: u32) -> Result<WireType> {
        match ty {
            Some(ty) if self.to.has_type(ty) && !(self.to_compare && count == 0) => Ok(ty),
            Some(ty) if count > 0 => Err(RecodeFailure::NoEquivalent(ty)),
            _ => Ok(WireType::String),
        }
    }

    fn value(&mut self, ty: WireType, level: u32) -> Result<()> {
        if let Some(fixed) = ty.fixed() {
            return self.fixed(fixed);
        }
        match ty {
            WireType::String => {
                let bytes = self.from.read_bytes(&mut self.reader).map_err(unreadable)?;
                self.to.write_len(self.out, bytes.len() as u32)?;
                // SAFETY: the input is readable, and nothing of it is in the output, which is written to exclusively.
                unsafe { self.out.copy(NonNull::from(bytes).cast(), bytes.len())? };
                Ok(())
            }
            WireType::Struct => self.fields(self.enter(level)?),
            WireType::List | WireType::Set => self.list(self.enter(level)?),
            WireType::Map => self.map(self.enter(level)?),
            // One format alone has floats, and values of a format are copied to the same one.
            _ => Err(RecodeFailure::NoEquivalent(ty)),
        }
    }

    fn fixed(&mut self, fixed: Fixed) -> Result<()> {
        let mut value = [0_u64; 2];
        let value = NonNull::from(&mut value).cast();
        // SAFETY: two words have room for, and are aligned to, a value of any of these types; it is read, then written.
        unsafe {
            self.from.read_fixed(&mut self.reader, fixed, value).map_err(unreadable)?;
            Ok(self.to.write_fixed(self.out, fixed, value)?)
        }
    }

    fn fields(&mut self, level: u32) -> Result<()> {
        let mut last = 0;
        while let Some(header) = self.from.read_field(&mut self.reader, last).map_err(unreadable)? {
            let ty = self.from.type_of(header.code).ok_or(RecodeFailure::NoEquivalent(WireType::Struct))?;
            if !self.to.has_type(ty) {
                return Err(RecodeFailure::NoEquivalent(ty));
            }
            if ty == WireType::Bool {
                let value = self.from.read_field_bool(&mut self.reader, header.code).map_err(unreadable)?;
                self.to.write_field_bool(self.out, last, header.id, value)?;
            } else {
                self.to.write_field(self.out, last, header.id, ty)?;
                self.value(ty, level)?;
            }
            last = header.id;
        }
        Ok(self.out.put([super::STOP])?)
    }

    fn list(&mut self, level: u32) -> Result<()> {
        let list = self.from.read_list(&mut self.reader).map_err(unreadable)?;
        let element = self.element_type(list.element, list.count)?;
        self.to.write_list(self.out, element, list.count)?;
        (0..list.count).try_for_each(|_| self.value(element, level))
    }

    fn map(&mut self, level: u32) -> Result<()> {
        let map = self.from.read_map(&mut self.reader).map_err(unreadable)?;
        let key = self.element_type(map.key, map.count)?;
        let value = self.element_type(map.value, map.count)?;
        self.to.write_map(self.out, key, value, map.count)?;
        for _ in 0..map.count {
            self.value(key, level)?;
            self.value(value, level)?;
        }
        Ok(())
    }
}
