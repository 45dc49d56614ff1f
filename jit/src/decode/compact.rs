//! Decoding Compact.
//!
//! The decoder holds a header as the field's *key*: its id times 16, plus its type code. A short header is a byte that, added to
//! the id of the previous field times 16, gives the key. So a key costs an addition, and where the previous field is certain, the
//! byte alone tells. A bool is in its header.

use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::{Block, InstBuilder, Value, types};
use scrimp_record::plan::{FieldOp, MapOp, ValueOp};
use scrimp_record::wire::compact::{LONG_LIST, MAX_CODE, MAX_DELTA, TRUE, code};
use scrimp_record::wire::{Compact, Fixed, WireType};

use super::{Container, Decoder, Find, HEADER_PARAMS, Verbs};
use crate::abi::WORD;
use crate::emitter::{Emitter, Input, Slot};
use crate::helpers;

/// By byte of a word: the bit that says that another byte of the varint follows.
const MORE: i64 = 0x8080_8080_8080_8080_u64 as i64;

/// Varints of up to so many bytes that are passed over have a branch for each length.
const FORESEEN: u32 = 4;

/// The blocks that decoders of Compact alone have.
pub(super) struct Ways {
    /// `(cursor, byte)`: a header that is not short, or a stop.
    not_short: Block,
}

impl Ways {
    pub(super) fn new(e: &mut Emitter<'_>) -> Self {
        Self { not_short: e.block(&HEADER_PARAMS) }
    }
}

/// The id of the previous field, which short headers build on.
#[derive(Clone, Copy)]
pub(super) enum Last {
    Known(i16),
    /// As an I32, times 16.
    Dynamic(Value),
}

/// Whether `found`, a key or the lower part of one, is `wanted`, that of type `ty`. A bool has two, the second for false.
fn is_key(e: &mut Emitter<'_>, found: Value, wanted: i64, ty: WireType) -> Value {
    if ty == WireType::Bool {
        let above = e.b.ins().iadd_imm_s(found, -wanted);
        e.compare_number(IntCC::UnsignedLessThan, above, 2)
    } else {
        e.compare_number(IntCC::Equal, found, wanted)
    }
}

