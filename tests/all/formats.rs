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
}

#[test]
fn fields_are_written_in_id_order_and_unset_ones_are_not() {
    check(r#"{"text": "x", "yes": false, "real": null}"#, r#"{"yes":false,"text":"x"}"#);
    check(r#"{"p": {"y": 2, "x": 1}}"#, r#"{"p":{"x":1,"y":2}}"#);
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
        ("[]", "invalid type: sequence, expected an object for a `S`"),
        (r#"{"nope": 1}"#, "`S` has no field `nope`"),
        (r#"{"nope": null}"#, "`S` has no field `nope`"),
        (r#"{"yes": true, "yes": true}"#, "duplicate field `yes`"),
        (r#"{"yes": 1}"#, "expected a value for field `yes`: bool"),
        (r#"{"tiny": 128}"#, "field `tiny`: integer 128 given, expected i8"),
        (r#"{"tiny": 1.5}"#, "field `tiny`: double 1.5 given, expected i8"),
        (r#"{"large": 9223372036854775808}"#, "out of range"),
        (r#"{"large": "1"}"#, "field `large`"),
        (r#"{"real": "nan"}"#, "field `real`: `nan` is not a double"),
        (r#"{"text": 1}"#, "field `text`"),
        (r#"{"raw": "A"}"#, "field `raw`: not base64"),
        (r#"{"raw": "AA"}"#, "field `raw`: not base64"),
        (r#"{"id": "123"}"#, "field `id`: `123` is not a uuid"),
        (r#"{"e": "C"}"#, "field `e`: enum `E` has no member `C`"),
        (r#"{"points": [{"x": 1}, {"y": 1}]}"#, "points[1]: required field `x` is not set"),
        (r#"{"points": [{"x": 1}, {"z": 1}]}"#, "`P` has no field `z`"),
        (r#"{"points": [{"x": 1}, 5]}"#, "expected an object for field `points`[1]"),
        (r#"{"points": {}}"#, "expected an array for field `points`"),
        (r#"{"by_bool": {"yes": 1}}"#, "key of field `by_bool`[\"yes\"]: `yes` is not a bool"),
        (r#"{"by_long": {"x": 1}}"#, "`x` is not an integer"),
        (r#"{"by_enum": {"C": ""}}"#, "enum `E` has no member `C`"),
        (r#"{"by_point": {}}"#, "an array of [key, value] for field `by_point`"),
        (r#"{"by_real": [[1]]}"#, "field `by_real`[0]: a [key, value] pair has two elements"),
        (r#"{"by_real": [[1, 2, 3]]}"#, "field `by_real`[0]: a [key, value] pair has two elements"),
        (r#"{"u": {}}"#, "u: no member of union `U` is set"),
        (r#"{"p": {}}"#, "p: required field `x` is not set"),
        (r#"{"words": ["a", 1]}"#, "field `words`[1]"),
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
