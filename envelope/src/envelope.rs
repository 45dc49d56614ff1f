//! [`Envelope`]: what precedes the struct in a message.
//!
//! Sources: Apache Thrift, `doc/specs/thrift-binary-protocol.md` and `thrift-compact-protocol.md` ("Message"), `thrift-rpc.md` for
//! multiplexed names.
//!
//! | form | bytes |
//! |---|---|
//! | Binary | `80 01` · any byte · kind · i32 length of the name · name · i32 sequence id |
//! | Binary, old | i32 length of the name · name · kind · i32 sequence id |
//! | Compact | `82` · kind `<< 5 \| 1` · varint sequence id · varint length of the name · name |
//! | fbthrift's Compact | as Compact, with 2 for 1 |

pub use scrimp::MessageKind;
use scrimp::{Dialect, Protocol};

use crate::detect;
use crate::error::{Limited, ReadError, ReadErrorKind, WriteError, WriteErrorKind};
use crate::options::ReadOptions;
use crate::output::Output;
use crate::progress::Progress;
use crate::varint;

/// How a message is written: its protocol, in which of its forms.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum MessageFormat {
    /// Binary with a version, its "strict" form.
    #[default]
    Binary,
    /// Binary without one, as it was at first. It is read only: what is written in it, is written as [`Binary`](Self::Binary).
    OldBinary,
    /// Compact, version 1.
    Compact,
    /// fbthrift's Compact, version 2.
    FbthriftCompact,
}

impl MessageFormat {
    /// The form to write in `protocol` and `dialect`.
    ///
    /// ```
    /// use scrimp::{Dialect, Protocol};
    /// use scrimp_envelope::MessageFormat;
    /// assert_eq!(MessageFormat::new(Protocol::Compact, Dialect::Apache), MessageFormat::Compact);
    /// ```
    pub fn new(protocol: Protocol, dialect: Dialect) -> Self {
        match (protocol, dialect) {
            (Protocol::Compact, Dialect::Fbthrift) => Self::FbthriftCompact,
            (Protocol::Compact, _) => Self::Compact,
            _ => Self::Binary,
        }
    }

    /// The protocol, which is that of the struct too.
    #[inline]
    pub fn protocol(self) -> Protocol {
        match self {
            Self::Binary | Self::OldBinary => Protocol::Binary,
            Self::Compact | Self::FbthriftCompact => Protocol::Compact,
        }
    }

    /// The dialect, which is that of the struct too.
    #[inline]
    pub fn dialect(self) -> Dialect {
        match self {
            Self::Binary | Self::OldBinary | Self::Compact => Dialect::Apache,
            Self::FbthriftCompact => Dialect::Fbthrift,
        }
    }

    /// The fewest bytes of a message: an envelope without a name, and a struct without fields.
    #[inline]
    pub(crate) fn min_len(self) -> usize {
        match self {
            Self::Binary => 13,
            Self::OldBinary => 10,
            Self::Compact | Self::FbthriftCompact => 5,
        }
    }
}

/// What precedes the struct in a message: who is called, what for, and the number that a call and its reply have in common.
///
/// ```
/// use scrimp_envelope::{Envelope, MessageFormat, MessageKind, ReadOptions};
///
/// let call = Envelope { name: "Calculator:add", kind: MessageKind::Call, seqid: 7 };
/// let mut bytes = Vec::new();
/// call.write(MessageFormat::Binary, &mut bytes)?;
/// assert_eq!(bytes, b"\x80\x01\0\x01\0\0\0\x0eCalculator:add\0\0\0\x07");
/// assert_eq!(bytes.len(), call.encoded_len(MessageFormat::Binary));
///
/// let head = Envelope::read(&bytes, &ReadOptions::new())?.done().expect("it is whole");
/// assert_eq!((head.envelope, head.format, head.len), (call, MessageFormat::Binary, bytes.len()));
/// assert_eq!(head.envelope.service_and_method(), (Some("Calculator"), "add"));
/// assert_eq!(call.reply(), Envelope { name: "add", kind: MessageKind::Reply, seqid: 7 });
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Envelope<'a> {
    /// The name of the method; with that of a service before it where several share a connection.
    pub name: &'a str,
    /// What the message is for.
    pub kind: MessageKind,
    /// The sequence id: a reply has that of its call.
    pub seqid: i32,
}

