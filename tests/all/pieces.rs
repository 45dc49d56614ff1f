//! Messages that lie in pieces: they are what the pieces are joined, and long strings are borrowed.

use std::io::IoSlice;

use bytes::{Buf, Bytes};
use proptest::prelude::*;
use scrimp::{Arena, ArenaPool, Codec, DecodeErrorKind, Limits, List, OwnedMessage};
use scrimp_testkit::apart::cut;

use crate::executors::{PROTOCOLS, codecs, codecs_of, codecs_with};
use crate::generate;
use crate::harness::{Rng, config, same, type_of};
use crate::testdata::messages;

const IDL: &str = "struct S { 1: i32 n, 2: binary data, 3: string text, 4: list<S> more }";

/// Fails unless `pieces` are to `codec` what they are joined.
#[track_caller]
fn check(codec: &Codec, pieces: &[&[u8]]) {
    let (arena, joined) = (Arena::new(), pieces.concat());
    let expected = codec.decode(&arena, &joined);
    let found = codec.decode_pieces(&arena, pieces);
    assert_eq!(found.is_ok(), expected.is_ok(), "{found:?}, {expected:?}");
    if let (Ok(found), Ok(expected)) = (&found, &expected) {
        let [found, expected] = [found, expected].map(|message| message.to_value().expect("UTF-8"));
        assert!(same(&found, &expected), "{found:?}, {expected:?}");
    }
    assert_eq!(found.err(), expected.err());
    let owned: Vec<Bytes> = pieces.iter().map(|piece| Bytes::copy_from_slice(piece)).collect();
    let owned = codec.decode_owned_pieces(owned);
    let [owned, joined] = [owned, codec.decode_owned(joined.into())].map(|owned| {
        owned.map(|owned| codec.encode_to_vec(owned.message())).map_err(|error| error.to_string())
    });
    assert_eq!(owned, joined);
}

/// A message with blobs of these sizes, and small values between.
fn message(codec: &Codec, blobs: &[usize]) -> Vec<u8> {
    let ty = codec.message_type();
    let field = "declared";
    let owned = OwnedMessage::build(ty, |b| {
        let mut list = b.list(ty.field::<List<scrimp::Message>>("more").expect(field))?;
        for (index, &len) in blobs.iter().enumerate() {
            let mut item = list.push_default()?;
            item.set(ty.field::<i32>("n").expect(field), index as i32)?;
            match index % 2 {
                0 => item.set(ty.field::<[u8]>("data").expect(field), &vec![index as u8; len])?,
                _ => item.set(ty.field::<str>("text").expect(field), &"é".repeat(len / 2))?,
            };
        }
        Ok(())
    });
    codec.encode_to_vec(owned.expect("complete").message()).expect("it fits")
}

#[test]
fn long_strings_are_borrowed_from_their_piece() {
    let ty = type_of(IDL, "S");
    let data = ty.field::<[u8]>("data").expect("declared");
    let text = ty.field::<str>("text").expect("declared");
    let more = ty.field::<List<scrimp::Message>>("more").expect("declared");
    for protocol in PROTOCOLS {
        for codec in codecs_of(&ty, protocol) {
            let bytes = message(&codec, &[100_000, 50_000, 100, 40_000, 200_000]);
            for at in [5, 60_000, bytes.len() - 2] {
                let (start, end) = bytes.split_at(at);
                let pieces = [start, end];
                let arena = Arena::new();
                let message = codec.decode_pieces(&arena, &pieces).expect("a message");
                let is_borrowed =
                    |part: &[u8]| pieces.iter().any(|piece| piece.as_ptr_range().contains(&part.as_ptr()));
                let borrowed = message
                    .get(more)
                    .iter()
                    .map(|item| is_borrowed(item.get(data)) || is_borrowed(item.get(text).as_bytes()));
                // That at 60,000 cuts the first.
                assert_eq!(
                    borrowed.collect::<Vec<_>>(),
                    [at != 60_000, true, false, true, true],
                    "cut at {at}"
                );
                check(&codec, &pieces);
            }
        }
    }
}

#[test]
fn what_buffers_lend_can_be_decoded() {
    let ty = type_of(IDL, "S");
    for codec in codecs(&ty) {
        let bytes = message(&codec, &[30_000, 10]);
        let buffer = bytes[..20_000].chain(&bytes[20_000..]);
        let mut slices = [IoSlice::new(&[]); 8];
        let count = buffer.chunks_vectored(&mut slices);
        let arena = Arena::new();
        let message = codec.decode_pieces(&arena, &slices[..count]).expect("a message");
        assert_eq!(codec.encode_to_vec(message).as_deref(), Ok(&bytes[..]));
    }
}

