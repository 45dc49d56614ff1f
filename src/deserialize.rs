//! `serde::de::DeserializeSeed` for messages: [`MessageSeed`] reads the form that `Serialize` writes, see
//! [`json_mapping`](crate::json_mapping).

use std::fmt;
use std::ops::RangeInclusive;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use scrimp_schema::{EnumDesc, FieldDesc, StructDesc, StructId, Type, TypeId};
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Unexpected, Visitor};
use uuid::Uuid;

use crate::arena::Arena;
use crate::builder::{Builder, ListBuilder, MapBuilder, StructBuilder, ValueBuilder};
use crate::error::{BuildErrorKind, LookupError, did_you_mean};
use crate::field::ValueInput;
use crate::message::Message;
use crate::schema::StructType;
use crate::serialize::{UNKNOWN_MEMBER, is_object_key};
use crate::value::ValueRef;

/// Builds a message of one type from any serde format, in the form that [`json_mapping`](crate::json_mapping) tells.
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
        let visitor = StructVisitor { builder: &mut builder, desc: self.ty.desc(), trail: &Trail::ROOT };
        deserializer.deserialize_map(visitor)?;
        builder.finish().map_err(D::Error::custom)
    }
}

/// The way from the message to a value within, kept on the stack and written out for errors alone.
struct Trail<'t> {
    step: Step<'t>,
    outer: Option<&'t Trail<'t>>,
}

/// One step from a value to one within.
enum Step<'t> {
    /// None: this is the message.
    Root,
    /// To a field.
    Field(&'t str),
    /// To an element of a list or set, or an entry of a map whose key is not told.
    Index(usize),
    /// To the key of an entry.
    Key(usize),
    /// To the value at a key.
    At(ValueRef<'t>),
}

impl Trail<'_> {
    const ROOT: Trail<'static> = Trail { step: Step::Root, outer: None };

    /// How many steps are written out at either end of a long trail.
    const SHOWN: usize = 12;

    /// The trail that goes on from here.
    fn to<'t>(&'t self, step: Step<'t>) -> Trail<'t> {
        Trail { step, outer: Some(self) }
    }

    /// The error `what`, found here.
    #[cold]
    fn error<E: Error>(&self, what: impl fmt::Display) -> E {
        match self.step {
            Step::Root => E::custom(what),
            _ => E::custom(format_args!("{self}: {what}")),
        }
    }
}

impl fmt::Display for Trail<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut steps: Vec<&Step<'_>> =
            std::iter::successors(Some(self), |trail| trail.outer).map(|trail| &trail.step).collect();
        steps.reverse();
        let hidden = Self::SHOWN + 1..steps.len().saturating_sub(Self::SHOWN);
        for (position, step) in steps.into_iter().enumerate() {
            if hidden.contains(&position) {
                if position == hidden.start {
                    f.write_str("…")?;
                }
                continue;
            }
            match step {
                Step::Root => {}
                Step::Field(name) if position == 1 => f.write_str(name)?,
                Step::Field(name) => write!(f, ".{name}")?,
                Step::Index(index) => write!(f, "[{index}]")?,
                Step::Key(index) => write!(f, "[key {index}]")?,
                Step::At(key) => write!(f, "[{key:?}]")?,
            }
        }
        Ok(())
    }
}

/// What a visitor expects, for the errors that a format makes: ` for ` and the trail, but for the message itself.
struct For<'t>(&'t Trail<'t>);

impl fmt::Display for For<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.step {
            Step::Root => Ok(()),
            _ => write!(f, " for `{}`", self.0),
        }
    }
}

/// Text as it was given, cut where it is long.
struct Quoted<'t>(&'t str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const SHOWN: usize = 60;
        match self.0.char_indices().nth(SHOWN) {
            None => write!(f, "`{}`", self.0),
            Some((end, _)) => write!(f, "`{}…`", &self.0[..end]),
        }
    }
}

/// Reads an object into a struct.
struct StructVisitor<'s, 'b, 'a> {
    builder: &'s mut StructBuilder<'b, 'a>,
    desc: &'s StructDesc,
    trail: &'s Trail<'s>,
}

