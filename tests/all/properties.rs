//! What holds for every schema and message, tried on generated ones.

use proptest::prelude::*;
use scrimp::{Arena, Codec, DecodeErrorKind, EncodeErrorKind, Limits, Protocol, Utf8, Value};
use serde::de::DeserializeSeed;

use scrimp_testkit::disturb::{Disturber, mutate};
use scrimp_testkit::executors::{PROTOCOLS, codecs_of, codecs_of_with};
use scrimp_testkit::{Guarded, Rng, hex, same, tree};

use crate::generate;
use crate::harness::config;
use crate::oracle;
use crate::reference::{self, check_decode};

/// Messages tried per generated schema.
const MESSAGES: usize = 3;

proptest! {
    #![proptest_config(config(100))]

    #[test]
    fn bytes_and_values_agree_with_apache(idl in generate::idl(), seed: u64, size in 1_usize..200) {
        let ty = generate::root(&idl);
        let mut rng = Rng::new(seed);
        for protocol in PROTOCOLS {
            let codecs = codecs_of(&ty, protocol);
            for _ in 0..MESSAGES {
                let value = generate::message(&ty, &mut rng, size);
                let expected = oracle::encode(&ty, protocol, &value);
                for codec in &codecs {
                    agrees(codec, &value, &expected, &mut rng, &|| format!("{codec:?}\n{idl}"));
                }
            }
        }
    }

    #[test]
    fn json_round_trips(idl in generate::idl(), seed: u64, size in 1_usize..200) {
        let ty = generate::root(&idl);
        let mut rng = Rng::new(seed);
        for _ in 0..MESSAGES {
            let value = for_json(&generate::message(&ty, &mut rng, size));
            let arena = Arena::new();
            let message = ty.message_from_value(&arena, &value).expect("generated values fit");
            let json = serde_json::to_string(&message).expect("the message has a JSON form");
            let mut reader = serde_json::Deserializer::from_str(&json);
            let again = ty.seed(&arena).deserialize(&mut reader);
            let again = again.unwrap_or_else(|error| panic!("{error}: {json}\n{idl}"));
            reader.end().expect("nothing follows");
            let again = again.to_value().expect("strings are UTF-8");
            prop_assert!(same(&again, &value), "{again:?}\nexpected {value:?}\n{json}\n{idl}");
        }
    }

    #[test]
    fn fields_may_come_in_any_order_with_others_between(idl in generate::idl(), seed: u64, size in 1_usize..100) {
        let ty = generate::root(&idl);
        let mut rng = Rng::new(seed);
        let codecs = PROTOCOLS.map(|protocol| codecs_of(&ty, protocol));
        for _ in 0..MESSAGES {
            let value = generate::message(&ty, &mut rng, size);
            let bytes = oracle::encode(&ty, Protocol::Binary, &value);
            let tree = tree::parse(Protocol::Binary, &bytes, 64).expect("Apache writes what can be read").0;
            for breaking in [0, 0, 40] {
                let mut disturbed = tree.clone();
                Disturber { rng: &mut rng, breaking }.disturb(&mut disturbed);
                for codec in codecs.iter().flatten() {
                    let bytes = disturbed.to_loose_bytes_in(codec.protocol(), &mut rng);
                    let decoded = check_decode(codec, &bytes, &|| format!("{codec:?}\n{idl}"));
                    // Undisturbed fields are what they were; only unions can break, by a second member.
                    if breaking == 0 && let Some(decoded) = decoded {
                        prop_assert!(same(&decoded, &value), "{decoded:?}\nexpected {value:?}\n{idl}");
                    }
                }
            }
        }
    }

    #[test]
    fn mutated_bytes_are_refused_or_mean_what_they_say(idl in generate::idl(), seed: u64, size in 1_usize..60) {
        let ty = generate::root(&idl);
        let mut rng = Rng::new(seed);
        for protocol in PROTOCOLS {
            let codecs = codecs_of(&ty, protocol);
            let limits = Limits::new().memory(512, 2);
            let small = codecs_of_with(&ty, protocol, |builder| builder.limits(limits));
            for _ in 0..MESSAGES {
                let value = generate::message(&ty, &mut rng, size);
                let original = oracle::encode(&ty, protocol, &value);
                let mut guarded = Guarded::new(original.len() + 64);
                for _ in 0..24 {
                    let mutated = mutate(protocol, &original, &mut rng);
                    let bytes = guarded.ending(&mutated);
                    for (codec, small) in codecs.iter().zip(&small) {
                        check_decode(codec, bytes, &|| format!("{codec:?}\n{idl}"));
                        memory_is_bounded(codec, small, bytes);
                    }
                }
            }
        }
    }

    #[test]
    fn strings_that_are_not_checked_change_nothing_else(idl in generate::idl(), seed: u64, size in 1_usize..60) {
        let ty = generate::root(&idl);
        let mut rng = Rng::new(seed);
        for protocol in PROTOCOLS {
            let strict = codecs_of(&ty, protocol);
            let loose = codecs_of_with(&ty, protocol, |builder| builder.utf8(Utf8::OnAccess));
            for _ in 0..MESSAGES {
                let value = generate::message(&ty, &mut rng, size);
                let original = oracle::encode(&ty, protocol, &value);
                for round in 0..8 {
                    let bytes = if round == 0 { original.clone() } else { mutate(protocol, &original, &mut rng) };
                    let outcomes: Vec<_> = loose.iter().map(|codec| outcome(codec, &bytes)).collect();
                    for (codec, outcome) in loose.iter().zip(&outcomes) {
                        prop_assert_eq!(outcome, &outcomes[0], "{:?}: {}\n{}", codec, hex(&bytes), idl);
                    }
                    for (codec, loose) in strict.iter().zip(&outcomes) {
                        match self::outcome(codec, &bytes) {
                            Err((_, DecodeErrorKind::InvalidUtf8 { .. })) => {}
                            strict => prop_assert_eq!(&strict, loose, "{:?}: {}\n{}", codec, hex(&bytes), idl),
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn what_follows_a_message_is_left_alone(idl in generate::idl(), seed: u64, garbage in prop::collection::vec(any::<u8>(), 1..40)) {
        let ty = generate::root(&idl);
        let mut rng = Rng::new(seed);
        let values: Vec<Value> = (0..4).map(|_| generate::message(&ty, &mut rng, 40)).collect();
        for codec in PROTOCOLS.into_iter().flat_map(|protocol| codecs_of(&ty, protocol)) {
            let parts: Vec<Vec<u8>> =
                values.iter().map(|value| oracle::encode(&ty, codec.protocol(), value)).collect();
            let arena = Arena::new();
            let first = &parts[0];
            let longer = [first.as_slice(), &garbage].concat();
            let (message, used) = codec.decode_prefix(&arena, &longer).expect("a message with more behind it");
            prop_assert_eq!(used, first.len());
            prop_assert!(same(&message.to_value().expect("strings are UTF-8"), &values[0]));
            let error = codec.decode(&arena, &longer).expect_err("there is more");
            prop_assert_eq!(error.kind(), &DecodeErrorKind::TrailingBytes(garbage.len()));
            prop_assert_eq!(error.offset(), first.len());

            let all = parts.concat();
            let mut messages = codec.decode_all(&arena, &all);
            let mut end = 0;
            for (part, value) in parts.iter().zip(&values) {
                prop_assert_eq!(messages.position(), end);
                let message = messages.next().expect("another message").expect("it is well-formed");
                prop_assert!(same(&message.to_value().expect("strings are UTF-8"), value));
                end += part.len();
            }
            prop_assert!(messages.next().is_none());
            prop_assert_eq!(messages.position(), all.len());

            // A cut in the last message is told where it is in the whole.
            let cut = &all[..all.len() - 1];
            let results: Vec<_> = codec.decode_all(&arena, cut).collect();
            let error = results.last().expect("at least one").as_ref().err();
            let start = all.len() - parts[3].len();
            if parts[3].len() > 1 {
                prop_assert!(error.is_some_and(|error| error.offset() >= start), "{error:?}");
            }
        }
    }

    #[test]
    fn an_unchanged_copy_is_the_same_message(idl in generate::idl(), seed: u64, size in 1_usize..100) {
        let ty = generate::root(&idl);
        let mut rng = Rng::new(seed);
        let value = generate::message(&ty, &mut rng, size);
        for codec in PROTOCOLS.into_iter().flat_map(|protocol| codecs_of(&ty, protocol)) {
            let bytes = oracle::encode(&ty, codec.protocol(), &value);
            let arena = Arena::new();
            let message = codec.decode(&arena, &bytes).expect("Apache's bytes");
            let copy = message.edit(&arena).finish().expect("a complete message");
            prop_assert!(same(&copy.to_value().expect("strings are UTF-8"), &value));
            let mut out = Vec::new();
            codec.encode(copy, &mut out).expect("a complete message");
            prop_assert_eq!(&out, &bytes);
            let built = ty.message_from_value(&arena, &value).expect("generated values fit");
            prop_assert!(message == built || has_nan(&value), "{value:?}\n{idl}");
        }
    }
}

/// How many bytes decoding takes and what they are encoded as again, or where it fails and why.
fn outcome(codec: &Codec, bytes: &[u8]) -> Result<(usize, Vec<u8>), (usize, DecodeErrorKind)> {
    let arena = Arena::new();
    match codec.decode_prefix(&arena, bytes) {
        Ok((message, used)) => {
            let mut out = Vec::new();
            codec.encode(message, &mut out).expect("a decoded message is complete");
            Ok((used, out))
        }
        Err(error) => Err((error.offset(), error.kind().clone())),
    }
}

fn agrees(codec: &Codec, value: &Value, expected: &[u8], rng: &mut Rng, context: &dyn Fn() -> String) {
    let ty = codec.message_type();
    let arena = Arena::new();
    let built = ty.message_from_value(&arena, value);
    let built = built.unwrap_or_else(|error| panic!("{error}: {value:?}\n{}", context()));

    // Our bytes are Apache's, whatever the room.
    let mut bytes = vec![0xaa];
    let written = codec.encode(built, &mut bytes).expect("a built message is complete");
    assert_eq!(hex(&bytes[1..]), hex(expected), "{value:?}\n{}", context());
    assert_eq!((bytes[0], written), (0xaa, expected.len()), "{}", context());
    assert_eq!(codec.encoded_len(built).ok(), Some(expected.len()), "{}", context());
    let mut output = Guarded::new(expected.len());
    let room = output.last(expected.len());
    assert_eq!(codec.encode_into(built, room).ok(), Some(expected.len()), "{}", context());
    assert_eq!(hex(room), hex(expected), "{}", context());
    for _ in 0..4 {
        let available = rng.below(expected.len());
        let error = codec.encode_into(built, output.last(available)).expect_err("the room is too small");
        let space = EncodeErrorKind::Space { needed: expected.len(), available };
        assert_eq!(error.kind(), &space, "{}", context());
    }

    // What we read from Apache's bytes is the value; so does Apache.
    let mut input = Guarded::new(expected.len());
    let decoded = codec.decode(&arena, input.ending(expected));
    let decoded = decoded.unwrap_or_else(|error| panic!("{error}: {value:?}\n{}", context()));
    let found = decoded.to_value().expect("strings are UTF-8");
    assert!(same(&found, value), "{found:?}\nexpected {value:?}\n{}", context());
    let theirs = oracle::decode(ty, codec.protocol(), expected).expect("Apache reads what it wrote");
    assert!(same(&theirs, value), "the oracle is wrong: {theirs:?}\nexpected {value:?}\n{}", context());
    let (reference, _) =
        reference::decode(ty, codec.protocol(), expected).expect("the reference reads what Apache wrote");
    assert!(same(&reference, value), "the reference is wrong: {reference:?}\n{value:?}\n{}", context());

    for _ in 0..8 {
        let cut = rng.below(expected.len());
        let error = codec.decode(&arena, input.ending(&expected[..cut])).map(|message| message.to_value());
        assert!(error.is_err(), "cut at {cut}: {error:?}\n{}", context());
    }
}

/// Under a small limit a decode either takes little memory or is refused for it; nothing else changes.
fn memory_is_bounded(codec: &Codec, small: &Codec, bytes: &[u8]) {
    let arena = Arena::new();
    let budget = 512 + 2 * bytes.len();
    let verdict = small.decode_prefix(&arena, bytes).map(|(_, used)| used);
    // Chunks are larger than what is charged, in proportion.
    assert!(arena.capacity() <= 16384 + 4 * budget, "{} bytes for {budget}", arena.capacity());
    let plenty = Arena::new();
    let expected = codec.decode_prefix(&plenty, bytes).map(|(_, used)| used);
    match &verdict {
        Err(error) if matches!(error.kind(), DecodeErrorKind::MemoryLimit(_)) => {
            // Noticed on the way, or in the end: what follows the message gives it nothing.
            let limits = [Some(budget), expected.as_ref().ok().map(|used| 512 + 2 * used)];
            let known = |limit: usize| error.kind() == &DecodeErrorKind::MemoryLimit(limit as u64);
            assert!(limits.into_iter().flatten().any(known), "{error}");
        }
        _ => assert_eq!(verdict, expected, "{}", hex(bytes)),
    }
    if let Ok(used) = expected {
        let alone = small.decode(&plenty, &bytes[..used]).map(|message| message.fields().count());
        assert_eq!(alone.is_ok(), verdict.is_ok(), "{alone:?}, {verdict:?}: {}", hex(bytes));
    }
}

/// `value` without what JSON cannot tell: the payload of a NaN.
pub(crate) fn for_json(value: &Value) -> Value {
    match value {
        Value::Double(v) if v.is_nan() => Value::Double(f64::NAN),
        Value::List(items) => Value::List(items.iter().map(for_json).collect()),
        Value::Set(items) => Value::Set(items.iter().map(for_json).collect()),
        Value::Map(entries) => Value::Map(entries.iter().map(|(k, v)| (for_json(k), for_json(v))).collect()),
        Value::Struct(fields) => {
            Value::Struct(fields.iter().map(|(id, value)| (*id, for_json(value))).collect())
        }
        other => other.clone(),
    }
}

/// Whether there is a NaN within, which may make the value unequal to itself.
fn has_nan(value: &Value) -> bool {
    match value {
        Value::Double(v) => v.is_nan(),
        Value::List(items) | Value::Set(items) => items.iter().any(has_nan),
        Value::Map(entries) => entries.iter().any(|(key, value)| has_nan(key) || has_nan(value)),
        Value::Struct(fields) => fields.iter().any(|(_, value)| has_nan(value)),
        _ => false,
    }
}
