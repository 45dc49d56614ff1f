//! What every test needs: schemas from text, and what the crates' tests share.

use proptest::test_runner::Config;
use scrimp::{Schema, StructType};
pub(crate) use scrimp_testkit::{Rng, hex, is_brief, same};

/// A schema from IDL text.
#[track_caller]
pub(crate) fn parse(text: &str) -> Schema {
    Schema::parse("test.thrift", text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

/// The struct `name` of the schema that `text` declares.
#[track_caller]
pub(crate) fn type_of(text: &str, name: &str) -> StructType {
    parse(text).struct_type(name).expect("the type is declared")
}

/// `cases` cases for a property unless `PROPTEST_CASES` says otherwise. Failures print all that reproduces them, so no
/// file keeps them.
pub(crate) fn config(cases: u32) -> Config {
    let cases = match std::env::var_os("PROPTEST_CASES") {
        Some(_) => Config::default().cases,
        None => cases,
    };
    Config { cases, failure_persistence: None, max_shrink_iters: 2000, ..Config::default() }
}
