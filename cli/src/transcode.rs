//! `scrimp transcode`: bytes of one wire format to another.

use std::path::PathBuf;

use scrimp::Transcoder;

use crate::args::{Executor, Protocol, TypeArgs, codec};
use crate::failure::{Failure, name_of};
use crate::files;

/// What `scrimp transcode` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    ty: TypeArgs,
    /// The wire format of the input
    #[arg(long, value_enum)]
    from: Protocol,
    /// The wire format of the output
    #[arg(long, value_enum)]
    to: Protocol,
    /// What does the work: machine code, the interpreter, or the better one of those there are
    #[arg(long, value_enum, default_value_t)]
    executor: Executor,
    /// Read messages that follow each other until the input ends, and write each
    #[arg(long)]
    all: bool,
    /// Where the bytes go: a file, or `-` for stdout
    #[arg(short, long, value_name = "FILE", default_value = "-")]
    output: PathBuf,
    /// The bytes: a file, or `-` for stdin
    #[arg(default_value = "-")]
    input: PathBuf,
}

pub(crate) fn run(args: &Args) -> Result<(), Failure> {
    let ty = args.ty.load()?;
    let bytes = files::read(&args.input)?;
    let place = name_of(&args.input);
    let codec = |protocol| codec(&ty, protocol, args.executor);
    let transcoder = Transcoder::new(&codec(args.from)?, &codec(args.to)?);
    let mut transcoder = transcoder.map_err(|error| Failure::at(ty.name(), error))?;
    // Nothing is written before everything is known to be good.
    let mut out = Vec::new();
    if args.all {
        let mut at = 0;
        while at < bytes.len() {
            let used = transcoder.transcode_prefix(&bytes[at..], &mut out);
            at += used.map_err(|error| Failure::at(&place, error.shifted(at)))?;
        }
    } else {
        transcoder.transcode(&bytes, &mut out).map_err(|error| Failure::at(&place, error))?;
    }
    files::write(&args.output, &out)
}
