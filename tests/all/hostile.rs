//! Bytes made to hurt: what they ask for is refused before it costs anything, and what they cost is linear.
//!
//! Nothing here is timed; inputs are large enough that anything but linear work would not end.

use scrimp::{Arena, Codec, DecodeError, DecodeErrorKind, Limits, ListRef, StructType};

use crate::executors::{codecs, codecs_with};
use crate::harness::{hex, type_of};
use crate::reference::check_decode;
use crate::wire::{self, CODES, Node};

const IDL: &str = "
    enum Color { RED }
    struct Empty {}
    union U { 1: i64 number, 2: U other, 3: list<U> others }
    struct R {
        1: optional R tail
        2: list<R> list
        3: map<string, R> by_name
        4: i32 number
        5: set<R> group
        6: string text
        7: binary blob
        8: list<bool> bools
        9: list<i64> longs
        10: list<Empty> empties
        11: list<string> texts
        12: map<i32, double> doubles
        13: map<string, string> names
        14: set<uuid> ids
        15: list<list<i16>> rows
        16: map<Empty, Empty> nothings
        17: U choice
        18: list<byte> bytes
        19: Color color
        20: double real
    }
";

fn record() -> StructType {
    type_of(IDL, "R")
}

/// A field header of Binary.
fn header(code: u8, id: i16) -> Vec<u8> {
    let [high, low] = id.to_be_bytes();
    vec![code, high, low]
}

fn field(code: u8, id: i16, value: &[u8]) -> Vec<u8> {
    [header(code, id), value.to_vec()].concat()
}

fn refused(codec: &Codec, bytes: &[u8], what: &str) -> DecodeError {
    let arena = Arena::new();
    let error = match codec.decode_prefix(&arena, bytes) {
        Ok((message, _)) => panic!("{what}, {codec:?}: decoded to {message:?}"),
        Err(error) => error,
    };
    assert!(arena.capacity() <= 1 << 16, "{what}, {codec:?}: took {} bytes", arena.capacity());
    error
}

// ---- lengths ---------------------------------------------------------------------------------------------------------

/// Every kind of length in `IDL`, known and unknown: what precedes it, and the fewest bytes of what it counts.
fn length_fields() -> Vec<(&'static str, Vec<u8>, u64)> {
    let known = [
        ("list<R>", wire::LIST, 2, vec![wire::STRUCT], 1),
        ("map<string, R>", wire::MAP, 3, vec![wire::STRING, wire::STRUCT], 5),
        ("set<R>", wire::SET, 5, vec![wire::STRUCT], 1),
        ("string", wire::STRING, 6, vec![], 1),
        ("binary", wire::STRING, 7, vec![], 1),
        ("list<bool>", wire::LIST, 8, vec![wire::BOOL], 1),
        ("list<i64>", wire::LIST, 9, vec![wire::I64], 8),
        ("list<Empty>", wire::LIST, 10, vec![wire::STRUCT], 1),
        ("list<string>", wire::LIST, 11, vec![wire::STRING], 4),
        ("map<i32, double>", wire::MAP, 12, vec![wire::I32, wire::DOUBLE], 12),
        ("map<string, string>", wire::MAP, 13, vec![wire::STRING, wire::STRING], 8),
        ("set<uuid>", wire::SET, 14, vec![wire::UUID], 16),
        ("list<list<i16>>", wire::LIST, 15, vec![wire::LIST], 5),
        ("map<Empty, Empty>", wire::MAP, 16, vec![wire::STRUCT, wire::STRUCT], 2),
        ("list<byte>", wire::LIST, 18, vec![wire::I8], 1),
    ];
    let mut fields = Vec::new();
    for (name, code, id, types, min_len) in known {
        for id in [id, 999] {
            fields.push((name, [header(code, id), types.clone()].concat(), min_len));
        }
    }
    // Deeper: in an element, a key, a value, a nested struct and a union.
    let inner = [header(wire::LIST, 9), vec![wire::I64]].concat();
    let one = 1_i32.to_be_bytes();
    let within = [
        field(wire::LIST, 2, &[&[wire::STRUCT][..], &one].concat()),
        field(wire::MAP, 3, &[&[wire::STRING, wire::STRUCT][..], &one, &one, b"k"].concat()),
        header(wire::STRUCT, 1),
        field(wire::LIST, 999, &[&[wire::STRUCT][..], &one].concat()),
    ];
    for outer in within {
        fields.push(("a nested list<i64>", [outer, inner.clone()].concat(), 8));
    }
    let rows = field(wire::LIST, 15, &[&[wire::LIST][..], &one, &[wire::I16]].concat());
    fields.push(("an inner list<i16>", rows, 2));
    fields
}

