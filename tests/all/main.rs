//! The library seen from outside: every test runs through each executor that the build has.
//!
//! - [`payloads`]: bytes that Apache's own libraries wrote, cut off everywhere, at guard pages.
//! - [`properties`]: generated schemas and values, against the `thrift` crate and against a plain reference decoder.
//! - [`hostile`]: bytes made to hurt: wrong lengths and types, deep nesting, endless repetition.
//! - [`nesting`]: messages nested beyond any limit, or that share parts.
//! - [`dialects`]: what implementations of Compact differ in.
//! - [`transcoding`], [`converting`]: from one wire format to another, from one schema to another.
//! - [`storing`]: schemas that are replaced while threads decode.
//! - [`segments`], [`pieces`]: output that is not copied into one buffer, input that is not joined in one.
//! - [`streaming`]: input that ends too early, and how much is missing.
//! - [`directions`]: codecs for one direction.
//! - [`absent`]: fields that are written though they are absent.
//! - [`http`]: requests and responses of methods, by annotations.
//! - [`unknown_fields`], [`unknown_members`]: what the schema does not know.
//! - [`typed`]: Rust types that are messages.
//! - [`handles`], [`reading`], [`building`], [`editing`], [`copying`], [`comparing`], [`formats`], [`json_styles`], [`own_types`],
//!   [`owning`], [`buffers`]: what the public API promises.

mod absent;
mod buffers;
mod building;
mod comparing;
mod converting;
mod copying;
mod dialects;
mod directions;
mod editing;
mod errors;
mod executors;
mod formats;
mod generate;
mod handles;
mod harness;
mod hostile;
mod http;
mod json;
mod json_reference;
mod json_styles;
mod lookups;
mod nesting;
mod oracle;
mod own_types;
mod owning;
mod payloads;
mod pieces;
mod properties;
mod reading;
mod recognising;
mod reference;
mod segments;
mod services;
mod storing;
mod streaming;
mod switching;
mod transcoding;
#[cfg(feature = "derive")]
mod typed;
mod unknown_fields;
mod unknown_members;

use scrimp_testkit::{guard, payloads as testdata, tree};
