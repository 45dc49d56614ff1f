//! Parts of messages: what masks name, as they are named and as they are found in values.

use scrimp::descriptor::{Schema as Descriptors, StructDesc, StructId, Type, TypeId};
use scrimp::{StructType, Uuid, Value};

use crate::rng::Rng;

/// How deeply parts are chosen within each other.
const DEPTH: usize = 5;

/// Some part of the messages of `ty`; `None` if it has no field to name.
pub fn choose(ty: &StructType, rng: &mut Rng) -> Option<Part> {
    let schema = ty.schema();
    Chooser { schema: schema.descriptors(), rng }.fields(ty.desc().id, DEPTH)
}

/// What a mask names of a value.
#[derive(Clone, Debug)]
pub enum Part {
    /// All of it.
    All,
    /// Fields of a struct, by id.
    Fields(Vec<(i16, Part)>),
    /// The elements at these positions, or all.
    Elements(Option<Vec<u32>>, Box<Part>),
    /// The entries with these keys, or all.
    Entries(Option<Vec<Value>>, Box<Part>),
}

/// Makes parts of types, such as messages may have.
struct Chooser<'c> {
    schema: &'c Descriptors,
    rng: &'c mut Rng,
}

impl Chooser<'_> {
    fn fields(&mut self, id: StructId, depth: usize) -> Option<Part> {
        let odds = *self.rng.pick(&[2, 2, 3, 10]);
        let mut fields = Vec::new();
        for field in self.schema.struct_desc(id).fields_by_id() {
            if self.rng.one_in(odds) {
                fields.push((field.id, self.part(field.ty.id, depth)));
            }
        }
        (!fields.is_empty()).then_some(Part::Fields(fields))
    }

    fn part(&mut self, ty: TypeId, depth: usize) -> Part {
        if depth == 0 || self.rng.one_in(4) {
            return Part::All;
        }
        match self.schema.ty(ty) {
            Type::Struct(id) => self.fields(id, depth - 1).unwrap_or(Part::All),
            Type::List(element) | Type::Set(element) => {
                let at =
                    self.rng.one_in(2).then(|| (0..=self.rng.below(4)).map(|_| self.rng.below(9) as u32));
                let at = at.map(Iterator::collect);
                Part::Elements(at, Box::new(self.part(element, depth - 1)))
            }
            Type::Map(key, value) => {
                let number: Option<fn(i64) -> Value> = match self.schema.ty(key) {
                    Type::I8 => Some(|key| Value::I8(key as i8)),
                    Type::I16 => Some(|key| Value::I16(key as i16)),
                    Type::I32 => Some(|key| Value::I32(key as i32)),
                    Type::I64 => Some(Value::I64),
                    Type::Enum(_) => Some(|key| Value::Enum(key as i32)),
                    _ => None,
                };
                let keys = match (number, self.schema.ty(key)) {
                    (Some(number), _) => Some([0, -1, 1, 5, 127, -128].map(number).into()),
                    (_, Type::String) => {
                        Some(["", "a", "A", "0"].map(|key| Value::String(key.into())).into())
                    }
                    _ => None,
                };
                let keys = keys.filter(|_| self.rng.one_in(2));
                Part::Entries(keys, Box::new(self.part(value, depth - 1)))
            }
            _ => Part::All,
        }
    }
}

impl Part {
    /// The paths of a mask that names this.
    fn paths(&self, way: &str, out: &mut Vec<String>) {
        let list = |texts: Vec<String>| texts.join(",");
        match self {
            Self::All => out.push(way.to_owned()),
            Self::Fields(fields) => {
                let dot = if way.is_empty() { "" } else { "." };
                fields.iter().for_each(|(id, part)| part.paths(&format!("{way}{dot}{id}"), out));
            }
            Self::Elements(None, part) => part.paths(&format!("{way}[*]"), out),
            Self::Elements(Some(at), part) => {
                part.paths(&format!("{way}[{}]", list(at.iter().map(u32::to_string).collect())), out);
            }
            Self::Entries(None, part) => part.paths(&format!("{way}{{*}}"), out),
            Self::Entries(Some(keys), part) => {
                let text = |key: &Value| match key {
                    Value::String(key) => format!("{key:?}"),
                    key => number_of(key).to_string(),
                };
                part.paths(&format!("{way}{{{}}}", list(keys.iter().map(text).collect())), out);
            }
        }
    }

