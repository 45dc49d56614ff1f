//! [`Decoder`] and [`Encoder`]: compiled plans, and how to call them. [`EncodeEntry`] and [`FlatEntry`] are where they are called before it is known
//! whether they are there.

use std::ops::Range;
use std::panic::{RefUnwindSafe, UnwindSafe};
use std::ptr::{self, NonNull};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicPtr, Ordering};

use cranelift_codegen::isa::OwnedTargetIsa;
use scrimp_record::arena::Window;
use scrimp_record::attempt::attempt;
use scrimp_record::{Arena, Attempt, Decoded, Limits};

use crate::Made;
use crate::abi::{DecodeFlatFn, DecodeFn, EncodeFn, NO_ROOM};
use crate::batch::Function;
use crate::error::JitError;
use crate::memory::CodeMemory;
use crate::process::PerProcess;
use crate::unit::flags;

/// Decodes the messages of a plan.
pub struct Decoder {
    decode: DecodeFn,
    /// If the root struct is flat.
    decode_flat: Option<DecodeFlatFn>,
    /// The size of a record of the root struct, in bytes.
    root_size: usize,
    made: Made,
    /// Keep the code that the pointers above lead to.
    _functions: [Option<Function>; 2],
}

/// Encodes the messages of a plan.
pub struct Encoder {
    encode: EncodeFn,
    spill: usize,
    made: Made,
    /// Keeps the code that the pointer above leads to.
    _function: Function,
}

const _: () = {
    const fn shared_between_threads<T: Send + Sync + UnwindSafe + RefUnwindSafe>() {}
    shared_between_threads::<Decoder>();
    shared_between_threads::<Encoder>();
};

impl Decoder {
    /// # Safety
    ///
    /// `decode` is the function of [`Role::decoder_of`](crate::abi::Role::decoder_of) of a struct whose records have `root_size` bytes, and
    /// `decode_flat`, if there, that of [`Role::DecodeMessage`](crate::abi::Role::DecodeMessage).
    pub(crate) unsafe fn new(
        decode: Function,
        decode_flat: Option<Function>,
        root_size: usize,
        made: Made,
    ) -> Self {
        Self {
            // SAFETY: functions of this role have this signature, and what keeps the code is kept with the pointer.
            decode: unsafe { std::mem::transmute::<*const u8, DecodeFn>(decode.address.get()) },
            decode_flat: decode_flat.as_ref().map(|flat| {
                // SAFETY: as above.
                unsafe { std::mem::transmute::<*const u8, DecodeFlatFn>(flat.address.get()) }
            }),
            root_size,
            made,
            _functions: [Some(decode), decode_flat],
        }
    }

    /// Returns the fast decoder if the root struct is flat and its record always fits the memory limit; only the input's length
    /// is left to check for each message.
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
        let used = |after: NonNull<u8>| after.addr().get() - range.start.addr();
        // SAFETY: the range is readable, and stays for as long as the input is borrowed.
        unsafe { self.decode_range(limits, arena, input.len(), range.clone(), used) }
    }

    /// As [`decode`](Self::decode), where the input of `len` bytes is found through `range`, and `used` tells how many bytes come before a
    /// position there.
    ///
    /// # Safety
    ///
    /// `range` is readable; if the plan has [blobs apart](scrimp_record::Blobs::Apart), it is the window of
    /// [`Pieces`](scrimp_record::blobs::Pieces) that was just opened, and these are not touched before this returns, but by `used`.
    #[inline]
    pub(crate) unsafe fn decode_range(
        &self,
        limits: &Limits,
        arena: &Arena,
        len: usize,
        range: Range<*const u8>,
        used: impl FnOnce(NonNull<u8>) -> usize,
    ) -> Option<Decoded> {
        let decode = |window: Window<'_>| {
            let record = window.alloc(self.root_size as u64).map_err(drop)?;
            let levels = u64::from(limits.get_depth());
            // SAFETY: a window is open in the arena, the record is as large as the root's, and the range is as the caller promises.
            let after =
                unsafe { (self.decode)(Some(arena), record.as_ptr(), range.start, range.end, levels) };
            let after = NonNull::new(after.cast_mut()).ok_or(())?;
            Ok(Decoded { record, used: used(after) })
        };
        attempt(limits, arena, len, decode, drop).ok()
    }

    /// What was compiled for it.
    pub fn made(&self) -> Made {
        self.made
    }
}

