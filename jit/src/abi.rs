//! The conventions between compiled code, its helpers and its callers.
//!
//! Each struct has functions of several [`Role`]s. Most take the rest of the input or output, `cursor..end`, and return the
//! cursor after the struct, or null if the input is bad or the output has no room. `levels` is the number of levels of
//! nesting that are still allowed, the struct itself included.

use cranelift_codegen::ir::{AbiParam, Signature, Type, types};
use cranelift_codegen::isa::CallConv;
use scrimp_record::Arena;
use scrimp_record::plan::{Plan, StructPlan};

use crate::flat::is_flat;

/// The type of all parameters and results: pointers, lengths and counts.
pub(crate) const WORD: Type = types::I64;

/// The task of a function for a struct.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Role {
    /// Decodes a flat struct in one go if all of its fields come in order; calls the function of
    /// [`DecodeAnyOrder`](Self::DecodeAnyOrder) where they do not.
    DecodeStraight,
    /// Decodes fields in any order; in a flat struct, those that the straight decoder left.
    DecodeAnyOrder,
    /// Decodes a whole message that is a flat struct; see [`DecodeFlatFn`].
    DecodeMessage,
    /// Decodes the rest of such a message where [`DecodeMessage`](Self::DecodeMessage) left off; returns the record or null.
    DecodeMessageRest,
    /// Encodes a struct; see [`EncodeFn`].
    Encode,
    /// Encodes a struct whose record has unknown fields, in which the function of [`Encode`](Self::Encode) leaves for this one.
    EncodeMerging,
    /// Encodes a struct whose record lacks fields with fallbacks, in which the function of [`Encode`](Self::Encode) leaves for this one.
    EncodeLacking,
    /// Skips a struct: takes `cursor`, `end` and `levels`.
    Skip,
    /// Skips a struct up to a field; see [`FindFn`].
    Find,
}

impl Role {
    pub(crate) const ALL: [Self; 9] = [
        Self::DecodeStraight,
        Self::DecodeAnyOrder,
        Self::DecodeMessage,
        Self::DecodeMessageRest,
        Self::Encode,
        Self::EncodeMerging,
        Self::EncodeLacking,
        Self::Skip,
        Self::Find,
    ];

    /// The role of the function that decodes the struct `of` from its first field on; see [`DecodeFn`].
    pub(crate) fn decoder_of(plan: &Plan, of: &StructPlan) -> Self {
        if is_flat(plan, of) { Self::DecodeStraight } else { Self::DecodeAnyOrder }
    }

    /// The signature of functions of this role.
    pub(crate) fn signature(self, call_conv: CallConv) -> Signature {
        let params = match self {
            Self::DecodeStraight | Self::DecodeAnyOrder | Self::DecodeMessageRest => 5,
            Self::DecodeMessage | Self::Encode | Self::EncodeMerging | Self::EncodeLacking => 4,
            Self::Skip => 3,
            Self::Find => 6,
        };
        signature_of(call_conv, params, 1)
    }
}

/// The signature of a function that takes `params` words and returns `returns` words.
pub(crate) fn signature_of(call_conv: CallConv, params: usize, returns: usize) -> Signature {
    let mut signature = Signature::new(call_conv);
    signature.params = vec![AbiParam::new(WORD); params];
    signature.returns = vec![AbiParam::new(WORD); returns];
    signature
}

/// Decodes one struct: takes the arena, the record, `cursor`, `end` and `levels`. A window is open in the arena (a flat struct
/// needs none: where there is no arena, it fails at an unknown field that is to be kept), and the record is writable for its size. Compiled
/// code bumps the window and leaves the rest to helpers.
pub(crate) type DecodeFn =
    unsafe extern "C" fn(Option<&Arena>, *mut u8, *const u8, *const u8, u64) -> *const u8;

/// Decodes a message that is a flat struct: takes the arena, the input, its length and `levels`, and returns the record, which
/// it allocates in the arena's current chunk. Returns null if the input is bad, and [`NO_ROOM`] if the chunk is full, or if
/// unknown fields are kept and there may be one; the arena is then as before.
pub(crate) type DecodeFlatFn = unsafe extern "C" fn(&Arena, *const u8, usize, u64) -> *mut u8;

/// See [`DecodeFlatFn`]; no record has this address.
pub(crate) const NO_ROOM: usize = 1;

/// Encodes one struct: takes `levels`, the record, which is complete, `cursor` and `end`. `levels` comes first because it is
/// needed least: helpers take the address that they read from in the first register.
pub(crate) type EncodeFn = unsafe extern "C" fn(u64, *const u8, *mut u8, *mut u8) -> *mut u8;

/// Skips a struct up to a field: takes `cursor`, `end`, `levels`, the position of the field among those of the struct, and the id of the field that
/// ends at the cursor, or 0 at the start of the struct, which may be an id too: nothing depends on it then. Stores where the field's header starts
/// and returns where its value does; stores null and returns the cursor after the struct if it does not come. Where it returns null, the input is
/// bad and what it stored means nothing.
pub(crate) type FindFn =
    unsafe extern "C" fn(*const u8, *const u8, u64, u64, i64, &mut *const u8) -> *const u8;

/// Offset of the cursor in an arena.
pub(crate) const ARENA_CURSOR: u32 = Arena::CURSOR_OFFSET as u32;

/// Offset of the end in an arena.
pub(crate) const ARENA_END: u32 = Arena::END_OFFSET as u32;

/// Strings of up to this many bytes are tested for ASCII inline, where as many bytes of the input are left.
pub(crate) const INLINE_ASCII: u32 = 32;

/// [`INLINE_ASCII`] bytes of 0x80, then as many zeros: the bytes from `n` before the zeros on are the mask for `n` bytes.
pub(crate) static ASCII_MASKS: [u8; 2 * INLINE_ASCII as usize] = {
    let mut masks = [0; 2 * INLINE_ASCII as usize];
    let mut at = 0;
    while at < INLINE_ASCII as usize {
        masks[at] = 0x80;
        at += 1;
    }
    masks
};
