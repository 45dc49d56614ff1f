//! The first message: how long a program waits for it where a codec is new.

use std::hint::black_box;
use std::io::{self, Write};
use std::time::Instant;

use scrimp::{Arena, Codec, Executor, JsonStyle, Protocol, Schema, StructType};
use scrimp_measure::Times;

use crate::compile;
use crate::line::Line;
use crate::ratios::Options;

/// One of the structs of twenty fields that [`compile`](crate::compile) compiles.
const MESSAGE: &str = r#"{"id": 1, "name": "name", "title": "a title", "version": 2, "active": true, "score": 0.5, "tags": ["some", "words"],
    "created": 3, "updated": 4, "owner": "Zürich", "labels": {"a": "1", "b": "2"}, "priority": 5, "port": 6, "parents": [7, 8],
    "comment": "a note that is a bit longer than others", "level": 9, "origin": {"tiny": 1, "text": "text"}, "archived": false,
    "history": [{"big": 10}, {"big": 11}], "checksum": "c0ffee"}"#;

/// Prints a line for each protocol, `first twenty PROTOCOL MICROSECONDS`: the time from before a codec is built to where it has decoded its first
/// message, in the median round. Each has a schema of its own, so nothing is compiled.
///
/// # Errors
///
/// When the output cannot be written.
pub fn run(options: &Options, out: &mut impl Write) -> io::Result<()> {
    for protocol in [Protocol::Binary, Protocol::Compact] {
        let line = Line::new("first").name("type", "twenty").name("protocol", protocol);
        line.report(options, out, |line| {
            let bytes = message(&ty(), protocol);
            let rounds = (0..options.rounds.max(1)).map(|_| first(&ty(), protocol, &bytes));
            line.figure("us", Times::of(rounds.collect()).median_ns / 1_000.0, 1)
        })?;
    }
    Ok(())
}

fn ty() -> StructType {
    let schema = Schema::parse("compile.thrift", compile::IDL).expect("the IDL is valid");
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
