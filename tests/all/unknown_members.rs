//! Unions whose member the schema does not know: kept, written back, coded anew, compared.

use std::sync::LazyLock;

use scrimp::{
    AccessErrorKind, Arena, Codec, CodecBuilder, DecodeErrorKind, Dialect, EncodeErrorKind, Executor, Limits,
    Message, Protocol, StructType, Transcoder, UnionMember, UnknownMembers, WireType,
};
use serde::de::DeserializeSeed;

use crate::executors::fastest;
use crate::harness::{Rng, hex, parse, type_of};

/// What the reader knows.
const OLD: &str = "
    union V { 1: string text, 2: i32 number }
    struct S { 1: V v, 2: i32 after, 3: list<V> list, 4: map<string, V> map, 5: W w }
    union W { 1: V v, 2: i64 number }
    struct R { 1: required V v, 2: i32 after }
";

/// What the writer knows: `V` has a member of every type.
const NEW: &str = "
    enum E { A = 1, B = 2 }
    struct P { 1: bool yes, 2: bool no, 3: i8 a, 4: i16 b, 20: i32 c, 5: i64 d, 6: double e, 7: string f, 8: binary g, 9: uuid h,
        10: list<bool> bools, 11: list<i32> ints, 12: set<string> set, 13: map<i32, double> map, 14: map<string, P> nested,
        15: list<list<P>> deep, 16: map<string, i32> empty, 17: list<i64> none, 40: V v, 18: list<double> doubles }
    union V { 1: string text, 2: i32 number, 3: bool yes, 4: i8 a, 5: i16 b, 6: i64 c, 7: double d, 8: binary e, 9: uuid f, 10: P p,
        11: list<P> list, 12: set<i32> set, 13: map<string, P> map, 14: E kind, 15: list<bool> bools, 300: i32 far, -5: i32 below }
    struct S { 1: V v, 2: i32 after, 3: list<V> list, 4: map<string, V> map, 5: W w }
    union W { 1: V v, 2: i64 number }
    struct R { 1: required V v, 2: i32 after }
";

/// A `P` with every field.
const P: &str = r#"{"yes":true,"no":false,"a":-1,"b":300,"d":-9000000000,"e":0.5,"f":"tëxt","g":"AAH/","h":
    "01234567-89ab-cdef-0123-456789abcdef","bools":[true,false],"ints":[1,-2,300000],"set":["a",""],"map":{"-1":1.5,"2":-0.25},
    "nested":{"x":{"a":1}},"deep":[[],[{},{"yes":false}]],"empty":{},"none":[],"doubles":[1.5,2.5],"c":70000,"v":{"far":7}}"#;

