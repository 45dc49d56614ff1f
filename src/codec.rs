//! [`Codec`]: messages of one type to and from bytes.

mod builder;
mod messages;
mod pieces;
mod segments;

use std::fmt;
use std::mem::MaybeUninit;
use std::num::NonZeroUsize;
use std::panic::{RefUnwindSafe, UnwindSafe};
use std::ptr::NonNull;
use std::sync::{Arc, OnceLock};

use bytes::{BufMut, Bytes};
use scrimp_record::{
    Attempt, DecodeError, DecodeErrorKind, Decoded, Dialect, Direction, EncodeFailure, Layouts, Limits, Plan,
    Protocol, StructLayout,
};
use scrimp_record::{interpreter, raw};

pub use builder::CodecBuilder;
pub use messages::Messages;
pub use segments::{SegmentBuffer, Segments};

use crate::arena::Arena;
use crate::encode_buffer::EncodeBuffer;
use crate::error::{CompileError, EncodeError, EncodeErrorKind};
use crate::machine_code::{CodecStats, Encoder, Executor, MachineCode, NoMachineCode};
use crate::message::Message;
use crate::owned::{OwnedMessage, Parts};
use crate::pool::ArenaPool;
use crate::schema::StructType;
use crate::typed::Mirrors;

/// Decodes and encodes messages of one type. Cheap to clone, shared by threads.
///
/// ```
/// let schema = scrimp::Schema::parse("p.thrift", "struct Point { 1: double x, 2: double y }")?;
/// let point = schema.struct_type("Point")?;
/// let codec = scrimp::Codec::new(&point)?;
/// let x = point.field::<f64>("x")?;
///
/// let bytes = [4, 0, 1, 0x40, 0x08, 0, 0, 0, 0, 0, 0, 0];
/// let arena = scrimp::Arena::new();
/// let message = codec.decode(&arena, &bytes)?;
/// assert_eq!(message.get(x), 3.0);
///
/// let mut out = Vec::new();
/// codec.encode(message, &mut out)?;
/// assert_eq!(out, bytes);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// A message borrows the codec that decoded it, beside the arena and the bytes: its type lives there. A function that makes a codec
/// of its own cannot return the message as it is (the compiler says `E0515`). Let the function take the codec, which is better anyway, since a
/// new one begins without machine code; else return a [copy](Message::copy_to), which its arena alone keeps alive, or an
/// [`OwnedMessage`].
///
/// ```
/// use scrimp::{Arena, Codec, Message, Schema};
///
/// fn read<'a>(idl: &str, arena: &'a Arena, bytes: &[u8]) -> Result<Message<'a>, Box<dyn std::error::Error>> {
///     let codec = Codec::new(&Schema::parse("p.thrift", idl)?.struct_type("Point")?)?;
///     Ok(codec.decode(arena, bytes)?.copy_to(arena))
/// }
///
/// let arena = Arena::new();
/// let point = read("struct Point { 1: i32 x }", &arena, &[8, 0, 1, 0, 0, 0, 7, 0])?;
/// assert_eq!(format!("{point:?}"), "Point { x: 7 }");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Codec {
    inner: Arc<Inner>,
}

struct Inner {
    ty: StructType,
    /// The messages' layout, at hand. No other one is at its address, so messages are told by that.
    layout: LayoutOf,
    /// Whether there are messages that lack something: those of absent fields.
    needs_fields: bool,
    plan: Arc<Plan>,
    direction: Direction,
    limits: Limits,
    machine_code: MachineCode,
    /// From how many bytes on strings and binaries are segments of their own.
    segment_threshold: usize,
    /// The derived types that messages can be read as and made of.
    mirrors: Mirrors,
    /// What structs look like on the wire, once that is asked for.
    expected: OnceLock<raw::Expected>,
}

impl AsRef<MachineCode> for Inner {
    fn as_ref(&self) -> &MachineCode {
        &self.machine_code
    }
}

/// The size up to which a message that is encoded to a new vector is not measured first, in bytes.
const USUAL_SIZE: usize = 512;

/// Leads to the layout of the codec's type, which keeps it.
struct LayoutOf(NonNull<StructLayout>);

// SAFETY: the layout, which is `Sync`, is shared with the type beside it and does not change: this is as good as a reference.
unsafe impl Send for LayoutOf {}
// SAFETY: the layout is `Sync`, and this is as good as a reference to it.
unsafe impl Sync for LayoutOf {}

