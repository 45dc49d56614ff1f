//! Compact, as a [`Skipper`](super::Skipper) reads it.

use scrimp::Dialect;

use super::{Container, Field, Stop, Ty, Wire, string_end};
use crate::error::{ReadError, ReadErrorKind};
use crate::varint;

/// The Compact protocol, in one of its dialects.
#[derive(Clone, Copy, Debug)]
pub(super) struct Compact {
    /// The type with code 13.
    thirteen: Ty,
}

/// The type code of a bool field that is true, and of bool elements.
const TRUE: u8 = 1;

/// The type code of a bool field that is false.
const FALSE: u8 = 2;

/// Counts of elements below this are in the first byte of a list header.
const LONG_LIST: u8 = 15;

impl Compact {
    pub(super) fn new(dialect: Dialect) -> Self {
        Self { thirteen: if dialect == Dialect::Fbthrift { Ty::Float } else { Ty::Uuid } }
    }

    /// The type with this code.
    #[inline]
    pub(super) fn type_of(self, code: u8) -> Option<Ty> {
        Some(match code {
            TRUE | FALSE => Ty::Bool,
            3 => Ty::I8,
            4 => Ty::I16,
            5 => Ty::I32,
            6 => Ty::I64,
            7 => Ty::Double,
            8 => Ty::String,
            9 | 10 => Ty::List,
            11 => Ty::Map,
            12 => Ty::Struct,
            13 => self.thirteen,
            _ => return None,
        })
    }

    /// As [`type_of`](Self::type_of), of elements: `None` for code 0.
    #[inline]
    fn element_type(self, code: u8, at: usize) -> Result<Option<Ty>, Stop> {
        match self.type_of(code) {
            None if code != 0 => Err(Stop::bad(at, ReadErrorKind::UnknownType(code))),
            known => Ok(known),
        }
    }

    /// Where the scalar value at byte `at` ends; `None` when that cannot be told yet.
    #[inline]
    fn scalar_end(self, input: &[u8], at: usize, ty: Ty, max_len: usize) -> Result<Option<usize>, Stop> {
        if let Some(len) = self.fixed_len(ty) {
            return Ok(Some(at + len as usize));
        }
        let rest = input.get(at..).unwrap_or_default();
        let read = match ty {
            Ty::Bool => match rest.first() {
                None => Ok(None),
                Some(0..=2) => Ok(Some(1)),
                Some(&other) => Err(ReadErrorKind::InvalidBool(other)),
            },
            Ty::I16 => varint::read_i16(rest).map(|read| read.map(|(_, len)| len)),
            Ty::I32 => varint::read::<32>(rest).map(|read| read.map(|(_, len)| len)),
            Ty::I64 => varint::read::<64>(rest).map(|read| read.map(|(_, len)| len)),
            _ => match varint::read::<32>(rest) {
                Ok(Some((len, len_len))) => {
                    return string_end(at + len_len, len as u32, at, max_len).map(Some);
                }
                Ok(None) => Ok(None),
                Err(kind) => Err(kind),
            },
        };
        match read {
            Ok(len) => Ok(len.map(|len| at + len)),
            Err(kind) => Err(Stop::bad(at, kind)),
        }
    }
}

/// What is read at byte `at`, with the error told there.
fn located<T>(at: usize, read: Result<T, ReadErrorKind>) -> Result<T, Stop> {
    read.map_err(|kind| Stop::Bad(ReadError::at(at, kind)))
}

/// The varints at the start of `rest` whose width need not be checked, because they are `safe` bytes long at most: eight bytes are
/// looked at together. Returns how many there are, no more than `left`, and how many bytes they take.
#[inline]
fn short_varints(rest: &[u8], safe: u32, left: u32) -> (u32, usize) {
    let Some(bytes) = rest.first_chunk() else { return (0, 0) };
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let goes_on = u64::from_le_bytes(*bytes) & HIGH;
    let ends = goes_on ^ HIGH;
    let count = ends.count_ones();
    if count == 0 || count > left {
        return (0, 0);
    }
    // Bit 7 of the byte after the longest run that is checked for: `safe` bytes in a row that go on.
    let run = (1..safe).fold(goes_on, |run, by| run & (goes_on >> (8 * by)));
    let end = 8 - ends.leading_zeros() as usize / 8;
    // A run at the end belongs to what is not counted.
    if safe < 8 && run & (u64::MAX >> (64 - 8 * end)) != 0 {
        return (0, 0);
    }
    (count, end)
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
    fn elements(
        self,
        input: &[u8],
        at: &mut usize,
        ty: Ty,
        left: &mut u32,
        max_len: usize,
    ) -> Result<(), Stop> {
        // The longest varints whose bits all fit.
        let safe = match ty {
            Ty::I16 => 2,
            Ty::I32 => 4,
            Ty::I64 => 8,
            _ => 0,
        };
        while *left > 0 {
            if safe > 0 {
                let (count, len) = short_varints(input.get(*at..).unwrap_or_default(), safe, *left);
                if count > 0 {
                    *left -= count;
                    *at += len;
                    continue;
                }
            }
            let Some(end) = self.scalar_end(input, *at, ty, max_len)? else {
                // One byte of it is accounted for.
                return Err(Stop::More(input.len().saturating_sub(*at)));
            };
            *at = end;
            *left -= 1;
        }
        Ok(())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn varints_are_counted_as_they_are_read_one_by_one() {
        // Every pattern of ends, and what follows.
        for pattern in 0..=u8::MAX {
            let bytes: [u8; 8] = std::array::from_fn(|at| if pattern >> at & 1 == 1 { 0x81 } else { 1 });
            for safe in [2, 4, 8] {
                for left in 0..10 {
                    let (count, len) = short_varints(&bytes, safe, left);
                    let mut lengths = Vec::new();
                    let mut start = 0;
                    for (at, byte) in bytes.iter().enumerate() {
                        if *byte < 0x80 {
                            lengths.push(at + 1 - start);
                            start = at + 1;
                        }
                    }
                    let all_safe = lengths.iter().all(|len| *len <= safe as usize);
                    let expected = if all_safe && !lengths.is_empty() && lengths.len() <= left as usize {
                        (lengths.len() as u32, start)
                    } else {
                        (0, 0)
                    };
                    assert_eq!((count, len), expected, "{pattern:08b} {safe} {left}");
                }
            }
        }
    }
}
