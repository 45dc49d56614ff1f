//! Frames and headers of every kind, read in all pieces and written again.

use bytes::{Buf, BytesMut};
use proptest::prelude::*;
use scrimp::Protocol;
use scrimp_envelope::{
    Deframer, Dress, Envelope, Frame, Framing, Header, MessageFormat, MessageKind, Progress, ReadErrorKind,
    ReadOptions, WriteError, int_key,
};
use scrimp_testkit::tree::{Parts, STRING};

use crate::support::{config, failure, read_in_all_ways, read_in_pieces, read_one};

const CALL: Envelope<'_> = Envelope { name: "add", kind: MessageKind::Call, seqid: 5 };

/// `CALL` with arguments, in Binary.
const BINARY: &[u8] = b"\x80\x01\0\x01\0\0\0\x03add\0\0\0\x05\x08\0\x01\0\0\0\x07\0";

/// The same in Compact.
const COMPACT: &[u8] = b"\x82\x21\x05\x03add\x15\x0e\0";

const FRAMINGS: [Framing; 4] = [Framing::Unframed, Framing::Framed, Framing::THeader, Framing::TTHeader];

/// Bytes that messages and headers are made of.
const COMMON: [u8; 20] = *b"\0\0\0\x01\x02\x05\x08\x0b\x0c\x0f\x10\x11\x20\x21\x22\x41\x80\x82\xaf\xff";

/// How messages start.
const STARTS: [&[u8]; 7] = [
    b"",
    b"\x80\x01\0\x01",
    b"\x82\x21",
    b"\xff\xaf\0\x08",
    b"\0\0\0\x20\x0f\xff\0\0",
    b"\0\0\0\x20\x10\0\0\0",
    b"\0\0\0\x10\x82\x21",
];

fn arguments(protocol: Protocol) -> &'static [u8] {
    if protocol == Protocol::Compact { b"\x15\x0e\0" } else { b"\x08\0\x01\0\0\0\x07\0" }
}

/// A frame of `parts`, with its length before it.
fn framed(parts: &[&[u8]]) -> Vec<u8> {
    let bytes = parts.concat();
    [&(bytes.len() as u32).to_be_bytes(), &bytes[..]].concat()
}

/// A frame with a header: its magic number, what is in it up to the payload, and the payload.
fn with_header(magic: [u8; 2], flags: u16, header: &[u8], payload: &[u8]) -> Vec<u8> {
    let mut header = header.to_vec();
    header.resize(header.len().next_multiple_of(4), 0);
    let words = (header.len() / 4) as u16;
    framed(&[&magic, &flags.to_be_bytes(), &[0, 0, 0, 5], &words.to_be_bytes(), &header, payload])
}

fn theader(header: &[u8], payload: &[u8]) -> Vec<u8> {
    with_header([0x0f, 0xff], 0, header, payload)
}

fn ttheader(header: &[u8], payload: &[u8]) -> Vec<u8> {
    with_header([0x10, 0], 0, header, payload)
}

