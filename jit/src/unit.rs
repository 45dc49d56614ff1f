//! [`Unit`]: compiles the functions of one plan.

use cranelift_codegen::control::ControlPlane;
use cranelift_codegen::ir::{Function, Signature, UserFuncName};
use cranelift_codegen::isa::{CallConv, OwnedTargetIsa};
use cranelift_codegen::settings::{self, Configurable};
use cranelift_codegen::{CodegenError, Context};
use cranelift_frontend::{FunctionBuilder, FunctionBuilderContext};
use cranelift_jit::JITModule;
use cranelift_module::{DataId, FuncId, Linkage, Module, ModuleError, ModuleReloc, ModuleRelocTarget};
use scrimp_record::plan::{OpId, PlanId, ValueOp};
use scrimp_record::{Direction, Plan};

use crate::abi::Role;
use crate::decode::{emit_any_order, emit_message, emit_message_rest, emit_straight};
use crate::emitter::{ASCII_MASKS, DATA, Emitter, HELPERS, ROLES, scan_table};
use crate::encode::emit_encoder;
use crate::error::JitError;
use crate::helpers;

/// The name of the ASCII masks in a module.
pub(crate) const ASCII_MASKS_NAME: &str = "scrimp_ascii_masks";

/// The name of a struct's scan table in a module.
pub(crate) fn scan_table_name(id: PlanId) -> String {
    format!("scrimp_scan_table_{}", id.index())
}

/// The most containers within each other in one field: a struct's function has a stack frame for all of them, and structs may
/// be nested as deep as limits allow.
const MAX_CONTAINERS: usize = 48;

/// Fails if a value of `plan` has too many containers within each other.
pub(crate) fn require_shallow(plan: &Plan) -> Result<(), JitError> {
    fn containers(plan: &Plan, op: OpId) -> usize {
        match *plan.op(op) {
            ValueOp::List(list) => 1 + containers(plan, list.element),
            ValueOp::Map(map) => 1 + containers(plan, map.key).max(containers(plan, map.value)),
            ValueOp::Fixed(_) | ValueOp::Bytes { .. } | ValueOp::Struct { .. } => 0,
        }
    }
    let fields = plan.structs().flat_map(|(_, of)| &of.fields);
    match fields.filter_map(|field| field.target).map(|target| containers(plan, target.op)).max() {
        Some(depth) if depth > MAX_CONTAINERS => Err(JitError::TooNested { depth, max: MAX_CONTAINERS }),
        _ => Ok(()),
    }
}

/// A compiled function that is not placed yet.
pub(crate) struct Compiled {
    pub(crate) id: FuncId,
    pub(crate) code: Vec<u8>,
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
    pub(crate) context: Context,
    builder_context: FunctionBuilderContext,
    /// Whether to keep the machine code as text.
    pub(crate) keep_text: bool,
}

impl<'p> Unit<'p> {
    pub(crate) fn new(plan: &'p Plan, isa: OwnedTargetIsa) -> Self {
        let call_conv = isa.default_call_conv();
        let (context, builder_context) = (Context::new(), FunctionBuilderContext::new());
        Self { plan, isa, call_conv, context, builder_context, keep_text: false }
    }

    /// Declares every function in `module`, in the order that [`id_of`](Self::id_of) and
    /// [`helper_id`](Self::helper_id) count in.
    pub(crate) fn declare(&self, module: &mut JITModule) -> Result<(), JitError> {
        let mut declare = |id: FuncId, name: &str, linkage, signature: &Signature| {
            let declared = module.declare_function(name, linkage, signature).map_err(module_error)?;
            assert_eq!(declared, id, "a fresh module numbers functions from 0 on");
            Ok(())
        };
        for role in Role::ALL {
            let signature = role.signature(self.call_conv);
            for (id, _) in self.plan.structs() {
                let name = format!("{role:?}{}", id.index());
                declare(self.id_of(role, id), &name, Linkage::Local, &signature)?;
            }
        }
        for (helper, index) in helpers::TABLE.iter().zip(0..) {
            let signature = helper.signature(self.call_conv);
            declare(self.helper_id(index), helper.name, Linkage::Import, &signature)?;
        }
        let tables = self.plan.structs().map(|(id, _)| (scan_table(id), scan_table_name(id)));
        for (index, name) in [(ASCII_MASKS, ASCII_MASKS_NAME.to_owned())].into_iter().chain(tables) {
            let declared = module.declare_data(&name, Linkage::Import, false, false).map_err(module_error)?;
            assert_eq!(declared.as_u32(), index, "a fresh module numbers data from 0 on");
        }
        Ok(())
    }