#[test]
fn lengths_that_the_input_cannot_hold_are_refused_at_once() {
    let ty = record();
    let codecs = codecs(&ty);
    for (name, before, min_len) in length_fields() {
        for rest in [0_usize, 1, 7, 64] {
            let most = rest as u64 / min_len;
            let lengths = [
                -1,
                i32::MIN,
                i32::MIN + 1,
                i32::MAX,
                i32::MAX - 1,
                1 << 28,
                1 << 29,
                (1 << 29) + 1,
                1 << 30,
                most as i32 + 1,
                rest as i32 + 1,
            ];
            for length in lengths {
                let bytes = [&before[..], &length.to_be_bytes(), &vec![0; rest]].concat();
                let what = format!("{name}, length {length} before {rest} bytes: {}", hex(&bytes));
                for codec in &codecs {
                    let error = refused(codec, &bytes, &what);
                    let expected = match u32::try_from(length) {
                        Err(_) => DecodeErrorKind::NegativeLength(length),
                        Ok(length) => {
                            let needed = u64::from(length) * min_len;
                            DecodeErrorKind::LengthBeyondInput { length, needed, remaining: rest }
                        }
                    };
                    assert_eq!(error.kind(), &expected, "{what}");
                    assert_eq!(error.offset(), before.len(), "{what}");
                }
            }
        }
    }
}

#[test]
fn lengths_that_fit_mean_what_the_reference_says() {
    let ty = record();
    let codecs = codecs(&ty);
    for (name, before, _) in length_fields() {
        for rest in [0_usize, 1, 2, 8, 16, 33, 200] {
            for length in [0, 1, 2, rest as i32 / 8, rest as i32 / 2, rest as i32 - 1, rest as i32] {
                let bytes = [&before[..], &length.to_be_bytes(), &vec![0; rest]].concat();
                for codec in &codecs {
                    check_decode(codec, &bytes, &|| format!("{name}, length {length}, {codec:?}"));
                }
            }
        }
    }
}

// ---- type codes ------------------------------------------------------------------------------------------------------

#[test]
fn every_type_code_in_every_position_means_what_the_reference_says() {
    let ty = record();
    let codecs = codecs(&ty);
    // Behind the code: bytes that are a value of many types.
    let tails: [&[u8]; 5] = [
        &[0; 40],
        &[0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0],
        &[1; 40],
        &[],
        &[0, 0, 0, 2, 2, 2, 0, 0, 0, 0, 0, 0],
    ];
    for code in 0..=u8::MAX {
        for tail in tails {
            for id in 0..=21_i16 {
                // The code of the field itself, of elements, of keys, of values.
                let mut cases = vec![header(code, id)];
                for container in [wire::LIST, wire::SET] {
                    cases.push([header(container, id), vec![code]].concat());
                }
                for other in [wire::STRING, wire::I32, 0] {
                    cases.push([header(wire::MAP, id), vec![code, other]].concat());
                    cases.push([header(wire::MAP, id), vec![other, code]].concat());
                }
                for case in cases {
                    let bytes = [&case[..], tail].concat();
                    for codec in &codecs {
                        check_decode(codec, &bytes, &|| format!("code {code}, {codec:?}"));
                    }
                }
            }
        }
    }
}

