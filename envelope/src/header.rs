//! [`Headers`]: the keys and values in a frame's header.

use std::fmt;

use crate::envelope::text;
use crate::error::{Limited, ReadError, ReadErrorKind};
use crate::options::ReadLimits;
use crate::varint;

/// A key and its value in a frame's header.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Header<'a> {
    /// A key that is text; [`text_key`] has some that Kitex gives a meaning.
    Text {
        /// The key.
        key: &'a str,
        /// Its value.
        value: &'a str,
    },
    /// A key that is a number: TTHeader's alone; [`int_key`] has those that Kitex gives a meaning.
    Int {
        /// The key.
        key: u16,
        /// Its value.
        value: &'a str,
    },
    /// The token for access control: TTHeader's alone.
    Token(&'a str),
}

/// The keys and values in the header of a frame: a view of its bytes.
///
/// ```
/// use bytes::Bytes;
/// use scrimp_envelope::{Deframer, Dress, Envelope, Framing, Header, MessageKind, int_key};
/// let envelope = Envelope { name: "add", kind: MessageKind::Call, seqid: 1 };
/// let headers = [
///     Header::Int { key: int_key::FROM_SERVICE, value: "shop" },
///     Header::Text { key: "RPC_PERSIST_region", value: "eu" },
/// ];
/// let mut bytes = Vec::new();
/// Dress::new(Framing::TTHeader).write(&mut bytes, &headers, &envelope, |body| {
///     body.push(0);
///     Ok::<_, scrimp_envelope::WriteError>(())
/// })?;
///
/// let frame = Deframer::default().next(&mut Bytes::from(bytes))?.done().expect("it is whole");
/// assert_eq!(frame.headers().get_int(int_key::FROM_SERVICE), Some("shop"));
/// assert_eq!(frame.headers().get("RPC_PERSIST_region"), Some("eu"));
/// assert_eq!(frame.headers().iter().count(), 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Headers<'a> {
    infos: &'a [u8],
    form: Form,
}

/// How keys and values are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Form {
    /// As in a THeader: kinds and lengths are varints.
    #[default]
    THeader,
    /// As in a TTHeader: kinds are bytes, lengths two.
    TTHeader,
    /// As in a mesh header: a count, and text as in a TTHeader.
    Mesh,
}

impl<'a> Headers<'a> {
    /// Checks `infos`, which are at byte `at`: all of them, but for what follows an unknown kind in a THeader.
    pub(crate) fn check(infos: &[u8], at: usize, form: Form, limits: &ReadLimits) -> Result<(), ReadError> {
        let mut walk = Walk::new(infos, form);
        let limit = limits.get_headers();
        let mut count: u64 = 0;
        while let Some(header) = walk.next(Some(limit)).map_err(|error| error.shifted(at))? {
            count += 1;
            if count > u64::from(limit) {
                let kind = ReadErrorKind::Limit { what: Limited::Headers, found: count, limit: limit.into() };
                return Err(ReadError::at(at + walk.at, kind));
            }
            header.check().map_err(|error| error.shifted(at))?;
        }
        Ok(())
    }

    /// What is in `infos`, which were [checked](Self::check).
    #[inline]
    pub(crate) fn checked(infos: &'a [u8], form: Form) -> Self {
        Self { infos, form }
    }

    /// The keys and values, in order.
    pub fn iter(&self) -> impl Iterator<Item = Header<'a>> + Clone + use<'a> {
        let mut walk = Walk::new(self.infos, self.form);
        // All was checked when it was read.
        std::iter::from_fn(move || walk.next(None).ok()?.and_then(Raw::header))
    }