    /// The text of a mask that names this.
    pub fn text(&self) -> String {
        let mut paths = Vec::new();
        self.paths("", &mut paths);
        paths.join(",")
    }

    /// This part of a message of `ty`.
    ///
    /// # Panics
    ///
    /// When this is no part of such messages.
    pub fn of_message(&self, ty: &StructType, value: &Value) -> Value {
        let schema = ty.schema();
        self.of_struct(schema.descriptors(), ty.desc(), value)
    }

    fn of_struct(&self, schema: &Descriptors, desc: &StructDesc, value: &Value) -> Value {
        let (Self::Fields(parts), Value::Struct(fields)) = (self, value) else { return value.clone() };
        let select = |(id, value): &(i16, Value)| match parts.iter().find(|(named, _)| named == id) {
            Some((_, part)) => {
                let field = desc.field_by_id(*id).expect("it is declared");
                Some((*id, part.of(schema, field.ty.id, value)))
            }
            None => desc.is_union().then(|| (*id, Value::Struct(Vec::new()))),
        };
        Value::Struct(fields.iter().filter_map(select).collect())
    }

    /// This part of `value`.
    fn of(&self, schema: &Descriptors, ty: TypeId, value: &Value) -> Value {
        match (self, schema.ty(ty), value) {
            (_, Type::Struct(id), value) => self.of_struct(schema, schema.struct_desc(id), value),
            (Self::Elements(at, part), Type::List(element) | Type::Set(element), value) => {
                let (Value::List(values) | Value::Set(values)) = value else { unreachable!("{value:?}") };
                let is_wanted = |index: u32| at.as_ref().is_none_or(|at| at.contains(&index));
                let select = |(value, index): (&Value, u32)| match is_wanted(index) {
                    true => part.of(schema, element, value),
                    false => zero_like(value),
                };
                let values = values.iter().zip(0..).map(select).collect();
                if let Value::List(_) = value { Value::List(values) } else { Value::Set(values) }
            }
            (Self::Entries(keys, part), Type::Map(_, ty), Value::Map(entries)) => {
                let is_wanted = |key: &Value| keys.as_ref().is_none_or(|keys| keys.contains(key));
                let wanted = entries.iter().filter(|(key, _)| is_wanted(key));
                Value::Map(wanted.map(|(key, value)| (key.clone(), part.of(schema, ty, value))).collect())
            }
            _ => value.clone(),
        }
    }
}

fn number_of(key: &Value) -> i64 {
    match key {
        Value::I8(key) => (*key).into(),
        Value::I16(key) => (*key).into(),
        Value::I32(key) | Value::Enum(key) => (*key).into(),
        Value::I64(key) => *key,
        other => unreachable!("{other:?} is no number"),
    }
}

fn zero_like(value: &Value) -> Value {
    match value {
        Value::Bool(_) => Value::Bool(false),
        Value::I8(_) => Value::I8(0),
        Value::I16(_) => Value::I16(0),
        Value::I32(_) => Value::I32(0),
        Value::I64(_) => Value::I64(0),
        Value::Double(_) => Value::Double(0.0),
        Value::String(_) => Value::String(String::new()),
        Value::Binary(_) => Value::Binary(Vec::new()),
        Value::Uuid(_) => Value::Uuid(Uuid::nil()),
        Value::Enum(_) => Value::Enum(0),
        Value::List(_) => Value::List(Vec::new()),
        Value::Set(_) => Value::Set(Vec::new()),
        Value::Map(_) => Value::Map(Vec::new()),
        _ => Value::Struct(Vec::new()),
    }
}
