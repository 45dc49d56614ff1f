//! [`Gather`]: encoded messages whose blobs are listed, not copied.

use std::ptr::{self, NonNull};

use super::{MIN_BLOB, TRAILER};
use crate::slice::MAX_LEN;
use crate::wire::{Buffer, Counter, OutOfSpace, Sink};

/// Room for the bytes of a usual message without its blobs.
const USUAL_SIZE: usize = 1024;

/// Room for the blobs of a usual message.
const USUAL_BLOBS: usize = 8;

/// A string or binary that was not copied.
#[derive(Clone, Copy, Debug)]
pub struct Blob {
    /// How many bytes of the message without its blobs come before it.
    pub at: usize,
    start: NonNull<u8>,
    len: usize,
}

// SAFETY: a blob is an address. Those who read there promise that the bytes are there and do not change.
unsafe impl Send for Blob {}
// SAFETY: as above.
unsafe impl Sync for Blob {}

impl Blob {
    /// Its bytes.
    ///
    /// # Safety
    ///
    /// The record that the blob is of, with all that it refers to, stays as it is for `'a`.
    pub unsafe fn bytes<'a>(self) -> &'a [u8] {
        // SAFETY: the slot of a string leads to so many bytes, which the caller keeps.
        unsafe { std::slice::from_raw_parts(self.start.as_ptr(), self.len) }
    }
}

/// An encoded message: its bytes without blobs, and a list of these. Memory is kept from message to message, and grows only between
/// attempts to encode one.
#[derive(Debug, Default)]
pub struct Gather {
    /// All that is not in blobs. Its capacity ends with the trailer.
    bytes: Vec<u8>,
    /// Has room for as many as an attempt may list.
    blobs: Vec<Blob>,
    /// Bytes of all blobs.
    blob_bytes: usize,
    /// The fewest bytes of a blob.
    threshold: usize,
}

/// The length of a message in a [`Gather`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GatheredLen {
    /// Bytes without blobs.
    pub bytes: usize,
    /// How many blobs there are.
    pub blobs: usize,
}

impl Gather {
    /// Empties it for a message whose strings and binaries of `threshold` bytes, or more, are blobs; fewer than [`MIN_BLOB`] are not.
    pub fn clear(&mut self, threshold: usize) {
        self.bytes.clear();
        self.blobs.clear();
        self.blob_bytes = 0;
        self.threshold = threshold.max(MIN_BLOB);
        self.reserve(GatheredLen { bytes: USUAL_SIZE, blobs: USUAL_BLOBS });
    }

    /// Makes room for a message of this length.
    pub fn reserve(&mut self, len: GatheredLen) {
        self.bytes.reserve(len.bytes + TRAILER);
        self.blobs.reserve(len.blobs);
    }

    /// The fewest bytes of a blob.
    pub fn threshold(&self) -> usize {
        self.threshold
    }

    /// Starts an attempt to encode: the start and the size of the room for bytes, behind whose end the pointer to this lies.
    pub fn open(&mut self) -> (NonNull<u8>, usize) {
        self.blobs.clear();
        self.blob_bytes = 0;
        self.bytes.reserve(TRAILER);
        let this = ptr::from_mut(self);
        let spare = self.bytes.spare_capacity_mut();
        let room = spare.len() - TRAILER;
        let start = NonNull::from(spare).cast::<u8>();
        // SAFETY: there is room for the trailer, which need not be aligned.
        unsafe { start.add(room).cast::<*mut Self>().write_unaligned(this) };
        (start, room)
    }

    /// Counts the bytes of an attempt in that succeeded.
    ///
    /// # Errors
    ///
    /// When the message is longer than `i32::MAX` bytes, which no decoder takes.
    ///
    /// # Safety
    ///
    /// `written` bytes were initialised from the start of the room on that [`open`](Self::open) returned last.
    pub unsafe fn close(&mut self, written: usize) -> Result<(), OutOfSpace> {
        if written > MAX_LEN || self.blob_bytes > MAX_LEN - written {
            return Err(OutOfSpace);
        }
        // SAFETY: the vector was empty, and so many bytes of its room are initialised, as the caller promises.
        unsafe { self.bytes.set_len(written) };
        Ok(())
    }