impl Codec {
    /// A Binary codec for messages of `ty`.
    ///
    /// # Errors
    ///
    /// None at present: there is always an executor for Binary.
    pub fn new(ty: &StructType) -> Result<Self, CompileError> {
        Self::builder(ty).build()
    }

    /// A codec for messages of `ty`, step by step.
    pub fn builder(ty: &StructType) -> CodecBuilder {
        CodecBuilder::new(ty)
    }

    /// The type of the messages.
    pub fn message_type(&self) -> &StructType {
        &self.inner.ty
    }

    /// The wire format.
    pub fn protocol(&self) -> Protocol {
        self.inner.plan.format().protocol()
    }

    /// Whose variant of the wire format it is.
    pub fn dialect(&self) -> Dialect {
        self.inner.plan.format().dialect()
    }

    /// Which way the codec takes messages.
    pub fn direction(&self) -> Direction {
        self.inner.direction
    }

    /// What executes the codec at present: [`Executor::Jit`] where machine code does in every [direction](Self::direction) that it has,
    /// [`Executor::Interpreter`] where there will be none in any, else [`Executor::Auto`]. [`stats`](Self::stats) tells the directions apart.
    pub fn executor(&self) -> Executor {
        self.inner.machine_code.stats().executor
    }

    /// What the codec does and did.
    pub fn stats(&self) -> CodecStats {
        self.inner.machine_code.stats()
    }

