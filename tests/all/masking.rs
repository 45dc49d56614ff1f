//! Masks on writing: what a codec with a mask writes is what selecting, then writing all of it comes to.

use proptest::prelude::*;
use scrimp::descriptor::{self, Requiredness, Type};
use scrimp::{
    Arena, Codec, CodecBuilder, CompileErrorKind, DecodeErrorKind, Direction, JsonStyle, Limits, Mask,
    Protocol, RequiredFields, Schema, SegmentBuffer, StructType, UnknownFields, Value,
};
use scrimp_testkit::executors::{PROTOCOLS, codec_of, codecs_of_with, executors};
use scrimp_testkit::paths::{Step, Way};
use scrimp_testkit::{Rng, hex, same};

use crate::generate;
use crate::harness::{config, type_of};

/// A path of a mask: steps to one value, or to all.
#[derive(Clone, Debug)]
struct Pattern(Vec<(Step, bool)>);

impl Pattern {
    fn random(ty: &StructType, message: &Value, rng: &mut Rng) -> Option<Self> {
        let way = Way::random(ty, message, rng)?;
        let is_all = |step: &Step, rng: &mut Rng| !matches!(step, Step::Field(_)) && rng.one_in(2);
        Some(Self(way.steps.into_iter().map(|step| (step.clone(), is_all(&step, rng))).collect()))
    }

    fn text(&self) -> String {
        let mut text = "$".to_owned();
        for (step, is_all) in &self.0 {
            text += &match (step, is_all) {
                (Step::Element(_), true) => "[*]".to_owned(),
                (Step::Entry(_), true) => "{*}".to_owned(),
                (step, _) => step.text(),
            };
        }
        text
    }
}

/// What is left of patterns at some value.
type Rest<'p> = Vec<&'p [(Step, bool)]>;

/// Those that go on to what `is_here` tells.
fn tails<'p>(patterns: &Rest<'p>, is_here: impl Fn(&Step) -> bool) -> Rest<'p> {
    let tail = |pattern: &&'p [(Step, bool)]| {
        let ((step, is_all), rest) = pattern.split_first()?;
        (*is_all || is_here(step)).then_some(rest)
    };
    patterns.iter().filter_map(tail).collect()
}

/// The parts of `value` that a mask chooses; `None` for nothing. `named` is `None` where all is.
fn select(
    schema: &descriptor::Schema,
    ty: Type,
    value: &Value,
    named: Option<Rest<'_>>,
    left_out: Rest<'_>,
) -> Option<Value> {
    let ends = |rest: &Rest<'_>| rest.iter().any(|pattern| pattern.iter().all(|(_, is_all)| *is_all));
    if ends(&left_out) {
        return None;
    }
    let named = named.filter(|named| !ends(named));
    if named.as_ref().is_some_and(Vec::is_empty) {
        return None;
    }
    let part = |ty, value: &Value, is_here: &dyn Fn(&Step) -> bool| {
        let named = named.as_ref().map(|named| tails(named, is_here));
        select(schema, schema.ty(ty), value, named, tails(&left_out, is_here))
    };
    Some(match (ty, value) {
        (Type::Struct(id), Value::Struct(fields)) => {
            let desc = schema.struct_desc(id);
            let field = |(id, value): &(i16, Value)| {
                let field = desc.field_by_id(*id).expect("it is declared");
                let is_here = |step: &Step| matches!(step, Step::Field(named) if named == id);
                let chosen = part(field.ty.id, value, &is_here);
                let is_required = desc.is_union() || field.requiredness == Requiredness::Required;
                Some((*id, chosen.or_else(|| is_required.then(|| value.clone()))?))
            };
            Value::Struct(fields.iter().filter_map(field).collect())
        }
        (Type::List(element) | Type::Set(element), Value::List(elements) | Value::Set(elements)) => {
            let element = |(index, value): (usize, &Value)| {
                part(element, value, &|step| matches!(step, Step::Element(named) if *named == index))
            };
            let elements = elements.iter().enumerate().filter_map(element).collect();
            if let Value::List(_) = value { Value::List(elements) } else { Value::Set(elements) }
        }
        (Type::Map(_, ty), Value::Map(entries)) => {
            let entry = |(key, value): &(Value, Value)| {
                let value = part(ty, value, &|step| matches!(step, Step::Entry(named) if named == key))?;
                Some((key.clone(), value))
            };
            Value::Map(entries.iter().filter_map(entry).collect())
        }
        _ => value.clone(),
    })
}

