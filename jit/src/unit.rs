//! [`Unit`]: compiles the functions of one plan.

use cranelift_codegen::control::ControlPlane;
use cranelift_codegen::ir::{ExternalName, Function, UserExternalName, UserFuncName};
use cranelift_codegen::isa::{CallConv, OwnedTargetIsa};
use cranelift_codegen::settings::{self, Configurable};
use cranelift_codegen::{CodegenError, Context};
use cranelift_frontend::{FunctionBuilder, FunctionBuilderContext};
use cranelift_module::{FuncId, ModuleError, ModuleReloc};
use scrimp_record::Plan;
use scrimp_record::plan::{Container, ListAtOp, MapOfOp, OpId, PlanId, ValueOp};

use crate::abi::Role;
use crate::decode::{emit_any_order, emit_message, emit_message_rest, emit_straight};
use crate::emitter::{Emitter, ROLES};
use crate::encode::{emit_encoder, emit_lacking_encoder, emit_merging_encoder};
use crate::error::JitError;

/// The most containers within each other in one field: a struct's function has a stack frame for all of them, and structs may
/// be nested as deep as limits allow.
const MAX_CONTAINERS: usize = 48;

/// Fails if a value of `plan` has too many containers within each other.
pub(crate) fn require_shallow(plan: &Plan) -> Result<(), JitError> {
    fn containers(plan: &Plan, op: OpId) -> usize {
        match *plan.op(op) {
            ValueOp::List(list) => 1 + containers(plan, list.element),
            ValueOp::ListAt(ListAtOp { list, .. }) => 1 + containers(plan, list.element),
            ValueOp::Map(map) | ValueOp::MapOf(MapOfOp { map, .. }) => {
                1 + containers(plan, map.key).max(containers(plan, map.value))
            }
            ValueOp::Chosen(id) => {
                let chosen = plan.chosen(id);
                let key = match chosen.container {
                    Container::List(_) => 0,
                    Container::Map(map) => containers(plan, map.key),
                };
                1 + chosen.ways.iter().map(|&way| containers(plan, way)).max().unwrap_or(0).max(key)
            }
            ValueOp::Fixed(_) | ValueOp::Bytes { .. } | ValueOp::Struct { .. } | ValueOp::Unwanted { .. } => {
                0
            }
        }
    }
    let fields = plan.structs().flat_map(|(_, of)| &of.fields);
    match fields.filter_map(|field| field.target).map(|target| containers(plan, target.op)).max() {
        Some(depth) if depth > MAX_CONTAINERS => Err(JitError::TooNested { depth, max: MAX_CONTAINERS }),
        _ => Ok(()),
    }
}

/// How code refers to a function or to data: the name space and the index, as the emitter has them.
pub(crate) type Name = (u32, u32);

/// The name of struct `id`'s function of `role`.
pub(crate) fn name_of(role: Role, id: PlanId) -> Name {
    (ROLES + role as u32, id.index() as u32)
}

/// The role of the functions in this name space.
pub(crate) fn role_of(namespace: u32) -> Role {
    Role::ALL[(namespace - ROLES) as usize]
}

/// A compiled function that is not placed yet.
pub(crate) struct Compiled {
    pub(crate) name: Name,
    pub(crate) code: Vec<u8>,
    /// As the emitter names what they refer to.
    pub(crate) relocs: Vec<ModuleReloc>,
}

/// The compiler's settings, the same for every machine.
pub(crate) fn flags() -> Result<settings::Flags, JitError> {
    let mut flags = settings::builder();
    let verify = if cfg!(debug_assertions) { "true" } else { "false" };
    for (name, value) in [
        ("opt_level", "none"),
        ("enable_verifier", verify),
        ("unwind_info", "false"),
        ("is_pic", "false"),
        ("use_colocated_libcalls", "false"),
        // A frame larger than a guard page touches every page of it, so that a stack overflow is a fault.
        ("enable_probestack", "true"),
        ("probestack_strategy", "inline"),
    ] {
        flags.set(name, value).map_err(|error| JitError::new(error.to_string()))?;
    }
    Ok(settings::Flags::new(flags))
}

