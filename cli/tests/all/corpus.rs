//! `scrimp check` on a corpus kept outside the repository: small cases with what to make of them, real IDL files, and versions that
//! break another.
//!
//! `SCRIMP_CORPUS` names its folder; without it, nothing is tested here.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::scrimp;

/// A case of `idl-verdicts.json`.
#[derive(Deserialize)]
struct Case {
    name: String,
    expect: String,
    source: String,
    files: BTreeMap<String, String>,
}

/// A file of `idl-manifest.json`.
#[derive(Deserialize)]
struct Entry {
    file: String,
    apache_0_25: String,
    #[serde(default)]
    include: Vec<String>,
}

fn corpus() -> Option<PathBuf> {
    let corpus = std::env::var_os("SCRIMP_CORPUS").map(PathBuf::from);
    if corpus.is_none() {
        eprintln!("skipped: SCRIMP_CORPUS is not set");
    }
    corpus
}

fn read<T: DeserializeOwned>(path: &Path) -> T {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Says how `scrimp check` with `args` differs from the verdict `expect`, if it does.
fn judge(name: &str, expect: &str, args: &[&Path]) -> Option<String> {
    let output = scrimp(std::iter::once(Path::new("check")).chain(args.iter().copied()));
    let expected = match expect {
        "accept" => 0,
        "reject" => 1,
        other => return Some(format!("{name}: unknown verdict {other}")),
    };
    let stderr = String::from_utf8_lossy(&output.stderr);
    let is_right = output.status.code() == Some(expected)
        && output.stdout.is_empty()
        && stderr.contains("error[") == (expected == 1);
    (!is_right).then(|| format!("{name}: {}, expected {expected}:\n{stderr}", output.status))
}

fn assert_none(what: &str, total: usize, wrong: &[String]) {
    println!("{what}: {} of {total} as expected", total - wrong.len());
    assert!(wrong.is_empty(), "{} of {total} {what} differ:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn verdicts() {
    let Some(corpus) = corpus() else { return };
    let cases: Vec<Case> = read(&corpus.join("idl-verdicts.json"));
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("verdicts");
    let verdict = |case: &Case| {
        let folder = folder.join(&case.name);
        let files = case.files.iter().map(|(name, text)| (folder.join(name), text));
        for (path, text) in files.chain([(folder.join("main.thrift"), &case.source)]) {
            let parent = path.parent().expect("the files are in a folder");
            fs::create_dir_all(parent).and_then(|()| fs::write(&path, text)).expect("it can be written to");
        }
        judge(&case.name, &case.expect, &[&folder.join("main.thrift")])
    };
    let wrong: Vec<String> = cases.iter().filter_map(verdict).collect();
    assert_none("verdicts", cases.len(), &wrong);
}

#[test]
fn files() {
    let Some(corpus) = corpus() else { return };
    let entries: Vec<Entry> = read(&corpus.join("idl-manifest.json"));
    let idl = corpus.join("idl");
    let verdict = |entry: &Entry| {
        let mut args = vec![idl.join(&entry.file)];
        for dir in &entry.include {
            args.extend([PathBuf::from("-I"), idl.join(dir)]);
        }
        let args: Vec<&Path> = args.iter().map(PathBuf::as_path).collect();
        judge(&entry.file, &entry.apache_0_25, &args)
    };
    let wrong: Vec<String> = entries.iter().filter_map(verdict).collect();
    assert_none("files", entries.len(), &wrong);
}

/// Which of the breaks are warnings only is said in the library's tests.
#[test]
fn breaks() {
    let Some(corpus) = corpus() else { return };
    let folder = corpus.join("idl/apache/test/audit");
    let old = folder.join("test.thrift");
    let verdict = |number: &u32| {
        let new = folder.join(format!("break{number}.thrift"));
        let output = scrimp([Path::new("check"), Path::new("--against"), &old, &new]);
        let stderr = String::from_utf8_lossy(&output.stderr);
        let code = if matches!(number, 25 | 34) { 0 } else { 1 };
        let is_right = output.status.code() == Some(code) && !stderr.is_empty();
        (!is_right).then(|| format!("break{number}: {}, expected {code}:\n{stderr}", output.status))
    };
    let numbers: Vec<u32> = (1..=34).collect();
    let wrong: Vec<String> = numbers.iter().filter_map(verdict).collect();
    assert_none("breaks", numbers.len(), &wrong);
}
