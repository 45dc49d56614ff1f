//! Syntax trees to a [`Schema`]: this module declares every name and finds what a name means; its siblings resolve
//! types, members, services and constants.
//!
//! Nothing here recurses over chains that the text can make long (typedefs, constants, parents): those are walked
//! with stacks of their own. What recurses is bounded by the nesting limit.

use std::sync::Arc;

use hashbrown::{HashMap, HashSet};

use crate::ast::{self, Item};
use crate::descriptor::{
    Annotation, ConstDesc, ConstId, Definition, EnumDesc, EnumId, FileDesc, IncludeDesc, NamespaceDesc,
    ServiceDesc, ServiceId, StructDesc, StructId, StructKind, Type, TypedefDesc, TypedefId,
};
use crate::diagnostic::{Diagnostic, Diagnostics, quote};
use crate::error::SchemaError;
use crate::limits::SchemaLimits;
use crate::loaded_file::LoadedFile;
use crate::name_index::NameIndex;
use crate::names::{MethodNames, Names, by_stem};
use crate::near_miss::Suggester;
use crate::paths::stem;
use crate::schema::Schema;
use crate::source::{SourceId, SourceMap, Span};
use crate::type_table::{POISON, TypeTable};

/// Resolves `files`, of which there is one per source.
pub(crate) fn resolve(
    sources: SourceMap,
    files: Vec<LoadedFile>,
    limits: &SchemaLimits,
    diagnostics: Diagnostics,
) -> Result<Schema, SchemaError> {
    let tables = Resolver::new(&sources, &files, limits, diagnostics).run();
    if tables.diagnostics.has_errors() {
        return Err(SchemaError::new(tables.diagnostics.into_vec(), sources));
    }
    let files = describe_files(&sources, files);
    let methods = method_names(&tables);
    let names = Names::new(&sources, &files, tables.names, tables.const_names, methods);
    Ok(Schema {
        sources,
        files,
        types: tables.types,
        structs: tables.structs,
        enums: tables.enums,
        typedefs: tables.typedefs,
        consts: tables.consts,
        services: tables.services,
        names: Arc::new(names),
        warnings: tables.diagnostics.into_vec(),
    })
}

/// What the resolver leaves behind: the parts of a schema.
struct Tables {
    types: Vec<Type>,
    structs: Vec<StructDesc>,
    enums: Vec<EnumDesc>,
    typedefs: Vec<TypedefDesc>,
    consts: Vec<ConstDesc>,
    services: Vec<ServiceDesc>,
    names: HashMap<(SourceId, String), Definition>,
    const_names: HashMap<(SourceId, String), ConstId>,
    diagnostics: Diagnostics,
}

fn method_names(tables: &Tables) -> MethodNames {
    let of_method = |desc: &StructDesc| Some(((desc.service?, desc.name.clone()), desc.id));
    MethodNames {
        structs: tables.structs.iter().filter_map(of_method).collect(),
        parents: tables.services.iter().map(|service| service.extends).collect(),
    }
}

/// The descriptors of files; ids follow the order of declaration, file by file.
fn describe_files(sources: &SourceMap, files: Vec<LoadedFile>) -> Vec<FileDesc> {
    let mut next = Counters::default();
    let describe = |LoadedFile { ast, includes, .. }: LoadedFile| {
        let includes = ast.includes.into_iter().zip(includes).filter_map(|(include, file)| {
            Some(IncludeDesc { path: include.path, file: file?, span: include.span })
        });
        let namespaces = ast.namespaces.into_iter().map(|namespace| NamespaceDesc {
            scope: sources.slice(namespace.scope).to_owned(),
            name: sources.slice(namespace.name).to_owned(),
            annotations: annotations(sources, &namespace.annotations),
            span: namespace.name,
        });
        FileDesc {
            source: ast.source,
            stem: stem(sources.name(ast.source)).to_owned(),
            includes: includes.collect(),
            namespaces: namespaces.collect(),
            definitions: ast.items.iter().map(|item| next.declare(item)).collect(),
            doc: ast.doc,
        }
    };
    files.into_iter().map(describe).collect()
}

