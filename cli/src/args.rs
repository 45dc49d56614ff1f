//! The options that subcommands share.

use std::fmt::Display;
use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::error::ErrorKind;
use clap::{ArgGroup, ValueEnum};
use scrimp::{Absent, Codec, CodecBuilder, Limits, Schema, StructType, UnknownFields};
use scrimp_envelope::{ReadLimits, ReadOptions};
use serde::{Deserialize, Serialize};

use crate::encoding::Encoding;
use crate::failure::Failure;
use crate::files;

/// Which schema.
#[derive(Debug, clap::Args)]
pub(crate) struct SchemaArgs {
    /// The IDL file
    #[arg(long, value_name = "FILE")]
    idl: PathBuf,
    /// A folder to look for includes in; may be given several times
    #[arg(short = 'I', value_name = "DIR")]
    include_dirs: Vec<PathBuf>,
}

impl SchemaArgs {
    /// The IDL file, as errors name it.
    pub(crate) fn place(&self) -> impl Display {
        self.idl.display()
    }

    /// Loads the IDL file and what it includes.
    pub(crate) fn load(&self) -> Result<Schema, Failure> {
        self.load_with(UnknownFields::Skip)
    }

    /// As [`load`](Self::load), with room in messages for fields that the schema does not know where these are kept.
    fn load_with(&self, unknown_fields: UnknownFields) -> Result<Schema, Failure> {
        let builder = Schema::builder().keep_unknown_fields(unknown_fields == UnknownFields::Keep);
        let builder = self.include_dirs.iter().fold(builder, |builder, dir| builder.include_dir(dir));
        builder.load(&self.idl).map_err(|error| Failure::schema(&error))
    }
}

/// Which type of which schema.
#[derive(Debug, clap::Args)]
pub(crate) struct TypeArgs {
    #[command(flatten)]
    pub(crate) schema: SchemaArgs,
    /// The struct, union or exception: `Name`, `file.Name` when an included file has it, or `path/file.thrift:Name`
    #[arg(long = "type", value_name = "TYPE")]
    type_name: Option<String>,
    /// The arguments of a method, inherited ones too: `Service.method`, or `file.Service.method`
    #[arg(long, value_name = "SERVICE.METHOD")]
    method: Option<String>,
    /// The method's result instead of its arguments: field 0 is what it returns, the others what it throws
    #[arg(long, requires = "method", conflicts_with = "type_name")]
    result: bool,
}

impl TypeArgs {
    /// What names a type: one of these options.
    pub(crate) const NAMED_BY: [&'static str; 2] = ["type_name", "method"];

    /// For subcommands that need a type.
    pub(crate) fn required() -> ArgGroup {
        ArgGroup::new("what").args(Self::NAMED_BY).required(true)
    }

    /// Whether a type is named.
    pub(crate) fn is_given(&self) -> bool {
        self.type_name.is_some() || self.method.is_some()
    }

    /// Loads the schema and finds the type, which is named.
    pub(crate) fn load(&self) -> Result<StructType, Failure> {
        self.load_with(UnknownFields::Skip)
    }

    /// As [`load`](Self::load), with room in messages for fields that the schema does not know where these are kept.
    pub(crate) fn load_with(&self, unknown_fields: UnknownFields) -> Result<StructType, Failure> {
        let schema = self.schema.load_with(unknown_fields)?;
        let place = self.schema.place();
        let Some(path) = &self.method else {
            let ty = schema.struct_type(self.type_name.as_deref().unwrap_or_default());
            return ty.map_err(|error| Failure::at(place, error));
        };
        let ty = match path.rsplit_once('.') {
            None => Err(format!("`{path}` names no service: write `Service.{path}`")),
            Some((service, name)) => {
                let method = schema.service(service).and_then(|service| service.method(name));
                method.map_err(|error| error.to_string()).and_then(|method| match self.result {
                    false => Ok(method.args_type()),
                    true => {
                        method.result_type().ok_or_else(|| format!("`{path}` is oneway: it has no result"))
                    }
                })
            }
        };
        ty.map_err(|error| Failure::at(place, methods_of(&schema, path).unwrap_or(error)))
    }
}

/// What to say of `service` where a method should be named; `None` unless it is a service.
fn methods_of(schema: &Schema, service: &str) -> Option<String> {
    let found = schema.service(service).ok()?;
    let methods: Vec<String> =
        found.methods().map(|method| format!("`{service}.{}`", method.name())).collect();
    Some(match methods.is_empty() {
        true => format!("`{service}` is a service without methods"),
        false => format!("`{service}` is a service: name one of its methods, {}", some_of(&methods)),
    })
}

/// The first of several `names`, and how many more there are.
pub(crate) fn some_of(names: &[String]) -> String {
    const SHOWN: usize = 10;
    match names.split_at_checked(SHOWN) {
        Some((shown, more @ [_, ..])) => {
            format!("{} or one of {} more, which `scrimp inspect` lists", shown.join(", "), more.len())
        }
        _ => names.join(", "),
    }
}

/// Messages of a type, each a file: what they are, and how they are read.
#[derive(Debug, clap::Args)]
pub(crate) struct MessageFileArgs {
    #[command(flatten)]
    ty: TypeArgs,
    #[command(flatten)]
    protocol: ProtocolArgs,
    #[command(flatten)]
    codec: CodecArgs,
    #[command(flatten)]
    limits: LimitArgs,
    #[command(flatten)]
    input_format: InputFormatArgs,
}

impl MessageFileArgs {
    /// The type of the messages, and a codec for them.
    pub(crate) fn load(&self) -> Result<(StructType, Codec), Failure> {
        let ty = self.ty.load()?;
        let codec = build(self.codec.builder(&ty, self.protocol.of_structs(), &self.limits))?;
        Ok((ty, codec))
    }

