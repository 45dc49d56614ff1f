//! Reading messages: by handle, by name, by reflection, as text.

use scrimp::{
    AccessErrorKind, Arena, DecodeErrorKind, EnumValue, ListRef, MapRef, Message, SetRef, Utf8, Uuid,
    ValueRef,
};

use crate::executors::{PROTOCOLS, codecs, codecs_of, codecs_with};
use crate::handles::panic_message;
use crate::harness::type_of;
use crate::testdata::schema;
use crate::tree::{self, Node};

#[test]
fn absent_fields_read_as_their_idl_default() {
    let ty = schema("everything.thrift").struct_type("Defaults").expect("declared");
    // Nothing but what is required.
    let bytes = Node::Struct(vec![(28, Node::i32(9))]).to_bytes();
    for codec in codecs(&ty) {
        let arena = Arena::new();
        let message = codec.decode(&arena, &bytes).expect("complete");
        macro_rules! reads {
            ($($ty:ty, $name:literal, $value:expr;)*) => {$({
                let field = ty.field::<$ty>($name).expect($name);
                assert_eq!(message.get(field), $value, "{}", $name);
                assert_eq!(message.get_opt(field), None, "{}", $name);
                assert!(!message.is_set(field), "{}", $name);
            })*};
        }
        reads! {
            bool, "a_bool", true;
            i8, "a_byte", -8;
            i16, "an_i16", 0x10;
            i32, "an_i32", 42;
            i64, "an_i64", i64::MAX;
            f64, "a_double", -1.5e-3;
            f64, "whole", 3.0;
            str, "a_string", "café 'au lait'";
            str, "greeting", "hello, \"world\"\n";
            [u8], "a_binary", b"raw";
            Uuid, "an_uuid", "01234567-89ab-cdef-0123-456789abcdef".parse::<Uuid>().expect("a uuid");
            Uuid, "nil", Uuid::nil();
            i32, "color", 5;
            i32, "maybe", -1;
            str, "maybe_text", "";
            i64, "rate", 1_000_000;
            i32, "owner", 42;
        }
        let text = |name: &str| format!("{:?}", message.get_by_name(name).expect(name));
        assert_eq!(text("favourite"), "HEX");
        assert_eq!(text("by_number"), "GREEN");
        assert_eq!(text("strings"), r#"["one", "two", "three"]"#);
        assert_eq!(text("primes"), "[2, 3, 5, 7, 11]");
        assert_eq!(text("numbers"), "{1, 2, 3}");
        assert_eq!(text("sizes"), r#"{"small": 1, "medium": 2, "large": 3}"#);
        assert_eq!(text("nested"), "{RED: [1, 2], BLUE: []}");
        assert_eq!(text("origin"), "Point { x: 0.5, y: -2.0 }");
        assert_eq!(text("price"), "Money { currency: EUR, units: 19, nanos: 990000000 }");
        assert_eq!(text("path"), "[Point { x: 1.0 }, Point { y: 1.0 }, Point]");
        assert_eq!(text("no_numbers"), "[]");
        assert_eq!(text("choice"), "Choice { number: 12 }");
        let x = ty.path::<f64>("origin.x").expect("declared");
        assert_eq!((message.get(&x), message.get_opt(&x)), (0.5, None));
        // Only what is set is a field of the message.
        assert_eq!(format!("{message:?}"), "Defaults { must: 9 }");
    }
}

#[test]
fn absent_fields_without_default_read_as_zero() {
    let schema = schema("everything.thrift");
    let ty = schema.struct_type("Everything").expect("declared");
    for codec in codecs(&ty) {
        let arena = Arena::new();
        let message = codec.decode(&arena, &[0]).expect("an empty message");
        let mut seen = 0;
        // All the way down, as far as it is not recursive.
        let mut left = vec![(message, 0)];
        while let Some((message, depth)) = left.pop() {
            for (field, value, is_set) in message.all_fields() {
                assert!(!is_set, "{}", field.name);
                seen += 1;
                match value {
                    _ if field.default.is_some() => {}
                    ValueRef::Message(nested) if depth < 3 => left.push((nested, depth + 1)),
                    ValueRef::Message(_) => {}
                    ValueRef::Bool(value) => assert!(!value),
                    ValueRef::Double(value) => assert_eq!(value.to_bits(), 0),
                    ValueRef::String(value) => assert_eq!(value, ""),
                    ValueRef::Binary(value) => assert_eq!(value, b""),
                    ValueRef::Uuid(value) => assert!(value.is_nil()),
                    ValueRef::List(value) => assert!(value.is_empty()),
                    ValueRef::Set(value) => assert!(value.is_empty()),
                    ValueRef::Map(value) => assert!(value.is_empty()),
                    number => assert_eq!(number.as_i64(), Some(0), "{}", field.name),
                }
            }
        }
        assert!(seen > 300, "{seen} fields seen");
    }
}

#[test]
fn a_path_reads_through_what_is_set_and_what_is_not() {
    let ty = schema("shop.thrift").struct_type("Order").expect("declared");
    let codecs = codecs(&ty);
    let city = ty.path::<str>("customer.address.city").expect("declared");
    let country = ty.path::<str>("customer.address.country").expect("declared");
    let address = Node::Struct(vec![(2, Node::text("Kiel"))]);
    let customer = |fields| {
        Node::Struct(vec![(1, Node::Fixed(tree::I64, vec![0; 8]))].into_iter().chain(fields).collect())
    };
    let order = |fields| {
        Node::Struct(vec![(1, Node::Fixed(tree::I64, vec![0; 8]))].into_iter().chain(fields).collect())
    };
    let cases = [
        (order(vec![(4, customer(vec![(4, address)]))]), "Kiel", Some("Kiel")),
        (order(vec![(4, customer(vec![(4, Node::Struct(vec![]))]))]), "", None),
        (order(vec![(4, customer(vec![]))]), "", None),
        (order(vec![]), "", None),
    ];
    for (node, value, optional) in cases {
        let bytes = node.to_bytes();
        for codec in &codecs {
            let arena = Arena::new();
            let message = codec.decode(&arena, &bytes).expect("complete");
            assert_eq!(message.get(&city), value);
            assert_eq!(message.get_opt(&city), optional);
            assert_eq!(message.is_set(&city), optional.is_some());
            assert_eq!((message.get(&country), message.get_opt(&country)), ("DE", None));
        }
    }
}

const LISTS: &str = "
    enum Color { RED = 1, GREEN = 2 }
    struct P { 1: i32 x }
    struct S {
        1: list<bool> bools, 2: list<byte> bytes, 3: list<i16> shorts, 4: list<i32> ints, 5: list<i64> longs
        6: list<double> doubles, 7: list<Color> colors, 8: list<string> texts, 9: list<P> points
        10: set<i64> set_of_longs, 11: list<uuid> ids, 12: set<Color> palette, 13: list<list<i32>> rows
    }";

#[test]
fn lists_of_numbers_are_slices() {
    let ty = type_of(LISTS, "S");
    let fixed = |code, values: Vec<Vec<u8>>| {
        Node::List(tree::LIST, code, values.into_iter().map(|bytes| Node::Fixed(code, bytes)).collect())
    };
    let longs = vec![i64::MIN.to_be_bytes().to_vec(), 7_i64.to_be_bytes().to_vec()];
    let node = Node::Struct(vec![
        (1, fixed(tree::BOOL, vec![vec![1], vec![0], vec![0x40]])),
        (2, fixed(tree::I8, vec![vec![0x80], vec![0x7f]])),
        (3, fixed(tree::I16, vec![vec![0x80, 0], vec![0, 5]])),
        (4, fixed(tree::I32, vec![vec![0, 0, 1, 0]])),
        (5, fixed(tree::I64, longs.clone())),
        (6, fixed(tree::DOUBLE, vec![1.5_f64.to_be_bytes().to_vec()])),
        (7, fixed(tree::I32, vec![vec![0, 0, 0, 2], vec![0, 0, 0, 9]])),
        (
            10,
            Node::List(tree::SET, tree::I64, longs.into_iter().map(|b| Node::Fixed(tree::I64, b)).collect()),
        ),
    ]);
    let bytes = node.to_bytes();
    for codec in codecs(&ty) {
        let arena = Arena::new();
        let message = codec.decode(&arena, &bytes).expect("complete");
        let list = |name: &str| message.get(ty.field::<ListRef>(name).expect(name));
        assert_eq!(list("bools").as_slice::<bool>(), Some(&[true, false, true][..]));
        assert_eq!(list("bytes").as_slice::<i8>(), Some(&[-128, 127][..]));
        assert_eq!(list("shorts").as_slice::<i16>(), Some(&[i16::MIN, 5][..]));
        assert_eq!(list("ints").as_slice::<i32>(), Some(&[256][..]));
        assert_eq!(list("longs").as_slice::<i64>(), Some(&[i64::MIN, 7][..]));
        assert_eq!(list("doubles").as_slice::<f64>(), Some(&[1.5][..]));
        assert_eq!(list("colors").as_slice::<i32>(), Some(&[2, 9][..]), "an enum's are i32");
        let set = message.get(ty.field::<SetRef>("set_of_longs").expect("declared"));
        assert_eq!(set.as_slice::<i64>(), Some(&[i64::MIN, 7][..]));
        // Another type is no slice, and no panic.
        assert_eq!(list("ints").as_slice::<i64>(), None);
        assert_eq!(list("longs").as_slice::<f64>(), None);
        assert_eq!(list("texts").as_slice::<i8>(), None);
        // Absent ones are empty, aligned slices.
        let empty = codec.decode(&arena, &[0]).expect("an empty message");
        for field in ["doubles", "longs"] {
            let list = empty.get(ty.field::<ListRef>(field).expect(field));
            assert!(
                list.is_empty() && (list.as_slice::<f64>().is_some() || list.as_slice::<i64>().is_some())
            );
        }
    }
}

#[test]
fn elements_are_read_in_every_way() {
    let ty = type_of(LISTS, "S");
    let points = (1..4).map(|x| Node::Struct(vec![(1, Node::i32(x))])).collect();
    let texts = ["a", "", "ü"].map(Node::text).to_vec();
    let colors = [1, 2, 7].map(Node::i32).to_vec();
    let node = Node::Struct(vec![
        (8, Node::List(tree::LIST, tree::STRING, texts)),
        (9, Node::List(tree::LIST, tree::STRUCT, points)),
        (12, Node::List(tree::SET, tree::I32, colors)),
    ]);
    let bytes = node.to_bytes();
    let x = type_of(LISTS, "P").field::<i32>("x").expect("declared");
    for codec in codecs(&ty) {
        let arena = Arena::new();
        let message = codec.decode(&arena, &bytes).expect("complete");
        let texts = message.get(ty.field::<ListRef>("texts").expect("declared"));
        assert_eq!(texts.typed::<str>().expect("strings").iter().collect::<Vec<_>>(), ["a", "", "ü"]);
        assert_eq!(
            texts.typed::<[u8]>().expect("strings").iter().map(<[u8]>::len).collect::<Vec<_>>(),
            [1, 0, 2]
        );
        assert_eq!(texts.iter().rev().filter_map(ValueRef::as_str).collect::<Vec<_>>(), ["ü", "", "a"]);
        assert_eq!(texts.get(2).and_then(ValueRef::as_str), Some("ü"));
        assert!(texts.get(3).is_none());
        assert_eq!(texts.into_iter().len(), 3);
        let error = texts.typed::<i32>().map(drop).expect_err("they are strings");
        assert_eq!(error.to_string(), "elements are string, not i32");
        let points = message.get(ty.field::<ListRef>("points").expect("declared"));
        let own = ty.schema().struct_type("P").expect("declared").field::<i32>("x").expect("declared");
        let xs = points.typed::<Message>().expect("structs").iter().map(|point| point.get(own));
        assert_eq!(xs.collect::<Vec<_>>(), [1, 2, 3]);
        assert!(
            points.get(0).and_then(ValueRef::as_message).expect("a struct").try_get(x).is_err(),
            "foreign"
        );
        let palette = message.get(ty.field::<SetRef>("palette").expect("declared"));
        let names: Vec<_> =
            palette.typed::<EnumValue>().expect("enums").iter().map(EnumValue::name).collect();
        assert_eq!(names, [Some("RED"), Some("GREEN"), None]);
        assert!(palette.contains("GREEN") && palette.contains(7) && palette.contains(1_i64));
        assert!(!palette.contains("BLUE") && !palette.contains(3) && !palette.contains(true));
    }
}

#[test]
fn the_last_of_a_maps_duplicate_keys_counts() {
    let ty = type_of("struct S { 1: map<string, i32> by_text, 2: map<i64, string> by_number }", "S");
    let entry = |key: &str, value| (Node::text(key), Node::i32(value));
    let number = |key: i64, text| (Node::Fixed(tree::I64, key.to_be_bytes().to_vec()), Node::text(text));
    let node = Node::Struct(vec![
        (1, Node::Map(tree::STRING, tree::I32, vec![entry("k", 1), entry("other", 2), entry("k", 3)])),
        (2, Node::Map(tree::I64, tree::STRING, vec![number(-1, "a"), number(5, "b"), number(-1, "c")])),
    ]);
    let bytes = node.to_bytes();
    for codec in codecs(&ty) {
        let arena = Arena::new();
        let message = codec.decode(&arena, &bytes).expect("complete");
        let map = message.get(ty.field::<MapRef>("by_text").expect("declared"));
        assert_eq!(map.len(), 3);
        assert_eq!(map.get("k").and_then(ValueRef::as_i64), Some(3));
        assert_eq!(map.get("other").and_then(ValueRef::as_i64), Some(2));
        assert!(map.get("K").is_none() && map.get(1).is_none());
        assert_eq!(map.entry(0).and_then(|(_, value)| value.as_i64()), Some(1), "entries stay as sent");
        assert!(map.entry(3).is_none());
        let by_number = message.get(ty.field::<MapRef>("by_number").expect("declared"));
        let index = by_number.index(&arena);
        for key in [-1_i64, 5, 6] {
            let expected = by_number.get(key).and_then(ValueRef::as_str);
            assert_eq!(index.get(key).and_then(ValueRef::as_str), expected, "{key}");
            assert_eq!(index.get(key as i8).and_then(ValueRef::as_str), expected, "{key}, of another width");
        }
        assert_eq!(index.get(-1_i64).and_then(ValueRef::as_str), Some("c"));
        let mut out = Vec::new();
        codec.encode(message, &mut out).expect("complete");
        assert_eq!(out, bytes, "duplicates are encoded as they came");
        let empty = codec.decode(&arena, &[0]).expect("an empty message");
        let map = empty.get(ty.field::<MapRef>("by_text").expect("declared"));
        assert!(map.get("k").is_none() && map.index(&arena).get("k").is_none());
    }
}

#[test]
fn maps_are_searched_by_keys_of_any_type() {
    let ty = schema("everything.thrift").struct_type("Maps").expect("declared");
    let json = r#"{"by_bool": {"true": 1, "false": 2}, "by_color": {"GREEN": 7, "77": 8},
        "by_double": [[-0.0, "zero"], [1.5, "x"]], "by_binary": [["AQI=", "AA=="]],
        "by_point": [[{"x": 1.0, "y": 2.0}, "p"]], "by_list": [[[1, 2], {"x": 3.0}]], "by_set": [[["a", "b"], 9]]}"#;
    let arena = Arena::new();
    let message = serde::de::DeserializeSeed::deserialize(
        ty.seed(&arena),
        &mut serde_json::Deserializer::from_str(json),
    )
    .expect("it fits");
    let map = |name: &str| message.get(ty.field::<MapRef>(name).expect(name));
    let check = |name: &str, key: ValueRef<'_>, expected: Option<&str>| {
        let found = map(name).get(key).map(|value| format!("{value:?}"));
        assert_eq!(found.as_deref(), expected, "{name}");
        let indexed = map(name).index(&arena).get(key).map(|value| format!("{value:?}"));
        assert_eq!(indexed, found, "{name}, by index");
    };
    check("by_bool", true.into(), Some("1"));
    check("by_color", "GREEN".into(), Some("7"));
    check("by_color", "BROWN".into(), None);
    check("by_color", 77.into(), Some("8"));
    check("by_color", 5_i64.into(), Some("7"));
    check("by_double", 0.0.into(), Some("\"zero\""));
    check("by_double", f64::NAN.into(), None);
    check("by_binary", (&[1, 2]).into(), Some("b\"\\x00\""));
    check("by_binary", "\u{1}\u{2}".into(), Some("b\"\\x00\""));
    for name in ["by_point", "by_list", "by_set"] {
        let (key, value) = map(name).entry(0).expect("one entry");
        check(name, key, Some(&format!("{value:?}")));
    }
}

