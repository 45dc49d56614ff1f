//! Plans by which messages are only passed over.

use std::sync::Arc;

use scrimp_schema::StructId;

use super::{FieldOp, Lookup, OnUnknown, Plan, StructPlan};

impl Plan {
    /// The plan that passes over the messages that this one, of whole messages, is for. Structs and ops have the same ids in both.
    pub fn passing_over(&self) -> Self {
        Self {
            layouts: Arc::clone(&self.layouts),
            options: self.options,
            structs: self.structs.iter().map(StructPlan::skipped).collect(),
            ops: self.ops.clone(),
            wanted: Vec::new(),
            chosen: Vec::new(),
            is_masked: false,
        }
    }

    /// Whether messages are only [passed over](Self::passing_over).
    pub fn only_passes_over(&self) -> bool {
        self.struct_plan(self.root()).is_skipped
    }
}

impl StructPlan {
    /// The plan by which structs with these `fields`, none of which has a target, are skipped; `lookup` is of these fields.
    pub(super) fn skipping(
        struct_id: StructId,
        source_id: StructId,
        is_union: bool,
        fields: Vec<FieldOp>,
        lookup: Lookup,
    ) -> Self {
        Self {
            struct_id,
            source_id,
            is_skipped: true,
            enough: Vec::new(),
            size: 0,
            presence_words: 0,
            unknown: None,
            on_unknown: OnUnknown::Skip,
            is_union,
            required: Vec::new(),
            spaced: false,
            fields,
            steps: Vec::new(),
            lookup,
        }
    }

    /// The plan by which such structs are skipped.
    fn skipped(&self) -> Self {
        let skipped = |field: &FieldOp| FieldOp {
            skipped: field.target.map(|target| target.op).or(field.skipped),
            target: None,
            ..*field
        };
        let fields = self.fields.iter().map(skipped).collect();
        Self::skipping(self.struct_id, self.source_id, self.is_union, fields, self.lookup.clone())
    }
}
