//! Messages to text, as Apache's C++ library writes them.

use base64::Engine;
use scrimp::descriptor::{Requiredness, TypeId};
use scrimp::{
    BuildErrorKind, Elems, Limits, MapRef, Message, UnionMember, Uuid, ValueRef, WireType, descriptor,
};

use super::error::{Result, TJsonError, TJsonErrorKind, key_segment};
use super::read::BASE64;
use super::text::{Position, name_of};
use crate::output::Output;

/// Appends `message` to `out`, as a struct of the protocol. When that fails, `out` is as it was before.
///
/// ```
/// use scrimp::Schema;
/// use scrimp_envelope::tjson;
/// let schema = Schema::parse("p.thrift", "struct P { 1: string name, 2: map<i32, double> scores }")?;
/// let ty = schema.struct_type("P")?;
/// let arena = scrimp::Arena::new();
/// let mut b = ty.builder(&arena);
/// b.set_by_name("name", "Ada")?;
/// b.map(ty.field::<scrimp::Map<i32, f64>>("scores")?)?.insert(7, 0.1)?;
/// let mut out = Vec::new();
/// tjson::write_struct(b.finish()?, &mut out)?;
/// assert_eq!(out, br#"{"1":{"str":"Ada"},"2":{"map":["i32","dbl",1,{"7":0.10000000000000001}]}}"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// When a string is not UTF-8, which only a codec with [`Utf8::OnAccess`](scrimp::Utf8) lets in; when a union's member is
/// [unknown](scrimp::UnionMember::Unknown): as text, a `string` is not written as a `binary` is, and it is not known which of both a
/// value was; when the message is that of an absent field, and its type requires fields; and when it is nested more than
/// [`Limits::MAX_DEPTH`] levels deep.
pub fn write_struct(message: Message<'_>, out: &mut impl Output) -> Result<()> {
    let start = out.len();
    let mut writer = Writer { out, schema: message.schema() };
    let written = complete(message).and_then(|()| writer.value(message.into(), Position::Value, 0));
    if written.is_err() {
        out.truncate(start);
    }
    written
}

/// Fails when `message` lacks what its type requires: only that of an absent field does.
fn complete(message: Message<'_>) -> Result<()> {
    let mut required =
        message.all_fields().filter(|(field, ..)| field.requiredness == Requiredness::Required);
    let missing = match required.find(|(_, _, is_set)| !is_set) {
        Some((field, ..)) => BuildErrorKind::MissingRequired(field.name.clone()),
        None if message.desc().is_union() && message.union_member().is_none() => {
            BuildErrorKind::EmptyUnion(message.name().to_owned())
        }
        None => return Ok(()),
    };
    Err(TJsonError::unwritable(TJsonErrorKind::Build(missing)))
}

struct Writer<'w, O> {
    out: &'w mut O,
    schema: &'w descriptor::Schema,
}

// A function for each kind of nested value: they keep the stack small where values are nested deeply.

