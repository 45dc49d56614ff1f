//! Methods as HTTP: where fields are in requests and responses, which route a request takes, and what is wrong with annotations.

mod annotations;
mod requests;
mod responses;
mod round_trips;
mod routes;

use ::http::Request;
use scrimp::Arena;
use scrimp::http::{HttpError, HttpService, HttpServiceBuilder, Precedence};

use crate::harness::parse;

const PRECEDENCES: [Precedence; 3] = [Precedence::Kitex, Precedence::Dynamicgo, Precedence::Hertz];

/// A builder for the service `S` of what `idl` declares.
#[track_caller]
fn builder(idl: &str) -> HttpServiceBuilder {
    HttpService::builder(&parse(idl).service("S").expect("the service is declared"))
}

/// The service `S` of what `idl` declares.
#[track_caller]
fn service(idl: &str, precedence: Precedence) -> HttpService {
    builder(idl).precedence(precedence).build().unwrap_or_else(|error| panic!("{error}"))
}

/// The arguments that a request has, as text.
fn args(service: &HttpService, request: &Request<String>) -> Result<String, HttpError> {
    let arena = Arena::new();
    let args = service.route(request)?.read_request(request, &arena)?;
    Ok(format!("{args:?}"))
}

/// A request from its text: the request line, headers, an empty line and the body, as in HTTP/1.1 but with `\n`.
#[track_caller]
fn request(text: &str) -> Request<String> {
    let (head, body) = text.split_once("\n\n").unwrap_or((text, ""));
    let mut lines = head.lines();
    let (method, uri) = lines.next().and_then(|line| line.split_once(' ')).expect("a request line");
    let mut request = Request::builder().method(method).uri(uri);
    for line in lines {
        let (name, value) = line.split_once(": ").expect("a header");
        request = request.header(name, value);
    }
    request.body(body.to_owned()).expect("the request is right")
}
