//! [`Schema`] and [`StructType`]: a program's way into its IDL.

use std::fmt;
use std::path::{Path as FilePath, PathBuf};
use std::sync::Arc;

use scrimp_record::{FieldLayout, Layouts, StructLayout};
use scrimp_schema::{Definition, FieldDesc, Loader, SchemaError, StructDesc, StructId, Type, Value};

use crate::arena::Arena;
use crate::builder::Builder;
use crate::error::{BuildError, LookupError, LookupErrorKind};
use crate::field::access::Access;
use crate::field::{Field, FieldType, Path, Slot};
use crate::machine_code::SharedCode;
use crate::message::Message;
use crate::service::Service;

/// Checked IDL, and the memory layout of every struct in it. Immutable, cheap to clone, shared by threads.
///
/// ```
/// let schema = scrimp::Schema::parse("shop.thrift", "struct Order { 1: required i64 id }")?;
/// let order = schema.struct_type("Order")?;
/// assert_eq!(order.name(), "Order");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Schema {
    shared: Arc<Shared>,
}

/// What the handles of one schema share.
struct Shared {
    layouts: Arc<Layouts>,
    code: SharedCode,
}

impl Schema {
    /// Reads the file at `path` and everything that it includes, from its own folder.
    ///
    /// # Errors
    ///
    /// When a file cannot be read or is not valid IDL; the error locates every mistake.
    pub fn from_path(path: impl AsRef<FilePath>) -> Result<Self, SchemaError> {
        Self::builder().load(path)
    }

    /// Parses `text`; `name` is the file name in messages, and its stem the prefix under which its types are known.
    ///
    /// # Errors
    ///
    /// When the text is not valid IDL; the error locates every mistake.
    pub fn parse(name: &str, text: &str) -> Result<Self, SchemaError> {
        Self::builder().parse(name, text)
    }

    /// A builder of a schema, for include folders, files in memory and limits.
    pub fn builder() -> SchemaBuilder {
        SchemaBuilder { loader: Loader::new(), keeps_unknown: false }
    }

    /// The schema that `layouts` are of.
    pub(crate) fn of_layouts(layouts: Arc<Layouts>) -> Self {
        Self { shared: Arc::new(Shared { layouts, code: SharedCode::default() }) }
    }

    /// Whether messages have room for unknown fields: see [`SchemaBuilder::keep_unknown_fields`].
    pub fn keeps_unknown_fields(&self) -> bool {
        self.shared.layouts.keeps_unknown()
    }

    /// The descriptors: files, types, fields, annotations, docs, constants, services.
    pub fn descriptors(&self) -> &scrimp_schema::Schema {
        self.shared.layouts.schema()
    }

    /// The struct, union or exception called `name`, or the one that a typedef of that name stands for.
    ///
    /// `Name` is looked for in the root file, `stem.Name` in what it includes: of several files with the stem the last one
    /// included counts, as in IDL. `path/stem.thrift:Name` tells such files apart, by their path from the root file's folder or by
    /// the end of their path. The structs of a method are called `Service.method_args` and `Service.method_result`; see
    /// [`Schema::lookup`](scrimp_schema::Schema::lookup).
    ///
    /// ```
    /// let schema = scrimp::Schema::builder()
    ///     .file("old/money.thrift", "struct Money { 1: double amount }")
    ///     .file("new/money.thrift", "struct Money { 1: i64 cents }")
    ///     .parse("shop.thrift", r#"include "old/money.thrift" include "new/money.thrift""#)?;
    /// assert!(schema.struct_type("money.Money")?.field::<i64>("cents").is_ok());
    /// assert!(schema.struct_type("old/money.thrift:Money")?.field::<f64>("amount").is_ok());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When there is no such struct, or several files have one and IDL in the root file does not tell which is meant.
    pub fn struct_type(&self, name: &str) -> Result<StructType, LookupError> {
        let schema = self.descriptors();
        let struct_of = |definition| match definition {
            Definition::Struct(id) => Some(id),
            Definition::Typedef(id) => match schema.ty(schema.typedef_desc(id).target.id) {
                Type::Struct(id) => Some(id),
                _ => None,
            },
            Definition::Enum(_) | Definition::Service(_) | Definition::Const(_) => None,
        };
        match schema.lookup(name)? {
            Some(found) => match struct_of(found) {
                Some(id) => Ok(self.type_of(id)),
                None => Err(LookupError::new(LookupErrorKind::NotAStruct { name: name.to_owned(), found })),
            },
            None => {
                let suggestions = schema.suggest(name, |definition| struct_of(definition).is_some());
                Err(LookupError::new(LookupErrorKind::NoStruct { name: name.to_owned(), suggestions }))
            }
        }
    }

