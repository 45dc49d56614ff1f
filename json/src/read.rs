//! Reading: text to a record.

mod container;
mod error;
mod number;
mod object;
mod scalar;
mod skip;
mod text;
mod unescape;

use std::ops::Range;
use std::ptr::NonNull;

use scrimp_record::arena::{Arena, Window, WindowError};
use scrimp_record::attempt::{Decoded, LimitExceeded, attempt};
use scrimp_record::{Layouts, text as utf8};
use scrimp_schema::{StructId, Type, TypeId};

use crate::names::{NameTable, Typed};
use crate::style::JsonStyle;
pub use error::{NoMember, Quoted, ReadError, ReadErrorKind};
use text::{Result, Text};

/// Reads the message of struct `id` that `text` stands for into `arena`. The text is all that is given, but for blanks around it.
///
/// The record points into `arena` and `text`: it is valid for as long as both stay unchanged. On failure the arena is as before.
///
/// # Errors
///
/// When the text is not JSON or not UTF-8, does not fit the schema, or exceeds the limits of the style.
pub fn read(
    layouts: &Layouts,
    id: StructId,
    style: &JsonStyle,
    arena: &Arena,
    text: &[u8],
) -> Result<NonNull<u8>> {
    within_limits(layouts, style, arena, text, |reader| reader.root(id))
}

/// Reads the value of type `ty` that `text` stands for into `slot`, as [`read`] does within a message. `level` is how many structs and
/// containers there are around the slot.
///
/// The value points into `arena` and `text`: it is valid for as long as both stay unchanged. On failure the arena is as before, and the slot
/// holds anything.
///
/// # Errors
///
/// As for [`read`]. The path of the error starts at the value.
///
/// # Safety
///
/// `slot` is writable for, and aligned to, values of the type.
pub unsafe fn read_value(
    layouts: &Layouts,
    (ty, slot): (TypeId, NonNull<u8>),
    level: u32,
    style: &JsonStyle,
    arena: &Arena,
    text: &[u8],
) -> Result<()> {
    let read = |reader: &mut Reader<'_, '_>| {
        reader.text.next();
        // SAFETY: the caller gives room for a value of the type.
        unsafe { reader.any_value(Typed::new(layouts, ty), slot, level)? };
        Ok(slot)
    };
    within_limits(layouts, style, arena, text, read).map(drop)
}

/// What is told of a member: its name, and where in the text its value is; it may be refused, saying why.
pub type FoundMember<'f> = dyn FnMut(&str, Range<usize>) -> Result<(), String> + 'f;

/// Finds the members of the object that `text` is: `found` is told of each. Values are checked for syntax only.
///
/// # Errors
///
/// When the text is not an object, not UTF-8 or too long, or `found` refuses a member.
pub fn find_members(
    layouts: &Layouts,
    style: &JsonStyle,
    arena: &Arena,
    text: &[u8],
    found: &mut FoundMember<'_>,
) -> Result<()> {
    within_limits(layouts, style, arena, text, |reader| {
        reader.members(found)?;
        Ok(NonNull::dangling())
    })
    .map(drop)
}

/// What `read` reads of `text`, which has to be all of it but for blanks.
fn within_limits<'t>(
    layouts: &Layouts,
    style: &JsonStyle,
    arena: &Arena,
    text: &'t [u8],
    read: impl FnOnce(&mut Reader<'_, 't>) -> Result<NonNull<u8>>,
) -> Result<NonNull<u8>> {
    let exceeded = |exceeded| {
        let what = match exceeded {
            LimitExceeded::MessageSize => {
                let limit = style.limits.get_message_size();
                format!("text of {} bytes is longer than the limit of {limit} bytes", text.len())
            }
            LimitExceeded::Memory { budget, .. } => memory_limit(budget),
        };
        ReadError::new(ReadErrorKind::Limit, 0, what)
    };
    let decode = |window| {
        if !utf8::is_utf8(text) {
            let at = utf8::valid_up_to(text);
            return Err(ReadError::new(ReadErrorKind::Syntax, at, "the text is not UTF-8"));
        }
        let names = NameTable::of(layouts, style.naming);
        let text = Text::new(text);
        let mut reader = Reader { layouts, names, style, text, window, scratch: Vec::new() };
        let record = read(&mut reader)?;
        match reader.text.next() {
            None => Ok(Decoded { record, used: text.bytes.len() }),
            Some(_) => Err(reader.text.syntax(reader.text.at, "trailing characters")),
        }
    };
    attempt(&style.limits, arena, text.len(), decode, exceeded).map(|decoded| decoded.record)
}