/// An envelope at the start of bytes: see [`Envelope::read`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head<'a> {
    /// The envelope.
    pub envelope: Envelope<'a>,
    /// How it is written, and so the struct.
    pub format: MessageFormat,
    /// The bytes that it takes: where the struct starts.
    pub len: usize,
}

impl<'a> Envelope<'a> {
    /// Reads the envelope at the start of `bytes`.
    ///
    /// # Errors
    ///
    /// When the bytes start no envelope, or none that the options allow.
    #[inline]
    pub fn read(bytes: &'a [u8], options: &ReadOptions) -> Result<Progress<Head<'a>>, ReadError> {
        match detect::format(bytes, options)? {
            Progress::Done(format) => Self::read_as(format, bytes, options.limits.get_name()),
            Progress::More(more) => Ok(Progress::More(more)),
        }
    }

    /// As [`read`](Self::read), in the form that was found.
    #[inline]
    pub(crate) fn read_as(
        format: MessageFormat,
        bytes: &'a [u8],
        max_name: u32,
    ) -> Result<Progress<Head<'a>>, ReadError> {
        let parts = match format {
            MessageFormat::Binary => binary(bytes, max_name)?,
            MessageFormat::OldBinary => old_binary(bytes, max_name)?,
            MessageFormat::Compact | MessageFormat::FbthriftCompact => compact(bytes, max_name)?,
        };
        match parts {
            Progress::Done(parts) => parts.check(format).map(Progress::Done),
            Progress::More(more) => Ok(Progress::More(more)),
        }
    }

    /// The names of the service, where there is one, and of the method. They are parted by the first colon, in calls alone: replies
    /// have the method's name only.
    pub fn service_and_method(&self) -> (Option<&'a str>, &'a str) {
        match self.name.split_once(':') {
            Some((service, method)) if self.kind.is_request() => (Some(service), method),
            _ => (None, self.name),
        }
    }

    /// The envelope of the reply to this call: with the sequence id and the bare name of the method.
    pub fn reply(&self) -> Self {
        Self { name: self.service_and_method().1, kind: MessageKind::Reply, seqid: self.seqid }
    }

    /// The envelope of the [`ApplicationException`](crate::ApplicationException) that answers this call.
    pub fn exception(&self) -> Self {
        Self { kind: MessageKind::Exception, ..self.reply() }
    }

    /// The bytes that it takes.
    #[inline]
    pub fn encoded_len(&self, format: MessageFormat) -> usize {
        match format {
            MessageFormat::Binary | MessageFormat::OldBinary => 12 + self.name.len(),
            MessageFormat::Compact | MessageFormat::FbthriftCompact => {
                2 + varint::len(self.seqid as u32) + varint::len(self.name.len() as u32) + self.name.len()
            }
        }
    }

    /// Appends it to `out`.
    ///
    /// # Errors
    ///
    /// When the name is longer than an `i32` can tell.
    #[inline]
    pub fn write(&self, format: MessageFormat, out: &mut impl Output) -> Result<(), WriteError> {
        let Ok(len) = i32::try_from(self.name.len()) else {
            return Err(WriteError::new(WriteErrorKind::NameTooLong(self.name.len())));
        };
        match format {
            MessageFormat::Binary | MessageFormat::OldBinary => {
                let [a, b, c, d] = len.to_be_bytes();
                out.put(&[0x80, 0x01, 0, self.kind.code(), a, b, c, d]);
                out.put(self.name.as_bytes());
                out.put(&self.seqid.to_be_bytes());
            }
            MessageFormat::Compact | MessageFormat::FbthriftCompact => {
                let version = if format == MessageFormat::Compact { 1 } else { 2 };
                out.put(&[COMPACT_ID, self.kind.code() << 5 | version]);
                varint::write(out, self.seqid as u32);
                varint::write(out, len as u32);
                out.put(self.name.as_bytes());
            }
        }
        Ok(())
    }
}

