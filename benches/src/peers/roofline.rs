//! Codecs written by hand for each struct: what the compiler makes of code that knows the schema, and what compiled codecs
//! are to come close to.
//!
//! The records have the same layout as scrimp's (a test compares them), strings are checked by the same routine, and
//! sizes, nesting and memory are bounded in the same way: nesting statically, but for the recursive `Branch`,
//! memory by the size of the [`Slab`]. What they do not do is cope with messages that their workload does not
//! contain: fields come in ascending id order and, except for `Sparse`, are all present; everything else is refused.

mod branch;
mod compact;
mod fixed50;
mod fixed8;
mod maps;
mod nested;
mod points;
mod short;
mod span;
mod sparse;

use std::cell::Cell;
use std::ptr::NonNull;

use scrimp::Protocol;
use scrimp_record::slice::VALID_UTF8;
use scrimp_record::{RawSlice, text};

pub use branch::Branch;
pub use fixed8::Fixed8;
pub use fixed50::Fixed50;
pub use maps::Maps;
pub use nested::{Leaf, Node, Tree};
pub use points::Points;
pub use short::Short;
pub use span::SpanBatch;
pub use sparse::{Few, Most, Sparse};

/// A wire format that there are kernels of.
pub trait Wire: 'static {
    /// scrimp's name for it.
    const PROTOCOL: Protocol;
}

/// The Binary protocol; its kernels are those of [`Record`].
#[derive(Debug)]
pub struct Binary;

/// The Compact protocol.
#[derive(Debug)]
pub struct Compact;

impl Wire for Binary {
    const PROTOCOL: Protocol = Protocol::Binary;
}

impl Wire for Compact {
    const PROTOCOL: Protocol = Protocol::Compact;
}

/// A codec written by hand for the records `R` in a wire format.
///
/// # Safety
///
/// `read` returns without an error only when `to` is a complete record of which all that it refers to lies in the input
/// or the slab, and `write` writes no more bytes than `bound` says.
pub unsafe trait Kernel<R>: Wire {
    /// How many bytes the record takes at most.
    ///
    /// # Errors
    ///
    /// When a field is absent that must not be.
    fn bound(record: &R) -> Result<usize>;

    /// Writes the record, and returns where it ends.
    ///
    /// # Safety
    ///
    /// - The record is complete, and `bound` accepted it.
    /// - `out` is writable for `bound` and 16 bytes more.
    unsafe fn write(record: &R, out: *mut u8) -> *mut u8;

    /// Reads a record.
    ///
    /// # Errors
    ///
    /// When the input is not one.
    ///
    /// # Safety
    ///
    /// `to` is writable for a record and aligned to 8.
    unsafe fn read<const VALIDATE: bool>(input: &mut Input, slab: &Slab, to: *mut R) -> Result<()>;
}

// SAFETY: records have these very properties.
unsafe impl<R: Record> Kernel<R> for Binary {
    #[inline(always)]
    fn bound(record: &R) -> Result<usize> {
        record.encoded_len()
    }

    #[inline(always)]
    unsafe fn write(record: &R, out: *mut u8) -> *mut u8 {
        // SAFETY: the caller promises a complete record that `encoded_len` accepted, and room for it and 16 bytes more.
        unsafe { record.write(out) }
    }

    #[inline(always)]
    unsafe fn read<const VALIDATE: bool>(input: &mut Input, slab: &Slab, to: *mut R) -> Result<()> {
        // SAFETY: the caller promises that `to` is writable for a record and aligned to 8.
        unsafe { R::read::<VALIDATE>(input, slab, to) }
    }
}

/// Wire types of Binary.
mod wire {
    pub(super) const BOOL: u8 = 2;
    pub(super) const I8: u8 = 3;
    pub(super) const DOUBLE: u8 = 4;
    pub(super) const I16: u8 = 6;
    pub(super) const I32: u8 = 8;
    pub(super) const I64: u8 = 10;
    pub(super) const STRING: u8 = 11;
    pub(super) const STRUCT: u8 = 12;
    pub(super) const MAP: u8 = 13;
    pub(super) const LIST: u8 = 15;
}

/// Bytes that [`Record::write`] may touch beyond the end of a message.
const SLACK: usize = 16;

/// The largest message.
const MAX_MESSAGE: usize = 100 << 20;

