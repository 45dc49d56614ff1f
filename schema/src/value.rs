//! [`Value`]: an owned tree for any Thrift value.

use uuid::Uuid;

/// An owned Thrift value: what a constant or default evaluates to, and what a message copied out of its arena becomes.
///
/// The tree does not name its types: an enum is its number, a struct is its set fields by id. Interpret it beside the
/// [`Type`](crate::Type) that it belongs to. Equality is structural: doubles compare as IEEE 754 numbers, and maps and
/// sets compare in order.
///
/// ```
/// use scrimp_schema::Value;
/// let point = Value::Struct(vec![(1, Value::Double(0.5)), (2, Value::Double(1.5))]);
/// assert_eq!(point.field(2), Some(&Value::Double(1.5)));
/// assert_eq!(point.field(3), None);
/// ```
#[derive(Clone, Debug, PartialEq)]
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
