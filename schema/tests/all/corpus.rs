//! The verdicts of a corpus kept outside the repository: small cases with what to make of them, and real IDL files.
//!
//! `SCRIMP_CORPUS` names its folder; without it, nothing is tested here.

use std::path::{Path, PathBuf};

use scrimp_schema::{Loader, Schema, SchemaError, Style, audit};
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// A case of `idl-verdicts.json`.
#[derive(Deserialize)]
struct Case {
    name: String,
    expect: String,
    source: String,
    files: std::collections::BTreeMap<String, String>,
}

/// A file of `idl-manifest.json`.
#[derive(Deserialize)]
struct Entry {
    file: String,
    apache_0_25: String,
    #[serde(default)]
    include: Vec<String>,
}

impl Entry {
    fn load(&self, idl: &Path) -> Result<Schema, SchemaError> {
        let loader = self.include.iter().fold(Loader::new(), |loader, dir| loader.include_dir(idl.join(dir)));
        loader.load(idl.join(&self.file))
    }
}

fn corpus() -> Option<PathBuf> {
    let corpus = std::env::var_os("SCRIMP_CORPUS").map(PathBuf::from);
    if corpus.is_none() {
        eprintln!("skipped: SCRIMP_CORPUS is not set");
    }
    corpus
}

fn read<T: DeserializeOwned>(path: &Path) -> T {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Says how `result` differs from the verdict `expect`, if it does.
fn judge(name: &str, expect: &str, result: &Result<Schema, SchemaError>) -> Option<String> {
    match (expect, result) {
        ("accept", Ok(_)) | ("reject", Err(_)) => None,
        ("accept", Err(error)) => Some(format!("{name}: refused:\n{error}")),
        ("reject", Ok(_)) => Some(format!("{name}: accepted")),
        (other, _) => Some(format!("{name}: unknown verdict {other}")),
    }
}

fn assert_none(what: &str, total: usize, wrong: &[String]) {
    println!("{what}: {} of {total} as expected", total - wrong.len());
    assert!(wrong.is_empty(), "{} of {total} {what} differ:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn verdicts() {
    let Some(corpus) = corpus() else { return };
    let cases: Vec<Case> = read(&corpus.join("idl-verdicts.json"));
    let verdict = |case: &Case| {
        let loader =
            case.files.iter().fold(Loader::new(), |loader, (name, text)| loader.file(name, text.as_str()));
        let result = loader.parse("main.thrift", case.source.as_str());
        judge(&case.name, &case.expect, &result)
    };
    let wrong: Vec<String> = cases.iter().filter_map(verdict).collect();
    assert_none("verdicts", cases.len(), &wrong);
}

#[test]
fn files() {
    let Some(corpus) = corpus() else { return };
    let entries: Vec<Entry> = read(&corpus.join("idl-manifest.json"));
    let idl = corpus.join("idl");
    let verdict = |entry: &Entry| judge(&entry.file, &entry.apache_0_25, &entry.load(&idl));
    let wrong: Vec<String> = entries.iter().filter_map(verdict).collect();
    assert_none("files", entries.len(), &wrong);
}

/// Apache Thrift's own cases of its audit: each of these versions breaks something, but for those whose name is below.
#[test]
fn audit_breaks() {
    /// What these change is harmless on the wire, and a warning: the parent of a service that keeps its methods, and a field
    /// that is added between others.
    const WARNINGS: [u32; 2] = [25, 34];
    let Some(corpus) = corpus() else { return };
    let folder = corpus.join("idl/apache/test/audit");
    let load = |name: &str| {
        Loader::new().load(folder.join(name)).unwrap_or_else(|error| panic!("{name} is refused:\n{error}"))
    };
    let old = load("test.thrift");
    let verdict = |number: &u32| {
        let audit = audit(&old, &load(&format!("break{number}.thrift")));
        let found = (!audit.diagnostics().is_empty(), audit.has_breaks());
        let expected = (true, !WARNINGS.contains(number));
        (found != expected).then(|| format!("break{number}: {}", audit.report(Style::Plain)))
    };
    let numbers: Vec<u32> = (1..=34).collect();
    let wrong: Vec<String> = numbers.iter().filter_map(verdict).collect();
    assert_none("breaks", numbers.len(), &wrong);
    // Defaults, constants and names.
    let audit = audit(&old, &load("warning.thrift"));
    assert!(!audit.has_breaks() && audit.diagnostics().len() > 10, "{}", audit.report(Style::Plain));
}

#[test]
fn audit_of_a_schema_against_itself() {
    let Some(corpus) = corpus() else { return };
    let entries: Vec<Entry> = read(&corpus.join("idl-manifest.json"));
    let idl = corpus.join("idl");
    let mut loaded = 0;
    for entry in &entries {
        let (Ok(old), Ok(new)) = (entry.load(&idl), entry.load(&idl)) else { continue };
        loaded += 1;
        let audit = audit(&old, &new);
        assert!(audit.diagnostics().is_empty(), "{}:\n{}", entry.file, audit.report(Style::Plain));
    }
    assert!(loaded > 100, "only {loaded} files were compared");
}
