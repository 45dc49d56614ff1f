//! A record of a run: where it was made, and the lines that it printed as JSON.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use crate::ratios::Options;

/// The crates whose version matters: scrimp's backend, and what it is compared with.
const CRATES: [&str; 7] =
    ["scrimp", "cranelift-codegen", "pilota", "thrift", "parquet", "simdutf8", "smoothutf8"];

/// A record that was read.
#[derive(Clone, Debug)]
pub struct Record {
    machine: Map<String, Value>,
    /// What came out, in the order in which it was measured.
    pub(crate) lines: Vec<Entry>,
}

/// A line of a record.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Entry {
    /// Its kind, as `ratio`.
    pub(crate) kind: String,
    /// What was measured, by what each name tells.
    pub(crate) names: Vec<(String, String)>,
    /// What came out.
    pub(crate) figures: Vec<(String, f64)>,
}

impl Entry {
    /// The kind and the names, separated by spaces.
    pub(crate) fn key(&self) -> String {
        let names = self.names.iter().map(|(_, name)| name.as_str());
        [self.kind.as_str()].into_iter().chain(names).collect::<Vec<_>>().join(" ")
    }

    /// The name that tells `what`; empty where there is none.
    pub(crate) fn name(&self, what: &str) -> &str {
        self.names.iter().find(|(known, _)| known == what).map_or("", |(_, name)| name)
    }

    /// The figure called `name`.
    pub(crate) fn figure(&self, name: &str) -> Option<f64> {
        self.figures.iter().find(|(known, _)| known == name).map(|(_, figure)| *figure)
    }

    fn of(members: Map<String, Value>) -> Result<Self, String> {
        let (mut kind, mut names, mut figures) = (None, Vec::new(), Vec::new());
        for (member, value) in members {
            match value {
                Value::String(text) if member == "kind" => kind = Some(text),
                Value::String(name) => names.push((member, name)),
                Value::Number(number) => figures.push((member, number.as_f64().unwrap_or(f64::NAN))),
                _ => return Err(format!("`{member}` is neither a name nor a figure")),
            }
        }
        Ok(Self { kind: kind.ok_or("there is no `kind`")?, names, figures })
    }
}

impl Record {
    /// Reads a record from a file.
    ///
    /// # Errors
    ///
    /// When it cannot be read, or is not a record.
    pub fn read(path: &Path) -> io::Result<Self> {
        let invalid = |line: usize, why: &dyn std::fmt::Display| {
            io::Error::new(io::ErrorKind::InvalidData, format!("{}: line {line}: {why}", path.display()))
        };
        let mut record = Self { machine: Map::new(), lines: Vec::new() };
        for (at, line) in (1..).zip(fs::read_to_string(path)?.lines()) {
            let members: Map<String, Value> =
                serde_json::from_str(line).map_err(|error| invalid(at, &error))?;
            match at {
                1 if members.get("kind") == Some(&Value::from("machine")) => record.machine = members,
                1 => return Err(invalid(at, &"it does not tell of the machine")),
                _ => record.lines.push(Entry::of(members).map_err(|why| invalid(at, &why))?),
            }
        }
        Ok(record)
    }

    /// What is known of the machine, the system, the compiler or the run; empty where nothing is.
    pub(crate) fn machine(&self, what: &str) -> String {
        match self.machine.get(what) {
            Some(Value::String(text)) => text.clone(),
            Some(Value::Null) | None => String::new(),
            Some(other) => other.to_string(),
        }
    }

    /// The version of a crate; empty where it is not known.
    pub(crate) fn version(&self, name: &str) -> String {
        let version = self.machine.get("versions").and_then(|versions| versions.get(name)?.as_str());
        version.unwrap_or_default().to_owned()
    }
}

/// Makes a new record in `folder`, called by date and CPU; it starts with what is known of the machine. Lines are appended to it.
///
/// # Errors
///
/// When it cannot be written.
pub fn create(folder: &Path, options: &Options) -> io::Result<(PathBuf, impl Write + use<>)> {
    fs::create_dir_all(folder)?;
    let (date, cpu) = (chrono::Utc::now().format("%Y-%m-%d").to_string(), cpu());
    let path = folder.join(format!("{date}-{}.jsonl", slug(&cpu)));
    let mut file = BufWriter::new(File::create(&path)?);
    let versions: Map<String, Value> =
        CRATES.iter().filter_map(|name| Some((name.to_string(), version(name)?.into()))).collect();
    let machine = json!({
        "kind": "machine",
        "date": date,
        "cpu": cpu,
        "cores": std::thread::available_parallelism()?.get(),
        "load": read("/proc/loadavg").split(' ').next(),
        "kernel": read("/proc/sys/kernel/osrelease"),
        "arch": std::env::consts::ARCH,
        "rustc": env!("RUSTC_VERSION"),
        "rounds": options.rounds,
        "versions": versions,
    });
    writeln!(file, "{machine}")?;
    Ok((path, file))
}

/// The contents of a small file of the system's; empty where there is none.
fn read(path: &str) -> String {
    fs::read_to_string(path).map(|text| text.trim().to_owned()).unwrap_or_default()
}

/// The name of the CPU, as far as the system tells it.
fn cpu() -> String {
    let info = read("/proc/cpuinfo");
    let name = info.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    name.map_or_else(|| std::env::consts::ARCH.to_owned(), |(_, name)| name.trim().to_owned())
}

/// Its letters and digits, small, with a hyphen between words.
fn slug(text: &str) -> String {
    let words = text.split(|char: char| !char.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_ascii_lowercase).collect::<Vec<_>>().join("-")
}

/// The version of a crate in the lock file.
fn version(name: &str) -> Option<&'static str> {
    const LOCK: &str = include_str!("../../Cargo.lock");
    let mut key = String::new();
    let _ = write!(key, "name = \"{name}\"\nversion = \"");
    let (_, rest) = LOCK.split_once(&key)?;
    rest.split_once('"').map(|(version, _)| version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_crate_has_a_version() {
        for name in CRATES {
            assert!(version(name).is_some_and(|version| version.contains('.')), "{name}");
        }
    }

    #[test]
    fn names_are_made_of_words() {
        assert_eq!(slug("AMD EPYC 9R45 (Zen 5)"), "amd-epyc-9r45-zen-5");
    }

    #[test]
    fn lines_of_any_kind_are_read() {
        let folder = std::env::temp_dir().join(format!("scrimp-record-{}", std::process::id()));
        let options = Options { filter: Vec::new(), rounds: 3, json: true, list: false };
        let (path, mut file) = create(&folder, &options).expect("a writable folder");
        writeln!(file, "{}", json!({"kind": "first", "type": "Order", "us": 7.5})).expect("a writable file");
        drop(file);
        let record = Record::read(&path).expect("a record");
        assert_eq!(record.machine("rounds"), "3");
        assert_eq!(record.version("scrimp"), env!("CARGO_PKG_VERSION"));
        assert_eq!((record.lines[0].key(), record.lines[0].figure("us")), ("first Order".into(), Some(7.5)));
        fs::write(&path, "{\"kind\":\"ratio\"}\n").expect("a writable file");
        let error = Record::read(&path).expect_err("no record");
        assert!(error.to_string().ends_with("line 1: it does not tell of the machine"), "{error}");
        fs::remove_dir_all(folder).expect("our own folder");
    }
}
