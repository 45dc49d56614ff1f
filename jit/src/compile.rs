//! [`CompiledPlan`]: a plan as machine code.

use std::panic::{RefUnwindSafe, UnwindSafe};
use std::ptr::{self, NonNull};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use cranelift_codegen::isa::OwnedTargetIsa;
use cranelift_jit::{JITBuilder, JITModule};
use cranelift_module::{Module, default_libcall_names};
use scrimp_record::arena::Window;
use scrimp_record::attempt::attempt;
use scrimp_record::blobs::{Gather, Pieces};
use scrimp_record::{Arena, Attempt, Decoded, Direction, Limits, Plan};

use crate::abi::{ASCII_MASKS, DecodeFlatFn, DecodeFn, EncodeFn, NO_ROOM, Role};
use crate::encode;
use crate::error::JitError;
use crate::flat::is_flat;
use crate::helpers;
use crate::memory::CodeMemory;
use crate::scan::ScanTable;
use crate::unit::{ASCII_MASKS_NAME, Compiled, Unit, flags, module_error, require_shallow, scan_table_name};

/// The alignment of every function's code, in bytes.
const CODE_ALIGN: usize = 16;

/// The most bytes that a call to a distant function needs besides the code (aarch64).
const VENEER: usize = 24;

/// A plan as machine code: decoders and encoders for all of its structs.
pub struct CompiledPlan {
    decode: DecodeFn,
    encode: EncodeFn,
    /// Take the places of these if the plan has [blobs apart](scrimp_record::Blobs::Apart).
    decode_pieces: DecodeFn,
    gather: EncodeFn,
    /// If the root struct is flat.
    decode_flat: Option<DecodeFlatFn>,
    /// The size of a record of the root struct, in bytes.
    root_size: usize,
    spill: usize,
    /// By struct plan; compiled code refers to them.
    _scan_tables: Box<[ScanTable]>,
    code_len: usize,
    compile_time: Duration,
    /// Owns the code that the pointers above lead to; freed with this.
    _module: Keep,
}

/// Keeps a module alive and out of reach.
struct Keep {
    _module: JITModule,
}

// SAFETY: the module is not touched again until it is dropped, which takes a `&mut`; its code is immutable.
unsafe impl Sync for Keep {}

const _: () = {
    const fn shared_between_threads<T: Send + Sync>() {}
    shared_between_threads::<CompiledPlan>();
};

// The module is out of reach, and only read where it is called into.
impl UnwindSafe for Keep {}
impl RefUnwindSafe for Keep {}

/// Stands in for a decoder in a plan that was compiled to encode, or to decode otherwise.
unsafe extern "C" fn refuse_to_decode(
    _: &Arena,
    _: *mut u8,
    _: *const u8,
    _: *const u8,
    _: u64,
) -> *const u8 {
    ptr::null()
}

/// Stands in for an encoder in a plan that was compiled to decode, or to encode otherwise.
unsafe extern "C" fn refuse_to_encode(_: u64, _: *const u8, _: *mut u8, _: *mut u8) -> *mut u8 {
    ptr::null_mut()
}

/// Whether this process may have executable pages; asks the system once.
pub fn is_available() -> bool {
    static AVAILABLE: OnceLock<bool> = OnceLock::new();
    *AVAILABLE.get_or_init(|| CodeMemory::new(1).and_then(|mut memory| memory.seal()).is_ok())
}

/// The instruction set of this machine, and how to compile for it.
fn host_isa() -> Result<OwnedTargetIsa, JitError> {
    static ISA: OnceLock<Result<OwnedTargetIsa, JitError>> = OnceLock::new();
    ISA.get_or_init(|| {
        let builder = cranelift_native::builder().map_err(|_| JitError::UnsupportedPlatform)?;
        builder.finish(flags()?).map_err(|error| JitError::new(error.to_string()))
    })
    .clone()
}

