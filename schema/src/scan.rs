//! The scan before parsing: one linear pass over the characters that refuses what no token may contain, bounds how
//! deep brackets nest (the parser recurses once per level) and collects doc comments.

use crate::diagnostic::Diagnostic;
use crate::source::{SourceId, Span};

/// What the scan learns.
#[derive(Debug, Default)]
pub(crate) struct Scan {
    /// The doc comments that are followed by a token: the offset of that token, and the cleaned text. Ascending.
    docs: Vec<(usize, String)>,
    /// The doc comment of the file itself.
    pub(crate) file_doc: Option<String>,
    /// Brackets that are never closed, outermost first.
    pub(crate) unclosed: Vec<usize>,
}

impl Scan {
    /// The doc comment right before the token at `offset`.
    pub(crate) fn doc(&self, offset: usize) -> Option<String> {
        let at = self.docs.binary_search_by_key(&offset, |(at, _)| *at).ok()?;
        Some(self.docs[at].1.clone())
    }
}

/// Scans `text`; the error is the first thing that cannot be part of any Thrift file.
///
/// `lossy` says that the text came with bytes that were not UTF-8, now U+FFFD.
pub(crate) fn scan(source: SourceId, text: &str, nesting: usize, lossy: bool) -> Result<Scan, Diagnostic> {
    let mut scanner = Scanner { source, text, at: 0, pending_docs: Vec::new(), scan: Scan::default() };
    if text.starts_with('\u{feff}') {
        scanner.at = '\u{feff}'.len_utf8();
    }
    let mut first_token = true;
    while let Some(&byte) = text.as_bytes().get(scanner.at) {
        match byte {
            b' ' | b'\t' | b'\r' | b'\n' => scanner.at += 1,
            b'#' => scanner.skip_line(),
            b'/' if text[scanner.at..].starts_with("//") => scanner.skip_line(),
            b'/' if text[scanner.at..].starts_with("/*") => scanner.block_comment()?,
            _ => {
                scanner.attach_docs(std::mem::take(&mut first_token));
                scanner.token(byte, nesting, lossy)?;
            }
        }
    }
    if first_token {
        scanner.attach_docs(true);
    }
    Ok(scanner.scan)
}

struct Scanner<'t> {
    source: SourceId,
    text: &'t str,
    at: usize,
    /// Doc comments since the last token.
    pending_docs: Vec<&'t str>,
    scan: Scan,
}

impl<'t> Scanner<'t> {
    fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.source, start, end)
    }

    fn skip_line(&mut self) {
        self.at = self.text[self.at..].find('\n').map_or(self.text.len(), |length| self.at + length);
    }

    fn block_comment(&mut self) -> Result<(), Diagnostic> {
        let start = self.at;
        let Some(length) = self.text[start + 2..].find("*/") else {
            let message = "this comment is never closed";
            return Err(
                Diagnostic::error("E0102", self.span(start, start + 2), message).with_help("add `*/`")
            );
        };
        let inner = &self.text[start + 2..start + 2 + length];
        self.at = start + 2 + length + 2;
        // `/**/`, `/***/` and the like are rulers, not docs.
        if let Some(doc) = inner.strip_prefix('*')
            && !doc.bytes().all(|byte| byte == b'*')
        {
            self.pending_docs.push(doc);
        }
        Ok(())
    }

    /// Gives the pending doc comments to the token at the current offset. Before the first token, the file itself
    /// takes the first comment when another follows it or when the token is not a definition of its own.
    fn attach_docs(&mut self, first_token: bool) {
        let mut docs = std::mem::take(&mut self.pending_docs);
        if first_token && !docs.is_empty() {
            let word = word_at(self.text, self.at);
            if docs.len() > 1 || word.is_empty() || is_header(word) {
                self.scan.file_doc = clean_doc(docs.remove(0));
            }
        }
        if let Some(doc) = docs.pop().and_then(clean_doc) {
            self.scan.docs.push((self.at, doc));
        }
    }

    fn token(&mut self, byte: u8, nesting: usize, lossy: bool) -> Result<(), Diagnostic> {
        let start = self.at;
        match byte {
            b'"' | b'\'' => return self.literal(byte, lossy),
            b'{' | b'(' | b'[' | b'<' => {
                self.scan.unclosed.push(start);
                if self.scan.unclosed.len() > nesting {
                    let message = format!("brackets nest deeper than {nesting} levels");
                    return Err(Diagnostic::error("E0006", self.span(start, start + 1), message));
                }
                self.at += 1;
            }
            b'}' | b')' | b']' | b'>' => {
                self.close(byte);
                self.at += 1;
            }
            b'a'..=b'z' | b'A'..=b'Z' | b'_' => self.at += word_at(self.text, start).len(),
            b'0'..=b'9' | b'.' | b',' | b';' | b':' | b'=' | b'*' | b'&' | b'+' | b'-' => self.at += 1,
            _ => return Err(self.stray_character()),
        }
        Ok(())
    }

    /// Closes the bracket that `closing` fits: the innermost one, or for a brace the innermost brace, whatever was
    /// left open in it.
    fn close(&mut self, closing: u8) {
        let bytes = self.text.as_bytes();
        let fits = |open: &usize| {
            matches!((bytes[*open], closing), (b'{', b'}') | (b'(', b')') | (b'[', b']') | (b'<', b'>'))
        };
        let unclosed = &mut self.scan.unclosed;
        if unclosed.last().is_some_and(fits) {
            unclosed.pop();
        } else if closing == b'}'
            && let Some(at) = unclosed.iter().rposition(fits)
        {
            unclosed.truncate(at);
        }
    }

    fn stray_character(&self) -> Diagnostic {
        let start = self.at;
        let c = self.text[start..].chars().next().unwrap_or_default();
        let span = self.span(start, start + c.len_utf8());
        if c == '@' {
            return Diagnostic::error("E0111", span, "`@` annotations are fbthrift syntax, not supported")
                .with_help("write Apache Thrift annotations: `(key = \"value\")` after what they describe");
        }
        let shown = match c {
            '\0' => "NUL".to_owned(),
            '\u{b}' => "a vertical tab".to_owned(),
            '\u{c}' => "a form feed".to_owned(),
            c if c.is_control() || c.is_whitespace() || c == char::REPLACEMENT_CHARACTER => {
                format!("the character U+{:04X}", u32::from(c))
            }
            c => format!("`{c}`"),
        };
        Diagnostic::error("E0106", span, format!("{shown} is not allowed outside comments and strings"))
    }

    fn literal(&mut self, quote: u8, lossy: bool) -> Result<(), Diagnostic> {
        let start = self.at;
        let bytes = self.text.as_bytes();
        let unterminated = |scanner: &Self| {
            let span = scanner.span(start, start + 1);
            Diagnostic::error("E0103", span, "this string is not closed on its line")
                .with_help(format!("add `{}`; a line break in a string is written `\\n`", quote as char))
        };
        let mut at = start + 1;
        loop {
            match bytes.get(at) {
                None | Some(b'\n') => return Err(unterminated(self)),
                Some(b'\\') => match bytes.get(at + 1) {
                    Some(b'r' | b'n' | b't' | b'"' | b'\'' | b'\\') => at += 2,
                    None | Some(b'\n' | b'\r') => return Err(unterminated(self)),
                    Some(_) => {
                        let c = self.text[at + 1..].chars().next().unwrap_or_default();
                        let span = self.span(at, at + 1 + c.len_utf8());
                        return Err(Diagnostic::error("E0104", span, format!("unknown escape `\\{c}`")).with_help(
                            "the escapes are `\\n`, `\\r`, `\\t`, `\\\"`, `\\'` and `\\\\`; other characters stand for themselves",
                        ));
                    }
                },
                Some(&byte) if byte == quote => break,
                Some(_) => at += 1,
            }
        }
        self.at = at + 1;
        if lossy && self.text[start..at].contains(char::REPLACEMENT_CHARACTER) {
            return Err(Diagnostic::error("E0004", self.span(start, at + 1), "this string is not UTF-8"));
        }
        Ok(())
    }
}

