//! [`ReadError`] and [`WriteError`]: what is wrong, and where.

use std::{fmt, io};

use scrimp::text::excerpt;
use scrimp::{CompileError, DecodeError, EncodeError, LookupError, Protocol};

use crate::dress::Framing;
use crate::envelope::MessageKind;
use crate::exception::{ApplicationException, ExceptionKind};

/// Why bytes are no message, or none that the [options](crate::ReadOptions) allow: what, and at which offset.
///
/// ```
/// use scrimp_envelope::{Envelope, ReadErrorKind, ReadOptions};
/// let error = Envelope::read(b"\x80\x01\0\x09\0\0\0\0\0\0\0\x01", &ReadOptions::new()).unwrap_err();
/// assert_eq!((error.offset(), error.kind()), (3, ReadErrorKind::MessageKind(9)));
/// assert_eq!(error.to_string(), "at byte 3: message type 9 is none of call (1), reply (2), exception (3) and oneway (4)");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError {
    /// Boxed: results stay small where nothing is wrong.
    inner: Box<Inner>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Inner {
    offset: usize,
    kind: ReadErrorKind,
}

/// What is wrong with bytes that were read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReadErrorKind {
    /// The frame or header ends within something.
    #[error("the bytes end: {wanted} wanted, {remaining} left")]
    UnexpectedEnd {
        /// Bytes wanted.
        wanted: usize,
        /// Bytes left.
        remaining: usize,
    },
    /// The bytes start something that is no Thrift message, or none that is read here.
    #[error("this looks like {0}")]
    Stranger(Stranger),
    /// The bytes start neither a message nor a frame, nor anything known.
    #[error("bytes {0:?} start neither a message nor a frame")]
    Unrecognised(FirstBytes),
    /// A message or frame came that is not of the kind that was asked for.
    #[error("{found} where {expected} is expected")]
    Unexpected {
        /// What was asked for.
        expected: &'static str,
        /// What came.
        found: &'static str,
    },
    /// The message is in another protocol than was named, in the options or in the frame's header.
    #[error("the message is in the {found} protocol, but {expected} is named")]
    WrongProtocol {
        /// The protocol named.
        expected: Protocol,
        /// That of the message.
        found: Protocol,
    },
    /// The version of a Binary message is not 1.
    #[error("version {0:#010x} is not that of a Binary message, 0x8001")]
    BinaryVersion(u32),
    /// The message is in the old form of Binary, which the options refuse.
    #[error("the message is in the old form of Binary, without a version, which is refused")]
    OldBinary,
    /// The first byte of a Compact message is not its protocol id.
    #[error("byte {0:#04x} is not the id of the Compact protocol, 0x82")]
    CompactId(u8),
    /// The version of a Compact message is unknown.
    #[error("version {0} is not that of a Compact message, 1")]
    CompactVersion(u8),
    /// The message is in fbthrift's Compact, version 2, which the options do not allow.
    #[error(
        "the message is in fbthrift's Compact (version 2): its doubles differ, so it must be allowed (`ReadOptions::fbthrift`)"
    )]
    FbthriftCompact,
    /// The type of a message is none of the four.
    #[error("message type {0} is none of call (1), reply (2), exception (3) and oneway (4)")]
    MessageKind(u8),
    /// A length or count is negative.
    #[error("negative length {0}")]
    NegativeLength(i32),
    /// Text is not UTF-8.
    #[error("{what} is not UTF-8 (from its byte {valid_up_to})")]
    InvalidUtf8 {
        /// What text it is.
        what: &'static str,
        /// The length of the valid prefix, in bytes.
        valid_up_to: usize,
    },
    /// Something is longer than a limit allows, or there is more of it.
    #[error("{found} {}, more than the limit of {limit} (`ReadLimits::{}`)", what.unit(), what.limit())]
    Limit {
        /// What it is about.
        what: Limited,
        /// How much there is, at least.
        found: u64,
        /// The limit.
        limit: u64,
    },
    /// A frame is too short for what must be in it.
    #[error("a frame of {length} bytes is too short: {needed} are needed")]
    FrameTooShort {
        /// Its length.
        length: usize,
        /// The shortest length.
        needed: usize,
    },
    /// A header does not fit into its frame.
    #[error("a header of {header} bytes does not fit into a frame of {frame}")]
    HeaderBeyondFrame {
        /// Bytes of the header.
        header: usize,
        /// Bytes of the frame.
        frame: usize,
    },
    /// A frame within a frame does not fill it.
    #[error("a frame of {length} bytes is in one with {remaining} bytes left")]
    InnerFrame {
        /// The length of the inner frame.
        length: u32,
        /// What is left of the outer one.
        remaining: usize,
    },
    /// A header names a protocol that is not Thrift's Binary or Compact.
    #[error("protocol id {0} is neither that of Binary nor that of Compact")]
    ProtocolId(u32),
    /// A header names a transform that is unknown, or not read here.
    #[error("transform {0} is unknown; only zlib (1) is read")]
    UnknownTransform(u32),
    /// A TTHeader has information of an unknown kind.
    #[error("header information of kind {0} is unknown")]
    UnknownInfo(u8),
    /// The frame is one of a stream.
    #[error("this is a frame of a TTHeader stream: streaming is not supported")]
    Streaming,
    /// A payload cannot be inflated.
    #[error("the payload is no zlib stream that ends with it")]
    Zlib,
    /// A varint goes on beyond the most bytes that one of its type may have.
    #[error("varint is longer than {max} bytes")]
    VarintTooLong {
        /// The most bytes.
        max: u32,
    },
    /// An integer does not fit its type.
    #[error("integer does not fit {bits} bits")]
    IntegerOverflow {
        /// Bits of the type.
        bits: u32,
    },
    /// A field id is beyond `i16::MAX`.
    #[error("field id {last} + {delta} is beyond {}", i16::MAX)]
    FieldIdOverflow {
        /// The id of the field before.
        last: i16,
        /// What is added to it.
        delta: u8,
    },
    /// A bool element is neither true nor false (Compact).
    #[error("bool is {0}, neither 1 for true nor 2 for false")]
    InvalidBool(u8),
    /// A type code that stands for no value, as it is on the wire.
    #[error("unknown type code {0}")]
    UnknownType(u8),
    /// Structs and containers are nested more deeply than the limit allows.
    #[error("nested more than {0} levels deep, which is the limit (`ReadLimits::depth`)")]
    DepthLimit(u32),
    /// Bytes follow a struct that should be all there is.
    #[error("trailing bytes after the struct: {0}")]
    TrailingBytes(usize),
}

