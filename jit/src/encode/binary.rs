//! Encoding Binary.
//!
//! Where few of many fields of fixed size are present, a loop writes them. Where all fields of a run are present, the encoder checks for room once, and puts headers and short values together into words.
//! Elsewhere a header is one four-byte store, whose last byte the value overwrites.

use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::{Block, InstBuilder, Value, types};
use scrimp_record::bulk::Pattern;
use scrimp_record::plan::{FieldOp, MapOp, Plan, PlanId, Run, Step};
use scrimp_record::wire::binary::{FIELD_HEADER_LEN, LENGTH_LEN, LIST_HEADER_LEN, MAP_HEADER_LEN};
use scrimp_record::wire::{Binary, Fixed, Format, WireType};

use super::{Encoder, INLINE_COPY, Source, Verbs, Writing};
use crate::abi::{Role, WORD};
use crate::emitter::{Emitter, Entries, Slot, entries_of, header_of, target_of};
use crate::helpers;

mod few;
mod pieces;
mod run;

pub(crate) use few::PositionsTable;

/// The bytes of a field header.
const HEADER: u32 = FIELD_HEADER_LEN as u32;

/// How many bytes the header `lead` takes.
fn lead_len(lead: Option<FieldOp>) -> u32 {
    if lead.is_some() { HEADER } else { 0 }
}

/// The most bytes behind the end of a message that encoders write to: those of a [partial run](Encoder::partial_run).
pub(super) fn spill(plan: &Plan) -> usize {
    let steps = plan.structs().flat_map(|(_, of)| &of.steps);
    let lens = steps.map(|step| if let Step::Run(run) = step { run.len } else { 0 });
    lens.max().unwrap_or(0) as usize
}

/// Writes a struct `id` that is one `run` right here, for the `args` that its encoder takes, where its level was checked; returns the
/// position after it.
pub(super) fn emit_inlined(
    e: &mut Emitter<'_>,
    plan: &Plan,
    id: PlanId,
    run: Run,
    args: [Value; 4],
) -> Value {
    let [levels, record, out, _] = args;
    let of = plan.struct_plan(id);
    let mut encoder = Encoder::within(e, plan, id, Binary, record, levels);
    let merging = of.unknown.map(|slot| {
        let merging = encoder.e.cold_block(&[]);
        encoder.require_none_unknown(slot, merging);
        merging
    });
    let (after, some) = encoder.complete_run(run, out);
    let some = some.map(|(some, _)| some);
    if merging.is_none() && some.is_none() {
        return after;
    }
    let done = e.block(&[WORD]);
    e.jump(done, &[after]);
    let others = [(some, Role::Encode), (merging, Role::EncodeMerging)];
    for (block, role) in others.into_iter().filter_map(|(block, role)| Some((block?, role))) {
        e.b.switch_to_block(block);
        let after = e.call_role_or_fail(role, id, &args);
        e.jump(done, &[after]);
    }
    let [after] = e.switch_to(done);
    after
}

impl Verbs for Encoder<'_, '_, '_, Binary> {
    /// The field that has the header.
    type Lead = Option<FieldOp>;

    fn emit_fields(&mut self) {
        if let &[Step::Run(run)] = &self.of.steps[..]
            && run.count > 1
        {
            return self.only_run(run);
        }
        let [_, _, mut out, _] = self.e.params();
        let mut steps = &self.of.steps[..];
        while !steps.is_empty() {
            let runs = self.runs_of_many(steps);
            let (now, rest) = steps.split_at(runs.len().max(1));
            let after_few = self.few(&runs, out);
            for step in now {
                out = match *step {
                    Step::Run(run) => self.run(run, out),
                    Step::Field(index) => self.maybe_field(index as usize, out),
                };
            }
            out = self.e.join(after_few, out);
            steps = rest;
        }
        self.stop(out);
    }

    fn field_behind(&mut self, field: &FieldOp, source: Source, out: Value, _merge: Value) -> Value {
        self.field(field, source, out)
    }

    fn lead(&mut self, lead: Option<FieldOp>, out: Value) -> Value {
        if lead.is_some() {
            self.e.require_len(out, HEADER + 1);
        }
        self.header(lead, out);
        self.e.offset(out, lead_len(lead))
    }

    fn scalar(&mut self, lead: Option<FieldOp>, fixed: Fixed, slot: Slot, out: Value) -> Value {
        let len = lead_len(lead) + fixed.size();
        self.e.require_len(out, len);
        match lead {
            Some(field) => self.fixed_field(&field, fixed, slot, out),
            None => self.e.copy_fixed(fixed, slot, Slot::at(out)),
        }
        self.e.offset(out, len)
    }

    fn bytes(&mut self, lead: Option<FieldOp>, from: Value, len: Value, out: Value) -> Value {
        let head = lead_len(lead) + LENGTH_LEN as u32;
        let room = if self.plan.has_blobs_apart() { self.room_if_short(len) } else { len };
        self.require_room(out, head, room);
        self.header(lead, out);
        self.store_len(len, out, lead_len(lead));
        let to = self.e.offset(out, head);
        let (long, done) = (self.e.block(&[]), self.e.block(&[WORD]));
        let is_short = self.e.compare_number(IntCC::UnsignedLessThanOrEqual, len, INLINE_COPY);
        self.e.require_or(is_short, long);
        let after = self.e.b.ins().iadd(to, len);
        self.copy_short(from, to, len, done, after);
        self.e.b.switch_to_block(long);
        if self.plan.has_blobs_apart() {
            self.put_long(from, len, to, done);
        } else {
            self.copy_long(from, to, len, done);
        }
        let [after] = self.e.switch_to(done);
        after
    }

    fn list_head(&mut self, lead: Option<FieldOp>, ty: WireType, count: Value, out: Value) -> Value {
        self.e.require_len(out, lead_len(lead) + LIST_HEADER_LEN as u32);
        self.container_head(lead, &[ty], count, out)
    }

    fn map_head(&mut self, lead: Option<FieldOp>, map: &MapOp, count: Value, out: Value) -> Value {
        self.e.require_len(out, lead_len(lead) + MAP_HEADER_LEN as u32);
        self.container_head(lead, &[map.key_type, map.value_type], count, out)
    }

    fn scalars(
        &mut self,
        lead: Option<FieldOp>,
        fixed: Fixed,
        ty: WireType,
        start: Value,
        count: Value,
        out: Value,
    ) -> Value {
        let len = self.e.times(count, fixed.size());
        self.require_room(out, lead_len(lead) + LIST_HEADER_LEN as u32, len);
        let to = self.container_head(lead, &[ty], count, out);
        self.copy_scalars(fixed, start, count, to, len)
    }

    fn many_entries(&mut self, map: &MapOp, start: Value, count: Value, out: Value) -> Option<Block> {
        let entries = entries_of(self.plan, map, Pattern::encode)?;
        let many = self.e.start_many(count);
        let len = Binary.min_len(map.key_type) + Binary.min_len(map.value_type);
        let len = self.e.b.ins().imul_imm_s(count, i64::from(len));
        self.require_room(out, 0, len);
        match entries {
            Entries::Numbers(fixed) => {
                let numbers = self.e.b.ins().imul_imm_s(count, 2);
                self.copy_scalars(fixed, start, numbers, out, len);
            }
            Entries::Records(pattern) => self.e.rearrange(&pattern, start, out, count),
        }
        let after = self.e.b.ins().iadd(out, len);
        Some(self.e.end_many(many, after))
    }
}

