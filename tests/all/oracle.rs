//! Any schema and value through the protocols of the `thrift` crate, called as generated code would call it.

use std::io::Cursor;

use scrimp::descriptor::{Schema, Type, TypeId};
use scrimp::{Protocol, StructType, Uuid, Value};
use thrift::TConfiguration;
use thrift::protocol::{
    TBinaryInputProtocol, TBinaryOutputProtocol, TCompactInputProtocol, TCompactOutputProtocol,
    TFieldIdentifier, TInputProtocol, TListIdentifier, TMapIdentifier, TOutputProtocol, TSetIdentifier,
    TStructIdentifier, TType,
};

use crate::harness::hex;
use crate::tree::{self, Node};

/// The bytes that Apache's libraries write for `value`, a message of `ty`.
///
/// The crate's Compact deviates from Apache's other libraries in two ways, which are mended here:
///
/// - The *long form at delta 15*: it writes the id in full where the short form would do.
/// - The *id wrap*: it takes the difference of ids in 16 bits, which panics or misleads readers where it does not fit.
pub(crate) fn encode(ty: &StructType, protocol: Protocol, value: &Value) -> Vec<u8> {
    let mut out = Vec::new();
    if protocol == Protocol::Binary {
        write_message(ty, value, &mut TBinaryOutputProtocol::new(&mut out, true));
        return out;
    }
    let (tree, _) = tree::parse(Protocol::Binary, &encode(ty, Protocol::Binary, value), usize::MAX)
        .expect("Apache writes what can be read");
    let expected = tree.to_bytes_in(protocol);
    if !has_id_wrap(&tree) {
        write_message(ty, value, &mut TCompactOutputProtocol::new(&mut out));
        if !has_delta_15(&tree) {
            assert_eq!(hex(&out), hex(&expected), "the tree is not written as Apache does");
        }
        let (again, used) = tree::parse(protocol, &out, usize::MAX).expect("Apache writes what can be read");
        assert_eq!((hex(&again.to_bytes_in(protocol)), used), (hex(&expected), out.len()));
    }
    expected
}

/// The message of `ty` that Apache's library reads from `bytes`.
pub(crate) fn decode(ty: &StructType, protocol: Protocol, bytes: &[u8]) -> thrift::Result<Value> {
    let schema = ty.schema();
    let (input, config) = (Cursor::new(bytes), TConfiguration::no_limits());
    let mut protocol: Box<dyn TInputProtocol> = match protocol {
        Protocol::Binary => Box::new(TBinaryInputProtocol::with_config(input, true, config)),
        _ => Box::new(TCompactInputProtocol::with_config(input, config)),
    };
    read_struct(schema.descriptors(), ty.desc(), &mut *protocol)
}

fn write_message(ty: &StructType, value: &Value, out: &mut dyn TOutputProtocol) {
    let schema = ty.schema();
    let Value::Struct(fields) = value else { panic!("a message is a struct, not {value:?}") };
    let written = write_struct(schema.descriptors(), ty.desc(), fields, out);
    written.expect("writing to memory does not fail");
}

/// Whether ids follow each other at a distance of 15, somewhere within.
fn has_delta_15(node: &Node) -> bool {
    some_delta(node, &|delta| delta == 15)
}

/// Whether ids follow each other at a distance that 16 bits do not hold, somewhere within.
fn has_id_wrap(node: &Node) -> bool {
    some_delta(node, &|delta| delta > i16::MAX.into())
}

fn some_delta(node: &Node, is_it: &dyn Fn(i32) -> bool) -> bool {
    match node {
        Node::Fixed(..) | Node::Bytes(_) => false,
        Node::List(_, _, items) => items.iter().any(|item| some_delta(item, is_it)),
        Node::Map(_, _, entries) => {
            entries.iter().any(|(key, value)| some_delta(key, is_it) || some_delta(value, is_it))
        }
        Node::Struct(fields) => {
            let mut last = 0;
            fields.iter().any(|(id, value)| {
                let before = std::mem::replace(&mut last, (*id).into());
                is_it(last - before) || some_delta(value, is_it)
            })
        }
    }
}

fn ttype(ty: Type) -> TType {
    match ty {
        Type::Bool => TType::Bool,
        Type::I8 => TType::I08,
        Type::I16 => TType::I16,
        Type::I32 | Type::Enum(_) => TType::I32,
        Type::I64 => TType::I64,
        Type::Double => TType::Double,
        Type::String | Type::Binary => TType::String,
        Type::Uuid => TType::Uuid,
        Type::Struct(_) => TType::Struct,
        Type::List(_) => TType::List,
        Type::Set(_) => TType::Set,
        Type::Map(..) => TType::Map,
    }
}

fn write_struct(
    schema: &Schema,
    desc: &scrimp::descriptor::StructDesc,
    fields: &[(i16, Value)],
    out: &mut dyn TOutputProtocol,
) -> thrift::Result<()> {
    out.write_struct_begin(&TStructIdentifier::new(desc.name.as_str()))?;
    for (id, value) in fields {
        let field = desc.field_by_id(*id).expect("values name declared fields");
        let ty = field.ty.id;
        out.write_field_begin(&TFieldIdentifier::new(field.name.as_str(), ttype(schema.ty(ty)), *id))?;
        write(schema, ty, value, out)?;
        out.write_field_end()?;
    }
    out.write_field_stop()?;
    out.write_struct_end()
}

