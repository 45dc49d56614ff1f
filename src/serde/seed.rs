//! `serde::de::DeserializeSeed` for messages: [`MessageSeed`] reads the form that `Serialize` writes, see [`json`](crate::json).

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use scrimp_json::read::{NoMember, Quoted};
use scrimp_json::style::MapKeys;
use scrimp_json::write::{UNKNOWN_MEMBER, is_object_key};
use scrimp_schema::{EnumDesc, FieldDesc, StructDesc, Type};
use serde::de::{
    DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Unexpected, Visitor,
};
use uuid::Uuid;

use super::trail::{For, Reading, Step, Trail};
use crate::arena::Arena;
use crate::builder::assembly::{Filled, Hole, ListAssembly, MapAssembly, StructAssembly, assemble};
use crate::error::{BuildErrorKind, LookupError};
use crate::message::Message;
use crate::schema::StructType;
use crate::value::ValueRef;

/// Builds a message of one type from any serde format, in the form that [`json`](crate::json) tells.
///
/// An error says where in the message it is, as in `customer.emails[2]` or `totals["EUR"]`; a format that knows lines says
/// on which one, as `serde_json` does. Messages nested more than [`Limits::MAX_DEPTH`](crate::Limits::MAX_DEPTH) levels deep are
/// refused, so a reader's own limit on recursion may be turned off.
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
    ignore_unknown: bool,
}

impl StructType {
    /// A seed that builds messages of this type in `arena`.
    pub fn seed<'a>(&'a self, arena: &'a Arena) -> MessageSeed<'a> {
        MessageSeed { ty: self, arena, ignore_unknown: false }
    }
}

impl<'a> MessageSeed<'a> {
    /// Skips fields that the schema does not have, instead of refusing them: newer clients may send some. The value of such a
    /// field is read to its end and forgotten. A union of which no known member is left is an error all the same.
    ///
    /// ```
    /// use serde::de::DeserializeSeed;
    /// let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: i32 x }")?;
    /// let ty = schema.struct_type("P")?;
    /// let arena = scrimp::Arena::new();
    /// let json = r#"{"x": 1, "newer": [{}]}"#;
    /// let read = |seed: scrimp::MessageSeed<'_>| {
    ///     seed.deserialize(&mut serde_json::Deserializer::from_str(json)).map(|message| format!("{message:?}"))
    /// };
    /// assert!(read(ty.seed(&arena)).is_err());
    /// assert_eq!(read(ty.seed(&arena).ignore_unknown())?, "P { x: 1 }");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn ignore_unknown(self) -> Self {
        Self { ignore_unknown: true, ..self }
    }
}

impl<'de, 'a> DeserializeSeed<'de> for MessageSeed<'a> {
    type Value = Message<'a>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Message<'a>, D::Error> {
        let reading =
            Reading { human_readable: deserializer.is_human_readable(), ignore_unknown: self.ignore_unknown };
        read_message(self.ty, self.arena, &reading, deserializer)
    }
}

/// Builds a message of type `ty`.
fn read_message<'de, 'a, D: Deserializer<'de>>(
    ty: &'a StructType,
    arena: &'a Arena,
    reading: &Reading,
    deserializer: D,
) -> Result<Message<'a>, D::Error> {
    let trail = &Trail::root(reading);
    assemble(ty.layouts(), ty.layout(), arena, |mut fields| {
        deserializer.deserialize_map(StructVisitor { fields: &mut fields, trail })?;
        fields.finish().map_err(|error| trail.error(error))
    })
}

/// Reads an object into a struct.
struct StructVisitor<'s, 'h, 'a> {
    fields: &'s mut StructAssembly<'h, 'a>,
    trail: &'s Trail<'s>,
}

impl<'de> Visitor<'de> for StructVisitor<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object: a `{}`{}", self.fields.desc().name, For(self.trail))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Self { fields, trail } = self;
        let mut names = Names { desc: fields.desc(), next: 0, trail };
        while let Some(found) = map.next_key_seed(FieldName(&names))? {
            let Some(position) = found else {
                map.next_value::<IgnoredAny>()?;
                continue;
            };
            let field = field_at(names.desc, position);
            if fields.is_set(position) {
                return Err(trail.error(format_args!("duplicate field `{}`", field.name)));
            }
            if let Some(other) = fields.member() {
                map.next_value_seed(NoSecondMember { other, field, trail })?;
                continue;
            }
            let trail = &trail.to(Step::Field(field));
            fields.field(position, |hole| map.next_value_seed(FieldSeed { hole, trail }))?;
            names.next = position + 1;
        }
        Ok(())
    }
}

