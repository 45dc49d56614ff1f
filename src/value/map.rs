//! [`MapRef`]: a view of a map.

use std::iter::FusedIterator;
use std::marker::PhantomData;
use std::mem::{Discriminant, discriminant};

use scrimp_record::placement::EntryLayout;
use scrimp_record::{Layouts, RawSlice};
use scrimp_schema::{EnumDesc, Type, TypeId};

use super::{Place, ValueRef};
use crate::arena::Arena;
use crate::equality::MapIndex;
use crate::error::AccessError;
use crate::field::{Any, FieldType, IntoInput, View};

/// A view of a map: its entries in wire order. A key that was sent twice is there twice, and the last one counts.
///
/// Keys are read as `K` and values as `V`: as anything, as [`ValueRef`], if these are not given.
///
/// ```
/// # let schema = scrimp::Schema::parse("s.thrift", "struct S { 1: map<string, i64> totals }")?;
/// # let ty = schema.struct_type("S")?;
/// # let arena = scrimp::Arena::new();
/// let totals = ty.field::<scrimp::Map<str, i64>>("totals")?;
/// let mut b = ty.builder(&arena);
/// b.map(totals)?.insert("EUR", 1250)?.insert("USD", 30)?;
/// let message = b.finish()?;
/// assert_eq!(message.get(totals).get("USD"), Some(30));
/// assert_eq!(message.get(totals).values().sum::<i64>(), 1280);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct MapRef<'a, K: ?Sized = Any, V: ?Sized = Any> {
    slice: RawSlice,
    map: TypeId,
    key: TypeId,
    value: TypeId,
    entry: EntryLayout,
    layouts: &'a Layouts,
    /// `K` accepts the keys, and `V` the values.
    marker: Reads<K, V>,
}

/// What keys and values are read as.
type Reads<K, V> = PhantomData<fn(&K, &V)>;

/// What an entry is read as.
type Entry<'a, K, V> = (View<'a, K>, View<'a, V>);

impl<K: ?Sized, V: ?Sized> Clone for MapRef<'_, K, V> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K: ?Sized, V: ?Sized> Copy for MapRef<'_, K, V> {}

// SAFETY: a view of memory that nobody changes while it is borrowed for 'a.
unsafe impl<K: ?Sized, V: ?Sized> Send for MapRef<'_, K, V> {}
// SAFETY: shared access only reads that memory.
unsafe impl<K: ?Sized, V: ?Sized> Sync for MapRef<'_, K, V> {}

impl<'a, K: ?Sized, V: ?Sized> MapRef<'a, K, V> {
    /// # Safety
    ///
    /// `slice` is of a map of type `map` with complete entries, which stay as they are for `'a`; `K` accepts the keys, and `V` the
    /// values.
    pub(crate) unsafe fn new(slice: RawSlice, map: TypeId, layouts: &'a Layouts) -> Self {
        let Type::Map(key, value) = layouts.schema().ty(map) else {
            unreachable!("the caller knows that this is a map")
        };
        Self { slice, map, key, value, entry: layouts.ty(map).entry, layouts, marker: PhantomData }
    }

    fn cast<L: ?Sized, W: ?Sized>(self) -> MapRef<'a, L, W> {
        let Self { slice, map, key, value, entry, layouts, .. } = self;
        MapRef { slice, map, key, value, entry, layouts, marker: PhantomData }
    }

    /// The same, whose keys and values are read as anything.
    pub(crate) fn untyped(self) -> MapRef<'a> {
        self.cast()
    }

    /// The slot of a map that shares these entries.
    pub(crate) fn slice(self) -> RawSlice {
        RawSlice { flags: 0, ..self.slice }
    }

    pub(crate) fn layouts(self) -> &'a Layouts {
        self.layouts
    }

    pub(crate) fn map_type(self) -> TypeId {
        self.map
    }

    /// The same, with keys that are read as an `L`, and values that are read as a `W`.
    ///
    /// # Errors
    ///
    /// When they cannot be.
    pub fn typed<L, W>(self) -> Result<MapRef<'a, L, W>, AccessError>
    where
        L: FieldType + ?Sized,
        W: FieldType + ?Sized,
    {
        let schema = self.layouts.schema();
        let check = |accepts, name: fn() -> String, ty| match accepts {
            true => Ok(()),
            false => Err(AccessError::element_type(name(), schema.display_type(ty).to_string())),
        };
        check(L::accepts(schema, self.key), L::name, self.key)?;
        check(W::accepts(schema, self.value), W::name, self.value)?;
        Ok(self.cast())
    }

    /// How many entries there are, duplicates included.
    #[inline]
    pub fn len(self) -> usize {
        self.slice.len as usize
    }

    /// Whether there are none.
    #[inline]
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The type of the keys.
    pub fn key_type(self) -> TypeId {
        self.key
    }

    /// The type of the values.
    pub fn value_type(self) -> TypeId {
        self.value
    }

    /// Where key and value of the entry at `index` lie.
    #[inline]
    fn places(self, index: usize) -> Option<(Place<'a>, Place<'a>)> {
        if index >= self.len() {
            return None;
        }
        // SAFETY: there are `len` entries at this stride, with the value at this offset.
        let (key_at, value_at) = unsafe {
            let entry = self.slice.ptr.add(index * self.entry.stride as usize);
            (entry, entry.add(self.entry.value_offset as usize))
        };
        let key = Place { ptr: key_at, ty: self.key, layouts: self.layouts };
        let value = Place { ptr: value_at, ty: self.value, layouts: self.layouts };
        Some((key, value))
    }
}

