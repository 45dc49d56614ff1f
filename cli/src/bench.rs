//! `scrimp bench`: how fast messages of one's own are decoded and encoded.

mod messages;
mod report;

use std::hint::black_box;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use clap::ValueEnum;
use scrimp::{Arena, Codec, Message, StructType};
use scrimp_measure::{Side, Times, take_turns};

use crate::args::{CodecArgs, Executor, InputFormatArgs, LimitArgs, Protocol, TypeArgs, build};
use crate::failure::Failure;
use crate::files::Output;
use report::{Built, Figure, Report, Size};

/// What `scrimp bench` takes.
///
/// Both executors are measured in both protocols, unless `--executor` names one.
#[derive(Debug, clap::Args)]
#[command(group(TypeArgs::required()))]
pub(crate) struct Args {
    #[command(flatten)]
    ty: TypeArgs,
    /// What the inputs are
    #[arg(long, value_enum, default_value_t)]
    from: From,
    #[command(flatten)]
    codec: CodecArgs,
    #[command(flatten)]
    limits: LimitArgs,
    #[command(flatten)]
    input_format: InputFormatArgs,
    /// Files, or `-` for stdin, with a message each
    #[arg(default_value = "-", value_name = "INPUT")]
    inputs: Vec<PathBuf>,
    /// Take messages that follow each other in each input, not one
    #[arg(long)]
    all: bool,
    /// Take this many messages of each input at most
    #[arg(long, value_name = "COUNT", requires = "all")]
    limit: Option<u64>,
    /// How many batches of 100 µs each figure is measured in; the fastest counts
    #[arg(long, value_name = "COUNT", default_value_t = 1000, value_parser = clap::value_parser!(u32).range(1..))]
    rounds: u32,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// What an input consists of.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum From {
    /// Messages in Apache Thrift's Binary protocol
    #[default]
    Binary,
    /// Messages in Apache Thrift's Compact protocol
    Compact,
    /// JSON, which is encoded first
    Json,
}

pub(crate) fn run(args: &Args) -> Result<(), Failure> {
    let ty = args.ty.load()?;
    let messages = args.messages(&ty)?;
    let protocols = match args.from {
        From::Compact => [Protocol::Compact, Protocol::Binary],
        From::Binary | From::Json => [Protocol::Binary, Protocol::Compact],
    };
    let mut report = Report::new(&ty.name(), messages.len());
    for protocol in protocols {
        args.measure(&ty, protocol, (protocols[0], &messages), &mut report)?;
    }
    let mut out = Output::stdout();
    match args.json {
        true => out.put_json_line(&report)?,
        false => out.put(report.to_string().as_bytes())?,
    }
    out.finish()
}

