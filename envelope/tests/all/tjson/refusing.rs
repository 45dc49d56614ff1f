//! What is refused, where, and why.

use std::io;

use scrimp::{Arena, BuildErrorKind, Limits, Schema};
use scrimp_envelope::tjson::{self, TJsonErrorKind};

use super::{read, read_within, ty, written};

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
pub(super) fn nested(depth: usize) -> String {
    let (open, close) = (r#"{"18":{"rec":"#, "}}");
    format!("{}{{}}{}", open.repeat(depth - 1), close.repeat(depth - 1))
}

/// A list field with lists within each other, `depth` levels with the struct.
pub(super) fn nested_lists(depth: usize) -> String {
    let lists = r#"["lst",1,"#.repeat(depth - 2);
    format!(r#"{{"99":{{"lst":{lists}["i8",0]{}}}}}"#, "]".repeat(depth - 2))
}

/// A map field with maps as keys of each other, `depth` levels with the struct.
pub(super) fn nested_keys(depth: usize) -> String {
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
