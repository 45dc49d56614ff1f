//! [`Mask`]: which parts of messages are meant.

use std::fmt;
use std::hash::{Hash, Hasher};

use scrimp_record::selection::{Budget, Key, Parts, Selection, TooLarge};
use scrimp_schema::{Schema, StructId, Type, TypeId};

use crate::field::Handle;
use crate::path::text::{self, PathText, StepKind, TextStep};
use crate::path::{KeyDisplay, PathError, PathErrorKind, Typed, field_type};
use crate::schema::StructType;

/// Which parts of messages of a type are meant: fields, elements of lists and sets, entries of maps, and parts of them.
///
/// A mask is written as paths, which commas part, in the language of [`ValuePath`](crate::ValuePath), and:
///
/// | text | names |
/// |---|---|
/// | `id,customer.address` | several parts |
/// | `items[*].price` | the same of all elements |
/// | `items[0,2]` | several elements |
/// | `totals{"EUR","USD"}`, `totals{*}.net` | several entries, or all |
/// | `customer.*` | all fields of a struct |
/// | `$` | the whole message |
/// | `!customer.address` | what is left out of the rest; of the whole message if nothing else is named |
///
/// These are the texts of Protobuf's field masks and of thriftgo's Thrift paths. Of what several paths name, all is meant: with `a`,
/// `a.b` changes nothing.
///
/// ```
/// use scrimp::Mask;
/// let schema = scrimp::Schema::parse("shop.thrift", "
///     struct Item { 1: string name, 2: i64 price, 3: binary picture }
///     struct Order { 1: i64 id, 2: list<Item> items, 3: map<string, i64> totals }")?;
/// let order = schema.struct_type("Order")?;
///
/// let mask = Mask::new(&order, r#"id, items[*].name, items[0].price, totals{"EUR"}"#)?;
/// assert_eq!(mask.to_string(), r#"id,items[*].name,items[0].name,items[0].price,totals{"EUR"}"#);
/// let no_pictures = Mask::except(&order, "items[*].picture")?;
/// assert_eq!(no_pictures, Mask::new(&order, "!items[*].picture")?);
///
/// // By handles.
/// let id = order.field::<i64>("id")?;
/// assert_eq!(Mask::nothing(&order).with(id)?, Mask::new(&order, "id")?);
/// assert_eq!(Mask::everything(&order).without(id)?, Mask::new(&order, "items,totals")?);
/// # Ok::<(), scrimp::Error>(())
/// ```
///
/// Masks are equal when they mean the same parts of the same schema. A text has up to 65,536 bytes, and what it names up to 131,072 parts:
/// masks may come from whoever sends requests.
#[derive(Clone)]
pub struct Mask {
    ty: StructType,
    /// What is named.
    named: Selection,
    /// What is left out of it.
    left_out: Selection,
    /// The one without the other, of a struct: never nothing.
    selection: Selection,
}

impl Mask {
    /// The parts that `text` names.
    ///
    /// # Errors
    ///
    /// When the text is no mask, does not fit the type, or is too large.
    pub fn new(ty: &StructType, text: &str) -> Result<Self, PathError> {
        Self::parse(ty, text, false)
    }

    /// All but the parts that `text` names.
    ///
    /// # Errors
    ///
    /// As [`new`](Self::new).
    pub fn except(ty: &StructType, text: &str) -> Result<Self, PathError> {
        Self::parse(ty, text, true)
    }

    /// All of a message.
    pub fn everything(ty: &StructType) -> Self {
        Self {
            ty: ty.clone(),
            named: Selection::All,
            left_out: Selection::Nothing,
            selection: Selection::All,
        }
    }

    /// No field of a message.
    pub fn nothing(ty: &StructType) -> Self {
        let nothing = Selection::Fields(Vec::new());
        Self { ty: ty.clone(), named: nothing.clone(), left_out: Selection::Nothing, selection: nothing }
    }

    /// The same with a handle's field.
    ///
    /// # Errors
    ///
    /// When the handle is of another struct or schema.
    pub fn with<H: Handle>(self, handle: H) -> Result<Self, PathError> {
        let more = field_at(self.ty.positions_of(handle)?);
        let mut budget = Budget::new();
        let named = self.named.or(more, &mut budget)?;
        Self::combined(&self.ty, named, self.left_out, &mut budget)
    }

    /// The same without a handle's field, also where that is named again.
    ///
    /// # Errors
    ///
    /// As [`with`](Self::with).
    pub fn without<H: Handle>(self, handle: H) -> Result<Self, PathError> {
        let more = field_at(self.ty.positions_of(handle)?);
        let mut budget = Budget::new();
        let left_out = self.left_out.or(more, &mut budget)?;
        Self::combined(&self.ty, self.named, left_out, &mut budget)
    }

