//! Thrift's JSON protocol: what is read and written, in all pieces, and what is refused.

use std::io;

use proptest::prelude::*;
use scrimp::{Arena, BuildErrorKind, Codec, Limits, Message, Schema, StructType, Utf8};
use scrimp_envelope::tjson::{self, Scanner, TJsonError, TJsonErrorKind};
use scrimp_envelope::{
    ApplicationException, Envelope, ExceptionKind, Limited, MessageKind, Progress, ReadErrorKind, ReadLimits,
};
use scrimp_testkit::corpus::Corpus;
use scrimp_testkit::{Rng, generate, payloads};

use crate::support::config;

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

/// Why `text` is refused, as a message of type `All` and as unknown fields; and where.
#[track_caller]
fn refused(text: impl AsRef<[u8]>, offset: usize, message: &str) {
    let text = text.as_ref();
    let error = read(&ty("All"), text).expect_err("it is refused");
    assert_eq!(error.to_string(), format!("at byte {offset}{message}"), "{}", text.escape_ascii());
    assert_eq!(error.offset(), Some(offset));
}

/// As [`refused`], of what is so as an unknown field, too.
#[track_caller]
fn refused_everywhere(text: impl AsRef<[u8]>, offset: usize, message: &str) {
    refused(&text, offset, message);
    let error = read(&ty("Empty"), text.as_ref()).expect_err("it is refused").to_string();
    assert!(error.starts_with(&format!("at byte {offset}, <field ")), "{error}");
}