#[test]
fn enums_have_numbers_and_perhaps_names() {
    let ty = type_of("enum E { A = 1, ALSO_A = 1, B = -2 } struct S { 1: E e, 2: E f = E.B }", "S");
    let codecs = codecs(&ty);
    let e = ty.field::<EnumValue>("e").expect("declared");
    for (number, name) in [(1, Some("A")), (-2, Some("B")), (0, None), (i32::MIN, None)] {
        let bytes = Node::Struct(vec![(1, Node::i32(number))]).to_bytes();
        for codec in &codecs {
            let arena = Arena::new();
            let message = codec.decode(&arena, &bytes).expect("complete");
            assert_eq!((message.get(e).number(), message.get(e).name()), (number, name));
            assert_eq!(message.get(ty.field::<i32>("e").expect("declared")), number);
            assert_eq!(message.get(e).desc().name, "E");
            let mut out = Vec::new();
            codec.encode(message, &mut out).expect("complete");
            assert_eq!(out, bytes, "unknown numbers are kept");
        }
    }
    let arena = Arena::new();
    let empty = ty.builder(&arena).finish().expect("nothing is required");
    assert_eq!(empty.get(ty.field::<EnumValue>("f").expect("declared")).name(), Some("B"));
    assert_eq!(format!("{:?}", empty.get(e)), "E(0)");
}

