//! Varints in Compact: one at a glance, and many at once, as lists have them.

/// How many bytes are looked at together.
pub(super) const BLOCK: usize = 64;

/// What varints of an integer type look like.
#[derive(Clone, Copy, Debug)]
pub(super) struct Width {
    /// The bytes of the longest that need not be padded.
    max_len: u32,
    /// The bits of the last of so many that must not be set.
    beyond: u8,
}

impl Width {
    /// Of 16 bits. Longer ones are padded, and read one by one.
    pub(super) const I16: Self = Self { max_len: 3, beyond: 0x7c };
    /// Of 32 bits.
    pub(super) const I32: Self = Self { max_len: 5, beyond: 0x70 };
    /// Of 64 bits.
    pub(super) const I64: Self = Self { max_len: 10, beyond: 0x7e };
}

/// The length of the varint at the start of `rest`, where that is quickly told.
#[inline]
pub(super) fn quick_len(rest: &[u8], width: Width) -> Option<usize> {
    let max_len = width.max_len as usize;
    let word = u64::from_le_bytes(*rest.first_chunk()?);
    let ends = !word & 0x8080_8080_8080_8080;
    let len = match ends {
        // It goes on behind the eight bytes.
        0 if rest.get(8).is_some_and(|byte| *byte < 0x80) => 9,
        0 => 10,
        _ => ends.trailing_zeros() as usize / 8 + 1,
    };
    let is_good = len < max_len || (len == max_len && rest.get(len - 1)? & (0x80 | width.beyond) == 0);
    is_good.then_some(len)
}

/// The varints that are whole in a block that starts with one: how many, and how many bytes they take. `None` where one is too long
/// or has bits beyond its width: then they are to be looked at one by one, to tell which.
#[inline]
pub(super) fn count_in_block(block: &[u8; BLOCK], width: Width) -> Option<(u32, usize)> {
    let goes_on = high_bits(block, |word| word);
    let ends = !goes_on;
    // Bytes before which as many go on as before the last of the longest.
    let mut after_run = u64::MAX;
    for by in 1..width.max_len {
        after_run &= goes_on << by;
    }
    if after_run & goes_on != 0 {
        return None;
    }
    if after_run != 0 {
        let beyond = u64::from_ne_bytes([width.beyond; 8]);
        // The high bit of each byte in which one of these is set; no carry leaves the byte.
        let too_large = high_bits(block, |word| (word & beyond) + 0x7f7f_7f7f_7f7f_7f7f);
        if after_run & too_large != 0 {
            return None;
        }
    }
    let len = BLOCK - ends.leading_zeros() as usize;
    Some((ends.count_ones(), len))
}

/// The high bit of each byte, after `f` was done to every eight of them.
#[inline]
fn high_bits(block: &[u8; BLOCK], f: impl Fn(u64) -> u64) -> u64 {
    let (words, _) = block.as_chunks::<8>();
    words.iter().rev().fold(0, |bits, word| {
        let high = f(u64::from_le_bytes(*word)) & 0x8080_8080_8080_8080;
        bits << 8 | (high >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::ReadErrorKind;
    use crate::varint;

    /// The length of the varint at the start of `rest`, if it is whole.
    fn read_one(rest: &[u8], width: Width) -> Result<Option<usize>, ReadErrorKind> {
        match width.max_len {
            3 => varint::read_i16(rest).map(|read| read.map(|(_, len)| len)),
            5 => varint::read::<32>(rest).map(|read| read.map(|(_, len)| len)),
            _ => varint::read::<64>(rest).map(|read| read.map(|(_, len)| len)),
        }
    }

    /// What reading one by one makes of a block.
    fn one_by_one(block: &[u8; BLOCK], width: Width) -> Option<(u32, usize)> {
        let (mut count, mut at) = (0, 0);
        loop {
            let rest = &block[at..];
            match read_one(rest, width) {
                Ok(Some(len)) if len <= width.max_len as usize => {
                    at += len;
                    count += 1;
                }
                // One that goes on behind the block, and may be good.
                Ok(None) if rest.len() < width.max_len as usize => return Some((count, at)),
                _ => return None,
            }
        }
    }

    #[test]
    fn blocks_are_counted_as_they_are_read_one_by_one() {
        let mut rng = scrimp_testkit::Rng::new(7);
        let mut counted = 0;
        for round in 0..20_000 {
            let width = *rng.pick(&[Width::I16, Width::I32, Width::I64]);
            let mut block = [0; BLOCK];
            let mut at = 0;
            while at < BLOCK {
                // Mostly good ones; some one byte too long, some with bits beyond.
                let longer = usize::from(rng.one_in(200));
                let len = 1 + rng.below(width.max_len as usize + longer);
                for last in (0..len).rev() {
                    let Some(byte) = block.get_mut(at) else { break };
                    *byte = rng.bits() as u8 | 0x80;
                    if last == 0 {
                        let beyond = len == width.max_len as usize && !rng.one_in(50);
                        *byte &= if beyond { 0x7f ^ width.beyond } else { 0x7f };
                    }
                    at += 1;
                }
            }
            if let Some(len) = quick_len(&block, width) {
                assert_eq!(read_one(&block, width), Ok(Some(len)), "round {round}: {block:02x?}");
            }
            let found = count_in_block(&block, width);
            assert_eq!(found, one_by_one(&block, width), "round {round}: {block:02x?}");
            counted += usize::from(found.is_some());
        }
        assert!((2_000..19_000).contains(&counted), "{counted} of 20000");
    }
}
