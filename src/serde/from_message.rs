//! `serde::Deserializer` for messages and values: a program's own types are filled from them, with no text between.

use scrimp_json::write::UNKNOWN_MEMBER;
use scrimp_schema::FieldDesc;
use serde::de::value::{BorrowedStrDeserializer, SeqDeserializer, StringDeserializer};
use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer, MapAccess, SeqAccess,
    Unexpected, VariantAccess, Visitor,
};

use super::error::SerdeError;
use crate::builder::segment_of_key;
use crate::error::{AccessError, AccessErrorKind};
use crate::message::Message;
use crate::value::{MapRef, ValueRef};

type Result<T, E = SerdeError> = std::result::Result<T, E>;

impl<'a> Message<'a> {
    /// A program's own type, filled from this message: whatever implements `serde::Deserialize`.
    ///
    /// | Thrift | Rust |
    /// |---|---|
    /// | struct, exception | a struct whose fields have the same names, in any order; a map by name |
    /// | a field that is not set, whatever its IDL default | `None`, or what `#[serde(default)]` says; else an error |
    /// | union; struct with one field set, as the result of a method | an enum whose variant has the member's name and holds its value |
    /// | union with an [unknown member](crate::UnionMember::Unknown) | a unit variant called `@unknown`, or one with `#[serde(other)]` |
    /// | enum | an enum with the members' names; an integer; a string; `#[serde(other)]` takes unknown numbers |
    /// | integers, `double` | numbers of any width, where they are in range |
    /// | `string` | `String`, `&str` |
    /// | `binary` | `Vec<u8>`, `&[u8]` (`#[serde(borrow)]`), arrays |
    /// | `uuid` | [`Uuid`](crate::Uuid), `[u8; 16]`, `String` |
    /// | list, set | `Vec`, sets, tuples |
    /// | map, whatever its keys | maps, `Vec` of pairs; the last of equal keys counts in a map |
    ///
    /// Fields that the program's type does not have are skipped, unless it has `#[serde(deny_unknown_fields)]`. Strings and bytes may
    /// be borrowed from the message. [`StructType::serialize`](crate::StructType::serialize) is the other direction.
    ///
    /// ```
    /// use std::collections::HashMap;
    /// use serde::Deserialize;
    ///
    /// #[derive(Deserialize)]
    /// struct Order<'m> { id: u64, note: Option<&'m str>, status: Status, totals: HashMap<i32, i64>, payment: Payment }
    /// #[derive(Deserialize, Debug, PartialEq)]
    /// enum Status { NEW, PAID }
    /// #[derive(Deserialize, Debug, PartialEq)]
    /// #[serde(rename_all = "snake_case")]
    /// enum Payment { Card(String), Cash(bool) }
    ///
    /// let schema = scrimp::Schema::parse("shop.thrift", "
    ///     enum Status { NEW = 1, PAID = 2 }
    ///     union Payment { 1: string card, 2: bool cash }
    ///     struct Order { 1: i64 id, 2: string note, 3: Status status, 4: map<i32, i64> totals, 5: Payment payment }")?;
    /// let ty = schema.struct_type("Order")?;
    /// let arena = scrimp::Arena::new();
    /// let mut b = ty.builder(&arena);
    /// b.set_by_name("id", 7)?.set_by_name("status", "PAID")?;
    /// b.by_name("totals")?.into_map()?.insert(978, 1250)?;
    /// b.by_name("payment")?.into_struct()?.set_by_name("cash", true)?;
    /// let message = b.finish()?;
    ///
    /// let order: Order = message.deserialize()?;
    /// assert_eq!((order.id, order.note, order.status), (7, None, Status::PAID));
    /// assert_eq!((order.totals[&978], order.payment), (1250, Payment::Cash(true)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When the type refuses what the message holds, a string is not UTF-8, or the message is nested more than
    /// [`Limits::MAX_DEPTH`](crate::Limits::MAX_DEPTH) levels deep.
    pub fn deserialize<T: Deserialize<'a>>(self) -> Result<T> {
        T::deserialize(self)
    }
}

impl<'a> ValueRef<'a> {
    /// A program's own type, filled from this value: see [`Message::deserialize`].
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("s.thrift", "struct S { 1: list<i32> numbers }")?;
    /// # let ty = schema.struct_type("S")?;
    /// # let arena = scrimp::Arena::new();
    /// # let mut b = ty.builder(&arena);
    /// # b.by_name("numbers")?.into_list()?.push(1)?.push(2)?;
    /// # let message = b.finish()?;
    /// let numbers: Vec<u64> = message.get_by_name("numbers")?.deserialize()?;
    /// assert_eq!(numbers, [1, 2]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As there.
    pub fn deserialize<T: Deserialize<'a>>(self) -> Result<T> {
        T::deserialize(self)
    }
}

