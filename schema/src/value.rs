//! [`Value`]: an owned tree for any Thrift value.
//!
//! A program may build one of any depth: what goes through one keeps a stack of its own.

use std::hash::{Hash, Hasher};
use std::{fmt, mem};

use serde::ser::{Error, Serialize, Serializer};
use uuid::Uuid;

/// How many levels of a value are printed or serialized.
const MAX_LEVELS: u32 = 512;

/// An owned Thrift value: what a constant or default evaluates to, and what a message copied out of its arena becomes.
///
/// The tree does not name its types: an enum is its number, a struct is its set fields by id. Interpret it beside the
/// [`Type`](crate::Type) that it belongs to. `Debug` prints `…` beyond 512 levels.
///
/// Equality is structural: maps and sets compare in order, and doubles compare as IEEE 754 numbers, so that 0.0 equals -0.0 and NaN equals
/// nothing, itself included. Equal values hash alike.
///
/// A value may be nested to any depth, which is why it has a `Drop` of its own: take what one holds with [`std::mem::take`].
///
/// As `Serialize`, a struct is a map from field ids to values and an enum its number; a binary is bytes, and a uuid what the `uuid` crate makes
/// of it. A map is a map where its keys are strings, bools, integers or enums, or the format is not for people; else it is a sequence of pairs.
/// Formats for people get `"NaN"`, `"Infinity"` and `"-Infinity"` as text. More than 512 levels are an error. Messages, whose types are known,
/// have a better form.
///
/// ```
/// use scrimp_schema::Value;
/// let point = Value::Struct(vec![(1, 0.5.into()), (2, "half".into()), (3, vec![1_i64, 2].into())]);
/// assert_eq!(point.get(1).and_then(Value::as_f64), Some(0.5));
/// assert_eq!(point.get(2).and_then(Value::as_str), Some("half"));
/// assert_eq!(point.get(3).and_then(Value::as_list), Some(&[Value::I64(1), Value::I64(2)][..]));
/// assert_eq!(point.get(4), None);
/// assert_eq!(serde_json::to_string(&point)?, r#"{"1":0.5,"2":"half","3":[1,2]}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[non_exhaustive]
pub enum Value {
    /// A `bool`.
    Bool(bool),
    /// An `i8` (also spelled `byte`).
    I8(i8),
    /// An `i16`.
    I16(i16),
    /// An `i32`.
    I32(i32),
    /// An `i64`.
    I64(i64),
    /// A `double`.
    Double(f64),
    /// A `string`.
    String(String),
    /// A `binary`.
    Binary(Vec<u8>),
    /// A `uuid`.
    Uuid(Uuid),
    /// An enum member's number; unknown numbers are legal.
    Enum(i32),
    /// A `list`, in order.
    List(Vec<Value>),
    /// A `set`, in wire order; duplicates are kept.
    Set(Vec<Value>),
    /// A `map`, in wire order; duplicate keys are kept and the last one counts.
    Map(Vec<(Value, Value)>),
    /// The set fields of a struct, union or exception, by ascending field id.
    Struct(Vec<(i16, Value)>),
}

impl Value {
    /// The value of field `id` of a struct; `None` when it is not set, or when this is not a struct.
    pub fn get(&self, id: i16) -> Option<&Value> {
        self.as_struct()?.iter().find(|(have, _)| *have == id).map(|(_, value)| value)
    }

    /// The bool, when this is one.
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Value::Bool(value) => Some(*value),
            _ => None,
        }
    }

    /// The number of an integer of any width, or of an enum.
    pub fn as_i64(&self) -> Option<i64> {
        match self {
            Value::I8(value) => Some((*value).into()),
            Value::I16(value) => Some((*value).into()),
            Value::I32(value) | Value::Enum(value) => Some((*value).into()),
            Value::I64(value) => Some(*value),
            _ => None,
        }
    }

    /// The double, when this is one.
    pub fn as_f64(&self) -> Option<f64> {
        match self {
            Value::Double(value) => Some(*value),
            _ => None,
        }
    }

    /// The string, when this is one.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    /// The bytes of a binary or string.
    pub fn as_bytes(&self) -> Option<&[u8]> {
        match self {
            Value::String(text) => Some(text.as_bytes()),
            Value::Binary(bytes) => Some(bytes),
            _ => None,
        }
    }

    /// The uuid, when this is one.
    pub fn as_uuid(&self) -> Option<Uuid> {
        match self {
            Value::Uuid(uuid) => Some(*uuid),
            _ => None,
        }
    }

    /// The elements of a list or set.
    pub fn as_list(&self) -> Option<&[Value]> {
        match self {
            Value::List(items) | Value::Set(items) => Some(items),
            _ => None,
        }
    }

    /// The entries of a map.
    pub fn as_map(&self) -> Option<&[(Value, Value)]> {
        match self {
            Value::Map(entries) => Some(entries),
            _ => None,
        }
    }

    /// The set fields of a struct, by ascending id.
    pub fn as_struct(&self) -> Option<&[(i16, Value)]> {
        match self {
            Value::Struct(fields) => Some(fields),
            _ => None,
        }
    }
}

