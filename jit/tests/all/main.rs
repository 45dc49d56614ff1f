//! Compiled code seen from its own crate: the bare verdicts, before the interpreter is asked to explain them.
//!
//! - [`verdicts`]: payloads whole, cut off, damaged and within limits: compiled code does what the interpreter does.
//! - [`bounds`]: inputs and outputs that end at inaccessible pages.
//! - [`bulk`]: lists and maps of values of fixed size, of every length.
//! - [`flat`]: structs of fixed-size fields and strings, in the usual case and in every case next to it.
//! - [`shapes`]: structs with thousands of fields, fields in any order, unions and containers at their extremes.
//! - [`targets`]: plans that skip some fields.
//! - [`unknown`]: plans that keep or refuse unknown fields.
//! - [`apart`]: messages in pieces and in segments.
//! - [`lifecycle`]: code shared by threads, dropped, and refused by the system.

mod apart;
mod bounds;
mod bulk;
mod flat;
mod harness;
mod lifecycle;
mod shapes;
mod targets;
mod testdata;
mod unknown;
mod verdicts;

use scrimp_testkit::guard;
