//! Fields that the schema does not know: kept, written back among the others, coded anew, compared; skipped; refused.

use bytes::Bytes;
use proptest::prelude::*;
use scrimp::{
    Absent, Arena, Codec, CodecBuilder, CompileErrorKind, Converter, DecodeErrorKind, Dialect,
    EncodeErrorKind, Limits, List, Map, Message, Protocol, Schema, SegmentBuffer, Struct, StructType,
    Transcoder, UnknownFields, UnknownMembers, Utf8, WireType,
};
use scrimp_testkit::apart::cut;
use scrimp_testkit::disturb::{Disturber, mutate};
use scrimp_testkit::executors::{PROTOCOLS, codecs_of, codecs_of_with};
use scrimp_testkit::tree::{self, Node};
use scrimp_testkit::{Rng, hex, same};

use crate::generate;
use crate::harness::{config, is_brief, parse};
use crate::oracle;

/// The struct `name` of the schema that `text` declares, with room for unknown fields.
#[track_caller]
fn keeping_type_of(text: &str, name: &str) -> StructType {
    let schema = Schema::builder().keep_unknown_fields(true).parse("test.thrift", text);
    schema.unwrap_or_else(|error| panic!("{error}\n{text}")).struct_type(name).expect("it is declared")
}

/// A codec that keeps unknown fields, by each executor.
fn keeping(ty: &StructType, protocol: Protocol) -> Vec<Codec> {
    codecs_of_with(ty, protocol, |builder| builder.unknown_fields(UnknownFields::Keep))
}

/// The bytes of `message`, written in every way.
#[track_caller]
fn encode(codec: &Codec, message: Message<'_>) -> Vec<u8> {
    let out = codec.encode_to_vec(message).unwrap_or_else(|error| panic!("{codec:?}: {error}"));
    assert_eq!(codec.encoded_len(message), Ok(out.len()), "{codec:?}");
    let mut slice = vec![0xaa; out.len() + 1];
    assert_eq!(codec.encode_into(message, &mut slice), Ok(out.len()));
    assert_eq!(hex(&slice[..out.len()]), hex(&out));
    assert!(codec.encode_into(message, &mut slice[..out.len() - 1]).is_err(), "there is no room");
    let mut buffer = SegmentBuffer::new();
    let segments = codec.encode_segments(message, &mut buffer).expect("as all at once");
    assert_eq!(hex(&segments.iter().collect::<Vec<_>>().concat()), hex(&out));
    out
}

/// The unknown fields of a message, for comparison.
fn unknown(message: Message<'_>) -> Vec<(i16, WireType, Vec<u8>)> {
    message.unknown_fields().map(|field| (field.id, field.wire_type, field.bytes.to_vec())).collect()
}

