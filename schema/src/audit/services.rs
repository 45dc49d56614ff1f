//! Services, method by method, inherited ones included.

use super::types::Change;
use super::{Auditor, beginning};
use crate::descriptor::{Definition, MethodDesc, ServiceDesc, ServiceId};
use crate::diagnostic::quote;
use crate::names::by_stem;
use crate::paths::stem;
use crate::schema::Schema;
use crate::source::SourceId;

/// Parents further up are not looked at.
const MAX_ANCESTORS: usize = 100;

impl<'s> Auditor<'s> {
    pub(super) fn compare_service(&mut self, file: SourceId, id: ServiceId) {
        let old = self.old.service_desc(id);
        let Some(Definition::Service(new)) = self.namesake(file, &old.name) else {
            let message = format!("service {} was removed", self.quote_old(id));
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
                    let (service, name) = (self.quote_new(new.id), quote(&method.name));
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
        let name = self.quote_new(new.id);
        let parent = self.quote_old(old_parent.id);
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
                let help = self.how_to_extend(new, old_parent);
                self.report("E0722", new.span, message, old.span, label, &help);
            }
            None => {
                let message =
                    format!("service {name} does not extend {parent} any more, but has its methods");
                self.warn("W0721", new.span, message, old.span, label);
            }
        }
    }

    /// What to write so that a service of the new schema extends what became of `old_parent`.
    fn how_to_extend(&self, service: &ServiceDesc, old_parent: &ServiceDesc) -> String {
        let name = &old_parent.name;
        let Some(Definition::Service(parent)) = self.namesake(old_parent.file, name) else {
            return "keep the parent, or declare its methods here".to_owned();
        };
        let file = self.new.service_desc(parent).file;
        if file == service.file {
            return format!("write {}", quote(&format!("extends {name}")));
        }
        let path = quote(self.new.names.path_from_root(file));
        let extends = |prefix: &str| quote(&format!("extends {prefix}.{name}"));
        let includes = &self.new.files()[service.file.index()].includes;
        let Some(include) = includes.iter().find(|include| include.file == file) else {
            let prefix = &self.new.files()[file.index()].stem;
            return format!("include {path}, and write {}", extends(prefix));
        };
        let prefix = stem(&include.path);
        let included = by_stem(includes.iter().map(|include| (include.path.as_str(), include.file)));
        let meant = included[prefix].iter().find(|file| self.new.names.type_in(**file, name).is_some());
        if meant == Some(&file) {
            format!("write {}", extends(prefix))
        } else {
            format!("include {path} last, so that {} means the service in it", extends(prefix))
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
            (None, None) => Change::None,
            (Some(old), Some(new)) => self.compare_types(old.id, new.id),
            _ => Change::Wire,
        };
        if change == Change::None {
            return;
        }
        let [was, is] = match (&old.returns, &new.returns) {
            (Some(old), Some(new)) => self.quote_types(old.id, new.id),
            (old, new) => [(self.old, old), (self.new, new)].map(|(schema, returns)| match returns {
                Some(returns) => quote(&beginning(schema.display_type(returns.id))),
                None => "`void`".to_owned(),
            }),
        };
        let message = format!("the return type of method {} changed from {was} to {is}", quote(&new.name));
        let [old_span, new_span] =
            [old, new].map(|method| method.returns.as_ref().map_or(method.span, |returns| returns.span));
        let label = format!("it was {was}");
        if change == Change::Meaning {
            self.warn("W0701", new_span, message + ", which looks the same on the wire", old_span, label);
        } else {
            let help = "add a method under another name";
            self.report("E0725", new_span, message, old_span, label, help);
        }
    }
}

/// The parents of a service, from the nearest on.
fn ancestors<'s>(schema: &'s Schema, service: &'s ServiceDesc) -> impl Iterator<Item = &'s ServiceDesc> {
    let parent = |service: &&'s ServiceDesc| service.extends.map(|id| schema.service_desc(id));
    std::iter::successors(parent(&service), parent).take(MAX_ANCESTORS)
}
