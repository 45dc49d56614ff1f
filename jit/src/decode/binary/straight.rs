//! Decoding flat structs straight: as if every field came, in order, and then the stop.
//!
//! The usual message is decoded without a branch taken, without an account of the fields seen, and with one check of the input's
//! end per string. If anything else comes, the decoder for any order continues. So this code stays small, and rare cases cost it
//! few registers. What is skipped has the same way.

use std::ops::Range;

use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::{Block, InstBuilder, Type, Value, types};
use scrimp_record::arena::ALIGN;
use scrimp_record::plan::{FieldOp, OnUnknown, Plan, PlanId, StructPlan, ValueOp};
use scrimp_record::wire::binary::{LENGTH_LEN, field_header};
use scrimp_record::wire::{Binary, Fixed, STOP};

use super::{HEADER, Ways, copy_fixed, read_len};
use crate::abi::{ARENA_CURSOR, ARENA_END, NO_ROOM, Role, WORD};
use crate::decode::{Decoder, Text, Verbs, store_view, validate};
use crate::emitter::{Emitter, Input, Slot, fixed_of, target_of};

/// Bytes of the length of a string.
const LEN_LEN: u32 = LENGTH_LEN as u32;

/// Emits the decoder of flat struct `id` for fields in order.
pub(crate) fn emit_straight(e: &mut Emitter<'_>, plan: &Plan, id: PlanId) {
    let [arena, record, cursor, end, levels] = e.params();
    e.enter(levels);
    let invalid = e.fail;
    let remaining = e.remaining(cursor);
    let mut straight = Straight::new(e, plan, id, record, invalid);
    let after = straight.emit(cursor, remaining);
    straight.e.b.ins().return_(&[after]);
    let cursor = straight.leave();
    let after = e.call_role(Role::DecodeAnyOrder, id, &[arena, record, cursor, end, levels]);
    e.b.ins().return_(&[after]);
}

/// Decodes a flat struct `id` right here, for the `args` that its decoder takes, where its level was checked; returns the cursor after it.
pub(in crate::decode) fn emit_inlined(
    e: &mut Emitter<'_>,
    plan: &Plan,
    id: PlanId,
    args: [Value; 5],
) -> Value {
    let [_, record, cursor, _, _] = args;
    let done = e.block(&[WORD]);
    let invalid = e.fail;
    let remaining = e.remaining(cursor);
    let mut straight = Straight::new(e, plan, id, record, invalid);
    let after = straight.emit(cursor, remaining);
    straight.e.jump(done, &[after]);
    let [arena, record, _, end, levels] = args;
    let cursor = straight.leave();
    let after = e.call_role_or_fail(Role::DecodeAnyOrder, id, &[arena, record, cursor, end, levels]);
    e.jump(done, &[after]);
    let [after] = e.switch_to(done);
    after
}

/// Emits the decoder of a message that is the flat struct `id` and nothing else.
pub(crate) fn emit_message(e: &mut Emitter<'_>, plan: &Plan, id: PlanId) {
    let [arena, cursor, len, levels] = e.params();
    let size = plan.struct_plan(id).size.next_multiple_of(ALIGN as u32);
    let record = e.load(WORD, arena, ARENA_CURSOR);
    let end = e.load(WORD, arena, ARENA_END);
    let room = e.b.ins().isub(end, record);
    // Before the first chunk the cursor is null; then there is no room either.
    let fits = e.compare_number(IntCC::UnsignedGreaterThanOrEqual, room, i64::from(size));
    let full = e.cold_block(&[]);
    e.require_or(fits, full);
    let next = e.offset(record, size);
    e.store(next, arena, ARENA_CURSOR);
    let invalid = e.cold_block(&[]);
    let mut straight = Straight { whole: true, ..Straight::new(e, plan, id, record, invalid) };
    straight.emit(cursor, len);
    straight.e.b.ins().return_(&[record]);
    let cursor = straight.leave();
    let record_or_null = e.call_role(Role::DecodeMessageRest, id, &[arena, record, cursor, e.end, levels]);
    e.b.ins().return_(&[record_or_null]);
    e.b.switch_to_block(invalid);
    give_back(e, arena, record);
    e.b.switch_to_block(full);
    let no_room = e.number(NO_ROOM as i64);
    e.b.ins().return_(&[no_room]);
}

