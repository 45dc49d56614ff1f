//! Records: how a Thrift struct lies in memory, and the codec plan that moves it to and from the wire.
//!
//! - [`layout`] lays out every struct of a schema, [`image`] holds what absent fields read as.
//! - [`arena`] is where records and what they point to live.
//! - [`plan`] says, per codec, what to do for each struct: the one meaning that every executor follows.
//! - [`interpreter`] executes a plan plainly and explains what is wrong with bad input.
//! - [`wire`], [`text`] and [`bulk`] are the primitives that the executors share.
//!
//! This crate is the unsafe core beneath `scrimp`'s safe API; programs use that one.

pub mod arena;
pub mod attempt;
pub mod bulk;
pub mod direction;
pub mod error;
pub mod image;
pub mod interpreter;
pub mod layout;
pub mod limits;
pub mod plan;
pub mod presence;
pub mod slice;
pub mod text;
pub mod unknown;
pub mod wire;

pub use arena::Arena;
pub use attempt::{Attempt, Decoded};
pub use direction::Direction;
pub use error::{DecodeError, DecodeErrorKind, EncodeFailure};
pub use layout::{FieldLayout, LayoutId, Layouts, StructLayout, TypeLayout};
pub use limits::Limits;
pub use plan::{Plan, PlanOptions, UnknownMembers, Utf8};
pub use presence::Presence;
pub use slice::RawSlice;
pub use unknown::UnknownMember;
pub use wire::{Dialect, Protocol, WireFormat};
