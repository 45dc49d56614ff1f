//! [`Emitter`]: Cranelift's function builder with the verbs of this domain.

use std::collections::HashMap;

use cranelift_codegen::ir::condcodes::{CondCode, IntCC};
use cranelift_codegen::ir::immediates::Imm64;
use cranelift_codegen::ir::{
    Block, BlockArg, ExtFuncData, ExternalName, FuncRef, GlobalValueData, InstBuilder, InstructionData,
    MemFlagsData, Opcode, Signature, StackSlotData, StackSlotKind, Type, UserExternalName, Value, types,
};
use cranelift_codegen::isa::CallConv;
use cranelift_frontend::FunctionBuilder;
use scrimp_record::Plan;
use scrimp_record::bulk::Pattern;
use scrimp_record::plan::{ChosenId, FieldOp, MapOp, PlanId, Target, ValueOp, WantedId};
use scrimp_record::wire::{Fixed, binary};

use crate::abi::{Role, WORD};
use crate::helpers;

/// The name space of helpers, by index into their table.
pub(crate) const HELPERS: u32 = 0;

/// The name space of constant data: [`ASCII_MASKS`], then for each struct plan a scan table, for each a default image, and for each a table by
/// position; then what is wanted and chosen of containers.
pub(crate) const DATA: u32 = 1;

/// The first of the name spaces of the unit's functions, one for each [`Role`].
pub(crate) const ROLES: u32 = 2;

/// From how many map entries of fixed size on a call that copies all is faster than a loop of loads and stores (Zen 4: 16 take 9 and
/// 10 ns, 256 take 78 and 151).
const MANY: i64 = 16;

/// The index of the ASCII masks in [`DATA`].
pub(crate) const ASCII_MASKS: u32 = 0;

/// The index of a struct's scan table in [`DATA`].
pub(crate) fn scan_table(plan: PlanId) -> u32 {
    1 + plan.index() as u32
}

/// The index of the default image of `plan`'s struct `id` in [`DATA`].
pub(crate) fn image(plan: &Plan, id: PlanId) -> u32 {
    1 + (plan.structs().len() + id.index()) as u32
}

/// The index of the table by position of `plan`'s struct `id` in [`DATA`].
pub(crate) fn positions_table(plan: &Plan, id: PlanId) -> u32 {
    1 + (2 * plan.structs().len() + id.index()) as u32
}

/// The index of what is wanted of a container in [`DATA`].
pub(crate) fn wanted_data(plan: &Plan, wanted: WantedId) -> u32 {
    1 + (3 * plan.structs().len() + wanted.index()) as u32
}

/// The index of what is chosen of a container in [`DATA`].
pub(crate) fn chosen_data(plan: &Plan, chosen: ChosenId) -> u32 {
    1 + (3 * plan.structs().len() + plan.all_wanted().count() + chosen.index()) as u32
}

/// A position in the input at which `known` bytes are known to be readable.
#[derive(Clone, Copy)]
pub(crate) struct Input {
    pub(crate) at: Value,
    pub(crate) known: u32,
}

/// Where a value lies in a record, or in an element or entry of a container.
#[derive(Clone, Copy)]
pub(crate) struct Slot {
    pub(crate) base: Value,
    pub(crate) offset: u32,
}

impl Input {
    /// `len` bytes at `offset`, which are known to be readable.
    pub(crate) fn slot(self, offset: u32, len: u32) -> Slot {
        assert!(offset + len <= self.known, "{len} bytes at {offset} of {} known ones", self.known);
        Slot { base: self.at, offset }
    }
}

impl Slot {
    /// The slot at `base` itself.
    pub(crate) fn at(base: Value) -> Self {
        Self { base, offset: 0 }
    }
}

/// A part under a condition that is being emitted; see [`Emitter::start_if`].
pub(crate) struct If<const N: usize> {
    done: Block,
}

/// A loop over elements that is being emitted; see [`Emitter::start_each`].
pub(crate) struct Each {
    /// The element in memory.
    pub(crate) element: Value,
    /// The position on the wire at which it is read or written.
    pub(crate) cursor: Value,
    stride: u32,
    end: Value,
    head: Block,
    exit: Block,
}

