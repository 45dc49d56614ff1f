//! Building and editing messages: [`Builder`], and the writers for what lies within one.
//!
//! A record under construction keeps two marks that no finished message has: a boxed struct that this builder made, and
//! may therefore change in place, has the lowest bit of its pointer set; a list, set or map that may be appended to in
//! place has its capacity in the flags of its slice. What has no mark is shared, with the message that was copied or
//! with the schema's defaults, and is copied before it is changed. [`Builder::finish`] clears the marks, and by them
//! knows what is left to check: everything unmarked is complete already. What is lent while a message is under construction, by
//! [`StructBuilder::as_message`] and the like, is finished first.
//!
//! # What edits cost
//!
//! [`Message::edit`] copies one record. A field, element or entry that is changed costs a copy of what it lies in, once: of the
//! nested record, or of the array of elements, whose own parts stay shared. Appending to a shared list or map copies its array once,
//! with room for half as many again; it copies nothing where the array is the last thing in the builder's arena, whose chunk has room
//! for more. ([`Message::edit`] puts a record behind whatever was decoded into its arena; a builder that was made before does not.) What the
//! builder made itself grows by doubling, so appending to it takes constant time on average. Removing from the end of what is shared
//! copies nothing.

pub(crate) mod assembly;
mod finish;
mod growing_slice;
mod list;
mod map;
mod value;
pub(crate) mod workspace;

use std::marker::PhantomData;
use std::ptr::NonNull;

use scrimp_record::{FieldLayout, LayoutId, Layouts, StructLayout};
use scrimp_schema::{TypeId, Value};

use crate::arena::Arena;
use crate::error::{BuildError, BuildErrorKind, Foreign, LookupError};
use crate::field::access::{Access, Target};
use crate::field::{Any, Element, Field, FieldType, Input, ScalarType, SequenceType, Slot, ValueInput, View};
use crate::message::Message;
use crate::value::{EnumValue, MapRef, Place};
pub(crate) use finish::segment_of_key;
pub use list::ListBuilder;
pub use map::MapBuilder;
pub use value::ValueBuilder;
use value::kind_of;
use workspace::{OWNED, Workspace, unmarked};

type Result<T, E = BuildError> = std::result::Result<T, E>;

/// Builds a message in an arena.
///
/// Everything that [`StructBuilder`] has works on the message itself.
///
/// ```
/// use scrimp::{List, Map, Struct};
/// # let schema = scrimp::Schema::parse("shop.thrift", "
/// #   struct Customer { 1: required string name } struct Order {
/// #     1: required i64 id, 2: string note, 3: list<string> tags, 4: map<string, i64> totals, 5: Customer customer }")?;
/// let order = schema.struct_type("Order")?;
/// let id = order.field::<i64>("id")?;
/// let note = order.field::<str>("note")?;
/// let tags = order.field::<List<str>>("tags")?;
/// let totals = order.field::<Map<str, i64>>("totals")?;
/// let customer = order.field::<Struct>("customer")?;
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
///
/// // A copy, changed; the message itself stays as it is.
/// let mut b = message.edit(&arena);
/// b.list(tags)?.retain(|tag| tag != "a")?;
/// b.map(totals)?.insert("EUR", 1300)?;
/// let edited = b.finish()?;
/// assert_eq!((edited.get(tags).get(0), edited.get(totals).get("EUR")), (Some("b"), Some(1300)));
/// assert_eq!((message.get(tags).get(0), message.get(totals).get("EUR")), (Some("a"), Some(1250)));
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
///
/// ```
/// # let schema = scrimp::Schema::parse("p.thrift", "struct Point { 1: i32 x, 2: i32 y } struct Line { 1: Point from, 2: Point to }")?;
/// use scrimp::{BuildError, Field, Struct, builder::StructBuilder};
///
/// struct PointFields {
///     x: Field<i32>,
///     y: Field<i32>,
/// }
///
/// fn fill(b: &mut StructBuilder<'_, '_>, fields: &PointFields, x: i32, y: i32) -> Result<(), BuildError> {
///     b.set(fields.x, x)?.set(fields.y, y)?;
///     Ok(())
/// }
///
/// let (point, line) = (schema.struct_type("Point")?, schema.struct_type("Line")?);
/// let fields = PointFields { x: point.field("x")?, y: point.field("y")? };
/// let arena = scrimp::Arena::new();
/// let mut b = line.builder(&arena);
/// fill(&mut b.nested(line.field::<Struct>("to")?)?, &fields, 3, 4)?;
/// assert_eq!(format!("{:?}", b.finish()?), "Line { to: Point { x: 3, y: 4 } }");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct StructBuilder<'b, 'a> {
    workspace: Workspace<'a>,
    layout: &'a StructLayout,
    record: NonNull<u8>,
    /// The layout, unless it is a union's, whose members replace each other: one comparison tells what a field is set like.
    as_struct: Option<LayoutId>,
    borrow: PhantomData<&'b mut ()>,
}