/// The first bytes of what was refused: six, or as many as have come.
///
/// ```
/// use scrimp_envelope::{ReadErrorKind, ReadOptions, detect};
/// let error = detect(b"\x80\x02", &ReadOptions::new()).unwrap_err();
/// let ReadErrorKind::Unrecognised(first) = error.kind() else { unreachable!() };
/// assert_eq!(first.as_slice(), b"\x80\x02");
/// assert_eq!(error.to_string(), "at byte 0: bytes [80, 02] start neither a message nor a frame");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct FirstBytes {
    /// Zeros behind them.
    bytes: [u8; 6],
    len: u8,
}

impl FirstBytes {
    /// Those of `bytes`.
    pub(crate) fn of(bytes: &[u8]) -> Self {
        let mut first = [0; 6];
        let len = bytes.len().min(first.len());
        first[..len].copy_from_slice(&bytes[..len]);
        Self { bytes: first, len: len as u8 }
    }

    /// The bytes.
    pub fn as_slice(&self) -> &[u8] {
        &self.bytes[..self.len.into()]
    }
}

/// In hexadecimal digits.
impl fmt::Debug for FirstBytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02x?}", self.as_slice())
    }
}

/// What a limit is about.
///
/// ```
/// use scrimp_envelope::{Limited, ReadErrorKind, ReadLimits, ReadOptions, detect};
/// let options = ReadOptions::new().limits(ReadLimits::new().frame(1000));
/// let error = detect(b"\0\0\x04\0\x80\x01", &options).unwrap_err();
/// assert_eq!(error.kind(), ReadErrorKind::Limit { what: Limited::Frame, found: 1024, limit: 1000 });
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Limited {
    /// Bytes of a frame.
    Frame,
    /// Bytes of an unframed message.
    Message,
    /// Bytes of a header.
    Header,
    /// Keys and values in a header.
    Headers,
    /// Transforms in a header.
    Transforms,
    /// Bytes of a name.
    Name,
    /// Bytes that a payload inflates to.
    Inflated,
}

impl Limited {
    fn unit(self) -> &'static str {
        match self {
            Self::Frame => "bytes in a frame",
            Self::Message => "bytes in a message",
            Self::Header => "bytes in a header",
            Self::Headers => "keys and values in a header",
            Self::Transforms => "transforms",
            Self::Name => "bytes in a name",
            Self::Inflated => "bytes when inflated",
        }
    }

    /// The method of `ReadLimits`.
    fn limit(self) -> &'static str {
        match self {
            Self::Frame => "frame",
            Self::Message => "message",
            Self::Header => "header",
            Self::Headers => "headers",
            Self::Transforms => "transforms",
            Self::Name => "name",
            Self::Inflated => "inflated",
        }
    }
}

