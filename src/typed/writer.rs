//! [`Writer`]: fills the record of one struct.

use std::marker::PhantomData;
use std::ptr::NonNull;

use scrimp_record::{Limits, UnknownField};

use super::kind::{Kind, Stored};
use super::spec::{At, Of, ValueOf};
use super::view::UnknownMember;
use super::{Field, FieldType, Record, Typed};
use crate::arena::Arena;
use crate::error::{BuildError, BuildErrorKind};

type Result<T, E = BuildError> = std::result::Result<T, E>;

/// Where records store what lies apart from them, and how deep they are nested.
#[derive(Clone, Copy, Debug)]
pub struct Memory<'s> {
    /// `None` where nothing lies apart: see [`Kind::LIES_APART`].
    arena: Option<&'s Arena>,
    /// How many structs and containers this is within.
    level: u32,
}

impl<'s> Memory<'s> {
    #[inline(always)]
    pub(super) fn new(arena: Option<&'s Arena>) -> Self {
        Self { arena, level: 0 }
    }

    /// The memory for what is in a struct or container.
    #[inline(always)]
    pub(super) fn within(self) -> Self {
        Self { level: self.level + 1, ..self }
    }

    /// Room for `count` values of `stride` bytes.
    ///
    /// # Errors
    ///
    /// When they are nested too deeply: only what lies apart can hold itself, so only here the levels need a look.
    #[inline(always)]
    pub(super) fn room(self, count: usize, stride: usize) -> Result<NonNull<u8>> {
        if self.level > Limits::MAX_DEPTH {
            return Err(too_deep());
        }
        let arena = self.arena.expect("what lies apart is told by `LIES_APART`");
        // A length beyond `usize` can only be asked for where memory cannot hold the values that are to be stored.
        Ok(arena.alloc(count.checked_mul(stride).expect("the values are in memory")))
    }
}

#[cold]
fn too_deep() -> BuildError {
    BuildError::new(BuildErrorKind::TooDeep)
}

/// Fills a record of a `T`: what derived code calls. Fields are put by their position by id, in this order, each once.
#[derive(Debug)]
pub struct Writer<'s, T> {
    record: NonNull<u8>,
    memory: Memory<'s>,
    /// The position of the field to be put next.
    next: usize,
    /// The presence of the fields of the current word.
    presence: u64,
    of: PhantomData<fn(&'s T) -> &'s T>,
}

impl<'s, T: Record> Writer<'s, T> {
    /// # Safety
    ///
    /// `record` is writable for a record of `T`, and aligned to 8.
    #[inline(always)]
    pub(super) unsafe fn new(record: NonNull<u8>, memory: Memory<'s>) -> Self {
        Self { record, memory, next: 0, presence: 0, of: PhantomData }
    }

    /// Writes all fields of a struct.
    ///
    /// # Errors
    ///
    /// When `put` fails.
    #[inline(always)]
    pub fn put_all(&mut self, put: impl FnOnce(&mut Self) -> Result<()>) -> Result<()> {
        // The compiler keeps what nobody else has a reference to in registers.
        let mut own = Self { ..*self };
        let result = put(&mut own);
        *self = own;
        result
    }

