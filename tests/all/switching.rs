//! Codecs that start with the interpreter and go on with machine code: each direction by itself, at any moment, in any thread.

use std::sync::Barrier;

use scrimp::{Arena, CodeState, Codec, Direction, Executor, NoMachineCode, Protocol, StructType};

use crate::executors::{PROTOCOLS, fastest};
use crate::harness::{is_brief, type_of};

const IDL: &str = "
    struct Point { 1: i32 x, 2: i32 y }
    struct Flat { 1: i64 id, 2: string name, 3: double weight }
    struct S { 1: i64 id, 2: string name, 3: list<Point> points, 4: map<string, Flat> flats, 5: S next }
";

const JSON: &str = r#"{"id": 7, "name": "näme", "points": [{"x": 1, "y": -2}, {"y": 3}],
    "flats": {"a": {"id": 1, "name": "b", "weight": 0.5}, "c": {}}, "next": {"id": 8, "points": []}}"#;

fn has_machine_code() -> bool {
    fastest(Protocol::Binary) == Executor::Jit
}

fn auto(ty: &StructType, protocol: Protocol) -> Codec {
    Codec::builder(ty).protocol(protocol).build().expect("there is always an executor")
}

/// A message of `ty`, of what is in `json`, as the interpreter writes it.
fn bytes_of(ty: &StructType, protocol: Protocol, json: &str) -> Vec<u8> {
    let arena = Arena::new();
    let message = ty.from_json(&arena, &scrimp::JsonStyle::new(), json).expect("it is a message");
    let codec = Codec::builder(ty).protocol(protocol).executor(Executor::Interpreter).build();
    codec.expect("it is there").encode_to_vec(message).expect("complete")
}

/// Uses a direction, whose state is `state`, until it is known whether there is machine code for it. The first time may be too soon: the
/// queue may be busy.
fn use_until_settled(state: impl Fn() -> Option<CodeState>, mut work: impl FnMut()) {
    while matches!(state(), Some(CodeState::Unused | CodeState::Waiting)) {
        work();
        std::thread::yield_now();
    }
}

