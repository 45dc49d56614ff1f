//! `serde::Serializer` that makes messages of a program's own types.

use std::fmt::Display;

use scrimp_record::error::PathSegment;
use scrimp_schema::{FieldDesc, StructDesc, Type};
use serde::ser::{
    Error, Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant,
    SerializeTuple, SerializeTupleStruct, Serializer,
};
use uuid::Uuid;

use super::error::SerdeError;
use super::seed::{field_at, position_of};
use crate::arena::Arena;
use crate::builder::assembly::{
    Filled, Hole, ListAssembly, MapAssembly, MemberAssembly, StructAssembly, WrittenKey, assemble,
};
use crate::builder::segment_of_key;
use crate::error::BuildErrorKind;
use crate::message::Message;
use crate::schema::StructType;

type Result<T, E = SerdeError> = std::result::Result<T, E>;

impl StructType {
    /// The message that `value`, of a program's own type, stands for: whatever implements `serde::Serialize`.
    ///
    /// Types correspond as in [`Message::deserialize`], in the other direction: structs and maps make structs by the names of fields, enums
    /// with one value make unions, unit variants and strings make enums by name, integers by number; `None` and `()` leave a field unset.
    /// Integers fit where they are in range. Bytes, sequences of `u8` and text make a binary, 16 bytes or text a uuid. Sequences make lists
    /// and sets as they are, with duplicates; maps and sequences of pairs make maps. A key may be the text of an integer or bool.
    ///
    /// ```
    /// use serde::{Deserialize, Serialize};
    ///
    /// #[derive(Serialize, Deserialize, Debug, PartialEq)]
    /// struct Order { id: i64, note: Option<String>, status: Status, tags: Vec<String>, payment: Payment }
    /// #[derive(Serialize, Deserialize, Debug, PartialEq)]
    /// enum Status { NEW, PAID }
    /// #[derive(Serialize, Deserialize, Debug, PartialEq)]
    /// #[serde(rename_all = "snake_case")]
    /// enum Payment { Card(String), Cash(bool) }
    ///
    /// let schema = scrimp::Schema::parse("shop.thrift", "
    ///     enum Status { NEW = 1, PAID = 2 }
    ///     union Payment { 1: string card, 2: bool cash }
    ///     struct Order { 1: required i64 id, 2: string note, 3: Status status, 4: set<string> tags, 5: Payment payment }")?;
    /// let ty = schema.struct_type("Order")?;
    /// let order =
    ///     Order { id: 7, note: None, status: Status::PAID, tags: vec!["gift".into()], payment: Payment::Card("4242".into()) };
    /// let arena = scrimp::Arena::new();
    /// let message = ty.serialize(&arena, &order)?;
    /// assert_eq!(
    ///     format!("{message:?}"),
    ///     r#"Order { id: 7, status: PAID, tags: {"gift"}, payment: Payment { card: "4242" } }"#,
    /// );
    /// assert_eq!(message.deserialize::<Order>()?, order);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When the schema has no field of a name, a value does not fit its type, a required field or a union's member is missing, or the
    /// message would be nested more than [`Limits::MAX_DEPTH`](crate::Limits::MAX_DEPTH) levels deep.
    pub fn serialize<'a, T: Serialize + ?Sized>(
        &'a self,
        arena: &'a Arena,
        value: &T,
    ) -> Result<Message<'a>> {
        self.serializer(arena).serialize(value)
    }

    /// What [`serialize`](Self::serialize) does, with options.
    pub fn serializer<'a>(&'a self, arena: &'a Arena) -> MessageSerializer<'a> {
        MessageSerializer { ty: self, arena, ignore_unknown: false }
    }
}

