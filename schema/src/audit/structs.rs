//! Structs, field by field; arguments and exceptions of methods are fields too.

use hashbrown::HashMap;

use super::Auditor;
use super::types::Change;
use crate::descriptor::{FieldDesc, Requiredness, StructDesc, StructId, StructKind};
use crate::diagnostic::quote;
use crate::schema::Schema;

/// The field in which a method's result carries what the method returns; it is compared with the method.
const SUCCESS: i16 = 0;

/// Two versions of a struct.
struct Versions<'s> {
    new_schema: &'s Schema,
    old: &'s StructDesc,
    new: &'s StructDesc,
    /// What its fields are called, and one of them.
    field: &'static str,
    a_field: &'static str,
    old_by_name: HashMap<&'s str, &'s FieldDesc>,
    new_by_name: HashMap<&'s str, &'s FieldDesc>,
}

impl<'s> Versions<'s> {
    fn new(new_schema: &'s Schema, old: &'s StructDesc, new: &'s StructDesc) -> Self {
        let (field, a_field) = match new.kind {
            StructKind::Args => ("argument", "an argument"),
            StructKind::Result => ("exception", "an exception"),
            StructKind::Union => ("member", "a member"),
            StructKind::Struct | StructKind::Exception => ("field", "a field"),
        };
        let by_name =
            |desc: &'s StructDesc| desc.fields.iter().map(|field| (field.name.as_str(), field)).collect();
        Self { new_schema, old, new, field, a_field, old_by_name: by_name(old), new_by_name: by_name(new) }
    }

    /// What the struct is called in messages.
    fn name(&self) -> String {
        let name = &self.new.name;
        let method = |suffix| format!("method {}", quote(name.strip_suffix(suffix).unwrap_or(name)));
        match self.new.kind {
            StructKind::Args => method("_args"),
            StructKind::Result => method("_result"),
            _ => quote(&self.new_schema.qualified_name(self.new.id)),
        }
    }

    /// What a field is called in messages: ``field `a` of `S` ``.
    fn describe(&self, field: &FieldDesc) -> String {
        format!("{} {} of {}", self.field, quote(&field.name), self.name())
    }
}

