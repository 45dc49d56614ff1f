//! Compact where implementations differ, and what its errors tell.

use scrimp::{Arena, Codec, DecodeErrorKind, Dialect, Protocol, StructType, Value};

use crate::executors::{codecs_of, codecs_of_with, executors};
use crate::harness::{hex, same, type_of};

fn fbthrift(ty: &StructType, protocol: Protocol) -> Vec<Codec> {
    codecs_of_with(ty, protocol, |builder| builder.dialect(Dialect::Fbthrift))
}

#[test]
fn the_dialect_is_apaches_unless_set() {
    let ty = type_of("struct S { 1: double x }", "S");
    for codec in codecs_of(&ty, Protocol::Compact) {
        let explicit = codecs_of_with(&ty, Protocol::Compact, |builder| builder.dialect(Dialect::Apache));
        for codec in explicit.iter().chain([&codec]) {
            let bytes = [&[0x17][..], &1.5_f64.to_le_bytes(), &[0]].concat();
            let arena = Arena::new();
            let message = codec.decode(&arena, &bytes).expect("a double in Apache's order");
            assert_eq!(message.to_value(), Ok(Value::Struct(vec![(1, Value::Double(1.5))])));
        }
    }
}

#[test]
fn fbthrifts_doubles_are_big_endian_everywhere() {
    let idl =
        "struct S { 1: double x, 2: list<double> xs, 3: map<double, double> by_x, 4: S inner, 5: i64 n }";
    let ty = type_of(idl, "S");
    let be = |x: f64| x.to_be_bytes().to_vec();
    let bytes = [
        vec![0x17],
        be(1.5),
        vec![0x19, 0x27],
        be(-2.0),
        be(f64::MAX),
        vec![0x1b, 1, 0x77],
        be(0.25),
        be(f64::INFINITY),
        vec![0x1c, 0x17],
        be(3.0),
        vec![0, 0x16, 5, 0],
    ]
    .concat();
    let expected = Value::Struct(vec![
        (1, Value::Double(1.5)),
        (2, Value::List(vec![Value::Double(-2.0), Value::Double(f64::MAX)])),
        (3, Value::Map(vec![(Value::Double(0.25), Value::Double(f64::INFINITY))])),
        (4, Value::Struct(vec![(1, Value::Double(3.0))])),
        (5, Value::I64(-3)),
    ]);
    for codec in fbthrift(&ty, Protocol::Compact) {
        let arena = Arena::new();
        let message = codec.decode(&arena, &bytes).unwrap_or_else(|error| panic!("{codec:?}: {error}"));
        assert!(message.to_value().is_ok_and(|found| same(&found, &expected)), "{message:?}");
        let mut out = Vec::new();
        codec.encode(message, &mut out).expect("a complete message");
        assert_eq!(hex(&out), hex(&bytes), "{codec:?}");
        assert_eq!(codec.encoded_len(message).ok(), Some(bytes.len()), "{codec:?}");
    }
}

#[test]
fn fbthrifts_binary_is_apaches() {
    let ty = type_of("struct S { 1: double x, 2: uuid id }", "S");
    let value = Value::Struct(vec![(1, Value::Double(-0.1)), (2, Value::Uuid(scrimp::Uuid::max()))]);
    let arena = Arena::new();
    let message = ty.message_from_value(&arena, &value).expect("the value fits");
    let encode = |codec: &Codec| {
        let mut out = Vec::new();
        codec.encode(message, &mut out).expect("a complete message");
        out
    };
    let codecs = codecs_of(&ty, Protocol::Binary).into_iter().zip(fbthrift(&ty, Protocol::Binary));
    for (apache, fbthrift) in codecs {
        assert_eq!(hex(&encode(&apache)), hex(&encode(&fbthrift)));
    }
}

