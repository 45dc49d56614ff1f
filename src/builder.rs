//! Building messages: [`Builder`], and the writers for what lies within one.
//!
//! A record under construction keeps two marks that no finished message has: a boxed struct that this builder made, and
//! may therefore change in place, has the lowest bit of its pointer set; a list, set or map that may be appended to in
//! place has its capacity in the flags of its slice. What has no mark is shared, with the message that was copied or
//! with the schema's defaults, and is copied before it is changed. [`Builder::finish`] clears the marks, and by them
//! knows what is left to check: everything unmarked is complete already.

use std::marker::PhantomData;
use std::ptr::NonNull;

use scrimp_record::image::{is_complete, is_present, set_present};
use scrimp_record::slice::{MAX_LEN, VALID_UTF8};
use scrimp_record::{FieldLayout, Layouts, Limits, RawSlice, StructLayout};
use scrimp_schema::{Requiredness, Type, TypeId, Value};

use crate::arena::Arena;
use crate::error::{BuildError, BuildErrorKind, LookupError};
use crate::field::access::SlotValue;
use crate::field::{Field, Input, SequenceType, SetType, Slot};
use crate::message::Message;
use crate::value::{MapRef, ValueRef};

type Result<T, E = BuildError> = std::result::Result<T, E>;

/// The lowest bit of a pointer to a boxed struct: this builder made it.
const OWNED: usize = 1;

/// The fewest elements that a growing container has room for.
const MIN_CAPACITY: usize = 4;

/// Where things are written to, shared by all writers of one builder.
#[derive(Clone, Copy)]
struct Workspace<'a> {
    layouts: &'a Layouts,
    arena: &'a Arena,
    /// Data that is borrowed must live for exactly `'a`: a writer's type must not let it shrink.
    invariant: PhantomData<fn(&'a ()) -> &'a ()>,
}

/// Builds a message in an arena.
///
/// Everything that [`StructBuilder`] has works on the message itself.
///
/// ```
/// # let schema = scrimp::Schema::parse("shop.thrift", "
/// #   struct Customer { 1: required string name } struct Order {
/// #     1: required i64 id, 2: string note, 3: list<string> tags, 4: map<string, i64> totals, 5: Customer customer }")?;
/// let order = schema.struct_type("Order")?;
/// let id = order.field::<i64>("id")?;
/// let note = order.field::<str>("note")?;
/// let tags = order.field::<scrimp::ListRef>("tags")?;
/// let totals = order.field::<scrimp::MapRef>("totals")?;
/// let customer = order.field::<scrimp::Message>("customer")?;
/// let name = schema.struct_type("Customer")?.field::<str>("name")?;
///
/// let arena = scrimp::Arena::new();
/// let mut b = order.builder(&arena);
/// b.set(id, 7)?.set(note, "gift")?;
/// b.list(tags)?.push("a")?.push("b")?;
/// b.map(totals)?.insert("EUR", 1250)?;
/// b.nested(customer)?.set(name, "Ada")?;
/// let message = b.finish()?;
/// assert_eq!(message.get(tags).len(), 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Builder<'a> {
    root: StructBuilder<'a, 'a>,
}

impl<'a> Builder<'a> {
    /// A message of `layout` without any field.
    pub(crate) fn new(layouts: &'a Layouts, layout: &'a StructLayout, arena: &'a Arena) -> Self {
        let workspace = Workspace { layouts, arena, invariant: PhantomData };
        // SAFETY: the record is fresh.
        let root = unsafe { StructBuilder::new(workspace, layout, workspace.new_record(layout)) };
        Self { root }
    }

    /// A shallow copy of `message`.
    pub(crate) fn copy_of(message: Message<'a>, arena: &'a Arena) -> Self {
        let workspace = Workspace { layouts: message.layouts(), arena, invariant: PhantomData };
        // SAFETY: the message is complete, and the copy is fresh.
        let root = unsafe {
            let record = workspace.copy_record(message.layout(), message.record());
            StructBuilder::new(workspace, message.layout(), record)
        };
        Self { root }
    }

    /// The finished message.
    ///
    /// Required fields that are not set but have an IDL default are filled in.
    ///
    /// # Errors
    ///
    /// When a required field is missing or a union has no member, here or in anything nested.
    pub fn finish(self) -> Result<Message<'a>> {
        let StructBuilder { workspace, layout, record, .. } = self.root;
        // SAFETY: the record is of this layout and was made by this builder; after this it is complete, and nobody can
        // change it: the builder is consumed.
        unsafe {
            workspace.finish_record(layout, record, 1)?;
            Ok(Message::new(record, layout))
        }
    }
}

impl<'a> std::ops::Deref for Builder<'a> {
    type Target = StructBuilder<'a, 'a>;

    fn deref(&self) -> &Self::Target {
        &self.root
    }
}

impl std::ops::DerefMut for Builder<'_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.root
    }
}

impl<'a> Workspace<'a> {
    /// A record of `layout` without any field.
    fn new_record(&self, layout: &StructLayout) -> NonNull<u8> {
        let record = self.arena.alloc(layout.size as usize);
        // SAFETY: the record starts with its presence words.
        unsafe { record.cast::<u64>().write_bytes(0, layout.presence_words as usize) };
        record
    }

    /// A shallow copy of a complete record.
    ///
    /// # Safety
    ///
    /// `record` is a complete record of `layout`, or its image.
    unsafe fn copy_record(&self, layout: &StructLayout, record: NonNull<u8>) -> NonNull<u8> {
        let copy = self.arena.alloc(layout.size as usize);
        // SAFETY: both have the size of the layout's records; an image is no smaller. Slots of absent fields may be
        // uninitialised: bytes are copied, not read.
        unsafe { copy.copy_from_nonoverlapping(record, layout.size as usize) };
        copy
    }

