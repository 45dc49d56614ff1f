//! Look-ups by name, id and number in structs and enums of any size, and handles that are bound anew.

use std::collections::HashSet;

use scrimp::{Arena, EnumValue, Field, LookupErrorKind, Message, Path};

use crate::harness::{parse, type_of};

/// The numbers of fields and members that look-ups are tried with: scanned, hashed, and more than a byte counts.
const COUNTS: [usize; 9] = [0, 1, 2, 4, 5, 9, 64, 300, 5000];

#[test]
fn fields_are_found_by_name_in_structs_of_any_size() {
    for count in COUNTS {
        // Ids fall while the order of declaration rises.
        let fields: String = (0..count).map(|n| format!("{}: i32 field{n}\n", count - n)).collect();
        let ty = type_of(&format!("struct S {{ {fields} }}"), "S");
        let arena = Arena::new();
        let mut builder = ty.builder(&arena);
        for n in 0..count {
            builder.set_by_name(&format!("field{n}"), n as i32).expect("declared");
        }
        let message = builder.finish().expect("nothing is required");
        for n in 0..count {
            let name = format!("field{n}");
            let value = message.get_by_name(&name).expect("declared");
            assert_eq!(value.as_i64(), Some(n as i64), "{name} of {count}");
            let field = ty.field::<i32>(&name).expect("declared");
            assert_eq!((field.id(), message.get(field)), ((count - n) as i16, n as i32));
            assert_eq!(ty.field_by_id::<i32>(field.id()).expect("declared"), field);
            assert_eq!(ty.desc().field(&name).map(|desc| desc.id), Some(field.id()));
            assert_eq!(ty.field_desc(field).map(|desc| desc.name.as_str()), Some(name.as_str()));
        }
        for unknown in ["", "field", "Field0", "field5000", "field0\0"] {
            assert!(message.get_by_name(unknown).is_err(), "{unknown} of {count}");
            assert!(ty.field::<i32>(unknown).is_err(), "{unknown} of {count}");
            assert!(ty.desc().field(unknown).is_none(), "{unknown} of {count}");
        }
    }
}

#[test]
fn members_are_found_by_name_and_number_in_enums_of_any_size() {
    /// The number of member `n` of several, as `step` gives it.
    fn check(count: usize, what: &str, number: impl Fn(i64) -> i64) {
        let members: String = (0..count).map(|n| format!("M{n} = {}\n", number(n as i64))).collect();
        let schema = parse(&format!("enum E {{ {members} }}"));
        let desc = &schema.descriptors().enums()[0];
        for n in 0..count {
            let (name, number) = (format!("M{n}"), number(n as i64) as i32);
            assert_eq!(desc.number_of(&name), Some(number), "{what}: {name} of {count}");
            assert_eq!(desc.name_of(number), Some(name.as_str()), "{what}: {number} of {count}");
        }
        let known: HashSet<i32> = desc.members.iter().map(|member| member.number).collect();
        for number in [i32::MIN, -2, -1, 0, 1, 2, count as i32, i32::MAX] {
            assert_eq!(
                desc.name_of(number).is_some(),
                known.contains(&number),
                "{what}: {number} of {count}"
            );
        }
        for unknown in ["", "M", "m0", "M5000"] {
            assert_eq!(desc.number_of(unknown), None, "{what}: {unknown} of {count}");
        }
    }
    for count in COUNTS {
        check(count, "from 0", |n| n);
        check(count, "from 7, falling", |n| 6 + count as i64 - n);
        check(count, "with holes", |n| n * 3 - 100);
        check(count, "from end to end", |n| i64::from(i32::MIN) + n * ((1 << 32) / 5001) + n % 2);
    }
}

#[test]
fn the_first_of_several_names_of_a_number_counts() {
    let members: String = (0..20).map(|n| format!("FIRST{n} = {}, AGAIN{n} = {} ", n * 5, n * 5)).collect();
    let schema = parse(&format!("enum E {{ {members} }}"));
    let desc = &schema.descriptors().enums()[0];
    for n in 0..20 {
        assert_eq!(desc.name_of(n * 5), Some(format!("FIRST{n}").as_str()));
        assert_eq!(desc.number_of(&format!("AGAIN{n}")), Some(n * 5));
        assert_eq!(desc.name_of(n * 5 + 1), None);
    }
}

#[test]
fn a_changed_copy_of_a_descriptor_finds_what_is_in_it() {
    let fields: String = (1..=20).map(|n| format!("{n}: i32 field{n} ")).collect();
    let ty = type_of(&format!("struct S {{ {fields} }}"), "S");
    assert!(ty.desc().field("field20").is_some());
    let mut copy = ty.desc().clone();
    copy.fields[19].name = "renamed".to_owned();
    assert_eq!(copy.field("renamed").map(|field| field.id), Some(20));
    assert!(copy.field("field20").is_none());
}

