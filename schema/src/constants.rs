//! Constants and defaults: expressions to typed [`Value`]s.
//!
//! Constants are evaluated each after those that it refers to, so a reference copies a finished value, converted to
//! the type that is wanted. Copies of copies could multiply a short text into any number of values, and references
//! could nest them to any depth; both are limited.

use hashbrown::{HashMap, HashSet};

use crate::ast::{self, ConstExpr, ConstKind};
use crate::convert::{Mismatch, convert, last_of_each, number, parse_uuid};
use crate::descriptor::{ConstDesc, ConstId, EnumId, Requiredness, StructId, Type, TypeId, TypeRef};
use crate::diagnostic::{Diagnostic, quote};
use crate::near_miss::did_you_mean;
use crate::resolve::{Lookup, PendingDefault, Resolver, ValueName};
use crate::source::{SourceId, Span};
use crate::type_table::POISON;
use crate::value::Value;

/// A value, and how deep containers nest in it.
struct Evaluated {
    value: Value,
    depth: usize,
}

impl Evaluated {
    fn scalar(value: Value) -> Self {
        Self { value, depth: 0 }
    }
}

/// A finished constant, and how much of the limit a copy of it takes.
struct Finished {
    value: Evaluated,
    cost: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Progress {
    Untouched,
    Underway,
    Done,
}

struct Evaluator<'r, 'a> {
    resolver: &'r mut Resolver<'a>,
    types: Vec<TypeRef>,
    /// `None` for what is not evaluated yet, or in error.
    values: Vec<Option<Finished>>,
    /// The fields that must be in every constant of a struct: required ones without a default.
    needed: HashMap<StructId, Vec<usize>>,
    /// The required fields of a struct that have a default.
    defaulted: HashMap<StructId, Vec<usize>>,
    with_default: HashSet<(StructId, usize)>,
    spent: usize,
}

impl Resolver<'_> {
    /// Evaluates all constants and defaults.
    pub(crate) fn evaluate_constants(&mut self) {
        let items = self.const_items.clone();
        let types = items.iter().map(|(file, item)| self.type_ref(*file, &item.ty)).collect();
        let defaults = std::mem::take(&mut self.pending_defaults);
        let mut evaluator = Evaluator {
            types,
            values: items.iter().map(|_| None).collect(),
            needed: HashMap::new(),
            defaulted: HashMap::new(),
            with_default: defaults.iter().map(|default| (default.owner, default.field)).collect(),
            spent: 0,
            resolver: self,
        };
        evaluator.evaluate_all(&items);
        for default in &defaults {
            let ty = evaluator.resolver.structs[default.owner.index()].fields[default.field].ty.id;
            let value = evaluator.evaluate(default.file, default.value, ty, 0);
            let field = &mut evaluator.resolver.structs[default.owner.index()].fields[default.field];
            field.default = value.map(|evaluated| evaluated.value);
        }
        evaluator.complete_all(&items, &defaults);
        let Evaluator { types, values, .. } = evaluator;
        for (index, ((&(file, item), ty), value)) in items.iter().zip(types).zip(values).enumerate() {
            self.consts.push(ConstDesc {
                id: ConstId::from_index(index),
                name: self.sources.slice(item.name).to_owned(),
                file,
                ty,
                // Without a value there is an error, and the table is dropped.
                value: value.map_or(Value::Bool(false), |finished| finished.value.value),
                doc: item.doc.clone(),
                span: item.name,
            });
        }
    }
}

