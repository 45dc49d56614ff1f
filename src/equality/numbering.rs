//! [`Numbering`]: equal values get equal numbers.

use std::borrow::Cow;
use std::hash::{BuildHasher, Hash, Hasher};
use std::ops::Range;

use hashbrown::hash_map::HashMap;
use hashbrown::{DefaultHashBuilder, HashTable};
use uuid::Uuid;

use super::node::{Address, Head, Node};
use crate::value::ValueRef;

/// Numbers values from the inside out, so that two are equal when their numbers are. A node is looked at once, however many others share
/// it, and what is open meanwhile is on a stack of its own. What has a NaN in it has no number: it equals nothing, not even itself.
#[derive(Default)]
pub(super) struct Numbering<'a> {
    state: DefaultHashBuilder,
    nodes: HashMap<Address, Option<Number>>,
    bytes: HashMap<Cow<'a, [u8]>, u64>,
    uuids: HashMap<Uuid, u64>,
    contents: HashTable<Content>,
    /// What contents refer to.
    tokens: Vec<u64>,
    /// The parts of one node.
    scratch: Vec<Number>,
}

/// What is known of a value.
#[derive(Clone, Copy)]
pub(super) struct Number {
    /// The same for equal values of one type within one numbering, and for no others.
    pub(super) token: u64,
    /// The same for equal values wherever the state is the same.
    pub(super) hash: u64,
}

/// What the nodes of one number consist of: the tokens of their parts.
struct Content {
    head: Head,
    hash: u64,
    tokens: Range<usize>,
    token: u64,
}

/// A node whose parts are being numbered.
struct Open<'a> {
    node: Node<'a>,
    /// The next part.
    next: usize,
    /// Where the numbers of its parts start.
    start: usize,
}

/// What distinguishes a value without parts.
enum Scalar<'a> {
    Bytes(&'a [u8]),
    Uuid(Uuid),
    Token(u64),
}

impl<'a> Scalar<'a> {
    /// `None` for NaN, and for what has parts. Integers of any width are their numbers, strings are their bytes.
    fn of(value: ValueRef<'a>) -> Option<Self> {
        match value {
            ValueRef::String(text) => Some(Self::Bytes(text.as_bytes())),
            ValueRef::InvalidString(bytes) | ValueRef::Binary(bytes) => Some(Self::Bytes(bytes)),
            ValueRef::Uuid(uuid) => Some(Self::Uuid(uuid)),
            ValueRef::Bool(value) => Some(Self::Token(value.into())),
            ValueRef::Double(value) if value.is_nan() => None,
            // -0.0 equals 0.0.
            ValueRef::Double(value) => Some(Self::Token(if value == 0.0 { 0 } else { value.to_bits() })),
            _ => value.as_i64().map(|number| Self::Token(number as u64)),
        }
    }

    fn hash(&self, state: &DefaultHashBuilder) -> u64 {
        match self {
            Self::Bytes(bytes) => state.hash_one(bytes),
            Self::Uuid(uuid) => state.hash_one(uuid),
            Self::Token(token) => state.hash_one(token),
        }
    }
}

/// The hash of a value without parts: what its [number](Numbering::number) has. `None` for NaN, and for what has parts.
pub(crate) fn scalar_hash(value: ValueRef<'_>, state: &DefaultHashBuilder) -> Option<u64> {
    Scalar::of(value).map(|scalar| scalar.hash(state))
}

impl<'a> Numbering<'a> {
    /// A numbering with the hashes of `state`.
    pub(super) fn new(state: DefaultHashBuilder) -> Self {
        Self { state, ..Self::default() }
    }

    /// The number of `value`; `None` when there is a NaN in it.
    pub(super) fn number(&mut self, value: ValueRef<'a>) -> Option<Number> {
        match Node::of(value) {
            Some(node) => self.number_of(node),
            None => self.number_scalar(value),
        }
    }

    fn number_scalar(&mut self, value: ValueRef<'a>) -> Option<Number> {
        let scalar = Scalar::of(value)?;
        let hash = scalar.hash(&self.state);
        let token = match scalar {
            Scalar::Bytes(bytes) => self.token_of_bytes(bytes.into()),
            Scalar::Uuid(uuid) => {
                let next = self.uuids.len() as u64;
                *self.uuids.entry(uuid).or_insert(next)
            }
            Scalar::Token(token) => token,
        };
        Some(Number { token, hash })
    }

    fn token_of_bytes(&mut self, bytes: Cow<'a, [u8]>) -> u64 {
        let next = self.bytes.len() as u64;
        *self.bytes.entry(bytes).or_insert(next)
    }

