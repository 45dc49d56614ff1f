//! [`Given`]: what a request or response has, found by place.

use std::borrow::Cow;
use std::fmt;

use ::http::header::{CONTENT_TYPE, COOKIE, SET_COOKIE};
use ::http::{HeaderMap, StatusCode, Uri};
use percent_encoding::percent_decode;
use scrimp_record::Layouts;

use super::error::{HttpError, HttpErrorKind};
use super::mapping::Known;
use super::route::Parameters;
use super::source::Source;
use crate::arena::Arena;
use crate::json::parts::find_members;
use crate::json::{JsonStyle, UnknownFields};
use crate::text::excerpt;

/// What a request or response has.
pub(super) struct Given<'r> {
    pub(super) uri: Option<&'r Uri>,
    pub(super) path: Pairs<'r>,
    pub(super) query: Pairs<'r>,
    pub(super) cookies: Pairs<'r>,
    pub(super) headers: &'r HeaderMap,
    pub(super) body: Body<'r>,
    pub(super) raw_body: &'r [u8],
    pub(super) status: Option<StatusCode>,
}

/// What a place has.
pub(super) enum Found<'g> {
    Nothing,
    /// Texts, one at least, none of them empty.
    Texts(Vec<&'g str>),
    Json(&'g [u8]),
    Bytes(&'g [u8]),
    Number(u16),
}

impl<'r> Given<'r> {
    pub(super) fn find(&self, source: &Source) -> Result<Found<'_>, HttpError> {
        Ok(match source {
            Source::Query(name) => self.query.texts(name),
            Source::Path(name) => self.path.texts(name),
            Source::Cookie(name) => self.cookies.texts(name),
            Source::Header(name) => {
                let values = self.headers.get_all(name).iter().map(|value| {
                    let text = std::str::from_utf8(value.as_bytes());
                    text.map_err(|_| HttpError::new(HttpErrorKind::Invalid, "it is not UTF-8"))
                });
                texts(values.collect::<Result<Vec<_>, _>>()?)
            }
            Source::Form(name) => match &self.body {
                Body::Form(form) => form.texts(name),
                _ => Found::Nothing,
            },
            Source::Body(name) => match &self.body {
                Body::Form(form) => form.texts(name),
                Body::Object(members) => {
                    let at = members.binary_search_by(|(known, _)| (*known).cmp(name)).ok();
                    match at.and_then(|at| members[at].1) {
                        None | Some(b"null") => Found::Nothing,
                        Some(json) => Found::Json(json),
                    }
                }
                Body::None => Found::Nothing,
            },
            Source::RawBody if self.raw_body.is_empty() => Found::Nothing,
            Source::RawBody => Found::Bytes(self.raw_body),
            Source::RawUri => match self.uri.and_then(Uri::path_and_query) {
                Some(uri) => Found::Texts(vec![uri.as_str()]),
                None => Found::Nothing,
            },
            Source::Status => match self.status {
                Some(status) => Found::Number(status.as_u16()),
                None => Found::Nothing,
            },
        })
    }
}

/// Those of `texts` that say something: empty ones count as absent.
fn texts(mut texts: Vec<&str>) -> Found<'_> {
    texts.retain(|text| !text.is_empty());
    if texts.is_empty() { Found::Nothing } else { Found::Texts(texts) }
}

/// Names and values, of known names only, sorted by name.
#[derive(Default)]
pub(super) struct Pairs<'r>(Vec<Pair<'r>>);

/// A name and its value.
type Pair<'r> = (Cow<'r, str>, Cow<'r, str>);

impl<'r> Pairs<'r> {
    /// Those of `pairs` whose name is among `known`, which is sorted.
    fn of(
        pairs: impl Iterator<Item = Result<Pair<'r>, HttpError>>,
        known: &[Box<str>],
    ) -> Result<Self, HttpError> {
        let is_known = |name: &str| known.binary_search_by(|known| (**known).cmp(name)).is_ok();
        let pairs = pairs.filter(|pair| pair.as_ref().map_or(true, |(name, _)| is_known(name)));
        let mut pairs = pairs.collect::<Result<Vec<_>, _>>()?;
        // Stable: values of one name stay in order.
        pairs.sort_by(|(a, _), (b, _)| a.cmp(b));
        Ok(Self(pairs))
    }

    /// The parameters of a path, which are percent-encoded.
    pub(super) fn of_path(parameters: &Parameters<'r>) -> Result<Self, HttpError> {
        let decoded = parameters.iter().map(|(name, value)| match decode(value, false) {
            Some(value) => Ok(((*name).into(), value)),
            None => Err(not_utf8(format_args!("path parameter `{name}`"))),
        });
        let mut pairs: Vec<Pair<'r>> = decoded.collect::<Result<_, _>>()?;
        pairs.sort_by(|(a, _), (b, _)| a.cmp(b));
        Ok(Self(pairs))
    }

