//! Equality by meaning, and the hashing that goes with it.
//!
//! Messages are built to any depth, and share parts: so nothing here recurses, and no struct or container is looked into once for each way
//! that leads to it. Strings and lists of numbers are, which cost no more than reading them. Two values are first compared [side by side](side_by_side), which is fast and decides most cases. What is left are sets
//! and maps in different orders, and values with much in common: these have their parts [numbered](numbering), equal ones alike.

mod index;
mod node;
mod numbering;

use hashbrown::HashSet;

use crate::message::Message;
use crate::value::{EnumValue, ListRef, MapRef, SetRef, ValueRef};
pub use index::MapIndex;
use node::{Address, Node};
use numbering::Numbering;
pub(crate) use numbering::scalar_hash;

impl PartialEq for EnumValue<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.number() == other.number()
    }
}

macro_rules! equal_as_values {
    ($([$($generics:tt)*] $ty:ty;)*) => {$(
        impl<$($generics)*> PartialEq for $ty {
            fn eq(&self, other: &Self) -> bool {
                ValueRef::from(*self) == ValueRef::from(*other)
            }
        }
    )*};
}

equal_as_values! {
    [] Message<'_>;
    [T: ?Sized] ListRef<'_, T>;
    [T: ?Sized] SetRef<'_, T>;
    [K: ?Sized, V: ?Sized] MapRef<'_, K, V>;
}

impl PartialEq for ValueRef<'_> {
    fn eq(&self, other: &Self) -> bool {
        match (Node::of(*self), Node::of(*other)) {
            (Some(a), Some(b)) => equal_nodes(a, b),
            _ => equal_scalars(*self, *other),
        }
    }
}

/// Whether two values are equal that are not both structs or containers.
fn equal_scalars(a: ValueRef<'_>, b: ValueRef<'_>) -> bool {
    match (a, b) {
        (ValueRef::Bool(a), ValueRef::Bool(b)) => a == b,
        (ValueRef::I8(a), ValueRef::I8(b)) => a == b,
        (ValueRef::I16(a), ValueRef::I16(b)) => a == b,
        (ValueRef::I32(a), ValueRef::I32(b)) => a == b,
        (ValueRef::I64(a), ValueRef::I64(b)) => a == b,
        (ValueRef::Double(a), ValueRef::Double(b)) => a == b,
        (ValueRef::String(a), ValueRef::String(b)) => a == b,
        (ValueRef::InvalidString(a), ValueRef::InvalidString(b))
        | (ValueRef::Binary(a), ValueRef::Binary(b)) => a == b,
        (ValueRef::Uuid(a), ValueRef::Uuid(b)) => a == b,
        (ValueRef::Enum(a), ValueRef::Enum(b)) => a == b,
        _ => false,
    }
}

impl ValueRef<'_> {
    /// Equality of a value in a message with one that a program looks for: integers of any width compare by number, an
    /// enum also by name, a binary also with a string.
    pub(crate) fn matches(self, wanted: ValueRef<'_>) -> bool {
        match (self, wanted) {
            (Self::Enum(value), ValueRef::String(name)) => {
                value.desc().number_of(name) == Some(value.number())
            }
            (Self::Binary(bytes) | Self::InvalidString(bytes), ValueRef::String(text)) => {
                bytes == text.as_bytes()
            }
            (Self::String(text), ValueRef::Binary(bytes)) => bytes == text.as_bytes(),
            _ => match (self.as_i64(), wanted.as_i64()) {
                (Some(ours), Some(theirs)) => ours == theirs,
                _ => self == wanted,
            },
        }
    }
}

fn equal_nodes(a: Node<'_>, b: Node<'_>) -> bool {
    side_by_side(a, b).unwrap_or_else(|| {
        let mut numbering = Numbering::default();
        match (numbering.number_of(a), numbering.number_of(b)) {
            (Some(a), Some(b)) => a.token == b.token,
            // There is a NaN within.
            _ => false,
        }
    })
}

