//! [`idl`]: the IDL that a derived type and all that it holds amount to.

use std::collections::HashMap;
use std::fmt::Write;

use scrimp_schema::{Requiredness, Value};

use super::Record;
use super::mirror::MirrorError;
use super::spec::{EnumSpec, Of, RustType, StructInfo, TypeSpec};

/// The IDL of `T` and of all types that it holds.
///
/// ```
/// use scrimp::{Record, typed};
/// #[derive(Record)]
/// struct Point {
///     #[thrift(1, required)] x: f64,
///     #[thrift(2, default = -1)] y: i32,
///     #[thrift(3, optional)] label: Option<String>,
/// }
/// assert_eq!(typed::idl::<Point>()?, "struct Point {
///   1: required double x
///   2: i32 y = -1
///   3: optional string label
/// }
/// ");
/// # Ok::<(), scrimp::Error>(())
/// ```
///
/// # Errors
///
/// When two types have one name in IDL.
pub fn idl<T: Record>() -> Result<String, MirrorError> {
    let mut writer = IdlWriter { out: String::new(), named: HashMap::new(), waiting: vec![Of::<T>::info()] };
    writer.name(T::SPEC.name, RustType::of::<T>())?;
    while let Some(info) = writer.waiting.pop() {
        writer.write_struct(&info)?;
    }
    Ok(writer.out)
}

struct IdlWriter {
    out: String,
    /// What each name in IDL stands for.
    named: HashMap<&'static str, RustType>,
    /// Structs that are named and not written yet.
    waiting: Vec<StructInfo>,
}

impl IdlWriter {
    /// Whether `name` is new, and now stands for `ty`.
    fn name(&mut self, name: &'static str, ty: RustType) -> Result<bool, MirrorError> {
        match self.named.insert(name, ty) {
            None => Ok(true),
            Some(same) if same.id == ty.id => Ok(false),
            Some(other) => Err(MirrorError::same_name(name, other.path, ty.path)),
        }
    }

    fn write_struct(&mut self, info: &StructInfo) -> Result<(), MirrorError> {
        let spec = info.spec;
        let keyword = match (spec.is_union, spec.is_exception) {
            (true, _) => "union",
            (false, true) => "exception",
            (false, false) => "struct",
        };
        let mut text = format!("{keyword} {} {{\n", spec.name);
        for field in spec.fields {
            let requiredness = match field.requiredness {
                Requiredness::Required => "required ",
                Requiredness::Optional if !spec.is_union => "optional ",
                Requiredness::Optional | Requiredness::Default => "",
            };
            let ty = self.type_name((field.ty)())?;
            // What lies behind a pointer here is to do so there: what Rust has in a `Box` may be small.
            let reference = if field.is_boxed() { "&" } else { "" };
            write!(text, "  {}: {requiredness}{ty}{reference} {}", field.id, field.name)
                .expect("strings take everything");
            if let Some(default) = (field.default)() {
                text += " = ";
                text += &constant(&default);
            }
            text += "\n";
        }
        self.out += &text;
        self.out += "}\n";
        Ok(())
    }

    fn write_enum(&mut self, spec: EnumSpec) {
        self.out += &format!("enum {} {{", spec.name);
        for (at, (name, number)) in spec.members.iter().enumerate() {
            let comma = if at == 0 { "" } else { "," };
            self.out += &format!("{comma} {name} = {number}");
        }
        self.out += " }\n";
    }

    /// The name of a type; it will be declared.
    fn type_name(&mut self, ty: TypeSpec) -> Result<String, MirrorError> {
        Ok(match ty {
            TypeSpec::Plain(ty) => ty.base_name().expect("it has no parts").to_owned(),
            TypeSpec::Enum(spec) => {
                if self.name(spec.name, spec.rust_type)? {
                    self.write_enum(spec);
                }
                spec.name.to_owned()
            }
            TypeSpec::Struct(info) => {
                let info = info();
                if self.name(info.spec.name, info.rust_type)? {
                    self.waiting.push(info);
                }
                info.spec.name.to_owned()
            }
            TypeSpec::List(element) => format!("list<{}>", self.type_name(*element)?),
            TypeSpec::Set(element) => format!("set<{}>", self.type_name(*element)?),
            TypeSpec::Map(key, value) => {
                format!("map<{}, {}>", self.type_name(*key)?, self.type_name(*value)?)
            }
        })
    }
}

/// A default as IDL writes it.
fn constant(value: &Value) -> String {
    match value {
        Value::Bool(value) => value.to_string(),
        Value::I8(value) => value.to_string(),
        Value::I16(value) => value.to_string(),
        Value::I32(value) | Value::Enum(value) => value.to_string(),
        Value::I64(value) => value.to_string(),
        // With a point or an exponent, or it would be an integer.
        Value::Double(value) => format!("{value:?}"),
        Value::Uuid(value) => quoted(&value.to_string()),
        Value::String(text) => quoted(text),
        // IDL has text only. What is other than that reads as something else, and is refused for it.
        Value::Binary(bytes) => quoted(&String::from_utf8_lossy(bytes)),
        _ => unreachable!("types with parts have no defaults here"),
    }
}

fn quoted(text: &str) -> String {
    let mut literal = String::from('"');
    for c in text.chars() {
        match c {
            '\n' => literal += "\\n",
            '\r' => literal += "\\r",
            '\t' => literal += "\\t",
            '"' | '\\' => literal.extend(['\\', c]),
            _ => literal.push(c),
        }
    }
    literal.push('"');
    literal
}
