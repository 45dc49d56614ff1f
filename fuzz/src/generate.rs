//! Values of a type, and the bytes that writers may send for them.

use arbitrary::{Arbitrary, Result, Unstructured};
use scrimp::descriptor::{Requiredness, Schema, StructDesc, Type, TypeId};
use scrimp::{Protocol, Uuid, Value};

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

/// The encoding of `message`, fields in the order that they are listed in.
pub fn canonical(protocol: Protocol, schema: &Schema, desc: &StructDesc, message: &Value) -> Vec<u8> {
    let mut out = Vec::new();
    let written = Writer { protocol, schema, disorder: None }.write_struct(desc, message, &mut out);
    written.expect("without disorder there is nothing to draw");
    out
}

/// An encoding of `message` with fields in any order, some of them sent before with another value or as another type,
/// and unknown ones between them. It decodes to `message` all the same.
pub fn disordered(
    u: &mut Unstructured<'_>,
    protocol: Protocol,
    schema: &Schema,
    desc: &StructDesc,
    message: &Value,
) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    Writer { protocol, schema, disorder: Some(u) }.write_struct(desc, message, &mut out)?;
    Ok(out)
}

struct Writer<'s, 'u, 'a> {
    protocol: Protocol,
    schema: &'s Schema,
    disorder: Option<&'u mut Unstructured<'a>>,
}

