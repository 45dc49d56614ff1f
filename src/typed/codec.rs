//! What codecs do with derived types.

use std::any::TypeId;
use std::cell::Cell;
use std::fmt;
use std::mem::MaybeUninit;
use std::ptr::NonNull;
use std::sync::{Mutex, OnceLock, PoisonError};

use super::idl::idl;
use super::kind::Kind;
use super::mirror;
use super::spec::{Of, RustType};
use super::writer::store_record;
use super::{Record, ViewOf};
use crate::arena::Arena;
use crate::codec::Codec;
use crate::encode_buffer::EncodeBuffer;
use crate::error::{BuildError, Error};
use crate::message::Message;
use crate::schema::{Schema, StructType};

/// Records of at most this many bytes are made on the stack when they are encoded at once.
const STACK_RECORD: usize = 1024;

/// The most bytes that a thread keeps for what it encodes next.
const KEPT_SCRATCH: usize = 1 << 20;

/// The derived types that a codec was compared with: they mirror its records.
#[derive(Default)]
pub(crate) struct Mirrors {
    /// The first, which most often is the only one.
    first: OnceLock<TypeId>,
    others: Mutex<Vec<TypeId>>,
}

impl fmt::Debug for Mirrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mirrors").finish_non_exhaustive()
    }
}

impl Mirrors {
    /// Fails unless `T` mirrors the records of `ty`, which is looked at once.
    #[inline(always)]
    fn require<T: Record>(&self, ty: &StructType) -> Result<(), Error> {
        match self.first.get() {
            Some(first) if *first == RustType::of::<T>().id => Ok(()),
            _ => self.look_for::<T>(ty),
        }
    }

    #[inline(never)]
    fn look_for<T: Record>(&self, ty: &StructType) -> Result<(), Error> {
        let id = RustType::of::<T>().id;
        let mut others = self.others.lock().unwrap_or_else(PoisonError::into_inner);
        if !others.contains(&id) {
            mirror::check::<T>(ty)?;
            if self.first.set(id).is_err() {
                others.push(id);
            }
        }
        Ok(())
    }
}

thread_local! {
    /// Where a thread keeps what it encodes from derived types; nobody's while it is in use.
    static SCRATCH: Cell<Option<Box<Arena>>> = const { Cell::new(None) };
}

impl StructType {
    /// The type of the messages that `T` stands for, in a schema that is made of `T` and all types that it holds.
    ///
    /// ```
    /// #[derive(scrimp::Record)]
    /// struct Point { #[thrift(1)] x: f64 }
    /// let ty = scrimp::StructType::of::<Point>()?;
    /// let codec = scrimp::Codec::builder(&ty).protocol(scrimp::Protocol::Compact).build()?;
    /// # Ok::<(), scrimp::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When two types have one name in IDL, or a name is not one in IDL.
    pub fn of<T: Record>() -> Result<Self, Error> {
        let schema = Schema::parse(&format!("{}.thrift", T::SPEC.name), &idl::<T>()?)?;
        Ok(schema.struct_type(T::SPEC.name)?)
    }
}

impl Codec {
    /// A Binary codec for messages that `T` stands for, without IDL. Other codecs of these are made of [`StructType::of`].
    ///
    /// ```
    /// use scrimp::{Arena, Codec, Record};
    /// #[derive(Record)]
    /// struct Point { #[thrift(1)] x: f64 }
    ///
    /// let codec = Codec::of::<Point>()?;
    /// let mut bytes = Vec::new();
    /// codec.encode_from(&Point { x: 0.5 }, &mut bytes)?;
    /// let arena = Arena::new();
    /// assert_eq!(codec.decode_as::<Point>(&arena, &bytes)?.x(), 0.5);
    /// # Ok::<(), scrimp::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`StructType::of`] and [`CodecBuilder::build`](crate::CodecBuilder::build).
    pub fn of<T: Record>() -> Result<Self, Error> {
        Ok(Self::new(&StructType::of::<T>()?)?)
    }

