//! `serde::Serializer` that makes messages of a program's own types.

mod containers;
mod narrow;

use std::fmt::Display;

use scrimp_schema::{FieldDesc, Type};
use serde::ser::{Error, Impossible, Serialize, Serializer};
use uuid::Uuid;

use self::containers::{Entries, Fields, Sequence, SequenceKind};
use super::error::SerdeError;
use crate::arena::Arena;
use crate::builder::assembly::{Filled, Hole, StructAssembly, assemble};
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
