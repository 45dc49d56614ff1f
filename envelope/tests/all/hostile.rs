//! Headers that lie: each is an error that says where and what.

use std::io::Write;

use bytes::BytesMut;
use flate2::Compression;
use flate2::write::ZlibEncoder;
use scrimp::Protocol;
use scrimp_envelope::{
    Deframer, Framing, Limited, Progress, ReadErrorKind, ReadLimits, ReadOptions, Stranger,
};

use crate::support::{failure, read_one};

const BINARY: &[u8] = b"\x80\x01\0\x01\0\0\0\x03add\0\0\0\x05\x08\0\x01\0\0\0\x07\0";

/// A frame with a header that says that it has `words` words, and its magic number; the length is right.
fn with_words(magic: [u8; 2], words: u16, header: &[u8], payload: &[u8]) -> Vec<u8> {
    let rest = [&magic[..], &[0, 0, 0, 0, 0, 5], &words.to_be_bytes(), header, payload].concat();
    [&(rest.len() as u32).to_be_bytes(), &rest[..]].concat()
}

fn with_header(magic: [u8; 2], header: &[u8], payload: &[u8]) -> Vec<u8> {
    let mut header = header.to_vec();
    header.resize(header.len().next_multiple_of(4), 0);
    with_words(magic, (header.len() / 4) as u16, &header, payload)
}

const THEADER: [u8; 2] = [0x0f, 0xff];
const TTHEADER: [u8; 2] = [0x10, 0];

fn limit(what: Limited, found: u64, limit: u64) -> ReadErrorKind {
    ReadErrorKind::Limit { what, found, limit }
}

fn end(wanted: usize, remaining: usize) -> ReadErrorKind {
    ReadErrorKind::UnexpectedEnd { wanted, remaining }
}

#[track_caller]
fn refused(bytes: &[u8], at: usize, kind: ReadErrorKind) {
    assert_eq!(failure(bytes, &ReadOptions::new()), (at, kind), "{bytes:02x?}");
}

#[test]
fn lengths_of_frames_are_bounded() {
    let framed = ReadOptions::new().framing(Framing::Framed);
    for length in [16_384_001, 0x3fff_ffff, 0x7fff_ffff_u32] {
        let bytes = [&length.to_be_bytes()[..], &BINARY[..8]].concat();
        let over = limit(Limited::Frame, length.into(), 16_384_000);
        assert_eq!(failure(&bytes, &framed), (0, over));
        for options in
            [ReadOptions::new().framing(Framing::THeader), ReadOptions::new().framing(Framing::TTHeader)]
        {
            assert_eq!(failure(&bytes, &options), (0, over));
        }
    }
    for length in [-1, i32::MIN] {
        let bytes = [&length.to_be_bytes()[..], &BINARY[..8]].concat();
        assert_eq!(failure(&bytes, &framed), (0, ReadErrorKind::NegativeLength(length)));
    }
    // At the limit, and with another.
    let at_limit = [&16_384_000_u32.to_be_bytes()[..], &BINARY[..8]].concat();
    let progress = Deframer::default().next(&mut BytesMut::from(&at_limit[..]));
    assert_eq!(progress, Ok(Progress::More(16_384_000 - 8)));
    let small = ReadOptions::new().limits(ReadLimits::new().frame(22));
    let kind = limit(Limited::Frame, 23, 22);
    assert_eq!(failure(&[&[0, 0, 0, 23], BINARY].concat(), &small), (0, kind));
    let text = "at byte 0: 23 bytes in a frame, more than the limit of 22 (`ReadLimits::frame`)";
    let error =
        Deframer::new(small).next(&mut BytesMut::from(&b"\0\0\0\x17"[..])).expect_err("it is too long");
    assert_eq!(error.to_string(), text);
}

#[test]
fn headers_are_within_their_frame() {
    for (magic, words) in [(THEADER, 8), (TTHEADER, 8), (THEADER, 65535), (TTHEADER, 65535)] {
        let bytes = with_words(magic, words, &[0; 4], BINARY);
        let header = 4 * usize::from(words);
        let frame = bytes.len() - 4;
        refused(&bytes, 12, ReadErrorKind::HeaderBeyondFrame { header, frame });
        // Before the frame has come.
        let error =
            Deframer::default().next(&mut BytesMut::from(&bytes[..14])).expect_err("it is seen at once");
        assert_eq!(error.kind(), ReadErrorKind::HeaderBeyondFrame { header, frame });
        let small = ReadOptions::new().limits(ReadLimits::new().header(31));
        assert_eq!(failure(&bytes, &small), (12, limit(Limited::Header, header as u64, 31)));
    }
    // A header that takes the whole frame leaves no message.
    refused(&with_words(THEADER, 1, &[0; 4], b""), 18, end(5, 0));
    refused(&with_words(TTHEADER, 1, &[0; 4], b""), 18, end(5, 0));
    refused(&with_words(TTHEADER, 0, &[], BINARY), 14, end(2, 0));
    refused(&with_words(THEADER, 0, &[], BINARY), 14, end(1, 0));
    let mesh = [&b"\xff\xaf\0\x10"[..], &[0; 16], BINARY].concat();
    let small = ReadOptions::new().limits(ReadLimits::new().header(15));
    assert_eq!(failure(&mesh, &small), (2, limit(Limited::Header, 16, 15)));
}

