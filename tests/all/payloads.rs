//! Bytes that Apache's own libraries wrote: see `testdata/make` for the programs.

use scrimp::{Arena, Codec, DecodeErrorKind, EncodeErrorKind, Message};
use scrimp_testkit::canary;
use serde::de::DeserializeSeed;

use crate::executors::{PROTOCOLS, codecs_of};
use crate::guard::Guarded;
use crate::harness::{hex, is_brief, same};
use crate::json;
use crate::reference::check_decode;
use crate::testdata::{Expected, Payload, messages, rejects};

/// Payloads up to this size are cut at every byte; of longer ones, every byte near both ends and some between.
const ALL_SIZES: usize = 2500;

/// The lengths below `len` to try.
fn lengths(len: usize) -> impl Iterator<Item = usize> {
    let all_sizes = if is_brief() { ALL_SIZES / 25 } else { ALL_SIZES };
    let near_an_end = move |size: usize| size < all_sizes / 4 || size + all_sizes / 4 > len;
    (0..len).filter(move |&size| len <= all_sizes || near_an_end(size) || size % (len / 61) == 0)
}

/// Runs `check` on every payload that is a message, through every executor, with its JSON form and whether it is canonical.
fn each_message(check: impl Fn(&Payload, &Codec, Option<&str>, bool)) {
    for payload in messages() {
        let Expected::Message { json, canonical } = &payload.expected else { continue };
        for codec in payload.codecs() {
            check(&payload, &codec, json.as_deref(), *canonical);
        }
    }
}

fn decode<'a>(codec: &'a Codec, arena: &'a Arena, payload: &'a Payload) -> Message<'a> {
    codec
        .decode(arena, &payload.bytes)
        .unwrap_or_else(|error| panic!("payload {}, {codec:?}: {error}", payload.name))
}

#[test]
fn every_payload_decodes_to_its_json() {
    each_message(|payload, codec, expected, _| {
        let Some(expected) = expected else { return };
        let arena = Arena::new();
        let message = decode(codec, &arena, payload);
        let found =
            serde_json::to_string(&message).unwrap_or_else(|e| panic!("payload {}: {e}", payload.name));
        assert_eq!(json::parse(&found), json::parse(expected), "payload {}, {codec:?}", payload.name);
    });
}

#[test]
fn every_payload_means_what_the_reference_says() {
    each_message(|payload, codec, _, _| {
        let context = || format!("payload {}, {codec:?}", payload.name);
        assert!(check_decode(codec, &payload.bytes, &context).is_some(), "{}", context());
    });
}

#[test]
fn canonical_payloads_are_encoded_byte_for_byte() {
    each_message(|payload, codec, json, canonical| {
        let arena = Arena::new();
        let message = decode(codec, &arena, payload);
        let mut out = Vec::new();
        codec.encode(message, &mut out).unwrap_or_else(|error| panic!("payload {}: {error}", payload.name));
        assert_eq!(out == payload.bytes, canonical, "payload {}, {codec:?}: {}", payload.name, hex(&out));

        // The same message, read from JSON.
        let Some(json) = json else { return };
        let mut reader = serde_json::Deserializer::from_str(json);
        let read = payload.ty.seed(&arena).deserialize(&mut reader);
        let read = read.unwrap_or_else(|error| panic!("payload {}: {error}", payload.name));
        let mut from_json = Vec::new();
        codec
            .encode(read, &mut from_json)
            .unwrap_or_else(|error| panic!("payload {}: {error}", payload.name));
        // A NaN's payload is not in JSON.
        if !json.contains("NaN") {
            assert_eq!(hex(&from_json), hex(&out), "payload {}, {codec:?}, from JSON", payload.name);
        }
    });
}

#[test]
fn a_value_makes_the_same_message() {
    each_message(|payload, codec, _, _| {
        let arena = Arena::new();
        let message = decode(codec, &arena, payload);
        let value = message.to_value().unwrap_or_else(|error| panic!("payload {}: {error}", payload.name));
        let again = payload.ty.message_from_value(&arena, &value);
        let again = again.unwrap_or_else(|error| panic!("payload {}: {error}", payload.name));
        assert!(again.to_value().is_ok_and(|again| same(&again, &value)), "payload {}", payload.name);
        let encode = |message| {
            let mut out = Vec::new();
            codec
                .encode(message, &mut out)
                .unwrap_or_else(|error| panic!("payload {}: {error}", payload.name));
            out
        };
        assert_eq!(hex(&encode(again)), hex(&encode(message)), "payload {}, {codec:?}", payload.name);
    });
}

