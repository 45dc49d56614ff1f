//! Code that the tests, fuzz targets and benchmarks of all crates share. It is a dev-dependency, or a dependency of unpublished
//! crates; no program contains it.
//!
//! - [`payloads`]: the messages in `testdata/`, with the values that they decode to.
//! - [`corpus`]: verdicts on real IDL, which is kept outside the repository.
//! - [`guard`]: buffers between inaccessible pages.
//! - [`canary`]: arenas full of a known byte.
//! - [`rng`]: reproducible choices, from a seed or from a fuzzer's bytes.
//! - [`generate`]: values of a type.
//! - [`tree`]: messages as trees, to write what no encoder would; [`disturb`] changes them.
//! - [`executors`]: codecs by each executor.
//! - [`paths`]: ways to values, and what reading and changing messages by them comes to.
//! - [`part`]: parts of messages, as masks name them and as they are found in values.
//! - [`values`]: values compared bit by bit, bytes shown.
//! - [`effort`]: how much work tests do.
//! - [`apart`]: messages in pieces and in segments, beneath the API.
//! - [`allocations`]: how much memory they take.

pub mod allocations;
pub mod apart;
pub mod canary;
pub mod corpus;
pub mod disturb;
pub mod effort;
pub mod executors;
pub mod generate;
pub mod guard;
pub mod part;
pub mod paths;
pub mod payloads;
pub mod rng;
pub mod tree;
pub mod values;

pub use effort::is_brief;
pub use guard::Guarded;
pub use rng::Rng;
pub use values::{hex, same};
