//! [`Loader`]: finds a file and everything that it includes, and turns them into a [`Schema`].

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use hashbrown::HashMap;

use crate::ast;
use crate::diagnostic::{Diagnostic, Diagnostics, quote};
use crate::error::SchemaError;
use crate::limits::SchemaLimits;
use crate::loaded_file::LoadedFile;
use crate::parser;
use crate::paths::normalise;
use crate::resolve;
use crate::schema::Schema;
use crate::source::{SourceId, SourceMap, Span};

/// Loads schemas: from text or from files, with includes from memory or from files.
///
/// An include is looked for, in this order,
/// 1. among the files [given as text](Self::file): relative to the including file's folder, then as written, then
///    relative to each include folder;
/// 2. on disk, relative to the including file's folder, if that file itself came from disk;
/// 3. on disk, relative to each [include folder](Self::include_dir).
///
/// A text that is not from disk can therefore reach files only through include folders. There, it can name any file
/// below them or, with `..`, elsewhere: give no include folders to texts that you do not trust.
///
/// ```
/// use scrimp_schema::Loader;
///
/// let loader = Loader::new().file("common/types.thrift", "typedef i64 Id");
/// let schema = loader.parse("shop.thrift", r#"
///     include "common/types.thrift"
///     struct Order { 1: required types.Id id }
/// "#)?;
/// let order = &schema.structs()[0];
/// assert_eq!(schema.display_type(order.fields[0].ty.id).to_string(), "i64");
/// # Ok::<(), scrimp_schema::SchemaError>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Loader {
    include_dirs: Vec<PathBuf>,
    /// By normalised name.
    files: HashMap<String, String>,
    limits: SchemaLimits,
}

impl Loader {
    /// A loader without include folders or in-memory files, and with the default limits.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a folder to look for includes in, after those added before.
    pub fn include_dir(mut self, path: impl Into<PathBuf>) -> Self {
        self.include_dirs.push(path.into());
        self
    }

    /// Adds a file from memory, which includes can name; it replaces an earlier one of the same name.
    ///
    /// The name is a path with `/` between its parts, such as `common/types.thrift`.
    pub fn file(mut self, name: impl AsRef<str>, text: impl Into<String>) -> Self {
        self.files.insert(normalise(name.as_ref()), text.into());
        self
    }

    /// Sets the limits.
    pub fn limits(mut self, limits: SchemaLimits) -> Self {
        self.limits = limits;
        self
    }

    /// Loads a schema whose root file is `text`. Diagnostics call it `name`, and relative includes of in-memory files start
    /// there.
    ///
    /// # Errors
    ///
    /// When the text, or a file that it includes, is not valid Thrift, or a limit is exceeded.
    pub fn parse(&self, name: impl AsRef<str>, text: impl Into<String>) -> Result<Schema, SchemaError> {
        let name = name.as_ref();
        Load::new(self).run(Location::Memory(normalise(name)), name.to_owned(), Ok(text.into().into()))
    }

    /// Loads the schema whose root file is at `path`.
    ///
    /// # Errors
    ///
    /// When the file, or one that it includes, cannot be read or is not valid Thrift, or a limit is exceeded.
    pub fn load(&self, path: impl AsRef<Path>) -> Result<Schema, SchemaError> {
        let path = path.as_ref();
        let text = read(path, self.limits.text_size);
        Load::new(self).run(Location::Disk(path.to_owned()), path.display().to_string(), text)
    }