impl Writer<'_, '_, '_> {
    fn is_compact(&self) -> bool {
        self.protocol == Protocol::Compact
    }

    fn write_struct(&mut self, desc: &StructDesc, message: &Value, out: &mut Vec<u8>) -> Result<()> {
        let Value::Struct(fields) = message else { panic!("a message is a struct, not {message:?}") };
        let mut order: Vec<&(i16, Value)> = fields.iter().collect();
        if let Some(u) = &mut self.disorder {
            for index in (1..order.len()).rev() {
                order.swap(index, u.int_in_range(0..=index)?);
            }
        }
        // The id of the field before, which Compact counts from.
        let mut last = 0;
        for (id, value) in order {
            let field = desc.field_by_id(*id).expect("values name declared fields");
            self.write_noise(desc, *id, field.ty.id, &mut last, out)?;
            self.write_field(field.ty.id, *id, value, &mut last, out)?;
        }
        out.push(0);
        Ok(())
    }

    fn write_field(
        &mut self,
        ty: TypeId,
        id: i16,
        value: &Value,
        last: &mut i16,
        out: &mut Vec<u8>,
    ) -> Result<()> {
        if let (true, Value::Bool(value)) = (self.is_compact(), value) {
            self.write_header(if *value { 1 } else { 2 }, id, last, out);
            return Ok(());
        }
        self.write_header(self.code(ty), id, last, out);
        self.write(ty, value, out)
    }

    /// Fields that change nothing: ahead of field `id`, which is sent next.
    fn write_noise(
        &mut self,
        desc: &StructDesc,
        id: i16,
        ty: TypeId,
        last: &mut i16,
        out: &mut Vec<u8>,
    ) -> Result<()> {
        let compact = self.is_compact();
        let Some(u) = &mut self.disorder else { return Ok(()) };
        match u.int_in_range(0..=8)? {
            // The same field, of which the last counts.
            1 => {
                let earlier = value(u, self.schema, ty, MAX_NESTING)?;
                self.write_field(ty, id, &earlier, last, out)?;
            }
            // The same id with another type: a list of i16, or a set of them where that is the field's.
            2 => {
                let (list, set) = if compact { (9, 10) } else { (15, 14) };
                let code = if self.code(ty) == list { set } else { list };
                self.write_header(code, id, last, out);
                match compact {
                    true => out.extend([0x24, 1, 0x80, 4]),
                    false => out.extend([6, 0, 0, 0, 2, 1, 2, 3, 4]),
                }
            }
            // An unknown id.
            3 => {
                let unknown: i16 = u.arbitrary()?;
                if desc.field_by_id(unknown).is_none() {
                    self.write_header(if compact { 8 } else { 11 }, unknown, last, out);
                    self.write_bytes(&[0xff, 0], out);
                }
            }
            // An unknown struct that holds a map from string to bool.
            4 if desc.field_by_id(12345).is_none() => {
                self.write_header(12, 12345, last, out);
                match compact {
                    true => out.extend([0x1b, 1, 0x81, 1, 0x80, 2, 0]),
                    false => out.extend([13, 0, 1, 11, 2, 0, 0, 0, 1, 0, 0, 0, 1, 0x80, 9, 0]),
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn code(&self, ty: TypeId) -> u8 {
        let (binary, compact) = match self.schema.ty(ty) {
            Type::Bool => (2, 1),
            Type::I8 => (3, 3),
            Type::Double => (4, 7),
            Type::I16 => (6, 4),
            Type::I32 | Type::Enum(_) => (8, 5),
            Type::I64 => (10, 6),
            Type::String | Type::Binary => (11, 8),
            Type::Struct(_) => (12, 12),
            Type::Map(..) => (13, 11),
            Type::Set(_) => (14, 10),
            Type::List(_) => (15, 9),
            Type::Uuid => (16, 13),
        };
        if self.is_compact() { compact } else { binary }
    }

    fn write_header(&self, code: u8, id: i16, last: &mut i16, out: &mut Vec<u8>) {
        let delta = i32::from(id) - i32::from(std::mem::replace(last, id));
        match delta {
            _ if !self.is_compact() => {
                out.push(code);
                out.extend(id.to_be_bytes());
            }
            1..=15 => out.push((delta as u8) << 4 | code),
            _ => {
                out.push(code);
                write_integer(id.into(), out);
            }
        }
    }

    fn write(&mut self, ty: TypeId, value: &Value, out: &mut Vec<u8>) -> Result<()> {
        let compact = self.is_compact();
        match (self.schema.ty(ty), value) {
            (Type::Bool, Value::Bool(v)) if compact => out.push(if *v { 1 } else { 2 }),
            (Type::Bool, Value::Bool(v)) => out.push(u8::from(*v)),
            (Type::I8, Value::I8(v)) => out.extend(v.to_be_bytes()),
            (Type::I16, Value::I16(v)) if compact => write_integer((*v).into(), out),
            (Type::I16, Value::I16(v)) => out.extend(v.to_be_bytes()),
            (Type::I32, Value::I32(v)) | (Type::Enum(_), Value::Enum(v)) if compact => {
                write_integer((*v).into(), out);
            }
            (Type::I32, Value::I32(v)) | (Type::Enum(_), Value::Enum(v)) => out.extend(v.to_be_bytes()),
            (Type::I64, Value::I64(v)) if compact => write_integer(*v, out),
            (Type::I64, Value::I64(v)) => out.extend(v.to_be_bytes()),
            (Type::Double, Value::Double(v)) if compact => out.extend(v.to_bits().to_le_bytes()),
            (Type::Double, Value::Double(v)) => out.extend(v.to_bits().to_be_bytes()),
            (Type::Uuid, Value::Uuid(v)) => out.extend(v.as_bytes()),
            (Type::String, Value::String(v)) => self.write_bytes(v.as_bytes(), out),
            (Type::Binary, Value::Binary(v)) => self.write_bytes(v, out),
            (Type::Struct(id), _) => self.write_struct(self.schema.struct_desc(id), value, out)?,
            (Type::List(element), Value::List(items)) | (Type::Set(element), Value::Set(items)) => {
                let code = self.code(element);
                match items.len() {
                    short if compact && short < 15 => out.push((short as u8) << 4 | code),
                    count => {
                        out.push(if compact { 0xf0 | code } else { code });
                        self.write_len(count, out);
                    }
                }
                for item in items {
                    self.write(element, item, out)?;
                }
            }
            (Type::Map(key, to), Value::Map(entries)) => {
                let (key_code, to_code) = (self.code(key), self.code(to));
                if compact {
                    self.write_len(entries.len(), out);
                    if !entries.is_empty() {
                        out.push(key_code << 4 | to_code);
                    }
                } else {
                    out.extend([key_code, to_code]);
                    self.write_len(entries.len(), out);
                }
                for (k, v) in entries {
                    self.write(key, k, out)?;
                    self.write(to, v, out)?;
                }
            }
            (ty, value) => panic!("{value:?} is not a {ty:?}"),
        }
        Ok(())
    }

    fn write_len(&self, len: usize, out: &mut Vec<u8>) {
        let len = u32::try_from(len).expect("generated values are small");
        match self.is_compact() {
            true => write_varint(len.into(), out),
            false => out.extend(len.to_be_bytes()),
        }
    }

    fn write_bytes(&self, bytes: &[u8], out: &mut Vec<u8>) {
        self.write_len(bytes.len(), out);
        out.extend(bytes);
    }
}

fn write_varint(mut value: u64, out: &mut Vec<u8>) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

fn write_integer(value: i64, out: &mut Vec<u8>) {
    write_varint((value << 1 ^ value >> 63) as u64, out);
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
