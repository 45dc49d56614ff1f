//! What to do about messages that are refused.

use std::fmt;

use scrimp::{
    Arena, Codec, DecodeError, DecodeErrorKind, Dialect, EncodeError, EncodeErrorKind, Limits, MessageKind,
    Recognised,
};

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
        match error.kind() {
            DecodeErrorKind::DepthLimit(_) => return Some(raise_depth()),
            DecodeErrorKind::MemoryLimit(_) => return Some("`--max-memory` raises the limit".to_owned()),
            DecodeErrorKind::MessageTooLarge { .. } => {
                return Some("`--max-message` raises the limit, to 2G at most".to_owned());
            }
            DecodeErrorKind::InvalidUtf8 { .. } if self.lossy => {
                return Some("`--lossy` shows such strings with a replacement character".to_owned());
            }
            _ => {}
        }
        let recognised = self.codec.recognise(bytes).and_then(|found| self.recognised(&found));
        recognised.or_else(|| self.text(bytes)).or_else(|| match error.kind() {
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
        let found = self.codec.recognise(bytes)?;
        let is_transport = matches!(found, Recognised::Frame { .. } | Recognised::Envelope { .. });
        if is_transport { self.recognised(&found) } else { None }
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
            Recognised::Envelope { kind, method, body, .. } => {
                format!("the bytes look like {found}; {}", struct_in_envelope(*kind, method, *body))
            }
            Recognised::Frame { content, .. } => {
                let advice = match content.as_deref() {
                    Some(Recognised::Envelope { kind, method, body, .. }) => {
                        struct_in_envelope(*kind, method, 4 + body)
                    }
                    _ => "`tail -c +5` drops the length".to_owned(),
                };
                let each = if self.all { "; `--all` does not read frames, each has its length" } else { "" };
                format!("the bytes look like {found}; {advice}{each}")
            }
            _ => format!("the bytes look like {found}"),
        })
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

/// How to come by the struct at byte `body`, which is in the envelope of a message for `method`.
fn struct_in_envelope(kind: MessageKind, method: &str, body: usize) -> String {
    let ty = match kind {
        MessageKind::Call | MessageKind::Oneway => format!("whose type is `--method SERVICE.{method}`"),
        MessageKind::Reply => format!("whose type is `--method SERVICE.{method} --result`"),
        MessageKind::Exception => {
            "a TApplicationException, whatever the method: `1: string message, 2: i32 type`".to_owned()
        }
    };
    format!("`tail -c +{}` drops what is before the struct, {ty}", body + 1)
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

/// Advice about a message that cannot be encoded.
pub(crate) fn for_encoding(error: &EncodeError) -> Option<String> {
    matches!(error.kind(), EncodeErrorKind::DepthLimit(_)).then(raise_depth)
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
