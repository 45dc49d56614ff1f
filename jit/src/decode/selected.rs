//! Containers of which some parts are wanted.

use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::{InstBuilder, Value, types};
use scrimp_record::plan::{ListAtOp, MapOfOp, OpId, ValueOp};
use scrimp_record::slice::{RawSlice, VALID_UTF8};
use scrimp_record::wire::{Fixed, Format};

use super::{Container, Decoder, Verbs};
use crate::abi::WORD;
use crate::emitter::{Slot, wanted_data};
use crate::helpers;

/// The bytes of a position in the table of those that are wanted.
const BOUND: u32 = size_of::<u32>() as u32;

impl<F: Format, W> Decoder<'_, '_, '_, F, W>
where
    Self: Verbs,
{
    /// Decodes a list of which the elements at some positions are wanted: a table has where these begin and end, in turn.
    pub(super) fn list_at(&mut self, op: &ListAtOp, cursor: Value, slot: Slot, levels: Value) -> Value {
        let list = &op.list;
        let levels = self.e.enter(levels);
        let container = Container { slot, done: self.e.block(&[WORD]) };
        let (count, start) = self.list_head(list.wire_type, cursor, &container);
        self.require_count(start, count, self.format.min_len(list.wire_type));
        let elements = self.alloc_elements(count, list.stride);
        let element = |this: &mut Self, index| {
            let offset = this.e.times(index, list.stride);
            Slot::at(this.e.b.ins().iadd(elements, offset))
        };
        let table = self.e.data(wanted_data(self.plan, op.at));
        let (next, skip, stopped) =
            (self.e.block(&[WORD; 3]), self.e.block(&[WORD; 2]), self.e.block(&[WORD]));
        let (take, taken, exit) = (self.e.block(&[WORD; 2]), self.e.block(&[WORD]), self.e.block(&[WORD]));
        // The bound at `offset` of the table, or the end of the list; and whether it is before that.
        let bound = |this: &mut Self, table, offset| {
            let bound = this.e.load(types::I32, table, offset);
            let bound = this.e.b.ins().uextend(WORD, bound);
            let is_within = this.e.compare(IntCC::UnsignedLessThan, bound, count);
            (this.e.b.ins().select(is_within, bound, count), is_within)
        };
        let zero = self.e.number(0);
        self.e.jump(next, &[zero, start, table]);

        let [index, at, table] = self.e.switch_to(next);
        let (begin, has_wanted) = bound(self, table, 0);
        let must_skip = self.e.compare(IntCC::NotEqual, index, begin);
        self.e.branch(must_skip, skip, &[index, at], stopped, &[at]);

        let [index, at] = self.e.switch_to(skip);
        let unwanted = element(self, index);
        self.store_zero(list.element, unwanted);
        let after = self.skip(op.skipped, at, levels);
        let index = self.e.b.ins().iadd_imm_s(index, 1);
        let must_skip = self.e.compare(IntCC::NotEqual, index, begin);
        self.e.branch(must_skip, skip, &[index, after], stopped, &[after]);

        let [at] = self.e.switch_to(stopped);
        let here = self.e.block(&[]);
        self.e.branch(has_wanted, here, &[], exit, &[at]);
        self.e.b.switch_to_block(here);
        let (end, has_more) = bound(self, table, BOUND);
        self.e.jump(take, &[begin, at]);

        let [index, at] = self.e.switch_to(take);
        let wanted = element(self, index);
        let after = self.value(list.element, at, wanted, levels);
        let index = self.e.b.ins().iadd_imm_s(index, 1);
        let must_take = self.e.compare(IntCC::NotEqual, index, end);
        self.e.branch(must_take, take, &[index, after], taken, &[after]);

        let [at] = self.e.switch_to(taken);
        let table = self.e.offset(table, 2 * BOUND);
        self.e.branch(has_more, next, &[end, at, table], exit, &[at]);

        let [after] = self.e.switch_to(exit);
        self.end_container(container, elements, count, after)
    }

    /// Decodes a map of which the entries with some keys are wanted. A key is decoded to where its entry would be; the next entry takes its
    /// place if it is not wanted.
    pub(super) fn map_of(&mut self, op: &MapOfOp, cursor: Value, slot: Slot, levels: Value) -> Value {
        let map = &op.map;
        let levels = self.e.enter(levels);
        let container = Container { slot, done: self.e.block(&[WORD]) };
        let (count, start) = self.map_head(map, cursor, &container);
        self.require_count(
            start,
            count,
            self.format.min_len(map.key_type) + self.format.min_len(map.value_type),
        );
        let entries = self.alloc_elements(count, map.stride);
        let (head, tail, exit) =
            (self.e.block(&[WORD; 3]), self.e.block(&[WORD; 2]), self.e.block(&[WORD; 2]));
        let zero = self.e.number(0);
        self.e.jump(head, &[count, start, zero]);

        let [left, at, kept] = self.e.switch_to(head);
        let offset = self.e.times(kept, map.stride);
        let entry = self.e.b.ins().iadd(entries, offset);
        let after_key = self.value(map.key, at, Slot::at(entry), levels);
        let keys = self.e.data(wanted_data(self.plan, op.keys));
        let key_type = self.e.number(map.key_type.code().into());
        let wanted = self.e.call_helper(helpers::HAS_KEY, &[keys, entry, key_type]);
        let (here, other) = (self.e.block(&[]), self.e.block(&[]));
        self.e.branch(wanted.expect("has_key returns"), here, &[], other, &[]);
        self.e.b.switch_to_block(here);
        let value = Slot { base: entry, offset: map.value_offset };
        let after = self.value(map.value, after_key, value, levels);
        let one_more = self.e.b.ins().iadd_imm_s(kept, 1);
        self.e.jump(tail, &[after, one_more]);
        self.e.b.switch_to_block(other);
        let after = self.skip(op.skipped, after_key, levels);
        self.e.jump(tail, &[after, kept]);

        let [after, kept] = self.e.switch_to(tail);
        let left = self.e.b.ins().iadd_imm_s(left, -1);
        self.e.branch(left, head, &[left, after, kept], exit, &[after, kept]);

        let [after, kept] = self.e.switch_to(exit);
        self.end_container(container, entries, kept, after)
    }

    /// Stores what stands in the place of a value that is not wanted.
    pub(super) fn store_zero(&mut self, op: OpId, slot: Slot) {
        let words = match *self.plan.op(op) {
            ValueOp::Fixed(fixed) => match fixed {
                Fixed::Bool | Fixed::I8 => {
                    return self.e.store_number(types::I8, 0, slot.base, slot.offset);
                }
                Fixed::I16 => return self.e.store_number(types::I16, 0, slot.base, slot.offset),
                Fixed::I32 => return self.e.store_number(types::I32, 0, slot.base, slot.offset),
                Fixed::I64 | Fixed::Double => 1,
                Fixed::Uuid => 2,
            },
            ValueOp::Bytes { validate } => {
                return self.store_empty(slot, if validate { VALID_UTF8 } else { 0 });
            }
            ValueOp::List(_)
            | ValueOp::Map(_)
            | ValueOp::ListAt(_)
            | ValueOp::MapOf(_)
            | ValueOp::Chosen(_) => {
                return self.store_empty(slot, 0);
            }
            ValueOp::Struct { plan, .. } => self.plan.struct_plan(plan).presence_words,
            ValueOp::Unwanted { .. } => 1,
        };
        for word in 0..words {
            self.e.store_number(WORD, 0, slot.base, slot.offset + word * 8);
        }
    }

    /// Stores the slice of nothing.
    pub(super) fn store_empty(&mut self, slot: Slot, flags: u32) {
        self.e.store_number(WORD, RawSlice::EMPTY.ptr.addr().get() as i64, slot.base, slot.offset);
        self.e.store_number(WORD, i64::from(flags) << 32, slot.base, slot.offset + 8);
    }
}
