//! [`LayoutTables`]: where every field of every struct of a schema lies in memory.
//!
//! This is the ABI between plan, executors and views. It depends on the schema alone, and on whether it keeps unknown fields.
//!
//! A record is `size` bytes, aligned to 8, and starts with its presence: for a struct, words of one bit per field in id
//! order; for a union, one word with the position of the set member + 1, or 0, or that it is an
//! [unknown](crate::unknown::member) one, for which every union has room. Where unknown fields are [kept](crate::unknown::kept), the
//! presence of a struct ends with a word that leads to them, or is 0. Slots follow by falling alignment, by id within a class. A slot holds
//!
//! - `bool` (a byte, 0 or 1), `i8`, `i16`, `i32`, `i64`, `double`, enum (`i32`): the value, native-endian;
//! - `uuid`: 16 bytes, in the order of its text form;
//! - string, binary, list, set, map: a [`RawSlice`];
//! - struct: the record itself when [`FieldLayout::boxed`] is false, else a pointer to it. That is so for large structs, where IDL asks
//!   for it by `&`, and where a cycle would close otherwise.
//!
//! Structs of many small values have a gap behind each class of these: see [`StructLayout::spaced`].
//!
//! Elements of lists and sets lie one after another; maps are arrays of key and value. Structs are never boxed there.
//! The slot of an absent field is undefined memory.

use std::num::NonZeroU64;
use std::ptr::NonNull;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use scrimp_schema::{FieldDesc, Requiredness, Schema, StructId, Type, TypeId};

use crate::placement::{EntryLayout, Offsets, Placement, RecordKind, SlotShape, place};
use crate::presence::{self, Presence};
use crate::slice::{RawSlice, VALID_UTF8};

/// Identifies one struct's layout in this process. Ids are never reused, so a handle of one schema cannot pass for another's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct LayoutId(NonZeroU64);

impl LayoutId {
    fn next() -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(1);
        // 2^64 layouts are out of reach, so the counter never wraps to 0 or to an id in use.
        Self(NonZeroU64::new(NEXT.fetch_add(1, Ordering::Relaxed)).expect("the counter starts at 1"))
    }
}

/// Size and alignment of a type's values as elements, and the offsets within map entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TypeLayout {
    /// Bytes from one element to the next; for a struct, of its record.
    pub size: u32,
    /// Alignment in bytes: 1, 2, 4 or 8.
    pub align: u32,
    /// The layout of a map's entries; all zero for other types.
    pub entry: EntryLayout,
    /// Whether a value may hold a double at any depth. Such a value may differ from itself, because NaN does.
    pub reaches_double: bool,
}

/// The place of a field in records and images.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldLayout {
    /// The id on the wire.
    pub id: i16,
    /// The field's index in [`StructDesc::fields`](scrimp_schema::StructDesc::fields).
    pub desc: u32,
    /// Its type.
    pub ty: TypeId,
    /// Whether it must be present.
    pub requiredness: Requiredness,
    /// Offset of the slot from the start of the record, in bytes.
    pub offset: u32,
    /// Offset of the slot from the start of the default image, in bytes: as in a record, except that the members of a
    /// union do not share a slot there.
    pub image_offset: u32,
    /// The position by id: the presence bit, or for a union member the tag − 1.
    pub position: u32,
    /// Whether the slot holds a pointer to a record instead of the record; for structs only.
    pub boxed: bool,
}

/// The memory layout of one struct's records. It lives in its [`Layouts`](crate::Layouts) and refers back to them.
#[derive(Debug)]
pub struct StructLayout {
    pub(crate) home: Home,
    /// This layout's process-wide id.
    pub id: LayoutId,
    /// The struct.
    pub struct_id: StructId,
    /// Bytes of a record; a multiple of 8.
    pub size: u32,
    /// Bytes of the default image; a multiple of 8.
    pub image_size: u32,
    /// How many words a record starts with that are 0 where it has no field: of presence bits, at least one, or the tag of a union; and one
    /// more for unknown fields, where these are kept.
    pub presence_words: u32,
    /// Offset of the word that leads to the [unknown fields](crate::unknown::kept), the last of the presence words; `None` for unions, and
    /// where they are not kept.
    pub unknown: Option<u32>,
    /// Whether the first word is a tag instead of presence bits.
    pub is_union: bool,
    /// Whether the slot of every number, bool and enum may be written as 8 bytes while fields are read in ascending order of
    /// ids: only slots of later ids, or a gap, follow it in the record. Decoders of sparse structs rely on that.
    pub spaced: bool,
    /// The fields by ascending id.
    pub fields: Vec<FieldLayout>,
    /// The presence bits that a complete record must have, by word; all 0 for a union, whose members are all optional.
    pub required: Vec<u64>,
    /// Whether a record can be incomplete: without a required field, or a union without a member.
    pub may_lack: bool,
    /// The positions of the fields that hold structs, or containers of what is not plain itself.
    pub composite: Vec<u32>,
    /// The positions of the fields that hold containers of scalars, or of structs that are [plain](Self::is_plain).
    pub plain_containers: Vec<u32>,
    /// Whether a record may hold a double, however deep: see [`TypeLayout::reaches_double`].
    pub reaches_double: bool,
}

