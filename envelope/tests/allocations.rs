//! Reading and writing messages allocates nothing in steady state, and lies in headers get no memory.

use std::hint::black_box;
use std::io::Write;

use bytes::{Bytes, BytesMut};
use flate2::Compression;
use flate2::write::ZlibEncoder;
use scrimp_envelope::{
    Deframer, Dress, Envelope, Framing, Header, MessageFormat, MessageKind, Progress, ReadErrorKind,
    ReadOptions, WriteError,
};
use scrimp_testkit::allocations::{Allocations, Counting, count};

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// How often, and how many bytes, this thread allocates while `run` runs.
fn allocated(run: impl FnOnce()) -> (usize, usize) {
    let Allocations { count, bytes, .. } = count(run);
    (count, bytes)
}

const CALL: Envelope<'_> = Envelope { name: "add", kind: MessageKind::Call, seqid: 5 };

/// `CALL` in every dress, uncompressed, with headers where there can be some.
fn dresses() -> Vec<(Dress, &'static [Header<'static>])> {
    let text = &[Header::Text { key: "k", value: "v" }];
    let all =
        &[Header::Text { key: "k", value: "v" }, Header::Int { key: 9, value: "m" }, Header::Token("t")];
    let formats = [MessageFormat::Binary, MessageFormat::Compact];
    formats
        .into_iter()
        .flat_map(|format| {
            let dress = |framing| Dress::new(framing).with_format(format);
            [
                (dress(Framing::Unframed), &[][..]),
                (dress(Framing::Framed), &[]),
                (dress(Framing::THeader), text),
                (dress(Framing::TTHeader), all),
                (dress(Framing::TTHeader).with_framed_payload(true), all),
            ]
        })
        .collect()
}

/// A struct with one string.
fn body(format: MessageFormat) -> &'static [u8] {
    if format == MessageFormat::Compact { b"\x18\x04text\0" } else { b"\x0b\0\x01\0\0\0\x04text\0" }
}

#[test]
fn the_counter_counts() {
    assert_eq!(allocated(|| drop(black_box(Box::new(1_u64)))), (1, 8));
    assert_eq!(allocated(|| ()), (0, 0));
}

#[test]
fn writing_into_a_reused_buffer_allocates_nothing() {
    for (dress, headers) in dresses() {
        let mut out = Vec::new();
        let mut round = || {
            out.clear();
            let written = dress.write(&mut out, headers, &CALL, |out| {
                out.extend_from_slice(body(dress.format()));
                Ok::<_, WriteError>(())
            });
            assert!(written.is_ok());
        };
        round();
        assert_eq!(allocated(|| (0..100).for_each(|_| round())), (0, 0), "{dress:?}");
    }
}

#[test]
fn reading_from_a_reused_buffer_allocates_nothing() {
    for (dress, headers) in dresses() {
        let mut message = Vec::new();
        let written = dress.write(&mut message, headers, &CALL, |out| {
            out.extend_from_slice(body(dress.format()));
            Ok::<_, WriteError>(())
        });
        assert!(written.is_ok());
        let mut deframer = Deframer::new(ReadOptions::new());
        let mut buffer = BytesMut::with_capacity(4096);
        // In pieces of all sizes, so that all states are gone through.
        let mut piece = 0;
        let mut round = || {
            piece = piece % message.len() + 1;
            for piece in message.chunks(piece) {
                // What was read is dropped, so its memory is used again.
                buffer.extend_from_slice(piece);
                match deframer.next(&mut buffer) {
                    Ok(Progress::Done(frame)) => {
                        let (call, bytes) = frame.open().expect("it is whole");
                        assert_eq!((call, bytes), (CALL, body(dress.format())));
                        for header in headers {
                            assert!(frame.headers().iter().any(|found| found == *header));
                        }
                    }
                    Ok(Progress::More(_)) => {}
                    Err(error) => panic!("{error}"),
                }
            }
            assert!(buffer.is_empty());
        };
        (0..200).for_each(|_| round());
        assert_eq!(allocated(|| (0..200).for_each(|_| round())), (0, 0), "{dress:?}");
    }
}

/// A frame with a header that takes `words` words, whatever it has.
fn with_header(magic: [u8; 2], words: u16, header: &[u8], payload: &[u8]) -> Vec<u8> {
    let rest = [&magic[..], &[0, 0, 0, 0, 0, 5], &words.to_be_bytes(), header, payload].concat();
    [&(rest.len() as u32).to_be_bytes(), &rest[..]].concat()
}

