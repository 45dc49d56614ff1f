//! Encoders: records to bytes.
//!
//! An encoder writes fields in ascending id order. Every store lies within room that was checked, so the output may have any length.
//!
//! Wire formats differ in the [`Verbs`] that write headers and values; see `binary` and `compact`.

use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::{Block, InstBuilder, MemFlagsData, Type, Value, types};
use scrimp_record::Presence;
use scrimp_record::plan::{ListOp, MapOp, OpId, Plan, PlanId, StructPlan, Target, ValueOp};
use scrimp_record::wire::{Fixed, STOP, WireFormat, WireType};

use crate::abi::{Role, WORD};
use crate::emitter::{Emitter, Slot};
use crate::flat::inlined;
use crate::helpers;

mod binary;
mod chosen;
mod compact;

/// Strings of up to this many bytes are copied inline.
const INLINE_COPY: i64 = 31;

/// Emits the encoder of struct `id`.
pub(crate) fn emit_encoder(e: &mut Emitter<'_>, plan: &Plan, id: PlanId) {
    match plan.format() {
        WireFormat::Binary(format) => Encoder::new(e, plan, id, format).emit(),
        WireFormat::Compact(format) => Encoder::new(e, plan, id, format).emit(),
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
    of: &'p StructPlan,
    format: F,
    record: Value,
    /// The levels left within this struct.
    levels: Value,
}

/// The verbs that differ between the wire formats' encoders. All return the position after what they write, and fail if there is no
/// room.
trait Verbs {
    /// A header that is written with the value behind it, so that one check for room covers both; or none.
    type Lead: Copy + Default;

    /// Writes the fields and the stop, and ends.
    fn emit_fields(&mut self);

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
        Self { e, plan, of: plan.struct_plan(id), format, record, levels }
    }

    fn emit(&mut self) {
        if self.of.is_union {
            self.maybe_unknown();
        }
        self.emit_fields();
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

    /// Whether a complete record always has all of `mask`.
    fn always(&self, word: u32, mask: u64) -> bool {
        !self.of.is_union && self.of.required[word as usize] & mask == mask
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

    /// The slot of a value, behind the pointer if it is boxed.
    fn slot_of(&mut self, target: &Target) -> Slot {
        if target.boxed {
            Slot::at(self.e.load(WORD, self.record, target.offset))
        } else {
            Slot { base: self.record, offset: target.offset }
        }
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
        let flags = MemFlagsData::new().with_notrap();
        let len = self.e.b.ins().uload32(flags, slot.base, slot.offset as i32 + 8);
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