impl Verbs for Decoder<'_, '_, '_, Compact, Ways> {
    type Last = Last;

    fn last(id: i16) -> Last {
        Last::Known(id)
    }

    fn last_of(&mut self, key: Value) -> Last {
        Last::Dynamic(self.e.b.ins().band_imm_s(key, !15))
    }

    fn is_in_header(field: &FieldOp) -> bool {
        field.wire_type == WireType::Bool
    }

    fn start(&mut self) {
        self.start_afresh(self.start);
    }

    fn go_to(&mut self, index: usize, cursor: Value, last: Last) {
        if let Some(find) = self.find {
            // Behind a header, nothing tells where it started.
            self.e.store(cursor, find.header, 0);
        }
        let more = self.e.compare(IntCC::NotEqual, cursor, self.e.end);
        self.e.require(more);
        let byte = self.e.load_input_byte(types::I32, Input { at: cursor, known: 1 }, 0);
        let after = self.e.offset(cursor, 1);
        let key = match last {
            Last::Known(id) => self.e.b.ins().iadd_imm_s(byte, i64::from(id) * 16),
            Last::Dynamic(id) => self.e.b.ins().iadd(byte, id),
        };
        let mut expect = self.expect[index];
        if let (Some(&field), Last::Known(last)) = (self.of.fields.get(index), last)
            && let delta @ 1..=MAX_DELTA = i32::from(field.id) - i32::from(last)
        {
            // The byte alone tells.
            let first = i64::from(delta) * 16 + i64::from(code(field.wire_type));
            let predicted = is_key(self.e, byte, first, field.wire_type);
            let (body, other) = (self.body[index], self.e.block(&[]));
            let args = self.body_args(index, after, key);
            self.e.branch(predicted, body, &args, other, &[]);
            self.e.b.switch_to_block(other);
            expect = self.after_miss(index);
        }
        // A stop with anything but 0 beside it is no field's key, so it comes to the end of the predictions.
        let not_short = self.e.compare_number(IntCC::UnsignedLessThan, byte, 16);
        self.e.branch(not_short, self.ways.not_short, &[after, byte], expect, &[after, key]);
    }

    fn look_for(&mut self, index: usize) {
        self.emit_expect(index);
    }

    fn after_miss(&self, index: usize) -> Block {
        self.next_prediction(index)
    }

    fn emit_body(&mut self, index: usize) {
        let field = self.of.fields[index];
        if !Self::is_in_header(&field) {
            let [cursor] = self.e.switch_to(self.body[index]);
            self.leave_if_wanted(index, cursor);
            return self.emit_value(index, cursor);
        }
        let [cursor, key] = self.e.switch_to(self.body[index]);
        self.leave_if_wanted(index, cursor);
        if let Some(target) = field.target {
            let slot = Slot { base: self.record, offset: target.offset };
            if let ValueOp::Unwanted { .. } = self.plan.op(target.op) {
                self.store_zero(target.op, slot);
            } else {
                let code = self.e.b.ins().band_imm_u(key, 15);
                let value = self.e.compare_number(IntCC::Equal, code, i64::from(TRUE));
                self.e.store(value, slot.base, slot.offset);
            }
        }
        self.end_field(index, cursor);
    }

    /// Emits the block for headers that are not short: a stop, or one with an id of its own.
    fn emit_ways(&mut self) {
        let [cursor, byte] = self.e.switch_to(self.ways.not_short);
        let code = self.e.b.ins().band_imm_u(byte, 15);
        let long = self.e.cold_block(&[]);
        self.e.branch(code, long, &[], self.finish, &[cursor]);
        self.e.b.switch_to_block(long);
        let (value, after) = self.varint(32, cursor);
        let id = self.small_integer(value);
        let id = self.e.b.ins().ishl_imm_u(id, 4);
        let key = self.e.b.ins().bor(id, code);
        let settle = self.expect[self.of.fields.len()];
        self.e.jump(settle, &[after, key]);
    }

    fn header_of(field: &FieldOp) -> i64 {
        i64::from(field.id) * 16 + i64::from(code(field.wire_type))
    }

    fn is_field(&mut self, key: Value, field: &FieldOp) -> Value {
        is_key(self.e, key, Self::header_of(field), field.wire_type)
    }

    fn is_type(&mut self, found: Value, field: &FieldOp) -> Value {
        is_key(self.e, found, code(field.wire_type).into(), field.wire_type)
    }

    fn split(&mut self, cursor: Value, key: Value) -> (Value, Value) {
        let code = self.e.b.ins().band_imm_u(key, 15);
        let field = self.e.block(&[]);
        self.e.branch(code, field, &[], self.finish, &[cursor]);
        self.e.b.switch_to_block(field);
        let id = self.e.b.ins().sshr_imm_u(key, 4);
        let valid = self.e.compare_number(IntCC::SignedLessThanOrEqual, id, i64::from(i16::MAX));
        self.e.require(valid);
        (code, id)
    }

    fn value_start(&mut self, cursor: Value) -> Value {
        cursor
    }

    fn found_value(&mut self, _find: Find, cursor: Value) -> Value {
        cursor
    }

    fn scalar(&mut self, fixed: Fixed, cursor: Value, slot: Slot) -> Value {
        let Slot { base, offset } = slot;
        match fixed {
            Fixed::I16 => {
                let (value, after) = self.varint(32, cursor);
                let value = self.small_integer(value);
                let value = self.e.b.ins().ireduce(types::I16, value);
                self.e.store(value, base, offset);
                after
            }
            Fixed::I32 => {
                let (value, after) = self.varint(32, cursor);
                let value = self.integer(value);
                self.e.store(value, base, offset);
                after
            }
            Fixed::I64 => {
                let (value, after) = self.varint(64, cursor);
                let value = self.unzigzag(value);
                self.e.store(value, base, offset);
                after
            }
            Fixed::Bool => {
                let byte = self.bool_element(cursor);
                let value = self.e.compare_number(IntCC::Equal, byte, i64::from(TRUE));
                self.e.store(value, base, offset);
                self.e.offset(cursor, 1)
            }
            Fixed::I8 | Fixed::Double | Fixed::Uuid => {
                let input = self.e.require_len(cursor, fixed.size());
                if fixed == Fixed::Double && !self.format.has_big_endian_doubles() {
                    let bits = self.e.load_input(types::I64, input, 0);
                    self.e.store(bits, base, offset);
                } else {
                    self.e.copy_fixed(fixed, input.slot(0, fixed.size()), slot);
                }
                self.e.offset(cursor, fixed.size())
            }
        }
    }

    fn skip_scalar(&mut self, fixed: Fixed, cursor: Value) -> Value {
        match fixed {
            Fixed::I16 => self.skip_varint(i16::BITS, helpers::SKIP_VARINTS_16, cursor),
            Fixed::I32 => self.skip_varint(i32::BITS, helpers::SKIP_VARINTS_32, cursor),
            Fixed::I64 => self.skip_varint(i64::BITS, helpers::SKIP_VARINTS_64, cursor),
            Fixed::Bool => {
                self.bool_element(cursor);
                self.e.offset(cursor, 1)
            }
            Fixed::I8 | Fixed::Double | Fixed::Uuid => self.pass(cursor, fixed.size()),
        }
    }

    fn skip_bytes(&mut self, cursor: Value) -> Value {
        let (len, start) = self.length(cursor);
        self.pass_many(start, len)
    }

    fn skip_list_head(&mut self, ty: WireType, cursor: Value, other: Block) -> (Value, Value) {
        let (found, count, start) = self.any_list_head(cursor);
        let same = is_key(self.e, found, code(ty).into(), ty);
        self.e.require_or(same, other);
        (count, start)
    }

    fn skip_map_head(&mut self, map: &MapOp, cursor: Value, other: Block) -> (Value, Value) {
        let (count, after) = self.varint(32, cursor);
        // Of an empty one, the count is all.
        let (some, start) = (self.e.block(&[]), self.e.block(&[WORD]));
        self.e.branch(count, some, &[], start, &[after]);
        self.e.b.switch_to_block(some);
        let input = self.e.require_len(after, 1);
        let codes = self.e.load_input_byte(WORD, input, 0);
        let key = self.e.b.ins().ushr_imm_u(codes, 4);
        let value = self.e.b.ins().band_imm_u(codes, 15);
        for (found, ty) in [(key, map.key_type), (value, map.value_type)] {
            let same = is_key(self.e, found, code(ty).into(), ty);
            self.e.require_or(same, other);
        }
        let entries = self.e.offset(after, 1);
        self.e.jump(start, &[entries]);
        let [start] = self.e.switch_to(start);
        (count, start)
    }

    fn list_skipper(fixed: Fixed) -> Option<usize> {
        match fixed {
            Fixed::I16 => Some(helpers::SKIP_VARINTS_16),
            Fixed::I32 => Some(helpers::SKIP_VARINTS_32),
            Fixed::I64 => Some(helpers::SKIP_VARINTS_64),
            Fixed::Bool | Fixed::I8 | Fixed::Double | Fixed::Uuid => None,
        }
    }

    fn length(&mut self, cursor: Value) -> (Value, Value) {
        self.varint(32, cursor)
    }

    fn list_head(&mut self, ty: WireType, cursor: Value, container: &Container) -> (Value, Value) {
        let (found, count, start) = self.any_list_head(cursor);
        self.leave_if_empty(count, container, |this| {
            // The type of no elements may be any, or 0.
            let valid = this.e.compare_number(IntCC::UnsignedLessThanOrEqual, found, i64::from(MAX_CODE));
            this.e.require(valid);
            start
        });
        self.require_code(found, ty);
        (count, start)
    }

    fn map_head(&mut self, map: &MapOp, cursor: Value, container: &Container) -> (Value, Value) {
        let (count, after) = self.varint(32, cursor);
        // Then the count is all.
        self.leave_if_empty(count, container, |_| after);
        let input = self.e.require_len(after, 1);
        let codes = self.e.load_input_byte(WORD, input, 0);
        let key = self.e.b.ins().ushr_imm_u(codes, 4);
        self.require_code(key, map.key_type);
        let value = self.e.b.ins().band_imm_u(codes, 15);
        self.require_code(value, map.value_type);
        (count, self.e.offset(after, 1))
    }

    fn scalars(&mut self, fixed: Fixed, count: Value, start: Value, len: Value, to: Value) -> Value {
        let (helper, amount) = match fixed {
            Fixed::I16 => return self.varints(helpers::READ_VARINTS_16, count, start, to),
            Fixed::I32 => return self.varints(helpers::READ_VARINTS_32, count, start, to),
            Fixed::I64 => return self.varints(helpers::READ_VARINTS_64, count, start, to),
            Fixed::Bool => {
                let valid = self.e.call_helper(helpers::READ_BOOLS, &[start, to, count]);
                self.e.require(valid.expect("read_bools returns whether they are good"));
                return self.e.b.ins().iadd(start, len);
            }
            Fixed::Double if self.format.has_big_endian_doubles() => (helpers::SWAP_64, count),
            Fixed::I8 | Fixed::Double | Fixed::Uuid => (helpers::COPY, len),
        };
        self.e.call_helper(helper, &[start, to, amount]);
        self.e.b.ins().iadd(start, len)
    }

    fn many_entries(&mut self, _: &MapOp, _: Value, _: Value, _: Value, _: Value) -> Option<Block> {
        // Few have a fixed size.
        None
    }
}