impl<O: Output> Writer<'_, O> {
    fn put(&mut self, text: &str) {
        self.out.put(text.as_bytes());
    }

    /// The name of the type of a container's parts, in quotes.
    fn part_type(&mut self, ty: TypeId) {
        put_quoted(self.out, name_of(WireType::of(self.schema.ty(ty))));
    }

    /// Writes a value within `level`.
    fn value(&mut self, value: ValueRef<'_>, position: Position, level: u32) -> Result<()> {
        match value {
            ValueRef::List(_) | ValueRef::Set(_) | ValueRef::Map(_) | ValueRef::Message(_)
                if level == Limits::MAX_DEPTH =>
            {
                Err(TJsonError::unwritable(TJsonErrorKind::DepthLimit(Limits::MAX_DEPTH)))
            }
            ValueRef::Message(message) => self.fields(message, level + 1),
            ValueRef::List(list) => self.elements(list.element_type(), list.iter(), level + 1),
            ValueRef::Set(set) => self.elements(set.element_type(), set.iter(), level + 1),
            ValueRef::Map(map) => self.entries(map, level + 1),
            _ => self.scalar(value, position),
        }
    }

    /// Writes a struct, which is at `level`.
    fn fields(&mut self, message: Message<'_>, level: u32) -> Result<()> {
        if let Some(UnionMember::Unknown { id, .. }) = message.union_member() {
            return Err(TJsonError::unwritable(TJsonErrorKind::UnknownMember(id)));
        }
        self.put("{");
        for (index, (field, value)) in message.fields().enumerate() {
            let comma = if index > 0 { "," } else { "" };
            let ty = name_of(WireType::of(self.schema.ty(field.ty.id)));
            self.put(&format!("{comma}\"{}\":{{\"{ty}\":", field.id));
            let written = self.value(value, Position::Value, level);
            written.map_err(|error| error.within(field.name.clone()))?;
            self.put("}");
        }
        self.put("}");
        Ok(())
    }

    /// Writes a list or set, which is at `level`.
    fn elements(&mut self, ty: TypeId, elements: Elems<'_>, level: u32) -> Result<()> {
        self.put("[");
        self.part_type(ty);
        self.put(&format!(",{}", elements.len()));
        for (index, element) in elements.enumerate() {
            self.put(",");
            let written = self.value(element, Position::Value, level);
            written.map_err(|error| error.within(format!("[{index}]")))?;
        }
        self.put("]");
        Ok(())
    }

    /// Writes a map, which is at `level`.
    fn entries(&mut self, map: MapRef<'_>, level: u32) -> Result<()> {
        self.put("[");
        self.part_type(map.key_type());
        self.put(",");
        self.part_type(map.value_type());
        self.put(&format!(",{},{{", map.len()));
        for (index, (key, value)) in (0..).zip(map.iter()) {
            self.put(if index > 0 { "," } else { "" });
            let written = self.value(key, Position::Key, level);
            written.map_err(|error| error.within(format!("[#{index}]")))?;
            self.put(":");
            let written = self.value(value, Position::Value, level);
            written.map_err(|error| error.within(key_segment(key, index)))?;
        }
        self.put("}]");
        Ok(())
    }

    /// Writes what is nested in nothing else.
    fn scalar(&mut self, value: ValueRef<'_>, position: Position) -> Result<()> {
        let number = match value {
            ValueRef::String(text) => {
                put_string(self.out, text);
                return Ok(());
            }
            ValueRef::InvalidString(bytes) => {
                let valid_up_to = bytes.utf8_chunks().next().map_or(0, |chunk| chunk.valid().len());
                return Err(TJsonError::unwritable(TJsonErrorKind::InvalidUtf8 { valid_up_to }));
            }
            ValueRef::Binary(bytes) => {
                put_quoted(self.out, &BASE64.encode(bytes));
                return Ok(());
            }
            ValueRef::Uuid(uuid) => {
                put_quoted(self.out, uuid.hyphenated().encode_lower(&mut Uuid::encode_buffer()));
                return Ok(());
            }
            ValueRef::Double(value) => match name_of_double(value) {
                Some(name) => {
                    put_quoted(self.out, name);
                    return Ok(());
                }
                None => double(value),
            },
            ValueRef::Bool(value) => u8::from(value).to_string(),
            _ => value.as_i64().expect("what else is a scalar is an integer").to_string(),
        };
        match position {
            Position::Key => put_quoted(self.out, &number),
            Position::Value => self.put(&number),
        }
        Ok(())
    }
}

/// Appends text that needs no escapes, in quotes.
fn put_quoted(out: &mut impl Output, text: &str) {
    out.put(b"\"");
    out.put(text.as_bytes());
    out.put(b"\"");
}

/// Appends a string, in quotes, with escapes for quotes, backslashes and control characters, but for U+007F.
pub(super) fn put_string(out: &mut impl Output, text: &str) {
    out.put(b"\"");
    let mut rest = text;
    while let Some(at) = rest.find(|c| matches!(c, '"' | '\\' | '\0'..' ')) {
        let (plain, special) = rest.split_at(at);
        out.put(plain.as_bytes());
        match special.as_bytes()[0] {
            byte @ (b'"' | b'\\') => out.put(&[b'\\', byte]),
            8 => out.put(b"\\b"),
            12 => out.put(b"\\f"),
            b'\n' => out.put(b"\\n"),
            b'\r' => out.put(b"\\r"),
            b'\t' => out.put(b"\\t"),
            byte => out.put(format!("\\u{byte:04x}").as_bytes()),
        }
        rest = &special[1..];
    }
    out.put(rest.as_bytes());
    out.put(b"\"");
}

