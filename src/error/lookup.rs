//! [`LookupError`]: a name or id leads nowhere.

use std::fmt;

use scrimp_schema::{AmbiguousName, Definition, EnumDesc, FieldDesc, StructDesc};

use crate::text::excerpt;

/// The error of a look-up: a name or id did not lead to a type, field, service, method or enum member, or not to one that fits.
///
/// ```
/// use scrimp::{LookupErrorKind, Schema};
/// let schema = Schema::parse("shop.thrift", "struct Order { 1: i64 id, 2: i32 count }")?;
/// let order = schema.struct_type("Order")?;
///
/// let error = order.field::<i32>("cuont").unwrap_err();
/// assert_eq!(error.to_string(), "`Order` has no field `cuont`; did you mean `count`?");
/// let LookupErrorKind::NoField { suggestion, .. } = error.kind() else { unreachable!() };
/// assert_eq!(suggestion.as_deref(), Some("count"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookupError {
    /// Boxed: results stay small where nothing is wrong.
    kind: Box<LookupErrorKind>,
}

/// The reasons for a [`LookupError`]: see [`LookupError::kind`].
///
/// ```
/// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: string name }")?;
/// # let ty = schema.struct_type("P")?;
/// use scrimp::LookupErrorKind;
/// let error = schema.struct_type("Q").unwrap_err();
/// assert!(matches!(error.kind(), LookupErrorKind::NoStruct { .. }));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LookupErrorKind {
    /// The schema declares nothing of that name.
    #[error("no struct `{}`{}", excerpt(name), DidYouMean(suggestions))]
    NoStruct {
        /// The name asked for.
        name: String,
        /// Names of structs that may have been meant, the likeliest first.
        suggestions: Vec<String>,
    },
    /// The name is that of something else than a struct, union or exception.
    #[error("`{name}` is {}, not a struct", with_article(*found))]
    NotAStruct {
        /// The name asked for.
        name: String,
        /// The definition of that name.
        found: Definition,
    },
    /// The schema declares no service of that name.
    #[error("no service `{}`{}", excerpt(name), DidYouMean(suggestions))]
    NoService {
        /// The name asked for.
        name: String,
        /// Names of services that may have been meant, the likeliest first.
        suggestions: Vec<String>,
    },
    /// The name is that of something else than a service.
    #[error("`{name}` is {}, not a service", with_article(*found))]
    NotAService {
        /// The name asked for.
        name: String,
        /// The definition of that name.
        found: Definition,
    },
    /// Several files declare something of that name, and IDL in the root file does not tell which is meant.
    #[error(transparent)]
    Ambiguous(AmbiguousName),
    /// Neither the service nor one that it extends has a method of that name.
    #[error("service `{service}` has no method `{}`{}", excerpt(method), DidYouMean(suggestion))]
    NoMethod {
        /// The service.
        service: String,
        /// The name asked for.
        method: String,
        /// The name of a method that may have been meant.
        suggestion: Option<String>,
    },
    /// The struct has no field of that name.
    #[error("`{struct_name}` has no field `{}`{}", excerpt(field), DidYouMean(suggestion))]
    NoField {
        /// The struct.
        struct_name: String,
        /// The name asked for.
        field: String,
        /// The name of a field that may have been meant.
        suggestion: Option<String>,
    },
    /// The struct has no field with that id.
    #[error("`{struct_name}` has no field with id {id}")]
    NoFieldId {
        /// The struct.
        struct_name: String,
        /// The id asked for.
        id: i16,
    },
    /// The field's type does not fit that of the handle.
    #[error("field `{field}` of `{struct_name}` is {ty}: it cannot be read as {wanted}")]
    WrongType {
        /// The struct.
        struct_name: String,
        /// The field.
        field: String,
        /// The field's type, as in IDL.
        ty: String,
        /// The Rust type asked for.
        wanted: String,
    },
    /// The enum has no member of that name.
    #[error("enum `{enum_name}` has no member `{}`{}", excerpt(member), DidYouMean(suggestion))]
    NoEnumMember {
        /// The enum.
        enum_name: String,
        /// The name asked for.
        member: String,
        /// The name of a member that may have been meant.
        suggestion: Option<String>,
    },
}

impl LookupError {
    #[cold]
    pub(crate) fn new(kind: LookupErrorKind) -> Self {
        Self { kind: Box::new(kind) }
    }

    #[cold]
    pub(crate) fn no_field(name: &str, desc: &StructDesc) -> Self {
        let names = desc.fields.iter().map(|field| field.name.as_str());
        let (struct_name, field, suggestion) = (desc.name.clone(), name.to_owned(), closest(name, names));
        Self::new(LookupErrorKind::NoField { struct_name, field, suggestion })
    }

    #[cold]
    pub(crate) fn no_field_id(id: i16, desc: &StructDesc) -> Self {
        Self::new(LookupErrorKind::NoFieldId { struct_name: desc.name.clone(), id })
    }

    /// The field `field`, of type `ty`, cannot be read as `wanted`.
    #[cold]
    pub(crate) fn wrong_type(
        field: &FieldDesc,
        desc: &StructDesc,
        ty: impl fmt::Display,
        wanted: impl fmt::Display,
    ) -> Self {
        Self::new(LookupErrorKind::WrongType {
            struct_name: desc.name.clone(),
            field: field.name.clone(),
            ty: ty.to_string(),
            wanted: wanted.to_string(),
        })
    }

    #[cold]
    pub(crate) fn no_enum_member(name: &str, desc: &EnumDesc) -> Self {
        let names = desc.members.iter().map(|member| member.name.as_str());
        let (enum_name, member, suggestion) = (desc.name.clone(), name.to_owned(), closest(name, names));
        Self::new(LookupErrorKind::NoEnumMember { enum_name, member, suggestion })
    }

    /// The reason.
    pub fn kind(&self) -> &LookupErrorKind {
        &self.kind
    }
}

impl From<AmbiguousName> for LookupError {
    fn from(ambiguous: AmbiguousName) -> Self {
        Self::new(LookupErrorKind::Ambiguous(ambiguous))
    }
}

impl fmt::Display for LookupError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind.fmt(f)
    }
}

impl std::error::Error for LookupError {}

/// What a definition is called in a sentence.
fn with_article(definition: Definition) -> &'static str {
    match definition {
        Definition::Struct(_) => "a struct",
        Definition::Enum(_) => "an enum",
        Definition::Typedef(_) => "a typedef of another type",
        Definition::Const(_) => "a constant",
        Definition::Service(_) => "a service",
    }
}

/// The one of `names` that `name` is most likely a misspelling of.
pub(crate) fn closest<'n>(name: &str, names: impl Iterator<Item = &'n str>) -> Option<String> {
    scrimp_schema::closest_name(name, names).map(str::to_owned)
}

/// `; did you mean …?` when there are names to suggest, else nothing.
struct DidYouMean<'n, N>(&'n N);

impl<N> fmt::Display for DidYouMean<'_, N>
where
    for<'n> &'n N: IntoIterator<Item = &'n String>,
{
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&String> = self.0.into_iter().collect();
        let Some((last, others)) = names.split_last() else { return Ok(()) };
        f.write_str("; did you mean ")?;
        for (index, name) in others.iter().enumerate() {
            write!(f, "{}`{name}`", if index == 0 { "" } else { ", " })?;
        }
        let or = if others.is_empty() { "" } else { " or " };
        write!(f, "{or}`{last}`?")
    }
}