impl CompiledPlan {
    /// Compiles `plan` for this machine.
    ///
    /// # Errors
    ///
    /// When the system refuses executable pages, when a field has dozens of containers within each other, and when a struct is
    /// larger than the compiler can take.
    pub fn new(plan: &Plan) -> Result<Arc<Self>, JitError> {
        Self::in_direction(plan, Direction::Both)
    }

    /// Compiles of `plan` what `direction` needs: in the other one, every message is refused.
    ///
    /// # Errors
    ///
    /// As for [`new`](Self::new).
    pub fn in_direction(plan: &Plan, direction: Direction) -> Result<Arc<Self>, JitError> {
        if !is_available() {
            return Err(JitError::NoExecutableMemory);
        }
        require_shallow(plan)?;
        let start = Instant::now();
        let isa = host_isa()?;
        let mut jit = JITBuilder::with_isa(Arc::clone(&isa), default_libcall_names());
        for helper in helpers::TABLE {
            jit.symbol(helper.name, (helper.address)());
        }
        jit.symbol(ASCII_MASKS_NAME, ASCII_MASKS.as_ptr());
        let scanned = plan.structs().filter(|_| direction.decodes());
        let scan_tables: Box<[ScanTable]> = scanned.map(|(_, of)| ScanTable::new(plan, of)).collect();
        for ((id, _), table) in plan.structs().zip(&scan_tables) {
            jit.symbol(scan_table_name(id), ptr::from_ref(table).cast());
        }
        let mut unit = Unit::new(plan, isa);
        let functions = unit.compile(direction)?;
        let code_len: usize = functions.iter().map(|function| function.code.len()).sum();
        let room = functions
            .iter()
            .map(|function| function.code.len() + function.relocs.len() * VENEER)
            .map(|len| len.next_multiple_of(CODE_ALIGN) + CODE_ALIGN)
            .sum();
        let memory = CodeMemory::new(room).map_err(|_| JitError::NoExecutableMemory)?;
        jit.memory_provider(Box::new(memory));
        let mut module = JITModule::new(jit);
        unit.declare(&mut module)?;
        for function in &functions {
            let Compiled { id, code, relocs } = function;
            module.define_function_bytes(*id, CODE_ALIGN as u64, code, relocs).map_err(module_error)?;
        }
        module.finalize_definitions().map_err(module_error)?;
        let address = |role| module.get_finalized_function(unit.id_of(role, plan.root()));
        let root = plan.struct_plan(plan.root());
        let (mut decode, mut encode): (DecodeFn, EncodeFn) = (refuse_to_decode, refuse_to_encode);
        if direction.decodes() {
            let address = address(Role::decoder_of(plan, root));
            // SAFETY: this is the address of a function that was just compiled with this signature, and the module that owns it is
            // kept with the pointer.
            decode = unsafe { std::mem::transmute::<*const u8, DecodeFn>(address) };
        }
        if direction.encodes() {
            let address = address(Role::Encode);
            // SAFETY: as above.
            encode = unsafe { std::mem::transmute::<*const u8, EncodeFn>(address) };
        }
        let (mut decode_pieces, mut gather): (DecodeFn, EncodeFn) = (refuse_to_decode, refuse_to_encode);
        if plan.has_blobs_apart() {
            std::mem::swap(&mut decode, &mut decode_pieces);
            std::mem::swap(&mut encode, &mut gather);
        }
        let has_flat_decoder = direction.decodes() && !plan.has_blobs_apart() && is_flat(plan, root);
        let decode_flat = has_flat_decoder.then(|| {
            let address = address(Role::DecodeMessage);
            // SAFETY: the root is flat, so this function was compiled, with this signature, and the module that owns it is kept
            // with the pointer.
            unsafe { std::mem::transmute::<*const u8, DecodeFlatFn>(address) }
        });
        let root_size = root.size as usize;
        Ok(Arc::new(Self {
            root_size,
            spill: if direction.encodes() { encode::spill(plan) } else { 0 },
            _scan_tables: scan_tables,
            decode,
            encode,
            decode_pieces,
            gather,
            decode_flat,
            code_len,
            compile_time: start.elapsed(),
            _module: Keep { _module: module },
        }))
    }

