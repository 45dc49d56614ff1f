//! Steady state allocates nothing: a decode into a reused arena, an encode into a reused buffer, a build in a reused arena.

use scrimp::{Arena, ArenaPool, Codec, Converter, Executor, OwnedMessage, Schema, SegmentBuffer, Transcoder};
use scrimp_testkit::allocations::{Counting, count, so_far};
use scrimp_testkit::payloads::{Payload, messages};

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// How often this thread allocates while `run` runs.
fn allocations(run: impl FnOnce()) -> usize {
    count(run).count
}

/// The bytes that were allocated and not freed so far, within a [`count`].
fn kept() -> usize {
    so_far().kept.try_into().expect("nothing else is freed")
}

/// Rounds after which everything has grown to what it needs.
const WARM_UP: usize = 8;

const ROUNDS: usize = 100;

/// How many rounds to count: fewer of long payloads.
fn rounds(payload: &Payload) -> usize {
    if payload.bytes.len() < 100_000 { ROUNDS } else { ROUNDS / 10 }
}

#[test]
fn the_counter_counts() {
    assert_eq!(allocations(|| drop(std::hint::black_box(Box::new(1)))), 1);
    assert_eq!(allocations(|| ()), 0);
}

#[test]
fn an_arena_holds_what_it_says() {
    let schema = scrimp::Schema::parse("s.thrift", "struct S { 1: list<i64> longs }").expect("valid");
    let ty = schema.struct_type("S").expect("declared");
    let longs = ty.field::<scrimp::ListRef>("longs").expect("declared");
    let all = count(|| {
        let mut arena = Arena::new();
        assert_eq!((arena.capacity(), kept()), (0, 0));
        let mut held = 0;
        for round in 0..100_usize {
            for count in [1, 10, 1_000 * (round % 7), 40_000 * (round % 3), 3] {
                let mut b = ty.builder(&arena);
                b.list(longs).and_then(|mut list| list.reserve(count).map(drop)).expect("few");
                b.finish().expect("complete");
                assert_eq!(arena.capacity(), kept(), "round {round}");
            }
            if round % 5 == 4 {
                arena.reset();
                assert_eq!(arena.capacity(), kept(), "round {round}");
            }
            held = held.max(arena.capacity());
        }
        // Five rounds take between 3 and 4 MB; chunks double, so all are less than twice the last.
        assert!(held <= 8 << 20, "{held} bytes");
    });
    assert_eq!(all.kept, 0);
}

#[test]
fn decoding_into_a_reused_arena_allocates_nothing() {
    for payload in messages() {
        for codec in payload.codecs() {
            let mut arena = Arena::new();
            let mut round = || {
                arena.reset();
                assert!(codec.decode(&arena, &payload.bytes).is_ok(), "payload {}", payload.name);
            };
            (0..WARM_UP).for_each(|_| round());
            let count = allocations(|| (0..rounds(&payload)).for_each(|_| round()));
            assert_eq!(count, 0, "payload {}, {codec:?}", payload.name);
        }
    }
}

#[test]
fn transcoding_into_a_reused_buffer_allocates_nothing() {
    for payload in messages() {
        for (from, other) in payload.codecs().into_iter().zip(payload.other_codecs()) {
            let mut transcoder = Transcoder::new(&from, &other).expect("codecs of one type");
            let mut out = Vec::new();
            let mut round = || {
                out.clear();
                assert!(transcoder.transcode(&payload.bytes, &mut out).is_ok(), "payload {}", payload.name);
            };
            (0..WARM_UP).for_each(|_| round());
            let count = allocations(|| (0..rounds(&payload)).for_each(|_| round()));
            assert_eq!(count, 0, "payload {}, {from:?} to {other:?}", payload.name);
        }
    }
}

#[test]
fn encoding_into_a_reused_buffer_allocates_nothing() {
    for payload in messages() {
        for codec in payload.codecs() {
            let arena = Arena::new();
            let message = codec.decode(&arena, &payload.bytes);
            let message = message.unwrap_or_else(|error| panic!("payload {}: {error}", payload.name));
            let mut out = Vec::new();
            let mut round = || {
                out.clear();
                assert!(codec.encode(message, &mut out).is_ok(), "payload {}", payload.name);
                assert!(codec.encode_into(message, &mut out).is_ok(), "payload {}", payload.name);
                assert_eq!(codec.encoded_len(message).ok(), Some(out.len()), "payload {}", payload.name);
            };
            (0..WARM_UP).for_each(|_| round());
            let count = allocations(|| (0..rounds(&payload)).for_each(|_| round()));
            assert_eq!(count, 0, "payload {}, {codec:?}", payload.name);
        }
    }
}