proptest! {
    #![proptest_config(config(20))]

    #[test]
    fn a_masked_write_is_a_selection_then_a_write(idl in generate::idl(), seed: u64, size in 1_usize..200) {
        let ty = generate::root(&idl);
        let mut rng = Rng::new(seed);
        let value = generate::message(&ty, &mut rng, size);
        let patterns = |rng: &mut Rng, count: usize| -> Vec<Pattern> {
            (0..count).filter_map(|_| Pattern::random(&ty, &value, rng)).collect()
        };
        for _ in 0..2 {
            let (some, few) = (rng.below(6), rng.below(3));
            let (named, left_out) = (patterns(&mut rng, some), patterns(&mut rng, few));
            let texts = named.iter().map(|pattern| pattern.text());
            let texts = texts.chain(left_out.iter().map(|pattern| format!("!{}", pattern.text())));
            let text = texts.collect::<Vec<_>>().join(",");
            let text = if text.is_empty() { "$".to_owned() } else { text };
            let mask = Mask::new(&ty, &text).unwrap_or_else(|error| panic!("{error}\n{idl}"));

            let rest = |patterns: &'_ [Pattern]| patterns.iter().map(|pattern| pattern.0.clone()).collect::<Vec<_>>();
            let (named, left_out) = (rest(&named), rest(&left_out));
            let schema = ty.schema();
            let expected = select(
                schema.descriptors(),
                Type::Struct(ty.desc().id),
                &value,
                (!named.is_empty()).then(|| named.iter().map(Vec::as_slice).collect()),
                left_out.iter().map(Vec::as_slice).collect(),
            ).unwrap_or(Value::Struct(Vec::new()));

            let arena = Arena::new();
            let message = ty.message_from_value(&arena, &value).expect("generated values fit");
            for protocol in PROTOCOLS {
                let whole = codec_of(&ty, protocol);
                for codec in codecs_of_with(&ty, protocol, |builder| builder.mask(&mask).segment_threshold(32)) {
                    let context = || format!("{text}\n{value:?}\n{codec:?}\n{}\n{idl}", codec.describe_plan());
                    let bytes = codec.encode_to_vec(message).expect("it fits");
                    let decoded = whole.decode(&arena, &bytes);
                    let decoded = decoded.unwrap_or_else(|error| panic!("{error}: {}\n{}", hex(&bytes), context()));
                    let decoded = decoded.to_value().expect("generated values have no unknown members");
                    prop_assert!(same(&decoded, &expected), "{decoded:?}\nexpected {expected:?}\n{}", context());
                    let selected = ty.message_from_value(&arena, &expected).expect("it was decoded");
                    prop_assert_eq!(hex(&bytes), hex(&whole.encode_to_vec(selected).expect("it fits")), "{}", context());
                    writes_the_same_everywhere(&codec, message, &bytes);
                }
            }
        }
    }
}

/// Measures, writes to a slice that fits, to one that does not, and to segments.
fn writes_the_same_everywhere(codec: &Codec, message: scrimp::Message<'_>, bytes: &[u8]) {
    assert_eq!(codec.encoded_len(message).expect("it fits"), bytes.len());
    let mut slice = vec![0xaa; bytes.len()];
    assert_eq!(codec.encode_into(message, &mut slice).expect("it fits"), bytes.len());
    assert_eq!(slice, bytes);
    assert!(codec.encode_into(message, &mut slice[1..]).is_err());
    let mut buffer = SegmentBuffer::new();
    let segments = codec.encode_segments(message, &mut buffer).expect("it fits");
    assert_eq!(segments.iter().collect::<Vec<_>>().concat(), bytes);
    assert_eq!(codec.stats().fallbacks, 0);
}

const SHOP: &str = r#"
    struct Item { 1: required string name, 2: i64 price, 3: bool sold, 4: binary picture }
    union Payment { 1: string card, 2: Item item }
    struct Order {
        1: required i64 id, 2: list<Item> items, 3: map<string, Item> extras, 4: map<i32, list<i32>> numbers, 5: Payment payment,
        6: optional Order earlier, 7: set<string> tags, 8: list<list<Item>> groups
    }"#;

const MESSAGE: &str = r#"{"id":7,"items":[{"name":"a","price":1,"sold":true},{"name":"b","price":2},{"name":"c"}],
    "extras":{"x":{"name":"d","price":3},"y":{"name":"e"},"x":{"name":"f"}},"numbers":{"1":[1,2,3],"2":[4]},
    "payment":{"item":{"name":"g","price":4}},"earlier":{"id":6,"tags":["t"]},"tags":["u","v"],
    "groups":[[{"name":"h"}],[{"name":"i","price":5},{"name":"j","price":6}]]}"#;

