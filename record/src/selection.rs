//! [`Selection`]: which parts of a value are chosen, by fields, elements and keys; and [`Step`], the way to one.
//!
//! A selection is a finite tree over a type, also where the type is recursive. It knows no names: struct fields go by their position, in
//! ascending order of ids, as in [layouts](crate::StructLayout::fields) and [plans](crate::plan::StructPlan::fields).

use std::cmp::Ordering;

use scrimp_schema::{Schema, Type, TypeId};

use crate::limits::Limits;

/// Which parts of a value are chosen.
///
/// What is chosen of a struct, list or map is there even if nothing within it is: a struct without fields.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Selection {
    /// The value is not chosen.
    Nothing,
    /// All of the value.
    All,
    /// Of a struct: the fields at these positions, which ascend; others are not chosen.
    Fields(Vec<(u32, Selection)>),
    /// Of a list or set: by the index of the element, from 0 on.
    Elements(Box<Parts<u32>>),
    /// Of a map: by the key.
    Entries(Box<Parts<Key>>),
}

/// What is chosen of the elements of a list, or the entries of a map.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Parts<K> {
    /// The parts that are named, which ascend. What is chosen of one is all here, whatever is chosen of others.
    pub named: Vec<(K, Selection)>,
    /// What is chosen of each other.
    pub others: Selection,
}

/// The key of a map's entry.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// An integer, or the number of an enum's member.
    Int(i64),
    /// A string or binary.
    Bytes(Box<[u8]>),
}

/// A step from a value to one within.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// To the field at this position of a struct.
    Field(u32),
    /// To the element at this index of a list or set.
    Element(u32),
    /// To the value of the entry with this key of a map; of several the last.
    Entry(Key),
}

/// How many parts selections may still get, which bounds what a text can make of its size.
#[derive(Debug)]
pub struct Budget(usize);

/// A selection has more parts than the [`Budget`] allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLarge;

impl Budget {
    /// The parts of all that is chosen by one mask.
    pub const MAX_PARTS: usize = 1 << 17;

    /// A budget of [`MAX_PARTS`](Self::MAX_PARTS).
    pub fn new() -> Self {
        Self(Self::MAX_PARTS)
    }

    /// Takes `parts` of it.
    ///
    /// # Errors
    ///
    /// When it has no more as many.
    pub fn charge(&mut self, parts: usize) -> Result<(), TooLarge> {
        self.0 = self.0.checked_sub(parts).ok_or(TooLarge)?;
        Ok(())
    }
}

impl Default for Budget {
    fn default() -> Self {
        Self::new()
    }
}

impl Selection {
    /// How deeply selections nest: as deep as messages.
    pub const MAX_DEPTH: usize = Limits::MAX_DEPTH as usize;

    /// Whether nothing is chosen.
    pub fn is_nothing(&self) -> bool {
        *self == Self::Nothing
    }

    /// Whether everything is chosen.
    pub fn is_all(&self) -> bool {
        *self == Self::All
    }

    /// What is chosen of the field at `position` of a struct.
    pub fn field(&self, position: u32) -> &Self {
        match self {
            Self::Fields(fields) => match fields.binary_search_by_key(&position, |&(at, _)| at) {
                Ok(at) => &fields[at].1,
                Err(_) => &Self::Nothing,
            },
            whole => whole,
        }
    }

    /// What is chosen of the element at `index` of a list or set.
    pub fn element(&self, index: u32) -> &Self {
        match self {
            Self::Elements(parts) => parts.find(|at| at.cmp(&index)),
            whole => whole,
        }
    }

    /// What is chosen of the entries of a map with the integer `key`, or that number of an enum.
    pub fn int_key(&self, key: i64) -> &Self {
        match self {
            Self::Entries(parts) => parts.find(|named| match named {
                Key::Int(named) => named.cmp(&key),
                Key::Bytes(_) => Ordering::Greater,
            }),
            whole => whole,
        }
    }

