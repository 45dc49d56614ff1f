//! The skipper against the codecs: what they agree on, in all pieces.

use bytes::{Buf, BytesMut};
use proptest::prelude::*;
use scrimp::{Arena, Codec, DecodeErrorKind, Dialect, Limits, Protocol, Schema, StructType, Value};
use scrimp_envelope::{
    Deframer, Dress, Envelope, Limited, MessageKind, Progress, ReadError, ReadErrorKind, ReadLimits, Skipper,
    WriteError,
};
use scrimp_testkit::disturb::mutate;
use scrimp_testkit::executors::PROTOCOLS;
use scrimp_testkit::tree::{self, Node, Parts};
use scrimp_testkit::{Rng, generate, hex, same};

use crate::support::config;

/// Every type, within every kind of container.
const IDL: &str = "
    union Choice { 1: string text, 2: i64 number, 3: Choice2 other }
    struct Choice2 { 1: bool flag }
    struct Inner { 1: bool yes, 2: i8 small, 3: i16 short, 4: i32 number, 5: i64 long, 6: double real, 7: uuid id, 8: Choice choice }
    struct All {
        1: bool yes, 2: i8 small, 3: i16 short, 4: i32 number, 5: i64 long, 6: double real, 7: string text, 8: binary bytes, 9: uuid id,
        -1: Inner inner, 30: list<bool> flags, 31: list<i16> shorts, 32: list<i32> numbers, 33: list<i64> longs, 34: list<double> reals,
        35: list<string> texts, 36: list<uuid> ids, 37: list<Inner> inners, 38: set<i8> smalls, 39: map<i32, i64> pairs,
        40: map<string, Inner> named, 41: map<i16, list<string>> lists, 42: list<list<map<bool, double>>> deep, 43: All all,
        1000: map<uuid, double> fixed, 1001: list<Choice> choices, 1002: map<Inner, set<All>> odd,
    }
    struct Empty {}
";

fn types() -> (StructType, StructType) {
    let schema = Schema::parse("all.thrift", IDL).expect("it is valid");
    let ty = |name| schema.struct_type(name).expect("it is declared");
    (ty("All"), ty("Empty"))
}

fn codec(ty: &StructType, protocol: Protocol, dialect: Dialect, depth: u32) -> Codec {
    let builder = Codec::builder(ty).protocol(protocol).dialect(dialect).limits(Limits::new().depth(depth));
    builder.build().expect("the machine has an executor")
}

fn skipper(protocol: Protocol, dialect: Dialect, depth: u32) -> Skipper {
    Skipper::new(protocol, dialect, &ReadLimits::new().depth(depth))
}

/// What a skipper makes of `bytes` when they come in pieces that end at `cuts`. What it asks for is checked against `len`, the length of
/// the struct, where that is known.
fn skip_in_pieces(
    mut skipper: Skipper,
    bytes: &[u8],
    cuts: impl IntoIterator<Item = usize>,
    len: Option<usize>,
) -> Result<Progress<usize>, ReadError> {
    for cut in cuts {
        match skipper.resume(&bytes[..cut])? {
            Progress::Done(done) => return Ok(Progress::Done(done)),
            Progress::More(more) => {
                assert!(more > 0);
                assert!(len.is_none_or(|len| cut + more <= len), "{more} asked for at {cut} of {len:?}");
            }
        }
    }
    skipper.resume(bytes)
}

fn cuts(rng: &mut Rng, len: usize, count: usize) -> Vec<usize> {
    let mut cuts: Vec<usize> = (0..count).map(|_| rng.below(len + 1)).collect();
    cuts.sort_unstable();
    cuts
}

