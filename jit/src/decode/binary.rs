//! Decoding Binary.
//!
//! The decoder holds a header's three bytes, the first one lowest. It first tries a run of fixed-size fields as a whole, with one
//! check for the end of the input, and scans the fields of a sparse struct. Flat structs have a decoder of their own for the usual
//! case, `straight`; the one for any order goes on where that one left off.

use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::{Block, InstBuilder, Value, types};
use scrimp_record::bulk::Pattern;
use scrimp_record::plan::{FieldOp, MapOp, Plan, Run, Step, StructPlan, Target, ValueOp};
use scrimp_record::wire::binary::{FIELD_HEADER_LEN, LENGTH_LEN, LIST_HEADER_LEN, MAP_HEADER_LEN};
use scrimp_record::wire::{Binary, Fixed, Format, STOP, WireType};

use super::{Container, Decoder, Find, HEADER_PARAMS, Verbs};
use crate::abi::WORD;
use crate::emitter::{Emitter, Entries, Input, Slot, entries_of, header_of, scan_table};
use crate::flat::{is_flat, skips_straight};
use crate::helpers;
use crate::scan::ScanTable;
use crate::values::FixedSlot;

mod run;
mod straight;

pub(super) use straight::emit_inlined;
pub(crate) use straight::{emit_message, emit_message_rest, emit_straight};

/// The bytes of a field header, and of the shortest field: three, and a value of at least one.
const HEADER: u32 = FIELD_HEADER_LEN as u32;
const SHORTEST_FIELD: u32 = HEADER + 1;

/// The blocks that decoders of Binary alone have.
pub(super) struct Ways {
    /// By field that starts a run: the run, and `(cursor)`, which tries all of it.
    run: Vec<Option<(Run, Block)>>,
    /// By field of a run, where the struct can be scanned: `(cursor, header)`; compares after the field before did not
    /// come, and scans if this one did not come either.
    second: Vec<Option<Block>>,
    /// `(cursor)`, where the struct can be scanned: scans.
    scan: Option<Block>,
    /// `(cursor, slot)`: the value for this [packed](FixedSlot::pack) slot is too near the end to read more with it.
    last: Block,
    /// `(cursor)`: fewer bytes are left than the shortest field takes.
    near_end: Block,
}

impl Ways {
    pub(super) fn new(e: &mut Emitter<'_>, plan: &Plan, of: &StructPlan) -> Self {
        let count = of.fields.len();
        let (mut run, mut second) = (vec![None; count], vec![None; count]);
        let scannable = ScanTable::suits(of);
        // Where the straight decoder left off among strings, a whole run is unlikely to follow.
        let tries_runs = !is_flat(plan, of) || is_all_runs(of) || scannable;
        for one in run::runs_of(of) {
            if one.count > 1 && tries_runs {
                let first = one.first as usize;
                run[first] = Some((one, e.block(&[WORD])));
                if scannable {
                    second[first + 1..first + one.count as usize].fill_with(|| Some(e.block(&HEADER_PARAMS)));
                }
            }
        }
        let scan = scannable.then(|| e.block(&[WORD]));
        Self { run, second, scan, last: e.cold_block(&[WORD, WORD]), near_end: e.cold_block(&[WORD]) }
    }
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

/// Reads the length or count at `input + offset`, a number below 2^32.
fn read_len(e: &mut Emitter<'_>, input: Input, offset: u32) -> Value {
    let raw = e.load_input(types::I32, input, offset);
    let len = e.b.ins().bswap(raw);
    e.b.ins().uextend(WORD, len)
}

/// Copies a value of fixed size from `input + from`; any bool but 0 becomes 1.
fn copy_fixed(e: &mut Emitter<'_>, fixed: Fixed, input: Input, from: u32, to: Slot) {
    let from = input.slot(from, fixed.size());
    if fixed == Fixed::Bool {
        let byte = e.load(types::I8, from.base, from.offset);
        let value = e.compare_number(IntCC::NotEqual, byte, 0);
        e.store(value, to.base, to.offset);
    } else {
        e.copy_fixed(fixed, from, to);
    }
}

impl Verbs for Decoder<'_, '_, '_, Binary, Ways> {
    /// Headers hold the id itself.
    type Last = ();

    fn last(_id: i16) {}

    fn last_of(&mut self, _header: Value) {}

    fn is_in_header(_field: &FieldOp) -> bool {
        false
    }

    fn start(&mut self) {
        let cursor = self.start;
        if skips_straight(self.of) {
            return self.skip_straight();
        }
        if !is_flat(self.plan, self.of) {
            return self.start_afresh(cursor);
        }
        // The straight decoder left off somewhere and has marked the fields that it decoded.
        // Without strings it left off at the start. Where a scan follows, any start will do.
        let expected = match is_all_runs(self.of) || self.ways.scan.is_some() {
            true => 0,
            false => self.of.fields.len(),
        };
        self.go_to(expected, cursor, ());
    }