#[test]
fn unknown_type_codes_are_errors_even_where_nothing_follows() {
    let ty = record();
    let codecs = codecs(&ty);
    let empty = 0_i32.to_be_bytes();
    for code in (0..=u8::MAX).filter(|code| *code != 0 && !CODES.contains(code)) {
        let cases = [
            ("known field", field(code, 4, &[0; 8]), 0),
            ("unknown field", field(code, 999, &[0; 8]), 0),
            ("empty list", field(wire::LIST, 2, &[&[code][..], &empty, &[0]].concat()), 3),
            ("unknown empty set", field(wire::SET, 999, &[&[code][..], &empty, &[0]].concat()), 3),
            (
                "key of an empty map",
                field(wire::MAP, 3, &[&[code, wire::STRUCT][..], &empty, &[0]].concat()),
                3,
            ),
            (
                "value of an unknown empty map",
                field(wire::MAP, 999, &[&[wire::I8, code][..], &empty, &[0]].concat()),
                4,
            ),
        ];
        for (what, bytes, offset) in cases {
            for codec in &codecs {
                let error = refused(codec, &bytes, what);
                assert_eq!(error.kind(), &DecodeErrorKind::UnknownType(code), "{what}, {codec:?}: {error}");
                assert_eq!(error.offset(), offset, "{what}, {codec:?}: {error}");
            }
        }
    }
}

// ---- depth -----------------------------------------------------------------------------------------------------------

/// A way to nest: what opens and closes one repetition, and how many levels it is.
struct Nesting {
    name: &'static str,
    before: Vec<u8>,
    open: Vec<u8>,
    innermost: Vec<u8>,
    close: Vec<u8>,
    levels: usize,
}

impl Nesting {
    /// A message of `repetitions`; the root is one level more.
    fn bytes(&self, repetitions: usize, innermost: &[u8]) -> Vec<u8> {
        let mut out = self.before.clone();
        (0..repetitions).for_each(|_| out.extend(&self.open));
        out.extend(innermost);
        (0..repetitions).for_each(|_| out.extend(&self.close));
        out.push(0);
        out
    }

    /// A message of exactly `depth` levels.
    fn of_depth(&self, depth: usize) -> Vec<u8> {
        let fixed = 1 + usize::from(!self.innermost.is_empty());
        let repetitions = (depth - fixed) / self.levels;
        let bytes = if (depth - fixed).is_multiple_of(self.levels) {
            self.bytes(repetitions, &self.innermost)
        } else {
            // One more level in the innermost struct: an empty list.
            let empty = field(wire::LIST, 8, &[wire::BOOL, 0, 0, 0, 0]);
            self.bytes(repetitions, &empty)
        };
        if depth < 1000 {
            assert!(wire::parse(&bytes, depth).is_some(), "{} has {depth} levels", self.name);
            assert!(wire::parse(&bytes, depth - 1).is_none(), "{} has {depth} levels", self.name);
        }
        bytes
    }
}

