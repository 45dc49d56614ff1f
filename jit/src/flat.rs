//! [`is_flat`]: which structs have decoders that go straight.

use scrimp_record::plan::{FieldOp, Plan, StructPlan, ValueOp};
use scrimp_record::wire::WireFormat;

/// The most fields of a flat struct: its straight decoder comes on top of the one for any order.
const MAX_FIELDS: usize = 128;

/// Whether the struct `of` is flat: in Binary, and of fields of fixed size and strings only. Its decoders take no memory but the record, so
/// those of whole messages have no budget, and undo what they did by moving one cursor back.
pub(crate) fn is_flat(plan: &Plan, of: &StructPlan) -> bool {
    let is_simple = |field: &FieldOp| matches!(plan.op(field.op), ValueOp::Fixed(_) | ValueOp::Bytes { .. });
    matches!(plan.format(), WireFormat::Binary(_))
        && !of.is_union
        && (2..=MAX_FIELDS).contains(&of.fields.len())
        && of.fields.iter().all(is_simple)
}
