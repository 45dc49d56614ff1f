//! Reading and writing JSON against the way through serde and `serde_json`, which is slower and independent.

use proptest::prelude::*;
use scrimp::json::{AbsentFields, Binaries, JsonStyle, MapKeys, Naming, UnknownFields};
use scrimp::{Arena, JsonErrorKind, Limits, Message, Schema, StructType, Value};
use scrimp_testkit::corpus::Corpus;
use scrimp_testkit::{Rng, same};
use serde::de::DeserializeSeed;

use crate::generate;
use crate::harness::{config, type_of};

/// What the way through serde makes of `text`.
fn by_serde(ty: &StructType, text: &str, ignore_unknown: bool) -> Result<Value, String> {
    let arena = Arena::new();
    let mut reader = serde_json::Deserializer::from_str(text);
    reader.disable_recursion_limit();
    let seed = ty.seed(&arena);
    let seed = if ignore_unknown { seed.ignore_unknown() } else { seed };
    let message = seed.deserialize(&mut reader).map_err(|error| error.to_string())?;
    reader.end().map_err(|error| error.to_string())?;
    Ok(message.to_value().expect("strings are UTF-8"))
}

/// Checks that both ways read the same, or refuse the text.
fn reads_alike(ty: &StructType, text: &str) {
    for unknown in [UnknownFields::Refuse, UnknownFields::Ignore] {
        let arena = Arena::new();
        let style = JsonStyle::new().unknown_fields(unknown);
        let ours = ty.from_json(&arena, &style, text);
        let ours = ours.map(|message| message.to_value().expect("strings are UTF-8"));
        match (&ours, &by_serde(ty, text, unknown == UnknownFields::Ignore)) {
            (Ok(ours), Ok(theirs)) => assert!(same(ours, theirs), "{ours:?}\nexpected {theirs:?}\n{text}"),
            (Err(_), Err(_)) => {}
            (ours, theirs) => panic!("{ours:?}\nexpected {theirs:?}\n{text}"),
        }
    }
}

/// `text` with a few changes.
fn disturbed(text: &str, rng: &mut Rng) -> String {
    const PIECES: [&str; 34] = [
        "\"",
        "\\",
        "\\u",
        "\\u00e9",
        "\\ud83e\\udd80",
        "\\ud800",
        "\\/",
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        " ",
        "\n",
        "null",
        "true",
        "-",
        "0",
        "1",
        ".",
        "e5",
        "1e999",
        "-0",
        "007",
        "9223372036854775808",
        "NaN",
        "\"@unknown\":",
        "{}",
        "[]",
        "\u{1}",
        "é",
        "1.0",
        "+",
    ];
    let mut characters: Vec<char> = text.chars().collect();
    for _ in 0..=rng.below(3) {
        let at = rng.below(characters.len() + 1);
        let end = (at + rng.below(4)).min(characters.len());
        match rng.below(4) {
            0 => drop(characters.drain(at..end)),
            1 => characters.truncate(at),
            2 => drop(characters.splice(at..end, rng.pick(&PIECES).chars())),
            _ => drop(characters.splice(at..at, rng.pick(&PIECES).chars())),
        }
    }
    characters.into_iter().collect()
}

proptest! {
    #![proptest_config(config(100))]

    #[test]
    fn both_ways_write_and_read_alike(idl in generate::idl(), seed: u64, size in 1_usize..100) {
        let ty = generate::root(&idl);
        let mut rng = Rng::new(seed);
        let value = crate::properties::for_json(&generate::message(&ty, &mut rng, size));
        let arena = Arena::new();
        let message = ty.message_from_value(&arena, &value).expect("generated values fit");
        let text = message.to_json(&JsonStyle::new()).expect("the message has a JSON form");
        prop_assert_eq!(&text, &serde_json::to_string(&message).expect("it has"), "{}", idl);
        let pretty = message.to_json(&JsonStyle::new().pretty(true)).expect("as above");
        prop_assert_eq!(&pretty, &serde_json::to_string_pretty(&message).expect("it has"), "{}", idl);
        let mut sunk = Vec::new();
        message.write_json(&JsonStyle::new(), &mut sunk).expect("as above");
        prop_assert_eq!(text.as_bytes(), sunk);
        for text in [text, pretty] {
            reads_alike(&ty, &text);
            for _ in 0..40 {
                reads_alike(&ty, &disturbed(&text, &mut rng));
            }
        }
    }

    #[test]
    fn every_way_to_name_fields_is_read_back(idl in generate::idl(), seed: u64, size in 1_usize..100) {
        let ty = generate::root(&idl);
        let value = crate::properties::for_json(&generate::message(&ty, &mut Rng::new(seed), size));
        let arena = Arena::new();
        let message = ty.message_from_value(&arena, &value).expect("generated values fit");
        for naming in [Naming::Camel, Naming::Snake, Naming::Annotated] {
            let style = JsonStyle::new().naming(naming).map_keys(MapKeys::Scalars);
            let json = message.to_json(&style).expect("the message has a JSON form");
            let again = ty.from_json(&arena, &style, &json);
            let again = again.unwrap_or_else(|error| panic!("{error}: {json}\n{idl}"));
            prop_assert!(same(&again.to_value().expect("strings are UTF-8"), &value), "{json}\n{idl}");
        }
    }
}

