//! Zero values: what stands for a value that nobody gave.

use scrimp::Value;
use scrimp::descriptor::{FieldDesc, Requiredness, Schema, StructId, Type, TypeId};

/// Which fields a zero struct has beside those that its type requires.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fields {
    /// None.
    Required,
    /// All.
    All,
}

/// How deeply structs are filled: what requires itself, or has itself for a field, ends somewhere.
const MAX_DEPTH: usize = 16;

/// The zero value of a type: 0, empty, the first member. `None` where a struct would have to hold itself.
pub(crate) fn value(schema: &Schema, ty: TypeId, fields: Fields) -> Option<Value> {
    within(schema, ty, fields, 0)
}

/// The zero struct of a type, likewise.
pub(crate) fn of_struct(schema: &Schema, id: StructId, fields: Fields) -> Option<Value> {
    fields_of(schema, id, fields, 0)
}

fn within(schema: &Schema, ty: TypeId, fields: Fields, depth: usize) -> Option<Value> {
    Some(match schema.ty(ty) {
        Type::Bool => Value::Bool(false),
        Type::I8 => Value::I8(0),
        Type::I16 => Value::I16(0),
        Type::I32 => Value::I32(0),
        Type::I64 => Value::I64(0),
        Type::Double => Value::Double(0.0),
        Type::String => Value::String(String::new()),
        Type::Binary => Value::Binary(Vec::new()),
        Type::Uuid => Value::Uuid(scrimp::Uuid::nil()),
        Type::Enum(id) => Value::Enum(schema.enum_desc(id).members.first().map_or(0, |member| member.number)),
        Type::List(_) => Value::List(Vec::new()),
        Type::Set(_) => Value::Set(Vec::new()),
        Type::Map(..) => Value::Map(Vec::new()),
        Type::Struct(id) => return fields_of(schema, id, fields, depth),
    })
}

fn fields_of(schema: &Schema, id: StructId, fields: Fields, depth: usize) -> Option<Value> {
    if depth == MAX_DEPTH {
        return None;
    }
    let desc = schema.struct_desc(id);
    let zero = |field: &FieldDesc, fields| Some((field.id, within(schema, field.ty.id, fields, depth + 1)?));
    if desc.is_union() {
        // Any member does; the first that has an end.
        let member = desc.fields.iter().find_map(|field| zero(field, fields));
        return member.map(|member| Value::Struct(vec![member]));
    }
    let mut values = Vec::new();
    for field in &desc.fields {
        match (field.requiredness == Requiredness::Required, fields) {
            (true, _) => values.push(zero(field, fields)?),
            // One level of what holds itself is enough.
            (false, Fields::All) if depth < 3 => values.extend(zero(field, fields)),
            (false, _) => {}
        }
    }
    Some(Value::Struct(values))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zero_values_are_complete() {
        let text = "enum E { A = 3, B = 1 }
            struct S { 1: required E e, 2: required U u, 3: optional S s, 4: string text }
            union U { 1: Endless endless, 2: i64 n }
            struct Endless { 1: required Endless again }";
        let schema = scrimp::Schema::parse("s.thrift", text).expect("the IDL is right");
        let shown = |name: &str, fields| {
            let ty = schema.struct_type(name).expect("it is declared");
            let value = of_struct(schema.descriptors(), ty.desc().id, fields)?;
            let arena = scrimp::Arena::new();
            let message = ty.message_from_value(&arena, &value).expect("it is complete");
            Some(format!("{message:?}"))
        };
        assert_eq!(shown("S", Fields::Required).as_deref(), Some("S { e: A, u: U { n: 0 } }"));
        let all = shown("S", Fields::All).expect("it has an end");
        assert!(
            all.starts_with(r#"S { e: A, u: U { n: 0 }, s: S { e: A, "#) && all.ends_with(r#"text: "" }"#),
            "{all}"
        );
        assert_eq!(shown("Endless", Fields::Required), None);
    }
}