/// The identifier that starts at `offset`, dots included; empty when none does.
pub(crate) fn word_at(text: &str, offset: usize) -> &str {
    let bytes = &text.as_bytes()[offset..];
    let is_word = |byte: Option<&u8>| byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_');
    if !is_word(bytes.first()) || bytes[0].is_ascii_digit() {
        return "";
    }
    let mut end = 1;
    loop {
        if is_word(bytes.get(end)) {
            end += 1;
        } else if bytes.get(end) == Some(&b'.') && is_word(bytes.get(end + 1)) {
            end += 2;
        } else {
            return &text[offset..offset + end];
        }
    }
}

/// Whether `word` starts a header.
pub(crate) fn is_header(word: &str) -> bool {
    matches!(word, "include" | "namespace" | "cpp_include")
}

/// The value of a string literal that the scan let pass, `raw` with its quotes.
pub(crate) fn unescape(raw: &str) -> String {
    let inner = &raw[1..raw.len() - 1];
    let mut out = String::with_capacity(inner.len());
    let mut chars = inner.chars();
    while let Some(c) = chars.next() {
        out.push(match c {
            '\\' => match chars.next() {
                Some('n') => '\n',
                Some('r') => '\r',
                Some('t') => '\t',
                Some(c) => c,
                None => '\\',
            },
            c => c,
        });
    }
    out
}

/// The text of a doc comment without its frame: a column of leading stars, or else the common indentation, and blank
/// lines at both ends. `None` when nothing is left.
fn clean_doc(inner: &str) -> Option<String> {
    let mut lines: Vec<&str> = inner.lines().map(str::trim_end).collect();
    let starred = lines[1..].iter().all(|line| line.is_empty() || line.trim_start().starts_with('*'));
    let indent = lines[1..]
        .iter()
        .filter(|line| !line.is_empty())
        .map(|line| line.bytes().take_while(|byte| matches!(byte, b' ' | b'\t')).count())
        .min()
        .unwrap_or(0);
    for (index, line) in lines.iter_mut().enumerate() {
        *line = if index == 0 {
            line.trim_start_matches('*').trim_start()
        } else if starred {
            let line = line.trim_start();
            let line = line.strip_prefix('*').unwrap_or(line);
            line.strip_prefix(' ').unwrap_or(line)
        } else {
            line.get(indent..).unwrap_or_default()
        };
    }
    let first = lines.iter().position(|line| !line.is_empty())?;
    let last = lines.iter().rposition(|line| !line.is_empty())?;
    Some(lines[first..=last].join("\n"))
}
