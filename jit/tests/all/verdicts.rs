//! Payloads whole, cut off, damaged and within limits: compiled code does what the interpreter does.

use scrimp_record::Limits;

use crate::harness::{Arenas, Subject, in_parallel, is_brief, spread};
use crate::testdata::payloads;

#[test]
fn payloads_are_accepted_and_rejected_alike() {
    in_parallel(payloads(), |arenas, payload| {
        for (index, subject) in payload.subjects.iter().enumerate() {
            let decoded = arenas.decode(subject, &Limits::default(), &payload.bytes);
            let used = decoded.as_ref().map(|(_, used)| *used);
            if payload.is_message {
                assert_eq!(used, Some(payload.bytes.len()), "{}", payload.name);
            } else if index == 0 {
                // The bytes that follow are not a decoder's business.
                assert!(used.is_none_or(|used| used < payload.bytes.len()), "{}", payload.name);
            }
            if let Some((encoded, _)) = decoded {
                let again = arenas.decode(subject, &Limits::default(), &encoded);
                let len = encoded.len();
                assert_eq!(again, Some((encoded, len)), "{}: what was encoded, decoded again", payload.name);
            }
        }
    });
}

#[test]
fn truncated_payloads_are_rejected_alike() {
    in_parallel(payloads(), |arenas, payload| {
        for subject in &payload.subjects {
            for len in spread(payload.bytes.len(), 1024) {
                let decoded = arenas.decode(subject, &Limits::default(), &payload.bytes[..len]);
                assert!(decoded.is_none() || !payload.is_message, "{}: {len} bytes of it", payload.name);
            }
        }
    });
}

/// Type codes, small lengths, and bytes that make lengths negative or huge.
const INTERESTING: [u8; 12] = [0x00, 0x01, 0x02, 0x03, 0x08, 0x0b, 0x0c, 0x0d, 0x0f, 0x10, 0x7f, 0x80];

#[test]
fn payloads_with_one_wrong_byte_are_judged_alike() {
    in_parallel(payloads(), |arenas, payload| {
        let mut bytes = payload.bytes.clone();
        for at in spread(bytes.len(), 256) {
            let original = bytes[at];
            let mut damages = vec![original ^ 1, original ^ 0x80, 0xff];
            // All of these at the start, where most headers are, and one each further on.
            let all = at < 32;
            let step = INTERESTING.len() - 1;
            damages.extend(INTERESTING.iter().skip(if all { 0 } else { at % step }).step_by(if all {
                1
            } else {
                step
            }));
            for (index, &damage) in damages.iter().enumerate() {
                bytes[at] = damage;
                let subject = &payload.subjects[(at + index) % 2];
                arenas.decode(subject, &Limits::default(), &bytes);
            }
            bytes[at] = original;
        }
    });
}

#[test]
fn payloads_in_compact_with_any_byte_for_another_are_judged_alike() {
    let payloads = payloads().iter().filter(|payload| payload.name.ends_with(".compact"));
    let payloads: Vec<_> = payloads.filter(|payload| payload.bytes.len() < 200).collect();
    assert!(payloads.len() > 300, "{} payloads only", payloads.len());
    in_parallel(&payloads, |arenas, payload| {
        let mut bytes = payload.bytes.clone();
        for at in spread(bytes.len(), if is_brief() { 2 } else { 12 }) {
            let original = bytes[at];
            for damage in 0..=u8::MAX {
                bytes[at] = damage;
                arenas.decode(&payload.subjects[0], &Limits::default(), &bytes);
            }
            bytes[at] = original;
        }
    });
}

