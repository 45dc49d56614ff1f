//! `serde::de::DeserializeSeed` for messages: [`MessageSeed`] reads the JSON form that `Serialize` writes.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use scrimp_schema::Type;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use uuid::Uuid;

use crate::arena::Arena;
use crate::builder::{Builder, ListBuilder, MapBuilder, StructBuilder, ValueBuilder};
use crate::error::BuildErrorKind;
use crate::message::Message;
use crate::schema::StructType;
use crate::serialize::is_object_key;
use crate::value::ValueRef;

/// Builds a message of one type from any serde format; the form is that of `Serialize`: see the table there.
///
/// Enums may be given by name or number, doubles also as `"NaN"`, `"Infinity"` and `"-Infinity"`, and every map also as an
/// array of `[key, value]`. `null` leaves a field unset. Unknown fields are errors.
///
/// ```
/// use serde::de::DeserializeSeed;
/// let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: required string name, 2: i32 age }")?;
/// let ty = schema.struct_type("P")?;
/// let arena = scrimp::Arena::new();
/// let mut json = serde_json::Deserializer::from_str(r#"{"name": "Ada", "age": 36}"#);
/// let message = ty.seed(&arena).deserialize(&mut json)?;
/// assert_eq!(message.get(ty.field::<i32>("age")?), 36);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct MessageSeed<'a> {
    ty: &'a StructType,
    arena: &'a Arena,
}

impl StructType {
    /// A seed that builds messages of this type in `arena`.
    pub fn seed<'a>(&'a self, arena: &'a Arena) -> MessageSeed<'a> {
        MessageSeed { ty: self, arena }
    }
}

impl<'de, 'a> DeserializeSeed<'de> for MessageSeed<'a> {
    type Value = Message<'a>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Message<'a>, D::Error> {
        let mut builder: Builder<'a> = self.ty.builder(self.arena);
        let what = format!("a `{}`", self.ty.name());
        deserializer.deserialize_map(StructVisitor { builder: &mut builder, what })?;
        builder.finish().map_err(D::Error::custom)
    }
}

/// Reads an object into a struct.
struct StructVisitor<'s, 'b, 'a> {
    builder: &'s mut StructBuilder<'b, 'a>,
    what: String,
}

impl<'de> Visitor<'de> for StructVisitor<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object for {}", self.what)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(name) = map.next_key::<String>()? {
            if self.builder.is_set_by_name(&name) {
                return Err(A::Error::custom(format_args!("duplicate field `{name}` of {}", self.what)));
            }
            map.next_value_seed(FieldSeed { builder: &mut *self.builder, name })?;
        }
        Ok(())
    }
}

/// Reads a field's value, or `null` for none.
struct FieldSeed<'s, 'b, 'a> {
    builder: &'s mut StructBuilder<'b, 'a>,
    name: String,
}

impl<'de> DeserializeSeed<'de> for FieldSeed<'_, '_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_option(self)
    }
}

impl<'de> Visitor<'de> for FieldSeed<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a value for field `{}`", self.name)
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        // An unknown field is an error even when it is null.
        if self.builder.has_field(&self.name) { Ok(()) } else { Err(no_field(self.builder, &self.name)) }
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.visit_none()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        if let Some(other) = self.builder.other_member(&self.name) {
            let kind = BuildErrorKind::UnionConflict(other.to_owned(), self.name);
            return Err(D::Error::custom(kind));
        }
        let value = self.builder.by_name(&self.name).map_err(D::Error::custom)?;
        ValueSeed { value, what: format!("field `{}`", self.name) }.deserialize(deserializer)
    }
}

fn no_field<E: Error>(builder: &mut StructBuilder<'_, '_>, name: &str) -> E {
    match builder.by_name(name) {
        Err(error) => E::custom(error),
        Ok(_) => unreachable!("the caller found no such field"),
    }
}

/// Reads a value of any type.
struct ValueSeed<'b, 'a> {
    value: ValueBuilder<'b, 'a>,
    what: String,
}

