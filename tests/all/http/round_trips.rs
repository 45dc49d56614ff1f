//! What a client writes, a server reads.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use scrimp::{Arena, JsonStyle};
use serde_json::{Map, Value, json};

use super::{PRECEDENCES, service};
use crate::harness::config;

const IDL: &str = r#"
    enum E { A = 1, B = -2 }
    struct Deep { 1: required string text, 2: map<string, list<i64>> lists, 3: Deep more }
    struct Base { 1: string trace (api.header = "X-Trace"), 2: list<i32> hops (api.query) }
    struct R {
        1: required string key (api.path = "key"), 2: string rest (api.path = "rest"), 3: string q (api.query = "q"),
        4: list<i64> ids (api.query = "ids"), 5: set<string> names (api.query = "names"), 6: string h (api.header = "X-H"),
        7: string c (api.cookie = "c"), 8: double d (api.query), 9: bool t (api.cookie), 10: E e (api.header = "X-E"),
        11: uuid u (api.query), 12: binary x (api.query), 13: i8 small (api.header = "small"), 14: Base base (api.no_body_struct),
        20: string text, 21: Deep deep, 22: i64 long (api.body = "renamed", api.js_conv), 23: list<E> es (api.key = "ees"),
    }
    struct F { 1: string text (api.form), 2: list<i32> numbers (api.form = "n"), 3: string plain }
    struct P { 1: string id, 2: i32 page, 3: list<string> tags }
    service S {
        void everything(1: R r) (api.post = "/x/:key/y/*rest"), void form(1: F f) (api.post = "/form"), void plain(1: P p) (api.get = "/plain/:id"),
        void body(1: binary all (api.raw_body)) (api.put = "/body"),
    }"#;

/// Text with what has a meaning in URLs, headers or JSON, and wide characters.
fn any_text() -> impl Strategy<Value = String> {
    "[a-z/?#&=+%;:,@'\"\\\\ .~äß你🧮\\n-]{1,8}"
}

/// Text that a header can have.
fn header_text() -> impl Strategy<Value = String> {
    "[!-~ä]|[!-~你][ -~]{0,6}[!-~]"
}

fn object(fields: Vec<(&str, Option<Value>)>) -> Value {
    let fields = fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    Value::Object(fields.collect::<Map<_, _>>())
}

fn deep() -> impl Strategy<Value = Value> {
    let lists = proptest::collection::btree_map(any_text(), vec(any::<i64>(), 0..3), 0..3);
    let one = (any_text(), lists).prop_map(|(text, lists)| json!({ "text": text, "lists": lists }));
    one.prop_recursive(3, 6, 1, |inner| {
        (any_text(), inner).prop_map(|(text, more)| json!({ "text": text, "more": more }))
    })
}

fn everything() -> impl Strategy<Value = Value> {
    let in_url = (
        any_text(),
        any_text(),
        option::of(any_text()),
        option::of(vec(any::<i64>(), 1..4)),
        option::of(vec("[a-z&=+% ]{1,4}", 1..4)),
        option::of(any::<f64>().prop_filter("JSON has it", |value| value.is_finite())),
        option::of(any::<u128>()),
        option::of(vec(any::<u8>(), 1..9)),
    );
    let in_headers = (
        option::of(header_text()),
        option::of("[a-z0-9 ,=%+{}-]{1,8}"),
        option::of(any::<bool>()),
        option::of(proptest::sample::select(&["A", "B"][..])),
        option::of(any::<i8>()),
        option::of(header_text()),
        option::of(vec(any::<i32>(), 1..3)),
    );
    let in_body = (
        option::of(any_text()),
        option::of(deep()),
        option::of(any::<i64>()),
        option::of(vec(proptest::sample::select(&["A", "B"][..]), 0..3)),
    );
    (in_url, in_headers, in_body).prop_map(|(url, headers, body)| {
        let (key, rest, q, ids, names, d, u, x) = url;
        let (h, c, t, e, small, trace, hops) = headers;
        let (text, deep, long, es) = body;
        let is_based = trace.is_some() || hops.is_some();
        let base = object(vec![("trace", trace.map(Value::from)), ("hops", hops.map(Value::from))]);
        let binary = |bytes: Vec<u8>| {
            use base64::Engine;
            Value::from(base64::engine::general_purpose::STANDARD.encode(bytes))
        };
        object(vec![
            ("key", Some(key.into())),
            ("rest", Some(rest.into())),
            ("q", q.map(Value::from)),
            ("ids", ids.map(Value::from)),
            ("names", names.map(Value::from)),
            ("h", h.map(Value::from)),
            ("c", c.map(Value::from)),
            ("d", d.map(Value::from)),
            ("t", t.map(Value::from)),
            ("e", e.map(Value::from)),
            ("u", u.map(|bits| scrimp::Uuid::from_u128(bits).to_string().into())),
            ("x", x.map(binary)),
            ("small", small.map(Value::from)),
            ("base", is_based.then_some(base)),
            ("text", text.map(Value::from)),
            ("deep", deep),
            ("long", long.map(Value::from)),
            ("es", es.map(Value::from)),
        ])
    })
}