impl Auditor<'_> {
    pub(super) fn compare_structs(&mut self, old: StructId, new: StructId) {
        let versions = Versions::new(self.new, self.old.struct_desc(old), self.new.struct_desc(new));
        let Versions { old, new, .. } = versions;
        if old.is_union() != new.is_union() {
            let (was, is) = if old.is_union() { ("union", "struct") } else { ("struct", "union") };
            let message = format!("{} was a {was} and is a {is} now", versions.name());
            let help = "a union has exactly one member set, which a struct need not have";
            self.report("E0708", new.span, message, old.span, format!("it was a {was}"), help);
            return;
        }
        let mut old_fields = old.fields_by_id().peekable();
        let mut new_fields = new.fields_by_id().peekable();
        loop {
            match (old_fields.peek().map(|field| field.id), new_fields.peek().map(|field| field.id)) {
                (None, None) => return,
                (Some(before), after) if after.is_none_or(|after| before < after) => {
                    old_fields.next().into_iter().for_each(|field| self.field_removed(&versions, field));
                }
                (before, Some(after)) if before.is_none_or(|before| after < before) => {
                    new_fields.next().into_iter().for_each(|field| self.field_added(&versions, field));
                }
                // Both have the id.
                _ => {
                    for (before, after) in old_fields.next().into_iter().zip(new_fields.next()) {
                        if new.kind != StructKind::Result || after.id != SUCCESS {
                            self.compare_fields(&versions, before, after);
                        }
                    }
                }
            }
        }
    }

    fn compare_fields(&mut self, versions: &Versions<'_>, old: &FieldDesc, new: &FieldDesc) {
        let change = self.compare_types(old.ty.id, new.ty.id);
        let renamed = old.name != new.name;
        if change == Change::Wire || change == Change::Meaning {
            let [was, is] = self.quote_types(old.ty.id, new.ty.id);
            let label = format!("it was {was}");
            if change == Change::Meaning {
                let message = format!(
                    "the type of {} changed from {was} to {is}, which looks the same on the wire",
                    versions.describe(new)
                );
                self.warn("W0701", new.ty.span, message, old.ty.span, label);
            } else if renamed {
                let message = format!(
                    "id {} of {} was {} {was} and is {} {is} now",
                    new.id,
                    versions.name(),
                    quote(&old.name),
                    quote(&new.name)
                );
                let help = "give the new one an id that was never used";
                self.report("E0702", new.span, message, old.span, "the id was used", help);
                return;
            } else {
                let message = format!("the type of {} changed from {was} to {is}", versions.describe(new));
                let help =
                    format!("keep the type, or add {} with an id that was never used", versions.a_field);
                self.report("E0701", new.ty.span, message, old.ty.span, label, &help);
            }
        }
        if renamed && !self.report_moved(versions, old) {
            let message = format!(
                "{} {} of {} was renamed from {} to {}",
                versions.field,
                new.id,
                versions.name(),
                quote(&old.name),
                quote(&new.name)
            );
            self.warn("W0702", new.span, message, old.span, "it was declared");
        }
        self.compare_requiredness(versions, old, new);
        if change == Change::None && old.default != new.default {
            let message = format!("the default of {} changed", versions.describe(new));
            self.warn("W0703", new.span, message, old.span, "it was declared");
        }
    }

    fn compare_requiredness(&mut self, versions: &Versions<'_>, old: &FieldDesc, new: &FieldDesc) {
        let [was, is] = [old, new].map(|field| field.requiredness == Requiredness::Required);
        if was == is {
            return;
        }
        let what = versions.describe(new);
        let (message, label, help) = if is {
            let message = format!("{what} is required now: messages without it were valid and are refused");
            (message, "it was not required", "leave it optional")
        } else {
            let message = format!("{what} is not required any more: old programs refuse messages without it");
            (message, "it was required", "leave it required for as long as there are old programs")
        };
        self.report("E0706", new.span, message, old.span, label, help);
    }

    /// Reports that `old` has another id now, if it has.
    fn report_moved(&mut self, versions: &Versions<'_>, old: &FieldDesc) -> bool {
        let Some(new) = versions.new_by_name.get(old.name.as_str()).filter(|new| new.id != old.id) else {
            return false;
        };
        let what = versions.describe(new);
        let message = format!("the id of {what} changed from {} to {}", old.id, new.id);
        let help = "messages carry the id: keep it, whatever the order of declaration";
        self.report("E0703", new.span, message, old.span, format!("it had the id {}", old.id), help);
        true
    }

    fn field_removed(&mut self, versions: &Versions<'_>, old: &FieldDesc) {
        let is_success = versions.new.kind == StructKind::Result && old.id == SUCCESS;
        if is_success || self.report_moved(versions, old) {
            return;
        }
        let (span, what) = (versions.new.span, versions.describe(old));
        let label = "it was declared";
        match (versions.new.kind, old.requiredness) {
            (StructKind::Result, _) => {
                let help = "old servers throw it, and new clients do not know it: keep it";
                self.report("E0707", span, format!("{what} was removed"), old.span, label, help);
            }
            (StructKind::Union, _) => {
                let message = format!("{what} was removed: unions with it are refused");
                self.report("E0707", span, message, old.span, label, "keep it");
            }
            (_, Requiredness::Required) => {
                let message = format!("required {what} was removed: old programs refuse messages without it");
                let help = "keep it for as long as there are old programs";
                self.report("E0704", span, message, old.span, label, help);
            }
            (_, Requiredness::Default) => {
                let message = format!("{what} was removed: old programs may rely on it");
                let help = "make it `optional` first, and remove it when nothing needs it any more";
                self.report("E0707", span, message, old.span, label, help);
            }
            (_, Requiredness::Optional) => {
                let message = format!("optional {what} was removed: do not use its id {} again", old.id);
                self.warn("W0704", span, message, old.span, label);
            }
        }
    }

    fn field_added(&mut self, versions: &Versions<'_>, new: &FieldDesc) {
        let is_success = versions.new.kind == StructKind::Result && new.id == SUCCESS;
        if is_success || versions.old_by_name.contains_key(new.name.as_str()) {
            // What has only a new id is reported as such.
            return;
        }
        let (what, old_span) = (versions.describe(new), versions.old.span);
        let label = "it was without";
        if new.requiredness == Requiredness::Required {
            let message =
                format!("required {what} was added: messages without it were valid and are refused");
            self.report("E0705", new.span, message, old_span, label, "make it `optional`");
            return;
        }
        // Ids below zero count down.
        let by_id = &versions.old.by_id;
        let outermost = if new.id < 0 { by_id.first() } else { by_id.last() };
        let is_between = outermost.is_some_and(|&index| {
            let outermost = versions.old.fields[index].id;
            if new.id < 0 { outermost < new.id } else { outermost > new.id }
        });
        match versions.new.kind {
            StructKind::Union => {
                let message = format!(
                    "{what} was added: old programs cannot read it, and some refuse the whole message"
                );
                self.warn("W0706", new.span, message, old_span, label);
            }
            StructKind::Result => {
                let message = format!("{what} was added: old clients do not know it when it is thrown");
                self.warn("W0707", new.span, message, old_span, label);
            }
            _ if is_between => {
                let message =
                    format!("{what} was added with the id {}, which may have been in use before", new.id);
                self.warn("W0705", new.span, message, old_span, label);
            }
            _ => {}
        }
    }
}