impl<'de> Visitor<'de> for StructVisitor<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object: a `{}`{}", self.desc.name, For(self.trail))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Self { builder, desc, trail } = self;
        let mut names = FieldNames { fields: &desc.fields, next: 0, scanned: 0, by_name: None };
        while let Some(position) = map.next_key_seed(FieldName { desc, names: &mut names, trail })? {
            let field = &desc.fields[position];
            if builder.is_set_by_id(field.id) {
                return Err(trail.error(format_args!("duplicate field `{}`", field.name)));
            }
            map.next_value_seed(FieldSeed { builder, field, trail: &trail.to(Step::Field(&field.name)) })?;
        }
        Ok(())
    }
}

/// Finds fields of one struct by name.
struct FieldNames<'s> {
    fields: &'s [FieldDesc],
    /// Where to look first: the field after the last one found, as they mostly come in order.
    next: usize,
    /// How many names were looked at in vain.
    scanned: usize,
    /// The fields in the order of their names, once there was much looking in vain: so a large struct takes no quadratic time.
    by_name: Option<Vec<usize>>,
}

impl FieldNames<'_> {
    fn position(&mut self, name: &str) -> Option<usize> {
        let fields = self.fields;
        let found = match &self.by_name {
            _ if fields.get(self.next).is_some_and(|field| field.name == name) => Some(self.next),
            Some(by_name) => by_name
                .binary_search_by(|&position| fields[position].name.as_str().cmp(name))
                .ok()
                .map(|index| by_name[index]),
            None => {
                self.scanned += fields.len();
                fields.iter().position(|field| field.name == name)
            }
        }?;
        if self.scanned > 16 * fields.len() && self.by_name.is_none() {
            let mut by_name: Vec<usize> = (0..fields.len()).collect();
            by_name.sort_unstable_by_key(|&position| fields[position].name.as_str());
            self.by_name = Some(by_name);
        }
        self.next = found + 1;
        Some(found)
    }
}

/// Reads the name of a field: which of the struct's fields it is.
struct FieldName<'n, 's> {
    desc: &'s StructDesc,
    names: &'n mut FieldNames<'s>,
    trail: &'s Trail<'s>,
}

impl<'de> DeserializeSeed<'de> for FieldName<'_, '_> {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for FieldName<'_, '_> {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the name of a field of `{}`{}", self.desc.name, For(self.trail))
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<usize, E> {
        self.names.position(name).ok_or_else(|| match name == UNKNOWN_MEMBER && self.desc.is_union() {
            true => self
                .trail
                .error("an unknown member of a union cannot be read back: its value is not in the text"),
            false => self.trail.error(LookupError::no_field(name, self.desc)),
        })
    }
}

/// Reads a field's value, or `null` for none.
struct FieldSeed<'s, 'b, 'a> {
    builder: &'s mut StructBuilder<'b, 'a>,
    field: &'s FieldDesc,
    trail: &'s Trail<'s>,
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
        write!(f, "a value{}", For(self.trail))
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let Self { builder, field, trail } = self;
        if let Some(other) = builder.other_member(field.id) {
            let kind = BuildErrorKind::UnionConflict(other.to_owned(), field.name.clone());
            return Err(trail.outer.unwrap_or(trail).error(kind));
        }
        let value = builder.by_id(field.id).expect("the field is the struct's");
        ValueSeed { value, trail }.deserialize(deserializer)
    }
}

/// Reads a value of any type.
struct ValueSeed<'s, 'b, 'a> {
    value: ValueBuilder<'b, 'a>,
    trail: &'s Trail<'s>,
}

impl<'de> DeserializeSeed<'de> for ValueSeed<'_, '_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        match self.value.kind() {
            Type::Struct(id) => self.read_struct(id, deserializer),
            Type::List(_) | Type::Set(_) => self.read_list(deserializer),
            Type::Map(key, _) => self.read_map(key, deserializer),
            ty => self.read_scalar(ty, deserializer),
        }
    }
}

// A function for each kind of value: they keep the stack small where values are nested deeply. How deeply that may be, builders say.

