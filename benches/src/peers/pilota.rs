//! pilota, with the code that its own generator makes of the benchmark's IDL.
//!
//! Strings are slices of the input, shared by reference count, and never checked to be UTF-8. The *unsafe* codec also
//! checks no bounds: it relies on the exact size when it writes, and trusts the input when it reads.

use bytes::{Bytes, BytesMut};
use pilota::thrift::Message;
use pilota::thrift::binary::TBinaryProtocol;
use pilota::thrift::binary_unsafe::{TBinaryUnsafeInputProtocol, TBinaryUnsafeOutputProtocol};
use pilota::thrift::compact::{TCompactInputProtocol, TCompactOutputProtocol};
use scrimp::Protocol;

#[allow(warnings, clippy::all, clippy::undocumented_unsafe_blocks, reason = "generated")]
mod code {
    include!(concat!(env!("OUT_DIR"), "/generated.rs"));
}

pub use code::generated::scrimp::bench::{
    Branch, Fixed8, Fixed50, Kind, Leaf, Maps, Node, Points, Short, SpanBatch, Sparse, Tree,
};

/// Blobs and strings this long would be linked into an output of several pieces; all here is one piece.
const ZERO_COPY: bool = false;

/// How many bytes `value` takes in Binary.
fn size<T: Message>(value: &T) -> usize {
    value.size(&mut TBinaryProtocol::new((), ZERO_COPY))
}

/// Replaces the contents of `out` by `value` in `protocol`.
///
/// # Panics
///
/// When pilota fails, which it has no reason to.
pub fn encode<T: Message>(protocol: Protocol, value: &T, out: &mut BytesMut) {
    out.clear();
    let written = match protocol {
        Protocol::Compact => {
            out.reserve(value.size(&mut TCompactOutputProtocol::new((), ZERO_COPY)));
            value.encode(&mut TCompactOutputProtocol::new(out, ZERO_COPY))
        }
        _ => {
            out.reserve(size(value));
            value.encode(&mut TBinaryProtocol::new(out, ZERO_COPY))
        }
    };
    written.expect("a buffer takes everything");
}

/// Writes `value` in Binary to the start of `out`, which only ever grows, with the unsafe codec; returns its length.
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

/// The value that `bytes` are in `protocol`.
///
/// # Panics
///
/// When they are not one.
pub fn decode<T: Message>(protocol: Protocol, bytes: &Bytes) -> T {
    let mut bytes = bytes.clone();
    let read = match protocol {
        Protocol::Compact => T::decode(&mut TCompactInputProtocol::new(&mut bytes)),
        _ => T::decode(&mut TBinaryProtocol::new(&mut bytes, ZERO_COPY)),
    };
    read.expect("the bytes are a message")
}

/// As [`decode`] in Binary, with the unsafe codec, which knows no other.
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