/// A message that this codec does not accept, or more memory than the slab has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused;

type Result<T> = std::result::Result<T, Refused>;

/// A struct with a Binary codec written by hand.
///
/// Records refer to bytes and slabs without a lifetime, so they are not `Clone`, and only ever handed out by reference.
///
/// # Safety
///
/// `read` returns without an error only when `to` is a complete record of which all that it refers to lies in the input
/// or the slab, and `write` writes as many bytes as `encoded_len` says.
pub unsafe trait Record: Sized {
    /// How many bytes the record takes.
    ///
    /// # Errors
    ///
    /// When a field is absent that must not be.
    fn encoded_len(&self) -> Result<usize>;

    /// Writes the record, and returns where it ends.
    ///
    /// # Safety
    ///
    /// - The record is complete, and `encoded_len` accepted it.
    /// - `out` is writable for `encoded_len` and 16 bytes more.
    unsafe fn write(&self, out: *mut u8) -> *mut u8;

    /// Reads a record.
    ///
    /// # Errors
    ///
    /// When the input is not one.
    ///
    /// # Safety
    ///
    /// `to` is writable for a record and aligned to 8.
    unsafe fn read<const VALIDATE: bool>(input: &mut Input, slab: &Slab, to: *mut Self) -> Result<()>;
}

/// Replaces the contents of `out` by the message `record`.
///
/// # Errors
///
/// When a field is absent that must not be.
#[inline]
pub fn encode<R, W: Kernel<R>>(record: &R, out: &mut Vec<u8>) -> Result<usize> {
    let bound = W::bound(record)?;
    out.clear();
    out.reserve(bound + SLACK);
    let start = out.as_mut_ptr();
    // SAFETY: there is room for the message and the slack, and what is before the end is written.
    unsafe {
        let end = W::write(record, start);
        let len = end.addr() - start.addr();
        debug_assert!(len <= bound);
        out.set_len(len);
        Ok(len)
    }
}

/// The record of the message `bytes`, its strings checked to be UTF-8 or not.
///
/// # Errors
///
/// When they are not a message that the codec accepts, or the slab is full.
#[inline]
pub fn decode<'a, R, W: Kernel<R>, const VALIDATE: bool>(bytes: &'a [u8], slab: &'a Slab) -> Result<&'a R> {
    if bytes.len() > MAX_MESSAGE {
        return Err(Refused);
    }
    let range = bytes.as_ptr_range();
    let mut input = Input { at: range.start, end: range.end };
    let record = slab.alloc::<R>(1)?;
    // SAFETY: the record was just allocated; it is complete afterwards, and what it refers to lives for 'a.
    unsafe {
        W::read::<VALIDATE>(&mut input, slab, record)?;
        if input.at != input.end {
            return Err(Refused);
        }
        Ok(&*record)
    }
}

/// Memory of a fixed size to bump through.
#[derive(Debug)]
pub struct Slab {
    /// Initialised once, so that slots of absent fields are too.
    memory: Vec<u64>,
    cursor: Cell<*mut u8>,
    end: *mut u8,
}

impl Slab {
    /// A slab of `size` bytes.
    pub fn new(size: usize) -> Self {
        let mut memory = vec![0u64; size / 8];
        let range = memory.as_mut_ptr_range();
        Self { memory, cursor: Cell::new(range.start.cast()), end: range.end.cast() }
    }

    /// Empties the slab.
    #[inline]
    pub fn reset(&mut self) {
        self.cursor.set(self.memory.as_mut_ptr().cast());
    }

    /// The memory that was allocated since the last reset.
    pub fn used(&self) -> &[u8] {
        let start = self.memory.as_ptr().cast::<u8>();
        // SAFETY: the slab is initialised from its start to the cursor.
        unsafe { std::slice::from_raw_parts(start, self.cursor.get().addr() - start.addr()) }
    }

    /// Room for `count` values, aligned to 8; a multiple of 8 bytes is taken.
    #[inline(always)]
    fn alloc<T>(&self, count: usize) -> Result<*mut T> {
        const { assert!(align_of::<T>() <= 8) }
        // A count is below 2^32 and no type takes a kilobyte: this does not overflow.
        let size = (count * size_of::<T>()).next_multiple_of(8);
        let start = self.cursor.get();
        if size > self.end.addr() - start.addr() {
            return Err(Refused);
        }
        self.cursor.set(start.wrapping_add(size));
        Ok(start.cast())
    }

