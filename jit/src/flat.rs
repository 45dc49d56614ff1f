//! [`is_flat`]: whether a struct has a straight decoder; [`inlined`]: whether lists have its code in their loops.

use scrimp_record::plan::{FieldOp, OpId, Plan, PlanId, Run, Step, StructPlan, Target, ValueOp};
use scrimp_record::wire::{WireFormat, WireType};

/// The most fields of a flat struct: its straight decoder comes on top of the one for any order.
const MAX_FIELDS: usize = 128;

/// The most fields of a struct that is inlined: every list of it has the code.
const MAX_INLINED_FIELDS: u32 = 8;

/// Whether the struct `of` is flat: it is read in Binary to its end and has only fields of fixed size and strings, all with targets. Its
/// decoders take no memory but the record, so those of whole messages keep no budget, and give the record back by moving one cursor.
pub(crate) fn is_flat(plan: &Plan, of: &StructPlan) -> bool {
    let is_simple_op =
        |target: Target| matches!(plan.op(target.op), ValueOp::Fixed(_) | ValueOp::Bytes { .. });
    let is_simple = |field: &FieldOp| field.target.is_some_and(is_simple_op);
    matches!(plan.format(), WireFormat::Binary(_))
        && !of.is_union
        && of.enough.is_empty()
        && (2..=MAX_FIELDS).contains(&of.fields.len())
        && of.fields.iter().all(is_simple)
}

/// Whether the struct `of`, which is skipped, has a straight way too where the format is Binary: if it has only fields of fixed size and strings.
pub(crate) fn skips_straight(of: &StructPlan) -> bool {
    let is_simple =
        |field: &FieldOp| field.wire_type.fixed().is_some() || field.wire_type == WireType::String;
    of.is_skipped
        && !of.is_union
        && (2..=MAX_FIELDS).contains(&of.fields.len())
        && of.fields.iter().all(is_simple)
}

/// The struct that list elements of type `op` are, and the run that it is, if loops over them have the code for whole ones in line: if it
/// is flat, small, and of fixed size.
pub(crate) fn inlined(plan: &Plan, op: OpId) -> Option<(PlanId, Run)> {
    let ValueOp::Struct { plan: id, .. } = *plan.op(op) else { return None };
    let of = plan.struct_plan(id);
    match of.steps[..] {
        [Step::Run(run)] if is_flat(plan, of) && run.count <= MAX_INLINED_FIELDS => Some((id, run)),
        _ => None,
    }
}
