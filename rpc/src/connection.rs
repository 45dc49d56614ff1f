//! Connections without I/O: state machines over bytes, one for each side.

pub(crate) mod inbound;
pub(crate) mod outbound;
mod slots;
