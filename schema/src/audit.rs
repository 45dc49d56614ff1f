//! [`audit`]: what a new version of a schema breaks for programs and data that know the old one.
//!
//! Definitions are paired by name, file by file. A struct or enum whose name is gone is paired with the one that took its place
//! in the type of a field, if that one is new: it was renamed or moved. Types are compared by what they are on the wire, `types`,
//! and paired structs field by field, `structs`; methods are compared through the structs of their arguments and results,
//! `services`.

mod enums;
mod services;
mod structs;
mod types;

use std::collections::VecDeque;
use std::fmt::{self, Write as _};

use hashbrown::{HashMap, HashSet};

use crate::descriptor::{ConstId, Definition, EnumId, MethodDesc, ServiceId, StructId, Type, TypeId};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity, quote};
use crate::paths::{ends, stem};
use crate::schema::Schema;
use crate::snippet::Style;
use crate::source::{SourceId, SourceMap, Span};

use types::Change;

/// Compares two versions of a schema, and reports each change in `new` that breaks compatibility with `old`: that of programs which
/// know one version and exchange messages with programs, or read data, of the other. Errors are breaks; warnings are changes of
/// meaning that leave the bytes alone.
///
/// ```
/// use scrimp_schema::{Loader, audit};
///
/// let old = Loader::new().parse("old.thrift", "struct Order { 1: i64 id, 2: string note }")?;
/// let new = Loader::new().parse("new.thrift", "struct Order { 1: i32 id, 2: string comment }")?;
/// let audit = audit(&old, &new);
/// assert!(audit.has_breaks());
/// let found: Vec<String> =
///     audit.diagnostics().iter().map(|found| found.located(audit.sources()).to_string()).collect();
/// assert_eq!(found[0], "\
/// new.thrift:1:19: error[E0701]: the type of field `id` of `Order` changed from `i64` to `i32`; \
/// help: keep the type, or add a field with an id that was never used
///   note: it was `i64` at old.thrift:1:19");
/// assert!(found[1].contains("warning[W0702]: field 2 of `Order` was renamed from `note` to `comment`"));
/// # Ok::<(), scrimp_schema::SchemaError>(())
/// ```
#[doc = include_str!("../compatibility.md")]
pub fn audit(old: &Schema, new: &Schema) -> Audit {
    Auditor::new(old, new).run()
}

/// The result of [`audit`]: breaks and harmless changes, with the texts of both versions.
///
/// ```
/// use scrimp_schema::{Loader, Style, audit};
/// let old = Loader::new().parse("old.thrift", "enum Colour { RED, BLUE }")?;
/// let new = Loader::new().parse("new.thrift", "enum Colour { RED }")?;
/// let audit = audit(&old, &new);
/// println!("{}", audit.report(Style::Plain));
/// assert_eq!(audit.diagnostics().len(), 1);
/// # Ok::<(), scrimp_schema::SchemaError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Audit {
    diagnostics: Vec<Diagnostic>,
    sources: SourceMap,
}

impl Audit {
    /// The findings: breaks, which are errors, then harmless changes, which are warnings. Of each, the first few hundred.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// Whether anything breaks.
    pub fn has_breaks(&self) -> bool {
        self.diagnostics.iter().any(|diagnostic| diagnostic.severity() == Severity::Error)
    }

    /// The texts that the diagnostics point into: those of both versions.
    pub fn sources(&self) -> &SourceMap {
        &self.sources
    }

    /// Every diagnostic as a [snippet](crate::Located::snippet), breaks first, with blank lines between.
    pub fn report(&self, style: Style) -> String {
        let snippet = |diagnostic: &Diagnostic| diagnostic.located(&self.sources).snippet(style);
        self.diagnostics.iter().map(snippet).collect::<Vec<_>>().join("\n")
    }
}

/// An audit under way.
struct Auditor<'s> {
    old: &'s Schema,
    new: &'s Schema,
    /// The sources of the new schema, then those of the old one.
    sources: SourceMap,
    diagnostics: Diagnostics,
    /// The end of what is written in each new file.
    ends: Vec<Span>,
    /// What became of each old file, struct and enum.
    files: HashMap<SourceId, SourceId>,
    structs: HashMap<StructId, StructId>,
    enums: HashMap<EnumId, EnumId>,
    /// The new structs and enums that have an old one.
    known_structs: HashSet<StructId>,
    known_enums: HashSet<EnumId>,
    /// The methods of each new service, not those that it inherits.
    new_methods: HashMap<(ServiceId, &'s str), &'s MethodDesc>,
    /// Pairs that are still to be compared.
    pending_structs: VecDeque<(StructId, StructId)>,
    pending_enums: VecDeque<(EnumId, EnumId)>,
    /// Comparisons that were made.
    changes: HashMap<(TypeId, TypeId), Change>,
}

