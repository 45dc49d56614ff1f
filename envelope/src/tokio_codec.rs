//! [`MessageCodec`]: messages as a codec of `tokio_util`.

use std::io;

use bytes::BytesMut;
use tokio_util::codec::{Decoder, Encoder};

use crate::deframer::Deframer;
use crate::dress::Dress;
use crate::envelope::Envelope;
use crate::error::WriteError;
use crate::frame::Frame;
use crate::header::Header;
use crate::options::ReadOptions;
use crate::progress::Progress;

/// Reads [`Frame`]s, and writes them or [`Outgoing`] messages: for [`tokio_util::codec::Framed`] and its like.
///
/// ```
/// use bytes::BytesMut;
/// use scrimp_envelope::{Dress, Envelope, Framing, MessageCodec, MessageKind, Outgoing, ReadOptions};
/// use tokio_util::codec::{Decoder, Encoder};
///
/// let mut codec = MessageCodec::new(ReadOptions::new());
/// let envelope = Envelope { name: "ping", kind: MessageKind::Call, seqid: 1 };
/// let call = Outgoing { dress: Dress::new(Framing::THeader), headers: &[], envelope, body: &[0] };
/// let mut stream = BytesMut::new();
/// codec.encode(call, &mut stream)?;
/// let frame = codec.decode(&mut stream)?.expect("it is whole");
/// assert_eq!(frame.open()?, (envelope, &[0][..]));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct MessageCodec {
    deframer: Deframer,
}

/// A message to write, in its parts.
#[derive(Clone, Copy, Debug)]
pub struct Outgoing<'a> {
    /// What to wrap it in.
    pub dress: Dress,
    /// The keys and values of the header.
    pub headers: &'a [Header<'a>],
    /// The envelope.
    pub envelope: Envelope<'a>,
    /// The struct, in the protocol of the dress.
    pub body: &'a [u8],
}

impl MessageCodec {
    /// A codec that reads what the options say.
    pub fn new(options: ReadOptions) -> Self {
        Self { deframer: Deframer::new(options) }
    }
}

impl Decoder for MessageCodec {
    type Item = Frame;
    type Error = io::Error;

    fn decode(&mut self, stream: &mut BytesMut) -> io::Result<Option<Frame>> {
        match self.deframer.next(stream)? {
            Progress::Done(frame) => Ok(Some(frame)),
            // Room for what is missing is not made: a peer only says that it will come.
            Progress::More(_) => Ok(None),
        }
    }
}

impl Encoder<Outgoing<'_>> for MessageCodec {
    type Error = io::Error;

    fn encode(&mut self, message: Outgoing<'_>, stream: &mut BytesMut) -> io::Result<()> {
        let Outgoing { dress, headers, envelope, body } = message;
        Ok(dress.write(stream, headers, &envelope, |stream| {
            stream.extend_from_slice(body);
            Ok::<_, WriteError>(())
        })?)
    }
}

impl Encoder<Frame> for MessageCodec {
    type Error = io::Error;

    fn encode(&mut self, frame: Frame, stream: &mut BytesMut) -> io::Result<()> {
        Ok(frame.write(stream)?)
    }
}