/// Emits one function.
pub(crate) struct Emitter<'f> {
    pub(crate) b: FunctionBuilder<'f>,
    /// Where the function starts.
    entry: Block,
    /// The end of the input or output.
    pub(crate) end: Value,
    /// Where to go when the input is bad or the output is full.
    pub(crate) fail: Block,
    /// By name space and index: the functions that are called.
    functions: HashMap<(u32, u32), FuncRef>,
}

impl<'f> Emitter<'f> {
    /// Starts a function of `role`.
    pub(crate) fn new(mut b: FunctionBuilder<'f>, role: Role) -> Self {
        let entry = b.create_block();
        b.append_block_params_for_function_params(entry);
        b.switch_to_block(entry);
        let end = match (role, b.block_params(entry)) {
            (Role::DecodeMessage, &[_arena, start, len, _levels]) => b.ins().iadd(start, len),
            (Role::Encode | Role::EncodeMerging | Role::EncodeLacking, &[_levels, _record, _cursor, end]) => {
                end
            }
            (Role::Skip, &[_cursor, end, _levels]) => end,
            (Role::Find, &[_cursor, end, _levels, _wanted, _last, _header]) => end,
            (_, &[_arena, _record, _cursor, end, _levels]) => end,
            _ => unreachable!("these are the signatures of all roles"),
        };
        let fail = b.create_block();
        b.set_cold_block(fail);
        Self { b, entry, end, fail, functions: HashMap::new() }
    }

    /// The parameters of the function.
    pub(crate) fn params<const N: usize>(&self) -> [Value; N] {
        self.b.block_params(self.entry).try_into().expect("the role has so many parameters")
    }

    /// Ends the function.
    pub(crate) fn finish(mut self, isa: &dyn cranelift_codegen::isa::TargetIsa) {
        self.b.switch_to_block(self.fail);
        let null = self.number(0);
        self.b.ins().return_(&[null]);
        self.b.seal_all_blocks();
        self.b.finalize(isa.frontend_config());
    }

    /// A constant.
    pub(crate) fn number(&mut self, value: i64) -> Value {
        self.b.ins().iconst(WORD, value)
    }

    fn flags() -> MemFlagsData {
        MemFlagsData::new().with_notrap()
    }

    /// Loads from a record, the arena or constant data.
    pub(crate) fn load(&mut self, ty: Type, base: Value, offset: u32) -> Value {
        self.b.ins().load(ty, Self::flags(), base, offset as i32)
    }

    /// Loads from the input, among the bytes that are known to be readable.
    pub(crate) fn load_input(&mut self, ty: Type, input: Input, offset: u32) -> Value {
        assert!(
            offset + ty.bytes() <= input.known,
            "a load of {ty} at {offset} of {} known bytes",
            input.known
        );
        self.b.ins().load(ty, Self::flags(), input.at, offset as i32)
    }

    /// Loads a byte from the input, one of those known to be readable, as a number of type `ty`.
    pub(crate) fn load_input_byte(&mut self, ty: Type, input: Input, offset: u32) -> Value {
        assert!(offset < input.known, "a load of a byte at {offset} of {} known bytes", input.known);
        self.b.ins().uload8(ty, Self::flags(), input.at, offset as i32)
    }

    /// Loads a byte from a record as a number of type `ty`.
    pub(crate) fn load_byte(&mut self, ty: Type, base: Value, offset: u32) -> Value {
        self.b.ins().uload8(ty, Self::flags(), base, offset as i32)
    }

    /// Loads four bytes from a record or constant data as a word.
    pub(crate) fn load_32(&mut self, base: Value, offset: u32) -> Value {
        self.b.ins().uload32(Self::flags(), base, offset as i32)
    }

    /// Stores the low byte of `value`, an I32 or I64.
    pub(crate) fn store_byte(&mut self, value: Value, base: Value, offset: u32) {
        self.b.ins().istore8(Self::flags(), value, base, offset as i32);
    }

    /// Stores the low `len` bytes of the word `value`: one, two or four.
    pub(crate) fn store_low(&mut self, value: Value, len: u32, base: Value, offset: u32) {
        let (flags, offset) = (Self::flags(), offset as i32);
        match len {
            1 => self.b.ins().istore8(flags, value, base, offset),
            2 => self.b.ins().istore16(flags, value, base, offset),
            4 => self.b.ins().istore32(flags, value, base, offset),
            _ => unreachable!("there is no store of {len} bytes"),
        };
    }

