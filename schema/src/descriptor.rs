//! The descriptors of a resolved schema: immutable tables linked by typed indices.
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
    /// The index of a [`StructDesc`] in its schema.
    ///
    /// ```
    /// use scrimp_schema::Type;
    /// let schema = scrimp_schema::Loader::new().parse("a.thrift", "struct S { 1: S next }")?;
    /// let Type::Struct(id) = schema.ty(schema.structs()[0].fields[0].ty.id) else { unreachable!() };
    /// assert_eq!(schema.struct_desc(id).name, "S");
    /// # Ok::<(), scrimp_schema::SchemaError>(())
    /// ```
    StructId;
    /// The index of an [`EnumDesc`] in its schema.
    ///
    /// ```
    /// use scrimp_schema::Type;
    /// let schema = scrimp_schema::Loader::new().parse("a.thrift", "enum E { A } struct S { 1: E e }")?;
    /// let Type::Enum(id) = schema.ty(schema.structs()[0].fields[0].ty.id) else { unreachable!() };
    /// assert_eq!(schema.enum_desc(id).name, "E");
    /// # Ok::<(), scrimp_schema::SchemaError>(())
    /// ```
    EnumId;
    /// The index of a [`TypedefDesc`] in its schema.
    ///
    /// ```
    /// let schema = scrimp_schema::Loader::new().parse("a.thrift", "typedef i64 Id struct S { 1: Id id }")?;
    /// let id = schema.structs()[0].fields[0].ty.typedef.expect("the field's type is one");
    /// assert_eq!(schema.typedef_desc(id).name, "Id");
    /// # Ok::<(), scrimp_schema::SchemaError>(())
    /// ```
    TypedefId;
    /// The index of a [`ConstDesc`] in its schema.
    ///
    /// ```
    /// let schema = scrimp_schema::Loader::new().parse("a.thrift", "const i32 MAX = 5")?;
    /// let id = schema.lookup_const("MAX").expect("the name is not ambiguous").expect("it is declared");
    /// assert_eq!(schema.const_desc(id).name, "MAX");
    /// # Ok::<(), scrimp_schema::SchemaError>(())
    /// ```
    ConstId;
    /// The index of a [`ServiceDesc`] in its schema.
    ///
    /// ```
    /// let schema = scrimp_schema::Loader::new().parse("a.thrift", "service Old {} service New extends Old {}")?;
    /// let parent = schema.services()[1].extends.expect("it extends one");
    /// assert_eq!(schema.service_desc(parent).name, "Old");
    /// # Ok::<(), scrimp_schema::SchemaError>(())
    /// ```
    ServiceId;
    /// The index of an interned [`Type`] in its schema.
    ///
    /// Equal types have equal ids.
    ///
    /// ```
    /// let schema = scrimp_schema::Loader::new().parse("a.thrift", "struct S { 1: list<i32> a, 2: list<i32> b }")?;
    /// let fields = &schema.structs()[0].fields;
    /// assert_eq!(fields[0].ty.id, fields[1].ty.id);
    /// assert_eq!(schema.display_type(fields[0].ty.id).to_string(), "list<i32>");
    /// # Ok::<(), scrimp_schema::SchemaError>(())
    /// ```
    TypeId;
}

/// A resolved Thrift type: typedefs are seen through.
///
/// ```
/// use scrimp_schema::Type;
/// let schema = scrimp_schema::Loader::new().parse("a.thrift", "typedef list<i32> Numbers struct S { 1: Numbers a }")?;
/// let Type::List(element) = schema.ty(schema.structs()[0].fields[0].ty.id) else { unreachable!() };
/// assert_eq!(schema.ty(element), Type::I32);
/// # Ok::<(), scrimp_schema::SchemaError>(())
/// ```
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

impl Type {
    /// The name of a base type in IDL; `None` for what is declared or has elements.
    ///
    /// ```
    /// use scrimp_schema::Type;
    /// assert_eq!(Type::I8.base_name(), Some("i8"));
    /// ```
    pub fn base_name(self) -> Option<&'static str> {
        Some(match self {
            Type::Bool => "bool",
            Type::I8 => "i8",
            Type::I16 => "i16",
            Type::I32 => "i32",
            Type::I64 => "i64",
            Type::Double => "double",
            Type::String => "string",
            Type::Binary => "binary",
            Type::Uuid => "uuid",
            Type::Enum(_) | Type::Struct(_) | Type::List(_) | Type::Set(_) | Type::Map(..) => return None,
        })
    }
}