    /// Returns the fast decoder if the root struct is flat and its record always fits the memory limit; only the input's length
    /// is then checked per call.
    pub fn flat_decoder(&self, limits: &Limits) -> Option<FlatDecoder> {
        let decode = self.decode_flat?;
        // The record is all the memory that it takes.
        let has_memory = self.root_size as u64 <= limits.memory_for(0);
        let (decode_struct, root_size, limits) = (self.decode, self.root_size, *limits);
        has_memory.then_some(FlatDecoder { decode, decode_struct, root_size, limits })
    }

    /// Decodes the message at the start of `input` into `arena`. Returns `None`, with the arena as before, if the input is bad or
    /// the memory does not suffice. [`interpreter::decode`](scrimp_record::interpreter::decode) does the same with the same plan.
    #[inline]
    pub fn decode(&self, limits: &Limits, arena: &Arena, input: &[u8]) -> Option<Decoded> {
        let range = input.as_ptr_range();
        let decode = |window: Window<'_>| {
            let record = window.alloc(self.root_size as u64).map_err(drop)?;
            let levels = u64::from(limits.get_depth());
            // SAFETY: a window is open in the arena, the record is as large as the root's, and the range is readable.
            let after = unsafe { (self.decode)(arena, record.as_ptr(), range.start, range.end, levels) };
            let after = NonNull::new(after.cast_mut()).ok_or(())?;
            Ok(Decoded { record, used: after.addr().get() - range.start.addr() })
        };
        attempt(limits, arena, input.len(), decode, drop).ok()
    }

    /// As [`decode`](Self::decode), of the message that is in `pieces`, through a window of `size` bytes; `None` as well if that is too small.
    /// [`interpreter::decode_pieces`](scrimp_record::interpreter::decode_pieces) does the same.
    pub fn decode_pieces(&self, limits: &Limits, pieces: &mut Pieces<'_>, size: usize) -> Option<Decoded> {
        let (arena, len) = (pieces.arena(), pieces.len());
        let (start, end) = pieces.open(size).ok()?;
        let decode = |window: Window<'_>| {
            let record = window.alloc(self.root_size as u64).map_err(drop)?;
            let levels = u64::from(limits.get_depth());
            // SAFETY: a window is open in the arena, and the record is as large as the root's. The range is that of the pieces' window, which
            // was just opened; they are borrowed, and not touched here before the call returns.
            let after =
                unsafe { (self.decode_pieces)(arena, record.as_ptr(), start.as_ptr(), end.as_ptr(), levels) };
            let after = NonNull::new(after.cast_mut()).ok_or(())?;
            Ok(Decoded { record, used: pieces.position(end.addr().get() - after.addr().get()) })
        };
        attempt(limits, arena, len, decode, drop).ok()
    }

    /// Writes `record` to the start of the `capacity` bytes at `out` and returns how many bytes it took. Returns `None` if there is
    /// no room or the record is nested more than `max_level` levels deep.
    ///
    /// # Safety
    ///
    /// - `record` is a complete record of the root of the plan that this was compiled from.
    /// - `out` is writable for `capacity` bytes, none of which `record` refers to. Up to [`spill`](Self::spill) bytes behind the
    ///   message are unspecified afterwards; if there is none, all of it.
    #[inline]
    pub unsafe fn encode(
        &self,
        max_level: u32,
        record: NonNull<u8>,
        out: NonNull<u8>,
        capacity: usize,
    ) -> Option<usize> {
        let (start, end) = (out.as_ptr(), out.as_ptr().wrapping_add(capacity));
        // SAFETY: the caller promises that the record is complete and one of the root's, and that `start..end` is writable.
        let after = unsafe { (self.encode)(u64::from(max_level), record.as_ptr(), start, end) };
        Some(NonNull::new(after)?.addr().get() - start.addr())
    }

    /// Writes `record` to `to` and lists its blobs there; returns how many bytes it wrote. Returns `None` as [`encode`](Self::encode) does,
    /// and where there is no room for all blobs; and if the plan does not have [blobs apart](scrimp_record::Blobs::Apart).
    ///
    /// # Safety
    ///
    /// `record` is a complete record of the root of the plan that this was compiled from, and refers to nothing in `to`; what it refers to
    /// stays as it is while the blobs are used.
    #[inline]
    pub unsafe fn gather(&self, max_level: u32, record: NonNull<u8>, to: &mut Gather) -> Option<usize> {
        let (out, capacity) = to.open();
        let (start, end) = (out.as_ptr(), out.as_ptr().wrapping_add(capacity));
        // SAFETY: the caller promises that the record is complete and one of the root's. The range is the room of the gather, which was just
        // opened; it is borrowed, and not touched here before the call returns.
        let after = unsafe { (self.gather)(u64::from(max_level), record.as_ptr(), start, end) };
        Some(NonNull::new(after)?.addr().get() - start.addr())
    }

    /// The most bytes behind a message that [`encode`](Self::encode) may write anything but zeros to, where there is room. They may
    /// then hold anything that the record's memory holds, slots of absent fields included.
    #[inline]
    pub fn spill(&self) -> usize {
        self.spill
    }

    /// The size of the code, in bytes.
    pub fn code_len(&self) -> usize {
        self.code_len
    }

    /// The time that compiling took.
    pub fn compile_time(&self) -> Duration {
        self.compile_time
    }
}

