//! Encoding the few fields that are present of many: a loop from one present field to the next, which does nothing for the others.
//!
//! What there is to know of a field comes from a table by position, and the way to the next one from a select, so that no branch depends
//! on which fields they are. The loop ends by a count: that is the one branch which is not foreseen, however many presence words there are.

use std::mem::offset_of;
use std::sync::Arc;

use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::{Block, InstBuilder, Value, types};
use scrimp_record::plan::{Plan, Run, Step, StructPlan, Target, ValueOp};
use scrimp_record::wire::{Binary, Fixed};

use super::{HEADER, header_of, target_of};
use crate::abi::WORD;
use crate::emitter::positions_table;
use crate::encode::Encoder;

/// The fewest fields that are worth the code of a loop.
const MANY: u32 = 16;

/// Few are present where there is not more than one in so many. Half of them cost the loop as much as fields that are written without
/// asking whether they are there.
const ONE_IN: i64 = 4;

/// The bytes that the loop may write for a field: a header and eight bytes.
const LONGEST: i64 = HEADER as i64 + 8;

/// How the fields of one struct are written, by position.
#[derive(Debug)]
pub(crate) struct PositionsTable(Arc<[Entry]>);

/// How one field is written.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default)]
struct Entry {
    /// The three bytes of the header as the low bytes of a number.
    header: u32,
    /// Offset of the slot in the record.
    offset: u32,
    /// Bytes of header and value.
    len: u32,
    /// The bits of eight bytes that are not the value's.
    unused: u32,
}

const ENTRY_SIZE: u32 = size_of::<Entry>() as u32;

impl PositionsTable {
    /// The table of a struct.
    pub(crate) fn new(plan: &Plan, of: &StructPlan) -> Self {
        let mut entries = vec![Entry::default(); of.presence_words as usize * 64];
        for field in &of.fields {
            let Some(target) = field.target else { continue };
            let Some(fixed) = small(plan, &target) else { continue };
            let bit = target.presence.mask.trailing_zeros() as usize;
            entries[target.presence.word() * 64 + bit] = Entry {
                header: header_of(field),
                offset: target.offset,
                len: HEADER + fixed.size(),
                unused: 64 - 8 * fixed.size(),
            };
        }
        Self(entries.into())
    }

    /// The address of the first entry, for compiled code.
    pub(crate) fn address(&self) -> *const u8 {
        self.0.as_ptr().cast()
    }
}

/// The kind of a field that takes up to eight bytes.
fn small(plan: &Plan, target: &Target) -> Option<Fixed> {
    match *plan.op(target.op) {
        ValueOp::Fixed(fixed) if fixed.size() <= 8 => Some(fixed),
        _ => None,
    }
}

