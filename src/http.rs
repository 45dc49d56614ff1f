//! Methods as HTTP: requests to arguments and results to responses, by the `api.*` annotations of IDL; and both the other way round.
//!
//! [`HttpService`] is made of a [`Service`], once. It finds the [method](HttpMethod) of a request, whose
//! [arguments](Route::read_request) it reads, and writes the [response](HttpMethod::write_response) of a result. A client has
//! [`HttpMethod::write_request`] and [`HttpMethod::read_response`]. All is over the types of the `http` crate: no server, no client,
//! no I/O.
//!
//! ```
//! use scrimp::http::HttpService;
//! let schema = scrimp::Schema::parse("shop.thrift", r#"
//!     struct FindRequest { 1: required i64 id (api.path = "id"), 2: list<string> parts (api.query = "parts"), 3: string user (api.header = "X-User") }
//!     struct Order { 1: i64 id, 2: string note, 3: string version (api.header = "ETag") }
//!     exception NotFound { 1: i64 id } (api.http_code = "404")
//!     service Shop { Order find(1: FindRequest request) throws (1: NotFound missing) (api.get = "/orders/:id") }"#)?;
//! let shop = HttpService::new(&schema.service("Shop")?)?;
//! let arena = scrimp::Arena::new();
//!
//! let request = http::Request::get("/orders/7?parts=note,items").header("x-user", "Ada").body("")?;
//! let route = shop.route(&request)?;
//! let args = route.read_request(&request, &arena)?;
//! assert_eq!(format!("{args:?}"), r#"find_args { request: FindRequest { id: 7, parts: ["note", "items"], user: "Ada" } }"#);
//!
//! let find = route.method();
//! let mut result = find.result_type().expect("it is not oneway").builder(&arena);
//! let mut order = result.by_name("success")?.into_struct()?;
//! order.set_by_name("id", 7)?.set_by_name("note", "gift")?.set_by_name("version", "v1")?;
//! drop(order);
//! let response = find.write_response(result.finish()?)?;
//! assert_eq!((response.status().as_u16(), response.headers()["etag"].to_str()?), (200, "v1"));
//! assert_eq!(response.body(), br#"{"id":7,"note":"gift"}"#);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Routes
//!
//! `api.get`, `post`, `put`, `delete`, `patch`, `options`, `head` and `any` of a method are the pattern of a path: `:name` is a
//! parameter up to the end of its segment, `*name` one up to the end of the path. A method may have several; one without any is not
//! served. What is plain goes before a parameter, and an HTTP method of its own before `any`, whatever the order. Two routes that the
//! same request could mean are an error when the table is made.
//!
//! # Fields of requests
//!
//! Where the only argument of a method is a struct without annotations of its own, its fields are mapped; else the arguments are.
//! Unions come whole.
//!
//! | annotation | the field is |
//! |---|---|
//! | `api.query = "name"` | a parameter of the query |
//! | `api.path = "name"` | a parameter of the path |
//! | `api.header = "name"` | a header |
//! | `api.cookie = "name"` | a cookie |
//! | `api.form = "name"` | a value of the body, if that is a form |
//! | `api.body = "name"` | a member of the body, if that is a JSON object, or a value of it, if it is a form |
//! | `api.raw_body` | the body as it is, in a `string` or `binary` |
//! | `api.raw_uri` | path and query as they are, in a `string` |
//! | `api.none` | nowhere |
//! | `api.no_body_struct` | a struct whose fields are mapped as these are; nothing given, it is absent |
//! | `api.js_conv` | as without it, but its longs are written as text in JSON, in a style with [`Longs::Annotated`] |
//! | `api.key = "name"`, `go.tag = 'json:"name"'` | called so, where no name is given beside, in a style with [`Naming::Annotated`] |
//!
//! A name that is not given, or empty, is what the [style](HttpServiceBuilder::json) calls the field. Within structs that a body has whole the last
//! two have their effect, and no others; other `api.*` annotations have none anywhere. A style's limits are those of a body, whose members are
//! given memory one by one.
//!
//! Queries, paths, headers, cookies and forms have text: scalars as JSON has them, without quotes, and lists and sets of scalars with
//! commas between, or given several times. Empty text counts as absent, and text that is given several times for a scalar is an
//! error. In queries, paths and forms it is percent-encoded, commas included or not. A body is `application/json`, also when nothing says so, or
//! `application/x-www-form-urlencoded`.
//!
//! # Precedence
//!
//! | | [`Kitex`](Precedence::Kitex) | [`Dynamicgo`](Precedence::Dynamicgo) | [`Hertz`](Precedence::Hertz) |
//! |---|---|---|---|
//! | annotations of a field | one, more are an error | any number | any number |
//! | which counts | | the first that something is given for, from left to right | the first that something is given for: path, form, query, cookie, header, body, raw body |
//! | none of them given | absent | the member of the body by name | absent |
//! | no annotation | the member of the body by name | the member of the body by name | the first given: path, form, query, cookie, header, body, by name |
//! | annotations that a response has no place for | do nothing | an error | do nothing |
//!
//! What is given counts though it is wrong: that is an error, and no other place is looked at. A required field that is absent
//! then is an error, unless it has a default.
//!
//! A client writes a field to the first place that can be named for it: a field without annotations of Hertz's to the path if that has
//! such a parameter, to the query if the route's method is GET or HEAD, and else to the body. `api.raw_uri` is not written.
//!
//! # Fields of responses
//!
//! `api.header` (lists with commas between), `api.cookie`, `api.http_code` (the status, an integer), `api.body`, `api.raw_body` and
//! `api.none`; the first counts. Without any it is a member of the body, an object. A return value that is no struct, or a union, is
//! the body itself, as JSON. A method that returns nothing answers 204.
//!
//! Else the status is 200, or 500 where [`status_from`](HttpServiceBuilder::status_from) names a field that is set and not 0.
//!
//! Exceptions are responses too, with the status that `api.http_code = "404"` gives them where the method declares
//! them or where they are defined, else that of [`exception_status`](HttpServiceBuilder::exception_status). A client tells them by their status, and those
//! of one status by which fits first.

