//! [`Reader`]: a place in the input.

use crate::error::{DecodeError, DecodeErrorKind};
use crate::slice::MAX_LEN;

/// A place in the input, from which [formats](super::Format) read and which never goes beyond the end.
#[derive(Clone, Debug)]
pub struct Reader<'i> {
    input: &'i [u8],
    at: usize,
}

impl<'i> Reader<'i> {
    /// A reader at the start of `input`.
    pub fn new(input: &'i [u8]) -> Self {
        Self { input, at: 0 }
    }

    /// How many bytes were read.
    #[inline]
    pub fn position(&self) -> usize {
        self.at
    }

    /// All of the input.
    #[inline]
    pub fn input(&self) -> &'i [u8] {
        self.input
    }

    /// The bytes that were read since `start`.
    pub fn since(&self, start: usize) -> &'i [u8] {
        &self.input[start..self.at]
    }

    /// How many bytes are left.
    #[inline]
    pub fn remaining(&self) -> usize {
        self.input.len() - self.at
    }

    /// What is left.
    #[inline]
    pub fn rest(&self) -> &'i [u8] {
        &self.input[self.at..]
    }

    /// An error of `kind` at the present position.
    #[cold]
    pub fn error(&self, kind: DecodeErrorKind) -> DecodeError {
        DecodeError::at(self.at, kind)
    }

    /// Goes on at a position of the input.
    ///
    /// # Panics
    ///
    /// When it is behind the end.
    #[inline]
    pub fn go_to(&mut self, position: usize) {
        assert!(position <= self.input.len(), "the input has {} bytes", self.input.len());
        self.at = position;
    }

    /// The next `len` bytes.
    #[inline]
    pub fn take(&mut self, len: usize) -> Result<&'i [u8], DecodeError> {
        match self.input[self.at..].get(..len) {
            Some(bytes) => {
                self.at += len;
                Ok(bytes)
            }
            None => Err(self.truncated(len)),
        }
    }

    /// The next `N` bytes.
    #[inline]
    pub fn array<const N: usize>(&mut self) -> Result<[u8; N], DecodeError> {
        match self.input[self.at..].first_chunk() {
            Some(bytes) => {
                self.at += N;
                Ok(*bytes)
            }
            None => Err(self.truncated(N)),
        }
    }

    #[cold]
    fn truncated(&self, wanted: usize) -> DecodeError {
        self.error(DecodeErrorKind::UnexpectedEnd { wanted, remaining: self.remaining() })
    }

    /// A byte.
    #[inline]
    pub fn u8(&mut self) -> Result<u8, DecodeError> {
        Ok(self.array::<1>()?[0])
    }

    /// Returns `count`, which was read at `start` and counts values of at least `min_len` bytes each. Refuses it when the rest of the
    /// input cannot hold as many, or when it is beyond `i32::MAX`.
    #[inline]
    pub fn bounded(&self, start: usize, count: u32, min_len: u32) -> Result<u32, DecodeError> {
        let needed = u64::from(count) * u64::from(min_len);
        if needed > self.remaining() as u64 || count > MAX_LEN as u32 {
            let kind =
                DecodeErrorKind::LengthBeyondInput { length: count, needed, remaining: self.remaining() };
            return Err(DecodeError::at(start, kind));
        }
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_bounded_by_what_is_left() {
        let bounded = |count, rest: usize, min_len| {
            let input = vec![0; rest];
            Reader::new(&input).bounded(0, count, min_len).map_err(|error| error.kind().clone())
        };
        let beyond =
            |length, needed, remaining| Err(DecodeErrorKind::LengthBeyondInput { length, needed, remaining });
        assert_eq!(bounded(3, 3, 1), Ok(3));
        assert_eq!(bounded(0, 0, 16), Ok(0));
        assert_eq!(bounded(3, 11, 4), beyond(3, 12, 11));
        // In 64 bits: in 32, four times 2^30 is 0.
        assert_eq!(bounded(1 << 30, 9, 4), beyond(1 << 30, 1 << 32, 9));
        assert_eq!(bounded(u32::MAX, 0, 16), beyond(u32::MAX, u64::from(u32::MAX) * 16, 0));
    }
}