const IDL: &str = "
    enum E { A = 1 }
    union U { 1: i32 n, 2: string s }
    struct S {
        1: i32 int, 2: i64 long, 3: double real, 4: string text, 5: binary raw, 6: U u, 7: map<string, i32> map, 8: list<S> of
        9: E e, 10: bool flag, 11: i8 tiny, 12: uuid id, 13: map<bool, i32> flags, 14: map<i64, i32> longs
    }";

#[test]
fn real_schemas_of_the_corpus_go_through_json_and_back() {
    let Some(corpus) = Corpus::open() else { return };
    let names = [
        "hive_metastore.thrift",
        "jaeger.thrift",
        "zipkincore.thrift",
        "zipkinCore.thrift",
        "parquet.thrift",
    ];
    let mut found = 0;
    let mut rng = Rng::new(0x0dd5_eed5);
    for file in corpus.files().iter().filter(|file| names.iter().any(|name| file.name.ends_with(name))) {
        let builder = file.include_dirs().fold(Schema::builder(), |builder, dir| builder.include_dir(dir));
        let schema = builder.load(file.path()).unwrap_or_else(|error| panic!("{error}"));
        found += 1;
        for ty in schema.struct_types().filter(|ty| !ty.desc().is_union() || !ty.desc().fields.is_empty()) {
            for size in [3, 60] {
                let value = crate::properties::for_json(&generate::message(&ty, &mut rng, size));
                let arena = Arena::new();
                let message = ty.message_from_value(&arena, &value).expect("generated values fit");
                for style in [JsonStyle::new(), JsonStyle::new().naming(Naming::Snake).pretty(true)] {
                    let json = message.to_json(&style).expect("the message has a JSON form");
                    let again = ty.from_json(&arena, &style, &json);
                    let again = again.unwrap_or_else(|error| panic!("{}: {error}: {json}", ty.name()));
                    let again = again.to_value().expect("strings are UTF-8");
                    assert!(same(&again, &value), "{}: {json}", ty.name());
                }
                reads_alike(&ty, &message.to_json(&JsonStyle::new()).expect("as above"));
            }
        }
    }
    assert_eq!(found, names.len(), "all of these schemas are there");
}

