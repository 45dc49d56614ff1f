//! The error types: opaque structs that tell what went wrong and where.

mod access;
mod build;
mod compile;
mod encode;
mod foreign;
mod lookup;

use scrimp_record::DecodeError;
use scrimp_schema::SchemaError;

pub use access::{AccessError, AccessErrorKind};
pub use build::{BuildError, BuildErrorKind};
pub use compile::{CompileError, CompileErrorKind};
pub use encode::{EncodeError, EncodeErrorKind};
pub use foreign::Foreign;
pub(crate) use lookup::closest;
pub use lookup::{LookupError, LookupErrorKind};

use crate::convert::ConvertError;
use crate::json::JsonError;
use crate::path::PathError;
use crate::raw::RawError;
use crate::serde::SerdeError;
use crate::store::StoreError;
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