mod annotation;
mod error;
mod given;
mod mapping;
mod method;
mod outcome;
mod read;
mod route;
mod source;
mod text;
mod write;

use std::fmt;
use std::sync::Arc;

use ::http::{HeaderValue, Request, StatusCode};
use scrimp_schema::{Diagnostic, SchemaError};

use crate::arena::Arena;
use crate::json::{JsonStyle, Longs, Naming};
use crate::message::Message;
use crate::service::Service;
pub use error::{HttpError, HttpErrorKind};
pub use method::HttpMethod;
use route::{Parameters, Routes};

const APPLICATION_JSON: HeaderValue = HeaderValue::from_static("application/json");

/// Whose rules tell where a field is that several places could have: see the [table](self#precedence).
///
/// ```
/// use scrimp::http::{HttpService, Precedence};
/// let schema = scrimp::Schema::parse("s.thrift", r#"
///     service S { void greet(1: string name (api.query = "name", api.cookie = "name")) (api.get = "/") }"#)?;
/// let service = schema.service("S")?;
/// assert!(HttpService::new(&service).is_err());
/// assert!(HttpService::builder(&service).precedence(Precedence::Dynamicgo).build().is_ok());
/// # Ok::<(), scrimp::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Precedence {
    /// One place a field, the body unless something else is said.
    #[default]
    Kitex,
    /// Several places a field, from left to right, then the body.
    Dynamicgo,
    /// Several places a field, in an order of their own; without annotations, everywhere.
    Hertz,
}

/// The methods of a service that have routes. Cheap to clone, shared by threads. See [`http`](self).
#[derive(Clone)]
pub struct HttpService {
    shared: Arc<Shared>,
}

struct Shared {
    service: Service,
    /// By the position of the method in the service; `None` for those without a route.
    methods: Vec<Option<HttpMethod>>,
    routes: Routes,
}

impl HttpService {
    /// The methods of `service`, with default options.
    ///
    /// # Errors
    ///
    /// As [`HttpServiceBuilder::build`].
    pub fn new(service: &Service) -> Result<Self, SchemaError> {
        Self::builder(service).build()
    }

    /// The methods of `service`, step by step.
    pub fn builder(service: &Service) -> HttpServiceBuilder {
        HttpServiceBuilder { service: service.clone(), options: Options::default() }
    }

    /// The service.
    pub fn service(&self) -> &Service {
        &self.shared.service
    }

    /// The method called `name`, if there is one and it has a route.
    pub fn method(&self, name: &str) -> Option<&HttpMethod> {
        self.shared.methods[self.shared.service.position(name.as_bytes())?].as_ref()
    }

    /// The methods that have routes, in the order of the service.
    pub fn methods(&self) -> impl Iterator<Item = &HttpMethod> {
        self.shared.methods.iter().flatten()
    }

    /// The method that a request is for, by its HTTP method and path.
    ///
    /// # Errors
    ///
    /// When nothing has that path, or not for that HTTP method.
    pub fn route<'s, B>(&'s self, request: &'s Request<B>) -> Result<Route<'s>, HttpError> {
        let (position, parameters) = self.shared.routes.find(request.method(), request.uri().path())?;
        let method = self.shared.methods[position].as_ref().expect("it has a route");
        Ok(Route { method, parameters })
    }
}

impl fmt::Debug for HttpService {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("HttpService").field(&self.shared.service.name()).finish()
    }
}

/// The method that a request is for, and what its path says.
///
/// ```
/// # let schema = scrimp::Schema::parse("s.thrift", r#"
/// #     service S { string greet(1: string name (api.path = "name")) (api.get = "/hello/:name") }"#)?;
/// let service = scrimp::http::HttpService::new(&schema.service("S")?)?;
/// let request = http::Request::get("/hello/Zo%C3%AB").body("")?;
/// let route = service.route(&request)?;
/// assert_eq!(route.method().name(), "greet");
/// let arena = scrimp::Arena::new();
/// assert_eq!(format!("{:?}", route.read_request(&request, &arena)?), r#"greet_args { name: "Zoë" }"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Route<'s> {
    method: &'s HttpMethod,
    parameters: Parameters<'s>,
}

