//! [`Schema`]: the tables of a loaded schema, and what names mean in it.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use crate::descriptor::{
    ConstDesc, ConstId, Definition, EnumDesc, EnumId, FileDesc, ServiceDesc, ServiceId, StructDesc, StructId,
    Type, TypeId, TypedefDesc, TypedefId,
};
use crate::diagnostic::Diagnostic;
use crate::names::{AmbiguousName, NameSpace, Names};
use crate::near_miss::{MAX_CANDIDATES, closest_name, unlikeness};
use crate::source::{SourceId, SourceMap};

/// A checked schema: immutable tables of everything that a root file and its includes define.
///
/// ```
/// use scrimp_schema::Loader;
/// let schema = Loader::new().parse("shop.thrift", "struct Order { 1: Status status } enum Status { NEW, PAID }")?;
/// assert_eq!(schema.root().definitions.len(), 2);
/// assert_eq!(schema.structs()[0].name, "Order");
/// assert_eq!(schema.enums()[0].number_of("PAID"), Some(1));
/// # Ok::<(), scrimp_schema::SchemaError>(())
/// ```
#[derive(Debug)]
pub struct Schema {
    pub(crate) sources: SourceMap,
    /// One per source, in the same order; the root file is the first.
    pub(crate) files: Vec<FileDesc>,
    pub(crate) types: Vec<Type>,
    pub(crate) structs: Vec<StructDesc>,
    pub(crate) enums: Vec<EnumDesc>,
    pub(crate) typedefs: Vec<TypedefDesc>,
    pub(crate) consts: Vec<ConstDesc>,
    pub(crate) services: Vec<ServiceDesc>,
    /// Shared with the schemas that are [derived](crate::Narrowing) from this one.
    pub(crate) names: Arc<Names>,
    pub(crate) warnings: Vec<Diagnostic>,
}

impl Schema {
    /// The texts that the schema was loaded from.
    pub fn sources(&self) -> &SourceMap {
        &self.sources
    }

    /// The files; the root file is the first.
    pub fn files(&self) -> &[FileDesc] {
        &self.files
    }

    /// The root file: the one that the [`Loader`](crate::Loader) was given.
    pub fn root(&self) -> &FileDesc {
        &self.files[0]
    }

    /// The file read from `source`.
    pub fn file(&self, source: SourceId) -> &FileDesc {
        &self.files[source.index()]
    }

    /// The types that occur, each once.
    pub fn types(&self) -> &[Type] {
        &self.types
    }

    /// The type `id`.
    pub fn ty(&self, id: TypeId) -> Type {
        self.types[id.index()]
    }

    /// The structs, unions and exceptions, and the arguments and result of every method.
    pub fn structs(&self) -> &[StructDesc] {
        &self.structs
    }

    /// The struct `id`.
    pub fn struct_desc(&self, id: StructId) -> &StructDesc {
        &self.structs[id.index()]
    }

    /// The enums.
    pub fn enums(&self) -> &[EnumDesc] {
        &self.enums
    }

    /// The enum `id`.
    pub fn enum_desc(&self, id: EnumId) -> &EnumDesc {
        &self.enums[id.index()]
    }

    /// The typedefs.
    pub fn typedefs(&self) -> &[TypedefDesc] {
        &self.typedefs
    }

    /// The typedef `id`.
    pub fn typedef_desc(&self, id: TypedefId) -> &TypedefDesc {
        &self.typedefs[id.index()]
    }

    /// The constants.
    pub fn consts(&self) -> &[ConstDesc] {
        &self.consts
    }

    /// The constant `id`.
    pub fn const_desc(&self, id: ConstId) -> &ConstDesc {
        &self.consts[id.index()]
    }

    /// The services.
    pub fn services(&self) -> &[ServiceDesc] {
        &self.services
    }

    /// The service `id`.
    pub fn service_desc(&self, id: ServiceId) -> &ServiceDesc {
        &self.services[id.index()]
    }

    /// The warnings: oddities of the source that are no errors.
    pub fn warnings(&self) -> &[Diagnostic] {
        &self.warnings
    }

