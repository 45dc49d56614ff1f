//! Tests through the public API.

mod corpus;
mod frames;
mod hostile;
mod methods;
mod skipping;
mod support;
mod tjson;
#[cfg(feature = "tokio-codec")]
mod tokio_codec;
