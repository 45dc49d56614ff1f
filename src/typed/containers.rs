//! Lists, sets and maps: those of the standard library, and [`List`], [`Set`] and [`Map`], which borrow.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fmt;
use std::mem::needs_drop;
use std::ptr::NonNull;

use scrimp_record::RawSlice;
use scrimp_record::arena::ALIGN;
use scrimp_record::placement::{EntryLayout, SlotShape};
use scrimp_record::slice::MAX_LEN;

use super::Typed;
use super::kind::{Kind, without_constants};
use super::spec::TypeSpec;
use super::view::{ListView, MapView};
use super::writer::Memory;
use crate::arena::Arena;
use crate::builder::workspace::too_long;
use crate::error::BuildError;

type Result<T, E = BuildError> = std::result::Result<T, E>;

/// A list that borrows: a slice of values, or a list of a record, which costs nothing to write again.
///
/// ```
/// use scrimp::{Arena, Codec, Record, typed::List};
///
/// #[derive(Record)]
/// struct Basket<'a> {
///     #[thrift(1)] items: List<'a, Item<'a>>,
///     #[thrift(2)] counts: List<'a, i32>,
/// }
///
/// #[derive(Record)]
/// struct Item<'a> { #[thrift(1)] name: &'a str }
///
/// let (codec, arena) = (Codec::of::<Basket>()?, Arena::new());
/// let names = ["tea", "cup"];
/// // Elements that are made on the way need no vector: they go into the arena as they are.
/// let items = List::collect(&arena, names.iter().map(|name| Item { name }))?;
/// let mut bytes = Vec::new();
/// codec.encode_from(&Basket { items, counts: List::from(&[2, 4]) }, &mut bytes)?;
///
/// // A list of one message is part of another.
/// let basket = codec.decode_as::<Basket>(&arena, &bytes)?;
/// let same = Basket { items: basket.items().into(), counts: basket.counts().into() };
/// let mut again = Vec::new();
/// codec.encode_from(&same, &mut again)?;
/// assert_eq!(again, bytes);
/// # Ok::<(), scrimp::Error>(())
/// ```
pub enum List<'a, T> {
    /// Values.
    Slice(&'a [T]),
    /// A list of a record.
    View(ListView<'a, T>),
}

/// A set that borrows, as [`List`] does. That values differ is not looked at, neither here nor by codecs.
///
/// ```
/// use scrimp::{Arena, Codec, Record, typed::Set};
///
/// #[derive(Record)]
/// struct Tags<'a> { #[thrift(1)] names: Set<'a, &'a str> }
///
/// let codec = Codec::of::<Tags>()?;
/// assert_eq!(codec.message_type().schema().descriptors().display_type(codec.message_type().desc().fields[0].ty.id).to_string(), "set<string>");
/// let mut bytes = Vec::new();
/// codec.encode_from(&Tags { names: Set::from(&["new"]) }, &mut bytes)?;
/// let arena = Arena::new();
/// assert!(codec.decode_as::<Tags>(&arena, &bytes)?.names().iter().eq(["new"]));
/// # Ok::<(), scrimp::Error>(())
/// ```
pub enum Set<'a, T> {
    /// Values.
    Slice(&'a [T]),
    /// A set of a record.
    View(ListView<'a, T>),
}

/// A map that borrows, as [`List`] does: a slice of entries, or a map of a record. That keys differ is not looked at.
///
/// ```
/// use scrimp::{Arena, Codec, Record, typed::Map};
///
/// #[derive(Record)]
/// struct Prices<'a> { #[thrift(1)] cents: Map<'a, &'a str, i64> }
///
/// let codec = Codec::of::<Prices>()?;
/// let mut bytes = Vec::new();
/// codec.encode_from(&Prices { cents: Map::from(&[("tea", 450), ("cup", 900)]) }, &mut bytes)?;
/// let arena = Arena::new();
/// assert_eq!(codec.decode_as::<Prices>(&arena, &bytes)?.cents().get("cup"), Some(900));
/// # Ok::<(), scrimp::Error>(())
/// ```
pub enum Map<'a, K, V> {
    /// Entries.
    Slice(&'a [(K, V)]),
    /// A map of a record.
    View(MapView<'a, K, V>),
}

/// Fails where a container has more than `MAX_LEN` values.
#[inline(always)]
fn check_len(len: usize) -> Result<()> {
    if len > MAX_LEN { Err(too_long(len)) } else { Ok(()) }
}

/// Writes `items` to memory as elements of a list or set, by `store`, which gets each of them and its place.
#[inline(always)]
fn fill<I>(
    items: I,
    stride: usize,
    memory: Memory<'_>,
    store: impl Fn(I::Item, NonNull<u8>) -> Result<()>,
) -> Result<RawSlice>
where
    I: ExactSizeIterator,
{
    let count = items.len();
    check_len(count)?;
    let start = memory.room(count, stride)?;
    let mut len = 0;
    // An iterator may be wrong about its length.
    for item in items.take(count) {
        // SAFETY: there is room for `count` values.
        store(item, unsafe { start.add(len * stride) })?;
        len += 1;
    }
    Ok(RawSlice { ptr: start, len: len as u32, flags: 0 })
}

/// The slot of a list or set with these values.
#[inline(always)]
fn fill_list<'s, T: Typed + 's>(
    items: impl ExactSizeIterator<Item = &'s T>,
    memory: Memory<'s>,
) -> Result<RawSlice> {
    let within = memory.within();
    // SAFETY: the place is one of this shape.
    fill(items, const { T::Kind::SHAPE.size as usize }, within, |item, at| unsafe {
        T::Kind::store(item, at, within)
    })
}

/// The slot of a list or set with the values of a slice.
#[inline(always)]
fn fill_slice<'s, T: Typed + 's>(items: &'s [T], memory: Memory<'s>) -> Result<RawSlice> {
    if !T::Kind::IS_PLAIN {
        return fill_list(items.iter(), memory);
    }
    check_len(items.len())?;
    Ok(RawSlice { ptr: NonNull::from(items).cast(), len: items.len() as u32, flags: 0 })
}

/// The slot of a map with these entries.
#[inline(always)]
fn fill_map<'s, K: Typed + 's, V: Typed + 's>(
    entries: impl ExactSizeIterator<Item = (&'s K, &'s V)>,
    memory: Memory<'s>,
) -> Result<RawSlice> {
    let within = memory.within();
    let EntryLayout { value_offset, stride } = const { MapView::<K, V>::ENTRY };
    // SAFETY: an entry has the key at its start, the value at its offset, and room for both.
    fill(entries, stride as usize, within, |(key, value), at| unsafe {
        K::Kind::store(key, at, within)?;
        V::Kind::store(value, at.add(value_offset as usize), within)
    })
}

/// Lists and sets.
#[derive(Debug)]
pub struct Sequence;

/// Maps.
#[derive(Debug)]
pub struct Mapping;

macro_rules! sequences {
    ($([$($generics:tt)*] $ty:ty: $variant:ident, |$value:ident, $memory:ident| $store:expr;)*) => {$(
        impl<$($generics)*> Typed for $ty {
            type Kind = Sequence;
        }

        impl<$($generics)*> Kind<$ty> for Sequence {
            type View<'m> = ListView<'m, T> where $ty: 'm;
            without_constants!($ty, ListView<'m, T>);

            const SHAPE: SlotShape = SlotShape::SLICE;
            const LIES_APART: bool = true;

            fn ty() -> TypeSpec {
                TypeSpec::$variant(Box::new(T::Kind::ty()))
            }

            #[inline(always)]
            fn absent<'m>() -> ListView<'m, T> where $ty: 'm {
                ListView::empty()
            }

            #[inline(always)]
            unsafe fn load<'m>(at: NonNull<u8>) -> ListView<'m, T> where $ty: 'm {
                // SAFETY: the caller promises a list or set of such elements.
                unsafe { ListView::new(at.cast::<RawSlice>().read()) }
            }

            #[inline(always)]
            unsafe fn store<'s>($value: &'s $ty, at: NonNull<u8>, $memory: Memory<'s>) -> Result<()> {
                let slice = $store?;
                // SAFETY: the caller promises room for a slice, whose elements live for 's.
                unsafe { at.cast().write(slice) };
                Ok(())
            }
        }
    )*};
}

