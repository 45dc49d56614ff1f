//! Advice about bytes of another format than they are read as.

use crate::{advice, scrimp_with_input, success_text, temporary};

const IDL: &str = "struct Named { 1: required string name, 2: optional double x }\nservice Names { Named get(1: string name) }";
const BINARY: &[u8] = b"\x0b\0\x01\0\0\0\x03Ada\0";
const COMPACT: &[u8] = b"\x18\x03Ada\0";

/// What a command for `Named` advises about `input`.
#[track_caller]
fn advised(command: &[&str], input: &[u8]) -> String {
    let name = format!("hints_{:?}.thrift", std::thread::current().id());
    let idl = temporary(&name, IDL).display().to_string();
    let text = advice(scrimp_with_input(command.iter().chain(&["--idl", &idl, "--type", "Named"]), input));
    text.trim_start_matches("  help: ").to_owned()
}

#[test]
fn other_protocols() {
    let (binary, compact) = (["decode"], ["decode", "--protocol", "compact"]);
    let expected = "the bytes look like a message in the Compact protocol: `--protocol compact`";
    assert_eq!(advised(&binary, COMPACT), expected);
    assert_eq!(advised(&["decode", "--all"], COMPACT), expected);
    let expected = "the bytes look like a message in the Binary protocol: `--protocol binary`";
    assert_eq!(advised(&compact, BINARY), expected);
    let transcode = ["transcode", "--to", "binary", "--from", "binary"];
    let expected =
        "the bytes look like messages that follow each other in the Compact protocol: `--from compact --all`";
    assert_eq!(advised(&transcode, &COMPACT.repeat(2)), expected);
    let expected =
        "the bytes look like messages that follow each other in the Compact protocol: `--protocol compact`";
    assert_eq!(advised(&["decode", "--all"], &COMPACT.repeat(3)), expected);
    let float = b"\x18\x03Ada\x2d\x3f\x80\0\0\0";
    let expected =
        "the bytes look like a message in the Compact protocol, in fbthrift's dialect: `--dialect fbthrift`";
    assert_eq!(advised(&compact, float), expected);
    let expected = "the bytes look like a message in the Compact protocol, in fbthrift's dialect: `--protocol compact \
                    --dialect fbthrift`";
    assert_eq!(advised(&binary, float), expected);
}

#[test]
fn transports() {
    let call = [b"\x80\x01\0\x01\0\0\0\x03get\0\0\0\x07", BINARY].concat();
    let expected = "the bytes look like an envelope of the Binary protocol: a call of `get`, whose struct starts at byte 15; \
                    `scrimp decode --message --service Names` reads whole messages";
    assert_eq!(advised(&["decode"], &call), expected);
    assert_eq!(advised(&["decode", "--all"], &call), expected);
    let old = [b"\0\0\0\x03get\x01\0\0\0\x07", BINARY].concat();
    let text = advised(&["decode"], &old);
    assert!(text.starts_with("the bytes look like an envelope of the Binary protocol: a call"), "{text}");
    assert!(
        text.ends_with("`scrimp decode --message --service Names --protocol binary` reads whole messages"),
        "{text}"
    );
    let compact = [b"\x82\x21\x07\x03get", COMPACT].concat();
    let text = advised(&["decode", "--protocol", "compact"], &compact);
    assert!(
        text.contains("an envelope of the Compact protocol: a call of `get`, whose struct starts at byte 7"),
        "{text}"
    );
    let frame = [&[0, 0, 0, 11], BINARY].concat();
    assert_eq!(
        advised(&["decode"], &frame),
        "the bytes look like a frame, a 4-byte length and 11 bytes, with a message in the Binary protocol; `tail -c +5` drops the \
         length"
    );
    let frame = [&[0, 0, 0, 26], &call[..]].concat();
    let text = advised(&["decode"], &frame);
    assert!(text.ends_with("`scrimp decode --message --service Names` reads whole messages"), "{text}");
    let frame = [&[0, 0, 0, 23], &old[..]].concat();
    let text = advised(&["decode"], &frame);
    assert!(
        text.ends_with("--service Names --framing framed --protocol binary` reads whole messages"),
        "{text}"
    );
    // The advice is followed.
    let idl = temporary("transports.thrift", IDL).display().to_string();
    for (message, options) in [
        (&call, &[][..]),
        (&old, &["--protocol", "binary"]),
        (&frame, &["--framing", "framed", "--protocol", "binary"]),
    ] {
        let args = ["decode", "--idl", &idl, "--message", "--service", "Names"];
        let line = success_text(scrimp_with_input(args.iter().chain(options), message));
        assert!(line.contains("\"args\":{\"name\":\"Ada\"}"), "{line}");
    }
    // A method that no service has, or that several have.
    let text = advised(&["decode"], &[b"\x80\x01\0\x01\0\0\0\x03put\0\0\0\x07", BINARY].concat());
    assert!(text.ends_with("`scrimp decode --message --service SERVICE` reads whole messages"), "{text}");
}