    fn go_to(&mut self, index: usize, cursor: Value, (): ()) {
        match self.ways.run.get(index) {
            Some(&Some((_, block))) => self.e.jump(block, &[cursor]),
            _ => self.fetch(index, cursor),
        }
    }

    fn look_for(&mut self, index: usize) {
        if let Some((run, block)) = self.ways.run[index] {
            self.emit_run(run, block);
        }
        self.emit_expect(index);
        if let Some(block) = self.ways.second[index] {
            self.emit_second(index, block);
        }
    }

    fn after_miss(&self, index: usize) -> Block {
        match self.ways.second.get(index + 1) {
            Some(&Some(second)) => second,
            _ => self.next_prediction(index),
        }
    }

    fn emit_body(&mut self, index: usize) {
        let [cursor] = self.e.switch_to(self.body[index]);
        self.leave_if_wanted(index, cursor);
        let target = self.of.fields[index].target;
        let may_be_blob = self.plan.has_blobs_apart();
        let fetches_next = !matches!(self.ways.run.get(index + 1), Some(Some(_))) && !self.has_early_end();
        match target.map(|target| (target, *self.plan.op(target.op))) {
            Some((target, ValueOp::Fixed(fixed))) if fetches_next => {
                self.emit_fixed_body(index, &target, fixed, cursor);
            }
            None if fetches_next && self.fixed_len_of(index).is_some() => {
                self.emit_skipped_body(index, cursor);
            }
            Some((target, ValueOp::Bytes { validate })) if !may_be_blob && is_flat(self.plan, self.of) => {
                self.emit_bytes_body(index, &target, validate, cursor);
            }
            _ => {
                let value = self.value_start(cursor);
                self.emit_value(index, value);
            }
        }
    }

    fn emit_ways(&mut self) {
        if let Some(block) = self.ways.scan {
            self.emit_scan(block);
        }
        self.emit_last();
        self.emit_near_end();
    }

    fn header_of(field: &FieldOp) -> i64 {
        header_of(field).into()
    }

    fn is_field(&mut self, header: Value, field: &FieldOp) -> Value {
        self.e.compare_number(IntCC::Equal, header, Self::header_of(field))
    }

    fn is_type(&mut self, code: Value, field: &FieldOp) -> Value {
        self.e.compare_number(IntCC::Equal, code, i64::from(field.wire_type.code()))
    }

    fn split(&mut self, cursor: Value, header: Value) -> (Value, Value) {
        let code = self.e.b.ins().band_imm_u(header, 0xff);
        let stop = self.e.offset(cursor, 1);
        let dispatch = self.e.cold_block(&[]);
        self.e.branch(code, dispatch, &[], self.finish, &[stop]);
        self.e.b.switch_to_block(dispatch);
        // The id is big-endian in the header's upper two bytes.
        let swapped = self.e.b.ins().bswap(header);
        (code, self.e.b.ins().ushr_imm_u(swapped, 8))
    }

    fn value_start(&mut self, cursor: Value) -> Value {
        self.e.offset(cursor, HEADER)
    }

    fn found_value(&mut self, find: Find, cursor: Value) -> Value {
        self.e.store(cursor, find.header, 0);
        self.value_start(cursor)
    }

    fn scalar(&mut self, fixed: Fixed, cursor: Value, slot: Slot) -> Value {
        let input = self.e.require_len(cursor, fixed.size());
        copy_fixed(self.e, fixed, input, 0, slot);
        self.e.offset(cursor, fixed.size())
    }

    fn skip_scalar(&mut self, fixed: Fixed, cursor: Value) -> Value {
        self.pass(cursor, fixed.size())
    }

    fn skip_bytes(&mut self, cursor: Value) -> Value {
        let start = self.pass(cursor, LENGTH_LEN as u32);
        let len = read_len(self.e, Input { at: cursor, known: LENGTH_LEN as u32 }, 0);
        self.pass_many(start, len)
    }

    fn skip_list_head(&mut self, ty: WireType, cursor: Value, other: Block) -> (Value, Value) {
        self.skip_head(&[ty], LIST_HEADER_LEN as u32, cursor, other)
    }

    fn skip_map_head(&mut self, map: &MapOp, cursor: Value, other: Block) -> (Value, Value) {
        self.skip_head(&[map.key_type, map.value_type], MAP_HEADER_LEN as u32, cursor, other)
    }

    fn list_skipper(_fixed: Fixed) -> Option<usize> {
        None
    }

