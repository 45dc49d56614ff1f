//! [`Located`]: a diagnostic with the texts that it points into, as a line, drawn, or as JSON.

use std::fmt;

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::diagnostic::Diagnostic;
use crate::snippet::{self, Style};
use crate::source::{SourceMap, Span};

impl Diagnostic {
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
        let Self { diagnostic, .. } = self;
        let place = |span: Span| {
            let (line, column) = self.sources.line_col(span);
            format!("{}:{line}:{column}", self.sources.name(span.source))
        };
        let (severity, code) = (diagnostic.severity(), diagnostic.code());
        write!(f, "{}: {severity}[{code}]: {}", place(diagnostic.span()), diagnostic.message())?;
        if let Some(help) = diagnostic.help() {
            write!(f, "; help: {help}")?;
        }
        for (span, text) in diagnostic.labels() {
            write!(f, "\n  note: {text} at {}", place(*span))?;
        }
        Ok(())
    }
}

impl<'d> Serialize for Located<'d> {
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
        let Self { diagnostic, .. } = self;
        let position = |source, offset| {
            let (line, column) = self.sources.position(source, offset);
            Position { line, column, offset }
        };
        let place = |span: Span| Place {
            file: self.sources.name(span.source),
            start: position(span.source, span.start),
            end: position(span.source, span.end),
        };
        let label = |(span, message): &'d (Span, String)| Label { message, span: place(*span) };
        let labels: Vec<Label<'_>> = diagnostic.labels().iter().map(label).collect();
        let mut object = serializer.serialize_struct("Diagnostic", 6)?;
        object.serialize_field("severity", &diagnostic.severity().to_string())?;
        object.serialize_field("code", diagnostic.code())?;
        object.serialize_field("message", diagnostic.message())?;
        object.serialize_field("help", &diagnostic.help())?;
        object.serialize_field("span", &place(diagnostic.span()))?;
        object.serialize_field("labels", &labels)?;
        object.end()
    }
}
