//! Input that ends too early: how many bytes are needed at least.

use proptest::prelude::*;
use scrimp::{Arena, Codec, DecodeErrorKind, Limits};

use crate::executors::{PROTOCOLS, codecs, codecs_of, codecs_of_with};
use crate::generate;
use crate::harness::{Rng, config, hex, type_of};
use crate::testdata::{messages, rejects};
use crate::tree::{self, Node};

/// What a decode of `bytes` says is needed; `None` when it says that nothing helps.
fn needed(codec: &Codec, bytes: &[u8]) -> Option<usize> {
    let arena = Arena::new();
    let error = match codec.decode(&arena, bytes) {
        Ok(message) => panic!("{} decodes to {message:?}", hex(bytes)),
        Err(error) => error,
    };
    let of_prefix = codec.decode_prefix(&arena, bytes).map(|(_, used)| used);
    match of_prefix {
        Ok(_) => assert!(matches!(error.kind(), DecodeErrorKind::TrailingBytes(_)), "{error}"),
        Err(of_prefix) => assert_eq!(of_prefix.bytes_needed(), error.bytes_needed(), "{error}"),
    }
    assert_eq!(error.clone().shifted(100).bytes_needed(), error.bytes_needed());
    error.bytes_needed().map(usize::from)
}

/// Fails unless it is true of every message that starts with the first `cut` of `bytes`.
#[track_caller]
fn check_cut(codec: &Codec, bytes: &[u8], cut: usize) {
    let found = needed(codec, &bytes[..cut]);
    assert!(
        found.is_some_and(|found| (1..=bytes.len() - cut).contains(&found)),
        "{codec:?}, {cut} bytes of {}: {found:?}",
        hex(bytes)
    );
}

/// All lengths of a short message, some of a long one.
fn cuts(len: usize) -> impl Iterator<Item = usize> {
    let step = if len < 1000 { 1 } else { len / 50 };
    (0..len.min(100)).chain((100..len).step_by(step)).chain(len.saturating_sub(10)..len)
}

#[test]
fn every_cut_payload_needs_no_more_than_it_lacks() {
    for payload in messages() {
        for codec in payload.codecs() {
            cuts(payload.bytes.len()).for_each(|cut| check_cut(&codec, &payload.bytes, cut));
        }
    }
}

#[test]
fn reading_as_many_bytes_as_are_needed_ends_with_the_message() {
    for payload in messages().iter().filter(|payload| payload.bytes.len() < 2_000) {
        for codec in payload.codecs() {
            let (mut have, mut tries) = (0, 0);
            while let Err(error) = codec.decode(&Arena::new(), &payload.bytes[..have]) {
                have += error.bytes_needed().expect("there is more").get();
                tries += 1;
                assert!(have <= payload.bytes.len(), "payload {}", payload.name);
            }
            assert_eq!(have, payload.bytes.len(), "payload {}", payload.name);
            assert!(tries <= payload.bytes.len() + 1);
        }
    }
}

#[test]
fn bad_bytes_need_nothing() {
    for payload in rejects() {
        let crate::testdata::Expected::Refused(reason) = &payload.expected else { unreachable!() };
        for codec in payload.codecs() {
            let found = needed(&codec, &payload.bytes);
            match reason.as_str() {
                "truncated" => assert!(found.is_some(), "payload {}", payload.name),
                // A length that no message has needs nothing; others could be honest.
                "length_beyond_input" | "void_element" => {}
                _ => assert_eq!(found, None, "payload {}", payload.name),
            }
        }
    }
}