proptest! {
    #![proptest_config(config(40))]

    /// What a program passes on that has an older schema is what it got.
    #[test]
    fn old_schemas_lose_nothing(idl in generate::idl(), seed: u64, size in 1_usize..200) {
        let rng = &mut Rng::new(seed);
        let new = generate::root(&idl);
        let older = generate::older(&idl, rng);
        let old = keeping_type_of(&older, "S0");
        let plain = generate::root(&older);
        for (protocol, other) in [(PROTOCOLS[0], PROTOCOLS[1]), (PROTOCOLS[1], PROTOCOLS[0])] {
            let (readers, writers) = (keeping(&old, protocol), keeping(&old, other));
            let (skipping, without) = (codecs_of(&old, protocol), codecs_of(&plain, protocol));
            for _ in 0..2 {
                let value = generate::message(&new, rng, size);
                let bytes = oracle::encode(&new, protocol, &value);
                for (index, codec) in readers.iter().enumerate() {
                    let context = || format!("{codec:?}\n{idl}\nread by\n{older}");
                    let arena = Arena::new();
                    let message = codec.decode(&arena, &bytes);
                    let message = message.unwrap_or_else(|error| panic!("{error}: {}", context()));
                    prop_assert_eq!(hex(&encode(codec, message)), hex(&bytes), "{}", context());

                    // Coded anew, it means the same to whoever knows it all.
                    let recoded = encode(&writers[index], message);
                    let again = oracle::decode(&new, other, &recoded).expect("a message");
                    prop_assert!(same(&again, &value), "{again:?}\nexpected {value:?}\n{}", context());
                    let there = writers[index].decode(&arena, &recoded).expect("a message");
                    prop_assert!(there == message || has_nan(message), "{}", context());

                    // Copies have all that it has.
                    let copy = message.copy_to(&arena);
                    let edited = message.edit(&arena).finish().expect("complete");
                    let pieces = cut(&bytes, rng);
                    let of_pieces = codec.decode_pieces(&arena, &pieces).expect("as in one");
                    let owned = codec.decode_owned(Bytes::copy_from_slice(&bytes)).expect("as borrowed");
                    for same in [copy, edited, of_pieces, owned.message()] {
                        prop_assert_eq!(hex(&encode(codec, same)), hex(&bytes), "{}", context());
                    }

                    // Who skips them has what a schema without room for them has.
                    let skipped = skipping[index].decode(&arena, &bytes).expect("a message");
                    prop_assert_eq!(skipped.unknown_fields().count(), 0);
                    let expected = without[index].decode(&arena, &bytes).expect("a message");
                    let expected = encode(&without[index], expected);
                    prop_assert_eq!(hex(&encode(codec, skipped)), hex(&expected), "{}", context());
                }
            }
        }
    }

    /// What is absent is written among what is unknown, as if it had been there.
    #[test]
    fn defaults_are_written_among_them(idl in generate::idl(), seed: u64, size in 1_usize..100) {
        let rng = &mut Rng::new(seed);
        let new = generate::root(&idl);
        let old = keeping_type_of(&generate::older(&idl, rng), "S0");
        for protocol in PROTOCOLS {
            let keeping = |builder: CodecBuilder| builder.unknown_fields(UnknownFields::Keep);
            // The default of a generated schema may hold itself.
            let completing = Codec::builder(&old).protocol(protocol).absent(Absent::WriteDefaults);
            prop_assume!(keeping(completing).build().is_ok());
            let codecs = codecs_of_with(&old, protocol, |builder| keeping(builder).absent(Absent::WriteDefaults));
            let omitting = codecs_of_with(&old, protocol, keeping);
            let bytes = oracle::encode(&new, protocol, &generate::message(&new, rng, size));
            let arena = Arena::new();
            let message = omitting[0].decode(&arena, &bytes).expect("a message");
            let complete = encode(&codecs[0], message);
            for (codec, omitting) in codecs.iter().zip(&omitting) {
                prop_assert_eq!(hex(&encode(codec, message)), hex(&complete), "{:?}\n{}", codec, idl);
                let again = codec.decode(&arena, &complete).expect("a message");
                prop_assert_eq!(unknown(again), unknown(message));
                prop_assert_eq!(hex(&encode(omitting, again)), hex(&complete), "{:?}\n{}", codec, idl);
            }
        }
    }

    /// Both executors keep the same of whatever comes, within whatever memory.
    #[test]
    fn executors_keep_the_same(idl in generate::idl(), seed: u64, size in 1_usize..60) {
        let rng = &mut Rng::new(seed);
        let new = generate::root(&idl);
        let old = keeping_type_of(&generate::older(&idl, rng), "S0");
        for protocol in PROTOCOLS {
            let limits = Limits::new().memory(512, 2);
            let tight = |unknown_fields| codecs_of_with(&old, protocol, |b| {
                b.unknown_fields(unknown_fields).limits(limits)
            });
            let strict =
                codecs_of_with(&old, protocol, |builder| builder.unknown_fields(UnknownFields::Reject));
            let all = [keeping(&old, protocol), strict, tight(UnknownFields::Keep)];
            let value = generate::message(&new, rng, size);
            let mut tree = Node::of_message(&new, &value);
            Disturber { rng, breaking: 20 }.disturb(&mut tree);
            let disturbed = tree.to_loose_bytes_in(protocol, rng);
            for _ in 0..8 {
                let bytes = if rng.one_in(3) { disturbed.clone() } else { mutate(protocol, &disturbed, rng) };
                for codecs in &all {
                    let arena = Arena::new();
                    let outcomes = codecs.iter().map(|codec| {
                        // Where they differ in whether it is a message, this panics.
                        let (message, used) = codec.decode_prefix(&arena, &bytes)?;
                        Ok::<_, scrimp::DecodeError>((used, unknown(message), hex(&encode(codec, message))))
                    });
                    let outcomes: Vec<_> = outcomes.collect();
                    prop_assert!(outcomes.iter().all(|it| *it == outcomes[0]), "{outcomes:?}\n{}", hex(&bytes));
                }
            }
        }
    }
}

