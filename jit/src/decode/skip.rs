//! Skipping values of known types.
//!
//! What is skipped is judged as an unknown field is: the type that the schema says is only what probably comes. Where something else does, the
//! helper for values of any type takes over, from the start of the value.

use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::{Block, InstBuilder, Value};
use scrimp_record::plan::{ListOp, MapOp, OpId, ValueOp};
use scrimp_record::wire::{Format, WireType};

use super::{Decoder, Verbs};
use crate::abi::{Role, WORD};
use crate::helpers;

/// How many containers within each other have loops of their own; those within them are left to the helper.
const MAX_LOOPS: u32 = 3;

impl<F: Format, W> Decoder<'_, '_, '_, F, W>
where
    Self: Verbs,
{
    /// Skips the value at `cursor`, which is not in a header; returns the cursor after it. `levels` are left around it.
    pub(super) fn skip(&mut self, op: OpId, cursor: Value, levels: Value) -> Value {
        self.skip_within(op, cursor, levels, 0)
    }

    /// Skips a value within `loops`.
    fn skip_within(&mut self, op: OpId, cursor: Value, levels: Value, loops: u32) -> Value {
        match *self.plan.op(op) {
            ValueOp::Fixed(fixed) => self.skip_scalar(fixed, cursor),
            ValueOp::Bytes { .. } => self.skip_bytes(cursor),
            ValueOp::Struct { plan, .. } => {
                let end = self.e.end;
                self.e.call_role_or_fail(Role::Skip, plan, &[cursor, end, levels])
            }
            ValueOp::List(list) => self.skip_list(&list, cursor, levels, loops),
            ValueOp::Map(map) => self.skip_map(&map, cursor, levels, loops),
            ValueOp::ListAt(_) | ValueOp::MapOf(_) | ValueOp::Chosen(_) | ValueOp::Unwanted { .. } => {
                unreachable!("what is skipped is skipped as a whole")
            }
        }
    }

    /// Passes over `len` bytes at `cursor`; returns the cursor after them.
    pub(super) fn pass(&mut self, cursor: Value, len: u32) -> Value {
        let fail = self.e.fail;
        self.e.require_end_behind(cursor, len, fail)
    }

    /// Passes over `len` bytes at `start`, fewer than 2^38, so that no address wraps around; returns the cursor after them.
    pub(super) fn pass_many(&mut self, start: Value, len: Value) -> Value {
        let after = self.e.b.ins().iadd(start, len);
        self.pass(after, 0)
    }

    /// Skips a value of type `ty`, whatever is in it.
    fn skip_any(&mut self, ty: WireType, cursor: Value, levels: Value) -> Value {
        let header = self.e.number(self.format_bits() | i64::from(self.format.code_of(ty)));
        let end = self.e.end;
        self.e.call_helper_or_fail(helpers::SKIP, &[cursor, end, header, levels])
    }

    fn skip_list(&mut self, list: &ListOp, cursor: Value, levels: Value, loops: u32) -> Value {
        let element = *self.plan.op(list.element);
        let fixed_len = self.format.fixed_len(list.wire_type);
        let skipper = match element {
            ValueOp::Fixed(fixed) => Self::list_skipper(fixed),
            _ => None,
        };
        let has_way = match element {
            ValueOp::Fixed(_) => fixed_len.is_some() || skipper.is_some(),
            _ => loops < MAX_LOOPS,
        };
        if !has_way {
            return self.skip_any(WireType::List, cursor, levels);
        }
        let inner = self.e.enter(levels);
        let other = self.e.cold_block(&[]);
        let (count, start) = self.skip_list_head(list.wire_type, cursor, other);
        let len = self.e.times(count, self.format.min_len(list.wire_type));
        let after_shortest = self.pass_many(start, len);
        let after = match (fixed_len, skipper) {
            (Some(_), _) => after_shortest,
            (_, Some(helper)) => {
                let end = self.e.end;
                self.e.call_helper_or_fail(helper, &[start, end, count])
            }
            _ => {
                let large = self.are_large(&[list.element]);
                self.skip_each(count, start, large, |this, at| {
                    this.skip_within(list.element, at, inner, loops + 1)
                })
            }
        };
        self.end_skip(after, other, WireType::List, cursor, levels)
    }

    fn skip_map(&mut self, map: &MapOp, cursor: Value, levels: Value, loops: u32) -> Value {
        let fixed_lens = self.format.fixed_len(map.key_type).zip(self.format.fixed_len(map.value_type));
        if fixed_lens.is_none() && loops >= MAX_LOOPS {
            return self.skip_any(WireType::Map, cursor, levels);
        }
        let inner = self.e.enter(levels);
        let other = self.e.cold_block(&[]);
        let (count, start) = self.skip_map_head(map, cursor, other);
        let min_len = self.format.min_len(map.key_type) + self.format.min_len(map.value_type);
        let len = self.e.times(count, min_len);
        let after_shortest = self.pass_many(start, len);
        let after = match fixed_lens {
            Some(_) => after_shortest,
            None => {
                let large = self.are_large(&[map.key, map.value]);
                self.skip_each(count, start, large, |this, at| {
                    let at = this.skip_within(map.key, at, inner, loops + 1);
                    this.skip_within(map.value, at, inner, loops + 1)
                })
            }
        };
        self.end_skip(after, other, WireType::Map, cursor, levels)
    }

    /// Does `skip` to each of `count` things from `start` on; returns the cursor after them. Where they are `large`, each is taken to be as long as the
    /// one before: if a CPU foresees that it is, it begins with the next before it knows where this one ends.
    fn skip_each(
        &mut self,
        count: Value,
        start: Value,
        large: bool,
        skip: impl FnOnce(&mut Self, Value) -> Value,
    ) -> Value {
        let (head, exit) = (self.e.block(&[WORD; 3]), self.e.block(&[WORD]));
        let zero = self.e.number(0);
        self.e.branch(count, head, &[count, start, zero], exit, &[start]);
        let [left, at, len] = self.e.switch_to(head);
        let after = skip(self, at);
        let left = self.e.b.ins().iadd_imm_s(left, -1);
        if large {
            let (more, other) = (self.e.block(&[]), self.e.block(&[]));
            self.e.branch(left, more, &[], exit, &[after]);
            self.e.b.switch_to_block(more);
            let foreseen = self.e.b.ins().iadd(at, len);
            let is_so = self.e.compare(IntCC::Equal, foreseen, after);
            self.e.branch(is_so, head, &[left, foreseen, len], other, &[]);
            self.e.b.switch_to_block(other);
            let len = self.e.b.ins().isub(after, at);
            self.e.jump(head, &[left, after, len]);
        } else {
            self.e.branch(left, head, &[left, after, len], exit, &[after]);
        }
        let [after] = self.e.switch_to(exit);
        after
    }

    /// Whether things with values of these ops are so long, and their lengths so seldom equal by chance, that it costs little by comparison where a
    /// length is foreseen wrongly.
    fn are_large(&self, ops: &[OpId]) -> bool {
        let mut strings = 0;
        let is_large = |op: &OpId| match self.plan.op(*op) {
            ValueOp::Fixed(_) => false,
            ValueOp::Bytes { .. } => {
                strings += 1;
                strings > 1
            }
            _ => true,
        };
        ops.iter().any(is_large)
    }

    /// Ends the skipping of a container at `cursor` that is of the known type; in `other`, it is of another one.
    fn end_skip(&mut self, after: Value, other: Block, ty: WireType, cursor: Value, levels: Value) -> Value {
        let done = self.e.block(&[WORD]);
        self.e.jump(done, &[after]);
        self.e.b.switch_to_block(other);
        let after = self.skip_any(ty, cursor, levels);
        self.e.jump(done, &[after]);
        let [after] = self.e.switch_to(done);
        after
    }
}
