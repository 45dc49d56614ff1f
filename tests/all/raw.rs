//! Encoded messages, read and changed without decoding them.

use proptest::prelude::*;
use scrimp::raw::{RawError, RawErrorKind, RawInput, RawValue};
use scrimp::{Arena, Codec, Enum, JsonStyle, Limits, List, Protocol, Struct, StructType, Value, ValuePath};
use scrimp_testkit::disturb::{Disturber, mutate};
use scrimp_testkit::executors::{PROTOCOLS, codec_of, codecs_of};
use scrimp_testkit::paths::{self, Way};
use scrimp_testkit::tree::Node;
use scrimp_testkit::{Guarded, Rng, hex, same, tree};

use crate::generate;
use crate::harness::{config, type_of};
use crate::oracle;

/// The message that `bytes` are.
fn decoded(codec: &Codec, bytes: &[u8], context: &dyn Fn() -> String) -> Value {
    let arena = Arena::new();
    let message = codec.decode(&arena, bytes);
    let message = message.unwrap_or_else(|error| panic!("{error}: {}\n{}", hex(bytes), context()));
    message.to_value().unwrap_or_else(|error| panic!("{error}\n{}", context()))
}

/// Reads and changes the value at some way, of a message that decodes to `message`.
fn check(
    codec: &Codec,
    bytes: &[u8],
    message: &Value,
    canonical: bool,
    rng: &mut Rng,
    context: &dyn Fn() -> String,
) {
    let ty = codec.message_type();
    let Some(way) = Way::random(ty, message, rng) else { return };
    let text = way.text();
    let context = || format!("{text}\n{}\n{message:?}\n{}", hex(bytes), context());
    let path = ty.value_path(&text).unwrap_or_else(|error| panic!("{error}\n{}", context()));
    let arena = Arena::new();
    let raw = codec.raw(bytes);

    let expected = paths::get(message, &way.steps);
    let found = raw.get(&path).unwrap_or_else(|error| panic!("{error}\n{}", context()));
    assert_eq!(found.is_some(), expected.is_some(), "{}", context());
    if let (Some(found), Some(expected)) = (&found, expected) {
        let value = found.value(&arena).map(|value| value.to_value().expect("strings are checked"));
        let value = value.unwrap_or_else(|error| panic!("{error}\n{}", context()));
        assert!(same(&value, expected), "{value:?}\nexpected {expected:?}\n{}", context());
    }
    // Without duplicates, the first is the last; reading a part of the message is enough.
    if canonical
        && let Some(found) = &found
        && has_unique_keys(message)
    {
        let first = raw.get_first(&path).expect("it was just read").expect("it is there");
        assert_eq!((first.range(), first.encoded()), (found.range(), found.encoded()), "{}", context());
    }

    let schema = ty.schema();
    let schema = schema.descriptors();
    let new = generate_fitting(ty, &way, rng);
    let new_bytes = Node::of(schema, way.ty, &new).to_bytes_in(codec.protocol());
    let id = ty.desc().id;
    for operation in ["set", "insert", "remove"] {
        let mut expected = message.clone();
        let (edit, possible) = match operation {
            "set" => (
                raw.set(&path, RawInput::Encoded(&new_bytes)),
                paths::set(schema, id, &mut expected, &way.steps, new.clone()),
            ),
            "insert" => (
                raw.insert(&path, RawInput::Encoded(&new_bytes)),
                paths::insert(schema, id, &mut expected, &way.steps, new.clone()),
            ),
            _ => (raw.remove(&path), paths::remove(schema, id, &mut expected, &way.steps)),
        };
        let context = || format!("{operation} {new:?} at {}", context());
        let edit = match (edit, possible) {
            (Ok(edit), Ok(())) => edit,
            (Err(_), Err(_)) => continue,
            (edit, possible) => panic!("{edit:?}, but {possible:?}: {}", context()),
        };
        let changed = edit.to_vec();
        assert_eq!(changed.len(), edit.len(), "{}", context());
        let again = decoded(codec, &changed, &context);
        assert!(same(&again, &expected), "{again:?}\nexpected {expected:?}\n{}", context());
        if canonical {
            let message = ty.message_from_value(&arena, &expected).expect("it was decoded");
            let encoded = codec.encode_to_vec(message).expect("it fits");
            assert_eq!(hex(&changed), hex(&encoded), "{}", context());
        }
    }
}