    /// What is in `text`, as a form and a query have it: URL Standard, 5.1.
    pub(super) fn of_form(text: &'r str, known: &[Box<str>], what: &str) -> Result<Self, HttpError> {
        let pairs = text.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let decode = |text| decode(text, true);
            decode(name)
                .zip(decode(value))
                .ok_or_else(|| not_utf8(format_args!("`{}` of the {what}", excerpt(name))))
        });
        Self::of(pairs, known)
    }

    /// The cookies of a request: RFC 6265, 4.2.
    pub(super) fn of_cookies(headers: &'r HeaderMap, known: &[Box<str>]) -> Result<Self, HttpError> {
        let all =
            headers.get_all(COOKIE).iter().flat_map(|header| header.as_bytes().split(|&byte| byte == b';'));
        Self::of(all.filter_map(cookie), known)
    }

    /// The cookies that a response sets: RFC 6265, 4.1.
    pub(super) fn of_set_cookies(headers: &'r HeaderMap, known: &[Box<str>]) -> Result<Self, HttpError> {
        let all = headers
            .get_all(SET_COOKIE)
            .iter()
            .filter_map(|header| header.as_bytes().split(|&byte| byte == b';').next());
        Self::of(all.filter_map(cookie), known)
    }

    fn texts(&self, name: &str) -> Found<'_> {
        let start = self.0.partition_point(|(known, _)| &**known < name);
        let own = self.0[start..].iter().take_while(|(known, _)| known == name);
        texts(own.map(|(_, value)| &**value).collect())
    }
}

/// A name and its value, which may be in quotes.
fn cookie(pair: &[u8]) -> Option<Result<Pair<'_>, HttpError>> {
    let Ok(pair) = std::str::from_utf8(pair) else { return Some(Err(not_utf8("a cookie"))) };
    let (name, value) = pair.split_once('=')?;
    let value = value.trim_matches([' ', '\t']);
    let unquoted = value.strip_prefix('"').and_then(|value| value.strip_suffix('"')).unwrap_or(value);
    Some(Ok((name.trim_matches([' ', '\t']).into(), unquoted.into())))
}

/// Percent-encoded text, decoded. In a form, a plus is a blank.
fn decode(text: &str, is_form: bool) -> Option<Cow<'_, str>> {
    if is_form && text.contains('+') {
        let spaced = text.replace('+', " ");
        return Some(Cow::Owned(percent_decode(spaced.as_bytes()).decode_utf8().ok()?.into_owned()));
    }
    percent_decode(text.as_bytes()).decode_utf8().ok()
}

#[cold]
fn not_utf8(what: impl fmt::Display) -> HttpError {
    HttpError::new(HttpErrorKind::Invalid, format_args!("{what} is not UTF-8"))
}

/// The name of a member, and its value as it is in the text, where it is there.
type Member<'r> = (&'r str, Option<&'r [u8]>);

/// A body, by its media type.
pub(super) enum Body<'r> {
    /// Nothing is there, or nothing is looked for.
    None,
    /// The known members of a JSON object, in the order of their names.
    Object(Vec<Member<'r>>),
    Form(Pairs<'r>),
}

impl<'r> Body<'r> {
    pub(super) fn of(
        headers: &HeaderMap,
        bytes: &'r [u8],
        known: &'r Known,
        (layouts, style, arena): (&Layouts, &JsonStyle, &Arena),
    ) -> Result<Self, HttpError> {
        if bytes.is_empty() || !known.reads_body() {
            return Ok(Self::None);
        }
        let media_type =
            headers.get(CONTENT_TYPE).map(|value| value.as_bytes()).unwrap_or(b"application/json");
        let media_type = media_type.split(|&byte| byte == b';').next().unwrap_or_default().trim_ascii();
        if is_json(media_type) {
            let mut members: Vec<Member<'r>> = known.members.iter().map(|name| (&**name, None)).collect();
            let is_refused = style.get_unknown_fields() == UnknownFields::Refuse;
            find_members(layouts, style, arena, bytes, &mut |name, value| match members
                .binary_search_by(|(known, _)| (*known).cmp(name))
            {
                Ok(position) => match members[position].1.replace(&bytes[value]) {
                    Some(_) => Err(format!("duplicate member `{name}`")),
                    None => Ok(()),
                },
                Err(_) if is_refused => Err(format!("nothing is called `{}`", excerpt(name))),
                Err(_) => Ok(()),
            })
            .map_err(|error| HttpError::new(HttpErrorKind::Body, format_args!("the body: {error}")))?;
            Ok(Self::Object(members))
        } else if media_type.eq_ignore_ascii_case(b"application/x-www-form-urlencoded") {
            let text = crate::text::from_utf8(bytes).map_err(|error| {
                HttpError::new(HttpErrorKind::Body, format_args!("the form is not UTF-8: {error}"))
            })?;
            Pairs::of_form(text, &known.form, "form").map(Self::Form)
        } else {
            let found = String::from_utf8_lossy(media_type).into_owned();
            let what = format_args!("a body of `{}` is neither JSON nor a form", excerpt(&found));
            Err(HttpError::new(HttpErrorKind::MediaType, what))
        }
    }
}

/// Whether a media type is JSON: RFC 6839, 3.1.
fn is_json(media_type: &[u8]) -> bool {
    let suffix = media_type.len().checked_sub(5).map(|at| &media_type[at..]);
    media_type.eq_ignore_ascii_case(b"application/json")
        || suffix.is_some_and(|suffix| suffix.eq_ignore_ascii_case(b"+json"))
}