#[test]
fn every_truncation_is_refused() {
    each_message(|payload, codec, _, _| {
        let mut guarded = Guarded::new(payload.bytes.len());
        let arena = &mut Arena::new();
        for len in lengths(payload.bytes.len()) {
            arena.reset();
            let what = || format!("payload {}, first {len} bytes, {codec:?}", payload.name);
            let error = match codec.decode_prefix(arena, guarded.ending(&payload.bytes[..len])) {
                Ok((message, used)) => panic!("{}: {used} bytes decode to {message:?}", what()),
                Err(error) => error,
            };
            let cut = matches!(
                error.kind(),
                DecodeErrorKind::UnexpectedEnd { .. } | DecodeErrorKind::LengthBeyondInput { .. }
            );
            assert!(cut && error.offset() <= len, "{}: {error}", what());
        }
    });
}

#[test]
fn decoding_stays_within_the_input() {
    each_message(|payload, codec, _, _| {
        let mut guarded = Guarded::new(payload.bytes.len());
        let arena = Arena::new();
        let expected = decode(codec, &arena, payload).to_value().expect("strings are UTF-8");
        let place: [fn(&mut Guarded, &[u8]) -> usize; 2] =
            [|guarded, bytes| guarded.ending(bytes).len(), |guarded, bytes| guarded.starting(bytes).len()];
        for (index, place) in place.iter().enumerate() {
            let len = place(&mut guarded, &payload.bytes);
            let bytes = if index == 0 { guarded.last(len) } else { guarded.first(len) };
            let message = codec.decode(&arena, bytes);
            let message = message.unwrap_or_else(|error| panic!("payload {}: {error}", payload.name));
            let found = message.to_value().expect("strings are UTF-8");
            assert!(same(&found, &expected), "payload {}, {codec:?}", payload.name);
        }
    });
}

/// Whether `bytes`, which were all 0xaa, are that or zero: all that may be behind a message.
fn untouched(bytes: &[u8]) -> bool {
    bytes.iter().all(|byte| matches!(byte, 0 | 0xaa))
}

#[test]
fn nothing_of_a_record_is_left_behind_a_message() {
    each_message(|payload, codec, _, _| {
        let mut arena = Arena::new();
        canary::fill(&mut arena, 4 * payload.bytes.len() + 9000);
        // Records of few fields, whose other slots are what the arena held.
        let message = decode(codec, &arena, payload);
        let mut edited = payload.ty.builder(&arena);
        for (field, value) in message.fields().step_by(3) {
            // Containers and structs are not set by name.
            let _ = edited.set_by_name(&field.name, value);
        }
        for message in [Some(message), edited.finish().ok()].into_iter().flatten() {
            let needed = codec.encoded_len(message).expect("a message");
            for available in [needed, needed + 3, needed + 2000, needed.saturating_sub(1), needed / 2] {
                let mut out = vec![0; available];
                let written = codec.encode_into(message, &mut out).unwrap_or(0);
                let behind = &out[written..];
                assert!(behind.iter().all(|byte| *byte == 0), "payload {}: {}", payload.name, hex(behind));
            }
        }
    });
}

#[test]
fn slots_of_absent_fields_do_not_leak() {
    let schema =
        crate::harness::parse("struct S { 1: optional i64 a, 2: optional i64 b, 3: optional i64 c }");
    let ty = schema.struct_type("S").expect("it is declared");
    for protocol in PROTOCOLS {
        for codec in codecs_of(&ty, protocol) {
            let mut arena = Arena::new();
            canary::fill(&mut arena, 9000);
            let mut b = ty.builder(&arena);
            b.set(ty.field::<i64>("a").expect("a"), 1).expect("set");
            let message = b.finish().expect("complete");
            let mut out = [0; 64];
            let written = codec.encode_into(message, &mut out).expect("there is room");
            assert!(!out.contains(&canary::CANARY), "{codec:?}: {}", hex(&out));
            assert_eq!(out[written..], [0; 64][written..], "{codec:?}");
            let short = &mut [0; 64][..written - 1];
            assert!(codec.encode_into(message, short).is_err());
            assert_eq!(*short, [0; 64][..written - 1], "{codec:?}");
        }
    }
}

