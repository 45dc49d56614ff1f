//! Compact, as a [`Skipper`](super::Skipper) reads it.

use scrimp::Dialect;

use super::varints::{BLOCK, Width, count_in_block, quick_len};
use super::{Container, Field, Stop, Ty, Wire, string_end};
use crate::error::{ReadError, ReadErrorKind};
use crate::varint;

/// The Compact protocol, in one of its dialects.
#[derive(Clone, Copy, Debug)]
pub(super) struct Compact {
    /// The types by code.
    types: &'static [Option<Ty>; 16],
}

/// The type code of a bool field that is true, and of bool elements.
const TRUE: u8 = 1;

/// The type code of a bool field that is false.
const FALSE: u8 = 2;

/// Counts of elements below this are in the first byte of a list header.
const LONG_LIST: u8 = 15;

static APACHE: [Option<Ty>; 16] = types(Ty::Uuid);
static FBTHRIFT: [Option<Ty>; 16] = types(Ty::Float);

/// The types by code, of which 13 is that of `thirteen`.
const fn types(thirteen: Ty) -> [Option<Ty>; 16] {
    let mut types = [None; 16];
    types[TRUE as usize] = Some(Ty::Bool);
    types[FALSE as usize] = Some(Ty::Bool);
    types[3] = Some(Ty::I8);
    types[4] = Some(Ty::I16);
    types[5] = Some(Ty::I32);
    types[6] = Some(Ty::I64);
    types[7] = Some(Ty::Double);
    types[8] = Some(Ty::String);
    types[9] = Some(Ty::List);
    types[10] = Some(Ty::List);
    types[11] = Some(Ty::Map);
    types[12] = Some(Ty::Struct);
    types[13] = Some(thirteen);
    types
}

impl Compact {
    pub(super) fn new(dialect: Dialect) -> Self {
        Self { types: if dialect == Dialect::Fbthrift { &FBTHRIFT } else { &APACHE } }
    }

    /// The type with this code.
    #[inline]
    pub(super) fn type_of(self, code: u8) -> Option<Ty> {
        *self.types.get(usize::from(code))?
    }

    /// As [`type_of`](Self::type_of), of elements: `None` for code 0.
    #[inline]
    fn element_type(self, code: u8, at: usize) -> Result<Option<Ty>, Stop> {
        match self.type_of(code) {
            None if code != 0 => Err(Stop::bad(at, ReadErrorKind::UnknownType(code))),
            known => Ok(known),
        }
    }
}

/// Where a scalar value of no fixed size ends, which is at byte `at`; `None` when that cannot be told yet.
#[inline(never)]
fn scalar_end_slowly(input: &[u8], at: usize, ty: Ty, max_len: usize) -> Result<Option<usize>, Stop> {
    let rest = input.get(at..).unwrap_or_default();
    let read = match ty {
        Ty::Bool => match rest.first() {
            None => Ok(None),
            Some(0..=FALSE) => Ok(Some(1)),
            Some(&other) => Err(ReadErrorKind::InvalidBool(other)),
        },
        Ty::I16 => varint::read_i16(rest).map(|read| read.map(|(_, len)| len)),
        Ty::I64 => varint::read::<64>(rest).map(|read| read.map(|(_, len)| len)),
        Ty::I32 => varint::read::<32>(rest).map(|read| read.map(|(_, len)| len)),
        _ => match varint::read::<32>(rest) {
            Ok(Some((len, len_len))) => return string_end(at + len_len, len as u32, at, max_len).map(Some),
            Ok(None) => Ok(None),
            Err(kind) => Err(kind),
        },
    };
    Ok(located(at, read)?.map(|len| at + len))
}

/// What is read at byte `at`, with the error told there.
fn located<T>(at: usize, read: Result<T, ReadErrorKind>) -> Result<T, Stop> {
    read.map_err(|kind| Stop::Bad(ReadError::at(at, kind)))
}

impl Wire for Compact {
    #[inline]
    fn fixed_len(self, ty: Ty) -> Option<u32> {
        match ty {
            Ty::I8 => Some(1),
            Ty::Float => Some(4),
            Ty::Double => Some(8),
            Ty::Uuid => Some(16),
            _ => None,
        }
    }

    #[inline]
    fn min_len(self, ty: Ty) -> u32 {
        self.fixed_len(ty).unwrap_or(1)
    }