impl<'de> DeserializeSeed<'de> for ValueSeed<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let human_readable = deserializer.is_human_readable();
        let Self { value, what } = self;
        match value.kind() {
            Type::Struct(_) => {
                let mut builder = value.into_struct().map_err(D::Error::custom)?;
                deserializer.deserialize_map(StructVisitor { builder: &mut builder, what })
            }
            Type::List(_) | Type::Set(_) => {
                let list = value.into_list().map_err(D::Error::custom)?;
                deserializer.deserialize_seq(ListVisitor { list, what })
            }
            Type::Map(key, _) => {
                let object_key = is_object_key(value.layouts().schema().ty(key));
                let map = value.into_map().map_err(D::Error::custom)?;
                let visitor = MapVisitor { map, what, text_keys: human_readable };
                if object_key || !human_readable {
                    deserializer.deserialize_any(visitor)
                } else {
                    deserializer.deserialize_seq(visitor)
                }
            }
            ty => {
                let visitor = ScalarVisitor { value, ty, what, human_readable, key: false };
                match ty {
                    Type::Bool => deserializer.deserialize_bool(visitor),
                    Type::Binary if !human_readable => deserializer.deserialize_byte_buf(visitor),
                    Type::Uuid if !human_readable => deserializer.deserialize_byte_buf(visitor),
                    Type::String | Type::Binary | Type::Uuid => deserializer.deserialize_str(visitor),
                    Type::Double if !human_readable => deserializer.deserialize_f64(visitor),
                    Type::I8 => deserializer.deserialize_i8(visitor),
                    Type::I16 => deserializer.deserialize_i16(visitor),
                    Type::I32 => deserializer.deserialize_i32(visitor),
                    Type::I64 => deserializer.deserialize_i64(visitor),
                    _ => deserializer.deserialize_any(visitor),
                }
            }
        }
    }
}

/// Reads a value that is neither struct nor container.
struct ScalarVisitor<'b, 'a> {
    value: ValueBuilder<'b, 'a>,
    ty: Type,
    what: String,
    human_readable: bool,
    /// Whether this is the key of an object: text, whatever its type.
    key: bool,
}

impl ScalarVisitor<'_, '_> {
    fn set<'v, E: Error>(mut self, value: impl Into<ValueRef<'v>>) -> Result<(), E> {
        self.value.set(value).map_err(|error| E::custom(format_args!("{}: {error}", self.what)))
    }
}

impl<'de> Visitor<'de> for ScalarVisitor<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ty = self.value.layouts().schema().display_type(self.value.ty());
        match self.ty {
            Type::Binary if self.human_readable => write!(f, "base64 text for {}: {ty}", self.what),
            _ => write!(f, "a value for {}: {ty}", self.what),
        }
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        self.set(value)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        match self.ty {
            // A double may be written without a fraction.
            Type::Double => self.set(value as f64),
            _ => self.set(value),
        }
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        match (self.ty, i64::try_from(value)) {
            (Type::Double, _) => self.set(value as f64),
            (_, Ok(value)) => self.set(value),
            (_, Err(_)) => Err(E::custom(format_args!("{}: integer {value} is out of range", self.what))),
        }
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        self.set(value)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        let invalid = |what: &str| E::custom(format_args!("{}: `{text}` is not {what}", self.what));
        match self.ty {
            Type::Binary if self.human_readable => match STANDARD.decode(text) {
                Ok(bytes) => self.set(bytes.as_slice()),
                Err(error) => Err(E::custom(format_args!("{}: not base64: {error}", self.what))),
            },
            Type::Uuid => match Uuid::try_parse(text) {
                Ok(uuid) => self.set(uuid),
                Err(_) => Err(invalid("a uuid")),
            },
            Type::Double => match text {
                "NaN" => self.set(f64::NAN),
                "Infinity" => self.set(f64::INFINITY),
                "-Infinity" => self.set(f64::NEG_INFINITY),
                _ => Err(invalid("a double")),
            },
            Type::Bool if self.key => match text {
                "true" => self.set(true),
                "false" => self.set(false),
                _ => Err(invalid("a bool")),
            },
            Type::I8 | Type::I16 | Type::I32 | Type::I64 if self.key => match text.parse::<i64>() {
                Ok(number) => self.set(number),
                Err(_) => Err(invalid("an integer")),
            },
            Type::Enum(_) if self.key => match text.parse::<i32>() {
                // The number of a member that the schema does not know.
                Ok(number) => self.set(number),
                Err(_) => self.set(text),
            },
            _ => self.set(text),
        }
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<(), E> {
        match self.ty {
            Type::Uuid => match Uuid::from_slice(bytes) {
                Ok(uuid) => self.set(uuid),
                Err(error) => Err(E::custom(format_args!("{}: {error}", self.what))),
            },
            _ => self.set(bytes),
        }
    }
}

