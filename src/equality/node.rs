//! [`Node`]: a value with parts.

use std::mem::Discriminant;

use scrimp_record::{LayoutId, UnknownField};
use scrimp_schema::Type;

use crate::message::Message;
use crate::value::{ListRef, MapRef, SetRef, ValueRef};

/// A value that holds others, its parts: elements, keys and values in turn, or fields.
#[derive(Clone, Copy)]
pub(super) enum Node<'a> {
    List(ListRef<'a>),
    Set(SetRef<'a>),
    Map(MapRef<'a>),
    Message(Message<'a>),
}

/// Where a node lies; nodes of one address are the same.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Address {
    kind: u8,
    start: usize,
    len: usize,
}

/// What nodes have to have in common before their parts are compared: a message's layout, the kinds of what a container holds, if anything.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Head {
    List(Option<Discriminant<Type>>),
    Set(Option<Discriminant<Type>>),
    Map(Option<[Discriminant<Type>; 2]>),
    Message(LayoutId),
}

impl<'a> Node<'a> {
    /// `value` if it has parts.
    pub(super) fn of(value: ValueRef<'a>) -> Option<Self> {
        match value {
            ValueRef::List(list) => Some(Self::List(list)),
            ValueRef::Set(set) => Some(Self::Set(set)),
            ValueRef::Map(map) => Some(Self::Map(map)),
            ValueRef::Message(message) => Some(Self::Message(message)),
            _ => None,
        }
    }

    /// How many parts there are at most.
    pub(super) fn len(self) -> usize {
        match self {
            Self::List(list) => list.len(),
            Self::Set(set) => set.len(),
            Self::Map(map) => 2 * map.len(),
            Self::Message(message) => message.layout().fields.len(),
        }
    }

    /// The part at `index`, which is below the length; `None` for a field that is not set.
    pub(super) fn part(self, index: usize) -> Option<ValueRef<'a>> {
        match self {
            Self::List(list) => list.get(index),
            Self::Set(set) => set.get(index),
            Self::Map(map) if index.is_multiple_of(2) => map.key_at(index / 2),
            Self::Map(map) => map.value_at(index / 2),
            Self::Message(message) => message.set_value_at(index),
        }
    }

    /// What a message has besides its parts that its schema does not know.
    pub(super) fn unknown(self) -> impl Iterator<Item = UnknownField<'a>> {
        let message = if let Self::Message(message) = self { Some(message) } else { None };
        message.into_iter().flat_map(Message::unknown)
    }

    pub(super) fn head(self) -> Head {
        match self {
            Self::List(list) => Head::List(list.elements.kind()),
            Self::Set(set) => Head::Set(set.elements.kind()),
            Self::Map(map) => Head::Map(map.kinds()),
            Self::Message(message) => Head::Message(message.layout_id()),
        }
    }

    pub(super) fn address(self) -> Address {
        let (kind, (start, len)) = match self {
            Self::List(list) => (0, list.elements.address()),
            Self::Set(set) => (1, set.elements.address()),
            Self::Map(map) => (2, map.address()),
            Self::Message(message) => (3, (message.record().addr().get(), 0)),
        };
        Address { kind, start, len }
    }

    /// Whether there may be a double in it, however deep, which need not equal itself.
    pub(super) fn reaches_double(self) -> bool {
        match self {
            Self::List(list) => list.elements.reaches_double(),
            Self::Set(set) => set.elements.reaches_double(),
            Self::Map(map) => map.reaches_double(),
            Self::Message(message) => message.layout().reaches_double,
        }
    }

    /// Whether neither the order of its parts counts nor how often one is there.
    pub(super) fn is_unordered(self) -> bool {
        matches!(self, Self::Set(_) | Self::Map(_))
    }

    /// The elements as they lie in memory, where those of one kind are equal when their bytes are.
    pub(super) fn memory(self) -> Option<&'a [u8]> {
        match self {
            Self::List(list) => list.elements.memory(),
            Self::Set(set) => set.elements.memory(),
            Self::Map(_) | Self::Message(_) => None,
        }
    }
}
