//! `scrimp encode`: JSON to bytes.

use std::path::PathBuf;

use scrimp::Arena;
use serde::de::DeserializeSeed;

use crate::args::{CodecArgs, TypeArgs};
use crate::failure::{Failure, name_of};
use crate::files;

/// What `scrimp encode` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    ty: TypeArgs,
    #[command(flatten)]
    codec: CodecArgs,
    /// Read JSON values that follow each other until the input ends, and write their messages one after the other
    #[arg(long)]
    all: bool,
    /// Where the bytes go: a file, or `-` for stdout
    #[arg(short, long, value_name = "FILE", default_value = "-")]
    output: PathBuf,
    /// The JSON: a file, or `-` for stdin
    input: PathBuf,
}

pub(crate) fn run(args: &Args) -> Result<(), Failure> {
    let ty = args.ty.load()?;
    let codec = args.codec.codec(&ty)?;
    let text = files::read(&args.input)?;
    let place = name_of(&args.input);
    let mut json = serde_json::Deserializer::from_slice(&text);
    let mut arena = Arena::new();
    // Nothing is written before everything is known to be good.
    let mut bytes = Vec::new();
    let mut count = 0;
    loop {
        if args.all && json.end().is_ok() {
            break;
        }
        count += 1;
        // Only with several messages is there a doubt which one.
        let place = || if args.all { format!("{place}: message {count}") } else { place.to_string() };
        let message = ty.seed(&arena).deserialize(&mut json).map_err(|error| Failure::at(place(), error))?;
        codec.encode(message, &mut bytes).map_err(|error| Failure::at(place(), error))?;
        arena.reset();
        if !args.all {
            json.end().map_err(|error| Failure::at(place(), error))?;
            break;
        }
    }
    files::write(&args.output, &bytes)
}
