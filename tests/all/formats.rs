//! The JSON form and other serde formats.

use scrimp::{Arena, Message, StructType};
use serde::Serialize;
use serde::de::DeserializeSeed;

use crate::harness::type_of;
use crate::testdata::schema;

const IDL: &str = "
    enum E { A = 1, B = 2 }
    struct P { 1: required i32 x, 2: i32 y }
    union U { 1: i32 n, 2: string s }
    struct S {
        1: bool yes, 2: byte tiny, 3: i64 large, 4: double real, 5: string text, 6: binary raw, 7: uuid id, 8: E e
        9: list<P> points, 10: map<E, string> by_enum, 11: map<bool, i32> by_bool, 12: map<i64, i32> by_long
        13: map<double, i32> by_real, 14: map<binary, i32> by_raw, 15: map<P, i32> by_point, 16: U u, 17: P p
        18: set<string> words, 19: map<uuid, i32> by_id, 20: map<string, list<map<string, i32>>> deep
    }";

fn read<'a>(ty: &'a StructType, arena: &'a Arena, json: &str) -> Result<Message<'a>, serde_json::Error> {
    ty.seed(arena).deserialize(&mut serde_json::Deserializer::from_str(json))
}

/// `json` reads as a message whose JSON form is `expected`.
#[track_caller]
fn check(json: &str, expected: &str) {
    let ty = type_of(IDL, "S");
    let arena = Arena::new();
    let message = read(&ty, &arena, json).unwrap_or_else(|error| panic!("{error}: {json}"));
    assert_eq!(serde_json::to_string(&message).expect("it has a JSON form"), expected);
    // Through a tree as through text.
    let tree = serde_json::to_value(message).expect("it has a JSON form");
    let again = ty.seed(&arena).deserialize(tree.clone()).unwrap_or_else(|error| panic!("{error}: {tree}"));
    assert_eq!(serde_json::to_value(again).expect("it has a JSON form"), tree);
}

