//! The Rust functions that compiled code calls. They are total: they neither unwind nor trap, and return null or 0 on failure.
//!
//! Names, signatures and addresses all come from [`TABLE`].

use std::ptr::{self, NonNull};

use cranelift_codegen::ir::Signature;
use cranelift_codegen::isa::CallConv;
use scrimp_record::arena::Window;
use scrimp_record::blobs::{Gather, Pieces};
use scrimp_record::unknown::kept::{self, Merge};
use scrimp_record::unknown::member;
use scrimp_record::wire::{FieldHeader, Reader, WireFormat, binary};
use scrimp_record::{Arena, bulk, interpreter, text, varints};

use crate::abi::signature_of;
use crate::heads;
use crate::scan::ScanTable;
use crate::values;

/// A function that compiled code calls.
#[derive(Debug)]
pub(crate) struct Helper {
    pub(crate) name: &'static str,
    /// The number of its parameters, each 64 bits wide.
    pub(crate) params: usize,
    /// The number of values that it returns, each 64 bits wide.
    pub(crate) returns: usize,
    /// A function pointer of that signature.
    pub(crate) address: fn() -> *const u8,
}

impl Helper {
    pub(crate) fn signature(&self, call_conv: CallConv) -> Signature {
        signature_of(call_conv, self.params, self.returns)
    }
}

/// Declares the table from one line per helper: it is the function of that name, or the one that an expression chooses for this CPU.
macro_rules! helpers {
    ($($constant:ident = $name:ident($($param:ident),*) $(-> $result:ident)? $(by $function:expr)?;)*) => {
        helpers!(@index 0usize; $($constant)*);

        /// Every helper; the constants above index it.
        pub(crate) static TABLE: &[Helper] = &[$(Helper {
            name: concat!("scrimp_", stringify!($name)),
            params: [$(stringify!($param)),*].len(),
            returns: helpers!(@returns $($result)?),
            address: || {
                let function: unsafe extern "C" fn($(helpers!(@type $param)),*) $(-> helpers!(@type $result))? =
                    helpers!(@function $name $($function)?);
                function as *const u8
            },
        }),*];
    };
    (@index $index:expr; $head:ident $($tail:ident)*) => {
        pub(crate) const $head: usize = $index;
        helpers!(@index $index + 1; $($tail)*);
    };
    (@index $index:expr;) => {};
    (@function $name:ident) => { $name };
    (@function $name:ident $function:expr) => { $function };
    (@returns) => { 0 };
    (@returns varint) => { 2 };
    (@returns $result:ident) => { 1 };
    (@type arena) => { &Arena };
    (@type window) => { Option<&Arena> };
    (@type merge) => { &mut Merge };
    (@type table) => { &ScanTable };
    (@type input) => { *const u8 };
    (@type memory) => { *mut u8 };
    (@type number) => { u64 };
    (@type varint) => { Varint };
}

/// The result of reading a varint, in two registers.
#[repr(C)]
struct Varint {
    /// The cursor after it; null if there is no valid varint.
    after: *const u8,
    value: u64,
}

