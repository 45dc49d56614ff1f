//! "Did you mean": what the resolver suggests for names that it does not know.

use crate::ast::Item;
use crate::descriptor::Definition;
use crate::diagnostic::quote;
use crate::near_miss::{MAX_CANDIDATES, did_you_mean};
use crate::paths::stem;
use crate::resolve::{Lookup, Resolver};
use crate::source::SourceId;

impl<'a> Resolver<'a> {
    /// How to mend the unknown type `name` in `file`.
    pub(crate) fn suggest_type(&mut self, file: SourceId, name: &str) -> Option<String> {
        const BASE_TYPES: [&str; 9] =
            ["bool", "i8", "i16", "i32", "i64", "double", "string", "binary", "uuid"];
        let replacement = match name {
            "f64" | "float64" => Some("double"),
            "int" | "int32" | "integer" => Some("i32"),
            "long" | "int64" => Some("i64"),
            "short" | "int16" => Some("i16"),
            "char" | "int8" => Some("i8"),
            "str" | "text" => Some("string"),
            "bytes" => Some("binary"),
            "boolean" => Some("bool"),
            "senum" => return Some("`senum` was removed from Thrift; use `string`".to_owned()),
            "slist" => return Some("`slist` was removed from Thrift; use `list<string>`".to_owned()),
            _ => None,
        };
        if let Some(replacement) = replacement {
            return Some(format!("Thrift's type is `{replacement}`"));
        }
        if matches!(name, "array" | "vector" | "List") {
            return Some("Thrift's type is `list<element>`".to_owned());
        }
        let is_type = |definition: &Definition| !matches!(definition, Definition::Service(_));
        let near = self.suggest_definition(file, name, &BASE_TYPES, is_type);
        near.or_else(|| Some("define it, or include the file that does".to_owned()))
    }

    /// How to mend the unknown service `name` in `file`.
    pub(crate) fn suggest_service(&mut self, file: SourceId, name: &str) -> Option<String> {
        let is_service = |definition: &Definition| matches!(definition, Definition::Service(_));
        let near = self.suggest_definition(file, name, &[], is_service);
        near.or_else(|| Some("define it, or include the file that does".to_owned()))
    }

    /// How to mend the unknown constant `name` in `file`.
    pub(crate) fn suggest_constant(&mut self, file: SourceId, name: &str) -> Option<String> {
        let (prefix, last) =
            name.rsplit_once('.').map_or((None, name), |(prefix, last)| (Some(prefix), last));
        let files = match prefix {
            None => vec![file],
            Some(prefix) => self.included(file, prefix).to_vec(),
        };
        let constants = files.into_iter().flat_map(|file| self.declared_constants(file));
        let constants: Vec<&str> = constants.take(MAX_CANDIDATES).collect();
        let found = self.suggester.closest(last, constants.into_iter())?;
        Some(did_you_mean(&qualified(prefix, found)))
    }

    fn suggest_definition(
        &mut self,
        file: SourceId,
        name: &str,
        more: &[&'static str],
        fits: impl Fn(&Definition) -> bool,
    ) -> Option<String> {
        if self.suggester.is_exhausted() {
            return None;
        }
        let fits_name = |resolver: &Self, name: &str| match resolver.find_definition(file, name) {
            Lookup::Found(definition) => fits(&definition),
            _ => false,
        };
        let includes = &self.files[file.index()].ast.includes;
        let Some((prefix, last)) = name.rsplit_once('.') else {
            // The right name, but in another file.
            const MAX_INCLUDES: usize = 100;
            let stems = includes.iter().take(MAX_INCLUDES).map(|include| stem(&include.path));
            let mut elsewhere = stems.map(|stem| qualified(Some(stem), name));
            if let Some(found) = elsewhere.find(|name| fits_name(self, name)) {
                return Some(did_you_mean(&found));
            }
            let own = self.declared(file).take(MAX_CANDIDATES).filter(|name| fits_name(self, name));
            let candidates: Vec<&str> = more.iter().copied().chain(own).collect();
            return Some(did_you_mean(self.suggester.closest(name, candidates.into_iter())?));
        };
        if !includes.iter().any(|include| stem(&include.path) == prefix) {
            let stems = includes.iter().take(MAX_CANDIDATES).map(|include| stem(&include.path));
            let with_it: Vec<&str> =
                stems.filter(|stem| fits_name(self, &qualified(Some(stem), last))).collect();
            return match self.suggester.closest(prefix, with_it.into_iter()) {
                Some(stem) => Some(did_you_mean(&qualified(Some(stem), last))),
                None if includes.is_empty() => None,
                None => Some(format!("no include of this file is called {}", quote(prefix))),
            };
        }
        let files = self.included(file, prefix).iter();
        let declared = files.flat_map(|&target| self.declared(target)).take(MAX_CANDIDATES);
        let candidates: Vec<&str> =
            declared.filter(|last| fits_name(self, &qualified(Some(prefix), last))).collect();
        let found = self.suggester.closest(last, candidates.into_iter())?;
        Some(did_you_mean(&qualified(Some(prefix), found)))
    }

    /// The names of types and services declared in `file`.
    fn declared(&self, file: SourceId) -> impl Iterator<Item = &'a str> + use<'a> {
        let sources = self.sources;
        self.files[file.index()].ast.items.iter().filter_map(move |item| {
            let name = match item {
                Item::Struct(item) => item.name,
                Item::Enum(item) => item.name,
                Item::Typedef(item) => item.name,
                Item::Service(item) => item.name,
                Item::Const(_) => return None,
            };
            Some(sources.slice(name))
        })
    }

    /// The names of the constants declared in `file`.
    fn declared_constants(&self, file: SourceId) -> impl Iterator<Item = &'a str> + use<'a> {
        let sources = self.sources;
        self.files[file.index()].ast.items.iter().filter_map(move |item| match item {
            Item::Const(item) => Some(sources.slice(item.name)),
            _ => None,
        })
    }
}

/// `name` with the prefix of its file.
fn qualified(prefix: Option<&str>, name: &str) -> String {
    prefix.map_or_else(|| name.to_owned(), |prefix| format!("{prefix}.{name}"))
}
