//! `scrimp inspect`: what scrimp makes of a type.

use std::io::Write;

use clap::ValueEnum;
use scrimp::{CodeForm, CodeTarget, Codec, StructType};

use crate::args::{self, Executor, Protocol, TypeArgs};
use crate::failure::Failure;
use crate::files;

/// What `scrimp inspect` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    ty: TypeArgs,
    /// The wire format of the plan
    #[arg(long, value_enum, default_value_t)]
    protocol: Protocol,
    /// What to print
    #[arg(long, value_enum)]
    show: Show,
    /// The CPU that `clif` and `asm` are for
    #[arg(long, value_enum, default_value_t)]
    target: Target,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Show {
    /// Where each field of the type lies in memory
    Layout,
    /// What a codec does to decode and encode the type
    Plan,
    /// The same as Cranelift's intermediate representation
    Clif,
    /// The same as machine code
    Asm,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Target {
    /// x86_64 with the features of x86-64-v3
    #[value(name = "x86_64")]
    X86_64,
    /// aarch64 without extensions
    #[value(name = "aarch64")]
    Aarch64,
}

impl Default for Target {
    fn default() -> Self {
        if cfg!(target_arch = "aarch64") { Self::Aarch64 } else { Self::X86_64 }
    }
}

impl From<Target> for CodeTarget {
    fn from(target: Target) -> Self {
        match target {
            Target::X86_64 => Self::X86_64,
            Target::Aarch64 => Self::Aarch64,
        }
    }
}

pub(crate) fn run(args: &Args) -> Result<(), Failure> {
    let ty = args.ty.load()?;
    let text = match args.show {
        Show::Layout => ty.describe_layout(),
        Show::Plan => codec(&ty, args.protocol)?.describe_plan(),
        Show::Clif => code(&ty, args, CodeForm::Clif)?,
        Show::Asm => code(&ty, args, CodeForm::Asm)?,
    };
    let mut out = files::stdout();
    writeln!(out, "{}", text.trim_end()).map_err(files::to_stdout)?;
    files::finish(out)
}

/// A codec to ask. Every executor follows the same plan, and listings are of any codec: the interpreter's is made at once.
fn codec(ty: &StructType, protocol: Protocol) -> Result<Codec, Failure> {
    args::codec(ty, protocol, Executor::Interpreter)
}

fn code(ty: &StructType, args: &Args, form: CodeForm) -> Result<String, Failure> {
    let listing = codec(ty, args.protocol)?.describe_code(args.target.into(), form);
    listing.map_err(|error| Failure::at(ty.name(), error))
}
