//! Requests to arguments.

use scrimp::http::{HttpErrorKind, HttpService, Precedence};
use scrimp::json::{AbsentFields, Binaries, JsonStyle, Longs, Naming, UnknownFields};
use scrimp::{Arena, Limits};

use super::{PRECEDENCES, args, builder, request, service};

/// What each precedence makes of a request: of Kitex, dynamicgo and Hertz.
#[track_caller]
fn check(idl: &str, text: &str, expected: [&str; 3]) {
    for (precedence, expected) in PRECEDENCES.into_iter().zip(expected) {
        let found =
            args(&service(idl, precedence), &request(text)).unwrap_or_else(|error| format!("{error}"));
        let found = found.strip_prefix("f_args ").unwrap_or(&found);
        assert_eq!(found, expected, "{precedence:?}: {text}");
    }
}

/// As [`check`], where all precedences agree.
#[track_caller]
fn check_all(idl: &str, text: &str, expected: &str) {
    check(idl, text, [expected; 3]);
}

const PLACES: &str = r#"
    struct Request {
        1: i64 id (api.path = "id"), 2: string q (api.query = "q"), 3: string agent (api.header = "User-Agent"),
        4: string session (api.cookie = "sid"), 5: string title (api.body = "name"), 6: string uri (api.raw_uri = ""),
        7: binary raw (api.raw_body = ""), 8: string internal (api.none = ""),
    }
    service S { void f(1: Request request) (api.post = "/items/:id") }"#;

