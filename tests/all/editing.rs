//! Copy-and-edit: what is changed is a copy, and everything else stays as it was.

use proptest::prelude::*;
use scrimp::builder::{ListBuilder, MapBuilder, StructBuilder, ValueBuilder};
use scrimp::descriptor::{Requiredness, StructId, Type, TypeId};
use scrimp::{
    Arena, BuildError, Codec, Enum, Field, List, ListRef, Map, MapRef, Message, Schema, Set, Struct,
    StructType, Value, ValueRef,
};
use scrimp_testkit::{Rng, same};
use serde::de::DeserializeSeed;

use crate::executors::{PROTOCOLS, codecs, codecs_of};
use crate::generate;
use crate::harness::{config, type_of};

const IDL: &str = "
    struct Small { 1: i32 n, 2: list<i32> list }
    struct Big { 1: i32 n, 2: uuid a, 3: uuid b, 4: uuid c, 5: uuid d, 6: uuid e, 7: uuid f, 8: uuid g, 9: uuid h
                 10: Small small, 11: list<Small> smalls }
    union U { 1: Small small, 2: Big big, 3: i32 n }
    struct S { 1: Small small, 2: Big big, 3: list<Small> smalls, 4: map<string, Big> bigs, 5: U u, 6: string text
               7: S next, 8: list<list<i32>> rows }";

const JSON: &str = concat!(
    r#"{"small":{"n":1,"list":[1]},"big":{"n":2,"small":{"n":3,"list":[2]},"smalls":[{"n":4}]},"#,
    r#""smalls":[{"n":5,"list":[5]}],"bigs":{"k":{"n":6,"small":{"n":7}}},"u":{"big":{"n":8,"small":{"n":9}}},"#,
    r#""text":"before","next":{"big":{"n":10}},"rows":[[1],[]]}"#
);

fn read<'a>(ty: &'a StructType, arena: &'a Arena, json: &str) -> Message<'a> {
    let mut reader = serde_json::Deserializer::from_str(json);
    ty.seed(arena).deserialize(&mut reader).unwrap_or_else(|error| panic!("{error}: {json}"))
}

fn json(message: Message<'_>) -> String {
    serde_json::to_string(&message).expect("the message has a JSON form")
}

/// Decodes `JSON`, lets `edit` change a copy, and checks that the copy is `JSON` with `from` replaced by `to`, and that the
/// original is not changed; for a built original too.
#[track_caller]
fn check(
    from: &str,
    to: &str,
    edit: impl Fn(&StructType, &mut scrimp::Builder<'_>) -> Result<(), scrimp::BuildError>,
) {
    let ty = type_of(IDL, "S");
    let expected = JSON.replacen(from, to, 1);
    assert_ne!(expected, JSON, "`{from}` is in the message");
    let check = |codec: &Codec, original: Message<'_>, arena: &Arena| {
        let mut b = original.edit(arena);
        edit(&ty, &mut b).unwrap_or_else(|error| panic!("{error}"));
        let edited = b.finish().unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(json(edited), expected);
        assert_eq!(json(original), JSON, "the original is as it was");
        let mut bytes = Vec::new();
        codec.encode(edited, &mut bytes).expect("complete");
        assert_eq!(json(codec.decode(arena, &bytes).expect("its own bytes")), expected);
        // The same again, on the edited one: edits of edits, and two edits of one.
        let again = edited.edit(arena).finish().expect("complete");
        assert_eq!(json(again), expected);
        let mut b = original.edit(arena);
        edit(&ty, &mut b).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(json(b.finish().expect("complete")), expected);
        assert_eq!(json(edited), expected, "an edit does not see another");
    };
    for codec in codecs(&ty) {
        let arena = Arena::new();
        let built = read(&ty, &arena, JSON);
        check(&codec, built, &arena);
        let mut bytes = Vec::new();
        codec.encode(built, &mut bytes).expect("complete");
        let decoded = codec.decode(&arena, &bytes).expect("its own bytes");
        check(&codec, decoded, &arena);
    }
}

fn field<T: scrimp::field::FieldType + ?Sized>(ty: &StructType, of: &str, name: &str) -> scrimp::Field<T> {
    let ty = ty.schema().struct_type(of).expect("declared");
    ty.field(name).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn a_scalar_is_replaced() {
    check("before", "after", |ty, b| b.set(field::<str>(ty, "S", "text"), "after").map(drop));
    check(r#","text":"before""#, "", |ty, b| b.unset(field::<str>(ty, "S", "text")).map(drop));
}

#[test]
fn a_nested_struct_is_edited_in_place() {
    check(r#""n":1"#, r#""n":-1"#, |ty, b| {
        b.nested(field(ty, "S", "small"))?.set(field::<i32>(ty, "Small", "n"), -1).map(drop)
    });
    check(r#""n":2"#, r#""n":-1"#, |ty, b| {
        b.nested(field(ty, "S", "big"))?.set(field::<i32>(ty, "Big", "n"), -1).map(drop)
    });
    check(r#""n":3"#, r#""n":-1"#, |ty, b| {
        b.nested(field(ty, "S", "big"))?
            .nested(field(ty, "Big", "small"))?
            .set(field::<i32>(ty, "Small", "n"), -1)
            .map(drop)
    });
    check(r#""n":10"#, r#""n":-1"#, |ty, b| {
        b.nested(field(ty, "S", "next"))?
            .nested(field(ty, "S", "big"))?
            .set(field::<i32>(ty, "Big", "n"), -1)
            .map(drop)
    });
    check(r#""n":9"#, r#""n":-1"#, |ty, b| {
        let mut u = b.nested(field(ty, "S", "u"))?;
        let mut big = u.nested(field(ty, "U", "big"))?;
        big.nested(field(ty, "Big", "small"))?.set(field::<i32>(ty, "Small", "n"), -1).map(drop)
    });
    check(r#"{"n":10}"#, r#"{"n":10,"small":{"n":1}}"#, |ty, b| {
        let mut next = b.nested(field(ty, "S", "next"))?;
        let mut big = next.nested(field(ty, "S", "big"))?;
        big.nested(field(ty, "Big", "small"))?.set(field::<i32>(ty, "Small", "n"), 1).map(drop)
    });
}

