//! Any HTTP request to arguments, and any response to a result, or a clear error; and what was read back to HTTP.
//!
//! The input starts with two bytes that choose the rules, the direction and, of a response, the method; the rest is much like HTTP/1: a line
//! with a method and a path or with a status, lines of headers, an empty line, the body.

#![no_main]

use std::sync::LazyLock;

use http::{HeaderMap, HeaderName, HeaderValue, Request, Response};
use libfuzzer_sys::fuzz_target;
use scrimp::http::{HttpError, HttpMethod, HttpService, Precedence};
use scrimp::json::{JsonStyle, UnknownFields};
use scrimp::{Arena, Codec, Executor, Message, Protocol, Schema, StructType};

const IDL: &str = r#"
    enum Colour { RED = 1, GREEN = -2 }
    union Pick { 1: i32 number, 2: string text }
    struct Deep {
        1: required string text, 2: map<string, list<i64>> lists, 3: Deep more, 4: set<Colour> colours, 5: binary raw, 6: uuid id, 7: Pick pick,
    }
    struct Base { 1: string trace (api.header = "X-Trace"), 2: list<i32> hops (api.query) }
    struct Find {
        1: required string key (api.path = "key"), 2: string rest (api.path = "rest"), 3: string q (api.query = "q"),
        4: list<i64> ids (api.query = "ids"), 5: set<string> names (api.query = "names"), 6: string h (api.header = "X-H"),
        7: string c (api.cookie = "c"), 8: double d (api.query), 9: bool t (api.cookie), 10: Colour colour (api.header = "X-Colour"),
        11: uuid u (api.query), 12: binary x (api.query), 13: i8 small (api.header = "small"), 14: Base base (api.no_body_struct),
        15: i32 nowhere (api.none), 20: string text, 21: Deep deep, 22: i64 long (api.body = "renamed", api.js_conv),
        23: list<Colour> colours (api.key = "cs"), 24: Pick pick, 25: i32 level = 3,
    }
    struct Form { 1: string text (api.form), 2: list<i32> numbers (api.form = "n"), 3: string plain, 4: Deep deep }
    struct Found {
        1: i64 id (api.header = "X-Id"), 2: list<string> tags (api.header = "X-Tags"), 3: string session (api.cookie = "session"),
        4: i32 status (api.http_code), 5: Deep deep, 6: string note, 7: double score,
    }
    struct Blob { 1: binary all (api.raw_body), 2: string kind (api.header = "X-Kind") }
    exception Missing { 1: i64 id } (api.http_code = "404")
    exception Gone { 1: string why, 2: i32 code (api.http_code) }
    exception Refused { 1: string why }
    service S {
        Found find(1: Find find) throws (1: Missing missing, 2: Gone gone, 3: Refused refused) (api.post = "/find/:key/in/*rest"),
        list<Pick> form(1: Form form) (api.post = "/form", api.put = "/form"),
        void plain(1: i32 id, 2: list<string> tags, 3: string page) throws (1: Missing missing) (api.get = "/plain/:id", api.any = "/any/:id"),
        Blob raw(1: binary all (api.raw_body), 2: string uri (api.raw_uri)) (api.put = "/raw"),
        oneway void note(1: string text (api.query = "text")) (api.get = "/note"),
        $SEVERAL
    }"#;

/// What no place alone has: for the rules that allow it.
const SEVERAL: &str = r#"
    i64 several(1: string id (api.path = "id", api.query = "id", api.cookie = "id"), 2: list<i32> n (api.form = "n", api.header = "n", api.body = "n"))
        (api.post = "/several/:id"),"#;

fuzz_target!(|data: &[u8]| {
    let Some((&[rules, choice], rest)) = data.split_first_chunk() else { return };
    let sides = &SIDES[usize::from(rules) % SIDES.len()];
    let (head, body) = match rest.windows(2).position(|pair| pair == b"\n\n") {
        Some(end) => (&rest[..end], &rest[end + 2..]),
        None => (rest, &[][..]),
    };
    let mut lines = head.split(|byte| *byte == b'\n');
    let (Some(start), Some(headers)) = (lines.next(), headers(lines)) else { return };
    match choice.checked_sub(b'0').filter(|choice| *choice < 10) {
        None => {
            let Some(request) = request(start, headers, body) else { return };
            sides.request(&request);
        }
        Some(choice) => {
            let Some(response) = response(start, headers, body) else { return };
            let methods = &sides.methods;
            methods[usize::from(choice) % methods.len()].response(sides, &response);
        }
    }
});

fn headers<'h>(lines: impl Iterator<Item = &'h [u8]>) -> Option<HeaderMap> {
    let mut headers = HeaderMap::new();
    for line in lines.filter(|line| !line.is_empty()) {
        let colon = line.iter().position(|byte| *byte == b':')?;
        let (name, value) = (HeaderName::from_bytes(&line[..colon]), line[colon + 1..].trim_ascii());
        headers.append(name.ok()?, HeaderValue::from_bytes(value).ok()?);
    }
    Some(headers)
}

fn request<'b>(start: &[u8], headers: HeaderMap, body: &'b [u8]) -> Option<Request<&'b [u8]>> {
    let space = start.iter().position(|byte| *byte == b' ')?;
    let mut request = Request::builder().method(&start[..space]).uri(&start[space + 1..]).body(body).ok()?;
    *request.headers_mut() = headers;
    Some(request)
}