#[test]
fn segments_and_pieces_allocate_nothing() {
    for payload in messages() {
        let pieces: Vec<&[u8]> = payload.bytes.chunks(payload.bytes.len() / 3 + 1).collect();
        for codec in payload.codecs() {
            let (mut arena, mut buffer) = (Arena::new(), SegmentBuffer::new());
            let mut round = || {
                arena.reset();
                // Where the interpreter gives up on a window, it makes an error that nobody sees.
                let message = match (codec.executor(), payload.bytes.len()) {
                    (Executor::Interpreter, 10_000..) => codec.decode(&arena, &payload.bytes),
                    _ => codec.decode_pieces(&arena, &pieces),
                };
                let message = message.unwrap_or_else(|error| panic!("payload {}: {error}", payload.name));
                let mut segments = codec.encode_segments(message, &mut buffer).expect("it has an encoding");
                assert!(segments.write_to(&mut std::io::sink()).is_ok(), "payload {}", payload.name);
            };
            (0..WARM_UP).for_each(|_| round());
            let count = allocations(|| (0..rounds(&payload)).for_each(|_| round()));
            assert_eq!(count, 0, "payload {}, {codec:?}", payload.name);
        }
    }
}

#[test]
fn one_arena_for_all_payloads_settles() {
    let payloads = messages();
    let codecs: Vec<Vec<Codec>> = payloads.iter().map(Payload::codecs).collect();
    let mut arena = Arena::new();
    let mut round = || {
        for (payload, codecs) in payloads.iter().zip(&codecs) {
            for codec in codecs {
                arena.reset();
                assert!(codec.decode(&arena, &payload.bytes).is_ok(), "payload {}", payload.name);
            }
        }
    };
    (0..3).for_each(|_| round());
    assert_eq!(allocations(round), 0);
}

#[test]
fn building_in_a_reused_arena_allocates_nothing() {
    for payload in messages().iter().filter(|payload| payload.bytes.len() < 100_000) {
        let source = Arena::new();
        let codec = payload.codecs().remove(0);
        let message = codec.decode(&source, &payload.bytes);
        let value = message.map(|message| message.to_value().expect("strings are UTF-8"));
        let value = value.unwrap_or_else(|error| panic!("payload {}: {error}", payload.name));
        let mut arena = Arena::new();
        let mut round = || {
            arena.reset();
            let built = payload.ty.message_from_value(&arena, &value);
            assert!(built.is_ok_and(|built| built.edit(&arena).finish().is_ok()), "payload {}", payload.name);
        };
        (0..WARM_UP).for_each(|_| round());
        assert_eq!(allocations(|| (0..20).for_each(|_| round())), 0, "payload {}", payload.name);
    }
}

#[test]
fn pools_and_scopes_allocate_nothing() {
    for payload in messages() {
        let bytes = bytes::Bytes::from(payload.bytes.clone());
        for codec in payload.codecs() {
            // Large enough for all payloads.
            let pool = ArenaPool::with_limits(4, 1 << 30);
            let arena = Arena::new();
            let round = || {
                let owned = codec.decode_owned_in(&pool, bytes.clone());
                let owned = owned.unwrap_or_else(|error| panic!("payload {}: {error}", payload.name));
                let (arena_of_pool, mut out, scope) = (pool.arena(), pool.buffer(), arena.scope());
                assert!(codec.encode(owned.message(), &mut out).is_ok(), "payload {}", payload.name);
                assert!(codec.decode(&arena_of_pool, &out).is_ok(), "payload {}", payload.name);
                assert!(codec.decode(&scope, &out).is_ok(), "payload {}", payload.name);
                drop(owned.clone());
            };
            (0..WARM_UP).for_each(|_| round());
            let count = allocations(|| (0..rounds(&payload)).for_each(|_| round()));
            assert_eq!(count, 0, "payload {}, {codec:?}", payload.name);
        }
    }
}

