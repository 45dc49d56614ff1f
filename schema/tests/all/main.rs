//! The tests of this crate, as one binary.

mod audit;
mod constants;
mod corpus;
mod descriptors;
mod dialect;
mod errors;
mod includes;
mod names;
mod robustness;
mod snapshots;
mod syntax;

use scrimp_schema::{Loader, Schema};

/// The schema that `text` is.
#[track_caller]
fn accept(text: &str) -> Schema {
    Loader::new().parse("main.thrift", text).unwrap_or_else(|error| panic!("{text:?} is refused:\n{error}"))
}

/// What is said against `text`, all of it.
#[track_caller]
fn reject(text: &str) -> String {
    match Loader::new().parse("main.thrift", text) {
        Ok(_) => panic!("{text:?} is accepted"),
        Err(error) => error.to_string(),
    }
}

/// The codes of the errors in `text`.
#[track_caller]
fn codes(text: &str) -> Vec<&'static str> {
    match Loader::new().parse("main.thrift", text) {
        Ok(_) => panic!("{text:?} is accepted"),
        Err(error) => error.errors().map(|error| error.code()).collect(),
    }
}