fn form() -> impl Strategy<Value = Value> {
    let parts = (option::of(any_text()), option::of(vec(any::<i32>(), 1..4)), option::of(any_text()));
    parts.prop_map(|(text, numbers, plain)| {
        object(vec![
            ("text", text.map(Value::from)),
            ("numbers", numbers.map(Value::from)),
            ("plain", plain.map(Value::from)),
        ])
    })
}

fn plain() -> impl Strategy<Value = Value> {
    let parts = (any_text(), option::of(any::<i32>()), option::of(vec("[a-zä&+]{1,3}", 1..3)));
    parts.prop_map(|(id, page, tags)| {
        object(vec![
            ("id", Some(id.into())),
            ("page", page.map(Value::from)),
            ("tags", tags.map(Value::from)),
        ])
    })
}

/// A body that is nothing, JSON, or something like it.
fn body() -> impl Strategy<Value = String> {
    let json = everything().prop_map(|mut value| {
        let fields = value.as_object_mut().expect("it is one");
        fields.retain(|name, _| ["text", "deep"].contains(&&**name));
        value.to_string()
    });
    let json = json.boxed();
    let damaged =
        (json.clone(), any::<proptest::sample::Index>(), "[a-z\"{}:,]{0,2}").prop_map(|(json, at, by)| {
            let at = at.index(json.len());
            let at = (at..=json.len()).find(|at| json.is_char_boundary(*at)).unwrap_or(0);
            format!("{}{by}{}", &json[..at], json[at..].chars().skip(1).collect::<String>())
        });
    prop_oneof![Just(String::new()), json, damaged]
}

/// A header that is mapped, and text that it mostly may have.
fn header() -> impl Strategy<Value = (&'static str, String)> {
    prop_oneof![
        ("[!-~]{0,6}").prop_map(|text| ("x-h", text)),
        ("[!-~]{0,6}").prop_map(|text| ("x-trace", text)),
        ("(c|t)=(true|[a-z0-9 ,%\"]{0,6})(; c=x)?").prop_map(|text| ("cookie", text)),
        ("(A|B|-?[0-9]{1,3}|)").prop_map(|text| ("x-e", text)),
        ("-?[0-9]{0,3}").prop_map(|text| ("small", text)),
    ]
}

/// Whether a path may have it: segments that are resolved on the way are refused, and so are empty ones at the end of a path.
fn is_in_paths(value: &Value) -> bool {
    ["key", "rest", "id"]
        .iter()
        .filter_map(|name| value[name].as_str())
        .all(|text| !text.split('/').any(|segment| matches!(segment, "." | "..")))
}