fn response<'b>(start: &[u8], headers: HeaderMap, body: &'b [u8]) -> Option<Response<&'b [u8]>> {
    let mut response = Response::builder().status(start).body(body).ok()?;
    *response.headers_mut() = headers;
    Some(response)
}

/// A service by some rules, and its methods.
struct Sides {
    service: HttpService,
    methods: Vec<Sided>,
}

/// A method by its name, and the codecs of its structs.
struct Sided {
    name: String,
    args: Vec<Codec>,
    result: Vec<Codec>,
}

static SIDES: LazyLock<Vec<Sides>> = LazyLock::new(|| {
    let schema = |several| {
        Schema::parse("fuzz.thrift", &IDL.replace("$SEVERAL", several)).unwrap_or_else(|error| panic!("{error}"))
    };
    let (one, several) = (schema(""), schema(SEVERAL));
    let rules = [(Precedence::Kitex, &one), (Precedence::Dynamicgo, &several), (Precedence::Hertz, &several)];
    let styles = [UnknownFields::Ignore, UnknownFields::Refuse].map(|unknown| JsonStyle::new().unknown_fields(unknown));
    let all = styles.iter().flat_map(|style| rules.map(|(precedence, schema)| Sides::new(schema, precedence, style)));
    all.collect()
});

/// By every executor, in both protocols.
fn codecs(ty: &StructType) -> Vec<Codec> {
    let all = [Protocol::Binary, Protocol::Compact]
        .into_iter()
        .flat_map(|protocol| [Executor::Jit, Executor::Interpreter].map(|executor| (protocol, executor)));
    all.map(|(protocol, executor)| {
        let codec = Codec::builder(ty).protocol(protocol).executor(executor).build();
        codec.unwrap_or_else(|error| panic!("{error}"))
    })
    .collect()
}

/// Fails unless the codecs of `message` agree about its bytes, and that these are the message.
fn encode(codecs: &[Codec], message: Message<'_>) {
    for pair in codecs.chunks(2) {
        let [jit, interpreter] = [&pair[0], &pair[1]].map(|codec| codec.encode_to_vec(message));
        assert_eq!(jit, interpreter, "{message:?}");
        // What is nested beyond a codec's limit is refused.
        let Ok(bytes) = jit else { continue };
        let arena = Arena::new();
        for codec in pair {
            let read = codec.decode(&arena, &bytes).expect("it was written");
            // Not as messages: no NaN is equal to itself.
            assert_eq!(read.to_value().map(|value| format!("{value:?}")).ok(), message.to_value().map(|value| format!("{value:?}")).ok());
        }
    }
}

/// Fails unless an error says what is wrong, with a status of errors.
fn is_told(error: &HttpError) {
    assert!(!error.to_string().is_empty());
    let response = error.to_response();
    assert!(response.status().is_client_error() || response.status().is_server_error(), "{error}");
    assert!(!response.body().is_empty(), "{error}");
}

impl Sides {
    fn new(schema: &Schema, precedence: Precedence, style: &JsonStyle) -> Self {
        let service = schema.service("S").expect("it is declared");
        let service = HttpService::builder(&service).precedence(precedence).json(style.clone()).build();
        let service = service.unwrap_or_else(|error| panic!("{error}"));
        let methods = service.methods().map(|method| Sided {
            name: method.name().to_owned(),
            args: codecs(method.args_type()),
            result: method.result_type().map(codecs).unwrap_or_default(),
        });
        Self { methods: methods.collect(), service }
    }

    fn request(&self, request: &Request<&[u8]>) {
        let route = match self.service.route(request) {
            Ok(route) => route,
            Err(error) => return is_told(&error),
        };
        let (arena, method) = (Arena::new(), route.method());
        let args = match route.read_request(request, &arena) {
            Ok(args) => args,
            Err(error) => return is_told(&error),
        };
        let sided = self.methods.iter().find(|sided| sided.name == method.name()).expect("it has a route");
        encode(&sided.args, args);
        // What has no place in a request is refused, as text in a header that no header can have.
        let mut written = match method.write_request(args) {
            Ok(written) => written,
            Err(error) => return is_told(&error),
        };
        // Empty text counts as absent where it is written to: what is left then comes to the same again.
        for is_settled in [false, true] {
            let route = self.service.route(&written).expect("it is by a route of the method");
            assert_eq!(route.method().name(), method.name(), "{written:?}");
            let Ok(args) = route.read_request(&written, &arena) else { return };
            let again = method.write_request(args).expect("it was read");
            assert!(!is_settled || format!("{again:?}") == format!("{written:?}"), "{again:?}, {written:?}");
            written = again;
        }
    }
}

impl Sided {
    fn response(&self, sides: &Sides, response: &Response<&[u8]>) {
        let method: &HttpMethod = sides.service.method(&self.name).expect("it has a route");
        let arena = Arena::new();
        let result = match method.read_response(response, &arena) {
            Ok(result) => result,
            Err(error) => return is_told(&error),
        };
        encode(&self.result, result);
        let mut written = match method.write_response(result) {
            Ok(written) => written,
            Err(error) => return is_told(&error),
        };
        let outcome = |result: Message<'_>| result.fields().next().map(|(field, _)| field.id);
        for is_settled in [false, true] {
            let Ok(read) = method.read_response(&written, &arena) else { return };
            // Another outcome with the same status may fit as well.
            if outcome(read) != outcome(result) {
                return;
            }
            let again = method.write_response(read).expect("it was read");
            assert!(!is_settled || format!("{again:?}") == format!("{written:?}"), "{again:?}, {written:?}");
            written = again;
        }
    }
}
