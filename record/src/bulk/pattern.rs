//! [`Pattern`]: how the bytes of a record move.

use crate::wire::Fixed;

/// The most bytes of a record, on either side.
pub(super) const MOST: usize = 16;

/// The index of no byte: there is a zero in the target.
const ZERO: u8 = 0x80;

/// How the bytes of map entries move between Binary and memory, where both have a fixed size of at most 16 bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pattern {
    /// The bytes of a record of the source.
    pub(super) from_len: usize,
    /// The bytes of a record of the target.
    pub(super) to_len: usize,
    /// By byte of the target: which byte of the source it is, or [`ZERO`].
    pub(super) indices: [u8; MOST],
}

/// An entry of a map in memory: the sizes of key and value, where the value is, and how far it is to the next entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Entry {
    key: usize,
    value: usize,
    value_offset: usize,
    stride: usize,
}

impl Pattern {
    /// From Binary to entries of `stride` bytes with the value at `value_offset`; `None` if they are too large, or have bools, which are
    /// any bytes there.
    ///
    /// ```
    /// use scrimp_record::bulk::{Kernel, Pattern};
    /// use scrimp_record::wire::Fixed;
    ///
    /// let pattern = Pattern::decode(Fixed::I16, Fixed::I32, 4, 8).expect("entries of six bytes");
    /// let [lens, low, high] = pattern.numbers();
    /// let (wire, mut entry) = ([0, 1, 0, 0, 0, 2], [0xee; 8]);
    /// // SAFETY: there is an entry on both sides.
    /// unsafe { (Kernel::best().rearrange)(wire.as_ptr(), entry.as_mut_ptr(), 1, lens, low, high) };
    /// assert_eq!(entry[..2], 1i16.to_ne_bytes());
    /// assert_eq!(entry[4..], 2i32.to_ne_bytes());
    /// ```
    pub fn decode(key: Fixed, value: Fixed, value_offset: u32, stride: u32) -> Option<Self> {
        if key == Fixed::Bool || value == Fixed::Bool {
            return None;
        }
        let entry = Entry::new(key, value, value_offset, stride)?;
        let mut indices = [ZERO; MOST];
        entry.places(key, value).for_each(|(wire, memory)| indices[memory] = wire as u8);
        Some(Self { from_len: entry.key + entry.value, to_len: entry.stride, indices })
    }

    /// From such entries to Binary; `None` if they are too large.
    pub fn encode(key: Fixed, value: Fixed, value_offset: u32, stride: u32) -> Option<Self> {
        let entry = Entry::new(key, value, value_offset, stride)?;
        let mut indices = [ZERO; MOST];
        entry.places(key, value).for_each(|(wire, memory)| indices[wire] = memory as u8);
        Some(Self { from_len: entry.stride, to_len: entry.key + entry.value, indices })
    }

    /// The pattern as numbers, which [`Rearrange`](super::Rearrange) takes.
    pub fn numbers(&self) -> [u64; 3] {
        let [low, high] = [0, 8].map(|at| {
            u64::from_le_bytes(self.indices[at..at + 8].try_into().expect("these are eight indices"))
        });
        [self.from_len as u64 | (self.to_len as u64) << 8, low, high]
    }

    /// The inverse of [`numbers`](Self::numbers).
    #[inline(always)]
    pub(super) fn from_numbers([lens, low, high]: [u64; 3]) -> Self {
        let indices = u128::from(low) | u128::from(high) << 64;
        let (from_len, to_len) = ((lens & 0xff) as usize, (lens >> 8) as usize);
        Self { from_len, to_len, indices: indices.to_le_bytes() }
    }
}

impl Entry {
    fn new(key: Fixed, value: Fixed, value_offset: u32, stride: u32) -> Option<Self> {
        let [key, value, value_offset, stride] =
            [key.size(), value.size(), value_offset, stride].map(|len| len as usize);
        (stride <= MOST).then_some(Self { key, value, value_offset, stride })
    }

    /// For each byte on the wire: where it is in an entry there, and in memory.
    fn places(self, key: Fixed, value: Fixed) -> impl Iterator<Item = (usize, usize)> {
        let one = |fixed: Fixed, wire: usize, memory: usize| {
            let size = fixed.size() as usize;
            let swaps = cfg!(target_endian = "little") && fixed != Fixed::Uuid;
            (0..size).map(move |at| (wire + at, memory + if swaps { size - 1 - at } else { at }))
        };
        one(key, 0, 0).chain(one(value, self.key, self.value_offset))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_survive_as_numbers() {
        let all = [Fixed::Bool, Fixed::I8, Fixed::I16, Fixed::I32, Fixed::I64, Fixed::Double, Fixed::Uuid];
        for key in all {
            for value in all {
                let offset = key.size().next_multiple_of(value.size().min(8));
                let stride = (offset + value.size()).next_multiple_of(key.size().max(value.size()).min(8));
                let fits = stride <= 16;
                let has_bool = key == Fixed::Bool || value == Fixed::Bool;
                let (there, back) = (
                    Pattern::encode(key, value, offset, stride),
                    Pattern::decode(key, value, offset, stride),
                );
                assert_eq!((there.is_some(), back.is_some()), (fits, fits && !has_bool));
                for pattern in there.into_iter().chain(back) {
                    assert_eq!(Pattern::from_numbers(pattern.numbers()), pattern);
                }
            }
        }
    }
}