#[test]
fn encoding_stays_within_every_output() {
    each_message(|payload, codec, _, _| {
        let arena = Arena::new();
        let message = decode(codec, &arena, payload);
        let mut expected = Vec::new();
        let needed = codec.encode(message, &mut expected).expect("a decoded message is complete");
        assert_eq!(codec.encoded_len(message).ok(), Some(needed), "payload {}", payload.name);
        let mut guarded = Guarded::new(needed + 100);
        for available in lengths(needed) {
            let out = guarded.last(available);
            out.fill(0xaa);
            let error = codec.encode_into(message, out).map_err(|e| e.kind().clone());
            let space = EncodeErrorKind::Space { needed, available };
            assert_eq!(error, Err(space), "payload {}, {codec:?}", payload.name);
            assert!(untouched(out), "payload {}, {codec:?}: {}", payload.name, hex(out));
        }
        for available in [needed, needed + 1, needed + 7, needed + 100] {
            let out = guarded.last(available);
            out.fill(0xaa);
            let written = codec.encode_into(message, out);
            assert_eq!(written.ok(), Some(needed), "payload {}, {available} bytes", payload.name);
            assert_eq!(hex(&out[..needed]), hex(&expected), "payload {}, {codec:?}", payload.name);
            assert!(untouched(&out[needed..]), "payload {}, {codec:?}: {}", payload.name, hex(out));
        }
        // Nothing before the output is touched either.
        let out = guarded.first(needed);
        out.fill(0xaa);
        assert_eq!(codec.encode_into(message, out).ok(), Some(needed), "payload {}", payload.name);
        assert_eq!(hex(out), hex(&expected), "payload {}, {codec:?}", payload.name);
    });
}

#[test]
fn bad_payloads_are_refused_for_the_right_reason() {
    for payload in rejects() {
        let Expected::Refused(reason) = &payload.expected else { continue };
        for codec in payload.codecs() {
            let what = || format!("payload {}, {codec:?}", payload.name);
            let mut guarded = Guarded::new(payload.bytes.len());
            let arena = Arena::new();
            let error = match codec.decode(&arena, guarded.ending(&payload.bytes)) {
                Ok(message) => panic!("{}: decoded to {message:?}", what()),
                Err(error) => error,
            };
            let right = match (reason.as_str(), error.kind()) {
                ("depth", DecodeErrorKind::DepthLimit(limit)) => *limit == 64,
                ("element_type_mismatch", DecodeErrorKind::ElementType { .. })
                | ("invalid_utf8", DecodeErrorKind::InvalidUtf8 { .. })
                | ("field_id_overflow", DecodeErrorKind::FieldIdOverflow { .. })
                | ("integer_overflow", DecodeErrorKind::IntegerOverflow { .. })
                | ("invalid_bool", DecodeErrorKind::InvalidBool(_))
                | ("length_beyond_input", DecodeErrorKind::LengthBeyondInput { .. })
                | ("missing_required", DecodeErrorKind::MissingRequired(_))
                | ("negative_length", DecodeErrorKind::NegativeLength(_))
                | ("trailing_bytes", DecodeErrorKind::TrailingBytes(_))
                | ("union_empty", DecodeErrorKind::EmptyUnion)
                | (
                    "union_several_members",
                    DecodeErrorKind::UnionConflict(..) | DecodeErrorKind::UnknownUnionConflict(..),
                )
                | ("varint_too_long", DecodeErrorKind::VarintTooLong { .. }) => true,
                // Where lengths are checked against what is left, both tell of an input that ends too soon.
                (
                    "truncated",
                    DecodeErrorKind::UnexpectedEnd { .. } | DecodeErrorKind::LengthBeyondInput { .. },
                ) => true,
                // An element of no type is either one of an unknown type or not the one expected.
                ("unknown_type" | "void_element", DecodeErrorKind::UnknownType(_)) => true,
                ("void_element", DecodeErrorKind::ElementType { found, .. }) => *found == 0,
                // Too many of them is seen first.
                ("void_element", DecodeErrorKind::LengthBeyondInput { .. }) => {
                    payload.name.ends_with("_huge")
                }
                _ => false,
            };
            assert!(right, "{}: refused for {:?}, not {reason}", what(), error.kind());
            assert!(error.offset() <= payload.bytes.len(), "{}: {error}", what());
            assert!(arena.capacity() <= 1 << 20, "{}: took {} bytes", what(), arena.capacity());
        }
    }
}