/// The field at `position` by id.
#[inline]
pub(super) fn field_at(desc: &StructDesc, position: usize) -> &FieldDesc {
    &desc.fields[desc.by_id[position]]
}

/// The position by id of the field `name`, which is mostly the one at `next`, or soon after where fields are left out.
#[inline]
pub(super) fn position_of(desc: &StructDesc, name: &str, next: usize) -> Option<usize> {
    const AHEAD: usize = 3;
    let expected = next..desc.by_id.len().min(next + AHEAD);
    match expected.into_iter().find(|&position| is_same(&field_at(desc, position).name, name)) {
        Some(position) => Some(position),
        None => find_position(desc, name),
    }
}

#[inline(never)]
fn find_position(desc: &StructDesc, name: &str) -> Option<usize> {
    desc.position_of(name)
}

/// Whether two names are the same; short ones without a call.
#[inline]
fn is_same(a: &str, b: &str) -> bool {
    fn ends<const N: usize>(bytes: &[u8]) -> (Option<&[u8; N]>, Option<&[u8; N]>) {
        (bytes.first_chunk(), bytes.last_chunk())
    }
    let (a, b) = (a.as_bytes(), b.as_bytes());
    match a.len() {
        len if len != b.len() => false,
        8..=16 => ends::<8>(a) == ends::<8>(b),
        4..8 => ends::<4>(a) == ends::<4>(b),
        2..4 => ends::<2>(a) == ends::<2>(b),
        _ => a == b,
    }
}

/// The names of a struct's fields.
struct Names<'s> {
    desc: &'s StructDesc,
    /// The position by id of the field to expect.
    next: usize,
    /// The way to the struct.
    trail: &'s Trail<'s>,
}

/// Reads the name of a field: its position by id, or none where it is to be skipped.
struct FieldName<'s>(&'s Names<'s>);

impl<'de> DeserializeSeed<'de> for FieldName<'_> {
    type Value = Option<usize>;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<usize>, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl FieldName<'_> {
    #[cold]
    fn unknown<E: Error>(&self, name: &str) -> Result<Option<usize>, E> {
        let Names { desc, trail, .. } = *self.0;
        if name == UNKNOWN_MEMBER && desc.is_union() {
            return Err(
                trail.error("an unknown member of a union cannot be read back: its value is not in the text")
            );
        }
        match trail.reading.ignore_unknown {
            true => Ok(None),
            false => Err(trail.error(LookupError::no_field(name, desc))),
        }
    }
}

impl<'de> Visitor<'de> for FieldName<'_> {
    type Value = Option<usize>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the name of a field of `{}`{}", self.0.desc.name, For(self.0.trail))
    }

    #[inline]
    fn visit_str<E: Error>(self, name: &str) -> Result<Option<usize>, E> {
        match position_of(self.0.desc, name, self.0.next) {
            Some(position) => Ok(Some(position)),
            None => self.unknown(name),
        }
    }
}

/// Reads a field's value, or `null` for none.
struct FieldSeed<'s, 'h, 'a> {
    hole: Hole<'h, 'a>,
    trail: &'s Trail<'s>,
}

impl<'de, 'h> DeserializeSeed<'de> for FieldSeed<'_, 'h, '_> {
    type Value = Option<Filled<'h>>;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_option(self)
    }
}

impl<'de, 'h> Visitor<'de> for FieldSeed<'_, 'h, '_> {
    type Value = Option<Filled<'h>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a value{}", For(self.trail))
    }

    fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    #[inline]
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        let Self { hole, trail } = self;
        ValueSeed { hole, trail }.deserialize(deserializer).map(Some)
    }
}

/// Reads `null` for a member of a union of which another one was given before.
struct NoSecondMember<'s> {
    other: &'s FieldDesc,
    field: &'s FieldDesc,
    /// The way to the union.
    trail: &'s Trail<'s>,
}

