//! The measurement of scrimp's speed: the workloads, the codecs that scrimp is compared with, and the paired comparison that the
//! `scrimp-bench` program prints; UTF-8 validation alone; what envelopes and frames add; JSON; what compiling costs; the first message; and the loading of IDL. The criterion benches use the same workloads.

pub mod arena;
pub mod compile;
pub mod first;
mod fixed_fields;
pub mod idl;
pub mod json;
mod line;
pub mod messages;
pub mod peers;
pub mod ratios;
pub mod record;
pub mod report;
mod sparse_fields;
mod targets;
pub mod text;
pub mod workloads;
