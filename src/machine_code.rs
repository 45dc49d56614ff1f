//! [`MachineCode`]: the machine code of a codec, where there is any; and which executor it is.
//!
//! Decoding and encoding have theirs independently of each other, and so have decoding from pieces and encoding to segments: each is compiled in
//! the background once it is used, or on the thread that waits for it, and from then on found by one load per call.

use std::fmt;
use std::process;
use std::ptr::NonNull;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use std::sync::{Arc, OnceLock, Weak};
use std::time::Duration;

#[cfg(feature = "jit")]
use scrimp_jit as compiler;
use scrimp_record::plan::PlanId;
use scrimp_record::raw::{self, Found, Sought};
use scrimp_record::{Arena, Attempt, Decoded, Direction, Limits, Plan};

use crate::error::CompileError;
#[cfg(not(feature = "jit"))]
use crate::no_compiler as compiler;
use crate::schema::StructType;

use compiler::{Compiler, Decoder, EncodeEntry, Finder, FlatDecoder, FlatEntry, Made};
pub(crate) use compiler::{Encoder, Gatherer, PiecesDecoder, SharedCode};

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
    /// The interpreter until there is machine code, which the first message has made: a few threads in the background compile, for decoding
    /// and encoding independently, and no call ever waits for them. It stays with the interpreter where the build, the CPU or the system
    /// does not allow machine code. [`Codec::wait_compiled`](crate::Codec::wait_compiled) waits for it.
    #[default]
    Auto,
    /// Machine code, which building the codec makes; building fails where there can be none.
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
/// let codec = scrimp::Codec::new(&ty)?;
/// match codec.wait_compiled() {
///     Ok(()) => println!("compiled within {:?}", codec.stats().compile_time),
///     Err(reason) => println!("interpreted: {reason}"),
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CodecStats {
    /// What executes the codec at present, as [`Codec::executor`](crate::Codec::executor) tells.
    pub executor: Executor,
    /// How far decoding is; `None` where the codec only encodes.
    pub decode: Option<CodeState>,
    /// How far encoding is; `None` where the codec only decodes.
    pub encode: Option<CodeState>,
    /// Why there is no machine code and will be none, at least for one direction; `None` as long as that is not known.
    pub no_machine_code: Option<NoMachineCode>,
    /// How long compiling took, of both directions together.
    pub compile_time: Duration,
    /// How many bytes of machine code were made for the codec, of both directions together. What it shares with codecs that were
    /// compiled before it is theirs.
    pub code_bytes: usize,
    /// How often machine code refused what the interpreter accepts. That is a bug in scrimp; the interpreter's result
    /// was used.
    pub fallbacks: u64,
}

/// How far the machine code of one direction is: see [`CodecStats::decode`].
///
/// ```
/// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: i8 n }")?;
/// # let ty = schema.struct_type("P")?;
/// use scrimp::{Arena, CodeState, Codec};
/// let codec = Codec::new(&ty)?;
/// codec.decode(&Arena::new(), &[0])?;
/// match codec.stats().decode {
///     Some(CodeState::Waiting) => println!("the interpreter decodes as yet"),
///     state => println!("{state:?}"),
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CodeState {
    /// Nobody asked for it yet: the first message will.
    Unused,
    /// It waits for a thread in the background, or is being compiled. The interpreter serves meanwhile.
    Waiting,
    /// It is there, and serves.
    #[non_exhaustive]
    Compiled {
        /// How long compiling took: see [`CodecStats::compile_time`].
        time: Duration,
        /// How much was made: see [`CodecStats::code_bytes`].
        code_bytes: usize,
    },
    /// There will be none: see [`CodecStats::no_machine_code`]. The interpreter serves.
    Unavailable,
}

/// A codec's machine code, of both directions.
pub(crate) struct MachineCode {
    executor: Executor,
    decoder: Side<Decoder>,
    encoder: Side<Encoder>,
    /// With blobs apart.
    pieces_decoder: Side<PiecesDecoder>,
    gatherer: Side<Gatherer>,
    /// Passes over encoded messages.
    finder: Side<Finder>,
    /// A faster decoder, where messages are flat; it comes after the decoder.
    flat_decoder: OnceLock<FlatDecoder>,
    /// Where it is called.
    flat_entry: FlatEntry,
    /// Where the encoder is called.
    encode_entry: EncodeEntry,
    ty: StructType,
    plan: Arc<Plan>,
    /// The same with blobs apart, once it is used.
    plan_apart: OnceLock<Arc<Plan>>,
    direction: Direction,
    limits: Limits,
    fallbacks: AtomicU64,
}

