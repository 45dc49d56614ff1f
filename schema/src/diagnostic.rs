//! [`Diagnostic`]: what is wrong or odd about a schema, and where; [`SchemaError`]: why one did not load.

use std::fmt;

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::snippet::{self, Style};
use crate::source::{SourceMap, Span};

/// How bad a [`Diagnostic`] is.
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

/// One thing that is wrong or odd about a schema.
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
    pub(crate) fn error(code: &'static str, span: Span, message: impl Into<String>) -> Self {
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

    pub(crate) fn with_label(mut self, span: Span, text: impl Into<String>) -> Self {
        self.labels.push((span, text.into()));
        self
    }

    pub(crate) fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    pub(crate) fn maybe_help(mut self, help: Option<String>) -> Self {
        self.help = help;
        self
    }

    /// How bad it is.
    pub fn severity(&self) -> Severity {
        self.severity
    }

    /// A code that stays the same across versions: `E0203`, `W0301`.
    pub fn code(&self) -> &'static str {
        self.code
    }

    /// What is wrong.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// Where.
    pub fn span(&self) -> Span {
        self.span
    }

    /// Other places that matter, and what each is.
    pub fn labels(&self) -> &[(Span, String)] {
        &self.labels
    }

    /// How to mend it, where that can be guessed.
    pub fn help(&self) -> Option<&str> {
        self.help.as_deref()
    }

    /// The diagnostic with the texts that it points into, to be shown.
    ///
    /// ```
    /// let schema = scrimp_schema::Loader::new().parse("a.thrift", "struct S { i32 a }")?;
    /// let text = schema.warnings()[0].located(schema.sources()).to_string();
    /// assert!(text.starts_with("a.thrift:1:16: warning[W0301]: "));
    /// # Ok::<(), scrimp_schema::SchemaError>(())
    /// ```
    pub fn located<'d>(&'d self, sources: &'d SourceMap) -> Located<'d> {
        Located { diagnostic: self, sources }
    }
}

/// A [`Diagnostic`] with the texts that it points into.
///
/// It can be shown in three ways: `Display` is a line, `file:line:column: error[code]: message; help: …`, and another for
/// each label; [`snippet`](Self::snippet) is several lines with what is wrong underlined; `Serialize` is for programs:
///
/// ```
/// let error = scrimp_schema::Loader::new().parse("a.thrift", "struct S {\n  1: Strin a\n}").unwrap_err();
/// let first = error.diagnostics()[0].located(error.sources());
/// let json: serde_json::Value = serde_json::to_value(&first)?;
/// assert_eq!(json["code"], "E0203");
/// assert_eq!(json["help"], "did you mean `string`?");
/// assert_eq!(json["span"]["start"]["line"], 2);
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// An object has `severity` (`"error"` or `"warning"`), `code`, `message`, `help` (text or null), `span`, and `labels`, each with
/// `message` and `span`. A span has `file`, `start` and `end`, each with `line` and `column`, counted from 1 in characters, and the
/// `offset` in bytes.
#[derive(Clone, Copy, Debug)]
pub struct Located<'d> {
    diagnostic: &'d Diagnostic,
    sources: &'d SourceMap,
}

impl Located<'_> {
    /// The diagnostic as people like to read it: the line that it is about, with the offending text underlined, the same for
    /// every label, and how to mend it. Ends with a line break.
    ///
    /// ```
    /// use scrimp_schema::Style;
    /// let error = scrimp_schema::Loader::new().parse("a.thrift", "struct S {\n  1: Strin a\n}").unwrap_err();
    /// let text = error.diagnostics()[0].located(error.sources()).snippet(Style::Plain);
    /// assert_eq!(text, "\
    /// error[E0203]
    ///
    ///   x unknown type `Strin`
    ///    ,-[a.thrift:2:6]
    ///  2 |   1: Strin a
    ///    :      ^^^^^
    ///    `----
    ///   help: did you mean `string`?
    /// ");
    /// ```
    pub fn snippet(&self, style: Style) -> String {
        snippet::draw(self.diagnostic, self.sources, style)
    }
}

impl fmt::Display for Located<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Diagnostic { severity, code, message, span, labels, help } = self.diagnostic;
        let place = |span: Span| {
            let (line, column) = self.sources.line_col(span);
            format!("{}:{line}:{column}", self.sources.name(span.source))
        };
        write!(f, "{}: {severity}[{code}]: {message}", place(*span))?;
        if let Some(help) = help {
            write!(f, "; help: {help}")?;
        }
        for (span, text) in labels {
            write!(f, "\n  note: {text} at {}", place(*span))?;
        }
        Ok(())
    }
}

impl Serialize for Located<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Position {
            line: usize,
            column: usize,
            offset: u32,
        }
        #[derive(Serialize)]
        struct Place<'d> {
            file: &'d str,
            start: Position,
            end: Position,
        }
        #[derive(Serialize)]
        struct Label<'d> {
            message: &'d str,
            span: Place<'d>,
        }
        let Diagnostic { severity, code, message, span, labels, help } = self.diagnostic;
        let position = |source, offset| {
            let (line, column) = self.sources.position(source, offset);
            Position { line, column, offset }
        };
        let place = |span: Span| Place {
            file: self.sources.name(span.source),
            start: position(span.source, span.start),
            end: position(span.source, span.end),
        };
        let labels: Vec<Label<'_>> =
            labels.iter().map(|(span, message)| Label { message, span: place(*span) }).collect();
        let mut object = serializer.serialize_struct("Diagnostic", 6)?;
        object.serialize_field("severity", &severity.to_string())?;
        object.serialize_field("code", code)?;
        object.serialize_field("message", message)?;
        object.serialize_field("help", help)?;
        object.serialize_field("span", &place(*span))?;
        object.serialize_field("labels", &labels)?;
        object.end()
    }
}

/// Why a schema did not load: every error found, with the texts that they point into.
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
    pub(crate) fn new(diagnostics: Vec<Diagnostic>, sources: SourceMap) -> Self {
        debug_assert!(diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error));
        Self { inner: Box::new(Inner { diagnostics, sources }) }
    }

    /// Everything that was found, warnings included; at least one is an error.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.inner.diagnostics
    }

    /// The errors among the diagnostics.
    pub fn errors(&self) -> impl Iterator<Item = &Diagnostic> {
        self.inner.diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error)
    }

    /// Every diagnostic as a [snippet](Located::snippet), errors first, with blank lines between.
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

    /// What was kept, errors first, each severity in order of discovery.
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
