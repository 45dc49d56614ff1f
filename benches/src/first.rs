//! The first message: how long a program waits for it where a codec is new.

use std::hint::black_box;
use std::io::{self, Write};
use std::time::Instant;

use scrimp::{Arena, Codec, Executor, JsonStyle, Protocol, Schema, StructType};

use crate::messages::report;
use crate::ratios::{Options, Times};

/// A struct of a program's usual kind: scalars, strings, lists, a map and a struct.
const TWENTY: &str = "
    struct Inner { 1: i32 a, 2: i32 b }
    struct Twenty {
        1: bool flag, 2: i8 byte, 3: i16 short, 4: i32 int, 5: i64 long, 6: double real, 7: i32 width, 8: i64 height, 9: i32 depth, 10: i64 time
        11: string name, 12: string title, 13: string city, 14: string street, 15: string note
        16: list<i32> ints, 17: list<string> words, 18: list<i64> longs, 19: map<string, i32> counts, 20: Inner inner
    }";

/// One of them.
const MESSAGE: &str = r#"{"flag": true, "byte": 1, "short": 2, "int": 3, "long": 4, "real": 0.5, "width": 5, "height": 6, "depth": 7, "time": 8,
    "name": "name", "title": "a title", "city": "Zürich", "street": "street", "note": "a note that is a bit longer than others",
    "ints": [1, 2, 3], "words": ["some", "words"], "longs": [4, 5], "counts": {"a": 1, "b": 2}, "inner": {"a": 1, "b": 2}}"#;

/// Prints `first twenty MICROSECONDS` and the same for `twenty_compact`: the time from before a codec is built to where it has decoded its first
/// message, in the median round. Each has a schema of its own, so nothing is compiled.
///
/// # Errors
///
/// When the output cannot be written.
pub fn run(options: &Options, out: &mut impl Write) -> io::Result<()> {
    for (name, protocol) in [("twenty", Protocol::Binary), ("twenty_compact", Protocol::Compact)] {
        report(&format!("first {name}"), options, out, || {
            let bytes = message(&ty(), protocol);
            let rounds = (0..options.rounds.max(1)).map(|_| first(&ty(), protocol, &bytes));
            format!("{:.1}", Times::of(rounds.collect()).median_ns / 1_000.0)
        })?;
    }
    Ok(())
}

fn ty() -> StructType {
    let schema = Schema::parse("twenty.thrift", TWENTY).expect("the IDL is valid");
    schema.struct_type("Twenty").expect("it is declared")
}

fn message(ty: &StructType, protocol: Protocol) -> Vec<u8> {
    let arena = Arena::new();
    let message = ty.from_json(&arena, &JsonStyle::new(), MESSAGE).expect("it is of this type");
    let codec = Codec::builder(ty).protocol(protocol).executor(Executor::Interpreter).build();
    codec.expect("it is always there").encode_to_vec(message).expect("it is complete")
}

/// How long the first message takes, in nanoseconds.
fn first(ty: &StructType, protocol: Protocol, bytes: &[u8]) -> f64 {
    let start = Instant::now();
    let codec = Codec::builder(ty).protocol(protocol).build().expect("there is an executor");
    let arena = Arena::new();
    black_box(codec.decode(&arena, black_box(bytes)).expect("it is a message"));
    start.elapsed().as_nanos() as f64
}