/// Makes messages of one type from a program's own types: see [`StructType::serialize`].
///
/// ```
/// #[derive(serde::Serialize)]
/// struct Point { x: i32 }
///
/// let schema = scrimp::Schema::parse("p.thrift", "struct Point { 1: i32 x }")?;
/// let ty = schema.struct_type("Point")?;
/// let arena = scrimp::Arena::new();
/// let serializer = ty.serializer(&arena).ignore_unknown();
/// let points = [serializer.serialize(&Point { x: 1 })?, serializer.serialize(&Point { x: 2 })?];
/// assert_eq!(format!("{points:?}"), "[Point { x: 1 }, Point { x: 2 }]");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct MessageSerializer<'a> {
    ty: &'a StructType,
    arena: &'a Arena,
    ignore_unknown: bool,
}

impl<'a> MessageSerializer<'a> {
    /// Leaves out fields that the schema does not have, instead of refusing them.
    ///
    /// ```
    /// #[derive(serde::Serialize)]
    /// struct Point { x: i32, colour: &'static str }
    ///
    /// let schema = scrimp::Schema::parse("p.thrift", "struct Point { 1: i32 x }")?;
    /// let ty = schema.struct_type("Point")?;
    /// let arena = scrimp::Arena::new();
    /// let point = Point { x: 1, colour: "red" };
    /// assert_eq!(ty.serialize(&arena, &point).unwrap_err().to_string(), "`Point` has no field `colour`");
    /// let message = ty.serializer(&arena).ignore_unknown().serialize(&point)?;
    /// assert_eq!(format!("{message:?}"), "Point { x: 1 }");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn ignore_unknown(self) -> Self {
        Self { ignore_unknown: true, ..self }
    }

    /// The message that `value` stands for.
    ///
    /// # Errors
    ///
    /// As [`StructType::serialize`].
    pub fn serialize<T: Serialize + ?Sized>(self, value: &T) -> Result<Message<'a>> {
        let Self { ty, arena, ignore_unknown } = self;
        assemble(ty.layouts(), ty.layout(), arena, |message| {
            let writer = Writer { target: Target::Message(message), ignore_unknown, key: false };
            value.serialize(writer)?.ok_or_else(|| SerdeError::mismatch(&ty.desc().name, "nothing"))
        })
    }
}

/// Where a value goes.
enum Target<'h, 'a> {
    /// It is the message.
    Message(StructAssembly<'h, 'a>),
    Hole(Hole<'h, 'a>),
    /// Nowhere: of the union that it is a member of, another one was given before.
    Taken {
        first: &'a FieldDesc,
        second: &'a FieldDesc,
    },
}

impl<'h, 'a> Target<'h, 'a> {
    fn kind(&self) -> Option<Type> {
        match self {
            Target::Message(message) => Some(Type::Struct(message.desc().id)),
            Target::Hole(hole) => Some(hole.kind()),
            Target::Taken { .. } => None,
        }
    }

    /// The error that `found` does not go here.
    #[cold]
    fn refuse(&self, found: impl Display) -> SerdeError {
        match self {
            Target::Message(message) => SerdeError::mismatch(&message.desc().name, found),
            Target::Hole(hole) => SerdeError::mismatch(hole.schema().display_type(hole.ty()), found),
            Target::Taken { first, second } => {
                let kind = BuildErrorKind::UnionConflict(first.name.clone(), second.name.clone());
                crate::error::BuildError::new(kind).into()
            }
        }
    }

    /// The fields of the struct that this is, or that `found` is not one.
    fn into_struct(self, found: impl Display) -> Result<StructAssembly<'h, 'a>> {
        match self {
            Target::Message(message) => Ok(message),
            Target::Hole(hole) if matches!(hole.kind(), Type::Struct(_)) => Ok(hole.into_struct()?),
            _ => Err(self.refuse(found)),
        }
    }
}

/// Writes one value.
struct Writer<'h, 'a> {
    target: Target<'h, 'a>,
    ignore_unknown: bool,
    /// Whether it is the key of a map, which may be given as text.
    key: bool,
}

impl<'h, 'a> Writer<'h, 'a> {
    fn hole(hole: Hole<'h, 'a>, ignore_unknown: bool) -> Self {
        Self { target: Target::Hole(hole), ignore_unknown, key: false }
    }