helpers! {
    GROW = grow(arena, number) -> memory;
    SKIP = skip(input, input, number, number) -> input;
    SCAN = scan(table, memory, input, input) -> input;
    IS_UTF8 = is_utf8(input, number) -> number by text::Kernel::best().function();
    COPY = copy(input, memory, number);
    COPY_BOOLS = copy_bools(input, memory, number);
    SWAP_16 = swap_16(input, memory, number) by bulk::Kernel::best().swap_16;
    SWAP_32 = swap_32(input, memory, number) by bulk::Kernel::best().swap_32;
    SWAP_64 = swap_64(input, memory, number) by bulk::Kernel::best().swap_64;
    READ_VARINT_32 = read_varint_32(input, input) -> varint;
    READ_VARINT_64 = read_varint_64(input, input) -> varint;
    READ_VARINTS_16 = read_varints_16(input, input, memory, number) -> input by varints::Kernel::best().i16.read;
    READ_VARINTS_32 = read_varints_32(input, input, memory, number) -> input by varints::Kernel::best().i32.read;
    READ_VARINTS_64 = read_varints_64(input, input, memory, number) -> input by varints::Kernel::best().i64.read;
    READ_BOOLS = read_bools(input, memory, number) -> number;
    WRITE_VARINT = write_varint(memory, memory, number, number) -> memory;
    WRITE_BYTES = write_bytes(memory, memory, number, input, number) -> memory;
    WRITE_LIST_HEAD = write_list_head(memory, memory, number, number, number) -> memory;
    WRITE_MAP_HEAD = write_map_head(memory, memory, number, number, number) -> memory;
    WRITE_VARINTS_16 = write_varints_16(input, number, memory, memory) -> memory by varints::Kernel::best().i16.write;
    WRITE_VARINTS_32 = write_varints_32(input, number, memory, memory) -> memory by varints::Kernel::best().i32.write;
    WRITE_VARINTS_64 = write_varints_64(input, number, memory, memory) -> memory by varints::Kernel::best().i64.write;
    WRITE_BOOLS = write_bools(input, memory, number);
    READ_FIXED = read_fixed(memory, input, input, number) -> input;
    READ_BYTES = read_bytes(memory, input, input, number) -> input;
    KEEP_UNKNOWN = keep_unknown(memory, input, input, number, number) -> input;
    WRITE_UNKNOWN = write_unknown(memory, memory, memory, number, number) -> memory;
    REARRANGE = rearrange(input, memory, number, number, number, number) by bulk::Kernel::best().rearrange;
    PUT_STRING = put_string(memory, number, memory, memory) -> memory;
    VIEW_BLOB = view_blob(memory, memory, number, memory, number) -> memory;
    KEEP_FIELD = keep_field(window, memory, input, input, number, number) -> input;
    SORT_FIELDS = sort_fields(memory);
    WRITE_BELOW = write_below(merge, number, memory, memory, number, number) -> memory;
}

/// Allocates `size` bytes from the window that is open in `arena`; null if its budget is used up or the system refuses.
///
/// # Safety
///
/// None: any arena will do. All functions of the table have one type of signature, an unsafe one.
unsafe extern "C" fn grow(arena: &Arena, size: u64) -> *mut u8 {
    Window::of(arena).alloc(size).map_or(ptr::null_mut(), NonNull::as_ptr)
}

/// The bit from which on the header that [`SKIP`], [`KEEP_UNKNOWN`] and [`KEEP_FIELD`] take holds the [number](WireFormat::number) of the format.
/// Below is the header as decoders of the format hold it, in 32 bits: in Binary its three bytes, the first one lowest; in Compact the
/// id times 16 plus the type code.
pub(crate) const HEADER_FORMAT: i64 = 32;

/// Splits such a header into the format and the field's header.
fn field_header(header: u64) -> Option<(WireFormat, FieldHeader)> {
    let format = WireFormat::from_number((header >> HEADER_FORMAT) as u32)?;
    let (id, code) = match format {
        WireFormat::Binary(_) => {
            let [first, second, third, ..] = header.to_le_bytes();
            let (code, id) = binary::split_field_header([first, second, third]);
            (id, code)
        }
        WireFormat::Compact(_) => ((header >> 4) as i16, header as u8 & 15),
    };
    Some((format, FieldHeader { at: 0, id, code }))
}

/// Skips the value at `cursor` of a field with this [header](HEADER_FORMAT); returns the cursor after it, or null if the input is bad.
///
/// # Safety
///
/// `cursor..end` is readable.
unsafe extern "C" fn skip(cursor: *const u8, end: *const u8, header: u64, levels: u64) -> *const u8 {
    let Some((format, header)) = field_header(header) else { return ptr::null() };
    // SAFETY: the caller gives a readable range.
    let input = unsafe { std::slice::from_raw_parts(cursor, end.addr() - cursor.addr()) };
    let mut reader = Reader::new(input);
    let skipped = match format {
        WireFormat::Binary(format) => interpreter::skip(format, &mut reader, header, 0, levels as u32),
        WireFormat::Compact(format) => interpreter::skip(format, &mut reader, header, 0, levels as u32),
    };
    match skipped {
        Ok(()) => cursor.wrapping_add(reader.position()),
        Err(_) => ptr::null(),
    }
}

/// Reads the fields that `table` is for; see [`scan`](crate::scan::scan).
///
/// # Safety
///
/// The obligations of [`scan`](crate::scan::scan).
unsafe extern "C" fn scan(
    table: &ScanTable,
    record: *mut u8,
    cursor: *const u8,
    end: *const u8,
) -> *const u8 {
    // SAFETY: the caller keeps the obligations of the function.
    unsafe { crate::scan::scan(table, record, cursor, end) }
}

