//! Results to responses, and back.

use ::http::{Response, StatusCode};
use scrimp::http::{HttpErrorKind, HttpService, Precedence};
use scrimp::json::{Enums, JsonStyle};
use scrimp::{Arena, JsonErrorKind};

use super::{builder, service};

const IDL: &str = r#"
    enum Colour { RED = 1 }
    struct BaseResp { 1: i32 StatusCode, 2: string StatusMessage }
    union Either { 1: i32 a, 2: string b }
    struct Page {
        1: string title, 2: i64 id (api.js_conv, api.body = "page_id"), 3: list<string> tags (api.header = "X-Tags"),
        4: string session (api.cookie = "sid"), 5: i32 code (api.http_code), 6: string secret (api.none), 7: Colour colour,
        255: BaseResp base,
    }
    struct Raw { 1: binary bytes (api.raw_body), 2: string media (api.header = "Content-Type") }
    exception Lost { 1: string why } (api.http_code = "410")
    exception Busy { 1: i32 wait (api.header = "Retry-After"), 2: string why }
    exception Own { 1: i16 code (api.http_code), 2: string text }
    service S {
        Page page() throws (1: Lost lost (api.http_code = "404"), 2: Busy busy, 3: Own own) (api.get = "/page"),
        Raw raw() (api.get = "/raw"),
        list<i32> numbers() throws (1: Lost lost) (api.get = "/numbers"),
        Either either() (api.get = "/either"),
        void nothing() throws (1: Lost lost) (api.get = "/nothing"),
        oneway void fire() (api.post = "/fire"),
    }"#;

/// A response as text: the status, headers by name, and the body.
fn show(response: &Response<Vec<u8>>) -> String {
    let mut headers: Vec<String> = response
        .headers()
        .iter()
        .map(|(name, value)| format!("{name}: {}\n", String::from_utf8_lossy(value.as_bytes())))
        .collect();
    headers.sort();
    let body = String::from_utf8_lossy(response.body());
    format!("{}\n{}\n{body}", response.status().as_u16(), headers.concat())
}

/// The response to a result given as JSON.
fn respond(service: &HttpService, method: &str, result: &str) -> Result<Response<Vec<u8>>, String> {
    let method = service.method(method).expect("it has a route");
    let ty = method.result_type().expect("it is not oneway");
    let arena = Arena::new();
    let result = ty.from_json(&arena, &JsonStyle::new(), result).expect("the JSON is a result");
    method.write_response(result).map_err(|error| error.to_string())
}

