//! [`CompiledPlans`]: the machine code that the codecs of one schema share.

#[cfg(feature = "jit")]
use std::sync::{Arc, Mutex, PoisonError, Weak};

#[cfg(feature = "jit")]
use hashbrown::HashMap;
#[cfg(feature = "jit")]
use scrimp_record::PlanOptions;
use scrimp_record::{Direction, Plan};
#[cfg(feature = "jit")]
use scrimp_schema::StructId;

use crate::error::CompileError;
#[cfg(not(feature = "jit"))]
use crate::error::CompileErrorKind;

/// A plan as machine code; never there in a build without a compiler.
#[cfg(feature = "jit")]
pub(crate) type Compiled = Arc<scrimp_jit::CompiledPlan>;
/// A plan as machine code; never there in a build without a compiler.
#[cfg(not(feature = "jit"))]
pub(crate) type Compiled = std::convert::Infallible;

/// The machine code that the codecs of one schema share: several of a kind have one, and it goes with the last of them.
#[derive(Default)]
pub(crate) struct CompiledPlans {
    #[cfg(feature = "jit")]
    plans: Mutex<HashMap<PlanKey, Weak<scrimp_jit::CompiledPlan>>>,
}

/// All that a plan depends on beside its schema, and which way it was compiled.
#[cfg(feature = "jit")]
type PlanKey = (StructId, PlanOptions, Direction);

impl CompiledPlans {
    /// The machine code of `plan`, which is of this schema, for `direction`: compiled, unless another codec has it.
    #[cfg(feature = "jit")]
    pub(crate) fn compile(&self, plan: &Plan, direction: Direction) -> Result<Compiled, CompileError> {
        let root = plan.struct_plan(plan.root()).struct_id;
        let key = |direction| (root, plan.options(), direction);
        let find = |plans: &HashMap<PlanKey, Weak<scrimp_jit::CompiledPlan>>| {
            // What goes both ways goes one way too.
            let known = [direction, Direction::Both].map(|direction| plans.get(&key(direction)));
            known.into_iter().flatten().find_map(Weak::upgrade)
        };
        // A thread that panicked has left the map as it was.
        let plans = || self.plans.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = find(&plans()) {
            return Ok(known);
        }
        // Others may compile meanwhile, even the same; the first to finish counts.
        let compiled = scrimp_jit::CompiledPlan::in_direction(plan, direction)?;
        let mut plans = plans();
        if let Some(known) = find(&plans) {
            return Ok(known);
        }
        plans.retain(|_, known| known.strong_count() > 0);
        plans.insert(key(direction), Arc::downgrade(&compiled));
        Ok(compiled)
    }

    /// Fails.
    #[cfg(not(feature = "jit"))]
    pub(crate) fn compile(&self, _plan: &Plan, _direction: Direction) -> Result<Compiled, CompileError> {
        Err(CompileError::new(CompileErrorKind::NoCompiler))
    }
}