    /// The message without its blobs.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Takes the message without its blobs.
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// The blobs in order.
    pub fn blobs(&self) -> &[Blob] {
        &self.blobs
    }

    /// Bytes of the message, blobs included.
    pub fn total(&self) -> usize {
        self.bytes.len() + self.blob_bytes
    }

    /// Lists a blob behind the first `at` bytes.
    fn list(&mut self, at: usize, start: NonNull<u8>, len: usize) -> Result<(), OutOfSpace> {
        if self.blobs.len() == self.blobs.capacity() {
            return Err(OutOfSpace);
        }
        self.blobs.push(Blob { at, start, len });
        self.blob_bytes = self.blob_bytes.saturating_add(len);
        Ok(())
    }

    /// Copies the `len` bytes of a string to `out`, or lists them; returns the position after them, or `None` where there is no room.
    /// Compiled code calls this for strings of [`MIN_BLOB`] bytes or more.
    ///
    /// # Safety
    ///
    /// - `out..end` is writable, and part of the room that [`open`](Self::open) of a gather returned, up to its end. The gather has
    ///   not moved since, and nothing borrows from it.
    /// - `from` is readable for `len` bytes, which are not in the room.
    pub unsafe fn put(
        from: NonNull<u8>,
        len: usize,
        out: NonNull<u8>,
        end: NonNull<u8>,
    ) -> Option<NonNull<u8>> {
        // SAFETY: behind the end lies the pointer to the gather, which is where it was, and borrowed by nobody.
        let gather = unsafe { &mut *end.cast::<*mut Self>().read_unaligned() };
        if len < gather.threshold {
            if end.addr().get() - out.addr().get() < len {
                return None;
            }
            // SAFETY: there is room for the bytes, which lie elsewhere, as the caller promises.
            unsafe {
                out.copy_from_nonoverlapping(from, len);
                return Some(out.add(len));
            }
        }
        let at = out.addr().get() - gather.bytes.as_ptr().addr();
        gather.list(at, from, len).ok()?;
        Some(out)
    }
}

/// The [`Sink`] that writes to a gather, for one attempt.
pub(crate) struct GatherBuffer<'g> {
    out: Buffer,
    gather: &'g mut Gather,
}

impl<'g> GatherBuffer<'g> {
    pub(crate) fn new(gather: &'g mut Gather) -> Self {
        let (start, room) = gather.open();
        // SAFETY: the room is the gather's, which is borrowed and does not grow meanwhile.
        Self { out: unsafe { Buffer::new(start, room) }, gather }
    }

    pub(crate) fn written(&self) -> usize {
        self.out.written()
    }
}

// SAFETY: the buffer keeps the promises.
unsafe impl Sink for GatherBuffer<'_> {
    const COUNTS: bool = false;

    fn claim(&mut self, len: usize) -> Result<Option<NonNull<u8>>, OutOfSpace> {
        self.out.claim(len)
    }

    unsafe fn copy_string(&mut self, from: NonNull<u8>, len: usize) -> Result<(), OutOfSpace> {
        if len < self.gather.threshold {
            // SAFETY: the caller promises readable bytes outside the output.
            return unsafe { self.copy(from, len) };
        }
        self.gather.list(self.out.written(), from, len)
    }
}

/// The [`Sink`] that counts what a gather would take.
pub(crate) struct GatherCounter {
    all: Counter,
    blobs: usize,
    blob_bytes: usize,
    threshold: usize,
}

impl GatherCounter {
    pub(crate) fn new(threshold: usize) -> Self {
        Self { all: Counter::default(), blobs: 0, blob_bytes: 0, threshold }
    }

    pub(crate) fn count(&self) -> GatheredLen {
        GatheredLen { bytes: self.all.count() - self.blob_bytes, blobs: self.blobs }
    }
}

// SAFETY: `claim` returns nothing that could be written to.
unsafe impl Sink for GatherCounter {
    const COUNTS: bool = true;

    fn claim(&mut self, len: usize) -> Result<Option<NonNull<u8>>, OutOfSpace> {
        self.all.claim(len)
    }

    unsafe fn copy_string(&mut self, _: NonNull<u8>, len: usize) -> Result<(), OutOfSpace> {
        self.all.claim(len)?;
        if len >= self.threshold {
            self.blobs += 1;
            self.blob_bytes += len;
        }
        Ok(())
    }
}