fn write(schema: &Schema, ty: TypeId, value: &Value, out: &mut dyn TOutputProtocol) -> thrift::Result<()> {
    match (schema.ty(ty), value) {
        (Type::Bool, Value::Bool(v)) => out.write_bool(*v),
        (Type::I8, Value::I8(v)) => out.write_i8(*v),
        (Type::I16, Value::I16(v)) => out.write_i16(*v),
        (Type::I32, Value::I32(v)) | (Type::Enum(_), Value::Enum(v)) => out.write_i32(*v),
        (Type::I64, Value::I64(v)) => out.write_i64(*v),
        (Type::Double, Value::Double(v)) => out.write_double(*v),
        (Type::String, Value::String(v)) => out.write_string(v),
        (Type::Binary, Value::Binary(v)) => out.write_bytes(v),
        (Type::Uuid, Value::Uuid(v)) => out.write_uuid(v),
        (Type::List(element), Value::List(items)) => {
            out.write_list_begin(&TListIdentifier::new(ttype(schema.ty(element)), items.len() as i32))?;
            items.iter().try_for_each(|item| write(schema, element, item, out))?;
            out.write_list_end()
        }
        (Type::Set(element), Value::Set(items)) => {
            out.write_set_begin(&TSetIdentifier::new(ttype(schema.ty(element)), items.len() as i32))?;
            items.iter().try_for_each(|item| write(schema, element, item, out))?;
            out.write_set_end()
        }
        (Type::Map(key, to), Value::Map(entries)) => {
            let (key_type, value_type) = (ttype(schema.ty(key)), ttype(schema.ty(to)));
            out.write_map_begin(&TMapIdentifier::new(key_type, value_type, entries.len() as i32))?;
            for (k, v) in entries {
                write(schema, key, k, out)?;
                write(schema, to, v, out)?;
            }
            out.write_map_end()
        }
        (Type::Struct(id), Value::Struct(fields)) => {
            write_struct(schema, schema.struct_desc(id), fields, out)
        }
        (ty, value) => panic!("{value:?} is not a {ty:?}"),
    }
}

fn read_struct(
    schema: &Schema,
    desc: &scrimp::descriptor::StructDesc,
    input: &mut dyn TInputProtocol,
) -> thrift::Result<Value> {
    let mut fields: Vec<(i16, Value)> = Vec::new();
    input.read_struct_begin()?;
    loop {
        let header = input.read_field_begin()?;
        if header.field_type == TType::Stop {
            break;
        }
        let known = header.id.and_then(|id| desc.field_by_id(id));
        match known.filter(|field| ttype(schema.ty(field.ty.id)) == header.field_type) {
            Some(field) => {
                let value = read(schema, field.ty.id, input)?;
                fields.retain(|(id, _)| *id != field.id);
                fields.push((field.id, value));
            }
            None => input.skip(header.field_type)?,
        }
        input.read_field_end()?;
    }
    input.read_struct_end()?;
    fields.sort_by_key(|(id, _)| *id);
    Ok(Value::Struct(fields))
}

fn read(schema: &Schema, ty: TypeId, input: &mut dyn TInputProtocol) -> thrift::Result<Value> {
    Ok(match schema.ty(ty) {
        Type::Bool => Value::Bool(input.read_bool()?),
        Type::I8 => Value::I8(input.read_i8()?),
        Type::I16 => Value::I16(input.read_i16()?),
        Type::I32 => Value::I32(input.read_i32()?),
        Type::Enum(_) => Value::Enum(input.read_i32()?),
        Type::I64 => Value::I64(input.read_i64()?),
        Type::Double => Value::Double(input.read_double()?),
        Type::String => Value::String(input.read_string()?),
        Type::Binary => Value::Binary(input.read_bytes()?),
        Type::Uuid => Value::Uuid(Uuid::from_bytes(*input.read_uuid()?.as_bytes())),
        Type::List(element) => {
            let header = input.read_list_begin()?;
            let items = (0..header.size).map(|_| read(schema, element, input)).collect::<Result<_, _>>()?;
            input.read_list_end()?;
            Value::List(items)
        }
        Type::Set(element) => {
            let header = input.read_set_begin()?;
            let items = (0..header.size).map(|_| read(schema, element, input)).collect::<Result<_, _>>()?;
            input.read_set_end()?;
            Value::Set(items)
        }
        Type::Map(key, value) => {
            let header = input.read_map_begin()?;
            let mut entries = Vec::new();
            for _ in 0..header.size {
                entries.push((read(schema, key, input)?, read(schema, value, input)?));
            }
            input.read_map_end()?;
            Value::Map(entries)
        }
        Type::Struct(id) => read_struct(schema, schema.struct_desc(id), input)?,
    })
}
