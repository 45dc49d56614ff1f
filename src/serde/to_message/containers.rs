//! Structs, maps and sequences, of which a program's type gives one part after another.

use scrimp_record::error::PathSegment;
use scrimp_schema::{FieldDesc, StructDesc};
use serde::ser::{
    Error, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, Serializer,
};

use super::narrow::{ByteWriter, FieldName, PairWriter};
use super::{Result, Target, Writer};
use crate::builder::assembly::{
    Filled, Hole, ListAssembly, MapAssembly, MemberAssembly, StructAssembly, WrittenKey,
};
use crate::builder::segment_of_key;
use crate::serde::error::SerdeError;
use crate::serde::seed::{field_at, position_of};

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
    pub(super) fn new(writer: Writer<'h, 'a>, found: &str) -> Result<Self> {
        let ignore_unknown = writer.ignore_unknown;
        Ok(Self { kind: FieldsKind::Struct(writer.target.into_struct(found)?), next: 0, ignore_unknown })
    }

    /// The fields of the struct that is the member called `variant`.
    pub(super) fn of_variant(writer: Writer<'h, 'a>, variant: &str) -> Result<Self> {
        let ignore_unknown = writer.ignore_unknown;
        let union = writer.target.into_struct(format_args!("variant `{variant}`"))?;
        let desc = union.desc();
        let position = position_of(desc, variant, 0).ok_or_else(|| SerdeError::no_field(variant, desc))?;
        let field = field_at(desc, position);
        let member = union.into_member(position).map_err(|error| error.within_field(&field.name))?;
        Ok(Self { kind: FieldsKind::Member(member, field), next: 0, ignore_unknown })
    }

    /// Writes the field called `name`.
    pub(super) fn write<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result<()> {
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
    pub(super) fn finish(self) -> Result<Option<Filled<'h>>> {
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
pub(super) enum Entries<'h, 'a> {
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
pub(super) fn absent() -> SerdeError {
    Error::custom("nothing given for an element: those of lists, sets and maps are never unset")
}

#[inline(never)]
pub(super) fn write_key<T: Serialize + ?Sized>(
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
pub(super) fn write_value<T: Serialize + ?Sized>(
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
pub(super) struct Sequence<'h, 'a> {
    pub(super) kind: SequenceKind<'h, 'a>,
    pub(super) ignore_unknown: bool,
}

pub(super) enum SequenceKind<'h, 'a> {
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
    pub(super) fn finish(self) -> Result<Option<Filled<'h>>> {
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
