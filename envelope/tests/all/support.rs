//! What the tests share.

use bytes::{Bytes, BytesMut};
use proptest::test_runner::Config;
use scrimp_envelope::{Deframer, Frame, Progress, ReadError, ReadErrorKind, ReadOptions};

/// `cases` cases for a property unless `PROPTEST_CASES` says otherwise. Failures print all that reproduces them, so no file keeps
/// them.
pub(crate) fn config(cases: u32) -> Config {
    let cases = match std::env::var_os("PROPTEST_CASES") {
        Some(_) => Config::default().cases,
        None => cases,
    };
    Config { cases, failure_persistence: None, ..Config::default() }
}

/// All messages that `bytes` are, when they come in pieces that end at `cuts`, and how many bytes are left of them. It is checked that
/// no more was asked for than there is, where the bytes are whole messages.
pub(crate) fn read_in_pieces(
    bytes: &[u8],
    options: &ReadOptions,
    cuts: impl IntoIterator<Item = usize>,
) -> Result<Vec<Frame>, ReadError> {
    let mut deframer = Deframer::new(*options);
    let mut buffer = BytesMut::new();
    let mut frames = Vec::new();
    let mut start = 0;
    for cut in cuts.into_iter().chain([bytes.len()]) {
        buffer.extend_from_slice(&bytes[start..cut]);
        start = cut;
        loop {
            match deframer.next(&mut buffer)? {
                Progress::Done(frame) => frames.push(frame),
                Progress::More(more) => {
                    assert!(more > 0);
                    let left = bytes.len() - cut;
                    assert!(buffer.is_empty() || left >= more, "{more} bytes asked for, {left} to come");
                    break;
                }
            }
        }
        assert_eq!(deframer.position() as usize + buffer.len(), cut);
    }
    assert!(buffer.is_empty(), "{} bytes are left", buffer.len());
    Ok(frames)
}

/// The messages that `bytes` are, whatever pieces they come in: whole, cut anywhere, byte by byte. Every truncation is checked to need
/// more.
pub(crate) fn read_in_all_ways(bytes: &[u8], options: &ReadOptions) -> Vec<Frame> {
    let whole = read_in_pieces(bytes, options, []).unwrap_or_else(|error| panic!("{bytes:02x?}: {error}"));
    for cut in 0..bytes.len() {
        assert_eq!(read_in_pieces(bytes, options, [cut]).as_ref(), Ok(&whole), "cut at {cut}");
    }
    assert_eq!(read_in_pieces(bytes, options, 1..bytes.len()).as_ref(), Ok(&whole), "byte by byte");
    // In memory that others share, too.
    let mut shared = Bytes::copy_from_slice(bytes);
    let mut deframer = Deframer::new(*options);
    for frame in &whole {
        assert_eq!(deframer.next(&mut shared), Ok(Progress::Done(frame.clone())));
    }
    whole
}

/// The one message that `bytes` are, in all ways.
#[track_caller]
pub(crate) fn read_one(bytes: &[u8], options: &ReadOptions) -> Frame {
    let mut frames = read_in_all_ways(bytes, options);
    assert_eq!(frames.len(), 1);
    for cut in 0..bytes.len() {
        let mut part = Bytes::copy_from_slice(&bytes[..cut]);
        match Deframer::new(*options).next(&mut part) {
            Ok(Progress::More(more)) => assert!((1..=bytes.len() - cut).contains(&more), "{cut}: {more}"),
            other => panic!("cut at {cut}: {other:?}"),
        }
        assert_eq!(part.len(), cut, "nothing is taken");
    }
    frames.remove(0)
}

/// Why `bytes` are refused, and where: the same whatever pieces they come in.
#[track_caller]
pub(crate) fn failure(bytes: &[u8], options: &ReadOptions) -> (usize, ReadErrorKind) {
    let of = |frames: Result<Vec<Frame>, ReadError>| {
        let error = frames.expect_err("it is refused");
        (error.offset(), error.kind())
    };
    let read = |cuts: Vec<usize>| {
        let mut deframer = Deframer::new(*options);
        let mut buffer = BytesMut::new();
        let mut start = 0;
        for cut in cuts.into_iter().chain([bytes.len()]) {
            buffer.extend_from_slice(&bytes[start..cut]);
            start = cut;
            let before = buffer.clone();
            match deframer.next(&mut buffer) {
                Ok(Progress::Done(frame)) => return Ok(vec![frame]),
                Ok(Progress::More(_)) => {}
                Err(error) => {
                    assert_eq!(deframer.next(&mut buffer), Err(error.clone()), "it stays refused");
                    assert!(before.ends_with(&buffer), "nothing but empty frames is taken");
                    return Err(error);
                }
            }
        }
        Ok(Vec::new())
    };
    let whole = of(read(Vec::new()));
    let bytewise = of(read((1..bytes.len()).collect()));
    assert_eq!(whole.1, bytewise.1, "{bytes:02x?}");
    whole
}