impl<'de> DeserializeSeed<'de> for NoSecondMember<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_option(self)
    }
}

impl<'de> Visitor<'de> for NoSecondMember<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no value")
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_some<D: Deserializer<'de>>(self, _: D) -> Result<(), D::Error> {
        let kind = BuildErrorKind::UnionConflict(self.other.name.clone(), self.field.name.clone());
        Err(self.trail.error(kind))
    }
}

/// Reads a value of any type.
struct ValueSeed<'s, 'h, 'a> {
    hole: Hole<'h, 'a>,
    trail: &'s Trail<'s>,
}

impl<'de, 'h> DeserializeSeed<'de> for ValueSeed<'_, 'h, '_> {
    type Value = Filled<'h>;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Filled<'h>, D::Error> {
        match self.hole.kind() {
            Type::Struct(_) => self.read_struct(deserializer),
            Type::List(_) | Type::Set(_) => self.read_list(deserializer),
            Type::Map(..) => self.read_map(deserializer),
            _ => self.read_scalar(deserializer),
        }
    }
}

// A function for each kind of value: they keep the stack small where values are nested deeply. How deeply that may be, builders say.

impl<'h> ValueSeed<'_, 'h, '_> {
    #[inline(never)]
    fn read_struct<'de, D: Deserializer<'de>>(self, deserializer: D) -> Result<Filled<'h>, D::Error> {
        let Self { hole, trail } = self;
        let mut fields = hole.into_struct().map_err(|error| trail.error(error))?;
        deserializer.deserialize_map(StructVisitor { fields: &mut fields, trail })?;
        fields.finish().map_err(|error| trail.error(error))
    }

    #[inline(never)]
    fn read_list<'de, D: Deserializer<'de>>(self, deserializer: D) -> Result<Filled<'h>, D::Error> {
        let Self { hole, trail } = self;
        let mut list = hole.into_list().map_err(|error| trail.error(error))?;
        deserializer.deserialize_seq(ListVisitor { list: &mut list, trail })?;
        Ok(list.finish())
    }

    #[inline(never)]
    fn read_map<'de, D: Deserializer<'de>>(self, deserializer: D) -> Result<Filled<'h>, D::Error> {
        let Self { hole, trail } = self;
        let mut map = hole.into_map().map_err(|error| trail.error(error))?;
        deserializer.deserialize_any(MapVisitor { map: &mut map, trail })?;
        Ok(map.finish())
    }

    #[inline]
    fn read_scalar<'de, D: Deserializer<'de>>(self, deserializer: D) -> Result<Filled<'h>, D::Error> {
        let Self { hole, trail } = self;
        let (ty, human_readable) = (hole.kind(), trail.reading.human_readable);
        let visitor = ScalarVisitor::<false> { hole, trail };
        match ty {
            Type::Bool => deserializer.deserialize_bool(visitor),
            Type::Binary | Type::Uuid if !human_readable => deserializer.deserialize_byte_buf(visitor),
            Type::String | Type::Binary | Type::Uuid => deserializer.deserialize_str(visitor),
            Type::Double if !human_readable => deserializer.deserialize_f64(visitor),
            Type::I8 => deserializer.deserialize_i8(visitor),
            Type::I16 => deserializer.deserialize_i16(visitor),
            Type::I32 => deserializer.deserialize_i32(visitor),
            Type::I64 if !human_readable => deserializer.deserialize_i64(visitor),
            // Where there are several forms, the format tells which it is.
            _ => deserializer.deserialize_any(visitor),
        }
    }
}

/// Reads a value that is neither struct nor container, or the key of an object: that is text, whatever its type.
struct ScalarVisitor<'s, 'h, 'a, const KEY: bool> {
    hole: Hole<'h, 'a>,
    /// The way to the value; for a key, to its map.
    trail: &'s Trail<'s>,
}

