//! JSON text to records and back, against the way through serde, and against programs that have structs of their own.

use std::hint::black_box;
use std::io::{self, Write};

use scrimp::{Arena, Codec, JsonStyle, Message, Protocol, Schema, StructType};
use scrimp_measure::{Times, take_turns};
use scrimp_testkit::Rng;
use serde::Serialize;
use serde::de::{DeserializeOwned, DeserializeSeed};

use crate::line::Line;
use crate::peers::json::{Leaf, Node, Short, SpanBatch};
use crate::ratios::{Batches, Options, Ratio, compare};
use crate::workloads::{self, Contender, IDL};

/// A struct of the benchmark's IDL as a program would declare it.
pub trait Document: Serialize + DeserializeOwned {
    /// The struct's name in the IDL.
    const STRUCT: &'static str;
}

/// Reads a text, and hands out the message.
type ReadText = fn(&StructType, &Arena, &JsonStyle, &str, &mut dyn FnMut(Message<'_>));

/// What is timed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// Text to a record in a reused arena, or to structs.
    Read,
    /// A record, or structs, to text in a reused vector.
    Write,
}

impl Operation {
    fn name(self) -> &'static str {
        match self {
            Self::Read => "json-read",
            Self::Write => "json-write",
        }
    }
}

/// The messages of a workload.
#[derive(Debug)]
pub struct Texts<D> {
    /// As JSON.
    pub texts: Vec<String>,
    /// As a program's own structs.
    pub values: Vec<D>,
}

/// Libraries that read and write a program's own structs.
pub trait Peers {
    /// Those that perform `operation`.
    fn contenders<'a, D: Document>(&self, texts: &'a Texts<D>, operation: Operation) -> Vec<Contender<'a>>;
}

/// Text in which members and numbers are written in one way: libraries differ in the exponents of doubles.
fn canonical(text: &str) -> Vec<u8> {
    let value: serde_json::Value = serde_json::from_str(text).expect("JSON");
    value.to_string().into_bytes()
}

impl<D: Document> Texts<D> {
    /// A contender that turns a text into a `D`, or back, as `read` and `write` say.
    pub fn contender<'a>(
        &'a self,
        name: &'static str,
        operation: Operation,
        read: impl Fn(&str) -> D + Copy + 'a,
        write: impl Fn(&D, &mut Vec<u8>) + Copy + 'a,
    ) -> Contender<'a> {
        let written = move |value: &D| {
            let mut out = Vec::new();
            write(value, &mut out);
            canonical(std::str::from_utf8(&out).expect("UTF-8"))
        };
        match operation {
            Operation::Read => Contender::new(
                name,
                move |index| written(&read(&self.texts[index])),
                (),
                move |(), index| drop(black_box(read(black_box(&self.texts[index])))),
            ),
            Operation::Write => Contender::new(
                name,
                move |index| written(&self.values[index]),
                Vec::new(),
                move |out: &mut Vec<u8>, index| {
                    out.clear();
                    write(black_box(&self.values[index]), out);
                    black_box(out.as_slice());
                },
            ),
        }
    }
}

/// `serde_json`, with structs that derive serde's traits.
#[derive(Clone, Copy, Debug)]
pub struct SerdeJson;

impl Peers for SerdeJson {
    fn contenders<'a, D: Document>(&self, texts: &'a Texts<D>, operation: Operation) -> Vec<Contender<'a>> {
        let read = |text: &str| serde_json::from_str(text).expect("it fits");
        let write = |value: &D, out: &mut Vec<u8>| serde_json::to_writer(out, value).expect("it is JSON");
        vec![texts.contender("serde-json", operation, read, write)]
    }
}