impl<'s> Auditor<'s> {
    fn new(old: &'s Schema, new: &'s Schema) -> Self {
        let mut sources = new.sources().clone();
        sources.append(old.sources());
        let end = |source| {
            let end = new.sources().text(source).trim_end().len();
            Span::new(source, end, end)
        };
        let methods = new.services().iter().flat_map(|service| {
            service.methods.iter().map(|method| ((service.id, method.name.as_str()), method))
        });
        Self {
            old,
            new,
            sources,
            diagnostics: Diagnostics::default(),
            ends: new.sources().ids().map(end).collect(),
            files: HashMap::new(),
            structs: HashMap::new(),
            enums: HashMap::new(),
            known_structs: HashSet::new(),
            known_enums: HashSet::new(),
            new_methods: methods.collect(),
            pending_structs: VecDeque::new(),
            pending_enums: VecDeque::new(),
            changes: HashMap::new(),
        }
    }

    fn run(mut self) -> Audit {
        self.pair_files();
        let definitions: Vec<(SourceId, Definition)> = self
            .old
            .files()
            .iter()
            .flat_map(|file| file.definitions.iter().map(|def| (file.source, *def)))
            .collect();
        for (file, definition) in &definitions {
            self.pair_types(*file, *definition);
        }
        self.compare_pending();
        for (file, definition) in &definitions {
            match *definition {
                Definition::Service(id) => self.compare_service(*file, id),
                Definition::Const(id) => self.compare_const(*file, id),
                _ => {}
            }
            self.compare_pending();
        }
        for (_, definition) in definitions {
            self.report_removed(definition);
        }
        Audit { diagnostics: self.diagnostics.into_vec(), sources: self.sources }
    }

    /// The root files are one pair. Included files are paired by their path from the root file's folder; those that are left by
    /// their stem: first where more of the ends of their paths is the same, then in order.
    fn pair_files(&mut self) {
        fn included(schema: &Schema) -> Vec<(String, SourceId)> {
            let path = |source: SourceId| schema.names.path_from_root(source).to_owned();
            schema.files()[1..].iter().map(|file| (path(file.source), file.source)).collect()
        }
        self.files.insert(self.old.root().source, self.new.root().source);
        let (mut old, mut new) = (included(self.old), included(self.new));
        self.pair_files_by(&mut old, &mut new, |path| Some(path));
        const MAX_PARTS: usize = 20;
        for parts in (1..=MAX_PARTS).rev() {
            self.pair_files_by(&mut old, &mut new, |path| ends(path).nth(parts - 1));
        }
        self.pair_files_by(&mut old, &mut new, |path| Some(stem(path)));
    }

    /// Pairs, and removes, the files whose paths have the same `key`, in order where several have it.
    fn pair_files_by(
        &mut self,
        old: &mut Vec<(String, SourceId)>,
        new: &mut Vec<(String, SourceId)>,
        key: impl Fn(&str) -> Option<&str>,
    ) {
        let mut by_key: HashMap<&str, VecDeque<SourceId>> = HashMap::new();
        for (path, source) in &*new {
            if let Some(key) = key(path) {
                by_key.entry(key).or_default().push_back(*source);
            }
        }
        let mut paired = HashSet::new();
        old.retain(|(path, source)| {
            let found = key(path).and_then(|key| by_key.get_mut(key)?.pop_front());
            if let Some(found) = found {
                self.files.insert(*source, found);
                paired.insert(found);
            }
            found.is_none()
        });
        drop(by_key);
        new.retain(|(_, source)| !paired.contains(source));
    }

    /// What the name of an old definition means in the new version of its file.
    fn namesake(&self, file: SourceId, name: &str) -> Option<Definition> {
        let file = *self.files.get(&file)?;
        self.new.names.type_in(file, name)
    }

    /// Pairs an old struct or enum with the new one of its name.
    fn pair_types(&mut self, file: SourceId, definition: Definition) {
        let name = match definition {
            Definition::Struct(id) => &self.old.struct_desc(id).name,
            Definition::Enum(id) => &self.old.enum_desc(id).name,
            _ => return,
        };
        let new = match self.namesake(file, name) {
            Some(Definition::Struct(id)) => Type::Struct(id),
            Some(Definition::Enum(id)) => Type::Enum(id),
            Some(Definition::Typedef(id)) => self.new.ty(self.new.typedef_desc(id).target.id),
            _ => return,
        };
        match (definition, new) {
            (Definition::Struct(old), Type::Struct(new)) => _ = self.pair_structs(old, new),
            (Definition::Enum(old), Type::Enum(new)) => _ = self.pair_enums(old, new),
            _ => {}
        }
    }

    fn compare_pending(&mut self) {
        loop {
            if let Some((old, new)) = self.pending_structs.pop_front() {
                self.compare_structs(old, new);
            } else if let Some((old, new)) = self.pending_enums.pop_front() {
                self.compare_enums(old, new);
            } else {
                return;
            }
        }
    }

