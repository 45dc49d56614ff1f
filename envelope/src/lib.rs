//! Thrift messages on the wire: envelopes, frames and headers, as functions on bytes.
//!
//! What Thrift programs exchange is not a struct alone. Before it comes an [`Envelope`]: the name of a method, what the message is for
//! and a number; and around both may be a frame, with headers. This crate reads and writes all that, does no I/O, and leaves the structs
//! to `scrimp`'s codecs.
//!
//! ```
//! use bytes::BytesMut;
//! use scrimp::{Arena, Codec, Schema};
//! use scrimp_envelope::{Deframer, MessageKind, Progress, ReadOptions};
//!
//! // The arguments and the result of `i32 add(1: i32 a, 2: i32 b)`.
//! let schema = Schema::parse("calc.thrift", "struct Args { 1: i32 a, 2: i32 b } struct Result { 0: i32 success }")?;
//! let (args, result) = (schema.struct_type("Args")?, schema.struct_type("Result")?);
//! let (args_codec, result_codec) = (Codec::new(&args)?, Codec::new(&result)?);
//! let (a, b, success) = (args.field::<i32>("a")?, args.field::<i32>("b")?, result.field::<i32>("success")?);
//!
//! // What came from a client, in a frame as it happens.
//! let mut stream = BytesMut::from(&b"\0\0\0\x1e\x80\x01\0\x01\0\0\0\x03add\0\0\0\x07\x08\0\x01\0\0\0\x02\x08\0\x02\0\0\0\x03\0"[..]);
//! let mut deframer = Deframer::new(ReadOptions::new());
//! let Progress::Done(frame) = deframer.next(&mut stream)? else { panic!("it is whole") };
//! let (call, bytes) = frame.open()?;
//! assert_eq!((call.name, call.kind, call.seqid), ("add", MessageKind::Call, 7));
//!
//! let arena = Arena::new();
//! let arguments = args_codec.decode(&arena, bytes)?;
//! let mut reply = result.builder(&arena);
//! reply.set(success, arguments.get(a) + arguments.get(b))?;
//! let reply = reply.finish()?;
//!
//! // The answer goes out in the dress of the call.
//! let mut out = Vec::new();
//! frame.dress().write(&mut out, &[], &call.reply(), |out| {
//!     result_codec.encode(reply, out)?;
//!     Ok::<_, Box<dyn std::error::Error>>(())
//! })?;
//! assert_eq!(out, b"\0\0\0\x17\x80\x01\0\x02\0\0\0\x03add\0\0\0\x07\x08\0\0\0\0\0\x05\0");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! - [`ServiceCodec`] and [`MethodCodec`] do the same for the methods of a service: arguments and results, and what a [`Reply`] says.
//! - [`Deframer`] splits a stream into [`Frame`]s, whatever pieces it comes in; [`detect`] tells what their first bytes are.
//! - [`Frame::open`] reads the envelope. [`Frame::dress`] is what the answer is written in; a client makes a [`Dress`] of its own.
//! - [`Headers`] are the keys and values of a header, [`Header`] one to write.
//! - [`ApplicationException`] is what a server could not do.
//! - [`tjson`] is Thrift's JSON protocol, structs and all.
//! - [`Skipper`] finds the end of a struct that is not all there yet.
//! - [`ReadOptions`] say what is read, [`ReadLimits`] how much of it.
//!
//! # What is read and written
//!
//! | | read | written |
//! |---|---|---|
//! | Binary | strict, and old where Binary is named | strict |
//! | Compact | version 1, and fbthrift's where that is allowed | either |
//! | unframed, framed | yes | yes |
//! | Apache's THeader | Binary and Compact, text keys, zlib | the same |
//! | Kitex's TTHeader | all kinds of keys, plain and framed payloads | the same, in Kitex's order |
//! | mesh header | before unframed and framed messages | no |
//! | JSON (TJSONProtocol) | by [`tjson`], apart from frames | as the C++ library does |
//!
//! Streams of TTHeader frames, HTTP, TLS, gRPC and Kitex's Protobuf are recognised, and refused by name.
//!
//! # Trust
//!
//! Any bytes give a message, an error, or a number of bytes that are missing, in time that is linear in them. Lengths and counts are
//! compared with their [limits](ReadLimits), and with what holds them, before anything is made for them. Memory is taken only for errors,
//! for what a payload inflates to, piece by piece, up to a limit, and by [`tjson`], up to limits of its own.

#![forbid(unsafe_code)]

mod deframer;
mod detect;
mod dress;
mod envelope;
mod error;
mod exception;
mod frame;
mod header;
mod method_codec;
mod options;
mod output;
mod progress;
mod reply;
mod skip;
pub mod tjson;
#[cfg(feature = "tokio-codec")]
mod tokio_codec;
mod varint;
mod zlib;

pub use deframer::{Deframer, Input};
pub use detect::{Detected, detect};
pub use dress::{Dress, Framing, Open};
pub use envelope::{Envelope, Head, MessageFormat, MessageKind};
pub use error::{
    FirstBytes, Limited, MessageError, ReadError, ReadErrorKind, ReplyError, ReplyErrorKind, ResolveError,
    Stranger, WriteError, WriteErrorKind,
};
pub use exception::{ApplicationException, ExceptionKind};
pub use frame::{Frame, FrameRef};
pub use header::{Header, Headers, int_key, text_key};
pub use method_codec::{MethodCodec, ServiceCodec};
pub use options::{ReadLimits, ReadOptions};
pub use output::Output;
pub use progress::Progress;
pub use reply::Reply;
pub use skip::Skipper;
#[cfg(feature = "tokio-codec")]
pub use tokio_codec::{MessageCodec, Outgoing};
