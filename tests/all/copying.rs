//! Deep copies: of any depth, and of messages that share parts.

use scrimp::{Arena, Field, ListRef, MapRef, Message, UnionMember};

use crate::executors::codecs_of;
use crate::harness::{hex, type_of};
use crate::testdata::messages;
use crate::tree::{self, Node};

#[test]
fn a_copy_outlives_its_original() {
    for payload in messages() {
        for codec in payload.codecs() {
            let arena = Arena::new();
            let (copy, expected) = {
                let (original, bytes) = (Arena::new(), payload.bytes.clone());
                let message = codec.decode(&original, &bytes);
                let message = message.unwrap_or_else(|error| panic!("payload {}: {error}", payload.name));
                let mut expected = Vec::new();
                codec.encode(message, &mut expected).expect("it was decoded");
                (message.copy_to(&arena), expected)
            };
            let mut out = Vec::new();
            codec.encode(copy, &mut out).expect("as complete as the original");
            assert_eq!(hex(&out), hex(&expected), "payload {}, {codec:?}", payload.name);
        }
    }
}

#[test]
fn a_copy_keeps_the_layouts_of_its_schema() {
    let mut arena = Arena::new();
    // More schemas than an arena keeps beyond a reset.
    for round in 0..12_i32 {
        {
            let copies: Vec<Message<'_>> = (0..3)
                .map(|n| {
                    let ty = type_of("struct S { 1: i32 n = 5, 2: string s = \"default\", 3: S next }", "S");
                    let other = Arena::new();
                    let mut b = ty.builder(&other);
                    b.set_by_name("n", round * n).expect("fits");
                    b.finish().expect("complete").copy_to(&arena)
                })
                .collect();
            for (copy, n) in copies.iter().zip(0..) {
                assert_eq!(format!("{copy:?}"), format!("S {{ n: {} }}", round * n));
                // Defaults are of the layouts too.
                let text = copy.get_by_name("s").expect("declared");
                assert_eq!(text.as_str(), Some("default"));
                let next = copy.get_by_name("next").expect("declared").as_message().expect("a struct");
                assert_eq!(next.copy_to(&arena).get_by_name("n").expect("declared").as_i64(), Some(5));
            }
        }
        arena.reset();
    }
}

/// A type whose messages can hold themselves in every way.
fn recursive()
-> (scrimp::StructType, [Field<Message<'static>>; 2], Field<ListRef<'static>>, Field<MapRef<'static>>) {
    let ty = type_of(
        "struct N { 1: N left, 2: N right, 3: list<N> many, 4: map<string, list<N>> pairs, 5: string text }",
        "N",
    );
    let struct_field = |name| ty.field::<Message>(name).expect("declared");
    let fields = [struct_field("left"), struct_field("right")];
    let (many, pairs) = (ty.field("many").expect("declared"), ty.field("pairs").expect("declared"));
    (ty, fields, many, pairs)
}

#[test]
fn copies_are_as_deep_as_their_originals() {
    let (ty, [left, _], ..) = recursive();
    let original = Arena::new();
    let text = ty.field::<str>("text").expect("declared");
    let mut b = ty.builder(&original);
    b.set(text, "leaf").expect("fits");
    let mut message = b.finish().expect("complete");
    const LEVELS: usize = 100_000;
    for _ in 0..LEVELS {
        let mut b = ty.builder(&original);
        b.set_struct(left, message).expect("of its type");
        message = b.finish().expect("complete");
    }
    let arena = Arena::new();
    let copy = message.copy_to(&arena);
    assert_eq!(copy, message);
    drop(original);
    let leaf = (0..LEVELS).fold(copy, |outer, _| outer.get(left));
    assert_eq!(leaf.get(text), "leaf");
}

#[test]
fn shared_parts_stay_shared() {
    let (ty, [left, right], many, _) = recursive();
    let original = Arena::new();
    let text = ty.field::<str>("text").expect("declared");
    let long = "x".repeat(10_000);
    let mut b = ty.builder(&original);
    b.set_borrowed(text, &long).expect("fits");
    let mut message = b.finish().expect("complete");
    for level in 0..50 {
        let mut b = ty.builder(&original);
        // The same string everywhere, and 2^50 leaves.
        b.set_borrowed(text, &long).expect("fits");
        b.set_struct(left, message).expect("of its type").set_struct(right, message).expect("of its type");
        let inner = b.finish().expect("complete");
        let mut b = inner.edit(&original);
        if level % 5 == 0 {
            let mut list = b.list(many).expect("a list");
            list.push(message).expect("of its type").push(inner).expect("of its type");
        }
        message = b.finish().expect("complete");
    }
    let arena = Arena::new();
    let copy = message.copy_to(&arena);
    assert_eq!(copy, message);
    assert!(arena.capacity() < 200_000, "{} bytes", arena.capacity());
    // A copy of a copy is no larger.
    let again = Arena::new();
    assert_eq!(copy.copy_to(&again), message);
    assert_eq!(again.capacity(), arena.capacity());
}

#[test]
fn unknown_members_are_copied() {
    let ty = type_of("union U { 1: string text } struct S { 1: list<U> many, 2: U one }", "S");
    let unknown = |n| Node::Struct(vec![(7, Node::i32(n))]);
    let node = Node::Struct(vec![
        (
            1,
            Node::List(
                tree::LIST,
                tree::STRUCT,
                vec![unknown(1), Node::Struct(vec![(1, Node::text("t"))]), unknown(2)],
            ),
        ),
        (2, Node::Struct(vec![(9, Node::text(&"long".repeat(100)))])),
    ]);
    for protocol in crate::executors::PROTOCOLS {
        for codec in codecs_of(&ty, protocol) {
            let arena = Arena::new();
            let bytes = node.to_bytes_in(protocol);
            let copy = {
                let bytes = bytes.clone();
                codec.decode(&Arena::new(), &bytes).expect("well-formed").copy_to(&arena)
            };
            let mut out = Vec::new();
            codec.encode(copy, &mut out).expect("in the format that it came in");
            assert_eq!(hex(&out), hex(&bytes), "{codec:?}");
            let one = copy.get(ty.field::<Message>("one").expect("declared"));
            assert!(matches!(one.union_member(), Some(UnionMember::Unknown { id: 9, .. })));
        }
    }
}
