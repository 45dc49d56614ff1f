//! [`PiecesDecoder`] and [`Gatherer`]: compiled plans with [blobs apart](scrimp_record::Blobs::Apart).

use std::ptr::NonNull;

use scrimp_record::blobs::{Gather, Pieces};
use scrimp_record::{Decoded, Limits};

use crate::Made;
use crate::compile::{Decoder, Encoder};

/// Decodes the messages of a plan with [blobs apart](scrimp_record::Blobs::Apart), which lie in pieces.
pub struct PiecesDecoder(Decoder);

/// Encodes the messages of a plan with [blobs apart](scrimp_record::Blobs::Apart), whose blobs are listed.
pub struct Gatherer(Encoder);

impl PiecesDecoder {
    /// `decoder` is that of a plan with blobs apart, and is not called but through this.
    pub(crate) fn new(decoder: Decoder) -> Self {
        Self(decoder)
    }

    /// Decodes the message that `pieces` start with, through a window of `size` bytes. Returns `None` if it is bad, if the memory does not
    /// suffice, or if the window is too small. [`interpreter::decode_pieces`](scrimp_record::interpreter::decode_pieces) does the same with the
    /// same plan.
    pub fn decode(&self, limits: &Limits, pieces: &mut Pieces<'_>, size: usize) -> Option<Decoded> {
        let (arena, len) = (pieces.arena(), pieces.len());
        let (start, end) = pieces.open(size).ok()?;
        let used = |after: NonNull<u8>| pieces.position(end.addr().get() - after.addr().get());
        // SAFETY: the range is that of the pieces' window, which was just opened; they are borrowed, and not touched here before the decoder
        // has returned.
        unsafe { self.0.decode_range(limits, arena, len, start.as_ptr()..end.as_ptr(), used) }
    }

    /// What was compiled for it.
    pub fn made(&self) -> Made {
        self.0.made()
    }
}

impl Gatherer {
    /// `encoder` is that of a plan with blobs apart, and is not called but through this.
    pub(crate) fn new(encoder: Encoder) -> Self {
        Self(encoder)
    }

    /// Writes `record` to `to` and lists its blobs there; returns how many bytes it wrote. Returns `None` if there is no room for them, or
    /// for the list, or if the record is nested more than `max_level` levels deep. [`interpreter::gather`](scrimp_record::interpreter::gather)
    /// does the same with the same plan.
    ///
    /// # Safety
    ///
    /// `record` is a complete record of the root of the plan that this was compiled from, and refers to nothing in `to`; what it refers to
    /// stays as it is while the blobs are used.
    #[inline]
    pub unsafe fn gather(&self, max_level: u32, record: NonNull<u8>, to: &mut Gather) -> Option<usize> {
        let (out, capacity) = to.open();
        // SAFETY: the caller promises that the record is complete and one of the root's. The range is the room of the gather, which was just
        // opened; it is borrowed, and not touched here before the encoder has returned.
        unsafe { self.0.encode(max_level, record, out, capacity) }
    }

    /// What was compiled for it.
    pub fn made(&self) -> Made {
        self.0.made()
    }
}
