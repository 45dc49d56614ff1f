//! The error types: opaque structs that tell what went wrong and where.

use std::fmt;

use scrimp_record::error::{ErrorPath, PathSegment};
use scrimp_record::plan::{PlanError, TypeNotInFormat};
use scrimp_record::wire::WireType;
use scrimp_record::{DecodeError, Dialect, LayoutId, Layouts, Protocol, WireFormat};
use scrimp_schema::{AmbiguousName, Definition, EnumDesc, FieldDesc, SchemaError, StructDesc, StructId};

use crate::convert::ConvertError;
use crate::json::JsonError;
use crate::message::Message;
use crate::path::PathError;
use crate::raw::RawError;
use crate::serde::SerdeError;
use crate::store::StoreError;
use crate::text::excerpt;
use crate::transcode::TranscodeError;
use crate::typed::MirrorError;

/// Any error of this crate: `?` turns all others into it.
///
/// It is for programs that need not tell them apart by type. `Display` and [`source`](std::error::Error::source) are those of the error
/// within.
///
/// ```
/// use scrimp::{Arena, Codec, Error, Schema};
///
/// fn name_of(idl: &str, bytes: &[u8]) -> Result<String, Error> {
///     let schema = Schema::parse("users.thrift", idl)?;
///     let user = schema.struct_type("User")?;
///     let name = user.field::<str>("name")?;
///     let arena = Arena::new();
///     let codec = Codec::new(&user)?;
///     let message = codec.decode(&arena, bytes)?;
///     Ok(message.try_get(name)?.to_owned())
/// }
///
/// let idl = "struct User { 1: string name }";
/// assert_eq!(name_of(idl, &[11, 0, 1, 0, 0, 0, 3, b'A', b'd', b'a', 0])?, "Ada");
/// assert!(matches!(name_of("struct User { 1: strin name }", &[]), Err(Error::Schema(_))));
/// assert!(matches!(name_of("struct Person { 1: string name }", &[]), Err(Error::Lookup(_))));
/// assert!(matches!(name_of(idl, &[11, 0]), Err(Error::Decode(_))));
/// # Ok::<(), Error>(())
/// ```
#[derive(Clone, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// IDL did not load.
    #[error(transparent)]
    Schema(#[from] SchemaError),
    /// A name did not lead to a type, field, service, method or enum member.
    #[error(transparent)]
    Lookup(#[from] LookupError),
    /// A codec could not be made.
    #[error(transparent)]
    Compile(#[from] CompileError),
    /// A message could not be built.
    #[error(transparent)]
    Build(#[from] BuildError),
    /// Bytes are not a message.
    #[error(transparent)]
    Decode(#[from] DecodeError),
    /// A message was not encoded.
    #[error(transparent)]
    Encode(#[from] EncodeError),
    /// A value could not be read from a message.
    #[error(transparent)]
    Access(#[from] AccessError),
    /// A program's own type does not fit a message.
    #[error(transparent)]
    Serde(#[from] SerdeError),
    /// JSON is no message, or a message cannot be written as JSON.
    #[error(transparent)]
    Json(#[from] JsonError),
    /// A message of one schema is none of another.
    #[error(transparent)]
    Convert(#[from] ConvertError),
    /// A version of a schema was not put in place.
    #[error(transparent)]
    Store(Box<StoreError>),
    /// A request or response is no call or result of a method, or the other way round.
    #[cfg(feature = "http")]
    #[error(transparent)]
    Http(#[from] crate::http::HttpError),
    /// A derived type does not mirror messages.
    #[error(transparent)]
    Mirror(#[from] MirrorError),
    /// A path or mask does not fit its type.
    #[error(transparent)]
    Path(#[from] PathError),
    /// A value in an encoded message was not read or changed.
    #[error(transparent)]
    Raw(#[from] RawError),
}

impl From<StoreError> for Error {
    /// The error within, where there is one.
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Schema(error) => Self::Schema(error),
            StoreError::Part(error) => error,
            StoreError::Breaking(_) | StoreError::NoFile => Self::Store(Box::new(error)),
        }
    }
}

impl From<TranscodeError> for Error {
    /// The error of the codec that refused the message.
    fn from(error: TranscodeError) -> Self {
        match error {
            TranscodeError::Decode(error) => Self::Decode(error),
            TranscodeError::Encode(error) => Self::Encode(error),
        }
    }
}

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

/// A handle or message that belongs to another struct, or to another [`Schema`](crate::Schema).
///
/// After a hot reload, handles and messages of the old schema and of the new one exist side by side, and neither works with the
/// other. Keep the handles of a schema beside its codecs, and replace both together; [`Field::rebind`](crate::Field::rebind) makes
/// a handle of the new schema from one of the old.
///
/// ```
/// use scrimp::{AccessErrorKind, Arena, Schema};
/// let idl = "struct Point { 1: i32 x }";
/// let old = Schema::parse("point.thrift", idl)?.struct_type("Point")?;
/// let new = Schema::parse("point.thrift", idl)?.struct_type("Point")?;
/// let x = old.field::<i32>("x")?;
///
/// let arena = Arena::new();
/// let message = new.builder(&arena).finish()?;
/// let error = message.try_get(x).unwrap_err();
/// let AccessErrorKind::ForeignHandle(foreign) = error.kind() else { unreachable!() };
/// assert!(foreign.is_of_other_schema());
/// assert_eq!(message.try_get(x.rebind(&new)?)?, 0);
/// # Ok::<(), scrimp::Error>(())
/// ```
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
    /// A handle made for the layout `found` was given for the struct `expected` of `layouts`.
    #[cold]
    pub(crate) fn handle(layouts: &Layouts, expected: StructId, found: LayoutId) -> Self {
        Self::made_for("handle", layouts, expected, found)
    }

    /// `what`, made for the layout `found`, was given for the struct `expected` of `layouts`.
    #[cold]
    pub(crate) fn made_for(
        what: &'static str,
        layouts: &Layouts,
        expected: StructId,
        found: LayoutId,
    ) -> Self {
        let schema = layouts.schema();
        let found = schema.structs().iter().find(|desc| layouts.struct_layout(desc.id).id == found);
        let found = found.map(|desc| schema.qualified_name(desc.id));
        let found = found.map_or(Origin::Schema(None), Origin::Type);
        Self { what, expected: schema.qualified_name(expected), found }
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
            Origin::Schema(None) => write!(
                f,
                "the {what} is of another schema than this `{expected}`: each `Schema` that is parsed, as in a reload, has {what}s of its \
                 own; get the {what} from this one, or by `rebind`"
            ),
            Origin::Schema(Some(found)) => write!(
                f,
                "the {what} is a `{found}` of another schema than this `{expected}`: each `Schema` that is parsed, as in a reload, has \
                 types of its own; a `Converter` makes a {what} of this one"
            ),
        }
    }
}

impl std::error::Error for Foreign {}

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

/// The error of making a codec.
///
/// ```
/// use scrimp::{Codec, CompileErrorKind, Dialect, Protocol, Schema};
/// let schema = Schema::parse("s.thrift", "struct S { 1: uuid id }")?;
/// let builder = Codec::builder(&schema.struct_type("S")?).protocol(Protocol::Compact).dialect(Dialect::Fbthrift);
/// let error = builder.build().unwrap_err();
/// assert!(matches!(error.kind(), CompileErrorKind::NotInDialect { dialect: Dialect::Fbthrift, .. }));
/// # Ok::<(), scrimp::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompileError {
    /// Boxed: results stay small where nothing is wrong.
    kind: Box<CompileErrorKind>,
}

/// The reasons for a [`CompileError`]: see [`CompileError::kind`].
///
/// ```
/// use scrimp::{Codec, CompileErrorKind, Dialect, Protocol};
/// let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: uuid id }")?;
/// let ty = schema.struct_type("P")?;
/// let error = Codec::builder(&ty).protocol(Protocol::Compact).dialect(Dialect::Fbthrift).build().unwrap_err();
/// assert!(matches!(error.kind(), CompileErrorKind::NotInDialect { .. }));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CompileErrorKind {
    /// A message can hold a type that the codec's dialect lacks.
    #[error("there is no {ty} in {}: its type code is that of another type", WireFormat::new(*protocol, *dialect))]
    NotInDialect {
        /// The type.
        ty: WireType,
        /// The codec's wire format.
        protocol: Protocol,
        /// The codec's dialect.
        dialect: Dialect,
    },
    /// A codec that only encodes was asked for, and the type is that of a [projection](crate::Mask::project), whose messages lack what
    /// is not wanted.
    #[error("messages of a projection of `{0}` are only decoded")]
    ProjectionOnlyDecodes(String),
    /// A codec that only decodes was asked for, and a [mask](crate::CodecBuilder::mask) says what it writes.
    #[error("a codec of parts of `{0}` only encodes")]
    MaskOnlyEncodes(String),
    /// The mask is of another struct or schema.
    #[error(transparent)]
    ForeignMask(Foreign),
    /// The mask leaves out a required field, or members of a union, and that is [refused](crate::CodecBuilder::required_fields).
    #[error("the mask leaves out `{field}` of `{struct_name}`, which is required, or the member of a union")]
    RequiredLeftOut {
        /// The struct.
        struct_name: String,
        /// The field.
        field: String,
    },
    /// The structs of which the mask leaves out fields have too many fields together.
    #[error("the mask is too large: it names parts of too many structs")]
    MaskTooLarge,
    /// With [`Absent::WriteDefaults`](crate::Absent::WriteDefaults), what would be written for an absent field is too large: its default holds
    /// itself, or thousands of structs.
    #[error("the default of `{field}` is too large to be written: it holds itself, or thousands of structs")]
    DefaultTooLarge {
        /// The field, behind the name of its struct and a dot.
        field: String,
    },
    /// Unknown fields are to be [kept](crate::UnknownFields::Keep), and messages of this type have no room for them.
    #[error(
        "there is no room for unknown fields in a `{0}`: its schema is to be built with `SchemaBuilder::keep_unknown_fields` for that, and no projection has any"
    )]
    NoRoomForUnknownFields(String),
    /// The crate was built without its feature `jit`.
    #[error("this build has no compiler: the feature `jit` is off")]
    NoCompiler,
    /// There is no machine code for this CPU or system.
    #[error("machine code is made on Unix with x86_64 or aarch64 only")]
    UnsupportedPlatform,
    /// The system refuses executable memory.
    #[error("the system refuses executable pages")]
    NoExecutableMemory,
    /// A field's type has more containers within each other than the compiler can take.
    #[error("a field has {depth} containers within each other; there is machine code for {max} at most")]
    TooNested {
        /// How many containers it has within each other.
        depth: usize,
        /// The most that there may be.
        max: usize,
    },
    /// The code of a struct is larger than the compiler can take.
    #[error("the code of `{struct_name}` is larger than the compiler can take")]
    TooLarge {
        /// The struct.
        struct_name: String,
    },
    /// The compiler failed.
    #[error("the compiler failed: {0}")]
    Compiler(String),
}

impl CompileError {
    #[cold]
    pub(crate) fn new(kind: CompileErrorKind) -> Self {
        Self { kind: Box::new(kind) }
    }

    /// The reason.
    pub fn kind(&self) -> &CompileErrorKind {
        &self.kind
    }
}

impl From<PlanError> for CompileError {
    fn from(error: PlanError) -> Self {
        Self::new(match error {
            PlanError::TypeNotInFormat(TypeNotInFormat { format, ty }) => {
                let (protocol, dialect) = (format.protocol(), format.dialect());
                CompileErrorKind::NotInDialect { ty, protocol, dialect }
            }
            PlanError::DefaultTooLarge(error) => CompileErrorKind::DefaultTooLarge { field: error.field },
        })
    }
}

#[cfg(feature = "jit")]
impl From<scrimp_jit::JitError> for CompileError {
    fn from(error: scrimp_jit::JitError) -> Self {
        use scrimp_jit::JitError;
        Self::new(match error {
            JitError::UnsupportedPlatform => CompileErrorKind::UnsupportedPlatform,
            JitError::NoExecutableMemory => CompileErrorKind::NoExecutableMemory,
            JitError::TooNested { depth, max } => CompileErrorKind::TooNested { depth, max },
            JitError::TooLarge { struct_name } => CompileErrorKind::TooLarge { struct_name },
            JitError::Compiler(message) => CompileErrorKind::Compiler(message),
        })
    }
}

impl fmt::Display for CompileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind.fmt(f)
    }
}

impl std::error::Error for CompileError {}

/// The error of encoding a message.
///
/// ```
/// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: i32 x }")?;
/// # let (p, arena) = (schema.struct_type("P")?, scrimp::Arena::new());
/// use scrimp::{Codec, EncodeErrorKind};
/// let mut b = p.builder(&arena);
/// b.set(p.field::<i32>("x")?, 7)?;
/// let codec = Codec::new(&p)?;
/// let error = codec.encode_into(b.finish()?, &mut [0; 5]).unwrap_err();
/// assert_eq!(error.kind(), &EncodeErrorKind::Space { needed: 8, available: 5 });
/// # Ok::<(), scrimp::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EncodeError {
    /// Boxed: results stay small where nothing is wrong.
    kind: Box<EncodeErrorKind>,
}

/// The reasons for an [`EncodeError`]: see [`EncodeError::kind`].
///
/// ```
/// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: string name }")?;
/// # let ty = schema.struct_type("P")?;
/// use scrimp::{Codec, EncodeErrorKind};
/// let arena = scrimp::Arena::new();
/// let error = Codec::new(&ty)?.encode_into(ty.builder(&arena).finish()?, &mut []).unwrap_err();
/// assert!(matches!(error.kind(), EncodeErrorKind::Space { .. }));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
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
        "the message is a `{found}` of another schema than the codec's `{expected}`: each `Schema` that is parsed, as in a reload, has \
         types of its own; encode it with a codec of its schema, or let a `Converter` make a message of the codec's"
    )]
    ForeignSchema {
        /// The codec's type.
        expected: String,
        /// The message's type.
        found: String,
    },
    /// The message is that of an absent field, without any field, and its type requires some.
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
    /// The codec is one that [only decodes](crate::Direction::Decode).
    #[error("the codec only decodes (`CodecBuilder::direction`)")]
    DecodeOnly,
    /// The message takes more bytes than any message may: a decoder would refuse it.
    #[error("the message takes more than {max} bytes", max = i32::MAX)]
    TooLong,
    /// An unknown field, or an unknown member of a union, which came in another wire format, holds a type that the codec's has no equivalent of.
    #[error("the unknown field {id} holds a {ty}, which {} does not have", WireFormat::new(*protocol, *dialect))]
    NoEquivalent {
        /// The field's id.
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

    /// The reason.
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
