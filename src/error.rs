//! The error types: opaque structs that tell what went wrong and where.

use std::fmt;

use scrimp_record::error::{ErrorPath, PathSegment};
use scrimp_record::wire::WireType;
use scrimp_record::{Dialect, LayoutId, Layouts, Protocol, WireFormat};
use scrimp_schema::{StructDesc, StructId};

use crate::message::Message;

/// Why a name did not lead to a type, field or method.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookupError {
    message: String,
}

impl LookupError {
    #[cold]
    pub(crate) fn new(message: String) -> Self {
        Self { message }
    }

    #[cold]
    pub(crate) fn no_field(name: &str, desc: &StructDesc) -> Self {
        let names = desc.fields.iter().map(|field| field.name.as_str());
        Self::new(format!("`{}` has no field `{name}`{}", desc.name, did_you_mean(name, names)))
    }
}

impl fmt::Display for LookupError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for LookupError {}

/// `; did you mean …?` when one of `names` is close to `name`, else nothing.
pub(crate) fn did_you_mean<'n>(name: &str, names: impl Iterator<Item = &'n str>) -> String {
    suggestion(scrimp_schema::closest_name(name, names))
}

/// `; did you mean …?` when there is a `name` to suggest, else nothing.
pub(crate) fn suggestion(name: Option<impl fmt::Display>) -> String {
    name.map_or_else(String::new, |name| format!("; did you mean `{name}`?"))
}

/// A handle or message that belongs elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Foreign {
    what: &'static str,
    expected: String,
    found: Origin,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Origin {
    /// Another type of the same schema.
    Type(String),
    /// Another schema, and the type if that is known.
    Schema(Option<String>),
}

impl Foreign {
    /// `what`, made for the layout `found`, was given for the struct of `layouts` that is named `expected`.
    #[cold]
    pub(crate) fn handle(layouts: &Layouts, expected: StructId, found: LayoutId) -> Self {
        let schema = layouts.schema();
        let found = schema.structs().iter().find(|desc| layouts.struct_layout(desc.id).id == found);
        let found = found.map(|desc| schema.qualified_name(desc.id));
        let found = found.map_or(Origin::Schema(None), Origin::Type);
        Self { what: "handle", expected: schema.qualified_name(expected), found }
    }

    /// A message of `found` was given for the struct of `layouts` that is named `expected`.
    #[cold]
    pub(crate) fn message(layouts: &Layouts, expected: StructId, found: Message<'_>) -> Self {
        let name = found.layouts().schema().qualified_name(found.layout().struct_id);
        let is_same = std::ptr::eq(layouts, found.layouts());
        let found = if is_same { Origin::Type(name) } else { Origin::Schema(Some(name)) };
        Self { what: "message", expected: layouts.schema().qualified_name(expected), found }
    }

    /// Whether it belongs to another schema, be it the same text.
    pub fn is_of_other_schema(&self) -> bool {
        matches!(self.found, Origin::Schema(_))
    }
}

impl fmt::Display for Foreign {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { what, expected, found } = self;
        match found {
            Origin::Type(found) => write!(f, "the {what} is of `{found}`, not of `{expected}`"),
            Origin::Schema(None) => {
                write!(
                    f,
                    "the {what} is of another schema than this `{expected}`: each `Schema` that is parsed has {what}s of its own, \
                     and one that is loaded anew needs new ones: see `Field::rebind`"
                )
            }
            Origin::Schema(Some(found)) => write!(
                f,
                "the {what} is a `{found}` of another schema than this `{expected}`: each `Schema` that is parsed has types of its own; \
                 encode the {what}, and decode it with a codec of this schema"
            ),
        }
    }
}

impl std::error::Error for Foreign {}

/// Why a value could not be read from a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessError {
    kind: AccessErrorKind,
}

/// What is wrong with an access.
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

    /// What is wrong.
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

/// Why a message could not be built.
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

/// What is wrong with a message under construction.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum BuildErrorKind {
    /// The handle or message was made for another struct or another schema.
    #[error(transparent)]
    Foreign(Foreign),
    /// There is no such field.
    #[error(transparent)]
    NoField(LookupError),
    /// The value is of another type than the schema's.
    #[error("{found} given, expected {expected}")]
    Type {
        /// The type in the schema.
        expected: String,
        /// What was given.
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

    /// What is wrong.
    pub fn kind(&self) -> &BuildErrorKind {
        &self.inner.kind
    }

    /// The way from the message to what is wrong, as in `customer.emails[2]` or `totals["EUR"]`; empty for the message itself.
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

/// Why a codec could not be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompileError {
    message: String,
}

impl CompileError {
    #[cold]
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self { message: message.into() }
    }
}

impl fmt::Display for CompileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for CompileError {}

/// Why a message was not encoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EncodeError {
    /// Boxed: results stay small where nothing is wrong.
    kind: Box<EncodeErrorKind>,
}

/// What stands against encoding a message.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum EncodeErrorKind {
    /// The message is of another type than the codec's.
    #[error("the message is a `{found}`, the codec is for `{expected}`")]
    ForeignMessage {
        /// The codec's type.
        expected: String,
        /// The message's type.
        found: String,
    },
    /// The message is of another [`Schema`](crate::Schema) than the codec, be it the same text parsed again.
    #[error(
        "the message is a `{found}` of another schema than the codec's `{expected}`: each `Schema` that is parsed has types of its own; \
         encode it with a codec of its schema, and decode that with one of the other"
    )]
    ForeignSchema {
        /// The codec's type.
        expected: String,
        /// The message's type.
        found: String,
    },
    /// The message is what an absent field reads as, and a message of its type needs a field.
    #[error("the message is that of an absent field, and a `{0}` needs fields that it does not have")]
    Incomplete(String),
    /// The slice is too short.
    #[error("the message takes {needed} bytes, the slice has {available}")]
    Space {
        /// The bytes that the message takes.
        needed: usize,
        /// The bytes given.
        available: usize,
    },
    /// The message is nested more deeply than [`Limits::depth`](crate::Limits::depth) allows, so that it would be refused when decoded.
    #[error("the message is nested more than {0} levels deep, which is the codec's limit (`Limits::depth`)")]
    DepthLimit(u32),
    /// The message takes more bytes than any message may: a decoder would refuse it.
    #[error("the message takes more than {max} bytes", max = i32::MAX)]
    TooLong,
    /// An unknown member of a union, which came in another wire format, holds a type that the codec's has no equivalent of.
    #[error("the unknown member {id} of a union holds a {ty}, which {} does not have", WireFormat::new(*protocol, *dialect))]
    NoEquivalent {
        /// The member's id.
        id: i16,
        /// The type.
        ty: WireType,
        /// The codec's wire format.
        protocol: Protocol,
        /// The codec's dialect.
        dialect: Dialect,
    },
}

impl EncodeError {
    #[cold]
    pub(crate) fn new(kind: EncodeErrorKind) -> Self {
        Self { kind: Box::new(kind) }
    }

    /// What stands against it.
    pub fn kind(&self) -> &EncodeErrorKind {
        &self.kind
    }
}

impl fmt::Display for EncodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind.fmt(f)
    }
}

impl std::error::Error for EncodeError {}
