//! Services and their methods, as a program that learns them at run time sees them.

use scrimp::{LookupErrorKind, Message, Schema, Service};

use crate::harness::parse;
use crate::testdata::schema;

/// The service `name` of what `text` declares.
#[track_caller]
fn service(text: &str, name: &str) -> Service {
    parse(text).service(name).expect("the service is declared")
}

fn names_of(service: &Service) -> Vec<String> {
    service.methods().map(|method| method.name().to_owned()).collect()
}

#[test]
fn methods_have_arguments_and_results() {
    let schema = schema("everything.thrift");
    let features = schema.service("Features").expect("declared");
    let everything = features.method("everything").expect("declared");
    let args = everything.args_type();
    assert!(args.field::<Message>("input").is_ok());
    assert_eq!(args.name(), "Features.everything_args");
    assert_eq!(schema.struct_type(&args.name()).expect("it is called so").desc().id, args.desc().id);
    let result = everything.result_type().expect("it answers");
    assert_eq!(result.name(), "Features.everything_result");
    assert_eq!(everything.success().map(|field| (field.id, field.name.as_str())), Some((0, "success")));
    assert!(result.field::<Message>("success").is_ok());
    for thrown in everything.exceptions() {
        assert!(result.field::<Message>(&thrown.name).is_ok(), "{}", thrown.name);
    }
    assert!(everything.exceptions().any(|field| field.name == "missing"));
    assert!(!everything.is_oneway());

    let fire = features.method("fire").expect("declared");
    assert!(fire.is_oneway());
    assert!(fire.result_type().is_none());
    assert!(fire.success().is_none());
    assert_eq!(fire.exceptions().len(), 0);
}

#[test]
fn a_result_tells_what_is_returned_from_what_is_thrown() {
    let text = "exception A {} exception B {}
        service S {
            void nothing(), void fails() throws (2: B b, 1: A a),
            i32 returns(), i32 both() throws (7: A a), void zero() throws (0: A a),
        }";
    let service = service(text, "S");
    let parts = |name: &str| {
        let method = service.method(name).expect("declared");
        let thrown: Vec<String> = method.exceptions().map(|f| format!("{}: {}", f.id, f.name)).collect();
        (method.success().is_some(), thrown.join(", "))
    };
    assert_eq!(parts("nothing"), (false, String::new()));
    assert_eq!(parts("fails"), (false, "2: b, 1: a".to_owned()));
    assert_eq!(parts("returns"), (true, String::new()));
    assert_eq!(parts("both"), (true, "7: a".to_owned()));
    assert_eq!(parts("zero"), (false, "0: a".to_owned()), "an exception may have the id of what is returned");
}

#[test]
fn inherited_methods_follow_own_ones_and_are_marked() {
    let text = "service Old { void o2() void o1() } service Mid extends Old { void m() } service S extends Mid { void s2() void s1() }";
    let new = service(text, "S");
    assert_eq!(names_of(&new), ["s2", "s1", "m", "o2", "o1"]);
    assert_eq!(new.methods().len(), 5);
    let inherited: Vec<bool> = new.methods().map(|method| method.is_inherited()).collect();
    assert_eq!(inherited, [false, false, true, true, true]);
    let declared_by: Vec<String> = new.methods().map(|method| method.service().name()).collect();
    assert_eq!(declared_by, ["S", "S", "Mid", "Old", "Old"]);
    let from_old = new.method("o1").expect("inherited").service().method("o1").expect("declared there");
    assert!(!from_old.is_inherited(), "its own service declares it");
    let mid = new.parent().expect("it extends one");
    assert_eq!((mid.name().as_str(), names_of(&mid).join(" ").as_str()), ("Mid", "m o2 o1"));
    assert!(mid.parent().expect("it extends one").parent().is_none());
    assert_eq!(names_of(&service("service Empty {}", "Empty")).len(), 0);
}