    /// The value of the text key `key`; the last, where there are several.
    pub fn get(&self, key: &str) -> Option<&'a str> {
        let value = |header| match header {
            Header::Text { key: found, value } if found == key => Some(value),
            _ => None,
        };
        self.iter().filter_map(value).last()
    }

    /// The value of the number `key`; the last, where there are several.
    pub fn get_int(&self, key: u16) -> Option<&'a str> {
        let value = |header| match header {
            Header::Int { key: found, value } if found == key => Some(value),
            _ => None,
        };
        self.iter().filter_map(value).last()
    }

    /// The token for access control; the last, where there are several.
    pub fn token(&self) -> Option<&'a str> {
        let token = |header| match header {
            Header::Token(token) => Some(token),
            _ => None,
        };
        self.iter().filter_map(token).last()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }
}

impl fmt::Debug for Headers<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

/// A way through the keys and values of a header.
#[derive(Clone)]
struct Walk<'a> {
    infos: &'a [u8],
    at: usize,
    form: Form,
    /// How many pairs are left of those that were counted.
    left: u32,
    /// What these are; `None` before the first count.
    pairs: Option<Pairs>,
}

#[derive(Clone, Copy)]
enum Pairs {
    Text,
    Int,
}

/// A header whose text is not checked yet, and where that is.
enum Raw<'a> {
    Text { key: Piece<'a>, value: Piece<'a> },
    Int { key: u16, value: Piece<'a> },
    Token(Piece<'a>),
}

struct Piece<'a> {
    at: usize,
    bytes: &'a [u8],
}

impl<'a> Piece<'a> {
    fn check(&self) -> Result<(), ReadError> {
        text(self.bytes, self.at, "a header's text").map(drop)
    }

    fn text(&self) -> Option<&'a str> {
        std::str::from_utf8(self.bytes).ok()
    }
}

impl<'a> Raw<'a> {
    fn check(&self) -> Result<(), ReadError> {
        match self {
            Self::Text { key, value } => key.check().and_then(|()| value.check()),
            Self::Int { value, .. } | Self::Token(value) => value.check(),
        }
    }

    fn header(self) -> Option<Header<'a>> {
        Some(match self {
            Self::Text { key, value } => Header::Text { key: key.text()?, value: value.text()? },
            Self::Int { key, value } => Header::Int { key, value: value.text()? },
            Self::Token(token) => Header::Token(token.text()?),
        })
    }
}

impl<'a> Walk<'a> {
    fn new(infos: &'a [u8], form: Form) -> Self {
        Self { infos, at: 0, form, left: 0, pairs: None }
    }

