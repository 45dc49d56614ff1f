//! Decoding messages that lie in pieces.

use std::ops::Deref;
use std::ptr::NonNull;

use bytes::Bytes;
use scrimp_record::arena::OutOfMemory;
use scrimp_record::blobs::Pieces;
use scrimp_record::{DecodeError, DecodeErrorKind, Decoded, interpreter};

use super::{Codec, Inner};
use crate::arena::Arena;
use crate::machine_code::MachineCode;
use crate::message::Message;
use crate::owned::{OwnedMessage, Parts};
use crate::pool::ArenaPool;

/// The longest input that is always joined: to copy it takes less time than to do without.
const JOINED: usize = 16 << 10;

/// The first window is one part of so many of the input, or [`LEAST_WINDOW`]. A blob costs no more than its bytes and those of the rest of the
/// window: the smaller that is, the better, if the message fits.
const FIRST_WINDOW: usize = 1024;

/// Bytes of a window at least.
const LEAST_WINDOW: usize = 512;

/// How many times larger a window is than the one before, which was too small.
const GROWTH: usize = 8;

/// What [`Codec::decode_owned_pieces`] was given, while the message lives.
struct Kept {
    _pieces: Vec<Bytes>,
}

impl AsRef<[u8]> for Kept {
    fn as_ref(&self) -> &[u8] {
        &[]
    }
}

