//! Text to syntax tree: runs the grammar and turns its pairs into [`ast`] nodes, checking what the grammar leaves
//! open (which words are keywords, which names may be dotted, how large a number may be).

use pest::Parser as _;
use pest::iterators::Pair;

use crate::ast::{
    self, Annotation, BaseType, Const, ConstExpr, ConstKind, Enum, Field, File, Include, Integer, Item,
    Member, Method, Namespace, Service, Struct, TypeExpr, TypeKind, Typedef, WrittenRequiredness,
};
use crate::descriptor::StructKind;
use crate::diagnostic::{Diagnostic, Diagnostics, quote};
use crate::grammar::{Grammar, Rule};
use crate::keywords::{is_keyword, is_never_a_field};
use crate::lexer::{Tokens, lex, unescape};
use crate::source::{SourceId, SourceMap, Span};
use crate::syntax_error;

/// Parses one file; `None` when it has a syntax error, which is reported.
pub(crate) fn parse(
    source: SourceId,
    sources: &SourceMap,
    nesting: usize,
    lossy: bool,
    diagnostics: &mut Diagnostics,
) -> Option<ast::File> {
    let text = sources.text(source);
    let mut tokens = match lex(source, text, nesting, lossy) {
        Ok(tokens) => tokens,
        Err(diagnostic) => {
            diagnostics.push(diagnostic);
            return None;
        }
    };
    let kinds = std::mem::take(&mut tokens.kinds);
    let program = match Grammar::parse(Rule::program, &kinds) {
        Ok(mut pairs) => pairs.next().expect("a successful parse yields its rule"),
        Err(error) => {
            diagnostics.push(syntax_error::explain(source, text, &tokens, &error));
            return None;
        }
    };
    let mut builder = Builder { source, text, tokens, diagnostics, size: 0 };
    Some(builder.file(program))
}

struct Builder<'b> {
    source: SourceId,
    text: &'b str,
    tokens: Tokens,
    diagnostics: &'b mut Diagnostics,
    size: usize,
}

/// What a declared or mentioned name is for, which decides what it may be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum NameRole {
    /// A new name of a definition, enum member or method: no dots, no keywords.
    Declared(&'static str),
    /// The name of a field: no dots, hardly any keywords.
    Field,
    /// A reference: dots, but no keywords.
    Reference,
}

impl<'b> Builder<'b> {
    fn file(&mut self, program: Pair<'_, Rule>) -> File {
        let mut file = File {
            source: self.source,
            includes: Vec::new(),
            namespaces: Vec::new(),
            items: Vec::new(),
            doc: self.tokens.file_doc.take(),
            size: 0,
        };
        for pair in program.into_inner() {
            match pair.as_rule() {
                Rule::include => file.includes.extend(self.include(pair)),
                Rule::namespace => file.namespaces.push(self.namespace(pair)),
                Rule::struct_def => file.items.push(Item::Struct(self.structure(pair))),
                Rule::enum_def => file.items.push(Item::Enum(self.enumeration(pair))),
                Rule::typedef_def => file.items.push(Item::Typedef(self.typedef(pair))),
                Rule::const_def => file.items.push(Item::Const(self.constant(pair))),
                Rule::service_def => file.items.push(Item::Service(self.service(pair))),
                _ => {}
            }
        }
        file.size = self.size + file.items.len();
        file
    }

    fn span(&self, pair: &Pair<'_, Rule>) -> Span {
        let tokens = pair.as_span();
        let range = self.tokens.range(tokens.start(), tokens.end());
        Span::new(self.source, range.start, range.end)
    }

