//! The contents of `testdata/`: schemas, and payloads with the values that they decode to.

use std::collections::HashMap;
use std::fs;
use std::path::PathBuf;
use std::sync::{Mutex, OnceLock};

use scrimp::{Codec, Protocol, Schema, StructType};

use crate::executors::codecs_of;

/// Bytes that are a message, or that must be refused.
#[derive(Debug)]
pub struct Payload {
    /// Unique within one writer and protocol.
    pub name: String,
    /// The file in `testdata/` that has the bytes.
    pub file: String,
    /// The IDL that declares its type, in `testdata/idl/`.
    pub idl: String,
    /// The type of the message.
    pub ty: StructType,
    /// The wire format.
    pub protocol: Protocol,
    /// The message.
    pub bytes: Vec<u8>,
    /// The expected outcome of decoding.
    pub expected: Expected,
}

impl Payload {
    /// A codec of the payload's type by each executor.
    pub fn codecs(&self) -> Vec<Codec> {
        self.codecs_of(self.protocol)
    }

    /// The same in another protocol.
    pub fn other_codecs(&self) -> Vec<Codec> {
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

/// The outcome of decoding a payload.
#[derive(Debug)]
pub enum Expected {
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

/// The file of `testdata/` at `path`.
pub fn testdata(path: &str) -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../testdata")).join(path)
}

/// The schema of `testdata/idl/<file>`, parsed once.
pub fn schema(file: &str) -> Schema {
    static SCHEMAS: OnceLock<Mutex<HashMap<String, Schema>>> = OnceLock::new();
    let mut schemas = SCHEMAS.get_or_init(Mutex::default).lock().expect("no test panics while it parses");
    let parse =
        || Schema::from_path(testdata("idl").join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
    schemas.entry(file.to_owned()).or_insert_with(parse).clone()
}

/// The entries of the manifest in the folder `within`.
pub fn manifest(within: &str) -> Vec<serde_json::Value> {
    serde_json::from_slice(&read(&format!("{within}/manifest.json")))
        .unwrap_or_else(|error| panic!("the manifest of {within}: {error}"))
}

/// The payloads in the folder `within`; `expected` makes the expected outcome of an entry of its manifest.
fn load(within: &str, expected: impl Fn(&serde_json::Value) -> Expected) -> Vec<Payload> {
    let payload = |entry: &serde_json::Value| {
        let (name, idl) = (text(entry, "name").to_owned(), text(entry, "idl").to_owned());
        let file = format!("{within}/{}", text(entry, "file"));
        let ty = schema(&idl).struct_type(text(entry, "type"));
        Payload {
            ty: ty.unwrap_or_else(|error| panic!("{file}: {error}")),
            protocol: match text(entry, "protocol") {
                "binary" => Protocol::Binary,
                "compact" => Protocol::Compact,
                other => panic!("{file}: {other} is no protocol"),
            },
            bytes: read(&file),
            expected: expected(entry),
            name,
            file,
            idl,
        }
    };
    manifest(within).iter().map(payload).collect()
}

fn read(path: &str) -> Vec<u8> {
    fs::read(testdata(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The text `key` of an entry.
pub fn text<'v>(entry: &'v serde_json::Value, key: &str) -> &'v str {
    entry[key].as_str().unwrap_or_else(|| panic!("the manifest entry has no text `{key}`: {entry}"))
}

/// The payloads that are messages.
pub fn messages() -> Vec<Payload> {
    let payloads = load("payloads", |entry| Expected::Message {
        json: entry["json"].as_str().map(|file| {
            String::from_utf8(read(&format!("payloads/{file}")))
                .unwrap_or_else(|error| panic!("{file}: {error}"))
        }),
        canonical: entry["canonical"].as_bool().expect("`canonical` is a bool"),
    });
    assert!(payloads.len() > 600, "the manifest lists {} payloads only", payloads.len());
    payloads
}

/// The payloads that must be refused.
pub fn rejects() -> Vec<Payload> {
    let payloads = load("payloads/reject", |entry| Expected::Refused(text(entry, "reason").to_owned()));
    assert!(payloads.len() > 300, "the manifest lists {} payloads only", payloads.len());
    payloads
}
