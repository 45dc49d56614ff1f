//! Values of a type, and the bytes that writers may send for them.

use arbitrary::{Arbitrary, Result, Unstructured};
use scrimp::descriptor::{Requiredness, Schema, StructDesc, Type, TypeId};
use scrimp::{Uuid, Value};

/// Within this many structs and containers, only what must be there is.
const MAX_NESTING: usize = 9;

/// The most elements of a container.
const MAX_ELEMENTS: usize = 40;

/// A message of type `desc`: required fields are there, a union has one member.
pub fn message(u: &mut Unstructured<'_>, schema: &Schema, desc: &StructDesc) -> Result<Value> {
    struct_value(u, schema, desc, 1)
}

fn struct_value(
    u: &mut Unstructured<'_>,
    schema: &Schema,
    desc: &StructDesc,
    nesting: usize,
) -> Result<Value> {
    let bare = nesting >= MAX_NESTING;
    let mut fields = Vec::new();
    if desc.is_union() {
        let index = if bare { 0 } else { u.choose_index(desc.fields.len())? };
        let field = &desc.fields[index];
        fields.push((field.id, value(u, schema, field.ty.id, nesting)?));
        return Ok(Value::Struct(fields));
    }
    for field in desc.fields_by_id() {
        if field.requiredness == Requiredness::Required || (!bare && bool::arbitrary(u)?) {
            fields.push((field.id, value(u, schema, field.ty.id, nesting)?));
        }
    }
    Ok(Value::Struct(fields))
}

fn value(u: &mut Unstructured<'_>, schema: &Schema, ty: TypeId, nesting: usize) -> Result<Value> {
    Ok(match schema.ty(ty) {
        Type::Bool => Value::Bool(u.arbitrary()?),
        Type::I8 => Value::I8(u.arbitrary()?),
        Type::I16 => Value::I16(u.arbitrary()?),
        Type::I32 => Value::I32(u.arbitrary()?),
        Type::I64 => Value::I64(u.arbitrary()?),
        Type::Double => Value::Double(f64::from_bits(u.arbitrary()?)),
        Type::Enum(_) => Value::Enum(u.arbitrary()?),
        Type::Uuid => Value::Uuid(Uuid::from_bytes(u.arbitrary()?)),
        Type::Binary => Value::Binary(some_bytes(u)?.to_vec()),
        Type::String => Value::String(String::from_utf8_lossy(some_bytes(u)?).into_owned()),
        Type::Struct(id) => struct_value(u, schema, schema.struct_desc(id), nesting + 1)?,
        Type::List(element) => Value::List(elements(u, schema, element, nesting + 1)?),
        Type::Set(element) => Value::Set(elements(u, schema, element, nesting + 1)?),
        Type::Map(key, to) => {
            let count = count(u, schema, to, nesting)?;
            let entry = |_| Ok((value(u, schema, key, nesting + 1)?, value(u, schema, to, nesting + 1)?));
            Value::Map((0..count).map(entry).collect::<Result<_>>()?)
        }
    })
}

fn some_bytes<'a>(u: &mut Unstructured<'a>) -> Result<&'a [u8]> {
    let len = u.int_in_range(0..=70)?.min(u.len());
    u.bytes(len)
}

fn elements(u: &mut Unstructured<'_>, schema: &Schema, ty: TypeId, nesting: usize) -> Result<Vec<Value>> {
    (0..count(u, schema, ty, nesting)?).map(|_| value(u, schema, ty, nesting)).collect()
}

/// How many elements of type `ty`: many numbers, few structs, and none of anything deep down.
fn count(u: &mut Unstructured<'_>, schema: &Schema, ty: TypeId, nesting: usize) -> Result<usize> {
    let most = match schema.ty(ty) {
        _ if nesting >= MAX_NESTING => return Ok(0),
        Type::Struct(_) | Type::List(_) | Type::Set(_) | Type::Map(..) => 3,
        _ => MAX_ELEMENTS,
    };
    u.int_in_range(0..=most)
}

/// The Binary encoding of `message`, fields in the order that they are listed in.
pub fn canonical(schema: &Schema, desc: &StructDesc, message: &Value) -> Vec<u8> {
    let mut out = Vec::new();
    let written = Writer { schema, disorder: None }.write_struct(desc, message, &mut out);
    written.expect("without disorder there is nothing to draw");
    out
}

/// A Binary encoding of `message` with fields in any order, some of them sent before with another value or as another type,
/// and unknown ones between them. It decodes to `message` all the same.
pub fn disordered(
    u: &mut Unstructured<'_>,
    schema: &Schema,
    desc: &StructDesc,
    message: &Value,
) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    Writer { schema, disorder: Some(u) }.write_struct(desc, message, &mut out)?;
    Ok(out)
}

struct Writer<'s, 'u, 'a> {
    schema: &'s Schema,
    disorder: Option<&'u mut Unstructured<'a>>,
}