#[test]
fn parts_of_all_kinds_are_written() {
    let ty = type_of(SHOP, "Order");
    let arena = Arena::new();
    let message = ty.from_json(&arena, &JsonStyle::new(), MESSAGE).expect("valid JSON");
    for (mask, expected) in [
        (
            "items[*].price",
            r#"{"id":7,"items":[{"name":"a","price":1},{"name":"b","price":2},{"name":"c"}]}"#,
        ),
        ("items[2,0,9].price", r#"{"id":7,"items":[{"name":"a","price":1},{"name":"c"}]}"#),
        (
            "items[*].sold,items[1]",
            r#"{"id":7,"items":[{"name":"a","sold":true},{"name":"b","price":2},{"name":"c"}]}"#,
        ),
        (r#"extras{"x"}.price"#, r#"{"id":7,"extras":{"x":{"name":"d","price":3},"x":{"name":"f"}}}"#),
        (r#"extras{"z"}"#, r#"{"id":7,"extras":{}}"#),
        ("numbers{1}[0,2],numbers{*}[1]", r#"{"id":7,"numbers":{"1":[1,2,3],"2":[]}}"#),
        ("payment.item.price", r#"{"id":7,"payment":{"item":{"name":"g","price":4}}}"#),
        ("payment.card", r#"{"id":7,"payment":{"item":{"name":"g","price":4}}}"#),
        ("earlier.tags[1]", r#"{"id":7,"earlier":{"id":6,"tags":[]}}"#),
        ("tags[1]", r#"{"id":7,"tags":["v"]}"#),
        ("groups[1][0].price,groups[0]", r#"{"id":7,"groups":[[{"name":"h"}],[{"name":"i","price":5}]]}"#),
        ("groups[*][1].price", r#"{"id":7,"groups":[[],[{"name":"j","price":6}]]}"#),
        (
            "!items,!extras,!numbers,!payment,!earlier.tags,!groups[0],!groups[*][*].price",
            r#"{"id":7,"earlier":{"id":6},"tags":["u","v"],"groups":[[{"name":"i"},{"name":"j"}]]}"#,
        ),
        ("!$", r#"{"id":7}"#),
    ] {
        let mask = Mask::new(&ty, mask).unwrap_or_else(|error| panic!("{error}"));
        for protocol in PROTOCOLS {
            for codec in codecs_of_with(&ty, protocol, |builder| builder.mask(&mask)) {
                let bytes = codec.encode_to_vec(message).expect("it fits");
                let decoded = codec_of(&ty, protocol)
                    .decode(&arena, &bytes)
                    .expect("a message")
                    .to_json(&JsonStyle::new());
                assert_eq!(decoded.expect("it has a JSON form"), expected, "{mask} {codec:?}");
                writes_the_same_everywhere(&codec, message, &bytes);
            }
        }
    }
}

#[test]
fn such_codecs_only_encode() {
    let ty = type_of(SHOP, "Order");
    let mask = Mask::new(&ty, "tags").expect("declared");
    let codec = Codec::builder(&ty).mask(&mask).build().expect("it only encodes");
    assert_eq!(codec.direction(), Direction::Encode);
    let error = codec.decode(&Arena::new(), &[0]).expect_err("it only encodes");
    assert_eq!(*error.kind(), DecodeErrorKind::EncodeOnly);
    let error =
        Codec::builder(&ty).mask(&mask).direction(Direction::Decode).build().expect_err("it only encodes");
    assert_eq!(*error.kind(), CompileErrorKind::MaskOnlyEncodes("Order".to_owned()));
    let path = ty.value_path("tags").expect("declared");
    assert_eq!(
        codec.raw(&[0]).get(&path).expect_err("of parts").to_string(),
        "the codec is for parts of `Order`: read and change messages by one for all of it"
    );
    let other = type_of(SHOP, "Order");
    let error = Codec::builder(&other).mask(&mask).build().expect_err("of another schema");
    assert!(error.to_string().starts_with("the mask is of another schema"), "{error}");
}

#[test]
fn required_fields_are_minded() {
    let ty = type_of(SHOP, "Order");
    let build = |text: &str| {
        let mask = Mask::new(&ty, text).expect("it fits");
        Codec::builder(&ty)
            .mask(&mask)
            .required_fields(RequiredFields::Refuse)
            .build()
            .map(drop)
            .map_err(|error| error.to_string())
    };
    assert_eq!(build("id,items[*].name"), Ok(()));
    let left_out = |field: &str, of: &str| {
        Err(format!("the mask leaves out `{field}` of `{of}`, which is required, or the member of a union"))
    };
    assert_eq!(build("items"), left_out("id", "Order"));
    assert_eq!(build("id,items[0].price"), left_out("name", "Item"));
    assert_eq!(build("id,payment.card"), left_out("item", "Payment"));
}

#[test]
fn defaults_stand_for_required_fields() {
    let ty = type_of(
        r#"
        enum Kind { A = 3, B }
        struct Plain { 1: i32 x = 5, 2: string note }
        struct Strict { 1: required i32 x }
        union Choice { 1: i32 x, 2: string s }
        struct Wide {
            1: required bool flag, 2: required i8 a, 3: required i16 b = 300, 4: required i32 c, 5: required i64 d, 6: required double e
            7: required string text, 8: required string named = "none", 9: required binary blob, 10: required uuid id, 11: required Kind kind
            12: required list<i32> numbers, 13: required map<string, i32> totals, 14: required Plain plain, 15: required Strict strict
            16: required Choice choice, 17: required Plain given = {"x": 7}, 18: i64 kept, 19: required i64 also
        }"#,
        "Wide",
    );
    let arena = Arena::new();
    let json = r#"{"flag":true,"a":1,"b":2,"c":3,"d":4,"e":5.5,"text":"x","named":"y","blob":"eg==","id":"00000000-0000-0000-0000-000000000001",
        "kind":"B","numbers":[1],"totals":{"n":1},"plain":{"x":1,"note":"z"},"strict":{"x":2},"choice":{"s":"w"},"given":{"x":1},"kept":9,"also":8}"#;
    let message = ty.from_json(&arena, &JsonStyle::new(), json).expect("valid JSON");
    let kept = r#""strict":{"x":2},"choice":{"s":"w"}"#;
    let mask = Mask::new(&ty, "kept,also").expect("it fits");
    for protocol in PROTOCOLS {
        let masked =
            |builder: CodecBuilder| builder.mask(&mask).required_fields(RequiredFields::WriteDefaults);
        for codec in codecs_of_with(&ty, protocol, masked) {
            let bytes = codec.encode_to_vec(message).expect("it fits");
            let reader = codec_of(&ty, protocol);
            let written = reader.decode(&arena, &bytes).expect("a message");
            assert_eq!(
                written.to_json(&JsonStyle::new()).expect("it has a JSON form"),
                format!(
                    r#"{{"flag":false,"a":0,"b":300,"c":0,"d":0,"e":0.0,"text":"","named":"none","blob":"","id":"00000000-0000-0000-0000-000000000000","kind":0,"numbers":[],"totals":{{}},"plain":{{}},{kept},"given":{{"x":7}},"kept":9,"also":8}}"#
                ),
                "{codec:?}"
            );
            writes_the_same_everywhere(&codec, message, &bytes);
        }
    }
}

#[test]
fn unknown_fields_are_not_named() {
    let schema = Schema::builder().keep_unknown_fields(true);
    let schema = schema.parse("s.thrift", "struct S { 1: i32 a, 3: S inner, 4: i32 b }").expect("valid");
    let ty = schema.struct_type("S").expect("declared");
    let (arena, mask) = (Arena::new(), Mask::new(&ty, "a,inner").expect("declared"));
    // Field 2, here and within.
    let bytes = [3, 0, 2, 9, 12, 0, 3, 3, 0, 2, 8, 0, 0];
    for codec in codecs_of_with(&ty, Protocol::Binary, |builder| builder.unknown_fields(UnknownFields::Keep))
    {
        let message = codec.decode(&arena, &bytes).expect("a message");
        assert_eq!(codec.encode_to_vec(message).expect("it fits"), bytes);
        for masked in codecs_of_with(&ty, Protocol::Binary, |builder| builder.mask(&mask)) {
            // What is chosen whole is written whole.
            assert_eq!(masked.encode_to_vec(message).expect("it fits"), bytes[4..], "{masked:?}");
        }
    }
}

#[test]
fn limits_of_depth_are_those_of_the_whole() {
    let ty = type_of(
        "struct Node { 1: optional Node next, 2: list<i32> numbers, 3: map<i32, Node> nodes }",
        "Node",
    );
    let arena = Arena::new();
    let json = r#"{"next":{"next":{"numbers":[1,2]}},"nodes":{"1":{"numbers":[3]}}}"#;
    let message = ty.from_json(&arena, &JsonStyle::new(), json).expect("valid JSON");
    for protocol in PROTOCOLS {
        for (text, depth) in
            [("next.next.numbers[0]", 4), ("nodes{1}.numbers[0]", 4), ("nodes{2}", 2), ("next.numbers", 2)]
        {
            let mask = Mask::new(&ty, text).expect("it fits");
            for &executor in executors(protocol) {
                let fits = |depth| {
                    let builder = Codec::builder(&ty).protocol(protocol).executor(executor);
                    let codec =
                        builder.limits(Limits::new().depth(depth)).mask(&mask).build().expect("valid");
                    codec.encode_to_vec(message).is_ok()
                };
                assert_eq!((fits(depth - 1), fits(depth)), (false, true), "{text} {executor:?}");
            }
        }
    }
}
