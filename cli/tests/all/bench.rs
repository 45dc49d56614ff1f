//! `scrimp bench`. Its figures are only looked at for being there: they are other ones each time.

use scrimp_testkit::payloads::testdata;
use serde_json::Value;

use crate::{bad_data, complaints, scrimp_with_input, success_text, temporary};

const IDL: &str = "struct Node { 1: optional Node next, 2: optional string text }";
const TWO: &[u8] = b"{\"text\":\"a\"} {\"next\":{\"text\":\"bcd\"}}";

/// Runs `bench` for `Node`, in one round.
fn bench(options: &[&str], input: &[u8]) -> std::process::Output {
    let idl = temporary("bench.thrift", IDL).display().to_string();
    let command = ["bench", "--rounds", "1", "--idl", &idl, "--type", "Node"];
    scrimp_with_input(command.iter().chain(options), input)
}

/// The report for these options, as JSON.
fn report(options: &[&str], input: &[u8]) -> Value {
    let text = success_text(bench(&[options, &["--json"]].concat(), input));
    serde_json::from_str(&text).expect("JSON")
}

/// The members called `names` of each object of a list.
fn each(list: &Value, names: &[&str]) -> Vec<String> {
    let objects = list.as_array().expect("a list").iter();
    let texts =
        |object: &Value| names.iter().map(|name| object[name].to_string()).collect::<Vec<_>>().join(" ");
    objects.map(|object| texts(object).replace('"', "")).collect()
}

#[test]
fn everything_is_measured() {
    let report = report(&["--from", "json", "--all"], TWO);
    assert_eq!((&report["type"], &report["messages"]), (&"Node".into(), &2.into()));
    // A header, a length, a text and a stop byte; in the other message within another struct.
    assert_eq!(each(&report["sizes"], &["protocol", "bytes"]), ["binary 12.0", "compact 6.0"]);
    let executors: &[&str] = match cfg!(all(unix, any(target_arch = "x86_64", target_arch = "aarch64"))) {
        true => &["machine code", "interpreter"],
        false => &["interpreter"],
    };
    let mut figures = Vec::new();
    let mut built = Vec::new();
    for protocol in ["binary", "compact"] {
        for operation in ["decode", "encode"] {
            let by = executors.iter().chain(&["copy"]);
            figures.extend(by.map(|by| format!("{protocol} {operation} {by}")));
        }
        built.extend(executors.iter().map(|by| format!("{protocol} {by}")));
    }
    assert_eq!(each(&report["figures"], &["protocol", "operation", "by"]), figures);
    assert_eq!(each(&report["built"], &["protocol", "by"]), built);
    for figure in report["figures"].as_array().expect("a list") {
        assert!(
            ["ns", "median_ns", "mb_per_s"].iter().all(|name| figure[name].as_f64() > Some(0.0)),
            "{figure}"
        );
    }
    for codec in report["built"].as_array().expect("a list") {
        assert!(codec["first_message_us"].as_f64() > codec["build_us"].as_f64(), "{codec}");
        assert_eq!(codec["code_bytes"].as_u64() > Some(0), codec["by"] == "machine code", "{codec}");
    }
}

#[test]
fn inputs_are_given_in_every_form() {
    let binary = b"\x0b\0\x02\0\0\0\x01a\0";
    let compact = b"\x28\x01a\0";
    let file = temporary("bench.compact", compact).display().to_string();
    for (options, input, messages) in [
        (&[][..], &binary[..], 1),
        (&["--from", "compact", &file, "-", &file], compact, 3),
        (&["--input-format", "hex"], b"0b0002 00000001 61 00", 1),
        (&["--all", "--limit", "2"], b"\0\0\0", 2),
        (&["--from", "json"], b"{}", 1),
    ] {
        assert_eq!(report(options, input)["messages"], messages, "{options:?}");
    }
    let large = testdata("payloads/rust/large.bin").display().to_string();
    let idl = testdata("idl/bench.thrift").display().to_string();
    let command = ["bench", "--rounds", "1", "--idl", &idl, "--type", "Tree", &large];
    let text = success_text(scrimp_with_input(command, b""));
    assert!(
        text.starts_with("1 message of `Tree`, 299028 bytes in binary, 290372 bytes in compact\n"),
        "{text}"
    );
}

#[test]
fn one_executor_alone() {
    let report = report(&["--executor", "interpreter"], b"\0");
    assert_eq!(each(&report["built"], &["by"]), ["interpreter"; 2]);
    assert_eq!(each(&report["figures"], &["by"]), ["interpreter", "copy"].repeat(4));
}

#[test]
fn bad_inputs() {
    assert_eq!(bad_data(bench(&[], b"")), "scrimp: <stdin>: there is no message in it");
    let (lines, advice) = complaints(bench(&[], b"\0\0\0"));
    assert_eq!(lines, ["scrimp: <stdin>: more than one message is in it"]);
    assert_eq!(advice, ["  help: `--all` takes all of them"]);
    let line = bad_data(bench(&["--all"], b"\0\x0b\0\x02\0\0\0\x01\xff\0"));
    assert!(line.starts_with("scrimp: <stdin>: message 2: at byte 8"), "{line}");
    let line = bad_data(bench(&["--from", "json"], b"{\"text\": 1}"));
    assert!(line.starts_with("scrimp: <stdin>: message 1: text: invalid type: integer"), "{line}");
}
