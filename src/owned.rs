//! [`OwnedMessage`]: a message with everything that it needs.

use std::fmt;
use std::ptr::NonNull;

use bytes::Bytes;

use crate::arena::Arena;
use crate::message::Message;
use crate::schema::StructType;

/// A decoded message together with its bytes, arena and schema: to keep, to send to another thread, to share in an `Arc`.
///
/// ```
/// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: string name }")?;
/// # let ty = schema.struct_type("P")?;
/// # let codec = scrimp::Codec::new(&ty)?;
/// # let name = ty.field::<str>("name")?;
/// let bytes = bytes::Bytes::from_static(b"\x0b\0\x01\0\0\0\x03Ada\0");
/// let owned = codec.decode_owned(bytes)?;
/// let read = std::thread::spawn(move || owned.message().get(name).to_owned());
/// assert_eq!(read.join().expect("no panic"), "Ada");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct OwnedMessage {
    ty: StructType,
    bytes: Bytes,
    frozen: Frozen,
}

/// A record, and the arena that it lies in.
struct Frozen {
    record: NonNull<u8>,
    /// Keeps the record and what it points to; never used again.
    _arena: Arena,
}

// SAFETY: the record is complete and never written to again; the arena that it lies in moves along and is out of reach.
unsafe impl Send for Frozen {}
// SAFETY: as above: shared access only ever reads the record.
unsafe impl Sync for Frozen {}

impl OwnedMessage {
    /// # Safety
    ///
    /// `record` is a complete record of `ty` that refers to nothing but `arena` and the buffer of `bytes`.
    pub(crate) unsafe fn new(ty: StructType, arena: Arena, bytes: Bytes, record: NonNull<u8>) -> Self {
        Self { ty, bytes, frozen: Frozen { record, _arena: arena } }
    }

    /// The message.
    pub fn message(&self) -> Message<'_> {
        // SAFETY: the record is of this type; the memory that it refers to neither moves nor changes while `self` lives.
        unsafe { Message::new(self.frozen.record, self.ty.layout()) }
    }

    /// The bytes that the message was decoded from.
    pub fn bytes(&self) -> &Bytes {
        &self.bytes
    }

    /// The type of the message.
    pub fn message_type(&self) -> &StructType {
        &self.ty
    }
}

impl fmt::Debug for OwnedMessage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}