/// A value within a message.
#[derive(Clone, Copy)]
struct Reader<'de> {
    value: ValueRef<'de>,
    /// How many structs and containers are around.
    level: u32,
    /// Whether this is the key of a map, which is text where that is asked for.
    key: bool,
}

impl<'de> Reader<'de> {
    fn new(value: impl Into<ValueRef<'de>>) -> Self {
        Self { value: value.into(), level: 0, key: false }
    }

    fn within(self, value: ValueRef<'de>) -> Self {
        Self { value, level: self.level + 1, key: false }
    }

    fn check_depth(self) -> Result<()> {
        match self.level >= crate::Limits::MAX_DEPTH {
            true => Err(SerdeError::access(AccessErrorKind::TooDeep)),
            false => Ok(()),
        }
    }

    // A function for each kind of nested value: they keep the stack small where values are nested deeply.

    #[inline(never)]
    fn read_elements<V: Visitor<'de>>(
        self,
        values: impl ExactSizeIterator<Item = ValueRef<'de>>,
        visitor: V,
    ) -> Result<V::Value> {
        self.check_depth()?;
        let mut access = Elements { values, next: 0, outer: self };
        let value = visitor.visit_seq(&mut access)?;
        match access.values.len() {
            0 => Ok(value),
            left => Err(Error::invalid_length(access.next + left, &"fewer elements")),
        }
    }

    #[inline(never)]
    fn read_entries<V: Visitor<'de>>(self, map: MapRef<'de>, visitor: V) -> Result<V::Value> {
        self.check_depth()?;
        visitor.visit_map(Entries { map, next: 0, outer: self })
    }

    #[inline(never)]
    fn read_pairs<V: Visitor<'de>>(self, map: MapRef<'de>, visitor: V) -> Result<V::Value> {
        self.check_depth()?;
        visitor.visit_seq(Pairs(Entries { map, next: 0, outer: self }))
    }

    #[inline(never)]
    fn read_fields<V: Visitor<'de>>(self, message: Message<'de>, visitor: V) -> Result<V::Value> {
        self.check_depth()?;
        let unknown = message.unknown_member().is_some();
        visitor.visit_map(Fields { fields: message.fields(), value: None, unknown, outer: self })
    }

    #[inline(never)]
    fn read_member<V: Visitor<'de>>(self, message: Message<'de>, visitor: V) -> Result<V::Value> {
        self.check_depth()?;
        let mut fields = message.fields();
        let member = match (message.unknown_member(), fields.next(), fields.next()) {
            (Some(_), ..) => Member { name: UNKNOWN_MEMBER, value: None },
            (None, Some((field, value)), None) => {
                Member { name: &field.name, value: Some(self.within(value)) }
            }
            (None, None, _) => {
                return Err(Error::custom(format_args!(
                    "no field of `{}` is set, an enum is asked for",
                    message.desc().name
                )));
            }
            (None, Some((first, _)), Some((second, _))) => {
                return Err(Error::custom(format_args!(
                    "`{}` and `{}` are set of `{}`: that is no enum's",
                    first.name,
                    second.name,
                    message.desc().name
                )));
            }
        };
        visitor.visit_enum(member)
    }

    /// The text that a key is, where it is not text already.
    fn text_of_key(self) -> Option<String> {
        match self.value {
            _ if !self.key => None,
            ValueRef::Bool(value) => Some(value.to_string()),
            ValueRef::Enum(value) if value.name().is_some() => None,
            ValueRef::Double(value) => Some(value.to_string()),
            value => value.as_i64().map(|number| number.to_string()),
        }
    }
}

macro_rules! integers {
    ($($method:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
            match self.value {
                ValueRef::Enum(value) => visitor.visit_i32(value.number()),
                _ => self.deserialize_any(visitor),
            }
        }
    )*};
}

