//! [`Dress`]: what a message is wrapped in, to be read from a call and written around the answer.
//!
//! Sources: Apache Thrift, `doc/specs/HeaderFormat.md` and `lib/go/thrift/header_transport.go`; CloudWeGo gopkg,
//! `protocol/ttheader`, and Kitex, `pkg/remote/codec/header_codec.go`.

use std::fmt;

use scrimp::{Dialect, Protocol};

use crate::detect::{THEADER_MAGIC, TTHEADER_MAGIC};
use crate::envelope::{Envelope, MessageFormat};
use crate::error::{WriteError, WriteErrorKind};
use crate::exception::ApplicationException;
use crate::header::{Header, THEADER_TEXT, TTHEADER_INT, TTHEADER_TEXT, TTHEADER_TOKEN};
use crate::options::ReadLimits;
use crate::output::Output;
use crate::varint;
use crate::zlib;

/// What marks where a message ends.
///
/// ```text
/// Framed    u32 length · message
/// THeader   u32 length · 0f ff · u16 flags · u32 sequence · u16 header words · header · message
/// TTHeader  u32 length · 10 00 · u16 flags · u32 sequence · u16 header words · header · message
/// ```
///
/// A length is of what follows it, a word has four bytes.
///
/// ```
/// use scrimp_envelope::{Detected, Framing, Progress, ReadOptions, detect};
/// let options = ReadOptions::new().framing(Framing::TTHeader);
/// assert_eq!(detect(b"\0\0\0\x20\x10\0", &options)?, Progress::Done(Detected::TTHeader));
/// assert!(detect(b"\0\0\0\x20\x0f\xff", &options).is_err());
/// # Ok::<(), scrimp_envelope::ReadError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Framing {
    /// Nothing: a message ends where its struct does. Apache Thrift calls it the buffered transport.
    #[default]
    Unframed,
    /// A length before it.
    Framed,
    /// A length and Apache Thrift's header, with text keys and transforms.
    THeader,
    /// A length and Kitex's header, with text and number keys.
    TTHeader,
}

impl fmt::Display for Framing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unframed => "unframed",
            Self::Framed => "framed",
            Self::THeader => "THeader",
            Self::TTHeader => "TTHeader",
        })
    }
}

/// What a message is wrapped in, and which protocol it is in. A [frame](crate::Frame) that was read has one, in which the answer is
/// written.
///
/// ```
/// use bytes::BytesMut;
/// use scrimp_envelope::{Deframer, Dress, Envelope, Framing, MessageKind, WriteError};
///
/// // A client calls in whatever dress it likes.
/// let call = Envelope { name: "Calculator:add", kind: MessageKind::Call, seqid: 5 };
/// let mut wire = BytesMut::new();
/// let body = |out: &mut BytesMut| Ok::<_, WriteError>(out.extend_from_slice(b"\x08\0\x01\0\0\0\x07\0"));
/// Dress::new(Framing::TTHeader).with_framed_payload(true).write(&mut wire, &[], &call, body)?;
///
/// // The server answers in the same.
/// let frame = Deframer::default().next(&mut wire)?.done().expect("it is whole");
/// let (call, arguments) = frame.open()?;
/// assert_eq!(arguments, b"\x08\0\x01\0\0\0\x07\0");
/// let mut answer = Vec::new();
/// let open = frame.dress().begin(&mut answer, &[], &call.reply())?;
/// answer.push(0);
/// open.finish(&mut answer)?;
/// assert_eq!(&answer[..8], b"\0\0\0\x22\x10\0\0\0");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dress {
    framing: Framing,
    format: MessageFormat,
    flags: u16,
    sequence: Option<u32>,
    /// What a TTHeader said.
    protocol_id: Option<u8>,
    zlib: bool,
    framed_payload: bool,
    max_frame: u32,
}

impl Default for Dress {
    fn default() -> Self {
        Self::new(Framing::default())
    }
}

impl Dress {
    /// Binary messages in `framing`.
    pub const fn new(framing: Framing) -> Self {
        Self {
            framing,
            format: MessageFormat::Binary,
            flags: 0,
            sequence: None,
            protocol_id: None,
            zlib: false,
            framed_payload: false,
            max_frame: ReadLimits::new().get_frame(),
        }
    }

