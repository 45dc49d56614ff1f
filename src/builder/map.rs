//! [`MapBuilder`]: a map under construction.

use std::marker::PhantomData;
use std::ptr::NonNull;

use hashbrown::{DefaultHashBuilder, HashTable};
use scrimp_schema::{Type, TypeId};

use super::Result;
use super::growing_slice::GrowingSlice;
use super::workspace::Workspace;
use crate::equality::scalar_hash;
use crate::field::access::Target;
use crate::field::{Any, FieldType, IntoInput, ScalarType, View, Writer};
use crate::value::{MapRef, Place, ValueRef};

/// Edits a map: inserts, reads back, changes and removes.
///
/// Keys are of type `K` and values of type `V`; of [`Any`], if these are not given.
///
/// Keys are looked for by a scan from the end; where one builder has scanned a multiple of the map, it makes a hash table of the keys.
/// Keys that are structs or containers are compared one by one, always. [`append`](Self::append) looks for nothing. What edits cost else is
/// told [here](super#what-edits-cost).
///
/// ```
/// use scrimp::Map;
/// # let schema = scrimp::Schema::parse("s.thrift", "struct S { 1: map<string, list<i32>> rows }")?;
/// # let ty = schema.struct_type("S")?;
/// let rows = ty.field::<Map<str, scrimp::List<i32>>>("rows")?;
/// let arena = scrimp::Arena::new();
/// let mut b = ty.builder(&arena);
/// let mut map = b.map(rows)?;
/// for (key, number) in [("odd", 1), ("even", 2), ("odd", 3)] {
///     map.entry(key)?.push(number)?;
/// }
/// assert_eq!(map.remove("even")?, true);
/// assert_eq!(format!("{:?}", b.finish()?), r#"S { rows: {"odd": [1, 3]} }"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct MapBuilder<'b, 'a, K: FieldType + ?Sized = Any, V: FieldType + ?Sized = Any> {
    entries: GrowingSlice<'a>,
    /// The type of the map.
    ty: TypeId,
    key: TypeId,
    value: TypeId,
    key_shape: K::Shape<'a>,
    value_shape: V::Shape<'a>,
    /// Where in an entry the value is.
    value_offset: usize,
    search: Search,
    borrow: PhantomData<&'b mut ()>,
}

/// How keys are looked for.
enum Search {
    /// By a scan; this many entries were looked at by now.
    Scan(usize),
    /// In a table of the last position of each key.
    Table(Box<Table>),
}

#[derive(Default)]
struct Table {
    state: DefaultHashBuilder,
    positions: HashTable<u32>,
}

impl Search {
    /// A table is made when as many entries were scanned as the map has, this many times over.
    const SCANS: usize = 8;

    /// The fewest entries that have a table made.
    const MIN_SCANNED: usize = 256;
}