proptest! {
    #![proptest_config(config(200))]

    #[test]
    fn arguments_come_back_from_requests(everything in everything(), form in form(), plain in plain()) {
        for precedence in PRECEDENCES {
            let service = service(IDL, precedence);
            for (name, arg, value) in [("everything", "r", &everything), ("form", "f", &form), ("plain", "p", &plain)] {
                // Only Hertz has the parameter of the path by the name of the field.
                if !is_in_paths(value) || (name == "plain" && precedence != scrimp::http::Precedence::Hertz) {
                    continue;
                }
                let method = service.method(name).expect("it has a route");
                let arena = Arena::new();
                let text = json!({ arg: value }).to_string();
                let args = method.args_type().from_json(&arena, &JsonStyle::new(), &text);
                let args = args.unwrap_or_else(|error| panic!("{error}: {value}"));
                let request = method.write_request(args).unwrap_or_else(|error| panic!("{error}: {value}"));
                let route = service.route(&request).unwrap_or_else(|error| panic!("{error}: {request:?}"));
                prop_assert_eq!(route.method().name(), name);
                let again = route.read_request(&request, &arena).unwrap_or_else(|error| panic!("{error}: {request:?}"));
                prop_assert_eq!(again, args, "{:?}", request);
            }
        }
    }

    #[test]
    fn what_a_server_reads_a_client_writes(
        path in "/x/[a-z%0-9.]{1,6}/y/[a-z%/]{1,6}",
        query in "((q|names|z)=[-a-z0-9%+.=,]{0,6}&|(ids|hops)=[-0-9]?[0-9]{1,3}(,[0-9]{1,2}){0,2}&|[dux]=[0-9.]{0,4}&){0,3}",
        headers in vec(header(), 0..3),
        body in body(),
    ) {
        let service = service(IDL, scrimp::http::Precedence::Kitex);
        let mut request = ::http::Request::post(format!("{path}?{query}"));
        for (name, value) in headers {
            request = request.header(name, value);
        }
        let request = request.body(body).expect("such characters may be there");
        let arena = Arena::new();
        // Whatever comes, it is a call or it is told why not.
        let Ok(args) = service.route(&request).and_then(|route| route.read_request(&request, &arena)) else {
            return Ok(());
        };
        let Ok(again) = service.method("everything").expect("it has a route").write_request(args) else {
            return Ok(());
        };
        let read = service.route(&again).and_then(|route| route.read_request(&again, &arena));
        prop_assert_eq!(read.unwrap_or_else(|error| panic!("{error}: {again:?}")), args, "{:?}", again);
    }

    #[test]
    fn raw_bodies_come_back(bytes in vec(any::<u8>(), 1..20)) {
        let service = service(IDL, scrimp::http::Precedence::Kitex);
        let method = service.method("body").expect("it has a route");
        let arena = Arena::new();
        let mut args = method.args_type().builder(&arena);
        args.set_by_name("all", &bytes).expect("it is a binary");
        let args = args.finish().expect("nothing is required");
        let request = method.write_request(args).expect("bytes can be a body");
        prop_assert_eq!(request.body(), &bytes);
        let again = service.route(&request).and_then(|route| route.read_request(&request, &arena)).expect("it is a call");
        prop_assert_eq!(again, args);
    }
}

#[test]
fn what_requests_cannot_have_is_told() {
    let service = service(IDL, scrimp::http::Precedence::Kitex);
    let write = |args: Value| {
        let method = service.method("everything").expect("it has a route");
        let arena = Arena::new();
        let text = args.to_string();
        let args =
            method.args_type().from_json(&arena, &JsonStyle::new(), &text).expect("they are arguments");
        method.write_request(args).map(|request| request.uri().to_string()).map_err(|error| error.to_string())
    };
    for (r, expected) in [
        (json!({ "key": "a", "rest": "b" }), Ok("/x/a/y/b")),
        (json!({ "key": "a/b", "rest": "b/c d" }), Ok("/x/a%2Fb/y/b/c%20d")),
        (json!({ "key": "a", "rest": "b", "q": "", "ids": [] }), Ok("/x/a/y/b")),
        (json!({ "key": "a" }), Err("path parameter `rest` of `/x/:key/y/*rest` has no value")),
        (
            json!({ "key": "", "rest": "b" }),
            Err("field `r.key` in path parameter `key`: it is empty, which counts as absent"),
        ),
        (
            json!({ "key": "..", "rest": "b" }),
            Err("path parameter `key` of `/x/:key/y/*rest` cannot be `.` or `..`"),
        ),
        (
            json!({ "key": "a", "rest": "b", "names": ["x", "y,z"] }),
            Err("field `r.names` in query parameter `names`: element 1 has a comma, which would end it"),
        ),
        (
            json!({ "key": "a", "rest": "b", "names": [""] }),
            Err("field `r.names` in query parameter `names`: its only element is empty, which is no list"),
        ),
    ] {
        let found = write(json!({ "r": r }));
        assert_eq!(found.as_deref().map_err(|error| &**error), expected, "{r}");
    }
}