/// The address of the [`Layouts`](crate::Layouts) that a struct's layout is one of. They build on this module, which therefore
/// knows nothing else of them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Home(pub(crate) NonNull<()>);

// SAFETY: the pointer is only followed as a reference to `Layouts`, and `Layouts` is `Sync`.
unsafe impl Send for Home {}
// SAFETY: the pointer is only followed as a reference to `Layouts`, and `Layouts` is `Sync`.
unsafe impl Sync for Home {}

impl StructLayout {
    /// Whether every record is complete, nested ones included: it has no required fields and holds no other records.
    #[inline]
    pub fn is_plain(&self) -> bool {
        self.composite.is_empty() && self.plain_containers.is_empty() && !self.may_lack
    }

    /// Whether the record itself has every required field, or a member if it is a union. Everything nested in a message has; the
    /// message itself has, unless it is the value of an absent field without an IDL default: a record without any field.
    ///
    /// # Safety
    ///
    /// `record` is a record of this layout with initialised presence, or its image.
    #[inline]
    pub unsafe fn is_complete(&self, record: NonNull<u8>) -> bool {
        // SAFETY: a record starts with its presence words, which are initialised.
        let word = |index: usize| unsafe { record.cast::<u64>().add(index).read() };
        match self.is_union {
            true => word(0) != 0,
            false => self.required.iter().enumerate().all(|(index, &bits)| word(index) & bits == bits),
        }
    }

    /// Makes every field of a record absent.
    ///
    /// # Safety
    ///
    /// `record` is writable for a record of this layout.
    #[inline]
    pub unsafe fn clear_presence(&self, record: NonNull<u8>) {
        // SAFETY: the record starts with its presence words.
        unsafe { presence::clear(record, self.presence_words) }
    }

    /// The presence of `field`, one of this layout's, in a record.
    #[inline]
    pub fn presence(&self, field: &FieldLayout) -> Presence {
        Presence::new(self.is_union, field.position)
    }

    /// The field with id `id`.
    pub fn field_by_id(&self, id: i16) -> Option<&FieldLayout> {
        let at = self.fields.binary_search_by_key(&id, |field| field.id).ok()?;
        Some(&self.fields[at])
    }
}

/// Every layout of a schema.
#[derive(Debug)]
pub struct LayoutTables {
    schema: Arc<Schema>,
    types: Vec<TypeLayout>,
    structs: Vec<StructLayout>,
}

impl LayoutTables {
    /// Lays out every struct of `schema`, with a slot for unknown fields or not; `home` is where the layouts will be.
    pub(crate) fn new(schema: Arc<Schema>, keeps_unknown: bool, home: Home) -> Self {
        let (types, structs) = LayoutPass::new(&schema, keeps_unknown, home).run();
        Self { schema, types, structs }
    }

    /// The schema that was laid out.
    pub fn schema(&self) -> &Arc<Schema> {
        &self.schema
    }

    /// The layout of type `id`.
    pub fn ty(&self, id: TypeId) -> &TypeLayout {
        &self.types[id.index()]
    }

    /// The layout of struct `id`.
    pub fn struct_layout(&self, id: StructId) -> &StructLayout {
        &self.structs[id.index()]
    }

    /// Writes the zero value of type `ty` to `slot`; of a struct, a record without any field.
    ///
    /// # Safety
    ///
    /// `slot` is writable for, and aligned to, values of the type.
    #[inline]
    pub unsafe fn write_zero(&self, ty: TypeId, slot: NonNull<u8>) {
        // SAFETY: each arm writes no more than a value of its type takes.
        unsafe {
            match self.schema.ty(ty) {
                Type::String => slot.cast().write(RawSlice { flags: VALID_UTF8, ..RawSlice::EMPTY }),
                Type::Binary | Type::List(_) | Type::Set(_) | Type::Map(..) => {
                    slot.cast().write(RawSlice::EMPTY);
                }
                Type::Struct(id) => self.struct_layout(id).clear_presence(slot),
                _ => slot.write_bytes(0, self.ty(ty).size as usize),
            }
        }
    }
}