/// The name of a double that is no number.
fn name_of_double(value: f64) -> Option<&'static str> {
    match value {
        f64::INFINITY => Some("Infinity"),
        f64::NEG_INFINITY => Some("-Infinity"),
        _ if value.is_nan() => Some("NaN"),
        _ => None,
    }
}

/// How many digits of a double are written: as many as tell any two apart.
const DIGITS: usize = 17;

/// A finite double as C's `%.17g` prints it: with 17 digits, less the zeros at the end; in scientific form where the exponent is below
/// -4 or above 16.
fn double(value: f64) -> String {
    let scientific = format!("{value:.*e}", DIGITS - 1);
    let (mantissa, exponent) = scientific.split_once('e').expect("it is in scientific form");
    let exponent: i32 = exponent.parse().expect("exponents are integers");
    let (sign, mantissa) = mantissa.strip_prefix('-').map_or(("", mantissa), |mantissa| ("-", mantissa));
    let mantissa = mantissa.trim_end_matches('0').trim_end_matches('.');
    match usize::try_from(exponent) {
        Ok(exponent @ 0..DIGITS) => {
            let digits = mantissa.replace('.', "");
            match digits.split_at_checked(exponent + 1) {
                None | Some((_, "")) => format!("{sign}{digits:0<width$}", width = exponent + 1),
                Some((whole, fraction)) => format!("{sign}{whole}.{fraction}"),
            }
        }
        Err(_) if exponent >= -4 => {
            let zeros = "0".repeat(exponent.unsigned_abs() as usize - 1);
            format!("{sign}0.{zeros}{}", mantissa.replace('.', ""))
        }
        _ => {
            let exponent_sign = if exponent < 0 { '-' } else { '+' };
            format!("{sign}{mantissa}e{exponent_sign}{:02}", exponent.unsigned_abs())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doubles_are_printed_as_in_c() {
        for (value, expected) in [
            (0.0, "0"),
            (-0.0, "-0"),
            (1.0, "1"),
            (-1.5, "-1.5"),
            (10.0, "10"),
            (100_000.0, "100000"),
            (0.1, "0.10000000000000001"),
            (1.0 / 3.0, "0.33333333333333331"),
            (123.456, "123.456"),
            (0.0001, "0.0001"),
            (0.00012345, "0.00012344999999999999"),
            (0.00001, "1.0000000000000001e-05"),
            (1e15, "1000000000000000"),
            (1e16, "10000000000000000"),
            (1e17, "1e+17"),
            (12_345_678_901_234_567.0, "12345678901234568"),
            (99_999_999_999_999_999.0, "1e+17"),
            (1.5e300, "1.5000000000000001e+300"),
            (f64::MAX, "1.7976931348623157e+308"),
            (f64::MIN, "-1.7976931348623157e+308"),
            (f64::MIN_POSITIVE, "2.2250738585072014e-308"),
            (5e-324, "4.9406564584124654e-324"),
            (std::f64::consts::PI, "3.1415926535897931"),
            // The last digit is halfway between two: the even one is taken.
            (2_f64.powi(50) + 0.25, "1125899906842624.2"),
            (2_f64.powi(50) + 0.75, "1125899906842624.8"),
        ] {
            assert_eq!(double(value), expected);
            assert_eq!(expected.parse::<f64>().map(f64::to_bits), Ok(value.to_bits()), "{expected}");
        }
    }

    #[test]
    fn strings_have_the_escapes_of_cpp() {
        let mut out = Vec::new();
        put_string(&mut out, "a\"\\/\u{8}\u{c}\n\r\t\0\u{1}\u{1f} \u{7f}é\u{2028}🦀<");
        let expected = "\"a\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u0001\\u001f \u{7f}é\u{2028}🦀<\"";
        assert_eq!(String::from_utf8(out).expect("text"), expected);
    }
}
