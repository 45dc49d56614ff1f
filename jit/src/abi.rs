//! What compiled code, its helpers and its callers agree on.
//!
//! Functions of structs take `(arena, record, cursor, end, levels)` and return the cursor after the struct, or null:
//! the input is bad, or the output has no room. `levels` is how many more levels of nesting are allowed, the struct itself
//! included.

use scrimp_record::Arena;

/// A decoder of one struct: a window is open in the arena (for a flat struct there need be none), `record` is writable for its
/// size, `cursor..end` is the rest of the input. Compiled code bumps the window and leaves the rest to helpers.
pub(crate) type DecodeFn = unsafe extern "C" fn(&Arena, *mut u8, *const u8, *const u8, u64) -> *const u8;

/// A decoder of messages that are flat structs: takes the arena, the input, its length and `levels`, and returns the record, which it
/// makes itself in what the arena has at hand. Null: the input is bad, or the arena is full; then the arena is as before.
pub(crate) type DecodeFlatFn = unsafe extern "C" fn(&Arena, *const u8, usize, u64) -> *mut u8;

/// An encoder of one struct: there is no arena, `record` is complete, `cursor..end` is the rest of the output.
pub(crate) type EncodeFn = unsafe extern "C" fn(*const u8, *const u8, *mut u8, *mut u8, u64) -> *mut u8;

/// Offset of the cursor in an arena.
pub(crate) const ARENA_CURSOR: u32 = Arena::CURSOR_OFFSET as u32;

/// Offset of the end in an arena.
pub(crate) const ARENA_END: u32 = Arena::END_OFFSET as u32;

/// Strings of up to this many bytes are tested for ASCII inline, where as many bytes are left of the input.
pub(crate) const INLINE_ASCII: u32 = 32;

/// As many bytes of 0x80 as are tested inline, then as many zeros: `n` bytes before the zeros start `n` bytes of 0x80.
pub(crate) static ASCII_MASKS: [u8; 2 * INLINE_ASCII as usize] = {
    let mut masks = [0; 2 * INLINE_ASCII as usize];
    let mut at = 0;
    while at < INLINE_ASCII as usize {
        masks[at] = 0x80;
        at += 1;
    }
    masks
};
