//! [`LoadedFile`]: what the loader hands to the resolver.

use crate::ast;
use crate::source::SourceId;

/// A file with its includes found.
pub(crate) struct LoadedFile {
    /// The syntax tree; empty when the file has a syntax error.
    pub(crate) ast: ast::File,
    /// Whether something may be missing from the tree.
    pub(crate) broken: bool,
    /// What each include of the tree led to, in the same order; `None` for those that are in error.
    pub(crate) includes: Vec<Option<SourceId>>,
}
