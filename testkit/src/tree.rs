//! Messages as trees, without any schema: to write messages that no encoder would, and to read any.
//!
//! Type codes and the bytes of numbers are those of Binary. The module `compact` writes and reads the same trees.

mod compact;

use scrimp::descriptor::{Schema, StructDesc, Type, TypeId};
use scrimp::{Protocol, StructType, Value};

use crate::rng::Rng;

/// The code of `bool`.
pub const BOOL: u8 = 2;
/// The code of `i8`.
pub const I8: u8 = 3;
/// The code of `double`.
pub const DOUBLE: u8 = 4;
/// The code of `i16`.
pub const I16: u8 = 6;
/// The code of `i32` and enums.
pub const I32: u8 = 8;
/// The code of `i64`.
pub const I64: u8 = 10;
/// The code of strings and binaries.
pub const STRING: u8 = 11;
/// The code of structs, unions and exceptions.
pub const STRUCT: u8 = 12;
/// The code of maps.
pub const MAP: u8 = 13;
/// The code of sets.
pub const SET: u8 = 14;
/// The code of lists.
pub const LIST: u8 = 15;
/// The code of `uuid`.
pub const UUID: u8 = 16;

/// The codes that stand for a value.
pub const CODES: [u8; 12] = [BOOL, I8, DOUBLE, I16, I32, I64, STRING, STRUCT, MAP, SET, LIST, UUID];

/// A value on the wire.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// A number, bool, double or uuid: its bytes.
    Fixed(u8, Vec<u8>),
    /// A string or binary.
    Bytes(Vec<u8>),
    /// A list or set: its own code, the code of its elements, the elements.
    List(u8, u8, Vec<Node>),
    /// A map: the codes of keys and values, the entries.
    Map(u8, u8, Vec<(Node, Node)>),
    /// The fields in order.
    Struct(Vec<(i16, Node)>),
}

impl Node {
    /// The message `value` of type `ty`, fields in the order that they are listed in.
    pub fn of_message(ty: &StructType, value: &Value) -> Self {
        Self::of_struct(ty.schema().descriptors(), ty.desc(), value)
    }

    fn of_struct(schema: &Schema, desc: &StructDesc, value: &Value) -> Self {
        let Value::Struct(fields) = value else { panic!("a struct is not {value:?}") };
        let field = |(id, value): &(i16, Value)| {
            let field = desc.field_by_id(*id).expect("values name declared fields");
            (*id, Self::of(schema, field.ty.id, value))
        };
        Self::Struct(fields.iter().map(field).collect())
    }

    /// The value `value` of type `ty`.
    pub fn of(schema: &Schema, ty: TypeId, value: &Value) -> Self {
        let code = |ty| code_of(schema.ty(ty));
        let fixed = |bytes: &[u8]| Self::Fixed(code(ty), bytes.to_vec());
        match (schema.ty(ty), value) {
            (_, Value::Bool(v)) => fixed(&[u8::from(*v)]),
            (_, Value::I8(v)) => fixed(&v.to_be_bytes()),
            (_, Value::I16(v)) => fixed(&v.to_be_bytes()),
            (_, Value::I32(v) | Value::Enum(v)) => fixed(&v.to_be_bytes()),
            (_, Value::I64(v)) => fixed(&v.to_be_bytes()),
            (_, Value::Double(v)) => fixed(&v.to_be_bytes()),
            (_, Value::Uuid(v)) => fixed(v.as_bytes()),
            (_, Value::String(v)) => Self::text(v),
            (_, Value::Binary(v)) => Self::Bytes(v.clone()),
            (Type::Struct(id), _) => Self::of_struct(schema, schema.struct_desc(id), value),
            (Type::List(element) | Type::Set(element), Value::List(items) | Value::Set(items)) => {
                let items = items.iter().map(|item| Self::of(schema, element, item));
                Self::List(code(ty), code(element), items.collect())
            }
            (Type::Map(key, to), Value::Map(entries)) => {
                let entry = |(k, v): &(Value, Value)| (Self::of(schema, key, k), Self::of(schema, to, v));
                Self::Map(code(key), code(to), entries.iter().map(entry).collect())
            }
            (ty, value) => panic!("{value:?} is not a {ty:?}"),
        }
    }

    /// The code of its type.
    pub fn code(&self) -> u8 {
        match self {
            Self::Fixed(code, _) | Self::List(code, ..) => *code,
            Self::Bytes(_) => STRING,
            Self::Map(..) => MAP,
            Self::Struct(_) => STRUCT,
        }
    }

    /// An `i32`.
    pub fn i32(value: i32) -> Self {
        Self::Fixed(I32, value.to_be_bytes().to_vec())
    }

