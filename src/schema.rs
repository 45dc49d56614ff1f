//! [`Schema`] and [`StructType`]: a program's way into its IDL.

use std::fmt;
use std::path::{Path as FilePath, PathBuf};
use std::sync::Arc;

use scrimp_record::{FieldLayout, Layouts, StructLayout};
use scrimp_schema::{
    Definition, Loader, MethodDesc, SchemaError, ServiceId, StructDesc, StructId, Type, Value,
};

use crate::arena::Arena;
use crate::builder::Builder;
use crate::compiled_plans::CompiledPlans;
use crate::error::{BuildError, LookupError, did_you_mean, suggestion};
use crate::field::access::Access;
use crate::field::{Field, FieldType, Path, Slot};
use crate::message::Message;

/// A schema: checked IDL, and the memory layout of every struct in it. Immutable, cheap to clone, shared by threads.
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
    compiled: CompiledPlans,
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

    /// A schema step by step: include folders, files in memory, limits.
    pub fn builder() -> SchemaBuilder {
        SchemaBuilder { loader: Loader::new() }
    }

    fn new(schema: scrimp_schema::Schema) -> Self {
        Self {
            shared: Arc::new(Shared {
                layouts: Layouts::new(Arc::new(schema)),
                compiled: CompiledPlans::default(),
            }),
        }
    }

    /// The descriptors: files, types, fields, annotations, docs, constants, services.
    pub fn descriptors(&self) -> &scrimp_schema::Schema {
        self.shared.layouts.schema()
    }

    /// The struct, union or exception called `name`, or what a typedef of that name stands for.
    ///
    /// `Name` is looked for in the root file, `stem.Name` in what it includes: of several files with the stem the last one
    /// included counts, as in IDL. `path/stem.thrift:Name` tells such files apart, by their path from the root file's folder or by
    /// the end of their path. What a method takes and answers is called `Service.method_args` and `Service.method_result`; see
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
            Definition::Struct(id) => Ok(id),
            Definition::Typedef(id) => match schema.ty(schema.typedef_desc(id).target.id) {
                Type::Struct(id) => Ok(id),
                _ => Err("a typedef of another type"),
            },
            Definition::Enum(_) => Err("an enum"),
            Definition::Service(_) => Err("a service"),
            Definition::Const(_) => Err("a constant"),
        };
        let found = schema.lookup(name).map_err(|error| LookupError::new(error.to_string()))?;
        match found.map(struct_of) {
            Some(Ok(id)) => Ok(self.type_of(id)),
            Some(Err(what)) => Err(LookupError::new(format!("`{name}` is {what}, not a struct"))),
            None => {
                let hint = suggestion(schema.suggest(name, |definition| struct_of(definition).is_ok()));
                Err(LookupError::new(format!("no struct `{name}`{hint}")))
            }
        }
    }

    /// The struct that a method takes its arguments as, inherited methods included. The service is named as in
    /// [`struct_type`](Self::struct_type).
    ///
    /// # Errors
    ///
    /// When there is no such service or method.
    pub fn args_type(&self, service: &str, method: &str) -> Result<StructType, LookupError> {
        Ok(self.type_of(self.method(service, method)?.args))
    }

    /// The struct that a method answers with: field 0 is what it returns, the others are what it throws.
    ///
    /// # Errors
    ///
    /// When there is no such service or method, and when the method is `oneway`.
    pub fn result_type(&self, service: &str, method: &str) -> Result<StructType, LookupError> {
        match self.method(service, method)?.result {
            Some(id) => Ok(self.type_of(id)),
            None => Err(LookupError::new(format!("`{service}.{method}` is oneway: it has no result"))),
        }
    }

    fn method(&self, service: &str, method: &str) -> Result<&MethodDesc, LookupError> {
        let schema = self.descriptors();
        let found = schema.lookup(service).map_err(|error| LookupError::new(error.to_string()))?;
        let Some(Definition::Service(mut id)) = found else {
            let is_service = |definition| matches!(definition, Definition::Service(_));
            let hint = suggestion(schema.suggest(service, is_service));
            return Err(LookupError::new(format!("no service `{service}`{hint}")));
        };
        let mut names: Vec<&str> = Vec::new();
        loop {
            let desc = schema.service_desc(id);
            if let Some(found) = desc.methods.iter().find(|have| have.name == method) {
                return Ok(found);
            }
            names.extend(desc.methods.iter().map(|have| have.name.as_str()));
            let parent: Option<ServiceId> = desc.extends;
            match parent {
                Some(parent) => id = parent,
                None => break,
            }
        }
        let hint = did_you_mean(method, names.into_iter());
        Err(LookupError::new(format!("service `{service}` has no method `{method}`{hint}")))
    }

    /// The type of a descriptor's struct.
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

    /// Sets what the schema may be at most.
    pub fn limits(mut self, limits: scrimp_schema::Limits) -> Self {
        self.loader = self.loader.limits(limits);
        self
    }

    /// Parses `text` as the root file, called `name`.
    ///
    /// # Errors
    ///
    /// When the text or a file that it includes is not valid IDL; the error locates every mistake.
    pub fn parse(&self, name: &str, text: &str) -> Result<Schema, SchemaError> {
        self.loader.parse(name, text).map(Schema::new)
    }

    /// Reads the root file from `path`.
    ///
    /// # Errors
    ///
    /// When a file cannot be read or is not valid IDL; the error locates every mistake.
    pub fn load(&self, path: impl AsRef<FilePath>) -> Result<Schema, SchemaError> {
        self.loader.load(path).map(Schema::new)
    }
}

