//! [`Emitter`]: Cranelift's function builder with the verbs of this domain.

use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::immediates::Imm64;
use cranelift_codegen::ir::{
    AbiParam, Block, BlockArg, ExtFuncData, ExternalName, FuncRef, GlobalValueData, InstBuilder,
    MemFlagsData, Signature, Type, UserExternalName, Value, types,
};
use cranelift_codegen::isa::CallConv;
use cranelift_frontend::FunctionBuilder;
use scrimp_record::Plan;
use scrimp_record::plan::{FieldOp, PlanId, ValueOp};
use scrimp_record::wire::Fixed;

use crate::helpers::{self, Helper};
use crate::unit::Role;

/// The name space of helpers, by index into their table.
pub(crate) const HELPERS: u32 = 0;

/// The name space of constant data: [`ASCII_MASKS`], then a scan table for each struct plan.
pub(crate) const DATA: u32 = 1;

/// The first of the name spaces of the unit's functions, one for each [`Role`].
pub(crate) const ROLES: u32 = 2;

/// The index of the ASCII masks in [`DATA`].
pub(crate) const ASCII_MASKS: u32 = 0;

/// The index of a struct's scan table in [`DATA`].
pub(crate) fn scan_table(plan: PlanId) -> u32 {
    1 + plan.index() as u32
}

/// The type of pointers, lengths and counts.
pub(crate) const WORD: Type = types::I64;

/// The parameters of encoders and decoders of structs, in order.
#[derive(Clone, Copy)]
pub(crate) struct Params {
    /// The arena that decoders take memory from.
    pub(crate) arena: Value,
    /// The record.
    pub(crate) record: Value,
    /// Where to read or write first.
    pub(crate) cursor: Value,
    /// The end of the input or output.
    pub(crate) end: Value,
    /// How many more levels of nesting are allowed, this struct included.
    pub(crate) levels: Value,
}

/// A position in the input at which `known` bytes are known to be readable.
#[derive(Clone, Copy)]
pub(crate) struct Input {
    pub(crate) at: Value,
    pub(crate) known: u32,
}

/// Emits one function.
pub(crate) struct Emitter<'f> {
    pub(crate) b: FunctionBuilder<'f>,
    pub(crate) params: Params,
    /// Where to go when the input is bad or the output is full.
    pub(crate) fail: Block,
    call_conv: CallConv,
    /// By helper.
    helper_refs: Vec<Option<FuncRef>>,
    /// The role of the functions for nested structs.
    nested: Role,
    /// By struct plan: the function for nested ones.
    unit_refs: Vec<Option<FuncRef>>,
}

/// The signature of a function of so many words that returns so many.
pub(crate) fn signature_of(call_conv: CallConv, params: usize, returns: usize) -> Signature {
    let mut signature = Signature::new(call_conv);
    signature.params = vec![AbiParam::new(WORD); params];
    signature.returns = vec![AbiParam::new(WORD); returns];
    signature
}

/// The signature of a helper.
pub(crate) fn helper_signature(helper: &Helper, call_conv: CallConv) -> Signature {
    signature_of(call_conv, helper.params, helper.returns)
}

