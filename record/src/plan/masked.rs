//! Plans that write a part of each message: what a [`Selection`] chooses.
//!
//! Such a plan is made from that of whole messages: a struct of which fields are left out has a plan of its own, in which these have no
//! targets; a container of which parts are named has a [`Chosen`]. What is chosen whole is as in the plan of whole messages.

use std::collections::HashMap;
use std::ptr::NonNull;
use std::sync::Arc;

use super::planner::steps_of;
use super::{ListOp, MapOp, OpId, Plan, PlanId, ValueOp};
use crate::layouts::Fallback;
use crate::selection::{Key, Parts, Selection};
use crate::slice::RawSlice;
use crate::wire::Fixed;

/// The index of a [`Chosen`] in its plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ChosenId(u32);

impl ChosenId {
    /// That of the first.
    pub const FIRST: Self = Self(0);

    /// The position among the plan's.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// What becomes of a required field that a mask leaves out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RequiredFields {
    /// It is written as it is: messages without it would be refused.
    #[default]
    Write,
    /// Its default is written: that in IDL, else zero or empty, or a struct without fields. A struct that requires fields itself, a union,
    /// and the member of a union are written as they are.
    WriteDefaults,
    /// There is no such codec: building it is an error.
    Refuse,
}

/// Why there is no plan for a mask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MaskFailure {
    /// A required field, or the member of a union, is left out.
    Required {
        /// The struct.
        of: scrimp_schema::StructId,
        /// The field's index in its descriptor.
        field: u32,
    },
    /// The structs of which fields are left out have too many fields together.
    TooLarge,
}

/// What is written of a list, set or map of which parts are named.
#[derive(Debug)]
pub struct Chosen {
    /// How the whole is written.
    pub container: Container,
    /// By the number of the way: how an element, or the value of an entry, is written. Way 0 is to leave it out; that at index 0 is way 1.
    pub ways: Vec<OpId>,
    named: Named,
    /// The way of each other.
    others: u32,
}

/// A list, set or map.
#[derive(Clone, Copy, Debug)]
pub enum Container {
    /// A list or set.
    List(ListOp),
    /// A map.
    Map(MapOp),
}

/// Parts and their ways, in ascending order.
#[derive(Debug)]
enum Named {
    Elements(Vec<(u32, u32)>),
    Entries(Vec<(Key, u32)>),
}

impl Chosen {
    /// Bytes from one element or entry to the next in memory.
    pub fn stride(&self) -> u32 {
        match self.container {
            Container::List(list) => list.stride,
            Container::Map(map) => map.stride,
        }
    }

    /// The way of the element or entry at `part` of those that are in memory from `start` on.
    ///
    /// # Safety
    ///
    /// There are such elements or entries of the container, and this is one of them.
    pub unsafe fn way(&self, start: NonNull<u8>, part: NonNull<u8>) -> u32 {
        let found = match (&self.named, self.container) {
            (Named::Elements(named), _) => {
                let index = (part.addr().get() - start.addr().get()) / self.stride() as usize;
                named.binary_search_by_key(&index, |&(at, _)| at as usize).ok().map(|at| named[at].1)
            }
            (Named::Entries(named), Container::Map(map)) => {
                // SAFETY: an entry starts with its key, which is of this type.
                let find = |key: &Key| unsafe { key.compare_to(map.key_type.fixed(), part) };
                named.binary_search_by(|(key, _)| find(key)).ok().map(|at| named[at].1)
            }
            (Named::Entries(_), Container::List(_)) => None,
        };
        found.unwrap_or(self.others)
    }

    /// How many elements or entries are written of `slice`.
    ///
    /// # Safety
    ///
    /// `slice` holds such.
    pub unsafe fn count(&self, slice: RawSlice) -> u32 {
        if let Named::Elements(named) = &self.named {
            let named = &named[..named.partition_point(|&(at, _)| at < slice.len)];
            let chosen = named.iter().filter(|&&(_, way)| way != 0).count() as u32;
            return chosen + if self.others == 0 { 0 } else { slice.len - named.len() as u32 };
        }
        // SAFETY: the entries are at their stride, and there are as many.
        let is_chosen = |&index: &u32| unsafe {
            let entry = slice.ptr.add(index as usize * self.stride() as usize);
            self.way(slice.ptr, entry) != 0
        };
        (0..slice.len).filter(is_chosen).count() as u32
    }
}

impl Key {
    /// How this compares to the key in `slot`, a `fixed` or else a string or binary.
    ///
    /// # Safety
    ///
    /// `slot` holds such a value.
    pub(crate) unsafe fn compare_to(&self, fixed: Option<Fixed>, slot: NonNull<u8>) -> std::cmp::Ordering {
        // SAFETY: the slot holds what the caller says.
        unsafe {
            match self {
                Self::Bytes(bytes) => (**bytes).cmp(slot.cast::<RawSlice>().read().bytes()),
                Self::Int(int) => {
                    int.cmp(&fixed.and_then(|fixed| fixed.integer_at(slot)).expect("the map has such keys"))
                }
            }
        }
    }
}

impl Plan {
    /// The same plan for writing what `selection`, of messages of its root, chooses; nothing is decoded by it.
    ///
    /// Where a field is left out that is required, `required` says what becomes of it; the member of a union is as good as required.
    ///
    /// # Errors
    ///
    /// See [`MaskFailure`].
    pub fn masked(&self, selection: &Selection, required: RequiredFields) -> Result<Self, MaskFailure> {
        let mut plan = self.clone();
        plan.is_masked = true;
        let Selection::Fields(fields) = selection else { return Ok(plan) };
        // The root comes first, so the others move.
        plan.structs.insert(0, self.struct_plan(self.root()).clone());
        for op in &mut plan.ops {
            if let ValueOp::Struct { plan: PlanId(index), .. } = op {
                *index += 1;
            }
        }
        let mut masker = Masker { plan, required, known: HashMap::new(), room: MAX_FIELDS };
        masker.leave_out(PlanId(0), fields)?;
        Ok(masker.plan)
    }
}