#[test]
fn a_shared_list_is_copied_before_it_grows() {
    check(r#""list":[1]"#, r#""list":[1,11,12]"#, |ty, b| {
        let mut small = b.nested(field(ty, "S", "small"))?;
        small.list(field::<ListRef>(ty, "Small", "list"))?.push(11)?.push(12).map(drop)
    });
    check(r#""list":[2]"#, r#""list":[]"#, |ty, b| {
        let mut big = b.nested(field(ty, "S", "big"))?;
        let mut small = big.nested(field(ty, "Big", "small"))?;
        small.list(field::<ListRef>(ty, "Small", "list"))?.clear();
        Ok(())
    });
    check(r#"[{"n":5,"list":[5]}]"#, r#"[{"n":5,"list":[5]},{"list":[6]}]"#, |ty, b| {
        let mut smalls = b.list(field::<ListRef>(ty, "S", "smalls"))?;
        smalls.push_default()?.into_struct()?.list(field::<ListRef>(ty, "Small", "list"))?.push(6).map(drop)
    });
    check(r#"[[1],[]]"#, r#"[[1],[],[2]]"#, |ty, b| {
        b.list(field::<ListRef>(ty, "S", "rows"))?.push_default()?.into_list()?.push(2).map(drop)
    });
}

#[test]
fn a_shared_map_is_copied_before_it_grows() {
    check(r#"{"k":{"n":6,"small":{"n":7}}}"#, r#"{"k":{"n":6,"small":{"n":7}},"l":{"n":1}}"#, |ty, b| {
        let mut bigs = b.map(field::<MapRef>(ty, "S", "bigs"))?;
        bigs.insert_default("l")?.into_struct()?.set(field::<i32>(ty, "Big", "n"), 1).map(drop)
    });
}

#[test]
fn a_union_member_is_replaced() {
    check(r#"{"big":{"n":8,"small":{"n":9}}}"#, r#"{"n":1}"#, |ty, b| {
        b.nested(field(ty, "S", "u"))?.select(field::<i32>(ty, "U", "n"), 1).map(drop)
    });
    check(r#"{"big":{"n":8,"small":{"n":9}}}"#, r#"{"small":{"n":1}}"#, |ty, b| {
        let mut u = b.nested(field(ty, "S", "u"))?;
        u.nested(field(ty, "U", "small"))?.set(field::<i32>(ty, "Small", "n"), 1).map(drop)
    });
}

#[test]
fn parts_of_one_message_are_put_into_another() {
    check(r#""small":{"n":1,"list":[1]}"#, r#""small":{"n":3,"list":[2]}"#, |ty, b| {
        let arena = Arena::new();
        let other = read(ty, &arena, JSON);
        let small = ty.path::<Message>("big.small").expect("declared");
        // Of another arena, which does not live as long: as a value.
        let value = other.get(&small).to_value().expect("strings are UTF-8");
        b.unset(field::<Message>(ty, "S", "small"))?.by_name("small")?.set_value(&value)
    });
    let ty = type_of(IDL, "S");
    let arena = Arena::new();
    let original = read(&ty, &arena, JSON);
    let mut b = original.edit(&arena);
    let (next, big) = (field::<Message>(&ty, "S", "next"), field::<Message>(&ty, "S", "big"));
    // The whole message within itself.
    b.set_struct(next, original).expect("of its type");
    b.set_struct(big, original.get(&ty.path::<Message>("next.big").expect("declared"))).expect("of its type");
    let edited = b.finish().expect("complete");
    assert_eq!(edited.get(next), original);
    assert_eq!(json(edited.get(big)), r#"{"n":10}"#);
    assert_eq!(json(original), JSON);
}

#[test]
fn many_edits_of_one_message_do_not_meet() {
    let ty = type_of(IDL, "S");
    let arena = Arena::new();
    let original = read(&ty, &arena, JSON);
    let rows = field::<ListRef>(&ty, "S", "rows");
    let big = field::<Message>(&ty, "S", "big");
    let n = field::<i32>(&ty, "Big", "n");
    let mut builders: Vec<_> = (0..50).map(|_| original.edit(&arena)).collect();
    for round in 0..20 {
        for (index, b) in builders.iter_mut().enumerate() {
            let value = index as i32 * 100 + round;
            b.list(rows)
                .and_then(|mut l| l.push_default()?.into_list()?.push(value).map(drop))
                .expect("fits");
            b.nested(big).and_then(|mut nested| nested.set(n, value).map(drop)).expect("fits");
        }
    }
    let path = ty.path::<i32>("big.n").expect("declared");
    for (index, b) in builders.into_iter().enumerate() {
        let message = b.finish().expect("complete");
        assert_eq!(message.get(&path), index as i32 * 100 + 19);
        let rows = message.get(rows);
        assert_eq!(rows.len(), 22);
        for round in 0..20 {
            let row = rows.get(2 + round).and_then(|row| row.as_list()).expect("a list");
            assert_eq!(row.as_slice::<i32>(), Some(&[index as i32 * 100 + round as i32][..]));
        }
    }
    assert_eq!(json(original), JSON);
}

const SPANS: &str = "
    enum Kind { A = 1, B = 2 }
    struct Tag { 1: required string key, 2: string value, 3: list<i32> counts }
    struct Span {
        1: i64 id, 2: string name = \"none\", 3: list<Tag> tags, 4: map<string, i64> totals, 5: map<Tag, list<i32>> by_tag
        6: list<string> words, 7: set<i64> ids, 8: list<Kind> kinds, 9: map<i32, map<string, Tag>> tables, 10: Tag main
        11: list<double> reals, 12: list<list<i32>> rows, 13: binary raw
    }";

/// The handles of a span, each of which knows what its field holds.
struct SpanFields {
    ty: StructType,
    id: Field<i64>,
    name: Field<str>,
    tags: Field<List<Struct>>,
    totals: Field<Map<str, i64>>,
    by_tag: Field<Map<Struct, List<i32>>>,
    words: Field<List<str>>,
    ids: Field<Set<i64>>,
    kinds: Field<List<Enum>>,
    tables: Field<Map<i32, Map<str, Struct>>>,
    main: Field<Struct>,
    reals: Field<List<f64>>,
    rows: Field<List<List<i32>>>,
    raw: Field<[u8]>,
    tag: StructType,
    key: Field<str>,
    value: Field<str>,
    counts: Field<List<i32>>,
}