    /// As [`decode`](Self::decode); the message is read through the getters of `T`, each of which takes hardly more than a load.
    ///
    /// # Errors
    ///
    /// As `decode`; and when `T` does not mirror the codec's messages, which is looked at once.
    #[inline]
    pub fn decode_as<'a, T: Record + 'a>(
        &'a self,
        arena: &'a Arena,
        bytes: &'a [u8],
    ) -> Result<T::View<'a>, Error> {
        self.require_mirror::<T>()?;
        let message = self.decode(arena, bytes)?;
        // SAFETY: a decoded message is a complete record of the codec's type, which `T` mirrors.
        Ok(unsafe { <T::Kind as Kind<T>>::load(message.record()) })
    }

    /// A message of the codec's type, read through the getters of `T`; be it decoded, built or an [`OwnedMessage`](crate::OwnedMessage)'s.
    ///
    /// ```
    /// use scrimp::{Arena, Codec, Record};
    /// #[derive(Record)]
    /// struct Point { #[thrift(1)] x: f64 }
    ///
    /// let codec = Codec::of::<Point>()?;
    /// let owned = codec.decode_owned(scrimp::Bytes::from_static(&[0]))?;
    /// assert_eq!(codec.view::<Point>(owned.message())?.x(), 0.0);
    /// # Ok::<(), scrimp::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When `T` does not mirror the codec's messages; when the message is of another type; and when it is what an absent field reads as, and
    /// lacks what its type requires.
    pub fn view<'a, T: Record + 'a>(&self, message: Message<'a>) -> Result<ViewOf<'a, T>, Error> {
        self.require_mirror::<T>()?;
        let record = self.record_of(message)?;
        // SAFETY: the record is complete and of the codec's type, which `T` mirrors; it stays as it is for 'a.
        Ok(unsafe { <T::Kind as Kind<T>>::load(record) })
    }

    /// A message of the codec's type with the fields of `value`, whose strings and slices it borrows.
    ///
    /// ```
    /// use scrimp::{Arena, Codec, Record};
    /// #[derive(Record)]
    /// struct Point { #[thrift(1)] x: f64 }
    ///
    /// let (codec, arena) = (Codec::of::<Point>()?, Arena::new());
    /// let point = Point { x: 0.5 };
    /// assert_eq!(format!("{:?}", codec.message_from(&arena, &point)?), "Point { x: 0.5 }");
    /// # Ok::<(), scrimp::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When `T` does not mirror the codec's messages; and when a part of `value` is longer than `i32::MAX`, or nested too deeply.
    pub fn message_from<'a, T: Record>(
        &'a self,
        arena: &'a Arena,
        value: &'a T,
    ) -> Result<Message<'a>, Error> {
        self.require_mirror::<T>()?;
        let record = arena.alloc(Of::<T>::SIZE);
        // SAFETY: the record has room for a `T`, which mirrors the codec's type; it is complete then, and what it refers to lives for 'a.
        unsafe {
            store_record(value, record, Some(arena))?;
            Ok(self.message(record))
        }
    }

    /// Appends the message with the fields of `value` to `out`, and returns how many bytes it took.
    ///
    /// # Errors
    ///
    /// As [`message_from`](Self::message_from) and [`encode`](Self::encode). `out` is then as before.
    #[inline]
    pub fn encode_from<T: Record, B: EncodeBuffer + ?Sized>(
        &self,
        value: &T,
        out: &mut B,
    ) -> Result<usize, Error> {
        self.require_mirror::<T>()?;
        if const { Of::<T>::SIZE > STACK_RECORD } {
            return with_scratch(|arena| {
                let record = arena.alloc(Of::<T>::SIZE);
                // SAFETY: the record has room for a `T`.
                unsafe { self.encode_stored(value, record, Some(arena), out) }
            });
        }
        let mut memory = [const { MaybeUninit::<u64>::uninit() }; STACK_RECORD / 8];
        let record = NonNull::from(&mut memory).cast();
        match const { Of::<T>::LIES_APART } {
            // SAFETY: the memory has room for a `T`.
            true => with_scratch(|arena| unsafe { self.encode_stored(value, record, Some(arena), out) }),
            // SAFETY: as above.
            false => unsafe { self.encode_stored(value, record, None, out) },
        }
    }

    /// Encodes `value`, of which a record is made at `record`.
    ///
    /// # Safety
    ///
    /// `record` is writable for a record of `T`, which mirrors the codec's type, and aligned to 8.
    #[inline(always)]
    unsafe fn encode_stored<T: Record, B: EncodeBuffer + ?Sized>(
        &self,
        value: &T,
        record: NonNull<u8>,
        arena: Option<&Arena>,
        out: &mut B,
    ) -> Result<usize, Error> {
        // SAFETY: as the caller promises; the record is complete then.
        unsafe {
            store_record(value, record, arena).map_err(refused)?;
            Ok(self.encode_record(record, out)?)
        }
    }

    /// Fails unless `T` mirrors the codec's messages.
    #[inline(always)]
    fn require_mirror<T: Record>(&self) -> Result<(), Error> {
        self.mirrors().require::<T>(self.message_type())
    }
}

#[cold]
fn refused(error: BuildError) -> Error {
    error.into()
}

/// Lends this thread's arena, which is empty.
#[inline(always)]
fn with_scratch<R>(run: impl FnOnce(&Arena) -> R) -> R {
    // While a thread ends it may have none any more.
    let mut arena = SCRATCH.try_with(Cell::take).ok().flatten().unwrap_or_default();
    let result = run(&arena);
    arena.reset();
    if arena.memory().capacity() <= KEPT_SCRATCH {
        let _ = SCRATCH.try_with(|scratch| scratch.set(Some(arena)));
    }
    result
}