#[test]
fn counts_are_bounded_by_what_is_there() {
    let many = 0x3fff;
    let over = |count| limit(Limited::Headers, count, 1024);
    // More than the limit, less than is there; 2^32 - 1.
    refused(&with_header(THEADER, b"\0\0\x01\xff\x7f", BINARY), 17, over(many));
    refused(&with_header(THEADER, b"\0\0\x01\xff\xff\xff\xff\x0f", BINARY), 17, over(0xffff_ffff));
    refused(&with_header(THEADER, b"\0\0\x01\x64", BINARY), 17, end(200, 0));
    refused(&with_header(TTHEADER, b"\0\0\x01\xff\xff", BINARY), 17, over(0xffff));
    refused(&with_header(TTHEADER, b"\0\0\x10\xff\xff", BINARY), 17, over(0xffff));
    refused(&with_header(TTHEADER, b"\0\0\x01\0\x64", BINARY), 17, end(400, 3));
    refused(&with_header(TTHEADER, b"\0\0\x10\0\x64", BINARY), 17, end(400, 3));
    refused(&[b"\xff\xaf\0\x04\xff\xff\0\0", BINARY].concat(), 4, over(0xffff));
    refused(&[b"\xff\xaf\0\x04\0\x02\0\0", BINARY].concat(), 4, end(8, 2));
    // In several infos, and as tokens.
    let infos = [0x01, 0, 1, 0, 0, 0, 0].repeat(1025);
    let header = [&[0, 0], &infos[..]].concat();
    refused(&with_header(TTHEADER, &header, BINARY), 16 + infos.len(), over(1025));
    let tokens = [0x11, 0, 0].repeat(1025);
    let header = [&[0, 0], &tokens[..]].concat();
    refused(&with_header(TTHEADER, &header, BINARY), 16 + tokens.len(), over(1025));
    let infos = [1, 1, 0, 0].repeat(1025);
    let header = [&[0, 0], &infos[..]].concat();
    refused(&with_header(THEADER, &header, BINARY), 16 + infos.len(), over(1025));
    // As many as are allowed.
    let header = [&[0, 0], &[1, 1, 0, 0].repeat(1024)[..]].concat();
    let frame = Deframer::default().next(&mut BytesMut::from(&with_header(THEADER, &header, BINARY)[..]));
    assert_eq!(frame.expect("valid").done().expect("whole").headers().iter().count(), 1024);
}

#[test]
fn texts_are_within_their_header_and_utf8() {
    refused(&with_header(THEADER, b"\0\0\x01\x01\x01k\xff\xff\xff\xff\x0f", BINARY), 25, end(0xffff_ffff, 1));
    refused(&with_header(THEADER, b"\0\0\x01\x01\x09k\x01v", BINARY), 19, end(9, 3));
    refused(&with_header(TTHEADER, b"\0\0\x01\0\x01\0\x01k\xff\xff", BINARY), 24, end(0xffff, 2));
    refused(&with_header(TTHEADER, b"\0\0\x10\0\x01\0\x09\xff\xff", BINARY), 23, end(0xffff, 3));
    refused(&with_header(TTHEADER, b"\0\0\x11\xff\xff", BINARY), 19, end(0xffff, 3));
    let utf8 = |valid_up_to| ReadErrorKind::InvalidUtf8 { what: "a header's text", valid_up_to };
    refused(&with_header(THEADER, b"\0\0\x01\x01\x02k\xff\x01v", BINARY), 19, utf8(1));
    refused(&with_header(THEADER, b"\0\0\x01\x01\x01k\x01\xff", BINARY), 21, utf8(0));
    refused(&with_header(TTHEADER, b"\0\0\x01\0\x01\0\x01\xff\0\x01v", BINARY), 21, utf8(0));
    refused(&with_header(TTHEADER, b"\0\0\x01\0\x01\0\x01k\0\x02v\xff", BINARY), 24, utf8(1));
    refused(&with_header(TTHEADER, b"\0\0\x10\0\x01\0\x09\0\x01\xff", BINARY), 23, utf8(0));
    refused(&with_header(TTHEADER, b"\0\0\x11\0\x01\xff", BINARY), 19, utf8(0));
    refused(&[b"\xff\xaf\0\x08\0\x01\0\x01k\0\x01\xff", BINARY].concat(), 11, utf8(0));
    for kind in (2..=0xff_u8).filter(|kind| ![0x10, 0x11].contains(kind)) {
        refused(&with_header(TTHEADER, &[0, 0, kind, 0], BINARY), 16, ReadErrorKind::UnknownInfo(kind));
    }
}