    /// In this protocol and dialect.
    pub fn with_protocol(self, protocol: Protocol, dialect: Dialect) -> Self {
        self.with_format(MessageFormat::new(protocol, dialect))
    }

    /// In this form.
    pub const fn with_format(mut self, format: MessageFormat) -> Self {
        self.format = format;
        self
    }

    /// With these flags in the header.
    pub const fn with_flags(mut self, flags: u16) -> Self {
        self.flags = flags;
        self
    }

    /// With this sequence number in the header, whatever the envelope's sequence id is; it is the same unless set.
    pub const fn with_sequence(mut self, sequence: u32) -> Self {
        self.sequence = Some(sequence);
        self
    }

    /// With a payload that is compressed; in a THeader.
    pub const fn with_zlib(mut self, compresses: bool) -> Self {
        self.zlib = compresses;
        self
    }

    /// With a length before the payload too; behind a TTHeader.
    pub const fn with_framed_payload(mut self, is_framed: bool) -> Self {
        self.framed_payload = is_framed;
        self
    }

    /// With frames of so many bytes at most, without the four of their length: longer ones are refused, as their readers would.
    /// 16,384,000 unless set; clamped to [`ReadLimits::MAX_FRAME`].
    pub const fn with_max_frame(mut self, bytes: u32) -> Self {
        self.max_frame = ReadLimits::new().frame(bytes).get_frame();
        self
    }

    /// With this protocol id in a TTHeader, whatever the message is in: Kitex writes 0 before Compact, too. It is that of the message's
    /// protocol unless set. Readers need to know none but 0, 2 (Compact) and 3 (fbthrift's); [`Deframer`](crate::Deframer) refuses others.
    pub const fn with_protocol_id(mut self, id: u8) -> Self {
        self.protocol_id = Some(id);
        self
    }

    /// The framing.
    pub const fn framing(&self) -> Framing {
        self.framing
    }

    /// How messages are written.
    pub const fn format(&self) -> MessageFormat {
        self.format
    }

    /// The protocol.
    pub fn protocol(&self) -> Protocol {
        self.format.protocol()
    }

    /// The dialect of the protocol.
    pub fn dialect(&self) -> Dialect {
        self.format.dialect()
    }

    /// The flags in the header.
    pub const fn flags(&self) -> u16 {
        self.flags
    }

    /// The sequence number in the header, where that is not the envelope's.
    pub const fn sequence(&self) -> Option<u32> {
        self.sequence
    }

    /// The protocol id in a TTHeader, where that is not the one of the message's protocol.
    ///
    /// ```
    /// use scrimp_envelope::{Dress, Framing, MessageFormat};
    /// let dress = Dress::new(Framing::TTHeader).with_format(MessageFormat::Compact);
    /// assert_eq!(dress.with_protocol_id(0).protocol_id(), Some(0));
    /// assert_eq!(dress.with_protocol_id(2).protocol_id(), None);
    /// ```
    pub fn protocol_id(&self) -> Option<u8> {
        self.protocol_id.filter(|id| *id != self.ttheader_protocol())
    }

    /// Whether the payload is compressed.
    pub const fn has_zlib(&self) -> bool {
        self.zlib
    }

    /// Whether the payload behind a TTHeader has a length before it too.
    pub const fn has_framed_payload(&self) -> bool {
        self.framed_payload
    }

