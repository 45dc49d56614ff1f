//! What the fuzz targets share.
//!
//! - [`pool`]: the types that messages are of, each with its codecs.
//! - [`compare`]: any bytes through machine code and interpreter, which have to agree.
//! - [`prefix`]: how an input says of which type it is.
//! - [`generate`]: values of a type, and the bytes that writers may send for them.

pub mod compare;
pub mod generate;
#[path = "../../jit/tests/all/guard.rs"]
#[allow(dead_code, reason = "shared with a test")]
mod guard;
pub mod pool;
pub mod prefix;