    fn struct_layout(&self, ty: TypeId) -> &'a StructLayout {
        match self.layouts.schema().ty(ty) {
            Type::Struct(id) => self.layouts.struct_layout(id),
            other => unreachable!("the caller knows that this is a struct, not {other:?}"),
        }
    }

    /// Writes the zero value of `ty` to `slot`: for a struct, a record without any field.
    ///
    /// # Safety
    ///
    /// `slot` is writable for, and aligned to, values of `ty`.
    unsafe fn write_zero(&self, ty: TypeId, slot: NonNull<u8>) {
        // SAFETY: each arm writes no more than a value of its type takes.
        unsafe {
            match self.layouts.schema().ty(ty) {
                Type::String => slot.cast().write(RawSlice { flags: VALID_UTF8, ..RawSlice::EMPTY }),
                Type::Binary | Type::List(_) | Type::Set(_) | Type::Map(..) => {
                    slot.cast().write(RawSlice::EMPTY)
                }
                Type::Struct(id) => {
                    let words = self.layouts.struct_layout(id).presence_words;
                    slot.cast::<u64>().write_bytes(0, words as usize);
                }
                _ => slot.write_bytes(0, self.layouts.ty(ty).size as usize),
            }
        }
    }

    /// Checks a record under construction, fills in required defaults, and clears its marks.
    ///
    /// # Safety
    ///
    /// `record` is a record of `layout` that this builder made.
    unsafe fn finish_record(&self, layout: &StructLayout, record: NonNull<u8>, level: u32) -> Result<()> {
        if level > Limits::MAX_DEPTH {
            return Err(BuildError::new(BuildErrorKind::TooDeep));
        }
        // Scalars that are set need nothing.
        for &position in &layout.composite {
            let field = &layout.fields[position as usize];
            // SAFETY: the field is of the record's layout; the slot of a present field is initialised.
            unsafe {
                if is_present(layout, field, record) {
                    self.finish_field(field, record.add(field.offset as usize), level)
                        .map_err(|error| error.within(&self.field_name(layout, field)))?;
                }
            }
        }
        // SAFETY: the record is of this layout.
        match unsafe { is_complete(layout, record) } {
            true => Ok(()),
            // SAFETY: as passed on.
            false => unsafe { self.complete_record(layout, record) },
        }
    }

    /// Fills in what is missing and has a default.
    ///
    /// # Safety
    ///
    /// `record` is a record of `layout` that this builder made.
    #[cold]
    unsafe fn complete_record(&self, layout: &StructLayout, record: NonNull<u8>) -> Result<()> {
        let desc = self.layouts.schema().struct_desc(layout.struct_id);
        if layout.is_union {
            return Err(BuildError::new(BuildErrorKind::EmptyUnion(desc.name.clone())));
        }
        for field in layout.fields.iter().filter(|field| field.requiredness == Requiredness::Required) {
            // SAFETY: the field is of the record's layout. Its slot has room for what the image's has, which is complete.
            unsafe {
                if is_present(layout, field, record) {
                    continue;
                }
                if desc.fields[field.desc as usize].default.is_none() {
                    let kind = BuildErrorKind::MissingRequired(self.field_name(layout, field));
                    return Err(BuildError::new(kind));
                }
                let image = self.layouts.images().of(layout.struct_id).add(field.image_offset as usize);
                let size = if field.boxed { 8 } else { self.layouts.ty(field.ty).size as usize };
                record.add(field.offset as usize).copy_from_nonoverlapping(image, size);
                set_present(layout, field, record);
            }
        }
        Ok(())
    }

    fn field_name(&self, layout: &StructLayout, field: &FieldLayout) -> String {
        self.layouts.schema().struct_desc(layout.struct_id).fields[field.desc as usize].name.clone()
    }

    /// # Safety
    ///
    /// `slot` is the initialised slot of `field` in a record that this builder made.
    unsafe fn finish_field(&self, field: &FieldLayout, slot: NonNull<u8>, level: u32) -> Result<()> {
        if !field.boxed {
            // SAFETY: the slot of a field that is not boxed holds the value itself.
            return unsafe { self.finish_value(field.ty, slot, level) };
        }
        let slot = slot.cast::<*mut u8>();
        // SAFETY: the slot of a boxed field holds a pointer, perhaps marked.
        let nested = unsafe { slot.read() };
        if nested.addr() & OWNED == 0 {
            return Ok(());
        }
        let nested = unmarked(nested);
        // SAFETY: a marked pointer is to a record that this builder made.
        unsafe {
            slot.write(nested.as_ptr());
            self.finish_record(self.struct_layout(field.ty), nested, level + 1)
        }
    }

    /// # Safety
    ///
    /// `slot` holds an initialised value of `ty` that this builder made or copied.
    unsafe fn finish_value(&self, ty: TypeId, slot: NonNull<u8>, level: u32) -> Result<()> {
        let kind = self.layouts.schema().ty(ty);
        match kind {
            Type::Struct(id) => {
                // SAFETY: the slot holds a record of this struct.
                unsafe { self.finish_record(self.layouts.struct_layout(id), slot, level + 1) }
            }
            Type::List(_) | Type::Set(_) | Type::Map(..) => {
                // SAFETY: containers are a `RawSlice` in memory.
                let slice = unsafe { slot.cast::<RawSlice>().as_mut() };
                if slice.flags == 0 {
                    return Ok(());
                }
                slice.flags = 0;
                let slice = *slice;
                let parts: &[(TypeId, u32)] = match kind {
                    Type::List(element) | Type::Set(element) => &[(element, 0)],
                    Type::Map(key, value) => &[(key, 0), (value, self.layouts.ty(ty).entry.value_offset)],
                    _ => &[],
                };
                let stride = self.stride(ty);
                for &(part, offset) in parts.iter().filter(|(part, _)| self.is_composite(*part)) {
                    for index in 0..slice.len as usize {
                        // SAFETY: elements and entries below the length are initialised, at this stride.
                        unsafe {
                            let at = slice.ptr.add(index * stride + offset as usize);
                            self.finish_value(part, at, level + 1)
                                .map_err(|error| error.within(&format!("[{index}]")))?;
                        }
                    }
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// Whether values of `ty` may hold marks.
    fn is_composite(&self, ty: TypeId) -> bool {
        matches!(self.layouts.schema().ty(ty), Type::Struct(_) | Type::List(_) | Type::Set(_) | Type::Map(..))
    }

    /// Bytes from one element or entry of the container type `ty` to the next.
    fn stride(&self, ty: TypeId) -> usize {
        match self.layouts.schema().ty(ty) {
            Type::List(element) | Type::Set(element) => self.layouts.ty(element).size as usize,
            _ => self.layouts.ty(ty).entry.stride as usize,
        }
    }

    /// Makes room for `more` elements after those of `slice` and returns where they start; the length stays.
    ///
    /// # Safety
    ///
    /// `slice` is a container whose elements have this `stride`, in a record that this builder made.
    unsafe fn reserve(&self, slice: &mut RawSlice, stride: usize, more: usize) -> Result<NonNull<u8>> {
        let len = slice.len as usize;
        let wanted = len.saturating_add(more);
        if wanted > MAX_LEN {
            return Err(BuildError::new(BuildErrorKind::TooLong(wanted)));
        }
        let capacity = match slice.flags {
            0 => 0,
            log => 1 << (log - 1),
        };
        if wanted > capacity {
            let grown = wanted.next_power_of_two().max(MIN_CAPACITY);
            let Some(size) = grown.checked_mul(stride) else {
                return Err(BuildError::new(BuildErrorKind::TooLong(wanted)));
            };
            let extended =
                capacity > 0 && self.arena.memory().extend_in_place(slice.ptr, capacity * stride, size);
            if !extended {
                let to = self.arena.alloc(size);
                // SAFETY: there are `len` elements, and room for them in fresh memory.
                unsafe { to.copy_from_nonoverlapping(slice.ptr, len * stride) };
                slice.ptr = to;
            }
            slice.flags = grown.trailing_zeros() + 1;
        }
        // SAFETY: the capacity is beyond the length.
        Ok(unsafe { slice.ptr.add(len * stride) })
    }

    /// What `value` is in a slot of `ty`; strings and binaries are copied into the arena.
    fn slot_value(&self, ty: TypeId, value: ValueRef<'_>) -> Result<SlotValue<'a>> {
        let schema = self.layouts.schema();
        let kind = schema.ty(ty);
        Ok(match (kind, value, value.as_i64()) {
            (Type::Bool, ValueRef::Bool(v), _) => SlotValue::Byte(v.into()),
            (Type::Double, ValueRef::Double(v), _) => SlotValue::Long(v.to_bits()),
            (Type::I8, _, Some(v)) if i8::try_from(v).is_ok() => SlotValue::Byte(v as u8),
            (Type::I16, _, Some(v)) if i16::try_from(v).is_ok() => SlotValue::Half(v as i16),
            (Type::I32 | Type::Enum(_), _, Some(v)) if i32::try_from(v).is_ok() => SlotValue::Word(v as i32),
            (Type::I64, _, Some(v)) => SlotValue::Long(v as u64),
            (Type::Enum(id), ValueRef::String(name), _) => {
                let desc = schema.enum_desc(id);
                let Some(number) = desc.number_of(name) else {
                    let names = desc.members.iter().map(|member| member.name.as_str());
                    let hint = crate::error::did_you_mean(name, names);
                    let no_member = format!("enum `{}` has no member `{name}`{hint}", desc.name);
                    return Err(BuildError::new(BuildErrorKind::NoField(LookupError::new(no_member))));
                };
                SlotValue::Word(number)
            }
            (Type::String, ValueRef::String(v), _) => {
                SlotValue::Bytes { bytes: self.copy_bytes(v.as_bytes())?, flags: VALID_UTF8 }
            }
            (Type::Binary, ValueRef::String(v), _) => {
                SlotValue::Bytes { bytes: self.copy_bytes(v.as_bytes())?, flags: 0 }
            }
            (Type::Binary, ValueRef::Binary(v), _) => {
                SlotValue::Bytes { bytes: self.copy_bytes(v)?, flags: 0 }
            }
            (Type::Uuid, ValueRef::Uuid(v), _) => SlotValue::Uuid(v.into_bytes()),
            _ => return Err(self.type_error(ty, &describe(value))),
        })
    }

    fn type_error(&self, ty: TypeId, found: &str) -> BuildError {
        let expected = self.layouts.schema().display_type(ty).to_string();
        BuildError::new(BuildErrorKind::Type { expected, found: found.to_owned() })
    }

    fn copy_bytes(&self, bytes: &[u8]) -> Result<&'a [u8]> {
        if bytes.len() > MAX_LEN {
            return Err(BuildError::new(BuildErrorKind::TooLong(bytes.len())));
        }
        Ok(self.arena.alloc_bytes(bytes))
    }
}

/// Writes `value` to `slot`.
///
/// # Safety
///
/// `slot` is of a type that has this representation in memory, and is writable; bytes live as long as its record.
#[inline]
unsafe fn write_slot(slot: NonNull<u8>, value: SlotValue<'_>) {
    // SAFETY: as passed on.
    unsafe {
        match value {
            SlotValue::Byte(value) => slot.write(value),
            SlotValue::Half(value) => slot.cast().write(value),
            SlotValue::Word(value) => slot.cast().write(value),
            SlotValue::Long(value) => slot.cast().write(value),
            SlotValue::Uuid(value) => slot.cast().write(value),
            SlotValue::Bytes { bytes, flags } => slot.cast().write(RawSlice::of_bytes(bytes, flags)),
        }
    }
}

/// A pointer without its mark.
fn unmarked(pointer: *mut u8) -> NonNull<u8> {
    NonNull::new(pointer.map_addr(|addr| addr & !OWNED)).expect("slots of boxed structs are never null")
}

/// Writes the fields of a struct, union or exception.
///
/// Setting a member of a union unsets the one that was set before.
pub struct StructBuilder<'b, 'a> {
    workspace: Workspace<'a>,
    layout: &'a StructLayout,
    record: NonNull<u8>,
    borrow: PhantomData<&'b mut ()>,
}

impl<'a> StructBuilder<'_, 'a> {
    /// # Safety
    ///
    /// `record` is a record of `layout` that this builder made, and nobody else writes to it while this lives.
    unsafe fn new(workspace: Workspace<'a>, layout: &'a StructLayout, record: NonNull<u8>) -> Self {
        Self { workspace, layout, record, borrow: PhantomData }
    }

    #[inline]
    fn check(&self, slot: &Slot) -> Result<&'a FieldLayout> {
        if slot.layout != self.layout.id {
            return Err(self.foreign());
        }
        Ok(&self.layout.fields[slot.position as usize])
    }

    #[cold]
    fn foreign(&self) -> BuildError {
        let name = self.workspace.layouts.schema().qualified_name(self.layout.struct_id);
        BuildError::new(BuildErrorKind::Foreign(name))
    }

    fn slot(&self, field: &FieldLayout) -> NonNull<u8> {
        // SAFETY: fields lie in their record.
        unsafe { self.record.add(field.offset as usize) }
    }

    /// Marks `field` as present, whose slot was just written.
    fn present(&mut self, field: &FieldLayout) {
        // SAFETY: the field is of this record's layout, and the presence of a record under construction is initialised.
        unsafe { set_present(self.layout, field, self.record) };
    }

    fn is_present(&self, field: &FieldLayout) -> bool {
        // SAFETY: as for `present`.
        unsafe { is_present(self.layout, field, self.record) }
    }

    /// Sets a field. Strings and binaries are copied into the arena.
    ///
    /// # Errors
    ///
    /// When the handle is of another struct or schema, a string is longer than `i32::MAX` bytes, or bytes given for a string
    /// are not UTF-8.
    #[inline]
    pub fn set<T: SetType + ?Sized>(&mut self, field: Field<T>, value: Input<'_, T>) -> Result<&mut Self> {
        self.check(&field.slot)?;
        let value = match T::slot_value(value) {
            SlotValue::Bytes { bytes, flags } => {
                let flags = self.checked_flags(field.slot.ty, bytes, flags)?;
                SlotValue::Bytes { bytes: self.workspace.copy_bytes(bytes)?, flags }
            }
            other => other,
        };
        self.store(&field.slot, value);
        Ok(self)
    }

    /// Sets a field to a string or binary that is not copied but borrowed.
    ///
    /// # Errors
    ///
    /// As [`set`](Self::set).
    #[inline]
    pub fn set_borrowed<T>(&mut self, field: Field<T>, value: &'a T) -> Result<&mut Self>
    where
        T: ?Sized,
        for<'v> T: SetType + crate::field::access::Store<Input<'v> = &'v T>,
    {
        self.check(&field.slot)?;
        if let SlotValue::Bytes { bytes, flags } = T::slot_value(value) {
            if bytes.len() > MAX_LEN {
                return Err(BuildError::new(BuildErrorKind::TooLong(bytes.len())));
            }
            let flags = self.checked_flags(field.slot.ty, bytes, flags)?;
            self.store(&field.slot, SlotValue::Bytes { bytes, flags });
        }
        Ok(self)
    }

    /// The flags for `bytes` in a slot of type `ty`: in a string, bytes that are not known to be UTF-8 have to turn out to be.
    #[inline]
    fn checked_flags(&self, ty: TypeId, bytes: &[u8], flags: u32) -> Result<u32> {
        if flags == VALID_UTF8 || self.workspace.layouts.schema().ty(ty) != Type::String {
            return Ok(flags);
        }
        match scrimp_record::text::is_utf8(bytes) {
            true => Ok(VALID_UTF8),
            false => Err(self.workspace.type_error(ty, "bytes that are not UTF-8")),
        }
    }

    /// Writes a value that was checked to be of the field's type, to a slot of this record; bytes live for `'a`.
    #[inline]
    fn store(&mut self, slot: &Slot, value: SlotValue<'_>) {
        // SAFETY: the slot and its presence word lie in the record, whose presence is initialised, and the value is of the
        // field's type.
        unsafe {
            write_slot(self.record.add(slot.offset as usize), value);
            let word = self.record.add(slot.word_offset as usize).cast::<u64>();
            word.write(word.read() & !slot.mask | slot.expected);
        }
    }

    /// Sets an enum field by the name of a member.
    ///
    /// # Errors
    ///
    /// When the handle is of another struct or schema, or the enum has no such member.
    pub fn set_enum(&mut self, field: Field<crate::EnumValue<'_>>, name: &str) -> Result<&mut Self> {
        let layout = self.check(&field.slot)?;
        let value = self.workspace.slot_value(layout.ty, name.into())?;
        self.store(&field.slot, value);
        Ok(self)
    }

    /// Sets the field named `name`.
    ///
    /// # Errors
    ///
    /// When there is no such field, or `value` does not fit its type: see [`ValueBuilder::set`]. The message stays as it
    /// was.
    pub fn set_by_name<'v>(&mut self, name: &str, value: impl Into<ValueRef<'v>>) -> Result<&mut Self> {
        let field = self.field_by_name(name)?;
        let value = self.workspace.slot_value(field.ty, value.into());
        self.store(&Slot::new(self.layout, field), value.map_err(|error| error.within(name))?);
        Ok(self)
    }

    fn field_by_name(&self, name: &str) -> Result<&'a FieldLayout> {
        let desc = self.workspace.layouts.schema().struct_desc(self.layout.struct_id);
        let found = self.layout.fields.iter().find(|field| desc.fields[field.desc as usize].name == name);
        found.ok_or_else(|| BuildError::new(BuildErrorKind::NoField(LookupError::no_field(name, desc))))
    }

    /// The value of the field named `name`, to be written; the field is set to its zero value if it is not set yet.
    ///
    /// # Errors
    ///
    /// When there is no such field.
    pub fn by_name(&mut self, name: &str) -> Result<ValueBuilder<'_, 'a>> {
        let field = self.field_by_name(name)?;
        Ok(self.value_of(field))
    }

    pub(crate) fn has_field(&self, name: &str) -> bool {
        self.workspace.layouts.schema().struct_desc(self.layout.struct_id).field(name).is_some()
    }

    pub(crate) fn is_set_by_name(&self, name: &str) -> bool {
        let desc = self.workspace.layouts.schema().struct_desc(self.layout.struct_id);
        let field = desc.field(name).and_then(|field| self.layout.field_by_id(field.id));
        field.is_some_and(|field| self.is_present(field))
    }

    /// The member that is set, when this is a union and it is another one than `name`.
    pub(crate) fn other_member(&self, name: &str) -> Option<&'a str> {
        if !self.layout.is_union {
            return None;
        }
        let desc = self.workspace.layouts.schema().struct_desc(self.layout.struct_id);
        let set = self.layout.fields.iter().find(|field| self.is_present(field))?;
        let set = desc.fields[set.desc as usize].name.as_str();
        (set != name).then_some(set)
    }

    /// The value of the field with id `id`, to be written; `None` when there is no such field.
    pub fn by_id(&mut self, id: i16) -> Option<ValueBuilder<'_, 'a>> {
        let field = self.layout.field_by_id(id)?;
        Some(self.value_of(field))
    }

    /// The value of `field`, which is set to the zero value if it is not set yet, and is this builder's own.
    fn value_of(&mut self, field: &'a FieldLayout) -> ValueBuilder<'_, 'a> {
        let workspace = self.workspace;
        let slot = self.slot(field);
        let present = self.is_present(field);
        // SAFETY: the slot is in this record, and initialised where the field is present. What `at` points to was made
        // by this builder.
        let at = unsafe {
            if field.boxed {
                let slot = slot.cast::<*mut u8>();
                let layout = workspace.struct_layout(field.ty);
                let nested = match present.then(|| slot.read()) {
                    Some(nested) if nested.addr() & OWNED != 0 => unmarked(nested),
                    Some(shared) => workspace.copy_record(layout, unmarked(shared)),
                    None => workspace.new_record(layout),
                };
                slot.write(nested.as_ptr().map_addr(|addr| addr | OWNED));
                nested
            } else {
                if !present {
                    workspace.write_zero(field.ty, slot);
                }
                slot
            }
        };
        self.present(field);
        ValueBuilder { workspace, ty: field.ty, at, borrow: PhantomData }
    }

    /// The elements of a list or set, to be appended to; the field is set, to an empty one if it was not set.
    ///
    /// # Errors
    ///
    /// When the handle is of another struct or schema.
    pub fn list<T: SequenceType>(&mut self, field: Field<T>) -> Result<ListBuilder<'_, 'a>> {
        let layout = self.check(&field.slot)?;
        self.value_of(layout).into_list()
    }

    /// The entries of a map, to be appended to; the field is set, to an empty one if it was not set.
    ///
    /// # Errors
    ///
    /// When the handle is of another struct or schema.
    pub fn map(&mut self, field: Field<MapRef<'_>>) -> Result<MapBuilder<'_, 'a>> {
        let layout = self.check(&field.slot)?;
        self.value_of(layout).into_map()
    }

    /// The fields of a nested struct; the field is set, to an empty struct if it was not set.
    ///
    /// # Errors
    ///
    /// When the handle is of another struct or schema.
    pub fn nested(&mut self, field: Field<Message<'_>>) -> Result<StructBuilder<'_, 'a>> {
        let layout = self.check(&field.slot)?;
        self.value_of(layout).into_struct()
    }

    /// Sets a field to a finished message, which is shared, not copied as a whole.
    ///
    /// # Errors
    ///
    /// When the handle or the message is of another struct or schema.
    pub fn set_struct(&mut self, field: Field<Message<'_>>, message: Message<'a>) -> Result<&mut Self> {
        let layout = self.check(&field.slot)?;
        let nested = self.workspace.struct_layout(layout.ty);
        if nested.id != message.layout_id() {
            let name = self.workspace.layouts.schema().qualified_name(nested.struct_id);
            return Err(BuildError::new(BuildErrorKind::Foreign(name)));
        }
        let slot = self.slot(layout);
        // SAFETY: the message is a complete record of the field's struct that lives for 'a, or an image, which is no
        // smaller.
        unsafe {
            if !layout.boxed {
                slot.copy_from_nonoverlapping(message.record(), nested.size as usize);
            } else if is_complete(nested, message.record()) {
                slot.cast().write(message.record());
            } else {
                // What an absent field reads as: `finish` looks into a copy of our own.
                let copy = self.workspace.copy_record(nested, message.record());
                slot.cast().write(copy.as_ptr().map_addr(|addr| addr | OWNED));
            }
        }
        self.present(layout);
        Ok(self)
    }

    /// Sets a member of a union; the same as [`set`](Self::set), but refuses other structs.
    ///
    /// # Errors
    ///
    /// As [`set`](Self::set), and when this is not a union.
    pub fn select<T: SetType + ?Sized>(
        &mut self,
        member: Field<T>,
        value: Input<'_, T>,
    ) -> Result<&mut Self> {
        if !self.layout.is_union {
            let name = self.workspace.layouts.schema().qualified_name(self.layout.struct_id);
            return Err(BuildError::new(BuildErrorKind::NotAUnion(name)));
        }
        self.set(member, value)
    }

    /// Unsets a field.
    ///
    /// # Errors
    ///
    /// When the handle is of another struct or schema.
    pub fn unset<T: ?Sized>(&mut self, field: Field<T>) -> Result<&mut Self> {
        let layout = self.check(&field.slot)?;
        self.clear(layout);
        Ok(self)
    }

    /// Whether a field is set by now.
    ///
    /// # Errors
    ///
    /// When the handle is of another struct or schema.
    pub fn is_set<T: ?Sized>(&self, field: Field<T>) -> Result<bool> {
        Ok(self.is_present(self.check(&field.slot)?))
    }

    /// Sets the fields of `value`, a [`Value::Struct`]; others stay as they are.
    ///
    /// # Errors
    ///
    /// When `value` is not a struct, has fields that this one does not, or values of other types.
    pub fn set_fields(&mut self, value: &Value) -> Result<&mut Self> {
        let name = || self.workspace.layouts.schema().qualified_name(self.layout.struct_id);
        let Value::Struct(fields) = value else {
            let kind = BuildErrorKind::Type { expected: name(), found: kind_of(value).to_owned() };
            return Err(BuildError::new(kind));
        };
        if let (true, [(first, _), (second, _), ..]) = (self.layout.is_union, fields.as_slice()) {
            let desc = self.workspace.layouts.schema().struct_desc(self.layout.struct_id);
            let name_of = |id: &i16| desc.field_by_id(*id).map_or_else(|| id.to_string(), |f| f.name.clone());
            return Err(BuildError::new(BuildErrorKind::UnionConflict(name_of(first), name_of(second))));
        }
        for (id, value) in fields {
            let Some(field) = self.layout.field_by_id(*id) else {
                let no_field = LookupError::new(format!("`{}` has no field with id {id}", name()));
                return Err(BuildError::new(BuildErrorKind::NoField(no_field)));
            };
            let desc = self.workspace.layouts.schema().struct_desc(self.layout.struct_id);
            // Afresh: what was there must not shine through.
            self.clear(field);
            self.value_of(field)
                .set_value(value)
                .map_err(|error| error.within(&desc.fields[field.desc as usize].name))?;
        }
        Ok(self)
    }

    /// Makes `field` absent.
    fn clear(&mut self, field: &FieldLayout) {
        if self.is_present(field) {
            let slot = Slot::new(self.layout, field);
            // SAFETY: presence lies at the start of the record.
            unsafe {
                let word = self.record.add(slot.word_offset as usize).cast::<u64>();
                word.write(word.read() & !slot.mask);
            }
        }
    }
}

