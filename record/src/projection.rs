//! Projections: layouts of narrower types, for decoders of a part of each message.
//!
//! A [`Selection`] chooses what of a type's values is wanted. [`Layouts::project`] makes a schema with a narrower copy of every struct that
//! is wanted in part, and lays it out. What is whole keeps its type. The plan of a narrower struct reads the messages of the struct
//! that it is a copy of, and skips the fields that the copy lacks.

use std::collections::{HashMap, HashSet};
use std::ptr::NonNull;
use std::sync::Arc;

use scrimp_schema::{FieldDesc, Narrowing, Requiredness, Schema, StructId, Type, TypeId, Value};

use crate::layouts::Layouts;
use crate::selection::{Budget, Parts, Selection, TooLarge};
use crate::slice::RawSlice;
use crate::wire::Fixed;

/// Which elements or entries of a container are wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Elements: where they begin to be wanted, where they cease to be, where they begin again, and so on, in ascending order up to
    /// [`END`](Self::END).
    Positions(Box<[u32]>),
    /// The entries of which something is chosen.
    Keys(Selection),
}

impl Wanted {
    /// No element has this position.
    pub const END: u32 = u32::MAX;

    /// The elements of which something is chosen.
    fn of_elements(parts: &Parts<u32>) -> Self {
        let mut bounds = Vec::new();
        let mut bound = |at, is_wanted| {
            if is_wanted != (bounds.len() % 2 == 1) {
                // What would end where it begins never began.
                match bounds.last() == Some(&at) {
                    true => drop(bounds.pop()),
                    false => bounds.push(at),
                }
            }
        };
        bound(0, !parts.others.is_nothing());
        for (at, chosen) in &parts.named {
            bound(*at, !chosen.is_nothing());
            bound(at.saturating_add(1), !parts.others.is_nothing());
        }
        bounds.push(Self::END);
        Self::Positions(bounds.into())
    }

    /// Whether the element at `index` is wanted.
    pub fn has_position(&self, index: u32) -> bool {
        match self {
            Self::Positions(bounds) => bounds.partition_point(|&bound| bound <= index) % 2 == 1,
            Self::Keys(_) => false,
        }
    }

    /// Whether the entry is wanted whose key is in `slot`, a `fixed` or else a string or binary.
    ///
    /// # Safety
    ///
    /// `slot` holds such a value.
    pub unsafe fn has_key_at(&self, fixed: Option<Fixed>, slot: NonNull<u8>) -> bool {
        let Self::Keys(entries) = self else { return false };
        // SAFETY: the slot holds what the caller says.
        let number = unsafe {
            match fixed {
                None => return !entries.bytes_key(slot.cast::<RawSlice>().read().bytes()).is_nothing(),
                Some(fixed) => fixed.integer_at(slot),
            }
        };
        // No other key has a name.
        number.is_some_and(|number| !entries.int_key(number).is_nothing())
    }
}

/// What is narrower in the layouts of a projection.
#[derive(Debug)]
pub struct Projection {
    /// The structs from here on are narrower copies; by position, of which struct.
    first: usize,
    copies: Vec<StructId>,
    /// By container that is not wanted whole: what of it is.
    wanted: HashMap<TypeId, Arc<Wanted>>,
    /// The type of members of unions whose values are not wanted.
    unwanted: Option<TypeId>,
    /// The copies of which elements may be empty that are not wanted.
    sparse: HashSet<StructId>,
}

impl Projection {
    /// The struct whose messages are read as `id`, which is itself, or the one that it is a copy of.
    pub fn source_of(&self, id: StructId) -> StructId {
        id.index().checked_sub(self.first).map_or(id, |at| self.copies[at])
    }

    /// Whether `id` is a narrower copy.
    pub fn is_copy(&self, id: StructId) -> bool {
        id.index() >= self.first
    }

    /// Whether `id` is that of elements of which some are not wanted: a union may have no member then.
    pub fn may_be_empty(&self, id: StructId) -> bool {
        self.sparse.contains(&id)
    }

    /// What of values of the container `ty` is wanted, unless all is.
    pub fn wanted(&self, ty: TypeId) -> Option<&Arc<Wanted>> {
        self.wanted.get(&ty)
    }

    /// Whether `ty` stands for a value that is not wanted: that of a union's member.
    pub fn is_unwanted(&self, ty: TypeId) -> bool {
        self.unwanted == Some(ty)
    }
}

