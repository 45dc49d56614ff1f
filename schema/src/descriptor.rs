//! The descriptors: what a resolved schema knows, in immutable tables linked by typed indices.
//!
//! Nothing here depends on memory layout or wire format. Every descriptor keeps the [`Span`] it was declared at.

use crate::name_index::{NameIndex, NumberIndex};
use crate::source::{SourceId, Span};
use crate::value::Value;

/// Declares an index into one of the schema's tables.
macro_rules! index_types {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub(crate) u32);

        impl $name {
            /// The position in its table.
            pub fn index(self) -> usize {
                self.0 as usize
            }

            /// The id of the table's entry at `index`, which must come from the same schema to mean anything.
            pub fn from_index(index: usize) -> Self {
                Self(u32::try_from(index).expect("schema tables are bounded well below u32::MAX entries"))
            }
        }
    )*};
}

index_types! {
    /// Names a [`StructDesc`] of one schema.
    StructId;
    /// Names an [`EnumDesc`] of one schema.
    EnumId;
    /// Names a [`TypedefDesc`] of one schema.
    TypedefId;
    /// Names a [`ConstDesc`] of one schema.
    ConstId;
    /// Names a [`ServiceDesc`] of one schema.
    ServiceId;
    /// Names an interned [`Type`] of one schema: equal types have equal ids.
    TypeId;
}

/// A resolved Thrift type: typedefs are seen through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Type {
    /// `bool`
    Bool,
    /// `i8`, also spelled `byte`
    I8,
    /// `i16`
    I16,
    /// `i32`
    I32,
    /// `i64`
    I64,
    /// `double`
    Double,
    /// `string`: UTF-8 text
    String,
    /// `binary`: bytes
    Binary,
    /// `uuid`
    Uuid,
    /// An enum; travels as `i32`.
    Enum(EnumId),
    /// A struct, union or exception.
    Struct(StructId),
    /// `list<element>`
    List(TypeId),
    /// `set<element>`
    Set(TypeId),
    /// `map<key, value>`
    Map(TypeId, TypeId),
}

/// A type as written at one place: the resolved type, and what the source said about it.
#[derive(Clone, Debug)]
pub struct TypeRef {
    /// The resolved type.
    pub id: TypeId,
    /// The typedef that was named, when one was (the outermost of a chain).
    pub typedef: Option<TypedefId>,
    /// Annotations on the type itself, as in `i64 (js.type = "Long")`.
    pub annotations: Vec<Annotation>,
    /// Where the type is written.
    pub span: Span,
}

/// `(key = "value")`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Annotation {
    /// The key; may be dotted.
    pub key: String,
    /// The value; `"1"` when none is written.
    pub value: String,
    /// Where it is written.
    pub span: Span,
}

/// What a struct-like definition is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StructKind {
    /// `struct`
    Struct,
    /// `union`: exactly one member is set.
    Union,
    /// `exception`
    Exception,
    /// The arguments of a method, `<method>_args`.
    Args,
    /// The result of a method, `<method>_result`: field 0 `success`, then what it throws.
    Result,
}

/// A struct, union, exception, or a method's arguments or result.
#[derive(Clone, Debug)]
pub struct StructDesc {
    /// This struct's own id.
    pub id: StructId,
    /// The declared name; `<method>_args` or `<method>_result` for those of a method.
    pub name: String,
    /// The file that declares it.
    pub file: SourceId,
    /// What it is.
    pub kind: StructKind,
    /// The service that has the method, when this is a method's arguments or result.
    pub service: Option<ServiceId>,
    /// The fields in order of declaration.
    pub fields: Vec<FieldDesc>,
    /// Indices into `fields`, by ascending field id: the order on the wire.
    pub by_id: Vec<usize>,
    /// Annotations after the closing brace.
    pub annotations: Vec<Annotation>,
    /// The doc comment, cleaned.
    pub doc: Option<String>,
    /// Where the name is declared.
    pub span: Span,
    pub(crate) names: NameIndex,
}

