//! What every test needs: schemas from text, values compared bit by bit, reproducible randomness.

use proptest::test_runner::Config;
use scrimp::{Schema, StructType, Value};

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

/// Whether little is to be done: where properties are tested with few cases, as for an emulated CPU, other tests that go
/// through many take a part of them.
pub(crate) fn is_brief() -> bool {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse::<u32>().ok());
    cases.is_some_and(|cases| cases < 64)
}

/// Whether two values are the same, doubles bit by bit, and in the same order.
pub(crate) fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Double(a), Value::Double(b)) => a.to_bits() == b.to_bits(),
        (Value::List(a), Value::List(b)) | (Value::Set(a), Value::Set(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
        }
        (Value::Map(a), Value::Map(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(&a.0, &b.0) && same(&a.1, &b.1))
        }
        (Value::Struct(a), Value::Struct(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.0 == b.0 && same(&a.1, &b.1))
        }
        _ => a == b,
    }
}

/// Bytes as hexadecimal text, for messages; long ones are cut.
pub(crate) fn hex(bytes: &[u8]) -> String {
    let shown: String = bytes.iter().take(2000).map(|byte| format!("{byte:02x}")).collect();
    let rest = bytes.len().saturating_sub(2000);
    if rest == 0 { shown } else { format!("{shown}… and {rest} bytes more") }
}

/// Reproducible randomness (SplitMix64).
pub(crate) struct Rng(u64);

impl Rng {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `end`, which is not 0.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    /// Whether something with odds of one in `odds` happens.
    pub(crate) fn one_in(&mut self, odds: usize) -> bool {
        self.below(odds) == 0
    }

    pub(crate) fn pick<'s, T>(&mut self, from: &'s [T]) -> &'s T {
        &from[self.below(from.len())]
    }

    pub(crate) fn bytes(&mut self, len: usize) -> Vec<u8> {
        (0..len).map(|_| self.next() as u8).collect()
    }

    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for index in (1..items.len()).rev() {
            items.swap(index, self.below(index + 1));
        }
    }
}
