//! [`Deframer`]: bytes as they come to whole messages.

use bytes::{Buf, Bytes, BytesMut};

use crate::detect::{Detected, LENGTH_LEN, detect};
use crate::dress::{Dress, Framing};
use crate::envelope::{Envelope, Head, MessageFormat};
use crate::error::{ReadError, ReadErrorKind};
use crate::frame::{self, Extent, Frame};
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
/// where it is [named](ReadOptions::framing): a server that keeps to what a connection started with goes on, after the first message,
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
    state: State,
    skipper: Skipper,
    /// How many bytes were read before the present message.
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
        Self { options, state: State::Start, skipper, position: 0 }
    }

    /// What it reads.
    pub fn options(&self) -> &ReadOptions {
        &self.options
    }

    /// How many bytes of the stream were read before the message that is coming: errors' offsets count from there.
    pub fn position(&self) -> u64 {
        self.position
    }

    /// The next message, when `input` holds all of it: it is then split off. `input` is the stream from where the last message ended,
    /// with what has come since the last call; what was looked at before must still be there.
    ///
    /// # Errors
    ///
    /// When the bytes are no message, or none that the options allow. The stream cannot be read on then, since where the next message
    /// starts is not known; `input` still starts with the bytes in question.
    #[inline]
    pub fn next(&mut self, input: &mut impl Input) -> Result<Progress<Frame>, ReadError> {
        loop {
            let bytes = input.unread();
            match self.state {
                State::Start => match detect(bytes, &self.options)? {
                    Progress::More(more) => return Ok(Progress::More(more)),
                    Progress::Done(Detected::EmptyFrame) => {
                        input.drop_front(LENGTH_LEN);
                        self.position += LENGTH_LEN as u64;
                    }
                    Progress::Done(Detected::Mesh) => match frame::mesh_len(bytes, &self.options)? {
                        Progress::More(more) => return Ok(Progress::More(more)),
                        Progress::Done(mesh) => self.state = State::Mesh { mesh },
                    },
                    Progress::Done(detected) => {
                        if let Some(progress) = self.start(detected, 0, input)? {
                            return Ok(progress);
                        }
                    }
                },
                State::Mesh { mesh } => {
                    let found = detect(&bytes[mesh..], &self.options).map_err(|error| error.shifted(mesh))?;
                    match found {
                        Progress::More(more) => return Ok(Progress::More(more)),
                        Progress::Done(detected @ (Detected::Unframed(_) | Detected::Framed(_))) => {
                            if let Some(progress) = self.start(detected, mesh, input)? {
                                return Ok(progress);
                            }
                        }
                        Progress::Done(_) => {
                            let (expected, found) = ("a message behind the mesh header", "another header");
                            return Err(ReadError::at(mesh, ReadErrorKind::Unexpected { expected, found }));
                        }
                    }
                }
                State::Unframed { mesh, body, format } => {
                    let end = self.skipper.resume(&bytes[body..]).map_err(|error| error.shifted(body))?;
                    return Ok(end.map(|len| self.unframed(input, mesh, body + len, format)));
                }
            }
        }
    }

    /// The envelope of an unframed message at the start of `bytes`, before anything else is done about it; `None` for other messages,
    /// and for one that [`next`](Self::next) is already on the way through. Where a codec finds the end of the struct behind it, because
    /// all of it has come, [`take`](Self::take) splits the message off: this saves going through it twice.
    ///
    /// ```
    /// use bytes::BytesMut;
    /// use scrimp_envelope::{Deframer, Progress};
    /// let mut deframer = Deframer::default();
    /// let mut buffer = BytesMut::from(&b"\x82\x21\x05\x03add\x15\x0e\0\x82"[..]);
    /// let Progress::Done(Some(head)) = deframer.unframed_head(&buffer)? else { panic!("it is unframed") };
    /// // What `Codec::decode_prefix` does with the rest.
    /// assert_eq!(buffer[head.len..][..3], *b"\x15\x0e\0");
    /// let (format, len) = (head.format, head.len + 3);
    /// assert_eq!(deframer.take(&mut buffer, format, len).payload().len(), 10);
    /// assert_eq!(buffer[..], *b"\x82");
    /// # Ok::<(), scrimp_envelope::ReadError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`next`](Self::next).
    #[inline]
    pub fn unframed_head<'b>(&self, bytes: &'b [u8]) -> Result<Progress<Option<Head<'b>>>, ReadError> {
        if !matches!(self.state, State::Start) {
            return Ok(Progress::Done(None));
        }
        match detect(bytes, &self.options)? {
            Progress::Done(Detected::Unframed(format)) => {
                Ok(Envelope::read_as(format, bytes, &self.options)?.map(Some))
            }
            Progress::Done(_) => Ok(Progress::Done(None)),
            Progress::More(more) => Ok(Progress::More(more)),
        }
    }

    /// Splits off the first `len` bytes of `input`, which are an unframed message as
    /// [`unframed_head`](Self::unframed_head) found it.
    ///
    /// # Panics
    ///
    /// When `input` is shorter.
    #[inline]
    pub fn take(&mut self, input: &mut impl Input, format: MessageFormat, len: usize) -> Frame {
        self.unframed(input, 0, len, format)
    }

    /// Starts with a message behind `prefix` bytes: it is returned when it is a frame.
    fn start(
        &mut self,
        detected: Detected,
        prefix: usize,
        input: &mut impl Input,
    ) -> Result<Option<Progress<Frame>>, ReadError> {
        let bytes = &input.unread()[prefix..];
        if let Detected::Unframed(format) = detected {
            let head =
                Envelope::read_as(format, bytes, &self.options).map_err(|error| error.shifted(prefix))?;
            return Ok(match head {
                // The struct takes a byte at least.
                Progress::More(more) => Some(Progress::More(more + 1)),
                Progress::Done(head) => {
                    let limits = self.options.get_limits();
                    self.skipper.restart(format.protocol(), format.dialect(), limits);
                    self.state = State::Unframed { mesh: prefix, body: prefix + head.len, format };
                    None
                }
            });
        }
        frame::check_start(detected, bytes, &self.options).map_err(|error| error.shifted(prefix))?;
        let length = bytes.first_chunk().map_or(0, |length| u32::from_be_bytes(*length));
        let len = LENGTH_LEN + length as usize;
        if bytes.len() < len {
            return Ok(Some(Progress::More(len - bytes.len())));
        }
        let extent = frame::extent(detected, &bytes[..len], &self.options);
        let extent = extent.map_err(|error| error.shifted(prefix))?;
        Ok(Some(Progress::Done(self.framed(input, prefix, prefix + len, extent))))
    }

    /// Splits off a frame of `len` bytes, with a mesh header of `mesh`.
    fn framed(&mut self, input: &mut impl Input, mesh: usize, len: usize, extent: Extent) -> Frame {
        let Extent { dress, infos, form, payload, inflated } = extent;
        let mut bytes = self.split(input, len);
        let headers = match mesh {
            0 if infos.is_empty() => Headers::default(),
            0 => Headers::checked(bytes.slice(infos), form),
            _ => Headers::checked(bytes.slice(frame::mesh_infos(mesh)), Form::Mesh),
        };
        let payload = match inflated {
            Some(inflated) => inflated.into(),
            None => {
                bytes.advance(mesh + payload);
                bytes
            }
        };
        Frame { dress, headers, payload, max_name: self.options.limits.get_name() }
    }

    /// Splits off an unframed message of `len` bytes, with a mesh header of `mesh`.
    fn unframed(&mut self, input: &mut impl Input, mesh: usize, len: usize, format: MessageFormat) -> Frame {
        let mut payload = self.split(input, len);
        let headers = match mesh {
            0 => Headers::default(),
            _ => Headers::checked(payload.split_to(mesh).slice(frame::mesh_infos(mesh)), Form::Mesh),
        };
        let dress: Dress = frame::dress(Framing::Unframed, &self.options).with_format(format);
        Frame { dress, headers, payload, max_name: self.options.limits.get_name() }
    }

    fn split(&mut self, input: &mut impl Input, len: usize) -> Bytes {
        self.state = State::Start;
        self.position += len as u64;
        input.split_front(len)
    }
}

impl Default for Deframer {
    fn default() -> Self {
        Self::new(ReadOptions::default())
    }
}
