//! [`detect`]: what a message's first bytes say that it is.
//!
//! It is told from two bytes, or from six where these may be a length. That is unambiguous, because lengths of frames are below 2^30:
//!
//! | first bytes | bytes 4 and 5 | |
//! |---|---|---|
//! | `80 01` | | an unframed message in Binary |
//! | `82 .1`, `82 .2` | | an unframed message in Compact |
//! | `ff af` | | a mesh header |
//! | `16 03` | | a TLS handshake, whatever the limit on frames: it would be one of 369 MB |
//! | `00 00 00 00` | | an empty frame, to be passed over |
//! | a length | `80 01`, `82 ..` | a framed message |
//! | a length | `0f ff` | a frame with a THeader |
//! | a length | `10 00` | a frame with a TTHeader |

use scrimp::Protocol;

use crate::dress::Framing;
use crate::envelope::{COMPACT_ID, MessageFormat};
use crate::error::{FirstBytes, Limited, ReadError, ReadErrorKind, Stranger};
use crate::options::ReadOptions;
use crate::progress::Progress;

/// What bytes start with: see [`detect`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Detected {
    /// A message on its own.
    Unframed(MessageFormat),
    /// A length, then a message.
    Framed(MessageFormat),
    /// A frame with Apache's header. What the message in it is written in is told behind the header.
    THeader,
    /// A frame with Kitex's header, likewise.
    TTHeader,
    /// A mesh header, which an unframed or framed message follows.
    Mesh,
    /// A frame with nothing in it: four bytes to be passed over.
    EmptyFrame,
}

/// Bytes of a frame's length.
pub(crate) const LENGTH_LEN: usize = 4;

/// The fewest bytes of any message: one in Compact.
const MIN_MESSAGE: usize = 5;

/// The fewest bytes of a frame from its magic number to its payload: see [`Framing`].
pub(crate) const MIN_HEADER_FRAME: usize = 10;

pub(crate) const THEADER_MAGIC: [u8; 2] = [0x0f, 0xff];
pub(crate) const TTHEADER_MAGIC: [u8; 2] = [0x10, 0x00];
pub(crate) const MESH_MAGIC: [u8; 2] = [0xff, 0xaf];
const BINARY_MAGIC: [u8; 2] = [0x80, 0x01];
const TLS_MAGIC: [u8; 2] = [0x16, 0x03];
const KITEX_PROTOBUF_MAGIC: [u8; 2] = [0x90, 0x01];

/// What starts at the first of `bytes`. As much is looked at as is needed to tell, never more than the shortest message has.
///
/// ```
/// use scrimp_envelope::{Detected, MessageFormat, Progress, ReadErrorKind, ReadOptions, Stranger, detect};
/// let options = ReadOptions::new();
/// let found = detect(b"\0\0\0\x17\x80\x01\0\x01", &options)?;
/// assert_eq!(found, Progress::Done(Detected::Framed(MessageFormat::Binary)));
/// assert_eq!(detect(b"\0\0\0\x17", &options)?, Progress::More(5));
///
/// let error = detect(b"GET / HTTP/1.1\r\n", &options).unwrap_err();
/// assert_eq!(error.kind(), ReadErrorKind::Stranger(Stranger::Http));
/// # Ok::<(), scrimp_envelope::ReadError>(())
/// ```
///
/// # Errors
///
/// When nothing starts so, or nothing that the options allow. Where bytes look like another protocol, the error says which.
#[inline]
pub fn detect(bytes: &[u8], options: &ReadOptions) -> Result<Progress<Detected>, ReadError> {
    match quickly(bytes, options) {
        Some(detected) => Ok(Progress::Done(detected)),
        None => surely(bytes, options),
    }
}

/// What is most common, with few instructions: Binary, unframed or framed. `None` leaves the rest to [`surely`], which says the same.
#[inline]
fn quickly(bytes: &[u8], options: &ReadOptions) -> Option<Detected> {
    let start = bytes.first_chunk::<2>()?;
    if !matches!(options.protocol, None | Some(Protocol::Binary)) {
        return None;
    }
    let format = MessageFormat::Binary;
    if *start == BINARY_MAGIC {
        return matches!(options.framing, None | Some(Framing::Unframed))
            .then_some(Detected::Unframed(format));
    }
    framed_quickly(bytes, options).map(|_| Detected::Framed(format))
}

