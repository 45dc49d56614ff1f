//! Services: parents, methods, and the structs of their arguments and results.

use hashbrown::HashMap;

use crate::ast;
use crate::descriptor::{
    Definition, FieldDesc, MethodDesc, Requiredness, ServiceDesc, ServiceId, StructId, StructKind, Type,
    TypeRef,
};
use crate::diagnostic::{Diagnostic, quote};
use crate::resolve::{Lookup, Resolver};
use crate::source::{SourceId, Span};
use crate::type_table::POISON;

impl<'a> Resolver<'a> {
    pub(crate) fn resolve_services(&mut self) {
        for index in 0..self.service_items.len() {
            let (file, item) = self.service_items[index];
            let extends = item.extends.and_then(|name| self.parent(file, name));
            let id = ServiceId::from_index(index);
            let methods = item.methods.iter().map(|method| self.method(id, file, method)).collect();
            self.services.push(ServiceDesc {
                id,
                name: self.sources.slice(item.name).to_owned(),
                file,
                extends,
                methods,
                annotations: self.annotations(&item.annotations),
                doc: item.doc.clone(),
                span: item.name,
            });
        }
        let order = self.family_order();
        self.check_method_names(&order);
    }

    fn parent(&mut self, file: SourceId, span: Span) -> Option<ServiceId> {
        let name = self.sources.slice(span);
        let help = match self.find_definition(file, name) {
            Lookup::Found(Definition::Service(id)) => return Some(id),
            Lookup::Unknowable => return None,
            Lookup::Found(_) => {
                self.error("E0207", span, format!("{} is not a service", quote(name)));
                return None;
            }
            Lookup::Missing => self.suggest_service(file, name),
        };
        let message = format!("unknown service {}", quote(name));
        self.diagnostics.push(Diagnostic::error("E0207", span, message).maybe_help(help));
        None
    }

    fn method(&mut self, service: ServiceId, file: SourceId, item: &'a ast::Method) -> MethodDesc {
        let name = self.sources.slice(item.name);
        let args_name = format!("{name}_args");
        let mut args = self.new_struct(args_name, file, StructKind::Args, Some(service), item.name);
        self.add_fields(&mut args, &item.args);
        let args_id = args.id;
        self.finish_struct(args);

        let returns = item.returns.as_ref().map(|ty| self.type_ref(file, ty));
        if item.oneway {
            if let Some(span) = item.throws_span {
                let message = format!("oneway method {} cannot throw", quote(name));
                let help = "remove `oneway` or the `throws` clause";
                self.diagnostics.push(Diagnostic::error("E0603", span, message).with_help(help));
            }
            if let Some(returns) = &returns {
                let message =
                    format!("oneway method {} sends no reply: its return type is ignored", quote(name));
                self.diagnostics.push(Diagnostic::warning("W0601", returns.span, message));
            }
        }
        let result = (!item.oneway).then(|| self.method_result(service, file, item, returns.as_ref()));
        MethodDesc {
            name: name.to_owned(),
            oneway: item.oneway,
            returns: if item.oneway { None } else { returns },
            args: args_id,
            result,
            annotations: self.annotations(&item.annotations),
            doc: item.doc.clone(),
            span: item.name,
        }
    }

    fn method_result(
        &mut self,
        service: ServiceId,
        file: SourceId,
        item: &'a ast::Method,
        returns: Option<&TypeRef>,
    ) -> StructId {
        let name = format!("{}_result", self.sources.slice(item.name));
        let mut result = self.new_struct(name, file, StructKind::Result, Some(service), item.name);
        if let Some(returns) = returns {
            self.fields_by_name.insert((result.id, "success"), 0);
            result.fields.push(FieldDesc {
                id: 0,
                name: "success".to_owned(),
                ty: returns.clone(),
                requiredness: Requiredness::Optional,
                default: None,
                boxed: false,
                annotations: Vec::new(),
                doc: None,
                span: returns.span,
            });
        }
        let thrown_from = result.fields.len();
        self.add_fields(&mut result, &item.throws);
        if returns.is_none() {
            self.warn_of_id_of_success(&item.throws);
        }
        for field in &result.fields[thrown_from..] {
            let ty = field.ty.id;
            let is_exception = ty == POISON
                || matches!(self.types.get(ty), Type::Struct(id)
                    if self.struct_items.get(id.index()).is_some_and(|(_, item)| item.kind == StructKind::Exception));
            if !is_exception {
                let message = format!("{} is thrown but is not an exception", self.quote_type(ty));
                let help = "only exceptions can be thrown";
                self.diagnostics.push(Diagnostic::error("E0602", field.ty.span, message).with_help(help));
            }
        }
        let id = result.id;
        self.finish_struct(result);
        id
    }

