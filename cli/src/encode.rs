//! `scrimp encode`: JSON to bytes.

use scrimp::{Arena, Codec, CodecBuilder, Executor, StructType};
use serde::de::{DeserializeSeed, IgnoredAny};
use serde_json::de::Read;

use crate::args::{
    CodecArgs, InputArgs, LimitArgs, OutputArgs, OutputFormatArgs, Protocol, StreamArgs, TypeArgs, build,
};
use crate::encoding::Encoding;
use crate::failure::Failure;
use crate::files::{self, Output, name_of};
use crate::hints;
use crate::stream::{self, Job, Problem};

/// What `scrimp encode` takes.
#[derive(Debug, clap::Args)]
#[command(group(TypeArgs::required()))]
pub(crate) struct Args {
    #[command(flatten)]
    ty: TypeArgs,
    /// The wire format
    #[arg(long, value_enum, default_value_t)]
    protocol: Protocol,
    #[command(flatten)]
    codec: CodecArgs,
    #[command(flatten)]
    stream: StreamArgs,
    #[command(flatten)]
    input: InputArgs,
    #[command(flatten)]
    output: OutputArgs,
    #[command(flatten)]
    output_format: OutputFormatArgs,
}

pub(crate) fn run(args: &Args) -> Result<(), Failure> {
    let ty = args.ty.load()?;
    let builder = args.codec.builder(&ty, args.protocol, &LimitArgs::default());
    let (input, executor) = (&args.input.input, args.codec.executor);
    if args.stream.all {
        let mut job = EncodeJob::new(args, ty, builder, executor.for_input(0))?;
        let input = (input.as_path(), Encoding::Raw);
        return stream::run(&mut job, &args.stream, executor, input, &args.output.output);
    }
    let text = files::read_text(input)?;
    let mut job = EncodeJob::new(args, ty, builder, executor.for_input(text.len() as u64))?;
    let place = name_of(input).to_string();
    let mut json = serde_json::Deserializer::from_slice(&text);
    job.encode(&mut json).map_err(|problem| job.failure(problem, &place, &text, 0))?;
    if !args.input.ignore_trailing {
        json.end().map_err(|error| {
            let help =
                "`--all` encodes values that follow each other, `--ignore-trailing` the first one alone";
            Failure::at(&place, error).with_help([help.to_owned()])
        })?;
    }
    let mut out = Output::new(&args.output.output);
    out.put(&args.output_format.output_format.encode(&job.message))?;
    out.finish()
}

struct EncodeJob<'a> {
    args: &'a Args,
    ty: StructType,
    builder: CodecBuilder,
    codec: Codec,
    arena: Arena,
    message: Vec<u8>,
    /// How many lines are dealt with, and how many bytes of the one after.
    line: usize,
    column: usize,
    lost: Lost,
}

/// Whether it is known where messages start, after text that is not JSON.
#[derive(Clone, Copy)]
enum Lost {
    No,
    WithinLine,
    AtLineStart,
}

impl<'a> EncodeJob<'a> {
    fn new(
        args: &'a Args,
        ty: StructType,
        builder: CodecBuilder,
        executor: Executor,
    ) -> Result<Self, Failure> {
        let codec = build(builder.clone(), executor)?;
        let (arena, message) = (Arena::new(), Vec::new());
        Ok(Self { args, ty, builder, codec, arena, message, line: 0, column: 0, lost: Lost::No })
    }

    /// Makes `message` that of the next value of `json`.
    fn encode<'j>(&mut self, json: &mut serde_json::Deserializer<impl Read<'j>>) -> Result<(), Problem> {
        self.arena.reset();
        self.message.clear();
        // The library has a limit that is higher.
        json.disable_recursion_limit();
        let message = self.ty.seed(&self.arena).deserialize(json);
        let message = message.map_err(|error| Problem::Json { error, at_end: false })?;
        self.codec.encode(message, &mut self.message).map_err(Problem::Encode)?;
        Ok(())
    }
}

impl Job for EncodeJob<'_> {
    fn gap(&mut self, bytes: &[u8]) -> usize {
        let mut at = 0;
        loop {
            let rest = &bytes[at..];
            self.lost = match (self.lost, rest.first()) {
                (Lost::No, _) => return at + rest.len() - rest.trim_ascii_start().len(),
                (_, None) => return at,
                (Lost::AtLineStart, Some(b'{')) => Lost::No,
                _ => {
                    let line = rest.iter().position(|byte| *byte == b'\n');
                    at += line.map_or(rest.len(), |end| end + 1);
                    if line.is_some() { Lost::AtLineStart } else { Lost::WithinLine }
                }
            };
        }
    }

    fn take(&mut self, bytes: &[u8], out: &mut Output) -> Result<usize, Problem> {
        let len = self.pass(bytes)?;
        self.encode(&mut serde_json::Deserializer::from_slice(&bytes[..len]))?;
        out.put(&self.args.output_format.output_format.encode(&self.message)).map_err(Problem::Fatal)?;
        Ok(len)
    }

    fn pass(&mut self, bytes: &[u8]) -> Result<usize, Problem> {
        let mut values = serde_json::Deserializer::from_slice(bytes).into_iter::<IgnoredAny>();
        match values.next() {
            Some(Err(error)) => {
                // A number that is cut, as after its sign, is no end of text to `serde_json`.
                let (line, column) = end_of(bytes);
                let at_end = error.is_eof() || (error.line(), error.column()) == (line + 1, column);
                Err(Problem::Json { error, at_end })
            }
            _ => Ok(values.byte_offset()),
        }
    }

    /// Messages are mostly lines: the next one is where a line starts as they do.
    fn resume(&mut self, bytes: &[u8]) -> Option<usize> {
        self.lost = Lost::WithinLine;
        Some(bytes.len().min(1))
    }

    fn dealt_with(&mut self, bytes: &[u8]) {
        let (lines, column) = end_of(bytes);
        self.column = if lines == 0 { self.column + column } else { column };
        self.line += lines;
    }

    fn failure(&self, problem: Problem, place: &str, _bytes: &[u8], _position: usize) -> Failure {
        // Where the message starts, unless there is but one.
        let start =
            if self.args.stream.all { format!(" (of line {})", self.line + 1) } else { String::new() };
        match problem {
            Problem::Json { error, .. } => {
                let text = error.to_string();
                let (line, column) = (error.line(), error.column());
                match text.strip_suffix(&format!(" at line {line} column {column}")) {
                    None => Failure::at(place, format_args!("{text}{start}")),
                    // There it counts from the start of the message.
                    Some(what) => {
                        let column = if line == 1 { self.column + column } else { column };
                        let line = self.line + line;
                        Failure::at(place, format_args!("{what} at line {line} column {column}"))
                    }
                }
            }
            Problem::Encode(error) => {
                let advice = hints::for_encoding(&error);
                Failure::at(place, format_args!("{error}{start}")).with_help(advice)
            }
            Problem::Decode(error) => Failure::at(place, error),
            Problem::Fatal(failure) => failure,
        }
    }

    fn set_executor(&mut self, executor: Executor) -> Result<(), Failure> {
        self.codec = build(self.builder.clone(), executor)?;
        Ok(())
    }
}

/// How many lines end in `text`, and how many bytes follow the last of them.
fn end_of(text: &[u8]) -> (usize, usize) {
    let last = text.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
    (text[..last].iter().filter(|byte| **byte == b'\n').count(), text.len() - last)
}
