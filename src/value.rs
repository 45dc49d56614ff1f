//! Views of values: [`ValueRef`], [`ListRef`], [`SetRef`], [`MapRef`], [`EnumValue`].

mod map;
mod sequence;

use std::ptr::NonNull;

use scrimp_record::{Layouts, RawSlice};
use scrimp_schema::{EnumDesc, Type, TypeId, Value};
use uuid::Uuid;

use crate::error::AccessError;
use crate::field::View;
use crate::field::access::Access;
use crate::message::Message;
pub use map::{Entries, MapRef};
pub(crate) use sequence::Elements;
pub use sequence::{Elems, ListRef, SetRef};

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

    /// The value as a `T`.
    ///
    /// # Errors
    ///
    /// When it is a string that is not UTF-8.
    ///
    /// # Safety
    ///
    /// The place holds an initialised value of a type that `T` accepts.
    #[inline]
    pub(crate) unsafe fn load<T: Access + ?Sized>(self) -> Result<View<'a, T>, AccessError> {
        // SAFETY: as the caller promises.
        match unsafe { T::load(self) } {
            Some(value) => Ok(value),
            // SAFETY: as above; and only strings can fail to load.
            None => Err(unsafe { self.not_utf8() }),
        }
    }

    /// # Safety
    ///
    /// The place holds a string.
    #[cold]
    unsafe fn not_utf8(self) -> AccessError {
        // SAFETY: strings are a `RawSlice` in memory.
        AccessError::invalid_utf8(unsafe { self.ptr.cast::<RawSlice>().read().bytes() })
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
    /// The place holds a list, of elements that `T` accepts.
    pub(crate) unsafe fn list<T: ?Sized>(self) -> ListRef<'a, T> {
        // SAFETY: the place holds a list, as the caller promises.
        ListRef::new(unsafe { self.elements() })
    }

    /// # Safety
    ///
    /// The place holds a set, of elements that `T` accepts.
    pub(crate) unsafe fn set<T: ?Sized>(self) -> SetRef<'a, T> {
        // SAFETY: the place holds a set, as the caller promises.
        SetRef::new(unsafe { self.elements() })
    }

    /// # Safety
    ///
    /// The place holds a list or set.
    pub(crate) unsafe fn elements(self) -> Elements<'a> {
        let (Type::List(element) | Type::Set(element)) = self.kind() else {
            unreachable!("the caller knows that this is a list or set")
        };
        // SAFETY: lists and sets are a `RawSlice` in memory, here of elements of this type.
        unsafe { Elements::new(self.ptr.cast().read(), element, self.layouts) }
    }

    /// # Safety
    ///
    /// The place holds a map, with keys that `K` accepts and values that `V` does.
    pub(crate) unsafe fn map<K: ?Sized, V: ?Sized>(self) -> MapRef<'a, K, V> {
        // SAFETY: maps are a `RawSlice` in memory; this is one.
        unsafe { MapRef::new(self.ptr.cast().read(), self.ty, self.layouts) }
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

/// A view of any value: what reflection reads.
///
/// Equality is by meaning: see [`Message`].
///
/// ```
/// # let schema = scrimp::Schema::parse("s.thrift", "struct S { 1: i32 id, 2: list<string> tags }")?;
/// # let ty = schema.struct_type("S")?;
/// # let arena = scrimp::Arena::new();
/// # let mut b = ty.builder(&arena);
/// # b.set_by_name("id", 7)?;
/// # let message = b.finish()?;
/// use scrimp::ValueRef;
///
/// for (field, value) in message.fields() {
///     match value {
///         ValueRef::List(list) => println!("{}: {} elements", field.name, list.len()),
///         other => println!("{}: {other:?}", field.name),
///     }
/// }
/// assert_eq!(message.get_by_name("id")?.as_i64(), Some(7));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
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
    for (key, value) in map {
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
            #[inline(always)]
            fn from(value: $ty) -> Self {
                Self::$variant(value)
            }
        }
    )*};
}

value_from! {
    Bool(bool), I8(i8), I16(i16), I32(i32), I64(i64), Double(f64), String(&'a str), Binary(&'a [u8]), Uuid(Uuid),
    Enum(EnumValue<'a>), Message(Message<'a>),
}

impl<'a, T: ?Sized> From<ListRef<'a, T>> for ValueRef<'a> {
    fn from(list: ListRef<'a, T>) -> Self {
        Self::List(list.untyped())
    }
}

impl<'a, T: ?Sized> From<SetRef<'a, T>> for ValueRef<'a> {
    fn from(set: SetRef<'a, T>) -> Self {
        Self::Set(set.untyped())
    }
}

impl<'a, K: ?Sized, V: ?Sized> From<MapRef<'a, K, V>> for ValueRef<'a> {
    fn from(map: MapRef<'a, K, V>) -> Self {
        Self::Map(map.untyped())
    }
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
///
/// ```
/// # let schema = scrimp::Schema::parse("s.thrift", "enum Color { RED, GREEN } struct S { 1: Color color }")?;
/// # let ty = schema.struct_type("S")?;
/// # let arena = scrimp::Arena::new();
/// let color = ty.field::<scrimp::Enum>("color")?;
/// let mut b = ty.builder(&arena);
/// b.set(color, 1)?;
/// let message = b.finish()?;
/// assert_eq!((message.get(color).number(), message.get(color).name()), (1, Some("GREEN")));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
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