    /// With a value to return, an exception of id 0 would be an error: two fields with one id.
    fn warn_of_id_of_success(&mut self, throws: &[ast::Field]) {
        for field in throws {
            if let Some((Some(0), span)) = field.id {
                let name = quote(self.sources.slice(field.name));
                let message = format!("exception {name} has the id 0, which is that of the return value");
                let help = "give it another id, unless there are programs that know this one";
                self.diagnostics.push(Diagnostic::warning("W0602", span, message).with_help(help));
            }
        }
    }

    /// Orders services so that every parent comes before its children, and gives each the range of positions that
    /// its descendants have. Cycles of parents are reported and cut.
    fn family_order(&mut self) -> Vec<(usize, usize)> {
        let count = self.services.len();
        self.cut_service_cycles();
        let mut children: Vec<Vec<usize>> = vec![Vec::new(); count];
        for service in &self.services {
            if let Some(parent) = service.extends {
                children[parent.index()].push(service.id.index());
            }
        }
        let mut ranges = vec![(0, 0); count];
        let mut position = 0;
        for root in 0..count {
            if self.services[root].extends.is_some() {
                continue;
            }
            let mut stack = vec![root];
            ranges[root].0 = position;
            position += 1;
            while let Some(&current) = stack.last() {
                if let Some(child) = children[current].pop() {
                    ranges[child].0 = position;
                    position += 1;
                    stack.push(child);
                } else {
                    ranges[current].1 = position;
                    stack.pop();
                }
            }
        }
        ranges
    }

    fn cut_service_cycles(&mut self) {
        // 0: not seen; otherwise the number of the walk that saw it.
        let mut seen = vec![0; self.services.len()];
        for start in 0..self.services.len() {
            let walk = start + 1;
            let mut current = start;
            while seen[current] == 0 {
                seen[current] = walk;
                let Some(parent) = self.services[current].extends else { break };
                if seen[parent.index()] == walk {
                    let span = self.service_items[current].1.extends.unwrap_or(self.services[current].span);
                    let name = quote(&self.services[current].name);
                    self.error("E0208", span, format!("service {name} extends itself through its parents"));
                    self.services[current].extends = None;
                    break;
                }
                current = parent.index();
            }
        }
    }

    /// Refuses a method whose name its service, or an ancestor of it, has already.
    ///
    /// A service's ancestors are those whose range contains its position, so going through the methods of one name by
    /// position, with a stack of the ranges that are still open, finds the nearest ancestor without walking up.
    fn check_method_names(&mut self, ranges: &[(usize, usize)]) {
        let mut by_name: HashMap<&str, Vec<(usize, usize, usize)>> = HashMap::new();
        let mut names: Vec<&str> = Vec::new();
        for (service, (_, item)) in self.service_items.iter().enumerate() {
            for (index, method) in item.methods.iter().enumerate() {
                let name = self.sources.slice(method.name);
                let methods = by_name.entry(name).or_insert_with(|| {
                    names.push(name);
                    Vec::new()
                });
                methods.push((ranges[service].0, service, index));
            }
        }
        for name in names {
            let Some(methods) = by_name.get_mut(name) else { continue };
            methods.sort_unstable();
            let mut open: Vec<(usize, usize)> = Vec::new();
            for &(position, service, index) in methods.iter() {
                while open.last().is_some_and(|&(owner, _)| ranges[owner].1 <= position) {
                    open.pop();
                }
                let span = self.services[service].methods[index].span;
                if let Some(&(owner, first)) = open.last() {
                    let message = if owner == service {
                        format!("method {} is already defined", quote(name))
                    } else {
                        let owner = quote(&self.services[owner].name);
                        format!("method {} is already defined in the parent service {owner}", quote(name))
                    };
                    let first = self.services[owner].methods[first].span;
                    let diagnostic = Diagnostic::error("E0601", span, message);
                    self.diagnostics
                        .push(diagnostic.with_label(first, "first defined").with_help("rename one of them"));
                }
                open.push((service, index));
            }
        }
    }
}
