//! What lies in `testdata/`: schemas, and payloads with what they decode to.

use std::collections::HashMap;
use std::fs;
use std::path::PathBuf;
use std::sync::{Mutex, OnceLock};

use scrimp::{Codec, Protocol, Schema, StructType};

use crate::executors::codecs_of;

/// Bytes that are a message, or that must be refused.
pub(crate) struct Payload {
    pub(crate) name: String,
    idl: String,
    pub(crate) ty: StructType,
    pub(crate) protocol: Protocol,
    pub(crate) bytes: Vec<u8>,
    pub(crate) expected: Expected,
}

impl Payload {
    /// A codec of the payload's type by each executor.
    pub(crate) fn codecs(&self) -> Vec<Codec> {
        self.codecs_of(self.protocol)
    }

    /// The same in another protocol.
    pub(crate) fn other_codecs(&self) -> Vec<Codec> {
        self.codecs_of(match self.protocol {
            Protocol::Binary => Protocol::Compact,
            _ => Protocol::Binary,
        })
    }

    /// Many payloads are of one type, so codecs are made once.
    fn codecs_of(&self, protocol: Protocol) -> Vec<Codec> {
        type Codecs = Mutex<HashMap<(String, String, Protocol), Vec<Codec>>>;
        static CODECS: OnceLock<Codecs> = OnceLock::new();
        let mut made =
            CODECS.get_or_init(Mutex::default).lock().expect("no test panics while it makes codecs");
        let key = (self.idl.clone(), self.ty.name(), protocol);
        made.entry(key).or_insert_with(|| codecs_of(&self.ty, protocol)).clone()
    }
}

/// What decoding a payload leads to.
pub(crate) enum Expected {
    /// A message.
    Message {
        /// Its JSON form, where there is one: a very large message has none.
        json: Option<String>,
        /// Whether an encoder writes these very bytes.
        canonical: bool,
    },
    /// An error, for this reason.
    Refused(String),
}

fn folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/testdata"))
}

/// The schema of `testdata/idl/<file>`, parsed once.
pub(crate) fn schema(file: &str) -> Schema {
    static SCHEMAS: OnceLock<Mutex<HashMap<String, Schema>>> = OnceLock::new();
    let mut schemas = SCHEMAS.get_or_init(Mutex::default).lock().expect("no test panics while it parses");
    let parse = || {
        Schema::from_path(folder().join("idl").join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
    };
    schemas.entry(file.to_owned()).or_insert_with(parse).clone()
}

fn manifest(within: &str) -> Vec<(PathBuf, serde_json::Value)> {
    let folder = folder().join(within);
    let path = folder.join("manifest.json");
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let entries: Vec<serde_json::Value> =
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    entries.into_iter().map(|entry| (folder.clone(), entry)).collect()
}

fn load(
    folder: &std::path::Path,
    entry: &serde_json::Value,
    expected: impl FnOnce(&dyn Fn(&str) -> String) -> Expected,
) -> Payload {
    let text = |key: &str| match entry[key].as_str() {
        Some(text) => text.to_owned(),
        None => panic!("the manifest entry has a text `{key}`: {entry}"),
    };
    let (name, idl) = (text("name"), text("idl"));
    let read = |file: &str| {
        fs::read(folder.join(file)).unwrap_or_else(|error| panic!("payload {name}, {file}: {error}"))
    };
    let ty = schema(&idl).struct_type(&text("type"));
    let protocol = match &*text("protocol") {
        "binary" => Protocol::Binary,
        "compact" => Protocol::Compact,
        other => panic!("payload {name}: {other} is no protocol"),
    };
    Payload {
        protocol,
        ty: ty.unwrap_or_else(|error| panic!("payload {name}: {error}")),
        bytes: read(&text("file")),
        expected: expected(&text),
        name,
        idl,
    }
}

/// The payloads that are messages.
pub(crate) fn messages() -> Vec<Payload> {
    let payloads: Vec<Payload> = manifest("payloads")
        .iter()
        .map(|(folder, entry)| {
            load(folder, entry, |_| Expected::Message {
                json: entry["json"].as_str().map(|file| {
                    fs::read_to_string(folder.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
                }),
                canonical: entry["canonical"].as_bool().expect("`canonical` is a bool"),
            })
        })
        .collect();
    assert!(payloads.len() > 600, "the manifest lists {} payloads only", payloads.len());
    payloads
}

/// The payloads that must be refused.
pub(crate) fn rejects() -> Vec<Payload> {
    let payloads: Vec<Payload> = manifest("payloads/reject")
        .iter()
        .map(|(folder, entry)| load(folder, entry, |text| Expected::Refused(text("reason"))))
        .collect();
    assert!(payloads.len() > 300, "the manifest lists {} payloads only", payloads.len());
    payloads
}