#[test]
fn converting_into_a_reused_arena_allocates_nothing() {
    let text = "struct S { 1: i32 n, 2: string text, 3: list<i64> longs }";
    let types = ["a.thrift", "b.thrift"].map(|name| {
        let schema = Schema::parse(name, text).expect("valid IDL");
        schema.struct_type("S").expect("declared")
    });
    let owned = OwnedMessage::build(&types[0], |b| {
        b.set_by_name("n", 7)?.set_by_name("text", "some text")?;
        Ok(())
    });
    let owned = owned.expect("complete");
    let mut converter = Converter::new(&types[0], &types[1]).expect("an executor");
    let mut arena = Arena::new();
    let mut round = || {
        arena.reset();
        assert!(converter.convert(owned.message(), &arena).is_ok());
    };
    (0..WARM_UP).for_each(|_| round());
    assert_eq!(allocations(|| (0..ROUNDS).for_each(|_| round())), 0);
}

#[test]
fn reading_json_into_a_reused_arena_allocates_nothing() {
    use serde::de::DeserializeSeed;
    let schema = scrimp::Schema::parse(
        "s.thrift",
        "enum E { A = 1 } union U { 1: string s, 2: i32 n }
         struct S {
             1: required i64 id, 2: E e, 3: string text, 4: list<S> nested, 5: map<string, i64> totals, 6: map<i32, string> notes
             7: binary raw, 8: bool flag, 9: uuid request, 10: list<i32> numbers, 11: set<string> words, 12: double real
             13: map<double, list<U>> unions, 14: map<E, map<bool, byte>> maps
         }",
    );
    let ty = schema.expect("valid").struct_type("S").expect("declared");
    let json = r#"{"id": 1, "e": "A", "text": "some text", "nested": [{"id": 2, "raw": ""}, {"text": "x", "id": 3}],
        "totals": {"net": 9319, "tax": "1771"}, "notes": {"7": "fragile", "-1": ""}, "raw": "c2VhbGVkIHdpdGggYSBraXNz",
        "flag": true, "request": "01234567-89ab-cdef-0123-456789abcdef", "numbers": [1, 2, 3, 4, 5, 6, 7, 8, 9],
        "words": ["a", "b"], "real": 0.25, "unions": [["NaN", [{"s": "x", "n": null}]]], "maps": {"A": {"true": 1}, "9": {}}}"#;
    let (mut arena, style, mut text) = (Arena::new(), scrimp::JsonStyle::new(), Vec::new());
    let mut round = || {
        arena.reset();
        let mut reader = serde_json::Deserializer::from_str(json);
        ty.seed(&arena).deserialize(&mut reader).unwrap_or_else(|error| panic!("{error}"));
        let read = ty.from_json(&arena, &style, json).unwrap_or_else(|error| panic!("{error}"));
        text.clear();
        read.append_json(&style, &mut text).unwrap_or_else(|error| panic!("{error}"));
    };
    (0..WARM_UP).for_each(|_| round());
    assert_eq!(allocations(|| (0..ROUNDS).for_each(|_| round())), 0);
}

#[test]
fn everything_owned_is_freed() {
    let schema =
        Schema::parse("p.thrift", "struct S { 1: optional S s, 2: string text }").expect("valid IDL");
    let ty = schema.struct_type("S").expect("declared");
    let codec = scrimp_testkit::executors::codec(&ty);
    let s = ty.field::<scrimp::Message>("s").expect("declared");
    // A thread's number, once.
    drop(ArenaPool::new().arena());
    for arenas in [0, 1, 8] {
        let all = count(|| {
            let pool = ArenaPool::with_limits(arenas, 1 << 20);
            let build =
                |pool| OwnedMessage::build_in(pool, &ty, |b| b.nested(s)?.set_by_name("text", "x").map(drop));
            let owned: Vec<_> = (0..4).map(|_| build(&pool).expect("complete")).collect();
            let parts: Vec<_> = owned.iter().map(|owned| owned.project(|message| message.get(s))).collect();
            drop(owned);
            let (arena, buffer) = (pool.arena(), pool.buffer());
            let last = codec.decode_owned_in(&pool, bytes::Bytes::from_static(&[0])).expect("complete");
            assert!(codec.decode_owned_in(&pool, bytes::Bytes::from_static(&[1])).is_err());
            assert!(last.message().copy_to(&arena).fields().next().is_none());
            drop(pool);
            drop((parts, arena, buffer));
            assert!(codec.decode_owned(bytes::Bytes::from_static(&[1])).is_err());
            drop(last);
        });
        assert_eq!(all.kept, 0, "{arenas} of each are kept");
    }
}