proptest! {
    #![proptest_config(config(100))]

    #[test]
    fn it_ends_where_the_codec_does(seed: u64, size in 1_usize..200, follows in prop::collection::vec(any::<u8>(), 0..20)) {
        let (all, _) = types();
        let mut rng = Rng::new(seed);
        let tree = Node::of_message(&all, &generate::message(&all, &mut rng, size));
        for protocol in PROTOCOLS {
            let codec = codec(&all, protocol, Dialect::Apache, 64);
            for bytes in [tree.to_bytes_in(protocol), tree.to_loose_bytes_in(protocol, &mut rng)] {
                let stream = [&bytes[..], &follows].concat();
                let arena = Arena::new();
                let used = codec.decode_prefix(&arena, &stream).expect("it is valid").1;
                prop_assert_eq!(used, bytes.len());
                let new = || skipper(protocol, Dialect::Apache, 64);
                let done = || Ok(Progress::Done(used));
                prop_assert_eq!(skip_in_pieces(new(), &stream, [], None), done());
                prop_assert_eq!(skip_in_pieces(new(), &stream, 0..used, Some(used)), done(), "{}", hex(&bytes));
                for count in [1, 3, 20] {
                    let cuts = cuts(&mut rng, used - 1, count);
                    prop_assert_eq!(skip_in_pieces(new(), &stream, cuts, Some(used)), done(), "{}", hex(&bytes));
                }
            }
        }
    }

    #[test]
    fn messages_are_decoded_once_they_are_whole(seed: u64, size in 1_usize..60) {
        let (all, _) = types();
        let mut rng = Rng::new(seed);
        let trees: Vec<Node> =
            (0..4).map(|_| Node::of_message(&all, &generate::message(&all, &mut rng, size))).collect();
        for protocol in PROTOCOLS {
            let codec = codec(&all, protocol, Dialect::Apache, 64);
            let call = Envelope { name: "all", kind: MessageKind::Call, seqid: 7 };
            let dress = Dress::default().with_protocol(protocol, Dialect::Apache);
            let mut stream = Vec::new();
            for tree in &trees {
                let written = dress.write(&mut stream, &[], &call, |out| {
                    out.extend(tree.to_bytes_in(protocol));
                    Ok::<_, WriteError>(())
                });
                written.expect("the name is short");
            }
            let whole = decode_in_pieces(&codec, &stream, []);
            prop_assert_eq!(whole.len(), trees.len());
            for count in [1, 5, 50] {
                let cuts = cuts(&mut rng, stream.len(), count);
                let values = decode_in_pieces(&codec, &stream, cuts);
                prop_assert!(values.iter().zip(&whole).all(|(value, whole)| same(value, whole)));
                prop_assert_eq!(values.len(), whole.len());
            }
        }
    }

    /// To a struct without fields, all are unknown: decoding it is skipping.
    #[test]
    fn it_is_as_strict_as_the_codec(seed: u64, size in 1_usize..40) {
        let (all, empty) = types();
        let mut rng = Rng::new(seed);
        let tree = Node::of_message(&all, &generate::message(&all, &mut rng, size));
        for (protocol, dialect) in
            [(Protocol::Binary, Dialect::Apache), (Protocol::Compact, Dialect::Apache), (Protocol::Compact, Dialect::Fbthrift)]
        {
            let original = tree.to_bytes_in(protocol);
            let depth = *rng.pick(&[2, 3, 5, 64]);
            let codec = codec(&empty, protocol, dialect, depth);
            for _ in 0..32 {
                let bytes = mutate(protocol, &original, &mut rng);
                let whole = skip_in_pieces(skipper(protocol, dialect, depth), &bytes, [], None);
                agrees(&codec, &bytes, &whole);
                let cuts = cuts(&mut rng, bytes.len(), 6);
                prop_assert_eq!(skip_in_pieces(skipper(protocol, dialect, depth), &bytes, cuts, None), whole, "{}", hex(&bytes));
            }
        }
    }
}

/// Reads unframed messages as a server does: what has come is decoded at once where it is whole; else the skipper tells when it is, and
/// it is decoded then.
fn decode_in_pieces(codec: &Codec, stream: &[u8], cuts: impl IntoIterator<Item = usize>) -> Vec<Value> {
    let mut deframer = Deframer::default();
    let mut buffer = BytesMut::new();
    let mut values = Vec::new();
    let mut start = 0;
    for cut in cuts.into_iter().chain([stream.len()]) {
        buffer.extend_from_slice(&stream[start..cut]);
        start = cut;
        loop {
            let arena = Arena::new();
            if let Progress::Done(Some(head)) = deframer.unframed_head(&buffer).expect("it is valid")
                && let Ok((message, used)) = codec.decode_prefix(&arena, &buffer[head.len..])
            {
                let len = head.len + used;
                values.push(message.to_value().expect("strings are UTF-8"));
                deframer.consume(len);
                buffer.advance(len);
                continue;
            }
            match deframer.next(&mut buffer).expect("it is valid") {
                Progress::Done(frame) => {
                    let (_, body) = frame.open().expect("it is whole");
                    let message = codec.decode(&arena, body).expect("it is whole");
                    values.push(message.to_value().expect("strings are UTF-8"));
                }
                Progress::More(_) => break,
            }
        }
    }
    assert!(buffer.is_empty());
    values
}