/// A type as one place in the source writes it: the resolved type, its typedef and annotations.
///
/// ```
/// use scrimp_schema::Type;
/// let schema = scrimp_schema::Loader::new().parse("a.thrift", "typedef i64 Id struct S { 1: Id id }")?;
/// let written = &schema.structs()[0].fields[0].ty;
/// assert_eq!(schema.ty(written.id), Type::I64);
/// assert_eq!(schema.sources().slice(written.span), "Id");
/// # Ok::<(), scrimp_schema::SchemaError>(())
/// ```
#[derive(Clone, Debug)]
pub struct TypeRef {
    /// The resolved type.
    pub id: TypeId,
    /// The typedef that is named there, if any: the outermost of a chain.
    pub typedef: Option<TypedefId>,
    /// Annotations on the type itself, as in `i64 (js.type = "Long")`.
    pub annotations: Vec<Annotation>,
    /// Where the type is written.
    pub span: Span,
}

/// An annotation, `(key = "value")`, on a definition, field, member, method or type.
///
/// ```
/// let schema = scrimp_schema::Loader::new().parse("a.thrift", "struct S { 1: i32 a (unit = \"mm\", hot) }")?;
/// let annotations = &schema.structs()[0].fields[0].annotations;
/// let pairs: Vec<(&str, &str)> = annotations.iter().map(|a| (a.key.as_str(), a.value.as_str())).collect();
/// assert_eq!(pairs, [("unit", "mm"), ("hot", "1")]);
/// # Ok::<(), scrimp_schema::SchemaError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Annotation {
    /// The key; may be dotted.
    pub key: String,
    /// The value; `"1"` when none is written.
    pub value: String,
    /// Where it is written.
    pub span: Span,
}

/// The kinds of struct-like definitions.
///
/// ```
/// use scrimp_schema::StructKind;
/// let schema = scrimp_schema::Loader::new().parse("a.thrift", "union U { 1: i32 a } service V { void f() }")?;
/// let kinds: Vec<StructKind> = schema.structs().iter().map(|desc| desc.kind).collect();
/// assert_eq!(kinds, [StructKind::Union, StructKind::Args, StructKind::Result]);
/// # Ok::<(), scrimp_schema::SchemaError>(())
/// ```
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
    /// The result of a method, `<method>_result`: field 0 `success`, then the exceptions.
    Result,
}

/// A struct, union, exception, or the arguments or result of a method.
///
/// ```
/// let schema = scrimp_schema::Loader::new().parse("a.thrift", "struct Point { 2: i32 y, 1: i32 x }")?;
/// let point = &schema.structs()[0];
/// assert_eq!(point.name, "Point");
/// assert_eq!(point.field("y").map(|field| field.id), Some(2));
/// let on_the_wire: Vec<&str> = point.fields_by_id().map(|field| field.name.as_str()).collect();
/// assert_eq!(on_the_wire, ["x", "y"]);
/// # Ok::<(), scrimp_schema::SchemaError>(())
/// ```
#[derive(Clone, Debug)]
pub struct StructDesc {
    /// This struct's own id.
    pub id: StructId,
    /// The declared name; `<method>_args` or `<method>_result` for those of a method.
    pub name: String,
    /// The file that declares it.
    pub file: SourceId,
    /// The kind of definition.
    pub kind: StructKind,
    /// The service that declares the method, for a method's arguments or result.
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

    /// Whether this is a union, of which exactly one member is set.
    pub fn is_union(&self) -> bool {
        self.kind == StructKind::Union
    }
}

