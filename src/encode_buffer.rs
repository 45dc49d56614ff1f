//! [`EncodeBuffer`]: what messages are appended to.

use std::ptr::NonNull;

use bytes::BytesMut;

use crate::pool::PooledBuffer;

/// A buffer that [`Codec::encode`](crate::Codec::encode) appends to: a `Vec<u8>`, a [`BytesMut`], or a [`PooledBuffer`]. To others write with
/// [`encode_to_buf`](crate::Codec::encode_to_buf), to slices with [`encode_into`](crate::Codec::encode_into).
///
/// ```
/// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: string name }")?;
/// # let ty = schema.struct_type("P")?;
/// use scrimp::{Codec, EncodeBuffer, EncodeError, Message};
///
/// fn write_all<B: EncodeBuffer>(codec: &Codec, messages: &[Message<'_>], out: &mut B) -> Result<usize, EncodeError> {
///     messages.iter().map(|message| codec.encode(*message, out)).sum()
/// }
///
/// let codec = Codec::new(&ty)?;
/// let arena = scrimp::Arena::new();
/// let message = ty.builder(&arena).finish()?;
/// let mut out = bytes::BytesMut::new();
/// assert_eq!(write_all(&codec, &[message, message], &mut out)?, 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub trait EncodeBuffer: sealed::Buffer {}

impl<B: sealed::Buffer + ?Sized> EncodeBuffer for B {}

pub(crate) mod sealed {
    use super::NonNull;

    /// # Safety
    ///
    /// Implementors return room that is theirs, and that nothing else refers to.
    pub unsafe trait Buffer {
        /// The start and the size of the room behind what the buffer holds, which is writable and may be uninitialised.
        fn room(&mut self) -> (NonNull<u8>, usize);

        /// Makes room for `size` bytes at least.
        fn make_room(&mut self, size: usize);

        /// Counts the next `written` bytes in.
        ///
        /// # Safety
        ///
        /// As many bytes of the room are initialised.
        unsafe fn advance(&mut self, written: usize);
    }
}

macro_rules! buffer {
    ($buffer:ty) => {
        // SAFETY: the spare capacity is the buffer's own, which is borrowed mutably.
        unsafe impl sealed::Buffer for $buffer {
            #[inline]
            fn room(&mut self) -> (NonNull<u8>, usize) {
                let spare = self.spare_capacity_mut();
                (NonNull::from(&mut *spare).cast(), spare.len())
            }

            #[inline]
            fn make_room(&mut self, size: usize) {
                self.reserve(size);
            }

            #[inline]
            unsafe fn advance(&mut self, written: usize) {
                let len = self.len() + written;
                // SAFETY: the caller has initialised these bytes, which are within the capacity.
                unsafe { self.set_len(len) };
            }
        }
    };
}

buffer!(Vec<u8>);
buffer!(BytesMut);
buffer!(PooledBuffer);
