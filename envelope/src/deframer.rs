//! [`Deframer`]: bytes as they come to whole messages.

use std::borrow::Cow;

use bytes::{Buf, Bytes, BytesMut};

use crate::detect::{self, Detected, LENGTH_LEN, detect};
use crate::dress::{Dress, Framing};
use crate::envelope::{Envelope, Head, MessageFormat};
use crate::error::{ReadError, ReadErrorKind};
use crate::frame::{self, Extent, Frame, FrameRef};
use crate::header::{Form, Headers};
use crate::options::ReadOptions;
use crate::progress::Progress;
use crate::skip::Skipper;

/// What has come of a stream and is not yet read: [`Bytes`] or [`BytesMut`]. Messages are split off its front, in its memory.
///
/// ```
/// use bytes::{Bytes, BytesMut};
/// use scrimp_envelope::{Deframer, Input, ReadError};
/// /// How many whole messages there are.
/// fn count(input: &mut impl Input) -> Result<usize, ReadError> {
///     let mut deframer = Deframer::default();
///     let mut count = 0;
///     while deframer.next(input)?.done().is_some() {
///         count += 1;
///     }
///     Ok(count)
/// }
/// let stream = b"\x82\x21\x01\x04ping\0\x82\x21\x02\x04ping\0\x82\x21";
/// assert_eq!(count(&mut Bytes::from_static(stream))?, 2);
/// let mut buffer = BytesMut::from(&stream[..]);
/// assert_eq!(count(&mut buffer)?, 2);
/// assert_eq!(buffer.unread(), b"\x82\x21");
/// # Ok::<(), ReadError>(())
/// ```
pub trait Input: private::Sealed {
    /// What it holds.
    fn unread(&self) -> &[u8];

    /// Drops the first `len` bytes.
    fn drop_front(&mut self, len: usize);

    /// Splits the first `len` bytes off.
    fn split_front(&mut self, len: usize) -> Bytes;
}

mod private {
    pub trait Sealed {}
    impl Sealed for bytes::Bytes {}
    impl Sealed for bytes::BytesMut {}
}

impl Input for Bytes {
    #[inline]
    fn unread(&self) -> &[u8] {
        self
    }

    #[inline]
    fn drop_front(&mut self, len: usize) {
        self.advance(len);
    }

    #[inline]
    fn split_front(&mut self, len: usize) -> Bytes {
        self.split_to(len)
    }
}

impl Input for BytesMut {
    #[inline]
    fn unread(&self) -> &[u8] {
        self
    }

    #[inline]
    fn drop_front(&mut self, len: usize) {
        self.advance(len);
    }

    #[inline]
    fn split_front(&mut self, len: usize) -> Bytes {
        self.split_to(len).freeze()
    }
}

/// Splits a stream into messages, whatever pieces it comes in.
///
/// Whoever reads the stream appends to a buffer, and calls [`next`](Self::next) until more is needed. Payloads are not copied, unless
/// they were compressed. Every message is told by how it starts, so several framings may follow each other. One alone is read
/// where it is [named](ReadOptions::framing), with or without a mesh header before each message: a server that keeps to what a connection started with goes on, after the first message,
/// with a deframer of that framing.
///
/// ```
/// use bytes::BytesMut;
/// use scrimp_envelope::{Deframer, Framing, MessageKind, Progress, ReadOptions};
///
/// let stream = b"\0\0\0\x0c\x82\x21\x05\x03add\x15\x0e\x15\x10\0\x82\x21\x06\x04ping\0";
/// let mut deframer = Deframer::new(ReadOptions::new());
/// let mut buffer = BytesMut::new();
/// let mut calls = Vec::new();
/// for piece in stream.chunks(3) {
///     buffer.extend_from_slice(piece);
///     while let Progress::Done(frame) = deframer.next(&mut buffer)? {
///         let (call, arguments) = frame.open()?;
///         calls.push((frame.dress().framing(), call.name.to_owned(), call.seqid, arguments.len()));
///     }
/// }
/// assert_eq!(calls, [(Framing::Framed, "add".to_owned(), 5, 5), (Framing::Unframed, "ping".to_owned(), 6, 1)]);
/// # Ok::<(), scrimp_envelope::ReadError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Deframer {
    options: ReadOptions,
    /// That of framed messages in Binary, at hand.
    framed: Dress,
    state: State,
    skipper: Skipper,
    /// Bytes of empty frames before the present message.
    empty: usize,
    /// How many bytes were read before those.
    position: u64,
}

