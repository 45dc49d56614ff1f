//! Flat structs: those whose record is all the memory that they take.

use std::ops::Range;

use scrimp_record::plan::{FieldOp, Plan, StructPlan, ValueOp};
use scrimp_record::wire::binary::FIELD_HEADER_LEN;

use crate::emitter::Wire;

/// How many fields a struct has at most whose usual case has a decoder of its own: that for any case comes on top.
const MAX_FIELDS: usize = 128;

/// Bytes of the length of a string.
pub(crate) const LEN_LEN: u32 = 4;

/// Whether the struct `of` is flat: in Binary, and of fields of fixed size and strings only. Its decoders take no memory but the record:
/// that is why those of messages have no budget, and undo what they did by moving one cursor back. Such structs have a decoder for the
/// usual case, in which every field comes, in order.
pub(crate) fn is_flat(plan: &Plan, of: &StructPlan) -> bool {
    let is_simple = |field: &FieldOp| matches!(plan.op(field.op), ValueOp::Fixed(_) | ValueOp::Bytes { .. });
    Wire::of(plan) == Wire::Binary
        && !of.layout(plan.layouts()).is_union
        && (2..=MAX_FIELDS).contains(&of.fields.len())
        && of.fields.iter().all(is_simple)
}

/// Fields of fixed size, and then the header and length of a string or the stop: what takes one check.
pub(crate) struct Segment {
    /// The fields of fixed size.
    pub(crate) fixed: Range<usize>,
    /// The string behind them.
    pub(crate) string: Option<usize>,
    /// Bytes, up to where the string starts.
    pub(crate) len: u32,
}

/// The segments of a flat struct all of whose fields are present. All but the last one end with a string.
pub(crate) fn segments(plan: &Plan, of: &StructPlan) -> Vec<Segment> {
    const HEADER: u32 = FIELD_HEADER_LEN as u32;
    let mut segments = Vec::new();
    let mut segment = Segment { fixed: 0..0, string: None, len: 0 };
    for (index, field) in of.fields.iter().enumerate() {
        match *plan.op(field.op) {
            ValueOp::Fixed(fixed) => {
                segment.fixed.end = index + 1;
                segment.len += HEADER + fixed.size();
            }
            _ => {
                segments.push(Segment {
                    string: Some(index),
                    len: segment.len + HEADER + LEN_LEN,
                    ..segment
                });
                segment = Segment { fixed: index + 1..index + 1, string: None, len: 0 };
            }
        }
    }
    segments.push(Segment { len: segment.len + 1, ..segment });
    segments
}
