//! pilota, with the code that its own generator makes of the benchmark's IDL.
//!
//! Strings are slices of the input, shared by reference count, and never checked to be UTF-8. The *unsafe* codec also
//! checks no bounds: it relies on the exact size when it writes, and trusts the input when it reads.

use bytes::{Bytes, BytesMut};
use pilota::thrift::Message;
use pilota::thrift::binary::TBinaryProtocol;
use pilota::thrift::binary_unsafe::{TBinaryUnsafeInputProtocol, TBinaryUnsafeOutputProtocol};

#[allow(warnings, clippy::all, clippy::undocumented_unsafe_blocks, reason = "generated")]
mod code {
    include!(concat!(env!("OUT_DIR"), "/generated.rs"));
}

pub use code::generated::scrimp::bench::{Fixed8, Kind, Leaf, Node, Short, Sparse, Tree};

/// Blobs and strings this long would be linked into an output of several pieces; all here is one piece.
const ZERO_COPY: bool = false;

/// How many bytes `value` takes.
fn size<T: Message>(value: &T) -> usize {
    value.size(&mut TBinaryProtocol::new((), ZERO_COPY))
}

/// Replaces what is in `out` by the Binary form of `value`.
///
/// # Panics
///
/// When pilota fails, which it has no reason to.
pub fn encode<T: Message>(value: &T, out: &mut BytesMut) {
    out.clear();
    out.reserve(size(value));
    value.encode(&mut TBinaryProtocol::new(out, ZERO_COPY)).expect("a buffer takes everything");
}

/// Writes the Binary form of `value` to the start of `out`, which only ever grows, with the unsafe codec; returns its
/// length.
///
/// # Panics
///
/// When pilota fails, which it has no reason to.
pub fn encode_unsafe<T: Message>(value: &T, out: &mut BytesMut) -> usize {
    let size = size(value);
    if out.len() < size {
        out.resize(size, 0);
    }
    // SAFETY: pilota wants the buffer and its memory side by side; it writes no more than the size that it gave, to either.
    unsafe {
        let memory = std::slice::from_raw_parts_mut(out.as_mut_ptr(), out.len());
        let mut protocol = TBinaryUnsafeOutputProtocol::new(out, memory, ZERO_COPY);
        value.encode(&mut protocol).expect("a buffer takes everything");
        protocol.index()
    }
}

/// The value whose Binary form `bytes` are.
///
/// # Panics
///
/// When they are not one.
pub fn decode<T: Message>(bytes: &Bytes) -> T {
    let mut bytes = bytes.clone();
    T::decode(&mut TBinaryProtocol::new(&mut bytes, ZERO_COPY)).expect("the bytes are a message")
}

/// As [`decode`], with the unsafe codec.
///
/// # Safety
///
/// `bytes` are a whole message: pilota reads beyond their end otherwise.
///
/// # Panics
///
/// When pilota notices that they are not.
pub unsafe fn decode_unsafe<T: Message>(bytes: &Bytes) -> T {
    let mut bytes = bytes.clone();
    // SAFETY: the caller vouches for the bytes.
    let mut protocol = unsafe { TBinaryUnsafeInputProtocol::new(&mut bytes) };
    T::decode(&mut protocol).expect("the bytes are a message")
}