/// Emits the decoder of the rest of a message that [`emit_message`] left. A function of its own costs the straight path no registers.
pub(crate) fn emit_message_rest(e: &mut Emitter<'_>, plan: &Plan, id: PlanId) {
    let [arena, record, cursor, end, levels] = e.params();
    // No window is open, so nothing can be kept: if it was for that that it fails, the decoder of all messages will tell.
    let keeps_unknown = matches!(plan.struct_plan(id).on_unknown, OnUnknown::Keep { .. });
    let window = if keeps_unknown { e.number(0) } else { arena };
    let after = e.call_role(Role::DecodeAnyOrder, id, &[window, record, cursor, end, levels]);
    let whole = e.compare(IntCC::Equal, after, end);
    let bad = e.cold_block(&[]);
    e.require_or(whole, bad);
    e.b.ins().return_(&[record]);
    e.b.switch_to_block(bad);
    if keeps_unknown {
        e.store(record, arena, ARENA_CURSOR);
        let no_room = e.number(NO_ROOM as i64);
        e.b.ins().return_(&[no_room]);
    } else {
        give_back(e, arena, record);
    }
}

/// Moves the arena's cursor back to the record, and fails.
fn give_back(e: &mut Emitter<'_>, arena: Value, record: Value) {
    e.store(record, arena, ARENA_CURSOR);
    let fail = e.fail;
    e.jump(fail, &[]);
}

/// A place where the straight path is left.
struct Exit {
    block: Block,
    /// Where the fields that are not decoded yet start.
    cursor: Value,
    /// How many are decoded.
    fields: usize,
}

/// A part of the input that takes one check: fields of fixed size, then the header and length of a string, or the stop.
struct Segment {
    /// The fields of fixed size.
    fixed: Range<usize>,
    /// The string behind them.
    string: Option<usize>,
    /// Bytes, up to where the string starts.
    len: u32,
}

/// The segments of a flat struct all of whose fields are present. All but the last one end with a string.
fn segments(of: &StructPlan) -> Vec<Segment> {
    let mut segments = Vec::new();
    let mut segment = Segment { fixed: 0..0, string: None, len: 0 };
    for (index, field) in of.fields.iter().enumerate() {
        match field.wire_type.fixed() {
            Some(fixed) => {
                segment.fixed.end = index + 1;
                segment.len += HEADER + fixed.size();
            }
            None => {
                segments.push(Segment {
                    string: Some(index),
                    len: segment.len + HEADER + LEN_LEN,
                    ..segment
                });
                segment = Segment { fixed: index + 1..index + 1, string: None, len: 0 };
            }
        }
    }
    segments.push(Segment { len: segment.len + 1, ..segment });
    segments
}

/// Leaves for `exit` unless the headers of a segment of a struct `of`, and the stop, are all there. Several of them are compared at once where
/// one load covers them.
fn require_expected(e: &mut Emitter<'_>, of: &StructPlan, segment: &Segment, input: Input, exit: Block) {
    // By byte of input: the value that it must have, if one is known.
    let mut expected: Vec<Option<u8>> = Vec::with_capacity(segment.len as usize);
    let header = |field: &FieldOp| field_header(field.wire_type, field.id).map(Some);
    for field in &of.fields[segment.fixed.clone()] {
        expected.extend(header(field));
        let size = field.wire_type.fixed().map_or(0, Fixed::size) as usize;
        expected.resize(expected.len() + size, None);
    }
    match segment.string {
        Some(string) => {
            expected.extend(header(&of.fields[string]));
            expected.extend([None; LEN_LEN as usize]);
        }
        None => expected.push(Some(STOP)),
    }
    assert_eq!(expected.len(), segment.len as usize, "a segment is as long as its parts");
    for (ty, start) in cheapest_loads(&expected) {
        let end = start + ty.bytes() as usize;
        let number = |byte: fn(Option<u8>) -> u8| {
            let bytes = expected[start..end].iter().rev();
            bytes.fold(0u64, |number, &expected| number << 8 | u64::from(byte(expected))) as i64
        };
        let mask = number(|expected| if expected.is_some() { 0xff } else { 0 });
        let wanted = number(Option::unwrap_or_default);
        let loaded = e.load_input(ty, input, start as u32);
        let known = if expected[start..end].iter().all(Option::is_some) {
            loaded
        } else {
            let mask = e.b.ins().iconst(ty, mask);
            e.b.ins().band(mask, loaded)
        };
        let right = e.compare_number(IntCC::Equal, known, wanted);
        e.require_or(right, exit);
    }
}

