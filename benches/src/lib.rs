//! The measurement of scrimp's speed: the workloads, the codecs that scrimp is compared with, and the paired comparison that the
//! `scrimp-bench` program prints; UTF-8 validation alone; what envelopes and frames add; JSON; and the loading of IDL. The criterion benches use the same workloads.

pub mod idl;
pub mod json;
pub mod messages;
pub mod peers;
pub mod ratios;
mod sparse_fields;
pub mod text;
pub mod workloads;