    /// The number of a struct's function.
    pub(crate) fn id_of(&self, role: Role, id: PlanId) -> FuncId {
        self.function_id(role, id.index() as u32)
    }

    fn function_id(&self, role: Role, index: u32) -> FuncId {
        let first = role as usize * self.plan.structs().len();
        FuncId::from_u32(first as u32 + index)
    }

    /// The number of a helper.
    fn helper_id(&self, index: u32) -> FuncId {
        let first = Role::ALL.len() * self.plan.structs().len();
        FuncId::from_u32(first as u32 + index)
    }

    /// Compiles every function that `direction` needs.
    pub(crate) fn compile(&mut self, direction: Direction) -> Result<Vec<Compiled>, JitError> {
        let is_needed = |role: Role| if role.decodes() { direction.decodes() } else { direction.encodes() };
        self.functions()
            .filter(|(role, _)| is_needed(*role))
            .map(|(role, id)| self.compile_struct(role, id))
            .collect()
    }

    /// Every function of the plan.
    pub(crate) fn functions(&self) -> impl Iterator<Item = (Role, PlanId)> + use<'p> {
        let plan = self.plan;
        let of_role = move |role: Role| {
            plan.structs().map(move |(id, _)| (role, id)).filter(|&(role, id)| role.exists(plan, id))
        };
        Role::ALL.into_iter().flat_map(of_role)
    }

    /// Emits the function of struct `id` into the context.
    pub(crate) fn emit(&mut self, role: Role, id: PlanId) {
        self.context.clear();
        self.context.set_disasm(self.keep_text);
        let signature = role.signature(self.call_conv);
        let name = UserFuncName::user(0, self.id_of(role, id).as_u32());
        self.context.func = Function::with_name_signature(name, signature);
        let builder = FunctionBuilder::new(&mut self.context.func, &mut self.builder_context);
        let mut emitter = Emitter::new(builder, role);
        match role {
            Role::DecodeStraight => emit_straight(&mut emitter, self.plan, id),
            Role::DecodeAnyOrder => emit_any_order(&mut emitter, self.plan, id),
            Role::DecodeMessage => emit_message(&mut emitter, self.plan, id),
            Role::DecodeMessageRest => emit_message_rest(&mut emitter, id),
            Role::Encode => emit_encoder(&mut emitter, self.plan, id),
        }
        emitter.finish(&*self.isa);
    }

    pub(crate) fn compile_struct(&mut self, role: Role, id: PlanId) -> Result<Compiled, JitError> {
        self.emit(role, id);
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
        let func_id = self.id_of(role, id);
        let relocs = relocs
            .iter()
            .map(|reloc| {
                let mut reloc = ModuleReloc::from_mach_reloc(reloc, &self.context.func, func_id);
                self.resolve(&mut reloc);
                reloc
            })
            .collect();
        Ok(Compiled { id: func_id, code, relocs })
    }

    /// Turns the names that the emitter uses into those of the module.
    fn resolve(&self, reloc: &mut ModuleReloc) {
        let ModuleRelocTarget::User { namespace, index } = reloc.name else { return };
        let id = match namespace {
            DATA => {
                reloc.name = DataId::from_u32(index).into();
                return;
            }
            HELPERS => self.helper_id(index),
            role => self.function_id(Role::ALL[(role - ROLES) as usize], index),
        };
        reloc.name = id.into();
    }
}
