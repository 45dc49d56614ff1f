//! The semantics of decoding, written down a second time and plainly: what a [`Node`] means under a schema.

use scrimp::descriptor::{Requiredness, Schema, StructId, Type, TypeId};
use scrimp::{Arena, Codec, DecodeErrorKind, Protocol, StructType, UnionMember, Uuid, Value, ValueRef};

use crate::harness::{hex, same};
use crate::tree::{self, Node, code_of};

/// What decoding `bytes` as `ty` gives: the value and how many bytes it took; `None` when they are refused.
pub(crate) fn decode(ty: &StructType, protocol: Protocol, bytes: &[u8]) -> Option<(Value, usize)> {
    let schema = ty.schema();
    let (node, used) = tree::parse(protocol, bytes, 64)?;
    Some((meaning_of_struct(schema.descriptors(), ty.desc().id, &node)?, used))
}

/// What `node`, of the right code, means as a `ty`.
fn meaning(schema: &Schema, ty: TypeId, node: &Node) -> Option<Value> {
    Some(match (schema.ty(ty), node) {
        (Type::Struct(id), _) => meaning_of_struct(schema, id, node)?,
        (Type::List(element) | Type::Set(element), Node::List(code, found, items)) => {
            if !items.is_empty() && *found != code_of(schema.ty(element)) {
                return None;
            }
            let items = items.iter().map(|item| meaning(schema, element, item)).collect::<Option<_>>()?;
            if *code == tree::LIST { Value::List(items) } else { Value::Set(items) }
        }
        (Type::Map(key, value), Node::Map(found_key, found_value, entries)) => {
            let expected = (code_of(schema.ty(key)), code_of(schema.ty(value)));
            if !entries.is_empty() && (*found_key, *found_value) != expected {
                return None;
            }
            let entry = |(k, v): &(Node, Node)| Some((meaning(schema, key, k)?, meaning(schema, value, v)?));
            Value::Map(entries.iter().map(entry).collect::<Option<_>>()?)
        }
        (Type::String, Node::Bytes(bytes)) => Value::String(String::from_utf8(bytes.clone()).ok()?),
        (Type::Binary, Node::Bytes(bytes)) => Value::Binary(bytes.clone()),
        (ty, Node::Fixed(_, bytes)) => match (ty, bytes.as_slice()) {
            (Type::Bool, [byte]) => Value::Bool(*byte != 0),
            (Type::I8, [byte]) => Value::I8(*byte as i8),
            (Type::I16, &[a, b]) => Value::I16(i16::from_be_bytes([a, b])),
            (Type::I32, &[a, b, c, d]) => Value::I32(i32::from_be_bytes([a, b, c, d])),
            (Type::Enum(_), &[a, b, c, d]) => Value::Enum(i32::from_be_bytes([a, b, c, d])),
            (Type::I64, bytes) => Value::I64(i64::from_be_bytes(bytes.try_into().ok()?)),
            (Type::Double, bytes) => Value::Double(f64::from_be_bytes(bytes.try_into().ok()?)),
            (Type::Uuid, bytes) => Value::Uuid(Uuid::from_slice(bytes).ok()?),
            (ty, bytes) => panic!("{ty:?} is not {} bytes", bytes.len()),
        },
        (ty, node) => panic!("{ty:?} is not {node:?}"),
    })
}