#[test]
fn a_union_has_one_member() {
    let ty = schema("everything.thrift").struct_type("Choice").expect("declared");
    let (number, text) =
        (ty.field::<i64>("number").expect("declared"), ty.field::<str>("text").expect("declared"));
    let bytes = Node::Struct(vec![(4, Node::text("x"))]).to_bytes();
    for codec in codecs(&ty) {
        let arena = Arena::new();
        let message = codec.decode(&arena, &bytes).expect("complete");
        assert_eq!(message.get_opt(text), Some("x"));
        assert_eq!((message.get_opt(number), message.get(number)), (None, 0));
        let set: Vec<_> = message.fields().map(|(field, _)| field.name.as_str()).collect();
        assert_eq!(set, ["text"]);
        assert_eq!(message.all_fields().filter(|(.., is_set)| *is_set).count(), 1);
        let two =
            Node::Struct(vec![(4, Node::text("x")), (2, Node::Fixed(tree::I64, vec![0; 8]))]).to_bytes();
        let error = codec.decode(&arena, &two).expect_err("two members");
        assert_eq!(error.to_string(), "at byte 8: two members of the union are set: `text` and `number`");
        let none = codec.decode(&arena, &[0]).expect_err("no member");
        assert_eq!(none.kind(), &DecodeErrorKind::EmptyUnion);
    }
}

