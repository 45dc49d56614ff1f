//! Written types: typedefs, and how each type becomes an entry of the table.

use crate::ast::{BaseType, TypeExpr, TypeKind};
use crate::descriptor::{Definition, Type, TypeId, TypeRef, TypedefDesc, TypedefId};
use crate::diagnostic::{Diagnostic, quote};
use crate::resolve::{Lookup, Resolver};
use crate::source::SourceId;
use crate::type_table::POISON;

/// How far the resolution of a typedef has come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Progress {
    Untouched,
    Underway,
    Done,
}

impl<'a> Resolver<'a> {
    /// Resolves every typedef, each after those that it mentions.
    pub(crate) fn resolve_typedefs(&mut self) {
        for (index, &(file, item)) in self.typedef_items.iter().enumerate() {
            self.typedefs.push(TypedefDesc {
                id: TypedefId::from_index(index),
                name: self.sources.slice(item.name).to_owned(),
                file,
                target: TypeRef {
                    id: POISON,
                    typedef: None,
                    annotations: Vec::new(),
                    span: item.target.span,
                },
                annotations: self.annotations(&item.annotations),
                doc: item.doc.clone(),
                span: item.name,
            });
        }
        let mut progress = vec![Progress::Untouched; self.typedef_items.len()];
        let mut cyclic = vec![false; self.typedef_items.len()];
        let mut stack: Vec<(usize, Vec<TypedefId>)> = Vec::new();
        for root in 0..self.typedef_items.len() {
            if progress[root] == Progress::Untouched {
                progress[root] = Progress::Underway;
                stack.push((root, self.mentioned_typedefs(root)));
            }
            while let Some((current, mentioned)) = stack.last_mut() {
                let current = *current;
                let Some(next) = mentioned.pop() else {
                    stack.pop();
                    progress[current] = Progress::Done;
                    if !cyclic[current] {
                        let (file, item) = self.typedef_items[current];
                        self.typedefs[current].target = self.type_ref(file, &item.target);
                    }
                    continue;
                };
                let next = next.index();
                match progress[next] {
                    Progress::Untouched => {
                        progress[next] = Progress::Underway;
                        stack.push((next, self.mentioned_typedefs(next)));
                    }
                    Progress::Underway => {
                        if !std::mem::replace(&mut cyclic[current], true) {
                            self.report_typedef_cycle(current, next);
                        }
                    }
                    Progress::Done => {}
                }
            }
        }
    }

    fn report_typedef_cycle(&mut self, from: usize, to: usize) {
        let span = self.typedef_items[from].1.target.span;
        let [from_name, to_name] = [from, to].map(|index| quote(&self.typedefs[index].name));
        let message = if from == to {
            format!("typedef {from_name} refers to itself")
        } else {
            format!("typedef {from_name} refers to itself through {to_name}")
        };
        let label = format!("{to_name} is defined");
        let to = self.typedef_items[to].1.name;
        self.diagnostics.push(Diagnostic::error("E0205", span, message).with_label(to, label));
    }

    /// The typedefs that typedef `index` mentions in its target.
    fn mentioned_typedefs(&self, index: usize) -> Vec<TypedefId> {
        let (file, item) = self.typedef_items[index];
        let mut found = Vec::new();
        let mut todo = vec![&item.target];
        while let Some(ty) = todo.pop() {
            match &ty.kind {
                TypeKind::Name(name) => {
                    let definition = self.find_definition(file, self.sources.slice(*name));
                    if let Lookup::Found(Definition::Typedef(id)) = definition {
                        found.push(id);
                    }
                }
                TypeKind::List(element) | TypeKind::Set(element) => todo.push(element),
                TypeKind::Map(pair) => todo.extend([&pair.0, &pair.1]),
                TypeKind::Base(_) | TypeKind::Invalid => {}
            }
        }
        found
    }

