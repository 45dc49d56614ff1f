//! Generated schemas, as IDL text that scrimp parses, and values that fit them.

use std::collections::BTreeMap;
use std::fmt::Write;

use proptest::collection::vec;
use proptest::prelude::*;
use scrimp::descriptor::{Requiredness, Schema, StructId, Type, TypeId};
use scrimp::{StructType, Uuid, Value};

use crate::harness::{Rng, type_of};

/// What structs are made of. Names are indices, taken modulo how many there are, so that shrinking keeps specs valid.
#[derive(Clone, Debug)]
struct StructSpec {
    kind: u8,
    fields: Vec<FieldSpec>,
}

#[derive(Clone, Debug)]
struct FieldSpec {
    id: i16,
    requiredness: u8,
    ty: TypeSpec,
    default: bool,
}

#[derive(Clone, Debug)]
enum TypeSpec {
    Base(&'static str),
    Enum(usize),
    Typedef(usize),
    Struct(usize),
    List(Box<TypeSpec>),
    Set(Box<TypeSpec>),
    Map(Box<TypeSpec>, Box<TypeSpec>),
}

/// Enums and typedefs that every generated schema declares.
const PREAMBLE: &str = "\
enum E0 { A, B = 5, C, MINUS = -3, LOWEST = -2147483648, HIGHEST = 2147483647, ALSO_B = 5 }
enum E1 { ONLY = 1 }
enum E2 {}
typedef i32 T0
typedef T0 T1
typedef list<string> T2
typedef map<T1, E0> T3
typedef S0 T4
typedef binary T5
";

const TYPEDEFS: usize = 6;

const BASES: [&str; 10] = ["bool", "byte", "i8", "i16", "i32", "i64", "double", "string", "binary", "uuid"];

fn type_spec() -> impl Strategy<Value = TypeSpec> {
    let leaf = prop_oneof![
        8 => proptest::sample::select(&BASES[..]).prop_map(TypeSpec::Base),
        1 => (0_usize..3).prop_map(TypeSpec::Enum),
        1 => (0..TYPEDEFS).prop_map(TypeSpec::Typedef),
        3 => (0_usize..8).prop_map(TypeSpec::Struct),
    ];
    leaf.prop_recursive(3, 8, 2, |inner| {
        prop_oneof![
            3 => inner.clone().prop_map(|element| TypeSpec::List(Box::new(element))),
            1 => inner.clone().prop_map(|element| TypeSpec::Set(Box::new(element))),
            2 => (inner.clone(), inner).prop_map(|(key, value)| TypeSpec::Map(Box::new(key), Box::new(value))),
        ]
    })
}

fn field_spec() -> impl Strategy<Value = FieldSpec> {
    let id = prop_oneof![
        20 => 1_i16..200,
        2 => Just(0),
        1 => Just(i16::MAX),
        1 => Just(i16::MIN),
        2 => -50_i16..0,
        2 => any::<i16>(),
    ];
    (id, 0..4_u8, type_spec(), any::<bool>()).prop_map(|(id, requiredness, ty, default)| FieldSpec {
        id,
        requiredness,
        ty,
        default,
    })
}

fn struct_spec() -> impl Strategy<Value = StructSpec> {
    let fields = prop_oneof![
        12 => vec(field_spec(), 0..8),
        4 => vec(field_spec(), 8..20),
        1 => vec(field_spec(), 65..101),
    ];
    (0..8_u8, fields).prop_map(|(kind, fields)| StructSpec { kind, fields })
}

/// A generated schema's IDL, with a root struct called `S0`.
pub(crate) fn idl() -> impl Strategy<Value = String> {
    vec(struct_spec(), 1..6).prop_map(|structs| render(&structs))
}

/// The root of a generated schema.
pub(crate) fn root(idl: &str) -> StructType {
    type_of(idl, "S0")
}

fn is_union(spec: &StructSpec) -> bool {
    spec.kind >= 6
}

fn render(structs: &[StructSpec]) -> String {
    let mut out = PREAMBLE.to_owned();
    // In reverse: the order of definitions must not matter.
    for (index, spec) in structs.iter().enumerate().rev() {
        let keyword = match spec.kind {
            0..=4 => "struct",
            5 => "exception",
            _ => "union",
        };
        let _ = writeln!(out, "{keyword} S{index} {{");
        let mut fields: BTreeMap<i16, &FieldSpec> = BTreeMap::new();
        for field in &spec.fields {
            fields.entry(field.id).or_insert(field);
        }
        if is_union(spec) {
            // Every union has a member that ends a value.
            let _ = writeln!(out, "  77: i64 leaf");
            fields.remove(&77);
        }
        for (id, field) in fields {
            let ty = render_type(&field.ty, structs.len());
            let requiredness = match field.requiredness {
                _ if is_union(spec) => "",
                // What is required must end: it leads to structs declared later only.
                0 if !leads_back(&field.ty, index, structs.len()) => "required ",
                1 => "optional ",
                _ => "",
            };
            let default = match default_of(&field.ty) {
                Some(default) if field.default && !is_union(spec) => format!(" = {default}"),
                _ => String::new(),
            };
            let name = format!("f{id}").replace('-', "m");
            let _ = writeln!(out, "  {id}: {requiredness}{ty} {name}{default}");
        }
        out.push_str("}\n");
    }
    out
}

fn render_type(ty: &TypeSpec, structs: usize) -> String {
    match ty {
        TypeSpec::Base(name) => (*name).to_owned(),
        TypeSpec::Enum(index) => format!("E{index}"),
        TypeSpec::Typedef(index) => format!("T{index}"),
        TypeSpec::Struct(index) => format!("S{}", index % structs),
        TypeSpec::List(element) => format!("list<{}>", render_type(element, structs)),
        TypeSpec::Set(element) => format!("set<{}>", render_type(element, structs)),
        TypeSpec::Map(key, value) => {
            format!("map<{}, {}>", render_type(key, structs), render_type(value, structs))
        }
    }
}

/// Whether a value of `ty` must hold one of a struct that is not after struct `from`. Containers may be empty.
fn leads_back(ty: &TypeSpec, from: usize, structs: usize) -> bool {
    match ty {
        TypeSpec::Struct(index) => index % structs <= from,
        TypeSpec::Typedef(4) => true,
        _ => false,
    }
}

fn default_of(ty: &TypeSpec) -> Option<&'static str> {
    Some(match ty {
        TypeSpec::Base("bool") => "true",
        TypeSpec::Base("byte" | "i8") => "-128",
        TypeSpec::Base("i16") => "0x1234",
        TypeSpec::Base("i32") | TypeSpec::Typedef(0 | 1) => "-2147483648",
        TypeSpec::Base("i64") => "9223372036854775807",
        TypeSpec::Base("double") => "-1.5e-3",
        TypeSpec::Base("string" | "binary") | TypeSpec::Typedef(5) => "\"a 'default', schön\"",
        TypeSpec::Base("uuid") => "\"01234567-89ab-cdef-0123-456789abcdef\"",
        TypeSpec::Enum(0) => "E0.C",
        TypeSpec::Typedef(2) => "[\"x\", \"\"]",
        TypeSpec::Typedef(3) => "{1: E0.A, -1: 5}",
        TypeSpec::List(_) | TypeSpec::Set(_) => "[]",
        TypeSpec::Map(..) => "{}",
        _ => return None,
    })
}

