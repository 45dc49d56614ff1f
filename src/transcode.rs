//! [`Transcoder`]: messages from one wire format to another.

use scrimp_record::DecodeError;

use crate::arena::Arena;
use crate::codec::Codec;
use crate::error::EncodeError;

/// Turns messages of one wire format into another, through records.
///
/// What is written is what the message means: fields in ascending id order; unknown ones, if the codec that decodes
/// [keeps](crate::UnknownFields::Keep) them, coded anew; lists, sets and maps as they came, in their order and with their duplicates. The transcoder keeps its memory from message to message.
///
/// ```
/// use scrimp::{Codec, Protocol, Schema, Transcoder};
/// let schema = Schema::parse("p.thrift", "struct Point { 1: i32 x, 2: i32 y }")?;
/// let point = schema.struct_type("Point")?;
/// let binary = Codec::new(&point)?;
/// let compact = Codec::builder(&point).protocol(Protocol::Compact).build()?;
///
/// let mut to_compact = Transcoder::new(&binary, &compact)?;
/// let mut out = Vec::new();
/// to_compact.transcode(&[8, 0, 1, 0, 0, 0, 3, 8, 0, 2, 0, 0, 0, 4, 0], &mut out)?;
/// assert_eq!(out, [0x15, 6, 0x15, 8, 0]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Transcoder {
    from: Codec,
    to: Codec,
    arena: Arena,
}

/// Why a message was not transcoded.
///
/// ```
/// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: string name }")?;
/// # let ty = schema.struct_type("P")?;
/// use scrimp::{Codec, TranscodeError, Transcoder};
/// let codec = Codec::new(&ty)?;
/// let result = Transcoder::new(&codec, &codec)?.transcode(&[11, 0], &mut Vec::new());
/// assert!(matches!(result, Err(TranscodeError::Decode(_))));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TranscodeError {
    /// The bytes are not a message.
    #[error(transparent)]
    Decode(#[from] DecodeError),
    /// The message is nested more deeply than the codec that encodes allows, or an unknown field has no equivalent in its format.
    #[error(transparent)]
    Encode(#[from] EncodeError),
}

impl Transcoder {
    /// A transcoder from what `from` decodes to what `to` encodes. Limits and UTF-8 policy are those of the codecs: strings
    /// that `from` does not check are passed on as they are.
    ///
    /// # Errors
    ///
    /// When the codecs are not for the same type of the same schema.
    pub fn new(from: &Codec, to: &Codec) -> Result<Self, EncodeError> {
        to.require_type(from.message_type())?;
        Ok(Self { from: from.clone(), to: to.clone(), arena: Arena::new() })
    }

    /// Appends the message that `bytes` are, all of them, to `out` in the other format; returns how many bytes it takes there.
    ///
    /// # Errors
    ///
    /// When the bytes are not a message, or the message is nested too deeply; `out` is then as before.
    pub fn transcode(&mut self, bytes: &[u8], out: &mut Vec<u8>) -> Result<usize, TranscodeError> {
        self.arena.reset();
        let message = self.from.decode(&self.arena, bytes)?;
        Ok(self.to.encode(message, out)?)
    }

    /// As [`transcode`](Self::transcode) for the message at the start of `bytes`, whatever follows; returns how many of `bytes`
    /// it took.
    ///
    /// # Errors
    ///
    /// As for that, but for bytes that follow.
    pub fn transcode_prefix(&mut self, bytes: &[u8], out: &mut Vec<u8>) -> Result<usize, TranscodeError> {
        self.arena.reset();
        let (message, used) = self.from.decode_prefix(&self.arena, bytes)?;
        self.to.encode(message, out)?;
        Ok(used)
    }
}

impl TranscodeError {
    /// The same error in a longer input, of which the erroneous message starts at byte `start`.
    pub fn shifted(self, start: usize) -> Self {
        match self {
            Self::Decode(error) => Self::Decode(error.shifted(start)),
            encode => encode,
        }
    }
}