    /// The structs, unions and exceptions that the root file and its includes declare, in order of declaration, file by file.
    /// The structs of methods are not among them: see [`Method`](crate::Method).
    ///
    /// ```
    /// let schema = scrimp::Schema::parse("shop.thrift", "
    ///     struct Order { 1: i64 id } exception NotFound {} service Shop { void buy(1: Order order) }")?;
    /// let names: Vec<String> = schema.struct_types().map(|ty| ty.name()).collect();
    /// assert_eq!(names, ["Order", "NotFound"]);
    /// # Ok::<(), scrimp::Error>(())
    /// ```
    pub fn struct_types(&self) -> impl Iterator<Item = StructType> + '_ {
        self.definitions().filter_map(|definition| match definition {
            Definition::Struct(id) => Some(self.type_of(id)),
            _ => None,
        })
    }

    /// The service called `name`; files are told apart as in [`struct_type`](Self::struct_type).
    ///
    /// ```
    /// let schema = scrimp::Schema::parse("shop.thrift", "service Shop { i64 price(1: string name) }")?;
    /// let price = schema.service("Shop")?.method("price")?;
    /// assert!(price.args_type().field::<str>("name").is_ok());
    /// assert!(schema.service("Stop").is_err());
    /// # Ok::<(), scrimp::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When there is no such service, or several files have one and IDL in the root file does not tell which is meant.
    pub fn service(&self, name: &str) -> Result<Service, LookupError> {
        let schema = self.descriptors();
        match schema.lookup(name)? {
            Some(Definition::Service(id)) => Ok(Service::new(self.clone(), id)),
            Some(found) => {
                Err(LookupError::new(LookupErrorKind::NotAService { name: name.to_owned(), found }))
            }
            None => {
                let is_service = |definition| matches!(definition, Definition::Service(_));
                let suggestions = schema.suggest(name, is_service);
                Err(LookupError::new(LookupErrorKind::NoService { name: name.to_owned(), suggestions }))
            }
        }
    }

    /// The services that the root file and its includes declare, in order of declaration, file by file.
    pub fn services(&self) -> impl Iterator<Item = Service> + '_ {
        self.definitions().filter_map(|definition| match definition {
            Definition::Service(id) => Some(Service::new(self.clone(), id)),
            _ => None,
        })
    }

    fn definitions(&self) -> impl Iterator<Item = Definition> + '_ {
        self.descriptors().files().iter().flat_map(|file| file.definitions.iter().copied())
    }

    /// The type of a struct, by its descriptor's id.
    ///
    /// # Panics
    ///
    /// When `id` is of another schema and out of range.
    pub fn type_of(&self, id: StructId) -> StructType {
        assert!(id.index() < self.descriptors().structs().len(), "the id is of another schema");
        StructType { shared: Arc::clone(&self.shared), id }
    }
}

impl fmt::Debug for Schema {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let schema = self.descriptors();
        let root = schema.sources().name(schema.root().source);
        f.debug_struct("Schema")
            .field("root", &root)
            .field("structs", &schema.structs().len())
            .finish_non_exhaustive()
    }
}

/// Makes a [`Schema`] step by step.
///
/// ```
/// let schema = scrimp::Schema::builder()
///     .file("money.thrift", "struct Money { 1: i64 cents }")
///     .parse("shop.thrift", r#"include "money.thrift" struct Order { 1: money.Money total }"#)?;
/// assert!(schema.struct_type("money.Money").is_ok());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct SchemaBuilder {
    loader: Loader,
    keeps_unknown: bool,
}

impl SchemaBuilder {
    /// Adds a folder to look for includes in, after that of the including file.
    pub fn include_dir(mut self, path: impl Into<PathBuf>) -> Self {
        self.loader = self.loader.include_dir(path);
        self
    }

    /// Adds a file in memory, for others to include.
    pub fn file(mut self, name: impl AsRef<str>, text: impl Into<String>) -> Self {
        self.loader = self.loader.file(name, text);
        self
    }

