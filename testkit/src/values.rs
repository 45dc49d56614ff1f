//! Values compared bit by bit, and bytes shown.

use scrimp::Value;

/// Whether two values are the same, doubles bit by bit, and in the same order.
pub fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Double(a), Value::Double(b)) => a.to_bits() == b.to_bits(),
        (Value::List(a), Value::List(b)) | (Value::Set(a), Value::Set(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
        }
        (Value::Map(a), Value::Map(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(&a.0, &b.0) && same(&a.1, &b.1))
        }
        (Value::Struct(a), Value::Struct(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.0 == b.0 && same(&a.1, &b.1))
        }
        _ => a == b,
    }
}

/// Bytes as hexadecimal text, for messages; long ones are cut.
pub fn hex(bytes: &[u8]) -> String {
    let shown: String = bytes.iter().take(2000).map(|byte| format!("{byte:02x}")).collect();
    let rest = bytes.len().saturating_sub(2000);
    if rest == 0 { shown } else { format!("{shown}… and {rest} bytes more") }
}
