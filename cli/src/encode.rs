//! `scrimp encode`: JSON to bytes.

use scrimp::{Arena, Codec, CodecBuilder, JsonStyle, StructType, json};

use crate::args::{
    CodecArgs, InputArgs, LimitArgs, OutputArgs, OutputFormatArgs, ProtocolArgs, StreamArgs, TypeArgs,
    WriteArgs, build,
};
use crate::encoding::Encoding;
use crate::failure::Failure;
use crate::files::{self, Output, name_of};
use crate::json_style::ReadArgs;
use crate::message::{MessageArgs, MessageEncoder};
use crate::stream::{self, Problem};
use crate::text::{Encoder, TextJob};

/// What `scrimp encode` takes.
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
    write: WriteArgs,
    #[command(flatten)]
    stream: StreamArgs,
    #[command(flatten)]
    input: InputArgs,
    #[command(flatten)]
    output: OutputArgs,
    #[command(flatten)]
    output_format: OutputFormatArgs,
    #[command(flatten)]
    json: ReadArgs,
}

impl Args {
    /// Encodes values that follow each other.
    fn encode_all(&self, encoder: impl Encoder) -> Result<(), Failure> {
        let mut job = TextJob::new(encoder, self.output_format.output_format);
        let input = (self.input.input.as_path(), Encoding::Raw);
        stream::run(&mut job, &self.stream, input, &self.output.output)
    }
}

pub(crate) fn run(args: &Args) -> Result<(), Failure> {
    if args.message.is_given() {
        let choice = args.message.choice(args.protocol.of_messages());
        let how = (&args.codec, &args.write, args.json.style());
        return args.encode_all(MessageEncoder::new(choice, &args.ty.schema, how)?);
    }
    let protocol = args.protocol.of_structs();
    let ty = args.ty.load()?;
    let builder = args.codec.builder(&ty, protocol, &LimitArgs::default()).absent(args.write.absent());
    if args.stream.all {
        return args.encode_all(StructEncoder::new(ty, builder, &args.json)?);
    }
    let input = &args.input.input;
    let text = files::read_text(input)?;
    let mut encoder = StructEncoder::new(ty, builder, &args.json)?;
    let mut message = Vec::new();
    let len = match args.input.ignore_trailing {
        true => json::value_len(&text).map_err(|error| Failure::at(name_of(input), error))?,
        false => text.len(),
    };
    encoder.encode(&text[..len], &mut message).map_err(|problem| {
        let is_followed = json::value_len(&text).is_ok_and(|end| !text[end..len].trim_ascii().is_empty());
        let help = "`--all` encodes values that follow each other, `--ignore-trailing` the first one alone";
        let failure = problem.in_bytes(&name_of(input).to_string(), 0, |_| None);
        failure.with_help(is_followed.then(|| help.to_owned()))
    })?;
    let mut out = Output::new(&args.output.output);
    out.put(&args.output_format.output_format.encode(&message))?;
    out.finish()
}

/// Encodes messages of one type.
pub(crate) struct StructEncoder {
    ty: StructType,
    codec: Codec,
    style: JsonStyle,
    arena: Arena,
}

impl StructEncoder {
    pub(crate) fn new(ty: StructType, builder: CodecBuilder, json: &ReadArgs) -> Result<Self, Failure> {
        Ok(Self { ty, codec: build(builder)?, style: json.style(), arena: Arena::new() })
    }
}

impl Encoder for StructEncoder {
    fn encode(&mut self, text: &[u8], out: &mut Vec<u8>) -> Result<(), Problem> {
        self.arena.reset();
        let message = self.ty.from_json(&self.arena, &self.style, text)?;
        self.codec.encode(message, out).map_err(Problem::Encode)?;
        Ok(())
    }
}