/// A struct, union or exception of a schema: makes handles, builders and [codecs](crate::Codec). Cheap to clone.
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
    pub(crate) fn compiled_plans(&self) -> &CompiledPlans {
        &self.shared.compiled
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

    /// The schema that the type is of.
    pub fn schema(&self) -> Schema {
        Schema { shared: Arc::clone(&self.shared) }
    }

    /// A handle of the field named `name`.
    ///
    /// # Errors
    ///
    /// When there is no such field, or it cannot be read as a `T`: see [`FieldType`].
    pub fn field<T: FieldType + ?Sized>(&self, name: &str) -> Result<Field<T>, LookupError> {
        Ok(Field::new(slot_of::<T>(self.layouts(), self.layout(), name)?))
    }

    /// A handle of a field within nested structs, named from the outermost to the innermost: `customer.address.city`.
    ///
    /// # Errors
    ///
    /// When a field is not there, one on the way is not a struct, or the last cannot be read as a `T`.
    pub fn path<T: FieldType + ?Sized>(&self, path: &str) -> Result<Path<T>, LookupError> {
        let mut layout = self.layout();
        let mut steps = Vec::new();
        let mut names = path.split('.').peekable();
        loop {
            let name = names.next().unwrap_or_default();
            if names.peek().is_none() {
                let last = Field::new(slot_of::<T>(self.layouts(), layout, name)?);
                return Ok(Path::new(steps, last));
            }
            let step = slot_of::<Message<'_>>(self.layouts(), layout, name)?;
            if let Type::Struct(nested) = self.layouts().schema().ty(step.ty) {
                layout = self.layouts().struct_layout(nested);
            }
            steps.push(step);
        }
    }

    /// A builder of a message without any field, in `arena`.
    #[inline]
    pub fn builder<'a>(&'a self, arena: &'a Arena) -> Builder<'a> {
        Builder::new(self.layouts(), self.layout(), arena)
    }

    /// The message that `value`, a [`Value::Struct`], stands for.
    ///
    /// # Errors
    ///
    /// When `value` has fields or values that do not fit, or lacks what is required.
    pub fn message_from_value<'a>(
        &'a self,
        arena: &'a Arena,
        value: &Value,
    ) -> Result<Message<'a>, BuildError> {
        let mut builder = self.builder(arena);
        builder.set_fields(value)?;
        builder.finish()
    }

    /// How messages of this type lie in memory, for people: what `scrimp inspect --show layout` prints.
    pub fn describe_layout(&self) -> String {
        let layout = self.layout();
        let desc = self.desc();
        let kind = if layout.is_union { "union" } else { "struct" };
        let mut out = format!("{kind} {}: {} bytes\n", self.name(), layout.size);
        let presence = if layout.is_union { "tag" } else { "presence" };
        out += &format!("  {:>6}  {:>4}  {presence}\n", 0, layout.presence_words * 8);
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

fn slot_of<T: Access + ?Sized>(
    layouts: &Layouts,
    layout: &StructLayout,
    name: &str,
) -> Result<Slot, LookupError> {
    let schema = layouts.schema();
    let desc = schema.struct_desc(layout.struct_id);
    let field = layout.fields.iter().find(|field| desc.fields[field.desc as usize].name == name);
    let field = field.ok_or_else(|| LookupError::no_field(name, desc))?;
    if !T::accepts(schema, field.ty) {
        let ty = schema.display_type(field.ty);
        let message =
            format!("field `{name}` of `{}` is {ty}: it cannot be read as {}", desc.name, T::name());
        return Err(LookupError::new(message));
    }
    Ok(Slot::new(layout, field))
}
