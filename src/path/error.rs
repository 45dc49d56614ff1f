//! [`PathError`]: why a path leads nowhere.

use std::fmt;

use scrimp_record::selection::{Selection, TooLarge};

use super::text::{MAX_LEN, is_in_word};
use crate::error::{Foreign, LookupError};
use crate::text::excerpt;

/// Why a path or mask does not fit its type: what, and where in the text.
///
/// ```
/// use scrimp::{Mask, PathErrorKind, Schema};
/// let schema = Schema::parse("shop.thrift", "
///     struct Address { 1: string city } struct Order { 1: list<Address> to }")?;
/// let order = schema.struct_type("Order")?;
///
/// let error = Mask::new(&order, "to[*].cty").unwrap_err();
/// assert_eq!(error.to_string(), "`cty` at 6 in `to[*].cty`: `Address` has no field `cty`; did you mean `city`?");
/// assert_eq!(error.offset(), 6);
/// assert!(matches!(error.kind(), PathErrorKind::Lookup(_)));
///
/// let error = Mask::new(&order, "to.city").unwrap_err();
/// assert_eq!(error.to_string(), "`city` at 3 in `to.city`: list<Address> has no fields, its elements may: write `[*]` before this");
/// # Ok::<(), scrimp::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathError {
    /// Boxed: results stay small where nothing is wrong.
    inner: Box<Inner>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Inner {
    /// The whole text; empty where handles were given.
    text: String,
    /// Where in it.
    at: usize,
    kind: PathErrorKind,
}

/// The reasons for a [`PathError`]: see [`PathError::kind`].
///
/// ```
/// use scrimp::{Mask, PathErrorKind};
/// let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: list<i32> numbers }")?;
/// let error = Mask::new(&schema.struct_type("P")?, "numbers[").unwrap_err();
/// assert_eq!(*error.kind(), PathErrorKind::Syntax { expected: "an index or `*`" });
/// # Ok::<(), scrimp::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PathErrorKind {
    /// The text is no path.
    #[error("expected {expected}")]
    Syntax {
        /// What the text should have there.
        expected: &'static str,
    },
    /// The struct has no such field, or the enum of a map's keys no such member.
    #[error(transparent)]
    Lookup(LookupError),
    /// The path goes on to a field of what is no struct.
    #[error("{ty} has no fields{}", hint(ty))]
    NotAStruct {
        /// The type, as in IDL.
        ty: String,
    },
    /// The path goes on to an element of what is no list or set.
    #[error("{ty} is no list or set: indices in `[…]` are of their elements{}", if ty.starts_with("map<") { "; write keys as `{…}`" } else { "" })]
    NotASequence {
        /// The type, as in IDL.
        ty: String,
    },
    /// The path goes on to an entry of what is no map.
    #[error("{ty} is no map: keys in `{{…}}` are of its entries")]
    NotAMap {
        /// The type, as in IDL.
        ty: String,
    },
    /// The key is not of the map's type.
    #[error("keys of {ty} are {expected}")]
    Key {
        /// The type of the map, as in IDL.
        ty: String,
        /// How its keys are written.
        expected: &'static str,
    },
    /// The number is too large for what it stands for.
    #[error("the number is out of range")]
    OutOfRange,
    /// A path to one value may lead to several, or to none.
    #[error(
        "this stands for several values, or for none: a path to one value has one field, index or key at each step"
    )]
    NotOne,
    /// The handle belongs to another struct or schema.
    #[error(transparent)]
    ForeignHandle(Foreign),
    /// The text is too long.
    #[error("the text is longer than {MAX_LEN} bytes")]
    TooLong,
    /// The path has too many steps.
    #[error("the path has more than {} steps", Selection::MAX_DEPTH)]
    TooDeep,
    /// The type is that of a [projection](crate::Mask::project), which is not projected again.
    #[error("the type is that of a projection, which is not projected again")]
    Projection,
    /// Too much is named.
    #[error(
        "the mask is too large: it names more than {} parts",
        scrimp_record::selection::Budget::MAX_PARTS
    )]
    TooLarge,
}

/// How to go on from a value of a type that has no fields.
fn hint(ty: &str) -> &'static str {
    match ty {
        _ if ty.starts_with("list<") || ty.starts_with("set<") => {
            ", its elements may: write `[*]` before this"
        }
        _ if ty.starts_with("map<") => ", its values may: write `{*}` before this",
        _ => "",
    }
}

impl PathError {
    #[cold]
    pub(crate) fn new(text: &str, at: usize, kind: PathErrorKind) -> Self {
        // What is refused for its length is not kept.
        let text = if text.len() > MAX_LEN { "" } else { text };
        Self { inner: Box::new(Inner { text: text.to_owned(), at, kind }) }
    }

    /// The reason.
    pub fn kind(&self) -> &PathErrorKind {
        &self.inner.kind
    }

    /// Where in the text, in bytes from its start.
    pub fn offset(&self) -> usize {
        self.inner.at
    }
}

impl From<TooLarge> for PathError {
    fn from(_: TooLarge) -> Self {
        Self::new("", 0, PathErrorKind::TooLarge)
    }
}

impl fmt::Display for PathError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner { text, at, kind } = &*self.inner;
        if text.is_empty() {
            return kind.fmt(f);
        }
        let rest = &text[*at..];
        // The word there, or the one character.
        let end = rest.find(|char| !is_in_word(char)).unwrap_or(rest.len());
        let end = if end == 0 { rest.chars().next().map_or(0, char::len_utf8) } else { end };
        match &rest[..end] {
            "" => write!(f, "at the end of `{}`: {kind}", excerpt(text)),
            word => write!(f, "`{}` at {at} in `{}`: {kind}", excerpt(word), excerpt(text)),
        }
    }
}

impl std::error::Error for PathError {}