    /// The bytes of the message in a file, or from stdin.
    pub(crate) fn read(&self, path: &Path) -> Result<Vec<u8>, Failure> {
        files::read_message(path, self.input_format.input_format, self.limits.max_message())
    }
}

/// How messages are decoded or encoded.
#[derive(Debug, clap::Args)]
pub(crate) struct CodecArgs {
    /// What does the work
    #[arg(long, value_enum, default_value_t)]
    pub(crate) executor: Executor,
    /// Whose variant of the wire format it is; they differ in Compact alone
    #[arg(long, value_enum, default_value_t)]
    pub(crate) dialect: Dialect,
    /// How deeply structs and containers may be nested; 64 unless given
    #[arg(long, value_name = "LEVELS", value_parser = clap::value_parser!(u32).range(1..=Limits::MAX_DEPTH as i64))]
    pub(crate) max_depth: Option<u32>,
}

impl CodecArgs {
    /// A codec for messages of `ty`.
    pub(crate) fn builder(&self, ty: &StructType, protocol: Protocol, limits: &LimitArgs) -> CodecBuilder {
        Codec::builder(ty)
            .protocol(protocol.into())
            .dialect(self.dialect.into())
            .executor(self.executor.into())
            .limits(limits.limits(self.max_depth))
    }
}

/// What is written besides what a message has.
#[derive(Debug, clap::Args)]
pub(crate) struct WriteArgs {
    /// Write fields that are absent and not `optional` too, with their defaults in the IDL, else as zero or empty: as the code does that Apache
    /// Thrift generates for Go, but no union, and no struct that requires a field, unless the IDL has a default
    #[arg(long)]
    write_defaults: bool,
}

impl WriteArgs {
    /// What is written of absent fields.
    pub(crate) fn absent(&self) -> Absent {
        if self.write_defaults { Absent::WriteDefaults } else { Absent::Omit }
    }
}

/// Builds a codec.
pub(crate) fn build(builder: CodecBuilder) -> Result<Codec, Failure> {
    builder.build().map_err(|error| Failure::at("codec", error))
}

/// What a message may be at most when it is decoded.
#[derive(Debug, Default, clap::Args)]
pub(crate) struct LimitArgs {
    /// How much memory a decoded message may take, in bytes or as in `512K`, `64MiB`, `2GB`, where K is 1024 bytes; 64M plus eight
    /// times the message's length unless given
    #[arg(long, value_name = "SIZE", value_parser = size)]
    max_memory: Option<u64>,
    /// How long a message may be, in bytes or as in `512K`, `64MiB`, `1GB`, where K is 1024 bytes; 100M unless given, 2G at most.
    /// Of a whole message in a frame: 16384000 bytes unless given, 1G at most
    #[arg(long, value_name = "SIZE", value_parser = size)]
    max_message: Option<u64>,
}

impl LimitArgs {
    /// The same limits, but for that on memory.
    pub(crate) fn without_memory(&self) -> Self {
        Self { max_memory: None, ..*self }
    }

