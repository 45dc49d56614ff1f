//! [`AccessError`]: a value cannot be read.

use std::fmt;

use scrimp_schema::StructDesc;

use super::{Foreign, LookupError};

/// The error of reading a value from a message.
///
/// ```
/// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: i32 x }")?;
/// # let (p, arena) = (schema.struct_type("P")?, scrimp::Arena::new());
/// use scrimp::{AccessErrorKind, LookupErrorKind};
/// let message = p.builder(&arena).finish()?;
/// let error = message.get_by_name("y").unwrap_err();
/// let AccessErrorKind::NoField(lookup) = error.kind() else { unreachable!() };
/// assert!(matches!(lookup.kind(), LookupErrorKind::NoField { field, .. } if field == "y"));
/// # Ok::<(), scrimp::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessError {
    kind: AccessErrorKind,
}

/// The reasons for an [`AccessError`]: see [`AccessError::kind`].
///
/// ```
/// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: string name }")?;
/// # let ty = schema.struct_type("P")?;
/// use scrimp::AccessErrorKind;
/// let arena = scrimp::Arena::new();
/// let error = ty.builder(&arena).finish()?.get_by_name("nam").unwrap_err();
/// assert!(matches!(error.kind(), AccessErrorKind::NoField(_)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum AccessErrorKind {
    /// The handle was made for another struct or another schema.
    #[error(transparent)]
    ForeignHandle(Foreign),
    /// There is no field of that name.
    #[error(transparent)]
    NoField(LookupError),
    /// The elements of the list or set are of another type.
    #[error("elements are {found}, not {wanted}")]
    ElementType {
        /// The type asked for.
        wanted: String,
        /// The type in the schema.
        found: String,
    },
    /// The string is not UTF-8.
    #[error("string is not UTF-8 (from its byte {0}); read it as bytes")]
    InvalidUtf8(usize),
    /// A union holds a member that its schema does not know: only a message can hold that.
    #[error("a union's member is unknown: only a message can hold it")]
    UnknownMember,
    /// The value is nested too deeply.
    #[error("the value is nested more than {} levels deep", crate::Limits::MAX_DEPTH)]
    TooDeep,
}

impl AccessError {
    #[cold]
    pub(crate) fn foreign_handle(foreign: Foreign) -> Self {
        Self { kind: AccessErrorKind::ForeignHandle(foreign) }
    }

    #[cold]
    pub(crate) fn no_field(name: &str, desc: &StructDesc) -> Self {
        Self { kind: AccessErrorKind::NoField(LookupError::no_field(name, desc)) }
    }

    #[cold]
    pub(crate) fn element_type(wanted: String, found: String) -> Self {
        Self { kind: AccessErrorKind::ElementType { wanted, found } }
    }

    #[cold]
    pub(crate) fn invalid_utf8(bytes: &[u8]) -> Self {
        Self { kind: AccessErrorKind::InvalidUtf8(scrimp_record::text::valid_up_to(bytes)) }
    }

    #[cold]
    pub(crate) fn unknown_member() -> Self {
        Self { kind: AccessErrorKind::UnknownMember }
    }

    #[cold]
    pub(crate) fn too_deep() -> Self {
        Self { kind: AccessErrorKind::TooDeep }
    }

    /// The reason.
    pub fn kind(&self) -> &AccessErrorKind {
        &self.kind
    }
}

impl fmt::Display for AccessError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind.fmt(f)
    }
}

impl std::error::Error for AccessError {}