    /// The number of a node.
    pub(super) fn number_of(&mut self, root: Node<'a>) -> Option<Number> {
        if let Some(known) = self.nodes.get(&root.address()) {
            return *known;
        }
        let mut outer: Vec<Open<'a>> = Vec::new();
        let mut parts: Vec<Option<Number>> = Vec::new();
        let mut open = Open { node: root, next: 0, start: 0 };
        loop {
            let part = match self.next_part(&mut open, &mut parts) {
                Some(inner) => match self.nodes.get(&inner.address()) {
                    Some(known) => *known,
                    None => {
                        let inner = Open { node: inner, next: 0, start: parts.len() };
                        outer.push(std::mem::replace(&mut open, inner));
                        continue;
                    }
                },
                None => {
                    let number = self.number_parts(open.node, &parts[open.start..]);
                    self.nodes.insert(open.node.address(), number);
                    parts.truncate(open.start);
                    match outer.pop() {
                        Some(suspended) => open = suspended,
                        None => return number,
                    }
                    number
                }
            };
            parts.push(part);
        }
    }

    /// Numbers parts of an open node up to one that is a node itself.
    fn next_part(&mut self, open: &mut Open<'a>, parts: &mut Vec<Option<Number>>) -> Option<Node<'a>> {
        // Lists without elements are all in one place, whatever their type.
        if let (Node::List(_), Some(memory @ [_, ..])) = (open.node, open.node.memory()) {
            let (hash, token) = (self.state.hash_one(memory), self.token_of_bytes(memory.into()));
            parts.push(Some(Number { token, hash }));
            return None;
        }
        if open.next == 0 {
            for field in open.node.unknown() {
                let (tag, value) = (field.tag(), field.to_compare());
                parts.push(Some(Number { token: tag, hash: tag }));
                let hash = self.state.hash_one(&value);
                parts.push(Some(Number { token: self.token_of_bytes(value.into()), hash }));
            }
        }
        while open.next < open.node.len() {
            let index = open.next;
            open.next += 1;
            let Some(part) = open.node.part(index) else { continue };
            if let Node::Message(_) = open.node {
                parts.push(Some(Number { token: index as u64, hash: index as u64 }));
            }
            match Node::of(part) {
                Some(inner) => return Some(inner),
                None => parts.push(self.number_scalar(part)),
            }
        }
        None
    }

    /// The number of a node that has these parts.
    fn number_parts(&mut self, node: Node<'a>, parts: &[Option<Number>]) -> Option<Number> {
        let scratch = &mut self.scratch;
        scratch.clear();
        match node {
            Node::List(_) | Node::Message(_) => {
                parts.iter().try_for_each(|part| part.map(|part| scratch.push(part)))?;
            }
            Node::Set(_) => {
                parts.iter().try_for_each(|part| part.map(|part| scratch.push(part)))?;
                scratch.sort_unstable_by_key(|part| part.token);
                scratch.dedup_by_key(|part| part.token);
            }
            Node::Map(_) => {
                let entries = parts.chunks_exact(2).map(|entry| entry[0].map(|key| (key, entry[1])));
                let mut entries: Vec<(Number, Option<Number>)> = entries.collect::<Option<_>>()?;
                entries.sort_by_key(|(key, _)| key.token);
                // The last of each key counts.
                for of_key in entries.chunk_by(|(a, _), (b, _)| a.token == b.token) {
                    let &(key, value) = of_key.last()?;
                    scratch.extend([key, value?]);
                }
            }
        }
        let head = node.head();
        let mut hasher = self.state.build_hasher();
        head.hash(&mut hasher);
        if node.is_unordered() {
            let chunk = if let Node::Map(_) = node { 2 } else { 1 };
            let hashes = scratch.chunks_exact(chunk).map(|entry| {
                let mut hasher = self.state.build_hasher();
                entry.iter().for_each(|part| hasher.write_u64(part.hash));
                hasher.finish()
            });
            hasher.write_u64(hashes.fold(0, u64::wrapping_add));
        } else {
            scratch.iter().for_each(|part| hasher.write_u64(part.hash));
        }
        let hash = hasher.finish();
        Some(Number { token: self.token_of_content(head, hash), hash })
    }

    /// The token of a node with these `head` and `hash`, and the parts that `scratch` holds.
    fn token_of_content(&mut self, head: Head, hash: u64) -> u64 {
        let tokens = self.tokens.len()..self.tokens.len() + self.scratch.len();
        self.tokens.extend(self.scratch.iter().map(|part| part.token));
        let same = |content: &Content| {
            let (theirs, ours) = (content.tokens.clone(), tokens.clone());
            content.head == head && self.tokens[theirs] == self.tokens[ours]
        };
        if let Some(token) = self.contents.find(hash, same).map(|content| content.token) {
            self.tokens.truncate(tokens.start);
            return token;
        }
        let token = self.contents.len() as u64;
        self.contents.insert_unique(hash, Content { head, hash, tokens, token }, |content| content.hash);
        token
    }
}
