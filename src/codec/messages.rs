//! [`Messages`]: messages that follow each other.

use scrimp_record::DecodeError;

use super::Codec;
use crate::arena::Arena;
use crate::message::Message;

/// An iterator over messages that follow each other: see [`Codec::decode_all`]. After an error it ends.
///
/// ```
/// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: string name }")?;
/// # let ty = schema.struct_type("P")?;
/// let codec = scrimp::Codec::new(&ty)?;
/// let arena = scrimp::Arena::new();
/// let mut messages = codec.decode_all(&arena, &[0, 0, 11]); // two empty ones, and the start of a third
/// assert_eq!(messages.by_ref().take(2).filter(Result::is_ok).count(), 2);
/// assert_eq!(messages.position(), 2);
/// assert!(messages.next().is_some_and(|third| third.is_err()));
/// assert!(messages.next().is_none());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Messages<'a> {
    codec: &'a Codec,
    arena: &'a Arena,
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Messages<'a> {
    pub(super) fn new(codec: &'a Codec, arena: &'a Arena, bytes: &'a [u8]) -> Self {
        Self { codec, arena, bytes, at: 0 }
    }

    /// Where the next message starts, in bytes.
    pub fn position(&self) -> usize {
        self.at
    }
}

impl<'a> Iterator for Messages<'a> {
    type Item = Result<Message<'a>, DecodeError>;

    fn next(&mut self) -> Option<Self::Item> {
        let rest = self.bytes.get(self.at..).filter(|rest| !rest.is_empty())?;
        match self.codec.decode_prefix(self.arena, rest) {
            Ok((message, used)) => {
                self.at += used;
                Some(Ok(message))
            }
            Err(error) => {
                let start = std::mem::replace(&mut self.at, self.bytes.len());
                Some(Err(error.shifted(start)))
            }
        }
    }
}

impl std::iter::FusedIterator for Messages<'_> {}
