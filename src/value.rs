//! Views of values: [`ValueRef`], [`ListRef`], [`SetRef`], [`MapRef`], [`EnumValue`].

use std::mem::{Discriminant, discriminant};
use std::ptr::NonNull;

use scrimp_record::{Layouts, RawSlice};
use scrimp_schema::{EnumDesc, Type, TypeId, Value};
use uuid::Uuid;

use crate::arena::Arena;
use crate::equality::MapIndex;
use crate::error::AccessError;
use crate::field::access::Access;
use crate::field::{FieldType, View};
use crate::message::Message;

/// A value in memory: where it lies, what it is, and the layouts to read it by.
#[derive(Clone, Copy)]
pub struct Place<'a> {
    pub(crate) ptr: NonNull<u8>,
    pub(crate) ty: TypeId,
    pub(crate) layouts: &'a Layouts,
}

impl<'a> Place<'a> {
    pub(crate) fn kind(&self) -> Type {
        self.layouts.schema().ty(self.ty)
    }

    /// # Safety
    ///
    /// The place holds an enum.
    pub(crate) unsafe fn enum_value(self) -> EnumValue<'a> {
        let Type::Enum(id) = self.kind() else { unreachable!("the caller knows that this is an enum") };
        // SAFETY: enums are `i32` in memory.
        EnumValue { number: unsafe { self.ptr.cast().read() }, desc: self.layouts.schema().enum_desc(id) }
    }

    /// # Safety
    ///
    /// The place holds a record of a struct type.
    pub(crate) unsafe fn message(self) -> Message<'a> {
        let Type::Struct(id) = self.kind() else { unreachable!("the caller knows that this is a struct") };
        // SAFETY: the place holds a record of this struct for 'a.
        unsafe { Message::new(self.ptr, self.layouts.struct_layout(id)) }
    }

    /// # Safety
    ///
    /// The place holds a list.
    pub(crate) unsafe fn list(self) -> ListRef<'a> {
        // SAFETY: the place holds a list, as the caller promises.
        ListRef { elements: unsafe { self.elements() } }
    }

    /// # Safety
    ///
    /// The place holds a set.
    pub(crate) unsafe fn set(self) -> SetRef<'a> {
        // SAFETY: the place holds a set, as the caller promises.
        SetRef { elements: unsafe { self.elements() } }
    }

    /// # Safety
    ///
    /// The place holds a list or set.
    unsafe fn elements(self) -> Elements<'a> {
        let (Type::List(element) | Type::Set(element)) = self.kind() else {
            unreachable!("the caller knows that this is a list or set")
        };
        // SAFETY: lists and sets are a `RawSlice` in memory.
        Elements { slice: unsafe { self.ptr.cast().read() }, element, layouts: self.layouts }
    }

    /// # Safety
    ///
    /// The place holds a map.
    pub(crate) unsafe fn map(self) -> MapRef<'a> {
        let Type::Map(key, value) = self.kind() else { unreachable!("the caller knows that this is a map") };
        // SAFETY: maps are a `RawSlice` in memory.
        MapRef { slice: unsafe { self.ptr.cast().read() }, map: self.ty, key, value, layouts: self.layouts }
    }

    /// # Safety
    ///
    /// The place holds an initialised value of its type.
    pub(crate) unsafe fn value(self) -> ValueRef<'a> {
        // SAFETY: each arm reads what its type is in memory.
        unsafe {
            match self.kind() {
                Type::Bool => ValueRef::Bool(self.ptr.cast().read()),
                Type::I8 => ValueRef::I8(self.ptr.cast().read()),
                Type::I16 => ValueRef::I16(self.ptr.cast().read()),
                Type::I32 => ValueRef::I32(self.ptr.cast().read()),
                Type::I64 => ValueRef::I64(self.ptr.cast().read()),
                Type::Double => ValueRef::Double(self.ptr.cast().read()),
                Type::Uuid => ValueRef::Uuid(Uuid::from_bytes(self.ptr.cast().read())),
                Type::String => match <str as Access>::load(self) {
                    Some(text) => ValueRef::String(text),
                    None => ValueRef::InvalidString(self.ptr.cast::<RawSlice>().read().bytes()),
                },
                Type::Binary => ValueRef::Binary(self.ptr.cast::<RawSlice>().read().bytes()),
                Type::Enum(_) => ValueRef::Enum(self.enum_value()),
                Type::Struct(_) => ValueRef::Message(self.message()),
                Type::List(_) => ValueRef::List(self.list()),
                Type::Set(_) => ValueRef::Set(self.set()),
                Type::Map(..) => ValueRef::Map(self.map()),
            }
        }
    }
}

