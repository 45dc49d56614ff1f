//! The benchmark's structs as a program would declare them for serde.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::json::Document;

macro_rules! documents {
    ($($name:ident { $($(#[$attribute:meta])* $field:ident: $ty:ty,)* })*) => {$(
        #[derive(Debug, Deserialize, Serialize)]
        pub(crate) struct $name {
            $($(#[$attribute])* $field: $ty,)*
        }

        impl Document for $name {
            const STRUCT: &'static str = stringify!($name);
        }
    )*};
}

documents! {
    Leaf {
        tiny: i8,
        big: i64,
        ratio: f64,
        count: i32,
        text: String,
        #[serde(with = "base64")]
        blob: Vec<u8>,
        kind: Kind,
    }
    Node {
        name: String,
        leaves: Vec<Leaf>,
        ratio: f64,
        count: i32,
        counts: Vec<i32>,
        big: i64,
        labels: BTreeMap<String, String>,
        leaf: Leaf,
        by_number: BTreeMap<i32, i64>,
        names: Vec<String>,
        #[serde(with = "base64")]
        blob: Vec<u8>,
        names_by_number: BTreeMap<i64, String>,
        bigs: Vec<i64>,
        tiny: i8,
        leaves_by_name: BTreeMap<String, Leaf>,
    }
    Short {
        s1: String,
        s2: String,
        s3: String,
        s4: String,
        s5: String,
        s6: String,
        s7: String,
        s8: String,
        s9: String,
        s10: String,
    }
    Attribute {
        key: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        text: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        number: Option<i64>,
        #[serde(skip_serializing_if = "Option::is_none")]
        real: Option<f64>,
        #[serde(skip_serializing_if = "Option::is_none")]
        flag: Option<bool>,
    }
    Event {
        at: i64,
        name: String,
    }
    Span {
        trace_high: i64,
        trace_low: i64,
        id: i64,
        #[serde(skip_serializing_if = "Option::is_none")]
        parent: Option<i64>,
        name: String,
        role: i32,
        start: i64,
        duration: i64,
        sampled: bool,
        attributes: Vec<Attribute>,
        events: Vec<Event>,
    }
    SpanBatch {
        service: String,
        resource: BTreeMap<String, String>,
        spans: Vec<Span>,
    }
}

#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
#[serde(rename_all = "UPPERCASE")]
enum Kind {
    None,
    First,
    Second,
}

/// Binaries as base64, by the library that scrimp takes: it is not what is compared.
mod base64 {
    use std::borrow::Cow;

    use base64_simd::STANDARD;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(super) fn serialize<S: Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&STANDARD.encode_to_string(bytes))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
        #[derive(Deserialize)]
        struct Text<'t>(#[serde(borrow)] Cow<'t, str>);
        let Text(text) = Text::deserialize(deserializer)?;
        STANDARD.decode_to_vec(text.as_bytes()).map_err(D::Error::custom)
    }
}
