//! Codec plans to machine code: the only crate that knows Cranelift.
//!
//! [`CompiledPlan`] holds decoders and an encoder for each struct of a [`Plan`](scrimp_record::Plan), in one mapping that is
//! written, then made executable, and freed with it. With the same plan, the code accepts and rejects the same input as the
//! interpreter and produces the same records and bytes. It never gives a reason for rejecting something: the interpreter explains.
//!
//! - `memory` maps the code. `helpers` has the Rust functions that compiled code calls, the larger ones in `scan` and `varints`.
//!   `abi` has the roles and signatures that callers, code and helpers agree on.
//! - `emitter` wraps Cranelift's builder in the verbs of this domain. `decode` and `encode` emit functions with it, each with a
//!   module per wire format. `flat` tells which structs have a decoder for the usual case.
//! - `unit` takes the functions of a plan through the compiler, `compile` places and calls them, `listing` shows them.

#[cfg(supported)]
mod abi;
#[cfg(supported)]
mod compile;
#[cfg(supported)]
mod decode;
#[cfg(supported)]
mod emitter;
#[cfg(supported)]
mod encode;
mod error;
#[cfg(supported)]
mod flat;
#[cfg(supported)]
mod heads;
#[cfg(supported)]
mod helpers;
#[cfg(all(feature = "listing", supported))]
mod listing;
#[cfg(supported)]
mod memory;
#[cfg(supported)]
mod scan;
#[cfg(supported)]
mod unit;
#[cfg(not(supported))]
mod unsupported;
#[cfg(supported)]
mod values;
#[cfg(supported)]
mod varints;

#[cfg(supported)]
pub use compile::{CompiledPlan, FlatDecoder, is_available};
pub use error::JitError;
#[cfg(all(feature = "listing", supported))]
pub use listing::{Form, Target, listing};
#[cfg(not(supported))]
pub use unsupported::{CompiledPlan, FlatDecoder, is_available};