/// Copies `len` bytes from `from` to `to`.
///
/// # Safety
///
/// `from` is readable and `to` writable for `len` bytes, and they do not overlap.
unsafe extern "C" fn copy(from: *const u8, to: *mut u8, len: u64) {
    // SAFETY: the caller promises `len` readable and writable bytes that do not overlap.
    unsafe { ptr::copy_nonoverlapping(from, to, len as usize) }
}

/// Copies `count` bytes as bools: 0 stays 0, everything else becomes 1.
///
/// # Safety
///
/// `from` is readable and `to` writable for `count` bytes, neither is null, and they do not overlap.
unsafe extern "C" fn copy_bools(from: *const u8, to: *mut u8, count: u64) {
    // SAFETY: the caller promises `count` readable and writable bytes that do not overlap, and non-null pointers.
    unsafe {
        let (from, to) = (NonNull::new_unchecked(from.cast_mut()), NonNull::new_unchecked(to));
        bulk::copy_bools(from, to, count as usize);
    }
}

/// Declares helpers that read a varint.
macro_rules! varint_helpers {
    ($($bits:literal: $name:ident;)*) => {$(
        /// Reads a varint of so many bits.
        ///
        /// # Safety
        ///
        /// `cursor..end` is readable.
        unsafe extern "C" fn $name(cursor: *const u8, end: *const u8) -> Varint {
            // SAFETY: the caller promises that the range is readable.
            match unsafe { varints::read_varint::<$bits>(cursor, end) } {
                Some((value, after)) => Varint { after, value },
                None => Varint { after: ptr::null(), value: 0 },
            }
        }
    )*};
}

varint_helpers! {
    32: read_varint_32;
    64: read_varint_64;
}

/// Declares helpers that are functions of `heads`: they return the position after what they write, or null if there is no room.
macro_rules! head_helpers {
    ($($name:ident($($param:ident: $ty:ty),*) where $more:literal;)*) => {$(
        /// Writes as the function of `heads` does.
        ///
        /// # Safety
        ///
        #[doc = concat!("`out..end` is writable", $more, ".")]
        unsafe extern "C" fn $name(out: *mut u8, end: *mut u8, lead: u64, $($param: $ty),*) -> *mut u8 {
            // SAFETY: the caller makes the same promises.
            unsafe { heads::$name(out, end, lead, $($param),*) }.unwrap_or(ptr::null_mut())
        }
    )*};
}

head_helpers! {
    write_varint(value: u64) where "";
    write_list_head(code: u64, count: u64) where "";
    write_map_head(codes: u64, count: u64) where "";
    write_bytes(from: *const u8, len: u64) where ", and the `len` bytes at `from` are readable and apart from it";
}

/// Reads `count` bool elements of Compact; returns whether all are valid.
///
/// # Safety
///
/// `from` is readable and `to` writable for `count` bytes, neither is null, and they do not overlap.
unsafe extern "C" fn read_bools(from: *const u8, to: *mut u8, count: u64) -> u64 {
    // SAFETY: the caller promises `count` readable and writable bytes that do not overlap, and non-null pointers.
    unsafe {
        let (from, to) = (NonNull::new_unchecked(from.cast_mut()), NonNull::new_unchecked(to));
        bulk::read_bools(from, to, count as usize).into()
    }
}

/// Writes `count` bools as elements of Compact.
///
/// # Safety
///
/// `from`, which holds zeros and ones, is readable and `to` writable for `count` bytes, neither is null, and they do not overlap.
unsafe extern "C" fn write_bools(from: *const u8, to: *mut u8, count: u64) {
    // SAFETY: the caller promises `count` zeros and ones and as many writable bytes that do not overlap, and non-null pointers.
    unsafe {
        let (from, to) = (NonNull::new_unchecked(from.cast_mut()), NonNull::new_unchecked(to));
        bulk::write_bools(from, to, count as usize);
    }
}

/// Reads a value of fixed size; see [`values::read_fixed`]. Returns null if the input is bad.
///
/// # Safety
///
/// The obligations of [`values::read_fixed`]; `record` is not null.
unsafe extern "C" fn read_fixed(record: *mut u8, cursor: *const u8, end: *const u8, slot: u64) -> *const u8 {
    // SAFETY: the caller keeps the obligations of the function.
    unsafe { values::read_fixed(NonNull::new_unchecked(record), cursor, end, slot) }.unwrap_or(ptr::null())
}

