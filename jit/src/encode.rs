//! Encoders: records to bytes.
//!
//! An encoder writes fields in ascending id order. Where all fields of a run are present it checks for room once, and puts
//! headers and short values together into words. Elsewhere every header is one four-byte store, whose last byte the value
//! overwrites. No store goes beyond what was checked, so any length of output will do.
//!
//! That is Binary; for Compact see `compact`.

use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::{InstBuilder, MemFlagsData, Type, Value, types};
use scrimp_record::plan::{FieldOp, ListOp, MapOp, OpId, Plan, PlanId, Step, StructPlan, ValueOp};
use scrimp_record::wire::binary::{FIELD_HEADER_LEN, LIST_HEADER_LEN, MAP_HEADER_LEN};
use scrimp_record::wire::{Fixed, STOP, WireFormat, WireType};

use crate::abi::{Role, WORD};
use crate::emitter::{Emitter, header_of};
use crate::helpers;

mod compact;
mod pieces;
mod run;

/// The bytes of a field header.
const HEADER: u32 = FIELD_HEADER_LEN as u32;

/// Strings of up to this many bytes are copied inline.
const INLINE_COPY: i64 = 31;

/// How many bytes the header of `field`, if there is one, takes.
fn lead_of(field: Option<&FieldOp>) -> u32 {
    if field.is_some() { HEADER } else { 0 }
}

struct Encoder<'e, 'f, 'p> {
    e: &'e mut Emitter<'f>,
    plan: &'p Plan,
    of: &'p StructPlan,
    format: WireFormat,
    record: Value,
    /// The levels left within this struct.
    levels: Value,
}

/// Emits the encoder of struct `id`.
pub(crate) fn emit_encoder(e: &mut Emitter<'_>, plan: &Plan, id: PlanId) {
    let of = plan.struct_plan(id);
    let [levels, record, ..] = e.params::<4>();
    let levels = e.enter(levels);
    let format = plan.format();
    let mut encoder = Encoder { e, plan, of, format, record, levels };
    if of.is_union {
        encoder.maybe_unknown();
    }
    match (format, &of.steps[..]) {
        (WireFormat::Binary(_), &[Step::Run(run)]) if run.count > 1 => encoder.only_run(run),
        (WireFormat::Binary(_), _) => {
            let end = encoder.fields();
            encoder.stop(end);
        }
        (WireFormat::Compact(_), _) => {
            let end = encoder.compact_fields();
            encoder.stop(end);
        }
    }
}

/// How far behind the end of a message encoders write at most: what a [partial run](Encoder::partial_run) takes. In Compact, that
/// is zeros.
pub(crate) fn spill(plan: &Plan) -> usize {
    match plan.format() {
        WireFormat::Binary(_) => {
            let steps = plan.structs().flat_map(|(_, of)| &of.steps);
            let lens = steps.map(|step| if let Step::Run(run) = step { run.len } else { 0 });
            lens.max().unwrap_or(0) as usize
        }
        WireFormat::Compact(_) => 0,
    }
}

