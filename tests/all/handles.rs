//! Types, fields and paths: found by name, checked once, refused where they do not belong.

use std::panic::{AssertUnwindSafe, catch_unwind};

use scrimp::{
    AccessErrorKind, Any, Arena, Codec, EncodeErrorKind, Enum, EnumValue, Executor, Field, Limits, List,
    ListRef, Map, MapRef, Message, Protocol, Schema, Set, SetRef, Struct, StructType, Utf8, Uuid,
};

use crate::executors::{codecs, fastest};
use crate::harness::{parse, type_of};
use crate::testdata::schema;

/// What a panic says.
pub(crate) fn panic_message<T>(run: impl FnOnce() -> T) -> String {
    let Err(payload) = catch_unwind(AssertUnwindSafe(run)) else { panic!("it must panic") };
    match payload.downcast::<String>() {
        Ok(text) => *text,
        Err(payload) => payload.downcast_ref::<&str>().map(|text| (*text).to_owned()).unwrap_or_default(),
    }
}

#[test]
fn types_are_found_by_name() {
    let schema = schema("everything.thrift");
    for (name, found) in [
        ("Point", "Point"),
        ("Choice", "Choice"),
        ("Failure", "Failure"),
        ("common.Money", "common.Money"),
        ("everything.Point", "Point"),
        ("Soon", "Later"),
    ] {
        assert_eq!(schema.struct_type(name).expect("declared").name(), found);
    }
    for (name, message) in [
        ("Pint", "no struct `Pint`; did you mean `Point`?"),
        ("Money", "no struct `Money`; did you mean `common.Money`?"),
        ("common.Mony", "no struct `common.Mony`; did you mean `common.Money`?"),
        ("nowhere.Money", "no struct `nowhere.Money`; did you mean `common.Money`?"),
        ("everything_args", "no struct `everything_args`; did you mean `Features.everything_args`?"),
        ("Color", "`Color` is an enum, not a struct"),
        ("UserId", "`UserId` is a typedef of another type, not a struct"),
        ("Features", "`Features` is a service, not a struct"),
        ("", "no struct ``"),
    ] {
        let error = schema.struct_type(name).expect_err("not a struct").to_string();
        assert!(error.starts_with(message), "`{name}`: {error}");
    }
}

