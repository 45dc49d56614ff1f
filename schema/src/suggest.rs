//! "Did you mean": near misses of unknown names.

use crate::ast::Item;
use crate::descriptor::Definition;
use crate::diagnostic::quote;
use crate::loader::stem;
use crate::resolve::{Lookup, Resolver};
use crate::source::SourceId;

/// Finds near misses, for as long as it is cheap: comparing every unknown name with every known one would not be
/// linear in the text.
#[derive(Debug)]
pub(crate) struct Suggester {
    searches_left: usize,
}

impl Default for Suggester {
    fn default() -> Self {
        Self { searches_left: 50 }
    }
}

impl Suggester {
    /// Longer names are not compared.
    const MAX_LEN: usize = 64;
    /// More candidates are not looked at.
    pub(crate) const MAX_CANDIDATES: usize = 5_000;

    /// The candidate that `name` is most likely a misspelling of.
    pub(crate) fn closest<'c>(
        &mut self,
        name: &str,
        candidates: impl Iterator<Item = &'c str>,
    ) -> Option<&'c str> {
        self.searches_left = self.searches_left.checked_sub(1)?;
        closest_name(name, candidates)
    }
}

/// The candidate that `name` is most likely a misspelling of, if any is near: what to suggest for an unknown name.
///
/// Looks at the first few thousand candidates only, and not at very long names.
///
/// ```
/// let fields = ["customer", "currency"];
/// assert_eq!(scrimp_schema::closest_name("costumer", fields.into_iter()), Some("customer"));
/// assert_eq!(scrimp_schema::closest_name("id", fields.into_iter()), None);
/// ```
pub fn closest_name<'c>(name: &str, candidates: impl Iterator<Item = &'c str>) -> Option<&'c str> {
    if name.len() > Suggester::MAX_LEN {
        return None;
    }
    let lower = name.to_ascii_lowercase();
    let mut best = None;
    // Two short names are too easily alike.
    let mut limit = (name.len() / 3).min(3) + 1;
    for candidate in candidates.take(Suggester::MAX_CANDIDATES) {
        if candidate.eq_ignore_ascii_case(name) {
            return Some(candidate);
        }
        if candidate.len() <= Suggester::MAX_LEN && candidate.len().abs_diff(name.len()) < limit {
            let distance = distance(lower.as_bytes(), candidate.to_ascii_lowercase().as_bytes());
            if distance < limit {
                (best, limit) = (Some(candidate), distance);
            }
        }
    }
    best
}

/// How many bytes must be inserted, removed, replaced or swapped with their neighbour to turn `a` into `b`.
fn distance(a: &[u8], b: &[u8]) -> usize {
    let mut two_ago = vec![0; b.len() + 1];
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let replace = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            row[j] = replace.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(two_ago[j - 2] + 1);
            }
        }
        two_ago = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

/// The suggestion of a near miss.
pub(crate) fn did_you_mean(name: &str) -> String {
    format!("did you mean {}?", quote(name))
}

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
        let sources = self.sources;
        let (prefix, file, last) = match name.rsplit_once('.') {
            None => (None, file, name),
            Some((prefix, last)) => {
                let file = &self.files[file.index()];
                let at = file.ast.includes.iter().position(|include| stem(&include.path) == prefix)?;
                (Some(prefix), file.includes.get(at).copied().flatten()?, last)
            }
        };
        let constants = self.files[file.index()].ast.items.iter().filter_map(|item| match item {
            Item::Const(item) => Some(sources.slice(item.name)),
            _ => None,
        });
        let found = self.suggester.closest(last, constants)?;
        Some(match prefix {
            None => did_you_mean(found),
            Some(prefix) => did_you_mean(&format!("{prefix}.{found}")),
        })
    }

    fn suggest_definition(
        &mut self,
        file: SourceId,
        name: &str,
        more: &[&'static str],
        fits: impl Fn(&Definition) -> bool,
    ) -> Option<String> {
        if self.suggester.searches_left == 0 {
            return None;
        }
        let includes = &self.files[file.index()].ast.includes;
        let fits_name = |name: &str| match self.find_definition(file, name) {
            Lookup::Found(definition) => fits(&definition),
            _ => false,
        };
        match name.rsplit_once('.') {
            None => {
                // The right name, but in another file.
                const MAX_INCLUDES: usize = 100;
                let qualified = includes
                    .iter()
                    .take(MAX_INCLUDES)
                    .map(|include| format!("{}.{name}", stem(&include.path)));
                if let Some(found) = qualified.into_iter().find(|name| fits_name(name)) {
                    return Some(did_you_mean(&found));
                }
                let own = self.declared(file).take(Suggester::MAX_CANDIDATES).filter(|name| fits_name(name));
                let candidates: Vec<&str> = more.iter().copied().chain(own).collect();
                Some(did_you_mean(self.suggester.closest(name, candidates.into_iter())?))
            }
            Some((prefix, last)) => {
                let stems = includes.iter().map(|include| stem(&include.path));
                let Some(at) = includes.iter().position(|include| stem(&include.path) == prefix) else {
                    return match self.suggester.closest(prefix, stems) {
                        Some(stem) => Some(did_you_mean(&format!("{stem}.{last}"))),
                        None if includes.is_empty() => None,
                        None => Some(format!("no include of this file is called {}", quote(prefix))),
                    };
                };
                let target = self.files[file.index()].includes.get(at).copied().flatten()?;
                let found = self.suggester.closest(last, self.declared(target))?;
                Some(did_you_mean(&format!("{prefix}.{found}")))
            }
        }
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
}