    /// How long a message may be, in bytes.
    pub(crate) fn max_message(&self) -> u64 {
        self.limits(None).get_message_size()
    }

    /// The same where it is given.
    fn given_max_message(&self) -> Option<u64> {
        self.max_message.map(|_| self.max_message())
    }

    /// What is read of whole messages, in any framing and protocol.
    pub(crate) fn read_options(&self, dialect: Dialect) -> ReadOptions {
        let bytes = |size: u64| u32::try_from(size).unwrap_or(u32::MAX);
        // What is nested too deeply is passed over all the same.
        let mut read = ReadLimits::new().depth(Limits::MAX_DEPTH).message(bytes(self.max_message()));
        if let Some(size) = self.given_max_message() {
            read = read.frame(bytes(size)).inflated(bytes(size));
        }
        ReadOptions::new().limits(read).fbthrift(dialect == Dialect::Fbthrift)
    }

    /// The limits of a codec, with a depth of `max_depth` if there is one.
    pub(crate) fn limits(&self, max_depth: Option<u32>) -> Limits {
        let mut limits = Limits::new();
        if let Some(levels) = max_depth {
            limits = limits.depth(levels);
        }
        if let Some(bytes) = self.max_memory {
            limits = limits.memory(bytes, 0);
        }
        if let Some(bytes) = self.max_message {
            limits = limits.message_size(bytes);
        }
        limits
    }
}

/// Reads a number of bytes, of KiB, MiB or GiB.
fn size(text: &str) -> Result<u64, String> {
    let unit_at = text.find(|char: char| !char.is_ascii_digit()).unwrap_or(text.len());
    let (digits, unit) = text.split_at(unit_at);
    let shift = match unit.to_ascii_lowercase().as_str() {
        "" => Some(0),
        "k" | "kb" | "kib" => Some(10),
        "m" | "mb" | "mib" => Some(20),
        "g" | "gb" | "gib" => Some(30),
        _ => None,
    };
    let number = digits.parse().ok().zip(shift);
    number.and_then(|(number, shift): (u64, u32)| number.checked_mul(1 << shift)).ok_or_else(|| {
        "a size is a number of bytes, or of K, M or G, as `512K`, `512KB` or `512KiB`, and less than 16 EiB".to_owned()
    })
}

/// Reads a length of time, in milliseconds, seconds or minutes.
pub(crate) fn duration(text: &str) -> Result<Duration, String> {
    let unit_at = text.find(|char: char| !char.is_ascii_digit()).unwrap_or(text.len());
    let (digits, unit) = text.split_at(unit_at);
    let millis: Option<u64> = match unit {
        "ms" => Some(1),
        "s" => Some(1000),
        "m" => Some(60_000),
        _ => None,
    };
    // The longest is eleven days: what is longer is meant for something else.
    let number = digits.parse().ok().filter(|number: &u64| *number <= 1_000_000_000).zip(millis);
    let millis =
        number.map(|(number, millis)| number * millis).filter(|millis| (1..=1_000_000_000).contains(millis));
    millis.map(Duration::from_millis).ok_or_else(|| {
        "a time is a number of milliseconds, seconds or minutes, as `500ms`, `2s` or `1m`, and at most 1000000s".to_owned()
    })
}

/// Where the input comes from.
#[derive(Debug, clap::Args)]
pub(crate) struct InputArgs {
    /// The input: a file, or `-` for stdin
    #[arg(default_value = "-", value_name = "INPUT")]
    pub(crate) input: PathBuf,
    /// Take the message at the start of the input, whatever follows
    #[arg(long, conflicts_with = StreamArgs::GROUP)]
    pub(crate) ignore_trailing: bool,
}

/// How the bytes of messages are given.
#[derive(Debug, clap::Args)]
pub(crate) struct InputFormatArgs {
    /// How the input has its bytes; white space between digits does not count
    #[arg(long, value_enum, default_value_t)]
    pub(crate) input_format: Encoding,
}

/// How the bytes of messages are written.
#[derive(Debug, clap::Args)]
pub(crate) struct OutputFormatArgs {
    /// How the output has its bytes; as digits every message is a line
    #[arg(long, value_enum, default_value_t)]
    pub(crate) output_format: Encoding,
}

/// Where the output goes.
#[derive(Debug, clap::Args)]
pub(crate) struct OutputArgs {
    /// Where the output goes: a file, or `-` for stdout
    #[arg(short, long, value_name = "FILE", default_value = "-")]
    pub(crate) output: PathBuf,
}

/// Whether the input is several messages, and which of them count.
#[derive(Debug, clap::Args)]
pub(crate) struct StreamArgs {
    /// Read messages that follow each other until the input ends, and write each as soon as it is there. What comes before a bad
    /// message is written
    #[arg(long)]
    pub(crate) all: bool,
    /// Skip this many messages first, without checking what they contain
    #[arg(long, value_name = "COUNT", default_value_t = 0, requires = StreamArgs::GROUP)]
    pub(crate) skip: u64,
    /// Stop after this many messages, and do not read on
    #[arg(long, value_name = "COUNT", requires = StreamArgs::GROUP)]
    pub(crate) limit: Option<u64>,
    /// Go on after a bad message, unless nothing tells where the next one starts; the exit code is 1 all the same
    #[arg(long, requires = StreamArgs::GROUP)]
    pub(crate) keep_going: bool,
}

impl StreamArgs {
    /// The options with which the input is several messages.
    const GROUP: &'static str = "several";

