//! Scalars, and lists of them, as text: what is in queries, paths, headers, cookies and forms.

use std::borrow::Cow;
use std::fmt::Display;

use base64::Engine;
use base64::alphabet::URL_SAFE;
use base64::engine::general_purpose::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use scrimp_schema::Type;
use uuid::Uuid;

use crate::builder::assembly::{Filled, Hole};
use crate::json::{Binaries, Enums, JsonStyle};
use crate::serde::serialize::name_of_double;
use crate::text::excerpt;
use crate::value::{Elems, ValueRef};

/// URL-safe base64, written without padding and read with or without.
const BASE64_URL: GeneralPurpose = GeneralPurpose::new(
    &URL_SAFE,
    GeneralPurposeConfig::new()
        .with_encode_padding(false)
        .with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// The base64 that binaries are; `None` where they are text.
fn base64(style: &JsonStyle) -> Option<&'static GeneralPurpose> {
    match style.get_binaries() {
        Binaries::Base64Url => Some(&BASE64_URL),
        Binaries::Text => None,
        _ => Some(&STANDARD),
    }
}

/// Reads what `texts` are, of which there is one at least: those of a list are its elements, with commas between. `trimmed` are those of a
/// header, where blanks may stand after a comma.
pub(super) fn read<'h>(
    hole: Hole<'h, '_>,
    texts: &[&str],
    style: &JsonStyle,
    trimmed: bool,
) -> Result<Filled<'h>, String> {
    let blanks: &[char] = if trimmed { &[' ', '\t'] } else { &[] };
    match (hole.kind(), texts) {
        (Type::List(_) | Type::Set(_), _) => {
            let mut list = hole.into_list().map_err(|error| error.to_string())?;
            for text in texts.iter().flat_map(|text| text.split(',')) {
                let text = text.trim_matches(blanks);
                let index = list.len();
                list.push(
                    |error| error.to_string(),
                    |hole| scalar(hole, text, style).map_err(|what| format!("element {index}: {what}")),
                )?;
            }
            Ok(list.finish())
        }
        (_, [text]) => scalar(hole, text.trim_matches(blanks), style),
        _ => Err(format!("it is given {} times", texts.len())),
    }
}

fn scalar<'h>(mut hole: Hole<'h, '_>, text: &str, style: &JsonStyle) -> Result<Filled<'h>, String> {
    let is_no = |what: &str| format!("`{}` is {what}", excerpt(text));
    let set =
        |mut hole: Hole<'h, '_>, value: ValueRef<'_>| hole.set(value).map_err(|error| error.to_string());
    match hole.kind() {
        Type::String => hole.set_str(text).map_err(|error| error.to_string()),
        Type::Bool => match text {
            "true" => set(hole, true.into()),
            "false" => set(hole, false.into()),
            _ => Err(is_no("neither `true` nor `false`")),
        },
        Type::I8 | Type::I16 | Type::I32 | Type::I64 => match text.parse::<i128>() {
            Ok(integer) => {
                let filled = i64::try_from(integer).ok().and_then(|integer| hole.set_integer(integer));
                let ty = hole.schema().display_type(hole.ty());
                filled.ok_or_else(|| is_no(&format!("out of range for {ty}")))
            }
            Err(_) => Err(is_no("not an integer")),
        },
        Type::Double => match text {
            "NaN" => set(hole, f64::NAN.into()),
            "Infinity" => set(hole, f64::INFINITY.into()),
            "-Infinity" => set(hole, f64::NEG_INFINITY.into()),
            _ => match text.parse::<f64>() {
                Ok(value) if value.is_finite() => set(hole, value.into()),
                _ => Err(is_no("not a double")),
            },
        },
        Type::Enum(id) => {
            let desc = hole.schema().enum_desc(id);
            match (desc.number_of(text), text.parse::<i32>()) {
                (Some(number), _) | (None, Ok(number)) => set(hole, number.into()),
                (None, Err(_)) => Err(is_no(&format!("no member of enum `{}`", desc.name))),
            }
        }
        Type::Uuid => match Uuid::try_parse(text) {
            Ok(uuid) => set(hole, uuid.into()),
            Err(_) => Err(is_no("not a uuid")),
        },
        Type::Binary => match base64(style).map(|base64| base64.decode(text)) {
            None => set(hole, text.as_bytes().into()),
            Some(Ok(bytes)) => set(hole, (&bytes).into()),
            Some(Err(error)) => Err(is_no(&format!("not base64: {error}"))),
        },
        Type::Struct(_) | Type::List(_) | Type::Set(_) | Type::Map(..) => {
            Err("it cannot be read from text".to_owned())
        }
    }
}

/// The text that stands for `value`; empty text stands for no value.
pub(super) fn write<'v>(value: ValueRef<'v>, style: &JsonStyle) -> Result<Cow<'v, str>, String> {
    match value {
        ValueRef::List(list) => join(list.iter(), style),
        ValueRef::Set(set) => join(set.iter(), style),
        _ => scalar_text(value, style),
    }
}

fn join<'v>(elements: Elems<'v>, style: &JsonStyle) -> Result<Cow<'v, str>, String> {
    let mut texts = Vec::with_capacity(elements.len());
    for element in elements {
        let text = scalar_text(element, style)?;
        if text.contains(',') {
            return Err(format!("element {} has a comma, which would end it", texts.len()));
        }
        texts.push(text);
    }
    match &texts[..] {
        [only] if only.is_empty() => Err("its only element is empty, which is no list".to_owned()),
        _ => Ok(texts.join(",").into()),
    }
}

fn scalar_text<'v>(value: ValueRef<'v>, style: &JsonStyle) -> Result<Cow<'v, str>, String> {
    fn owned<'v>(value: impl Display) -> Cow<'v, str> {
        value.to_string().into()
    }
    Ok(match value {
        ValueRef::String(text) => text.into(),
        ValueRef::Bool(value) => if value { "true" } else { "false" }.into(),
        ValueRef::Double(value) => match name_of_double(value) {
            Some(name) => name.into(),
            None => format!("{value:?}").into(),
        },
        ValueRef::Binary(bytes) => match base64(style) {
            Some(base64) => base64.encode(bytes).into(),
            None => {
                crate::text::from_utf8(bytes).map_err(|error| format!("it is not UTF-8: {error}"))?.into()
            }
        },
        ValueRef::Uuid(uuid) => owned(uuid),
        ValueRef::Enum(value) => match value.name() {
            Some(name) if style.get_enums() == Enums::Names => name.into(),
            _ => owned(value.number()),
        },
        ValueRef::I8(value) => owned(value),
        ValueRef::I16(value) => owned(value),
        ValueRef::I32(value) => owned(value),
        ValueRef::I64(value) => owned(value),
        ValueRef::InvalidString(_) => return Err("it is not UTF-8".to_owned()),
        ValueRef::List(_) | ValueRef::Set(_) | ValueRef::Map(_) | ValueRef::Message(_) => {
            return Err("it cannot be written as text".to_owned());
        }
    })
}