/// Checks that `codec` makes of `bytes` what the skipper made of them.
fn agrees(codec: &Codec, bytes: &[u8], skipped: &Result<Progress<usize>, ReadError>) {
    let arena = Arena::new();
    let decoded = codec.decode_prefix(&arena, bytes).map(|(_, used)| used);
    let is_end = |kind: &DecodeErrorKind| {
        matches!(kind, DecodeErrorKind::UnexpectedEnd { .. } | DecodeErrorKind::LengthBeyondInput { .. })
    };
    match (&decoded, skipped) {
        (Ok(used), Ok(Progress::Done(len))) => assert_eq!(used, len, "{}", hex(bytes)),
        // The codec knows that no more comes; the skipper goes on, and may find more that is wrong.
        (Err(error), Ok(Progress::More(_)) | Err(_)) if is_end(error.kind()) => {}
        (Err(error), Err(skip)) => {
            assert_eq!(error.offset(), skip.offset(), "{error}; {skip}: {}", hex(bytes));
            // Of what is wrong at a place, they say the same.
            if !matches!(skip.kind(), ReadErrorKind::DepthLimit(_)) {
                let (error, skip) = (error.to_string(), skip.to_string());
                let text = |text: &str| text.rsplit_once(": ").map(|(_, what)| what.to_owned());
                assert_eq!(text(&error), text(&skip), "{}", hex(bytes));
            }
        }
        _ => panic!("{decoded:?}, but {skipped:?}: {}", hex(bytes)),
    }
}

#[test]
fn every_type_code_is_known_or_refused() {
    let (_, empty) = types();
    for protocol in PROTOCOLS {
        let codec = codec(&empty, protocol, Dialect::Apache, 64);
        let parts = Parts(protocol);
        for code in 0..=u8::MAX {
            for count in [0, 1] {
                for bytes in [
                    parts.header_with(code, 1),
                    [parts.header(tree::LIST, 1), parts.list_with(code, count)].concat(),
                    [parts.header(tree::MAP, 1), parts.map_with(code, tree::I8, count)].concat(),
                    [parts.header(tree::MAP, 1), parts.map_with(tree::I8, code, count)].concat(),
                ] {
                    let bytes = [&bytes[..], &[0; 40]].concat();
                    agrees(&codec, &bytes, &skipper(protocol, Dialect::Apache, 64).resume(&bytes));
                }
            }
        }
    }
}

#[test]
fn nesting_is_counted_as_the_codec_counts_it() {
    let (_, empty) = types();
    for protocol in PROTOCOLS {
        for limit in [1, 2, 3, 64, 512] {
            let codec = codec(&empty, protocol, Dialect::Apache, limit);
            for levels in [limit - 1, limit, limit + 1] {
                for kind in 0..4 {
                    let mut node = Node::Fixed(tree::I8, vec![7]);
                    for level in 1..levels {
                        node = match (kind + level * (kind / 3)) % 3 {
                            0 => Node::Struct(vec![(1, node)]),
                            1 => Node::List(tree::LIST, node.code(), vec![node]),
                            _ => {
                                Node::Map(tree::I8, node.code(), vec![(Node::Fixed(tree::I8, vec![1]), node)])
                            }
                        };
                    }
                    let bytes = Node::Struct(vec![(1, node)]).to_bytes_in(protocol);
                    let skipped = skipper(protocol, Dialect::Apache, limit).resume(&bytes);
                    let expected = levels <= limit;
                    assert_eq!(skipped.is_ok(), expected, "{levels} of {limit}: {skipped:?}");
                    agrees(&codec, &bytes, &skipped);
                }
            }
        }
    }
}