#[test]
fn methods_are_inherited_from_other_files() {
    let schema = schema("everything.thrift");
    let features = schema.service("Features").expect("declared");
    assert!(features.method("add").expect("inherited").is_inherited());
    let alive = schema.service("Status").and_then(|status| status.method("alive")).expect("inherited");
    assert_ne!(alive.service().name(), "Status");
    assert_eq!(alive.args_type().name(), format!("{}.alive_args", alive.service().name()));
    // What lives in a namesake is told apart by path.
    let schema = Schema::builder()
        .file("a/base.thrift", "service Base { void a() }")
        .file("b/base.thrift", "service Base { void b() }")
        .parse("main.thrift", "include 'a/base.thrift' include 'b/base.thrift'")
        .expect("it is valid");
    let bases: Vec<(String, Vec<String>)> =
        schema.services().map(|service| (service.name(), names_of(&service))).collect();
    assert_eq!(
        bases,
        [
            ("a/base.thrift:Base".to_owned(), vec!["a".to_owned()]),
            ("base.Base".to_owned(), vec!["b".to_owned()])
        ]
    );
    for (name, methods) in bases {
        assert_eq!(names_of(&schema.service(&name).expect("its own name")), methods);
    }
}

#[test]
fn every_method_is_found_by_its_name() {
    let methods: String = (0..1000).map(|n| format!("i32 m{n}(1: i32 a{n}) ")).collect();
    let text = format!("service Base {{ {methods} }} service S extends Base {{ void own() }}");
    let service = service(&text, "S");
    assert_eq!(service.methods().len(), 1001);
    for method in service.methods() {
        let found = service.method(method.name()).expect("it is one");
        assert_eq!((found.name(), found.is_inherited()), (method.name(), method.is_inherited()));
        assert_eq!(found.args_type().desc().id, method.args_type().desc().id);
        assert!(service.find_method(method.name().as_bytes()).is_some());
    }
    for unknown in [&b""[..], b"m", b"m1000", b"M1", b"own\0", b"\xff"] {
        assert!(service.find_method(unknown).is_none(), "{unknown:?}");
    }
}

#[test]
fn what_is_not_there_is_told_with_what_may_be_meant() {
    let schema = schema("everything.thrift");
    let error = schema.service("Feature").expect_err("no such service");
    assert_eq!(error.to_string(), "no service `Feature`; did you mean `Features`?");
    assert_eq!(
        error.kind(),
        &LookupErrorKind::NoService { name: "Feature".to_owned(), suggestions: vec!["Features".to_owned()] }
    );
    let error = schema.service("Point").expect_err("a struct").to_string();
    assert_eq!(error, "`Point` is a struct, not a service");
    let features = schema.service("Features").expect("declared");
    let error = features.method("everythin").expect_err("no such method");
    assert_eq!(error.to_string(), "service `Features` has no method `everythin`; did you mean `everything`?");
    assert!(
        matches!(error.kind(), LookupErrorKind::NoMethod { method, .. } if method == "everythin"),
        "{error:?}"
    );
    let error = features.method("addd").expect_err("no such method").to_string();
    assert_eq!(error, "service `Features` has no method `addd`; did you mean `add`?", "an inherited one");
    let error = features.method("").expect_err("no such method").to_string();
    assert_eq!(error, "service `Features` has no method ``");
}

#[test]
fn handles_keep_their_schema() {
    let method =
        service("struct In { 1: i32 x } service S { In f(1: In x) }", "S").method("f").expect("declared");
    let copy = method.clone();
    drop(method);
    assert_eq!(format!("{copy:?} {:?}", copy.service()), r#"Method(S.f) Service("S")"#);
    assert!(copy.args_type().path::<i32>("x.x").is_ok());
}

#[test]
fn all_that_is_declared_is_listed() {
    let schema = Schema::builder()
        .file("base.thrift", "struct Inner {} service Base { void b() } typedef Inner Alias")
        .parse(
            "main.thrift",
            "include 'base.thrift' exception E {} service Main extends base.Base {} union U {} enum C {}",
        )
        .expect("it is valid");
    let structs: Vec<String> = schema.struct_types().map(|ty| ty.name()).collect();
    assert_eq!(structs, ["E", "U", "base.Inner"]);
    let services: Vec<String> = schema.services().map(|service| service.name()).collect();
    assert_eq!(services, ["Main", "base.Base"]);
    for name in structs {
        assert_eq!(schema.struct_type(&name).expect("its own name").name(), name);
    }
}
