//! Skipping values that the schema does not know.

use std::mem::MaybeUninit;

use crate::error::{DecodeError, DecodeErrorKind};
use crate::limits::Limits;
use crate::wire::{FieldHeader, Format, Reader, STOP, WireType};

/// Reads past the value of a field whose `header` was read last, in a struct at nesting `level`; `max_level` is the deepest
/// allowed, [`Limits::MAX_DEPTH`] at most.
///
/// The nesting is kept in memory of a fixed size instead of the native stack, and time is bounded by the input: every element
/// takes a byte at least.
///
/// # Errors
///
/// As for decoding: truncation, bad lengths, integers and type codes, too deep nesting. Strings are not checked to be UTF-8.
#[inline(never)]
pub fn skip<F: Format>(
    format: F,
    reader: &mut Reader<'_>,
    header: FieldHeader,
    level: u32,
    max_level: u32,
) -> Result<(), DecodeError> {
    let ty = field_type(format, &header)?;
    if ty.is_nested() {
        return skip_nested(format, reader, ty, level, max_level);
    }
    skip_field(format, reader, header, ty)
}

/// Reads past an element of type `ty`, in a container at nesting `level`; see [`skip`].
///
/// # Errors
///
/// As for [`skip`].
pub(super) fn skip_element<F: Format>(
    format: F,
    reader: &mut Reader<'_>,
    ty: WireType,
    level: u32,
    max_level: u32,
) -> Result<(), DecodeError> {
    match ty.is_nested() {
        true => skip_nested(format, reader, ty, level, max_level),
        false => format.skip_scalar(reader, ty),
    }
}

/// Reads past the value of a field, which is of the scalar type `ty`.
#[inline]
fn skip_field<F: Format>(
    format: F,
    reader: &mut Reader<'_>,
    header: FieldHeader,
    ty: WireType,
) -> Result<(), DecodeError> {
    match ty {
        WireType::Bool => format.read_field_bool(reader, header.code).map(drop),
        other => format.skip_scalar(reader, other),
    }
}

/// Apart from its caller, whose stack frame would have room for all that can be nested.
#[inline(never)]
fn skip_nested<F: Format>(
    format: F,
    reader: &mut Reader<'_>,
    mut ty: WireType,
    level: u32,
    max_level: u32,
) -> Result<(), DecodeError> {
    let mut nested = Nested::new(max_level.min(Limits::MAX_DEPTH).saturating_sub(level));
    loop {
        if ty.is_nested() {
            if nested.is_full() {
                return Err(reader.error(DecodeErrorKind::DepthLimit(max_level)));
            }
            if let Some(inside) = enter(format, reader, ty)? {
                nested.push(inside);
            }
        } else {
            format.skip_scalar(reader, ty)?;
        }
        // Find the next value; leave structs and containers that end here.
        ty = loop {
            match nested.innermost() {
                None => return Ok(()),
                Some(Inside::Struct { last }) => match next_nested_field(format, reader, last)? {
                    Some(ty) => break ty,
                    None => nested.pop(),
                },
                Some(Inside::Container { left: 0, .. }) => nested.pop(),
                Some(Inside::Container { left, types }) => {
                    *left -= 1;
                    break types[*left as usize % 2];
                }
            }
        };
    }
}

/// Reads past scalar fields up to the header of one that holds others; `None` when the struct ends before.
fn next_nested_field<F: Format>(
    format: F,
    reader: &mut Reader<'_>,
    last: &mut i16,
) -> Result<Option<WireType>, DecodeError> {
    while let Some(header) = format.read_field(reader, *last)? {
        *last = header.id;
        let ty = field_type(format, &header)?;
        if ty.is_nested() {
            return Ok(Some(ty));
        }
        skip_field(format, reader, header, ty)?;
    }
    Ok(None)
}

/// Enters a value of the nested type `ty`: reads its header, and all of it where that is quicker; then `None`.
fn enter<F: Format>(format: F, reader: &mut Reader<'_>, ty: WireType) -> Result<Option<Inside>, DecodeError> {
    let (left, types) = match ty {
        WireType::Struct => return Ok(Some(Inside::Struct { last: 0 })),
        WireType::Map => {
            let map = format.read_map(reader)?;
            if map.count == 0 {
                return Ok(None);
            }
            let key = map.key.ok_or_else(|| no_type(map.key_at))?;
            let value = map.value.ok_or_else(|| no_type(map.value_at))?;
            if let (Some(key), Some(value)) = (format.fixed_len(key), format.fixed_len(value)) {
                reader.take(map.count as usize * (key + value) as usize)?;
                return Ok(None);
            }
            // Each takes a byte at least, of fewer than 2^31: twice as many are within bounds.
            (map.count * 2, [value, key])
        }
        _ => {
            let list = format.read_list(reader)?;
            if list.count == 0 {
                return Ok(None);
            }
            let element = list.element.ok_or_else(|| no_type(list.element_at))?;
            if let Some(len) = format.fixed_len(element) {
                reader.take(list.count as usize * len as usize)?;
                return Ok(None);
            }
            (list.count, [element; 2])
        }
    };
    if types.iter().any(|ty| ty.is_nested()) {
        return Ok(Some(Inside::Container { left, types }));
    }
    for left in (0..left).rev() {
        format.skip_scalar(reader, types[left as usize % 2])?;
    }
    Ok(None)
}

/// The struct or container that is being skipped.
#[derive(Clone, Copy)]
enum Inside {
    /// `last` is the id of the last field read, or 0.
    Struct { last: i16 },
    /// `left` values are to come, the last of them of type `types[0]`, the one before of `types[1]`, and so on.
    Container { left: u32, types: [WireType; 2] },
}

/// The structs and containers that are being skipped, outermost first; not more than `max`.
struct Nested {
    /// The first `len` are initialised.
    inside: [MaybeUninit<Inside>; Limits::MAX_DEPTH as usize],
    len: usize,
    max: usize,
}

impl Nested {
    fn new(max: u32) -> Self {
        let inside = [const { MaybeUninit::uninit() }; Limits::MAX_DEPTH as usize];
        Self { inside, len: 0, max: max as usize }
    }

    /// Fails unless there may be another level.
    fn is_full(&self) -> bool {
        self.len == self.max
    }

    /// Enters another level; there must be one left.
    fn push(&mut self, inside: Inside) {
        self.inside[self.len].write(inside);
        self.len += 1;
    }

    fn innermost(&mut self) -> Option<&mut Inside> {
        let innermost = self.inside[..self.len].last_mut()?;
        // SAFETY: those before `len` were written by `push`.
        Some(unsafe { innermost.assume_init_mut() })
    }

    fn pop(&mut self) {
        self.len -= 1;
    }
}

fn field_type(format: impl Format, header: &FieldHeader) -> Result<WireType, DecodeError> {
    let unknown = || DecodeError::at(header.at, DecodeErrorKind::UnknownType(header.code));
    format.type_of(header.code).ok_or_else(unknown)
}

/// A container that has elements but gives them no type.
#[cold]
fn no_type(offset: usize) -> DecodeError {
    DecodeError::at(offset, DecodeErrorKind::UnknownType(STOP))
}