/// Of two files with one base name, and a service in each.
#[test]
fn names_of_namesakes() {
    let service = "struct Id {} service Shop { void buy(1: Id id) }";
    let schema = Schema::builder()
        .file("deep.thrift", r#"include "a/ids.thrift" include "b/ids.thrift""#)
        .file("a/ids.thrift", service)
        .file("b/ids.thrift", service);
    let included = schema.parse("main.thrift", r#"include "a/ids.thrift" include "b/ids.thrift""#);
    let included = included.expect("it is valid");
    let last = included.struct_type("ids.Id").expect("the last include counts");
    assert_eq!(last.desc().id, included.struct_type("b/ids.thrift:Id").expect("by path").desc().id);
    let first = included.struct_type("a/ids.thrift:Id").expect("by path");
    assert_eq!((first.name().as_str(), last.name().as_str()), ("a/ids.thrift:Id", "ids.Id"));
    let buy = included.service("a/ids.thrift:Shop").expect("by path").method("buy").expect("declared");
    assert_eq!(buy.args_type().name(), "a/ids.thrift:Shop.buy_args");
    let hidden = schema.parse("main.thrift", r#"include "deep.thrift""#).expect("it is valid");
    let ambiguous = hidden.struct_type("ids.Id").expect_err("either file may be meant").to_string();
    assert_eq!(ambiguous, "`ids.Id` is ambiguous: it may be `a/ids.thrift:Id` or `b/ids.thrift:Id`");
    let ambiguous = hidden.service("ids.Shop").expect_err("either file may be meant").to_string();
    assert_eq!(ambiguous, "`ids.Shop` is ambiguous: it may be `a/ids.thrift:Shop` or `b/ids.thrift:Shop`");
    let unknown = included.service("Shp").expect_err("no such service").to_string();
    assert_eq!(unknown, "no service `Shp`; did you mean `ids.Shop` or `a/ids.thrift:Shop`?");
    let unknown = included.struct_type("Id").expect_err("not in the root file").to_string();
    assert_eq!(unknown, "no struct `Id`; did you mean `ids.Id` or `a/ids.thrift:Id`?");
}

#[test]
fn a_field_is_checked_against_its_type() {
    let schema = schema("everything.thrift");
    let base = schema.struct_type("BaseTypes").expect("declared");
    /// Tries every handle type on every field; lists the names that `T` accepts.
    fn accepted<T: scrimp::field::FieldType + ?Sized>(ty: &StructType) -> Vec<String> {
        let names = ty.desc().fields.iter().map(|field| field.name.clone());
        names.filter(|name| ty.field::<T>(name).is_ok()).collect()
    }
    assert_eq!(accepted::<bool>(&base), ["a_bool"]);
    assert_eq!(accepted::<i8>(&base), ["a_byte", "an_i8"]);
    assert_eq!(accepted::<i16>(&base), ["an_i16"]);
    assert_eq!(accepted::<i32>(&base), ["an_i32"]);
    assert_eq!(accepted::<i64>(&base), ["an_i64"]);
    assert_eq!(accepted::<f64>(&base), ["a_double"]);
    assert_eq!(accepted::<str>(&base), ["a_string"]);
    assert_eq!(accepted::<[u8]>(&base), ["a_string", "a_binary"]);
    assert_eq!(accepted::<Uuid>(&base), ["a_uuid"]);
    assert_eq!(accepted::<Message>(&base).len(), 0);
    let enums = schema.struct_type("Enums").expect("declared");
    assert_eq!(accepted::<EnumValue>(&enums), ["color", "paint", "currency", "hidden"]);
    assert_eq!(accepted::<i32>(&enums), ["color", "paint", "currency", "hidden"]);
    assert_eq!(accepted::<ListRef>(&enums), ["colors"]);
    assert_eq!(accepted::<SetRef>(&enums), ["palette"]);
    assert_eq!(accepted::<MapRef>(&enums), ["names", "by_name"]);

    let error = base.field::<i64>("an_i32").expect_err("it is an i32").to_string();
    assert_eq!(error, "field `an_i32` of `BaseTypes` is i32: it cannot be read as i64");
    let error = base.field::<i32>("an_i23").expect_err("no such field").to_string();
    assert_eq!(error, "`BaseTypes` has no field `an_i23`; did you mean `an_i32`?");
}

#[test]
fn containers_are_checked_down_to_their_elements() {
    let ty = type_of(
        "enum E { A = 1 } struct S { 1: map<string, list<map<i32, S>>> deep, 2: set<E> enums, 3: list<binary> raws }",
        "S",
    );
    assert!(ty.field::<Map>("deep").is_ok() && ty.field::<Any>("deep").is_ok());
    assert!(ty.field::<Map<str, List>>("deep").is_ok());
    assert!(ty.field::<Map<Any, List<Map<i32, Struct>>>>("deep").is_ok());
    assert!(ty.field::<Set<Enum>>("enums").is_ok() && ty.field::<Set<i32>>("enums").is_ok());
    let texts = [
        ty.field::<Map<str, List<Map<i64, Struct>>>>("deep").map(drop),
        ty.field::<List<Enum>>("enums").map(drop),
        ty.field::<List<str>>("raws").map(drop),
    ];
    let texts = texts.map(|result| result.map_err(|error| error.to_string()));
    let refused = |text: &str| Err(text.to_owned());
    assert_eq!(
        texts,
        [
            refused(
                "field `deep` of `S` is map<string, list<map<i32, S>>>: it cannot be read as Map<str, List<Map<i64, Struct>>>"
            ),
            refused("field `enums` of `S` is set<E>: it cannot be read as List<Enum>"),
            refused("field `raws` of `S` is list<binary>: it cannot be read as List<str>"),
        ]
    );
    // The same checks on what is read dynamically.
    let arena = Arena::new();
    let message = ty.builder(&arena).finish().expect("nothing is required");
    let deep = message.get(ty.field::<Map>("deep").expect("a map"));
    assert!(deep.typed::<str, List<Map<i32, Struct>>>().is_ok());
    let error = deep.typed::<i32, Any>().map(drop).expect_err("text").to_string();
    assert_eq!(error, "elements are string, not i32");
    let raws = message.get(ty.field::<List>("raws").expect("a list"));
    assert_eq!(raws.typed::<[u8]>().map(|raws| raws.iter().len()), Ok(0));
}

#[test]
fn typed_views_tell_of_text_that_is_not_utf8() {
    let ty = type_of("struct S { 1: list<string> words, 2: map<string, string> names }", "S");
    let words = ty.field::<List<str>>("words").expect("declared");
    let names = ty.field::<Map<str, str>>("names").expect("declared");
    let bytes = b"\x0f\0\x01\x0b\0\0\0\x02\0\0\0\x01a\0\0\0\x01\xff\x0d\0\x02\x0b\x0b\0\0\0\x01\0\0\0\x01k\0\0\0\x01\xfe\0";
    let builder = Codec::builder(&ty).utf8(Utf8::OnAccess).executor(fastest(Protocol::Binary));
    let codec = builder.build().expect("the executor works");
    let arena = Arena::new();
    let message = codec.decode(&arena, bytes).expect("it is not looked at");
    let list = message.get(words);
    assert_eq!((list.try_get(0), list.try_get(2)), (Ok(Some("a")), Ok(None)));
    assert!(list.try_get(1).is_err() && list.try_iter().rev().map(|word| word.is_ok()).eq([false, true]));
    let text = "string is not UTF-8 (from its byte 0); read it as bytes";
    assert_eq!(panic_message(|| list.get(1)), text);
    assert_eq!(panic_message(|| list.iter().for_each(drop)), text);
    let map = message.get(names);
    assert!(map.try_get("k").is_err() && map.contains_key("k") && map.index(&arena).try_get("k").is_err());
    assert!(map.keys().eq(["k"]) && map.try_iter().all(|entry| entry.is_err()));
    for panics in [panic_message(|| map.get("k")), panic_message(|| map.values().for_each(drop))] {
        assert_eq!(panics, text);
    }
    // As bytes or anything they are read, and builders refuse to read them as text.
    assert_eq!(list.typed::<[u8]>().map(|list| list.get(1)), Ok(Some(&b"\xff"[..])));
    let mut b = message.edit(&arena);
    let mut list = b.list(words).expect("a list");
    assert!(list.get(0).is_ok() && list.get(1).is_err() && list.retain(|_| true).is_err());
    assert!(b.map(names).expect("a map").get("k").is_err());
}

#[test]
fn a_path_leads_through_structs() {
    let order = schema("shop.thrift").struct_type("Order").expect("declared");
    assert!(order.path::<str>("customer.address.city").is_ok());
    assert!(order.path::<Message>("customer.address").is_ok());
    assert!(order.path::<i64>("id").is_ok(), "a path of one field");
    for (path, message) in [
        ("customer.adress.city", "`Customer` has no field `adress`; did you mean `address`?"),
        ("customer.id.city", "field `id` of `Customer` is i64: it cannot be read as Struct"),
        ("items.title", "field `items` of `Order` is list<Item>: it cannot be read as Struct"),
        ("customer.address", "field `address` of `Customer` is Address: it cannot be read as str"),
        ("", "`Order` has no field ``"),
        ("customer.", "`Customer` has no field ``"),
    ] {
        let error = order.path::<str>(path).expect_err("no such path").to_string();
        assert!(error.starts_with(message), "`{path}`: {error}");
    }
}

const TWINS: &str =
    "struct A { 1: i32 x, 2: string s, 3: list<i32> xs, 4: A a } struct B { 1: i32 x, 2: A a }";

/// What is said of a handle of the same text parsed again.
const OTHER_SCHEMA: &str = "the handle is of another schema than this `A`: each `Schema` that is parsed, as in a reload, has handles of its \
                            own; get the handle from this one, or by `rebind`";

#[test]
fn handles_of_another_struct_or_schema_are_refused() {
    let schema = parse(TWINS);
    let (a, b) = (schema.struct_type("A").expect("declared"), schema.struct_type("B").expect("declared"));
    // The same text again is another schema.
    let twin = type_of(TWINS, "A");
    let arena = Arena::new();
    let message = a.builder(&arena).finish().expect("nothing is required");
    let texts = ["the handle is of `B`, not of `A`", OTHER_SCHEMA];
    for (foreign, text) in [&b, &twin].into_iter().zip(texts) {
        let x = foreign.field::<i32>("x").expect("declared");
        let inner = foreign.path::<i32>("a.x").expect("declared");
        assert_eq!(panic_message(|| message.get(x)), text);
        assert_eq!(panic_message(|| message.get_opt(x)), text);
        assert_eq!(panic_message(|| message.is_set(x)), text);
        assert_eq!(panic_message(|| message.get(&inner)), text);
        let error = message.try_get(x).expect_err("a foreign handle");
        let AccessErrorKind::ForeignHandle(kind) = error.kind() else { panic!("{error}") };
        assert_eq!(kind.is_of_other_schema(), std::ptr::eq(foreign, &twin));
        assert_eq!(message.try_get_opt(x), Err(error.clone()));
        assert_eq!(message.try_get(&inner), Err(error));
    }
}

#[test]
fn builders_refuse_what_is_foreign() {
    let schema = parse(TWINS);
    let (a, b) = (schema.struct_type("A").expect("declared"), schema.struct_type("B").expect("declared"));
    let twin = type_of(TWINS, "A");
    let arena = Arena::new();
    let own = a.field::<Message>("a").expect("declared");
    let texts = [
        ["the handle is of `B`, not of `A`", "the message is of `B`, not of `A`"],
        [
            OTHER_SCHEMA,
            "the message is a `A` of another schema than this `A`: each `Schema` that is parsed, as in a reload, has types of \
             its own; a `Converter` makes a message of this one",
        ],
    ];
    for (foreign, [text, of_message]) in [&b, &twin].into_iter().zip(texts) {
        let x: Field<i32> = foreign.field("x").expect("declared");
        let nested: Field<Message> = foreign.field("a").expect("declared");
        let message = foreign.builder(&arena).finish().expect("nothing is required");
        let mut builder = a.builder(&arena);
        assert_eq!(builder.set(x, 1).err().map(|e| e.to_string()).as_deref(), Some(text));
        assert_eq!(builder.unset(x).err().map(|e| e.to_string()).as_deref(), Some(text));
        assert_eq!(builder.is_set(x).err().map(|e| e.to_string()).as_deref(), Some(text));
        assert_eq!(builder.nested(nested).err().map(|e| e.to_string()).as_deref(), Some(text));
        assert_eq!(builder.set_struct(nested, message).err().map(|e| e.to_string()).as_deref(), Some(text));
        let error = builder.set_struct(own, message).err().map(|e| e.to_string());
        assert_eq!(error.as_deref(), Some(of_message));
        let empty = builder.finish().expect("nothing is required");
        assert_eq!(empty.fields().count(), 0, "a refused call changes nothing");
    }
    let tags = twin.field::<ListRef>("xs").expect("declared");
    assert!(a.builder(&arena).list(tags).is_err());
    let text = twin.field::<str>("s").expect("declared");
    assert!(a.builder(&arena).set_borrowed(text, "x").is_err());
}

#[test]
fn codecs_refuse_messages_of_other_types() {
    let schema = parse(TWINS);
    let (a, b) = (schema.struct_type("A").expect("declared"), schema.struct_type("B").expect("declared"));
    let twin = type_of(TWINS, "A");
    let arena = Arena::new();
    for codec in codecs(&a) {
        for foreign in [&b, &twin] {
            let message = foreign.builder(&arena).finish().expect("nothing is required");
            let mut out = vec![7];
            let error = codec.encode(message, &mut out).expect_err("a foreign message");
            let (expected, found) = ("A".to_owned(), foreign.name());
            assert_eq!(
                error.kind(),
                &match std::ptr::eq(foreign, &b) {
                    true => EncodeErrorKind::ForeignMessage { expected, found },
                    false => EncodeErrorKind::ForeignSchema { expected, found },
                }
            );
            assert_eq!(codec.encoded_len(message), Err(error.clone()));
            assert_eq!(codec.encode_into(message, &mut [0; 9]), Err(error));
            assert_eq!(out, [7]);
        }
    }
}

#[test]
fn handles_and_types_are_freely_copied_and_shared() {
    fn shared<T: Send + Sync + 'static>() {}
    shared::<Schema>();
    shared::<StructType>();
    shared::<scrimp::Service>();
    shared::<scrimp::Method>();
    shared::<Codec>();
    shared::<Field<str>>();
    shared::<Field<Message<'static>>>();
    shared::<scrimp::Path<i64>>();
    shared::<Message<'static>>();
    shared::<ListRef<'static>>();
    shared::<MapRef<'static>>();
    shared::<scrimp::ValueRef<'static>>();
    shared::<scrimp::OwnedMessage>();
    fn copied<T: Copy>() {}
    copied::<Field<str>>();
    copied::<Message<'static>>();
}

#[test]
fn codecs_share_their_machine_code() {
    if fastest(Protocol::Binary) == Executor::Interpreter {
        assert_eq!(
            Codec::new(&type_of("struct S {}", "S")).expect("there is an executor").stats().code_bytes,
            0
        );
        return;
    }
    let text = "struct S { 1: string a } struct T { 1: S s, 2: U u } struct U { 1: list<T> ts }";
    let schema = type_of(text, "T").schema();
    let with = |name, protocol, utf8| {
        let ty = schema.struct_type(name).expect("declared");
        let builder = Codec::builder(&ty).protocol(protocol).utf8(utf8).limits(Limits::new().depth(5));
        builder.executor(Executor::Jit).build().expect("there is an executor")
    };
    let made = |codec: &Codec| codec.stats().code_bytes;
    let validating = |name| with(name, Protocol::Binary, Utf8::Validate);
    let whole = validating("T");
    let all = made(&whole);
    // What is reached from there is all there, `T` itself from `U` too.
    for name in ["T", "U", "S"] {
        let shared = validating(name);
        assert_eq!((made(&shared), shared.executor()), (0, Executor::Jit), "{name}");
    }
    for other in [with("T", Protocol::Compact, Utf8::Validate), with("T", Protocol::Binary, Utf8::OnAccess)] {
        assert!(made(&other) > 0);
    }
    drop(whole);
    let part = validating("S");
    assert!((1..all).contains(&made(&part)), "it went with the last: {} of {all} bytes anew", made(&part));
    let whole = validating("T");
    assert!((1..all).contains(&made(&whole)), "the part is there: {} of {all} bytes anew", made(&whole));
    // What uses the part keeps it.
    drop(part);
    assert_eq!(made(&validating("S")), 0);
    drop(whole);
    assert_eq!(made(&validating("T")), all);
}

#[test]
fn a_codec_is_used_by_many_threads_at_once() {
    let ty = type_of(TWINS, "A");
    let (x, xs) = (ty.field::<i32>("x").expect("declared"), ty.field::<ListRef>("xs").expect("declared"));
    for codec in codecs(&ty) {
        std::thread::scope(|scope| {
            for thread in 0..4 {
                let (codec, ty) = (codec.clone(), &ty);
                scope.spawn(move || {
                    let mut arena = Arena::new();
                    for round in 0..200 {
                        arena.reset();
                        let mut builder = ty.builder(&arena);
                        builder.set(x, thread * 1000 + round).expect("its own field");
                        let numbers: Vec<i32> = (0..round).collect();
                        builder
                            .list(xs)
                            .and_then(|mut l| l.extend_from_slice(&numbers).map(drop))
                            .expect("i32s");
                        let mut bytes = Vec::new();
                        codec.encode(builder.finish().expect("complete"), &mut bytes).expect("its own type");
                        let message = codec.decode(&arena, &bytes).expect("its own bytes");
                        assert_eq!(message.get(x), thread * 1000 + round);
                        assert_eq!(message.get(xs).as_slice::<i32>(), Some(&numbers[..]));
                    }
                });
            }
        });
    }
}
