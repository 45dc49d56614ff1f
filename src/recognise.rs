//! [`Codec::recognise`]: what bytes are that a codec refused.

use std::fmt;

use crate::arena::Arena;
use crate::codec::Codec;
use crate::machine_code::Executor;
use crate::schema::{Schema, StructType};
use crate::{Dialect, Protocol};

/// What bytes seem to be: see [`Codec::recognise`]. `Display` says it in words.
///
/// ```
/// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: string name }")?;
/// # let ty = schema.struct_type("P")?;
/// use scrimp::{Codec, Protocol, Recognised};
/// let found = Codec::new(&ty)?.recognise(b"\x18\x03Ada\0");
/// assert!(matches!(found, Some(Recognised::Messages { protocol: Protocol::Compact, .. })));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Recognised {
    /// A message of the codec's type in this format, or several that follow each other.
    Messages {
        /// The wire format.
        protocol: Protocol,
        /// Whose variant of it.
        dialect: Dialect,
        /// Whether there are several.
        several: bool,
    },
    /// An envelope, as clients and servers put around arguments and results, with a struct in it.
    Envelope {
        /// The wire format of the envelope, and so of the struct.
        protocol: Protocol,
        /// What the message is for.
        kind: MessageKind,
        /// The name of the method.
        method: String,
        /// Where the struct starts, in bytes.
        body: usize,
    },
    /// A frame: a length in four bytes, and as many bytes, as the framed transport sends them. Others may follow; or the end is
    /// missing, where an envelope shows what it is.
    Frame {
        /// The length.
        len: u32,
        /// What is in it, where that is recognised.
        content: Option<Box<Recognised>>,
    },
}

/// What a message in an envelope is for.
///
/// ```
/// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: string name }")?;
/// # let ty = schema.struct_type("P")?;
/// use scrimp::{Codec, MessageKind, Recognised};
/// let bytes = b"\x80\x01\0\x02\0\0\0\x03get\0\0\0\x07\0";
/// let Some(Recognised::Envelope { kind, method, .. }) = Codec::new(&ty)?.recognise(bytes) else { panic!("it is an envelope") };
/// assert_eq!((kind, method.as_str()), (MessageKind::Reply, "get"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MessageKind {
    /// The arguments of a method.
    Call = 1,
    /// What it returns: its result, or an exception that it declares.
    Reply = 2,
    /// What the server could not do: an application exception.
    Exception = 3,
    /// The arguments of a method to which there is no reply.
    Oneway = 4,
}

impl MessageKind {
    /// The kind with this number on the wire.
    ///
    /// ```
    /// use scrimp::MessageKind;
    /// assert_eq!(MessageKind::from_code(2), Some(MessageKind::Reply));
    /// assert_eq!(MessageKind::from_code(0), None);
    /// ```
    #[inline]
    pub fn from_code(code: u8) -> Option<Self> {
        Some(match code {
            1 => Self::Call,
            2 => Self::Reply,
            3 => Self::Exception,
            4 => Self::Oneway,
            _ => return None,
        })
    }

    /// The number on the wire.
    #[inline]
    pub fn code(self) -> u8 {
        self as u8
    }

    /// Whether the message holds arguments: then its name may have that of a service before it.
    #[inline]
    pub fn is_request(self) -> bool {
        matches!(self, Self::Call | Self::Oneway)
    }
}

impl fmt::Display for MessageKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Call => "call",
            Self::Reply => "reply",
            Self::Exception => "exception",
            Self::Oneway => "oneway",
        })
    }
}

impl fmt::Display for Recognised {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Messages { protocol, dialect, several } => {
                let count = if *several { "messages that follow each other" } else { "a message" };
                let dialect = if *dialect == Dialect::Fbthrift { ", in fbthrift's dialect" } else { "" };
                write!(f, "{count} in the {protocol:?} protocol{dialect}")
            }
            Self::Envelope { protocol, kind, method, body } => {
                let kind = match kind {
                    MessageKind::Call => "a call",
                    MessageKind::Reply => "a reply",
                    MessageKind::Exception => "an exception",
                    MessageKind::Oneway => "a oneway call",
                };
                write!(
                    f,
                    "an envelope of the {protocol:?} protocol: {kind} of `{method}`, whose struct starts at byte {body}"
                )
            }
            Self::Frame { len, content: None } => write!(f, "a frame: a 4-byte length and {len} bytes"),
            Self::Frame { len, content: Some(content) } => {
                write!(f, "a frame, a 4-byte length and {len} bytes, with {content}")
            }
        }
    }
}