sequences! {
    [T: Typed] Vec<T>: List, |value, memory| fill_slice(value, memory);
    ['a, T: Typed] &'a [T]: List, |value, memory| fill_slice(value, memory);
    ['a, T: Typed] List<'a, T>: List, |value, memory| match value {
        List::Slice(items) => fill_slice(items, memory),
        List::View(view) => Ok::<_, BuildError>(view.slice()),
    };
    [T: Typed] BTreeSet<T>: Set, |value, memory| fill_list(value.iter(), memory);
    [T: Typed, S] HashSet<T, S>: Set, |value, memory| fill_list(value.iter(), memory);
    ['a, T: Typed] Set<'a, T>: Set, |value, memory| match value {
        Set::Slice(items) => fill_slice(items, memory),
        Set::View(view) => Ok::<_, BuildError>(view.slice()),
    };
}

macro_rules! maps {
    ($([$($generics:tt)*] $ty:ty: |$value:ident, $memory:ident| $store:expr;)*) => {$(
        impl<$($generics)*> Typed for $ty {
            type Kind = Mapping;
        }

        impl<$($generics)*> Kind<$ty> for Mapping {
            type View<'m> = MapView<'m, K, V> where $ty: 'm;
            without_constants!($ty, MapView<'m, K, V>);

            const SHAPE: SlotShape = SlotShape::SLICE;
            const LIES_APART: bool = true;

            fn ty() -> TypeSpec {
                TypeSpec::Map(Box::new(K::Kind::ty()), Box::new(V::Kind::ty()))
            }

            #[inline(always)]
            fn absent<'m>() -> MapView<'m, K, V> where $ty: 'm {
                MapView::empty()
            }

            #[inline(always)]
            unsafe fn load<'m>(at: NonNull<u8>) -> MapView<'m, K, V> where $ty: 'm {
                // SAFETY: the caller promises a map of such keys and values.
                unsafe { MapView::new(at.cast::<RawSlice>().read()) }
            }

            #[inline(always)]
            unsafe fn store<'s>($value: &'s $ty, at: NonNull<u8>, $memory: Memory<'s>) -> Result<()> {
                let slice = $store?;
                // SAFETY: the caller promises room for a slice, whose entries live for 's.
                unsafe { at.cast().write(slice) };
                Ok(())
            }
        }
    )*};
}

maps! {
    [K: Typed, V: Typed] BTreeMap<K, V>: |value, memory| fill_map(value.iter(), memory);
    [K: Typed, V: Typed, S] HashMap<K, V, S>: |value, memory| fill_map(value.iter(), memory);
    ['a, K: Typed, V: Typed] Map<'a, K, V>: |value, memory| match value {
        Map::Slice(entries) => fill_map(entries.iter().map(|(key, value)| (key, value)), memory),
        Map::View(view) => Ok::<_, BuildError>(view.slice()),
    };
}

/// What is stored of an item that is gone afterwards must not refer to it.
const fn check_borrows<T>() {
    assert!(
        !needs_drop::<T>(),
        "what is collected borrows: `&str` instead of `String`, slices instead of vectors, `List` and `Map` instead of collections"
    );
}

/// Stores an item that is gone afterwards.
///
/// # Errors
///
/// As [`Kind::store`].
///
/// # Safety
///
/// As for [`Kind::store`].
#[inline(always)]
unsafe fn store_item<'a, T: Typed + 'a>(item: T, at: NonNull<u8>, arena: &'a Arena) -> Result<()> {
    const { check_borrows::<T>() };
    let item: &'a T = if T::Kind::IS_LENT {
        const { assert!(align_of::<T>() <= ALIGN) };
        let copy = arena.alloc(size_of::<T>()).cast::<T>();
        // SAFETY: the copy has room in the arena for 'a.
        unsafe {
            copy.write(item);
            copy.as_ref()
        }
    } else {
        // SAFETY: nobody but the kind sees the item. A record refers to what strings and containers point to, never to these themselves; this
        // one has nothing to drop, so it owns none of that: it borrows it, and since `T: 'a`, for 'a.
        unsafe { NonNull::from(&item).as_ref() }
    };
    // SAFETY: as the caller promises.
    unsafe { T::Kind::store(item, at, Memory::new(Some(arena)).within()) }
}

macro_rules! borrowing {
    ($($name:ident)*) => {$(
        impl<T> Copy for $name<'_, T> {}

        impl<T> Clone for $name<'_, T> {
            fn clone(&self) -> Self {
                *self
            }
        }

        impl<'a, T: Typed + fmt::Debug + 'a> fmt::Debug for $name<'a, T> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self {
                    Self::Slice(items) => items.fmt(f),
                    Self::View(view) => view.fmt(f),
                }
            }
        }

        impl<T> Default for $name<'_, T> {
            /// Without elements.
            fn default() -> Self {
                Self::Slice(&[])
            }
        }

        impl<'a, T> From<&'a [T]> for $name<'a, T> {
            fn from(items: &'a [T]) -> Self {
                Self::Slice(items)
            }
        }

        impl<'a, T, const N: usize> From<&'a [T; N]> for $name<'a, T> {
            fn from(items: &'a [T; N]) -> Self {
                Self::Slice(items)
            }
        }

        impl<'a, T> From<&'a Vec<T>> for $name<'a, T> {
            fn from(items: &'a Vec<T>) -> Self {
                Self::Slice(items)
            }
        }

        impl<'a, T> From<ListView<'a, T>> for $name<'a, T> {
            fn from(view: ListView<'a, T>) -> Self {
                Self::View(view)
            }
        }

        impl<'a, T: Typed + 'a> $name<'a, T> {
            /// The items, which go into `arena` one by one as they are in a record. They own nothing: what they hold is borrowed.
            ///
            /// # Errors
            ///
            /// When there are too many, or one does not fit a record.
            #[inline]
            pub fn collect<I>(arena: &'a Arena, items: I) -> Result<Self>
            where
                I: IntoIterator<Item = T, IntoIter: ExactSizeIterator>,
            {
                let memory = Memory::new(Some(arena));
                let stride = const { T::Kind::SHAPE.size as usize };
                // SAFETY: the place is one of this shape.
                let slice = fill(items.into_iter(), stride, memory, |item, at| unsafe {
                    store_item(item, at, arena)
                })?;
                // SAFETY: the elements were just stored in the arena.
                Ok(Self::View(unsafe { ListView::new(slice) }))
            }
        }
    )*};
}

