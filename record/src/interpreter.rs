//! The interpreter: executes a [`Plan`](crate::Plan) plainly and checks everything.
//!
//! It serves where machine code cannot, it is what compiled code is tested against, and it explains bad input.

mod decode;
mod encode;
mod skip;

pub use decode::decode;
pub use encode::{encode, encoded_len};
pub use skip::skip;