impl ValueSeed<'_, '_, '_> {
    #[inline(never)]
    fn read_struct<'de, D: Deserializer<'de>>(self, id: StructId, deserializer: D) -> Result<(), D::Error> {
        let Self { value, trail } = self;
        let desc = value.layouts().schema().struct_desc(id);
        let mut builder = value.into_struct().map_err(|error| trail.error(error))?;
        deserializer.deserialize_map(StructVisitor { builder: &mut builder, desc, trail })
    }

    #[inline(never)]
    fn read_list<'de, D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let Self { value, trail } = self;
        let list = value.into_list().map_err(|error| trail.error(error))?;
        deserializer.deserialize_seq(ListVisitor { list, trail })
    }

    #[inline(never)]
    fn read_map<'de, D: Deserializer<'de>>(self, key: TypeId, deserializer: D) -> Result<(), D::Error> {
        let Self { value, trail } = self;
        let text_keys = deserializer.is_human_readable();
        let schema = value.layouts().schema();
        let pairs_alone =
            (text_keys && !is_object_key(schema.ty(key))).then(|| schema.display_type(key).to_string());
        let map = value.into_map().map_err(|error| trail.error(error))?;
        deserializer.deserialize_any(MapVisitor { map, trail, text_keys, pairs_alone })
    }

    #[inline(never)]
    fn read_scalar<'de, D: Deserializer<'de>>(self, ty: Type, deserializer: D) -> Result<(), D::Error> {
        let human_readable = deserializer.is_human_readable();
        let Self { value, trail } = self;
        let visitor = ScalarVisitor { value, ty, trail, human_readable, key: false };
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

/// Reads a value that is neither struct nor container.
struct ScalarVisitor<'s, 'b, 'a> {
    value: ValueBuilder<'b, 'a>,
    ty: Type,
    /// The way to the value; for a key, to its map.
    trail: &'s Trail<'s>,
    human_readable: bool,
    /// Whether this is the key of an object: text, whatever its type.
    key: bool,
}

impl<'a> ScalarVisitor<'_, '_, 'a> {
    fn set<'v, E: Error>(mut self, value: impl Into<ValueInput<'v, 'a>>) -> Result<(), E> {
        self.value.set(value).map_err(|error| self.trail.error(error))
    }

    /// The error that what was given `is` something.
    #[cold]
    fn error<E: Error>(&self, given: impl fmt::Display, is: impl fmt::Display) -> E {
        let role = if self.key { "key " } else { "" };
        self.trail.error(format_args!("{role}{given} {is}"))
    }

    /// The integers of the value's type, when it has some.
    fn range(&self) -> Option<RangeInclusive<i64>> {
        Some(match self.ty {
            Type::I8 => i8::MIN.into()..=i8::MAX.into(),
            Type::I16 => i16::MIN.into()..=i16::MAX.into(),
            Type::I32 | Type::Enum(_) => i32::MIN.into()..=i32::MAX.into(),
            Type::I64 => i64::MIN..=i64::MAX,
            _ => return None,
        })
    }

    #[cold]
    fn out_of_range<E: Error>(&self, given: impl fmt::Display, range: &RangeInclusive<i64>) -> E {
        let ty = self.value.layouts().schema().display_type(self.value.ty());
        let is = format_args!("is out of range for {ty} ({} to {})", range.start(), range.end());
        self.error(given, is)
    }

    /// Sets a value of an integer type to `integer`; `unexpected` is what it is for an error.
    fn set_integer<E: Error>(self, integer: i128, unexpected: Unexpected<'_>) -> Result<(), E> {
        match self.range() {
            Some(range) => match i64::try_from(integer) {
                Ok(integer) if range.contains(&integer) => self.set(integer),
                _ => Err(self.out_of_range(integer, &range)),
            },
            // A double may be written without a fraction.
            None if self.ty == Type::Double => self.set(integer as f64),
            None => Err(E::invalid_type(unexpected, &self)),
        }
    }

    /// Sets an enum to the member called `name`.
    fn set_member<E: Error>(self, desc: &EnumDesc, name: &str) -> Result<(), E> {
        match desc.number_of(name) {
            Some(number) => self.set(number),
            None => Err(self.trail.error(NoMember { desc, name })),
        }
    }
}

/// That an enum has no member of some name.
struct NoMember<'e> {
    desc: &'e EnumDesc,
    name: &'e str,
}

