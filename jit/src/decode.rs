//! Decoders: bytes to records.
//!
//! A decoder predicts that fields come in ascending id order. It holds the header of the field that comes as a number and
//! compares it with those of the next fields. If none of a few matches, it looks the id up and goes on from there, so every
//! field's code exists once.
//!
//! Wire formats differ in the [`Verbs`] that read headers and values, and in the ways that they try before; see `binary` and
//! `compact`.

use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::{Block, InstBuilder, Type, Value, types};
use cranelift_frontend::Switch;
use scrimp_record::Presence;
use scrimp_record::plan::{FieldOp, ListOp, MapOp, OnUnknown, OpId, Plan, PlanId, StructPlan, ValueOp};
use scrimp_record::slice::{RawSlice, VALID_UTF8};
use scrimp_record::wire::{Fixed, Format, WireFormat, WireType};

use crate::abi::{ARENA_CURSOR, ARENA_END, INLINE_ASCII, Role, WORD};
use crate::emitter::{ASCII_MASKS, Emitter, Input, Slot};
use crate::flat::{inlined, is_flat};
use crate::helpers;

mod binary;
mod compact;
mod find;
mod selected;
mod skip;

pub(crate) use binary::{emit_message, emit_message_rest, emit_straight};

use find::Find;

/// The number of fields in a row that are compared with a header before its id is looked up. It bounds the cost of a hostile
/// order of fields.
const PREDICTIONS: usize = 16;

/// The parameters of blocks that look for the field with a header: `(cursor, header)`.
const HEADER_PARAMS: [Type; 2] = [WORD, types::I32];

/// Emits the decoder of struct `id` for fields in any order, or what skips it or finds a field of it.
pub(crate) fn emit_any_order(e: &mut Emitter<'_>, plan: &Plan, id: PlanId, role: Role) {
    match plan.format() {
        WireFormat::Binary(format) => {
            let ways = |e: &mut Emitter<'_>| binary::Ways::new(e, plan, plan.struct_plan(id));
            Decoder::new(e, plan, id, role, format, ways).emit();
        }
        WireFormat::Compact(format) => Decoder::new(e, plan, id, role, format, compact::Ways::new).emit(),
    }
}

/// Emits the decoder of one struct. `F` is the wire format, `W` the blocks that its decoders alone have.
///
/// Blocks take the cursor, and a header where one is held: the cursor is before it in Binary and behind it in Compact. The presence
/// seen so far, or a union's tag, is in the record: as a parameter of every block it would cost the compiler more than all else.
struct Decoder<'e, 'f, 'p, F, W> {
    e: &'e mut Emitter<'f>,
    plan: &'p Plan,
    id: PlanId,
    of: &'p StructPlan,
    format: F,
    /// Where the struct's fields start.
    start: Value,
    /// Not used where the struct is skipped, and neither is the record.
    arena: Value,
    record: Value,
    /// The levels left within this struct.
    levels: Value,
    /// What is looked for, if skipping ends with it.
    find: Option<Find>,
    /// By field: `(cursor, header)`; compares. The last one is for no field: it looks the id up.
    expect: Vec<Block>,
    /// By field: `(cursor)`, or `(cursor, header)` if the value [is in the header](Verbs::is_in_header); decodes.
    body: Vec<Block>,
    /// `(cursor, header)`: an unknown field.
    unknown: Block,
    /// `(cursor)`: the cursor is after the stop.
    finish: Block,
    ways: W,
}

/// The verbs that differ between the wire formats' decoders.
///
/// A header is held as a 32-bit number of which each format has its own; helpers [know](helpers::HEADER_FORMAT) them too.
trait Verbs {
    /// The facts about the previous field that reading a header takes.
    type Last: Copy;

    /// Those of the field with this id.
    fn last(id: i16) -> Self::Last;

    /// Those of the field with this header.
    fn last_of(&mut self, header: Value) -> Self::Last;

