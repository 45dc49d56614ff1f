//! [`MachineCode`]: the machine code of a codec, where there is any.

use std::ptr::NonNull;
use std::sync::atomic::{AtomicU64, Ordering};
#[cfg(feature = "jit")]
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;

#[cfg(feature = "jit")]
use hashbrown::HashMap;
#[cfg(feature = "jit")]
use scrimp_record::PlanOptions;
use scrimp_record::{Arena, Attempt, Decoded, Limits, Plan};
#[cfg(feature = "jit")]
use scrimp_schema::StructId;

use crate::codec::{CodecStats, Executor};
use crate::error::CompileError;

#[cfg(feature = "jit")]
type Compiled = Arc<scrimp_jit::CompiledPlan>;
#[cfg(not(feature = "jit"))]
type Compiled = std::convert::Infallible;

/// A codec's machine code, or none: then its methods do nothing and say so by `None`.
pub(crate) struct MachineCode {
    compiled: Option<Compiled>,
    /// A faster decoder, where messages are flat.
    #[cfg(feature = "jit")]
    flat_decoder: Option<scrimp_jit::FlatDecoder>,
    fallbacks: AtomicU64,
}

impl MachineCode {
    /// Compiles `plan` if `executor` and the system allow it; or finds it in `known`, its schema's. The limits are those that decoding will have.
    pub(crate) fn new(
        executor: Executor,
        plan: &Plan,
        limits: &Limits,
        known: &CompiledPlans,
    ) -> Result<Self, CompileError> {
        let compiled = match executor {
            Executor::Interpreter => None,
            Executor::Auto => known.compile(plan).ok(),
            Executor::Jit => Some(known.compile(plan)?),
        };
        #[cfg(not(feature = "jit"))]
        let _ = limits;
        Ok(Self {
            #[cfg(feature = "jit")]
            flat_decoder: compiled.as_ref().and_then(|compiled| compiled.flat_decoder(limits)),
            compiled,
            fallbacks: AtomicU64::new(0),
        })
    }

    /// Whether there is any.
    pub(crate) fn is_there(&self) -> bool {
        self.compiled.is_some()
    }

    /// Decodes as [`interpreter::decode`](scrimp_record::interpreter::decode), without saying what is wrong.
    #[inline]
    pub(crate) fn decode(&self, limits: &Limits, arena: &Arena, input: &[u8]) -> Option<Decoded> {
        #[cfg(feature = "jit")]
        return self.compiled.as_ref()?.decode(limits, arena, input);
        #[cfg(not(feature = "jit"))]
        {
            let _ = (limits, arena, input);
            match *self.compiled.as_ref()? {}
        }
    }

    /// Tries to decode a flat message that is all of `input`: its record.
    #[inline(always)]
    pub(crate) fn decode_flat(&self, arena: &Arena, input: &[u8]) -> Attempt<NonNull<u8>> {
        #[cfg(feature = "jit")]
        if let Some(flat_decoder) = self.flat_decoder {
            // SAFETY: the decoder is of the plan beside it.
            return unsafe { flat_decoder.decode(arena, input) };
        }
        #[cfg(not(feature = "jit"))]
        let _ = (arena, input);
        Attempt::NoRoom
    }

    /// As [`decode`](Self::decode), for input that is no longer than the limit; flat messages take their fast way.
    #[inline]
    pub(crate) fn decode_prefix(&self, limits: &Limits, arena: &Arena, input: &[u8]) -> Option<Decoded> {
        #[cfg(feature = "jit")]
        if let Some(flat_decoder) = self.flat_decoder {
            // SAFETY: the decoder is of the plan beside it.
            return unsafe { flat_decoder.decode_prefix(arena, input) };
        }
        self.decode(limits, arena, input)
    }

    /// Encodes as [`interpreter::encode`](scrimp_record::interpreter::encode), without saying why not.
    ///
    /// # Safety
    ///
    /// As for that.
    #[inline]
    pub(crate) unsafe fn encode(
        &self,
        max_level: u32,
        record: NonNull<u8>,
        out: NonNull<u8>,
        capacity: usize,
    ) -> Option<usize> {
        #[cfg(feature = "jit")]
        // SAFETY: as passed on.
        return unsafe { self.compiled.as_ref()?.encode(max_level, record, out, capacity) };
        #[cfg(not(feature = "jit"))]
        {
            let _ = (max_level, record, out, capacity);
            match *self.compiled.as_ref()? {}
        }
    }

    /// How many bytes behind a message encoding may write to, at most: see [`CompiledPlan::spill`](scrimp_jit::CompiledPlan::spill).
    #[inline]
    pub(crate) fn spill(&self) -> usize {
        #[cfg(feature = "jit")]
        return self.compiled.as_ref().map_or(0, |compiled| compiled.spill());
        #[cfg(not(feature = "jit"))]
        0
    }

    /// The interpreter did what machine code, if there is any, had refused to do: a bug, loud in tests and counted
    /// elsewhere.
    pub(crate) fn disagreed(&self, doing: &str) {
        if self.compiled.is_some() {
            self.fallbacks.fetch_add(1, Ordering::Relaxed);
            debug_assert!(false, "machine code and interpreter disagree in {doing}");
        }
    }

    pub(crate) fn stats(&self) -> CodecStats {
        let fallbacks = self.fallbacks.load(Ordering::Relaxed);
        #[cfg(feature = "jit")]
        if let Some(compiled) = &self.compiled {
            return CodecStats {
                executor: Executor::Jit,
                compile_time: compiled.compile_time(),
                code_bytes: compiled.code_len(),
                fallbacks,
            };
        }
        CodecStats { executor: Executor::Interpreter, compile_time: Duration::ZERO, code_bytes: 0, fallbacks }
    }
}

/// The machine code that the codecs of one schema use: several codecs of a kind share it, and it goes with the last of them.
#[derive(Default)]
pub(crate) struct CompiledPlans {
    #[cfg(feature = "jit")]
    plans: Mutex<HashMap<PlanKey, Weak<scrimp_jit::CompiledPlan>>>,
}

/// All that a plan depends on beside its schema.
#[cfg(feature = "jit")]
type PlanKey = (StructId, PlanOptions);

impl CompiledPlans {
    #[cfg(feature = "jit")]
    fn compile(&self, plan: &Plan) -> Result<Compiled, CompileError> {
        let root = plan.struct_plan(plan.root()).struct_id;
        let key = (root, plan.options());
        // A thread that panicked has left the map as it was.
        let plans = || self.plans.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = plans().get(&key).and_then(Weak::upgrade) {
            return Ok(known);
        }
        // Others may compile meanwhile, even the same; the first to finish counts.
        let compiled =
            scrimp_jit::CompiledPlan::new(plan).map_err(|error| CompileError::new(error.to_string()))?;
        let mut plans = plans();
        if let Some(known) = plans.get(&key).and_then(Weak::upgrade) {
            return Ok(known);
        }
        plans.retain(|_, known| known.strong_count() > 0);
        plans.insert(key, Arc::downgrade(&compiled));
        Ok(compiled)
    }

    #[cfg(not(feature = "jit"))]
    fn compile(&self, _plan: &Plan) -> Result<Compiled, CompileError> {
        Err(CompileError::new("this build has no compiler: the feature `jit` is off"))
    }
}