pub(crate) fn module_error(error: ModuleError) -> JitError {
    match error {
        ModuleError::Allocation { .. } => JitError::NoExecutableMemory,
        error => JitError::new(error.to_string()),
    }
}

/// The functions of a plan.
pub(crate) struct Unit<'p> {
    plan: &'p Plan,
    isa: OwnedTargetIsa,
    call_conv: CallConv,
    /// By index.
    ids: Vec<PlanId>,
    pub(crate) context: Context,
    builder_context: FunctionBuilderContext,
    /// Whether to keep the machine code as text.
    pub(crate) keep_text: bool,
}

impl<'p> Unit<'p> {
    pub(crate) fn new(plan: &'p Plan, isa: OwnedTargetIsa) -> Self {
        let call_conv = isa.default_call_conv();
        let (context, builder_context) = (Context::new(), FunctionBuilderContext::new());
        let ids = plan.structs().map(|(id, _)| id).collect();
        Self { plan, isa, call_conv, ids, context, builder_context, keep_text: false }
    }

    /// Emits the function of struct `id` into the context.
    pub(crate) fn emit(&mut self, role: Role, id: PlanId) {
        self.context.clear();
        self.context.set_disasm(self.keep_text);
        let signature = role.signature(self.call_conv);
        let number = role as usize * self.plan.structs().len() + id.index();
        let name = UserFuncName::user(0, number as u32);
        self.context.func = Function::with_name_signature(name, signature);
        let builder = FunctionBuilder::new(&mut self.context.func, &mut self.builder_context);
        let mut emitter = Emitter::new(builder, role);
        match role {
            Role::DecodeStraight => emit_straight(&mut emitter, self.plan, id),
            Role::DecodeAnyOrder | Role::Skip | Role::Find => {
                emit_any_order(&mut emitter, self.plan, id, role);
            }
            Role::DecodeMessage => emit_message(&mut emitter, self.plan, id),
            Role::DecodeMessageRest => emit_message_rest(&mut emitter, self.plan, id),
            Role::Encode => emit_encoder(&mut emitter, self.plan, id),
            Role::EncodeMerging => emit_merging_encoder(&mut emitter, self.plan, id),
            Role::EncodeLacking => emit_lacking_encoder(&mut emitter, self.plan, id),
        }
        emitter.finish(&*self.isa);
    }

    /// Compiles the function of struct `id`, which is to be the one with this number of its batch. `is_elsewhere` tells which of the functions
    /// that it calls are of another batch.
    pub(crate) fn compile_struct(
        &mut self,
        role: Role,
        id: PlanId,
        number: FuncId,
        mut is_elsewhere: impl FnMut(Role, PlanId) -> bool,
    ) -> Result<Compiled, JitError> {
        self.emit(role, id);
        let func = &mut self.context.func;
        for callee in func.stencil.dfg.ext_funcs.values_mut() {
            let ExternalName::User(name) = callee.name else { continue };
            let UserExternalName { namespace, index } = func.params.user_named_funcs()[name];
            if namespace >= ROLES {
                // Other batches may lie anywhere.
                callee.colocated = !is_elsewhere(role_of(namespace), self.ids[index as usize]);
            }
        }
        let compiled = self.context.compile(&*self.isa, &mut ControlPlane::default()).map_err(|error| {
            let name = self.plan.layouts().schema().qualified_name(self.plan.struct_plan(id).struct_id);
            match error.inner {
                CodegenError::CodeTooLarge | CodegenError::ImplLimitExceeded => {
                    JitError::TooLarge { struct_name: name }
                }
                other => JitError::new(format!("`{name}`: {other:?}")),
            }
        })?;
        let code = compiled.code_buffer().to_vec();
        let relocs = compiled.buffer.relocs().to_vec();
        let of_module = |reloc| ModuleReloc::from_mach_reloc(reloc, &self.context.func, number);
        Ok(Compiled { name: name_of(role, id), code, relocs: relocs.iter().map(of_module).collect() })
    }
}
