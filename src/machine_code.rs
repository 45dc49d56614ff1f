//! [`MachineCode`]: the machine code of a codec, where there is any; and which executor it is.

use std::ptr::NonNull;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use scrimp_record::blobs::{Gather, Pieces};
use scrimp_record::{Arena, Attempt, Decoded, Direction, Limits, Plan};

use crate::compiled_plans::{Compiled, CompiledPlans};
use crate::error::CompileError;

/// What executes a codec's plan.
///
/// ```
/// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: string name }")?;
/// # let ty = schema.struct_type("P")?;
/// use scrimp::{Codec, Executor};
/// let codec = Codec::builder(&ty).executor(Executor::Interpreter).build()?;
/// assert_eq!(codec.executor(), Executor::Interpreter);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Executor {
    /// Machine code where the build, the CPU and the system allow it, else the interpreter.
    #[default]
    Auto,
    /// Machine code; building the codec fails where there is none.
    Jit,
    /// The interpreter.
    Interpreter,
}

/// Why a codec has no machine code: see [`CodecStats::no_machine_code`].
///
/// ```
/// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: string name }")?;
/// # let ty = schema.struct_type("P")?;
/// use scrimp::{Codec, Executor, NoMachineCode};
/// let codec = Codec::builder(&ty).executor(Executor::Interpreter).build()?;
/// assert_eq!(codec.stats().no_machine_code, Some(NoMachineCode::AskedFor));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NoMachineCode {
    /// The codec was built with [`Executor::Interpreter`].
    #[error("the interpreter was asked for")]
    AskedFor,
    /// There is no machine code for the messages in this process.
    #[error(transparent)]
    Refused(CompileError),
}

/// What a codec does and did: see [`Codec::stats`](crate::Codec::stats).
///
/// ```
/// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: string name }")?;
/// # let ty = schema.struct_type("P")?;
/// let stats = scrimp::Codec::new(&ty)?.stats();
/// match stats.no_machine_code {
///     Some(reason) => println!("interpreted: {reason}"),
///     None => println!("compiled within {:?}", stats.compile_time),
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CodecStats {
    /// What executes the codec; never [`Executor::Auto`].
    pub executor: Executor,
    /// Why it is the interpreter; `None` where there is machine code.
    pub no_machine_code: Option<NoMachineCode>,
    /// How long compiling took; zero for the interpreter.
    pub compile_time: Duration,
    /// How many bytes of machine code there are; 0 for the interpreter.
    pub code_bytes: usize,
    /// How often machine code refused what the interpreter accepts. That is a bug in scrimp; the interpreter's result
    /// was used.
    pub fallbacks: u64,
}

/// A codec's machine code. If there is none, every method returns `None`.
pub(crate) struct MachineCode {
    compiled: Option<Compiled>,
    /// Why there is none.
    none_because: Option<NoMachineCode>,
    /// A faster decoder, where messages are flat.
    #[cfg(feature = "jit")]
    flat_decoder: Option<scrimp_jit::FlatDecoder>,
    fallbacks: AtomicU64,
}

impl MachineCode {
    /// Compiles `plan` for `direction` if `executor` and the system allow it; or finds it in `known`, its schema's. The limits are those that
    /// decoding will have.
    pub(crate) fn new(
        executor: Executor,
        plan: &Plan,
        direction: Direction,
        limits: &Limits,
        known: &CompiledPlans,
    ) -> Result<Self, CompileError> {
        let (compiled, none_because) = match executor {
            Executor::Interpreter => (None, Some(NoMachineCode::AskedFor)),
            Executor::Auto | Executor::Jit => match known.compile(plan, direction) {
                Ok(compiled) => (Some(compiled), None),
                Err(error) if executor == Executor::Auto => (None, Some(NoMachineCode::Refused(error))),
                Err(error) => return Err(error),
            },
        };
        #[cfg(not(feature = "jit"))]
        let _ = limits;
        Ok(Self {
            #[cfg(feature = "jit")]
            flat_decoder: compiled.as_ref().and_then(|compiled| compiled.flat_decoder(limits)),
            compiled,
            none_because,
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
        // SAFETY: the caller promises that the record is a complete one of the plan's root, and that `out` is writable.
        return unsafe { self.compiled.as_ref()?.encode(max_level, record, out, capacity) };
        #[cfg(not(feature = "jit"))]
        {
            let _ = (max_level, record, out, capacity);
            match *self.compiled.as_ref()? {}
        }
    }

    /// Encodes as [`interpreter::gather`](scrimp_record::interpreter::gather), without saying why not.
    ///
    /// # Safety
    ///
    /// As for that.
    #[inline]
    pub(crate) unsafe fn gather(
        &self,
        max_level: u32,
        record: NonNull<u8>,
        to: &mut Gather,
    ) -> Option<usize> {
        #[cfg(feature = "jit")]
        // SAFETY: the caller promises that the record is a complete one of the plan's root, and outlives the blobs.
        return unsafe { self.compiled.as_ref()?.gather(max_level, record, to) };
        #[cfg(not(feature = "jit"))]
        {
            let _ = (max_level, record, to);
            match *self.compiled.as_ref()? {}
        }
    }

    /// Decodes as [`interpreter::decode_pieces`](scrimp_record::interpreter::decode_pieces).
    pub(crate) fn decode_pieces(
        &self,
        limits: &Limits,
        pieces: &mut Pieces<'_>,
        size: usize,
    ) -> Option<Decoded> {
        #[cfg(feature = "jit")]
        return self.compiled.as_ref()?.decode_pieces(limits, pieces, size);
        #[cfg(not(feature = "jit"))]
        {
            let _ = (limits, pieces, size);
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
                no_machine_code: None,
                compile_time: compiled.compile_time(),
                code_bytes: compiled.code_len(),
                fallbacks,
            };
        }
        CodecStats {
            executor: Executor::Interpreter,
            no_machine_code: self.none_because.clone(),
            compile_time: Duration::ZERO,
            code_bytes: 0,
            fallbacks,
        }
    }
}
