//! [`Corpus`]: IDL kept outside the repository, with the expected verdicts: small cases, real files, and versions that break another.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;

/// The corpus, in the folder that `SCRIMP_CORPUS` names.
#[derive(Debug)]
pub struct Corpus {
    folder: PathBuf,
}

/// The verdict on an IDL text.
#[derive(Debug)]
pub enum Verdict {
    /// It is good.
    Accepted,
    /// It is not, and this is said about it.
    Refused(String),
    /// This is wrong, whether it is good or not.
    Broken(String),
}

/// A case of `idl-verdicts.json`: a schema of one or more files.
#[derive(Debug, Deserialize)]
pub struct Case {
    /// Unique among the cases.
    pub name: String,
    expect: String,
    /// The text of `main.thrift`.
    pub source: String,
    /// The included files: paths and texts.
    pub files: BTreeMap<String, String>,
}

/// A file of `idl-manifest.json`.
#[derive(Debug, Deserialize)]
pub struct File {
    /// Its path in the folder of all files.
    #[serde(rename = "file")]
    pub name: String,
    #[serde(rename = "apache_0_25")]
    expect: String,
    #[serde(default)]
    include: Vec<String>,
    #[serde(skip)]
    idl: PathBuf,
}

impl File {
    /// Where it is.
    pub fn path(&self) -> PathBuf {
        self.idl.join(&self.name)
    }

    /// The folders to search for included files.
    pub fn include_dirs(&self) -> impl Iterator<Item = PathBuf> {
        self.include.iter().map(|dir| self.idl.join(dir))
    }
}

/// A case of Apache Thrift's own for its audit: a version that breaks something.
#[derive(Debug)]
pub struct Break {
    /// The name of the file.
    pub name: String,
    /// The new version.
    pub path: PathBuf,
    /// Whether what it changes is harmless on the wire, and a warning: the parent of a service that keeps its methods, and a
    /// field that is added between others.
    pub is_warning: bool,
}

impl Corpus {
    /// The corpus; without it, this says that something is skipped.
    pub fn open() -> Option<Self> {
        let folder = std::env::var_os("SCRIMP_CORPUS").map(PathBuf::from);
        if folder.is_none() {
            eprintln!("skipped: SCRIMP_CORPUS is not set");
        }
        Some(Self { folder: folder? })
    }

    /// The file of the corpus at `path`.
    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.join(path)
    }

    /// All files.
    pub fn files(&self) -> Vec<File> {
        let mut files: Vec<File> = read(&self.path("idl-manifest.json"));
        files.iter_mut().for_each(|file| file.idl = self.path("idl"));
        files
    }

    /// The file that `break1.thrift` and so on are versions of.
    pub fn unbroken(&self) -> PathBuf {
        self.path("idl/apache/test/audit/test.thrift")
    }

    /// The versions that break it.
    pub fn breaks(&self) -> Vec<Break> {
        let version = |number: u32| {
            let name = format!("break{number}.thrift");
            Break {
                path: self.path("idl/apache/test/audit").join(&name),
                name,
                is_warning: matches!(number, 25 | 34),
            }
        };
        (1..=34).map(version).collect()
    }

    /// Judges every case, and fails with all verdicts that are not as expected.
    #[track_caller]
    pub fn judge_cases(&self, judge: impl Fn(&Case) -> Verdict) {
        let cases: Vec<Case> = read(&self.path("idl-verdicts.json"));
        check("cases", &cases, |case| case.name.as_str(), |case| judge(case).differs_from(&case.expect));
    }

    /// Judges every file, and fails with all verdicts that are not as expected.
    #[track_caller]
    pub fn judge_files(&self, judge: impl Fn(&File) -> Verdict) {
        check(
            "files",
            &self.files(),
            |file| file.name.as_str(),
            |file| judge(file).differs_from(&file.expect),
        );
    }

    /// Does `check` to every version that breaks something, and fails with all that is wrong.
    #[track_caller]
    pub fn check_breaks(&self, wrong: impl Fn(&Break) -> Option<String>) {
        check("breaks", &self.breaks(), |version| version.name.as_str(), wrong);
    }
}

impl Verdict {
    /// How it is not as `expected`.
    fn differs_from(self, expected: &str) -> Option<String> {
        match (expected, self) {
            ("accept", Self::Accepted) | ("reject", Self::Refused(_)) => None,
            ("accept", Self::Refused(why)) => Some(format!("refused:\n{why}")),
            ("reject", Self::Accepted) => Some("accepted".to_owned()),
            (_, Self::Broken(what)) => Some(what),
            (other, _) => Some(format!("unknown verdict {other}")),
        }
    }
}

fn read<T: DeserializeOwned>(path: &Path) -> T {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[track_caller]
fn check<T>(what: &str, items: &[T], name: impl Fn(&T) -> &str, wrong: impl Fn(&T) -> Option<String>) {
    let wrong = items.iter().filter_map(|item| Some(format!("{}: {}", name(item), wrong(item)?)));
    let wrong: Vec<String> = wrong.collect();
    println!("{what}: {} of {} as expected", items.len() - wrong.len(), items.len());
    assert!(wrong.is_empty(), "{} of {} {what} differ:\n{}", wrong.len(), items.len(), wrong.join("\n"));
}
