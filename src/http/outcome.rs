//! [`Outcome`]: a result that a method can have, as a response.

use ::http::StatusCode;
use scrimp_schema::{Diagnostic, FieldDesc, Schema};

use super::Options;
use super::annotation::value_of;
use super::mapping::{Known, Mapper, Side, StructMap};
use super::source::Source;
use crate::service::Method;

/// The return value of a method, or one of its exceptions.
pub(super) struct Outcome {
    /// The position by id in the result.
    pub(super) position: usize,
    pub(super) name: String,
    pub(super) is_exception: bool,
    /// The status that an annotation gives it.
    pub(super) status: Option<StatusCode>,
    /// Where its fields are; `None` where it is all of the body, as what is no struct.
    pub(super) fields: Option<(StructMap, Known)>,
}

impl Outcome {
    /// The outcomes of a method: its return value, then its exceptions, in order of declaration.
    pub(super) fn of_method(
        schema: &Schema,
        method: &Method,
        options: &Options,
        errors: &mut Vec<Diagnostic>,
    ) -> Vec<Self> {
        let Some(result) = method.result_type() else { return Vec::new() };
        let all = method.success().into_iter().map(|field| (field, false));
        let all = all.chain(method.exceptions().map(|field| (field, true)));
        let outcome = |(field, is_exception): (&FieldDesc, bool)| {
            let position = result.desc().position_of(&field.name)?;
            let mut mapper = Mapper::new(schema, options, Side::Response, errors);
            let fields = mapper.fields_struct(field).map(|id| {
                let map = mapper.map_struct(schema.struct_desc(id), &field.name);
                let known = Known::of(&map);
                (map, known)
            });
            let status = if is_exception { fixed_status(schema, field, errors) } else { None };
            Some(Self { position, name: field.name.clone(), is_exception, status, fields })
        };
        all.filter_map(outcome).collect()
    }

    /// Whether a field of it is the status.
    pub(super) fn has_status(&self) -> bool {
        self.fields.as_ref().is_some_and(|(map, _)| map.has(&Source::Status))
    }
}

/// The status that an annotation gives an exception: where the method declares it, else where it is defined.
fn fixed_status(schema: &Schema, field: &FieldDesc, errors: &mut Vec<Diagnostic>) -> Option<StatusCode> {
    let of_type = match schema.ty(field.ty.id) {
        scrimp_schema::Type::Struct(id) => &schema.struct_desc(id).annotations[..],
        _ => &[],
    };
    let annotation = field.annotations.iter().chain(of_type).find(|found| found.key == "api.http_code")?;
    let value = value_of(schema, annotation);
    let status = value.parse().ok().and_then(|code| StatusCode::from_u16(code).ok());
    if status.is_none() {
        let message = format!("`{}` is no status", crate::text::excerpt(value));
        errors.push(
            Diagnostic::error("E0810", annotation.span, message)
                .with_help("a status is a number from 100 to 999"),
        );
    }
    status
}