impl Encoder {
    /// # Safety
    ///
    /// `encode` is the function of [`Role::Encode`](crate::abi::Role::Encode) of a struct, and `spill` what its plan's encoder may write behind
    /// a message.
    pub(crate) unsafe fn new(encode: Function, spill: usize, made: Made) -> Self {
        Self {
            // SAFETY: functions of this role have this signature, and what keeps the code is kept with the pointer.
            encode: unsafe { std::mem::transmute::<*const u8, EncodeFn>(encode.address.get()) },
            spill,
            made,
            _function: encode,
        }
    }

    /// Writes `record` to the start of the `capacity` bytes at `out` and returns how many bytes it took. Returns `None` if there is
    /// no room or the record is nested more than `max_level` levels deep.
    ///
    /// # Safety
    ///
    /// - `record` is a complete record of the root of the plan that this was compiled from.
    /// - `out` is writable for `capacity` bytes, none of which `record` refers to; if the plan has
    ///   [blobs apart](scrimp_record::Blobs::Apart), it is the room of a [`Gather`](scrimp_record::blobs::Gather) that was just opened. Up to [`spill`](Self::spill) bytes behind the
    ///   message are unspecified afterwards; if there is none, all of it.
    #[inline]
    pub unsafe fn encode(
        &self,
        max_level: u32,
        record: NonNull<u8>,
        out: NonNull<u8>,
        capacity: usize,
    ) -> Option<usize> {
        // SAFETY: the caller makes the promises that the function needs.
        unsafe { call_encode(self.encode, max_level, record, out, capacity) }
    }

    /// The most bytes behind a message that [`encode`](Self::encode) may write anything but zeros to, where there is room. They may
    /// then hold anything that the record's memory holds, slots of absent fields included.
    #[inline]
    pub fn spill(&self) -> usize {
        self.spill
    }

    /// What was compiled for it.
    pub fn made(&self) -> Made {
        self.made
    }
}

/// Calls `encode` to write `record` to the start of the `capacity` bytes at `out`: see [`Encoder::encode`].
///
/// # Safety
///
/// The obligations of [`Encoder::encode`], for the plan that `encode` was compiled from.
#[inline]
unsafe fn call_encode(
    encode: EncodeFn,
    max_level: u32,
    record: NonNull<u8>,
    out: NonNull<u8>,
    capacity: usize,
) -> Option<usize> {
    let (start, end) = (out.as_ptr(), out.as_ptr().wrapping_add(capacity));
    // SAFETY: the caller promises that the record is complete and one of the root's, and that `start..end` is writable.
    let after = unsafe { encode(u64::from(max_level), record.as_ptr(), start, end) };
    Some(NonNull::new(after)?.addr().get() - start.addr())
}

/// Where an [`Encoder`] is called: a function that refuses, until there is one. So a call has nothing to look at before.
pub struct EncodeEntry(AtomicPtr<()>);

impl Default for EncodeEntry {
    fn default() -> Self {
        Self(AtomicPtr::new(refuse_to_encode as EncodeFn as *mut ()))
    }
}

/// Says that there is no room.
unsafe extern "C" fn refuse_to_encode(_: u64, _: *const u8, _: *mut u8, _: *mut u8) -> *mut u8 {
    ptr::null_mut()
}

impl EncodeEntry {
    /// Leads to `encoder` from now on.
    ///
    /// # Safety
    ///
    /// `encoder`, or another one of the same code, exists for as long as the entry is called.
    pub unsafe fn set(&self, encoder: &Encoder) {
        self.0.store(encoder.encode as *mut (), Ordering::Release);
    }

    /// Does as [`Encoder::encode`] does, or returns `None` if there is none yet.
    ///
    /// # Safety
    ///
    /// The obligations of [`Encoder::encode`], for the encoder that the entry leads to or will lead to.
    #[inline]
    pub unsafe fn encode(
        &self,
        max_level: u32,
        record: NonNull<u8>,
        out: NonNull<u8>,
        capacity: usize,
    ) -> Option<usize> {
        // SAFETY: nothing but such functions is ever stored.
        let encode = unsafe { std::mem::transmute::<*mut (), EncodeFn>(self.0.load(Ordering::Acquire)) };
        // SAFETY: the caller makes the promises that the function needs; the one that refuses needs none.
        unsafe { call_encode(encode, max_level, record, out, capacity) }
    }
}

