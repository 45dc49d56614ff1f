//! The interpreter: executes a [`Plan`](crate::Plan) step by step and checks everything.
//!
//! It serves where there is no machine code, it is the reference that compiled code is tested against, and it explains bad input.

mod decode;
mod encode;
mod skip;

pub use decode::{decode, decode_pieces};
pub use encode::{encode, encoded_len, gather, gathered_len};
pub use skip::skip;
