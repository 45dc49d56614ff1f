//! Reading: text to a record.

mod container;
mod error;
mod number;
mod scalar;
mod skip;
mod text;
mod unescape;

use std::ops::Range;
use std::ptr::NonNull;

use scrimp_record::arena::{Arena, Window, WindowError};
use scrimp_record::attempt::{Decoded, LimitExceeded, attempt};
use scrimp_record::error::PathSegment;
use scrimp_record::{Layouts, text as utf8};
use scrimp_schema::{FieldDesc, StructId, Type, TypeId};

use crate::names::{FieldNames, NameTable, StructNames, Typed};
use crate::style::{JsonStyle, UnknownFields};
use crate::write::UNKNOWN_MEMBER;
use error::NoField;
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
        // SAFETY: the record was just allocated with the size of the struct's.
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

    /// The descriptor of `field`, which is one of struct `id`.
    fn desc(&self, id: StructId, field: &FieldNames) -> &'r FieldDesc {
        &self.layouts.schema().struct_desc(id).fields[field.desc as usize]
    }

    /// The error that came from `field`.
    #[cold]
    #[inline(never)]
    fn within(&self, id: StructId, field: &FieldNames, error: ReadError) -> ReadError {
        error.within(PathSegment::Field(self.desc(id, field).name.clone()))
    }

    /// Reads an object into `record`.
    ///
    /// # Safety
    ///
    /// `record` is writable for a record of struct `id`, and aligned to 8.
    #[inline(never)]
    unsafe fn record(&mut self, id: StructId, record: NonNull<u8>, level: u32) -> Result<()> {
        if self.text.next() != Some(b'{') {
            return Err(self.no_object(id));
        }
        let level = self.enter(level)?;
        let names = self.names.of_struct(id);
        // SAFETY: the record starts with its presence words, of which there is one at least; one that is written alone takes no call.
        unsafe {
            let words = record.cast::<u64>();
            words.write(0);
            if names.presence_words > 1 {
                words.add(1).write_bytes(0, names.presence_words as usize - 1);
            }
        }
        // A union has one member, whichever.
        let foreseen: &[FieldNames] = if names.is_union { &[] } else { &names.fields };
        let mut next = 0;
        let mut is_first = true;
        // In registers, for as long as all is as it is foreseen.
        let mut text = self.text;
        loop {
            let mut quote = text.at + 1;
            let (position, has_colon) = match (foreseen.get(next), text.bytes.get(text.at..)) {
                // Mostly it is the next field, without blanks: then one comparison reads all that is before its value.
                (Some(field), Some(rest)) if field.literal.starts(rest, !is_first) => {
                    text.at += field.literal.len as usize;
                    // SAFETY: the slot of a field lies in its record, and so does its presence.
                    unsafe {
                        let slot = record.add(field.offset as usize);
                        if !field.presence.is_set(record) && text.plain_value(field.ty.kind, slot) {
                            field.presence.set(record);
                            next += 1;
                            is_first = false;
                            continue;
                        }
                    }
                    self.text = text;
                    (Some(next), true)
                }
                _ => {
                    self.text = text;
                    if self.is_over(is_first)? {
                        break;
                    }
                    // The next field's name was not there, if there are no blanks.
                    let is_other = quote == self.text.at - 1 && !names.is_union;
                    quote = self.text.at - 1;
                    (self.position(id, names, next + usize::from(is_other))?, false)
                }
            };
            is_first = false;
            let Some(position) = position else {
                self.text.colon()?;
                self.text.skip()?;
                text = self.text;
                continue;
            };
            let field = &names.fields[position];
            // SAFETY: the record is of the struct that the field is in, and its presence words are initialised.
            unsafe {
                let is_new = match names.is_union {
                    true => record.cast::<u64>().read() == 0,
                    false => !field.presence.is_set(record),
                };
                match is_new {
                    true => match self.field(field, record, level, has_colon) {
                        Ok(()) => {}
                        Err(error) => return Err(self.within(id, field, error)),
                    },
                    false => self.second(id, names, field, record, quote, has_colon)?,
                }
            }
            next = position + 1;
            text = self.text;
        }
        match names.may_lack {
            // SAFETY: the record is of this struct, and its presence words are initialised.
            true => unsafe { self.complete(id, record) },
            false => Ok(()),
        }
    }

    /// Reads what is before a member, up to its first quote: the object's bracket, or a comma behind the member before. Tells whether there is
    /// no member but the object's end, which is then read.
    #[inline]
    fn is_over(&mut self, is_first: bool) -> Result<bool> {
        let is_over = match is_first {
            true => {
                self.text.at += 1;
                self.text.take(b'}')
            }
            false => self.is_object_over()?,
        };
        match is_over || self.text.take(b'"') {
            true => Ok(is_over),
            false => Err(self.text.no_name()),
        }
    }

    /// Reads a name, whose first quote is read. It is that of the field at this position, mostly soon after `next` where fields are left out;
    /// `None` for one to skip.
    #[inline]
    fn position(&mut self, id: StructId, names: &StructNames, next: usize) -> Result<Option<usize>> {
        const AHEAD: usize = 3;
        // From where a comma is before the quote, or something else.
        let rest = &self.text.bytes[self.text.at - 2..];
        let ahead = names.fields.iter().enumerate().skip(next).take(AHEAD);
        for (position, field) in ahead {
            if field.literal.starts(rest, false) {
                // Not the colon.
                self.text.at += field.literal.len as usize - 3;
                return Ok(Some(position));
            }
        }
        self.other_position(id, names)
    }

    #[inline(never)]
    fn other_position(&mut self, id: StructId, names: &StructNames) -> Result<Option<usize>> {
        let (layouts, style, start) = (self.layouts, self.style, self.text.at);
        let quote = self.text.quote()?;
        let name = self.unquote(quote, start)?;
        if let Some(position) = names.find(name.as_bytes()) {
            return Ok(Some(position));
        }
        let desc = layouts.schema().struct_desc(id);
        if desc.is_union() && name == UNKNOWN_MEMBER {
            let what = "an unknown member of a union cannot be read back: its value is not in the text";
            return Err(ReadError::new(ReadErrorKind::Mismatch, start - 1, what));
        }
        match style.unknown_fields {
            UnknownFields::Ignore => Ok(None),
            UnknownFields::Refuse => {
                Err(ReadError::new(ReadErrorKind::Mismatch, start - 1, NoField { desc, name }))
            }
        }
    }

    /// Reads the value of a field, or `null` for none, and the colon before it.
    ///
    /// # Safety
    ///
    /// `record` is writable for a record of the struct that `field` is in, aligned to 8, and its presence words are initialised.
    #[inline(never)]
    unsafe fn field(
        &mut self,
        field: &FieldNames,
        record: NonNull<u8>,
        level: u32,
        has_colon: bool,
    ) -> Result<()> {
        if !has_colon {
            self.text.colon()?;
        }
        if self.text.next() == Some(b'n') {
            return self.null();
        }
        // SAFETY: the slot of a field lies in its record, and so does its presence; that of a boxed field holds a pointer to a record.
        unsafe {
            let slot = record.add(field.offset as usize);
            match field.ty.kind {
                Type::Struct(id) if field.boxed => {
                    let nested = self.alloc(u64::from(self.layouts.struct_layout(id).size))?;
                    self.record(id, nested, level)?;
                    slot.cast().write(nested);
                }
                _ => self.value(field.ty, slot, level)?,
            }
            field.presence.set(record);
        }
        Ok(())
    }

    /// Reads `null`.
    #[inline(never)]
    fn null(&mut self) -> Result<()> {
        match self.text.word(b"null") {
            true => Ok(()),
            false => Err(self.text.no_value(&[b"null"])),
        }
    }

    /// Reads the value of a field, whose name is at `at`, that is given for the second time, or of another member of a union. That has to be
    /// `null`.
    ///
    /// # Safety
    ///
    /// As for [`field`](Self::field); the field, or another member, is present.
    #[cold]
    unsafe fn second(
        &mut self,
        id: StructId,
        names: &StructNames,
        field: &FieldNames,
        record: NonNull<u8>,
        at: usize,
        has_colon: bool,
    ) -> Result<()> {
        let name = &self.desc(id, field).name;
        // SAFETY: the record is of the struct that the field is in, and its presence words are initialised.
        let (is_set, tag) = unsafe { (field.presence.is_set(record), record.cast::<u64>().read()) };
        if is_set {
            return Err(ReadError::new(
                ReadErrorKind::Mismatch,
                at,
                format_args!("duplicate field `{name}`"),
            ));
        }
        if !has_colon {
            self.text.colon()?;
        }
        if self.text.next() == Some(b'n') {
            return self.null();
        }
        let other = &self.desc(id, &names.fields[tag as usize - 1]).name;
        let what = format_args!("two members of the union are given: `{other}` and `{name}`");
        Err(ReadError::new(ReadErrorKind::Mismatch, at, what))
    }

    /// Fills in what an object that was just read lacks and what has a default.
    ///
    /// # Safety
    ///
    /// `record` is of struct `id`, writable, and its presence words are initialised.
    #[inline(never)]
    unsafe fn complete(&self, id: StructId, record: NonNull<u8>) -> Result<()> {
        let layout = self.layouts.struct_layout(id);
        // SAFETY: the record is of this layout, and its presence words are initialised.
        if unsafe { layout.is_complete(record) } {
            return Ok(());
        }
        let at = self.text.at - 1;
        let desc = self.layouts.schema().struct_desc(layout.struct_id);
        if layout.is_union {
            let what = format_args!("no member of union `{}` is set", desc.name);
            return Err(ReadError::new(ReadErrorKind::Mismatch, at, what));
        }
        // SAFETY: the record is of this layout, a struct's.
        unsafe { self.layouts.complete(layout, record) }.map_err(|missing| {
            let name = &desc.fields[missing.desc as usize].name;
            ReadError::new(ReadErrorKind::Mismatch, at, format_args!("required field `{name}` is not set"))
        })
    }

    #[cold]
    fn no_object(&mut self, id: StructId) -> ReadError {
        let name = &self.layouts.schema().struct_desc(id).name;
        self.mismatch(format_args!("an object: a `{name}`"))
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