/// The first byte of a Compact message.
pub(crate) const COMPACT_ID: u8 = 0x82;

/// What is read of an envelope, not yet checked.
struct Parts<'a> {
    name: &'a [u8],
    name_at: usize,
    kind: u8,
    kind_at: usize,
    seqid: i32,
    len: usize,
}

impl<'a> Parts<'a> {
    #[inline]
    fn check(self, format: MessageFormat) -> Result<Head<'a>, ReadError> {
        let Self { name, name_at, kind, kind_at, seqid, len } = self;
        let Some(kind) = MessageKind::from_code(kind) else {
            return Err(ReadError::at(kind_at, ReadErrorKind::MessageKind(kind)));
        };
        let name = text(name, name_at, "the name")?;
        Ok(Head { envelope: Envelope { name, kind, seqid }, format, len })
    }
}

/// The big-endian `i32` at byte `at`.
#[inline]
fn i32_at(bytes: &[u8], at: usize) -> Option<i32> {
    Some(i32::from_be_bytes(*bytes.get(at..)?.first_chunk()?))
}

/// What is missing of `needed` bytes.
#[inline]
fn missing<T>(needed: usize, bytes: &[u8]) -> Result<Progress<T>, ReadError> {
    Ok(Progress::More(needed - bytes.len()))
}

/// The length of a name in Binary: not negative, and within the limit.
#[inline]
fn signed_name_len(len: i32, at: usize, limit: u32) -> Result<usize, ReadError> {
    match u32::try_from(len) {
        Ok(len) => name_len(len, at, limit),
        Err(_) => Err(ReadError::at(at, ReadErrorKind::NegativeLength(len))),
    }
}

/// The length of a name, which is within the limit.
#[inline]
fn name_len(len: u32, at: usize, limit: u32) -> Result<usize, ReadError> {
    if len > limit {
        let kind = ReadErrorKind::Limit { what: Limited::Name, found: len.into(), limit: limit.into() };
        return Err(ReadError::at(at, kind));
    }
    Ok(len as usize)
}

#[inline]
fn binary<'a>(bytes: &'a [u8], max_name: u32) -> Result<Progress<Parts<'a>>, ReadError> {
    let Some(len) = i32_at(bytes, 4) else { return missing(12, bytes) };
    let len = signed_name_len(len, 4, max_name)?;
    let Some(seqid) = i32_at(bytes, 8 + len) else { return missing(12 + len, bytes) };
    let name = &bytes[8..8 + len];
    Ok(Progress::Done(Parts { name, name_at: 8, kind: bytes[3], kind_at: 3, seqid, len: 12 + len }))
}

#[inline(never)]
fn old_binary<'a>(bytes: &'a [u8], max_name: u32) -> Result<Progress<Parts<'a>>, ReadError> {
    let Some(len) = i32_at(bytes, 0) else { return missing(9, bytes) };
    let len = signed_name_len(len, 0, max_name)?;
    let Some(seqid) = i32_at(bytes, 5 + len) else { return missing(9 + len, bytes) };
    let name = &bytes[4..4 + len];
    Ok(Progress::Done(Parts {
        name,
        name_at: 4,
        kind: bytes[4 + len],
        kind_at: 4 + len,
        seqid,
        len: 9 + len,
    }))
}