fn nestings() -> Vec<Nesting> {
    let one = 1_i32.to_be_bytes();
    let of_structs = |name, open| Nesting {
        name,
        before: Vec::new(),
        open,
        innermost: Vec::new(),
        close: vec![0],
        levels: 2,
    };
    let list = |id| field(wire::LIST, id, &[&[wire::STRUCT][..], &one].concat());
    let map = |id| field(wire::MAP, id, &[&[wire::STRING, wire::STRUCT][..], &one, &one, b"k"].concat());
    let containers = |name, before, open: Vec<u8>, innermost| Nesting {
        name,
        before,
        open,
        innermost,
        close: Vec::new(),
        levels: 1,
    };
    let no_numbers = vec![wire::I32, 0, 0, 0, 0];
    vec![
        Nesting { levels: 1, ..of_structs("known structs", header(wire::STRUCT, 1)) },
        Nesting { levels: 1, ..of_structs("unknown structs", header(wire::STRUCT, 999)) },
        Nesting { levels: 1, ..of_structs("structs for an i32", header(wire::STRUCT, 4)) },
        of_structs("known lists of structs", list(2)),
        of_structs("unknown lists of structs", list(999)),
        of_structs("known sets of structs", field(wire::SET, 5, &[&[wire::STRUCT][..], &one].concat())),
        of_structs("known maps of structs", map(3)),
        of_structs("unknown maps of structs", map(999)),
        containers(
            "unknown lists",
            header(wire::LIST, 999),
            [&[wire::LIST][..], &one].concat(),
            no_numbers.clone(),
        ),
        containers(
            "sets for an i32",
            header(wire::SET, 4),
            [&[wire::SET][..], &one].concat(),
            no_numbers.clone(),
        ),
        containers(
            "unknown maps, in values",
            header(wire::MAP, 999),
            [&[wire::I8, wire::MAP][..], &one, &[7]].concat(),
            vec![wire::I8, wire::I8, 0, 0, 0, 0],
        ),
    ]
}

#[test]
fn the_depth_limit_is_exact() {
    let ty = record();
    for limit in [2, 3, 64, 65, 100] {
        for codec in codecs_with(&ty, |builder| builder.limits(Limits::new().depth(limit))) {
            for nesting in nestings() {
                let limit = limit as usize;
                for depth in [limit - 1, limit, limit + 1, limit + 2] {
                    let what = format!("{} of {depth} levels, {codec:?} for {limit}", nesting.name);
                    // The shortest that a nesting can be.
                    if depth < 2 {
                        continue;
                    }
                    let bytes = nesting.of_depth(depth);
                    if depth > limit {
                        let error = refused(&codec, &bytes, &what);
                        assert_eq!(error.kind(), &DecodeErrorKind::DepthLimit(limit as u32), "{what}");
                        continue;
                    }
                    let arena = Arena::new();
                    let message =
                        codec.decode(&arena, &bytes).unwrap_or_else(|error| panic!("{what}: {error}"));
                    let mut out = Vec::new();
                    codec.encode(message, &mut out).unwrap_or_else(|error| panic!("{what}: {error}"));
                    assert_eq!(codec.encoded_len(message).ok(), Some(out.len()), "{what}");
                }
            }
        }
    }
}

#[test]
fn a_codec_does_not_encode_what_it_would_not_decode() {
    let ty = record();
    let known = ["known structs", "known lists of structs", "known sets of structs", "known maps of structs"];
    let deep = codecs_with(&ty, |builder| builder.limits(Limits::new().depth(100)));
    for (deep, codec) in deep.iter().zip(codecs(&ty)) {
        for nesting in nestings().iter().filter(|nesting| known.contains(&nesting.name)) {
            for depth in 60..70 {
                let bytes = nesting.of_depth(depth);
                let arena = Arena::new();
                let message = deep.decode(&arena, &bytes).expect("within the limit of 100");
                let mut out = Vec::new();
                let result = codec.encode(message, &mut out).map_err(|error| error.to_string());
                let what = format!("{} of {depth} levels, {codec:?}", nesting.name);
                assert_eq!(result.is_ok(), depth <= 64, "{what}: {result:?}");
                assert_eq!(codec.encoded_len(message).is_ok(), depth <= 64, "{what}");
                assert_eq!(
                    codec.encode_into(message, &mut vec![0; bytes.len()]).is_ok(),
                    depth <= 64,
                    "{what}"
                );
                assert_eq!(out.is_empty(), depth > 64, "{what}");
            }
        }
    }
}

#[test]
fn very_deep_nesting_is_refused_like_any_other() {
    let ty = record();
    let codecs = codecs(&ty);
    for nesting in nestings() {
        for codec in &codecs {
            let bytes = nesting.of_depth(100_000);
            let error = refused(codec, &bytes, nesting.name);
            assert_eq!(error.kind(), &DecodeErrorKind::DepthLimit(64), "{}: {error}", nesting.name);
            assert!(error.offset() < 64 * 32, "{}: {error}", nesting.name);
        }
    }
}

