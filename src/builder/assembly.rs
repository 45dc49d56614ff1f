//! Records written from the inside out, each value once: what reads whole messages does so, as serde.
//!
//! Whoever writes this way knows where every struct ends. So a record needs none of the marks that those of a [`Builder`](super::Builder) have:
//! it is checked and completed at its end, and nothing is left for a `finish` to look through.
//!
//! A [`Hole`] is a place for one value, [`Filled`] tells that the value is there. Both carry the lifetime `'h`, which is another one for
//! every hole: nobody can pass off one hole for another.

use std::marker::PhantomData;
use std::ptr::NonNull;

use scrimp_record::slice::{MAX_LEN, VALID_UTF8};
use scrimp_record::slot::{SlotValue, write_slot};
use scrimp_record::{FieldLayout, Layouts, Limits, RawSlice, StructLayout};
use scrimp_schema::{FieldDesc, StructDesc, Type, TypeId};

use super::Result;
use super::workspace::{SlotType, Workspace};
use crate::arena::Arena;
use crate::error::{BuildError, BuildErrorKind};
use crate::message::Message;
use crate::value::{Place, ValueRef};

/// The fewest elements that a growing container has room for.
const MIN_CAPACITY: usize = 4;

/// A lifetime that is equal to no other.
type Brand<'h> = PhantomData<fn(&'h ()) -> &'h ()>;

/// That the value which belongs into the hole of this lifetime is there.
pub(crate) struct Filled<'h>(Brand<'h>);

/// Where values go, and how deep that is.
#[derive(Clone, Copy)]
struct Site<'a> {
    workspace: Workspace<'a>,
    /// How many structs and containers are around, that of the site included; the message itself is level 1.
    level: u32,
}

impl<'a> Site<'a> {
    fn enter(&self) -> Result<Self> {
        if self.level == Limits::MAX_DEPTH {
            return Err(BuildError::new(BuildErrorKind::TooDeep));
        }
        Ok(Self { level: self.level + 1, ..*self })
    }
}

/// Makes a message of `layout`.
pub(crate) fn assemble<'a, E>(
    layouts: &'a Layouts,
    layout: &'a StructLayout,
    arena: &'a Arena,
    fill: impl for<'h> FnOnce(StructAssembly<'h, 'a>) -> Result<Filled<'h>, E>,
) -> Result<Message<'a>, E> {
    let workspace = Workspace::new(layouts, arena);
    let record = workspace.new_record(layout);
    fill(StructAssembly { site: Site { workspace, level: 1 }, layout, record, brand: PhantomData })?;
    // SAFETY: the record is of this layout, and `Filled` of its lifetime came from `StructAssembly::finish`: it is complete, and
    // nobody has it any more.
    Ok(unsafe { Message::new(record, layout) })
}

/// Where a value goes that is to be written.
pub(crate) struct Hole<'h, 'a> {
    /// By reference: holes travel far, and one word does so in a register.
    place: &'h HolePlace<'h, 'a>,
    brand: Brand<'h>,
}

struct HolePlace<'s, 'a> {
    /// Where the struct or container is that has the hole.
    site: &'s Site<'a>,
    ty: SlotType,
    /// Writable for, and aligned to, values of the type; only this hole's.
    at: NonNull<u8>,
}

impl<'h, 'a> Hole<'h, 'a> {
    #[inline]
    fn new(place: &'h HolePlace<'h, 'a>) -> Self {
        Self { place, brand: PhantomData }
    }

    #[inline]
    pub(crate) fn kind(&self) -> Type {
        self.place.ty.kind
    }

    pub(crate) fn ty(&self) -> TypeId {
        self.place.ty.id
    }