impl Decoder<'_, '_, '_, Binary, Ways> {
    /// Skips the struct as if every field came, in order, and then the stop; goes on field by field where something else does. The struct has only
    /// fields of fixed size and strings.
    pub(super) fn skip_straight(&mut self) {
        let of = self.of;
        let mut segments = segments(of).into_iter().peekable();
        let mut cursor = self.start;
        let mut exits = Vec::new();
        let mut exit = self.e.cold_block(&[]);
        let mut behind = match segments.peek() {
            Some(first) => self.e.require_end_behind(cursor, first.len, exit),
            None => cursor,
        };
        while let Some(segment) = segments.next() {
            let first = segment.fixed.start;
            exits.push((exit, cursor, first));
            let count = segment.fixed.len() + usize::from(segment.string.is_some());
            self.require_unwanted(first, count, exit);
            let input = Input { at: cursor, known: segment.len };
            require_expected(self.e, of, &segment, input, exit);
            let Some(next) = segments.peek() else { break };
            let len = read_len(self.e, input, segment.len - LEN_LEN);
            // Lengths are below 2^32: this does not wrap around.
            cursor = self.e.b.ins().iadd(behind, len);
            behind = self.e.require_end_behind(cursor, next.len, exit);
            exit = self.e.cold_block(&[]);
        }
        self.e.jump(self.finish, &[behind]);
        for (exit, cursor, first) in exits {
            self.e.b.switch_to_block(exit);
            self.go_to(first, cursor, ());
        }
    }
}

/// Emits the straight path.
struct Straight<'e, 'f, 'p> {
    e: &'e mut Emitter<'f>,
    plan: &'p Plan,
    of: &'p StructPlan,
    record: Value,
    /// Where to go when a string is not UTF-8.
    invalid: Block,
    /// Whether the input has to end behind the struct.
    whole: bool,
    exits: Vec<Exit>,
}

impl<'e, 'f, 'p> Straight<'e, 'f, 'p> {
    fn new(e: &'e mut Emitter<'f>, plan: &'p Plan, id: PlanId, record: Value, invalid: Block) -> Self {
        let of = plan.struct_plan(id);
        Self { e, plan, of, record, invalid, whole: false, exits: Vec::new() }
    }

    /// Decodes the struct at `cursor`, where `remaining` bytes are left, into the record; returns the cursor after it.
    fn emit(&mut self, mut cursor: Value, remaining: Value) -> Value {
        let segments = segments(self.of);
        let mut exit = self.exit(cursor, 0);
        let has_first = self.leaves(remaining, segments[0].len, segments.len() == 1);
        self.e.require_or(has_first, exit);
        for (segment, index) in segments.iter().zip(1..) {
            let input = Input { at: cursor, known: segment.len };
            require_expected(self.e, self.of, segment, input, exit);
            self.copy_fixed_fields(segment, input);
            let (Some(string), Some(next)) = (segment.string, segments.get(index)) else { break };
            let target = target_of(&self.of.fields[string]);
            let len = read_len(self.e, input, segment.len - LEN_LEN);
            let start = self.e.offset(cursor, segment.len);
            let remaining = self.e.remaining(start);
            // Lengths are below 2^32: this may be negative, but does not wrap around.
            let behind = self.e.b.ins().isub(remaining, len);
            let fits = self.leaves(behind, next.len, index + 1 == segments.len());
            self.e.require_or(fits, exit);
            let ValueOp::Bytes { validate: is_text } = *self.plan.op(target.op) else {
                unreachable!("a segment ends with a string")
            };
            if is_text {
                validate(self.e, start, len, remaining, Text { fits: true, invalid: self.invalid });
            }
            let slot = Slot { base: self.record, offset: target.offset };
            store_view(self.e, is_text, start, len, slot);
            cursor = self.e.b.ins().iadd(start, len);
            exit = self.exit(cursor, string + 1);
        }
        self.store_presence(self.of.fields.len());
        let last = segments.last().map_or(0, |segment| segment.len);
        self.e.offset(cursor, last)
    }

