//! What scrimp's speed is measured with: the workloads, the codecs that they are compared with, and the paired comparison
//! that the `scrimp-bench` program prints. The criterion benches use the same workloads.

pub mod peers;
pub mod ratios;
pub mod workloads;
