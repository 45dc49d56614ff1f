//! Text to tokens: one linear pass over the characters that drops blanks and comments, refuses what no token may
//! contain, bounds how deep brackets nest (the parser recurses once per level) and collects doc comments.

use crate::diagnostic::Diagnostic;
use crate::source::{SourceId, Span};

/// The tokens of a file.
#[derive(Debug, Default)]
pub(crate) struct Tokens {
    /// The text that the grammar parses: an ASCII character for each token, which tells of what kind it is.
    pub(crate) kinds: String,
    /// Where each token starts and ends in the file.
    ranges: Vec<(u32, u32)>,
    /// The doc comments that are followed by a token: the index of that token, and the cleaned text. Ascending.
    docs: Vec<(usize, String)>,
    /// The doc comment of the file itself.
    pub(crate) file_doc: Option<String>,
    /// The tokens that open a bracket which is never closed, outermost first.
    pub(crate) unclosed: Vec<usize>,
}

impl Tokens {
    /// The doc comment right before the token at `index`. It can be taken once.
    pub(crate) fn take_doc(&mut self, index: usize) -> Option<String> {
        let at = self.docs.binary_search_by_key(&index, |(at, _)| *at).ok()?;
        Some(std::mem::take(&mut self.docs[at].1))
    }

    /// The number of tokens.
    pub(crate) fn len(&self) -> usize {
        self.ranges.len()
    }

    /// The token at `index` of the file's `text`; empty beyond the last one.
    pub(crate) fn text<'t>(&self, text: &'t str, index: usize) -> &'t str {
        &text[self.range(index, (index + 1).min(self.len()))]
    }

    /// Where the tokens from `start` to before `end` are; what is beyond the last token is right behind it.
    pub(crate) fn range(&self, start: usize, end: usize) -> std::ops::Range<usize> {
        let file_end = self.ranges.last().map_or(0, |last| last.1);
        let from = self.ranges.get(start).map_or(file_end, |range| range.0);
        let to = if end > start { self.ranges[end - 1].1 } else { from };
        from as usize..to as usize
    }
}

/// The character for a word in the grammar.
fn kind_of_word(word: &str) -> char {
    match word {
        "include" => 'i',
        "cpp_include" => 'j',
        "namespace" => 'n',
        "struct" | "union" | "exception" => 's',
        "enum" => 'e',
        "typedef" => 'd',
        "const" => 'c',
        "service" => 'v',
        "extends" => 'x',
        "throws" => 'h',
        "required" | "optional" => 'r',
        "oneway" | "async" => 'o',
        "map" => 'm',
        "list" => 'l',
        "set" => 'u',
        "cpp_type" => 'p',
        "xsd_all" => 'a',
        "xsd_optional" => 'f',
        "xsd_nillable" => 'b',
        "xsd_attrs" => 'g',
        "true" | "false" => 't',
        _ => 'w',
    }
}

/// Cuts `text` into tokens; the error is the first thing that cannot be part of any Thrift file.
///
/// `lossy` says that the text came with bytes that were not UTF-8, now U+FFFD.
pub(crate) fn lex(source: SourceId, text: &str, nesting: usize, lossy: bool) -> Result<Tokens, Diagnostic> {
    let mut lexer = Lexer { source, text, at: 0, pending_docs: Vec::new(), tokens: Tokens::default() };
    if text.starts_with('\u{feff}') {
        lexer.at = '\u{feff}'.len_utf8();
    }
    let bytes = text.as_bytes();
    while let Some(&byte) = bytes.get(lexer.at) {
        match byte {
            b' ' | b'\t' | b'\r' | b'\n' => lexer.at += 1,
            b'#' => lexer.skip_line(),
            b'/' if bytes.get(lexer.at + 1) == Some(&b'/') => lexer.skip_line(),
            b'/' if bytes.get(lexer.at + 1) == Some(&b'*') => lexer.block_comment()?,
            _ => {
                if !lexer.pending_docs.is_empty() {
                    lexer.attach_docs();
                }
                lexer.token(byte, nesting, lossy)?;
            }
        }
    }
    if lexer.tokens.kinds.is_empty() {
        lexer.attach_docs();
    }
    Ok(lexer.tokens)
}

struct Lexer<'t> {
    source: SourceId,
    text: &'t str,
    at: usize,
    /// Doc comments since the last token.
    pending_docs: Vec<&'t str>,
    tokens: Tokens,
}