/// A value of the type that `way` leads to, which adds few levels.
fn generate_fitting(ty: &StructType, way: &Way, rng: &mut Rng) -> Value {
    scrimp_testkit::generate::value(ty, way.ty, rng, 20)
}

fn has_unique_keys(value: &Value) -> bool {
    match value {
        Value::List(elements) | Value::Set(elements) => elements.iter().all(has_unique_keys),
        Value::Struct(fields) => fields.iter().all(|(_, value)| has_unique_keys(value)),
        Value::Map(entries) => {
            let is_unique = |(index, (key, _)): (usize, &(Value, Value))| {
                entries[..index].iter().all(|(other, _)| other != key)
            };
            entries.iter().enumerate().all(is_unique)
                && entries.iter().all(|(key, value)| has_unique_keys(key) && has_unique_keys(value))
        }
        _ => true,
    }
}

/// Has each codec read and change what `path` leads to; they must agree, in errors too.
fn check_agreement(codecs: &[Codec], bytes: &[u8], path: &ValuePath) {
    let outcomes = codecs.iter().map(|codec| {
        let raw = codec.raw(bytes);
        let found = |found: Result<Option<RawValue<'_>>, RawError>| {
            let found = found.map(|value| value.map(|value| (value.range(), value.encoded().to_vec())));
            found.map_err(|error| error.to_string())
        };
        let removed = raw.remove(path).map(|edit| edit.to_vec()).map_err(|error| error.to_string());
        (found(raw.get(path)), found(raw.get_first(path)), removed)
    });
    let outcomes: Vec<_> = outcomes.collect();
    for (codec, outcome) in codecs.iter().zip(&outcomes) {
        assert_eq!(outcome, &outcomes[0], "{codec:?} at {path}: {}", hex(bytes));
    }
}

proptest! {
    #![proptest_config(config(100))]

    #[test]
    fn executors_agree_on_any_bytes(idl in generate::idl(), seed: u64, size in 1_usize..100) {
        let ty = generate::root(&idl);
        let mut rng = Rng::new(seed);
        for protocol in PROTOCOLS {
            let codecs = codecs_of(&ty, protocol);
            for _ in 0..4 {
                let value = generate::message(&ty, &mut rng, size);
                let mut tree = Node::of_message(&ty, &value);
                Disturber { rng: &mut rng, breaking: 0 }.disturb(&mut tree);
                let loose = tree.to_loose_bytes_in(protocol, &mut rng);
                for original in [oracle::encode(&ty, protocol, &value), loose] {
                    let mut guarded = Guarded::new(original.len() + 64);
                    for mutations in 0..8 {
                        let bytes = match mutations {
                            0 => original.clone(),
                            _ => mutate(protocol, &original, &mut rng),
                        };
                        let Some(way) = Way::random(&ty, &value, &mut rng) else { continue };
                        let path = ty.value_path(&way.text()).expect("the way is of the type");
                        check_agreement(&codecs, guarded.ending(&bytes), &path);
                    }
                }
            }
        }
    }

    #[test]
    fn what_encoders_write_is_read_and_changed(idl in generate::idl(), seed: u64, size in 1_usize..200) {
        let ty = generate::root(&idl);
        let mut rng = Rng::new(seed);
        for protocol in PROTOCOLS {
            let codec = codec_of(&ty, protocol);
            for _ in 0..4 {
                let value = generate::message(&ty, &mut rng, size);
                let bytes = oracle::encode(&ty, protocol, &value);
                for _ in 0..6 {
                    check(&codec, &bytes, &value, true, &mut rng, &|| format!("{codec:?}\n{idl}"));
                }
            }
        }
    }

    #[test]
    fn duplicates_unknown_fields_and_odd_encodings_are_minded(idl in generate::idl(), seed: u64, size in 1_usize..100) {
        let ty = generate::root(&idl);
        let mut rng = Rng::new(seed);
        for protocol in PROTOCOLS {
            let codec = codec_of(&ty, protocol);
            for _ in 0..4 {
                let value = generate::message(&ty, &mut rng, size);
                let mut tree = Node::of_message(&ty, &value);
                Disturber { rng: &mut rng, breaking: 0 }.disturb(&mut tree);
                let bytes = tree.to_loose_bytes_in(protocol, &mut rng);
                for _ in 0..6 {
                    check(&codec, &bytes, &value, false, &mut rng, &|| format!("{codec:?}\n{idl}"));
                }
            }
        }
    }

    #[test]
    fn any_bytes_are_read_within_bounds(idl in generate::idl(), seed: u64, size in 1_usize..60) {
        let ty = generate::root(&idl);
        let mut rng = Rng::new(seed);
        for protocol in PROTOCOLS {
            let codec = codec_of(&ty, protocol);
            let value = generate::message(&ty, &mut rng, size);
            let original = oracle::encode(&ty, protocol, &value);
            let mut guarded = Guarded::new(original.len() + 64);
            for _ in 0..24 {
                let mutated = mutate(protocol, &original, &mut rng);
                let bytes = guarded.ending(&mutated);
                let Some(way) = Way::random(&ty, &value, &mut rng) else { continue };
                let path = ty.value_path(&way.text()).expect("the way is of the type");
                let arena = Arena::new();
                // Whatever is a message is one here too, but for unions of which a tree of values cannot hold the member.
                let message = codec.decode(&arena, bytes).ok().and_then(|message| message.to_value().ok());
                if let Some(message) = message {
                    check(&codec, bytes, &message, false, &mut rng, &|| format!("{codec:?}\n{idl}"));
                }
                // What is only passed over is checked as unknown fields are: its values may be bad, but are within the bytes.
                if let Ok(Some(value)) = codec.raw(bytes).get(&path) {
                    let _ = value.value(&arena);
                    let _ = codec.raw(bytes).remove(&path);
                    let _ = codec.raw(bytes).set(&path, RawInput::Encoded(value.encoded()));
                }
                let _ = codec.raw(bytes).get_first(&path);
            }
        }
    }
}