impl<'h, const KEY: bool> ScalarVisitor<'_, 'h, '_, KEY> {
    #[inline]
    fn set<'v, E: Error>(mut self, value: impl Into<ValueRef<'v>>) -> Result<Filled<'h>, E> {
        self.hole.set(value).map_err(|error| self.trail.error(error))
    }

    /// The error that what was given `is` something.
    #[cold]
    fn error<E: Error>(&self, given: impl fmt::Display, is: impl fmt::Display) -> E {
        let role = if KEY { "key " } else { "" };
        self.trail.error(format_args!("{role}{given} {is}"))
    }

    #[cold]
    fn out_of_range<E: Error>(&self, given: impl fmt::Display) -> E {
        let (min, max) = match self.hole.kind() {
            Type::I8 => (i8::MIN.into(), i8::MAX.into()),
            Type::I16 => (i16::MIN.into(), i16::MAX.into()),
            Type::I64 => (i64::MIN, i64::MAX),
            _ => (i32::MIN.into(), i32::MAX.into()),
        };
        let ty = self.hole.schema().display_type(self.hole.ty());
        self.error(given, format_args!("is out of range for {ty} ({min} to {max})"))
    }

    #[inline]
    fn set_integer<E: Error>(mut self, integer: i64, unexpected: Unexpected<'_>) -> Result<Filled<'h>, E> {
        match self.hole.set_integer(integer) {
            Some(filled) => Ok(filled),
            None => self.set_other_integer(integer, unexpected),
        }
    }

    /// Sets a value to an integer that it has no room for, or that is of another type.
    #[inline(never)]
    fn set_other_integer<E: Error>(self, integer: i64, unexpected: Unexpected<'_>) -> Result<Filled<'h>, E> {
        match self.hole.kind() {
            Type::I8 | Type::I16 | Type::I32 | Type::I64 | Type::Enum(_) => Err(self.out_of_range(integer)),
            // A double may be written without a fraction.
            Type::Double => self.set(integer as f64),
            _ => Err(E::invalid_type(unexpected, &self)),
        }
    }

    /// Sets a value to the integer that `text` is.
    fn set_integer_text<E: Error>(self, text: &str) -> Result<Filled<'h>, E> {
        match (text.parse::<i64>(), text.parse::<i128>()) {
            (Ok(integer), _) => self.set_integer(integer, Unexpected::Str(text)),
            (Err(_), Ok(integer)) => Err(self.out_of_range(integer)),
            (Err(_), Err(_)) => Err(self.error(Quoted(text), "is not an integer")),
        }
    }

    /// Sets an enum to the member called `name`.
    fn set_member<E: Error>(self, desc: &EnumDesc, name: &str) -> Result<Filled<'h>, E> {
        match desc.number_of(name) {
            Some(number) => self.set(number),
            None => Err(self.trail.error(NoMember { desc, name })),
        }
    }

    /// Sets a binary to what `text` stands for.
    fn set_base64<E: Error>(mut self, text: &str) -> Result<Filled<'h>, E> {
        let max = base64::decoded_len_estimate(text.len());
        match self.hole.set_bytes_with(max, |bytes| STANDARD.decode_slice_unchecked(text, bytes)) {
            Ok(Ok(filled)) => Ok(filled),
            Ok(Err(error)) => Err(self.error(Quoted(text), format_args!("is not base64: {error}"))),
            Err(error) => Err(self.trail.error(error)),
        }
    }
}

