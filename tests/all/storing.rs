//! Schemas that are replaced while a program runs.

use std::sync::atomic::{AtomicBool, Ordering};

use scrimp::store::{Breaks, SchemaStore, StoreError};
use scrimp::{Arena, Codec, Error, Executor, Field, OwnedMessage, Protocol, Schema, Value};

use crate::executors::executors;
use crate::harness::{is_brief, parse};

/// A version that says which one it is, and reads what all others write.
fn version(number: u64) -> Schema {
    parse(&format!("const i64 VERSION = {number} struct S {{ 1: i64 id, 2: string name_{number} }}"))
}

/// The number of a version.
fn number_of(schema: &Schema) -> u64 {
    let descriptors = schema.descriptors();
    let id = descriptors.lookup_const("VERSION").expect("one file").expect("declared");
    match descriptors.const_desc(id).value {
        Value::I64(number) => number as u64,
        _ => unreachable!("it is declared as an i64"),
    }
}

/// What is registered: a codec, a handle, and the version that both are of.
struct Registered {
    codec: Codec,
    id: Field<i64>,
    number: u64,
}

fn register(store: &SchemaStore, executor: Executor) -> scrimp::store::Stored<Registered> {
    let registered = store.register(move |schema| {
        let ty = schema.struct_type("S")?;
        let codec = Codec::builder(&ty).executor(executor).build()?;
        Ok(Registered { codec, id: ty.field("id")?, number: number_of(schema) })
    });
    registered.expect("every version has the type")
}

/// `S { id: 7, name: "ab" }`
const BYTES: &[u8] = b"\x0a\0\x01\0\0\0\0\0\0\0\x07\x0b\0\x02\0\0\0\x02ab\0";

#[test]
fn what_is_registered_follows_the_schema() {
    let store = SchemaStore::new(version(0), Breaks::Refuse);
    let mut codec = store.codec("S", |codec| codec.protocol(Protocol::Compact)).expect("declared");
    let mut other = codec.clone();
    assert!(codec.get().message_type().field::<str>("name_0").is_ok());
    let audit = store.replace(version(1)).expect("a name has changed, no more");
    assert!(!audit.has_breaks());
    assert!(audit.diagnostics().iter().any(|found| found.code() == "W0702"), "the field has another name");
    assert_eq!((store.version(), number_of(&store.schema())), (1, 1));
    for codec in [&mut codec, &mut other] {
        assert!(codec.get().message_type().field::<str>("name_1").is_ok());
        assert_eq!(codec.get().protocol(), Protocol::Compact);
    }
    let late = store.codec("S", |codec| codec).expect("declared").get().clone();
    assert!(late.message_type().field::<str>("name_1").is_ok());
}

#[test]
fn a_version_that_is_wrong_changes_nothing() {
    let store = SchemaStore::new(version(0), Breaks::Refuse);
    let mut registered = register(&store, Executor::Auto);
    let breaking = store.replace(parse("struct S { 1: i32 id }"));
    let Err(StoreError::Breaking(audit)) = &breaking else { panic!("{breaking:?}") };
    assert!(audit.has_breaks());
    let text = breaking.unwrap_err().to_string();
    assert!(
        text.starts_with("the new version breaks compatibility: test.thrift:1:15: error[E0701]"),
        "{text}"
    );
    assert_eq!((store.version(), registered.get().number), (0, 0));

    // What is reported only is put in place, unless something that is registered cannot be made of it.
    let store = SchemaStore::new(version(0), Breaks::Report);
    let mut registered = register(&store, Executor::Auto);
    let mut codec = store.codec("S", |codec| codec).expect("declared");
    let gone = store.replace(parse("const i64 VERSION = 1 struct T {}"));
    assert!(matches!(gone, Err(StoreError::Part(Error::Lookup(_)))), "{gone:?}");
    let handle = store.replace(parse("const i64 VERSION = 1 struct S { 1: string id }"));
    assert!(matches!(handle, Err(StoreError::Part(Error::Lookup(_)))), "{handle:?}");
    assert_eq!((store.version(), registered.get().number), (0, 0));
    assert!(codec.get().message_type().field::<i64>("id").is_ok());
    // What nobody has any more is in nobody's way.
    drop(registered);
    let audit = store.replace(parse("struct S { 1: string id }")).expect("the codec can be made");
    assert!(audit.has_breaks());
    assert!(codec.get().message_type().field::<str>("id").is_ok());
    assert!(store.register(|schema| Ok(schema.struct_type("T")?)).is_err());
}

