//! What is neither struct nor container, and the keys of objects.

use std::fmt::Display;
use std::ptr::NonNull;

use base64_simd::{Base64, Out, STANDARD, URL_SAFE, URL_SAFE_NO_PAD};
use scrimp_record::slice::VALID_UTF8;
use scrimp_record::{Layouts, RawSlice};
use scrimp_schema::Type;
use uuid::Uuid;

use super::Reader;
use super::error::{NoMember, Quoted, ReadError, ReadErrorKind};
use super::number::{Number, write_integer};
use super::text::{Result, Text};
use crate::names::Typed;
use crate::style::Binaries;

impl Text<'_> {
    /// Reads a short string without escapes, a bool, or an integer that the type has room for, if there are no blanks before it. Else nothing is
    /// read.
    ///
    /// # Safety
    ///
    /// `slot` is writable for, and aligned to, values of type `kind`.
    #[inline(always)]
    pub(super) unsafe fn plain_value(&mut self, kind: Type, slot: NonNull<u8>) -> bool {
        let start = self.at;
        // SAFETY: the caller gives room for a value of the type.
        let is_read = unsafe {
            match kind {
                Type::String => match self.plain_string() {
                    Some(bytes) => {
                        slot.cast().write(RawSlice::of_bytes(bytes, VALID_UTF8));
                        true
                    }
                    None => false,
                },
                Type::I8 | Type::I16 | Type::I32 | Type::I64 => {
                    self.short_integer().is_some_and(|integer| write_integer(kind, integer, slot))
                }
                Type::Bool => {
                    let is_true = self.word(b"true");
                    slot.cast().write(u8::from(is_true));
                    is_true || self.word(b"false")
                }
                _ => false,
            }
        };
        if !is_read {
            self.at = start;
        }
        is_read
    }
}

impl Reader<'_, '_> {
    /// Reads a value that is neither struct nor container into `slot`; there are no blanks before it.
    ///
    /// # Safety
    ///
    /// `slot` is writable for, and aligned to, values of the type.
    #[inline(always)]
    pub(super) unsafe fn scalar(&mut self, ty: Typed, slot: NonNull<u8>) -> Result<()> {
        // SAFETY: the caller gives room for a value of the type, which each arm writes.
        unsafe {
            match ty.kind {
                Type::String => {
                    if !self.text.take(b'"') {
                        return Err(self.wrong(ty));
                    }
                    slot.cast().write(self.string()?);
                }
                Type::I8 | Type::I16 | Type::I32 | Type::I64 | Type::Enum(_) => {
                    return self.integer(ty, slot);
                }
                Type::Double => match self.text.peek() {
                    Some(b'-' | b'0'..=b'9') => slot.cast().write(self.text.number()?.double()?),
                    Some(b'"') => self.form(ty, slot, false)?,
                    _ => return Err(self.wrong(ty)),
                },
                Type::Bool => match self.text.peek() {
                    Some(b't') if self.text.word(b"true") => slot.write(1),
                    Some(b'f') if self.text.word(b"false") => slot.write(0),
                    _ => return Err(self.wrong(ty)),
                },
                Type::Binary | Type::Uuid => match self.text.peek() {
                    Some(b'"') => self.form(ty, slot, false)?,
                    _ => return Err(self.wrong(ty)),
                },
                Type::Struct(_) | Type::List(_) | Type::Set(_) | Type::Map(..) => {
                    unreachable!("the caller knows that this is a scalar")
                }
            }
        }
        Ok(())
    }

    /// Reads the key of an object's member: text, whatever its type. The first quote is read.
    ///
    /// # Safety
    ///
    /// `slot` is writable for, and aligned to, values of the type.
    #[inline]
    pub(super) unsafe fn key(&mut self, ty: Typed, slot: NonNull<u8>) -> Result<()> {
        // SAFETY: the caller gives room for a value of the type.
        unsafe {
            match ty.kind {
                Type::String => slot.cast().write(self.string()?),
                _ => {
                    self.text.at -= 1;
                    self.form(ty, slot, true)?;
                }
            }
        }
        Ok(())
    }

    /// Reads a string, whose first quote is read.
    #[inline(always)]
    fn string(&mut self) -> Result<RawSlice> {
        let start = self.text.at;
        let quote = self.text.quote()?;
        match quote.has_escapes() {
            false => Ok(RawSlice::of_bytes(quote.raw, VALID_UTF8)),
            true => self.unescaped(quote, start),
        }
    }

    /// Reads an integer or enum of type `ty` into `slot`; there are no blanks before it.
    ///
    /// # Safety
    ///
    /// `slot` is writable for, and aligned to, values of the type.
    #[inline(always)]
    unsafe fn integer(&mut self, ty: Typed, slot: NonNull<u8>) -> Result<()> {
        let Some(integer) = self.text.short_integer() else {
            // SAFETY: the caller gives room for a value of the type.
            return unsafe { self.other_integer(ty, slot) };
        };
        // SAFETY: as above.
        match unsafe { write_integer(ty.kind, integer, slot) } {
            true => Ok(()),
            false => Err(self.too_large(ty)),
        }
    }

