//! Equality by meaning, and the hashing that makes it linear: [`MapIndex`].

use std::hash::{BuildHasher, Hash, Hasher};
use std::sync::atomic::{AtomicU64, Ordering};

use hashbrown::DefaultHashBuilder;

use crate::arena::Arena;
use crate::message::Message;
use crate::value::{EnumValue, ListRef, MapRef, SetRef, ValueRef};

impl PartialEq for EnumValue<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.number() == other.number()
    }
}

impl PartialEq for Message<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.layout_id() == other.layout_id()
            && self.unknown_member() == other.unknown_member()
            && self.fields().map(pair).eq(other.fields().map(pair))
    }
}

fn pair<'a>((field, value): (&scrimp_schema::FieldDesc, ValueRef<'a>)) -> (i16, ValueRef<'a>) {
    (field.id, value)
}

impl PartialEq for ListRef<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl PartialEq for SetRef<'_> {
    fn eq(&self, other: &Self) -> bool {
        // The same order is usual, and cheap to compare.
        self.iter().eq(other.iter()) || {
            let ours = Distinct::on_heap(Keys::Elements(*self), DefaultHashBuilder::default());
            let theirs = Distinct::on_heap(Keys::Elements(*other), ours.state.clone());
            ours.count == theirs.count
                && ours.entries().all(|(at, hash)| theirs.find_hashed(ours.keys.at(at), hash).is_some())
        }
    }
}

impl PartialEq for MapRef<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter()) || {
            let ours = Distinct::on_heap(Keys::OfMap(*self), DefaultHashBuilder::default());
            let theirs = Distinct::on_heap(Keys::OfMap(*other), ours.state.clone());
            ours.count == theirs.count
                && ours.entries().filter_map(|(at, hash)| Some((self.entry(at)?, hash))).all(
                    |((key, value), hash)| {
                        let found = theirs.find_hashed(key, hash).and_then(|at| other.entry(at));
                        found.is_some_and(|(_, found)| found == value)
                    },
                )
        }
    }
}

impl PartialEq for ValueRef<'_> {
    fn eq(&self, other: &Self) -> bool {
        match (*self, *other) {
            (Self::Bool(a), Self::Bool(b)) => a == b,
            (Self::I8(a), Self::I8(b)) => a == b,
            (Self::I16(a), Self::I16(b)) => a == b,
            (Self::I32(a), Self::I32(b)) => a == b,
            (Self::I64(a), Self::I64(b)) => a == b,
            (Self::Double(a), Self::Double(b)) => a == b,
            (Self::String(a), Self::String(b)) => a == b,
            (Self::InvalidString(a), Self::InvalidString(b)) | (Self::Binary(a), Self::Binary(b)) => a == b,
            (Self::Uuid(a), Self::Uuid(b)) => a == b,
            (Self::Enum(a), Self::Enum(b)) => a == b,
            (Self::List(a), Self::List(b)) => a == b,
            (Self::Set(a), Self::Set(b)) => a == b,
            (Self::Map(a), Self::Map(b)) => a == b,
            (Self::Message(a), Self::Message(b)) => a == b,
            _ => false,
        }
    }
}

impl<'a> ValueRef<'a> {
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