fn written(dress: Dress, headers: &[Header<'_>]) -> Vec<u8> {
    let mut out = Vec::new();
    let written = dress.write(&mut out, headers, &CALL, |out| {
        out.extend(arguments(dress.protocol()));
        Ok::<_, WriteError>(())
    });
    written.expect("it is short");
    out
}

#[test]
fn every_dress_is_read_as_it_was_written() {
    let text = |key, value| Header::Text { key, value };
    let int = |key, value| Header::Int { key, value };
    let long = "é".repeat(200);
    let any = ReadOptions::new().fbthrift(true);
    for framing in FRAMINGS {
        let headers: &[&[Header<'_>]] = match framing {
            Framing::Unframed | Framing::Framed => &[&[]],
            Framing::THeader => {
                &[&[], &[text("k", "v")], &[text("", ""), text("k", &long), text("k", "last")]]
            }
            Framing::TTHeader => &[
                &[],
                &[text("k", "v")],
                &[int(int_key::FROM_SERVICE, "shop"), int(65535, &long)],
                &[Header::Token("token"), text("k", "v"), text("k", "last"), int(9, "m"), int(9, "last")],
            ],
        };
        for (headers, format) in headers.iter().flat_map(|headers| {
            [MessageFormat::Binary, MessageFormat::Compact, MessageFormat::FbthriftCompact]
                .map(|format| (*headers, format))
        }) {
            let dress = Dress::new(framing).with_format(format);
            let with = |flags, sequence| dress.with_flags(flags).with_sequence(sequence);
            let dresses = match framing {
                Framing::Unframed | Framing::Framed => vec![dress],
                Framing::THeader => vec![dress, with(0xff, 77), dress.with_zlib(true)],
                Framing::TTHeader => vec![dress, with(1, 77), dress.with_framed_payload(true)],
            };
            for dress in dresses {
                let bytes = written(dress, headers);
                for options in [any, any.framing(framing), any.framing(framing).protocol(format.protocol())] {
                    let frame = read_one(&bytes, &options);
                    assert_eq!(frame.open(), Ok((CALL, arguments(format.protocol()))));
                    assert_eq!(frame.headers().iter().collect::<Vec<_>>(), headers);
                    assert_eq!(frame.headers().is_empty(), headers.is_empty());
                    let found = frame.dress();
                    assert_eq!((found.framing(), found.format()), (framing, format));
                    assert_eq!(found.has_zlib(), dress.has_zlib());
                    assert_eq!(found.has_framed_payload(), dress.has_framed_payload());
                    if matches!(framing, Framing::THeader | Framing::TTHeader) {
                        assert_eq!(found.flags(), dress.flags());
                        assert_eq!(found.sequence(), Some(dress.sequence().unwrap_or(5)));
                    }
                    // The answer goes out in the dress of the call; a call in the same dress is the same.
                    assert_eq!(written(*found, headers), bytes);
                    let mut again = Vec::new();
                    frame.write(&mut again).expect("it was read");
                    assert_eq!(again, bytes);
                }
            }
        }
    }
}

#[test]
fn values_are_found_by_key() {
    let bytes =
        ttheader(b"\0\0\x01\0\x02\0\x01k\0\x01a\0\x01k\0\x01b\x10\0\x01\0\x03\0\x01s\x11\0\x01t", BINARY);
    let frame = read_one(&bytes, &ReadOptions::new());
    let headers = frame.headers();
    // The last wins, as in Kitex's maps.
    assert_eq!((headers.get("k"), headers.get("K")), (Some("b"), None));
    assert_eq!((headers.get_int(int_key::FROM_SERVICE), headers.get_int(4)), (Some("s"), None));
    assert_eq!(headers.token(), Some("t"));
    assert_eq!(format!("{headers:?}").matches("Text").count(), 2);
}

#[test]
fn kitex_frames_are_read_leniently_where_kitex_does() {
    // Padding between infos; transforms that nobody applies; ids that say Binary while the payload is Compact.
    for (header, payload, format) in [
        (&b"\0\0\0\x01\0\x01\0\x01k\0\x01v\0\0\x10\0\x01\0\x09\0\x01m\0"[..], BINARY, MessageFormat::Binary),
        (b"\0\x02\x01\x63\x01\0\x01\0\x01k\0\x01v", BINARY, MessageFormat::Binary),
        (b"\0\0", COMPACT, MessageFormat::Compact),
        (b"\x02\0", COMPACT, MessageFormat::Compact),
        (b"\x03\0", BINARY, MessageFormat::Binary),
    ] {
        let frame = read_one(&ttheader(header, payload), &ReadOptions::new());
        assert_eq!((frame.dress().format(), &frame.payload()[..]), (format, payload));
        // The id is echoed.
        let mut out = Vec::new();
        let open = frame.dress().begin(&mut out, &[], &CALL).expect("short");
        out.push(0);
        open.finish(&mut out).expect("short");
        assert_eq!(out[14], header[0]);
    }
}

#[test]
fn unknown_infos_end_those_of_a_theader() {
    let frame = read_one(
        &theader(b"\0\0\x01\x01\x01k\x01v\x02\x01\x01p\x01q\xff\xff\xff", BINARY),
        &ReadOptions::new(),
    );
    assert_eq!(frame.headers().iter().collect::<Vec<_>>(), [Header::Text { key: "k", value: "v" }]);
    // Text may be in several infos.
    let frame = read_one(&theader(b"\0\0\x01\x01\x01k\x01v\x01\x01\x01k\x01w", BINARY), &ReadOptions::new());
    assert_eq!((frame.headers().iter().count(), frame.headers().get("k")), (2, Some("w")));
}

#[test]
fn mesh_headers_are_read() {
    let infos = b"\0\x01\0\x01k\0\x01v";
    for payload in [BINARY.to_vec(), COMPACT.to_vec(), framed(&[BINARY]), framed(&[COMPACT])] {
        for (infos, count) in [(&infos[..], 1), (b"\0\0", 0), (b"", 0)] {
            let len = (infos.len() as u16).to_be_bytes();
            let bytes = [b"\xff\xaf", &len[..], infos, &payload].concat();
            let any = ReadOptions::new();
            let frame = read_one(&bytes, &any);
            assert_eq!(frame.open().map(|(call, _)| call), Ok(CALL));
            assert_eq!(frame.headers().iter().count(), count);
            // It belongs to no framing: where one is named, it is read all the same.
            let framing = frame.dress().framing();
            assert_eq!(read_one(&bytes, &any.framing(framing)), frame);
            for other in [Framing::Unframed, Framing::Framed, Framing::THeader, Framing::TTHeader] {
                let mut stream = BytesMut::from(&[&bytes[..], &payload, &bytes].concat()[..]);
                let mut deframer = Deframer::new(any.framing(other));
                let mut read = || deframer.next(&mut stream).map(|progress| progress.done().is_some());
                if other == framing {
                    assert_eq!([read(), read(), read(), read()], [Ok(true), Ok(true), Ok(true), Ok(false)]);
                } else {
                    assert!(read().is_err(), "{other}");
                }
            }
            // The answer has none.
            let mut again = Vec::new();
            frame.write(&mut again).expect("short");
            assert_eq!(again, payload);
        }
    }
    let unexpected =
        |bytes: &[u8]| matches!(failure(bytes, &ReadOptions::new()).1, ReadErrorKind::Unexpected { .. });
    assert!(unexpected(&[b"\xff\xaf\0\0", &ttheader(b"\0\0", BINARY)[..]].concat()));
    assert!(unexpected(b"\xff\xaf\0\0\xff\xaf\0\0"));
    assert!(unexpected(b"\xff\xaf\0\0\0\0\0\0"));
}

#[test]
fn empty_frames_are_passed_over() {
    let empty = [0; 4000];
    let framed = framed(&[BINARY]);
    let stream = [&empty, &framed[..], &empty[..8], COMPACT, &empty[..4]].concat();
    let mut buffer = BytesMut::from(&stream[..]);
    let mut deframer = Deframer::default();
    let mut next = || deframer.next(&mut buffer).expect("valid").done().map(Frame::into_payload);
    assert_eq!(next().as_deref(), Some(BINARY));
    assert_eq!(next().as_deref(), Some(COMPACT));
    assert_eq!(next(), None);
    assert!(buffer.is_empty());
    let stream = [&empty[..12], &framed].concat();
    for options in [
        ReadOptions::new(),
        ReadOptions::new().framing(Framing::Framed),
        ReadOptions::new().protocol(Protocol::Binary),
    ] {
        assert_eq!(read_in_all_ways(&stream, &options).len(), 1);
    }
}

#[test]
fn what_is_unframed_may_be_taken_by_its_reader() {
    let stream = [COMPACT, BINARY, &framed(&[BINARY])].concat();
    let mut buffer = BytesMut::from(&stream[..]);
    let mut deframer = Deframer::default();
    for (message, format) in [(COMPACT, MessageFormat::Compact), (BINARY, MessageFormat::Binary)] {
        let head = deframer.unframed_head(&buffer).expect("valid").done().flatten().expect("unframed");
        assert_eq!((head.envelope, head.format), (CALL, format));
        deframer.consume(message.len());
        buffer.advance(message.len());
    }
    assert_eq!(deframer.position() as usize, COMPACT.len() + BINARY.len());
    assert_eq!(deframer.unframed_head(&buffer), Ok(Progress::Done(None)));
    assert!(deframer.next(&mut buffer).expect("valid").done().is_some());
    // Not while it is being read.
    let mut buffer = BytesMut::from(&BINARY[..20]);
    assert!(deframer.next(&mut buffer).expect("valid").done().is_none());
    assert_eq!(deframer.unframed_head(&buffer), Ok(Progress::Done(None)));
}

#[test]
fn long_messages_may_come_byte_by_byte() {
    let value = "v".repeat(60_000);
    let headers = [Header::Text { key: "k", value: &value }];
    let mesh = [b"\xff\xaf\xea\x67\0\x01\0\x01k\xea\x60", value.as_bytes(), BINARY].concat();
    let empty = [&[0; 200_000], &framed(&[BINARY])[..]].concat();
    let framings =
        [Framing::THeader, Framing::TTHeader].map(|framing| written(Dress::new(framing), &headers));
    for bytes in framings.into_iter().chain([mesh, empty]) {
        let frames = read_in_pieces(&bytes, &ReadOptions::new(), 1..bytes.len()).expect("it is valid");
        assert_eq!(frames.len(), 1);
        assert_eq!(frames[0].open().map(|(call, _)| call), Ok(CALL));
    }
}

/// Any message, as it is written: its dress, headers and envelope, and a struct of one string.
fn message() -> impl Strategy<Value = Vec<u8>> {
    let framing = prop::sample::select(&FRAMINGS[..]);
    let headers = prop::collection::vec(("[a-z]{0,5}", "\\PC{0,20}", any::<u16>(), 0..3_u8), 0..6);
    let kind = prop::sample::select(
        &[MessageKind::Call, MessageKind::Reply, MessageKind::Exception, MessageKind::Oneway][..],
    );
    (framing, any::<[bool; 3]>(), headers, kind, "\\PC{0,12}", any::<i32>(), "\\PC{0,300}").prop_map(
        |(framing, [compact, zlib, inner], headers, kind, name, seqid, text)| {
            let headers = headers.iter().map(|(key, value, number, which)| match (framing, which) {
                (Framing::TTHeader, 0) => Header::Int { key: *number, value },
                (Framing::TTHeader, 1) => Header::Token(value),
                _ => Header::Text { key, value },
            });
            let has_headers = matches!(framing, Framing::THeader | Framing::TTHeader);
            let headers: Vec<Header<'_>> = headers.take(if has_headers { 6 } else { 0 }).collect();
            let format = if compact { MessageFormat::Compact } else { MessageFormat::Binary };
            let dress = Dress::new(framing).with_format(format).with_zlib(zlib).with_framed_payload(inner);
            let mut out = Vec::new();
            let envelope = Envelope { name: &name, kind, seqid };
            let written = dress.write(&mut out, &headers, &envelope, |out| {
                let parts = Parts(format.protocol());
                out.extend(parts.header(STRING, 1));
                out.extend(parts.text(&text));
                out.push(0);
                Ok::<_, WriteError>(())
            });
            written.expect("all is short");
            out
        },
    )
}

proptest! {
    #![proptest_config(config(256))]

    #[test]
    fn streams_in_any_pieces_are_the_same_messages(
        messages in prop::collection::vec(message(), 1..5),
        cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..12),
    ) {
        let stream = messages.concat();
        let mut cuts: Vec<usize> = cuts.iter().map(|cut| cut.index(stream.len())).collect();
        cuts.sort_unstable();
        let frames = read_in_pieces(&stream, &ReadOptions::new(), cuts);
        let frames = frames.expect("they were written");
        prop_assert_eq!(frames.len(), messages.len());
        for (frame, message) in frames.iter().zip(&messages) {
            let mut again = Vec::new();
            frame.write(&mut again).expect("it was read");
            // The order of headers, too, is what is written.
            prop_assert_eq!(&again, message);
        }
    }

    #[test]
    fn any_change_is_a_message_or_an_error_in_any_pieces(
        message in message(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
        cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..12),
    ) {
        let mut bytes = message;
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let mut cuts: Vec<usize> = cuts.iter().map(|cut| cut.index(bytes.len())).collect();
        cuts.sort_unstable();
        let outcome = |cuts: &[usize]| {
            let mut deframer = Deframer::default();
            let mut buffer = BytesMut::new();
            let mut start = 0;
            for cut in cuts.iter().copied().chain([bytes.len()]) {
                buffer.extend_from_slice(&bytes[start..cut]);
                start = cut;
                match deframer.next(&mut buffer) {
                    Ok(Progress::More(_)) => {}
                    done => return done.map(|progress| progress.done()).map_err(|_| ()),
                }
            }
            Ok(None)
        };
        // An error may be another where less had come, but is one all the same.
        prop_assert_eq!(outcome(&[]), outcome(&cuts));
    }

    #[test]
    fn any_bytes_are_the_same_in_any_pieces(
        bytes in prop::collection::vec(prop::sample::select(&COMMON[..]), 0..80),
        start in prop::sample::select(&STARTS[..]),
        framing in prop::option::of(prop::sample::select(&FRAMINGS[..])),
        protocol in prop::option::of(prop::sample::select(&[Protocol::Binary, Protocol::Compact][..])),
        cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..12),
    ) {
        let bytes = [start, &bytes].concat();
        let options = framing.map_or(ReadOptions::new(), |framing| ReadOptions::new().framing(framing));
        let options = protocol.map_or(options, |protocol| options.protocol(protocol));
        let mut cuts: Vec<usize> = cuts.iter().map(|cut| cut.index(bytes.len() + 1)).collect();
        cuts.sort_unstable();
        let outcome = |cuts: &[usize]| {
            let mut deframer = Deframer::new(options);
            let mut buffer = BytesMut::new();
            let mut frames = Vec::new();
            let mut start = 0;
            for cut in cuts.iter().copied().chain([bytes.len()]) {
                buffer.extend_from_slice(&bytes[start..cut]);
                start = cut;
                loop {
                    match deframer.next(&mut buffer) {
                        Ok(Progress::Done(frame)) => frames.push(frame),
                        Ok(Progress::More(more)) => {
                            assert!(more > 0);
                            break;
                        }
                        Err(_) => return (frames, None),
                    }
                }
            }
            (frames, Some(buffer.len()))
        };
        prop_assert_eq!(outcome(&[]), outcome(&cuts));
        let each: Vec<usize> = (0..bytes.len()).collect();
        prop_assert_eq!(outcome(&[]), outcome(&each));
    }
}