    /// Stores to a record, the arena, or output that was checked to have room.
    pub(crate) fn store(&mut self, value: Value, base: Value, offset: u32) {
        self.b.ins().store(Self::flags(), value, base, offset as i32);
    }

    /// Stores a constant.
    pub(crate) fn store_number(&mut self, ty: Type, number: i64, base: Value, offset: u32) {
        let value = self.b.ins().iconst(ty, number);
        self.store(value, base, offset);
    }

    /// `base + offset`.
    pub(crate) fn offset(&mut self, base: Value, offset: u32) -> Value {
        if offset == 0 { base } else { self.plus(base, offset.into()) }
    }

    /// `value + addend`; the constants of several such sums become one.
    fn plus(&mut self, value: Value, addend: i64) -> Value {
        match self.sum(value) {
            Some((start, so_far)) => self.b.ins().iadd_imm_s(start, so_far + addend),
            None => self.b.ins().iadd_imm_s(value, addend),
        }
    }

    /// The parts of `value`, if it is the sum of a value and a constant.
    fn sum(&self, value: Value) -> Option<(Value, i64)> {
        let InstructionData::Binary { opcode: Opcode::Iadd, args: [start, addend] } =
            *self.definition(value)?
        else {
            return None;
        };
        match *self.definition(addend)? {
            InstructionData::UnaryImm { opcode: Opcode::Iconst, imm } => Some((start, imm.bits())),
            _ => None,
        }
    }

    /// The instruction that makes `value`; none for parameters.
    fn definition(&self, value: Value) -> Option<&InstructionData> {
        let dfg = &self.b.func.dfg;
        dfg.value_def(value).inst().map(|inst| &dfg.insts[inst])
    }

    /// `value * factor`.
    pub(crate) fn times(&mut self, value: Value, factor: u32) -> Value {
        match factor {
            1 => value,
            _ if factor.is_power_of_two() => {
                self.b.ins().ishl_imm_u(value, i64::from(factor.trailing_zeros()))
            }
            _ => self.b.ins().imul_imm_s(value, i64::from(factor)),
        }
    }

    /// `left` and `right` compared.
    pub(crate) fn compare(&mut self, how: IntCC, left: Value, right: Value) -> Value {
        self.b.ins().icmp(how, left, right)
    }

    /// `left` and a constant compared.
    pub(crate) fn compare_number(&mut self, how: IntCC, left: Value, right: i64) -> Value {
        self.b.ins().icmp_imm_s(how, left, right)
    }

    /// A new block with parameters of these types.
    pub(crate) fn block(&mut self, params: &[Type]) -> Block {
        let block = self.b.create_block();
        for &ty in params {
            self.b.append_block_param(block, ty);
        }
        block
    }

    /// A new block with parameters of these types, for rare paths.
    pub(crate) fn cold_block(&mut self, params: &[Type]) -> Block {
        let block = self.block(params);
        self.b.set_cold_block(block);
        block
    }

    /// Goes on emitting in `block`; returns its parameters.
    pub(crate) fn switch_to<const N: usize>(&mut self, block: Block) -> [Value; N] {
        self.b.switch_to_block(block);
        self.b.block_params(block).try_into().expect("the block has so many parameters")
    }

    /// Goes on in `block`.
    pub(crate) fn jump(&mut self, block: Block, args: &[Value]) {
        let args = block_args(args);
        self.b.ins().jump(block, &args);
    }

    /// Goes on in `then` or in `otherwise`.
    pub(crate) fn branch(
        &mut self,
        condition: Value,
        then: Block,
        then_args: &[Value],
        otherwise: Block,
        otherwise_args: &[Value],
    ) {
        let (then_args, otherwise_args) = (block_args(then_args), block_args(otherwise_args));
        self.b.ins().brif(condition, then, &then_args, otherwise, &otherwise_args);
    }