    fn compare_const(&mut self, file: SourceId, id: ConstId) {
        let old = self.old.const_desc(id);
        let new = self.files.get(&file).and_then(|file| self.new.names.constant_in(*file, &old.name));
        let (span, message) = match new.map(|id| self.new.const_desc(id)) {
            None => (self.end_of_file(file), format!("constant {} was removed", self.quote_old(id))),
            // Where the types differ the values can be alike, or different in name only.
            Some(new)
                if self.compare_types(old.ty.id, new.ty.id) == Change::None && old.value == new.value =>
            {
                return;
            }
            Some(new) => (new.span, format!("constant {} changed", self.quote_new(new.id))),
        };
        self.warn("W0731", span, message, old.span, "it was defined");
    }

    /// Reports an old struct or enum without a successor.
    fn report_removed(&mut self, definition: Definition) {
        match definition {
            Definition::Struct(id) if !self.structs.contains_key(&id) => {
                let old = self.old.struct_desc(id);
                let message = format!("{} was removed", self.quote_old(id));
                let (span, old_span) = (self.end_of_file(old.file), old.span);
                let help = "keep it for as long as there may be messages of it";
                self.report("E0709", span, message, old_span, "it was defined", help);
            }
            Definition::Enum(id) if !self.enums.contains_key(&id) => {
                let old = self.old.enum_desc(id);
                let message = format!("enum {} was removed", self.quote_old(id));
                self.warn("W0712", self.end_of_file(old.file), message, old.span, "it was defined");
            }
            _ => {}
        }
    }

    /// Where to point when something is missing from the new version of an old file.
    fn end_of_file(&self, file: SourceId) -> Span {
        let file = self.files.get(&file).copied().unwrap_or(self.new.root().source);
        self.ends[file.index()]
    }

    /// Reports a break at a place of the new schema; `old` is a place of the old one.
    fn report(
        &mut self,
        code: &'static str,
        span: Span,
        message: impl Into<String>,
        old: Span,
        label: impl Into<String>,
        help: &str,
    ) {
        let diagnostic = Diagnostic::error(code, span, message);
        self.diagnostics.push(diagnostic.with_label(self.in_old(old), label).with_help(help));
    }

    /// Reports a change that breaks nothing.
    fn warn(
        &mut self,
        code: &'static str,
        span: Span,
        message: impl Into<String>,
        old: Span,
        label: impl Into<String>,
    ) {
        let diagnostic = Diagnostic::warning(code, span, message);
        self.diagnostics.push(diagnostic.with_label(self.in_old(old), label));
    }

    /// A place of the old schema in the sources of both.
    fn in_old(&self, span: Span) -> Span {
        Span { source: SourceId(span.source.0 + self.new.sources().len() as u32), ..span }
    }

    /// The name of a definition of the new schema, in backquotes.
    fn quote_new(&self, new: impl Into<Definition>) -> String {
        quote(&self.new.qualified_name(new))
    }

    /// The name of a definition of the old schema, in backquotes: with the path of its file, where the new schema has something
    /// of another file under that name.
    fn quote_old(&self, old: impl Into<Definition>) -> String {
        let old = old.into();
        let name = self.old.qualified_name(old);
        let found = match old {
            Definition::Const(_) => self.new.lookup_const(&name).map(|id| id.map(Definition::Const)),
            _ => self.new.lookup(&name),
        };
        let file = self.files.get(&self.old.declared(old).0);
        let is_of_file = |found| Some(&self.new.declared(found).0) == file;
        let is_misread = found.map_or(true, |found| found.is_some_and(|found| !is_of_file(found)));
        quote(&if is_misread { self.old.name_by_path(old) } else { name })
    }

    /// An old and a new type, which differ, in backquotes: with the paths of files, where they would read the same without.
    fn quote_types(&self, old: TypeId, new: TypeId) -> [String; 2] {
        let mut texts = [beginning(self.old.display_type(old)), beginning(self.new.display_type(new))];
        if texts[0] == texts[1] {
            texts = [
                beginning(self.old.display_type_by_path(old)),
                beginning(self.new.display_type_by_path(new)),
            ];
        }
        texts.map(|text| quote(&text))
    }
}

/// As much of `long` as may be shown.
fn beginning(long: impl fmt::Display) -> String {
    struct Beginning(String);

    impl fmt::Write for Beginning {
        fn write_str(&mut self, text: &str) -> fmt::Result {
            const ENOUGH: usize = 400;
            let room = text.floor_char_boundary(ENOUGH.saturating_sub(self.0.len()));
            self.0.push_str(&text[..room]);
            if room < text.len() { Err(fmt::Error) } else { Ok(()) }
        }
    }

    let mut text = Beginning(String::new());
    // An error says that there is more than enough.
    _ = write!(text, "{long}");
    text.0
}
