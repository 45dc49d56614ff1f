//! Options that `decode`, `encode` and `transcode` share.

use std::time::{Duration, Instant};

use crate::{advice, bad_data, scrimp_with_input, success, success_text, temporary};

const IDL: &str = "\
struct Node { 1: optional Node next, 2: optional string text, 3: optional list<i64> ns, 4: optional double x }
service Base { i32 count(1: string what) }
service Tree extends Base { Node get(1: i64 id), oneway void drop(1: i64 id) }
";

fn idl(name: &str) -> String {
    temporary(name, IDL).display().to_string()
}

/// Runs a subcommand for `Node`.
fn node(idl: &str, command: &[&str], input: &[u8]) -> std::process::Output {
    scrimp_with_input(command.iter().chain(&["--idl", idl, "--type", "Node"]), input)
}

/// A `Node` with `text`.
fn with_text(text: &[u8]) -> Vec<u8> {
    [b"\x0b\0\x02", &(text.len() as u32).to_be_bytes()[..], text, b"\0"].concat()
}

/// Stdin and stdout unless files are named.
#[test]
fn input_and_output() {
    let idl = idl("io.thrift");
    let message = with_text(b"a");
    let transcode = ["transcode", "--from", "binary", "--to", "binary"];
    let json = b"{\"text\":\"a\"}\n";
    for (command, input, output) in [
        (&["decode", "--one-line"][..], &message[..], &json[..]),
        (&["encode"], json, &message),
        (&transcode, &message, &message),
    ] {
        assert_eq!(success(node(&idl, command, input)), output);
        assert_eq!(success(node(&idl, &[command, &["-", "-o", "-"]].concat(), input)), output);
        let from = temporary("io.in", input).display().to_string();
        let to = temporary("io.out", "older and longer than what comes").display().to_string();
        for options in [&["-o", &to][..], &["--all", "-o", &to]] {
            let args = [command, &[&from], options].concat();
            assert_eq!(success(node(&idl, &args, b"")), b"");
            assert_eq!(std::fs::read(&to).expect("it was written"), output);
        }
    }
}

#[test]
fn digits() {
    let idl = idl("digits.thrift");
    let message = with_text(b"a\xc3\xbb\xc3\xbf");
    let hex = "0b000200000005 61c3bbc3\nBF 00";
    let base64 = ["CwACAAAABWHDu8O/AA==", "CwACAAAABWHDu8O_AA", "CwAC AAAA\r\nBWHDu8O/ A\nA=="];
    for (format, digits) in [
        ("hex", hex),
        ("base64", base64[0]),
        ("base64", base64[1]),
        ("base64", base64[2]),
        ("base64", base64[1]),
    ] {
        let decode = ["decode", "--one-line", "--input-format", format];
        assert_eq!(success_text(node(&idl, &decode, digits.as_bytes())), "{\"text\":\"aûÿ\"}\n");
        let transcode = ["transcode", "--from", "binary", "--to", "binary", "--input-format", format];
        assert_eq!(success(node(&idl, &transcode, digits.as_bytes())), message);
    }
    let encode = |format, all: &[&str]| {
        let args = [&["encode", "--output-format", format], all].concat();
        success_text(node(&idl, &args, "{\"text\": \"aûÿ\"}".as_bytes()))
    };
    for all in [&[][..], &["--all"]] {
        assert_eq!(encode("hex", all), "0b00020000000561c3bbc3bf00\n");
        assert_eq!(encode("base64", all), "CwACAAAABWHDu8O/AA==\n");
    }
    // Lines with padding, one for each message, follow each other.
    let lines = format!("{0}\n{0}\n", base64[0]);
    let all = success_text(node(&idl, &["decode", "--all", "--input-format", "base64"], lines.as_bytes()));
    assert_eq!(all, "{\"text\":\"aûÿ\"}\n".repeat(2));

    for (format, digits, expected) in [
        ("hex", "0b0", "the hexadecimal digits end within a byte"),
        ("hex", "0b\n0g", "byte 4 of the text, `g`, is no hexadecimal digit"),
        ("base64", "CwACA", "the base64 digits end within a byte"),
        ("base64", "Cw*C", "byte 2 of the text, `*`, is no base64 digit"),
        ("base64", "C===", "before byte 4 of the text: not base64: "),
    ] {
        for all in [&[][..], &["--all"]] {
            let args = [&["decode", "--input-format", format], all].concat();
            let line = bad_data(node(&idl, &args, digits.as_bytes()));
            assert!(line.starts_with(&format!("scrimp: <stdin>: {expected}")), "{line}");
        }
    }
}

