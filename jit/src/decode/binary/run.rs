//! Decoding runs of fixed-size fields among others.

use cranelift_codegen::ir::Block;
use cranelift_codegen::ir::condcodes::IntCC;
use scrimp_record::plan::{Run, Step};
use scrimp_record::wire::Binary;

use super::{HEADER, Ways, copy_fixed, load_header};
use crate::decode::{Decoder, Verbs};
use crate::emitter::{Input, Slot, fixed_of, header_of, target_of};

impl Decoder<'_, '_, '_, Binary, Ways> {
    /// Tries the run that starts at field `first`: all of its fields are there, in order.
    pub(super) fn emit_run(&mut self, first: usize, block: Block) {
        let [cursor] = self.e.switch_to(block);
        let run = self.run_at(first);
        let remaining = self.e.remaining(cursor);
        let enough = self.e.compare_number(IntCC::UnsignedGreaterThanOrEqual, remaining, i64::from(run.len));
        let single = self.e.block(&[]);
        self.e.require_or(enough, single);
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
            let target = target_of(&field);
            let fixed = fixed_of(self.plan, &target);
            let slot = Slot { base: self.record, offset: target.offset };
            copy_fixed(self.e, fixed, input, offset + HEADER, slot);
            offset += HEADER + fixed.size();
            seen |= target.presence.mask;
        }
        self.mark_seen(run.word, seen);
        let after = self.e.offset(cursor, run.len);
        let behind = first + run.count as usize;
        self.go_to(behind, after, ());
        self.e.b.switch_to_block(single);
        self.fetch(first, cursor);
    }

    fn run_at(&self, first: usize) -> Run {
        let mut runs = self.of.steps.iter().filter_map(|step| match step {
            Step::Run(run) => Some(*run),
            Step::Field(_) => None,
        });
        runs.find(|run| run.first as usize == first).expect("the block is for a run")
    }
}
