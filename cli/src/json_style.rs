//! [`WrittenArgs`] and [`ReadArgs`]: how messages are in JSON, where that leaves a choice.

use clap::ValueEnum;
use scrimp::JsonStyle;
use scrimp::json::{AbsentFields, Binaries, Enums, Longs, Naming, UnknownFields};

/// What counts in both directions.
#[derive(Debug, Default, clap::Args)]
pub(crate) struct SharedArgs {
    /// What fields are called; the name in the IDL is read in any case, unless it is another field's
    #[arg(long, value_enum, default_value_t, conflicts_with = "message")]
    json_names: Names,
    /// How a `binary` is written
    #[arg(long, value_enum, default_value_t, conflicts_with = "message")]
    json_binary: Binary,
}

impl SharedArgs {
    fn style(&self) -> JsonStyle {
        JsonStyle::new().naming(self.json_names.into()).binaries(self.json_binary.into())
    }
}

/// How messages are written.
#[derive(Debug, clap::Args)]
pub(crate) struct WrittenArgs {
    #[command(flatten)]
    shared: SharedArgs,
    /// How an `i64` is written
    #[arg(long, value_enum, default_value_t, conflicts_with = "message")]
    json_longs: LongsAs,
    /// How an enum is written
    #[arg(long, value_enum, default_value_t, conflicts_with = "message")]
    json_enums: EnumsAs,
    /// What is written for a field that is not set
    #[arg(long, value_enum, default_value_t, conflicts_with = "message")]
    json_absent: Absent,
}

impl WrittenArgs {
    pub(crate) fn style(&self) -> JsonStyle {
        let style = self.shared.style().longs(self.json_longs.into());
        style.enums(self.json_enums.into()).absent_fields(self.json_absent.into())
    }
}

/// How messages are read: numbers and text, names and numbers are told apart.
#[derive(Debug, Default, clap::Args)]
pub(crate) struct ReadArgs {
    #[command(flatten)]
    shared: SharedArgs,
    /// What becomes of a field that the schema does not have
    #[arg(long, value_enum, default_value_t, conflicts_with = "message")]
    json_unknown: Unknown,
}

impl ReadArgs {
    pub(crate) fn style(&self) -> JsonStyle {
        self.shared.style().unknown_fields(self.json_unknown.into())
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