    /// Branches as [`branch`](Self::branch) does, and has `then` placed right behind where possible.
    pub(crate) fn branch_likely(
        &mut self,
        condition: Value,
        then: Block,
        then_args: &[Value],
        otherwise: Block,
        otherwise_args: &[Value],
    ) {
        // Cranelift places the second target there.
        let not = self.not(condition);
        self.branch(not, otherwise, otherwise_args, then, then_args);
    }

    /// Whether `condition` is 0.
    fn not(&mut self, condition: Value) -> Value {
        match self.definition(condition) {
            Some(&InstructionData::IntCompare { cond, args: [left, right], .. }) => {
                self.b.ins().icmp(cond.complement(), left, right)
            }
            _ => self.compare_number(IntCC::Equal, condition, 0),
        }
    }

    /// Starts a part that runs only if `condition` is not 0. Where it does not run, `otherwise` stands for its results.
    pub(crate) fn start_if<const N: usize>(&mut self, condition: Value, otherwise: [Value; N]) -> If<N> {
        let here = self.block(&[]);
        let done = self.block(&otherwise.map(|value| self.b.func.dfg.value_type(value)));
        self.branch(condition, here, &[], done, &otherwise);
        self.b.switch_to_block(here);
        If { done }
    }

    /// Ends the part with these results; returns the results, whether it ran or not.
    pub(crate) fn end_if<const N: usize>(&mut self, part: If<N>, results: [Value; N]) -> [Value; N] {
        self.jump(part.done, &results);
        self.switch_to(part.done)
    }

    /// Starts a loop over `count` elements, at least one: in memory they start at `start`, on the wire at `cursor`.
    pub(crate) fn start_each(&mut self, start: Value, count: Value, stride: u32, cursor: Value) -> Each {
        let each = self.each(start, count, stride);
        self.jump(each.head, &[start, cursor]);
        self.b.switch_to_block(each.head);
        each
    }

    /// Starts a loop over any number of elements; see [`start_each`](Self::start_each).
    pub(crate) fn start_each_if_any(
        &mut self,
        start: Value,
        count: Value,
        stride: u32,
        cursor: Value,
    ) -> Each {
        let each = self.each(start, count, stride);
        self.branch(count, each.head, &[start, cursor], each.exit, &[cursor]);
        self.b.switch_to_block(each.head);
        each
    }

    fn each(&mut self, start: Value, count: Value, stride: u32) -> Each {
        let size = self.times(count, stride);
        let end = self.b.ins().iadd(start, size);
        let (head, exit) = (self.block(&[WORD, WORD]), self.block(&[WORD]));
        let &[element, cursor] = self.b.block_params(head) else { unreachable!("it was made with two") };
        Each { element, cursor, stride, end, head, exit }
    }

    /// Ends the loop: `after` is the cursor after the element. Returns the cursor after the last element.
    pub(crate) fn end_each(&mut self, each: Each, after: Value) -> Value {
        let next = self.offset(each.element, each.stride);
        let more = self.compare(IntCC::NotEqual, next, each.end);
        self.branch(more, each.head, &[next, after], each.exit, &[after]);
        let [after] = self.switch_to(each.exit);
        after
    }

    /// Copies a value of fixed size between Binary and memory, in either direction. A bool must be 0 or 1.
    pub(crate) fn copy_fixed(&mut self, fixed: Fixed, from: Slot, to: Slot) {
        let value = match fixed {
            Fixed::Bool | Fixed::I8 => self.load(types::I8, from.base, from.offset),
            Fixed::I16 => {
                // A 16-bit swap goes through a partial register; this does not.
                let raw = self.b.ins().uload16(types::I32, Self::flags(), from.base, from.offset as i32);
                let swapped = self.b.ins().bswap(raw);
                let value = self.b.ins().ushr_imm_u(swapped, 16);
                self.b.ins().istore16(Self::flags(), value, to.base, to.offset as i32);
                return;
            }
            Fixed::I32 | Fixed::I64 | Fixed::Double => {
                let ty = if fixed == Fixed::I32 { types::I32 } else { types::I64 };
                let raw = self.load(ty, from.base, from.offset);
                self.b.ins().bswap(raw)
            }
            Fixed::Uuid => self.load(types::I8X16, from.base, from.offset),
        };
        self.store(value, to.base, to.offset);
    }

