//! Derived types: what they mirror, write and read.

mod bench;
mod generated;
mod mirrors;
mod shop;
mod values;
