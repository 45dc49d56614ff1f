//! [`UnknownField`]: a field that the schema does not know, or knows with another type, kept as it came.
//!
//! What only a newer writer knows must neither make a message unreadable nor get lost. Such a field is a view of its value's bytes, with the
//! format that they are in: it is written back as it came, and coded anew, without a schema, where the message goes to another format.
//!
//! - [`member`]: a union keeps the one that it has instead of a known member, always.
//! - [`kept`]: a struct keeps as many as come, where its layout has a slot for them.

use std::ptr::NonNull;

use crate::error::{DecodeError, EncodeFailure};
use crate::interpreter::skip;
use crate::wire::{
    Buffer, Counter, FieldHeader, Format, Reader, RecodeFailure, Sink, WireFormat, WireType, compact, recode,
    recode_to_compare, with_format,
};

pub mod kept;
pub mod member;

/// A bool as an element, for formats whose bool fields have no bytes.
static TRUE: [u8; 1] = [compact::TRUE];
static FALSE: [u8; 1] = [compact::FALSE];

/// A field that the schema does not know, or knows with another type.
#[derive(Clone, Copy, Debug)]
pub struct UnknownField<'a> {
    /// Its id.
    pub id: i16,
    /// The type of its value.
    pub ty: WireType,
    /// The format that its bytes are in.
    pub format: WireFormat,
    /// The value, encoded as an element.
    pub bytes: &'a [u8],
}

impl<'a> UnknownField<'a> {
    /// Reads the value of a field whose `header` was read last, in a struct or union at nesting `level`.
    ///
    /// # Errors
    ///
    /// As for [`skip`].
    pub fn read<F: Format>(
        format: F,
        reader: &mut Reader<'a>,
        header: FieldHeader,
        level: u32,
        max_level: u32,
    ) -> Result<Self, DecodeError> {
        let start = reader.position();
        skip(format, reader, header, level, max_level)?;
        // A type that was skipped is one.
        let ty = format.type_of(header.code).unwrap_or(WireType::Struct);
        let bytes = match (ty, F::BOOLS_IN_HEADERS) {
            (WireType::Bool, true) => match format.read_field_bool(reader, header.code)? {
                true => &TRUE,
                false => &FALSE,
            },
            _ => reader.since(start),
        };
        Ok(Self { id: header.id, ty, format: format.into(), bytes })
    }

    /// Writes header and value behind the field with id `last`, or 0: as it came where `format` is that in which it came, else
    /// coded anew. The struct or union is at nesting `level`.
    ///
    /// # Errors
    ///
    /// When there is no room, the value is nested too deeply, or it holds a type that `format` does not have.
    pub fn write<F: Format>(
        self,
        format: F,
        out: &mut impl Sink,
        last: i16,
        level: u32,
        max_level: u32,
    ) -> Result<(), EncodeFailure> {
        if !format.has_type(self.ty) {
            return Err(EncodeFailure::NoEquivalent { id: self.id, ty: self.ty });
        }
        if F::BOOLS_IN_HEADERS && self.ty == WireType::Bool {
            return Ok(format.write_field_bool(out, last, self.id, self.as_bool())?);
        }
        format.write_field(out, last, self.id, self.ty)?;
        if self.format != format.into() {
            return self.recode(format, out, level, max_level);
        }
        if self.ty.is_nested() {
            // It was accepted by a decoder, whose limit may have been another one.
            let header = FieldHeader { at: 0, id: self.id, code: format.code_of(self.ty) };
            skip(format, &mut Reader::new(self.bytes), header, level, max_level)
                .map_err(|_| EncodeFailure::Depth)?;
        }
        // SAFETY: the bytes are readable, and not in the output, which is borrowed mutably by whoever made the sink.
        unsafe { out.copy(NonNull::from(self.bytes).cast(), self.bytes.len())? };
        Ok(())
    }

    fn recode<F: Format>(
        self,
        to: F,
        out: &mut impl Sink,
        level: u32,
        max_level: u32,
    ) -> Result<(), EncodeFailure> {
        let recoded =
            with_format!(self.format, from => recode(from, self.bytes, to, out, self.ty, level, max_level));
        recoded.map_err(|failure| match failure {
            RecodeFailure::Space => EncodeFailure::Space,
            RecodeFailure::Depth => EncodeFailure::Depth,
            RecodeFailure::NoEquivalent(ty) => EncodeFailure::NoEquivalent { id: self.id, ty },
        })
    }

    /// Whether a bool is true.
    fn as_bool(&self) -> bool {
        match (self.format, self.bytes) {
            (WireFormat::Binary(_), bytes) => bytes != [0],
            (WireFormat::Compact(_), bytes) => bytes == TRUE,
        }
    }

    /// Bytes that are equal for equal values of one type: the value in Binary, or the original bytes where Binary has no equivalent.
    pub fn to_compare(&self) -> Vec<u8> {
        let mut counter = Counter::default();
        let fits =
            with_format!(self.format, from => recode_to_compare(from, self.bytes, &mut counter, self.ty));
        if fits.is_err() {
            return [&[self.format.number() as u8], self.bytes].concat();
        }
        // The first byte tells which of the two it is.
        let mut bytes = vec![0; 1 + counter.count()];
        let value = &mut bytes[1..];
        // SAFETY: the vector is writable for its length and outlives the buffer.
        let mut out = unsafe { Buffer::new(NonNull::from(&mut *value).cast(), value.len()) };
        let written =
            with_format!(self.format, from => recode_to_compare(from, self.bytes, &mut out, self.ty));
        debug_assert!(written.is_ok(), "what could be counted can be written");
        bytes
    }

    /// A number that is the same for fields of one id and type, and no other.
    pub fn key(&self) -> u64 {
        u64::from(self.ty.code()) << 16 | u64::from(self.id as u16)
    }
}

/// Equality by meaning: the same id, type and value.
impl PartialEq for UnknownField<'_> {
    fn eq(&self, other: &Self) -> bool {
        let same_bytes = || (self.format, self.bytes) == (other.format, other.bytes);
        self.key() == other.key() && (same_bytes() || self.to_compare() == other.to_compare())
    }
}