/// The requiredness of a field, as written.
///
/// ```
/// use scrimp_schema::Requiredness;
/// let schema = scrimp_schema::Loader::new().parse("a.thrift", "struct S { 1: required i32 a, 2: i32 b }")?;
/// let fields = &schema.structs()[0].fields;
/// assert_eq!(fields[0].requiredness, Requiredness::Required);
/// assert_eq!(fields[1].requiredness, Requiredness::Default);
/// # Ok::<(), scrimp_schema::SchemaError>(())
/// ```
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
///
/// ```
/// use scrimp_schema::Value;
/// let schema = scrimp_schema::Loader::new().parse("a.thrift", "struct S { 1: optional i32 count = 3 }")?;
/// let count = &schema.structs()[0].fields[0];
/// assert_eq!((count.id, count.name.as_str()), (1, "count"));
/// assert_eq!(count.default, Some(Value::I32(3)));
/// # Ok::<(), scrimp_schema::SchemaError>(())
/// ```
#[derive(Clone, Debug)]
pub struct FieldDesc {
    /// The id on the wire.
    pub id: i16,
    /// The name.
    pub name: String,
    /// The type.
    pub ty: TypeRef,
    /// Whether the field must be present.
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
///
/// ```
/// let schema = scrimp_schema::Loader::new().parse("a.thrift", "enum Colour { RED = 1, CRIMSON = 1, BLUE }")?;
/// let colour = &schema.enums()[0];
/// assert_eq!(colour.number_of("BLUE"), Some(2));
/// assert_eq!(colour.name_of(1), Some("RED"));
/// assert_eq!(colour.name_of(7), None);
/// # Ok::<(), scrimp_schema::SchemaError>(())
/// ```
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
///
/// ```
/// let schema = scrimp_schema::Loader::new().parse("a.thrift", "enum Colour { RED, BLUE = 5 }")?;
/// let members = schema.enums()[0].members.iter();
/// let pairs: Vec<(&str, i32)> = members.map(|member| (member.name.as_str(), member.number)).collect();
/// assert_eq!(pairs, [("RED", 0), ("BLUE", 5)]);
/// # Ok::<(), scrimp_schema::SchemaError>(())
/// ```
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
///
/// ```
/// let schema = scrimp_schema::Loader::new().parse("a.thrift", "typedef map<string, i64> Totals")?;
/// let totals = &schema.typedefs()[0];
/// assert_eq!(totals.name, "Totals");
/// assert_eq!(schema.display_type(totals.target.id).to_string(), "map<string, i64>");
/// # Ok::<(), scrimp_schema::SchemaError>(())
/// ```
#[derive(Clone, Debug)]
pub struct TypedefDesc {
    /// This typedef's own id.
    pub id: TypedefId,
    /// The new name.
    pub name: String,
    /// The file that declares it.
    pub file: SourceId,
    /// The type that it stands for.
    pub target: TypeRef,
    /// Annotations after the name.
    pub annotations: Vec<Annotation>,
    /// The doc comment, cleaned.
    pub doc: Option<String>,
    /// Where the name is declared.
    pub span: Span,
}

/// A constant.
///
/// ```
/// use scrimp_schema::Value;
/// let schema = scrimp_schema::Loader::new().parse("a.thrift", "const list<i32> SIZES = [1, 2]")?;
/// let sizes = &schema.consts()[0];
/// assert_eq!(sizes.value, Value::List(vec![Value::I32(1), Value::I32(2)]));
/// # Ok::<(), scrimp_schema::SchemaError>(())
/// ```
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
///
/// ```
/// let schema = scrimp_schema::Loader::new().parse("a.thrift", "service Shop { void open() i32 count() }")?;
/// let shop = &schema.services()[0];
/// let methods: Vec<&str> = shop.methods.iter().map(|method| method.name.as_str()).collect();
/// assert_eq!(methods, ["open", "count"]);
/// # Ok::<(), scrimp_schema::SchemaError>(())
/// ```
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
///
/// ```
/// let schema = scrimp_schema::Loader::new().parse("a.thrift", "service Shop { i32 count(1: string name) oneway void close() }")?;
/// let [count, close] = schema.services()[0].methods.as_slice() else { unreachable!() };
/// assert_eq!(schema.struct_desc(count.args).name, "count_args");
/// assert!(count.result.is_some() && close.result.is_none());
/// # Ok::<(), scrimp_schema::SchemaError>(())
/// ```
#[derive(Clone, Debug)]
pub struct MethodDesc {
    /// The name.
    pub name: String,
    /// Whether no reply is sent.
    pub oneway: bool,
    /// The return type; `None` for `void`.
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
///
/// ```
/// let schema = scrimp_schema::Loader::new().parse("a.thrift", "namespace py shop struct S {} enum E { A }")?;
/// assert_eq!(schema.root().stem, "a");
/// assert_eq!(schema.root().definitions.len(), 2);
/// # Ok::<(), scrimp_schema::SchemaError>(())
/// ```
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
    /// The definitions, in order of declaration.
    pub definitions: Vec<Definition>,
    /// The doc comment of the file, cleaned.
    pub doc: Option<String>,
}

/// An include, `include "path"`.
///
/// ```
/// let loader = scrimp_schema::Loader::new().file("common/ids.thrift", "typedef i64 Id");
/// let schema = loader.parse("a.thrift", r#"include "common/ids.thrift""#)?;
/// let include = &schema.root().includes[0];
/// assert_eq!(include.path, "common/ids.thrift");
/// assert_eq!(schema.file(include.file).stem, "ids");
/// # Ok::<(), scrimp_schema::SchemaError>(())
/// ```
#[derive(Clone, Debug)]
pub struct IncludeDesc {
    /// The path as written.
    pub path: String,
    /// The included file.
    pub file: SourceId,
    /// Where the path is written.
    pub span: Span,
}

/// A namespace, `namespace scope name`.
///
/// ```
/// let schema = scrimp_schema::Loader::new().parse("a.thrift", "namespace java com.example")?;
/// let namespace = &schema.root().namespaces[0];
/// assert_eq!((namespace.scope.as_str(), namespace.name.as_str()), ("java", "com.example"));
/// # Ok::<(), scrimp_schema::SchemaError>(())
/// ```
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

/// A definition, by its kind and its index in the schema.
///
/// ```
/// use scrimp_schema::Definition;
/// let schema = scrimp_schema::Loader::new().parse("a.thrift", "struct S {} service V {}")?;
/// let found = schema.lookup("V").expect("the name is not ambiguous");
/// assert_eq!(found, Some(Definition::Service(schema.services()[0].id)));
/// # Ok::<(), scrimp_schema::SchemaError>(())
/// ```
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