/// The fast decoder of messages that are flat structs, within given limits. Such a message takes no memory but its record, so the
/// decoder keeps no budget.
#[derive(Clone, Copy)]
pub struct FlatDecoder {
    decode: DecodeFlatFn,
    /// For messages that end before the input does.
    decode_struct: DecodeFn,
    /// Bytes of a record.
    root_size: usize,
    limits: Limits,
}

impl FlatDecoder {
    /// Decodes the message that is all of `input` into the current chunk of `arena`. The record refers to the input and is valid until
    /// the arena is reset or rewound.
    ///
    /// # Safety
    ///
    /// The [`CompiledPlan`] that returned this decoder still exists.
    #[inline(always)]
    pub unsafe fn decode(self, arena: &Arena, input: &[u8]) -> Attempt<NonNull<u8>> {
        if !self.limits.allows_size(input.len()) {
            return Attempt::Bad;
        }
        let levels = u64::from(self.limits.get_depth());
        // SAFETY: the caller promises that the compiled plan, which owns the code, exists; the input is readable for its length.
        let record = unsafe { (self.decode)(arena, input.as_ptr(), input.len(), levels) };
        match NonNull::new(record) {
            // Records are aligned.
            Some(record) if record.addr().get() > NO_ROOM => Attempt::Done(record),
            Some(_) => Attempt::NoRoom,
            None => Attempt::Bad,
        }
    }

    /// Decodes the message at the start of `input`, which is no longer than the limit, into `arena`. Returns `None`, with the arena
    /// unchanged, if the input is bad or the system refuses memory.
    ///
    /// # Safety
    ///
    /// As for [`decode`](Self::decode).
    #[inline]
    pub unsafe fn decode_prefix(self, arena: &Arena, input: &[u8]) -> Option<Decoded> {
        let mark = arena.mark();
        let record = arena.alloc(self.root_size).ok()?;
        let range = input.as_ptr_range();
        let levels = u64::from(self.limits.get_depth());
        // SAFETY: the caller promises that the compiled plan, which owns the code, exists; a flat struct needs no window. The record is as large as the root's, and the
        // range is readable.
        let after = unsafe { (self.decode_struct)(arena, record.as_ptr(), range.start, range.end, levels) };
        match NonNull::new(after.cast_mut()) {
            Some(after) => Some(Decoded { record, used: after.addr().get() - range.start.addr() }),
            None => {
                // SAFETY: the mark was taken above, and the record is dropped.
                unsafe { arena.rewind(mark) };
                None
            }
        }
    }
}
