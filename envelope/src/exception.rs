//! [`ApplicationException`]: what a server could not do.
//!
//! Source: Apache Thrift, `doc/specs/thrift-rpc.md` ("Response struct"); Kitex, `pkg/remote/trans_errors.go`, for its kinds.
//!
//! It is read and written by hand: two fields need neither a schema nor an arena, and no codec per protocol and dialect has to be made
//! before the first error can be told.

use std::borrow::Cow;
use std::fmt;

use scrimp::Protocol;

use crate::envelope::{MessageFormat, text};
use crate::error::{ReadError, ReadErrorKind};
use crate::output::Output;
use crate::progress::Progress;
use crate::skip::Skipper;
use crate::varint;

/// What a server could not do, as the struct of a message of kind [`Exception`](crate::MessageKind::Exception) says it:
/// `TApplicationException { 1: string message, 2: i32 type }`.
///
/// ```
/// use scrimp_envelope::{ApplicationException, ExceptionKind, MessageFormat};
/// let exception = ApplicationException::new(ExceptionKind::UNKNOWN_METHOD, "no method `ad`");
/// let mut bytes = Vec::new();
/// exception.write(MessageFormat::Compact, &mut bytes);
/// assert_eq!(bytes, b"\x18\x0eno method `ad`\x15\x02\0");
/// assert_eq!(bytes.len(), exception.encoded_len(MessageFormat::Compact));
/// assert_eq!(ApplicationException::read(&bytes, MessageFormat::Compact)?, exception);
/// assert_eq!(exception.to_string(), "unknown method (1): no method `ad`");
/// # Ok::<(), scrimp_envelope::ReadError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApplicationException<'a> {
    /// What went wrong.
    pub kind: ExceptionKind,
    /// The same in words; empty where it was not set.
    pub message: Cow<'a, str>,
}

/// What went wrong, as a number. Unknown ones are kept.
///
/// ```
/// use scrimp_envelope::ExceptionKind;
/// assert_eq!(ExceptionKind(4), ExceptionKind::BAD_SEQUENCE_ID);
/// assert_eq!(ExceptionKind(4).to_string(), "bad sequence id (4)");
/// assert_eq!(ExceptionKind(99).name(), None);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ExceptionKind(pub i32);

impl ExceptionKind {
    /// Not said.
    pub const UNKNOWN: Self = Self(0);
    /// The service has no such method.
    pub const UNKNOWN_METHOD: Self = Self(1);
    /// The kind of the message is not one that is expected.
    pub const INVALID_MESSAGE_TYPE: Self = Self(2);
    /// The reply is to another method than the call.
    pub const WRONG_METHOD_NAME: Self = Self(3);
    /// The reply is to another call.
    pub const BAD_SEQUENCE_ID: Self = Self(4);
    /// The method must return something, and nothing came.
    pub const MISSING_RESULT: Self = Self(5);
    /// The server failed.
    pub const INTERNAL_ERROR: Self = Self(6);
    /// The bytes are wrong.
    pub const PROTOCOL_ERROR: Self = Self(7);
    /// A transform of the header is not supported.
    pub const INVALID_TRANSFORM: Self = Self(8);
    /// The protocol is not supported.
    pub const INVALID_PROTOCOL: Self = Self(9);
    /// The framing is not supported.
    pub const UNSUPPORTED_CLIENT_TYPE: Self = Self(10);
    /// There is no such service; Kitex has it.
    pub const UNKNOWN_SERVICE: Self = Self(20);
    /// No service is named, and there are several; Kitex has it.
    pub const NO_SERVICE_NAME: Self = Self(21);

    /// What it means; `None` for a number that is unknown.
    pub fn name(self) -> Option<&'static str> {
        Some(match self {
            Self::UNKNOWN => "unknown error",
            Self::UNKNOWN_METHOD => "unknown method",
            Self::INVALID_MESSAGE_TYPE => "invalid message type",
            Self::WRONG_METHOD_NAME => "wrong method name",
            Self::BAD_SEQUENCE_ID => "bad sequence id",
            Self::MISSING_RESULT => "missing result",
            Self::INTERNAL_ERROR => "internal error",
            Self::PROTOCOL_ERROR => "protocol error",
            Self::INVALID_TRANSFORM => "invalid transform",
            Self::INVALID_PROTOCOL => "invalid protocol",
            Self::UNSUPPORTED_CLIENT_TYPE => "unsupported client type",
            Self::UNKNOWN_SERVICE => "unknown service",
            Self::NO_SERVICE_NAME => "no service name",
            _ => return None,
        })
    }
}

