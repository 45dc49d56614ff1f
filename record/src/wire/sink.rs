//! [`Sink`]: where encoded bytes go.

use std::ptr::NonNull;

use crate::slice::MAX_LEN;

/// The output has no room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutOfSpace;

/// A destination of encoded bytes: a [`Buffer`], which holds them, or a [`Counter`], which only counts them. One encoder thus serves
/// both for writing and for measuring.
///
/// # Safety
///
/// The memory that [`claim`](Self::claim) returns is writable for as many bytes as were asked for, until the next call.
pub unsafe trait Sink {
    /// Whether bytes are only counted. If so, `claim` always returns `None`, else never.
    const COUNTS: bool;

    /// The next `len` bytes of the output, to be written at once.
    ///
    /// # Errors
    ///
    /// When there is no room for them.
    fn claim(&mut self, len: usize) -> Result<Option<NonNull<u8>>, OutOfSpace>;

    /// Writes `bytes`.
    ///
    /// # Errors
    ///
    /// As [`claim`](Self::claim).
    #[inline]
    fn put<const N: usize>(&mut self, bytes: [u8; N]) -> Result<(), OutOfSpace> {
        if let Some(to) = self.claim(N)? {
            // SAFETY: the sink has room for the bytes, at any alignment.
            unsafe { to.cast().write_unaligned(bytes) };
        }
        Ok(())
    }

    /// Copies `len` bytes.
    ///
    /// # Errors
    ///
    /// As [`claim`](Self::claim).
    ///
    /// # Safety
    ///
    /// `from` is readable for `len` bytes outside the output.
    #[inline]
    unsafe fn copy(&mut self, from: NonNull<u8>, len: usize) -> Result<(), OutOfSpace> {
        if let Some(to) = self.claim(len)? {
            // SAFETY: the sink has room for the bytes; the caller gives them elsewhere.
            unsafe { to.copy_from_nonoverlapping(from, len) };
        }
        Ok(())
    }

    /// Copies the `len` bytes of a string or binary, or refers to them.
    ///
    /// # Errors
    ///
    /// As [`claim`](Self::claim).
    ///
    /// # Safety
    ///
    /// As [`copy`](Self::copy); and they are readable for as long as the output is used.
    #[inline]
    unsafe fn copy_string(&mut self, from: NonNull<u8>, len: usize) -> Result<(), OutOfSpace> {
        // SAFETY: the caller promises readable bytes outside the output.
        unsafe { self.copy(from, len) }
    }
}

/// Memory to write to.
#[derive(Debug)]
pub struct Buffer {
    start: NonNull<u8>,
    capacity: usize,
    written: usize,
}

impl Buffer {
    /// The `capacity` bytes at `start`.
    ///
    /// # Safety
    ///
    /// They stay writable for as long as the buffer is used.
    pub unsafe fn new(start: NonNull<u8>, capacity: usize) -> Self {
        Self { start, capacity, written: 0 }
    }

    /// How many bytes were written.
    pub fn written(&self) -> usize {
        self.written
    }
}

// SAFETY: `claim` counts what it gave and gives no more than the capacity.
unsafe impl Sink for Buffer {
    const COUNTS: bool = false;

    #[inline]
    fn claim(&mut self, len: usize) -> Result<Option<NonNull<u8>>, OutOfSpace> {
        if self.capacity - self.written < len {
            return Err(OutOfSpace);
        }
        // SAFETY: `written + len` is within the capacity.
        let claimed = unsafe { self.start.add(self.written) };
        self.written += len;
        Ok(Some(claimed))
    }
}

/// A vector that grows, up to the length of the longest possible message.
#[derive(Debug, Default)]
pub struct Growing(Vec<u8>);

impl Growing {
    /// Appends to `bytes`.
    pub fn new(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// Appends `bytes`.
    ///
    /// # Errors
    ///
    /// When that is too long.
    pub fn extend(&mut self, bytes: &[u8]) -> Result<(), OutOfSpace> {
        if MAX_LEN.saturating_sub(self.0.len()) < bytes.len() {
            return Err(OutOfSpace);
        }
        self.0.extend_from_slice(bytes);
        Ok(())
    }

    /// What was written, behind what it began with.
    pub fn into_bytes(self) -> Vec<u8> {
        self.0
    }
}

// SAFETY: the memory that `claim` returns was just made part of the vector.
unsafe impl Sink for Growing {
    const COUNTS: bool = false;

    #[inline]
    fn claim(&mut self, len: usize) -> Result<Option<NonNull<u8>>, OutOfSpace> {
        let start = self.0.len();
        if MAX_LEN.saturating_sub(start) < len {
            return Err(OutOfSpace);
        }
        self.0.resize(start + len, 0);
        Ok(Some(NonNull::from(&mut self.0[start..]).cast()))
    }
}

/// Counts bytes, up to the length of the longest possible message, `i32::MAX`: a record that shares its parts may be longer than
/// could ever be counted.
#[derive(Debug, Default)]
pub struct Counter(usize);

impl Counter {
    /// How many bytes there were.
    pub fn count(&self) -> usize {
        self.0
    }
}

// SAFETY: `claim` returns nothing that could be written to.
unsafe impl Sink for Counter {
    const COUNTS: bool = true;

    #[inline]
    fn claim(&mut self, len: usize) -> Result<Option<NonNull<u8>>, OutOfSpace> {
        self.0 = self.0.saturating_add(len);
        if self.0 > MAX_LEN { Err(OutOfSpace) } else { Ok(None) }
    }
}
