//! What each subcommand does when all is well.

use std::io::Read;
use std::process::{Command, Stdio};

use crate::{bad_data, scrimp, scrimp_with_input, success, success_text, temporary, testdata};

const IDL: &str =
    "struct Point { 1: double x, 2: double y }\nstruct Named { 1: required string name, 2: Point at }\n";
/// `{"name":"a"}` and `{"name":"b","at":{"x":1.5}}`.
const ONE: &[u8] = b"\x0b\0\x01\0\0\0\x01a\0";
const TWO: &[u8] = b"\x0b\0\x01\0\0\0\x01b\x0c\0\x02\x04\0\x01\x3f\xf8\0\0\0\0\0\0\0\0";

fn idl(name: &str) -> String {
    temporary(name, IDL).display().to_string()
}

#[test]
fn demo() {
    let output = success_text(scrimp(["demo"]));
    for expected in
        ["shop.thrift", "\"Zoë Müller\"", "the same 566 bytes", "second order", "interpreter", "MB/s"]
    {
        assert!(output.contains(expected), "{expected:?} is not in:\n{output}");
    }
}

#[test]
fn decode_prints_readable_json() {
    let idl = idl("readable.thrift");
    let args = ["decode", "--idl", &idl, "--type", "Named", "-"];
    let expected = "{\n  \"name\": \"b\",\n  \"at\": {\n    \"x\": 1.5\n  }\n}\n";
    assert_eq!(success_text(scrimp_with_input(args, TWO)), expected);
    let one_line = success_text(scrimp_with_input(args.iter().chain(&["--one-line"]), TWO));
    assert_eq!(one_line, "{\"name\":\"b\",\"at\":{\"x\":1.5}}\n");
    let explicit = ["--protocol", "binary", "--executor", "interpreter"];
    assert_eq!(success_text(scrimp_with_input(args.iter().chain(&explicit), TWO)), expected);
}

#[test]
fn decode_and_encode_compact() {
    let idl = idl("compact.thrift");
    let args = |command| [command, "--idl", &idl, "--type", "Named", "--protocol", "compact", "--all", "-"];
    let bytes = b"\x18\x01a\0\x18\x01b\x1c\x17\0\0\0\0\0\0\xf8\x3f\0\0";
    let json = success(scrimp_with_input(args("decode"), bytes));
    assert_eq!(String::from_utf8_lossy(&json), "{\"name\":\"a\"}\n{\"name\":\"b\",\"at\":{\"x\":1.5}}\n");
    assert_eq!(success(scrimp_with_input(args("encode"), &json)), bytes);
}

#[test]
fn transcode() {
    let idl = idl("transcode.thrift");
    let compact = b"\x18\x01b\x1c\x17\0\0\0\0\0\0\xf8\x3f\0\0";
    let args = |from, to| ["transcode", "--idl", &idl, "--type", "Named", "--from", from, "--to", to];
    assert_eq!(success(scrimp_with_input(args("binary", "compact"), TWO)), compact);
    assert_eq!(success(scrimp_with_input(args("compact", "binary"), compact)), TWO);
    assert_eq!(success(scrimp_with_input(args("binary", "binary"), TWO)), TWO);

    // Several messages, from a file to a file.
    let input = temporary("transcode.bin", [TWO, TWO].concat()).display().to_string();
    let output = temporary("transcode.compact", "").display().to_string();
    let all = args("binary", "compact").into_iter().chain(["--all", &input, "-o", &output]);
    assert_eq!(success(scrimp(all)), b"");
    assert_eq!(std::fs::read(&output).expect("it was written"), [&compact[..], compact].concat());

    // What is wrong with the second is told where it is in the input; the first is written.
    let cut = [TWO, &TWO[..5]].concat();
    let output = scrimp_with_input(args("binary", "compact").iter().chain(&["--all"]), &cut);
    assert_eq!(output.stdout, compact);
    let line = bad_data(output);
    assert!(line.starts_with(&format!("scrimp: <stdin>: message 2: at byte {}", TWO.len() + 3)), "{line}");
}

#[test]
fn unknown_fields() {
    let idl = idl("unknown.thrift");
    // Before, between and behind the fields that the IDL knows: a bool and an i32.
    let binary = b"\x02\0\0\x01\x0b\0\x01\0\0\0\x01b\x08\0\x09\0\0\0\x07\0";
    let compact = b"\x01\0\x18\x01b\x85\x0e\0";
    let args = |from, to| ["transcode", "--idl", &idl, "--type", "Named", "--from", from, "--to", to];
    let keeping = |from, to, input: &[u8]| {
        success(scrimp_with_input(args(from, to).iter().chain(&["--keep-unknown", "--all"]), input))
    };
    let twice = |bytes: &[u8]| bytes.repeat(2);
    assert_eq!(keeping("binary", "compact", &twice(binary)), twice(compact));
    assert_eq!(keeping("compact", "binary", &twice(compact)), twice(binary));
    assert_eq!(keeping("binary", "binary", &twice(binary)), twice(binary));
    let known = b"\x0b\0\x01\0\0\0\x01b\0";
    assert_eq!(success(scrimp_with_input(args("compact", "binary"), compact)), known);

    let decode = ["decode", "--idl", &idl, "--type", "Named", "--one-line"];
    assert_eq!(success(scrimp_with_input(decode, binary)), b"{\"name\":\"b\"}\n");
    let refusing = || decode.iter().chain(&["--refuse-unknown"]);
    assert_eq!(success(scrimp_with_input(refusing(), known)), b"{\"name\":\"b\"}\n");
    let line = bad_data(scrimp_with_input(refusing(), binary));
    assert!(
        line.starts_with("scrimp: <stdin>: at byte 0, <field 0>: unknown field 0 of type bool"),
        "{line}"
    );
}

