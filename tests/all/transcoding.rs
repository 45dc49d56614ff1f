//! Messages from one wire format to another.

use proptest::prelude::*;
use scrimp::{
    Arena, Codec, DecodeErrorKind, EncodeErrorKind, Limits, Protocol, TranscodeError, Transcoder, Utf8,
};

use crate::executors::{PROTOCOLS, codecs_of, codecs_of_with};
use crate::generate;
use crate::harness::{Rng, config, hex, type_of};
use crate::oracle;
use crate::testdata::messages;
use crate::tree::{self, Node};

/// Every pair of protocols, the same twice too, by every pair of executors.
fn pairs(ty: &scrimp::StructType) -> Vec<(Codec, Codec)> {
    let all = || PROTOCOLS.into_iter().flat_map(|protocol| codecs_of(ty, protocol));
    all().flat_map(|from| all().map(move |to| (from.clone(), to))).collect()
}

proptest! {
    #![proptest_config(config(60))]

    #[test]
    fn what_apache_writes_in_one_format_becomes_what_it_writes_in_the_other(
        idl in generate::idl(), seed: u64, size in 1_usize..200,
    ) {
        let ty = generate::root(&idl);
        let mut rng = Rng::new(seed);
        let values: Vec<_> = (0..3).map(|_| generate::message(&ty, &mut rng, size)).collect();
        for (from, to) in pairs(&ty) {
            let mut transcoder = Transcoder::new(&from, &to).expect("codecs of one type");
            let input = |value| oracle::encode(&ty, from.protocol(), value);
            let expected = |value| oracle::encode(&ty, to.protocol(), value);
            let mut all = Vec::new();
            for value in &values {
                let mut out = vec![0xaa];
                let written = transcoder.transcode(&input(value), &mut out);
                prop_assert_eq!(hex(&out[1..]), hex(&expected(value)), "{:?} to {:?}\n{}", from, to, idl);
                prop_assert_eq!((out[0], written), (0xaa, Ok(out.len() - 1)));
                all.extend(input(value));
            }
            // The same, one after the other.
            let (mut at, mut out) = (0, Vec::new());
            while at < all.len() {
                at += transcoder.transcode_prefix(&all[at..], &mut out).expect("Apache's bytes");
            }
            let all: Vec<u8> = values.iter().flat_map(expected).collect();
            prop_assert_eq!(hex(&out), hex(&all));
        }
    }
}

#[test]
fn every_payload_comes_back_from_the_other_format() {
    for payload in messages() {
        for (codec, other) in payload.codecs().into_iter().zip(payload.other_codecs()) {
            let what = || format!("payload {}, {codec:?}", payload.name);
            let arena = Arena::new();
            let message = codec.decode(&arena, &payload.bytes);
            let message = message.unwrap_or_else(|error| panic!("{}: {error}", what()));
            let mut expected = Vec::new();
            codec.encode(message, &mut expected).unwrap_or_else(|error| panic!("{}: {error}", what()));
            let mut there = Transcoder::new(&codec, &other).expect("codecs of one type");
            let mut back = Transcoder::new(&other, &codec).expect("codecs of one type");
            let (mut through, mut found) = (Vec::new(), Vec::new());
            there
                .transcode(&payload.bytes, &mut through)
                .unwrap_or_else(|error| panic!("{}: {error}", what()));
            back.transcode(&through, &mut found).unwrap_or_else(|error| panic!("{}: {error}", what()));
            assert_eq!(hex(&found), hex(&expected), "{}", what());
        }
    }
}

#[test]
fn order_and_duplicates_are_kept_and_unknown_fields_are_not() {
    let ty = type_of("struct S { 1: map<string, i32> m, 2: set<i64> s, 3: list<bool> l, 5: string t }", "S");
    let fixed = |code, bytes: &[u8]| Node::Fixed(code, bytes.to_vec());
    let long = |v: i64| fixed(tree::I64, &v.to_be_bytes());
    let map = Node::Map(
        tree::STRING,
        tree::I32,
        vec![
            (Node::text("b"), Node::i32(1)),
            (Node::text("a"), Node::i32(2)),
            (Node::text("b"), Node::i32(3)),
        ],
    );
    let set = Node::List(tree::SET, tree::I64, vec![long(9), long(-1), long(9)]);
    let bools = Node::List(tree::LIST, tree::BOOL, vec![fixed(tree::BOOL, &[1]), fixed(tree::BOOL, &[0])]);
    let known = vec![(1, map), (2, set), (3, bools), (5, Node::text("t"))];
    let unknown = (4, Node::Struct(vec![(1, long(1))]));
    let mut fields = known.clone();
    fields.insert(2, unknown);
    fields.reverse();
    for (from, to) in pairs(&ty) {
        let mut transcoder = Transcoder::new(&from, &to).expect("codecs of one type");
        let mut out = Vec::new();
        let input = Node::Struct(fields.clone()).to_bytes_in(from.protocol());
        transcoder.transcode(&input, &mut out).unwrap_or_else(|error| panic!("{from:?}: {error}"));
        assert_eq!(
            hex(&out),
            hex(&Node::Struct(known.clone()).to_bytes_in(to.protocol())),
            "{from:?} to {to:?}"
        );
    }
}