    /// Starts a part that runs only if `count` is that of [`MANY`] entries or more; returns the block for fewer.
    pub(crate) fn start_many(&mut self, count: Value) -> Block {
        let (many, few) = (self.block(&[]), self.block(&[]));
        let are_many = self.compare_number(IntCC::UnsignedGreaterThanOrEqual, count, MANY);
        self.branch(are_many, many, &[], few, &[]);
        self.b.switch_to_block(many);
        few
    }

    /// Ends the part with a cursor, and goes on in the block for fewer. Returns the block to [join](Self::join) in.
    pub(crate) fn end_many(&mut self, few: Block, cursor: Value) -> Block {
        let joined = self.block(&[WORD]);
        self.jump(joined, &[cursor]);
        self.b.switch_to_block(few);
        joined
    }

    /// Goes on in `block`, if there is one, where another way leads too; returns the cursor there.
    pub(crate) fn join(&mut self, block: Option<Block>, cursor: Value) -> Value {
        let Some(block) = block else { return cursor };
        self.jump(block, &[cursor]);
        let [cursor] = self.switch_to(block);
        cursor
    }

    /// Has the bytes of `count` records rearranged.
    pub(crate) fn rearrange(&mut self, pattern: &Pattern, from: Value, to: Value, count: Value) {
        let [lens, low, high] = pattern.numbers().map(|number| self.number(number as i64));
        self.call_helper(helpers::REARRANGE, &[from, to, count, lens, low, high]);
    }

    /// Goes on here if `condition`, else in `otherwise`.
    pub(crate) fn require_or(&mut self, condition: Value, otherwise: Block) {
        let next = self.block(&[]);
        self.branch_likely(condition, next, &[], otherwise, &[]);
        self.b.switch_to_block(next);
    }

    /// Fails unless `condition`.
    pub(crate) fn require(&mut self, condition: Value) {
        let fail = self.fail;
        self.require_or(condition, fail);
    }

    /// Fails if `pointer` is null.
    pub(crate) fn require_non_null(&mut self, pointer: Value) {
        let ok = self.compare_number(IntCC::NotEqual, pointer, 0);
        self.require(ok);
    }

    /// The number of bytes from `at` to the end.
    pub(crate) fn remaining(&mut self, at: Value) -> Value {
        self.b.ins().isub(self.end, at)
    }

    /// Fails unless `len` bytes are left at `at`.
    pub(crate) fn require_len(&mut self, at: Value, len: u32) -> Input {
        let fail = self.fail;
        self.require_len_or(at, len, fail)
    }

    /// Goes on here if `len` bytes are left at `at`, else in `otherwise`.
    pub(crate) fn require_len_or(&mut self, at: Value, len: u32, otherwise: Block) -> Input {
        let remaining = self.remaining(at);
        let enough = self.compare_number(IntCC::UnsignedGreaterThanOrEqual, remaining, i64::from(len));
        self.require_or(enough, otherwise);
        Input { at, known: len }
    }

    /// The position `len` bytes behind `at`; goes on in `otherwise` if the input ends before. `at` may be up to 2^38 bytes behind the end.
    pub(crate) fn require_end_behind(&mut self, at: Value, len: u32, otherwise: Block) -> Value {
        let behind = self.offset(at, len);
        let fits = self.compare(IntCC::UnsignedLessThanOrEqual, behind, self.end);
        self.require_or(fits, otherwise);
        behind
    }

    /// Enters a struct or container where `levels` are left; returns the levels left within it.
    pub(crate) fn enter(&mut self, levels: Value) -> Value {
        let allowed = self.compare_number(IntCC::NotEqual, levels, 0);
        self.require(allowed);
        self.plus(levels, -1)
    }

    /// The address of `len` bytes of the stack, aligned to 8.
    pub(crate) fn on_stack(&mut self, len: usize) -> Value {
        let slot = StackSlotData::new(StackSlotKind::ExplicitSlot, len as u32, 3);
        let slot = self.b.create_sized_stack_slot(slot);
        self.b.ins().stack_addr(WORD, slot, 0)
    }

    /// Calls a helper; returns its result, if it has one.
    pub(crate) fn call_helper(&mut self, helper: usize, args: &[Value]) -> Option<Value> {
        self.call_helper_for_all(helper, args).first().copied()
    }

