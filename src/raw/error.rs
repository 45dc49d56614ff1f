//! [`RawError`]: why a value in an encoded message was not read or changed.

use std::fmt;

use scrimp_record::DecodeError;
use scrimp_record::raw::EditFailure;
use scrimp_schema::Type;

use crate::error::{AccessError, BuildError, EncodeError, Foreign};
use crate::json::JsonError;
use crate::path::ValuePath;

/// Why a value in an encoded message was not read or changed.
///
/// ```
/// use scrimp::raw::RawErrorKind;
/// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: required i32 x, 2: list<i32> numbers }")?;
/// # let ty = schema.struct_type("P")?;
/// # let codec = scrimp::Codec::new(&ty)?;
/// let bytes = b"\x08\0\x01\0\0\0\x05\0";
/// let error = codec.raw(bytes).remove(&ty.value_path("x")?).unwrap_err();
/// assert_eq!(error.to_string(), "`x` is required: a message without it would be refused");
/// let error = codec.raw(bytes).set(&ty.value_path("numbers[2]")?, 7).unwrap_err();
/// assert_eq!(error.to_string(), "`numbers[2]` is not there: the list has 0 elements");
/// assert!(matches!(error.kind(), RawErrorKind::NoElement { count: 0, .. }));
/// # Ok::<(), scrimp::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct RawError {
    /// Boxed: results stay small where nothing is wrong.
    kind: Box<RawErrorKind>,
}

/// The reasons for a [`RawError`]: see [`RawError::kind`].
///
/// ```
/// use scrimp::raw::RawErrorKind;
/// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: i32 x }")?;
/// # let ty = schema.struct_type("P")?;
/// # let codec = scrimp::Codec::new(&ty)?;
/// let error = codec.raw(b"\x08\0\x01").get(&ty.value_path("x")?).unwrap_err();
/// assert!(matches!(error.kind(), RawErrorKind::Decode(_)));
/// # Ok::<(), scrimp::Error>(())
/// ```
#[derive(Clone, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RawErrorKind {
    /// The bytes are no message.
    #[error(transparent)]
    Decode(DecodeError),
    /// The encoded value that was given is none of the type.
    #[error("the value that was given: {0}")]
    Value(DecodeError),
    /// The value that was given does not fit.
    #[error(transparent)]
    Build(BuildError),
    /// The value that was given cannot be encoded here.
    #[error(transparent)]
    Encode(EncodeError),
    /// JSON is no value of the type, or the value has no JSON.
    #[error(transparent)]
    Json(JsonError),
    /// The value cannot be read: a string is not UTF-8.
    #[error(transparent)]
    Access(AccessError),
    /// The value is of another type than it is to be read as.
    #[error("the value is {found}: it cannot be read as {wanted}")]
    Type {
        /// The type, as in IDL.
        found: String,
        /// The Rust type asked for.
        wanted: String,
    },
    /// The path is of another struct or schema.
    #[error(transparent)]
    ForeignPath(Foreign),
    /// The codec is of a [projection](crate::Mask::project), or has a [mask](crate::CodecBuilder::mask).
    #[error("the codec is for parts of `{0}`: read and change messages by one for all of it")]
    Partial(String),
    /// An element is not there.
    #[error("`{path}` is not there: the list has {count} element{}", if *count == 1 { "" } else { "s" })]
    NoElement {
        /// The way to it.
        path: String,
        /// How many there are.
        count: u32,
    },
    /// A struct on the way is absent, and requires more than was given.
    #[error(
        "`{path}` is absent, and cannot be made of this alone: it requires `{missing}`; set the whole struct"
    )]
    Incomplete {
        /// The way to the struct.
        path: String,
        /// The name of a field that it requires.
        missing: String,
    },
    /// The field is required.
    #[error("`{0}` is required: a message without it would be refused")]
    Required(String),
    /// The field is the member of a union.
    #[error("`{0}` is a member of a union, which needs one: set another, or remove the union")]
    Member(String),
    /// The path leads to the message itself.
    #[error("`$` is the message itself: decode or encode it")]
    Root,
    /// What is inserted would be no element.
    #[error("`{0}` is no element of a list or set: fields and entries are set")]
    NotAnElement(String),
    /// The message would be too long.
    #[error("the message would be longer than {} bytes", i32::MAX)]
    TooLong,
}

impl RawError {
    #[cold]
    pub(super) fn new(kind: RawErrorKind) -> Self {
        Self { kind: Box::new(kind) }
    }

    #[cold]
    pub(super) fn decode(error: DecodeError) -> Self {
        Self::new(RawErrorKind::Decode(error))
    }

    #[cold]
    pub(super) fn build(error: BuildError) -> Self {
        Self::new(RawErrorKind::Build(error))
    }

    #[cold]
    pub(super) fn encode(error: EncodeError) -> Self {
        Self::new(RawErrorKind::Encode(error))
    }

    #[cold]
    pub(super) fn access(error: AccessError) -> Self {
        Self::new(RawErrorKind::Access(error))
    }

    /// Why the value at `path` was not changed.
    #[cold]
    pub(super) fn edit(path: &ValuePath, failure: EditFailure) -> Self {
        let way = |steps: usize| path.start(steps).to_string();
        Self::new(match failure {
            EditFailure::Decode(error) => RawErrorKind::Decode(error),
            EditFailure::NoElement { step, count } => RawErrorKind::NoElement { path: way(step + 1), count },
            EditFailure::Incomplete { step, missing } => {
                let of = path.start(step);
                let Type::Struct(id) = of.target() else { unreachable!("only structs require fields") };
                let desc = path.message_type().layouts().schema().struct_desc(id);
                let missing = desc.fields[missing as usize].name.clone();
                RawErrorKind::Incomplete { path: of.to_string(), missing }
            }
            EditFailure::Required => RawErrorKind::Required(path.to_string()),
            EditFailure::Member => RawErrorKind::Member(path.to_string()),
            EditFailure::Root => RawErrorKind::Root,
            EditFailure::NotAnElement => RawErrorKind::NotAnElement(path.to_string()),
            EditFailure::TooLong => RawErrorKind::TooLong,
        })
    }

    /// The reason.
    pub fn kind(&self) -> &RawErrorKind {
        &self.kind
    }
}

impl fmt::Display for RawError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind.fmt(f)
    }
}

impl std::error::Error for RawError {}