#[test]
fn trailing_bytes() {
    let idl = idl("trailing.thrift");
    let bytes = [&with_text(b"a")[..], b"\x77rest"].concat();
    let decode = ["decode", "--one-line", "--ignore-trailing"];
    assert_eq!(success_text(node(&idl, &decode, &bytes)), "{\"text\":\"a\"}\n");
    let transcode = ["transcode", "--from", "binary", "--to", "compact", "--ignore-trailing"];
    assert_eq!(success(node(&idl, &transcode, &bytes)), b"\x28\x01a\0");
    let encode = ["encode", "--ignore-trailing"];
    assert_eq!(success(node(&idl, &encode, b"{\"text\": \"a\"} rest")), with_text(b"a"));
}

#[test]
fn strings_that_are_not_utf8() {
    let idl = idl("lossy.thrift");
    let bytes = with_text(b"a\xffb");
    let output = node(&idl, &["decode"], &bytes);
    assert_eq!(advice(output), "  help: `--lossy` shows such strings with a replacement character");
    for options in [&["--one-line"][..], &["--all"]] {
        let args = [&["decode", "--lossy"], options].concat();
        assert_eq!(success_text(node(&idl, &args, &bytes)), "{\"text\":\"a\u{fffd}b\"}\n");
    }
    let pretty = success_text(node(&idl, &["decode", "--lossy"], &bytes));
    assert_eq!(pretty, "{\n  \"text\": \"a\u{fffd}b\"\n}\n");
}

/// Errors of limits name the option that raises them.
#[test]
fn limits() {
    let idl = idl("limits.thrift");
    let nested = |levels: usize| [b"\x0c\0\x01".repeat(levels - 1), vec![0; levels]].concat();
    let json = |levels: usize| {
        format!("{}{{}}{}", "{\"next\":".repeat(levels - 1), "}".repeat(levels - 1)).into_bytes()
    };
    let help = "  help: `--max-depth` raises the limit, to 512 at most";
    let transcode = ["transcode", "--from", "binary", "--to", "compact"];
    for (command, input) in
        [(&["decode"][..], nested as fn(usize) -> Vec<u8>), (&transcode, nested), (&["encode"], json)]
    {
        assert_eq!(advice(node(&idl, command, &input(65))), help);
        assert_eq!(advice(node(&idl, &[command, &["--all"]].concat(), &input(65))), help);
        success(node(&idl, &[command, &["--max-depth", "65"]].concat(), &input(65)));
        success(node(&idl, &[command, &["--max-depth", "512"]].concat(), &input(512)));
        assert_eq!(advice(node(&idl, &[command, &["--max-depth", "1"]].concat(), &input(2))), help);
    }
    let line = bad_data(node(&idl, &["encode", "--max-depth", "512"], &json(513)));
    assert!(line.contains("the message is nested more than 512 levels deep at line 1 column "), "{line}");

    let long = with_text(&[b'x'; 2000]);
    let output = node(&idl, &["decode", "--max-message", "1K"], &long);
    assert_eq!(advice(output), "  help: `--max-message` raises the limit, to 2G at most");
    let output =
        node(&idl, &["decode", "--all", "--max-message", "1K"], &[&with_text(b"a")[..], &long].concat());
    assert_eq!(output.stdout, b"{\"text\":\"a\"}\n");
    assert_eq!(advice(output), "  help: `--max-message` raises the limit, to 2G at most");
    for size in ["2k", "2KB", "2KiB", "1M", "1mb", "1MiB", "1G", "1GB", "1gib"] {
        success(node(&idl, &["decode", "--max-message", size], &long));
    }
    let sizes = ["1K", "1023", "1KiB", "1kb"];
    for (size, all) in sizes.iter().flat_map(|size| [(size, &[][..]), (size, &["--ignore-trailing"])]) {
        let bytes = if *size == "1023" { 1023 } else { 1024 };
        let line = bad_data(node(&idl, &[&["decode", "--max-message", size], all].concat(), &long));
        assert_eq!(line, format!("scrimp: <stdin>: the message is longer than the limit of {bytes} bytes"));
    }
    // In digits it is the bytes that count.
    let digits = success(node(
        &idl,
        &["transcode", "--from", "binary", "--to", "binary", "--output-format", "hex"],
        &long,
    ));
    success(node(&idl, &["decode", "--max-message", "2K", "--input-format", "hex"], &digits));
    let hex = ["decode", "--max-message", "1K", "--input-format", "hex"];
    assert!(bad_data(node(&idl, &hex, &digits)).contains("longer than the limit of 1024 bytes"));

    let many = [b"\x0f\0\x03\x0a\0\0\x10\0", &[0; 8 << 12][..], b"\0"].concat();
    for command in [&["decode"][..], &["decode", "--all"], &transcode] {
        let output = node(&idl, &[command, &["--max-memory", "20000"]].concat(), &many);
        assert_eq!(advice(output), "  help: `--max-memory` raises the limit");
        success(node(&idl, &[command, &["--max-memory", "64K"]].concat(), &many));
    }
}

