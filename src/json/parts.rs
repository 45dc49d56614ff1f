//! Parts of messages as JSON: values of single fields, for what finds them in several places, as [`http`](crate::http) does.

use std::cell::RefCell;

use base64::engine::GeneralPurpose;
use scrimp_schema::FieldDesc;
use serde::Serialize;

use super::{Enums, JsonError, JsonErrorKind, JsonStyle, Longs, UnknownFields};
use crate::builder::assembly::{Filled, Hole};
use crate::serde::seed::read_field;
use crate::serde::serialize::{Form, Nested};
use crate::serde::trail::Reading;
use crate::value::ValueRef;

impl JsonStyle {
    pub(crate) fn ignores_unknown_fields(&self) -> bool {
        self.unknown_fields == UnknownFields::Ignore
    }

    pub(crate) fn has_number_enums(&self) -> bool {
        self.enums == Enums::Numbers
    }

    /// The base64 that binaries are.
    pub(crate) fn engine(&self) -> &'static GeneralPurpose {
        self.base64()
    }
}

impl JsonError {
    /// What is wrong, without saying where.
    pub(crate) fn what(&self) -> &str {
        &self.inner.what
    }
}

/// Reads the value of `field`, as a JSON object has it, into `hole`.
pub(crate) fn read_json_field<'h>(
    hole: Hole<'h, '_>,
    field: &FieldDesc,
    style: &JsonStyle,
    json: &str,
) -> Result<Option<Filled<'h>>, JsonError> {
    let place = RefCell::new(None);
    let reading = Reading {
        human_readable: true,
        ignore_unknown: style.ignores_unknown_fields(),
        base64: style.base64(),
        place: Some(&place),
    };
    let mut json = serde_json::Deserializer::from_str(json);
    // Messages have a limit of their own.
    json.disable_recursion_limit();
    let read = read_field(hole, field, &reading, &mut json).and_then(|filled| json.end().map(|()| filled));
    read.map_err(|error| JsonError::new(&error, JsonErrorKind::Mismatch, place.take().unwrap_or_default()))
}

/// Appends `value` as JSON. `text_longs` has longs written as text, whatever the style.
pub(crate) fn write_json_value(
    out: &mut Vec<u8>,
    value: ValueRef<'_>,
    style: &JsonStyle,
    text_longs: bool,
) -> Result<(), JsonError> {
    let form = Form { text_longs: text_longs || style.longs == Longs::Text, ..style.form() };
    Nested::new(value, form)
        .serialize(&mut serde_json::Serializer::new(out))
        .map_err(|error| JsonError::new(&error, JsonErrorKind::NotWritable, String::new()))
}