    /// Calls a helper that returns a position; fails if it is null.
    pub(crate) fn call_helper_or_fail(&mut self, helper: usize, args: &[Value]) -> Value {
        let position = self.call_helper(helper, args).expect("the helper returns a position");
        self.require_non_null(position);
        position
    }

    /// Calls a helper; returns its results.
    pub(crate) fn call_helper_for_all(&mut self, helper: usize, args: &[Value]) -> Vec<Value> {
        let func =
            self.function(HELPERS, helper as u32, |call_conv| helpers::TABLE[helper].signature(call_conv));
        let call = self.b.ins().call(func, args);
        self.b.inst_results(call).to_vec()
    }

    /// Calls the function of `role` for struct `plan`; returns its result.
    pub(crate) fn call_role(&mut self, role: Role, plan: PlanId, args: &[Value]) -> Value {
        let func =
            self.function(ROLES + role as u32, plan.index() as u32, |call_conv| role.signature(call_conv));
        let call = self.b.ins().call(func, args);
        self.b.inst_results(call)[0]
    }

    /// Calls the function of `role` for struct `plan`; fails if the result is null.
    pub(crate) fn call_role_or_fail(&mut self, role: Role, plan: PlanId, args: &[Value]) -> Value {
        let result = self.call_role(role, plan, args);
        self.require_non_null(result);
        result
    }

    /// The address of constant data.
    pub(crate) fn data(&mut self, index: u32) -> Value {
        let name = UserExternalName { namespace: DATA, index };
        let name = ExternalName::user(self.b.func.declare_imported_user_function(name));
        let symbol = GlobalValueData::Symbol { name, offset: Imm64::new(0), colocated: false, tls: false };
        let global = self.b.create_global_value(symbol);
        self.b.ins().symbol_value(WORD, global)
    }

    /// The function with this name, imported when it is first called.
    fn function(
        &mut self,
        namespace: u32,
        index: u32,
        signature: impl FnOnce(CallConv) -> Signature,
    ) -> FuncRef {
        if let Some(&function) = self.functions.get(&(namespace, index)) {
            return function;
        }
        let signature = self.b.import_signature(signature(self.b.func.signature.call_conv));
        let name = self.b.func.declare_imported_user_function(UserExternalName { namespace, index });
        let name = ExternalName::user(name);
        // The unit's functions lie together; helpers may be anywhere.
        let colocated = namespace != HELPERS;
        let function = self.b.import_function(ExtFuncData { name, signature, colocated, patchable: false });
        self.functions.insert((namespace, index), function);
        function
    }
}

fn block_args(values: &[Value]) -> Vec<BlockArg> {
    values.iter().map(|&value| BlockArg::Value(value)).collect()
}

/// The Binary header of `field` as a number.
pub(crate) fn header_of(field: &FieldOp) -> u32 {
    binary::field_header_number(field.wire_type, field.id)
}

/// The target of a field that is part of a step.
pub(crate) fn target_of(field: &FieldOp) -> Target {
    field.target.expect("the fields of steps have targets")
}

/// The kind of a field of fixed size.
pub(crate) fn fixed_of(plan: &Plan, target: &Target) -> Fixed {
    match *plan.op(target.op) {
        ValueOp::Fixed(fixed) => fixed,
        _ => unreachable!("the field is of fixed size"),
    }
}

/// Map entries of fixed size that are copied at once between Binary and memory.
pub(crate) enum Entries {
    /// Two numbers of this kind each, one right behind the other.
    Numbers(Fixed),
    Records(Pattern),
}

/// How the entries of `map` are copied at once, if they can be; `pattern` makes that of a direction.
pub(crate) fn entries_of(
    plan: &Plan,
    map: &MapOp,
    pattern: fn(Fixed, Fixed, u32, u32) -> Option<Pattern>,
) -> Option<Entries> {
    let (ValueOp::Fixed(key), ValueOp::Fixed(value)) = (*plan.op(map.key), *plan.op(map.value)) else {
        return None;
    };
    match key.size() {
        size @ (2 | 4 | 8) if value.size() == size => Some(Entries::Numbers(key)),
        _ => pattern(key, value, map.value_offset, map.stride).map(Entries::Records),
    }
}