/// Declares what a value is made from.
macro_rules! value_from {
    ($($(#[$doc:meta])* $ty:ty: |$value:ident| $make:expr;)*) => {$(
        $(#[$doc])*
        impl From<$ty> for Value {
            fn from($value: $ty) -> Self {
                $make
            }
        }
    )*};
}

value_from! {
    bool: |value| Self::Bool(value);
    i8: |value| Self::I8(value);
    i16: |value| Self::I16(value);
    i32: |value| Self::I32(value);
    i64: |value| Self::I64(value);
    f64: |value| Self::Double(value);
    String: |text| Self::String(text);
    &str: |text| Self::String(text.to_owned());
    /// A binary.
    Vec<u8>: |bytes| Self::Binary(bytes);
    /// A binary.
    &[u8]: |bytes| Self::Binary(bytes.to_owned());
    Uuid: |uuid| Self::Uuid(uuid);
}

/// A list; collect into [`Value::Set`], [`Value::Map`] and [`Value::Struct`] by name.
impl<T: Into<Value>> From<Vec<T>> for Value {
    fn from(items: Vec<T>) -> Self {
        Self::List(items.into_iter().map(Into::into).collect())
    }
}

impl Value {
    /// How many values this one holds.
    fn len(&self) -> usize {
        match self {
            Value::List(items) | Value::Set(items) => items.len(),
            Value::Map(entries) => 2 * entries.len(),
            Value::Struct(fields) => fields.len(),
            _ => 0,
        }
    }

    /// The value at `index` of those that this one holds; keys and values of a map take turns.
    fn part(&self, index: usize) -> Option<&Value> {
        match self {
            Value::List(items) | Value::Set(items) => items.get(index),
            Value::Map(entries) => {
                let (key, value) = entries.get(index / 2)?;
                Some(if index.is_multiple_of(2) { key } else { value })
            }
            Value::Struct(fields) => fields.get(index).map(|(_, value)| value),
            _ => None,
        }
    }

    /// Whether two values are equal but for what they hold, and hold as many.
    fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Value::Bool(a), Value::Bool(b)) => a == b,
            (Value::I8(a), Value::I8(b)) => a == b,
            (Value::I16(a), Value::I16(b)) => a == b,
            (Value::I32(a), Value::I32(b)) | (Value::Enum(a), Value::Enum(b)) => a == b,
            (Value::I64(a), Value::I64(b)) => a == b,
            (Value::Double(a), Value::Double(b)) => a == b,
            (Value::String(a), Value::String(b)) => a == b,
            (Value::Binary(a), Value::Binary(b)) => a == b,
            (Value::Uuid(a), Value::Uuid(b)) => a == b,
            (Value::List(a), Value::List(b)) | (Value::Set(a), Value::Set(b)) => a.len() == b.len(),
            (Value::Map(a), Value::Map(b)) => a.len() == b.len(),
            (Value::Struct(a), Value::Struct(b)) => {
                a.len() == b.len() && a.iter().zip(b).all(|((a, _), (b, _))| a == b)
            }
            _ => false,
        }
    }

    /// A copy of this value that holds `parts`, of which there are as many as this one holds.
    fn with(&self, mut parts: impl Iterator<Item = Value>) -> Value {
        match self {
            Value::Bool(value) => Value::Bool(*value),
            Value::I8(value) => Value::I8(*value),
            Value::I16(value) => Value::I16(*value),
            Value::I32(value) => Value::I32(*value),
            Value::I64(value) => Value::I64(*value),
            Value::Double(value) => Value::Double(*value),
            Value::String(value) => Value::String(value.clone()),
            Value::Binary(value) => Value::Binary(value.clone()),
            Value::Uuid(value) => Value::Uuid(*value),
            Value::Enum(value) => Value::Enum(*value),
            Value::List(_) => Value::List(parts.collect()),
            Value::Set(_) => Value::Set(parts.collect()),
            Value::Map(_) => Value::Map(std::iter::from_fn(|| parts.next().zip(parts.next())).collect()),
            Value::Struct(fields) => Value::Struct(fields.iter().map(|(id, _)| *id).zip(parts).collect()),
        }
    }

    /// Moves what this one holds, and holds something itself, to `to`.
    fn move_holders(&mut self, to: &mut Vec<Value>) {
        let mut take = |part: &mut Value| {
            if part.len() > 0 {
                to.push(mem::replace(part, Value::Bool(false)));
            }
        };
        match self {
            Value::List(items) | Value::Set(items) => items.iter_mut().for_each(take),
            Value::Map(entries) => entries.iter_mut().for_each(|(key, value)| {
                take(key);
                take(value);
            }),
            Value::Struct(fields) => fields.iter_mut().for_each(|(_, value)| take(value)),
            _ => {}
        }
    }
}

