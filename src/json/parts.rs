//! Parts of messages as JSON: values of single fields, for what has them in several places, as [`http`](crate::http) and envelopes do.
//!
//! The path of an error starts at the value.

#[cfg(feature = "http")]
use scrimp_json::read::FoundMember;
#[cfg(feature = "http")]
use scrimp_record::Layouts;

use super::{JsonError, JsonStyle};
#[cfg(feature = "http")]
use crate::arena::Arena;
use crate::builder::ValueBuilder;
#[cfg(feature = "http")]
use crate::builder::assembly::{Filled, Hole};
use crate::field::ValueInput;
use crate::message::Message;
use crate::value::Place;

#[cfg(feature = "http")]
impl JsonError {
    /// What is wrong, without saying where.
    pub(crate) fn what(&self) -> &str {
        &self.inner.what
    }
}

/// Finds the members of the object that `text` is: `found` is told of each.
#[cfg(feature = "http")]
pub(crate) fn find_members(
    layouts: &Layouts,
    style: &JsonStyle,
    arena: &Arena,
    text: &[u8],
    found: &mut FoundMember<'_>,
) -> Result<(), JsonError> {
    scrimp_json::read::find_members(layouts, style, arena.memory(), text, found)
        .map_err(|error| JsonError::from_reading(text, 0, &error))
}

#[cfg(feature = "http")]
impl<'h> Hole<'h, '_> {
    /// Fills the hole with the value that JSON text stands for, which is copied.
    pub(crate) fn set_json(self, style: &JsonStyle, text: &[u8]) -> Result<Filled<'h>, JsonError> {
        // SAFETY: what is read is a complete value of the type, which points into the arena and the text, which lies there.
        unsafe {
            self.fill_with(|layouts, slot, level, arena| {
                // Strings without escapes are borrowed from the text.
                let text = arena.alloc_bytes(text);
                // The slot is writable for its type.
                scrimp_json::read::read_value(layouts, slot, level, style, arena.memory(), text)
                    .map_err(|error| JsonError::from_reading(text, 0, &error))
            })
        }
    }
}

impl<'a> ValueBuilder<'_, 'a> {
    /// Sets the value to what JSON text stands for: see [`json`](crate::json). Strings without escapes are borrowed from the text.
    ///
    /// ```
    /// use scrimp::JsonStyle;
    /// let schema = scrimp::Schema::parse("s.thrift", "struct S { 1: list<i32> numbers, 2: string text }")?;
    /// let ty = schema.struct_type("S")?;
    /// let arena = scrimp::Arena::new();
    /// let mut b = ty.builder(&arena);
    /// b.by_name("numbers")?.set_json(&JsonStyle::new(), b"[1, 2]")?;
    /// let error = b.by_name("numbers")?.set_json(&JsonStyle::new(), b"[3, true]").unwrap_err();
    /// assert_eq!((error.path(), error.column()), ("[1]", Some(5)));
    /// assert_eq!(format!("{:?}", b.finish()?), "S { numbers: [1, 2] }");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`StructType::from_json`](crate::StructType::from_json); the error's [path](JsonError::path) starts at the value, and `null` is none. What was there stays.
    pub fn set_json(&mut self, style: &JsonStyle, text: &'a [u8]) -> Result<(), JsonError> {
        let (workspace, ty) = (self.workspace(), self.ty());
        let (layouts, arena) = (workspace.layouts, workspace.arena);
        let slot = arena.alloc(layouts.ty(ty).size as usize);
        // SAFETY: the slot was just allocated for values of the type. What is read is a complete one, which points into the arena and the text,
        // both of which live for 'a.
        let value = unsafe {
            scrimp_json::read::read_value(
                layouts,
                (ty, slot),
                workspace.level(),
                style,
                arena.memory(),
                text,
            )
            .map_err(|error| JsonError::from_reading(text, 0, &error))?;
            Place { ptr: slot, ty, layouts }.value()
        };
        self.set(ValueInput::Shared(value)).expect("what was read is of this type");
        Ok(())
    }
}

impl Message<'_> {
    /// The value of the field with id `id` as this message has it as JSON, on one line; `None` where that is without the field, or there is no
    /// such field.
    ///
    /// ```
    /// use scrimp::JsonStyle;
    /// let schema = scrimp::Schema::parse("s.thrift", "struct S { 1: list<i32> numbers, 2: string text }")?;
    /// let ty = schema.struct_type("S")?;
    /// let arena = scrimp::Arena::new();
    /// let message = ty.from_json(&arena, &JsonStyle::new(), r#"{"numbers": [1, 2]}"#)?;
    /// assert_eq!(message.json_by_id(1, &JsonStyle::new())?.as_deref(), Some("[1,2]"));
    /// assert_eq!(message.json_by_id(2, &JsonStyle::new())?, None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`to_json`](Self::to_json); the error's [path](JsonError::path) starts at the value.
    pub fn json_by_id(self, id: i16, style: &JsonStyle) -> Result<Option<String>, JsonError> {
        let found = self.layout().fields.binary_search_by_key(&id, |field| field.id);
        let Ok(position) = found else { return Ok(None) };
        let mut out = Vec::new();
        let is_there = self.append_json_field(position, style, &mut out)?;
        // SAFETY: names, numbers and base64 are UTF-8, and strings are checked, unless they are known to be.
        Ok(is_there.then(|| unsafe { String::from_utf8_unchecked(out) }))
    }

    /// Appends the value of the field at `position` by id as the message's object has it; nothing where that is without the field: then it is
    /// `false`. After an error or nothing the vector is as before.
    pub(crate) fn append_json_field(
        self,
        position: usize,
        style: &JsonStyle,
        out: &mut Vec<u8>,
    ) -> Result<bool, JsonError> {
        let before = out.len();
        let record = (self.layout().struct_id, self.record());
        assert!(position < self.layout().fields.len(), "the field is one of the message's");
        // SAFETY: a message's record is a complete one of its layout, or its image, and the layout has the field.
        unsafe { scrimp_json::write::write_field(self.layouts(), record, position, style, out) }.map_err(
            |error| {
                out.truncate(before);
                JsonError::from_writing(&error)
            },
        )
    }
}