/// Lays structs out, nested ones first.
struct LayoutPass<'s> {
    schema: &'s Schema,
    /// Whether structs have a slot for unknown fields.
    keeps_unknown: bool,
    home: Home,
    structs: Vec<State>,
}

enum State {
    Unseen,
    /// Being laid out: a struct that needs it now is part of a cycle and boxes it.
    Entered,
    Done(StructLayout),
}

impl<'s> LayoutPass<'s> {
    fn new(schema: &'s Schema, keeps_unknown: bool, home: Home) -> Self {
        let structs = schema.structs().iter().map(|_| State::Unseen).collect();
        Self { schema, keeps_unknown, home, structs }
    }

    fn run(mut self) -> (Vec<TypeLayout>, Vec<StructLayout>) {
        for desc in self.schema.structs() {
            self.visit(desc.id);
        }
        let (types_to_doubles, structs_to_doubles) = ways_to_doubles(self.schema);
        let mut structs: Vec<StructLayout> = self
            .structs
            .into_iter()
            .zip(structs_to_doubles)
            .map(|(state, reaches_double)| match state {
                State::Done(layout) => StructLayout { reaches_double, ..layout },
                State::Unseen | State::Entered => unreachable!("every struct was visited"),
            })
            .collect();
        tell_plain_containers(self.schema, &mut structs);
        let shapes: Vec<SlotShape> = self
            .schema
            .types()
            .iter()
            .map(|&ty| match ty {
                Type::Struct(id) => SlotShape::record(structs[id.index()].size),
                _ => scalar_shape(ty),
            })
            .collect();
        let types = self
            .schema
            .types()
            .iter()
            .zip(&shapes)
            .zip(types_to_doubles)
            .map(|((&ty, shape), reaches_double)| {
                let entry = match ty {
                    Type::Map(key, value) => EntryLayout::new(shapes[key.index()], shapes[value.index()]),
                    _ => EntryLayout::default(),
                };
                TypeLayout { size: shape.size, align: shape.align, entry, reaches_double }
            })
            .collect();
        (types, structs)
    }

    /// Lays `root` out after the structs that its fields hold directly. An explicit stack: schemas may nest deeply.
    fn visit(&mut self, root: StructId) {
        let mut stack = vec![(root, 0)];
        while let Some((id, next_field)) = stack.pop() {
            let desc = self.schema.struct_desc(id);
            if next_field == 0 {
                if !matches!(self.structs[id.index()], State::Unseen) {
                    continue;
                }
                self.structs[id.index()] = State::Entered;
            }
            let nested = desc.by_id[next_field..].iter().enumerate().find_map(|(ahead, &field)| {
                let field = &desc.fields[field];
                match self.schema.ty(field.ty.id) {
                    Type::Struct(nested)
                        if !field.boxed && matches!(self.structs[nested.index()], State::Unseen) =>
                    {
                        Some((nested, next_field + ahead))
                    }
                    _ => None,
                }
            });
            match nested {
                Some((nested, field)) => {
                    stack.push((id, field + 1));
                    stack.push((nested, 0));
                }
                None => self.structs[id.index()] = State::Done(self.lay_out(id)),
            }
        }
    }

