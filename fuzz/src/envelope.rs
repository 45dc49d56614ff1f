//! Any bytes through a deframer: in all pieces they are the same messages, and what was read is written as it came.

use std::sync::OnceLock;

use bytes::{Bytes, BytesMut};
use scrimp::{Arena, Codec, DecodeErrorKind, Protocol, Schema};
use scrimp_envelope::{
    ApplicationException, Deframer, Frame, Framing, Header, MessageFormat, Progress, ReadError, ReadLimits,
    ReadOptions, Skipper, WriteError, WriteErrorKind,
};

/// Every framing.
pub const FRAMINGS: [Framing; 4] = [Framing::Unframed, Framing::Framed, Framing::THeader, Framing::TTHeader];

/// Every format that messages are written in.
pub const FORMATS: [MessageFormat; 3] =
    [MessageFormat::Binary, MessageFormat::Compact, MessageFormat::FbthriftCompact];

/// What the first bytes of an input of the `envelope` target choose.
pub struct Choices {
    /// What is read.
    pub options: ReadOptions,
    /// The lengths of pieces, less 1, in turn.
    pub pieces: [u8; 3],
}

impl Choices {
    /// Bytes that they take. The first has the number of a framing, from 1 on, in its lowest three bits; the others are the pieces.
    pub const LEN: usize = 4;

    /// Binary is named.
    pub const BINARY: u8 = 1 << 3;
    /// Compact is named.
    pub const COMPACT: u8 = 2 << 3;
    /// Old Binary is refused.
    pub const NOT_OLD: u8 = 1 << 5;
    /// fbthrift's Compact is read.
    pub const FBTHRIFT: u8 = 1 << 6;
    /// Limits are narrow enough for short inputs to reach them.
    pub const TIGHT: u8 = 1 << 7;

    /// The choices and the rest of the input.
    pub fn split(data: &[u8]) -> Option<(Self, &[u8])> {
        let (&[what, pieces @ ..], stream) = data.split_first_chunk::<{ Self::LEN }>()?;
        let mut options = ReadOptions::new();
        if let Some(framing) = usize::from(what & 7).checked_sub(1).and_then(|at| FRAMINGS.get(at)) {
            options = options.framing(*framing);
        }
        options = match what & 3 << 3 {
            Self::BINARY => options.protocol(Protocol::Binary),
            Self::COMPACT => options.protocol(Protocol::Compact),
            _ => options,
        };
        options = options.old_binary(what & Self::NOT_OLD == 0).fbthrift(what & Self::FBTHRIFT != 0);
        if what & Self::TIGHT != 0 {
            let limits = ReadLimits::new().frame(300).message(200).header(64).headers(4);
            options = options.limits(limits.transforms(2).name(8).inflated(250).depth(4));
        }
        Some((Self { options, pieces }, stream))
    }
}

/// What a stream is, as far as it goes.
#[derive(Debug)]
struct Outcome {
    /// The messages, and where each ends.
    messages: Vec<(Frame, u64)>,
    /// What is wrong with that which follows, unless the stream ends.
    error: Option<ReadError>,
}

impl Outcome {
    /// Whether both are the same messages, and wrong or right behind. What is wrong may be another thing where less had come.
    fn agrees_with(&self, other: &Self) -> bool {
        self.messages == other.messages && self.error.is_some() == other.error.is_some()
    }
}

/// The messages that `stream` is.
///
/// # Panics
///
/// When something else is in it.
pub fn messages(options: &ReadOptions, stream: &[u8]) -> Vec<Frame> {
    let Outcome { messages, error } = read(options, stream, |_| stream.len());
    assert_eq!(error, None, "{stream:02x?}");
    assert_eq!(messages.last().map_or(0, |(_, end)| *end), stream.len() as u64, "all of it is read");
    messages.into_iter().map(|(frame, _)| frame).collect()
}