impl SpanFields {
    fn new() -> Self {
        let ty = type_of(SPANS, "Span");
        let tag = ty.schema().struct_type("Tag").expect("declared");
        fn of<T: scrimp::field::FieldType + ?Sized>(ty: &StructType, name: &str) -> Field<T> {
            ty.field(name).unwrap_or_else(|error| panic!("{error}"))
        }
        Self {
            id: of(&ty, "id"),
            name: of(&ty, "name"),
            tags: of(&ty, "tags"),
            totals: of(&ty, "totals"),
            by_tag: of(&ty, "by_tag"),
            words: of(&ty, "words"),
            ids: of(&ty, "ids"),
            kinds: of(&ty, "kinds"),
            tables: of(&ty, "tables"),
            main: of(&ty, "main"),
            reals: of(&ty, "reals"),
            rows: of(&ty, "rows"),
            raw: of(&ty, "raw"),
            key: of(&tag, "key"),
            value: of(&tag, "value"),
            counts: of(&tag, "counts"),
            ty,
            tag,
        }
    }

    /// A tag with only a key.
    fn tag<'a>(&'a self, arena: &'a Arena, key: &str) -> Message<'a> {
        let mut b = self.tag.builder(arena);
        b.set(self.key, key).expect("its own");
        b.finish().expect("complete")
    }
}

fn text(error: BuildError) -> String {
    error.to_string()
}

#[test]
fn one_tag_of_a_span_is_changed_and_another_dropped() -> Result<(), BuildError> {
    let of = SpanFields::new();
    let arena = Arena::new();
    let mut b = of.ty.builder(&arena);
    let mut tags = b.list(of.tags)?;
    for key in ["host", "password", "route"] {
        let mut tag = tags.push_default()?;
        tag.set(of.key, key)?;
        tag.list(of.counts)?.extend_from_slice(&[1, 2])?;
    }
    let original = b.finish()?;
    let before = json(original);
    let mut b = original.edit(&arena);
    let mut tags = b.list(of.tags)?;
    tags.retain(|tag| tag.get(of.key) != "password")?;
    let mut route = tags.get_mut(1)?;
    route.set(of.value, "/")?.list(of.counts)?.set(0, 7)?;
    let edited = b.finish()?;
    assert_eq!(
        json(edited),
        r#"{"tags":[{"key":"host","counts":[1,2]},{"key":"route","value":"/","counts":[7,2]}]}"#
    );
    assert_eq!(json(original), before);
    Ok(())
}

