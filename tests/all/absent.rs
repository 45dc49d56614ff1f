//! What is written of absent fields: nothing, or what Go's and C++'s generated code writes.

use std::fmt::Write;

use proptest::prelude::*;
use scrimp::descriptor::{FieldDesc, Requiredness, StructId, StructKind, Type, TypeId};
use scrimp::{
    Absent, Arena, Codec, CompileErrorKind, EncodeErrorKind, Limits, Protocol, Schema, SegmentBuffer,
    StructType, Transcoder, Uuid, Value,
};

use scrimp_testkit::{Guarded, Rng, hex, same};

use crate::executors::{PROTOCOLS, codecs_of, codecs_of_with};
use crate::generate;
use crate::harness::{config, parse, type_of};
use crate::oracle;

/// A codec by each executor that writes defaults.
fn writing(ty: &StructType, protocol: Protocol) -> Vec<Codec> {
    codecs_of_with(ty, protocol, |builder| builder.absent(Absent::WriteDefaults))
}

/// What is written for the message without fields.
#[track_caller]
fn of_nothing(idl: &str, name: &str) -> Vec<u8> {
    let ty = type_of(idl, name);
    let arena = Arena::new();
    let message = ty.message_from_value(&arena, &Value::Struct(Vec::new())).expect("nothing is required");
    let mut written: Vec<_> = writing(&ty, Protocol::Binary)
        .iter()
        .map(|codec| codec.encode_to_vec(message).expect("it is complete"))
        .collect();
    written.dedup();
    assert_eq!(written.len(), 1, "the executors differ: {written:?}");
    written.remove(0)
}

/// `value` of struct `id` with all that is written of it when absent fields are: a plain reading of the table of [`Absent`].
fn completed(schema: &Schema, id: StructId, value: &Value) -> Value {
    let desc = schema.descriptors().struct_desc(id);
    let Value::Struct(given) = value else { unreachable!("a struct's value") };
    let has_defaults = !matches!(desc.kind, StructKind::Union | StructKind::Result);
    let fields = desc.fields_by_id().filter_map(|field| {
        let value = match given.iter().find(|(id, _)| *id == field.id) {
            Some((_, value)) => completed_value(schema, field.ty.id, value),
            None if has_defaults && field.requiredness == Requiredness::Default => fallback(schema, field)?,
            None => return None,
        };
        Some((field.id, value))
    });
    Value::Struct(fields.collect())
}

fn completed_value(schema: &Schema, ty: TypeId, value: &Value) -> Value {
    let all = |ty, items: &[Value]| items.iter().map(|item| completed_value(schema, ty, item)).collect();
    match (schema.descriptors().ty(ty), value) {
        (Type::Struct(id), value) => completed(schema, id, value),
        (Type::List(element), Value::List(items)) => Value::List(all(element, items)),
        (Type::Set(element), Value::Set(items)) => Value::Set(all(element, items)),
        (Type::Map(key, of), Value::Map(entries)) => {
            let entry = |(k, v)| (completed_value(schema, key, k), completed_value(schema, of, v));
            Value::Map(entries.iter().map(|(k, v)| entry((k, v))).collect())
        }
        (_, value) => value.clone(),
    }
}

fn fallback(schema: &Schema, field: &FieldDesc) -> Option<Value> {
    if let Some(default) = &field.default {
        return Some(completed_value(schema, field.ty.id, default));
    }
    Some(match schema.descriptors().ty(field.ty.id) {
        Type::Bool => Value::Bool(false),
        Type::I8 => Value::I8(0),
        Type::I16 => Value::I16(0),
        Type::I32 => Value::I32(0),
        Type::I64 => Value::I64(0),
        Type::Double => Value::Double(0.0),
        Type::Enum(_) => Value::Enum(0),
        Type::Uuid => Value::Uuid(Uuid::nil()),
        Type::String => Value::String(String::new()),
        Type::Binary => Value::Binary(Vec::new()),
        Type::List(_) => Value::List(Vec::new()),
        Type::Set(_) => Value::Set(Vec::new()),
        Type::Map(..) => Value::Map(Vec::new()),
        Type::Struct(id) => {
            let desc = schema.descriptors().struct_desc(id);
            let requires = desc.fields.iter().any(|field| field.requiredness == Requiredness::Required);
            if desc.is_union() || requires {
                return None;
            }
            Value::Struct(Vec::new())
        }
    })
}