    /// For subcommands that read several messages where one of `options` is given.
    pub(crate) fn given_by<const N: usize>(options: [&'static str; N]) -> ArgGroup {
        ArgGroup::new(Self::GROUP).args(options).multiple(true)
    }
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

/// The wire format of structs, or of whole messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum AnyProtocol {
    /// Of a message: told by how it starts
    #[default]
    Auto,
    /// Apache Thrift's Binary protocol
    Binary,
    /// Apache Thrift's Compact protocol
    Compact,
    /// Apache Thrift's JSON protocol (TJSON), of a message
    Json,
}

/// Which wire format structs are in, on their own or in messages.
#[derive(Debug, clap::Args)]
pub(crate) struct ProtocolArgs {
    /// The wire format: `binary` unless given, `auto` with `--message`
    #[arg(long, value_enum)]
    protocol: Option<AnyProtocol>,
}

impl ProtocolArgs {
    /// That of structs on their own. The process ends where it is one of messages alone.
    pub(crate) fn of_structs(&self) -> Protocol {
        let (name, why) = match self.protocol {
            None | Some(AnyProtocol::Binary) => return Protocol::Binary,
            Some(AnyProtocol::Compact) => return Protocol::Compact,
            Some(AnyProtocol::Auto) => ("auto", "nothing in the bytes of a struct tells its protocol"),
            Some(AnyProtocol::Json) => ("json", "it is that of whole messages here"),
        };
        let message = format!("`--protocol {name}` needs `--message`: {why}\n");
        clap::Error::raw(ErrorKind::MissingRequiredArgument, message).exit()
    }

    /// That of messages.
    pub(crate) fn of_messages(&self) -> AnyProtocol {
        self.protocol.unwrap_or_default()
    }
}

impl From<Protocol> for scrimp::Protocol {
    fn from(protocol: Protocol) -> Self {
        match protocol {
            Protocol::Binary => Self::Binary,
            Protocol::Compact => Self::Compact,
        }
    }
}

/// [`scrimp::Dialect`] as an option.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Dialect {
    /// Apache Thrift's
    #[default]
    Apache,
    /// fbthrift's: doubles are big-endian, and there are floats, but no uuids
    Fbthrift,
}

impl From<Dialect> for scrimp::Dialect {
    fn from(dialect: Dialect) -> Self {
        match dialect {
            Dialect::Apache => Self::Apache,
            Dialect::Fbthrift => Self::Fbthrift,
        }
    }
}

/// [`scrimp::Executor`] as an option.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum Executor {
    /// The interpreter at first, and machine code once that is compiled in the background, where there can be any
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