/// The length of the frame at the start of `bytes`, where these surely start a framed message in Binary.
#[inline]
pub(crate) fn framed_quickly(bytes: &[u8], options: &ReadOptions) -> Option<u32> {
    let (length, rest) = bytes.split_first_chunk()?;
    let length = u32::from_be_bytes(*length);
    let is_framed = rest.starts_with(&BINARY_MAGIC)
        && length >> 16 != u32::from(u16::from_be_bytes(TLS_MAGIC))
        && (MessageFormat::Binary.min_len() as u32..=options.limits.get_frame()).contains(&length)
        && matches!(options.framing, None | Some(Framing::Framed))
        && matches!(options.protocol, None | Some(Protocol::Binary));
    is_framed.then_some(length)
}

#[inline(never)]
fn surely(bytes: &[u8], options: &ReadOptions) -> Result<Progress<Detected>, ReadError> {
    match options.framing {
        None | Some(Framing::Unframed | Framing::Framed) if bytes.starts_with(&MESH_MAGIC) => {
            Ok(Progress::Done(Detected::Mesh))
        }
        _ if bytes.starts_with(&TLS_MAGIC) => Err(no_frame(bytes, options)),
        None => any(bytes, options),
        Some(Framing::Unframed) => Ok(format(bytes, options)?.map(Detected::Unframed)),
        Some(Framing::Framed) => framed(bytes, options),
        Some(Framing::THeader) => with_header(bytes, options, THEADER_MAGIC, Detected::THeader),
        Some(Framing::TTHeader) => with_header(bytes, options, TTHEADER_MAGIC, Detected::TTHeader),
    }
}

/// Whether what is no frame may be a message in old Binary.
fn may_be_old(options: &ReadOptions) -> bool {
    options.protocol == Some(Protocol::Binary) && options.old_binary
}

fn any(bytes: &[u8], options: &ReadOptions) -> Result<Progress<Detected>, ReadError> {
    let Some(&[first, second]) = bytes.first_chunk() else {
        return Ok(Progress::More(MIN_MESSAGE - bytes.len()));
    };
    match [first, second] {
        BINARY_MAGIC | [COMPACT_ID, _] => Ok(format(bytes, options)?.map(Detected::Unframed)),
        [0x40..=0xff, _] => Err(no_frame(bytes, options)),
        _ => length_first(bytes, options),
    }
}

/// Bytes that start with a length; or with the length of a name, where they may.
fn length_first(bytes: &[u8], options: &ReadOptions) -> Result<Progress<Detected>, ReadError> {
    let old = Ok(Progress::Done(Detected::Unframed(MessageFormat::OldBinary)));
    let more = Ok(Progress::More((LENGTH_LEN + MIN_MESSAGE).saturating_sub(bytes.len())));
    let Some(length) = length(bytes) else {
        // What starts with these two bytes, and is too long whatever follows.
        let least = u32::from(bytes[0]) << 24 | u32::from(bytes[1]) << 16;
        return if least > options.limits.get_frame() && stranger(bytes).is_some() {
            Err(no_frame(bytes, options))
        } else {
            more
        };
    };
    if length == 0 && !may_be_old(options) {
        return Ok(Progress::Done(Detected::EmptyFrame));
    }
    if length > options.limits.get_frame() {
        // A name of such a length gets an error of its own.
        return if may_be_old(options) && stranger(bytes).is_none() {
            old
        } else {
            Err(too_long(bytes, length, options))
        };
    }
    let Some(magic) = magic(bytes) else { return more };
    if length == 0 {
        // An old message has its type here, the next frame the start of its length.
        let is_old = matches!(magic, [1..=4, _]);
        return if is_old { old } else { Ok(Progress::Done(Detected::EmptyFrame)) };
    }
    match magic {
        THEADER_MAGIC => long_enough(length, MIN_HEADER_FRAME).map(|()| Progress::Done(Detected::THeader)),
        TTHEADER_MAGIC => long_enough(length, MIN_HEADER_FRAME).map(|()| Progress::Done(Detected::TTHeader)),
        BINARY_MAGIC | [COMPACT_ID, _] => framed_as(length, bytes, options),
        _ if may_be_old(options) && stranger(bytes).is_none_or(|found| found == Stranger::OldBinary) => old,
        _ => Err(no_frame(bytes, options)),
    }
}