    /// The hole of a value that is neither struct nor container, or that `found` is none.
    fn scalar(&mut self, found: impl Display) -> Result<&mut Hole<'h, 'a>> {
        match &mut self.target {
            Target::Hole(hole) => Ok(hole),
            other => Err(other.refuse(found)),
        }
    }

    #[inline]
    fn set_integer(mut self, value: i128) -> Result<Option<Filled<'h>>> {
        let found = format_args!("integer {value}");
        let hole = self.scalar(found)?;
        let filled = i64::try_from(value).ok().and_then(|value| hole.set_integer(value));
        match (filled, hole.kind()) {
            (Some(filled), _) => Ok(Some(filled)),
            (None, Type::Double) => Ok(Some(hole.set(value as f64)?)),
            (None, _) => Err(self.target.refuse(found)),
        }
    }

    /// Sets what is given as text and no string.
    fn set_text(mut self, text: &str) -> Result<Option<Filled<'h>>> {
        let key = self.key;
        let hole = self.scalar("a string")?;
        Ok(Some(match hole.kind() {
            Type::Uuid => match Uuid::try_parse(text) {
                Ok(uuid) => hole.set(uuid)?,
                Err(_) => return Err(Error::custom(format_args!("`{text}` is not a uuid"))),
            },
            Type::Enum(id) => match hole.schema().enum_desc(id).number_of(text) {
                Some(number) => hole.set(number)?,
                None if key && text.parse::<i32>().is_ok() => return self.set_number(text),
                // Which says that there is no such member.
                None => hole.set(text)?,
            },
            Type::Binary => hole.set(text)?,
            Type::Bool if key && matches!(text, "true" | "false") => hole.set(text == "true")?,
            Type::I8 | Type::I16 | Type::I32 | Type::I64 if key => return self.set_number(text),
            _ => return Err(self.target.refuse("a string")),
        }))
    }

    fn set_number(self, text: &str) -> Result<Option<Filled<'h>>> {
        match text.parse() {
            Ok(number) => self.set_integer(number),
            Err(_) => Err(self.target.refuse("a string")),
        }
    }
}

macro_rules! integers {
    ($($method:ident($ty:ty))*) => {$(
        #[inline]
        fn $method(self, value: $ty) -> Result<Self::Ok> {
            self.set_integer(value.into())
        }
    )*};
}

impl<'h, 'a> Serializer for Writer<'h, 'a> {
    /// None where there is no value.
    type Ok = Option<Filled<'h>>;
    type Error = SerdeError;
    type SerializeSeq = Sequence<'h, 'a>;
    type SerializeTuple = Sequence<'h, 'a>;
    type SerializeTupleStruct = Sequence<'h, 'a>;
    type SerializeTupleVariant = Impossible<Self::Ok, SerdeError>;
    type SerializeMap = Entries<'h, 'a>;
    type SerializeStruct = Fields<'h, 'a>;
    type SerializeStructVariant = Fields<'h, 'a>;

    fn is_human_readable(&self) -> bool {
        false
    }

    fn serialize_bool(mut self, value: bool) -> Result<Self::Ok> {
        let found = format_args!("bool {value}");
        Ok(Some(self.scalar(found)?.set(value)?))
    }

    integers! {
        serialize_i8(i8) serialize_i16(i16) serialize_i32(i32) serialize_i64(i64) serialize_i128(i128)
        serialize_u8(u8) serialize_u16(u16) serialize_u32(u32) serialize_u64(u64)
    }

    fn serialize_u128(self, value: u128) -> Result<Self::Ok> {
        match i128::try_from(value) {
            Ok(value) => self.set_integer(value),
            Err(_) => Err(self.target.refuse(format_args!("integer {value}"))),
        }
    }

    fn serialize_f32(self, value: f32) -> Result<Self::Ok> {
        self.serialize_f64(value.into())
    }

    fn serialize_f64(mut self, value: f64) -> Result<Self::Ok> {
        let found = format_args!("double {value}");
        Ok(Some(self.scalar(found)?.set(value)?))
    }

