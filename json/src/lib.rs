//! JSON: records to text and back, in one pass and without a tree of values.
//!
//! A pair of executors over the layouts of a schema: [`write`](mod@write) goes through a record by ascending ids, [`read`] fills one in the order of
//! the text. What a field is called is in tables, made at the first use of a struct and kept with the layouts ([`names`]). JSON is no wire
//! format of the plan: it has neither ids nor types nor counts.
//!
//! - [`style`]: what is written and read where JSON leaves a choice.
//! - `vector`: thirty-two bytes of text at a time; `wide`: sixty-four, on CPUs that have the instructions; `escape`: tables.
//!
//! What each value is in JSON, and the answer to every odd case, is told by `scrimp::json`. This crate is an unsafe core beneath the safe API
//! of `scrimp`, which programs use instead.

mod escape;
pub mod names;
pub mod read;
pub mod style;
mod vector;
mod wide;
pub mod write;

pub use style::JsonStyle;
