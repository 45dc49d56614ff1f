//! Messages of one schema as messages of another.

use proptest::prelude::*;
use scrimp::{Arena, ConvertError, Converter, DecodeErrorKind, EncodeErrorKind, Limits, Message, Utf8};

use crate::executors::{codecs, codecs_with};
use crate::generate;
use crate::harness::{Rng, config, hex, parse, type_of};

proptest! {
    #![proptest_config(config(20))]

    #[test]
    fn a_message_of_the_same_text_parsed_again_says_the_same(
        idl in generate::idl(), seed: u64, size in 1_usize..200,
    ) {
        let (ty, again) = (generate::root(&idl), generate::root(&idl));
        let mut rng = Rng::new(seed);
        let value = generate::message(&ty, &mut rng, size);
        let (arena, other) = (Arena::new(), Arena::new());
        let message = ty.message_from_value(&other, &value).expect("a value of the type");
        let mut converter = Converter::new(&ty, &again).expect("an executor");
        let converted = converter.convert(message, &arena).expect("the same type");
        for (from, to) in codecs(&ty).iter().zip(codecs(&again)) {
            let (mut expected, mut found) = (Vec::new(), Vec::new());
            from.encode(message, &mut expected).expect("shallow");
            to.encode(converted, &mut found).expect("of its type");
            prop_assert_eq!(hex(&found), hex(&expected));
        }
    }
}

#[test]
fn fields_go_by_id_and_the_arena_has_all_of_them() {
    let old = type_of("struct S { 1: string name, 2: list<i8> small, 3: i32 gone }", "S");
    let new = type_of("struct S { 1: string title, 2: list<i8> small, 4: i32 fresh = 9 }", "S");
    let arena = Arena::new();
    let mut converter = Converter::new(&old, &new).expect("an executor");
    assert_eq!((converter.from_type().name(), converter.to_type().name()), ("S".to_owned(), "S".to_owned()));
    let mut convert = |n: i8| {
        let other = Arena::new();
        let mut b = old.builder(&other);
        b.set_by_name("name", &format!("name {n}")).expect("fits");
        b.set_by_name("gone", 1).expect("fits");
        b.list(old.field::<scrimp::ListRef>("small").expect("declared"))
            .expect("a list")
            .push(n)
            .expect("fits");
        converter.convert(b.finish().expect("complete"), &arena).expect("the same but for ids")
    };
    let all: Vec<Message<'_>> = (0..3).map(&mut convert).collect();
    drop(converter);
    for (message, n) in all.iter().zip(0_i8..) {
        assert_eq!(format!("{message:?}"), format!("S {{ title: \"name {n}\", small: [{n}] }}"));
        assert_eq!(message.get(new.field::<i32>("fresh").expect("declared")), 9);
    }
}

#[test]
fn what_does_not_fit_is_refused_and_leaves_nothing() {
    let schema = parse(
        "struct A { 1: binary b, 2: A next } struct B { 1: string b, 3: required i32 n } struct C { 1: string b }",
    );
    let ty = |name| schema.struct_type(name).expect("declared");
    let arena = Arena::new();
    let message = |bytes: &[u8]| {
        let a = ty("A");
        let other = Arena::new();
        let mut b = a.builder(&other);
        b.set_by_name("b", bytes).expect("fits");
        b.finish().expect("complete").copy_to(&arena)
    };
    let mut to_b = Converter::new(&ty("A"), &ty("B")).expect("an executor");
    let mut to_c = to_b.clone();
    assert_eq!(to_c.to_type().name(), "B");
    to_c = Converter::new(&ty("A"), &ty("C")).expect("an executor");
    let failing = message(b"\xff");
    let target = Arena::new();
    let kinds =
        [to_b.convert(message(b"ok"), &target), to_c.convert(failing, &target)].map(|result| match result {
            Err(ConvertError::Decode(error)) => error.kind().clone(),
            other => panic!("{other:?}"),
        });
    assert_eq!(
        kinds,
        [DecodeErrorKind::MissingRequired("n".to_owned()), DecodeErrorKind::InvalidUtf8 { valid_up_to: 0 }]
    );
    assert_eq!(
        to_b.convert(message(b"ok"), &target).expect_err("n is missing").to_string(),
        "the message is none of the other type: at byte 10: required field `n` is missing"
    );
    // What was tried takes no room: all of it goes into the first chunk.
    let before = target.capacity();
    let long = message(&[b'x'; 1000]);
    (0..100).for_each(|_| assert!(to_b.convert(long, &target).is_err()));
    assert_eq!(target.capacity(), before);
    match to_b.convert(to_c.convert(message(b"ok"), &target).expect("UTF-8"), &target) {
        Err(ConvertError::Encode(error)) => assert_eq!(
            error.kind(),
            &EncodeErrorKind::ForeignMessage { expected: "A".to_owned(), found: "C".to_owned() }
        ),
        other => panic!("{other:?}"),
    }
}