    fn length(&mut self, cursor: Value) -> (Value, Value) {
        let input = self.e.require_len(cursor, LENGTH_LEN as u32);
        let len = read_len(self.e, input, 0);
        (len, self.e.offset(cursor, LENGTH_LEN as u32))
    }

    fn list_head(&mut self, ty: WireType, cursor: Value, container: &Container) -> (Value, Value) {
        self.container_head(&[ty], LIST_HEADER_LEN as u32, cursor, container)
    }

    fn map_head(&mut self, map: &MapOp, cursor: Value, container: &Container) -> (Value, Value) {
        self.container_head(&[map.key_type, map.value_type], MAP_HEADER_LEN as u32, cursor, container)
    }

    fn scalars(&mut self, fixed: Fixed, count: Value, start: Value, len: Value, to: Value) -> Value {
        let (helper, amount) = match fixed {
            Fixed::Bool => (helpers::COPY_BOOLS, count),
            Fixed::I16 => (helpers::SWAP_16, count),
            Fixed::I32 => (helpers::SWAP_32, count),
            Fixed::I64 | Fixed::Double => (helpers::SWAP_64, count),
            Fixed::I8 | Fixed::Uuid => (helpers::COPY, len),
        };
        self.e.call_helper(helper, &[start, to, amount]);
        self.e.b.ins().iadd(start, len)
    }

    fn many_entries(
        &mut self,
        map: &MapOp,
        count: Value,
        start: Value,
        len: Value,
        to: Value,
    ) -> Option<Block> {
        let entries = entries_of(self.plan, map, Pattern::decode)?;
        let many = self.e.start_many(count);
        match entries {
            Entries::Numbers(fixed) => {
                let numbers = self.e.b.ins().imul_imm_s(count, 2);
                self.scalars(fixed, numbers, start, len, to);
            }
            Entries::Records(pattern) => self.e.rearrange(&pattern, start, to, count),
        }
        let after = self.e.b.ins().iadd(start, len);
        Some(self.e.end_many(many, after))
    }
}

