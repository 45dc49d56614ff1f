//! What messages are encoded to: vectors, `BytesMut`, any `BufMut`, pooled buffers.

use bytes::{BufMut, Bytes, BytesMut};
use scrimp::{Arena, ArenaPool, EncodeErrorKind, Message};

use crate::harness::type_of;
use crate::testdata::messages;

#[test]
fn every_buffer_gets_the_same_bytes() {
    let pool = ArenaPool::new();
    for payload in messages() {
        for codec in payload.codecs() {
            let arena = Arena::new();
            let message = codec.decode(&arena, &payload.bytes);
            let message = message.unwrap_or_else(|error| panic!("payload {}: {error}", payload.name));
            let mut expected = vec![1, 2];
            let written = codec.encode(message, &mut expected).expect("it was decoded");
            let what = || format!("payload {}, {codec:?}", payload.name);
            // With too little room, with just enough, and with more.
            for room in [0, written, written + 1000] {
                let mut out = BytesMut::with_capacity(2 + room);
                out.extend_from_slice(&[1, 2]);
                assert_eq!(codec.encode(message, &mut out), Ok(written), "{}", what());
                assert!(out[..] == expected[..], "{}", what());

                let mut out = Vec::with_capacity(2 + room);
                out.extend_from_slice(&[1, 2]);
                assert_eq!(codec.encode_to_buf(message, &mut out), Ok(written), "{}", what());
                assert!(out[..] == expected[..], "{}", what());
            }
            let mut out = pool.buffer();
            out.extend_from_slice(&[1, 2]);
            assert_eq!(codec.encode(message, &mut out), Ok(written), "{}", what());
            assert!(Bytes::from_owner(out)[..] == expected[..], "{}", what());
            assert!(codec.encode_to_vec(message).expect("it was decoded") == expected[2..], "{}", what());

            // In pieces: the first buffer of a chain is too short.
            let (mut first, mut second) = (vec![0xaa; written / 2], vec![0xaa; written + 100]);
            let mut chain = (&mut first[..]).chain_mut(&mut second[..]);
            assert_eq!(codec.encode_to_buf(message, &mut chain), Ok(written), "{}", what());
            let all = [&first[..], &second[..written - first.len()]].concat();
            assert!(all == expected[2..], "{}", what());

            // A slice: nothing of a record is left behind.
            let mut slice = vec![0xaa; written + 300];
            let mut rest = &mut slice[..];
            assert_eq!(codec.encode_to_buf(message, &mut rest), Ok(written), "{}", what());
            assert_eq!(rest.len(), 300);
            assert!(rest.iter().all(|byte| matches!(byte, 0 | 0xaa)), "{}", what());
            assert!(slice[..written] == expected[2..], "{}", what());

            if written > 0 {
                let mut slice = vec![0xaa; written - 1];
                let mut rest = &mut slice[..];
                let error = codec.encode_to_buf(message, &mut rest).expect_err("one byte is missing");
                let (needed, available) = (written, written - 1);
                assert_eq!(error.kind(), &EncodeErrorKind::Space { needed, available }, "{}", what());
                assert_eq!(rest.len(), written - 1);
                assert!(slice.iter().all(|byte| matches!(byte, 0 | 0xaa)), "{}", what());
            }
        }
    }
}

#[test]
fn what_is_refused_leaves_every_buffer_as_it_was() {
    let ty = type_of("struct S { 1: required i32 n, 2: optional S s }", "S");
    let s = ty.field::<Message>("s").expect("declared");
    for codec in crate::executors::codecs(&ty) {
        let arena = Arena::new();
        let mut b = ty.builder(&arena);
        b.set_by_name("n", 1).expect("fits");
        let lacking = b.finish().expect("complete").get(s);
        let (mut bytes, mut vec) = (BytesMut::from(&[7][..]), vec![7]);
        assert!(codec.encode(lacking, &mut bytes).is_err());
        assert!(codec.encode_to_buf(lacking, &mut vec).is_err());
        assert!(codec.encode_to_vec(lacking).is_err());
        assert_eq!((&bytes[..], &vec[..]), (&[7][..], &[7][..]));
    }
}