#[test]
fn limits_of_codecs_do_not_count() {
    let idl = "struct S { 1: optional S s, 2: binary b }";
    let (ty, again) = (type_of(idl, "S"), type_of(idl, "S"));
    let s = ty.field::<Message>("s").expect("declared");
    let b_field = ty.field::<[u8]>("b").expect("declared");
    let nest = |levels: u32| {
        let arena = Arena::new();
        let kept = Arena::new();
        let mut message = ty.builder(&arena).finish().expect("complete");
        for _ in 1..levels {
            let mut b = ty.builder(&arena);
            b.set_struct(s, message).expect("of its type");
            message = b.finish().expect("complete");
        }
        let mut converter = Converter::new(&ty, &again).expect("an executor");
        converter
            .convert(message, &kept)
            .map(|message| message.is_set(again.field::<Message>("s").expect("declared")))
    };
    assert_eq!(nest(Limits::MAX_DEPTH), Ok(true));
    match nest(Limits::MAX_DEPTH + 1) {
        Err(ConvertError::Encode(error)) => {
            assert_eq!(error.kind(), &EncodeErrorKind::DepthLimit(Limits::MAX_DEPTH));
        }
        other => panic!("{other:?}"),
    }
    // Longer than what codecs accept unless told otherwise.
    let long = vec![7; 101 << 20];
    let arena = Arena::new();
    let mut b = ty.builder(&arena);
    b.set_borrowed(b_field, &long).expect("fits");
    let message = b.finish().expect("complete");
    let kept = Arena::new();
    let converted =
        Converter::new(&ty, &again).expect("an executor").convert(message, &kept).expect("the same type");
    assert_eq!(converted.get(again.field::<[u8]>("b").expect("declared")).len(), long.len());
}

#[test]
fn unchecked_strings_are_checked_on_the_way() {
    let idl = "struct S { 1: string s }";
    let (ty, again) = (type_of(idl, "S"), type_of(idl, "S"));
    for codec in codecs_with(&ty, |builder| builder.utf8(Utf8::OnAccess)) {
        let arena = Arena::new();
        let message = codec.decode(&arena, b"\x0b\0\x01\0\0\0\x01\xff\0").expect("nobody checks");
        match Converter::new(&ty, &again).expect("an executor").convert(message, &arena) {
            Err(ConvertError::Decode(error)) => {
                assert_eq!(error.kind(), &DecodeErrorKind::InvalidUtf8 { valid_up_to: 0 });
            }
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn errors_about_foreign_schemas_name_the_converter() {
    let idl = "struct S { 1: S s }";
    let (ty, again) = (type_of(idl, "S"), type_of(idl, "S"));
    let arena = Arena::new();
    let message = again.builder(&arena).finish().expect("complete");
    let error = crate::executors::codec(&ty).encode_to_vec(message).expect_err("foreign");
    assert!(error.to_string().contains("let a `Converter` make a message of the codec's"), "{error}");
    let mut b = ty.builder(&arena);
    let s = ty.field::<Message>("s").expect("declared");
    let error = b.set_struct(s, message).map(drop).expect_err("foreign");
    assert!(error.to_string().contains("a `Converter` makes a message of this one"), "{error}");
}