#[test]
fn scalars_have_a_json_form() {
    check(
        r#"{"yes": true, "tiny": -1, "large": -9223372036854775808}"#,
        r#"{"yes":true,"tiny":-1,"large":-9223372036854775808}"#,
    );
    check(r#"{"real": 1}"#, r#"{"real":1.0}"#);
    check(r#"{"real": -0.0}"#, r#"{"real":-0.0}"#);
    check(r#"{"real": "NaN"}"#, r#"{"real":"NaN"}"#);
    check(r#"{"real": "-Infinity"}"#, r#"{"real":"-Infinity"}"#);
    check(r#"{"real": 18446744073709551615}"#, r#"{"real":1.8446744073709552e+19}"#);
    check(r#"{"text": "\u00fc\n\ud83e\udd80"}"#, r#"{"text":"ü\n🦀"}"#);
    check(r#"{"raw": "/+8="}"#, r#"{"raw":"/+8="}"#);
    check(
        r#"{"id": "01234567-89AB-CDEF-0123-456789ABCDEF"}"#,
        r#"{"id":"01234567-89ab-cdef-0123-456789abcdef"}"#,
    );
    check(r#"{"e": 2}"#, r#"{"e":"B"}"#);
    check(r#"{"e": 3}"#, r#"{"e":3}"#);
    check(r#"{"large": "-9223372036854775808"}"#, r#"{"large":-9223372036854775808}"#);
}

#[test]
fn fields_are_written_in_id_order_and_unset_ones_are_not() {
    check(r#"{"text": "x", "yes": false, "real": null}"#, r#"{"yes":false,"text":"x"}"#);
    check(r#"{"p": {"y": 2, "x": 1}}"#, r#"{"p":{"x":1,"y":2}}"#);
    check(r#"{"u": {"n": 1, "s": null}}"#, r#"{"u":{"n":1}}"#);
    check(r#"{"u": {"s": null, "n": 1}}"#, r#"{"u":{"n":1}}"#);
}

#[test]
fn maps_are_objects_where_json_can_have_such_keys() {
    check(r#"{"by_enum": {"B": "x", "A": "y", "9": "z"}}"#, r#"{"by_enum":{"B":"x","A":"y","9":"z"}}"#);
    check(r#"{"by_bool": {"true": 1, "false": 0}}"#, r#"{"by_bool":{"true":1,"false":0}}"#);
    check(r#"{"by_long": {"-5": 1, "-5": 2}}"#, r#"{"by_long":{"-5":1,"-5":2}}"#);
    check(r#"{"by_long": [[-5, 1], [7, 2]]}"#, r#"{"by_long":{"-5":1,"7":2}}"#);
    check(r#"{"by_real": [["NaN", 1], [0.5, 2]]}"#, r#"{"by_real":[["NaN",1],[0.5,2]]}"#);
    check(r#"{"by_raw": [["AA==", 1]]}"#, r#"{"by_raw":[["AA==",1]]}"#);
    check(r#"{"by_point": [[{"x": 1}, 1]]}"#, r#"{"by_point":[[{"x":1},1]]}"#);
    check(
        r#"{"by_id": [["00000000-0000-0000-0000-000000000000", 1]]}"#,
        r#"{"by_id":[["00000000-0000-0000-0000-000000000000",1]]}"#,
    );
    check(r#"{"deep": {"a": [{"b": 1}, {}], "": []}}"#, r#"{"deep":{"a":[{"b":1},{}],"":[]}}"#);
    check(r#"{"by_point": [], "by_bool": {}}"#, r#"{"by_bool":{},"by_point":[]}"#);
}

#[test]
fn json_that_does_not_fit_is_refused_with_the_field() {
    let ty = type_of(IDL, "S");
    let arena = Arena::new();
    for (json, expected) in [
        ("[]", "invalid type: sequence, expected an object: a `S` at line 1"),
        (r#"{"nope": 1}"#, "`S` has no field `nope`"),
        (r#"{"nope": null}"#, "`S` has no field `nope`"),
        (r#"{"yes": true, "yes": true}"#, "duplicate field `yes`"),
        (r#"{"yes": 1}"#, "invalid type: integer `1`, expected bool for `yes`"),
        (r#"{"tiny": 128}"#, "tiny: 128 is out of range for i8 (-128 to 127) at line 1 column 12"),
        (r#"{"tiny": 1.5}"#, "tiny: 1.5 is not an integer, as i8 is: no fraction, no exponent"),
        (
            r#"{"large": 9223372036854775808}"#,
            "large: 9223372036854775808 is out of range for i64 (-9223372036854775808 to 9223372036854775807)",
        ),
        (r#"{"large": -18446744073709551617}"#, "large: -18446744073709552000 is out of range for i64"),
        (r#"{"e": 2147483648}"#, "e: 2147483648 is out of range for E (-2147483648 to 2147483647)"),
        (r#"{"tiny": "1"}"#, "invalid type: string \"1\", expected i8 for `tiny`"),
        (r#"{"large": "1.0"}"#, "large: `1.0` is not an integer"),
        (r#"{"large": "9223372036854775808"}"#, "large: 9223372036854775808 is out of range for i64 ("),
        (r#"{"real": "nan"}"#, "real: `nan` is not a double: a number, \"NaN\", "),
        (r#"{"text": 1}"#, "expected string for `text`"),
        (r#"{"raw": 1}"#, "expected binary, base64 text, for `raw`"),
        (r#"{"raw": "A"}"#, "raw: `A` is not base64: "),
        (r#"{"raw": "AA"}"#, "raw: `AA` is not base64: "),
        (r#"{"id": "123"}"#, "id: `123` is not a uuid"),
        (r#"{"e": "C"}"#, "e: enum `E` has no member `C` (members: A, B)"),
        (r#"{"e": "1"}"#, "e: enum `E` has no member `1`"),
        (r#"{"points": [{"x": 1}, {"y": 1}]}"#, "points[1]: required field `x` is not set"),
        (r#"{"points": [{"x": 1}, {"z": 1}]}"#, "points[1]: `P` has no field `z`"),
        (r#"{"points": [{"x": 1}, 5]}"#, "expected an object: a `P` for `points[1]`"),
        (r#"{"points": {}}"#, "expected an array for `points`"),
        (r#"{"points": [{"x": 1, "x": 2}]}"#, "points[0]: duplicate field `x`"),
        (r#"{"by_bool": {"yes": 1}}"#, "by_bool: key `yes` is not a bool"),
        (r#"{"by_long": {"x": 1}}"#, "by_long: key `x` is not an integer"),
        (
            r#"{"by_long": {"9223372036854775808": 1}}"#,
            "by_long: key 9223372036854775808 is out of range for i64 (",
        ),
        (r#"{"by_long": {"7": "x"}}"#, "expected i32 for `by_long[7]`"),
        (r#"{"by_long": [[7, 1], [8, "x"]]}"#, "expected i32 for `by_long[8]`"),
        (r#"{"by_enum": {"C": ""}}"#, "by_enum: enum `E` has no member `C`"),
        (r#"{"by_enum": {"2147483648": ""}}"#, "by_enum: key 2147483648 is out of range for E"),
        (
            r#"{"by_point": {}}"#,
            "by_point: a map with keys of type P is an array of [key, value] pairs, not an object",
        ),
        (
            r#"{"by_raw": {"AA==": 1}}"#,
            "by_raw: a map with keys of type binary is an array of [key, value] pairs",
        ),
        (
            r#"{"by_real": {"1.5": 1}}"#,
            "by_real: a map with keys of type double is an array of [key, value] pairs",
        ),
        (r#"{"by_id": {"": 1}}"#, "by_id: a map with keys of type uuid is an array of [key, value] pairs"),
        (r#"{"by_real": 1}"#, "expected an array of [key, value] pairs for `by_real`"),
        (r#"{"by_bool": 1}"#, "expected an object or an array of [key, value] pairs for `by_bool`"),
        (r#"{"by_point": [[{"x": 1}, 1], [{"x": 1.5}, 1]]}"#, "by_point[key 1].x: 1.5 is not an integer"),
        (r#"{"by_point": [[{"x": 1}, 1], [{"x": 1}, 0.5]]}"#, "by_point[1]: 0.5 is not an integer"),
        (r#"{"by_real": [[0.5, 1], [1.5, 2147483648]]}"#, "by_real[1.5]: 2147483648 is out of range for i32"),
        (r#"{"by_enum": {"A": 1}}"#, "expected string for `by_enum[A]`"),
        (r#"{"by_raw": [["AP8=", "x"]]}"#, "for `by_raw[b\"\\x00\\xff\"]`"),
        (r#"{"by_real": [1]}"#, "expected a [key, value] pair for `by_real[0]`"),
        (r#"{"by_real": [[1]]}"#, "by_real[0]: a [key, value] pair has two elements"),
        (r#"{"by_real": [[1, 2, 3]]}"#, "by_real[0]: a [key, value] pair has two elements"),
        (r#"{"u": {}}"#, "u: no member of union `U` is set"),
        (r#"{"p": {}}"#, "p: required field `x` is not set"),
        (r#"{"words": ["a", 1]}"#, "expected string for `words[1]`"),
        (r#"{"deep": {"a": [{}, {"b c": "x"}]}}"#, "expected i32 for `deep[\"a\"][1][\"b c\"]`"),
        (r#"{"u": {"n": 1, "s": "x"}}"#, "u: two members of the union are given: `n` and `s`"),
    ] {
        let error = match read(&ty, &arena, json) {
            Ok(message) => panic!("{json} is {message:?}"),
            Err(error) => error.to_string(),
        };
        assert!(error.contains(expected), "{json}: {error}");
    }
}

#[test]
fn parts_of_a_message_serialize_too() {
    let ty = type_of(IDL, "S");
    let arena = Arena::new();
    let message = read(&ty, &arena, r#"{"words": ["a"], "by_enum": {"A": "x"}, "e": "B", "p": {"x": 1}}"#)
        .expect("fits");
    fn json(value: impl Serialize) -> String {
        serde_json::to_string(&value).expect("it has a JSON form")
    }
    assert_eq!(json(message.get(ty.field::<scrimp::SetRef>("words").expect("declared"))), r#"["a"]"#);
    assert_eq!(json(message.get(ty.field::<scrimp::MapRef>("by_enum").expect("declared"))), r#"{"A":"x"}"#);
    assert_eq!(json(message.get(ty.field::<scrimp::EnumValue>("e").expect("declared"))), r#""B""#);
    assert_eq!(json(message.get_by_name("p").expect("declared")), r#"{"x":1}"#);
}

#[test]
fn deep_json_is_an_error_not_an_overflow() {
    let ty = schema("everything.thrift").struct_type("Branch").expect("declared");
    let arena = Arena::new();
    for levels in [10, 100, 1000, 100_000] {
        let json = format!("{}{{}}{}", r#"{"tail":"#.repeat(levels), "}".repeat(levels));
        let result = read(&ty, &arena, &json).map(drop);
        assert_eq!(result.is_ok(), levels <= 100, "{levels} levels: {result:?}");
    }
}

/// Without the reader's own limit, that of messages holds; the error tells it, and not every one of the fields.
#[test]
fn messages_have_a_depth_limit_in_json_too() {
    let ty = schema("everything.thrift").struct_type("Branch").expect("declared");
    let arena = Arena::new();
    for (levels, fits) in [(512, true), (513, false), (100_000, false)] {
        let json = format!("{}{{}}{}", r#"{"tail":"#.repeat(levels - 1), "}".repeat(levels - 1));
        let mut reader = serde_json::Deserializer::from_str(&json);
        reader.disable_recursion_limit();
        match ty.seed(&arena).deserialize(&mut reader) {
            Ok(message) => {
                assert!(fits, "{levels} levels");
                assert_eq!(serde_json::to_string(&message).expect("as deep as allowed"), json);
            }
            Err(error) => {
                assert!(!fits, "{levels} levels: {error}");
                let path = format!("{0}…{1}", ["tail"; 12].join("."), ".tail".repeat(12));
                let expected =
                    format!("{path}: the message is nested more than 512 levels deep at line 1 column ");
                assert!(error.to_string().starts_with(&expected), "{error}");
            }
        }
    }
}

#[test]
fn an_unknown_member_of_a_large_enum_lists_some() {
    let members: Vec<String> = (0..13).map(|n| format!("MEMBER_{n}")).collect();
    let ty = type_of(&format!("enum E {{ {} }} struct S {{ 1: list<E> es }}", members.join(", ")), "S");
    let error =
        read(&ty, &Arena::new(), r#"{"es": ["MEMBER_3", "MEMBR_1"]}"#).map(drop).expect_err("no member");
    let expected = format!(
        "es[1]: enum `E` has no member `MEMBR_1`; did you mean `MEMBER_1`? (members: {} and 3 more) at line 1 column 29",
        members[..10].join(", ")
    );
    assert_eq!(error.to_string(), expected);
}
