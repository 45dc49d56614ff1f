//! Types that [`source`] makes of a seed: what is written through them, through handles and by Apache's library is the same, and a
//! schema that differs in one field is refused.

use std::sync::OnceLock;

use proptest::prelude::*;
use scrimp::{Arena, Codec, Error, Executor, Message, Protocol, Schema, StructType, Value};
use scrimp_testkit::executors::{PROTOCOLS, codecs_of};

use self::source::{FieldSpec, Need, Ty, TypeSpec};
use self::structs::CASES;
use crate::harness::{Rng, config};
use crate::{generate, oracle};

mod source;
#[rustfmt::skip]
#[allow(clippy::large_enum_variant, reason = "the seed decides what members hold")]
mod structs;

/// Why collecting does not fail.
const BUILT: &str = "it was in a record";

/// What can be done with a type of [`structs`].
struct Case {
    name: &'static str,
    /// As the Rust types alone say.
    derived: fn() -> Result<StructType, Error>,
    /// Reads a message through getters, and writes what they gave.
    rewritten: fn(&Codec, &[u8]) -> Result<Vec<u8>, Error>,
    shown: fn(&Codec, Message<'_>) -> Result<String, Error>,
}

macro_rules! case {
    ($name:literal, $ty:ty, $copy:ident) => {
        Case {
            name: $name,
            derived: || scrimp::StructType::of::<$ty>(),
            rewritten: |codec, bytes| {
                let (arena, mut out) = (Arena::new(), Vec::new());
                let view = codec.decode_as::<$ty>(&arena, bytes)?;
                codec.encode_from(&$copy(&arena, view), &mut out)?;
                Ok(out)
            },
            shown: |codec, message| codec.view::<$ty>(message).map(|view| format!("{view:?}")),
        }
    };
}
use case;

#[test]
fn the_types_are_what_the_generator_makes() {
    let made = source::rust(&source::specs());
    if std::env::var_os("BLESS").is_some() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/all/typed/generated/structs.rs");
        std::fs::write(path, &made).expect("the file can be written");
    }
    assert!(made == include_str!("generated/structs.rs"), "BLESS=1 writes the file again");
}

/// A case's type by IDL, with codecs of it and of the one that the Rust types make, in each format and by each executor.
struct Types {
    ty: StructType,
    by_idl: Vec<Codec>,
    derived: Vec<Codec>,
}

fn types() -> &'static [Types] {
    static TYPES: OnceLock<Vec<Types>> = OnceLock::new();
    TYPES.get_or_init(|| {
        let schema = parse(&source::specs());
        let all = |ty: &StructType| PROTOCOLS.map(|protocol| codecs_of(ty, protocol)).concat();
        let types = CASES.iter().map(|case| {
            let ty = schema.struct_type(case.name).expect("declared");
            let derived = (case.derived)().unwrap_or_else(|error| panic!("{}: {error}", case.name));
            Types { by_idl: all(&ty), derived: all(&derived), ty }
        });
        types.collect()
    })
}

fn parse(specs: &[TypeSpec]) -> Schema {
    let idl = source::idl(specs);
    Schema::parse("generated.thrift", &idl).unwrap_or_else(|error| panic!("{error}\n{idl}"))
}

/// `value`, with what Rust writes in any case.
fn filled(specs: &[TypeSpec], ty: &Ty, value: &Value) -> Value {
    let nested = |ty: &Ty, value: &Value| filled(specs, ty, value);
    match (ty, value) {
        (Ty::Struct(number) | Ty::Boxed(number), Value::Struct(fields)) => {
            let spec = &specs[*number];
            let mut all = Vec::new();
            for FieldSpec { id, need, ty } in &spec.fields {
                match fields.iter().find(|(given, _)| given == id) {
                    Some((_, value)) => all.push((*id, nested(ty, value))),
                    None if *need == Need::Always => all.push((*id, source::absent(ty))),
                    None => {}
                }
            }
            Value::Struct(all)
        }
        (Ty::List(element), Value::List(items)) => {
            Value::List(items.iter().map(|item| nested(element, item)).collect())
        }
        (Ty::Set(element), Value::Set(items)) => {
            Value::Set(items.iter().map(|item| nested(element, item)).collect())
        }
        (Ty::Map(key, element), Value::Map(entries)) => {
            Value::Map(entries.iter().map(|(k, v)| (nested(key, k), nested(element, v))).collect())
        }
        _ => value.clone(),
    }
}

