//! Generated messages, written by others and damaged.

use proptest::prelude::*;
use scrimp::{Arena, Limits};
use scrimp_envelope::tjson::{self, Scanner};
use scrimp_envelope::{Envelope, MessageKind, Progress, ReadLimits};
use scrimp_testkit::{Rng, generate, payloads};

use super::written;
use crate::support::config;

/// `text` as others might write it: with white space between tokens.
fn loosened(text: &str, rng: &mut Rng) -> String {
    let mut out = String::new();
    let (mut in_string, mut in_escape) = (false, false);
    for character in text.chars() {
        let is_token = !in_string && "[]{}:,\"".contains(character);
        if is_token && rng.one_in(2) {
            out.push(*rng.pick(&[' ', '\n', '\t', '\r']));
        }
        out.push(character);
        in_string ^= character == '"' && !in_escape;
        in_escape = in_string && character == '\\' && !in_escape;
        if is_token && !in_string && rng.one_in(2) {
            out.push(' ');
        }
    }
    out
}

/// Text with some bytes of it changed, dropped, repeated or moved.
fn damaged(text: &[u8], rng: &mut Rng) -> Vec<u8> {
    let mut text = text.to_vec();
    for _ in 0..=rng.below(3) {
        if text.is_empty() {
            break;
        }
        let at = rng.below(text.len());
        match rng.below(4) {
            0 => text[at] = *rng.pick(b"\"\\{}[]:,-0123456789eE. nul\xff"),
            1 => drop(text.remove(at)),
            2 => text.insert(at, *rng.pick(b"\"\\{}[]:,-019. \xff")),
            _ => {
                let other = rng.below(text.len());
                text.swap(at, other);
            }
        }
    }
    text
}

proptest! {
    #![proptest_config(config(60))]

    #[test]
    fn messages_round_trip(seed: u64, size in 1_usize..120) {
        let schema = payloads::schema("everything.thrift");
        let (ty, empty) = ["Everything", "Empty"].map(|name| schema.struct_type(name).expect("it is declared")).into();
        let mut rng = Rng::new(seed);
        let arena = Arena::new();
        let value = generate::message(&ty, &mut rng, size);
        let message = ty.message_from_value(&arena, &value).expect("generated values fit");
        let text = written(message);
        for given in [text.clone(), loosened(&text, &mut rng)] {
            let stream = format!("{given}]");
            let (again, len) = tjson::read_struct(&ty, &arena, stream.as_bytes(), &Limits::new()).expect("it was written");
            prop_assert_eq!(len, given.trim_end().len());
            // NaNs are equal here, whatever their bits.
            prop_assert_eq!(format!("{again:?}"), format!("{message:?}"));
            prop_assert_eq!(written(again), &text[..]);
            // To a struct without fields, all are unknown.
            let (skipped, skipped_len) =
                tjson::read_struct(&empty, &arena, stream.as_bytes(), &Limits::new()).expect("it was written");
            prop_assert_eq!((skipped.fields().count(), skipped_len), (0, len));
        }
    }

    #[test]
    fn messages_are_found_in_all_pieces(seed: u64, size in 1_usize..60) {
        let schema = payloads::schema("everything.thrift");
        let ty = schema.struct_type("Everything").expect("it is declared");
        let mut rng = Rng::new(seed);
        let arena = Arena::new();
        let limits = ReadLimits::new();
        let mut stream = String::new();
        let mut ends = Vec::new();
        for seqid in 0..3 {
            let value = generate::message(&ty, &mut rng, size);
            let message = ty.message_from_value(&arena, &value).expect("generated values fit");
            let envelope = Envelope { name: "a \"name\"", kind: MessageKind::Call, seqid };
            let mut text = Vec::new();
            tjson::write_message(&envelope, &mut text, |out| tjson::write_struct(message, out)).expect("it can be written");
            let text = String::from_utf8(text).expect("it is text");
            stream += loosened(&text, &mut rng).trim_end();
            ends.push(stream.len());
        }
        let mut found = Vec::new();
        let (mut scanner, mut start, mut cut) = (Scanner::new(&limits), 0, 0);
        while cut < stream.len() {
            cut += (1 + rng.below(200)).min(stream.len() - cut);
            loop {
                match scanner.resume(&stream.as_bytes()[start..cut]).expect("it is valid") {
                    Progress::Done(len) => {
                        start += len;
                        found.push(start);
                        scanner = Scanner::new(&limits);
                    }
                    Progress::More(more) => {
                        prop_assert!(start == cut || cut + more <= stream.len());
                        break;
                    }
                }
            }
        }
        prop_assert_eq!(found, ends);
    }

    #[test]
    fn damaged_messages_are_refused_or_other_messages(seed: u64, size in 1_usize..30) {
        let schema = payloads::schema("everything.thrift");
        let ty = schema.struct_type("Everything").expect("it is declared");
        let mut rng = Rng::new(seed);
        let arena = Arena::new();
        let value = generate::message(&ty, &mut rng, size);
        let text = written(ty.message_from_value(&arena, &value).expect("generated values fit"));
        for _ in 0..16 {
            let damaged = damaged(text.as_bytes(), &mut rng);
            match tjson::read_struct(&ty, &arena, &damaged, &Limits::new()) {
                Ok((message, len)) => {
                    prop_assert!(len <= damaged.len());
                    let text = written(message);
                    let (again, _) = tjson::read_struct(&ty, &arena, text.as_bytes(), &Limits::new()).expect("it was written");
                    prop_assert_eq!(written(again), text);
                }
                Err(error) => prop_assert!(error.offset().is_some_and(|offset| offset <= damaged.len()), "{}", error),
            }
        }
    }
}
