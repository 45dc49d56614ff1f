//! `to_json` and `from_json`, in every style.

use std::io;

use proptest::prelude::*;
use scrimp::json::{Binaries, Enums, JsonStyle, Longs, UnknownFields};
use scrimp::{Arena, Codec, JsonErrorKind, Message, Protocol, StructType, Utf8};

use crate::generate;
use crate::guard::Guarded;
use crate::harness::{Rng, config, same, type_of};

const IDL: &str = "
    enum E { A = 1, B = 2 }
    union U { 1: i32 n, 2: string s }
    struct S {
        1: i64 long, 2: E e, 3: binary raw, 4: map<i64, E> map, 5: map<E, list<i64>> by_enum, 6: S nested, 7: i32 int
        8: double real, 9: map<double, i64> pairs, 10: U u, 11: string text
    }";

fn styles() -> Vec<JsonStyle> {
    let mut styles = Vec::new();
    for longs in [Longs::Numbers, Longs::Text] {
        for enums in [Enums::Names, Enums::Numbers] {
            for binaries in [Binaries::Base64, Binaries::Base64Url] {
                for pretty in [false, true] {
                    styles.push(JsonStyle::new().longs(longs).enums(enums).binaries(binaries).pretty(pretty));
                }
            }
        }
    }
    styles
}

fn read<'a>(ty: &'a StructType, arena: &'a Arena, json: &'a str) -> Message<'a> {
    ty.from_json(arena, &JsonStyle::new(), json).unwrap_or_else(|error| panic!("{error}: {json}"))
}

const JSON: &str =
    r#"{"long":-5,"e":"B","raw":"+/8=","map":{"7":"A"},"by_enum":{"A":[1],"9":[]},"pairs":[[0.5,1]]}"#;