/// Reads `stream`, and fails where the outcome depends on more than its bytes: on the `pieces` that it comes in, or on the way of reading.
/// What is read is written, and read again.
pub fn check(options: &ReadOptions, pieces: &[u8], stream: &[u8]) {
    let whole = read(options, stream, |_| stream.len());
    let mut lens = pieces.iter().cycle().map(|len| usize::from(*len) + 1);
    let in_pieces = read(options, stream, |_| lens.next().unwrap_or(1));
    assert!(in_pieces.agrees_with(&whole), "{in_pieces:?} in pieces, but {whole:?}");
    let as_asked = read(options, stream, |more| more);
    assert!(as_asked.agrees_with(&whole), "{as_asked:?} in the pieces that are asked for, but {whole:?}");
    check_peek(options, stream, &whole);
    for (frame, _) in &whole.messages {
        check_frame(options, frame);
    }
}

/// Reads `stream` in pieces, whose lengths `piece` makes of the number of bytes that are asked for. Never are more asked for than the
/// message turns out to have.
fn read(options: &ReadOptions, stream: &[u8], mut piece: impl FnMut(usize) -> usize) -> Outcome {
    let mut deframer = Deframer::new(*options);
    let (mut buffer, mut to_come) = (BytesMut::new(), stream);
    let mut messages = Vec::new();
    // Where the present message ends at the earliest.
    let mut least_end = 0;
    loop {
        match deframer.next(&mut buffer) {
            Ok(Progress::Done(frame)) => {
                let end = deframer.position();
                assert!(end >= least_end, "{least_end} bytes were asked for, {end} needed");
                messages.push((frame, end));
            }
            Ok(Progress::More(more)) => {
                assert!(more > 0, "what is asked for gets on");
                least_end = (stream.len() - to_come.len()) as u64 + more as u64;
                if to_come.is_empty() {
                    return Outcome { messages, error: None };
                }
                let (next, behind) = to_come.split_at(piece(more).clamp(1, to_come.len()));
                buffer.extend_from_slice(next);
                to_come = behind;
            }
            Err(error) => {
                assert_eq!(deframer.next(&mut buffer), Err(error.clone()), "it stays refused");
                return Outcome { messages, error: Some(error) };
            }
        }
        let accounted = deframer.position() as usize + buffer.len() + to_come.len();
        assert_eq!(accounted, stream.len(), "no byte is lost");
    }
}

/// Messages that are lent, or whose envelope is read first, are those that are split off.
fn check_peek(options: &ReadOptions, stream: &[u8], whole: &Outcome) {
    let mut deframer = Deframer::new(*options);
    let mut rest = stream;
    for (frame, end) in &whole.messages {
        let head = deframer.unframed_head(rest).expect("a message follows");
        if let Progress::Done(Some(head)) = head {
            assert_eq!((frame.dress().framing(), frame.dress().format()), (Framing::Unframed, head.format));
            assert_eq!(frame.open().map(|(envelope, _)| envelope), Ok(head.envelope));
        }
        let lent = deframer.peek(rest).expect("a message follows").done().expect("it is whole");
        assert_eq!((lent.dress(), lent.payload()), (frame.dress(), &frame.payload()[..]));
        assert!(lent.headers().iter().eq(frame.headers().iter()));
        assert_eq!(lent.open(), frame.open());
        rest = &rest[lent.len()..];
        deframer.consume(lent.len());
        assert_eq!(deframer.position(), *end);
    }
    let next = deframer.peek(rest).map(|progress| assert_eq!(progress.done(), None, "there are no more"));
    assert_eq!(next.err(), whole.error);
}

