//! Records that lack fields with fallbacks, which a function of their own writes.

use cranelift_codegen::ir::InstBuilder;
use cranelift_codegen::ir::condcodes::IntCC;
use scrimp_record::Fallback;
use scrimp_record::plan::{Plan, PlanId, Step, StructPlan};
use scrimp_record::wire::WireFormat;

use super::{Encoder, Verbs};
use crate::abi::Role;
use crate::emitter::Emitter;

/// How many fields with fallbacks are worth a second function.
const SEVERAL_FALLBACKS: u32 = 4;

/// Emits the encoder of struct `id` for records that lack fields with fallbacks, and have no unknown fields.
pub(crate) fn emit_lacking_encoder(e: &mut Emitter<'_>, plan: &Plan, id: PlanId) {
    match plan.format() {
        WireFormat::Binary(format) => Encoder::new(e, plan, id, format).emit_fields(),
        WireFormat::Compact(format) => Encoder::new(e, plan, id, format).emit_fields(),
    }
}

/// Whether records of a struct that lack fields with fallbacks are written by a function of their own. Records that lack none are told by a
/// compare a word then: most are whole where programs rely on what absent fields stand for.
pub(crate) fn has_lacking_encoder(plan: &Plan, of: &StructPlan) -> bool {
    // A run alone is told to be whole anyway.
    let is_run = matches!((plan.format(), &of.steps[..]), (WireFormat::Binary(_), [Step::Run(_)]));
    let count: u32 = falling_back(of).into_iter().map(u64::count_ones).sum();
    !is_run && count >= SEVERAL_FALLBACKS
}

/// The presence bits of fields that may be absent and have a fallback then, by word.
fn falling_back(of: &StructPlan) -> Vec<u64> {
    let mut masks = vec![0; of.required.len()];
    for target in of.fields.iter().filter_map(|field| field.target) {
        if target.fallback != Fallback::Omit && !target.left_out {
            let word = target.presence.word();
            masks[word] |= target.presence.mask & !of.required[word];
        }
    }
    masks
}

impl<F> Encoder<'_, '_, '_, F>
where
    Self: Verbs,
{
    /// Has a record that lacks fields with fallbacks written by another function, and ends there; goes on here for others, as if these
    /// fields were required.
    pub(super) fn maybe_lacking(&mut self) {
        let lacking = self.e.cold_block(&[]);
        for (mask, word) in falling_back(self.of).into_iter().zip(0..).filter(|(mask, _)| *mask != 0) {
            let presence = self.presence(word);
            let there = self.e.b.ins().band_imm_u(presence, mask as i64);
            let all = self.e.compare_number(IntCC::Equal, there, mask as i64);
            self.e.require_or(all, lacking);
            self.certain[word as usize] |= mask;
        }
        self.leave(lacking, Role::EncodeLacking);
    }
}