const SHOP: &str = r#"
    enum Currency { EUR = 1, USD = 2 }
    struct Item { 1: required string name, 2: i64 price, 3: bool sold, 20: bool hidden }
    union Payment { 1: string card, 2: i64 account }
    struct Address { 1: string city, 2: bool checked }
    struct Order {
        1: i64 id, 2: list<Item> items, 3: map<string, Item> extras, 4: map<Currency, i64> totals, 5: Payment payment,
        6: optional Address to, 7: list<i32> numbers, 8: Item first, 40: optional string note, 41: map<i8, map<string, i32>> deep
    }"#;

/// A codec for orders, in each protocol.
fn orders() -> impl Iterator<Item = Codec> {
    let ty = type_of(SHOP, "Order");
    PROTOCOLS.into_iter().map(move |protocol| codec_of(&ty, protocol))
}

fn bytes_of(codec: &Codec, json: &str) -> Vec<u8> {
    let arena = Arena::new();
    let message = codec.message_type().from_json(&arena, &JsonStyle::new(), json).expect("valid JSON");
    codec.encode_to_vec(message).expect("it fits")
}

fn json_of(codec: &Codec, bytes: &[u8]) -> String {
    let arena = Arena::new();
    let message = codec.decode(&arena, bytes).unwrap_or_else(|error| panic!("{error}: {}", hex(bytes)));
    message.to_json(&JsonStyle::new()).expect("it has a JSON form")
}

