//! Services, method by method, inherited ones included.

use super::types::Change;
use super::{Auditor, quote_type};
use crate::descriptor::{Definition, MethodDesc, ServiceDesc, ServiceId};
use crate::diagnostic::quote;
use crate::schema::Schema;
use crate::source::SourceId;

/// Parents further up are not looked at.
const MAX_ANCESTORS: usize = 100;

impl<'s> Auditor<'s> {
    pub(super) fn compare_service(&mut self, file: SourceId, old: ServiceId) {
        let old = self.old.service_desc(old);
        let Some(Definition::Service(new)) = self.namesake(file, &old.name) else {
            let message = format!("service {} was removed", quote(&old.name));
            let help = "keep it for as long as there are clients of it";
            let span = self.end_of_file(file);
            self.report("E0721", span, message, old.span, "it was defined", help);
            return;
        };
        let new = self.new.service_desc(new);
        for method in &old.methods {
            let found = self.find_method(new, &method.name);
            match found {
                Some(found) => self.compare_method(method, found),
                None => {
                    let (service, name) = (quote(&new.name), quote(&method.name));
                    let message = format!("method {name} of service {service} was removed");
                    let help = "keep it for as long as there are clients that call it";
                    self.report("E0723", new.span, message, method.span, "it was defined", help);
                }
            }
        }
        self.compare_parents(old, new);
    }

    /// Methods that are inherited from the same parent as before are compared with that one.
    fn compare_parents(&mut self, old: &'s ServiceDesc, new: &'s ServiceDesc) {
        let Some(old_parent) = old.extends.map(|id| self.old.service_desc(id)) else { return };
        let new_parent = new.extends.map(|id| self.new.service_desc(id));
        let is_same = new_parent.is_some_and(|parent| {
            parent.name == old_parent.name && self.files.get(&old_parent.file) == Some(&parent.file)
        });
        if is_same || self.diagnostics.is_full() {
            return;
        }
        let name = quote(&new.name);
        let parent = quote(&old_parent.name);
        let label = "it was defined";
        let missing = ancestors(self.old, old)
            .flat_map(|service| &service.methods)
            .find(|method| self.find_method(new, &method.name).is_none());
        match missing {
            Some(missing) => {
                let message = format!(
                    "service {name} does not extend {parent} any more, and lacks methods such as {}",
                    quote(&missing.name)
                );
                let help = format!("write {}", quote(&format!("extends {}", old_parent.name)));
                self.report("E0722", new.span, message, old.span, label, &help);
            }
            None => {
                let message =
                    format!("service {name} does not extend {parent} any more, but has its methods");
                self.warn("W0721", new.span, message, old.span, label);
            }
        }
    }

    /// A method of the new schema, by name, in `service` or what it inherits from.
    fn find_method(&self, service: &'s ServiceDesc, name: &str) -> Option<&'s MethodDesc> {
        std::iter::once(service)
            .chain(ancestors(self.new, service))
            .find_map(|service| self.new_methods.get(&(service.id, name)).copied())
    }

    fn compare_method(&mut self, old: &MethodDesc, new: &MethodDesc) {
        let name = quote(&new.name);
        if old.oneway != new.oneway {
            let (message, label) = if new.oneway {
                (format!("method {name} is oneway now: old clients wait for a reply"), "it was not oneway")
            } else {
                (format!("method {name} is not oneway any more: old clients read no reply"), "it was oneway")
            };
            self.report("E0724", new.span, message, old.span, label, "add a method under another name");
        } else {
            self.compare_returns(old, new);
        }
        self.compare_structs(old.args, new.args);
        if let (Some(old), Some(new)) = (old.result, new.result) {
            self.compare_structs(old, new);
        }
    }

    fn compare_returns(&mut self, old: &MethodDesc, new: &MethodDesc) {
        let change = match (&old.returns, &new.returns) {
            (None, None) => return,
            (Some(old), Some(new)) => self.compare_types(old.id, new.id),
            _ => Change::Wire,
        };
        let describe = |schema: &Schema, method: &MethodDesc| {
            method
                .returns
                .as_ref()
                .map_or_else(|| "`void`".to_owned(), |returns| quote_type(schema, returns.id))
        };
        let (was, is) = (describe(self.old, old), describe(self.new, new));
        let message = format!("what method {} returns changed from {was} to {is}", quote(&new.name));
        let [old_span, new_span] =
            [old, new].map(|method| method.returns.as_ref().map_or(method.span, |returns| returns.span));
        let label = format!("it was {was}");
        match change {
            Change::None => {}
            Change::Meaning => {
                self.warn("W0701", new_span, message + ", which looks the same on the wire", old_span, label);
            }
            Change::Wire => {
                let help = "add a method under another name";
                self.report("E0725", new_span, message, old_span, label, help);
            }
        }
    }
}

/// The parents of a service, from the nearest on.
fn ancestors<'s>(schema: &'s Schema, service: &'s ServiceDesc) -> impl Iterator<Item = &'s ServiceDesc> {
    let parent = |service: &&'s ServiceDesc| service.extends.map(|id| schema.service_desc(id));
    std::iter::successors(parent(&service), parent).take(MAX_ANCESTORS)
}
