//! Decoding runs of fixed-size fields among others.

use cranelift_codegen::ir::Block;
use cranelift_codegen::ir::condcodes::IntCC;
use scrimp_record::plan::{FieldOp, Run, Step, StructPlan};
use scrimp_record::wire::{Binary, Fixed};

use super::{HEADER, Ways, copy_fixed, load_header};
use crate::decode::{Decoder, Verbs};
use crate::emitter::{Input, Slot, fixed_of, header_of};

impl Decoder<'_, '_, '_, Binary, Ways> {
    /// Tries `run`: all of its fields are there, in order.
    pub(super) fn emit_run(&mut self, run: Run, block: Block) {
        let [cursor] = self.e.switch_to(block);
        let first = run.first as usize;
        let remaining = self.e.remaining(cursor);
        let enough = self.e.compare_number(IntCC::UnsignedGreaterThanOrEqual, remaining, i64::from(run.len));
        let single = self.e.block(&[]);
        self.e.require_or(enough, single);
        self.require_unwanted(first, run.count as usize, single);
        let input = Input { at: cursor, known: run.len };
        let mut offset = 0;
        let mut seen = 0;
        for index in first..first + run.count as usize {
            let field = self.of.fields[index];
            let header = load_header(self.e, input, offset);
            let predicted = self.e.compare_number(IntCC::Equal, header, header_of(&field).into());
            let here = self.e.block(&[]);
            let elsewhere = self.e.block(&[]);
            self.e.branch_likely(predicted, here, &[], elsewhere, &[]);
            // Not there: the fields before it count, and the search goes on with the next one.
            self.e.b.switch_to_block(elsewhere);
            let at = self.e.offset(cursor, offset);
            if seen != 0 {
                self.mark_seen(run.word, seen);
            }
            let next = self.after_miss(index);
            self.e.jump(next, &[at, header]);
            self.e.b.switch_to_block(here);
            if let Some(target) = field.target {
                let fixed = fixed_of(self.plan, &target);
                let slot = Slot { base: self.record, offset: target.offset };
                copy_fixed(self.e, fixed, input, offset + HEADER, slot);
                seen |= target.presence.mask;
            }
            offset += HEADER + len_of(&field).expect("the fields of runs have fixed lengths");
        }
        if seen != 0 {
            self.mark_seen(run.word, seen);
        }
        let after = self.e.offset(cursor, run.len);
        let behind = first + run.count as usize;
        self.go_to(behind, after, ());
        self.e.b.switch_to_block(single);
        self.fetch(first, cursor);
    }
}

/// The bytes of the value of `field`, if they are always as many.
fn len_of(field: &FieldOp) -> Option<u32> {
    field.wire_type.fixed().map(Fixed::size)
}

/// The most fields of a run some of which are skipped: messages without one of them have the next run tried.
const MAX_MIXED: u32 = 16;

/// The runs of a struct: those of its plan, or where it skips fields, of all that are of fixed size.
pub(super) fn runs_of(of: &StructPlan) -> Vec<Run> {
    if of.fields.iter().all(|field| field.target.is_some()) {
        let run_of = |step: &Step| match *step {
            Step::Run(run) => Some(run),
            Step::Field(_) => None,
        };
        return of.steps.iter().filter_map(run_of).collect();
    }
    let mut runs: Vec<Run> = Vec::new();
    if of.is_union || !of.enough.is_empty() {
        return runs;
    }
    for (field, index) in of.fields.iter().zip(0..) {
        let Some(len) = len_of(field) else { continue };
        let (word, mask) = match field.target {
            Some(target) => (target.presence.word() as u32, target.presence.mask),
            None => (0, 0),
        };
        let len = HEADER + len;
        match runs.last_mut() {
            Some(run)
                if run.first + run.count == index
                    && run.count < MAX_MIXED
                    && (run.mask == 0 || mask == 0 || run.word == word) =>
            {
                run.count += 1;
                run.len += len;
                run.word = if mask == 0 { run.word } else { word };
                run.mask |= mask;
            }
            _ => runs.push(Run { first: index, count: 1, len, word, mask, omitted: 0 }),
        }
    }
    runs
}
