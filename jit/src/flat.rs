//! [`is_flat`]: whether a struct has a straight decoder.

use scrimp_record::plan::{FieldOp, Plan, StructPlan, Target, ValueOp};
use scrimp_record::wire::WireFormat;

/// The most fields of a flat struct: its straight decoder comes on top of the one for any order.
const MAX_FIELDS: usize = 128;

/// Whether the struct `of` is flat: it is read in Binary and has only fields of fixed size and strings, all with targets. Its
/// decoders take no memory but the record, so those of whole messages keep no budget, and give the record back by moving one cursor.
pub(crate) fn is_flat(plan: &Plan, of: &StructPlan) -> bool {
    let is_simple_op =
        |target: Target| matches!(plan.op(target.op), ValueOp::Fixed(_) | ValueOp::Bytes { .. });
    let is_simple = |field: &FieldOp| field.target.is_some_and(is_simple_op);
    matches!(plan.format(), WireFormat::Binary(_))
        && !of.is_union
        && (2..=MAX_FIELDS).contains(&of.fields.len())
        && of.fields.iter().all(is_simple)
}
