//! Connections without I/O: state machines over bytes, one for each side.

pub(crate) mod inbound;