#[test]
fn values_are_read_as_what_they_are() {
    for codec in orders() {
        let ty = codec.message_type();
        let bytes = bytes_of(
            &codec,
            r#"{"id": 7, "items": [{"name": "tea", "price": 3, "sold": true, "hidden": false}], "totals": {"EUR": 5},
                "payment": {"card": "x"}, "numbers": [1, 2, 3]}"#,
        );
        let arena = Arena::new();
        let raw = codec.raw(&bytes);
        let get = |text: &str| {
            let path = ty.value_path(text).unwrap_or_else(|error| panic!("{error}"));
            raw.get(&path).expect("a message").unwrap_or_else(|| panic!("{text} is not there"))
        };
        assert_eq!(get("id").to::<i64>(&arena).ok(), Some(7));
        assert_eq!(get("items[0].name").to::<str>(&arena).ok(), Some("tea"));
        assert_eq!(get("items[0].sold").to::<bool>(&arena).ok(), Some(true));
        assert_eq!(get("items[0].hidden").to::<bool>(&arena).ok(), Some(false));
        assert_eq!(get("totals{EUR}").to::<i64>(&arena).ok(), Some(5));
        assert_eq!(get("numbers").to::<List<i32>>(&arena).expect("it is one").as_slice(), [1, 2, 3]);
        let item = get("items[0]").to::<Struct>(&arena).expect("it is one");
        assert_eq!(item.get_by_name("price").expect("declared").as_i64(), Some(3));
        assert_eq!(
            get("items[0]").to_json(&JsonStyle::new()).expect("it has one"),
            r#"{"name":"tea","price":3,"sold":true,"hidden":false}"#
        );
        assert_eq!(
            get("items").to_json(&JsonStyle::new()).expect("it has one"),
            r#"[{"name":"tea","price":3,"sold":true,"hidden":false}]"#
        );
        let error = get("id").to::<Enum>(&arena).expect_err("it is a number");
        assert_eq!(error.to_string(), "the value is i64: it cannot be read as Enum");
        for absent in
            ["note", "items[1]", "payment.account", "to.city", "totals{USD}", r#"extras{"a"}.price"#]
        {
            assert!(
                raw.get(&ty.value_path(absent).expect("it fits")).expect("a message").is_none(),
                "{absent}"
            );
        }
    }
}