impl Drop for Value {
    fn drop(&mut self) {
        let mut holders = Vec::new();
        self.move_holders(&mut holders);
        while let Some(mut value) = holders.pop() {
            value.move_holders(&mut holders);
        }
    }
}

impl Clone for Value {
    fn clone(&self) -> Self {
        // Those that are being copied, outermost first: the next of what each holds, and where the copies of that start.
        let mut outer: Vec<(&Value, usize, usize)> = Vec::new();
        let mut copies: Vec<Value> = Vec::new();
        let (mut value, mut next, mut start) = (self, 0, 0);
        loop {
            if let Some(part) = value.part(next) {
                outer.push((value, next + 1, start));
                (value, next, start) = (part, 0, copies.len());
                continue;
            }
            let copy = value.with(copies.drain(start..));
            match outer.pop() {
                Some(suspended) => (value, next, start) = suspended,
                None => return copy,
            }
            copies.push(copy);
        }
    }
}

impl PartialEq for Value {
    fn eq(&self, other: &Self) -> bool {
        let mut pairs = vec![(self, other)];
        while let Some((a, b)) = pairs.pop() {
            if !a.is_like(b) {
                return false;
            }
            for (a, b) in (0..a.len()).filter_map(|index| a.part(index).zip(b.part(index))) {
                if a.len() > 0 {
                    pairs.push((a, b));
                } else if !a.is_like(b) {
                    return false;
                }
            }
        }
        true
    }
}

impl Hash for Value {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let mut values = vec![self];
        while let Some(value) = values.pop() {
            mem::discriminant(value).hash(state);
            match value {
                Value::Bool(value) => value.hash(state),
                Value::I8(value) => value.hash(state),
                Value::I16(value) => value.hash(state),
                Value::I32(value) | Value::Enum(value) => value.hash(state),
                Value::I64(value) => value.hash(state),
                // Both zeros are equal.
                Value::Double(value) => (value + 0.0).to_bits().hash(state),
                Value::String(value) => value.hash(state),
                Value::Binary(value) => value.hash(state),
                Value::Uuid(value) => value.hash(state),
                Value::List(_) | Value::Set(_) | Value::Map(_) => value.len().hash(state),
                Value::Struct(fields) => {
                    fields.len().hash(state);
                    fields.iter().for_each(|(id, _)| id.hash(state));
                }
            }
            values.extend((0..value.len()).filter_map(|index| value.part(index)));
        }
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Serialized { value: self, level: 1 }.serialize(serializer)
    }
}

/// A value at a nesting level, to be serialized.
struct Serialized<'v> {
    value: &'v Value,
    level: u32,
}

