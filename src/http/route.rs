//! [`Routes`]: which method a request is for, by its HTTP method and its path.

use std::fmt::Write as _;

use ::http::Method;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use scrimp_schema::{Diagnostic, MethodDesc, Schema, Span};

use super::annotation::value_of;
use super::error::{HttpError, HttpErrorKind};
use crate::text::excerpt;

/// What stands for itself in a path or query: the unreserved characters of RFC 3986, 2.3.
pub(super) const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The annotations that make routes, and their methods; `None` for all.
const VERBS: [(&str, Option<Method>); 8] = [
    ("api.get", Some(Method::GET)),
    ("api.post", Some(Method::POST)),
    ("api.put", Some(Method::PUT)),
    ("api.delete", Some(Method::DELETE)),
    ("api.patch", Some(Method::PATCH)),
    ("api.options", Some(Method::OPTIONS)),
    ("api.head", Some(Method::HEAD)),
    ("api.any", None),
];

/// Which requests a method is for: an HTTP method and the pattern of a path, as an annotation gives them.
pub(super) struct Pattern {
    /// None: any.
    pub(super) verb: Option<Method>,
    template: String,
    parts: Vec<Part>,
    pub(super) span: Span,
}

/// A part of a path.
enum Part {
    Literal(String),
    /// `:name`: to the end of the segment.
    Parameter(String),
    /// `*name`: to the end of the path.
    Rest(String),
}

impl Pattern {
    /// The routes that the annotations of a method make; what is wrong with them is added to `errors`.
    pub(super) fn of_method(schema: &Schema, method: &MethodDesc, errors: &mut Vec<Diagnostic>) -> Vec<Self> {
        let mut routes = Vec::new();
        for annotation in &method.annotations {
            let Some((_, verb)) = VERBS.iter().find(|(key, _)| *key == annotation.key) else { continue };
            let template = value_of(schema, annotation);
            match parts_of(template) {
                Ok(parts) => routes.push(Self {
                    verb: verb.clone(),
                    template: template.to_owned(),
                    parts,
                    span: annotation.span,
                }),
                Err(what) => {
                    let message = format!("`{}` is no path: {what}", excerpt(template));
                    errors.push(
                        Diagnostic::error("E0811", annotation.span, message)
                            .with_help("a path is as in `/shops/:shop/items/*rest`"),
                    );
                }
            }
        }
        routes
    }

    /// The names of its parameters.
    pub(super) fn parameters(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().filter_map(|part| match part {
            Part::Literal(_) => None,
            Part::Parameter(name) | Part::Rest(name) => Some(&**name),
        })
    }

    /// The path, with the values that `find` has for the parameters.
    pub(super) fn path<'v>(&self, find: impl Fn(&str) -> Option<&'v str>) -> Result<String, HttpError> {
        let mut path = String::new();
        for part in &self.parts {
            let (name, keeps_slashes) = match part {
                Part::Literal(text) => {
                    path.push_str(text);
                    continue;
                }
                Part::Parameter(name) => (name, false),
                Part::Rest(name) => (name, true),
            };
            let refuse = |what: &str| {
                HttpError::new(
                    HttpErrorKind::NotWritable,
                    format_args!("path parameter `{name}` of `{}` {what}", self.template),
                )
            };
            let value = find(name).ok_or_else(|| refuse("has no value"))?;
            // Such segments are resolved on the way, as if they had not been given.
            if value.split('/').any(|segment| matches!(segment, "." | "..")) {
                return Err(refuse("cannot be `.` or `..`"));
            }
            for (index, segment) in value.split('/').enumerate() {
                if index > 0 {
                    path.push_str(if keeps_slashes { "/" } else { "%2F" });
                }
                // Writing to a string does not fail.
                let _ = write!(path, "{}", utf8_percent_encode(segment, RESERVED));
            }
        }
        Ok(path)
    }

    /// The pattern in the syntax of the router.
    fn in_router_syntax(&self) -> String {
        let mut pattern = String::new();
        for part in &self.parts {
            match part {
                Part::Literal(text) => pattern.push_str(&text.replace('{', "{{").replace('}', "}}")),
                Part::Parameter(name) => _ = write!(pattern, "{{{name}}}"),
                Part::Rest(name) => _ = write!(pattern, "{{*{name}}}"),
            }
        }
        pattern
    }
}