#[test]
fn transforms_are_known_and_few() {
    for id in [0, 2, 3, 4, 5, 0x7f] {
        let kind = ReadErrorKind::UnknownTransform(id);
        refused(&with_header(THEADER, &[0, 1, id as u8], BINARY), 16, kind);
        refused(&with_header(THEADER, &[0, 2, 1, id as u8], BINARY), 17, kind);
    }
    let unknown = ReadErrorKind::UnknownTransform(u32::MAX);
    refused(&with_header(THEADER, b"\0\x01\xff\xff\xff\xff\x0f", BINARY), 16, unknown);
    let over = |count| limit(Limited::Transforms, count, 4);
    // 10^9 of them.
    refused(&with_header(THEADER, b"\0\x80\x94\xeb\xdc\x03\x01\x01", BINARY), 15, over(1_000_000_000));
    refused(&with_header(THEADER, b"\0\x05\x01\x01\x01\x01\x01", BINARY), 15, over(5));
    refused(&with_header(THEADER, b"\0\x04", BINARY), 16, ReadErrorKind::UnknownTransform(0));
    refused(&with_header(TTHEADER, b"\0\x03\0\0", BINARY), 16, end(3, 2));
    for id in [1, 3, 4, 0xff] {
        let header = [id, 1, 0];
        refused(
            &with_header(THEADER, &header, BINARY),
            14,
            ReadErrorKind::ProtocolId(if id == 0xff { 255 } else { id.into() }),
        );
    }
}

/// A call with `body` in a THeader frame, deflated as often as is said.
fn deflated(body: &[u8], times: usize) -> Vec<u8> {
    let mut payload = b"\x82\x21\x05\x03add".to_vec();
    payload.extend(body);
    for _ in 0..times {
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(&payload).expect("vectors take all");
        payload = encoder.finish().expect("vectors take all");
    }
    let transforms = [&[2, times as u8][..], &[1].repeat(times)].concat();
    with_header(THEADER, &transforms, &payload)
}

#[test]
fn bombs_do_not_go_off() {
    // 20 MB of zeros in 20 KB.
    let zeros = vec![0; 20_000_000];
    let bomb = deflated(&zeros, 1);
    assert!(bomb.len() < 40_000, "{}", bomb.len());
    let found = failure_of_long(&bomb);
    assert_eq!(found, (18, limit(Limited::Inflated, 16_384_001, 16_384_000)));
    // And in a few hundred bytes.
    let bomb = deflated(&zeros, 2);
    assert!(bomb.len() < 400, "{}", bomb.len());
    assert_eq!(failure_of_long(&bomb), (18, limit(Limited::Inflated, 16_384_001, 16_384_000)));
    // Several times within the limits.
    let frame = read_one(&deflated(b"\0", 3), &ReadOptions::new());
    assert_eq!(frame.open().map(|(_, body)| body), Ok(&b"\0"[..]));
    let small = ReadOptions::new().limits(ReadLimits::new().inflated(7));
    assert_eq!(failure(&deflated(b"\0", 1), &small), (18, limit(Limited::Inflated, 8, 7)));
}

/// As [`failure`], of bytes that are too many to try in all pieces.
fn failure_of_long(bytes: &[u8]) -> (usize, ReadErrorKind) {
    let error = Deframer::default().next(&mut BytesMut::from(bytes)).expect_err("it is refused");
    (error.offset(), error.kind())
}

#[test]
fn compressed_payloads_are_streams_that_end_with_them() {
    let good = deflated(b"\0", 1);
    for payload in [&good[18..good.len() - 1], &[&good[18..], b"\0"].concat(), b"", b"\x78\x9c", BINARY] {
        refused(&with_header(THEADER, b"\0\x01\x01", payload), 18, ReadErrorKind::Zlib);
    }
}

