//! Requests and responses from fields of messages.

use std::borrow::Cow;
use std::fmt::Write as _;

use ::http::header::{CONTENT_TYPE, COOKIE, SET_COOKIE};
use ::http::{HeaderMap, HeaderValue};
use percent_encoding::utf8_percent_encode;
use scrimp_json::names::escape_into;

use super::error::{HttpError, HttpErrorKind};
use super::mapping::{Content, FieldMap, StructMap};
use super::read::of_json;
use super::route::RESERVED;
use super::source::Source;
use super::{APPLICATION_JSON, text};
use crate::json::{AbsentFields, JsonStyle};
use crate::message::Message;
use crate::value::ValueRef;

/// What the fields of a message put into a request or response.
#[derive(Default)]
pub(super) struct Written<'m> {
    path: Vec<(&'m str, Cow<'m, str>)>,
    query: Vec<(&'m str, Cow<'m, str>)>,
    cookies: Vec<(&'m str, Cow<'m, str>)>,
    form: Vec<(&'m str, Cow<'m, str>)>,
    /// The members of the JSON object that is the body: each with its field's map and message.
    members: Vec<(&'m str, &'m FieldMap, Message<'m>)>,
    raw_body: Option<&'m [u8]>,
    pub(super) status: Option<i64>,
    pub(super) headers: HeaderMap,
}

impl<'m> Written<'m> {
    /// Adds what the fields of `message` put there.
    pub(super) fn add(
        &mut self,
        map: &'m StructMap,
        message: Message<'m>,
        style: &JsonStyle,
    ) -> Result<(), HttpError> {
        for field in &map.fields {
            let Some(value) = message.set_value_at(field.position) else {
                self.add_absent(field, message, style);
                continue;
            };
            match (&field.content, value) {
                (Content::Fields(map), ValueRef::Message(message)) => self.add(map, message, style)?,
                (Content::Fields(_), _) => unreachable!("what has fields is a struct"),
                (Content::Value { write: None, .. }, _) => {}
                (Content::Value { write: Some(source), .. }, _) => self
                    .add_value(field, source, message, value, style)
                    .map_err(|error| error.at(source).of_field(&field.path))?,
            }
        }
        Ok(())
    }

    /// Adds a field that is not set: to a JSON object, if the style has such fields written there.
    fn add_absent(&mut self, field: &'m FieldMap, message: Message<'m>, style: &JsonStyle) {
        if let (Content::Value { write: Some(Source::Body(name)), .. }, AbsentFields::Write) =
            (&field.content, style.get_absent_fields())
        {
            self.members.push((name, field, message));
        }
    }

    fn add_value(
        &mut self,
        field: &'m FieldMap,
        source: &'m Source,
        message: Message<'m>,
        value: ValueRef<'m>,
        style: &JsonStyle,
    ) -> Result<(), HttpError> {
        match source {
            Source::Body(name) => {
                self.members.push((name, field, message));
                return Ok(());
            }
            Source::RawBody => {
                self.raw_body = value.as_bytes();
                return Ok(());
            }
            Source::Status => {
                self.status = value.as_i64();
                return Ok(());
            }
            _ => {}
        }
        let text = text::write(value, style).map_err(not_writable)?;
        if text.is_empty() {
            // It would be read as absent.
            return match field.is_zero_by_default {
                true => Ok(()),
                false => Err(not_writable("it is empty, which counts as absent")),
            };
        }
        match source {
            Source::Query(name) => self.query.push((name, text)),
            Source::Path(name) => self.path.push((name, text)),
            Source::Cookie(name) => self.cookies.push((name, cookie_value(text)?)),
            Source::Form(name) => self.form.push((name, text)),
            Source::Header(name) => _ = self.headers.insert(name, header_value(&text)?),
            Source::Body(_) | Source::RawBody | Source::RawUri | Source::Status => {}
        }
        Ok(())
    }

    /// The value of a parameter of the path.
    pub(super) fn path_parameter(&self, name: &str) -> Option<&str> {
        self.path.iter().find(|(known, _)| *known == name).map(|(_, value)| &**value)
    }

    /// The query, with its question mark; nothing where it is empty.
    pub(super) fn query(&self) -> String {
        match self.query.is_empty() {
            true => String::new(),
            false => format!("?{}", encoded(&self.query)),
        }
    }

    /// Puts the cookies into the headers of a request.
    pub(super) fn set_cookies_of_request(&mut self) -> Result<(), HttpError> {
        if self.cookies.is_empty() {
            return Ok(());
        }
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        self.headers.insert(COOKIE, header_value(&cookies.join("; "))?);
        Ok(())
    }