/// The parts of a path in the syntax of httprouter.
fn parts_of(template: &str) -> Result<Vec<Part>, String> {
    if !template.starts_with('/') {
        return Err("it does not start with `/`".to_owned());
    }
    if let Some(bad) = template.chars().find(|char| !char.is_ascii_graphic() || matches!(char, '?' | '#')) {
        return Err(format!("`{}` cannot be in a path", bad.escape_default()));
    }
    let mut parts: Vec<Part> = Vec::new();
    let mut rest = template;
    while let Some(at) = rest.find([':', '*']) {
        let (literal, parameter) = rest.split_at(at);
        if !literal.is_empty() {
            parts.push(Part::Literal(literal.to_owned()));
        }
        let end = parameter.find('/').unwrap_or(parameter.len());
        let (name, after) = (&parameter[1..end], &parameter[end..]);
        if name.is_empty() || name.contains([':', '*', '{', '}']) {
            return Err(format!("`{}` is no name of a parameter", excerpt(name)));
        }
        let is_known =
            |part: &Part| matches!(part, Part::Parameter(known) | Part::Rest(known) if known == name);
        if parts.iter().any(is_known) {
            return Err(format!("it has two parameters `{}`", excerpt(name)));
        }
        match parameter.starts_with(':') {
            true => parts.push(Part::Parameter(name.to_owned())),
            false if !after.is_empty() => return Err(format!("something follows `*{}`", excerpt(name))),
            false if !literal.ends_with('/') => return Err("`*` does not follow a `/`".to_owned()),
            false => parts.push(Part::Rest(name.to_owned())),
        }
        rest = after;
    }
    if !rest.is_empty() {
        parts.push(Part::Literal(rest.to_owned()));
    }
    Ok(parts)
}

/// The names and values of a path's parameters; the values are still encoded.
pub(super) type Parameters<'s> = Vec<(&'s str, &'s str)>;

/// The routes of a service.
#[derive(Default)]
pub(super) struct Routes {
    /// A router for each HTTP method that has one, and `None` for those of any.
    routers: Vec<(Option<Method>, matchit::Router<usize>)>,
    /// What there is, to say what is in the way of another.
    known: Vec<(Option<Method>, String, Span)>,
}

impl Routes {
    /// Adds a route to the method at position `method`, unless another is in its way.
    pub(super) fn add(&mut self, route: &Pattern, method: usize) -> Result<(), Diagnostic> {
        let known = self.routers.iter().position(|(verb, _)| *verb == route.verb);
        let position = known.unwrap_or_else(|| {
            self.routers.push((route.verb.clone(), matchit::Router::new()));
            self.routers.len() - 1
        });
        let router = &mut self.routers[position].1;
        let pattern = route.in_router_syntax();
        let Err(error) = router.insert(pattern.clone(), method) else {
            self.known.push((route.verb.clone(), pattern, route.span));
            return Ok(());
        };
        let template = excerpt(&route.template);
        let matchit::InsertError::Conflict { with } = error else {
            return Err(Diagnostic::error("E0811", route.span, format!("`{template}` is no path: {error}")));
        };
        let other = self.known.iter().find(|(verb, pattern, _)| (verb, pattern) == (&route.verb, &with));
        let message = format!("the route `{template}` is in the way of another");
        let diagnostic = Diagnostic::error("E0812", route.span, message);
        Err(match other {
            Some((.., span)) => diagnostic.with_label(*span, "the other"),
            None => diagnostic,
        })
    }

    /// The method that a request is for, by position, and the parameters of its path, which are still encoded.
    pub(super) fn find<'s>(
        &'s self,
        verb: &Method,
        path: &'s str,
    ) -> Result<(usize, Parameters<'s>), HttpError> {
        let router = |wanted: Option<&Method>| {
            self.routers.iter().find(|(verb, _)| verb.as_ref() == wanted).map(|(_, router)| router)
        };
        let found = [Some(verb), None].into_iter().filter_map(router).find_map(|router| router.at(path).ok());
        if let Some(found) = found {
            return Ok((*found.value, found.params.iter().collect()));
        }
        let has_path = |(verb, router): &(Option<Method>, matchit::Router<usize>)| {
            router.at(path).ok().and_then(|_| verb.clone())
        };
        let mut allowed: Vec<Method> = self.routers.iter().filter_map(has_path).collect();
        allowed.sort_by(|a, b| a.as_str().cmp(b.as_str()));
        Err(match allowed.is_empty() {
            true => HttpError::new(HttpErrorKind::NoRoute, format_args!("nothing is at `{}`", excerpt(path))),
            false => HttpError::not_allowed(verb, allowed),
        })
    }
}