    #[inline]
    pub(crate) fn schema(&self) -> &'a scrimp_schema::Schema {
        self.place.site.workspace.layouts.schema()
    }

    /// Fills the hole with what is neither struct nor container, as [`ValueBuilder::set`](super::ValueBuilder::set) does.
    #[inline]
    pub(crate) fn set<'v>(&mut self, value: impl Into<ValueRef<'v>>) -> Result<Filled<'h>> {
        // SAFETY: the hole is writable for its type.
        unsafe { self.place.site.workspace.write_value(self.place.ty, self.place.at, value.into())? };
        Ok(Filled(PhantomData))
    }

    /// Fills the hole with a number, if it is for one of an integer type or an enum and the number is in range.
    #[inline]
    pub(crate) fn set_integer(&mut self, value: i64) -> Option<Filled<'h>> {
        let value = match self.place.ty.kind {
            Type::I64 => SlotValue::Long(value as u64),
            Type::I32 | Type::Enum(_) => SlotValue::Word(i32::try_from(value).ok()?),
            Type::I16 => SlotValue::Half(i16::try_from(value).ok()?),
            Type::I8 => SlotValue::Byte(i8::try_from(value).ok()? as u8),
            _ => return None,
        };
        // SAFETY: the hole is writable for its type, which the value represents.
        unsafe { write_slot(self.place.at, value) };
        Some(Filled(PhantomData))
    }

    /// As [`set`](Self::set) for text, which it mostly is a string's.
    #[inline]
    pub(crate) fn set_str(&mut self, text: &str) -> Result<Filled<'h>> {
        match self.place.ty.kind {
            Type::String => {
                let bytes = self.place.site.workspace.copy_bytes(text.as_bytes())?;
                let slice = RawSlice::of_bytes(bytes, VALID_UTF8);
                // SAFETY: the hole is writable for a string, whose bytes live in the arena.
                unsafe { self.place.at.cast().write(slice) };
                Ok(Filled(PhantomData))
            }
            _ => self.set(text),
        }
    }

    /// Fills the hole, a binary's, with bytes that `write` writes: at most `max`, and as many as it says.
    ///
    /// # Panics
    ///
    /// When the hole is not a binary's, or `write` says more than `max`.
    pub(crate) fn set_bytes_with<E>(
        &mut self,
        max: usize,
        write: impl FnOnce(&mut [u8]) -> Result<usize, E>,
    ) -> Result<Result<Filled<'h>, E>> {
        assert_eq!(self.place.ty.kind, Type::Binary, "the caller knows that this is a binary");
        if max > MAX_LEN {
            return Err(BuildError::new(BuildErrorKind::TooLong(max)));
        }
        let start = self.place.site.workspace.arena.alloc(max);
        // SAFETY: fresh memory of the arena, of this size, which is initialised first.
        let bytes = unsafe {
            start.write_bytes(0, max);
            std::slice::from_raw_parts_mut(start.as_ptr(), max)
        };
        Ok(write(bytes).map(|len| {
            let slice = RawSlice::of_bytes(&bytes[..len], 0);
            // SAFETY: the hole is writable for a binary, whose bytes live in the arena.
            unsafe { self.place.at.cast().write(slice) };
            Filled(PhantomData)
        }))
    }

    #[cfg(feature = "http")]
    pub(crate) fn arena(&self) -> &'a Arena {
        self.place.site.workspace.arena
    }

    /// Fills the hole with a value that `write` writes: it gets the type and a slot that is writable for it, and how many structs and containers
    /// there are around it.
    ///
    /// # Safety
    ///
    /// Where `write` succeeds, the slot holds a complete value of the type, which is valid for as long as the arena is not reset.
    #[cfg(feature = "http")]
    pub(crate) unsafe fn fill_with<E>(
        self,
        write: impl FnOnce(&'a Layouts, (TypeId, NonNull<u8>), u32, &'a Arena) -> std::result::Result<(), E>,
    ) -> std::result::Result<Filled<'h>, E> {
        let HolePlace { site: Site { workspace, level }, ty, at } = self.place;
        write(workspace.layouts, (ty.id, *at), *level, workspace.arena)?;
        Ok(Filled(PhantomData))
    }

    /// Fills the hole with a struct.
    pub(crate) fn into_struct(self) -> Result<StructAssembly<'h, 'a>> {
        let workspace = self.place.site.workspace;
        match self.place.ty.kind {
            Type::Struct(id) => {
                let (site, layout) = (self.place.site.enter()?, workspace.layouts.struct_layout(id));
                // SAFETY: the hole is writable for a record of this struct: for its presence words at least, which are made zero.
                unsafe { self.place.at.cast::<u64>().write_bytes(0, layout.presence_words as usize) };
                Ok(StructAssembly { site, layout, record: self.place.at, brand: PhantomData })
            }
            _ => Err(workspace.type_error(self.place.ty.id, "a struct")),
        }
    }

    /// Fills the hole with a list or set.
    pub(crate) fn into_list(self) -> Result<ListAssembly<'h, 'a>> {
        let workspace = self.place.site.workspace;
        match self.place.ty.kind {
            Type::List(element) | Type::Set(element) => {
                let elements = Growing::new(workspace.layouts.ty(element).size as usize);
                let (site, element) = (self.place.site.enter()?, workspace.slot_type(element));
                Ok(ListAssembly { site, slot: self.place.at.cast(), element, elements, brand: PhantomData })
            }
            _ => Err(workspace.type_error(self.place.ty.id, "a list or set")),
        }
    }

    /// Fills the hole with a map.
    pub(crate) fn into_map(self) -> Result<MapAssembly<'h, 'a>> {
        let workspace = self.place.site.workspace;
        match self.place.ty.kind {
            Type::Map(key, value) => Ok(MapAssembly {
                site: self.place.site.enter()?,
                slot: self.place.at.cast(),
                key: workspace.slot_type(key),
                value: workspace.slot_type(value),
                value_offset: workspace.layouts.ty(self.place.ty.id).entry.value_offset as usize,
                entries: Growing::new(workspace.layouts.ty(self.place.ty.id).entry.stride as usize),
                has_key: false,
                brand: PhantomData,
            }),
            _ => Err(workspace.type_error(self.place.ty.id, "a map")),
        }
    }
}