/// A `V` of every kind that the reader does not know.
fn unknown_values() -> Vec<String> {
    let scalars = [
        r#"{"yes":true}"#,
        r#"{"yes":false}"#,
        r#"{"a":-7}"#,
        r#"{"b":-300}"#,
        r#"{"c":-5000000000}"#,
        r#"{"d":-0.125}"#,
        r#"{"e":"AAEC"}"#,
        r#"{"f":"01234567-89ab-cdef-0123-456789abcdef"}"#,
        r#"{"set":[3,2,1]}"#,
        r#"{"e":""}"#,
        r#"{"list":[]}"#,
        r#"{"map":{}}"#,
        r#"{"bools":[true,false,true]}"#,
        r#"{"far":1}"#,
        r#"{"below":1}"#,
    ];
    let mut values: Vec<String> = scalars.map(String::from).into();
    values.push(format!(r#"{{"p":{P}}}"#));
    values.push(format!(r#"{{"list":[{P},{{}},{P}]}}"#));
    values.push(format!(r#"{{"map":{{"k":{P}}}}}"#));
    values
}

const FORMATS: [(Protocol, Dialect); 2] =
    [(Protocol::Binary, Dialect::Apache), (Protocol::Compact, Dialect::Apache)];

/// The interpreter, and the other one where there is one.
static EXECUTORS: LazyLock<[Executor; 2]> =
    LazyLock::new(|| [fastest(Protocol::Binary), Executor::Interpreter]);

fn codec(ty: &StructType, protocol: Protocol, executor: Executor) -> Codec {
    codec_with(ty, protocol, executor, |builder| builder)
}

fn codec_with(
    ty: &StructType,
    protocol: Protocol,
    executor: Executor,
    set: impl FnOnce(CodecBuilder) -> CodecBuilder,
) -> Codec {
    let builder = Codec::builder(ty).protocol(protocol).executor(executor);
    set(builder).build().expect("there is an executor")
}

fn encode(codec: &Codec, message: Message<'_>) -> Vec<u8> {
    let mut out = Vec::new();
    let written = codec.encode(message, &mut out).unwrap_or_else(|error| panic!("{codec:?}: {error}"));
    assert_eq!(codec.encoded_len(message).ok(), Some(written));
    let mut slice = vec![0xaa; written];
    assert_eq!(codec.encode_into(message, &mut slice).ok(), Some(written));
    assert_eq!(hex(&slice), hex(&out));
    out
}

/// Messages in which `value`, a `V`, stands everywhere that one can, as JSON of an `S`.
fn around(value: &str) -> Vec<String> {
    vec![
        format!(r#"{{"v":{value},"after":7}}"#),
        format!(r#"{{"after":7,"list":[{value},{{"text":"known"}},{value}]}}"#),
        format!(r#"{{"after":7,"map":{{"k":{value}}}}}"#),
        format!(r#"{{"after":7,"w":{{"v":{value}}}}}"#),
    ]
}

#[test]
fn every_kind_is_written_back_and_coded_anew() {
    let (old, new) = (parse(OLD), parse(NEW));
    let (old, new) = (old.struct_type("S").expect("S"), new.struct_type("S").expect("S"));
    let after = old.field::<i32>("after").expect("after");
    // Of each format and executor: the codec of the old schema, and the new schema's of that format.
    let pairs: Vec<(Codec, Codec)> = FORMATS
        .into_iter()
        .flat_map(|(protocol, _)| EXECUTORS.map(|executor| (protocol, executor)))
        .map(|(protocol, executor)| {
            (codec(&old, protocol, executor), codec(&new, protocol, Executor::Interpreter))
        })
        .collect();
    for json in unknown_values().iter().flat_map(|value| around(value)) {
        let arena = Arena::new();
        let mut reader = serde_json::Deserializer::from_str(&json);
        let sent = new.seed(&arena).deserialize(&mut reader).unwrap_or_else(|e| panic!("{json}: {e}"));
        for (codec, newer) in &pairs {
            let bytes = encode(newer, sent);
            let message = codec.decode(&arena, &bytes).unwrap_or_else(|e| panic!("{json}, {codec:?}: {e}"));
            assert_eq!(message.get(after), 7);
            assert_eq!(hex(&encode(codec, message)), hex(&bytes), "{json}, {codec:?}");
            for (other, other_newer) in &pairs {
                let written = encode(other, message);
                let again = other_newer
                    .decode(&arena, &written)
                    .unwrap_or_else(|e| panic!("{json} in {other:?}: {e}"));
                assert_eq!(again, sent, "{json}, {codec:?} to {other:?}");
                // What came in one format equals what came in the other.
                let there = other.decode(&arena, &written).expect("as written");
                assert_eq!(there, message, "{json}, {codec:?} and {other:?}");
            }
        }
    }
}

/// A field in Binary.
fn field(code: u8, id: i16, value: &[u8]) -> Vec<u8> {
    [&[code][..], &id.to_be_bytes(), value].concat()
}

fn union_of(fields: &[Vec<u8>]) -> Vec<u8> {
    [&fields.concat()[..], &[0]].concat()
}

#[test]
fn what_counts_of_several_members() {
    let ty = type_of(OLD, "V");
    let (text, number) = (field(11, 1, b"\0\0\0\x02hi"), field(8, 2, &[0, 0, 0, 5]));
    let (nine, nine_again) = (field(8, 9, &[0, 0, 0, 1]), field(3, 9, &[2]));
    let (ten, wrong_type) = (field(8, 10, &[0, 0, 0, 1]), field(10, 2, &[0, 0, 0, 0, 0, 0, 0, 3]));
    let unknown = |id, wire_type, bytes: &[u8]| format!("{id} {wire_type} {}", hex(bytes));
    type Outcome = Result<String, DecodeErrorKind>;
    let cases: [(&str, Vec<Vec<u8>>, Outcome); 13] = [
        ("none", vec![], Err(DecodeErrorKind::EmptyUnion)),
        ("one", vec![nine.clone()], Ok(unknown(9, WireType::I32, &[0, 0, 0, 1]))),
        ("another type", vec![wrong_type.clone()], Ok(unknown(2, WireType::I64, &[0, 0, 0, 0, 0, 0, 0, 3]))),
        ("the last of one id", vec![nine.clone(), nine_again.clone()], Ok(unknown(9, WireType::I8, &[2]))),
        ("two", vec![nine.clone(), ten.clone()], Err(DecodeErrorKind::UnknownUnionConflict(9, 10))),
        (
            "the first again",
            vec![nine.clone(), ten.clone(), nine.clone()],
            Err(DecodeErrorKind::UnknownUnionConflict(9, 10)),
        ),
        (
            "unknown and of another type",
            vec![nine.clone(), wrong_type.clone()],
            Err(DecodeErrorKind::UnknownUnionConflict(9, 2)),
        ),
        ("a known one behind", vec![nine.clone(), text.clone()], Ok("text".into())),
        ("a known one before", vec![text.clone(), nine.clone()], Ok("text".into())),
        ("a known one behind two", vec![nine.clone(), ten.clone(), text.clone()], Ok("text".into())),
        ("a known one amid", vec![nine.clone(), text.clone(), ten.clone()], Ok("text".into())),
        ("the right type behind", vec![wrong_type.clone(), number.clone()], Ok("number".into())),
        (
            "two known ones around",
            vec![text.clone(), nine.clone(), number.clone()],
            Err(DecodeErrorKind::UnionConflict("text".into(), "number".into())),
        ),
    ];
    let arena = Arena::new();
    for (name, fields, expected) in cases {
        let bytes = union_of(&fields);
        for executor in *EXECUTORS {
            let codec = codec(&ty, Protocol::Binary, executor);
            let found = codec.decode(&arena, &bytes).map_err(|error| error.kind().clone());
            let found = found.map(|message| match message.union_member() {
                Some(UnionMember::Known { field, .. }) => field.name.clone(),
                Some(UnionMember::Unknown { id, wire_type, bytes, .. }) => unknown(id, wire_type, bytes),
                _ => panic!("{name}: no member"),
            });
            assert_eq!(found, expected, "{name}, {codec:?}");
        }
    }
}

#[test]
fn it_can_be_refused() {
    let ty = type_of(OLD, "R");
    let bytes = [&field(12, 1, &union_of(&[field(8, 9, &[0, 0, 0, 1])])), &[0][..]].concat();
    let arena = Arena::new();
    for executor in *EXECUTORS {
        let codec =
            codec_with(&ty, Protocol::Binary, executor, |b| b.unknown_members(UnknownMembers::Refuse));
        let error = codec.decode(&arena, &bytes).expect_err("it is refused");
        assert_eq!((error.kind(), error.path().as_str()), (&DecodeErrorKind::EmptyUnion, "v"));
        // It writes what others have read.
        let kept = self::codec(&ty, Protocol::Binary, executor);
        let message = kept.decode(&arena, &bytes).expect("it satisfies `required`");
        assert_eq!(encode(&codec, message), bytes);
    }
}

#[test]
fn views_tell_of_it_and_no_member_is_set() {
    let ty = type_of(OLD, "S");
    let (v, text) =
        (ty.field::<Message>("v").expect("v"), type_of(OLD, "V").field::<str>("text").expect("text"));
    let bytes = [&field(12, 1, &union_of(&[field(8, 9, &[0, 0, 0, 1])])), &[0][..]].concat();
    let arena = Arena::new();
    let codec = codec(&ty, Protocol::Binary, fastest(Protocol::Binary));
    let message = codec.decode(&arena, &bytes).expect("a message");
    let union = message.get(v);
    assert!(message.is_set(v) && union.fields().next().is_none());
    assert!(union.try_get(text).is_err(), "the handle is of another schema");
    let path = ty.path::<str>("v.text").expect("a path");
    assert!(!message.is_set(&path));
    assert_eq!(message.get_opt(&path), None);
    assert_eq!(message.union_member().map(drop), None, "it is no union");
    assert!(type_of(OLD, "S").builder(&arena).finish().is_ok_and(|empty| empty.union_member().is_none()));
    let json = r#"{"v":{"@unknown":{"id":9,"type":"i32"}}}"#;
    assert_eq!(serde_json::to_string(&message).expect("it serializes"), json);
    let read = ty.seed(&arena).deserialize(&mut serde_json::Deserializer::from_str(json)).map(drop);
    let error = read.expect_err("its value is not there").to_string();
    assert!(error.contains("v: an unknown member of a union cannot be read back"), "{error}");
    assert_eq!(format!("{message:?}"), "S { v: V { @unknown 9: i32 } }");
    let error = message.to_value().expect_err("there is no value for it");
    assert_eq!(error.kind(), &AccessErrorKind::UnknownMember);
}

#[test]
fn builders_carry_one_over() {
    let schema = parse(OLD);
    let (ty, union) = (schema.struct_type("S").expect("S"), schema.struct_type("V").expect("V"));
    let (v, after) = (ty.field::<Message>("v").expect("v"), ty.field::<i32>("after").expect("after"));
    let bytes = [&field(12, 1, &union_of(&[field(8, 9, &[0, 0, 0, 1])])), &[0][..]].concat();
    let arena = Arena::new();
    let codec = codec(&ty, Protocol::Binary, fastest(Protocol::Binary));
    let message = codec.decode(&arena, &bytes).expect("a message");
    let with_after = [&bytes[..bytes.len() - 1], &field(8, 2, &[0, 0, 0, 3]), &[0]].concat();
    let mut edited = message.edit(&arena);
    edited.set(after, 3).expect("set");
    assert_eq!(encode(&codec, edited.finish().expect("complete")), with_after);
    let mut built = ty.builder(&arena);
    built.set_struct(v, message.get(v)).expect("set").set(after, 3).expect("set");
    assert_eq!(encode(&codec, built.finish().expect("complete")), with_after);
    // What is set replaces it.
    let mut edited = message.edit(&arena);
    edited.nested(v).expect("v").set(union.field::<str>("text").expect("text"), "hi").expect("set");
    let known = [&field(12, 1, &union_of(&[field(11, 1, b"\0\0\0\x02hi")])), &[0][..]].concat();
    assert_eq!(encode(&codec, edited.finish().expect("complete")), known);
}

#[test]
fn equality_is_by_meaning() {
    let ty = type_of(OLD, "V");
    let arena = Arena::new();
    let binary = codec(&ty, Protocol::Binary, fastest(Protocol::Binary));
    let compact = codec(&ty, Protocol::Compact, fastest(Protocol::Binary));
    let of = |bytes: &'static [u8]| binary.decode(&arena, bytes).expect("a message");
    let of_compact = |bytes: &'static [u8]| compact.decode(&arena, bytes).expect("a message");
    let five = of(&[8, 0, 9, 0, 0, 0, 5, 0]);
    assert_eq!(five, of_compact(&[0x95, 10, 0]));
    assert_eq!(five, of_compact(&[0x95, 0x8a, 0x80, 0, 0]), "padded");
    assert_ne!(five, of_compact(&[0x95, 12, 0]), "another value");
    assert_ne!(five, of_compact(&[0xa5, 10, 0]), "another id");
    assert_ne!(five, of_compact(&[0x96, 10, 0]), "another type");
    assert_ne!(five, of(&[8, 0, 2, 0, 0, 0, 5, 0]), "a known member");
    assert_eq!(of(&[2, 0, 9, 7, 0]), of_compact(&[0x91, 0]), "true");
    assert_eq!(of(&[2, 0, 9, 0, 0]), of_compact(&[0x92, 0]), "false");
    assert_ne!(of(&[2, 0, 9, 1, 0]), of_compact(&[0x92, 0]), "true and false");
}

#[test]
fn sets_and_map_keys_are_compared_by_meaning() {
    let ty = type_of("union V { 1: i32 n } struct T { 1: set<V> set, 2: map<V, i32> map }", "T");
    let (five, six) = (union_of(&[field(8, 9, &[0, 0, 0, 5])]), union_of(&[field(8, 9, &[0, 0, 0, 6])]));
    let known = union_of(&[field(8, 1, &[0, 0, 0, 5])]);
    let set = |items: &[&Vec<u8>]| {
        let items: Vec<u8> = items.iter().flat_map(|item| item.iter().copied()).collect();
        [&field(14, 1, &[12, 0, 0, 0, 3])[..], &items, &[0]].concat()
    };
    let map = |entries: [(&Vec<u8>, u8); 2]| {
        let entries: Vec<u8> =
            entries.iter().flat_map(|(key, n)| [&key[..], &[0, 0, 0, *n]].concat()).collect();
        [&field(13, 2, &[12, 8, 0, 0, 0, 2])[..], &entries, &[0]].concat()
    };
    let codec = codec(&ty, Protocol::Binary, fastest(Protocol::Binary));
    let arena = Arena::new();
    let equal = |a: Vec<u8>, b: Vec<u8>| {
        codec.decode(&arena, &a).expect("a message") == codec.decode(&arena, &b).expect("a message")
    };
    assert!(equal(set(&[&five, &six, &known]), set(&[&known, &five, &six])));
    assert!(!equal(set(&[&five, &five, &known]), set(&[&known, &five, &six])));
    assert!(equal(map([(&five, 1), (&known, 2)]), map([(&known, 2), (&five, 1)])));
    assert!(!equal(map([(&five, 1), (&known, 2)]), map([(&known, 1), (&five, 2)])));
    let bytes = map([(&five, 1), (&six, 2)]);
    let message = codec.decode(&arena, &bytes).expect("a message");
    let entries = message.get(ty.field::<scrimp::MapRef>("map").expect("map"));
    let key = entries.iter().next().expect("an entry").0;
    assert_eq!(entries.get(key).and_then(|value| value.as_i64()), Some(1));
    assert_eq!(entries.index(&arena).get(key).and_then(|value| value.as_i64()), Some(1));
}

#[test]
fn types_that_the_other_format_lacks_are_an_error() {
    let ty = type_of(OLD, "V");
    let fbthrift = |executor| codec_with(&ty, Protocol::Compact, executor, |b| b.dialect(Dialect::Fbthrift));
    let arena = Arena::new();
    // A float, and a list of one; a uuid; an empty list of floats, whose type does not matter.
    let float: &[u8] = &[0x9d, 0, 0, 0, 0, 0];
    let floats: &[u8] = &[0x99, 0x1d, 0, 0, 0, 0, 0];
    let uuid: Vec<u8> = [&field(16, 9, &[7; 16])[..], &[0]].concat();
    for executor in *EXECUTORS {
        for bytes in [float, floats] {
            let from = fbthrift(executor);
            let message = from.decode(&arena, bytes).expect("a message");
            assert_eq!(encode(&from, message), bytes);
            for protocol in [Protocol::Binary, Protocol::Compact] {
                let codec = codec(&ty, protocol, executor);
                let error = codec.encode(message, &mut Vec::new()).expect_err("there are no floats");
                let (ty, dialect) = (WireType::Float, Dialect::Apache);
                assert_eq!(error.kind(), &EncodeErrorKind::NoEquivalent { id: 9, ty, protocol, dialect });
                assert!(codec.encoded_len(message).is_err());
                assert_eq!(
                    codec.encode_into(message, &mut [0; 99]).map_err(|e| e.kind().clone()),
                    Err(error.kind().clone())
                );
            }
        }
        let (binary, fbthrift) = (codec(&ty, Protocol::Binary, executor), fbthrift(executor));
        let message = binary.decode(&arena, &uuid).expect("a message");
        let error = fbthrift.encode(message, &mut Vec::new()).expect_err("there are no uuids");
        let text = "the unknown field 9 holds a uuid, which compact as fbthrift has it does not have";
        assert_eq!(error.to_string(), text);
        let empty = fbthrift.decode(&arena, &[0x99, 0x0d, 0]).expect("a message");
        assert_eq!(encode(&binary, empty), [15, 0, 9, 11, 0, 0, 0, 0, 0]);
    }
}

#[test]
fn empty_maps_of_compact_get_types_in_binary() {
    let ty = type_of(OLD, "V");
    for executor in *EXECUTORS {
        let (from, to) = (codec(&ty, Protocol::Compact, executor), codec(&ty, Protocol::Binary, executor));
        let mut transcoder = Transcoder::new(&from, &to).expect("one type");
        let mut out = Vec::new();
        transcoder.transcode(&[0x9b, 0, 0], &mut out).expect("it is transcoded");
        assert_eq!(out, [13, 0, 9, 0x0b, 0x0b, 0, 0, 0, 0, 0]);
    }
}

#[test]
fn nesting_counts_within_it() {
    // Lists within each other, in a member of their own.
    let ty = type_of(OLD, "V");
    let nested = |levels: usize| {
        let mut bytes = vec![15, 0, 9];
        bytes.extend([15, 0, 0, 0, 1].repeat(levels - 1));
        bytes.extend([3, 0, 0, 0, 1, 7, 0]);
        bytes
    };
    let arena = Arena::new();
    for executor in *EXECUTORS {
        for (levels, limit) in [(63, 64), (64, 64), (3, 4), (4, 4), (511, 512), (512, 512)] {
            let with =
                |depth| codec_with(&ty, Protocol::Binary, executor, |b| b.limits(Limits::new().depth(depth)));
            let bytes = nested(levels);
            let fits = levels < limit;
            assert_eq!(with(limit as u32).decode(&arena, &bytes).is_ok(), fits, "{levels} in {limit}");
            if !fits {
                continue;
            }
            let deepest = with(512);
            let message = deepest.decode(&arena, &bytes).expect("a message");
            for protocol in [Protocol::Binary, Protocol::Compact] {
                for depth in [limit as u32, limit as u32 - 1] {
                    let codec = codec_with(&ty, protocol, executor, |b| b.limits(Limits::new().depth(depth)));
                    let written = codec.encode(message, &mut Vec::new()).map_err(|e| e.kind().clone());
                    let expected = depth as usize > levels;
                    assert_eq!(written.is_ok(), expected, "{levels} in {depth}, {codec:?}: {written:?}");
                    if !expected {
                        assert_eq!(written, Err(EncodeErrorKind::DepthLimit(depth)));
                    }
                }
            }
        }
    }
}

#[test]
fn damaged_values_are_refused_alike() {
    let (old, new) = (type_of(OLD, "S"), type_of(NEW, "S"));
    let arena = &mut Arena::new();
    let mut rng = Rng::new(9);
    let formats = FORMATS.map(|(protocol, _)| {
        let codecs = EXECUTORS.map(|executor| codec(&old, protocol, executor));
        (codec(&new, protocol, Executor::Interpreter), codecs)
    });
    for json in unknown_values().iter().flat_map(|value| around(value)) {
        for (newer, codecs) in &formats {
            let bytes = {
                let mut reader = serde_json::Deserializer::from_str(&json);
                let sent = new.seed(arena).deserialize(&mut reader).expect("a message");
                encode(newer, sent)
            };
            for round in 0..40 {
                arena.reset();
                let mut damaged = bytes.clone();
                if round % 2 == 0 {
                    damaged.truncate(rng.below(bytes.len()));
                } else {
                    let at = rng.below(bytes.len());
                    damaged[at] = rng.bits() as u8;
                }
                // The fallback of machine code that wrongly refuses panics in tests.
                let [jit, interpreter] = codecs;
                let found = [jit, interpreter].map(|codec| {
                    let message = codec.decode(arena, &damaged).map_err(|error| error.to_string());
                    message.map(|message| encode(codec, message))
                });
                assert_eq!(found[0], found[1], "{json}, {newer:?}: {}", hex(&damaged));
            }
        }
    }
}
