//! What to do about messages that are refused.

use std::fmt;

use scrimp::{
    Arena, Codec, DecodeError, DecodeErrorKind, Dialect, EncodeError, EncodeErrorKind, Limits, Protocol,
    Recognised,
};
use scrimp_envelope::tjson::TJsonErrorKind;
use scrimp_envelope::{Detected, Limited, Progress, ReadErrorKind, ReadOptions, Stranger, detect};

use crate::encoding::Encoding;

/// How a subcommand calls the options that advice names.
pub(crate) struct Context<'c> {
    /// What the input is decoded by.
    pub(crate) codec: &'c Codec,
    /// The option for the wire format of the input.
    pub(crate) protocol: &'static str,
    /// How the input has its bytes.
    pub(crate) encoding: Encoding,
    /// Whether messages that follow each other are read.
    pub(crate) all: bool,
    /// Whether there is an option to show strings that are not UTF-8.
    pub(crate) lossy: bool,
}

impl Context<'_> {
    /// Advice about `bytes`, an input or the rest of one, that were refused with `error`.
    pub(crate) fn advice(&self, bytes: &[u8], error: &DecodeError) -> Option<String> {
        if let Some(advice) = for_decoding(error, self.lossy) {
            return Some(advice);
        }
        let recognised = || self.codec.recognise(bytes).and_then(|found| self.recognised(&found));
        self.marked(bytes).or_else(recognised).or_else(|| self.text(bytes)).or_else(|| match error.kind() {
            DecodeErrorKind::TrailingBytes(more) => Some(format!(
                "the message ends at byte {} of {}, and what follows is not another one; `--ignore-trailing` reads it all the same, \
                 but perhaps the bytes are of another type or protocol",
                bytes.len() - more,
                bytes.len()
            )),
            _ => None,
        })
    }

    /// Advice about an input that starts with `bytes`, where these are of a frame or an envelope.
    pub(crate) fn transport(&self, bytes: &[u8]) -> Option<String> {
        if let Some(advice) = self.marked(bytes) {
            return Some(advice);
        }
        let found = self.codec.recognise(bytes)?;
        let is_transport = matches!(found, Recognised::Frame { .. } | Recognised::Envelope { .. });
        if is_transport { self.recognised(&found) } else { None }
    }

    /// Advice about whole messages that a sign at their start tells, but not the codec.
    fn marked(&self, bytes: &[u8]) -> Option<String> {
        let found = match detect(bytes, &ReadOptions::new()) {
            Ok(Progress::Done(Detected::THeader)) => "a frame with Apache Thrift's header (THeader)",
            Ok(Progress::Done(Detected::TTHeader)) => "a frame with Kitex's header (TTHeader)",
            _ if bytes.starts_with(b"[1,\"") => "a message in Thrift's JSON protocol",
            _ => return None,
        };
        Some(format!("the bytes look like {found}; {}", self.whole_messages("", "")))
    }

    fn recognised(&self, found: &Recognised) -> Option<String> {
        Some(match found {
            Recognised::Messages { protocol, dialect, several } => {
                let is_own = (*protocol, *dialect) == (self.codec.protocol(), self.codec.dialect());
                let protocol_name = format!("{protocol:?}").to_lowercase();
                let options: Vec<String> = [
                    (*protocol != self.codec.protocol())
                        .then(|| format!("{} {protocol_name}", self.protocol)),
                    (*dialect != self.codec.dialect()).then(|| format!("--dialect {}", name_of(*dialect))),
                    (*several && !self.all).then(|| "--all".to_owned()),
                ]
                .into_iter()
                .flatten()
                .collect();
                match is_own {
                    true if options.is_empty() => return None,
                    true => format!("the bytes are {found}: `--all` reads them one by one"),
                    false => format!("the bytes look like {found}: `{}`", options.join(" ")),
                }
            }
            Recognised::Envelope { protocol, method, body, .. } => {
                let is_old = is_old(*protocol, method, *body);
                let options = if is_old { " --protocol binary" } else { "" };
                format!("the bytes look like {found}; {}", self.whole_messages(method, options))
            }
            Recognised::Frame { content, .. } => {
                let advice = match content.as_deref() {
                    Some(Recognised::Envelope { protocol, method, body, .. }) => {
                        let is_old = is_old(*protocol, method, *body);
                        let options = if is_old { " --framing framed --protocol binary" } else { "" };
                        self.whole_messages(method, options)
                    }
                    _ if self.all => {
                        "`tail -c +5` drops the length; `--all` does not read frames, each has its length"
                            .to_owned()
                    }
                    _ => "`tail -c +5` drops the length".to_owned(),
                };
                format!("the bytes look like {found}; {advice}")
            }
            _ => format!("the bytes look like {found}"),
        })
    }

    /// How to read a message for `method` as a whole, with `options` of its form.
    fn whole_messages(&self, method: &str, options: &str) -> String {
        let schema = self.codec.message_type().schema();
        let name = method.split_once(':').map_or(method, |(_, name)| name);
        let mut services = schema.services().filter(|service| service.find_method(name.as_bytes()).is_some());
        let service = match (services.next(), services.next()) {
            (Some(service), None) => service.name(),
            _ => "SERVICE".to_owned(),
        };
        format!("`scrimp decode --message --service {service}{options}` reads whole messages")
    }

    /// Advice about input that is text.
    fn text(&self, bytes: &[u8]) -> Option<String> {
        if !matches!(self.encoding, Encoding::Raw) {
            return None;
        }
        let encoded = |encoding: Encoding, option| {
            let bytes = encoding.decode(bytes).ok()?;
            // Short text is digits by chance.
            let is_message = self.codec.decode_prefix(&Arena::new(), &bytes).is_ok();
            (!bytes.is_empty() && (is_message || self.codec.recognise(&bytes).is_some()))
                .then(|| format!("the input looks like {option} digits: `--input-format {option}`"))
        };
        let is_json = || {
            let mut text = bytes.trim_ascii_start().iter();
            let is_object = text.next() == Some(&b'{') && matches!(bytes.trim_ascii_end().last(), Some(b'}'));
            is_object.then(|| "the input looks like JSON, which `scrimp encode` reads".to_owned())
        };
        encoded(Encoding::Hex, "hex").or_else(|| encoded(Encoding::Base64, "base64")).or_else(is_json)
    }
}

