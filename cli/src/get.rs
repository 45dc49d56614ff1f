//! `scrimp get`: one value of a message as JSON.

use std::path::PathBuf;

use scrimp::JsonStyle;

use crate::args::{MessageFileArgs, OutputArgs, TypeArgs};
use crate::failure::Failure;
use crate::files::{Output, name_of};

/// What `scrimp get` takes.
#[derive(Debug, clap::Args)]
#[command(
    group(TypeArgs::required()),
    after_help = "\
Examples:
  scrimp get --idl shop.thrift --type Order customer.address.city order.bin
  scrimp get --idl shop.thrift --type Order 'items[3].price' order.bin
  scrimp get --idl shop.thrift --type Order 'totals{\"EUR\"}' order.bin

What is not on the way is passed over, not decoded. Where there is no value, the exit code is 1."
)]
pub(crate) struct Args {
    #[command(flatten)]
    message: MessageFileArgs,
    /// The way to the value: fields by name or id, elements as `[3]`, entries of maps as `{"key"}` or `{7}`
    #[arg(value_name = "PATH")]
    path: String,
    /// The input: a file, or `-` for stdin
    #[arg(default_value = "-", value_name = "INPUT")]
    input: PathBuf,
    /// Take the first value at the path, and look at nothing that follows it
    #[arg(long)]
    first: bool,
    #[command(flatten)]
    output: OutputArgs,
    /// Print the value on one line
    #[arg(long)]
    one_line: bool,
}

pub(crate) fn run(args: &Args) -> Result<(), Failure> {
    let (ty, codec) = args.message.load()?;
    let path = ty.value_path(&args.path).map_err(|error| Failure::at("path", error))?;
    let input = &args.input;
    let bytes = args.message.read(input)?;
    let raw = codec.raw(&bytes);
    let found = match args.first {
        true => raw.get_first(&path),
        false => raw.get(&path),
    };
    let failed = |error| Failure::at(name_of(input), error);
    let value = found
        .map_err(failed)?
        .ok_or_else(|| Failure::at(name_of(input), format_args!("the message has nothing at `{path}`")))?;
    let json = value.to_json(&JsonStyle::new().pretty(!args.one_line)).map_err(failed)?;
    let mut out = Output::new(&args.output.output);
    out.put(json.as_bytes())?;
    out.put(b"\n")?;
    out.finish()
}