    /// What is chosen of the entries of a map with `key`, a string or binary.
    pub fn bytes_key(&self, key: &[u8]) -> &Self {
        match self {
            Self::Entries(parts) => parts.find(|named| match named {
                Key::Int(_) => Ordering::Less,
                Key::Bytes(named) => (**named).cmp(key),
            }),
            whole => whole,
        }
    }

    /// How many parts it has.
    pub fn parts(&self) -> usize {
        fn sum<K>(named: &[(K, Selection)]) -> usize {
            named.iter().map(|(_, selection)| selection.parts()).sum()
        }
        1 + match self {
            Self::Nothing | Self::All => 0,
            Self::Fields(fields) => sum(fields),
            Self::Elements(parts) => sum(&parts.named) + parts.others.parts(),
            Self::Entries(parts) => sum(&parts.named) + parts.others.parts(),
        }
    }

    /// A copy, which is charged.
    fn copied(&self, budget: &mut Budget) -> Result<Self, TooLarge> {
        budget.charge(self.parts())?;
        Ok(self.clone())
    }

    /// What is chosen by any of `selections`, of values of one type.
    ///
    /// # Errors
    ///
    /// When it has more parts than the budget allows.
    pub fn union(selections: impl IntoIterator<Item = Self>, budget: &mut Budget) -> Result<Self, TooLarge> {
        let mut round: Vec<Self> = selections.into_iter().collect();
        // In pairs, so that each is looked at a logarithmic number of times.
        while round.len() > 1 {
            let mut rest = round.into_iter();
            let mut next = Vec::with_capacity(rest.len().div_ceil(2));
            while let Some(first) = rest.next() {
                next.push(match rest.next() {
                    Some(second) => first.or(second, budget)?,
                    None => first,
                });
            }
            round = next;
        }
        Ok(round.pop().unwrap_or(Self::Nothing))
    }

    /// What is chosen by this or by `other`, of a value of one type.
    ///
    /// # Errors
    ///
    /// When it has more parts than the budget allows.
    pub fn or(self, other: Self, budget: &mut Budget) -> Result<Self, TooLarge> {
        Ok(match (self, other) {
            (Self::All, _) | (_, Self::All) => Self::All,
            (Self::Nothing, chosen) | (chosen, Self::Nothing) => chosen,
            (Self::Fields(a), Self::Fields(b)) => Self::Fields(merged(a, b, |a, b| match (a, b) {
                (Some(a), Some(b)) => a.or(b, budget),
                (Some(one), None) | (None, Some(one)) => Ok(one),
                (None, None) => Ok(Self::Nothing),
            })?),
            (Self::Elements(a), Self::Elements(b)) => match a.or(*b, budget)? {
                parts if parts.are_all() => Self::All,
                parts => Self::Elements(Box::new(parts)),
            },
            (Self::Entries(a), Self::Entries(b)) => match a.or(*b, budget)? {
                parts if parts.are_all() => Self::All,
                parts => Self::Entries(Box::new(parts)),
            },
            (a, b) => unreachable!("selections of one type, not {a:?} and {b:?}"),
        })
    }