/// How many structs and containers may be nested in a generated value.
const DEPTH: usize = 7;

/// A message of `ty`; `size` bounds how many values it has, roughly.
pub(crate) fn message(ty: &StructType, rng: &mut Rng, size: usize) -> Value {
    let schema = ty.schema();
    let mut generator = Generator { schema: schema.descriptors(), rng, left: size };
    generator.structure(ty.desc().id, DEPTH)
}

/// Values of any type, made from `rng`.
struct Generator<'g> {
    schema: &'g Schema,
    rng: &'g mut Rng,
    /// How many values may still be made; required ones are made in any case.
    left: usize,
}

impl Generator<'_> {
    fn structure(&mut self, id: StructId, depth: usize) -> Value {
        let desc = self.schema.struct_desc(id);
        if desc.is_union() {
            let leaf = desc.field_by_id(77).expect("generated unions have a leaf");
            let member = match self.left == 0 || depth == 0 {
                true => leaf,
                false => self.rng.pick(&desc.fields),
            };
            // A member that is a union or struct may need more depth than there is.
            let fits = depth > 1 || !matches!(self.schema.ty(member.ty.id), Type::Struct(_));
            let member = if fits { member } else { leaf };
            return Value::Struct(vec![(member.id, self.value(member.ty.id, depth))]);
        }
        // Some messages have all fields, some few: both executors' predictions are put to the test.
        let odds = *self.rng.pick(&[1, 1, 2, 4, 20]);
        let mut fields = Vec::new();
        for field in desc.fields_by_id() {
            let required = field.requiredness == Requiredness::Required;
            let fits = depth > 1 || !matches!(self.schema.ty(field.ty.id), Type::Struct(_));
            if required || (fits && self.left > 0 && self.rng.one_in(odds)) {
                self.left = self.left.saturating_sub(1);
                fields.push((field.id, self.value(field.ty.id, depth)));
            }
        }
        Value::Struct(fields)
    }

    /// How many elements a container has.
    fn count(&mut self, element: TypeId, depth: usize) -> usize {
        if depth <= 1 || self.left == 0 {
            return 0;
        }
        let flat = !matches!(
            self.schema.ty(element),
            Type::Struct(_) | Type::List(_) | Type::Set(_) | Type::Map(..)
        );
        let count = match self.rng.below(12) {
            0..=2 => 0,
            3 => 1,
            4..=8 => self.rng.below(5),
            // Long enough for every vector width and its remainders.
            _ if flat => self.rng.below(70),
            _ => self.rng.below(10),
        };
        // Flat elements cost little.
        let count = if flat { count } else { count.min(self.left) };
        self.left = self.left.saturating_sub(if flat { count / 8 } else { count });
        count
    }

    fn value(&mut self, ty: TypeId, depth: usize) -> Value {
        let nested = depth.saturating_sub(1);
        match self.schema.ty(ty) {
            Type::Bool => Value::Bool(self.rng.one_in(2)),
            Type::I8 => Value::I8(self.integer() as i8),
            Type::I16 => Value::I16(self.integer() as i16),
            Type::I32 => Value::I32(self.integer() as i32),
            Type::I64 => Value::I64(self.integer()),
            Type::Double => Value::Double(self.double()),
            Type::String => Value::String(self.text()),
            Type::Binary => {
                let len = *self.rng.pick(&LENGTHS);
                Value::Binary(self.rng.bytes(len))
            }
            Type::Uuid => Value::Uuid(match self.rng.below(6) {
                0 => Uuid::nil(),
                1 => Uuid::max(),
                _ => Uuid::from_u64_pair(self.rng.next(), self.rng.next()),
            }),
            Type::Enum(id) => {
                let members = &self.schema.enum_desc(id).members;
                Value::Enum(match members.is_empty() || self.rng.one_in(3) {
                    true => self.integer() as i32,
                    false => self.rng.pick(members).number,
                })
            }
            Type::Struct(id) => self.structure(id, nested),
            Type::List(element) => {
                Value::List((0..self.count(element, depth)).map(|_| self.value(element, nested)).collect())
            }
            Type::Set(element) => {
                Value::Set((0..self.count(element, depth)).map(|_| self.value(element, nested)).collect())
            }
            Type::Map(key, value) => Value::Map(
                (0..self.count(value, depth))
                    .map(|_| (self.value(key, nested), self.value(value, nested)))
                    .collect(),
            ),
        }
    }

    fn integer(&mut self) -> i64 {
        match self.rng.below(4) {
            0 => *self.rng.pick(&INTEGERS),
            1 => self.rng.below(256) as i64 - 128,
            _ => self.rng.next() as i64 >> self.rng.below(64),
        }
    }

    fn double(&mut self) -> f64 {
        match self.rng.below(3) {
            0 => *self.rng.pick(&DOUBLES),
            // NaNs with any payload and sign, subnormals, everything.
            1 => f64::from_bits(self.rng.next()),
            _ => self.rng.below(2000) as f64 / 8.0 - 100.0,
        }
    }

    fn text(&mut self) -> String {
        let len = *self.rng.pick(&LENGTHS);
        let mut text: String = match self.rng.below(4) {
            // Any mix of characters of one to four bytes.
            0 => (0..len / 2).map(|_| *self.rng.pick(&CHARACTERS)).collect(),
            _ => (0..len).map(|_| char::from(b' ' + self.rng.below(95) as u8)).collect(),
        };
        if self.rng.one_in(8) {
            text.push(*self.rng.pick(&CHARACTERS));
        }
        text
    }
}