    fn text(&self, pair: &Pair<'_, Rule>) -> &'b str {
        &self.text[self.span(pair).range()]
    }

    fn doc(&mut self, pair: &Pair<'_, Rule>) -> Option<String> {
        self.tokens.take_doc(pair.as_span().start())
    }

    /// The span of an identifier, after checking that it may stand where it does.
    fn name(&mut self, pair: &Pair<'_, Rule>, role: NameRole) -> Span {
        let span = self.span(pair);
        let name = &self.text[span.range()];
        let message = match role {
            NameRole::Field if is_never_a_field(name) => {
                format!("{} is a keyword that cannot name a field", quote(name))
            }
            NameRole::Declared(what) if is_keyword(name) => {
                format!("{} is a keyword and cannot name {what}", quote(name))
            }
            NameRole::Reference if is_keyword(name) => {
                format!("{} is a keyword and cannot be used as a name", quote(name))
            }
            _ => {
                if role != NameRole::Reference && name.contains('.') {
                    let what = if let NameRole::Declared(what) = role { what } else { "a field" };
                    let message = format!("the name of {what} cannot contain a dot: {}", quote(name));
                    self.diagnostics.push(Diagnostic::error("E0109", span, message));
                }
                return span;
            }
        };
        self.diagnostics.push(Diagnostic::error("E0110", span, message));
        span
    }

    fn include(&mut self, pair: Pair<'_, Rule>) -> Option<Include> {
        let literal = pair.into_inner().find(|pair| pair.as_rule() == Rule::literal)?;
        Some(Include { path: unescape(self.text(&literal)), span: self.span(&literal) })
    }

    fn namespace(&mut self, pair: Pair<'_, Rule>) -> Namespace {
        let whole = self.span(&pair);
        let mut namespace = Namespace { scope: whole, name: whole, annotations: Vec::new() };
        for pair in pair.into_inner() {
            match pair.as_rule() {
                Rule::star => namespace.scope = self.span(&pair),
                Rule::identifier if namespace.scope == whole => {
                    namespace.scope = self.name(&pair, NameRole::Reference);
                }
                Rule::identifier => namespace.name = self.name(&pair, NameRole::Reference),
                Rule::annotations => namespace.annotations = self.annotations(pair),
                _ => {}
            }
        }
        namespace
    }

    fn structure(&mut self, pair: Pair<'_, Rule>) -> Struct {
        let doc = self.doc(&pair);
        let name = self.span(&pair);
        let mut node =
            Struct { kind: StructKind::Struct, name, fields: Vec::new(), annotations: Vec::new(), doc };
        let mut what = "a struct";
        for pair in pair.into_inner() {
            match pair.as_rule() {
                Rule::struct_kind => {
                    (node.kind, what) = match self.text(&pair) {
                        "union" => (StructKind::Union, "a union"),
                        "exception" => (StructKind::Exception, "an exception"),
                        _ => (StructKind::Struct, "a struct"),
                    }
                }
                Rule::identifier => node.name = self.name(&pair, NameRole::Declared(what)),
                Rule::field => node.fields.push(self.field(pair)),
                Rule::annotations => node.annotations = self.annotations(pair),
                _ => {}
            }
        }
        self.size += node.fields.len();
        node
    }

    fn field(&mut self, pair: Pair<'_, Rule>) -> Field {
        let span = self.span(&pair);
        let mut field = Field {
            id: None,
            requiredness: WrittenRequiredness::Nothing,
            ty: TypeExpr { kind: TypeKind::Invalid, annotations: Vec::new(), span },
            boxed: false,
            name: span,
            default: None,
            annotations: Vec::new(),
            doc: self.doc(&pair),
        };
        for pair in pair.into_inner() {
            match pair.as_rule() {
                Rule::field_id => {
                    let integer = pair.into_inner().next().expect("a field id starts with its number");
                    let id = self.integer(&integer).map(|id| id.value);
                    field.id = Some((id, self.span(&integer)));
                }
                Rule::requiredness => {
                    field.requiredness = match self.text(&pair) {
                        "required" => WrittenRequiredness::Required,
                        _ => WrittenRequiredness::Optional,
                    }
                }
                Rule::field_type => field.ty = self.type_expr(pair),
                Rule::boxed => field.boxed = true,
                Rule::identifier => field.name = self.name(&pair, NameRole::Field),
                Rule::default => {
                    let value = pair.into_inner().find(|pair| pair.as_rule() != Rule::equals);
                    field.default = value.map(|value| self.const_expr(value));
                }
                Rule::annotations => field.annotations = self.annotations(pair),
                _ => {}
            }
        }
        field
    }

    fn enumeration(&mut self, pair: Pair<'_, Rule>) -> Enum {
        let doc = self.doc(&pair);
        let name = self.span(&pair);
        let mut node = Enum { name, members: Vec::new(), annotations: Vec::new(), doc };
        for pair in pair.into_inner() {
            match pair.as_rule() {
                Rule::identifier => node.name = self.name(&pair, NameRole::Declared("an enum")),
                Rule::enum_member => node.members.push(self.member(pair)),
                Rule::annotations => node.annotations = self.annotations(pair),
                _ => {}
            }
        }
        self.size += node.members.len();
        node
    }

    fn member(&mut self, pair: Pair<'_, Rule>) -> Member {
        let doc = self.doc(&pair);
        let name = self.span(&pair);
        let mut member = Member { name, number: None, annotations: Vec::new(), doc };
        for pair in pair.into_inner() {
            match pair.as_rule() {
                Rule::identifier => member.name = self.name(&pair, NameRole::Declared("an enum member")),
                Rule::integer => {
                    member.number = self.integer(&pair).map(|number| (number, self.span(&pair)));
                }
                Rule::annotations => member.annotations = self.annotations(pair),
                _ => {}
            }
        }
        member
    }

    fn typedef(&mut self, pair: Pair<'_, Rule>) -> Typedef {
        let doc = self.doc(&pair);
        let span = self.span(&pair);
        let target = TypeExpr { kind: TypeKind::Invalid, annotations: Vec::new(), span };
        let mut typedef = Typedef { target, name: span, annotations: Vec::new(), doc };
        for pair in pair.into_inner() {
            match pair.as_rule() {
                Rule::field_type => typedef.target = self.type_expr(pair),
                Rule::identifier => typedef.name = self.name(&pair, NameRole::Declared("a typedef")),
                Rule::annotations => typedef.annotations = self.annotations(pair),
                _ => {}
            }
        }
        typedef
    }

    fn constant(&mut self, pair: Pair<'_, Rule>) -> Const {
        let doc = self.doc(&pair);
        let mut pairs =
            pair.into_inner().filter(|pair| !matches!(pair.as_rule(), Rule::kw_const | Rule::equals));
        let mut next = || pairs.next().expect("a constant has a type, a name and a value");
        let (ty, name, value) = (next(), next(), next());
        let ty = self.type_expr(ty);
        let name = self.name(&name, NameRole::Declared("a constant"));
        Const { ty, name, value: self.const_expr(value), doc }
    }

    fn service(&mut self, pair: Pair<'_, Rule>) -> Service {
        let doc = self.doc(&pair);
        let name = self.span(&pair);
        let mut service = Service { name, extends: None, methods: Vec::new(), annotations: Vec::new(), doc };
        for pair in pair.into_inner() {
            match pair.as_rule() {
                Rule::identifier => service.name = self.name(&pair, NameRole::Declared("a service")),
                Rule::extends => {
                    let parent = pair.into_inner().find(|pair| pair.as_rule() == Rule::identifier);
                    service.extends = parent
                        .map(|parent| {
                            (self.name(&parent, NameRole::Reference), is_keyword(self.text(&parent)))
                        })
                        .and_then(|(name, is_keyword)| (!is_keyword).then_some(name));
                }
                Rule::function => service.methods.push(self.method(pair)),
                Rule::annotations => service.annotations = self.annotations(pair),
                _ => {}
            }
        }
        self.size += service.methods.len();
        service
    }

    fn method(&mut self, pair: Pair<'_, Rule>) -> Method {
        let doc = self.doc(&pair);
        let mut method = Method {
            oneway: false,
            returns: None,
            name: self.span(&pair),
            args: Vec::new(),
            throws: Vec::new(),
            throws_span: None,
            annotations: Vec::new(),
            doc,
        };
        for pair in pair.into_inner() {
            match pair.as_rule() {
                Rule::oneway => method.oneway = true,
                Rule::field_type => method.returns = self.return_type(pair),
                Rule::identifier => method.name = self.name(&pair, NameRole::Declared("a method")),
                Rule::field => method.args.push(self.field(pair)),
                Rule::throws => {
                    for pair in pair.into_inner() {
                        match pair.as_rule() {
                            Rule::kw_throws => method.throws_span = Some(self.span(&pair)),
                            Rule::field => method.throws.push(self.field(pair)),
                            _ => {}
                        }
                    }
                }
                Rule::annotations => method.annotations = self.annotations(pair),
                _ => {}
            }
        }
        self.size += method.args.len() + method.throws.len();
        method
    }

    fn annotations(&mut self, pair: Pair<'_, Rule>) -> Vec<Annotation> {
        let annotations = pair.into_inner().filter(|pair| pair.as_rule() == Rule::annotation);
        annotations.map(|pair| self.annotation(pair)).collect()
    }

    fn annotation(&mut self, pair: Pair<'_, Rule>) -> Annotation {
        let span = self.span(&pair);
        let mut annotation = Annotation { key: span, value: None, span };
        for pair in pair.into_inner() {
            match pair.as_rule() {
                Rule::identifier => annotation.key = self.name(&pair, NameRole::Reference),
                Rule::literal => annotation.value = Some(unescape(self.text(&pair))),
                _ => {}
            }
            // The rule itself extends over the separator.
            annotation.span.end = self.span(&pair).end;
        }
        annotation
    }

    fn return_type(&mut self, pair: Pair<'_, Rule>) -> Option<TypeExpr> {
        // Only a bare word: `void` with annotations is an error like any other misuse.
        let is_void = self.text(&pair) == "void";
        (!is_void).then(|| self.type_expr(pair))
    }

    fn type_expr(&mut self, pair: Pair<'_, Rule>) -> TypeExpr {
        let mut pairs = pair.into_inner();
        let head = pairs.next().expect("a type starts with its name");
        let span = self.span(&head);
        let kind = match head.as_rule() {
            Rule::identifier => self.named_type(&head),
            rule => {
                let mut inner = head.into_inner().filter(|pair| pair.as_rule() == Rule::field_type);
                let mut next = || inner.next().expect("a container has its element types");
                match rule {
                    Rule::map_type => {
                        let (key, value) = (next(), next());
                        TypeKind::Map(Box::new((self.type_expr(key), self.type_expr(value))))
                    }
                    Rule::set_type => TypeKind::Set(Box::new(self.type_expr(next()))),
                    _ => TypeKind::List(Box::new(self.type_expr(next()))),
                }
            }
        };
        let annotations = pairs.next().map_or_else(Vec::new, |pair| self.annotations(pair));
        TypeExpr { kind, annotations, span }
    }

    fn named_type(&mut self, pair: &Pair<'_, Rule>) -> TypeKind {
        let span = self.span(pair);
        let name = &self.text[span.range()];
        TypeKind::Base(match name {
            "bool" => BaseType::Bool,
            "byte" | "i8" => BaseType::I8,
            "i16" => BaseType::I16,
            "i32" => BaseType::I32,
            "i64" => BaseType::I64,
            "double" => BaseType::Double,
            "string" => BaseType::String,
            "binary" => BaseType::Binary,
            "uuid" => BaseType::Uuid,
            _ if is_keyword(name) => {
                let (message, help) = match name {
                    "void" => ("`void` can only be a method's return type".to_owned(), None),
                    "list" | "set" => {
                        (format!("`{name}` needs an element type"), Some(format!("write `{name}<element>`")))
                    }
                    "map" => {
                        let help = "write `map<key, value>`".to_owned();
                        ("`map` needs a key type and a value type".to_owned(), Some(help))
                    }
                    _ => (format!("`{name}` is a keyword, not a type"), None),
                };
                self.diagnostics.push(Diagnostic::error("E0110", span, message).maybe_help(help));
                return TypeKind::Invalid;
            }
            _ => return TypeKind::Name(span),
        })
    }

    fn const_expr(&mut self, pair: Pair<'_, Rule>) -> ConstExpr {
        let span = self.span(&pair);
        let kind = match pair.as_rule() {
            Rule::integer => self.integer(&pair).map_or(ConstKind::Invalid, ConstKind::Int),
            // The lexer admits only what `f64` parses; out of range becomes infinite, as in Apache Thrift.
            Rule::double => self.text(&pair).parse().map_or(ConstKind::Invalid, ConstKind::Double),
            Rule::literal => ConstKind::Text(unescape(self.text(&pair))),
            Rule::const_list => {
                let items = pair.into_inner();
                let items =
                    items.filter(|pair| !matches!(pair.as_rule(), Rule::open_bracket | Rule::close_bracket));
                ConstKind::List(items.map(|pair| self.const_expr(pair)).collect())
            }
            Rule::const_map => {
                let is_value = |pair: &Pair<'_, Rule>| {
                    !matches!(pair.as_rule(), Rule::open_brace | Rule::close_brace | Rule::colon)
                };
                let mut values = pair.into_inner().filter(is_value);
                let mut entries = Vec::new();
                while let (Some(key), Some(value)) = (values.next(), values.next()) {
                    entries.push((self.const_expr(key), self.const_expr(value)));
                }
                ConstKind::Map(entries)
            }
            _ => match self.name(&pair, NameRole::Reference) {
                _ if is_keyword(self.text(&pair)) => ConstKind::Invalid,
                name => ConstKind::Name(name),
            },
        };
        ConstExpr { kind, span }
    }

    /// The value of an integer; `None`, reported, when it is out of the range of `i64`.
    fn integer(&mut self, pair: &Pair<'_, Rule>) -> Option<Integer> {
        let text = self.text(pair);
        match text {
            "true" => return Some(Integer { value: 1, is_hexadecimal: false }),
            "false" => return Some(Integer { value: 0, is_hexadecimal: false }),
            _ => {}
        }
        let (sign, digits) = match text.as_bytes()[0] {
            b'-' | b'+' => text.split_at(1),
            _ => ("", text),
        };
        let hexadecimal = digits.strip_prefix("0x");
        let value = match hexadecimal {
            Some(hex) => i64::from_str_radix(&format!("{sign}{hex}"), 16),
            None => text.parse(),
        };
        if value.is_err() {
            let message = format!("{} is out of range for `i64`", quote(text));
            let help = format!("its values are {} to {}", i64::MIN, i64::MAX);
            self.diagnostics.push(Diagnostic::error("E0105", self.span(pair), message).with_help(help));
        }
        Some(Integer { value: value.ok()?, is_hexadecimal: hexadecimal.is_some() })
    }
}
