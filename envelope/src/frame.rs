//! [`Frame`]: a message as it came, and where its parts lie.
//!
//! Sources: Apache Thrift, `doc/specs/HeaderFormat.md` and `lib/go/thrift/header_transport.go` (THeader); CloudWeGo gopkg,
//! `protocol/ttheader`, and Kitex, `pkg/remote/codec/header_codec.go` (TTHeader, mesh header).
//!
//! ```text
//! THeader   varint protocol · varint count of transforms · varint each · infos · zeros up to a word
//!           info: varint 1 · varint count · (varint length · key · varint length · value) each
//! TTHeader  u8 protocol · u8 count of transforms · u8 each · infos · zeros up to a word
//!           info: 01 · u16 count · (u16 length · key · u16 length · value) each
//!                 10 · u16 count · (u16 key · u16 length · value) each
//!                 11 · u16 length · token
//!                 00, which is padding
//! Mesh      ff af · u16 bytes · u16 count · (u16 length · key · u16 length · value) each
//! ```

use std::borrow::Cow;
use std::ops::Range;

use bytes::Bytes;
use scrimp::Protocol;

use crate::detect::{self, Detected, LENGTH_LEN};
use crate::dress::{Dress, FIXED_LEN, Framing};
use crate::envelope::{COMPACT_ID, Envelope, MessageFormat};
use crate::error::{Limited, ReadError, ReadErrorKind, WriteError};
use crate::header::{Form, Headers, take_varint};
use crate::options::ReadOptions;
use crate::output::Output;
use crate::progress::Progress;
use crate::zlib;

/// A message as it came: its payload, which is an envelope and a struct, and what that was wrapped in. A
/// [`Deframer`](crate::Deframer) reads it.
///
/// ```
/// use bytes::Bytes;
/// use scrimp_envelope::{Deframer, Framing};
/// let mut stream = Bytes::from_static(b"\0\0\0\x0a\x82\x21\x05\x03add\x15\x0e\0");
/// let frame = Deframer::default().next(&mut stream)?.done().expect("it is whole");
/// assert_eq!(frame.dress().framing(), Framing::Framed);
/// let (call, arguments) = frame.open()?;
/// assert_eq!((call.name, arguments), ("add", &b"\x15\x0e\0"[..]));
/// // What is kept of it shares its memory.
/// let arguments: Bytes = frame.payload().slice_ref(arguments);
/// # Ok::<(), scrimp_envelope::ReadError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    pub(crate) dress: Dress,
    pub(crate) infos: Bytes,
    pub(crate) form: Form,
    pub(crate) payload: Bytes,
    /// The longest name that [`open`](Self::open) takes.
    pub(crate) max_name: u32,
}

impl Frame {
    /// What the message is wrapped in. An answer is to be in the same.
    pub fn dress(&self) -> &Dress {
        &self.dress
    }

    /// The keys and values of the header.
    pub fn headers(&self) -> Headers<'_> {
        Headers::checked(&self.infos, self.form)
    }

    /// The envelope and the struct.
    pub fn payload(&self) -> &Bytes {
        &self.payload
    }

    /// The envelope and the struct, apart from all else.
    pub fn into_payload(self) -> Bytes {
        self.payload
    }

    /// Reads the envelope, and returns it with the bytes behind it: the struct. ([`Bytes::slice_ref`] makes them share the payload's
    /// memory.)
    ///
    /// # Errors
    ///
    /// When the payload does not start with an envelope. Because the frame was whole, the next one can be read all the same.
    #[inline]
    pub fn open(&self) -> Result<(Envelope<'_>, &[u8]), ReadError> {
        open(&self.payload, self.dress.format(), self.max_name)
    }

    /// Appends the message to `out`: with the same payload, and in a header with the same flags, sequence number, protocol id, keys and
    /// values. It need not get the bytes that came:
    ///
    /// - a mesh header, the empty frames before a message, and what a THeader has from the first information of an unknown kind on are not
    ///   kept; nor are the ids of a TTHeader's transforms, which no one has defined;
    /// - what a header may have in several ways is written in one: tokens, text keys and number keys in Kitex's order, each kind of key once, and
    ///   as little padding as there may be;
    /// - a compressed payload is compressed anew, and once, however often it was.
    ///
    /// # Errors
    ///
    /// When the frame gets longer than its reader allowed.
    pub fn write(&self, out: &mut impl Output) -> Result<(), WriteError> {
        // The mesh header is read only: what it says is not part of the dress.
        let is_written = matches!(self.dress.framing(), Framing::THeader | Framing::TTHeader);
        let headers = self.headers().iter().take(if is_written { usize::MAX } else { 0 });
        self.dress.write_payload(out, headers, &self.payload)
    }
}

