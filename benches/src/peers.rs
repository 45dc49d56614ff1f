//! The codecs that scrimp is compared with.

pub mod apache;
pub(crate) mod json;
pub mod memcpy;
pub mod pilota;
pub mod roofline;
pub mod scalar;
