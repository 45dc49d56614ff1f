//! Messages in the JSON protocol (TJSON): where they are, and what is around them. They may be in frames, but have no headers.

use std::ops::Range;

use scrimp_envelope::tjson::{Scanner, TJsonError};
use scrimp_envelope::{Framing, Limited, Progress, ReadErrorKind, ReadOptions};

use crate::args::AnyProtocol;

/// Finds messages in the JSON protocol.
pub(super) struct Finder {
    protocol: AnyProtocol,
    options: ReadOptions,
    scanner: Scanner,
    /// Whether the last message was one: white space may follow it.
    was_found: bool,
}

/// Where a message in the JSON protocol is, at the start of bytes.
pub(super) struct Extent {
    pub(super) framing: Framing,
    pub(super) text: Range<usize>,
}

/// Why there is no message.
pub(super) enum Refused {
    /// So many bytes are missing at least.
    Incomplete(usize),
    /// The text, which starts at this byte.
    Text(usize, TJsonError),
    /// The frame, at its start.
    Frame(ReadErrorKind),
}

/// What some editors put before text.
pub(super) const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Bytes of a frame's length.
pub(super) const LENGTH: usize = 4;

impl Finder {
    /// One for messages in this protocol, if it may be JSON, and in the framing that `options` name.
    pub(super) fn new(protocol: AnyProtocol, options: &ReadOptions) -> Self {
        let scanner = Scanner::new(options.get_limits());
        Self { protocol, options: *options, scanner, was_found: false }
    }

    /// One of the same kind, at the start of another stream.
    pub(super) fn at_start(&self) -> Self {
        Self::new(self.protocol, &self.options)
    }

    /// How many of `bytes` are white space that may be between messages.
    pub(super) fn gap(&self, bytes: &[u8]) -> usize {
        match self.was_found || self.protocol == AnyProtocol::Json {
            true => bytes.len() - bytes.trim_ascii_start().len(),
            false => 0,
        }
    }

    /// The message at the start of `bytes`; `None` where it is none in this protocol.
    pub(super) fn find(&mut self, bytes: &[u8]) -> Result<Option<Extent>, Refused> {
        let Some(framing) = self.framing(bytes)? else {
            self.was_found = false;
            return Ok(None);
        };
        self.was_found = true;
        let text = match framing {
            Framing::Unframed if BYTE_ORDER_MARK.starts_with(bytes) => {
                return Err(Refused::Incomplete(BYTE_ORDER_MARK.len() + 1 - bytes.len()));
            }
            Framing::Unframed => {
                let start = if bytes.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len() } else { 0 };
                let found = self.scanner.resume(&bytes[start..]);
                match found.map_err(|error| Refused::Text(start, error))? {
                    Progress::Done(len) => start..start + len,
                    Progress::More(missing) => return Err(Refused::Incomplete(missing)),
                }
            }
            _ => {
                let Some(len) = bytes.first_chunk() else {
                    return Err(Refused::Incomplete(LENGTH - bytes.len()));
                };
                let (found, limit) = (u32::from_be_bytes(*len), self.options.get_limits().get_frame());
                if found > limit {
                    let (found, limit) = (found.into(), limit.into());
                    return Err(Refused::Frame(ReadErrorKind::Limit { what: Limited::Frame, found, limit }));
                }
                let end = LENGTH + found as usize;
                if end > bytes.len() {
                    return Err(Refused::Incomplete(end - bytes.len()));
                }
                LENGTH..end
            }
        };
        Ok(Some(Extent { framing, text }))
    }

    /// The message is dealt with.
    pub(super) fn restart(&mut self) {
        self.scanner = Scanner::new(self.options.get_limits());
    }

    /// How the message at the start of `bytes` is framed; `None` where it is in another protocol.
    fn framing(&self, bytes: &[u8]) -> Result<Option<Framing>, Refused> {
        let named = self.options.get_framing();
        let starts_unframed = bytes.starts_with(b"[");
        // The length of no frame starts as text does.
        let starts_framed = matches!(bytes, [0..b'[', _, _, _, b'[', ..]);
        Ok(match (self.protocol, named) {
            (AnyProtocol::Json, Some(_)) => named,
            (AnyProtocol::Json, None) if bytes.len() <= LENGTH && !starts_unframed => {
                return Err(Refused::Incomplete(LENGTH + 1 - bytes.len()));
            }
            (AnyProtocol::Json, None) if starts_framed => Some(Framing::Framed),
            (AnyProtocol::Json, None) => Some(Framing::Unframed),
            (AnyProtocol::Auto, None | Some(Framing::Unframed)) if starts_unframed => Some(Framing::Unframed),
            (AnyProtocol::Auto, None | Some(Framing::Framed)) if starts_framed => Some(Framing::Framed),
            _ => None,
        })
    }
}
