//! [`Segments`]: encoded messages whose long strings are not copied.

use std::io::{self, IoSlice};
use std::marker::PhantomData;
use std::ptr::NonNull;

use bytes::{Buf, Bytes};
use scrimp_record::blobs::{Blob, Gather};
use scrimp_record::interpreter;

use super::{Codec, Inner};
use crate::error::{EncodeError, EncodeErrorKind};
use crate::machine_code::{Gatherer, MachineCode};
use crate::message::Message;
use crate::owned::OwnedMessage;

/// Memory for [`Codec::encode_segments`]: reused, it allocates nothing once it has grown to what a message needs.
///
/// ```
/// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: string name }")?;
/// # let ty = schema.struct_type("P")?;
/// # let codec = scrimp::Codec::new(&ty)?;
/// # let inputs = [b"\x0b\0\x01\0\0\0\x03Ada\0", b"\x0b\0\x01\0\0\0\x03Bob\0"];
/// # let mut socket = Vec::new();
/// let (mut arena, mut buffer) = (scrimp::Arena::new(), scrimp::SegmentBuffer::new());
/// for bytes in &inputs {
///     arena.reset();
///     let message = codec.decode(&arena, *bytes)?;
///     codec.encode_segments(message, &mut buffer)?.write_to(&mut socket)?;
/// }
/// # assert_eq!(socket.len(), 22);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Default)]
pub struct SegmentBuffer {
    gather: Gather,
}

impl SegmentBuffer {
    /// An empty buffer; allocates nothing yet.
    pub fn new() -> Self {
        Self::default()
    }
}

/// An encoded message as segments, which follow each other: long strings and binaries where the message has them, and between them the rest, from
/// a [`SegmentBuffer`]. See [`Codec::encode_segments`].
///
/// It is a [`Buf`]: what is taken from it, by [`advance`](Buf::advance) or by [`write_to`](Self::write_to), is no longer there. So it can be
/// [chained](Buf::chain) behind the head of a frame, or given to whoever writes a `Buf` by `writev`. A clone costs nothing and starts
/// where this is.
///
/// ```
/// use bytes::Buf;
/// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: string name }")?;
/// # let ty = schema.struct_type("P")?;
/// # let (codec, arena) = (scrimp::Codec::new(&ty)?, scrimp::Arena::new());
/// # let message = ty.builder(&arena).finish()?;
/// let mut buffer = scrimp::SegmentBuffer::new();
/// let segments = codec.encode_segments(message, &mut buffer)?;
/// let head = (segments.len() as u32).to_be_bytes();
/// let frame = head[..].chain(segments);
/// assert_eq!(frame.remaining(), 4 + 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Segments<'m> {
    /// The rest of the message without its blobs.
    bytes: &'m [u8],
    /// How many bytes come before that rest.
    at: usize,
    /// The blobs that are not taken, of which the first may be in part.
    blobs: &'m [Blob],
    /// How many bytes of the first blob are taken.
    taken: usize,
    /// How many bytes are left in all.
    remaining: usize,
    message: PhantomData<Message<'m>>,
}

impl<'m> Segments<'m> {
    /// # Safety
    ///
    /// The message that was gathered stays as it is for `'m`.
    unsafe fn new(gather: &'m Gather) -> Self {
        Self {
            bytes: gather.bytes(),
            at: 0,
            blobs: gather.blobs(),
            taken: 0,
            remaining: gather.total(),
            message: PhantomData,
        }
    }

    /// How many bytes are left, of all segments.
    pub fn len(&self) -> usize {
        self.remaining
    }

    /// Whether no bytes are left.
    pub fn is_empty(&self) -> bool {
        self.remaining == 0
    }

    /// The segments that are left, none of which is empty.
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: binary data }")?;
    /// # let ty = schema.struct_type("P")?;
    /// # let (codec, arena) = (scrimp::Codec::new(&ty)?, scrimp::Arena::new());
    /// # let mut b = ty.builder(&arena);
    /// # b.set(ty.field::<[u8]>("data")?, &[7; 5000])?;
    /// # let message = b.finish()?;
    /// let mut buffer = scrimp::SegmentBuffer::new();
    /// let lens: Vec<usize> = codec.encode_segments(message, &mut buffer)?.iter().map(<[u8]>::len).collect();
    /// assert_eq!(lens, [7, 5000, 1]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn iter(&self) -> impl Iterator<Item = &'m [u8]> + Clone + use<'m> {
        let mut rest = self.clone();
        std::iter::from_fn(move || {
            let segment = rest.first();
            rest.advance(segment.len());
            (!segment.is_empty()).then_some(segment)
        })
    }

    /// The segments that are left, as `writev` takes them.
    pub fn io_slices(&self) -> impl Iterator<Item = IoSlice<'m>> + Clone + use<'m> {
        self.iter().map(IoSlice::new)
    }

    /// Writes all that is left.
    ///
    /// # Errors
    ///
    /// Those of `out`, but for interruptions; what it has taken by then is no longer here.
    pub fn write_to<W: io::Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        /// How many segments go at once: most messages have fewer, and systems take no less.
        const AT_ONCE: usize = 16;
        while self.has_remaining() {
            let mut slices = [IoSlice::new(&[]); AT_ONCE];
            let count = self.chunks_vectored(&mut slices);
            match out.write_vectored(&slices[..count]) {
                Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
                Ok(written) => self.advance(written),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    /// What is left of the first segment; empty at the end.
    fn first(&self) -> &'m [u8] {
        match self.blobs.first() {
            // SAFETY: the message stays as it is for 'm.
            Some(blob) if blob.at == self.at => unsafe { &blob.bytes()[self.taken..] },
            Some(blob) => &self.bytes[..blob.at - self.at],
            None => self.bytes,
        }
    }
}