proptest! {
    #![proptest_config(config(30))]

    #[test]
    fn generated_messages_need_no_more_than_they_lack(
        idl in generate::idl(), seed: u64, size in 1_usize..100,
    ) {
        let ty = generate::root(&idl);
        let mut rng = Rng::new(seed);
        let value = generate::message(&ty, &mut rng, size);
        let arena = Arena::new();
        let message = ty.message_from_value(&arena, &value).expect("a value of the type");
        for codec in PROTOCOLS.into_iter().flat_map(|protocol| codecs_of(&ty, protocol)) {
            let bytes = codec.encode_to_vec(message).expect("shallow");
            cuts(bytes.len()).for_each(|cut| check_cut(&codec, &bytes, cut));
        }
    }

    #[test]
    fn what_is_said_of_any_bytes_is_true_whatever_follows(
        idl in generate::idl(), seed: u64, size in 1_usize..60,
    ) {
        let ty = generate::root(&idl);
        let mut rng = Rng::new(seed);
        let value = generate::message(&ty, &mut rng, size);
        let arena = Arena::new();
        let message = ty.message_from_value(&arena, &value).expect("a value of the type");
        for codec in PROTOCOLS.into_iter().flat_map(|protocol| codecs_of(&ty, protocol)) {
            let mut bytes = codec.encode_to_vec(message).expect("shallow");
            for _ in 0..20 {
                // Something is wrong, and something is missing.
                let at = rng.bits() as usize % bytes.len();
                bytes[at] ^= 1 << (rng.bits() % 8);
                let start = &bytes[..rng.bits() as usize % (bytes.len() + 1)];
                let Err(error) = codec.decode_prefix(&Arena::new(), start) else { continue };
                let wanted = error.bytes_needed().map(usize::from);
                for _ in 0..5 {
                    let short = wanted.map_or(20, |wanted| (wanted - 1).min(20));
                    let rest = (0..rng.bits() as usize % (short + 1)).map(|_| rng.bits() as u8 & 15);
                    let longer: Vec<u8> = start.iter().copied().chain(rest).collect();
                    let is_whole = codec.decode_prefix(&Arena::new(), &longer).is_ok();
                    prop_assert!(!is_whole, "{:?}: {} is a start of {}", error, hex(start), hex(&longer));
                }
            }
        }
    }
}

#[test]
fn hostile_lengths_need_what_could_come_and_no_more() {
    let ty = type_of("struct S { 1: string s, 2: list<i64> l }", "S");
    let string = |len: u32| [&[11, 0, 1][..], &len.to_be_bytes()].concat();
    let longs = |len: u32| [&[15, 0, 2, 10][..], &len.to_be_bytes()].concat();
    for codec in codecs(&ty) {
        assert_eq!(needed(&codec, &string(5)), Some(5));
        assert_eq!(needed(&codec, &longs(5)), Some(40));
        // The message would be longer than 100 MiB, the limit.
        let limit = 100 << 20;
        assert_eq!(needed(&codec, &string(limit - 7)), Some(limit as usize - 7));
        assert_eq!(needed(&codec, &string(limit - 6)), None);
        assert_eq!(needed(&codec, &longs(limit / 8)), None);
        assert_eq!(needed(&codec, &string(i32::MAX as u32)), None);
        assert_eq!(needed(&codec, &string(u32::MAX)), None);
    }
    let limits = Limits::new().message_size(i32::MAX as u64);
    for codec in codecs_of_with(&ty, scrimp::Protocol::Compact, |builder| builder.limits(limits)) {
        assert_eq!(needed(&codec, &[0x18, 0xff, 0xff, 0xff, 0xff, 0x03]), Some((1 << 30) - 1));
        // 2^31 is no length.
        assert_eq!(needed(&codec, &[0x18, 0x80, 0x80, 0x80, 0x80, 0x08]), None);
        assert_eq!(needed(&codec, &[0x18, 0xff]), Some(1));
    }
}

#[test]
fn a_message_may_need_bytes_for_its_memory() {
    let ty = type_of("struct S { 1: list<T> l } struct T { 1: i64 a, 2: i64 b, 3: i64 c, 4: i64 d }", "S");
    // Empty structs: one byte of input, 40 of memory.
    let elements = vec![Node::Struct(vec![]); 1000];
    let node = Node::Struct(vec![
        (1, Node::List(tree::LIST, tree::STRUCT, elements)),
        (9, Node::text(&"x".repeat(10_000))),
    ]);
    // What follows the list pays for it.
    let limits = Limits::new().memory(0, 4);
    for protocol in PROTOCOLS {
        for codec in codecs_of_with(&ty, protocol, |builder| builder.limits(limits)) {
            let bytes = node.to_bytes_in(protocol);
            assert!(codec.decode(&Arena::new(), &bytes).is_ok());
            for cut in [0, 1, 5, 10, 100, 900, 1020, 5000, 9000, bytes.len() - 1] {
                check_cut(&codec, &bytes, cut);
            }
            let error = codec.decode(&Arena::new(), &bytes[..2000]).expect_err("cut");
            assert!(matches!(error.kind(), DecodeErrorKind::MemoryLimit(8000)), "{error}");
        }
        // Where input pays for nothing, more of it does not help.
        let limits = Limits::new().memory(8000, 0);
        for codec in codecs_of_with(&ty, protocol, |builder| builder.limits(limits)) {
            assert_eq!(needed(&codec, &node.to_bytes_in(protocol)[..5000]), None);
        }
    }
}