    /// What is chosen by this and not by `removed`, of a value of type `ty` of `schema`.
    ///
    /// # Errors
    ///
    /// When it has more parts than the budget allows.
    pub fn without(
        self,
        removed: &Self,
        schema: &Schema,
        ty: Type,
        budget: &mut Budget,
    ) -> Result<Self, TooLarge> {
        Ok(match (self, removed) {
            (Self::Nothing, _) | (_, Self::All) => Self::Nothing,
            (chosen, Self::Nothing) => chosen,
            (chosen, Self::Fields(removed)) => {
                let Type::Struct(id) = ty else { unreachable!("only structs have fields") };
                let desc = schema.struct_desc(id);
                let mut fields = match chosen {
                    Self::Fields(fields) => fields,
                    _ => {
                        budget.charge(desc.fields.len())?;
                        (0..desc.fields.len() as u32).map(|position| (position, Self::All)).collect()
                    }
                };
                for (position, removed) in removed {
                    let Ok(at) = fields.binary_search_by_key(position, |&(at, _)| at) else { continue };
                    let field = &desc.fields[desc.by_id[*position as usize]];
                    let chosen = std::mem::replace(&mut fields[at].1, Self::Nothing);
                    fields[at].1 = chosen.without(removed, schema, schema.ty(field.ty.id), budget)?;
                }
                fields.retain(|(_, chosen)| !chosen.is_nothing());
                Self::Fields(fields)
            }
            (chosen, Self::Elements(removed)) => {
                let (Type::List(element) | Type::Set(element)) = ty else {
                    unreachable!("only lists and sets have elements")
                };
                let parts = match chosen {
                    Self::Elements(parts) => *parts,
                    _ => Parts { named: Vec::new(), others: Self::All },
                };
                Self::Elements(Box::new(parts.without(removed, schema, element, budget)?))
            }
            (chosen, Self::Entries(removed)) => {
                let Type::Map(_, value) = ty else { unreachable!("only maps have entries") };
                let parts = match chosen {
                    Self::Entries(parts) => *parts,
                    _ => Parts { named: Vec::new(), others: Self::All },
                };
                Self::Entries(Box::new(parts.without(removed, schema, value, budget)?))
            }
        })
    }
}

impl<K: Clone + Ord> Parts<K> {
    /// What is chosen of the part that `compare` finds among those that are named.
    fn find(&self, compare: impl Fn(&K) -> Ordering) -> &Selection {
        match self.named.binary_search_by(|(named, _)| compare(named)) {
            Ok(at) => &self.named[at].1,
            Err(_) => &self.others,
        }
    }

    /// Whether each part is chosen whole.
    fn are_all(&self) -> bool {
        self.named.is_empty() && self.others.is_all()
    }

    fn or(self, other: Self, budget: &mut Budget) -> Result<Self, TooLarge> {
        let named = merged(self.named, other.named, |a, b| {
            let a = a.map_or_else(|| self.others.copied(budget), Ok)?;
            let b = b.map_or_else(|| other.others.copied(budget), Ok)?;
            a.or(b, budget)
        })?;
        Ok(Self { named, others: self.others.or(other.others, budget)? }.normal())
    }

    fn without(
        self,
        removed: &Self,
        schema: &Schema,
        part: TypeId,
        budget: &mut Budget,
    ) -> Result<Self, TooLarge> {
        let part = schema.ty(part);
        let removed_named = removed.named.iter().map(|(key, removed)| (key.clone(), removed)).collect();
        let named = merged(self.named, removed_named, |chosen, named| {
            let chosen = chosen.map_or_else(|| self.others.copied(budget), Ok)?;
            chosen.without(named.unwrap_or(&removed.others), schema, part, budget)
        })?;
        Ok(Self { named, others: self.others.without(&removed.others, schema, part, budget)? }.normal())
    }

    /// The same without names that change nothing.
    fn normal(mut self) -> Self {
        self.named.retain(|(_, chosen)| *chosen != self.others);
        self
    }
}

/// The keys of `a` and of `b`, which ascend both, with what `combine` makes of what either has for them.
fn merged<K: Ord, A, B>(
    a: Vec<(K, A)>,
    b: Vec<(K, B)>,
    mut combine: impl FnMut(Option<A>, Option<B>) -> Result<Selection, TooLarge>,
) -> Result<Vec<(K, Selection)>, TooLarge> {
    let mut out = Vec::with_capacity(a.len().max(b.len()));
    let (mut a, mut b) = (a.into_iter().peekable(), b.into_iter().peekable());
    loop {
        let order = match (a.peek(), b.peek()) {
            (Some((a, _)), Some((b, _))) => a.cmp(b),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => return Ok(out),
        };
        let from_a = if order.is_le() { a.next() } else { None };
        let from_b = if order.is_ge() { b.next() } else { None };
        let (key, a, b) = match (from_a, from_b) {
            (Some((key, a)), b) => (key, Some(a), b.map(|(_, b)| b)),
            (None, Some((key, b))) => (key, None, Some(b)),
            (None, None) => return Ok(out),
        };
        out.push((key, combine(a, b)?));
    }
}
