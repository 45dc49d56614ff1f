//! What to say where the grammar gives up.

use pest::error::{Error, ErrorVariant, InputLocation};

use crate::diagnostic::{Diagnostic, quote};
use crate::grammar::Rule;
use crate::keywords::is_keyword;
use crate::lexer::{Tokens, is_header};
use crate::near_miss::{closest_name, did_you_mean};
use crate::source::{SourceId, Span};

/// Turns the grammar's error into a diagnostic at the offending token.
pub(crate) fn explain(source: SourceId, text: &str, tokens: &Tokens, error: &Error<Rule>) -> Diagnostic {
    let (InputLocation::Pos(at) | InputLocation::Span((at, _))) = error.location;
    let range = tokens.range(at, at + usize::from(at < tokens.len()));
    if matches!(error.variant, ErrorVariant::CustomError { .. }) {
        // The only error of this kind: the parser stops before it overflows the stack.
        let message = "brackets nest too deeply for the stack of this thread";
        return Diagnostic::error("E0006", Span::new(source, range.start, range.start), message);
    }
    let span = Span::new(source, range.start, range.end);
    let token = &text[range];
    let previous = at.checked_sub(1).map_or("", |before| tokens.text(text, before));
    let expected = expected(error);

    if at_top_level(error) && is_header(token) {
        return Diagnostic::error("E0107", span, format!("`{token}` must come before all definitions"))
            .with_help("move it to the top of the file");
    }
    if let Some(diagnostic) = fbthrift(source, text, tokens, at, at_top_level(error)) {
        return diagnostic;
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
    let open = tokens.unclosed.last().filter(|open| **open < at);
    if let Some(&open) = open {
        let bracket = tokens.range(open, open + 1);
        let label = format!("unclosed `{}`", &text[bracket.clone()]);
        diagnostic = diagnostic.with_label(Span::new(source, bracket.start, bracket.end), label);
    }
    let open = open.map_or("", |&open| tokens.text(text, open));
    let back = [3, 2, 1, 0].map(|back| at.checked_sub(back).map_or("", |index| tokens.text(text, index)));
    diagnostic.maybe_help(help(back, open, at_top_level(error)))
}

/// How to mend what is wrong at the last of four tokens, when the innermost open bracket is `open`.
fn help([third, second, previous, token]: [&str; 4], open: &str, at_top_level: bool) -> Option<String> {
    let near = |word: &str, known: &[&'static str]| {
        if known.contains(&word) { None } else { closest_name(word, known.iter().copied()) }
    };
    let is_number = token.starts_with(|c: char| c.is_ascii_digit());
    if let Some(help) = removed_word(token).or_else(|| removed_word(previous)) {
        return Some(help.to_owned());
    }
    Some(match (previous, token) {
        (_, ".") => "a dot must be between two parts of a name, or before a digit".to_owned(),
        ("required" | "optional", _) if is_number => {
            format!("the id comes first: {}", quote(&format!("{token}: {previous} type name")))
        }
        (_, "required" | "optional") if previous != ":" => {
            "the order is `id: required type name = default`".to_owned()
        }
        ("include" | "cpp_include", _) => {
            format!("put the path into quotes: `{previous} \"file.thrift\"`")
        }
        (_, "message") if at_top_level => "Thrift's word is `struct`".to_owned(),
        (_, "[") => "a list is written `list<element>`".to_owned(),
        _ if at_top_level && let Some(word) = near(token, &TOP_LEVEL) => did_you_mean(word),
        // `optinal string name`: that is a type and a name, and perhaps another type.
        _ if let Some((word, misspelt)) =
            [third, second].iter().find_map(|word| Some((near(word, &REQUIREDNESS)?, word))) =>
        {
            format!("did you mean `{word}` where it says {}?", quote(misspelt))
        }
        _ => match open {
            "{" => "close it with `}`".to_owned(),
            "(" => "close it with `)`".to_owned(),
            "[" => "close it with `]`".to_owned(),
            _ => return None,
        },
    })
}

/// The words that definitions and headers start with.
const TOP_LEVEL: [&str; 10] = [
    "struct",
    "union",
    "exception",
    "enum",
    "typedef",
    "const",
    "service",
    "include",
    "namespace",
    "cpp_include",
];

const REQUIREDNESS: [&str; 2] = ["required", "optional"];

/// Names the fbthrift syntax at which the grammar gave up, at token `at`, when it is any.
fn fbthrift(
    source: SourceId,
    text: &str,
    tokens: &Tokens,
    at: usize,
    at_top_level: bool,
) -> Option<Diagnostic> {
    // Tokens before the first are empty texts, like those after the last.
    let token = |back: usize| at.checked_sub(back).map_or("", |index| tokens.text(text, index));
    let is_word = |token: &str| token.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
    let no_streams = "Apache Thrift has methods with one reply only";
    // How far before the error the offending token is.
    let (back, help) = match (token(2), token(1), token(0)) {
        (_, _, "package") if at_top_level => (0, "write a `namespace` for each language instead"),
        (_, _, "interaction") if at_top_level => (0, "write a `service` instead"),
        (_, _, "safe" | "transient" | "stateful" | "permanent" | "client" | "server") if at_top_level => {
            (0, "remove the words before `exception`")
        }
        ("include", _, "as") => (0, "an included file is known by its name without the extension"),
        (_, "stream" | "sink", "<") => (1, no_streams),
        (_, _, ",") if matches!(tokens.text(text, at + 1), "stream" | "sink") => {
            return fbthrift(source, text, tokens, at + 2, false);
        }
        (_, "hash_map", "<") => (1, "use `map`"),
        (_, "hash_set", "<") => (1, "use `set`"),
        ("performs", _, _) => (2, "put the methods into the service itself"),
        ("idempotent" | "readonly", _, name) if is_word(name) => (2, "remove it"),
        ("=" | "[" | "," | ":", name, "{") if is_word(name) => {
            (1, "write a struct as `{\"field\": value}`, without its name")
        }
        _ => return None,
    };
    let range = tokens.range(at - back, at - back + 1);
    let what = match quote(&text[range.clone()]) {
        name if token(0) == "{" => format!("{name} before a value"),
        word => word,
    };
    let message = format!("{what} is fbthrift syntax, not supported");
    Some(Diagnostic::error("E0111", Span::new(source, range.start, range.end), message).with_help(help))
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