impl Codec {
    /// What `bytes` seem to be, which this codec refused: mostly the other protocol, or what transports put around messages.
    /// It is a guess for error messages, slow, and `None` where nothing is convincing.
    ///
    /// Bytes pass for messages of the codec's type in some format when they decode, and a field of the type is set in each.
    ///
    /// ```
    /// use scrimp::{Arena, Codec, Schema};
    /// let schema = Schema::parse("p.thrift", "struct P { 1: string name }")?;
    /// let codec = Codec::new(&schema.struct_type("P")?)?;
    /// let bytes = b"\x18\x03Ada\0";
    /// assert!(codec.decode(&Arena::new(), bytes).is_err());
    /// let found = codec.recognise(bytes).map(|found| found.to_string());
    /// assert_eq!(found.as_deref(), Some("a message in the Compact protocol"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn recognise(&self, bytes: &[u8]) -> Option<Recognised> {
        let own = (self.protocol(), self.dialect());
        let framed = || {
            let (len, rest) = frame(bytes)?;
            let content = match rest.get(..len as usize) {
                Some(content) => self.recognise_content(content),
                // The start of a long one.
                None => Some(strict_envelope(rest)?),
            };
            // Where more follows, the length alone proves nothing.
            (content.is_some() || rest.len() == len as usize)
                .then_some(Recognised::Frame { len, content: content.map(Box::new) })
        };
        messages(self.message_type(), own, bytes)
            .or_else(|| strict_envelope(bytes))
            .or_else(framed)
            .or_else(|| self.recognise_content(bytes))
    }

    /// As [`recognise`](Self::recognise), but for frames.
    fn recognise_content(&self, bytes: &[u8]) -> Option<Recognised> {
        let (ty, own) = (self.message_type(), (self.protocol(), self.dialect()));
        let others = || {
            // What is well-formed is what it should be, if not of the right type.
            if is_well_formed(own, bytes) {
                return None;
            }
            FORMATS.iter().filter(|format| **format != own).find_map(|format| messages(ty, *format, bytes))
        };
        messages(ty, own, bytes)
            .or_else(|| strict_envelope(bytes))
            .or_else(|| old_envelope(bytes))
            .or_else(others)
    }
}

const FORMATS: [(Protocol, Dialect); 3] = [
    (Protocol::Binary, Dialect::Apache),
    (Protocol::Compact, Dialect::Apache),
    (Protocol::Compact, Dialect::Fbthrift),
];

fn codec_for(ty: &StructType, (protocol, dialect): (Protocol, Dialect)) -> Option<Codec> {
    let builder = Codec::builder(ty).protocol(protocol).dialect(dialect).executor(Executor::Interpreter);
    builder.build().ok()
}

/// Messages of `ty` in `format`, each with a known field, when `bytes` are some: the first two prove it.
fn messages(ty: &StructType, format: (Protocol, Dialect), bytes: &[u8]) -> Option<Recognised> {
    let codec = codec_for(ty, format)?;
    let message = |bytes| {
        let arena = Arena::new();
        let (message, used) = codec.decode_prefix(&arena, bytes).ok()?;
        message.fields().next().map(|_| used)
    };
    let rest = &bytes[message(bytes)?..];
    if !rest.is_empty() {
        message(rest)?;
    }
    Some(Recognised::Messages { protocol: format.0, dialect: format.1, several: !rest.is_empty() })
}

/// Whether `bytes` are a struct of some type in `format`.
fn is_well_formed(format: (Protocol, Dialect), bytes: &[u8]) -> bool {
    let schema = Schema::parse("untyped.thrift", "struct Untyped {}");
    let ty = schema.ok().and_then(|schema| schema.struct_type("Untyped").ok());
    let codec = ty.and_then(|ty| codec_for(&ty, format));
    codec.is_some_and(|codec| codec.decode(&Arena::new(), bytes).is_ok())
}

/// The length of a frame at the start of `bytes`, and what follows that length.
fn frame(bytes: &[u8]) -> Option<(u32, &[u8])> {
    let (len, rest) = bytes.split_first_chunk()?;
    let len = u32::from_be_bytes(*len);
    (len != 0).then_some((len, rest))
}

/// An envelope that starts with a version: `80 01` in Binary, `82` and the version 1 in Compact.
fn strict_envelope(bytes: &[u8]) -> Option<Recognised> {
    let (protocol, kind, name, rest) = match bytes {
        [0x80, 0x01, _, kind, rest @ ..] => {
            let (name, rest) = split_binary_name(rest)?;
            (Protocol::Binary, *kind, name, rest.get(SEQUENCE_ID..)?)
        }
        [0x82, version_and_kind, rest @ ..] if version_and_kind & 0x1f == 1 => {
            let (_sequence_id, rest) = split_varint(rest)?;
            let (len, rest) = split_varint(rest)?;
            let (name, rest) = rest.split_at_checked(len as usize)?;
            (Protocol::Compact, version_and_kind >> 5, name, rest)
        }
        _ => return None,
    };
    let kind = MessageKind::from_code(kind)?;
    let method = std::str::from_utf8(name).ok()?.to_owned();
    Some(Recognised::Envelope { protocol, kind, method, body: bytes.len() - rest.len() })
}

/// An envelope of the Binary protocol without a version, as old clients send it: a name first.
fn old_envelope(bytes: &[u8]) -> Option<Recognised> {
    let (name, rest) = split_binary_name(bytes)?;
    // Nothing else tells that this is one.
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b':');
    if name.is_empty() || !name.iter().all(is_name) {
        return None;
    }
    let (kind, rest) = rest.split_first()?;
    let rest = rest.get(SEQUENCE_ID..)?;
    let (kind, method) = (MessageKind::from_code(*kind)?, String::from_utf8_lossy(name).into_owned());
    Some(Recognised::Envelope { protocol: Protocol::Binary, kind, method, body: bytes.len() - rest.len() })
}

/// The bytes of a sequence id in the Binary protocol.
const SEQUENCE_ID: usize = 4;

/// A name in the Binary protocol, a length and its bytes, and what follows.
fn split_binary_name(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (len, rest) = bytes.split_first_chunk()?;
    rest.split_at_checked(u32::from_be_bytes(*len) as usize)
}

/// A varint of 32 bits at most, and what follows.
fn split_varint(bytes: &[u8]) -> Option<(u32, &[u8])> {
    let end = bytes.iter().take(5).position(|byte| byte & 0x80 == 0)? + 1;
    let (varint, rest) = bytes.split_at(end);
    let value = varint.iter().rev().fold(0, |value: u64, byte| value << 7 | u64::from(byte & 0x7f));
    Some((u32::try_from(value).ok()?, rest))
}