borrowing! { List Set }

impl<K, V> Copy for Map<'_, K, V> {}

impl<K, V> Clone for Map<'_, K, V> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<'a, K, V> fmt::Debug for Map<'a, K, V>
where
    K: Typed + fmt::Debug + 'a,
    V: Typed + fmt::Debug + 'a,
{
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Slice(entries) => {
                f.debug_map().entries(entries.iter().map(|(key, value)| (key, value))).finish()
            }
            Self::View(view) => view.fmt(f),
        }
    }
}

impl<K, V> Default for Map<'_, K, V> {
    /// Without entries.
    fn default() -> Self {
        Self::Slice(&[])
    }
}

impl<'a, K, V> From<&'a [(K, V)]> for Map<'a, K, V> {
    fn from(entries: &'a [(K, V)]) -> Self {
        Self::Slice(entries)
    }
}

impl<'a, K, V, const N: usize> From<&'a [(K, V); N]> for Map<'a, K, V> {
    fn from(entries: &'a [(K, V); N]) -> Self {
        Self::Slice(entries)
    }
}

impl<'a, K, V> From<&'a Vec<(K, V)>> for Map<'a, K, V> {
    fn from(entries: &'a Vec<(K, V)>) -> Self {
        Self::Slice(entries)
    }
}

impl<'a, K, V> From<MapView<'a, K, V>> for Map<'a, K, V> {
    fn from(view: MapView<'a, K, V>) -> Self {
        Self::View(view)
    }
}

impl<'a, K: Typed + 'a, V: Typed + 'a> Map<'a, K, V> {
    /// The entries, which go into `arena` one by one as they are in a record. They own nothing: what they hold is borrowed.
    ///
    /// # Errors
    ///
    /// When there are too many, or one does not fit a record.
    #[inline]
    pub fn collect<I>(arena: &'a Arena, entries: I) -> Result<Self>
    where
        I: IntoIterator<Item = (K, V), IntoIter: ExactSizeIterator>,
    {
        let memory = Memory::new(Some(arena));
        let EntryLayout { value_offset, stride } = const { MapView::<K, V>::ENTRY };
        // SAFETY: an entry has the key at its start, the value at its offset, and room for both.
        let slice = fill(entries.into_iter(), stride as usize, memory, |(key, value), at| unsafe {
            store_item(key, at, arena)?;
            store_item(value, at.add(value_offset as usize), arena)
        })?;
        // SAFETY: the entries were just stored in the arena.
        Ok(Self::View(unsafe { MapView::new(slice) }))
    }
}