/// Writes one value of any type: a field by name, an element, a key or a value of a map.
///
/// It starts as the zero value of its type, or as what was there.
pub struct ValueBuilder<'b, 'a> {
    workspace: Workspace<'a>,
    ty: TypeId,
    at: NonNull<u8>,
    borrow: PhantomData<&'b mut ()>,
}

impl<'b, 'a> ValueBuilder<'b, 'a> {
    /// Sets the value, which is copied. Integers of any width fit where they are in range, enums take a number or a
    /// member's name, binaries also text.
    ///
    /// # Errors
    ///
    /// When the value does not fit the type. Structs and containers have writers of their own.
    pub fn set<'v>(&mut self, value: impl Into<ValueRef<'v>>) -> Result<()> {
        let value = self.workspace.slot_value(self.ty, value.into())?;
        // SAFETY: the value is of this type, and at a place that is this builder's own.
        unsafe { write_slot(self.at, value) };
        Ok(())
    }

    /// Sets the value to a copy of `value`, whatever its type.
    ///
    /// # Errors
    ///
    /// When `value` does not fit the type.
    pub fn set_value(self, value: &Value) -> Result<()> {
        let mut this = self;
        match value {
            Value::Bool(v) => this.set(*v),
            Value::I8(v) => this.set(*v),
            Value::I16(v) => this.set(*v),
            Value::I32(v) | Value::Enum(v) => this.set(*v),
            Value::I64(v) => this.set(*v),
            Value::Double(v) => this.set(*v),
            Value::String(v) => this.set(v),
            Value::Binary(v) => this.set(v),
            Value::Uuid(v) => this.set(*v),
            Value::List(items) | Value::Set(items) => {
                let mut list = this.into_list()?;
                list.reserve(items.len())?;
                for (index, item) in items.iter().enumerate() {
                    list.push_default()?
                        .set_value(item)
                        .map_err(|error| error.within(&format!("[{index}]")))?;
                }
                Ok(())
            }
            Value::Map(entries) => {
                let mut map = this.into_map()?;
                map.reserve(entries.len())?;
                for (index, (key, value)) in entries.iter().enumerate() {
                    let (key_slot, value_slot) = map.insert_default()?;
                    key_slot
                        .set_value(key)
                        .and_then(|()| value_slot.set_value(value))
                        .map_err(|error| error.within(&format!("[{index}]")))?;
                }
                Ok(())
            }
            Value::Struct(_) => this.into_struct()?.set_fields(value).map(drop),
            _ => Err(this.workspace.type_error(this.ty, kind_of(value))),
        }
    }

    /// The type of the value.
    pub fn ty(&self) -> TypeId {
        self.ty
    }

    pub(crate) fn kind(&self) -> Type {
        self.workspace.layouts.schema().ty(self.ty)
    }

    pub(crate) fn layouts(&self) -> &'a Layouts {
        self.workspace.layouts
    }

    /// The elements, when this is a list or set.
    ///
    /// # Errors
    ///
    /// When it is not.
    pub fn into_list(self) -> Result<ListBuilder<'b, 'a>> {
        match self.kind() {
            Type::List(element) | Type::Set(element) => Ok(ListBuilder {
                workspace: self.workspace,
                slice: self.at.cast(),
                element,
                stride: self.workspace.stride(self.ty),
                borrow: PhantomData,
            }),
            _ => Err(self.workspace.type_error(self.ty, "a list or set")),
        }
    }

    /// The entries, when this is a map.
    ///
    /// # Errors
    ///
    /// When it is not.
    pub fn into_map(self) -> Result<MapBuilder<'b, 'a>> {
        match self.kind() {
            Type::Map(key, value) => Ok(MapBuilder {
                workspace: self.workspace,
                slice: self.at.cast(),
                key,
                value,
                value_offset: self.workspace.layouts.ty(self.ty).entry.value_offset as usize,
                stride: self.workspace.stride(self.ty),
                borrow: PhantomData,
            }),
            _ => Err(self.workspace.type_error(self.ty, "a map")),
        }
    }

    /// The fields, when this is a struct, union or exception.
    ///
    /// # Errors
    ///
    /// When it is not.
    pub fn into_struct(self) -> Result<StructBuilder<'b, 'a>> {
        match self.kind() {
            // SAFETY: the value is a record of this struct, and this builder's own.
            Type::Struct(id) => Ok(unsafe {
                StructBuilder::new(self.workspace, self.workspace.layouts.struct_layout(id), self.at)
            }),
            _ => Err(self.workspace.type_error(self.ty, "a struct")),
        }
    }

    /// Sets the value to a finished message, whose nested parts are shared.
    ///
    /// # Errors
    ///
    /// When this is not of the message's type.
    pub fn set_message(&mut self, message: Message<'a>) -> Result<()> {
        match self.kind() {
            Type::Struct(id) if self.workspace.layouts.struct_layout(id).id == message.layout_id() => {
                let size = message.layout().size as usize;
                // SAFETY: both are records of the same layout, and an image is no smaller.
                unsafe { self.at.copy_from(message.record(), size) };
                Ok(())
            }
            _ => Err(self.workspace.type_error(self.ty, &describe(ValueRef::Message(message)))),
        }
    }
}

