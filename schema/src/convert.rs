//! Values of one type as values of another: what a number or a reference to a constant can become.

use hashbrown::HashMap;
use uuid::Uuid;

use crate::ast::Integer;
use crate::descriptor::{Type, TypeId};
use crate::diagnostic::{Diagnostic, quote};
use crate::resolve::Resolver;
use crate::source::Span;
use crate::value::Value;

/// Why a value is not one of the type that is wanted.
pub(crate) enum Mismatch {
    /// It is of another kind.
    Type,
    /// It is out of the range that is given in words.
    Range(i64, &'static str),
    /// No member of the enum has this number.
    NotAMember(i64),
    /// It is a string, but not that of a uuid.
    Uuid,
}

impl Integer {
    /// The number whose bits these are in a `wanted`, when it is written in hexadecimal and fits without a sign only.
    pub(crate) fn bit_pattern(self, wanted: Type) -> Option<i64> {
        let unsigned = self.is_hexadecimal.then_some(self.value)?;
        let pattern = match wanted {
            Type::I8 => i64::from(u8::try_from(unsigned).ok()?.cast_signed()),
            Type::I16 => i64::from(u16::try_from(unsigned).ok()?.cast_signed()),
            Type::I32 | Type::Enum(_) => i64::from(u32::try_from(unsigned).ok()?.cast_signed()),
            _ => return None,
        };
        (pattern < 0).then_some(pattern)
    }
}

impl Resolver<'_> {
    /// Tells that the integer at `span` is more than `wanted` holds, and was taken for the number with the same bits.
    pub(crate) fn warn_of_bit_pattern(&mut self, span: Span, wanted: &str, pattern: i64) {
        let written = quote(self.sources.slice(span));
        let message = format!("{written} does not fit in {wanted}: it is taken as the bits of {pattern}");
        let diagnostic = Diagnostic::warning("W0503", span, message);
        self.diagnostics.push(diagnostic.with_help(format!("write {pattern}")));
    }
}

/// An integer as a `wanted`.
pub(crate) fn number(resolver: &Resolver<'_>, value: i64, wanted: Type) -> Result<Value, Mismatch> {
    let out_of = |range| Mismatch::Range(value, range);
    Ok(match wanted {
        Type::Bool => match value {
            0 | 1 => Value::Bool(value == 1),
            _ => return Err(out_of("`true`, `false`, 1 and 0")),
        },
        Type::I8 => Value::I8(value.try_into().map_err(|_| out_of("-128 to 127"))?),
        Type::I16 => Value::I16(value.try_into().map_err(|_| out_of("-32768 to 32767"))?),
        Type::I32 => Value::I32(value.try_into().map_err(|_| out_of("-2147483648 to 2147483647"))?),
        Type::I64 => Value::I64(value),
        Type::Double => Value::Double(value as f64),
        Type::Enum(id) => {
            let desc = &resolver.enums[id.index()];
            match i32::try_from(value).ok().filter(|number| desc.name_of(*number).is_some()) {
                Some(number) => Value::Enum(number),
                None => return Err(Mismatch::NotAMember(value)),
            }
        }
        _ => return Err(Mismatch::Type),
    })
}

/// The uuid that `text` is, in its canonical form or that form in braces.
pub(crate) fn parse_uuid(text: &str) -> Result<Uuid, Mismatch> {
    let inner = text.strip_prefix('{').and_then(|text| text.strip_suffix('}')).unwrap_or(text);
    // Other lengths are forms that the uuid crate knows but Thrift does not.
    if inner.len() != 36 {
        return Err(Mismatch::Uuid);
    }
    Uuid::try_parse(inner).map_err(|_| Mismatch::Uuid)
}

