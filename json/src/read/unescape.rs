//! Text with escapes: what it stands for.

use std::ptr::NonNull;

use scrimp_record::RawSlice;
use scrimp_record::slice::VALID_UTF8;

use super::Reader;
use super::text::{Quote, Result};
use crate::escape::UNESCAPED;
use crate::vector;

impl<'t> Reader<'_, 't> {
    /// What `quote`, which starts at `start`, stands for, in the arena.
    #[inline(never)]
    pub(super) fn unescaped(&mut self, quote: Quote<'t>, start: usize) -> Result<RawSlice> {
        let len = quote.raw.len() + ROOM_BEHIND;
        let to = self.alloc(len as u64)?;
        // SAFETY: the quote is of this text; the memory was just allocated with this room, and nothing else since; what was not written is given back.
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
    pub(super) fn unescape_to_scratch(&mut self, quote: Quote<'_>, start: usize) -> Result<&[u8]> {
        let mut scratch = std::mem::take(&mut self.scratch);
        scratch.clear();
        scratch.reserve(quote.raw.len() + ROOM_BEHIND);
        let to = NonNull::from(scratch.spare_capacity_mut()).cast();
        // SAFETY: the quote is of this text, and the vector has this room.
        let len = unsafe { self.unescape(quote, start, to)? };
        // SAFETY: as many bytes of it were written.
        unsafe { scratch.set_len(len) };
        self.scratch = scratch;
        Ok(&self.scratch)
    }

    /// Writes what `quote`, which starts at `start`, stands for, and tells how long it is.
    ///
    /// # Safety
    ///
    /// The quote lies in the text at `start`, with its last quote behind it, and `to` is writable for as many bytes as it has, and [`ROOM_BEHIND`].
    unsafe fn unescape(&self, quote: Quote<'_>, start: usize, to: NonNull<u8>) -> Result<usize> {
        let (raw, text) = (quote.raw, &self.text.bytes[start..]);
        let mut end = to;
        let mut at = 0;
        // SAFETY: no escape is shorter than what it stands for, so as many bytes are free as are left to read, and `ROOM_BEHIND`; all is written
        // up to the end.
        unsafe {
            while at < raw.len() {
                let (read, written) = match self.text.wide {
                    Some(wide) => wide.unescape(&raw[at..], end.as_ptr()),
                    None => copy_plain(&text[at..], end),
                };
                (at, end) = (at + read, end.add(written));
                while raw.get(at) == Some(&b'\\') {
                    let read = unescape_one(raw, at, &mut end);
                    at += read.map_err(|what| self.text.syntax(start + at, what))?;
                }
            }
            Ok(end.offset_from_unsigned(to))
        }
    }
}

/// Bytes that may be written behind what is unescaped: a vector.
const ROOM_BEHIND: usize = vector::LEN;

/// Copies a vector's length of `text`, and tells how many bytes at its start stand for themselves, which it counts as read and as written.
///
/// # Safety
///
/// `to` is writable for [`vector::LEN`] bytes.
#[inline(always)]
unsafe fn copy_plain(text: &[u8], to: NonNull<u8>) -> (usize, usize) {
    // Behind the end of the text are control characters.
    let mut padded = [0; vector::LEN];
    let chunk = text.first_chunk().unwrap_or_else(|| {
        padded[..text.len()].copy_from_slice(text);
        &padded
    });
    // SAFETY: the caller promises the room.
    unsafe { to.cast().write(*chunk) };
    let plain = vector::specials(chunk).trailing_zeros() as usize;
    (plain, plain)
}

/// Writes to `end` what the escape at `at` in `raw` stands for. Tells how long it is there, or why it is wrong.
///
/// # Safety
///
/// `end` is writable for as many bytes as the escape has.
#[inline(always)]
unsafe fn unescape_one(raw: &[u8], at: usize, end: &mut NonNull<u8>) -> Result<usize, &'static str> {
    let byte = raw.get(at + 1).map_or(0, |&byte| UNESCAPED[byte as usize]);
    if byte != 0 {
        // SAFETY: the escape has two bytes.
        unsafe {
            end.write(byte);
            *end = end.add(1);
        }
        return Ok(2);
    }
    let (character, len) = character(raw, at)?;
    let mut text = [0; 4];
    character.encode_utf8(&mut text);
    // SAFETY: the escape has six bytes or twelve.
    unsafe {
        end.cast().write(text);
        *end = end.add(character.len_utf8());
    }
    Ok(len)
}

