//! What to do about messages that are refused.

use scrimp::{
    Arena, Codec, DecodeError, DecodeErrorKind, Dialect, EncodeError, EncodeErrorKind, Limits, Recognised,
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

    fn recognised(&self, found: &Recognised) -> Option<String> {
        let starts_at = |byte: usize| format!("the input without what is before is `tail -c +{}`", byte + 1);
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
            Recognised::Envelope { method, body, .. } => format!(
                "the bytes look like {found}; {}, its type is `--method SERVICE.{method}`, with `--result` for a reply",
                starts_at(*body)
            ),
            Recognised::Frame { content: Some(content), .. } => {
                let body = match &**content {
                    Recognised::Envelope { body, .. } => 4 + body,
                    _ => 4,
                };
                format!("the bytes look like {found}; {}", starts_at(body))
            }
            _ => format!("the bytes look like {found}; {}", starts_at(4)),
        })
    }

    /// Advice about input that is text.
    fn text(&self, bytes: &[u8]) -> Option<String> {
        if !matches!(self.encoding, Encoding::Raw) {
            return None;
        }
        let encoded = |encoding: Encoding, option| {
            let bytes = encoding.decode(bytes.to_vec()).ok()?;
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
