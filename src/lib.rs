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
//! - [`Schema`] reads IDL, from memory or files; [`Schema::descriptors`] reflects on it.
//! - [`StructType`] is a struct of a schema: it makes [`Field`] handles, [`Path`]s, [`builder`]s and codecs.
//! - [`Codec`] decodes into an [`Arena`] and encodes to bytes.
//! - [`Message`] is what is decoded or built: a view to read by handle, by name, or field by field. [`OwnedMessage`] owns
//!   all that it needs, [`Value`] is an owned tree.
//! - [`Transcoder`] turns messages of one wire format into another.
//! - Messages implement `serde::Serialize`; [`StructType::seed`] builds them from serde formats: see [`json_mapping`].

mod arena;
pub mod builder;
mod codec;
mod compiled_plans;
mod deserialize;
mod equality;
mod error;
pub mod field;
pub mod json_mapping;
mod machine_code;
mod message;
mod owned;
mod recognise;
mod schema;
mod serialize;
mod transcode;
mod union;
mod value;

/// The descriptors and diagnostics of a schema, for reflection; [`descriptor::audit`] compares two versions of one.
pub use scrimp_schema as descriptor;

pub use scrimp_record::error::DecodeErrorKind;
pub use scrimp_record::wire::WireType;
pub use scrimp_record::{DecodeError, Dialect, Limits, Protocol, UnknownMembers, Utf8};
pub use scrimp_schema::{SchemaError, Value};
pub use uuid::Uuid;

#[cfg(feature = "listing")]
pub use scrimp_jit::{Form as CodeForm, Target as CodeTarget};

pub use arena::Arena;
pub use builder::Builder;
pub use codec::{Codec, CodecBuilder, Messages};
pub use deserialize::MessageSeed;
pub use equality::MapIndex;
pub use error::{
    AccessError, AccessErrorKind, BuildError, BuildErrorKind, CompileError, EncodeError, EncodeErrorKind,
    Foreign, LookupError,
};
pub use field::{Any, Enum, Field, List, Map, Path, Set, Struct};
pub use machine_code::{CodecStats, Executor};
pub use message::Message;
pub use owned::OwnedMessage;
pub use recognise::{EnvelopeKind, Recognised};
pub use schema::{Schema, SchemaBuilder, StructType};
pub use serialize::Lossy;
pub use transcode::{TranscodeError, Transcoder};
pub use union::UnionMember;
pub use value::{Elems, Entries, EnumValue, ListRef, MapRef, SetRef, ValueRef};