/// Views a string or binary; see [`values::read_bytes`]. Returns null if the input is bad.
///
/// # Safety
///
/// The obligations of [`values::read_bytes`]; `slot` is not null.
unsafe extern "C" fn read_bytes(slot: *mut u8, cursor: *const u8, end: *const u8, is_text: u64) -> *const u8 {
    // SAFETY: the caller keeps the obligations of the function.
    unsafe { values::read_bytes(NonNull::new_unchecked(slot), cursor, end, is_text != 0) }
        .unwrap_or(ptr::null())
}

/// Keeps the unknown member of the union `record` with this [header](HEADER_FORMAT), whose value is at `cursor`; returns the cursor
/// after it, or null if the input is bad.
///
/// # Safety
///
/// - `cursor..end` is readable, and stays so as long as the record is used.
/// - `record`, which is not null, is writable for a union, and its tag is initialised.
unsafe extern "C" fn keep_unknown(
    record: *mut u8,
    cursor: *const u8,
    end: *const u8,
    header: u64,
    levels: u64,
) -> *const u8 {
    let Some((format, header)) = field_header(header) else { return ptr::null() };
    // SAFETY: the range is readable and the record a union's, as the caller promises.
    let (reader, kept) = unsafe {
        let input = std::slice::from_raw_parts(cursor, end.addr() - cursor.addr());
        let mut reader = Reader::new(input);
        let record = NonNull::new_unchecked(record);
        let kept = member::keep(format, &mut reader, header, 0, levels as u32, record);
        (reader, kept)
    };
    match kept {
        Ok(()) => cursor.wrapping_add(reader.position()),
        Err(_) => ptr::null(),
    }
}

/// Writes the unknown member of the union `record` in the format with number `format`; returns the position after it, or null if
/// there is no room or no equivalent in the format.
///
/// # Safety
///
/// - `record`, which is not null, is a complete record of a union whose member is unknown.
/// - `out..end` is writable, `out` is not null, and the record refers to nothing in there.
unsafe extern "C" fn write_unknown(
    record: *mut u8,
    out: *mut u8,
    end: *mut u8,
    format: u64,
    levels: u64,
) -> *mut u8 {
    let Some(format) = WireFormat::from_number(format as u32) else { return ptr::null_mut() };
    let room = end.addr() - out.addr();
    // SAFETY: the record and the output are as the caller promises.
    let written = unsafe {
        let (record, out) = (NonNull::new_unchecked(record), NonNull::new_unchecked(out));
        member::write(format, record, out, room, levels as u32)
    };
    written.map_or(ptr::null_mut(), |written| out.wrapping_add(written))
}

/// Writes the `len` bytes of a string to the room of a gather, or lists them; returns the position after them, or null if there is no room.
///
/// # Safety
///
/// - None of the pointers is null, and the string, which is not in the room, is readable.
/// - `out..end` is the rest of the room of a [`Gather`] that was opened; see [`Gather::put`].
unsafe extern "C" fn put_string(from: *mut u8, len: u64, out: *mut u8, end: *mut u8) -> *mut u8 {
    // SAFETY: the string and the room are as the caller promises.
    let after = unsafe {
        let [from, out, end] = [from, out, end].map(|pointer| NonNull::new_unchecked(pointer));
        Gather::put(from, len as usize, out, end)
    };
    after.map_or(ptr::null_mut(), NonNull::as_ptr)
}

/// Decodes a string that is longer than the rest of the window, `cursor..end`, to `slot`; returns the cursor after it, or null if it is bad.
///
/// # Safety
///
/// - None of the pointers is null, and `slot` is writable for a string.
/// - `cursor..end` is the rest of the window of [`Pieces`] that were opened; see [`Pieces::view`].
unsafe extern "C" fn view_blob(
    cursor: *mut u8,
    end: *mut u8,
    len: u64,
    slot: *mut u8,
    is_text: u64,
) -> *mut u8 {
    // SAFETY: the window and the slot are as the caller promises.
    let after = unsafe {
        let [cursor, end, slot] = [cursor, end, slot].map(|pointer| NonNull::new_unchecked(pointer));
        Pieces::view(cursor, end, len as usize, slot, is_text != 0)
    };
    after.map_or(ptr::null_mut(), NonNull::as_ptr)
}