impl Buf for Segments<'_> {
    fn remaining(&self) -> usize {
        self.remaining
    }

    fn chunk(&self) -> &[u8] {
        self.first()
    }

    fn chunks_vectored<'s>(&'s self, slices: &mut [IoSlice<'s>]) -> usize {
        let filled = slices.iter_mut().zip(self.io_slices()).map(|(slot, slice)| *slot = slice);
        filled.count()
    }

    fn advance(&mut self, mut count: usize) {
        assert!(count <= self.remaining, "{count} bytes of {} are taken", self.remaining);
        self.remaining -= count;
        while count > 0 {
            let first = self.first();
            let part = count.min(first.len());
            count -= part;
            match self.blobs {
                [blob, rest @ ..] if blob.at == self.at => {
                    self.taken += part;
                    if part == first.len() {
                        (self.blobs, self.taken) = (rest, 0);
                    }
                }
                _ => {
                    self.at += part;
                    self.bytes = &self.bytes[part..];
                }
            }
        }
    }
}

impl Codec {
    /// Encodes `message` without copying its long strings and binaries: they are segments of their own, in place, and all else is written to
    /// `buffer`. The segments are the bytes that [`encode`](Self::encode) writes; for a message that is mostly blobs they take a small part of the
    /// time. [`CodecBuilder::segment_threshold`](super::CodecBuilder::segment_threshold) says which strings are long.
    /// Unknown fields are copied.
    ///
    /// Machine code for it is made apart from that of `encode`, once it is used: for [`Executor::Auto`](crate::Executor::Auto) in the background
    /// too, for [`Executor::Jit`](crate::Executor::Jit) by the first call.
    ///
    /// ```
    /// use bytes::Buf;
    /// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: binary data }")?;
    /// # let ty = schema.struct_type("P")?;
    /// # let (codec, arena) = (scrimp::Codec::new(&ty)?, scrimp::Arena::new());
    /// # let mut socket = Vec::new();
    /// # let blob = vec![7; 1 << 20];
    /// let mut b = ty.builder(&arena);
    /// b.set_borrowed(ty.field::<[u8]>("data")?, &blob)?;
    /// let mut buffer = scrimp::SegmentBuffer::new();
    /// let mut segments = codec.encode_segments(b.finish()?, &mut buffer)?;
    /// assert_eq!(segments.len(), 7 + (1 << 20) + 1);
    /// segments.write_to(&mut socket)?;
    /// assert!(!segments.has_remaining());
    /// # assert_eq!(socket.len(), 7 + (1 << 20) + 1);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When the message is of another type, nested more deeply than the codec's limit, that of an absent field and lacks what its type
    /// requires, or longer than `i32::MAX` bytes; and when an unknown field, or member of a union, has no equivalent in the codec's format.
    pub fn encode_segments<'m>(
        &self,
        message: Message<'m>,
        buffer: &'m mut SegmentBuffer,
    ) -> Result<Segments<'m>, EncodeError> {
        self.gather(message, &mut buffer.gather)?;
        // SAFETY: the message stays as it is for 'm, and nothing else is gathered meanwhile: the buffer is borrowed.
        Ok(unsafe { Segments::new(&buffer.gather) })
    }

    /// As [`encode_segments`](Self::encode_segments), for a message that owns what it needs: so do the segments. Those in the
    /// [bytes](OwnedMessage::bytes) that it was decoded from keep only these, others keep the message.
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: binary data }")?;
    /// # let ty = schema.struct_type("P")?;
    /// # let codec = scrimp::Codec::new(&ty)?;
    /// # let data = ty.field::<[u8]>("data")?;
    /// let owned = scrimp::OwnedMessage::build(&ty, |b| b.set(data, &[7; 5000]).map(drop))?;
    /// let segments: Vec<bytes::Bytes> = codec.encode_owned_segments(&owned)?;
    /// drop(owned);
    /// assert_eq!(segments.concat(), [&[11, 0, 1, 0, 0, 0x13, 0x88][..], &[7; 5000], &[0]].concat());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As that.
    pub fn encode_owned_segments(&self, message: &OwnedMessage) -> Result<Vec<Bytes>, EncodeError> {
        let mut gather = Gather::default();
        self.gather(message.message(), &mut gather)?;
        let blobs: Vec<(usize, Bytes)> =
            // SAFETY: the message is there, and does not change.
            gather.blobs().iter().map(|blob| (blob.at, message.bytes_of(unsafe { blob.bytes() }))).collect();
        let mut rest = Bytes::from(gather.into_bytes());
        let mut segments = Vec::with_capacity(2 * blobs.len() + 1);
        let mut at = 0;
        for (blob_at, blob) in blobs {
            if blob_at > at {
                segments.push(rest.split_to(blob_at - at));
            }
            segments.push(blob);
            at = blob_at;
        }
        if !rest.is_empty() {
            segments.push(rest);
        }
        Ok(segments)
    }

    /// Encodes `message` to `gather`, whose blobs are then in the message.
    fn gather(&self, message: Message<'_>, gather: &mut Gather) -> Result<(), EncodeError> {
        let record = self.record_of(message)?;
        self.require_encoding()?;
        let Inner { limits, segment_threshold, .. } = &*self.inner;
        gather.clear(*segment_threshold);
        let gatherer = MachineCode::gatherer_of(&self.inner);
        // SAFETY: the record is complete and of the plan's root; nothing borrows from the gather, which is borrowed mutably.
        let by_machine_code =
            gatherer.and_then(|gatherer| unsafe { gatherer.gather(limits.get_depth(), record, gather) });
        let written = match by_machine_code {
            Some(written) => written,
            None => self.gather_slowly(gatherer, record, gather)?,
        };
        // SAFETY: so many bytes were just written.
        unsafe { gather.close(written) }.map_err(|_| EncodeError::new(EncodeErrorKind::TooLong))
    }

    /// Gathers without machine code, or after making room.
    #[cold]
    fn gather_slowly(
        &self,
        gatherer: Option<&Gatherer>,
        record: NonNull<u8>,
        gather: &mut Gather,
    ) -> Result<usize, EncodeError> {
        let Inner { limits, machine_code, .. } = &*self.inner;
        let (depth, plan) = (limits.get_depth(), machine_code.plan_apart());
        // SAFETY: the record is complete and of the plan's root, and nothing borrows from the gather.
        unsafe {
            if gatherer.is_none()
                && let Ok(written) = interpreter::gather(plan, depth, record, gather)
            {
                return Ok(written);
            }
            let len = interpreter::gathered_len(plan, depth, record, gather.threshold());
            gather.reserve(len.map_err(|failure| self.not_encoded(failure))?);
            if let Some(written) = gatherer.and_then(|gatherer| gatherer.gather(depth, record, gather)) {
                return Ok(written);
            }
            let written = interpreter::gather(plan, depth, record, gather);
            let written = written.map_err(|failure| self.not_encoded(failure))?;
            if gatherer.is_some() {
                machine_code.disagreed("encoding segments");
            }
            Ok(written)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::machine_code::Executor;
    use crate::schema::Schema;

    /// A codec, and a message of its type.
    fn codec_and_message(executor: Executor) -> Option<(Codec, OwnedMessage)> {
        let schema = Schema::parse("p.thrift", "struct P { 1: binary data, 2: i32 n }").expect("valid IDL");
        let ty = schema.struct_type("P").expect("declared");
        let codec = Codec::builder(&ty).executor(executor).build().ok()?;
        let data = ty.field::<[u8]>("data").expect("declared");
        let owned = OwnedMessage::build(&ty, |b| b.set(data, &[7; 50_000]).map(drop)).expect("complete");
        Some((codec, owned))
    }

    #[test]
    fn machine_code_takes_over_once_it_is_there() {
        let Some((codec, owned)) = codec_and_message(Executor::Auto) else { return };
        let bytes = codec.encode_to_vec(owned.message()).expect("it fits");
        let pieces: Vec<&[u8]> = bytes.chunks(30_000).collect();
        let has_machine_code = codec_and_message(Executor::Jit).is_some();
        let round = || {
            let mut buffer = SegmentBuffer::new();
            let segments = codec.encode_segments(owned.message(), &mut buffer).expect("it fits");
            assert_eq!(segments.iter().collect::<Vec<_>>().concat(), bytes);
            let arena = crate::Arena::new();
            let message = codec.decode_pieces(&arena, &pieces).expect("a message");
            assert_eq!(codec.encode_to_vec(message).expect("it fits"), bytes);
        };
        let is_compiled = || {
            MachineCode::gatherer_of(&codec.inner).is_some()
                && MachineCode::pieces_decoder_of(&codec.inner).is_some()
        };
        round();
        while has_machine_code && !is_compiled() {
            round();
            std::thread::yield_now();
        }
        round();
        assert_eq!(codec.stats().fallbacks, 0);
    }

    #[test]
    fn a_codec_of_machine_code_has_it_from_the_first_call_on() {
        let Some((codec, _)) = codec_and_message(Executor::Jit) else { return };
        assert!(MachineCode::gatherer_of(&codec.inner).is_some());
        assert!(MachineCode::pieces_decoder_of(&codec.inner).is_some());
    }
}