/// As [`Frame`], lent by the buffer that it came in: see [`Deframer::peek`](crate::Deframer::peek).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrameRef<'a> {
    pub(crate) dress: Dress,
    pub(crate) headers: Headers<'a>,
    pub(crate) payload: Cow<'a, [u8]>,
    pub(crate) len: usize,
    pub(crate) max_name: u32,
}

impl<'a> FrameRef<'a> {
    /// What the message is wrapped in. An answer is to be in the same.
    #[inline]
    pub fn dress(&self) -> &Dress {
        &self.dress
    }

    /// The keys and values of the header.
    #[inline]
    pub fn headers(&self) -> Headers<'a> {
        self.headers
    }

    /// The envelope and the struct: a part of the buffer, unless they came compressed.
    #[inline]
    pub fn payload(&self) -> &[u8] {
        &self.payload
    }

    /// The bytes that the frame takes of the buffer, with empty frames that came before it.
    #[inline]
    #[expect(clippy::len_without_is_empty, reason = "a frame is not a collection, and never empty")]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Reads the envelope, and returns it with the bytes behind it: the struct.
    ///
    /// # Errors
    ///
    /// As [`Frame::open`].
    #[inline]
    pub fn open(&self) -> Result<(Envelope<'_>, &[u8]), ReadError> {
        open(&self.payload, self.dress.format(), self.max_name)
    }
}

/// The envelope that a whole payload starts with, and what follows it.
#[inline]
fn open(payload: &[u8], format: MessageFormat, max_name: u32) -> Result<(Envelope<'_>, &[u8]), ReadError> {
    match Envelope::read_as(format, payload, max_name)? {
        Progress::Done(head) => Ok((head.envelope, &payload[head.len..])),
        Progress::More(more) => Err(ends(payload, more)),
    }
}

/// Where the parts of a whole message lie, all checked.
pub(crate) struct Extent {
    pub(crate) dress: Dress,
    /// The keys and values.
    pub(crate) infos: Range<usize>,
    pub(crate) form: Form,
    /// To the end of the message.
    pub(crate) payload: Range<usize>,
    /// What the payload inflates to, where it is compressed.
    pub(crate) inflated: Option<Vec<u8>>,
}

impl Extent {
    /// That of a message without headers, whose payload is at `payload`.
    #[inline]
    pub(crate) fn plain(dress: Dress, payload: Range<usize>) -> Self {
        Self { dress, infos: 0..0, form: Form::default(), payload, inflated: None }
    }

    /// The same in longer bytes, of which the message starts at byte `start`.
    #[inline]
    pub(crate) fn shifted(mut self, start: usize) -> Self {
        for at in [&mut self.infos, &mut self.payload] {
            *at = at.start + start..at.end + start;
        }
        self
    }
}

/// Refuses what the first bytes of a frame show to be wrong with its header, if it has one, before all of it has come.
#[inline]
pub(crate) fn check_start(detected: Detected, bytes: &[u8], options: &ReadOptions) -> Result<(), ReadError> {
    if !matches!(detected, Detected::THeader | Detected::TTHeader) {
        return Ok(());
    }
    let u16_at = |at: usize| Some(u16::from_be_bytes(*bytes.get(at..)?.first_chunk()?));
    if detected == Detected::TTHeader && u16_at(FLAGS_AT).is_some_and(|flags| flags & STREAMING_FLAG != 0) {
        return Err(ReadError::at(FLAGS_AT, ReadErrorKind::Streaming));
    }
    if let (Some(words), Some(length)) = (u16_at(FIXED_LEN - 2), detect::length(bytes)) {
        header_end(words, length, options)?;
    }
    Ok(())
}

/// Where the flags are.
const FLAGS_AT: usize = 6;

/// Where the sequence number is.
const SEQUENCE_AT: usize = 8;

/// The flag of a TTHeader that its frame is part of a stream.
const STREAMING_FLAG: u16 = 0x02;

/// Where a header of `words` words ends, in a frame of `length` bytes.
fn header_end(words: u16, length: u32, options: &ReadOptions) -> Result<usize, ReadError> {
    let (header, frame) = (4 * usize::from(words), length as usize);
    let limit = options.limits.get_header();
    if header > limit as usize {
        let kind = ReadErrorKind::Limit { what: Limited::Header, found: header as u64, limit: limit.into() };
        return Err(ReadError::at(FIXED_LEN - 2, kind));
    }
    let end = FIXED_LEN + header;
    if end > LENGTH_LEN + frame {
        return Err(ReadError::at(FIXED_LEN - 2, ReadErrorKind::HeaderBeyondFrame { header, frame }));
    }
    Ok(end)
}

