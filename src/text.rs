//! UTF-8, checked as decoders check strings; and text of others, fit to be shown.

use std::fmt::{self, Display, Write};
use std::str::{self, Utf8Error};

/// `bytes` as text. It says the same as [`std::str::from_utf8`], faster: short ASCII, as most names are, takes a few loads.
///
/// ```
/// assert_eq!(scrimp::text::from_utf8(b"id"), Ok("id"));
/// let error = scrimp::text::from_utf8(b"id\xff").unwrap_err();
/// assert_eq!(error.valid_up_to(), 2);
/// ```
///
/// # Errors
///
/// When the bytes are not UTF-8; the error says where.
#[inline]
pub fn from_utf8(bytes: &[u8]) -> Result<&str, Utf8Error> {
    if scrimp_record::text::is_utf8(bytes) {
        // SAFETY: they are UTF-8, as was just found.
        return Ok(unsafe { str::from_utf8_unchecked(bytes) });
    }
    invalid(bytes)
}

/// How many characters of a text an [`excerpt`] shows.
const SHOWN: usize = 100;

/// `text` for a message to people, who need not trust it: up to 100 characters, with escapes for control characters, which could end the line or
/// tell a terminal what to do. Errors show so what was looked up.
///
/// ```
/// use scrimp::text::excerpt;
/// assert_eq!(excerpt("Größe").to_string(), "Größe");
/// assert_eq!(excerpt("\x1b[2J\n\0").to_string(), "\\u{1b}[2J\\n\\0");
/// assert_eq!(excerpt(&"x".repeat(4096)).to_string(), "x".repeat(100) + "…");
/// ```
pub fn excerpt(text: &str) -> impl Display {
    fmt::from_fn(move |f| {
        let mut chars = text.chars();
        for char in chars.by_ref().take(SHOWN) {
            match char.is_control() {
                true => write!(f, "{}", char.escape_debug())?,
                false => f.write_char(char)?,
            }
        }
        if chars.next().is_some() { f.write_char('…') } else { Ok(()) }
    })
}

#[cold]
fn invalid(bytes: &[u8]) -> Result<&str, Utf8Error> {
    str::from_utf8(bytes)
}
