//! `--message`: whole messages instead of structs, each an envelope and a struct, perhaps in a frame.

mod body;
mod decode;
mod encode;
mod json;
mod line;
mod services;

use clap::error::ErrorKind;
use clap::{ArgGroup, ValueEnum};
use serde::{Deserialize, Serialize};

use scrimp::{CodecBuilder, Executor, Limits, Utf8};

use crate::args::{AnyProtocol, TypeArgs};
pub(crate) use decode::MessageDecoder;
pub(crate) use encode::MessageEncoder;

/// Whether messages are whole, and which.
#[derive(Debug, clap::Args)]
pub(crate) struct MessageArgs {
    /// Whole messages, as clients and servers send them, one after another to the end of the input. As JSON each is an object on a
    /// line: `{"service", "method", "type", "seqid", "headers", "args" | "result" | "exception" | "error"}`
    #[arg(long, conflicts_with = "result")]
    message: bool,
    /// The service that the messages are for. Unless given, any of the schema that has their method, when there is but one
    #[arg(long, value_name = "SERVICE", requires = "message", conflicts_with_all = TypeArgs::NAMED_BY)]
    service: Option<String>,
    /// What marks where a message ends; when encoding, `auto` is what the line says, or `unframed`
    #[arg(long, value_enum, default_value_t, requires = "message", conflicts_with_all = TypeArgs::NAMED_BY)]
    framing: Framing,
}

impl MessageArgs {
    /// For subcommands that need a type, or this.
    pub(crate) fn or_type() -> ArgGroup {
        TypeArgs::required().arg("message")
    }

    /// Whether messages are whole.
    pub(crate) fn is_given(&self) -> bool {
        self.message
    }
}

/// [`scrimp_envelope::Framing`] as an option.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Framing {
    /// Told by how a message starts
    #[default]
    Auto,
    /// Nothing: it ends where its struct does
    Unframed,
    /// A length before it
    Framed,
    /// Apache Thrift's header
    Theader,
    /// Kitex's header
    Ttheader,
}

impl Framing {
    /// The framing that is named, if one is.
    fn named(self) -> Option<scrimp_envelope::Framing> {
        Some(match self {
            Self::Auto => return None,
            Self::Unframed => scrimp_envelope::Framing::Unframed,
            Self::Framed => scrimp_envelope::Framing::Framed,
            Self::Theader => scrimp_envelope::Framing::THeader,
            Self::Ttheader => scrimp_envelope::Framing::TTHeader,
        })
    }
}

impl From<scrimp_envelope::Framing> for Framing {
    fn from(framing: scrimp_envelope::Framing) -> Self {
        match framing {
            scrimp_envelope::Framing::Unframed => Self::Unframed,
            scrimp_envelope::Framing::Framed => Self::Framed,
            scrimp_envelope::Framing::THeader => Self::Theader,
            scrimp_envelope::Framing::TTHeader => Self::Ttheader,
        }
    }
}

/// Ends the process where a framing and a protocol are named that do not go together.
fn check_named(framing: Framing, protocol: AnyProtocol) {
    if protocol == AnyProtocol::Json && matches!(framing, Framing::Theader | Framing::Ttheader) {
        let message = "`--protocol json` is for messages in no frame, or in one without a header\n";
        clap::Error::raw(ErrorKind::ArgumentConflict, message).exit()
    }
}

/// What is set about the codecs of structs in messages.
fn configure(
    limits: Limits,
    utf8: Utf8,
    executor: Executor,
) -> impl Fn(CodecBuilder) -> CodecBuilder + Clone + Send + Sync + 'static {
    move |codec| codec.limits(limits).utf8(utf8).executor(executor)
}