impl<'a, K: FieldType + ?Sized, V: FieldType + ?Sized> MapBuilder<'_, 'a, K, V> {
    /// # Errors
    ///
    /// When the map would be nested too deeply.
    ///
    /// # Safety
    ///
    /// `at` is the slot of a map of type `ty`, whose keys `K` accepts and whose values `V` does, in a record that this builder made, and
    /// nobody else uses it while this lives.
    #[inline]
    pub(crate) unsafe fn new(workspace: Workspace<'a>, ty: TypeId, at: NonNull<u8>) -> Result<Self> {
        let Type::Map(key, value) = workspace.layouts.schema().ty(ty) else {
            unreachable!("the caller knows that this is a map")
        };
        let entry = workspace.layouts.ty(ty).entry;
        // SAFETY: as the caller promises.
        let entries = unsafe { GrowingSlice::new(workspace.enter()?, at.cast(), entry.stride as usize) };
        Ok(Self {
            entries,
            ty,
            key,
            value,
            key_shape: K::shape(workspace.layouts, key),
            value_shape: V::shape(workspace.layouts, value),
            value_offset: entry.value_offset as usize,
            search: Search::Scan(0),
            borrow: PhantomData,
        })
    }

    #[inline(always)]
    fn key_target(&self, entry: NonNull<u8>) -> Target<'a, K::Shape<'a>> {
        Target { workspace: self.entries.workspace, ty: self.key, shape: self.key_shape, at: entry }
    }

    #[inline(always)]
    fn value_target(&self, entry: NonNull<u8>) -> Target<'a, V::Shape<'a>> {
        // SAFETY: entries have their value at this offset.
        let at = unsafe { entry.add(self.value_offset) };
        Target { workspace: self.entries.workspace, ty: self.value, shape: self.value_shape, at }
    }

    fn key_place(&self, entry: NonNull<u8>) -> Place<'a> {
        Place { ptr: entry, ty: self.key, layouts: self.entries.workspace.layouts }
    }

    fn value_place(&self, entry: NonNull<u8>) -> Place<'a> {
        let target = self.value_target(entry);
        Place { ptr: target.at, ty: self.value, layouts: self.entries.workspace.layouts }
    }

    /// How many entries there are.
    #[inline]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Makes room for `more` entries.
    ///
    /// # Errors
    ///
    /// When there would be more than `i32::MAX`.
    #[inline]
    pub fn reserve(&mut self, more: usize) -> Result<&mut Self> {
        self.entries.reserve(more)?;
        Ok(self)
    }

    /// Sets the value under `key`: that of an equal key is replaced, else an entry is appended.
    ///
    /// # Errors
    ///
    /// When key or value do not fit their types, or a key that was built here lacks something required; the map stays as it was.
    pub fn insert<'v>(
        &mut self,
        key: impl IntoInput<'v, 'a, K>,
        value: impl IntoInput<'v, 'a, V>,
    ) -> Result<&mut Self>
    where
        'a: 'v,
    {
        let key = key.into_input();
        match self.find(key)? {
            Some(index) => {
                let entry = self.own_entry(index);
                // SAFETY: entries below the length are this builder's own.
                unsafe { V::store(self.value_target(entry), value.into_input())? };
            }
            None => {
                let entry = self.entries.room(None)?;
                // SAFETY: there is room for an entry, both parts of which are written.
                unsafe {
                    K::store(self.key_target(entry), key)?;
                    V::store(self.value_target(entry), value.into_input())?;
                    self.add_entry();
                }
            }
        }
        Ok(self)
    }

    /// Appends an entry, and looks for no equal key: for keys that are known to be new, it is faster than [`insert`](Self::insert). A key
    /// that is there already stays there too; the last one counts.
    ///
    /// # Errors
    ///
    /// When key or value do not fit their types; the map stays as it was.
    #[inline(always)]
    pub fn append<'v>(
        &mut self,
        key: impl IntoInput<'v, 'a, K>,
        value: impl IntoInput<'v, 'a, V>,
    ) -> Result<&mut Self>
    where
        'a: 'v,
    {
        let entry = self.entries.room(None)?;
        // SAFETY: there is room for an entry, both parts of which are written.
        unsafe {
            let key = key.into_input();
            K::store(self.key_target(entry), key)?;
            V::store(self.value_target(entry), value.into_input())?;
            self.add_entry();
        }
        Ok(self)
    }

    /// Appends as [`append`](Self::append) does; strings and binaries are not copied but borrowed.
    ///
    /// # Errors
    ///
    /// As [`append`](Self::append).
    #[inline(always)]
    pub fn append_borrowed(
        &mut self,
        key: impl IntoInput<'a, 'a, K>,
        value: impl IntoInput<'a, 'a, V>,
    ) -> Result<&mut Self> {
        let entry = self.entries.room(None)?;
        // SAFETY: there is room for an entry, both parts of which are written.
        unsafe {
            let key = key.into_input();
            K::store_borrowed(self.key_target(entry), key)?;
            V::store_borrowed(self.value_target(entry), value.into_input())?;
            self.add_entry();
        }
        Ok(self)
    }

    /// Appends an entry with `key` and the zero value of its type, to be written in place; as [`append`](Self::append), it looks for no
    /// equal key.
    ///
    /// # Errors
    ///
    /// As [`append`](Self::append), and when the value would be nested more than [`Limits::MAX_DEPTH`](crate::Limits) levels deep.
    #[inline(always)]
    pub fn append_default<'v>(&mut self, key: impl IntoInput<'v, 'a, K>) -> Result<Writer<'_, 'a, V>>
    where
        'a: 'v,
    {
        let entry = self.entries.room(None)?;
        let target = self.value_target(entry);
        // SAFETY: there is room for an entry, both parts of which are written; whoever has the writer borrows `self`.
        unsafe {
            let key = key.into_input();
            K::store(self.key_target(entry), key)?;
            V::store_zero(target);
            self.add_entry();
            V::writer(target)
        }
    }

    /// Appends an entry with the zero values of its types, key and value to be written in place; no equal key is looked for.
    ///
    /// # Errors
    ///
    /// When there would be more than `i32::MAX` entries, or key or value would be nested more than
    /// [`Limits::MAX_DEPTH`](crate::Limits) levels deep.
    pub fn append_entry(&mut self) -> Result<(Writer<'_, 'a, K>, Writer<'_, 'a, V>)> {
        self.search = Search::Scan(0);
        let entry = self.entries.room(None)?;
        let (key, value) = (self.key_target(entry), self.value_target(entry));
        // SAFETY: there is room for an entry, both parts of which are written; they do not overlap, and whoever has the writers borrows
        // `self`.
        unsafe {
            K::store_zero(key);
            V::store_zero(value);
            self.entries.add_one();
            Ok((K::writer(key)?, V::writer(value)?))
        }
    }

    /// Sets the value under `key` to the zero value of its type, to be written in place; what was there is replaced.
    ///
    /// # Errors
    ///
    /// As [`insert`](Self::insert), and when the value would be nested more than [`Limits::MAX_DEPTH`](crate::Limits) levels deep.
    pub fn insert_default<'v>(&mut self, key: impl IntoInput<'v, 'a, K>) -> Result<Writer<'_, 'a, V>>
    where
        'a: 'v,
    {
        let key = key.into_input();
        let found = self.find(key)?;
        self.zero_entry(key, found)
    }

    /// The value under `key`, to be written in place: what is there, else the zero value of its type.
    ///
    /// # Errors
    ///
    /// As [`insert_default`](Self::insert_default).
    pub fn entry<'v>(&mut self, key: impl IntoInput<'v, 'a, K>) -> Result<Writer<'_, 'a, V>>
    where
        'a: 'v,
    {
        let key = key.into_input();
        match self.find(key)? {
            Some(index) => self.writer_at(index),
            None => self.zero_entry(key, None),
        }
    }

    /// The value of the entry at `found`, else of a new one with `key`: the zero value, to be written.
    fn zero_entry<'v>(&mut self, key: K::Input<'v, 'a>, found: Option<usize>) -> Result<Writer<'_, 'a, V>>
    where
        'a: 'v,
    {
        // SAFETY: entries below the length are this builder's own. Else there is room for one, both parts of which are written.
        let target = unsafe {
            match found {
                Some(index) => {
                    let entry = self.own_entry(index);
                    let target = self.value_target(entry);
                    V::store_zero(target);
                    target
                }
                None => {
                    let entry = self.entries.room(None)?;
                    K::store(self.key_target(entry), key)?;
                    let target = self.value_target(entry);
                    V::store_zero(target);
                    self.add_entry();
                    target
                }
            }
        };
        // SAFETY: the value is initialised and this builder's own, and whoever has the writer borrows `self`.
        unsafe { V::writer(target) }
    }

    /// Makes the entries this builder's own, and tells where the one at `index` is.
    fn own_entry(&mut self, index: usize) -> NonNull<u8> {
        self.entries.own();
        self.entries.at(index)
    }

    fn writer_at(&mut self, index: usize) -> Result<Writer<'_, 'a, V>> {
        let entry = self.own_entry(index);
        // SAFETY: as for `zero_entry`.
        unsafe { V::writer(self.value_target(entry)) }
    }

    /// Counts one entry more.
    ///
    /// # Safety
    ///
    /// There is room for it, in which it is initialised.
    #[inline(always)]
    unsafe fn add_entry(&mut self) {
        // SAFETY: as the caller promises.
        unsafe { self.entries.add_one() };
        if let Search::Table(_) = self.search {
            self.enter();
        }
    }

    /// Enters the key of the last entry into the table.
    #[inline(never)]
    fn enter(&mut self) {
        if let Search::Table(mut table) = std::mem::replace(&mut self.search, Search::Scan(0)) {
            let last = self.len() - 1;
            // As it was stored: what was given may have been the name of an enum's member.
            self.enter_into(&mut table, last, self.key_at(last as u32));
            self.search = Search::Table(table);
        }
    }

    /// Enters a key, which is a scalar, as that of the entry at `index`.
    fn enter_into(&self, table: &mut Table, index: usize, key: ValueRef<'_>) {
        let Table { state, positions } = table;
        // What has no hash, NaN, equals no key.
        let Some(hash) = scalar_hash(key, state) else { return };
        match positions.find_mut(hash, |&have| self.key_at(have).matches(key)) {
            Some(position) => *position = index as u32,
            None => {
                positions.insert_unique(hash, index as u32, |&have| {
                    scalar_hash(self.key_at(have), state).unwrap_or_default()
                });
            }
        }
    }

    /// The key of the entry at `index`, which is a scalar.
    fn key_at(&self, index: u32) -> ValueRef<'a> {
        // SAFETY: entries below the length start with an initialised key.
        unsafe { self.key_place(self.entries.at(index as usize)).value() }
    }

    /// Whether keys have parts: they may be incomplete, and have no hash of their own.
    fn has_composite_keys(&self) -> bool {
        matches!(
            self.entries.workspace.layouts.schema().ty(self.key),
            Type::Struct(_) | Type::List(_) | Type::Set(_) | Type::Map(..)
        )
    }

    /// The position of the last entry with an equal key.
    fn find<'v>(&mut self, key: K::Input<'v, 'a>) -> Result<Option<usize>>
    where
        'a: 'v,
    {
        if self.has_composite_keys() {
            self.complete_keys()?;
            return Ok(self.scan(key));
        }
        if let Search::Scan(scanned) = self.search {
            if scanned < Search::MIN_SCANNED.max(Search::SCANS * self.len()) {
                let found = self.scan(key);
                self.search = Search::Scan(scanned + self.len() - found.unwrap_or(0));
                return Ok(found);
            }
            self.search = Search::Table(Box::new(self.table()));
        }
        let Search::Table(table) = &self.search else { unreachable!("one was just made") };
        Ok(self.position(table, K::value(key)))
    }

    fn scan<'v>(&self, key: K::Input<'v, 'a>) -> Option<usize>
    where
        'a: 'v,
    {
        // SAFETY: entries below the length start with an initialised key, of a type that `K` accepts, which is complete.
        (0..self.len()).rev().find(|&index| unsafe { K::is_at(self.key_place(self.entries.at(index)), key) })
    }

    /// A table of the keys, which are scalars.
    fn table(&self) -> Table {
        let mut table = Table::default();
        for index in 0..self.len() {
            self.enter_into(&mut table, index, self.key_at(index as u32));
        }
        table
    }

    fn position(&self, table: &Table, key: ValueRef<'_>) -> Option<usize> {
        let schema = self.entries.workspace.layouts.schema();
        let key = match (schema.ty(self.key), key) {
            (Type::Enum(id), ValueRef::String(name)) => ValueRef::I32(schema.enum_desc(id).number_of(name)?),
            _ => key,
        };
        let hash = scalar_hash(key, &table.state)?;
        let found = table.positions.find(hash, |&have| self.key_at(have).matches(key));
        found.map(|&position| position as usize)
    }

    /// The value under `key`, as it is by now, if it is a scalar or string.
    ///
    /// # Errors
    ///
    /// When a key that was built here lacks something required, or the value is a string that is not UTF-8.
    pub fn get<'v>(&mut self, key: impl IntoInput<'v, 'a, K>) -> Result<Option<View<'a, V>>>
    where
        'a: 'v,
        V: ScalarType,
    {
        let Some(index) = self.find(key.into_input())? else { return Ok(None) };
        let place = self.value_place(self.entries.at(index));
        // SAFETY: values of entries are initialised, and scalars complete. What strings refer to is not changed for `'a`.
        unsafe { self.entries.workspace.load::<V>(place) }.map(Some)
    }

    /// The value under `key`, to be written in place; `None` when there is none.
    ///
    /// # Errors
    ///
    /// When a key that was built here lacks something required, or the value would be nested more than
    /// [`Limits::MAX_DEPTH`](crate::Limits) levels deep.
    pub fn get_mut<'v>(&mut self, key: impl IntoInput<'v, 'a, K>) -> Result<Option<Writer<'_, 'a, V>>>
    where
        'a: 'v,
    {
        match self.find(key.into_input())? {
            Some(index) => self.writer_at(index).map(Some),
            None => Ok(None),
        }
    }

    /// Whether there is a value under `key`.
    ///
    /// # Errors
    ///
    /// When a key that was built here lacks something required.
    pub fn contains_key<'v>(&mut self, key: impl IntoInput<'v, 'a, K>) -> Result<bool>
    where
        'a: 'v,
    {
        Ok(self.find(key.into_input())?.is_some())
    }

    /// Removes whatever is under `key`, duplicates included; tells whether there was anything. Moves the entries behind it.
    ///
    /// # Errors
    ///
    /// When a key that was built here lacks something required, or a value.
    pub fn remove<'v>(&mut self, key: impl IntoInput<'v, 'a, K>) -> Result<bool>
    where
        'a: 'v,
    {
        let key = key.into_input();
        if self.find(key)?.is_none() {
            return Ok(false);
        }
        self.complete()?;
        self.search = Search::Scan(0);
        let (ty, layouts) = (self.key, self.entries.workspace.layouts);
        // SAFETY: complete entries have no marks; they start with their key, which `K` accepts.
        unsafe { self.entries.retain(|at| Ok(!K::is_at(Place { ptr: at, ty, layouts }, key)))? };
        Ok(true)
    }

    /// Removes the entries for which `keep` does not hold; the others stay in order. If all stay, nothing is copied.
    ///
    /// # Errors
    ///
    /// When an entry that was built here lacks something required, or has a string that is not UTF-8. Entries behind that are lost, as
    /// they are if `keep` panics.
    pub fn retain(&mut self, mut keep: impl FnMut(View<'_, K>, View<'_, V>) -> bool) -> Result<&mut Self> {
        self.complete()?;
        self.search = Search::Scan(0);
        let (workspace, key, value, offset) =
            (self.entries.workspace, self.key, self.value, self.value_offset);
        let layouts = workspace.layouts;
        // SAFETY: complete entries have no marks, and are initialised, with the value at this offset. `keep` cannot keep the views, whose
        // lifetime is any.
        unsafe {
            self.entries.retain(|at| {
                let key = workspace.load::<K>(Place { ptr: at, ty: key, layouts })?;
                let value = workspace.load::<V>(Place { ptr: at.add(offset), ty: value, layouts })?;
                Ok(keep(key, value))
            })?;
        }
        Ok(self)
    }

    /// Inserts what an iterator yields.
    ///
    /// # Errors
    ///
    /// As [`insert`](Self::insert); the entries before that are inserted.
    pub fn extend<'v, I, L, W>(&mut self, entries: I) -> Result<&mut Self>
    where
        'a: 'v,
        I: IntoIterator<Item = (L, W)>,
        L: IntoInput<'v, 'a, K>,
        W: IntoInput<'v, 'a, V>,
    {
        for (key, value) in entries {
            self.insert(key, value)?;
        }
        Ok(self)
    }

    /// Removes every entry.
    pub fn clear(&mut self) -> &mut Self {
        self.search = Search::Scan(0);
        self.entries.clear();
        self
    }

    /// Finishes the keys alone.
    fn complete_keys(&mut self) -> Result<()> {
        if self.entries.is_shared() {
            return Ok(());
        }
        // SAFETY: the entries are this builder's own, or shared and without marks.
        unsafe { self.entries.workspace.finish_keys(self.ty, self.entries.slice()) }
    }

    /// Finishes the entries.
    fn complete(&mut self) -> Result<()> {
        if self.entries.is_shared() {
            return Ok(());
        }
        // SAFETY: the entries are this builder's own, or shared and without marks.
        unsafe { self.entries.workspace.finish_parts(self.ty, self.entries.slice()) }
    }

    /// The map as it is by now, to be read until it is written again.
    ///
    /// # Errors
    ///
    /// When an entry lacks a required field or the member of a union.
    pub fn as_map(&mut self) -> Result<MapRef<'_, K, V>> {
        self.complete()?;
        let layouts = self.entries.workspace.layouts;
        // SAFETY: the entries are complete, of this type, and not written to while `self` is borrowed.
        Ok(unsafe { MapRef::new(self.entries.slice(), self.ty, layouts) })
    }
}
