//! Codec plans to machine code: the only crate that knows Cranelift.
//!
//! A [`Decoder`] and an [`Encoder`] are the two directions of a [`Plan`](scrimp_record::Plan). [`SharedCode`] compiles them: what a root
//! reaches and was not compiled for another becomes one mapping, which is written, then made executable, and freed with its last user.
//! With the same plan, the code accepts and rejects the same input as the interpreter and produces the same records and bytes. It never
//! gives a reason for rejecting something: the interpreter explains.
//!
//! - `memory` maps the code. `helpers` has the Rust functions that compiled code calls, the larger ones in `heads`, `values` and `scan`.
//!   `abi` has the roles and signatures that callers, code and helpers agree on.
//! - `emitter` wraps Cranelift's builder in the verbs of this domain. `decode` and `encode` emit functions with it, each with a
//!   module per wire format. `flat` tells which structs have a decoder for the usual case.
//! - `unit` takes the functions of a plan through the compiler, `batch` places them, `shared` finds those that are there, `compile` calls
//!   them, `apart` those for messages whose blobs lie apart, `finder` those that pass over messages, `listing` shows them. `background` has threads to do that on; `process` is what a forked child needs.

#[cfg(supported)]
mod abi;
#[cfg(supported)]
mod apart;
mod background;
#[cfg(supported)]
mod batch;
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
mod finder;
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
mod process;
#[cfg(supported)]
mod scan;
#[cfg(supported)]
mod shared;
#[cfg(supported)]
mod unit;
#[cfg(not(supported))]
mod unsupported;
#[cfg(supported)]
mod values;

#[cfg(supported)]
pub use apart::{Gatherer, PiecesDecoder};
pub use background::{Job, submit};
#[cfg(supported)]
pub use compile::{Decoder, EncodeEntry, Encoder, FlatDecoder, FlatEntry, check_available};
pub use error::JitError;
#[cfg(supported)]
pub use finder::Finder;
#[cfg(all(feature = "listing", supported))]
pub use listing::{Form, Target, listing};
#[cfg(supported)]
pub use memory::mapped_bytes;
#[cfg(supported)]
pub use shared::{Compiler, SharedCode};
#[cfg(not(supported))]
pub use unsupported::{
    Compiler, Decoder, EncodeEntry, Encoder, Finder, FlatDecoder, FlatEntry, Gatherer, PiecesDecoder,
    SharedCode, check_available, mapped_bytes,
};

/// What was compiled for a decoder or encoder, beyond what there was before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Made {
    /// Bytes of machine code.
    pub code_len: usize,
    /// The time that it took.
    pub time: std::time::Duration,
}

/// Both directions of a plan, which shares no code with others.
pub struct CompiledPlan {
    /// Decodes its messages.
    pub decoder: Decoder,
    /// Encodes its messages.
    pub encoder: Encoder,
}

impl CompiledPlan {
    /// Compiles `plan`.
    ///
    /// # Errors
    ///
    /// As for [`Compiler::decoder`].
    pub fn new(plan: &scrimp_record::Plan) -> Result<Self, JitError> {
        let code = SharedCode::new();
        let mut compiler = code.compiler();
        let wanted = "it is wanted all the while";
        let decoder = compiler.decoder(plan, &|| true)?.expect(wanted);
        let encoder = compiler.encoder(plan, &|| true)?.expect(wanted);
        Ok(Self { decoder, encoder })
    }
}

/// Both directions of a plan with [blobs apart](scrimp_record::Blobs::Apart), which shares no code with others.
pub struct CompiledApart {
    /// Decodes its messages.
    pub decoder: PiecesDecoder,
    /// Encodes its messages.
    pub encoder: Gatherer,
}

impl CompiledApart {
    /// Compiles `plan`.
    ///
    /// # Errors
    ///
    /// As for [`Compiler::decoder`].
    pub fn new(plan: &scrimp_record::Plan) -> Result<Self, JitError> {
        let code = SharedCode::new();
        let mut compiler = code.compiler();
        let wanted = "it is wanted all the while";
        let decoder = compiler.pieces_decoder(plan, &|| true)?.expect(wanted);
        let encoder = compiler.gatherer(plan, &|| true)?.expect(wanted);
        Ok(Self { decoder, encoder })
    }
}
