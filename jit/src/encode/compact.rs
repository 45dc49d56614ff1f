//! Encoding Compact.
//!
//! A short header holds the difference between a field's id and that of the previous field. It is a constant where the previous
//! field is certain, and takes a subtraction elsewhere: the encoder carries the id of the field written last, and its bounds.

use std::ops::Range;

use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::{InstBuilder, Value, types};
use scrimp_record::plan::{FieldOp, MapOp, Run, Step, ValueOp};
use scrimp_record::wire::compact::{FALSE, LONG_LIST, MAX_DELTA, code, varint_len, zigzag};
use scrimp_record::wire::{Compact, Fixed, WireType};

use super::{Encoder, Verbs};
use crate::abi::WORD;
use crate::emitter::{Slot, target_of};
use crate::helpers;

/// The field that was written last.
#[derive(Clone, Copy)]
struct Last {
    /// Its id times 16, as an I32, if it depends on which fields are present.
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
    /// The code of a bool, which holds its value; an I32.
    Bool(Value),
}

impl Verbs for Encoder<'_, '_, '_, Compact> {
    /// Headers are written alone.
    type Lead = ();

    fn emit_fields(&mut self) {
        let [_, _, mut out, _] = self.e.params();
        let mut last = Last::known(0);
        for step in &self.of.steps {
            (out, last) = match *step {
                Step::Run(run) if run.count > 1 && !self.always(run.word, run.mask) => {
                    self.run(run, out, last)
                }
                Step::Run(run) => self.maybe_fields(run.first..run.first + run.count, out, last),
                Step::Field(index) => self.maybe_fields(index..index + 1, out, last),
            };
        }
        self.stop(out);
    }

    fn lead(&mut self, (): (), out: Value) -> Value {
        out
    }

    fn scalar(&mut self, fixed: Fixed, slot: Slot, out: Value) -> Value {
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
                self.put_varint(value, out)
            }
            Fixed::I64 => {
                let value = self.e.load(types::I64, base, offset);
                let value = self.zigzag(value, 63);
                self.put_varint(value, out)
            }
            Fixed::Bool => {
                let code = self.bool_code(slot);
                self.put_byte(code, out)
            }
            Fixed::I8 | Fixed::Double | Fixed::Uuid => {
                self.e.require_len(out, fixed.size());
                if fixed == Fixed::Double && !self.format.has_big_endian_doubles() {
                    let bits = self.e.load(types::I64, base, offset);
                    self.e.store(bits, out, 0);
                } else {
                    self.e.copy_fixed(fixed, slot, Slot::at(out));
                }
                self.e.offset(out, fixed.size())
            }
        }
    }

    fn length(&mut self, (): (), len: Value, room: Value, out: Value) -> Value {
        let to = self.put_varint(len, out);
        self.require_room(to, 0, room);
        to
    }

    fn list_head(&mut self, (): (), ty: WireType, count: Value, out: Value) -> Value {
        let code = i64::from(code(ty));
        let (short, long, done) = (self.e.block(&[]), self.e.block(&[]), self.e.block(&[WORD]));
        let is_short = self.e.compare_number(IntCC::UnsignedLessThan, count, LONG_LIST.into());
        self.e.branch(is_short, short, &[], long, &[]);
        self.e.b.switch_to_block(short);
        let byte = self.e.b.ins().ishl_imm_u(count, 4);
        let byte = self.e.b.ins().bor_imm_u(byte, code);
        let after = self.put_byte(byte, out);
        self.e.jump(done, &[after]);
        self.e.b.switch_to_block(long);
        let byte = self.e.number(i64::from(LONG_LIST) << 4 | code);
        let after = self.put_byte(byte, out);
        let after = self.put_varint(count, after);
        self.e.jump(done, &[after]);
        let [after] = self.e.switch_to(done);
        after
    }

    fn map_head(&mut self, (): (), map: &MapOp, count: Value, out: Value) -> Value {
        let after = self.put_varint(count, out);
        // For no entries, the count is all.
        let some = self.e.start_if(count, [after]);
        let codes = code(map.key_type) << 4 | code(map.value_type);
        let codes = self.e.number(codes.into());
        let after = self.put_byte(codes, after);
        let [after] = self.e.end_if(some, [after]);
        after
    }

    fn scalars(
        &mut self,
        (): (),
        fixed: Fixed,
        ty: WireType,
        start: Value,
        count: Value,
        out: Value,
    ) -> Value {
        let to = self.list_head((), ty, count, out);
        let (helper, is_bytes) = match fixed {
            Fixed::I16 => return self.varints(helpers::WRITE_VARINTS_16, start, count, to),
            Fixed::I32 => return self.varints(helpers::WRITE_VARINTS_32, start, count, to),
            Fixed::I64 => return self.varints(helpers::WRITE_VARINTS_64, start, count, to),
            Fixed::Bool => (helpers::WRITE_BOOLS, false),
            Fixed::Double if self.format.has_big_endian_doubles() => (helpers::SWAP_64, false),
            Fixed::I8 | Fixed::Double | Fixed::Uuid => (helpers::COPY, true),
        };
        let len = self.e.b.ins().imul_imm_s(count, i64::from(fixed.size()));
        self.require_room(to, 0, len);
        let amount = if is_bytes { len } else { count };
        self.e.call_helper(helper, &[start, to, amount]);
        self.e.b.ins().iadd(to, len)
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
        let (whole, some, done) = (self.e.block(&[]), self.e.block(&[]), self.e.block(&[WORD, types::I32]));
        self.e.branch(all, whole, &[], some, &[]);
        self.e.b.switch_to_block(whole);
        let (mut after, mut written) = (out, last);
        for index in fields.clone() {
            let field = self.of.fields[index as usize];
            after = self.field(&field, after, written);
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

    /// The id of the last field times 16, as an I32.
    fn last_id(&mut self, last: Last) -> Value {
        match last.id {
            Some(id) => id,
            None => self.e.b.ins().iconst(types::I32, i64::from(last.lowest) * 16),
        }
    }

    /// Writes those of `fields` that are present.
    fn maybe_fields(&mut self, fields: Range<u32>, mut out: Value, mut last: Last) -> (Value, Last) {
        for index in fields {
            let field = self.of.fields[index as usize];
            let Some(present) = self.present(&target_of(&field)) else {
                out = self.field(&field, out, last);
                last = Last::known(field.id);
                continue;
            };
            if self.of.is_union {
                // The member is the only field.
                let here = self.e.start_if(present, [out]);
                let after = self.field(&field, out, last);
                [out] = self.e.end_if(here, [after]);
                continue;
            }
            let before = self.last_id(last);
            let here = self.e.start_if(present, [out, before]);
            let after = self.field(&field, out, last);
            let id = self.last_id(Last::known(field.id));
            let [after, id] = self.e.end_if(here, [after, id]);
            out = after;
            last =
                Last { id: Some(id), lowest: last.lowest.min(field.id), highest: last.highest.max(field.id) };
        }
        (out, last)
    }

    /// Writes a present field.
    fn field(&mut self, field: &FieldOp, out: Value, last: Last) -> Value {
        let target = target_of(field);
        if *self.plan.op(target.op) == ValueOp::Fixed(Fixed::Bool) {
            let code = self.bool_code(Slot { base: self.record, offset: target.offset });
            return self.header(field.id, Code::Bool(code), out, last);
        }
        let out = self.header(field.id, Code::Known(code(field.wire_type)), out, last);
        let slot = self.slot_of(&target);
        self.value((), target.op, slot, out, self.levels)
    }

    /// The type code or element that the bool at `base + offset` is, as an I32.
    fn bool_code(&mut self, slot: Slot) -> Value {
        let value = self.e.load_byte(types::I32, slot.base, slot.offset);
        let falsity = self.e.b.ins().iconst(types::I32, i64::from(FALSE));
        self.e.b.ins().isub(falsity, value)
    }

    /// Writes a header; returns the position after it.
    fn header(&mut self, id: i16, code: Code, out: Value, last: Last) -> Value {
        let from = |last: i16| i32::from(id) - i32::from(last);
        let short = |delta: i32| (1..=MAX_DELTA).contains(&delta);
        match last.id {
            None if short(from(last.lowest)) => {
                let delta = i64::from(from(last.lowest)) * 16;
                let byte = match code {
                    Code::Known(code) => self.e.b.ins().iconst(types::I32, delta + i64::from(code)),
                    Code::Bool(code) => self.e.b.ins().iadd_imm_s(code, delta),
                };
                self.put_byte(byte, out)
            }
            None => self.long_header(id, code, out),
            Some(last_id) => {
                let id_times_16 = self.e.b.ins().iconst(types::I32, i64::from(id) * 16);
                let delta = self.e.b.ins().isub(id_times_16, last_id);
                let byte = match code {
                    Code::Known(code) => self.e.b.ins().iadd_imm_s(delta, i64::from(code)),
                    Code::Bool(code) => self.e.b.ins().iadd(delta, code),
                };
                if short(from(last.lowest)) && short(from(last.highest)) {
                    return self.put_byte(byte, out);
                }
                let (here, long, done) = (self.e.block(&[]), self.e.block(&[]), self.e.block(&[WORD]));
                let above = self.e.b.ins().iadd_imm_s(delta, -16);
                let is_short =
                    self.e.compare_number(IntCC::UnsignedLessThan, above, i64::from(MAX_DELTA) * 16);
                self.e.branch(is_short, here, &[], long, &[]);
                self.e.b.switch_to_block(here);
                let after = self.put_byte(byte, out);
                self.e.jump(done, &[after]);
                self.e.b.switch_to_block(long);
                let after = self.long_header(id, code, out);
                self.e.jump(done, &[after]);
                let [after] = self.e.switch_to(done);
                after
            }
        }
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

    /// Writes the low byte of an I32 or I64.
    fn put_byte(&mut self, byte: Value, out: Value) -> Value {
        self.e.require_len(out, 1);
        self.e.store_byte(byte, out, 0);
        self.e.offset(out, 1)
    }

    /// Writes a word as a varint: up to two bytes inline, more by the helper.
    fn put_varint(&mut self, value: Value, out: Value) -> Value {
        let (short, more, done) = (self.e.block(&[]), self.e.block(&[]), self.e.block(&[WORD]));
        let is_short = self.e.compare_number(IntCC::UnsignedLessThan, value, 0x80);
        self.e.branch(is_short, short, &[], more, &[]);
        self.e.b.switch_to_block(short);
        let after = self.put_byte(value, out);
        self.e.jump(done, &[after]);
        self.e.b.switch_to_block(more);
        let (two, long) = (self.e.block(&[]), self.e.block(&[]));
        let is_two = self.e.compare_number(IntCC::UnsignedLessThan, value, 0x4000);
        self.e.branch(is_two, two, &[], long, &[]);
        self.e.b.switch_to_block(two);
        self.e.require_len(out, 2);
        let low = self.e.b.ins().bor_imm_u(value, 0x80);
        self.e.store_byte(low, out, 0);
        let high = self.e.b.ins().ushr_imm_u(value, 7);
        self.e.store_byte(high, out, 1);
        let after = self.e.offset(out, 2);
        self.e.jump(done, &[after]);
        self.e.b.switch_to_block(long);
        let end = self.e.end;
        let after = self.e.call_helper_or_fail(helpers::WRITE_VARINT, &[out, end, value]);
        self.e.jump(done, &[after]);
        let [after] = self.e.switch_to(done);
        after
    }

    /// A signed integer as an unsigned one that is small when its magnitude is.
    fn zigzag(&mut self, value: Value, sign_bit: i64) -> Value {
        let double = self.e.b.ins().ishl_imm_u(value, 1);
        let sign = self.e.b.ins().sshr_imm_u(value, sign_bit);
        self.e.b.ins().bxor(double, sign)
    }
}