    /// The type of the messages that it is for.
    pub fn message_type(&self) -> &StructType {
        &self.ty
    }

    /// What is meant of a message: never nothing, but maybe no field.
    pub(crate) fn selection(&self) -> &Selection {
        &self.selection
    }

    fn parse(ty: &StructType, text: &str, is_inverted: bool) -> Result<Self, PathError> {
        let mut budget = Budget::new();
        let reader = Reader { typed: Typed { schema: ty.layouts().schema(), text }, root: ty.id() };
        let mut named = Vec::new();
        let mut left_out = Vec::new();
        for PathText { is_left_out, steps } in text::parse(text)? {
            let selection = reader.select(None, &steps, &mut budget)?;
            let list = if is_left_out != is_inverted { &mut left_out } else { &mut named };
            list.push(selection);
        }
        if named.is_empty() {
            named.push(Selection::All);
        }
        let mut union = |list| Selection::union(list, &mut budget).map_err(|_| reader.too_large(0));
        let (named, left_out) = (union(named)?, union(left_out)?);
        Self::combined(ty, named, left_out, &mut budget)
    }

    fn combined(
        ty: &StructType,
        named: Selection,
        left_out: Selection,
        budget: &mut Budget,
    ) -> Result<Self, PathError> {
        let root = Type::Struct(ty.id());
        let selection = named.clone().without(&left_out, ty.layouts().schema(), root, budget)?;
        let selection = match selection {
            Selection::Nothing => Selection::Fields(Vec::new()),
            some => some,
        };
        Ok(Self { ty: ty.clone(), named, left_out, selection })
    }
}

/// A selection of the field that the steps lead to.
fn field_at(positions: Vec<u32>) -> Selection {
    let wrap = |inner, position| Selection::Fields(vec![(position, inner)]);
    positions.into_iter().rev().fold(Selection::All, wrap)
}

/// Reads steps as selections of values of a type, which is `None` for the root.
struct Reader<'s> {
    typed: Typed<'s>,
    root: StructId,
}

impl Reader<'_> {
    #[cold]
    fn too_large(&self, at: usize) -> PathError {
        PathError::new(self.typed.text, at, PathErrorKind::TooLarge)
    }

    fn select(
        &self,
        ty: Option<TypeId>,
        steps: &[TextStep<'_>],
        budget: &mut Budget,
    ) -> Result<Selection, PathError> {
        let Some((step, rest)) = steps.split_first() else { return Ok(Selection::All) };
        let charge =
            |budget: &mut Budget, parts| budget.charge(parts).map_err(|_: TooLarge| self.too_large(step.at));
        Ok(match &step.kind {
            StepKind::Field(_) | StepKind::FieldId(_) => {
                let desc = self.typed.desc(self.root, ty, step)?;
                let position = self.typed.field(desc, step)?;
                charge(budget, 1)?;
                let inner = self.select(Some(field_type(desc, position)), rest, budget)?;
                Selection::Fields(vec![(position, inner)])
            }
            StepKind::AllFields => {
                let desc = self.typed.desc(self.root, ty, step)?;
                if rest.is_empty() {
                    return Ok(Selection::All);
                }
                charge(budget, desc.fields.len())?;
                let fields = (0..desc.fields.len() as u32).map(|position| {
                    Ok((position, self.select(Some(field_type(desc, position)), rest, budget)?))
                });
                Selection::Fields(fields.collect::<Result<_, PathError>>()?)
            }
            StepKind::AllElements => {
                let element = self.typed.element(self.root, ty, step)?;
                match self.select(Some(element), rest, budget)? {
                    Selection::All => Selection::All,
                    others => Selection::Elements(Box::new(Parts { named: Vec::new(), others })),
                }
            }
            StepKind::Elements(indices) => {
                let element = self.typed.element(self.root, ty, step)?;
                let inner = self.select(Some(element), rest, budget)?;
                charge(budget, inner.parts() * indices.len())?;
                let named = ascending(indices.iter().map(|&index| (index, inner.clone())));
                Selection::Elements(Box::new(Parts { named, others: Selection::Nothing }))
            }
            StepKind::AllKeys => {
                let (.., value) = self.typed.entry(self.root, ty, step)?;
                match self.select(Some(value), rest, budget)? {
                    Selection::All => Selection::All,
                    others => Selection::Entries(Box::new(Parts { named: Vec::new(), others })),
                }
            }
            StepKind::Keys(keys) => {
                let (map, key_type, value) = self.typed.entry(self.root, ty, step)?;
                let inner = self.select(Some(value), rest, budget)?;
                charge(budget, inner.parts() * keys.len())?;
                let keys = keys.iter().map(|(at, key)| self.typed.key(map, key_type, *at, key));
                let keys: Vec<Key> = keys.collect::<Result<_, PathError>>()?;
                let named = ascending(keys.into_iter().map(|key| (key, inner.clone())));
                Selection::Entries(Box::new(Parts { named, others: Selection::Nothing }))
            }
        })
    }
}