impl fmt::Display for ExceptionKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.name().unwrap_or("application exception"), self.0)
    }
}

impl fmt::Display for ApplicationException<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind.fmt(f)?;
        if !self.message.is_empty() {
            write!(f, ": {}", self.message)?;
        }
        Ok(())
    }
}

impl std::error::Error for ApplicationException<'_> {}

/// The ids of the fields.
pub(crate) const MESSAGE: i16 = 1;
pub(crate) const TYPE: i16 = 2;

impl<'a> ApplicationException<'a> {
    /// An exception of `kind`, in words.
    pub fn new(kind: ExceptionKind, message: impl Into<Cow<'a, str>>) -> Self {
        Self { kind, message: message.into() }
    }

    /// Reads the exception that `bytes` are, in the format of their message. Unknown fields, and fields of another type, are skipped.
    ///
    /// # Errors
    ///
    /// When the bytes are no struct, something follows it, or the message is not UTF-8.
    pub fn read(bytes: &'a [u8], format: MessageFormat) -> Result<Self, ReadError> {
        let mut exception = Self { kind: ExceptionKind::UNKNOWN, message: Cow::Borrowed("") };
        let mut fields = Fields { bytes, format, at: 0, last: 0 };
        while let Some((id, code)) = fields.next_header()? {
            match (format.protocol(), id, code) {
                (Protocol::Compact, MESSAGE, compact::STRING)
                | (Protocol::Binary, MESSAGE, binary::STRING) => {
                    exception.message = Cow::Borrowed(fields.string()?);
                }
                (Protocol::Compact, TYPE, compact::I32) | (Protocol::Binary, TYPE, binary::I32) => {
                    exception.kind = ExceptionKind(fields.i32()?);
                }
                _ => fields.skip(code)?,
            }
        }
        match bytes.len() - fields.at {
            0 => Ok(exception),
            trailing => Err(ReadError::at(fields.at, ReadErrorKind::TrailingBytes(trailing))),
        }
    }

    /// The bytes that it takes.
    pub fn encoded_len(&self, format: MessageFormat) -> usize {
        let len = self.message.len();
        match format.protocol() {
            Protocol::Compact => 3 + varint::len(len as u32) + len + varint::len(zigzag(self.kind)),
            _ => 15 + len,
        }
    }

    /// Appends it to `out`, both fields in any case. Of a message that is longer than an `i32` can tell, the end is left out.
    pub fn write(&self, format: MessageFormat, out: &mut impl Output) {
        let message = &self.message[..self.message.floor_char_boundary(i32::MAX as usize)];
        out.reserve(self.encoded_len(format));
        match format.protocol() {
            Protocol::Compact => {
                out.put(&[(MESSAGE as u8) << 4 | compact::STRING]);
                varint::write(out, message.len() as u32);
                out.put(message.as_bytes());
                out.put(&[((TYPE - MESSAGE) as u8) << 4 | compact::I32]);
                varint::write(out, zigzag(self.kind));
                out.put(&[0]);
            }
            _ => {
                let [a, b, c, d] = (message.len() as u32).to_be_bytes();
                out.put(&[binary::STRING, 0, MESSAGE as u8, a, b, c, d]);
                out.put(message.as_bytes());
                let [a, b, c, d] = self.kind.0.to_be_bytes();
                out.put(&[binary::I32, 0, TYPE as u8, a, b, c, d, 0]);
            }
        }
    }

    /// The same with a message of its own.
    pub fn into_owned(self) -> ApplicationException<'static> {
        ApplicationException { kind: self.kind, message: Cow::Owned(self.message.into_owned()) }
    }
}

fn zigzag(kind: ExceptionKind) -> u32 {
    varint::zigzag(kind.0.into()) as u32
}

