//! [`Diagnostic`]: an error or warning about a schema, with its place.

use std::fmt;

use crate::source::Span;

/// The severity of a [`Diagnostic`].
///
/// ```
/// use scrimp_schema::Severity;
/// let schema = scrimp_schema::Loader::new().parse("a.thrift", "struct S { i32 a }")?;
/// assert_eq!(schema.warnings()[0].severity(), Severity::Warning);
/// # Ok::<(), scrimp_schema::SchemaError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Odd, but the schema loads.
    Warning,
    /// The schema does not load.
    Error,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Severity::Warning => "warning",
            Severity::Error => "error",
        })
    }
}

/// One error or warning about a schema, with its place in the source.
///
/// ```
/// let error = scrimp_schema::Loader::new().parse("a.thrift", "struct S { 1: Strin a }").unwrap_err();
/// let diagnostic = &error.diagnostics()[0];
/// assert_eq!(diagnostic.code(), "E0203");
/// assert_eq!(diagnostic.message(), "unknown type `Strin`");
/// assert_eq!(diagnostic.help(), Some("did you mean `string`?"));
/// assert_eq!(error.sources().slice(diagnostic.span()), "Strin");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    severity: Severity,
    code: &'static str,
    message: String,
    span: Span,
    labels: Vec<(Span, String)>,
    help: Option<String>,
}

impl Diagnostic {
    /// An error, found by whoever reads more out of a schema than its types: what annotations mean, for instance. `message` is one
    /// sentence without place and help, and `code` stays the same across versions.
    ///
    /// ```
    /// use scrimp_schema::{Diagnostic, SchemaError};
    /// let schema = scrimp_schema::Loader::new().parse("a.thrift", "struct S { 1: i32 a (max = \"ten\") }")?;
    /// let annotation = &schema.structs()[0].fields[0].annotations[0];
    /// let found = Diagnostic::error("X0001", annotation.span, "`max` is not a number").with_help("write digits");
    /// let error = SchemaError::new(vec![found], schema.sources().clone());
    /// assert_eq!(error.to_string(), "a.thrift:1:22: error[X0001]: `max` is not a number; help: write digits");
    /// # Ok::<(), SchemaError>(())
    /// ```
    pub fn error(code: &'static str, span: Span, message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Error,
            code,
            message: message.into(),
            span,
            labels: Vec::new(),
            help: None,
        }
    }

    pub(crate) fn warning(code: &'static str, span: Span, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, span, message) }
    }

    /// The same, with another place that matters, and a text that says why.
    #[must_use]
    pub fn with_label(mut self, span: Span, text: impl Into<String>) -> Self {
        self.labels.push((span, text.into()));
        self
    }

    /// The same, with advice how to mend it.
    #[must_use]
    pub fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    pub(crate) fn maybe_help(mut self, help: Option<String>) -> Self {
        self.help = help;
        self
    }

    /// The severity.
    pub fn severity(&self) -> Severity {
        self.severity
    }

    /// A code that stays the same across versions: `E0203`, `W0301`.
    pub fn code(&self) -> &'static str {
        self.code
    }

    /// The message, without place and help.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The place in the source.
    pub fn span(&self) -> Span {
        self.span
    }

    /// Other places that matter, each with a text that says why.
    pub fn labels(&self) -> &[(Span, String)] {
        &self.labels
    }

    /// Advice how to mend it, where there is any.
    pub fn help(&self) -> Option<&str> {
        self.help.as_deref()
    }
}

/// Collects diagnostics, and stops keeping them when there are more than anyone will read.
#[derive(Debug, Default)]
pub(crate) struct Diagnostics {
    all: Vec<Diagnostic>,
    errors: usize,
    warnings: usize,
}

impl Diagnostics {
    /// Showing a diagnostic can cost as much as its line is long, so their number must not grow with the text.
    const MAX_OF_EACH: usize = 200;

    pub(crate) fn push(&mut self, diagnostic: Diagnostic) {
        let count = match diagnostic.severity {
            Severity::Error => &mut self.errors,
            Severity::Warning => &mut self.warnings,
        };
        *count += 1;
        if *count <= Self::MAX_OF_EACH {
            self.all.push(diagnostic);
        }
    }

    pub(crate) fn has_errors(&self) -> bool {
        self.errors > 0
    }

    /// Whether there are as many errors or warnings as are kept.
    pub(crate) fn is_full(&self) -> bool {
        self.errors.max(self.warnings) >= Self::MAX_OF_EACH
    }

    /// How many errors there were, kept or not.
    pub(crate) fn error_count(&self) -> usize {
        self.errors
    }

    /// Puts warnings in the order of files, and of places in a file. Errors stay in order of discovery: a cause comes before what
    /// follows from it.
    pub(crate) fn sort_warnings(&mut self) {
        let warnings = self.all.extract_if(.., |found| found.severity == Severity::Warning);
        let mut warnings: Vec<Diagnostic> = warnings.collect();
        warnings.sort_by_key(|warning| (warning.span.source, warning.span.start));
        self.all.append(&mut warnings);
    }

    /// What was kept, errors first, each severity in order of discovery, or as sorted.
    pub(crate) fn into_vec(mut self) -> Vec<Diagnostic> {
        self.all.sort_by_key(|diagnostic| std::cmp::Reverse(diagnostic.severity));
        self.all
    }
}

/// `name` in backquotes, cut short when it is long: messages must not grow with the text.
pub(crate) fn quote(name: &str) -> String {
    const MAX: usize = 80;
    match name.char_indices().nth(MAX) {
        None => format!("`{name}`"),
        Some((cut, _)) => format!("`{}…`", &name[..cut]),
    }
}
