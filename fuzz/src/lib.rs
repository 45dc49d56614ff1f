//! Code that the fuzz targets share; code that tests share too is in `testkit/`.
//!
//! - [`pool`]: the types that messages are of, each with its codecs.
//! - [`compare`]: any bytes through machine code and interpreter, which have to agree.
//! - [`prefix`]: how an input says of which type it is.
//! - [`envelope`]: any bytes through a deframer.

pub mod compare;
pub mod envelope;
pub mod pool;
pub mod prefix;
