//! `scrimp check`: its formats and what it exits with.

use std::process::Output;

use crate::{scrimp, success_text, temporary};

/// What a command that must exit with `code` wrote to stdout and stderr, with the folder of this run's files left out.
#[track_caller]
fn written(output: Output, code: i32) -> (String, String) {
    let text = |bytes| {
        String::from_utf8(bytes)
            .expect("the output is UTF-8")
            .replace(&format!("{}/", env!("CARGO_TARGET_TMPDIR")), "")
    };
    let (stdout, stderr) = (text(output.stdout), text(output.stderr));
    assert_eq!(output.status.code(), Some(code), "{stdout}{stderr}");
    (stdout, stderr)
}

fn idl(name: &str, text: &str) -> String {
    temporary(name, text).display().to_string()
}

#[test]
fn text() {
    let bad = idl("check_text.thrift", "struct S {\n  1: Strin a\n  string b\n}\n");
    let (stdout, stderr) = written(scrimp(["check", &bad]), 1);
    assert_eq!(stdout, "");
    assert_eq!(
        stderr,
        "\
error[E0203]

  x unknown type `Strin`
   ,-[check_text.thrift:2:6]
 2 |   1: Strin a
   :      ^^^^^
   `----
  help: did you mean `string`?

warning[W0301]

  ! field `b` has no id: fields without one count down from -1
   ,-[check_text.thrift:3:10]
 3 |   string b
   :          ^
   `----
  help: give every field an id of its own: `1: type name`
"
    );
}

#[test]
fn json() {
    let bad = idl("check_json.thrift", "struct S {\n  1: Strin a\n  1: i32 é\n}\n");
    let (stdout, stderr) = written(scrimp(["check", "--format", "json", &bad]), 1);
    // The second error is a character that no name may have, and hides the first.
    assert_eq!(
        stdout,
        "{\"severity\":\"error\",\"code\":\"E0106\",\"message\":\"`é` is not allowed outside comments and strings\",\"help\":null,\
         \"span\":{\"file\":\"check_json.thrift\",\"start\":{\"line\":3,\"column\":10,\"offset\":33},\
         \"end\":{\"line\":3,\"column\":11,\"offset\":35}},\"labels\":[]}\n"
    );
    assert_eq!(stderr, "");

    let good = idl("check_json_good.thrift", "struct S { 1: i32 a }");
    assert_eq!(success_text(scrimp(["check", "--format", "json", &good])), "");
    let odd = idl("check_json_odd.thrift", "struct S { i32 a }");
    let (stdout, stderr) = written(scrimp(["check", "--format", "json", &odd]), 0);
    let json: serde_json::Value = serde_json::from_str(&stdout).expect("an object on a line");
    assert_eq!((json["code"].as_str(), &*stderr), (Some("W0301"), ""));
}

/// What is wrong in a file that several include is said once.
#[test]
fn each_error_once() {
    idl("check_common.thrift", "struct S { 1: Missing a }");
    let files =
        ["check_one.thrift", "check_two.thrift"].map(|name| idl(name, "include 'check_common.thrift'"));
    let (_, stderr) = written(scrimp(["check", &files[0], &files[1]]), 1);
    assert_eq!(stderr.matches("error[").count(), 1, "{stderr}");
}

#[test]
fn against() {
    let old = idl("check_old.thrift", "struct S { 1: i32 a, 2: optional i32 b }");
    let new = idl("check_new.thrift", "struct S { 1: i64 a, 2: optional i32 b }");
    let (stdout, stderr) = written(scrimp(["check", "--against", &old, &new]), 1);
    assert_eq!(stdout, "");
    assert_eq!(
        stderr,
        "\
error[E0701]

  x the type of field `a` of `S` changed from `i32` to `i64`
   ,-[check_new.thrift:1:15]
 1 | struct S { 1: i64 a, 2: optional i32 b }
   :               ^^^
   `----
   ,-[check_old.thrift:1:15]
 1 | struct S { 1: i32 a, 2: optional i32 b }
   :               ^|^
   :                `-- it was `i32` here
   `----
  help: keep the type, or add a field with an id that was never used
"
    );
    assert_eq!(success_text(scrimp(["check", "--against", &old, &old])), "");
    // Harmless on the wire.
    let renamed = idl("check_renamed.thrift", "struct S { 1: i32 a, 2: optional i32 c }");
    let (stdout, stderr) = written(scrimp(["check", "--format=json", "--against", &old, &renamed]), 0);
    assert!(stdout.contains("\"code\":\"W0702\"") && stderr.is_empty(), "{stdout}{stderr}");
    // Both must load.
    let bad = idl("check_bad.thrift", "struct S {");
    for args in [[&old, &bad], [&bad, &old]] {
        let (_, stderr) = written(scrimp(["check", "--against", args[0], args[1]]), 1);
        assert!(stderr.starts_with("error[E0101]"), "{stderr}");
    }
    let (_, stderr) = written(scrimp(["check", "--against", &old, &new, &renamed]), 2);
    assert!(stderr.contains("give one FILE"), "{stderr}");
}
