//! Equality by meaning.

use scrimp::{Arena, ListRef, MapRef, Message, SetRef, StructType};
use serde::de::DeserializeSeed;

use crate::harness::{parse, type_of};

const IDL: &str = "
    enum E { A, B }
    struct P { 1: i32 x, 2: optional i32 y = 5 }
    struct S { 1: i32 n = 0, 2: list<i32> list, 3: set<i32> set, 4: map<string, i32> map, 5: double real
               6: set<double> reals, 7: P p, 8: map<P, set<P>> odd, 9: E e, 10: set<list<string>> texts
               11: binary raw, 12: map<double, i32> by_real, 13: set<S> nested, 14: map<S, S> pairs }";

fn read<'a>(ty: &'a StructType, arena: &'a Arena, json: &str) -> Message<'a> {
    let mut reader = serde_json::Deserializer::from_str(json);
    ty.seed(arena).deserialize(&mut reader).unwrap_or_else(|error| panic!("{error}: {json}"))
}

#[track_caller]
fn compare(a: &str, b: &str, equal: bool) {
    let ty = type_of(IDL, "S");
    let arena = Arena::new();
    let (left, right) = (read(&ty, &arena, a), read(&ty, &arena, b));
    assert_eq!(left == right, equal, "{a} and {b}");
    assert_eq!(right == left, equal, "{b} and {a}");
}