#[test]
fn reflection_shows_every_field() {
    let ty = schema("shop.thrift").struct_type("Order").expect("declared");
    let arena = Arena::new();
    let mut builder = ty.builder(&arena);
    builder.set_by_name("name", "n").expect("a string").set_by_name("id", 5).expect("an i64");
    let message = builder.finish().expect("complete");
    let set: Vec<_> = message.fields().map(|(field, value)| (field.id, value.as_i64())).collect();
    assert_eq!(set, [(1, Some(5)), (2, None)]);
    assert_eq!(message.all_fields().count(), ty.desc().fields.len());
    assert_eq!(message.get_by_name("id").ok().and_then(ValueRef::as_i64), Some(5));
    assert_eq!(message.get_by_name("tags").ok().and_then(ValueRef::as_list).map(ListRef::len), Some(0));
    assert_eq!(message.get_by_id(2).and_then(ValueRef::as_str), Some("n"));
    assert!(message.get_by_id(-1).is_none());
    let error = message.get_by_name("idd").expect_err("no such field").to_string();
    assert_eq!(error, "`Order` has no field `idd`; did you mean `id`?");
    assert_eq!(message.desc().name, "Order");
    assert_eq!(format!("{message:?}"), r#"Order { id: 5, name: "n" }"#);
}

#[test]
fn debug_output_shows_every_kind_of_value() {
    let ty = type_of(
        "enum E { A } union U { 1: i32 n } struct S { 1: bool b, 2: binary raw, 3: uuid id, 4: E e, 5: set<i32> ns,
         6: map<string, double> m, 7: U u, 8: E unknown, 9: string s, 10: list<binary> raws }",
        "S",
    );
    let json = r#"{"b": true, "raw": "AP9h", "id": "00000000-0000-0000-0000-0000000000ff", "e": "A", "ns": [2, 1],
        "m": {"k": 0.5}, "u": {"n": 1}, "unknown": 3, "s": "a\"b", "raws": ["", "XA=="]}"#;
    let arena = Arena::new();
    let mut reader = serde_json::Deserializer::from_str(json);
    let message = serde::de::DeserializeSeed::deserialize(ty.seed(&arena), &mut reader).expect("it fits");
    assert_eq!(
        format!("{message:?}"),
        "S { b: true, raw: b\"\\x00\\xffa\", id: 00000000-0000-0000-0000-0000000000ff, e: A, ns: {2, 1}, \
         m: {\"k\": 0.5}, u: U { n: 1 }, unknown: E(3), s: \"a\\\"b\", raws: [b\"\", b\"\\\\\"] }"
    );
}