#[test]
fn styles_write_what_they_say() {
    let ty = type_of(IDL, "S");
    let arena = Arena::new();
    let message = read(&ty, &arena, JSON);
    let check = |style: JsonStyle, expected: &str| {
        assert_eq!(message.to_json(&style).as_deref(), Ok(expected), "{style:?}");
    };
    check(JsonStyle::new(), JSON);
    check(
        JsonStyle::new().longs(Longs::Text),
        r#"{"long":"-5","e":"B","raw":"+/8=","map":{"7":"A"},"by_enum":{"A":["1"],"9":[]},"pairs":[[0.5,"1"]]}"#,
    );
    check(
        JsonStyle::new().enums(Enums::Numbers),
        r#"{"long":-5,"e":2,"raw":"+/8=","map":{"7":1},"by_enum":{"1":[1],"9":[]},"pairs":[[0.5,1]]}"#,
    );
    check(JsonStyle::new().binaries(Binaries::Base64Url), &JSON.replace("+/8=", "-_8"));
    let small = read(&ty, &arena, r#"{"int": 1, "map": {}}"#);
    let pretty = small.to_json(&JsonStyle::new().pretty(true));
    assert_eq!(pretty.as_deref(), Ok("{\n  \"map\": {},\n  \"int\": 1\n}"));
    let mut out = b"before ".to_vec();
    small.write_json(&JsonStyle::new(), &mut out).expect("it has a JSON form");
    assert_eq!(out, br#"before {"map":{},"int":1}"#);
}

#[test]
fn every_style_reads_longs_and_enums_in_both_ways() {
    let ty = type_of(IDL, "S");
    let arena = Arena::new();
    for style in styles() {
        for (json, same) in [
            (r#"{"long": "-5", "e": 2}"#, r#"{"long": -5, "e": "B"}"#),
            (
                r#"{"by_enum": {"1": ["7"]}, "pairs": [[1, "2"]]}"#,
                r#"{"by_enum": {"A": [7]}, "pairs": [[1, 2]]}"#,
            ),
        ] {
            let [one, other] = [json, same].map(|json| ty.from_json(&arena, &style, json).expect("it fits"));
            assert_eq!(one, other);
        }
    }
    let url = JsonStyle::new().binaries(Binaries::Base64Url);
    for (json, fits) in [("-_8", true), ("-_8=", true), ("+/8=", false), ("", true), ("-", false)] {
        assert_eq!(ty.from_json(&arena, &url, &format!(r#"{{"raw": "{json}"}}"#)).is_ok(), fits, "{json}");
    }
}

#[test]
fn values_of_single_fields_are_as_in_objects() {
    const MEMBERS: [(i16, &str, &str); 7] = [
        (1, "long", "-5"),
        (2, "e", r#""B""#),
        (3, "raw", r#""+/8=""#),
        (5, "by_enum", r#"{"A":[1],"B":[]}"#),
        (6, "nested", r#"{"int":7,"u":{"s":"x"}}"#),
        (8, "real", "0.5"),
        (11, "text", r#""\"\n""#),
    ];
    let (ty, style) = (type_of(IDL, "S"), JsonStyle::new());
    for (id, name, value) in MEMBERS {
        let arena = Arena::new();
        let object = format!("{{\"{name}\":{value}}}");
        let message = read(&ty, &arena, &object);
        assert_eq!(message.json_by_id(id, &style).expect("UTF-8").as_deref(), Some(value));
        let mut b = ty.builder(&arena);
        for refused in ["null", "[1", "", "@"] {
            b.by_name(name)
                .expect("declared")
                .set_json(&style, refused.as_bytes())
                .expect_err("no such value");
        }
        b.by_name(name).expect("declared").set_json(&style, value.as_bytes()).expect("a value");
        b.by_name(name).expect("declared").set_json(&style, b"@").expect_err("no value");
        assert_eq!(b.finish().expect("nothing is required"), message, "what was there stays");
    }
    let arena = Arena::new();
    let message = read(&ty, &arena, JSON);
    assert_eq!(message.json_by_id(7, &style).expect("UTF-8"), None, "it is absent");
    assert_eq!(message.json_by_id(12, &style).expect("UTF-8"), None, "there is no such field");
}

#[test]
fn unknown_fields_are_skipped_where_the_style_says_so() {
    let ty = type_of(IDL, "S");
    let arena = Arena::new();
    let ignoring = JsonStyle::new().unknown_fields(UnknownFields::Ignore);
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let json = format!(
        r#"{{"new": {deep}, "int": 1, "nested": {{"newer": 1e2, "int": 2}}, "u": {{"x": {{}}, "n": 3}}, "last": null}}"#
    );
    let message = ty.from_json(&arena, &ignoring, &json).expect("what is known fits");
    assert_eq!(format!("{message:?}"), "S { nested: S { int: 2 }, int: 1, u: U { n: 3 } }");
    let error = ty.from_json(&arena, &JsonStyle::new(), &json).expect_err("`new` is unknown");
    assert_eq!(error.to_string(), "`S` has no field `new` at line 1 column 2");
    for (json, expected) in [
        (r#"{"u": {"new": 1}}"#, "u: no member of union `U` is set at line 1 column 16"),
        (r#"{"nested": {"new": [}"#, "nested: expected value at line 1 column 21"),
        (r#"{"u": {"@unknown": 1}}"#, "u: an unknown member of a union cannot be read back"),
        (r#"{"int": "x", "new": 1}"#, "int: invalid type: string \"x\", expected i32 at line 1 column 9"),
    ] {
        let error = ty.from_json(&arena, &ignoring, json).expect_err(json);
        assert!(error.to_string().starts_with(expected), "{json}: {error}");
    }
}

#[test]
fn errors_tell_the_path_the_place_and_the_kind() {
    let ty = type_of(IDL, "S");
    let arena = Arena::new();
    let (syntax, end, mismatch) =
        (JsonErrorKind::Syntax, JsonErrorKind::UnexpectedEnd, JsonErrorKind::Mismatch);
    for (json, kind, path, at, expected) in [
        ("", end, "", (1, 1), "EOF while parsing a value"),
        ("[]", mismatch, "", (1, 1), "invalid type: sequence, expected an object: a `S`"),
        ("{} x", syntax, "", (1, 4), "trailing characters"),
        (
            "{\n \"nested\":\n {\"int\": 1.5}}",
            mismatch,
            "nested.int",
            (3, 10),
            "1.5 is not an integer, as i32 is",
        ),
        (r#"{"int": 1e999}"#, syntax, "int", (1, 9), "number out of range"),
        (r#"{"nested": {"real": -1e400}}"#, syntax, "nested.real", (1, 21), "number out of range"),
        (
            r#"{"long": 170141183460469231731687303715884105728}"#,
            mismatch,
            "long",
            (1, 10),
            "170141183460469231731687303715884105728 is out of range for i64",
        ),
        (r#"{"map": {"7": "A", "8": "C"}}"#, mismatch, "map[8]", (1, 25), "enum `E` has no member `C`"),
        (r#"{"map": {"x": "A"}}"#, mismatch, "map", (1, 10), "key `x` is not an integer"),
        (
            r#"{"by_enum": {"B": [1, true]}}"#,
            mismatch,
            "by_enum[B][1]",
            (1, 23),
            "invalid type: boolean `true`, expected i64",
        ),
        (
            r#"{"pairs": [[0.5, 1], [1.5]]}"#,
            mismatch,
            "pairs[1]",
            (1, 26),
            "a [key, value] pair has two elements",
        ),
        (
            r#"{"pairs": [7]}"#,
            mismatch,
            "pairs[0]",
            (1, 12),
            "invalid type: integer `7`, expected a [key, value] pair",
        ),
        (
            r#"{"nested": {"nested": {"raw": "AA"}}}"#,
            mismatch,
            "nested.nested.raw",
            (1, 31),
            "`AA` is not base64",
        ),
        (r#"{"nested": {"nested": {"raw": "#, end, "nested.nested.raw", (1, 31), "EOF while parsing a value"),
        (r#"{"nested": {"int" 1}}"#, syntax, "nested.int", (1, 19), "expected `:`"),
        (r#"{"nested": {"text": "\x"}}"#, syntax, "nested.text", (1, 22), "invalid escape"),
        (
            r#"{"u": {"n": 1, "s": "x"}}"#,
            mismatch,
            "u",
            (1, 16),
            "two members of the union are given: `n` and `s`",
        ),
        (r#"{"int": 1, "int": 2}"#, mismatch, "", (1, 12), "duplicate field `int`"),
    ] {
        let error = ty.from_json(&arena, &JsonStyle::new(), json).expect_err(json);
        let place = error.line().zip(error.column());
        assert_eq!((error.kind(), error.path(), place), (kind, path, Some(at)), "{json}: {error}");
        let (line, column) = at;
        let colon = if path.is_empty() { "" } else { ": " };
        let text = error.to_string();
        assert!(text.starts_with(&format!("{path}{colon}{expected}")), "{json}: {text}");
        assert!(text.ends_with(&format!(" at line {line} column {column}")), "{json}: {text}");
        assert_eq!(text.matches("at line").count(), 1, "{text}");
    }
    let error = ty.from_json(&arena, &JsonStyle::new(), b"{\n\"text\": \"a\xff\"}").expect_err("not UTF-8");
    assert_eq!(
        (error.kind(), error.to_string()),
        (syntax, "the text is not UTF-8 at line 2 column 11".to_owned())
    );
}

#[test]
fn what_cannot_be_written_is_an_error_with_its_path() {
    let ty = type_of(IDL, "S");
    let codec = Codec::builder(&ty)
        .utf8(Utf8::OnAccess)
        .executor(crate::executors::fastest(Protocol::Binary))
        .build()
        .expect("compiles");
    let arena = Arena::new();
    // nested: { text: "a\xff" }
    let bytes = [12, 0, 6, 11, 0, 11, 0, 0, 0, 2, b'a', 0xff, 0, 0];
    let message = codec.decode(&arena, &bytes).expect("it is a message");
    let error = message.to_json(&JsonStyle::new()).expect_err("it is not UTF-8");
    assert_eq!((error.kind(), error.path()), (JsonErrorKind::NotWritable, "nested.text"));
    assert_eq!(error.to_string(), "nested.text: a string is not UTF-8");
    assert_eq!(error.line(), None);
    let lossy = message.to_json(&JsonStyle::new().lossy(true));
    assert_eq!(lossy.as_deref(), Ok("{\"nested\":{\"text\":\"a\u{fffd}\"}}"));

    struct Full;
    impl io::Write for Full {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::ErrorKind::StorageFull.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let error = read(&ty, &arena, JSON).write_json(&JsonStyle::new(), Full).expect_err("it is full");
    assert_eq!((error.kind(), error.path()), (JsonErrorKind::Io(io::ErrorKind::StorageFull), ""));
}

#[test]
fn what_refused_once_gets_nothing_twice() {
    /// Takes ten bytes, refuses once, and takes all again.
    #[derive(Default)]
    struct Busy {
        taken: Vec<u8>,
        calls: usize,
    }
    impl io::Write for Busy {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.calls += 1;
            let len = match self.calls {
                1 => 10.min(bytes.len()),
                2 => return Err(io::ErrorKind::WouldBlock.into()),
                _ => bytes.len(),
            };
            self.taken.extend_from_slice(&bytes[..len]);
            Ok(len)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let schema = scrimp::Schema::parse("s.thrift", "struct S { 1: string text }").expect("it is right");
    let ty = schema.struct_type("S").expect("declared");
    let arena = Arena::new();
    let lines = [10_000, 50_000, 10_000].map(|len| format!("{{\"text\":\"{}\"}}", "x".repeat(len)));
    let messages = lines.each_ref().map(|line| read(&ty, &arena, line));
    let mut busy = Busy::default();
    let error = scrimp::json::write_lines(&JsonStyle::new(), &mut busy, messages).expect_err("it refuses");
    assert_eq!(error.kind(), JsonErrorKind::Io(io::ErrorKind::WouldBlock));
    assert_eq!((busy.calls, &*busy.taken), (2, &lines[0].as_bytes()[..10]));
}

#[test]
fn errors_show_no_more_than_the_start_of_long_text() {
    let idl = "struct S { 1: i32 number, 2: list<i32> list }";
    let schema = scrimp::Schema::parse("s.thrift", idl).expect("it is right");
    let ty = schema.struct_type("S").expect("declared");
    let (arena, long) = (Arena::new(), "\u{7f}".repeat(100_000));
    for field in ["number", "list"] {
        let json = format!("{{\"{field}\":\"{long}\"}}");
        let error = ty.from_json(&arena, &JsonStyle::new(), &json).expect_err("it is text").to_string();
        assert!(error.len() < 600 && error.contains("\"…, expected"), "{error}");
    }
}

#[test]
fn depth_is_that_of_messages() {
    let ty = type_of(IDL, "S");
    let arena = Arena::new();
    let json =
        |levels: usize| format!("{}{{}}{}", r#"{"nested":"#.repeat(levels - 1), "}".repeat(levels - 1));
    let [deep, too_deep] = [512, 513].map(json);
    let message = read(&ty, &arena, &deep);
    assert_eq!(message.to_json(&JsonStyle::new()), Ok(json(512)));
    let error = ty.from_json(&arena, &JsonStyle::new(), &too_deep).expect_err("too deep");
    assert_eq!(error.kind(), JsonErrorKind::Limit);
    assert!(error.to_string().contains("the message is nested more than 512 levels deep"), "{error}");
    let nested = ty.field::<Message>("nested").expect("declared");
    let mut b = ty.builder(&arena);
    b.set_struct(nested, message).expect("it is of the type");
    let error = b.finish().expect("complete").to_json(&JsonStyle::new()).expect_err("too deep");
    assert_eq!(error.kind(), JsonErrorKind::NotWritable);
    assert!(error.path().starts_with("nested.nested."), "{error}");
}

proptest! {
    #![proptest_config(config(50))]

    #[test]
    fn every_style_round_trips(idl in generate::idl(), seed: u64, size in 1_usize..100) {
        let ty = generate::root(&idl);
        let value = crate::properties::for_json(&generate::message(&ty, &mut Rng::new(seed), size));
        let arena = Arena::new();
        let message = ty.message_from_value(&arena, &value).expect("generated values fit");
        for style in styles() {
            let json = message.to_json(&style).expect("the message has a JSON form");
            let again = ty.from_json(&arena, &style, &json);
            let again = again.unwrap_or_else(|error| panic!("{error}: {json}\n{idl}"));
            let again = again.to_value().expect("strings are UTF-8");
            prop_assert!(same(&again, &value), "{style:?}: {again:?}\nexpected {value:?}\n{json}\n{idl}");
        }
    }
}

#[test]
fn nothing_is_read_behind_text_and_strings() {
    let ty = type_of("struct S { 1: i64 number, 2: string text }", "S");
    let codec = Codec::new(&ty).expect("an executor");
    let style = JsonStyle::new();
    let mut guarded = Guarded::new(1024);
    for part in ["a", "é", "\n", "\u{1}", "\\"] {
        for count in 0..150_u32 {
            let arena = Arena::new();
            let mut builder = ty.builder(&arena);
            builder.set_by_name("text", part.repeat(count as usize).as_str()).expect("a string");
            builder.set_by_name("number", -i64::from(count)).expect("a number");
            let message = builder.finish().expect("it is complete");
            let bytes = codec.encode_to_vec(message).expect("it fits");
            let json = serde_json::to_string(&message).expect("it has a JSON form");
            // The string ends a byte before the memory does.
            let decoded = codec.decode(&arena, guarded.ending(&bytes)).expect("it was encoded");
            assert_eq!(decoded.to_json(&style).expect("it has a JSON form"), json);
            let read = ty.from_json(&arena, &style, guarded.ending(json.as_bytes())).expect("it was written");
            assert_eq!(read, message);
            for cut in (0..json.len()).step_by(7) {
                ty.from_json(&arena, &style, guarded.ending(&json.as_bytes()[..cut])).expect_err("it is cut");
            }
        }
    }
}