    /// Whether the header of `field` holds its value.
    fn is_in_header(field: &FieldOp) -> bool;

    /// Emits the way from the function's start to the first field.
    fn start(&mut self);

    /// Fetches the header at `cursor` and goes on where field `index` is predicted.
    fn go_to(&mut self, index: usize, cursor: Value, last: Self::Last);

    /// Emits the blocks that test whether field `index` came.
    fn look_for(&mut self, index: usize);

    /// The block to go on in if field `index` did not come.
    fn after_miss(&self, index: usize) -> Block;

    /// Emits `body[index]`.
    fn emit_body(&mut self, index: usize);

    /// Emits the other blocks that this format alone has.
    fn emit_ways(&mut self);

    /// The number that the header of `field` is held as; of a bool in Compact, the one for true.
    fn header_of(field: &FieldOp) -> i64;

    /// Whether `header` is that of `field`.
    fn is_field(&mut self, header: Value, field: &FieldOp) -> Value;

    /// Whether `code` is the type code of `field`.
    fn is_type(&mut self, code: Value, field: &FieldOp) -> Value;

    /// Splits a header into the type code and the id, which is in the lower 16 bits. Leaves for `finish` if it is the stop; fails if
    /// the id is out of range.
    fn split(&mut self, cursor: Value, header: Value) -> (Value, Value);

    /// The start of the value whose header is held at `cursor`.
    fn value_start(&mut self, cursor: Value) -> Value;

    /// Stores where the header that is held at `cursor` starts; returns where its value does.
    fn found_value(&mut self, find: Find, cursor: Value) -> Value;

    /// Decodes a value of fixed size that is not in a header; returns the cursor after it.
    fn scalar(&mut self, fixed: Fixed, cursor: Value, slot: Slot) -> Value;

    /// Reads the length of a string; returns it, a number below 2^32, and the cursor after it.
    fn length(&mut self, cursor: Value) -> (Value, Value);

    /// Reads the head of a list of elements of type `ty` and [leaves](Decoder::leave_if_empty) if it is empty; returns the number of
    /// elements, below 2^32, and where they start.
    fn list_head(&mut self, ty: WireType, cursor: Value, container: &Container) -> (Value, Value);

    /// Reads the head of a map and leaves if it is empty; returns the number of entries, below 2^32, and where they start.
    fn map_head(&mut self, map: &MapOp, cursor: Value, container: &Container) -> (Value, Value);

    /// Decodes `count` elements of fixed size at `start` to `to`; returns the cursor after them. `len` is `count` times the fewest
    /// bytes of an element.
    fn scalars(&mut self, fixed: Fixed, count: Value, start: Value, len: Value, to: Value) -> Value;

    /// Passes over a value of fixed size in memory that is not in a header; returns the cursor after it.
    fn skip_scalar(&mut self, fixed: Fixed, cursor: Value) -> Value;

    /// Passes over a string; returns the cursor after it.
    fn skip_bytes(&mut self, cursor: Value) -> Value;

    /// Reads the head of a list that is skipped; returns the number of elements, below 2^32, and where they start. Leaves for `other` unless
    /// their type is `ty`.
    fn skip_list_head(&mut self, ty: WireType, cursor: Value, other: Block) -> (Value, Value);

    /// Reads the head of a map that is skipped; as [`skip_list_head`](Self::skip_list_head).
    fn skip_map_head(&mut self, map: &MapOp, cursor: Value, other: Block) -> (Value, Value);

    /// The helper that passes over elements of this kind, where they have no fixed length.
    fn list_skipper(fixed: Fixed) -> Option<usize>;

    /// Decodes `count` map entries at `start` to `to` at once if they are many, and goes on here if they are few. Returns the block after
    /// many, `(cursor)`, or `None` where the format has no such way. `len` is `count` times the fewest bytes of an entry.
    fn many_entries(
        &mut self,
        map: &MapOp,
        count: Value,
        start: Value,
        len: Value,
        to: Value,
    ) -> Option<Block>;
}