impl StructDesc {
    /// The field named `name`. The cost does not depend on how many fields there are.
    pub fn field(&self, name: &str) -> Option<&FieldDesc> {
        Some(&self.fields[self.by_id[self.position_of(name)?]])
    }

    /// The position of the field named `name` among [`fields_by_id`](Self::fields_by_id).
    #[inline]
    pub fn position_of(&self, name: &str) -> Option<usize> {
        self.names.position(name, self.by_id.len(), |position| &self.fields[self.by_id[position]].name)
    }

    /// The field with id `id`.
    pub fn field_by_id(&self, id: i16) -> Option<&FieldDesc> {
        let at = self.by_id.binary_search_by_key(&id, |&index| self.fields[index].id).ok()?;
        Some(&self.fields[self.by_id[at]])
    }

    /// The fields in the order in which they are written: by ascending id.
    pub fn fields_by_id(&self) -> impl ExactSizeIterator<Item = &FieldDesc> + Clone {
        self.by_id.iter().map(|&index| &self.fields[index])
    }

    /// Whether exactly one member must be set.
    pub fn is_union(&self) -> bool {
        self.kind == StructKind::Union
    }
}

/// Whether a field must, may or should be present.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Requiredness {
    /// `required`: a message without it is invalid.
    Required,
    /// `optional`; every union member is.
    Optional,
    /// Neither is written.
    Default,
}

/// A field of a struct, or an argument of a method.
#[derive(Clone, Debug)]
pub struct FieldDesc {
    /// The id on the wire.
    pub id: i16,
    /// The name.
    pub name: String,
    /// The type.
    pub ty: TypeRef,
    /// Whether it must be present.
    pub requiredness: Requiredness,
    /// The default value, evaluated; typed as `ty`.
    pub default: Option<Value>,
    /// Whether the type is followed by `&`, a hint that generated code should box it.
    pub boxed: bool,
    /// Annotations on the field.
    pub annotations: Vec<Annotation>,
    /// The doc comment, cleaned.
    pub doc: Option<String>,
    /// Where the name is declared.
    pub span: Span,
}

/// An enum.
#[derive(Clone, Debug)]
pub struct EnumDesc {
    /// This enum's own id.
    pub id: EnumId,
    /// The name.
    pub name: String,
    /// The file that declares it.
    pub file: SourceId,
    /// The members in order of declaration; several may share a number.
    pub members: Vec<EnumMember>,
    /// Indices into `members` by ascending number, the first declared of each number only.
    pub by_number: Vec<usize>,
    /// Annotations after the closing brace.
    pub annotations: Vec<Annotation>,
    /// The doc comment, cleaned.
    pub doc: Option<String>,
    /// Where the name is declared.
    pub span: Span,
    pub(crate) names: NameIndex,
    pub(crate) numbers: NumberIndex,
}

impl EnumDesc {
    /// The number of the member named `name`. The cost does not depend on how many members there are.
    pub fn number_of(&self, name: &str) -> Option<i32> {
        let at = self.names.position(name, self.members.len(), |at| &self.members[at].name)?;
        Some(self.members[at].number)
    }

    /// The first declared name of `number`; `None` for a number that the enum does not know. The cost does not depend on how many
    /// members there are.
    pub fn name_of(&self, number: i32) -> Option<&str> {
        let member = |at: usize| &self.members[self.by_number[at]];
        let at = self.numbers.position(number, self.by_number.len(), |at| member(at).number)?;
        Some(&member(at).name)
    }
}

/// A member of an enum.
#[derive(Clone, Debug)]
pub struct EnumMember {
    /// The name.
    pub name: String,
    /// The number.
    pub number: i32,
    /// Annotations on the member.
    pub annotations: Vec<Annotation>,
    /// The doc comment, cleaned.
    pub doc: Option<String>,
    /// Where the name is declared.
    pub span: Span,
}