#[inline(never)]
fn compact<'a>(bytes: &'a [u8], max_name: u32) -> Result<Progress<Parts<'a>>, ReadError> {
    let varint = |at: usize| {
        varint::read::<32>(bytes.get(at..).unwrap_or_default()).map_err(|kind| ReadError::at(at, kind))
    };
    // A varint that is there in part needs a byte more, one that is not needs one at least.
    let Some((seqid, seqid_len)) = varint(2)? else { return missing(4.max(bytes.len() + 2), bytes) };
    let len_at = 2 + seqid_len;
    let Some((len, len_len)) = varint(len_at)? else { return missing(bytes.len() + 1, bytes) };
    let len = name_len(len as u32, len_at, max_name)?;
    let name_at = len_at + len_len;
    let Some(name) = bytes[name_at..].get(..len) else { return missing(name_at + len, bytes) };
    let parts = Parts {
        name,
        name_at,
        kind: bytes[1] >> 5,
        kind_at: 1,
        seqid: seqid as u32 as i32,
        len: name_at + len,
    };
    Ok(Progress::Done(parts))
}

/// `bytes`, which are at byte `at` and should be UTF-8.
#[inline]
pub(crate) fn text<'a>(bytes: &'a [u8], at: usize, what: &'static str) -> Result<&'a str, ReadError> {
    scrimp::text::from_utf8(bytes).map_err(|error| {
        ReadError::at(at, ReadErrorKind::InvalidUtf8 { what, valid_up_to: error.valid_up_to() })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::options::ReadLimits;

    const ALL: [MessageFormat; 3] =
        [MessageFormat::Binary, MessageFormat::Compact, MessageFormat::FbthriftCompact];

    /// Every form of Binary and Compact.
    fn options(format: MessageFormat) -> ReadOptions {
        ReadOptions::new().protocol(format.protocol()).fbthrift(true)
    }

    fn old(envelope: &Envelope<'_>) -> Vec<u8> {
        let len = envelope.name.len() as i32;
        let seqid = envelope.seqid.to_be_bytes();
        [&len.to_be_bytes(), envelope.name.as_bytes(), &[envelope.kind.code()], &seqid].concat()
    }

    fn failure(bytes: &[u8], options: &ReadOptions) -> (usize, ReadErrorKind) {
        let error = Envelope::read(bytes, options).expect_err("it is refused");
        (error.offset(), error.kind())
    }

    #[test]
    fn envelopes_round_trip_and_tell_what_they_lack() {
        for kind in [MessageKind::Call, MessageKind::Reply, MessageKind::Exception, MessageKind::Oneway] {
            for seqid in [0, 1, -1, 127, 128, 300, i32::MAX, i32::MIN] {
                for name in ["", "add", "Calc:add", &"é".repeat(100)] {
                    let envelope = Envelope { name, kind, seqid };
                    let written = ALL.map(|format| {
                        let mut bytes = Vec::new();
                        envelope.write(format, &mut bytes).expect("the name is short");
                        assert_eq!(bytes.len(), envelope.encoded_len(format));
                        (format, bytes)
                    });
                    for (format, bytes) in
                        written.into_iter().chain([(MessageFormat::OldBinary, old(&envelope))])
                    {
                        let head = Head { envelope, format, len: bytes.len() };
                        assert_eq!(Envelope::read(&bytes, &options(format)), Ok(Progress::Done(head)));
                        for cut in 0..bytes.len() {
                            match Envelope::read(&bytes[..cut], &options(format)) {
                                Ok(Progress::More(more)) => {
                                    // A struct follows: one byte more is needed in any case.
                                    assert!(
                                        (1..=bytes.len() + 1 - cut).contains(&more),
                                        "{head:?} {cut}: {more}"
                                    );
                                }
                                other => panic!("{head:?} {cut}: {other:?}"),
                            }
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn names_are_split_at_the_first_colon_of_requests() {
        let split = |name, kind| Envelope { name, kind, seqid: 0 }.service_and_method();
        assert_eq!(split("a:b:c", MessageKind::Call), (Some("a"), "b:c"));
        assert_eq!(split(":b", MessageKind::Oneway), (Some(""), "b"));
        assert_eq!(split("a:b", MessageKind::Reply), (None, "a:b"));
        assert_eq!(split("a:b", MessageKind::Exception), (None, "a:b"));
        assert_eq!(split("b", MessageKind::Call), (None, "b"));
    }

    #[test]
    fn the_third_byte_is_ignored() {
        let head = Envelope::read(b"\x80\x01\xff\x02\0\0\0\0\0\0\0\x05", &ReadOptions::new());
        let head = head.expect("valid").done().expect("whole");
        assert_eq!(head.envelope, Envelope { name: "", kind: MessageKind::Reply, seqid: 5 });
    }

    #[test]
    fn what_is_refused() {
        let any = ReadOptions::new();
        let binary = any.protocol(Protocol::Binary);
        let compact = any.protocol(Protocol::Compact);
        let limit = |found| ReadErrorKind::Limit { what: Limited::Name, found, limit: 4096 };
        let longest = any.limits(ReadLimits::new().name(u32::MAX));
        let over_longest =
            ReadErrorKind::Limit { what: Limited::Name, found: 0xffff_ffff, limit: 0x7fff_ffff };
        let utf8 = ReadErrorKind::InvalidUtf8 { what: "the name", valid_up_to: 1 };
        let named = |expected, found| ReadErrorKind::WrongProtocol { expected, found };
        let (in_binary, in_compact) = (Protocol::Binary, Protocol::Compact);
        for (bytes, options, at, kind) in [
            (&b"\x80\x01\0\0\0\0\0\0\0\0\0\x01"[..], any, 3, ReadErrorKind::MessageKind(0)),
            (b"\x80\x01\0\x05\0\0\0\0\0\0\0\x01", any, 3, ReadErrorKind::MessageKind(5)),
            (b"\x80\x01\0\x01\xff\xff\xff\xff", any, 4, ReadErrorKind::NegativeLength(-1)),
            (b"\x80\x01\0\x01\x7f\xff\xff\xff", any, 4, limit(0x7fff_ffff)),
            (b"\x80\x01\0\x01\0\0\x10\x01", any, 4, limit(4097)),
            (b"\x80\x01\0\x01\0\0\0\x02a\xff\0\0\0\x01", any, 8, utf8),
            (b"\x80\x02\0\x01\0\0\0\0", binary, 0, ReadErrorKind::BinaryVersion(0x8002_0001)),
            (b"\x80\x01\0\x01", compact, 0, named(in_compact, in_binary)),
            (b"\x82\x21", binary, 0, named(in_binary, in_compact)),
            (b"\x83\x21", compact, 0, ReadErrorKind::CompactId(0x83)),
            (b"\x82\x01\0\0", any, 1, ReadErrorKind::MessageKind(0)),
            (b"\x82\xa1\0\0", any, 1, ReadErrorKind::MessageKind(5)),
            (b"\x82\x23", any, 1, ReadErrorKind::CompactVersion(3)),
            (b"\x82\x22", any, 1, ReadErrorKind::FbthriftCompact),
            (b"\x82\x21\0\xff\xff\xff\xff\x0f", any, 3, limit(0xffff_ffff)),
            (b"\x82\x21\0\xff\xff\xff\xff\x0f", longest, 3, over_longest),
            (b"\x82\x21\xff\xff\xff\xff\x1f", any, 2, ReadErrorKind::IntegerOverflow { bits: 32 }),
            (b"\x82\x21\x80\x80\x80\x80\x80", any, 2, ReadErrorKind::VarintTooLong { max: 5 }),
            (b"\x82\x21\0\x02a\xff", any, 4, utf8),
            (b"\0\0\0\x03add\x09\0\0\0\x01", binary, 7, ReadErrorKind::MessageKind(9)),
            (b"\x7f\xff\xff\xff", binary, 0, limit(0x7fff_ffff)),
            (b"\0\0\0\x02a\xff\x01\0\0\0\x01", binary, 4, utf8),
            (b"\0\0\0\x03add\x01", binary.old_binary(false), 0, ReadErrorKind::OldBinary),
        ] {
            assert_eq!(failure(bytes, &options), (at, kind), "{bytes:02x?}");
        }
    }
}
