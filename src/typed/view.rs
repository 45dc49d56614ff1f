//! [`View`], [`ListView`], [`MapView`], [`UnknownMember`]: what records are read through.

use std::fmt;
use std::iter::FusedIterator;
use std::marker::PhantomData;
use std::ptr::NonNull;

use scrimp_record::placement::EntryLayout;
use scrimp_record::wire::WireType;
use scrimp_record::{Presence, RawSlice, UnknownField};

use super::kind::Kind;
use super::spec::{At, MAX_FIELDS, ValueOf};
use super::{Field, FieldType, Record, Typed, ViewOf};
use crate::field::Number;

/// A view for `'m` that makes a `T`, and holds none.
type Shows<'m, T> = PhantomData<(&'m (), fn() -> T)>;

/// A complete record that mirrors a `T`. Derived code makes a type of it that has a getter for each field.
pub struct View<'m, T> {
    record: NonNull<u8>,
    /// Whether every field is known to be present: then getters need not look.
    is_full: bool,
    of: Shows<'m, T>,
}

impl<T> Clone for View<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for View<'_, T> {}

impl<T> fmt::Debug for View<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("View").finish_non_exhaustive()
    }
}

// SAFETY: the record is complete and not written to while it is borrowed for 'm, so any thread may read it.
unsafe impl<T> Send for View<'_, T> {}
// SAFETY: shared access only reads the record.
unsafe impl<T> Sync for View<'_, T> {}

/// A record without any field: readers look no further than at its presence.
static ABSENT: [u64; MAX_FIELDS.div_ceil(64)] = [0; MAX_FIELDS.div_ceil(64)];

impl<'m, T: Record> View<'m, T> {
    /// # Safety
    ///
    /// `record` is complete, and was stored as a `T` or decoded as a type that `T` mirrors. It and all that it refers to stay as they are for `'m`.
    #[inline(always)]
    pub(super) unsafe fn new(record: NonNull<u8>) -> Self {
        // SAFETY: the record starts with its presence words.
        let is_full = const { Self::FULL }.is_some_and(|full| unsafe { record.cast::<u64>().read() } == full);
        Self { record, is_full, of: PhantomData }
    }

    /// The presence word of a record with every field; `None` for unions, and where there are several words.
    const FULL: Option<u64> = match T::SPEC.fields.len() {
        _ if T::SPEC.is_union => None,
        64 => Some(u64::MAX),
        count @ 0..64 => Some((1 << count) - 1),
        _ => None,
    };

    /// What an absent `T` reads as.
    #[inline(always)]
    pub(super) fn absent() -> Self {
        // Decided by the compiler; fields of such types are never absent, or options.
        assert!(!const { T::SPEC.may_lack() }, "an absent value of this type lacks something");
        Self { record: NonNull::from(&ABSENT).cast(), is_full: false, of: PhantomData }
    }

    /// Whether the field at the position `I` by id is present.
    #[inline(always)]
    fn is_set<const I: usize>(self) -> bool {
        // SAFETY: the record starts with its presence words.
        self.is_full || unsafe { const { Presence::new(T::SPEC.is_union, I as u32) }.is_set(self.record) }
    }

    /// The value of the field at the position `I` by id: what is set, else the default that the type declares, else the zero value.
    #[inline(always)]
    pub fn get<const I: usize>(self) -> <T::Type as FieldType>::View<'m>
    where
        T: Field<I> + 'm,
        ValueOf<T, I>: 'm,
        T::Type: 'm,
    {
        const { assert!(!T::SPEC.is_union) };
        let is_required = const { At::<T, I>::IS_REQUIRED };
        // SAFETY: the field is present: a complete record has all that is required.
        let found = (is_required || self.is_set::<I>()).then(|| unsafe { self.load::<I>() });
        T::Type::view(found, || match T::default() {
            Some(default) => <ValueOf<T, I> as Typed>::Kind::of_constant(default),
            None => <ValueOf<T, I> as Typed>::Kind::absent(),
        })
    }

    /// The member of a union at the position `I` by id, if it is the one.
    #[inline(always)]
    pub fn member<const I: usize>(self) -> Option<ViewOf<'m, ValueOf<T, I>>>
    where
        T: Field<I>,
        ValueOf<T, I>: 'm,
    {
        // SAFETY: the field is present.
        self.is_set::<I>().then(|| unsafe { self.load::<I>() })
    }

    /// # Safety
    ///
    /// The field is present.
    #[inline(always)]
    unsafe fn load<const I: usize>(self) -> ViewOf<'m, ValueOf<T, I>>
    where
        T: Field<I>,
        ValueOf<T, I>: 'm,
    {
        let place = const { At::<T, I>::PLACE };
        // SAFETY: the slot of a present field is initialised, and holds a pointer where it is boxed.
        unsafe {
            let at = self.record.add(place.offset);
            let at = if place.boxed { at.cast::<NonNull<u8>>().read() } else { at };
            <ValueOf<T, I> as Typed>::Kind::load(at)
        }
    }