impl Encoder<'_, '_, '_, Binary> {
    /// The bytes of a string that are copied inline: none of a long one.
    fn room_if_short(&mut self, len: Value) -> Value {
        let is_short = self.e.compare_number(IntCC::UnsignedLessThanOrEqual, len, INLINE_COPY);
        let none = self.e.number(0);
        self.e.b.ins().select(is_short, len, none)
    }

    /// Writes `count` values of fixed size, `len` bytes, which are in memory from `start` on, where there is room; returns the position
    /// after them.
    fn copy_scalars(&mut self, fixed: Fixed, start: Value, count: Value, to: Value, len: Value) -> Value {
        let (helper, amount) = match fixed {
            Fixed::I16 => (helpers::SWAP_16, count),
            Fixed::I32 => (helpers::SWAP_32, count),
            Fixed::I64 | Fixed::Double => (helpers::SWAP_64, count),
            Fixed::Bool | Fixed::I8 | Fixed::Uuid => (helpers::COPY, len),
        };
        self.e.call_helper(helper, &[start, to, amount]);
        self.e.b.ins().iadd(to, len)
    }

    /// Writes field `index` if it is present, or has a fallback; returns the position after it.
    fn maybe_field(&mut self, index: usize, out: Value) -> Value {
        let field = self.of.fields[index];
        match self.writing(&target_of(&field)) {
            Writing::Always(source) => self.field(&field, source, out),
            Writing::If(present) => {
                let here = self.e.start_if(present, [out]);
                let after = self.field(&field, Source::In(self.record), out);
                let [after] = self.e.end_if(here, [after]);
                after
            }
        }
    }

    /// Writes a field.
    fn field(&mut self, field: &FieldOp, source: Source, out: Value) -> Value {
        let target = target_of(field);
        match source {
            Source::In(base) => {
                let slot = self.slot_in(base, &target);
                self.value(Some(*field), target.op, slot, out, self.levels)
            }
            Source::OrEmpty(present) => self.struct_or_empty(Some(*field), &target, present, out),
        }
    }

    /// Writes header and value of a field of fixed size, where there is room.
    fn fixed_field(&mut self, field: &FieldOp, fixed: Fixed, slot: Slot, out: Value) {
        if fixed.size() == 1 {
            // One store for both.
            let byte = self.e.load_byte(types::I32, slot.base, slot.offset);
            let shifted = self.e.b.ins().ishl_imm_u(byte, 24);
            let both = self.e.b.ins().bor_imm_u(shifted, i64::from(header_of(field)));
            self.e.store(both, out, 0);
            return;
        }
        self.header(Some(*field), out);
        self.e.copy_fixed(fixed, slot, Slot { base: out, offset: HEADER });
    }

    /// Writes the header `lead`, if any, where there is room for it and a byte more: the store runs into the value, which has at least
    /// one byte.
    fn header(&mut self, lead: Option<FieldOp>, out: Value) {
        if let Some(field) = lead {
            self.e.store_number(types::I32, header_of(&field).into(), out, 0);
        }
    }

    /// Writes `lead` and the head of a container, where there is room; returns the position after it.
    fn container_head(
        &mut self,
        lead: Option<FieldOp>,
        element_types: &[WireType],
        count: Value,
        out: Value,
    ) -> Value {
        self.header(lead, out);
        let mut at = lead_len(lead);
        for ty in element_types {
            self.e.store_number(types::I8, i64::from(ty.code()), out, at);
            at += 1;
        }
        self.store_len(count, out, at);
        self.e.offset(out, at + LENGTH_LEN as u32)
    }

    fn store_len(&mut self, len: Value, out: Value, offset: u32) {
        let len = self.e.b.ins().ireduce(types::I32, len);
        let swapped = self.e.b.ins().bswap(len);
        self.e.store(swapped, out, offset);
    }
}
