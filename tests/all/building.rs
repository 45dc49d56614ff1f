//! Building messages: every kind of field, checks, and what is refused.

use scrimp::{
    Arena, BuildErrorKind, EncodeErrorKind, EnumValue, Limits, ListRef, MapRef, Message, SetRef, StructType,
    Uuid, Value, ValueRef,
};

use crate::executors::{codecs, codecs_with};
use crate::harness::{parse, type_of};
use crate::testdata::schema;

const IDL: &str = "
    enum Color { RED = 1, GREEN = 2 }
    struct Point { 1: required i32 x, 2: i32 y }
    struct Big { 1: required string name, 2: list<i64> a, 3: list<i64> b, 4: list<i64> c, 5: list<i64> d
                 6: list<i64> e, 7: list<i64> f, 8: list<i64> g, 9: Point point }
    union Choice { 1: i32 number, 2: string text, 3: list<i32> numbers, 4: Point point, 5: Big big }
    struct S {
        1: bool yes, 2: byte tiny, 3: i16 small, 4: i32 medium, 5: i64 large, 6: double real
        7: string text, 8: binary raw, 9: uuid id, 10: Color color
        11: list<i32> numbers, 12: set<string> words, 13: map<string, i64> totals
        14: Point point, 15: Big big, 16: Choice choice
        17: list<list<map<string, set<i32>>>> deep, 18: map<Point, list<Big>> odd, 19: list<Choice> choices
        20: list<Color> colors, 21: list<Big> bigs, 22: map<i32, map<i32, string>> tables, 23: S next
    }";

fn ty() -> StructType {
    type_of(IDL, "S")
}

/// `message` as JSON, and the same read back from its bytes by every executor.
#[track_caller]
fn json(message: Message<'_>, ty: &StructType) -> String {
    let json = serde_json::to_string(&message).expect("the message has a JSON form");
    for codec in codecs(ty) {
        let (arena, mut bytes) = (Arena::new(), Vec::new());
        codec.encode(message, &mut bytes).expect("a finished message is complete");
        let decoded =
            codec.decode(&arena, &bytes).unwrap_or_else(|error| panic!("{codec:?}: {error}: {json}"));
        assert_eq!(serde_json::to_string(&decoded).expect("as above"), json, "{codec:?}");
    }
    json
}

#[test]
fn every_scalar_is_set_by_handle() {
    let ty = ty();
    let arena = Arena::new();
    let mut b = ty.builder(&arena);
    b.set(ty.field::<bool>("yes").expect("declared"), true).expect("fits");
    b.set(ty.field::<i8>("tiny").expect("declared"), -128).expect("fits");
    b.set(ty.field::<i16>("small").expect("declared"), i16::MAX).expect("fits");
    b.set(ty.field::<i32>("medium").expect("declared"), i32::MIN).expect("fits");
    b.set(ty.field::<i64>("large").expect("declared"), i64::MAX).expect("fits");
    b.set(ty.field::<f64>("real").expect("declared"), -0.5).expect("fits");
    b.set(ty.field::<str>("text").expect("declared"), "été").expect("fits");
    b.set(ty.field::<[u8]>("raw").expect("declared"), &[0xff, 0]).expect("fits");
    b.set(ty.field::<Uuid>("id").expect("declared"), Uuid::from_u128(1)).expect("fits");
    b.set(ty.field::<EnumValue>("color").expect("declared"), 2).expect("fits");
    let message = b.finish().expect("complete");
    assert_eq!(
        json(message, &ty),
        r#"{"yes":true,"tiny":-128,"small":32767,"medium":-2147483648,"large":9223372036854775807,"real":-0.5,"text":"été","raw":"/wA=","id":"00000000-0000-0000-0000-000000000001","color":"GREEN"}"#
    );
}

