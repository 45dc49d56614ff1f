//! `--message`: what clients and servers send, to lines of JSON and back.

use std::process::Output;

use scrimp::{Dialect, Protocol};
use scrimp_envelope::{Dress, Envelope, Framing, Header, MessageKind, tjson};
use scrimp_testkit::corpus::Corpus;
use serde_json::{Value, json};

use crate::streams::Running;
use crate::{advice, bad_data, complaints, scrimp, scrimp_with_input, success, success_text, temporary};

const IDL: &str = "\
struct Point { 1: i32 x, 2: optional double y }
exception Missing { 1: string why }
service Base { void ping() }
service Calc extends Base {
    i32 add(1: i32 a), Point find(1: required i64 id) throws (1: Missing missing, 2: Missing gone), oneway void tell(1: string text)
}
service Other { i32 add(1: i32 a), void pong() }
";

/// A call of `add` with 7, its arguments alone, in Binary and in Compact.
const CALL: &[u8] = b"\x80\x01\0\x01\0\0\0\x03add\0\0\0\x01\x08\0\x01\0\0\0\x07\0";
const COMPACT_CALL: &[u8] = b"\x82\x21\x01\x03add\x15\x0e\0";
const JSON_CALL: &[u8] = b"[1,\"add\",1,1,{\"1\":{\"i32\":7}}]";

fn idl(name: &str) -> String {
    temporary(name, IDL).display().to_string()
}

/// Runs a subcommand for whole messages of `Calc`.
fn calc(idl: &str, command: &[&str], input: &[u8]) -> Output {
    let options = ["--message", "--service", "Calc", "--idl", idl];
    scrimp_with_input(command.iter().chain(&options), input)
}

fn decode(idl: &str, options: &[&str], input: &[u8]) -> String {
    success_text(calc(idl, &[&["decode"], options].concat(), input))
}

fn encode(idl: &str, options: &[&str], lines: &str) -> Vec<u8> {
    success(calc(idl, &[&["encode"], options].concat(), lines.as_bytes()))
}

fn values(lines: &str) -> Vec<Value> {
    lines.lines().map(|line| serde_json::from_str(line).expect("an object on each line")).collect()
}

/// `content` behind its length.
fn frame(content: &[u8]) -> Vec<u8> {
    [&(content.len() as u32).to_be_bytes(), content].concat()
}

/// What each protocol has for the struct of a message, and what a line has.
struct Case {
    name: &'static str,
    kind: MessageKind,
    binary: &'static [u8],
    compact: &'static [u8],
    json: &'static str,
    body: Value,
}

/// Every kind of message, and every kind of reply.
fn cases() -> [Case; 8] {
    let call = |name, kind| Case {
        name,
        kind,
        binary: b"\x08\0\x01\0\0\0\x07\0",
        compact: b"\x15\x0e\0",
        json: "{\"1\":{\"i32\":7}}",
        body: json!({"args": {"a": 7}}),
    };
    let reply = |name, binary, compact, json, body| Case {
        name,
        kind: MessageKind::Reply,
        binary,
        compact,
        json,
        body,
    };
    [
        call("add", MessageKind::Call),
        call("Calc:add", MessageKind::Call),
        Case {
            name: "tell",
            kind: MessageKind::Oneway,
            binary: b"\x0b\0\x01\0\0\0\x02hi\0",
            compact: b"\x18\x02hi\0",
            json: "{\"1\":{\"str\":\"hi\"}}",
            body: json!({"args": {"text": "hi"}}),
        },
        reply(
            "find",
            b"\x0c\0\0\x08\0\x01\0\0\0\x05\x04\0\x02\x3f\xe0\0\0\0\0\0\0\0\0",
            // The double is put in by the dialect.
            b"\x0c\0\x15\x0a\0\0",
            "{\"0\":{\"rec\":{\"1\":{\"i32\":5},\"2\":{\"dbl\":0.5}}}}",
            json!({"result": {"x": 5, "y": 0.5}}),
        ),
        reply("ping", b"\0", b"\0", "{}", json!({"result": null})),
        reply("add", b"\0", b"\0", "{}", json!({})),
        reply(
            "find",
            b"\x0c\0\x02\x0b\0\x01\0\0\0\x02no\0\0",
            b"\x2c\x18\x02no\0\0",
            "{\"2\":{\"rec\":{\"1\":{\"str\":\"no\"}}}}",
            json!({"exception": {"gone": {"why": "no"}}}),
        ),
        Case {
            name: "fnd",
            kind: MessageKind::Exception,
            binary: b"\x0b\0\x01\0\0\0\x02no\x08\0\x02\0\0\0\x01\0",
            compact: b"\x18\x02no\x15\x02\0",
            json: "{\"1\":{\"str\":\"no\"},\"2\":{\"i32\":1}}",
            body: json!({"error": {"type": 1, "message": "no"}}),
        },
    ]
}

