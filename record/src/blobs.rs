//! Blobs: long strings and binaries whose bytes do not lie among the other bytes of their message.
//!
//! An encoder of a plan with [`Blobs::Apart`] writes to a [`Gather`], which lists blobs where they lie; a decoder of such a plan reads
//! [`Pieces`] through a window that blobs do not pass through. Both keep the rest of a message in one run of bytes, so that compiled code moves
//! it as ever. Only where it comes to a long string it calls for the one or the other, to which the pointer behind the end of the run
//! leads: no register is taken for it elsewhere.

mod gather;
mod pieces;

pub use gather::{Blob, Gather, GatheredLen};
pub(crate) use gather::{GatherBuffer, GatherCounter};
pub use pieces::Pieces;

/// The fewest bytes of a blob: executors copy what is shorter without asking.
pub const MIN_BLOB: usize = 32;

/// Bytes of the pointer that lies behind the end of a run.
const TRAILER: usize = size_of::<*mut ()>();

/// Where the bytes of long strings and binaries lie while a plan is executed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Blobs {
    /// Among all others: a message is one run of bytes.
    #[default]
    Within,
    /// Elsewhere: see the [module](self).
    Apart,
}
