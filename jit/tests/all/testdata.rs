//! The payloads in `testdata/`, with the executors of their types.

use std::collections::HashMap;
use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, OnceLock};

use scrimp_record::{Layouts, Protocol, Utf8};
use scrimp_schema::Loader;

use crate::harness::{POLICIES, Subject, plan_in};

/// Bytes that are a message, or that must be refused.
pub(crate) struct Payload {
    /// With the folder, to be found by.
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
    /// Its type under each of the [`POLICIES`].
    pub(crate) subjects: [Arc<Subject>; 2],
    /// Whether it is a message (a reject may be one whose strings are not UTF-8, or that is followed by bytes).
    pub(crate) is_message: bool,
}

fn folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../testdata"))
}

/// The layouts of `testdata/idl/<file>`.
pub(crate) fn layouts(file: &str) -> Arc<Layouts> {
    let schema = Loader::new().load(folder().join("idl").join(file));
    Layouts::new(Arc::new(schema.unwrap_or_else(|error| panic!("{file}: {error}"))))
}

/// The executors of a type's plans, compiled once.
fn subject(protocol: Protocol, file: &str, name: &str, utf8: Utf8) -> Arc<Subject> {
    type Cache<K, V> = OnceLock<Mutex<HashMap<K, V>>>;
    static LAYOUTS: Cache<String, Arc<Layouts>> = OnceLock::new();
    static SUBJECTS: Cache<(Protocol, String, String, Utf8), Arc<Subject>> = OnceLock::new();
    let key = (protocol, file.to_owned(), name.to_owned(), utf8);
    let mut subjects = SUBJECTS.get_or_init(Mutex::default).lock().expect("compiling does not panic");
    let compile = || {
        let mut all = LAYOUTS.get_or_init(Mutex::default).lock().expect("loading does not panic");
        let layouts = all.entry(file.to_owned()).or_insert_with(|| layouts(file));
        Arc::new(Subject::new(plan_in(protocol, layouts, name, utf8)))
    };
    Arc::clone(subjects.entry(key).or_insert_with(compile))
}

/// Every payload, good and bad.
pub(crate) fn payloads() -> &'static [Payload] {
    static PAYLOADS: OnceLock<Vec<Payload>> = OnceLock::new();
    PAYLOADS.get_or_init(|| {
        let mut payloads = Vec::new();
        for (within, is_message) in [("payloads", true), ("payloads/reject", false)] {
            let folder = folder().join(within);
            let read = |file: &str| {
                let path = folder.join(file);
                fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
            };
            let manifest: Vec<serde_json::Value> =
                serde_json::from_slice(&read("manifest.json")).expect("the manifest is JSON");
            for entry in manifest {
                let text = |key: &str| entry[key].as_str().unwrap_or_else(|| panic!("{key} of {entry}"));
                let protocol = match text("protocol") {
                    "binary" => Protocol::Binary,
                    "compact" => Protocol::Compact,
                    other => panic!("protocol {other}"),
                };
                payloads.push(Payload {
                    name: format!("{within}/{}", text("file")),
                    bytes: read(text("file")),
                    subjects: POLICIES.map(|utf8| subject(protocol, text("idl"), text("type"), utf8)),
                    is_message,
                });
            }
        }
        assert!(payloads.len() > 1000, "the manifests list {} payloads only", payloads.len());
        payloads
    })
}
