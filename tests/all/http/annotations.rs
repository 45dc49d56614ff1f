//! What is wrong with annotations is told when the table is made, and where.

use scrimp::http::Precedence;

use super::{PRECEDENCES, builder};

/// The first line of the error that making the table is.
#[track_caller]
fn error(idl: &str, precedence: Precedence) -> String {
    match builder(idl).precedence(precedence).build() {
        Ok(_) => panic!("{precedence:?} takes {idl}"),
        Err(error) => error.to_string().replace("test.thrift:", ""),
    }
}

#[test]
fn mistakes_are_located() {
    for (idl, expected) in [
        (
            r#"service S { void f(1: i32 a (api.Query = "a")) (api.get = "/") }"#,
            "1:30: error[E0801]: `api.Query` means nothing; help: annotations are lower case: `api.query`",
        ),
        (
            r#"service S { void f(1: map<i32, i32> a (api.query = "a")) (api.get = "/") }"#,
            "1:40: error[E0802]: `api.query` is for a scalar, or a list or set of scalars, and `a` is none\n  note: it is `map<i32, i32>` at 1:23",
        ),
        (
            r#"service S { void f(1: list<list<i32>> a (api.header = "a")) (api.get = "/") }"#,
            "1:42: error[E0802]: `api.header` is for a scalar, or a list or set of scalars, and `a` is none\n  note: it is `list<list<i32>>` at 1:23",
        ),
        (
            r#"service S { void f(1: i32 a (api.raw_body)) (api.post = "/") }"#,
            "1:30: error[E0802]: `api.raw_body` is for a string or binary, and `a` is none\n  note: it is `i32` at 1:23",
        ),
        (
            r#"service S { void f(1: binary a (api.raw_uri)) (api.post = "/") }"#,
            "1:33: error[E0802]: `api.raw_uri` is for a string, and `a` is none\n  note: it is `binary` at 1:23",
        ),
        (
            r#"struct R { 1: string a (api.http_code) } service S { R f() (api.post = "/") }"#,
            "1:25: error[E0802]: `api.http_code` is for an integer, and `a` is none\n  note: it is `string` at 1:15",
        ),
        (
            r#"service S { void f(1: i32 a (api.header = "a b")) (api.get = "/") }"#,
            "1:30: error[E0803]: `a b` is no name of a header",
        ),
        (
            r#"service S { void f(1: i32 a (api.cookie = "a=b")) (api.get = "/") }"#,
            "1:30: error[E0803]: `a=b` is no name of a cookie",
        ),
        (
            r#"struct R { 1: i32 a, 2: R r (api.no_body_struct) } service S { void f(1: R r) (api.get = "/") }"#,
            "1:30: error[E0804]: the fields of `R` would be mapped within themselves",
        ),
        (
            r#"service S { void f(1: i32 a (api.no_body_struct)) (api.get = "/") }"#,
            "1:30: error[E0804]: `api.no_body_struct` is for structs, and `a` is none",
        ),
        (
            r#"service S { void f(1: i32 a (api.path = "b")) (api.get = "/:a") }"#,
            "1:30: error[E0806]: no route of the method has a parameter `b`\n  note: its route at 1:48",
        ),
        (
            r#"service S { void f(1: i32 a (api.query = "x"), 2: i32 b (api.query = "x")) (api.get = "/") }"#,
            "1:55: error[E0808]: two fields are in the same place: query parameter `x`\n  note: the first at 1:27",
        ),
        (
            r#"struct R { 1: string a (api.raw_body), 2: i32 b } service S { R f() (api.get = "/") }"#,
            "1:47: error[E0809]: one field is the whole body, and another is in it; help: give one of them `api.header` or `api.none`\n  note: the other at 1:22",
        ),
        (
            r#"exception E {} (api.http_code = "lost") service S { void f() throws (1: E e) (api.get = "/") }"#,
            "1:17: error[E0810]: `lost` is no status; help: a status is a number from 100 to 999",
        ),
        (
            r#"service S { void f() (api.get = "x") }"#,
            "1:23: error[E0811]: `x` is no path: it does not start with `/`; help: a path is as in `/shops/:shop/items/*rest`",
        ),
        (
            r#"service S { void f() (api.get = "/:a/:a") }"#,
            "1:23: error[E0811]: `/:a/:a` is no path: it has two parameters `a`; help: a path is as in `/shops/:shop/items/*rest`",
        ),
        (
            r#"service S { void f() (api.get = "/*a/b") }"#,
            "1:23: error[E0811]: `/*a/b` is no path: something follows `*a`; help: a path is as in `/shops/:shop/items/*rest`",
        ),
        (
            r#"service S { void f() (api.get = "/a?b") }"#,
            "1:23: error[E0811]: `/a?b` is no path: `?` cannot be in a path; help: a path is as in `/shops/:shop/items/*rest`",
        ),
        (
            r#"service S { void f() (api.get = "/a/:b"), void g() (api.get = "/a/:c") }"#,
            "1:53: error[E0812]: the route `/a/:c` is in the way of another\n  note: the other at 1:23",
        ),
    ] {
        assert_eq!(error(idl, Precedence::Kitex), expected, "{idl}");
    }
}

#[test]
fn precedences_differ_in_what_they_take() {
    let twice = r#"service S { void f(1: i32 a (api.query, api.header)) (api.get = "/") }"#;
    assert_eq!(
        error(twice, Precedence::Kitex),
        "1:41: error[E0805]: `a` is mapped twice: `Precedence::Kitex` takes one mapping\n  note: the first at 1:30"
    );
    let nowhere = r#"struct R { 1: i32 a (api.query) } service S { R f() (api.get = "/") }"#;
    assert_eq!(error(nowhere, Precedence::Dynamicgo), "1:22: error[E0807]: a response has no query");
    for (idl, refusing) in [(twice, Precedence::Kitex), (nowhere, Precedence::Dynamicgo)] {
        for precedence in PRECEDENCES.into_iter().filter(|precedence| *precedence != refusing) {
            assert!(builder(idl).precedence(precedence).build().is_ok(), "{precedence:?}: {idl}");
        }
    }
}

#[test]
fn each_mistake_is_told_once() {
    let idl = r#"
        struct R { 1: i32 a (api.header = "a b"), 2: i32 b (api.Path) }
        service S { void f(1: R r) (api.post = "/f"), void g(1: R r) (api.post = "/g"), R h() (api.get = "h") }"#;
    let error = builder(idl).build().unwrap_err();
    let codes: Vec<&str> = error.errors().map(|error| error.code()).collect();
    assert_eq!(codes, ["E0803", "E0801", "E0811"]);
}

#[test]
fn other_annotations_do_nothing() {
    let idl = r#"
        struct R { 1: i32 a (api.vd = "$ > 0", api.file_name = "x", unit = "mm", Query = "b") }
        service S { void f(1: R r) (api.get = "/", api.serializer = "json", api.version = "1") } (api.base_domain = "x")"#;
    assert!(builder(idl).build().is_ok());
}
