//! What is Compact's alone in decoders.
//!
//! A field is known by its *key*, an I32: its id times 16, plus its type code. A short header is a byte which, added to the id
//! of the field before times 16, is the key; so it costs an addition to know it, and nothing where the field before is certain.

use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::{InstBuilder, Value, types};
use scrimp_record::plan::{FieldOp, ListOp, MapOp, ValueOp};
use scrimp_record::slice::RawSlice;
use scrimp_record::wire::{Compact, Dialect, Fixed, Format, STOP, WireType, compact};

use super::{Decoder, Last};
use crate::abi::WORD;
use crate::emitter::Input;
use crate::helpers;

/// The largest type code; every one up to it is valid.
const MAX_CODE: i64 = 13;

/// The key of `field`; of a bool that is true. One that is false has the next.
pub(super) fn key_of(field: &FieldOp) -> i64 {
    i64::from(field.id) * 16 + i64::from(compact::code(field.wire))
}

/// The fewest bytes of an element.
fn min_len(ty: WireType) -> u32 {
    Compact::default().min_len(ty)
}

impl Decoder<'_, '_, '_> {
    /// Fetches the header at `cursor`, which follows the field with id `last`, and goes on to `expect[index]`.
    pub(super) fn fetch_key(&mut self, index: usize, cursor: Value, last: Last, has: Value) {
        let input = self.e.require_len(cursor, 1);
        let byte = self.e.load_input_byte(types::I32, input, 0);
        let after = self.e.offset(cursor, 1);
        let key = match last {
            Last::Known(id) => self.e.b.ins().iadd_imm_s(byte, i64::from(id) * 16),
            Last::Dynamic(id) => self.e.b.ins().iadd(byte, id),
        };
        let mut expect = self.expect[index];
        if let (Some(&field), Last::Known(last)) = (self.of.fields.get(index), last)
            && let delta @ 1..=15 = i64::from(field.id) - i64::from(last)
        {
            // The byte alone tells.
            let first = delta * 16 + i64::from(compact::code(field.wire));
            let predicted = self.is_key(byte, first, &field);
            let (body, other) = (self.body[index], self.e.block(&[]));
            let args = self.body_args(index, after, key, has);
            self.e.branch(predicted, body, &args, other, &[]);
            self.e.b.switch_to_block(other);
            expect = self.expect_after_miss(index);
        }
        let code = self.e.b.ins().band_imm_u(byte, 15);
        let stop = self.e.compare_number(IntCC::Equal, code, i64::from(STOP));
        let long = self.e.compare_number(IntCC::UnsignedLessThan, byte, 16);
        let other = self.e.b.ins().bor(stop, long);
        let tail = self.tail;
        self.e.branch(other, tail, &[after, byte, has], expect, &[after, key, has]);
    }

    /// A header that is not short: a stop, or one with an id of its own.
    pub(super) fn emit_other_header(&mut self) {
        let block = self.tail;
        self.e.b.switch_to_block(block);
        let (cursor, byte, has) = (self.e.param(block, 0), self.e.param(block, 1), self.e.param(block, 2));
        let code = self.e.b.ins().band_imm_u(byte, 15);
        let (finish, long) = (self.finish, self.e.cold_block(&[]));
        self.e.branch(code, long, &[], finish, &[cursor, has]);
        self.e.b.switch_to_block(long);
        let (value, after) = self.varint(32, cursor);
        let id = self.small_integer(value);
        let id = self.e.b.ins().ishl_imm_u(id, 4);
        let key = self.e.b.ins().bor(id, code);
        let settle = self.expect[self.of.fields.len()];
        self.e.jump(settle, &[after, key, has]);
    }

    /// Whether `found`, a key or a part of it, is `wanted`, that of `field`. Bools come in two.
    pub(super) fn is_key(&mut self, found: Value, wanted: i64, field: &FieldOp) -> Value {
        if field.wire == WireType::Bool {
            let above = self.e.b.ins().iadd_imm_s(found, -wanted);
            self.e.compare_number(IntCC::UnsignedLessThan, above, 2)
        } else {
            self.e.compare_number(IntCC::Equal, found, wanted)
        }
    }

    /// The type code and the id of `key`; fails if the id is beyond those there are.
    pub(super) fn split_key(&mut self, key: Value) -> (Value, Value) {
        let id = self.e.b.ins().sshr_imm_u(key, 4);
        let valid = self.e.compare_number(IntCC::SignedLessThanOrEqual, id, i64::from(i16::MAX));
        self.e.require(valid);
        (self.e.b.ins().band_imm_u(key, 15), id)
    }

    /// Skips the field with `key`, whose value is at `cursor`.
    pub(super) fn skip_key(&mut self, format: Compact, cursor: Value, key: Value, has: Value) {
        let last = self.e.b.ins().band_imm_s(key, !15);
        if self.keeps_unknown() {
            let code = self.e.b.ins().band_imm_u(key, 15);
            let code = self.e.b.ins().ishl_imm_u(code, helpers::HEADER_CODE);
            let id = self.e.b.ins().ushr_imm_u(key, 4);
            let id = self.e.b.ins().band_imm_u(id, 0xffff);
            let code_and_id = self.e.b.ins().bor(code, id);
            let (after, has) = self.keep_unknown(code_and_id, cursor, has);
            self.fetch_key(self.of.fields.len(), after, Last::Dynamic(last), has);
            return;
        }
        let code = self.e.b.ins().band_imm_u(key, 15);
        let code = match format.dialect() == Dialect::Fbthrift {
            true => self.e.b.ins().bor_imm_u(code, i64::from(helpers::FBTHRIFT)),
            false => code,
        };
        let code = self.e.b.ins().uextend(WORD, code);
        let end = self.e.end;
        let after = self.e.call_helper_or_fail(helpers::SKIP_COMPACT, &[cursor, end, code, self.levels]);
        self.fetch_key(self.of.fields.len(), after, Last::Dynamic(last), has);
    }

    /// Stores the bool that a field's key holds.
    pub(super) fn store_field_bool(&mut self, key: Value, base: Value, offset: u32) {
        let code = self.e.b.ins().band_imm_u(key, 15);
        let value = self.e.compare_number(IntCC::Equal, code, i64::from(compact::TRUE));
        self.e.store(value, base, offset);
    }

    /// The varint of up to `bits` bits at `cursor`, as a word, and the cursor after it: up to two bytes inline, more by the helper.
    pub(super) fn varint(&mut self, bits: u32, cursor: Value) -> (Value, Value) {
        let input = self.e.require_len(cursor, 1);
        let byte = self.e.load_input_byte(WORD, input, 0);
        let after = self.e.offset(cursor, 1);
        let (more, done) = (self.e.block(&[]), self.e.block(&[WORD, WORD]));
        let short = self.e.compare_number(IntCC::UnsignedLessThan, byte, 0x80);
        self.e.branch(short, done, &[byte, after], more, &[]);
        self.e.b.switch_to_block(more);
        // The helper says no to what is cut off here.
        let (two, long) = (self.e.block(&[]), self.e.block(&[]));
        let remaining = self.e.remaining(cursor);
        let enough = self.e.compare_number(IntCC::UnsignedGreaterThanOrEqual, remaining, 2);
        self.e.branch(enough, two, &[], long, &[]);
        self.e.b.switch_to_block(two);
        let second = self.e.load_input_byte(WORD, Input { at: cursor, known: 2 }, 1);
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
        self.e.b.switch_to_block(done);
        (self.e.param(done, 0), self.e.param(done, 1))
    }

    /// The integer that `value`, a varint of at most 32 bits, stands for, as an I32.
    fn integer(&mut self, value: Value) -> Value {
        let value = self.e.b.ins().ireduce(types::I32, value);
        self.unzigzag(value)
    }

    /// The same; fails unless it fits in 16 bits.
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

    /// Decodes an element, or the value of a field that is no bool.
    pub(super) fn compact_fixed(
        &mut self,
        format: Compact,
        fixed: Fixed,
        cursor: Value,
        base: Value,
        offset: u32,
    ) -> Value {
        match fixed {
            Fixed::I16 | Fixed::I32 => {
                let (value, after) = self.varint(32, cursor);
                if fixed == Fixed::I16 {
                    let value = self.small_integer(value);
                    let value = self.e.b.ins().ireduce(types::I16, value);
                    self.e.store(value, base, offset);
                } else {
                    let value = self.integer(value);
                    self.e.store(value, base, offset);
                }
                after
            }
            Fixed::I64 => {
                let (value, after) = self.varint(64, cursor);
                let value = self.unzigzag(value);
                self.e.store(value, base, offset);
                after
            }
            Fixed::Bool => {
                let input = self.e.require_len(cursor, 1);
                let byte = self.e.load_input_byte(types::I32, input, 0);
                let valid = self.e.compare_number(IntCC::UnsignedLessThanOrEqual, byte, 2);
                self.e.require(valid);
                let value = self.e.compare_number(IntCC::Equal, byte, i64::from(compact::TRUE));
                self.e.store(value, base, offset);
                self.e.offset(cursor, 1)
            }
            Fixed::I8 | Fixed::Double | Fixed::Uuid => {
                let input = self.e.require_len(cursor, fixed.size());
                let value = match fixed {
                    Fixed::I8 => self.e.load_input(types::I8, input, 0),
                    Fixed::Double => {
                        let bits = self.e.load_input(types::I64, input, 0);
                        if format.has_big_endian_doubles() { self.e.b.ins().bswap(bits) } else { bits }
                    }
                    _ => self.e.load_input(types::I8X16, input, 0),
                };
                self.e.store(value, base, offset);
                self.e.offset(cursor, fixed.size())
            }
        }
    }

    /// Fails unless `code`, a type code of elements, is that of `expected`.
    fn require_code(&mut self, code: Value, expected: WireType) {
        let same = if expected == WireType::Bool {
            let above = self.e.b.ins().iadd_imm_s(code, -i64::from(compact::TRUE));
            self.e.compare_number(IntCC::UnsignedLessThan, above, 2)
        } else {
            self.e.compare_number(IntCC::Equal, code, i64::from(compact::code(expected)))
        };
        self.e.require(same);
    }

    /// Stores a container without elements.
    fn store_empty(&mut self, base: Value, offset: u32) {
        let start = self.e.number(RawSlice::EMPTY.ptr.addr().get() as i64);
        let zero = self.e.number(0);
        self.store_slice(start, zero, base, offset);
    }

    pub(super) fn compact_list(
        &mut self,
        format: Compact,
        list: &ListOp,
        cursor: Value,
        base: Value,
        offset: u32,
        levels: Value,
    ) -> Value {
        let levels = self.e.enter(levels);
        let done = self.e.block(&[WORD]);
        let input = self.e.require_len(cursor, 1);
        let byte = self.e.load_input_byte(WORD, input, 0);
        let code = self.e.b.ins().band_imm_u(byte, 15);
        let short_count = self.e.b.ins().ushr_imm_u(byte, 4);
        let (long, counted) = (self.e.block(&[]), self.e.block(&[WORD, WORD]));
        let is_short = self.e.compare_number(IntCC::NotEqual, short_count, 15);
        let after = self.e.offset(cursor, 1);
        self.e.branch(is_short, counted, &[short_count, after], long, &[]);
        self.e.b.switch_to_block(long);
        let (count, start) = self.varint(32, after);
        self.e.jump(counted, &[count, start]);
        self.e.b.switch_to_block(counted);
        let (count, start) = (self.e.param(counted, 0), self.e.param(counted, 1));
        let (some, none) = (self.e.block(&[]), self.e.cold_block(&[]));
        self.e.branch(count, some, &[], none, &[]);
        self.e.b.switch_to_block(none);
        // Of what type there are no elements matters little; 0 will do too.
        let valid = self.e.compare_number(IntCC::UnsignedLessThanOrEqual, code, MAX_CODE);
        self.e.require(valid);
        self.store_empty(base, offset);
        self.e.jump(done, &[start]);
        self.e.b.switch_to_block(some);
        self.require_code(code, list.wire);
        let len = self.require_count(start, count, min_len(list.wire));
        let after = match *self.plan.op(list.element) {
            ValueOp::Fixed(fixed) => {
                let (elements, after) = self.compact_elements(format, fixed, count, list.stride, start, len);
                self.store_slice(elements, count, base, offset);
                after
            }
            _ => {
                let elements = self.alloc_elements(count, list.stride);
                let after = self.each(elements, count, list.stride, start, |this, element, cursor| {
                    this.value(list.element, cursor, element, 0, levels)
                });
                self.store_slice(elements, count, base, offset);
                after
            }
        };
        self.e.jump(done, &[after]);
        self.e.b.switch_to_block(done);
        self.e.param(done, 0)
    }

    /// The `count` elements at `start`, which take `len` bytes where they all take as many, in memory; and the cursor after them.
    fn compact_elements(
        &mut self,
        format: Compact,
        fixed: Fixed,
        count: Value,
        stride: u32,
        start: Value,
        len: Value,
    ) -> (Value, Value) {
        if fixed == Fixed::I8 {
            // Single bytes are the same in memory: a view of the input.
            let after = self.e.b.ins().iadd(start, len);
            return (start, after);
        }
        let to = self.alloc_elements(count, stride);
        let end = self.e.end;
        let varints = match fixed {
            Fixed::I16 => Some(helpers::READ_VARINTS_16),
            Fixed::I32 => Some(helpers::READ_VARINTS_32),
            Fixed::I64 => Some(helpers::READ_VARINTS_64),
            _ => None,
        };
        if let Some(helper) = varints {
            let after = self.e.call_helper_or_fail(helper, &[start, end, to, count]);
            return (to, after);
        }
        match fixed {
            Fixed::Bool => {
                let valid = self.e.call_helper(helpers::READ_BOOLS, &[start, to, count]);
                self.e.require(valid.expect("read_bools returns whether they are good"));
            }
            Fixed::Double if format.has_big_endian_doubles() => {
                self.e.call_helper(helpers::SWAP_64, &[start, to, count]);
            }
            _ => {
                self.e.call_helper(helpers::COPY, &[start, to, len]);
            }
        }
        (to, self.e.b.ins().iadd(start, len))
    }

    pub(super) fn compact_map(
        &mut self,
        map: &MapOp,
        cursor: Value,
        base: Value,
        offset: u32,
        levels: Value,
    ) -> Value {
        let levels = self.e.enter(levels);
        let done = self.e.block(&[WORD]);
        let (count, after) = self.varint(32, cursor);
        let (some, none) = (self.e.block(&[]), self.e.cold_block(&[]));
        self.e.branch(count, some, &[], none, &[]);
        self.e.b.switch_to_block(none);
        self.store_empty(base, offset);
        self.e.jump(done, &[after]);
        self.e.b.switch_to_block(some);
        let input: Input = self.e.require_len(after, 1);
        let codes = self.e.load_input_byte(WORD, input, 0);
        let key = self.e.b.ins().ushr_imm_u(codes, 4);
        self.require_code(key, map.key_wire);
        let value = self.e.b.ins().band_imm_u(codes, 15);
        self.require_code(value, map.value_wire);
        let start = self.e.offset(after, 1);
        self.require_count(start, count, min_len(map.key_wire) + min_len(map.value_wire));
        let entries = self.alloc_elements(count, map.stride);
        let after = self.each(entries, count, map.stride, start, |this, entry, cursor| {
            let value = this.value(map.key, cursor, entry, 0, levels);
            this.value(map.value, value, entry, map.value_offset, levels)
        });
        self.store_slice(entries, count, base, offset);
        self.e.jump(done, &[after]);
        self.e.b.switch_to_block(done);
        self.e.param(done, 0)
    }
}