impl<'a> Evaluator<'_, 'a> {
    fn evaluate_all(&mut self, items: &[(SourceId, &'a ast::Const)]) {
        let mut progress = vec![Progress::Untouched; items.len()];
        let mut cyclic = vec![false; items.len()];
        let mut stack: Vec<(usize, Vec<ConstId>)> = Vec::new();
        for root in 0..items.len() {
            if progress[root] == Progress::Untouched {
                progress[root] = Progress::Underway;
                stack.push((root, self.mentioned(items[root])));
            }
            while let Some((current, mentioned)) = stack.last_mut() {
                let current = *current;
                let Some(next) = mentioned.pop() else {
                    stack.pop();
                    progress[current] = Progress::Done;
                    if !cyclic[current] {
                        let (file, item) = items[current];
                        let before = self.spent;
                        let value = self.evaluate(file, &item.value, self.types[current].id, 0);
                        let cost = self.spent - before;
                        self.values[current] = value.map(|value| Finished { value, cost });
                    }
                    continue;
                };
                let next = next.index();
                match progress[next] {
                    Progress::Untouched => {
                        progress[next] = Progress::Underway;
                        stack.push((next, self.mentioned(items[next])));
                    }
                    Progress::Underway => {
                        if !std::mem::replace(&mut cyclic[current], true) {
                            self.report_cycle(items, current, next);
                        }
                    }
                    Progress::Done => {}
                }
            }
        }
    }

    fn report_cycle(&mut self, items: &[(SourceId, &'a ast::Const)], from: usize, to: usize) {
        let name = |index: usize| quote(self.resolver.sources.slice(items[index].1.name));
        let message = if from == to {
            format!("constant {} refers to itself", name(from))
        } else {
            format!("constant {} refers to itself through {}", name(from), name(to))
        };
        let diagnostic = Diagnostic::error("E0504", items[from].1.value.span, message);
        let label = format!("{} is defined", name(to));
        self.resolver.diagnostics.push(diagnostic.with_label(items[to].1.name, label));
    }

    /// The constants that a constant refers to.
    fn mentioned(&self, (file, item): (SourceId, &ast::Const)) -> Vec<ConstId> {
        let mut found = Vec::new();
        let mut todo = vec![&item.value];
        while let Some(expr) = todo.pop() {
            match &expr.kind {
                ConstKind::Name(name) => {
                    let name = self.resolver.sources.slice(*name);
                    if let Lookup::Found(ValueName::Const(id)) = self.resolver.find_value(file, name) {
                        found.push(id);
                    }
                }
                ConstKind::List(items) => todo.extend(items),
                ConstKind::Map(entries) => todo.extend(entries.iter().flat_map(|(key, value)| [key, value])),
                _ => {}
            }
        }
        found
    }

    /// Charges for values; `None` when there are too many, which is reported once.
    fn charge(&mut self, count: usize, span: Span) -> Option<()> {
        let limit = self.resolver.limits.constant_values;
        if self.spent > limit {
            return None;
        }
        self.spent = self.spent.saturating_add(count);
        if self.spent > limit {
            let message = format!("constants and defaults evaluate to more than {limit} values");
            self.resolver.error("E0010", span, message);
            return None;
        }
        Some(())
    }

    /// The value of `expr`, written in `file`, as a `ty`, below `level` containers; `None`, reported, when it has none.
    fn evaluate(
        &mut self,
        file: SourceId,
        expr: &'a ConstExpr,
        ty: TypeId,
        level: usize,
    ) -> Option<Evaluated> {
        if ty == POISON {
            return None;
        }
        self.charge(1, expr.span)?;
        match (&expr.kind, self.resolver.types.get(ty)) {
            (ConstKind::Invalid, _) => None,
            (ConstKind::Name(name), _) => self.name(file, *name, ty, level),
            (ConstKind::Int(integer), wanted) => {
                let pattern = integer.bit_pattern(wanted);
                match number(self.resolver, pattern.unwrap_or(integer.value), wanted) {
                    Ok(value) => {
                        if let Some(pattern) = pattern {
                            let wanted = self.resolver.quote_type(ty);
                            self.resolver.warn_of_bit_pattern(expr.span, &wanted, pattern);
                        }
                        Some(Evaluated::scalar(value))
                    }
                    Err(mismatch) => self.mismatch(expr.span, ty, "an integer", mismatch, None),
                }
            }
            (ConstKind::Double(value), Type::Double) => Some(Evaluated::scalar(Value::Double(*value))),
            (ConstKind::Text(text), wanted @ (Type::String | Type::Binary | Type::Uuid)) => {
                self.charge(text.len() / 64, expr.span)?;
                let value = match wanted {
                    Type::String => Value::String(text.clone()),
                    Type::Binary => Value::Binary(text.clone().into_bytes()),
                    _ => match parse_uuid(text) {
                        Ok(uuid) => Value::Uuid(uuid),
                        Err(mismatch) => return self.mismatch(expr.span, ty, "a string", mismatch, None),
                    },
                };
                Some(Evaluated::scalar(value))
            }
            (ConstKind::List(items), Type::List(element)) => {
                let (items, depth) = self.items(file, items, element, level)?;
                Some(Evaluated { value: Value::List(items), depth })
            }
            (ConstKind::List(items), Type::Set(element)) => {
                let (items, depth) = self.items(file, items, element, level)?;
                Some(Evaluated { value: Value::Set(items), depth })
            }
            (ConstKind::List(items), Type::Map(..)) if items.is_empty() => {
                Some(Evaluated { value: Value::Map(Vec::new()), depth: 1 })
            }
            (ConstKind::Map(entries), Type::List(_)) if entries.is_empty() => {
                Some(Evaluated { value: Value::List(Vec::new()), depth: 1 })
            }
            (ConstKind::Map(entries), Type::Set(_)) if entries.is_empty() => {
                Some(Evaluated { value: Value::Set(Vec::new()), depth: 1 })
            }
            (ConstKind::Map(entries), Type::Map(key, value)) => self.map(file, entries, key, value, level),
            (ConstKind::Map(entries), Type::Struct(id)) => {
                self.structure(file, entries, id, expr.span, level)
            }
            (kind, _) => {
                let found = match kind {
                    ConstKind::Double(_) => "a double",
                    ConstKind::Text(_) => "a string",
                    ConstKind::List(_) => "a list",
                    _ => "a map",
                };
                self.mismatch(expr.span, ty, found, Mismatch::Type, None)
            }
        }
    }

    fn items(
        &mut self,
        file: SourceId,
        items: &'a [ConstExpr],
        element: TypeId,
        level: usize,
    ) -> Option<(Vec<Value>, usize)> {
        let mut values = Vec::with_capacity(items.len());
        let mut depth = 0;
        for item in items {
            // Go on after an error, to find all of them.
            if let Some(evaluated) = self.evaluate(file, item, element, level + 1) {
                depth = depth.max(evaluated.depth);
                values.push(evaluated.value);
            }
        }
        (values.len() == items.len()).then_some((values, depth + 1))
    }

    fn map(
        &mut self,
        file: SourceId,
        entries: &'a [(ConstExpr, ConstExpr)],
        key: TypeId,
        value: TypeId,
        level: usize,
    ) -> Option<Evaluated> {
        let mut values = Vec::with_capacity(entries.len());
        let mut depth = 0;
        for (key_expr, value_expr) in entries {
            let key = self.evaluate(file, key_expr, key, level + 1);
            let value = self.evaluate(file, value_expr, value, level + 1);
            if let (Some(key), Some(value)) = (key, value) {
                depth = depth.max(key.depth).max(value.depth);
                values.push((key.value, value.value));
            }
        }
        if values.len() < entries.len() {
            return None;
        }
        let values = last_of_each(values, |earlier, later| {
            let diagnostic =
                Diagnostic::warning("W0501", entries[later].0.span, "duplicate key: the last one counts");
            let diagnostic = diagnostic.with_label(entries[earlier].0.span, "an earlier one");
            self.resolver.diagnostics.push(diagnostic);
        });
        Some(Evaluated { value: Value::Map(values), depth: depth + 1 })
    }

    fn structure(
        &mut self,
        file: SourceId,
        entries: &'a [(ConstExpr, ConstExpr)],
        id: StructId,
        span: Span,
        level: usize,
    ) -> Option<Evaluated> {
        let struct_name = quote(&self.resolver.structs[id.index()].name);
        let declared = self.resolver.struct_span(id);
        let errors_before = self.resolver.diagnostics.error_count();
        let mut fields: Vec<(i16, Value)> = Vec::with_capacity(entries.len());
        let mut places: HashMap<usize, usize> = HashMap::with_capacity(entries.len());
        let mut complete = true;
        let mut depth = 0;
        for (key, value) in entries {
            let ConstKind::Text(name) = &key.kind else {
                let message = format!("the keys of {struct_name} are its field names, as strings");
                self.resolver.error("E0509", key.span, message);
                complete = false;
                continue;
            };
            let Some(&field) = self.resolver.fields_by_name.get(&(id, name.as_str())) else {
                self.unknown_field(id, name, key.span);
                complete = false;
                continue;
            };
            let desc = &self.resolver.structs[id.index()].fields[field];
            let (field_id, ty) = (desc.id, desc.ty.id);
            let Some(evaluated) = self.evaluate(file, value, ty, level + 1) else {
                complete = false;
                // It is there, if not as it should be.
                places.entry(field).or_insert(usize::MAX);
                continue;
            };
            depth = depth.max(evaluated.depth);
            match places.insert(field, fields.len()) {
                Some(earlier) if earlier != usize::MAX => {
                    let message = format!("field {} is given twice: the last one counts", quote(name));
                    self.resolver.diagnostics.push(Diagnostic::warning("W0501", key.span, message));
                    fields[earlier].1 = evaluated.value;
                    places.insert(field, earlier);
                }
                _ => fields.push((field_id, evaluated.value)),
            }
        }
        if self.resolver.structs[id.index()].is_union() {
            if places.len() != 1 && complete {
                let message = format!("union {struct_name} has exactly one member, not {}", places.len());
                let diagnostic = Diagnostic::error("E0511", span, message);
                self.resolver.diagnostics.push(diagnostic.with_label(declared, "the union is declared"));
                return None;
            }
        } else if let Some(missing) =
            self.needed(id).iter().find(|field| !places.contains_key(*field)).copied()
        {
            // An unknown name is most likely the missing one, misspelt.
            if self.resolver.diagnostics.error_count() == errors_before {
                let field = &self.resolver.structs[id.index()].fields[missing];
                let message = format!("required field {} of {struct_name} is missing", quote(&field.name));
                let help = format!("add {}", quote(&format!("\"{}\": value", field.name)));
                let diagnostic =
                    Diagnostic::error("E0510", span, message).with_label(field.span, "the field is declared");
                self.resolver.diagnostics.push(diagnostic.with_help(help));
            }
            return None;
        }
        if !complete {
            return None;
        }
        fields.sort_by_key(|(id, _)| *id);
        Some(Evaluated { value: Value::Struct(fields), depth: depth + 1 })
    }

    fn needed(&mut self, id: StructId) -> &[usize] {
        self.needed.entry(id).or_insert_with(|| {
            let fields = self.resolver.structs[id.index()].fields.iter().enumerate();
            let needed = fields.filter(|(index, field)| {
                field.requiredness == Requiredness::Required && !self.with_default.contains(&(id, *index))
            });
            needed.map(|(index, _)| index).collect()
        })
    }

    /// Completes every constant and default: see [`complete`](Self::complete).
    fn complete_all(&mut self, items: &[(SourceId, &'a ast::Const)], defaults: &[PendingDefault<'a>]) {
        for (index, (_, item)) in items.iter().enumerate() {
            if let Some(mut finished) = self.values[index].take() {
                let done = self.complete(&mut finished.value.value, self.types[index].id, 0, item.value.span);
                self.values[index] = done.map(|()| finished);
            }
        }
        for default in defaults {
            let field = &mut self.resolver.structs[default.owner.index()].fields[default.field];
            let ty = field.ty.id;
            if let Some(mut value) = field.default.clone()
                && self.complete(&mut value, ty, 0, default.value.span).is_some()
            {
                self.resolver.structs[default.owner.index()].fields[default.field].default = Some(value);
            }
        }
    }

    /// Gives the structs in `value`, a `ty`, those required fields that they lack but that have a default; `None`,
    /// reported, when there is no end to that. Defaults that need each other, or multiply, run into the limits.
    fn complete(&mut self, value: &mut Value, ty: TypeId, level: usize, span: Span) -> Option<()> {
        let limit = self.resolver.limits.nesting;
        if level > limit {
            let message =
                format!("the value, with the defaults of required fields, nests deeper than {limit} levels");
            self.resolver.error("E0512", span, message);
            return None;
        }
        if ty == POISON {
            // Two fields share an id, which is reported, and this is the other one's type.
            return Some(());
        }
        match (self.resolver.types.get(ty), value) {
            (Type::List(element), Value::List(items)) | (Type::Set(element), Value::Set(items)) => {
                items.iter_mut().try_for_each(|item| self.complete(item, element, level + 1, span))
            }
            (Type::Map(key_ty, value_ty), Value::Map(entries)) => {
                entries.iter_mut().try_for_each(|(key, value)| {
                    self.complete(key, key_ty, level + 1, span)?;
                    self.complete(value, value_ty, level + 1, span)
                })
            }
            (Type::Struct(id), Value::Struct(fields)) => {
                for index in self.defaulted(id).to_vec() {
                    let field = &self.resolver.structs[id.index()].fields[index];
                    if let Some(default) = &field.default
                        && !fields.iter().any(|(have, _)| *have == field.id)
                    {
                        let added = (field.id, default.clone());
                        self.charge(count_values(&added.1), span)?;
                        fields.push(added);
                    }
                }
                fields.sort_by_key(|(id, _)| *id);
                for (field_id, value) in fields {
                    let field = self.resolver.structs[id.index()].field_by_id(*field_id);
                    let ty = field.map_or(POISON, |field| field.ty.id);
                    self.complete(value, ty, level + 1, span)?;
                }
                Some(())
            }
            _ => Some(()),
        }
    }

    /// The required fields of a struct that have a default.
    fn defaulted(&mut self, id: StructId) -> &[usize] {
        self.defaulted.entry(id).or_insert_with(|| {
            let fields = self.resolver.structs[id.index()].fields.iter().enumerate();
            let defaulted = fields.filter(|(index, field)| {
                field.requiredness == Requiredness::Required && self.with_default.contains(&(id, *index))
            });
            defaulted.map(|(index, _)| index).collect()
        })
    }

    fn unknown_field(&mut self, id: StructId, name: &str, span: Span) {
        let desc = &self.resolver.structs[id.index()];
        let fields = desc.fields.iter().map(|field| field.name.as_str());
        let help = self.resolver.suggester.closest(name, fields).map(did_you_mean);
        let message = format!("{} has no field {}", quote(&desc.name), quote(name));
        self.resolver.diagnostics.push(Diagnostic::error("E0508", span, message).maybe_help(help));
    }

    /// What the name at `span` stands for, as a `ty`.
    fn name(&mut self, file: SourceId, span: Span, ty: TypeId, level: usize) -> Option<Evaluated> {
        let name = self.resolver.sources.slice(span);
        let wanted = self.resolver.types.get(ty);
        // The enum that is wanted may be named without the stem of its file.
        if let (Type::Enum(id), Some((prefix, member))) = (wanted, name.rsplit_once('.'))
            && prefix == self.resolver.enums[id.index()].name
            && let Some(&number) = self.resolver.members_by_name.get(&(id, member))
        {
            return Some(Evaluated::scalar(Value::Enum(number)));
        }
        match self.resolver.find_value(file, name) {
            Lookup::Found(ValueName::Const(id)) => self.constant(id, span, ty, level),
            Lookup::Found(ValueName::Member(id, value)) => match wanted {
                Type::Enum(wanted) if wanted == id => Some(Evaluated::scalar(Value::Enum(value))),
                Type::Enum(wanted) => {
                    let [found, wanted] = [id, wanted].map(|id| quote(&self.resolver.enums[id.index()].name));
                    let message = format!("{} is a member of {found}, not of {wanted}", quote(name));
                    self.resolver.error("E0506", span, message);
                    None
                }
                wanted => match number(self.resolver, i64::from(value), wanted) {
                    Ok(value) => Some(Evaluated::scalar(value)),
                    Err(mismatch) => self.mismatch(span, ty, "an enum member", mismatch, None),
                },
            },
            Lookup::Found(ValueName::UnknownMember(id)) => {
                if let Some(value) = self.member_by_last_part(name, span, wanted) {
                    return Some(Evaluated::scalar(value));
                }
                self.unknown_member(id, name, span);
                None
            }
            Lookup::Unknowable => None,
            Lookup::Missing => {
                if let (Type::Enum(id), Some((prefix, _))) = (wanted, name.rsplit_once('.'))
                    && self.resolver.included(file, prefix).contains(&self.resolver.enums[id.index()].file)
                    && let Some(value) = self.member_by_last_part(name, span, wanted)
                {
                    return Some(Evaluated::scalar(value));
                }
                self.unknown_name(file, name, span, wanted);
                None
            }
        }
    }

    /// The member of the wanted enum that the last part of `name` is. Apache Thrift looks at nothing else, and real
    /// IDL relies on it where the name could mean nothing else: `OtherEnum.MEMBER`, `stem.MEMBER`.
    fn member_by_last_part(&mut self, name: &str, span: Span, wanted: Type) -> Option<Value> {
        let (Type::Enum(id), Some((_, member))) = (wanted, name.rsplit_once('.')) else { return None };
        let number = *self.resolver.members_by_name.get(&(id, member))?;
        let meant = quote(&format!("{}.{member}", self.resolver.enums[id.index()].name));
        let message = format!("there is no {}; taken for {meant}", quote(name));
        let diagnostic = Diagnostic::warning("W0502", span, message);
        self.resolver.diagnostics.push(diagnostic.with_help("name the enum that declares the member"));
        Some(Value::Enum(number))
    }

    fn unknown_member(&mut self, id: EnumId, name: &str, span: Span) {
        let (prefix, member) = name.rsplit_once('.').unwrap_or(("", name));
        let desc = &self.resolver.enums[id.index()];
        let members = desc.members.iter().map(|member| member.name.as_str());
        let help = self.resolver.suggester.closest(member, members);
        let help = help.map(|member| did_you_mean(&format!("{prefix}.{member}")));
        let message = format!("enum {} has no member {}", quote(&desc.name), quote(member));
        let declared = desc.span;
        let diagnostic =
            Diagnostic::error("E0505", span, message).with_label(declared, "the enum is declared");
        self.resolver.diagnostics.push(diagnostic.maybe_help(help));
    }

    fn unknown_name(&mut self, file: SourceId, name: &str, span: Span, wanted: Type) {
        if let Type::Enum(id) = wanted {
            let desc = &self.resolver.enums[id.index()];
            if self.resolver.members_by_name.contains_key(&(id, name)) {
                let message = format!("enum member {} is named without its enum", quote(name));
                let help = format!("write {}", quote(&format!("{}.{name}", desc.name)));
                self.resolver.diagnostics.push(Diagnostic::error("E0507", span, message).with_help(help));
                return;
            }
        }
        let help = match (wanted, name) {
            (Type::Bool, "True" | "TRUE") => Some("write `true`".to_owned()),
            (Type::Bool, "False" | "FALSE") => Some("write `false`".to_owned()),
            _ => self.resolver.suggest_constant(file, name),
        };
        let is_text = matches!(wanted, Type::String | Type::Binary | Type::Uuid);
        let help = help.or_else(|| is_text.then(|| "put text into quotes".to_owned()));
        let message = format!("unknown constant or enum member {}", quote(name));
        self.resolver.diagnostics.push(Diagnostic::error("E0503", span, message).maybe_help(help));
    }

    /// A copy of constant `id` as a `ty`.
    fn constant(&mut self, id: ConstId, span: Span, ty: TypeId, level: usize) -> Option<Evaluated> {
        let finished = self.values[id.index()].take()?;
        let copy = self.copy(&finished, id, span, ty, level);
        self.values[id.index()] = Some(finished);
        copy
    }

    fn copy(
        &mut self,
        finished: &Finished,
        id: ConstId,
        span: Span,
        ty: TypeId,
        level: usize,
    ) -> Option<Evaluated> {
        let Finished { value: Evaluated { value, depth }, cost } = finished;
        // The reference itself has been charged for.
        self.charge(cost.saturating_sub(1), span)?;
        let limit = self.resolver.limits.nesting;
        if level + depth > limit {
            self.resolver.error(
                "E0512",
                span,
                format!("the constant's values nest deeper than {limit} levels"),
            );
            return None;
        }
        match convert(self.resolver, value, self.types[id.index()].id, ty) {
            Ok(value) => Some(Evaluated { value, depth: *depth }),
            Err(mismatch) => {
                let found =
                    format!("a constant of type {}", self.resolver.quote_type(self.types[id.index()].id));
                let declared = self.resolver.const_items[id.index()].1.name;
                self.mismatch(span, ty, &found, mismatch, Some(declared))
            }
        }
    }

    /// Reports that what is written at `span`, `found`, is not a `ty`.
    fn mismatch<T>(
        &mut self,
        span: Span,
        ty: TypeId,
        found: &str,
        mismatch: Mismatch,
        declared: Option<Span>,
    ) -> Option<T> {
        let wanted = self.resolver.quote_type(ty);
        let (code, message, help) = match mismatch {
            Mismatch::Type => {
                let help = match (self.resolver.types.get(ty), found) {
                    (Type::Enum(_), "a string") => Some("name the member: `Enum.MEMBER`"),
                    (Type::Struct(_), _) => Some("write a struct as `{\"field\": value}`"),
                    (Type::List(_) | Type::Set(_), _) => Some("write a list or set as `[value, value]`"),
                    (Type::Map(..), _) => Some("write a map as `{key: value}`"),
                    _ => None,
                };
                ("E0501", format!("expected {wanted}, found {found}"), help.map(str::to_owned))
            }
            Mismatch::Range(value, range) => {
                let help = format!("its values are {range}");
                ("E0502", format!("{value} does not fit in {wanted}"), Some(help))
            }
            Mismatch::NotAMember(value) => {
                ("E0513", format!("enum {wanted} has no member with the number {value}"), None)
            }
            Mismatch::Uuid => {
                let help = "write a uuid as \"01234567-89ab-cdef-0123-456789abcdef\", with or without braces";
                ("E0514", "this is not a uuid".to_owned(), Some(help.to_owned()))
            }
        };
        let mut diagnostic = Diagnostic::error(code, span, message).maybe_help(help);
        if let Some(declared) = declared {
            diagnostic = diagnostic.with_label(declared, "the constant is defined");
        }
        self.resolver.diagnostics.push(diagnostic);
        None
    }
}

/// How many values there are in `value`, itself included.
fn count_values(value: &Value) -> usize {
    match value {
        Value::List(items) | Value::Set(items) => 1 + items.iter().map(count_values).sum::<usize>(),
        Value::Map(entries) => {
            1 + entries.iter().map(|(key, value)| count_values(key) + count_values(value)).sum::<usize>()
        }
        Value::Struct(fields) => 1 + fields.iter().map(|(_, value)| count_values(value)).sum::<usize>(),
        _ => 1,
    }
}
