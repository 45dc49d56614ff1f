//! Thrift's JSON protocol: what is read and written, in all pieces, and what is refused.

mod messages;
mod properties;
mod refusing;

use std::io;

use scrimp::{Arena, BuildErrorKind, Codec, Limits, Message, Schema, StructType, Utf8};
use scrimp_envelope::tjson::{self, TJsonError, TJsonErrorKind};

const IDL: &str = "
    enum Color { RED = 1 }
    union Choice { 1: i32 number, 2: string text, 3: list<i32> numbers }
    struct Point { 1: i32 x, 2: i32 y }
    struct Circle { 1: required Point center }
    struct All {
        1: bool yes, 2: i8 small, 3: i16 short, 4: i32 number, 5: i64 long, 6: double real, 7: string text, 8: binary bytes,
        9: uuid id, 10: Color color, 11: Point point, 12: list<i32> numbers, 13: set<string> texts, 14: map<i32, string> names,
        15: map<string, list<i8>> lists, 16: Choice choice, 17: Circle circle, 18: All all, 19: list<Point> points,
        20: map<bool, bool> flags, 21: map<double, double> reals, 22: map<Point, i64> by_point, 23: map<list<i32>, string> by_list,
        24: map<uuid, Color> by_id, 25: map<map<i8, i8>, bool> by_map, 26: list<list<list<i8>>> cube, 27: map<binary, binary> raw,
        -1: i32 before,
    }
    struct Empty {}
    struct Args { 1: i32 a }
";

fn ty(name: &str) -> StructType {
    let schema = Schema::parse("all.thrift", IDL).expect("it is valid");
    schema.struct_type(name).expect("it is declared")
}

/// What `text` reads as, within limits; all of it is taken.
fn read_within(ty: &StructType, text: impl AsRef<[u8]>, limits: &Limits) -> Result<String, TJsonError> {
    let (text, arena) = (text.as_ref(), Arena::new());
    let (message, len) = tjson::read_struct(ty, &arena, text, limits)?;
    assert_eq!(len, text.len());
    Ok(format!("{message:?}"))
}

fn read(ty: &StructType, text: impl AsRef<[u8]>) -> Result<String, TJsonError> {
    read_within(ty, text, &Limits::new())
}

fn written(message: Message<'_>) -> String {
    let mut out = Vec::new();
    tjson::write_struct(message, &mut out).expect("it can be written");
    String::from_utf8(out).expect("it is text")
}

/// What `text` reads as, and is written as again.
#[track_caller]
fn reads_and_writes(text: &str, expected: &str, again: &str) {
    let (ty, arena) = (ty("All"), Arena::new());
    let (message, len) = tjson::read_struct(&ty, &arena, text.as_bytes(), &Limits::new())
        .unwrap_or_else(|error| panic!("{text}: {error}"));
    assert_eq!((format!("{message:?}"), len), (format!("All {{ {expected} }}"), text.len()), "{text}");
    assert_eq!(written(message), again, "{text}");
}