    /// A new record with the fields of `literal`; it borrows from their sources for as long as from the slab.
    fn place<R>(&self, literal: R) -> Result<&R> {
        let record = self.alloc::<R>(1)?;
        // SAFETY: the room was just allocated.
        unsafe {
            record.write(literal);
            Ok(&*record)
        }
    }
}

/// An entry of a map.
#[repr(C)]
struct Entry<K, V> {
    key: K,
    value: V,
}

/// A list or map in the slab, of what `make` makes of the items.
#[inline(always)]
fn fill<I, T>(items: I, slab: &Slab, make: impl Fn(I::Item) -> Result<T>) -> Result<RawSlice>
where
    I: IntoIterator<IntoIter: ExactSizeIterator>,
{
    let items = items.into_iter();
    let count = items.len();
    let start = slab.alloc::<T>(count)?;
    for (at, item) in items.enumerate().take(count) {
        // SAFETY: there is room for `count` elements.
        unsafe { start.add(at).write(make(item)?) };
    }
    Ok(elements_slot(start, count))
}

/// The slot of a string.
#[inline(always)]
fn text_slot(text: &str) -> RawSlice {
    RawSlice { ptr: NonNull::from(text).cast(), len: text.len() as u32, flags: VALID_UTF8 }
}

/// The slot of a binary.
#[inline(always)]
fn bytes_slot(bytes: &[u8]) -> RawSlice {
    RawSlice { ptr: NonNull::from(bytes).cast(), len: bytes.len() as u32, flags: 0 }
}

/// The slot of a list or map, whose elements lie in the slab.
#[inline(always)]
fn elements_slot<T>(start: *mut T, count: usize) -> RawSlice {
    // A slab's memory is never at address 0.
    let ptr = NonNull::new(start.cast()).unwrap_or(RawSlice::EMPTY.ptr);
    RawSlice { ptr, len: count as u32, flags: 0 }
}

/// The elements of a list or map.
///
/// # Safety
///
/// The slot is of a complete record, and of elements of type `T`.
#[inline(always)]
unsafe fn elements<'a, T>(slot: &RawSlice) -> &'a [T] {
    // SAFETY: the elements of a complete record's slots are initialised and outlive it.
    unsafe { std::slice::from_raw_parts(slot.ptr.as_ptr().cast(), slot.len as usize) }
}

/// The rest of the input.
#[derive(Debug)]
pub struct Input {
    at: *const u8,
    end: *const u8,
}

/// A field header as its first three bytes lie in a little-endian word.
const fn header(ty: u8, id: u8) -> u32 {
    ty as u32 | (id as u32) << 16
}

/// The low three bytes: a header within four bytes.
const HEADER: u32 = 0xff_ffff;

impl Input {
    /// Checks that `count` bytes remain.
    #[inline(always)]
    fn need(&self, count: usize) -> Result<()> {
        if self.end.addr() - self.at.addr() >= count { Ok(()) } else { Err(Refused) }
    }

    /// Moves past a field header, which must be this one.
    ///
    /// # Safety
    ///
    /// Four bytes remain.
    #[inline(always)]
    unsafe fn header(&mut self, ty: u8, id: u8) -> Result<()> {
        // SAFETY: four bytes remain, of which three are passed.
        unsafe {
            let found = u32::from_le(self.at.cast::<u32>().read_unaligned());
            self.at = self.at.add(3);
            if found & HEADER == header(ty, id) { Ok(()) } else { Err(Refused) }
        }
    }

    /// Moves past the element type of a list, or the types of a map, which must be these.
    ///
    /// # Safety
    ///
    /// `N` bytes remain.
    #[inline(always)]
    unsafe fn types<const N: usize>(&mut self, types: [u8; N]) -> Result<()> {
        // SAFETY: N bytes remain.
        unsafe {
            let found = self.at.cast::<[u8; N]>().read();
            self.at = self.at.add(N);
            if found == types { Ok(()) } else { Err(Refused) }
        }
    }