/// Type codes of Binary.
mod binary {
    pub(super) const I32: u8 = 8;
    pub(super) const STRING: u8 = 11;
}

/// Type codes of Compact.
mod compact {
    pub(super) const FALSE: u8 = 2;
    pub(super) const I32: u8 = 5;
    pub(super) const STRING: u8 = 8;
}

/// The fields of a struct that is all there.
struct Fields<'a> {
    bytes: &'a [u8],
    format: MessageFormat,
    at: usize,
    /// The id of the last field, or 0.
    last: i16,
}

impl<'a> Fields<'a> {
    /// The id and type code of the next field, or `None` at the end.
    fn next_header(&mut self) -> Result<Option<(i16, u8)>, ReadError> {
        let start = self.at;
        let [byte] = self.array()?;
        let (delta, code) = match self.format.protocol() {
            Protocol::Compact => (byte >> 4, byte & 0x0f),
            _ => (0, byte),
        };
        if code == 0 {
            return Ok(None);
        }
        self.last = match (self.format.protocol(), delta) {
            (Protocol::Compact, 0) => self.varint(varint::read_i16)?,
            (Protocol::Compact, delta) => self.last.checked_add(delta.into()).ok_or_else(|| {
                ReadError::at(start, ReadErrorKind::FieldIdOverflow { last: self.last, delta })
            })?,
            _ => i16::from_be_bytes(self.array()?),
        };
        Ok(Some((self.last, code)))
    }

