//! `scrimp set`: a message with one value changed.

use std::path::PathBuf;

use scrimp::JsonStyle;
use scrimp::raw::RawInput;

use crate::args::{MessageFileArgs, OutputArgs, OutputFormatArgs, TypeArgs};
use crate::failure::Failure;
use crate::files::{Output, name_of};

/// What `scrimp set` takes.
#[derive(Debug, clap::Args)]
#[command(
    group(TypeArgs::required()),
    after_help = "\
Examples:
  scrimp set --idl shop.thrift --type Order 'items[3].price=250' order.bin -o changed.bin
  scrimp set --idl shop.thrift --type Order 'totals{\"EUR\"}=1250' order.bin -o changed.bin
  scrimp set --idl shop.thrift --type Order --insert 'tags[0]=\"gift\"' order.bin -o changed.bin
  scrimp set --idl shop.thrift --type Order --remove customer.address order.bin -o changed.bin

The value is JSON. What is absent on the way is made. Everything else stays as it is, to the byte: unknown fields, the order of fields."
)]
pub(crate) struct Args {
    #[command(flatten)]
    message: MessageFileArgs,
    /// The way to the value, and the value as JSON; only the way with `--remove`
    #[arg(value_name = "PATH=VALUE")]
    change: String,
    /// Insert the value before that element of a list or set, or behind the last one
    #[arg(long, conflicts_with = "remove")]
    insert: bool,
    /// Remove the value, if there is one
    #[arg(long)]
    remove: bool,
    /// The input: a file, or `-` for stdin
    #[arg(default_value = "-", value_name = "INPUT")]
    input: PathBuf,
    #[command(flatten)]
    output: OutputArgs,
    #[command(flatten)]
    output_format: OutputFormatArgs,
}

pub(crate) fn run(args: &Args) -> Result<(), Failure> {
    let (ty, codec) = args.message.load()?;
    let (text, value) = match (split(&args.change), args.remove) {
        (Some((path, value)), false) => (path, value),
        (None, true) => (args.change.as_str(), ""),
        (None, false) => {
            return Err(Failure::at("path", "there is no value: write `PATH=VALUE`, or `--remove`"));
        }
        (Some(_), true) => return Err(Failure::at("path", "`--remove` takes a path alone, without a value")),
    };
    let path = ty.value_path(text).map_err(|error| Failure::at("path", error))?;
    let bytes = args.message.read(&args.input)?;
    let (raw, style) = (codec.raw(&bytes), JsonStyle::new());
    let value = RawInput::json(&style, value);
    let edit = match args {
        Args { remove: true, .. } => raw.remove(&path),
        Args { insert: true, .. } => raw.insert(&path, value),
        _ => raw.set(&path, value),
    };
    let edit = edit.map_err(|error| Failure::at(name_of(&args.input), error))?;
    let mut out = Output::new(&args.output.output);
    out.put(&args.output_format.output_format.encode(&edit.to_vec()))?;
    out.finish()
}

/// The path and the value on both sides of the first `=` that is not in a quoted key.
fn split(change: &str) -> Option<(&str, &str)> {
    let (mut is_quoted, mut is_escaped) = (false, false);
    let is_sign = |char: char| {
        let is_sign = char == '=' && !is_quoted;
        is_quoted ^= char == '"' && !is_escaped;
        is_escaped = char == '\\' && is_quoted && !is_escaped;
        is_sign
    };
    let at = change.find(is_sign)?;
    Some((&change[..at], &change[at + 1..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_in_a_key_does_not_count() {
        assert_eq!(split("a.b=1=2"), Some(("a.b", "1=2")));
        assert_eq!(split(r#"a{"k=\"="}=5"#), Some((r#"a{"k=\"="}"#, "5")));
        assert_eq!(split(r#"a{"="}"#), None);
    }
}
