//! Encoders: records to bytes.
//!
//! An encoder writes fields in ascending id order. Every store lies within room that was checked, so the output may have any length.
//!
//! Wire formats differ in the [`Verbs`] that write headers and values; see `binary` and `compact`.

use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::{Block, InstBuilder, Type, Value, types};
use scrimp_record::plan::{FieldOp, ListOp, MapOp, OpId, Plan, PlanId, StructPlan, Target, ValueOp};
use scrimp_record::unknown::kept::{ALL, Merge};
use scrimp_record::wire::{Fixed, STOP, WireFormat, WireType};
use scrimp_record::{Fallback, Presence};

use crate::abi::{Role, WORD};
use crate::emitter::{Emitter, Slot, image};
use crate::flat::inlined;
use crate::helpers;

mod binary;
mod chosen;
mod compact;
mod lacking;

pub(crate) use binary::PositionsTable;
pub(crate) use lacking::{emit_lacking_encoder, has_lacking_encoder};

/// Strings of up to this many bytes are copied inline.
const INLINE_COPY: i64 = 31;

/// Emits the encoder of struct `id`.
pub(crate) fn emit_encoder(e: &mut Emitter<'_>, plan: &Plan, id: PlanId) {
    match plan.format() {
        WireFormat::Binary(format) => Encoder::new(e, plan, id, format).emit(),
        WireFormat::Compact(format) => Encoder::new(e, plan, id, format).emit(),
    }
}

/// Emits the encoder of struct `id` for records with unknown fields.
pub(crate) fn emit_merging_encoder(e: &mut Emitter<'_>, plan: &Plan, id: PlanId) {
    match plan.format() {
        WireFormat::Binary(format) => Encoder::new(e, plan, id, format).emit_merging(),
        WireFormat::Compact(format) => Encoder::new(e, plan, id, format).emit_merging(),
    }
}

/// The most bytes behind the end of a message that encoders may write anything but zeros to.
pub(crate) fn spill(plan: &Plan) -> usize {
    match plan.format() {
        WireFormat::Binary(_) => binary::spill(plan),
        WireFormat::Compact(_) => 0,
    }
}

/// Emits the encoder of one struct. `F` is the wire format.
struct Encoder<'e, 'f, 'p, F> {
    e: &'e mut Emitter<'f>,
    plan: &'p Plan,
    id: PlanId,
    of: &'p StructPlan,
    format: F,
    record: Value,
    /// The levels left within this struct.
    levels: Value,
    /// The presence bits that the record certainly has here, by word; all 0 for a union.
    certain: Vec<u64>,
}

/// When a field is written, and from where.
enum Writing {
    Always(Source),
    /// If this is not 0, from the record.
    If(Value),
}

/// Where the value of a field that is written is.
#[derive(Clone, Copy)]
enum Source {
    /// In this record or image.
    In(Value),
    /// It is a struct: in the record if this is not 0, else one without fields.
    OrEmpty(Value),
}

/// The verbs that differ between the wire formats' encoders. All return the position after what they write, and fail if there is no
/// room.
trait Verbs {
    /// A header that is written with the value behind it, so that one check for room covers both; or none.
    type Lead: Copy + Default;

    /// Writes the fields and the stop, and ends.
    fn emit_fields(&mut self);

    /// Writes a field behind the one that `merge` tells, and tells it.
    fn field_behind(&mut self, field: &FieldOp, source: Source, out: Value, merge: Value) -> Value;

    /// Writes `lead` alone.
    fn lead(&mut self, lead: Self::Lead, out: Value) -> Value;

    /// Writes a value of fixed size that is not in a header.
    fn scalar(&mut self, lead: Self::Lead, fixed: Fixed, slot: Slot, out: Value) -> Value;

    /// Writes a string or binary, with its length.
    fn bytes(&mut self, lead: Self::Lead, from: Value, len: Value, out: Value) -> Value;

    /// Writes the head of a list of elements of type `ty`.
    fn list_head(&mut self, lead: Self::Lead, ty: WireType, count: Value, out: Value) -> Value;

    /// Writes the head of a map.
    fn map_head(&mut self, lead: Self::Lead, map: &MapOp, count: Value, out: Value) -> Value;