#[test]
fn values_are_set_where_they_are_and_where_they_are_not() {
    const START: &str = r#"{"id":7,"items":[{"name":"tea","sold":true}],"payment":{"card":"x"}}"#;
    for codec in orders() {
        let ty = codec.message_type();
        let bytes = bytes_of(&codec, START);
        let set = |text: &str, json: &str| {
            let path = ty.value_path(text).unwrap_or_else(|error| panic!("{error}"));
            let edit = codec.raw(&bytes).set(&path, RawInput::json(&JsonStyle::new(), json));
            json_of(&codec, &edit.unwrap_or_else(|error| panic!("{text}: {error}")).to_vec())
        };
        for (text, json, expected) in [
            ("id", "8", r#"{"id":8,"items":[{"name":"tea","sold":true}],"payment":{"card":"x"}}"#),
            (
                "items[0].sold",
                "false",
                r#"{"id":7,"items":[{"name":"tea","sold":false}],"payment":{"card":"x"}}"#,
            ),
            (
                "items[0].hidden",
                "true",
                r#"{"id":7,"items":[{"name":"tea","sold":true,"hidden":true}],"payment":{"card":"x"}}"#,
            ),
            (
                "items[0].price",
                "1",
                r#"{"id":7,"items":[{"name":"tea","price":1,"sold":true}],"payment":{"card":"x"}}"#,
            ),
            (
                "payment.card",
                r#""y""#,
                r#"{"id":7,"items":[{"name":"tea","sold":true}],"payment":{"card":"y"}}"#,
            ),
            (
                "payment.account",
                "9",
                r#"{"id":7,"items":[{"name":"tea","sold":true}],"payment":{"account":9}}"#,
            ),
            (
                "totals{USD}",
                "5",
                r#"{"id":7,"items":[{"name":"tea","sold":true}],"totals":{"USD":5},"payment":{"card":"x"}}"#,
            ),
            (
                "to.checked",
                "true",
                r#"{"id":7,"items":[{"name":"tea","sold":true}],"payment":{"card":"x"},"to":{"checked":true}}"#,
            ),
            (
                r#"deep{3}{"k"}"#,
                "5",
                r#"{"id":7,"items":[{"name":"tea","sold":true}],"payment":{"card":"x"},"deep":{"3":{"k":5}}}"#,
            ),
            ("items", "[]", r#"{"id":7,"items":[],"payment":{"card":"x"}}"#),
        ] {
            assert_eq!(set(text, json), expected, "{text}");
        }
    }
}

#[test]
fn what_cannot_be_changed_says_why() {
    for codec in orders() {
        let ty = codec.message_type();
        let bytes = bytes_of(&codec, r#"{"items":[{"name":"tea"}],"payment":{"card":"x"}}"#);
        let raw = codec.raw(&bytes);
        let path = |text: &str| ty.value_path(text).unwrap_or_else(|error| panic!("{error}"));
        let set = |text: &str| raw.set(&path(text), 5_i64).map(drop).expect_err(text).to_string();
        assert_eq!(
            set("first.price"),
            "`first` is absent, and cannot be made of this alone: it requires `name`; set the whole struct"
        );
        assert_eq!(set("items[1].price"), "`items[1]` is not there: the list has 1 element");
        assert_eq!(set("numbers[0]"), "`numbers[0]` is not there: the list has 0 elements");
        assert_eq!(set("$"), "`$` is the message itself: decode or encode it");
        assert_eq!(set("note"), "integer 5 given, expected string");
        let remove = |text: &str| raw.remove(&path(text)).map(drop).expect_err(text).to_string();
        assert_eq!(
            remove("items[0].name"),
            "`items[0].name` is required: a message without it would be refused"
        );
        assert_eq!(
            remove("payment.card"),
            "`payment.card` is a member of a union, which needs one: set another, or remove the union"
        );
        let error = raw.insert(&path("id"), 5_i64).map(drop).expect_err("no element");
        assert_eq!(error.to_string(), "`id` is no element of a list or set: fields and entries are set");
        assert!(raw.remove(&path("to.city")).expect("it is not there").is_unchanged());

        let other = type_of(SHOP, "Order").value_path("id").expect("declared");
        assert!(matches!(
            raw.get(&other).expect_err("of another schema").kind(),
            RawErrorKind::ForeignPath(_)
        ));
        let given = raw.set(&path("numbers"), RawInput::Encoded(&[0x18])).expect_err("no list");
        assert!(matches!(given.kind(), RawErrorKind::Value(_)), "{given}");
        let trailing = [&bytes[..], &[0]].concat();
        let error = codec.raw(&trailing).get(&path("note")).expect_err("a byte too many");
        assert!(error.to_string().ends_with("trailing bytes after the message: 1"), "{error}");
    }
}

#[test]
fn lists_change_the_form_of_their_headers() {
    for codec in orders() {
        let path = codec.message_type().value_path("numbers[0]").expect("declared");
        let mut bytes = bytes_of(&codec, "{}");
        for count in 0..20 {
            bytes = codec.raw(&bytes).insert(&path, count).expect("there is room").to_vec();
            let numbers: Vec<String> = (0..=count).rev().map(|number: i32| number.to_string()).collect();
            assert_eq!(json_of(&codec, &bytes), format!(r#"{{"numbers":[{}]}}"#, numbers.join(",")));
            assert_eq!(bytes, bytes_of(&codec, &json_of(&codec, &bytes)));
        }
        for _ in 0..20 {
            bytes = codec.raw(&bytes).remove(&path).expect("it is there").to_vec();
            assert_eq!(bytes, bytes_of(&codec, &json_of(&codec, &bytes)));
        }
        assert_eq!(json_of(&codec, &bytes), r#"{"numbers":[]}"#);
    }
}

#[test]
fn limits_are_kept() {
    let ty = type_of("struct Node { 1: optional Node next, 2: i32 n, 3: list<Node> nodes }", "Node");
    for protocol in PROTOCOLS {
        let limits = Limits::new().depth(8).message_size(1000);
        let codec = Codec::builder(&ty).protocol(protocol).limits(limits).build().expect("valid");
        let way = |nexts: usize| {
            let text = format!("{}n", "next.".repeat(nexts));
            ty.value_path(&text).expect("it fits")
        };
        let deepest = codec.raw(&[0]).set(&way(7), 1).expect("eight levels").to_vec();
        codec.decode(&Arena::new(), &deepest).expect("eight levels");
        let error = codec.raw(&[0]).set(&way(8), 1).expect_err("nine levels");
        assert!(error.to_string().contains("nested more than 8 levels deep"), "{error}");
        // One more level of what was given, or of what is passed over.
        let nodes = ty.value_path(&format!("{}nodes", "next.".repeat(7))).expect("it fits");
        assert!(codec.raw(&[0]).set(&nodes, RawInput::json(&JsonStyle::new(), "[]")).is_err());
        let endless: Vec<u8> = match protocol {
            Protocol::Binary => [12, 0, 1].repeat(100),
            _ => [0x1c].repeat(100),
        };
        let error = codec.raw(&endless).get(&ty.value_path("n").expect("it fits")).expect_err("too deep");
        assert!(error.to_string().contains("nested more than 8 levels deep"), "{error}");
        let error = codec.raw(&[0; 1001]).get(&ty.value_path("n").expect("it fits")).expect_err("too long");
        assert!(error.to_string().contains("longer than the limit of 1000 bytes"), "{error}");
    }
}

#[test]
fn the_last_of_several_counts() {
    let ty =
        type_of("struct In { 1: i32 a, 2: i32 b } struct Out { 1: In in, 2: map<string, i32> map }", "Out");
    for protocol in PROTOCOLS {
        let codec = codec_of(&ty, protocol);
        let inner = |a: Option<i32>, b: Option<i32>| {
            let fields = [(1, a), (2, b)].into_iter().filter_map(|(id, value)| Some((id, Node::i32(value?))));
            Node::Struct(fields.collect())
        };
        let entries = [("k", 1), ("x", 2), ("k", 3)].map(|(key, value)| (Node::text(key), Node::i32(value)));
        let map = Node::Map(tree::STRING, tree::I32, entries.to_vec());
        let message = Node::Struct(vec![(1, inner(Some(1), Some(2))), (2, map), (1, inner(Some(3), None))]);
        let bytes = message.to_bytes_in(protocol);
        let path = |text: &str| ty.value_path(text).expect("it fits");
        let arena = Arena::new();
        let get = |bytes: &[u8], text: &str| {
            let found = codec.raw(bytes).get(&path(text)).expect("a message");
            found.map(|found| found.to::<i32>(&Arena::new()).expect("it is a number"))
        };
        assert_eq!(
            (get(&bytes, "in.a"), get(&bytes, "in.b"), get(&bytes, r#"map{"k"}"#)),
            (Some(3), None, Some(3))
        );
        let first =
            codec.raw(&bytes).get_first(&path("in.b")).expect("a message").expect("the first has one");
        assert_eq!(first.to::<i32>(&arena).ok(), Some(2));
        let set = codec.raw(&bytes).set(&path("in.b"), 9).expect("it fits").to_vec();
        assert_eq!((get(&set, "in.a"), get(&set, "in.b")), (Some(3), Some(9)));
        let removed = codec.raw(&bytes).remove(&path(r#"map{"k"}"#)).expect("it fits").to_vec();
        assert_eq!((get(&removed, r#"map{"k"}"#), get(&removed, r#"map{"x"}"#)), (None, Some(2)));
        let removed = codec.raw(&bytes).remove(&path("in")).expect("it fits").to_vec();
        assert_eq!(get(&removed, "in.a"), None);
    }
}

#[test]
fn what_is_set_too_deep_is_refused_before_it_is_followed() {
    let ty = type_of("struct T { 1: T t, 2: i64 x }", "T");
    let codec = codec_of(&ty, Protocol::Binary);
    let path = ty.value_path(&["t"; 65].join(".")).expect("it fits");
    let endless = [0x0c, 0, 1].repeat(1_000_000);
    let error = codec.raw(&[0]).set(&path, RawInput::Encoded(&endless)).expect_err("too deep");
    assert!(error.to_string().contains("nested more than 64 levels deep"), "{error}");
    let arena = Arena::new();
    let mut message = ty.builder(&arena).finish().expect("nothing is required");
    for _ in 0..100_000 {
        let mut outer = ty.builder(&arena);
        outer.set_struct(ty.field::<Struct>("t").expect("declared"), message).expect("of this type");
        message = outer.finish().expect("nothing is required");
    }
    assert!(codec.raw(&[0]).set(&path, message).is_err());
}

#[test]
fn what_is_bad_on_the_way_is_named_by_every_executor() {
    let ty = type_of("struct S { 1: i32 a, 2: string name, 3: i32 c } struct R { 1: list<S> items }", "R");
    // The name of the first item goes on beyond the input.
    let item = [&[8, 0, 1, 0, 0, 0, 7, 11, 0, 2, 0, 0, 1, 0][..], &[b'A'; 40]].concat();
    let bytes = [&[15, 0, 1, 12, 0, 0, 0, 2][..], &item].concat();
    for codec in codecs_of(&ty, Protocol::Binary) {
        let path = ty.value_path("items[1].a").expect("it is declared");
        let error = codec.raw(&bytes).get(&path).expect_err("it is cut off");
        assert!(error.to_string().contains("items[0].name"), "{codec:?}: {error}");
    }
}