impl<'de, 'h, const KEY: bool> Visitor<'de> for ScalarVisitor<'_, 'h, '_, KEY> {
    type Value = Filled<'h>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ty = self.hole.schema().display_type(self.hole.ty());
        let form = match self.hole.kind() {
            Type::Binary if self.trail.reading.human_readable => ", base64 text,",
            Type::Uuid if self.trail.reading.human_readable => ", as text,",
            Type::Enum(_) => ", an enum,",
            _ => "",
        };
        write!(f, "{ty}{form}{}", For(self.trail))
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Filled<'h>, E> {
        match self.hole.kind() {
            Type::Bool => self.set(value),
            _ => Err(E::invalid_type(Unexpected::Bool(value), &self)),
        }
    }

    #[inline]
    fn visit_i64<E: Error>(self, value: i64) -> Result<Filled<'h>, E> {
        self.set_integer(value, Unexpected::Signed(value))
    }

    #[inline]
    fn visit_u64<E: Error>(self, value: u64) -> Result<Filled<'h>, E> {
        match (i64::try_from(value), self.hole.kind()) {
            (Ok(integer), _) => self.set_integer(integer, Unexpected::Unsigned(value)),
            (Err(_), Type::Double) => self.set(value as f64),
            (Err(_), Type::I8 | Type::I16 | Type::I32 | Type::I64 | Type::Enum(_)) => {
                Err(self.out_of_range(value))
            }
            (Err(_), _) => Err(E::invalid_type(Unexpected::Unsigned(value), &self)),
        }
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Filled<'h>, E> {
        match self.hole.kind() {
            Type::Double => self.set(value),
            // Readers make doubles of integers with more than 64 bits.
            Type::I8 | Type::I16 | Type::I32 | Type::I64 | Type::Enum(_)
                if value.abs() >= u64::MAX as f64 =>
            {
                Err(self.out_of_range(value))
            }
            Type::I8 | Type::I16 | Type::I32 | Type::I64 | Type::Enum(_) => {
                let ty = self.hole.schema().display_type(self.hole.ty());
                let is = format_args!("is not an integer, as {ty} is: no fraction, no exponent");
                Err(self.error(format_args!("{value:?}"), is))
            }
            _ => Err(E::invalid_type(Unexpected::Float(value), &self)),
        }
    }

    #[inline]
    fn visit_str<E: Error>(mut self, text: &str) -> Result<Filled<'h>, E> {
        match self.hole.kind() {
            Type::String => self.hole.set_str(text).map_err(|error| self.trail.error(error)),
            _ => self.visit_form(text),
        }
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Filled<'h>, E> {
        match self.hole.kind() {
            Type::Binary => self.set(bytes),
            Type::String => match std::str::from_utf8(bytes) {
                Ok(text) => self.set(text),
                Err(error) => Err(self.trail.error(format_args!("string is not UTF-8: {error}"))),
            },
            Type::Uuid => match Uuid::from_slice(bytes) {
                Ok(uuid) => self.set(uuid),
                Err(error) => Err(self.trail.error(error)),
            },
            _ => Err(E::invalid_type(Unexpected::Bytes(bytes), &self)),
        }
    }
}

impl<'h, const KEY: bool> ScalarVisitor<'_, 'h, '_, KEY> {
    /// Reads text that stands for something else than itself.
    #[inline(never)]
    fn visit_form<E: Error>(self, text: &str) -> Result<Filled<'h>, E> {
        match self.hole.kind() {
            Type::Binary if self.trail.reading.human_readable => self.set_base64(text),
            Type::Binary => self.set(text),
            Type::Uuid => match Uuid::try_parse(text) {
                Ok(uuid) => self.set(uuid),
                Err(_) => Err(self.error(Quoted(text), "is not a uuid")),
            },
            Type::Double => match text {
                "NaN" => self.set(f64::NAN),
                "Infinity" => self.set(f64::INFINITY),
                "-Infinity" => self.set(f64::NEG_INFINITY),
                _ => Err(self.error(
                    Quoted(text),
                    "is not a double: a number, \"NaN\", \"Infinity\" or \"-Infinity\"",
                )),
            },
            Type::Bool if KEY => match text {
                "true" => self.set(true),
                "false" => self.set(false),
                _ => Err(self.error(Quoted(text), "is not a bool")),
            },
            // Longs are text where they come from a reader whose numbers are doubles.
            Type::I64 => self.set_integer_text(text),
            Type::I8 | Type::I16 | Type::I32 if KEY => self.set_integer_text(text),
            Type::Enum(id) => {
                let desc = self.hole.schema().enum_desc(id);
                match text.parse::<i128>() {
                    // The number of a member that the schema does not know.
                    Ok(_) if KEY => self.set_integer_text(text),
                    _ => self.set_member(desc, text),
                }
            }
            _ => Err(E::invalid_type(Unexpected::Str(text), &self)),
        }
    }
}

/// The most elements that room is made for because a format says how many there are.
const MOST_EXPECTED: usize = 1024;

struct ListVisitor<'s, 'h, 'a> {
    list: &'s mut ListAssembly<'h, 'a>,
    trail: &'s Trail<'s>,
}

impl<'de> Visitor<'de> for ListVisitor<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an array{}", For(self.trail))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let Self { list, trail } = self;
        if let Some(expected) = seq.size_hint() {
            list.reserve(expected.min(MOST_EXPECTED)).map_err(|error| trail.error(error))?;
        }
        loop {
            let trail = &trail.to(Step::Index(list.len()));
            // The element is appended by the seed, once there is one.
            if seq.next_element_seed(ElementSeed { list, trail })?.is_none() {
                return Ok(());
            }
        }
    }
}