/// What is known of the message that is coming. Frames whose length comes first have no state of their own: they are looked at
/// again, in constant time.
#[derive(Clone, Copy, Debug)]
enum State {
    /// Nothing.
    Start,
    /// It has a mesh header of `mesh` bytes, which was checked.
    Mesh { mesh: usize },
    /// It is unframed, and its struct, at which the skipper is, starts at byte `body`; before it a mesh header of `mesh` bytes, or 0.
    Unframed { mesh: usize, body: usize, format: MessageFormat },
}

impl Deframer {
    /// A deframer at the start of a stream.
    pub fn new(options: ReadOptions) -> Self {
        let format = MessageFormat::default();
        let skipper = Skipper::new(format.protocol(), format.dialect(), options.get_limits());
        let framed = frame::dress(Framing::Framed, &options);
        Self { options, framed, state: State::Start, skipper, empty: 0, position: 0 }
    }

    /// What it reads.
    pub fn options(&self) -> &ReadOptions {
        &self.options
    }

    /// How many bytes of the stream were read before the message that is coming: errors' offsets count from there.
    pub fn position(&self) -> u64 {
        self.position + self.empty as u64
    }

    /// The next message, when `input` holds all of it: it is then split off. `input` is the stream from where the last message ended,
    /// with what has come since the last call; what was looked at before must still be there.
    ///
    /// # Errors
    ///
    /// When the bytes are no message, or none that the options allow. The stream cannot be read on then, since where the next message
    /// starts is not known; `input` still starts with the bytes in question.
    pub fn next(&mut self, input: &mut impl Input) -> Result<Progress<Frame>, ReadError> {
        if let Some(len) = self.framed_len(input.unread()) {
            self.consume(len);
            let mut payload = input.split_front(len);
            payload.advance(LENGTH_LEN);
            let (infos, form, max_name) = (Bytes::new(), Form::default(), self.options.limits.get_name());
            return Ok(Progress::Done(Frame { dress: self.framed, infos, form, payload, max_name }));
        }
        let located = self.locate(input.unread());
        let extent = match located {
            Ok(Progress::Done(extent)) => extent,
            other => {
                // They would be looked at again, and kept.
                input.drop_front(self.empty);
                self.position += self.empty as u64;
                self.empty = 0;
                return other.map(|progress| progress.map(|_| unreachable!("whole messages are above")));
            }
        };
        let Extent { dress, infos, form, payload, inflated } = extent;
        self.consume(payload.end);
        let mut bytes = input.split_front(payload.end);
        let infos = if infos.is_empty() { Bytes::new() } else { bytes.slice(infos) };
        let payload = match inflated {
            Some(inflated) => inflated.into(),
            None => {
                bytes.advance(payload.start);
                bytes
            }
        };
        Ok(Progress::Done(Frame { dress, infos, form, payload, max_name: self.options.limits.get_name() }))
    }