impl<'a> StructBuilder<'_, 'a> {
    /// # Safety
    ///
    /// `record` is a record of `layout` that this builder made, and nobody else writes to it while this lives.
    #[inline]
    pub(crate) unsafe fn new(
        workspace: Workspace<'a>,
        layout: &'a StructLayout,
        record: NonNull<u8>,
    ) -> Self {
        Self {
            workspace,
            layout,
            record,
            as_struct: (!layout.is_union).then_some(layout.id),
            borrow: PhantomData,
        }
    }

    /// Fails unless the slot is of this record's layout; tells whether that is a union's.
    #[inline(always)]
    fn check(&self, slot: &Slot) -> Result<bool> {
        if Some(slot.layout) == self.as_struct {
            return Ok(false);
        }
        // By value: a reference, to the slot as well, would have all of it put into memory.
        require_union(self.layout, slot.layout)?;
        Ok(true)
    }

    /// Marks the field at `slot` as present, which was checked; as the one set member of a union.
    #[inline(always)]
    fn mark(&mut self, slot: &Slot, is_union: bool) {
        // SAFETY: the slot is of the record's layout, so the word lies in the record; presence is initialised.
        unsafe {
            let word = self.record.add(slot.presence.word_offset as usize).cast::<u64>();
            let others = if is_union { 0 } else { word.read() };
            word.write(others | slot.presence.expected);
        }
    }

    /// Where the value of `slot` is, which is of this layout.
    #[inline(always)]
    fn at(&self, slot: &Slot) -> NonNull<u8> {
        // SAFETY: fields lie in their record.
        unsafe { self.record.add(slot.offset as usize) }
    }

    #[inline(always)]
    fn target<T: Access + ?Sized>(&self, slot: &Slot, at: NonNull<u8>) -> Target<'a, T::Shape<'a>> {
        let workspace = self.workspace;
        Target { workspace, ty: slot.ty, shape: T::shape(workspace.layouts, slot.ty), at }
    }

    fn own(&self, field: &FieldLayout) -> Slot {
        Slot::new(self.layout, field)
    }

    /// The arena that the message is built in, for [copies](Message::copy_to) of others that it is to refer to.
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: string name } struct Q { 1: P p }")?;
    /// use scrimp::{OwnedMessage, Struct};
    /// let (inner, outer) = (schema.struct_type("P")?, schema.struct_type("Q")?);
    /// let part = OwnedMessage::build(&inner, |b| b.set_by_name("name", "Ada").map(drop))?;
    /// let field = outer.field::<Struct>("p")?;
    /// let whole = OwnedMessage::build(&outer, |b| {
    ///     let copy = part.message().copy_to(b.arena());
    ///     b.set_struct(field, copy).map(drop)
    /// })?;
    /// assert_eq!(format!("{:?}", whole.message()), r#"Q { p: P { name: "Ada" } }"#);
    /// # Ok::<(), scrimp::Error>(())
    /// ```
    pub fn arena(&self) -> &'a Arena {
        self.workspace.arena
    }

    /// Sets a field. Strings and binaries are copied into the arena; whole messages, lists, sets and maps are shared: what was given stays
    /// as it is, and what is changed of it later is copied before.
    ///
    /// # Errors
    ///
    /// When the handle is of another struct or schema, a string is longer than `i32::MAX` bytes, bytes given for a string
    /// are not UTF-8, or a message or container is of another type or schema. The message stays as it was.
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("s.thrift", "struct S { 1: i64 id, 2: list<string> tags }")?;
    /// # let ty = schema.struct_type("S")?;
    /// # let arena = scrimp::Arena::new();
    /// let (id, tags) = (ty.field::<i64>("id")?, ty.field::<scrimp::List<str>>("tags")?);
    /// let mut b = ty.builder(&arena);
    /// b.list(tags)?.push("new")?;
    /// let first = b.finish()?;
    /// let mut b = ty.builder(&arena);
    /// b.set(id, 7)?.set(tags, first.get(tags))?;
    /// assert_eq!(b.finish()?.get(tags), first.get(tags));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[inline(always)]
    pub fn set<T: FieldType + ?Sized>(
        &mut self,
        field: Field<T>,
        value: Input<'_, 'a, T>,
    ) -> Result<&mut Self> {
        let slot = &field.slot;
        let is_union = self.check(slot)?;
        let target = self.target::<T>(slot, self.at(slot));
        // SAFETY: the slot lies in the record, and its type is one that `T` accepts: that was seen when the handle was made.
        unsafe { write::<T>(slot, target, value)? };
        self.mark(slot, is_union);
        Ok(self)
    }

    /// Sets a field to what is given, or unsets it where nothing is. The counterpart of [`Message::get_opt`].
    ///
    /// Of numbers, no branch depends on which it is: that is faster than an `if` where it cannot be foreseen, and slower where almost
    /// nothing is given.
    ///
    /// # Errors
    ///
    /// As [`set`](Self::set).
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("s.thrift", "struct S { 1: i64 id, 2: bool flag }")?;
    /// # let ty = schema.struct_type("S")?;
    /// # let arena = scrimp::Arena::new();
    /// let (id, flag) = (ty.field::<i64>("id")?, ty.field::<bool>("flag")?);
    /// let mut b = ty.builder(&arena);
    /// b.set_opt(id, Some(7))?.set_opt(flag, None)?;
    /// let message = b.finish()?;
    /// assert_eq!((message.get_opt(id), message.get_opt(flag)), (Some(7), None));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[inline(always)]
    pub fn set_opt<T: FieldType + ?Sized>(
        &mut self,
        field: Field<T>,
        value: Option<Input<'_, 'a, T>>,
    ) -> Result<&mut Self> {
        let slot = &field.slot;
        let is_union = self.check(slot)?;
        let target = self.target::<T>(slot, self.at(slot));
        match (T::zero(), value) {
            // Not of a union, where the slot may hold another member.
            (Some(zero), value) if !is_union => {
                let bit = slot.presence.expected;
                let absent = if value.is_some() { 0 } else { bit };
                // SAFETY: as in `set`, and the slot of an absent field may hold anything. The word lies in the record, and is initialised.
                unsafe {
                    T::store(target, value.unwrap_or(zero))?;
                    let word = self.record.add(slot.presence.word_offset as usize).cast::<u64>();
                    // In this form, two operations have to wait for the field before.
                    word.write((word.read() | bit) ^ absent);
                }
            }
            (_, Some(value)) => {
                // SAFETY: as in `set`.
                unsafe { write::<T>(slot, target, value)? };
                self.mark(slot, is_union);
            }
            (_, None) => self.clear_checked(slot),
        }
        Ok(self)
    }

    /// Sets a field to a string or binary that is not copied but borrowed. Anything else is set as by [`set`](Self::set).
    ///
    /// # Errors
    ///
    /// As [`set`](Self::set).
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("s.thrift", "struct S { 1: string text }")?;
    /// # let ty = schema.struct_type("S")?;
    /// let long = "long ".repeat(1000);
    /// let arena = scrimp::Arena::new();
    /// let mut b = ty.builder(&arena);
    /// b.set_borrowed(ty.field::<str>("text")?, &long)?;
    /// # b.finish()?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[inline(always)]
    pub fn set_borrowed<T: FieldType + ?Sized>(
        &mut self,
        field: Field<T>,
        value: Input<'a, 'a, T>,
    ) -> Result<&mut Self> {
        let slot = &field.slot;
        let is_union = self.check(slot)?;
        let target = self.target::<T>(slot, self.at(slot));
        // SAFETY: as in `set`.
        unsafe {
            if T::IS_BOXABLE && slot.boxed {
                T::store_boxed(target, value)?;
            } else {
                T::store_borrowed(target, value)?;
            }
        }
        self.mark(slot, is_union);
        Ok(self)
    }

    /// Sets an enum field by the name of a member.
    ///
    /// # Errors
    ///
    /// When the handle is of another struct or schema, or the enum has no such member.
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("s.thrift", "enum Color { RED, GREEN } struct S { 1: Color color }")?;
    /// # let ty = schema.struct_type("S")?;
    /// # let arena = scrimp::Arena::new();
    /// let color = ty.field::<scrimp::Enum>("color")?;
    /// let mut b = ty.builder(&arena);
    /// b.set_enum(color, "GREEN")?;
    /// assert_eq!(b.finish()?.get(color).number(), 1);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn set_enum(&mut self, field: Field<EnumValue<'_>>, name: &str) -> Result<&mut Self> {
        self.set_any(&field.slot, name.into())
    }

    /// Sets the field named `name`.
    ///
    /// # Errors
    ///
    /// When there is no such field, or `value` does not fit its type: see [`ValueBuilder::set`]. The message stays as it
    /// was.
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("s.thrift", "struct S { 1: i64 id, 2: list<string> tags }")?;
    /// # let ty = schema.struct_type("S")?;
    /// # let arena = scrimp::Arena::new();
    /// let mut b = ty.builder(&arena);
    /// b.set_by_name("id", 7)?;
    /// assert!(b.set_by_name("tags", 7).is_err());
    /// # b.finish()?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn set_by_name<'v>(&mut self, name: &str, value: impl Into<ValueInput<'v, 'a>>) -> Result<&mut Self> {
        let field = self.field_by_name(name)?;
        self.set_any(&self.own(field), value.into()).map_err(|error| error.within_field(name))
    }

    fn set_any(&mut self, slot: &Slot, value: ValueInput<'_, 'a>) -> Result<&mut Self> {
        self.set(Field::<Any>::new(*slot), value)
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
        let target = self.open::<Any>(&self.own(field)).expect("the field is of this layout");
        // SAFETY: the value is this builder's own, and borrowed as `self` is.
        unsafe { ValueBuilder::new(target.workspace, target.shape, target.at) }
    }

    /// The value of `slot`, which is set to the zero value if it is not set yet, and is this builder's own.
    #[inline(always)]
    fn open<T: Access + ?Sized>(&mut self, slot: &Slot) -> Result<Target<'a, T::Shape<'a>>> {
        let is_union = self.check(slot)?;
        // SAFETY: the slot is of this record's layout.
        let is_present = unsafe { slot.presence.is_set(self.record) };
        let mut target = self.target::<T>(slot, self.at(slot));
        // SAFETY: the slot is in this record, and initialised where the field is present. What `at` points to is made by this builder.
        unsafe {
            if T::IS_BOXABLE && slot.boxed {
                target.at = open_box(self.workspace, slot.ty, target.at.cast(), is_present);
            } else if !is_present {
                T::store_zero(target);
            }
        }
        self.mark(slot, is_union);
        Ok(target)
    }

    /// The elements of a list or set, to be edited in place; the field is set, to an empty one if it was not set.
    ///
    /// # Errors
    ///
    /// When the handle is of another struct or schema, or the list would be nested more than
    /// [`Limits::MAX_DEPTH`](crate::Limits) levels deep.
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("s.thrift", "struct S { 1: list<i32> numbers }")?;
    /// # let ty = schema.struct_type("S")?;
    /// # let arena = scrimp::Arena::new();
    /// let numbers = ty.field::<scrimp::List<i32>>("numbers")?;
    /// let mut b = ty.builder(&arena);
    /// b.list(numbers)?.extend_from_slice(&[1, 2, 3])?;
    /// b.list(numbers)?.set(1, 20)?;
    /// assert_eq!(b.finish()?.get(numbers).as_slice(), [1, 20, 3]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[inline]
    pub fn list<S: SequenceType>(&mut self, field: Field<S>) -> Result<ListBuilder<'_, 'a, Element<S>>> {
        let Target { workspace, ty, at, .. } = self.open::<S>(&field.slot)?;
        // SAFETY: the value is a list or set of elements that the handle's type accepts, this builder's own, and borrowed as `self`
        // is.
        unsafe { ListBuilder::new(workspace, ty, at) }
    }

    /// The entries of a map, to be edited in place; the field is set, to an empty one if it was not set.
    ///
    /// # Errors
    ///
    /// When the handle is of another struct or schema, or the map would be nested more than
    /// [`Limits::MAX_DEPTH`](crate::Limits) levels deep.
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("s.thrift", "struct S { 1: map<string, i64> totals }")?;
    /// # let ty = schema.struct_type("S")?;
    /// # let arena = scrimp::Arena::new();
    /// let totals = ty.field::<scrimp::Map<str, i64>>("totals")?;
    /// let mut b = ty.builder(&arena);
    /// b.map(totals)?.insert("EUR", 1)?.insert("EUR", 2)?;
    /// let message = b.finish()?;
    /// assert_eq!((message.get(totals).len(), message.get(totals).get("EUR")), (1, Some(2)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[inline]
    pub fn map<K, V>(&mut self, field: Field<MapRef<'_, K, V>>) -> Result<MapBuilder<'_, 'a, K, V>>
    where
        K: FieldType + ?Sized,
        V: FieldType + ?Sized,
    {
        let target = self.open::<MapRef<'_, K, V>>(&field.slot)?;
        // SAFETY: the value is such a map, this builder's own, and borrowed as `self` is.
        unsafe { MapRef::<K, V>::writer(target) }
    }

    /// The fields of a nested struct, to be edited in place; the field is set, to an empty struct if it was not set.
    ///
    /// # Errors
    ///
    /// When the handle is of another struct or schema, or the struct would be nested more than
    /// [`Limits::MAX_DEPTH`](crate::Limits) levels deep.
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("s.thrift", "struct P { 1: i32 x } struct S { 1: P at }")?;
    /// # let (ty, point) = (schema.struct_type("S")?, schema.struct_type("P")?);
    /// # let arena = scrimp::Arena::new();
    /// let (at, x) = (ty.field::<scrimp::Struct>("at")?, point.field::<i32>("x")?);
    /// let mut b = ty.builder(&arena);
    /// b.nested(at)?.set(x, 3)?;
    /// assert_eq!(b.finish()?.get(at).get(x), 3);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[inline]
    pub fn nested(&mut self, field: Field<Message<'_>>) -> Result<StructBuilder<'_, 'a>> {
        let target = self.open::<Message<'_>>(&field.slot)?;
        // SAFETY: the value is a record of this struct, this builder's own, and borrowed as `self` is.
        unsafe { Message::writer(target) }
    }

    /// Sets a field to a whole message: [`set`](Self::set), by a name that says what is set.
    ///
    /// # Errors
    ///
    /// When the handle or the message is of another struct or schema.
    pub fn set_struct(&mut self, field: Field<Message<'_>>, message: Message<'a>) -> Result<&mut Self> {
        self.set(field, message)
    }

    /// Sets a member of a union; the same as [`set`](Self::set), but refuses other structs.
    ///
    /// # Errors
    ///
    /// As [`set`](Self::set), and when this is not a union.
    pub fn select<T: FieldType + ?Sized>(
        &mut self,
        member: Field<T>,
        value: Input<'_, 'a, T>,
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
    #[inline]
    pub fn unset<T: ?Sized>(&mut self, field: Field<T>) -> Result<&mut Self> {
        self.clear(&field.slot)?;
        Ok(self)
    }

    /// Whether a field is set by now.
    ///
    /// # Errors
    ///
    /// When the handle is of another struct or schema.
    #[inline]
    pub fn is_set<T: ?Sized>(&self, field: Field<T>) -> Result<bool> {
        self.locate(&field.slot).map(|(_, is_set)| is_set)
    }

    /// What a scalar or string reads as by now: what it was set to, else its IDL default, else the zero value.
    ///
    /// Structs and containers are read as part of [`as_message`](Self::as_message), or through their own writers.
    ///
    /// # Errors
    ///
    /// When the handle is of another struct or schema, or the field is a string that is not UTF-8, which only a codec with
    /// [`Utf8::OnAccess`](crate::Utf8) lets into a message that is edited.
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("s.thrift", "struct S { 1: i64 count, 2: string note = \"none\" }")?;
    /// # let ty = schema.struct_type("S")?;
    /// # let arena = scrimp::Arena::new();
    /// let (count, note) = (ty.field::<i64>("count")?, ty.field::<str>("note")?);
    /// let mut b = ty.builder(&arena);
    /// b.set(count, 1)?;
    /// let before = b.get(count)?;
    /// b.set(count, before + 1)?;
    /// assert_eq!((b.get(count)?, b.get(note)?, b.get_opt(note)?), (2, "none", None));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn get<T: ScalarType + ?Sized>(&self, field: Field<T>) -> Result<View<'a, T>> {
        let (place, _) = self.locate(&field.slot)?;
        self.load::<T>(place)
    }

    /// The value of a scalar or string if it is set by now.
    ///
    /// # Errors
    ///
    /// As [`get`](Self::get).
    pub fn get_opt<T: ScalarType + ?Sized>(&self, field: Field<T>) -> Result<Option<View<'a, T>>> {
        let (place, is_set) = self.locate(&field.slot)?;
        is_set.then(|| self.load::<T>(place)).transpose()
    }

    /// Where the field at `slot`, which is not boxed, is read from, and whether it is set.
    fn locate(&self, slot: &Slot) -> Result<(Place<'a>, bool)> {
        let layouts = self.workspace.layouts;
        if slot.layout != self.layout.id {
            return Err(foreign(layouts, self.layout, slot.layout));
        }
        // SAFETY: the slot is of this record's layout, whose presence is initialised; every slot of an image is initialised.
        let (ptr, is_set) = unsafe {
            match slot.presence.is_set(self.record) {
                true => (self.at(slot), true),
                false => (layouts.images().of(self.layout.struct_id).add(slot.image_offset as usize), false),
            }
        };
        Ok((Place { ptr, ty: slot.ty, layouts }, is_set))
    }

    /// The scalar at `place`. What strings refer to is not changed for `'a`, however often they are set.
    fn load<T: ScalarType + ?Sized>(&self, place: Place<'a>) -> Result<View<'a, T>> {
        // SAFETY: located places are initialised, and of the handle's type.
        unsafe { self.workspace.load::<T>(place) }
    }

    /// The message as it is by now, to be read until it is written again.
    ///
    /// What was written so far is completed as by [`Builder::finish`], required fields with a default included. Nested parts that
    /// were made by this builder count as shared from then on, so they are copied once more before they are changed.
    ///
    /// # Errors
    ///
    /// When a required field is missing or a union has no member, here or in anything nested.
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("s.thrift", "struct S { 1: i64 id, 2: list<string> tags }")?;
    /// # let ty = schema.struct_type("S")?;
    /// # let arena = scrimp::Arena::new();
    /// let (id, tags) = (ty.field::<i64>("id")?, ty.field::<scrimp::List<str>>("tags")?);
    /// let mut b = ty.builder(&arena);
    /// b.list(tags)?.push("new")?;
    /// let count = b.as_message()?.get(tags).len();
    /// b.set(id, count as i64)?;
    /// assert_eq!(b.finish()?.get(id), 1);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn as_message(&mut self) -> Result<Message<'_>> {
        // SAFETY: the record is this builder's own, of this layout, and complete afterwards; it is not written to while `self` is
        // borrowed.
        unsafe {
            self.workspace.finish_record(self.layout, self.record)?;
            Ok(Message::new(self.record, self.layout))
        }
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
            self.clear(&self.own(field))?;
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

    /// Leaves out the [unknown fields](Message::unknown_fields) that the message was copied with; those of what lies within it stay.
    pub fn clear_unknown_fields(&mut self) -> &mut Self {
        if let Some(slot) = self.layout.unknown {
            // SAFETY: the slot is one of the presence words of the record, which is this builder's own.
            unsafe { self.record.add(slot as usize).cast::<u64>().write(0) };
        }
        self
    }

    /// Makes every field absent.
    fn clear_all(&mut self) {
        // SAFETY: the record is of this layout.
        unsafe { self.layout.clear_presence(self.record) };
    }

    /// Makes the field at `slot` absent.
    #[inline(always)]
    fn clear(&mut self, slot: &Slot) -> Result<()> {
        self.check(slot)?;
        self.clear_checked(slot);
        Ok(())
    }

    /// Makes the field at `slot`, which was checked, absent.
    #[inline(always)]
    fn clear_checked(&mut self, slot: &Slot) {
        // SAFETY: the slot is of the record's layout, and presence is initialised.
        unsafe {
            if slot.presence.is_set(self.record) {
                slot.presence.clear(self.record);
            }
        }
    }
}