impl Layouts {
    /// The layouts of a projection of the struct `root`, and what is `root` there: a narrower copy that has what is `chosen` of it.
    ///
    /// - A field that is not wanted is none of the copy's; what it requires of the others is as before.
    /// - A member of a union that is not wanted has an empty struct as its type: it tells which member there is.
    /// - Elements that are not wanted are zero: empty, or a record without any field. So the structs of a list of which only some elements
    ///   are wanted have optional fields only.
    /// - Elements and entries are of one type: where different parts of them are chosen, each has all of these.
    ///
    /// # Errors
    ///
    /// When that is more than a selection may have.
    ///
    /// # Panics
    ///
    /// When `chosen` is none of a `root`, or these are layouts of a projection themselves.
    pub fn project(&self, root: StructId, chosen: &Selection) -> Result<(Arc<Self>, StructId), TooLarge> {
        assert!(self.projection().is_none(), "a projection is not projected again");
        let mut projector = Projector::new(self.schema());
        let root = projector.copy(root, chosen, false)?;
        let (schema, projection) = projector.finish();
        Ok((Self::of_projection(Arc::new(schema), projection), root))
    }
}

/// Makes narrower copies of structs, the innermost ones first.
struct Projector {
    schema: Narrowing,
    projection: Projection,
    budget: Budget,
}

impl Projector {
    fn new(schema: &Schema) -> Self {
        let projection = Projection {
            first: schema.structs().len(),
            copies: Vec::new(),
            wanted: HashMap::new(),
            unwanted: None,
            sparse: HashSet::new(),
        };
        Self { schema: Narrowing::new(schema), projection, budget: Budget::new() }
    }

    fn finish(self) -> (Schema, Projection) {
        (self.schema.finish(), self.projection)
    }

    /// The type of what is `chosen` of a value of type `ty`. Recursion goes as deep as the selection does.
    fn ty(&mut self, ty: TypeId, chosen: &Selection) -> Result<TypeId, TooLarge> {
        let (found, wanted) = match (self.schema.schema().ty(ty), chosen) {
            (_, Selection::All) => return Ok(ty),
            (Type::Struct(id), chosen) => (Type::Struct(self.copy(id, chosen, false)?), None),
            (Type::List(element), Selection::Elements(parts)) => {
                let (element, wanted) = self.element(element, parts)?;
                (Type::List(element), wanted)
            }
            (Type::Set(element), Selection::Elements(parts)) => {
                let (element, wanted) = self.element(element, parts)?;
                (Type::Set(element), wanted)
            }
            (Type::Map(key, value), Selection::Entries(parts)) => {
                let of_any = self.union(parts)?;
                let value = match of_any {
                    Selection::Nothing => value,
                    chosen => self.ty(value, &chosen)?,
                };
                let wanted = are_some(parts).then(|| Wanted::Keys(chosen.clone()));
                (Type::Map(key, value), wanted)
            }
            (found, chosen) => panic!("{chosen:?} is chosen of a {found:?}"),
        };
        let id = self.schema.add_type(found);
        if let Some(wanted) = wanted {
            self.projection.wanted.insert(id, Arc::new(wanted));
        }
        Ok(id)
    }

    /// What is chosen of any part.
    fn union<K>(&mut self, parts: &Parts<K>) -> Result<Selection, TooLarge> {
        let all = parts.named.iter().map(|(_, chosen)| chosen).chain([&parts.others]);
        Selection::union(all.cloned(), &mut self.budget)
    }

    /// The type of the elements of which `parts` are chosen, and which of them are wanted, unless all are.
    fn element(&mut self, ty: TypeId, parts: &Parts<u32>) -> Result<(TypeId, Option<Wanted>), TooLarge> {
        let (chosen, are_some) = (self.union(parts)?, are_some(parts));
        let ty = match self.schema.schema().ty(ty) {
            Type::Struct(id) if are_some || chosen != Selection::All => {
                let copy = self.copy(id, &chosen, are_some)?;
                self.schema.add_type(Type::Struct(copy))
            }
            _ if chosen.is_nothing() => ty,
            _ => self.ty(ty, &chosen)?,
        };
        Ok((ty, are_some.then(|| Wanted::of_elements(parts))))
    }

    /// A copy of struct `id` with what is `chosen` of it; with fields that are `all_optional` or as they are.
    fn copy(&mut self, id: StructId, chosen: &Selection, all_optional: bool) -> Result<StructId, TooLarge> {
        let desc = self.schema.schema().struct_desc(id);
        self.budget.charge(desc.fields.len())?;
        let is_union = desc.is_union();
        let has = |chosen: &Selection| is_union || !chosen.is_nothing();
        let found = desc.fields_by_id().zip(0..).map(|(field, position)| (field, chosen.field(position)));
        let found: Vec<(FieldDesc, &Selection)> =
            found.filter(|(_, chosen)| has(chosen)).map(|(field, chosen)| (field.clone(), chosen)).collect();
        let mut fields = Vec::with_capacity(found.len());
        for (mut field, chosen) in found {
            let source = field.ty.id;
            let ty = match chosen {
                Selection::Nothing => self.unwanted(),
                chosen => self.ty(source, chosen)?,
            };
            field.default = match field.default {
                Some(value) if !chosen.is_nothing() => Some(self.value(source, &value, chosen)?),
                _ => None,
            };
            if ty != source {
                field.ty = field.ty.with_type(ty);
            }
            // What stands for an unwanted value is small, and lies in the record.
            field.boxed &= !chosen.is_nothing();
            if all_optional {
                field.requiredness = Requiredness::Optional;
            }
            fields.push(field);
        }
        self.projection.copies.push(id);
        let copy = self.schema.add_struct(id, fields);
        if all_optional {
            self.projection.sparse.insert(copy);
        }
        Ok(copy)
    }