    /// The type or service called `name`; `None` when there is none.
    ///
    /// Names mean what they mean in the root file's IDL, and a path tells files apart where that does not suffice:
    ///
    /// | name | means |
    /// |---|---|
    /// | `Name` | the definition in the root file |
    /// | `stem.Name` | the definition in a file that the root file includes. Of several files with the stem, the last one included that has the name counts. Without any, it is looked for in files with the stem that only other files include, and in the root file itself |
    /// | `path/stem.thrift:Name` | the definition in the file with that path, which starts at the root file's folder; the last parts of its path do, where no other file has them |
    ///
    /// In each, `Name` may be `Service.method_args` or `Service.method_result`: the struct of the arguments or of the result of a
    /// method that the service declares or inherits.
    ///
    /// ```
    /// use scrimp_schema::Loader;
    ///
    /// let loader = Loader::new()
    ///     .file("billing/types.thrift", "struct Id {} struct Invoice {}")
    ///     .file("stock/types.thrift", "struct Id {}");
    /// let schema = loader.parse("shop.thrift", r#"
    ///     include "billing/types.thrift"
    ///     include "stock/types.thrift"
    ///     service Shop { void buy(1: types.Id id) }
    /// "#)?;
    /// let found = |name: &str| {
    ///     let definition = schema.lookup(name).expect("the name is not ambiguous")?;
    ///     Some(schema.qualified_name(definition))
    /// };
    /// assert_eq!(found("types.Id").as_deref(), Some("types.Id"));
    /// assert_eq!(found("stock/types.thrift:Id").as_deref(), Some("types.Id"));
    /// assert_eq!(found("billing/types.thrift:Id").as_deref(), Some("billing/types.thrift:Id"));
    /// assert_eq!(found("types.Invoice").as_deref(), Some("types.Invoice"));
    /// assert_eq!(found("Shop.buy_args").as_deref(), Some("Shop.buy_args"));
    /// assert_eq!(found("Id"), None);
    /// # Ok::<(), scrimp_schema::SchemaError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When several files define such a name, and the root file's IDL does not tell which is meant; the error lists a name for each.
    pub fn lookup(&self, name: &str) -> Result<Option<Definition>, AmbiguousName> {
        self.names.find_type(name)
    }

    /// The constant `name`, looked up as by [`lookup`](Self::lookup).
    ///
    /// # Errors
    ///
    /// When several files define it, and the root file's IDL does not tell which is meant.
    pub fn lookup_const(&self, name: &str) -> Result<Option<ConstId>, AmbiguousName> {
        self.names.find_constant(name)
    }

    /// The shortest name under which [`lookup`](Self::lookup), or [`lookup_const`](Self::lookup_const), finds `definition`, seen
    /// from the root file.
    pub fn qualified_name(&self, definition: impl Into<Definition>) -> String {
        let definition = definition.into();
        let (file, name) = self.name_in_file(definition);
        self.names.qualify(NameSpace::of(definition), file, &name)
    }

    /// The name of `definition` after the path of its file, which starts at the root file's folder.
    pub(crate) fn name_by_path(&self, definition: Definition) -> String {
        let (file, name) = self.name_in_file(definition);
        format!("{}:{name}", self.names.path_from_root(file))
    }

    /// The file that declares `definition`, and its name within that file.
    fn name_in_file(&self, definition: Definition) -> (SourceId, Cow<'_, str>) {
        let (file, name) = self.declared(definition);
        let service = match definition {
            Definition::Struct(id) => self.struct_desc(id).service,
            _ => None,
        };
        let in_service = service.map(|id| format!("{}.{name}", self.service_desc(id).name));
        (file, in_service.map_or(Cow::Borrowed(name), Cow::Owned))
    }