    /// The bytes that precede the struct of a message: header and envelope. They are known before anything is written.
    ///
    /// # Errors
    ///
    /// As [`begin`](Self::begin).
    pub fn head_len(&self, headers: &[Header<'_>], envelope: &Envelope<'_>) -> Result<usize, WriteError> {
        Ok(self.header(headers.iter().copied())?.len + envelope.encoded_len(self.format))
    }

    /// Starts a message: appends header and envelope to `out`. The struct is appended next, then the message
    /// [finished](Open::finish): its lengths are written where they were left out, and nothing is copied.
    ///
    /// # Errors
    ///
    /// When there are headers that the framing has no place for, or a text is too long. Nothing is then written.
    #[inline]
    pub fn begin(
        &self,
        out: &mut impl Output,
        headers: &[Header<'_>],
        envelope: &Envelope<'_>,
    ) -> Result<Open, WriteError> {
        let start = out.len();
        match self.framing {
            Framing::Unframed | Framing::Framed if headers.is_empty() => {
                out.reserve(FRAME_LEN + envelope.encoded_len(self.format));
                if self.framing == Framing::Framed {
                    out.put(&[0; FRAME_LEN]);
                }
            }
            _ => self.put_header(out, headers, envelope)?,
        }
        let payload = out.len();
        envelope.write(self.format, out).inspect_err(|_| out.truncate(start))?;
        Ok(Open { dress: *self, start, payload, body: out.len() })
    }

    /// Writes the header, for a message with this envelope.
    #[inline(never)]
    fn put_header(
        &self,
        out: &mut impl Output,
        headers: &[Header<'_>],
        envelope: &Envelope<'_>,
    ) -> Result<(), WriteError> {
        let headers = headers.iter().copied();
        let header = self.header(headers.clone())?;
        out.reserve(header.len + envelope.encoded_len(self.format));
        let sequence = self.sequence.unwrap_or(envelope.seqid as u32);
        self.put_measured(out, header, headers, sequence);
        Ok(())
    }

    /// Writes a message: what `body` appends is its struct. When that fails, `out` is as it was before.
    ///
    /// # Errors
    ///
    /// That of `body`, and as for [`begin`](Self::begin) and [`Open::finish`].
    #[inline]
    pub fn write<O: Output, E: From<WriteError>>(
        &self,
        out: &mut O,
        headers: &[Header<'_>],
        envelope: &Envelope<'_>,
        body: impl FnOnce(&mut O) -> Result<(), E>,
    ) -> Result<(), E> {
        let open = self.begin(out, headers, envelope)?;
        match body(out) {
            Ok(()) => Ok(open.finish(out)?),
            Err(error) => {
                open.abandon(out);
                Err(error)
            }
        }
    }

    /// Writes the `exception` that answers `call`.
    ///
    /// ```
    /// use scrimp_envelope::{ApplicationException, Dress, Envelope, ExceptionKind, Framing, MessageKind};
    /// let call = Envelope { name: "ad", kind: MessageKind::Call, seqid: 1 };
    /// let exception = ApplicationException::new(ExceptionKind::UNKNOWN_METHOD, "no `ad`");
    /// let mut out = Vec::new();
    /// Dress::new(Framing::Unframed).write_exception(&mut out, &[], &call, &exception)?;
    /// assert_eq!(&out[..14], b"\x80\x01\0\x03\0\0\0\x02ad\0\0\0\x01");
    /// # Ok::<(), scrimp_envelope::WriteError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`begin`](Self::begin) and [`Open::finish`]. Nothing is then written.
    pub fn write_exception<O: Output>(
        &self,
        out: &mut O,
        headers: &[Header<'_>],
        call: &Envelope<'_>,
        exception: &ApplicationException<'_>,
    ) -> Result<(), WriteError> {
        self.write(out, headers, &call.exception(), |out| {
            exception.write(self.format, out);
            Ok(())
        })
    }

    /// The header, measured.
    fn header<'h>(&self, headers: impl Iterator<Item = Header<'h>> + Clone) -> Result<Measured, WriteError> {
        match self.framing {
            Framing::Unframed => self.without_headers(headers, 0),
            Framing::Framed => self.without_headers(headers, FRAME_LEN),
            Framing::THeader => self.theader(headers),
            Framing::TTHeader => self.ttheader(headers),
        }
    }

    fn without_headers<'h>(
        &self,
        mut headers: impl Iterator<Item = Header<'h>>,
        len: usize,
    ) -> Result<Measured, WriteError> {
        match headers.next() {
            None => Ok(Measured { len, words: 0, padding: 0 }),
            Some(_) => Err(WriteError::new(WriteErrorKind::NoHeaders(self.framing))),
        }
    }

    fn theader<'h>(&self, headers: impl Iterator<Item = Header<'h>>) -> Result<Measured, WriteError> {
        // Protocol id and count of transforms.
        let mut len = if self.zlib { 3 } else { 2 };
        let mut count = 0;
        for header in headers {
            let Header::Text { key, value } = header else {
                return Err(WriteError::new(WriteErrorKind::HeaderKind));
            };
            for text in [key, value] {
                // What is too long for a varint is too long for a header.
                len += varint::len(u32::try_from(text.len()).unwrap_or(u32::MAX)) + text.len();
            }
            count += 1;
        }
        if let Some(count) = some_count(count)? {
            len += varint::len(THEADER_TEXT) + varint::len(count.into());
        }
        Measured::new(len, 0)
    }

    fn ttheader<'h>(&self, headers: impl Iterator<Item = Header<'h>>) -> Result<Measured, WriteError> {
        // As for a THeader, but always so long.
        let mut len = 2;
        let (mut texts, mut ints) = (0, 0);
        for header in headers {
            len += match header {
                Header::Text { key, value } => {
                    texts += 1;
                    4 + usize::from(checked_text(key)?) + usize::from(checked_text(value)?)
                }
                Header::Int { value, .. } => {
                    ints += 1;
                    4 + usize::from(checked_text(value)?)
                }
                Header::Token(token) => 3 + usize::from(checked_text(token)?),
            };
        }
        for count in [texts, ints] {
            len += if some_count(count)?.is_some() { 3 } else { 0 };
        }
        Measured::new(len, if self.framed_payload { FRAME_LEN } else { 0 })
    }

    /// Writes the header, with gaps for lengths.
    fn put_measured<'h>(
        &self,
        out: &mut impl Output,
        header: Measured,
        headers: impl Iterator<Item = Header<'h>> + Clone,
        sequence: u32,
    ) {
        let start = out.len();
        match self.framing {
            Framing::Unframed => {}
            Framing::Framed => out.put(&[0; FRAME_LEN]),
            Framing::THeader => {
                self.put_fixed(out, THEADER_MAGIC, sequence, header.words);
                varint::write(out, self.theader_protocol().into());
                out.put(if self.zlib { &[1, zlib::TRANSFORM as u8] } else { &[0] });
                put_theader_infos(out, headers);
                out.put(&[0; 4][..header.padding]);
            }
            Framing::TTHeader => {
                self.put_fixed(out, TTHEADER_MAGIC, sequence, header.words);
                out.put(&[self.protocol_id.unwrap_or(self.ttheader_protocol()), 0]);
                put_ttheader_infos(out, headers);
                out.put(&[0; 4][..header.padding]);
                if self.framed_payload {
                    out.put(&[0; FRAME_LEN]);
                }
            }
        }
        debug_assert_eq!(out.len() - start, header.len, "the header is as long as it was measured");
    }