/// Appends to a list or set.
pub struct ListBuilder<'b, 'a> {
    workspace: Workspace<'a>,
    slice: NonNull<RawSlice>,
    element: TypeId,
    stride: usize,
    borrow: PhantomData<&'b mut ()>,
}

impl<'a> ListBuilder<'_, 'a> {
    fn slice(&mut self) -> &mut RawSlice {
        // SAFETY: the slot of a list in a record under construction is initialised, and this is its only writer.
        unsafe { self.slice.as_mut() }
    }

    /// How many elements there are.
    pub fn len(&self) -> usize {
        // SAFETY: as for `slice`.
        unsafe { self.slice.as_ref().len as usize }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Makes room for `more` elements.
    ///
    /// # Errors
    ///
    /// When there would be more than `i32::MAX`.
    pub fn reserve(&mut self, more: usize) -> Result<&mut Self> {
        let (workspace, stride) = (self.workspace, self.stride);
        // SAFETY: the slice is of a list with this stride, in a record of this builder.
        unsafe { workspace.reserve(self.slice(), stride, more)? };
        Ok(self)
    }

    /// Appends an element with the zero value of its type, to be written.
    ///
    /// # Errors
    ///
    /// When there would be more than `i32::MAX`.
    pub fn push_default(&mut self) -> Result<ValueBuilder<'_, 'a>> {
        let (workspace, stride, ty) = (self.workspace, self.stride, self.element);
        // SAFETY: the slice is of a list with this stride, in a record of this builder; the room made is for one element.
        unsafe {
            let at = workspace.reserve(self.slice(), stride, 1)?;
            workspace.write_zero(ty, at);
            self.slice().len += 1;
            Ok(ValueBuilder { workspace, ty, at, borrow: PhantomData })
        }
    }

    /// Appends an element; see [`ValueBuilder::set`] for what fits.
    ///
    /// # Errors
    ///
    /// When the value does not fit the element type; the list stays as it was.
    pub fn push<'v>(&mut self, value: impl Into<ValueRef<'v>>) -> Result<&mut Self> {
        let result = self.push_default()?.set(value);
        if result.is_err() {
            self.slice().len -= 1;
        }
        result.map(|()| self)
    }

    /// Appends a struct, to be written.
    ///
    /// # Errors
    ///
    /// When the elements are not structs.
    pub fn push_struct(&mut self) -> Result<StructBuilder<'_, 'a>> {
        self.expect_element(|ty| matches!(ty, Type::Struct(_)), "a struct")?;
        self.push_default()?.into_struct()
    }

    /// Appends a list or set, to be appended to.
    ///
    /// # Errors
    ///
    /// When the elements are not lists or sets.
    pub fn push_list(&mut self) -> Result<ListBuilder<'_, 'a>> {
        self.expect_element(|ty| matches!(ty, Type::List(_) | Type::Set(_)), "a list or set")?;
        self.push_default()?.into_list()
    }

    /// Appends a map, to be appended to.
    ///
    /// # Errors
    ///
    /// When the elements are not maps.
    pub fn push_map(&mut self) -> Result<MapBuilder<'_, 'a>> {
        self.expect_element(|ty| matches!(ty, Type::Map(..)), "a map")?;
        self.push_default()?.into_map()
    }

    /// Appends a finished message, whose nested parts are shared.
    ///
    /// # Errors
    ///
    /// When the elements are not of its type; the list stays as it was.
    pub fn push_message(&mut self, message: Message<'a>) -> Result<&mut Self> {
        let result = self.push_default()?.set_message(message);
        if result.is_err() {
            self.slice().len -= 1;
        }
        result.map(|()| self)
    }

    fn expect_element(&self, accepts: impl Fn(Type) -> bool, what: &str) -> Result<()> {
        if accepts(self.workspace.layouts.schema().ty(self.element)) {
            return Ok(());
        }
        Err(self.workspace.type_error(self.element, what))
    }

    /// Appends many numbers at once.
    ///
    /// # Errors
    ///
    /// When the elements are of another type (an enum's are `i32`).
    pub fn extend_from_slice<T: crate::Number>(&mut self, numbers: &[T]) -> Result<&mut Self> {
        self.expect_element(T::accepts, T::NAME)?;
        let (workspace, stride) = (self.workspace, self.stride);
        // SAFETY: the elements are numbers of this type, one after another, and there is room for as many more.
        unsafe {
            let to = workspace.reserve(self.slice(), stride, numbers.len())?;
            to.cast::<T>().copy_from_nonoverlapping(NonNull::from(numbers).cast(), numbers.len());
        }
        self.slice().len += numbers.len() as u32;
        Ok(self)
    }

    /// Removes every element.
    pub fn clear(&mut self) -> &mut Self {
        *self.slice() = RawSlice::EMPTY;
        self
    }
}