    /// The names of definitions that `fits` accepts, of which `name` is most likely a misspelling: suggestions for where
    /// [`lookup`](Self::lookup) finds nothing, or something else than is wanted. Each is another name, and one that is found.
    ///
    /// There are several where `name` has no file and several files define something of that name: a name for each, the likeliest
    /// first, ten at most.
    ///
    /// ```
    /// use scrimp_schema::{Definition, Loader};
    /// let loader = Loader::new()
    ///     .file("types.thrift", "struct Address {} struct Id {}")
    ///     .file("stock.thrift", "struct Id {}");
    /// let schema = loader.parse("shop.thrift", r#"
    ///     include "types.thrift"
    ///     include "stock.thrift"
    ///     service Shop { void buy() }
    /// "#)?;
    /// let is_struct = |definition| matches!(definition, Definition::Struct(_));
    /// assert_eq!(schema.suggest("Adress", is_struct), ["types.Address"]);
    /// assert_eq!(schema.suggest("buy_args", is_struct), ["Shop.buy_args"]);
    /// assert_eq!(schema.suggest("Id", is_struct), ["stock.Id", "types.Id"]);
    /// assert!(schema.suggest("types.Address", is_struct).is_empty());
    /// # Ok::<(), scrimp_schema::SchemaError>(())
    /// ```
    pub fn suggest(&self, name: &str, fits: impl Fn(Definition) -> bool) -> Vec<String> {
        const MAX_SUGGESTIONS: usize = 10;
        let last = name.rsplit(['.', ':']).next().unwrap_or(name);
        let in_files = self.files.iter().flat_map(|file| file.definitions.iter().copied());
        let of_methods = self.structs.iter().filter(|desc| desc.service.is_some()).map(|desc| desc.id.into());
        let candidates: Vec<(&str, Definition)> = in_files
            .chain(of_methods)
            .filter(|definition| fits(*definition))
            .take(MAX_CANDIDATES)
            .map(|definition| (self.declared(definition).1, definition))
            .collect();
        // Where a name has several meanings, what it says of file and service tells which is likely.
        let in_one_spelling = |name: &str| name.replace(".thrift", "").replace(['/', ':'], ".");
        let asked = in_one_spelling(name);
        let unlikeness_of = |definition: Definition| {
            let (file, in_file) = self.name_in_file(definition);
            let is_in_root = file == self.root().source;
            let full = if is_in_root { in_file.into_owned() } else { self.name_by_path(definition) };
            unlikeness(&asked, &in_one_spelling(&full))
        };
        let likeliest = |own_name: &str| {
            const MAX_NAMESAKES: usize = 50;
            let namesakes = candidates.iter().filter(|(own, _)| *own == own_name).take(MAX_NAMESAKES);
            let mut names: Vec<(usize, String)> = namesakes
                .map(|(_, definition)| (unlikeness_of(*definition), self.qualified_name(*definition)))
                .filter(|(_, found)| found != name)
                .collect();
            names.sort_by(|(a, a_name), (b, b_name)| {
                (a, a_name.len(), a_name).cmp(&(b, b_name.len(), b_name))
            });
            // With a file, however it is spelled, one is likelier than the others.
            names.truncate(if last == name { MAX_SUGGESTIONS } else { 1 });
            names.into_iter().map(|(_, found)| found).collect::<Vec<_>>()
        };
        // It may be the right name without its file, or with another.
        let namesakes = likeliest(last);
        if !namesakes.is_empty() {
            return namesakes;
        }
        let Some(closest) = closest_name(last, candidates.iter().map(|(own, _)| *own)) else {
            return Vec::new();
        };
        let corrected = format!("{}{closest}", name.strip_suffix(last).unwrap_or_default());
        let is_found = self.lookup(&corrected).is_ok_and(|found| found.is_some_and(&fits));
        if is_found { vec![corrected] } else { likeliest(closest) }
    }

    /// The file that declares `definition`, and the name it gives it.
    pub(crate) fn declared(&self, definition: Definition) -> (SourceId, &str) {
        match definition {
            Definition::Struct(id) => (self.struct_desc(id).file, &self.struct_desc(id).name),
            Definition::Enum(id) => (self.enum_desc(id).file, &self.enum_desc(id).name),
            Definition::Typedef(id) => (self.typedef_desc(id).file, &self.typedef_desc(id).name),
            Definition::Const(id) => (self.const_desc(id).file, &self.const_desc(id).name),
            Definition::Service(id) => (self.service_desc(id).file, &self.service_desc(id).name),
        }
    }

    /// `id` as it would be written in IDL, with [qualified](Self::qualified_name) names.
    pub fn display_type(&self, id: TypeId) -> impl fmt::Display + '_ {
        DisplayType { schema: self, id, name: Schema::qualified_name }
    }

    /// `id` as in IDL, but each name [after the path of its file](Self::name_by_path).
    pub(crate) fn display_type_by_path(&self, id: TypeId) -> impl fmt::Display + '_ {
        DisplayType { schema: self, id, name: Schema::name_by_path }
    }
}

struct DisplayType<'s> {
    schema: &'s Schema,
    id: TypeId,
    name: fn(&Schema, Definition) -> String,
}

impl fmt::Display for DisplayType<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { schema, name, .. } = *self;
        let part = |id| DisplayType { schema, id, name };
        match schema.ty(self.id) {
            Type::Enum(id) => f.write_str(&name(schema, id.into())),
            Type::Struct(id) => f.write_str(&name(schema, id.into())),
            Type::List(element) => write!(f, "list<{}>", part(element)),
            Type::Set(element) => write!(f, "set<{}>", part(element)),
            Type::Map(key, value) => write!(f, "map<{}, {}>", part(key), part(value)),
            base => f.write_str(base.base_name().expect("all others have names")),
        }
    }
}
