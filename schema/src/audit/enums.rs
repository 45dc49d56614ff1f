//! Enums, member by member.

use hashbrown::HashMap;

use super::Auditor;
use crate::descriptor::{EnumDesc, EnumId};
use crate::diagnostic::quote;

impl Auditor<'_> {
    pub(super) fn compare_enums(&mut self, old: EnumId, new: EnumId) {
        let (old, new) = (self.old.enum_desc(old), self.new.enum_desc(new));
        let by_name = |desc: &EnumDesc| -> HashMap<String, usize> {
            desc.members.iter().enumerate().map(|(index, member)| (member.name.clone(), index)).collect()
        };
        let (old_names, new_names) = (by_name(old), by_name(new));
        let schema = self.new;
        let enum_name = || quote(&schema.qualified_name(new.id));
        for member in &old.members {
            let name = quote(&member.name);
            let number = member.number;
            if let Some(&index) = new_names.get(&member.name) {
                let found = &new.members[index];
                if found.number != number {
                    let message = format!(
                        "the number of {name} of enum {} changed from {number} to {}",
                        enum_name(),
                        found.number
                    );
                    let help = "a member keeps its number for ever; write it out, as in `NAME = 5`";
                    self.report("E0711", found.span, message, member.span, "it was defined", help);
                }
                continue;
            }
            // A new name for the number, or another old one.
            let successor = new.name_of(number).filter(|name| {
                let known = old_names.get(*name).map(|&index| old.members[index].number);
                known.is_none_or(|known| known == number)
            });
            match successor {
                Some(successor) => {
                    let span = new.members[new_names[successor]].span;
                    let message = format!(
                        "{name} of enum {}, number {number}, was renamed to {}",
                        enum_name(),
                        quote(successor)
                    );
                    self.warn("W0711", span, message, member.span, "it was defined");
                }
                None => {
                    let message =
                        format!("member {name} of enum {}, number {number}, was removed", enum_name());
                    let help = "keep the member, perhaps under a name that says not to use it";
                    self.report("E0712", new.span, message, member.span, "it was defined", help);
                }
            }
        }
    }
}
