//! [`MapIndex`]: fast look-ups in a map.

use hashbrown::DefaultHashBuilder;

use super::node::Node;
use super::numbering::{Number, Numbering, scalar_hash};
use crate::arena::Arena;
use crate::error::AccessError;
use crate::field::{Any, FieldType, IntoInput, View};
use crate::value::{MapRef, ValueRef};

/// An index of a map for fast look-ups: see [`MapRef::index`].
///
/// ```
/// # let schema = scrimp::Schema::parse("m.thrift", "struct M { 1: map<string, i64> totals }")?;
/// # let ty = schema.struct_type("M")?;
/// # let codec = scrimp::Codec::new(&ty)?;
/// # let arena = scrimp::Arena::new();
/// # let totals = ty.field::<scrimp::Map<str, i64>>("totals")?;
/// # let mut b = ty.builder(&arena);
/// # b.map(totals)?.insert("b", 2)?.insert("a", 1)?;
/// # let message = b.finish()?;
/// let index = message.get(totals).index(&arena);
/// assert_eq!(index.get("b"), Some(2));
/// assert_eq!(index.get("z"), None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct MapIndex<'a, K: ?Sized = Any, V: ?Sized = Any> {
    map: MapRef<'a, K, V>,
    state: DefaultHashBuilder,
    /// An open-addressed table, at most half full: of each distinct key, the position of the last one + 1. 0 is a free slot.
    slots: &'a mut [u32],
}

/// How many slots the table of `len` keys has.
fn table_len(len: usize) -> usize {
    (len * 2).next_power_of_two()
}

impl<'a, K: FieldType + ?Sized, V: FieldType + ?Sized> MapIndex<'a, K, V> {
    pub(crate) fn new(map: MapRef<'a, K, V>, arena: &'a Arena) -> Self {
        let len = table_len(map.len());
        // More than there is memory is refused, also where it is more than can be counted.
        let slots = arena.alloc(len.saturating_mul(size_of::<u32>()));
        // SAFETY: fresh memory for `len` numbers, aligned to 8, zeroed here, and borrowed from the arena for 'a.
        let slots = unsafe {
            slots.write_bytes(0, len * size_of::<u32>());
            std::slice::from_raw_parts_mut(slots.cast().as_ptr(), len)
        };
        let mut index = Self { map, state: DefaultHashBuilder::default(), slots };
        if map.untyped().key_at(0).and_then(Node::of).is_some() {
            index.enter_nodes();
        } else {
            index.enter_scalars();
        }
        index
    }

    // A key that is or has a NaN equals nothing that could be looked up, so it is left out.

    fn enter_scalars(&mut self) {
        let map = self.map.untyped();
        for (position, key) in map.keys().enumerate() {
            if let Some(hash) = scalar_hash(key, &self.state) {
                self.enter(position, hash, |have| map.key_at(have).is_some_and(|have| have.matches(key)));
            }
        }
    }

    fn enter_nodes(&mut self) {
        let mut numbering = Numbering::new(self.state.clone());
        let numbers: Vec<Option<Number>> =
            self.map.untyped().keys().map(|key| numbering.number(key)).collect();
        for (position, number) in numbers.iter().enumerate() {
            if let Some(Number { token, hash }) = *number {
                let is_same = |have: usize| numbers[have].is_some_and(|have| have.token == token);
                self.enter(position, hash, is_same);
            }
        }
    }

    fn enter(&mut self, position: usize, hash: u64, is_same: impl Fn(usize) -> bool) {
        let slot = self.slot(hash, is_same);
        self.slots[slot] = position as u32 + 1;
    }

    /// The slot of the key with this hash for whose position `is_same` holds, else the free one where it belongs.
    fn slot(&self, hash: u64, is_same: impl Fn(usize) -> bool) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = hash as usize & mask;
        while let Some(have) = self.slots[slot].checked_sub(1)
            && !is_same(have as usize)
        {
            slot = (slot + 1) & mask;
        }
        slot
    }

    /// The value under `key`: the last one sent. Keys compare as in [`MapRef::get`].
    ///
    /// # Panics
    ///
    /// When the value is a string that is not UTF-8; [`try_get`](Self::try_get) returns an error instead.
    #[track_caller]
    pub fn get<'v>(&self, key: impl IntoInput<'v, 'v, K>) -> Option<View<'a, V>> {
        match self.try_get(key) {
            Ok(value) => value,
            Err(error) => panic!("{error}"),
        }
    }

    /// As [`get`](Self::get), with errors.
    ///
    /// # Errors
    ///
    /// When the value is a string that is not UTF-8.
    pub fn try_get<'v>(&self, key: impl IntoInput<'v, 'v, K>) -> Result<Option<View<'a, V>>, AccessError> {
        let position = self.find(K::value(key.into_input()));
        position.and_then(|position| self.map.try_value_at(position)).transpose()
    }

    /// Which entry is the last one with this key, among those of [`MapRef::iter`].
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("m.thrift", "struct M { 1: map<string, i64> totals }")?;
    /// # let ty = schema.struct_type("M")?;
    /// # let arena = scrimp::Arena::new();
    /// # let totals = ty.field::<scrimp::Map<str, i64>>("totals")?;
    /// let message = ty.from_json(&arena, &Default::default(), r#"{"totals": {"a": 1, "b": 2, "a": 3}}"#)?;
    /// let index = message.get(totals).index(&arena);
    /// assert_eq!((index.position("a"), index.position("b"), index.position("z")), (Some(2), Some(1), None));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn position<'v>(&self, key: impl IntoInput<'v, 'v, K>) -> Option<usize> {
        self.find(K::value(key.into_input()))
    }

    fn find(&self, key: ValueRef<'_>) -> Option<usize> {
        let map = self.map.untyped();
        let key = match (map.enum_keys(), key) {
            (Some(desc), ValueRef::String(name)) => ValueRef::I32(desc.number_of(name)?),
            (_, key) => key,
        };
        let hash = match Node::of(key) {
            Some(node) => Numbering::new(self.state.clone()).number_of(node)?.hash,
            None => scalar_hash(key, &self.state)?,
        };
        let is_same = |have: usize| map.key_at(have).is_some_and(|have| have.matches(key));
        let found = self.slots[self.slot(hash, is_same)].checked_sub(1)?;
        Some(found as usize)
    }

    /// The map.
    pub fn map(&self) -> MapRef<'a, K, V> {
        self.map
    }
}