struct ListVisitor<'b, 'a> {
    list: ListBuilder<'b, 'a>,
    what: String,
}

impl<'de> Visitor<'de> for ListVisitor<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an array for {}", self.what)
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut seq: A) -> Result<(), A::Error> {
        loop {
            let what = format!("{}[{}]", self.what, self.list.len());
            // The element is appended by the seed, once there is one.
            let seed = ElementSeed { list: &mut self.list, what };
            if seq.next_element_seed(seed)?.is_none() {
                return Ok(());
            }
        }
    }
}

struct ElementSeed<'s, 'b, 'a> {
    list: &'s mut ListBuilder<'b, 'a>,
    what: String,
}

impl<'de> DeserializeSeed<'de> for ElementSeed<'_, '_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let value = self.list.push_default().map_err(D::Error::custom)?;
        ValueSeed { value, what: self.what }.deserialize(deserializer)
    }
}

/// Reads a map from an object, or from an array of pairs.
struct MapVisitor<'b, 'a> {
    map: MapBuilder<'b, 'a>,
    what: String,
    /// Whether the keys of objects are text.
    text_keys: bool,
}

impl<'de> Visitor<'de> for MapVisitor<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object or an array of [key, value] for {}", self.what)
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut access: A) -> Result<(), A::Error> {
        if self.text_keys {
            while let Some(text) = access.next_key::<String>()? {
                let (key, value) = self.map.insert_default().map_err(A::Error::custom)?;
                let what = format!("{}[{text:?}]", self.what);
                let ty = key.kind();
                let visitor = ScalarVisitor {
                    value: key,
                    ty,
                    what: format!("key of {what}"),
                    human_readable: true,
                    key: true,
                };
                visitor.visit_str::<A::Error>(&text)?;
                access.next_value_seed(ValueSeed { value, what })?;
            }
            return Ok(());
        }
        let what = self.what;
        let mut done = false;
        while !done {
            let index = self.map.len();
            // As for lists: the entry is appended by the key's seed, once there is one.
            match access
                .next_key_seed(KeySeed { map: &mut self.map, what: format!("key of {what}[{index}]") })?
            {
                Some(()) => {
                    let value = self.map.last_value().expect("the key's seed appended an entry");
                    access.next_value_seed(ValueSeed { value, what: format!("{what}[{index}]") })?;
                }
                None => done = true,
            }
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut seq: A) -> Result<(), A::Error> {
        loop {
            let what = format!("{}[{}]", self.what, self.map.len());
            if seq.next_element_seed(PairSeed { map: &mut self.map, what })?.is_none() {
                return Ok(());
            }
        }
    }
}

struct KeySeed<'s, 'b, 'a> {
    map: &'s mut MapBuilder<'b, 'a>,
    what: String,
}

impl<'de> DeserializeSeed<'de> for KeySeed<'_, '_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let (value, _) = self.map.insert_default().map_err(D::Error::custom)?;
        ValueSeed { value, what: self.what }.deserialize(deserializer)
    }
}

/// Reads `[key, value]`.
struct PairSeed<'s, 'b, 'a> {
    map: &'s mut MapBuilder<'b, 'a>,
    what: String,
}

impl<'de> DeserializeSeed<'de> for PairSeed<'_, '_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_tuple(2, self)
    }
}

impl<'de> Visitor<'de> for PairSeed<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "[key, value] for {}", self.what)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let (key, value) = self.map.insert_default().map_err(A::Error::custom)?;
        let missing =
            || A::Error::custom(format_args!("{}: a [key, value] pair has two elements", self.what));
        seq.next_element_seed(ValueSeed { value: key, what: format!("key of {}", self.what) })?
            .ok_or_else(missing)?;
        seq.next_element_seed(ValueSeed { value, what: self.what.clone() })?.ok_or_else(missing)?;
        if seq.next_element::<serde::de::IgnoredAny>()?.is_some() {
            return Err(missing());
        }
        Ok(())
    }
}
