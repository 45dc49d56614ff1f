//! [`ValueBuilder`]: one value of any type.

use std::marker::PhantomData;
use std::ptr::NonNull;

use scrimp_record::Layouts;
use scrimp_schema::{Type, TypeId, Value};

use super::containers::{ListBuilder, MapBuilder};
use super::elements::Elements;
use super::workspace::{SlotType, Workspace};
use super::{Result, StructBuilder};
use crate::message::Message;
use crate::value::ValueRef;

/// Writes one value of any type: a field by name, an element, a key or a value of a map.
///
/// It starts as the zero value of its type, or as what was there.
pub struct ValueBuilder<'b, 'a> {
    pub(super) workspace: Workspace<'a>,
    pub(super) ty: SlotType,
    pub(super) at: NonNull<u8>,
    pub(super) borrow: PhantomData<&'b mut ()>,
}

impl<'b, 'a> ValueBuilder<'b, 'a> {
    /// Sets the value, which is copied. Integers of any width fit where they are in range, enums take a number or a
    /// member's name, binaries also text.
    ///
    /// # Errors
    ///
    /// When the value does not fit the type. Structs and containers have writers of their own.
    #[inline]
    pub fn set<'v>(&mut self, value: impl Into<ValueRef<'v>>) -> Result<()> {
        // SAFETY: the value is of this type, and at a place that is this builder's own.
        unsafe { self.workspace.write_value(self.ty, self.at, value.into()) }
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
            _ => Err(this.workspace.type_error(this.ty.id, kind_of(value))),
        }
    }

    /// The type of the value.
    pub fn ty(&self) -> TypeId {
        self.ty.id
    }

    pub(crate) fn kind(&self) -> Type {
        self.ty.kind
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
        let workspace = self.workspace;
        match self.kind() {
            Type::List(element) | Type::Set(element) => Ok(ListBuilder {
                elements: self.into_elements(),
                element: workspace.slot_type(element),
                borrow: PhantomData,
            }),
            _ => Err(self.workspace.type_error(self.ty.id, "a list or set")),
        }
    }

    /// The entries, when this is a map.
    ///
    /// # Errors
    ///
    /// When it is not.
    pub fn into_map(self) -> Result<MapBuilder<'b, 'a>> {
        let workspace = self.workspace;
        match self.kind() {
            Type::Map(key, value) => Ok(MapBuilder {
                key: workspace.slot_type(key),
                value: workspace.slot_type(value),
                value_offset: workspace.layouts.ty(self.ty.id).entry.value_offset as usize,
                entries: self.into_elements(),
                borrow: PhantomData,
            }),
            _ => Err(self.workspace.type_error(self.ty.id, "a map")),
        }
    }

    /// What the container, which this is, holds.
    fn into_elements(self) -> Elements<'a> {
        let stride = self.workspace.stride(self.ty.id);
        // SAFETY: the place is this builder's own, and whoever has the elements borrows as this did.
        unsafe { Elements::new(self.workspace, self.at.cast(), stride) }
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
            _ => Err(self.workspace.type_error(self.ty.id, "a struct")),
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
            _ => Err(self.workspace.type_error(self.ty.id, &describe(ValueRef::Message(message)))),
        }
    }
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
