//! Fields of structs, unions, exceptions and methods; members of enums.

use hashbrown::HashMap;

use crate::ast::{self, WrittenRequiredness};
use crate::descriptor::{
    EnumDesc, EnumId, EnumMember, FieldDesc, Requiredness, StructDesc, StructKind, Type,
};
use crate::diagnostic::{Diagnostic, quote};
use crate::name_index::{NameIndex, NumberIndex};
use crate::resolve::{PendingDefault, Resolver};
use crate::source::Span;

impl<'a> Resolver<'a> {
    pub(crate) fn resolve_enums(&mut self) {
        for index in 0..self.enum_items.len() {
            let (file, item) = self.enum_items[index];
            let id = EnumId::from_index(index);
            let members = self.enum_members(id, item);
            let mut by_number: Vec<usize> = (0..members.len()).collect();
            // Stable, so that the first declared of each number stays first.
            by_number.sort_by_key(|&index| members[index].number);
            by_number.dedup_by_key(|index| members[*index].number);
            self.enums.push(EnumDesc {
                id,
                name: self.sources.slice(item.name).to_owned(),
                file,
                members,
                by_number,
                annotations: self.annotations(&item.annotations),
                doc: item.doc.clone(),
                span: item.name,
                names: NameIndex::default(),
                numbers: NumberIndex::default(),
            });
        }
    }

    fn enum_members(&mut self, id: EnumId, item: &'a ast::Enum) -> Vec<EnumMember> {
        let mut members: Vec<EnumMember> = Vec::with_capacity(item.members.len());
        let mut first_spans: HashMap<&str, Span> = HashMap::new();
        let mut next: i64 = 0;
        for member in &item.members {
            let name = self.sources.slice(member.name);
            let (number, span) = match member.number {
                None => (next, member.name),
                Some((integer, span)) => match integer.bit_pattern(Type::I32) {
                    None => (integer.value, span),
                    Some(pattern) => {
                        self.warn_of_bit_pattern(span, "an enum's 32 bits", pattern);
                        (pattern, span)
                    }
                },
            };
            let number = i32::try_from(number).unwrap_or_else(|_| {
                if member.number.is_some() {
                    let message = format!("{number} does not fit in an enum's 32 bits");
                    let help = "its numbers are -2147483648 to 2147483647";
                    self.diagnostics.push(Diagnostic::error("E0402", span, message).with_help(help));
                } else {
                    let message = format!("the number of {} would be {number}, beyond 32 bits", quote(name));
                    self.error("E0403", span, message);
                }
                0
            });
            next = i64::from(number) + 1;
            if let Some(&first) = first_spans.get(name) {
                let message = format!("enum member {} is already defined", quote(name));
                let diagnostic = Diagnostic::error("E0401", member.name, message);
                self.diagnostics.push(diagnostic.with_label(first, "first defined"));
            } else {
                first_spans.insert(name, member.name);
                self.members_by_name.insert((id, name), number);
            }
            members.push(EnumMember {
                name: name.to_owned(),
                number,
                annotations: self.annotations(&member.annotations),
                doc: member.doc.clone(),
                span: member.name,
            });
        }
        members
    }

    pub(crate) fn resolve_structs(&mut self) {
        for index in 0..self.struct_items.len() {
            let (file, item) = self.struct_items[index];
            let name = self.sources.slice(item.name).to_owned();
            let mut desc = self.new_struct(name, file, item.kind, None, item.name);
            desc.annotations = self.annotations(&item.annotations);
            desc.doc = item.doc.clone();
            self.add_fields(&mut desc, &item.fields);
            self.finish_struct(desc);
        }
    }

