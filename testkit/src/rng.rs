//! [`Rng`]: reproducible choices.

/// Choices that a test makes, the same on every machine and in every version: from a seed, or as a fuzzer's bytes say.
#[derive(Clone, Debug)]
pub struct Rng(Source);

#[derive(Clone, Debug)]
enum Source {
    /// The state of SplitMix64.
    Seed(u64),
    /// The bytes that are left, in reverse.
    Bytes(Vec<u8>),
}

impl Rng {
    /// Random choices.
    pub fn new(seed: u64) -> Self {
        Self(Source::Seed(seed))
    }

    /// The choices that `bytes` say: each takes as few as it needs from the front. When there are none left, every number is 0
    /// and nothing [happens](Self::one_in) that need not.
    pub fn from_bytes(bytes: &[u8]) -> Self {
        Self(Source::Bytes(bytes.iter().rev().copied().collect()))
    }

    /// Any 64 bits.
    pub fn bits(&mut self) -> u64 {
        match &mut self.0 {
            Source::Seed(state) => {
                *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
                let mut z = *state;
                z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
                z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
                z ^ (z >> 31)
            }
            Source::Bytes(bytes) => take(bytes, 8),
        }
    }

    /// A number below `end`, which is not 0.
    pub fn below(&mut self, end: usize) -> usize {
        let number = match &mut self.0 {
            Source::Bytes(bytes) if end <= 1 << 8 => take(bytes, 1),
            Source::Bytes(bytes) if end <= 1 << 16 => take(bytes, 2),
            _ => self.bits(),
        };
        (number % end as u64) as usize
    }

    /// A double that is finite and not special.
    pub fn double(&mut self) -> f64 {
        self.bits() as i64 as f64 / 1024.0
    }

    /// Whether something with odds of one in `odds` happens.
    pub fn one_in(&mut self, odds: usize) -> bool {
        self.below(odds) == odds - 1
    }

    /// One of `from`.
    pub fn pick<'s, T>(&mut self, from: &'s [T]) -> &'s T {
        &from[self.below(from.len())]
    }

    /// Any bytes.
    pub fn bytes(&mut self, len: usize) -> Vec<u8> {
        (0..len).map(|_| self.below(256) as u8).collect()
    }

    /// Puts `items` in any order.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for index in (1..items.len()).rev() {
            items.swap(index, self.below(index + 1));
        }
    }
}

/// The number that the next `count` bytes are, big-endian and padded with zeros.
fn take(bytes: &mut Vec<u8>, count: usize) -> u64 {
    (0..count).fold(0, |number, _| number << 8 | u64::from(bytes.pop().unwrap_or(0)))
}