/// Whether some double within a message is not equal to itself.
fn has_nan(message: Message<'_>) -> bool {
    message != message.copy_to(&Arena::new())
}

/// A struct of fields.
fn fields<const N: usize>(fields: [(i16, Node); N]) -> Node {
    Node::Struct(fields.into())
}

fn bool(value: bool) -> Node {
    Node::Fixed(tree::BOOL, vec![value.into()])
}

#[test]
fn they_are_written_by_ascending_id_and_in_order_of_arrival() {
    let ty = keeping_type_of("struct S { -2: bool low, 2: i32 n, 5: bool yes, 6: string text }", "S");
    let came = fields([
        (9, Node::i32(1)),
        (5, bool(true)),
        (-7, Node::text("first")),
        (2, Node::text("of another type")),
        (9, bool(false)),
        (3, Node::i32(3)),
        (2, Node::i32(2)),
        (-7, Node::i32(4)),
        (9, Node::i32(5)),
        (i16::MAX, bool(true)),
        (i16::MIN, bool(false)),
        (3, bool(true)),
    ]);
    let written = fields([
        (i16::MIN, bool(false)),
        (-7, Node::text("first")),
        (-7, Node::i32(4)),
        (2, Node::i32(2)),
        (2, Node::text("of another type")),
        (3, Node::i32(3)),
        (3, bool(true)),
        (5, bool(true)),
        (9, Node::i32(1)),
        (9, bool(false)),
        (9, Node::i32(5)),
        (i16::MAX, bool(true)),
    ]);
    for codec in PROTOCOLS.into_iter().flat_map(|protocol| keeping(&ty, protocol)) {
        let (arena, bytes) = (Arena::new(), came.to_bytes_in(codec.protocol()));
        let message = codec.decode(&arena, &bytes).expect("a message");
        assert_eq!(message.get(ty.field::<i32>("n").expect("n")), 2);
        let ids: Vec<i16> = message.unknown_fields().map(|field| field.id).collect();
        assert_eq!(ids, [i16::MIN, -7, -7, 2, 3, 3, 9, 9, 9, i16::MAX]);
        assert_eq!(hex(&encode(&codec, message)), hex(&written.to_bytes_in(codec.protocol())), "{codec:?}");
        // In between, before and behind the known ones, where there are none too.
        let mut b = message.edit(&arena);
        b.unset(ty.field::<i32>("n").expect("n")).expect("n");
        b.unset(ty.field::<bool>("yes").expect("yes")).expect("yes");
        b.set_by_name("low", true).expect("low").set_by_name("text", "t").expect("text");
        let edited = encode(&codec, b.finish().expect("complete"));
        let again = codec.decode(&arena, &edited).expect("a message");
        assert_eq!(unknown(again), unknown(message));
        let ids = |bytes: &[u8]| match tree::parse(codec.protocol(), bytes, 64) {
            Some((Node::Struct(fields), _)) => fields.iter().map(|(id, _)| *id).collect::<Vec<_>>(),
            other => panic!("{other:?}"),
        };
        assert_eq!(ids(&edited), [i16::MIN, -7, -7, -2, 2, 3, 3, 6, 9, 9, 9, i16::MAX]);
    }
}