#[test]
fn lies_get_no_memory() {
    let theader =
        |header: &[u8]| with_header([0x0f, 0xff], (header.len() / 4) as u16, header, b"\x82\x21\x05\0\0");
    let ttheader =
        |header: &[u8]| with_header([0x10, 0], (header.len() / 4) as u16, header, b"\x82\x21\x05\0\0");
    let unframed = |body: &[u8]| [b"\x80\x01\0\x01\0\0\0\x03add\0\0\0\x05", body].concat();
    let lies = [
        // Lengths of frames and names, up to 2^32 - 1.
        b"\x3f\xff\xff\xff\x80\x01".to_vec(),
        b"\x7f\xff\xff\xff\x80\x01".to_vec(),
        b"\xff\xff\xff\xff\x80\x01".to_vec(),
        b"\x80\x01\0\x01\x7f\xff\xff\xff".to_vec(),
        b"\x80\x01\0\x01\xff\xff\xff\xff".to_vec(),
        b"\x82\x21\x05\xff\xff\xff\xff\x0f".to_vec(),
        // Headers beyond the frame, counts without bytes, lengths beyond the header.
        with_header([0x0f, 0xff], 0xffff, b"\0\0\0\0", b""),
        with_header([0x10, 0], 0xffff, b"\0\0\0\0", b""),
        theader(b"\0\0\x01\xff\xff\xff\xff\x0f"),
        theader(b"\0\0\x01\x01\xff\xff\xff\xff\x0f\0\0\0"),
        ttheader(b"\0\0\x01\xff\xff\0\0\0"),
        ttheader(b"\0\0\x10\xff\xff\0\0\0"),
        ttheader(b"\0\0\x11\xff\xff\0\0\0"),
        b"\xff\xaf\0\x04\xff\xff\0\0".to_vec(),
        // Transforms: unknown, or 10^9 of them.
        theader(b"\0\x01\xff\xff\xff\xff\x0f\0"),
        theader(b"\0\x80\x94\xeb\xdc\x03\x01\x01"),
        // Text that is not UTF-8.
        theader(b"\0\0\x01\x01\x01\xff\x01v"),
        ttheader(b"\0\0\x11\0\x01\xff\0\0"),
        unframed(b"").iter().map(|byte| if *byte == b'd' { 0xff } else { *byte }).collect(),
        // Strings and containers in unframed messages.
        unframed(b"\x0b\0\x01\x7f\xff\xff\xff"),
        unframed(b"\x0b\0\x01\xff\xff\xff\xff"),
        unframed(b"\x0f\0\x01\x0c\x7f\xff\xff\xff"),
        unframed(b"\x0d\0\x01\x10\x10\x7f\xff\xff\xff"),
    ];
    for lie in lies {
        let mut input = Bytes::from(lie.clone());
        let mut deframer = Deframer::new(ReadOptions::new());
        let mut outcome = None;
        let allocated = allocated(|| outcome = Some(deframer.next(&mut input)));
        assert!(matches!(outcome, Some(Err(_))), "{lie:02x?}: {outcome:?}");
        // That of the error.
        assert!(allocated.0 == 1 && allocated.1 < 100, "{lie:02x?}: {allocated:?}");
    }
    // A length that is allowed gets none either, until the bytes are there.
    let mut input = Bytes::from_static(b"\x00\xfa\0\0\x80\x01");
    let mut deframer = Deframer::new(ReadOptions::new());
    let allocated = allocated(|| assert_eq!(deframer.next(&mut input), Ok(Progress::More(16_384_000 - 2))));
    assert_eq!(allocated, (0, 0));
}

#[test]
fn deep_nesting_takes_memory_for_its_levels_alone() {
    let head = b"\x80\x01\0\x01\0\0\0\x03add\0\0\0\x05";
    let mut input = Bytes::from([&head[..], &[0x0c, 0, 1].repeat(1_000_000)].concat());
    let mut deframer = Deframer::new(ReadOptions::new());
    let mut outcome = None;
    let (_, bytes) = allocated(|| outcome = Some(deframer.next(&mut input)));
    let kind = outcome.and_then(Result::err).map(|error| error.kind());
    assert_eq!(kind, Some(ReadErrorKind::DepthLimit(64)));
    assert!(bytes < 4096, "{bytes} bytes");
}

#[test]
fn bombs_get_memory_up_to_the_limit() {
    let limit = 1 << 20;
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(&vec![0; 16 * limit]).expect("vectors take all");
    let bomb = encoder.finish().expect("vectors take all");
    let mut input = Bytes::from(with_header([0x0f, 0xff], 1, b"\0\x01\x01\0", &bomb));
    let options = ReadOptions::new().limits(scrimp_envelope::ReadLimits::new().inflated(limit as u32));
    let mut deframer = Deframer::new(options);
    let mut outcome = None;
    let (_, bytes) = allocated(|| outcome = Some(deframer.next(&mut input)));
    let kind = outcome.and_then(Result::err).map(|error| error.kind());
    assert!(matches!(kind, Some(ReadErrorKind::Limit { .. })), "{kind:?}");
    // What was outgrown is counted too, each time half as large, and the state of the inflater.
    assert!(bytes < 3 * limit, "{bytes} bytes");
}