/// The machine code of one direction.
struct Side<C> {
    code: OnceLock<C>,
    /// Why there will be none.
    none_because: OnceLock<NoMachineCode>,
    /// The process in which it waits for a thread, or is being compiled by one; 0 for none.
    asked_in: AtomicU32,
}

/// The code of one direction.
trait Code: Send + Sync + Sized + 'static {
    /// Compiles it; `None` if `is_wanted` says meanwhile that it is not wanted any more.
    fn compile(
        compiler: &mut Compiler<'_>,
        plan: &Plan,
        is_wanted: &dyn Fn() -> bool,
    ) -> Result<Option<Self>, CompileError>;

    /// The plan of a codec that it is compiled from.
    fn plan(codec: &MachineCode) -> &Arc<Plan>;

    /// The side of a codec that it is for.
    fn side(codec: &MachineCode) -> &Side<Self>;

    /// What was made for it.
    fn made(&self) -> Made;
}

/// Implements [`Code`] for what a compiler's method of the same name as the side makes of the codec's plan of that name.
macro_rules! code {
    ($code:ty: $side:ident of $plan:ident) => {
        impl Code for $code {
            fn compile(
                compiler: &mut Compiler<'_>,
                plan: &Plan,
                is_wanted: &dyn Fn() -> bool,
            ) -> Result<Option<Self>, CompileError> {
                Ok(compiler.$side(plan, is_wanted)?)
            }

            fn plan(codec: &MachineCode) -> &Arc<Plan> {
                codec.$plan()
            }

            fn side(codec: &MachineCode) -> &Side<Self> {
                &codec.$side
            }

            fn made(&self) -> Made {
                Self::made(self)
            }
        }
    };
}

code!(Decoder: decoder of plan);
code!(Encoder: encoder of plan);
code!(PiecesDecoder: pieces_decoder of plan_apart);
code!(Gatherer: gatherer of plan_apart);
code!(Finder: finder of plan);

impl<C: Code> Side<C> {
    /// None as yet, or for good for a reason.
    fn new(none_because: &Option<NoMachineCode>) -> Self {
        let none_because = none_because.clone().map_or_else(OnceLock::new, OnceLock::from);
        Self { code: OnceLock::new(), none_because, asked_in: AtomicU32::new(0) }
    }

    /// Whether it is known that there is code, or that there will be none.
    fn is_settled(&self) -> bool {
        self.code.get().is_some() || self.none_because.get().is_some()
    }

    /// Takes what compiling came to.
    fn settle(&self, compiled: Result<Option<C>, CompileError>) {
        // Only who compiles at present gets here, and only once.
        match compiled {
            Ok(Some(code)) => drop(self.code.set(code)),
            Ok(None) => {}
            Err(error) => drop(self.none_because.set(NoMachineCode::Refused(error))),
        }
    }

    fn state(&self) -> CodeState {
        match self.code.get().map(C::made) {
            Some(made) => CodeState::Compiled { time: made.time, code_bytes: made.code_len },
            None if self.none_because.get().is_some() => CodeState::Unavailable,
            None if self.asked_in.load(Ordering::Relaxed) == process::id() => CodeState::Waiting,
            None => CodeState::Unused,
        }
    }
}

impl MachineCode {
    /// None as yet, or for good if `executor` is the interpreter or nothing else works here.
    pub(crate) fn new(
        executor: Executor,
        ty: &StructType,
        plan: &Arc<Plan>,
        direction: Direction,
        limits: Limits,
    ) -> Self {
        let none_because = match executor {
            Executor::Interpreter => Some(NoMachineCode::AskedFor),
            Executor::Auto | Executor::Jit => {
                compiler::check_available().err().map(|error| NoMachineCode::Refused(error.into()))
            }
        };
        Self {
            executor,
            decoder: Side::new(&none_because),
            encoder: Side::new(&none_because),
            pieces_decoder: Side::new(&none_because),
            gatherer: Side::new(&none_because),
            finder: Side::new(&none_because),
            flat_decoder: OnceLock::new(),
            flat_entry: FlatEntry::default(),
            encode_entry: EncodeEntry::default(),
            ty: ty.clone(),
            plan: Arc::clone(plan),
            plan_apart: OnceLock::new(),
            direction,
            limits,
            fallbacks: AtomicU64::new(0),
        }
    }

    /// The codec's plan.
    fn plan(&self) -> &Arc<Plan> {
        &self.plan
    }

    /// The same with blobs apart.
    pub(crate) fn plan_apart(&self) -> &Arc<Plan> {
        self.plan_apart.get_or_init(|| Arc::new(self.plan.with_blobs_apart()))
    }

    /// What decodes, if it is there.
    #[inline]
    pub(crate) fn decoder(&self) -> Option<&Decoder> {
        self.decoder.code.get()
    }

