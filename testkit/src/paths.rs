//! Paths to values, and what reading and changing encoded messages comes to on trees of values.

use scrimp::descriptor::{Requiredness, Schema, StructDesc, StructId, Type, TypeId};
use scrimp::{StructType, Value};

use crate::rng::Rng;

/// A step from a value to one within.
#[derive(Clone, Debug)]
pub enum Step {
    /// To the field with this id.
    Field(i16),
    /// To an element.
    Element(usize),
    /// To the value of the last entry with this key.
    Entry(Value),
}

/// A way to a value, whether there is one or not.
#[derive(Clone, Debug)]
pub struct Way {
    /// Its steps; one at least.
    pub steps: Vec<Step>,
    /// The type of what it leads to.
    pub ty: TypeId,
}

/// The change cannot be made: the message would be refused, or something on the way cannot be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused;

impl Way {
    /// A way into messages of `ty`; most lead to something that is there in `message`. `None` where the struct has no fields.
    pub fn random(ty: &StructType, message: &Value, rng: &mut Rng) -> Option<Self> {
        let schema = ty.schema();
        let schema = schema.descriptors();
        let mut steps = Vec::new();
        let (mut kind, mut at, mut reached) = (Type::Struct(ty.desc().id), Some(message), None);
        loop {
            let (step, next) = match kind {
                Type::Struct(id) => {
                    let desc = schema.struct_desc(id);
                    let present: Vec<i16> =
                        at.and_then(Value::as_struct).into_iter().flatten().map(|(id, _)| *id).collect();
                    let id = match present.is_empty() || rng.one_in(5) {
                        true if desc.fields.is_empty() => break,
                        true => rng.pick(&desc.fields).id,
                        false => *rng.pick(&present),
                    };
                    (Step::Field(id), desc.field_by_id(id)?.ty.id)
                }
                Type::List(element) | Type::Set(element) => {
                    let count = at.and_then(elements).map_or(0, Vec::len);
                    (Step::Element(rng.below(count + 1)), element)
                }
                Type::Map(key, value) => {
                    let Some(some) = key_of(schema, key, rng) else { break };
                    let there = match at {
                        Some(Value::Map(entries)) if !entries.is_empty() => Some(rng.pick(entries).0.clone()),
                        _ => None,
                    };
                    let key = there.filter(|_| !rng.one_in(5)).unwrap_or(some);
                    (Step::Entry(key), value)
                }
                _ => break,
            };
            at = at.and_then(|at| get(at, std::slice::from_ref(&step)));
            steps.push(step);
            kind = schema.ty(next);
            reached = Some(next);
            if rng.one_in(3) {
                break;
            }
        }
        Some(Self { steps, ty: reached? })
    }

    /// The path as [`StructType::value_path`] reads it.
    pub fn text(&self) -> String {
        self.steps.iter().fold("$".to_owned(), |text, step| text + &step.text())
    }
}

impl Step {
    /// The step as paths have it.
    pub fn text(&self) -> String {
        match self {
            Self::Field(id) => format!(".{id}"),
            Self::Element(index) => format!("[{index}]"),
            Self::Entry(key) => match key {
                Value::String(key) => format!("{{{}}}", quoted(key.as_bytes())),
                Value::Binary(key) => format!("{{{}}}", quoted(key)),
                key => format!("{{{}}}", key.as_i64().expect("other keys are integers")),
            },
        }
    }
}

/// A key of type `ty`, if paths can have such keys.
fn key_of(schema: &Schema, ty: TypeId, rng: &mut Rng) -> Option<Value> {
    Some(match schema.ty(ty) {
        Type::I8 => Value::I8(rng.bits() as i8),
        Type::I16 => Value::I16(rng.bits() as i16),
        Type::I32 => Value::I32(rng.bits() as i32),
        Type::Enum(_) => Value::Enum(rng.below(7) as i32),
        Type::I64 => Value::I64(rng.bits() as i64),
        Type::String => Value::String(["", "a", "é\"\\\n"][rng.below(3)].to_owned()),
        Type::Binary => Value::Binary(rng.bytes(3)),
        _ => return None,
    })
}

fn quoted(bytes: &[u8]) -> String {
    let byte = |byte: &u8| match byte {
        b'"' | b'\\' => format!("\\{}", char::from(*byte)),
        b' '..=b'~' => char::from(*byte).to_string(),
        _ => format!("\\x{byte:02x}"),
    };
    format!("\"{}\"", bytes.iter().map(byte).collect::<String>())
}

fn elements(value: &Value) -> Option<&Vec<Value>> {
    match value {
        Value::List(elements) | Value::Set(elements) => Some(elements),
        _ => None,
    }
}

/// What `steps` lead to from `value`.
pub fn get<'v>(value: &'v Value, steps: &[Step]) -> Option<&'v Value> {
    let Some((step, rest)) = steps.split_first() else { return Some(value) };
    let next = match (step, value) {
        (Step::Field(id), Value::Struct(_)) => value.get(*id)?,
        (Step::Element(index), _) => elements(value)?.get(*index)?,
        (Step::Entry(key), Value::Map(entries)) => &entries.iter().rfind(|(have, _)| have == key)?.1,
        _ => return None,
    };
    get(next, rest)
}

/// Sets what `steps` lead to in the struct `id`, whose message is `message`.
///
/// # Errors
///
/// When something on the way is not there and cannot be made.
pub fn set(
    schema: &Schema,
    id: StructId,
    message: &mut Value,
    steps: &[Step],
    new: Value,
) -> Result<(), Refused> {
    change(schema, Type::Struct(id), message, steps, Change::Set(new))
}