#[test]
fn lists_are_edited_in_every_way() -> Result<(), BuildError> {
    let of = SpanFields::new();
    let arena = Arena::new();
    let mut b = of.ty.builder(&arena);
    let mut words = b.list(of.words)?;
    words.extend(["a", "b"])?.push(&String::from("c"))?.push_borrowed("d")?;
    words.insert(0, "first")?.insert(5, "last")?.set(1, "A")?.remove(2)?;
    assert_eq!((words.len(), words.get(1)?, words.get(9)?), (5, Some("A"), None));
    assert!(words.as_list()?.iter().eq(["first", "A", "c", "d", "last"]));
    assert!(words.pop());
    words.truncate(3).truncate(7).retain(|word| word != "A")?;
    let missing = [
        words.set(2, "x").map(drop),
        words.remove(2).map(drop),
        words.insert(3, "x").map(drop),
        words.get_mut(2).map(drop),
    ];
    let texts = missing.map(|missing| missing.map_err(text));
    let none = |index| Err(format!("there is no element {index}: the list has 2"));
    assert_eq!(texts, [none(2), none(2), none(3), none(2)]);
    b.list(of.reals)?.extend_from_slice(&[0.5, 1.5])?.push(2.5)?;
    b.list(of.kinds)?.push(2)?.push(9)?;
    b.list(of.ids)?.extend([3, 4, 5_000_000_000])?;
    let mut rows = b.list(of.rows)?;
    rows.push_default()?.push(1)?.push(2)?;
    rows.push_default()?;
    let first = b.finish()?;
    assert_eq!(
        json(first),
        r#"{"words":["first","c"],"ids":[3,4,5000000000],"kinds":["B",9],"reals":[0.5,1.5,2.5],"rows":[[1,2],[]]}"#
    );
    // What is read knows its type too.
    assert_eq!(first.get(of.reals).as_slice(), [0.5, 1.5, 2.5]);
    assert_eq!(first.get(of.rows).iter().map(|row| row.len()).sum::<usize>(), 2);
    assert_eq!(first.get(of.kinds).iter().map(|kind| kind.number()).collect::<Vec<_>>(), [2, 9]);
    assert!(first.get(of.ids).contains(4) && !first.get(of.ids).contains(6));
    assert_eq!(first.get(of.words).get(1), Some("c"));
    // Of a shared list: the same again, and an end that is dropped copies nothing.
    let mut b = first.edit(&arena);
    assert!(b.list(of.words)?.pop());
    b.list(of.rows)?.get_mut(0)?.insert(1, 7)?;
    let row = first.get(of.rows).get(0).expect("there are two");
    b.list(of.rows)?.push(row)?.set(1, row)?;
    assert!(!b.list(of.words)?.clear().pop());
    assert_eq!(
        json(b.finish()?),
        r#"{"words":[],"ids":[3,4,5000000000],"kinds":["B",9],"reals":[0.5,1.5,2.5],"rows":[[1,7,2],[1,2],[1,2]]}"#
    );
    assert!(json(first).ends_with(r#""rows":[[1,2],[]]}"#));
    Ok(())
}

#[test]
fn maps_are_edited_in_every_way() -> Result<(), BuildError> {
    let of = SpanFields::new();
    let arena = Arena::new();
    let mut b = of.ty.builder(&arena);
    let mut totals = b.map(of.totals)?;
    totals.insert("a", 1)?.insert("b", 2)?.insert("a", 3)?.append("c", 4)?.append("c", 5)?;
    assert_eq!(
        (totals.len(), totals.get("a")?, totals.get("c")?, totals.get("d")?),
        (4, Some(3), Some(5), None)
    );
    assert!(totals.contains_key("b")? && totals.remove("c")? && !totals.remove("c")?);
    totals.entry("b")?.set(20_i64)?;
    totals.entry("e")?.set(6_i64)?;
    totals.extend([("f", 7), ("a", 8)])?.retain(|key, value| key != "b" && value < 8)?;
    assert!(totals.as_map()?.iter().eq([("e", 6), ("f", 7)]));
    assert!(totals.get_mut("g")?.is_none());
    let one = of.tag(&arena, "one");
    let mut by_tag = b.map(of.by_tag)?;
    by_tag.entry(one)?.push(1)?;
    by_tag.entry(of.tag(&arena, "one"))?.push(2)?;
    by_tag.insert_default(of.tag(&arena, "two"))?.push(3)?;
    let mut tables = b.map(of.tables)?;
    tables.entry(1)?.insert("k", one)?;
    tables.entry(1)?.entry("k")?.set(of.value, "v")?;
    let first = b.finish()?;
    assert_eq!(
        json(first),
        r#"{"totals":{"e":6,"f":7},"by_tag":[[{"key":"one"},[1,2]],[{"key":"two"},[3]]],"tables":{"1":{"k":{"key":"one","value":"v"}}}}"#
    );
    assert_eq!(first.get(of.by_tag).get(one).map(|list| list.as_slice()), Some(&[1, 2][..]));
    assert_eq!(first.get(of.totals).keys().collect::<String>(), "ef");
    assert!(first.get(of.totals).contains_key("f") && first.get(of.totals).index(&arena).get("f") == Some(7));
    let inner = first.get(of.tables).get(1).and_then(|table| table.get("k")).expect("there");
    assert_eq!(inner.get(of.value), "v");
    // An edited map replaces as well.
    let mut b = first.edit(&arena);
    b.map(of.totals)?.insert("f", 8)?;
    b.map(of.by_tag)?.get_mut(one)?.expect("there").clear();
    let edited = json(b.finish()?);
    assert!(edited.starts_with(r#"{"totals":{"e":6,"f":8},"by_tag":[[{"key":"one"},[]],"#), "{edited}");
    assert_eq!(first.get(of.totals).get("f"), Some(7));
    // Keys under construction are compared, so they have to be complete.
    let mut b = of.ty.builder(&arena);
    let mut by_tag = b.map(of.by_tag)?;
    by_tag.append_entry()?;
    let error = by_tag.contains_key(one).map_err(text);
    assert_eq!(error, Err("[#0]: required field `key` is not set".to_owned()));
    Ok(())
}

#[test]
fn large_maps_replace_through_a_table() -> Result<(), BuildError> {
    let ty = type_of(
        "struct S { 1: map<i32, i64> numbers, 2: map<double, i32> reals, 3: map<string, i32> words }",
        "S",
    );
    let field = |name: &str| ty.field::<Map>(name).expect("declared");
    let numbers = ty.field::<Map<i32, i64>>("numbers").expect("declared");
    let arena = Arena::new();
    let mut b = ty.builder(&arena);
    let mut map = b.map(numbers)?;
    const COUNT: i32 = 20_000;
    for round in 0..3_i64 {
        for key in 0..COUNT {
            map.insert(key, i64::from(key) + round)?;
        }
        map.append(7, -round)?;
    }
    assert_eq!((map.len(), map.get(7)?, map.get(COUNT - 1)?), (COUNT as usize + 3, Some(-2), Some(20_001)));
    assert!(map.remove(7)? && !map.contains_key(7)? && map.contains_key(8)?);
    assert_eq!(map.len(), COUNT as usize - 1);
    // Keys of other kinds, by the dynamic way, which takes integers of any width.
    let mut reals = b.map(field("reals"))?;
    for _ in 0..3 {
        for key in 0..200 {
            reals.insert(f64::from(key) - 0.0, key)?;
        }
        reals.insert(-0.0, -1)?;
    }
    assert_eq!(reals.len(), 200);
    reals.insert(f64::NAN, 1)?.insert(f64::NAN, 2)?;
    assert_eq!(reals.len(), 202, "NaN equals nothing");
    let mut words = b.map(field("words"))?;
    for word in (0..1000).map(|n| (n % 250).to_string()) {
        words.insert(&word, 1)?;
    }
    assert_eq!(words.len(), 250);
    let message = b.finish()?;
    assert_eq!(message.get(numbers).len(), COUNT as usize - 1);
    let first = message.get(field("reals")).get(0.0).and_then(ValueRef::as_i64);
    assert_eq!(first, Some(-1));
    Ok(())
}

#[test]
fn builders_read_back_what_they_hold() -> Result<(), BuildError> {
    let of = SpanFields::new();
    let arena = Arena::new();
    let mut b = of.ty.builder(&arena);
    assert_eq!((b.get(of.id)?, b.get(of.name)?, b.get_opt(of.name)?), (0, "none", None));
    b.set(of.id, 4)?.set(of.name, "n")?.set(of.raw, &[1, 2])?;
    let id = b.get(of.id)?;
    b.set(of.id, id + 1)?;
    assert_eq!((b.get(of.id)?, b.get_opt(of.name)?, b.get(of.raw)?), (5, Some("n"), &[1, 2][..]));
    assert_eq!((b.is_set(of.id)?, b.is_set(of.words)?), (true, false));
    // What is incomplete cannot be lent.
    b.nested(of.main)?;
    let error = b.as_message().map(|message| format!("{message:?}")).map_err(text);
    assert_eq!(error, Err("main: required field `key` is not set".to_owned()));
    b.nested(of.main)?.set(of.key, "k")?.list(of.counts)?.push(1)?;
    assert_eq!(json(b.as_message()?), r#"{"id":5,"name":"n","main":{"key":"k","counts":[1]},"raw":"AQI="}"#);
    // And goes on from there.
    b.nested(of.main)?.list(of.counts)?.push(2)?;
    b.unset(of.raw)?;
    let value = b.by_name("main")?.as_value().map(|value| format!("{value:?}"))?;
    assert_eq!(value, r#"Tag { key: "k", counts: [1, 2] }"#);
    assert_eq!(json(b.finish()?), r#"{"id":5,"name":"n","main":{"key":"k","counts":[1,2]}}"#);
    let other = SpanFields::new();
    let b = of.ty.builder(&arena);
    assert!(b.get(other.id).is_err() && b.get_opt(other.name).is_err());
    Ok(())
}

#[test]
fn many_fields_keep_their_presence_whatever_the_order() -> Result<(), BuildError> {
    let fields: String = (1..=200).map(|id| format!("{id}: i64 f{id} ")).collect();
    let ty = type_of(&format!("struct S {{ {fields} }}"), "S");
    let handles: Vec<Field<i64>> =
        (1..=200).map(|id| ty.field(&format!("f{id}")).expect("declared")).collect();
    let mut rng = Rng::new(7);
    let arena = Arena::new();
    for round in 0..20 {
        let mut expected = vec![None; 200];
        let mut b = ty.builder(&arena);
        for step in 0..400 {
            let (at, value) = (rng.below(200), i64::from(round * 1000 + step));
            match rng.below(6) {
                0 => {
                    b.unset(handles[at])?;
                    expected[at] = None;
                }
                1 => {
                    b.set_opt(handles[at], None)?;
                    expected[at] = None;
                }
                2 => {
                    b.set_opt(handles[at], Some(value))?;
                    expected[at] = Some(value);
                }
                3 => assert_eq!(b.get_opt(handles[at])?, expected[at]),
                4 => assert_eq!(b.as_message()?.get_opt(handles[at]), expected[at]),
                _ => {
                    b.set(handles[at], value)?;
                    expected[at] = Some(value);
                }
            }
        }
        let message = b.finish()?;
        let seen: Vec<Option<i64>> = handles.iter().map(|&handle| message.get_opt(handle)).collect();
        assert_eq!(seen, expected);
    }
    Ok(())
}

#[test]
fn an_optional_member_of_a_union_leaves_the_others_alone() -> Result<(), BuildError> {
    let ty = type_of("union U { 1: i64 number, 2: string text, 3: bool flag }", "U");
    let (number, text) = (ty.field::<i64>("number"), ty.field::<str>("text"));
    let (number, text) = (number.expect("declared"), text.expect("declared"));
    let flag = ty.field::<bool>("flag").expect("declared");
    let arena = Arena::new();
    let mut b = ty.builder(&arena);
    b.set_opt(text, Some("kept"))?.set_opt(number, None)?.set_opt(flag, None)?;
    assert_eq!(json(b.as_message()?), r#"{"text":"kept"}"#);
    b.set_opt(number, Some(7))?.set_opt(text, None)?;
    assert_eq!(json(b.as_message()?), r#"{"number":7}"#);
    b.set_opt(number, None)?;
    assert!(b.finish().is_err(), "no member is left");
    Ok(())
}

#[test]
fn appending_to_what_lies_last_copies_nothing() -> Result<(), BuildError> {
    const COUNT: i64 = 100;
    let ty = type_of("struct S { 1: list<i64> numbers, 2: string text }", "S");
    let numbers = ty.field::<List<i64>>("numbers").expect("declared");
    let arena = Arena::new();
    let mut b = ty.builder(&arena);
    let all: Vec<i64> = (0..COUNT).collect();
    b.list(numbers)?.extend_from_slice(&all)?;
    let original = b.finish()?;
    let start = |message: Message<'_>| message.get(numbers).as_slice().as_ptr();
    // The copy's record lies behind the list, and so the list is copied.
    let mut b = original.edit(&arena);
    b.list(numbers)?.push(-1)?;
    assert_ne!(start(b.as_message()?), start(original));
    // Decoding leaves what it read last at the end.
    let codec = crate::executors::codec(&ty);
    let mut bytes = Vec::new();
    codec.encode(original, &mut bytes).expect("complete");
    let room = Arena::new();
    let mut b = ty.builder(&room);
    let decoded = codec.decode(&room, &bytes).expect("its own bytes");
    // Two that append to one list: the first where it lies, the second to a copy; and neither sees the other.
    b.set(numbers, decoded.get(numbers))?;
    let mut first = b.list(numbers)?;
    first.push(1)?.push(2)?;
    assert_eq!(first.as_list()?.as_slice().as_ptr(), start(decoded));
    let mut second = ty.builder(&room);
    second.set(numbers, decoded.get(numbers))?.list(numbers)?.push(3)?;
    assert_ne!(start(second.as_message()?), start(decoded));
    // What is shared is not changed where it lies.
    let mut list = b.list(numbers)?;
    list.push(3)?.pop();
    list.set(0, -5)?;
    assert_eq!(decoded.get(numbers).as_slice(), all);
    let mut expected = all.clone();
    expected[0] = -5;
    expected.extend([1, 2]);
    assert_eq!(b.finish()?.get(numbers).as_slice(), expected);
    expected = all.clone();
    expected.push(3);
    assert_eq!(second.finish()?.get(numbers).as_slice(), expected);
    Ok(())
}

#[test]
fn bytes_behind_a_short_list_are_not_taken_for_free() -> Result<(), BuildError> {
    let ty = type_of("struct S { 1: list<i8> numbers }", "S");
    let numbers = ty.field::<List<i8>>("numbers").expect("declared");
    let codec = crate::executors::codec(&ty);
    let arena = Arena::new();
    let mut shorter = ty.builder(&arena);
    let mut b = ty.builder(&arena);
    let decoded = codec.decode(&arena, &[15, 0, 1, 3, 0, 0, 0, 5, 1, 2, 3, 4, 5, 0]).expect("five numbers");
    // Shares the first three.
    shorter.set(numbers, decoded.get(numbers))?.list(numbers)?.truncate(3).push(9)?;
    b.set(numbers, decoded.get(numbers))?.list(numbers)?.push(6)?;
    assert_eq!(decoded.get(numbers).as_slice(), [1, 2, 3, 4, 5]);
    assert_eq!(shorter.finish()?.get(numbers).as_slice(), [1, 2, 3, 9]);
    assert_eq!(b.finish()?.get(numbers).as_slice(), [1, 2, 3, 4, 5, 6]);
    Ok(())
}

#[test]
fn a_predicate_that_panics_loses_elements_and_nothing_else() {
    let of = SpanFields::new();
    let arena = Arena::new();
    let mut b = of.ty.builder(&arena);
    let mut tags = b.list(of.tags).expect("a list");
    for key in ["a", "b", "c", "d"] {
        let mut tag = tags.push_default().expect("room");
        tag.set(of.key, key).and_then(|tag| tag.list(of.counts)?.push(1).map(drop)).expect("fits");
    }
    let kept = |tag: Message<'_>| match tag.get(of.key) {
        "a" | "c" => true,
        "b" => false,
        _ => panic!("no more"),
    };
    let message = crate::handles::panic_message(|| tags.retain(kept).map(drop));
    assert_eq!(message, "no more");
    let result = b.finish().map(json);
    assert_eq!(result, Ok(r#"{"tags":[{"key":"a","counts":[1]},{"key":"c","counts":[1]}]}"#.to_owned()));
}

/// What is incomplete lies in a struct, behind a pointer, in a list, in a map; and has parts of its own that are being written.
#[test]
fn what_cannot_be_lent_yet_stays_under_construction() -> Result<(), BuildError> {
    let ty = type_of(
        "struct Pad { 1: uuid a, 2: uuid b, 3: uuid c, 4: uuid d, 5: uuid e, 6: uuid f, 7: uuid g, 8: uuid h, 9: i32 n }
         struct Part { 1: required i32 n, 2: list<i32> list, 3: Pad pad, 4: optional Part next }
         struct S { 1: Part part, 2: list<Part> parts, 3: map<i32, Part> by_number, 4: list<list<Part>> rows
                    5: map<i32, map<i32, Part>> tables, 6: Any any } union Any { 1: Part part, 2: i32 n }",
        "S",
    );
    let n = field::<i32>(&ty, "Part", "n");
    let list = field::<List<i32>>(&ty, "Part", "list");
    let (pad, next) = (field::<Struct>(&ty, "Part", "pad"), field::<Struct>(&ty, "Part", "next"));
    let pad_n = field::<i32>(&ty, "Pad", "n");
    let part = field::<Struct>(&ty, "S", "part");
    let parts = field::<List<Struct>>(&ty, "S", "parts");
    let by_number = field::<Map<i32, Struct>>(&ty, "S", "by_number");
    let rows = field::<List<List<Struct>>>(&ty, "S", "rows");
    let tables = field::<Map<i32, Map<i32, Struct>>>(&ty, "S", "tables");
    let (any, any_part) = (field::<Struct>(&ty, "S", "any"), field::<Struct>(&ty, "Any", "part"));
    /// Calls `edit` with the part that lies somewhere in the message.
    type Edit<'e> = &'e dyn Fn(&mut StructBuilder<'_, '_>) -> Result<(), BuildError>;
    type Place<'p> = &'p dyn Fn(&mut StructBuilder<'_, '_>, Edit<'_>) -> Result<(), BuildError>;
    let at_zero = |mut list: ListBuilder<'_, '_, Struct>, edit: Edit<'_>| {
        if list.is_empty() {
            list.push_default()?;
            // One that is complete, but which nobody comes to while the first is not.
            list.push_default()?.set(n, 8)?.nested(pad)?.set(pad_n, 6)?;
        }
        edit(&mut list.get_mut(0)?)
    };
    let places: [(&str, Place<'_>); 7] = [
        ("part", &|b, edit| edit(&mut b.nested(part)?)),
        ("part.next", &|b, edit| edit(&mut b.nested(part)?.set(n, 1)?.nested(next)?)),
        ("parts[0]", &|b, edit| at_zero(b.list(parts)?, edit)),
        ("by_number[1]", &|b, edit| edit(&mut b.map(by_number)?.entry(1)?)),
        ("rows[0][0]", &|b, edit| {
            let mut rows = b.list(rows)?;
            if rows.is_empty() {
                rows.push_default()?;
            }
            at_zero(rows.get_mut(0)?, edit)
        }),
        ("tables[1][2]", &|b, edit| edit(&mut b.map(tables)?.entry(1)?.entry(2)?)),
        ("any.part", &|b, edit| edit(&mut b.nested(any)?.nested(any_part)?)),
    ];
    let fill = |part: &mut StructBuilder<'_, '_>| {
        part.list(list)?.push(1)?.push(2)?;
        part.nested(pad)?.set(pad_n, 3)?;
        part.nested(next)?.set(n, 4)?.nested(pad)?.set(pad_n, 5)?;
        Ok(())
    };
    let whole = r#"{"n":7,"list":[1,2,9],"pad":{"n":3},"next":{"n":4,"pad":{"n":5}}}"#;
    for (name, place) in places {
        let arena = Arena::new();
        let expected = Err(format!("{name}: required field `n` is not set"));
        let build = || {
            let mut b = ty.builder(&arena);
            place(&mut b, &fill)?;
            assert_eq!(b.as_message().map(json).map_err(text), expected);
            assert_eq!(b.as_message().map(json).map_err(text), expected, "a second time");
            Ok::<_, BuildError>(b)
        };
        assert_eq!(build()?.finish().map(json).map_err(text), expected);
        let mut b = build()?;
        place(&mut b, &|part| part.set(n, 7)?.list(list)?.push(9).map(drop))?;
        let lent = json(b.as_message()?);
        assert!(lent.contains(whole), "{name}: {lent}");
        assert_eq!(json(b.finish()?), lent);
    }
    Ok(())
}

/// Elements that another builder appends behind are read by other threads meanwhile: they are not written to, not even as they were.
#[test]
fn shared_elements_are_read_while_others_are_appended() -> Result<(), BuildError> {
    let ty =
        type_of("struct Row { 1: required i32 n, 2: list<i32> list } struct S { 1: list<Row> rows }", "S");
    let rows = ty.field::<List<Struct>>("rows").expect("declared");
    let (n, list) = (field::<i32>(&ty, "Row", "n"), field::<List<i32>>(&ty, "Row", "list"));
    let arena = Arena::new();
    // Made first: the array of the rows is the last thing in the arena then, for which room is made at once.
    let mut b = ty.builder(&arena);
    let original = {
        let (mut source, source_arena) = (Vec::new(), Arena::new());
        let mut b = ty.builder(&source_arena);
        for number in 0..8 {
            b.list(rows)?.push_default()?.set(n, number)?.list(list)?.clear();
        }
        crate::executors::codec(&ty).encode(b.finish()?, &mut source).expect("complete");
        source
    };
    let codec = crate::executors::codec(&ty);
    let decoded = codec.decode(&arena, &original).expect("its own bytes");
    let sum = |rows: ListRef<'_, Struct>| {
        rows.iter().map(|row| row.get(n) as usize + row.get(list).len()).sum::<usize>()
    };
    b.set(rows, decoded.get(rows))?;
    std::thread::scope(|scope| {
        let reader = scope.spawn(|| sum(decoded.get(rows)));
        let mut list = b.list(rows)?;
        list.push_default()?.set(n, 100)?;
        assert!(list.as_list()?.get(0).is_some_and(|row| row.get(n) == 0));
        assert_eq!(reader.join().expect("no panic"), 28);
        Ok::<_, BuildError>(())
    })?;
    assert_eq!((sum(b.finish()?.get(rows)), decoded.get(rows).len()), (128, 8));
    Ok(())
}

#[test]
fn keys_by_name_are_found_through_a_table() -> Result<(), BuildError> {
    let ty = type_of("enum Kind { A, B } struct S { 1: map<Kind, i32> kinds }", "S");
    let arena = Arena::new();
    let mut b = ty.builder(&arena);
    let mut kinds = b.by_name("kinds")?.into_map()?;
    // Looked for often enough to have a table made.
    for number in (10..50).chain(10..50) {
        kinds.insert(number, number)?;
    }
    for _ in 0..2 {
        kinds.insert("A", 1)?.insert(0, 2)?.insert(1, 3)?.insert("B", 4)?;
    }
    assert_eq!(kinds.len(), 42);
    Ok(())
}

type Fields = Vec<(i16, Value)>;

/// Edits a message and, in the same way, a tree of values.
struct Editor<'a> {
    rng: Rng,
    schema: &'a Schema,
    types: &'a [StructType],
    arena: &'a Arena,
    /// How many edits may still be made.
    left: usize,
}

/// A value, as both know it.
#[derive(Clone)]
struct Both<'a> {
    tree: Value,
    view: ValueRef<'a>,
}

impl<'a> Both<'a> {
    fn zip<'t>(
        trees: impl IntoIterator<Item = &'t Value>,
        views: impl IntoIterator<Item = ValueRef<'a>>,
    ) -> Vec<Self> {
        trees.into_iter().zip(views).map(|(tree, view)| Both { tree: tree.clone(), view }).collect()
    }
}

impl<'a> Editor<'a> {
    /// Any message of a type.
    fn any(&mut self, id: StructId) -> (Fields, Message<'a>) {
        let ty = &self.types[self.types.iter().position(|ty| ty.desc().id == id).expect("of the schema")];
        let tree = generate::message(ty, &mut self.rng, 12);
        let message = ty.message_from_value(self.arena, &tree).expect("generated values fit");
        let Value::Struct(fields) = &tree else { panic!("it is a struct") };
        (fields.clone(), message)
    }

    fn edits(&mut self) -> usize {
        let edits = (1 + self.rng.below(6)).min(self.left);
        self.left -= edits;
        edits
    }

    fn ty(&self, id: TypeId) -> Type {
        self.schema.descriptors().ty(id)
    }

    fn edit_struct(
        &mut self,
        b: &mut StructBuilder<'_, 'a>,
        id: StructId,
        tree: &mut Fields,
    ) -> Result<(), BuildError> {
        let schema = self.schema;
        let desc = schema.descriptors().struct_desc(id);
        for _ in 0..self.edits() {
            if desc.fields.is_empty() {
                break;
            }
            let field = self.rng.pick(&desc.fields);
            let (donor_tree, donor) = self.any(id);
            let given = donor_tree
                .into_iter()
                .find(|(id, _)| *id == field.id)
                .map(|(id, tree)| Both { tree, view: donor.get_by_id(id).expect("declared") });
            let place = tree.binary_search_by_key(&field.id, |(id, _)| *id);
            match (self.rng.below(6), place, given) {
                (0, Ok(at), _) if field.requiredness != Requiredness::Required && !desc.is_union() => {
                    let ty = self.types.iter().find(|ty| ty.desc().id == id).expect("of the schema");
                    b.unset(ty.field::<scrimp::Any>(&field.name).expect("declared"))?;
                    tree.remove(at);
                }
                (1, ..) => {
                    let message = b.as_message()?;
                    let seen = message.to_value().expect("strings are UTF-8");
                    assert!(same(&seen, &Value::Struct(tree.clone())), "{seen:?} {tree:?}");
                }
                (0..4, Ok(at), given) => {
                    let value = b.by_id(field.id).expect("declared");
                    self.edit_value(value, field.ty.id, &mut tree[at].1, given)?;
                }
                (_, place, Some(given)) => {
                    match self.rng.one_in(2) {
                        true => drop(b.set_by_name(&field.name, given.view)?),
                        false if place.is_ok() || desc.is_union() => {
                            b.by_name(&field.name)?.set_value(&given.tree)?
                        }
                        false => drop(b.set_fields(&Value::Struct(vec![(field.id, given.tree.clone())]))?),
                    }
                    match place {
                        Ok(at) => tree[at].1 = given.tree,
                        Err(_) if desc.is_union() => *tree = vec![(field.id, given.tree)],
                        Err(at) => tree.insert(at, (field.id, given.tree)),
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn edit_value(
        &mut self,
        mut value: ValueBuilder<'_, 'a>,
        ty: TypeId,
        tree: &mut Value,
        given: Option<Both<'a>>,
    ) -> Result<(), BuildError> {
        if self.rng.one_in(12) {
            let seen = value.as_value()?.to_value().expect("strings are UTF-8");
            assert!(same(&seen, tree), "{seen:?} {tree:?}");
        }
        match (self.ty(ty), tree) {
            (Type::Struct(id), Value::Struct(fields)) => {
                self.edit_struct(&mut value.into_struct()?, id, fields)
            }
            (Type::List(element) | Type::Set(element), Value::List(trees) | Value::Set(trees)) => {
                let given: Vec<Both<'a>> = match given.as_ref().map(|given| (&given.tree, given.view)) {
                    Some((Value::List(trees), ValueRef::List(views))) => Both::zip(trees, views),
                    Some((Value::Set(trees), ValueRef::Set(views))) => Both::zip(trees, views),
                    _ => Vec::new(),
                };
                self.edit_list(value.into_list()?, element, trees, &given)
            }
            (Type::Map(key, element), Value::Map(trees)) => {
                let given: Vec<_> = match given.as_ref().map(|given| (&given.tree, given.view)) {
                    Some((Value::Map(trees), ValueRef::Map(map))) => {
                        let keys = Both::zip(trees.iter().map(|(key, _)| key), map.keys());
                        keys.into_iter()
                            .zip(Both::zip(trees.iter().map(|(_, value)| value), map.values()))
                            .collect()
                    }
                    _ => Vec::new(),
                };
                self.edit_map(value.into_map()?, [key, element], trees, &given)
            }
            (_, tree) => {
                if let Some(given) = given {
                    value.set(given.view)?;
                    *tree = given.tree;
                }
                Ok(())
            }
        }
    }

    fn edit_list(
        &mut self,
        mut b: ListBuilder<'_, 'a>,
        element: TypeId,
        trees: &mut Vec<Value>,
        given: &[Both<'a>],
    ) -> Result<(), BuildError> {
        for _ in 0..self.edits() {
            let given = (!given.is_empty()).then(|| self.rng.pick(given).clone());
            let at = self.rng.below(trees.len() + 1);
            let inner = at < trees.len();
            match (self.rng.below(13), given) {
                (0..3, Some(given)) => {
                    b.push(given.view)?;
                    trees.push(given.tree);
                }
                (3, Some(given)) => {
                    b.insert(at, given.view)?;
                    trees.insert(at, given.tree);
                }
                (4, Some(given)) if inner => {
                    b.set(at, given.view)?;
                    trees[at] = given.tree;
                }
                (5, _) if inner => {
                    b.remove(at)?;
                    trees.remove(at);
                }
                (6, _) => assert_eq!(b.pop(), trees.pop().is_some()),
                (7, _) if self.rng.one_in(3) => {
                    b.truncate(at);
                    trees.truncate(at);
                }
                (8, _) if self.rng.one_in(4) => {
                    b.clear();
                    trees.clear();
                }
                (9, _) => {
                    let keeps: Vec<bool> = trees.iter().map(|_| !self.rng.one_in(3)).collect();
                    let mut index = 0;
                    b.retain(|seen| {
                        assert!(same(&seen.to_value().expect("UTF-8"), &trees[index]));
                        index += 1;
                        keeps[index - 1]
                    })?;
                    let mut keeps = keeps.into_iter();
                    trees.retain(|_| keeps.next() == Some(true));
                }
                (10, _) => {
                    let seen = b.as_list()?;
                    assert_eq!(seen.len(), trees.len());
                    for (seen, tree) in seen.iter().zip(&*trees) {
                        assert!(same(&seen.to_value().expect("UTF-8"), tree));
                    }
                }
                (11, Some(given)) => {
                    b.push_default()?.set_value(&given.tree)?;
                    trees.push(given.tree);
                }
                (_, given) if inner => {
                    let value = b.get_mut(at)?;
                    self.edit_value(value, element, &mut trees[at], given)?;
                }
                _ => {}
            }
            assert_eq!(b.len(), trees.len());
        }
        Ok(())
    }

    fn edit_map(
        &mut self,
        mut b: MapBuilder<'_, 'a>,
        [_, element]: [TypeId; 2],
        trees: &mut Vec<(Value, Value)>,
        given: &[(Both<'a>, Both<'a>)],
    ) -> Result<(), BuildError> {
        for _ in 0..self.edits() {
            if given.is_empty() {
                break;
            }
            let (key, value) = self.rng.pick(given).clone();
            let is_key = |have: &ValueRef<'_>| *have == key.view;
            let found =
                b.as_map()?.keys().rev().position(|have| is_key(&have)).map(|at| trees.len() - 1 - at);
            assert_eq!(b.contains_key(key.view)?, found.is_some());
            match (self.rng.below(9), found) {
                (0..2, _) => {
                    b.insert(key.view, value.view)?;
                    match found {
                        Some(at) => trees[at].1 = value.tree,
                        None => trees.push((key.tree, value.tree)),
                    }
                }
                (2, _) => {
                    b.append(key.view, value.view)?;
                    trees.push((key.tree, value.tree));
                }
                (3, _) => {
                    match self.rng.one_in(2) {
                        true => b.insert_default(key.view)?.set_value(&value.tree)?,
                        false => b.entry(key.view)?.set_value(&value.tree)?,
                    }
                    match found {
                        Some(at) => trees[at].1 = value.tree,
                        None => trees.push((key.tree, value.tree)),
                    }
                }
                (4, _) => {
                    let seen: Vec<bool> = b.as_map()?.keys().map(|have| !is_key(&have)).collect();
                    assert_eq!(b.remove(key.view)?, found.is_some());
                    let mut keeps = seen.into_iter();
                    trees.retain(|_| keeps.next() == Some(true));
                }
                (5, _) if self.rng.one_in(4) => {
                    b.clear();
                    trees.clear();
                }
                (6, _) => {
                    let keeps: Vec<bool> = trees.iter().map(|_| !self.rng.one_in(3)).collect();
                    let mut index = 0;
                    b.retain(|key, value| {
                        assert!(same(&key.to_value().expect("UTF-8"), &trees[index].0));
                        assert!(same(&value.to_value().expect("UTF-8"), &trees[index].1));
                        index += 1;
                        keeps[index - 1]
                    })?;
                    let mut keeps = keeps.into_iter();
                    trees.retain(|_| keeps.next() == Some(true));
                }
                (_, Some(at)) => {
                    let writer = b.get_mut(key.view)?.expect("it was found");
                    self.edit_value(writer, element, &mut trees[at].1, Some(value))?;
                }
                _ => {
                    let (mut at, to) = b.append_entry()?;
                    at.set(key.view)?;
                    to.set_value(&value.tree)?;
                    trees.push((key.tree, value.tree));
                }
            }
            assert_eq!(b.len(), trees.len());
        }
        Ok(())
    }
}

proptest! {
    #![proptest_config(config(100))]

    #[test]
    fn edits_do_to_a_message_what_they_do_to_a_tree(idl in generate::idl(), seed: u64, size in 1_usize..60) {
        let ty = generate::root(&idl);
        let schema = ty.schema();
        let types: Vec<StructType> = schema.descriptors().structs().iter().map(|desc| schema.type_of(desc.id)).collect();
        let arena = Arena::new();
        let mut editor = Editor { rng: Rng::new(seed), schema: &schema, types: &types, arena: &arena, left: 0 };
        let codecs: Vec<Codec> = PROTOCOLS.into_iter().flat_map(|protocol| codecs_of(&ty, protocol)).collect();
        let original = generate::message(&ty, &mut editor.rng, size);
        let built = ty.message_from_value(&arena, &original).expect("generated values fit");
        let encoded: Vec<Vec<u8>> = codecs
            .iter()
            .map(|codec| {
                let mut bytes = Vec::new();
                codec.encode(built, &mut bytes).expect("generated values are not too deep");
                bytes
            })
            .collect();
        let decoded =
            codecs.iter().zip(&encoded).map(|(codec, bytes)| codec.decode(&arena, bytes).expect("its own bytes"));
        let originals: Vec<Message<'_>> = decoded.chain([built]).collect();
        for &start in &originals {
            let (mut message, mut tree) = (start, original.clone());
            // Edits of edits.
            for _ in 0..3 {
                let before = tree.clone();
                let mut b = message.edit(&arena);
                editor.left = 60;
                let Value::Struct(fields) = &mut tree else { panic!("it is a struct") };
                editor.edit_struct(&mut b, ty.desc().id, fields).unwrap_or_else(|error| panic!("{error}\n{idl}"));
                let edited = b.finish().unwrap_or_else(|error| panic!("{error}\n{idl}"));
                let seen = edited.to_value().expect("strings are UTF-8");
                prop_assert!(same(&seen, &tree), "{seen:?}\nexpected {tree:?}\n{idl}");
                prop_assert!(same(&message.to_value().expect("strings are UTF-8"), &before), "{idl}");
                message = edited;
            }
            prop_assert!(same(&start.to_value().expect("strings are UTF-8"), &original), "{idl}");
            for codec in &codecs {
                let mut bytes = Vec::new();
                codec.encode(message, &mut bytes).expect("edits do not nest deeper");
                let again = codec.decode(&arena, &bytes).expect("its own bytes").to_value().expect("UTF-8");
                prop_assert!(same(&again, &tree), "{codec:?}: {again:?}\nexpected {tree:?}\n{idl}");
            }
        }
    }
}