/// A list or map that is being decoded.
struct Container {
    /// Where its slice is stored.
    slot: Slot,
    /// `(cursor)`: the cursor is after it.
    done: Block,
}

impl<'e, 'f, 'p, F: Format, W> Decoder<'e, 'f, 'p, F, W>
where
    Self: Verbs,
{
    fn new(
        e: &'e mut Emitter<'f>,
        plan: &'p Plan,
        id: PlanId,
        role: Role,
        format: F,
        ways: impl FnOnce(&mut Emitter<'f>) -> W,
    ) -> Self {
        let of = plan.struct_plan(id);
        let none = |e: &mut Emitter<'f>| e.number(0);
        let (arena, record, start, levels, find) = match role {
            Role::Skip => {
                let [start, _, levels] = e.params();
                let none = none(e);
                (none, none, start, levels, None)
            }
            Role::Find => {
                let [start, _, levels, wanted, last, header] = e.params();
                let none = none(e);
                (none, none, start, levels, Some(Find::new(e, [wanted, last, header])))
            }
            _ => {
                let [arena, record, start, _, levels] = e.params();
                (arena, record, start, levels, None)
            }
        };
        let levels = e.enter(levels);
        let expect = (0..=of.fields.len()).map(|_| e.block(&HEADER_PARAMS)).collect();
        let body = of.fields.iter().map(|field| match Self::is_in_header(field) {
            true => e.block(&HEADER_PARAMS),
            false => e.block(&[WORD]),
        });
        let body = body.collect();
        let ways = ways(e);
        let unknown = e.cold_block(&HEADER_PARAMS);
        let finish = e.block(&[WORD]);
        Self {
            e,
            plan,
            id,
            of,
            format,
            start,
            arena,
            record,
            levels,
            find,
            expect,
            body,
            unknown,
            finish,
            ways,
        }
    }

    fn emit(&mut self) {
        match self.find {
            Some(find) => self.resume(find),
            None => self.start(),
        }
        for index in 0..self.of.fields.len() {
            self.look_for(index);
            self.emit_body(index);
        }
        self.emit_settle();
        self.emit_unknown();
        self.emit_ways();
        self.emit_found();
        self.emit_finish();
    }

    /// Clears presence and goes to the first field, at `cursor`.
    fn start_afresh(&mut self, cursor: Value) {
        for word in 0..self.of.presence_words {
            self.e.store_number(WORD, 0, self.record, word * 8);
        }
        self.go_to(0, cursor, Self::last(0));
    }

    /// Adds `bits` of presence word `word` to the presence seen so far.
    fn mark_seen(&mut self, word: u32, bits: u64) {
        let old = self.e.load(WORD, self.record, word * 8);
        let new = self.e.b.ins().bor_imm_u(old, bits as i64);
        self.e.store(new, self.record, word * 8);
    }

    /// The prediction after that of field `index`; looks the id up after too many.
    fn next_prediction(&self, index: usize) -> Block {
        let next = index + 1;
        if next.is_multiple_of(PREDICTIONS) { self.expect[self.of.fields.len()] } else { self.expect[next] }
    }

    fn emit_expect(&mut self, index: usize) {
        let [cursor, header] = self.e.switch_to(self.expect[index]);
        let predicted = self.is_field(header, &self.of.fields[index]);
        let (body, next) = (self.body[index], self.after_miss(index));
        let args = self.body_args(index, cursor, header);
        self.e.branch_likely(predicted, body, &args, next, &[cursor, header]);
    }

    /// The arguments of `body[index]`.
    fn body_args(&self, index: usize, cursor: Value, header: Value) -> Vec<Value> {
        match Self::is_in_header(&self.of.fields[index]) {
            true => vec![cursor, header],
            false => vec![cursor],
        }
    }

    /// Decodes or skips the value of field `index`, which is at `cursor`, and goes on behind it.
    fn emit_value(&mut self, index: usize, cursor: Value) {
        let field = self.of.fields[index];
        let Some(target) = field.target else {
            let after = self.skip(skipped_of(&field), cursor, self.levels);
            return self.end_field(index, after);
        };
        let slot = Slot { base: self.record, offset: target.offset };
        let after = match *self.plan.op(target.op) {
            ValueOp::Struct { plan, size } if target.boxed => {
                let size = self.e.number(i64::from(size));
                let nested = self.alloc(size);
                let after = self.nested(plan, nested, cursor, self.levels);
                self.e.store(nested, slot.base, slot.offset);
                after
            }
            _ => self.value(target.op, cursor, slot, self.levels),
        };
        self.end_field(index, after);
    }

    /// Goes on after field `index`.
    fn end_field(&mut self, index: usize, after: Value) {
        let field = self.of.fields[index];
        if let Some(target) = field.target {
            self.mark_present(target.presence);
            self.finish_if_enough(after);
        }
        self.go_to(index + 1, after, Self::last(field.id));
    }

    /// Ends decoding at `cursor` if all has come with which it ends.
    fn finish_if_enough(&mut self, cursor: Value) {
        if !self.has_early_end() {
            return;
        }
        let more = self.e.block(&[]);
        for (word, &enough) in (0..).zip(&self.of.enough) {
            let all = self.has_bits(word, enough);
            self.e.require_or(all, more);
        }
        self.e.jump(self.finish, &[cursor]);
        self.e.b.switch_to_block(more);
    }

    /// Whether decoding may end before the stop.
    fn has_early_end(&self) -> bool {
        !self.of.enough.is_empty()
    }

    /// Whether presence word `word` has all of these bits.
    fn has_bits(&mut self, word: u32, bits: u64) -> Value {
        let seen = self.e.load(WORD, self.record, word * 8);
        let bits = self.e.number(bits as i64);
        let present = self.e.b.ins().band(seen, bits);
        self.e.compare(IntCC::Equal, present, bits)
    }

    /// The bits for the format in a header that helpers take.
    fn format_bits(&self) -> i64 {
        i64::from(self.plan.format().number()) << helpers::HEADER_FORMAT
    }

    /// Adds a field to the presence seen so far, or makes it the member of the union.
    fn mark_present(&mut self, presence: Presence) {
        let word = presence.word() as u32;
        if !self.of.is_union {
            return self.mark_seen(word, presence.mask);
        }
        // The same member may come again, another may not; an unknown one, whose tag is negative, does not count.
        let tag = presence.expected as i64;
        let before = self.e.load(WORD, self.record, word * 8);
        let none = self.e.compare_number(IntCC::SignedLessThanOrEqual, before, 0);
        let same = self.e.compare_number(IntCC::Equal, before, tag);
        let ok = self.e.b.ins().bor(none, same);
        self.e.require(ok);
        self.e.store_number(WORD, tag, self.record, word * 8);
    }

    /// Settles which field came where no prediction was right: one out of order, an unknown one, or a stop.
    fn emit_settle(&mut self) {
        let [cursor, header] = self.e.switch_to(self.expect[self.of.fields.len()]);
        let (code, id) = self.split(cursor, header);
        let unknown = self.unknown;
        let other = self.e.cold_block(&[]);
        if self.of.fields.is_empty() {
            self.e.jump(other, &[]);
        } else {
            let id = self.e.b.ins().band_imm_u(id, 0xffff);
            let mut switch = Switch::new();
            let mut checks = Vec::new();
            for (index, field) in self.of.fields.iter().enumerate() {
                let check = self.e.cold_block(&[]);
                switch.set_entry(u128::from(field.id as u16), check);
                checks.push((index, check));
            }
            switch.emit(&mut self.e.b, id, other);
            for (index, check) in checks {
                self.e.b.switch_to_block(check);
                // The id is right. The type code alone is a small number, which needs no register: one in each of very many
                // blocks takes the register allocator quadratic time.
                let same_type = self.is_type(code, &self.of.fields[index]);
                let body = self.body[index];
                let args = self.body_args(index, cursor, header);
                self.e.branch(same_type, body, &args, unknown, &[cursor, header]);
            }
        }
        self.e.b.switch_to_block(other);
        self.e.jump(unknown, &[cursor, header]);
    }

    /// Does with an unknown field what the plan says.
    fn emit_unknown(&mut self) {
        let [cursor, held] = self.e.switch_to(self.unknown);
        if self.of.on_unknown == OnUnknown::Reject {
            let fail = self.e.fail;
            return self.e.jump(fail, &[]);
        }
        let value = self.value_start(cursor);
        let last = self.last_of(held);
        let header = self.e.b.ins().uextend(WORD, held);
        let format = self.format_bits();
        let header = self.e.b.ins().bor_imm_u(header, format);
        let (end, levels) = (self.e.end, self.levels);
        let after = match self.of.on_unknown {
            OnUnknown::Member => {
                let args = [self.record, value, end, header, levels];
                self.e.call_helper_or_fail(helpers::KEEP_UNKNOWN, &args)
            }
            OnUnknown::Keep { slot } => {
                let slot = self.e.offset(self.record, slot);
                let args = [self.arena, slot, value, end, header, levels];
                self.e.call_helper_or_fail(helpers::KEEP_FIELD, &args)
            }
            OnUnknown::Skip | OnUnknown::Reject => {
                self.e.call_helper_or_fail(helpers::SKIP, &[value, end, header, levels])
            }
        };
        self.go_to(self.of.fields.len(), after, last);
    }

    fn emit_finish(&mut self) {
        let [cursor] = self.e.switch_to(self.finish);
        self.tell_not_found();
        if self.of.is_union && !self.of.is_skipped {
            let tag = self.e.load(WORD, self.record, 0);
            // The highest bit alone is left where two unknown members were in conflict.
            let keeps_unknown = self.of.on_unknown == OnUnknown::Member;
            let tag = if keeps_unknown { self.e.b.ins().ishl_imm_u(tag, 1) } else { tag };
            let set = self.e.compare_number(IntCC::NotEqual, tag, 0);
            self.e.require(set);
        }
        if let OnUnknown::Keep { slot } = self.of.on_unknown {
            self.sort_unknown(slot);
        }
        for (word, &required) in (0..).zip(&self.of.required) {
            if required == 0 {
                continue;
            }
            let all = self.has_bits(word, required);
            self.e.require(all);
        }
        self.e.b.ins().return_(&[cursor]);
    }

    /// Has the unknown fields that were kept, if any, brought into order.
    fn sort_unknown(&mut self, slot: u32) {
        let list = self.e.load(WORD, self.record, slot);
        let (some, done) = (self.e.cold_block(&[]), self.e.block(&[]));
        self.e.branch(list, some, &[], done, &[]);
        self.e.b.switch_to_block(some);
        let slot = self.e.offset(self.record, slot);
        self.e.call_helper(helpers::SORT_FIELDS, &[slot]);
        self.e.jump(done, &[]);
        self.e.b.switch_to_block(done);
    }

    /// Decodes a value at `cursor` that is not in a header; returns the cursor after it. `levels` are left around it.
    fn value(&mut self, op: OpId, cursor: Value, slot: Slot, levels: Value) -> Value {
        match *self.plan.op(op) {
            ValueOp::Fixed(fixed) => self.scalar(fixed, cursor, slot),
            ValueOp::Bytes { validate } => {
                let (len, start) = self.length(cursor);
                self.view(validate, start, len, slot)
            }
            ValueOp::List(list) => self.list(&list, cursor, slot, levels),
            ValueOp::Map(map) => self.map(&map, cursor, slot, levels),
            ValueOp::Struct { plan, .. } => {
                let record = self.e.offset(slot.base, slot.offset);
                self.nested(plan, record, cursor, levels)
            }
            ValueOp::Chosen(_) => unreachable!("nothing is decoded by a masked plan"),
            ValueOp::ListAt(list) => self.list_at(&list, cursor, slot, levels),
            ValueOp::MapOf(map) => self.map_of(&map, cursor, slot, levels),
            ValueOp::Unwanted { skipped, .. } => {
                let after = self.skip(skipped, cursor, levels);
                self.store_zero(op, slot);
                after
            }
        }
    }

    /// Decodes the struct `plan` at `cursor` into `record`; returns the cursor after it.
    fn nested(&mut self, plan: PlanId, record: Value, cursor: Value, levels: Value) -> Value {
        let role = Role::decoder_of(self.plan, self.plan.struct_plan(plan));
        self.e.call_role_or_fail(role, plan, &[self.arena, record, cursor, self.e.end, levels])
    }

    /// Views the `len` bytes at `start` as a string or binary; returns the cursor after them.
    fn view(&mut self, is_text: bool, start: Value, len: Value, slot: Slot) -> Value {
        if self.plan.has_blobs_apart() {
            return self.view_or_blob(is_text, start, len, slot);
        }
        if is_text {
            let remaining = self.e.remaining(start);
            let fail = self.e.fail;
            validate(self.e, start, len, remaining, Text { fits: false, invalid: fail });
        } else {
            self.require_bytes(start, len);
        }
        store_view(self.e, is_text, start, len, slot);
        self.e.b.ins().iadd(start, len)
    }

    /// As [`view`](Self::view), with [blobs apart](scrimp_record::Blobs::Apart): what is not all there may be one.
    fn view_or_blob(&mut self, is_text: bool, start: Value, len: Value, slot: Slot) -> Value {
        let remaining = self.e.remaining(start);
        let fits = self.e.compare(IntCC::UnsignedLessThanOrEqual, len, remaining);
        let (here, apart, done) = (self.e.block(&[]), self.e.cold_block(&[]), self.e.block(&[WORD]));
        self.e.branch_likely(fits, here, &[], apart, &[]);
        self.e.b.switch_to_block(here);
        if is_text {
            let fail = self.e.fail;
            validate(self.e, start, len, remaining, Text { fits: true, invalid: fail });
        }
        store_view(self.e, is_text, start, len, slot);
        let after = self.e.b.ins().iadd(start, len);
        self.e.jump(done, &[after]);
        self.e.b.switch_to_block(apart);
        let end = self.e.end;
        let slot = self.e.offset(slot.base, slot.offset);
        let is_text = self.e.number(is_text.into());
        let after = self.e.call_helper_or_fail(helpers::VIEW_BLOB, &[start, end, len, slot, is_text]);
        self.e.jump(done, &[after]);
        let [after] = self.e.switch_to(done);
        after
    }

    /// Fails unless the `len` bytes at `start` are there.
    fn require_bytes(&mut self, start: Value, len: Value) {
        // A length beyond `i32::MAX` is beyond any input.
        let remaining = self.e.remaining(start);
        let fits = self.e.compare(IntCC::UnsignedLessThanOrEqual, len, remaining);
        self.e.require(fits);
    }

    /// Allocates `size` bytes, a multiple of 8, in the arena, aligned to 8.
    fn alloc(&mut self, size: Value) -> Value {
        assert!(!is_flat(self.plan, self.of), "flat structs take no memory but their record");
        let arena = self.arena;
        let cursor = self.e.load(WORD, arena, ARENA_CURSOR);
        let end = self.e.load(WORD, arena, ARENA_END);
        let room = self.e.b.ins().isub(end, cursor);
        let fits = self.e.compare(IntCC::UnsignedLessThanOrEqual, size, room);
        let (bump, grow, done) = (self.e.block(&[]), self.e.cold_block(&[]), self.e.block(&[WORD]));
        // Before the first chunk the cursor is null: then there is no room either, and nothing is of size 0.
        self.e.branch(fits, bump, &[], grow, &[]);
        self.e.b.switch_to_block(bump);
        let next = self.e.b.ins().iadd(cursor, size);
        self.e.store(next, arena, ARENA_CURSOR);
        self.e.jump(done, &[cursor]);
        self.e.b.switch_to_block(grow);
        let fresh = self.e.call_helper_or_fail(helpers::GROW, &[arena, size]);
        self.e.jump(done, &[fresh]);
        let [start] = self.e.switch_to(done);
        start
    }

    /// Allocates `count` elements of `stride` bytes.
    fn alloc_elements(&mut self, count: Value, stride: u32) -> Value {
        let size = self.e.times(count, stride);
        let size = if stride.is_multiple_of(8) {
            size
        } else {
            let padded = self.e.b.ins().iadd_imm_s(size, 7);
            self.e.b.ins().band_imm_s(padded, !7)
        };
        self.alloc(size)
    }

    /// Stores the slice of a container.
    fn store_slice(&mut self, start: Value, count: Value, slot: Slot) {
        self.e.store(start, slot.base, slot.offset);
        // The flags, in the upper half, are 0: counts are below 2^31.
        self.e.store(count, slot.base, slot.offset + 8);
    }

    /// If `count` is 0, stores an empty slice and leaves with the cursor that `check` returns. `check` may fail.
    fn leave_if_empty(
        &mut self,
        count: Value,
        container: &Container,
        check: impl FnOnce(&mut Self) -> Value,
    ) {
        let (some, none) = (self.e.block(&[]), self.e.cold_block(&[]));
        self.e.branch(count, some, &[], none, &[]);
        self.e.b.switch_to_block(none);
        let after = check(self);
        let start = self.e.number(RawSlice::EMPTY.ptr.addr().get() as i64);
        let zero = self.e.number(0);
        self.store_slice(start, zero, container.slot);
        self.e.jump(container.done, &[after]);
        self.e.b.switch_to_block(some);
    }

    /// Fails unless the input from `at` on has room for `count` things of `min_len` bytes; returns how many bytes that is.
    fn require_count(&mut self, at: Value, count: Value, min_len: u32) -> Value {
        let len = self.e.times(count, min_len);
        self.require_bytes(at, len);
        len
    }

    fn list(&mut self, list: &ListOp, cursor: Value, slot: Slot, levels: Value) -> Value {
        let levels = self.e.enter(levels);
        let container = Container { slot, done: self.e.block(&[WORD]) };
        let (count, start) = self.list_head(list.wire_type, cursor, &container);
        let len = self.require_count(start, count, self.format.min_len(list.wire_type));
        let (elements, after) = match *self.plan.op(list.element) {
            // Single bytes are the same in memory: a view of the input.
            ValueOp::Fixed(Fixed::I8) => (start, self.e.b.ins().iadd(start, len)),
            ValueOp::Fixed(fixed) => {
                let to = self.alloc_elements(count, list.stride);
                (to, self.scalars(fixed, count, start, len, to))
            }
            _ => {
                let elements = self.alloc_elements(count, list.stride);
                let inlined = inlined(self.plan, list.element);
                if inlined.is_some() {
                    self.e.enter(levels);
                }
                let each = self.e.start_each(elements, count, list.stride, start);
                let after = match inlined {
                    Some((id, _)) => {
                        let args = [self.arena, each.element, each.cursor, self.e.end, levels];
                        binary::emit_inlined(self.e, self.plan, id, args)
                    }
                    None => self.value(list.element, each.cursor, Slot::at(each.element), levels),
                };
                (elements, self.e.end_each(each, after))
            }
        };
        self.end_container(container, elements, count, after)
    }

    fn map(&mut self, map: &MapOp, cursor: Value, slot: Slot, levels: Value) -> Value {
        let levels = self.e.enter(levels);
        let container = Container { slot, done: self.e.block(&[WORD]) };
        let (count, start) = self.map_head(map, cursor, &container);
        let min_len = self.format.min_len(map.key_type) + self.format.min_len(map.value_type);
        let len = self.require_count(start, count, min_len);
        let entries = self.alloc_elements(count, map.stride);
        let after_many = self.many_entries(map, count, start, len, entries);
        let each = self.e.start_each(entries, count, map.stride, start);
        let value = Slot { base: each.element, offset: map.value_offset };
        let after = self.value(map.key, each.cursor, Slot::at(each.element), levels);
        let after = self.value(map.value, after, value, levels);
        let after = self.e.end_each(each, after);
        let after = self.e.join(after_many, after);
        self.end_container(container, entries, count, after)
    }

    /// Stores the slice of a container that is not empty and goes on where empty ones do; returns the cursor after it.
    fn end_container(&mut self, container: Container, start: Value, count: Value, after: Value) -> Value {
        self.store_slice(start, count, container.slot);
        self.e.jump(container.done, &[after]);
        let [after] = self.e.switch_to(container.done);
        after
    }
}

/// The op of the value of a field without a target.
fn skipped_of(field: &FieldOp) -> OpId {
    field.skipped.expect("a field without a target is skipped")
}

/// Stores the view of a string or binary.
fn store_view(e: &mut Emitter<'_>, is_text: bool, start: Value, len: Value, slot: Slot) {
    e.store(start, slot.base, slot.offset);
    let flags = if is_text { i64::from(VALID_UTF8) << 32 } else { 0 };
    let len_and_flags = if flags == 0 { len } else { e.b.ins().bor_imm_u(len, flags) };
    e.store(len_and_flags, slot.base, slot.offset + 8);
}

/// What is known about a text, and where to go if it is bad.
struct Text {
    /// Whether all of its bytes are known to be there.
    fits: bool,
    /// Where to go unless they are there, and UTF-8.
    invalid: Block,
}

/// Leaves unless the `len` bytes at `start`, where `remaining` bytes are readable, are there and UTF-8. Short ASCII is recognised
/// inline, everything else by the helper.
fn validate(e: &mut Emitter<'_>, start: Value, len: Value, remaining: Value, text: Text) {
    let (long, done) = (e.cold_block(&[]), e.block(&[]));
    // Where both hold, the bytes are there.
    let short = e.compare_number(IntCC::UnsignedLessThanOrEqual, len, i64::from(INLINE_ASCII));
    let readable = e.compare_number(IntCC::UnsignedGreaterThanOrEqual, remaining, i64::from(INLINE_ASCII));
    e.require_or(short, long);
    e.require_or(readable, long);
    let input = Input { at: start, known: INLINE_ASCII };
    let masks = e.data(ASCII_MASKS);
    let zeros = e.offset(masks, INLINE_ASCII);
    let masks = e.b.ins().isub(zeros, len);
    let mut high = None;
    for at in [0, 16] {
        let bytes = e.load_input(types::I8X16, input, at);
        let mask = e.load(types::I8X16, masks, at);
        let bits = e.b.ins().band(bytes, mask);
        high = Some(match high {
            None => bits,
            Some(high) => e.b.ins().bor(high, bits),
        });
    }
    let high = high.expect("there are two halves");
    let not_ascii = e.b.ins().vany_true(high);
    e.branch(not_ascii, long, &[], done, &[]);
    e.b.switch_to_block(long);
    if !text.fits {
        let fits = e.compare(IntCC::UnsignedLessThanOrEqual, len, remaining);
        e.require_or(fits, text.invalid);
    }
    let valid = e.call_helper(helpers::IS_UTF8, &[start, len]).expect("is_utf8 returns");
    e.branch(valid, done, &[], text.invalid, &[]);
    e.b.switch_to_block(done);
}