fn framed(bytes: &[u8], options: &ReadOptions) -> Result<Progress<Detected>, ReadError> {
    let Some(length) = length(bytes) else {
        return Ok(Progress::More(LENGTH_LEN + MIN_MESSAGE - bytes.len()));
    };
    if length == 0 {
        return Ok(Progress::Done(Detected::EmptyFrame));
    }
    if length > options.limits.get_frame() {
        return Err(too_long(bytes, length, options));
    }
    match magic(bytes) {
        None => Ok(Progress::More(LENGTH_LEN + MIN_MESSAGE - bytes.len())),
        Some(THEADER_MAGIC) => Err(unexpected("a framed message", "a THeader frame")),
        Some(TTHEADER_MAGIC) => Err(unexpected("a framed message", "a TTHeader frame")),
        Some(_) => framed_as(length, bytes, options),
    }
}

/// A frame of `length` bytes whose payload is a message.
fn framed_as(length: u32, bytes: &[u8], options: &ReadOptions) -> Result<Progress<Detected>, ReadError> {
    let payload = &bytes[LENGTH_LEN..];
    match format(payload, options).map_err(|error| error.shifted(LENGTH_LEN)) {
        // Of the two, what the whole looks like says more.
        Err(error) if matches!(error.kind(), ReadErrorKind::Unrecognised(_)) => Err(no_frame(bytes, options)),
        Err(error) => Err(error),
        Ok(Progress::More(more)) => Ok(Progress::More(more)),
        Ok(Progress::Done(format)) => {
            long_enough(length, format.min_len()).map(|()| Progress::Done(Detected::Framed(format)))
        }
    }
}

fn with_header(
    bytes: &[u8],
    options: &ReadOptions,
    expected: [u8; 2],
    detected: Detected,
) -> Result<Progress<Detected>, ReadError> {
    let Some(length) = length(bytes) else {
        return Ok(Progress::More(LENGTH_LEN + MIN_HEADER_FRAME - bytes.len()));
    };
    if length == 0 {
        return Ok(Progress::Done(Detected::EmptyFrame));
    }
    if length > options.limits.get_frame() {
        return Err(too_long(bytes, length, options));
    }
    long_enough(length, MIN_HEADER_FRAME)?;
    let Some(magic) = magic(bytes) else {
        return Ok(Progress::More(LENGTH_LEN + MIN_HEADER_FRAME - bytes.len()));
    };
    if magic == expected {
        return Ok(Progress::Done(detected));
    }
    let expected = if expected == THEADER_MAGIC { "a THeader frame" } else { "a TTHeader frame" };
    match magic {
        THEADER_MAGIC => Err(unexpected(expected, "a THeader frame")),
        TTHEADER_MAGIC => Err(unexpected(expected, "a TTHeader frame")),
        BINARY_MAGIC | [COMPACT_ID, _] => Err(unexpected(expected, "a framed message")),
        _ => Err(no_frame(bytes, options)),
    }
}

/// How the message at the start of `bytes` is written.
#[inline]
pub(crate) fn format(bytes: &[u8], options: &ReadOptions) -> Result<Progress<MessageFormat>, ReadError> {
    let Some(&[first, second]) = bytes.first_chunk() else {
        return Ok(Progress::More(MIN_MESSAGE - bytes.len()));
    };
    let wrong = |expected, found| Err(ReadError::at(0, ReadErrorKind::WrongProtocol { expected, found }));
    match ([first, second], options.protocol) {
        (BINARY_MAGIC, None | Some(Protocol::Binary)) => Ok(Progress::Done(MessageFormat::Binary)),
        (BINARY_MAGIC, Some(named)) => wrong(named, Protocol::Binary),
        ([COMPACT_ID, _], None | Some(Protocol::Compact)) => match second & 0x1f {
            1 => Ok(Progress::Done(MessageFormat::Compact)),
            2 if options.fbthrift => Ok(Progress::Done(MessageFormat::FbthriftCompact)),
            2 => Err(ReadError::at(1, ReadErrorKind::FbthriftCompact)),
            other => Err(ReadError::at(1, ReadErrorKind::CompactVersion(other))),
        },
        ([COMPACT_ID, _], Some(named)) => wrong(named, Protocol::Compact),
        _ => unmarked_format(bytes, options),
    }
}