    /// Sets the limits on the schema.
    pub fn limits(mut self, limits: scrimp_schema::SchemaLimits) -> Self {
        self.loader = self.loader.limits(limits);
        self
    }

    /// Sets whether messages have room for fields that the schema does not know: a pointer in every struct and exception. A codec with
    /// [`UnknownFields::Keep`](crate::UnknownFields::Keep) needs it; [`Message::unknown_fields`] reads them.
    ///
    /// Messages then lie differently in memory: derived [`Record`](crate::Record) types do not mirror such a schema.
    ///
    /// ```
    /// use scrimp::{Codec, CompileErrorKind, Schema, UnknownFields};
    /// let text = "struct P { 1: i32 x }";
    /// let schema = Schema::builder().keep_unknown_fields(true).parse("p.thrift", text)?;
    /// assert!(schema.keeps_unknown_fields());
    /// Codec::builder(&schema.struct_type("P")?).unknown_fields(UnknownFields::Keep).build()?;
    ///
    /// let without = Schema::parse("p.thrift", text)?;
    /// let error = Codec::builder(&without.struct_type("P")?).unknown_fields(UnknownFields::Keep).build().unwrap_err();
    /// assert!(matches!(error.kind(), CompileErrorKind::NoRoomForUnknownFields(_)));
    /// # Ok::<(), scrimp::Error>(())
    /// ```
    pub fn keep_unknown_fields(mut self, keep: bool) -> Self {
        self.keeps_unknown = keep;
        self
    }

    fn schema(&self, schema: scrimp_schema::Schema) -> Schema {
        let schema = Arc::new(schema);
        let layouts =
            if self.keeps_unknown { Layouts::keeping_unknown(schema) } else { Layouts::new(schema) };
        Schema { shared: Arc::new(Shared { layouts, code: SharedCode::default() }) }
    }

    /// Parses `text` as the root file, called `name`.
    ///
    /// # Errors
    ///
    /// When the text or a file that it includes is not valid IDL; the error locates every mistake.
    pub fn parse(&self, name: &str, text: &str) -> Result<Schema, SchemaError> {
        self.loader.parse(name, text).map(|schema| self.schema(schema))
    }

    /// Reads the root file from `path`.
    ///
    /// # Errors
    ///
    /// When a file cannot be read or is not valid IDL; the error locates every mistake.
    pub fn load(&self, path: impl AsRef<FilePath>) -> Result<Schema, SchemaError> {
        self.loader.load(path).map(|schema| self.schema(schema))
    }
}

/// A struct, union or exception of a schema: makes handles, builders and [codecs](crate::Codec). Cheap to clone, shared by threads.
///
/// ```
/// use scrimp::{Arena, Codec, Schema};
/// let schema = Schema::parse("shop.thrift", "struct Address { 1: string city } struct Order { 1: i64 id, 2: Address to }")?;
/// let order = schema.struct_type("Order")?;
/// let codec = Codec::new(&order)?;
/// let id = order.field::<i64>("id")?;
/// let city = order.path::<str>("to.city")?;
///
/// let arena = Arena::new();
/// let mut b = order.builder(&arena);
/// b.set(id, 7)?;
/// let message = b.finish()?;
/// assert_eq!((message.get(id), message.get(&city)), (7, ""));
/// # Ok::<(), scrimp::Error>(())
/// ```
#[derive(Clone)]
pub struct StructType {
    shared: Arc<Shared>,
    id: StructId,
}

impl StructType {
    pub(crate) fn layouts(&self) -> &Arc<Layouts> {
        &self.shared.layouts
    }

    /// The machine code that codecs of the schema use.
    pub(crate) fn code(&self) -> &SharedCode {
        &self.shared.code
    }

    pub(crate) fn id(&self) -> StructId {
        self.id
    }

    pub(crate) fn layout(&self) -> &StructLayout {
        self.layouts().struct_layout(self.id)
    }

    /// The name, as [`Schema::struct_type`] finds the type by it: undotted when the root file declares it.
    pub fn name(&self) -> String {
        self.layouts().schema().qualified_name(self.id)
    }

    /// The descriptor.
    pub fn desc(&self) -> &StructDesc {
        self.layouts().schema().struct_desc(self.id)
    }

    /// The schema of the type.
    pub fn schema(&self) -> Schema {
        Schema { shared: Arc::clone(&self.shared) }
    }