/// The parts in ascending order, each once.
fn ascending<K: Ord>(parts: impl Iterator<Item = (K, Selection)>) -> Vec<(K, Selection)> {
    let mut parts: Vec<_> = parts.collect();
    parts.sort_by(|(a, _), (b, _)| a.cmp(b));
    parts.dedup_by(|(a, _), (b, _)| a == b);
    parts
}

impl PartialEq for Mask {
    fn eq(&self, other: &Self) -> bool {
        self.ty.layout().id == other.ty.layout().id && self.selection == other.selection
    }
}

impl Eq for Mask {}

/// Codecs of masks that come with requests can be kept by them.
///
/// ```
/// use std::collections::HashMap;
/// let schema = scrimp::Schema::parse("p.thrift", "struct Point { 1: i32 x, 2: i32 y }")?;
/// let point = schema.struct_type("Point")?;
/// let mut codecs = HashMap::new();
/// for text in ["x", "$.1", "!y"] {
///     let mask = scrimp::Mask::new(&point, text)?;
///     let codec = scrimp::Codec::builder(&point).mask(&mask).build()?;
///     codecs.insert(mask, codec);
/// }
/// assert_eq!(codecs.len(), 1);
/// # Ok::<(), scrimp::Error>(())
/// ```
impl Hash for Mask {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.ty.layout().id.hash(state);
        self.selection.hash(state);
    }
}

impl fmt::Debug for Mask {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Mask").field(&self.to_string()).finish()
    }
}

/// The text that [`Mask::new`] makes an equal mask of.
impl fmt::Display for Mask {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut writer =
            Writer { schema: self.ty.layouts().schema(), f, way: String::new(), mark: "", is_first: true };
        let root = Type::Struct(self.ty.id());
        if !self.named.is_all() || self.left_out.is_nothing() {
            writer.paths(&self.named, root)?;
        }
        writer.mark = "!";
        if writer.is_first && !self.named.is_all() {
            return writer.paths(&Selection::All, root);
        }
        writer.paths(&self.left_out, root)
    }
}

/// Writes a path for each part that is chosen whole.
struct Writer<'w, 'f> {
    schema: &'w Schema,
    f: &'w mut fmt::Formatter<'f>,
    /// The way to the value at hand.
    way: String,
    /// What paths begin with.
    mark: &'static str,
    is_first: bool,
}

impl Writer<'_, '_> {
    fn paths(&mut self, selection: &Selection, ty: Type) -> fmt::Result {
        match (selection, ty) {
            (Selection::All, _) => {
                let comma = if std::mem::take(&mut self.is_first) { "" } else { "," };
                let way = if self.way.is_empty() { "$" } else { &self.way };
                write!(self.f, "{comma}{}{way}", self.mark)
            }
            (Selection::Fields(fields), Type::Struct(id)) => {
                let desc = self.schema.struct_desc(id);
                for (position, chosen) in fields {
                    let name = &desc.fields[desc.by_id[*position as usize]].name;
                    let dot = if self.way.is_empty() { "" } else { "." };
                    self.within(format_args!("{dot}{name}"), chosen, field_type(desc, *position))?;
                }
                Ok(())
            }
            (Selection::Elements(parts), Type::List(element) | Type::Set(element)) => {
                self.within(format_args!("[*]"), &parts.others, element)?;
                for same in parts.named.chunk_by(|(_, a), (_, b)| a == b) {
                    let indices: Vec<String> = same.iter().map(|(index, _)| index.to_string()).collect();
                    self.within(format_args!("[{}]", indices.join(",")), &same[0].1, element)?;
                }
                Ok(())
            }
            (Selection::Entries(parts), Type::Map(_, value)) => {
                self.within(format_args!("{{*}}"), &parts.others, value)?;
                for same in parts.named.chunk_by(|(_, a), (_, b)| a == b) {
                    let keys: Vec<String> = same.iter().map(|(key, _)| KeyDisplay(key).to_string()).collect();
                    self.within(format_args!("{{{}}}", keys.join(",")), &same[0].1, value)?;
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn within(&mut self, step: fmt::Arguments<'_>, chosen: &Selection, ty: TypeId) -> fmt::Result {
        let len = self.way.len();
        fmt::Write::write_fmt(&mut self.way, step)?;
        self.paths(chosen, self.schema.ty(ty))?;
        self.way.truncate(len);
        Ok(())
    }
}

#[cfg(test)]
mod tests;
