//! [`NameIndex`] and [`NumberIndex`]: what a descriptor finds its fields and members by.

use std::fmt;
use std::hash::{BuildHasher, Hash};
use std::sync::OnceLock;

use hashbrown::{DefaultHashBuilder, HashTable};

/// Up to this many names are compared one after another: that took 0.65 to 0.8 of the time of hashing the one that is looked for, and no
/// memory. With more names, that depends on how many are of one length.
const MAX_SCANNED: usize = 4;

/// Positions by key, in a table that is made at the first look-up.
///
/// A schema may have thousands of structs of which a program looks into few. A clone starts anew: its owner may be changed.
#[derive(Default)]
struct Index {
    table: OnceLock<Table>,
}

struct Table {
    hasher: DefaultHashBuilder,
    positions: HashTable<u32>,
}

impl Index {
    /// The position, of `count`, whose key is `key`; the first where several have it.
    #[inline]
    fn position<K: Hash + Eq>(&self, key: K, count: usize, key_at: impl Fn(usize) -> K) -> Option<usize> {
        let table = self.table.get_or_init(|| Table::new(count, &key_at));
        let hash = table.hasher.hash_one(&key);
        let found = table.positions.find(hash, |position| key_at(*position as usize) == key)?;
        Some(*found as usize)
    }
}

impl Table {
    #[cold]
    fn new<K: Hash + Eq>(count: usize, key_at: impl Fn(usize) -> K) -> Self {
        let hasher = DefaultHashBuilder::default();
        let mut positions = HashTable::with_capacity(count);
        for (position, at) in (0..count).zip(0u32..) {
            let key = key_at(position);
            let is_same = |other: &u32| key_at(*other as usize) == key;
            let hash_of = |other: &u32| hasher.hash_one(key_at(*other as usize));
            positions.entry(hasher.hash_one(&key), is_same, hash_of).or_insert(at);
        }
        Self { hasher, positions }
    }
}

impl fmt::Debug for Index {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("..")
    }
}

impl Clone for Index {
    fn clone(&self) -> Self {
        Self::default()
    }
}

/// Finds names among those of a descriptor, which do not change while it is there.
#[derive(Clone, Debug, Default)]
pub(crate) struct NameIndex(Index);

impl NameIndex {
    /// The position, of `count`, where `name_at` gives `name`.
    #[inline]
    pub(crate) fn position<'n>(
        &self,
        name: &str,
        count: usize,
        name_at: impl Fn(usize) -> &'n str,
    ) -> Option<usize> {
        if count <= MAX_SCANNED {
            return (0..count).find(|&position| name_at(position) == name);
        }
        // As bytes, which hash without the mark that ends a `str`.
        self.0.position(name.as_bytes(), count, |position| name_at(position).as_bytes())
    }
}

/// Finds numbers among those of an enum, ascending and unique, which do not change while it is there.
#[derive(Clone, Debug, Default)]
pub(crate) struct NumberIndex(Index);

impl NumberIndex {
    /// The position, of `count`, where `number_at` gives `number`.
    #[inline]
    pub(crate) fn position(
        &self,
        number: i32,
        count: usize,
        number_at: impl Fn(usize) -> i32,
    ) -> Option<usize> {
        if count == 0 {
            return None;
        }
        // Most enums count up from their first number.
        let guess = i64::from(number) - i64::from(number_at(0));
        let guess = usize::try_from(guess).ok().filter(|guess| *guess < count && number_at(*guess) == number);
        if guess.is_some() {
            return guess;
        }
        if count <= MAX_SCANNED {
            return (0..count).find(|&position| number_at(position) == number);
        }
        self.0.position(number, count, number_at)
    }
}