/// Whether an envelope with this name, behind which the struct is at byte `body`, is one of Binary in its old form.
fn is_old(protocol: Protocol, method: &str, body: usize) -> bool {
    const TYPE_AND_LENGTHS: usize = 9;
    protocol == Protocol::Binary && body == method.len() + TYPE_AND_LENGTHS
}

/// A [`DecodeError`] as the command tells it. It stops reading at the limit, so it does not know the length of what is longer.
pub(crate) struct Refusal<'e>(pub(crate) &'e DecodeError);

impl fmt::Display for Refusal<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.kind() {
            DecodeErrorKind::MessageTooLarge { limit, .. } => {
                write!(f, "the message is longer than the limit of {limit} bytes")
            }
            _ => self.0.fmt(f),
        }
    }
}

/// Advice about a message that goes beyond what options allow; `lossy` is whether there is one to show strings that are not UTF-8.
pub(crate) fn for_decoding(error: &DecodeError, lossy: bool) -> Option<String> {
    match error.kind() {
        DecodeErrorKind::DepthLimit(_) => Some(raise_depth()),
        DecodeErrorKind::MemoryLimit(_) => Some(raise_memory()),
        DecodeErrorKind::MessageTooLarge { .. } => Some(raise_size()),
        DecodeErrorKind::InvalidUtf8 { .. } if lossy => {
            Some("`--lossy` shows such strings with a replacement character".to_owned())
        }
        _ => None,
    }
}

/// Advice about bytes that are no whole message, or none that options allow.
pub(crate) fn for_reading(kind: ReadErrorKind) -> Option<String> {
    Some(match kind {
        ReadErrorKind::Limit { what: Limited::Frame, .. } => {
            format!("{}; {}", raise_frame_size(), structs_alone())
        }
        ReadErrorKind::Limit { .. } => return for_limit(kind),
        ReadErrorKind::Unrecognised(_) => structs_alone(),
        ReadErrorKind::DepthLimit(_) => return for_limit(kind),
        ReadErrorKind::FbthriftCompact => "`--dialect fbthrift` reads it".to_owned(),
        ReadErrorKind::Stranger(Stranger::OldBinary) => "`--protocol binary` reads it".to_owned(),
        ReadErrorKind::Stranger(Stranger::Json) => "`--protocol json` reads it".to_owned(),
        _ => return None,
    })
}

/// Advice about a message that is beyond a limit.
pub(crate) fn for_limit(kind: ReadErrorKind) -> Option<String> {
    match kind {
        ReadErrorKind::Limit { what: Limited::Frame, .. } => Some(raise_frame_size()),
        ReadErrorKind::Limit { what: Limited::Message | Limited::Inflated, .. } => Some(raise_size()),
        ReadErrorKind::DepthLimit(_) => Some(raise_depth()),
        _ => None,
    }
}

/// The same about text in the JSON protocol.
pub(crate) fn for_json(kind: &TJsonErrorKind) -> Option<String> {
    match kind {
        TJsonErrorKind::Envelope(kind) => for_reading(*kind),
        TJsonErrorKind::DepthLimit(_) => Some(raise_depth()),
        TJsonErrorKind::MemoryLimit(_) => Some(raise_memory()),
        TJsonErrorKind::MessageTooLarge(_) => Some(raise_size()),
        _ => None,
    }
}

/// Advice about a message that cannot be encoded.
pub(crate) fn for_encoding(error: &EncodeError) -> Option<String> {
    matches!(error.kind(), EncodeErrorKind::DepthLimit(_)).then(raise_depth)
}

fn structs_alone() -> String {
    "a struct without an envelope is read with `--type` or `--method`".to_owned()
}

fn raise_memory() -> String {
    "`--max-memory` raises the limit".to_owned()
}

fn raise_size() -> String {
    "`--max-message` raises the limit, to 2G at most".to_owned()
}

fn raise_frame_size() -> String {
    "`--max-message` raises the limit, to 1G at most".to_owned()
}

fn raise_depth() -> String {
    format!("`--max-depth` raises the limit, to {} at most", Limits::MAX_DEPTH)
}

fn name_of(dialect: Dialect) -> &'static str {
    match dialect {
        Dialect::Fbthrift => "fbthrift",
        _ => "apache",
    }
}
