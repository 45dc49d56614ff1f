//! Derived types: what they mirror, write and read.

mod bench;
mod mirrors;
mod shop;
mod values;
