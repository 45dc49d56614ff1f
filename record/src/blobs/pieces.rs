//! [`Pieces`]: input that does not lie in one run.

use std::mem::MaybeUninit;
use std::ptr::{self, NonNull};

use super::TRAILER;
use crate::arena::{Arena, OutOfMemory, Window, WindowError};
use crate::slice::{MAX_LEN, RawSlice, VALID_UTF8};
use crate::text;

/// A message in pieces, and the window that it is decoded through: a run of its bytes in the arena. A string that is longer than what is
/// left of the window is a blob: it is viewed in its piece, or copied where it lies in several, and what comes behind it takes the rest of the
/// window. So no more is copied than lies in blobs, and the window only has to be as long as all the rest.
#[derive(Debug)]
pub struct Pieces<'a> {
    arena: &'a Arena,
    /// None of them is empty.
    pieces: &'a [Piece<'a>],
    len: usize,
    /// Where in the input the window ends.
    filled: usize,
    /// Bytes of blobs that were viewed in their piece since the window was opened.
    borrowed: usize,
}

#[derive(Clone, Copy, Debug)]
struct Piece<'a> {
    /// Bytes of the pieces before it.
    before: usize,
    bytes: &'a [u8],
}

impl<'a> Pieces<'a> {
    /// The input that is all of `pieces`, which are listed in `arena`.
    ///
    /// # Errors
    ///
    /// When the system refuses memory.
    pub fn new(
        arena: &'a Arena,
        pieces: impl ExactSizeIterator<Item = &'a [u8]>,
    ) -> Result<Self, OutOfMemory> {
        let size = pieces.len().checked_mul(size_of::<Piece<'_>>()).ok_or(OutOfMemory)?;
        let list = arena.alloc(size)?.cast::<MaybeUninit<Piece<'_>>>();
        // SAFETY: the arena just gave this memory, which is aligned for pieces, for as long as it is borrowed.
        let list = unsafe { std::slice::from_raw_parts_mut(list.as_ptr(), pieces.len()) };
        let (mut len, mut count) = (0_usize, 0);
        for (entry, bytes) in list.iter_mut().zip(pieces.filter(|bytes| !bytes.is_empty())) {
            entry.write(Piece { before: len, bytes });
            len = len.checked_add(bytes.len()).ok_or(OutOfMemory)?;
            count += 1;
        }
        // SAFETY: the first `count` entries were just written.
        let pieces = unsafe { std::slice::from_raw_parts(list.as_ptr().cast::<Piece<'_>>(), count) };
        Ok(Self { arena, pieces, len, filled: 0, borrowed: 0 })
    }

    /// Bytes of the input.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether the input has no bytes.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The arena that the message is decoded into.
    pub fn arena(&self) -> &'a Arena {
        self.arena
    }

    /// All of the input as one run: the only piece, or a copy in the arena.
    ///
    /// # Errors
    ///
    /// When the system refuses memory.
    pub fn join(&self) -> Result<&'a [u8], OutOfMemory> {
        match self.pieces {
            [] => Ok(&[]),
            [piece] => Ok(piece.bytes),
            _ => {
                let start = self.arena.alloc(self.len)?;
                // SAFETY: the arena just gave the memory, which is initialised then, for as long as it is borrowed.
                unsafe {
                    self.copy(0, start, self.len);
                    Ok(std::slice::from_raw_parts(start.as_ptr(), self.len))
                }
            }
        }
    }

    /// Opens a window of `size` bytes, or fewer where the input has no more, at the start of the input: its start and its end, behind which
    /// the pointer to this lies.
    ///
    /// # Errors
    ///
    /// When the system refuses memory.
    pub fn open(&mut self, size: usize) -> Result<(NonNull<u8>, NonNull<u8>), OutOfMemory> {
        let size = size.min(self.len);
        let start = self.arena.alloc(size.checked_add(TRAILER).ok_or(OutOfMemory)?)?;
        (self.filled, self.borrowed) = (size, 0);
        let this = ptr::from_mut(self).cast::<Pieces<'_>>();
        // SAFETY: the arena just gave memory for both; the trailer need not be aligned.
        unsafe {
            (*this).copy(0, start, size);
            let end = start.add(size);
            end.cast::<*mut Pieces<'_>>().write_unaligned(this);
            Ok((start, end))
        }
    }

    /// [Opens](Self::open) a window to read it.
    ///
    /// # Errors
    ///
    /// As that.
    pub(crate) fn first_window(&mut self, size: usize) -> Result<&'a [u8], OutOfMemory> {
        let (start, end) = self.open(size)?;
        // SAFETY: the window is in the arena for as long as that is borrowed, and compiled code alone writes to it.
        unsafe { Ok(std::slice::from_raw_parts(start.as_ptr(), end.addr().get() - start.addr().get())) }
    }