/// Keeps an unknown field with this [header](HEADER_FORMAT), whose value is at `cursor`, in the list that `slot` leads to; returns the
/// cursor after it, or null if the input is bad, or there is no memory.
///
/// # Safety
///
/// - `cursor..end` is readable, and stays so as long as the record is used.
/// - `slot`, which is not null, is the slot for unknown fields of a record that is being decoded, whose presence words are initialised.
/// - A window is open in the arena, if there is one.
unsafe extern "C" fn keep_field(
    arena: Option<&Arena>,
    slot: *mut u8,
    cursor: *const u8,
    end: *const u8,
    header: u64,
    levels: u64,
) -> *const u8 {
    let (Some(arena), Some((format, header))) = (arena, field_header(header)) else { return ptr::null() };
    let window = Window::of(arena);
    // SAFETY: the range is readable and the slot as it should be, as the caller promises; all fields of a record have one format.
    let (reader, kept) = unsafe {
        let input = std::slice::from_raw_parts(cursor, end.addr() - cursor.addr());
        let mut reader = Reader::new(input);
        let slot = NonNull::new_unchecked(slot);
        let kept = kept::keep(window, format, &mut reader, header, levels as u32, slot);
        (reader, kept)
    };
    if kept.is_some() { cursor.wrapping_add(reader.position()) } else { ptr::null() }
}

/// Brings the unknown fields that `slot` leads to into order; see [`kept::sort`].
///
/// # Safety
///
/// The obligations of [`kept::sort`]; `slot` is not null.
unsafe extern "C" fn sort_fields(slot: *mut u8) {
    // SAFETY: the caller keeps the obligations of the function.
    unsafe { kept::sort(NonNull::new_unchecked(slot)) }
}

/// Writes unknown fields with ids below `id`, in the format with number `format`; see [`kept::write_below`]. Returns the position after
/// them, or null if there is no room or no equivalent in the format.
///
/// # Safety
///
/// - The list that `merge` has is that of a complete record, which refers to nothing in the output.
/// - `out..end` is writable, and `out` is not null.
unsafe extern "C" fn write_below(
    merge: &mut Merge,
    id: u64,
    out: *mut u8,
    end: *mut u8,
    format: u64,
    levels: u64,
) -> *mut u8 {
    let Some(format) = WireFormat::from_number(format as u32) else { return ptr::null_mut() };
    let room = end.addr() - out.addr();
    // SAFETY: the list and the output are as the caller promises.
    let written = unsafe {
        let out = NonNull::new_unchecked(out);
        kept::write_below(merge, id as i32, format, out, room, levels as u32)
    };
    written.map_or(ptr::null_mut(), |written| out.wrapping_add(written))
}

#[cfg(test)]
mod tests {
    use scrimp_record::wire::Compact;
    use scrimp_record::{Dialect, Protocol};

    use super::*;

    #[test]
    fn headers_are_split_as_decoders_hold_them() {
        for format in [
            WireFormat::from(Protocol::Binary),
            Protocol::Compact.into(),
            Compact::new(Dialect::Fbthrift).into(),
        ] {
            for id in [i16::MIN, -3, 0, 1, 0x1234, i16::MAX] {
                let [high, low] = id.to_be_bytes();
                let held = match format {
                    WireFormat::Binary(_) => u32::from_le_bytes([8, high, low, 0]),
                    WireFormat::Compact(_) => (i32::from(id) * 16 + 8) as u32,
                };
                let header = u64::from(held) | u64::from(format.number()) << HEADER_FORMAT;
                let (found, header) = field_header(header).expect("there is such a format");
                assert_eq!((found, header.id, header.code), (format, id, 8));
            }
        }
    }

    #[test]
    fn constants_index_the_table() {
        let names = [
            (GROW, "scrimp_grow", 2, 1),
            (SKIP, "scrimp_skip", 4, 1),
            (IS_UTF8, "scrimp_is_utf8", 2, 1),
            (COPY, "scrimp_copy", 3, 0),
            (SWAP_64, "scrimp_swap_64", 3, 0),
            (READ_VARINT_64, "scrimp_read_varint_64", 2, 2),
            (WRITE_BOOLS, "scrimp_write_bools", 3, 0),
        ];
        for (index, name, params, returns) in names {
            let helper = &TABLE[index];
            assert_eq!((helper.name, helper.params, helper.returns), (name, params, returns));
            assert!(!(helper.address)().is_null());
        }
    }
}
