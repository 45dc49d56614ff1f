//! [`JitError`]: why there is no machine code.

use std::fmt;

/// Why a plan was not compiled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JitError {
    kind: JitErrorKind,
    message: String,
}

/// What stands against compiling a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JitErrorKind {
    /// There is no compiler for the system or its CPU.
    Unsupported,
    /// The system gives no executable pages.
    Pages,
    /// A struct is more than the compiler can take.
    Plan,
}

impl JitError {
    #[cold]
    pub(crate) fn new(kind: JitErrorKind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into() }
    }

    /// What stands against it.
    pub fn kind(&self) -> JitErrorKind {
        self.kind
    }
}

impl fmt::Display for JitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for JitError {}