/// The smallest memory limit that `input` is accepted with, or none.
fn least_memory(arenas: &mut Arenas, subject: &Subject, input: &[u8]) -> Option<u64> {
    let mut accepts = |memory| {
        // Fails where the executors differ.
        arenas.decode(subject, &Limits::default().memory(memory, 0), input).is_some()
    };
    let (mut low, mut high) = (0, 1 << 24);
    if !accepts(high) {
        return None;
    }
    while low < high {
        let middle = low + (high - low) / 2;
        if accepts(middle) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    Some(low)
}

#[test]
fn memory_is_charged_alike_to_the_byte() {
    in_parallel(payloads(), |arenas, payload| {
        for subject in &payload.subjects {
            let Some(least) = least_memory(arenas, subject, &payload.bytes) else {
                assert!(!payload.is_message, "{}", payload.name);
                continue;
            };
            // The budget is exactly the memory taken: a byte less does not suffice, and memory comes in eights.
            assert!(least > 0 && least % 8 == 0, "{}: {least}", payload.name);
            for memory in (least.saturating_sub(24)..least + 24).chain([0, 1, 7, 8]) {
                let decoded = arenas.decode(subject, &Limits::default().memory(memory, 0), &payload.bytes);
                assert_eq!(decoded.is_some(), memory >= least, "{}: {memory} of {least}", payload.name);
            }
        }
    });
}

#[test]
fn memory_limits_that_grow_with_the_input_are_charged_alike() {
    in_parallel(payloads(), |arenas, payload| {
        for per_byte in [1, 2, 3, 5, 8, u64::MAX] {
            for base in [0, 64, u64::MAX] {
                let limits = Limits::default().memory(base, per_byte);
                arenas.decode(&payload.subjects[0], &limits, &payload.bytes);
            }
        }
    });
}

#[test]
fn depth_limits_hold_alike() {
    in_parallel(payloads(), |arenas, payload| {
        // Beyond some levels nothing changes for the big ones, which are slow.
        let depths = if payload.bytes.len() > 100_000 { 1..=8 } else { 1..=70 };
        let mut accepted = false;
        for depth in depths {
            let decoded =
                arenas.decode(&payload.subjects[0], &Limits::default().depth(depth), &payload.bytes);
            assert!(
                decoded.is_some() >= accepted,
                "{}: {depth} levels are too few, less are not",
                payload.name
            );
            accepted = decoded.is_some();
        }
        assert!(accepted || !payload.is_message, "{}", payload.name);
    });
}

#[test]
fn depth_limits_hold_alike_when_encoding() {
    in_parallel(payloads(), |arenas, payload| {
        let subject = &payload.subjects[1];
        if !payload.is_message {
            return;
        }
        let decoded = arenas.decode_compiled(subject, &Limits::default(), &payload.bytes);
        let mut out = vec![0; subject.encoded_len(&decoded)];
        let depths = if out.len() > 100_000 { 0..=8 } else { 0..=66 };
        for depth in depths {
            let [by_compiled, by_interpreter] = subject.encode(&decoded, depth, &mut out);
            assert_eq!(by_compiled, by_interpreter, "{}: {depth} levels", payload.name);
        }
    });
}

#[test]
fn message_size_limits_hold_alike() {
    in_parallel(payloads(), |arenas, payload| {
        let len = payload.bytes.len() as u64;
        for size in [0, 1, len.saturating_sub(1), len, len + 1] {
            let limits = Limits::default().message_size(size);
            let decoded = arenas.decode(&payload.subjects[0], &limits, &payload.bytes);
            if payload.is_message {
                assert_eq!(decoded.is_some(), size >= len, "{}: {size} of {len} bytes", payload.name);
            }
        }
    });
}

#[test]
fn messages_decode_alike_into_arenas_in_any_state() {
    for payload in payloads().iter().filter(|payload| payload.is_message) {
        let subject = &payload.subjects[0];
        // No chunk yet, a chunk that is nearly full, many small messages in a row: each crosses chunks elsewhere.
        for earlier in [0, 8, 4000, 4088, 4096] {
            let arenas = [scrimp_record::Arena::new(), scrimp_record::Arena::new()];
            for arena in &arenas {
                arena.alloc(earlier).expect("memory");
            }
            for _ in 0..3 {
                let limits = Limits::default();
                let by_compiled = subject.compiled.decoder.decode(&limits, &arenas[0], &payload.bytes);
                let by_interpreter =
                    scrimp_record::interpreter::decode(&subject.plan, &limits, &arenas[1], &payload.bytes);
                let by_compiled = by_compiled.expect("compiled code accepts it");
                let by_interpreter = by_interpreter.expect("the interpreter accepts it");
                let mut out = vec![0; subject.encoded_len(&by_interpreter)];
                let [first, _] = subject.encode(&by_compiled, 64, &mut out);
                let [_, second] = subject.encode(&by_interpreter, 64, &mut out);
                assert_eq!(first, second, "{}", payload.name);
                assert_eq!(arenas[0].capacity(), arenas[1].capacity(), "{}", payload.name);
            }
        }
    }
}
