//! The Rust functions that compiled code calls. They are total: they neither unwind nor trap, and tell failure by null or 0.
//!
//! [`TABLE`] is the one list from which names, signatures and addresses come.

use std::ptr::{self, NonNull};

use scrimp_record::Arena;
use scrimp_record::arena::Window;
use scrimp_record::wire::{Binary, FieldHeader, Reader};
use scrimp_record::{bulk, interpreter, text};

use crate::scan::ScanTable;

/// A helper: what it is called, how, and where it is.
#[derive(Debug)]
pub(crate) struct Helper {
    pub(crate) name: &'static str,
    /// How many parameters it takes; all are 64 bits wide.
    pub(crate) params: usize,
    /// Whether it returns a value, 64 bits wide.
    pub(crate) returns: bool,
    /// A function pointer of that signature.
    pub(crate) address: fn() -> *const u8,
}

/// Declares the table from one line per helper.
macro_rules! helpers {
    ($($constant:ident = $function:ident($($param:ident),*) $(-> $result:ident)?;)*) => {
        helpers!(@index 0usize; $($constant)*);

        /// Every helper; the constants above index it.
        pub(crate) static TABLE: &[Helper] = &[$(Helper {
            name: concat!("scrimp_", stringify!($function)),
            params: [$(stringify!($param)),*].len(),
            returns: helpers!(@returns $($result)?),
            address: || {
                let function: unsafe extern "C" fn($(helpers!(@type $param)),*) $(-> helpers!(@type $result))? = $function;
                function as *const u8
            },
        }),*];
    };
    (@index $index:expr; $head:ident $($tail:ident)*) => {
        pub(crate) const $head: usize = $index;
        helpers!(@index $index + 1; $($tail)*);
    };
    (@index $index:expr;) => {};
    (@returns) => { false };
    (@returns $result:ident) => { true };
    (@type arena) => { &Arena };
    (@type table) => { &ScanTable };
    (@type input) => { *const u8 };
    (@type memory) => { *mut u8 };
    (@type number) => { u64 };
}

helpers! {
    GROW = grow(arena, number) -> memory;
    SKIP = skip(input, input, number, number) -> input;
    SCAN = scan(table, memory, input, input) -> input;
    IS_UTF8 = is_utf8(input, number) -> number;
    COPY = copy(input, memory, number);
    COPY_BOOLS = copy_bools(input, memory, number);
    SWAP_16 = swap_16(input, memory, number);
    SWAP_32 = swap_32(input, memory, number);
    SWAP_64 = swap_64(input, memory, number);
}

/// `size` bytes from the window that is open in `arena`; null when its budget is used up or the system refuses.
///
/// # Safety
///
/// Any arena will do.
unsafe extern "C" fn grow(arena: &Arena, size: u64) -> *mut u8 {
    Window::of(arena).alloc(size).map_or(ptr::null_mut(), NonNull::as_ptr)
}

/// Reads past a value of wire type `code` at `cursor`; null when the input is bad.
///
/// # Safety
///
/// `cursor..end` is readable.
unsafe extern "C" fn skip(cursor: *const u8, end: *const u8, code: u64, levels: u64) -> *const u8 {
    // SAFETY: the caller gives a readable range.
    let input = unsafe { std::slice::from_raw_parts(cursor, end.addr() - cursor.addr()) };
    let mut reader = Reader::new(input);
    let header = FieldHeader { at: 0, id: 0, code: code as u8 };
    match interpreter::skip(Binary, &mut reader, header, 0, levels as u32) {
        Ok(()) => cursor.wrapping_add(reader.position()),
        Err(_) => ptr::null(),
    }
}

/// Reads the fields that `table` is for; see [`scan`](crate::scan::scan).
///
/// # Safety
///
/// As for that.
unsafe extern "C" fn scan(
    table: &ScanTable,
    record: *mut u8,
    cursor: *const u8,
    end: *const u8,
) -> *const u8 {
    // SAFETY: as passed on.
    unsafe { crate::scan::scan(table, record, cursor, end) }
}

/// Whether `len` bytes are UTF-8.
///
/// # Safety
///
/// `start` is readable for `len` bytes.
unsafe extern "C" fn is_utf8(start: *const u8, len: u64) -> u64 {
    // SAFETY: as passed on.
    u64::from(text::is_utf8(unsafe { std::slice::from_raw_parts(start, len as usize) }))
}

/// Copies `len` bytes.
///
/// # Safety
///
/// `from` is readable and `to` writable for `len` bytes, and they do not overlap.
unsafe extern "C" fn copy(from: *const u8, to: *mut u8, len: u64) {
    // SAFETY: as passed on.
    unsafe { ptr::copy_nonoverlapping(from, to, len as usize) }
}

/// Declares helpers that pass a bulk copy on.
macro_rules! bulk_helpers {
    ($($name:ident = $copy:path;)*) => {$(
        /// Copies `count` elements; see the function of `bulk` that it calls.
        ///
        /// # Safety
        ///
        /// `from` is readable and `to` writable for `count` elements, neither is null, and they do not overlap.
        unsafe extern "C" fn $name(from: *const u8, to: *mut u8, count: u64) {
            // SAFETY: as passed on.
            unsafe {
                $copy(NonNull::new_unchecked(from.cast_mut()), NonNull::new_unchecked(to), count as usize);
            }
        }
    )*};
}

bulk_helpers! {
    copy_bools = bulk::copy_bools;
    swap_16 = bulk::swap_copy_16;
    swap_32 = bulk::swap_copy_32;
    swap_64 = bulk::swap_copy_64;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn constants_index_the_table() {
        let names = [
            (GROW, "scrimp_grow", 2, true),
            (SKIP, "scrimp_skip", 4, true),
            (IS_UTF8, "scrimp_is_utf8", 2, true),
            (COPY, "scrimp_copy", 3, false),
            (SWAP_64, "scrimp_swap_64", 3, false),
        ];
        for (index, name, params, returns) in names {
            let helper = &TABLE[index];
            assert_eq!((helper.name, helper.params, helper.returns), (name, params, returns));
            assert!(!(helper.address)().is_null());
        }
    }
}
