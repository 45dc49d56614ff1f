//! Writes the payloads of Apache Thrift's Rust library: bytes through its Binary and Compact protocols, by the calls that
//! generated code would make, and the JSON that is expected of them, written out by hand.
//!
//! ```text
//! cargo run --manifest-path testdata/make/rust/Cargo.toml
//! ```

mod bench;
mod features;
mod write;

use std::error::Error;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use thrift::protocol::{TBinaryOutputProtocol, TCompactOutputProtocol};

use write::Out;

type Write = fn(&mut Out) -> thrift::Result<()>;

/// One payload; without `json` it is too large to be worth a second file.
pub struct Case {
    idl: &'static str,
    ty: &'static str,
    name: &'static str,
    write: Write,
    json: Option<Value>,
}

impl Case {
    pub fn new(
        idl: &'static str,
        ty: &'static str,
        name: &'static str,
        write: Write,
        json: Option<Value>,
    ) -> Self {
        Self { idl, ty, name, write, json }
    }
}

/// The cases with ids that follow each other at a distance of 15: there the library's Compact writes the id in full, where
/// others use the short form.
const LONG_FORM_AT_DELTA_15: &[&str] = &["everything"];

fn main() -> Result<(), Box<dyn Error>> {
    let payloads = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../payloads");
    fs::create_dir_all(payloads.join("rust"))?;

    let mut cases = features::cases();
    cases.push(Case::new("bench.thrift", "Leaf", "small", bench::leaf, Some(bench::leaf_json())));
    cases.push(Case::new("bench.thrift", "Node", "medium", bench::node, Some(bench::node_json())));
    cases.push(Case::new("bench.thrift", "Tree", "large", bench::tree, None));

    let mut entries = Vec::new();
    for case in &cases {
        let (mut binary, mut compact) = (Vec::new(), Vec::new());
        (case.write)(&mut TBinaryOutputProtocol::new(&mut binary, true))?;
        (case.write)(&mut TCompactOutputProtocol::new(&mut compact))?;
        match case.name {
            "small" => assert_eq!(binary.len(), 583),
            "medium" => assert_eq!(binary.len(), 17_518),
            "large" => assert_eq!(binary.len(), 299_028),
            _ => {}
        }
        let text = case.json.as_ref().map(|value| format!("{value}\n"));
        let json_file = text.as_ref().map(|_| format!("rust/{}.json", case.name));
        if let (Some(path), Some(text)) = (&json_file, text) {
            fs::write(payloads.join(path), text)?;
        }
        for (protocol, extension, bytes) in [("binary", "bin", binary), ("compact", "compact", compact)] {
            let file = format!("rust/{}.{extension}", case.name);
            fs::write(payloads.join(&file), bytes)?;
            let canonical = protocol == "binary" || !LONG_FORM_AT_DELTA_15.contains(&case.name);
            entries.push(json!({
                "name": case.name, "idl": case.idl, "type": case.ty, "protocol": protocol, "writer": "rust",
                "canonical": canonical, "file": file, "json": json_file,
            }));
        }
    }

    // The other writers' entries stay as they are.
    let path = payloads.join("manifest.json");
    let old: Vec<Value> = match fs::read(&path) {
        Ok(bytes) => serde_json::from_slice(&bytes)?,
        Err(_) => Vec::new(),
    };
    entries.extend(old.into_iter().filter(|entry| entry["writer"] != "rust"));
    entries.sort_by(|a, b| a["file"].as_str().cmp(&b["file"].as_str()));
    // The layout of Python's `json.dumps`, which writes this file too.
    let lines: Vec<String> = entries.iter().map(line).collect();
    fs::write(&path, format!("[\n{}\n]\n", lines.join(",\n")))?;
    println!("{} payloads", cases.len());
    Ok(())
}

fn line(entry: &Value) -> String {
    let members = entry.as_object().into_iter().flatten();
    let members: Vec<String> = members.map(|(key, value)| format!("\"{key}\": {value}")).collect();
    format!("{{{}}}", members.join(", "))
}
