//! The calls that generated code makes, one helper for each begin and end.

use thrift::Result;
use thrift::protocol::{
    TFieldIdentifier, TListIdentifier, TMapIdentifier, TOutputProtocol, TSetIdentifier, TStructIdentifier,
    TType,
};
use uuid::Uuid;

pub type Out<'a> = dyn TOutputProtocol + 'a;

pub fn structure(o: &mut Out, name: &str, fields: impl FnOnce(&mut Out) -> Result<()>) -> Result<()> {
    o.write_struct_begin(&TStructIdentifier::new(name))?;
    fields(o)?;
    o.write_field_stop()?;
    o.write_struct_end()
}

pub fn field(
    o: &mut Out,
    name: &str,
    kind: TType,
    id: i16,
    value: impl FnOnce(&mut Out) -> Result<()>,
) -> Result<()> {
    o.write_field_begin(&TFieldIdentifier::new(name, kind, id))?;
    value(o)?;
    o.write_field_end()
}

pub fn list<T>(
    o: &mut Out,
    kind: TType,
    items: impl ExactSizeIterator<Item = T>,
    mut item: impl FnMut(&mut Out, T) -> Result<()>,
) -> Result<()> {
    o.write_list_begin(&TListIdentifier::new(kind, items.len() as i32))?;
    for x in items {
        item(o, x)?;
    }
    o.write_list_end()
}

pub fn set<T>(
    o: &mut Out,
    kind: TType,
    items: impl ExactSizeIterator<Item = T>,
    mut item: impl FnMut(&mut Out, T) -> Result<()>,
) -> Result<()> {
    o.write_set_begin(&TSetIdentifier::new(kind, items.len() as i32))?;
    for x in items {
        item(o, x)?;
    }
    o.write_set_end()
}

/// `pair` writes the key, then the value.
pub fn map<T>(
    o: &mut Out,
    key: TType,
    value: TType,
    pairs: impl ExactSizeIterator<Item = T>,
    mut pair: impl FnMut(&mut Out, T) -> Result<()>,
) -> Result<()> {
    o.write_map_begin(&TMapIdentifier::new(key, value, pairs.len() as i32))?;
    for x in pairs {
        pair(o, x)?;
    }
    o.write_map_end()
}

macro_rules! scalars {
    ($($name:ident $kind:ident $write:ident $type:ty,)*) => {$(
        pub fn $name(o: &mut Out, name: &str, id: i16, value: $type) -> Result<()> {
            field(o, name, TType::$kind, id, |o| o.$write(value))
        }
    )*};
}

scalars! {
    bool_field Bool write_bool bool,
    i8_field I08 write_i8 i8,
    i16_field I16 write_i16 i16,
    i32_field I32 write_i32 i32,
    i64_field I64 write_i64 i64,
    double_field Double write_double f64,
    string_field String write_string &str,
    binary_field String write_bytes &[u8],
    uuid_field Uuid write_uuid &Uuid,
}
