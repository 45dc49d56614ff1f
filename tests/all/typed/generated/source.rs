//! Structs, unions and enums made from a seed: as IDL, and as the Rust types that mirror it.

use std::collections::BTreeSet;
use std::fmt::Write;

use scrimp::{Uuid, Value};

use crate::harness::Rng;

const SEED: u64 = 16;
const TYPES: usize = 24;

/// A struct or union. Types with even numbers own nothing: all that they hold is borrowed.
#[derive(Clone)]
pub(super) struct TypeSpec {
    pub(super) is_union: bool,
    pub(super) fields: Vec<FieldSpec>,
}

#[derive(Clone)]
pub(super) struct FieldSpec {
    pub(super) id: i16,
    pub(super) need: Need,
    pub(super) ty: Ty,
}

/// When a field is there.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Need {
    Required,
    /// Of default requiredness, and an `Option` in Rust.
    Default,
    /// Of default requiredness, but not an `Option`: Rust writes it in any case.
    Always,
    Optional,
}

#[derive(Clone, PartialEq)]
pub(super) enum Ty {
    /// A name in [`BASES`].
    Base(&'static str),
    Struct(usize),
    /// A struct behind a pointer.
    Boxed(usize),
    List(Box<Ty>),
    Set(Box<Ty>),
    Map(Box<Ty>, Box<Ty>),
}

/// What a base type is called in IDL, what a borrowing and an owning type calls it in Rust, and a default in IDL and in Rust.
const BASES: [(&str, &str, &str, &str, &str); 10] = [
    ("bool", "bool", "bool", "true", "true"),
    ("i8", "i8", "i8", "-5", "-5"),
    ("i16", "i16", "i16", "300", "300"),
    ("i32", "i32", "i32", "-70000", "-70000"),
    ("i64", "i64", "i64", "5000000000", "5000000000"),
    ("double", "f64", "f64", "0.5", "0.5"),
    ("string", "&'a str", "String", "\"text\"", "\"text\""),
    ("binary", "&'a [u8]", "Vec<u8>", "\"bytes\"", "b\"bytes\""),
    ("uuid", "Uuid", "Uuid", "", ""),
    ("Kind", "Kind", "Kind", "Kind.B", "Kind::B"),
];

fn base(name: &str) -> (&'static str, &'static str, &'static str, &'static str, &'static str) {
    *BASES.iter().find(|base| base.0 == name).expect("types name bases that there are")
}

/// The types, always the same.
pub(super) fn specs() -> Vec<TypeSpec> {
    let mut rng = Rng::new(SEED);
    (0..TYPES).map(|index| type_spec(index, &mut rng)).collect()
}

fn owns(index: usize) -> bool {
    index % 2 == 1
}

fn type_spec(index: usize, rng: &mut Rng) -> TypeSpec {
    let is_union = index % 5 == 4;
    let count = if index == 0 { 70 } else { 1 + rng.below(12) };
    let mut ids = BTreeSet::new();
    let mut id = 0;
    while ids.len() < count {
        id += if rng.one_in(6) { 1 + rng.below(40) as i16 } else { 1 };
        ids.insert(if rng.one_in(10) && !is_union { -id } else { id });
    }
    let fields = ids.into_iter().enumerate().map(|(position, id)| {
        // A union's first member ends what nests.
        let ty = if position == 0 { any_base(rng) } else { any_type(index, rng) };
        let need = match (&ty, rng.below(4)) {
            _ if is_union => Need::Optional,
            (Ty::Boxed(_), _) | (_, 0) => Need::Optional,
            (_, 1) => Need::Required,
            (Ty::Struct(_), _) | (_, 2) => Need::Default,
            _ => Need::Always,
        };
        FieldSpec { id, need, ty }
    });
    TypeSpec { is_union, fields: fields.collect() }
}

fn any_base(rng: &mut Rng) -> Ty {
    Ty::Base(rng.pick(&BASES).0)
}

/// A type of a field of type `index`. A struct holds only those directly that come after it, so that types have a size.
fn any_type(index: usize, rng: &mut Rng) -> Ty {
    match rng.below(12) {
        0..=5 => any_base(rng),
        6 | 7 => match struct_below(TYPES, owns(index), rng, index + 1) {
            Some(number) => Ty::Struct(number),
            None => any_base(rng),
        },
        8 if owns(index) => Ty::Boxed(rng.below(TYPES)),
        8 | 9 => Ty::List(Box::new(element(owns(index), rng, 2))),
        10 => Ty::Set(Box::new(element(false, rng, 1))),
        _ => Ty::Map(Box::new(any_base(rng)), Box::new(element(false, rng, 2))),
    }
}

fn element(owning: bool, rng: &mut Rng, depth: usize) -> Ty {
    match rng.below(8) {
        0 | 1 => Ty::Struct(struct_below(TYPES, owning, rng, 0).expect("there are some")),
        2 if depth > 0 => Ty::List(Box::new(element(owning, rng, depth - 1))),
        3 if depth > 0 => Ty::Map(Box::new(any_base(rng)), Box::new(element(false, rng, depth - 1))),
        _ => any_base(rng),
    }
}

/// A struct from `start` to `end`; one that owns nothing, unless `owning`.
fn struct_below(end: usize, owning: bool, rng: &mut Rng, start: usize) -> Option<usize> {
    let candidates = (start..end).filter(|number| owning || !owns(*number)).collect::<Vec<_>>();
    (!candidates.is_empty()).then(|| *rng.pick(&candidates))
}

/// What a field is called, in IDL and in Rust.
pub(super) fn field_name(id: i16) -> String {
    format!("f{id}").replace('-', "m")
}

// ---- as IDL ----------------------------------------------------------------------------------------------------------

pub(super) fn idl(specs: &[TypeSpec]) -> String {
    let mut out = "enum Kind { A, B = 7, MINUS = -3 }\n".to_owned();
    for (index, spec) in specs.iter().enumerate() {
        let keyword = if spec.is_union { "union" } else { "struct" };
        let _ = writeln!(out, "{keyword} G{index} {{");
        for FieldSpec { id, need, ty } in &spec.fields {
            let need_word = match need {
                _ if spec.is_union => "",
                Need::Required => "required ",
                Need::Default | Need::Always => "",
                Need::Optional => "optional ",
            };
            let reference = if matches!(ty, Ty::Boxed(_)) { "& " } else { "" };
            let default = match default_of(*need, ty) {
                Some((idl, _)) => format!(" = {idl}"),
                None => String::new(),
            };
            let (ty, name) = (idl_type(ty), field_name(*id));
            let _ = writeln!(out, "    {id}: {need_word}{ty} {reference}{name}{default}");
        }
        out.push_str("}\n");
    }
    out
}

fn idl_type(ty: &Ty) -> String {
    match ty {
        Ty::Base(name) => (*name).to_owned(),
        Ty::Struct(number) | Ty::Boxed(number) => format!("G{number}"),
        Ty::List(element) => format!("list<{}>", idl_type(element)),
        Ty::Set(element) => format!("set<{}>", idl_type(element)),
        Ty::Map(key, value) => format!("map<{}, {}>", idl_type(key), idl_type(value)),
    }
}

/// The default of a field, in IDL and in Rust.
fn default_of(need: Need, ty: &Ty) -> Option<(&'static str, &'static str)> {
    match ty {
        Ty::Base(name) if need == Need::Always => {
            let (.., idl, rust) = base(name);
            (!idl.is_empty()).then_some((idl, rust))
        }
        _ => None,
    }
}

/// What a field reads as where it is not there; `ty` is no struct.
pub(super) fn absent(ty: &Ty) -> Value {
    match ty {
        Ty::Base("bool") => Value::Bool(true),
        Ty::Base("i8") => Value::I8(-5),
        Ty::Base("i16") => Value::I16(300),
        Ty::Base("i32") => Value::I32(-70_000),
        Ty::Base("i64") => Value::I64(5_000_000_000),
        Ty::Base("double") => Value::Double(0.5),
        Ty::Base("string") => Value::String("text".to_owned()),
        Ty::Base("binary") => Value::Binary(b"bytes".to_vec()),
        Ty::Base("uuid") => Value::Uuid(Uuid::nil()),
        Ty::Base(_) => Value::Enum(7),
        Ty::List(_) => Value::List(Vec::new()),
        Ty::Set(_) => Value::Set(Vec::new()),
        Ty::Map(..) => Value::Map(Vec::new()),
        Ty::Struct(_) | Ty::Boxed(_) => panic!("a struct that is not there is no value"),
    }
}

// ---- as Rust ---------------------------------------------------------------------------------------------------------

/// The types as a Rust module, with functions that make values of what their views show.
pub(super) fn rust(specs: &[TypeSpec]) -> String {
    let borrows = borrowing(specs);
    let mut out = "\
//! Made by `source`: BLESS=1 writes this file again.

use scrimp::typed::{List, Map, Set, UnknownMember};
use scrimp::{Arena, Record, ThriftEnum, Uuid};

use super::{BUILT, Case, case};

#[derive(ThriftEnum, Clone, Copy, Debug, PartialEq)]
pub(super) enum Kind {
    #[thrift(0)]
    A,
    #[thrift(7)]
    B,
    #[thrift(-3, name = \"MINUS\")]
    Minus,
    #[thrift(unknown)]
    Unknown(i32),
}
"
    .to_owned();
    for (index, spec) in specs.iter().enumerate() {
        let of_a = if borrows[index] { "<'a>" } else { "" };
        let writer = Writer { owning: owns(index), borrows: &borrows };
        if spec.is_union {
            writer.union(&mut out, index, spec);
        } else {
            writer.structure(&mut out, index, of_a, spec);
        }
    }
    out.push_str("\npub(super) const CASES: [Case; ");
    let _ = write!(out, "{}] = [", specs.len());
    for (index, borrows) in borrows.iter().enumerate() {
        let any = if *borrows { "<'_>" } else { "" };
        let _ = write!(out, "\n    case!(\"G{index}\", G{index}{any}, copy_g{index}),");
    }
    out.push_str("\n];\n");
    out
}

/// Which types have a lifetime.
fn borrowing(specs: &[TypeSpec]) -> Vec<bool> {
    let mut borrows = specs.iter().map(|spec| spec.is_union).collect::<Vec<_>>();
    loop {
        let next = specs.iter().enumerate().map(|(index, spec)| {
            let writer = Writer { owning: owns(index), borrows: &borrows };
            spec.is_union || spec.fields.iter().any(|field| writer.type_of(&field.ty).contains("'a"))
        });
        let next = next.collect::<Vec<_>>();
        if next == borrows {
            return borrows;
        }
        borrows = next;
    }
}

struct Writer<'s> {
    owning: bool,
    borrows: &'s [bool],
}