#[test]
fn results_are_responses_and_back() {
    let service = service(IDL, Precedence::Kitex);
    let json = "content-type: application/json\n";
    for (method, result, expected) in [
        (
            "page",
            r#"{"success":{"title":"a","id":7,"colour":"RED"}}"#,
            format!("200\n{json}\n{{\"title\":\"a\",\"page_id\":\"7\",\"colour\":\"RED\"}}"),
        ),
        (
            "page",
            r#"{"success":{"tags":["x","y"],"session":"a b","code":201}}"#,
            format!("201\n{json}set-cookie: sid=\"a b\"\nx-tags: x,y\n\n{{}}"),
        ),
        ("page", r#"{"lost":{"why":"gone"}}"#, format!("404\n{json}\n{{\"why\":\"gone\"}}")),
        (
            "page",
            r#"{"busy":{"wait":30,"why":"full"}}"#,
            format!("500\n{json}retry-after: 30\n\n{{\"why\":\"full\"}}"),
        ),
        ("page", r#"{"own":{"code":418,"text":"tea"}}"#, format!("418\n{json}\n{{\"text\":\"tea\"}}")),
        (
            "raw",
            r#"{"success":{"bytes":"/+8=","media":"image/png"}}"#,
            "200\ncontent-type: image/png\n\n\u{fffd}\u{fffd}".to_owned(),
        ),
        ("numbers", r#"{"success":[1,2]}"#, format!("200\n{json}\n[1,2]")),
        ("numbers", r#"{"lost":{}}"#, format!("410\n{json}\n{{}}")),
        ("either", r#"{"success":{"b":"x"}}"#, format!("200\n{json}\n{{\"b\":\"x\"}}")),
        ("nothing", "{}", "204\n\n".to_owned()),
        ("nothing", r#"{"lost":{}}"#, format!("410\n{json}\n{{}}")),
    ] {
        let response = respond(&service, method, result).unwrap_or_else(|error| panic!("{result}: {error}"));
        assert_eq!(show(&response), expected, "{result}");

        let method = service.method(method).expect("it has a route");
        let arena = Arena::new();
        let again =
            method.read_response(&response, &arena).unwrap_or_else(|error| panic!("{result}: {error}"));
        let again = again.to_json(&JsonStyle::new()).expect("it has a JSON form");
        // The status is there, whoever gave it.
        let again = again.replace(r#""id":7,"colour""#, r#""id":7,"code":200,"colour""#);
        let again = again.replace(r#","code":200"#, "");
        assert_eq!(again, result);
    }
    let fire = service.method("fire").expect("it has a route");
    assert_eq!(show(&fire.write_empty_response()), "204\n\n");
    assert!(fire.result_type().is_none());
}

#[test]
fn what_is_in_a_response_has_options() {
    let style = JsonStyle::new().enums(Enums::Numbers).pretty(true);
    let service = builder(IDL)
        .json(style)
        .exception_status(StatusCode::SERVICE_UNAVAILABLE)
        .status_from("base.StatusCode")
        .build()
        .expect("the annotations are right");
    for (method, result, status, body) in [
        ("page", r#"{"success":{"colour":"RED"}}"#, 200, r#"{"colour":1}"#),
        ("page", r#"{"success":{"base":{}}}"#, 200, r#"{"base":{}}"#),
        ("page", r#"{"success":{"base":{"StatusCode":0}}}"#, 200, r#"{"base":{"StatusCode":0}}"#),
        ("page", r#"{"success":{"base":{"StatusCode":7}}}"#, 500, r#"{"base":{"StatusCode":7}}"#),
        ("page", r#"{"success":{"code":202,"base":{"StatusCode":7}}}"#, 202, r#"{"base":{"StatusCode":7}}"#),
        ("page", r#"{"busy":{}}"#, 503, "{}"),
        ("numbers", r#"{"success":[]}"#, 200, "[]"),
    ] {
        let response = respond(&service, method, result).unwrap_or_else(|error| panic!("{result}: {error}"));
        assert_eq!(
            (response.status().as_u16(), &*String::from_utf8_lossy(response.body())),
            (status, body),
            "{result}"
        );
    }
}

#[test]
fn what_cannot_be_written_is_told() {
    let service = service(IDL, Precedence::Kitex);
    for (method, result, expected) in [
        ("page", "{}", "the result has no value"),
        ("page", r#"{"success":{"code":7}}"#, "7 is no status: a number from 100 to 999"),
        (
            "page",
            r#"{"success":{"tags":["a,b"]}}"#,
            "field `success.tags` in header `x-tags`: element 0 has a comma, which would end it",
        ),
        (
            "page",
            r#"{"success":{"tags":["a\r\nset-cookie: b"]}}"#,
            "field `success.tags` in header `x-tags`: a header cannot have control characters",
        ),
        (
            "page",
            r#"{"success":{"tags":[" a"]}}"#,
            "field `success.tags` in header `x-tags`: it begins or ends with blanks, which a header loses",
        ),
        (
            "page",
            r#"{"success":{"session":"a;b"}}"#,
            "field `success.session` in cookie `sid`: a cookie cannot have `;`",
        ),
    ] {
        assert_eq!(
            respond(&service, method, result).map(|response| show(&response)),
            Err(expected.to_owned()),
            "{result}"
        );
    }
    let (page, raw) = (service.method("page").expect("declared"), service.method("raw").expect("declared"));
    let arena = Arena::new();
    let other = raw.result_type().expect("declared").builder(&arena).finish().expect("complete");
    let error = page.write_response(other).unwrap_err();
    assert_eq!(error.kind(), HttpErrorKind::NotWritable);
    assert_eq!(error.to_string(), "a `S.page_result` of this schema is wanted, and a `raw_result` given");
    assert!(page.write_request(other).is_err());
}

#[test]
fn responses_that_are_no_result_are_told() {
    let service = service(IDL, Precedence::Kitex);
    let read = |method: &str, status: u16, body: &str| {
        let response = Response::builder().status(status).body(body.to_owned()).expect("a response");
        let arena = Arena::new();
        let method = service.method(method).expect("it has a route");
        let read = method.read_response(&response, &arena);
        read.map(|message| format!("{message:?}")).map_err(|error| (error.kind(), error.to_string()))
    };
    for (method, status, body, kind, expected) in [
        (
            "numbers",
            503,
            "[]",
            HttpErrorKind::UnexpectedResponse,
            "the status 503 Service Unavailable is of nothing that `numbers` returns or throws",
        ),
        ("numbers", 200, "{", HttpErrorKind::Body, "the body: invalid type: map, expected an array"),
        (
            "numbers",
            200,
            "[1,\"x\"]",
            HttpErrorKind::Body,
            "field `success[1]` in the body: invalid type: string \"x\", expected i32",
        ),
        ("numbers", 200, "", HttpErrorKind::Body, "the body: EOF while parsing a value"),
        (
            "numbers",
            200,
            "null",
            HttpErrorKind::Body,
            "field `success` in the body: invalid type: null, expected an array",
        ),
        (
            "numbers",
            410,
            "{\"why\":1}",
            HttpErrorKind::Invalid,
            "field `lost.why` in `why` of the body: invalid type: integer `1`, expected string",
        ),
        ("fire", 200, "", HttpErrorKind::UnexpectedResponse, "the method has no result"),
    ] {
        let Err((found, text)) = read(method, status, body) else { panic!("{method} takes {body}") };
        assert_eq!(found, kind, "{text}");
        assert!(text.contains(expected) || text == expected, "{text}\nexpected {expected}");
    }
    assert_eq!(read("nothing", 200, "whatever").as_deref(), Ok("nothing_result"));
    // Of two that may be, the one that fits.
    assert_eq!(
        read("page", 500, "{\"why\":\"x\"}").as_deref(),
        Ok("page_result { busy: Busy { why: \"x\" } }")
    );
    assert_eq!(
        read("page", 500, "{\"text\":\"x\"}").as_deref(),
        Ok("page_result { own: Own { code: 500, text: \"x\" } }")
    );
}

#[test]
fn json_that_cannot_be_written_is_located() {
    use scrimp::{Codec, Utf8};
    let idl = r#"struct R { 1: list<string> names } service S { R f() (api.get = "/") }"#;
    let service = service(idl, Precedence::Kitex);
    let method = service.method("f").expect("declared");
    let result = method.result_type().expect("declared");
    let codec = Codec::builder(result).utf8(Utf8::OnAccess).build().expect("compiles");
    let arena = Arena::new();
    // A result with `success` = R { names: ["a", "\xff"] }.
    let bytes = b"\x0c\0\0\x0f\0\x01\x0b\0\0\0\x02\0\0\0\x01a\0\0\0\x01\xff\0\0";
    let message = codec.decode(&arena, bytes).expect("strings are not looked at");
    assert_eq!(
        message.to_json(&JsonStyle::new()).map_err(|error| error.kind()),
        Err(JsonErrorKind::NotWritable)
    );
    let error = method.write_response(message).unwrap_err();
    assert_eq!((error.kind(), error.field()), (HttpErrorKind::NotWritable, "success.names[1]"));
}
