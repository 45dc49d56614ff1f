//! The zlib transform of a THeader.

use flate2::{Compression, Decompress, FlushDecompress, Status};

use crate::error::{Limited, ReadErrorKind};

/// Its number.
pub(crate) const TRANSFORM: u32 = 1;

/// How much room is made at first for each byte of a stream; more where it is needed.
const EXPECTED_RATIO: usize = 4;

/// What `bytes` inflate to: all of them, to `limit` bytes at most. Memory grows with what comes out, and is bounded by the limit.
pub(crate) fn inflate(bytes: &[u8], limit: u32) -> Result<Vec<u8>, ReadErrorKind> {
    // One more than may come out tells that it is too much.
    let max = limit as usize + 1;
    let mut stream = Decompress::new(true);
    let mut inflated = Vec::with_capacity(bytes.len().saturating_mul(EXPECTED_RATIO).clamp(1, max));
    loop {
        let rest = &bytes[stream.total_in() as usize..];
        let before = inflated.len();
        let status = stream.decompress_vec(rest, &mut inflated, FlushDecompress::Finish);
        if inflated.len() > limit as usize {
            let (found, limit) = (inflated.len() as u64, limit.into());
            return Err(ReadErrorKind::Limit { what: Limited::Inflated, found, limit });
        }
        match status {
            Ok(Status::StreamEnd) if stream.total_in() == bytes.len() as u64 => return Ok(inflated),
            Ok(Status::Ok | Status::BufError) if inflated.len() == inflated.capacity() => {
                let more = inflated.capacity().min(max - inflated.len());
                inflated.reserve_exact(more);
            }
            Ok(Status::Ok) if inflated.len() > before => {}
            // It ends early, goes on behind its end, or is none.
            _ => return Err(ReadErrorKind::Zlib),
        }
    }
}

/// `bytes` as a stream.
pub(crate) fn deflate(bytes: &[u8]) -> Vec<u8> {
    let mut stream = flate2::Compress::new(Compression::default(), true);
    let mut deflated = Vec::with_capacity(bytes.len() / 2 + 64);
    loop {
        let rest = &bytes[stream.total_in() as usize..];
        match stream.compress_vec(rest, &mut deflated, flate2::FlushCompress::Finish) {
            Ok(Status::StreamEnd) => return deflated,
            Ok(Status::Ok | Status::BufError) => deflated.reserve(deflated.capacity()),
            Err(error) => unreachable!("a new stream takes any bytes: {error}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn streams_round_trip() {
        for len in [0, 1, 100, 10_000, 1_000_000] {
            let bytes: Vec<u8> =
                (0..len).map(|at: u32| (at.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
            for bytes in [bytes, vec![7; len as usize]] {
                let deflated = deflate(&bytes);
                assert_eq!(inflate(&deflated, len), Ok(bytes.clone()));
                if len > 0 {
                    let error = inflate(&deflated, len - 1).expect_err("the limit is lower");
                    let (what, limit) = (Limited::Inflated, u64::from(len) - 1);
                    assert_eq!(error, ReadErrorKind::Limit { what, found: len.into(), limit });
                }
            }
        }
    }

    #[test]
    fn streams_end_where_they_should() {
        let deflated = deflate(b"some text, some text, some more text");
        for cut in 0..deflated.len() {
            assert_eq!(inflate(&deflated[..cut], 1000), Err(ReadErrorKind::Zlib), "{cut}");
        }
        assert_eq!(inflate(&[&deflated[..], &[0]].concat(), 1000), Err(ReadErrorKind::Zlib));
        assert_eq!(inflate(b"no stream at all", 1000), Err(ReadErrorKind::Zlib));
    }
}