    /// As [`next`](Self::next), but lends the message instead of splitting it off, which costs less than half. When it is done with, the
    /// deframer is told so, and the buffer moves on by as much.
    ///
    /// ```
    /// use scrimp_envelope::{Deframer, Progress};
    /// let buffer = b"\0\0\0\x07\x82\x21\x05\x02hi\0\x82\x21\x06\x02ho\0";
    /// let mut deframer = Deframer::default();
    /// let (mut start, mut names) = (0, Vec::new());
    /// while let Progress::Done(frame) = deframer.peek(&buffer[start..])? {
    ///     let (call, _arguments) = frame.open()?;
    ///     names.push(call.name.to_owned());
    ///     start += frame.len();
    ///     deframer.consume(frame.len());
    /// }
    /// assert_eq!(names, ["hi", "ho"]);
    /// # Ok::<(), scrimp_envelope::ReadError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`next`](Self::next).
    #[inline]
    pub fn peek<'b>(&mut self, bytes: &'b [u8]) -> Result<Progress<FrameRef<'b>>, ReadError> {
        let max_name = self.options.limits.get_name();
        if let Some(len) = self.framed_len(bytes) {
            let payload = Cow::Borrowed(&bytes[LENGTH_LEN..len]);
            let headers = Headers::checked(&[], Form::default());
            return Ok(Progress::Done(FrameRef { dress: self.framed, headers, payload, len, max_name }));
        }
        match self.locate(bytes)? {
            Progress::More(more) => Ok(Progress::More(more)),
            Progress::Done(Extent { dress, infos, form, payload, inflated }) => {
                let headers = Headers::checked(&bytes[infos], form);
                let len = payload.end;
                let payload = match inflated {
                    None => Cow::Borrowed(&bytes[payload]),
                    Some(inflated) => Cow::Owned(inflated),
                };
                Ok(Progress::Done(FrameRef { dress, headers, payload, len, max_name }))
            }
        }
    }

    /// Goes on behind a message of `len` bytes, which was [peeked at](Self::peek), or found by its reader behind an
    /// [unframed envelope](Self::unframed_head).
    #[inline]
    pub fn consume(&mut self, len: usize) {
        self.state = State::Start;
        self.empty = 0;
        self.position += len as u64;
    }

    /// The envelope of an unframed message at the start of `bytes`, before anything else is done about it; `None` for other messages,
    /// and for one that [`next`](Self::next) is already on the way through. Where a codec finds the end of the struct behind it, because
    /// all of it has come, the message can be [consumed](Self::consume) right away: this saves going through it twice. Of the
    /// [limits](crate::ReadLimits), those on [messages](crate::ReadLimits::message) and their [depth](crate::ReadLimits::depth) are then
    /// the codec's business: they are checked on the way through a message, which is not gone here.
    ///
    /// ```
    /// use scrimp_envelope::{Deframer, Progress};
    /// let mut deframer = Deframer::default();
    /// let buffer = b"\x82\x21\x05\x03add\x15\x0e\0\x82";
    /// let Progress::Done(Some(head)) = deframer.unframed_head(buffer)? else { panic!("it is unframed") };
    /// assert_eq!(head.envelope.name, "add");
    /// // What `Codec::decode_prefix` makes of the rest: it takes three bytes, or fails because more must come.
    /// assert_eq!(buffer[head.len..][..3], *b"\x15\x0e\0");
    /// deframer.consume(head.len + 3);
    /// assert_eq!(deframer.position(), 10);
    /// # Ok::<(), scrimp_envelope::ReadError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`next`](Self::next).
    #[inline]
    pub fn unframed_head<'b>(&self, bytes: &'b [u8]) -> Result<Progress<Option<Head<'b>>>, ReadError> {
        if !matches!(self.state, State::Start) || self.empty > 0 {
            return Ok(Progress::Done(None));
        }
        match detect(bytes, &self.options)? {
            Progress::Done(Detected::Unframed(format)) => {
                Ok(Envelope::read_as(format, bytes, self.options.limits.get_name())?.map(Some))
            }
            Progress::Done(_) => Ok(Progress::Done(None)),
            Progress::More(more) => Ok(Progress::More(more)),
        }
    }

    /// The bytes of a framed message in Binary that is all there, which is what takes least; `None` leaves the rest to
    /// [`locate`](Self::locate).
    #[inline]
    fn framed_len(&self, bytes: &[u8]) -> Option<usize> {
        if !matches!(self.state, State::Start) || self.empty > 0 {
            return None;
        }
        let len = LENGTH_LEN + detect::framed_quickly(bytes, &self.options)? as usize;
        (len <= bytes.len()).then_some(len)
    }

    /// Where the parts of the message at the start of `bytes` lie.
    #[inline(never)]
    fn locate(&mut self, bytes: &[u8]) -> Result<Progress<Extent>, ReadError> {
        loop {
            let message = &bytes[self.empty..];
            let located = match self.state {
                State::Start => match detect(message, &self.options)? {
                    Progress::More(more) => return Ok(Progress::More(more)),
                    Progress::Done(Detected::EmptyFrame) => {
                        self.empty += LENGTH_LEN;
                        continue;
                    }
                    Progress::Done(Detected::Mesh) => {
                        match frame::mesh_len(message, &self.options)? {
                            Progress::More(more) => return Ok(Progress::More(more)),
                            Progress::Done(mesh) => self.state = State::Mesh { mesh },
                        }
                        continue;
                    }
                    Progress::Done(Detected::Unframed(format)) => match self.enter(format, 0, message)? {
                        Some(more) => return Ok(Progress::More(more)),
                        None => continue,
                    },
                    Progress::Done(detected) => self.framed(detected, message)?,
                },
                State::Mesh { .. } | State::Unframed { .. } => match self.locate_known(message)? {
                    Some(located) => located,
                    None => continue,
                },
            };
            return Ok(
                located.map(|extent| if self.empty == 0 { extent } else { extent.shifted(self.empty) })
            );
        }
    }

    /// As [`locate`](Self::locate), of a message of which something is known; `None` when more is then.
    fn locate_known(&mut self, message: &[u8]) -> Result<Option<Progress<Extent>>, ReadError> {
        let located = match self.state {
            State::Start => return Ok(None),
            State::Mesh { mesh } => {
                let rest = &message[mesh..];
                let found = detect(rest, &self.options).map_err(|error| error.shifted(mesh))?;
                match found {
                    Progress::More(more) => return Ok(Some(Progress::More(more))),
                    Progress::Done(Detected::Unframed(format)) => {
                        let more = self.enter(format, mesh, rest).map_err(|error| error.shifted(mesh))?;
                        return Ok(more.map(Progress::More));
                    }
                    Progress::Done(detected @ Detected::Framed(_)) => {
                        let located = self.framed(detected, rest).map_err(|error| error.shifted(mesh))?;
                        located.map(|extent| extent.shifted(mesh))
                    }
                    Progress::Done(_) => {
                        let (expected, found) = ("a message behind the mesh header", "another header");
                        return Err(ReadError::at(mesh, ReadErrorKind::Unexpected { expected, found }));
                    }
                }
            }
            State::Unframed { mesh, body, format } => {
                let end = self.skipper.resume(&message[body..]).map_err(|error| error.shifted(body))?;
                let dress = frame::dress(Framing::Unframed, &self.options).with_format(format);
                end.map(|len| Extent::plain(dress, mesh..body + len))
            }
        };
        Ok(Some(match (self.state, located) {
            (State::Mesh { mesh } | State::Unframed { mesh: mesh @ 1.., .. }, Progress::Done(extent)) => {
                Progress::Done(Extent { infos: frame::MESH_FIXED_LEN..mesh, form: Form::Mesh, ..extent })
            }
            (_, located) => located,
        }))
    }

    /// Goes on to the struct of an unframed message, which starts with `bytes`, behind a mesh header of `mesh` bytes; or tells how much
    /// is missing of its envelope.
    fn enter(
        &mut self,
        format: MessageFormat,
        mesh: usize,
        bytes: &[u8],
    ) -> Result<Option<usize>, ReadError> {
        match Envelope::read_as(format, bytes, self.options.limits.get_name())? {
            // The struct takes a byte at least.
            Progress::More(more) => Ok(Some(more + 1)),
            Progress::Done(head) => {
                self.skipper.restart(format.protocol(), format.dialect(), self.options.get_limits());
                self.state = State::Unframed { mesh, body: mesh + head.len, format };
                Ok(None)
            }
        }
    }

    /// A message in a frame, which starts with `bytes`.
    #[inline]
    fn framed(&self, detected: Detected, bytes: &[u8]) -> Result<Progress<Extent>, ReadError> {
        frame::check_start(detected, bytes, &self.options)?;
        let length = bytes.first_chunk().map_or(0, |length| u32::from_be_bytes(*length));
        let len = LENGTH_LEN + length as usize;
        match bytes.get(..len) {
            None => Ok(Progress::More(len - bytes.len())),
            Some(frame) => Ok(Progress::Done(frame::extent(detected, frame, &self.options)?)),
        }
    }
}

impl Default for Deframer {
    fn default() -> Self {
        Self::new(ReadOptions::default())
    }
}
