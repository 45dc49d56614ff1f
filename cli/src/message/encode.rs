//! [`MessageEncoder`]: lines of JSON to whole messages.

use scrimp::{Arena, JsonStyle, Message, MessageKind, Protocol, Utf8};
use scrimp_envelope::{
    ApplicationException, Dress, Envelope, Framing, Header, MessageError, MessageFormat, MethodCodec,
    ReadLimits, WriteError, WriteErrorKind, tjson,
};

use super::parts::{LineReader, ReadLine};
use super::{Choice, configure, json};
use crate::args::{AnyProtocol, CodecArgs, Dialect, LimitArgs, SchemaArgs, WriteArgs};
use crate::failure::Failure;
use crate::services::Services;
use crate::stream::Problem;
use crate::text::Encoder;

/// Encodes lines as [`MessageDecoder`](super::MessageDecoder) prints them.
pub(crate) struct MessageEncoder {
    services: Services,
    /// What is named for all lines.
    framing: Option<Framing>,
    protocol: AnyProtocol,
    /// Of lines that name none.
    dialect: Dialect,
    /// Of the structs in lines.
    style: JsonStyle,
    arena: Arena,
}

impl MessageEncoder {
    /// An encoder of messages in the framing and protocol that are named; without, in those of their lines.
    pub(crate) fn new(
        choice: Choice<'_>,
        schema: &SchemaArgs,
        (codec, write, style): (&CodecArgs, &WriteArgs, JsonStyle),
    ) -> Result<Self, Failure> {
        choice.check();
        let limits = LimitArgs::default().limits(codec.max_depth);
        let configure = configure(limits, Utf8::default(), codec.executor.into());
        let absent = write.absent();
        let services = Services::load(schema, choice.service, move |codec| configure(codec).absent(absent))?;
        Ok(Self {
            services,
            framing: choice.framing.named(),
            protocol: choice.protocol,
            dialect: codec.dialect,
            style,
            arena: Arena::new(),
        })
    }

    /// The framing of a line's message.
    fn framing(&self, line: &ReadLine<'_>) -> Framing {
        self.framing.or(line.framing.named()).unwrap_or_default()
    }

    /// How a line's message is written; `None` in the JSON protocol.
    fn dress(&self, line: &ReadLine<'_>) -> Option<Dress> {
        let protocol = match if self.protocol == AnyProtocol::Auto { line.protocol } else { self.protocol } {
            AnyProtocol::Auto | AnyProtocol::Binary => Protocol::Binary,
            AnyProtocol::Compact => Protocol::Compact,
            AnyProtocol::Json => return None,
        };
        let mut dress = Dress::new(self.framing(line))
            .with_protocol(protocol, line.dialect.unwrap_or(self.dialect).into())
            .with_flags(line.flags)
            .with_zlib(line.zlib)
            .with_framed_payload(line.framed_payload)
            .with_max_frame(ReadLimits::MAX_FRAME);
        if let Some(id) = line.protocol_id {
            dress = dress.with_protocol_id(id);
        }
        Some(line.sequence.map_or(dress, |sequence| dress.with_sequence(sequence)))
    }
}

impl Encoder for MessageEncoder {
    fn encode(&mut self, text: &[u8], out: &mut Vec<u8>) -> Result<(), Problem> {
        self.arena.reset();
        if !text.starts_with(b"{") {
            return Err(Problem::refused("a message is an object"));
        }
        let reader = LineReader { text, style: &self.style, arena: &self.arena };
        let line = reader.line()?;
        let (kind, body) = self.body(&line, &reader)?;
        let name = match &line.service {
            Some(service) => format!("{service}:{}", line.method),
            None => line.method.clone(),
        };
        let envelope = Envelope { name: &name, kind, seqid: line.seqid.unwrap_or_default() };
        line.check_header(self.framing(&line))?;
        let headers = headers(&line);
        let Some(dress) = self.dress(&line) else {
            return write_json(self.framing(&line), &headers, &envelope, &body, out);
        };
        let written = dress.write(out, &headers, &envelope, |out| body.write(dress.format(), out));
        written.map_err(|error| match error {
            MessageError::Encode(error) => Problem::Encode(error),
            MessageError::Compile(error) => Problem::Fatal(Failure::at("codec", error)),
            MessageError::Write(error) => {
                Problem::Refused { what: error.to_string(), help: for_writing(&error) }
            }
            other => Problem::refused(other),
        })
    }
}

