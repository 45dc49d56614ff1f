//! What to say where the grammar gives up.

use pest::error::{Error, ErrorVariant, InputLocation};

use crate::diagnostic::{Diagnostic, quote};
use crate::parser::{Rule, is_keyword};
use crate::scan::{Scan, is_header, word_at};
use crate::source::{SourceId, Span};

/// Turns the grammar's error into a diagnostic at the offending token.
pub(crate) fn explain(source: SourceId, text: &str, scan: &Scan, error: &Error<Rule>) -> Diagnostic {
    let (InputLocation::Pos(at) | InputLocation::Span((at, _))) = error.location;
    if matches!(error.variant, ErrorVariant::CustomError { .. }) {
        // The only error of this kind: the parser stops before it overflows the stack.
        let message = "brackets nest too deeply for the stack of this thread";
        return Diagnostic::error("E0006", Span::new(source, at, at), message);
    }
    let at = skip_blanks(text, at);
    let token = token_at(text, at);
    let span = Span::new(source, at, at + token.len());
    let previous = previous_token(text, at);
    let expected = expected(error);

    if at_top_level(error) && is_header(token) {
        return Diagnostic::error("E0107", span, format!("`{token}` must come before all definitions"))
            .with_help("move it to the top of the file");
    }
    let fbthrift = match token {
        "package" | "interaction" if at_top_level(error) => Some(token),
        "<" if matches!(previous, "stream" | "sink") => Some(previous),
        _ => None,
    };
    if let Some(word) = fbthrift {
        return Diagnostic::error("E0111", span, format!("`{word}` is fbthrift syntax, not supported"));
    }
    if matches!(token, "," | ";") {
        let message = match previous {
            "," | ";" => format!("`{token}` after `{previous}`: only one separator is allowed"),
            _ => format!("unexpected `{token}`, expected {expected}"),
        };
        return Diagnostic::error("E0108", span, message).with_help(format!("remove this `{token}`"));
    }
    let found = match token {
        "" => "the end of the file".to_owned(),
        word if is_keyword(word) => format!("the keyword `{word}`"),
        token => quote(token),
    };
    let mut diagnostic = Diagnostic::error("E0101", span, format!("expected {expected}, found {found}"));
    if let Some(&open) = scan.unclosed.last()
        && open < at
    {
        let bracket = &text[open..open + 1];
        diagnostic =
            diagnostic.with_label(Span::new(source, open, open + 1), format!("unclosed `{bracket}`"));
    }
    match token {
        "." => diagnostic.with_help("a dot must be between two parts of a name, or before a digit"),
        _ if matches!(previous, "required" | "optional")
            && token.starts_with(|c: char| c.is_ascii_digit()) =>
        {
            diagnostic.with_help(format!("the id comes first: `{token}: {previous} type name`"))
        }
        "required" | "optional" if previous != ":" => {
            diagnostic.with_help("the order is `id: required type name = default`")
        }
        _ if removed_word(previous).is_some() || removed_word(token).is_some() => {
            diagnostic.maybe_help(removed_word(token).or_else(|| removed_word(previous)).map(str::to_owned))
        }
        _ => diagnostic,
    }
}

/// What to write instead of syntax that old versions of Thrift had.
fn removed_word(word: &str) -> Option<&'static str> {
    Some(match word {
        "senum" => "`senum` was removed from Thrift; use `string`",
        "slist" => "`slist` was removed from Thrift; use `list<string>`",
        "cpp_namespace" | "php_namespace" | "java_package" | "py_module" | "perl_package"
        | "ruby_namespace" | "smalltalk_category" | "smalltalk_prefix" | "xsd_namespace"
        | "csharp_namespace" | "delphi_namespace" | "cocoa_prefix" => {
            "old namespace headers were removed from Thrift; write `namespace language name`"
        }
        _ => return None,
    })
}

fn positives(error: &Error<Rule>) -> &[Rule] {
    match &error.variant {
        ErrorVariant::ParsingError { positives, .. } => positives,
        ErrorVariant::CustomError { .. } => &[],
    }
}

fn at_top_level(error: &Error<Rule>) -> bool {
    positives(error).iter().any(|rule| matches!(rule, Rule::EOI | Rule::program))
}