    /// Finds what `include "path"` means in the file at `from`; `is_root` knows the name of a root file from memory.
    fn find(&self, path: &str, from: &Location, is_root: impl Fn(&Location) -> bool) -> Option<Location> {
        let relative = Path::new(path);
        let beside = match from {
            Location::Memory(name) => Path::new(name).parent().unwrap_or(Path::new("")).join(relative),
            Location::Disk(file) => file.parent().unwrap_or(Path::new("")).join(relative),
        };
        let below = || self.include_dirs.iter().map(|dir| dir.join(relative));

        let in_memory = [&beside, relative].into_iter().map(Path::to_owned).chain(below()).find_map(|path| {
            let place = Location::Memory(normalise(path.to_str()?));
            let Location::Memory(name) = &place else { return None };
            (self.files.contains_key(name) || is_root(&place)).then_some(place)
        });
        let on_disk = || {
            let beside = matches!(from, Location::Disk(_)).then_some(beside);
            // Joining an absolute path would leave the include folder.
            let below = below().filter(|_| relative.is_relative());
            beside.into_iter().chain(below).find(|path| path.is_file()).map(Location::Disk)
        };
        in_memory.or_else(on_disk)
    }
}

/// Where a file is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Location {
    /// Given as text, under this normalised name.
    Memory(String),
    /// At this path.
    Disk(PathBuf),
}

impl Location {
    /// What is the same for two ways of naming one file.
    fn key(&self) -> Location {
        match self {
            Location::Memory(name) => Location::Memory(name.clone()),
            Location::Disk(path) => Location::Disk(fs::canonicalize(path).unwrap_or_else(|_| path.clone())),
        }
    }

    fn display(&self) -> String {
        match self {
            Location::Memory(name) => name.clone(),
            Location::Disk(path) => path.display().to_string(),
        }
    }
}

/// A text, and whether bytes that are not UTF-8 had to be replaced in it.
struct Text {
    text: String,
    lossy: bool,
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self { text, lossy: false }
    }
}

/// Reads a file, but not much more than `limit` bytes of it.
fn read(path: &Path, limit: usize) -> io::Result<Text> {
    let mut bytes = Vec::new();
    File::open(path)?.take(limit as u64 + 1).read_to_end(&mut bytes)?;
    Ok(match String::from_utf8(bytes) {
        Ok(text) => text.into(),
        // Old files have Latin-1 in their comments, which is harmless; strings are checked later.
        Err(error) => Text { text: String::from_utf8_lossy(error.as_bytes()).into_owned(), lossy: true },
    })
}

/// One load in progress.
struct Load<'l> {
    loader: &'l Loader,
    sources: SourceMap,
    places: Vec<Location>,
    by_key: HashMap<Location, SourceId>,
    files: Vec<LoadedFile>,
    diagnostics: Diagnostics,
    /// The definitions so far.
    definitions: usize,
}

/// A limit is exceeded, which is reported; there is no point in going on.
struct Fatal;

impl<'l> Load<'l> {
    fn new(loader: &'l Loader) -> Self {
        Self {
            loader,
            sources: SourceMap::default(),
            places: Vec::new(),
            by_key: HashMap::new(),
            files: Vec::new(),
            diagnostics: Diagnostics::default(),
            definitions: 0,
        }
    }

    fn run(mut self, place: Location, name: String, text: io::Result<Text>) -> Result<Schema, SchemaError> {
        let loaded = match text {
            Ok(text) => self.add(place, name, text, None).and_then(|_| self.includes()),
            Err(error) => {
                let message = format!("cannot read `{name}`: {error}");
                let source = self.sources.add(name, String::new());
                self.diagnostics.push(Diagnostic::error("E0001", Span::new(source, 0, 0), message));
                Err(Fatal)
            }
        };
        match loaded {
            Ok(()) => resolve::resolve(self.sources, self.files, &self.loader.limits, self.diagnostics),
            Err(Fatal) => Err(SchemaError::new(self.diagnostics.into_vec(), self.sources)),
        }
    }