#[test]
fn the_deepest_limit_fits_on_a_small_stack() {
    let ty = record();
    let limits = Limits::new().depth(u32::MAX);
    assert_eq!(limits.get_depth(), Limits::MAX_DEPTH);
    let max = Limits::MAX_DEPTH as usize;
    let run = move || {
        for codec in codecs_with(&ty, |builder| builder.limits(limits)) {
            for nesting in nestings() {
                let what = format!("{}, {codec:?}", nesting.name);
                let bytes = nesting.of_depth(max);
                let arena = Arena::new();
                let message = codec.decode(&arena, &bytes).unwrap_or_else(|error| panic!("{what}: {error}"));
                let mut out = Vec::new();
                codec.encode(message, &mut out).unwrap_or_else(|error| panic!("{what}: {error}"));
                assert!(format!("{message:?}").len() < 1 << 20, "{what}");
                assert!(message.to_value().is_ok(), "{what}");
                assert!(serde_json::to_string(&message).is_ok(), "{what}");
                let other = codec.decode(&arena, &bytes).unwrap_or_else(|error| panic!("{what}: {error}"));
                assert!(message == other, "{what}");
                let copy = message.edit(&arena).finish().unwrap_or_else(|error| panic!("{what}: {error}"));
                assert!(copy == message, "{what}");
                let deeper = nesting.of_depth(max + 1);
                let error = codec.decode(&arena, &deeper).expect_err("deeper than the limit");
                assert_eq!(error.kind(), &DecodeErrorKind::DepthLimit(Limits::MAX_DEPTH), "{what}");
            }
        }
    };
    let thread = std::thread::Builder::new().stack_size(2 << 20).spawn(run).expect("a thread");
    thread.join().expect("no panic");
}

// ---- amplification ---------------------------------------------------------------------------------------------------

#[test]
fn a_million_repeated_fields_cost_no_more_than_their_bytes() {
    const TIMES: usize = 1_000_000;
    let ty = record();
    let codecs = codecs(&ty);
    let number = ty.field::<i32>("number").expect("declared");
    let text = ty.field::<str>("text").expect("declared");
    let bools = ty.field::<ListRef>("bools").expect("declared");
    let one = 1_i32.to_be_bytes();
    let last = [
        field(wire::I32, 4, &7_i32.to_be_bytes()),
        field(wire::STRING, 6, &[&one[..], b"x"].concat()),
        field(wire::LIST, 8, &[&[wire::BOOL][..], &one, &[1]].concat()),
        vec![0],
    ]
    .concat();
    let repeated = [
        field(wire::I32, 4, &9_i32.to_be_bytes()),
        field(wire::STRING, 6, &0_i32.to_be_bytes()),
        field(wire::LIST, 8, &[&[wire::BOOL][..], &one, &[0]].concat()),
        field(wire::LIST, 10, &[wire::STRUCT, 0, 0, 0, 1, 0]),
        field(wire::BOOL, 999, &[1]),
        field(wire::STRUCT, 999, &[0]),
        field(wire::LIST, 999, &[0, 0, 0, 0, 0]),
    ];
    for repeated in repeated {
        let mut bytes = repeated.repeat(TIMES);
        bytes.extend(&last);
        for codec in &codecs {
            let arena = Arena::new();
            let message = codec.decode(&arena, &bytes).unwrap_or_else(|error| panic!("{codec:?}: {error}"));
            assert_eq!(message.get(number), 7, "{}", hex(&repeated));
            assert_eq!(message.get(text), "x", "{}", hex(&repeated));
            assert_eq!(message.get(bools).as_slice::<bool>(), Some(&[true][..]), "{}", hex(&repeated));
            let charged = Limits::new().memory_for(bytes.len());
            assert!(arena.capacity() as u64 <= 2 * charged, "{} bytes", arena.capacity());
        }
    }
}

