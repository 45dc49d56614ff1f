//! `--message`: whole messages instead of structs, each an envelope and a struct, perhaps in a frame.

mod answer;
mod body;
mod calls;
mod decode;
mod encode;
mod json;
mod line;
mod parts;
mod reply;

use clap::error::ErrorKind;
use clap::{ArgGroup, ValueEnum};
use serde::{Deserialize, Serialize};

use scrimp::{CodecBuilder, Executor, Limits, Utf8};

use crate::args::{AnyProtocol, TypeArgs};
pub(crate) use answer::{Answer, Outcome};
pub(crate) use decode::MessageDecoder;
pub(crate) use encode::MessageEncoder;
pub(crate) use parts::owned;
pub(crate) use reply::ReplyPrinter;

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

    /// Which messages are meant, where they are in this protocol.
    pub(crate) fn choice(&self, protocol: AnyProtocol) -> Choice<'_> {
        Choice { service: self.service.as_deref(), framing: self.framing, protocol }
    }
}

/// Which whole messages are read or written.
#[derive(Clone, Copy)]
pub(crate) struct Choice<'a> {
    /// The service that they are for; any of the schema unless given.
    pub(crate) service: Option<&'a str>,
    pub(crate) framing: Framing,
    pub(crate) protocol: AnyProtocol,
}

impl Choice<'_> {
    /// Ends the process where a framing and a protocol are named that do not go together.
    fn check(&self) {
        if self.protocol == AnyProtocol::Json && matches!(self.framing, Framing::Theader | Framing::Ttheader)
        {
            let message = "`--protocol json` is for messages in no frame, or in one without a header\n";
            clap::Error::raw(ErrorKind::ArgumentConflict, message).exit()
        }
    }
}

/// [`scrimp_envelope::Framing`] as an option.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Framing {
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
    pub(crate) fn named(self) -> Option<scrimp_envelope::Framing> {
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

/// What is set about the codecs of structs in messages.
pub(crate) fn configure(
    limits: Limits,
    utf8: Utf8,
    executor: Executor,
) -> impl Fn(CodecBuilder) -> CodecBuilder + Clone + Send + Sync + 'static {
    move |codec| codec.limits(limits).utf8(utf8).executor(executor)
}