fn meaning_of_struct(schema: &Schema, id: StructId, node: &Node) -> Option<Value> {
    let Node::Struct(fields) = node else { panic!("a struct is not {node:?}") };
    let desc = schema.struct_desc(id);
    let mut found: Vec<(i16, Value)> = Vec::new();
    let mut unknown: Vec<(i16, u8)> = Vec::new();
    for (id, node) in fields {
        let Some(field) = desc.field_by_id(*id).filter(|f| code_of(schema.ty(f.ty.id)) == node.code()) else {
            unknown.retain(|(have, _)| have != id);
            unknown.push((*id, node.code()));
            continue;
        };
        let value = meaning(schema, field.ty.id, node)?;
        match found.iter_mut().find(|(have, _)| have == id) {
            Some((_, have)) => *have = value,
            None => found.push((*id, value)),
        }
    }
    if let (true, [], [(id, code)]) = (desc.is_union(), &found[..], &unknown[..]) {
        return Some(unknown_member(*id, *code));
    }
    found.sort_by_key(|(id, _)| *id);
    let is_missing = |id: i16| !found.iter().any(|(have, _)| *have == id);
    let required = |requiredness| requiredness == Requiredness::Required;
    let complete = match desc.is_union() {
        true => found.len() == 1,
        false => !desc.fields.iter().any(|field| required(field.requiredness) && is_missing(field.id)),
    };
    complete.then_some(Value::Struct(found))
}

/// What stands here for a union whose member is unknown: its id, and the code of its type in Binary.
fn unknown_member(id: i16, code: u8) -> Value {
    Value::Struct(vec![(id, Value::Map(vec![(Value::I8(code as i8), Value::Binary(Vec::new()))]))])
}

/// The value of a message or of a part of it, as the reference tells it.
fn value_of(value: ValueRef<'_>) -> Value {
    match value {
        ValueRef::List(list) => Value::List(list.iter().map(value_of).collect()),
        ValueRef::Set(set) => Value::Set(set.iter().map(value_of).collect()),
        ValueRef::Map(map) => Value::Map(map.iter().map(|(k, v)| (value_of(k), value_of(v))).collect()),
        ValueRef::Message(message) => match message.union_member() {
            Some(UnionMember::Unknown { id, wire_type, .. }) => unknown_member(id, wire_type.code()),
            _ => Value::Struct(message.fields().map(|(field, value)| (field.id, value_of(value))).collect()),
        },
        scalar => scalar.to_value().expect("strings are UTF-8"),
    }
}

/// Decodes `bytes`, whatever they are, and checks everything that can be told about the outcome against the reference.
#[track_caller]
pub(crate) fn check_decode(codec: &Codec, bytes: &[u8], context: &dyn Fn() -> String) -> Option<Value> {
    let ty = codec.message_type();
    let expected = decode(ty, codec.protocol(), bytes);
    let arena = Arena::new();
    let message = match (codec.decode_prefix(&arena, bytes), expected) {
        (Ok((message, used)), Some((value, expected_used))) => {
            let found = value_of(message.into());
            assert!(
                same(&found, &value),
                "decoded {found:?}\nexpected {value:?}\n{} {}",
                hex(bytes),
                context()
            );
            assert_eq!(used, expected_used, "{} {}", hex(bytes), context());
            message
        }
        (Err(error), None) => {
            assert!(error.offset() <= bytes.len(), "{error}: {} {}", hex(bytes), context());
            assert!(!matches!(error.kind(), DecodeErrorKind::MemoryLimit(_) | DecodeErrorKind::OutOfMemory));
            return None;
        }
        (Ok((message, _)), None) => {
            panic!("accepted as {message:?}, must be refused: {} {}", hex(bytes), context())
        }
        (Err(error), Some((value, _))) => {
            panic!("refused: {error}, is {value:?}: {} {}", hex(bytes), context())
        }
    };
    // What was accepted is written and read again without a change.
    let value = value_of(message.into());
    let mut out = Vec::new();
    let written = codec.encode(message, &mut out).unwrap_or_else(|error| panic!("{error}: {}", context()));
    assert_eq!(written, out.len(), "{}", context());
    assert_eq!(codec.encoded_len(message).ok(), Some(out.len()), "{}", context());
    let again = codec.decode(&arena, &out).unwrap_or_else(|error| panic!("{error}: {}", context()));
    assert!(same(&value_of(again.into()), &value), "{} {}", hex(bytes), context());
    Some(value)
}
