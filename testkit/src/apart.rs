//! Messages with their blobs apart: executors beneath the API, compared with each other and with the same messages in one run of bytes.

use std::ptr::NonNull;

use scrimp_record::blobs::{Gather, Pieces};
use scrimp_record::{Arena, Decoded, Limits, Plan, interpreter};

use crate::rng::Rng;

/// Decodes pieces, as [`interpreter::decode_pieces`] does.
pub type DecodePieces<'e> = &'e dyn Fn(&Limits, &mut Pieces<'_>, usize) -> Option<Decoded>;

/// Encodes a complete record, no more than so many levels deep, as [`interpreter::gather`] does.
pub type GatherRecord<'e> = &'e dyn Fn(u32, NonNull<u8>, &mut Gather) -> Option<usize>;

/// `bytes`, cut anywhere; some pieces may be empty, but no two that follow each other: a source that gives zeros for ever comes to an end.
pub fn cut<'b>(mut bytes: &'b [u8], rng: &mut Rng) -> Vec<&'b [u8]> {
    let most = *rng.pick(&[1, 8, 100, 1000, 100_000]);
    let mut pieces: Vec<&[u8]> = Vec::new();
    while !bytes.is_empty() {
        let least = usize::from(pieces.last().is_some_and(|last| last.is_empty()));
        let (piece, rest) = bytes.split_at(rng.below(most + 1).clamp(least, bytes.len()));
        pieces.push(piece);
        bytes = rest;
    }
    pieces
}

/// Decodes `bytes` in pieces, through windows of any size, and encodes what they are to segments, from any threshold on. Fails where
/// machine code does not do what the interpreter does, by a `plan` with blobs apart, or either does not do what happens to bytes in one run.
#[track_caller]
pub fn check(
    plan: &Plan,
    decode_compiled: DecodePieces<'_>,
    gather_compiled: GatherRecord<'_>,
    limits: &Limits,
    bytes: &[u8],
    rng: &mut Rng,
) {
    let arenas = [(); 3].map(|()| Arena::new());
    let joined = interpreter::decode(plan, limits, &arenas[0], bytes).ok();
    let joined = joined.map(|decoded| (decoded, encoded(plan, limits, &decoded)));
    let pieces = cut(bytes, rng);
    let size = rng.below(bytes.len() + 2);
    let interpret: DecodePieces<'_> =
        &|limits, pieces, size| interpreter::decode_pieces(plan, limits, pieces, size);
    let executors = [(interpret, &arenas[1]), (decode_compiled, &arenas[2])];
    let decoded = executors.map(|(decode, arena)| {
        let mut pieces = Pieces::new(arena, pieces.iter().copied()).expect("memory");
        let decoded = decode(limits, &mut pieces, size);
        let hint = "the window was not too small";
        assert!(decoded.is_some() || joined.is_none() || !pieces.is_exhausted(), "{hint}");
        decoded
    });
    let used = decoded.map(|decoded| decoded.map(|decoded| decoded.used));
    assert_eq!(used[0], used[1], "the executors differ in what {} pieces are", pieces.len());
    for decoded in decoded.into_iter().flatten() {
        let (joined, bytes) = joined.as_ref().expect("joined, it is a message too");
        assert_eq!(decoded.used, joined.used);
        assert_eq!(encoded(plan, limits, &decoded), *bytes);
        check_gathering(plan, gather_compiled, limits, &decoded, bytes, rng);
    }
    if let Some((decoded, bytes)) = joined {
        check_gathering(plan, gather_compiled, limits, &decoded, &bytes, rng);
    }
}

/// The bytes of a record.
fn encoded(plan: &Plan, limits: &Limits, decoded: &Decoded) -> Vec<u8> {
    let depth = limits.get_depth();
    // SAFETY: the record was just decoded by this plan, and has nothing to do with the output.
    unsafe {
        let len = interpreter::encoded_len(plan, depth, decoded.record).expect("no deeper than decoded");
        let mut out = vec![0; len];
        let start = NonNull::from(&mut *out).cast();
        assert_eq!(interpreter::encode(plan, depth, decoded.record, start, len), Ok(len));
        out
    }
}

#[track_caller]
fn check_gathering(
    plan: &Plan,
    gather_compiled: GatherRecord<'_>,
    limits: &Limits,
    decoded: &Decoded,
    expected: &[u8],
    rng: &mut Rng,
) {
    let threshold = *rng.pick(&[0, 32, 33, 64, 200, 1000, usize::MAX]);
    let max_level = *rng.pick(&[limits.get_depth(), limits.get_depth(), 1, 2, 3]);
    let record = decoded.record;
    let interpret: GatherRecord<'_> = &|max_level, record, to| {
        // SAFETY: the record was decoded by this plan, and its blobs are not used for longer than it.
        unsafe { interpreter::gather(plan, max_level, record, to) }.ok()
    };
    let gathered = [interpret, gather_compiled].map(|gather| {
        let mut to = Gather::default();
        to.clear(threshold);
        let written = gather(max_level, record, &mut to).or_else(|| {
            // SAFETY: the record was decoded by this plan.
            let len = unsafe { interpreter::gathered_len(plan, max_level, record, to.threshold()) };
            to.reserve(len.ok()?);
            Some(gather(max_level, record, &mut to).expect("there is enough room"))
        })?;
        // SAFETY: so many bytes were just written.
        unsafe { to.close(written) }.expect("it is short");
        assert_eq!(to.total(), expected.len());
        // SAFETY: the record and all that it refers to are still there.
        let blobs = to.blobs().iter().map(|blob| (blob.at, unsafe { blob.bytes() }.as_ptr_range()));
        let blobs: Vec<_> = blobs.collect();
        let mut joined = Vec::new();
        let mut at = 0;
        for blob in to.blobs() {
            joined.extend_from_slice(&to.bytes()[at..blob.at]);
            // SAFETY: as above.
            joined.extend_from_slice(unsafe { blob.bytes() });
            at = blob.at;
        }
        joined.extend_from_slice(&to.bytes()[at..]);
        assert_eq!(joined, expected, "{} blobs", blobs.len());
        Some(blobs)
    });
    assert_eq!(gathered[0], gathered[1], "the executors differ in blobs of {threshold} bytes and more");
    assert!(gathered[0].is_some() || max_level < limits.get_depth(), "it is no deeper than it was decoded");
}