/// The fields of a struct, union or exception, to be written one after another in any order.
pub(crate) struct StructAssembly<'h, 'a> {
    site: Site<'a>,
    layout: &'a StructLayout,
    /// A record of the layout with initialised presence; slots of fields that are present are initialised.
    record: NonNull<u8>,
    /// That `'a` is the longer one is for those who are given this for any `'h`.
    brand: PhantomData<(Brand<'h>, &'h &'a ())>,
}

impl<'h, 'a> StructAssembly<'h, 'a> {
    pub(crate) fn desc(&self) -> &'a StructDesc {
        self.site.workspace.layouts.schema().struct_desc(self.layout.struct_id)
    }

    /// The field at `position` by id.
    #[inline]
    fn layout_at(&self, position: usize) -> &'a FieldLayout {
        &self.layout.fields[position]
    }

    /// Whether the field at `position` by id is written.
    #[inline]
    pub(crate) fn is_set(&self, position: usize) -> bool {
        // SAFETY: the field is of this record's layout, and the record's presence is initialised.
        unsafe { self.layout.presence(self.layout_at(position)).is_set(self.record) }
    }

    /// The member that is written, when this is a union.
    #[inline]
    pub(crate) fn member(&self) -> Option<&'a FieldDesc> {
        if !self.layout.is_union {
            return None;
        }
        let position = (0..self.layout.fields.len()).find(|&position| self.is_set(position))?;
        Some(&self.desc().fields[self.layout_at(position).desc as usize])
    }

    /// Writes the field at `position` by id, and of a union no other one; it is unset when `fill` leaves the hole as it is.
    #[inline]
    pub(crate) fn field<E>(
        &mut self,
        position: usize,
        fill: impl for<'f> FnOnce(Hole<'f, 'a>) -> Result<Option<Filled<'f>>, E>,
    ) -> Result<(), E> {
        let workspace = &self.site.workspace;
        let field = self.layout_at(position);
        let presence = self.layout.presence(field);
        // SAFETY: the slot of a field lies in its record; that of a boxed one holds a pointer to a record. What was in the slot is
        // absent first.
        let at = unsafe {
            presence.clear(self.record);
            let slot = self.record.add(field.offset as usize);
            if field.boxed {
                let nested = workspace.arena.alloc(workspace.struct_layout(field.ty).size as usize);
                slot.cast().write(nested);
                nested
            } else {
                slot
            }
        };
        let place = HolePlace { site: &self.site, ty: workspace.slot_type(field.ty), at };
        if fill(Hole::new(&place))?.is_some() {
            // SAFETY: the field is of this record's layout, and its slot was filled: `Filled` of this hole's lifetime tells.
            unsafe { presence.set(self.record) };
        }
        Ok(())
    }

    /// Ends the struct: fills in required fields that have a default.
    ///
    /// # Errors
    ///
    /// When a required field is missing or a union has no member.
    #[inline]
    pub(crate) fn finish(self) -> Result<Filled<'h>> {
        // SAFETY: the record is of this layout, with initialised presence, and this one's own.
        unsafe {
            if self.layout.may_lack && !self.layout.is_complete(self.record) {
                self.site.workspace.complete_record(self.layout, self.record)?;
            }
        }
        Ok(Filled(PhantomData))
    }
}