/// What bytes look like that are no Thrift message, or none that is read here.
///
/// ```
/// use scrimp_envelope::{ReadErrorKind, ReadOptions, Stranger, detect};
/// let error = detect(b"PRI * HTTP/2.0\r\n", &ReadOptions::new()).unwrap_err();
/// assert_eq!(error.kind(), ReadErrorKind::Stranger(Stranger::Http2));
/// assert_eq!(error.to_string(), "at byte 0: this looks like the preface of HTTP/2, with which gRPC clients start");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Stranger {
    /// HTTP/1: a request or a response.
    Http,
    /// The preface of HTTP/2, with which gRPC clients start.
    Http2,
    /// A SETTINGS frame of HTTP/2, with which gRPC servers start.
    Http2Settings,
    /// A TLS handshake.
    Tls,
    /// Kitex's Protobuf messages, magic 9001.
    KitexProtobuf,
    /// fbthrift's frames of more than 1 GiB.
    BigFrame,
    /// A message in Thrift's JSON protocol.
    Json,
    /// Binary's old form, without a version, which is read only where the protocol is named.
    OldBinary,
}

impl fmt::Display for Stranger {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Http => "HTTP/1: the peer does not speak Thrift on a stream of its own",
            Self::Http2 => "the preface of HTTP/2, with which gRPC clients start",
            Self::Http2Settings => "a SETTINGS frame of HTTP/2, with which gRPC servers start",
            Self::Tls => "a TLS handshake: the peer wants an encrypted connection",
            Self::KitexProtobuf => "a Protobuf message of Kitex (magic 9001), not Thrift",
            Self::BigFrame => {
                "a frame of fbthrift for messages of more than 1 GiB (`BIGF`), which are not read"
            }
            Self::Json => "a message in Thrift's JSON protocol, not in a binary one",
            Self::OldBinary => {
                "Binary in its old form, without a version, which is read only where that protocol is named"
            }
        })
    }
}

impl ReadError {
    #[cold]
    pub(crate) fn at(offset: usize, kind: ReadErrorKind) -> Self {
        Self { inner: Box::new(Inner { offset, kind }) }
    }

    /// The same error in longer bytes, of which the erroneous ones start at byte `start`.
    #[cold]
    pub(crate) fn shifted(mut self, start: usize) -> Self {
        self.inner.offset += start;
        self
    }

    /// What is wrong.
    pub fn kind(&self) -> ReadErrorKind {
        self.inner.kind
    }

    /// Where it is wrong, in bytes from the start of the message or frame; of an inflated payload, from the start of that.
    pub fn offset(&self) -> usize {
        self.inner.offset
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "at byte {}: {}", self.inner.offset, self.inner.kind)
    }
}

impl std::error::Error for ReadError {}

/// Why a message could not be written.
///
/// ```
/// use scrimp_envelope::{Dress, Envelope, Framing, Header, MessageKind, WriteErrorKind};
/// let envelope = Envelope { name: "add", kind: MessageKind::Call, seqid: 1 };
/// let headers = [Header::Text { key: "k", value: "v" }];
/// let error = Dress::new(Framing::Framed).begin(&mut Vec::new(), &headers, &envelope).unwrap_err();
/// assert_eq!(error.kind(), WriteErrorKind::NoHeaders(Framing::Framed));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WriteError {
    /// Boxed: results stay small where nothing is wrong.
    kind: Box<WriteErrorKind>,
}

/// What stands against writing a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum WriteErrorKind {
    /// The framing has no headers to put text into.
    #[error("{0} messages have no headers")]
    NoHeaders(Framing),
    /// THeader has text keys only.
    #[error("headers of this kind are TTHeader's alone")]
    HeaderKind,
    /// A key or value is longer than its length can tell.
    #[error("{0} bytes in a header's text, more than {max}", max = u16::MAX)]
    TextTooLong(usize),
    /// There are more headers than their count can tell.
    #[error("{0} headers, more than {max}", max = u16::MAX)]
    TooManyHeaders(usize),
    /// The header is longer than its length can tell.
    #[error("a header of {found} bytes, more than {limit}")]
    HeaderTooLong {
        /// Bytes of the header.
        found: usize,
        /// The most bytes.
        limit: usize,
    },
    /// A name is longer than an `i32` can tell.
    #[error("a name of {0} bytes")]
    NameTooLong(usize),
    /// The buffer has lost what was written of the message: see [`Open::finish`](crate::Open::finish).
    #[error("the buffer was cut short since the message was begun")]
    Truncated,
    /// The frame is longer than peers accept.
    #[error("a frame of {found} bytes, more than the limit of {limit} (`Dress::with_max_frame`)")]
    FrameTooLong {
        /// Its bytes.
        found: usize,
        /// The limit.
        limit: usize,
    },
}

