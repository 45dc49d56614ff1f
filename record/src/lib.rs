//! Records: how a Thrift struct lies in memory, and the codec plan that moves it to and from the wire.
//!
//! - [`placement`] has the rules of where slots lie; [`layout`] lays out every struct of a schema by them, [`image`] holds the values of
//!   absent fields, [`layouts`] combines both.
//! - [`projection`] lays out narrower types, for decoders of a part of each message.
//! - [`presence`], [`slot`] and [`mod@slice`] are the parts of a record.
//! - [`arena`] holds records and everything they point to.
//! - [`plan`] defines, per codec, the steps for each struct. All executors follow it.
//! - [`selection`] says which parts of a message are meant.
//! - [`interpreter`] executes a plan step by step and explains errors in the input.
//! - [`raw`] finds and changes values in encoded messages.
//! - [`blobs`] are strings that do not pass through the buffer of their message.
//! - [`attempt`] and [`limits`] bound one decode.
//! - [`wire`], [`text`] and [`bulk`] are the primitives that the executors share; [`varints`] is for compiled code.
//!
//! This crate is the unsafe core beneath the safe API of `scrimp`, which programs use instead.

pub mod arena;
pub mod attempt;
pub mod blobs;
pub mod bulk;
pub mod direction;
pub mod error;
pub mod image;
pub mod interpreter;
pub mod layout;
pub mod layouts;
pub mod limits;
pub mod placement;
pub mod plan;
pub mod presence;
pub mod projection;
pub mod raw;
pub mod selection;
pub mod slice;
pub mod slot;
pub mod text;
pub mod unknown;
pub mod varints;
pub mod wire;

pub use arena::Arena;
pub use attempt::{Attempt, Decoded};
pub use blobs::Blobs;
pub use direction::Direction;
pub use error::{DecodeError, DecodeErrorKind, EncodeFailure};
pub use layout::{FieldLayout, LayoutId, StructLayout, TypeLayout};
pub use layouts::{Fallback, Layouts};
pub use limits::Limits;
pub use plan::{Absent, Plan, PlanOptions, RequiredFields, UnknownFields, UnknownMembers, Utf8};
pub use presence::Presence;
pub use selection::Selection;
pub use slice::RawSlice;
pub use unknown::UnknownField;
pub use wire::{Dialect, Protocol, WireFormat};