/// The bytes of every case in every protocol and framing, each with what its line has beside the members of the envelope.
fn all_messages() -> Vec<(Vec<u8>, Value)> {
    let headers = [
        Header::Int { key: 9, value: "add" },
        Header::Text { key: "k", value: "v" },
        Header::Text { key: "é", value: "" },
        Header::Token("secret"),
    ];
    let texts = &headers[1..3];
    let unframed = Dress::new(Framing::Unframed);
    let ttheader = Dress::new(Framing::TTHeader);
    let theader = Dress::new(Framing::THeader);
    let dresses: [(Dress, &[Header<'_>], Value); 8] = [
        (unframed, &[], json!({"framing": "unframed"})),
        (Dress::new(Framing::Framed), &[], json!({"framing": "framed"})),
        (theader, &[], json!({"framing": "theader"})),
        (
            theader.with_flags(7).with_sequence(1),
            texts,
            json!({"framing": "theader", "flags": 7, "sequence": 1}),
        ),
        (theader.with_zlib(true), texts, json!({"framing": "theader", "zlib": true})),
        (ttheader, &headers, json!({"framing": "ttheader", "int_headers": {"9": "add"}, "token": "secret"})),
        (ttheader.with_framed_payload(true), &[], json!({"framing": "ttheader", "framed_payload": true})),
        // What Kitex writes, whatever the protocol.
        (ttheader.with_protocol_id(0), &[], json!({"framing": "ttheader"})),
    ];
    let mut messages = Vec::new();
    for case in &cases() {
        let envelope = Envelope { name: case.name, kind: case.kind, seqid: -5 };
        let (service, method) = match case.name.split_once(':') {
            Some((service, method)) => (json!(service), method),
            None => (Value::Null, case.name),
        };
        let expected = |parts: &[&Value]| {
            let mut line = json!({"service": service, "method": method, "type": case.kind.to_string(), "seqid": -5, "headers": {}});
            for (key, value) in
                parts.iter().chain(&[&case.body]).flat_map(|part| part.as_object().expect("an object"))
            {
                line[key] = value.clone();
            }
            line
        };
        for (dress, headers, dressed) in &dresses {
            for (protocol, dialect) in [
                (Protocol::Binary, Dialect::Apache),
                (Protocol::Compact, Dialect::Apache),
                (Protocol::Compact, Dialect::Fbthrift),
            ] {
                let mut body = if protocol == Protocol::Binary { case.binary } else { case.compact }.to_vec();
                if protocol == Protocol::Compact && case.body["result"]["y"].is_f64() {
                    let half = if dialect == Dialect::Apache {
                        0.5_f64.to_le_bytes()
                    } else {
                        0.5_f64.to_be_bytes()
                    };
                    let at = body.len() - 2;
                    body.splice(at..at, [&[0x17][..], &half].concat());
                }
                let mut bytes = Vec::new();
                let dress = dress.with_protocol(protocol, dialect);
                let written = dress.write(&mut bytes, headers, &envelope, |out| {
                    out.extend_from_slice(&body);
                    Ok::<_, scrimp_envelope::WriteError>(())
                });
                written.expect("it can be written");
                let mut line =
                    expected(&[dressed, &json!({"protocol": format!("{protocol:?}").to_lowercase()})]);
                if dialect == Dialect::Fbthrift {
                    line["dialect"] = json!("fbthrift");
                }
                if let Some(id) = dress.protocol_id() {
                    line["protocol_id"] = json!(id);
                }
                if !headers.is_empty() {
                    line["headers"] = json!({"k": "v", "é": ""});
                }
                messages.push((bytes, line));
            }
        }
        let mut text = Vec::new();
        let written = tjson::write_message(&envelope, &mut text, |out| {
            out.extend_from_slice(case.json.as_bytes());
            Ok::<_, ()>(())
        });
        written.expect("it can be written");
        messages.push((text.clone(), expected(&[&json!({"framing": "unframed", "protocol": "json"})])));
        messages.push((frame(&text), expected(&[&json!({"framing": "framed", "protocol": "json"})])));
    }
    messages
}

/// One after another, whatever they are in; and back to the same bytes.
#[test]
fn round_trips() {
    let idl = idl("round_trips.thrift");
    let messages = all_messages();
    let bytes: Vec<u8> = messages.iter().flat_map(|(bytes, _)| bytes.clone()).collect();
    let lines = decode(&idl, &["--dialect", "fbthrift"], &bytes);
    let found = values(&lines);
    assert_eq!(found.len(), messages.len());
    for (line, (bytes, expected)) in found.iter().zip(&messages) {
        assert_eq!(line, expected, "{}", bytes.escape_ascii());
    }
    assert!(encode(&idl, &[], &lines) == bytes, "the bytes are others");
    for executor in ["jit", "interpreter"] {
        let options = ["--dialect", "fbthrift", "--executor", executor];
        assert!(decode(&idl, &options, &bytes) == lines && encode(&idl, &options[2..], &lines) == bytes);
    }

    // As digits, a line for each when encoding.
    for format in ["hex", "base64"] {
        let digits = encode(&idl, &["--output-format", format], &lines);
        assert_eq!(digits.iter().filter(|byte| **byte == b'\n').count(), messages.len());
        assert!(decode(&idl, &["--dialect", "fbthrift", "--input-format", format], &digits) == lines);
    }
}

/// What is named for all lines counts, whatever they say.
#[test]
fn named_framing_and_protocol() {
    let idl = idl("named.thrift");
    let line = decode(&idl, &[], CALL);
    assert_eq!(
        line,
        "{\"service\":null,\"method\":\"add\",\"type\":\"call\",\"seqid\":1,\"headers\":{},\"args\":{\"a\":7},\
         \"framing\":\"unframed\",\"protocol\":\"binary\"}\n"
    );
    for (framing, protocol, expected) in [
        ("unframed", "compact", COMPACT_CALL.to_vec()),
        ("framed", "binary", frame(CALL)),
        ("unframed", "json", JSON_CALL.to_vec()),
        ("framed", "json", frame(JSON_CALL)),
        ("theader", "compact", frame(&[b"\x0f\xff\0\0\0\0\0\x01\0\x01\x02\0\0\0", COMPACT_CALL].concat())),
        ("ttheader", "binary", frame(&[b"\x10\0\0\0\0\0\0\x01\0\x01\0\0\0\0", CALL].concat())),
        ("auto", "auto", CALL.to_vec()),
    ] {
        let named = ["--framing", framing, "--protocol", protocol];
        assert_eq!(
            encode(&idl, &named, &line).escape_ascii().to_string(),
            expected.escape_ascii().to_string()
        );
        let found = values(&decode(&idl, &named, &expected.repeat(2)));
        assert_eq!((found.len(), &found[1]["args"]), (2, &json!({"a": 7})), "{framing} {protocol}");
    }
    // What is named is all that is read.
    for (options, input, expected, help) in [
        (["--framing", "framed"], CALL.to_vec(), "negative length", "`--framing auto` reads it"),
        (["--framing", "unframed"], frame(CALL), "start neither a message nor", "`--framing auto` reads it"),
        (
            ["--framing", "ttheader"],
            frame(CALL),
            "a framed message where a TTHeader",
            "`--framing auto` reads it",
        ),
        (["--protocol", "compact"], CALL.to_vec(), "but compact is named", "`--protocol auto` reads it"),
        (["--protocol", "compact"], frame(CALL), "but compact is named", "`--protocol auto` reads it"),
        (
            ["--protocol", "binary"],
            JSON_CALL.to_vec(),
            "Thrift's JSON protocol",
            "`--protocol json` reads it",
        ),
    ] {
        let (lines, helps) = complaints(calc(&idl, &[&["decode"][..], &options].concat(), &input));
        let is_told =
            lines[0].starts_with("scrimp: <stdin>: message 1: at byte ") && lines[0].contains(expected);
        assert!(is_told && helps == [format!("  help: {help}")], "{lines:?} {helps:?}");
    }
    let line = bad_data(calc(&idl, &["decode", "--protocol", "json"], CALL));
    assert!(line.contains("is expected"), "{line}");
    // White space between messages of the JSON protocol, and before them where that is named.
    let spaced = [JSON_CALL, b"\n\r\n ", JSON_CALL, b"\n", CALL, JSON_CALL, b"\n"].concat();
    assert_eq!(decode(&idl, &[], &spaced).lines().count(), 4);
    let spaced = [b"\n ", JSON_CALL].concat();
    assert_eq!(decode(&idl, &["--protocol", "json"], &spaced).lines().count(), 1);
    // A byte order mark, too.
    for (mark, framing) in
        [(&b"\xef\xbb\xbf"[..], "auto"), (b"\xef\xbb\xbf", "unframed"), (b"\xef\xbb\xbf\n ", "auto")]
    {
        let marked = [mark, JSON_CALL, b"\n", mark, JSON_CALL].concat();
        let options = ["--protocol", "json", "--framing", framing];
        assert_eq!(decode(&idl, &options, &marked).lines().count(), 2);
        let bad = [mark, b"[2,"].concat();
        let line = bad_data(calc(&idl, &[&["decode"][..], &options].concat(), &bad));
        assert!(line.contains("at byte "), "{line}");
    }
    let marked = b"\xef\xbb\xbf{}";
    let line = bad_data(calc(&idl, &["decode", "--protocol", "json", "--framing", "unframed"], marked));
    assert!(line.contains("at byte 3: `{` where"), "{line}");
    let mut running = Running::start(&[
        "decode",
        "--message",
        "--idl",
        &idl,
        "--service",
        "Calc",
        "--protocol",
        "json",
        "--framing",
        "unframed",
    ]);
    for byte in [b"\xef\xbb\xbf", JSON_CALL].concat() {
        running.write(&[byte]);
    }
    assert!(running.line().contains("\"args\":{\"a\":7}"));
    running.end();
}

/// What decoding tells and encoding leaves out: a mesh header, and what no member of a line has.
#[test]
fn what_is_not_kept() {
    let idl = idl("not_kept.thrift");
    let mesh = [b"\xff\xaf\0\x08\0\x01\0\x01k\0\x01v", CALL].concat();
    let transforms = frame(&[b"\x10\0\0\0\0\0\0\x01\0\x01\0\x01\x07\0", CALL].concat());
    let plain = frame(&[b"\x10\0\0\0\0\0\0\x01\0\x01\0\0\0\0", CALL].concat());
    for framing in ["auto", "unframed"] {
        let lines = decode(&idl, &["--framing", framing], &[CALL, &mesh, CALL].concat());
        let found = values(&lines);
        assert_eq!(
            [&found[1]["headers"], &found[1]["mesh_headers"], &found[2]["mesh_headers"]],
            [&json!({}), &json!({"k": "v"}), &Value::Null]
        );
        assert!(encode(&idl, &[], &lines) == CALL.repeat(3));
        assert!(encode(&idl, &["--framing", "framed"], &lines) == frame(CALL).repeat(3));
    }
    assert!(encode(&idl, &[], &decode(&idl, &[], &transforms)) == plain);
}

/// Binary in its old form is read where that protocol is named, and written in its new one.
#[test]
fn old_binary() {
    let idl = idl("old_binary.thrift");
    let old = b"\0\0\0\x03add\x01\0\0\0\x01\x08\0\x01\0\0\0\x07\0";
    let lines = decode(&idl, &["--protocol", "binary"], &[&old[..], CALL, &frame(CALL), old].concat());
    let framings: Vec<String> = values(&lines).iter().map(|line| line["framing"].to_string()).collect();
    assert_eq!(framings, ["\"unframed\"", "\"unframed\"", "\"framed\"", "\"unframed\""]);
    assert!(encode(&idl, &[], &lines) == [CALL, CALL, &frame(CALL), CALL].concat());
    let text = advice(calc(&idl, &["decode"], old));
    assert_eq!(text, "  help: `--protocol binary` reads it");
}

/// What a line needs not have, in whatever order.
#[test]
fn short_lines() {
    let idl = idl("short_lines.thrift");
    let written = |line: &str| encode(&idl, &[], line).escape_ascii().to_string();
    let compact = |line: &str| encode(&idl, &["--protocol", "compact"], line).escape_ascii().to_string();
    let call = b"\x80\x01\0\x01\0\0\0\x03add\0\0\0\0\x08\0\x01\0\0\0\x07\0".escape_ascii().to_string();
    assert_eq!(written(r#"{"args": {"a": 7}, "method": "add"}"#), call);
    assert_eq!(
        written(r#"{"type": "call", "args": {"a": 7}, "service": null, "method": "add", "seqid": 0}"#),
        call
    );
    for (line, expected) in [
        (r#"{"method": "ping", "type": "call"}"#, &b"\x82\x21\0\x04ping\0"[..]),
        (r#"{"args": null, "method": "ping", "type": "call"}"#, b"\x82\x21\0\x04ping\0"),
        (r#"{"args": {"text": "hi"}, "method": "tell"}"#, b"\x82\x81\0\x04tell\x18\x02hi\0"),
        (r#"{"result": null, "method": "ping"}"#, b"\x82\x41\0\x04ping\0"),
        (r#"{"result": null, "method": "add"}"#, b"\x82\x41\0\x03add\0"),
        (r#"{"result": 7, "method": "add"}"#, b"\x82\x41\0\x03add\x05\0\x0e\0"),
        (r#"{"exception": {"missing": {}}, "method": "find"}"#, b"\x82\x41\0\x04find\x1c\0\0"),
        (
            r#"{"exception": {"missing": {}}, "result": {"x": 1}, "method": "find"}"#,
            b"\x82\x41\0\x04find\x0c\0\x15\x02\0\x1c\0\0",
        ),
        (r#"{"error": {}, "method": "any"}"#, b"\x82\x61\0\x03any\x18\0\x15\0\0"),
        (r#"{"service": "Calc", "method": "ping", "type": "reply"}"#, b"\x82\x41\0\x09Calc:ping\0"),
    ] {
        assert_eq!(compact(line), expected.escape_ascii().to_string(), "{line}");
        // Both are told as what they are.
        assert_eq!(compact(&decode(&idl, &[], expected)), expected.escape_ascii().to_string(), "{line}");
    }
}

/// With `--service` and without.
#[test]
fn services_and_methods() {
    let idl = idl("services.thrift");
    let call = |name: &str| {
        [b"\x80\x01\0\x01", &frame(name.as_bytes())[..], b"\0\0\0\x01\x08\0\x01\0\0\0\x07\0"].concat()
    };
    let any = |name: &str| scrimp_with_input(["decode", "--message", "--idl", &idl], &call(name));
    assert!(decode(&idl, &[], &call("Calc:add")).contains("\"service\":\"Calc\",\"method\":\"add\""));
    assert!(decode(&idl, &[], &call("ping")).contains("\"service\":null,\"method\":\"ping\""));
    // One service has it, several inherit it, or one is named.
    assert!(success_text(any("pong")).contains("\"method\":\"pong\""));
    assert!(success_text(any("ping")).contains("\"method\":\"ping\""));
    assert!(success_text(any("Other:add")).contains("\"service\":\"Other\""));

    let start = "scrimp: <stdin>: message 1: at byte 0: ";
    for (name, line, help) in [
        (
            "add_",
            "service `Calc` has no method `add_`; did you mean `add`?",
            "its methods are `add`, `find`, `tell`, `ping`",
        ),
        ("Calk:add", "the service is `Calc`, not `Calk`", "no service `Calk`; did you mean `Calc`?"),
        ("Other:add", "the service is `Calc`, not `Other`", "`--service Other` is for its messages"),
        ("", "service `Calc` has no method ``", "its methods are `add`, `find`, `tell`, `ping`"),
    ] {
        let (lines, helps) = complaints(calc(&idl, &["decode"], &call(name)));
        assert_eq!((lines, helps), (vec![format!("{start}{line}")], vec![format!("  help: {help}")]));
    }
    for (name, line, help) in [
        ("add", "several services have a method `add`: `Calc`, `Other`", "`--service` names one of them"),
        (
            "pongg",
            "no service has a method `pongg`",
            "service `Other` has no method `pongg`; did you mean `pong`?",
        ),
        ("Othr:add", "no service `Othr`; did you mean `Other`?", "the services are `Base`, `Calc`, `Other`"),
    ] {
        let (lines, helps) = complaints(any(name));
        assert!(lines[0] == format!("{start}{line}") && helps[0].contains(help), "{lines:?} {helps:?}");
    }
    let line = bad_data(scrimp(["decode", "--message", "--service", "Clac", "--idl", &idl]));
    assert_eq!(line, format!("scrimp: {idl}: no service `Clac`; did you mean `Calc`?"));
    let none = temporary("no_service.thrift", "struct S {}").display().to_string();
    let line = bad_data(scrimp(["decode", "--message", "--idl", &none]));
    assert_eq!(line, format!("scrimp: {none}: there is no service, so no message is known"));
}

/// Each message is printed when it is whole, in whatever pieces it comes.
#[test]
fn messages_are_written_at_once() {
    let idl = idl("whole_at_once.thrift");
    let args = ["--message", "--service", "Calc", "--idl", &idl];
    let mut decode = Running::start(&[&["decode"][..], &args].concat());
    let mesh = [b"\xff\xaf\0\x08\0\x01\0\x01k\0\x01v", CALL].concat();
    for message in [CALL, COMPACT_CALL, &frame(CALL), JSON_CALL, &frame(JSON_CALL), &mesh, CALL] {
        let (start, end) = message.split_at(message.len() / 2);
        for byte in start {
            decode.write(&[*byte]);
        }
        decode.write(end);
        assert!(decode.line().contains("\"args\":{\"a\":7}"), "{}", message.escape_ascii());
    }
    // Empty frames are no messages.
    decode.write(&[0; 8]);
    decode.end();

    let mut encode = Running::start(&[&["encode"][..], &args].concat());
    encode.write(b"{\"method\": \"add\", \"seqid\": 1, ");
    encode.write(b"\"args\": {\"a\": 7}}");
    assert_eq!(encode.bytes(CALL.len()), CALL);
    encode.end();
}

#[test]
fn skip_limit_and_keep_going() {
    let idl = idl("some_messages.thrift");
    let not_utf8 = b"\x80\x01\0\x01\0\0\0\x04tell\0\0\0\x01\x0b\0\x01\0\0\0\x01\xff\0";
    let bytes = [CALL, not_utf8, &frame(CALL)].concat();
    assert_eq!(decode(&idl, &["--limit", "1"], &bytes).lines().count(), 1);
    assert_eq!(decode(&idl, &["--all", "--skip", "2"], &bytes).lines().count(), 1);
    let output = calc(&idl, &["decode"], &bytes);
    assert_eq!(output.stdout.split(|byte| *byte == b'\n').count(), 2, "what is before is printed");
    let expected = "message 2: `tell`: at byte 46, text: string is not UTF-8 (from its byte 0)";
    assert_eq!(bad_data(output), format!("scrimp: <stdin>: {expected}"));
    let lossy = values(&decode(&idl, &["--lossy"], &bytes));
    assert_eq!(lossy[1]["args"], json!({"text": "\u{fffd}"}));

    // A frame tells where the next one starts, whatever is in it.
    let unknown_transform = frame(b"\x0f\xff\0\0\0\0\0\x01\0\x01\x00\x01\x05\0");
    let cut_json = frame(b"[1,\"add\",1,");
    let trailing = frame(&[CALL, b"!"].concat());
    let bytes = [&bytes[..], &unknown_transform, &cut_json, &trailing, JSON_CALL].concat();
    let output = calc(&idl, &["decode", "--keep-going"], &bytes);
    assert_eq!(values(&String::from_utf8_lossy(&output.stdout)).len(), 3);
    let (lines, _) = complaints(output);
    let told: Vec<&str> = lines.iter().map(|line| line.trim_start_matches("scrimp: <stdin>: ")).collect();
    assert_eq!(
        told,
        [
            expected,
            "message 4: at byte 91: transform 5 is unknown; only zlib (1) is read",
            "message 5: at byte 108: the frame ends within the message",
            "message 6: `add`: at byte 135: trailing bytes after the message: 1",
            "4 of 7 messages are bad"
        ]
    );
    // Nothing tells that of what is no message.
    let output =
        calc(&idl, &["decode", "--keep-going"], &[CALL, b"\xfe\xfe\xfe\xfe\xfe\xfe\xfe\xfe", CALL].concat());
    assert_eq!(values(&String::from_utf8_lossy(&output.stdout)).len(), 1);
    assert!(complaints(output).0[1].ends_with("where it ends cannot be told, so nothing is read behind it"));
    // Lines are resumed as those of structs are.
    let output = calc(
        &idl,
        &["encode", "--keep-going"],
        b"{\"method\":\"ad\"}\n{\"method\":\n{\"method\":\"ping\",\"type\":\"call\"}\n",
    );
    assert_eq!(output.stdout, b"\x80\x01\0\x01\0\0\0\x04ping\0\0\0\0\0");
    assert_eq!(complaints(output).0.len(), 3);
}

/// However much comes, there is one message in memory.
#[test]
#[cfg(target_os = "linux")]
fn memory_is_bounded() {
    let idl = idl("bounded_messages.thrift");
    let text = "x".repeat(10_000);
    let json = format!("[1,\"tell\",4,1,{{\"1\":{{\"str\":\"{text}\"}}}}]");
    let unframed = [b"\x82\x81\x01\x04tell\x18\x90\x4e", text.as_bytes(), b"\0"].concat();
    let line = decode(&idl, &[], &unframed);
    for (command, input, output) in [
        ("decode", unframed.clone(), line.len()),
        ("decode", frame(&unframed), line.len() - 2),
        ("decode", json.into_bytes(), line.len() - 3),
        ("encode", line.clone().into_bytes(), unframed.len()),
    ] {
        // Machine code would take memory late.
        let options = ["--message", "--executor", "interpreter", "--idl", &idl];
        let mut running = Running::start(&[&[command], &options[..]].concat());
        let grown = running.grown(&input.repeat(40), output * 40);
        assert!(grown < 4 << 20, "{command} {}: {grown} bytes more for 12 MB", input[..8].escape_ascii());
        running.end();
    }
}

/// What is cut off, or is no message, is an error that says where.
#[test]
fn bad_messages() {
    let idl = idl("bad_messages.thrift");
    let refused = |input: &[u8]| {
        let line = bad_data(calc(&idl, &["decode"], &[CALL, input].concat()));
        line.strip_prefix("scrimp: <stdin>: message 2: ").unwrap_or_else(|| panic!("{line}")).to_owned()
    };
    let cut = |input: &[u8]| {
        let line = refused(input);
        assert!(line.starts_with("at byte 23: the input ends within the message: "), "{line}");
    };
    for message in [CALL, COMPACT_CALL, JSON_CALL, &frame(CALL)] {
        for len in [1, 4, 7, message.len() - 1] {
            cut(&message[..len.min(message.len() - 1)]);
        }
    }
    for (input, expected) in [
        (b"\x80\x01\0\x09\0\0\0\0\0\0\0\0".to_vec(), "at byte 26: message type 9"),
        (b"\x80\x01\0\x01\x7f\xff\xff\xff".to_vec(), "at byte 27: 2147483647 bytes in a name"),
        (b"\x80\x01\0\x01\0\0\0\x04tell\0\0\0\x01\x0b\0\x01\x7f\xff\xff\xff".to_vec(), "at byte 42: 2147483"),
        (
            b"\x80\x01\0\x01\0\0\0\x04find\0\0\0\x01\0".to_vec(),
            "`find`: at byte 40: required field `id` is missing",
        ),
        (
            b"\x80\x01\0\x02\0\0\0\x04tell\0\0\0\x01\0".to_vec(),
            "at byte 39: `tell` is oneway: it has no reply",
        ),
        (b"\x80\x01\0\x03\0\0\0\0\0\0\0\x01\x0b\0\x01\0\0\0\x01\xff\0".to_vec(), "at byte 42: "),
        (frame(b"\x80\x01\0\x01\0\0\0\x03add\0\0\0\x01\x08\0\x01\0\0"), "`add`: at byte 45, a: input ends"),
        (b"\x7f\xff\xff\xff\x80\x01".to_vec(), "at byte 23: "),
        (b"GET / HTTP/1.1\r\n".to_vec(), "at byte 23: this looks like HTTP/1"),
        (
            b"[1,\"add\",1,1,{\"1\":{\"i32\":99999999999}}]".to_vec(),
            "`add`: at byte 48, a: 99999999999 is out of range",
        ),
        (b"[1,\"add\",7,1,{}]".to_vec(), "at byte 32: message type 7"),
        (b"[2,\"add\",1,1,{}]".to_vec(), "at byte 24: version 2"),
        (b"[1,\"add\",1,1,{},{}]".to_vec(), "`add`: at byte 38: "),
        ([b"[1,", "[".repeat(3000).as_bytes()].concat(), "at byte "),
    ] {
        let line = refused(&input);
        assert!(line.starts_with(expected), "{line}, expected {expected}");
    }
}

/// Limits, and what is said about them.
#[test]
fn limits() {
    let idl = idl("message_limits.thrift");
    let tell = |len: usize| {
        let text = "x".repeat(len);
        [b"\x80\x01\0\x01\0\0\0\x04tell\0\0\0\x01\x0b\0\x01", &frame(text.as_bytes())[..], b"\0"].concat()
    };
    let long = tell(3000);
    for (input, options, help) in [
        (frame(&long), ["--max-message", "1K"], "`--max-message` raises the limit, to 1G at most; a struct"),
        (long.clone(), ["--max-message", "1K"], "`--max-message` raises the limit, to 2G at most"),
        (frame(&tell(17_000_000)), ["--limit", "1"], "`--max-message` raises the limit"),
        (CALL.to_vec(), ["--max-memory", "1"], "`--max-memory` raises the limit"),
    ] {
        let text = advice(calc(&idl, &[&["decode"][..], &options].concat(), &input));
        assert!(text.starts_with(&format!("  help: {help}")), "{text}");
    }
    let line = decode(&idl, &["--max-message", "20M"], &frame(&tell(17_000_000)));
    assert!(line.len() > 17_000_000 && encode(&idl, &[], &line) == frame(&tell(17_000_000)));

    let nested = temporary("message_nested.thrift", "struct N { 1: N n } service S { void f(1: N n) }")
        .display()
        .to_string();
    let json = |depth: usize| {
        format!("{{\"method\":\"f\",\"args\":{}{{}}{}}}", "{\"n\":".repeat(depth), "}".repeat(depth))
    };
    let run = |command: &[&str], input: &[u8]| {
        scrimp_with_input(command.iter().chain(&["--message", "--idl", &nested]), input)
    };
    let deep = success(run(&["encode", "--max-depth", "300"], json(200).as_bytes()));
    let line = success_text(run(&["decode", "--max-depth", "300"], &deep));
    assert_eq!(success(run(&["encode", "--max-depth", "300"], line.as_bytes())), deep);
    let output = run(
        &["decode", "--keep-going"],
        &[&deep[..], &success(run(&["encode"], json(1).as_bytes()))].concat(),
    );
    assert_eq!(values(&String::from_utf8_lossy(&output.stdout)).len(), 1);
    assert_eq!(advice(output), "  help: `--max-depth` raises the limit, to 512 at most");
    assert!(advice(run(&["encode"], json(200).as_bytes())).contains("`--max-depth`"));
}

/// What lines are refused for.
#[test]
fn bad_lines() {
    let idl = idl("bad_lines.thrift");
    for (line, expected) in [
        (
            r#"{"method": "add", "args": {"a": "x"}}"#,
            "a: invalid type: string \"x\", expected i32 at line 1 column 33",
        ),
        (r#"{"method": "add", "args": {"b": 1}}"#, "`add_args` has no field `b` at line 1 column 28"),
        (r#"{"method": "find", "args": {}}"#, "required field `id` is not set at line 1 column 29"),
        (r#"{"method": "find", "type": "call"}"#, "required field `id` is not set (of line 1)"),
        (r#"{"method": "find", "result": {"z": 1}}"#, "`Point` has no field `z` at line 1 column 31"),
        (
            r#"{"method": "find", "exception": {"mising": {}}}"#,
            "`find_result` has no field `mising`; did you mean `missing`? at line 1",
        ),
        (
            r#"{"method": "find", "exception": {"success": {}}}"#,
            "`success` is what `find` returns, no exception",
        ),
        (
            r#"{"method": "addd", "args": {}}"#,
            "service `Calc` has no method `addd`; did you mean `add`? (of line 1)",
        ),
        (
            r#"{"service": "Calk", "method": "add", "args": {}}"#,
            "the service is `Calc`, not `Calk` (of line 1)",
        ),
        (r#"{"method": "add"}"#, "`type` is missing"),
        (r#"{"method": "add", "type": "exception"}"#, "a message of type `exception` has an `error`"),
        (r#"{"method": "ping", "result": 1}"#, "`ping` returns nothing: its `result` is `null`"),
        (r#"{"method": "tell", "type": "reply"}"#, "`tell` is oneway: it has no reply"),
        (
            r#"{"method": "add", "args": {}, "result": 1}"#,
            "a message of type `call` has `args`, not `result`",
        ),
        (r#"{"method": "add", "type": "reply", "args": {}}"#, "has `result` or `exception`, not `args`"),
        (r#"{"method": "add", "args": {}, "args": {}}"#, "duplicate field `args` at line 1"),
        (r#"{"args": {}}"#, "missing field `method` at line 1"),
        (r#"{"method": "add", "arg": {}}"#, "unknown field `arg`, expected one of `service`, "),
        (r#"{"method": "add", "args": {}, "headers": {"k": "v"}}"#, "unframed messages have no headers"),
        (
            r#"{"method": "add", "args": {}, "protocol": "json", "framing": "theader"}"#,
            "THeader messages are not in the JSON",
        ),
        (
            r#"{"method": "add", "args": {}, "protocol": "json", "token": "t"}"#,
            "unframed messages have no headers",
        ),
        (r#"{"method": "add", "args": {}, "framing": "theader", "token": "t"}"#, "TTHeader's alone"),
        (r#"{"method": "add", "args": {}, "flags": 1}"#, "unframed messages have no `flags` in a header"),
        (r#"{"method": "add", "args": {}, "sequence": 1}"#, "unframed messages have no `sequence` in"),
        (
            r#"{"method": "add", "args": {}, "framing": "framed", "zlib": true}"#,
            "framed messages have no `zlib`",
        ),
        (
            r#"{"method": "add", "args": {}, "framing": "ttheader", "zlib": true}"#,
            "TTHeader messages have no `zlib`",
        ),
        (
            r#"{"method": "add", "args": {}, "framing": "theader", "framed_payload": true}"#,
            "THeader messages have no `framed_payload`",
        ),
        (
            r#"{"method": "add", "args": {}, "framing": "theader", "protocol_id": 0}"#,
            "THeader messages have no `protocol_id`",
        ),
        (
            r#"{"method": "add", "args": {}, "protocol": "json", "framing": "framed", "zlib": true}"#,
            "framed messages have no `zlib`",
        ),
        (r#"{"method": "add", "seqid": 3000000000, "args": {}}"#, "expected i32 at line 1"),
        (r#"{"method": "add", "args": []}"#, "expected an object"),
        ("[]", "a message is an object"),
        ("7", "a message is an object"),
    ] {
        let text = bad_data(calc(&idl, &["encode"], line.as_bytes()));
        assert!(
            text.starts_with("scrimp: <stdin>: message 1: ") && text.contains(expected),
            "{line}: {text}"
        );
    }
}

/// Input that is text, or no whole message.
#[test]
fn advice_about_input() {
    let idl = idl("message_advice.thrift");
    let advised =
        |input: &[u8]| advice(calc(&idl, &["decode"], input)).trim_start_matches("  help: ").to_owned();
    let hex = "the input looks like hex digits: `--input-format hex`";
    assert_eq!(advised(b"80010001 00000003616464 00000001 0800010000000700"), hex);
    assert_eq!(advised(b"gAEAAQAAAANhZGQAAAABCAABAAAABwA="), hex.replace("hex", "base64"));
    assert_eq!(
        advised(b" {\"method\": \"add\"}"),
        "the input looks like JSON, which `scrimp encode --message` reads"
    );
    for before in ["\n", "  ", "\r\n\t", "\u{feff}", "\u{feff}\n"] {
        assert_eq!(
            advised(&[before.as_bytes(), JSON_CALL].concat()),
            "`--protocol json` reads it",
            "{before:?}"
        );
    }
    assert!(
        advised(b"\x08\0\x01\0\0\0\x07\0")
            .ends_with("a struct without an envelope is read with `--type` or `--method`")
    );
    assert_eq!(advised(b"\x82\x22\x01\x03add\x15\x0e\0"), "`--dialect fbthrift` reads it");
}

#[test]
fn wrong_usage() {
    let idl = &idl("message_usage.thrift");
    let wrong: [&[&str]; 12] = [
        &["decode", "--idl", idl, "--message", "--type", "Point"],
        &["decode", "--idl", idl, "--message", "--method", "Calc.add"],
        &["decode", "--idl", idl, "--message", "--result"],
        &["decode", "--idl", idl, "--message", "--ignore-trailing"],
        &["encode", "--idl", idl, "--message", "--ignore-trailing"],
        &["decode", "--idl", idl, "--type", "Point", "--service", "Calc"],
        &["encode", "--idl", idl, "--type", "Point", "--framing", "framed"],
        &["decode", "--idl", idl, "--type", "Point", "--protocol", "auto"],
        &["encode", "--idl", idl, "--type", "Point", "--protocol", "json"],
        &["decode", "--idl", idl, "--message", "--protocol", "json", "--framing", "ttheader"],
        &["decode", "--idl", idl, "--service", "Calc"],
        &["transcode", "--idl", idl, "--message", "--from", "binary", "--to", "compact"],
    ];
    for args in wrong {
        let output = scrimp(args);
        assert_eq!(output.status.code(), Some(2), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
        assert!(output.stdout.is_empty() && !output.stderr.is_empty(), "{args:?}");
    }
    let auto = scrimp(["decode", "--idl", idl, "--type", "Point", "--protocol", "auto"]);
    assert_eq!(
        String::from_utf8_lossy(&auto.stderr),
        "error: `--protocol auto` needs `--message`: nothing in the bytes of a struct tells its protocol\n"
    );
}

#[test]
fn help() {
    for command in ["decode", "encode"] {
        let help = success_text(scrimp([command, "-h"]));
        let told =
            |option: &str| help.lines().find(|line| line.contains(option)).map(str::trim).unwrap_or_default();
        assert!(help.contains("<--type <TYPE>|--method <SERVICE.METHOD>|--message>"), "{help}");
        assert!(told("--message ").contains("Whole messages, as clients and servers send them"), "{help}");
        assert!(told("--service <").contains("The service that the messages are for"), "{help}");
        assert!(
            told("--framing <")
                .ends_with("[default: auto] [possible values: auto, unframed, framed, theader, ttheader]"),
            "{help}"
        );
        assert!(
            told("--protocol <")
                .ends_with("`auto` with `--message` [possible values: auto, binary, compact, json]"),
            "{help}"
        );
    }
}

/// What Apache Thrift's libraries wrote is read, and written to the same bytes where the messages are of a service that could be.
#[test]
fn corpus_messages() {
    let Some(corpus) = Corpus::open() else { return };
    let idl = idl("corpus_messages.thrift");
    let text = std::fs::read_to_string(corpus.path("golden-messages.txt")).expect("the corpus has messages");
    let (mut same, mut read) = (0, 0);
    for line in text.lines() {
        let (what, message) = line.rsplit_once(' ').expect("what it is, and the message");
        let is_json = what.starts_with("json");
        let options: &[&str] = match what {
            _ if what.starts_with("binary-old") => &["--input-format", "hex", "--protocol", "binary"],
            _ if is_json => &[],
            _ => &["--input-format", "hex"],
        };
        let line = decode(&idl, options, message.as_bytes());
        let value = &values(&line)[0];
        assert_eq!(value["method"], "add", "{what}");
        read += 1;
        // Results have no number as field 1, and exceptions no number as their message: these are skipped.
        let is_call = matches!(value["type"].as_str(), Some("call" | "oneway"));
        let is_exception = what.contains("TApplicationException");
        if is_call {
            assert_eq!(value["args"], json!({"a": 7}), "{what}");
        } else if is_exception {
            assert_eq!(value["error"], json!({"type": 1, "message": "nope"}), "{what}");
        }
        if !(is_call || is_exception) || what.starts_with("binary-old") || what.ends_with("[1]") {
            continue;
        }
        let format = if is_json { "raw" } else { "hex" };
        let written = encode(&idl, &["--output-format", format], &line);
        assert_eq!(String::from_utf8_lossy(&written).trim_end(), message, "{what}");
        same += 1;
    }
    assert!(read >= 29 && same >= 15, "{read} read, {same} written");
}