/// The character that the escape at `at` in `raw` begins, which is of a unit of UTF-16, and how long it is there.
#[inline(never)]
fn character(raw: &[u8], at: usize) -> Result<(char, usize), &'static str> {
    const LONE: &str = "lone leading surrogate in hex escape";
    let unit = unit(raw, at).ok_or("invalid escape")?;
    if let Some(character) = char::from_u32(unit.into()) {
        return Ok((character, 6));
    }
    match self::unit(raw, at + 6).and_then(|second| char::decode_utf16([unit, second]).next()) {
        Some(Ok(character)) => Ok((character, 12)),
        _ => Err(LONE),
    }
}

/// The unit of UTF-16 that an escape at `at` in `raw` stands for, if there is one; it is six bytes long.
pub(super) fn unit(raw: &[u8], at: usize) -> Option<u16> {
    let digits = raw.get(at..)?.strip_prefix(b"\\u")?.first_chunk::<4>()?;
    let digit = |unit: u16, &byte: &u8| Some(unit << 4 | char::from(byte).to_digit(16)? as u16);
    digits.iter().try_fold(0, digit)
}

#[cfg(test)]
mod tests {
    use scrimp_record::{Arena, Layouts};
    use scrimp_schema::{Loader, StructId};

    use super::super::within_limits;
    use super::*;
    use crate::style::JsonStyle;
    use crate::wide::Wide;

    /// A string of `len` parts, of which some are escapes, as it is in quotes and what it stands for.
    fn string(len: usize, state: &mut u64) -> (String, String) {
        const ESCAPES: [(&str, &str); 10] = [
            (r"\n", "\n"),
            (r"\b", "\u{8}"),
            (r"\f", "\u{c}"),
            (r"\/", "/"),
            (r"\\", "\\"),
            (r#"\""#, "\""),
            (r"\r\t", "\r\t"),
            (r"\u00e9", "é"),
            (r"\ud83d\ude00", "😀"),
            ("世", "世"),
        ];
        let (mut raw, mut meant) = (String::new(), String::new());
        for _ in 0..len {
            *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            let (escape, character) = match (*state >> 33) as usize % 24 {
                at @ 0..10 => ESCAPES[at],
                10..14 => (r"\\", "\\"),
                _ => ("a", "a"),
            };
            raw.push_str(escape);
            meant.push_str(character);
        }
        (raw, meant)
    }

    #[test]
    fn escapes_stand_for_the_same_with_any_instructions() {
        let schema = Loader::new().parse("a.thrift", "struct S { 1: string text }").expect("it is right");
        let (layouts, id, style) = (Layouts::new(schema.into()), StructId::from_index(0), JsonStyle::new());
        let offset = layouts.struct_layout(id).fields[0].offset as usize;
        let read = |text: &str, wide: Option<Wide>| {
            let arena = Arena::new();
            let record = within_limits(&layouts, &style, &arena, text.as_bytes(), |reader| {
                reader.text.wide = wide;
                reader.root(id)
            });
            // SAFETY: the record has the field, which is in the arena or the text.
            record.map(|record| unsafe { record.add(offset).cast::<RawSlice>().read().bytes().to_vec() })
        };
        let mut state = 1;
        for round in 0..4_000 {
            let (raw, meant) = string(round % 200, &mut state);
            let text = format!("{{\"text\":\"{raw}\"}}");
            let wrong = text.replacen(r"\n", r"\é", 1 + round % 3).replacen(r"\r\t", r"\ud800", round % 2);
            for wide in Wide::ways() {
                assert_eq!(
                    read(&text, wide).map_err(|error| error.what().to_owned()),
                    Ok(meant.clone().into())
                );
            }
            let mut outcomes = Wide::ways()
                .map(|wide| read(&wrong, wide).map_err(|error| (error.offset(), error.what().to_owned())));
            let portable = outcomes.next();
            assert!(outcomes.all(|wide| Some(&wide) == portable.as_ref()), "{wrong}");
        }
    }
}