    #[inline]
    fn fields(self, input: &[u8], at: &mut usize, last: &mut i16, max_len: usize) -> Result<Field, Stop> {
        loop {
            let Some(&byte) = input.get(*at) else { return Err(Stop::More(0)) };
            let (delta, code) = (byte >> 4, byte & 0x0f);
            let mut value_at = *at + 1;
            if code == 0 {
                *at = value_at;
                return Ok(Field::Stop);
            }
            let id = if delta == 0 {
                let Some((id, len)) = located(value_at, varint::read_i16(&input[value_at..]))? else {
                    return Err(Stop::More(input.len() - *at + 1));
                };
                value_at += len;
                id
            } else {
                let overflow = || ReadErrorKind::FieldIdOverflow { last: *last, delta };
                last.checked_add(delta.into()).ok_or_else(|| Stop::bad(*at, overflow()))?
            };
            match self.type_of(code) {
                None => return Err(Stop::bad(*at, ReadErrorKind::UnknownType(code))),
                Some(Ty::Bool) => *at = value_at,
                Some(ty) if ty.is_nested() => return Ok(Field::Nested { ty, id, value_at }),
                Some(ty) => match self.scalar_end(input, value_at, ty, max_len)? {
                    Some(end) => *at = end,
                    None => return Err(Stop::More(input.len() - *at + 1)),
                },
            }
            *last = id;
        }
    }

    #[inline]
    fn scalar_end(self, input: &[u8], at: usize, ty: Ty, max_len: usize) -> Result<Option<usize>, Stop> {
        let quick = |width| input.get(at..).and_then(|rest| quick_len(rest, width));
        let len = match ty {
            Ty::I8 => Some(1),
            Ty::Float => Some(4),
            Ty::Double => Some(8),
            Ty::Uuid => Some(16),
            Ty::I16 => quick(Width::I16),
            Ty::I32 => quick(Width::I32),
            Ty::I64 => quick(Width::I64),
            Ty::String => match input.get(at) {
                Some(&len @ ..0x80) => return string_end(at + 1, len.into(), at, max_len).map(Some),
                _ => None,
            },
            _ => None,
        };
        match len {
            Some(len) => Ok(Some(at + len)),
            None => scalar_end_slowly(input, at, ty, max_len),
        }
    }

    fn quick_elements(self, input: &[u8], at: &mut usize, ty: Ty, left: &mut u32) {
        let rest = input.get(*at..).unwrap_or_default();
        let width = match ty {
            Ty::I16 => Width::I16,
            Ty::I32 => Width::I32,
            Ty::I64 => Width::I64,
            Ty::Bool => {
                let there = &rest[..rest.len().min(*left as usize)];
                let is_good = there.iter().fold(0, |max, byte| *byte.max(&max)) <= FALSE;
                let bad = if is_good { None } else { there.iter().position(|byte| *byte > FALSE) };
                let len = bad.unwrap_or(there.len());
                *at += len;
                *left -= len as u32;
                return;
            }
            _ => return,
        };
        let mut len = 0;
        while *left >= BLOCK as u32
            && let Some(block) = rest[len..].first_chunk()
            && let Some((block_count, block_len)) = count_in_block(block, width)
        {
            len += block_len;
            *left -= block_count;
        }
        *at += len;
    }

    #[inline]
    fn list(self, input: &[u8], at: usize) -> Result<Container, Stop> {
        let Some(&byte) = input.get(at) else { return Err(Stop::More(1)) };
        let first = self.element_type(byte & 0x0f, at)?;
        let (count, count_at, end) = match byte >> 4 {
            LONG_LIST => {
                let Some((count, len)) = located(at + 1, varint::read::<32>(&input[at + 1..]))? else {
                    return Err(Stop::More(input.len() - at + 1));
                };
                (count as u32, at + 1, at + 1 + len)
            }
            short => (short.into(), at, at + 1),
        };
        Ok(Container { count, count_at, first, second: None, types_at: [at; 2], end })
    }

    #[inline]
    fn map(self, input: &[u8], at: usize) -> Result<Container, Stop> {
        let rest = input.get(at..).unwrap_or_default();
        let Some((count, len)) = located(at, varint::read::<32>(rest))? else {
            return Err(Stop::More(rest.len() + 1));
        };
        let (count, types_at) = (count as u32, at + len);
        if count == 0 {
            return Ok(Container {
                count,
                count_at: at,
                first: None,
                second: Some(None),
                types_at: [types_at; 2],
                end: types_at,
            });
        }
        let Some(&types) = input.get(types_at) else { return Err(Stop::More(len + 1)) };
        let first = self.element_type(types >> 4, types_at)?;
        let second = Some(self.element_type(types & 0x0f, types_at)?);
        Ok(Container { count, count_at: at, first, second, types_at: [types_at; 2], end: types_at + 1 })
    }
}
