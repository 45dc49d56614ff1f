//! The options that say how messages are in JSON.

use std::sync::LazyLock;

use crate::{bad_data, scrimp_with_input, success, success_text, temporary};

const IDL: &str = "\
enum Colour { RED = 1 }
struct User { 1: i64 user_id (api.key = \"uid\", api.js_conv), 2: Colour colour, 3: binary raw, 4: i64 size, 5: string note }
exception Lost { 1: i64 lost_id }
service Users { User find(1: User wanted_user) throws (1: Lost not_there), list<i64> sizes() }
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

/// The structs in lines of whole messages are as the options say, in both directions.
#[test]
fn of_whole_messages() {
    let lines = [
        format!(r#"{{"method":"find","args":{{"wanted_user":{JSON}}}}}"#),
        format!(r#"{{"method":"find","result":{JSON}}}"#),
        r#"{"method":"find","exception":{"not_there":{"lost_id":5}}}"#.to_owned(),
        format!(r#"{{"method":"find","result":{JSON},"exception":{{"not_there":{{"lost_id":5}}}}}}"#),
        r#"{"method":"sizes","result":[1,2]}"#.to_owned(),
    ]
    .join("\n");
    let run = |command: &[&str], input: &[u8]| {
        scrimp_with_input(command.iter().chain(&["--message", "--idl", idl()]), input)
    };
    let bytes = success(run(&["encode"], lines.as_bytes()));
    let camel = r#"{"userId":"7","colour":1,"raw":"-_8","size":"8"}"#;
    for (options, shared, expected) in [
        (
            &[][..],
            &[][..],
            [
                format!(r#""args":{{"wanted_user":{JSON}}}"#),
                format!(r#""result":{JSON}"#),
                r#""exception":{"not_there":{"lost_id":5}}"#.to_owned(),
                format!(r#""result":{JSON},"exception":{{"not_there":{{"lost_id":5}}}}"#),
                r#""result":[1,2]"#.to_owned(),
            ],
        ),
        (
            &["--json-longs", "text", "--json-enums", "numbers"],
            &["--json-names", "camel", "--json-binary", "base64url"],
            [
                format!(r#""args":{{"wantedUser":{camel}}}"#),
                format!(r#""result":{camel}"#),
                r#""exception":{"notThere":{"lostId":"5"}}"#.to_owned(),
                format!(r#""result":{camel},"exception":{{"notThere":{{"lostId":"5"}}}}"#),
                r#""result":["1","2"]"#.to_owned(),
            ],
        ),
    ] {
        let decoded = success_text(run(&[&["decode"], options, shared].concat(), &bytes));
        let found: Vec<&str> = decoded.lines().collect();
        assert_eq!(found.len(), expected.len());
        for (line, expected) in found.iter().zip(&expected) {
            assert!(line.contains(&format!(r#""headers":{{}},{expected},"framing""#)), "{line}");
        }
        assert_eq!(success(run(&[&["encode"], shared].concat(), decoded.as_bytes())), bytes);
    }

    let written = success_text(run(&["decode", "--json-absent", "write", "--limit", "1"], &bytes));
    assert!(written.contains(r#","note":""}},"framing""#), "{written}");
    let bad = r#"{"method":"find",
  "result":{"size":8,
    "added":1}}"#;
    let line = bad_data(run(&["encode"], bad.as_bytes()));
    assert_eq!(line, "scrimp: <stdin>: message 1: `User` has no field `added` at line 3 column 5");
    let ignored = success(run(&["encode", "--json-unknown", "ignore"], bad.as_bytes()));
    assert_eq!(ignored, success(run(&["encode"], br#"{"method":"find","result":{"size":8}}"#)));
    let line = bad_data(run(&["decode", "--json-binary", "text"], &bytes));
    assert_eq!(line, "scrimp: <stdin>: message 1: `find`: wanted_user.raw: a string is not UTF-8");
}