    /// Where in the input a place is that has `left` bytes of the window behind it.
    pub fn position(&self, left: usize) -> usize {
        self.filled - left
    }

    /// Whether the window ends with the input, so that one that is larger would not make a difference.
    pub fn is_exhausted(&self) -> bool {
        self.filled == self.len
    }

    /// Bytes of blobs that were viewed in their piece since the window was opened: those that were not copied.
    pub fn borrowed(&self) -> usize {
        self.borrowed
    }

    /// Takes the blob of `len` bytes, more than `left`, that starts where `left` bytes of the window are left. Behind it the window goes on
    /// with the returned number of bytes, which [`refill`](Self::refill) puts there. `None` if the input ends before or memory is refused.
    pub(crate) fn take(&mut self, left: usize, len: usize) -> Option<(&'a [u8], usize)> {
        let start = self.position(left);
        if len <= left || len > MAX_LEN || len > self.len - start {
            return None;
        }
        let piece = self.piece_at(start)?;
        let bytes = match piece.bytes[start - piece.before..].get(..len) {
            Some(bytes) => {
                self.borrowed += len;
                bytes
            }
            None => self.copied(start, len).ok()?,
        };
        self.filled = start + len;
        Some((bytes, left.min(self.len - self.filled)))
    }

    /// Puts the next `count` bytes of the input to `to`, where the window ends then.
    ///
    /// # Safety
    ///
    /// `to` is writable for as many bytes, outside the pieces, and the input has as many left.
    unsafe fn refill(&mut self, to: NonNull<u8>, count: usize) {
        // SAFETY: the caller gives room.
        unsafe { self.copy(self.filled, to, count) };
        self.filled += count;
    }