/// The parts of `frame`, which is whole and at least as long as its fixed part.
#[inline]
pub(crate) fn extent(detected: Detected, frame: &[u8], options: &ReadOptions) -> Result<Extent, ReadError> {
    match detected {
        Detected::THeader => theader(frame, options),
        Detected::TTHeader => ttheader(frame, options),
        Detected::Framed(format) => {
            let dress = dress(Framing::Framed, options).with_format(format);
            Ok(Extent::plain(dress, LENGTH_LEN..frame.len()))
        }
        Detected::Unframed(_) | Detected::Mesh | Detected::EmptyFrame => {
            unreachable!("what is no frame has no extent")
        }
    }
}

#[inline]
pub(crate) fn dress(framing: Framing, options: &ReadOptions) -> Dress {
    Dress::new(framing).with_max_frame(options.limits.get_frame())
}

/// The fixed part of a header: flags, sequence number, and where the rest ends.
fn fixed(frame: &[u8], framing: Framing, options: &ReadOptions) -> Result<(Dress, usize), ReadError> {
    let u16_at = |at: usize| u16::from_be_bytes([frame[at], frame[at + 1]]);
    let end = header_end(u16_at(FIXED_LEN - 2), (frame.len() - LENGTH_LEN) as u32, options)?;
    let (high, low) = (u16_at(SEQUENCE_AT), u16_at(SEQUENCE_AT + 2));
    let sequence = u32::from(high) << 16 | u32::from(low);
    Ok((dress(framing, options).with_flags(u16_at(FLAGS_AT)).with_sequence(sequence), end))
}

fn theader(frame: &[u8], options: &ReadOptions) -> Result<Extent, ReadError> {
    let (mut dress, end) = fixed(frame, Framing::THeader, options)?;
    let header = &frame[..end];
    let mut at = FIXED_LEN;
    let protocol = match take_varint(header, &mut at)? {
        0 => Protocol::Binary,
        2 => Protocol::Compact,
        other => return Err(ReadError::at(FIXED_LEN, ReadErrorKind::ProtocolId(other))),
    };
    let count_at = at;
    let count = take_varint(header, &mut at)?;
    let limit = options.limits.get_transforms();
    if count > limit {
        let kind =
            ReadErrorKind::Limit { what: Limited::Transforms, found: count.into(), limit: limit.into() };
        return Err(ReadError::at(count_at, kind));
    }
    for _ in 0..count {
        let transform_at = at;
        let transform = take_varint(header, &mut at)?;
        if transform != zlib::TRANSFORM {
            return Err(ReadError::at(transform_at, ReadErrorKind::UnknownTransform(transform)));
        }
        dress = dress.with_zlib(true);
    }
    Headers::check(&header[at..], at, Form::THeader, &options.limits)?;

    // Each transform was applied to what the one before had made.
    let mut inflated: Option<Vec<u8>> = None;
    for _ in 0..count {
        let deflated = inflated.as_deref().unwrap_or(&frame[end..]);
        let result = zlib::inflate(deflated, options.limits.get_inflated());
        inflated = Some(result.map_err(|kind| ReadError::at(end, kind))?);
    }
    let (payload, payload_at) = match &inflated {
        Some(payload) => (&payload[..], 0),
        None => (&frame[end..], end),
    };
    let format = whole_format(payload, options).map_err(|error| error.shifted(payload_at))?;
    if format.protocol() != protocol {
        let kind = ReadErrorKind::WrongProtocol { expected: protocol, found: format.protocol() };
        return Err(ReadError::at(payload_at, kind));
    }
    let (dress, infos, payload) = (dress.with_format(format), at..end, end..frame.len());
    Ok(Extent { dress, infos, form: Form::THeader, payload, inflated })
}

/// Kitex's protocol ids.
mod protocol_id {
    pub(super) const BINARY: u8 = 0;
    pub(super) const COMPACT: u8 = 2;
    pub(super) const COMPACT_V2: u8 = 3;
    pub(super) const KITEX_PROTOBUF: u8 = 4;
    pub(super) const STREAMING: u8 = 0x10;
    pub(super) const STREAMING_PROTOBUF: u8 = 0x11;
}