/// Prints a line for each comparison with `peers`, and with the way through serde: `ratio WORKLOAD json OPERATION AGAINST VALUE OURS THEIRS`.
///
/// # Errors
///
/// When the output cannot be written.
///
/// # Panics
///
/// When a contender's output is wrong.
pub fn run(peers: &impl Peers, options: &Options, out: &mut impl Write) -> io::Result<()> {
    let schema = Schema::parse("bench.thrift", IDL).expect("the benchmark's IDL is valid");
    run_for::<Leaf>("small", &schema, peers, options, out)?;
    run_for::<Node>("medium", &schema, peers, options, out)?;
    run_for::<Short>("short", &schema, peers, options, out)?;
    run_for::<SpanBatch>("span", &schema, peers, options, out)
}

/// Prints a line for each direction between bytes and JSON text, of messages that others publish figures for too:
/// `transcode WORKLOAD binary OPERATION NANOSECONDS`, of the fastest batches.
///
/// # Errors
///
/// When the output cannot be written.
pub fn run_transcoding(options: &Options, out: &mut impl Write) -> io::Result<()> {
    let schema = Schema::parse("bench.thrift", IDL).expect("the benchmark's IDL is valid");
    for (workload, name) in [("small", Leaf::STRUCT), ("medium", Node::STRUCT)] {
        let ty = schema.struct_type(name).expect("a struct of the benchmark's IDL");
        for (operation, measured) in
            [("bytes-to-json", bytes_to_json as fn(&_, &_, &_, _) -> _), ("json-to-bytes", json_to_bytes)]
        {
            let line = Line::new("transcode").name("workload", workload).name("protocol", Protocol::Binary);
            line.name("operation", operation).report(options, out, |line| {
                let mut workloads = workloads::all().into_iter();
                let meant = workloads.find(|it| it.name() == workload && it.protocol() == Protocol::Binary);
                let bytes = meant.expect("a workload").messages()[0].clone();
                let codec = Codec::new(&ty).expect("an executor");
                // Where there is no machine code, the interpreter is the best.
                let _ = codec.wait_compiled();
                line.figure("ns", measured(&ty, &codec, &bytes, options.rounds), 1)
            })?;
        }
    }
    Ok(())
}

/// How long it takes to write the message in `bytes` as JSON, in nanoseconds.
fn bytes_to_json(_: &StructType, codec: &Codec, bytes: &[u8], rounds: usize) -> f64 {
    let (mut arena, style, mut text) = (Arena::new(), JsonStyle::new(), Vec::new());
    fastest(rounds, || {
        arena.reset();
        text.clear();
        let message = codec.decode(&arena, black_box(bytes)).expect("a message");
        message.append_json(&style, &mut text).expect("it has a JSON form");
        black_box(text.as_slice());
    })
}

/// How long it takes to encode the message in `bytes` from its JSON, in nanoseconds.
fn json_to_bytes(ty: &StructType, codec: &Codec, bytes: &[u8], rounds: usize) -> f64 {
    let (mut arena, style, mut out) = (Arena::new(), JsonStyle::new(), Vec::new());
    let text = codec.decode(&arena, bytes).expect("a message").to_json(&style).expect("it has a JSON form");
    let mut encode = || {
        arena.reset();
        out.clear();
        let message = ty.from_json(&arena, &style, black_box(&text)).expect("it fits");
        codec.encode(message, &mut out).expect("it fits");
        black_box(out.as_slice());
    };
    encode();
    let nanoseconds = fastest(rounds, encode);
    assert!(out == bytes, "the message is as before");
    nanoseconds
}

/// How long `work` takes in the fastest of so many batches, in nanoseconds.
fn fastest(rounds: usize, mut work: impl FnMut()) -> f64 {
    let batches = take_turns(&mut [&mut |order| order.iter().for_each(|_| work())], 1, rounds.max(1), |_| {});
    Times::of(batches.into_iter().flatten().collect()).min_ns
}