/// Fails unless `codec` writes `value` as Apache Thrift writes what it is [`completed`] to, whatever the room.
fn agrees(codec: &Codec, value: &Value, rng: &mut Rng, context: &dyn Fn() -> String) {
    let ty = codec.message_type();
    let completed = completed(&ty.schema(), ty.desc().id, value);
    let expected = oracle::encode(ty, codec.protocol(), &completed);
    let expected = expected.as_slice();
    let arena = Arena::new();
    let message = ty.message_from_value(&arena, value).expect("generated values fit");
    let written = codec.encode_to_vec(message).expect("a built message is complete");
    assert_eq!(hex(&written), hex(expected), "{value:?}\n{}", context());
    assert_eq!(codec.encoded_len(message).ok(), Some(expected.len()), "{}", context());
    let mut output = Guarded::new(expected.len());
    let room = output.last(expected.len());
    assert_eq!(codec.encode_into(message, room).ok(), Some(expected.len()), "{}", context());
    assert_eq!(hex(room), hex(expected), "{}", context());
    for _ in 0..4 {
        let available = rng.below(expected.len());
        let error = codec.encode_into(message, output.last(available)).expect_err("the room is too small");
        let space = EncodeErrorKind::Space { needed: expected.len(), available };
        assert_eq!(error.kind(), &space, "{}", context());
    }
    let mut buffer = SegmentBuffer::new();
    let segments = codec.encode_segments(message, &mut buffer).expect("a built message is complete");
    assert_eq!(hex(&segments.iter().collect::<Vec<_>>().concat()), hex(expected), "{}", context());

    let read = codec.decode(&arena, expected).expect("its own bytes").to_value();
    assert!(same(&read.expect("strings are UTF-8"), &completed), "{completed:?}\n{}", context());
    assert_eq!(codec.stats().fallbacks, 0, "{}", context());
}

proptest! {
    #![proptest_config(config(50))]

    #[test]
    fn defaults_are_written_as_if_they_were_set(idl in generate::idl(), seed: u64, size in 1_usize..100) {
        let ty = generate::root(&idl);
        let mut rng = Rng::new(seed);
        for protocol in PROTOCOLS {
            let codecs = codecs_of_with(&ty, protocol, |builder| {
                builder.absent(Absent::WriteDefaults).segment_threshold(32)
            });
            for _ in 0..2 {
                let value = generate::message(&ty, &mut rng, size);
                for codec in &codecs {
                    agrees(codec, &value, &mut rng, &|| format!("{codec:?}\n{idl}"));
                }
            }
        }
    }
}

#[test]
fn runs_of_numbers_are_written_whatever_is_absent() {
    const TYPES: [&str; 7] = ["bool", "i8", "i16", "i32", "i64", "double", "uuid"];
    let mut rng = Rng::new(7);
    for count in [2, 3, 5, 6, 7, 20, 64, 65, 130] {
        for optional_every in [1, 3, 1000] {
            let mut idl = "struct S {\n".to_owned();
            for index in 0..count {
                let ty = TYPES[index * 5 % TYPES.len()];
                // Some ids are far from those before.
                let id = if index % 11 == 10 { index * 40 } else { index + 1 };
                let optional = if index % optional_every == 1 { "optional " } else { "" };
                let default = if ty == "i32" && index % 2 == 0 { " = -7" } else { "" };
                writeln!(idl, "  {id}: {optional}{ty} f{index}{default},").expect("memory");
            }
            idl += "}\nstruct L { 1: list<S> all }";
            for name in ["S", "L"] {
                let ty = type_of(&idl, name);
                for codec in PROTOCOLS.into_iter().flat_map(|protocol| writing(&ty, protocol)) {
                    for size in [0, 1, 3, 10, 1000] {
                        let value = generate::message(&ty, &mut rng, size);
                        agrees(&codec, &value, &mut rng, &|| format!("{codec:?}\n{idl}"));
                    }
                }
            }
        }
    }
}