#[test]
fn unknown_fields_are_refused_where_they_are() {
    let text = "struct S { 1: list<P> list, 2: V v, 3: map<string, P> map } struct P { 1: i32 x } union V { 1: P p }";
    let p = |more: Node| fields([(1, Node::i32(7)), (300, more)]);
    let cases = [
        (fields([(7, bool(true))]), "<field 7>", 7, WireType::Bool),
        (fields([(1, Node::text("no list"))]), "<field 1>", 1, WireType::String),
        (
            fields([(1, Node::List(tree::LIST, tree::STRUCT, vec![fields([]), p(Node::i32(1))]))]),
            "list[1].<field 300>",
            300,
            WireType::I32,
        ),
        (fields([(2, fields([(1, p(Node::text("t")))]))]), "v.p.<field 300>", 300, WireType::String),
        (
            fields([(3, Node::Map(tree::STRING, tree::STRUCT, vec![(Node::text("k"), p(fields([])))]))]),
            r#"map["k"].<field 300>"#,
            300,
            WireType::Struct,
        ),
    ];
    let schema = parse(text);
    let ty = schema.struct_type("S").expect("S");
    for protocol in PROTOCOLS {
        for codec in codecs_of_with(&ty, protocol, |builder| builder.unknown_fields(UnknownFields::Reject)) {
            let arena = Arena::new();
            for (node, path, id, wire_type) in &cases {
                let bytes = node.to_bytes_in(protocol);
                let error = codec.decode(&arena, &bytes).expect_err("it is refused");
                assert_eq!(error.kind(), &DecodeErrorKind::UnknownField { id: *id, ty: *wire_type });
                // The header is where it is told to be: without what comes from there on, the message is only cut off.
                let cut = codec.decode(&arena, &bytes[..error.offset()]).expect_err("it ends too early");
                assert!(matches!(cut.kind(), DecodeErrorKind::UnexpectedEnd { .. }), "{cut}");
                assert_eq!(error.path().as_str(), *path);
            }
            // What is not known of a union is its member, unless that is refused too.
            let union = fields([(2, fields([(9, Node::i32(1))]))]).to_bytes_in(protocol);
            assert!(codec.decode(&arena, &union).is_ok());
        }
        let strict = codecs_of_with(&ty, protocol, |builder| {
            builder.unknown_fields(UnknownFields::Reject).unknown_members(UnknownMembers::Refuse)
        });
        for codec in strict {
            let beside = fields([(2, fields([(1, fields([])), (9, Node::i32(1))]))]).to_bytes_in(protocol);
            let arena = Arena::new();
            let error = codec.decode(&arena, &beside).expect_err("it is refused");
            assert_eq!(error.kind(), &DecodeErrorKind::UnknownField { id: 9, ty: WireType::I32 });
        }
    }
    let bytes = fields([(1, Node::i32(1)), (9, bool(true))]).to_bytes();
    let p = schema.struct_type("P").expect("P");
    for codec in codecs_of_with(&p, Protocol::Binary, |builder| builder.unknown_fields(UnknownFields::Reject))
    {
        let arena = Arena::new();
        let error = codec.decode(&arena, &bytes).expect_err("it is refused");
        let text = "at byte 7, <field 9>: unknown field 9 of type bool, and unknown fields are refused (`CodecBuilder::unknown_fields`)";
        assert_eq!(error.to_string(), text);
        assert_eq!(error.offset(), 7);
    }
}

#[test]
fn codecs_that_write_defaults_and_others_go_side_by_side() {
    let ty = keeping_type_of("struct S { 1: i32 a, 3: i32 b }", "S");
    for protocol in PROTOCOLS {
        let with = |absent| {
            codecs_of_with(&ty, protocol, |builder| {
                builder.unknown_fields(UnknownFields::Keep).absent(absent)
            })
        };
        let codecs = [Absent::Omit, Absent::WriteDefaults, Absent::Omit].map(with);
        let bytes = Node::Struct(vec![(2, bool(true))]).to_bytes_in(protocol);
        for ((omitting, completing), again) in codecs[0].iter().zip(&codecs[1]).zip(&codecs[2]) {
            let arena = Arena::new();
            let message = omitting.decode(&arena, &bytes).expect("a message");
            assert_eq!(hex(&encode(omitting, message)), hex(&bytes));
            let complete = encode(completing, message);
            assert_eq!(hex(&encode(again, message)), hex(&bytes));
            let read = omitting.decode(&arena, &complete).expect("a message");
            assert_eq!(format!("{read:?}").matches(": 0").count(), 2, "{read:?}");
        }
    }
}

