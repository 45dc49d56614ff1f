//! `serde::Serialize` for messages and values, in the form that [`json`](crate::json) tells.

use base64::display::Base64Display;
use base64::engine::general_purpose::STANDARD;
use scrimp_json::style::MapKeys;
use scrimp_json::write::{UNKNOWN_MEMBER, is_object_key};
use scrimp_record::UnknownField;
use serde::ser::{Error, Serialize, SerializeMap, Serializer};

use crate::error::BuildErrorKind;
use crate::message::Message;
use crate::value::{Elems, EnumValue, ListRef, MapRef, SetRef, ValueRef};

/// In the form that [`json`](crate::json) tells.
impl Serialize for Message<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        ValueRef::Message(*self).serialize(serializer)
    }
}

/// In the form that [`json`](crate::json) tells.
impl Serialize for ValueRef<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Nested::new(*self, false).serialize(serializer)
    }
}

/// A message or value to be serialized even where strings are not UTF-8: what is not is written as U+FFFD, the replacement character.
///
/// Only a codec with [`Utf8::OnAccess`](crate::Utf8) lets such strings in; serializing the message or value itself is an error then.
///
/// ```
/// use scrimp::{Arena, Codec, Lossy, Schema, Utf8};
/// let schema = Schema::parse("p.thrift", "struct P { 1: string name }")?;
/// let codec = Codec::builder(&schema.struct_type("P")?).utf8(Utf8::OnAccess).build()?;
/// let arena = Arena::new();
/// let message = codec.decode(&arena, b"\x0b\0\x01\0\0\0\x03a\xffb\0")?;
/// assert!(serde_json::to_string(&message).is_err());
/// assert_eq!(serde_json::to_string(&Lossy(message))?, "{\"name\":\"a\u{fffd}b\"}");
/// assert_eq!(serde_json::to_string(&Lossy(message.get_by_name("name")?))?, "\"a\u{fffd}b\"");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Lossy<T>(pub T);

impl Serialize for Lossy<Message<'_>> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Lossy(ValueRef::Message(self.0)).serialize(serializer)
    }
}

impl Serialize for Lossy<ValueRef<'_>> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Nested::new(self.0, true).serialize(serializer)
    }
}

macro_rules! serialize_as_value {
    ($([$($generics:tt)*] $ty:ty;)*) => {$(
        /// In the form that [`json`](crate::json) tells.
        impl<$($generics)*> Serialize for $ty {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                ValueRef::from(*self).serialize(serializer)
            }
        }
    )*};
}

serialize_as_value! {
    [] EnumValue<'_>; [T: ?Sized] ListRef<'_, T>; [T: ?Sized] SetRef<'_, T>; [K: ?Sized, V: ?Sized] MapRef<'_, K, V>;
}

/// What a double that JSON has no number for is written as.
pub(crate) fn name_of_double(value: f64) -> Option<&'static str> {
    if value.is_nan() {
        Some("NaN")
    } else if value.is_infinite() {
        Some(if value > 0.0 { "Infinity" } else { "-Infinity" })
    } else {
        None
    }
}

/// What is told of an unknown member of a union.
struct Unknown<'a>(UnknownField<'a>);

impl Serialize for Unknown<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_map(Some(2))?;
        out.serialize_entry("id", &self.0.id)?;
        out.serialize_entry("type", &format_args!("{}", self.0.ty))?;
        out.end()
    }
}

/// A value at a nesting level, that of a message itself being 1.
struct Nested<'a> {
    value: ValueRef<'a>,
    level: u32,
    /// Whether what is not UTF-8 is replaced.
    lossy: bool,
}

impl<'a> Nested<'a> {
    fn new(value: ValueRef<'a>, lossy: bool) -> Self {
        Nested { value, level: 1, lossy }
    }

    /// A value within this one.
    fn within(&self, value: ValueRef<'a>) -> Self {
        Nested { value, level: self.level + 1, ..*self }
    }
}

// A function for each kind of nested value: they keep the stack small where values are nested deeply.

impl Serialize for Nested<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.value {
            ValueRef::List(_) | ValueRef::Set(_) | ValueRef::Map(_) | ValueRef::Message(_)
                if self.level > crate::Limits::MAX_DEPTH =>
            {
                Err(S::Error::custom(BuildErrorKind::TooDeep))
            }
            ValueRef::List(list) => self.elements(list.into_iter(), serializer),
            ValueRef::Set(set) => self.elements(set.into_iter(), serializer),
            ValueRef::Map(map)
                if serializer.is_human_readable() && !is_object_key(map.key_kind(), MapKeys::Names) =>
            {
                self.pairs(map, serializer)
            }
            // JSON turns integer and bool keys into strings itself.
            ValueRef::Map(map) => self.entries(map, serializer),
            ValueRef::Message(message) => self.fields(message, serializer),
            _ => self.scalar(serializer),
        }
    }
}

impl<'a> Nested<'a> {
    #[inline(never)]
    fn elements<S: Serializer>(&self, elements: Elems<'a>, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(elements.map(|value| self.within(value)))
    }

    #[inline(never)]
    fn pairs<S: Serializer>(&self, map: MapRef<'a>, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(map.iter().map(|(key, value)| (self.within(key), self.within(value))))
    }

    #[inline(never)]
    fn entries<S: Serializer>(&self, map: MapRef<'a>, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(map.iter().map(|(key, value)| (self.within(key), self.within(value))))
    }

    #[inline(never)]
    fn fields<S: Serializer>(&self, message: Message<'a>, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_map(None)?;
        if let Some(member) = message.unknown_member() {
            out.serialize_entry(UNKNOWN_MEMBER, &Unknown(member))?;
        }
        for (field, value) in message.fields() {
            out.serialize_entry(&field.name, &self.within(value))?;
        }
        out.end()
    }

    /// What is nested in nothing else.
    #[inline(never)]
    fn scalar<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.value {
            ValueRef::Bool(value) => serializer.serialize_bool(value),
            ValueRef::I8(value) => serializer.serialize_i8(value),
            ValueRef::I16(value) => serializer.serialize_i16(value),
            ValueRef::I32(value) => serializer.serialize_i32(value),
            ValueRef::I64(value) => serializer.serialize_i64(value),
            ValueRef::Double(value) => match name_of_double(value) {
                Some(name) if serializer.is_human_readable() => serializer.serialize_str(name),
                _ => serializer.serialize_f64(value),
            },
            ValueRef::String(text) => serializer.serialize_str(text),
            ValueRef::InvalidString(bytes) if self.lossy => {
                serializer.serialize_str(&String::from_utf8_lossy(bytes))
            }
            ValueRef::InvalidString(_) => Err(S::Error::custom("a string is not UTF-8")),
            ValueRef::Binary(bytes) if serializer.is_human_readable() => {
                serializer.collect_str(&Base64Display::new(bytes, &STANDARD))
            }
            ValueRef::Binary(bytes) => serializer.serialize_bytes(bytes),
            ValueRef::Uuid(uuid) => uuid.serialize(serializer),
            ValueRef::Enum(value) => match value.name() {
                Some(name) => serializer.serialize_str(name),
                None => serializer.serialize_i32(value.number()),
            },
            ValueRef::List(_) | ValueRef::Set(_) | ValueRef::Map(_) | ValueRef::Message(_) => {
                unreachable!("the caller knows that this is a scalar")
            }
        }
    }
}
