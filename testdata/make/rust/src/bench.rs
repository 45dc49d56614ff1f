//! The constant values that speed is judged by: `small` (a Leaf), `medium` (a Node) and `large` (a Tree).

use thrift::Result;
use thrift::protocol::TType;

use serde_json::{Map, Value, json};

use crate::write::{
    Out, binary_field, double_field, field, i8_field, i32_field, i64_field, list, map, string_field,
    structure,
};

const COUNT: i32 = 8;

fn text() -> String {
    "你好,\u{8}\n\r\t世界".repeat(16)
}

fn blob() -> Vec<u8> {
    (0..16).cycle().take(256).collect()
}

/// `blob` as the JSON form has it.
const BLOB: &str = "AAECAwQFBgcICQoLDA0ODwABAgMEBQYHCAkKCwwNDg8AAQIDBAUGBwgJCgsMDQ4PAAECAwQFBgcICQoLDA0ODwABAgMEBQYHCAkKCwwNDg8AAQIDBAUGBwgJCgsMDQ4PAAECAwQFBgcICQoLDA0ODwABAgMEBQYHCAkKCwwNDg8AAQIDBAUGBwgJCgsMDQ4PAAECAwQFBgcICQoLDA0ODwABAgMEBQYHCAkKCwwNDg8AAQIDBAUGBwgJCgsMDQ4PAAECAwQFBgcICQoLDA0ODwABAgMEBQYHCAkKCwwNDg8AAQIDBAUGBwgJCgsMDQ4PAAECAwQFBgcICQoLDA0ODw==";

pub fn leaf(o: &mut Out) -> Result<()> {
    structure(o, "Leaf", |o| {
        i8_field(o, "tiny", 1, i8::MAX)?;
        i64_field(o, "big", 2, i64::MAX)?;
        double_field(o, "ratio", 3, f64::MAX)?;
        i32_field(o, "count", 4, i32::MAX)?;
        string_field(o, "text", 5, &text())?;
        binary_field(o, "blob", 6, &blob())?;
        i32_field(o, "kind", 7, 0)
    })
}

pub fn node(o: &mut Out) -> Result<()> {
    structure(o, "Node", |o| {
        string_field(o, "name", 1, &text())?;
        field(o, "leaves", TType::List, 2, |o| list(o, TType::Struct, 0..COUNT, |o, _| leaf(o)))?;
        double_field(o, "ratio", 3, f64::MAX)?;
        i32_field(o, "count", 4, i32::MAX)?;
        field(o, "counts", TType::List, 5, |o| list(o, TType::I32, 0..COUNT, |o, _| o.write_i32(i32::MIN)))?;
        i64_field(o, "big", 6, i64::MAX)?;
        field(o, "labels", TType::Map, 7, |o| {
            map(o, TType::String, TType::String, 0..COUNT, |o, i| {
                o.write_string(&i.to_string())?;
                o.write_string(&text())
            })
        })?;
        field(o, "leaf", TType::Struct, 8, leaf)?;
        field(o, "by_number", TType::Map, 9, |o| {
            map(o, TType::I32, TType::I64, 0..COUNT, |o, i| {
                o.write_i32(i)?;
                o.write_i64(i64::MIN)
            })
        })?;
        field(o, "names", TType::List, 10, |o| {
            list(o, TType::String, 0..COUNT, |o, _| o.write_string(&text()))
        })?;
        binary_field(o, "blob", 11, &blob())?;
        field(o, "names_by_number", TType::Map, 12, |o| {
            map(o, TType::I64, TType::String, 0..COUNT, |o, i| {
                o.write_i64(i.into())?;
                o.write_string(&text())
            })
        })?;
        field(o, "bigs", TType::List, 13, |o| list(o, TType::I64, 0..COUNT, |o, _| o.write_i64(i64::MIN)))?;
        i8_field(o, "tiny", 14, i8::MAX)?;
        field(o, "leaves_by_name", TType::Map, 15, |o| {
            map(o, TType::String, TType::Struct, 0..COUNT, |o, i| {
                o.write_string(&i.to_string())?;
                leaf(o)
            })
        })
    })
}

pub fn tree(o: &mut Out) -> Result<()> {
    structure(o, "Tree", |o| {
        field(o, "nodes_by_name", TType::Map, 1, |o| {
            map(o, TType::String, TType::Struct, 0..COUNT, |o, i| {
                o.write_string(&i.to_string())?;
                node(o)
            })
        })?;
        field(o, "leaf", TType::Struct, 2, leaf)?;
        i8_field(o, "tiny", 3, i8::MAX)?;
        double_field(o, "ratio", 4, f64::MAX)?;
        field(o, "nodes", TType::List, 5, |o| list(o, TType::Struct, 0..COUNT, |o, _| node(o)))?;
        i64_field(o, "big", 6, i64::MAX)?;
        field(o, "node", TType::Struct, 7, node)?;
        binary_field(o, "blob", 8, &blob())?;
        string_field(o, "name", 9, &text())?;
        i32_field(o, "count", 11, i32::MAX)
    })
}

fn keyed(value: impl Fn(i32) -> Value) -> Value {
    Value::Object((0..COUNT).map(|i| (i.to_string(), value(i))).collect::<Map<_, _>>())
}

fn repeated(value: impl Into<Value>) -> Value {
    Value::Array(vec![value.into(); COUNT as usize])
}

pub fn leaf_json() -> Value {
    json!({
        "tiny": i8::MAX, "big": i64::MAX, "ratio": f64::MAX, "count": i32::MAX, "text": text(), "blob": BLOB,
        "kind": "NONE",
    })
}

pub fn node_json() -> Value {
    json!({
        "name": text(),
        "leaves": repeated(leaf_json()),
        "ratio": f64::MAX,
        "count": i32::MAX,
        "counts": repeated(i32::MIN),
        "big": i64::MAX,
        "labels": keyed(|_| text().into()),
        "leaf": leaf_json(),
        "by_number": keyed(|_| i64::MIN.into()),
        "names": repeated(text()),
        "blob": BLOB,
        "names_by_number": keyed(|_| text().into()),
        "bigs": repeated(i64::MIN),
        "tiny": i8::MAX,
        "leaves_by_name": keyed(|_| leaf_json()),
    })
}