    /// A string.
    pub fn text(value: &str) -> Self {
        Self::Bytes(value.as_bytes().to_vec())
    }

    /// Its bytes in Binary.
    pub fn to_bytes(&self) -> Vec<u8> {
        self.to_bytes_in(Protocol::Binary)
    }

    /// Its bytes, as encoders write them.
    pub fn to_bytes_in(&self, protocol: Protocol) -> Vec<u8> {
        match protocol {
            Protocol::Compact => compact::write(self, None),
            _ => {
                let mut out = Vec::new();
                self.write(&mut out);
                out
            }
        }
    }

    /// As `to_bytes_in`, but in any of the ways that a reader must understand.
    pub fn to_loose_bytes_in(&self, protocol: Protocol, rng: &mut Rng) -> Vec<u8> {
        match protocol {
            Protocol::Compact => compact::write(self, Some(rng)),
            _ => self.to_bytes_in(protocol),
        }
    }

    fn write(&self, out: &mut Vec<u8>) {
        match self {
            Self::Fixed(_, bytes) => out.extend(bytes),
            Self::Bytes(bytes) => {
                out.extend((bytes.len() as i32).to_be_bytes());
                out.extend(bytes);
            }
            Self::List(_, element, items) => {
                out.push(*element);
                out.extend((items.len() as i32).to_be_bytes());
                items.iter().for_each(|item| item.write(out));
            }
            Self::Map(key, value, entries) => {
                out.extend([*key, *value]);
                out.extend((entries.len() as i32).to_be_bytes());
                for (key, value) in entries {
                    key.write(out);
                    value.write(out);
                }
            }
            Self::Struct(fields) => {
                for (id, value) in fields {
                    out.push(value.code());
                    out.extend(id.to_be_bytes());
                    value.write(out);
                }
                out.push(0);
            }
        }
    }
}

/// The parts of messages as bytes of a protocol, each good on its own: fields have their id in full.
#[derive(Clone, Copy, Debug)]
pub struct Parts(
    /// The protocol.
    pub Protocol,
);

impl Parts {
    fn is_compact(self) -> bool {
        self.0 == Protocol::Compact
    }

    /// The protocol's own code for the type with Binary's `code`.
    pub fn code(self, code: u8) -> u8 {
        if self.is_compact() { compact::code(code) } else { code }
    }

    /// Every code of the protocol that stands for no value, nor for none.
    pub fn unknown_codes(self) -> Vec<u8> {
        match self.is_compact() {
            true => vec![14, 15],
            false => (1..=u8::MAX).filter(|code| !CODES.contains(code)).collect(),
        }
    }

    /// A field header with the protocol's own `code`.
    pub fn header_with(self, code: u8, id: i16) -> Vec<u8> {
        let id = match self.is_compact() {
            true => compact::varint(compact::zigzag(id.into())),
            false => id.to_be_bytes().to_vec(),
        };
        [vec![code], id].concat()
    }

    /// A field header.
    pub fn header(self, code: u8, id: i16) -> Vec<u8> {
        self.header_with(self.code(code), id)
    }

    /// A field whose value is `value`.
    pub fn field(self, code: u8, id: i16, value: &[u8]) -> Vec<u8> {
        [self.header(code, id), value.to_vec()].concat()
    }

    /// A bool field.
    pub fn bool_field(self, id: i16, value: bool) -> Vec<u8> {
        match self.is_compact() {
            true => self.header_with(if value { 1 } else { 2 }, id),
            false => self.field(BOOL, id, &[value.into()]),
        }
    }

    /// A length or count.
    pub fn len(self, len: i32) -> Vec<u8> {
        match self.is_compact() {
            true => compact::varint((len as u32).into()),
            false => len.to_be_bytes().to_vec(),
        }
    }

    /// A string.
    pub fn text(self, text: &str) -> Vec<u8> {
        [self.len(text.len() as i32), text.as_bytes().to_vec()].concat()
    }

    /// An `i32` without a header.
    pub fn i32(self, value: i32) -> Vec<u8> {
        Node::i32(value).to_bytes_in(self.0)
    }

    /// A list or set header with the protocol's own code for elements.
    pub fn list_with(self, code: u8, count: i32) -> Vec<u8> {
        match self.is_compact() {
            true => [vec![0xf0 | code], self.len(count)].concat(),
            false => [vec![code], self.len(count)].concat(),
        }
    }

    /// A list or set header.
    pub fn list(self, code: u8, count: i32) -> Vec<u8> {
        self.list_with(self.code(code), count)
    }