/// Fails where this process may have no executable pages; asks the system once per process.
///
/// # Errors
///
/// [`JitError::NoExecutableMemory`].
pub fn check_available() -> Result<(), JitError> {
    static AVAILABLE: PerProcess<OnceLock<bool>> = PerProcess::new();
    match AVAILABLE.get().get_or_init(|| CodeMemory::new(1).and_then(|mut memory| memory.seal()).is_ok()) {
        true => Ok(()),
        false => Err(JitError::NoExecutableMemory),
    }
}

/// The instruction set of this machine, and how to compile for it.
pub(crate) fn host_isa() -> Result<OwnedTargetIsa, JitError> {
    // A child would wait for ever for a thread of its parent that was about to find it out.
    static ISA: PerProcess<OnceLock<Result<OwnedTargetIsa, JitError>>> = PerProcess::new();
    let find_out = || {
        let builder = cranelift_native::builder().map_err(|_| JitError::UnsupportedPlatform)?;
        builder.finish(flags()?).map_err(|error| JitError::new(error.to_string()))
    };
    ISA.get().get_or_init(find_out).clone()
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
    /// The [`Decoder`] that returned this one still exists.
    #[inline]
    pub unsafe fn decode(self, arena: &Arena, input: &[u8]) -> Attempt<NonNull<u8>> {
        // SAFETY: the caller promises that the decoder that keeps the code exists.
        unsafe { call_decode_flat(self.decode, &self.limits, arena, input) }
    }

    /// Decodes the message at the start of `input`, which is no longer than the limit, into `arena`. Returns `None`, with the arena
    /// unchanged, if the input is bad, if unknown fields are kept and there is one, or if the system refuses memory.
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
        // SAFETY: the caller promises that the decoder that keeps the code exists; a flat struct needs no window, nor an arena. The record is as large as the root's, and the
        // range is readable.
        let after = unsafe { (self.decode_struct)(None, record.as_ptr(), range.start, range.end, levels) };
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

/// Where a [`FlatDecoder`] is called for whole messages: a function that refuses, until there is one.
pub struct FlatEntry(AtomicPtr<()>);

impl Default for FlatEntry {
    fn default() -> Self {
        Self(AtomicPtr::new(refuse_to_decode as DecodeFlatFn as *mut ()))
    }
}

/// Says that the arena's chunk is full.
unsafe extern "C" fn refuse_to_decode(_: &Arena, _: *const u8, _: usize, _: u64) -> *mut u8 {
    ptr::without_provenance_mut(NO_ROOM)
}

impl FlatEntry {
    /// Leads to `decoder` from now on.
    ///
    /// # Safety
    ///
    /// The [`Decoder`] that returned `decoder` exists for as long as the entry is called.
    pub unsafe fn set(&self, decoder: FlatDecoder) {
        self.0.store(decoder.decode as *mut (), Ordering::Release);
    }

    /// Decodes the message that is all of `input` into the current chunk of `arena`; says that there is no room if no decoder is there. The
    /// record refers to the input and is valid until the arena is reset or rewound. `limits` are those of the decoder.
    #[inline(always)]
    pub fn decode(&self, limits: &Limits, arena: &Arena, input: &[u8]) -> Attempt<NonNull<u8>> {
        // SAFETY: nothing but such functions is ever stored.
        let decode = unsafe { std::mem::transmute::<*mut (), DecodeFlatFn>(self.0.load(Ordering::Acquire)) };
        // SAFETY: who stored the function keeps its code.
        unsafe { call_decode_flat(decode, limits, arena, input) }
    }
}

/// Calls `decode` to decode the message that is all of `input`: see [`FlatDecoder::decode`].
///
/// # Safety
///
/// The code of `decode` exists.
#[inline(always)]
unsafe fn call_decode_flat(
    decode: DecodeFlatFn,
    limits: &Limits,
    arena: &Arena,
    input: &[u8],
) -> Attempt<NonNull<u8>> {
    if !limits.allows_size(input.len()) {
        return Attempt::Bad;
    }
    let levels = u64::from(limits.get_depth());
    // SAFETY: the caller promises that the code exists; the input is readable for its length.
    let record = unsafe { decode(arena, input.as_ptr(), input.len(), levels) };
    match NonNull::new(record) {
        // Records are aligned.
        Some(record) if record.addr().get() > NO_ROOM => Attempt::Done(record),
        Some(_) => Attempt::NoRoom,
        None => Attempt::Bad,
    }
}
