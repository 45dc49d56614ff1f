//! [`MessageDecoder`]: whole messages to lines of JSON.

use scrimp::{Arena, JsonStyle, Limits, MessageKind};
use scrimp_envelope::{
    Deframer, Detected, Envelope, Framing, Progress, ReadError, ReadOptions, detect, text_key, tjson,
};

use super::body::{Body, Place};
use super::calls::Calls;
use super::json::{self, LENGTH};
use super::line::{Line, WrittenLine};
use super::{Choice, configure};
use crate::args::{AnyProtocol, CodecArgs, Dialect, LimitArgs, SchemaArgs};
use crate::encoding::{Decoder, Encoding};
use crate::failure::Failure;
use crate::files::Output;
use crate::json_style::WrittenArgs;
use crate::services::Services;
use crate::stream::{Job, Problem};

/// Decodes messages that follow each other.
pub(crate) struct MessageDecoder {
    services: Services,
    deframer: Deframer,
    json: json::Finder,
    limits: Limits,
    style: JsonStyle,
    /// How the input has its bytes.
    encoding: Encoding,
    arena: Arena,
    /// Where calls and replies come in streams of their own: what both know.
    calls: Option<Calls>,
}

impl MessageDecoder {
    /// A decoder of messages in the framing and protocol that are named; without, each is told by how it starts.
    pub(crate) fn new(
        choice: Choice<'_>,
        schema: &SchemaArgs,
        (codec, limits): (&CodecArgs, &LimitArgs),
        encoding: Encoding,
        json: &WrittenArgs,
    ) -> Result<Self, Failure> {
        choice.check();
        let options = read_options(choice, codec.dialect, limits);
        let limits = limits.limits(codec.max_depth);
        let configure = configure(limits, json.utf8(), codec.executor.into());
        Ok(Self {
            services: Services::load(schema, choice.service, configure)?,
            deframer: Deframer::new(options),
            json: json::Finder::new(choice.protocol, &options),
            limits,
            style: json.style(),
            encoding,
            arena: Arena::new(),
            calls: None,
        })
    }

    /// Two such decoders at the start of streams: of a client's calls, and of the replies to them.
    pub(crate) fn pair(&self) -> [Self; 2] {
        let calls = Calls::default();
        [(); 2].map(|()| Self {
            services: self.services.clone(),
            deframer: Deframer::new(*self.deframer.options()),
            json: self.json.at_start(),
            limits: self.limits,
            style: self.style.clone(),
            encoding: self.encoding,
            arena: Arena::new(),
            calls: Some(calls.clone()),
        })
    }

    /// The problem that `bytes` are no message.
    fn unreadable(&self, bytes: &[u8], error: &ReadError) -> Problem {
        let help = self.text(bytes).or_else(|| self.other_names(bytes));
        match (Place::at(self.deframer.position()).refused(error), help) {
            (Problem::Refused { what, .. }, help @ Some(_)) => Problem::Refused { what, help },
            (problem, _) => problem,
        }
    }

    /// Advice about messages in another framing or protocol than is named.
    fn other_names(&self, bytes: &[u8]) -> Option<String> {
        let named = self.deframer.options();
        let any = ReadOptions::new().limits(*named.get_limits()).fbthrift(true);
        let reads = |options| matches!(detect(bytes, &options), Ok(Progress::Done(_)));
        let any_framing = named.get_protocol().map_or(any, |protocol| any.protocol(protocol));
        if named.get_framing().is_some() && reads(any_framing) {
            return Some("`--framing auto` reads it".to_owned());
        }
        let any_protocol = named.get_framing().map_or(any, |framing| any.framing(framing));
        let is_read = named.get_protocol().is_some() && reads(any_protocol);
        is_read.then(|| "`--protocol auto` reads it".to_owned())
    }

    /// The message in the JSON protocol that `bytes` start with, if it is one.
    fn find_json(&mut self, bytes: &[u8]) -> Result<Option<json::Extent>, Problem> {
        let position = self.deframer.position();
        self.json.find(bytes).map_err(|refused| match refused {
            json::Refused::Incomplete(missing) => Problem::Incomplete(missing),
            json::Refused::Text(start, error) => Place::at(position + start as u64).refused_json(&error),
            json::Refused::Frame(kind) => Place::at(position).refused_kind(0, kind),
        })
    }

    /// How long the frame at the start of `bytes` is, whatever is in it; `None` where it is none.
    fn frame_len(&self, bytes: &[u8]) -> Option<usize> {
        let options = self.deframer.options();
        let is_named = options.get_framing().is_some_and(|framing| framing != Framing::Unframed);
        let is_frame = is_named
            || matches!(
                detect(bytes, options),
                Ok(Progress::Done(Detected::Framed(_) | Detected::THeader | Detected::TTHeader))
            );
        let len = u32::from_be_bytes(*bytes.first_chunk()?);
        (is_frame && len <= options.get_limits().get_frame()).then_some(LENGTH + len as usize)
    }

    /// Advice about input that is text.
    fn text(&self, bytes: &[u8]) -> Option<String> {
        if !matches!(self.encoding, Encoding::Raw) {
            return None;
        }
        let start = &bytes[..bytes.len().min(64)];
        let encoded = |encoding: Encoding, option| {
            let mut decoded = Vec::new();
            Decoder::new(encoding).feed(start, &mut decoded).ok()?;
            let is_message = matches!(detect(&decoded, self.deframer.options()), Ok(Progress::Done(_)));
            is_message.then(|| format!("the input looks like {option} digits: `--input-format {option}`"))
        };
        let is_json = || {
            let text = start.strip_prefix(json::BYTE_ORDER_MARK).unwrap_or(start).trim_ascii_start();
            let advice = match text.first() {
                Some(b'{') => "the input looks like JSON, which `scrimp encode --message` reads",
                Some(b'[') => "`--protocol json` reads it",
                _ => return None,
            };
            Some(advice.to_owned())
        };
        encoded(Encoding::Hex, "hex").or_else(|| encoded(Encoding::Base64, "base64")).or_else(is_json)
    }