impl Encoder<'_, '_, '_, Binary> {
    /// The runs at the start of `steps` that can be written as [few](Self::few) of many; none if they are not many, or never few.
    pub(super) fn runs_of_many(&self, steps: &[Step]) -> Vec<Run> {
        let (mut runs, mut count, mut required) = (Vec::new(), 0, 0);
        let mut end = None;
        // A slot is loaded as eight bytes.
        let steps = if self.of.spaced { steps } else { &[] };
        for step in steps {
            let Step::Run(run) = *step else { break };
            let is_small = |field| small(self.plan, &target_of(field)).is_some();
            let start = run.word * 64 + run.mask.trailing_zeros();
            // What is absent is left out, and between two fields there is no other's presence.
            let is_dense = run.mask.leading_zeros() + run.count + run.mask.trailing_zeros() == 64;
            let is_omitted = run.omitted == run.mask;
            let follows = end.is_none_or(|end| end == start);
            let are_small = self.fields_of(run).iter().all(is_small);
            if !(is_omitted && is_dense && follows && are_small) {
                break;
            }
            end = Some(start + run.count);
            count += run.count;
            required += (self.of.required[run.word as usize] & run.mask).count_ones();
            runs.push(run);
        }
        if count < MANY || i64::from(required) > i64::from(count) / ONE_IN {
            runs.clear();
        }
        runs
    }

    /// Writes the fields of consecutive `runs` where few of them are present, and ends in the block that is returned, `(cursor)`; goes
    /// on here where they are many, or there is little room. `None` if there are no runs.
    pub(super) fn few(&mut self, runs: &[Run], out: Value) -> Option<Block> {
        let first_run = runs.first()?;
        let count: u32 = runs.iter().map(|run| run.count).sum();
        let first_bits = self.bits_of(*first_run);
        let mut present = self.e.b.ins().popcnt(first_bits);
        for run in &runs[1..] {
            let bits = self.bits_of(*run);
            let here = self.e.b.ins().popcnt(bits);
            present = self.e.b.ins().iadd(present, here);
        }
        let (few, room, many) = (self.e.block(&[]), self.e.block(&[]), self.e.block(&[]));
        let (next, done) = (self.e.block(&[]), self.e.block(&[WORD]));
        let are_few =
            self.e.compare_number(IntCC::UnsignedLessThanOrEqual, present, i64::from(count) / ONE_IN);
        self.e.branch(are_few, few, &[], many, &[]);
        self.e.b.switch_to_block(few);
        let most = self.e.times(present, LONGEST as u32);
        let remaining = self.e.remaining(out);
        let fits = self.e.compare(IntCC::UnsignedLessThanOrEqual, most, remaining);
        self.e.branch_likely(fits, room, &[], many, &[]);
        self.e.b.switch_to_block(room);
        self.e.branch_likely(present, next, &[], done, &[out]);
        self.e.b.switch_to_block(next);
        let word = self.e.number(i64::from(first_run.word) * 8);
        let after = self.each_present(Left { count: present, bits: first_bits, word }, out);
        self.e.jump(done, &[after]);
        self.e.b.switch_to_block(many);
        Some(done)
    }

    /// The presence of the fields of a run.
    fn bits_of(&mut self, run: Run) -> Value {
        let word = self.presence(run.word);
        if run.mask == u64::MAX { word } else { self.e.b.ins().band_imm_u(word, run.mask as i64) }
    }

    /// Writes fields that are present, at least one, where there is room; returns the position after them.
    fn each_present(&mut self, left: Left, out: Value) -> Value {
        let record = self.record;
        let table = self.e.data(positions_table(self.plan, self.id));
        let head = self.e.block(&[WORD; 4]);
        let (exit, skip, here) = (self.e.block(&[WORD]), self.e.cold_block(&[]), self.e.block(&[]));
        self.e.jump(head, &[left.count, left.bits, left.word, out]);
        let [count, bits, word, at] = self.e.switch_to(head);
        // The next word is within the record: slots follow the presence.
        let next_word = self.e.offset(word, 8);
        let next_at = self.e.b.ins().iadd(record, next_word);
        let next_bits = self.e.load(WORD, next_at, 0);
        self.e.branch_likely(bits, here, &[], skip, &[]);
        self.e.b.switch_to_block(skip);
        self.e.jump(head, &[count, next_bits, next_word, at]);
        self.e.b.switch_to_block(here);

        let bit = self.e.b.ins().ctz(bits);
        // As many entries as a word has bits.
        let of_word = self.e.times(word, 8 * ENTRY_SIZE);
        let of_bit = self.e.times(bit, ENTRY_SIZE);
        let of_word = self.e.b.ins().iadd(table, of_word);
        let entry = self.e.b.ins().iadd(of_word, of_bit);
        let header = self.e.load(types::I32, entry, offset_of!(Entry, header) as u32);
        self.e.store(header, at, 0);
        let offset = self.e.load_32(entry, offset_of!(Entry, offset) as u32);
        let unused = self.e.load_32(entry, offset_of!(Entry, unused) as u32);
        let slot = self.e.b.ins().iadd(record, offset);
        let raw = self.e.load(WORD, slot, 0);
        // What follows the value in memory falls away, and the rest is written over or lies behind the fields.
        let value = self.e.b.ins().ishl(raw, unused);
        let swapped = self.e.b.ins().bswap(value);
        self.e.store(swapped, at, HEADER);
        let len = self.e.load_32(entry, offset_of!(Entry, len) as u32);
        let after = self.e.b.ins().iadd(at, len);

        let below = self.e.b.ins().iadd_imm_s(bits, -1);
        let rest = self.e.b.ins().band(bits, below);
        let is_last = self.e.compare_number(IntCC::Equal, rest, 0);
        let rest = self.e.b.ins().select(is_last, next_bits, rest);
        let word = self.e.b.ins().select(is_last, next_word, word);
        let count = self.e.b.ins().iadd_imm_s(count, -1);
        self.e.branch(count, head, &[count, rest, word, after], exit, &[after]);
        let [after] = self.e.switch_to(exit);
        after
    }
}

/// The fields that are not written yet.
struct Left {
    /// How many.
    count: Value,
    /// Those of the present word.
    bits: Value,
    /// The offset of that word in the record.
    word: Value,
}