/// As [`format`], of bytes that start neither as Binary nor as Compact messages do.
#[cold]
fn unmarked_format(bytes: &[u8], options: &ReadOptions) -> Result<Progress<MessageFormat>, ReadError> {
    // An old message starts with the length of its name.
    let least = u32::from(bytes[0]) << 24 | u32::from(bytes[1]) << 16;
    let is_long = least > options.limits.get_name();
    // Two bytes decide: what is refused must not depend on how many have come.
    let starts_strangely = stranger(&bytes[..2]).is_some();
    match options.protocol {
        Some(Protocol::Binary) if bytes[0] < 0x80 && !(is_long && starts_strangely) => {
            if options.old_binary {
                Ok(Progress::Done(MessageFormat::OldBinary))
            } else {
                Err(ReadError::at(0, ReadErrorKind::OldBinary))
            }
        }
        Some(named) if !starts_strangely && stranger(bytes).is_none() => match (named, length(bytes)) {
            (Protocol::Binary, None) => Ok(Progress::More(MessageFormat::Binary.min_len() - bytes.len())),
            (Protocol::Binary, Some(version)) => Err(ReadError::at(0, ReadErrorKind::BinaryVersion(version))),
            _ => Err(ReadError::at(0, ReadErrorKind::CompactId(bytes[0]))),
        },
        _ => Err(no_frame(bytes, options)),
    }
}

/// The length at the start of a frame.
#[inline]
pub(crate) fn length(bytes: &[u8]) -> Option<u32> {
    bytes.first_chunk().map(|bytes| u32::from_be_bytes(*bytes))
}

/// What follows the length.
#[inline]
fn magic(bytes: &[u8]) -> Option<[u8; 2]> {
    bytes.get(LENGTH_LEN..)?.first_chunk().copied()
}

#[inline]
fn long_enough(length: u32, needed: usize) -> Result<(), ReadError> {
    let length = length as usize;
    if length < needed {
        return Err(ReadError::at(0, ReadErrorKind::FrameTooShort { length, needed }));
    }
    Ok(())
}

#[cold]
fn unexpected(expected: &'static str, found: &'static str) -> ReadError {
    ReadError::at(LENGTH_LEN, ReadErrorKind::Unexpected { expected, found })
}

/// The length is beyond the limit; unless it is none at all.
#[cold]
fn too_long(bytes: &[u8], length: u32, options: &ReadOptions) -> ReadError {
    let limit = options.limits.get_frame().into();
    let kind = match (stranger(bytes), i32::try_from(length)) {
        (Some(stranger), _) => ReadErrorKind::Stranger(stranger),
        (None, Ok(_)) => ReadErrorKind::Limit { what: Limited::Frame, found: length.into(), limit },
        (None, Err(_)) => ReadErrorKind::NegativeLength(length as i32),
    };
    ReadError::at(0, kind)
}

/// The error that bytes start nothing that is read.
#[cold]
fn no_frame(bytes: &[u8], options: &ReadOptions) -> ReadError {
    let kind = match stranger(bytes) {
        Some(Stranger::OldBinary) if options.protocol == Some(Protocol::Binary) => ReadErrorKind::OldBinary,
        Some(stranger) => ReadErrorKind::Stranger(stranger),
        None => ReadErrorKind::Unrecognised(FirstBytes::of(bytes)),
    };
    ReadError::at(0, kind)
}

