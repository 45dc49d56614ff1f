//! [`UnknownMember`]: the member of a union that the schema does not know.
//!
//! A member that only a newer writer knows must neither make a message unreadable nor get lost, so the union keeps it as it came
//! and writes it back. The union's record has a negative tag with the member's id and type, and, in the slot, a view of the value's bytes
//! whose flags name the format that they are in.

use std::ptr::NonNull;

use crate::error::{DecodeError, EncodeFailure};
use crate::interpreter::skip;
use crate::slice::RawSlice;
use crate::wire::{
    Buffer, Counter, FieldHeader, Format, Reader, RecodeFailure, Sink, WireFormat, WireType, compact, recode,
    recode_to_compare, with_format,
};

/// Bytes of the slot that every union has at least.
pub const SLOT_SIZE: u32 = size_of::<RawSlice>() as u32;

/// Offset of a union's slot: behind the tag.
const SLOT: usize = 8;

/// The bit of a tag that no member of the schema has.
const UNKNOWN: u64 = 1 << 63;

/// While a union is decoded: two different unknown members came. No complete record has this tag; it is the only one with
/// [`UNKNOWN`] whose other bits are all 0.
const CONFLICT: u64 = UNKNOWN;

/// A bool as an element, for formats whose bool fields have no bytes.
static TRUE: [u8; 1] = [compact::TRUE];
static FALSE: [u8; 1] = [compact::FALSE];

/// A member of a union that the schema does not know, or knows with another type.
#[derive(Clone, Copy, Debug)]
pub struct UnknownMember<'a> {
    /// Its id.
    pub id: i16,
    /// The type of its value.
    pub ty: WireType,
    /// The format that its bytes are in.
    pub format: WireFormat,
    /// The value, encoded as an element.
    pub bytes: &'a [u8],
}

/// Whether `tag`, the first word of a union's record, stands for an unknown member.
#[inline]
pub fn is_unknown(tag: u64) -> bool {
    tag & UNKNOWN != 0
}

/// Whether `tag`, the first word of a union all of whose fields were decoded, stands for two different unknown members without a
/// known one.
#[inline]
pub fn is_conflict(tag: u64) -> bool {
    tag == CONFLICT
}

impl<'a> UnknownMember<'a> {
    /// The unknown member of a union, if it has one.
    ///
    /// # Safety
    ///
    /// `record` is a complete record of a union, or its image; the memory that it refers to is unchanged for `'a`.
    pub unsafe fn of(record: NonNull<u8>) -> Option<Self> {
        // SAFETY: a union's record starts with its tag; under one with `UNKNOWN`, the slot behind it holds a view.
        unsafe {
            let tag = record.cast::<u64>().read();
            if !is_unknown(tag) {
                return None;
            }
            let slice = record.add(SLOT).cast::<RawSlice>().read();
            let ty = WireType::from_number((tag >> 16) as u8)?;
            Some(Self {
                id: tag as i16,
                ty,
                format: WireFormat::from_number(slice.flags)?,
                bytes: slice.bytes(),
            })
        }
    }

    /// Reads the value of a field whose `header` was read last, in a union at nesting `level`.
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

    /// Records that this member came in a union that is being decoded. It counts unless there is a known one; of several with one id
    /// the last counts.
    ///
    /// # Safety
    ///
    /// `record` is writable and a union's; its tag is initialised, and the input that holds the bytes outlives it.
    pub unsafe fn note(self, record: NonNull<u8>) {
        let tag = record.cast::<u64>();
        // SAFETY: a union's record starts with its tag, and has a slot of `SLOT_SIZE` at least behind it.
        unsafe {
            let before = tag.read();
            if before != 0 && !is_unknown(before) {
                return;
            }
            if before != 0 && (is_conflict(before) || before as i16 != self.id) {
                tag.write(CONFLICT);
                return;
            }
            tag.write(self.tag());
            record.add(SLOT).cast().write(RawSlice::of_bytes(self.bytes, self.format.number()));
        }
    }

    /// Writes the member, the only field of its union, as a field: as it came where `format` is that in which it came, else
    /// coded anew. The union is at nesting `level`.
    ///
    /// # Errors
    ///
    /// When there is no room, the value is nested too deeply, or it holds a type that `format` does not have.
    pub fn write<F: Format>(
        self,
        format: F,
        out: &mut impl Sink,
        level: u32,
        max_level: u32,
    ) -> Result<(), EncodeFailure> {
        if !format.has_type(self.ty) {
            return Err(EncodeFailure::NoEquivalent { id: self.id, ty: self.ty });
        }
        if F::BOOLS_IN_HEADERS && self.ty == WireType::Bool {
            return Ok(format.write_field_bool(out, 0, self.id, self.as_bool())?);
        }
        format.write_field(out, 0, self.id, self.ty)?;
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

    /// The tag of a union with this member: the same for members of one id and type, and above the tag of any known member.
    pub fn tag(&self) -> u64 {
        UNKNOWN | u64::from(self.ty.code()) << 16 | u64::from(self.id as u16)
    }
}

/// Equality by meaning: the same id, type and value.
impl PartialEq for UnknownMember<'_> {
    fn eq(&self, other: &Self) -> bool {
        let same_bytes = || (self.format, self.bytes) == (other.format, other.bytes);
        self.tag() == other.tag() && (same_bytes() || self.to_compare() == other.to_compare())
    }
}

/// Reads the value of an unknown field of a union and [notes](UnknownMember::note) it.
///
/// # Errors
///
/// As for [`skip`].
///
/// # Safety
///
/// As for [`UnknownMember::note`]; the reader's input outlives the record.
pub unsafe fn keep(
    format: WireFormat,
    reader: &mut Reader<'_>,
    header: FieldHeader,
    level: u32,
    max_level: u32,
    record: NonNull<u8>,
) -> Result<(), DecodeError> {
    let member =
        with_format!(format, format => UnknownMember::read(format, reader, header, level, max_level))?;
    // SAFETY: the caller promises a writable record of a union with an initialised tag, and an input that outlives it.
    unsafe { member.note(record) };
    Ok(())
}

/// Writes the unknown member of a union and returns how many bytes it took.
///
/// # Errors
///
/// As for [`UnknownMember::write`]; of a union that has none, [`EncodeFailure::NoEquivalent`].
///
/// # Safety
///
/// - `record` is a complete record of a union, whose member is unknown.
/// - `out` is writable for `capacity` bytes, none of which the record refers to.
pub unsafe fn write(
    format: WireFormat,
    record: NonNull<u8>,
    out: NonNull<u8>,
    capacity: usize,
    max_level: u32,
) -> Result<usize, EncodeFailure> {
    // SAFETY: the record is complete, and the output writable, as the caller promises.
    let (member, mut out) = unsafe { (UnknownMember::of(record), Buffer::new(out, capacity)) };
    let member = member.ok_or(EncodeFailure::NoEquivalent { id: 0, ty: WireType::Struct })?;
    with_format!(format, format => member.write(format, &mut out, 0, max_level))?;
    Ok(out.written())
}