struct ElementSeed<'s, 'h, 'a> {
    list: &'s mut ListAssembly<'h, 'a>,
    trail: &'s Trail<'s>,
}

impl<'de> DeserializeSeed<'de> for ElementSeed<'_, '_, '_> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let Self { list, trail } = self;
        list.push(|error| trail.error(error), |hole| ValueSeed { hole, trail }.deserialize(deserializer))
    }
}

/// Reads a map from an object, or from an array of pairs.
struct MapVisitor<'s, 'h, 'a> {
    map: &'s mut MapAssembly<'h, 'a>,
    trail: &'s Trail<'s>,
}

impl MapVisitor<'_, '_, '_> {
    /// Whether the keys are of a type that objects do not have.
    fn is_pairs_alone(&self) -> bool {
        self.trail.reading.human_readable && !is_object_key(self.map.key_kind(), MapKeys::Names)
    }
}

impl<'de> Visitor<'de> for MapVisitor<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let object = if self.is_pairs_alone() { "" } else { "an object or " };
        write!(f, "{object}an array of [key, value] pairs{}", For(self.trail))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<(), A::Error> {
        if self.is_pairs_alone() {
            let ty = self.map.display_key_type();
            return Err(self.trail.error(format_args!(
                "a map with keys of type {ty} is an array of [key, value] pairs, not an object"
            )));
        }
        let Self { map, trail } = self;
        loop {
            // As for lists: the entry is appended by the key's seed, once there is one.
            let key = match trail.reading.human_readable {
                true => access.next_key_seed(TextKeySeed { map, trail })?,
                false => access.next_key_seed(KeySeed { map, trail })?,
            };
            if key.is_none() {
                return Ok(());
            }
            map.value(|hole, key| {
                let trail = &trail.to(Step::At(key));
                access.next_value_seed(ValueSeed { hole, trail })
            })?;
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let Self { map, trail } = self;
        while seq.next_element_seed(PairSeed { map, trail })?.is_some() {}
        Ok(())
    }
}

/// Reads the key of the next entry.
struct KeySeed<'s, 'h, 'a> {
    map: &'s mut MapAssembly<'h, 'a>,
    /// The way to the map.
    trail: &'s Trail<'s>,
}

impl<'de> DeserializeSeed<'de> for KeySeed<'_, '_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let Self { map, trail } = self;
        let trail = &trail.to(Step::Key(map.len()));
        let refuse = |error| trail.error(error);
        map.key(refuse, |hole| ValueSeed { hole, trail }.deserialize(deserializer))
    }
}

/// Reads the key of an object's next member.
struct TextKeySeed<'s, 'h, 'a> {
    map: &'s mut MapAssembly<'h, 'a>,
    /// The way to the map.
    trail: &'s Trail<'s>,
}

impl<'de> DeserializeSeed<'de> for TextKeySeed<'_, '_, '_> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let Self { map, trail } = self;
        map.key(
            |error| trail.error(error),
            |hole| {
                let visitor = ScalarVisitor::<true> { hole, trail };
                deserializer.deserialize_str(visitor)
            },
        )
    }
}

/// Reads `[key, value]`.
struct PairSeed<'s, 'h, 'a> {
    map: &'s mut MapAssembly<'h, 'a>,
    /// The way to the map.
    trail: &'s Trail<'s>,
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
        let trail = &self.trail.to(Step::Index(self.map.len()));
        write!(f, "a [key, value] pair{}", For(trail))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let Self { map, trail } = self;
        let index = map.len();
        let missing =
            || trail.to(Step::Index(index)).error::<A::Error>("a [key, value] pair has two elements");
        seq.next_element_seed(KeySeed { map, trail })?.ok_or_else(missing)?;
        map.value(|hole, key| {
            let trail = &trail.to(Step::At(key));
            let value = seq.next_element_seed(ValueSeed { hole, trail })?;
            value.ok_or_else(missing)
        })?;
        match seq.next_element::<IgnoredAny>()? {
            None => Ok(()),
            Some(_) => Err(missing()),
        }
    }
}
