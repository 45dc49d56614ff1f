//! [`JitError`]: the reason that a plan has no machine code.

/// Why a plan was not compiled.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JitError {
    /// There is no machine code for this CPU or system.
    #[error("machine code is made on Unix with x86_64 or aarch64 only")]
    UnsupportedPlatform,
    /// The system refuses executable memory.
    #[error("the system refuses executable pages")]
    NoExecutableMemory,
    /// A field's type has too many containers within each other.
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
    /// The compiler failed, with this message.
    #[error("{0}")]
    Compiler(String),
}

impl JitError {
    #[cold]
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self::Compiler(message.into())
    }
}
