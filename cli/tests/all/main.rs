//! Runs the `scrimp` command.

mod bench;
mod check;
mod commands;
mod corpus;
mod failures;
mod hints;
mod inspect;
mod json_styles;
mod messages;
mod options;
mod paths;
mod payloads;
mod rpc;
mod streams;

use std::ffi::OsStr;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

use scrimp_testkit::payloads::testdata;

/// A file of this run's own, with `content`.
fn temporary(name: &str, content: impl AsRef<[u8]>) -> PathBuf {
    static WRITTEN: AtomicUsize = AtomicUsize::new(0);
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    // Tests share files: nobody may see half of one.
    let part = path.with_extension(format!("{}.part", WRITTEN.fetch_add(1, Ordering::Relaxed)));
    std::fs::write(&part, content).expect("the target folder can be written to");
    std::fs::rename(&part, &path).expect("it was just written there");
    path
}

fn scrimp<S: AsRef<OsStr>>(args: impl IntoIterator<Item = S>) -> Output {
    scrimp_with_input(args, b"")
}

fn scrimp_with_input<S: AsRef<OsStr>>(args: impl IntoIterator<Item = S>, input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_scrimp"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    let mut stdin = child.stdin.take().expect("stdin is piped");
    std::thread::scope(|scope| {
        // A command that does not read its input breaks the pipe.
        scope.spawn(move || drop(stdin.write_all(input)));
        child.wait_with_output().expect("the command ends")
    })
}

/// What was written to stdout, by a command that must succeed and complain of nothing.
#[track_caller]
fn success(output: Output) -> Vec<u8> {
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert_eq!((output.status.code(), &*stderr), (Some(0), ""));
    output.stdout
}

#[track_caller]
fn success_text(output: Output) -> String {
    String::from_utf8(success(output)).expect("the output is UTF-8")
}

/// What was written to stderr, by a command that must find bad data: a line, perhaps with advice below.
#[track_caller]
fn bad_data(output: Output) -> String {
    let (mut complaints, _) = complaints(output);
    assert_eq!(complaints.len(), 1, "{complaints:?}");
    complaints.remove(0)
}

/// The advice that a command gives about bad data; empty for none.
#[track_caller]
fn advice(output: Output) -> String {
    complaints(output).1.join("\n")
}

/// The lines that a command, which must find bad data, wrote to stderr: what is wrong, and advice.
#[track_caller]
fn complaints(output: Output) -> (Vec<String>, Vec<String>) {
    let stderr = String::from_utf8(output.stderr).expect("stderr is UTF-8");
    assert_eq!(output.status.code(), Some(1), "{stderr}");
    let text = stderr.strip_suffix('\n').unwrap_or_else(|| panic!("stderr is not a line: {stderr:?}"));
    let (advice, complaints): (Vec<&str>, Vec<&str>) =
        text.lines().partition(|line| line.starts_with("  help: "));
    for line in &complaints {
        assert!(line.starts_with("scrimp: ") && !line.contains(char::is_control), "not a line: {stderr:?}");
    }
    let owned = |lines: Vec<&str>| lines.into_iter().map(str::to_owned).collect();
    (owned(complaints), owned(advice))
}