#[test]
fn dialects() {
    let idl = idl("dialects.thrift");
    let (apache, fbthrift) = (b"\x47\0\0\0\0\0\0\xf8\x3f\0", b"\x47\x3f\xf8\0\0\0\0\0\0\0");
    let json = "{\"x\":1.5}\n";
    for (dialect, bytes) in [("apache", apache), ("fbthrift", fbthrift)] {
        let options = ["--protocol", "compact", "--dialect", dialect];
        let decode = [&["decode", "--one-line"], &options[..]].concat();
        assert_eq!(success_text(node(&idl, &decode, bytes)), json);
        assert_eq!(success(node(&idl, &[&["encode"], &options[..]].concat(), json.as_bytes())), bytes);
        let same = ["transcode", "--from", "compact", "--to", "compact", "--dialect", dialect];
        assert_eq!(success(node(&idl, &same, bytes)), bytes);
        let to = [&same[..], &["--to-dialect", "apache"]].concat();
        assert_eq!(success(node(&idl, &to, bytes)), apache);
        let to = [&same[..], &["--to-dialect", "fbthrift"]].concat();
        assert_eq!(success(node(&idl, &to, bytes)), fbthrift);
    }
}

#[test]
fn arguments_and_results() {
    let idl = idl("methods.thrift");
    let with = |command: &[&str], options: &[&str], input: &[u8]| {
        scrimp_with_input([command, &["--idl", &idl], options].concat(), input)
    };
    let id = b"\x0a\0\x01\0\0\0\0\0\0\0\x05\0";
    let line = ["decode", "--one-line"];
    assert_eq!(success_text(with(&line, &["--method", "Tree.get"], id)), "{\"id\":5}\n");
    assert_eq!(success_text(with(&line, &["--method", "Tree.drop"], id)), "{\"id\":5}\n");
    assert_eq!(success(with(&["encode"], &["--method", "Tree.get"], b"{\"id\": 5}")), id);
    let result = [b"\x0c\0\0", &with_text(b"a")[..], b"\0"].concat();
    let options = ["--method", "Tree.get", "--result"];
    assert_eq!(success_text(with(&line, &options, &result)), "{\"success\":{\"text\":\"a\"}}\n");
    let transcode = ["transcode", "--from", "binary", "--to", "compact"];
    assert_eq!(success(with(&transcode, &options, &result)), b"\x0c\0\x28\x01a\0\0");
    // Inherited.
    let options = ["--method", "Tree.count", "--result"];
    assert_eq!(success_text(with(&line, &options, b"\x08\0\0\0\0\0\x03\0")), "{\"success\":3}\n");

    for (options, expected) in [
        (&["--method", "Tree.gte"][..], "service `Tree` has no method `gte`; did you mean `get`?"),
        (&["--method", "Treee.get"], "no service `Treee`; did you mean `Tree`?"),
        (&["--method", "Tree.drop", "--result"], "`Tree.drop` is oneway: it has no result"),
        (&["--method", "get"], "`get` names no service: write `Service.get`"),
        (
            &["--method", "Tree"],
            "`Tree` is a service: name one of its methods, `Tree.get`, `Tree.drop`, `Tree.count`",
        ),
    ] {
        let line = bad_data(with(&line, options, id));
        assert_eq!(line, format!("scrimp: {idl}: {expected}"));
    }
}