#[test]
fn they_count_when_messages_are_compared() {
    let ty = keeping_type_of("struct S { 1: i32 n, 2: map<S, i32> map, 3: set<S> set }", "S");
    let [binary, compact] = PROTOCOLS.map(|protocol| keeping(&ty, protocol));
    let arena = Arena::new();
    let of = |node: Node| {
        let (a, b) = (node.to_bytes(), node.to_bytes_in(Protocol::Compact));
        let a = binary[0].decode(&arena, &a).expect("a message").copy_to(&arena);
        let b = compact[0].decode(&arena, &b).expect("a message").copy_to(&arena);
        // What came in one format equals what came in the other.
        assert_eq!(a, b);
        assert_eq!(b, a);
        a
    };
    let with = |value: i32| fields([(1, Node::i32(1)), (9, Node::i32(value))]);
    let five = of(with(5));
    assert_eq!(five, of(with(5)));
    for other in [
        with(6),
        fields([(1, Node::i32(1))]),
        fields([(1, Node::i32(2)), (9, Node::i32(5))]),
        fields([(1, Node::i32(1)), (10, Node::i32(5))]),
        fields([(1, Node::i32(1)), (9, Node::text("\0\0\0\x05"))]),
        fields([(1, Node::i32(1)), (9, Node::i32(5)), (9, Node::i32(5))]),
        fields([(9, Node::i32(5))]),
    ] {
        assert_ne!(five, of(other.clone()), "{other:?}");
    }
    // In sets and among keys, whatever the order.
    let set = |items: [i32; 3]| fields([(3, Node::List(tree::SET, tree::STRUCT, items.map(with).into()))]);
    assert_eq!(of(set([1, 2, 3])), of(set([3, 1, 2])));
    assert_ne!(of(set([1, 2, 3])), of(set([1, 2, 4])));
    let map = |keys: [i32; 2]| {
        let entries = keys.map(|key| (with(key), Node::i32(key)));
        fields([(2, Node::Map(tree::STRUCT, tree::I32, entries.into()))])
    };
    assert_eq!(of(map([5, 6])), of(map([6, 5])));
    assert_ne!(of(map([5, 6])), of(map([6, 7])));
    let (message, field) = (of(map([6, 5])), ty.field::<Map<Struct, i32>>("map").expect("map"));
    assert_eq!(message.get(field).get(five), Some(5));
    assert_eq!(message.get(field).index(&arena).get(five), Some(5));
}

#[test]
fn builders_carry_them_over() {
    let text = "struct S { 1: i32 n, 2: P p, 3: list<P> list } struct P { 1: i32 x }";
    let ty = keeping_type_of(text, "S");
    let inner = ty.schema().struct_type("P").expect("P");
    let (n, p) = (ty.field::<i32>("n").expect("n"), ty.field::<Struct>("p").expect("p"));
    let (list, x) = (ty.field::<List<Struct>>("list").expect("list"), inner.field::<i32>("x").expect("x"));
    let part = |value: i32| fields([(1, Node::i32(value)), (8, Node::text("kept"))]);
    let node = |n: i32, x: i32| {
        let list = Node::List(tree::LIST, tree::STRUCT, vec![part(3), part(4)]);
        [(1, Node::i32(n)), (2, part(x)), (3, list), (9, bool(true))]
    };
    for codec in PROTOCOLS.into_iter().flat_map(|protocol| keeping(&ty, protocol)) {
        let protocol = codec.protocol();
        let (arena, bytes) = (Arena::new(), fields(node(1, 2)).to_bytes_in(protocol));
        let message = codec.decode(&arena, &bytes).expect("a message");
        let mut b = message.edit(&arena);
        b.set(n, 10).expect("n");
        b.nested(p).expect("p").set(x, 20).expect("x");
        let edited = b.finish().expect("complete");
        assert_eq!(hex(&encode(&codec, edited)), hex(&fields(node(10, 20)).to_bytes_in(protocol)));
        assert_eq!(hex(&encode(&codec, message)), hex(&bytes), "the message itself stays as it is");

        // Cleared where they are asked to be, and nowhere else.
        let mut b = edited.edit(&arena);
        b.clear_unknown_fields();
        let cleared = b.finish().expect("complete");
        let expected = Node::Struct(node(10, 20)[..3].to_vec()).to_bytes_in(protocol);
        assert_eq!(hex(&encode(&codec, cleared)), hex(&expected));
        let mut b = edited.edit(&arena);
        b.nested(p).expect("p").clear_unknown_fields();
        let mut expected = node(10, 20);
        expected[1].1 = fields([(1, Node::i32(20))]);
        let cleared = b.finish().expect("complete");
        assert_eq!(hex(&encode(&codec, cleared)), hex(&fields(expected).to_bytes_in(protocol)));

        // Parts of a message take them along.
        let mut b = ty.builder(&arena);
        b.set(p, message.get(p)).expect("p").set(list, message.get(list)).expect("list");
        let built = b.finish().expect("complete");
        let expected = Node::Struct(node(1, 2)[1..3].to_vec()).to_bytes_in(protocol);
        assert_eq!(hex(&encode(&codec, built)), hex(&expected));
        assert_eq!(unknown(built), []);
        assert_eq!(unknown(built.get(list).get(1).expect("two")).len(), 1);

        // What is not set has none.
        assert_eq!(ty.builder(&arena).finish().expect("complete").get(p).unknown_fields().count(), 0);
    }
}