impl Serialize for Serialized<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let within = |value| Serialized { value, level: self.level + 1 };
        if self.level > MAX_LEVELS && self.value.len() > 0 {
            return Err(S::Error::custom(format_args!("a value nested more than {MAX_LEVELS} levels deep")));
        }
        match self.value {
            Value::Bool(value) => serializer.serialize_bool(*value),
            Value::I8(value) => serializer.serialize_i8(*value),
            Value::I16(value) => serializer.serialize_i16(*value),
            Value::I32(value) | Value::Enum(value) => serializer.serialize_i32(*value),
            Value::I64(value) => serializer.serialize_i64(*value),
            Value::Double(value) if value.is_finite() || !serializer.is_human_readable() => {
                serializer.serialize_f64(*value)
            }
            Value::Double(value) if value.is_nan() => serializer.serialize_str("NaN"),
            Value::Double(value) => {
                serializer.serialize_str(if *value > 0.0 { "Infinity" } else { "-Infinity" })
            }
            Value::String(text) => serializer.serialize_str(text),
            Value::Binary(bytes) => serializer.serialize_bytes(bytes),
            Value::Uuid(uuid) => uuid.serialize(serializer),
            Value::List(items) | Value::Set(items) => serializer.collect_seq(items.iter().map(within)),
            Value::Map(entries) => {
                let are_names = entries.iter().all(|(key, _)| {
                    key.as_str().is_some() || key.as_bool().is_some() || key.as_i64().is_some()
                });
                let entries = entries.iter().map(|(key, value)| (within(key), within(value)));
                match are_names || !serializer.is_human_readable() {
                    true => serializer.collect_map(entries),
                    false => serializer.collect_seq(entries),
                }
            }
            Value::Struct(fields) => {
                serializer.collect_map(fields.iter().map(|(id, value)| (id, within(value))))
            }
        }
    }
}

impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Printed { value: self, level: 0 }.fmt(f)
    }
}

/// A value within `level` others, to be printed.
struct Printed<'v> {
    value: &'v Value,
    level: u32,
}