    /// Writes a list of `count` values of fixed size, which are in memory from `start` on.
    fn scalars(
        &mut self,
        lead: Self::Lead,
        fixed: Fixed,
        ty: WireType,
        start: Value,
        count: Value,
        out: Value,
    ) -> Value;

    /// Writes `count` map entries, which are in memory from `start` on, at once if they are many, and goes on here if they are few.
    /// Returns the block after many, `(cursor)`, or `None` where the format has no such way.
    fn many_entries(&mut self, map: &MapOp, start: Value, count: Value, out: Value) -> Option<Block>;
}

impl<'e, 'f, 'p, F> Encoder<'e, 'f, 'p, F>
where
    Self: Verbs,
{
    fn new(e: &'e mut Emitter<'f>, plan: &'p Plan, id: PlanId, format: F) -> Self {
        let [levels, record, _, _] = e.params();
        let levels = e.enter(levels);
        Self::within(e, plan, id, format, record, levels)
    }

    /// An encoder of `record`, which is written by any function, with `levels` left within it.
    fn within(
        e: &'e mut Emitter<'f>,
        plan: &'p Plan,
        id: PlanId,
        format: F,
        record: Value,
        levels: Value,
    ) -> Self {
        let of = plan.struct_plan(id);
        Self { e, plan, id, of, format, record, levels, certain: of.required.clone() }
    }

    fn emit(&mut self) {
        if self.of.is_union {
            self.maybe_unknown();
        }
        if let Some(slot) = self.of.unknown {
            self.maybe_merging(slot);
        }
        if has_lacking_encoder(self.plan, self.of) {
            self.maybe_lacking();
        }
        self.emit_fields();
    }

    /// Has the struct written by another function, and ends there, if its record has unknown fields, to which `slot` leads; goes on here if
    /// not.
    fn maybe_merging(&mut self, slot: u32) {
        let some = self.e.cold_block(&[]);
        self.require_none_unknown(slot, some);
        self.leave(some, Role::EncodeMerging);
    }

    /// Goes on here if the record has no unknown fields, to which `slot` leads, else in `some`.
    fn require_none_unknown(&mut self, slot: u32, some: Block) {
        let list = self.e.load(WORD, self.record, slot);
        let none = self.e.compare_number(IntCC::Equal, list, 0);
        self.e.require_or(none, some);
    }

    /// Writes a struct whose record has unknown fields: each known field behind those with lower ids.
    fn emit_merging(&mut self) {
        let slot = self.of.unknown.expect("only structs that keep unknown fields have this function");
        let [_, _, mut out, _] = self.e.params();
        let merge = self.e.on_stack(size_of::<Merge>());
        let list = self.e.load(WORD, self.record, slot);
        self.e.store(list, merge, Merge::LIST_OFFSET as u32);
        self.e.store_number(WORD, 0, merge, Merge::NEXT_OFFSET as u32);
        self.e.store_number(WORD, 0, merge, Merge::LAST_OFFSET as u32);
        let of = self.of;
        let fields = of.fields.iter().filter_map(|field| Some((field, field.target?)));
        for (field, target) in fields {
            let (here, source) = match self.writing(&target) {
                Writing::Always(source) => (None, source),
                Writing::If(present) => (Some(self.e.start_if(present, [out])), Source::In(self.record)),
            };
            let before = self.unknown_below(field.id.into(), merge, out);
            let after = self.field_behind(field, source, before, merge);
            [out] = match here {
                Some(here) => self.e.end_if(here, [after]),
                None => [after],
            };
        }
        out = self.unknown_below(ALL, merge, out);
        self.stop(out);
    }

    /// Writes the unknown fields with ids below `id` that are not written yet; returns the position after them.
    fn unknown_below(&mut self, id: i32, merge: Value, out: Value) -> Value {
        let (end, levels) = (self.e.end, self.levels);
        let id = self.e.number(id.into());
        let format = self.e.number(i64::from(self.plan.format().number()));
        self.e.call_helper_or_fail(helpers::WRITE_BELOW, &[merge, id, out, end, format, levels])
    }

    /// Writes a union whose member is unknown, and ends there; goes on here for other unions.
    fn maybe_unknown(&mut self) {
        let [_, record, cursor, end] = self.e.params();
        let tag = self.presence(0);
        let known = self.e.compare_number(IntCC::SignedGreaterThanOrEqual, tag, 0);
        let (unknown, others) = (self.e.cold_block(&[]), self.e.block(&[]));
        self.e.branch_likely(known, others, &[], unknown, &[]);
        self.e.b.switch_to_block(unknown);
        let format = self.e.number(i64::from(self.plan.format().number()));
        let args = [record, cursor, end, format, self.levels];
        let after = self.e.call_helper_or_fail(helpers::WRITE_UNKNOWN, &args);
        self.stop(after);
        self.e.b.switch_to_block(others);
    }

    /// Writes the stop, and ends.
    fn stop(&mut self, out: Value) {
        self.e.require_len(out, 1);
        self.e.store_number(types::I8, i64::from(STOP), out, 0);
        let after = self.e.offset(out, 1);
        self.e.b.ins().return_(&[after]);
    }

    fn presence(&mut self, word: u32) -> Value {
        let record = self.record;
        self.e.load(WORD, record, word * 8)
    }

    /// Whether the record certainly has all of `mask` here.
    fn always(&self, word: u32, mask: u64) -> bool {
        !self.of.is_union && self.certain[word as usize] & mask == mask
    }

    /// Has the struct written by its function of `role` in `block`, and ends there; goes on here otherwise.
    fn leave(&mut self, block: Block, role: Role) {
        let here = self.e.b.current_block().expect("a block is being filled");
        self.e.b.switch_to_block(block);
        let args = self.e.params::<4>();
        let after = self.e.call_role(role, self.id, &args);
        self.e.b.ins().return_(&[after]);
        self.e.b.switch_to_block(here);
    }

    /// Whether the field of `target` is present, as a number that is 0 if not; `None` if it always is.
    fn present(&mut self, target: &Target) -> Option<Value> {
        let Presence { mask, expected, .. } = target.presence;
        let word = target.presence.word() as u32;
        if self.of.is_union {
            let tag = self.presence(word);
            return Some(self.e.compare_number(IntCC::Equal, tag, expected as i64));
        }
        if self.always(word, mask) {
            return None;
        }
        let presence = self.presence(word);
        Some(self.e.b.ins().band_imm_u(presence, mask as i64))
    }

    /// How the field of `target` is written.
    fn writing(&mut self, target: &Target) -> Writing {
        let present = if target.left_out { Some(self.e.number(0)) } else { self.present(target) };
        let Some(present) = present else { return Writing::Always(Source::In(self.record)) };
        match target.fallback {
            Fallback::Omit => Writing::If(present),
            Fallback::Image => Writing::Always(Source::In(self.record_or_image(present))),
            Fallback::EmptyStruct => Writing::Always(Source::OrEmpty(present)),
        }
    }

    /// The record if `present` is not 0, else the default image. Which fields are absent is hard for the CPU to predict: no branch asks.
    fn record_or_image(&mut self, present: Value) -> Value {
        let image = self.e.data(image(self.plan, self.id));
        self.e.b.ins().select(present, self.record, image)
    }

    /// The slot of a value in the record or image `base`, behind the pointer if it is boxed.
    fn slot_in(&mut self, base: Value, target: &Target) -> Slot {
        if target.boxed {
            Slot::at(self.e.load(WORD, base, target.offset))
        } else {
            Slot { base, offset: target.offset }
        }
    }

    /// Writes the struct that the field of `target` holds, or one without fields unless `present`; returns the position after it.
    fn struct_or_empty(
        &mut self,
        lead: <Self as Verbs>::Lead,
        target: &Target,
        present: Value,
        out: Value,
    ) -> Value {
        let (here, empty, done) = (self.e.block(&[]), self.e.block(&[]), self.e.block(&[WORD]));
        self.e.branch_likely(present, here, &[], empty, &[]);
        self.e.b.switch_to_block(here);
        let slot = self.slot_in(self.record, target);
        let after = self.value(lead, target.op, slot, out, self.levels);
        self.e.jump(done, &[after]);
        self.e.b.switch_to_block(empty);
        let out = self.lead(lead, out);
        // It is a level, as any struct is.
        self.e.enter(self.levels);
        self.e.require_len(out, 1);
        self.e.store_number(types::I8, i64::from(STOP), out, 0);
        let after = self.e.offset(out, 1);
        self.e.jump(done, &[after]);
        let [after] = self.e.switch_to(done);
        after
    }

    /// Writes a value that is not in a header; returns the position after it. `levels` are left around it.
    fn value(
        &mut self,
        lead: <Self as Verbs>::Lead,
        op: OpId,
        slot: Slot,
        out: Value,
        levels: Value,
    ) -> Value {
        match *self.plan.op(op) {
            ValueOp::Fixed(fixed) => self.scalar(lead, fixed, slot, out),
            ValueOp::Bytes { .. } => {
                let (start, len) = self.slice(slot);
                self.bytes(lead, start, len, out)
            }
            ValueOp::List(list) => self.list(lead, &list, slot, out, levels),
            ValueOp::Map(map) => self.map(lead, &map, slot, out, levels),
            ValueOp::Chosen(id) => self.chosen(lead, id, slot, out, levels),
            ValueOp::ListAt(_) | ValueOp::MapOf(_) | ValueOp::Unwanted { .. } => {
                unreachable!("a projection is not encoded")
            }
            ValueOp::Struct { plan, .. } => {
                let out = self.lead(lead, out);
                let record = self.e.offset(slot.base, slot.offset);
                self.e.call_role_or_fail(Role::Encode, plan, &[levels, record, out, self.e.end])
            }
        }
    }

    /// Writes a long string behind its length, or lists it, with [blobs apart](scrimp_record::Blobs::Apart); goes on in `done` with the
    /// position after it.
    fn put_long(&mut self, from: Value, len: Value, to: Value, done: Block) {
        let end = self.e.end;
        let after = self.e.call_helper_or_fail(helpers::PUT_STRING, &[from, len, to, end]);
        self.e.jump(done, &[after]);
    }

    fn list(
        &mut self,
        lead: <Self as Verbs>::Lead,
        list: &ListOp,
        slot: Slot,
        out: Value,
        levels: Value,
    ) -> Value {
        let levels = self.e.enter(levels);
        let (start, count) = self.slice(slot);
        if let ValueOp::Fixed(fixed) = *self.plan.op(list.element) {
            return self.scalars(lead, fixed, list.wire_type, start, count, out);
        }
        let to = self.list_head(lead, list.wire_type, count, out);
        let inlined = inlined(self.plan, list.element);
        if inlined.is_some() {
            let none = self.e.compare_number(IntCC::Equal, count, 0);
            let allowed = self.e.compare_number(IntCC::NotEqual, levels, 0);
            let ok = self.e.b.ins().bor(none, allowed);
            self.e.require(ok);
        }
        let each = self.e.start_each_if_any(start, count, list.stride, to);
        let none = Default::default();
        let after = match inlined {
            Some((id, run)) => {
                let args = [levels, each.element, each.cursor, self.e.end];
                binary::emit_inlined(self.e, self.plan, id, run, args)
            }
            None => self.value(none, list.element, Slot::at(each.element), each.cursor, levels),
        };
        self.e.end_each(each, after)
    }

    fn map(
        &mut self,
        lead: <Self as Verbs>::Lead,
        map: &MapOp,
        slot: Slot,
        out: Value,
        levels: Value,
    ) -> Value {
        let levels = self.e.enter(levels);
        let (start, count) = self.slice(slot);
        let to = self.map_head(lead, map, count, out);
        let after_many = self.many_entries(map, start, count, to);
        let each = self.e.start_each_if_any(start, count, map.stride, to);
        let none = Default::default();
        let value = Slot { base: each.element, offset: map.value_offset };
        let after = self.value(none, map.key, Slot::at(each.element), each.cursor, levels);
        let after = self.value(none, map.value, value, after, levels);
        let after = self.e.end_each(each, after);
        self.e.join(after_many, after)
    }

    /// The pointer and the length of the slice at `base + offset`.
    fn slice(&mut self, slot: Slot) -> (Value, Value) {
        let start = self.e.load(WORD, slot.base, slot.offset);
        let len = self.e.load_32(slot.base, slot.offset + 8);
        (start, len)
    }

    /// Fails unless `fixed + len` bytes are left at `out`.
    fn require_room(&mut self, out: Value, fixed: u32, len: Value) {
        let fits = self.has_room(out, fixed, len);
        self.e.require(fits);
    }

    /// Whether `fixed + len` bytes are left at `out`.
    fn has_room(&mut self, out: Value, fixed: u32, len: Value) -> Value {
        let remaining = self.e.remaining(out);
        let needed = self.e.offset(len, fixed);
        self.e.compare(IntCC::UnsignedLessThanOrEqual, needed, remaining)
    }

    /// Copies any number of bytes, where there is room, and goes on in `done` with the position after them.
    ///
    /// The sum is computed here and not before the way parts: `done` has a parameter of its own then, instead of a sum of which the parts
    /// would be kept until the next field.
    fn copy_long(&mut self, from: Value, to: Value, len: Value, done: Block) {
        let after = self.e.b.ins().iadd(to, len);
        self.e.call_helper(helpers::COPY, &[from, to, len]);
        self.e.jump(done, &[after]);
    }

    /// Copies up to [`INLINE_COPY`] bytes, where there is room, as pieces that overlap, and goes on in `done` with `after`. Lengths are
    /// hard for the CPU to predict, so few branches ask for them.
    fn copy_short(&mut self, from: Value, to: Value, len: Value, done: Block, after: Value) {
        // Pieces from the start, from the end, and 8 bytes further in on both sides if there are 16.
        let (eights, shorter) = (self.e.block(&[]), self.e.block(&[]));
        let enough = self.e.compare_number(IntCC::UnsignedGreaterThanOrEqual, len, 8);
        self.e.branch(enough, eights, &[], shorter, &[]);
        self.e.b.switch_to_block(eights);
        let sixteen = self.e.b.ins().band_imm_u(len, 16);
        let inner = self.e.b.ins().ushr_imm_u(sixteen, 1);
        let last = self.e.b.ins().iadd_imm_s(len, -8);
        let inner_last = self.e.b.ins().isub(last, inner);
        self.copy_pieces(types::I64, from, to, &[inner, inner_last, last]);
        self.e.jump(done, &[after]);
        self.e.b.switch_to_block(shorter);
        let (fours, shortest) = (self.e.block(&[]), self.e.block(&[]));
        let enough = self.e.compare_number(IntCC::UnsignedGreaterThanOrEqual, len, 4);
        self.e.branch(enough, fours, &[], shortest, &[]);
        self.e.b.switch_to_block(fours);
        let last = self.e.b.ins().iadd_imm_s(len, -4);
        self.copy_pieces(types::I32, from, to, &[last]);
        self.e.jump(done, &[after]);
        self.e.b.switch_to_block(shortest);
        // Three bytes at most: the first, the middle and the last.
        let some = self.e.block(&[]);
        self.e.branch(len, some, &[], done, &[after]);
        self.e.b.switch_to_block(some);
        let half = self.e.b.ins().ushr_imm_u(len, 1);
        let last = self.e.b.ins().iadd_imm_s(len, -1);
        self.copy_pieces(types::I8, from, to, &[half, last]);
        self.e.jump(done, &[after]);
    }

    /// Copies a `ty` at the start and at each of `offsets`: all are loaded, then all stored.
    fn copy_pieces(&mut self, ty: Type, from: Value, to: Value, offsets: &[Value]) {
        let mut pieces = vec![self.e.load(ty, from, 0)];
        for &at in offsets {
            let from = self.e.b.ins().iadd(from, at);
            pieces.push(self.e.load(ty, from, 0));
        }
        self.e.store(pieces[0], to, 0);
        for (&piece, &at) in pieces[1..].iter().zip(offsets) {
            let to = self.e.b.ins().iadd(to, at);
            self.e.store(piece, to, 0);
        }
    }
}