#[test]
fn values_are_set_by_name_where_they_fit() {
    let ty = ty();
    let arena = Arena::new();
    let fits: [(&str, ValueRef<'_>, &str); 13] = [
        ("yes", true.into(), "true"),
        ("tiny", (-128_i64).into(), "-128"),
        ("small", 7_i8.into(), "7"),
        ("medium", i32::MAX.into(), "2147483647"),
        ("large", 3_i8.into(), "3"),
        ("real", 0.25.into(), "0.25"),
        ("text", "x".into(), "\"x\""),
        ("raw", (&[1, 2]).into(), "b\"\\x01\\x02\""),
        ("raw", "x".into(), "b\"x\""),
        ("id", Uuid::nil().into(), "00000000-0000-0000-0000-000000000000"),
        ("color", "GREEN".into(), "GREEN"),
        ("color", 1.into(), "RED"),
        ("color", 77.into(), "Color(77)"),
    ];
    for (name, value, expected) in fits {
        let mut b = ty.builder(&arena);
        b.set_by_name(name, value).unwrap_or_else(|error| panic!("{name}: {error}"));
        let message = b.finish().expect("complete");
        assert_eq!(format!("{:?}", message.get_by_name(name).expect(name)), expected, "{name}");
    }
    let refused: [(&str, ValueRef<'_>, &str); 12] = [
        ("yes", 1.into(), "yes: integer 1 given, expected bool"),
        ("tiny", 128.into(), "tiny: integer 128 given, expected i8"),
        ("small", (-32769).into(), "small: integer -32769 given, expected i16"),
        ("medium", i64::MAX.into(), "medium: integer 9223372036854775807 given, expected i32"),
        ("large", 1.0.into(), "large: double 1 given, expected i64"),
        ("real", 1.into(), "real: integer 1 given, expected double"),
        ("text", (&[1_u8]).into(), "text: a binary given, expected string"),
        ("id", "x".into(), "id: a string given, expected uuid"),
        ("color", "GREAN".into(), "color: enum `Color` has no member `GREAN`; did you mean `GREEN`?"),
        ("color", (1_i64 << 40).into(), "color: integer 1099511627776 given, expected Color"),
        ("numbers", 1.into(), "numbers: integer 1 given, expected list<i32>"),
        ("nmbers", 1.into(), "`S` has no field `nmbers`; did you mean `numbers`?"),
    ];
    for (name, value, expected) in refused {
        let mut b = ty.builder(&arena);
        let error = b.set_by_name(name, value).map(drop).expect_err(name);
        assert_eq!(error.to_string(), expected);
        let message = b.finish().expect("complete");
        assert_eq!(message.fields().count(), 0, "a refused value leaves `{name}` unset");
    }
}

#[test]
fn a_refused_value_changes_nothing() {
    let ty = ty();
    let arena = Arena::new();
    let (text, color) =
        (ty.field::<str>("text").expect("declared"), ty.field::<EnumValue>("color").expect("declared"));
    let mut b = ty.builder(&arena);
    b.set(text, "before").expect("fits").set_enum(color, "RED").expect("a member");
    assert!(b.set_by_name("text", 1).is_err());
    assert!(b.set_enum(color, "PINK").is_err());
    assert!(b.set_by_name("color", "PINK").is_err());
    let message = b.finish().expect("complete");
    assert_eq!(message.get(text), "before");
    assert_eq!(message.get(color).name(), Some("RED"));
    let mut b = ty.builder(&arena);
    assert!(b.set_enum(color, "PINK").is_err());
    assert_eq!(b.is_set(color), Ok(false));

    // The member of a union that was set stays set.
    let choice = ty.schema().struct_type("Choice").expect("declared");
    let mut b = choice.builder(&arena);
    b.set_by_name("number", 5).expect("fits");
    assert!(b.set_by_name("text", 5).is_err());
    assert_eq!(json(b.finish().expect("complete"), &choice), r#"{"number":5}"#);
}

#[test]
fn containers_of_containers_are_built_from_the_outside_in() {
    let ty = ty();
    let schema = ty.schema();
    let point = schema.struct_type("Point").expect("declared");
    let big = schema.struct_type("Big").expect("declared");
    let (x, name) = (point.field::<i32>("x").expect("declared"), big.field::<str>("name").expect("declared"));
    let arena = Arena::new();
    let mut b = ty.builder(&arena);
    let build = |b: &mut scrimp::Builder<'_>| -> Result<(), scrimp::BuildError> {
        b.list(ty.field::<ListRef>("numbers").expect("declared"))?.push(1)?.push(2_i64)?.push(3_i8)?;
        b.list(ty.field::<SetRef>("words").expect("declared"))?.push("a")?.push("a")?;
        b.map(ty.field::<MapRef>("totals").expect("declared"))?.append("k", 1)?.append("k", 2)?;
        let mut deep = b.list(ty.field::<ListRef>("deep").expect("declared"))?;
        deep.push_default()?.into_list()?;
        let mut inner = deep.push_default()?.into_list()?;
        inner.push_default()?.into_map()?;
        let mut map = inner.push_default()?.into_map()?;
        map.insert_default("numbers")?.into_list()?.push(7)?.push(8)?;
        map.insert_default("none")?;
        let mut odd = b.map(ty.field::<MapRef>("odd").expect("declared"))?;
        let (key, value) = odd.append_entry()?;
        key.into_struct()?.set(x, 4)?;
        let mut bigs = value.into_list()?;
        bigs.push_default()?.into_struct()?.set(name, "first")?;
        bigs.push_default()?.into_struct()?.set(name, "second")?;
        let mut tables = b.map(ty.field::<MapRef>("tables").expect("declared"))?;
        for table in 0..3 {
            let mut map = tables.insert_default(table)?.into_map()?;
            for row in 0..table {
                map.insert(row, format!("{table}/{row}").as_str())?;
            }
        }
        b.list(ty.field::<ListRef>("colors").expect("declared"))?
            .push("RED")?
            .push(9)?
            .extend_from_slice(&[2, 1])?;
        Ok(())
    };
    build(&mut b).expect("everything fits");
    let message = b.finish().expect("complete");
    assert_eq!(
        json(message, &ty),
        r#"{"numbers":[1,2,3],"words":["a","a"],"totals":{"k":1,"k":2},"deep":[[],[{},{"numbers":[7,8],"none":[]}]],"odd":[[{"x":4},[{"name":"first"},{"name":"second"}]]],"colors":["RED",9,"GREEN","RED"],"tables":{"0":{},"1":{"0":"1/0"},"2":{"0":"2/0","1":"2/1"}}}"#
    );
}

#[test]
fn containers_grow_without_losing_anything() {
    let ty = ty();
    let numbers = ty.field::<ListRef>("numbers").expect("declared");
    let words = ty.field::<SetRef>("words").expect("declared");
    let totals = ty.field::<MapRef>("totals").expect("declared");
    let arena = Arena::new();
    let mut b = ty.builder(&arena);
    // In turns: neither is the newest allocation for long.
    for n in 0..2000 {
        b.list(numbers).expect("a list").push(n).expect("fits");
        b.list(words).expect("a set").push(format!("w{n}").as_str()).expect("fits");
        b.map(totals).expect("a map").insert(format!("k{n}").as_str(), n).expect("fits");
        if n % 500 == 7 {
            b.list(numbers)
                .expect("a list")
                .reserve(1000)
                .expect("room")
                .extend_from_slice(&[n; 3])
                .expect("fits");
        }
    }
    let message = b.finish().expect("complete");
    let mut expected = Vec::new();
    for n in 0..2000 {
        expected.push(n);
        if n % 500 == 7 {
            expected.extend([n; 3]);
        }
    }
    assert_eq!(message.get(numbers).as_slice::<i32>(), Some(&expected[..]));
    assert_eq!(message.get(words).get(1999).and_then(ValueRef::as_str), Some("w1999"));
    assert_eq!(message.get(totals).get("k1234").and_then(ValueRef::as_i64), Some(1234));
}

#[test]
fn elements_that_do_not_fit_are_not_appended() {
    let ty = ty();
    let arena = Arena::new();
    let foreign = self::ty().schema().struct_type("Point").expect("declared");
    let mut other = foreign.builder(&arena);
    other.set_by_name("x", 1).expect("fits");
    let other = other.finish().expect("complete");
    let mut b = ty.builder(&arena);
    let mut numbers = b.list(ty.field::<ListRef>("numbers").expect("declared")).expect("a list");
    numbers.push(1).expect("fits");
    assert_eq!(numbers.push("x").map(drop).expect_err("text").to_string(), "a string given, expected i32");
    assert!(numbers.push(1_i64 << 40).is_err());
    assert!(numbers.push(other).is_err());
    assert!(numbers.extend_from_slice(&[1_i64]).is_err());
    assert!(numbers.extend_from_slice(&[1.0]).is_err());
    assert_eq!(numbers.len(), 1);
    let mut totals = b.map(ty.field::<MapRef>("totals").expect("declared")).expect("a map");
    assert!(
        totals.insert(1, 1).is_err()
            && totals.insert("k", "v").is_err()
            && totals.insert_default(2.0).is_err()
    );
    assert!(totals.is_empty());
    let mut odd = b.map(ty.field::<MapRef>("odd").expect("declared")).expect("a map");
    let (mut key, _) = odd.append_entry().expect("room");
    assert!(key.set(other).is_err(), "of another schema");
}

#[test]
fn a_container_is_never_longer_than_an_i32_tells() {
    let ty = ty();
    let arena = Arena::new();
    let mut b = ty.builder(&arena);
    let mut numbers = b.list(ty.field::<ListRef>("numbers").expect("declared")).expect("a list");
    for more in [1 << 31, usize::MAX, usize::MAX - 1] {
        assert!(numbers.reserve(more).is_err(), "{more} elements");
        numbers.push(1).expect("fits");
    }
    let mut totals = b.map(ty.field::<MapRef>("totals").expect("declared")).expect("a map");
    totals.insert("k", 1).expect("fits");
    let error = totals.reserve(usize::MAX).map(drop).expect_err("too many");
    assert!(matches!(error.kind(), BuildErrorKind::TooLong(_)), "{error}");
    assert!(arena.capacity() < 1 << 16);
}

#[test]
fn cleared_and_unset_are_different() {
    let ty = ty();
    let numbers = ty.field::<ListRef>("numbers").expect("declared");
    let totals = ty.field::<MapRef>("totals").expect("declared");
    let text = ty.field::<str>("text").expect("declared");
    let arena = Arena::new();
    let mut b = ty.builder(&arena);
    b.set(text, "x").expect("fits");
    b.list(numbers).expect("a list").push(1).expect("fits").clear().push(2).expect("fits");
    b.map(totals).expect("a map").insert("k", 1).expect("fits").clear();
    assert_eq!((b.is_set(text), b.is_set(totals)), (Ok(true), Ok(true)));
    b.unset(text).expect("its own").unset(text).expect("twice is fine");
    assert_eq!(b.is_set(text), Ok(false));
    let message = b.finish().expect("complete");
    assert_eq!(json(message, &ty), r#"{"numbers":[2],"totals":{}}"#);
    // Set again, an unset list starts empty.
    let mut b = message.edit(&arena);
    b.unset(numbers).expect("its own").list(numbers).expect("a list").push(3).expect("fits");
    assert_eq!(json(b.finish().expect("complete"), &ty), r#"{"numbers":[3],"totals":{}}"#);
}

#[test]
fn what_is_required_is_checked_at_every_depth() {
    let ty = ty();
    let arena = Arena::new();
    type Build<'f> = &'f dyn Fn(&mut scrimp::Builder<'_>);
    let cases: [(Build<'_>, &str); 9] = [
        (&|b| drop(b.by_name("point")), "point: required field `x` is not set"),
        (&|b| drop(b.by_name("big")), "big: required field `name` is not set"),
        (&|b| drop(b.by_name("choice")), "choice: no member of union `Choice` is set"),
        (
            &|b| {
                let mut bigs = b.by_name("bigs").expect("declared").into_list().expect("a list");
                let first = bigs.push_default().expect("room");
                first.into_struct().expect("a struct").set_by_name("name", "fine").expect("fits");
                drop(bigs.push_default());
            },
            "bigs[1]: required field `name` is not set",
        ),
        (
            &|b| {
                let mut big = b.by_name("big").expect("declared").into_struct().expect("a struct");
                big.set_by_name("name", "n").expect("fits");
                drop(big.by_name("point"));
            },
            "big.point: required field `x` is not set",
        ),
        (
            &|b| {
                let mut odd = b.by_name("odd").expect("declared").into_map().expect("a map");
                drop(odd.append_entry());
            },
            "odd[#0]: required field `x` is not set",
        ),
        (
            &|b| {
                let mut odd = b.by_name("odd").expect("declared").into_map().expect("a map");
                let (key, value) = odd.append_entry().expect("room");
                key.into_struct().expect("a struct").set_by_name("x", 1).expect("fits");
                drop(value.into_list().expect("a list").push_default());
            },
            "odd[#0][0]: required field `name` is not set",
        ),
        (
            &|b| {
                let mut choices = b.by_name("choices").expect("declared").into_list().expect("a list");
                let choice = choices.push_default().expect("room");
                drop(choice.into_struct().expect("a struct").by_name("big"));
            },
            "choices[0].big: required field `name` is not set",
        ),
        (
            &|b| {
                let mut next = b.by_name("next").expect("declared").into_struct().expect("a struct");
                drop(
                    next.by_name("next")
                        .expect("declared")
                        .into_struct()
                        .expect("a struct")
                        .by_name("choice"),
                );
            },
            "next.next.choice: no member of union `Choice` is set",
        ),
    ];
    for (build, expected) in cases {
        let mut b = ty.builder(&arena);
        build(&mut b);
        let error = b.finish().map(|message| format!("{message:?}"));
        assert_eq!(error.map_err(|error| error.to_string()), Err(expected.to_owned()));
    }
}

#[test]
fn required_fields_with_a_default_are_filled_in() {
    let text = "
        enum E { A = 1, B = 2 }
        struct In { 1: required i32 n = 7, 2: i32 other }
        struct Big { 1: required string s = \"big\", 2: list<i32> a, 3: list<i32> b, 4: list<i32> c, 5: list<i32> d
                     6: list<i32> e, 7: list<i32> f, 8: list<i32> g, 9: list<i32> h }
        struct S { 1: required i32 n = 5, 2: required string s = \"text\", 3: required list<i32> l = [1, 2]
                   4: required E e = E.B, 5: required In inner = {\"other\": 1}, 6: required Big big = {}
                   7: optional In maybe, 8: list<In> many, 9: required In empty = {} }";
    let ty = type_of(text, "S");
    let arena = Arena::new();
    let message = ty.builder(&arena).finish().expect("defaults are there");
    let json = json(message, &ty);
    let expected =
        r#"{"n":5,"s":"text","l":[1,2],"e":"B","inner":{"n":7,"other":1},"big":{"s":"big"},"empty":{"n":7}}"#;
    assert_eq!(json, expected);
    let mut b = ty.builder(&arena);
    let nested = ty.field::<Message>("maybe").expect("declared");
    b.nested(nested).map(|_| ()).expect("a struct");
    let many = ty.field::<ListRef>("many").expect("declared");
    b.list(many).expect("a list").push_default().map(|_| ()).expect("room");
    b.set(ty.field::<i32>("n").expect("declared"), 6).expect("fits");
    let message = b.finish().expect("defaults are there");
    assert_eq!(message.get(&ty.path::<i32>("maybe.n").expect("declared")), 7);
    let json = self::json(message, &ty);
    assert!(json.contains(r#""n":6"#) && json.contains(r#""maybe":{"n":7},"many":[{"n":7}]"#), "{json}");
}

#[test]
fn what_an_absent_struct_reads_as_can_be_set() {
    // Both kinds of slot: in the record, and behind a pointer.
    for name in ["point", "big"] {
        let ty = ty();
        let arena = Arena::new();
        let field = ty.field::<Message>(name).expect("declared");
        let empty = ty.builder(&arena).finish().expect("nothing is required");
        let mut b = ty.builder(&arena);
        b.set_struct(field, empty.get(field)).expect("of its type");
        // It lacks what is required, so it must not pass for complete.
        let error = b.finish().map(|message| format!("{message:?}"));
        let required = if name == "point" { "x" } else { "name" };
        let expected = format!("{name}: required field `{required}` is not set");
        assert_eq!(error.map_err(|error| error.to_string()), Err(expected));
    }
    let ty = type_of(
        "struct Big { 1: i32 a, 2: uuid b, 3: uuid c, 4: uuid d, 5: uuid e, 6: uuid f, 7: uuid g
                      8: uuid h, 9: uuid i } struct S { 1: Big big, 2: S s }",
        "S",
    );
    let arena = Arena::new();
    let empty = ty.builder(&arena).finish().expect("nothing is required");
    for name in ["big", "s"] {
        let field = ty.field::<Message>(name).expect("declared");
        let mut b = ty.builder(&arena);
        b.set_struct(field, empty.get(field)).expect("of its type");
        assert_eq!(json(b.finish().expect("nothing is required"), &ty), format!("{{\"{name}\":{{}}}}"));
    }
}

#[test]
fn what_an_absent_struct_reads_as_is_not_encoded_when_it_lacks_something() {
    let ty = ty();
    let arena = Arena::new();
    let empty = ty.builder(&arena).finish().expect("nothing is required");
    for name in ["point", "big", "choice", "next"] {
        let field = ty.field::<Message>(name).expect("declared");
        let absent = empty.get(field);
        let nested = ty.schema().struct_type(&absent.desc().name).expect("declared");
        for codec in codecs(&nested) {
            let mut out = Vec::new();
            let result = codec.encode(absent, &mut out).map_err(|error| error.kind().clone());
            if name == "next" {
                assert_eq!((result, out), (Ok(1), vec![0]), "nothing is required, {codec:?}");
                continue;
            }
            let incomplete = EncodeErrorKind::Incomplete(nested.name());
            assert_eq!((result, out), (Err(incomplete.clone()), vec![]), "{name}, {codec:?}");
            assert!(codec.encoded_len(absent).is_err_and(|error| *error.kind() == incomplete), "{name}");
            assert!(codec.encode_into(absent, &mut [0; 9]).is_err_and(|error| *error.kind() == incomplete));
        }
    }
}

#[test]
fn a_unions_members_replace_each_other() {
    let ty = ty().schema().struct_type("Choice").expect("declared");
    let number = ty.field::<i32>("number").expect("declared");
    let text = ty.field::<str>("text").expect("declared");
    let numbers = ty.field::<ListRef>("numbers").expect("declared");
    let point = ty.field::<Message>("point").expect("declared");
    let big = ty.field::<Message>("big").expect("declared");
    let x = ty.path::<i32>("point.x").expect("declared");
    let arena = Arena::new();
    let mut b = ty.builder(&arena);
    assert!(
        matches!(ty.builder(&arena).finish().map(drop).expect_err("no member").kind(), BuildErrorKind::EmptyUnion(name) if name == "Choice")
    );
    b.select(number, 1).expect("a member");
    b.list(numbers).expect("a list").push(1).expect("fits");
    assert_eq!((b.is_set(number), b.is_set(numbers)), (Ok(false), Ok(true)));
    b.select(text, "x").expect("a member");
    b.list(numbers).expect("a list").push(2).expect("fits");
    assert_eq!(json(b.finish().expect("one member"), &ty), r#"{"numbers":[2]}"#);

    let mut b = ty.builder(&arena);
    b.nested(big).expect("a struct").set_by_name("name", "n").expect("fits");
    b.nested(point).expect("a struct").set_by_name("x", 3).expect("fits");
    let message = b.finish().expect("one member");
    assert_eq!(json(message, &ty), r#"{"point":{"x":3}}"#);
    assert_eq!(message.get(&x), 3);
    // Unsetting another member than the one that is set does nothing.
    let mut b = message.edit(&arena);
    b.unset(text).expect("its own");
    assert_eq!(b.is_set(point), Ok(true));
    b.unset(point).expect("its own");
    assert!(b.finish().is_err());
    let s = self::ty();
    let error = s.builder(&arena).select(s.field::<i32>("medium").expect("declared"), 1).map(drop);
    assert_eq!(error.expect_err("not a union").to_string(), "`S` is not a union");
}

#[test]
fn two_members_of_a_union_are_refused_in_every_form() {
    let ty = ty().schema().struct_type("Choice").expect("declared");
    let arena = Arena::new();
    let two = Value::Struct(vec![(1, Value::I32(1)), (2, Value::String("x".to_owned()))]);
    let error = ty.message_from_value(&arena, &two).map(|message| format!("{message:?}"));
    assert!(error.is_err(), "a value: {error:?}");
    let mut reader = serde_json::Deserializer::from_str(r#"{"number": 1, "text": "x"}"#);
    let error = serde::de::DeserializeSeed::deserialize(ty.seed(&arena), &mut reader);
    assert!(error.is_err(), "JSON: {error:?}");
}

#[test]
fn borrowed_text_is_not_copied() {
    let ty = ty();
    let (text, raw) =
        (ty.field::<str>("text").expect("declared"), ty.field::<[u8]>("raw").expect("declared"));
    let (long, bytes) = ("x".repeat(1 << 20), vec![7_u8; 1 << 20]);
    let arena = Arena::new();
    let mut b = ty.builder(&arena);
    b.set_borrowed(text, long.as_str()).expect("fits").set_borrowed(raw, bytes.as_slice()).expect("fits");
    let message = b.finish().expect("complete");
    assert!(
        std::ptr::eq(message.get(text), long.as_str()) && std::ptr::eq(message.get(raw), bytes.as_slice())
    );
    assert!(arena.capacity() < 1 << 16);
    let mut b = ty.builder(&arena);
    b.nested(ty.field::<Message>("next").expect("declared"))
        .and_then(|mut next| next.set_borrowed(text, long.as_str()).map(drop))
        .expect("fits");
    let message = b.finish().expect("complete");
    assert_eq!(message.get(&ty.path::<str>("next.text").expect("declared")).len(), 1 << 20);
    json(message, &ty);
}

#[test]
fn finished_messages_are_shared() {
    let schema = parse(IDL);
    let (ty, big) =
        (schema.struct_type("S").expect("declared"), schema.struct_type("Big").expect("declared"));
    let arena = Arena::new();
    let mut b = big.builder(&arena);
    b.set_by_name("name", "shared").expect("fits");
    b.list(big.field::<ListRef>("a").expect("declared")).and_then(|mut l| l.push(1).map(drop)).expect("fits");
    let shared = b.finish().expect("complete");
    let field = ty.field::<Message>("big").expect("declared");
    let bigs = ty.field::<ListRef>("bigs").expect("declared");
    let mut b = ty.builder(&arena);
    b.set_struct(field, shared).expect("of its type");
    b.list(bigs).and_then(|mut l| l.push(shared)?.push(shared).map(drop)).expect("of their type");
    // Changing one changes neither the others nor the original.
    b.nested(field).and_then(|mut nested| nested.set_by_name("name", "changed").map(drop)).expect("fits");
    let message = b.finish().expect("complete");
    assert_eq!(
        json(message, &ty),
        r#"{"big":{"name":"changed","a":[1]},"bigs":[{"name":"shared","a":[1]},{"name":"shared","a":[1]}]}"#
    );
    assert_eq!(json(shared, &big), r#"{"name":"shared","a":[1]}"#);
}

#[test]
fn depth_is_limited_when_building_too() {
    let ty = type_of("struct S { 1: S next, 2: list<S> many }", "S");
    let next = ty.field::<Message>("next").expect("declared");
    let arena = Arena::new();
    let mut message = ty.builder(&arena).finish().expect("nothing is required");
    for _ in 1..64 {
        let mut b = ty.builder(&arena);
        b.set_struct(next, message).expect("of its type");
        message = b.finish().expect("nothing is required");
    }
    for codec in codecs(&ty) {
        let mut out = Vec::new();
        codec.encode(message, &mut out).expect("64 levels");
        assert!(codec.decode(&arena, &out).is_ok());
        let mut b = ty.builder(&arena);
        b.set_struct(next, message).expect("of its type");
        let deeper = b.finish().expect("nothing is required");
        let error = codec.encode(deeper, &mut out).expect_err("65 levels").to_string();
        let text =
            "the message is nested more than 64 levels deep, which is the codec's limit (`Limits::depth`)";
        assert_eq!(error, text);
    }
    for codec in codecs_with(&ty, |builder| builder.limits(Limits::new().depth(63))) {
        assert!(codec.encode(message, &mut Vec::new()).is_err());
    }
    // Far deeper than anything can be encoded: still no more than an error.
    for _ in 0..100_000 {
        let mut b = ty.builder(&arena);
        b.set_struct(next, message).expect("of its type");
        message = b.finish().expect("nothing is required");
    }
    for codec in codecs(&ty) {
        assert!(codec.encode(message, &mut Vec::new()).is_err());
        assert!(codec.encoded_len(message).is_err());
    }
    assert!(message.to_value().is_err() && serde_json::to_string(&message).is_err());
    fn dig<'a>(
        b: &mut scrimp::builder::StructBuilder<'_, 'a>,
        next: scrimp::Field<Message<'_>>,
        levels: usize,
    ) -> Result<(), scrimp::BuildError> {
        if levels == 0 { Ok(()) } else { dig(&mut b.nested(next)?, next, levels - 1) }
    }
    let mut nested = ty.builder(&arena);
    assert_eq!(dig(&mut nested, next, 511), Ok(()));
    nested.finish().expect("512 levels");
    let error = dig(&mut ty.builder(&arena), next, 512).expect_err("513 levels");
    assert_eq!(error.kind(), &BuildErrorKind::TooDeep);
    // Sharing counts for nothing: what is shared is complete.
    let mut b = message.edit(&arena);
    assert_eq!(dig(&mut b, next, 511), Ok(()));
    assert!(dig(&mut b, next, 512).is_err());
}

#[test]
fn a_value_takes_the_place_of_what_was_there() {
    let ty = ty();
    let arena = Arena::new();
    let ints = |numbers: &[i32]| Value::List(numbers.iter().map(|n| Value::I32(*n)).collect());
    let text = |text: &str| Value::String(text.to_owned());
    let sets: [(&str, [Value; 2], &str); 5] = [
        ("numbers", [ints(&[1, 2]), ints(&[3])], r#"{"numbers":[3]}"#),
        ("words", [Value::Set(vec![text("a")]), Value::Set(vec![])], r#"{"words":[]}"#),
        (
            "totals",
            [("k", 1), ("l", 2)].map(|(key, n)| Value::Map(vec![(text(key), Value::I64(n))])),
            r#"{"totals":{"l":2}}"#,
        ),
        (
            "point",
            [vec![(1, Value::I32(1)), (2, Value::I32(2))], vec![(1, Value::I32(3))]].map(Value::Struct),
            r#"{"point":{"x":3}}"#,
        ),
        (
            "choice",
            [vec![(1, Value::I32(1))], vec![(2, text("x"))]].map(Value::Struct),
            r#"{"choice":{"text":"x"}}"#,
        ),
    ];
    for (name, values, expected) in sets {
        let mut b = ty.builder(&arena);
        for value in &values {
            b.by_name(name).expect("declared").set_value(value).expect("fits");
        }
        let message = b.finish().expect("complete");
        assert_eq!(json(message, &ty), expected);
        // What is shared with another message is left alone.
        let mut b = message.edit(&arena);
        b.by_name(name).expect("declared").set_value(&values[0]).expect("fits");
        assert_ne!(json(b.finish().expect("complete"), &ty), expected);
        assert_eq!(json(message, &ty), expected);
    }
}

#[test]
fn whole_values_are_set_where_they_fit() {
    let (ty, twin) = (ty(), ty());
    let arena = Arena::new();
    fn fill<'a>(ty: &'a StructType, arena: &'a Arena) -> Message<'a> {
        let mut b = ty.builder(arena);
        b.by_name("point").and_then(|p| p.into_struct()?.set_by_name("x", 1).map(drop)).expect("fits");
        b.by_name("big").and_then(|p| p.into_struct()?.set_by_name("name", "n").map(drop)).expect("fits");
        b.by_name("numbers").and_then(|list| list.into_list()?.push(1).map(drop)).expect("fits");
        b.by_name("words").and_then(|set| set.into_list()?.push("w").map(drop)).expect("fits");
        b.by_name("totals").and_then(|map| map.into_map()?.insert("k", 1).map(drop)).expect("fits");
        b.finish().expect("complete")
    }
    let (message, other) = (fill(&ty, &arena), fill(&twin, &arena));
    let names = ["point", "big", "numbers", "words", "totals"];
    fn value<'a>(message: Message<'a>, name: &str) -> ValueRef<'a> {
        message.get_by_name(name).expect("declared")
    }
    // By name, each into a message of its own; then as elements, keys and values.
    let mut b = ty.builder(&arena);
    for name in names {
        b.set_by_name(name, message.get_by_name(name).expect("declared")).expect("of its type");
    }
    assert_eq!(b.finish().expect("complete"), message);
    let mut b = ty.builder(&arena);
    let big = message.get_by_name("big").expect("declared");
    b.by_name("bigs").and_then(|list| list.into_list()?.push(big)?.push(big).map(drop)).expect("of its type");
    let mut odd = b.by_name("odd").and_then(|odd| odd.into_map()).expect("a map");
    let point = message.get_by_name("point").expect("declared");
    odd.entry(point).and_then(|bigs| bigs.into_list()?.push(big).map(drop)).expect("of its type");
    odd.entry(point).and_then(|bigs| bigs.into_list()?.push(big).map(drop)).expect("of its type");
    let expected = r#"{"odd":[[{"x":1},[{"name":"n"},{"name":"n"}]]],"bigs":[{"name":"n"},{"name":"n"}]}"#;
    assert_eq!(json(b.finish().expect("complete"), &ty), expected);

    let error = |name: &str, value: ValueRef<'_>| {
        let arena = Arena::new();
        // A value that lives no longer than needed.
        let error = ty.builder(&arena).set_by_name(name, value).map(drop).expect_err(name);
        error.to_string()
    };
    let foreign =
        "of another schema (each `Schema` that is parsed has types of its own: append what it holds instead)";
    for (name, from, of, expected) in [
        (
            "point",
            "point",
            other,
            "point: the message is a `Point` of another schema than this `Point`: each `Schema` that is parsed, as in a \
             reload, has types of its own; a `Converter` makes a message of this one"
                .to_owned(),
        ),
        ("numbers", "numbers", other, format!("numbers: a list or set of i32 {foreign} given, expected list<i32>")),
        ("totals", "totals", other, format!("totals: map<string, i64> {foreign} given, expected map<string, i64>")),
        ("big", "point", message, "big: the message is of `Point`, not of `Big`".to_owned()),
        ("numbers", "words", message, "numbers: a set given, expected list<i32>".to_owned()),
        ("colors", "numbers", message, "colors: a list or set of i32 given, expected list<Color>".to_owned()),
        ("tables", "totals", message, "tables: map<string, i64> given, expected map<i32, map<i32, string>>".to_owned()),
        ("totals", "numbers", message, "totals: a list given, expected map<string, i64>".to_owned()),
        ("text", "numbers", message, "text: a list given, expected string".to_owned()),
        ("point", "totals", message, "point: a map given, expected Point".to_owned()),
    ] {
        assert_eq!(error(name, value(of, from)), expected);
    }
}

#[test]
fn values_become_messages_or_tell_what_is_wrong() {
    let ty = ty();
    let arena = Arena::new();
    let field = |id, value| Value::Struct(vec![(id, value)]);
    for (value, expected) in [
        (Value::I32(1), "a scalar given, expected S"),
        (field(99, Value::Bool(true)), "`S` has no field with id 99"),
        (field(1, Value::I32(1)), "yes: integer 1 given, expected bool"),
        (field(11, Value::Map(vec![])), "numbers: a map given, expected list<i32>"),
        (
            field(11, Value::List(vec![Value::I32(1), Value::Bool(true)])),
            "numbers[1]: bool true given, expected i32",
        ),
        (field(14, field(1, Value::String(String::new()))), "point.x: a string given, expected i32"),
        (field(14, Value::Struct(vec![])), "point: required field `x` is not set"),
        (
            field(13, Value::Map(vec![(Value::String("k".to_owned()), Value::Bool(true))])),
            "totals[\"k\"]: bool true given, expected i64",
        ),
    ] {
        let error = ty.message_from_value(&arena, &value).map(|message| format!("{message:?}"));
        assert_eq!(error.map_err(|error| error.to_string()), Err(expected.to_owned()));
    }
}

#[test]
fn every_payload_type_has_an_empty_builder() {
    let schema = schema("everything.thrift");
    for desc in schema.descriptors().structs() {
        let ty = schema.type_of(desc.id);
        let arena = Arena::new();
        // Complete or not: it must not be wrong.
        if let Ok(message) = ty.builder(&arena).finish() {
            json(message, &ty);
        }
        assert!(ty.describe_layout().contains(&ty.name()));
    }
}