    /// What encodes, if it is there.
    #[inline]
    pub(crate) fn encoder(&self) -> Option<&Encoder> {
        self.encoder.code.get()
    }

    /// Tries to decode a flat message that is all of `input`: its record.
    #[inline(always)]
    pub(crate) fn decode_flat(&self, arena: &Arena, input: &[u8]) -> Attempt<NonNull<u8>> {
        self.flat_entry.decode(&self.limits, arena, input)
    }

    /// Tries to write `record` to the start of the `capacity` bytes at `out`: how many bytes it took.
    ///
    /// # Safety
    ///
    /// - `record` is a complete record of the plan's root.
    /// - `out` is writable for `capacity` bytes, none of which `record` refers to.
    #[inline(always)]
    pub(crate) unsafe fn encode(
        &self,
        record: NonNull<u8>,
        out: NonNull<u8>,
        capacity: usize,
    ) -> Option<usize> {
        // SAFETY: the record and the room are as the caller promises, and the plan's blobs do not lie apart.
        unsafe { self.encode_entry.encode(self.limits.get_depth(), record, out, capacity) }
    }

    /// Decodes the message at the start of `input`, which is no longer than the limit, as `decoder` does; flat messages take their fast way.
    #[inline]
    pub(crate) fn decode_prefix(
        &self,
        decoder: &Decoder,
        limits: &Limits,
        arena: &Arena,
        input: &[u8],
    ) -> Option<Decoded> {
        let flat = match self.flat_decoder.get() {
            // SAFETY: the decoder that it is of is beside it, and stays.
            Some(flat_decoder) => unsafe { flat_decoder.decode_prefix(arena, input) },
            None => None,
        };
        flat.or_else(|| decoder.decode(limits, arena, input))
    }