#[test]
fn shared_ones_are_copied_once() {
    let ty = keeping_type_of("struct S { 1: list<S> list, 2: i32 n }", "S");
    let (list, n) = (ty.field::<List<Struct>>("list").expect("list"), ty.field::<i32>("n").expect("n"));
    let bytes = fields([(9, Node::text(&"long".repeat(1000)))]).to_bytes();
    let codec = &keeping(&ty, Protocol::Binary)[0];
    let arena = Arena::new();
    let message = codec.decode(&arena, &bytes).expect("a message");
    let mut b = ty.builder(&arena);
    for number in 0..1000 {
        let mut edited = message.edit(&arena);
        edited.set(n, number).expect("n");
        b.list(list).expect("list").push(edited.finish().expect("complete")).expect("of its type");
    }
    let message = b.finish().expect("complete");
    let copies = Arena::new();
    assert_eq!(message.copy_to(&copies), message);
    assert!(copies.capacity() < 300_000, "{} bytes", copies.capacity());
}

#[test]
fn schemas_without_room_and_other_schemas() {
    let text = "struct S { 1: i32 n }";
    let (without, with) = (parse(text).struct_type("S").expect("S"), keeping_type_of(text, "S"));
    assert!(with.schema().keeps_unknown_fields() && !without.schema().keeps_unknown_fields());
    let error = Codec::builder(&without).unknown_fields(UnknownFields::Keep).build().expect_err("no room");
    assert_eq!(error.kind(), &CompileErrorKind::NoRoomForUnknownFields("S".into()));
    let expected = "there is no room for unknown fields in a `S`: its schema is to be built with \
                    `SchemaBuilder::keep_unknown_fields` for that, and no projection has any";
    assert_eq!(error.to_string(), expected);
    // They are types of their own.
    let arena = Arena::new();
    let message = with.builder(&arena).finish().expect("complete");
    assert!(Codec::new(&without).expect("a codec").encode_to_vec(message).is_err());
    let layout = "struct S: 24 bytes\n       0     8  presence\n       8     8  unknown fields (pointer)\n      16     4  1: i32 n\n";
    assert_eq!(with.describe_layout(), layout);
    let codec = &keeping(&with, Protocol::Binary)[0];
    assert!(codec.describe_plan().contains("unknown fields are kept, at 8"), "{}", codec.describe_plan());

    // From one to the other they go as far as there is room.
    let bytes = fields([(1, Node::i32(1)), (2, Node::text("new")), (3, bool(true))]).to_bytes();
    let message = codec.decode(&arena, &bytes).expect("a message");
    let newer = keeping_type_of("struct S { 1: i32 n, 2: string text }", "S");
    let converted =
        Converter::new(&with, &newer).expect("codecs").convert(message, &arena).expect("one of it");
    assert_eq!(converted.get(newer.field::<str>("text").expect("text")), "new");
    assert_eq!(unknown(converted), [(3, WireType::Bool, vec![1])]);
    let converted =
        Converter::new(&with, &without).expect("codecs").convert(message, &arena).expect("one of it");
    assert_eq!(unknown(converted), []);
}

#[cfg(feature = "derive")]
#[test]
fn derived_types_have_no_room_for_them() {
    #[derive(scrimp::Record)]
    struct Point {
        #[thrift(1)]
        x: i32,
    }

    let text = "struct Point { 1: i32 x }";
    let ty = keeping_type_of(text, "Point");
    let error = Codec::new(&ty).expect("a codec").encode_from(&Point { x: 1 }, &mut Vec::new());
    let error = error.expect_err("their records differ").to_string();
    let expected = "Point: records of the schema have room for unknown fields (`SchemaBuilder::keep_unknown_fields`), those in Rust have none";
    assert!(error.contains(expected), "{error}");
    let without = Codec::new(&parse(text).struct_type("Point").expect("Point")).expect("a codec");
    assert!(without.encode_from(&Point { x: 1 }, &mut Vec::new()).is_ok());
}