/// Writes what was read, and reads it again.
fn check_frame(options: &ReadOptions, frame: &Frame) {
    let dress = frame.dress();
    let has_headers = matches!(dress.framing(), Framing::THeader | Framing::TTHeader);
    let headers = if has_headers { in_order(frame) } else { Vec::new() };
    let mut bytes = Vec::new();
    match frame.write(&mut bytes) {
        Ok(()) => {
            let again = read_one(options, bytes.clone());
            assert_eq!((again.dress(), again.payload()), (dress, frame.payload()));
            assert_eq!(in_order(&again), headers);
            let mut rewritten = Vec::new();
            again.write(&mut rewritten).expect("it was written before");
            assert_eq!(rewritten, bytes);
        }
        // What others compress may be shorter.
        Err(error) => assert!(dress.has_zlib() && is_too_long(&error), "{error}"),
    }

    let Ok((envelope, body)) = frame.open() else { return };
    check_body(dress.framing(), dress.format(), body);
    if body.is_empty() {
        // A frame without a struct may be written in fewer bytes than any message has.
        return;
    }
    let mut bytes = Vec::new();
    let written = dress.write(&mut bytes, &headers, &envelope, |out| {
        out.extend_from_slice(body);
        Ok::<_, WriteError>(())
    });
    match written {
        Ok(()) => {
            let again = read_one(options, bytes);
            assert_eq!(again.open(), Ok((envelope, body)));
            assert_eq!(in_order(&again), headers);
        }
        // What is old is written with its version, in more bytes.
        Err(error) => {
            let may_grow = dress.has_zlib() || dress.format() == MessageFormat::OldBinary;
            assert!(may_grow && is_too_long(&error), "{error}");
        }
    }
}

fn is_too_long(error: &WriteError) -> bool {
    matches!(error.kind(), WriteErrorKind::FrameTooLong { .. })
}

/// The one message that `bytes` are.
fn read_one(options: &ReadOptions, bytes: Vec<u8>) -> Frame {
    let mut input = Bytes::from(bytes);
    let frame = Deframer::new(*options).next(&mut input).expect("it was written");
    assert!(input.is_empty());
    frame.done().expect("it is whole")
}

/// The headers in the order that they are written in.
fn in_order(frame: &Frame) -> Vec<Header<'_>> {
    let mut headers: Vec<Header<'_>> = frame.headers().iter().collect();
    headers.sort_by_key(|header| match header {
        Header::Token(_) => 0,
        Header::Text { .. } => 1,
        _ => 2,
    });
    headers
}

/// A codec that knows no field, in whose eyes every struct is to be skipped.
fn skipping_codec(format: MessageFormat) -> &'static Codec {
    static CODECS: OnceLock<[Codec; 3]> = OnceLock::new();
    let codecs = CODECS.get_or_init(|| {
        let schema = Schema::parse("empty.thrift", "struct Empty {}").expect("it is valid");
        let ty = schema.struct_type("Empty").expect("it is declared");
        FORMATS.map(|format| {
            let builder = Codec::builder(&ty).protocol(format.protocol()).dialect(format.dialect());
            builder.build().expect("every machine has an executor")
        })
    });
    let index = FORMATS.iter().position(|known| *known == format);
    // Old Binary differs in envelopes alone.
    &codecs[index.unwrap_or(0)]
}

/// Codec, skipper and application exceptions agree on where the struct at the start of `body` ends; an unframed message ends there.
fn check_body(framing: Framing, format: MessageFormat, body: &[u8]) {
    let arena = Arena::new();
    let decoded = skipping_codec(format).decode_prefix(&arena, body).map(|(_, used)| used);
    let skipped = Skipper::new(format.protocol(), format.dialect(), &ReadLimits::new()).resume(body);
    let is_end = |kind: &DecodeErrorKind| {
        matches!(kind, DecodeErrorKind::UnexpectedEnd { .. } | DecodeErrorKind::LengthBeyondInput { .. })
    };
    match (&decoded, &skipped) {
        (Ok(used), Ok(Progress::Done(len))) => assert_eq!(used, len),
        // The codec knows that no more comes.
        (Err(error), Ok(Progress::More(_)) | Err(_)) if is_end(error.kind()) => {}
        (Err(error), Err(skip)) => assert_eq!(error.offset(), skip.offset(), "{error}; {skip}"),
        _ => panic!("{decoded:?}, but {skipped:?}: {body:02x?}"),
    }
    if framing == Framing::Unframed {
        assert_eq!(decoded, Ok(body.len()));
    }
    if let Ok(exception) = ApplicationException::read(body, format) {
        assert_eq!(decoded, Ok(body.len()));
        let mut bytes = Vec::new();
        exception.write(format, &mut bytes);
        assert_eq!(bytes.len(), exception.encoded_len(format));
        assert_eq!(ApplicationException::read(&bytes, format), Ok(exception));
    }
}
