//! [`JitError`]: the reason that a plan has no machine code.

use std::fmt;

/// Why a plan was not compiled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JitError {
    message: String,
}

impl JitError {
    #[cold]
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self { message: message.into() }
    }
}

impl fmt::Display for JitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for JitError {}