    /// A handle of the field named `name`.
    ///
    /// # Errors
    ///
    /// When there is no such field, or it cannot be read as a `T`: see [`FieldType`].
    pub fn field<T: FieldType + ?Sized>(&self, name: &str) -> Result<Field<T>, LookupError> {
        self.field_of(self.layout(), FieldKey::Name(name))
    }

    /// A handle of the field with id `id`.
    ///
    /// ```
    /// let schema = scrimp::Schema::parse("p.thrift", "struct Point { 1: i32 x, 2: i32 y }")?;
    /// let point = schema.struct_type("Point")?;
    /// assert_eq!(point.field_by_id::<i32>(2)?, point.field("y")?);
    /// # Ok::<(), scrimp::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When there is no such field, or it cannot be read as a `T`: see [`FieldType`].
    pub fn field_by_id<T: FieldType + ?Sized>(&self, id: i16) -> Result<Field<T>, LookupError> {
        self.field_of(self.layout(), FieldKey::Id(id))
    }

    /// The type of the structs that `path` leads to: fields named from the outermost to the innermost, through lists and sets to their elements
    /// and through maps to their values. Of a [projection](crate::Mask::project) these are types that no name finds.
    ///
    /// The path is one of types, not of values as those of [`ValuePath`](crate::ValuePath) and [`Mask`](crate::Mask): names of fields with dots
    /// between them and nothing else, without `[*]`, `{*}`, ids, or `$`. Where a mask has `items{*}[*].price`, this is `items`: all elements and
    /// entries have one type.
    ///
    /// ```
    /// let schema = scrimp::Schema::parse("shop.thrift", "
    ///     struct Item { 1: string name, 2: i64 price } struct Order { 1: map<string, list<Item>> items }")?;
    /// let order = schema.struct_type("Order")?;
    /// let prices = scrimp::Mask::new(&order, "items{*}[*].price")?.project()?;
    /// let item = prices.nested_type("items")?;
    /// assert!(item.field::<i64>("price").is_ok() && item.field::<str>("name").is_err());
    /// # Ok::<(), scrimp::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When a field is not there, or holds no structs.
    pub fn nested_type(&self, path: &str) -> Result<Self, LookupError> {
        let schema = self.layouts().schema();
        let mut id = self.id;
        for name in path.split('.') {
            let desc = schema.struct_desc(id);
            let field = desc.field(name).ok_or_else(|| LookupError::no_field(name, desc))?;
            let mut ty = schema.ty(field.ty.id);
            while let Type::List(within) | Type::Set(within) | Type::Map(_, within) = ty {
                ty = schema.ty(within);
            }
            let Type::Struct(nested) = ty else {
                let found = schema.display_type(field.ty.id);
                return Err(LookupError::wrong_type(field, desc, found, "a struct"));
            };
            id = nested;
        }
        Ok(self.schema().type_of(id))
    }

    /// A handle of a field within nested structs, named from the outermost to the innermost: `customer.address.city`.
    ///
    /// # Errors
    ///
    /// When a field is not there, one on the way is not a struct, or the last cannot be read as a `T`.
    pub fn path<T: FieldType + ?Sized>(&self, path: &str) -> Result<Path<T>, LookupError> {
        self.path_of(path.split('.').map(FieldKey::Name))
    }

    /// A handle of a field within nested structs, by the ids from the outermost to the innermost.
    pub(crate) fn path_by_ids<T: FieldType + ?Sized>(
        &self,
        ids: impl Iterator<Item = i16>,
    ) -> Result<Path<T>, LookupError> {
        self.path_of(ids.map(FieldKey::Id))
    }

