//! Buffers for what is read and written: a connection has them while it has use for them, so that idle ones hold none.

use std::cell::RefCell;

use bytes::BytesMut;

/// The bytes of a buffer: several small messages, or the start of a long one.
pub(super) const LEN: usize = 32 << 10;

/// With less room than this, a buffer is not read into.
pub(super) const LEAST: usize = LEN / 8;

/// How many buffers a thread keeps.
const KEPT: usize = 64;

thread_local! {
    static BUFFERS: RefCell<Vec<BytesMut>> = const { RefCell::new(Vec::new()) };
}

/// An empty buffer.
pub(super) fn take() -> BytesMut {
    let kept = BUFFERS.with_borrow_mut(Vec::pop);
    kept.unwrap_or_else(|| BytesMut::with_capacity(LEN))
}

/// Gives a buffer back. One whose memory others share is let go: it is freed with the last of them.
pub(super) fn give_back(mut buffer: BytesMut) {
    buffer.clear();
    BUFFERS.with_borrow_mut(|kept| {
        if kept.len() < KEPT && buffer.try_reclaim(LEN) && buffer.capacity() <= 4 * LEN {
            kept.push(buffer);
        }
    });
}
