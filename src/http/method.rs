//! [`HttpMethod`]: a method as HTTP.

use std::fmt;
use std::sync::Arc;

use ::http::{HeaderMap, Request, Response, StatusCode, Uri};
use scrimp_schema::Diagnostic;

use super::error::{HttpError, HttpErrorKind};
use super::given::{Body, Given, Pairs};
use super::mapping::{Known, Mapper, Side, StructMap};
use super::outcome::Outcome;
use super::read::{of_json, read_fields, read_struct};
use super::route::{Parameters, Pattern};
use super::source::Source;
use super::write::{Written, not_writable};
use super::{APPLICATION_JSON, Options};
use crate::arena::Arena;
use crate::builder::assembly::{Filled, Hole, assemble};
use crate::message::Message;
use crate::schema::StructType;
use crate::service::Method;
use crate::value::ValueRef;

/// A method as HTTP: its arguments as a request, its result as a response.
///
/// ```
/// let schema = scrimp::Schema::parse("shop.thrift", r#"
///     service Shop { i64 price(1: string name (api.query = "name"), 2: i32 count (api.body = "count")) (api.post = "/price") }"#)?;
/// let shop = scrimp::http::HttpService::new(&schema.service("Shop")?)?;
/// let price = shop.method("price").expect("it has a route");
/// let arena = scrimp::Arena::new();
///
/// // A client writes requests.
/// let mut args = price.args_type().builder(&arena);
/// args.set_by_name("name", "green tea")?.set_by_name("count", 3)?;
/// let request = price.write_request(args.finish()?)?;
/// assert_eq!((request.method().as_str(), request.uri().to_string().as_str()), ("POST", "/price?name=green%20tea"));
/// assert_eq!(request.body(), br#"{"count":3}"#);
///
/// // And reads responses.
/// let response = http::Response::builder().status(200).body("1250")?;
/// let result = price.read_response(&response, &arena)?;
/// assert_eq!(format!("{result:?}"), "price_result { success: 1250 }");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct HttpMethod {
    method: Method,
    routes: Vec<Pattern>,
    args: StructType,
    request: StructMap,
    known: Known,
    result: Option<StructType>,
    outcomes: Vec<Outcome>,
    options: Arc<Options>,
}

impl HttpMethod {
    /// `None` where the method has no route.
    pub(super) fn new(method: Method, options: &Arc<Options>, errors: &mut Vec<Diagnostic>) -> Option<Self> {
        let (args, result) = (method.args_type(), method.result_type());
        let owner = args.schema();
        let schema = owner.descriptors();
        let routes = Pattern::of_method(schema, method.desc(), errors);
        if routes.is_empty() {
            return None;
        }
        let side = Side::Request(&routes);
        let request = Mapper::new(schema, options, side, errors).map_args(args.desc());
        let outcomes = Outcome::of_method(schema, &method, options, errors);
        let known = Known::of(&request);
        Some(Self { method, routes, args, request, known, result, outcomes, options: Arc::clone(options) })
    }

    pub(super) fn routes(&self) -> &[Pattern] {
        &self.routes
    }

    /// The method.
    pub fn method(&self) -> &Method {
        &self.method
    }

    /// The name, as it is in envelopes.
    pub fn name(&self) -> &str {
        self.method.name()
    }

    /// The struct of the arguments.
    pub fn args_type(&self) -> &StructType {
        &self.args
    }

    /// The struct of the result; `None` when the method is `oneway`.
    pub fn result_type(&self) -> Option<&StructType> {
        self.result.as_ref()
    }