#[test]
fn messages_of_pieces_keep_them() {
    let ty = type_of(IDL, "S");
    let pool = ArenaPool::new();
    for codec in codecs(&ty) {
        let bytes = message(&codec, &[30_000, 20_000]);
        let pieces = || vec![Bytes::copy_from_slice(&bytes[..9]), Bytes::copy_from_slice(&bytes[9..])];
        for _ in 0..3 {
            let owned = codec.decode_owned_pieces_in(&pool, pieces()).expect("a message");
            assert!(owned.bytes().is_empty());
            assert_eq!(codec.encode_owned_segments(&owned).expect("it fits").concat(), bytes);
        }
        assert!(codec.decode_owned_pieces_in(&pool, vec![Bytes::new(), Bytes::new()]).is_err());
    }
}

#[test]
fn payloads_cut_anywhere() {
    let rng = &mut Rng::new(5);
    for payload in messages() {
        for codec in payload.codecs() {
            for _ in 0..3 {
                check(&codec, &cut(&payload.bytes, rng));
            }
        }
    }
}

#[test]
fn bad_pieces_are_refused_as_bad_bytes() {
    let ty = type_of(IDL, "S");
    let rng = &mut Rng::new(11);
    for codec in codecs_with(&ty, |builder| builder.limits(Limits::new().message_size(200_000))) {
        let bytes = message(&codec, &[60_000, 40_000, 3, 9_000]);
        check(&codec, &cut(&bytes, rng));
        for _ in 0..60 {
            let mut damaged = bytes.clone();
            let near = *rng.pick(&[0, 60_000, bytes.len() - 60]);
            let at = near + rng.below(60);
            damaged[at] ^= 1 << rng.below(8);
            check(&codec, &cut(&damaged, rng));
            check(&codec, &cut(&bytes[..rng.below(bytes.len())], rng));
        }
        check(&codec, &[&bytes, &[0]]);
        check(&codec, &[&bytes, &vec![0; 100_000]]);
        check(&codec, &[]);
        check(&codec, &[&[], &[]]);
    }
    for codec in codecs_with(&ty, |builder| builder.direction(scrimp::Direction::Encode)) {
        let arena = Arena::new();
        let pieces: [&[u8]; 2] = [&[0; 20_000], &[0]];
        let found = codec.decode_pieces(&arena, &pieces).map_err(|error| error.kind().clone());
        assert_eq!(found.map(drop), Err(DecodeErrorKind::EncodeOnly));
    }
}

#[test]
fn copies_do_not_count_for_the_memory_limit() {
    let ty = type_of(IDL, "S");
    for codec in codecs(&ty) {
        let bytes = message(&codec, &[60_000, 40_000, 3, 90_000]);
        // The least that the joined message takes.
        let least = (0..10_000).step_by(8).find(|&memory| {
            let limits = Limits::new().memory(memory, 0);
            let limited =
                Codec::builder(&ty).executor(codec.executor()).limits(limits).build().expect("it works");
            limited.decode(&Arena::new(), &bytes).is_ok()
        });
        let least = least.expect("few structs take little");
        for (memory, fits) in [(least, true), (least - 8, false)] {
            let limits = Limits::new().memory(memory, 0);
            let limited =
                Codec::builder(&ty).executor(codec.executor()).limits(limits).build().expect("it works");
            for at in [10, 30_000, 80_000, 150_000] {
                let (start, end) = bytes.split_at(at);
                assert_eq!(limited.decode_pieces(&Arena::new(), &[start, end]).is_ok(), fits);
            }
        }
    }
}

proptest! {
    #![proptest_config(config(10))]

    #[test]
    fn generated_messages_cut_anywhere(idl in generate::idl(), seed: u64, size in 1_usize..3000) {
        let ty = generate::root(&idl);
        let rng = &mut Rng::new(seed);
        for codec in PROTOCOLS.iter().flat_map(|&protocol| codecs_of(&ty, protocol)) {
            let value = generate::message(&ty, rng, size);
            let arena = Arena::new();
            let message = ty.message_from_value(&arena, &value).expect("generated values fit");
            let bytes = codec.encode_to_vec(message).expect("it fits");
            check(&codec, &cut(&bytes, rng));
        }
    }
}