    /// Goes on where all exits meet; returns the cursor there. The fields before it are marked as present.
    fn leave(mut self) -> Value {
        let other = self.e.cold_block(&[WORD]);
        for Exit { block, cursor, fields } in std::mem::take(&mut self.exits) {
            self.e.b.switch_to_block(block);
            self.store_presence(fields);
            self.e.jump(other, &[cursor]);
        }
        let [cursor] = self.e.switch_to(other);
        cursor
    }

    /// Marks the first `count` fields as present, and no other.
    fn store_presence(&mut self, count: usize) {
        for word in 0..self.of.presence_words {
            let presences = self.of.fields[..count].iter().map(|field| target_of(field).presence);
            let here = presences.filter(|presence| presence.word() as u32 == word);
            let bits = here.fold(0, |bits, presence| bits | presence.mask);
            self.e.store_number(WORD, bits as i64, self.record, word * 8);
        }
    }

    /// Whether `remaining` bytes, a signed number, are enough for a segment of `len`; and if it is the last one of a whole input,
    /// no more.
    fn leaves(&mut self, remaining: Value, len: u32, is_last: bool) -> Value {
        let how = if is_last && self.whole { IntCC::Equal } else { IntCC::SignedGreaterThanOrEqual };
        self.e.compare_number(how, remaining, i64::from(len))
    }

    /// The block that leaves at `cursor`, where `fields` are decoded.
    fn exit(&mut self, cursor: Value, fields: usize) -> Block {
        let block = self.e.cold_block(&[]);
        self.exits.push(Exit { block, cursor, fields });
        block
    }

    fn copy_fixed_fields(&mut self, segment: &Segment, input: Input) {
        let mut offset = 0;
        for field in &self.of.fields[segment.fixed.clone()] {
            let target = target_of(field);
            let fixed = fixed_of(self.plan, &target);
            let slot = Slot { base: self.record, offset: target.offset };
            copy_fixed(self.e, fixed, input, offset + HEADER, slot);
            offset += HEADER + fixed.size();
        }
    }
}

/// The loads that cover all of the expected bytes with the fewest instructions, and where they start.
fn cheapest_loads(expected: &[Option<u8>]) -> Vec<(Type, usize)> {
    // Instructions to load, mask, compare and branch; eight bytes take larger constants.
    const COSTS: [(Type, u32); 3] = [(types::I8, 3), (types::I32, 4), (types::I64, 5)];
    let len = expected.len();
    // By byte: the cost of covering it and all that follow, and the load to start with.
    let mut best: Vec<(u32, Option<Type>)> = vec![(0, None); len + 1];
    for at in (0..len).rev() {
        let loads = COSTS.into_iter().filter(|(ty, _)| ty.bytes() as usize <= len);
        best[at] = match expected[at] {
            None => (best[at + 1].0, None),
            Some(_) => loads
                .map(|(ty, cost)| (cost + best[len.min(at + ty.bytes() as usize)].0, Some(ty)))
                .min_by_key(|&(cost, _)| cost)
                .expect("there is a load of one byte"),
        };
    }
    let mut loads = Vec::new();
    let mut at = 0;
    while at < len {
        at = match best[at].1 {
            None => at + 1,
            Some(ty) => {
                // Earlier where the input would end within the load.
                let width = ty.bytes() as usize;
                loads.push((ty, at.min(len - width)));
                at + width
            }
        };
    }
    loads
}
