//! What the `api.*` annotations of a field say.

use std::fmt;

use ::http::HeaderName;
use scrimp_json::names::{aliases_of, name_of};
use scrimp_json::style::Naming;
use scrimp_schema::{Annotation, Diagnostic, FieldDesc, Schema, Span, Type, TypeId};

use super::source::Source;
use crate::text::excerpt;

/// What the annotations of a field say.
pub(super) struct Written {
    /// The places, in the order of the annotations.
    pub(super) sources: Vec<(Source, Span)>,
    /// Whether the field is in no request and no response.
    pub(super) is_none: bool,
    /// Where it says that the fields of a struct are mapped, not the struct.
    pub(super) no_body_struct: Option<Span>,
    /// The name where no annotation has another: what the field is called in JSON.
    pub(super) name: Box<str>,
}

/// Reads the annotations of `field`, and adds what is wrong with them to `errors`.
pub(super) fn read(
    schema: &Schema,
    field: &FieldDesc,
    naming: Naming,
    errors: &mut Vec<Diagnostic>,
) -> Written {
    let mut written = Written {
        sources: Vec::new(),
        is_none: false,
        no_body_struct: None,
        name: name_of(field, naming).into(),
    };
    for annotation in &field.annotations {
        match field_source(schema, field, annotation, &written.name) {
            Ok(Said::Source(source)) => written.sources.push((source, annotation.span)),
            Ok(Said::None) => written.is_none = true,
            Ok(Said::NoBodyStruct) => written.no_body_struct = Some(annotation.span),
            Ok(Said::Nothing) => {}
            Err(error) => errors.push(error),
        }
    }
    if naming == Naming::Annotated {
        // In Go's terms, `-` is no name at all.
        let mut aliases = aliases_of(field).peekable();
        written.is_none |= aliases.peek().is_some() && aliases.all(|alias| alias == "-");
    }
    written
}

/// What one annotation says.
enum Said {
    Source(Source),
    None,
    NoBodyStruct,
    Nothing,
}

fn field_source(
    schema: &Schema,
    field: &FieldDesc,
    annotation: &Annotation,
    default: &str,
) -> Result<Said, Diagnostic> {
    let Some(key) = annotation.key.strip_prefix("api.") else { return Ok(Said::Nothing) };
    let name = match value_of(schema, annotation) {
        "" => default,
        name => name,
    };
    let source = match key {
        "query" => Source::Query(name.into()),
        "path" => Source::Path(name.into()),
        "form" => Source::Form(name.into()),
        "body" => Source::Body(name.into()),
        "cookie" => Source::Cookie(name.into()),
        "header" => match HeaderName::from_bytes(name.as_bytes()) {
            Ok(name) => Source::Header(name),
            Err(_) => return Err(no_name(annotation, name, "a header")),
        },
        "raw_body" => Source::RawBody,
        "raw_uri" => Source::RawUri,
        "http_code" => Source::Status,
        "none" => return Ok(Said::None),
        "no_body_struct" => return Ok(Said::NoBodyStruct),
        "key" if value_of(schema, annotation).trim().is_empty() => {
            return Err(no_name(annotation, "", "a field"));
        }
        _ => {
            let lower = key.to_ascii_lowercase();
            let is_meant = lower != key && KEYS.contains(&&*lower);
            let message = format!("`api.{}` means nothing", excerpt(key));
            return match is_meant {
                true => Err(Diagnostic::error("E0801", annotation.span, message)
                    .with_help(format!("annotations are lower case: `api.{lower}`"))),
                false => Ok(Said::Nothing),
            };
        }
    };
    match &source {
        Source::Cookie(name) if !is_token(name) => Err(no_name(annotation, name, "a cookie")),
        Source::RawBody => fits(schema, field, annotation, "a string or binary", |ty| {
            matches!(ty, Type::String | Type::Binary)
        }),
        Source::RawUri => fits(schema, field, annotation, "a string", |ty| ty == Type::String),
        Source::Status => fits(schema, field, annotation, "an integer", |ty| {
            matches!(ty, Type::I16 | Type::I32 | Type::I64)
        }),
        source if source.is_text() && !is_textual(schema, field.ty.id) => {
            Err(misfit(schema, field, annotation, "a scalar, or a list or set of scalars"))
        }
        _ => Ok(()),
    }?;
    Ok(Said::Source(source))
}

/// The keys that say where a field is.
const KEYS: [&str; 12] = [
    "query",
    "path",
    "form",
    "body",
    "cookie",
    "header",
    "raw_body",
    "raw_uri",
    "http_code",
    "none",
    "no_body_struct",
    "js_conv",
];

/// What is written for the value of an annotation; nothing where it has none.
pub(super) fn value_of<'a>(schema: &Schema, annotation: &'a Annotation) -> &'a str {
    match schema.sources().slice(annotation.span).contains('=') {
        true => &annotation.value,
        false => "",
    }
}

/// Whether values of the type can be written as text: scalars, and lists of them with commas between.
pub(super) fn is_textual(schema: &Schema, ty: TypeId) -> bool {
    let is_scalar =
        |ty| !matches!(schema.ty(ty), Type::Struct(_) | Type::List(_) | Type::Set(_) | Type::Map(..));
    match schema.ty(ty) {
        Type::List(element) | Type::Set(element) => is_scalar(element),
        _ => is_scalar(ty),
    }
}

/// Whether `name` is a token: RFC 9110, 5.6.2.
fn is_token(name: &str) -> bool {
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    !name.is_empty() && name.bytes().all(is_part)
}

fn fits(
    schema: &Schema,
    field: &FieldDesc,
    annotation: &Annotation,
    wanted: &str,
    does: impl Fn(Type) -> bool,
) -> Result<(), Diagnostic> {
    match does(schema.ty(field.ty.id)) {
        true => Ok(()),
        false => Err(misfit(schema, field, annotation, wanted)),
    }
}

#[cold]
fn misfit(schema: &Schema, field: &FieldDesc, annotation: &Annotation, wanted: &str) -> Diagnostic {
    let ty = schema.display_type(field.ty.id);
    let message = format!("`{}` is for {wanted}, and `{}` is none", annotation.key, field.name);
    Diagnostic::error("E0802", annotation.span, message).with_label(field.ty.span, format!("it is `{ty}`"))
}

#[cold]
fn no_name(annotation: &Annotation, name: &str, what: impl fmt::Display) -> Diagnostic {
    Diagnostic::error("E0803", annotation.span, format!("`{}` is no name of {what}", excerpt(name)))
}
