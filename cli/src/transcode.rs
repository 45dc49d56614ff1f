//! `scrimp transcode`: bytes of one wire format to another.

use scrimp::{Codec, CodecBuilder, Transcoder, UnknownFields};

use crate::args::{
    CodecArgs, Dialect, InputArgs, InputFormatArgs, LimitArgs, OutputArgs, OutputFormatArgs, Protocol,
    StreamArgs, TypeArgs, WriteArgs, build,
};
use crate::failure::Failure;
use crate::files::{self, Output, name_of};
use crate::hints::Context;
use crate::passer::Passer;
use crate::stream::{self, Job, Problem};

/// What `scrimp transcode` takes.
#[derive(Debug, clap::Args)]
#[command(group(TypeArgs::required()), group(StreamArgs::given_by(["all"])))]
pub(crate) struct Args {
    #[command(flatten)]
    ty: TypeArgs,
    /// The wire format of the input
    #[arg(long, value_enum)]
    from: Protocol,
    /// The wire format of the output
    #[arg(long, value_enum)]
    to: Protocol,
    #[command(flatten)]
    codec: CodecArgs,
    /// The dialect of the output; that of the input unless given
    #[arg(long, value_enum)]
    to_dialect: Option<Dialect>,
    /// Keep fields that the IDL does not know, as those of a newer version: they are written among the others by ascending id, coded anew
    /// in the other wire format. Without this they are left out
    #[arg(long)]
    keep_unknown: bool,
    #[command(flatten)]
    write: WriteArgs,
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
    output_format: OutputFormatArgs,
}

pub(crate) fn run(args: &Args) -> Result<(), Failure> {
    let unknown_fields = if args.keep_unknown { UnknownFields::Keep } else { UnknownFields::Skip };
    let ty = args.ty.load_with(unknown_fields)?;
    let from = args.codec.builder(&ty, args.from, &args.limits).unknown_fields(unknown_fields);
    let to_dialect = args.to_dialect.unwrap_or(args.codec.dialect);
    let to = args.codec.builder(&ty, args.to, &LimitArgs::default());
    let to = to.dialect(to_dialect.into()).absent(args.write.absent());
    let mut job = TranscodeJob::new(args, from, to)?;
    let (input, encoding) = (&args.input.input, args.input_format.input_format);
    if args.stream.all {
        return stream::run(&mut job, &args.stream, (input, encoding), &args.output.output);
    }
    let bytes = files::read_message(input, encoding, args.limits.max_message())?;
    let mut message = Vec::new();
    let transcoded = match args.input.ignore_trailing {
        true => job.transcoder.transcode_prefix(&bytes, &mut message),
        false => job.transcoder.transcode(&bytes, &mut message),
    };
    transcoded.map_err(|error| job.failure(error.into(), &name_of(input).to_string(), &bytes, 0))?;
    let mut out = Output::new(&args.output.output);
    out.put(&args.output_format.output_format.encode(&message))?;
    out.finish()
}

struct TranscodeJob<'a> {
    args: &'a Args,
    from: Codec,
    transcoder: Transcoder,
    passer: Passer,
    message: Vec<u8>,
}

impl<'a> TranscodeJob<'a> {
    fn new(args: &'a Args, from: CodecBuilder, to: CodecBuilder) -> Result<Self, Failure> {
        let (from, to) = (build(from)?, build(to)?);
        let transcoder = Transcoder::new(&from, &to).map_err(|error| Failure::at("transcoder", error))?;
        let passer = Passer::new(&args.codec, args.from, &args.limits)?;
        Ok(Self { args, from, transcoder, passer, message: Vec::new() })
    }

    fn context(&self) -> Context<'_> {
        Context {
            codec: &self.from,
            protocol: "--from",
            encoding: self.args.input_format.input_format,
            all: self.args.stream.all,
            lossy: false,
        }
    }
}

impl Job for TranscodeJob<'_> {
    fn take(&mut self, bytes: &[u8], out: &mut Output) -> Result<usize, Problem> {
        self.message.clear();
        let used = self.transcoder.transcode_prefix(bytes, &mut self.message)?;
        out.put(&self.args.output_format.output_format.encode(&self.message)).map_err(Problem::Fatal)?;
        Ok(used)
    }

    fn pass(&mut self, bytes: &[u8]) -> Result<usize, Problem> {
        self.passer.pass(bytes).map_err(Problem::Decode)
    }

    fn failure(&self, problem: Problem, place: &str, bytes: &[u8], position: usize) -> Failure {
        problem.in_bytes(place, position, |error| self.context().advice(bytes, error))
    }

    fn advice_on_start(&self, start: &[u8]) -> Option<String> {
        self.context().transport(start)
    }
}