    /// The type written as `ty` in `file`.
    pub(crate) fn type_ref(&mut self, file: SourceId, ty: &'a TypeExpr) -> TypeRef {
        let typedef = match ty.kind {
            TypeKind::Name(name) => match self.find_definition(file, self.sources.slice(name)) {
                Lookup::Found(Definition::Typedef(id)) => Some(id),
                _ => None,
            },
            _ => None,
        };
        let id = self.resolve_type(file, ty);
        TypeRef { id, typedef, annotations: self.annotations(&ty.annotations), span: ty.span }
    }

    fn resolve_type(&mut self, file: SourceId, ty: &'a TypeExpr) -> TypeId {
        let resolved = match &ty.kind {
            TypeKind::Base(base) => match base {
                BaseType::Bool => Type::Bool,
                BaseType::I8 => Type::I8,
                BaseType::I16 => Type::I16,
                BaseType::I32 => Type::I32,
                BaseType::I64 => Type::I64,
                BaseType::Double => Type::Double,
                BaseType::String => Type::String,
                BaseType::Binary => Type::Binary,
                BaseType::Uuid => Type::Uuid,
            },
            TypeKind::Name(name) => {
                let name = self.sources.slice(*name);
                match self.find_definition(file, name) {
                    Lookup::Found(Definition::Struct(id)) => Type::Struct(id),
                    Lookup::Found(Definition::Enum(id)) => Type::Enum(id),
                    Lookup::Found(Definition::Typedef(id)) => return self.typedefs[id.index()].target.id,
                    Lookup::Found(Definition::Service(_) | Definition::Const(_)) => {
                        self.error("E0204", ty.span, format!("{} is a service, not a type", quote(name)));
                        return POISON;
                    }
                    Lookup::Unknowable => return POISON,
                    Lookup::Missing if name == "float" => {
                        let message = "`float` is fbthrift syntax, not supported";
                        let diagnostic = Diagnostic::error("E0111", ty.span, message);
                        self.diagnostics.push(diagnostic.with_help("use `double`"));
                        return POISON;
                    }
                    Lookup::Missing => {
                        let help = self.suggest_type(file, name);
                        let message = format!("unknown type {}", quote(name));
                        self.diagnostics.push(Diagnostic::error("E0203", ty.span, message).maybe_help(help));
                        return POISON;
                    }
                }
            }
            TypeKind::List(element) => match self.resolve_type(file, element) {
                POISON => return POISON,
                element => Type::List(element),
            },
            TypeKind::Set(element) => match self.resolve_type(file, element) {
                POISON => return POISON,
                element => Type::Set(element),
            },
            TypeKind::Map(pair) => match (self.resolve_type(file, &pair.0), self.resolve_type(file, &pair.1))
            {
                (POISON, _) | (_, POISON) => return POISON,
                (key, value) => Type::Map(key, value),
            },
            TypeKind::Invalid => return POISON,
        };
        self.types.intern(resolved).unwrap_or_else(|| {
            let message = format!(
                "with its typedefs written out, this type nests deeper than {} levels or is too large",
                self.limits.nesting
            );
            self.error("E0206", ty.span, message);
            POISON
        })
    }

    /// `ty` as it would be written in IDL, in backquotes, cut short when it is long.
    pub(crate) fn quote_type(&self, ty: TypeId) -> String {
        let mut text = String::new();
        self.write_type(ty, &mut text);
        quote(&text)
    }

    fn write_type(&self, ty: TypeId, out: &mut String) {
        const ENOUGH: usize = 100;
        if out.len() > ENOUGH {
            return;
        }
        let name = match self.types.get(ty) {
            Type::Enum(id) => self.sources.slice(self.enum_items[id.index()].1.name),
            Type::Struct(id) => &self.structs[id.index()].name,
            Type::List(element) | Type::Set(element) => {
                let list = matches!(self.types.get(ty), Type::List(_));
                out.push_str(if list { "list<" } else { "set<" });
                self.write_type(element, out);
                ">"
            }
            Type::Map(key, value) => {
                out.push_str("map<");
                self.write_type(key, out);
                out.push_str(", ");
                self.write_type(value, out);
                ">"
            }
            base => base.base_name().expect("all others have names"),
        };
        out.push_str(&name[..name.floor_char_boundary(ENOUGH)]);
    }
}
