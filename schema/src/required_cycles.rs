//! Structs that can never be built, because each needs another of its kind first: a warning for each such cycle.

use crate::descriptor::{Requiredness, StructDesc, StructKind, Type};
use crate::diagnostic::{Diagnostic, quote};
use crate::resolve::Resolver;
use crate::type_table::POISON;

impl Resolver<'_> {
    /// Warns of every cycle of required fields, and of unions whose members all lead into one.
    pub(crate) fn warn_of_required_cycles(&mut self) {
        let never_built = self.never_built();
        // 0: not seen; otherwise the number of the walk that saw it.
        let mut seen = vec![0; self.structs.len()];
        for start in 0..self.structs.len() {
            let mut path: Vec<(usize, usize)> = Vec::new();
            let mut current = start;
            while never_built[current] && seen[current] == 0 {
                seen[current] = start + 1;
                let mut needed = self.needed_structs(&self.structs[current]);
                let Some((field, next)) = needed.find(|(_, next)| never_built[*next]) else { break };
                path.push((current, field));
                current = next;
            }
            if let Some(at) = path.iter().position(|(index, _)| *index == current) {
                self.report_required_cycle(&path[at..]);
            }
        }
    }

    /// Which structs can never be built: those left over when whatever needs only what can be built is taken away.
    fn never_built(&self) -> Vec<bool> {
        let mut never_built = vec![true; self.structs.len()];
        // For each struct, how many others it waits for, and which wait for it.
        let mut waits_for = vec![0; self.structs.len()];
        let mut waiting: Vec<Vec<usize>> = vec![Vec::new(); self.structs.len()];
        let mut todo = Vec::new();
        for (index, desc) in self.structs.iter().enumerate() {
            for (_, needed) in self.needed_structs(desc) {
                waits_for[index] += 1;
                waiting[needed].push(index);
            }
            if desc.is_union() {
                // One member will do, if it can be had at all.
                let has_other_member = desc.fields.len() > waits_for[index];
                waits_for[index] = usize::from(!has_other_member && !desc.fields.is_empty());
            }
            if waits_for[index] == 0 {
                todo.push(index);
            }
        }
        while let Some(built) = todo.pop() {
            never_built[built] = false;
            for &index in &waiting[built] {
                if waits_for[index] == 1 {
                    todo.push(index);
                }
                waits_for[index] = usize::saturating_sub(waits_for[index], 1);
            }
        }
        never_built
    }

    /// The structs of which one each must be there before there can be a `desc`, or any one of them if that is a union; with the
    /// position of the field.
    fn needed_structs<'d>(&'d self, desc: &'d StructDesc) -> impl Iterator<Item = (usize, usize)> + 'd {
        desc.fields.iter().enumerate().filter_map(move |(index, field)| {
            let is_needed =
                desc.is_union() || field.requiredness == Requiredness::Required && field.default.is_none();
            if !is_needed || field.ty.id == POISON {
                return None;
            }
            match self.types.get(field.ty.id) {
                Type::Struct(id) => Some((index, id.index())),
                _ => None,
            }
        })
    }

    /// Reports a cycle of fields, each given by its struct and its position there.
    fn report_required_cycle(&mut self, cycle: &[(usize, usize)]) {
        const MAX_LABELS: usize = 5;
        // A struct tells more than a union that it needs.
        let rank = |&(_, &(index, _)): &(usize, &(usize, usize))| (self.structs[index].is_union(), index);
        let Some((first, _)) = cycle.iter().enumerate().min_by_key(rank) else { return };
        let fields = cycle.iter().cycle().skip(first).take(cycle.len()).map(|&(index, field)| {
            let desc = &self.structs[index];
            (desc, &desc.fields[field])
        });
        let mut fields = fields.into_iter();
        let Some((desc, field)) = fields.next() else { return };
        let name = quote(&desc.name);
        let what = match desc.kind {
            StructKind::Union => "member",
            _ => "required field",
        };
        let needs = if cycle.len() == 1 { "needs another" } else { "leads back to" };
        let message = format!("{name} can never be built: its {what} {} {needs} {name}", quote(&field.name));
        let help = match desc.kind {
            StructKind::Union => "add a member of another type",
            _ => "make a field of the cycle `optional`",
        };
        let mut diagnostic = Diagnostic::warning("W0303", field.span, message).with_help(help);
        for (desc, field) in fields.take(MAX_LABELS) {
            let label = format!("the cycle goes through {} of {}", quote(&field.name), quote(&desc.name));
            diagnostic = diagnostic.with_label(field.span, label);
        }
        self.diagnostics.push(diagnostic);
    }
}
