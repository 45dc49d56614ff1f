//! Serializers that take few things: names of fields, bytes, and entries that are given as pairs.

use serde::ser::{
    Error, Impossible, Serialize, SerializeSeq, SerializeTuple, SerializeTupleStruct, Serializer,
};

use super::Result;
use super::containers::{write_key, write_value};
use crate::builder::assembly::MapAssembly;
use crate::serde::error::SerdeError;

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
pub(super) struct FieldName;

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
pub(super) struct ByteWriter;

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
pub(super) struct PairWriter<'m, 'h, 'a> {
    pub(super) map: &'m mut MapAssembly<'h, 'a>,
    pub(super) ignore_unknown: bool,
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
pub(super) struct Pair<'m, 'h, 'a> {
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
