//! Parts of messages as JSON: values of single fields, for what finds them in several places, as [`http`](crate::http) does.
//!
//! The path of an error starts at the value.

use scrimp_json::read::FoundMember;
use scrimp_record::Layouts;

use super::{JsonError, JsonStyle};
use crate::arena::Arena;
use crate::builder::assembly::{Filled, Hole};
use crate::message::Message;

impl JsonError {
    /// What is wrong, without saying where.
    pub(crate) fn what(&self) -> &str {
        &self.inner.what
    }
}

/// Finds the members of the object that `text` is: `found` is told of each.
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

impl Message<'_> {
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