#[test]
fn nothing_is_written_of_what_is_refused() {
    let ty = type_of("struct S { 1: required i32 n, 2: optional S s, 3: string t }", "S");
    let number = (1, Node::i32(7));
    let nested = |depth: usize| {
        let leaf = Node::Struct(vec![number.clone()]);
        (1..depth).fold(leaf, |inner, _| Node::Struct(vec![number.clone(), (2, inner)]))
    };
    for (from, to) in pairs(&ty) {
        let mut transcoder = Transcoder::new(&from, &to).expect("codecs of one type");
        let mut out = vec![1, 2, 3];
        let good = nested(2).to_bytes_in(from.protocol());
        let refused = |transcoder: &mut Transcoder, bytes: &[u8], out: &mut Vec<u8>| match transcoder
            .transcode(bytes, out)
        {
            Err(TranscodeError::Decode(error)) => error,
            other => panic!("{other:?}"),
        };
        for cut in 0..good.len() {
            refused(&mut transcoder, &good[..cut], &mut out);
        }
        let missing = refused(&mut transcoder, &[0], &mut out);
        assert_eq!(missing.kind(), &DecodeErrorKind::MissingRequired("n".to_owned()));
        let longer = [&good[..], &[0]].concat();
        let trailing = refused(&mut transcoder, &longer, &mut out);
        assert_eq!((trailing.offset(), trailing.kind()), (good.len(), &DecodeErrorKind::TrailingBytes(1)));
        assert_eq!(out, [1, 2, 3]);
        assert_eq!(transcoder.transcode_prefix(&longer, &mut out), Ok(good.len()));
        assert_eq!(hex(&out[3..]), hex(&nested(2).to_bytes_in(to.protocol())));
    }
    // Deeper than the side that encodes allows.
    let limits = Limits::new().depth(4);
    for protocol in PROTOCOLS {
        let shallow = codecs_of_with(&ty, protocol, |builder| builder.limits(limits));
        for (to, from) in shallow.iter().zip(codecs_of(&ty, protocol)) {
            let mut transcoder = Transcoder::new(&from, to).expect("codecs of one type");
            let mut out = Vec::new();
            assert!(transcoder.transcode(&nested(4).to_bytes_in(protocol), &mut out).is_ok());
            out.clear();
            match transcoder.transcode(&nested(5).to_bytes_in(protocol), &mut out) {
                Err(TranscodeError::Encode(error)) => {
                    assert_eq!(error.kind(), &EncodeErrorKind::DepthLimit(4))
                }
                other => panic!("{other:?}"),
            }
            assert!(out.is_empty());
        }
    }
}

#[test]
fn codecs_of_different_types_are_refused() {
    let idl = "struct A { 1: i32 n } struct B { 1: i32 n }";
    let (schema, again) = (crate::harness::parse(idl), crate::harness::parse(idl));
    let codec =
        |schema: &scrimp::Schema, name| crate::executors::codec(&schema.struct_type(name).expect("declared"));
    for other in [codec(&schema, "B"), codec(&again, "A")] {
        let error = Transcoder::new(&codec(&schema, "A"), &other).expect_err("not the same type");
        let (expected, found) = (other.message_type().name(), "A".to_owned());
        let kind = match expected.as_str() {
            "B" => EncodeErrorKind::ForeignMessage { expected, found },
            _ => EncodeErrorKind::ForeignSchema { expected, found },
        };
        assert_eq!(error.kind(), &kind, "{error}");
    }
}

#[test]
fn strings_that_are_not_checked_are_passed_on() {
    let ty = type_of("struct S { 1: string s }", "S");
    let node = Node::Struct(vec![(1, Node::Bytes(vec![0xff, 0xfe]))]);
    let loose = codecs_of_with(&ty, Protocol::Compact, |builder| builder.utf8(Utf8::OnAccess));
    for (strict, loose) in codecs_of(&ty, Protocol::Binary).into_iter().zip(loose) {
        let mut out = Vec::new();
        let input = node.to_bytes_in(Protocol::Compact);
        let mut transcoder = Transcoder::new(&loose, &strict).expect("codecs of one type");
        transcoder.transcode(&input, &mut out).expect("nobody checks");
        assert_eq!(hex(&out), hex(&node.to_bytes()));
        assert!(strict.decode(&Arena::new(), &out).is_err());
    }
}
