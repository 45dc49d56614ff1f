//! Diagnostics with the text that they are about: excerpts of the sources, drawn by miette.
//!
//! An excerpt is a few whole lines, or a part of a long one, without what could confuse a terminal. So a diagnostic costs no more
//! to draw than the lines that it shows, however long the file or the line.

use std::fmt;

use miette::{
    GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteError, MietteSpanContents, Severity,
    SourceCode, SourceSpan, SpanContents,
};

use crate::diagnostic::{self, Diagnostic};
use crate::source::{SourceId, SourceMap, Span};

/// The style of a drawn diagnostic.
///
/// ```
/// use scrimp_schema::{Loader, Style};
/// let error = Loader::new().parse("a.thrift", "struct S { 1: Strin a }").unwrap_err();
/// assert!(error.report(Style::Plain).is_ascii());
/// assert!(error.report(Style::Terminal).contains("\u{1b}["));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Style {
    /// In ASCII, without colours: for files, pipes and logs.
    #[default]
    Plain,
    /// With colours and line-drawing characters.
    Terminal,
}

/// `diagnostic` with excerpts of `sources`.
pub(crate) fn draw(diagnostic: &Diagnostic, sources: &SourceMap, style: Style) -> String {
    let theme = match style {
        Style::Plain => GraphicalTheme::none(),
        Style::Terminal => GraphicalTheme::unicode(),
    };
    let mut out = String::new();
    GraphicalReportHandler::new_themed(theme)
        // Neither the terminal's width nor its links are known here.
        .with_wrap_lines(false)
        .with_urls(false)
        // The places are in the names of excerpts, as columns of the file and not of the excerpt.
        .without_primary_span_start()
        .without_syntax_highlighting()
        .render_report(&mut out, &Drawing { diagnostic, excerpts: Excerpts::new(diagnostic, sources) })
        .expect("writing to a string does not fail, and the excerpts contain every label");
    // Drawing pads some lines.
    let mut trimmed = String::with_capacity(out.len());
    for line in out.lines() {
        trimmed.push_str(line.trim_end());
        trimmed.push('\n');
    }
    trimmed
}

/// A diagnostic in miette's terms.
#[derive(Debug)]
struct Drawing<'d> {
    diagnostic: &'d Diagnostic,
    excerpts: Excerpts,
}

impl fmt::Display for Drawing<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Clean(self.diagnostic.message()).fmt(f)
    }
}

impl std::error::Error for Drawing<'_> {}

impl miette::Diagnostic for Drawing<'_> {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(format!("{}[{}]", self.diagnostic.severity(), self.diagnostic.code())))
    }

    fn severity(&self) -> Option<Severity> {
        Some(match self.diagnostic.severity() {
            diagnostic::Severity::Error => Severity::Error,
            diagnostic::Severity::Warning => Severity::Warning,
        })
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        self.diagnostic.help().map(|help| Box::new(Clean(help)) as _)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        (!self.excerpts.all.is_empty()).then_some(&self.excerpts)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(self.excerpts.all.iter().flat_map(|excerpt| &excerpt.labels).map(|label| {
            let span = (label.start, label.end - label.start);
            match &label.text {
                None => LabeledSpan::new_primary_with_span(None, span),
                Some(text) => LabeledSpan::new_with_span(Some(format!("{} here", Clean(text))), span),
            }
        })))
    }
}

/// The excerpts that a diagnostic is drawn with, laid end to end: the one with the diagnostic's own place first.
#[derive(Debug, Default)]
struct Excerpts {
    text: String,
    all: Vec<Excerpt>,
}

/// Neighbouring lines of one source.
#[derive(Debug)]
struct Excerpt {
    source: SourceId,
    /// From 0; the last one is included.
    first_line: usize,
    last_line: usize,
    /// The places to mark, as they are in the sources until the excerpt is written.
    spans: Vec<(Span, Option<String>)>,
    labels: Vec<Label>,
    /// Where it is in the text of all excerpts.
    start: usize,
    end: usize,
}

/// A place in the text of the excerpts; without text, the diagnostic's own.
#[derive(Debug)]
struct Label {
    start: usize,
    end: usize,
    text: Option<String>,
    /// `file:line:column`
    place: String,
}

/// Longer lines are cut, and shown for one label each.
const LONG_LINE: usize = 200;

/// How much of a long line is shown before a label.
const BEFORE_LABEL: usize = 60;

impl Excerpts {
    fn new(diagnostic: &Diagnostic, sources: &SourceMap) -> Self {
        let mut excerpts = Self::default();
        excerpts.add(sources, diagnostic.span(), None);
        for (span, text) in diagnostic.labels() {
            excerpts.add(sources, *span, Some(text));
        }
        let Self { text, all } = &mut excerpts;
        for excerpt in all {
            excerpt.write(sources, text);
        }
        excerpts
    }