    /// # Safety
    ///
    /// One byte remains.
    #[inline(always)]
    unsafe fn u8(&mut self) -> u8 {
        // SAFETY: one byte remains.
        unsafe {
            let value = self.at.read();
            self.at = self.at.add(1);
            value
        }
    }

    /// # Safety
    ///
    /// Four bytes remain.
    #[inline(always)]
    unsafe fn u32(&mut self) -> u32 {
        // SAFETY: four bytes remain.
        unsafe {
            let value = self.at.cast::<u32>().read_unaligned();
            self.at = self.at.add(4);
            u32::from_be(value)
        }
    }

    /// # Safety
    ///
    /// Eight bytes remain.
    #[inline(always)]
    unsafe fn u64(&mut self) -> u64 {
        // SAFETY: eight bytes remain.
        unsafe {
            let value = self.at.cast::<u64>().read_unaligned();
            self.at = self.at.add(8);
            u64::from_be(value)
        }
    }

    /// A string or binary, behind which at least `then` bytes remain.
    ///
    /// # Safety
    ///
    /// Four bytes remain.
    #[inline(always)]
    unsafe fn bytes(&mut self, then: usize) -> Result<RawSlice> {
        // SAFETY: four bytes remain, and then as many as were just asked for.
        unsafe {
            let len = self.u32();
            self.need(len as usize + then)?;
            let ptr = NonNull::new_unchecked(self.at.cast_mut());
            self.at = self.at.add(len as usize);
            Ok(RawSlice { ptr, len, flags: 0 })
        }
    }

    /// A string, behind which at least `then` bytes remain.
    ///
    /// # Safety
    ///
    /// Four bytes remain.
    #[inline(always)]
    unsafe fn text<const VALIDATE: bool>(&mut self, then: usize) -> Result<RawSlice> {
        // SAFETY: the caller promises that four bytes remain; the slot's bytes lie in the input.
        unsafe {
            let mut slot = self.bytes(then)?;
            if VALIDATE {
                let bytes = std::slice::from_raw_parts(slot.ptr.as_ptr(), slot.len as usize);
                if !is_short_ascii(bytes) && !text::is_utf8(bytes) {
                    return Err(Refused);
                }
                slot.flags = VALID_UTF8;
            }
            Ok(slot)
        }
    }

    /// The count of a list or map, whose elements take `least` bytes each, or more.
    ///
    /// # Safety
    ///
    /// Four bytes remain.
    #[inline(always)]
    unsafe fn count(&mut self, least: usize) -> Result<usize> {
        // SAFETY: four bytes remain.
        let count = unsafe { self.u32() } as usize;
        self.need(count * least)?;
        Ok(count)
    }
}

/// Where to write next.
#[derive(Clone, Copy)]
struct Output(*mut u8);

/// Stores that advance. All have the same requirement: the written bytes lie within the message and the slack behind it.
impl Output {
    /// A field header, with a byte behind it that the value overwrites.
    ///
    /// # Safety
    ///
    /// Four bytes are writable.
    #[inline(always)]
    unsafe fn header(&mut self, ty: u8, id: u8) {
        // SAFETY: the caller promises that four bytes are writable.
        unsafe {
            self.0.cast::<u32>().write_unaligned(header(ty, id).to_le());
            self.0 = self.0.add(3);
        }
    }

    /// # Safety
    ///
    /// One byte is writable.
    #[inline(always)]
    unsafe fn u8(&mut self, value: u8) {
        // SAFETY: the caller promises that one byte is writable.
        unsafe {
            self.0.write(value);
            self.0 = self.0.add(1);
        }
    }

    /// # Safety
    ///
    /// Four bytes are writable.
    #[inline(always)]
    unsafe fn u32(&mut self, value: u32) {
        // SAFETY: the caller promises that four bytes are writable.
        unsafe {
            self.0.cast::<u32>().write_unaligned(value.to_be());
            self.0 = self.0.add(4);
        }
    }

    /// # Safety
    ///
    /// Eight bytes are writable.
    #[inline(always)]
    unsafe fn u64(&mut self, value: u64) {
        // SAFETY: the caller promises that eight bytes are writable.
        unsafe {
            self.0.cast::<u64>().write_unaligned(value.to_be());
            self.0 = self.0.add(8);
        }
    }