#[test]
fn payloads_are_what_the_header_says() {
    let wrong = |expected, found| ReadErrorKind::WrongProtocol { expected, found };
    let (binary, compact) = (Protocol::Binary, Protocol::Compact);
    refused(&with_header(THEADER, b"\x02\0", BINARY), 18, wrong(compact, binary));
    refused(&with_header(THEADER, b"\0\0", b"\x82\x21\x05\x03add\0"), 18, wrong(binary, compact));
    // Inner frames fill theirs.
    for length in [22, 24, 0x7fff_ffff_u32] {
        let payload = [&length.to_be_bytes()[..], BINARY].concat();
        let kind = ReadErrorKind::InnerFrame { length, remaining: 23 };
        refused(&with_header(TTHEADER, b"\0\0", &payload), 18, kind);
    }
    let old = b"\0\0\0\x03add\x01\0\0\0\x05\0";
    for magic in [THEADER, TTHEADER] {
        let kind = ReadErrorKind::Stranger(Stranger::OldBinary);
        refused(&with_header(magic, b"\0\0", old), 18, kind);
        // Where Binary is named.
        let frame = read_one(&with_header(magic, b"\0\0", old), &ReadOptions::new().protocol(binary));
        assert_eq!(frame.open().map(|(call, _)| call.seqid), Ok(5));
    }
}

#[test]
fn an_envelope_that_is_wrong_costs_one_message_only() {
    let wrong = b"\x80\x01\0\x09\0\0\0\x03add\0\0\0\x05\0";
    let long = b"\x80\x01\0\x01\x7f\xff\xff\xff\0\0\0\x05\0";
    let short = b"\x80\x01\0\x01\0\0\0\x09add\0\0\0\x05";
    let mut stream = BytesMut::new();
    for payload in [&wrong[..], long, short, BINARY] {
        stream.extend_from_slice(&(payload.len() as u32).to_be_bytes());
        stream.extend_from_slice(payload);
    }
    let mut deframer = Deframer::default();
    let mut opened = || {
        let frame = deframer.next(&mut stream).expect("the frames are good").done().expect("they are whole");
        frame.open().map(|(call, _)| call.seqid).map_err(|error| (error.offset(), error.kind()))
    };
    assert_eq!(opened(), Err((3, ReadErrorKind::MessageKind(9))));
    assert_eq!(opened(), Err((4, limit(Limited::Name, 0x7fff_ffff, 4096))));
    assert_eq!(opened(), Err((0, end(21, 15))));
    assert_eq!(opened(), Ok(5));
}

#[test]
fn streams_of_frames_are_named() {
    let flagged = |flags: u16| {
        let mut bytes = with_header(TTHEADER, b"\0\0", BINARY);
        bytes[6..8].copy_from_slice(&flags.to_be_bytes());
        bytes
    };
    refused(&flagged(2), 6, ReadErrorKind::Streaming);
    refused(&flagged(0xffff), 6, ReadErrorKind::Streaming);
    // Eight bytes are enough.
    refused(&flagged(2)[..8], 6, ReadErrorKind::Streaming);
    for flags in [1, 8, 0x10] {
        assert_eq!(read_one(&flagged(flags), &ReadOptions::new()).dress().flags(), flags);
    }
    refused(&with_header(TTHEADER, b"\x10\0", b"\0"), 14, ReadErrorKind::Streaming);
    refused(&with_header(TTHEADER, b"\x11\0", b"\0"), 14, ReadErrorKind::Streaming);
    refused(&with_header(TTHEADER, b"\x04\0", b"\0"), 14, ReadErrorKind::Stranger(Stranger::KitexProtobuf));
    refused(&with_header(TTHEADER, b"\x01\0", BINARY), 14, ReadErrorKind::ProtocolId(1));
}

#[test]
fn unframed_messages_are_bounded_before_they_come() {
    let head = b"\x80\x01\0\x01\0\0\0\x03add\0\0\0\x05";
    let over = |found| limit(Limited::Message, found, 100 << 20);
    for (body, at, found) in [
        (&b"\x0b\0\x01\x7f\xff\xff\xff"[..], 3, 7 + 0x7fff_ffff),
        (b"\x0f\0\x01\x03\x7f\xff\xff\xff", 4, 8 + 0x7fff_ffff),
        (b"\x0f\0\x01\x10\x7f\xff\xff\xff", 4, 8 + 16 * 0x7fff_ffff),
        (b"\x0d\0\x01\x10\x10\x7f\xff\xff\xff", 5, 9 + 32 * 0x7fff_ffff),
        (b"\x0d\0\x01\x0b\x0b\x7f\xff\xff\xff", 5, 9 + 8 * 0x7fff_ffff),
    ] {
        refused(&[head, body].concat(), head.len() + at, over(found));
    }
    let negative = ReadErrorKind::NegativeLength(-1);
    refused(&[head, &b"\x0b\0\x01\xff\xff\xff\xff"[..]].concat(), head.len() + 3, negative);
    let small = ReadOptions::new().limits(ReadLimits::new().message(7));
    assert_eq!(failure(BINARY, &small), (head.len(), limit(Limited::Message, 8, 7)));
    let exact = ReadOptions::new().limits(ReadLimits::new().message(8));
    assert_eq!(read_one(BINARY, &exact).payload(), BINARY);
}