    /// The member of a union that the schema does not know.
    ///
    /// # Panics
    ///
    /// When the schema knows it.
    pub fn unknown(self) -> UnknownMember<'m> {
        const { assert!(T::SPEC.is_union) };
        // SAFETY: a complete record of a union, and what it refers to stays as it is for 'm.
        let raw = unsafe { UnknownField::member_of(self.record) };
        UnknownMember { raw: raw.expect("a complete union has a member") }
    }
}

/// The member of a union that the schema of the program does not know, as it came: a union that holds it is written as it was read.
#[derive(Clone, Copy)]
pub struct UnknownMember<'m> {
    raw: UnknownField<'m>,
}

impl<'m> UnknownMember<'m> {
    /// The member's id.
    pub fn id(self) -> i16 {
        self.raw.id
    }

    /// The member's type, as far as the wire format tells.
    pub fn wire_type(self) -> WireType {
        self.raw.ty
    }

    /// The value's bytes.
    pub fn bytes(self) -> &'m [u8] {
        self.raw.bytes
    }

    pub(super) fn raw(&self) -> UnknownField<'m> {
        self.raw
    }
}

impl PartialEq for UnknownMember<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.raw == other.raw
    }
}

impl fmt::Debug for UnknownMember<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.id(), self.wire_type())
    }
}

/// A list or set of a record, whose elements are read as a `T` is.
pub struct ListView<'m, T> {
    slice: RawSlice,
    of: Shows<'m, T>,
}

impl<T> Clone for ListView<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for ListView<'_, T> {}

// SAFETY: a view of memory that nobody changes while it is borrowed for 'm.
unsafe impl<T> Send for ListView<'_, T> {}
// SAFETY: shared access only reads that memory.
unsafe impl<T> Sync for ListView<'_, T> {}

impl<T> ListView<'_, T> {
    /// How many elements there are.
    #[inline]
    pub fn len(self) -> usize {
        self.slice.len as usize
    }

    /// Whether there are none.
    #[inline]
    pub fn is_empty(self) -> bool {
        self.slice.len == 0
    }

    pub(super) fn slice(self) -> RawSlice {
        self.slice
    }

    /// No elements.
    pub(super) fn empty() -> Self {
        Self { slice: RawSlice::EMPTY, of: PhantomData }
    }
}

impl<'m, T: Typed + 'm> ListView<'m, T> {
    /// # Safety
    ///
    /// The slot is of a list or set, whose elements were stored as a `T` or decoded as what `T` mirrors. They stay as they are for `'m`.
    #[inline(always)]
    pub(super) unsafe fn new(slice: RawSlice) -> Self {
        // A builder's mark is not for others.
        Self { slice: RawSlice { flags: 0, ..slice }, of: PhantomData }
    }

    /// The element at `index`.
    #[inline]
    pub fn get(self, index: usize) -> Option<ViewOf<'m, T>> {
        // SAFETY: there are `len` elements at this stride.
        (index < self.len()).then(|| unsafe {
            T::Kind::load(self.slice.ptr.add(index * const { T::Kind::SHAPE.size as usize }))
        })
    }

    /// The elements.
    #[inline]
    pub fn iter(self) -> ListIter<'m, T> {
        self.into_iter()
    }
}

impl<'m, T: Typed + Number> ListView<'m, T> {
    /// The numbers, as they lie in memory.
    #[inline]
    pub fn as_slice(self) -> &'m [T] {
        // SAFETY: the elements are `len` numbers of this type, one after another and aligned; the pointer is never null.
        unsafe { std::slice::from_raw_parts(self.slice.ptr.cast().as_ptr(), self.len()) }
    }
}

impl<'m, T: Typed + 'm> IntoIterator for ListView<'m, T> {
    type Item = ViewOf<'m, T>;
    type IntoIter = ListIter<'m, T>;

    #[inline]
    fn into_iter(self) -> ListIter<'m, T> {
        ListIter { list: self, next: 0 }
    }
}

impl<'m, T: Typed + 'm> fmt::Debug for ListView<'m, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(*self).finish()
    }
}

/// The elements of a [`ListView`], one after another.
#[derive(Clone)]
pub struct ListIter<'m, T> {
    list: ListView<'m, T>,
    next: usize,
}

impl<T> fmt::Debug for ListIter<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ListIter").field("next", &self.next).finish_non_exhaustive()
    }
}