#[test]
fn text_that_is_no_message_is_refused() {
    for (text, offset, message) in [
        ("", 0, ": the text ends within the message"),
        ("  ", 2, ": the text ends within the message"),
        ("x", 0, ": `x` where a struct's opening brace is expected"),
        ("[]", 0, ": `[` where a struct's opening brace is expected"),
        ("\u{1}", 0, ": `\\u{1}` where a struct's opening brace is expected"),
        ("é", 0, ": `é` where a struct's opening brace is expected"),
        ("{1:{\"tf\":1}}", 1, ": `1` where a number in quotes is expected"),
        (r#"{"":{"tf":1}}"#, 1, ": `` is no number for a field id"),
        (r#"{"a":{"tf":1}}"#, 1, ": `a` is no number for a field id"),
        (r#"{"1.5":{"tf":1}}"#, 1, ": `1.5` is no number for a field id"),
        (r#"{"32768":{"tf":1}}"#, 1, ": 32768 is out of range for a field id"),
        (r#"{"99999999999999999999":{"tf":1}}"#, 1, ": 99999999999999999999 is out of range for a field id"),
        (r#"{"1"}"#, 4, ": `}` where a colon is expected"),
        (r#"{"1":1}"#, 5, ": `1` where a field's opening brace is expected"),
        (r#"{"1":{}}"#, 6, ": `}` where the name of a type is expected"),
        (r#"{"1":{"bool":1}}"#, 6, ": unknown type name \"bool\""),
        (r#"{"1":{"tf":1,"tf":1}}"#, 12, ": `,` where a field's closing brace is expected"),
        (
            r#"{"1":{"tf":1}"2":{"i8":1}}"#,
            13,
            ": `\"` where a comma or the struct's closing brace is expected",
        ),
        (r#"{"1":{"tf":1},}"#, 14, ": `}` where a number in quotes is expected"),
        (r#"{,}"#, 1, ": `,` where a number in quotes is expected"),
    ] {
        refused(text, offset, message);
    }
    refused(b"\xff", 0, ": byte 0xff where a struct's opening brace is expected");
}

#[test]
fn values_that_are_none_are_refused() {
    for (text, offset, message) in [
        (r#"{"1":{"tf":2}}"#, 11, ", yes: bool is `2`, neither 1 for true nor 0 for false"),
        (r#"{"1":{"tf":true}}"#, 11, ", yes: bool is `true`, neither 1 for true nor 0 for false"),
        (r#"{"2":{"i8":128}}"#, 11, ", small: 128 is out of range for i8"),
        (r#"{"3":{"i16":-32769}}"#, 12, ", short: -32769 is out of range for i16"),
        (r#"{"4":{"i32":99999999999}}"#, 12, ", number: 99999999999 is out of range for i32"),
        (r#"{"10":{"i32":99999999999}}"#, 13, ", color: 99999999999 is out of range for i32"),
        (r#"{"5":{"i64":9223372036854775808}}"#, 12, ", long: 9223372036854775808 is out of range for i64"),
        (r#"{"4":{"i32":1.5}}"#, 12, ", number: `1.5` is no number for i32"),
        (r#"{"4":{"i32":1e3}}"#, 12, ", number: `1e3` is no number for i32"),
        (r#"{"4":{"i32":-}}"#, 12, ", number: `-` is no number for i32"),
        (r#"{"4":{"i32":nan}}"#, 12, ", number: `nan` is no number for i32"),
        (r#"{"4":{"i32":"7"}}"#, 12, ", number: `\"` where a number is expected"),
        (r#"{"6":{"dbl":1e999}}"#, 12, ", real: 1e999 is out of range for dbl"),
        (
            r#"{"6":{"dbl":-1e99999999999999999999}}"#,
            12,
            ", real: -1e99999999999999999999 is out of range for dbl",
        ),
        (r#"{"6":{"dbl":infinity}}"#, 12, ", real: `infinity` is no number for dbl"),
        (r#"{"6":{"dbl":NAN}}"#, 12, ", real: `NAN` is no number for dbl"),
        (r#"{"6":{"dbl":1e}}"#, 12, ", real: `1e` is no number for dbl"),
        (r#"{"6":{"dbl":1-1}}"#, 12, ", real: `1-1` is no number for dbl"),
        (r#"{"6":{"dbl":"1.5"}}"#, 12, ", real: `\"1.5\"` is no number for dbl"),
        (r#"{"6":{"dbl":""}}"#, 12, ", real: `\"\"` is no number for dbl"),
        (
            r#"{"21":{"map":["dbl","dbl",1,{1.5:2}]}}"#,
            29,
            ", reals[#0]: `1` where a number in quotes is expected",
        ),
        (r#"{"7":{"str":"a\x"}}"#, 14, r", text: `\x` is no escape"),
        (r#"{"7":{"str":"\'"}}"#, 13, r", text: `\'` is no escape"),
        (r#"{"7":{"str":"\u12g4"}}"#, 13, r", text: `\u12g` is no escape"),
        (r#"{"7":{"str":"\u+123"}}"#, 13, r", text: `\u+` is no escape"),
        (
            r#"{"7":{"str":"\ud800"}}"#,
            13,
            r", text: \ud800 is half of a surrogate pair, without the other half",
        ),
        (
            r#"{"7":{"str":"\uDFFF"}}"#,
            13,
            r", text: \udfff is half of a surrogate pair, without the other half",
        ),
        (
            r#"{"7":{"str":"\ud800x"}}"#,
            13,
            r", text: \ud800 is half of a surrogate pair, without the other half",
        ),
        (
            r#"{"7":{"str":"\ud800\n"}}"#,
            13,
            r", text: \ud800 is half of a surrogate pair, without the other half",
        ),
        (
            r#"{"7":{"str":"\ud800\ud800"}}"#,
            13,
            r", text: \ud800 is half of a surrogate pair, without the other half",
        ),
        (
            r#"{"7":{"str":"\ud800\u0041"}}"#,
            13,
            r", text: \ud800 is half of a surrogate pair, without the other half",
        ),
        (r#"{"7":{"str":7}}"#, 12, ", text: `7` where a string is expected"),
        (r#"{"9":{"uid":"01234567"}}"#, 12, ", id: \"01234567\" is not a uuid"),
        (r#"{"11":{"rec":[]}}"#, 13, ", point: `[` where a struct's opening brace is expected"),
        (r#"{"12":{"lst":{}}}"#, 13, ", numbers: `{` where an opening bracket is expected"),
        (r#"{"12":{"lst":[1]}}"#, 14, ", numbers: `1` where the name of a type is expected"),
        (r#"{"12":{"lst":["i32"]}}"#, 19, ", numbers: `]` where a comma is expected"),
        (r#"{"12":{"lst":["i32",-1]}}"#, 20, ", numbers: negative count -1"),
        (r#"{"12":{"lst":["i32",2147483648]}}"#, 20, ", numbers: 2147483648 is out of range for a count"),
        (r#"{"12":{"lst":["none",1,1]}}"#, 14, ", numbers: unknown type name \"none\""),
        (
            r#"{"12":{"lst":["i32",1,1,2]}}"#,
            23,
            ", numbers: `,` where a closing bracket, after as many elements as announced, is expected",
        ),
        (
            r#"{"12":{"lst":["i32",3,1,2]}}"#,
            25,
            ", numbers: the container ends after 2 of the 3 elements that it says it has",
        ),
        (
            r#"{"12":{"lst":["i32",1000000000,1,2,3]}}"#,
            36,
            ", numbers: the container ends after 3 of the 1000000000 elements that it says it has",
        ),
        (
            r#"{"14":{"map":["i32","str",2000000000,{}]}}"#,
            38,
            ", names: the container ends after 0 of the 2000000000 elements that it says it has",
        ),
        (
            r#"{"14":{"map":["i32","str",0,{"1":"a"}]}}"#,
            29,
            ", names: `\"` where a closing brace, after as many entries as announced, is expected",
        ),
        (r#"{"14":{"map":["i32","str",1,{"x":"a"}]}}"#, 29, ", names[#0]: `x` is no number for i32"),
        (r#"{"14":{"map":["i32","str",1,{"5":7}]}}"#, 33, ", names[5]: `7` where a string is expected"),
        (
            r#"{"15":{"map":["str","lst",1,{"EUR":["i8",1,200]}]}}"#,
            43,
            ", lists[\"EUR\"][0]: 200 is out of range for i8",
        ),
        (
            r#"{"20":{"map":["tf","tf",1,{"1":2}]}}"#,
            31,
            ", flags[true]: bool is `2`, neither 1 for true nor 0 for false",
        ),
        (
            r#"{"22":{"map":["rec","i64",1,{{"1":{"i32":x}}:7}]}}"#,
            41,
            ", by_point[#0].x: `x` is no number for i32",
        ),
        (r#"{"22":{"map":["rec","i64",1,{{}:x}]}}"#, 32, ", by_point[#0]: `x` is no number for i64"),
        (r#"{"19":{"lst":["rec",2,{},{"2":{"i32":x}}]}}"#, 37, ", points[1].y: `x` is no number for i32"),
    ] {
        // Enough follows to tell all this from text that is not all there.
        refused_everywhere(text, offset, message);
    }
}

#[test]
fn what_does_not_fit_the_type_is_refused() {
    for (text, offset, message) in [
        (r#"{"8":{"str":"A"}}"#, 12, ", bytes: binary is not base64: Invalid input length: 1"),
        (r#"{"8":{"str":"A!B$"}}"#, 12, ", bytes: binary is not base64: Invalid symbol 33, offset 1."),
        (r#"{"8":{"str":"-_8="}}"#, 12, ", bytes: binary is not base64: Invalid symbol 45, offset 0."),
        (r#"{"12":{"lst":["i64",1,1]}}"#, 14, ", numbers: element type is \"i64\", expected \"i32\""),
        (r#"{"13":{"set":["lst",1,["i8",0]]}}"#, 14, ", texts: element type is \"lst\", expected \"str\""),
        (r#"{"14":{"map":["str","str",1,{"1":"a"}]}}"#, 14, ", names: key type is \"str\", expected \"i32\""),
        (r#"{"14":{"map":["i32","i8",1,{"1":1}]}}"#, 20, ", names: value type is \"i8\", expected \"str\""),
        (
            r#"{"16":{"rec":{"1":{"i32":1},"2":{"str":"a"}}}}"#,
            39,
            ", choice: two members of the union are given: `number` and `text`",
        ),
        (r#"{"16":{"rec":{}}}"#, 17, ", choice: no member of union `Choice` is set"),
        (r#"{"16":{"rec":{"9":{"i32":1}}}}"#, 30, ", choice: no member of union `Choice` is set"),
        (r#"{"17":{"rec":{"1":{"i32":1}}}}"#, 30, ", circle: required field `center` is not set"),
        (r#"{"18":{"rec":{"17":{"rec":{}}}}}"#, 32, ", all.circle: required field `center` is not set"),
    ] {
        refused(text, offset, message);
    }
    refused(b"{\"7\":{\"str\":\"a\xff\"}}", 12, ", text: string is not UTF-8 (from its byte 1)");
    // Half of a character is not made whole by an escape.
    refused(b"{\"7\":{\"str\":\"\xc3\\u00a9\"}}", 12, ", text: string is not UTF-8 (from its byte 0)");
    let trailing = read(&ty("All"), br#"{"8":{"str":"AB"}}"#).expect_err("a bit is left over");
    assert!(matches!(trailing.kind(), TJsonErrorKind::Base64(_)), "{trailing}");
    let required = read(&ty("Circle"), "{}").expect_err("its center is missing");
    assert_eq!(required.kind(), &TJsonErrorKind::Build(BuildErrorKind::MissingRequired("center".to_owned())));
    assert_eq!(required.to_string(), "at byte 2: required field `center` is not set");
    let error = io::Error::from(required);
    assert_eq!(error.kind(), io::ErrorKind::InvalidData);
}

/// Structs within each other, `depth` levels in all.
fn nested(depth: usize) -> String {
    let (open, close) = (r#"{"18":{"rec":"#, "}}");
    format!("{}{{}}{}", open.repeat(depth - 1), close.repeat(depth - 1))
}

/// A list field with lists within each other, `depth` levels with the struct.
fn nested_lists(depth: usize) -> String {
    let lists = r#"["lst",1,"#.repeat(depth - 2);
    format!(r#"{{"99":{{"lst":{lists}["i8",0]{}}}}}"#, "]".repeat(depth - 2))
}

/// A map field with maps as keys of each other, `depth` levels with the struct.
fn nested_keys(depth: usize) -> String {
    let maps = r#"["map","i8",1,{"#.repeat(depth - 2);
    format!(r#"{{"99":{{"map":{maps}["i8","i8",0,{{}}]{}}}}}"#, ":1}]".repeat(depth - 2))
}

#[test]
fn nesting_is_bounded_in_known_and_unknown_fields() {
    let all = ty("All");
    for text in [nested, nested_lists, nested_keys] {
        for ty in [&all, &ty("Empty")] {
            let depth_error = |depth, limits: &Limits| {
                let error = read_within(ty, text(depth), limits).expect_err("it is too deep");
                error.kind().clone()
            };
            assert!(read(ty, text(63)).is_ok());
            assert!(read(ty, text(64)).is_ok());
            assert_eq!(depth_error(65, &Limits::new()), TJsonErrorKind::DepthLimit(64));
            assert_eq!(depth_error(100_000, &Limits::new()), TJsonErrorKind::DepthLimit(64));
            assert_eq!(depth_error(4, &Limits::new().depth(3)), TJsonErrorKind::DepthLimit(3));
            let deepest = Limits::new().depth(Limits::MAX_DEPTH);
            assert!(read_within(ty, text(512), &deepest).is_ok());
            assert_eq!(depth_error(513, &deepest), TJsonErrorKind::DepthLimit(512));
        }
    }
    let error = read(&all, nested(65)).expect_err("it is too deep");
    assert_eq!(error.path(), ["all"; 64].join("."));
    let shown =
        "all.all.all.all.all…all.all.all.all.all: nested more than 64 levels deep, which is the limit";
    assert!(error.to_string().ends_with(shown), "{error}");
}

#[test]
fn the_deepest_messages_are_written() {
    let (all, arena) = (ty("All"), Arena::new());
    let deepest = Limits::new().depth(Limits::MAX_DEPTH);
    let text = nested(512);
    let (message, _) =
        tjson::read_struct(&all, &arena, text.as_bytes(), &deepest).expect("it is within the limit");
    assert_eq!(written(message), text);
    let mut b = all.builder(&arena);
    b.set_struct(all.field("all").expect("declared"), message).expect("it is of this type");
    let deeper = b.finish().expect("it is complete");
    let mut out = b"before".to_vec();
    let error = tjson::write_struct(deeper, &mut out).expect_err("it is too deep");
    assert_eq!((error.kind(), error.offset()), (&TJsonErrorKind::DepthLimit(512), None));
    assert_eq!(out, b"before");
}

#[test]
fn memory_and_length_are_bounded() {
    let fields: String = (1..=500).map(|id| format!("{id}: i64 f{id},")).collect();
    let idl = format!("struct Large {{ {fields} }} struct S {{ 1: list<Large> list, 2: Large one }}");
    let schema = Schema::parse("large.thrift", &idl).expect("it is valid");
    let ty = schema.struct_type("S").expect("it is declared");
    let limits = Limits::new().memory(1 << 20, 8);
    for text in [
        format!(r#"{{"1":{{"lst":["rec",5000{}]}}}}"#, ",{}".repeat(5000)),
        format!(r#"{{"2":{{"rec":{{}}}}{}}}"#, r#","2":{"rec":{}}"#.repeat(5000)),
    ] {
        let arena = Arena::new();
        let error = tjson::read_struct(&ty, &arena, text.as_bytes(), &limits).expect_err("20 MB for 15 KB");
        assert!(matches!(error.kind(), TJsonErrorKind::MemoryLimit(1_048_576..=1_200_000)), "{error}");
        assert!(arena.capacity() < 8 << 20, "{}", arena.capacity());
        assert!(read(&ty, &text).is_ok());
    }
    // Containers take memory without records, and a part of a text may make much of it.
    let idl = "struct Parts {
        1: list<i64> numbers, 2: set<bool> set, 3: map<i32, i8> map, 4: list<list<i8>> lists, 5: string text, 6: map<string, bool> names }";
    let schema = Schema::parse("parts.thrift", idl).expect("it is valid");
    let parts = schema.struct_type("Parts").expect("it is declared");
    let small = Limits::new().memory(8192, 0);
    let numbers = ",0".repeat(20_000);
    let entries: Vec<String> = (0..5000).map(|key| format!("\"{key}\":0")).collect();
    for text in [
        format!(r#"{{"1":{{"lst":["i64",20000{numbers}]}}}}"#),
        format!(r#"{{"2":{{"set":["tf",20000{numbers}]}}}}"#),
        format!(r#"{{"3":{{"map":["i32","i8",5000,{{{}}}]}}}}"#, entries.join(",")),
        format!(r#"{{"4":{{"lst":["lst",5000{}]}}}}"#, r#",["i8",0]"#.repeat(5000)),
        format!(r#"{{"5":{{"str":"{}"}}}}"#, "x".repeat(10_000)),
        format!(r#"{{"6":{{"map":["str","tf",1,{{"{}":1}}]}}}}"#, "x".repeat(10_000)),
    ] {
        let (arena, mut used_before) = (Arena::new(), Arena::new());
        let read = |arena: &Arena, limits: &Limits| {
            tjson::read_struct(&parts, arena, text.as_bytes(), limits).map(drop)
        };
        let refused = |arena: &Arena| read(arena, &small).expect_err("more than 8 KB");
        assert_eq!(refused(&arena).kind(), &TJsonErrorKind::MemoryLimit(8192), "{}", &text[..20]);
        assert!(arena.used() < 32 << 10, "{}", arena.used());
        assert_eq!(read(&used_before, &Limits::new()), Ok(()));
        let needed = used_before.used();
        // The memory that an arena has does not count, but what is used of it.
        used_before.reset();
        assert_eq!(refused(&used_before).kind(), &TJsonErrorKind::MemoryLimit(8192));
        used_before.reset();
        assert_eq!(read(&used_before, &Limits::new().memory(needed as u64, 0)), Ok(()));
        // A second message has the memory of its own.
        assert_eq!(read(&used_before, &Limits::new().memory(needed as u64, 0)), Ok(()));
    }
    let tiny = Limits::new().memory(1024, 0);
    assert_eq!(read_within(&parts, "{}", &tiny).as_deref(), Ok("Parts"));
    let text = r#"{"4":{"i32":7}}"#;
    let all = self::ty("All");
    assert!(read_within(&all, text, &Limits::new().message_size(15)).is_ok());
    let error = read_within(&all, text, &Limits::new().message_size(14)).expect_err("it is longer");
    assert_eq!(error.kind(), &TJsonErrorKind::MessageTooLarge(14));
    // What is not all there is no longer than the limit.
    let error = read_within(&all, &text[..14], &Limits::new().message_size(14)).expect_err("it is not whole");
    assert_eq!(error.kind(), &TJsonErrorKind::UnexpectedEnd);
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

/// A message with something of everything, among it brackets and quotes within strings.
const EVERYTHING: &str = r#"[1,"n[\"]",2,-7,{"1":{"tf":1},"4":{"i32":12},"6":{"dbl":-1e+17},"7":{"str":"}]\\\"\u0001é🦀"},"8":{"str":"+/8"},"9":{"uid":"01234567-89ab-cdef-0123-456789abcdef"},"11":{"rec":{"1":{"i32":3}}},"12":{"lst":["i32",2,1,2]},"14":{"map":["i32","str",1,{"1":"["}]},"22":{"map":["rec","i64",1,{{"1":{"i32":3}}:7}]},"99":{"set":["rec",1,{"1":{"str":"{"}}]}}]"#;

#[test]
fn every_truncation_needs_more() {
    let (all, limits) = (ty("All"), ReadLimits::new());
    let text = EVERYTHING.as_bytes();
    let head = tjson::read_head(text, &limits).expect("it is valid").done().expect("it is whole");
    assert_eq!(head.envelope(), Envelope { name: "n[\"]", kind: MessageKind::Reply, seqid: -7 });
    let mut scanner = Scanner::new(&limits);
    for cut in 0..text.len() {
        let part = &text[..cut];
        for scanned in [scanner.resume(part), Scanner::new(&limits).resume(part)] {
            match scanned {
                Ok(Progress::More(more)) => assert!((1..=text.len() - cut).contains(&more), "{cut}: {more}"),
                other => panic!("cut at {cut}: {other:?}"),
            }
        }
        // The struct ends before the message does, and a head with any byte behind it is whole.
        match tjson::read_head(part, &limits) {
            Ok(Progress::More(1)) => assert!(cut <= head.len),
            Ok(Progress::Done(found)) => {
                assert!(cut > head.len && found == head);
                let arena = Arena::new();
                let read =
                    head.read_body(part, |body| tjson::read_struct(&all, &arena, body, &Limits::new()));
                let error = read.expect_err("it is cut");
                assert_eq!(error.kind(), &TJsonErrorKind::UnexpectedEnd, "cut at {cut}: {error}");
                assert_eq!(error.offset(), Some(cut));
            }
            other => panic!("cut at {cut}: {other:?}"),
        }
    }
    for scanned in [scanner.resume(text), scanner.resume(&[text, b"]]"].concat())] {
        assert_eq!(scanned, Ok(Progress::Done(text.len())));
    }
    let arena = Arena::new();
    let read = |body| tjson::read_struct(&all, &arena, body, &Limits::new());
    let followed = [text, b"[1,"].concat();
    let (message, len) = head.read_body(&followed, read).expect("it is whole");
    assert_eq!(len, text.len());
    let unknown = r#","99":{"set":["rec",1,{"1":{"str":"{"}}]}"#;
    assert_eq!(written(message), EVERYTHING[head.len..len - 1].replace(unknown, ""));
}

#[test]
fn heads_that_are_wrong_are_refused() {
    let limits = ReadLimits::new().name(4);
    for (text, offset, message) in [
        ("{", 0, "`{` where a message's opening bracket is expected"),
        ("[\"1\"", 1, "`\"` where a number is expected"),
        ("[2,\"", 1, "version 2 is not that of a JSON message, 1"),
        ("[1,7,", 3, "`7` where the name of a method is expected"),
        ("[1,\"abcde\",", 3, "5 bytes in a name, more than the limit of 4 (`ReadLimits::name`)"),
        ("[1,\"a\",0,1,{", 7, "message type 0 is none of call (1), reply (2), exception (3) and oneway (4)"),
        ("[1,\"a\",5,1,{", 7, "message type 5 is none of call (1), reply (2), exception (3) and oneway (4)"),
        ("[1,\"a\",-1,1,{", 7, "-1 is out of range for the type of a message"),
        ("[1,\"a\",1,2147483648,{", 9, "2147483648 is out of range for a sequence id"),
        ("[1,\"a\",1,1]", 10, "`]` where a comma is expected"),
    ] {
        let error = tjson::read_head(text.as_bytes(), &limits).expect_err("it is refused");
        assert_eq!(error.to_string(), format!("at byte {offset}: {message}"));
    }
    let error = tjson::read_head(b"[1,\"a\xff\",1,1,{", &limits).expect_err("it is refused");
    assert_eq!(error.to_string(), "at byte 3: string is not UTF-8 (from its byte 1)");
    // No more of a name is waited for than there may be; what escapes stand for counts.
    for (name, is_refused) in [
        ("abcd", false),
        ("abcde", true),
        (r"\u0061bcd", false),
        (r"\u0061bcde", true),
        (r"abc\u00e9", true),
        (r"ab\u00e9", false),
        (r"ab\u00e9\n", true),
    ] {
        let text = format!("[1,\"{name}");
        let error = tjson::read_head(text.as_bytes(), &limits).map_err(|error| error.to_string());
        let expected =
            "at byte 3: 5 bytes in a name, more than the limit of 4 (`ReadLimits::name`)".to_owned();
        assert_eq!(error, if is_refused { Err(expected) } else { Ok(Progress::More(1)) }, "{name}");
    }
    // Escapes do not count, nor white space.
    let head = tjson::read_head(b" [ 1 , \"\\u0061bcd\" , 4 , -1 , {", &limits).expect("it is valid");
    let head = head.done().expect("it is whole");
    assert_eq!(head.envelope(), Envelope { name: "abcd", kind: MessageKind::Oneway, seqid: -1 });
    assert_eq!(head.len, 31 - 1);
    // A body that something follows.
    let text = br#"[1,"a",1,1,{},{}]"#;
    let head = tjson::read_head(text, &limits).expect("it is valid").done().expect("it is whole");
    let error = head.read_body(text, tjson::read_exception).expect_err("it has two bodies");
    assert_eq!(error.to_string(), "at byte 13: `,` where the message's closing bracket is expected");
    // A name that does not end.
    let endless = format!("[1,\"{}", "a".repeat(2000));
    let limits = ReadLimits::new().message(1000);
    let error = tjson::read_head(endless.as_bytes(), &limits).expect_err("it is too long");
    let kind = ReadErrorKind::Limit { what: Limited::Message, found: 2004, limit: 1000 };
    assert_eq!(error.kind(), &TJsonErrorKind::Envelope(kind));
}

#[test]
fn scanners_stop_at_what_is_no_message() {
    let scan = |text: &str, limits: ReadLimits| Scanner::new(&limits).resume(text.as_bytes());
    let error = scan("  {\"1\"", ReadLimits::new()).expect_err("it is a struct alone");
    assert_eq!(error.to_string(), "at byte 2: `{` where a message's opening bracket is expected");
    let limits = ReadLimits::new().message(10);
    assert_eq!(scan("[1,\"abc\",]", limits), Ok(Progress::Done(10)));
    let too_long = |found| {
        let kind = ReadErrorKind::Limit { what: Limited::Message, found, limit: 10 };
        TJsonErrorKind::Envelope(kind)
    };
    assert_eq!(scan("[1,\"abc\",", limits), Ok(Progress::More(1)));
    assert_eq!(scan("[1,\"abc\",[", limits).map_err(|error| error.kind().clone()), Err(too_long(12)));
    assert_eq!(scan("[1,\"abcdefghij", limits).map_err(|error| error.kind().clone()), Err(too_long(12)));
    // White space has an end, too.
    let mut scanner = Scanner::new(&limits);
    for len in 0..10 {
        assert_eq!(scanner.resume(" ".repeat(len).as_bytes()), Ok(Progress::More(1)));
    }
    for len in 10..13 {
        let error = scanner.resume(" ".repeat(len).as_bytes()).expect_err("it is too long");
        assert_eq!(error.kind(), &too_long(11));
    }
    // As deep as messages may be.
    for (depth, text) in [nested, nested_lists, nested_keys].map(|text| (64, text)) {
        let message = |depth| format!("[1,\"a\",1,1,{}]", text(depth));
        let len = message(depth).len();
        assert_eq!(scan(&message(depth), ReadLimits::new()), Ok(Progress::Done(len)));
    }
    for opening in ["[", "[{"] {
        let error = scan(&opening.repeat(100_000), ReadLimits::new()).expect_err("it is too deep");
        assert_eq!((error.kind(), error.offset()), (&TJsonErrorKind::DepthLimit(64), Some(129)));
    }
}

#[test]
fn exceptions_are_read_and_written() {
    for kind in [-1, 0, 7, i32::MIN].map(ExceptionKind) {
        for message in ["", "nope", "\"]}\\\n é"] {
            let exception = ApplicationException::new(kind, message);
            let mut text = Vec::new();
            tjson::write_exception(&exception, &mut text);
            let read =
                tjson::read_exception(&[&text[..], b"]"].concat()).map(|(e, len)| (e.into_owned(), len));
            assert_eq!(read, Ok((exception, text.len())));
            for cut in 0..text.len() {
                let error = tjson::read_exception(&text[..cut]).expect_err("it is cut");
                assert_eq!(error.kind(), &TJsonErrorKind::UnexpectedEnd);
            }
        }
    }
    let text = br#"{"2":{"i64":5},"1":{"lst":["rec",1,{}]},"3":{"rec":{}},"1":{"str":"a"},"1":{"str":"b"}}"#;
    let expected = ApplicationException::new(ExceptionKind::UNKNOWN, "b");
    assert_eq!(tjson::read_exception(text), Ok((expected, text.len())));
    let error = tjson::read_exception(b"{\"1\":{\"str\":\"\xff\"}}").expect_err("it is not UTF-8");
    assert_eq!(error.kind(), &TJsonErrorKind::InvalidUtf8 { valid_up_to: 0 });
    let error = tjson::read_exception(nested(100_000).as_bytes()).expect_err("it is too deep");
    assert_eq!(error.kind(), &TJsonErrorKind::DepthLimit(64));
}

#[test]
fn corpus_messages_are_read_and_written_again() {
    let Some(corpus) = Corpus::open() else { return };
    let path = corpus.path("golden-messages.txt");
    let golden = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let lines: Vec<&str> = golden.lines().filter_map(|line| line.strip_prefix("json ")).collect();
    assert!(lines.len() >= 6, "{} messages", lines.len());
    for line in lines {
        let (what, text) = line.split_once(" [").expect("text and a message");
        let text = format!("[{text}").into_bytes();
        let limits = ReadLimits::new();
        assert_eq!(Scanner::new(&limits).resume(&text), Ok(Progress::Done(text.len())), "{line}");
        let head = tjson::read_head(&text, &limits).expect("it is valid").done().expect("it is whole");
        let (name, kind, seqid) = match what.split_once(' ') {
            Some((kind, seqid)) => ("add", kind.parse().expect("a number"), seqid.parse().expect("a number")),
            None if what == "multiplexed" => ("Calc:add", 1, 1),
            None => ("add", 3, 1),
        };
        let kind = MessageKind::from_code(kind).expect("it is known");
        let envelope = Envelope { name, kind, seqid };
        assert_eq!(head.envelope(), envelope, "{line}");

        let mut again = Vec::new();
        let (args, arena) = (ty("Args"), Arena::new());
        let len = if what == "TApplicationException" {
            let (exception, len) = head.read_body(&text, tjson::read_exception).expect("it is valid");
            assert_eq!(exception, ApplicationException::new(ExceptionKind::UNKNOWN_METHOD, "nope"));
            let write = |out: &mut Vec<u8>| {
                tjson::write_exception(&exception, out);
                Ok::<_, TJsonError>(())
            };
            tjson::write_message(&envelope, &mut again, write).expect("it was read");
            len
        } else {
            let read = |body| tjson::read_struct(&args, &arena, body, &Limits::new());
            let (message, len) = head.read_body(&text, read).expect("it is valid");
            assert_eq!(message.get(args.field::<i32>("a").expect("declared")), 7);
            tjson::write_message(&envelope, &mut again, |out| tjson::write_struct(message, out))
                .expect("it was read");
            len
        };
        assert_eq!((len, again), (text.len(), text), "{line}");
    }
}

/// `text` as others might write it: with white space between tokens.
fn loosened(text: &str, rng: &mut Rng) -> String {
    let mut out = String::new();
    let (mut in_string, mut in_escape) = (false, false);
    for character in text.chars() {
        let is_token = !in_string && "[]{}:,\"".contains(character);
        if is_token && rng.one_in(2) {
            out.push(*rng.pick(&[' ', '\n', '\t', '\r']));
        }
        out.push(character);
        in_string ^= character == '"' && !in_escape;
        in_escape = in_string && character == '\\' && !in_escape;
        if is_token && !in_string && rng.one_in(2) {
            out.push(' ');
        }
    }
    out
}

/// Text with some bytes of it changed, dropped, repeated or moved.
fn damaged(text: &[u8], rng: &mut Rng) -> Vec<u8> {
    let mut text = text.to_vec();
    for _ in 0..=rng.below(3) {
        if text.is_empty() {
            break;
        }
        let at = rng.below(text.len());
        match rng.below(4) {
            0 => text[at] = *rng.pick(b"\"\\{}[]:,-0123456789eE. nul\xff"),
            1 => drop(text.remove(at)),
            2 => text.insert(at, *rng.pick(b"\"\\{}[]:,-019. \xff")),
            _ => {
                let other = rng.below(text.len());
                text.swap(at, other);
            }
        }
    }
    text
}

proptest! {
    #![proptest_config(config(60))]

    #[test]
    fn messages_round_trip(seed: u64, size in 1_usize..120) {
        let schema = payloads::schema("everything.thrift");
        let (ty, empty) = ["Everything", "Empty"].map(|name| schema.struct_type(name).expect("it is declared")).into();
        let mut rng = Rng::new(seed);
        let arena = Arena::new();
        let value = generate::message(&ty, &mut rng, size);
        let message = ty.message_from_value(&arena, &value).expect("generated values fit");
        let text = written(message);
        for given in [text.clone(), loosened(&text, &mut rng)] {
            let stream = format!("{given}]");
            let (again, len) = tjson::read_struct(&ty, &arena, stream.as_bytes(), &Limits::new()).expect("it was written");
            prop_assert_eq!(len, given.trim_end().len());
            // NaNs are equal here, whatever their bits.
            prop_assert_eq!(format!("{again:?}"), format!("{message:?}"));
            prop_assert_eq!(written(again), &text[..]);
            // To a struct without fields, all are unknown.
            let (skipped, skipped_len) =
                tjson::read_struct(&empty, &arena, stream.as_bytes(), &Limits::new()).expect("it was written");
            prop_assert_eq!((skipped.fields().count(), skipped_len), (0, len));
        }
    }

    #[test]
    fn messages_are_found_in_all_pieces(seed: u64, size in 1_usize..60) {
        let schema = payloads::schema("everything.thrift");
        let ty = schema.struct_type("Everything").expect("it is declared");
        let mut rng = Rng::new(seed);
        let arena = Arena::new();
        let limits = ReadLimits::new();
        let mut stream = String::new();
        let mut ends = Vec::new();
        for seqid in 0..3 {
            let value = generate::message(&ty, &mut rng, size);
            let message = ty.message_from_value(&arena, &value).expect("generated values fit");
            let envelope = Envelope { name: "a \"name\"", kind: MessageKind::Call, seqid };
            let mut text = Vec::new();
            tjson::write_message(&envelope, &mut text, |out| tjson::write_struct(message, out)).expect("it can be written");
            let text = String::from_utf8(text).expect("it is text");
            stream += loosened(&text, &mut rng).trim_end();
            ends.push(stream.len());
        }
        let mut found = Vec::new();
        let (mut scanner, mut start, mut cut) = (Scanner::new(&limits), 0, 0);
        while cut < stream.len() {
            cut += (1 + rng.below(200)).min(stream.len() - cut);
            loop {
                match scanner.resume(&stream.as_bytes()[start..cut]).expect("it is valid") {
                    Progress::Done(len) => {
                        start += len;
                        found.push(start);
                        scanner = Scanner::new(&limits);
                    }
                    Progress::More(more) => {
                        prop_assert!(start == cut || cut + more <= stream.len());
                        break;
                    }
                }
            }
        }
        prop_assert_eq!(found, ends);
    }

    #[test]
    fn damaged_messages_are_refused_or_other_messages(seed: u64, size in 1_usize..30) {
        let schema = payloads::schema("everything.thrift");
        let ty = schema.struct_type("Everything").expect("it is declared");
        let mut rng = Rng::new(seed);
        let arena = Arena::new();
        let value = generate::message(&ty, &mut rng, size);
        let text = written(ty.message_from_value(&arena, &value).expect("generated values fit"));
        for _ in 0..16 {
            let damaged = damaged(text.as_bytes(), &mut rng);
            match tjson::read_struct(&ty, &arena, &damaged, &Limits::new()) {
                Ok((message, len)) => {
                    prop_assert!(len <= damaged.len());
                    let text = written(message);
                    let (again, _) = tjson::read_struct(&ty, &arena, text.as_bytes(), &Limits::new()).expect("it was written");
                    prop_assert_eq!(written(again), text);
                }
                Err(error) => prop_assert!(error.offset().is_some_and(|offset| offset <= damaged.len()), "{}", error),
            }
        }
    }
}