/// A typedef.
#[derive(Clone, Debug)]
pub struct TypedefDesc {
    /// This typedef's own id.
    pub id: TypedefId,
    /// The new name.
    pub name: String,
    /// The file that declares it.
    pub file: SourceId,
    /// What it stands for.
    pub target: TypeRef,
    /// Annotations after the name.
    pub annotations: Vec<Annotation>,
    /// The doc comment, cleaned.
    pub doc: Option<String>,
    /// Where the name is declared.
    pub span: Span,
}

/// A constant.
#[derive(Clone, Debug)]
pub struct ConstDesc {
    /// This constant's own id.
    pub id: ConstId,
    /// The name.
    pub name: String,
    /// The file that declares it.
    pub file: SourceId,
    /// Its type.
    pub ty: TypeRef,
    /// The evaluated value; typed as `ty`.
    pub value: Value,
    /// The doc comment, cleaned.
    pub doc: Option<String>,
    /// Where the name is declared.
    pub span: Span,
}

/// A service.
#[derive(Clone, Debug)]
pub struct ServiceDesc {
    /// This service's own id.
    pub id: ServiceId,
    /// The name.
    pub name: String,
    /// The file that declares it.
    pub file: SourceId,
    /// The service whose methods it inherits.
    pub extends: Option<ServiceId>,
    /// The methods that it declares itself, in order.
    pub methods: Vec<MethodDesc>,
    /// Annotations after the closing brace.
    pub annotations: Vec<Annotation>,
    /// The doc comment, cleaned.
    pub doc: Option<String>,
    /// Where the name is declared.
    pub span: Span,
}

/// A method of a service.
#[derive(Clone, Debug)]
pub struct MethodDesc {
    /// The name.
    pub name: String,
    /// Whether no reply is sent.
    pub oneway: bool,
    /// What it returns; `None` for `void`.
    pub returns: Option<TypeRef>,
    /// The struct of its arguments.
    pub args: StructId,
    /// The struct of its result; `None` when `oneway`.
    pub result: Option<StructId>,
    /// Annotations on the method.
    pub annotations: Vec<Annotation>,
    /// The doc comment, cleaned.
    pub doc: Option<String>,
    /// Where the name is declared.
    pub span: Span,
}

/// A file of the schema.
#[derive(Clone, Debug)]
pub struct FileDesc {
    /// The source that it was read from.
    pub source: SourceId,
    /// The prefix under which other files refer to it: the file name up to its last dot.
    pub stem: String,
    /// The files that it includes, in order.
    pub includes: Vec<IncludeDesc>,
    /// The namespaces, in order.
    pub namespaces: Vec<NamespaceDesc>,
    /// What it defines, in order of declaration.
    pub definitions: Vec<Definition>,
    /// The doc comment of the file, cleaned.
    pub doc: Option<String>,
}

/// `include "path"`
#[derive(Clone, Debug)]
pub struct IncludeDesc {
    /// The path as written.
    pub path: String,
    /// The file it led to.
    pub file: SourceId,
    /// Where the path is written.
    pub span: Span,
}

/// `namespace scope name`
#[derive(Clone, Debug)]
pub struct NamespaceDesc {
    /// The language, or `*`.
    pub scope: String,
    /// The name.
    pub name: String,
    /// Annotations on the namespace.
    pub annotations: Vec<Annotation>,
    /// Where it is written.
    pub span: Span,
}

/// What a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Definition {
    /// A struct, union or exception.
    Struct(StructId),
    /// An enum.
    Enum(EnumId),
    /// A typedef.
    Typedef(TypedefId),
    /// A constant.
    Const(ConstId),
    /// A service.
    Service(ServiceId),
}

/// Declares that what the id of a definition of one kind names is a definition.
macro_rules! definitions {
    ($($kind:ident($id:ident);)*) => {$(
        impl From<$id> for Definition {
            fn from(id: $id) -> Self {
                Self::$kind(id)
            }
        }
    )*};
}

definitions! {
    Struct(StructId);
    Enum(EnumId);
    Typedef(TypedefId);
    Const(ConstId);
    Service(ServiceId);
}