    /// The path through `keys`, of which there is one at least.
    fn path_of<'k, T: FieldType + ?Sized>(
        &self,
        keys: impl Iterator<Item = FieldKey<'k>>,
    ) -> Result<Path<T>, LookupError> {
        let mut layout = self.layout();
        let mut steps = Vec::new();
        let mut keys = keys.peekable();
        loop {
            let key = keys.next().unwrap_or(FieldKey::Name(""));
            if keys.peek().is_none() {
                return Ok(Path::new(steps, self.field_of(layout, key)?));
            }
            let step = slot_of::<Message<'_>>(self.layouts(), layout, key)?;
            if let Type::Struct(nested) = self.layouts().schema().ty(step.ty) {
                layout = self.layouts().struct_layout(nested);
            }
            steps.push(step);
        }
    }

    fn field_of<T: FieldType + ?Sized>(
        &self,
        layout: &StructLayout,
        key: FieldKey<'_>,
    ) -> Result<Field<T>, LookupError> {
        Ok(Field::new(slot_of::<T>(self.layouts(), layout, key)?))
    }

    /// The descriptor of a handle's field: its name, type, docs, annotations. `None` when the handle is of another struct or schema.
    ///
    /// ```
    /// let schema = scrimp::Schema::parse("p.thrift", "struct Point { 1: i32 x (unit = \"mm\") }")?;
    /// let point = schema.struct_type("Point")?;
    /// let x = point.field::<i32>("x")?;
    /// let desc = point.field_desc(x).expect("it is of this type");
    /// assert_eq!((desc.name.as_str(), desc.annotations[0].value.as_str()), ("x", "mm"));
    /// # Ok::<(), scrimp::Error>(())
    /// ```
    pub fn field_desc<T: ?Sized>(&self, field: Field<T>) -> Option<&FieldDesc> {
        let layout = self.layout();
        let is_own = field.slot.layout == layout.id;
        is_own.then(|| &self.desc().fields[layout.fields[field.slot.position as usize].desc as usize])
    }

    /// A builder of a message without any field, in `arena`.
    #[inline]
    pub fn builder<'a>(&'a self, arena: &'a Arena) -> Builder<'a> {
        Builder::new(self.layouts(), self.layout(), arena)
    }

    /// A message with the fields of `value`, a [`Value::Struct`].
    ///
    /// # Errors
    ///
    /// When `value` has fields or values that do not fit, or lacks a required field or a union's member.
    pub fn message_from_value<'a>(
        &'a self,
        arena: &'a Arena,
        value: &Value,
    ) -> Result<Message<'a>, BuildError> {
        let mut builder = self.builder(arena);
        builder.set_fields(value)?;
        builder.finish()
    }

    /// The memory layout of the type's messages, as text for people; `scrimp inspect --show layout` prints it.
    pub fn describe_layout(&self) -> String {
        let layout = self.layout();
        let desc = self.desc();
        let kind = if layout.is_union { "union" } else { "struct" };
        let mut out = format!("{kind} {}: {} bytes\n", self.name(), layout.size);
        let presence = if layout.is_union { "tag" } else { "presence" };
        let presence_size = layout.unknown.unwrap_or(layout.presence_words * 8);
        out += &format!("  {:>6}  {presence_size:>4}  {presence}\n", 0);
        if let Some(slot) = layout.unknown {
            out += &format!("  {slot:>6}  {:>4}  unknown fields (pointer)\n", 8);
        }
        let mut fields: Vec<&FieldLayout> = layout.fields.iter().collect();
        fields.sort_by_key(|field| field.offset);
        for field in fields {
            let name = &desc.fields[field.desc as usize].name;
            let ty = self.layouts().schema().display_type(field.ty);
            let size = if field.boxed { 8 } else { self.layouts().ty(field.ty).size };
            let boxed = if field.boxed { " (pointer)" } else { "" };
            out += &format!("  {:>6}  {size:>4}  {}: {ty} {name}{boxed}\n", field.offset, field.id);
        }
        out
    }
}

impl fmt::Debug for StructType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("StructType").field(&self.name()).finish()
    }
}

/// How a field is found.
#[derive(Clone, Copy)]
enum FieldKey<'n> {
    Name(&'n str),
    Id(i16),
}

fn slot_of<T: Access + ?Sized>(
    layouts: &Layouts,
    layout: &StructLayout,
    key: FieldKey<'_>,
) -> Result<Slot, LookupError> {
    let schema = layouts.schema();
    let desc = schema.struct_desc(layout.struct_id);
    let field = match key {
        FieldKey::Name(name) => {
            let position = desc.position_of(name).ok_or_else(|| LookupError::no_field(name, desc))?;
            &layout.fields[position]
        }
        FieldKey::Id(id) => layout.field_by_id(id).ok_or_else(|| LookupError::no_field_id(id, desc))?,
    };
    if !T::accepts(schema, field.ty) {
        let ty = schema.display_type(field.ty);
        return Err(LookupError::wrong_type(&desc.fields[field.desc as usize], desc, ty, T::name()));
    }
    Ok(Slot::new(layout, field))
}