    /// Writes a field of a struct.
    ///
    /// # Errors
    ///
    /// When the value is too long, or nested too deeply.
    ///
    /// # Panics
    ///
    /// When it is another field's turn.
    #[inline(always)]
    pub fn put<const I: usize>(&mut self, field: &'s <T as Field<I>>::Type) -> Result<()>
    where
        T: Field<I>,
    {
        const { assert!(!T::SPEC.is_union) };
        assert!(self.next == I, "fields come by ascending id");
        // SAFETY: the fields lie in the record, which the caller of `new` made; this slot is of this field.
        unsafe { self.store::<I>(field)? };
        // Only now: it stays this field's turn if that fails or panics, whoever hides it.
        self.next += 1;
        self.presence |= u64::from(field.value().is_some()) << (I % 64);
        if I % 64 == 63 || self.next == T::SPEC.fields.len() {
            // SAFETY: the presence words lie in the record.
            unsafe { self.record.cast::<u64>().add(I / 64).write(self.presence) };
            self.presence = 0;
        }
        Ok(())
    }

    /// Writes the member of a union.
    ///
    /// # Errors
    ///
    /// As [`put`](Self::put).
    ///
    /// # Panics
    ///
    /// When there is one.
    #[inline(always)]
    pub fn put_member<const I: usize>(&mut self, member: &'s <T as Field<I>>::Type) -> Result<()>
    where
        T: Field<I>,
    {
        const { assert!(T::SPEC.is_union && !T::Type::IS_OPTION) };
        self.put_tag(I as u64 + 1);
        // SAFETY: the members lie in the record, which the caller of `new` made.
        unsafe { self.store::<I>(member)? };
        self.next = 1;
        Ok(())
    }

    /// Writes a member that the schema does not know.
    ///
    /// # Panics
    ///
    /// When there is one.
    pub fn put_unknown(&mut self, member: &'s UnknownMember<'s>) {
        const { assert!(T::SPEC.is_union) };
        self.put_tag(0);
        let raw: UnknownField<'s> = member.raw();
        // SAFETY: the record is a union's with an initialised tag; the bytes live for 's.
        unsafe { raw.note(self.record) };
        self.next = 1;
    }

    #[inline(always)]
    fn put_tag(&mut self, tag: u64) {
        assert!(self.next == 0, "a union has one member");
        // SAFETY: a union's record starts with its tag.
        unsafe { self.record.cast::<u64>().write(tag) };
    }

    /// # Safety
    ///
    /// The record has the fields of `T`.
    #[inline(always)]
    unsafe fn store<const I: usize>(&mut self, field: &'s <T as Field<I>>::Type) -> Result<()>
    where
        T: Field<I>,
    {
        type KindOf<T, const I: usize> = <ValueOf<T, I> as Typed>::Kind;
        let place = const { At::<T, I>::PLACE };
        // SAFETY: the slot lies in the record.
        let at = unsafe { self.record.add(place.offset) };
        let stored = if !place.boxed {
            // SAFETY: the slot has this shape: `PLACE` compares the two.
            unsafe { field.store(at, self.memory) }
        } else if let Some(value) = field.value() {
            self.memory.room(1, KindOf::<T, I>::SHAPE.size as usize).and_then(|record| {
                // SAFETY: the slot holds a pointer, and the room has this shape.
                unsafe {
                    at.cast().write(record);
                    KindOf::<T, I>::store(value, record, self.memory)
                }
            })
        } else {
            Ok(())
        };
        stored.map_err(|error| error.within_field(T::NAME))
    }

    /// Ends the record, which is complete now.
    ///
    /// # Panics
    ///
    /// When a field is missing.
    #[inline(always)]
    pub(super) fn finish(self) {
        let count = if T::SPEC.is_union { 1 } else { T::SPEC.fields.len() };
        assert!(self.next == count, "every field is put");
        if count == 0 {
            // SAFETY: every record starts with a presence word.
            unsafe { self.record.cast::<u64>().write(0) };
        }
    }
}

/// Writes `value` to `record`.
///
/// # Errors
///
/// When a part is too long, or nested too deeply.
///
/// # Safety
///
/// `record` is writable for a record of `T`, and aligned to 8.
#[inline(always)]
pub(super) unsafe fn store_record<'s, T: Record>(
    value: &'s T,
    record: NonNull<u8>,
    arena: Option<&'s Arena>,
) -> Result<()> {
    debug_assert!(arena.is_some() || !Of::<T>::LIES_APART);
    // SAFETY: as the caller promises.
    unsafe { T::Kind::store(value, record, Memory::new(arena)) }
}