fn ttheader(frame: &[u8], options: &ReadOptions) -> Result<Extent, ReadError> {
    let (mut dress, end) = fixed(frame, Framing::TTHeader, options)?;
    let header = &frame[..end];
    let Some(&[protocol, transforms]) = header[FIXED_LEN..].first_chunk() else {
        let kind = ReadErrorKind::UnexpectedEnd { wanted: 2, remaining: end - FIXED_LEN };
        return Err(ReadError::at(FIXED_LEN, kind));
    };
    match protocol {
        // What the payload is in, it says itself: Kitex writes 0 whatever it is.
        protocol_id::BINARY | protocol_id::COMPACT | protocol_id::COMPACT_V2 => {}
        protocol_id::KITEX_PROTOBUF => {
            let stranger = crate::error::Stranger::KitexProtobuf;
            return Err(ReadError::at(FIXED_LEN, ReadErrorKind::Stranger(stranger)));
        }
        protocol_id::STREAMING | protocol_id::STREAMING_PROTOBUF => {
            return Err(ReadError::at(FIXED_LEN, ReadErrorKind::Streaming));
        }
        other => return Err(ReadError::at(FIXED_LEN, ReadErrorKind::ProtocolId(other.into()))),
    }
    // Transforms are named, but none was ever defined: as Kitex does, they are passed over.
    let infos_at = FIXED_LEN + 2 + usize::from(transforms);
    let Some(infos) = header.get(infos_at..) else {
        let kind = ReadErrorKind::UnexpectedEnd { wanted: transforms.into(), remaining: end - FIXED_LEN - 2 };
        return Err(ReadError::at(FIXED_LEN + 2, kind));
    };
    Headers::check(infos, infos_at, Form::TTHeader, &options.limits)?;

    let mut payload = end;
    if let Some(&[a, b, c, d, magic @ ..]) = frame[end..].first_chunk::<6>()
        && matches!(magic, [0x80, 0x01] | [COMPACT_ID, _])
        && !matches!([a, b], [0x80, 0x01] | [COMPACT_ID, _])
    {
        payload += LENGTH_LEN;
        let (length, remaining) = (u32::from_be_bytes([a, b, c, d]), frame.len() - payload);
        if length as usize != remaining {
            return Err(ReadError::at(end, ReadErrorKind::InnerFrame { length, remaining }));
        }
        dress = dress.with_framed_payload(true);
    }
    let format = whole_format(&frame[payload..], options).map_err(|error| error.shifted(payload))?;
    let dress = dress.with_format(format).with_protocol_id(protocol);
    let (infos, payload) = (infos_at..end, payload..frame.len());
    Ok(Extent { dress, infos, form: Form::TTHeader, payload, inflated: None })
}

/// The length of the mesh header at the start of `bytes`, which is checked; so many bytes more are needed at least for a message.
pub(crate) fn mesh_len(bytes: &[u8], options: &ReadOptions) -> Result<Progress<usize>, ReadError> {
    let Some(&[_, _, high, low]) = bytes.first_chunk::<MESH_FIXED_LEN>() else {
        return Ok(Progress::More(MESH_FIXED_LEN + MessageFormat::Compact.min_len() - bytes.len()));
    };
    let len = u16::from_be_bytes([high, low]);
    let limit = options.limits.get_header();
    if u32::from(len) > limit {
        let kind = ReadErrorKind::Limit { what: Limited::Header, found: len.into(), limit: limit.into() };
        return Err(ReadError::at(2, kind));
    }
    let end = MESH_FIXED_LEN + usize::from(len);
    let Some(infos) = bytes.get(MESH_FIXED_LEN..end) else {
        return Ok(Progress::More(end + MessageFormat::Compact.min_len() - bytes.len()));
    };
    Headers::check(infos, MESH_FIXED_LEN, Form::Mesh, &options.limits)?;
    Ok(Progress::Done(end))
}

/// Bytes of a mesh header up to its keys and values.
pub(crate) const MESH_FIXED_LEN: usize = 4;

/// How the message that `payload` is was written.
fn whole_format(payload: &[u8], options: &ReadOptions) -> Result<MessageFormat, ReadError> {
    match detect::format(payload, options)? {
        Progress::Done(format) => Ok(format),
        Progress::More(more) => Err(ends(payload, more)),
    }
}

/// `payload` is all there is, and `more` bytes are wanted.
#[cold]
fn ends(payload: &[u8], more: usize) -> ReadError {
    let remaining = payload.len();
    ReadError::at(0, ReadErrorKind::UnexpectedEnd { wanted: remaining + more, remaining })
}