#[test]
fn fields_come_from_where_annotations_say() {
    check_all(
        PLACES,
        "POST /items/7?q=a+b%26c\nuser-agent: curl\ncookie: a=b; sid=\"x y\"; c=d\n\n{\"name\":\"tea\"}",
        concat!(
            r#"{ request: Request { id: 7, q: "a b&c", agent: "curl", session: "x y", title: "tea", "#,
            r#"uri: "/items/7?q=a+b%26c", raw: b"{\"name\":\"tea\"}" } }"#
        ),
    );
    check_all(PLACES, "POST /items/7", r#"{ request: Request { id: 7, uri: "/items/7" } }"#);
}

#[test]
fn arguments_are_mapped_where_there_are_several() {
    let idl = r#"
        struct Item { 1: string name, 2: Item next }
        service S { void f(1: i64 id (api.path), 2: Item item (api.body = "it")) (api.put = "/items/:id") }"#;
    check_all(
        idl,
        "PUT /items/7\n\n{\"it\":{\"name\":\"a\",\"next\":{\"name\":\"b\"}}}",
        r#"{ id: 7, item: Item { name: "a", next: Item { name: "b" } } }"#,
    );
}

#[test]
fn what_has_no_annotation_is_found_by_the_precedence() {
    let idl = r#"struct R { 1: i32 a, 2: list<i32> b, 3: map<string, i32> c } service S { void f(1: R r) (api.post = "/:b") }"#;
    let expected = [
        "{ r: R { a: 1, c: {\"k\": 2} } }",
        "{ r: R { a: 1, c: {\"k\": 2} } }",
        "{ r: R { a: 5, b: [3, 4], c: {\"k\": 2} } }",
    ];
    check(idl, "POST /3,4?a=5\na: 6\n\n{\"a\":1,\"c\":{\"k\":2}}", expected);
    let expected = ["{ r: R }", "{ r: R }", "{ r: R { a: 7, b: [3] } }"];
    check(idl, "POST /3\ncookie: a=7\na: 6", expected);
}

#[test]
fn several_places_are_tried_in_the_order_of_the_precedence() {
    let idl = r#"
        struct R { 1: optional string token (api.header = "X-Token", api.query = "token", api.cookie = "token") }
        service S { void f(1: R r) (api.any = "/") }"#;
    for (text, dynamicgo, hertz) in [
        ("GET /?token=q\nx-token: h\ncookie: token=c", "h", "q"),
        ("GET /?token=q\ncookie: token=c", "q", "q"),
        ("GET /?token=\nx-token: h\ncookie: token=c", "h", "c"),
        ("GET /\nx-token: h", "h", "h"),
        ("GET /\ncookie: token=c\n\n{\"token\":\"b\"}", "c", "c"),
    ] {
        for (precedence, expected) in [(Precedence::Dynamicgo, dynamicgo), (Precedence::Hertz, hertz)] {
            let mut request = request(text);
            if precedence == Precedence::Hertz {
                // Nothing is looked for in it: dynamicgo's fallback is not Hertz's.
                request.body_mut().clear();
            }
            let found = args(&service(idl, precedence), &request).expect("the request is right");
            assert_eq!(
                found,
                format!("f_args {{ r: R {{ token: {expected:?} }} }}"),
                "{precedence:?}: {text}"
            );
        }
    }
    let dynamicgo = service(idl, Precedence::Dynamicgo);
    let found = args(&dynamicgo, &request("POST /?token=\n\n{\"token\":\"b\"}")).expect("the body has it");
    assert_eq!(found, r#"f_args { r: R { token: "b" } }"#);
}

#[test]
fn what_is_given_counts_though_it_is_wrong() {
    let idl = r#"
        struct R { 1: i32 n (api.query = "n", api.header = "n") } service S { void f(1: R r) (api.get = "/") }"#;
    let error = args(&service(idl, Precedence::Dynamicgo), &request("GET /?n=x\nn: 1")).unwrap_err();
    assert_eq!(error.to_string(), "field `r.n` in query parameter `n`: `x` is not an integer");
}

#[test]
fn text_is_read_as_the_type_says() {
    let idl = r#"
        enum E { A = 1, B = 2 }
        struct R {
            1: bool t (api.query), 2: i8 b (api.query), 3: i64 l (api.query), 4: double d (api.query), 5: string s (api.query),
            6: binary x (api.query), 7: uuid u (api.query), 8: E e (api.query), 9: list<E> es (api.query),
            10: set<string> ss (api.header = "ss"), 11: list<double> ds (api.cookie),
        }
        service S { void f(1: R r) (api.get = "/") }"#;
    for (query, expected) in [
        ("t=true&b=-128&l=9223372036854775807", "t: true, b: -128, l: 9223372036854775807"),
        ("d=-1.5e3", "d: -1500.0"),
        ("d=-Infinity", "d: -inf"),
        ("s=%E4%BD%A0+%2B", "s: \"你 +\""),
        ("x=%2B%2F8%3D", "x: b\"\\xfb\\xff\""),
        ("u=01234567-89AB-CDEF-0123-456789abcdef", "u: 01234567-89ab-cdef-0123-456789abcdef"),
        ("e=B&es=A,2,7", "e: B, es: [A, B, E(7)]"),
        ("es=A&es=B,A", "es: [A, B, A]"),
        ("es=A%2CB", "es: [A, B]"),
        ("s=&l=&unknown=1", ""),
        ("s=%zz%4", "s: \"%zz%4\""),
    ] {
        let inner = if expected.is_empty() { String::new() } else { format!(" {expected}") };
        let expected =
            if inner.is_empty() { "{ r: R }".to_owned() } else { format!("{{ r: R {{{inner} }} }}") };
        check_all(idl, &format!("GET /?{query}"), &expected);
    }
    check_all(
        idl,
        "GET /\nss: a, b\nss: c\ncookie: ds=1,-2.5",
        r#"{ r: R { ss: {"a", "b", "c"}, ds: [1.0, -2.5] } }"#,
    );

    for (query, expected) in [
        ("t=yes", "field `r.t` in query parameter `t`: `yes` is neither `true` nor `false`"),
        ("b=128", "field `r.b` in query parameter `b`: `128` is out of range for i8"),
        ("l=1.5", "field `r.l` in query parameter `l`: `1.5` is not an integer"),
        ("d=inf", "field `r.d` in query parameter `d`: `inf` is not a double"),
        ("d=1e999", "field `r.d` in query parameter `d`: `1e999` is not a double"),
        ("x=%2B", "field `r.x` in query parameter `x`: `+` is not base64: Invalid input length: 1"),
        ("u=7", "field `r.u` in query parameter `u`: `7` is not a uuid"),
        ("e=C", "field `r.e` in query parameter `e`: `C` is no member of enum `E`"),
        ("es=A,,B", "field `r.es` in query parameter `es`: element 1: `` is no member of enum `E`"),
        ("s=a&s=b", "field `r.s` in query parameter `s`: it is given 2 times"),
        ("s=%ff", "`s` of the query is not UTF-8"),
    ] {
        check_all(idl, &format!("GET /?{query}"), expected);
    }
}

#[test]
fn styles_tell_what_text_is() {
    let idl =
        r#"struct R { 1: binary x (api.query), 2: string s } service S { void f(1: R r) (api.post = "/") }"#;
    let style = JsonStyle::new().binaries(Binaries::Base64Url).unknown_fields(UnknownFields::Ignore);
    let service = builder(idl).json(style).build().expect("the annotations are right");
    let found = args(&service, &request("POST /?x=-_8\n\n{\"s\":\"a\",\"more\":[{}]}"))
        .expect("the request is right");
    assert_eq!(found, r#"f_args { r: R { x: b"\xfb\xff", s: "a" } }"#);
}

#[test]
fn names_have_aliases() {
    let idl = r#"
        struct R {
            1: string a (api.key = "alpha"), 2: string b (go.tag = 'json:"beta,omitempty" form:"x"'),
            3: string c (go.tag = "json:\"-\""), 4: string d (api.query, api.key = "delta"), 5: string e (api.query = ""),
        }
        service S { void f(1: R r) (api.post = "/") }"#;
    check_all(
        idl,
        "POST /?delta=4&e=5\n\n{\"alpha\":\"1\",\"beta\":\"2\"}",
        r#"{ r: R { a: "1", b: "2", d: "4", e: "5" } }"#,
    );
}

#[test]
fn bodies_are_json_or_forms() {
    let idl = r#"
        struct R { 1: i32 a (api.body = "a"), 2: list<string> b (api.form = "b"), 3: map<string, i32> m (api.body) }
        service S { void f(1: R r) (api.post = "/") }"#;
    let form = "content-type: application/x-www-form-urlencoded; charset=UTF-8";
    check_all(idl, &format!("POST /\n{form}\n\na=1&b=x+y&b=%26"), r#"{ r: R { a: 1, b: ["x y", "&"] } }"#);
    check_all(
        idl,
        "POST /\ncontent-type: application/problem+json\n\n{\"a\":1,\"m\":null}",
        "{ r: R { a: 1 } }",
    );
    for (text, kind, status, expected) in [
        (
            "content-type: text/xml\n\n<a/>",
            HttpErrorKind::MediaType,
            415,
            "a body of `text/xml` is neither JSON nor a form",
        ),
        (
            "a: b\n\n{\"a\":",
            HttpErrorKind::Body,
            400,
            "the body: EOF while parsing a value at line 1 column 6",
        ),
        ("a: b\n\n{\"a\":1}x", HttpErrorKind::Body, 400, "the body: trailing characters at line 1 column 8"),
        (
            "a: b\n\n[1]",
            HttpErrorKind::Body,
            400,
            "the body: invalid type: sequence, expected an object at line 1 column 1",
        ),
        (
            "a: b\n\n{\"a\":1,\"a\":2}",
            HttpErrorKind::Body,
            400,
            "the body: duplicate member `a` at line 1 column 8",
        ),
        ("a: b\n\n{\"z\":1}", HttpErrorKind::Body, 400, "the body: nothing is called `z` at line 1 column 2"),
        (
            "a: b\n\n{\"a\":\"x\"}",
            HttpErrorKind::Invalid,
            400,
            "field `r.a` in `a` of the body: invalid type: string \"x\", expected i32",
        ),
        (
            "a: b\n\n{\"m\":{\"k\":99999999999}}",
            HttpErrorKind::Invalid,
            400,
            "field `r.m[\"k\"]` in `m` of the body: 99999999999 is out of range for i32 (-2147483648 to 2147483647)",
        ),
        (
            "content-type: application/x-www-form-urlencoded\n\nm=1",
            HttpErrorKind::Invalid,
            400,
            "field `r.m` in `m` of the body: it cannot be read from text",
        ),
        (
            "content-type: application/x-www-form-urlencoded\n\na=%ff",
            HttpErrorKind::Invalid,
            400,
            "`a` of the form is not UTF-8",
        ),
    ] {
        let error = args(&service(idl, Precedence::Kitex), &request(&format!("POST /\n{text}"))).unwrap_err();
        assert_eq!((error.kind(), error.status().as_u16()), (kind, status), "{text}");
        assert_eq!(error.to_string(), expected, "{text}");
    }
}

#[test]
fn a_body_that_nothing_is_looked_for_in_may_be_anything() {
    let idl = r#"service S { void f(1: binary b (api.raw_body)) (api.post = "/") }"#;
    for precedence in [Precedence::Kitex, Precedence::Dynamicgo] {
        let found = args(&service(idl, precedence), &request("POST /\ncontent-type: image/png\n\nxyz"));
        assert_eq!(found.expect("it is not read"), r#"f_args { b: b"xyz" }"#);
    }
}

#[test]
fn required_fields_may_come_from_anywhere() {
    let idl = r#"
        struct Inner { 1: required i32 deep }
        struct R {
            1: required i64 id (api.path = "id"), 2: required string name, 3: optional Inner inner,
            4: required i32 limit = 10 (api.query),
        }
        service S { void f(1: R r) (api.post = "/:id") }"#;
    check_all(idl, "POST /7\n\n{\"name\":\"a\"}", r#"{ r: R { id: 7, name: "a", limit: 10 } }"#);
    let missing = "field `r.name`: it is required, and not there: ";
    check(
        idl,
        "POST /7",
        [
            &format!("{missing}`name` of the body"),
            &format!("{missing}`name` of the body"),
            &format!(
                "{missing}`name` of the form, or query parameter `name`, or cookie `name`, or header `name`, or `name` of the body"
            ),
        ],
    );
    let deep = args(&service(idl, Precedence::Kitex), &request("POST /7\n\n{\"name\":\"a\",\"inner\":{}}"))
        .unwrap_err();
    assert_eq!((deep.field(), deep.place()), ("r.inner", "`inner` of the body"));
    assert!(deep.to_string().contains("deep"), "{deep}");
}

#[test]
fn fields_of_nested_structs_may_come_from_http() {
    let idl = r#"
        struct Base { 1: string trace (api.header = "X-Trace"), 2: i32 v (api.query) }
        struct R { 1: optional Base base (api.no_body_struct), 2: string name }
        service S { void f(1: R r, 2: Base more (api.none)) (api.post = "/a"), void g(1: R r) (api.post = "/b") }"#;
    for precedence in PRECEDENCES {
        let service = service(idl, precedence);
        let args = |text| args(&service, &request(text)).expect("the request is right");
        assert_eq!(
            args("POST /b?v=3\nx-trace: t\n\n{\"name\":\"a\"}"),
            r#"g_args { r: R { base: Base { trace: "t", v: 3 }, name: "a" } }"#
        );
        assert_eq!(args("POST /b\n\n{\"name\":\"a\"}"), r#"g_args { r: R { name: "a" } }"#);
        assert_eq!(args("POST /a\n\n{\"r\":{\"name\":\"a\"}}"), r#"f_args { r: R { name: "a" } }"#);
    }
}

#[test]
fn unions_come_whole() {
    let idl = r#"union U { 1: i32 a, 2: string b } service S { void f(1: U u) (api.post = "/") }"#;
    check_all(idl, "POST /\n\n{\"u\":{\"a\":1}}", "{ u: U { a: 1 } }");
    let service = service(idl, Precedence::Kitex);
    let error = args(&service, &request("POST /\n\n{\"u\":{\"a\":1,\"b\":\"\"}}")).unwrap_err();
    assert_eq!((error.kind(), error.field()), (HttpErrorKind::Invalid, "u"));
}

#[test]
fn hostile_requests_take_little() {
    let idl = r#"struct R { 1: i32 a (api.query), 2: string b, 3: R c } service S { void f(1: R r) (api.post = "/") }"#;
    let service = service(idl, Precedence::Kitex);
    let refused = |text: &str| args(&service, &request(text)).map_err(|error| error.kind()).err();
    // Far deeper than the stack is.
    let deep = "[".repeat(200_000);
    assert_eq!(refused(&format!("POST /\n\n{{\"b\":{deep}")), Some(HttpErrorKind::Body));
    assert_eq!(refused(&format!("POST /\n\n{{\"z\":{deep}")), Some(HttpErrorKind::Body));
    let nested = "{\"c\":".repeat(100_000) + "null" + &"}".repeat(100_000);
    assert_eq!(refused(&format!("POST /\n\n{nested}")), Some(HttpErrorKind::Invalid));
    assert_eq!(refused(&format!("POST /?{}", "a=1&".repeat(10_000))), Some(HttpErrorKind::Invalid));
    assert_eq!(refused(&format!("POST /?{}", "x=1&".repeat(10_000))), None);
    let cookies = format!("POST /\ncookie: {}", "=;a;".repeat(1_000));
    assert_eq!(refused(&cookies), None);
}

#[test]
fn a_service_is_shared_by_threads() {
    fn is_shared<T: Send + Sync + Clone>() {}
    is_shared::<HttpService>();
    let arena = Arena::new();
    let service = service(PLACES, Precedence::Kitex);
    let request = request("POST /items/7");
    let message = service.route(&request).and_then(|route| route.read_request(&request, &arena));
    assert!(message.is_ok());
}

#[test]
fn styles_reach_into_bodies() {
    let idl = r#"
        struct Inner { 1: i64 big_id (api.js_conv), 2: list<i64> more (api.key = "rest"), 3: i64 plain }
        struct R { 1: Inner the_inner, 2: i64 own_id (api.js_conv), 3: string user_name (api.query) }
        service S { void f(1: R r) (api.post = "/") }"#;
    let found = r#"f_args { r: R { the_inner: Inner { big_id: 7, more: [8], plain: 9 }, own_id: 10, user_name: "a" } }"#;
    for (style, uri, body) in [
        (None, "/?user_name=a", r#"{"the_inner":{"big_id":"7","rest":[8],"plain":9},"own_id":"10"}"#),
        (
            Some(JsonStyle::new().naming(Naming::Camel)),
            "/?userName=a",
            r#"{"theInner":{"bigId":7,"more":[8],"plain":9},"ownId":10}"#,
        ),
        (
            Some(JsonStyle::new().longs(Longs::Text)),
            "/?user_name=a",
            r#"{"the_inner":{"big_id":"7","more":["8"],"plain":"9"},"own_id":"10"}"#,
        ),
    ] {
        let builder = builder(idl);
        let builder = match style {
            Some(style) => builder.json(style),
            None => builder,
        };
        let service = builder.build().expect("the annotations are right");
        let arena = Arena::new();
        let sent = request(&format!("POST {uri}\n\n{body}"));
        let message =
            service.route(&sent).and_then(|route| route.read_request(&sent, &arena)).expect("it is a call");
        assert_eq!(format!("{message:?}"), found);
        let written = service.method("f").expect("it has a route").write_request(message).expect("it fits");
        assert_eq!((written.uri().to_string().as_str(), written.body().as_slice()), (uri, body.as_bytes()));
        let again = service.route(&written).and_then(|route| route.read_request(&written, &arena));
        assert_eq!(again.expect("it is a call"), message);
    }
}

#[test]
fn limits_are_those_of_bodies() {
    let idl =
        r#"struct R { 1: list<R> of, 2: list<string> names } service S { void f(1: R r) (api.post = "/") }"#;
    let found = |limits: Limits, body: &str| {
        let service = builder(idl).json(JsonStyle::new().limits(limits)).build().expect("valid");
        args(&service, &request(&format!("POST /\n\n{body}")))
            .map_err(|error| (error.kind(), error.field().to_owned()))
    };
    let field = |name: &str| (HttpErrorKind::Invalid, name.to_owned());
    // The arguments, the request, a list, a request, a list.
    let nested = r#"{"of":[{"of":[]}]}"#;
    assert!(found(Limits::new().depth(5), nested).is_ok());
    assert_eq!(found(Limits::new().depth(4), nested), Err(field("r.of[0].of")));
    assert_eq!(found(Limits::new().depth(2), nested), Err(field("r.of")));
    assert_eq!(found(Limits::new().depth(1), nested), Err(field("r.of")));
    assert!(found(Limits::new().message_size(nested.len() as u64), nested).is_ok());
    let too_long = found(Limits::new().message_size(nested.len() as u64 - 1), nested);
    assert_eq!(too_long, Err((HttpErrorKind::Body, String::new())));
    let names = format!(r#"{{"names":[{}""]}}"#, r#""","#.repeat(1_000));
    assert!(found(Limits::new(), &names).is_ok());
    assert_eq!(found(Limits::new().memory(64, 1), &names), Err(field("r.names")));
}

#[test]
fn absent_fields_are_written_where_the_style_says() {
    let idl = r#"
        struct Inner { 1: i32 x = 7, 2: optional i32 y }
        struct R { 1: Inner inner, 2: i32 a, 3: string q (api.query), 4: optional i32 o, 5: required i32 r }
        service S { void f(1: R r) (api.post = "/") }"#;
    let style = JsonStyle::new().absent_fields(AbsentFields::Write);
    let service = builder(idl).json(style).build().expect("the annotations are right");
    let arena = Arena::new();
    let sent = request("POST /\n\n{\"r\":5}");
    let message =
        service.route(&sent).and_then(|route| route.read_request(&sent, &arena)).expect("it is a call");
    let method = service.method("f").expect("it has a route");
    let written = method.write_request(message).expect("it fits");
    assert_eq!(written.uri(), "/");
    let text = std::str::from_utf8(written.body()).expect("JSON is UTF-8");
    // As an object that is within another.
    let nested = message.get_by_name("r").expect("declared").as_message().expect("a struct");
    let style = JsonStyle::new().absent_fields(AbsentFields::Write);
    assert_eq!(text, r#"{"inner":{},"a":0,"r":5}"#);
    assert_eq!(nested.to_json(&style).expect("it is text"), r#"{"inner":{},"a":0,"q":"","r":5}"#);
}
