//! Decoders: bytes to records.
//!
//! A decoder predicts that fields come in ascending id order. At each position it holds the next four bytes of input, of
//! which three are a field's header, and compares them with the next fields that could come; when none of a few does, it
//! looks the id up and goes on from there, so every field's code exists once. Before that, runs of fixed-size fields are
//! tried as a whole, with one check for the end of the input.
//!
//! Flat structs have a decoder of their own for the usual case, see `flat`. Theirs for any order starts where that one left off.
//!
//! That is Binary. In Compact, whose ids are relative, it holds the field's id and type as one number, the *key*, in place of
//! the header; where the field before is certain, one byte is compared. See `compact`.

use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::{Block, InstBuilder, MemFlagsData, Value, types};
use cranelift_frontend::Switch;
use scrimp_record::UnknownMembers;
use scrimp_record::plan::{FieldOp, ListOp, MapOp, OpId, Plan, PlanId, Step, StructPlan, ValueOp};
use scrimp_record::slice::{RawSlice, VALID_UTF8};
use scrimp_record::wire::binary::{FIELD_HEADER_LEN, LIST_HEADER_LEN, MAP_HEADER_LEN};
use scrimp_record::wire::{Binary, Fixed, Format, WireFormat, WireType};

use crate::abi::{ARENA_CURSOR, ARENA_END, INLINE_ASCII, Role, WORD};
use crate::emitter::{ASCII_MASKS, Emitter, Input, header_of, scan_table};
use crate::flat::is_flat;
use crate::helpers;
use crate::scan::ScanTable;

mod compact;
mod run;
mod straight;

pub(crate) use straight::{emit_message, emit_message_rest, emit_straight};

/// How many fields in a row are compared with a header before its id is looked up. It bounds what a hostile order of
/// fields can cost.
const PREDICTIONS: usize = 16;

/// The bytes of a field header, and of the shortest field: three, and a value of at least one.
const HEADER: u32 = FIELD_HEADER_LEN as u32;
const SHORTEST_FIELD: u32 = HEADER + 1;

/// Where a decoder of one struct goes from field to field.
///
/// Blocks named with a field take the cursor at the field's header in Binary, behind it in Compact. `has` is the presence seen so far where one word holds
/// it, or a union's tag; structs with more words keep it in the record.
struct Decoder<'e, 'f, 'p> {
    e: &'e mut Emitter<'f>,
    plan: &'p Plan,
    id: PlanId,
    of: &'p StructPlan,
    format: WireFormat,
    arena: Value,
    record: Value,
    /// The levels left within this struct.
    levels: Value,
    /// By field: `(cursor, header or key, has)`; compares. One more at the end: settles that no prediction was right.
    expect: Vec<Block>,
    /// By field: `(cursor, has)`; decodes. For a bool in Compact, which is in its header, `(cursor, key, has)`.
    body: Vec<Block>,
    /// By field that starts a run: `(cursor, has)`; tries the whole run.
    run: Vec<Option<Block>>,
    /// By field of a run, where the struct can be scanned: `(cursor, header, has)`; compares after the field before did not
    /// come, and has the fields scanned when this one did not come either.
    second: Vec<Option<Block>>,
    /// `(cursor, has)`, where the struct can be scanned: scans.
    scan: Option<Block>,
    /// `(cursor, header or key, has)`: an unknown field.
    unknown: Block,
    /// In Binary `(cursor, has)`: fewer bytes are left than a field takes. In Compact `(cursor, byte, has)`: a header that is
    /// not short, or a stop.
    tail: Block,
    /// `(cursor, has)`: the cursor is after the stop.
    finish: Block,
}

