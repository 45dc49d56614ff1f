//! A tree of what bytes say, without any schema: to write messages that no encoder would, and to read any.
//!
//! Type codes and the bytes of numbers are those of Binary. [`compact`] writes and reads the same trees.

pub(crate) mod compact;

use scrimp::Protocol;
use scrimp::descriptor::Type;

use crate::harness::Rng;

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

    /// In Binary.
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        self.to_bytes_in(Protocol::Binary)
    }

    pub(crate) fn to_bytes_in(&self, protocol: Protocol) -> Vec<u8> {
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
    pub(crate) fn to_loose_bytes_in(&self, protocol: Protocol, rng: &mut Rng) -> Vec<u8> {
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
pub(crate) struct Parts(pub(crate) Protocol);

impl Parts {
    fn is_compact(self) -> bool {
        self.0 == Protocol::Compact
    }

    /// The protocol's own code for the type with Binary's `code`.
    pub(crate) fn code(self, code: u8) -> u8 {
        if self.is_compact() { compact::code(code) } else { code }
    }

    /// Every code of the protocol that stands for no value, nor for none.
    pub(crate) fn unknown_codes(self) -> Vec<u8> {
        match self.is_compact() {
            true => vec![14, 15],
            false => (1..=u8::MAX).filter(|code| !CODES.contains(code)).collect(),
        }
    }

    /// A field header with the protocol's own `code`.
    pub(crate) fn header_with(self, code: u8, id: i16) -> Vec<u8> {
        let id = match self.is_compact() {
            true => compact::varint(compact::zigzag(id.into())),
            false => id.to_be_bytes().to_vec(),
        };
        [vec![code], id].concat()
    }

    pub(crate) fn header(self, code: u8, id: i16) -> Vec<u8> {
        self.header_with(self.code(code), id)
    }

    pub(crate) fn field(self, code: u8, id: i16, value: &[u8]) -> Vec<u8> {
        [self.header(code, id), value.to_vec()].concat()
    }

    /// A bool field.
    pub(crate) fn bool_field(self, id: i16, value: bool) -> Vec<u8> {
        match self.is_compact() {
            true => self.header_with(if value { 1 } else { 2 }, id),
            false => self.field(BOOL, id, &[value.into()]),
        }
    }

    /// A length or count.
    pub(crate) fn len(self, len: i32) -> Vec<u8> {
        match self.is_compact() {
            true => compact::varint((len as u32).into()),
            false => len.to_be_bytes().to_vec(),
        }
    }

    pub(crate) fn text(self, text: &str) -> Vec<u8> {
        [self.len(text.len() as i32), text.as_bytes().to_vec()].concat()
    }

    pub(crate) fn i32(self, value: i32) -> Vec<u8> {
        Node::i32(value).to_bytes_in(self.0)
    }

    /// A list or set header with the protocol's own code for elements.
    pub(crate) fn list_with(self, code: u8, count: i32) -> Vec<u8> {
        match self.is_compact() {
            true => [vec![0xf0 | code], self.len(count)].concat(),
            false => [vec![code], self.len(count)].concat(),
        }
    }

    pub(crate) fn list(self, code: u8, count: i32) -> Vec<u8> {
        self.list_with(self.code(code), count)
    }

    /// A map header with the protocol's own codes for keys and values.
    pub(crate) fn map_with(self, key: u8, value: u8, count: i32) -> Vec<u8> {
        match self.is_compact() {
            true if count == 0 => vec![0],
            true => [self.len(count), vec![key << 4 | value]].concat(),
            false => [vec![key, value], self.len(count)].concat(),
        }
    }

    pub(crate) fn map(self, key: u8, value: u8, count: i32) -> Vec<u8> {
        self.map_with(self.code(key), self.code(value), count)
    }

    /// The fewest bytes of an element with Binary's `code`.
    pub(crate) fn min_len(self, code: u8) -> u64 {
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
pub(crate) fn parse(protocol: Protocol, bytes: &[u8], depth: usize) -> Option<(Node, usize)> {
    if protocol == Protocol::Compact {
        return compact::parse(bytes, depth);
    }
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