    /// The next pair, or `None` at the end. Counts above `limit` are refused.
    fn next(&mut self, limit: Option<u32>) -> Result<Option<Raw<'a>>, ReadError> {
        loop {
            if self.left > 0 {
                self.left -= 1;
                let key = match self.pairs {
                    Some(Pairs::Int) => {
                        let key = u16::from_be_bytes(self.array()?);
                        return Ok(Some(Raw::Int { key, value: self.piece()? }));
                    }
                    _ => self.piece()?,
                };
                return Ok(Some(Raw::Text { key, value: self.piece()? }));
            }
            if self.at == self.infos.len() {
                return Ok(None);
            }
            match self.form {
                Form::THeader => {
                    if self.varint()? != THEADER_TEXT {
                        // Padding too; what an unknown kind means, and where it ends, cannot be told.
                        self.at = self.infos.len();
                        return Ok(None);
                    }
                    let count_at = self.at;
                    let count = self.varint()?;
                    self.enter(Pairs::Text, count, 2, count_at, limit)?;
                }
                Form::TTHeader => {
                    let [kind] = self.array()?;
                    match kind {
                        TTHEADER_PADDING => {}
                        TTHEADER_TEXT | TTHEADER_INT => {
                            let count_at = self.at;
                            let count = u16::from_be_bytes(self.array()?).into();
                            let pairs = if kind == TTHEADER_TEXT { Pairs::Text } else { Pairs::Int };
                            self.enter(pairs, count, 4, count_at, limit)?;
                        }
                        TTHEADER_TOKEN => return Ok(Some(Raw::Token(self.piece()?))),
                        other => return Err(ReadError::at(self.at - 1, ReadErrorKind::UnknownInfo(other))),
                    }
                }
                Form::Mesh if self.pairs.is_some() => {
                    // There is one count; what follows the pairs says nothing.
                    self.at = self.infos.len();
                    return Ok(None);
                }
                Form::Mesh => {
                    let count = u16::from_be_bytes(self.array()?).into();
                    self.enter(Pairs::Text, count, 4, 0, limit)?;
                }
            }
        }
    }

    /// Goes on to `count` pairs, of at least `min_len` bytes each.
    fn enter(
        &mut self,
        pairs: Pairs,
        count: u32,
        min_len: u64,
        count_at: usize,
        limit: Option<u32>,
    ) -> Result<(), ReadError> {
        if let Some(limit) = limit
            && count > limit
        {
            let kind =
                ReadErrorKind::Limit { what: Limited::Headers, found: count.into(), limit: limit.into() };
            return Err(ReadError::at(count_at, kind));
        }
        let (wanted, remaining) = (u64::from(count) * min_len, self.infos.len() - self.at);
        if wanted > remaining as u64 {
            let wanted = usize::try_from(wanted).unwrap_or(usize::MAX);
            return Err(ReadError::at(count_at, ReadErrorKind::UnexpectedEnd { wanted, remaining }));
        }
        self.left = count;
        self.pairs = Some(pairs);
        Ok(())
    }

    fn piece(&mut self) -> Result<Piece<'a>, ReadError> {
        let len = match self.form {
            Form::THeader => self.varint()? as usize,
            Form::TTHeader | Form::Mesh => u16::from_be_bytes(self.array()?).into(),
        };
        let at = self.at;
        Ok(Piece { at, bytes: self.take(len)? })
    }

    fn varint(&mut self) -> Result<u32, ReadError> {
        take_varint(self.infos, &mut self.at)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], ReadError> {
        let mut array = [0; N];
        array.copy_from_slice(self.take(N)?);
        Ok(array)
    }

    fn take(&mut self, len: usize) -> Result<&'a [u8], ReadError> {
        let rest = &self.infos[self.at..];
        let Some(bytes) = rest.get(..len) else {
            let kind = ReadErrorKind::UnexpectedEnd { wanted: len, remaining: rest.len() };
            return Err(ReadError::at(self.at, kind));
        };
        self.at += len;
        Ok(bytes)
    }
}

/// The varint at byte `at` of a header, which goes on behind it.
pub(crate) fn take_varint(header: &[u8], at: &mut usize) -> Result<u32, ReadError> {
    match varint::read::<32>(&header[*at..]) {
        Ok(Some((value, len))) => {
            *at += len;
            Ok(value as u32)
        }
        Ok(None) => {
            let kind = ReadErrorKind::UnexpectedEnd { wanted: 1, remaining: 0 };
            Err(ReadError::at(header.len(), kind))
        }
        Err(kind) => Err(ReadError::at(*at, kind)),
    }
}

/// The kind of a THeader's keys and values.
pub(crate) const THEADER_TEXT: u32 = 1;

/// The kind of a TTHeader's padding, which may be anywhere.
pub(crate) const TTHEADER_PADDING: u8 = 0x00;

/// The kind of a TTHeader's keys and values that are text.
pub(crate) const TTHEADER_TEXT: u8 = 0x01;

/// The kind of a TTHeader's keys that are numbers.
pub(crate) const TTHEADER_INT: u8 = 0x10;

/// The kind of a TTHeader's token for access control.
pub(crate) const TTHEADER_TOKEN: u8 = 0x11;