    /// Feeds what [`matches`](Self::matches) compares to `hasher`: values that match hash alike, except for an enum's name.
    fn hash_meaning(self, hasher: &mut impl Hasher, state: &DefaultHashBuilder) {
        match self {
            Self::Bool(value) => value.hash(hasher),
            Self::I8(_) | Self::I16(_) | Self::I32(_) | Self::I64(_) | Self::Enum(_) => {
                self.as_i64().hash(hasher)
            }
            // A NaN equals nothing, so its hash may be anything: another one each time, lest many collide.
            Self::Double(value) if value.is_nan() => {
                static COUNT: AtomicU64 = AtomicU64::new(0);
                hasher.write_u64(COUNT.fetch_add(1, Ordering::Relaxed));
            }
            // -0.0 equals 0.0.
            Self::Double(value) => (if value == 0.0 { 0.0 } else { value }).to_bits().hash(hasher),
            Self::String(text) => text.as_bytes().hash(hasher),
            Self::InvalidString(bytes) | Self::Binary(bytes) => bytes.hash(hasher),
            Self::Uuid(uuid) => uuid.hash(hasher),
            Self::List(list) => {
                hasher.write_usize(list.len());
                list.iter().for_each(|item| item.hash_meaning(hasher, state));
            }
            // Without regard to order: a sum over the distinct elements or keys.
            Self::Set(set) => {
                let elements = Distinct::on_heap(Keys::Elements(set), state.clone());
                hasher.write_u64(elements.entries().fold(0, |sum, (_, hash)| sum.wrapping_add(hash)));
            }
            Self::Map(map) => {
                let keys = Distinct::on_heap(Keys::OfMap(map), state.clone());
                let entries = keys.entries().filter_map(|(at, hash)| Some((map.entry(at)?, hash)));
                let hashes = entries.map(|((_, value), key_hash)| {
                    let mut entry = state.build_hasher();
                    entry.write_u64(key_hash);
                    value.hash_meaning(&mut entry, state);
                    entry.finish()
                });
                hasher.write_u64(hashes.fold(0, u64::wrapping_add));
            }
            Self::Message(message) => {
                for (field, value) in message.fields() {
                    hasher.write_i16(field.id);
                    value.hash_meaning(hasher, state);
                }
                hasher.write_u8(0xff);
            }
        }
    }
}

fn meaning_hash(state: &DefaultHashBuilder, value: ValueRef<'_>) -> u64 {
    let mut hasher = state.build_hasher();
    value.hash_meaning(&mut hasher, state);
    hasher.finish()
}

/// What a table is over.
#[derive(Clone, Copy)]
enum Keys<'a> {
    Elements(SetRef<'a>),
    OfMap(MapRef<'a>),
}

impl<'a> Keys<'a> {
    fn len(self) -> usize {
        match self {
            Self::Elements(set) => set.len(),
            Self::OfMap(map) => map.len(),
        }
    }

    fn at(self, index: usize) -> ValueRef<'a> {
        match self {
            Self::Elements(set) => set.get(index),
            Self::OfMap(map) => map.entry(index).map(|(key, _)| key),
        }
        .expect("the index is below the length")
    }
}

/// The distinct keys with the position of the last of each: an open-addressed table of positions + 1, at most half full.
#[derive(Clone)]
struct Distinct<'a, S> {
    keys: Keys<'a>,
    state: DefaultHashBuilder,
    slots: S,
    /// The hash of every key, or nothing: hashing what is deeply nested costs more than keeping it.
    hashes: Vec<u64>,
    count: usize,
}

/// How many slots a table of `len` keys has.
fn table_len(len: usize) -> usize {
    (len * 2).next_power_of_two()
}

impl<'a> Distinct<'a, Vec<u32>> {
    fn on_heap(keys: Keys<'a>, state: DefaultHashBuilder) -> Self {
        let hashes = (0..keys.len()).map(|index| meaning_hash(&state, keys.at(index))).collect();
        let mut table = Self { keys, state, slots: vec![0; table_len(keys.len())], hashes, count: 0 };
        for index in 0..keys.len() {
            table.enter(index, table.hashes[index]);
        }
        table
    }

    /// The position of each distinct key with its hash, in no order.
    fn entries(&self) -> impl Iterator<Item = (usize, u64)> {
        self.slots.iter().filter_map(|slot| slot.checked_sub(1)).map(|index| {
            let index = index as usize;
            (index, self.hashes[index])
        })
    }
}