    /// As [`refill`](Self::refill), to new memory. It is charged to nobody: there are fewer bytes than in the blob before.
    pub(crate) fn next_window(&mut self, count: usize) -> Option<&'a [u8]> {
        let to = Window::of(self.arena).alloc_uncharged(count as u64).ok()?;
        // SAFETY: the arena just gave the memory, which is initialised then, for as long as it is borrowed.
        unsafe {
            self.refill(to, count);
            Some(std::slice::from_raw_parts(to.as_ptr(), count))
        }
    }

    /// Decodes a blob of `len` bytes at `cursor` to `slot`; returns the cursor after it, or `None` if it is bad or is none. Compiled code calls
    /// this for strings that are longer than the rest of the window.
    ///
    /// # Safety
    ///
    /// - `cursor..end` is the rest of the window of pieces that were [opened](Self::open). They have not moved since, nothing
    ///   borrows from them, and nothing borrows from the rest.
    /// - `slot` is writable for a [`RawSlice`].
    pub unsafe fn view(
        cursor: NonNull<u8>,
        end: NonNull<u8>,
        len: usize,
        slot: NonNull<u8>,
        is_text: bool,
    ) -> Option<NonNull<u8>> {
        // SAFETY: behind the end lies the pointer to the pieces, which are where they were, and borrowed by nobody.
        let pieces = unsafe { &mut *end.cast::<*mut Pieces<'_>>().read_unaligned() };
        let (bytes, count) = pieces.take(end.addr().get() - cursor.addr().get(), len)?;
        if is_text && !text::is_utf8(bytes) {
            return None;
        }
        // SAFETY: the slot is writable. So is the rest of the window, which has room for as many bytes.
        unsafe {
            slot.cast().write(RawSlice::of_bytes(bytes, if is_text { VALID_UTF8 } else { 0 }));
            let cursor = end.sub(count);
            pieces.refill(cursor, count);
            Some(cursor)
        }
    }

    /// The piece that has the byte at `position`.
    fn piece_at(&self, position: usize) -> Option<&'a Piece<'a>> {
        let behind = self.pieces.partition_point(|piece| piece.before <= position);
        self.pieces.get(behind.checked_sub(1)?)
    }

    /// The `len` bytes at `start`, which lie in several pieces. The copy is charged to nobody: it takes no more than the input does.
    #[cold]
    fn copied(&self, start: usize, len: usize) -> Result<&'a [u8], WindowError> {
        let to = Window::of(self.arena).alloc_uncharged(len as u64)?;
        // SAFETY: the arena just gave the memory, which is initialised then, for as long as it is borrowed.
        unsafe {
            self.copy(start, to, len);
            Ok(std::slice::from_raw_parts(to.as_ptr(), len))
        }
    }

    /// Copies the `count` bytes of the input at `start` to `to`.
    ///
    /// # Safety
    ///
    /// `to` is writable for as many bytes, outside the pieces, and the input has as many from `start` on.
    unsafe fn copy(&self, start: usize, to: NonNull<u8>, count: usize) {
        let first = self.pieces.partition_point(|piece| piece.before <= start).saturating_sub(1);
        let mut copied = 0;
        for piece in &self.pieces[first..] {
            if copied == count {
                break;
            }
            let rest = &piece.bytes[start + copied - piece.before..];
            let part = &rest[..rest.len().min(count - copied)];
            // SAFETY: the caller gives room for all parts.
            unsafe { to.add(copied).copy_from_nonoverlapping(NonNull::from(part).cast(), part.len()) };
            copied += part.len();
        }
        debug_assert_eq!(copied, count, "the input has as many bytes");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The input 0, 1, 2 … 99 in pieces of these lengths.
    fn check(lens: &[usize]) {
        let input: Vec<u8> = (0..100).collect();
        let mut rest = &input[..];
        let pieces: Vec<&[u8]> = lens.iter().map(|&len| rest.split_off(..len).expect("100 bytes")).collect();
        assert!(rest.is_empty());
        let arena = Arena::new();
        let mut pieces = Pieces::new(&arena, pieces.into_iter()).expect("memory");
        assert_eq!(pieces.join().expect("memory"), input);
        for size in 0..=101 {
            for read in 0..=size.min(100) {
                let mut window = &pieces.first_window(size).expect("memory")[read..];
                let mut at = read;
                // Blobs as short as can be, with a byte between.
                while window.len() < 100 - at {
                    let len = window.len() + 1;
                    let (bytes, count) = pieces.take(window.len(), len).expect("the input has as many");
                    assert_eq!(bytes, &input[at..at + len]);
                    at += len;
                    window = pieces.next_window(count).expect("memory");
                    assert_eq!(window, &input[at..at + count]);
                    assert_eq!(pieces.position(window.len()), at);
                    if !window.is_empty() {
                        (window, at) = (&window[1..], at + 1);
                    }
                }
                assert!(pieces.is_exhausted());
                assert_eq!(window, &input[at..]);
                assert!(pieces.take(window.len(), window.len() + 1).is_none(), "the input has no more");
            }
        }
    }

    #[test]
    fn blobs_and_windows_are_those_of_the_input() {
        check(&[100]);
        check(&[1, 0, 98, 1]);
        check(&[40, 30, 30]);
        check(&[10; 10]);
    }
}