    fn put_fixed(&self, out: &mut impl Output, magic: [u8; 2], sequence: u32, words: u16) {
        let mut fixed = [0; FIXED_LEN];
        fixed[4..6].copy_from_slice(&magic);
        fixed[6..8].copy_from_slice(&self.flags.to_be_bytes());
        fixed[8..12].copy_from_slice(&sequence.to_be_bytes());
        fixed[12..14].copy_from_slice(&words.to_be_bytes());
        out.put(&fixed);
    }

    /// The protocol id in a THeader.
    fn theader_protocol(&self) -> u8 {
        match self.protocol() {
            Protocol::Compact => 2,
            _ => 0,
        }
    }

    /// The protocol id in a TTHeader.
    fn ttheader_protocol(&self) -> u8 {
        match self.format {
            MessageFormat::Binary | MessageFormat::OldBinary => 0,
            MessageFormat::Compact => 2,
            MessageFormat::FbthriftCompact => 3,
        }
    }

    /// Writes a whole payload, envelope and struct, with the headers that it came with.
    pub(crate) fn write_payload<'h>(
        &self,
        out: &mut impl Output,
        headers: impl Iterator<Item = Header<'h>> + Clone,
        payload: &[u8],
    ) -> Result<(), WriteError> {
        let header = self.header(headers.clone())?;
        out.reserve(header.len + payload.len());
        let start = out.len();
        self.put_measured(out, header, headers, self.sequence.unwrap_or(0));
        let payload_at = out.len();
        let open = Open { dress: *self, start, payload: payload_at, body: payload_at };
        out.put(payload);
        open.finish(out)
    }
}