/// Records that lack nothing are written in another way than those that lack a field, be it the only one, in whichever word of presence.
#[test]
fn whole_records_and_those_that_lack_one_field() {
    const FIELDS: i16 = 70;
    let mut idl = "struct S {\n".to_owned();
    let mut fields = Vec::new();
    for id in 1..=FIELDS {
        let (declared, value) = match id % 5 {
            0 => (format!("string f{id} = \"none\""), Value::String(format!("text {id}"))),
            1 => (format!("optional i64 f{id}"), Value::I64(id.into())),
            2 => (format!("list<i32> f{id}"), Value::List(vec![Value::I32(id.into())])),
            3 => (format!("Inner f{id}"), Value::Struct(vec![(1, Value::I32(id.into()))])),
            _ => (format!("bool f{id} = true"), Value::Bool(false)),
        };
        writeln!(idl, "  {id}: {declared},").expect("memory");
        fields.push((id, value));
    }
    idl += "}\nstruct Inner { 1: i32 x }";
    let ty = type_of(&idl, "S");
    let mut rng = Rng::new(7);
    let lacking = (0..fields.len()).map(|at| [&fields[..at], &fields[at + 1..]].concat());
    let records: Vec<Value> = std::iter::once(fields.clone()).chain(lacking).map(Value::Struct).collect();
    for codec in PROTOCOLS.into_iter().flat_map(|protocol| writing(&ty, protocol)) {
        for record in &records {
            agrees(&codec, record, &mut rng, &|| format!("{codec:?}"));
        }
    }
}

#[test]
fn every_type_is_written_as_generated_go_writes_it() {
    const PRELUDE: &str =
        "enum E { A = 3 } union U { 1: i32 n } struct P { 1: i32 x } struct R { 1: required i32 x }\n";
    // Behind the header of field 1, without the stop.
    for (declared, expected) in [
        ("bool f", "020001 00"),
        ("i8 f", "030001 00"),
        ("i16 f", "060001 0000"),
        ("i32 f", "080001 00000000"),
        ("i64 f", "0a0001 0000000000000000"),
        ("double f", "040001 0000000000000000"),
        ("E f", "080001 00000000"),
        ("string f", "0b0001 00000000"),
        ("binary f", "0b0001 00000000"),
        ("uuid f", "100001 00000000000000000000000000000000"),
        ("list<i32> f", "0f0001 08 00000000"),
        ("set<string> f", "0e0001 0b 00000000"),
        ("map<i32, string> f", "0d0001 08 0b 00000000"),
        // A nil pointer is a struct without fields, whatever they are.
        ("P f", "0c0001 00"),
        ("P & f", "0c0001 00"),
        ("bool f = true", "02000101"),
        ("i32 f = 5", "080001 00000005"),
        ("E f = E.A", "080001 00000003"),
        ("string f = \"hi\"", "0b0001 00000002 6869"),
        ("list<i8> f = [1, 2]", "0f0001 03 00000002 01 02"),
        ("map<i8, bool> f = {3: true}", "0d0001 03 02 00000001 03 01"),
        ("P f = {\"x\": 1}", "0c0001 080001 00000001 00"),
        ("P & f = {\"x\": 1}", "0c0001 080001 00000001 00"),
        // C++ fills it in, too; Go writes the zero of an i32.
        ("P f = {}", "0c0001 080001 00000000 00"),
        ("U f = {\"n\": 2}", "0c0001 080001 00000002 00"),
        ("R f = {\"x\": 3}", "0c0001 080001 00000003 00"),
        ("list<P> f = [{}]", "0f0001 0c 00000001 080001 00000000 00"),
        // What no reader takes is left out.
        ("U f", ""),
        ("R f", ""),
        // So is what need not be there.
        ("optional i32 f", ""),
        ("optional i32 f = 5", ""),
        ("optional P f", ""),
    ] {
        let expected: String = expected.split(' ').collect::<String>() + "00";
        assert_eq!(
            hex(&of_nothing(&format!("{PRELUDE}struct S {{ 1: {declared} }}"), "S")),
            expected,
            "{declared}"
        );
        // In an exception too; of a union no member is written besides the one that is set.
        let others = format!("{PRELUDE}exception X {{ 1: {declared} }}");
        assert_eq!(hex(&of_nothing(&others, "X")), expected, "{declared}");
    }
}