/// Inserts an element as [`set`] sets one.
///
/// # Errors
///
/// As for that; and where there is no list.
pub fn insert(
    schema: &Schema,
    id: StructId,
    message: &mut Value,
    steps: &[Step],
    new: Value,
) -> Result<(), Refused> {
    match steps.last() {
        Some(Step::Element(_)) => change(schema, Type::Struct(id), message, steps, Change::Insert(new)),
        _ => Err(Refused),
    }
}

/// Removes what `steps` lead to.
///
/// # Errors
///
/// When that is required, or a union's member.
pub fn remove(schema: &Schema, id: StructId, message: &mut Value, steps: &[Step]) -> Result<(), Refused> {
    let (last, way) = steps.split_last().ok_or(Refused)?;
    if let Step::Field(field) = last {
        let mut kind = Type::Struct(id);
        for step in way {
            kind = within(schema, kind, step);
        }
        let Type::Struct(id) = kind else { return Err(Refused) };
        let desc = schema.struct_desc(id);
        let is_required =
            desc.field_by_id(*field).is_some_and(|field| field.requiredness == Requiredness::Required);
        if desc.is_union() || is_required {
            return Err(Refused);
        }
    }
    if get(message, steps).is_none() {
        return Ok(());
    }
    change(schema, Type::Struct(id), message, steps, Change::Remove)
}

enum Change {
    Set(Value),
    Insert(Value),
    Remove,
}

/// The type of what `step` leads to.
fn within(schema: &Schema, kind: Type, step: &Step) -> Type {
    schema.ty(match (kind, step) {
        (Type::Struct(id), Step::Field(field)) => {
            schema.struct_desc(id).field_by_id(*field).expect("ways are made of the type").ty.id
        }
        (Type::List(element) | Type::Set(element), Step::Element(_)) => element,
        (Type::Map(_, value), Step::Entry(_)) => value,
        (kind, step) => panic!("{step:?} does not lead into {kind:?}"),
    })
}

/// A value of type `kind` without anything in it, to be given `step`.
fn empty(schema: &Schema, kind: Type, step: &Step) -> Result<Value, Refused> {
    Ok(match (kind, step) {
        (Type::Struct(id), Step::Field(given)) => {
            let desc: &StructDesc = schema.struct_desc(id);
            let lacks = |field: &scrimp::descriptor::FieldDesc| {
                field.requiredness == Requiredness::Required && field.id != *given
            };
            if desc.fields.iter().any(lacks) {
                return Err(Refused);
            }
            Value::Struct(Vec::new())
        }
        (Type::List(_), _) => Value::List(Vec::new()),
        (Type::Set(_), _) => Value::Set(Vec::new()),
        (Type::Map(..), _) => Value::Map(Vec::new()),
        _ => return Err(Refused),
    })
}

fn change(
    schema: &Schema,
    kind: Type,
    value: &mut Value,
    steps: &[Step],
    change_to: Change,
) -> Result<(), Refused> {
    let (step, rest) = steps.split_first().ok_or(Refused)?;
    let inner = within(schema, kind, step);
    let made = || rest.first().map(|next| empty(schema, inner, next)).transpose();
    let is_union = matches!(kind, Type::Struct(id) if schema.struct_desc(id).is_union());
    match (step, value) {
        (Step::Field(id), Value::Struct(fields)) => {
            let at = fields.iter().position(|(have, _)| have == id);
            match (at, rest.is_empty(), change_to) {
                (Some(at), true, Change::Set(new)) => fields[at].1 = new,
                (Some(at), true, Change::Remove) => drop(fields.remove(at)),
                (Some(at), false, to) => return change(schema, inner, &mut fields[at].1, rest, to),
                (None, _, to) => {
                    let mut new = made()?.unwrap_or(Value::Bool(false));
                    match (rest.is_empty(), to) {
                        (true, Change::Set(value)) => new = value,
                        (false, to) => change(schema, inner, &mut new, rest, to)?,
                        _ => return Err(Refused),
                    }
                    if is_union {
                        fields.clear();
                    }
                    let at = fields.iter().position(|(have, _)| have > id).unwrap_or(fields.len());
                    fields.insert(at, (*id, new));
                }
                _ => return Err(Refused),
            }
        }
        (Step::Element(index), Value::List(elements) | Value::Set(elements)) => {
            match (rest.is_empty(), change_to) {
                (true, Change::Insert(new)) if *index <= elements.len() => elements.insert(*index, new),
                (true, Change::Set(new)) => *elements.get_mut(*index).ok_or(Refused)? = new,
                (true, Change::Remove) => drop(elements.remove(*index)),
                (false, to) => {
                    return change(schema, inner, elements.get_mut(*index).ok_or(Refused)?, rest, to);
                }
                _ => return Err(Refused),
            }
        }
        (Step::Entry(key), Value::Map(entries)) => {
            let at = entries.iter().rposition(|(have, _)| have == key);
            match (at, rest.is_empty(), change_to) {
                (Some(at), true, Change::Set(new)) => entries[at].1 = new,
                (Some(_), true, Change::Remove) => entries.retain(|(have, _)| have != key),
                (Some(at), false, to) => return change(schema, inner, &mut entries[at].1, rest, to),
                (None, _, to) => {
                    let mut new = made()?.unwrap_or(Value::Bool(false));
                    match (rest.is_empty(), to) {
                        (true, Change::Set(value)) => new = value,
                        (false, to) => change(schema, inner, &mut new, rest, to)?,
                        _ => return Err(Refused),
                    }
                    entries.push((key.clone(), new));
                }
                _ => return Err(Refused),
            }
        }
        _ => return Err(Refused),
    }
    Ok(())
}
