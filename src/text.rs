//! UTF-8, checked as decoders check strings.

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

#[cold]
fn invalid(bytes: &[u8]) -> Result<&str, Utf8Error> {
    str::from_utf8(bytes)
}
