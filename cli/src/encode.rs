//! `scrimp encode`: JSON to bytes.

use scrimp::{Arena, Codec, CodecBuilder, StructType};
use serde::de::DeserializeSeed;
use serde_json::de::Read;

use crate::args::{
    CodecArgs, InputArgs, LimitArgs, OutputArgs, OutputFormatArgs, ProtocolArgs, StreamArgs, TypeArgs, build,
};
use crate::encoding::Encoding;
use crate::failure::Failure;
use crate::files::{self, Output, name_of};
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
    stream: StreamArgs,
    #[command(flatten)]
    input: InputArgs,
    #[command(flatten)]
    output: OutputArgs,
    #[command(flatten)]
    output_format: OutputFormatArgs,
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
        return args.encode_all(MessageEncoder::new(choice, &args.ty.schema, &args.codec)?);
    }
    let protocol = args.protocol.of_structs();
    let ty = args.ty.load()?;
    let builder = args.codec.builder(&ty, protocol, &LimitArgs::default());
    if args.stream.all {
        return args.encode_all(StructEncoder::new(ty, builder)?);
    }
    let input = &args.input.input;
    let text = files::read_text(input)?;
    let mut encoder = StructEncoder::new(ty, builder)?;
    let place = name_of(input).to_string();
    let (mut json, mut message) = (serde_json::Deserializer::from_slice(&text), Vec::new());
    let encoded = encoder.encode_value(&mut json, &mut message);
    encoded.map_err(|problem| problem.in_bytes(&place, 0, |_| None))?;
    if !args.input.ignore_trailing {
        json.end().map_err(|error| {
            let help =
                "`--all` encodes values that follow each other, `--ignore-trailing` the first one alone";
            Failure::at(&place, error).with_help([help.to_owned()])
        })?;
    }
    let mut out = Output::new(&args.output.output);
    out.put(&args.output_format.output_format.encode(&message))?;
    out.finish()
}

/// Encodes messages of one type.
pub(crate) struct StructEncoder {
    ty: StructType,
    codec: Codec,
    arena: Arena,
}

impl StructEncoder {
    pub(crate) fn new(ty: StructType, builder: CodecBuilder) -> Result<Self, Failure> {
        Ok(Self { ty, codec: build(builder)?, arena: Arena::new() })
    }

    /// Appends the message that the next value of `json` stands for to `out`.
    fn encode_value<'j>(
        &mut self,
        json: &mut serde_json::Deserializer<impl Read<'j>>,
        out: &mut Vec<u8>,
    ) -> Result<(), Problem> {
        self.arena.reset();
        // The library has a limit that is higher.
        json.disable_recursion_limit();
        let message = self.ty.seed(&self.arena).deserialize(json);
        let message = message.map_err(|error| Problem::Json { error, at_end: false })?;
        self.codec.encode(message, out).map_err(Problem::Encode)?;
        Ok(())
    }
}

impl Encoder for StructEncoder {
    fn encode(&mut self, text: &[u8], out: &mut Vec<u8>) -> Result<(), Problem> {
        self.encode_value(&mut serde_json::Deserializer::from_slice(text), out)
    }
}