/// A copy of `value`, which is a `from`, as a `to`: what would come of writing the value itself in its place.
///
/// Recurses as deep as `value` nests, which is limited.
pub(crate) fn convert(
    resolver: &Resolver<'_>,
    value: &Value,
    from: TypeId,
    to: TypeId,
) -> Result<Value, Mismatch> {
    if from == to {
        return Ok(value.clone());
    }
    let wanted = resolver.types.get(to);
    let all = |items: &[Value], from: TypeId, to: TypeId| {
        items.iter().map(|item| convert(resolver, item, from, to)).collect::<Result<Vec<Value>, Mismatch>>()
    };
    Ok(match (value, wanted) {
        (Value::Enum(_), Type::Enum(_)) => return Err(Mismatch::Type),
        (Value::Bool(value), _) => number(resolver, i64::from(*value), wanted)?,
        (Value::I8(value), _) => number(resolver, i64::from(*value), wanted)?,
        (Value::I16(value), _) => number(resolver, i64::from(*value), wanted)?,
        (Value::I32(value) | Value::Enum(value), _) => number(resolver, i64::from(*value), wanted)?,
        (Value::I64(value), _) => number(resolver, *value, wanted)?,
        (Value::String(text), Type::Binary) => Value::Binary(text.clone().into_bytes()),
        (Value::String(text), Type::Uuid) => Value::Uuid(parse_uuid(text)?),
        (Value::Binary(bytes), Type::String) => {
            Value::String(String::from_utf8(bytes.clone()).map_err(|_| Mismatch::Type)?)
        }
        (Value::List(items) | Value::Set(items), Type::Map(..)) if items.is_empty() => Value::Map(Vec::new()),
        (Value::Map(entries), Type::List(_)) if entries.is_empty() => Value::List(Vec::new()),
        (Value::Map(entries), Type::Set(_)) if entries.is_empty() => Value::Set(Vec::new()),
        (Value::List(items) | Value::Set(items), Type::List(element) | Type::Set(element)) => {
            let (Type::List(own) | Type::Set(own)) = resolver.types.get(from) else {
                return Err(Mismatch::Type);
            };
            let items = all(items, own, element)?;
            if matches!(wanted, Type::List(_)) { Value::List(items) } else { Value::Set(items) }
        }
        (Value::Map(entries), Type::Map(key, value)) => {
            let Type::Map(own_key, own_value) = resolver.types.get(from) else { return Err(Mismatch::Type) };
            let entry = |(k, v): &(Value, Value)| {
                Ok((convert(resolver, k, own_key, key)?, convert(resolver, v, own_value, value)?))
            };
            let entries = entries.iter().map(entry).collect::<Result<Vec<_>, Mismatch>>()?;
            Value::Map(last_of_each(entries, |_, _| {}))
        }
        _ => return Err(Mismatch::Type),
    })
}

/// The entries without those whose key comes again later; `dropped` is told the positions of each such pair.
pub(crate) fn last_of_each(
    entries: Vec<(Value, Value)>,
    mut dropped: impl FnMut(usize, usize),
) -> Vec<(Value, Value)> {
    let mut keep = vec![true; entries.len()];
    let mut places: HashMap<Vec<u8>, usize> = HashMap::with_capacity(entries.len());
    for (index, (key, _)) in entries.iter().enumerate() {
        let mut fingerprint = Vec::new();
        write_fingerprint(key, &mut fingerprint);
        if let Some(earlier) = places.insert(fingerprint, index) {
            keep[earlier] = false;
            dropped(earlier, index);
        }
    }
    let mut keep = keep.into_iter();
    entries.into_iter().filter(|_| keep.next() == Some(true)).collect()
}

/// Appends bytes that are equal for equal values of one type, and for no others.
fn write_fingerprint(value: &Value, out: &mut Vec<u8>) {
    let length = |out: &mut Vec<u8>, length: usize| out.extend(length.to_le_bytes());
    match value {
        Value::Bool(value) => out.push(u8::from(*value)),
        Value::I8(value) => out.extend(value.to_le_bytes()),
        Value::I16(value) => out.extend(value.to_le_bytes()),
        Value::I32(value) | Value::Enum(value) => out.extend(value.to_le_bytes()),
        Value::I64(value) => out.extend(value.to_le_bytes()),
        // Adding makes one zero of the two.
        Value::Double(value) => out.extend((value + 0.0).to_le_bytes()),
        Value::Uuid(value) => out.extend(value.as_bytes()),
        Value::String(value) => {
            length(out, value.len());
            out.extend(value.as_bytes());
        }
        Value::Binary(value) => {
            length(out, value.len());
            out.extend(value);
        }
        Value::List(items) | Value::Set(items) => {
            length(out, items.len());
            items.iter().for_each(|item| write_fingerprint(item, out));
        }
        Value::Map(entries) => {
            length(out, entries.len());
            for (key, value) in entries {
                write_fingerprint(key, out);
                write_fingerprint(value, out);
            }
        }
        Value::Struct(fields) => {
            length(out, fields.len());
            for (id, value) in fields {
                out.extend(id.to_le_bytes());
                write_fingerprint(value, out);
            }
        }
    }
}
