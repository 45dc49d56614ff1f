//! The same trees in Compact.

use super::{BOOL, DOUBLE, I8, I16, I32, I64, LIST, MAP, Node, Rest, SET, STRING, STRUCT, UUID};
use crate::rng::Rng;

/// By Compact's code.
const CODES: [u8; 14] = [0, BOOL, BOOL, I8, I16, I32, I64, DOUBLE, STRING, LIST, SET, MAP, STRUCT, UUID];

/// Compact's code for elements of a type.
pub(super) fn code(binary: u8) -> u8 {
    CODES.iter().position(|code| *code == binary).expect("a type that Compact has") as u8
}

/// A varint, as short as it can be.
pub(super) fn varint(mut value: u64) -> Vec<u8> {
    let mut out = Vec::new();
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
    out
}

pub(super) fn zigzag(value: i64) -> u64 {
    if value < 0 { !(value as u64) << 1 | 1 } else { (value as u64) << 1 }
}

/// The bytes of `node`: as an encoder writes them, or with `loose` in any way that a reader must understand.
pub(super) fn write(node: &Node, loose: Option<&mut Rng>) -> Vec<u8> {
    let mut writer = Writer { out: Vec::new(), loose };
    writer.value(node);
    writer.out
}

struct Writer<'r> {
    out: Vec<u8>,
    loose: Option<&'r mut Rng>,
}

impl Writer<'_> {
    /// Whether to do something in another way than encoders do.
    fn odd(&mut self) -> bool {
        self.loose.as_mut().is_some_and(|rng| rng.one_in(3))
    }

    /// A varint of at most `max` bytes.
    fn varint(&mut self, value: u64, max: usize) {
        let mut bytes = varint(value);
        if self.odd() {
            let longer = self.loose.as_mut().map_or(0, |rng| rng.below(max + 1 - bytes.len()));
            for _ in 0..longer {
                *bytes.last_mut().expect("a varint has a byte") |= 0x80;
                bytes.push(0);
            }
        }
        self.out.extend(bytes);
    }

    fn integer(&mut self, value: i64, max: usize) {
        self.varint(zigzag(value), max);
    }

    fn field(&mut self, last: &mut i16, id: i16, code: u8) {
        let delta = i32::from(id) - i32::from(*last);
        *last = id;
        if (1..=15).contains(&delta) && !self.odd() {
            self.out.push((delta as u8) << 4 | code);
        } else {
            self.out.push(code);
            self.integer(id.into(), 5);
        }
    }

    fn element_code(&mut self, binary: u8) -> u8 {
        if binary == BOOL && self.odd() { 2 } else { code(binary) }
    }

    fn value(&mut self, node: &Node) {
        match node {
            Node::Fixed(BOOL, bytes) => {
                let no = if self.odd() { 0 } else { 2 };
                self.out.push(if bytes[0] != 0 { 1 } else { no });
            }
            Node::Fixed(DOUBLE, bytes) => self.out.extend(bytes.iter().rev()),
            Node::Fixed(I16 | I32 | I64, bytes) => {
                let negative = bytes[0] >= 0x80;
                let start = if negative { -1 } else { 0 };
                let value = bytes.iter().fold(start, |value, byte| value << 8 | i64::from(*byte));
                self.integer(value, if bytes.len() == 8 { 10 } else { 5 });
            }
            Node::Fixed(_, bytes) => self.out.extend(bytes),
            Node::Bytes(bytes) => {
                self.varint(bytes.len() as u64, 5);
                self.out.extend(bytes);
            }
            Node::List(_, element, items) => {
                let code = self.element_code(*element);
                if items.len() < 15 && !self.odd() {
                    self.out.push((items.len() as u8) << 4 | code);
                } else {
                    self.out.push(0xf0 | code);
                    self.varint(items.len() as u64, 5);
                }
                items.iter().for_each(|item| self.value(item));
            }
            Node::Map(key, value, entries) => {
                self.varint(entries.len() as u64, 5);
                if !entries.is_empty() {
                    let types = self.element_code(*key) << 4 | self.element_code(*value);
                    self.out.push(types);
                }
                for (key, value) in entries {
                    self.value(key);
                    self.value(value);
                }
            }
            Node::Struct(fields) => {
                let mut last = 0;
                for (id, value) in fields {
                    match value {
                        Node::Fixed(BOOL, bytes) => {
                            self.field(&mut last, *id, if bytes[0] != 0 { 1 } else { 2 });
                        }
                        other => {
                            self.field(&mut last, *id, code(other.code()));
                            self.value(other);
                        }
                    }
                }
                let stop =
                    if self.odd() { self.loose.as_mut().map_or(0, |rng| rng.bits() as u8 & 0xf0) } else { 0 };
                self.out.push(stop);
            }
        }
    }
}