#[test]
fn strings_may_be_checked_when_they_are_read() {
    let ty = type_of("struct S { 1: string s, 2: list<string> l, 3: map<string, i32> m, 4: binary b }", "S");
    let bad = Node::Bytes(b"ok\xff".to_vec());
    let node = Node::Struct(vec![
        (1, bad.clone()),
        (2, Node::List(tree::LIST, tree::STRING, vec![Node::text("fine"), bad.clone()])),
        (3, Node::Map(tree::STRING, tree::I32, vec![(bad.clone(), Node::i32(1))])),
        (4, bad),
    ]);
    let bytes = node.to_bytes();
    let (s, raw) = (ty.field::<str>("s").expect("declared"), ty.field::<[u8]>("s").expect("declared"));
    let l = ty.field::<ListRef>("l").expect("declared");
    for codec in codecs(&ty) {
        let error = codec.decode(&Arena::new(), &bytes).map(|m| m.to_value()).expect_err("checked at once");
        assert_eq!(error.to_string(), "at byte 7, s: string is not UTF-8 (from its byte 2)");
    }
    for codec in codecs_with(&ty, |builder| builder.utf8(Utf8::OnAccess)) {
        let arena = Arena::new();
        let message = codec.decode(&arena, &bytes).expect("strings are not looked at");
        let error = message.try_get(s).expect_err("not UTF-8");
        assert_eq!(error.kind(), &AccessErrorKind::InvalidUtf8(2));
        assert_eq!(message.try_get_opt(s), Err(error));
        let panic = panic_message(|| message.get(s));
        assert_eq!(panic, "string is not UTF-8 (from its byte 2); read it as bytes");
        assert_eq!(message.get(raw), b"ok\xff");
        assert!(message.is_set(s));
        assert!(message.to_value().is_err() && serde_json::to_string(&message).is_err());
        assert!(message.get(l).typed::<[u8]>().expect("strings").iter().eq([&b"fine"[..], b"ok\xff"]));
        assert_eq!(message.get(l).get(0).and_then(ValueRef::as_str), Some("fine"));
        assert!(matches!(message.get(l).get(1), Some(ValueRef::InvalidString(b"ok\xff"))));
        assert!(
            panic_message(|| message.get(l).typed::<str>().expect("strings").iter().for_each(drop))
                .contains("UTF-8")
        );
        assert!(format!("{message:?}").contains("b\"ok\\xff\""));
        assert_eq!(message, codec.decode(&arena, &bytes).expect("again"));
        // What is not looked at is encoded as it came.
        let mut out = Vec::new();
        codec.encode(message, &mut out).expect("complete");
        assert_eq!(out, bytes);
        // A program sets text only, whatever the codec.
        let mut builder = message.edit(&arena);
        let error = builder.set(raw, b"\xfe").map(drop).expect_err("not UTF-8");
        assert_eq!(error.to_string(), "bytes that are not UTF-8 given, expected string");
        assert!(builder.set_borrowed(raw, b"\xfe").is_err());
        builder.set(raw, b"text").expect("UTF-8");
        let edited = builder.finish().expect("complete");
        assert_eq!((edited.get(raw), edited.get(s)), (&b"text"[..], "text"));
    }
}

