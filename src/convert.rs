//! [`Converter`]: messages of one schema as messages of another.

use std::panic::{RefUnwindSafe, UnwindSafe};

use scrimp_record::{DecodeError, Direction, Limits, UnknownFields};

use crate::arena::Arena;
use crate::codec::Codec;
use crate::error::{CompileError, EncodeError};
use crate::message::Message;
use crate::schema::StructType;

/// Turns messages of one type into messages of another, which is mostly the same struct in another [`Schema`](crate::Schema): a newer version
/// of the IDL, a service's own copy of it, or the same text parsed again.
///
/// A message belongs to the schema that its type is of, and handles of another do not read it. The converter takes it across as a peer would
/// that knows the other IDL: it encodes the message in Binary and decodes that as the other type. So fields go by id, those that the
/// other type does not know are left out, and those that it requires must be there. Strings end up in the arena. Fields that the message
/// has as [unknown](Message::unknown_fields) go along, and may be known to the other type; if its schema
/// [has room](crate::SchemaBuilder::keep_unknown_fields) for unknown fields, those that it does not know are kept as such.
///
/// ```
/// use scrimp::{Arena, Codec, Converter, Schema};
///
/// // A program that loads its IDL anew while it runs: messages of the old version are still queued.
/// let old = Schema::parse("shop.thrift", "struct Order { 1: i64 id }")?.struct_type("Order")?;
/// let new = Schema::parse("shop.thrift", "struct Order { 1: i64 id, 2: string note = \"-\" }")?.struct_type("Order")?;
/// let (id, note) = (new.field::<i64>("id")?, new.field::<str>("note")?);
///
/// let arena = Arena::new();
/// let queued = Codec::new(&old)?.decode(&arena, &[10, 0, 1, 0, 0, 0, 0, 0, 0, 0, 7, 0])?.copy_to(&arena);
/// assert!(queued.try_get(id).is_err()); // a handle of another schema
///
/// let mut upgrade = Converter::new(&old, &new)?;
/// let order = upgrade.convert(queued, &arena)?;
/// assert_eq!((order.get(id), order.get(note)), (7, "-"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// It keeps its codecs and its buffer from message to message, so make one and keep it. Threads have a clone each: the codecs are shared.
#[derive(Debug)]
pub struct Converter {
    from: Codec,
    to: Codec,
    buffer: Vec<u8>,
}

/// Why a message was not converted.
///
/// ```
/// use scrimp::{Arena, ConvertError, Converter, Schema};
/// let old = Schema::parse("p.thrift", "struct P { 1: optional i32 x }")?.struct_type("P")?;
/// let new = Schema::parse("p.thrift", "struct P { 1: required i32 x }")?.struct_type("P")?;
/// let arena = Arena::new();
/// let result = Converter::new(&old, &new)?.convert(old.builder(&arena).finish()?, &arena);
/// assert!(matches!(result, Err(ConvertError::Decode(_))), "`x` is required now");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ConvertError {
    /// The message is not of the type to convert from, or nested more deeply than [`Limits::MAX_DEPTH`].
    #[error(transparent)]
    Encode(#[from] EncodeError),
    /// The message is none of the type to convert to: it lacks a field that is required there, perhaps. Offsets are those of the message in
    /// Binary.
    #[error("the message is none of the other type: {0}")]
    Decode(DecodeError),
}

impl From<DecodeError> for ConvertError {
    fn from(error: DecodeError) -> Self {
        Self::Decode(error)
    }
}

/// The message is in memory already: converting it needs no protection from who sent it.
const LIMITS: Limits = Limits::new().depth(Limits::MAX_DEPTH).memory(u64::MAX, 0).message_size(u64::MAX);

impl Converter {
    /// A converter of messages of `from` into messages of `to`.
    ///
    /// # Errors
    ///
    /// When `from` is a [projection](crate::Mask::project), whose messages are not encoded.
    pub fn new(from: &StructType, to: &StructType) -> Result<Self, CompileError> {
        let codec = |ty: &StructType, direction| {
            let keeps_unknown = ty.schema().keeps_unknown_fields();
            let unknown_fields = if keeps_unknown { UnknownFields::Keep } else { UnknownFields::Skip };
            Codec::builder(ty).limits(LIMITS).direction(direction).unknown_fields(unknown_fields).build()
        };
        let (from, to) = (codec(from, Direction::Encode)?, codec(to, Direction::Decode)?);
        Ok(Self { from, to, buffer: Vec::new() })
    }

    /// `message` as a message of the other type, in `arena`. It refers to nothing else.
    ///
    /// # Errors
    ///
    /// When `message` is not of the type to convert from; and when it is none of the other type: a field is missing there, a union has no
    /// member, or a string, which was a binary or was never checked, is not UTF-8. The arena is then as before.
    pub fn convert<'a>(
        &mut self,
        message: Message<'_>,
        arena: &'a Arena,
    ) -> Result<Message<'a>, ConvertError> {
        self.buffer.clear();
        self.from.encode(message, &mut self.buffer)?;
        let mark = arena.memory().mark();
        let bytes = arena.alloc_bytes(&self.buffer);
        match self.to.decode(arena, bytes) {
            Ok(converted) => {
                let layout = arena.keep(converted.layout());
                // SAFETY: the record is of this layout, which the arena keeps, and refers to what is in the arena.
                Ok(unsafe { Message::new(converted.record(), layout) })
            }
            Err(error) => {
                // SAFETY: the mark was taken above, and the bytes, the only thing made since, are not used any more.
                unsafe { arena.memory().rewind(mark) };
                Err(error.into())
            }
        }
    }

    /// The type to convert from.
    pub fn from_type(&self) -> &StructType {
        self.from.message_type()
    }

    /// The type to convert to.
    pub fn to_type(&self) -> &StructType {
        self.to.message_type()
    }
}

impl Clone for Converter {
    fn clone(&self) -> Self {
        Self { from: self.from.clone(), to: self.to.clone(), buffer: Vec::new() }
    }
}

const _: () = {
    const fn is_unwind_safe<T: Send + Sync + UnwindSafe + RefUnwindSafe>() {}
    is_unwind_safe::<Converter>();
};
