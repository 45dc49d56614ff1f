//! [`Names`]: what names mean in a schema, seen from its root file, and what to call something so that it is found.

use std::fmt;

use hashbrown::{Equivalent, HashMap, HashSet};

use crate::descriptor::{ConstId, Definition, FileDesc, ServiceId, StructId};
use crate::paths::{ends, ends_with, folder, normalise, stem};
use crate::source::{SourceId, SourceMap};

/// What a file includes, by the stem that is the prefix of its names: the last include first, because its names hide those of
/// the others, as in Apache Thrift. `includes` are the paths as written, with the files that they lead to.
pub(crate) fn by_stem<'p>(
    includes: impl DoubleEndedIterator<Item = (&'p str, SourceId)>,
) -> HashMap<&'p str, Vec<SourceId>> {
    let mut found: HashMap<&str, Vec<SourceId>> = HashMap::new();
    let mut seen = HashSet::new();
    for (path, file) in includes.rev() {
        let stem = stem(path);
        if seen.insert((stem, file)) {
            found.entry(stem).or_default().push(file);
        }
    }
    found
}

/// Constants have names of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NameSpace {
    Types,
    Constants,
}

impl NameSpace {
    pub(crate) fn of(definition: Definition) -> Self {
        match definition {
            Definition::Const(_) => NameSpace::Constants,
            _ => NameSpace::Types,
        }
    }
}

/// The names that each file defines, and how files are told apart.
#[derive(Debug)]
pub(crate) struct Names {
    types: HashMap<(SourceId, String), Definition>,
    constants: HashMap<(SourceId, String), ConstId>,
    methods: MethodNames,
    /// The normalised path of each file, the root file's first.
    paths: Vec<String>,
    namesakes: HashMap<String, Namesakes>,
}

/// The structs of the methods of services, which are called `Service.method_args` and `Service.method_result`.
#[derive(Debug)]
pub(crate) struct MethodNames {
    /// By the service that declares the method, and what follows the service's name.
    pub(crate) structs: HashMap<(ServiceId, String), StructId>,
    /// What each service extends.
    pub(crate) parents: Vec<Option<ServiceId>>,
}

impl MethodNames {
    /// What `service`, or the nearest ancestor that has a method of that name, calls `name`.
    fn find(&self, service: ServiceId, name: &str) -> Option<StructId> {
        std::iter::successors(Some(service), |service| self.parents[service.index()])
            .find_map(|service| self.structs.get(&Key(service, name)).copied())
    }
}

/// The files of one stem.
#[derive(Debug, Default)]
struct Namesakes {
    /// Those that the root file includes under it, the last include first.
    included: Vec<SourceId>,
    /// The others that are called so.
    others: Vec<SourceId>,
}

/// Where a name leads.
enum Found<'n> {
    Nowhere,
    /// To what this file calls so.
    To(SourceId, &'n str),
    /// To what any of these files calls so.
    Any(Vec<SourceId>, &'n str),
}

/// The key of a table, borrowed.
#[derive(Hash)]
struct Key<'n, Owner>(Owner, &'n str);

impl<Owner: PartialEq> Equivalent<(Owner, String)> for Key<'_, Owner> {
    fn equivalent(&self, (owner, name): &(Owner, String)) -> bool {
        self.0 == *owner && self.1 == name
    }
}

impl Names {
    pub(crate) fn new(
        sources: &SourceMap,
        files: &[FileDesc],
        types: HashMap<(SourceId, String), Definition>,
        constants: HashMap<(SourceId, String), ConstId>,
        methods: MethodNames,
    ) -> Self {
        let mut namesakes: HashMap<String, Namesakes> = HashMap::new();
        let root = &files[0];
        let included = root.includes.iter().map(|include| (include.path.as_str(), include.file));
        let mut direct = HashSet::new();
        for (stem, files) in by_stem(included) {
            direct.extend(files.iter().map(|file| (stem, *file)));
            namesakes.entry_ref(stem).or_default().included = files;
        }
        for file in files.iter().filter(|file| !direct.contains(&(file.stem.as_str(), file.source))) {
            namesakes.entry_ref(file.stem.as_str()).or_default().others.push(file.source);
        }
        let paths = sources.ids().map(|source| normalise(sources.name(source))).collect();
        Self { types, constants, methods, paths, namesakes }
    }

    /// What `file` itself calls `name`: a type, a service, or the struct of a method.
    pub(crate) fn type_in(&self, file: SourceId, name: &str) -> Option<Definition> {
        let Some((service, name)) = name.split_once('.') else {
            return self.types.get(&Key(file, name)).copied();
        };
        match self.types.get(&Key(file, service))? {
            Definition::Service(id) => self.methods.find(*id, name).map(Definition::Struct),
            _ => None,
        }
    }

    /// What `file` itself calls `name`, a constant.
    pub(crate) fn constant_in(&self, file: SourceId, name: &str) -> Option<ConstId> {
        self.constants.get(&Key(file, name)).copied()
    }

    /// The type or service that `name` stands for.
    pub(crate) fn find_type(&self, name: &str) -> Result<Option<Definition>, AmbiguousName> {
        Ok(self.find_one(NameSpace::Types, name)?.and_then(|(file, name)| self.type_in(file, name)))
    }

    /// The constant that `name` stands for.
    pub(crate) fn find_constant(&self, name: &str) -> Result<Option<ConstId>, AmbiguousName> {
        Ok(self.find_one(NameSpace::Constants, name)?.and_then(|(file, name)| self.constant_in(file, name)))
    }