/// Writes `value` to the target, which is `slot`.
///
/// # Errors
///
/// Those of [`Access::store`].
///
/// # Safety
///
/// As for [`Access::store`].
#[inline(always)]
unsafe fn write<'a, T: Access + ?Sized>(
    slot: &Slot,
    target: Target<'a, T::Shape<'a>>,
    value: T::Input<'_, 'a>,
) -> Result<()> {
    // SAFETY: as the caller promises.
    unsafe {
        match T::IS_BOXABLE && slot.boxed {
            true => T::store_boxed(target, value),
            false => T::store(target, value),
        }
    }
}

/// Fails unless a slot of `slot_layout` is of `layout`, which is a union's.
#[cold]
#[inline(never)]
fn require_union(layout: &StructLayout, slot_layout: LayoutId) -> Result<()> {
    if slot_layout == layout.id {
        return Ok(());
    }
    // SAFETY: builders are of a schema's layouts, which nothing takes out of their `Arc`.
    Err(foreign(unsafe { layout.layouts() }, layout, slot_layout))
}

/// The record of type `ty` behind `pointer`, which is made or copied unless it is this builder's own already.
///
/// # Safety
///
/// `pointer` is the slot of a boxed field of this type in a record of this builder; it is initialised if the field is present.
unsafe fn open_box(
    workspace: Workspace<'_>,
    ty: TypeId,
    pointer: NonNull<*mut u8>,
    is_present: bool,
) -> NonNull<u8> {
    let layout = workspace.struct_layout(ty);
    // SAFETY: the slot holds a pointer to a record of this struct, perhaps marked, where the field is present.
    unsafe {
        let nested = match is_present.then(|| pointer.read()) {
            Some(nested) if nested.addr() & OWNED != 0 => unmarked(nested),
            Some(shared) => workspace.copy_record(layout, unmarked(shared)),
            None => workspace.new_record(layout),
        };
        pointer.write(nested.as_ptr().map_addr(|addr| addr | OWNED));
        nested
    }
}

#[cold]
fn foreign(layouts: &Layouts, layout: &StructLayout, found: LayoutId) -> BuildError {
    BuildError::new(BuildErrorKind::Foreign(Foreign::handle(layouts, layout.struct_id, found)))
}