#[test]
fn a_result_is_written_as_ever_but_what_it_holds_is_not() {
    let schema = parse(
        "struct P { 1: i8 x, 2: i8 y = 2 } exception X { 1: i8 code }
        service S { P get(1: i8 n, 2: P p) throws (1: X x), void ping() }",
    );
    let get = schema.service("S").and_then(|service| service.method("get")).expect("declared");
    let (args, result) = (get.args_type(), get.result_type().expect("it is not oneway"));
    let arena = Arena::new();
    let encoded = |ty: &StructType, value: Value| {
        let message = ty.message_from_value(&arena, &value).expect("it fits");
        let all = writing(ty, Protocol::Binary);
        let mut all: Vec<_> =
            all.iter().map(|codec| codec.encode_to_vec(message).expect("complete")).collect();
        all.dedup();
        assert_eq!(all.len(), 1);
        hex(&all[0])
    };
    let nothing = || Value::Struct(Vec::new());
    assert_eq!(encoded(&args, nothing()), "03000100".to_owned() + "0c000200" + "00");
    assert_eq!(encoded(&result, nothing()), "00");
    let success = Value::Struct(vec![(0, nothing())]);
    assert_eq!(encoded(&result, success), "0c0000".to_owned() + "03000100" + "03000202" + "00" + "00");
    let thrown = Value::Struct(vec![(1, nothing())]);
    assert_eq!(encoded(&result, thrown), "0c0001".to_owned() + "03000100" + "00" + "00");
}

#[test]
fn what_is_written_counts_as_a_level_as_if_it_were_set() {
    let ty = type_of(
        "struct D { 1: list<list<i8>> deep = [[1]] } struct S { 1: S next, 2: D d = {}, 3: list<i8> l }",
        "S",
    );
    let arena = Arena::new();
    let message = ty.message_from_value(&arena, &Value::Struct(Vec::new())).expect("nothing is required");
    for protocol in PROTOCOLS {
        for depth in 1..6 {
            for codec in codecs_of_with(&ty, protocol, |builder| {
                builder.absent(Absent::WriteDefaults).limits(Limits::new().depth(depth))
            }) {
                // The default of `d` has four: itself, in `S`, and two lists.
                match codec.encode_to_vec(message) {
                    Ok(bytes) => {
                        assert!(depth >= 4, "{codec:?}");
                        codec.decode(&arena, &bytes).expect("no deeper than it may be");
                    }
                    Err(error) => {
                        assert!(depth < 4, "{codec:?}: {error}");
                        assert_eq!(
                            codec.encoded_len(message).map_err(|error| error.kind().clone()),
                            Err(error.kind().clone())
                        );
                    }
                }
            }
        }
    }
    let empty = type_of("struct P {} struct S { 1: P p }", "S");
    let message = empty.message_from_value(&arena, &Value::Struct(Vec::new())).expect("nothing is required");
    for protocol in PROTOCOLS {
        for depth in 1..3 {
            for codec in codecs_of_with(&empty, protocol, |builder| {
                builder.absent(Absent::WriteDefaults).limits(Limits::new().depth(depth))
            }) {
                assert_eq!(codec.encode_to_vec(message).is_ok(), depth == 2, "{codec:?}");
            }
        }
    }
}

