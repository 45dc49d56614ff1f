//! Building messages: [`Builder`], and the writers for what lies within one.
//!
//! A record under construction keeps two marks that no finished message has: a boxed struct that this builder made, and
//! may therefore change in place, has the lowest bit of its pointer set; a list, set or map that may be appended to in
//! place has its capacity in the flags of its slice. What has no mark is shared, with the message that was copied or
//! with the schema's defaults, and is copied before it is changed. [`Builder::finish`] clears the marks, and by them
//! knows what is left to check: everything unmarked is complete already.

pub(crate) mod assembly;
mod containers;
mod growing_slice;
mod value;
mod workspace;

use std::marker::PhantomData;
use std::ptr::NonNull;

use scrimp_record::slice::{MAX_LEN, VALID_UTF8};
use scrimp_record::slot::write_slot;
use scrimp_record::{FieldLayout, LayoutId, Layouts, StructLayout};
use scrimp_schema::{Type, TypeId, Value};

use crate::arena::Arena;
use crate::error::{BuildError, BuildErrorKind, Foreign, LookupError};
use crate::field::access::SlotValue;
use crate::field::{Field, Input, SequenceType, SetType, Slot};
use crate::message::Message;
use crate::value::{MapRef, ValueRef};
pub use containers::{ListBuilder, MapBuilder};
pub use value::ValueBuilder;
use value::kind_of;
pub(crate) use workspace::segment_of_key;
use workspace::{OWNED, Workspace, unmarked};