impl Args {
    /// What is measured.
    fn executors(&self) -> &'static [scrimp::Executor] {
        const BOTH: [scrimp::Executor; 2] = [scrimp::Executor::Jit, scrimp::Executor::Interpreter];
        match self.codec.executor {
            Executor::Auto => &BOTH,
            Executor::Jit => &BOTH[..1],
            Executor::Interpreter => &BOTH[1..],
        }
    }

    /// Measures everything in `protocol`; the messages are in another one, or in the same.
    fn measure(
        &self,
        ty: &StructType,
        protocol: Protocol,
        (from, messages): (Protocol, &[Vec<u8>]),
        report: &mut Report,
    ) -> Result<(), Failure> {
        let name = scrimp::Protocol::from(protocol).to_string();
        let arena = Arena::new();
        let mut given = Vec::new();
        let source = self.build(ty, from, scrimp::Executor::Interpreter)?;
        for bytes in messages {
            given.push(source.decode(&arena, bytes).map_err(|error| Failure::at("message", error))?);
        }
        let encoder = self.build(ty, protocol, scrimp::Executor::Interpreter)?;
        let encode = |message: &Message<'_>| {
            encoder.encode_to_vec(*message).map_err(|error| Failure::at(&name, error))
        };
        let encoded: Vec<Vec<u8>> = given.iter().map(encode).collect::<Result<_, _>>()?;
        // What was given is decoded as it is: there may be more in it than is encoded again.
        let decoded = if scrimp::Protocol::from(from) == protocol.into() { messages } else { &encoded };
        let mut codecs = Vec::new();
        for &executor in self.executors() {
            let start = Instant::now();
            let codec = match self.build(ty, protocol, executor) {
                Ok(codec) => codec,
                // Where there is no machine code, the interpreter is what there is to measure.
                Err(_)
                    if matches!(self.codec.executor, Executor::Auto) && executor == scrimp::Executor::Jit =>
                {
                    continue;
                }
                Err(failure) => return Err(failure),
            };
            let built = start.elapsed();
            codec.decode(&Arena::new(), &decoded[0]).map_err(|error| Failure::at("message", error))?;
            report.built.push(Built::new(&name, &codec, built, start.elapsed()));
            codecs.push(codec);
        }
        report.sizes.push(Size::new(&name, decoded));
        let mut random = fastrand::Rng::with_seed(0x5c21);
        let mut shuffle = |order: &mut [usize]| random.shuffle(order);
        for (operation, bytes) in [("decode", decoded), ("encode", &encoded)] {
            let mut works: Vec<(&str, Box<Side<'_>>)> = Vec::new();
            for codec in &codecs {
                let side = match operation {
                    "decode" => decoding(codec, bytes),
                    _ => encoding(codec, &given, longest(bytes)),
                };
                works.push((executor_name(codec.executor()), side));
            }
            works.push(("copy", copying(bytes)));
            let (names, mut sides): (Vec<&str>, Vec<Box<Side<'_>>>) = works.into_iter().unzip();
            let mut sides: Vec<&mut Side<'_>> = sides.iter_mut().map(|side| &mut **side).collect();
            let batches = take_turns(&mut sides, messages.len(), self.rounds as usize, &mut shuffle);
            for (side, batches) in names.into_iter().zip(batches) {
                let figure = Figure::new(&name, operation, side, Times::of(batches), bytes);
                report.figures.push(figure);
            }
        }
        // Else a row would show the interpreter under another name.
        match codecs.iter().all(|codec| codec.stats().fallbacks == 0) {
            true => Ok(()),
            false => {
                Err(Failure::at("machine code", "it left work to the interpreter, which is a bug in scrimp"))
            }
        }
    }

    fn build(
        &self,
        ty: &StructType,
        protocol: Protocol,
        executor: scrimp::Executor,
    ) -> Result<Codec, Failure> {
        build(self.codec.builder(ty, protocol, &self.limits).executor(executor))
    }
}

/// What an executor is called.
pub(crate) fn executor_name(executor: scrimp::Executor) -> &'static str {
    match executor {
        scrimp::Executor::Jit => "machine code",
        _ => "interpreter",
    }
}

/// Decodes messages into a reused arena.
pub(crate) fn decoding<'a>(codec: &'a Codec, messages: &'a [impl AsRef<[u8]>]) -> Box<Side<'a>> {
    let mut arena = Arena::new();
    Box::new(move |order| {
        for &at in order {
            arena.reset();
            black_box(codec.decode(&arena, black_box(messages[at].as_ref())).is_ok());
        }
    })
}

/// Encodes messages, of which none is longer than `longest`, into a reused buffer.
pub(crate) fn encoding<'a>(codec: &'a Codec, messages: &'a [Message<'a>], longest: usize) -> Box<Side<'a>> {
    let mut out = Vec::with_capacity(longest);
    Box::new(move |order| {
        for &at in order {
            out.clear();
            black_box(codec.encode(black_box(messages[at]), &mut out).is_ok());
            black_box(out.as_slice());
        }
    })
}

/// Copies messages: no codec that reads or writes each of their bytes can be much faster.
fn copying(messages: &[Vec<u8>]) -> Box<Side<'_>> {
    let mut out = vec![0; longest(messages)];
    Box::new(move |order| {
        for &at in order {
            let bytes = black_box(&messages[at]);
            out[..bytes.len()].copy_from_slice(bytes);
            black_box(out.as_slice());
        }
    })
}

fn longest(messages: &[Vec<u8>]) -> usize {
    messages.iter().map(Vec::len).max().unwrap_or(0)
}

/// A length of time as people read it.
pub(crate) fn readable(time: Duration) -> String {
    match time.as_micros() {
        0..1_000 => format!("{:.1} µs", time.as_nanos() as f64 / 1e3),
        1_000..1_000_000 => format!("{:.1} ms", time.as_micros() as f64 / 1e3),
        _ => format!("{:.1} s", time.as_secs_f64()),
    }
}