    /// A string or binary that is likely to be long.
    ///
    /// # Safety
    ///
    /// The slot is of a complete record; its bytes and four more are writable.
    #[inline(always)]
    unsafe fn long_bytes(&mut self, slot: &RawSlice) {
        // SAFETY: the caller promises that the slot is of a complete record; its bytes and four more are writable.
        unsafe {
            self.u32(slot.len);
            self.0.copy_from_nonoverlapping(slot.ptr.as_ptr(), slot.len as usize);
            self.0 = self.0.add(slot.len as usize);
        }
    }

    /// A string or binary that is likely to be short.
    ///
    /// # Safety
    ///
    /// As [`long_bytes`](Self::long_bytes).
    #[inline(always)]
    unsafe fn short_bytes(&mut self, slot: &RawSlice) {
        // SAFETY: the caller promises that the slot is of a complete record; its bytes and four more are writable.
        unsafe {
            self.u32(slot.len);
            copy(slot.ptr.as_ptr(), self.0, slot.len as usize);
            self.0 = self.0.add(slot.len as usize);
        }
    }
}

/// Whether `bytes` are 4 to 32 bytes of ASCII, with no branch but the obvious ones: the same pieces as in [`copy`].
#[inline(always)]
fn is_short_ascii(bytes: &[u8]) -> bool {
    const HIGH_BITS: u64 = 0x8080_8080_8080_8080;
    let (from, len) = (bytes.as_ptr(), bytes.len());
    // SAFETY: each piece lies within the length that its branch is for.
    let seen = unsafe {
        if len > 32 {
            return false;
        } else if len >= 8 {
            let last = len - 8;
            let second = last.min(8);
            let piece = |at: usize| from.add(at).cast::<u64>().read_unaligned();
            piece(0) | piece(second) | piece(last - second) | piece(last)
        } else if len >= 4 {
            let piece = |at: usize| from.add(at).cast::<u32>().read_unaligned();
            u64::from(piece(0) | piece(len - 4))
        } else {
            return false;
        }
    };
    seen & HIGH_BITS == 0
}

/// Copies `len` bytes, short ones as a few overlapping pieces.
///
/// # Safety
///
/// `from` is readable and `to` is writable for `len` bytes; they do not overlap.
#[inline(always)]
unsafe fn copy(from: *const u8, to: *mut u8, len: usize) {
    // SAFETY: each piece lies within the length that its branch is for; all are loaded before any is stored.
    unsafe {
        if len > 32 {
            to.copy_from_nonoverlapping(from, len);
        } else if len >= 8 {
            // Four pieces for every such length: one that varies costs no branch that cannot be foreseen.
            let last = len - 8;
            let second = last.min(8);
            let third = last - second;
            let piece = |at: usize| from.add(at).cast::<u64>().read_unaligned();
            let pieces = [piece(0), piece(second), piece(third), piece(last)];
            let put = |at: usize, piece| to.add(at).cast::<u64>().write_unaligned(piece);
            put(0, pieces[0]);
            put(second, pieces[1]);
            put(third, pieces[2]);
            put(last, pieces[3]);
        } else if len >= 4 {
            let last = len - 4;
            let pieces = (from.cast::<u32>().read_unaligned(), from.add(last).cast::<u32>().read_unaligned());
            to.cast::<u32>().write_unaligned(pieces.0);
            to.add(last).cast::<u32>().write_unaligned(pieces.1);
        } else {
            for at in 0..len {
                to.add(at).write(from.add(at).read());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_ascii_is_recognised() {
        for len in 0..=40 {
            let mut bytes = vec![b'a'; len];
            assert_eq!(is_short_ascii(&bytes), (4..=32).contains(&len));
            for at in 0..len {
                bytes[at] = 0x80;
                assert!(!is_short_ascii(&bytes), "byte {at} of {len}");
                bytes[at] = b'a';
            }
        }
    }

    #[test]
    fn every_length_is_copied_whole() {
        let from: Vec<u8> = (0..100).collect();
        for len in 0..=from.len() {
            let mut to = vec![0xff; len + 1];
            // SAFETY: both sides have `len` bytes.
            unsafe { copy(from.as_ptr(), to.as_mut_ptr(), len) };
            assert_eq!(to[..len], from[..len]);
            assert_eq!(to[len], 0xff, "nothing beyond is touched");
        }
    }
}