    /// Has the decoder of `owner` compiled in the background, unless it is known to be on its way or impossible. Never waits.
    #[inline(never)]
    pub(crate) fn ask_for_decoder<O: AsRef<Self> + Send + Sync + 'static>(owner: &Arc<O>) {
        Self::ask_for::<Decoder, O>(owner);
    }

    /// Has the encoder of `owner` compiled, as [`ask_for_decoder`](Self::ask_for_decoder) does.
    #[inline(never)]
    pub(crate) fn ask_for_encoder<O: AsRef<Self> + Send + Sync + 'static>(owner: &Arc<O>) {
        Self::ask_for::<Encoder, O>(owner);
    }

    /// What decodes the pieces that `owner` is given, if it is there. If not, it is compiled: in the background as the decoder is, or at once for
    /// [`Executor::Jit`].
    #[inline]
    pub(crate) fn pieces_decoder_of<O: AsRef<Self> + Send + Sync + 'static>(
        owner: &Arc<O>,
    ) -> Option<&PiecesDecoder> {
        Self::code_of(owner)
    }

    /// What encodes to the segments that `owner` is asked for, as [`pieces_decoder_of`](Self::pieces_decoder_of).
    #[inline]
    pub(crate) fn gatherer_of<O: AsRef<Self> + Send + Sync + 'static>(owner: &Arc<O>) -> Option<&Gatherer> {
        Self::code_of(owner)
    }

    /// What passes over the encoded messages of `owner`, if it is there, as [`pieces_decoder_of`](Self::pieces_decoder_of).
    #[inline]
    pub(crate) fn finder_of<O: AsRef<Self> + Send + Sync + 'static>(
        owner: &Arc<O>,
    ) -> Option<&dyn raw::Code> {
        let codec: &Self = (**owner).as_ref();
        Self::code_of::<Finder, O>(owner).map(|_| codec as &dyn raw::Code)
    }

    #[inline]
    fn code_of<C: Code, O: AsRef<Self> + Send + Sync + 'static>(owner: &Arc<O>) -> Option<&C> {
        let code = &C::side((**owner).as_ref()).code;
        if code.get().is_none() {
            Self::ask_for::<C, O>(owner);
        }
        code.get()
    }

    #[cold]
    fn ask_for<C: Code, O: AsRef<Self> + Send + Sync + 'static>(owner: &Arc<O>) {
        let codec: &Self = (**owner).as_ref();
        let side = C::side(codec);
        if side.is_settled() {
            return;
        }
        if codec.executor == Executor::Jit {
            // Where it is refused, the interpreter serves: building the codec has succeeded.
            let _ = codec.wait_for::<C>();
            return;
        }
        // What was asked for in a parent process stays there.
        let (process, asked_in) = (process::id(), side.asked_in.load(Ordering::Relaxed));
        let ask = || side.asked_in.compare_exchange(asked_in, process, Ordering::Relaxed, Ordering::Relaxed);
        if asked_in == process || ask().is_err() {
            return;
        }
        let (ty, plan, owner) = (codec.ty.clone(), Arc::clone(C::plan(codec)), Arc::downgrade(owner));
        if compiler::submit(Box::new(move || Self::compile_for::<C, O>(&owner, &ty, &plan))).is_err() {
            side.asked_in.store(0, Ordering::Relaxed);
        }
    }

    /// Compiles for `owner` as long as it is there. It is not kept: the type and the plan, which are its own, are.
    fn compile_for<C: Code, O: AsRef<Self>>(owner: &Weak<O>, ty: &StructType, plan: &Plan) {
        let mut compiler = ty.code().compiler();
        let is_settled = |owner: Arc<O>| C::side((*owner).as_ref()).is_settled();
        if owner.upgrade().is_none_or(is_settled) {
            return;
        }
        let compiled = C::compile(&mut compiler, plan, &|| owner.strong_count() > 0);
        if let Some(owner) = owner.upgrade() {
            (*owner).as_ref().settle(compiled);
        }
    }

    /// Compiles what is not compiled yet, or waits for the thread that does.
    pub(crate) fn wait(&self) -> Result<(), NoMachineCode> {
        let decoder = if self.direction.decodes() { self.wait_for::<Decoder>() } else { Ok(()) };
        let encoder = if self.direction.encodes() { self.wait_for::<Encoder>() } else { Ok(()) };
        decoder.and(encoder)
    }

    fn wait_for<C: Code>(&self) -> Result<(), NoMachineCode> {
        let side = C::side(self);
        if !side.is_settled() {
            // One thread compiles for a schema at a time, and settles before the next.
            let mut compiler = self.ty.code().compiler();
            if !side.is_settled() {
                self.settle(C::compile(&mut compiler, C::plan(self), &|| true));
            }
        }
        match side.none_because.get() {
            Some(reason) => Err(reason.clone()),
            None => Ok(()),
        }
    }

    /// Takes what compiling came to, while nobody else compiles.
    fn settle<C: Code>(&self, compiled: Result<Option<C>, CompileError>) {
        C::side(self).settle(compiled);
        if let Some(flat) = self.decoder().and_then(|decoder| decoder.flat_decoder(&self.limits)) {
            self.flat_decoder.get_or_init(|| flat);
            // SAFETY: the decoder that it is of is beside it, and stays.
            unsafe { self.flat_entry.set(flat) };
        }
        if let Some(encoder) = self.encoder() {
            // SAFETY: the encoder is beside it, and stays.
            unsafe { self.encode_entry.set(encoder) };
        }
    }

    /// The interpreter did what machine code had refused to do: a bug, loud in tests and counted elsewhere.
    pub(crate) fn disagreed(&self, doing: &str) {
        self.fallbacks.fetch_add(1, Ordering::Relaxed);
        debug_assert!(false, "machine code and interpreter disagree in {doing}");
    }

    pub(crate) fn stats(&self) -> CodecStats {
        let decode = self.direction.decodes().then(|| self.decoder.state());
        let encode = self.direction.encodes().then(|| self.encoder.state());
        let mut stats = CodecStats {
            executor: Executor::Auto,
            decode,
            encode,
            no_machine_code: None,
            compile_time: Duration::ZERO,
            code_bytes: 0,
            fallbacks: self.fallbacks.load(Ordering::Relaxed),
        };
        let (mut compiled, mut unavailable) = (0, 0);
        let states = [decode, encode].into_iter().flatten();
        let of_both = states.clone().count();
        for state in states {
            match state {
                CodeState::Compiled { time, code_bytes } => {
                    compiled += 1;
                    stats.compile_time += time;
                    stats.code_bytes += code_bytes;
                }
                CodeState::Unavailable => unavailable += 1,
                CodeState::Unused | CodeState::Waiting => {}
            }
        }
        if compiled == of_both {
            stats.executor = Executor::Jit;
        } else if unavailable == of_both {
            stats.executor = Executor::Interpreter;
        }
        if unavailable > 0 {
            let reasons = [self.decoder.none_because.get(), self.encoder.none_because.get()];
            stats.no_machine_code = reasons.into_iter().flatten().next().cloned();
        }
        stats
    }
}

impl raw::Code for MachineCode {
    fn find(&self, of: PlanId, input: &[u8], at: usize, sought: Sought, levels: u32) -> Option<Found> {
        self.finder.code.get()?.find(of, input, at, sought, levels)
    }

    fn disagreed(&self) {
        Self::disagreed(self, "passing over a message");
    }
}

impl fmt::Debug for MachineCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MachineCode").field("executor", &self.executor).finish_non_exhaustive()
    }
}