    /// Enters a label into the excerpt of lines close by, or into a new one.
    fn add(&mut self, sources: &SourceMap, span: Span, text: Option<&String>) {
        const CLOSE: usize = 3;
        if sources.text(span.source).is_empty() {
            // The file could not be read.
            return;
        }
        let line = sources.line_index(span);
        let is_long = |line: usize| sources.line_range(span.source, line).len() > LONG_LINE;
        let close = self.all.iter_mut().find(|excerpt| {
            excerpt.source == span.source
                && line + CLOSE >= excerpt.first_line
                && line <= excerpt.last_line + CLOSE
                && !(line.min(excerpt.first_line)..=line.max(excerpt.last_line)).any(is_long)
        });
        let spans = match close {
            Some(excerpt) => {
                excerpt.first_line = excerpt.first_line.min(line);
                excerpt.last_line = excerpt.last_line.max(line);
                &mut excerpt.spans
            }
            None => {
                let (first_line, last_line) = (line, line);
                let (spans, labels) = (Vec::new(), Vec::new());
                self.all.push(Excerpt {
                    source: span.source,
                    first_line,
                    last_line,
                    spans,
                    labels,
                    start: 0,
                    end: 0,
                });
                &mut self.all.last_mut().expect("just added").spans
            }
        };
        spans.push((span, text.cloned()));
    }
}

impl Excerpt {
    /// Appends the lines to `out`, and finds out where the labels are there.
    fn write(&mut self, sources: &SourceMap, out: &mut String) {
        self.start = out.len();
        let text = sources.text(self.source);
        let mut spans = std::mem::take(&mut self.spans);
        spans.sort_by_key(|(span, _)| span.start);
        let mut spans = spans.into_iter().peekable();
        for line in self.first_line..=self.last_line {
            let whole = sources.line_range(self.source, line);
            let mut shown = whole.clone();
            if whole.len() > LONG_LINE {
                let label = spans.peek().map_or(whole.start, |(span, _)| span.start as usize);
                shown.start =
                    text.ceil_char_boundary(label.saturating_sub(BEFORE_LABEL).clamp(whole.start, whole.end));
                shown.end = text.floor_char_boundary((shown.start + LONG_LINE).min(whole.end));
            }
            if shown.start > whole.start {
                out.push_str("...");
            }
            // What is written of the line up to an offset in the source, in step with the labels.
            let mut written = shown.start;
            let mut write_to = |to: usize, out: &mut String| {
                let to = text.floor_char_boundary(to.clamp(written, shown.end));
                out.extend(text[written..to].chars().map(clean));
                written = to;
            };
            let mut open: Vec<(u32, Label)> = Vec::new();
            while let Some((span, label)) = spans.next_if(|(span, _)| sources.line_index(*span) == line) {
                write_to(span.start as usize, out);
                let (line, column) = sources.line_col(span);
                let place = format!("{}:{line}:{column}", Clean(sources.name(span.source)));
                let label = Label { start: out.len(), end: out.len(), text: label, place };
                open.push((span.end, label));
                // Labels do not overlap, but if they do the earlier ends where the later starts.
                write_to(span.end as usize, out);
                if let Some((_, label)) = open.last_mut() {
                    label.end = out.len();
                }
            }
            self.labels.extend(open.into_iter().map(|(_, label)| label));
            write_to(shown.end, out);
            if shown.end < whole.end {
                out.push_str("...");
            }
            out.push('\n');
        }
        self.end = out.len();
    }
}

impl SourceCode for Excerpts {
    /// The whole excerpt that `span` is in; its name is the place of the label at `span`.
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        _lines_before: usize,
        _lines_after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let (start, end) = (span.offset(), span.offset() + span.len());
        let excerpt = self.all.iter().find(|excerpt| excerpt.start <= start && end <= excerpt.end);
        let excerpt = excerpt.ok_or(MietteError::OutOfBounds)?;
        let place = excerpt.labels.iter().find(|label| label.start == start).map(|label| &label.place);
        Ok(Box::new(MietteSpanContents::new_named(
            place.cloned().unwrap_or_default(),
            &self.text.as_bytes()[excerpt.start..excerpt.end],
            (excerpt.start, excerpt.end - excerpt.start).into(),
            excerpt.first_line,
            0,
            excerpt.last_line - excerpt.first_line + 1,
        )))
    }
}

/// Text without what a terminal would obey instead of show.
struct Clean<'t>(&'t str);

impl fmt::Display for Clean<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.chars().try_for_each(|c| fmt::Write::write_char(f, clean(c)))
    }
}

/// `c`, or what to show for it when it is a control character or would reorder the text around it.
fn clean(c: char) -> char {
    match c {
        '\t' => c,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => char::REPLACEMENT_CHARACTER,
        c if c.is_control() => char::REPLACEMENT_CHARACTER,
        c => c,
    }
}
