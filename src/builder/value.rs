//! [`ValueBuilder`]: one value of any type.

use std::marker::PhantomData;
use std::ptr::NonNull;

use scrimp_record::error::PathSegment;
use scrimp_schema::{Type, TypeId, Value};

use super::finish::segment_of_key;
use super::workspace::{SlotType, Workspace};
use super::{ListBuilder, MapBuilder, Result, StructBuilder};
use crate::field::ValueInput;
use crate::value::{Place, ValueRef};

/// Writes one value of any type: a field by name, an element, a key or a value of a map.
///
/// It starts as the zero value of its type, or as what was there.
///
/// ```
/// # let schema = scrimp::Schema::parse("s.thrift", "struct S { 1: i64 id, 2: list<string> tags }")?;
/// # let ty = schema.struct_type("S")?;
/// # let arena = scrimp::Arena::new();
/// let mut b = ty.builder(&arena);
/// b.by_name("id")?.set(7)?;
/// b.by_name("tags")?.into_list()?.push("new")?;
/// assert_eq!(format!("{:?}", b.finish()?), r#"S { id: 7, tags: ["new"] }"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct ValueBuilder<'b, 'a> {
    workspace: Workspace<'a>,
    ty: SlotType,
    at: NonNull<u8>,
    borrow: PhantomData<&'b mut ()>,
}

impl<'b, 'a> ValueBuilder<'b, 'a> {
    /// # Safety
    ///
    /// `at` holds an initialised value of this type that this builder made, and nobody else uses it for `'b`.
    #[inline]
    pub(crate) unsafe fn new(workspace: Workspace<'a>, ty: SlotType, at: NonNull<u8>) -> Self {
        Self { workspace, ty, at, borrow: PhantomData }
    }

