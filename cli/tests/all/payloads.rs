//! Every payload of `testdata/payloads/`, through `scrimp decode` and `scrimp encode`.

use std::sync::Mutex;

use scrimp_testkit::effort::in_parallel;
use scrimp_testkit::payloads::{manifest, text};

use crate::{scrimp, scrimp_with_input, testdata};

/// JSON tells a NaN but not its bits.
const LOSSY: [&str; 1] = ["nan_bits"];

#[test]
fn accepted_by_machine_code() {
    let idl = testdata("idl/shop.thrift").display().to_string();
    let args = ["decode", "--idl", &idl, "--type", "Address", "--executor", "jit", "-"];
    if scrimp_with_input(args, b"\0").status.success() {
        accepted("jit");
    } else {
        eprintln!("skipped: there is no machine code here");
    }
}

#[test]
fn accepted_by_the_interpreter() {
    accepted("interpreter");
}

#[track_caller]
fn accepted(executor: &str) {
    each("payloads", |entry| {
        let bytes =
            std::fs::read(testdata("payloads").join(text(entry, "file"))).map_err(|e| e.to_string())?;
        let type_args = type_args(entry).into_iter().chain(["--executor".to_owned(), executor.to_owned()]);
        let decode = ["decode", "--one-line", "-"].map(String::from).into_iter().chain(type_args.clone());
        let json = stdout_of(scrimp_with_input(decode, &bytes))?;
        if let Some(expected) = entry["json"].as_str() {
            let expected = std::fs::read(testdata("payloads").join(expected)).map_err(|e| e.to_string())?;
            if json != expected {
                return Err(format!("decoded to {}", String::from_utf8_lossy(&json)));
            }
        }
        if entry["canonical"] == true && !LOSSY.contains(&text(entry, "name")) {
            let encode = ["encode", "-"].map(String::from).into_iter().chain(type_args);
            let encoded = stdout_of(scrimp_with_input(encode, &json))?;
            if encoded != bytes {
                return Err(format!("encoded to {}", encoded.escape_ascii()));
            }
        }
        Ok(())
    });
}

#[test]
fn rejected() {
    each("payloads/reject", |entry| {
        let file = testdata("payloads/reject").join(text(entry, "file"));
        let file = file.display().to_string();
        let args = ["decode", &file].map(String::from).into_iter().chain(type_args(entry));
        let output = scrimp(args);
        let stderr = String::from_utf8_lossy(&output.stderr);
        let mut lines = stderr.lines();
        let located = lines.next().is_some_and(|line| line.starts_with(&format!("scrimp: {file}: at byte ")))
            && lines.all(|line| line.starts_with("  help: "));
        if output.status.code() != Some(1) || !output.stdout.is_empty() || !located {
            return Err(format!("{}, {stderr:?}", output.status));
        }
        Ok(())
    });
}

/// Checks every entry of the manifest in a folder, and fails with all that is wrong.
#[track_caller]
fn each(within: &str, check: impl Fn(&serde_json::Value) -> Result<(), String> + Sync) {
    let entries = manifest(within);
    assert!(entries.len() > 100);
    let failures = Mutex::new(Vec::new());
    in_parallel(
        &entries,
        || (),
        |(), entry| {
            if let Err(what) = check(entry) {
                let failure = format!("{}: {what}", text(entry, "file"));
                failures.lock().expect("nobody panics with the lock").push(failure);
            }
        },
    );
    let failures = failures.into_inner().expect("nobody panics with the lock");
    assert!(failures.is_empty(), "{} of {} fail:\n{}", failures.len(), entries.len(), failures.join("\n"));
}

fn type_args(entry: &serde_json::Value) -> [String; 6] {
    let idl = testdata("idl").join(text(entry, "idl")).display().to_string();
    ["--idl", &idl, "--type", text(entry, "type"), "--protocol", text(entry, "protocol")].map(String::from)
}

fn stdout_of(output: std::process::Output) -> Result<Vec<u8>, String> {
    match output.status.success() {
        true => Ok(output.stdout),
        false => Err(String::from_utf8_lossy(&output.stderr).into_owned()),
    }
}