    fn serialize_char(self, value: char) -> Result<Self::Ok> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    #[inline]
    fn serialize_str(mut self, text: &str) -> Result<Self::Ok> {
        match &mut self.target {
            Target::Hole(hole) if hole.kind() == Type::String => Ok(Some(hole.set_str(text)?)),
            _ => self.set_text(text),
        }
    }

    fn serialize_bytes(mut self, bytes: &[u8]) -> Result<Self::Ok> {
        let hole = self.scalar("a binary")?;
        Ok(Some(match (hole.kind(), std::str::from_utf8(bytes), Uuid::from_slice(bytes)) {
            (Type::Binary, ..) => hole.set(bytes)?,
            (Type::String, Ok(text), _) => hole.set(text)?,
            (Type::String, Err(_), _) => return Err(self.target.refuse("bytes that are not UTF-8")),
            (Type::Uuid, _, Ok(uuid)) => hole.set(uuid)?,
            (Type::Uuid, _, Err(_)) => {
                return Err(self.target.refuse(format_args!("{} bytes", bytes.len())));
            }
            _ => return Err(self.target.refuse("a binary")),
        }))
    }

    fn serialize_none(self) -> Result<Self::Ok> {
        Ok(None)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Self::Ok> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<Self::Ok> {
        Ok(None)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<Self::Ok> {
        Ok(Some(self.target.into_struct("a unit struct")?.finish()?))
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<Self::Ok> {
        match self.target.kind() {
            Some(Type::Struct(_)) => Fields::of_variant(self, variant)?.finish(),
            _ => self.serialize_str(variant),
        }
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<Self::Ok> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<Self::Ok> {
        let mut fields = Fields::new(self, "a variant with a value")?;
        fields.write(variant, value)?;
        fields.finish()
    }

    #[inline(never)]
    fn serialize_seq(self, len: Option<usize>) -> Result<Sequence<'h, 'a>> {
        let ignore_unknown = self.ignore_unknown;
        let kind = match (self.target.kind(), self.target) {
            (Some(Type::List(_) | Type::Set(_)), Target::Hole(hole)) => {
                let mut list = hole.into_list()?;
                list.reserve(len.unwrap_or(0).min(MOST_EXPECTED))?;
                SequenceKind::List(list)
            }
            (Some(Type::Map(..)), Target::Hole(hole)) => {
                let mut map = hole.into_map()?;
                map.reserve(len.unwrap_or(0).min(MOST_EXPECTED))?;
                SequenceKind::Map(map)
            }
            (Some(Type::Binary | Type::Uuid), Target::Hole(hole)) => {
                SequenceKind::Bytes(hole, Vec::with_capacity(len.unwrap_or(0).min(MOST_EXPECTED)))
            }
            (_, target) => return Err(target.refuse("a sequence")),
        };
        Ok(Sequence { kind, ignore_unknown })
    }

    fn serialize_tuple(self, len: usize) -> Result<Sequence<'h, 'a>> {
        self.serialize_seq(Some(len))
    }

    fn serialize_tuple_struct(self, _: &'static str, len: usize) -> Result<Sequence<'h, 'a>> {
        self.serialize_seq(Some(len))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant> {
        Err(self.target.refuse(format_args!("variant `{variant}` with several values, which no union holds")))
    }

    #[inline(never)]
    fn serialize_map(self, len: Option<usize>) -> Result<Entries<'h, 'a>> {
        match (self.target.kind(), self.target) {
            (Some(Type::Map(..)), Target::Hole(hole)) => {
                let mut map = hole.into_map()?;
                map.reserve(len.unwrap_or(0).min(MOST_EXPECTED))?;
                Ok(Entries::Map { map, ignore_unknown: self.ignore_unknown })
            }
            (_, target) => Ok(Entries::Fields {
                fields: Fields::new(Writer { target, ..self }, "a map")?,
                name: String::new(),
            }),
        }
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Fields<'h, 'a>> {
        Fields::new(self, "a struct")
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Fields<'h, 'a>> {
        Fields::of_variant(self, variant)
    }
}

/// The most elements that room is made for because a value says how many it has.
const MOST_EXPECTED: usize = 1 << 20;

/// Writes fields by name.
pub(super) struct Fields<'h, 'a> {
    kind: FieldsKind<'h, 'a>,
    /// The position by id of the field to expect.
    next: usize,
    ignore_unknown: bool,
}

enum FieldsKind<'h, 'a> {
    Struct(StructAssembly<'h, 'a>),
    /// Those of a union's member.
    Member(MemberAssembly<'h, 'a>, &'a FieldDesc),
}

impl<'h, 'a> Fields<'h, 'a> {
    #[inline(never)]
    fn new(writer: Writer<'h, 'a>, found: &str) -> Result<Self> {
        let ignore_unknown = writer.ignore_unknown;
        Ok(Self { kind: FieldsKind::Struct(writer.target.into_struct(found)?), next: 0, ignore_unknown })
    }

    /// The fields of the struct that is the member called `variant`.
    fn of_variant(writer: Writer<'h, 'a>, variant: &str) -> Result<Self> {
        let ignore_unknown = writer.ignore_unknown;
        let union = writer.target.into_struct(format_args!("variant `{variant}`"))?;
        let desc = union.desc();
        let position = position_of(desc, variant, 0).ok_or_else(|| SerdeError::no_field(variant, desc))?;
        let field = field_at(desc, position);
        let member = union.into_member(position).map_err(|error| error.within_field(&field.name))?;
        Ok(Self { kind: FieldsKind::Member(member, field), next: 0, ignore_unknown })
    }

    /// Writes the field called `name`.
    fn write<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result<()> {
        let Self { kind, next, ignore_unknown } = self;
        match kind {
            FieldsKind::Struct(fields) => write_field(fields, next, *ignore_unknown, name, value),
            FieldsKind::Member(member, field) => {
                let written = write_field(member.member(), next, *ignore_unknown, name, value);
                written.map_err(|error| error.within_field(&field.name))
            }
        }
    }

    #[inline(never)]
    fn finish(self) -> Result<Option<Filled<'h>>> {
        Ok(Some(match self.kind {
            FieldsKind::Struct(fields) => fields.finish()?,
            FieldsKind::Member(member, _) => member.finish()?,
        }))
    }
}

fn write_field<'a, T: Serialize + ?Sized>(
    fields: &mut StructAssembly<'_, 'a>,
    next: &mut usize,
    ignore_unknown: bool,
    name: &str,
    value: &T,
) -> Result<()> {
    let desc: &'a StructDesc = fields.desc();
    let Some(position) = position_of(desc, name, *next) else {
        return if ignore_unknown { Ok(()) } else { Err(SerdeError::no_field(name, desc)) };
    };
    *next = position + 1;
    if fields.is_set(position) {
        return Err(Error::custom(format_args!("duplicate field `{name}`")));
    }
    if let Some(first) = fields.member() {
        let target = Target::Taken { first, second: field_at(desc, position) };
        return value.serialize(Writer { target, ignore_unknown, key: false }).map(drop);
    }
    fields
        .field(position, |hole| value.serialize(Writer::hole(hole, ignore_unknown)))
        .map_err(|error: SerdeError| error.within_field(name))
}

impl<'h> SerializeStruct for Fields<'h, '_> {
    type Ok = Option<Filled<'h>>;
    type Error = SerdeError;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<()> {
        self.write(name, value)
    }

    fn end(self) -> Result<Self::Ok> {
        self.finish()
    }
}

impl<'h> SerializeStructVariant for Fields<'h, '_> {
    type Ok = Option<Filled<'h>>;
    type Error = SerdeError;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<()> {
        self.write(name, value)
    }

    fn end(self) -> Result<Self::Ok> {
        self.finish()
    }
}

/// Writes what is given as a map.
enum Entries<'h, 'a> {
    Map {
        map: MapAssembly<'h, 'a>,
        ignore_unknown: bool,
    },
    /// It is a struct, by the names of its fields.
    Fields {
        fields: Fields<'h, 'a>,
        name: String,
    },
}

#[cold]
fn absent() -> SerdeError {
    Error::custom("nothing given for an element: those of lists, sets and maps are never unset")
}

#[inline(never)]
fn write_key<T: Serialize + ?Sized>(
    map: &mut MapAssembly<'_, '_>,
    ignore_unknown: bool,
    key: &T,
) -> Result<()> {
    let index = map.len();
    let written = map.key(SerdeError::from, |hole| {
        let writer = Writer { key: true, ..Writer::hole(hole, ignore_unknown) };
        key.serialize(writer)?.ok_or_else(absent)
    });
    written.map_err(|error| error.within(PathSegment::Entry(u32::try_from(index).unwrap_or(u32::MAX))))
}

#[inline(never)]
fn write_value<T: Serialize + ?Sized>(
    map: &mut MapAssembly<'_, '_>,
    ignore_unknown: bool,
    value: &T,
) -> Result<()> {
    map.value(|hole, key| {
        let written = value
            .serialize(Writer::hole(hole, ignore_unknown))
            .and_then(|written| written.ok_or_else(absent));
        written.map_err(|error| error.within(segment_of(key)))
    })
}

#[cold]
fn segment_of(key: WrittenKey<'_>) -> PathSegment {
    let index = u32::try_from(key.index).unwrap_or(u32::MAX);
    key.get().map_or(PathSegment::Entry(index), |key| segment_of_key(key, index))
}

impl<'h> SerializeMap for Entries<'h, '_> {
    type Ok = Option<Filled<'h>>;
    type Error = SerdeError;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<()> {
        match self {
            Entries::Map { map, ignore_unknown } => write_key(map, *ignore_unknown, key),
            Entries::Fields { name, .. } => {
                *name = key.serialize(FieldName)?;
                Ok(())
            }
        }
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<()> {
        match self {
            Entries::Map { map, ignore_unknown } => write_value(map, *ignore_unknown, value),
            Entries::Fields { fields, name } => fields.write(name, value),
        }
    }

    fn end(self) -> Result<Self::Ok> {
        match self {
            Entries::Map { map, .. } => Ok(Some(map.finish())),
            Entries::Fields { fields, .. } => fields.finish(),
        }
    }
}

/// Writes what is given as a sequence.
struct Sequence<'h, 'a> {
    kind: SequenceKind<'h, 'a>,
    ignore_unknown: bool,
}

enum SequenceKind<'h, 'a> {
    List(ListAssembly<'h, 'a>),
    /// A map, whose entries are given as pairs.
    Map(MapAssembly<'h, 'a>),
    /// The bytes of a binary or uuid.
    Bytes(Hole<'h, 'a>, Vec<u8>),
}

impl<'h> Sequence<'h, '_> {
    fn push<T: Serialize + ?Sized>(&mut self, element: &T) -> Result<()> {
        let ignore_unknown = self.ignore_unknown;
        match &mut self.kind {
            SequenceKind::List(list) => {
                let index = list.len();
                let pushed = list.push(SerdeError::from, |hole| {
                    element.serialize(Writer::hole(hole, ignore_unknown))?.ok_or_else(absent)
                });
                pushed.map_err(|error| error.within_element(index))
            }
            SequenceKind::Map(map) => element.serialize(PairWriter { map, ignore_unknown }),
            SequenceKind::Bytes(_, bytes) => {
                let index = bytes.len();
                let byte = element.serialize(ByteWriter).map_err(|error| error.within_element(index))?;
                bytes.push(byte);
                Ok(())
            }
        }
    }

    #[inline(never)]
    fn finish(self) -> Result<Option<Filled<'h>>> {
        match self.kind {
            SequenceKind::List(list) => Ok(Some(list.finish())),
            SequenceKind::Map(map) => Ok(Some(map.finish())),
            SequenceKind::Bytes(hole, bytes) => {
                Writer::hole(hole, self.ignore_unknown).serialize_bytes(&bytes)
            }
        }
    }
}

macro_rules! sequence {
    ($($trait:ident($method:ident))*) => {$(
        impl<'h> $trait for Sequence<'h, '_> {
            type Ok = Option<Filled<'h>>;
            type Error = SerdeError;

            fn $method<T: Serialize + ?Sized>(&mut self, element: &T) -> Result<()> {
                self.push(element)
            }

            fn end(self) -> Result<Self::Ok> {
                self.finish()
            }
        }
    )*};
}

sequence!(SerializeSeq(serialize_element) SerializeTuple(serialize_element) SerializeTupleStruct(serialize_field));

/// A serializer that takes few things: what it is given besides is refused as no `$expected`.
macro_rules! refuse_but {
    ($expected:literal: $($method:ident($($ty:ty),*))*) => {
        $(fn $method(self, $(_: $ty),*) -> Result<Self::Ok> {
            Err(not($expected))
        })*

        fn serialize_none(self) -> Result<Self::Ok> {
            Err(not($expected))
        }

        fn serialize_unit(self) -> Result<Self::Ok> {
            Err(not($expected))
        }

        fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Self::Ok> {
            value.serialize(self)
        }

        fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<Self::Ok> {
            value.serialize(self)
        }

        fn serialize_unit_struct(self, _: &'static str) -> Result<Self::Ok> {
            Err(not($expected))
        }

        fn serialize_newtype_variant<T: Serialize + ?Sized>(
            self,
            _: &'static str,
            _: u32,
            _: &'static str,
            _: &T,
        ) -> Result<Self::Ok> {
            Err(not($expected))
        }

        fn serialize_tuple_variant(
            self,
            _: &'static str,
            _: u32,
            _: &'static str,
            _: usize,
        ) -> Result<Self::SerializeTupleVariant> {
            Err(not($expected))
        }

        fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap> {
            Err(not($expected))
        }

        fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeStruct> {
            Err(not($expected))
        }

        fn serialize_struct_variant(
            self,
            _: &'static str,
            _: u32,
            _: &'static str,
            _: usize,
        ) -> Result<Self::SerializeStructVariant> {
            Err(not($expected))
        }

        fn is_human_readable(&self) -> bool {
            false
        }
    };
}

#[cold]
fn not(expected: &str) -> SerdeError {
    Error::custom(format_args!("{expected} expected"))
}

/// Takes the name of a field.
struct FieldName;

impl Serializer for FieldName {
    type Ok = String;
    type Error = SerdeError;
    type SerializeSeq = Impossible<String, SerdeError>;
    type SerializeTuple = Impossible<String, SerdeError>;
    type SerializeTupleStruct = Impossible<String, SerdeError>;
    type SerializeTupleVariant = Impossible<String, SerdeError>;
    type SerializeMap = Impossible<String, SerdeError>;
    type SerializeStruct = Impossible<String, SerdeError>;
    type SerializeStructVariant = Impossible<String, SerdeError>;

