//! What [`scrimp::Codec::recognise`] makes of bytes.

use scrimp::{Arena, Dialect, Protocol};

use crate::executors::codec_of;
use crate::harness::type_of;

const IDL: &str = "struct P { 1: string name, 2: double x } struct Q { 1: list<i32> ns }";
const BINARY: &[u8] = b"\x0b\0\x01\0\0\0\x03Ada\0";
const COMPACT: &[u8] = b"\x18\x03Ada\0";

/// A codec for `P` says that `bytes`, which it refuses, are `expected`.
#[track_caller]
fn check(protocol: Protocol, bytes: &[u8], expected: Option<&str>) {
    let codec = codec_of(&type_of(IDL, "P"), protocol);
    assert!(codec.decode(&Arena::new(), bytes).is_err(), "nothing is wrong");
    assert_eq!(codec.recognise(bytes).map(|found| found.to_string()).as_deref(), expected);
}

#[test]
fn other_protocols() {
    check(Protocol::Binary, COMPACT, Some("a message in the Compact protocol"));
    check(Protocol::Compact, BINARY, Some("a message in the Binary protocol"));
    let twice = [COMPACT, COMPACT].concat();
    check(Protocol::Binary, &twice, Some("messages that follow each other in the Compact protocol"));
    check(Protocol::Compact, &twice, Some("messages that follow each other in the Compact protocol"));
    // An unknown float.
    let fbthrift = [&b"\x18\x03Ada\x2d\x3f\x80\0"[..], b"\0\0"].concat();
    check(Protocol::Compact, &fbthrift, Some("a message in the Compact protocol, in fbthrift's dialect"));
}

#[test]
fn envelopes() {
    let strict = [b"\x80\x01\0\x01\0\0\0\x03get\0\0\0\x07", BINARY].concat();
    let expected = "an envelope of the Binary protocol: a call of `get`, whose struct starts at byte 15";
    check(Protocol::Binary, &strict, Some(expected));
    check(Protocol::Compact, &strict, Some(expected));
    let old = [b"\0\0\0\x03get\x02\0\0\0\x07", BINARY].concat();
    let expected = "an envelope of the Binary protocol: a reply of `get`, whose struct starts at byte 12";
    check(Protocol::Binary, &old, Some(expected));
    let compact = [b"\x82\x81\xac\x02\x03get", COMPACT].concat();
    let expected =
        "an envelope of the Compact protocol: a oneway call of `get`, whose struct starts at byte 8";
    check(Protocol::Compact, &compact, Some(expected));
    check(Protocol::Binary, &compact, Some(expected));
}

#[test]
fn frames() {
    let frame = |content: &[u8]| [&(content.len() as u32).to_be_bytes(), content].concat();
    let expected = "a frame, a 4-byte length and 11 bytes, with a message in the Binary protocol";
    check(Protocol::Binary, &frame(BINARY), Some(expected));
    check(Protocol::Binary, &[frame(BINARY), frame(BINARY)].concat(), Some(expected));
    let call = [b"\x80\x01\0\x01\0\0\0\x03get\0\0\0\x07", BINARY].concat();
    let expected = "a frame, a 4-byte length and 26 bytes, with an envelope of the Binary protocol: a call of `get`, \
                    whose struct starts at byte 15";
    check(Protocol::Binary, &frame(&call), Some(expected));
    let expected = "a frame, a 4-byte length and 6 bytes, with a message in the Compact protocol";
    check(Protocol::Binary, &frame(COMPACT), Some(expected));
    check(Protocol::Binary, &frame(b"\x77\x77\x77"), Some("a frame: a 4-byte length and 3 bytes"));
}

/// Nothing is made of bytes that could be anything, nor of a message of the right format that is wrong itself.
#[test]
fn nothing() {
    for bytes in [
        &b""[..],
        b"\0\0",
        b"\0\0\0\0",
        b"\0\0\0\x09abc",
        b"\x80\x01\0\x09\0\0\0\x01f\0\0\0\0",
        b"\x80\x01\0\x01\x7f\xff\xff\xff",
        b"\x82\x21\xff\xff\xff\xff\xff\xff",
        b"{\"name\": \"Ada\"}",
        b"\x0b\0\x01\0\0\0\x02a\xff\0",
        &BINARY[..9],
        &[BINARY, b"\x77"].concat(),
    ] {
        check(Protocol::Binary, bytes, None);
    }
}

#[test]
fn what_is_found_can_be_matched() {
    let codec = crate::executors::codec(&type_of(IDL, "Q"));
    let found = codec.recognise(b"\x19\x15\x02\0");
    let expected = scrimp::Recognised::Messages {
        protocol: Protocol::Compact,
        dialect: Dialect::Apache,
        several: false,
    };
    assert_eq!(found, Some(expected));
}