impl WriteError {
    #[cold]
    pub(crate) fn new(kind: WriteErrorKind) -> Self {
        Self { kind: Box::new(kind) }
    }

    /// What stands against it.
    pub fn kind(&self) -> WriteErrorKind {
        *self.kind
    }
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind.fmt(f)
    }
}

impl std::error::Error for WriteError {}

/// Why no method serves a request: see [`ServiceCodec::resolve`](crate::ServiceCodec::resolve).
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ResolveError {
    /// The message is no request.
    #[error("a message of type {0} is no request")]
    Kind(MessageKind),
    /// The request names another service.
    #[error("the service is `{expected}`, not `{}`", excerpt(found))]
    Service {
        /// The name in the request.
        found: String,
        /// That of the service.
        expected: String,
    },
    /// The service has no such method.
    #[error(transparent)]
    Method(#[from] LookupError),
}

impl ResolveError {
    /// The same as the exception to answer with.
    ///
    /// ```
    /// use scrimp_envelope::{Envelope, ExceptionKind, MessageKind, ServiceCodec};
    /// let schema = scrimp::Schema::parse("s.thrift", "service S { void ping() }")?;
    /// let service = ServiceCodec::new(&schema.service("S")?);
    /// let call = Envelope { name: "pin", kind: MessageKind::Call, seqid: 1 };
    /// let exception = service.resolve(&call).unwrap_err().exception();
    /// assert_eq!(exception.kind, ExceptionKind::UNKNOWN_METHOD);
    /// assert_eq!(exception.message, "service `S` has no method `pin`; did you mean `ping`?");
    /// # Ok::<(), scrimp::Error>(())
    /// ```
    pub fn exception(&self) -> ApplicationException<'static> {
        let kind = match self {
            Self::Kind(_) => ExceptionKind::INVALID_MESSAGE_TYPE,
            Self::Service { .. } => ExceptionKind::UNKNOWN_SERVICE,
            Self::Method(_) => ExceptionKind::UNKNOWN_METHOD,
        };
        ApplicationException::new(kind, self.to_string())
    }
}

/// Why the message of a method could not be written, or its arguments not be read.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum MessageError {
    /// There is no codec.
    #[error(transparent)]
    Compile(#[from] CompileError),
    /// The struct cannot be encoded.
    #[error(transparent)]
    Encode(#[from] EncodeError),
    /// The struct cannot be decoded.
    #[error(transparent)]
    Decode(#[from] DecodeError),
    /// What is around the struct cannot be written.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// The method is oneway: there is no reply.
    #[error("a oneway method has no reply")]
    Oneway,
}

/// Why an answer could not be read: see [`MethodCodec::read_reply`](crate::MethodCodec::read_reply).
#[derive(Clone, Debug, PartialEq)]
pub struct ReplyError {
    /// Boxed: results stay small where nothing is wrong.
    kind: Box<ReplyErrorKind>,
}

/// What is wrong with an answer.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum ReplyErrorKind {
    /// There is no codec.
    #[error(transparent)]
    Compile(#[from] CompileError),
    /// The bytes are no result of the method.
    #[error(transparent)]
    Decode(#[from] DecodeError),
    /// The bytes are no [`ApplicationException`].
    #[error(transparent)]
    Exception(#[from] ReadError),
    /// The message is no answer.
    #[error("a message of type {0} is no reply")]
    MessageKind(MessageKind),
    /// It is the answer to a call of another method.
    #[error("a reply to `{}` where one to `{expected}` is expected", excerpt(found))]
    Method {
        /// The name in the reply.
        found: String,
        /// That of the method.
        expected: String,
    },
    /// The method is oneway: there is no reply.
    #[error("a reply to a oneway method")]
    Oneway,
}

impl ReplyError {
    /// What is wrong.
    pub fn kind(&self) -> &ReplyErrorKind {
        &self.kind
    }
}

impl<E: Into<ReplyErrorKind>> From<E> for ReplyError {
    #[cold]
    fn from(error: E) -> Self {
        Self { kind: Box::new(error.into()) }
    }
}

impl fmt::Display for ReplyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind.fmt(f)
    }
}

impl std::error::Error for ReplyError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.kind.source()
    }
}

impl From<ReadError> for io::Error {
    fn from(error: ReadError) -> Self {
        Self::new(io::ErrorKind::InvalidData, error)
    }
}

impl From<WriteError> for io::Error {
    fn from(error: WriteError) -> Self {
        Self::new(io::ErrorKind::InvalidInput, error)
    }
}