fn run_for<D: Document>(
    name: &'static str,
    schema: &Schema,
    peers: &impl Peers,
    options: &Options,
    out: &mut impl Write,
) -> io::Result<()> {
    let is_wanted = |operation: Operation, against: &str| {
        options.includes(&format!("{name} json {} {against}", operation.name()))
    };
    let operations = [Operation::Read, Operation::Write];
    let none = Texts::<D> { texts: Vec::new(), values: Vec::new() };
    let names = |operation| {
        let theirs = peers.contenders(&none, operation).into_iter().map(|side| side.name);
        ["serde-path"].into_iter().chain(theirs).filter(move |name| is_wanted(operation, name))
    };
    if options.list || operations.iter().all(|&operation| names(operation).next().is_none()) {
        for operation in operations {
            for against in names(operation) {
                writeln!(out, "{name} json {} {against}", operation.name())?;
            }
        }
        return Ok(());
    }

    let ty = schema.struct_type(D::STRUCT).expect("a struct of the benchmark's IDL");
    let workloads = workloads::all();
    let workload = workloads.iter().find(|workload| workload.name() == name).expect("a workload");
    let codec = Codec::builder(&ty).protocol(workload.protocol()).build().expect("an executor");
    let (arena, style) = (Arena::new(), JsonStyle::new());
    let messages: Vec<Message<'_>> =
        workload.messages().iter().map(|bytes| codec.decode(&arena, bytes).expect("a message")).collect();
    let texts: Vec<String> =
        messages.iter().map(|message| message.to_json(&style).expect("it has a JSON form")).collect();
    let values = texts.iter().map(|text| serde_json::from_str(text).expect("it fits")).collect();
    let texts = Texts::<D> { texts, values };

    let show = |message: Message<'_>| canonical(&message.to_json(&style).expect("it has a JSON form"));
    let read = |read: ReadText| {
        let (ty, style, texts) = (&ty, &style, &texts.texts);
        Contender::new(
            "serde-path",
            move |index| {
                let mut shown = Vec::new();
                read(ty, &Arena::new(), style, &texts[index], &mut |message| shown = show(message));
                shown
            },
            Arena::new(),
            move |arena, index| {
                arena.reset();
                read(ty, arena, style, black_box(&texts[index]), &mut |message| {
                    black_box(message);
                });
            },
        )
    };
    let write = |write: fn(Message<'_>, &JsonStyle, &mut Vec<u8>)| {
        let (messages, style) = (&messages, &style);
        Contender::new(
            "serde-path",
            move |index| {
                let mut out = Vec::new();
                write(messages[index], style, &mut out);
                canonical(std::str::from_utf8(&out).expect("UTF-8"))
            },
            Vec::new(),
            move |out: &mut Vec<u8>, index| {
                out.clear();
                write(*black_box(&messages[index]), style, out);
                black_box(out.as_slice());
            },
        )
    };
    for operation in operations {
        let (mut ours, serde_path) = match operation {
            Operation::Read => (
                read(|ty, arena, style, text, then| then(ty.from_json(arena, style, text).expect("it fits"))),
                read(|ty, arena, _, text, then| {
                    let mut json = serde_json::Deserializer::from_str(text);
                    then(ty.seed(arena).deserialize(&mut json).expect("it fits"));
                }),
            ),
            Operation::Write => (
                write(|message, style, out| message.append_json(style, out).expect("it has a JSON form")),
                write(|message, _, out| serde_json::to_writer(out, &message).expect("it has a JSON form")),
            ),
        };
        let theirs = [serde_path].into_iter().chain(peers.contenders(&texts, operation));
        for mut theirs in theirs.filter(|side| is_wanted(operation, side.name)) {
            for (index, text) in texts.texts.iter().enumerate() {
                let expected = canonical(text);
                for side in [&mut ours, &mut theirs] {
                    assert!(side.show(index) == expected, "{} of {name}: message {index} differs", side.name);
                }
            }
            let count = texts.texts.len();
            let batches: Batches =
                compare(&mut ours, &mut theirs, count, options.rounds, &mut Rng::new(0x0dd5_eed5));
            let operation = operation.name().to_owned();
            let ratio = Ratio::new(name.to_owned(), "json".to_owned(), operation, theirs.name, batches);
            ratio.print(options.json, out)?;
        }
    }
    Ok(())
}