/// The numbers of a TTHeader's keys.
///
/// Source: CloudWeGo gopkg, `protocol/ttheader/metakey.go`.
pub mod int_key {
    /// The version of the mesh.
    pub const MESH_VERSION: u16 = 0;
    /// `framed` or `unframed`.
    pub const TRANSPORT_TYPE: u16 = 1;
    /// The id of the log.
    pub const LOG_ID: u16 = 2;
    /// The service that calls.
    pub const FROM_SERVICE: u16 = 3;
    /// Its cluster.
    pub const FROM_CLUSTER: u16 = 4;
    /// Its data centre.
    pub const FROM_IDC: u16 = 5;
    /// The service that is called.
    pub const TO_SERVICE: u16 = 6;
    /// Its cluster.
    pub const TO_CLUSTER: u16 = 7;
    /// Its data centre.
    pub const TO_IDC: u16 = 8;
    /// The method that is called.
    pub const TO_METHOD: u16 = 9;
    /// The environment.
    pub const ENV: u16 = 10;
    /// The address that is called.
    pub const DEST_ADDRESS: u16 = 11;
    /// How long the caller waits for the reply, in milliseconds, decimal.
    pub const RPC_TIMEOUT: u16 = 12;
    /// How long the caller waits for each read.
    pub const READ_TIMEOUT: u16 = 13;
    /// The key of the hash ring.
    pub const RING_HASH_KEY: u16 = 14;
    /// A tag of the mesh.
    pub const DDP_TAG: u16 = 15;
    /// Whether a mesh header is wanted.
    pub const WITH_MESH_HEADER: u16 = 16;
    /// How long the caller waits for a connection, in milliseconds, decimal.
    pub const CONNECT_TIMEOUT: u16 = 17;
    /// The context of tracing.
    pub const SPAN_CONTEXT: u16 = 18;
    /// Whether the connection is used once.
    pub const SHORT_CONNECTION: u16 = 19;
    /// The method that calls.
    pub const FROM_METHOD: u16 = 20;
    /// A tag of load tests.
    pub const STRESS_TAG: u16 = 21;
    /// The kind of the message, decimal.
    pub const MESSAGE_TYPE: u16 = 22;
    /// The content type of HTTP.
    pub const HTTP_CONTENT_TYPE: u16 = 23;
    /// The key of the hash ring as it was given.
    pub const RAW_RING_HASH_KEY: u16 = 24;
    /// How load is balanced.
    pub const LOAD_BALANCER_TYPE: u16 = 25;
    /// The shard of the cluster.
    pub const CLUSTER_SHARD_ID: u16 = 26;
    /// The kind of a stream's frame.
    pub const FRAME_TYPE: u16 = 27;
}

/// Text keys that Kitex gives a meaning.
///
/// Source: CloudWeGo Kitex, `pkg/transmeta/ttheader.go` and `pkg/remote/transmeta`.
pub mod text_key {
    /// The name of the service in the IDL.
    pub const IDL_SERVICE_NAME: &str = "isn";
    /// The address of the peer.
    pub const REMOTE_ADDRESS: &str = "rip";
    /// `1` where the connection should not be used again.
    pub const CONNECTION_READY_TO_RESET: &str = "crrst";
    /// The status of an error of the application, decimal; 0 for none.
    pub const BIZ_STATUS: &str = "biz-status";
    /// Its message.
    pub const BIZ_MESSAGE: &str = "biz-message";
    /// More about it: a JSON object of strings.
    pub const BIZ_EXTRA: &str = "biz-extra";
    /// The W3C trace context: the trace, and the span that calls.
    pub const TRACE_PARENT: &str = "traceparent";
    /// What tracing systems add to that.
    pub const TRACE_STATE: &str = "tracestate";
    /// A checksum of the payload.
    pub const CRC32C: &str = "crc32c";
    /// What starts the keys that are passed on by one hop.
    pub const TRANSIENT_PREFIX: &str = "RPC_TRANSIT_";
    /// What starts the keys that are passed on by all hops.
    pub const PERSISTENT_PREFIX: &str = "RPC_PERSIST_";
    /// What starts the keys of a reply that are passed back.
    pub const BACKWARD_PREFIX: &str = "RPC_BACKWARD_";
}