    fn string(&mut self) -> Result<&'a str, ReadError> {
        let at = self.at;
        let len = match self.format.protocol() {
            Protocol::Compact => self.varint(varint::read::<32>)? as u32,
            _ => {
                let len = i32::from_be_bytes(self.array()?);
                let negative = |_| ReadError::at(at, ReadErrorKind::NegativeLength(len));
                u32::try_from(len).map_err(negative)?
            }
        };
        let at = self.at;
        text(self.take(len as usize)?, at, "the message")
    }

    fn i32(&mut self) -> Result<i32, ReadError> {
        match self.format.protocol() {
            Protocol::Compact => Ok(varint::unzigzag(self.varint(varint::read::<32>)?) as i32),
            _ => Ok(i32::from_be_bytes(self.array()?)),
        }
    }

    /// Reads past the value of the field whose header was read last.
    fn skip(&mut self, code: u8) -> Result<(), ReadError> {
        let (protocol, dialect) = (self.format.protocol(), self.format.dialect());
        let Some(mut skipper) = Skipper::of_value(protocol, dialect, code) else {
            return Err(ReadError::at(self.at, ReadErrorKind::UnknownType(code)));
        };
        if protocol == Protocol::Compact && code <= compact::FALSE {
            return Ok(());
        }
        match skipper.resume(&self.bytes[self.at..]).map_err(|error| error.shifted(self.at))? {
            Progress::Done(len) => {
                self.at += len;
                Ok(())
            }
            Progress::More(more) => Err(self.end(self.bytes.len() - self.at + more)),
        }
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], ReadError> {
        let mut array = [0; N];
        array.copy_from_slice(self.take(N)?);
        Ok(array)
    }

    fn varint<T>(
        &mut self,
        read: impl FnOnce(&[u8]) -> Result<Option<(T, usize)>, ReadErrorKind>,
    ) -> Result<T, ReadError> {
        match read(&self.bytes[self.at..]) {
            Ok(Some((value, len))) => {
                self.at += len;
                Ok(value)
            }
            Ok(None) => Err(self.end(self.bytes.len() - self.at + 1)),
            Err(kind) => Err(ReadError::at(self.at, kind)),
        }
    }

    fn take(&mut self, len: usize) -> Result<&'a [u8], ReadError> {
        let Some(bytes) = self.bytes[self.at..].get(..len) else { return Err(self.end(len)) };
        self.at += len;
        Ok(bytes)
    }

    #[cold]
    fn end(&self, wanted: usize) -> ReadError {
        ReadError::at(self.at, ReadErrorKind::UnexpectedEnd { wanted, remaining: self.bytes.len() - self.at })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FORMATS: [MessageFormat; 3] =
        [MessageFormat::Binary, MessageFormat::Compact, MessageFormat::FbthriftCompact];

    #[test]
    fn exceptions_round_trip() {
        for kind in (-1..23).chain([i32::MIN, i32::MAX]).map(ExceptionKind) {
            for message in ["", "nope", &"é".repeat(200)] {
                for format in FORMATS {
                    let exception = ApplicationException::new(kind, message);
                    let mut bytes = Vec::new();
                    exception.write(format, &mut bytes);
                    assert_eq!(bytes.len(), exception.encoded_len(format));
                    assert_eq!(ApplicationException::read(&bytes, format), Ok(exception));
                    for cut in 0..bytes.len() {
                        let error = ApplicationException::read(&bytes[..cut], format).expect_err("it is cut");
                        assert!(matches!(error.kind(), ReadErrorKind::UnexpectedEnd { .. }), "{error}");
                    }
                }
            }
        }
    }

    #[test]
    fn other_fields_are_skipped() {
        let expected = ApplicationException::new(ExceptionKind(7), "b");
        // Field 1 as a list of maps; 3 as a bool; 1 twice; 2 as a string; -1 as a struct.
        let binary = b"\x0f\0\x01\x0d\0\0\0\x01\x08\x0b\0\0\0\x01\0\0\0\x01\0\0\0\x01x\x02\0\x03\x01\
            \x0b\0\x01\0\0\0\x01a\x0b\0\x01\0\0\0\x01b\x0b\0\x02\0\0\0\0\x08\0\x02\0\0\0\x07\x0c\xff\xff\x02\0\x01\0\0\0";
        assert_eq!(ApplicationException::read(binary, MessageFormat::Binary), Ok(expected.clone()));
        let compact =
            b"\x19\x1b\x01\x58\x02\x01x\x21\x08\x02\x01a\x08\x02\x01b\x18\0\x05\x04\x0e\x0c\x01\x11\0\0";
        assert_eq!(ApplicationException::read(compact, MessageFormat::Compact), Ok(expected));
        // Nothing is set.
        let empty = Ok(ApplicationException::new(ExceptionKind::UNKNOWN, ""));
        assert_eq!(ApplicationException::read(&[0], MessageFormat::Binary), empty);
    }

    #[test]
    fn what_is_refused() {
        let (binary, compact) = (MessageFormat::Binary, MessageFormat::Compact);
        let end = |wanted, remaining| ReadErrorKind::UnexpectedEnd { wanted, remaining };
        for (bytes, format, at, kind) in [
            (&b"\x0b\0\x01\xff\xff\xff\xff"[..], binary, 3, ReadErrorKind::NegativeLength(-1)),
            (b"\x0b\0\x01\x7f\xff\xff\xff", binary, 7, end(0x7fff_ffff, 0)),
            (b"\x18\xff\xff\xff\xff\x0f", compact, 6, end(0xffff_ffff, 0)),
            (
                b"\x0b\0\x01\0\0\0\x01\xff\0",
                binary,
                7,
                ReadErrorKind::InvalidUtf8 { what: "the message", valid_up_to: 0 },
            ),
            // Unknown fields: five numbers and a double, of which less is there.
            (b"\x0f\0\x03\x08\0\0\0\x05\0\0", binary, 3, end(25, 7)),
            (b"\x04\0\x03\0\0", binary, 3, end(8, 2)),
            (b"\x39\x57\0", compact, 1, end(41, 2)),
            (b"\x63\0\x01\0", binary, 3, ReadErrorKind::UnknownType(0x63)),
            (b"\x1e\0", compact, 1, ReadErrorKind::UnknownType(14)),
            (b"\0\0", binary, 1, ReadErrorKind::TrailingBytes(1)),
            (
                b"\x01\xfe\xff\x03\x21\0",
                compact,
                4,
                ReadErrorKind::FieldIdOverflow { last: i16::MAX, delta: 2 },
            ),
        ] {
            let error = ApplicationException::read(bytes, format).expect_err("it is refused");
            assert_eq!((error.offset(), error.kind()), (at, kind), "{bytes:02x?}");
        }
    }
}
