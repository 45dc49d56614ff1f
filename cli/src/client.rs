//! [`ClientArgs`]: how a server is called, and what is said where it does not answer.

use std::io;
use std::time::Duration;

use clap::ValueEnum;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::error::ErrorKind;
use scrimp::{Arena, JsonStyle, Message, Utf8};
use scrimp_envelope::{self as envelope, Dress, MethodCodec, ReplyErrorKind};
use scrimp_rpc::{Address, CallError, CallErrorKind, CallOptions, Client, ClientBuilder};

use crate::args::{self, CodecArgs, LimitArgs, Protocol, SchemaArgs, WriteArgs};
use crate::endpoint::ConnectArgs;
use crate::failure::Failure;
use crate::hints;
use crate::message::{Framing, configure};
use crate::services::Services;

/// How a server is called.
#[derive(Debug, clap::Args)]
pub(crate) struct ClientArgs {
    #[command(flatten)]
    pub(crate) schema: SchemaArgs,
    /// What marks where a message ends. The server has to read it: what it reads cannot be told
    #[arg(long, default_value = "framed", value_parser = framings())]
    framing: Framing,
    /// The wire format
    #[arg(long, value_enum, default_value_t)]
    protocol: Protocol,
    /// Send the name of the service before that of the method, as servers of several services may ask for
    #[arg(long)]
    multiplexed: bool,
    /// A header to send, of THeader or TTHeader; may be given several times
    #[arg(long = "header", value_name = "KEY=VALUE", value_parser = header)]
    headers: Vec<(String, String)>,
    /// How long a call may take in all: `500ms`, `2s` or `1m`
    #[arg(long, value_name = "TIME", default_value = "10s", value_parser = args::duration)]
    deadline: Duration,
    #[command(flatten)]
    codec: CodecArgs,
    #[command(flatten)]
    write: WriteArgs,
    #[command(flatten)]
    limits: LimitArgs,
    #[command(flatten)]
    connect: ConnectArgs,
}

/// Those that can be sent: all that are named.
fn framings() -> impl TypedValueParser<Value = Framing> {
    let named = Framing::value_variants().iter().filter(|framing| framing.named().is_some());
    PossibleValuesParser::new(named.filter_map(Framing::to_possible_value))
        .try_map(|name| Framing::from_str(&name, false))
}

fn header(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((key, value)) if !key.is_empty() => Ok((key.to_owned(), value.to_owned())),
        _ => Err("a header is `KEY=VALUE`".to_owned()),
    }
}

impl ClientArgs {
    /// The services whose methods may be called; `utf8` is when strings in replies are checked.
    pub(crate) fn services(&self, utf8: Utf8) -> Result<Services, Failure> {
        let limits = self.limits.limits(self.codec.max_depth);
        let configure = configure(limits, utf8, self.codec.executor.into());
        let absent = self.write.absent();
        Services::load(&self.schema, None, move |codec| configure(codec).absent(absent))
    }

    /// A client of the server at `address`, for its connections to be chosen. The process ends where an option does not go with the framing.
    pub(crate) fn client(&self, address: &Address) -> Result<ClientBuilder, Failure> {
        let dress = self.dress();
        if !self.headers.is_empty()
            && !matches!(dress.framing(), envelope::Framing::THeader | envelope::Framing::TTHeader)
        {
            let message = "`--header` needs `--framing theader` or `ttheader`: other messages have none\n";
            clap::Error::raw(ErrorKind::ArgumentConflict, message).exit()
        }
        Ok(Client::builder(self.connect.connector(address)?)
            .dress(dress)
            .multiplexed_names(self.multiplexed)
            .deadline(self.deadline)
            .read_options(self.limits.read_options(self.codec.dialect)))
    }

    /// What requests are sent in, and replies come in.
    pub(crate) fn dress(&self) -> Dress {
        let framing = self.framing.named().expect("`auto` is none of the values");
        Dress::new(framing).with_protocol(self.protocol.into(), self.codec.dialect.into())
    }

    /// What is said about each call.
    pub(crate) fn options(&self) -> CallOptions {
        self.headers.iter().fold(CallOptions::new(), |options, (key, value)| options.header(key, value))
    }

    /// What the user sees of a call that has no result, and was not answered with an exception; `lossy` where `--lossy` is an option.
    pub(crate) fn failure(
        &self,
        address: &Address,
        method: &MethodCodec,
        error: &CallError,
        lossy: bool,
    ) -> Failure {
        let place = format!("{address}: {}.{}", method.service_name(), method.name());
        let kind = error.kind();
        if let CallErrorKind::Request(_) | CallErrorKind::Json(_) = kind {
            return Failure::at(place, error);
        }
        let help = match kind {
            CallErrorKind::Connect(error) => for_connecting(error),
            CallErrorKind::Timeout => Some(format!(
                "`--deadline` allows more than {:?}; or {}",
                self.deadline,
                self.other_framing()
            )),
            CallErrorKind::Closed | CallErrorKind::Io(_) => Some(self.other_framing()),
            CallErrorKind::Read(error) => {
                hints::for_limit(error.kind()).or_else(|| Some(self.other_framing()))
            }
            CallErrorKind::Reply(error) => match error.kind() {
                ReplyErrorKind::Decode(error) => hints::for_decoding(error, lossy),
                _ => None,
            },
            _ => None,
        };
        let unsafe_to_retry = "whether the server has handled the call is not known".to_owned();
        let retry = (!error.is_retry_safe()).then_some(unsafe_to_retry);
        Failure::transport(place, error).with_help(help.into_iter().chain(retry))
    }

    /// Advice about a server that does not seem to understand.
    fn other_framing(&self) -> String {
        let other = match self.dress().framing() {
            envelope::Framing::Unframed => "framed",
            _ => "unframed",
        };
        format!("the server may expect messages in another framing or protocol, as with `--framing {other}`")
    }
}

/// Advice about a server to which there is no connection.
fn for_connecting(error: &io::Error) -> Option<String> {
    match error.kind() {
        io::ErrorKind::ConnectionRefused | io::ErrorKind::NotFound => {
            Some("no server listens there".to_owned())
        }
        io::ErrorKind::InvalidData if error.to_string().contains("certificate") => {
            Some("`--tls-roots` names the certificates that the server's is to be signed by".to_owned())
        }
        _ => None,
    }
}

/// Reads arguments of `method`, in this style, where `place` says what they are in.
pub(crate) fn read_args<'a>(
    method: &'a MethodCodec,
    arena: &'a Arena,
    style: &JsonStyle,
    place: &str,
    text: &'a str,
) -> Result<Message<'a>, Failure> {
    let args = method.args_type().from_json(arena, style, text);
    args.map_err(|error| {
        let help = format!(
            "`scrimp call --template {}.{}` prints what it takes",
            method.service_name(),
            method.name()
        );
        Failure::at(place, error).with_help([help])
    })
}