/// Hands out the ids of definitions.
#[derive(Default)]
struct Counters {
    structs: usize,
    enums: usize,
    typedefs: usize,
    consts: usize,
    services: usize,
}

impl Counters {
    fn declare(&mut self, item: &Item) -> Definition {
        let next = |count: &mut usize| {
            *count += 1;
            *count - 1
        };
        match item {
            Item::Struct(_) => Definition::Struct(StructId::from_index(next(&mut self.structs))),
            Item::Enum(_) => Definition::Enum(EnumId::from_index(next(&mut self.enums))),
            Item::Typedef(_) => Definition::Typedef(TypedefId::from_index(next(&mut self.typedefs))),
            Item::Const(_) => Definition::Const(ConstId::from_index(next(&mut self.consts))),
            Item::Service(_) => Definition::Service(ServiceId::from_index(next(&mut self.services))),
        }
    }
}

/// What a name means in a file.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Lookup<T> {
    /// This.
    Found(T),
    /// It may be in a file that is missing or has a syntax error, which is reported already.
    Unknowable,
    /// Nothing.
    Missing,
}

/// What a name in a constant means.
#[derive(Clone, Copy, Debug)]
pub(crate) enum ValueName {
    Const(ConstId),
    Member(EnumId, i32),
    /// The enum exists but has no such member.
    UnknownMember(EnumId),
}