impl fmt::Display for NoMember<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const SHOWN: usize = 10;
        let members = &self.desc.members;
        let hint = did_you_mean(self.name, members.iter().map(|member| member.name.as_str()));
        write!(f, "enum `{}` has no member {}{hint}", self.desc.name, Quoted(self.name))?;
        f.write_str(if members.is_empty() { " (it has none" } else { " (members: " })?;
        for (index, member) in members.iter().take(SHOWN).enumerate() {
            write!(f, "{}{}", if index == 0 { "" } else { ", " }, member.name)?;
        }
        match members.len().checked_sub(SHOWN) {
            Some(more @ 1..) => write!(f, " and {more} more)"),
            _ => f.write_str(")"),
        }
    }
}

impl<'de> Visitor<'de> for ScalarVisitor<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let schema = self.value.layouts().schema();
        let ty = schema.display_type(self.value.ty());
        let form = match self.ty {
            Type::Binary if self.human_readable => ", base64 text,",
            Type::Uuid if self.human_readable => ", as text,",
            Type::Enum(_) => ", an enum,",
            _ => "",
        };
        write!(f, "{ty}{form}{}", For(self.trail))
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        match self.ty {
            Type::Bool => self.set(value),
            _ => Err(E::invalid_type(Unexpected::Bool(value), &self)),
        }
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        self.set_integer(value.into(), Unexpected::Signed(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        self.set_integer(value.into(), Unexpected::Unsigned(value))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        match self.range() {
            None if self.ty == Type::Double => self.set(value),
            None => Err(E::invalid_type(Unexpected::Float(value), &self)),
            // Readers make doubles of integers with more than 64 bits.
            Some(range) if value.abs() >= u64::MAX as f64 => Err(self.out_of_range(value, &range)),
            Some(_) => {
                let ty = self.value.layouts().schema().display_type(self.value.ty());
                let is = format_args!("is not an integer, as {ty} is: no fraction, no exponent");
                Err(self.error(format_args!("{value:?}"), is))
            }
        }
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        let given = Quoted(text);
        match self.ty {
            Type::Binary if self.human_readable => match STANDARD.decode(text) {
                Ok(bytes) => self.set(bytes.as_slice()),
                Err(error) => Err(self.error(given, format_args!("is not base64: {error}"))),
            },
            Type::String | Type::Binary => self.set(text),
            Type::Uuid => match Uuid::try_parse(text) {
                Ok(uuid) => self.set(uuid),
                Err(_) => Err(self.error(given, "is not a uuid")),
            },
            Type::Double => {
                match text {
                    "NaN" => self.set(f64::NAN),
                    "Infinity" => self.set(f64::INFINITY),
                    "-Infinity" => self.set(f64::NEG_INFINITY),
                    _ => Err(self
                        .error(given, "is not a double: a number, \"NaN\", \"Infinity\" or \"-Infinity\"")),
                }
            }
            Type::Bool if self.key => match text {
                "true" => self.set(true),
                "false" => self.set(false),
                _ => Err(self.error(given, "is not a bool")),
            },
            Type::I8 | Type::I16 | Type::I32 | Type::I64 if self.key => match text.parse::<i128>() {
                Ok(number) => self.set_integer(number, Unexpected::Str(text)),
                Err(_) => Err(self.error(given, "is not an integer")),
            },
            Type::Enum(id) => {
                let desc = self.value.layouts().schema().enum_desc(id);
                match text.parse::<i128>() {
                    // The number of a member that the schema does not know.
                    Ok(number) if self.key => self.set_integer(number, Unexpected::Str(text)),
                    _ => self.set_member(desc, text),
                }
            }
            _ => Err(E::invalid_type(Unexpected::Str(text), &self)),
        }
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<(), E> {
        match self.ty {
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

struct ListVisitor<'s, 'b, 'a> {
    list: ListBuilder<'b, 'a>,
    trail: &'s Trail<'s>,
}

impl<'de> Visitor<'de> for ListVisitor<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an array{}", For(self.trail))
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut seq: A) -> Result<(), A::Error> {
        loop {
            let trail = &self.trail.to(Step::Index(self.list.len()));
            // The element is appended by the seed, once there is one.
            if seq.next_element_seed(ElementSeed { list: &mut self.list, trail })?.is_none() {
                return Ok(());
            }
        }
    }
}

struct ElementSeed<'s, 'b, 'a> {
    list: &'s mut ListBuilder<'b, 'a>,
    trail: &'s Trail<'s>,
}