impl<'s> Route<'s> {
    /// The method.
    pub fn method(&self) -> &'s HttpMethod {
        self.method
    }

    /// The arguments that a request has, made in `arena`: a message of the method's [`args_type`](HttpMethod::args_type). `request` is the
    /// one that was routed. How long it may be is up to whoever has received it: memory in proportion to it is taken, no more.
    ///
    /// # Errors
    ///
    /// When the request is no call of the method; the error says which field, from where, and what is wrong.
    pub fn read_request<'a>(
        &self,
        request: &Request<impl AsRef<[u8]>>,
        arena: &'a Arena,
    ) -> Result<Message<'a>, HttpError>
    where
        's: 'a,
    {
        self.method.read_request(&self.parameters, request, arena)
    }
}

/// Makes an [`HttpService`] step by step.
///
/// ```
/// use scrimp::http::{HttpService, Precedence};
/// use scrimp::json::{JsonStyle, UnknownFields};
/// # let schema = scrimp::Schema::parse("s.thrift", r#"service S { void ping() (api.get = "/ping") }"#)?;
/// let service = HttpService::builder(&schema.service("S")?)
///     .precedence(Precedence::Hertz)
///     .json(JsonStyle::new().unknown_fields(UnknownFields::Ignore))
///     .exception_status(http::StatusCode::BAD_REQUEST)
///     .build()?;
/// assert!(service.method("ping").is_some());
/// # Ok::<(), scrimp::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct HttpServiceBuilder {
    service: Service,
    options: Options,
}

#[derive(Clone, Debug)]
struct Options {
    precedence: Precedence,
    style: JsonStyle,
    exception_status: StatusCode,
    status_path: Option<Box<str>>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            precedence: Precedence::default(),
            style: JsonStyle::new().naming(Naming::Annotated).longs(Longs::Annotated),
            exception_status: StatusCode::INTERNAL_SERVER_ERROR,
            status_path: None,
        }
    }
}

impl HttpServiceBuilder {
    /// Sets whose rules tell where fields are; [`Precedence::Kitex`] unless set.
    #[must_use]
    pub fn precedence(mut self, precedence: Precedence) -> Self {
        self.options.precedence = precedence;
        self
    }

    /// Sets the style of JSON in bodies, and of names, binaries and enums everywhere; that of [`JsonStyle::new`] with
    /// [`Naming::Annotated`] and [`Longs::Annotated`] unless set. What is written is never pretty.
    #[must_use]
    pub fn json(mut self, style: JsonStyle) -> Self {
        self.options.style = style.pretty(false);
        self
    }

    /// Sets the status of exceptions that have no other; 500 unless set.
    #[must_use]
    pub fn exception_status(mut self, status: StatusCode) -> Self {
        self.options.exception_status = status;
        self
    }

    /// Sets the way from a return value to an integer that tells whether all is well, as in `baseResp.StatusCode`: where it is there and not 0,
    /// and nothing else gives a status, that is 500. Methods whose return value has no such field answer 200.
    #[must_use]
    pub fn status_from(mut self, path: impl Into<Box<str>>) -> Self {
        self.options.status_path = Some(path.into());
        self
    }

    /// The table of routes, and of where fields are.
    ///
    /// # Errors
    ///
    /// When annotations are wrong or contradict each other, or routes are in each other's way. The error locates each mistake, by a
    /// code from E0801 to E0812.
    pub fn build(self) -> Result<HttpService, SchemaError> {
        let schema = self.service.schema().clone();
        let (mut errors, mut routes, mut methods) = (Vec::new(), Routes::default(), Vec::new());
        let options = Arc::new(self.options);
        for (position, method) in self.service.methods().enumerate() {
            let mapped = HttpMethod::new(method, &options, &mut errors);
            for route in mapped.iter().flat_map(HttpMethod::routes) {
                errors.extend(routes.add(route, position).err());
            }
            methods.push(mapped);
        }
        if errors.is_empty() {
            return Ok(HttpService { shared: Arc::new(Shared { service: self.service, methods, routes }) });
        }
        Err(SchemaError::new(without_repetitions(errors), schema.descriptors().sources().clone()))
    }
}

/// Each of `errors` once, since several methods may have a struct; the first, if there are more than anyone will read.
fn without_repetitions(errors: Vec<Diagnostic>) -> Vec<Diagnostic> {
    const MOST: usize = 100;
    let mut distinct: Vec<Diagnostic> = Vec::new();
    for error in errors {
        if distinct.len() < MOST && !distinct.contains(&error) {
            distinct.push(error);
        }
    }
    distinct
}
