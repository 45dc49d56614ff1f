//! [`WrittenArgs`], [`ReadArgs`] and [`JsonArgs`], which are both: how messages are in JSON, where that leaves a choice.

use clap::ValueEnum;
use scrimp::json::{AbsentFields, Binaries, Enums, Longs, Naming, UnknownFields};
use scrimp::{JsonStyle, Limits, Utf8};

/// How messages are written.
#[derive(Debug, clap::Args)]
pub(crate) struct WrittenArgs {
    #[command(flatten)]
    shared: SharedArgs,
    #[command(flatten)]
    written: WritingArgs,
}

impl WrittenArgs {
    /// The style of what is written.
    pub(crate) fn style(&self) -> JsonStyle {
        self.written.style(&self.shared)
    }

    /// When strings are checked that are to be written.
    pub(crate) fn utf8(&self) -> Utf8 {
        self.written.utf8()
    }
}

/// How messages are read: numbers and text, names and numbers are told apart.
#[derive(Debug, Default, clap::Args)]
pub(crate) struct ReadArgs {
    #[command(flatten)]
    shared: SharedArgs,
    #[command(flatten)]
    read: ReadingArgs,
}

impl ReadArgs {
    /// The style of what is read.
    pub(crate) fn style(&self) -> JsonStyle {
        self.read.style(&self.shared)
    }
}

/// How messages are read and others written.
#[derive(Debug, clap::Args)]
pub(crate) struct JsonArgs {
    #[command(flatten)]
    shared: SharedArgs,
    #[command(flatten)]
    read: ReadingArgs,
    #[command(flatten)]
    written: WritingArgs,
}

impl JsonArgs {
    /// The style of what is read.
    pub(crate) fn read(&self) -> JsonStyle {
        self.read.style(&self.shared)
    }

    /// The style of what is written.
    pub(crate) fn written(&self) -> JsonStyle {
        self.written.style(&self.shared)
    }

    /// When strings are checked that are to be written.
    pub(crate) fn utf8(&self) -> Utf8 {
        self.written.utf8()
    }
}

/// What counts in both directions.
#[derive(Debug, Default, clap::Args)]
struct SharedArgs {
    /// What fields are called; the name in the IDL is read in any case, unless it is another field's
    #[arg(long, value_enum, default_value_t)]
    json_names: Names,
    /// How a `binary` is in JSON
    #[arg(long, value_enum, default_value_t)]
    json_binary: Binary,
}

impl SharedArgs {
    fn style(&self) -> JsonStyle {
        JsonStyle::new().naming(self.json_names.into()).binaries(self.json_binary.into())
    }
}

/// What counts in writing alone.
#[derive(Debug, clap::Args)]
struct WritingArgs {
    /// How an `i64` is written
    #[arg(long, value_enum, default_value_t)]
    json_longs: LongsAs,
    /// How an enum is written
    #[arg(long, value_enum, default_value_t)]
    json_enums: EnumsAs,
    /// What is written for a field that is not set
    #[arg(long, value_enum, default_value_t)]
    json_absent: Absent,
    /// Print strings that are not UTF-8 too, with U+FFFD for what is not
    #[arg(long)]
    lossy: bool,
}

impl WritingArgs {
    fn style(&self, shared: &SharedArgs) -> JsonStyle {
        let style = shared.style().longs(self.json_longs.into()).enums(self.json_enums.into());
        style.absent_fields(self.json_absent.into()).lossy(self.lossy)
    }

    fn utf8(&self) -> Utf8 {
        if self.lossy { Utf8::OnAccess } else { Utf8::default() }
    }
}

/// What counts in reading alone.
#[derive(Debug, Default, clap::Args)]
struct ReadingArgs {
    /// What becomes of a field that the schema does not have
    #[arg(long, value_enum, default_value_t)]
    json_unknown: Unknown,
}

impl ReadingArgs {
    fn style(&self, shared: &SharedArgs) -> JsonStyle {
        // The user's own text: codecs have a limit on what becomes of it.
        let limits = Limits::new().depth(Limits::MAX_DEPTH).message_size(u64::MAX).memory(u64::MAX, 0);
        shared.style().unknown_fields(self.json_unknown.into()).limits(limits)
    }
}

/// [`Naming`] as an option.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum Names {
    /// As the IDL calls them
    #[default]
    Idl,
    /// `userId`
    Camel,
    /// `user_id`
    Snake,
    /// As their annotations `api.key` or `go.tag` say
    Annotations,
}

impl From<Names> for Naming {
    fn from(names: Names) -> Self {
        match names {
            Names::Idl => Self::Idl,
            Names::Camel => Self::Camel,
            Names::Snake => Self::Snake,
            Names::Annotations => Self::Annotated,
        }
    }
}

/// [`Longs`] as an option.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum LongsAs {
    /// `7`
    #[default]
    Number,
    /// `"7"`
    Text,
    /// As text in fields with the annotation `api.js_conv`, as a number elsewhere
    Annotations,
}

impl From<LongsAs> for Longs {
    fn from(longs: LongsAs) -> Self {
        match longs {
            LongsAs::Number => Self::Numbers,
            LongsAs::Text => Self::Text,
            LongsAs::Annotations => Self::Annotated,
        }
    }
}

/// [`Enums`] as an option.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum EnumsAs {
    /// By name, or by number where the schema has no member for it
    #[default]
    Names,
    /// By number
    Numbers,
}

impl From<EnumsAs> for Enums {
    fn from(enums: EnumsAs) -> Self {
        match enums {
            EnumsAs::Names => Self::Names,
            EnumsAs::Numbers => Self::Numbers,
        }
    }
}

/// [`Binaries`] as an option.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum Binary {
    /// As base64, with padding
    #[default]
    Base64,
    /// As base64 for URLs, without padding
    Base64url,
    /// As the text that it is
    Text,
}

impl From<Binary> for Binaries {
    fn from(binary: Binary) -> Self {
        match binary {
            Binary::Base64 => Self::Base64,
            Binary::Base64url => Self::Base64Url,
            Binary::Text => Self::Text,
        }
    }
}

/// [`AbsentFields`] as an option.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum Absent {
    /// Nothing
    #[default]
    Omit,
    /// Its default, or else zero, where the field is neither required nor optional
    Write,
}

impl From<Absent> for AbsentFields {
    fn from(absent: Absent) -> Self {
        match absent {
            Absent::Omit => Self::Omit,
            Absent::Write => Self::Write,
        }
    }
}

/// [`UnknownFields`] as an option.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum Unknown {
    /// The message is refused
    #[default]
    Refuse,
    /// The field is skipped
    Ignore,
}

impl From<Unknown> for UnknownFields {
    fn from(unknown: Unknown) -> Self {
        match unknown {
            Unknown::Refuse => Self::Refuse,
            Unknown::Ignore => Self::Ignore,
        }
    }
}