    /// The type of members whose values are not wanted.
    fn unwanted(&mut self) -> TypeId {
        match self.projection.unwanted {
            Some(ty) => ty,
            None => {
                let id = self.schema.add_empty_struct("Unwanted");
                self.projection.copies.push(id);
                let ty = self.schema.add_type(Type::Struct(id));
                self.projection.unwanted = Some(ty);
                ty
            }
        }
    }

    /// What a default `value` of type `ty` comes to where this is `chosen` of it.
    fn value(&mut self, ty: TypeId, value: &Value, chosen: &Selection) -> Result<Value, TooLarge> {
        Ok(match (self.schema.schema().ty(ty), value, chosen) {
            (Type::Struct(id), Value::Struct(fields), Selection::Fields(_)) => {
                let mut narrow = Vec::new();
                for (field_id, value) in fields {
                    let desc = self.schema.schema().struct_desc(id);
                    let position = desc.by_id.iter().position(|&at| desc.fields[at].id == *field_id);
                    let position = position.expect("defaults have declared fields only");
                    let (ty, is_union) = (desc.fields[desc.by_id[position]].ty.id, desc.is_union());
                    match chosen.field(position as u32) {
                        Selection::Nothing if is_union => narrow.push((*field_id, Value::Struct(Vec::new()))),
                        Selection::Nothing => {}
                        chosen => narrow.push((*field_id, self.value(ty, value, chosen)?)),
                    }
                }
                Value::Struct(narrow)
            }
            (Type::List(element), Value::List(values), Selection::Elements(parts)) => {
                Value::List(self.elements(element, values, parts)?)
            }
            (Type::Set(element), Value::Set(values), Selection::Elements(parts)) => {
                Value::Set(self.elements(element, values, parts)?)
            }
            (Type::Map(_, ty), Value::Map(entries), Selection::Entries(parts)) => {
                let each = self.union(parts)?;
                let wanted = entries.iter().filter(|(key, _)| !at_key(chosen, key).is_nothing());
                let narrow = wanted.map(|(key, value)| Ok((key.clone(), self.value(ty, value, &each)?)));
                Value::Map(narrow.collect::<Result<_, _>>()?)
            }
            _ => value.clone(),
        })
    }

    fn elements(&mut self, ty: TypeId, values: &[Value], parts: &Parts<u32>) -> Result<Vec<Value>, TooLarge> {
        let (each, wanted) = (self.union(parts)?, Wanted::of_elements(parts));
        let narrow = |(value, index): (&Value, u32)| match wanted.has_position(index) {
            true => self.value(ty, value, &each),
            false => Ok(zero_like(value)),
        };
        values.iter().zip(0..).map(narrow).collect()
    }
}

/// Whether only some parts are wanted.
fn are_some<K>(parts: &Parts<K>) -> bool {
    parts.others.is_nothing() || parts.named.iter().any(|(_, chosen)| chosen.is_nothing())
}

/// What is chosen of the entries with this key.
fn at_key<'s>(chosen: &'s Selection, key: &Value) -> &'s Selection {
    match key {
        Value::String(key) => chosen.bytes_key(key.as_bytes()),
        Value::Binary(key) => chosen.bytes_key(key),
        Value::I8(key) => chosen.int_key((*key).into()),
        Value::I16(key) => chosen.int_key((*key).into()),
        Value::I32(key) | Value::Enum(key) => chosen.int_key((*key).into()),
        Value::I64(key) => chosen.int_key(*key),
        // None has a name.
        _ => chosen.int_key(0),
    }
}

/// What stands in the place of an element that is not wanted.
fn zero_like(value: &Value) -> Value {
    match value {
        Value::Bool(_) => Value::Bool(false),
        Value::I8(_) => Value::I8(0),
        Value::I16(_) => Value::I16(0),
        Value::I32(_) => Value::I32(0),
        Value::I64(_) => Value::I64(0),
        Value::Double(_) => Value::Double(0.0),
        Value::String(_) => Value::String(String::new()),
        Value::Binary(_) => Value::Binary(Vec::new()),
        Value::Uuid(_) => Value::Uuid(Default::default()),
        Value::Enum(_) => Value::Enum(0),
        Value::List(_) => Value::List(Vec::new()),
        Value::Set(_) => Value::Set(Vec::new()),
        Value::Map(_) => Value::Map(Vec::new()),
        _ => Value::Struct(Vec::new()),
    }
}