    /// Adds and parses a file; `include` is where it was asked for, if it is not the root.
    fn add(
        &mut self,
        place: Location,
        name: String,
        Text { text, lossy }: Text,
        include: Option<Span>,
    ) -> Result<SourceId, Fatal> {
        let limits = &self.loader.limits;
        let too_long = text.len() > limits.text_size;
        let quoted = quote(&name);
        let source = self.sources.add(name, if too_long { String::new() } else { text });
        let start = include.unwrap_or(Span::new(source, 0, 0));
        if too_long {
            let message = format!("{quoted} is longer than {} bytes", limits.text_size);
            self.diagnostics.push(Diagnostic::error("E0005", start, message));
            return Err(Fatal);
        }
        let ast = parser::parse(source, &self.sources, limits.nesting, lossy, &mut self.diagnostics);
        let broken = ast.is_none();
        let ast = ast.unwrap_or_else(|| ast::File::empty(source));
        self.definitions += ast.size;
        if self.definitions > limits.definitions {
            let message = format!("there are more than {} definitions", limits.definitions);
            self.diagnostics.push(Diagnostic::error("E0007", start, message));
            return Err(Fatal);
        }
        self.by_key.insert(place.key(), source);
        self.places.push(place);
        self.files.push(LoadedFile { ast, broken, includes: Vec::new() });
        Ok(source)
    }

    /// Follows the includes from the root file, depth first.
    fn includes(&mut self) -> Result<(), Fatal> {
        let limits = &self.loader.limits;
        // The chain of files being followed, and whether each file is on it.
        let mut chain: Vec<SourceId> = self.sources.ids().collect();
        let mut on_chain = vec![true];
        while let Some(&current) = chain.last() {
            let file = &self.files[current.index()];
            let Some(include) = file.ast.includes.get(file.includes.len()) else {
                on_chain[current.index()] = false;
                chain.pop();
                continue;
            };
            let span = include.span;
            let is_root = |place: &Location| *place == self.places[0];
            let target = match self.loader.find(&include.path, &self.places[current.index()], is_root) {
                None => {
                    let message = format!("cannot find the included file {}", quote(&include.path));
                    let help = "paths are relative to the including file, then to each include folder";
                    self.diagnostics.push(Diagnostic::error("E0002", span, message).with_help(help));
                    None
                }
                Some(place) => match self.by_key.get(&place.key()) {
                    Some(&source) if on_chain[source.index()] => {
                        self.diagnostics.push(self.cycle(&chain, source, span));
                        None
                    }
                    Some(&source) => Some(source),
                    None => {
                        if self.sources.len() >= limits.files {
                            let message = format!("there are more than {} files", limits.files);
                            self.diagnostics.push(Diagnostic::error("E0009", span, message));
                            return Err(Fatal);
                        }
                        if chain.len() > limits.include_depth {
                            let message =
                                format!("includes are nested deeper than {} levels", limits.include_depth);
                            self.diagnostics.push(Diagnostic::error("E0008", span, message));
                            return Err(Fatal);
                        }
                        self.open(place, span)?
                    }
                },
            };
            self.files[current.index()].includes.push(target);
            if let Some(source) = target
                && source.index() == on_chain.len()
            {
                on_chain.push(true);
                chain.push(source);
            }
        }
        Ok(())
    }

    /// Reads and adds an included file; `None`, reported, when it cannot be read.
    fn open(&mut self, place: Location, span: Span) -> Result<Option<SourceId>, Fatal> {
        let name = place.display();
        let text = match &place {
            Location::Memory(name) => Ok(self.loader.files[name.as_str()].clone().into()),
            Location::Disk(path) => read(path, self.loader.limits.text_size),
        };
        match text {
            Ok(text) => self.add(place, name, text, Some(span)).map(Some),
            Err(error) => {
                let message = format!("cannot read {}: {error}", quote(&name));
                self.diagnostics.push(Diagnostic::error("E0001", span, message));
                Ok(None)
            }
        }
    }

    fn cycle(&self, chain: &[SourceId], target: SourceId, span: Span) -> Diagnostic {
        let message = format!("this include leads back to {}", quote(self.sources.name(target)));
        let mut diagnostic = Diagnostic::error("E0003", span, message);
        let from = chain.iter().position(|&source| source == target).unwrap_or(0);
        for &source in chain[from..chain.len() - 1].iter().take(5) {
            let file = &self.files[source.index()];
            if let Some(include) = file.ast.includes.get(file.includes.len()) {
                diagnostic = diagnostic.with_label(include.span, "the cycle goes through the include");
            }
        }
        diagnostic
    }
}
