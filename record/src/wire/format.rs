//! [`Format`]: the verbs of a wire format.

use std::ptr::NonNull;

use super::{Fixed, OutOfSpace, Reader, Sink, WireFormat, WireType};
use crate::error::DecodeError;

/// The header of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldHeader {
    /// Where it starts in the input.
    pub at: usize,
    /// The field's id.
    pub id: i16,
    /// The format's own code for the type of the value, known or not; never that of a stop. A bool's value may be in it.
    pub code: u8,
}

/// The header of a list or set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListHeader {
    /// How many elements; the input was checked to have room for as many.
    pub count: u32,
    /// Their type; `None` for code 0, which some writers use when there are no elements.
    pub element: Option<WireType>,
    /// Where the type is in the input.
    pub element_at: usize,
}

/// The header of a map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MapHeader {
    /// How many entries; the input was checked to have room for as many.
    pub count: u32,
    /// The type of keys; `None` as for lists.
    pub key: Option<WireType>,
    /// Where it is in the input.
    pub key_at: usize,
    /// The type of values; `None` as for lists.
    pub value: Option<WireType>,
    /// Where it is in the input.
    pub value_at: usize,
}

/// A wire format: how headers and values are read and written. Executors define what they mean together.
///
/// Reading fails with an error that has an offset; writing fails only when the output has no room.
pub trait Format: Copy + Into<WireFormat> {
    /// Whether a [run](crate::plan::Run) whose fields are all present takes exactly its `len` bytes.
    const EXACT_RUNS: bool;

    /// Whether the value of a bool field may be in its header. If so, bool fields take their own verbs.
    const BOOLS_IN_HEADERS: bool;

    /// The most bytes that a field `id` takes whose value is a `fixed`, with its header.
    fn max_field_len(self, id: i16, fixed: Fixed) -> u32;

    /// Whether there are values of type `ty`.
    fn has_type(self, ty: WireType) -> bool;

    /// The length of an element of type `ty` in bytes, if all elements have the same and any bytes are valid.
    fn fixed_len(self, ty: WireType) -> Option<u32>;

    /// The fewest bytes of an element of type `ty`.
    fn min_len(self, ty: WireType) -> u32;

    /// The type with this format's code `code`; `None` for a code that stands for no value.
    fn type_of(self, code: u8) -> Option<WireType>;

    /// This format's code for elements of type `ty`, and for fields other than bools.
    fn code_of(self, ty: WireType) -> u8;

    /// The code in the header of a field that starts with this byte.
    fn code_in(self, first_byte: u8) -> u8;

    /// Whether `code` is one of this format's codes for `ty`.
    fn is_type(self, code: u8, ty: WireType) -> bool;

    /// The header of the next field, or `None` for a stop. `last` is the id of the field before in this struct, or 0.
    fn read_field(self, reader: &mut Reader<'_>, last: i16) -> Result<Option<FieldHeader>, DecodeError>;

    /// The value of a bool field, whose header was read last and had `code`.
    fn read_field_bool(self, reader: &mut Reader<'_>, code: u8) -> Result<bool, DecodeError>;

    /// Reads an element, or the value of a field other than a bool, to `to`.
    ///
    /// # Safety
    ///
    /// `to` is writable for, and aligned to, a `fixed` in memory.
    unsafe fn read_fixed(
        self,
        reader: &mut Reader<'_>,
        fixed: Fixed,
        to: NonNull<u8>,
    ) -> Result<(), DecodeError>;

    /// Reads `count` elements to `to`. The error of an element has its index.
    ///
    /// # Safety
    ///
    /// `to` is writable for, and aligned to, `count` times a `fixed` in memory, and apart from the input.
    unsafe fn read_fixed_list(
        self,
        reader: &mut Reader<'_>,
        fixed: Fixed,
        count: u32,
        to: NonNull<u8>,
    ) -> Result<(), DecodeError>;

    /// The bytes of a string or binary.
    fn read_bytes<'i>(self, reader: &mut Reader<'i>) -> Result<&'i [u8], DecodeError>;

    /// The header of a list or set.
    fn read_list(self, reader: &mut Reader<'_>) -> Result<ListHeader, DecodeError>;

    /// The header of a map.
    fn read_map(self, reader: &mut Reader<'_>) -> Result<MapHeader, DecodeError>;

    /// Reads past an element, or the value of a field other than a bool, of type `ty`, which has no nested values.
    fn skip_scalar(self, reader: &mut Reader<'_>, ty: WireType) -> Result<(), DecodeError>;

    /// Writes the header of a field other than a bool.
    fn write_field(self, out: &mut impl Sink, last: i16, id: i16, ty: WireType) -> Result<(), OutOfSpace>;

    /// Writes a bool field: header and value.
    fn write_field_bool(self, out: &mut impl Sink, last: i16, id: i16, value: bool)
    -> Result<(), OutOfSpace>;

    /// Writes an element, or the value of a field other than a bool.
    ///
    /// # Safety
    ///
    /// `from` holds a `fixed`, as in memory.
    unsafe fn write_fixed(
        self,
        out: &mut impl Sink,
        fixed: Fixed,
        from: NonNull<u8>,
    ) -> Result<(), OutOfSpace>;

    /// Writes `count` elements.
    ///
    /// # Safety
    ///
    /// `from` holds as many of `fixed`, as in memory, outside the output.
    unsafe fn write_fixed_list(
        self,
        out: &mut impl Sink,
        fixed: Fixed,
        count: u32,
        from: NonNull<u8>,
    ) -> Result<(), OutOfSpace>;

    /// Writes the length of a string or binary.
    fn write_len(self, out: &mut impl Sink, len: u32) -> Result<(), OutOfSpace>;

    /// Writes the header of a list or set.
    fn write_list(self, out: &mut impl Sink, element: WireType, count: u32) -> Result<(), OutOfSpace>;

    /// Writes the header of a map.
    fn write_map(
        self,
        out: &mut impl Sink,
        key: WireType,
        value: WireType,
        count: u32,
    ) -> Result<(), OutOfSpace>;
}
