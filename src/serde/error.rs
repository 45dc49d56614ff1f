//! [`SerdeError`]: why a message and a program's own type did not turn into each other.

use std::fmt;

use scrimp_record::error::{ErrorPath, PathSegment};
use scrimp_schema::StructDesc;

use crate::error::{AccessErrorKind, BuildError, BuildErrorKind, LookupError};

/// Why a message did not fill a program's own type, or such a type did not make a message: what, and where in the message.
///
/// ```
/// #[derive(serde::Deserialize)]
/// struct Order { id: u8 }
///
/// let schema = scrimp::Schema::parse("shop.thrift", "struct Order { 1: i64 id }")?;
/// let ty = schema.struct_type("Order")?;
/// let arena = scrimp::Arena::new();
/// let mut b = ty.builder(&arena);
/// b.set_by_name("id", 1000)?;
/// let error = b.finish()?.deserialize::<Order>().map(|order| order.id).unwrap_err();
/// assert_eq!(error.path(), "id");
/// assert_eq!(error.to_string(), "id: invalid value: integer `1000`, expected u8");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SerdeError {
    /// Boxed: results stay small where nothing is wrong.
    inner: Box<Inner>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Inner {
    path: ErrorPath,
    kind: SerdeErrorKind,
}

/// What is wrong between a message and a program's own type.
///
/// ```
/// use scrimp::SerdeErrorKind;
/// #[derive(serde::Serialize)]
/// struct Order { id: i64 }
///
/// let schema = scrimp::Schema::parse("shop.thrift", "struct Order { 1: i64 number }")?;
/// let ty = schema.struct_type("Order")?;
/// let arena = scrimp::Arena::new();
/// let error = ty.serialize(&arena, &Order { id: 7 }).unwrap_err();
/// assert!(matches!(error.kind(), SerdeErrorKind::Build(_)), "there is no field `id`");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SerdeErrorKind {
    /// The program's type refuses: a field is missing, a value is of another type or out of range, or what its own code says.
    #[error("{0}")]
    Custom(String),
    /// The message cannot be built: a name is unknown, a value does not fit the schema, something required is missing.
    #[error(transparent)]
    Build(BuildErrorKind),
    /// The message cannot be read.
    #[error(transparent)]
    Access(AccessErrorKind),
}

impl SerdeError {
    #[cold]
    pub(super) fn new(kind: SerdeErrorKind) -> Self {
        Self { inner: Box::new(Inner { path: ErrorPath::default(), kind }) }
    }

    #[cold]
    pub(super) fn access(kind: AccessErrorKind) -> Self {
        Self::new(SerdeErrorKind::Access(kind))
    }

    #[cold]
    pub(super) fn no_field(name: &str, desc: &StructDesc) -> Self {
        Self::new(SerdeErrorKind::Build(BuildErrorKind::NoField(LookupError::no_field(name, desc))))
    }

    /// `found` was given for a value of the type that is written `expected`.
    #[cold]
    pub(super) fn mismatch(expected: impl fmt::Display, found: impl fmt::Display) -> Self {
        let (expected, found) = (expected.to_string(), found.to_string());
        Self::new(SerdeErrorKind::Build(BuildErrorKind::Type { expected, found }))
    }

    /// The same error, found within `outer`.
    #[cold]
    pub(super) fn within(mut self, outer: PathSegment) -> Self {
        self.inner.path.start_with(outer);
        self
    }

    /// The same error, found in the field `name`.
    #[cold]
    pub(super) fn within_field(self, name: &str) -> Self {
        self.within(PathSegment::Field(name.to_owned()))
    }

    /// The same error, found in the element at `index`.
    #[cold]
    pub(super) fn within_element(self, index: usize) -> Self {
        self.within(PathSegment::Index(u32::try_from(index).unwrap_or(u32::MAX)))
    }

    /// What is wrong.
    pub fn kind(&self) -> &SerdeErrorKind {
        &self.inner.kind
    }

    /// The way from the message to what is wrong, as in `customer.emails[2]` or `totals["EUR"]`; empty for the message itself.
    /// The middle of a long one is left out in the error's own text.
    pub fn path(&self) -> String {
        self.inner.path.to_string()
    }
}

impl From<BuildError> for SerdeError {
    #[cold]
    fn from(error: BuildError) -> Self {
        let (path, kind) = error.into_parts();
        Self { inner: Box::new(Inner { path, kind: SerdeErrorKind::Build(kind) }) }
    }
}

impl serde::de::Error for SerdeError {
    fn custom<T: fmt::Display>(what: T) -> Self {
        Self::new(SerdeErrorKind::Custom(what.to_string()))
    }
}

impl serde::ser::Error for SerdeError {
    fn custom<T: fmt::Display>(what: T) -> Self {
        Self::new(SerdeErrorKind::Custom(what.to_string()))
    }
}

impl fmt::Display for SerdeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.inner.path.is_empty() {
            write!(f, "{}: ", self.inner.path.shortened())?;
        }
        self.inner.kind.fmt(f)
    }
}

impl std::error::Error for SerdeError {}