impl<'a, K: FieldType + ?Sized, V: FieldType + ?Sized> MapRef<'a, K, V> {
    /// The entry at position `index`.
    ///
    /// # Panics
    ///
    /// When a string in it is not UTF-8, which only a codec with [`Utf8::OnAccess`](crate::Utf8) lets in.
    #[inline]
    #[track_caller]
    pub fn entry(self, index: usize) -> Option<(View<'a, K>, View<'a, V>)> {
        match self.try_entry(index)? {
            Ok(entry) => Some(entry),
            Err(error) => panic!("{error}"),
        }
    }

    #[inline]
    fn try_entry(self, index: usize) -> Option<Result<Entry<'a, K, V>, AccessError>> {
        let (key, value) = self.places(index)?;
        // SAFETY: entries below the length are initialised; whoever made the view knows that `K` and `V` accept them.
        Some(unsafe { key.load::<K>().and_then(|key| Ok((key, value.load::<V>()?))) })
    }

    /// Every entry, in wire order.
    ///
    /// # Panics
    ///
    /// The iterator panics as [`entry`](Self::entry) does.
    #[inline]
    pub fn iter(self) -> Entries<'a, K, V> {
        self.into_iter()
    }

    /// As [`iter`](Self::iter), with an error for each entry that has a string that is not UTF-8.
    pub fn try_iter(
        self,
    ) -> impl ExactSizeIterator<Item = Result<(View<'a, K>, View<'a, V>), AccessError>> + DoubleEndedIterator + Clone
    {
        (0..self.len()).map(move |index| self.try_entry(index).expect("the index is below the length"))
    }

    /// Every key, in wire order.
    ///
    /// # Panics
    ///
    /// The iterator panics as [`entry`](Self::entry) does.
    pub fn keys(self) -> impl ExactSizeIterator<Item = View<'a, K>> + DoubleEndedIterator + Clone {
        (0..self.len()).map(move |index| {
            let (key, _) = self.places(index).expect("the index is below the length");
            // SAFETY: as for `try_entry`.
            unsafe { key.load::<K>() }.unwrap_or_else(|error| panic!("{error}"))
        })
    }

    /// Every value, in wire order.
    ///
    /// # Panics
    ///
    /// The iterator panics as [`entry`](Self::entry) does.
    pub fn values(self) -> impl ExactSizeIterator<Item = View<'a, V>> + DoubleEndedIterator + Clone {
        (0..self.len()).map(move |index| {
            let (_, value) = self.places(index).expect("the index is below the length");
            // SAFETY: as for `try_entry`.
            unsafe { value.load::<V>() }.unwrap_or_else(|error| panic!("{error}"))
        })
    }

    /// Where the value under `key` lies.
    fn find<'v>(self, key: impl IntoInput<'v, 'v, K>) -> Option<Place<'a>> {
        let wanted = key.into_input();
        let places = (0..self.len()).rev().filter_map(|index| self.places(index));
        // SAFETY: as for `try_entry`; entries are complete.
        let mut found = places.filter(|(key, _)| unsafe { K::is_at(*key, wanted) });
        found.next().map(|(_, value)| value)
    }

    /// The value under `key`: the last one sent. A scan from the end; for many look-ups make an [`index`](Self::index).
    ///
    /// Of [`Any`], integers of any width compare by number, enums also by name.
    ///
    /// # Panics
    ///
    /// When the value is a string that is not UTF-8; [`try_get`](Self::try_get) returns an error instead.
    #[track_caller]
    pub fn get<'v>(self, key: impl IntoInput<'v, 'v, K>) -> Option<View<'a, V>> {
        match self.try_get(key) {
            Ok(value) => value,
            Err(error) => panic!("{error}"),
        }
    }

    /// As [`get`](Self::get), with errors.
    ///
    /// # Errors
    ///
    /// When the value is a string that is not UTF-8.
    pub fn try_get<'v>(self, key: impl IntoInput<'v, 'v, K>) -> Result<Option<View<'a, V>>, AccessError> {
        // SAFETY: as for `try_entry`.
        self.find(key).map(|place| unsafe { place.load::<V>() }).transpose()
    }

    /// Whether there is a value under `key`; a scan, as for [`get`](Self::get).
    pub fn contains_key<'v>(self, key: impl IntoInput<'v, 'v, K>) -> bool {
        self.find(key).is_some()
    }

    /// An index for fast look-ups, in `arena`.
    pub fn index<'i>(self, arena: &'i Arena) -> MapIndex<'i, K, V>
    where
        'a: 'i,
    {
        MapIndex::new(self, arena)
    }

    /// The value at position `index`.
    ///
    /// # Errors
    ///
    /// When it is a string that is not UTF-8.
    pub(crate) fn try_value_at(self, index: usize) -> Option<Result<View<'a, V>, AccessError>> {
        // SAFETY: as for `try_entry`.
        self.places(index).map(|(_, value)| unsafe { value.load::<V>() })
    }
}

