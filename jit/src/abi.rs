//! What compiled code, its helpers and its callers agree on.
//!
//! Both kinds of function take `(context, record, cursor, end, levels)` and return the cursor after the struct, or null:
//! the input is bad, or the output has no room. `levels` is how many more levels of nesting are allowed, the struct itself
//! included.

use std::mem::offset_of;

use scrimp_record::arena::Window;

use crate::scan::ScanTable;

/// A decoder of one struct: `record` is writable for its size, `cursor..end` is the rest of the input.
pub(crate) type DecodeFn =
    unsafe extern "C" fn(&mut DecodeContext<'_>, *mut u8, *const u8, *const u8, u64) -> *const u8;

/// An encoder of one struct: `record` is complete, `cursor..end` is the rest of the output. There is no context yet.
pub(crate) type EncodeFn = unsafe extern "C" fn(*const u8, *const u8, *mut u8, *mut u8, u64) -> *mut u8;

/// What decoders share. Compiled code bumps the window, which comes first, and leaves the rest to helpers.
#[repr(C)]
#[derive(Debug)]
pub(crate) struct DecodeContext<'a> {
    pub(crate) window: Window<'a>,
    /// The end of the 0x80s of [`ASCII_MASKS`].
    ascii_masks: *const u8,
    /// By struct plan.
    pub(crate) scan_tables: &'a Vec<ScanTable>,
}

impl<'a> DecodeContext<'a> {
    #[inline]
    pub(crate) fn new(window: Window<'a>, scan_tables: &'a Vec<ScanTable>) -> Self {
        Self { window, ascii_masks: ASCII_MASKS[INLINE_ASCII as usize..].as_ptr(), scan_tables }
    }
}

/// Offset of the window's cursor in a [`DecodeContext`].
pub(crate) const WINDOW_CURSOR: u32 = (offset_of!(DecodeContext<'_>, window) + Window::CURSOR_OFFSET) as u32;

/// Offset of the window's end in a [`DecodeContext`].
pub(crate) const WINDOW_END: u32 = (offset_of!(DecodeContext<'_>, window) + Window::END_OFFSET) as u32;

/// Offset of the pointer into the masks in a [`DecodeContext`]: `n` bytes before it start `n` bytes of 0x80 and then zeros.
pub(crate) const ASCII_MASKS_END: u32 = offset_of!(DecodeContext<'_>, ascii_masks) as u32;

/// Strings of up to this many bytes are tested for ASCII inline, where as many bytes are left of the input.
pub(crate) const INLINE_ASCII: u32 = 32;

/// As many bytes of 0x80 as are tested inline, then as many zeros.
static ASCII_MASKS: [u8; 2 * INLINE_ASCII as usize] = {
    let mut masks = [0; 2 * INLINE_ASCII as usize];
    let mut at = 0;
    while at < INLINE_ASCII as usize {
        masks[at] = 0x80;
        at += 1;
    }
    masks
};
