//! Where things are written: sources, spans, and the map from offsets to lines.

use std::sync::Arc;

/// The index of a source text in its [`SourceMap`]; the root file is the first.
///
/// ```
/// let schema = scrimp_schema::Loader::new().parse("a.thrift", "struct S {}")?;
/// let id = schema.root().source;
/// assert_eq!((id.index(), schema.sources().name(id)), (0, "a.thrift"));
/// # Ok::<(), scrimp_schema::SchemaError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(pub(crate) u32);

impl SourceId {
    /// The position in the source map.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// A range of bytes in one source.
///
/// ```
/// let schema = scrimp_schema::Loader::new().parse("a.thrift", "struct S {}")?;
/// let span = schema.structs()[0].span;
/// assert_eq!(&schema.sources().text(span.source)[span.range()], "S");
/// # Ok::<(), scrimp_schema::SchemaError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Span {
    /// The source.
    pub source: SourceId,
    /// The offset of the first byte.
    pub start: u32,
    /// The offset after the last byte.
    pub end: u32,
}

impl Span {
    pub(crate) fn new(source: SourceId, start: usize, end: usize) -> Self {
        // Texts are refused before parsing when their offsets would not fit.
        Self { source, start: start as u32, end: end as u32 }
    }

    /// The byte range, for slicing the source's text.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// The texts that a schema was read from, kept so that any [`Span`] can be shown. Copies share the texts.
///
/// ```
/// let schema = scrimp_schema::Loader::new().parse("a.thrift", "enum E { A }\nstruct S {}")?;
/// let span = schema.structs()[0].span;
/// assert_eq!(schema.sources().name(span.source), "a.thrift");
/// assert_eq!(schema.sources().line_col(span), (2, 8));
/// assert_eq!(schema.sources().slice(span), "S");
/// # Ok::<(), scrimp_schema::SchemaError>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct SourceMap {
    sources: Vec<Arc<Source>>,
}

#[derive(Debug)]
struct Source {
    name: String,
    text: String,
    /// The offset at which each line starts.
    lines: Vec<u32>,
}

impl SourceMap {
    /// Adds a source, whose text must be shorter than 4 GiB.
    pub(crate) fn add(&mut self, name: String, text: String) -> SourceId {
        let id = SourceId(u32::try_from(self.sources.len()).expect("the number of files is limited"));
        let mut lines = vec![0];
        lines
            .extend(text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at as u32 + 1));
        self.sources.push(Arc::new(Source { name, text, lines }));
        id
    }

    /// Adds the sources of `other` after those that there are.
    pub(crate) fn append(&mut self, other: &SourceMap) {
        self.sources.extend_from_slice(&other.sources);
    }

    /// The number of sources.
    pub fn len(&self) -> usize {
        self.sources.len()
    }

    /// Whether there are no sources.
    pub fn is_empty(&self) -> bool {
        self.sources.is_empty()
    }

    /// The ids of the sources, the root file's first.
    pub fn ids(&self) -> impl ExactSizeIterator<Item = SourceId> + use<> {
        (0..self.sources.len() as u32).map(SourceId)
    }

    /// The name under which the source was given or found.
    pub fn name(&self, id: SourceId) -> &str {
        &self.sources[id.index()].name
    }

    /// The text.
    pub fn text(&self, id: SourceId) -> &str {
        &self.sources[id.index()].text
    }

    /// The text of `span`.
    pub fn slice(&self, span: Span) -> &str {
        &self.text(span.source)[span.range()]
    }

    /// The line and column at which `span` starts, both counted from 1, the column in characters.
    pub fn line_col(&self, span: Span) -> (usize, usize) {
        self.position(span.source, span.start)
    }

    /// The line and column of an offset, counted as by [`line_col`](Self::line_col).
    pub(crate) fn position(&self, source: SourceId, offset: u32) -> (usize, usize) {
        let source = &self.sources[source.index()];
        let line = source.line_index(offset);
        let before = source.text.get(source.lines[line] as usize..offset as usize).unwrap_or_default();
        (line + 1, before.chars().filter(|&c| c != '\u{feff}').count() + 1)
    }

    /// The line at which `span` starts, counted from 0.
    pub(crate) fn line_index(&self, span: Span) -> usize {
        self.sources[span.source.index()].line_index(span.start)
    }

    /// The bytes of a line, counted from 0, without the line break.
    pub(crate) fn line_range(&self, source: SourceId, line: usize) -> std::ops::Range<usize> {
        let Source { text, lines, .. } = &*self.sources[source.index()];
        let start = lines[line] as usize;
        let end = lines.get(line + 1).map_or(text.len(), |&next| next as usize);
        let content = text[start..end].trim_end_matches(['\n', '\r']);
        // A byte order mark is not to be seen.
        let mark = if start == 0 && content.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        start + mark..start + content.len()
    }
}

impl Source {
    /// The line of an offset, counted from 0.
    fn line_index(&self, offset: u32) -> usize {
        self.lines.partition_point(|&start| start <= offset).max(1) - 1
    }
}
