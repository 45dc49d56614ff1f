//! [`SchemaError`]: the errors of a schema that did not load.

use std::fmt;

use crate::diagnostic::{Diagnostic, Severity};
use crate::snippet::Style;
use crate::source::SourceMap;

/// The error of a schema that did not load: every mistake found, with the texts that they point into.
///
/// `Display` gives each error a line of its own; [`Diagnostic::located`] shows them in other ways.
///
/// ```
/// let error = scrimp_schema::Loader::new().parse("a.thrift", "struct S {\n  1: Strin a\n}").unwrap_err();
/// assert_eq!(error.to_string(), "a.thrift:2:6: error[E0203]: unknown type `Strin`; help: did you mean `string`?");
/// ```
#[derive(Clone)]
pub struct SchemaError {
    inner: Box<Inner>,
}

#[derive(Clone)]
struct Inner {
    diagnostics: Vec<Diagnostic>,
    sources: SourceMap,
}

impl SchemaError {
    /// The error that `diagnostics` are, which point into `sources`: see [`Diagnostic::error`].
    ///
    /// # Panics
    ///
    /// When none of them is an error.
    pub fn new(diagnostics: Vec<Diagnostic>, sources: SourceMap) -> Self {
        assert!(diagnostics.iter().any(|diagnostic| diagnostic.severity() == Severity::Error));
        Self { inner: Box::new(Inner { diagnostics, sources }) }
    }

    /// All diagnostics, warnings included; at least one is an error.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.inner.diagnostics
    }

    /// The errors among the diagnostics.
    pub fn errors(&self) -> impl Iterator<Item = &Diagnostic> {
        self.inner.diagnostics.iter().filter(|diagnostic| diagnostic.severity() == Severity::Error)
    }

    /// Every diagnostic as a [snippet](crate::Located::snippet), errors first, with blank lines between.
    pub fn report(&self, style: Style) -> String {
        let snippet = |diagnostic: &Diagnostic| diagnostic.located(self.sources()).snippet(style);
        self.diagnostics().iter().map(snippet).collect::<Vec<_>>().join("\n")
    }

    /// The texts that the diagnostics point into.
    pub fn sources(&self) -> &SourceMap {
        &self.inner.sources
    }
}

impl fmt::Display for SchemaError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, error) in self.errors().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{}", error.located(self.sources()))?;
        }
        Ok(())
    }
}

impl fmt::Debug for SchemaError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SchemaError").field("diagnostics", &self.inner.diagnostics).finish_non_exhaustive()
    }
}

impl std::error::Error for SchemaError {}