#[test]
fn errors_tell_the_offset_and_the_way_there() {
    let ty = schema("shop.thrift").struct_type("Order").expect("declared");
    let codecs = codecs(&ty);
    let id = || (1, Node::Fixed(tree::I64, vec![0; 8]));
    let item = |fields| Node::Struct(vec![(1, Node::text("sku"))].into_iter().chain(fields).collect());
    let items = |items| Node::Struct(vec![id(), (5, Node::List(tree::LIST, tree::STRUCT, items))]);
    let bad = Node::Bytes(vec![0xc0]);
    let cases = [
        (Node::Struct(vec![]), "at byte 1: required field `id` is missing"),
        (
            items(vec![item(vec![]), Node::Struct(vec![])]),
            "at byte 31, items[1]: required field `sku` is missing",
        ),
        (
            items(vec![item(vec![(2, bad.clone())])]),
            "at byte 36, items[0].title: string is not UTF-8 (from its byte 0)",
        ),
        (
            Node::Struct(vec![id(), (6, Node::Map(tree::STRING, tree::I64, vec![(bad.clone(), id().1)]))]),
            "at byte 24, totals[#0]: string is not UTF-8 (from its byte 0)",
        ),
        (
            Node::Struct(vec![id(), (4, Node::Struct(vec![id(), (2, bad)]))]),
            "at byte 32, customer.name: string is not UTF-8 (from its byte 0)",
        ),
        (
            Node::Struct(vec![id(), (7, Node::List(tree::LIST, tree::I32, vec![Node::i32(0)]))]),
            "at byte 14, tags: element type is i32, expected string",
        ),
        (
            Node::Struct(vec![
                id(),
                (6, Node::Map(tree::STRING, tree::I32, vec![(Node::text(""), Node::i32(0))])),
            ]),
            "at byte 15, totals: value type is i32, expected i64",
        ),
        (
            Node::Struct(vec![id(), (10, Node::Struct(vec![]))]),
            "at byte 15, payment: no known member of the union is set",
        ),
        (
            Node::Struct(vec![id(), (99, Node::List(tree::LIST, 0, vec![Node::Struct(vec![])]))]),
            "at byte 14, <field 99>: unknown type code 0",
        ),
    ];
    for (node, expected) in cases {
        let bytes = node.to_bytes();
        for codec in &codecs {
            let arena = Arena::new();
            let error = codec.decode(&arena, &bytes).map(|message| format!("{message:?}"));
            assert_eq!(error.map_err(|error| error.to_string()), Err(expected.to_owned()), "{codec:?}");
        }
    }
}

