//! Encoding Compact.
//!
//! A short header holds the difference between a field's id and that of the previous field. It is a constant where the previous
//! field is certain, and takes a subtraction elsewhere: the encoder carries the id of the field written last, and its bounds.

use std::ops::Range;

use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::{Block, InstBuilder, Value, types};
use scrimp_record::plan::{FieldOp, MapOp, Run, Step, ValueOp};
use scrimp_record::unknown::kept::Merge;
use scrimp_record::wire::compact::{FALSE, LONG_LIST, MAX_DELTA, code, varint_len, zigzag};
use scrimp_record::wire::{Compact, Fixed, WireType};

use super::{Encoder, INLINE_COPY, Source, Verbs, Writing};
use crate::abi::WORD;
use crate::emitter::{Slot, target_of};
use crate::heads::NO_LEAD;
use crate::helpers;

/// The field that was written last.
#[derive(Clone, Copy)]
struct Last {
    /// Its id times 16, if it depends on which fields are present.
    id: Option<Value>,
    /// The lowest and the highest id that it can have.
    lowest: i16,
    highest: i16,
}

impl Last {
    fn known(id: i16) -> Self {
        Self { id: None, lowest: id, highest: id }
    }
}

/// The type code in a header.
#[derive(Clone, Copy)]
enum Code {
    Known(u8),
    /// The code of a bool, which holds its value.
    Bool(Value),
}

/// A short header, a byte: it is written with what follows, so that one check for room and one store cover both.
#[derive(Clone, Copy, Default)]
pub(super) enum Lead {
    /// There is none, or it is written.
    #[default]
    None,
    Known(u8),
    Dynamic(Value),
}

impl Lead {
    /// The number of bytes.
    fn len(self) -> u32 {
        match self {
            Self::None => 0,
            Self::Known(_) | Self::Dynamic(_) => 1,
        }
    }
}

/// Varints of fewer than three bytes are below this.
const SHORT_VARINT: i64 = 1 << 14;

/// The room that `lead` and `len` bytes take, written as one word.
fn room_for(lead: Lead, len: u32) -> u32 {
    (lead.len() + len).next_power_of_two()
}