/// What the grammar was ready to accept, in words: `a field or `}``.
fn expected(error: &Error<Rule>) -> String {
    let positives = positives(error);
    let is_value = positives.contains(&Rule::literal) && positives.contains(&Rule::double);
    let mut names: Vec<&str> = Vec::new();
    for &rule in positives {
        let name = match rule {
            // Annotations and defaults may follow nearly everything; they only hide what is missing.
            Rule::open_paren | Rule::equals | Rule::default if positives.len() > 1 => "",
            Rule::identifier | Rule::literal | Rule::integer | Rule::double if is_value => "a value",
            Rule::const_list | Rule::const_map | Rule::open_bracket | Rule::open_brace if is_value => {
                "a value"
            }
            rule => describe(rule),
        };
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    match names.as_slice() {
        [] => "something else".to_owned(),
        [one] => (*one).to_owned(),
        [most @ .., last] => format!("{} or {last}", most.join(", ")),
    }
}

fn describe(rule: Rule) -> &'static str {
    match rule {
        Rule::EOI => "the end of the file",
        Rule::program => "a header or a definition",
        Rule::include | Rule::cpp_include | Rule::namespace => "a header",
        Rule::kw_include | Rule::kw_cpp_include | Rule::kw_namespace => "a header",
        Rule::struct_def | Rule::enum_def | Rule::typedef_def | Rule::const_def | Rule::service_def => {
            "a definition"
        }
        Rule::struct_kind | Rule::kw_enum | Rule::kw_typedef | Rule::kw_const | Rule::kw_service => {
            "a definition"
        }
        Rule::field | Rule::field_id => "a field",
        Rule::field_type | Rule::map_type | Rule::list_type | Rule::set_type => "a type",
        Rule::kw_map | Rule::kw_list | Rule::kw_set => "a type",
        Rule::enum_member => "an enum member",
        Rule::function | Rule::oneway => "a method",
        Rule::annotation => "an annotation",
        Rule::identifier => "a name",
        Rule::literal => "a string",
        Rule::integer | Rule::double => "a number",
        Rule::const_list | Rule::const_map => "a value",
        Rule::open_brace => "`{`",
        Rule::close_brace => "`}`",
        Rule::open_paren => "`(`",
        Rule::close_paren => "`)`",
        Rule::open_bracket => "`[`",
        Rule::close_bracket => "`]`",
        Rule::open_angle => "`<`",
        Rule::close_angle => "`>`",
        Rule::colon => "`:`",
        Rule::comma => "`,`",
        Rule::equals => "`=`",
        Rule::star => "`*`",
        Rule::extends | Rule::kw_extends => "`extends`",
        Rule::throws | Rule::kw_throws => "`throws`",
        Rule::default => "`= value`",
        // Seldom meant: annotations and hints may follow nearly everything.
        _ => "",
    }
}

/// The offset of the next token from `at`.
fn skip_blanks(text: &str, mut at: usize) -> usize {
    loop {
        let rest = text[at..].trim_start_matches([' ', '\t', '\r', '\n', '\u{feff}']);
        at = text.len() - rest.len();
        let length = if rest.starts_with("//") || rest.starts_with('#') {
            rest.find('\n').unwrap_or(rest.len())
        } else if let Some(comment) = rest.strip_prefix("/*") {
            comment.find("*/").map_or(rest.len(), |length| length + "/**/".len())
        } else {
            return at;
        };
        at += length;
    }
}

/// The token at `at`, as much of it as a message needs; empty at the end.
fn token_at(text: &str, at: usize) -> &str {
    let rest = &text[at..];
    let word = word_at(text, at);
    if !word.is_empty() {
        return word;
    }
    let Some(first) = rest.chars().next() else { return "" };
    let is_number = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'+' | b'-');
    match first {
        '0'..='9' | '+' | '-' => {
            &rest[..rest.bytes().position(|byte| !is_number(byte)).unwrap_or(rest.len())]
        }
        '"' | '\'' => {
            // The scan has found the end already; escapes matter only to not stop at an escaped quote.
            let mut escaped = false;
            let end = rest[1..].char_indices().find(|&(_, c)| {
                let end = c == first && !escaped;
                escaped = c == '\\' && !escaped;
                end
            });
            &rest[..end.map_or(rest.len(), |(index, _)| index + 2)]
        }
        _ => &rest[..first.len_utf8()],
    }
}

/// The word or character before `at`, when nothing but blanks is between.
fn previous_token(text: &str, at: usize) -> &str {
    let before = text[..at].trim_end_matches([' ', '\t', '\r', '\n']);
    let start =
        before.bytes().rposition(|byte| !byte.is_ascii_alphanumeric() && byte != b'_').map_or(0, |at| at + 1);
    if start < before.len() {
        return &before[start..];
    }
    let last = before.char_indices().next_back();
    last.map_or("", |(index, _)| &before[index..])
}