/// Emits the decoder of struct `id` for fields in any order.
pub(crate) fn emit_any_order(e: &mut Emitter<'_>, plan: &Plan, id: PlanId) {
    let of = plan.struct_plan(id);
    let [arena, record, _, _, levels] = e.params();
    let levels = e.enter(levels);

    let count = of.fields.len();
    let expect = (0..=count).map(|_| e.block(&[WORD, types::I32, WORD])).collect();
    let format = plan.format();
    let body = of
        .fields
        .iter()
        .map(|field| match format {
            WireFormat::Compact(_) if field.wire == WireType::Bool => e.block(&[WORD, types::I32, WORD]),
            _ => e.block(&[WORD, WORD]),
        })
        .collect();
    let is_binary = matches!(format, WireFormat::Binary(_));
    let scannable = is_binary && ScanTable::suits(of);
    let mut run = vec![None; count];
    let mut second = vec![None; count];
    // Where the straight decoder has left off among strings, little is to be expected of what follows.
    let tries_runs = is_binary && (!is_flat(plan, of) || is_all_runs(of) || scannable);
    for step in &of.steps {
        if let Step::Run(step) = step
            && step.count > 1
            && tries_runs
        {
            let first = step.first as usize;
            run[first] = Some(e.block(&[WORD, WORD]));
            if scannable {
                second[first + 1..first + step.count as usize]
                    .fill_with(|| Some(e.block(&[WORD, types::I32, WORD])));
            }
        }
    }
    let scan = scannable.then(|| e.block(&[WORD, WORD]));
    let unknown = e.cold_block(&[WORD, types::I32, WORD]);
    let tail = if is_binary { e.cold_block(&[WORD, WORD]) } else { e.block(&[WORD, types::I32, WORD]) };
    let finish = e.block(&[WORD, WORD]);
    let mut decoder = Decoder {
        e,
        plan,
        id,
        of,
        format,
        arena,
        record,
        levels,
        expect,
        body,
        run,
        second,
        scan,
        unknown,
        tail,
        finish,
    };
    decoder.emit();
}

/// Whether all fields of a struct are of fixed size.
fn is_all_runs(of: &StructPlan) -> bool {
    of.steps.iter().all(|step| matches!(step, Step::Run(_)))
}

/// The three bytes of a header, as the low bytes of a number; the fourth, known to be there, is cut off.
fn load_header(e: &mut Emitter<'_>, input: Input, offset: u32) -> Value {
    let word = e.load_input(types::I32, input, offset);
    e.b.ins().band_imm_u(word, 0xff_ffff)
}

