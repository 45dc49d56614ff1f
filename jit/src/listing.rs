//! [`listing`]: the code of a plan as text, for people and golden files.

use std::fmt::{Display, Write};

use cranelift_codegen::isa::{self, OwnedTargetIsa};
use cranelift_codegen::settings::Configurable;
use scrimp_record::Plan;
use scrimp_record::plan::PlanId;

use crate::abi::Role;
use crate::batch::func_id;
use crate::emitter::{ASCII_MASKS, DATA, HELPERS, ROLES};
use crate::encode::has_lacking_encoder;
use crate::error::JitError;
use crate::flat::is_flat;
use crate::helpers;
use crate::unit::{Unit, flags};

/// A machine to compile for, with a fixed set of CPU features.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// x86_64 with the features of x86-64-v3.
    X86_64,
    /// aarch64 without extensions.
    Aarch64,
}

/// The form of code that a listing shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// Cranelift's IR, as the emitter makes it.
    Clif,
    /// The machine code.
    Asm,
}

/// Lists the code of `plan` for `target`; the same on every machine.
///
/// # Errors
///
/// When a struct is larger than the compiler can take.
pub fn listing(plan: &Plan, target: Target, form: Form) -> Result<String, JitError> {
    let mut unit = Unit::new(plan, target_isa(target)?);
    unit.keep_text = true;
    let schema = plan.layouts().schema();
    let mut out = String::new();
    for (helper, index) in helpers::TABLE.iter().zip(0..) {
        let _ = writeln!(out, "; u{HELPERS}:{index} {}", helper.name);
    }
    let _ = writeln!(out, "; u{DATA}:{ASCII_MASKS} scrimp_ascii_masks");
    for (role, id) in functions(plan) {
        let name = schema.qualified_name(plan.struct_plan(id).struct_id);
        let _ = writeln!(out, "; u{}:{} {role:?} {name}", ROLES + role as u32, id.index());
    }
    for (role, id) in functions(plan) {
        let _ = writeln!(out, "\n; {role:?} {}", schema.qualified_name(plan.struct_plan(id).struct_id));
        match form {
            Form::Clif => {
                unit.emit(role, id);
                let _ = write!(out, "{}", unit.context.func.display());
            }
            Form::Asm => {
                unit.compile_struct(role, id, func_id(0), |_, _| false)?;
                let compiled = unit.context.compiled_code();
                let text = compiled.and_then(|code| code.vcode.as_deref()).unwrap_or_default();
                let _ = write!(out, "{text}");
            }
        }
    }
    Ok(out)
}

/// Every function of the plan.
fn functions(plan: &Plan) -> impl Iterator<Item = (Role, PlanId)> {
    let of_role = |role| plan.structs().map(move |(id, _)| (role, id));
    Role::ALL.into_iter().flat_map(of_role).filter(|&(role, id)| exists(plan, role, id))
}

/// Whether struct `id` has a function of this role.
fn exists(plan: &Plan, role: Role, id: PlanId) -> bool {
    let of = plan.struct_plan(id);
    let is_flat = || is_flat(plan, of);
    match role {
        Role::DecodeAnyOrder => !of.is_skipped,
        Role::Encode => !of.is_skipped && plan.can_encode(),
        Role::EncodeMerging => of.unknown.is_some() && plan.can_encode(),
        Role::EncodeLacking => has_lacking_encoder(plan, of) && plan.can_encode(),
        Role::Skip => of.is_skipped,
        Role::Find => plan.only_passes_over(),
        Role::DecodeStraight => is_flat(),
        Role::DecodeMessage | Role::DecodeMessageRest => id == plan.root() && is_flat(),
    }
}

fn target_isa(target: Target) -> Result<OwnedTargetIsa, JitError> {
    let (triple, features): (&str, &[&str]) = match target {
        Target::X86_64 => (
            "x86_64-unknown-linux-gnu",
            &[
                "has_sse3",
                "has_ssse3",
                "has_sse41",
                "has_sse42",
                "has_avx",
                "has_avx2",
                "has_fma",
                "has_bmi1",
                "has_bmi2",
                "has_lzcnt",
                "has_popcnt",
            ],
        ),
        Target::Aarch64 => ("aarch64-unknown-linux-gnu", &[]),
    };
    let mut builder = isa::lookup_by_name(triple).map_err(unsupported)?;
    for feature in features {
        builder.enable(feature).map_err(unsupported)?;
    }
    let isa = builder.finish(flags()?).map_err(unsupported)?;
    Ok(isa)
}

fn unsupported(error: impl Display) -> JitError {
    JitError::new(error.to_string())
}