impl Encoder<'_, '_, '_> {
    /// Writes the fields in Binary; the position after them.
    fn fields(&mut self) -> Value {
        let [_, _, mut out, _] = self.e.params();
        for step in &self.of.steps {
            out = match *step {
                Step::Run(run) => self.run(run, out),
                Step::Field(index) => self.maybe_field(index as usize, out),
            };
        }
        out
    }

    /// Writes a union whose member is unknown, and ends; goes on here for others.
    fn maybe_unknown(&mut self) {
        let [_, record, cursor, end] = self.e.params();
        let tag = self.presence(0);
        let known = self.e.compare_number(IntCC::SignedGreaterThanOrEqual, tag, 0);
        let (unknown, others) = (self.e.cold_block(&[]), self.e.block(&[]));
        self.e.branch_likely(known, others, &[], unknown, &[]);
        self.e.b.switch_to_block(unknown);
        let format = self.e.number(i64::from(self.format.number()));
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

    /// Whether `field` is present, as a number that is 0 if not; `None` for one that always is.
    fn present(&mut self, field: &FieldOp) -> Option<Value> {
        if self.of.is_union {
            let tag = self.presence(0);
            return Some(self.e.compare_number(IntCC::Equal, tag, i64::from(field.position) + 1));
        }
        let (word, mask) = (field.position / 64, 1u64 << (field.position % 64));
        if self.always(word, mask) {
            return None;
        }
        let presence = self.presence(word);
        Some(self.e.b.ins().band_imm_u(presence, mask as i64))
    }

    /// Writes field `index` if it is present.
    fn maybe_field(&mut self, index: usize, out: Value) -> Value {
        let field = self.of.fields[index];
        let Some(present) = self.present(&field) else { return self.field(&field, out) };
        let (here, done) = (self.e.block(&[]), self.e.block(&[WORD]));
        self.e.branch(present, here, &[], done, &[out]);
        self.e.b.switch_to_block(here);
        let after = self.field(&field, out);
        self.e.jump(done, &[after]);
        self.e.b.switch_to_block(done);
        self.e.param(done, 0)
    }

    /// Writes a present field.
    fn field(&mut self, field: &FieldOp, out: Value) -> Value {
        let record = self.record;
        if let ValueOp::Fixed(fixed) = *self.plan.op(field.op) {
            self.e.require_len(out, HEADER + fixed.size());
            self.fixed_field(field, fixed, out, 0);
            return self.e.offset(out, HEADER + fixed.size());
        }
        if field.boxed {
            let nested = self.e.load(WORD, record, field.offset);
            self.value(Some(field), field.op, nested, 0, out, self.levels)
        } else {
            self.value(Some(field), field.op, record, field.offset, out, self.levels)
        }
    }

    /// Writes header and value of a field of fixed size to `out + offset`, where there is room.
    fn fixed_field(&mut self, field: &FieldOp, fixed: Fixed, out: Value, offset: u32) {
        let record = self.record;
        if fixed.size() == 1 {
            // One store for both.
            let flags = MemFlagsData::new().with_notrap();
            let byte = self.e.b.ins().uload8(types::I32, flags, record, field.offset as i32);
            let shifted = self.e.b.ins().ishl_imm_u(byte, 24);
            let both = self.e.b.ins().bor_imm_u(shifted, header_of(field));
            self.e.store(both, out, offset);
            return;
        }
        self.e.store_number(types::I32, header_of(field), out, offset);
        self.copy_fixed(fixed, record, field.offset, out, offset + HEADER);
    }

    /// Copies a value of fixed size from `base + from` to `out + to`, where there is room.
    fn copy_fixed(&mut self, fixed: Fixed, base: Value, from: u32, out: Value, to: u32) {
        let e = &mut *self.e;
        let value = match fixed {
            Fixed::Bool | Fixed::I8 => e.load(types::I8, base, from),
            Fixed::I16 => {
                let flags = MemFlagsData::new().with_notrap();
                let raw = e.b.ins().uload16(types::I32, flags, base, from as i32);
                let swapped = e.b.ins().bswap(raw);
                let value = e.b.ins().ushr_imm_u(swapped, 16);
                e.b.ins().istore16(flags, value, out, to as i32);
                return;
            }
            Fixed::I32 | Fixed::I64 | Fixed::Double => {
                let ty = if fixed == Fixed::I32 { types::I32 } else { types::I64 };
                let raw = e.load(ty, base, from);
                e.b.ins().bswap(raw)
            }
            Fixed::Uuid => e.load(types::I8X16, base, from),
        };
        e.store(value, out, to);
    }

    /// Writes the value at `base + offset` to `out`, in Binary behind the header of `field` where it is one's; the position after it.
    /// `levels` are left within what holds it.
    fn value(
        &mut self,
        field: Option<&FieldOp>,
        op: OpId,
        base: Value,
        offset: u32,
        out: Value,
        levels: Value,
    ) -> Value {
        if let WireFormat::Compact(compact) = self.format {
            return self.compact_value(compact, op, base, offset, out, levels);
        }
        match *self.plan.op(op) {
            ValueOp::Fixed(fixed) => {
                // Fields of fixed size are written with their headers elsewhere.
                self.e.require_len(out, fixed.size());
                self.copy_fixed(fixed, base, offset, out, 0);
                self.e.offset(out, fixed.size())
            }
            ValueOp::Bytes { .. } => self.bytes(field, base, offset, out),
            ValueOp::List(list) => self.list(field, &list, base, offset, out, levels),
            ValueOp::Map(map) => self.map(field, &map, base, offset, out, levels),
            ValueOp::Struct { plan, .. } => {
                if field.is_some() {
                    self.e.require_len(out, HEADER + 1);
                }
                let lead = self.header(field, out);
                let out = self.e.offset(out, lead);
                let record = self.e.offset(base, offset);
                self.e.call_role_or_fail(Role::Encode, plan, &[levels, record, out, self.e.end])
            }
        }
    }

    /// Writes the header of `field`, if there is one, where there is room for it and a byte more, which every value has for
    /// the store to run into; how many bytes the header takes.
    fn header(&mut self, field: Option<&FieldOp>, out: Value) -> u32 {
        let Some(field) = field else { return 0 };
        self.e.store_number(types::I32, header_of(field), out, 0);
        HEADER
    }

    /// The pointer and the length of the slice at `base + offset`.
    fn slice(&mut self, base: Value, offset: u32) -> (Value, Value) {
        let start = self.e.load(WORD, base, offset);
        let flags = MemFlagsData::new().with_notrap();
        let len = self.e.b.ins().uload32(flags, base, offset as i32 + 8);
        (start, len)
    }

    fn store_len(&mut self, len: Value, out: Value, offset: u32) {
        let len = self.e.b.ins().ireduce(types::I32, len);
        let swapped = self.e.b.ins().bswap(len);
        self.e.store(swapped, out, offset);
    }

    /// Fails unless `fixed + len` bytes are left at `out`.
    fn require_room(&mut self, out: Value, fixed: u32, len: Value) {
        let remaining = self.e.remaining(out);
        let needed = self.e.b.ins().iadd_imm_s(len, i64::from(fixed));
        let fits = self.e.compare(IntCC::UnsignedLessThanOrEqual, needed, remaining);
        self.e.require(fits);
    }

    fn bytes(&mut self, field: Option<&FieldOp>, base: Value, offset: u32, out: Value) -> Value {
        let (start, len) = self.slice(base, offset);
        self.require_room(out, lead_of(field) + 4, len);
        let lead = self.header(field, out);
        self.store_len(len, out, lead);
        let to = self.e.offset(out, lead + 4);
        self.copy_bytes(start, to, len);
        self.e.b.ins().iadd(to, len)
    }

    /// Copies `len` bytes, where there is room: short ones inline, as pieces that overlap. Lengths are hard for the CPU to
    /// predict, so few branches ask for them.
    fn copy_bytes(&mut self, from: Value, to: Value, len: Value) {
        let done = self.e.block(&[]);
        let long = self.e.block(&[]);
        let short = self.e.block(&[]);
        let is_long = self.e.compare_number(IntCC::UnsignedGreaterThan, len, INLINE_COPY);
        self.e.branch(is_long, long, &[], short, &[]);
        self.e.b.switch_to_block(short);
        // Pieces from the start, from the end, and 8 bytes further in on both sides if there are 16.
        let (eights, shorter) = (self.e.block(&[]), self.e.block(&[]));
        let enough = self.e.compare_number(IntCC::UnsignedGreaterThanOrEqual, len, 8);
        self.e.branch(enough, eights, &[], shorter, &[]);
        self.e.b.switch_to_block(eights);
        let sixteen = self.e.b.ins().band_imm_u(len, 16);
        let inner = self.e.b.ins().ushr_imm_u(sixteen, 1);
        let last = self.e.b.ins().iadd_imm_s(len, -8);
        let inner_last = self.e.b.ins().isub(last, inner);
        let zero = self.e.number(0);
        self.copy_pieces(types::I64, from, to, &[zero, inner, inner_last, last]);
        self.e.jump(done, &[]);
        self.e.b.switch_to_block(shorter);
        let (fours, shortest) = (self.e.block(&[]), self.e.block(&[]));
        let enough = self.e.compare_number(IntCC::UnsignedGreaterThanOrEqual, len, 4);
        self.e.branch(enough, fours, &[], shortest, &[]);
        self.e.b.switch_to_block(fours);
        let zero = self.e.number(0);
        let last = self.e.b.ins().iadd_imm_s(len, -4);
        self.copy_pieces(types::I32, from, to, &[zero, last]);
        self.e.jump(done, &[]);
        self.e.b.switch_to_block(shortest);
        // Three bytes at most: the first, the middle and the last.
        let some = self.e.block(&[]);
        self.e.branch(len, some, &[], done, &[]);
        self.e.b.switch_to_block(some);
        let zero = self.e.number(0);
        let half = self.e.b.ins().ushr_imm_u(len, 1);
        let last = self.e.b.ins().iadd_imm_s(len, -1);
        self.copy_pieces(types::I8, from, to, &[zero, half, last]);
        self.e.jump(done, &[]);
        self.e.b.switch_to_block(long);
        self.e.call_helper(helpers::COPY, &[from, to, len]);
        self.e.jump(done, &[]);
        self.e.b.switch_to_block(done);
    }

    /// Copies a `ty` at each of `offsets`: all are loaded, then all stored.
    fn copy_pieces(&mut self, ty: Type, from: Value, to: Value, offsets: &[Value]) {
        let mut pieces = Vec::with_capacity(offsets.len());
        for &at in offsets {
            let from = self.e.b.ins().iadd(from, at);
            pieces.push(self.e.load(ty, from, 0));
        }
        for (piece, &at) in pieces.into_iter().zip(offsets) {
            let to = self.e.b.ins().iadd(to, at);
            self.e.store(piece, to, 0);
        }
    }

    fn list(
        &mut self,
        field: Option<&FieldOp>,
        list: &ListOp,
        base: Value,
        offset: u32,
        out: Value,
        levels: Value,
    ) -> Value {
        let levels = self.e.enter(levels);
        let (start, count) = self.slice(base, offset);
        let header_len = lead_of(field) + LIST_HEADER_LEN as u32;
        if let ValueOp::Fixed(fixed) = *self.plan.op(list.element) {
            let len = self.e.b.ins().imul_imm_s(count, i64::from(fixed.size()));
            self.require_room(out, header_len, len);
            let lead = self.header(field, out);
            self.store_container(&[list.wire], count, out, lead);
            let to = self.e.offset(out, header_len);
            let (helper, amount) = match fixed {
                Fixed::I16 => (helpers::SWAP_16, count),
                Fixed::I32 => (helpers::SWAP_32, count),
                Fixed::I64 | Fixed::Double => (helpers::SWAP_64, count),
                Fixed::Bool | Fixed::I8 | Fixed::Uuid => (helpers::COPY, len),
            };
            self.e.call_helper(helper, &[start, to, amount]);
            return self.e.b.ins().iadd(to, len);
        }
        self.e.require_len(out, header_len);
        let lead = self.header(field, out);
        self.store_container(&[list.wire], count, out, lead);
        let to = self.e.offset(out, header_len);
        self.each(start, count, list.stride, to, |this, element, out| {
            this.value(None, list.element, element, 0, out, levels)
        })
    }

    fn map(
        &mut self,
        field: Option<&FieldOp>,
        map: &MapOp,
        base: Value,
        offset: u32,
        out: Value,
        levels: Value,
    ) -> Value {
        let levels = self.e.enter(levels);
        let (start, count) = self.slice(base, offset);
        let header_len = lead_of(field) + MAP_HEADER_LEN as u32;
        self.e.require_len(out, header_len);
        let lead = self.header(field, out);
        self.store_container(&[map.key_wire, map.value_wire], count, out, lead);
        let to = self.e.offset(out, header_len);
        self.each(start, count, map.stride, to, |this, entry, out| {
            let value = this.value(None, map.key, entry, 0, out, levels);
            this.value(None, map.value, entry, map.value_offset, value, levels)
        })
    }

    /// Writes the header of a container to `out + offset`, where there is room.
    fn store_container(&mut self, element_types: &[WireType], count: Value, out: Value, offset: u32) {
        for (at, ty) in (offset..).zip(element_types) {
            self.e.store_number(types::I8, i64::from(ty.code()), out, at);
        }
        self.store_len(count, out, offset + element_types.len() as u32);
    }

    /// Runs `body` for each of `count` elements in memory from `start` on; it takes the element and the output, and gives
    /// the output after it. Returns the output after the last.
    fn each(
        &mut self,
        start: Value,
        count: Value,
        stride: u32,
        out: Value,
        body: impl FnOnce(&mut Self, Value, Value) -> Value,
    ) -> Value {
        let size = self.e.b.ins().imul_imm_s(count, i64::from(stride));
        let end = self.e.b.ins().iadd(start, size);
        let (head, exit) = (self.e.block(&[WORD, WORD]), self.e.block(&[WORD]));
        self.e.branch(count, head, &[start, out], exit, &[out]);
        self.e.b.switch_to_block(head);
        let (element, at) = (self.e.param(head, 0), self.e.param(head, 1));
        let after = body(self, element, at);
        let next = self.e.offset(element, stride);
        let more = self.e.compare(IntCC::NotEqual, next, end);
        self.e.branch(more, head, &[next, after], exit, &[after]);
        self.e.b.switch_to_block(exit);
        self.e.param(exit, 0)
    }
}
