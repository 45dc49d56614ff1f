//! [`Source`]: a place of a request or response that a field's value is in.

use std::fmt;

use ::http::HeaderName;

/// A place of a request or response that a field's value is in.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Source {
    Query(Box<str>),
    Path(Box<str>),
    Header(HeaderName),
    Cookie(Box<str>),
    /// A value of a body that is a form.
    Form(Box<str>),
    /// A member of a body that is a JSON object, or a value of one that is a form.
    Body(Box<str>),
    /// The body as it is.
    RawBody,
    /// Path and query of a request, as they are.
    RawUri,
    /// The status of a response.
    Status,
}

impl Source {
    /// Whether it holds text, that is scalars and lists of them.
    pub(super) fn is_text(&self) -> bool {
        matches!(self, Self::Query(_) | Self::Path(_) | Self::Header(_) | Self::Cookie(_) | Self::Form(_))
    }

    /// Whether a request has such a place.
    pub(super) fn is_of_request(&self) -> bool {
        !matches!(self, Self::Status)
    }

    /// Whether a response has such a place.
    pub(super) fn is_of_response(&self) -> bool {
        matches!(self, Self::Header(_) | Self::Cookie(_) | Self::Body(_) | Self::RawBody | Self::Status)
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Query(name) => write!(f, "query parameter `{name}`"),
            Self::Path(name) => write!(f, "path parameter `{name}`"),
            Self::Header(name) => write!(f, "header `{name}`"),
            Self::Cookie(name) => write!(f, "cookie `{name}`"),
            Self::Form(name) => write!(f, "`{name}` of the form"),
            Self::Body(name) => write!(f, "`{name}` of the body"),
            Self::RawBody => f.write_str("the body"),
            Self::RawUri => f.write_str("the URI"),
            Self::Status => f.write_str("the status"),
        }
    }
}