/// What bytes, two at least, look like that is not read.
#[cold]
fn stranger(bytes: &[u8]) -> Option<Stranger> {
    const HTTP: [&[u8]; 10] = [
        b"GET ",
        b"POST ",
        b"PUT ",
        b"HEAD ",
        b"DELETE ",
        b"OPTIONS ",
        b"CONNECT ",
        b"TRACE ",
        b"PATCH ",
        b"HTTP/",
    ];
    let starts = |with: &[u8]| {
        let len = with.len().min(bytes.len());
        len >= 2 && bytes[..len] == with[..len]
    };
    let is_settings = || match bytes.first_chunk() {
        // A length of 24 bits, of settings of six bytes each; type 4; no flags; stream 0.
        Some(&[0, high, low, 4, 0, 0]) => u16::from_be_bytes([high, low]).is_multiple_of(6),
        _ => false,
    };
    let is_name = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b':');
    let is_old = || match bytes.first_chunk() {
        Some(&[0, 0, 0, 1, name, kind]) => is_name(name) && matches!(kind, 1..=4),
        Some(&[0, 0, high, low, first, second]) => (high, low) > (0, 1) && is_name(first) && is_name(second),
        _ => false,
    };
    if HTTP.into_iter().any(starts) {
        Some(Stranger::Http)
    } else if starts(b"PRI * HTTP/2.0\r\n") {
        Some(Stranger::Http2)
    } else if is_settings() {
        Some(Stranger::Http2Settings)
    } else if bytes.starts_with(&TLS_MAGIC) {
        Some(Stranger::Tls)
    } else if bytes.starts_with(&KITEX_PROTOBUF_MAGIC) || magic(bytes) == Some(KITEX_PROTOBUF_MAGIC) {
        Some(Stranger::KitexProtobuf)
    } else if starts(b"BIGF") {
        Some(Stranger::BigFrame)
    } else if bytes[0] == b'[' {
        Some(Stranger::Json)
    } else if is_old() {
        Some(Stranger::OldBinary)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::options::ReadLimits;

    fn done(bytes: &[u8], options: &ReadOptions) -> Detected {
        let found = detect(bytes, options).unwrap_or_else(|error| panic!("{bytes:02x?}: {error}"));
        found.done().unwrap_or_else(|| panic!("{bytes:02x?}: more"))
    }

    fn failure(bytes: &[u8], options: &ReadOptions) -> ReadErrorKind {
        match detect(bytes, options) {
            Err(error) => error.kind(),
            other => panic!("{bytes:02x?}: {other:?}"),
        }
    }

    #[test]
    fn two_bytes_tell_what_is_unframed_and_six_what_is_framed() {
        let any = ReadOptions::new();
        let fbthrift = any.fbthrift(true);
        use Detected::*;
        use MessageFormat::*;
        for (bytes, options, expected) in [
            (&b"\x80\x01"[..], any, Unframed(Binary)),
            (b"\x82\x21", any, Unframed(Compact)),
            (b"\x82\x22", fbthrift, Unframed(FbthriftCompact)),
            (b"\xff\xaf", any, Mesh),
            (b"\0\0\0\0", any, EmptyFrame),
            (b"\0\0\0\x0d\x80\x01", any, Framed(Binary)),
            (b"\0\0\0\x05\x82\x21", any, Framed(Compact)),
            (b"\0\0\0\x05\x82\x22", fbthrift, Framed(FbthriftCompact)),
            (b"\0\0\0\x0a\x0f\xff", any, THeader),
            (b"\0\0\0\x0a\x10\0", any, TTHeader),
            (b"\0\xfa\0\0\x10\0", any, TTHeader),
        ] {
            assert_eq!(done(bytes, &options), expected);
            for cut in 0..bytes.len() {
                let expected = Ok(Progress::More(if cut < 2 { 5 } else { 9 } - cut));
                assert_eq!(detect(&bytes[..cut], &options), expected, "{bytes:02x?} {cut}");
            }
        }
    }

    #[test]
    fn what_is_told_quickly_is_so_surely() {
        let framings = [None, Some(Framing::Unframed), Some(Framing::Framed), Some(Framing::THeader)];
        let long = ReadLimits::new().frame(u32::MAX);
        let mut told = 0;
        for (framing, protocol) in framings.into_iter().flat_map(|framing| {
            [None, Some(Protocol::Binary), Some(Protocol::Compact)].map(|protocol| (framing, protocol))
        }) {
            let lengths =
                [0, 1, 12, 13, 16_384_000, 16_384_001, u32::MAX, 0x8001_0001, 0x8221_0000, 0x1603_0100];
            for (limits, length) in [ReadLimits::new(), long]
                .into_iter()
                .flat_map(|limits| lengths.map(|length| (limits, length)))
            {
                let options = ReadOptions { framing, protocol, limits, ..ReadOptions::new() };
                for magic in [[0x80, 1], [0x82, 0x21], [0x0f, 0xff], [0, 0]] {
                    let bytes = [&length.to_be_bytes()[..], &magic].concat();
                    for cut in 0..=bytes.len() {
                        if let Some(detected) = quickly(&bytes[..cut], &options) {
                            told += 1;
                            assert_eq!(surely(&bytes[..cut], &options), Ok(Progress::Done(detected)));
                        }
                    }
                }
            }
        }
        assert!(told > 20, "{told}");
    }

    #[test]
    fn old_binary_is_told_where_binary_is_named() {
        let named = ReadOptions::new().protocol(Protocol::Binary);
        let old = Detected::Unframed(MessageFormat::OldBinary);
        assert_eq!(done(b"\0\0\0\x03add\x01", &named), old);
        assert_eq!(done(b"\0\0\0\0\x01\0\0\0\0\0", &named), old);
        assert_eq!(done(b"\0\0\0\0\0\0\0\x17", &named), Detected::EmptyFrame);
        assert_eq!(done(b"\0\0\0\x03a\x01", &named), old);
        // Frames are told first.
        assert_eq!(done(b"\0\0\0\x17\x80\x01", &named), Detected::Framed(MessageFormat::Binary));
        assert_eq!(done(b"\0\0\0\x17\x0f\xff", &named), Detected::THeader);
        let framed = named.framing(Framing::Framed);
        assert_eq!(done(b"\0\0\0\x17\0\0", &framed), Detected::Framed(MessageFormat::OldBinary));
        assert_eq!(failure(b"\0\0\0\x03add\x01", &named.old_binary(false)), ReadErrorKind::OldBinary);
        let stranger = ReadErrorKind::Stranger(Stranger::OldBinary);
        assert_eq!(failure(b"\0\0\0\x03add\x01", &ReadOptions::new()), stranger);
        assert_eq!(failure(b"\0\0\0\x01a\x01", &ReadOptions::new()), stranger);
        assert_eq!(failure(b"\0\0\0\x03add\x01", &ReadOptions::new().framing(Framing::Unframed)), stranger);
        // No name is that long: what it says is an error, and HTTP is told from it.
        assert_eq!(done(b"\x3f\xff\xff\xff\x00\x00", &named), old);
        assert_eq!(failure(b"GET / HTTP", &named), ReadErrorKind::Stranger(Stranger::Http));
        assert_eq!(
            failure(b"GE", &named.framing(Framing::Unframed)),
            ReadErrorKind::Stranger(Stranger::Http)
        );
        // What starts like HTTP is refused however much of it has come.
        for cut in 6..9 {
            detect(&b"\0\0\0\x20POOX"[..cut], &framed).expect_err("two bytes decide");
        }
    }

    #[test]
    fn strangers_are_named() {
        for (bytes, expected) in [
            (&b"GET / HTTP/1.1"[..], Stranger::Http),
            (b"PO", Stranger::Http),
            (b"HTTP/1.1 400", Stranger::Http),
            (b"PRI * HTTP/2.0\r\n", Stranger::Http2),
            (b"PR", Stranger::Http2),
            (b"\0\0\x12\x04\0\0\0\0\0", Stranger::Http2Settings),
            (b"\0\0\0\x04\0\0\0\0\0", Stranger::Http2Settings),
            (b"\x16\x03\x01\x02\0\x01", Stranger::Tls),
            (b"\x16\x03", Stranger::Tls),
            (b"\0\0\0\x20\x90\x01\0\x01", Stranger::KitexProtobuf),
            (b"\x90\x01\0\x01", Stranger::KitexProtobuf),
            (b"BIGF\0\0", Stranger::BigFrame),
            (b"[1,\"add\",1", Stranger::Json),
        ] {
            for framing in [Framing::Framed, Framing::THeader, Framing::TTHeader] {
                match detect(bytes, &ReadOptions::new().framing(framing)) {
                    // All that is known is the start of a length.
                    Ok(Progress::More(_)) => assert!(bytes.len() < LENGTH_LEN, "{bytes:02x?}"),
                    Ok(found) => panic!("{bytes:02x?}: {found:?}"),
                    // One may be that of a frame, which is too short for a header.
                    Err(error) => match error.kind() {
                        ReadErrorKind::FrameTooShort { length: 4, needed: 10 } => {}
                        kind => assert_eq!(kind, ReadErrorKind::Stranger(expected), "{bytes:02x?}"),
                    },
                }
            }
            assert_eq!(failure(bytes, &ReadOptions::new()), ReadErrorKind::Stranger(expected));
        }
        // A frame may be as long as a TLS handshake's first bytes say, but none is.
        let long = ReadOptions::new().limits(ReadLimits::new().frame(u32::MAX));
        let framed = long.framing(Framing::Framed);
        let all = [long, long.protocol(Protocol::Binary), framed, long.framing(Framing::TTHeader)];
        for (options, bytes) in all.iter().flat_map(|options| {
            [&b"\x16\x03"[..], b"\x16\x03\x01\0\x80\x01", b"\x16\x03\x01\x02\0\x01"]
                .map(|bytes| (options, bytes))
        }) {
            assert_eq!(failure(bytes, options), ReadErrorKind::Stranger(Stranger::Tls));
        }
        assert_eq!(done(b"\x16\x02\xff\xff\x80\x01", &framed), Detected::Framed(MessageFormat::Binary));
    }

    #[test]
    fn what_is_refused() {
        let any = ReadOptions::new();
        let limit = |found| ReadErrorKind::Limit { what: Limited::Frame, found, limit: 16_384_000 };
        let short = |length, needed| ReadErrorKind::FrameTooShort { length, needed };
        let named = any.framing(Framing::Framed);
        let expected = "a framed message";
        let not = |expected, found| ReadErrorKind::Unexpected { expected, found };
        let unrecognised = |bytes: &[u8]| ReadErrorKind::Unrecognised(FirstBytes::of(bytes));
        for (bytes, options, kind) in [
            (&b"\0\xfa\0\x01"[..], any, limit(16_384_001)),
            (b"\x3f\xff\xff\xff", any, limit(0x3fff_ffff)),
            (b"\xff\xff\xff\xff\x80\x01", any, unrecognised(b"\xff\xff\xff\xff\x80\x01")),
            (b"\xff\xff\xff\xff\x80\x01", named, ReadErrorKind::NegativeLength(-1)),
            (b"\0\0\0\x0c\x80\x01", any, short(12, 13)),
            (b"\0\0\0\x01\x82\x21", any, short(1, 5)),
            (b"\0\0\0\x09\x0f\xff", any, short(9, 10)),
            (b"\0\0\0\x09\x10\0", any, short(9, 10)),
            (b"\0\0\0\x29\x0f\xff", named, not(expected, "a THeader frame")),
            (b"\0\0\0\x29\x10\0", named, not(expected, "a TTHeader frame")),
            (b"\0\0\0\x29\x10\0", any.framing(Framing::THeader), not("a THeader frame", "a TTHeader frame")),
            (b"\0\0\0\x29\x80\x01", any.framing(Framing::TTHeader), not("a TTHeader frame", expected)),
            (b"\0\0\0\x29\xde\xad", any, unrecognised(b"\0\0\0\x29\xde\xad")),
            (b"\0\0\0\x29\xde\xad\xbe\xef", any, unrecognised(b"\0\0\0\x29\xde\xad")),
            (b"\x80\x02", any, unrecognised(b"\x80\x02")),
            (b"\x80\x02\0", any, unrecognised(b"\x80\x02\0")),
        ] {
            assert_eq!(failure(bytes, &options), kind, "{bytes:02x?}");
        }
    }
}