impl Writer<'_> {
    fn structure(&self, out: &mut String, index: usize, of_a: &str, spec: &TypeSpec) {
        let _ = write!(out, "\n#[derive(Record)]\npub(super) struct G{index}{of_a} {{\n");
        for FieldSpec { id, need, ty } in &spec.fields {
            let word = match need {
                Need::Required => ", required",
                Need::Optional => ", optional",
                Need::Default | Need::Always => "",
            };
            let default = match default_of(*need, ty) {
                Some((_, rust)) => format!(", default = {rust}"),
                None => String::new(),
            };
            let (name, ty) = (field_name(*id), self.type_of(ty));
            let ty = if is_option(*need) { format!("Option<{ty}>") } else { ty };
            let _ = write!(out, "    #[thrift({id}{word}{default})]\n    {name}: {ty},\n");
        }
        out.push_str("}\n");

        let fields = spec.fields.iter().map(|FieldSpec { id, need, ty }| {
            let name = field_name(*id);
            let value = match is_option(*need) {
                true => self.copied(ty, "value", 0),
                false => self.copied(ty, &format!("view.{name}()"), 0),
            };
            match is_option(*need) {
                true if value == "value" => format!("        {name}: view.{name}(),\n"),
                true => format!("        {name}: view.{name}().map(|value| {value}),\n"),
                false => format!("        {name}: {value},\n"),
            }
        });
        let fields = fields.collect::<String>();
        let arena = if fields.contains("arena") { "arena" } else { "_" };
        let _ = write!(
            out,
            "\nfn copy_g{index}<'a>({arena}: &'a Arena, view: G{index}View<'a>) -> G{index}{of_a} {{\n    G{index} {{\n{fields}    }}\n}}\n"
        );
    }

    fn union(&self, out: &mut String, index: usize, spec: &TypeSpec) {
        let _ = write!(out, "\n#[derive(Record)]\npub(super) enum G{index}<'a> {{\n");
        let mut arms = String::new();
        for FieldSpec { id, ty, .. } in &spec.fields {
            let (variant, name) = (format!("F{id}"), field_name(*id));
            let _ =
                write!(out, "    #[thrift({id}, name = \"{name}\")]\n    {variant}({}),\n", self.type_of(ty));
            let value = self.copied(ty, "value", 0);
            let _ = writeln!(arms, "        G{index}View::{variant}(value) => G{index}::{variant}({value}),");
        }
        out.push_str("    #[thrift(unknown)]\n    Unknown(UnknownMember<'a>),\n}\n");
        let _ = writeln!(arms, "        G{index}View::Unknown(value) => G{index}::Unknown(value),");
        let arena = if arms.contains("arena") { "arena" } else { "_" };
        let _ = write!(
            out,
            "\nfn copy_g{index}<'a>({arena}: &'a Arena, view: G{index}View<'a>) -> G{index}<'a> {{\n    match view {{\n{arms}    }}\n}}\n"
        );
    }

    fn borrowed(&self) -> Self {
        Self { owning: false, borrows: self.borrows }
    }

    fn type_of(&self, ty: &Ty) -> String {
        match ty {
            Ty::Base(name) => {
                let (_, borrowed, owned, ..) = base(name);
                if self.owning { owned } else { borrowed }.to_owned()
            }
            Ty::Struct(number) => format!("G{number}{}", if self.borrows[*number] { "<'a>" } else { "" }),
            Ty::Boxed(number) => format!("Box<{}>", self.type_of(&Ty::Struct(*number))),
            Ty::List(element) if self.owning => format!("Vec<{}>", self.type_of(element)),
            Ty::List(element) if is_slice(element) => format!("&'a [{}]", self.type_of(element)),
            Ty::List(element) => format!("List<'a, {}>", self.type_of(element)),
            Ty::Set(element) => format!("Set<'a, {}>", self.borrowed().type_of(element)),
            Ty::Map(key, value) => {
                format!("Map<'a, {}, {}>", self.borrowed().type_of(key), self.borrowed().type_of(value))
            }
        }
    }

    /// The expression that makes a value of what `view`, an expression too, shows.
    fn copied(&self, ty: &Ty, view: &str, depth: usize) -> String {
        let collected = |kind: &str, items: String| format!("{kind}::collect(arena, {items}).expect(BUILT)");
        match ty {
            Ty::Base("string") if self.owning => format!("{view}.to_owned()"),
            Ty::Base("binary") if self.owning => format!("{view}.to_vec()"),
            Ty::Base(_) => view.to_owned(),
            Ty::Struct(number) => format!("copy_g{number}(arena, {view})"),
            Ty::Boxed(number) => format!("Box::new({})", self.copied(&Ty::Struct(*number), view, depth)),
            Ty::List(element) if self.owning => format!("{}.collect()", self.items(element, view, depth)),
            Ty::List(element) if is_slice(element) => format!("{view}.as_slice()"),
            Ty::List(element) => collected("List", self.items(element, view, depth)),
            Ty::Set(element) => collected("Set", self.borrowed().items(element, view, depth)),
            Ty::Map(key, value) => {
                let (k, v) = (format!("k{depth}"), format!("v{depth}"));
                let entry = (
                    self.borrowed().copied(key, &k, depth + 1),
                    self.borrowed().copied(value, &v, depth + 1),
                );
                let items = match entry == (k.clone(), v.clone()) {
                    true => format!("{view}.iter()"),
                    false => format!("{view}.iter().map(|({k}, {v})| ({}, {}))", entry.0, entry.1),
                };
                collected("Map", items)
            }
        }
    }

    fn items(&self, element: &Ty, view: &str, depth: usize) -> String {
        let item = format!("item{depth}");
        let copied = self.copied(element, &item, depth + 1);
        match copied == item {
            true => format!("{view}.iter()"),
            false => format!("{view}.iter().map(|{item}| {copied})"),
        }
    }
}

fn is_option(need: Need) -> bool {
    matches!(need, Need::Default | Need::Optional)
}

/// Whether a borrowing type has a slice for lists of `element`.
fn is_slice(element: &Ty) -> bool {
    matches!(element, Ty::Base("bool" | "i8" | "i16" | "double"))
}