    /// The shortest name that leads to what `file` calls `name`.
    pub(crate) fn qualify(&self, space: NameSpace, file: SourceId, name: &str) -> String {
        let path = &self.paths[file.index()];
        let leads_there = |candidate: &String| matches!(self.find(space, candidate), Found::To(found, local) if (found, local) == (file, name));
        let undotted = (file == ROOT).then(|| name.to_owned());
        let dotted = std::iter::once_with(|| format!("{}.{name}", stem(path)));
        let by_path = ends(path).map(|end| format!("{end}:{name}"));
        let mut candidates = undotted.into_iter().chain(dotted).chain(by_path);
        candidates.find(leads_there).unwrap_or_else(|| format!("{path}:{name}"))
    }

    /// The path of `file` from the root file's folder or, if it is not in there, all of its path.
    pub(crate) fn path_from_root(&self, file: SourceId) -> &str {
        let path = &self.paths[file.index()];
        path.strip_prefix(folder(&self.paths[ROOT.index()])).unwrap_or(path)
    }

    fn find_one<'n>(
        &self,
        space: NameSpace,
        name: &'n str,
    ) -> Result<Option<(SourceId, &'n str)>, AmbiguousName> {
        match self.find(space, name) {
            Found::Nowhere => Ok(None),
            Found::To(file, local) => Ok(Some((file, local))),
            Found::Any(files, local) => {
                let shown = files.iter().take(AmbiguousName::MAX_CANDIDATES);
                Err(AmbiguousName {
                    name: name.to_owned(),
                    candidates: shown.map(|&file| self.qualify(space, file, local)).collect(),
                    more: files.len().saturating_sub(AmbiguousName::MAX_CANDIDATES),
                })
            }
        }
    }

    fn find<'n>(&self, space: NameSpace, name: &'n str) -> Found<'n> {
        let defines = |file: SourceId, local: &str| match space {
            NameSpace::Types => self.type_in(file, local).is_some(),
            NameSpace::Constants => self.constants.contains_key(&Key(file, local)),
        };
        if let Some((path, local)) = name.rsplit_once(':') {
            return Found::any(self.at_path(path, |file| defines(file, local)), local);
        }
        // A stem may have dots, and so may a name, one: `stem.Service.method_args`.
        for (dot, _) in name.rmatch_indices('.').take(2) {
            let (prefix, local) = (&name[..dot], &name[dot + 1..]);
            let Some(files) = self.namesakes.get(prefix) else { continue };
            if let Some(&file) = files.included.iter().find(|file| defines(**file, local)) {
                return Found::To(file, local);
            }
            let others: Vec<SourceId> =
                files.others.iter().copied().filter(|file| defines(*file, local)).collect();
            if !others.is_empty() {
                return Found::any(others, local);
            }
        }
        if defines(ROOT, name) { Found::To(ROOT, name) } else { Found::Nowhere }
    }

    /// The files that `path` is the path of or, if there is none, that it is the end of the path of.
    fn at_path(&self, path: &str, fits: impl Fn(SourceId) -> bool) -> Vec<SourceId> {
        let from_root = normalise(&format!("{}{path}", folder(&self.paths[ROOT.index()])));
        let path = normalise(path);
        let Some(namesakes) = self.namesakes.get(stem(&path)) else { return Vec::new() };
        let files = || namesakes.included.iter().chain(&namesakes.others).copied().filter(|file| fits(*file));
        let path_of = |file: &SourceId| self.paths[file.index()].as_str();
        let exact: Vec<SourceId> =
            files().filter(|file| path_of(file) == path || path_of(file) == from_root).collect();
        if exact.is_empty() {
            files().filter(|file| ends_with(path_of(file), &path)).collect()
        } else {
            exact
        }
    }
}

/// The root file comes first.
const ROOT: SourceId = SourceId(0);

impl<'n> Found<'n> {
    fn any(files: Vec<SourceId>, local: &'n str) -> Self {
        match files.as_slice() {
            [] => Found::Nowhere,
            [file] => Found::To(*file, local),
            _ => Found::Any(files, local),
        }
    }
}

/// The error of a name that several files define; see [`Schema::lookup`](crate::Schema::lookup).
///
/// ```
/// use scrimp_schema::Loader;
/// let loader = Loader::new()
///     .file("a.thrift", r#"include "x/ids.thrift" include "y/ids.thrift""#)
///     .file("x/ids.thrift", "struct Id {}")
///     .file("y/ids.thrift", "struct Id {}");
/// let schema = loader.parse("main.thrift", r#"include "a.thrift""#)?;
/// let error = schema.lookup("ids.Id").unwrap_err();
/// assert_eq!(error.candidates(), ["x/ids.thrift:Id", "y/ids.thrift:Id"]);
/// assert_eq!(error.to_string(), "`ids.Id` is ambiguous: it may be `x/ids.thrift:Id` or `y/ids.thrift:Id`");
/// # Ok::<(), scrimp_schema::SchemaError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AmbiguousName {
    name: String,
    candidates: Vec<String>,
    /// How many candidates there are beyond those kept.
    more: usize,
}

impl AmbiguousName {
    /// No more are listed.
    const MAX_CANDIDATES: usize = 10;

    /// A name for each thing that may be meant, which means that thing alone. Of very many, the first few.
    pub fn candidates(&self) -> &[String] {
        &self.candidates
    }
}

impl fmt::Display for AmbiguousName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, candidates, more } = self;
        write!(f, "`{name}` is ambiguous: it may be ")?;
        for (index, candidate) in candidates.iter().enumerate() {
            let separator = match index {
                0 => "",
                _ if index + 1 == candidates.len() && *more == 0 => " or ",
                _ => ", ",
            };
            write!(f, "{separator}`{candidate}`")?;
        }
        if *more > 0 {
            write!(f, " or one of {more} more")?;
        }
        Ok(())
    }
}

impl std::error::Error for AmbiguousName {}