#[test]
fn transcoders_code_them_anew() {
    let ty = keeping_type_of("struct S { 1: i32 n }", "S");
    let node = fields([
        (1, Node::i32(1)),
        (2, bool(false)),
        (3, fields([(1, bool(true)), (200, Node::text("t"))])),
        (4, Node::List(tree::LIST, tree::BOOL, vec![bool(true), bool(false)])),
        (5, Node::Map(tree::STRING, tree::I32, vec![(Node::text("k"), Node::i32(-9))])),
        (400, Node::Fixed(tree::DOUBLE, 1.5_f64.to_be_bytes().into())),
    ]);
    for (from, to) in [(0, 1), (1, 0)].map(|(from, to)| (PROTOCOLS[from], PROTOCOLS[to])) {
        for (from, to) in keeping(&ty, from).iter().zip(&codecs_of(&ty, to)) {
            let mut transcoder = Transcoder::new(from, to).expect("one type");
            let mut out = Vec::new();
            transcoder.transcode(&node.to_bytes_in(from.protocol()), &mut out).expect("a message");
            assert_eq!(hex(&out), hex(&node.to_bytes_in(to.protocol())));
        }
    }
}

#[test]
fn what_the_other_format_lacks_is_an_error() {
    let ty = keeping_type_of("struct S { 1: i32 n }", "S");
    let fbthrift = codecs_of_with(&ty, Protocol::Compact, |builder| {
        builder.dialect(Dialect::Fbthrift).unknown_fields(UnknownFields::Keep)
    });
    let binary = keeping(&ty, Protocol::Binary);
    // A known field, and a float.
    let bytes = [0x15, 14, 0x8d, 0, 0, 0, 0, 0];
    for (from, to) in fbthrift.iter().zip(&binary) {
        let arena = Arena::new();
        let message = from.decode(&arena, &bytes).expect("a message");
        assert_eq!(encode(from, message), bytes);
        let error = to.encode_to_vec(message).expect_err("there are no floats");
        let (ty, protocol, dialect) = (WireType::Float, Protocol::Binary, Dialect::Apache);
        assert_eq!(error.kind(), &EncodeErrorKind::NoEquivalent { id: 9, ty, protocol, dialect });
        assert!(to.encoded_len(message).is_err());
        assert!(to.encode_segments(message, &mut SegmentBuffer::new()).is_err());
    }
}

#[test]
fn levels_count_within_them() {
    let ty = keeping_type_of("struct S { 1: i32 n, 2: S inner }", "S");
    let inner = (0..10).fold(fields([]), |inner, _| fields([(3, inner)]));
    let node = fields([(2, fields([(9, inner)]))]);
    for protocol in PROTOCOLS {
        let limited = |depth| {
            codecs_of_with(&ty, protocol, |builder| {
                builder.unknown_fields(UnknownFields::Keep).limits(Limits::new().depth(depth))
            })
        };
        // Two known levels, and eleven.
        for ((enough, less), other) in limited(13)
            .iter()
            .zip(&limited(12))
            .zip(&keeping(&ty, PROTOCOLS[usize::from(protocol == PROTOCOLS[0])]))
        {
            let (arena, bytes) = (Arena::new(), node.to_bytes_in(protocol));
            let message = enough.decode(&arena, &bytes).expect("a message");
            assert_eq!(hex(&encode(enough, message)), hex(&bytes));
            let error = less.decode(&arena, &bytes).expect_err("it is too deep");
            assert_eq!(error.kind(), &DecodeErrorKind::DepthLimit(12));
            let error = less.encode_to_vec(message).expect_err("it is too deep");
            assert_eq!(error.kind(), &EncodeErrorKind::DepthLimit(12));
            let bytes = node.to_bytes_in(other.protocol());
            let error = less.encode_to_vec(other.decode(&arena, &bytes).expect("a message"));
            assert_eq!(error.expect_err("it is too deep").kind(), &EncodeErrorKind::DepthLimit(12));
        }
    }
}

