//! `--all`: messages one at a time, from an input that need not end.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use crate::{bad_data, complaints, scrimp, scrimp_with_input, success, success_text, temporary};

const IDL: &str = "struct Named { 1: required string name, 2: optional i32 n, 3: optional list<i32> ns }";
/// `{"name":"a"}` and `{"name":"b","n":7}`.
const ONE: &[u8] = b"\x0b\0\x01\0\0\0\x01a\0";
const TWO: &[u8] = b"\x0b\0\x01\0\0\0\x01b\x08\0\x02\0\0\0\x07\0";
/// A message whose name is not UTF-8, one without a name, and one whose list is of strings.
const NOT_UTF8: &[u8] = b"\x0b\0\x01\0\0\0\x01\xff\0";
const NAMELESS: &[u8] = b"\x08\0\x02\0\0\0\x07\0";
const STRINGS: &[u8] = b"\x0b\0\x01\0\0\0\x01c\x0f\0\x03\x0b\0\0\0\x01\0\0\0\x01x\0";

fn args<'a>(idl: &'a str, command: &[&'a str]) -> Vec<&'a str> {
    [command, &["--idl", idl, "--type", "Named", "--all"]].concat()
}

fn idl(name: &str) -> String {
    temporary(name, IDL).display().to_string()
}

/// A command that is fed step by step.
pub(crate) struct Running {
    child: Child,
    stdin: ChildStdin,
    stdout: BufReader<ChildStdout>,
}

impl Running {
    pub(crate) fn start(args: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_scrimp"))
            .args(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the command starts");
        let stdin = child.stdin.take().expect("it is piped");
        let stdout = BufReader::new(child.stdout.take().expect("it is piped"));
        Self { child, stdin, stdout }
    }

    pub(crate) fn write(&mut self, bytes: &[u8]) {
        self.stdin.write_all(bytes).and_then(|()| self.stdin.flush()).expect("the command reads");
    }

    pub(crate) fn line(&mut self) -> String {
        let mut line = String::new();
        self.stdout.read_line(&mut line).expect("the command writes");
        line
    }

    pub(crate) fn bytes(&mut self, len: usize) -> Vec<u8> {
        let mut bytes = vec![0; len];
        self.stdout.read_exact(&mut bytes).expect("the command writes");
        bytes
    }

    /// How much more memory the command takes for ten times as much: it reads `input` three times, and thirty times more. Each time
    /// it writes `output` bytes.
    #[cfg(target_os = "linux")]
    pub(crate) fn grown(&mut self, input: &[u8], output: usize) -> u64 {
        let id = self.child.id();
        let peak = || {
            let status = std::fs::read_to_string(format!("/proc/{id}/status")).expect("the command runs");
            let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("Linux tells it");
            let kib: u64 = line.trim().trim_end_matches(" kB").parse().expect("a number");
            kib << 10
        };
        let Self { stdin, stdout, .. } = self;
        let mut feed = |times: usize| {
            std::thread::scope(|scope| {
                scope.spawn(|| (0..times).for_each(|_| stdin.write_all(input).expect("the command reads")));
                let mut written = vec![0; output];
                (0..times).for_each(|_| stdout.read_exact(&mut written).expect("the command writes"));
            });
        };
        // Past where machine code is made.
        feed(3);
        let before = peak();
        feed(30);
        peak() - before
    }

    /// Ends the input; all must be well, and nothing more written.
    pub(crate) fn end(mut self) {
        drop(self.stdin);
        let mut rest = Vec::new();
        self.stdout.read_to_end(&mut rest).expect("the command writes");
        assert_eq!((self.child.wait().expect("the command ends").code(), rest), (Some(0), Vec::new()));
    }
}

/// Each message is written when it is there, whatever is still to come, in whatever pieces it came.
#[test]
fn messages_are_written_at_once() {
    let idl = idl("at_once.thrift");
    let mut decode = Running::start(&args(&idl, &["decode"]));
    decode.write(ONE);
    assert_eq!(decode.line(), "{\"name\":\"a\"}\n");
    for byte in TWO {
        decode.write(&[*byte]);
    }
    assert_eq!(decode.line(), "{\"name\":\"b\",\"n\":7}\n");
    let (start, end) = TWO.split_at(7);
    decode.write(&[ONE, start].concat());
    assert_eq!(decode.line(), "{\"name\":\"a\"}\n");
    decode.write(end);
    assert_eq!(decode.line(), "{\"name\":\"b\",\"n\":7}\n");
    decode.end();

    let mut encode = Running::start(&args(&idl, &["encode"]));
    // Without the line's end.
    encode.write(b"{\"name\": \"a\"}");
    assert_eq!(encode.bytes(ONE.len()), ONE);
    encode.write(b"\n{\"name\": \"b\",\n");
    encode.write(b"\"n\": 7}\n{\"na");
    assert_eq!(encode.bytes(TWO.len()), TWO);
    encode.write(b"me\": \"a\"}");
    assert_eq!(encode.bytes(ONE.len()), ONE);
    for byte in b"{\"ns\": [-1, 2], \"n\": -2, \"name\": \"\\u00e9\"}" {
        encode.write(&[*byte]);
        std::thread::sleep(std::time::Duration::from_millis(2));
    }
    let long = b"\x0b\0\x01\0\0\0\x02\xc3\xa9\x08\0\x02\xff\xff\xff\xfe\x0f\0\x03\x08\0\0\0\x02\xff\xff\xff\xff\0\0\0\x02\0";
    assert_eq!(encode.bytes(long.len()), long);
    encode.end();

    let mut transcode = Running::start(&args(&idl, &["transcode", "--from", "binary", "--to", "compact"]));
    transcode.write(&[ONE, &TWO[..3]].concat());
    assert_eq!(transcode.bytes(4), b"\x18\x01a\0");
    transcode.write(&TWO[3..]);
    assert_eq!(transcode.bytes(6), b"\x18\x01b\x15\x0e\0");
    transcode.end();
}

/// A message that is much longer than what is read at once, between others.
#[test]
fn long_messages() {
    let idl = idl("long.thrift");
    let json = format!(
        "{{\"name\":\"a\"}}\n{{\"name\":\"{}\",\"ns\":[{}]}}\n{{\"name\":\"b\",\"n\":7}}\n",
        "x".repeat(3 << 20),
        vec!["-1"; 200_000].join(",")
    );
    let bytes = success(scrimp_with_input(args(&idl, &["encode"]), json.as_bytes()));
    assert!(bytes.len() > 3 << 20 && bytes.starts_with(ONE) && bytes.ends_with(TWO));
    for executor in ["auto", "interpreter"] {
        let decode = args(&idl, &["decode", "--executor", executor]);
        assert!(success_text(scrimp_with_input(decode, &bytes)) == json, "{executor}");
    }
    // In hexadecimal and base64, and to another format and back.
    let to = args(&idl, &["transcode", "--from", "binary", "--to", "compact", "--output-format", "hex"]);
    let digits = success(scrimp_with_input(to, &bytes));
    let from = ["transcode", "--from", "compact", "--to", "binary", "--input-format", "hex"];
    assert!(success(scrimp_with_input(args(&idl, &from), &digits)) == bytes);
}

/// `auto` goes over to machine code in the middle of a large input.
#[test]
fn large_inputs() {
    let idl = idl("large.thrift");
    let json = "{\"name\":\"a\"}\n{\"name\":\"b\",\"n\":7}\n".repeat(60_000);
    let bytes = success(scrimp_with_input(args(&idl, &["encode"]), json.as_bytes()));
    assert!(bytes == [ONE, TWO].concat().repeat(60_000));
    assert!(success_text(scrimp_with_input(args(&idl, &["decode"]), &bytes)) == json);
    let transcode = ["transcode", "--from", "binary", "--to", "binary"];
    assert!(success(scrimp_with_input(args(&idl, &transcode), &bytes)) == bytes);
}

/// How much memory a command takes does not depend on how many messages there are.
#[test]
#[cfg(target_os = "linux")]
fn memory_is_bounded() {
    let idl = idl("bounded.thrift");
    let message = |bytes: &[u8]| bytes.repeat(1000);
    let json = format!("{{\"name\":\"{}\"}}\n", "x".repeat(1000));
    let binary = [b"\x0b\0\x01\0\0\x03\xe8", "x".repeat(1000).as_bytes(), b"\0"].concat();
    let transcode = ["transcode", "--from", "binary", "--to", "binary"];
    for (command, input, output) in [
        (&["encode"][..], json.as_bytes(), binary.len()),
        (&["decode"], &binary, json.len()),
        (&transcode, &binary, binary.len()),
    ] {
        let mut running = Running::start(&args(&idl, command));
        let grown = running.grown(&message(input), output * 1000);
        assert!(grown < 8 << 20, "{command:?}: {grown} bytes more for 30 MB");
        running.end();
    }
}

#[test]
fn skip_and_limit() {
    let idl = idl("some.thrift");
    let bytes = [ONE, NAMELESS, TWO, ONE].concat();
    let decode = |options: &[&str]| {
        let args = args(&idl, &["decode"]);
        success_text(scrimp_with_input(args.iter().chain(options), &bytes))
    };
    assert_eq!(decode(&["--limit", "1"]), "{\"name\":\"a\"}\n");
    assert_eq!(decode(&["--limit", "0"]), "");
    assert_eq!(decode(&["--skip", "2"]), "{\"name\":\"b\",\"n\":7}\n{\"name\":\"a\"}\n");
    assert_eq!(decode(&["--skip", "2", "--limit", "1"]), "{\"name\":\"b\",\"n\":7}\n");
    assert_eq!(decode(&["--skip", "9"]), "");
    assert_eq!(decode(&["--skip", "18446744073709551615", "--limit", "18446744073709551615"]), "");
    // The number is that of the message in the input.
    let args1 = args(&idl, &["decode", "--skip", "1"]);
    let line = bad_data(scrimp_with_input(args1, &bytes));
    assert_eq!(line, "scrimp: <stdin>: message 2: at byte 17: required field `name` is missing");

    let encode = args(&idl, &["encode", "--skip", "1", "--limit", "2"]);
    let json = b"{\"nome\": [1]} {\"name\": \"a\"}\n\n{\"name\": \"b\", \"n\": 7} ]";
    assert_eq!(success(scrimp_with_input(encode, json)), [ONE, TWO].concat());
    let transcode = args(&idl, &["transcode", "--from", "binary", "--to", "compact", "--skip", "3"]);
    assert_eq!(success(scrimp_with_input(transcode, &bytes)), b"\x18\x01a\0");

    // What is behind the last one is not waited for.
    let mut limited = Running::start(&args(&idl, &["decode", "--limit", "1"]));
    limited.write(ONE);
    assert_eq!(limited.line(), "{\"name\":\"a\"}\n");
    assert_eq!(limited.child.wait().expect("it ends").code(), Some(0));
}

#[test]
fn going_on_after_bad_messages() {
    let idl = idl("going_on.thrift");
    let bytes = [ONE, NOT_UTF8, TWO, NAMELESS, STRINGS, ONE].concat();
    let keep_going = |command: &[&str]| {
        let output = scrimp_with_input(args(&idl, command).iter().chain(&["--keep-going"]), &bytes);
        let stdout = output.stdout.clone();
        (stdout, complaints(output).0)
    };
    let expected = [
        "scrimp: <stdin>: message 2: at byte 16, name: string is not UTF-8 (from its byte 0)",
        "scrimp: <stdin>: message 4: at byte 42: required field `name` is missing",
        "scrimp: <stdin>: message 5: at byte 53, ns: element type is string, expected i32",
        "scrimp: <stdin>: 3 of 6 messages are bad",
    ];
    let (stdout, lines) = keep_going(&["decode"]);
    assert_eq!(
        String::from_utf8_lossy(&stdout),
        "{\"name\":\"a\"}\n{\"name\":\"b\",\"n\":7}\n{\"name\":\"a\"}\n"
    );
    assert_eq!(lines, expected);
    let (stdout, lines) = keep_going(&["transcode", "--from", "binary", "--to", "binary"]);
    assert_eq!((stdout, lines), ([ONE, TWO, ONE].concat(), expected.map(String::from).to_vec()));
    // Limits are errors of one message too.
    let (_, lines) = keep_going(&["decode", "--max-depth", "1"]);
    assert!(
        lines[2].starts_with("scrimp: <stdin>: message 5: ") && lines[2].contains("1 levels deep"),
        "{lines:?}"
    );

    // Where the end is not known there is nothing to go on with.
    let output = scrimp_with_input(
        args(&idl, &["decode", "--keep-going"]),
        &[ONE, b"\x0b\0\x01\0\0\0\x01b\x77", ONE].concat(),
    );
    assert_eq!(output.stdout, b"{\"name\":\"a\"}\n");
    assert_eq!(
        complaints(output).0,
        [
            "scrimp: <stdin>: message 2: at byte 17, <field 2816>: unknown type code 119",
            "scrimp: <stdin>: message 2: where it ends cannot be told, so nothing is read behind it"
        ]
    );
}

#[test]
fn going_on_after_bad_json() {
    let idl = idl("going_on_json.thrift");
    let check = |json: &str, names: &str, expected: &[&str]| {
        let output = scrimp_with_input(args(&idl, &["encode", "--keep-going"]), json.as_bytes());
        let bytes: Vec<u8> =
            names.bytes().flat_map(|name| [b"\x0b\0\x01\0\0\0\x01", &[name][..], b"\0"].concat()).collect();
        assert_eq!(output.stdout.escape_ascii().to_string(), bytes.escape_ascii().to_string(), "{json}");
        let expected: Vec<String> = expected.iter().map(|line| format!("scrimp: <stdin>: {line}")).collect();
        assert_eq!(complaints(output).0, expected, "{json}");
    };
    // Of the wrong type: the next value is behind it, on whatever line.
    check(
        "{\"name\": \"a\"}\n{\"name\":\n 1} {\"name\": \"b\"}\n{\"n\": 1}\n[]\n\"x\" {\"name\": \"c\"}",
        "abc",
        &[
            "message 2: name: invalid type: integer `1`, expected string at line 3 column 2",
            "message 4: required field `name` is not set at line 4 column 8",
            "message 5: invalid type: sequence, expected an object: a `Named` at line 5 column 1",
            "message 6: invalid type: string \"x\", expected an object: a `Named` at line 6 column 1",
            "4 of 7 messages are bad",
        ],
    );
    // Not JSON: the next line that starts as a message does.
    check(
        "{\"name\": \"a}\n{\"name\": \"b\"}\n{\"name\": \"c\"\n  {\"name\": \"d\"}\n{\"name\": \"e\"}\nwhat? {\"name\": \"f\"}\n\
         {\"name\": \"g\"}",
        "beg",
        &[
            "message 1: control character (\\u0000-\\u001F) found while parsing a string at line 1 column 13",
            "message 3: expected `,` or `}` at line 4 column 3",
            "message 5: expected value at line 6 column 1",
            "3 of 6 messages are bad",
        ],
    );
    // One without an end does not take those behind it along.
    check(
        "{\"name\": \"a\", \"ns\": [\n{\"name\": \"b\"}\n",
        "b",
        &["message 1: EOF while parsing a list at line 3 column 1", "1 of 2 messages is bad"],
    );
}

/// A message that is too long is refused as soon as that is known, whatever else there is to read.
#[test]
fn input_beyond_the_limit_is_not_read() {
    let idl = idl("beyond.thrift");
    for options in [&[][..], &["--ignore-trailing"], &["--all"]] {
        let command = ["decode", "--idl", &idl, "--type", "Named", "--max-message", "1K"];
        let mut running = Running::start(&[&command, options].concat());
        running.write(b"\x0b\0\x01\0\0\x10\0");
        running.write(&[b'x'; 2000]);
        // The input is still open.
        assert_eq!(running.child.wait().expect("it ends").code(), Some(1), "{options:?}");
    }
}

/// The input is not cut off by an output of the same name, nor by another name of the same file.
#[test]
fn the_input_is_not_overwritten() {
    let idl = idl("same_file.thrift");
    let bytes = [ONE, TWO].concat().repeat(20_000);
    let file = temporary("same_file.bin", &bytes);
    let link = file.with_extension("link");
    // One of an earlier run would be the file itself.
    let _ = std::fs::remove_file(&link);
    std::fs::hard_link(&file, &link).expect("links can be made");
    let [name, link] = [&file, &link].map(|path| path.display().to_string());
    let transcode = ["transcode", "--from", "binary", "--to", "compact"];
    for command in [&transcode[..], &["decode"], &["encode"]] {
        for output in [&name, &link] {
            let line = bad_data(scrimp(args(&idl, &[command, &[&name, "-o", output]].concat())));
            assert_eq!(
                line,
                format!(
                    "scrimp: {output}: the output is the input, which would be lost before it is read: name another file"
                )
            );
            let redirected = Command::new(env!("CARGO_BIN_EXE_scrimp"))
                .args(args(&idl, &[command, &["-o", output]].concat()))
                .stdin(std::fs::File::open(&file).expect("it is there"))
                .output();
            assert!(bad_data(redirected.expect("the command runs")).contains("the output is the input"));
            assert!(std::fs::read(&file).expect("it is there") == bytes);
        }
    }
    // One message is read before anything is written.
    std::fs::write(&file, ONE).expect("it can be written to");
    let one = [&transcode[..], &["--idl", &idl, "--type", "Named", &name, "-o", &name]].concat();
    success(scrimp(one));
    assert_eq!(std::fs::read(&file).expect("it is there"), b"\x18\x01a\0");
    // What is no file may be both.
    #[cfg(unix)]
    success(scrimp(args(&idl, &["decode", "/dev/null", "-o", "/dev/null"])));
}

/// Bytes that are not digits, and files that cannot be read, are told as such after what was good.
#[test]
fn bad_input() {
    let idl = idl("bad_input.thrift");
    let output = scrimp_with_input(
        args(&idl, &["decode", "--input-format", "hex", "--keep-going"]),
        b"0b000100 00000161 00\n0b0001000000 0x 01",
    );
    assert_eq!(output.stdout, b"{\"name\":\"a\"}\n");
    assert_eq!(bad_data(output), "scrimp: <stdin>: byte 35 of the text, `x`, is no hexadecimal digit");
    let folder = env!("CARGO_TARGET_TMPDIR");
    let line = bad_data(scrimp(args(&idl, &["decode", folder])));
    assert!(line.starts_with(&format!("scrimp: {folder}: ")), "{line}");
}
