//! `scrimp decode`: bytes to JSON.

use std::io::{self, Write};
use std::path::PathBuf;

use scrimp::{Arena, Message};
use serde::Serialize;

use crate::args::{CodecArgs, TypeArgs};
use crate::failure::{Failure, name_of};
use crate::files;

/// What `scrimp decode` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    ty: TypeArgs,
    #[command(flatten)]
    codec: CodecArgs,
    /// Print the message on one line
    #[arg(long)]
    compact: bool,
    /// Read messages that follow each other until the input ends, and print each on one line
    #[arg(long)]
    all: bool,
    /// The bytes: a file, or `-` for stdin
    input: PathBuf,
}

pub(crate) fn run(args: &Args) -> Result<(), Failure> {
    let ty = args.ty.load()?;
    let bytes = files::read(&args.input)?;
    let place = name_of(&args.input);
    let codec = args.codec.codec(&ty)?;
    let mut out = files::stdout();
    let mut arena = Arena::new();
    if args.all {
        let mut at = 0;
        while at < bytes.len() {
            match codec.decode_prefix(&arena, &bytes[at..]) {
                Ok((message, used)) => {
                    print(&mut out, message, true, &place)?;
                    at += used;
                }
                Err(error) => {
                    // What came before is good.
                    files::finish(out)?;
                    return Err(Failure::at(place, error.shifted(at)));
                }
            }
            arena.reset();
        }
    } else {
        let message = codec.decode(&arena, &bytes).map_err(|error| Failure::at(&place, error))?;
        print(&mut out, message, args.compact, &place)?;
    }
    files::finish(out)
}

/// Prints a message as JSON and ends the line.
fn print(
    out: &mut impl Write,
    message: Message<'_>,
    compact: bool,
    place: &impl std::fmt::Display,
) -> Result<(), Failure> {
    let printed = if compact {
        serde_json::to_writer(&mut *out, &message)
    } else {
        message.serialize(&mut serde_json::Serializer::pretty(&mut *out))
    };
    printed.map_err(|error| {
        if error.is_io() { files::to_stdout(error.into()) } else { Failure::at(place, error) }
    })?;
    writeln!(out).map_err(|error: io::Error| files::to_stdout(error))
}