/// A message whose header and envelope are written, and whose struct is to follow: see [`Dress::begin`].
///
/// ```
/// use scrimp_envelope::{Dress, Envelope, Framing, MessageKind};
/// let reply = Envelope { name: "ping", kind: MessageKind::Reply, seqid: 1 };
/// let mut out = Vec::new();
/// let open = Dress::new(Framing::Framed).begin(&mut out, &[], &reply)?;
/// out.push(0);
/// open.finish(&mut out)?;
/// assert_eq!(out, b"\0\0\0\x11\x80\x01\0\x02\0\0\0\x04ping\0\0\0\x01\0");
/// # Ok::<(), scrimp_envelope::WriteError>(())
/// ```
#[derive(Debug)]
#[must_use = "a message that is begun must be finished, or abandoned"]
pub struct Open {
    dress: Dress,
    /// Where the message starts.
    start: usize,
    /// Where its envelope does.
    payload: usize,
    /// Where its struct does.
    body: usize,
}

impl Open {
    /// Ends the message, which `out` ends with: writes its lengths, and compresses it where that is wanted.
    ///
    /// # Errors
    ///
    /// When the frame is longer than the [limit](Dress::with_max_frame); `out` is then as before the message. When `out` is not what the message
    /// was begun in, since it ends before the struct does start; what of the message is left there is then dropped.
    ///
    /// ```
    /// use scrimp_envelope::{Dress, Envelope, Framing, MessageKind, WriteErrorKind};
    /// let reply = Envelope { name: "ping", kind: MessageKind::Reply, seqid: 1 };
    /// let mut out = Vec::new();
    /// let open = Dress::new(Framing::Framed).begin(&mut out, &[], &reply)?;
    /// out.clear();
    /// assert_eq!(open.finish(&mut out).map_err(|error| error.kind()), Err(WriteErrorKind::Truncated));
    /// # Ok::<(), scrimp_envelope::WriteError>(())
    /// ```
    #[inline]
    pub fn finish(self, out: &mut impl Output) -> Result<(), WriteError> {
        let Dress { framing, zlib, framed_payload, max_frame, .. } = self.dress;
        if out.len() < self.body {
            self.abandon(out);
            return Err(WriteError::new(WriteErrorKind::Truncated));
        }
        if framing == Framing::Unframed {
            return Ok(());
        }
        if framing == Framing::THeader && zlib {
            self.compress(out);
        }
        let length = out.len() - self.start - FRAME_LEN;
        if length > max_frame as usize {
            self.abandon(out);
            let kind = WriteErrorKind::FrameTooLong { found: length, limit: max_frame as usize };
            return Err(WriteError::new(kind));
        }
        patch(out, self.start, length);
        if framing == Framing::TTHeader && framed_payload {
            patch(out, self.payload - FRAME_LEN, out.len() - self.payload);
        }
        Ok(())
    }

    #[inline(never)]
    fn compress(&self, out: &mut impl Output) {
        let compressed = zlib::deflate(&out.written()[self.payload..]);
        out.truncate(self.payload);
        out.put(&compressed);
    }

    /// Takes the message back: `out` is as it was before it was begun, or shorter if it has been cut since.
    pub fn abandon(self, out: &mut impl Output) {
        out.truncate(self.start);
    }
}

/// Bytes of a length.
const FRAME_LEN: usize = 4;

/// Bytes of a header up to its protocol id.
pub(crate) const FIXED_LEN: usize = 14;

/// How long a header is.
struct Measured {
    /// All that precedes the envelope.
    len: usize,
    /// What the header says of its length.
    words: u16,
    /// Bytes that make it up.
    padding: usize,
}

impl Measured {
    /// A header with `len` bytes behind its fixed part, and `extra` bytes behind all.
    fn new(len: usize, extra: usize) -> Result<Self, WriteError> {
        let padded = len.next_multiple_of(4);
        match u16::try_from(padded / 4) {
            Ok(words) => Ok(Self { len: FIXED_LEN + padded + extra, words, padding: padded - len }),
            Err(_) => Err(WriteError::new(WriteErrorKind::HeaderTooLong {
                found: padded,
                limit: 4 * usize::from(u16::MAX),
            })),
        }
    }
}

