//! scrimp: a Thrift serializer that compiles itself at run time.
//!
//! A program hands over Thrift IDL text when it starts, and reads and writes messages through handles: nothing is
//! generated, and there is no build step.
//!
//! ```
//! use scrimp::{Arena, Codec, List, Schema};
//!
//! // Once, at start-up: parse the IDL, make a codec, resolve the fields.
//! let schema = Schema::parse("shop.thrift", "
//!     struct Address { 1: string city }
//!     struct Customer { 1: required string name, 2: Address address }
//!     struct Order { 1: required i64 id, 2: Customer customer, 3: list<string> tags }
//! ")?;
//! let order = schema.struct_type("Order")?;
//! let codec = Codec::new(&order)?;
//! let id = order.field::<i64>("id")?;
//! let tags = order.field::<List<str>>("tags")?;
//! let city = order.path::<str>("customer.address.city")?;
//!
//! // Build and encode.
//! let arena = Arena::new();
//! let mut b = order.builder(&arena);
//! b.set(id, 7)?;
//! b.list(tags)?.push("gift")?;
//! let message = b.finish()?;
//! let mut bytes = Vec::new();
//! codec.encode(message, &mut bytes)?;
//!
//! // Decode and read.
//! let message = codec.decode(&arena, &bytes)?;
//! assert_eq!(message.get(id), 7);
//! assert_eq!(message.get_opt(&city), None);
//! assert_eq!(format!("{message:?}"), r#"Order { id: 7, tags: ["gift"] }"#);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! - [`Schema`] reads IDL, from memory or files. It gives a [`StructType`] for each struct, union and exception, and a [`Service`] with
//!   its [`Method`]s.
//! - [`Field`] and [`Path`] are handles of fields, which a [`StructType`] makes.
//! - [`Codec`] decodes into an [`Arena`] and encodes to bytes. [`Transcoder`] turns messages of one wire format into another,
//!   [`Converter`] those of one schema into those of another.
//! - [`Message`] views a message that was decoded or built: by handle, by name, or field by field. [`OwnedMessage`] owns all that it
//!   needs, [`Value`] is an owned tree. [`ArenaPool`] recycles arenas and buffers.
//! - [`Builder`] makes and changes messages: see [`builder`].
//! - [`Message::to_json`] and [`StructType::from_json`] write and read [`json`]; [`Message::deserialize`] fills a program's own types,
//!   [`StructType::serialize`] makes messages of them. Messages implement `serde::Serialize`, and [`StructType::seed`] builds them from
//!   any serde format.
//! - [`store`] keeps a schema that is replaced while a program runs. With the feature `http`, module `http` maps methods to requests
//!   and responses.
//! - [`typed`]: Rust structs that are messages, by `#[derive(Record)]`.
//! - [`descriptor`] has all that IDL says: types, names, annotations, docs.
//! - [`Error`] is what all errors of the crate turn into.

mod arena;
pub mod builder;
mod codec;
mod convert;
mod copy;
pub mod descriptor;
mod encode_buffer;
mod equality;
mod error;
pub mod field;
#[cfg(feature = "http")]
pub mod http;
pub mod json;
mod kept;
mod machine_code;
mod message;
#[cfg(not(feature = "jit"))]
mod no_compiler;
mod owned;
mod pool;
mod recognise;
mod schema;
mod serde;
mod service;
pub mod store;
pub mod text;
mod transcode;
pub mod typed;
mod union;
mod unknown_fields;
mod value;

pub use bytes::Bytes;
pub use scrimp_record::error::DecodeErrorKind;
pub use scrimp_record::wire::WireType;
pub use scrimp_record::{
    Absent, DecodeError, Dialect, Direction, Limits, Protocol, UnknownFields, UnknownMembers, Utf8,
};
pub use scrimp_schema::{SchemaError, Value};
pub use uuid::Uuid;

/// What [`Codec::describe_code`] lists: the form of the code, and the CPU that it is for.
#[cfg(feature = "listing")]
pub mod listing {
    pub use scrimp_jit::{Form, Target};
}

pub use arena::{Arena, Scope};
pub use builder::Builder;
pub use codec::{Codec, CodecBuilder, Messages, SegmentBuffer, Segments};
pub use convert::{ConvertError, Converter};
pub use encode_buffer::EncodeBuffer;
pub use equality::MapIndex;
pub use error::{
    AccessError, AccessErrorKind, BuildError, BuildErrorKind, CompileError, CompileErrorKind, EncodeError,
    EncodeErrorKind, Error, Foreign, LookupError, LookupErrorKind,
};
pub use field::{Any, Enum, Field, List, Map, Path, Set, Struct};
pub use json::{JsonError, JsonErrorKind, JsonStyle};
pub use machine_code::{CodeState, CodecStats, Executor, NoMachineCode};
pub use message::Message;
pub use owned::OwnedMessage;
pub use pool::{ArenaPool, PooledArena, PooledBuffer};
pub use recognise::{MessageKind, Recognised};
pub use schema::{Schema, SchemaBuilder, StructType};
#[cfg(feature = "derive")]
pub use scrimp_derive::{Record, ThriftEnum};
pub use serde::{Lossy, MessageSeed, MessageSerializer, SerdeError, SerdeErrorKind};
pub use service::{Method, Service};
pub use transcode::{TranscodeError, Transcoder};
pub use typed::{Record, ThriftEnum};
pub use union::UnionMember;
pub use unknown_fields::UnknownField;
pub use value::{Elems, Entries, EnumValue, ListRef, MapRef, SetRef, ValueRef};
