//! Encoding runs of fixed-size fields among others.

use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::{Block, InstBuilder, Value};
use scrimp_record::Fallback;
use scrimp_record::plan::{FieldOp, Run};
use scrimp_record::wire::{Binary, STOP};

use super::HEADER;
use super::pieces::Piece;
use crate::abi::WORD;
use crate::emitter::{Slot, fixed_of, target_of};
use crate::encode::Encoder;

/// The fewest fields of a run that are written without a branch for each: fewer are worth less than the code that it takes.
const LONG_RUN: u32 = 6;

impl<'p> Encoder<'_, '_, 'p, Binary> {
    /// Writes the fields of a run that are present; returns the position after them.
    pub(super) fn run(&mut self, run: Run, out: Value) -> Value {
        if run.count == 1 {
            return self.maybe_field(run.first as usize, out);
        }
        if self.always(run.word, run.mask) {
            self.e.require_len(out, run.len);
            return self.whole_run(run, out);
        }
        let presence = self.presence(run.word);
        let mask = self.e.number(run.mask as i64);
        let present = self.e.b.ins().band(presence, mask);
        let all = self.e.compare(IntCC::Equal, present, mask);
        let (whole, some, done) = (self.e.block(&[]), self.e.block(&[]), self.e.block(&[WORD]));
        self.e.branch(all, whole, &[], some, &[]);
        self.e.b.switch_to_block(whole);
        self.e.require_len(out, run.len);
        let after = self.whole_run(run, out);
        self.e.jump(done, &[after]);
        self.e.b.switch_to_block(some);
        let after = self.some_of_run(run, presence, out);
        self.e.jump(done, &[after]);
        let [after] = self.e.switch_to(done);
        after
    }

    /// Writes a struct that is one run, and ends.
    pub(super) fn only_run(&mut self, run: Run) {
        let [_, _, out, _] = self.e.params();
        let (after, some) = self.complete_run(run, out);
        self.e.b.ins().return_(&[after]);
        if let Some((some, presence)) = some {
            self.e.b.switch_to_block(some);
            let runs = self.runs_of_many(&self.of.steps);
            let after_few = self.few(&runs, out);
            let end = self.some_of_run(run, presence, out);
            let end = self.e.join(after_few, end);
            self.stop(end);
        }
    }

    /// Writes a struct that is one run if all fields are present, with one check for room, stop included; returns the position after
    /// it. Otherwise goes on in the block that is returned with the presence, if a field may be absent.
    pub(super) fn complete_run(&mut self, run: Run, out: Value) -> (Value, Option<(Block, Value)>) {
        let some = (!self.always(run.word, run.mask)).then(|| {
            let (presence, some) = (self.presence(run.word), self.e.cold_block(&[]));
            // No other presence bit counts.
            let all = self.e.compare_number(IntCC::Equal, presence, run.mask as i64);
            self.e.require_or(all, some);
            (some, presence)
        });
        self.e.require_len(out, run.len + 1);
        let mut pieces = self.fixed_pieces(self.fields_of(run));
        pieces.push(Piece::Known { bytes: u64::from(STOP), len: 1 });
        self.pieces(&pieces, out);
        (self.e.offset(out, run.len + 1), some)
    }

    /// Writes the fields of a run that are present, and the fallbacks of others. Which ones of many is hard for the CPU to predict: where
    /// there is room for all of them, no branch asks.
    fn some_of_run(&mut self, run: Run, presence: Value, out: Value) -> Value {
        if self.always(run.word, run.omitted) {
            self.e.require_len(out, run.len);
            return self.partial_run(run, presence, out);
        }
        if run.count < LONG_RUN {
            return self.maybe_fields(run, out);
        }
        let remaining = self.e.remaining(out);
        let room = self.e.compare_number(IntCC::UnsignedGreaterThanOrEqual, remaining, i64::from(run.len));
        let (careful, done) = (self.e.cold_block(&[]), self.e.block(&[WORD]));
        self.e.require_or(room, careful);
        let after = self.partial_run(run, presence, out);
        self.e.jump(done, &[after]);
        self.e.b.switch_to_block(careful);
        let after = self.maybe_fields(run, out);
        self.e.jump(done, &[after]);
        let [after] = self.e.switch_to(done);
        after
    }

    /// Writes those fields of a run that are present, with a branch for each, and the fallbacks of others.
    fn maybe_fields(&mut self, run: Run, out: Value) -> Value {
        let fields = run.first..run.first + run.count;
        fields.fold(out, |out, index| self.maybe_field(index as usize, out))
    }

    pub(super) fn fields_of(&self, run: Run) -> &'p [FieldOp] {
        &self.of.fields[run.first as usize..][..run.count as usize]
    }

    /// Writes every field of a run, where there is room for them; returns the position after them.
    fn whole_run(&mut self, run: Run, out: Value) -> Value {
        let pieces = self.fixed_pieces(self.fields_of(run));
        self.pieces(&pieces, out);
        self.e.offset(out, run.len)
    }

    /// Writes every field of a run one after another, where there is room for all, and goes on only behind those that are
    /// present or have a fallback: the next field overwrites the others. The slot of an absent field holds anything; so do the bytes behind the
    /// last field then: see [`spill`](super::spill).
    fn partial_run(&mut self, run: Run, presence: Value, out: Value) -> Value {
        let mut at = out;
        for field in self.fields_of(run) {
            let target = target_of(field);
            let fixed = fixed_of(self.plan, &target);
            let bit = target.presence.mask;
            let (is_certain, falls_back) = (self.always(run.word, bit), target.fallback == Fallback::Image);
            let base = if falls_back {
                let present = self.e.b.ins().band_imm_u(presence, bit as i64);
                self.record_or_image(present)
            } else {
                self.record
            };
            self.fixed_field(field, fixed, Slot { base, offset: target.offset }, at);
            let len = HEADER + fixed.size();
            at = if is_certain || falls_back {
                self.e.offset(at, len)
            } else {
                let shifted = self.e.b.ins().ushr_imm_u(presence, i64::from(bit.trailing_zeros()));
                let bit = self.e.b.ins().band_imm_u(shifted, 1);
                let advance = self.e.times(bit, len);
                self.e.b.ins().iadd(at, advance)
            };
        }
        at
    }
}