impl Decoder<'_, '_, '_> {
    fn emit(&mut self) {
        let [_, record, cursor, _, _] = self.e.params();
        match (is_flat(self.plan, self.of), self.keeps_presence_in_record()) {
            // The straight decoder has left off somewhere and says what it has seen.
            (true, false) => {
                let has = self.e.load(WORD, record, 0);
                self.go_on(cursor, has);
            }
            (true, true) => {
                let has = self.e.number(0);
                self.go_on(cursor, has);
            }
            (false, in_record) => {
                let words = if in_record { self.of.presence_words } else { 0 };
                for word in 0..words {
                    self.e.store_number(WORD, 0, record, word * 8);
                }
                let has = self.e.number(0);
                self.go_to(0, cursor, Last::Known(0), has);
            }
        }
        for index in 0..self.of.fields.len() {
            if let Some(block) = self.run[index] {
                self.e.b.switch_to_block(block);
                self.emit_run(index, block);
            }
            self.emit_expect(index);
            if let Some(block) = self.second[index] {
                self.emit_second(index, block);
            }
            self.emit_body(index);
        }
        if let Some(block) = self.scan {
            self.emit_scan(block);
        }
        self.emit_settle();
        self.emit_unknown();
        match self.format {
            WireFormat::Binary(_) => self.emit_near_end(),
            WireFormat::Compact(_) => self.emit_other_header(),
        }
        self.emit_finish();
    }

    /// Goes on at `cursor` where the straight decoder left off.
    fn go_on(&mut self, cursor: Value, has: Value) {
        // Without strings it has left off at the start. Where a scan follows, any start will do.
        if is_all_runs(self.of) || self.scan.is_some() {
            self.go_to(0, cursor, Last::Known(0), has);
        } else {
            self.fetch(self.of.fields.len(), cursor, has);
        }
    }

    fn keeps_presence_in_record(&self) -> bool {
        self.of.presence_words > 1
    }

    /// Goes on at `cursor`, after the field with id `last`, with field `index` predicted.
    fn go_to(&mut self, index: usize, cursor: Value, last: Last, has: Value) {
        match (self.run.get(index), self.format) {
            (Some(&Some(block)), _) => self.e.jump(block, &[cursor, has]),
            (_, WireFormat::Binary(_)) => self.fetch(index, cursor, has),
            (_, WireFormat::Compact(_)) => self.fetch_key(index, cursor, last, has),
        }
    }

    /// Fetches the Binary header at `cursor` and goes on to `expect[index]`.
    fn fetch(&mut self, index: usize, cursor: Value, has: Value) {
        let remaining = self.e.remaining(cursor);
        let enough =
            self.e.compare_number(IntCC::UnsignedGreaterThanOrEqual, remaining, i64::from(SHORTEST_FIELD));
        let near_end = self.e.cold_block(&[]);
        self.e.require_or(enough, near_end, &[]);
        let header = load_header(self.e, Input { at: cursor, known: SHORTEST_FIELD }, 0);
        let block = self.expect[index];
        self.e.jump(block, &[cursor, header, has]);
        // In a block of its own, so that what it passes on is computed there.
        self.e.b.switch_to_block(near_end);
        let tail = self.tail;
        self.e.jump(tail, &[cursor, has]);
    }

    /// Adds `bits` of presence word `word` to what was seen.
    fn mark_seen(&mut self, word: u32, bits: u64, has: Value) -> Value {
        if bits == 0 {
            return has;
        }
        if self.keeps_presence_in_record() {
            let record = self.record;
            let old = self.e.load(WORD, record, word * 8);
            let new = self.e.b.ins().bor_imm_u(old, bits as i64);
            self.e.store(new, record, word * 8);
            has
        } else {
            self.e.b.ins().bor_imm_u(has, bits as i64)
        }
    }

    /// Where the search goes on when field `index` did not come.
    fn expect_after_miss(&self, index: usize) -> Block {
        let next = index + 1;
        if let Some(&Some(second)) = self.second.get(next) {
            return second;
        }
        if next.is_multiple_of(PREDICTIONS) { self.expect[self.of.fields.len()] } else { self.expect[next] }
    }

    fn emit_expect(&mut self, index: usize) {
        let block = self.expect[index];
        self.e.b.switch_to_block(block);
        let (cursor, header, has) = (self.e.param(block, 0), self.e.param(block, 1), self.e.param(block, 2));
        let field = &self.of.fields[index];
        let predicted = match self.format {
            WireFormat::Binary(_) => self.e.compare_number(IntCC::Equal, header, header_of(field)),
            WireFormat::Compact(_) => self.is_key(header, compact::key_of(field), field),
        };
        let (body, next) = (self.body[index], self.expect_after_miss(index));
        let args = self.body_args(index, cursor, header, has);
        self.e.branch_likely(predicted, body, &args, next, &[cursor, header, has]);
    }

    /// The arguments of `body[index]`.
    fn body_args(&self, index: usize, cursor: Value, header: Value, has: Value) -> Vec<Value> {
        match self.format {
            WireFormat::Compact(_) if self.of.fields[index].wire == WireType::Bool => {
                vec![cursor, header, has]
            }
            _ => vec![cursor, has],
        }
    }

    /// The field before did not come: if this one does not either, the struct may be sparse.
    fn emit_second(&mut self, index: usize, block: Block) {
        self.e.b.switch_to_block(block);
        let (cursor, header, has) = (self.e.param(block, 0), self.e.param(block, 1), self.e.param(block, 2));
        let predicted = self.e.compare_number(IntCC::Equal, header, header_of(&self.of.fields[index]));
        let (body, scan) =
            (self.body[index], self.scan.expect("only structs that can be scanned have this block"));
        self.e.branch(predicted, body, &[cursor, has], scan, &[cursor, has]);
    }

    /// Has fields scanned; whatever comes behind them is looked up.
    fn emit_scan(&mut self, block: Block) {
        self.e.b.switch_to_block(block);
        let (cursor, has) = (self.e.param(block, 0), self.e.param(block, 1));
        let (record, end) = (self.record, self.e.end);
        if !self.keeps_presence_in_record() {
            self.e.store(has, record, 0);
        }
        let table = self.e.data(scan_table(self.id));
        let after = self.e.call_helper(helpers::SCAN, &[table, record, cursor, end]).expect("scan returns");
        let has = if self.keeps_presence_in_record() { has } else { self.e.load(WORD, record, 0) };
        self.fetch(self.of.fields.len(), after, has);
    }

    fn emit_body(&mut self, index: usize) {
        let block = self.body[index];
        self.e.b.switch_to_block(block);
        let params = self.e.b.block_params(block).to_vec();
        let (cursor, has) = (params[0], params[params.len() - 1]);
        let field = self.of.fields[index];
        if let (ValueOp::Fixed(fixed), WireFormat::Binary(_)) = (*self.plan.op(field.op), self.format)
            && !matches!(self.run.get(index + 1), Some(Some(_)))
        {
            self.emit_fixed_body(index, fixed, cursor, has);
            return;
        }
        let value = match self.format {
            WireFormat::Binary(_) => self.e.offset(cursor, HEADER),
            WireFormat::Compact(_) => cursor,
        };
        let record = self.record;
        let after = match *self.plan.op(field.op) {
            ValueOp::Fixed(Fixed::Bool) if let [_, key, _] = params[..] => {
                self.store_field_bool(key, record, field.offset);
                value
            }
            ValueOp::Struct { plan, size } if field.boxed => {
                let size = self.e.number(i64::from(size));
                let nested = self.alloc(size);
                let after = self.nested(plan, nested, value, self.levels);
                self.e.store(nested, record, field.offset);
                after
            }
            _ => self.value(field.op, value, record, field.offset, self.levels),
        };
        let has = self.mark_field(&field, has);
        self.go_to(index + 1, after, Last::Known(field.id), has);
    }

    /// The body of a field of fixed size in Binary: one check covers the value and the next header.
    fn emit_fixed_body(&mut self, index: usize, fixed: Fixed, cursor: Value, has: Value) {
        let field = self.of.fields[index];
        let len = HEADER + fixed.size();
        let after = self.e.offset(cursor, len);
        let remaining = self.e.remaining(cursor);
        let with_next = i64::from(len + SHORTEST_FIELD);
        let enough = self.e.compare_number(IntCC::UnsignedGreaterThanOrEqual, remaining, with_next);
        let near_end = self.e.cold_block(&[]);
        self.e.require_or(enough, near_end, &[]);
        let input = Input { at: cursor, known: len + SHORTEST_FIELD };
        let record = self.record;
        copy_fixed(self.e, fixed, input, HEADER, record, field.offset);
        let header = load_header(self.e, input, len);
        let seen = self.mark_field(&field, has);
        let next = self.expect[index + 1];
        self.e.jump(next, &[after, header, seen]);
        self.e.b.switch_to_block(near_end);
        let input = self.e.require_len(cursor, len);
        copy_fixed(self.e, fixed, input, HEADER, record, field.offset);
        let seen = self.mark_field(&field, has);
        let tail = self.tail;
        self.e.jump(tail, &[after, seen]);
    }

    /// Adds `field` to what was seen.
    fn mark_field(&mut self, field: &FieldOp, has: Value) -> Value {
        if !self.of.is_union {
            return self.mark_seen(field.position / 64, 1 << (field.position % 64), has);
        }
        // The same member may come again, another may not; an unknown one, whose tag is negative, does not count.
        let tag = i64::from(field.position) + 1;
        let none = self.e.compare_number(IntCC::SignedLessThanOrEqual, has, 0);
        let same = self.e.compare_number(IntCC::Equal, has, tag);
        let ok = self.e.b.ins().bor(none, same);
        self.e.require(ok);
        self.e.number(tag)
    }

    /// No prediction was right: a stop (in Binary), a field out of order, or an unknown one.
    fn emit_settle(&mut self) {
        let block = self.expect[self.of.fields.len()];
        self.e.b.switch_to_block(block);
        let (cursor, header, has) = (self.e.param(block, 0), self.e.param(block, 1), self.e.param(block, 2));
        let (code, id) = match self.format {
            WireFormat::Binary(_) => {
                let code = self.e.b.ins().band_imm_u(header, 0xff);
                let more = self.e.compare_number(IntCC::NotEqual, code, 0);
                let stop = self.e.offset(cursor, 1);
                let finish = self.finish;
                let dispatch = self.e.cold_block(&[]);
                self.e.branch(more, dispatch, &[], finish, &[stop, has]);
                self.e.b.switch_to_block(dispatch);
                // The id is big-endian in the header's upper two bytes.
                let swapped = self.e.b.ins().bswap(header);
                (code, self.e.b.ins().ushr_imm_u(swapped, 8))
            }
            WireFormat::Compact(_) => self.split_key(header),
        };
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
                let field = &self.of.fields[index];
                let same_type = match self.format {
                    WireFormat::Binary(_) => {
                        self.e.compare_number(IntCC::Equal, code, i64::from(field.wire.code()))
                    }
                    WireFormat::Compact(_) => {
                        self.is_key(code, i64::from(scrimp_record::wire::compact::code(field.wire)), field)
                    }
                };
                let body = self.body[index];
                let args = self.body_args(index, cursor, header, has);
                self.e.branch(same_type, body, &args, unknown, &[cursor, header, has]);
            }
        }
        self.e.b.switch_to_block(other);
        self.e.jump(unknown, &[cursor, header, has]);
    }

    fn emit_unknown(&mut self) {
        let block = self.unknown;
        self.e.b.switch_to_block(block);
        let (cursor, header, has) = (self.e.param(block, 0), self.e.param(block, 1), self.e.param(block, 2));
        if let WireFormat::Compact(compact) = self.format {
            self.skip_key(compact, cursor, header, has);
            return;
        }
        let value = self.e.offset(cursor, HEADER);
        if self.keeps_unknown() {
            // The code and the big-endian id, in the three lowest bytes of the other order.
            let swapped = self.e.b.ins().bswap(header);
            let code_and_id = self.e.b.ins().ushr_imm_u(swapped, 8);
            let (after, has) = self.keep_unknown(code_and_id, value, has);
            self.fetch(self.of.fields.len(), after, has);
            return;
        }
        let code = self.e.b.ins().band_imm_u(header, 0xff);
        let code = self.e.b.ins().uextend(WORD, code);
        let end = self.e.end;
        let after = self.e.call_helper_or_fail(helpers::SKIP, &[value, end, code, self.levels]);
        self.fetch(self.of.fields.len(), after, has);
    }

    /// Whether unknown fields are kept: a union's are.
    fn keeps_unknown(&self) -> bool {
        self.of.is_union && self.plan.options().unknown_members == UnknownMembers::Keep
    }

    /// Keeps an unknown member of a union, whose value is at `cursor`: the cursor behind it, and the tag then. `code_and_id` is an I32.
    fn keep_unknown(&mut self, code_and_id: Value, cursor: Value, has: Value) -> (Value, Value) {
        let (record, end) = (self.record, self.e.end);
        let code_and_id = self.e.b.ins().uextend(WORD, code_and_id);
        let format = i64::from(self.format.number()) << helpers::HEADER_FORMAT;
        let header = self.e.b.ins().bor_imm_u(code_and_id, format);
        self.e.store(has, record, 0);
        let args = [record, cursor, end, header, self.levels];
        let after = self.e.call_helper_or_fail(helpers::KEEP_UNKNOWN, &args);
        (after, self.e.load(WORD, record, 0))
    }

    /// Fewer bytes than the shortest field: they can only be a stop.
    fn emit_near_end(&mut self) {
        let block = self.tail;
        self.e.b.switch_to_block(block);
        let (cursor, has) = (self.e.param(block, 0), self.e.param(block, 1));
        let input = self.e.require_len(cursor, 1);
        let code = self.e.load_input(types::I8, input, 0);
        let stop = self.e.compare_number(IntCC::Equal, code, 0);
        self.e.require(stop);
        let after = self.e.offset(cursor, 1);
        let finish = self.finish;
        self.e.jump(finish, &[after, has]);
    }

    fn emit_finish(&mut self) {
        let block = self.finish;
        self.e.b.switch_to_block(block);
        let (cursor, has) = (self.e.param(block, 0), self.e.param(block, 1));
        let record = self.record;
        if self.of.is_union {
            // The highest bit alone is left where two unknown members were in conflict.
            let tag = if self.keeps_unknown() { self.e.b.ins().ishl_imm_u(has, 1) } else { has };
            let set = self.e.compare_number(IntCC::NotEqual, tag, 0);
            self.e.require(set);
        }
        for (word, &required) in (0..).zip(&self.of.required) {
            if required == 0 {
                continue;
            }
            let seen =
                if self.keeps_presence_in_record() { self.e.load(WORD, record, word * 8) } else { has };
            let required = self.e.number(required as i64);
            let present = self.e.b.ins().band(seen, required);
            let all = self.e.compare(IntCC::Equal, present, required);
            self.e.require(all);
        }
        if !self.keeps_presence_in_record() {
            self.e.store(has, record, 0);
        }
        self.e.b.ins().return_(&[cursor]);
    }

    /// Decodes a value at `cursor` into `base + offset`; the cursor after it. `levels` are left within what holds it.
    fn value(&mut self, op: OpId, cursor: Value, base: Value, offset: u32, levels: Value) -> Value {
        match (*self.plan.op(op), self.format) {
            (ValueOp::Fixed(fixed), WireFormat::Binary(_)) => {
                let input = self.e.require_len(cursor, fixed.size());
                copy_fixed(self.e, fixed, input, 0, base, offset);
                self.e.offset(cursor, fixed.size())
            }
            (ValueOp::Fixed(fixed), WireFormat::Compact(compact)) => {
                self.compact_fixed(compact, fixed, cursor, base, offset)
            }
            (ValueOp::Bytes { validate }, WireFormat::Binary(_)) => {
                self.bytes(validate, cursor, base, offset)
            }
            (ValueOp::Bytes { validate }, WireFormat::Compact(_)) => {
                let (len, start) = self.varint(32, cursor);
                self.view(validate, start, len, base, offset)
            }
            (ValueOp::List(list), WireFormat::Binary(_)) => self.list(&list, cursor, base, offset, levels),
            (ValueOp::List(list), WireFormat::Compact(compact)) => {
                self.compact_list(compact, &list, cursor, base, offset, levels)
            }
            (ValueOp::Map(map), WireFormat::Binary(_)) => self.map(&map, cursor, base, offset, levels),
            (ValueOp::Map(map), WireFormat::Compact(_)) => {
                self.compact_map(&map, cursor, base, offset, levels)
            }
            (ValueOp::Struct { plan, .. }, _) => {
                let record = self.e.offset(base, offset);
                self.nested(plan, record, cursor, levels)
            }
        }
    }

    /// Decodes the struct `plan` at `cursor` into `record`; the cursor after it.
    fn nested(&mut self, plan: PlanId, record: Value, cursor: Value, levels: Value) -> Value {
        let role = Role::decoder_of(self.plan, self.plan.struct_plan(plan));
        self.e.call_role_or_fail(role, plan, &[self.arena, record, cursor, self.e.end, levels])
    }

    /// Views a string or binary in Binary.
    fn bytes(&mut self, validate: bool, cursor: Value, base: Value, offset: u32) -> Value {
        let input = self.e.require_len(cursor, 4);
        let len = read_len(self.e, input, 0);
        let start = self.e.offset(cursor, 4);
        self.view(validate, start, len, base, offset)
    }

    /// Views the `len` bytes at `start` as a string or binary; the cursor after them.
    fn view(&mut self, is_text: bool, start: Value, len: Value, base: Value, offset: u32) -> Value {
        // A length beyond `i32::MAX` is beyond any input.
        let remaining = self.e.remaining(start);
        let fits = self.e.compare(IntCC::UnsignedLessThanOrEqual, len, remaining);
        self.e.require(fits);
        if is_text {
            let fail = self.e.fail;
            validate(self.e, start, len, remaining, fail);
        }
        store_view(self.e, is_text, start, len, base, offset);
        self.e.b.ins().iadd(start, len)
    }

    /// `size` bytes of the arena, aligned to 8; `size` is a multiple of 8.
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
        let fresh = self.e.call_helper(helpers::GROW, &[arena, size]).expect("grow returns");
        let ok = self.e.compare_number(IntCC::NotEqual, fresh, 0);
        self.e.require(ok);
        self.e.jump(done, &[fresh]);
        self.e.b.switch_to_block(done);
        self.e.param(done, 0)
    }

    /// `count` elements of `stride` bytes.
    fn alloc_elements(&mut self, count: Value, stride: u32) -> Value {
        let size = self.e.b.ins().imul_imm_s(count, i64::from(stride));
        let size = if stride.is_multiple_of(8) {
            size
        } else {
            let padded = self.e.b.ins().iadd_imm_s(size, 7);
            self.e.b.ins().band_imm_s(padded, !7)
        };
        self.alloc(size)
    }

    /// Stores the slice of a container.
    fn store_slice(&mut self, start: Value, count: Value, base: Value, offset: u32) {
        self.e.store(start, base, offset);
        // The flags, in the upper half, are 0: counts are below 2^31.
        self.e.store(count, base, offset + 8);
    }

    /// Reads the count at `input + offset`. For none, checks that the type codes before it are valid or 0, stores an empty
    /// slice and leaves for `done` with the cursor after it.
    fn count(&mut self, input: Input, types_len: u32, base: Value, slot: u32, done: Block) -> Value {
        let count = read_len(self.e, input, types_len);
        let (some, none) = (self.e.block(&[]), self.e.cold_block(&[]));
        self.e.branch(count, some, &[], none, &[]);
        self.e.b.switch_to_block(none);
        for at in 0..types_len {
            let code = self.e.load_input(types::I8, input, at);
            let code = self.e.b.ins().uextend(WORD, code);
            let in_range = self.e.compare_number(IntCC::UnsignedLessThan, code, 64);
            self.e.require(in_range);
            let valid = (0..64).filter(|&code| code == 0 || WireType::from_code(code).is_some());
            let valid = valid.fold(0u64, |set, code| set | 1 << code);
            let valid = self.e.number(valid as i64);
            let bit = self.e.b.ins().ushr(valid, code);
            let bit = self.e.b.ins().band_imm_u(bit, 1);
            self.e.require(bit);
        }
        let start = self.e.number(RawSlice::EMPTY.ptr.addr().get() as i64);
        let zero = self.e.number(0);
        self.store_slice(start, zero, base, slot);
        let after = self.e.offset(input.at, types_len + 4);
        self.e.jump(done, &[after]);
        self.e.b.switch_to_block(some);
        count
    }

    /// Fails unless the type code at `input + at` is `expected`.
    fn require_type(&mut self, input: Input, at: u32, expected: WireType) {
        let code = self.e.load_input(types::I8, input, at);
        let same = self.e.compare_number(IntCC::Equal, code, i64::from(expected.code()));
        self.e.require(same);
    }

    /// Fails unless `count` things of at least `min_len` bytes can be left at `at`; returns how many bytes that is.
    fn require_count(&mut self, at: Value, count: Value, min_len: u32) -> Value {
        let len = self.e.b.ins().imul_imm_s(count, i64::from(min_len));
        let remaining = self.e.remaining(at);
        let fits = self.e.compare(IntCC::UnsignedLessThanOrEqual, len, remaining);
        self.e.require(fits);
        len
    }

    fn list(&mut self, list: &ListOp, cursor: Value, base: Value, offset: u32, levels: Value) -> Value {
        let levels = self.e.enter(levels);
        let done = self.e.block(&[WORD]);
        let input = self.e.require_len(cursor, LIST_HEADER_LEN as u32);
        let count = self.count(input, 1, base, offset, done);
        self.require_type(input, 0, list.wire);
        let start = self.e.offset(cursor, LIST_HEADER_LEN as u32);
        let len = self.require_count(start, count, Binary.min_len(list.wire));
        match *self.plan.op(list.element) {
            ValueOp::Fixed(fixed) => {
                let elements = match fixed {
                    // Single bytes are the same in memory: a view of the input.
                    Fixed::I8 => start,
                    _ => {
                        let to = self.alloc_elements(count, list.stride);
                        let (helper, amount) = match fixed {
                            Fixed::Bool => (helpers::COPY_BOOLS, count),
                            Fixed::I16 => (helpers::SWAP_16, count),
                            Fixed::I32 => (helpers::SWAP_32, count),
                            Fixed::I64 | Fixed::Double => (helpers::SWAP_64, count),
                            Fixed::I8 | Fixed::Uuid => (helpers::COPY, len),
                        };
                        self.e.call_helper(helper, &[start, to, amount]);
                        to
                    }
                };
                self.store_slice(elements, count, base, offset);
                let after = self.e.b.ins().iadd(start, len);
                self.e.jump(done, &[after]);
            }
            _ => {
                let elements = self.alloc_elements(count, list.stride);
                let after = self.each(elements, count, list.stride, start, |this, element, cursor| {
                    this.value(list.element, cursor, element, 0, levels)
                });
                self.store_slice(elements, count, base, offset);
                self.e.jump(done, &[after]);
            }
        }
        self.e.b.switch_to_block(done);
        self.e.param(done, 0)
    }

    fn map(&mut self, map: &MapOp, cursor: Value, base: Value, offset: u32, levels: Value) -> Value {
        let levels = self.e.enter(levels);
        let done = self.e.block(&[WORD]);
        let input = self.e.require_len(cursor, MAP_HEADER_LEN as u32);
        let count = self.count(input, 2, base, offset, done);
        self.require_type(input, 0, map.key_wire);
        self.require_type(input, 1, map.value_wire);
        let start = self.e.offset(cursor, MAP_HEADER_LEN as u32);
        self.require_count(start, count, Binary.min_len(map.key_wire) + Binary.min_len(map.value_wire));
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

    /// Runs `body` for each of `count` elements, at least one, in memory from `start` on; it takes the element and the
    /// cursor, and gives the cursor after it. Returns the cursor after the last.
    fn each(
        &mut self,
        start: Value,
        count: Value,
        stride: u32,
        cursor: Value,
        body: impl FnOnce(&mut Self, Value, Value) -> Value,
    ) -> Value {
        let size = self.e.b.ins().imul_imm_s(count, i64::from(stride));
        let end = self.e.b.ins().iadd(start, size);
        let (head, exit) = (self.e.block(&[WORD, WORD]), self.e.block(&[WORD]));
        self.e.jump(head, &[start, cursor]);
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

/// The id of the field before, on which short headers in Compact build.
#[derive(Clone, Copy)]
enum Last {
    Known(i16),
    /// As an I32, times 16.
    Dynamic(Value),
}

/// Copies a value of fixed size from `input + from` to `base + to`, in Binary.
fn copy_fixed(e: &mut Emitter<'_>, fixed: Fixed, input: Input, from: u32, base: Value, to: u32) {
    let value = match fixed {
        Fixed::Bool => {
            let byte = e.load_input(types::I8, input, from);
            e.compare_number(IntCC::NotEqual, byte, 0)
        }
        Fixed::I8 => e.load_input(types::I8, input, from),
        Fixed::I16 => {
            // A 16-bit swap goes through a partial register; this does not.
            assert!(from + 2 <= input.known, "a load of two bytes within the known ones");
            let flags = MemFlagsData::new().with_notrap();
            let raw = e.b.ins().uload16(types::I32, flags, input.at, from as i32);
            let swapped = e.b.ins().bswap(raw);
            let value = e.b.ins().ushr_imm_u(swapped, 16);
            e.b.ins().istore16(flags, value, base, to as i32);
            return;
        }
        Fixed::I32 | Fixed::I64 | Fixed::Double => {
            let ty = if fixed == Fixed::I32 { types::I32 } else { types::I64 };
            let raw = e.load_input(ty, input, from);
            e.b.ins().bswap(raw)
        }
        Fixed::Uuid => e.load_input(types::I8X16, input, from),
    };
    e.store(value, base, to);
}

/// Reads the length or count at `input + offset`, a number below 2^32.
fn read_len(e: &mut Emitter<'_>, input: Input, offset: u32) -> Value {
    let raw = e.load_input(types::I32, input, offset);
    let len = e.b.ins().bswap(raw);
    e.b.ins().uextend(WORD, len)
}

/// Stores the view of a string or binary in the slot at `base + offset`.
fn store_view(e: &mut Emitter<'_>, is_text: bool, start: Value, len: Value, base: Value, offset: u32) {
    e.store(start, base, offset);
    let flags = if is_text { i64::from(VALID_UTF8) << 32 } else { 0 };
    let len_and_flags = if flags == 0 { len } else { e.b.ins().bor_imm_u(len, flags) };
    e.store(len_and_flags, base, offset + 8);
}

/// Leaves for `invalid` unless the `len` bytes at `start`, of which `remaining` could be read, are UTF-8: tells short ASCII inline, else
/// by the helper.
fn validate(e: &mut Emitter<'_>, start: Value, len: Value, remaining: Value, invalid: Block) {
    let (long, done) = (e.cold_block(&[]), e.block(&[]));
    let short = e.compare_number(IntCC::UnsignedLessThanOrEqual, len, i64::from(INLINE_ASCII));
    let readable = e.compare_number(IntCC::UnsignedGreaterThanOrEqual, remaining, i64::from(INLINE_ASCII));
    e.require_or(short, long, &[]);
    e.require_or(readable, long, &[]);
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
    let valid = e.call_helper(helpers::IS_UTF8, &[start, len]).expect("is_utf8 returns");
    e.branch(valid, done, &[], invalid, &[]);
    e.b.switch_to_block(done);
}