#[test]
fn what_is_wanted_is_told_as_far_as_it_is_known() {
    let wanted = |protocol, bytes: &[u8]| match skipper(protocol, Dialect::Apache, 64).resume(bytes) {
        Ok(Progress::More(more)) => more,
        other => panic!("{other:?}"),
    };
    for (bytes, more) in [
        (&b""[..], 1),
        // A field header, an i64, the stop.
        (b"\x0a", 2 + 8 + 1),
        (b"\x0a\0\x01\0", 7 + 1),
        (b"\x0b\0\x01\0\0\0\x64ab", 98 + 1),
        (b"\x0b\0\x01\0\0", 2 + 1),
        // Three strings, one of them read.
        (b"\x0f\0\x01\x0b\0\0\0\x03\0\0\0\x01a", 2 * 4 + 1),
        (b"\x0f\0\x01\x0b\0\0\0\x03\0\0\0\x01a\0\0", 2 * 4 - 2 + 1),
        // Of two entries, a key.
        (b"\x0d\0\x01\x08\x0b\0\0\0\x02\0\0\0\x01", 4 + 4 + 4 + 1),
        (b"\x0d\0\x01\x08\x0a\0\0\0\x02\0", 2 * 12 - 1 + 1),
        // A struct within a list of three.
        (b"\x0f\0\x01\x0c\0\0\0\x03\x08\0\x01", 4 + 1 + 2 + 1),
    ] {
        assert_eq!(wanted(Protocol::Binary, bytes), more, "{bytes:02x?}");
    }
    for (bytes, more) in [
        (&b""[..], 1),
        (b"\x17\0", 7 + 1),
        (b"\x15", 1 + 1),
        (b"\x15\x80", 1 + 1),
        (b"\x18\x64ab", 98 + 1),
        (b"\x19\x35\x80", 1 + 2 + 1),
        (b"\x1b\x02", 1 + 1),
        (b"\x1b\x02\x87", 2 * 9 + 1),
    ] {
        assert_eq!(wanted(Protocol::Compact, bytes), more, "{bytes:02x?}");
    }
}

#[test]
fn a_skipper_that_is_restarted_forgets() {
    let mut skipper = skipper(Protocol::Binary, Dialect::Apache, 64);
    let limits = ReadLimits::new();
    assert_eq!(skipper.resume(b"\x0c\0\x01\x0f\0\x01\x0b\0\0\0\x03"), Ok(Progress::More(14)));
    skipper.restart(Protocol::Compact, Dialect::Apache, &limits);
    assert_eq!(skipper.resume(b"\x15\x0e\0"), Ok(Progress::Done(3)));
    skipper.restart(Protocol::Compact, Dialect::Fbthrift, &limits.message(4));
    let error = skipper.resume(b"\x1d\0\0\0\0\0").expect_err("it is longer than the limit");
    assert_eq!(error.kind(), ReadErrorKind::Limit { what: Limited::Message, found: 6, limit: 4 });
}

#[test]
fn long_structs_may_come_byte_by_byte() {
    // A second time through what came before, for every byte, would take hours.
    for protocol in PROTOCOLS {
        let strings = vec![Node::text("text"); 10_000];
        let structs = vec![Node::Struct(vec![(1, Node::i32(7)), (2, Node::text("text"))]); 5_000];
        for list in
            [Node::List(tree::LIST, tree::STRING, strings), Node::List(tree::LIST, tree::STRUCT, structs)]
        {
            let bytes = Node::Struct(vec![(1, list)]).to_bytes_in(protocol);
            let skipped = skip_in_pieces(
                skipper(protocol, Dialect::Apache, 64),
                &bytes,
                0..bytes.len(),
                Some(bytes.len()),
            );
            assert_eq!(skipped, Ok(Progress::Done(bytes.len())));
        }
    }
}

#[test]
fn what_is_wrong_at_the_end_of_a_long_list_is_found_in_one_go() {
    // Once through the rest for every element would take hours.
    let count = 1_000_000;
    let parts = Parts(Protocol::Compact);
    for (code, element, last, kind) in [
        (tree::BOOL, &[1][..], &[3][..], ReadErrorKind::InvalidBool(3)),
        (tree::I16, &[0xff, 0xff, 3], &[0xff, 0xff, 4], ReadErrorKind::IntegerOverflow { bits: 16 }),
        (tree::I32, &[0xff, 0xff, 0xff, 0xff, 15], &[0xff; 5], ReadErrorKind::VarintTooLong { max: 5 }),
        (tree::I64, &[0x80, 0], &[0xff; 10], ReadErrorKind::VarintTooLong { max: 10 }),
    ] {
        let head = [parts.header(tree::LIST, 1), parts.list(code, count + 1)].concat();
        let elements = element.repeat(count as usize);
        let bytes = [&head[..], &elements, last, &[0; 100]].concat();
        let error =
            skipper(Protocol::Compact, Dialect::Apache, 64).resume(&bytes).expect_err("it ends badly");
        assert_eq!((error.offset(), error.kind()), (head.len() + elements.len(), kind));
    }
}
