//! Messages changed: how they are written, as trees, and their bytes at random.

use scrimp::Protocol;

use crate::rng::Rng;
use crate::tree::{self, CODES, Node, Parts};

/// One to three random changes.
pub fn mutate(protocol: Protocol, original: &[u8], rng: &mut Rng) -> Vec<u8> {
    let parts = Parts(protocol);
    let mut bytes = original.to_vec();
    for _ in 0..=rng.below(3) {
        if bytes.is_empty() {
            break;
        }
        let at = rng.below(bytes.len());
        let part = at..at + rng.below(17).min(bytes.len() - at);
        match rng.below(12) {
            0 => bytes[at] ^= 1 << rng.below(8),
            1 => bytes[at] = rng.bits() as u8,
            2 if protocol == Protocol::Compact => {
                bytes[at] = parts.code(*rng.pick(&CODES)) | (rng.bits() as u8 & 0xf0);
            }
            2 => bytes[at] = *rng.pick(&CODES),
            3 => bytes[at] = *rng.pick(&[0, 1, 0x7f, 0x80, 0xff]),
            4 => bytes.truncate(at),
            5 => drop(bytes.remove(at)),
            6 => bytes.insert(at, rng.bits() as u8),
            7 => {
                // A field of a random type in front of the byte.
                let node = random_node(rng, 2);
                let fields = Node::Struct(vec![(rng.below(120) as i16, node)]);
                let mut field = fields.to_loose_bytes_in(protocol, rng);
                field.truncate(field.len() - 1);
                bytes.splice(at..at, field.into_iter().take(60 / 3));
            }
            8 => drop(bytes.drain(part)),
            9 => bytes.extend_from_within(part),
            10 => {
                let again = bytes[part].to_vec();
                bytes.splice(at..at, again);
            }
            _ => {
                let length = *rng.pick(&[-1, 0, 1, 2, i32::MIN, i32::MAX, 0x0100_0000, bytes.len() as i32]);
                for (byte, new) in bytes[at..].iter_mut().zip(parts.len(length)) {
                    *byte = new;
                }
            }
        }
    }
    bytes
}

fn random_node(rng: &mut Rng, depth: usize) -> Node {
    let code = loop {
        let code = *rng.pick(&CODES);
        if depth > 0 || tree::fixed_len(code).is_some() || code == tree::STRING {
            break code;
        }
    };
    random_node_of(code, rng, depth)
}

fn random_node_of(code: u8, rng: &mut Rng, depth: usize) -> Node {
    if let Some(len) = tree::fixed_len(code) {
        return Node::Fixed(code, rng.bytes(len));
    }
    let depth = depth.saturating_sub(1);
    let count = if depth == 0 { rng.below(2) } else { rng.below(4) };
    let element = |rng: &mut Rng| if depth == 0 { tree::I16 } else { *rng.pick(&CODES) };
    match code {
        tree::STRING => {
            // Rarely UTF-8, which skipping must not mind.
            let len = rng.below(12);
            Node::Bytes(rng.bytes(len))
        }
        tree::STRUCT => {
            Node::Struct((0..count).map(|_| (rng.below(300) as i16 - 60, random_node(rng, depth))).collect())
        }
        tree::MAP => {
            let (key, value) = (element(rng), element(rng));
            let entry = |rng: &mut Rng| (random_node_of(key, rng, depth), random_node_of(value, rng, depth));
            let entries = (0..count).map(|_| entry(rng)).collect();
            Node::Map(key, value, entries)
        }
        _ => {
            let element = element(rng);
            Node::List(code, element, (0..count).map(|_| random_node_of(element, rng, depth)).collect())
        }
    }
}

/// Changes how a message is written without changing its meaning, except where it [breaks](Self::breaking) something on purpose.
pub struct Disturber<'r> {
    /// The source of decisions.
    pub rng: &'r mut Rng,
    /// The odds that a place changes its meaning: one in so many, or never if 0.
    pub breaking: usize,
}

impl Disturber<'_> {
    fn breaks(&mut self) -> bool {
        self.breaking > 0 && self.rng.one_in(self.breaking)
    }

    /// Disturbs `node` and all within.
    pub fn disturb(&mut self, node: &mut Node) {
        match node {
            Node::Fixed(tree::BOOL, bytes) if bytes[0] != 0 => bytes[0] = self.rng.bits() as u8 | 1,
            Node::Fixed(..) => {}
            Node::Bytes(bytes) => {
                if self.breaks() {
                    bytes.push(0xff);
                }
            }
            Node::List(code, element, items) => {
                if items.is_empty() {
                    *element = *self.rng.pick(&[0, tree::BOOL, tree::STRUCT, tree::UUID, tree::MAP]);
                } else if self.breaks() {
                    *node = random_node_of(*code, self.rng, 2);
                    return;
                }
                items.iter_mut().for_each(|item| self.disturb(item));
            }
            Node::Map(key, value, entries) => {
                if entries.is_empty() {
                    *key = *self.rng.pick(&[0, tree::LIST, tree::I8]);
                    *value = *self.rng.pick(&[0, tree::STRING, tree::DOUBLE]);
                }
                for (key, value) in entries {
                    self.disturb(key);
                    self.disturb(value);
                }
            }
            Node::Struct(fields) => self.disturb_fields(fields),
        }
    }

    fn disturb_fields(&mut self, fields: &mut Vec<(i16, Node)>) {
        if self.breaks() && !fields.is_empty() {
            let at = self.rng.below(fields.len());
            fields.remove(at);
        }
        fields.iter_mut().for_each(|(_, value)| self.disturb(value));
        if self.rng.one_in(2) {
            self.rng.shuffle(fields);
        }
        // Earlier fields of the same id: other values of the same type, which lose, or of another type, which are
        // skipped. Last wins; so they come before.
        for (id, value) in fields.clone() {
            let code = value.code();
            if self.rng.one_in(6) {
                let earlier = match value {
                    Node::Fixed(code, bytes) => Node::Fixed(code, self.rng.bytes(bytes.len())),
                    Node::Bytes(_) => Node::text("an earlier one"),
                    Node::List(code, ..) => Node::List(code, 0, Vec::new()),
                    Node::Map(..) => Node::Map(0, 0, Vec::new()),
                    same => same,
                };
                let is_it = |field: &(i16, Node)| field.0 == id && field.1.code() == code;
                let first = fields.iter().position(is_it).expect("nothing is removed");
                let at = self.rng.below(first + 1);
                fields.insert(at, (id, earlier));
            }
            if self.rng.one_in(6) {
                let other = random_node(self.rng, 3);
                if other.code() != code {
                    let at = self.rng.below(fields.len() + 1);
                    fields.insert(at, (id, other));
                }
            }
        }
        // Ids that generated schemas rarely have; where one has, the reference knows.
        while self.rng.one_in(3) {
            let id = if self.breaks() { self.rng.below(200) as i16 } else { UNKNOWN };
            let at = self.rng.below(fields.len() + 1);
            let unknown = random_node(self.rng, 4);
            fields.insert(at, (id, unknown));
        }
    }
}

/// An id that no generated schema declares but by an unlikely chance.
const UNKNOWN: i16 = 31337;