#[test]
fn a_place_in_a_map_is_named_by_its_key() {
    let ty = type_of(
        "enum E { A } struct S { 1: map<string, S> texts, 2: map<binary, S> blobs, 3: map<i64, S> longs, 4: map<byte, S> bytes
                                 5: map<bool, S> bools, 6: map<E, S> enums, 7: map<double, S> reals, 8: map<S, S> structs
                                 9: required i32 n, 10: map<i16, list<map<string, S>>> nested }",
        "S",
    );
    let fixed = |code, bytes: &[u8]| Node::Fixed(code, bytes.to_vec());
    let n = || (9, Node::i32(0));
    let good = || Node::Struct(vec![n()]);
    let map = |key_type, entries| Node::Map(key_type, tree::STRUCT, entries);
    // The second entry of each has a value that lacks what it requires.
    let of = |id, key_type, first, key| {
        Node::Struct(vec![n(), (id, map(key_type, vec![(first, good()), (key, Node::Struct(vec![]))]))])
    };
    let texts = |id, text| of(id, tree::STRING, Node::text("first"), Node::text(text));
    let numbers =
        |id, code, bytes: &[u8]| of(id, code, fixed(code, &vec![0; bytes.len()]), fixed(code, bytes));
    let inner = map(tree::STRING, vec![(Node::text("k"), Node::Struct(vec![]))]);
    let list = Node::List(tree::LIST, tree::MAP, vec![map(tree::STRING, vec![]), inner]);
    let nested = Node::Map(tree::I16, tree::LIST, vec![(fixed(tree::I16, &[0, 7]), list)]);
    let bad_key = map(tree::STRING, vec![(Node::text("a"), good()), (Node::Bytes(vec![0xff]), good())]);
    let cases = [
        (texts(1, "EUR"), r#"texts["EUR"]"#.to_owned()),
        (texts(1, "a\"b\n"), r#"texts["a\"b\n"]"#.to_owned()),
        (texts(1, &"x".repeat(1000)), format!("texts[\"{}…\"]", "x".repeat(32))),
        (texts(2, "raw"), r#"blobs["raw"]"#.to_owned()),
        (numbers(3, tree::I64, &[0xff; 8]), "longs[-1]".to_owned()),
        (numbers(4, tree::I8, &[0x80]), "bytes[-128]".to_owned()),
        (numbers(5, tree::BOOL, &[1]), "bools[true]".to_owned()),
        (numbers(6, tree::I32, &[0, 0, 1, 0]), "enums[256]".to_owned()),
        (numbers(7, tree::DOUBLE, &[0x40; 8]), "reals[#1]".to_owned()),
        (of(8, tree::STRUCT, good(), good()), "structs[#1]".to_owned()),
        (of(8, tree::STRUCT, good(), Node::Struct(vec![])), "structs[#1]".to_owned()),
        (Node::Struct(vec![n(), (10, nested)]), r#"nested[7][1]["k"]"#.to_owned()),
        (Node::Struct(vec![n(), (1, bad_key)]), "texts[#1]".to_owned()),
    ];
    for (node, path) in cases {
        for protocol in PROTOCOLS {
            let bytes = node.to_bytes_in(protocol);
            for codec in codecs_of(&ty, protocol) {
                let arena = Arena::new();
                let error = codec.decode(&arena, &bytes).map(|message| format!("{message:?}"));
                assert_eq!(error.map_err(|error| error.path()), Err(path.clone()), "{codec:?}");
            }
        }
    }
}

#[test]
fn a_failed_decode_leaves_the_arena_as_it_was() {
    let ty = type_of("struct S { 1: list<i64> longs, 2: required i32 last }", "S");
    let longs = |fields: Vec<(i16, Node)>| {
        let items = (0..100_i64).map(|n| Node::Fixed(tree::I64, n.to_be_bytes().to_vec())).collect();
        Node::Struct([(1, Node::List(tree::LIST, tree::I64, items))].into_iter().chain(fields).collect())
    };
    let (good, bad) = (longs(vec![(2, Node::i32(1))]).to_bytes(), longs(vec![]).to_bytes());
    for codec in codecs(&ty) {
        let arena = Arena::new();
        let first = codec.decode(&arena, &good).expect("complete");
        let capacity = arena.capacity();
        for _ in 0..10_000 {
            assert!(codec.decode(&arena, &bad).is_err());
            assert!(codec.decode(&arena, &[&good[..], b"x"].concat()).is_err(), "trailing bytes");
        }
        assert_eq!(arena.capacity(), capacity, "{codec:?}");
        let second = codec.decode(&arena, &good).expect("complete");
        assert_eq!(first, second, "what was decoded before stays");
    }
}

#[test]
fn a_reset_arena_serves_again() {
    let ty = type_of("struct S { 1: list<string> texts }", "S");
    let texts = ty.field::<ListRef>("texts").expect("declared");
    for codec in codecs(&ty) {
        let mut arena = Arena::new();
        for round in 0..50_usize {
            arena.reset();
            let expected: Vec<String> = (0..round * 7 % 90).map(|n| format!("{round}-{n}")).collect();
            let items = expected.iter().map(|text| Node::text(text)).collect();
            let bytes = Node::Struct(vec![(1, Node::List(tree::LIST, tree::STRING, items))]).to_bytes();
            let message = codec.decode(&arena, &bytes).expect("complete");
            assert!(message.get(texts).typed::<str>().expect("strings").iter().eq(&expected));
        }
        assert!(arena.capacity() < 1 << 16);
    }
}