#[test]
fn code_13_is_a_uuid_or_a_float() {
    let ty = type_of("struct S { 1: i32 n }", "S");
    // An unknown field, a list, a map with such keys, within a struct; then the known one.
    let of = |value: &[u8]| {
        let pair = [value, value].concat();
        [
            &[0x0d, 0x14][..],
            value,
            &[0x09, 0x14, 0x2d],
            &pair,
            &[0x0b, 0x14, 1, 0xd8],
            value,
            &[1, b'x', 0x0c, 0x14, 0x1d],
            value,
            &[0, 0x05, 2, 14, 0],
        ]
        .concat()
    };
    let (float, uuid) = (of(&[0x80; 4]), of(&[0x80; 16]));
    let check = |codec: &Codec, good: &[u8], bad: &[u8]| {
        let arena = Arena::new();
        let message = codec.decode(&arena, good).unwrap_or_else(|error| panic!("{codec:?}: {error}"));
        assert_eq!(message.to_value(), Ok(Value::Struct(vec![(1, Value::I32(7))])), "{codec:?}");
        let misread = codec.decode(&arena, bad).map(|message| message.to_value());
        assert!(misread.is_err(), "{codec:?}: {misread:?}");
    };
    for codec in fbthrift(&ty, Protocol::Compact) {
        check(&codec, &float, &uuid);
    }
    for codec in codecs_of(&ty, Protocol::Compact) {
        check(&codec, &uuid, &float);
    }
}

#[test]
fn fbthrifts_compact_has_no_uuids() {
    for idl in
        ["struct S { 1: uuid id }", "struct S { 1: list<map<string, T>> ts } struct T { 1: set<uuid> ids }"]
    {
        let ty = type_of(idl, "S");
        for &executor in executors(Protocol::Compact) {
            let builder = Codec::builder(&ty).protocol(Protocol::Compact).executor(executor);
            let error = builder.dialect(Dialect::Fbthrift).build().expect_err("there is a uuid");
            assert!(error.to_string().contains("there is no uuid in compact as fbthrift has it"), "{error}");
        }
    }
}

#[test]
fn errors_tell_offset_path_and_reason() {
    let ty = type_of(
        "struct S { 1: list<list<i16>> rows, 2: map<string, S> by_name, 3: list<bool> flags, 4: i64 n, 20: string s }",
        "S",
    );
    let too_long = |max| DecodeErrorKind::VarintTooLong { max };
    let overflow = |bits| DecodeErrorKind::IntegerOverflow { bits };
    let cases: [(&[u8], usize, &str, DecodeErrorKind); 9] = [
        (&[0x19, 0x19, 0x34, 2, 4, 0x80, 0x80, 0x04, 0], 5, "rows[0][2]", overflow(16)),
        (&[0x19, 0x19, 0x24, 2, 0x80, 0x80, 0x80, 0x80, 0x80, 0], 4, "rows[0][1]", too_long(5)),
        (
            &[0x2b, 1, 0x8c, 1, b'k', 0x39, 0x11, 9, 0, 0],
            7,
            "by_name[\"k\"].flags[0]",
            DecodeErrorKind::InvalidBool(9),
        ),
        (&[0x46, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 2, 0], 1, "n", overflow(64)),
        (&[0x46, 0x80], 2, "n", DecodeErrorKind::UnexpectedEnd { wanted: 1, remaining: 0 }),
        (
            &[0x06, 0xfe, 0xff, 0x03, 2, 0x15, 0],
            5,
            "",
            DecodeErrorKind::FieldIdOverflow { last: i16::MAX, delta: 1 },
        ),
        (
            &[0x08, 0x28, 2, b'x'],
            2,
            "s",
            DecodeErrorKind::LengthBeyondInput { length: 2, needed: 2, remaining: 1 },
        ),
        (
            &[0x08, 0xc8, 0x01, 2, b'x'],
            3,
            "<field 100>",
            DecodeErrorKind::LengthBeyondInput { length: 2, needed: 2, remaining: 1 },
        ),
        (&[0x1e, 0], 0, "<field 1>", DecodeErrorKind::UnknownType(14)),
    ];
    for (bytes, offset, path, kind) in cases {
        for codec in codecs_of(&ty, Protocol::Compact) {
            let arena = Arena::new();
            let error = match codec.decode(&arena, bytes) {
                Ok(message) => panic!("{}: decoded to {message:?}", hex(bytes)),
                Err(error) => error,
            };
            assert_eq!(
                (error.offset(), &*error.path(), error.kind()),
                (offset, path, &kind),
                "{}",
                hex(bytes)
            );
        }
    }
}