/// See [`super::parse`].
pub(super) fn parse(bytes: &[u8], depth: usize) -> Option<(Node, usize)> {
    let mut parser = Parser { rest: Rest(bytes) };
    let node = parser.value(STRUCT, depth)?;
    Some((node, bytes.len() - parser.rest.0.len()))
}

struct Parser<'i> {
    rest: Rest<'i>,
}

impl Parser<'_> {
    /// A varint of at most `max` bytes that fits `bits` bits.
    fn varint(&mut self, max: usize, bits: u32) -> Option<u64> {
        let mut value = 0_u128;
        for index in 0..max {
            let byte = self.rest.byte()?;
            value |= u128::from(byte & 0x7f) << (7 * index);
            if byte < 0x80 {
                return u64::try_from(value).ok().filter(|value| value.checked_shr(bits).unwrap_or(0) == 0);
            }
        }
        None
    }

    fn integer(&mut self, max: usize, bits: u32) -> Option<i64> {
        let value = self.varint(max, bits)?;
        Some(if value % 2 == 1 { !((value >> 1) as i64) } else { (value >> 1) as i64 })
    }

    /// The bytes that an integer is in Binary.
    fn number(&mut self, code: u8) -> Option<Vec<u8>> {
        Some(match code {
            I16 => i16::try_from(self.integer(5, 32)?).ok()?.to_be_bytes().to_vec(),
            I32 => (self.integer(5, 32)? as i32).to_be_bytes().to_vec(),
            _ => self.integer(10, 64)?.to_be_bytes().to_vec(),
        })
    }

    fn len(&mut self) -> Option<usize> {
        usize::try_from(i32::try_from(self.varint(5, 32)?).ok()?).ok()
    }

    fn code(nibble: u8) -> Option<u8> {
        CODES.get(usize::from(nibble)).copied()
    }

    /// Elements one after another; every one takes a byte at least, so a wrong count ends soon.
    fn items(&mut self, code: u8, count: usize, depth: usize) -> Option<Vec<Node>> {
        (0..count).map(|_| self.value(code, depth)).collect()
    }

    /// An element of a type, or the value of a field that is no bool.
    fn value(&mut self, code: u8, depth: usize) -> Option<Node> {
        let fixed = |bytes: &[u8]| Node::Fixed(code, bytes.to_vec());
        match code {
            BOOL => {
                return self.rest.byte().filter(|byte| *byte < 3).map(|byte| fixed(&[u8::from(byte == 1)]));
            }
            I8 => return self.rest.take(1).map(fixed),
            UUID => return self.rest.take(16).map(fixed),
            DOUBLE => {
                let mut bytes = self.rest.take(8)?.to_vec();
                bytes.reverse();
                return Some(fixed(&bytes));
            }
            I16 | I32 | I64 => return self.number(code).map(|bytes| fixed(&bytes)),
            STRING => {
                let len = self.len()?;
                return Some(Node::Bytes(self.rest.take(len)?.to_vec()));
            }
            _ => {}
        }
        let depth = depth.checked_sub(1)?;
        match code {
            STRUCT => {
                let mut fields = Vec::new();
                let mut last = 0_i16;
                loop {
                    let byte = self.rest.byte()?;
                    if byte & 0x0f == 0 {
                        return Some(Node::Struct(fields));
                    }
                    last = match byte >> 4 {
                        0 => i16::try_from(self.integer(5, 32)?).ok()?,
                        delta => last.checked_add(delta.into())?,
                    };
                    let value = match byte & 0x0f {
                        1 => Node::Fixed(BOOL, vec![1]),
                        2 => Node::Fixed(BOOL, vec![0]),
                        code => self.value(Self::code(code)?, depth)?,
                    };
                    fields.push((last, value));
                }
            }
            MAP => {
                let count = self.len()?;
                if count == 0 {
                    return Some(Node::Map(0, 0, Vec::new()));
                }
                let types = self.rest.byte()?;
                let (key, value) = (Self::code(types >> 4)?, Self::code(types & 0x0f)?);
                let entries = (0..count).map(|_| Some((self.value(key, depth)?, self.value(value, depth)?)));
                Some(Node::Map(key, value, entries.collect::<Option<_>>()?))
            }
            LIST | SET => {
                let header = self.rest.byte()?;
                let element = Self::code(header & 0x0f)?;
                let count = if header >> 4 == 15 { self.len()? } else { usize::from(header >> 4) };
                Some(Node::List(code, element, self.items(element, count, depth)?))
            }
            _ => None,
        }
    }
}