/// A view of any value: what reflection reads, and what a builder copies from.
///
/// Equality is by meaning: see [`Message`].
#[derive(Clone, Copy)]
#[non_exhaustive]
pub enum ValueRef<'a> {
    /// A `bool`.
    Bool(bool),
    /// An `i8` (also spelled `byte`).
    I8(i8),
    /// An `i16`.
    I16(i16),
    /// An `i32`.
    I32(i32),
    /// An `i64`.
    I64(i64),
    /// A `double`.
    Double(f64),
    /// A `string`.
    String(&'a str),
    /// The bytes of a `string` that is not UTF-8; only a codec with [`Utf8::OnAccess`](crate::Utf8) lets one in.
    InvalidString(&'a [u8]),
    /// A `binary`.
    Binary(&'a [u8]),
    /// A `uuid`.
    Uuid(Uuid),
    /// An enum's number and name.
    Enum(EnumValue<'a>),
    /// A `list`.
    List(ListRef<'a>),
    /// A `set`.
    Set(SetRef<'a>),
    /// A `map`.
    Map(MapRef<'a>),
    /// A struct, union or exception.
    Message(Message<'a>),
}

impl<'a> ValueRef<'a> {
    /// The string, when this is one.
    pub fn as_str(self) -> Option<&'a str> {
        match self {
            Self::String(text) => Some(text),
            _ => None,
        }
    }

    /// The bytes of a binary or string.
    pub fn as_bytes(self) -> Option<&'a [u8]> {
        match self {
            Self::String(text) => Some(text.as_bytes()),
            Self::Binary(bytes) | Self::InvalidString(bytes) => Some(bytes),
            _ => None,
        }
    }

    /// The bool, when this is one.
    pub fn as_bool(self) -> Option<bool> {
        match self {
            Self::Bool(value) => Some(value),
            _ => None,
        }
    }

    /// The number of an integer of any width, or of an enum.
    pub fn as_i64(self) -> Option<i64> {
        match self {
            Self::I8(value) => Some(value.into()),
            Self::I16(value) => Some(value.into()),
            Self::I32(value) => Some(value.into()),
            Self::I64(value) => Some(value),
            Self::Enum(value) => Some(value.number.into()),
            _ => None,
        }
    }

    /// The double, when this is one.
    pub fn as_f64(self) -> Option<f64> {
        match self {
            Self::Double(value) => Some(value),
            _ => None,
        }
    }

    /// The struct, union or exception, when this is one.
    pub fn as_message(self) -> Option<Message<'a>> {
        match self {
            Self::Message(message) => Some(message),
            _ => None,
        }
    }

    /// The list, when this is one.
    pub fn as_list(self) -> Option<ListRef<'a>> {
        match self {
            Self::List(list) => Some(list),
            _ => None,
        }
    }

    /// The set, when this is one.
    pub fn as_set(self) -> Option<SetRef<'a>> {
        match self {
            Self::Set(set) => Some(set),
            _ => None,
        }
    }

    /// The map, when this is one.
    pub fn as_map(self) -> Option<MapRef<'a>> {
        match self {
            Self::Map(map) => Some(map),
            _ => None,
        }
    }

    /// An owned copy of the whole value.
    ///
    /// # Errors
    ///
    /// When a string within is not UTF-8, a union's member is [unknown](crate::UnionMember::Unknown), or the value is nested more than [`Limits::MAX_DEPTH`](crate::Limits) levels
    /// deep.
    pub fn to_value(self) -> Result<Value, AccessError> {
        self.to_value_at(0)
    }

    pub(crate) fn to_value_at(self, level: u32) -> Result<Value, AccessError> {
        if level > crate::Limits::MAX_DEPTH {
            return Err(AccessError::too_deep());
        }
        Ok(match self {
            Self::Bool(value) => Value::Bool(value),
            Self::I8(value) => Value::I8(value),
            Self::I16(value) => Value::I16(value),
            Self::I32(value) => Value::I32(value),
            Self::I64(value) => Value::I64(value),
            Self::Double(value) => Value::Double(value),
            Self::String(text) => Value::String(text.to_owned()),
            Self::InvalidString(bytes) => return Err(AccessError::invalid_utf8(bytes)),
            Self::Binary(bytes) => Value::Binary(bytes.to_owned()),
            Self::Uuid(uuid) => Value::Uuid(uuid),
            Self::Enum(value) => Value::Enum(value.number),
            Self::List(list) => Value::List(to_values(list.into_iter(), level)?),
            Self::Set(set) => Value::Set(to_values(set.into_iter(), level)?),
            Self::Map(map) => Value::Map(to_entries(map, level)?),
            Self::Message(message) if message.unknown_member().is_some() => {
                return Err(AccessError::unknown_member());
            }
            Self::Message(message) => Value::Struct(to_fields(message, level)?),
        })
    }
}

// Plain loops in functions of their own: they keep the stack small where values are nested deeply.

fn to_values(items: Elems<'_>, level: u32) -> Result<Vec<Value>, AccessError> {
    let mut values = Vec::with_capacity(items.len());
    for item in items {
        values.push(item.to_value_at(level + 1)?);
    }
    Ok(values)
}

fn to_entries(map: MapRef<'_>, level: u32) -> Result<Vec<(Value, Value)>, AccessError> {
    let mut values = Vec::with_capacity(map.len());
    for (key, value) in map.iter() {
        let key = key.to_value_at(level + 1)?;
        values.push((key, value.to_value_at(level + 1)?));
    }
    Ok(values)
}

fn to_fields(message: Message<'_>, level: u32) -> Result<Vec<(i16, Value)>, AccessError> {
    let mut values = Vec::new();
    for (field, value) in message.fields() {
        values.push((field.id, value.to_value_at(level + 1)?));
    }
    Ok(values)
}

macro_rules! value_from {
    ($($variant:ident($ty:ty),)*) => {$(
        impl<'a> From<$ty> for ValueRef<'a> {
            fn from(value: $ty) -> Self {
                Self::$variant(value)
            }
        }
    )*};
}

value_from! {
    Bool(bool), I8(i8), I16(i16), I32(i32), I64(i64), Double(f64), String(&'a str), Binary(&'a [u8]), Uuid(Uuid),
    Enum(EnumValue<'a>), List(ListRef<'a>), Set(SetRef<'a>), Map(MapRef<'a>), Message(Message<'a>),
}

impl<'a> From<&'a String> for ValueRef<'a> {
    fn from(value: &'a String) -> Self {
        Self::String(value)
    }
}

impl<'a, const N: usize> From<&'a [u8; N]> for ValueRef<'a> {
    fn from(value: &'a [u8; N]) -> Self {
        Self::Binary(value)
    }
}