#[test]
fn the_same_fields_with_equal_values_are_equal() {
    compare("{}", "{}", true);
    compare(r#"{"n": 1, "list": [1, 2]}"#, r#"{"list": [1, 2], "n": 1}"#, true);
    compare(r#"{"n": 1}"#, r#"{"n": 2}"#, false);
    compare(r#"{"raw": "AA=="}"#, r#"{"raw": "AQ=="}"#, false);
    compare(r#"{"e": "B"}"#, r#"{"e": 1}"#, true);
}

#[test]
fn set_and_unset_differ_even_where_they_read_alike() {
    compare(r#"{"n": 0}"#, "{}", false);
    compare(r#"{"p": {"y": 5}}"#, r#"{"p": {}}"#, false);
    compare(r#"{"list": []}"#, "{}", false);
}

#[test]
fn order_matters_in_lists_only() {
    compare(r#"{"list": [1, 2]}"#, r#"{"list": [2, 1]}"#, false);
    compare(r#"{"set": [1, 2, 3]}"#, r#"{"set": [3, 1, 2]}"#, true);
    compare(r#"{"map": {"a": 1, "b": 2}}"#, r#"{"map": {"b": 2, "a": 1}}"#, true);
    compare(r#"{"map": {"a": 1, "b": 2}}"#, r#"{"map": {"b": 1, "a": 2}}"#, false);
    compare(r#"{"texts": [["a", "b"], ["c"]]}"#, r#"{"texts": [["c"], ["a", "b"]]}"#, true);
    compare(r#"{"texts": [["a", "b"], ["c"]]}"#, r#"{"texts": [["c"], ["b", "a"]]}"#, false);
    compare(
        r#"{"odd": [[{"x": 1}, [{"x": 2}, {"x": 3}]], [{"x": 4}, []]]}"#,
        r#"{"odd": [[{"x": 4}, []], [{"x": 1}, [{"x": 3}, {"x": 2}]]]}"#,
        true,
    );
    compare(
        r#"{"nested": [{"set": [1, 2]}, {"nested": [{"n": 1}, {"map": {"a": 1, "b": 2}}]}]}"#,
        r#"{"nested": [{"nested": [{"map": {"b": 2, "a": 1}}, {"n": 1}]}, {"set": [2, 1]}]}"#,
        true,
    );
    compare(
        r#"{"pairs": [[{"set": [1, 2]}, {"n": 1}], [{"set": [3]}, {"n": 2}]]}"#,
        r#"{"pairs": [[{"set": [3]}, {"n": 2}], [{"set": [2, 1, 1]}, {"n": 1}]]}"#,
        true,
    );
}

#[test]
fn duplicates_do_not_matter() {
    compare(r#"{"set": [1, 2, 1, 1]}"#, r#"{"set": [2, 1]}"#, true);
    compare(r#"{"set": [1, 1]}"#, r#"{"set": [1, 2]}"#, false);
    compare(r#"{"set": [1, 2]}"#, r#"{"set": [1, 1]}"#, false);
    compare(r#"{"map": {"a": 1, "a": 2}}"#, r#"{"map": {"a": 2}}"#, true);
    compare(r#"{"map": {"a": 1, "a": 2}}"#, r#"{"map": {"a": 1}}"#, false);
    compare(r#"{"map": {"a": 1, "a": 2}}"#, r#"{"map": {"a": 2, "a": 1}}"#, false);
    compare(r#"{"nested": [{"n": 1}, {"n": 1}]}"#, r#"{"nested": [{"n": 1}]}"#, true);
}

#[test]
fn doubles_compare_as_numbers() {
    compare(r#"{"real": 0.0}"#, r#"{"real": -0.0}"#, true);
    compare(r#"{"real": "NaN"}"#, r#"{"real": "NaN"}"#, false);
    compare(r#"{"real": "Infinity"}"#, r#"{"real": "Infinity"}"#, true);
    compare(r#"{"reals": [0.0, 1.0]}"#, r#"{"reals": [1.0, -0.0]}"#, true);
    compare(r#"{"reals": ["NaN"]}"#, r#"{"reals": ["NaN"]}"#, false);
    compare(r#"{"by_real": [[0.0, 1]]}"#, r#"{"by_real": [[-0.0, 1]]}"#, true);
    compare(r#"{"by_real": [["NaN", 1]]}"#, r#"{"by_real": [["NaN", 1]]}"#, false);
}

#[test]
fn large_sets_and_maps_compare_in_any_order() {
    let ty = type_of(IDL, "S");
    let arena = Arena::new();
    let set = |numbers: &mut dyn Iterator<Item = i32>| {
        let mut b = ty.builder(&arena);
        let mut list = b.list(ty.field::<scrimp::SetRef>("set").expect("declared")).expect("a set");
        for n in numbers {
            list.push(n).expect("fits");
        }
        b.finish().expect("complete")
    };
    let (up, down) = (set(&mut (0..20_000)), set(&mut (0..20_000).rev()));
    assert_eq!(up, down);
    assert_ne!(up, set(&mut (1..20_001)));
    assert_ne!(up, set(&mut (0..19_999)));
}

#[test]
fn messages_of_different_types_are_different() {
    let (one, two) = (type_of(IDL, "P"), type_of(IDL, "P"));
    let arena = Arena::new();
    let (a, b) =
        (one.builder(&arena).finish().expect("complete"), two.builder(&arena).finish().expect("complete"));
    assert!(a == a && a != b, "another schema, another type");
}

#[test]
fn lists_without_elements_are_told_apart_by_their_fields_alone() {
    let text = "struct K { 1: list<i32> a, 2: list<string> b } struct M { 1: map<K, i32> m, 2: set<K> s }";
    let schema = parse(text);
    let (ty, key) = (schema.struct_type("M").expect("declared"), schema.struct_type("K").expect("declared"));
    let arena = Arena::new();
    // Enough keys that a wrong hash does not find the right slot by chance.
    let others: String = (0..100).map(|n| format!(r#",[{{"a":[{n}]}},{n}]"#)).collect();
    let message = read(&ty, &arena, &format!(r#"{{"m":[[{{"a":[]}},1000],[{{"b":[]}},2000]{others}]}}"#));
    let map = message.get(ty.field::<MapRef>("m").expect("declared"));
    let index = map.index(&arena);
    for (key, value) in map.iter() {
        assert_eq!((index.get(key), map.get(key)), (Some(value), Some(value)), "{key:?}");
    }
    // One empty list that has memory of its own equals one that has none.
    let reserved = |reserve: usize| {
        let mut b = key.builder(&arena);
        for name in ["a", "b"] {
            let mut list = b.list(key.field::<ListRef>(name).expect("declared")).expect("a list");
            list.reserve(reserve).expect("there is room");
        }
        b.finish().expect("complete")
    };
    let (with, without, other) = (reserved(1), reserved(0), read(&key, &arena, "{}"));
    assert_eq!(with, without);
    let set = |keys: [_; 2]| {
        let mut b = ty.builder(&arena);
        for key in keys {
            b.list(ty.field::<SetRef>("s").expect("declared")).expect("a set").push(key).expect("room");
        }
        b.finish().expect("complete")
    };
    assert_eq!(set([without, other]), set([other, with]));
}