impl<'de> DeserializeSeed<'de> for ElementSeed<'_, '_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let value = self.list.push_default().map_err(|error| self.trail.error(error))?;
        ValueSeed { value, trail: self.trail }.deserialize(deserializer)
    }
}

/// Reads a map from an object, or from an array of pairs.
struct MapVisitor<'s, 'b, 'a> {
    map: MapBuilder<'b, 'a>,
    trail: &'s Trail<'s>,
    /// Whether the keys of objects are text.
    text_keys: bool,
    /// The type of the keys, when it is one that objects do not have.
    pairs_alone: Option<String>,
}

impl<'de> Visitor<'de> for MapVisitor<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.pairs_alone {
            None => write!(f, "an object or an array of [key, value] pairs{}", For(self.trail)),
            Some(_) => write!(f, "an array of [key, value] pairs{}", For(self.trail)),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<(), A::Error> {
        let Self { mut map, trail, text_keys, pairs_alone } = self;
        if let Some(ty) = pairs_alone {
            return Err(trail.error(format_args!(
                "a map with keys of type {ty} is an array of [key, value] pairs, not an object"
            )));
        }
        if text_keys {
            let mut text = String::new();
            while access.next_key_seed(Text(&mut text))?.is_some() {
                let (key, value) = map.append_entry().map_err(|error| trail.error(error))?;
                let ty = key.kind();
                ScalarVisitor { value: key, ty, trail, human_readable: true, key: true }
                    .visit_str::<A::Error>(&text)?;
                let trail = &trail.to(Step::At(ValueRef::String(&text)));
                access.next_value_seed(ValueSeed { value, trail })?;
            }
            return Ok(());
        }
        // As for lists: the entry is appended by the key's seed, once there is one.
        loop {
            let index = map.len();
            let Some(()) = access.next_key_seed(KeySeed { map: &mut map, trail, index })? else {
                return Ok(());
            };
            let (key, value) = map.last_entry().expect("the key's seed appended an entry");
            let trail = &trail.to(step_to(key, index));
            access.next_value_seed(ValueSeed { value, trail })?;
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let Self { mut map, trail, .. } = self;
        while seq.next_element_seed(PairSeed { map: &mut map, trail })?.is_some() {}
        Ok(())
    }
}

/// The step to the value of entry `index`: by its key, where that is a scalar.
fn step_to(key: Option<ValueRef<'_>>, index: usize) -> Step<'_> {
    key.map_or(Step::Index(index), Step::At)
}

/// Reads text into a string that is used again.
struct Text<'s>(&'s mut String);

impl<'de> DeserializeSeed<'de> for Text<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Text<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("text")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.0.clear();
        self.0.push_str(text);
        Ok(())
    }
}

struct KeySeed<'s, 'b, 'a> {
    map: &'s mut MapBuilder<'b, 'a>,
    /// The way to the map.
    trail: &'s Trail<'s>,
    index: usize,
}

impl<'de> DeserializeSeed<'de> for KeySeed<'_, '_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let (value, _) = self.map.append_entry().map_err(|error| self.trail.error(error))?;
        ValueSeed { value, trail: &self.trail.to(Step::Key(self.index)) }.deserialize(deserializer)
    }
}

/// Reads `[key, value]`.
struct PairSeed<'s, 'b, 'a> {
    map: &'s mut MapBuilder<'b, 'a>,
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
        write!(f, "a [key, value] pair for `{}`", self.trail.to(Step::Index(self.map.len())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let Self { map, trail } = self;
        let index = map.len();
        let missing =
            || trail.to(Step::Index(index)).error::<A::Error>("a [key, value] pair has two elements");
        seq.next_element_seed(KeySeed { map, trail, index })?.ok_or_else(missing)?;
        let (key, value) = map.last_entry().expect("the key's seed appended an entry");
        let value_trail = &trail.to(step_to(key, index));
        seq.next_element_seed(ValueSeed { value, trail: value_trail })?.ok_or_else(missing)?;
        match seq.next_element::<serde::de::IgnoredAny>()? {
            None => Ok(()),
            Some(_) => Err(missing()),
        }
    }
}