#[test]
fn defaults_without_end_are_refused_when_the_codec_is_built() {
    let mut doubling = "struct S0 { 1: i8 n }\n".to_owned();
    for level in 1..40 {
        writeln!(doubling, "struct S{level} {{ 1: S{0} a = {{}}, 2: S{0} b = {{}} }}", level - 1)
            .expect("memory");
    }
    let mut chain = "struct S0 { 1: i8 n }\n".to_owned();
    for level in 1..2000 {
        writeln!(chain, "struct S{level} {{ 1: list<S{}> a = [{{}}] }}", level - 1).expect("memory");
    }
    for (idl, name, is_refused) in [
        ("struct A { 1: A next = {} }", "A", true),
        ("struct A { 1: B b = {} } struct B { 1: map<i8, A> a = {1: {}} }", "A", true),
        ("struct R { 1: A a } struct A { 1: optional B b = {} } struct B { 1: A a = {} }", "R", false),
        ("struct A { 1: A next }", "A", false),
        (&doubling, "S39", true),
        (&doubling, "S5", false),
        (&chain, "S1999", true),
        (&chain, "S20", false),
    ] {
        let ty = type_of(idl, name);
        Codec::new(&ty).expect("it is no matter where nothing is written");
        for protocol in PROTOCOLS {
            let built = Codec::builder(&ty).protocol(protocol).absent(Absent::WriteDefaults).build();
            let refused = built.err().map(|error| error.kind().clone());
            assert_eq!(
                matches!(refused, Some(CompileErrorKind::DefaultTooLarge { .. })),
                is_refused,
                "{name}"
            );
        }
    }
}

#[test]
fn codecs_of_one_type_keep_their_choices_and_messages_stay_as_they_are() {
    let ty = type_of("struct P { 1: i32 x, 2: string s = \"a\", 3: P next }", "P");
    let arena = Arena::new();
    let x = ty.field::<i32>("x").expect("declared");
    for protocol in PROTOCOLS {
        let (omitting, writing) = (codecs_of(&ty, protocol), writing(&ty, protocol));
        for (omitting, writing) in omitting.iter().zip(&writing) {
            let message = ty.builder(&arena).finish().expect("nothing is required");
            assert_eq!(omitting.encode_to_vec(message).expect("complete"), [0]);
            let bytes = writing.encode_to_vec(message).expect("complete");
            assert!(!message.is_set(x), "a message does not change when it is written");
            let read = omitting.decode(&arena, &bytes).expect("a message");
            assert_eq!((read.get_opt(x), read.fields().count()), (Some(0), 3));
            assert_eq!(omitting.encode_to_vec(read).expect("complete"), bytes);

            let mut transcoder = Transcoder::new(omitting, writing).expect("one type");
            let mut out = Vec::new();
            transcoder.transcode(&[0], &mut out).expect("a message");
            assert_eq!(out, bytes);
        }
    }
}

#[cfg(feature = "derive")]
#[test]
fn derived_types_are_written_by_the_same_rules() {
    #[derive(scrimp::Record)]
    struct Point {
        #[thrift(1, default = 5)]
        x: Option<i32>,
        #[thrift(2)]
        y: i32,
    }
    let ty = type_of("struct Point { 1: i32 x = 5, 2: i32 y }", "Point");
    for codec in writing(&ty, Protocol::Binary) {
        let mut out = Vec::new();
        codec.encode_from(&Point { x: None, y: 2 }, &mut out).expect("it is complete");
        assert_eq!(hex(&out), "080001000000050800020000000200");
    }
}
