//! Bytes made to hurt: what they ask for is refused before it costs anything, and what they cost is linear.
//!
//! Nothing here is timed; inputs are large enough that anything but linear work would not end.

use scrimp::{Arena, Codec, DecodeError, DecodeErrorKind, Limits, ListRef, Protocol, StructType};

use crate::executors::{PROTOCOLS, codecs_of, codecs_of_with};
use crate::harness::{hex, is_brief, type_of};
use crate::reference::check_decode;
use crate::tree::{self, Node, Parts};

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
        21: list<double> reals
    }
";

fn record() -> StructType {
    type_of(IDL, "R")
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

/// A length that a message can have.
struct Length {
    name: &'static str,
    /// What precedes it.
    before: Vec<u8>,
    /// What follows it before what it counts.
    after: Vec<u8>,
    /// The fewest bytes of one of what it counts.
    min_len: u64,
}

impl Length {
    /// A string or binary.
    fn of_bytes(parts: Parts, name: &'static str, id: i16) -> Self {
        Self { name, before: parts.header(tree::STRING, id), after: Vec::new(), min_len: 1 }
    }

    /// The elements of a list or set that `before` is in front of.
    fn of_list(parts: Parts, name: &'static str, before: Vec<u8>, element: u8) -> Self {
        let mut before = [before, parts.list(element, 1)].concat();
        before.truncate(before.len() - parts.len(1).len());
        Self { name, before, after: Vec::new(), min_len: parts.min_len(element) }
    }

    fn of_map(parts: Parts, name: &'static str, id: i16, key: u8, value: u8) -> Self {
        let min_len = parts.min_len(key) + parts.min_len(value);
        let (header, types) = (parts.header(tree::MAP, id), parts.map(key, value, 1));
        match parts.0 {
            Protocol::Binary => {
                Self { name, before: [&header, &types[..2]].concat(), after: vec![], min_len }
            }
            _ => Self { name, before: header, after: types[1..].to_vec(), min_len },
        }
    }

    /// A message with length `length`, and `rest` zeros after that.
    fn bytes(&self, parts: Parts, length: i32, rest: usize) -> Vec<u8> {
        [&self.before[..], &parts.len(length), &self.after, &vec![0; rest]].concat()
    }
}

/// Every kind of length in `IDL`, known and unknown.
fn lengths(parts: Parts) -> Vec<Length> {
    let mut lengths = Vec::new();
    let lists = [
        ("list<R>", tree::LIST, 2, tree::STRUCT),
        ("set<R>", tree::SET, 5, tree::STRUCT),
        ("list<bool>", tree::LIST, 8, tree::BOOL),
        ("list<i64>", tree::LIST, 9, tree::I64),
        ("list<Empty>", tree::LIST, 10, tree::STRUCT),
        ("list<string>", tree::LIST, 11, tree::STRING),
        ("set<uuid>", tree::SET, 14, tree::UUID),
        ("list<list<i16>>", tree::LIST, 15, tree::LIST),
        ("list<byte>", tree::LIST, 18, tree::I8),
        ("list<double>", tree::LIST, 21, tree::DOUBLE),
    ];
    let maps = [
        ("map<string, R>", 3, tree::STRING, tree::STRUCT),
        ("map<i32, double>", 12, tree::I32, tree::DOUBLE),
        ("map<string, string>", 13, tree::STRING, tree::STRING),
        ("map<Empty, Empty>", 16, tree::STRUCT, tree::STRUCT),
    ];
    for known in [true, false] {
        let id = |id| if known { id } else { 999 };
        lengths.extend(lists.map(|(name, code, of, element)| {
            Length::of_list(parts, name, parts.header(code, id(of)), element)
        }));
        lengths.extend(maps.map(|(name, of, key, value)| Length::of_map(parts, name, id(of), key, value)));
        lengths.extend([6, 7].map(|of| Length::of_bytes(parts, "string or binary", id(of))));
    }
    // Deeper: in an element, a key, a value, a nested struct and a union.
    let within = [
        parts.field(tree::LIST, 2, &parts.list(tree::STRUCT, 1)),
        parts.field(tree::MAP, 3, &[parts.map(tree::STRING, tree::STRUCT, 1), parts.text("k")].concat()),
        parts.header(tree::STRUCT, 1),
        parts.field(tree::LIST, 999, &parts.list(tree::STRUCT, 1)),
    ];
    for outer in within {
        let before = [outer, parts.header(tree::LIST, 9)].concat();
        lengths.push(Length::of_list(parts, "a nested list<i64>", before, tree::I64));
    }
    let row = parts.field(tree::LIST, 15, &parts.list(tree::LIST, 1));
    lengths.push(Length::of_list(parts, "an inner list<i16>", row, tree::I16));
    lengths
}

#[test]
fn lengths_that_the_input_cannot_hold_are_refused_at_once() {
    let ty = record();
    for parts in PROTOCOLS.map(Parts) {
        let codecs = codecs_of(&ty, parts.0);
        for of in lengths(parts) {
            for rest in [0_usize, 1, 7, 64] {
                let most = rest as u64 / of.min_len;
                let too_long = [
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
                for length in too_long {
                    let bytes = of.bytes(parts, length, rest);
                    let what = format!("{}, length {length} before {rest} bytes: {}", of.name, hex(&bytes));
                    for codec in &codecs {
                        let error = refused(codec, &bytes, &what);
                        let expected = match u32::try_from(length) {
                            Err(_) if parts.0 == Protocol::Binary => DecodeErrorKind::NegativeLength(length),
                            _ => {
                                let length = length as u32;
                                let needed = u64::from(length) * of.min_len;
                                DecodeErrorKind::LengthBeyondInput { length, needed, remaining: rest }
                            }
                        };
                        assert_eq!(error.kind(), &expected, "{what}");
                        assert_eq!(error.offset(), of.before.len(), "{what}");
                    }
                }
            }
        }
    }
}

#[test]
fn lengths_that_fit_mean_what_the_reference_says() {
    let ty = record();
    for parts in PROTOCOLS.map(Parts) {
        let codecs = codecs_of(&ty, parts.0);
        for of in lengths(parts) {
            for rest in [0_usize, 1, 2, 8, 16, 33, 200] {
                for length in [0, 1, 2, rest as i32 / 8, rest as i32 / 2, rest as i32 - 1, rest as i32] {
                    let bytes = of.bytes(parts, length, rest);
                    for codec in &codecs {
                        check_decode(codec, &bytes, &|| format!("{}, length {length}, {codec:?}", of.name));
                    }
                }
            }
        }
    }
}

// ---- type codes ------------------------------------------------------------------------------------------------------

#[test]
fn every_type_code_in_every_position_means_what_the_reference_says() {
    let ty = record();
    // Behind the code: bytes that are a value of many types.
    let tails: [&[u8]; 7] = [
        &[0; 40],
        &[0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0],
        &[1; 40],
        &[],
        &[0, 0, 0, 2, 2, 2, 0, 0, 0, 0, 0, 0],
        &[2; 40],
        &[0x82, 1, 0x80, 0x80, 0, 0x16, 3, 0x15, 5, 0x11, 0x12, 0, 0, 0],
    ];
    for parts in PROTOCOLS.map(Parts) {
        let codecs = codecs_of(&ty, parts.0);
        for code in 0..=u8::MAX {
            for tail in tails {
                for id in (0..=22_i16).step_by(if is_brief() { 3 } else { 1 }) {
                    // The code of the field itself, of elements, of keys, of values. In Compact, other things share its byte.
                    let mut cases = vec![parts.header_with(code, id)];
                    for container in [tree::LIST, tree::SET] {
                        cases.push([parts.header(container, id), vec![code]].concat());
                    }
                    if parts.0 == Protocol::Compact {
                        cases.push([parts.header(tree::MAP, id), vec![2, code]].concat());
                    } else {
                        for other in [tree::STRING, tree::I32, 0] {
                            cases.push([parts.header(tree::MAP, id), vec![code, other]].concat());
                            cases.push([parts.header(tree::MAP, id), vec![other, code]].concat());
                        }
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
}

#[test]
fn unknown_type_codes_are_errors_even_where_nothing_follows() {
    let ty = record();
    for parts in PROTOCOLS.map(Parts) {
        let codecs = codecs_of(&ty, parts.0);
        for code in parts.unknown_codes() {
            let of_field = |id| [parts.header_with(code, id), vec![0; 8]].concat();
            let list = |kind, id| (parts.header(kind, id), [parts.list_with(code, 0), vec![0]].concat());
            let mut cases = vec![
                ("known field", (vec![], of_field(4)), 0),
                ("unknown field", (vec![], of_field(999)), 0),
                ("empty list", list(tree::LIST, 2), 0),
                ("unknown empty set", list(tree::SET, 999), 0),
            ];
            // In Compact an empty map has no types.
            let count = if parts.0 == Protocol::Compact { 1 } else { 0 };
            let map = |id, key, value| {
                (parts.header(tree::MAP, id), [parts.map_with(key, value, count), vec![0; 8]].concat())
            };
            let (i8, structure) = (parts.code(tree::I8), parts.code(tree::STRUCT));
            let (key_at, value_at) = if count == 0 { (0, 1) } else { (1, 1) };
            cases.push(("key of a map", map(3, code, structure), key_at));
            cases.push(("value of an unknown map", map(999, i8, code), value_at));
            for (what, (before, value), at) in cases {
                let bytes = [&before[..], &value].concat();
                for codec in &codecs {
                    let error = refused(codec, &bytes, what);
                    let expected = DecodeErrorKind::UnknownType(code);
                    assert_eq!(error.kind(), &expected, "{what}, {codec:?}: {error}");
                    assert_eq!(error.offset(), before.len() + at, "{what}, {codec:?}: {error}");
                }
            }
        }
    }
}

// ---- depth -----------------------------------------------------------------------------------------------------------

/// A way to nest: what opens and closes one repetition, and how many levels it is.
struct Nesting {
    parts: Parts,
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
            let empty = self.parts.field(tree::LIST, 8, &self.parts.list(tree::BOOL, 0));
            self.bytes(repetitions, &empty)
        };
        if depth < 1000 {
            assert!(tree::parse(self.parts.0, &bytes, depth).is_some(), "{} has {depth} levels", self.name);
            assert!(
                tree::parse(self.parts.0, &bytes, depth - 1).is_none(),
                "{} has {depth} levels",
                self.name
            );
        }
        bytes
    }
}

fn nestings(parts: Parts) -> Vec<Nesting> {
    let nesting = |name, levels, open: Vec<u8>, close: Vec<u8>| Nesting {
        parts,
        name,
        before: Vec::new(),
        open,
        innermost: Vec::new(),
        close,
        levels,
    };
    let of_structs = |name, open| nesting(name, 2, open, vec![0]);
    let list = |kind, id| parts.field(kind, id, &parts.list(tree::STRUCT, 1));
    let map = |id| {
        parts.field(tree::MAP, id, &[parts.map(tree::STRING, tree::STRUCT, 1), parts.text("k")].concat())
    };
    let containers = |name, before, open: Vec<u8>, innermost| Nesting {
        before,
        innermost,
        ..nesting(name, 1, open, Vec::new())
    };
    let no_numbers = parts.list(tree::I32, 0);
    vec![
        nesting("known structs", 1, parts.header(tree::STRUCT, 1), vec![0]),
        nesting("unknown structs", 1, parts.header(tree::STRUCT, 999), vec![0]),
        nesting("structs for an i32", 1, parts.header(tree::STRUCT, 4), vec![0]),
        of_structs("known lists of structs", list(tree::LIST, 2)),
        of_structs("unknown lists of structs", list(tree::LIST, 999)),
        of_structs("known sets of structs", list(tree::SET, 5)),
        of_structs("known maps of structs", map(3)),
        of_structs("unknown maps of structs", map(999)),
        containers(
            "unknown lists",
            parts.header(tree::LIST, 999),
            parts.list(tree::LIST, 1),
            no_numbers.clone(),
        ),
        containers("sets for an i32", parts.header(tree::SET, 4), parts.list(tree::SET, 1), no_numbers),
        containers(
            "unknown maps, in values",
            parts.header(tree::MAP, 999),
            [parts.map(tree::I8, tree::MAP, 1), vec![7]].concat(),
            parts.map(tree::I8, tree::I8, 0),
        ),
    ]
}

#[test]
fn the_depth_limit_is_exact() {
    let ty = record();
    for (parts, limit) in
        PROTOCOLS.map(Parts).into_iter().flat_map(|parts| [2, 3, 64, 65, 100].map(|limit| (parts, limit)))
    {
        for codec in codecs_of_with(&ty, parts.0, |builder| builder.limits(Limits::new().depth(limit))) {
            for nesting in nestings(parts) {
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
    let limits = Limits::new().depth(100);
    let deep = |protocol| codecs_of_with(&ty, protocol, |builder| builder.limits(limits));
    let pairs =
        PROTOCOLS.into_iter().flat_map(|protocol| deep(protocol).into_iter().zip(codecs_of(&ty, protocol)));
    for (deep, codec) in pairs {
        let nestings = nestings(Parts(codec.protocol()));
        for nesting in nestings.iter().filter(|nesting| known.contains(&nesting.name)) {
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
    for codec in PROTOCOLS.into_iter().flat_map(|protocol| codecs_of(&ty, protocol)) {
        for nesting in nestings(Parts(codec.protocol())) {
            let codec = &codec;
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
        let deepest = |protocol| codecs_of_with(&ty, protocol, |builder| builder.limits(limits));
        for codec in PROTOCOLS.into_iter().flat_map(deepest) {
            for nesting in nestings(Parts(codec.protocol())) {
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
    let times = if is_brief() { 100_000 } else { 1_000_000 };
    let ty = record();
    let number = ty.field::<i32>("number").expect("declared");
    let text = ty.field::<str>("text").expect("declared");
    let bools = ty.field::<ListRef>("bools").expect("declared");
    let cases = PROTOCOLS.map(Parts).into_iter().flat_map(|parts| {
        let last = [
            parts.field(tree::I32, 4, &parts.i32(7)),
            parts.field(tree::STRING, 6, &parts.text("x")),
            parts.field(tree::LIST, 8, &[parts.list(tree::BOOL, 1), vec![1]].concat()),
            vec![0],
        ];
        let repeated = [
            parts.field(tree::I32, 4, &parts.i32(9)),
            parts.field(tree::STRING, 6, &parts.text("")),
            parts.field(tree::LIST, 8, &[parts.list(tree::BOOL, 1), vec![0]].concat()),
            parts.field(tree::LIST, 10, &[parts.list(tree::STRUCT, 1), vec![0]].concat()),
            parts.bool_field(999, true),
            parts.field(tree::STRUCT, 999, &[0]),
            parts.field(tree::LIST, 999, &parts.list_with(0, 0)),
        ];
        repeated.map(|repeated| (parts, repeated, last.concat()))
    });
    for (parts, repeated, last) in cases {
        let mut bytes = repeated.repeat(times);
        bytes.extend(&last);
        for codec in &codecs_of(&ty, parts.0) {
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
    let cases = PROTOCOLS.map(Parts).into_iter().flat_map(|parts| {
        let elements = [parts.list(tree::STRUCT, 100_000), vec![0; 100_000]].concat();
        [
            ("structs", parts, parts.field(tree::STRUCT, 1, &[0]).repeat(100_000)),
            ("elements", parts, parts.field(tree::LIST, 2, &elements)),
        ]
    });
    for (what, Parts(protocol), bytes) in cases {
        let bytes = [&bytes[..], &[0]].concat();
        for codec in codecs_of_with(&ty, protocol, |builder| builder.limits(limits)) {
            let arena = Arena::new();
            let error = codec.decode(&arena, &bytes).expect_err("records are far larger than their bytes");
            let budget = limits.memory_for(bytes.len());
            assert_eq!(error.kind(), &DecodeErrorKind::MemoryLimit(budget), "{what}, {codec:?}");
            assert!(arena.capacity() as u64 <= 3 * budget, "{what}, {codec:?}: {} bytes", arena.capacity());
        }
        // Without the limit both are messages.
        let plenty = Limits::new().memory(1 << 30, 0);
        for codec in codecs_of_with(&ty, protocol, |builder| builder.limits(plenty)) {
            assert!(codec.decode(&Arena::new(), &bytes).is_ok(), "{what}, {codec:?}");
        }
    }
}

#[test]
fn a_message_takes_exactly_what_its_limit_charges() {
    let ty = type_of("struct S { 1: list<i64> longs, 2: list<S> more }", "S");
    let longs = |count: usize, protocol| {
        let zeros = vec![Node::Fixed(tree::I64, vec![0; 8]); count];
        Node::Struct(vec![(1, Node::List(tree::LIST, tree::I64, zeros))]).to_bytes_in(protocol)
    };
    // The record: a presence word and two lists of 16 bytes.
    let record = 8 + 2 * 16;
    for count in [0, 1, 7, 511, 512, 10_000] {
        let needed = record + 8 * count as u64;
        for (budget, fits) in [(needed, true), (needed - 1, false), (needed + 7, true)] {
            let limits = Limits::new().memory(budget, 0);
            let limited = |protocol| codecs_of_with(&ty, protocol, |builder| builder.limits(limits));
            for codec in PROTOCOLS.into_iter().flat_map(limited) {
                let bytes = longs(count, codec.protocol());
                let arena = Arena::new();
                let result = codec.decode(&arena, &bytes).map(|message| message.to_value());
                assert_eq!(result.is_ok(), fits, "{count} numbers, {budget} bytes, {codec:?}: {result:?}");
            }
        }
    }
}

#[test]
fn many_small_containers_are_linear() {
    let times = if is_brief() { 30_000 } else { 300_000 };
    let count = times as i32;
    let ty = record();
    let cases = PROTOCOLS.map(Parts).into_iter().flat_map(move |parts| {
        let rows = [parts.list(tree::LIST, count), parts.list(tree::I16, 0).repeat(times)].concat();
        let structs = [parts.list(tree::STRUCT, count), vec![0; times]].concat();
        let nothings = [parts.map(tree::STRUCT, tree::STRUCT, count), vec![0; 2 * times]].concat();
        let texts = [parts.list(tree::STRING, count), parts.text("").repeat(times)].concat();
        let names = [parts.map(tree::STRING, tree::STRING, count), parts.text("").repeat(2 * times)].concat();
        [
            (parts, parts.field(tree::LIST, 15, &rows)),
            (parts, parts.field(tree::LIST, 999, &rows)),
            (parts, parts.field(tree::LIST, 10, &structs)),
            (parts, parts.field(tree::MAP, 16, &nothings)),
            (parts, parts.field(tree::LIST, 11, &texts)),
            (parts, parts.field(tree::MAP, 13, &names)),
        ]
    });
    for (Parts(protocol), bytes) in cases {
        let bytes = [&bytes[..], &[0]].concat();
        for codec in &codecs_of(&ty, protocol) {
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
    let doubles = Parts(Protocol::Binary).field(
        tree::SET,
        1,
        &[&[tree::DOUBLE][..], &count, &nan.repeat(TIMES)].concat(),
    );
    let entry = [&nan[..], &[0; 4]].concat();
    let by_double = Parts(Protocol::Binary).field(
        tree::MAP,
        2,
        &[&[tree::DOUBLE, tree::I32][..], &count, &entry.repeat(TIMES)].concat(),
    );
    // Sets within sets, one element each.
    let group = Parts(Protocol::Binary).field(tree::SET, 3, &[tree::STRUCT, 0, 0, 0, 1]);
    let nested = [group.repeat(30), vec![0; 30]].concat();
    for (what, bytes, equal) in [("set", doubles, false), ("map", by_double, false), ("nested", nested, true)]
    {
        let bytes = [&bytes[..], &[0]].concat();
        for codec in codecs_of(&ty, Protocol::Binary) {
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
    let codecs = codecs_of(&ty, Protocol::Binary);
    const TIMES: i32 = 200_000;
    let names = ty.field::<scrimp::MapRef>("names").expect("declared");
    let entries =
        (0..TIMES).map(|i| (Node::text(if i % 2 == 0 { "even" } else { "odd" }), Node::text(&i.to_string())));
    let map = Node::Map(tree::STRING, tree::STRING, entries.collect());
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
    let number = Parts(Protocol::Binary).field(tree::I32, 4, &[0, 0, 0, 1]);
    let bytes = [&number[..], &[0]].concat();
    for codec in
        codecs_of_with(&ty, Protocol::Binary, |builder| builder.limits(Limits::new().message_size(8)))
    {
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

#[test]
fn what_follows_a_message_does_not_count() {
    let flat = type_of("struct S { 1: i64 a, 2: string b }", "S");
    let nested = type_of("struct S { 1: list<i64> a, 2: list<string> b, 3: map<i32, S> c }", "S");
    let zeros = |count| vec![Node::Fixed(tree::I64, vec![0; 8]); count];
    let longs = |count| Node::List(tree::LIST, tree::I64, zeros(count));
    let texts = Node::List(tree::LIST, tree::STRING, vec![Node::text("x"); 100]);
    let inner = Node::Struct(vec![(1, longs(50))]);
    let cases = [
        (&flat, Node::Struct(vec![(1, zeros(1).remove(0)), (2, Node::text("text"))])),
        (&flat, Node::Struct(vec![(2, Node::text("text")), (1, zeros(1).remove(0))])),
        (&flat, Node::Struct(vec![])),
        (&nested, Node::Struct(vec![(1, longs(1000))])),
        (&nested, Node::Struct(vec![(2, texts), (1, longs(3))])),
        (&nested, Node::Struct(vec![(3, Node::Map(tree::I32, tree::STRUCT, vec![(Node::i32(1), inner)]))])),
    ];
    let tails: [&[u8]; 5] = [&[], &[0], &[0xff; 9], &[0; 20_000], &[0xff; 20_000]];
    for (ty, node) in cases {
        for protocol in PROTOCOLS {
            let alone = node.to_bytes_in(protocol);
            let bases = [0, 24, 32, 40, 100, 500, 1000, 4000, 8000, 1 << 20];
            let limits =
                bases.into_iter().flat_map(|base| [0, 1, 8].map(|per| Limits::new().memory(base, per)));
            let sizes = [alone.len() - 1, alone.len()].map(|size| Limits::new().message_size(size as u64));
            for limits in limits.chain(sizes) {
                for codec in codecs_of_with(ty, protocol, |builder| builder.limits(limits)) {
                    let verdict = codec.decode(&Arena::new(), &alone).map(|message| message.to_value());
                    for tail in tails {
                        let bytes = [&alone, tail].concat();
                        let arena = Arena::new();
                        let found = codec.decode_prefix(&arena, &bytes);
                        let what = format!("{limits:?}, {codec:?}, {} bytes behind: {found:?}", tail.len());
                        match (&verdict, found) {
                            (Ok(value), Ok((message, used))) => {
                                assert_eq!((&message.to_value(), used), (value, alone.len()), "{what}");
                            }
                            (Err(error), Err(found)) => {
                                let kind = std::mem::discriminant(error.kind());
                                assert_eq!(std::mem::discriminant(found.kind()), kind, "{what}: {error}");
                            }
                            _ => panic!("{what}, but alone {verdict:?}"),
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn errors_of_limits_name_them() {
    let ty = record();
    let tail = Parts(Protocol::Binary).header(tree::STRUCT, 1);
    let deep = [tail.repeat(100), vec![0; 101]].concat();
    let long = [Parts(Protocol::Binary).field(tree::I32, 4, &[0; 4]), vec![0]].concat();
    let cases = [
        (
            Limits::new(),
            &deep,
            "at byte 192, tail.tail.tail.tail.tail….tail.tail.tail.tail.tail: nested more than 64 levels deep, which is the limit \
             (`Limits::depth`)",
        ),
        (
            Limits::new().depth(2),
            &deep,
            "at byte 6, tail.tail: nested more than 2 levels deep, which is the limit (`Limits::depth`)",
        ),
        (
            Limits::new().memory(64, 0),
            &long,
            "at byte 0: message needs more memory than the limit of 64 bytes (`Limits::memory`)",
        ),
        (
            Limits::new().message_size(7),
            &long,
            "at byte 0: input of 8 bytes is longer than the limit of 7 bytes (`Limits::message_size`)",
        ),
    ];
    for (limits, bytes, expected) in cases {
        for codec in codecs_of_with(&ty, Protocol::Binary, |builder| builder.limits(limits)) {
            let error = refused(&codec, bytes, expected);
            assert_eq!(error.to_string(), expected);
        }
    }
}