/// The length of a text in a TTHeader, which two bytes must be able to tell.
fn checked_text(text: &str) -> Result<u16, WriteError> {
    u16::try_from(text.len()).map_err(|_| WriteError::new(WriteErrorKind::TextTooLong(text.len())))
}

/// How many there are, unless none.
fn some_count(count: usize) -> Result<Option<u16>, WriteError> {
    match u16::try_from(count) {
        Ok(0) => Ok(None),
        Ok(count) => Ok(Some(count)),
        Err(_) => Err(WriteError::new(WriteErrorKind::TooManyHeaders(count))),
    }
}

fn put_theader_infos<'h>(out: &mut impl Output, headers: impl Iterator<Item = Header<'h>> + Clone) {
    let count = headers.clone().count();
    if count == 0 {
        return;
    }
    varint::write(out, THEADER_TEXT);
    varint::write(out, count as u32);
    for header in headers {
        if let Header::Text { key, value } = header {
            for text in [key, value] {
                varint::write(out, text.len() as u32);
                out.put(text.as_bytes());
            }
        }
    }
}

/// Kitex's order: token, text keys, number keys.
fn put_ttheader_infos<'h>(out: &mut impl Output, headers: impl Iterator<Item = Header<'h>> + Clone) {
    fn put_text(out: &mut impl Output, text: &str) {
        out.put(&(text.len() as u16).to_be_bytes());
        out.put(text.as_bytes());
    }
    fn put_count(out: &mut impl Output, kind: u8, count: usize) {
        if count > 0 {
            let [high, low] = (count as u16).to_be_bytes();
            out.put(&[kind, high, low]);
        }
    }
    let (mut texts, mut ints) = (0, 0);
    for header in headers.clone() {
        match header {
            Header::Text { .. } => texts += 1,
            Header::Int { .. } => ints += 1,
            Header::Token(token) => {
                out.put(&[TTHEADER_TOKEN]);
                put_text(out, token);
            }
        }
    }
    put_count(out, TTHEADER_TEXT, texts);
    for header in headers.clone() {
        if let Header::Text { key, value } = header {
            put_text(out, key);
            put_text(out, value);
        }
    }
    put_count(out, TTHEADER_INT, ints);
    for header in headers {
        if let Header::Int { key, value } = header {
            out.put(&key.to_be_bytes());
            put_text(out, value);
        }
    }
}