    /// Puts the cookies into the headers of a response.
    pub(super) fn set_cookies_of_response(&mut self) -> Result<(), HttpError> {
        for (name, value) in &self.cookies {
            self.headers.append(SET_COOKIE, header_value(&format!("{name}={value}"))?);
        }
        Ok(())
    }

    /// The body of a request, whose media type goes into the headers.
    pub(super) fn body_of_request(&mut self, style: &JsonStyle) -> Result<Vec<u8>, HttpError> {
        let refuse = |what: &str| not_writable(what.to_owned());
        match (self.raw_body, self.form.is_empty(), self.members.is_empty()) {
            (Some(bytes), true, true) => Ok(bytes.to_vec()),
            (Some(_), ..) => Err(refuse("one field is the whole body, and others are in it")),
            (None, true, true) => Ok(Vec::new()),
            (None, true, false) => self.object(style),
            (None, false, _) => {
                for (name, field, message) in &self.members {
                    let Some(value) = message.set_value_at(field.position) else { continue };
                    let text = text::write(value, style).map_err(|what| {
                        not_writable(format!("{what}, and the body is a form")).of_field(&field.path)
                    })?;
                    self.form.push((name, text));
                }
                self.set_media_type(HeaderValue::from_static("application/x-www-form-urlencoded"));
                Ok(encoded(&self.form).into())
            }
        }
    }

    /// The body of a response, whose media type goes into the headers.
    pub(super) fn body_of_response(
        &mut self,
        map: &StructMap,
        style: &JsonStyle,
    ) -> Result<Vec<u8>, HttpError> {
        match map.has(&Source::RawBody) {
            true => Ok(self.raw_body.unwrap_or_default().to_vec()),
            false => self.object(style),
        }
    }

    /// The JSON object of the members.
    fn object(&mut self, style: &JsonStyle) -> Result<Vec<u8>, HttpError> {
        let mut out = vec![b'{'];
        for (name, field, message) in &self.members {
            let before = out.len();
            out.extend_from_slice(if before == 1 { b"\"" } else { b",\"" });
            escape_into(name, &mut out);
            out.extend_from_slice(b"\":");
            let is_written = message
                .append_json_field(field.position, style, &mut out)
                .map_err(|error| of_json(&error, HttpErrorKind::NotWritable, &field.path))?;
            if !is_written {
                out.truncate(before);
            }
        }
        out.push(b'}');
        self.set_media_type(APPLICATION_JSON);
        Ok(out)
    }

    /// Says what the body is, unless a field does.
    pub(super) fn set_media_type(&mut self, media_type: HeaderValue) {
        self.headers.entry(CONTENT_TYPE).or_insert(media_type);
    }
}

/// Names and values as in a query: URL Standard, 5.2, but with `%20` for blanks, which is a blank everywhere.
fn encoded(pairs: &[(&str, Cow<'_, str>)]) -> String {
    let mut text = String::new();
    for (index, (name, value)) in pairs.iter().enumerate() {
        let (name, value) = (utf8_percent_encode(name, RESERVED), utf8_percent_encode(value, RESERVED));
        // Writing to a string does not fail.
        let _ = write!(text, "{}{name}={value}", if index == 0 { "" } else { "&" });
    }
    text
}

fn header_value(text: &str) -> Result<HeaderValue, HttpError> {
    // What is around a value is no part of it: RFC 9110, 5.5.
    if text.trim_matches([' ', '\t']) != text {
        return Err(not_writable("it begins or ends with blanks, which a header loses"));
    }
    HeaderValue::from_bytes(text.as_bytes())
        .map_err(|_| not_writable("a header cannot have control characters"))
}

/// The value of a cookie: RFC 6265, 4.1.1; in quotes where it has blanks or commas.
fn cookie_value(text: Cow<'_, str>) -> Result<Cow<'_, str>, HttpError> {
    let is_bad = |byte: u8| !(b' '..=b'~').contains(&byte) || matches!(byte, b'"' | b';' | b'\\');
    if let Some(bad) = text.bytes().find(|byte| is_bad(*byte)) {
        return Err(not_writable(format!("a cookie cannot have `{}`", bad.escape_ascii())));
    }
    Ok(match text.contains([' ', ',']) {
        true => format!("\"{text}\"").into(),
        false => text,
    })
}

#[cold]
pub(super) fn not_writable(what: impl std::fmt::Display) -> HttpError {
    HttpError::new(HttpErrorKind::NotWritable, what)
}