#[test]
fn files_are_loaded_again() {
    let folder = std::env::temp_dir().join(format!("scrimp-store-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for the test");
    let path = folder.join("s.thrift");
    let write = |text: &str| std::fs::write(&path, text).expect("a file for the test");
    write("struct S { 1: i64 id }");
    let store = SchemaStore::from_path(Schema::builder(), &path, Breaks::Refuse).expect("valid IDL");
    let mut codec = store.codec("S", |codec| codec).expect("declared");
    write("struct S { 1: i64 id, 2: string note }");
    assert!(codec.get().message_type().field::<str>("note").is_err());
    store.reload().expect("valid IDL");
    assert!(codec.get().message_type().field::<str>("note").is_ok());
    write("struct S {");
    assert!(matches!(store.reload(), Err(StoreError::Schema(_))));
    std::fs::remove_file(&path).expect("it was written");
    assert!(matches!(store.reload(), Err(StoreError::Schema(_))));
    assert_eq!(store.version(), 1);
    assert!(codec.get().message_type().field::<str>("note").is_ok());
    std::fs::remove_dir(&folder).expect("it is empty");
}

#[test]
fn routes_follow_the_schema() {
    let idl = |routes| parse(&format!("service S {{ void f() ({routes}) }}"));
    let store = SchemaStore::new(idl(r#"api.get = "/old""#), Breaks::Refuse);
    let mut http = store
        .register(|schema| Ok(scrimp::http::HttpService::new(&schema.service("S")?)?))
        .expect("the annotations are right");
    let mut has = |path| http.get().route(&::http::Request::get(path).body(()).expect("a path")).is_ok();
    assert!(has("/old") && !has("/new"));
    let wrong = store.replace(idl(r#"api.get = "new""#));
    assert!(matches!(wrong, Err(StoreError::Part(Error::Schema(_)))), "{wrong:?}");
    assert!(has("/old") && !has("/new"));
    store.replace(idl(r#"api.get = "/new""#)).expect("only an annotation changes");
    assert!(has("/new") && !has("/old"));
}

#[test]
fn a_maker_that_panics_changes_nothing() {
    let store = SchemaStore::new(version(0), Breaks::Refuse);
    let mut first = register(&store, Executor::Interpreter);
    let mut number = store
        .register(|schema| {
            assert_ne!(number_of(schema), 1, "this version is not liked");
            Ok(number_of(schema))
        })
        .expect("it is version 0");
    assert!(std::panic::catch_unwind(|| store.replace(version(1)).map(drop)).is_err());
    assert_eq!((store.version(), first.get().number, *number.get()), (0, 0, 0));
    store.replace(version(2)).expect("this one is");
    assert_eq!((store.version(), first.get().number, *number.get()), (1, 2, 2));
}

#[test]
fn threads_decode_while_the_schema_is_replaced() {
    let versions = if is_brief() { 20 } else { 200 };
    for &executor in executors(Protocol::Binary) {
        let store = SchemaStore::new(version(0), Breaks::Refuse);
        let registered = register(&store, executor);
        let is_done = AtomicBool::new(false);
        std::thread::scope(|scope| {
            for _ in 0..3 {
                let mut registered = registered.clone();
                let (store, is_done) = (&store, &is_done);
                scope.spawn(move || {
                    let (mut arena, mut seen) = (Arena::new(), 0);
                    // Those of some old versions.
                    let mut kept: Vec<(u64, OwnedMessage)> = Vec::new();
                    loop {
                        let was_done = is_done.load(Ordering::Acquire);
                        let at_least = store.version();
                        let Registered { codec, id, number } = registered.get();
                        assert!(*number >= seen.max(at_least), "{number} comes after {seen} and {at_least}");
                        assert_eq!(number_of(&codec.message_type().schema()), *number);
                        if *number != seen && number % 16 == 0 {
                            kept.push((
                                *number,
                                codec.decode_owned(BYTES.into()).expect("all versions read it"),
                            ));
                        }
                        seen = *number;
                        arena.reset();
                        let message = codec.decode(&arena, BYTES).expect("all versions read it");
                        assert_eq!(message.get(*id), 7);
                        if was_done {
                            break;
                        }
                    }
                    assert_eq!(seen, versions);
                    for (number, message) in &kept {
                        let name = message.message().get_by_name(&format!("name_{number}"));
                        assert_eq!(name.expect("it is of its version").as_str(), Some("ab"));
                    }
                });
            }
            for number in 1..=versions {
                store.replace(version(number)).expect("only a name changes");
            }
            is_done.store(true, Ordering::Release);
        });
    }
}