/// Appends to a map.
pub struct MapBuilder<'b, 'a> {
    workspace: Workspace<'a>,
    slice: NonNull<RawSlice>,
    key: TypeId,
    value: TypeId,
    value_offset: usize,
    stride: usize,
    borrow: PhantomData<&'b mut ()>,
}

impl<'a> MapBuilder<'_, 'a> {
    fn slice(&mut self) -> &mut RawSlice {
        // SAFETY: the slot of a map in a record under construction is initialised, and this is its only writer.
        unsafe { self.slice.as_mut() }
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        // SAFETY: as for `slice`.
        unsafe { self.slice.as_ref().len as usize }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Makes room for `more` entries.
    ///
    /// # Errors
    ///
    /// When there would be more than `i32::MAX`.
    pub fn reserve(&mut self, more: usize) -> Result<&mut Self> {
        let (workspace, stride) = (self.workspace, self.stride);
        // SAFETY: the slice is of a map with this stride, in a record of this builder.
        unsafe { workspace.reserve(self.slice(), stride, more)? };
        Ok(self)
    }

    /// Appends an entry with the zero values of its types; key and value are to be written.
    ///
    /// # Errors
    ///
    /// When there would be more than `i32::MAX`.
    pub fn insert_default(&mut self) -> Result<(ValueBuilder<'_, 'a>, ValueBuilder<'_, 'a>)> {
        let (workspace, stride) = (self.workspace, self.stride);
        // SAFETY: the slice is of a map with this stride, in a record of this builder; the room made is for one entry, in
        // which key and value do not overlap.
        unsafe {
            let at = workspace.reserve(self.slice(), stride, 1)?;
            let value_at = at.add(self.value_offset);
            workspace.write_zero(self.key, at);
            workspace.write_zero(self.value, value_at);
            self.slice().len += 1;
            let key = ValueBuilder { workspace, ty: self.key, at, borrow: PhantomData };
            let value = ValueBuilder { workspace, ty: self.value, at: value_at, borrow: PhantomData };
            Ok((key, value))
        }
    }

    /// Appends an entry with `key` and the zero value, to be written; see [`ValueBuilder::set`] for what fits.
    ///
    /// # Errors
    ///
    /// When the key does not fit its type; the map stays as it was.
    pub fn insert_key<'v>(&mut self, key: impl Into<ValueRef<'v>>) -> Result<ValueBuilder<'_, 'a>> {
        // Keys are checked before the entry is there: a borrow of the entry cannot be given back on one path only.
        let (mut slot, _) = self.insert_default()?;
        let result = slot.set(key);
        if let Err(error) = result {
            self.slice().len -= 1;
            return Err(error);
        }
        Ok(self.last_value().expect("an entry was just appended"))
    }

    /// The value of the last entry.
    pub(crate) fn last_value(&mut self) -> Option<ValueBuilder<'_, 'a>> {
        let last = self.len().checked_sub(1)?;
        // SAFETY: there is an entry at this position, with its value at this offset.
        let at = unsafe { self.slice().ptr.add(last * self.stride + self.value_offset) };
        Some(ValueBuilder { workspace: self.workspace, ty: self.value, at, borrow: PhantomData })
    }

    /// Appends an entry; see [`ValueBuilder::set`] for what fits. A key that is there already stays there too; the last
    /// one counts.
    ///
    /// # Errors
    ///
    /// When key or value do not fit their types; the map stays as it was.
    pub fn insert<'v>(
        &mut self,
        key: impl Into<ValueRef<'v>>,
        value: impl Into<ValueRef<'v>>,
    ) -> Result<&mut Self> {
        let result = self.insert_key(key)?.set(value);
        if result.is_err() {
            self.slice().len -= 1;
        }
        result.map(|()| self)
    }

    /// Removes every entry.
    pub fn clear(&mut self) -> &mut Self {
        *self.slice() = RawSlice::EMPTY;
        self
    }
}

/// What was given, for an error message.
fn describe(value: ValueRef<'_>) -> String {
    match value {
        ValueRef::Bool(v) => format!("bool {v}"),
        ValueRef::I8(_) | ValueRef::I16(_) | ValueRef::I32(_) | ValueRef::I64(_) => {
            format!("integer {}", value.as_i64().unwrap_or_default())
        }
        ValueRef::Double(v) => format!("double {v}"),
        ValueRef::String(_) => "a string".to_owned(),
        ValueRef::InvalidString(_) => "a string that is not UTF-8".to_owned(),
        ValueRef::Binary(_) => "a binary".to_owned(),
        ValueRef::Uuid(_) => "a uuid".to_owned(),
        ValueRef::Enum(v) => format!("enum {v:?}"),
        ValueRef::List(_) => "a list".to_owned(),
        ValueRef::Set(_) => "a set".to_owned(),
        ValueRef::Map(_) => "a map".to_owned(),
        ValueRef::Message(message) => format!("a `{}`", message.desc().name),
    }
}

/// What an owned value is, for an error message.
fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::List(_) => "a list",
        Value::Set(_) => "a set",
        Value::Map(_) => "a map",
        Value::Struct(_) => "a struct",
        _ => "a scalar",
    }
}