impl<'a, S: AsRef<[u32]> + AsMut<[u32]>> Distinct<'a, S> {
    /// A table that does not keep hashes; `slots` are [`table_len`] zeros.
    fn new(keys: Keys<'a>, slots: S) -> Self {
        let state = DefaultHashBuilder::default();
        let mut table = Self { keys, state, slots, hashes: Vec::new(), count: 0 };
        for index in 0..keys.len() {
            table.enter(index, meaning_hash(&table.state, keys.at(index)));
        }
        table
    }

    /// Enters the key at position `index`.
    fn enter(&mut self, index: usize, hash: u64) {
        let slot = self.probe(self.keys.at(index), hash);
        let slot = &mut self.slots.as_mut()[slot];
        self.count += usize::from(*slot == 0);
        *slot = index as u32 + 1;
    }

    /// The slot that holds `key`, else the free one where it belongs.
    fn probe(&self, key: ValueRef<'_>, hash: u64) -> usize {
        let slots = self.slots.as_ref();
        let mask = slots.len() - 1;
        let mut at = hash as usize & mask;
        let may_match = |have: usize| self.hashes.get(have).is_none_or(|have| *have == hash);
        while let Some(have) = slots[at].checked_sub(1).map(|have| have as usize)
            && !(may_match(have) && self.keys.at(have).matches(key))
        {
            at = (at + 1) & mask;
        }
        at
    }

    /// The position of the last key that matches `key`.
    fn find(&self, key: ValueRef<'_>) -> Option<usize> {
        self.find_hashed(key, meaning_hash(&self.state, key))
    }

    /// As [`find`](Self::find), with the key's hash in this table's state.
    fn find_hashed(&self, key: ValueRef<'_>, hash: u64) -> Option<usize> {
        self.slots.as_ref()[self.probe(key, hash)].checked_sub(1).map(|index| index as usize)
    }
}

/// An index of a map for fast look-ups.
///
/// ```
/// # let schema = scrimp::Schema::parse("m.thrift", "struct M { 1: map<string, i64> totals }")?;
/// # let ty = schema.struct_type("M")?;
/// # let codec = scrimp::Codec::new(&ty)?;
/// # let arena = scrimp::Arena::new();
/// # let totals = ty.field::<scrimp::MapRef>("totals")?;
/// # let mut b = ty.builder(&arena);
/// # b.map(totals)?.insert("b", 2)?.insert("a", 1)?;
/// # let message = b.finish()?;
/// let index = message.get(totals).index(&arena);
/// assert_eq!(index.get("b").and_then(|value| value.as_i64()), Some(2));
/// assert_eq!(index.get("z"), None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct MapIndex<'a> {
    map: MapRef<'a>,
    table: Distinct<'a, &'a mut [u32]>,
}

impl<'a> MapIndex<'a> {
    pub(crate) fn new(map: MapRef<'a>, arena: &'a Arena) -> Self {
        let len = table_len(map.len());
        // More than there is memory is refused, also where it is more than can be counted.
        let slots = arena.alloc(len.saturating_mul(size_of::<u32>()));
        // SAFETY: fresh memory for `len` numbers, aligned to 8, zeroed here, and borrowed from the arena for 'a.
        let slots = unsafe {
            slots.write_bytes(0, len * size_of::<u32>());
            std::slice::from_raw_parts_mut(slots.cast().as_ptr(), len)
        };
        Self { map, table: Distinct::new(Keys::OfMap(map), slots) }
    }

    /// The value under `key`: the last one sent. Keys compare as in [`MapRef::get`].
    pub fn get<'v>(&self, key: impl Into<ValueRef<'v>>) -> Option<ValueRef<'a>> {
        let key = match (self.map.enum_keys(), key.into()) {
            (Some(desc), ValueRef::String(name)) => ValueRef::I32(desc.number_of(name)?),
            (_, key) => key,
        };
        self.map.entry(self.table.find(key)?).map(|(_, value)| value)
    }

    /// The map.
    pub fn map(&self) -> MapRef<'a> {
        self.map
    }
}
