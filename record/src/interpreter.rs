//! The interpreter: executes a [`Plan`](crate::Plan) step by step and checks everything.
//!
//! It serves where there is no machine code, it is the reference that compiled code is tested against, and it explains bad input.

mod decode;
mod encode;
mod skip;

pub(crate) use decode::same_type;
pub use decode::{decode, decode_pieces, decode_value};
pub use encode::{encode, encode_value, encoded_len, gather, gathered_len};
pub use skip::skip;