/// Two nodes whose parts are being compared.
struct Pair<'a> {
    a: Node<'a>,
    b: Node<'a>,
    /// The next part.
    next: usize,
}

/// What comes next in a [`Pair`].
enum Next<'a> {
    /// Parts that are nodes themselves.
    Inner(Node<'a>, Node<'a>),
    /// Parts that differ.
    Different,
    /// Nothing: all are equal.
    End,
}

impl<'a> Pair<'a> {
    fn advance(&mut self) -> Next<'a> {
        while self.next < self.a.len() {
            let parts = (self.a.part(self.next), self.b.part(self.next));
            self.next += 1;
            match parts {
                (Some(a), Some(b)) => match (Node::of(a), Node::of(b)) {
                    (Some(a), Some(b)) => return Next::Inner(a, b),
                    _ if equal_scalars(a, b) => {}
                    _ => return Next::Different,
                },
                (None, None) => {}
                _ => return Next::Different,
            }
        }
        Next::End
    }
}

/// Whether `a` and `b` are equal, compared part by part in order. `None` where that does not tell: when there is a difference within a set
/// or map, which may be one of order only, and when the same parts come again and again.
fn side_by_side<'a>(a: Node<'a>, b: Node<'a>) -> Option<bool> {
    let mut outer: Vec<Pair<'a>> = Vec::new();
    let mut watch = Watch::default();
    let mut pair = Pair { a, b, next: 0 };
    let mut verdict = compare_without_parts(a, b);
    loop {
        match verdict {
            Some(false) => break,
            Some(true) => match outer.pop() {
                Some(suspended) => pair = suspended,
                None => return Some(true),
            },
            None if watch.sees_sharing(pair.a.address()) => return None,
            None => {}
        }
        verdict = loop {
            match pair.advance() {
                Next::Inner(a, b) => match compare_without_parts(a, b) {
                    Some(true) => {}
                    verdict => {
                        outer.push(std::mem::replace(&mut pair, Pair { a, b, next: 0 }));
                        break verdict;
                    }
                },
                Next::Different => break Some(false),
                Next::End => break Some(true),
            }
        };
    }
    let is_unordered = |pair: &Pair<'_>| pair.a.is_unordered();
    if is_unordered(&pair) || outer.iter().any(is_unordered) { None } else { Some(false) }
}

/// Whether two nodes are equal, where that is known without a look at their parts one by one.
fn compare_without_parts(a: Node<'_>, b: Node<'_>) -> Option<bool> {
    if a.head() != b.head() || a.len() != b.len() {
        return Some(false);
    }
    if !a.unknown().eq(b.unknown()) {
        return Some(false);
    }
    if a.len() == 0 || (a.address() == b.address() && !a.reaches_double()) {
        return Some(true);
    }
    a.memory().zip(b.memory()).map(|(a, b)| a == b)
}

/// Notices when a walk goes through the same nodes again and again, which it does many times over where they are shared.
///
/// Whenever the walk has become twice as long, it looks at the next eighth: so one through `n` nodes ends after some `32 * n` steps, and
/// one without repetition is not slowed down much.
struct Watch {
    steps: usize,
    /// The step at which to look next, or the first one of those looked at now.
    start: usize,
    seen: HashSet<Address>,
}

impl Default for Watch {
    fn default() -> Self {
        Self { steps: 0, start: 1024, seen: HashSet::default() }
    }
}

impl Watch {
    /// Whether this step, to the node at `address`, shows that nodes are shared.
    #[inline]
    fn sees_sharing(&mut self, address: Address) -> bool {
        self.steps += 1;
        self.steps >= self.start && self.looks_at(address)
    }

    #[cold]
    fn looks_at(&mut self, address: Address) -> bool {
        self.seen.insert(address);
        let looked = self.steps - self.start + 1;
        if looked < self.start / 8 {
            return false;
        }
        let is_shared = self.seen.len() < looked / 2;
        self.seen.clear();
        self.start *= 2;
        is_shared
    }
}
