//! [`EncodeError`]: a message cannot be encoded.

use std::fmt;

use scrimp_record::wire::WireType;
use scrimp_record::{Dialect, Protocol, WireFormat};

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