impl Codec {
    /// Decodes the message that `pieces` are, one behind the other: chunks of a body, what several reads gave, the slices of
    /// [`Buf::chunks_vectored`](bytes::Buf::chunks_vectored). It is what [`decode`](Self::decode) makes of them joined.
    ///
    /// Strings and binaries that are long, compared with all the rest of the message, are borrowed from the piece that they lie in. Those that lie
    /// in several pieces are copied into the arena, and so is all the rest: to join what is short is faster than to look for its
    /// ends. That memory does not count for the [limit](crate::Limits::memory), as the input does not.
    ///
    /// Machine code for it is made apart from that of `decode`, once it is used: for [`Executor::Auto`](crate::Executor::Auto) in the background
    /// too, for [`Executor::Jit`](crate::Executor::Jit) by the first call.
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: string name, 2: i32 age }")?;
    /// # let ty = schema.struct_type("P")?;
    /// # let codec = scrimp::Codec::new(&ty)?;
    /// # let name = ty.field::<str>("name")?;
    /// use bytes::Bytes;
    /// let body = [Bytes::from_static(b"\x0b\0\x01\0\0\0\x03A"), Bytes::from_static(b"da\x08\0\x02\0\0\0\x24\0")];
    /// let arena = scrimp::Arena::new();
    /// let message = codec.decode_pieces(&arena, &body)?;
    /// assert_eq!(message.get(name), "Ada");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`decode`](Self::decode); offsets count from the start of the first piece.
    pub fn decode_pieces<'a, P: Deref<Target = [u8]>>(
        &'a self,
        arena: &'a Arena,
        pieces: &'a [P],
    ) -> Result<Message<'a>, DecodeError> {
        if let [piece] = pieces {
            return self.decode(arena, piece);
        }
        let mark = arena.memory().mark();
        let refused = |_: OutOfMemory| DecodeError::at(0, DecodeErrorKind::OutOfMemory);
        let decode = || {
            let mut pieces = Pieces::new(arena.memory(), pieces.iter().map(Deref::deref)).map_err(refused)?;
            self.require_decoding()?;
            self.require_size(pieces.len())?;
            if let Some(record) = self.decode_apart(&mut pieces) {
                // SAFETY: the record was just completed; it lies in the arena and borrows from the pieces, both for 'a.
                return Ok(unsafe { self.message(record) });
            }
            self.decode(arena, pieces.join().map_err(refused)?)
        };
        decode().inspect_err(|_| {
            // SAFETY: the mark was taken above, no window is open, and what came after it is dropped.
            unsafe { arena.memory().rewind(mark) }
        })
    }

    /// As [`decode_pieces`](Self::decode_pieces), for a message that owns the pieces. Its [bytes](OwnedMessage::bytes) are none.
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: string name }")?;
    /// # let ty = schema.struct_type("P")?;
    /// # let codec = scrimp::Codec::new(&ty)?;
    /// # let name = ty.field::<str>("name")?;
    /// use bytes::Bytes;
    /// let body = vec![Bytes::from_static(b"\x0b\0\x01\0\0\0\x03A"), Bytes::from_static(b"da\0")];
    /// let owned = codec.decode_owned_pieces(body)?;
    /// assert_eq!(owned.message().get(name), "Ada");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As that.
    pub fn decode_owned_pieces(&self, pieces: Vec<Bytes>) -> Result<OwnedMessage, DecodeError> {
        self.decode_pieces_to_parts(Parts::new(None), pieces)
    }

    /// As [`decode_owned_pieces`](Self::decode_owned_pieces), in an arena of `pool`.
    ///
    /// # Errors
    ///
    /// As [`decode_pieces`](Self::decode_pieces).
    pub fn decode_owned_pieces_in(
        &self,
        pool: &ArenaPool,
        pieces: Vec<Bytes>,
    ) -> Result<OwnedMessage, DecodeError> {
        self.decode_pieces_to_parts(pool.parts(), pieces)
    }

    fn decode_pieces_to_parts(
        &self,
        parts: Box<Parts>,
        pieces: Vec<Bytes>,
    ) -> Result<OwnedMessage, DecodeError> {
        let raw = |message: Message<'_>| (message.record(), NonNull::from(message.layout()));
        match self.decode_pieces(parts.arena(), &pieces).map(raw) {
            Ok(record) => {
                let bytes = Bytes::from_owner(Kept { _pieces: pieces });
                // SAFETY: the record was just decoded into this arena from the pieces, whose buffers the bytes keep.
                Ok(unsafe { OwnedMessage::new(parts, &self.inner.ty, bytes, record) })
            }
            Err(error) => {
                parts.recycle();
                Err(error)
            }
        }
    }

    /// Fails where no message may be of `length` bytes: so nothing is allocated for it.
    fn require_size(&self, length: usize) -> Result<(), DecodeError> {
        let limits = &self.inner.limits;
        match limits.allows_size(length) {
            true => Ok(()),
            false => {
                let limit = limits.get_message_size();
                Err(DecodeError::at(0, DecodeErrorKind::MessageTooLarge { length, limit }))
            }
        }
    }

    /// Decodes `pieces` without joining them, where it is worth it: the record. The arena is left larger where it is not, or where they are no
    /// message.
    fn decode_apart(&self, pieces: &mut Pieces<'_>) -> Option<NonNull<u8>> {
        if pieces.len() <= JOINED {
            return None;
        }
        let Inner { limits, machine_code, .. } = &*self.inner;
        let (decoder, arena) = (MachineCode::pieces_decoder_of(&self.inner), pieces.arena());
        let mark = arena.mark();
        let mut size = (pieces.len() / FIRST_WINDOW).max(LEAST_WINDOW);
        loop {
            let decoded = match decoder {
                Some(decoder) => decoder.decode(limits, pieces, size),
                None => interpreter::decode_pieces(machine_code.plan_apart(), limits, pieces, size),
            };
            if let Some(Decoded { record, used }) = decoded
                && (used == pieces.len() || machine_code.plan_apart().options().stops_early)
            {
                return Some(record);
            }
            // SAFETY: the mark was taken above, no window is open, and what was decoded is dropped.
            unsafe { arena.rewind(mark) };
            // A larger window pays where more was borrowed than it takes; it helps where this one was used up.
            size *= GROWTH;
            if pieces.is_exhausted() || pieces.borrowed() < size {
                return None;
            }
        }
    }
}