/// How many fields the structs may have together of which fields are left out: masks come from whoever sends requests.
const MAX_FIELDS: usize = 1 << 18;

struct Masker<'s> {
    plan: Plan,
    required: RequiredFields,
    /// What was made of ops and selections.
    known: HashMap<(OpId, &'s Selection), OpId>,
    /// How many fields structs may still have.
    room: usize,
}

impl<'s> Masker<'s> {
    /// Makes the struct plan `id`, which is that of the whole struct as yet, leave out what is not among `fields`.
    fn leave_out(&mut self, id: PlanId, fields: &'s [(u32, Selection)]) -> Result<(), MaskFailure> {
        let mut of = self.plan.struct_plan(id).clone();
        // No mask names them.
        of.unknown = None;
        let layouts = Arc::clone(self.plan.layouts());
        let layout = layouts.struct_layout(of.struct_id);
        self.room = self.room.checked_sub(of.fields.len()).ok_or(MaskFailure::TooLarge)?;
        let mut fields = fields.iter().peekable();
        for (field, position) in of.fields.iter_mut().zip(0..) {
            let chosen = fields.next_if(|(at, _)| *at == position).map_or(&Selection::Nothing, |(_, of)| of);
            let Some(target) = &mut field.target else { continue };
            if !chosen.is_nothing() {
                target.op = self.op(target.op, chosen)?;
                continue;
            }
            let is_required = of.is_union || of.required[target.presence.word()] & target.presence.mask != 0;
            match self.required {
                _ if !is_required => field.target = None,
                RequiredFields::WriteDefaults if !of.is_union => {
                    let own = layout.field_by_id(field.id).expect("what has a target is in the layout");
                    target.fallback = layouts.default_of(of.struct_id, own);
                    target.left_out = target.fallback != Fallback::Omit;
                }
                RequiredFields::Write | RequiredFields::WriteDefaults => {}
                RequiredFields::Refuse => {
                    return Err(MaskFailure::Required { of: of.struct_id, field: field.desc });
                }
            }
        }
        of.steps = steps_of(&self.plan.ops, self.plan.options.format, &of.fields, of.is_union);
        self.plan.structs[id.index()] = of;
        Ok(())
    }

    /// The op that writes what `selection` chooses of what `op` writes.
    fn op(&mut self, op: OpId, selection: &'s Selection) -> Result<OpId, MaskFailure> {
        if selection.is_all() {
            return Ok(op);
        }
        if let Some(&known) = self.known.get(&(op, selection)) {
            return Ok(known);
        }
        let made = match (*self.plan.op(op), selection) {
            (ValueOp::Struct { plan, size }, Selection::Fields(fields)) => {
                let id = PlanId(self.plan.structs.len() as u32);
                self.plan.structs.push(self.plan.struct_plan(plan).clone());
                self.leave_out(id, fields)?;
                ValueOp::Struct { plan: id, size }
            }
            (ValueOp::List(list), Selection::Elements(parts)) => {
                match self.same_for_all(list.element, parts)? {
                    Some(element) => ValueOp::List(ListOp { element, ..list }),
                    None => self.chosen(Container::List(list), list.element, parts, Named::Elements)?,
                }
            }
            (ValueOp::Map(map), Selection::Entries(parts)) => match self.same_for_all(map.value, parts)? {
                Some(value) => ValueOp::Map(MapOp { value, ..map }),
                None => self.chosen(Container::Map(map), map.value, parts, Named::Entries)?,
            },
            (op, selection) => unreachable!("{selection:?} is of no value that {op:?} writes"),
        };
        self.plan.ops.push(made);
        let made = OpId(self.plan.ops.len() as u32 - 1);
        self.known.insert((op, selection), made);
        Ok(made)
    }

    /// The op of each part, `op` for the whole of it, if none is named and none is left out.
    fn same_for_all<K>(&mut self, op: OpId, parts: &'s Parts<K>) -> Result<Option<OpId>, MaskFailure> {
        match parts.named.is_empty() && !parts.others.is_nothing() {
            true => self.op(op, &parts.others).map(Some),
            false => Ok(None),
        }
    }

    fn chosen<K: Clone>(
        &mut self,
        container: Container,
        op: OpId,
        parts: &'s Parts<K>,
        named_as: impl FnOnce(Vec<(K, u32)>) -> Named,
    ) -> Result<ValueOp, MaskFailure> {
        let mut ways = Vec::new();
        let mut numbers = HashMap::new();
        let mut way = |masker: &mut Self, chosen: &'s Selection| {
            if chosen.is_nothing() {
                return Ok(0);
            }
            let op = masker.op(op, chosen)?;
            Ok(*numbers.entry(op).or_insert_with(|| {
                ways.push(op);
                ways.len() as u32
            }))
        };
        let others = way(self, &parts.others)?;
        let named = parts.named.iter().map(|(key, chosen)| Ok((key.clone(), way(self, chosen)?)));
        let named = named_as(named.collect::<Result<_, MaskFailure>>()?);
        self.plan.chosen.push(Arc::new(Chosen { container, ways, named, others }));
        Ok(ValueOp::Chosen(ChosenId(self.plan.chosen.len() as u32 - 1)))
    }
}