impl Writer<'_, '_, '_> {
    fn write_struct(&mut self, desc: &StructDesc, message: &Value, out: &mut Vec<u8>) -> Result<()> {
        let Value::Struct(fields) = message else { panic!("a message is a struct, not {message:?}") };
        let mut order: Vec<&(i16, Value)> = fields.iter().collect();
        if let Some(u) = &mut self.disorder {
            for index in (1..order.len()).rev() {
                order.swap(index, u.int_in_range(0..=index)?);
            }
        }
        for (id, value) in order {
            let field = desc.field_by_id(*id).expect("values name declared fields");
            self.write_noise(desc, *id, field.ty.id, out)?;
            self.write_header(field.ty.id, *id, out);
            self.write(field.ty.id, value, out)?;
        }
        out.push(0);
        Ok(())
    }

    /// Fields that change nothing: ahead of field `id`, which is sent next.
    fn write_noise(&mut self, desc: &StructDesc, id: i16, ty: TypeId, out: &mut Vec<u8>) -> Result<()> {
        let Some(u) = &mut self.disorder else { return Ok(()) };
        match u.int_in_range(0..=8)? {
            // The same field, of which the last counts.
            1 => {
                let earlier = value(u, self.schema, ty, MAX_NESTING)?;
                self.write_header(ty, id, out);
                self.write(ty, &earlier, out)?;
            }
            // The same id with another type: a list of i16, or of bytes where that is the field's.
            2 => {
                let code = if self.code(ty) == 15 { 14 } else { 15 };
                out.push(code);
                out.extend(id.to_be_bytes());
                out.extend([6, 0, 0, 0, 2, 1, 2, 3, 4]);
            }
            // An unknown id.
            3 => {
                let unknown: i16 = u.arbitrary()?;
                if desc.field_by_id(unknown).is_none() {
                    out.push(11);
                    out.extend(unknown.to_be_bytes());
                    out.extend([0, 0, 0, 2, 0xff, 0]);
                }
            }
            // An unknown struct that holds a map.
            4 if desc.field_by_id(12345).is_none() => {
                out.push(12);
                out.extend(12345i16.to_be_bytes());
                out.extend([13, 0, 1, 11, 2, 0, 0, 0, 1, 0, 0, 0, 1, 0x80, 9, 0]);
            }
            _ => {}
        }
        Ok(())
    }

    fn code(&self, ty: TypeId) -> u8 {
        match self.schema.ty(ty) {
            Type::Bool => 2,
            Type::I8 => 3,
            Type::Double => 4,
            Type::I16 => 6,
            Type::I32 | Type::Enum(_) => 8,
            Type::I64 => 10,
            Type::String | Type::Binary => 11,
            Type::Struct(_) => 12,
            Type::Map(..) => 13,
            Type::Set(_) => 14,
            Type::List(_) => 15,
            Type::Uuid => 16,
        }
    }

    fn write_header(&self, ty: TypeId, id: i16, out: &mut Vec<u8>) {
        out.push(self.code(ty));
        out.extend(id.to_be_bytes());
    }

    fn write(&mut self, ty: TypeId, value: &Value, out: &mut Vec<u8>) -> Result<()> {
        match (self.schema.ty(ty), value) {
            (Type::Bool, Value::Bool(v)) => out.push(u8::from(*v)),
            (Type::I8, Value::I8(v)) => out.extend(v.to_be_bytes()),
            (Type::I16, Value::I16(v)) => out.extend(v.to_be_bytes()),
            (Type::I32, Value::I32(v)) | (Type::Enum(_), Value::Enum(v)) => out.extend(v.to_be_bytes()),
            (Type::I64, Value::I64(v)) => out.extend(v.to_be_bytes()),
            (Type::Double, Value::Double(v)) => out.extend(v.to_bits().to_be_bytes()),
            (Type::Uuid, Value::Uuid(v)) => out.extend(v.as_bytes()),
            (Type::String, Value::String(v)) => write_bytes(v.as_bytes(), out),
            (Type::Binary, Value::Binary(v)) => write_bytes(v, out),
            (Type::Struct(id), _) => self.write_struct(self.schema.struct_desc(id), value, out)?,
            (Type::List(element), Value::List(items)) | (Type::Set(element), Value::Set(items)) => {
                out.push(self.code(element));
                write_len(items.len(), out);
                for item in items {
                    self.write(element, item, out)?;
                }
            }
            (Type::Map(key, to), Value::Map(entries)) => {
                out.extend([self.code(key), self.code(to)]);
                write_len(entries.len(), out);
                for (k, v) in entries {
                    self.write(key, k, out)?;
                    self.write(to, v, out)?;
                }
            }
            (ty, value) => panic!("{value:?} is not a {ty:?}"),
        }
        Ok(())
    }
}

fn write_len(len: usize, out: &mut Vec<u8>) {
    let len = u32::try_from(len).expect("generated values are small");
    out.extend(len.to_be_bytes());
}

fn write_bytes(bytes: &[u8], out: &mut Vec<u8>) {
    write_len(bytes.len(), out);
    out.extend(bytes);
}

/// Changes `bytes` in a few places.
pub fn mutate(u: &mut Unstructured<'_>, bytes: &mut Vec<u8>) -> Result<()> {
    for _ in 0..u.int_in_range(0..=6)? {
        let at = u.int_in_range(0..=bytes.len())?;
        let len = u.int_in_range(0..=16)?.min(bytes.len() - at);
        match u.int_in_range(0..=5)? {
            0 if at < bytes.len() => bytes[at] ^= 1 << u.int_in_range(0..=7)?,
            1 if at < bytes.len() => {
                bytes[at] = *u.choose(&[0, 1, 2, 0x0b, 0x0c, 0x0f, 0x10, 0x7f, 0x80, 0xff])?
            }
            2 => drop(bytes.splice(at..at, u.arbitrary::<[u8; 4]>()?)),
            3 => drop(bytes.drain(at..at + len)),
            4 => bytes.extend_from_within(at..at + len),
            5 => {
                let copy = bytes[at..at + len].to_vec();
                bytes.splice(at..at, copy);
            }
            _ => bytes.truncate(at),
        }
    }
    Ok(())
}
