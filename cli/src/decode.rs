//! `scrimp decode`: bytes to JSON.

use std::io;

use scrimp::{Arena, Codec, JsonErrorKind, JsonStyle, Mask, Message, UnknownFields, json};

use crate::args::{
    CodecArgs, InputArgs, InputFormatArgs, LimitArgs, OutputArgs, ProtocolArgs, StreamArgs, TypeArgs, build,
};
use crate::failure::Failure;
use crate::files::{self, Output, name_of};
use crate::hints::{Context, Refusal};
use crate::json_style::WrittenArgs;
use crate::message::{MessageArgs, MessageDecoder};
use crate::passer::Passer;
use crate::stream::{self, Job, Problem};

/// What `scrimp decode` takes.
#[derive(Debug, clap::Args)]
#[command(group(MessageArgs::or_type()), group(StreamArgs::given_by(["all", "message"])))]
pub(crate) struct Args {
    #[command(flatten)]
    ty: TypeArgs,
    #[command(flatten)]
    message: MessageArgs,
    #[command(flatten)]
    protocol: ProtocolArgs,
    #[command(flatten)]
    codec: CodecArgs,
    #[command(flatten)]
    limits: LimitArgs,
    #[command(flatten)]
    stream: StreamArgs,
    #[command(flatten)]
    input: InputArgs,
    #[command(flatten)]
    input_format: InputFormatArgs,
    #[command(flatten)]
    output: OutputArgs,
    #[command(flatten)]
    json: WrittenArgs,
    /// Print only these parts, and pass over the rest: `id,items[*].price`, `extras{"gift"}.name`, or `!picture` for all but that. Fields go by
    /// their names or ids
    #[arg(long, value_name = "MASK", conflicts_with = "message")]
    fields: Option<String>,
    /// Print the message on one line, as `--all` and `--message` do
    #[arg(long)]
    one_line: bool,
    /// Refuse messages with fields that the IDL does not know, as those of a newer version. Without this they are left out
    #[arg(long, conflicts_with = "message")]
    refuse_unknown: bool,
}

impl Args {
    fn context<'c>(&self, codec: &'c Codec) -> Context<'c> {
        Context {
            codec,
            protocol: "--protocol",
            encoding: self.input_format.input_format,
            all: self.stream.all,
            lossy: true,
        }
    }

    /// Decodes messages that follow each other.
    fn decode_all(&self, mut job: impl Job) -> Result<(), Failure> {
        let input = (self.input.input.as_path(), self.input_format.input_format);
        stream::run(&mut job, &self.stream, input, &self.output.output)
    }

    fn style(&self) -> JsonStyle {
        self.json.style().pretty(!self.one_line && !self.stream.all)
    }
}

pub(crate) fn run(args: &Args) -> Result<(), Failure> {
    if args.message.is_given() {
        let choice = args.message.choice(args.protocol.of_messages());
        let encoding = args.input_format.input_format;
        let (schema, limits) = (&args.ty.schema, (&args.codec, &args.limits));
        return args.decode_all(MessageDecoder::new(choice, schema, limits, encoding, &args.json)?);
    }
    let protocol = args.protocol.of_structs();
    let ty = args.ty.load()?;
    let ty = match &args.fields {
        None => ty,
        Some(text) => {
            let projected = Mask::new(&ty, text).and_then(|mask| mask.project());
            projected.map_err(|error| Failure::at("--fields", error))?
        }
    };
    let unknown_fields = if args.refuse_unknown { UnknownFields::Reject } else { UnknownFields::Skip };
    let builder = args.codec.builder(&ty, protocol, &args.limits);
    let builder = builder.utf8(args.json.utf8()).unknown_fields(unknown_fields);
    if args.stream.all {
        let codec = build(builder)?;
        let passer = Passer::new(&args.codec, protocol, &args.limits)?;
        let style = args.style();
        return args.decode_all(DecodeJob { args, codec, passer, style, arena: Arena::new() });
    }
    let (input, encoding) = (&args.input.input, args.input_format.input_format);
    let bytes = files::read_message(input, encoding, args.limits.max_message())?;
    let codec = build(builder)?;
    let arena = Arena::new();
    let message = match args.input.ignore_trailing {
        true => codec.decode_prefix(&arena, &bytes).map(|(message, _)| message),
        false => codec.decode(&arena, &bytes),
    };
    let message = message.map_err(|error| {
        let advice = args.context(&codec).advice(&bytes, &error);
        Failure::at(name_of(input), Refusal(&error)).with_help(advice)
    })?;
    let mut out = Output::new(&args.output.output);
    let printed = print(message, &args.style(), &mut out);
    printed.map_err(|problem| problem.in_bytes(&name_of(input).to_string(), 0, |_| None))?;
    out.finish()
}

/// Prints a message as JSON and ends the line.
fn print(message: Message<'_>, style: &JsonStyle, out: &mut Output) -> Result<(), Problem> {
    let printed = json::write_lines(style, &mut *out, [message]);
    printed.map_err(|error| match error.kind() {
        JsonErrorKind::Io(kind) => Problem::Fatal(out.failure(&io::Error::new(kind, error))),
        _ => Problem::refused(error),
    })
}

/// `--all`.
struct DecodeJob<'a> {
    args: &'a Args,
    codec: Codec,
    passer: Passer,
    style: JsonStyle,
    arena: Arena,
}

impl Job for DecodeJob<'_> {
    fn take(&mut self, bytes: &[u8], out: &mut Output) -> Result<usize, Problem> {
        self.arena.reset();
        let (message, used) = self.codec.decode_prefix(&self.arena, bytes).map_err(Problem::Decode)?;
        print(message, &self.style, out)?;
        Ok(used)
    }

    fn pass(&mut self, bytes: &[u8]) -> Result<usize, Problem> {
        self.passer.pass(bytes).map_err(Problem::Decode)
    }

    fn failure(&self, problem: Problem, place: &str, bytes: &[u8], position: usize) -> Failure {
        problem.in_bytes(place, position, |error| self.args.context(&self.codec).advice(bytes, error))
    }

    fn advice_on_start(&self, start: &[u8]) -> Option<String> {
        self.args.context(&self.codec).transport(start)
    }
}