impl<'a> From<&'a Vec<u8>> for ValueRef<'a> {
    fn from(value: &'a Vec<u8>) -> Self {
        Self::Binary(value)
    }
}

/// The number of an enum, and the enum to name it by.
#[derive(Clone, Copy)]
pub struct EnumValue<'a> {
    number: i32,
    desc: &'a EnumDesc,
}

impl<'a> EnumValue<'a> {
    /// The number; may be one that the schema does not know.
    pub fn number(self) -> i32 {
        self.number
    }

    /// The member's name, the first declared where several share the number; `None` for an unknown number.
    pub fn name(self) -> Option<&'a str> {
        self.desc.name_of(self.number)
    }

    /// The enum.
    pub fn desc(self) -> &'a EnumDesc {
        self.desc
    }
}

/// The elements of a list or set.
#[derive(Clone, Copy)]
pub(crate) struct Elements<'a> {
    slice: RawSlice,
    element: TypeId,
    layouts: &'a Layouts,
}

// SAFETY: a view of memory that nobody changes while it is borrowed for 'a.
unsafe impl Send for Elements<'_> {}
// SAFETY: shared access only reads that memory.
unsafe impl Sync for Elements<'_> {}

impl<'a> Elements<'a> {
    fn place(self, index: usize) -> Option<Place<'a>> {
        let stride = self.layouts.ty(self.element).size as usize;
        // SAFETY: there are `len` elements at this stride.
        let ptr = (index < self.slice.len as usize).then(|| unsafe { self.slice.ptr.add(index * stride) })?;
        Some(Place { ptr, ty: self.element, layouts: self.layouts })
    }

    fn get(self, index: usize) -> Option<ValueRef<'a>> {
        // SAFETY: elements below the length are initialised.
        self.place(index).map(|place| unsafe { place.value() })
    }

    fn iter(self) -> impl ExactSizeIterator<Item = ValueRef<'a>> + DoubleEndedIterator + Clone {
        (0..self.slice.len as usize).map(move |index| self.get(index).expect("the index is below the length"))
    }

    fn iter_as<T: FieldType + ?Sized>(
        self,
    ) -> Result<impl ExactSizeIterator<Item = View<'a, T>> + Clone, AccessError> {
        self.check::<T>()?;
        Ok((0..self.slice.len as usize).map(move |index| {
            let place = self.place(index).expect("the index is below the length");
            // SAFETY: the element type was checked, and elements below the length are initialised.
            unsafe { T::load(place) }.expect("the string is UTF-8; iterate as bytes, or with `try_iter_as`")
        }))
    }

    fn check<T: FieldType + ?Sized>(self) -> Result<(), AccessError> {
        if T::accepts(self.layouts.schema().ty(self.element)) {
            return Ok(());
        }
        Err(AccessError::element_type(T::NAME, self.layouts.schema().display_type(self.element).to_string()))
    }

    /// What the elements are, if there are any.
    pub(crate) fn kind(self) -> Option<Discriminant<Type>> {
        (self.slice.len > 0).then(|| discriminant(&self.layouts.schema().ty(self.element)))
    }

    /// Where the elements lie, and how many there are: what no other elements share, unless there are none.
    pub(crate) fn address(self) -> (usize, usize) {
        (self.slice.ptr.addr().get(), self.slice.len as usize)
    }

    pub(crate) fn reaches_double(self) -> bool {
        self.layouts.ty(self.element).reaches_double
    }

    /// The memory of elements that are equal when their bytes are.
    pub(crate) fn memory(self) -> Option<&'a [u8]> {
        match self.layouts.schema().ty(self.element) {
            Type::Bool | Type::I8 | Type::I16 | Type::I32 | Type::I64 | Type::Enum(_) | Type::Uuid => {
                let len = self.slice.len as usize * self.layouts.ty(self.element).size as usize;
                // SAFETY: the elements are initialised, and lie one after another without gaps; the pointer is never null.
                Some(unsafe { std::slice::from_raw_parts(self.slice.ptr.as_ptr(), len) })
            }
            _ => None,
        }
    }

    fn as_slice<T: Number>(self) -> Option<&'a [T]> {
        self.check::<T>().ok()?;
        // SAFETY: the elements are `len` numbers of this type, one after another and aligned; the pointer is never null.
        Some(unsafe { std::slice::from_raw_parts(self.slice.ptr.cast().as_ptr(), self.slice.len as usize) })
    }
}

