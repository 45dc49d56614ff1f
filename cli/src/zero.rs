//! Zero values: what stands for a value that nobody gave.

use scrimp::Value;
use scrimp::descriptor::{FieldDesc, Requiredness, Schema, StructId, Type, TypeId};

/// Which fields a zero struct has beside those that its type requires.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fields {
    /// None.
    Required,
    /// All but those through which it would hold a struct of its own type.
    All,
}

/// The zero value of a type: 0, empty, the first member. `None` where a struct would have to hold itself, or far too much.
pub(crate) fn value(schema: &Schema, ty: TypeId, fields: Fields) -> Option<Value> {
    Zero::new(schema, fields).value(ty)
}

/// The zero struct of a type, likewise.
pub(crate) fn of_struct(schema: &Schema, id: StructId, fields: Fields) -> Option<Value> {
    Zero::new(schema, fields).of_struct(id)
}

/// Makes one zero value.
struct Zero<'s> {
    schema: &'s Schema,
    fields: Fields,
    /// The structs that are being filled, each within the one before. One within itself has no end, or a smaller value would do.
    within: Vec<StructId>,
    /// How many structs there are.
    made: usize,
}

/// After how many structs the others get no fields that are not required: a few types can make many values.
const FULL_STRUCTS: usize = 1000;

/// How many structs there are at most.
const MAX_STRUCTS: usize = 100_000;

impl<'s> Zero<'s> {
    fn new(schema: &'s Schema, fields: Fields) -> Self {
        Self { schema, fields, within: Vec::new(), made: 0 }
    }

    fn value(&mut self, ty: TypeId) -> Option<Value> {
        Some(match self.schema.ty(ty) {
            Type::Bool => Value::Bool(false),
            Type::I8 => Value::I8(0),
            Type::I16 => Value::I16(0),
            Type::I32 => Value::I32(0),
            Type::I64 => Value::I64(0),
            Type::Double => Value::Double(0.0),
            Type::String => Value::String(String::new()),
            Type::Binary => Value::Binary(Vec::new()),
            Type::Uuid => Value::Uuid(scrimp::Uuid::nil()),
            Type::Enum(id) => {
                Value::Enum(self.schema.enum_desc(id).members.first().map_or(0, |member| member.number))
            }
            Type::List(_) => Value::List(Vec::new()),
            Type::Set(_) => Value::Set(Vec::new()),
            Type::Map(..) => Value::Map(Vec::new()),
            Type::Struct(id) => return self.of_struct(id),
        })
    }

    fn of_struct(&mut self, id: StructId) -> Option<Value> {
        if self.within.contains(&id) || self.made == MAX_STRUCTS {
            return None;
        }
        self.made += 1;
        self.within.push(id);
        let desc = self.schema.struct_desc(id);
        let filled = match desc.is_union() {
            // Any member does; the first that has an end.
            true => desc.fields.iter().find_map(|field| self.field(field)).map(|member| vec![member]),
            false => self.fields(&desc.fields),
        };
        self.within.pop();
        filled.map(Value::Struct)
    }

    fn fields(&mut self, fields: &[FieldDesc]) -> Option<Vec<(i16, Value)>> {
        let fills_all = self.fields == Fields::All && self.made <= FULL_STRUCTS;
        let mut values = Vec::new();
        for field in fields {
            match field.requiredness == Requiredness::Required {
                true => values.push(self.field(field)?),
                false if fills_all => values.extend(self.field(field)),
                false => {}
            }
        }
        Some(values)
    }

    fn field(&mut self, field: &FieldDesc) -> Option<(i16, Value)> {
        Some((field.id, self.value(field.ty.id)?))
    }
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
        let all = shown("S", Fields::All);
        assert_eq!(all.as_deref(), Some(r#"S { e: A, u: U { n: 0 }, text: "" }"#));
        assert_eq!(shown("Endless", Fields::Required), None);
    }

    /// Each struct has two of the next one: a full value would have a billion.
    #[test]
    fn zero_values_are_small() {
        let zero = |requiredness: &str| {
            let field = |n: usize| {
                format!(
                    "struct S{n} {{ 1: {requiredness} S{m} a, 2: {requiredness} S{m} b, 3: i32 n }}",
                    m = n + 1
                )
            };
            let structs: String = (0..30).map(field).collect();
            let schema = scrimp::Schema::parse("s.thrift", &format!("{structs} struct S30 {{ 1: i32 n }}"));
            let schema = schema.expect("the IDL is right");
            let ty = schema.struct_type("S0").expect("it is declared");
            let value = of_struct(schema.descriptors(), ty.desc().id, Fields::All)?;
            let arena = scrimp::Arena::new();
            let message = ty.message_from_value(&arena, &value).expect("it is complete");
            Some(format!("{message:?}").matches("n: 0").count())
        };
        assert_eq!(zero("optional"), Some(FULL_STRUCTS));
        assert_eq!(zero("required"), None);
    }
}