    /// Adds `fields` to `desc`, after those that it may have already.
    pub(crate) fn add_fields(&mut self, desc: &mut StructDesc, fields: &'a [ast::Field]) {
        // The only field that there may be already.
        let returned = desc.fields.iter().map(|field| (field.id, (field.span, "the return value has it")));
        let mut first_ids: HashMap<i16, (Span, &str)> = returned.collect();
        let highest = fields.iter().filter_map(|field| field.id?.0).max().unwrap_or(0);
        let mut next_implicit: i64 = -1;
        let mut first_default: Option<Span> = None;
        let mut warned = false;
        for field in fields {
            let name = self.sources.slice(field.name);
            let (id, id_span) = field.id.unwrap_or_else(|| {
                next_implicit -= 1;
                (Some(next_implicit + 1), field.name)
            });
            if field.id.is_none() && !std::mem::replace(&mut warned, true) {
                let message =
                    format!("field {} has no id: fields without one count down from -1", quote(name));
                let help = match &field.default {
                    // As Protocol Buffers has it.
                    Some(ast::ConstExpr {
                        kind: ast::ConstKind::Int(ast::Integer { value: id, .. }),
                        ..
                    }) => {
                        format!("the id comes first: `{id}: type name`")
                    }
                    _ => "give every field an id of its own: `1: type name`".to_owned(),
                };
                self.diagnostics.push(Diagnostic::warning("W0301", field.name, message).with_help(help));
            }
            let id = id.map_or(0, |id| self.field_id(id, id_span, &mut first_ids, highest));
            let index = desc.fields.len();
            if let Some(&first) = self.fields_by_name.get(&(desc.id, name)) {
                let first = desc.fields[first].span;
                let message = format!("field name {} is already used", quote(name));
                let diagnostic = Diagnostic::error("E0302", field.name, message);
                self.diagnostics
                    .push(diagnostic.with_label(first, "first used").with_help("rename one of them"));
            } else {
                self.fields_by_name.insert((desc.id, name), index);
            }
            if let Some(value) = &field.default {
                if desc.kind == StructKind::Union {
                    if let Some(first) = first_default {
                        let diagnostic =
                            Diagnostic::error("E0304", value.span, "a union can have one default only");
                        self.diagnostics.push(diagnostic.with_label(first, "the first one"));
                    }
                    first_default.get_or_insert(value.span);
                }
                self.pending_defaults.push(PendingDefault {
                    file: desc.file,
                    owner: desc.id,
                    field: index,
                    value,
                });
            }
            let field = self.field(desc, field, id);
            desc.fields.push(field);
        }
    }

    /// Checks that an id fits and is new; `highest` is that of all fields.
    fn field_id(
        &mut self,
        id: i64,
        span: Span,
        first_ids: &mut HashMap<i16, (Span, &'static str)>,
        highest: i64,
    ) -> i16 {
        let Ok(id) = i16::try_from(id) else {
            let message = format!("field id {id} is out of range");
            let help = "a field id fits in 16 bits: -32768 to 32767";
            self.diagnostics.push(Diagnostic::error("E0303", span, message).with_help(help));
            return 0;
        };
        if let Some(&(first, label)) = first_ids.get(&id) {
            let message = format!("field id {id} is already used");
            let free = highest.checked_add(1).filter(|free| i16::try_from(*free).is_ok() && *free > 0);
            let help = free.map(|free| format!("{free} is free"));
            let diagnostic = Diagnostic::error("E0301", span, message).with_label(first, label);
            self.diagnostics.push(diagnostic.maybe_help(help));
        } else {
            first_ids.insert(id, (span, "first used"));
        }
        id
    }

    fn field(&mut self, desc: &StructDesc, field: &'a ast::Field, id: i16) -> FieldDesc {
        let requiredness = match (desc.kind, field.requiredness) {
            (StructKind::Union, written) => {
                if written == WrittenRequiredness::Required {
                    let message = "union members are optional: `required` is ignored";
                    self.diagnostics.push(Diagnostic::warning("W0302", field.name, message));
                }
                Requiredness::Optional
            }
            (StructKind::Result, _) => Requiredness::Optional,
            (_, WrittenRequiredness::Required) => Requiredness::Required,
            // An argument is always passed, so `optional` has no meaning there.
            (StructKind::Args, _) => Requiredness::Default,
            (_, WrittenRequiredness::Optional) => Requiredness::Optional,
            (_, WrittenRequiredness::Nothing) => Requiredness::Default,
        };
        FieldDesc {
            id,
            name: self.sources.slice(field.name).to_owned(),
            ty: self.type_ref(desc.file, &field.ty),
            requiredness,
            default: None,
            boxed: field.boxed,
            annotations: self.annotations(&field.annotations),
            doc: field.doc.clone(),
            span: field.name,
        }
    }

    /// Enters a struct, with all its fields, into the table.
    pub(crate) fn finish_struct(&mut self, mut desc: StructDesc) {
        desc.by_id = (0..desc.fields.len()).collect();
        desc.by_id.sort_by_key(|&index| desc.fields[index].id);
        self.structs.push(desc);
    }
}
