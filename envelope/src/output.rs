//! [`Output`]: growing buffers that messages are written to.

use bytes::BytesMut;

/// A buffer that messages are appended to: [`Vec<u8>`] or [`BytesMut`]. What was written can be patched, so that lengths are
/// known when they are needed and nothing is copied.
///
/// ```
/// use scrimp_envelope::{Envelope, MessageFormat, MessageKind, Output};
/// fn call(out: &mut impl Output) {
///     let envelope = Envelope { name: "add", kind: MessageKind::Call, seqid: 1 };
///     envelope.write(MessageFormat::Compact, out).expect("a short name");
///     out.put(&[0]);
/// }
/// let (mut vec, mut bytes) = (Vec::new(), bytes::BytesMut::new());
/// call(&mut vec);
/// call(&mut bytes);
/// assert_eq!(vec, bytes);
/// ```
pub trait Output: private::Sealed {
    /// How many bytes it holds.
    fn len(&self) -> usize;

    /// Whether it holds none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Makes room for as many more bytes.
    fn reserve(&mut self, additional: usize);

    /// Appends `bytes`.
    fn put(&mut self, bytes: &[u8]);

    /// Drops what is beyond the first `len` bytes.
    fn truncate(&mut self, len: usize);

    /// What it holds.
    fn written(&mut self) -> &mut [u8];
}

mod private {
    pub trait Sealed {}
    impl Sealed for Vec<u8> {}
    impl Sealed for bytes::BytesMut {}
}

impl Output for Vec<u8> {
    #[inline]
    fn len(&self) -> usize {
        self.len()
    }

    #[inline]
    fn reserve(&mut self, additional: usize) {
        self.reserve(additional);
    }

    #[inline]
    fn put(&mut self, bytes: &[u8]) {
        self.extend_from_slice(bytes);
    }

    #[inline]
    fn truncate(&mut self, len: usize) {
        self.truncate(len);
    }

    #[inline]
    fn written(&mut self) -> &mut [u8] {
        self
    }
}

impl Output for BytesMut {
    #[inline]
    fn len(&self) -> usize {
        self.len()
    }

    #[inline]
    fn reserve(&mut self, additional: usize) {
        self.reserve(additional);
    }

    #[inline]
    fn put(&mut self, bytes: &[u8]) {
        self.extend_from_slice(bytes);
    }

    #[inline]
    fn truncate(&mut self, len: usize) {
        self.truncate(len);
    }

    #[inline]
    fn written(&mut self) -> &mut [u8] {
        self
    }
}