/// Lengths around those at which implementations change their method.
const LENGTHS: [usize; 30] = [
    0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 16, 17, 20, 23, 24, 25, 31, 32, 33, 48, 63, 64, 65, 100,
    129, 300,
];

const CHARACTERS: [char; 16] = [
    '\0',
    '\u{7f}',
    '\u{80}',
    'é',
    '\u{7ff}',
    '\u{800}',
    '世',
    '\u{d7ff}',
    '\u{e000}',
    '\u{feff}',
    '\u{ffff}',
    '\u{10000}',
    '🦀',
    '\u{10ffff}',
    '"',
    '\\',
];

const INTEGERS: [i64; 14] = [
    0,
    1,
    -1,
    i8::MAX as i64,
    i8::MIN as i64,
    i16::MAX as i64,
    i16::MIN as i64,
    i32::MAX as i64,
    i32::MIN as i64,
    i64::MAX,
    i64::MIN,
    0x0102_0304_0506_0708,
    255,
    65535,
];

const DOUBLES: [f64; 12] = [
    0.0,
    -0.0,
    1.0,
    -1.5,
    f64::MAX,
    f64::MIN,
    f64::MIN_POSITIVE,
    5e-324,
    f64::INFINITY,
    f64::NEG_INFINITY,
    f64::NAN,
    0.1,
];