type Result<T, E = BuildError> = std::result::Result<T, E>;

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
    #[inline]
    pub(crate) fn new(layouts: &'a Layouts, layout: &'a StructLayout, arena: &'a Arena) -> Self {
        let workspace = Workspace::new(layouts, arena);
        // SAFETY: the record is fresh.
        let root = unsafe { StructBuilder::new(workspace, layout, workspace.new_record(layout)) };
        Self { root }
    }

    /// A shallow copy of `message`.
    pub(crate) fn copy_of(message: Message<'a>, arena: &'a Arena) -> Self {
        let workspace = Workspace::new(message.layouts(), arena);
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
    #[inline]
    pub fn finish(self) -> Result<Message<'a>> {
        let StructBuilder { workspace, layout, record, .. } = self.root;
        // SAFETY: the record is of this layout and was made by this builder; after this it is complete, and nobody can
        // change it: the builder is consumed.
        unsafe {
            if !layout.is_plain() {
                workspace.finish_record(layout, record)?;
            }
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
    #[inline]
    unsafe fn new(workspace: Workspace<'a>, layout: &'a StructLayout, record: NonNull<u8>) -> Self {
        Self { workspace, layout, record, borrow: PhantomData }
    }

    /// Fails unless the slot is of this record's layout.
    #[inline]
    fn require_own(&self, slot: &Slot) -> Result<()> {
        if slot.layout == self.layout.id { Ok(()) } else { Err(self.foreign(slot.layout)) }
    }

    /// The field of a handle.
    fn check(&self, slot: &Slot) -> Result<&'a FieldLayout> {
        self.require_own(slot)?;
        Ok(&self.layout.fields[slot.position as usize])
    }

    #[cold]
    fn foreign(&self, found: LayoutId) -> BuildError {
        let foreign = Foreign::handle(self.workspace.layouts, self.layout.struct_id, found);
        BuildError::new(BuildErrorKind::Foreign(foreign))
    }

    fn slot(&self, field: &FieldLayout) -> NonNull<u8> {
        // SAFETY: fields lie in their record.
        unsafe { self.record.add(field.offset as usize) }
    }

    /// Marks `field` as present, whose slot was just written.
    fn present(&mut self, field: &FieldLayout) {
        self.mark(&Slot::new(self.layout, field));
    }

    /// Marks the field at `slot`, which is this layout's, as present; the one set member of a union.
    #[inline]
    fn mark(&mut self, slot: &Slot) {
        // SAFETY: the slot is of the record's layout, and the presence of a record under construction is initialised.
        unsafe { slot.presence.set(self.record) };
    }

    fn is_present(&self, field: &FieldLayout) -> bool {
        // SAFETY: the field is of this record's layout, and the presence of a record under construction is initialised.
        unsafe { self.layout.presence(field).is_set(self.record) }
    }

    /// Sets a field. Strings and binaries are copied into the arena.
    ///
    /// # Errors
    ///
    /// When the handle is of another struct or schema, a string is longer than `i32::MAX` bytes, or bytes given for a string
    /// are not UTF-8.
    #[inline]
    pub fn set<T: SetType + ?Sized>(&mut self, field: Field<T>, value: Input<'_, T>) -> Result<&mut Self> {
        self.require_own(&field.slot)?;
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
        self.require_own(&field.slot)?;
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
        // SAFETY: the slot lies in the record, and the value is of the field's type.
        unsafe { write_slot(self.record.add(slot.offset as usize), value) };
        self.mark(slot);
    }

    /// Sets an enum field by the name of a member.
    ///
    /// # Errors
    ///
    /// When the handle is of another struct or schema, or the enum has no such member.
    pub fn set_enum(&mut self, field: Field<crate::EnumValue<'_>>, name: &str) -> Result<&mut Self> {
        let layout = self.check(&field.slot)?;
        let value = self.workspace.slot_value(self.workspace.slot_type(layout.ty), name.into())?;
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
        let value = self.workspace.slot_value(self.workspace.slot_type(field.ty), value.into());
        self.store(&Slot::new(self.layout, field), value.map_err(|error| error.within_field(name))?);
        Ok(self)
    }

    fn field_by_name(&self, name: &str) -> Result<&'a FieldLayout> {
        let desc = self.workspace.layouts.schema().struct_desc(self.layout.struct_id);
        match desc.position_of(name) {
            Some(position) => Ok(&self.layout.fields[position]),
            None => Err(BuildError::new(BuildErrorKind::NoField(LookupError::no_field(name, desc)))),
        }
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
        ValueBuilder { workspace, ty: workspace.slot_type(field.ty), at, borrow: PhantomData }
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
    /// When the handle is of another struct or schema, or the struct would be nested more than
    /// [`Limits::MAX_DEPTH`](crate::Limits) levels deep.
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
            let foreign = Foreign::message(self.workspace.layouts, nested.struct_id, message);
            return Err(BuildError::new(BuildErrorKind::Foreign(foreign)));
        }
        let slot = self.slot(layout);
        // SAFETY: the message is a complete record of the field's struct that lives for 'a, or an image, which is no
        // smaller.
        unsafe {
            if !layout.boxed {
                slot.copy_from_nonoverlapping(message.record(), nested.size as usize);
            } else if nested.is_complete(message.record()) {
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
    /// When `value` is not a struct, has fields that this one does not, or values of other types, or is nested more than
    /// [`Limits::MAX_DEPTH`](crate::Limits) levels deep.
    pub fn set_fields(&mut self, value: &Value) -> Result<&mut Self> {
        for (id, value) in self.own_fields(value)? {
            let Some(field) = self.layout.field_by_id(*id) else { return Err(self.no_field(*id)) };
            // Afresh: what was there must not shine through.
            self.clear(field);
            if let Err(error) = self.value_of(field).set_value(value) {
                let desc = self.workspace.layouts.schema().struct_desc(self.layout.struct_id);
                return Err(error.within_field(&desc.fields[field.desc as usize].name));
            }
        }
        Ok(self)
    }

    /// The fields of `value`, which is to be a struct, and no more than one if this is a union.
    fn own_fields<'v>(&self, value: &'v Value) -> Result<&'v [(i16, Value)]> {
        let desc = self.workspace.layouts.schema().struct_desc(self.layout.struct_id);
        let Value::Struct(fields) = value else {
            let expected = self.workspace.layouts.schema().qualified_name(self.layout.struct_id);
            return Err(BuildError::new(BuildErrorKind::Type { expected, found: kind_of(value).to_owned() }));
        };
        if let (true, [(first, _), (second, _), ..]) = (self.layout.is_union, fields.as_slice()) {
            let name_of = |id: &i16| desc.field_by_id(*id).map_or_else(|| id.to_string(), |f| f.name.clone());
            return Err(BuildError::new(BuildErrorKind::UnionConflict(name_of(first), name_of(second))));
        }
        Ok(fields)
    }

    #[cold]
    fn no_field(&self, id: i16) -> BuildError {
        let desc = self.workspace.layouts.schema().struct_desc(self.layout.struct_id);
        BuildError::new(BuildErrorKind::NoField(LookupError::no_field_id(id, desc)))
    }

    /// Makes every field absent.
    fn clear_all(&mut self) {
        // SAFETY: a record starts with its presence words.
        unsafe { self.record.cast::<u64>().write_bytes(0, self.layout.presence_words as usize) };
    }

    /// Makes `field` absent.
    fn clear(&mut self, field: &FieldLayout) {
        if self.is_present(field) {
            // SAFETY: as for `mark`.
            unsafe { self.layout.presence(field).clear(self.record) };
        }
    }
}