    /// Sets the value. Integers of any width fit where they are in range, enums take a number or a
    /// member's name, binaries also text. These are copied; whole messages and containers of the same schema are shared.
    ///
    /// # Errors
    ///
    /// When the value does not fit the type; what was there stays.
    #[inline]
    pub fn set<'v>(&mut self, value: impl Into<ValueInput<'v, 'a>>) -> Result<()> {
        // SAFETY: the value is of this type, and at a place that is this builder's own.
        unsafe { self.workspace.write_input(self.ty, self.at, value.into()) }
    }

    /// The value as it is by now, to be read until it is written again.
    ///
    /// # Errors
    ///
    /// When a required field or the member of a union is missing in it.
    pub fn as_value(&mut self) -> Result<ValueRef<'_>> {
        // SAFETY: the value is initialised, this builder's own, complete afterwards, and not written to while `self` is borrowed.
        unsafe {
            self.workspace.finish_value(self.ty.id, self.at)?;
            Ok(Place { ptr: self.at, ty: self.ty.id, layouts: self.workspace.layouts }.value())
        }
    }

    /// Sets the value to a copy of `value`, whatever its type; nothing of what was there remains.
    ///
    /// # Errors
    ///
    /// When `value` does not fit the type, or is nested more than [`Limits::MAX_DEPTH`](crate::Limits) levels deep. A struct or container
    /// then holds what comes before that.
    pub fn set_value(mut self, value: &Value) -> Result<()> {
        match (value, scalar_of(value)) {
            (_, Some(scalar)) => self.set(ValueInput::Copied(scalar)),
            (Value::List(items) | Value::Set(items), _) => self.set_items(items),
            (Value::Map(entries), _) => self.set_entries(entries),
            (Value::Struct(_), _) => self.set_struct(value),
            _ => Err(self.workspace.type_error(self.ty.id, kind_of(value))),
        }
    }

    // Plain loops in functions of their own: they keep the stack small where values are nested deeply.

    fn set_items(self, items: &[Value]) -> Result<()> {
        let mut list = self.into_list()?;
        list.clear().reserve(items.len())?;
        for (item, index) in items.iter().zip(0..) {
            if let Err(error) = list.push_default()?.set_value(item) {
                return Err(error.within(PathSegment::Index(index)));
            }
        }
        Ok(())
    }

    fn set_entries(self, entries: &[(Value, Value)]) -> Result<()> {
        let mut map = self.into_map()?;
        map.clear().reserve(entries.len())?;
        for ((key, value), index) in entries.iter().zip(0..) {
            let (key_slot, value_slot) = map.append_entry()?;
            if let Err(error) = key_slot.set_value(key) {
                return Err(error.within(PathSegment::Entry(index)));
            }
            if let Err(error) = value_slot.set_value(value) {
                return Err(error.within(match scalar_of(key) {
                    Some(key) => segment_of_key(key, index),
                    None => PathSegment::Entry(index),
                }));
            }
        }
        Ok(())
    }

    fn set_struct(self, value: &Value) -> Result<()> {
        let mut fields = self.into_struct()?;
        fields.clear_all();
        fields.set_fields(value).map(drop)
    }

    /// The type of the value.
    pub fn ty(&self) -> TypeId {
        self.ty.id
    }

    pub(crate) fn workspace(&self) -> Workspace<'a> {
        self.workspace
    }

    pub(crate) fn kind(&self) -> Type {
        self.ty.kind
    }

    /// The elements, when this is a list or set.
    ///
    /// # Errors
    ///
    /// When it is not, or would be nested more than [`Limits::MAX_DEPTH`](crate::Limits) levels deep.
    pub fn into_list(self) -> Result<ListBuilder<'b, 'a>> {
        match self.kind() {
            // SAFETY: the value is a list or set, this builder's own, and whoever has the list borrows as this did.
            Type::List(_) | Type::Set(_) => unsafe { ListBuilder::new(self.workspace, self.ty.id, self.at) },
            _ => Err(self.workspace.type_error(self.ty.id, "a list or set")),
        }
    }

    /// The entries, when this is a map.
    ///
    /// # Errors
    ///
    /// When it is not, or would be nested more than [`Limits::MAX_DEPTH`](crate::Limits) levels deep.
    pub fn into_map(self) -> Result<MapBuilder<'b, 'a>> {
        match self.kind() {
            // SAFETY: the value is a map, this builder's own, and whoever has the map borrows as this did.
            Type::Map(..) => unsafe { MapBuilder::new(self.workspace, self.ty.id, self.at) },
            _ => Err(self.workspace.type_error(self.ty.id, "a map")),
        }
    }

    /// The fields, when this is a struct, union or exception.
    ///
    /// # Errors
    ///
    /// When it is not, or would be nested more than [`Limits::MAX_DEPTH`](crate::Limits) levels deep.
    pub fn into_struct(self) -> Result<StructBuilder<'b, 'a>> {
        match self.kind() {
            Type::Struct(id) => {
                let workspace = self.workspace.enter()?;
                // SAFETY: the value is a record of this struct, and this builder's own.
                Ok(unsafe { StructBuilder::new(workspace, workspace.layouts.struct_layout(id), self.at) })
            }
            _ => Err(self.workspace.type_error(self.ty.id, "a struct")),
        }
    }
}

/// An owned value that is neither struct nor container.
fn scalar_of(value: &Value) -> Option<ValueRef<'_>> {
    Some(match value {
        Value::Bool(v) => (*v).into(),
        Value::I8(v) => (*v).into(),
        Value::I16(v) => (*v).into(),
        Value::I32(v) | Value::Enum(v) => (*v).into(),
        Value::I64(v) => (*v).into(),
        Value::Double(v) => (*v).into(),
        Value::String(v) => v.into(),
        Value::Binary(v) => v.into(),
        Value::Uuid(v) => (*v).into(),
        _ => return None,
    })
}

/// What was given, for an error message.
pub(super) fn describe(value: ValueRef<'_>) -> String {
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
pub(super) fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::List(_) => "a list",
        Value::Set(_) => "a set",
        Value::Map(_) => "a map",
        Value::Struct(_) => "a struct",
        _ => "a scalar",
    }
}