impl<'a> MapRef<'a> {
    /// The key at position `index`.
    pub(crate) fn key_at(self, index: usize) -> Option<ValueRef<'a>> {
        // SAFETY: entries below the length are initialised.
        self.places(index).map(|(key, _)| unsafe { key.value() })
    }

    /// The value at position `index`.
    pub(crate) fn value_at(self, index: usize) -> Option<ValueRef<'a>> {
        // SAFETY: entries below the length are initialised.
        self.places(index).map(|(_, value)| unsafe { value.value() })
    }

    /// What keys and values are, if there are any.
    pub(crate) fn kinds(self) -> Option<[Discriminant<Type>; 2]> {
        let kind = |ty| discriminant(&self.layouts.schema().ty(ty));
        (!self.is_empty()).then(|| [kind(self.key), kind(self.value)])
    }

    /// Where the entries lie, and how many there are: what no other map shares, unless there are none.
    pub(crate) fn address(self) -> (usize, usize) {
        (self.slice.ptr.addr().get(), self.len())
    }

    pub(crate) fn reaches_double(self) -> bool {
        self.layouts.ty(self.map).reaches_double
    }

    /// The enum that the keys are of, if any.
    pub(crate) fn enum_keys(self) -> Option<&'a EnumDesc> {
        match self.layouts.schema().ty(self.key) {
            Type::Enum(id) => Some(self.layouts.schema().enum_desc(id)),
            _ => None,
        }
    }

    pub(crate) fn key_kind(self) -> Type {
        self.layouts.schema().ty(self.key)
    }
}

impl<'a, K: FieldType + ?Sized, V: FieldType + ?Sized> IntoIterator for MapRef<'a, K, V> {
    type Item = (View<'a, K>, View<'a, V>);
    type IntoIter = Entries<'a, K, V>;

    #[inline]
    fn into_iter(self) -> Entries<'a, K, V> {
        Entries { map: self, next: 0, end: self.len() }
    }
}

/// An iterator over the entries of a map.
///
/// ```
/// # let schema = scrimp::Schema::parse("s.thrift", "struct S { 1: map<string, i64> totals }")?;
/// # let ty = schema.struct_type("S")?;
/// # let arena = scrimp::Arena::new();
/// # let totals = ty.field::<scrimp::Map<str, i64>>("totals")?;
/// # let mut b = ty.builder(&arena);
/// # b.map(totals)?.insert("EUR", 1250)?.insert("USD", 30)?;
/// # let message = b.finish()?;
/// let mut entries = message.get(totals).iter();
/// assert_eq!((entries.len(), entries.next()), (2, Some(("EUR", 1250))));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Entries<'a, K: ?Sized = Any, V: ?Sized = Any> {
    map: MapRef<'a, K, V>,
    next: usize,
    /// No more than the length.
    end: usize,
}

impl<K: ?Sized, V: ?Sized> Clone for Entries<'_, K, V> {
    fn clone(&self) -> Self {
        Self { ..*self }
    }
}

impl<K: ?Sized, V: ?Sized> std::fmt::Debug for Entries<'_, K, V> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Entries").field("next", &self.next).field("end", &self.end).finish_non_exhaustive()
    }
}

impl<'a, K: FieldType + ?Sized, V: FieldType + ?Sized> Iterator for Entries<'a, K, V> {
    type Item = (View<'a, K>, View<'a, V>);

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        if self.next == self.end {
            return None;
        }
        let entry = self.map.entry(self.next);
        self.next += 1;
        entry
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.end - self.next;
        (left, Some(left))
    }
}

impl<K: FieldType + ?Sized, V: FieldType + ?Sized> DoubleEndedIterator for Entries<'_, K, V> {
    #[inline]
    fn next_back(&mut self) -> Option<Self::Item> {
        if self.next == self.end {
            return None;
        }
        self.end -= 1;
        self.map.entry(self.end)
    }
}

impl<K: FieldType + ?Sized, V: FieldType + ?Sized> ExactSizeIterator for Entries<'_, K, V> {}
impl<K: FieldType + ?Sized, V: FieldType + ?Sized> FusedIterator for Entries<'_, K, V> {}