impl Verbs for Encoder<'_, '_, '_, Compact> {
    type Lead = Lead;

    fn emit_fields(&mut self) {
        let [_, _, mut out, _] = self.e.params();
        let mut last = Last::known(0);
        for step in &self.of.steps {
            (out, last) = match *step {
                Step::Run(run) if run.count > 1 && !self.always(run.word, run.omitted) => {
                    self.run(run, out, last)
                }
                Step::Run(run) => self.maybe_fields(run.first..run.first + run.count, out, last),
                Step::Field(index) => self.maybe_fields(index..index + 1, out, last),
            };
        }
        self.stop(out);
    }

    fn field_behind(&mut self, field: &FieldOp, source: Source, out: Value, merge: Value) -> Value {
        let id = self.e.load(WORD, merge, Merge::LAST_OFFSET as u32);
        // Unknown fields may have any id.
        let last = Last { id: Some(id), lowest: i16::MIN, highest: i16::MAX };
        let after = self.field(field, source, out, last);
        let id = i64::from(field.id) * 16;
        self.e.store_number(WORD, id, merge, Merge::LAST_OFFSET as u32);
        after
    }

    fn lead(&mut self, lead: Lead, out: Value) -> Value {
        if lead.len() == 0 {
            return out;
        }
        self.e.require_len(out, 1);
        self.store_lead(lead, out);
        self.e.offset(out, 1)
    }

    fn scalar(&mut self, lead: Lead, fixed: Fixed, slot: Slot, out: Value) -> Value {
        let Slot { base, offset } = slot;
        match fixed {
            Fixed::I16 | Fixed::I32 => {
                let value = if fixed == Fixed::I16 {
                    let value = self.e.load(types::I16, base, offset);
                    self.e.b.ins().sextend(types::I32, value)
                } else {
                    self.e.load(types::I32, base, offset)
                };
                let value = self.zigzag(value, 31);
                let value = self.e.b.ins().uextend(WORD, value);
                self.put_varint(lead, value, out)
            }
            Fixed::I64 => {
                let value = self.e.load(types::I64, base, offset);
                let value = self.zigzag(value, 63);
                self.put_varint(lead, value, out)
            }
            Fixed::Bool | Fixed::I8 | Fixed::Double | Fixed::Uuid => {
                let len = lead.len() + fixed.size();
                self.e.require_len(out, len);
                self.store_lead(lead, out);
                let to = Slot { base: out, offset: lead.len() };
                if fixed == Fixed::Bool {
                    let code = self.bool_code(slot);
                    self.e.store_byte(code, to.base, to.offset);
                } else if fixed == Fixed::Double && !self.format.has_big_endian_doubles() {
                    let bits = self.e.load(types::I64, base, offset);
                    self.e.store(bits, to.base, to.offset);
                } else {
                    self.e.copy_fixed(fixed, slot, to);
                }
                self.e.offset(out, len)
            }
        }
    }

    fn bytes(&mut self, lead: Lead, from: Value, len: Value, out: Value) -> Value {
        let (long, slow, done) = (self.e.block(&[]), self.e.block(&[]), self.e.block(&[WORD]));
        let is_short = self.e.compare_number(IntCC::UnsignedLessThanOrEqual, len, INLINE_COPY);
        self.e.require_or(is_short, long);
        let head = lead.len() + 1;
        let fits = self.has_room(out, head, len);
        self.e.require_or(fits, slow);
        self.store_with(lead, len, 1, out);
        let to = self.e.offset(out, head);
        let after = self.e.b.ins().iadd(to, len);
        self.copy_short(from, to, len, done, after);
        self.e.b.switch_to_block(long);
        if self.plan.has_blobs_apart() {
            let to = self.put_varint(lead, len, out);
            self.put_long(from, len, to, done);
            self.e.b.switch_to_block(slow);
            return self.slow(helpers::WRITE_BYTES, lead, &[from, len], out, done);
        }
        let has_short_len = self.e.compare_number(IntCC::UnsignedLessThan, len, SHORT_VARINT);
        self.e.require_or(has_short_len, slow);
        let fits = self.has_room(out, room_for(lead, 2), len);
        self.e.require_or(fits, slow);
        let to = self.store_short_varint(lead, len, out);
        self.copy_long(from, to, len, done);
        self.e.b.switch_to_block(slow);
        self.slow(helpers::WRITE_BYTES, lead, &[from, len], out, done)
    }

    fn list_head(&mut self, lead: Lead, ty: WireType, count: Value, out: Value) -> Value {
        let code = code(ty);
        let (slow, done) = (self.e.block(&[]), self.e.block(&[WORD]));
        let is_short = self.e.compare_number(IntCC::UnsignedLessThan, count, LONG_LIST.into());
        self.e.require_or(is_short, slow);
        let len = 1 + lead.len();
        self.e.require_len_or(out, len, slow);
        let byte = self.e.b.ins().ishl_imm_u(count, 4);
        let byte = self.e.b.ins().bor_imm_u(byte, i64::from(code));
        self.store_with(lead, byte, 1, out);
        let after = self.e.offset(out, len);
        self.e.jump(done, &[after]);
        self.e.b.switch_to_block(slow);
        let code = self.e.number(code.into());
        self.slow(helpers::WRITE_LIST_HEAD, lead, &[code, count], out, done)
    }

    fn map_head(&mut self, lead: Lead, map: &MapOp, count: Value, out: Value) -> Value {
        let codes = i64::from(code(map.key_type) << 4 | code(map.value_type));
        let (slow, done) = (self.e.block(&[]), self.e.block(&[WORD]));
        // For no entries, the count is all.
        let before = self.e.b.ins().iadd_imm_s(count, -1);
        let is_short = self.e.compare_number(IntCC::UnsignedLessThan, before, 0x7f);
        self.e.require_or(is_short, slow);
        self.e.require_len_or(out, room_for(lead, 2), slow);
        let head = self.e.b.ins().bor_imm_u(count, codes << 8);
        self.store_with(lead, head, 2, out);
        let after = self.e.offset(out, 2 + lead.len());
        self.e.jump(done, &[after]);
        self.e.b.switch_to_block(slow);
        let codes = self.e.number(codes);
        self.slow(helpers::WRITE_MAP_HEAD, lead, &[codes, count], out, done)
    }

    fn scalars(
        &mut self,
        lead: Lead,
        fixed: Fixed,
        ty: WireType,
        start: Value,
        count: Value,
        out: Value,
    ) -> Value {
        let to = self.list_head(lead, ty, count, out);
        let (helper, is_bytes) = match fixed {
            Fixed::I16 => return self.varints(helpers::WRITE_VARINTS_16, start, count, to),
            Fixed::I32 => return self.varints(helpers::WRITE_VARINTS_32, start, count, to),
            Fixed::I64 => return self.varints(helpers::WRITE_VARINTS_64, start, count, to),
            Fixed::Bool => (helpers::WRITE_BOOLS, false),
            Fixed::Double if self.format.has_big_endian_doubles() => (helpers::SWAP_64, false),
            Fixed::I8 | Fixed::Double | Fixed::Uuid => (helpers::COPY, true),
        };
        let len = self.e.times(count, fixed.size());
        self.require_room(to, 0, len);
        let amount = if is_bytes { len } else { count };
        self.e.call_helper(helper, &[start, to, amount]);
        self.e.b.ins().iadd(to, len)
    }

    fn many_entries(&mut self, _: &MapOp, _: Value, _: Value, _: Value) -> Option<Block> {
        // Few have a fixed size.
        None
    }
}