/// What has a sign of its own, which no struct starts with.
#[test]
fn headers_and_json() {
    let call = [b"\x80\x01\0\x01\0\0\0\x03get\0\0\0\x07", BINARY].concat();
    let with_header = |magic: &[u8]| [&[0, 0, 0, 40], magic, b"\0\0\0\0\0\x07\0\x01\0\0\0\0", &call].concat();
    let json = b"[1,\"get\",1,7,{\"1\":{\"str\":\"Ada\"}}]";
    for (input, found) in [
        (with_header(b"\x0f\xff"), "a frame with Apache Thrift's header (THeader)"),
        (with_header(b"\x10\0"), "a frame with Kitex's header (TTHeader)"),
        (json.to_vec(), "a message in Thrift's JSON protocol"),
    ] {
        for command in [&["decode"][..], &["transcode", "--from", "compact", "--to", "binary"]] {
            let expected = format!(
                "the bytes look like {found}; `scrimp decode --message --service SERVICE` reads whole messages"
            );
            assert_eq!(advised(command, &input), expected);
        }
        let idl = temporary("headers_and_json.thrift", IDL).display().to_string();
        let args = ["decode", "--idl", &idl, "--message", "--service", "Names"];
        assert!(success_text(scrimp_with_input(args, &input)).contains("\"args\":{\"name\":\"Ada\"}"));
    }
}

#[test]
fn kinds_of_envelopes() {
    let of_kind =
        |kind| advised(&["decode"], &[b"\x80\x01\0", &[kind][..], b"\0\0\0\x03get\0\0\0\x07\0"].concat());
    for (kind, name) in [(1, "a call"), (2, "a reply"), (3, "an exception"), (4, "a oneway call")] {
        let text = of_kind(kind);
        let expected = format!(
            "{name} of `get`, whose struct starts at byte 15; `scrimp decode --message --service Names` reads whole messages"
        );
        assert!(text.ends_with(&expected), "{text}");
    }
}

/// To a type without required fields the zeros that a frame starts with are messages; the advice comes with the first error.
#[test]
fn frames_read_as_messages() {
    let idl =
        temporary("frames_read.thrift", "struct Loose { 1: optional string name }").display().to_string();
    let all = |command: &[&str], input: &[u8]| {
        scrimp_with_input(command.iter().chain(&["--idl", &idl, "--type", "Loose", "--all"]), input)
    };
    let frame = |content: &[u8]| [&(content.len() as u32).to_be_bytes(), content].concat();
    let expected = "  help: the bytes look like a frame, a 4-byte length and 11 bytes, with a message in the Binary protocol; \
                    `tail -c +5` drops the length; `--all` does not read frames, each has its length";
    let frames = frame(BINARY).repeat(3);
    let transcode = ["transcode", "--from", "binary", "--to", "compact"];
    for command in [&["decode"][..], &["decode", "--keep-going"], &transcode] {
        assert_eq!(advice(all(command, &frames)), expected);
    }
    // A long one, of which the start alone is kept.
    let name = [b"\x0b\0\x01\0\x01\x86\xa0", &[b'x'; 100_000][..], b"\0"].concat();
    let call = [b"\x80\x01\0\x01\0\0\0\x03get\0\0\0\x07", &name[..]].concat();
    let text = advice(all(&["decode"], &frame(&call)));
    assert!(
        text.contains("100023 bytes, with an envelope of the Binary protocol: a call of `get`"),
        "{text}"
    );
}

#[test]
fn messages_that_end_early() {
    let expected =
        "the bytes are messages that follow each other in the Binary protocol: `--all` reads them one by one";
    assert_eq!(advised(&["decode"], &BINARY.repeat(2)), expected);
    let expected = "the message ends at byte 11 of 16, and what follows is not another one; `--ignore-trailing` reads it all the \
                    same, but perhaps the bytes are of another type or protocol";
    assert_eq!(advised(&["decode"], &[BINARY, b"12345"].concat()), expected);
    let expected = "`--all` encodes values that follow each other, `--ignore-trailing` the first one alone";
    assert_eq!(advised(&["encode"], b"{\"name\": \"Ada\"} {\"name\": \"Bob\"}"), expected);
}

#[test]
fn text() {
    let hex = "the input looks like hex digits: `--input-format hex`";
    assert_eq!(advised(&["decode"], b"0b0001 00000003 416461 00\n"), hex);
    let base64 = "the input looks like base64 digits: `--input-format base64`";
    assert_eq!(advised(&["decode"], b"CwABAAAAA0FkYQA=\n"), base64);
    // Digits of the other protocol are digits too.
    assert_eq!(advised(&["decode"], b"18 03 416461 00"), hex);
    let json = "the input looks like JSON, which `scrimp encode` reads";
    assert_eq!(advised(&["decode"], b" {\"name\": \"Ada\"}\n"), json);
}

/// There is none where there is nothing to say.
#[test]
fn none() {
    for input in [&b""[..], b"\0", b"\x0b\0\x01\0\0\0\x02a", b"\x77", b"hello"] {
        assert_eq!(advised(&["decode"], input), "", "{input:?}");
    }
}