#[test]
fn decode_and_encode_all() {
    let idl = idl("all.thrift");
    let bytes = [ONE, TWO, ONE].concat();
    let input = temporary("all.bin", &bytes).display().to_string();
    let json = success_text(scrimp(["decode", "--idl", &idl, "--type", "Named", "--all", &input]));
    assert_eq!(json, "{\"name\":\"a\"}\n{\"name\":\"b\",\"at\":{\"x\":1.5}}\n{\"name\":\"a\"}\n");
    let encode = ["encode", "--idl", &idl, "--type", "Named", "--all", "-"];
    assert_eq!(success(scrimp_with_input(encode, json.as_bytes())), bytes);
    assert_eq!(success(scrimp_with_input(encode, b" \n")), b"");
    let decode = ["decode", "--idl", &idl, "--type", "Named", "--all", "-"];
    assert_eq!(success(scrimp_with_input(decode, b"")), b"");
}

#[test]
fn encode_writes_a_file() {
    let idl = idl("output.thrift");
    let output = temporary("output.bin", "old and longer than what comes").display().to_string();
    let args = ["encode", "--idl", &idl, "--type", "Named", "-o", &output, "-"];
    assert_eq!(success(scrimp_with_input(args, b"{\"name\": \"a\"}\n")), b"");
    assert_eq!(std::fs::read(&output).expect("it was written"), ONE);
}

#[test]
fn doubles_keep_every_bit() {
    let idl = idl("doubles.thrift");
    // Where a parser that rounds on the way is a bit off; the extremes; a number with seventeen digits.
    for x in [2.638344616030823e-256, f64::MAX, f64::MIN_POSITIVE, 5e-324, 0.1 + 0.2] {
        let mut bytes = vec![4, 0, 1];
        bytes.extend(x.to_be_bytes());
        bytes.push(0);
        let json = success(scrimp_with_input(["decode", "--idl", &idl, "--type", "Point", "-"], &bytes));
        assert_eq!(
            success(scrimp_with_input(["encode", "--idl", &idl, "--type", "Point", "-"], &json)),
            bytes
        );
    }
}

#[test]
fn include_dirs() {
    let dir = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("included");
    std::fs::create_dir_all(&dir).expect("the target folder can be written to");
    std::fs::write(dir.join("money.thrift"), "struct Money { 1: i64 cents }").expect("as above");
    let idl = temporary("includes.thrift", "include \"money.thrift\" struct S { 1: money.Money m }");
    let (idl, dir) = (idl.display().to_string(), dir.display().to_string());
    assert_eq!(success_text(scrimp(["check", &idl, "-I", &dir])), "");
    assert_eq!(scrimp(["check", &idl]).status.code(), Some(1));
    let args = ["encode", "-I", &dir, "--idl", &idl, "--type", "money.Money", "-"];
    assert_eq!(success(scrimp_with_input(args, b"{\"cents\": 1}")), b"\x0a\0\x01\0\0\0\0\0\0\0\x01\0");
}

#[test]
fn check_accepts_the_test_schemas() {
    let files = ["bench", "common", "shop"].map(|name| testdata("idl").join(name).with_extension("thrift"));
    assert_eq!(success_text(scrimp(["check".into()].into_iter().chain(files))), "");
}

#[test]
fn check_warns() {
    let idl = temporary("implicit.thrift", "struct S { i32 a }").display().to_string();
    let output = scrimp(["check", &idl]);
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{stderr}");
    assert!(stderr.starts_with("warning[W0301]") && stderr.contains(&format!("{idl}:1:16]")), "{stderr}");
}

/// The reader goes away after a few bytes of what is more than a pipe holds.
#[test]
fn broken_pipe() {
    let idl = idl("pipe.thrift");
    let input = temporary("pipe.bin", ONE.repeat(100_000)).display().to_string();
    let mut child = Command::new(env!("CARGO_BIN_EXE_scrimp"))
        .args(["decode", "--idl", &idl, "--type", "Named", "--all", &input])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    let mut stdout = child.stdout.take().expect("stdout is piped");
    stdout.read_exact(&mut [0; 10]).expect("something is written");
    drop(stdout);
    assert_eq!(success(child.wait_with_output().expect("the command ends")), b"");
}
