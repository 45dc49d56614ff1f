//! [`CompiledPlans`]: the machine code that the codecs of one schema share.

#[cfg(feature = "jit")]
use std::sync::{Arc, Mutex, PoisonError, Weak};

#[cfg(feature = "jit")]
use hashbrown::HashMap;
use scrimp_record::Plan;
#[cfg(feature = "jit")]
use scrimp_record::PlanOptions;
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

/// All that a plan depends on beside its schema.
#[cfg(feature = "jit")]
type PlanKey = (StructId, PlanOptions);

impl CompiledPlans {
    /// The machine code of `plan`, which is of this schema: compiled, unless another codec has it.
    #[cfg(feature = "jit")]
    pub(crate) fn compile(&self, plan: &Plan) -> Result<Compiled, CompileError> {
        let root = plan.struct_plan(plan.root()).struct_id;
        let key = (root, plan.options());
        // A thread that panicked has left the map as it was.
        let plans = || self.plans.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = plans().get(&key).and_then(Weak::upgrade) {
            return Ok(known);
        }
        // Others may compile meanwhile, even the same; the first to finish counts.
        let compiled = scrimp_jit::CompiledPlan::new(plan)?;
        let mut plans = plans();
        if let Some(known) = plans.get(&key).and_then(Weak::upgrade) {
            return Ok(known);
        }
        plans.retain(|_, known| known.strong_count() > 0);
        plans.insert(key, Arc::downgrade(&compiled));
        Ok(compiled)
    }

    /// Fails.
    #[cfg(not(feature = "jit"))]
    pub(crate) fn compile(&self, _plan: &Plan) -> Result<Compiled, CompileError> {
        Err(CompileError::new(CompileErrorKind::NoCompiler))
    }
}
