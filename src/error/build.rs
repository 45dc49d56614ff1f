//! [`BuildError`]: a message cannot be built.

use std::fmt;

use scrimp_record::error::{ErrorPath, PathSegment};

use super::{Foreign, LookupError};

/// The error of building a message.
///
/// ```
/// # let schema = scrimp::Schema::parse("u.thrift", "struct Name { 1: required string first } struct User { 1: Name name }")?;
/// # let (user, arena) = (schema.struct_type("User")?, scrimp::Arena::new());
/// use scrimp::BuildErrorKind;
/// let mut b = user.builder(&arena);
/// b.nested(user.field("name")?)?;
/// let error = b.finish().unwrap_err();
/// assert_eq!(error.kind(), &BuildErrorKind::MissingRequired("first".to_owned()));
/// assert_eq!(error.to_string(), "name: required field `first` is not set");
/// # Ok::<(), scrimp::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BuildError {
    /// Boxed: results stay small where nothing is wrong.
    inner: Box<Misbuilt>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Misbuilt {
    path: ErrorPath,
    kind: BuildErrorKind,
}

/// The reasons for a [`BuildError`]: see [`BuildError::kind`].
///
/// ```
/// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: string name }")?;
/// # let ty = schema.struct_type("P")?;
/// use scrimp::BuildErrorKind;
/// let arena = scrimp::Arena::new();
/// let mut b = ty.builder(&arena);
/// let error = b.set_by_name("name", 7).err().expect("it is a string");
/// assert!(matches!(error.kind(), BuildErrorKind::Type { .. }));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum BuildErrorKind {
    /// The handle or message was made for another struct or another schema.
    #[error(transparent)]
    Foreign(Foreign),
    /// There is no such field.
    #[error(transparent)]
    NoField(LookupError),
    /// The enum has no member of that name.
    #[error(transparent)]
    NoEnumMember(LookupError),
    /// The value is of another type than the schema's.
    #[error("{found} given, expected {expected}")]
    Type {
        /// The type in the schema.
        expected: String,
        /// The type that was given.
        found: String,
    },
    /// There is no element at that position.
    #[error("there is no element {index}: the list has {len}")]
    NoElement {
        /// The position.
        index: usize,
        /// How many elements there are.
        len: usize,
    },
    /// A required field is not set and has no default.
    #[error("required field `{0}` is not set")]
    MissingRequired(String),
    /// No member of a union is set.
    #[error("no member of union `{0}` is set")]
    EmptyUnion(String),
    /// Two members of a union are given.
    #[error("two members of the union are given: `{0}` and `{1}`")]
    UnionConflict(String, String),
    /// The struct is not a union.
    #[error("`{0}` is not a union")]
    NotAUnion(String),
    /// A string or container is longer than an `i32` can tell.
    #[error("{0} bytes or elements are more than {max}", max = i32::MAX)]
    TooLong(usize),
    /// The message is nested too deeply.
    #[error("the message is nested more than {} levels deep", crate::Limits::MAX_DEPTH)]
    TooDeep,
}

impl BuildError {
    #[cold]
    pub(crate) fn new(kind: BuildErrorKind) -> Self {
        Self { inner: Box::new(Misbuilt { path: ErrorPath::default(), kind }) }
    }

    /// The same error, found within `outer`.
    #[cold]
    pub(crate) fn within(mut self, outer: PathSegment) -> Self {
        self.inner.path.start_with(outer);
        self
    }

    /// The same error, found in the field `name`.
    #[cold]
    pub(crate) fn within_field(self, name: &str) -> Self {
        self.within(PathSegment::Field(name.to_owned()))
    }

    /// The path and the reason.
    pub(crate) fn into_parts(self) -> (ErrorPath, BuildErrorKind) {
        (self.inner.path, self.inner.kind)
    }

    /// The reason.
    pub fn kind(&self) -> &BuildErrorKind {
        &self.inner.kind
    }

    /// The path from the message to the value in question, as in `customer.emails[2]` or `totals["EUR"]`; empty for the message itself.
    /// The middle of a long one is left out in the error's own text.
    pub fn path(&self) -> String {
        self.inner.path.to_string()
    }
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.inner.path.is_empty() {
            write!(f, "{}: ", self.inner.path.shortened())?;
        }
        self.inner.kind.fmt(f)
    }
}

impl std::error::Error for BuildError {}