/// A number whose lists are slices in memory. The trait is sealed.
pub trait Number: FieldType + Copy + sealed::Number + 'static {}

mod sealed {
    pub trait Number {}
}

macro_rules! numbers {
    ($($ty:ident),*) => {$(
        impl sealed::Number for $ty {}
        impl Number for $ty {}
    )*};
}

numbers!(bool, i8, i16, i32, i64, f64);

macro_rules! sequence_view {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy)]
        pub struct $name<'a> {
            pub(crate) elements: Elements<'a>,
        }

        impl<'a> $name<'a> {
            /// How many elements there are.
            pub fn len(self) -> usize {
                self.elements.slice.len as usize
            }

            /// Whether there are none.
            pub fn is_empty(self) -> bool {
                self.len() == 0
            }

            /// The element at `index`.
            pub fn get(self, index: usize) -> Option<ValueRef<'a>> {
                self.elements.get(index)
            }

            /// Every element, in wire order.
            pub fn iter(self) -> impl ExactSizeIterator<Item = ValueRef<'a>> + DoubleEndedIterator + Clone {
                self.elements.iter()
            }

            /// Every element as a `T`, in wire order.
            ///
            /// # Errors
            ///
            /// When the elements are of another type.
            ///
            /// # Panics
            ///
            /// The iterator panics at a string that is not UTF-8, which only a codec with
            /// [`Utf8::OnAccess`](crate::Utf8) lets in; as `[u8]` it never does.
            pub fn iter_as<T: FieldType + ?Sized>(
                self,
            ) -> Result<impl ExactSizeIterator<Item = View<'a, T>> + Clone, AccessError> {
                self.elements.iter_as::<T>()
            }

            /// The elements as a slice; `None` when they are not of this type (an enum's are `i32`).
            pub fn as_slice<T: Number>(self) -> Option<&'a [T]> {
                self.elements.as_slice()
            }

            /// The type of the elements.
            pub fn element_type(self) -> TypeId {
                self.elements.element
            }
        }

        impl<'a> IntoIterator for $name<'a> {
            type Item = ValueRef<'a>;
            type IntoIter = Elems<'a>;

            fn into_iter(self) -> Elems<'a> {
                Elems { elements: self.elements, next: 0 }
            }
        }
    };
}