/// How long the value at the start of `text` is, with the blanks before it. What is between quotes need not be UTF-8, and nothing is
/// allocated but a bit a level of nesting.
///
/// # Errors
///
/// When the text does not start with JSON, or ends within the value.
pub fn value_len(text: &[u8]) -> Result<usize> {
    let mut text = Text::new(text);
    text.skip().map(|()| text.at)
}

fn memory_limit(budget: u64) -> String {
    format!("the message needs more memory than the limit of {budget} bytes (`Limits::memory`)")
}

struct Reader<'r, 't> {
    layouts: &'r Layouts,
    names: NameTable<'r>,
    style: &'r JsonStyle,
    /// UTF-8.
    text: Text<'t>,
    window: Window<'r>,
    /// For text with escapes that stands for something else than itself.
    scratch: Vec<u8>,
}

impl<'r> Reader<'r, '_> {
    fn root(&mut self, id: StructId) -> Result<NonNull<u8>> {
        let record = self.alloc(u64::from(self.layouts.struct_layout(id).size))?;
        // SAFETY: the record was just allocated with the size of the struct's record.
        unsafe { self.record(id, record, 0)? };
        Ok(record)
    }

    /// Finds the members of an object; see [`find_members`].
    fn members(&mut self, found: &mut FoundMember<'_>) -> Result<()> {
        if self.text.next() != Some(b'{') {
            return Err(self.mismatch("an object"));
        }
        self.text.at += 1;
        let mut is_over = self.text.take(b'}');
        while !is_over {
            if !self.text.take(b'"') {
                return Err(self.text.no_name());
            }
            // The name is read when it is known where the value is.
            let name = self.text;
            self.text.quote()?;
            self.text.colon()?;
            self.text.next();
            let start = self.text.at;
            self.text.skip()?;
            let behind = std::mem::replace(&mut self.text, name);
            let quote = self.text.quote()?;
            found(self.unquote(quote, name.at)?, start..behind.at)
                .map_err(|what| ReadError::new(ReadErrorKind::Mismatch, name.at - 1, what))?;
            self.text = behind;
            is_over = self.is_object_over()?;
        }
        Ok(())
    }

    /// Reads what is behind a member: whether it is the object's end.
    #[inline]
    fn is_object_over(&mut self) -> Result<bool> {
        match self.text.next() {
            Some(b',') => {
                self.text.at += 1;
                Ok(false)
            }
            Some(b'}') => {
                self.text.at += 1;
                Ok(true)
            }
            _ => Err(self.text.unexpected("`,` or `}`", "an object")),
        }
    }

    #[inline]
    fn alloc(&mut self, size: u64) -> Result<NonNull<u8>> {
        self.window.alloc(size).map_err(|error| self.no_memory(error))
    }

    #[cold]
    fn no_memory(&self, error: WindowError) -> ReadError {
        let what = match error {
            WindowError::Budget => memory_limit(self.style.limits.memory_for(self.text.bytes.len())),
            WindowError::OutOfMemory => "out of memory".to_owned(),
        };
        ReadError::new(ReadErrorKind::Limit, self.text.at, what)
    }

    /// Enters a struct or container within `level`.
    #[inline]
    fn enter(&self, level: u32) -> Result<u32> {
        let max = self.style.limits.get_depth();
        // A value may be read within more than that.
        if level >= max {
            let what = format_args!("the message is nested more than {max} levels deep");
            return Err(ReadError::new(ReadErrorKind::Limit, self.text.at, what));
        }
        Ok(level + 1)
    }

    /// [`value`](Self::value) where it need not be as fast as that, which is inlined.
    ///
    /// # Safety
    ///
    /// `slot` is writable for, and aligned to, values of the type.
    #[inline(never)]
    unsafe fn any_value(&mut self, ty: Typed, slot: NonNull<u8>, level: u32) -> Result<()> {
        // SAFETY: the caller promises the same.
        unsafe { self.value(ty, slot, level) }
    }

    /// Reads a value into `slot`, within a struct or container at `level`.
    ///
    /// # Safety
    ///
    /// `slot` is writable for, and aligned to, values of the type.
    #[inline(always)]
    unsafe fn value(&mut self, ty: Typed, slot: NonNull<u8>, level: u32) -> Result<()> {
        // SAFETY: the caller gives room for a value of the type, which each arm writes.
        unsafe {
            match ty.kind {
                Type::Struct(id) => self.record(id, slot, level),
                Type::List(element) | Type::Set(element) => {
                    slot.cast().write(self.list(element, level)?);
                    Ok(())
                }
                Type::Map(key, value) => {
                    let entry = self.layouts.ty(ty.id).entry;
                    slot.cast().write(self.map(key, value, entry, level)?);
                    Ok(())
                }
                _ => self.scalar(ty, slot),
            }
        }
    }
}