impl fmt::Debug for Printed<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.level == MAX_LEVELS && self.value.len() > 0 {
            return f.write_str("…");
        }
        let within = |value| Printed { value, level: self.level + 1 };
        let mut of = |name, held: &dyn fmt::Debug| f.debug_tuple(name).field(held).finish();
        match self.value {
            Value::Bool(value) => of("Bool", value),
            Value::I8(value) => of("I8", value),
            Value::I16(value) => of("I16", value),
            Value::I32(value) => of("I32", value),
            Value::I64(value) => of("I64", value),
            Value::Double(value) => of("Double", value),
            Value::String(value) => of("String", value),
            Value::Binary(value) => of("Binary", value),
            Value::Uuid(value) => of("Uuid", value),
            Value::Enum(value) => of("Enum", value),
            Value::List(items) | Value::Set(items) => {
                let name = if let Value::List(_) = self.value { "List" } else { "Set" };
                of(name, &fmt::from_fn(|f| f.debug_list().entries(items.iter().map(within)).finish()))
            }
            Value::Map(entries) => {
                let entries = || entries.iter().map(|(key, value)| (within(key), within(value)));
                of("Map", &fmt::from_fn(|f| f.debug_list().entries(entries()).finish()))
            }
            Value::Struct(fields) => {
                let fields = || fields.iter().map(|(id, value)| (id, within(value)));
                of("Struct", &fmt::from_fn(|f| f.debug_list().entries(fields()).finish()))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chain(levels: usize) -> Value {
        (0..levels).fold(Value::I32(7), |inner, level| match level % 4 {
            0 => Value::List(vec![Value::Bool(true), inner]),
            1 => Value::Set(vec![inner]),
            2 => Value::Map(vec![(Value::I8(1), inner)]),
            _ => Value::Struct(vec![(1, inner), (2, Value::Double(0.5))]),
        })
    }

    #[test]
    fn values_of_any_depth_are_compared_copied_printed_and_dropped() {
        let deep = chain(100_000);
        let copy = deep.clone();
        assert!(copy == deep && copy != chain(99_996));
        let printed = format!("{deep:?}");
        assert!(printed.contains('…') && printed.len() < 20_000, "{} bytes", printed.len());
    }

    fn hash(value: &Value) -> u64 {
        let mut hasher = std::hash::DefaultHasher::new();
        value.hash(&mut hasher);
        hasher.finish()
    }

    #[test]
    fn equal_values_hash_alike() {
        let deep = chain(100_000);
        assert_eq!(hash(&deep), hash(&deep.clone()));
        assert_eq!(Value::Double(0.0), Value::Double(-0.0));
        assert_eq!(hash(&Value::Double(0.0)), hash(&Value::Double(-0.0)));
        let values = [
            Value::I32(1),
            Value::Enum(1),
            Value::I64(1),
            Value::Double(1.0),
            Value::List(vec![]),
            Value::Set(vec![]),
            Value::Struct(vec![(1, Value::I8(1))]),
            Value::Struct(vec![(2, Value::I8(1))]),
            Value::List(vec![Value::I8(1), Value::List(vec![])]),
            Value::List(vec![Value::List(vec![Value::I8(1)])]),
        ];
        let hashes: std::collections::BTreeSet<u64> = values.iter().map(hash).collect();
        assert_eq!(hashes.len(), values.len());
    }

    #[test]
    fn values_are_made_of_what_they_hold_and_give_it_back() {
        let uuid = Uuid::from_u128(7);
        assert_eq!(Value::from(true).as_bool(), Some(true));
        for value in [Value::from(7_i8), 7_i16.into(), 7_i32.into(), 7_i64.into(), Value::Enum(7)] {
            assert_eq!((value.as_i64(), value.as_f64(), value.as_bool()), (Some(7), None, None), "{value:?}");
        }
        assert_eq!(Value::from(0.5).as_f64(), Some(0.5));
        assert_eq!(Value::from("a"), Value::from("a".to_owned()));
        assert_eq!((Value::from("a").as_str(), Value::from("a").as_bytes()), (Some("a"), Some(&b"a"[..])));
        assert_eq!(Value::from(vec![1_u8, 2]), Value::from(&[1_u8, 2][..]));
        assert_eq!(
            (Value::from(vec![1_u8]).as_bytes(), Value::from(vec![1_u8]).as_str()),
            (Some(&[1][..]), None)
        );
        assert_eq!(Value::from(uuid).as_uuid(), Some(uuid));
        let list = Value::from(vec![vec!["a"], vec![]]);
        assert_eq!(list.as_list().map(<[Value]>::len), Some(2));
        assert_eq!(list, Value::List(vec![Value::List(vec!["a".into()]), Value::List(vec![])]));
        assert_eq!(Value::Set(vec![1.into()]).as_list(), Some(&[Value::I32(1)][..]));
        let map = Value::Map(vec![(1.into(), "x".into())]);
        assert_eq!((map.as_map().map(<[_]>::len), map.as_list(), map.as_struct()), (Some(1), None, None));
        let fields = Value::Struct(vec![(1, map)]);
        assert!(fields.get(1).is_some_and(|map| map.as_map().is_some()));
        assert_eq!((fields.get(2), list.get(1)), (None, None));
    }

    #[test]
    fn values_serialize() {
        let json = |value: &Value| serde_json::to_string(value).map_err(|error| error.to_string());
        let check = |value: Value, expected: &str| assert_eq!(json(&value).as_deref(), Ok(expected));
        check(Value::Struct(vec![(-1, true.into()), (7, Value::Enum(3))]), r#"{"-1":true,"7":3}"#);
        check(
            vec![f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -0.5].into(),
            r#"["NaN","Infinity","-Infinity",-0.5]"#,
        );
        check(vec![1_u8, 255].into(), "[1,255]");
        check(Uuid::nil().into(), r#""00000000-0000-0000-0000-000000000000""#);
        check(Value::Map(vec![(5.into(), "a".into()), (5.into(), "b".into())]), r#"{"5":"a","5":"b"}"#);
        check(Value::Map(vec![(true.into(), Value::Set(vec![]))]), r#"{"true":[]}"#);
        check(Value::Map(vec![(0.5.into(), 1.into())]), "[[0.5,1]]");
        assert!(json(&chain(511)).is_ok());
        let error = json(&chain(513)).expect_err("too deep");
        assert_eq!(error, "a value nested more than 512 levels deep");
    }

    #[test]
    fn values_print_as_they_are_written() {
        let value = chain(4);
        let text = "Struct([(1, Map([(I8(1), Set([List([Bool(true), I32(7)])]))])), (2, Double(0.5))])";
        assert_eq!(format!("{value:?}"), text);
        assert!(!format!("{:?}", chain(512)).contains('…'));
    }

    #[test]
    fn a_copy_is_equal_and_what_differs_is_not() {
        let value = chain(9);
        assert_eq!(value.clone(), value);
        assert_ne!(Value::Struct(vec![(1, Value::I8(1))]), Value::Struct(vec![(2, Value::I8(1))]));
        assert_ne!(Value::List(vec![]), Value::Set(vec![]));
        assert_ne!(Value::I32(1), Value::Enum(1));
        assert_ne!(Value::List(vec![Value::I8(1)]), Value::List(vec![Value::I8(1), Value::I8(1)]));
        assert_ne!(Value::Double(f64::NAN), Value::Double(f64::NAN));
    }
}
