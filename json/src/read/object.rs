//! Objects that are structs.

use std::ptr::NonNull;

use scrimp_record::error::PathSegment;
use scrimp_record::presence;
use scrimp_schema::{FieldDesc, StructId, Type};

use super::Reader;
use super::error::{NoField, ReadError, ReadErrorKind};
use super::text::Result;
use crate::names::{FieldNames, StructNames};
use crate::style::UnknownFields;
use crate::write::UNKNOWN_MEMBER;

/// The name of a member that was just read.
#[derive(Clone, Copy)]
struct Name {
    /// Where its first quote is.
    quote: usize,
    /// Whether the colon behind it is read too.
    has_colon: bool,
}

impl<'r> Reader<'r, '_> {
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
    pub(super) unsafe fn record(&mut self, id: StructId, record: NonNull<u8>, level: u32) -> Result<()> {
        if self.text.next() != Some(b'{') {
            return Err(self.no_object(id));
        }
        let level = self.enter(level)?;
        let names = self.names.of_struct(id);
        // SAFETY: the record starts with its presence words.
        unsafe { presence::clear(record, names.presence_words) };
        // A union has one member, whichever.
        let foreseen: &[FieldNames] = if names.is_union { &[] } else { &names.fields };
        let mut next = 0;
        let mut is_first = true;
        // In registers, for as long as all is as it is foreseen.
        let mut text = self.text;
        loop {
            let mut name = Name { quote: text.at + 1, has_colon: true };
            let position = match (foreseen.get(next), text.bytes.get(text.at..)) {
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
                    Some(next)
                }
                _ => {
                    self.text = text;
                    if self.is_over(is_first)? {
                        break;
                    }
                    let quote = self.text.at - 1;
                    // The next field's name was not there, if there are no blanks.
                    let is_other = quote == name.quote && !names.is_union;
                    name = Name { quote, has_colon: false };
                    self.position(id, names, next + usize::from(is_other))?
                }
            };
            is_first = false;
            match position {
                Some(position) => {
                    // SAFETY: the record is of this struct, and its presence words are initialised.
                    unsafe { self.given(id, names, position, record, level, name)? };
                    next = position + 1;
                }
                None => {
                    self.text.colon()?;
                    self.text.skip()?;
                }
            }
            text = self.text;
        }
        match names.may_lack {
            // SAFETY: the record is of this struct, and its presence words are initialised.
            true => unsafe { self.complete(id, record) },
            false => Ok(()),
        }
    }

    /// Reads the value behind the name of the field at `position`.
    ///
    /// # Safety
    ///
    /// `record` is writable for a record of struct `id`, aligned to 8, and its presence words are initialised.
    #[inline]
    unsafe fn given(
        &mut self,
        id: StructId,
        names: &StructNames,
        position: usize,
        record: NonNull<u8>,
        level: u32,
        name: Name,
    ) -> Result<()> {
        let field = &names.fields[position];
        // SAFETY: the record is of the struct that the field is in, and its presence words are initialised.
        unsafe {
            let is_new = match names.is_union {
                true => record.cast::<u64>().read() == 0,
                false => !field.presence.is_set(record),
            };
            if !is_new {
                return self.second(id, names, field, record, name);
            }
            match self.field(field, record, level, name) {
                Ok(()) => Ok(()),
                Err(error) => Err(self.within(id, field, error)),
            }
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
        // A bracket or a comma is before the quote, so there are two bytes; blanks may be there too, and then no literal starts here.
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
        name: Name,
    ) -> Result<()> {
        if !name.has_colon {
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

    /// Reads the value of a field that is given for the second time, or of another member of a union. That has to be `null`.
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
        Name { quote: at, has_colon }: Name,
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
}