#[test]
fn each_direction_is_compiled_once_it_is_used() {
    if !has_machine_code() {
        return;
    }
    for (name, protocol) in [("S", Protocol::Binary), ("Flat", Protocol::Binary), ("S", Protocol::Compact)] {
        let ty = type_of(IDL, name);
        let json = if name == "S" { JSON } else { r#"{"id": 1, "name": "b"}"# };
        let bytes = bytes_of(&ty, protocol, json);
        let codec = auto(&ty, protocol);
        let stats = codec.stats();
        assert_eq!((stats.decode, stats.encode), (Some(CodeState::Unused), Some(CodeState::Unused)));
        assert_eq!((stats.executor, stats.code_bytes, stats.no_machine_code), (Executor::Auto, 0, None));

        let mut arena = Arena::new();
        let decode = || {
            arena.reset();
            codec.decode(&arena, &bytes).expect("its own type");
        };
        use_until_settled(|| codec.stats().decode, decode);
        let stats = codec.stats();
        assert!(matches!(stats.decode, Some(CodeState::Compiled { .. })), "{stats:?}");
        assert_eq!((stats.encode, stats.executor), (Some(CodeState::Unused), Executor::Auto));
        assert!(stats.code_bytes > 0);

        let message = codec.decode(&arena, &bytes).expect("its own type");
        let encode = || assert_eq!(codec.encode_to_vec(message).expect("complete"), bytes);
        use_until_settled(|| codec.stats().encode, encode);
        assert_eq!((codec.executor(), codec.stats().fallbacks), (Executor::Jit, 0));
        assert_eq!(codec.encode_to_vec(message).expect("complete"), bytes);
    }
}

#[test]
fn what_is_refused_is_refused_before_and_after() {
    let ty = type_of(IDL, "S");
    let codec = auto(&ty, Protocol::Binary);
    let bytes = bytes_of(&ty, Protocol::Binary, JSON);
    let arena = Arena::new();
    let refused =
        || [codec.decode(&arena, &bytes[1..]).err(), codec.decode_prefix(&arena, &bytes[..9]).err()];
    let before = refused();
    assert!(before.iter().all(Option::is_some));
    assert_eq!(codec.wait_compiled().is_ok(), has_machine_code());
    assert_eq!(refused(), before);
}

#[test]
fn threads_use_a_codec_while_it_switches() {
    let rounds = if is_brief() { 4 } else { 40 };
    for round in 0..rounds {
        for protocol in PROTOCOLS {
            let ty = type_of(IDL, "S");
            let bytes = bytes_of(&ty, protocol, JSON);
            let codec = auto(&ty, protocol);
            let start = Barrier::new(4);
            std::thread::scope(|scope| {
                for thread in 0..4 {
                    let (codec, bytes, start) = (codec.clone(), &bytes, &start);
                    scope.spawn(move || {
                        start.wait();
                        if (round + thread) % 7 == 0 {
                            assert_eq!(codec.wait_compiled().is_ok(), has_machine_code());
                        }
                        let (mut arena, mut out) = (Arena::new(), Vec::new());
                        let mut after = 0;
                        // A while with machine code, too.
                        while after < 20 {
                            arena.reset();
                            out.clear();
                            let message = codec.decode(&arena, bytes).expect("its own type");
                            codec.encode(message, &mut out).expect("its own type");
                            assert_eq!(&out, bytes);
                            let (message, used) = codec.decode_prefix(&arena, bytes).expect("its own type");
                            assert_eq!(used, bytes.len());
                            out.resize(bytes.len() + 64, 0);
                            assert_eq!(codec.encode_into(message, &mut out), Ok(used));
                            assert!(out[..used] == *bytes && out[used..].iter().all(|byte| *byte == 0));
                            after += usize::from(codec.executor() != Executor::Auto);
                            std::thread::yield_now();
                        }
                    });
                }
            });
            assert_eq!(codec.stats().fallbacks, 0);
        }
    }
}

#[test]
fn codecs_dropped_before_they_are_compiled_leave_the_others_alone() {
    for _ in 0..if is_brief() { 10 } else { 200 } {
        let ty = type_of(IDL, "S");
        let bytes = bytes_of(&ty, Protocol::Binary, JSON);
        auto(&ty, Protocol::Binary).decode(&Arena::new(), &bytes).expect("its own type");
    }
    let ty = type_of(IDL, "S");
    let bytes = bytes_of(&ty, Protocol::Binary, JSON);
    let codec = auto(&ty, Protocol::Binary);
    let decode = || drop(codec.decode(&Arena::new(), &bytes).expect("its own type").to_value());
    use_until_settled(|| codec.stats().decode, decode);
    assert_eq!(matches!(codec.stats().decode, Some(CodeState::Compiled { .. })), has_machine_code());
}

#[test]
fn who_waits_gets_machine_code() {
    let ty = type_of(IDL, "S");
    let codec = auto(&ty, Protocol::Binary);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| assert_eq!(codec.wait_compiled().is_ok(), has_machine_code()));
        }
    });
    let expected = if has_machine_code() { Executor::Jit } else { Executor::Interpreter };
    assert_eq!(codec.executor(), expected);
    for direction in [Direction::Decode, Direction::Encode] {
        let codec = Codec::builder(&ty).direction(direction).build().expect("there is an executor");
        assert_eq!(codec.wait_compiled().is_ok(), has_machine_code());
        let stats = codec.stats();
        assert_eq!(
            (stats.decode.is_some(), stats.encode.is_some()),
            (direction.decodes(), direction.encodes())
        );
        assert_eq!(stats.executor, expected);
    }
    let interpreter = Codec::builder(&ty).executor(Executor::Interpreter).build().expect("it is there");
    assert_eq!(interpreter.wait_compiled(), Err(NoMachineCode::AskedFor));
}