/// To compile a large type for a small message takes much longer than to interpret it.
#[test]
fn small_inputs_are_interpreted() {
    let fields: String = (1..=30_000).map(|id| format!("{id}: optional i32 f{id}\n")).collect();
    let idl = temporary("wide.thrift", format!("struct Wide {{ {fields} }}")).display().to_string();
    let start = Instant::now();
    let args = ["decode", "--one-line", "--idl", &idl, "--type", "Wide"];
    assert_eq!(success_text(scrimp_with_input(args, b"\x08\0\x07\0\0\0\x01\0")), "{\"f7\":1}\n");
    let all = args.iter().chain(&["--all"]);
    assert_eq!(success_text(scrimp_with_input(all, b"\x08\0\x07\0\0\0\x01\0")), "{\"f7\":1}\n");
    let args = ["encode", "--idl", &idl, "--type", "Wide"];
    assert_eq!(success(scrimp_with_input(args, b"{\"f7\":1}")), b"\x08\0\x07\0\0\0\x01\0");
    let took = start.elapsed();
    assert!(took < Duration::from_secs(15), "{took:?}");
    // Many given fields, in order and in the worst order.
    let backwards: Vec<String> = (1..=30_000).rev().map(|id| format!("\"f{id}\":1")).collect();
    success(scrimp_with_input(args, format!("{{{}}}", backwards.join(",")).as_bytes()));
}

/// What options are called in the help of a subcommand fits its input.
#[test]
fn help_of_encode_is_about_json() {
    let help = success_text(crate::scrimp(["encode", "--help"]));
    assert!(!help.contains("bytes are of another format"), "{help}");
}

#[test]
fn defaults_are_written_where_that_is_asked_for() {
    let text = "struct P { 1: i8 n = 7, 2: optional i8 m, 3: i8 o } service S { i8 get(1: P p) }";
    let idl = temporary("defaults.thrift", text).display().to_string();
    let written = [3, 0, 1, 7, 3, 0, 3, 0, 0];
    for (command, input) in
        [(&["encode"][..], &b"{}"[..]), (&["transcode", "--from", "compact", "--to", "binary"], b"\0")]
    {
        let p = ["--idl", &idl, "--type", "P"];
        let run = |option: &[&str]| success(scrimp_with_input([command, &p, option].concat(), input));
        assert_eq!((run(&[]), run(&["--write-defaults"])), (vec![0], written.to_vec()));
        assert_eq!(run(&["--write-defaults", "--all"]), written);
    }
    let line = br#"{"method": "get", "type": "call", "seqid": 1, "args": {"p": {"m": 1}}}"#;
    let messages = ["encode", "--idl", &idl, "--message"];
    let omitted = success(scrimp_with_input(messages, line));
    let defaults = success(scrimp_with_input(messages.iter().chain(&["--write-defaults"]), line));
    assert!(omitted.ends_with(&[12, 0, 1, 3, 0, 2, 1, 0, 0]));
    assert!(defaults.ends_with(&[12, 0, 1, 3, 0, 1, 7, 3, 0, 2, 1, 3, 0, 3, 0, 0, 0]));
    let result = br#"{"method": "get", "type": "reply", "seqid": 1, "result": null}"#;
    let reply = |option: &[&str]| success(scrimp_with_input(messages.iter().chain(option), result));
    assert_eq!(reply(&["--write-defaults"]), reply(&[]));
}
