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
use super::text::{Escape, Number, Quote, Result};
use crate::names::Typed;
use crate::style::Binaries;
use crate::vector;

impl<'t> Reader<'_, 't> {
    /// Reads a value that is neither struct nor container into `slot`; there are no blanks before it.
    ///
    /// # Safety
    ///
    /// `slot` is writable for, and aligned to, values of the type.
    #[inline]
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
                Type::I8 => {
                    slot.cast().write(self.integer(ty, i64::from(i8::MIN), i64::from(i8::MAX))? as i8)
                }
                Type::I16 => {
                    slot.cast().write(self.integer(ty, i64::from(i16::MIN), i64::from(i16::MAX))? as i16);
                }
                Type::I32 => {
                    slot.cast().write(self.integer(ty, i64::from(i32::MIN), i64::from(i32::MAX))? as i32);
                }
                Type::I64 => match self.text.peek() {
                    Some(b'"') => self.form(ty, slot, false)?,
                    _ => slot.cast().write(self.integer(ty, i64::MIN, i64::MAX)?),
                },
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
                Type::Enum(_) => match self.text.peek() {
                    Some(b'"') => self.form(ty, slot, false)?,
                    _ => {
                        slot.cast().write(self.integer(ty, i64::from(i32::MIN), i64::from(i32::MAX))? as i32);
                    }
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
    #[inline]
    fn string(&mut self) -> Result<RawSlice> {
        let start = self.text.at;
        let quote = self.text.quote()?;
        match quote.has_escapes() {
            false => Ok(RawSlice::of_bytes(quote.raw, VALID_UTF8)),
            true => self.unescaped(quote, start),
        }
    }

    /// What `quote`, which starts at `start`, stands for, in the arena.
    #[inline(never)]
    fn unescaped(&mut self, quote: Quote<'t>, start: usize) -> Result<RawSlice> {
        let len = quote.raw.len() + ROOM_BEHIND;
        let to = self.alloc(len as u64)?;
        // SAFETY: the memory was just allocated with this room, and nothing else since; what was not written is given back.
        unsafe {
            let len = self.unescape(quote, start, to)?;
            self.window.shrink(to, len);
            Ok(RawSlice { ptr: to, len: len as u32, flags: VALID_UTF8 })
        }
    }

    /// The text that `quote`, which starts at `start`, stands for.
    #[inline]
    pub(super) fn unquote<'s>(&'s mut self, quote: Quote<'s>, start: usize) -> Result<&'s str>
    where
        't: 's,
    {
        let bytes = match quote.has_escapes() {
            false => quote.raw,
            true => self.unescape_to_scratch(quote, start)?,
        };
        // SAFETY: all text is UTF-8, and a part of it between quotes is; so is what escapes stand for.
        Ok(unsafe { std::str::from_utf8_unchecked(bytes) })
    }

    #[inline(never)]
    fn unescape_to_scratch(&mut self, quote: Quote<'_>, start: usize) -> Result<&[u8]> {
        let mut scratch = std::mem::take(&mut self.scratch);
        scratch.clear();
        scratch.reserve(quote.raw.len() + ROOM_BEHIND);
        let to = NonNull::from(scratch.spare_capacity_mut()).cast();
        // SAFETY: the vector has this room, and `len` bytes of it are written.
        let len = unsafe { self.unescape(quote, start, to)? };
        // SAFETY: as above.
        unsafe { scratch.set_len(len) };
        self.scratch = scratch;
        Ok(&self.scratch)
    }

    /// Writes what `quote`, which starts at `start`, stands for, and tells how long it is.
    ///
    /// # Safety
    ///
    /// `to` is writable for as many bytes as the quote has, and [`ROOM_BEHIND`].
    unsafe fn unescape(&self, quote: Quote<'_>, start: usize, to: NonNull<u8>) -> Result<usize> {
        let raw = quote.raw;
        let invalid = |at: usize, what: &str| self.text.syntax(start + at, what);
        let mut end = to;
        let mut at = 0;
        // SAFETY: no escape is shorter than what it stands for, so as many bytes are free as are left to read, and `ROOM_BEHIND`.
        unsafe {
            while at < raw.len() {
                let plain = match raw[at..].first_chunk::<{ vector::LEN }>() {
                    Some(chunk) => {
                        end.cast().write(*chunk);
                        vector::first_special(chunk)
                    }
                    None => vector::copy_short(&raw[at..], end.as_ptr()),
                };
                at += plain;
                end = end.add(plain);
                while raw.get(at) == Some(&b'\\') {
                    match Escape::at(raw, at) {
                        Some(Escape::Byte(byte)) => {
                            end.write(byte);
                            end = end.add(1);
                            at += 2;
                        }
                        Some(Escape::Unit(unit)) => {
                            let (character, len) =
                                character(raw, at, unit).map_err(|what| invalid(at, what))?;
                            let mut text = [0; 4];
                            character.encode_utf8(&mut text);
                            end.cast().write(text);
                            end = end.add(character.len_utf8());
                            at += len;
                        }
                        None => return Err(invalid(at, "invalid escape")),
                    }
                }
            }
            Ok(end.offset_from_unsigned(to))
        }
    }

    /// Reads an integer of type `ty`; there are no blanks before it.
    #[inline(always)]
    fn integer(&mut self, ty: Typed, min: i64, max: i64) -> Result<i64> {
        match self.text.short_integer() {
            Some(integer) if min <= integer && integer <= max => Ok(integer),
            Some(_) => Err(self.too_large(ty)),
            None => self.other_integer(ty, min, max),
        }
    }

    #[inline(never)]
    fn other_integer(&mut self, ty: Typed, min: i64, max: i64) -> Result<i64> {
        let Some(b'-' | b'0'..=b'9') = self.text.peek() else { return Err(self.wrong(ty)) };
        let number = self.text.number()?;
        match number.text.parse::<i64>() {
            Ok(integer) if number.text != "-0" && min <= integer && integer <= max => Ok(integer),
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
        let integer = |min: i64, max: i64| match text.parse::<i64>() {
            Ok(integer) if min <= integer && integer <= max => Ok(integer),
            Err(_) if text.parse::<i128>().is_err() => Err(wrong(&"is not an integer")),
            _ => Err(wrong(&format_args!("is out of range for {}", Range { layouts, ty }))),
        };
        // SAFETY: the caller gives room for a value of the type, which each arm writes.
        unsafe {
            match ty.kind {
                Type::I64 => slot.cast().write(integer(i64::MIN, i64::MAX)?),
                Type::I8 if is_key => slot.cast().write(integer(i8::MIN.into(), i8::MAX.into())? as i8),
                Type::I16 if is_key => slot.cast().write(integer(i16::MIN.into(), i16::MAX.into())? as i16),
                Type::I32 if is_key => slot.cast().write(integer(i32::MIN.into(), i32::MAX.into())? as i32),
                Type::Enum(id) => {
                    let desc = layouts.schema().enum_desc(id);
                    slot.cast().write(match desc.number_of(text) {
                        Some(number) => number,
                        // The number of a member that the schema does not know.
                        None if is_key && text.parse::<i128>().is_ok() => {
                            integer(i32::MIN.into(), i32::MAX.into())? as i32
                        }
                        None => {
                            let what = NoMember { desc, name: text };
                            return Err(ReadError::new(ReadErrorKind::Mismatch, start, what));
                        }
                    });
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

/// Bytes that may be written behind what is unescaped: a vector, mostly.
const ROOM_BEHIND: usize = vector::LEN;

/// The character that the escape `unit` at `at` in `raw` begins, and how long it is there.
fn character(raw: &[u8], at: usize, unit: u16) -> Result<(char, usize), &'static str> {
    const LONE: &str = "lone leading surrogate in hex escape";
    if let Some(character) = char::from_u32(unit.into()) {
        return Ok((character, 6));
    }
    let Some(Escape::Unit(second)) =
        (raw.get(at + 6) == Some(&b'\\')).then(|| Escape::at(raw, at + 6)).flatten()
    else {
        return Err(LONE);
    };
    match char::decode_utf16([unit, second]).next() {
        Some(Ok(character)) => Ok((character, 12)),
        _ => Err(LONE),
    }
}

/// The double that `text` is, if it is a number as JSON has them.
fn number_in(text: &str) -> Option<f64> {
    let mut all = super::Text { bytes: text.as_bytes(), at: 0 };
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