impl<'t> Lexer<'t> {
    fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.source, start, end)
    }

    /// Adds the token from the current offset to `end`.
    fn push(&mut self, kind: char, end: usize) {
        self.tokens.kinds.push(kind);
        // Texts are refused before when their offsets would not fit.
        self.tokens.ranges.push((self.at as u32, end as u32));
        self.at = end;
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
    fn attach_docs(&mut self) {
        let mut docs = std::mem::take(&mut self.pending_docs);
        let next = self.tokens.kinds.len();
        if next == 0 && !docs.is_empty() {
            let word = word_at(self.text, self.at);
            if docs.len() > 1 || word.is_empty() || is_header(word) {
                self.tokens.file_doc = clean_doc(docs.remove(0));
            }
        }
        if let Some(doc) = docs.pop().and_then(clean_doc) {
            self.tokens.docs.push((next, doc));
        }
    }

    fn token(&mut self, byte: u8, nesting: usize, lossy: bool) -> Result<(), Diagnostic> {
        let start = self.at;
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'_' => {
                let word = word_at(self.text, start);
                self.push(kind_of_word(word), start + word.len());
            }
            b',' | b';' | b':' | b'=' | b'*' | b'&' => self.push(byte as char, start + 1),
            b'"' | b'\'' => self.literal(byte, lossy)?,
            b'{' | b'(' | b'[' | b'<' => {
                self.tokens.unclosed.push(self.tokens.kinds.len());
                if self.tokens.unclosed.len() > nesting {
                    let message = format!("brackets nest deeper than {nesting} levels");
                    return Err(Diagnostic::error("E0006", self.span(start, start + 1), message));
                }
                self.push(byte as char, start + 1);
            }
            b'}' | b')' | b']' | b'>' => {
                self.close(byte);
                self.push(byte as char, start + 1);
            }
            b'0'..=b'9' | b'.' | b'+' | b'-' => {
                let (kind, length) = number_at(&self.text.as_bytes()[start..]);
                self.push(kind, start + length);
            }
            _ => return Err(self.stray_character()),
        }
        Ok(())
    }

    /// Closes the bracket that `closing` fits: the innermost one, or for a brace the innermost brace, whatever was
    /// left open in it.
    fn close(&mut self, closing: u8) {
        let Tokens { kinds, unclosed, .. } = &mut self.tokens;
        let kinds = kinds.as_bytes();
        let fits = |open: &usize| {
            matches!((kinds[*open], closing), (b'{', b'}') | (b'(', b')') | (b'[', b']') | (b'<', b'>'))
        };
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
        let unterminated = |lexer: &Self| {
            let span = lexer.span(start, start + 1);
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
        if lossy && self.text[start..at].contains(char::REPLACEMENT_CHARACTER) {
            return Err(Diagnostic::error("E0004", self.span(start, at + 1), "this string is not UTF-8"));
        }
        self.push('"', at + 1);
        Ok(())
    }
}

/// The kind and length of the number that `bytes` start with, or of the sign or dot that does not start one.
fn number_at(bytes: &[u8]) -> (char, usize) {
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let digits_end = |mut at: usize| {
        while is_digit(at) {
            at += 1;
        }
        at
    };
    let sign = usize::from(matches!(bytes[0], b'+' | b'-'));
    if bytes[sign..].starts_with(b"0x") {
        let digits = bytes[sign + 2..].iter().take_while(|byte| byte.is_ascii_hexdigit()).count();
        if digits > 0 {
            return ('0', sign + 2 + digits);
        }
    }
    let whole_end = digits_end(sign);
    let mut end = whole_end;
    if bytes.get(end) == Some(&b'.') && is_digit(end + 1) {
        end = digits_end(end + 1);
    }
    if end > sign && matches!(bytes.get(end), Some(b'e' | b'E')) {
        let digits = end + 1 + usize::from(matches!(bytes.get(end + 1), Some(b'+' | b'-')));
        if is_digit(digits) {
            end = digits_end(digits);
        }
    }
    match end {
        _ if end > whole_end => ('1', end),
        _ if end > sign => ('0', end),
        // Not a token of any rule.
        _ => ('?', 1),
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

/// The value of a string literal that the lexer let pass, `raw` with its quotes.
pub(crate) fn unescape(raw: &str) -> String {
    let inner = &raw[1..raw.len() - 1];
    if !inner.contains('\\') {
        return inner.to_owned();
    }
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