impl<'h, 'a> StructAssembly<'h, 'a> {
    /// Ends the struct with the field at `position` by id, a struct that is to be written.
    pub(crate) fn into_member(self, position: usize) -> Result<MemberAssembly<'h, 'a>> {
        let workspace = &self.site.workspace;
        let field = self.layout_at(position);
        let Type::Struct(id) = workspace.layouts.schema().ty(field.ty) else {
            return Err(workspace.type_error(field.ty, "a struct"));
        };
        let (site, layout) = (self.site.enter()?, workspace.layouts.struct_layout(id));
        // SAFETY: the slot of a field lies in its record, that of a boxed one holds a pointer to a record; what was in the slot is
        // absent first. A record starts with its presence words.
        let record = unsafe {
            self.layout.presence(field).clear(self.record);
            let slot = self.record.add(field.offset as usize);
            let record = if field.boxed {
                let nested = workspace.arena.alloc(layout.size as usize);
                slot.cast().write(nested);
                nested
            } else {
                slot
            };
            record.cast::<u64>().write_bytes(0, layout.presence_words as usize);
            record
        };
        let member = StructAssembly { site, layout, record, brand: PhantomData };
        Ok(MemberAssembly { outer: self, position, member })
    }
}

/// A struct whose last field, a struct itself, is being written.
pub(crate) struct MemberAssembly<'h, 'a> {
    outer: StructAssembly<'h, 'a>,
    /// Which field of it that is, by id.
    position: usize,
    /// Never given away: what it would fill is not the hole of this lifetime.
    member: StructAssembly<'h, 'a>,
}

impl<'h, 'a> MemberAssembly<'h, 'a> {
    /// The fields of the field.
    pub(crate) fn member(&mut self) -> &mut StructAssembly<'h, 'a> {
        &mut self.member
    }

    /// Ends both structs.
    ///
    /// # Errors
    ///
    /// As [`StructAssembly::finish`].
    pub(crate) fn finish(self) -> Result<Filled<'h>> {
        let Self { outer, position, member } = self;
        let field = outer.layout_at(position);
        if let Err(error) = member.finish() {
            return Err(error.within_field(&outer.desc().fields[field.desc as usize].name));
        }
        // SAFETY: the field is of the record's layout, and what its slot holds was ended just now.
        unsafe { outer.layout.presence(field).set(outer.record) };
        outer.finish()
    }
}

/// Elements or entries in memory of the arena.
struct Growing {
    start: NonNull<u8>,
    len: usize,
    capacity: usize,
    /// Bytes from one to the next.
    stride: usize,
}

impl Growing {
    fn new(stride: usize) -> Self {
        Self { start: RawSlice::EMPTY.ptr, len: 0, capacity: 0, stride }
    }

    /// Where the next one goes, for which there is room then.
    #[inline]
    fn next(&mut self, arena: &Arena) -> Result<NonNull<u8>> {
        if self.len == self.capacity {
            self.grow(arena, self.len + 1)?;
        }
        // SAFETY: there is room for more than `len`, at this stride.
        Ok(unsafe { self.start.add(self.len * self.stride) })
    }

    #[inline(never)]
    fn grow(&mut self, arena: &Arena, wanted: usize) -> Result<()> {
        let too_long = || BuildError::new(BuildErrorKind::TooLong(wanted));
        if wanted > MAX_LEN {
            return Err(too_long());
        }
        let capacity = wanted.next_power_of_two().clamp(MIN_CAPACITY, MAX_LEN);
        let size = capacity.checked_mul(self.stride).ok_or_else(too_long)?;
        let old = self.capacity * self.stride;
        if self.capacity == 0 || !arena.memory().extend_in_place(self.start, old, size) {
            let to = arena.alloc(size);
            // SAFETY: there are `len` of them, and room for as many in fresh memory.
            unsafe { to.copy_from_nonoverlapping(self.start, self.len * self.stride) };
            self.start = to;
        }
        self.capacity = capacity;
        Ok(())
    }

    fn slice(&self) -> RawSlice {
        // Up to the capacity, which is below 2^31.
        RawSlice { ptr: self.start, len: self.len as u32, flags: 0 }
    }
}

/// The elements of a list or set, to be written in order.
pub(crate) struct ListAssembly<'h, 'a> {
    site: Site<'a>,
    /// The slot of the list.
    slot: NonNull<RawSlice>,
    element: SlotType,
    /// Those below the length are initialised.
    elements: Growing,
    brand: Brand<'h>,
}

impl<'h, 'a> ListAssembly<'h, 'a> {
    pub(crate) fn len(&self) -> usize {
        self.elements.len
    }

    /// Makes room for `more` elements.
    pub(crate) fn reserve(&mut self, more: usize) -> Result<()> {
        let wanted = self.elements.len.saturating_add(more);
        match wanted > self.elements.capacity {
            true => self.elements.grow(self.site.workspace.arena, wanted),
            false => Ok(()),
        }
    }