    fn serialize_str(self, name: &str) -> Result<String> {
        Ok(name.to_owned())
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<String> {
        Ok(variant.to_owned())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self::SerializeSeq> {
        Err(not("the name of a field"))
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple> {
        Err(not("the name of a field"))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct> {
        Err(not("the name of a field"))
    }

    refuse_but! { "the name of a field":
        serialize_bool(bool) serialize_i8(i8) serialize_i16(i16) serialize_i32(i32) serialize_i64(i64) serialize_u8(u8)
        serialize_u16(u16) serialize_u32(u32) serialize_u64(u64) serialize_f32(f32) serialize_f64(f64) serialize_char(char)
        serialize_bytes(&[u8])
    }
}

/// Takes one byte of a binary.
struct ByteWriter;

macro_rules! bytes {
    ($($method:ident($ty:ty))*) => {$(
        fn $method(self, byte: $ty) -> Result<u8> {
            u8::try_from(byte).map_err(|_| not("a byte"))
        }
    )*};
}

impl Serializer for ByteWriter {
    type Ok = u8;
    type Error = SerdeError;
    type SerializeSeq = Impossible<u8, SerdeError>;
    type SerializeTuple = Impossible<u8, SerdeError>;
    type SerializeTupleStruct = Impossible<u8, SerdeError>;
    type SerializeTupleVariant = Impossible<u8, SerdeError>;
    type SerializeMap = Impossible<u8, SerdeError>;
    type SerializeStruct = Impossible<u8, SerdeError>;
    type SerializeStructVariant = Impossible<u8, SerdeError>;

    bytes! {
        serialize_i8(i8) serialize_i16(i16) serialize_i32(i32) serialize_i64(i64) serialize_u8(u8) serialize_u16(u16)
        serialize_u32(u32) serialize_u64(u64)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, _: &'static str) -> Result<u8> {
        Err(not("a byte"))
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self::SerializeSeq> {
        Err(not("a byte"))
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple> {
        Err(not("a byte"))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct> {
        Err(not("a byte"))
    }

    refuse_but! { "a byte":
        serialize_bool(bool) serialize_f32(f32) serialize_f64(f64) serialize_char(char) serialize_str(&str) serialize_bytes(&[u8])
    }
}

/// Writes an entry that is given as a pair.
struct PairWriter<'m, 'h, 'a> {
    map: &'m mut MapAssembly<'h, 'a>,
    ignore_unknown: bool,
}

impl<'m, 'h, 'a> Serializer for PairWriter<'m, 'h, 'a> {
    type Ok = ();
    type Error = SerdeError;
    type SerializeSeq = Pair<'m, 'h, 'a>;
    type SerializeTuple = Pair<'m, 'h, 'a>;
    type SerializeTupleStruct = Pair<'m, 'h, 'a>;
    type SerializeTupleVariant = Impossible<(), SerdeError>;
    type SerializeMap = Impossible<(), SerdeError>;
    type SerializeStruct = Impossible<(), SerdeError>;
    type SerializeStructVariant = Impossible<(), SerdeError>;

    fn serialize_seq(self, _: Option<usize>) -> Result<Self::SerializeSeq> {
        Ok(Pair { map: self.map, written: 0, ignore_unknown: self.ignore_unknown })
    }

    fn serialize_tuple(self, len: usize) -> Result<Self::SerializeTuple> {
        self.serialize_seq(Some(len))
    }

    fn serialize_tuple_struct(self, _: &'static str, len: usize) -> Result<Self::SerializeTupleStruct> {
        self.serialize_seq(Some(len))
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, _: &'static str) -> Result<()> {
        Err(not("a pair of key and value"))
    }

    refuse_but! { "a pair of key and value":
        serialize_bool(bool) serialize_i8(i8) serialize_i16(i16) serialize_i32(i32) serialize_i64(i64) serialize_u8(u8)
        serialize_u16(u16) serialize_u32(u32) serialize_u64(u64) serialize_f32(f32) serialize_f64(f64) serialize_char(char)
        serialize_str(&str) serialize_bytes(&[u8])
    }
}

/// A key, then its value.
struct Pair<'m, 'h, 'a> {
    map: &'m mut MapAssembly<'h, 'a>,
    /// How many of the two are there.
    written: u8,
    ignore_unknown: bool,
}

impl Pair<'_, '_, '_> {
    fn write<T: Serialize + ?Sized>(&mut self, part: &T) -> Result<()> {
        let Self { map, written, ignore_unknown } = self;
        match std::mem::replace(written, 2.min(*written + 1)) {
            0 => write_key(map, *ignore_unknown, part),
            1 => write_value(map, *ignore_unknown, part),
            _ => Err(not("a pair of key and value")),
        }
    }

    fn finish(self) -> Result<()> {
        if self.written == 2 { Ok(()) } else { Err(not("a pair of key and value")) }
    }
}

macro_rules! pair {
    ($($trait:ident($method:ident))*) => {$(
        impl $trait for Pair<'_, '_, '_> {
            type Ok = ();
            type Error = SerdeError;

            fn $method<T: Serialize + ?Sized>(&mut self, part: &T) -> Result<()> {
                self.write(part)
            }

            fn end(self) -> Result<()> {
                self.finish()
            }
        }
    )*};
}

pair!(SerializeSeq(serialize_element) SerializeTuple(serialize_element) SerializeTupleStruct(serialize_field));