impl<'de> Deserializer<'de> for Reader<'de> {
    type Error = SerdeError;

    fn is_human_readable(&self) -> bool {
        false
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self.value {
            ValueRef::Bool(value) => visitor.visit_bool(value),
            ValueRef::I8(value) => visitor.visit_i8(value),
            ValueRef::I16(value) => visitor.visit_i16(value),
            ValueRef::I32(value) => visitor.visit_i32(value),
            ValueRef::I64(value) => visitor.visit_i64(value),
            ValueRef::Double(value) => visitor.visit_f64(value),
            ValueRef::String(text) => visitor.visit_borrowed_str(text),
            ValueRef::InvalidString(bytes) => {
                Err(SerdeError::access(AccessError::invalid_utf8(bytes).kind().clone()))
            }
            ValueRef::Binary(bytes) => visitor.visit_borrowed_bytes(bytes),
            ValueRef::Uuid(uuid) => visitor.visit_bytes(uuid.as_bytes()),
            ValueRef::Enum(value) => match value.name() {
                Some(name) => visitor.visit_borrowed_str(name),
                None => visitor.visit_i32(value.number()),
            },
            ValueRef::List(list) => self.read_elements(list.into_iter(), visitor),
            ValueRef::Set(set) => self.read_elements(set.into_iter(), visitor),
            ValueRef::Map(map) => self.read_entries(map, visitor),
            ValueRef::Message(message) => self.read_fields(message, visitor),
        }
    }

    integers! {
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_i128
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_u128
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match (self.value, self.text_of_key()) {
            (_, Some(text)) => visitor.visit_string(text),
            (ValueRef::Uuid(uuid), _) => {
                visitor.visit_str(uuid.hyphenated().encode_lower(&mut uuid::Uuid::encode_buffer()))
            }
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        self.deserialize_str(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        self.deserialize_str(visitor)
    }

    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self.value {
            ValueRef::String(text) => visitor.visit_borrowed_bytes(text.as_bytes()),
            ValueRef::InvalidString(bytes) => visitor.visit_borrowed_bytes(bytes),
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_byte_buf<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        self.deserialize_bytes(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        visitor.visit_some(self)
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self.value {
            ValueRef::Message(message) if message.fields().next().is_none() => visitor.visit_unit(),
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value> {
        self.deserialize_unit(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self.value {
            ValueRef::Binary(bytes) => visitor.visit_seq(SeqDeserializer::new(bytes.iter().copied())),
            ValueRef::Uuid(uuid) => visitor.visit_seq(SeqDeserializer::new(uuid.into_bytes().into_iter())),
            ValueRef::Map(map) => self.read_pairs(map, visitor),
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value> {
        self.deserialize_any(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value> {
        match self.value {
            ValueRef::Enum(value) => match value.name() {
                Some(name) => visitor.visit_enum(BorrowedStrDeserializer::new(name)),
                None => visitor.visit_enum(StringDeserializer::new(value.number().to_string())),
            },
            ValueRef::String(text) => visitor.visit_enum(BorrowedStrDeserializer::new(text)),
            ValueRef::Message(message) => self.read_member(message, visitor),
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        visitor.visit_unit()
    }

    serde::forward_to_deserialize_any! { bool f32 f64 char map }
}

/// The elements of a list or set.
struct Elements<'de, I> {
    values: I,
    next: usize,
    outer: Reader<'de>,
}

impl<'de, I: ExactSizeIterator<Item = ValueRef<'de>>> SeqAccess<'de> for &mut Elements<'de, I> {
    type Error = SerdeError;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>> {
        let Some(value) = self.values.next() else { return Ok(None) };
        let index = self.next;
        self.next += 1;
        let element = seed.deserialize(self.outer.within(value));
        element.map(Some).map_err(|error| error.within_element(index))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.values.len())
    }
}

/// The entries of a map.
struct Entries<'de> {
    map: MapRef<'de>,
    next: usize,
    outer: Reader<'de>,
}

impl<'de> Entries<'de> {
    fn next_key(&mut self) -> Option<Reader<'de>> {
        let (key, _) = self.map.entry(self.next)?;
        self.next += 1;
        Some(Reader { key: true, ..self.outer.within(key) })
    }

    /// The entry whose key came last.
    fn last(&self) -> (ValueRef<'de>, ValueRef<'de>) {
        let last = self.next.checked_sub(1).and_then(|index| self.map.entry(index));
        last.expect("serde asks for a key first")
    }

    #[cold]
    fn within_value(&self, error: SerdeError) -> SerdeError {
        let index = u32::try_from(self.next - 1).unwrap_or(u32::MAX);
        error.within(segment_of_key(self.last().0, index))
    }
}

impl<'de> MapAccess<'de> for Entries<'de> {
    type Error = SerdeError;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>> {
        let Some(key) = self.next_key() else { return Ok(None) };
        let index = self.next - 1;
        seed.deserialize(key).map(Some).map_err(|error| error.within_element(index))
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value> {
        let (_, value) = self.last();
        seed.deserialize(self.outer.within(value)).map_err(|error| self.within_value(error))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.map.len() - self.next)
    }
}

/// The entries of a map, as a list of pairs.
struct Pairs<'de>(Entries<'de>);

impl<'de> SeqAccess<'de> for Pairs<'de> {
    type Error = SerdeError;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>> {
        let entries = &mut self.0;
        let Some(key) = entries.next_key() else { return Ok(None) };
        let (_, value) = entries.last();
        let pair = [Reader { key: false, ..key }, entries.outer.within(value)];
        let pair = seed.deserialize(SeqDeserializer::new(pair.into_iter()));
        pair.map(Some).map_err(|error| entries.within_value(error))
    }

    fn size_hint(&self) -> Option<usize> {
        self.0.size_hint()
    }
}

impl<'de> IntoDeserializer<'de, SerdeError> for Reader<'de> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

/// The fields of a message that are set.
struct Fields<'de, I> {
    fields: I,
    /// The field whose name came last.
    value: Option<(&'de FieldDesc, ValueRef<'de>)>,
    /// Whether there is an unknown member, whose name is to come.
    unknown: bool,
    outer: Reader<'de>,
}

impl<'de, I: Iterator<Item = (&'de FieldDesc, ValueRef<'de>)>> MapAccess<'de> for Fields<'de, I> {
    type Error = SerdeError;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>> {
        if std::mem::take(&mut self.unknown) {
            return seed.deserialize(BorrowedStrDeserializer::new(UNKNOWN_MEMBER)).map(Some);
        }
        self.value = self.fields.next();
        let Some((field, _)) = self.value else { return Ok(None) };
        seed.deserialize(BorrowedStrDeserializer::new(&field.name)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value> {
        match self.value {
            Some((field, value)) => {
                let value = seed.deserialize(self.outer.within(value));
                value.map_err(|error| error.within_field(&field.name))
            }
            None => seed.deserialize(().into_deserializer()),
        }
    }
}

/// The member of a union, as the variant of an enum.
struct Member<'de> {
    name: &'de str,
    /// None is that of an unknown one.
    value: Option<Reader<'de>>,
}

impl<'de> EnumAccess<'de> for Member<'de> {
    type Error = SerdeError;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self)> {
        let variant = seed.deserialize(BorrowedStrDeserializer::<SerdeError>::new(self.name))?;
        Ok((variant, self))
    }
}