impl<'m, T: Typed + 'm> Iterator for ListIter<'m, T> {
    type Item = ViewOf<'m, T>;

    #[inline]
    fn next(&mut self) -> Option<ViewOf<'m, T>> {
        let value = self.list.get(self.next)?;
        self.next += 1;
        Some(value)
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.list.len() - self.next;
        (left, Some(left))
    }
}

impl<'m, T: Typed + 'm> ExactSizeIterator for ListIter<'m, T> {}
impl<'m, T: Typed + 'm> FusedIterator for ListIter<'m, T> {}

/// A map of a record, whose keys and values are read as a `K` and a `V` are. Entries are in the order of the wire; of several with one key
/// the last counts.
pub struct MapView<'m, K, V> {
    slice: RawSlice,
    of: Shows<'m, (K, V)>,
}

impl<K, V> Clone for MapView<'_, K, V> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K, V> Copy for MapView<'_, K, V> {}

// SAFETY: a view of memory that nobody changes while it is borrowed for 'm.
unsafe impl<K, V> Send for MapView<'_, K, V> {}
// SAFETY: shared access only reads that memory.
unsafe impl<K, V> Sync for MapView<'_, K, V> {}

impl<K, V> MapView<'_, K, V> {
    /// How many entries there are.
    #[inline]
    pub fn len(self) -> usize {
        self.slice.len as usize
    }

    /// Whether there are none.
    #[inline]
    pub fn is_empty(self) -> bool {
        self.slice.len == 0
    }

    pub(super) fn slice(self) -> RawSlice {
        self.slice
    }

    /// No entries.
    pub(super) fn empty() -> Self {
        Self { slice: RawSlice::EMPTY, of: PhantomData }
    }
}

impl<'m, K: Typed + 'm, V: Typed + 'm> MapView<'m, K, V> {
    pub(super) const ENTRY: EntryLayout = EntryLayout::new(K::Kind::SHAPE, V::Kind::SHAPE);

    /// # Safety
    ///
    /// The slot is of a map, whose keys and values were stored as these types or decoded as what they mirror. They stay as they are for `'m`.
    #[inline(always)]
    pub(super) unsafe fn new(slice: RawSlice) -> Self {
        // A builder's mark is not for others.
        Self { slice: RawSlice { flags: 0, ..slice }, of: PhantomData }
    }

    /// The entry at `index`, in the order of the wire.
    #[inline]
    pub fn entry(self, index: usize) -> Option<(ViewOf<'m, K>, ViewOf<'m, V>)> {
        let EntryLayout { value_offset, stride } = const { Self::ENTRY };
        // SAFETY: there are `len` entries at this stride, with the value at this offset.
        (index < self.len()).then(|| unsafe {
            let entry = self.slice.ptr.add(index * stride as usize);
            (K::Kind::load(entry), V::Kind::load(entry.add(value_offset as usize)))
        })
    }

    /// The entries.
    #[inline]
    pub fn iter(self) -> MapIter<'m, K, V> {
        self.into_iter()
    }

    /// The value of `key`. This looks through the entries from the last one on.
    #[inline]
    pub fn get<'k>(self, key: ViewOf<'k, K>) -> Option<ViewOf<'m, V>>
    where
        K: 'k,
        ViewOf<'m, K>: PartialEq<ViewOf<'k, K>>,
    {
        (0..self.len())
            .rev()
            .filter_map(|index| self.entry(index))
            .find(|(own, _)| *own == key)
            .map(|(_, value)| value)
    }
}

impl<'m, K: Typed + 'm, V: Typed + 'm> IntoIterator for MapView<'m, K, V> {
    type Item = (ViewOf<'m, K>, ViewOf<'m, V>);
    type IntoIter = MapIter<'m, K, V>;

    #[inline]
    fn into_iter(self) -> MapIter<'m, K, V> {
        MapIter { map: self, next: 0 }
    }
}

impl<'m, K: Typed + 'm, V: Typed + 'm> fmt::Debug for MapView<'m, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(*self).finish()
    }
}

/// The entries of a [`MapView`], one after another.
#[derive(Clone)]
pub struct MapIter<'m, K, V> {
    map: MapView<'m, K, V>,
    next: usize,
}

impl<K, V> fmt::Debug for MapIter<'_, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MapIter").field("next", &self.next).finish_non_exhaustive()
    }
}

impl<'m, K: Typed + 'm, V: Typed + 'm> Iterator for MapIter<'m, K, V> {
    type Item = (ViewOf<'m, K>, ViewOf<'m, V>);

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        let entry = self.map.entry(self.next)?;
        self.next += 1;
        Some(entry)
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.map.len() - self.next;
        (left, Some(left))
    }
}

impl<'m, K: Typed + 'm, V: Typed + 'm> ExactSizeIterator for MapIter<'m, K, V> {}
impl<'m, K: Typed + 'm, V: Typed + 'm> FusedIterator for MapIter<'m, K, V> {}