    pub(super) fn read_request<'a>(
        &'a self,
        parameters: &Parameters<'_>,
        request: &Request<impl AsRef<[u8]>>,
        arena: &'a Arena,
    ) -> Result<Message<'a>, HttpError> {
        let (headers, known, style) = (request.headers(), &self.known, &self.options.style);
        let raw_body = request.body().as_ref();
        let given = Given {
            uri: Some(request.uri()),
            path: Pairs::of_path(parameters)?,
            query: Pairs::of_form(request.uri().query().unwrap_or_default(), &known.query, "query")?,
            cookies: Pairs::of_cookies(headers, &known.cookies)?,
            headers,
            body: Body::of(headers, raw_body, known, (self.args.layouts(), style, arena))?,
            raw_body,
            status: None,
        };
        assemble(self.args.layouts(), self.args.layout(), arena, |mut fields| {
            read_fields(&mut fields, &self.request, &given, style)?;
            Ok(fields.finish()?)
        })
    }

    /// The request that calls the method with `args`: path and query, by the first route of the method, headers and body. Where it is to be
    /// sent is not said: the URI has no host.
    ///
    /// # Errors
    ///
    /// When `args` is of another type, or has something that its place in the request cannot have: the error says which field, and what.
    pub fn write_request(&self, args: Message<'_>) -> Result<Request<Vec<u8>>, HttpError> {
        require_type(args, &self.args)?;
        let style = &self.options.style;
        let mut written = Written::default();
        written.add(&self.request, args, style)?;
        let route = &self.routes[0];
        let path = route.path(|name| written.path_parameter(name))?;
        let uri = Uri::try_from(format!("{path}{}", written.query())).map_err(not_writable)?;
        written.set_cookies_of_request()?;
        let mut request = Request::new(written.body_of_request(style)?);
        *request.uri_mut() = uri;
        *request.method_mut() = route.verb.clone().unwrap_or(::http::Method::POST);
        *request.headers_mut() = written.headers;
        Ok(request)
    }

    /// The response that `result` is: the return value, or an exception.
    ///
    /// # Errors
    ///
    /// When `result` is of another type, has neither a return value nor an exception though the method returns something, or has something that
    /// its place in the response cannot have: the error says which field, and what.
    pub fn write_response(&self, result: Message<'_>) -> Result<Response<Vec<u8>>, HttpError> {
        let Some(ty) = &self.result else { return Err(not_writable("the method has no result")) };
        require_type(result, ty)?;
        let set = |outcome: &Outcome| result.set_value_at(outcome.position);
        let Some((outcome, value)) = self.outcomes.iter().find_map(|outcome| Some((outcome, set(outcome)?)))
        else {
            return match self.method.success() {
                None => Ok(empty()),
                Some(_) => Err(not_writable("the result has no value")),
            };
        };
        let (style, mut written) = (&self.options.style, Written::default());
        let body = match (&outcome.fields, value) {
            (Some((map, _)), ValueRef::Message(message)) => {
                written.add(map, message, style)?;
                written.set_cookies_of_response()?;
                written.body_of_response(map, style)?
            }
            _ => {
                let mut body = Vec::new();
                result
                    .append_json_field(outcome.position, style, &mut body)
                    .map_err(|error| of_json(&error, HttpErrorKind::NotWritable, &outcome.name))?;
                written.set_media_type(APPLICATION_JSON);
                body
            }
        };
        let mut response = Response::new(body);
        *response.status_mut() = match written.status {
            Some(code) => status_of(code)?,
            None => outcome.status.unwrap_or_else(|| self.default_status(outcome, value)),
        };
        *response.headers_mut() = written.headers;
        Ok(response)
    }

    /// The response to a call that has no result, as that of a method that is `oneway`: 204, without a body.
    pub fn write_empty_response(&self) -> Response<Vec<u8>> {
        empty()
    }

    /// The status where no annotation gives one.
    fn default_status(&self, outcome: &Outcome, value: ValueRef<'_>) -> StatusCode {
        if outcome.is_exception {
            return self.options.exception_status;
        }
        let Some(path) = &self.options.status_path else { return StatusCode::OK };
        let code = path.split('.').try_fold(value, |value, name| match value {
            ValueRef::Message(message) => message.get_by_name(name).ok(),
            _ => None,
        });
        match code.and_then(ValueRef::as_i64) {
            None | Some(0) => StatusCode::OK,
            Some(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The result that a response is, made in `arena`: a message of [`result_type`](Self::result_type). An exception that the status is
    /// of is tried first, then the return value, then exceptions that may have any status.
    ///
    /// # Errors
    ///
    /// When the method is oneway, the status is of nothing that the method returns or throws, or the response does not fit that; the error says which field, and
    /// what.
    pub fn read_response<'a>(
        &'a self,
        response: &Response<impl AsRef<[u8]>>,
        arena: &'a Arena,
    ) -> Result<Message<'a>, HttpError> {
        let unexpected = |what: &str| HttpError::new(HttpErrorKind::UnexpectedResponse, what);
        let Some(ty) = &self.result else { return Err(unexpected("the method has no result")) };
        let (status, body) = (response.status(), response.body().as_ref());
        if self.method.success().is_none() && status.is_success() {
            return assemble(ty.layouts(), ty.layout(), arena, |fields| Ok(fields.finish()?));
        }
        let mut candidates: Vec<(u8, &Outcome)> =
            self.outcomes.iter().filter_map(|outcome| Some((self.rank(outcome, status)?, outcome))).collect();
        candidates.sort_by_key(|(rank, _)| *rank);
        let mut first_error = None;
        for (_, outcome) in candidates {
            let read = assemble(ty.layouts(), ty.layout(), arena, |mut fields| {
                fields.field(outcome.position, |hole| {
                    self.read_outcome(hole, outcome, response.headers(), status, body).map(Some)
                })?;
                Ok(fields.finish()?)
            });
            match read {
                Ok(message) => return Ok(message),
                Err(error) => _ = first_error.get_or_insert(error),
            }
        }
        Err(first_error.unwrap_or_else(|| {
            HttpError::new(
                HttpErrorKind::UnexpectedResponse,
                format_args!("the status {status} is of nothing that `{}` returns or throws", self.name()),
            )
        }))
    }

    /// How well an outcome fits a status, from 0; `None` where it does not.
    fn rank(&self, outcome: &Outcome, status: StatusCode) -> Option<u8> {
        match (outcome.is_exception, outcome.status) {
            (true, Some(own)) => (own == status).then_some(0),
            (false, _) if status.is_success() => Some(1),
            (true, None) if status == self.options.exception_status && !outcome.has_status() => Some(2),
            (_, None) if outcome.has_status() => Some(3),
            // What tells that all is not well is within the value.
            (false, _) if self.options.status_path.is_some() && status.is_server_error() => Some(4),
            _ => None,
        }
    }

    fn read_outcome<'h>(
        &self,
        hole: Hole<'h, '_>,
        outcome: &Outcome,
        headers: &HeaderMap,
        status: StatusCode,
        body: &[u8],
    ) -> Result<Filled<'h>, HttpError> {
        let style = &self.options.style;
        if let Some((map, known)) = &outcome.fields {
            let given = Given {
                uri: None,
                path: Pairs::default(),
                query: Pairs::default(),
                cookies: Pairs::of_set_cookies(headers, &known.cookies)?,
                headers,
                body: Body::of(headers, body, known, (self.args.layouts(), style, hole.arena()))?,
                raw_body: body,
                status: Some(status),
            };
            return read_struct(hole, map, &given, style);
        }
        hole.set_json(style, body)
            .map_err(|error| of_json(&error, HttpErrorKind::Body, &outcome.name).at(&Source::RawBody))
    }
}

impl fmt::Debug for HttpMethod {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("HttpMethod").field(&self.name()).finish()
    }
}

fn empty() -> Response<Vec<u8>> {
    let mut response = Response::new(Vec::new());
    *response.status_mut() = StatusCode::NO_CONTENT;
    response
}

/// Fails unless `message` is of this very type.
fn require_type(message: Message<'_>, ty: &StructType) -> Result<(), HttpError> {
    match message.layout_id() == ty.layout().id {
        true => Ok(()),
        false => Err(not_writable(format!(
            "a `{}` of this schema is wanted, and a `{}` given",
            ty.name(),
            message.name()
        ))),
    }
}

fn status_of(code: i64) -> Result<StatusCode, HttpError> {
    let status = u16::try_from(code).ok().and_then(|code| StatusCode::from_u16(code).ok());
    status.ok_or_else(|| not_writable(format!("{code} is no status: a number from 100 to 999")))
}