impl<'de> Member<'de> {
    fn read<T>(self, read: impl FnOnce(Reader<'de>) -> Result<T>) -> Result<T> {
        match self.value {
            Some(value) => read(value).map_err(|error| error.within_field(self.name)),
            None => Err(SerdeError::access(AccessErrorKind::UnknownMember)),
        }
    }
}

impl<'de> VariantAccess<'de> for Member<'de> {
    type Error = SerdeError;

    fn unit_variant(self) -> Result<()> {
        match self.value {
            None => Ok(()),
            Some(_) => self.read(<()>::deserialize),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value> {
        self.read(|value| seed.deserialize(value))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value> {
        Err(Error::invalid_type(Unexpected::TupleVariant, &"a variant that holds one value, or named fields"))
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value> {
        self.read(|value| value.deserialize_map(visitor))
    }
}

macro_rules! as_reader {
    ($ty:ident: $($method:ident($($argument:ident: $of:ty),*))*) => {
        /// What a program's own types are filled from: see [`Message::deserialize`].
        impl<'de> Deserializer<'de> for $ty<'de> {
            type Error = SerdeError;

            fn is_human_readable(&self) -> bool {
                false
            }

            $(fn $method<V: Visitor<'de>>(self, $($argument: $of,)* visitor: V) -> Result<V::Value> {
                Reader::new(self).$method($($argument,)* visitor)
            })*
        }

        impl<'de> IntoDeserializer<'de, SerdeError> for $ty<'de> {
            type Deserializer = Self;

            fn into_deserializer(self) -> Self {
                self
            }
        }
    };
    ($($ty:ident)*) => {$(
        as_reader! { $ty:
            deserialize_any() deserialize_bool() deserialize_char()
            deserialize_i8() deserialize_i16() deserialize_i32() deserialize_i64() deserialize_i128()
            deserialize_u8() deserialize_u16() deserialize_u32() deserialize_u64() deserialize_u128()
            deserialize_f32() deserialize_f64() deserialize_str() deserialize_string() deserialize_bytes() deserialize_byte_buf()
            deserialize_option() deserialize_unit() deserialize_unit_struct(name: &'static str)
            deserialize_newtype_struct(name: &'static str) deserialize_seq() deserialize_tuple(len: usize)
            deserialize_tuple_struct(name: &'static str, len: usize) deserialize_map()
            deserialize_struct(name: &'static str, fields: &'static [&'static str])
            deserialize_enum(name: &'static str, variants: &'static [&'static str])
            deserialize_identifier() deserialize_ignored_any()
        }
    )*};
}

as_reader!(Message ValueRef);