#[test]
fn what_cpp_writes_is_read_and_written_again() {
    for (text, expected) in [
        (r#"{"1":{"tf":1}}"#, "yes: true"),
        (r#"{"1":{"tf":0}}"#, "yes: false"),
        (r#"{"-1":{"i32":5},"2":{"i8":-128},"3":{"i16":32767}}"#, "before: 5, small: -128, short: 32767"),
        (r#"{"4":{"i32":-2147483648}}"#, "number: -2147483648"),
        (r#"{"5":{"i64":9223372036854775807}}"#, "long: 9223372036854775807"),
        (r#"{"5":{"i64":-9223372036854775808}}"#, "long: -9223372036854775808"),
        (r#"{"6":{"dbl":0.10000000000000001}}"#, "real: 0.1"),
        (r#"{"6":{"dbl":-0}}"#, "real: -0.0"),
        (r#"{"6":{"dbl":1e+17}}"#, "real: 1e17"),
        (r#"{"6":{"dbl":4.9406564584124654e-324}}"#, "real: 5e-324"),
        (r#"{"6":{"dbl":"NaN"}}"#, "real: NaN"),
        (r#"{"6":{"dbl":"Infinity"}}"#, "real: inf"),
        (r#"{"6":{"dbl":"-Infinity"}}"#, "real: -inf"),
        (
            r#"{"7":{"str":"a\"\\/\b\f\n\r\t\u0001\u001f é🦀"}}"#,
            r#"text: "a\"\\/\u{8}\u{c}\n\r\t\u{1}\u{1f} é🦀""#,
        ),
        (r#"{"7":{"str":"\u0000"}}"#, r#"text: "\0""#),
        (r#"{"8":{"str":""}}"#, r#"bytes: b"""#),
        (r#"{"8":{"str":"AA"}}"#, r#"bytes: b"\x00""#),
        (r#"{"8":{"str":"+/8"}}"#, r#"bytes: b"\xfb\xff""#),
        (r#"{"8":{"str":"YWJj"}}"#, r#"bytes: b"abc""#),
        (
            r#"{"9":{"uid":"01234567-89ab-cdef-0123-456789abcdef"}}"#,
            "id: 01234567-89ab-cdef-0123-456789abcdef",
        ),
        (r#"{"10":{"i32":1}}"#, "color: RED"),
        (r#"{"10":{"i32":9}}"#, "color: Color(9)"),
        (r#"{"11":{"rec":{}}}"#, "point: Point"),
        (r#"{"11":{"rec":{"1":{"i32":3},"2":{"i32":4}}}}"#, "point: Point { x: 3, y: 4 }"),
        (r#"{"12":{"lst":["i32",0]}}"#, "numbers: []"),
        (r#"{"12":{"lst":["i32",3,1,2,3]}}"#, "numbers: [1, 2, 3]"),
        (r#"{"13":{"set":["str",2,"a","b"]}}"#, r#"texts: {"a", "b"}"#),
        (r#"{"14":{"map":["i32","str",0,{}]}}"#, "names: {}"),
        (r#"{"14":{"map":["i32","str",2,{"1":"a","-2":"b"}]}}"#, r#"names: {1: "a", -2: "b"}"#),
        (r#"{"15":{"map":["str","lst",1,{"\"":["i8",1,7]}]}}"#, r#"lists: {"\"": [7]}"#),
        (r#"{"16":{"rec":{"2":{"str":"x"}}}}"#, r#"choice: Choice { text: "x" }"#),
        (r#"{"20":{"map":["tf","tf",2,{"1":0,"0":1}]}}"#, "flags: {true: false, false: true}"),
        (
            r#"{"21":{"map":["dbl","dbl",3,{"1.5":2,"NaN":"NaN","-Infinity":0.5}]}}"#,
            "reals: {1.5: 2.0, NaN: NaN, -inf: 0.5}",
        ),
        (r#"{"22":{"map":["rec","i64",1,{{"1":{"i32":3}}:7}]}}"#, "by_point: {Point { x: 3 }: 7}"),
        (
            r#"{"23":{"map":["lst","str",2,{["i32",2,1,2]:"a",["i32",0]:"b"}]}}"#,
            r#"by_list: {[1, 2]: "a", []: "b"}"#,
        ),
        (
            r#"{"24":{"map":["uid","i32",1,{"00000000-0000-0000-0000-000000000000":1}]}}"#,
            "by_id: {00000000-0000-0000-0000-000000000000: RED}",
        ),
        (r#"{"25":{"map":["map","tf",1,{["i8","i8",1,{"1":2}]:1}]}}"#, "by_map: {{1: 2}: true}"),
        (r#"{"26":{"lst":["lst",2,["lst",1,["i8",1,1]],["lst",0]]}}"#, "cube: [[[1]], []]"),
        (r#"{"27":{"map":["str","str",1,{"YQ":"Yg"}]}}"#, r#"raw: {b"a": b"b"}"#),
    ] {
        reads_and_writes(text, expected, text);
    }
    assert_eq!(read(&ty("All"), "{}"), Ok("All".to_owned()));
}

#[test]
fn what_others_write_is_read() {
    let pad = r#"{"8":{"str":"AA"}}"#;
    let real = r#"{"6":{"dbl":"NaN"}}"#;
    let text = |text: &str| format!(r#"{{"7":{{"str":"{text}"}}}}"#);
    for (given, expected, again) in [
        // Padding, and escapes within base64.
        (r#"{"8":{"str":"AA=="}}"#, r#"bytes: b"\x00""#, pad),
        (r#"{"8":{"str":"AA="}}"#, r#"bytes: b"\x00""#, pad),
        (r#"{"8":{"str":"+\/8="}}"#, r#"bytes: b"\xfb\xff""#, r#"{"8":{"str":"+/8"}}"#),
        // Python's doubles.
        (r#"{"6":{"dbl":nan}}"#, "real: NaN", real),
        (r#"{"6":{"dbl":"nan"}}"#, "real: NaN", real),
        (r#"{"6":{"dbl":inf}}"#, "real: inf", r#"{"6":{"dbl":"Infinity"}}"#),
        (r#"{"6":{"dbl":-inf}}"#, "real: -inf", r#"{"6":{"dbl":"-Infinity"}}"#),
        (
            r#"{"21":{"map":["dbl","dbl",2,{"inf":nan,"nan":-inf}]}}"#,
            "reals: {inf: NaN, NaN: -inf}",
            r#"{"21":{"map":["dbl","dbl",2,{"Infinity":"NaN","NaN":"-Infinity"}]}}"#,
        ),
        // Java's, Go's and JavaScript's.
        (r#"{"6":{"dbl":1.0E10}}"#, "real: 10000000000.0", r#"{"6":{"dbl":10000000000}}"#),
        (r#"{"6":{"dbl":1e+21}}"#, "real: 1e21", r#"{"6":{"dbl":1e+21}}"#),
        (r#"{"6":{"dbl":7}}"#, "real: 7.0", r#"{"6":{"dbl":7}}"#),
        (r#"{"6":{"dbl":1e-999}}"#, "real: 0.0", r#"{"6":{"dbl":0}}"#),
        // Escapes.
        (&text(r"\/\u00E9\u00e9\u003c\u2028"), "text: \"/éé<\\u{2028}\"", &text("/éé<\u{2028}")),
        (&text(r"\uD83E\uDD80\ud83e\udd80"), r#"text: "🦀🦀""#, &text("🦀🦀")),
        (&text("\n\u{1}\u{7f}"), r#"text: "\n\u{1}\u{7f}""#, &text("\\n\\u0001\u{7f}")),
        // White space.
        (
            " {\n\"12\" : {\t\"lst\" : [ \"i32\" , 2 , 1 ,\r\n2 ] } , \"14\" : { \"map\" : [ \"i32\" , \"str\" , 1 , { \"1\" : \"a\" } ] } }",
            r#"numbers: [1, 2], names: {1: "a"}"#,
            r#"{"12":{"lst":["i32",2,1,2]},"14":{"map":["i32","str",1,{"1":"a"}]}}"#,
        ),
        // Upper case.
        (
            r#"{"9":{"uid":"01234567-89AB-CDEF-0123-456789ABCDEF"}}"#,
            "id: 01234567-89ab-cdef-0123-456789abcdef",
            r#"{"9":{"uid":"01234567-89ab-cdef-0123-456789abcdef"}}"#,
        ),
        // Any type of no elements.
        (
            r#"{"12":{"lst":["odd",0]},"14":{"map":["tf","rec",0,{}]}}"#,
            "numbers: [], names: {}",
            r#"{"12":{"lst":["i32",0]},"14":{"map":["i32","str",0,{}]}}"#,
        ),
        // Any order.
        (r#"{"4":{"i32":2},"-1":{"i32":1}}"#, "before: 1, number: 2", r#"{"-1":{"i32":1},"4":{"i32":2}}"#),
    ] {
        reads_and_writes(given, expected, again);
    }
}

#[test]
fn the_last_of_several_counts() {
    let all = ty("All");
    for (text, expected) in [
        (r#"{"4":{"i32":1},"4":{"i32":2}}"#, "number: 2"),
        (r#"{"12":{"lst":["i32",2,1,2]},"12":{"lst":["i32",1,3]}}"#, "numbers: [3]"),
        (r#"{"14":{"map":["i32","str",1,{"1":"a"}]},"14":{"map":["i32","str",0,{}]}}"#, "names: {}"),
        (r#"{"11":{"rec":{"1":{"i32":1}}},"11":{"rec":{"2":{"i32":2}}}}"#, "point: Point { y: 2 }"),
        (r#"{"18":{"rec":{"4":{"i32":1}}},"18":{"rec":{}}}"#, "all: All"),
        (
            r#"{"16":{"rec":{"3":{"lst":["i32",1,1]},"3":{"lst":["i32",1,2]}}}}"#,
            "choice: Choice { numbers: [2] }",
        ),
        // As codecs have it: both are there, and the last one is found.
        (r#"{"14":{"map":["i32","str",2,{"1":"a","1":"b"}]}}"#, r#"names: {1: "a", 1: "b"}"#),
    ] {
        assert_eq!(read(&all, text), Ok(format!("All {{ {expected} }}")), "{text}");
    }
}

#[test]
fn unknown_fields_and_those_of_another_type_are_skipped() {
    let all = ty("All");
    for field in [
        r#""99":{"tf":1}"#,
        r#""-99":{"dbl":"-Infinity"}"#,
        r#""99":{"dbl":inf}"#,
        r#""99":{"str":"]}\"\\"}"#,
        r#""99":{"uid":"00000000-0000-0000-0000-000000000000"}"#,
        r#""99":{"rec":{"1":{"lst":["rec",2,{},{"5":{"i8":1}}]}}}"#,
        r#""99":{"map":["rec","set",1,{{"1":{"i32":3}}:["dbl",2,"NaN",1]}]}"#,
        r#""99":{"map":["dbl","map",2,{"1.5":["tf","tf",1,{"1":0}],"NaN":["i8","i8",0,{}]}]}"#,
        r#""99":{"lst":["none",0]}"#,
        // Known with another type: that of an enum, a set for a list, a text for a number.
        r#""10":{"i64":1}"#,
        r#""12":{"set":["i32",1,1]}"#,
        r#""4":{"str":"7"}"#,
        r#""17":{"i32":1}"#,
    ] {
        let text = format!(r#"{{"1":{{"tf":1}},{field},"5":{{"i64":2}}}}"#);
        assert_eq!(read(&all, &text), Ok("All { yes: true, long: 2 }".to_owned()), "{text}");
    }
    // What is skipped may be other than UTF-8.
    let text = b"{\"99\":{\"str\":\"\xff\"}}";
    assert_eq!(read(&all, text), Ok("All".to_owned()));
}

#[test]
fn what_has_no_text_is_not_written() {
    let all = ty("All");
    let fails = |bytes: &[u8]| {
        let codec = Codec::builder(&all).utf8(Utf8::OnAccess).build().expect("the machine has an executor");
        let arena = Arena::new();
        let message = codec.decode(&arena, bytes).expect("it is a message");
        let mut out = b"before".to_vec();
        let error = tjson::write_struct(message, &mut out).expect_err("it has no text");
        assert_eq!((out.as_slice(), error.offset()), (&b"before"[..], None));
        let kind = io::Error::from(error.clone()).kind();
        assert_eq!(kind, io::ErrorKind::InvalidInput);
        error.to_string()
    };
    let utf8 = "string is not UTF-8 (from its byte 1)";
    assert_eq!(fails(b"\x0b\0\x07\0\0\0\x02a\xff\0"), format!("text: {utf8}"));
    assert_eq!(fails(b"\x0e\0\x0d\x0b\0\0\0\x02\0\0\0\0\0\0\0\x02a\xff\0"), format!("texts[1]: {utf8}"));
    assert_eq!(
        fails(b"\x0d\0\x0e\x08\x0b\0\0\0\x01\0\0\0\x05\0\0\0\x02a\xff\0"),
        format!("names[5]: {utf8}")
    );
    assert_eq!(
        fails(b"\x0d\0\x0f\x0b\x0f\0\0\0\x01\0\0\0\x02a\xff\x03\0\0\0\0\0"),
        format!("lists[#0]: {utf8}")
    );
    assert_eq!(fails(b"\x0c\0\x12\x0b\0\x07\0\0\0\x02a\xff\0\0"), format!("all.text: {utf8}"));
    let unknown = "member 9 of a union is unknown to the schema, and cannot be written as JSON";
    assert_eq!(fails(b"\x0c\0\x10\x08\0\x09\0\0\0\x01\0\0"), format!("choice: {unknown}"));
}

#[test]
fn messages_of_absent_fields_are_written_where_they_are_complete() {
    let (all, arena) = (ty("All"), Arena::new());
    let empty = all.builder(&arena).finish().expect("nothing is required");
    let absent = |name| empty.get(all.field::<scrimp::Struct>(name).expect("declared"));
    assert_eq!(written(absent("point")), "{}");
    for (name, kind) in [
        ("circle", BuildErrorKind::MissingRequired("center".to_owned())),
        ("choice", BuildErrorKind::EmptyUnion("Choice".to_owned())),
    ] {
        let error = tjson::write_struct(absent(name), &mut Vec::new()).expect_err("something is missing");
        assert_eq!(error.kind(), &TJsonErrorKind::Build(kind));
    }
}