    /// Brings the codec to machine code, in every [direction](Self::direction) that it has, before it returns: compiles what is not compiled
    /// yet on this thread, or waits for the thread that does. Codecs need not be waited for, see [`Executor::Auto`]; but a server may want
    /// to be at its full speed before it takes requests.
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: string name }")?;
    /// # let ty = schema.struct_type("P")?;
    /// use scrimp::{Codec, Executor};
    /// let codec = Codec::new(&ty)?;
    /// match codec.wait_compiled() {
    ///     Ok(()) => assert_eq!(codec.executor(), Executor::Jit),
    ///     Err(reason) => println!("the interpreter goes on: {reason}"),
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When there can be no machine code, or the interpreter was asked for. The codec is as good as before.
    pub fn wait_compiled(&self) -> Result<(), NoMachineCode> {
        self.inner.machine_code.wait()
    }

    /// The plan that the codec follows, for people: what `scrimp inspect --show plan` prints.
    pub fn describe_plan(&self) -> String {
        self.inner.plan.to_string()
    }

    /// What the codec compiles to on `target`, for people: what `scrimp inspect --show clif` and `--show asm` print. It is the
    /// same on every machine, with a fixed set of CPU features, and does not depend on the codec's executor.
    ///
    /// # Errors
    ///
    /// When a struct is larger than the compiler can take.
    #[cfg(feature = "listing")]
    pub fn describe_code(
        &self,
        target: crate::listing::Target,
        form: crate::listing::Form,
    ) -> Result<String, CompileError> {
        Ok(scrimp_jit::listing(&self.inner.plan, target, form)?)
    }

    /// Decodes `bytes`, which are one message and nothing else. The message borrows from `arena` and `bytes`.
    ///
    /// # Errors
    ///
    /// When the bytes are not such a message; the error tells the offset and the field. The arena is then as before.
    // Inlined, the few instructions around the decoder of flat messages need no stack frame of their own and no copy of the message:
    // a fifth of the time of `fixed8`, the smallest of the benchmark's messages.
    #[inline(always)]
    pub fn decode<'a>(&'a self, arena: &'a Arena, bytes: &'a [u8]) -> Result<Message<'a>, DecodeError> {
        match self.inner.machine_code.decode_flat(arena.memory(), bytes) {
            // SAFETY: the record was just completed; it lives in the arena and borrows from the bytes, both for 'a.
            Attempt::Done(record) => Ok(unsafe { self.message(record) }),
            refused => self.decode_whole(arena, bytes, refused == Attempt::Bad),
        }
    }

    /// As [`decode`](Self::decode), where that has no fast way, or where machine code has found that the message `is_bad`: then to say
    /// why.
    #[inline(never)]
    fn decode_whole<'a>(
        &'a self,
        arena: &'a Arena,
        bytes: &'a [u8],
        is_bad: bool,
    ) -> Result<Message<'a>, DecodeError> {
        self.require_decoding()?;
        let Inner { limits, machine_code, .. } = &*self.inner;
        let mark = arena.memory().mark();
        let (decoded, doubted) = match machine_code.decoder() {
            Some(_) if is_bad => (self.interpret(arena, bytes, true)?, true),
            Some(decoder) => match decoder.decode(limits, arena.memory(), bytes) {
                Some(decoded) => (decoded, false),
                None => (self.interpret(arena, bytes, true)?, true),
            },
            None => (self.interpret(arena, bytes, false)?, false),
        };
        if decoded.used != bytes.len() && !self.inner.plan.options().stops_early {
            // SAFETY: the mark was taken above, and the record, the only thing decoded since, is dropped.
            unsafe { arena.memory().rewind(mark) };
            return Err(trailing_bytes(decoded.used, bytes.len()));
        }
        if doubted {
            machine_code.disagreed("decoding");
        }
        // SAFETY: the record was just completed; it lives in the arena and borrows from the bytes, both for 'a.
        Ok(unsafe { self.message(decoded.record) })
    }

    /// Decodes the message at the start of `bytes`, and returns how many bytes it took. Whether there is one does not depend on what
    /// follows it: the limits are on the message.
    ///
    /// # Errors
    ///
    /// As [`decode`](Self::decode), but for bytes that follow.
    #[inline]
    pub fn decode_prefix<'a>(
        &'a self,
        arena: &'a Arena,
        bytes: &'a [u8],
    ) -> Result<(Message<'a>, usize), DecodeError> {
        let Inner { limits, machine_code, .. } = &*self.inner;
        let within_limit = limits.truncate(bytes);
        let decoded = match machine_code.decoder() {
            Some(decoder) => {
                match machine_code.decode_prefix(decoder, limits, arena.memory(), within_limit) {
                    Some(decoded) => decoded,
                    None => self.interpret_prefix(arena, within_limit, bytes.len(), true)?,
                }
            }
            None => self.interpret_prefix(arena, within_limit, bytes.len(), false)?,
        };
        // SAFETY: the record was just completed; it lives in the arena and borrows from the bytes, both for 'a.
        Ok((unsafe { self.message(decoded.record) }, decoded.used))
    }

    /// Decodes the message at the start of an input of `len` bytes, as [`interpret`](Self::interpret) does.
    #[cold]
    fn interpret_prefix(
        &self,
        arena: &Arena,
        within_limit: &[u8],
        len: usize,
        has_refused: bool,
    ) -> Result<Decoded, DecodeError> {
        self.require_decoding()?;
        let decoded =
            self.interpret(arena, within_limit, has_refused).map_err(|error| match error.kind() {
                DecodeErrorKind::UnexpectedEnd { .. } | DecodeErrorKind::LengthBeyondInput { .. }
                    if within_limit.len() < len =>
                {
                    let limit = self.inner.limits.get_message_size();
                    DecodeError::at(0, DecodeErrorKind::MessageTooLarge { length: len, limit })
                }
                _ => error,
            })?;
        if has_refused {
            self.inner.machine_code.disagreed("decoding");
        }
        Ok(decoded)
    }

    /// # Safety
    ///
    /// `record` is one that this codec made, and what it lies in and borrows from stays as it is for `'a`.
    #[inline]
    pub(crate) unsafe fn message<'a>(&'a self, record: NonNull<u8>) -> Message<'a> {
        // SAFETY: the record is this codec's, so of this layout, which `ty` keeps; the caller keeps what it refers to.
        unsafe { Message::new(record, self.inner.layout.0.as_ref()) }
    }

    #[inline]
    pub(crate) fn plan(&self) -> &Plan {
        &self.inner.plan
    }

    #[inline]
    pub(crate) fn limits(&self) -> &Limits {
        &self.inner.limits
    }

    /// What its messages are where they are not decoded.
    #[inline]
    pub(crate) fn raw_messages(&self) -> raw::Messages<'_> {
        let Inner { plan, limits, expected, .. } = &*self.inner;
        let (expected, code) =
            (expected.get_or_init(|| raw::Expected::new(plan)), MachineCode::finder_of(&self.inner));
        raw::Messages { plan, expected, limits, code }
    }

    #[inline]
    pub(crate) fn mirrors(&self) -> &Mirrors {
        &self.inner.mirrors
    }

    /// Fails where the codec only encodes.
    #[inline]
    fn require_decoding(&self) -> Result<(), DecodeError> {
        match self.inner.direction.decodes() {
            true => Ok(()),
            false => Err(DecodeError::at(0, DecodeErrorKind::EncodeOnly)),
        }
    }

    /// Fails where the codec only decodes.
    #[inline]
    fn require_encoding(&self) -> Result<(), EncodeError> {
        match self.inner.direction.encodes() {
            true => Ok(()),
            false => Err(EncodeError::new(EncodeErrorKind::DecodeOnly)),
        }
    }

    /// Decodes without machine code, or after it `has_refused`: then mostly to say why.
    #[cold]
    fn interpret(&self, arena: &Arena, bytes: &[u8], has_refused: bool) -> Result<Decoded, DecodeError> {
        if !has_refused {
            MachineCode::ask_for_decoder(&self.inner);
        }
        interpreter::decode(&self.inner.plan, &self.inner.limits, arena.memory(), bytes).map_err(|error| {
            let fits = |needed: &NonZeroUsize| {
                bytes.len().checked_add(needed.get()).is_some_and(|len| self.inner.limits.allows_size(len))
            };
            let needed = error.bytes_needed().filter(fits);
            error.needing(needed)
        })
    }

    /// Decodes messages that follow each other in `bytes`, until they end or one is bad.
    pub fn decode_all<'a>(&'a self, arena: &'a Arena, bytes: &'a [u8]) -> Messages<'a> {
        Messages::new(self, arena, bytes)
    }

    /// Decodes a message that owns its bytes and its arena. Where many are decoded, [`decode_owned_in`](Self::decode_owned_in) a pool
    /// spares the allocations.
    ///
    /// # Errors
    ///
    /// As [`decode`](Self::decode).
    pub fn decode_owned(&self, bytes: Bytes) -> Result<OwnedMessage, DecodeError> {
        self.decode_to_parts(Parts::new(None), bytes)
    }

    /// Decodes a message that owns its bytes, and whose arena is one of `pool`: it goes back when the message is dropped, on any thread.
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: string name }")?;
    /// # let ty = schema.struct_type("P")?;
    /// # let codec = scrimp::Codec::new(&ty)?;
    /// # let name = ty.field::<str>("name")?;
    /// let pool = scrimp::ArenaPool::new();
    /// let bytes = bytes::Bytes::from_static(b"\x0b\0\x01\0\0\0\x03Ada\0");
    /// let owned = codec.decode_owned_in(&pool, bytes)?;
    /// assert_eq!(owned.message().get(name), "Ada");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`decode`](Self::decode).
    #[inline]
    pub fn decode_owned_in(&self, pool: &ArenaPool, bytes: Bytes) -> Result<OwnedMessage, DecodeError> {
        self.decode_to_parts(pool.parts(), bytes)
    }

    #[inline]
    fn decode_to_parts(&self, parts: Box<Parts>, bytes: Bytes) -> Result<OwnedMessage, DecodeError> {
        let raw = |message: Message<'_>| (message.record(), NonNull::from(message.layout()));
        match self.decode(parts.arena(), &bytes).map(raw) {
            // SAFETY: the record was just decoded into this arena from these bytes.
            Ok(record) => Ok(unsafe { OwnedMessage::new(parts, &self.inner.ty, bytes, record) }),
            Err(error) => {
                parts.recycle();
                Err(error)
            }
        }
    }

    /// How many bytes [`encode`](Self::encode) makes of `message`.
    ///
    /// # Errors
    ///
    /// When the message is of another type, nested more deeply than the codec's limit, or longer than `i32::MAX` bytes; and when an unknown
    /// member of a union has no equivalent in the codec's format.
    pub fn encoded_len(&self, message: Message<'_>) -> Result<usize, EncodeError> {
        self.require_encoding()?;
        self.len_of(self.record_of(message)?)
    }

    /// How many bytes a complete record of the codec's type takes.
    fn len_of(&self, record: NonNull<u8>) -> Result<usize, EncodeError> {
        // SAFETY: the record is complete, and of the plan's root.
        unsafe { interpreter::encoded_len(&self.inner.plan, self.inner.limits.get_depth(), record) }
            .map_err(|failure| self.not_encoded(failure))
    }

    /// Appends `message` to `out`, a `Vec<u8>` or another [`EncodeBuffer`], and returns how many bytes it took.
    ///
    /// Of the codec's [`Limits`], only the depth counts here: what is longer than [`message_size`](Limits::message_size) or takes more
    /// [`memory`](Limits::memory) to decode is written all the same, and refused by decoders with these limits. By default that is what
    /// takes more than 100 MiB; let those who read it raise the limit.
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: i8 n }")?;
    /// # let ty = schema.struct_type("P")?;
    /// # let codec = scrimp::Codec::new(&ty)?;
    /// # let arena = scrimp::Arena::new();
    /// # let message = ty.builder(&arena).finish()?;
    /// let mut out = bytes::BytesMut::new();
    /// codec.encode(message, &mut out)?;
    /// assert_eq!(out, [0][..]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When the message is of another type, nested more deeply than the codec's limit, or that of an absent field and lacks
    /// what its type requires; when it does not fit the buffer's spare room and takes more than `i32::MAX` bytes; and when an unknown
    /// member of a union has no equivalent in the codec's format. `out` is then as before.
    #[inline]
    pub fn encode<B: EncodeBuffer + ?Sized>(
        &self,
        message: Message<'_>,
        out: &mut B,
    ) -> Result<usize, EncodeError> {
        let record = self.record_of(message)?;
        // SAFETY: the record is complete and of the codec's type.
        unsafe { self.encode_record(record, out) }
    }

    /// Appends the message `record` to `out`.
    ///
    /// # Errors
    ///
    /// As [`encode`](Self::encode).
    ///
    /// # Safety
    ///
    /// `record` is a complete record of the codec's type.
    #[inline]
    pub(crate) unsafe fn encode_record<B: EncodeBuffer + ?Sized>(
        &self,
        record: NonNull<u8>,
        out: &mut B,
    ) -> Result<usize, EncodeError> {
        let (start, available) = out.room();
        // Nothing but what it takes is kept across the call: a pointer more costs `fixed8` a twelfth of its time.
        // SAFETY: the record is complete and of the plan's root. The room is writable, and nothing borrows from it: `out` is borrowed
        // mutably.
        let written = match unsafe { self.inner.machine_code.encode(record, start, available) } {
            Some(written) => written,
            None => self.encode_slowly(record, out)?,
        };
        // SAFETY: `written` bytes of the room were just initialised.
        unsafe { out.advance(written) };
        Ok(written)
    }

    /// Writes `record` into the room of `out` without machine code, or after making more.
    #[cold]
    fn encode_slowly<B: EncodeBuffer + ?Sized>(
        &self,
        record: NonNull<u8>,
        out: &mut B,
    ) -> Result<usize, EncodeError> {
        self.require_encoding()?;
        // Where machine code has come since, it writes below.
        if self.inner.machine_code.encoder().is_none() {
            MachineCode::ask_for_encoder(&self.inner);
            let Inner { plan, limits, .. } = &*self.inner;
            let (start, available) = out.room();
            // SAFETY: the record is complete and of the plan's root; the room is writable, and nothing borrows from it.
            let written = unsafe { interpreter::encode(plan, limits.get_depth(), record, start, available) };
            if let Ok(written) = written {
                return Ok(written);
            }
        }
        out.make_room(self.len_of(record)?);
        let (start, available) = out.room();
        // SAFETY: the record is complete and of the plan's root; the room is writable, and nothing borrows from it.
        unsafe { self.write(record, start, available) }
    }

    /// `message` as bytes of their own. To encode many messages, [`encode`](Self::encode) them to one buffer.
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: i8 n }")?;
    /// # let ty = schema.struct_type("P")?;
    /// # let codec = scrimp::Codec::new(&ty)?;
    /// # let arena = scrimp::Arena::new();
    /// # let message = ty.builder(&arena).finish()?;
    /// assert_eq!(codec.encode_to_vec(message)?, [0]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`encode`](Self::encode).
    pub fn encode_to_vec(&self, message: Message<'_>) -> Result<Vec<u8>, EncodeError> {
        let record = self.record_of(message)?;
        // Most messages fit, and are then copied to a vector of the right size: to measure them would take longer.
        let mut usual = [const { MaybeUninit::<u8>::uninit() }; USUAL_SIZE];
        let start = NonNull::from(&mut usual).cast();
        // SAFETY: the record is complete and of the plan's root; the array is writable, and nothing borrows from it.
        if let Some(written) = unsafe { self.inner.machine_code.encode(record, start, USUAL_SIZE) } {
            // SAFETY: `written` bytes were just initialised.
            return Ok(unsafe { std::slice::from_raw_parts(start.as_ptr(), written) }.to_vec());
        }
        let mut out = Vec::new();
        let written = self.encode_slowly(record, &mut out)?;
        // SAFETY: `written` bytes of the spare capacity were just initialised.
        unsafe { out.set_len(written) };
        Ok(out)
    }

    /// Writes `message` to any [`BufMut`], and returns how many bytes it took. [`encode`](Self::encode) is faster for the buffers that it
    /// takes. Where the message does not fit into the buffer's next [chunk](BufMut::chunk_mut), it is copied there piece by piece.
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: i8 n }")?;
    /// # let ty = schema.struct_type("P")?;
    /// # let codec = scrimp::Codec::new(&ty)?;
    /// # let arena = scrimp::Arena::new();
    /// # let message = ty.builder(&arena).finish()?;
    /// use bytes::BufMut;
    /// let mut frame = bytes::BytesMut::new().limit(1024);
    /// codec.encode_to_buf(message, &mut frame)?;
    /// assert_eq!(frame.into_inner(), [0][..]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`encode`](Self::encode); and when the buffer has no room, which the error tells. The buffer has then not advanced, but what lies
    /// beyond may be zero.
    pub fn encode_to_buf<B: BufMut + ?Sized>(
        &self,
        message: Message<'_>,
        out: &mut B,
    ) -> Result<usize, EncodeError> {
        let record = self.record_of(message)?;
        let Inner { limits, machine_code, .. } = &*self.inner;
        let chunk = out.chunk_mut();
        let available = chunk.len();
        if let (Some(start), Some(encoder)) = (NonNull::new(chunk.as_mut_ptr()), machine_code.encoder()) {
            // SAFETY: the record is complete and of the plan's root; the chunk is writable, and nothing borrows from it. What may be left
            // of the record there is cleared, since the chunk may be a slice that is read.
            unsafe {
                if let Some(written) = encoder.encode(limits.get_depth(), record, start, available) {
                    let spilled = encoder.spill().min(available - written);
                    start.add(written).write_bytes(0, spilled);
                    out.advance_mut(written);
                    return Ok(written);
                }
                start.write_bytes(0, available);
            }
        }
        let encoded = self.encode_to_vec(message)?;
        let (needed, available) = (encoded.len(), out.remaining_mut());
        if needed > available {
            return Err(EncodeError::new(EncodeErrorKind::Space { needed, available }));
        }
        out.put_slice(&encoded);
        Ok(needed)
    }

    /// Writes `message` to the start of `out`, and returns how many bytes it took.
    ///
    /// The bytes beyond are as they were, or zero: nothing else of any record is ever there. That costs the time to clear
    /// what the longest run of numbers in a struct of the message takes at most, which [`encode`](Self::encode) need not pay.
    ///
    /// # Errors
    ///
    /// When the message is of another type, nested more deeply than the codec's limit, or longer than `out`; the error
    /// tells how long it is, unless that is more than `i32::MAX` bytes; and when an unknown field, or member of a union, has no equivalent in the
    /// codec's format. `out` is then as it was, or zero, which takes the time to clear it.
    #[inline]
    pub fn encode_into(&self, message: Message<'_>, out: &mut [u8]) -> Result<usize, EncodeError> {
        let record = self.record_of(message)?;
        // SAFETY: the record is complete and of the plan's root. The slice is writable, and nothing borrows from it: it is
        // borrowed mutably.
        let written = unsafe { self.write(record, NonNull::from(&mut *out).cast(), out.len()) };
        match written {
            Ok(written) => {
                let spill = self.inner.machine_code.encoder().map_or(0, Encoder::spill);
                let spilled = spill.min(out.len() - written);
                out[written..written + spilled].fill(0);
            }
            Err(_) => out.fill(0),
        }
        written
    }

    /// Writes `record` to `out`.
    ///
    /// # Safety
    ///
    /// - `record` is a complete record of the codec's type.
    /// - `out` is writable for `available` bytes, none of which `record` refers to.
    unsafe fn write(
        &self,
        record: NonNull<u8>,
        out: NonNull<u8>,
        available: usize,
    ) -> Result<usize, EncodeError> {
        let Inner { plan, limits, machine_code, .. } = &*self.inner;
        let depth = limits.get_depth();
        // SAFETY: the record is complete and of the plan's root, and `out` is writable for `available` bytes that it does not refer to, as
        // the caller promises.
        unsafe {
            let encoder = machine_code.encoder();
            if let Some(written) = encoder.and_then(|encoder| encoder.encode(depth, record, out, available)) {
                return Ok(written);
            }
            self.require_encoding()?;
            if encoder.is_none() {
                MachineCode::ask_for_encoder(&self.inner);
            }
            match interpreter::encode(plan, depth, record, out, available) {
                Ok(written) => {
                    if encoder.is_some() {
                        machine_code.disagreed("encoding");
                    }
                    Ok(written)
                }
                Err(EncodeFailure::Space) => {
                    let needed = self.len_of(record)?;
                    Err(EncodeError::new(EncodeErrorKind::Space { needed, available }))
                }
                Err(failure) => Err(self.not_encoded(failure)),
            }
        }
    }

    /// The record of a message of this codec's type, unless it lacks something: then it is what an absent field reads as.
    #[inline]
    pub(crate) fn record_of(&self, message: Message<'_>) -> Result<NonNull<u8>, EncodeError> {
        if !self.has_layout(message.layout()) {
            return Err(self.foreign(message));
        }
        // SAFETY: a message is a record of its layout, or its image.
        if self.inner.needs_fields && !unsafe { message.layout().is_complete(message.record()) } {
            return Err(self.incomplete());
        }
        Ok(message.record())
    }

    /// Whether `layout` is that of the codec's messages.
    #[inline]
    fn has_layout(&self, layout: &StructLayout) -> bool {
        std::ptr::eq(layout, self.inner.layout.0.as_ptr())
    }

    #[cold]
    fn incomplete(&self) -> EncodeError {
        EncodeError::new(EncodeErrorKind::Incomplete(self.inner.ty.name()))
    }

    #[cold]
    fn foreign(&self, message: Message<'_>) -> EncodeError {
        let found = message.layouts().schema().qualified_name(message.layout().struct_id);
        self.foreign_type(message.layouts(), found)
    }

    #[cold]
    fn foreign_type(&self, layouts: &Layouts, found: String) -> EncodeError {
        let expected = self.inner.ty.name();
        EncodeError::new(if std::ptr::eq(layouts, &**self.inner.ty.layouts()) {
            EncodeErrorKind::ForeignMessage { expected, found }
        } else {
            EncodeErrorKind::ForeignSchema { expected, found }
        })
    }

    /// Fails unless messages of `ty` are those of this codec.
    pub(crate) fn require_type(&self, ty: &StructType) -> Result<(), EncodeError> {
        match self.has_layout(ty.layout()) {
            true => Ok(()),
            false => Err(self.foreign_type(ty.layouts(), ty.name())),
        }
    }

    #[cold]
    pub(crate) fn not_encoded(&self, failure: EncodeFailure) -> EncodeError {
        EncodeError::new(match failure {
            EncodeFailure::Space => EncodeErrorKind::TooLong,
            EncodeFailure::Depth => EncodeErrorKind::DepthLimit(self.inner.limits.get_depth()),
            EncodeFailure::NoEquivalent { id, ty } => {
                EncodeErrorKind::NoEquivalent { id, ty, protocol: self.protocol(), dialect: self.dialect() }
            }
        })
    }
}

const _: () = {
    const fn is_shared_and_unwind_safe<T: Send + Sync + UnwindSafe + RefUnwindSafe>() {}
    is_shared_and_unwind_safe::<Codec>();
    is_shared_and_unwind_safe::<StructType>();
    is_shared_and_unwind_safe::<Message<'_>>();
};

impl fmt::Debug for Codec {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Codec")
            .field("type", &self.inner.ty.name())
            .field("protocol", &self.protocol())
            .field("executor", &self.executor())
            .finish_non_exhaustive()
    }
}

#[cold]
fn trailing_bytes(used: usize, len: usize) -> DecodeError {
    DecodeError::at(used, DecodeErrorKind::TrailingBytes(len - used))
}