    /// The line of a message; `header` is the service that its header names, if any.
    fn line<'a>(
        &'a self,
        envelope: &Envelope<'_>,
        header: Option<&str>,
        body: &Body<'a>,
    ) -> Result<WrittenLine, Problem> {
        let (service, name) = match envelope.name.split_once(':') {
            Some((service, name)) => (Some(service), name),
            None => (None, envelope.name),
        };
        let mut line = Line { seqid: Some(envelope.seqid), ..Line::new(service, name, envelope.kind) };
        let called = service.or(header.filter(|header| self.services.has(header, name)));
        // Replies to calls that name a service do not name it again.
        let answered = match (&self.calls, envelope.kind, called) {
            (Some(calls), MessageKind::Call, Some(service)) => {
                calls.called(envelope.seqid, service, name);
                None
            }
            (Some(calls), MessageKind::Reply | MessageKind::Exception, None) => {
                calls.answered(envelope.seqid, name)
            }
            _ => None,
        };
        if envelope.kind == MessageKind::Exception {
            // The server may not have known the method either.
            line.error = Some(body.exception()?.into());
            return Ok(line);
        }
        let method = self
            .services
            .method(called.or(answered.as_deref()), name)
            .map_err(|problem| problem.with_prefix(format_args!("at byte {}: ", self.deframer.position())))?;
        let line = match envelope.kind.is_request() {
            true => line.with_args(body.args(method, &self.arena)?, &self.style),
            false => line.with_result(method, body.result(method, &self.arena)?, &self.style),
        };
        line.map_err(|error| Problem::refused(format_args!("`{name}`: {error}")))
    }
}

impl Job for MessageDecoder {
    fn gap(&mut self, bytes: &[u8]) -> usize {
        let mut at = self.json.gap(bytes);
        let is_empty =
            |rest| detect(rest, self.deframer.options()) == Ok(Progress::Done(Detected::EmptyFrame));
        while is_empty(&bytes[at..]) {
            at += LENGTH;
        }
        at
    }

    fn take(&mut self, bytes: &[u8], out: &mut Output) -> Result<usize, Problem> {
        if let Some(found) = self.find_json(bytes)? {
            let text = &bytes[found.text.clone()];
            let place = Place::at(self.deframer.position() + found.text.start as u64);
            let head = tjson::read_head(text, self.deframer.options().get_limits());
            let head = match head.map_err(|error| place.refused_json(&error))? {
                Progress::Done(head) => head,
                Progress::More(_) => {
                    let end = self.deframer.position() + found.text.end as u64;
                    return Err(Problem::refused(format_args!(
                        "at byte {end}: the frame ends within the message"
                    )));
                }
            };
            self.arena.reset();
            let body = Body::of_json(&head, text, place, self.limits);
            let line = self.line(&head.envelope(), None, &body)?.in_json(found.framing);
            out.put_json_line(&line).map_err(Problem::Fatal)?;
            return Ok(found.text.end);
        }
        let start = self.deframer.position();
        let frame = match self.deframer.peek(bytes) {
            Ok(Progress::Done(frame)) => frame,
            Ok(Progress::More(missing)) => return Err(Problem::Incomplete(missing)),
            Err(error) => return Err(self.unreadable(bytes, &error)),
        };
        let (envelope, body) = Body::of_frame(&frame, start)?;
        self.arena.reset();
        let headers = frame.headers();
        let service = headers.get(text_key::IDL_SERVICE_NAME);
        let line = self.line(&envelope, service, &body)?.dressed(frame.dress(), headers);
        out.put_json_line(&line).map_err(Problem::Fatal)?;
        Ok(frame.len())
    }

    fn pass(&mut self, bytes: &[u8]) -> Result<usize, Problem> {
        if let Some(found) = self.find_json(bytes)? {
            return Ok(found.text.end);
        }
        match self.deframer.peek(bytes) {
            Ok(Progress::Done(frame)) => Ok(frame.len()),
            Ok(Progress::More(missing)) => Err(Problem::Incomplete(missing)),
            Err(error) => match self.frame_len(bytes) {
                None => Err(self.unreadable(bytes, &error)),
                Some(len) if len > bytes.len() => Err(Problem::Incomplete(len - bytes.len())),
                Some(len) => Ok(len),
            },
        }
    }

    fn dealt_with(&mut self, bytes: &[u8]) {
        self.deframer.consume(bytes.len());
        self.json.restart();
    }

    fn failure(&self, problem: Problem, place: &str, _bytes: &[u8], position: usize) -> Failure {
        problem.in_bytes(place, position, |_| None)
    }
}

/// What is read, of messages in the framing, protocol and dialect that are named.
fn read_options(choice: Choice<'_>, dialect: Dialect, limits: &LimitArgs) -> ReadOptions {
    let mut options = limits.read_options(dialect);
    if let Some(framing) = choice.framing.named() {
        options = options.framing(framing);
    }
    match choice.protocol {
        AnyProtocol::Auto | AnyProtocol::Json => options,
        AnyProtocol::Binary => options.protocol(scrimp::Protocol::Binary),
        AnyProtocol::Compact => options.protocol(scrimp::Protocol::Compact),
    }
}
