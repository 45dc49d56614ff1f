//! Copy-and-edit: what is changed is a copy, and everything else stays as it was.

mod sharing;
mod trees;
mod typed;

use scrimp::{Arena, Codec, ListRef, MapRef, Message, StructType};
use serde::de::DeserializeSeed;

use crate::executors::codecs;
use crate::harness::type_of;

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