    /// # Safety
    ///
    /// As for [`integer`](Self::integer).
    #[inline(never)]
    unsafe fn other_integer(&mut self, ty: Typed, slot: NonNull<u8>) -> Result<()> {
        let number = match (self.text.peek(), ty.kind) {
            (Some(b'-' | b'0'..=b'9'), _) => self.text.number()?,
            // SAFETY: the caller gives room for a value of the type.
            (Some(b'"'), Type::I64 | Type::Enum(_)) => return unsafe { self.form(ty, slot, false) },
            _ => return Err(self.wrong(ty)),
        };
        match number.text.parse() {
            // SAFETY: as above.
            Ok(integer) if number.text != "-0" && unsafe { write_integer(ty.kind, integer, slot) } => Ok(()),
            _ => Err(no_integer(self.layouts, ty, &number)),
        }
    }

    /// The error that an integer, which was just read, is out of range.
    #[cold]
    fn too_large(&mut self, ty: Typed) -> ReadError {
        while let Some(b'-' | b'0'..=b'9') = self.text.at.checked_sub(1).map(|at| self.text.bytes[at]) {
            self.text.at -= 1;
        }
        match self.text.number() {
            Ok(number) => no_integer(self.layouts, ty, &number),
            Err(error) => error,
        }
    }

    /// Reads text, with its quotes, that stands for something else than itself.
    ///
    /// # Safety
    ///
    /// `slot` is writable for, and aligned to, values of the type.
    #[inline(never)]
    unsafe fn form(&mut self, ty: Typed, slot: NonNull<u8>, is_key: bool) -> Result<()> {
        let (layouts, start) = (self.layouts, self.text.at);
        self.text.at += 1;
        // Mostly there is nothing else in the quotes.
        if let Type::I8 | Type::I16 | Type::I32 | Type::I64 = ty.kind
            && (is_key || ty.kind == Type::I64)
            && let Some(integer) = self.text.short_integer()
            && self.text.peek() == Some(b'"')
            // SAFETY: the caller gives room for a value of the type.
            && unsafe { write_integer(ty.kind, integer, slot) }
        {
            self.text.at += 1;
            return Ok(());
        }
        self.text.at = start + 1;
        if ty.kind == Type::Binary {
            // SAFETY: the caller gives room for the slot.
            unsafe { slot.cast().write(self.binary()?) };
            return Ok(());
        }
        let quote = self.text.quote()?;
        let text = self.unquote(quote, start + 1)?;
        let wrong = |what: &dyn Display| {
            let role = if is_key { "key " } else { "" };
            ReadError::new(ReadErrorKind::Mismatch, start, format_args!("{role}{} {what}", Quoted(text)))
        };
        let integer = |slot| match text.parse() {
            // SAFETY: the caller gives room for a value of the type.
            Ok(integer) if unsafe { write_integer(ty.kind, integer, slot) } => Ok(()),
            Err(_) if text.parse::<i128>().is_err() => Err(wrong(&"is not an integer")),
            _ => Err(wrong(&format_args!("is out of range for {}", Range { layouts, ty }))),
        };
        // SAFETY: the caller gives room for a value of the type, which each arm writes.
        unsafe {
            match ty.kind {
                Type::I64 => integer(slot)?,
                Type::I8 | Type::I16 | Type::I32 if is_key => integer(slot)?,
                Type::Enum(id) => {
                    let desc = layouts.schema().enum_desc(id);
                    match desc.number_of(text) {
                        Some(number) => slot.cast().write(number),
                        // The number of a member that the schema does not know.
                        None if is_key && text.parse::<i128>().is_ok() => integer(slot)?,
                        None => {
                            let what = NoMember { desc, name: text };
                            return Err(ReadError::new(ReadErrorKind::Mismatch, start, what));
                        }
                    }
                }
                Type::Double => slot.cast().write(match text {
                    "NaN" => f64::NAN,
                    "Infinity" => f64::INFINITY,
                    "-Infinity" => f64::NEG_INFINITY,
                    _ if is_key => number_in(text).ok_or_else(|| wrong(&"is not a double"))?,
                    _ => {
                        return Err(wrong(
                            &"is not a double: a number, \"NaN\", \"Infinity\" or \"-Infinity\"",
                        ));
                    }
                }),
                Type::Bool if is_key => slot.write(match text {
                    "true" => 1,
                    "false" => 0,
                    _ => return Err(wrong(&"is not a bool")),
                }),
                Type::Uuid => match Uuid::try_parse(text) {
                    Ok(uuid) => slot.cast().write(uuid.into_bytes()),
                    Err(_) => return Err(wrong(&"is not a uuid")),
                },
                _ => {
                    let expected = Expected { layouts, ty };
                    let what = format_args!("invalid type: string {:?}, expected {expected}", Quoted(text));
                    return Err(ReadError::new(ReadErrorKind::Mismatch, start, what));
                }
            }
        }
        Ok(())
    }

