//! [`HttpError`]: why a request is no call of a method, a response no result, or the other way round.

use std::fmt;

use ::http::header::{ALLOW, CONTENT_TYPE, HeaderValue};
use ::http::{Method, Response, StatusCode};

use super::APPLICATION_JSON;
use super::source::Source;
use crate::error::BuildError;

/// Why a request was not read, or a response not made, or the other way round: what, of which field, and from where.
///
/// ```
/// use scrimp::http::{HttpErrorKind, HttpService};
/// let schema = scrimp::Schema::parse("shop.thrift", r#"
///     service Shop { i64 price(1: i32 id (api.query = "id")) (api.get = "/price") }"#)?;
/// let shop = HttpService::new(&schema.service("Shop")?)?;
/// let arena = scrimp::Arena::new();
/// let request = http::Request::get("/price?id=seven").body("")?;
/// let error = shop.route(&request)?.read_request(&request, &arena).unwrap_err();
/// assert_eq!((error.kind(), error.status().as_u16(), error.field()), (HttpErrorKind::Invalid, 400, "id"));
/// assert_eq!(error.to_string(), "field `id` in query parameter `id`: `seven` is not an integer");
///
/// let lost = http::Request::post("/price").body("")?;
/// let error = shop.route(&lost).unwrap_err();
/// assert_eq!(error.to_response().headers()["allow"], "GET");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct HttpError {
    /// Boxed: results stay small where nothing is wrong.
    inner: Box<Inner>,
}

#[derive(Clone, Debug)]
struct Inner {
    kind: HttpErrorKind,
    /// The way to the field, and the place in the request or response, where it is about one.
    field: String,
    place: String,
    what: String,
    /// The methods that the path has, where the request's is none of them.
    allowed: Vec<Method>,
}

/// Of which kind an [`HttpError`] is.
///
/// ```
/// use scrimp::http::{HttpErrorKind, HttpService};
/// let schema = scrimp::Schema::parse("s.thrift", r#"service S { void ping() (api.get = "/ping") }"#)?;
/// let service = HttpService::new(&schema.service("S")?)?;
/// let kind = |path| service.route(&http::Request::get(path).body("").unwrap()).map_err(|error| error.kind()).err();
/// assert_eq!((kind("/ping"), kind("/pong")), (None, Some(HttpErrorKind::NoRoute)));
/// # Ok::<(), scrimp::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum HttpErrorKind {
    /// No route has the path: 404.
    NoRoute,
    /// The path is there, but not for this HTTP method: 405, with a header `Allow`.
    MethodNotAllowed,
    /// The body is neither JSON nor a form: 415.
    MediaType,
    /// The body is not what its media type says: 400.
    Body,
    /// A required field is nowhere: 400.
    Missing,
    /// What was given for a field is no value of it: 400.
    Invalid,
    /// A message cannot be written as a request or response: 500.
    NotWritable,
    /// A response is none of the results that the method has: 502.
    UnexpectedResponse,
}

impl HttpError {
    #[cold]
    pub(super) fn new(kind: HttpErrorKind, what: impl fmt::Display) -> Self {
        let what = what.to_string();
        let inner = Inner { kind, field: String::new(), place: String::new(), what, allowed: Vec::new() };
        Self { inner: Box::new(inner) }
    }

    #[cold]
    pub(super) fn not_allowed(method: &Method, allowed: Vec<Method>) -> Self {
        let mut error =
            Self::new(HttpErrorKind::MethodNotAllowed, format_args!("the path has no method {method}"));
        error.inner.allowed = allowed;
        error
    }

    /// The same error, of a field.
    #[cold]
    pub(super) fn of_field(mut self, field: &str) -> Self {
        if self.inner.field.is_empty() {
            self.inner.field = field.to_owned();
        }
        self
    }

    /// The same error, about what is in a place of a request or response.
    #[cold]
    pub(super) fn at(mut self, source: &Source) -> Self {
        self.inner.place = source.to_string();
        self
    }

    /// Of which kind it is.
    pub fn kind(&self) -> HttpErrorKind {
        self.inner.kind
    }

    /// The status that fits: of the response to a bad request, or of a gateway that could not do its part.
    pub fn status(&self) -> StatusCode {
        match self.inner.kind {
            HttpErrorKind::NoRoute => StatusCode::NOT_FOUND,
            HttpErrorKind::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            HttpErrorKind::MediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            HttpErrorKind::Body | HttpErrorKind::Missing | HttpErrorKind::Invalid => StatusCode::BAD_REQUEST,
            HttpErrorKind::NotWritable => StatusCode::INTERNAL_SERVER_ERROR,
            HttpErrorKind::UnexpectedResponse => StatusCode::BAD_GATEWAY,
        }
    }

    /// The way from the arguments or the result to the field that it is about, as in `order.items[2].id`; empty where it is about none.
    pub fn field(&self) -> &str {
        &self.inner.field
    }

    /// Where that field's value was, or was to be, as in ``query parameter `id` ``; empty where the error is about none.
    pub fn place(&self) -> &str {
        &self.inner.place
    }

    /// The HTTP methods that the path has, where the request's is none of them.
    pub fn allowed(&self) -> &[Method] {
        &self.inner.allowed
    }

    /// A response that says so: the [`status`](Self::status), and the JSON object `{"error": …}`.
    pub fn to_response(&self) -> Response<Vec<u8>> {
        let mut response = Response::new(serde_json::json!({ "error": self.to_string() }).to_string().into());
        *response.status_mut() = self.status();
        response.headers_mut().insert(CONTENT_TYPE, APPLICATION_JSON);
        let allowed = self.inner.allowed.iter().map(Method::as_str).collect::<Vec<_>>().join(", ");
        if let (false, Ok(allowed)) = (allowed.is_empty(), HeaderValue::from_str(&allowed)) {
            response.headers_mut().insert(ALLOW, allowed);
        }
        response
    }
}

impl fmt::Display for HttpError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner { field, place, what, .. } = &*self.inner;
        match (field.is_empty(), place.is_empty()) {
            (true, true) => f.write_str(what),
            (true, false) => write!(f, "{place}: {what}"),
            (false, true) => write!(f, "field `{field}`: {what}"),
            (false, false) => write!(f, "field `{field}` in {place}: {what}"),
        }
    }
}

impl std::error::Error for HttpError {}

impl From<BuildError> for HttpError {
    fn from(error: BuildError) -> Self {
        Self::new(HttpErrorKind::Invalid, error)
    }
}
