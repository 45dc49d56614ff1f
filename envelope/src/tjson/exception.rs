//! [`ApplicationException`] as text. As in other protocols, it needs neither a schema nor an arena.

use scrimp::{Limits, WireType};

use super::error::Result;
use super::text::{Position, Tokens, utf8};
use super::write::put_string;
use crate::exception::{ApplicationException, ExceptionKind, MESSAGE, TYPE};
use crate::output::Output;

/// Reads the exception at the start of `text`; tells how many bytes it takes. Unknown fields, and fields of another type, are skipped.
///
/// ```
/// use scrimp_envelope::{ApplicationException, ExceptionKind, tjson};
/// let text = br#"{"1":{"str":"nope"},"2":{"i32":1}}"#;
/// let (exception, len) = tjson::read_exception(text)?;
/// assert_eq!(exception, ApplicationException::new(ExceptionKind::UNKNOWN_METHOD, "nope"));
/// assert_eq!(len, text.len());
/// # Ok::<(), tjson::TJsonError>(())
/// ```
///
/// # Errors
///
/// When the text is no struct of the protocol, or the message is not UTF-8.
pub fn read_exception(text: &[u8]) -> Result<(ApplicationException<'_>, usize)> {
    let mut exception = ApplicationException::new(ExceptionKind::UNKNOWN, "");
    let mut tokens = Tokens::new(text, Limits::new().get_depth());
    let level = tokens.enter(0)?;
    tokens.open_struct()?;
    let mut is_first = true;
    while let Some((id, ty)) = tokens.open_field(is_first)? {
        is_first = false;
        match (id, ty) {
            (MESSAGE, WireType::String) => {
                let start = tokens.start()?;
                exception.message = utf8(tokens.string("a string")?, start)?;
            }
            (TYPE, WireType::I32) => {
                exception.kind = ExceptionKind(tokens.integer(Position::Value, "i32")?);
            }
            _ => tokens.skip(ty, Position::Value, level)?,
        }
        tokens.close_field()?;
    }
    Ok((exception, tokens.position()))
}

/// Appends `exception` to `out`, both fields in any case.
pub fn write_exception(exception: &ApplicationException<'_>, out: &mut impl Output) {
    out.put(format!("{{\"{MESSAGE}\":{{\"str\":").as_bytes());
    put_string(out, &exception.message);
    out.put(format!("}},\"{TYPE}\":{{\"i32\":{}}}}}", exception.kind.0).as_bytes());
}