sequence_view! {
    /// A view of a list.
    ListRef
}

sequence_view! {
    /// A view of a set, in wire order; what a writer sent twice is there twice.
    SetRef
}

impl SetRef<'_> {
    /// Whether `value` is an element; a scan. Integers of any width compare by number, enums also by name.
    pub fn contains<'v>(self, value: impl Into<ValueRef<'v>>) -> bool {
        let value = value.into();
        self.iter().any(|element| element.matches(value))
    }
}

/// An iterator over the elements of a list or set.
#[derive(Clone)]
pub struct Elems<'a> {
    elements: Elements<'a>,
    next: usize,
}

impl<'a> Iterator for Elems<'a> {
    type Item = ValueRef<'a>;

    fn next(&mut self) -> Option<ValueRef<'a>> {
        let value = self.elements.get(self.next)?;
        self.next += 1;
        Some(value)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.elements.slice.len as usize - self.next;
        (left, Some(left))
    }
}

impl ExactSizeIterator for Elems<'_> {}

/// A view of a map: its entries in wire order. A key that was sent twice is there twice, and the last one counts.
#[derive(Clone, Copy)]
pub struct MapRef<'a> {
    slice: RawSlice,
    map: TypeId,
    key: TypeId,
    value: TypeId,
    layouts: &'a Layouts,
}

// SAFETY: a view of memory that nobody changes while it is borrowed for 'a.
unsafe impl Send for MapRef<'_> {}
// SAFETY: shared access only reads that memory.
unsafe impl Sync for MapRef<'_> {}

impl<'a> MapRef<'a> {
    /// How many entries there are, duplicates included.
    pub fn len(self) -> usize {
        self.slice.len as usize
    }

    /// Whether there are none.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// Where key and value of the entry at `index` lie.
    fn places(self, index: usize) -> Option<(Place<'a>, Place<'a>)> {
        let layout = self.layouts.ty(self.map).entry;
        if index >= self.len() {
            return None;
        }
        // SAFETY: there are `len` entries at this stride, with the value at this offset.
        let (key_at, value_at) = unsafe {
            let entry = self.slice.ptr.add(index * layout.stride as usize);
            (entry, entry.add(layout.value_offset as usize))
        };
        let key = Place { ptr: key_at, ty: self.key, layouts: self.layouts };
        let value = Place { ptr: value_at, ty: self.value, layouts: self.layouts };
        Some((key, value))
    }

    /// The entry at position `index`.
    pub fn entry(self, index: usize) -> Option<(ValueRef<'a>, ValueRef<'a>)> {
        self.key_at(index).zip(self.value_at(index))
    }

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

    /// Every key, in wire order.
    pub(crate) fn keys(self) -> impl Iterator<Item = ValueRef<'a>> {
        (0..self.len()).filter_map(move |index| self.key_at(index))
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

    /// Every entry, in wire order.
    pub fn iter(
        self,
    ) -> impl ExactSizeIterator<Item = (ValueRef<'a>, ValueRef<'a>)> + DoubleEndedIterator + Clone {
        (0..self.len()).map(move |index| self.entry(index).expect("the index is below the length"))
    }

    /// The value under `key`: the last one sent. A scan from the end; for many look-ups make an [`index`](Self::index).
    ///
    /// Integers of any width compare by number, enums also by name.
    pub fn get<'v>(self, key: impl Into<ValueRef<'v>>) -> Option<ValueRef<'a>> {
        let key = key.into();
        self.iter().rev().find(|(have, _)| have.matches(key)).map(|(_, value)| value)
    }

    /// An index for fast look-ups, in `arena`.
    pub fn index<'i>(self, arena: &'i Arena) -> MapIndex<'i>
    where
        'a: 'i,
    {
        MapIndex::new(self, arena)
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

    /// The type of the keys.
    pub fn key_type(self) -> TypeId {
        self.key
    }

    /// The type of the values.
    pub fn value_type(self) -> TypeId {
        self.value
    }
}
