//! [`RawSlice`]: the slot of a string, binary, list, set or map.

use std::ptr::NonNull;

/// The bytes of a string slot are known to be UTF-8.
pub const VALID_UTF8: u32 = 1;

/// Pointer, length and flags of a string, binary, list, set or map; 16 bytes, the same for every executor.
///
/// `len` counts bytes of a string or binary, elements of a list or set, and entries of a map. `ptr` is never null and is
/// aligned for its elements even when `len` is 0. It points into the input or into the arena.
///
/// The meaning of `flags` depends on the slot: for a string [`VALID_UTF8`]; for a container, while a builder may still
/// append in place, the capacity, and in the highest bit whether the first elements are shared all the same; else 0.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct RawSlice {
    /// Where the elements start.
    pub ptr: NonNull<u8>,
    /// How many there are.
    pub len: u32,
    /// See [`RawSlice`].
    pub flags: u32,
}

impl RawSlice {
    /// No elements; the pointer is aligned for any of them.
    pub const EMPTY: Self = Self { ptr: NonNull::<u64>::dangling().cast(), len: 0, flags: 0 };

    /// The slot of a string or binary.
    ///
    /// # Panics
    ///
    /// When `bytes` is longer than [`MAX_LEN`]; callers check before.
    #[inline]
    pub fn of_bytes(bytes: &[u8], flags: u32) -> Self {
        assert!(bytes.len() <= MAX_LEN, "callers refuse lengths beyond i32::MAX");
        Self { ptr: NonNull::from(bytes).cast(), len: bytes.len() as u32, flags }
    }

    /// The bytes of a string or binary slot.
    ///
    /// # Safety
    ///
    /// - This is the slot of a string, a binary, or a list of one-byte elements.
    /// - The bytes stay allocated and unchanged for `'a`.
    pub unsafe fn bytes<'a>(self) -> &'a [u8] {
        // SAFETY: a slot's pointer is valid for reads of `len` bytes, and the caller keeps them so for 'a.
        unsafe { std::slice::from_raw_parts(self.ptr.as_ptr(), self.len as usize) }
    }
}

/// The longest string or container: lengths travel as `i32`.
pub const MAX_LEN: usize = i32::MAX as usize;
