//! Messages as segments: long strings are not copied, and joined they are what `encode` writes.

use std::io::{self, IoSlice, Write};

use bytes::{Buf, Bytes};
use proptest::prelude::*;
use scrimp::{Arena, Codec, EncodeErrorKind, Limits, OwnedMessage, Protocol, SegmentBuffer};

use crate::executors::{PROTOCOLS, codecs, codecs_of, codecs_of_with, codecs_with};
use crate::generate;
use crate::harness::{Rng, config, type_of};
use crate::testdata::messages;

const IDL: &str = "struct S { 1: i32 n, 2: binary data, 3: string text, 4: list<binary> more, 5: S inner }";

/// Where a slice lies.
fn place(bytes: &[u8]) -> (*const u8, usize) {
    (bytes.as_ptr(), bytes.len())
}

/// Takes what it is given in short portions, and is interrupted now and then.
struct Reluctant {
    taken: Vec<u8>,
    calls: usize,
}

impl Write for Reluctant {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.write_vectored(&[IoSlice::new(bytes)])
    }

    fn write_vectored(&mut self, slices: &[IoSlice<'_>]) -> io::Result<usize> {
        self.calls += 1;
        if self.calls.is_multiple_of(3) {
            return Err(io::ErrorKind::Interrupted.into());
        }
        let all: Vec<u8> = slices.iter().flat_map(|slice| slice.to_vec()).collect();
        let portion = all.len().min(1 + self.calls * 17);
        self.taken.extend_from_slice(&all[..portion]);
        Ok(portion)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Fails unless all ways to read the segments of `message` give what `encode` writes; returns how many there are.
#[track_caller]
fn check(codec: &Codec, owned: &OwnedMessage, buffer: &mut SegmentBuffer, rng: &mut Rng) -> usize {
    let message = owned.message();
    let expected = codec.encode_to_vec(message).expect("it has an encoding");
    let segments = codec.encode_segments(message, buffer).expect("what is encoded has segments");
    assert_eq!((segments.len(), segments.remaining()), (expected.len(), expected.len()));
    assert!(segments.iter().all(|segment| !segment.is_empty()));
    assert_eq!(segments.iter().collect::<Vec<_>>().concat(), expected, "{codec:?}");
    let mut reluctant = Reluctant { taken: Vec::new(), calls: 0 };
    segments.clone().write_to(&mut reluctant).expect("all is taken");
    assert_eq!(reluctant.taken, expected);
    let (mut rest, mut taken) = (segments.clone(), Vec::new());
    while rest.has_remaining() {
        let count = rng.below(rest.chunk().len() * 3).min(rest.remaining());
        taken.extend_from_slice(&rest.copy_to_bytes(count));
        assert_eq!(rest.iter().map(<[u8]>::len).sum::<usize>(), expected.len() - taken.len());
    }
    assert_eq!(taken, expected);
    let of_owned = codec.encode_owned_segments(owned).expect("as above");
    let lens = |segments: &[Bytes]| segments.iter().map(Bytes::len).collect::<Vec<_>>();
    assert_eq!(lens(&of_owned), segments.iter().map(<[u8]>::len).collect::<Vec<_>>());
    assert_eq!(of_owned.concat(), expected);
    of_owned.len()
}

#[test]
fn long_strings_stay_where_they_are() {
    let ty = type_of(IDL, "S");
    let (data, text, more) =
        (vec![1; 5000], "é".repeat(2048), [vec![2; 4095], vec![3; 4096], vec![], vec![4; 70_000]]);
    let arena = Arena::new();
    let mut b = ty.builder(&arena);
    b.set(ty.field::<i32>("n").expect("declared"), 7).expect("fits");
    b.set_borrowed(ty.field::<[u8]>("data").expect("declared"), &data).expect("fits");
    b.set_borrowed(ty.field::<str>("text").expect("declared"), &text).expect("fits");
    let mut list = b.list(ty.field::<scrimp::List<[u8]>>("more").expect("declared")).expect("its own");
    for item in &more {
        list.push_borrowed(item).expect("fits");
    }
    let message = b.finish().expect("complete");
    for protocol in PROTOCOLS {
        for codec in codecs_of(&ty, protocol) {
            let mut buffer = SegmentBuffer::new();
            let segments = codec.encode_segments(message, &mut buffer).expect("it fits");
            let places: Vec<_> = segments.iter().map(place).collect();
            let expected = [&data[..], text.as_bytes(), &more[1], &more[3]].map(place);
            assert_eq!([1, 3, 5, 7].map(|index| places[index]), expected, "{codec:?}");
            assert_eq!(places.len(), 9);
        }
    }
}

#[test]
fn segments_of_owned_messages_outlive_them() {
    let ty = type_of(IDL, "S");
    let data = ty.field::<[u8]>("data").expect("declared");
    for codec in codecs_with(&ty, |builder| builder.segment_threshold(100)) {
        let built = OwnedMessage::build(&ty, |b| b.set(data, &[7; 200]).map(drop)).expect("complete");
        let expected = codec.encode_to_vec(built.message()).expect("it fits");
        let segments = codec.encode_owned_segments(&built).expect("it fits");
        let in_arena = place(built.message().get(data));
        drop(built);
        assert_eq!(place(&segments[1]), in_arena);
        assert_eq!(segments.concat(), expected);
        let bytes = Bytes::from(expected.clone());
        let decoded = codec.decode_owned(bytes.clone()).expect("a message");
        let segments = codec.encode_owned_segments(&decoded).expect("it fits");
        drop(decoded);
        assert_eq!(place(&segments[1]), place(&bytes[7..207]), "a part of the input");
        assert_eq!(segments.concat(), expected);
    }
}

#[test]
fn payloads_as_segments() {
    let rng = &mut Rng::new(3);
    for payload in messages() {
        for codec in payload.codecs() {
            let owned = codec.decode_owned(payload.bytes.clone().into()).expect("a message");
            check(&codec, &owned, &mut SegmentBuffer::new(), rng);
        }
    }
}

#[test]
fn errors_are_those_of_encode() {
    let ty = type_of(IDL, "S");
    let inner = ty.field::<scrimp::Message>("inner").expect("declared");
    let nested = OwnedMessage::build(&ty, |b| {
        b.nested(inner)?.nested(inner)?.nested(inner)?;
        Ok(())
    });
    let nested = nested.expect("complete");
    let other = OwnedMessage::build(&type_of(IDL, "S"), |_| Ok(())).expect("complete");
    for codec in codecs_with(&ty, |builder| builder.limits(Limits::new().depth(3))) {
        let mut buffer = SegmentBuffer::new();
        for message in [nested.message(), other.message()] {
            let expected = codec.encode_to_vec(message).expect_err("it is refused");
            let found = codec.encode_segments(message, &mut buffer).map(drop);
            assert_eq!(found, Err(expected));
        }
    }
    let decodes = codecs_with(&ty, |builder| builder.direction(scrimp::Direction::Decode));
    for codec in decodes {
        let found = codec.encode_owned_segments(&nested).map(drop).map_err(|error| error.kind().clone());
        assert_eq!(found, Err(EncodeErrorKind::DecodeOnly));
    }
}

#[test]
fn blobs_of_more_than_2_gib_in_all_are_too_long() {
    let ty = type_of(IDL, "S");
    let data = vec![0; 1 << 20];
    let arena = Arena::new();
    let mut b = ty.builder(&arena);
    let mut list = b.list(ty.field::<scrimp::List<[u8]>>("more").expect("declared")).expect("its own");
    for _ in 0..2048 {
        list.push_borrowed(&data).expect("fits");
    }
    let message = b.finish().expect("complete");
    for codec in codecs(&ty) {
        let mut buffer = SegmentBuffer::new();
        for _ in 0..2 {
            let found = codec.encode_segments(message, &mut buffer).map(drop);
            assert_eq!(found.map_err(|error| error.kind().clone()), Err(EncodeErrorKind::TooLong));
        }
    }
}

proptest! {
    #![proptest_config(config(15))]

    #[test]
    fn joined_they_are_what_encode_writes(
        idl in generate::idl(), seed: u64, size in 1_usize..200, threshold in 0_usize..400,
    ) {
        let ty = generate::root(&idl);
        let rng = &mut Rng::new(seed);
        for protocol in [Protocol::Binary, Protocol::Compact] {
            let codecs = codecs_of_with(&ty, protocol, |builder| builder.segment_threshold(threshold));
            let mut buffers = [SegmentBuffer::new(), SegmentBuffer::new()];
            for _ in 0..3 {
                let value = generate::message(&ty, rng, size);
                let arena = Arena::new();
                let message = ty.message_from_value(&arena, &value).expect("generated values fit");
                let bytes = Bytes::from(codecs[0].encode_to_vec(message).expect("it fits"));
                let counts = codecs.iter().zip(&mut buffers).map(|(codec, buffer)| {
                    check(codec, &codec.decode_owned(bytes.clone()).expect("a message"), buffer, rng)
                });
                let counts: Vec<_> = counts.collect();
                prop_assert!(counts.iter().all(|count| *count == counts[0]), "{counts:?}\n{idl}");
            }
        }
    }
}
