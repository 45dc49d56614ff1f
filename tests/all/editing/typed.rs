//! Lists and maps of known type, edited in every way.

use scrimp::{Arena, BuildError, Enum, Field, List, Map, Message, Set, Struct, StructType, ValueRef};
use scrimp_testkit::Rng;

use super::json;
use crate::harness::type_of;

const SPANS: &str = "
    enum Kind { A = 1, B = 2 }
    struct Tag { 1: required string key, 2: string value, 3: list<i32> counts }
    struct Span {
        1: i64 id, 2: string name = \"none\", 3: list<Tag> tags, 4: map<string, i64> totals, 5: map<Tag, list<i32>> by_tag
        6: list<string> words, 7: set<i64> ids, 8: list<Kind> kinds, 9: map<i32, map<string, Tag>> tables, 10: Tag main
        11: list<double> reals, 12: list<list<i32>> rows, 13: binary raw
    }";

/// The handles of a span, each of which knows what its field holds.
pub(super) struct SpanFields {
    pub(super) ty: StructType,
    pub(super) id: Field<i64>,
    pub(super) name: Field<str>,
    pub(super) tags: Field<List<Struct>>,
    pub(super) totals: Field<Map<str, i64>>,
    pub(super) by_tag: Field<Map<Struct, List<i32>>>,
    pub(super) words: Field<List<str>>,
    pub(super) ids: Field<Set<i64>>,
    pub(super) kinds: Field<List<Enum>>,
    pub(super) tables: Field<Map<i32, Map<str, Struct>>>,
    pub(super) main: Field<Struct>,
    pub(super) reals: Field<List<f64>>,
    pub(super) rows: Field<List<List<i32>>>,
    pub(super) raw: Field<[u8]>,
    pub(super) tag: StructType,
    pub(super) key: Field<str>,
    pub(super) value: Field<str>,
    pub(super) counts: Field<List<i32>>,
}

impl SpanFields {
    pub(super) fn new() -> Self {
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

pub(super) fn text(error: BuildError) -> String {
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