/// The table in the docs of `scrimp::json`.
#[test]
fn odd_cases_are_answered_as_the_table_says() {
    let ty = type_of(IDL, "S");
    let fits = |text: &str, expected: &str| {
        let arena = Arena::new();
        let message = ty.from_json(&arena, &JsonStyle::new(), text);
        let message = message.unwrap_or_else(|error| panic!("{error}: {text}"));
        assert_eq!(message.to_json(&JsonStyle::new()).as_deref(), Ok(expected), "{text}");
        reads_alike(&ty, text);
    };
    let refused = |text: &str, kind: JsonErrorKind, expected: &str| {
        let arena = Arena::new();
        let error = ty.from_json(&arena, &JsonStyle::new(), text).expect_err(text);
        assert_eq!(error.kind(), kind, "{text}: {error}");
        assert!(error.to_string().contains(expected), "{text}: {error}");
        reads_alike(&ty, text);
    };
    use JsonErrorKind::{Mismatch, Syntax, UnexpectedEnd};
    // Duplicates.
    refused(r#"{"int":1,"int":2}"#, Mismatch, "duplicate field `int`");
    refused(r#"{"int":1,"int":null}"#, Mismatch, "duplicate field `int`");
    fits(r#"{"int":null,"int":2}"#, r#"{"int":2}"#);
    fits(r#"{"map":{"a":1,"a":2}}"#, r#"{"map":{"a":1,"a":2}}"#);
    // Numbers.
    refused(r#"{"int":1e3}"#, Mismatch, "1e3 is not an integer");
    refused(r#"{"int":1.0}"#, Mismatch, "1.0 is not an integer");
    refused(r#"{"int":-0}"#, Mismatch, "-0 is not an integer");
    fits(r#"{"real":-0}"#, r#"{"real":-0.0}"#);
    fits(r#"{"real":1E+2}"#, r#"{"real":100.0}"#);
    fits(r#"{"real":123456789012345678901234567890}"#, r#"{"real":1.2345678901234568e+29}"#);
    fits(r#"{"real":1e-999}"#, r#"{"real":0.0}"#);
    refused(r#"{"real":1e999}"#, Syntax, "number out of range");
    refused(
        r#"{"int":2147483648}"#,
        Mismatch,
        "2147483648 is out of range for i32 (-2147483648 to 2147483647)",
    );
    refused(r#"{"tiny":-129}"#, Mismatch, "-129 is out of range for i8 (-128 to 127)");
    refused(r#"{"long":9223372036854775808}"#, Mismatch, "is out of range for i64");
    fits(r#"{"long":-9223372036854775808}"#, r#"{"long":-9223372036854775808}"#);
    for text in [r#"{"int":01}"#, r#"{"int":-}"#, r#"{"real":1.}"#, r#"{"real":1e}"#] {
        refused(text, Syntax, "invalid number");
    }
    for text in [r#"{"int":+1}"#, r#"{"real":.5}"#, r#"{"real":NaN}"#, r#"{"real":Infinity}"#] {
        refused(text, Syntax, "expected value");
    }
    fits(r#"{"real":"NaN"}"#, r#"{"real":"NaN"}"#);
    refused(r#"{"real":"1.5"}"#, Mismatch, "`1.5` is not a double");
    fits(r#"{"long":"+007"}"#, r#"{"long":7}"#);
    refused(r#"{"int":"7"}"#, Mismatch, "invalid type: string \"7\", expected i32");
    refused(r#"{"e":"1"}"#, Mismatch, "enum `E` has no member `1`");
    fits(r#"{"e":7}"#, r#"{"e":7}"#);
    // null.
    fits(r#"{"int":null,"u":null,"of":null}"#, "{}");
    refused(r#"{"of":[null]}"#, Mismatch, "invalid type: null, expected an object: a `S`");
    refused(r#"{"map":{"a":null}}"#, Mismatch, "invalid type: null, expected i32");
    refused("null", Mismatch, "invalid type: null, expected an object");
    // Text.
    fits(r#"{"text":"\u00e9\ud83e\udd80\/"}"#, r#"{"text":"é🦀/"}"#);
    for text in [r#"{"text":"\ud800"}"#, r#"{"text":"\udc00"}"#, r#"{"text":"\ud800\u0041"}"#] {
        refused(text, Syntax, "lone leading surrogate");
    }
    fits(r#"{"te\u0078t":"x"}"#, r#"{"text":"x"}"#);
    fits(r#"{"map":{"":1}}"#, r#"{"map":{"":1}}"#);
    refused(r#"{"":1}"#, Mismatch, "`S` has no field ``");
    refused("{\"text\":\"a\tb\"}", Syntax, "control character");
    fits("{\"text\":\"\u{7f}\"}", "{\"text\":\"\u{7f}\"}");
    fits(r#"{"raw":"\/w=="}"#, r#"{"raw":"/w=="}"#);
    refused(r#"{"raw":"/w"}"#, Mismatch, "`/w` is not base64");
    refused(r#"{"raw":"/x=="}"#, Mismatch, "`/x==` is not base64");
    // What is around it.
    fits(" \t\r\n{ \"int\" : 1 , \"of\" : [ { } ] }\n", r#"{"int":1,"of":[{}]}"#);
    refused("\u{feff}{}", Syntax, "expected value");
    refused("\u{a0}{}", Syntax, "expected value");
    refused("{}{}", Syntax, "trailing characters");
    refused(r#"{"int":1,}"#, Syntax, "trailing comma");
    refused(r#"{"of":[{},]}"#, Syntax, "trailing comma");
    refused(r#"{int:1}"#, Syntax, "key must be a string");
    refused(r#"{"flag":tru"#, UnexpectedEnd, "EOF while parsing a value");
    // Unions.
    refused(r#"{"u":{}}"#, Mismatch, "no member of union `U` is set");
    refused(r#"{"u":{"n":1,"s":"x"}}"#, Mismatch, "two members of the union are given: `n` and `s`");
    fits(r#"{"u":{"n":1,"s":null}}"#, r#"{"u":{"n":1}}"#);
    refused(r#"{"u":{"@unknown":{}}}"#, Mismatch, "an unknown member of a union cannot be read back");
    // Keys that are no text.
    fits(r#"{"flags":{"true":1},"longs":{"-5":1}}"#, r#"{"flags":{"true":1},"longs":{"-5":1}}"#);
    refused(r#"{"flags":{"1":1}}"#, Mismatch, "key `1` is not a bool");
    refused(r#"{"longs":{"1.0":1}}"#, Mismatch, "key `1.0` is not an integer");
}

#[test]
fn text_cut_anywhere_is_refused() {
    let ty = type_of(IDL, "S");
    let arena = Arena::new();
    let text = concat!(
        r#"{"int":-12,"long":"7","real":1.5e3,"text":"a\u00e9\n and more than sixteen bytes","raw":"/+8=","u":{"n":1},"#,
        r#""map":{"a":1,"b":2},"of":[{},{"flag":true}],"e":"A","id":"01234567-89ab-cdef-0123-456789abcdef","longs":[[1,2]]}"#
    );
    ty.from_json(&arena, &JsonStyle::new(), text).expect("all of it fits");
    for len in 0..text.len() {
        // A copy of its own, so that tools see a read beyond it.
        let cut = text[..len].to_owned();
        let error = ty.from_json(&arena, &JsonStyle::new(), &cut).expect_err("it is cut");
        assert_eq!(error.kind(), JsonErrorKind::UnexpectedEnd, "{cut}: {error}");
        assert_eq!(error.offset(), Some(len), "{cut}: {error}");
        reads_alike(&ty, &cut);
    }
}

#[test]
fn hostile_text_is_bounded() {
    let ty = type_of(IDL, "S");
    let read = |style: &JsonStyle, text: &str| {
        let arena = Arena::new();
        let kind = ty.from_json(&arena, style, text).err().map(|error| error.kind());
        (kind, arena.capacity())
    };
    let text = format!("{}{}", r#"{"of":["#.repeat(100_000), "]}".repeat(100_000));
    let deep = std::thread::Builder::new().stack_size(2 << 20).spawn({
        let (ty, text) = (ty.clone(), text.clone());
        move || {
            let arena = Arena::new();
            ty.from_json(&arena, &JsonStyle::new(), &text).expect_err("too deep").kind()
        }
    });
    assert_eq!(deep.expect("a thread").join().expect("no overflow"), JsonErrorKind::Limit);
    // Three bytes of text are a record of hundreds.
    let many = format!(r#"{{"of":[{}{{}}]}}"#, "{},".repeat(10_000));
    let small = JsonStyle::new().limits(Limits::new().memory(1 << 16, 8));
    let (kind, capacity) = read(&small, &many);
    assert_eq!(kind, Some(JsonErrorKind::Limit));
    assert!(capacity < 1 << 20, "{capacity}");
    assert_eq!(read(&JsonStyle::new(), &many).0, None);
    let digits = "9".repeat(1_000_000);
    assert_eq!(read(&JsonStyle::new(), &format!(r#"{{"long":{digits}}}"#)).0, Some(JsonErrorKind::Syntax));
    assert_eq!(read(&JsonStyle::new(), &format!(r#"{{"real":0.{digits}}}"#)).0, None);
    assert_eq!(
        read(&JsonStyle::new().limits(Limits::new().message_size(10)), r#"{"int":1  }"#).0,
        Some(JsonErrorKind::Limit)
    );
}

#[test]
fn absent_fields_and_other_choices() {
    let ty = type_of(
        "enum E { A } union U { 1: i32 n } struct Needs { 1: required i32 n } struct D { 1: i32 n = 4 }
         struct S { 1: i32 count = 3, 2: string text, 3: optional i32 size, 4: list<i32> of, 5: U u, 6: Needs needs, 7: S again
                    8: D d = {\"n\": 5}, 9: map<uuid, E> by_id, 10: binary raw, 11: E e }",
        "S",
    );
    let arena = Arena::new();
    let read = |style: &JsonStyle, text: &'static str| -> Message<'_> {
        ty.from_json(&arena, style, text).unwrap_or_else(|error| panic!("{error}: {text}"))
    };
    let written = JsonStyle::new().absent_fields(AbsentFields::Write);
    assert_eq!(
        read(&written, r#"{"again":{"count":1}}"#).to_json(&written).as_deref(),
        Ok(concat!(
            r#"{"count":3,"text":"","of":[],"again":{"count":1,"text":"","of":[],"again":{},"d":{"n":5},"by_id":[],"raw":"","#,
            r#""e":"A"},"d":{"n":5},"by_id":[],"raw":"","e":"A"}"#
        ))
    );
    let style = JsonStyle::new().map_keys(MapKeys::Scalars).binaries(Binaries::Text);
    let text = r#"{"by_id":{"01234567-89ab-cdef-0123-456789abcdef":"A"},"raw":"a\"b"}"#;
    assert_eq!(read(&style, text).to_json(&style).as_deref(), Ok(text));
    let error = read(&JsonStyle::new(), r#"{"raw":"/w=="}"#).to_json(&style).expect_err("it is no text");
    assert_eq!((error.kind(), error.path()), (JsonErrorKind::NotWritable, "raw"));
}
