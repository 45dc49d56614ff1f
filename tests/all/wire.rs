//! A tree of what Binary bytes say, without any schema: to write messages that no encoder would, and to read any.

use scrimp::Value;
use scrimp::descriptor::{Schema, Type, TypeId};

pub(crate) const BOOL: u8 = 2;
pub(crate) const I8: u8 = 3;
pub(crate) const DOUBLE: u8 = 4;
pub(crate) const I16: u8 = 6;
pub(crate) const I32: u8 = 8;
pub(crate) const I64: u8 = 10;
pub(crate) const STRING: u8 = 11;
pub(crate) const STRUCT: u8 = 12;
pub(crate) const MAP: u8 = 13;
pub(crate) const SET: u8 = 14;
pub(crate) const LIST: u8 = 15;
pub(crate) const UUID: u8 = 16;

/// The codes that stand for a value.
pub(crate) const CODES: [u8; 12] = [BOOL, I8, DOUBLE, I16, I32, I64, STRING, STRUCT, MAP, SET, LIST, UUID];

/// A value on the wire.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Node {
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
    pub(crate) fn code(&self) -> u8 {
        match self {
            Self::Fixed(code, _) | Self::List(code, ..) => *code,
            Self::Bytes(_) => STRING,
            Self::Map(..) => MAP,
            Self::Struct(_) => STRUCT,
        }
    }

    pub(crate) fn i32(value: i32) -> Self {
        Self::Fixed(I32, value.to_be_bytes().to_vec())
    }

    pub(crate) fn text(value: &str) -> Self {
        Self::Bytes(value.as_bytes().to_vec())
    }

    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let mut out = Vec::new();
        self.write(&mut out);
        out
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

    /// What an encoder writes for `value`, which is of type `ty`.
    pub(crate) fn of_value(schema: &Schema, ty: TypeId, value: &Value) -> Self {
        let nested = |ty, value: &Value| Self::of_value(schema, ty, value);
        let code = |ty| code_of(schema.ty(ty));
        match (schema.ty(ty), value) {
            (Type::List(element) | Type::Set(element), Value::List(items) | Value::Set(items)) => {
                Self::List(code(ty), code(element), items.iter().map(|item| nested(element, item)).collect())
            }
            (Type::Map(key, to), Value::Map(entries)) => Self::Map(
                code(key),
                code(to),
                entries.iter().map(|(k, v)| (nested(key, k), nested(to, v))).collect(),
            ),
            (Type::Struct(id), Value::Struct(fields)) => {
                let desc = schema.struct_desc(id);
                let field = |(id, value): &(i16, Value)| {
                    let field = desc.field_by_id(*id).expect("values name declared fields");
                    (*id, nested(field.ty.id, value))
                };
                Self::Struct(fields.iter().map(field).collect())
            }
            (_, Value::String(text)) => Self::text(text),
            (_, Value::Binary(bytes)) => Self::Bytes(bytes.clone()),
            (_, value) => {
                let bytes = match value {
                    Value::Bool(v) => vec![u8::from(*v)],
                    Value::I8(v) => v.to_be_bytes().to_vec(),
                    Value::I16(v) => v.to_be_bytes().to_vec(),
                    Value::I32(v) | Value::Enum(v) => v.to_be_bytes().to_vec(),
                    Value::I64(v) => v.to_be_bytes().to_vec(),
                    Value::Double(v) => v.to_bits().to_be_bytes().to_vec(),
                    Value::Uuid(v) => v.as_bytes().to_vec(),
                    other => panic!("{other:?} is not a {:?}", schema.ty(ty)),
                };
                Self::Fixed(code(ty), bytes)
            }
        }
    }
}

/// The code of values of `ty`.
pub(crate) fn code_of(ty: Type) -> u8 {
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
pub(crate) fn fixed_len(code: u8) -> Option<usize> {
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
pub(crate) fn parse(bytes: &[u8], depth: usize) -> Option<(Node, usize)> {
    let mut parser = Parser { rest: bytes };
    let node = parser.value(STRUCT, depth)?;
    Some((node, bytes.len() - parser.rest.len()))
}

struct Parser<'i> {
    rest: &'i [u8],
}

impl<'i> Parser<'i> {
    fn take(&mut self, len: usize) -> Option<&'i [u8]> {
        let (taken, rest) = self.rest.split_at_checked(len)?;
        self.rest = rest;
        Some(taken)
    }

    fn byte(&mut self) -> Option<u8> {
        self.take(1).map(|byte| byte[0])
    }

    fn count(&mut self) -> Option<usize> {
        let bytes = self.take(4)?.try_into().expect("four bytes were taken");
        usize::try_from(i32::from_be_bytes(bytes)).ok()
    }

    /// The code of elements: of no type when there are none to come.
    fn element_code(&mut self) -> Option<u8> {
        self.byte().filter(|code| *code == 0 || CODES.contains(code))
    }

    fn value(&mut self, code: u8, depth: usize) -> Option<Node> {
        if let Some(len) = fixed_len(code) {
            return Some(Node::Fixed(code, self.take(len)?.to_vec()));
        }
        if code == STRING {
            let len = self.count()?;
            return Some(Node::Bytes(self.take(len)?.to_vec()));
        }
        let depth = depth.checked_sub(1)?;
        match code {
            STRUCT => {
                let mut fields = Vec::new();
                loop {
                    let code = self.byte()?;
                    if code == 0 {
                        return Some(Node::Struct(fields));
                    }
                    let id = i16::from_be_bytes(self.take(2)?.try_into().expect("two bytes were taken"));
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