proptest! {
    #![proptest_config(config(192))]

    #[test]
    fn values_agree_with_apache_and_with_handles(seed: u64, case in 0..CASES.len(), size in 1_usize..100) {
        let (specs, root, types, case) = (source::specs(), Ty::Struct(case), &types()[case], &CASES[case]);
        let value = generate::message(&types.ty, &mut Rng::new(seed), size);
        let arena = Arena::new();
        let built = types.ty.message_from_value(&arena, &value).expect("generated values fit");
        let complete = filled(&specs, &root, &value);
        for codec in types.by_idl.iter().chain(&types.derived) {
            let read = oracle::encode(&types.ty, codec.protocol(), &value);
            let expected = oracle::encode(&types.ty, codec.protocol(), &complete);
            let rewritten = (case.rewritten)(codec, &read).unwrap_or_else(|error| panic!("{}: {error}", case.name));
            prop_assert_eq!(&rewritten, &expected, "{}, {:?}", case.name, codec);
            let message = codec.decode(&arena, &read).expect("it was read above");
            let shown = (case.shown)(codec, message).expect("it mirrors");
            if let Ok(written) = codec.encode_to_vec(built) {
                prop_assert_eq!(&written, &read, "{}, {:?}", case.name, codec);
                prop_assert_eq!(&shown, &(case.shown)(codec, built).expect("it mirrors"));
            }
        }
    }
}

/// Another field in place of `field`, or none: of another type that may be as large, at another id, or needed otherwise.
fn changed(field: &FieldSpec, is_union: bool, rng: &mut Rng) -> Option<FieldSpec> {
    let mut field = field.clone();
    let twin = |name| match name {
        "bool" => "i8",
        "i8" => "bool",
        "i16" => "i32",
        "i32" => "double",
        "Kind" => "i64",
        "i64" => "double",
        "double" => "i64",
        "string" => "binary",
        "binary" => "string",
        _ => "bool",
    };
    match rng.below(4) {
        0 => return None,
        1 => field.id = 10_000,
        2 if !is_union => {
            field.need = match field.need {
                Need::Required => Need::Optional,
                Need::Default | Need::Always | Need::Optional if matches!(field.ty, Ty::Boxed(_)) => {
                    return None;
                }
                Need::Default | Need::Always | Need::Optional => Need::Required,
            }
        }
        _ => {
            // Its default may be none of another type.
            field.need = if field.need == Need::Always { Need::Default } else { field.need };
            field.ty = match field.ty {
                Ty::Base(name) => Ty::Base(twin(name)),
                Ty::Struct(_) | Ty::Boxed(_) => Ty::Base("binary"),
                Ty::List(element) => Ty::Set(element),
                Ty::Set(element) => Ty::List(element),
                Ty::Map(key, _) => Ty::List(key),
            }
        }
    }
    Some(field)
}

/// Whether type `from` is, holds or leads to type `to`.
fn reaches(specs: &[TypeSpec], from: usize, to: usize) -> bool {
    fn structs(ty: &Ty, out: &mut Vec<usize>) {
        match ty {
            Ty::Base(_) => {}
            Ty::Struct(number) | Ty::Boxed(number) => out.push(*number),
            Ty::List(element) | Ty::Set(element) => structs(element, out),
            Ty::Map(key, value) => {
                structs(key, out);
                structs(value, out);
            }
        }
    }
    let (mut seen, mut left) = (vec![false; specs.len()], vec![from]);
    while let Some(number) = left.pop() {
        if !std::mem::replace(&mut seen[number], true) {
            specs[number].fields.iter().for_each(|field| structs(&field.ty, &mut left));
        }
    }
    seen[to]
}

#[test]
fn a_schema_that_differs_in_a_field_is_refused() {
    let mut rng = Rng::new(7);
    let specs = source::specs();
    let mut refused = 0;
    for number in 0..specs.len() {
        for _ in 0..4 {
            let mut other = specs.clone();
            let fields = &mut other[number].fields;
            let place = rng.below(fields.len());
            match changed(&fields[place], specs[number].is_union, &mut rng) {
                Some(field) => fields[place] = field,
                None => drop(fields.remove(place)),
            }
            if fields.is_empty() {
                continue;
            }
            let schema = parse(&other);
            for (index, case) in CASES.iter().enumerate() {
                let ty = schema.struct_type(case.name).expect("declared");
                let codec = Codec::builder(&ty)
                    .protocol(Protocol::Binary)
                    .executor(Executor::Interpreter)
                    .build()
                    .expect("valid");
                let answer = (case.rewritten)(&codec, &[]);
                let is_refused =
                    matches!(&answer, Err(Error::Mirror(error)) if !error.differences().is_empty());
                assert_eq!(
                    is_refused,
                    reaches(&specs, index, number),
                    "{}, G{number} changed: {answer:?}\n{}",
                    case.name,
                    source::idl(&other)
                );
                refused += usize::from(is_refused);
            }
        }
    }
    assert!(refused > 2 * CASES.len(), "only {refused}");
}