/// The struct of a message.
enum Body<'a> {
    Args(&'a MethodCodec, Message<'a>),
    Result(&'a MethodCodec, Message<'a>),
    Error(ApplicationException<'a>),
}

impl Body<'_> {
    /// Appends it to `out`.
    fn write(&self, format: MessageFormat, out: &mut Vec<u8>) -> Result<(), MessageError> {
        let (codec, message) = match self {
            Self::Args(method, message) => (method.args_codec(format)?, message),
            Self::Result(method, message) => {
                (method.result_codec(format)?.ok_or(MessageError::Oneway)?, message)
            }
            Self::Error(exception) => {
                exception.write(format, out);
                return Ok(());
            }
        };
        codec.encode(*message, out)?;
        Ok(())
    }
}

/// Appends a message in the JSON protocol to `out`.
fn write_json(
    framing: Framing,
    headers: &[Header<'_>],
    envelope: &Envelope<'_>,
    body: &Body<'_>,
    out: &mut Vec<u8>,
) -> Result<(), Problem> {
    let len = match framing {
        Framing::Unframed => 0,
        Framing::Framed => json::LENGTH,
        _ => return Err(Problem::refused(format_args!("{framing} messages are not in the JSON protocol"))),
    };
    if !headers.is_empty() {
        return Err(Problem::refused(format_args!("{framing} messages have no headers")));
    }
    let start = out.len();
    out.extend_from_slice(&[0; json::LENGTH][..len]);
    tjson::write_message(envelope, out, |out| match body {
        Body::Args(_, message) | Body::Result(_, message) => tjson::write_struct(*message, out),
        Body::Error(exception) => {
            tjson::write_exception(exception, out);
            Ok(())
        }
    })
    .map_err(Problem::refused)?;
    let text = out.len() - start - len;
    if framing == Framing::Framed && text > ReadLimits::MAX_FRAME as usize {
        return Err(Problem::refused(format_args!("a frame of {text} bytes, more than any may have")));
    }
    out[start..start + len].copy_from_slice(&(text as u32).to_be_bytes()[..len]);
    Ok(())
}

impl MessageEncoder {
    /// What a line's message is for, and its struct.
    fn body<'a>(
        &'a self,
        line: &'a ReadLine<'a>,
        reader: &LineReader<'a>,
    ) -> Result<(MessageKind, Body<'a>), Problem> {
        if let Some(error) = &line.error {
            let kind = line.kind.map_or(MessageKind::Exception, MessageKind::from);
            line.check_members(kind)?;
            return Ok((kind, Body::Error(error.exception())));
        }
        let method = self.services.method(line.service.as_deref(), &line.method)?;
        let kind = match (line.kind, &line.args, line.result.is_some() || line.exception.is_some()) {
            (Some(kind), ..) => kind.into(),
            (None, Some(_), _) => method.request(0).kind,
            (None, None, true) => MessageKind::Reply,
            (None, None, false) => {
                return Err(Problem::refused("nothing tells what the message is for: `type` is missing"));
            }
        };
        line.check_members(kind)?;
        let body = match kind {
            MessageKind::Call | MessageKind::Oneway => Body::Args(method, reader.args(line, method)?),
            MessageKind::Reply => Body::Result(method, reader.result(line, method)?),
            MessageKind::Exception => {
                return Err(Problem::refused("a message of type `exception` has an `error`"));
            }
        };
        Ok((kind, body))
    }
}

/// The headers of a line.
fn headers<'l>(line: &'l ReadLine<'_>) -> Vec<Header<'l>> {
    let ints = line.int_headers.0.iter().map(|(key, value)| Header::Int { key: *key, value });
    let texts = line.headers.0.iter().map(|(key, value)| Header::Text { key, value });
    ints.chain(texts).chain(line.token.as_deref().map(Header::Token)).collect()
}

/// What to do about a message that cannot be written.
fn for_writing(error: &WriteError) -> Option<String> {
    match error.kind() {
        WriteErrorKind::NoHeaders(_) => {
            Some("`--framing ttheader` has headers, and `theader` those of text".to_owned())
        }
        WriteErrorKind::HeaderKind => Some("`--framing ttheader` has them".to_owned()),
        _ => None,
    }
}
