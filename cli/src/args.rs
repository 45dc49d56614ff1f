//! The options that subcommands share.

use std::path::PathBuf;

use clap::ValueEnum;
use scrimp::{Codec, Schema, StructType};

use crate::failure::Failure;

/// Which type of which schema.
#[derive(Debug, clap::Args)]
pub(crate) struct TypeArgs {
    /// The IDL file
    #[arg(long, value_name = "FILE")]
    idl: PathBuf,
    /// The struct, union or exception: `Name`, `file.Name` when an included file has it, or `path/file.thrift:Name`
    #[arg(long = "type", value_name = "TYPE")]
    type_name: String,
    /// A folder to look for includes in; may be given several times
    #[arg(short = 'I', value_name = "DIR")]
    include_dirs: Vec<PathBuf>,
}

impl TypeArgs {
    /// Loads the schema and finds the type.
    pub(crate) fn load(&self) -> Result<StructType, Failure> {
        let schema = load_schema(&self.idl, &self.include_dirs)?;
        schema.struct_type(&self.type_name).map_err(|error| Failure::at(self.idl.display(), error))
    }
}

/// Loads an IDL file and what it includes.
pub(crate) fn load_schema(idl: &PathBuf, include_dirs: &[PathBuf]) -> Result<Schema, Failure> {
    let builder = include_dirs.iter().fold(Schema::builder(), |builder, dir| builder.include_dir(dir));
    builder.load(idl).map_err(|error| Failure::schema(&error))
}

/// How messages are decoded or encoded.
#[derive(Debug, clap::Args)]
pub(crate) struct CodecArgs {
    /// The wire format
    #[arg(long, value_enum, default_value_t)]
    protocol: Protocol,
    /// What does the work: machine code, the interpreter, or the better one of those there are
    #[arg(long, value_enum, default_value_t)]
    executor: Executor,
}

impl CodecArgs {
    /// The codec for messages of `ty`.
    pub(crate) fn codec(&self, ty: &StructType) -> Result<Codec, Failure> {
        codec(ty, self.protocol, self.executor)
    }
}

/// A codec for messages of `ty`.
pub(crate) fn codec(ty: &StructType, protocol: Protocol, executor: Executor) -> Result<Codec, Failure> {
    let builder = Codec::builder(ty).protocol(protocol.into()).executor(executor.into());
    builder.build().map_err(|error| Failure::at(ty.name(), error))
}

/// [`scrimp::Protocol`] as an option.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum Protocol {
    /// Apache Thrift's Binary protocol
    #[default]
    Binary,
    /// Apache Thrift's Compact protocol
    Compact,
}

impl From<Protocol> for scrimp::Protocol {
    fn from(protocol: Protocol) -> Self {
        match protocol {
            Protocol::Binary => Self::Binary,
            Protocol::Compact => Self::Compact,
        }
    }
}

/// [`scrimp::Executor`] as an option.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum Executor {
    /// Machine code where there can be any, else the interpreter
    #[default]
    Auto,
    /// Machine code, or an error where there is none
    Jit,
    /// The interpreter
    Interpreter,
}

impl From<Executor> for scrimp::Executor {
    fn from(executor: Executor) -> Self {
        match executor {
            Executor::Auto => Self::Auto,
            Executor::Jit => Self::Jit,
            Executor::Interpreter => Self::Interpreter,
        }
    }
}
