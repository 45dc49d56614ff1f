//! `scrimp inspect`: what scrimp makes of a type.

use std::fmt::{self, Write};

use clap::ValueEnum;
use scrimp::descriptor::{Definition, Schema, ServiceId, StructKind};
use scrimp::{Codec, StructType, listing};

use crate::args::{self, Protocol, TypeArgs, WriteArgs};
use crate::failure::Failure;
use crate::files::Output;
use crate::idl;

/// What `scrimp inspect` takes.
///
/// Without a type it lists the types and services of the IDL file and of what it includes, by the names that `--type` and
/// `--method` take.
#[derive(Debug, clap::Args)]
#[command(group(TypeArgs::required().required(false)))]
pub(crate) struct Args {
    #[command(flatten)]
    ty: TypeArgs,
    /// The wire format of the plan
    #[arg(long, value_enum, default_value_t)]
    protocol: Protocol,
    #[command(flatten)]
    write: WriteArgs,
    /// What to print of a type
    #[arg(long, value_enum, default_value_t, requires = "what")]
    show: Show,
    /// The CPU that `clif` and `asm` are for
    #[arg(long, value_enum, default_value_t)]
    target: Target,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum Show {
    /// Where each field of the type lies in memory
    #[default]
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

impl From<Target> for listing::Target {
    fn from(target: Target) -> Self {
        match target {
            Target::X86_64 => Self::X86_64,
            Target::Aarch64 => Self::Aarch64,
        }
    }
}

pub(crate) fn run(args: &Args) -> Result<(), Failure> {
    let text = match args.ty.is_given() {
        false => listing(args.ty.schema.load()?.descriptors()),
        true => describe(&args.ty.load()?, args)?,
    };
    let mut out = Output::stdout();
    out.put(format!("{}\n", text.trim_end()).as_bytes())?;
    out.finish()
}

fn describe(ty: &StructType, args: &Args) -> Result<String, Failure> {
    Ok(match args.show {
        Show::Layout => ty.describe_layout(),
        Show::Plan => codec(ty, args)?.describe_plan(),
        Show::Clif => code(ty, args, listing::Form::Clif)?,
        Show::Asm => code(ty, args, listing::Form::Asm)?,
    })
}

/// A codec to ask: it is never run, so nothing is compiled.
fn codec(ty: &StructType, args: &Args) -> Result<Codec, Failure> {
    args::build(Codec::builder(ty).protocol(args.protocol.into()).absent(args.write.absent()))
}

fn code(ty: &StructType, args: &Args, form: listing::Form) -> Result<String, Failure> {
    let listing = codec(ty, args)?.describe_code(args.target.into(), form);
    listing.map_err(|error| Failure::at(ty.name(), error))
}

/// The types and services of every file: each on a line, methods below their service.
fn listing(schema: &Schema) -> String {
    let mut out = String::new();
    for file in schema.files() {
        let _ = writeln!(out, "{}", schema.sources().name(file.source));
        let prefix =
            if file.source == schema.root().source { String::new() } else { format!("{}.", file.stem) };
        for definition in &file.definitions {
            let _ = match *definition {
                Definition::Struct(id) => {
                    let desc = schema.struct_desc(id);
                    let kind = match desc.kind {
                        StructKind::Struct => "struct",
                        StructKind::Union => "union",
                        StructKind::Exception => "exception",
                        _ => continue,
                    };
                    writeln!(out, "  {kind} {}", schema.qualified_name(id))
                }
                Definition::Enum(id) => writeln!(out, "  enum {prefix}{}", schema.enum_desc(id).name),
                Definition::Typedef(id) => {
                    let desc = schema.typedef_desc(id);
                    writeln!(out, "  typedef {prefix}{} = {}", desc.name, schema.display_type(desc.target.id))
                }
                Definition::Service(id) => {
                    let _ = writeln!(out, "  service {prefix}{}", schema.service_desc(id).name);
                    methods(schema, id, &mut out)
                }
                Definition::Const(_) => Ok(()),
            };
        }
    }
    out
}

/// The methods of a service, inherited ones too, as IDL has them.
fn methods(schema: &Schema, service: ServiceId, out: &mut String) -> fmt::Result {
    let ancestry = std::iter::successors(Some(service), |id| schema.service_desc(*id).extends);
    for id in ancestry {
        let desc = schema.service_desc(id);
        for method in &desc.methods {
            write!(out, "    {}", idl::signature(schema, method))?;
            if id != service {
                write!(out, ", inherited from {}", desc.name)?;
            }
            writeln!(out)?;
        }
    }
    Ok(())
}
