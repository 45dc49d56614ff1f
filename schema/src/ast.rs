//! The syntax tree: what one file says, with nothing resolved. Names are spans into the file's text.

use crate::descriptor::StructKind;
use crate::source::{SourceId, Span};

/// A parsed file.
#[derive(Debug)]
pub(crate) struct File {
    pub(crate) source: SourceId,
    pub(crate) includes: Vec<Include>,
    pub(crate) namespaces: Vec<Namespace>,
    pub(crate) items: Vec<Item>,
    pub(crate) doc: Option<String>,
    /// The number of items, fields, members and methods.
    pub(crate) size: usize,
}

impl File {
    /// A file without content.
    pub(crate) fn empty(source: SourceId) -> Self {
        Self { source, includes: Vec::new(), namespaces: Vec::new(), items: Vec::new(), doc: None, size: 0 }
    }
}

#[derive(Debug)]
pub(crate) struct Include {
    pub(crate) path: String,
    pub(crate) span: Span,
}

#[derive(Debug)]
pub(crate) struct Namespace {
    pub(crate) scope: Span,
    pub(crate) name: Span,
    pub(crate) annotations: Vec<Annotation>,
}

#[derive(Debug)]
pub(crate) enum Item {
    Struct(Struct),
    Enum(Enum),
    Typedef(Typedef),
    Const(Const),
    Service(Service),
}

#[derive(Debug)]
pub(crate) struct Struct {
    pub(crate) kind: StructKind,
    pub(crate) name: Span,
    pub(crate) fields: Vec<Field>,
    pub(crate) annotations: Vec<Annotation>,
    pub(crate) doc: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WrittenRequiredness {
    Required,
    Optional,
    Nothing,
}

#[derive(Debug)]
pub(crate) struct Field {
    /// The id, if one is written; `None` within for a number that is already reported.
    pub(crate) id: Option<(Option<i64>, Span)>,
    pub(crate) requiredness: WrittenRequiredness,
    pub(crate) ty: TypeExpr,
    pub(crate) boxed: bool,
    pub(crate) name: Span,
    pub(crate) default: Option<ConstExpr>,
    pub(crate) annotations: Vec<Annotation>,
    pub(crate) doc: Option<String>,
}

#[derive(Debug)]
pub(crate) struct Enum {
    pub(crate) name: Span,
    pub(crate) members: Vec<Member>,
    pub(crate) annotations: Vec<Annotation>,
    pub(crate) doc: Option<String>,
}

#[derive(Debug)]
pub(crate) struct Member {
    pub(crate) name: Span,
    pub(crate) number: Option<(Integer, Span)>,
    pub(crate) annotations: Vec<Annotation>,
    pub(crate) doc: Option<String>,
}

#[derive(Debug)]
pub(crate) struct Typedef {
    pub(crate) target: TypeExpr,
    pub(crate) name: Span,
    pub(crate) annotations: Vec<Annotation>,
    pub(crate) doc: Option<String>,
}

#[derive(Debug)]
pub(crate) struct Const {
    pub(crate) ty: TypeExpr,
    pub(crate) name: Span,
    pub(crate) value: ConstExpr,
    pub(crate) doc: Option<String>,
}

#[derive(Debug)]
pub(crate) struct Service {
    pub(crate) name: Span,
    pub(crate) extends: Option<Span>,
    pub(crate) methods: Vec<Method>,
    pub(crate) annotations: Vec<Annotation>,
    pub(crate) doc: Option<String>,
}

#[derive(Debug)]
pub(crate) struct Method {
    pub(crate) oneway: bool,
    /// `None` for `void`.
    pub(crate) returns: Option<TypeExpr>,
    pub(crate) name: Span,
    pub(crate) args: Vec<Field>,
    pub(crate) throws: Vec<Field>,
    /// The word `throws`, when it is there.
    pub(crate) throws_span: Option<Span>,
    pub(crate) annotations: Vec<Annotation>,
    pub(crate) doc: Option<String>,
}

#[derive(Debug)]
pub(crate) struct Annotation {
    pub(crate) key: Span,
    pub(crate) value: Option<String>,
    pub(crate) span: Span,
}

#[derive(Debug)]
pub(crate) struct TypeExpr {
    pub(crate) kind: TypeKind,
    pub(crate) annotations: Vec<Annotation>,
    pub(crate) span: Span,
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum BaseType {
    Bool,
    I8,
    I16,
    I32,
    I64,
    Double,
    String,
    Binary,
    Uuid,
}

#[derive(Debug)]
pub(crate) enum TypeKind {
    Base(BaseType),
    Name(Span),
    List(Box<TypeExpr>),
    Set(Box<TypeExpr>),
    Map(Box<(TypeExpr, TypeExpr)>),
    /// Already reported.
    Invalid,
}

#[derive(Debug)]
pub(crate) struct ConstExpr {
    pub(crate) kind: ConstKind,
    pub(crate) span: Span,
}

/// An integer as it is written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Integer {
    pub(crate) value: i64,
    pub(crate) is_hexadecimal: bool,
}

#[derive(Debug)]
pub(crate) enum ConstKind {
    Int(Integer),
    Double(f64),
    Text(String),
    Name(Span),
    List(Vec<ConstExpr>),
    Map(Vec<(ConstExpr, ConstExpr)>),
    /// Already reported.
    Invalid,
}