#[test]
fn memory_is_limited_whatever_is_repeated() {
    let ty = record();
    let limits = Limits::new().memory(10_000, 2);
    // Each takes a few bytes on the wire and a whole record in memory.
    let repeated = [
        ("structs", field(wire::STRUCT, 1, &[0]).repeat(100_000)),
        (
            "elements",
            field(wire::LIST, 2, &[&[wire::STRUCT][..], &100_000_i32.to_be_bytes(), &[0; 100_000]].concat()),
        ),
    ];
    for (what, bytes) in repeated {
        let bytes = [&bytes[..], &[0]].concat();
        for codec in codecs_with(&ty, |builder| builder.limits(limits)) {
            let arena = Arena::new();
            let error = codec.decode(&arena, &bytes).expect_err("records are far larger than their bytes");
            let budget = limits.memory_for(bytes.len());
            assert_eq!(error.kind(), &DecodeErrorKind::MemoryLimit(budget), "{what}, {codec:?}");
            assert!(arena.capacity() as u64 <= 3 * budget, "{what}, {codec:?}: {} bytes", arena.capacity());
        }
        // Without the limit both are messages.
        for codec in codecs_with(&ty, |builder| builder.limits(Limits::new().memory(1 << 30, 0))) {
            assert!(codec.decode(&Arena::new(), &bytes).is_ok(), "{what}, {codec:?}");
        }
    }
}

#[test]
fn a_message_takes_exactly_what_its_limit_charges() {
    let ty = type_of("struct S { 1: list<i64> longs, 2: list<S> more }", "S");
    let longs = |count: i32| {
        let body = [&[wire::I64][..], &count.to_be_bytes(), &vec![0; count as usize * 8]].concat();
        [field(wire::LIST, 1, &body), vec![0]].concat()
    };
    // The record: a presence word and two lists of 16 bytes.
    let record = 8 + 2 * 16;
    for count in [0, 1, 7, 511, 512, 10_000] {
        let bytes = longs(count);
        let needed = record + 8 * count as u64;
        for (budget, fits) in [(needed, true), (needed - 1, false), (needed + 7, true)] {
            for codec in codecs_with(&ty, |builder| builder.limits(Limits::new().memory(budget, 0))) {
                let arena = Arena::new();
                let result = codec.decode(&arena, &bytes).map(|message| message.to_value());
                assert_eq!(result.is_ok(), fits, "{count} numbers, {budget} bytes, {codec:?}: {result:?}");
            }
        }
    }
}

#[test]
fn many_small_containers_are_linear() {
    const TIMES: usize = 300_000;
    let ty = record();
    let codecs = codecs(&ty);
    let count = (TIMES as i32).to_be_bytes();
    let empty_row = [wire::I16, 0, 0, 0, 0];
    let cases = [
        field(wire::LIST, 15, &[&[wire::LIST][..], &count, &empty_row.repeat(TIMES)].concat()),
        field(wire::LIST, 999, &[&[wire::LIST][..], &count, &empty_row.repeat(TIMES)].concat()),
        field(wire::LIST, 10, &[&[wire::STRUCT][..], &count, &vec![0; TIMES]].concat()),
        field(wire::MAP, 16, &[&[wire::STRUCT, wire::STRUCT][..], &count, &vec![0; 2 * TIMES]].concat()),
        field(wire::LIST, 11, &[&[wire::STRING][..], &count, &[0; 4].repeat(TIMES)].concat()),
        field(wire::MAP, 13, &[&[wire::STRING, wire::STRING][..], &count, &[0; 8].repeat(TIMES)].concat()),
    ];
    for bytes in cases {
        let bytes = [&bytes[..], &[0]].concat();
        for codec in &codecs {
            let arena = Arena::new();
            let message = codec.decode(&arena, &bytes).unwrap_or_else(|error| panic!("{codec:?}: {error}"));
            let mut out = Vec::new();
            codec.encode(message, &mut out).expect("a decoded message is complete");
            // The same key over and over, the same element over and over: still no more than a look at each.
            assert_eq!(message, message);
        }
    }
}

