//! The listing of a plan.

use std::fmt;

use super::{Container, FieldOp, ListAtOp, MapOfOp, OnUnknown, OpId, Plan, Step, Target, ValueOp};
use crate::layouts::Fallback;

/// A listing for people, as `scrimp inspect --show plan` prints it.
impl fmt::Display for Plan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let schema = self.layouts.schema();
        let structs = || self.structs.iter().filter(|plan| !plan.is_skipped);
        writeln!(f, "plan for {}: {} struct(s)", self.options.format, structs().count())?;
        for plan in structs() {
            let desc = schema.struct_desc(plan.source_id);
            let kind = if plan.is_union { "union" } else { "struct" };
            let name = schema.qualified_name(plan.struct_id);
            writeln!(f, "\n{kind} {name}: record of {} bytes", plan.size)?;
            match plan.on_unknown {
                OnUnknown::Skip | OnUnknown::Member => {}
                OnUnknown::Reject => writeln!(f, "  unknown fields are refused")?,
                OnUnknown::Keep { slot } => writeln!(f, "  unknown fields are kept, at {slot}")?,
            }
            let field = |f: &mut fmt::Formatter<'_>, indent: &str, index: u32| {
                let FieldOp { id, wire_type, desc: at, target, .. } = plan.fields[index as usize];
                let name = &desc.fields[at as usize].name;
                write!(f, "{indent}{id:>6} {name}: {wire_type}")?;
                let Some(Target { op, offset, boxed, fallback, .. }) = target else {
                    return writeln!(f, ", skipped");
                };
                let boxed = if boxed { ", boxed" } else { "" };
                write!(f, " at {offset}{boxed}, {}", DisplayOp { plan: self, op })?;
                writeln!(
                    f,
                    "{}",
                    match fallback {
                        Fallback::Omit => "",
                        Fallback::Image => ", default if absent",
                        Fallback::EmptyStruct => ", without fields if absent",
                    }
                )
            };
            for step in &plan.steps {
                match *step {
                    Step::Run(run) => {
                        writeln!(
                            f,
                            "  run of at most {} bytes, presence word {} mask {:#x}",
                            run.len, run.word, run.mask
                        )?;
                        for index in run.first..run.first + run.count {
                            field(f, "    ", index)?;
                        }
                    }
                    Step::Field(index) => field(f, "  ", index)?,
                }
            }
            for (index, _) in (0..).zip(&plan.fields).filter(|(_, op)| op.target.is_none()) {
                field(f, "  ", index)?;
            }
        }
        Ok(())
    }
}

struct DisplayOp<'p> {
    plan: &'p Plan,
    op: OpId,
}

impl fmt::Display for DisplayOp<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let nested = |op| DisplayOp { plan: self.plan, op };
        match *self.plan.op(self.op) {
            ValueOp::Fixed(fixed) => write!(f, "copy {} bytes", fixed.size()),
            ValueOp::Bytes { validate: true } => write!(f, "view, validate UTF-8"),
            ValueOp::Bytes { validate: false } => write!(f, "view"),
            ValueOp::List(list) => {
                write!(f, "list of {} (stride {}: {})", list.wire_type, list.stride, nested(list.element))
            }
            ValueOp::Map(map) => write!(
                f,
                "map of {} to {} (stride {}: {}; at {}: {})",
                map.key_type,
                map.value_type,
                map.stride,
                nested(map.key),
                map.value_offset,
                nested(map.value)
            ),
            ValueOp::ListAt(ListAtOp { list, .. }) => {
                write!(
                    f,
                    "list of {}, some of them wanted (stride {}: {})",
                    list.wire_type,
                    list.stride,
                    nested(list.element)
                )
            }
            ValueOp::MapOf(MapOfOp { map, .. }) => write!(
                f,
                "map of {} to {}, some of them wanted (stride {}: {}; at {}: {})",
                map.key_type,
                map.value_type,
                map.stride,
                nested(map.key),
                map.value_offset,
                nested(map.value)
            ),
            ValueOp::Chosen(id) => match self.plan.chosen(id).container {
                Container::List(list) => write!(f, "some of a list of {}", list.wire_type),
                Container::Map(map) => {
                    write!(f, "some of a map of {} to {}", map.key_type, map.value_type)
                }
            },
            ValueOp::Unwanted { .. } => write!(f, "skipped"),
            ValueOp::Struct { plan, .. } => {
                let struct_id = self.plan.struct_plan(plan).struct_id;
                write!(f, "struct {}", self.plan.layouts.schema().qualified_name(struct_id))
            }
        }
    }
}
