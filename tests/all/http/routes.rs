//! Which method a request is for.

use ::http::Method;
use scrimp::http::{HttpErrorKind, Precedence};

use super::{request, service};

const ROUTES: &str = r#"service S {
    void items() (api.get = "/items", api.post = "/search"),
    void get(1: i64 id (api.path = "id")) (api.get = "/items/:id", api.any = "/anything/:id"),
    void put(1: i64 id (api.path = "id")) (api.put = "/items/:id"),
    void newest() (api.get = "/items/newest"),
    void part(1: i64 id (api.path), 2: string p (api.path)) (api.get = "/items/:id/part-:p"),
    void file(1: string path (api.path = "path")) (api.get = "/files/*path"),
    void one() (api.get = "/anything/1"),
    void patch() (api.patch = "/p"), void delete_() (api.delete = "/p"), void options() (api.options = "/p"), void head() (api.head = "/p"),
    void local(),
}"#;

#[test]
fn requests_find_their_method() {
    let service = service(ROUTES, Precedence::Kitex);
    for (line, expected) in [
        ("GET /items", "items"),
        ("POST /search?q=1", "items"),
        ("GET /items/7", "get"),
        ("GET /items/a%2Fb", "get"),
        ("PUT /items/7", "put"),
        ("GET /items/newest", "newest"),
        ("GET /items/7/part-x", "part"),
        ("GET /files/a/b/c", "file"),
        ("DELETE /anything/7", "get"),
        ("BREW /anything/7", "get"),
        ("GET /anything/1", "one"),
        ("POST /anything/1", "get"),
        ("PATCH /p", "patch"),
        ("DELETE /p", "delete_"),
        ("OPTIONS /p", "options"),
        ("HEAD /p", "head"),
    ] {
        let request = request(line);
        let route = service.route(&request).unwrap_or_else(|error| panic!("{line}: {error}"));
        assert_eq!(route.method().name(), expected, "{line}");
    }
    let names: Vec<&str> = service.methods().map(|method| method.name()).collect();
    assert_eq!(names[..3], ["items", "get", "put"]);
    assert!(service.method("local").is_none(), "it has no route");
    assert!(service.method("none").is_none());
}

#[test]
fn what_has_no_route_is_told() {
    let service = service(ROUTES, Precedence::Kitex);
    for line in ["GET /", "GET /item", "GET /items/", "GET /items/7/8", "GET /files/", "GET /Items"] {
        let error = service.route(&request(line)).unwrap_err();
        assert_eq!((error.kind(), error.status().as_u16()), (HttpErrorKind::NoRoute, 404), "{line}");
    }
    let error = service.route(&request("POST /items/7")).unwrap_err();
    assert_eq!((error.kind(), error.status().as_u16()), (HttpErrorKind::MethodNotAllowed, 405));
    assert_eq!(error.allowed(), [Method::GET, Method::PUT]);
    let response = error.to_response();
    assert_eq!(response.headers()["allow"], "GET, PUT");
    assert_eq!(response.body(), br#"{"error":"the path has no method POST"}"#);
}

#[test]
fn parameters_are_decoded() {
    let service = service(ROUTES, Precedence::Kitex);
    for (line, expected) in [
        ("GET /files/a/b%20c/%E4%BD%A0+", Ok(r#"file_args { path: "a/b c/你+" }"#)),
        ("GET /items/7/part-x%2Fy", Ok(r#"part_args { id: 7, p: "x/y" }"#)),
        ("GET /files/%ff", Err("path parameter `path` is not UTF-8")),
        ("GET /items/x", Err("field `id` in path parameter `id`: `x` is not an integer")),
    ] {
        let found = super::args(&service, &request(line)).map_err(|error| error.to_string());
        assert_eq!(found.as_deref().map_err(|error| &**error), expected, "{line}");
    }
}

#[test]
fn inherited_methods_have_routes() {
    let idl = r#"service Base { void ping() (api.get = "/ping") } service S extends Base { void pong() (api.get = "/pong") }"#;
    let service = service(idl, Precedence::Kitex);
    assert_eq!(
        service.route(&request("GET /ping")).map(|route| route.method().name().to_owned()).ok().as_deref(),
        Some("ping")
    );
}