impl Decoder<'_, '_, '_, Binary, Ways> {
    /// Fetches the header at `cursor` and goes on to `expect[index]`.
    fn fetch(&mut self, index: usize, cursor: Value) {
        let remaining = self.e.remaining(cursor);
        let enough =
            self.e.compare_number(IntCC::UnsignedGreaterThanOrEqual, remaining, i64::from(SHORTEST_FIELD));
        let here = self.e.block(&[]);
        self.e.branch_likely(enough, here, &[], self.ways.near_end, &[cursor]);
        self.e.b.switch_to_block(here);
        let header = load_header(self.e, Input { at: cursor, known: SHORTEST_FIELD }, 0);
        self.e.jump(self.expect[index], &[cursor, header]);
    }

    /// The field before did not come: if this one does not either, the struct may be sparse.
    fn emit_second(&mut self, index: usize, block: Block) {
        let [cursor, header] = self.e.switch_to(block);
        let predicted = self.is_field(header, &self.of.fields[index]);
        let scan = self.ways.scan.expect("only structs that can be scanned have this block");
        self.e.branch(predicted, self.body[index], &[cursor], scan, &[cursor]);
    }

    /// Has fields scanned; whatever comes behind them is looked up.
    fn emit_scan(&mut self, block: Block) {
        let [cursor] = self.e.switch_to(block);
        let (record, end) = (self.record, self.e.end);
        let table = self.e.data(scan_table(self.id));
        let after = self.e.call_helper(helpers::SCAN, &[table, record, cursor, end]).expect("scan returns");
        self.fetch(self.of.fields.len(), after);
    }

    /// The body of a field of fixed size: one check covers the value and the next header.
    fn emit_fixed_body(&mut self, index: usize, target: &Target, fixed: Fixed, cursor: Value) {
        let slot = Slot { base: self.record, offset: target.offset };
        self.mark_present(target.presence);
        let len = HEADER + fixed.size();
        let after = self.e.offset(cursor, len);
        let remaining = self.e.remaining(cursor);
        let with_next = i64::from(len + SHORTEST_FIELD);
        let enough = self.e.compare_number(IntCC::UnsignedGreaterThanOrEqual, remaining, with_next);
        let near_end = self.e.cold_block(&[]);
        self.e.require_or(enough, near_end);
        let input = Input { at: cursor, known: len + SHORTEST_FIELD };
        copy_fixed(self.e, fixed, input, HEADER, slot);
        let header = load_header(self.e, input, len);
        self.e.jump(self.expect[index + 1], &[after, header]);
        self.e.b.switch_to_block(near_end);
        let value = self.e.offset(cursor, HEADER);
        let wire_type = self.of.fields[index].wire_type;
        let packed = FixedSlot { wire_type, offset: target.offset }.pack();
        let packed = self.e.number(packed as i64);
        self.e.jump(self.ways.last, &[value, packed]);
    }

    /// The length of the value of field `index`, if it is fixed.
    fn fixed_len_of(&self, index: usize) -> Option<u32> {
        self.format.fixed_len(self.of.fields[index].wire_type)
    }

    /// The body of a field of fixed size that is skipped: one check covers the value and the next header.
    fn emit_skipped_body(&mut self, index: usize, cursor: Value) {
        let len = HEADER + self.fixed_len_of(index).expect("the field is of fixed size");
        let near_end = self.e.cold_block(&[]);
        let input = self.e.require_len_or(cursor, len + SHORTEST_FIELD, near_end);
        let header = load_header(self.e, input, len);
        let after = self.e.offset(cursor, len);
        self.e.jump(self.expect[index + 1], &[after, header]);
        self.e.b.switch_to_block(near_end);
        self.e.require_len(cursor, len);
        let after = self.e.offset(cursor, len);
        self.e.jump(self.ways.near_end, &[after]);
    }

    /// The body of a string of a flat struct: the straight decoder has the fast code.
    fn emit_bytes_body(&mut self, index: usize, target: &Target, is_text: bool, cursor: Value) {
        let slot = self.e.offset(self.record, target.offset);
        let value = self.value_start(cursor);
        let is_text = self.e.number(is_text.into());
        let args = [slot, value, self.e.end, is_text];
        let after = self.e.call_helper_or_fail(helpers::READ_BYTES, &args);
        self.end_field(index, after);
    }

    /// Reads the value of a field that is too near the end to read the next header with it.
    fn emit_last(&mut self) {
        let [cursor, packed] = self.e.switch_to(self.ways.last);
        let args = [self.record, cursor, self.e.end, packed];
        let after = self.e.call_helper_or_fail(helpers::READ_FIXED, &args);
        self.e.jump(self.ways.near_end, &[after]);
    }

    /// Fewer bytes than the shortest field can only be a stop.
    fn emit_near_end(&mut self) {
        let [cursor] = self.e.switch_to(self.ways.near_end);
        let input = self.e.require_len(cursor, 1);
        let code = self.e.load_input(types::I8, input, 0);
        let stop = self.e.compare_number(IntCC::Equal, code, i64::from(STOP));
        self.e.require(stop);
        let after = self.e.offset(cursor, 1);
        self.e.jump(self.finish, &[after]);
    }

    /// Reads the head of a container that is skipped, which is `len` bytes: a type code for each of `element_types`, and a count.
    fn skip_head(
        &mut self,
        element_types: &[WireType],
        len: u32,
        cursor: Value,
        other: Block,
    ) -> (Value, Value) {
        let input = self.e.require_len(cursor, len);
        for (at, ty) in (0..).zip(element_types) {
            let code = self.e.load_input(types::I8, input, at);
            let same = self.e.compare_number(IntCC::Equal, code, i64::from(ty.code()));
            self.e.require_or(same, other);
        }
        let count = read_len(self.e, input, element_types.len() as u32);
        (count, self.e.offset(cursor, len))
    }

    /// Reads the head of a container, which is `len` bytes: a type code for each of `element_types`, and a count.
    fn container_head(
        &mut self,
        element_types: &[WireType],
        len: u32,
        cursor: Value,
        container: &Container,
    ) -> (Value, Value) {
        let input = self.e.require_len(cursor, len);
        let count = read_len(self.e, input, element_types.len() as u32);
        self.leave_if_empty(count, container, |this| {
            this.require_types_or_none(input, element_types.len() as u32);
            this.e.offset(cursor, len)
        });
        for (at, ty) in (0..).zip(element_types) {
            let code = self.e.load_input(types::I8, input, at);
            let same = self.e.compare_number(IntCC::Equal, code, i64::from(ty.code()));
            self.e.require(same);
        }
        (count, self.e.offset(cursor, len))
    }

    /// Fails unless the type codes at the start of `input`, `count` of them, are all valid or 0.
    fn require_types_or_none(&mut self, input: Input, count: u32) {
        let valid = (0..64).filter(|&code| code == 0 || WireType::from_code(code).is_some());
        let valid = valid.fold(0u64, |set, code| set | 1 << code);
        let mut all = None;
        for at in 0..count {
            let code = self.e.load_input_byte(WORD, input, at);
            let in_range = self.e.compare_number(IntCC::UnsignedLessThan, code, 64);
            let in_range = self.e.b.ins().uextend(WORD, in_range);
            let valid = self.e.number(valid as i64);
            let bit = self.e.b.ins().ushr(valid, code);
            let good = self.e.b.ins().band(bit, in_range);
            all = Some(match all {
                None => good,
                Some(all) => self.e.b.ins().band(all, good),
            });
        }
        self.e.require(all.expect("containers have a type or two"));
    }
}
