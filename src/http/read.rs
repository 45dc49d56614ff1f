//! Fields of messages from what a request or response has.

use super::error::{HttpError, HttpErrorKind};
use super::given::{Found, Given};
use super::mapping::{Content, FieldMap, StructMap};
use super::source::Source;
use super::text;
use crate::builder::assembly::{Filled, Hole, StructAssembly};
use crate::json::{JsonError, JsonStyle};

/// Sets the fields of a struct from what is given.
pub(super) fn read_fields(
    fields: &mut StructAssembly<'_, '_>,
    map: &StructMap,
    given: &Given<'_>,
    style: &JsonStyle,
) -> Result<(), HttpError> {
    for field in &map.fields {
        fields
            .field(field.position, |hole| read_field(hole, field, given, style))
            .map_err(|error| error.of_field(&field.path))?;
    }
    Ok(())
}

fn read_field<'h>(
    hole: Hole<'h, '_>,
    field: &FieldMap,
    given: &Given<'_>,
    style: &JsonStyle,
) -> Result<Option<Filled<'h>>, HttpError> {
    let sources = match &field.content {
        // A struct that nothing is given for is absent, unless it has to be there.
        Content::Fields(map) if !field.is_required && !has_any(map, given)? => return Ok(None),
        Content::Fields(map) => return read_struct(hole, map, given, style).map(Some),
        Content::Value { read, .. } => read,
    };
    for source in sources {
        let filled = match given.find(source).map_err(|error| error.at(source))? {
            Found::Nothing => continue,
            Found::Json(json) => {
                return hole
                    .set_json(style, json)
                    .map(Some)
                    .map_err(|error| of_json(&error, HttpErrorKind::Invalid, &field.path).at(source));
            }
            Found::Texts(texts) => text::read(hole, &texts, style, matches!(source, Source::Header(_))),
            Found::Bytes(bytes) => set_bytes(hole, bytes),
            Found::Number(number) => {
                let mut hole = hole;
                hole.set_integer(number.into()).ok_or_else(|| "it does not fit".to_owned())
            }
        };
        let refuse = |what| HttpError::new(HttpErrorKind::Invalid, what).at(source);
        return filled.map(Some).map_err(refuse);
    }
    match field.is_required {
        true => Err(missing(sources)),
        false => Ok(None),
    }
}

/// Reads a struct, field by field.
pub(super) fn read_struct<'h>(
    hole: Hole<'h, '_>,
    map: &StructMap,
    given: &Given<'_>,
    style: &JsonStyle,
) -> Result<Filled<'h>, HttpError> {
    let mut fields = hole.into_struct()?;
    read_fields(&mut fields, map, given, style)?;
    Ok(fields.finish()?)
}

/// Whether anything is given for a struct.
fn has_any(map: &StructMap, given: &Given<'_>) -> Result<bool, HttpError> {
    for field in &map.fields {
        let is_given = match &field.content {
            Content::Fields(map) => has_any(map, given)?,
            Content::Value { read, .. } => {
                let mut is_given = false;
                for source in read {
                    let found = given.find(source).map_err(|error| error.at(source).of_field(&field.path))?;
                    is_given |= !matches!(found, Found::Nothing);
                }
                is_given
            }
        };
        if is_given {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Sets a string or binary to the body.
fn set_bytes<'h>(mut hole: Hole<'h, '_>, bytes: &[u8]) -> Result<Filled<'h>, String> {
    match hole.kind() {
        scrimp_schema::Type::String => match crate::text::from_utf8(bytes) {
            Ok(text) => hole.set_str(text).map_err(|error| error.to_string()),
            Err(error) => Err(format!("it is not UTF-8: {error}")),
        },
        _ => hole.set(bytes).map_err(|error| error.to_string()),
    }
}

/// The error of a JSON reader or writer at the value of the field that `field` leads to.
#[cold]
pub(super) fn of_json(error: &JsonError, kind: HttpErrorKind, field: &str) -> HttpError {
    let dot = if error.path().is_empty() || error.path().starts_with('[') { "" } else { "." };
    HttpError::new(kind, error.what()).of_field(&format!("{field}{dot}{}", error.path()))
}

#[cold]
fn missing(sources: &[Source]) -> HttpError {
    let places: Vec<String> = sources.iter().map(Source::to_string).collect();
    let what = format!("it is required, and not there: {}", places.join(", or "));
    HttpError::new(HttpErrorKind::Missing, what)
}