    /// Appends an element.
    #[inline]
    pub(crate) fn push<E>(
        &mut self,
        refuse: impl FnOnce(BuildError) -> E,
        fill: impl for<'f> FnOnce(Hole<'f, 'a>) -> Result<Filled<'f>, E>,
    ) -> Result<(), E> {
        let at = self.elements.next(self.site.workspace.arena).map_err(refuse)?;
        // What is filled is initialised then: `Filled` of the hole's lifetime tells.
        let Filled(_) = fill(Hole::new(&HolePlace { site: &self.site, ty: self.element, at }))?;
        self.elements.len += 1;
        Ok(())
    }

    /// Ends the list.
    #[inline]
    pub(crate) fn finish(self) -> Filled<'h> {
        // SAFETY: the slot is the hole that this fills, a list's or set's; its elements lie in the arena.
        unsafe { self.slot.write(self.elements.slice()) };
        Filled(PhantomData)
    }
}

/// The entries of a map, to be written in order: each a key, then a value.
pub(crate) struct MapAssembly<'h, 'a> {
    site: Site<'a>,
    /// The slot of the map.
    slot: NonNull<RawSlice>,
    key: SlotType,
    value: SlotType,
    /// Where in an entry the value is.
    value_offset: usize,
    /// Those below the length are initialised.
    entries: Growing,
    /// Whether there is one more, of which only the key is initialised.
    has_key: bool,
    brand: Brand<'h>,
}

/// A key that was written.
#[derive(Clone, Copy)]
pub(crate) struct WrittenKey<'a> {
    /// An initialised value in the arena.
    place: Place<'a>,
    /// The entry's.
    pub(crate) index: usize,
}

impl<'a> WrittenKey<'a> {
    /// The key, where it is neither struct nor container.
    pub(crate) fn get(self) -> Option<ValueRef<'a>> {
        match self.place.kind() {
            Type::Struct(_) | Type::List(_) | Type::Set(_) | Type::Map(..) => None,
            // SAFETY: the place is initialised.
            _ => Some(unsafe { self.place.value() }),
        }
    }
}

impl<'h, 'a> MapAssembly<'h, 'a> {
    pub(crate) fn len(&self) -> usize {
        self.entries.len
    }

    pub(crate) fn key_kind(&self) -> Type {
        self.key.kind
    }

    /// The type of the keys, as in IDL.
    pub(crate) fn display_key_type(&self) -> impl std::fmt::Display + 'a {
        self.site.workspace.layouts.schema().display_type(self.key.id)
    }

    /// Makes room for `more` entries.
    pub(crate) fn reserve(&mut self, more: usize) -> Result<()> {
        let wanted = self.entries.len.saturating_add(more);
        match wanted > self.entries.capacity {
            true => self.entries.grow(self.site.workspace.arena, wanted),
            false => Ok(()),
        }
    }

    /// Appends an entry's key; its value is to follow.
    #[inline]
    pub(crate) fn key<E>(
        &mut self,
        refuse: impl FnOnce(BuildError) -> E,
        fill: impl for<'f> FnOnce(Hole<'f, 'a>) -> Result<Filled<'f>, E>,
    ) -> Result<(), E> {
        self.has_key = false;
        let at = self.entries.next(self.site.workspace.arena).map_err(refuse)?;
        let Filled(_) = fill(Hole::new(&HolePlace { site: &self.site, ty: self.key, at }))?;
        self.has_key = true;
        Ok(())
    }

    /// Writes the value of the entry whose key was written.
    ///
    /// # Panics
    ///
    /// When no key was.
    #[inline]
    pub(crate) fn value<E>(
        &mut self,
        fill: impl for<'f> FnOnce(Hole<'f, 'a>, WrittenKey<'a>) -> Result<Filled<'f>, E>,
    ) -> Result<(), E> {
        assert!(std::mem::take(&mut self.has_key), "each value follows its key");
        // SAFETY: there is room for one more entry, of which the key is written.
        let (key, at) = unsafe {
            let entry = self.entries.start.add(self.entries.len * self.entries.stride);
            (entry, entry.add(self.value_offset))
        };
        let place = Place { ptr: key, ty: self.key.id, layouts: self.site.workspace.layouts };
        let key = WrittenKey { place, index: self.entries.len };
        let Filled(_) = fill(Hole::new(&HolePlace { site: &self.site, ty: self.value, at }), key)?;
        self.entries.len += 1;
        Ok(())
    }

    /// Ends the map.
    #[inline]
    pub(crate) fn finish(self) -> Filled<'h> {
        // SAFETY: the slot is the hole that this fills, a map's; its entries lie in the arena.
        unsafe { self.slot.write(self.entries.slice()) };
        Filled(PhantomData)
    }
}