#[test]
fn threads_look_names_up_at_once() {
    let fields: String = (1..=100).map(|n| format!("{n}: i32 field{n} ")).collect();
    let ty = type_of(&format!("struct S {{ {fields} }}"), "S");
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for n in 1..=100 {
                    assert_eq!(ty.desc().field(&format!("field{n}")).map(|field| field.id), Some(n));
                }
            });
        }
    });
}

const OLD: &str = "struct Inner { 1: string text } enum E { A = 1 }
    struct S { 1: i32 x, 2: Inner inner, 3: E e, 4: list<i32> xs, 5: string gone }";
const NEW: &str = "struct Renamed { 1: string words } enum E { A = 1, B = 2 }
    struct S { 1: i32 renamed, 2: Renamed inner, 3: E e, 4: list<i32> xs, 6: i64 added }";

#[test]
fn handles_are_bound_to_another_version_by_id() {
    let (old, new) = (type_of(OLD, "S"), type_of(NEW, "S"));
    let x: Field<i32> = old.field("x").expect("declared");
    let text: Path<str> = old.path("inner.text").expect("declared");
    let e: Field<EnumValue> = old.field("e").expect("declared");
    let arena = Arena::new();
    let mut builder = new.builder(&arena);
    builder.set(x.rebind(&new).expect("the same id and type"), 7).expect("its own");
    builder.set(e.rebind(&new).expect("the same id and type"), 2).expect("its own");
    let inner = new.field::<Message>("inner").expect("declared");
    let words = text.rebind(&new).expect("the same ids and types");
    builder
        .nested(inner)
        .and_then(|mut inner| inner.set_by_name("words", "hello").map(drop))
        .expect("declared");
    let message = builder.finish().expect("nothing is required");
    assert_eq!(message.get(x.rebind(&new).expect("the same")), 7);
    assert_eq!(message.get(e.rebind(&new).expect("the same")).name(), Some("B"));
    assert_eq!(message.get(&words), "hello");
    assert_eq!(words, new.path("inner.words").expect("declared"));
    assert_eq!(words.rebind(&old).expect("and back"), text);
    assert_eq!(x.rebind(&old).expect("to where it was"), x);

    let gone: Field<str> = old.field("gone").expect("declared");
    let error = gone.rebind(&new).expect_err("no such id any more");
    assert_eq!(error.kind(), &LookupErrorKind::NoFieldId { struct_name: "S".to_owned(), id: 5 });
    let changed = type_of("struct Inner { 1: i32 text } struct S { 1: i64 x, 2: Inner inner }", "S");
    let error = x.rebind(&changed).expect_err("another type").to_string();
    assert_eq!(error, "field `x` of `S` is i64: it cannot be read as i32");
    let error = text.rebind(&changed).expect_err("another type").to_string();
    assert_eq!(error, "field `text` of `Inner` is i32: it cannot be read as str");
    let flat = type_of("struct S { 2: string inner }", "S");
    let error = text.rebind(&flat).expect_err("not a struct on the way").to_string();
    assert_eq!(error, "field `inner` of `S` is string: it cannot be read as Struct");
}

#[test]
fn handles_are_keys() {
    let schema = parse("struct A { 1: i32 x, 2: i32 y, 3: A a } struct B { 1: i32 x }");
    let (a, b) = (schema.struct_type("A").expect("declared"), schema.struct_type("B").expect("declared"));
    let field = |ty: &scrimp::StructType, name: &str| ty.field::<i32>(name).expect("declared");
    assert_eq!(field(&a, "x"), field(&a, "x"));
    let handles = HashSet::from([field(&a, "x"), field(&a, "y"), field(&b, "x"), field(&a, "x")]);
    assert_eq!(handles.len(), 3);
    assert!(handles.contains(&field(&b, "x")));
    let twin = parse("struct A { 1: i32 x }").struct_type("A").expect("declared");
    assert!(!handles.contains(&field(&twin, "x")), "of another schema");
    assert_eq!(format!("{:?}", field(&a, "y")), "Field { id: 2, .. }");
    let path = |path: &str| a.path::<i32>(path).expect("declared");
    let paths = HashSet::from([path("x"), path("a.x"), path("a.a.x"), path("a.x")]);
    assert_eq!(paths.len(), 3);
    assert_eq!(
        b.field_desc(field(&a, "x")).map(|desc| desc.id),
        None,
        "a handle of another struct has no name here"
    );
}