    /// Reads a binary, whose first quote is read.
    fn binary(&mut self) -> Result<RawSlice> {
        let base64 = match self.style.binaries {
            Binaries::Text => return self.string().map(|slice| RawSlice { flags: 0, ..slice }),
            Binaries::Base64 => &STANDARD,
            Binaries::Base64Url => &URL_SAFE_NO_PAD,
        };
        let start = self.text.at;
        let quote = self.text.quote()?;
        let raw = match quote.has_escapes() {
            false => quote.raw,
            true => {
                self.unescape_to_scratch(quote, start)?;
                &[]
            }
        };
        let is_padded = |text: &[u8]| self.style.binaries == Binaries::Base64Url && text.ends_with(b"=");
        let text = if quote.has_escapes() { &self.scratch } else { raw };
        let base64: &Base64 = if is_padded(text) { &URL_SAFE } else { base64 };
        let wrong = |text: &[u8]| {
            let text = String::from_utf8_lossy(text);
            let what = format_args!("{} is not base64", Quoted(&text));
            ReadError::new(ReadErrorKind::Mismatch, start - 1, what)
        };
        let Ok(len) = base64.decoded_length(text) else { return Err(wrong(text)) };
        let to = self.window.alloc(len as u64).map_err(|error| self.no_memory(error))?;
        // SAFETY: the memory was just allocated with this room, and is only this slice's.
        let room = unsafe { std::slice::from_raw_parts_mut(to.cast().as_ptr(), len) };
        match base64.decode(text, Out::from_uninit_slice(room)) {
            Ok(bytes) => Ok(RawSlice::of_bytes(bytes, 0)),
            Err(_) => Err(wrong(text)),
        }
    }

    /// The error that a value of another kind follows than `ty` has.
    #[cold]
    #[inline(never)]
    fn wrong(&mut self, ty: Typed) -> ReadError {
        self.mismatch(Expected { layouts: self.layouts, ty })
    }

    /// The error that what follows is not what is expected.
    #[cold]
    #[inline(never)]
    pub(super) fn mismatch(&mut self, expected: impl Display) -> ReadError {
        let at = self.text.at;
        let found = match self.text.peek() {
            Some(b'"') => {
                self.text.at += 1;
                let text = self.text.quote().and_then(|quote| self.unquote(quote, at + 1));
                match text.map(|text| format!("string {:?}", Quoted(text))) {
                    Ok(found) => found,
                    Err(error) => return error,
                }
            }
            Some(b'-' | b'0'..=b'9') => match self.text.number() {
                Ok(number) if number.is_integer => format!("integer `{:.60}`", number.text),
                Ok(number) => format!("floating point `{:.60}`", number.text),
                Err(error) => return error,
            },
            Some(b'[') => "sequence".to_owned(),
            Some(b'{') => "map".to_owned(),
            _ if self.text.word(b"true") => "boolean `true`".to_owned(),
            _ if self.text.word(b"false") => "boolean `false`".to_owned(),
            _ if self.text.word(b"null") => "null".to_owned(),
            _ => return self.text.no_value(&[b"true", b"false", b"null"]),
        };
        let what = format_args!("invalid type: {found}, expected {expected}");
        ReadError::new(ReadErrorKind::Mismatch, at, what)
    }
}

/// The double that `text` is, if it is a number as JSON has them.
fn number_in(text: &str) -> Option<f64> {
    let mut all = super::Text::new(text.as_bytes());
    let number = all.number().ok()?;
    number.double().ok().filter(|_| all.peek().is_none())
}

/// The error that a number is not an integer of type `ty`.
#[cold]
fn no_integer(layouts: &Layouts, ty: Typed, number: &Number<'_>) -> ReadError {
    let value = match number.double() {
        Ok(value) => value,
        Err(error) => return error,
    };
    let text = number.text;
    let is_large = text != "-0" && (number.is_integer || value.abs() >= u64::MAX as f64);
    let what = match is_large {
        true => format!("{text:.60} is out of range for {}", Range { layouts, ty }),
        false => {
            let ty = layouts.schema().display_type(ty.id);
            format!("{text:.60} is not an integer, as {ty} is: no fraction, no exponent")
        }
    };
    ReadError::new(ReadErrorKind::Mismatch, number.start, what)
}

/// An integer type, and what it has room for.
struct Range<'l> {
    layouts: &'l Layouts,
    ty: Typed,
}

impl Display for Range<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (min, max) = match self.ty.kind {
            Type::I8 => (i8::MIN.into(), i8::MAX.into()),
            Type::I16 => (i16::MIN.into(), i16::MAX.into()),
            Type::I64 => (i64::MIN, i64::MAX),
            _ => (i32::MIN.into(), i32::MAX.into()),
        };
        write!(f, "{} ({min} to {max})", self.layouts.schema().display_type(self.ty.id))
    }
}

/// What a type is in JSON.
struct Expected<'l> {
    layouts: &'l Layouts,
    ty: Typed,
}

impl Display for Expected<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let form = match self.ty.kind {
            Type::Binary => ", base64 text,",
            Type::Uuid => ", as text,",
            Type::Enum(_) => ", an enum,",
            _ => "",
        };
        write!(f, "{}{form}", self.layouts.schema().display_type(self.ty.id))
    }
}