#[test]
fn many_take_time_and_memory_in_proportion() {
    let ty = keeping_type_of("struct S { 1: i32 n, 5000: i32 last }", "S");
    let count = if is_brief() { 10_000 } else { 300_000 };
    // The worst order: each before the one that came before it, again and again.
    let descending = |at: usize| 4000 - (at % 4000) as i16;
    for protocol in PROTOCOLS {
        let fields = (0..count).map(|at| (descending(at), bool(true))).collect();
        let bytes = Node::Struct(fields).to_bytes_in(protocol);
        for codec in keeping(&ty, protocol) {
            let arena = Arena::new();
            let message = codec.decode(&arena, &bytes).expect("within the default limits");
            // Lists of 24 bytes a field, each of twice the capacity of the one before, in chunks that grow likewise.
            let lists = count * 4 * 24;
            assert!(arena.capacity() < 3 * lists, "{} bytes", arena.capacity());
            // All but those of field 1, which is an i32 and comes as a bool, are sorted.
            assert!(message.unknown_fields().map(|field| field.id).is_sorted());
            assert_eq!(message.unknown_fields().count(), count);
            assert!(encode(&codec, message).len() <= bytes.len() + count);
        }
        // In nested structs, each has its own.
        let limits = Limits::new().memory(1000, 8);
        for codec in codecs_of_with(&ty, protocol, |builder| {
            builder.unknown_fields(UnknownFields::Keep).limits(limits)
        }) {
            let arena = Arena::new();
            let error = codec.decode(&arena, &bytes).expect_err("it is too much");
            assert!(matches!(error.kind(), DecodeErrorKind::MemoryLimit(_)), "{error}");
            assert!(arena.capacity() < 24 * bytes.len() + 100_000, "{} bytes", arena.capacity());
        }
    }
}

#[test]
fn they_are_told_to_people_and_not_to_json() {
    let ty = keeping_type_of("struct S { 1: i32 n }", "S");
    let bytes = fields([(1, Node::i32(1)), (9, Node::text("new"))]).to_bytes();
    for codec in keeping(&ty, Protocol::Binary) {
        let arena = Arena::new();
        let message = codec.decode(&arena, &bytes).expect("a message");
        assert_eq!(format!("{message:?}"), "S { @unknown 9: string, n: 1 }");
        assert_eq!(serde_json::to_string(&message).expect("it has a form"), r#"{"n":1}"#);
        assert_eq!(message.fields().count(), 1);
        let value = message.to_value().expect("UTF-8");
        assert_ne!(ty.message_from_value(&arena, &value).expect("it fits"), message, "a value has none");
        let field = message.unknown_fields().next().expect("one");
        assert_eq!((field.protocol, field.dialect), (Protocol::Binary, Dialect::Apache));
    }
}

#[test]
fn flat_messages_take_their_fast_way_until_one_comes() {
    let ty = keeping_type_of("struct S { 1: i32 a, 2: string b, 3: optional double c, 4: bool d }", "S");
    let all = [
        (1, Node::i32(1)),
        (2, Node::text("text")),
        (3, Node::Fixed(tree::DOUBLE, vec![0; 8])),
        (4, bool(true)),
    ];
    let mut messages = vec![all.to_vec(), all[1..].to_vec(), vec![all[3].clone(), all[0].clone()], vec![]];
    for at in 0..=all.len() {
        let mut with = all.to_vec();
        with.insert(at, (100, Node::text("unknown")));
        messages.push(with);
    }
    for utf8 in [Utf8::Validate, Utf8::OnAccess] {
        let with = |builder: scrimp::CodecBuilder| builder.unknown_fields(UnknownFields::Keep).utf8(utf8);
        for codec in codecs_of_with(&ty, Protocol::Binary, with) {
            let arena = Arena::new();
            for fields in &messages {
                let mut sorted = fields.clone();
                sorted.sort_by_key(|(id, _)| *id);
                let (bytes, expected) =
                    (Node::Struct(fields.clone()).to_bytes(), Node::Struct(sorted).to_bytes());
                let message = codec.decode(&arena, &bytes).expect("a message");
                assert_eq!(hex(&encode(&codec, message)), hex(&expected));
                let more = [&bytes[..], &[0xff]].concat();
                let (message, used) = codec.decode_prefix(&arena, &more).expect("a message");
                assert_eq!((used, hex(&encode(&codec, message))), (bytes.len(), hex(&expected)));
                for len in 0..bytes.len() {
                    assert!(codec.decode(&arena, &bytes[..len]).is_err(), "cut at {len}");
                }
            }
            assert_eq!(codec.stats().fallbacks, 0);
        }
    }
}