/// The tables being built, and the indices that make every lookup cheap.
pub(crate) struct Resolver<'a> {
    pub(crate) sources: &'a SourceMap,
    pub(crate) files: &'a [LoadedFile],
    pub(crate) limits: &'a SchemaLimits,
    pub(crate) diagnostics: Diagnostics,
    pub(crate) suggester: Suggester,

    pub(crate) names: HashMap<(SourceId, &'a str), Definition>,
    const_names: HashMap<(SourceId, &'a str), ConstId>,
    /// The files that a file includes under a prefix, the last include first.
    included: HashMap<(SourceId, &'a str), Vec<SourceId>>,
    /// The prefixes of includes whose content is not known.
    unknowable: HashSet<(SourceId, &'a str)>,

    /// The definitions by kind, in the order of their ids, with their files.
    pub(crate) struct_items: Vec<(SourceId, &'a ast::Struct)>,
    pub(crate) enum_items: Vec<(SourceId, &'a ast::Enum)>,
    pub(crate) typedef_items: Vec<(SourceId, &'a ast::Typedef)>,
    pub(crate) const_items: Vec<(SourceId, &'a ast::Const)>,
    pub(crate) service_items: Vec<(SourceId, &'a ast::Service)>,

    pub(crate) types: TypeTable,
    pub(crate) structs: Vec<StructDesc>,
    pub(crate) enums: Vec<EnumDesc>,
    pub(crate) typedefs: Vec<TypedefDesc>,
    pub(crate) consts: Vec<ConstDesc>,
    pub(crate) services: Vec<ServiceDesc>,

    /// Where each field is in its struct's `fields`.
    pub(crate) fields_by_name: HashMap<(StructId, &'a str), usize>,
    /// The number of each enum member.
    pub(crate) members_by_name: HashMap<(EnumId, &'a str), i32>,
    /// Defaults to evaluate once all types are known.
    pub(crate) pending_defaults: Vec<PendingDefault<'a>>,
}

/// A default value to be evaluated.
pub(crate) struct PendingDefault<'a> {
    pub(crate) file: SourceId,
    pub(crate) owner: StructId,
    pub(crate) field: usize,
    pub(crate) value: &'a ast::ConstExpr,
}

impl<'a> Resolver<'a> {
    fn new(
        sources: &'a SourceMap,
        files: &'a [LoadedFile],
        limits: &'a SchemaLimits,
        diagnostics: Diagnostics,
    ) -> Self {
        Self {
            sources,
            files,
            limits,
            diagnostics,
            suggester: Suggester::default(),
            names: HashMap::new(),
            const_names: HashMap::new(),
            included: HashMap::new(),
            unknowable: HashSet::new(),
            struct_items: Vec::new(),
            enum_items: Vec::new(),
            typedef_items: Vec::new(),
            const_items: Vec::new(),
            service_items: Vec::new(),
            types: TypeTable::new(limits.nesting),
            structs: Vec::new(),
            enums: Vec::new(),
            typedefs: Vec::new(),
            consts: Vec::new(),
            services: Vec::new(),
            fields_by_name: HashMap::new(),
            members_by_name: HashMap::new(),
            pending_defaults: Vec::new(),
        }
    }

    fn run(mut self) -> Tables {
        self.declare();
        self.resolve_typedefs();
        self.resolve_enums();
        self.resolve_structs();
        self.resolve_services();
        self.evaluate_constants();
        self.warn_of_required_cycles();
        self.diagnostics.sort_warnings();
        let owned = |(file, name): (SourceId, &str)| (file, name.to_owned());
        Tables {
            types: self.types.into_types(),
            structs: self.structs,
            enums: self.enums,
            typedefs: self.typedefs,
            consts: self.consts,
            services: self.services,
            names: self.names.into_iter().map(|(name, definition)| (owned(name), definition)).collect(),
            const_names: self.const_names.into_iter().map(|(name, id)| (owned(name), id)).collect(),
            diagnostics: self.diagnostics,
        }
    }

    pub(crate) fn error(&mut self, code: &'static str, span: Span, message: impl Into<String>) {
        self.diagnostics.push(Diagnostic::error(code, span, message));
    }

    pub(crate) fn annotations(&self, annotations: &[ast::Annotation]) -> Vec<Annotation> {
        self::annotations(self.sources, annotations)
    }

    /// Enters every definition into the name spaces: one for types and services, one for constants.
    fn declare(&mut self) {
        let mut counters = Counters::default();
        for file in self.files {
            self.declare_includes(file);
            let source = file.ast.source;
            for item in &file.ast.items {
                let definition = counters.declare(item);
                let name = match item {
                    Item::Struct(item) => {
                        self.struct_items.push((source, item));
                        item.name
                    }
                    Item::Enum(item) => {
                        self.enum_items.push((source, item));
                        item.name
                    }
                    Item::Typedef(item) => {
                        self.typedef_items.push((source, item));
                        item.name
                    }
                    Item::Const(item) => {
                        self.const_items.push((source, item));
                        item.name
                    }
                    Item::Service(item) => {
                        self.service_items.push((source, item));
                        item.name
                    }
                };
                self.declare_name(source, name, definition);
            }
        }
    }

    fn declare_name(&mut self, file: SourceId, span: Span, definition: Definition) {
        let name = self.sources.slice(span);
        let first = if let Definition::Const(id) = definition {
            self.const_names
                .try_insert((file, name), id)
                .err()
                .map(|taken| *taken.entry.get())
                .map(Definition::Const)
        } else {
            self.names.try_insert((file, name), definition).err().map(|taken| *taken.entry.get())
        };
        let Some(first) = first else { return };
        let first = match first {
            Definition::Struct(id) => self.struct_items[id.index()].1.name,
            Definition::Enum(id) => self.enum_items[id.index()].1.name,
            Definition::Typedef(id) => self.typedef_items[id.index()].1.name,
            Definition::Const(id) => self.const_items[id.index()].1.name,
            Definition::Service(id) => self.service_items[id.index()].1.name,
        };
        let (code, what) =
            if matches!(definition, Definition::Const(_)) { ("E0202", "constant ") } else { ("E0201", "") };
        let message = format!("{what}{} is already defined", quote(name));
        let diagnostic = Diagnostic::error(code, span, message).with_label(first, "first defined");
        self.diagnostics.push(diagnostic.with_help("rename one of them"));
    }

    fn declare_includes(&mut self, file: &'a LoadedFile) {
        let source = file.ast.source;
        let includes = || {
            let paths = file.ast.includes.iter().map(|include| include.path.as_str());
            paths.zip(file.includes.iter().copied())
        };
        let found = includes().filter_map(|(path, target)| Some((path, target?)));
        let found = by_stem(found).into_iter();
        self.included.extend(found.map(|(prefix, targets)| ((source, prefix), targets)));
        for (path, target) in includes() {
            if target.is_none_or(|target| self.files[target.index()].broken) {
                self.unknowable.insert((source, stem(path)));
            }
        }
    }

    /// Looks `name` up by `get` in the files that it can be in: undotted in `file`, `stem.Name` in what `file` includes
    /// under that stem.
    fn find<T>(&self, file: SourceId, name: &str, get: impl Fn(SourceId, &str) -> Option<T>) -> Lookup<T> {
        let Some((prefix, name)) = name.rsplit_once('.') else {
            return get(file, name).map_or(Lookup::Missing, Lookup::Found);
        };
        if let Some(found) = self.included(file, prefix).iter().find_map(|&target| get(target, name)) {
            return Lookup::Found(found);
        }
        if self.unknowable.contains(&(file, prefix)) { Lookup::Unknowable } else { Lookup::Missing }
    }

    /// What `file` includes under `prefix`, the last include first.
    pub(crate) fn included<'s>(&'s self, file: SourceId, prefix: &'s str) -> &'s [SourceId] {
        self.included.get(&(file, prefix)).map_or(&[], Vec::as_slice)
    }

    /// What the type or service name `name` means in `file`.
    pub(crate) fn find_definition(&self, file: SourceId, name: &str) -> Lookup<Definition> {
        self.find(file, name, |file, name| self.names.get(&(file, name)).copied())
    }

    /// What `name` means in a constant in `file`: `E.A`, `stem.CONST`, `stem.E.A` or `CONST`.
    pub(crate) fn find_value(&self, file: SourceId, name: &str) -> Lookup<ValueName> {
        let constant = self.find(file, name, |file, name| self.const_names.get(&(file, name)).copied());
        let mut unknown_member = None;
        if let Some((prefix, member)) = name.rsplit_once('.')
            && let Lookup::Found(definition) = self.find_definition(file, prefix)
            && let Some(id) = self.enum_of(definition)
        {
            match self.members_by_name.get(&(id, member)) {
                // A file's own enum comes before a constant of an included file.
                Some(&number) if !prefix.contains('.') || !matches!(constant, Lookup::Found(_)) => {
                    return Lookup::Found(ValueName::Member(id, number));
                }
                Some(_) => {}
                None => unknown_member = Some(id),
            }
        }
        match (constant, unknown_member) {
            (Lookup::Found(id), _) => Lookup::Found(ValueName::Const(id)),
            (_, Some(id)) => Lookup::Found(ValueName::UnknownMember(id)),
            (Lookup::Unknowable, None) => Lookup::Unknowable,
            (Lookup::Missing, None) => {
                match name.rsplit_once('.').map(|(prefix, _)| self.find_definition(file, prefix)) {
                    Some(Lookup::Unknowable) => Lookup::Unknowable,
                    _ => Lookup::Missing,
                }
            }
        }
    }

    /// The enum that `definition` is, itself or through typedefs.
    fn enum_of(&self, definition: Definition) -> Option<EnumId> {
        let ty = match definition {
            Definition::Enum(id) => return Some(id),
            Definition::Typedef(id) => self.typedefs[id.index()].target.id,
            _ => return None,
        };
        if ty == POISON { None } else { self.types.get(ty).as_enum() }
    }

    /// Where the struct `id` is declared, for labels.
    pub(crate) fn struct_span(&self, id: StructId) -> Span {
        self.structs[id.index()].span
    }

    /// A struct without fields yet.
    pub(crate) fn new_struct(
        &mut self,
        name: String,
        file: SourceId,
        kind: StructKind,
        service: Option<ServiceId>,
        span: Span,
    ) -> StructDesc {
        let id = StructId::from_index(self.structs.len());
        StructDesc {
            id,
            name,
            file,
            kind,
            service,
            fields: Vec::new(),
            by_id: Vec::new(),
            annotations: Vec::new(),
            doc: None,
            span,
            names: NameIndex::default(),
        }
    }
}

fn annotations(sources: &SourceMap, annotations: &[ast::Annotation]) -> Vec<Annotation> {
    let describe = |annotation: &ast::Annotation| Annotation {
        key: sources.slice(annotation.key).to_owned(),
        value: annotation.value.clone().unwrap_or_else(|| "1".to_owned()),
        span: annotation.span,
    };
    annotations.iter().map(describe).collect()
}