/// Writes a length into its gap; it is within the limit on frames.
fn patch(out: &mut impl Output, at: usize, length: usize) {
    out.written()[at..at + FRAME_LEN].copy_from_slice(&(length as u32).to_be_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::envelope::MessageKind;

    const CALL: Envelope<'_> = Envelope { name: "add", kind: MessageKind::Call, seqid: 5 };

    fn failure(dress: Dress, headers: &[Header<'_>], body: &[u8]) -> WriteErrorKind {
        let mut out = b"before".to_vec();
        let written = dress.write(&mut out, headers, &CALL, |out| {
            out.extend(body);
            Ok::<_, WriteError>(())
        });
        assert_eq!(out, b"before");
        written.expect_err("it is refused").kind()
    }

    #[test]
    fn heads_are_as_long_as_they_are_said_to_be() {
        let long = "v".repeat(300);
        let text = Header::Text { key: "k", value: &long };
        for framing in [Framing::Unframed, Framing::Framed, Framing::THeader, Framing::TTHeader] {
            let headers: &[&[Header<'_>]] = match framing {
                Framing::Unframed | Framing::Framed => &[&[]],
                Framing::THeader => &[&[], &[text], &[text, text]],
                Framing::TTHeader => {
                    &[&[], &[text], &[Header::Int { key: 1, value: "v" }, Header::Token("t"), text]]
                }
            };
            for headers in headers {
                for format in [MessageFormat::Binary, MessageFormat::Compact] {
                    let dress = Dress::new(framing).with_format(format).with_framed_payload(true);
                    let mut out = Vec::new();
                    let open = dress.begin(&mut out, headers, &CALL).expect("all is short");
                    assert_eq!(Ok(out.len()), dress.head_len(headers, &CALL));
                    open.abandon(&mut out);
                    assert!(out.is_empty());
                }
            }
        }
    }

    #[test]
    fn kitex_order_is_kept_whatever_the_order_given() {
        let headers =
            [Header::Int { key: 9, value: "m" }, Header::Text { key: "k", value: "v" }, Header::Token("t")];
        let mut out = Vec::new();
        let dress = Dress::new(Framing::TTHeader).with_flags(1).with_sequence(0x01020304);
        dress.begin(&mut out, &headers, &CALL).expect("all is short").finish(&mut out).expect("short");
        let header = b"\0\0\0\x31\x10\0\0\x01\x01\x02\x03\x04\0\x06\0\0\
            \x11\0\x01t\x01\0\x01\0\x01k\0\x01v\x10\0\x01\0\x09\0\x01m\0";
        assert_eq!(out[..38], header[..38], "{out:02x?}");
        assert_eq!(out[38..42], [0x80, 1, 0, 1]);
    }

    #[test]
    fn what_is_refused() {
        let text = Header::Text { key: "k", value: "v" };
        let int = Header::Int { key: 1, value: "v" };
        let long = "v".repeat(65536);
        let long = Header::Text { key: "k", value: &long };
        let large = "v".repeat(65000);
        let large = Header::Text { key: "k", value: &large };
        let theader = Dress::new(Framing::THeader);
        let ttheader = Dress::new(Framing::TTHeader);
        for framing in [Framing::Unframed, Framing::Framed] {
            assert_eq!(failure(Dress::new(framing), &[text], b"\0"), WriteErrorKind::NoHeaders(framing));
        }
        assert_eq!(failure(theader, &[int], b"\0"), WriteErrorKind::HeaderKind);
        assert_eq!(failure(theader, &[Header::Token("t")], b"\0"), WriteErrorKind::HeaderKind);
        assert_eq!(failure(ttheader, &[long], b"\0"), WriteErrorKind::TextTooLong(65536));
        assert!(theader.write(&mut Vec::new(), &[long], &CALL, |_| Ok::<_, WriteError>(())).is_ok());
        for dress in [theader, ttheader] {
            assert!(matches!(failure(dress, &[large; 5], b"\0"), WriteErrorKind::HeaderTooLong { .. }));
            let many = vec![Header::Text { key: "", value: "" }; 65536];
            assert_eq!(failure(dress, &many, b"\0"), WriteErrorKind::TooManyHeaders(65536));
        }
        let too_long = WriteErrorKind::FrameTooLong { found: 115, limit: 100 };
        assert_eq!(failure(Dress::new(Framing::Framed).with_max_frame(100), &[], &[0; 100]), too_long);
    }

    #[test]
    fn a_buffer_that_was_cut_short_is_refused() {
        let framings = [Framing::Unframed, Framing::Framed, Framing::THeader, Framing::TTHeader];
        for dress in framings.map(|framing| Dress::new(framing).with_zlib(true).with_framed_payload(true)) {
            let mut out = b"before".to_vec();
            let len = dress.head_len(&[], &CALL).expect("short");
            for cut in 0..out.len() + len {
                let open = dress.begin(&mut out, &[], &CALL).expect("all is short");
                out.truncate(cut);
                let error = open.finish(&mut out).expect_err("the head is lost");
                assert_eq!(error.kind(), WriteErrorKind::Truncated, "{dress:?} {cut}");
                assert_eq!(out, b"before"[..cut.min(6)]);
                out = b"before".to_vec();
            }
        }
    }

    #[test]
    fn a_body_that_fails_leaves_nothing() {
        let mut out = b"before".to_vec();
        let written = Dress::new(Framing::Framed).write(&mut out, &[], &CALL, |out| {
            out.push(1);
            Err(std::io::Error::other("no"))
        });
        assert_eq!(written.expect_err("it failed").to_string(), "no");
        assert_eq!(out, b"before");
    }
}
