//! Codec plans to machine code: the only crate that knows Cranelift.
//!
//! [`CompiledPlan`] holds decoders and an encoder for each struct of a [`Plan`](scrimp_record::Plan), in one mapping that is
//! written, then made executable, and freed with it. The code does exactly what the interpreter does with the same plan: it
//! accepts and rejects the same input and produces the same records and bytes. It only never says why: the interpreter
//! explains.
//!
//! - `memory` is the mapping, `helpers` are the Rust functions that compiled code calls, `abi` is what they agree on; `scan` is the
//!   largest of these functions.
//! - `flat` tells which structs have decoders for the usual case.
//! - `emitter` wraps Cranelift's builder in the verbs of this domain; `decode` and `encode` speak them.
//! - `unit` takes the functions of a plan through the compiler, `compile` places and calls them, `listing` shows them.

#[cfg(all(
    unix,
    target_pointer_width = "64",
    target_endian = "little",
    any(target_arch = "x86_64", target_arch = "aarch64")
))]
mod abi;
#[cfg(all(
    unix,
    target_pointer_width = "64",
    target_endian = "little",
    any(target_arch = "x86_64", target_arch = "aarch64")
))]
mod compile;
#[cfg(all(
    unix,
    target_pointer_width = "64",
    target_endian = "little",
    any(target_arch = "x86_64", target_arch = "aarch64")
))]
mod decode;
#[cfg(all(
    unix,
    target_pointer_width = "64",
    target_endian = "little",
    any(target_arch = "x86_64", target_arch = "aarch64")
))]
mod emitter;
#[cfg(all(
    unix,
    target_pointer_width = "64",
    target_endian = "little",
    any(target_arch = "x86_64", target_arch = "aarch64")
))]
mod encode;
mod error;
#[cfg(all(
    unix,
    target_pointer_width = "64",
    target_endian = "little",
    any(target_arch = "x86_64", target_arch = "aarch64")
))]
mod flat;
#[cfg(all(
    unix,
    target_pointer_width = "64",
    target_endian = "little",
    any(target_arch = "x86_64", target_arch = "aarch64")
))]
mod helpers;
#[cfg(all(
    feature = "listing",
    unix,
    target_pointer_width = "64",
    target_endian = "little",
    any(target_arch = "x86_64", target_arch = "aarch64")
))]
mod listing;
#[cfg(all(
    unix,
    target_pointer_width = "64",
    target_endian = "little",
    any(target_arch = "x86_64", target_arch = "aarch64")
))]
mod memory;
#[cfg(all(
    unix,
    target_pointer_width = "64",
    target_endian = "little",
    any(target_arch = "x86_64", target_arch = "aarch64")
))]
mod scan;
#[cfg(all(
    unix,
    target_pointer_width = "64",
    target_endian = "little",
    any(target_arch = "x86_64", target_arch = "aarch64")
))]
mod unit;
#[cfg(not(all(
    unix,
    target_pointer_width = "64",
    target_endian = "little",
    any(target_arch = "x86_64", target_arch = "aarch64")
)))]
mod unsupported;

#[cfg(all(
    unix,
    target_pointer_width = "64",
    target_endian = "little",
    any(target_arch = "x86_64", target_arch = "aarch64")
))]
pub use compile::{CompiledPlan, FlatDecoder, is_available};
pub use error::JitError;
#[cfg(all(
    feature = "listing",
    unix,
    target_pointer_width = "64",
    target_endian = "little",
    any(target_arch = "x86_64", target_arch = "aarch64")
))]
pub use listing::{Form, Target, listing};
#[cfg(not(all(
    unix,
    target_pointer_width = "64",
    target_endian = "little",
    any(target_arch = "x86_64", target_arch = "aarch64")
)))]
pub use unsupported::{CompiledPlan, FlatDecoder, is_available};
