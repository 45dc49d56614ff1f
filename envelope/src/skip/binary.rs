//! Binary, as a [`Skipper`](super::Skipper) reads it.

use super::{Container, Field, Stop, Ty, Wire, string_end};
use crate::error::ReadErrorKind;

/// The Binary protocol.
#[derive(Clone, Copy, Debug)]
pub(super) struct Binary;

/// Bytes of a field header: type code, then the id, of which nothing is needed.
const FIELD_HEADER_LEN: usize = 3;

/// The bytes of a field of each type code with its header, where they are fixed; else 0.
static FIXED_FIELD_LENS: [u8; 256] = {
    let mut lens = [0; 256];
    let mut code = 0;
    while code < lens.len() {
        if let Some(ty) = type_of(code as u8)
            && let Some(len) = fixed_len(ty)
        {
            lens[code] = FIELD_HEADER_LEN as u8 + len as u8;
        }
        code += 1;
    }
    lens
};

/// The type with this code.
#[inline]
pub(super) const fn type_of(code: u8) -> Option<Ty> {
    Some(match code {
        2 => Ty::Bool,
        3 => Ty::I8,
        4 => Ty::Double,
        6 => Ty::I16,
        8 => Ty::I32,
        10 => Ty::I64,
        11 => Ty::String,
        12 => Ty::Struct,
        13 => Ty::Map,
        14 | 15 => Ty::List,
        16 => Ty::Uuid,
        _ => return None,
    })
}

#[inline]
const fn fixed_len(ty: Ty) -> Option<u32> {
    Some(match ty {
        Ty::Bool | Ty::I8 => 1,
        Ty::I16 => 2,
        Ty::I32 | Ty::Float => 4,
        Ty::I64 | Ty::Double => 8,
        Ty::Uuid => 16,
        Ty::String | Ty::Struct | Ty::Map | Ty::List => return None,
    })
}

/// As [`type_of`], of elements: `None` for code 0.
#[inline]
fn element_type(code: u8, at: usize) -> Result<Option<Ty>, Stop> {
    match type_of(code) {
        None if code != 0 => Err(Stop::bad(at, ReadErrorKind::UnknownType(code))),
        known => Ok(known),
    }
}

/// The length or count at byte `at`; `None` when it is not there yet.
#[inline]
fn length(input: &[u8], at: usize) -> Result<Option<u32>, Stop> {
    let Some(bytes) = input.get(at..).and_then(|rest| rest.first_chunk()) else { return Ok(None) };
    let length = i32::from_be_bytes(*bytes);
    match u32::try_from(length) {
        Ok(length) => Ok(Some(length)),
        Err(_) => Err(Stop::bad(at, ReadErrorKind::NegativeLength(length))),
    }
}

impl Wire for Binary {
    #[inline]
    fn fixed_len(self, ty: Ty) -> Option<u32> {
        fixed_len(ty)
    }

    #[inline]
    fn min_len(self, ty: Ty) -> u32 {
        match ty {
            Ty::String => 4,
            Ty::Map => 6,
            Ty::List => 5,
            other => self.fixed_len(other).unwrap_or(1),
        }
    }

    #[inline]
    fn fields(self, input: &[u8], at: &mut usize, _last: &mut i16, max_len: usize) -> Result<Field, Stop> {
        let mut here = *at;
        loop {
            let Some(&code) = input.get(here) else {
                *at = here;
                return Err(Stop::More(0));
            };
            // The header, too, need not be there.
            let fixed = FIXED_FIELD_LENS[usize::from(code)];
            if fixed > 0 {
                here += usize::from(fixed);
                continue;
            }
            let value_at = here + FIELD_HEADER_LEN;
            match type_of(code) {
                Some(Ty::String) => {
                    let Some(len) = length(input, value_at)? else {
                        *at = here;
                        return Err(Stop::More(FIELD_HEADER_LEN + 4));
                    };
                    here = string_end(value_at + 4, len, value_at, max_len)?;
                }
                Some(ty) => {
                    *at = here;
                    return Ok(Field::Nested { ty, id: 0, value_at });
                }
                None if code == 0 => {
                    *at = here + 1;
                    return Ok(Field::Stop);
                }
                None => return Err(Stop::bad(here, ReadErrorKind::UnknownType(code))),
            }
        }
    }

    #[inline]
    fn scalar_end(self, input: &[u8], at: usize, ty: Ty, max_len: usize) -> Result<Option<usize>, Stop> {
        match fixed_len(ty) {
            Some(len) => Ok(Some(at + len as usize)),
            None => match length(input, at)? {
                Some(len) => string_end(at + 4, len, at, max_len).map(Some),
                None => Ok(None),
            },
        }
    }

    /// None: what has a fixed size is passed over without being looked at.
    #[inline]
    fn quick_elements(self, _input: &[u8], _at: &mut usize, _ty: Ty, _left: &mut u32) {}

    #[inline]
    fn list(self, input: &[u8], at: usize) -> Result<Container, Stop> {
        let Some(&code) = input.get(at) else { return Err(Stop::More(5)) };
        let first = element_type(code, at)?;
        let Some(count) = length(input, at + 1)? else { return Err(Stop::More(5)) };
        Ok(Container { count, count_at: at + 1, first, second: None, types_at: [at; 2], end: at + 5 })
    }

    #[inline]
    fn map(self, input: &[u8], at: usize) -> Result<Container, Stop> {
        let Some(&key) = input.get(at) else { return Err(Stop::More(6)) };
        let first = element_type(key, at)?;
        let Some(&value) = input.get(at + 1) else { return Err(Stop::More(6)) };
        let second = Some(element_type(value, at + 1)?);
        let Some(count) = length(input, at + 2)? else { return Err(Stop::More(6)) };
        Ok(Container { count, count_at: at + 2, first, second, types_at: [at, at + 1], end: at + 6 })
    }
}
