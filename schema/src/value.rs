//! [`Value`]: an owned tree for any Thrift value.
//!
//! A program may build one of any depth: what goes through one keeps a stack of its own.

use std::fmt;
use std::mem;

use uuid::Uuid;

/// How many levels of a value are printed.
const PRINTED_LEVELS: u32 = 512;

/// An owned Thrift value: what a constant or default evaluates to, and what a message copied out of its arena becomes.
///
/// The tree does not name its types: an enum is its number, a struct is its set fields by id. Interpret it beside the
/// [`Type`](crate::Type) that it belongs to. Equality is structural: doubles compare as IEEE 754 numbers, and maps and
/// sets compare in order. `Debug` prints `…` beyond 512 levels.
///
/// A value may be nested to any depth, which is why it has a `Drop` of its own: take what one holds with [`std::mem::take`].
///
/// ```
/// use scrimp_schema::Value;
/// let point = Value::Struct(vec![(1, Value::Double(0.5)), (2, Value::Double(1.5))]);
/// assert_eq!(point.field(2), Some(&Value::Double(1.5)));
/// assert_eq!(point.field(3), None);
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
    pub fn field(&self, id: i16) -> Option<&Value> {
        match self {
            Value::Struct(fields) => fields.iter().find(|(have, _)| *have == id).map(|(_, value)| value),
            _ => None,
        }
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
        if self.level == PRINTED_LEVELS && self.value.len() > 0 {
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
