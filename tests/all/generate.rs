//! Generated schemas, as IDL text that scrimp parses.

use std::collections::BTreeMap;
use std::fmt::Write;

use proptest::collection::vec;
use proptest::prelude::*;
use scrimp::StructType;
pub(crate) use scrimp_testkit::generate::message;

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

/// What an older version of `idl`, a generated schema, may have been: fields are missing, or of another type, and unions lack members.
pub(crate) fn older(idl: &str, rng: &mut Rng) -> String {
    let mut out = String::new();
    let mut is_union = false;
    for line in idl.lines() {
        is_union = if line.ends_with('{') { line.starts_with("union") } else { is_union };
        let id = line.trim_start().split_once(':').filter(|_| line.starts_with("  ")).map(|(id, _)| id);
        match id {
            // Every union keeps a member.
            Some(id) if id != "77" && rng.one_in(3) => {
                if !is_union && rng.one_in(4) {
                    let ty = rng.pick(&["bool", "i16", "i64", "binary"]);
                    let _ = writeln!(out, "  {id}: {ty} other{}", id.replace('-', "m"));
                }
            }
            _ => {
                let _ = writeln!(out, "{line}");
            }
        }
    }
    out
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