#[test]
fn maps_and_sets_compare_in_linear_time_whatever_is_in_them() {
    let ty =
        type_of("struct S { 1: set<double> doubles, 2: map<double, i32> by_double, 3: set<S> group }", "S");
    const TIMES: usize = 200_000;
    let count = (TIMES as i32).to_be_bytes();
    let nan = f64::NAN.to_bits().to_be_bytes();
    let doubles = field(wire::SET, 1, &[&[wire::DOUBLE][..], &count, &nan.repeat(TIMES)].concat());
    let entry = [&nan[..], &[0; 4]].concat();
    let by_double =
        field(wire::MAP, 2, &[&[wire::DOUBLE, wire::I32][..], &count, &entry.repeat(TIMES)].concat());
    // Sets within sets, one element each.
    let group = field(wire::SET, 3, &[wire::STRUCT, 0, 0, 0, 1]);
    let nested = [group.repeat(30), vec![0; 30]].concat();
    for (what, bytes, equal) in [("set", doubles, false), ("map", by_double, false), ("nested", nested, true)]
    {
        let bytes = [&bytes[..], &[0]].concat();
        for codec in codecs(&ty) {
            let arena = Arena::new();
            let message = codec.decode(&arena, &bytes).unwrap_or_else(|error| panic!("{what}: {error}"));
            let other = codec.decode(&arena, &bytes).unwrap_or_else(|error| panic!("{what}: {error}"));
            assert_eq!(message == other, equal, "{what}");
        }
    }
}

#[test]
fn an_index_of_colliding_keys_is_linear() {
    let ty = record();
    let codecs = codecs(&ty);
    const TIMES: i32 = 200_000;
    let names = ty.field::<scrimp::MapRef>("names").expect("declared");
    let entries =
        (0..TIMES).map(|i| (Node::text(if i % 2 == 0 { "even" } else { "odd" }), Node::text(&i.to_string())));
    let map = Node::Map(wire::STRING, wire::STRING, entries.collect());
    let bytes = Node::Struct(vec![(13, map)]).to_bytes();
    for codec in &codecs {
        let arena = Arena::new();
        let message = codec.decode(&arena, &bytes).expect("a map of many entries");
        let index = message.get(names).index(&arena);
        assert_eq!(index.get("odd").and_then(|value| value.as_str()), Some("199999"));
        assert_eq!(index.get("even").and_then(|value| value.as_str()), Some("199998"));
        assert_eq!(index.get("other"), None);
    }
}

#[test]
fn a_message_longer_than_its_limit_is_refused() {
    let ty = record();
    let number = field(wire::I32, 4, &[0, 0, 0, 1]);
    let bytes = [&number[..], &[0]].concat();
    for codec in codecs_with(&ty, |builder| builder.limits(Limits::new().message_size(8))) {
        let arena = Arena::new();
        assert_eq!(bytes.len(), 8);
        assert!(codec.decode(&arena, &bytes).is_ok(), "{codec:?}");
        // The limit is on one message, not on what follows.
        let twice = bytes.repeat(2);
        assert_eq!(codec.decode_prefix(&arena, &twice).map(|(_, used)| used), Ok(8), "{codec:?}");
        assert_eq!(codec.decode_all(&arena, &twice).filter(Result::is_ok).count(), 2, "{codec:?}");
        let too_large = DecodeErrorKind::MessageTooLarge { length: 16, limit: 8 };
        assert_eq!(codec.decode(&arena, &twice).err().map(|error| error.kind().clone()), Some(too_large));
        let longer = [&number[..], &number[..], &[0]].concat();
        let error = refused(&codec, &longer, "a message of 15 bytes");
        assert_eq!(error.kind(), &DecodeErrorKind::MessageTooLarge { length: 15, limit: 8 }, "{codec:?}");
    }
}