    fn lay_out(&self, id: StructId) -> StructLayout {
        let desc = self.schema.struct_desc(id);
        let is_union = desc.is_union();
        let mut fields: Vec<FieldLayout> = desc
            .by_id
            .iter()
            .zip(0..)
            .map(|(&index, position)| {
                let field = &desc.fields[index];
                FieldLayout {
                    id: field.id,
                    desc: index as u32,
                    ty: field.ty.id,
                    requiredness: field.requiredness,
                    offset: 0,
                    image_offset: 0,
                    position,
                    boxed: false,
                }
            })
            .collect();
        let slots: Vec<SlotShape> = desc.by_id.iter().map(|&index| self.slot(&desc.fields[index])).collect();
        let mut offsets = vec![Offsets::default(); slots.len()];
        let kind = match (is_union, self.keeps_unknown) {
            (true, _) => RecordKind::Union,
            (false, true) => RecordKind::KeepingStruct,
            (false, false) => RecordKind::Struct,
        };
        let Placement { size, image_size, presence_words, spaced } = place(&slots, kind, &mut offsets);
        for ((field, slot), at) in fields.iter_mut().zip(&slots).zip(&offsets) {
            (field.offset, field.image_offset, field.boxed) = (at.slot, at.image, slot.boxed);
        }
        let mut required = vec![0; presence_words as usize];
        for field in &fields {
            if field.requiredness == Requiredness::Required {
                let presence = Presence::new(is_union, field.position);
                required[presence.word()] |= presence.mask;
            }
        }
        let is_composite =
            |ty| matches!(self.schema.ty(ty), Type::Struct(_) | Type::List(_) | Type::Set(_) | Type::Map(..));
        let composite =
            fields.iter().filter(|field| is_composite(field.ty)).map(|field| field.position).collect();
        let may_lack = is_union || required.iter().any(|&bits| bits != 0);
        StructLayout {
            home: self.home,
            id: LayoutId::next(),
            struct_id: id,
            size,
            image_size,
            presence_words,
            unknown: (kind == RecordKind::KeepingStruct).then(|| (presence_words - 1) * 8),
            is_union,
            spaced,
            fields,
            required,
            may_lack,
            composite,
            // Known when all structs are.
            plain_containers: Vec::new(),
            reaches_double: false,
        }
    }

    /// What the slot of a field needs.
    fn slot(&self, field: &FieldDesc) -> SlotShape {
        match self.schema.ty(field.ty.id) {
            Type::Struct(nested) => match &self.structs[nested.index()] {
                State::Done(layout) if !field.boxed => SlotShape::record(layout.size).in_field(),
                _ => SlotShape::pointer(),
            },
            other => scalar_shape(other),
        }
    }
}

/// What the values of a type that is not a struct need.
fn scalar_shape(ty: Type) -> SlotShape {
    match ty {
        Type::Bool | Type::I8 => SlotShape::small(1),
        Type::I16 => SlotShape::small(2),
        Type::I32 | Type::Enum(_) => SlotShape::small(4),
        Type::I64 | Type::Double => SlotShape::small(8),
        Type::Uuid => SlotShape::UUID,
        Type::String | Type::Binary | Type::List(_) | Type::Set(_) | Type::Map(..) => SlotShape::SLICE,
        Type::Struct(_) => unreachable!("structs have layouts of their own"),
    }
}

/// Moves the fields that hold containers of what is plain from one list of each struct to the other.
fn tell_plain_containers(schema: &Schema, structs: &mut [StructLayout]) {
    let plain_structs: Vec<bool> = structs.iter().map(StructLayout::is_plain).collect();
    let is_plain = |ty| match schema.ty(ty) {
        Type::Struct(id) => plain_structs[id.index()],
        Type::List(_) | Type::Set(_) | Type::Map(..) => false,
        _ => true,
    };
    for layout in structs {
        let holds_plain = |&position: &u32| match schema.ty(layout.fields[position as usize].ty) {
            Type::List(element) | Type::Set(element) => is_plain(element),
            Type::Map(key, value) => is_plain(key) && is_plain(value),
            _ => false,
        };
        (layout.plain_containers, layout.composite) =
            std::mem::take(&mut layout.composite).into_iter().partition(holds_plain);
    }
}

/// The types and the structs that may hold a double at any depth.
fn ways_to_doubles(schema: &Schema) -> (Vec<bool>, Vec<bool>) {
    let types = schema.types();
    // Types come first, then structs. By each: the types and structs that hold it directly.
    let mut holders = vec![Vec::new(); types.len() + schema.structs().len()];
    let node_of = |id: StructId| types.len() + id.index();
    for (holder, &ty) in types.iter().enumerate() {
        match ty {
            Type::List(element) | Type::Set(element) => holders[element.index()].push(holder),
            Type::Map(key, value) => {
                holders[key.index()].push(holder);
                holders[value.index()].push(holder);
            }
            Type::Struct(id) => holders[node_of(id)].push(holder),
            _ => {}
        }
    }
    for desc in schema.structs() {
        desc.fields.iter().for_each(|field| holders[field.ty.id.index()].push(node_of(desc.id)));
    }
    let mut reaches = vec![false; holders.len()];
    let mut found: Vec<usize> =
        types.iter().enumerate().filter(|(_, ty)| **ty == Type::Double).map(|(node, _)| node).collect();
    while let Some(node) = found.pop() {
        if !std::mem::replace(&mut reaches[node], true) {
            found.extend(&holders[node]);
        }
    }
    let structs = reaches.split_off(types.len());
    (reaches, structs)
}