    /// A map header with the protocol's own codes for keys and values.
    pub fn map_with(self, key: u8, value: u8, count: i32) -> Vec<u8> {
        match self.is_compact() {
            true if count == 0 => vec![0],
            true => [self.len(count), vec![key << 4 | value]].concat(),
            false => [vec![key, value], self.len(count)].concat(),
        }
    }

    /// A map header.
    pub fn map(self, key: u8, value: u8, count: i32) -> Vec<u8> {
        self.map_with(self.code(key), self.code(value), count)
    }

    /// The fewest bytes of an element with Binary's `code`.
    pub fn min_len(self, code: u8) -> u64 {
        match (code, self.is_compact()) {
            (DOUBLE, _) | (I64, false) => 8,
            (UUID, _) => 16,
            (I16, false) => 2,
            (I32 | STRING, false) => 4,
            (LIST | SET, false) => 5,
            (MAP, false) => 6,
            _ => 1,
        }
    }
}

/// The code of values of `ty`.
pub fn code_of(ty: Type) -> u8 {
    match ty {
        Type::Bool => BOOL,
        Type::I8 => I8,
        Type::Double => DOUBLE,
        Type::I16 => I16,
        Type::I32 | Type::Enum(_) => I32,
        Type::I64 => I64,
        Type::String | Type::Binary => STRING,
        Type::Struct(_) => STRUCT,
        Type::Map(..) => MAP,
        Type::Set(_) => SET,
        Type::List(_) => LIST,
        Type::Uuid => UUID,
    }
}

/// The bytes of every value with `code`, when they have as many.
pub fn fixed_len(code: u8) -> Option<usize> {
    Some(match code {
        BOOL | I8 => 1,
        I16 => 2,
        I32 => 4,
        I64 | DOUBLE => 8,
        UUID => 16,
        _ => return None,
    })
}

/// Reads the struct at the start of `bytes`, and tells how many bytes it took; `None` when there is none, or it is nested
/// more than `depth` levels deep.
pub fn parse(protocol: Protocol, bytes: &[u8], depth: usize) -> Option<(Node, usize)> {
    if protocol == Protocol::Compact {
        return compact::parse(bytes, depth);
    }
    let mut parser = Parser { rest: Rest(bytes) };
    let node = parser.value(STRUCT, depth)?;
    Some((node, bytes.len() - parser.rest.0.len()))
}

/// The bytes that are not read yet.
struct Rest<'i>(&'i [u8]);

impl<'i> Rest<'i> {
    fn take(&mut self, len: usize) -> Option<&'i [u8]> {
        let (taken, rest) = self.0.split_at_checked(len)?;
        self.0 = rest;
        Some(taken)
    }

    fn byte(&mut self) -> Option<u8> {
        self.take(1).map(|byte| byte[0])
    }
}

struct Parser<'i> {
    rest: Rest<'i>,
}

impl Parser<'_> {
    fn count(&mut self) -> Option<usize> {
        let bytes = self.rest.take(4)?.try_into().expect("four bytes were taken");
        usize::try_from(i32::from_be_bytes(bytes)).ok()
    }

    /// The code of elements: of no type when there are none to come.
    fn element_code(&mut self) -> Option<u8> {
        self.rest.byte().filter(|code| *code == 0 || CODES.contains(code))
    }

    fn value(&mut self, code: u8, depth: usize) -> Option<Node> {
        if let Some(len) = fixed_len(code) {
            return Some(Node::Fixed(code, self.rest.take(len)?.to_vec()));
        }
        if code == STRING {
            let len = self.count()?;
            return Some(Node::Bytes(self.rest.take(len)?.to_vec()));
        }
        let depth = depth.checked_sub(1)?;
        match code {
            STRUCT => {
                let mut fields = Vec::new();
                loop {
                    let code = self.rest.byte()?;
                    if code == 0 {
                        return Some(Node::Struct(fields));
                    }
                    let id = i16::from_be_bytes(self.rest.take(2)?.try_into().expect("two bytes were taken"));
                    fields.push((id, self.value(code, depth)?));
                }
            }
            MAP => {
                let (key, value) = (self.element_code()?, self.element_code()?);
                // Every entry takes a byte at least, so a wrong count ends soon.
                let entries =
                    (0..self.count()?).map(|_| Some((self.value(key, depth)?, self.value(value, depth)?)));
                Some(Node::Map(key, value, entries.collect::<Option<_>>()?))
            }
            LIST | SET => {
                let element = self.element_code()?;
                let items = (0..self.count()?).map(|_| self.value(element, depth));
                Some(Node::List(code, element, items.collect::<Option<_>>()?))
            }
            _ => None,
        }
    }
}
