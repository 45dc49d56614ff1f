//! The options that say how messages are in JSON.

use std::sync::LazyLock;

use crate::{bad_data, scrimp_with_input, success, success_text, temporary};

const IDL: &str = "\
enum Colour { RED = 1 }
struct User { 1: i64 user_id (api.key = \"uid\", api.js_conv), 2: Colour colour, 3: binary raw, 4: i64 size, 5: string note }
";

fn idl() -> &'static str {
    static FILE: LazyLock<String> =
        LazyLock::new(|| temporary("json_styles.thrift", IDL).display().to_string());
    &FILE
}

fn run(command: &[&str], input: &[u8]) -> std::process::Output {
    scrimp_with_input(command.iter().chain(&["--idl", idl(), "--type", "User"]), input)
}

const JSON: &str = r#"{"user_id":7,"colour":"RED","raw":"+/8=","size":8}"#;

/// Each option writes what it says; what is written is read with the options that `encode` has, too.
#[test]
fn written_and_read() {
    let bytes = success(run(&["encode"], JSON.as_bytes()));
    for (options, shared, expected) in [
        (&[][..], &[][..], JSON),
        (
            &["--json-longs", "text", "--json-enums", "numbers"],
            &["--json-names", "camel"],
            r#"{"userId":"7","colour":1,"raw":"+/8=","size":"8"}"#,
        ),
        (
            &["--json-longs", "annotations"],
            &["--json-names", "annotations", "--json-binary", "base64url"],
            r#"{"uid":"7","colour":"RED","raw":"-_8","size":8}"#,
        ),
        (
            &["--json-absent", "write"],
            &["--json-names", "snake"],
            r#"{"user_id":7,"colour":"RED","raw":"+/8=","size":8,"note":""}"#,
        ),
    ] {
        for all in [&["--one-line"][..], &["--all"]] {
            let command = [&["decode"], all, options, shared].concat();
            assert_eq!(success_text(run(&command, &bytes)), format!("{expected}\n"));
        }
        let again = success(run(&[&["encode"], shared].concat(), expected.as_bytes()));
        let lines = format!("{expected}\n{expected}");
        assert_eq!(success(run(&[&["encode", "--all"], shared].concat(), lines.as_bytes())), again.repeat(2));
        if !options.contains(&"--json-absent") {
            assert_eq!(again, bytes);
        }
    }
}

#[test]
fn binaries_as_text() {
    let text = r#"{"raw":"as it is"}"#;
    let bytes = success(run(&["encode", "--json-binary", "text"], text.as_bytes()));
    let decode = ["decode", "--json-binary", "text", "--one-line"];
    assert_eq!(success_text(run(&decode, &bytes)), format!("{text}\n"));
    let bytes = success(run(&["encode"], JSON.as_bytes()));
    let line = bad_data(run(&decode, &bytes));
    assert_eq!(line, "scrimp: <stdin>: raw: a string is not UTF-8");
    let line = bad_data(run(&["decode", "--json-binary", "text", "--all"], &bytes.repeat(2)));
    assert_eq!(line, "scrimp: <stdin>: message 1: raw: a string is not UTF-8");
}

#[test]
fn unknown_fields() {
    let text = r#"{"size":8,"added":[{}]}"#;
    let line = bad_data(run(&["encode"], text.as_bytes()));
    assert_eq!(line, "scrimp: <stdin>: `User` has no field `added` at line 1 column 11");
    let line = bad_data(run(&["encode", "--all"], format!("{{}}\n{text}").as_bytes()));
    assert_eq!(line, "scrimp: <stdin>: message 2: `User` has no field `added` at line 2 column 11");
    let ignored = success(run(&["encode", "--json-unknown", "ignore"], text.as_bytes()));
    assert_eq!(ignored, success(run(&["encode"], br#"{"size":8}"#)));
}

/// Lines of whole messages are in the default style.
#[test]
fn not_of_whole_messages() {
    for command in ["decode", "encode"] {
        let output = scrimp_with_input([command, "--message", "--idl", idl(), "--json-names", "camel"], b"");
        assert_eq!(output.status.code(), Some(2));
        let stderr = String::from_utf8(output.stderr).expect("stderr is UTF-8");
        assert!(stderr.contains("'--message' cannot be used with '--json-names"), "{stderr}");
    }
}
