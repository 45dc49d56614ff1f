//! [`CompileError`]: a codec cannot be made.

use std::fmt;

use scrimp_record::plan::{PlanError, TypeNotInFormat};
use scrimp_record::wire::WireType;
use scrimp_record::{Dialect, Protocol, WireFormat};

use super::Foreign;

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