impl Decoder<'_, '_, '_, Compact, Ways> {
    /// Calls `helper` to read `count` varints at `start` to `to`; returns the cursor after them.
    fn varints(&mut self, helper: usize, count: Value, start: Value, to: Value) -> Value {
        let end = self.e.end;
        self.e.call_helper_or_fail(helper, &[start, end, to, count])
    }

    /// Reads the byte of a bool element, as an I32, and fails if it is bad.
    fn bool_element(&mut self, cursor: Value) -> Value {
        let input = self.e.require_len(cursor, 1);
        let byte = self.e.load_input_byte(types::I32, input, 0);
        let valid = self.e.compare_number(IntCC::UnsignedLessThanOrEqual, byte, 2);
        self.e.require(valid);
        byte
    }

    /// Reads the head of a list; returns the type code and the number of its elements, and where they start.
    fn any_list_head(&mut self, cursor: Value) -> (Value, Value, Value) {
        let input = self.e.require_len(cursor, 1);
        let byte = self.e.load_input_byte(WORD, input, 0);
        let found = self.e.b.ins().band_imm_u(byte, 15);
        let short_count = self.e.b.ins().ushr_imm_u(byte, 4);
        let (long, counted) = (self.e.block(&[]), self.e.block(&[WORD, WORD]));
        let is_short = self.e.compare_number(IntCC::NotEqual, short_count, i64::from(LONG_LIST));
        let after = self.e.offset(cursor, 1);
        self.e.branch(is_short, counted, &[short_count, after], long, &[]);
        self.e.b.switch_to_block(long);
        let (count, start) = self.varint(32, after);
        self.e.jump(counted, &[count, start]);
        let [count, start] = self.e.switch_to(counted);
        (found, count, start)
    }

    /// Passes over a varint of up to `bits` bits. A branch for each of the usual lengths leaves nothing to wait for where they are foreseen; where a
    /// longer one ends is looked for in eight bytes at once. `helper` takes what is near the end of the input, and what is longer than it need be.
    fn skip_varint(&mut self, bits: u32, helper: usize, cursor: Value) -> Value {
        let (long, done) = (self.e.cold_block(&[]), self.e.block(&[WORD]));
        self.e.require_end_behind(cursor, 8, long);
        let word = self.e.load_input(types::I64, Input { at: cursor, known: 8 }, 0);
        let ends = self.e.b.ins().bnot(word);
        let surely_valid = bits / 7;
        for len in 1..=surely_valid.min(FORESEEN) {
            let is_last = self.e.b.ins().band_imm_u(ends, 0x80 << (8 * (len - 1)));
            let after = self.e.offset(cursor, len);
            let longer = self.e.block(&[]);
            self.e.branch(is_last, done, &[after], longer, &[]);
            self.e.b.switch_to_block(longer);
        }
        let last_byte = if surely_valid > FORESEEN {
            let ends = self.e.b.ins().band_imm_u(ends, MORE);
            let bit = self.e.b.ins().ctz(ends);
            let (within, beyond) = (self.e.block(&[]), self.e.block(&[]));
            // There is none within the word: 64.
            let is_within = self.e.compare_number(IntCC::UnsignedLessThan, bit, 64);
            self.e.branch(is_within, within, &[], beyond, &[]);
            self.e.b.switch_to_block(within);
            let before_last = self.e.b.ins().ushr_imm_u(bit, 3);
            let last = self.e.b.ins().iadd(cursor, before_last);
            let after = self.e.offset(last, 1);
            self.e.jump(done, &[after]);
            self.e.b.switch_to_block(beyond);
            self.ninth_and_tenth(cursor, done, long)
        } else {
            let byte = self.e.b.ins().ushr_imm_u(word, i64::from(8 * surely_valid));
            self.e.b.ins().band_imm_u(byte, 0xff)
        };
        // As many bits as are left for the last byte that there may be.
        let most = (1 << (bits % 7)) - 1;
        let is_last = self.e.compare_number(IntCC::UnsignedLessThanOrEqual, last_byte, most);
        let after = self.e.offset(cursor, surely_valid + 1);
        self.e.branch(is_last, done, &[after], long, &[]);
        self.e.b.switch_to_block(long);
        let (end, one) = (self.e.end, self.e.number(1));
        let after = self.e.call_helper_or_fail(helper, &[cursor, end, one]);
        self.e.jump(done, &[after]);
        let [after] = self.e.switch_to(done);
        after
    }

    /// Goes on in `done` if a varint of more than eight bytes ends with the ninth; returns the tenth. Leaves for `long` near the end of the input.
    fn ninth_and_tenth(&mut self, cursor: Value, done: Block, long: Block) -> Value {
        self.e.require_end_behind(cursor, 10, long);
        let input = Input { at: cursor, known: 10 };
        let ninth = self.e.load_input_byte(WORD, input, 8);
        let is_last = self.e.compare_number(IntCC::UnsignedLessThan, ninth, 0x80);
        let longer = self.e.block(&[]);
        let after = self.e.offset(cursor, 9);
        self.e.branch(is_last, done, &[after], longer, &[]);
        self.e.b.switch_to_block(longer);
        self.e.load_input_byte(WORD, input, 9)
    }

    /// Fails unless `found`, a type code of elements, is that of `ty`.
    fn require_code(&mut self, found: Value, ty: WireType) {
        let same = is_key(self.e, found, code(ty).into(), ty);
        self.e.require(same);
    }

    /// Reads a varint of up to `bits` bits at `cursor`, up to two bytes inline, more by the helper; returns it as a word, and the
    /// cursor after it.
    pub(super) fn varint(&mut self, bits: u32, cursor: Value) -> (Value, Value) {
        let (more, long, done) = (self.e.block(&[]), self.e.block(&[]), self.e.block(&[WORD, WORD]));
        // A stop follows whatever is in a message, so two bytes are there.
        let input = self.e.require_len_or(cursor, 2, long);
        let byte = self.e.load_input_byte(WORD, input, 0);
        let after = self.e.offset(cursor, 1);
        let short = self.e.compare_number(IntCC::UnsignedLessThan, byte, 0x80);
        self.e.branch(short, done, &[byte, after], more, &[]);
        self.e.b.switch_to_block(more);
        let second = self.e.load_input_byte(WORD, input, 1);
        let high = self.e.b.ins().ishl_imm_u(second, 7);
        let low = self.e.b.ins().band_imm_u(byte, 0x7f);
        let value = self.e.b.ins().bor(high, low);
        let behind = self.e.offset(cursor, 2);
        let ends = self.e.compare_number(IntCC::UnsignedLessThan, second, 0x80);
        self.e.branch(ends, done, &[value, behind], long, &[]);
        self.e.b.switch_to_block(long);
        let end = self.e.end;
        let helper = if bits == 32 { helpers::READ_VARINT_32 } else { helpers::READ_VARINT_64 };
        let results = self.e.call_helper_for_all(helper, &[cursor, end]);
        let ok = self.e.compare_number(IntCC::NotEqual, results[0], 0);
        self.e.require(ok);
        self.e.jump(done, &[results[1], results[0]]);
        let [value, after] = self.e.switch_to(done);
        (value, after)
    }

    /// The integer that `value`, a varint of at most 32 bits, stands for, as an I32.
    fn integer(&mut self, value: Value) -> Value {
        let value = self.e.b.ins().ireduce(types::I32, value);
        self.unzigzag(value)
    }

    /// The integer that `value` stands for, as an I32; fails unless it fits in 16 bits.
    fn small_integer(&mut self, value: Value) -> Value {
        let small = self.e.compare_number(IntCC::UnsignedLessThanOrEqual, value, 0xffff);
        self.e.require(small);
        self.integer(value)
    }

    fn unzigzag(&mut self, value: Value) -> Value {
        let half = self.e.b.ins().ushr_imm_u(value, 1);
        let sign = self.e.b.ins().band_imm_u(value, 1);
        let sign = self.e.b.ins().ineg(sign);
        self.e.b.ins().bxor(half, sign)
    }
}