impl Encoder<'_, '_, '_, Compact> {
    /// Calls `helper` to write `count` integers, which are in memory from `start` on; returns the position after them.
    fn varints(&mut self, helper: usize, start: Value, count: Value, out: Value) -> Value {
        let end = self.e.end;
        self.e.call_helper_or_fail(helper, &[start, count, out, end])
    }

    /// Writes the fields of a run: without a branch for each if all are present.
    fn run(&mut self, run: Run, out: Value, last: Last) -> (Value, Last) {
        let fields = run.first..run.first + run.count;
        let presence = self.presence(run.word);
        let mask = self.e.number(run.mask as i64);
        let present = self.e.b.ins().band(presence, mask);
        let all = self.e.compare(IntCC::Equal, present, mask);
        let (whole, some, done) = (self.e.block(&[]), self.e.block(&[]), self.e.block(&[WORD, WORD]));
        self.e.branch(all, whole, &[], some, &[]);
        self.e.b.switch_to_block(whole);
        let (mut after, mut written) = (out, last);
        for index in fields.clone() {
            let field = self.of.fields[index as usize];
            after = self.field(&field, Source::In(self.record), after, written);
            written = Last::known(field.id);
        }
        let id = self.last_id(written);
        self.e.jump(done, &[after, id]);
        self.e.b.switch_to_block(some);
        let (after, written) = self.maybe_fields(fields, out, last);
        let id = self.last_id(written);
        self.e.jump(done, &[after, id]);
        let [after, id] = self.e.switch_to(done);
        (after, Last { id: Some(id), ..written })
    }

    /// The id of the last field times 16.
    fn last_id(&mut self, last: Last) -> Value {
        match last.id {
            Some(id) => id,
            None => self.e.number(i64::from(last.lowest) * 16),
        }
    }

    /// Writes those of `fields` that are present, and the fallbacks of others.
    fn maybe_fields(&mut self, fields: Range<u32>, mut out: Value, mut last: Last) -> (Value, Last) {
        for index in fields {
            let field = self.of.fields[index as usize];
            let present = match self.writing(&target_of(&field)) {
                Writing::Always(source) => {
                    out = self.field(&field, source, out, last);
                    last = Last::known(field.id);
                    continue;
                }
                Writing::If(present) => present,
            };
            if self.of.is_union {
                // The member is the only field.
                let here = self.e.start_if(present, [out]);
                let after = self.field(&field, Source::In(self.record), out, last);
                [out] = self.e.end_if(here, [after]);
                continue;
            }
            let before = self.last_id(last);
            let here = self.e.start_if(present, [out, before]);
            let after = self.field(&field, Source::In(self.record), out, last);
            let id = self.last_id(Last::known(field.id));
            let [after, id] = self.e.end_if(here, [after, id]);
            out = after;
            last =
                Last { id: Some(id), lowest: last.lowest.min(field.id), highest: last.highest.max(field.id) };
        }
        (out, last)
    }

    /// Writes a field.
    fn field(&mut self, field: &FieldOp, source: Source, out: Value, last: Last) -> Value {
        let target = target_of(field);
        if let (ValueOp::Fixed(Fixed::Bool), Source::In(base)) = (self.plan.op(target.op), source) {
            let code = self.bool_code(Slot { base, offset: target.offset });
            let (lead, out) = self.header(field.id, Code::Bool(code), out, last);
            return self.lead(lead, out);
        }
        let (lead, out) = self.header(field.id, Code::Known(code(field.wire_type)), out, last);
        match source {
            Source::In(base) => {
                let slot = self.slot_in(base, &target);
                self.value(lead, target.op, slot, out, self.levels)
            }
            Source::OrEmpty(present) => self.struct_or_empty(lead, &target, present, out),
        }
    }

    /// The type code or element that the bool at `base + offset` is.
    fn bool_code(&mut self, slot: Slot) -> Value {
        let value = self.e.load_byte(WORD, slot.base, slot.offset);
        let falsity = self.e.number(i64::from(FALSE));
        self.e.b.ins().isub(falsity, value)
    }

    /// A header: where it is short, the lead of what follows at `out`, else written; returns the position after it.
    fn header(&mut self, id: i16, code: Code, out: Value, last: Last) -> (Lead, Value) {
        let from = |last: i16| i32::from(id) - i32::from(last);
        let short = |delta: i32| (1..=MAX_DELTA).contains(&delta);
        let Some(last_id) = last.id else {
            let delta = from(last.lowest);
            if !short(delta) {
                return (Lead::None, self.long_header(id, code, out));
            }
            let delta = delta * 16;
            let lead = match code {
                Code::Known(code) => Lead::Known(delta as u8 | code),
                Code::Bool(code) => Lead::Dynamic(self.e.b.ins().iadd_imm_s(code, i64::from(delta))),
            };
            return (lead, out);
        };
        let id_times_16 = self.e.number(i64::from(id) * 16);
        let delta = self.e.b.ins().isub(id_times_16, last_id);
        let byte = match code {
            Code::Known(code) => self.e.b.ins().iadd_imm_s(delta, i64::from(code)),
            Code::Bool(code) => self.e.b.ins().iadd(delta, code),
        };
        let lead = Lead::Dynamic(byte);
        if short(from(last.lowest)) && short(from(last.highest)) {
            return (lead, out);
        }
        let (here, long, done) = (self.e.block(&[]), self.e.block(&[]), self.e.block(&[WORD]));
        let above = self.e.b.ins().iadd_imm_s(delta, -16);
        let is_short = self.e.compare_number(IntCC::UnsignedLessThan, above, i64::from(MAX_DELTA) * 16);
        self.e.branch(is_short, here, &[], long, &[]);
        self.e.b.switch_to_block(here);
        let after = self.lead(lead, out);
        self.e.jump(done, &[after]);
        self.e.b.switch_to_block(long);
        let after = self.long_header(id, code, out);
        self.e.jump(done, &[after]);
        let [after] = self.e.switch_to(done);
        (Lead::None, after)
    }

    /// Writes a header with the id itself.
    fn long_header(&mut self, id: i16, code: Code, out: Value) -> Value {
        let mut rest = zigzag(id.into());
        let len = varint_len(rest);
        self.e.require_len(out, 1 + len);
        match code {
            Code::Known(code) => self.e.store_number(types::I8, code.into(), out, 0),
            Code::Bool(code) => self.e.store_byte(code, out, 0),
        }
        for at in 1..=len {
            let more = if at < len { 0x80 } else { 0 };
            self.e.store_number(types::I8, (rest & 0x7f | more) as i64, out, at);
            rest >>= 7;
        }
        self.e.offset(out, 1 + len)
    }

    /// Stores `lead` where there is room.
    fn store_lead(&mut self, lead: Lead, out: Value) {
        match lead {
            Lead::None => {}
            Lead::Known(byte) => self.e.store_number(types::I8, byte.into(), out, 0),
            Lead::Dynamic(byte) => self.e.store_byte(byte, out, 0),
        }
    }

    /// Stores `lead` and the `len` low bytes of `rest`, one or two, where there is [room](room_for) for a whole word; the bytes of `rest`
    /// above are 0.
    fn store_with(&mut self, lead: Lead, rest: Value, len: u32, out: Value) {
        let word = match lead {
            Lead::None => rest,
            Lead::Known(byte) => {
                let shifted = self.e.b.ins().ishl_imm_u(rest, 8);
                self.e.b.ins().bor_imm_u(shifted, i64::from(byte))
            }
            Lead::Dynamic(byte) => {
                let shifted = self.e.b.ins().ishl_imm_u(rest, 8);
                self.e.b.ins().bor(shifted, byte)
            }
        };
        self.e.store_low(word, room_for(lead, len), out, 0);
    }

    /// Writes `lead` and a varint: up to two bytes inline, more by the helper.
    fn put_varint(&mut self, lead: Lead, value: Value, out: Value) -> Value {
        let (slow, done) = (self.e.block(&[]), self.e.block(&[WORD]));
        let is_short = self.e.compare_number(IntCC::UnsignedLessThan, value, SHORT_VARINT);
        self.e.require_or(is_short, slow);
        self.e.require_len_or(out, room_for(lead, 2), slow);
        let after = self.store_short_varint(lead, value, out);
        self.e.jump(done, &[after]);
        self.e.b.switch_to_block(slow);
        self.slow(helpers::WRITE_VARINT, lead, &[value], out, done)
    }

    /// Writes `lead` and a varint of one or two bytes where there is [room](room_for) for two; returns the position after it. Which it is
    /// is hard for the CPU to predict: no branch asks.
    fn store_short_varint(&mut self, lead: Lead, value: Value, out: Value) -> Value {
        // The upper seven bits move up by one.
        let upper = self.e.b.ins().band_imm_u(value, 0x3f80);
        let spread = self.e.b.ins().iadd(value, upper);
        let is_two = self.e.compare_number(IntCC::UnsignedGreaterThanOrEqual, value, 0x80);
        let is_two = self.e.b.ins().uextend(WORD, is_two);
        let more = self.e.b.ins().ishl_imm_u(is_two, 7);
        let varint = self.e.b.ins().bor(spread, more);
        self.store_with(lead, varint, 2, out);
        let after = self.e.offset(out, 1 + lead.len());
        self.e.b.ins().iadd(after, is_two)
    }

    /// Has a helper write `lead` and what else it writes given `rest`, and goes on in `done`; returns the position after it.
    fn slow(&mut self, helper: usize, lead: Lead, rest: &[Value], out: Value, done: Block) -> Value {
        let mut args = vec![out, self.e.end, self.lead_number(lead)];
        args.extend(rest);
        let after = self.e.call_helper_or_fail(helper, &args);
        self.e.jump(done, &[after]);
        let [after] = self.e.switch_to(done);
        after
    }

    /// The number that helpers take for `lead`.
    fn lead_number(&mut self, lead: Lead) -> Value {
        match lead {
            Lead::None => self.e.number(NO_LEAD as i64),
            Lead::Known(byte) => self.e.number(byte.into()),
            Lead::Dynamic(byte) => byte,
        }
    }

    /// A signed integer as an unsigned one that is small when its magnitude is.
    fn zigzag(&mut self, value: Value, sign_bit: i64) -> Value {
        let double = self.e.b.ins().ishl_imm_u(value, 1);
        let sign = self.e.b.ins().sshr_imm_u(value, sign_bit);
        self.e.b.ins().bxor(double, sign)
    }
}