impl<'f> Emitter<'f> {
    /// Starts a function of `role` for one of `unit_len` structs.
    pub(crate) fn new(mut b: FunctionBuilder<'f>, role: Role, unit_len: usize) -> Self {
        let call_conv = b.func.signature.call_conv;
        let entry = b.create_block();
        b.append_block_params_for_function_params(entry);
        b.switch_to_block(entry);
        let params = match *b.block_params(entry) {
            [arena, record, cursor, end, levels] => Params { arena, record, cursor, end, levels },
            [arena, cursor, len, levels] => {
                let end = b.ins().iadd(cursor, len);
                // Made by the function itself.
                let record = b.ins().iconst(WORD, 0);
                Params { arena, record, cursor, end, levels }
            }
            _ => unreachable!("there are two signatures"),
        };
        let fail = b.create_block();
        b.set_cold_block(fail);
        Self {
            b,
            params,
            fail,
            call_conv,
            helper_refs: vec![None; helpers::TABLE.len()],
            nested: if role == Role::Encode { Role::Encode } else { Role::Decode },
            unit_refs: vec![None; unit_len],
        }
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

    /// Loads from the input, within what is known to be readable.
    pub(crate) fn load_input(&mut self, ty: Type, input: Input, offset: u32) -> Value {
        assert!(
            offset + ty.bytes() <= input.known,
            "a load of {ty} at {offset} of {} known bytes",
            input.known
        );
        self.b.ins().load(ty, Self::flags(), input.at, offset as i32)
    }

    /// Loads a byte from the input, within what is known to be readable, as a number of type `ty`.
    pub(crate) fn load_input_byte(&mut self, ty: Type, input: Input, offset: u32) -> Value {
        assert!(offset < input.known, "a load of a byte at {offset} of {} known bytes", input.known);
        self.b.ins().uload8(ty, Self::flags(), input.at, offset as i32)
    }

    /// Loads a byte from a record as a number of type `ty`.
    pub(crate) fn load_byte(&mut self, ty: Type, base: Value, offset: u32) -> Value {
        self.b.ins().uload8(ty, Self::flags(), base, offset as i32)
    }

    /// Stores the low byte of `value`, an I32 or I64.
    pub(crate) fn store_byte(&mut self, value: Value, base: Value, offset: u32) {
        self.b.ins().istore8(Self::flags(), value, base, offset as i32);
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
        if offset == 0 { base } else { self.b.ins().iadd_imm_s(base, i64::from(offset)) }
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

    /// The parameter `index` of `block`.
    pub(crate) fn param(&self, block: Block, index: usize) -> Value {
        self.b.block_params(block)[index]
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

    /// As [`branch`](Self::branch), with `then` placed right behind where it can be.
    pub(crate) fn branch_likely(
        &mut self,
        condition: Value,
        then: Block,
        then_args: &[Value],
        otherwise: Block,
        otherwise_args: &[Value],
    ) {
        // Cranelift places the second target there.
        let not = self.compare_number(IntCC::Equal, condition, 0);
        self.branch(not, otherwise, otherwise_args, then, then_args);
    }

    /// Goes on here if `condition`, else in `otherwise`.
    pub(crate) fn require_or(&mut self, condition: Value, otherwise: Block, otherwise_args: &[Value]) {
        let next = self.block(&[]);
        self.branch_likely(condition, next, &[], otherwise, otherwise_args);
        self.b.switch_to_block(next);
    }

    /// Fails unless `condition`.
    pub(crate) fn require(&mut self, condition: Value) {
        let fail = self.fail;
        self.require_or(condition, fail, &[]);
    }

    /// How many bytes there are from `at` to the end.
    pub(crate) fn remaining(&mut self, at: Value) -> Value {
        let end = self.params.end;
        self.b.ins().isub(end, at)
    }

    /// Fails unless `len` bytes are left at `at`.
    pub(crate) fn require_len(&mut self, at: Value, len: u32) -> Input {
        let remaining = self.remaining(at);
        let enough = self.compare_number(IntCC::UnsignedGreaterThanOrEqual, remaining, i64::from(len));
        self.require(enough);
        Input { at, known: len }
    }

    /// Enters a struct or container where `levels` are left: the levels left within it.
    pub(crate) fn enter(&mut self, levels: Value) -> Value {
        let allowed = self.compare_number(IntCC::NotEqual, levels, 0);
        self.require(allowed);
        self.b.ins().iadd_imm_s(levels, -1)
    }

    /// Calls a helper; its result, or none.
    pub(crate) fn call_helper(&mut self, helper: usize, args: &[Value]) -> Option<Value> {
        self.call_helper_for_all(helper, args).first().copied()
    }

    /// Calls a helper that gives a position; fails if it is null.
    pub(crate) fn call_helper_or_fail(&mut self, helper: usize, args: &[Value]) -> Value {
        let position = self.call_helper(helper, args).expect("the helper returns a position");
        let ok = self.compare_number(IntCC::NotEqual, position, 0);
        self.require(ok);
        position
    }

    /// Calls a helper; its results.
    pub(crate) fn call_helper_for_all(&mut self, helper: usize, args: &[Value]) -> Vec<Value> {
        let func = match self.helper_refs[helper] {
            Some(func) => func,
            None => {
                let signature = helper_signature(&helpers::TABLE[helper], self.call_conv);
                let func = self.import(HELPERS, helper as u32, signature, false);
                self.helper_refs[helper] = Some(func);
                func
            }
        };
        let call = self.b.ins().call(func, args);
        self.b.inst_results(call).to_vec()
    }

    /// Calls the unit's function that decodes or encodes a nested struct; the cursor after it, which is never null here.
    pub(crate) fn call_struct(&mut self, plan: PlanId, record: Value, cursor: Value, levels: Value) -> Value {
        let func = match self.unit_refs[plan.index()] {
            Some(func) => func,
            None => {
                let signature = self.nested.signature(self.call_conv);
                let func = self.import(ROLES + self.nested as u32, plan.index() as u32, signature, true);
                self.unit_refs[plan.index()] = Some(func);
                func
            }
        };
        let Params { arena, end, .. } = self.params;
        let call = self.b.ins().call(func, &[arena, record, cursor, end, levels]);
        let after = self.b.inst_results(call)[0];
        let ok = self.compare_number(IntCC::NotEqual, after, 0);
        self.require(ok);
        after
    }

    /// The address of constant data.
    pub(crate) fn data(&mut self, index: u32) -> Value {
        let name = UserExternalName { namespace: DATA, index };
        let name = ExternalName::user(self.b.func.declare_imported_user_function(name));
        let symbol = GlobalValueData::Symbol { name, offset: Imm64::new(0), colocated: false, tls: false };
        let global = self.b.create_global_value(symbol);
        self.b.ins().symbol_value(WORD, global)
    }

    /// Calls the function of `role` for struct `plan`, for this function's record from `cursor` on; what it returns.
    pub(crate) fn call_role(&mut self, role: Role, plan: PlanId, cursor: Value) -> Value {
        let signature = role.signature(self.call_conv);
        let func = self.import(ROLES + role as u32, plan.index() as u32, signature, true);
        let Params { arena, record, end, levels, .. } = self.params;
        let call = self.b.ins().call(func, &[arena, record, cursor, end, levels]);
        self.b.inst_results(call)[0]
    }

    fn import(&mut self, namespace: u32, index: u32, signature: Signature, colocated: bool) -> FuncRef {
        let signature = self.b.import_signature(signature);
        let name = self.b.func.declare_imported_user_function(UserExternalName { namespace, index });
        let name = ExternalName::user(name);
        self.b.import_function(ExtFuncData { name, signature, colocated, patchable: false })
    }
}

fn block_args(values: &[Value]) -> Vec<BlockArg> {
    values.iter().map(|&value| BlockArg::Value(value)).collect()
}

/// The three bytes of a field's Binary header as the low bytes of a number, little-endian.
pub(crate) fn header_of(field: &FieldOp) -> i64 {
    let [high, low] = field.id.to_be_bytes();
    i64::from(u32::from_le_bytes([field.wire.code(), high, low, 0]))
}

/// The kind of a field of fixed size.
pub(crate) fn fixed_of(plan: &Plan, field: &FieldOp) -> Fixed {
    match *plan.op(field.op) {
        ValueOp::Fixed(fixed) => fixed,
        _ => unreachable!("the field is of fixed size"),
    }
}
