//! Skipping values that the schema does not know.

use crate::error::{DecodeError, DecodeErrorKind};
use crate::wire::{Reader, STOP, WireType};

/// Reads past a value of type `ty` in Binary that lies in a struct or container at nesting `level`; `max_level` is the
/// deepest allowed.
///
/// Native recursion is bounded by `max_level`, time by the input: every element takes a byte at least.
///
/// # Errors
///
/// As for decoding: truncation, bad lengths and type codes, too deep nesting. Strings are not checked to be UTF-8.
pub fn skip(reader: &mut Reader<'_>, ty: WireType, level: u32, max_level: u32) -> Result<(), DecodeError> {
    if let Some(len) = ty.fixed_len() {
        return reader.take(len as usize).map(drop);
    }
    if ty == WireType::String {
        return reader.bytes().map(drop);
    }
    let level = level + 1;
    if level > max_level {
        return Err(reader.error(DecodeErrorKind::DepthLimit(max_level)));
    }
    match ty {
        WireType::Struct => loop {
            let code = reader.u8()?;
            if code == STOP {
                return Ok(());
            }
            let field = WireType::from_code(code)
                .ok_or_else(|| DecodeError::at(reader.position() - 1, DecodeErrorKind::UnknownType(code)))?;
            reader.array::<2>()?;
            skip(reader, field, level, max_level)?;
        },
        WireType::Map => {
            let types_at = reader.position();
            let (key, value) = (reader.element_type()?, reader.element_type()?);
            let min_len = key.map_or(1, WireType::min_len) + value.map_or(1, WireType::min_len);
            let count = reader.count(min_len)?;
            if count == 0 {
                return Ok(());
            }
            let key = key.ok_or_else(|| no_type(types_at))?;
            let value = value.ok_or_else(|| no_type(types_at + 1))?;
            if let (Some(key), Some(value)) = (key.fixed_len(), value.fixed_len()) {
                return reader.take(count as usize * (key + value) as usize).map(drop);
            }
            for _ in 0..count {
                skip(reader, key, level, max_level)?;
                skip(reader, value, level, max_level)?;
            }
            Ok(())
        }
        _ => {
            let type_at = reader.position();
            let element = reader.element_type()?;
            let count = reader.count(element.map_or(1, WireType::min_len))?;
            if count == 0 {
                return Ok(());
            }
            let element = element.ok_or_else(|| no_type(type_at))?;
            if let Some(len) = element.fixed_len() {
                return reader.take(count as usize * len as usize).map(drop);
            }
            for _ in 0..count {
                skip(reader, element, level, max_level)?;
            }
            Ok(())
        }
    }
}

/// A container that has elements but gives them no type.
#[cold]
fn no_type(offset: usize) -> DecodeError {
    DecodeError::at(offset, DecodeErrorKind::UnknownType(STOP))
}
