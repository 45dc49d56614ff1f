//! Inputs and outputs that end, or start, at inaccessible pages: reading or writing one byte beyond ends the process.

use scrimp_record::Limits;

use crate::guard::Guarded;
use crate::harness::{in_parallel, spread};
use crate::testdata::payloads;

#[test]
fn no_byte_after_the_input_is_read() {
    in_parallel(payloads(), |arenas, payload| {
        let mut guarded = Guarded::new(payload.bytes.len());
        for subject in &payload.subjects {
            for len in spread(payload.bytes.len() + 1, 1024) {
                let input = guarded.last(len);
                input.copy_from_slice(&payload.bytes[..len]);
                let decoded = arenas.decode(subject, &Limits::default(), input);
                let complete = len == payload.bytes.len();
                assert!(!payload.is_message || decoded.is_some() == complete, "{}: {len}", payload.name);
            }
        }
    });
}

#[test]
fn no_byte_before_the_input_is_read() {
    in_parallel(payloads(), |arenas, payload| {
        let mut guarded = Guarded::new(payload.bytes.len());
        for subject in &payload.subjects {
            let input = guarded.first(payload.bytes.len());
            input.copy_from_slice(&payload.bytes);
            let decoded = arenas.decode(subject, &Limits::default(), input);
            assert!(!payload.is_message || decoded.is_some(), "{}", payload.name);
        }
    });
}

#[test]
fn no_byte_outside_the_output_is_written_whatever_its_size() {
    in_parallel(payloads(), |arenas, payload| {
        for subject in &payload.subjects {
            if !payload.is_message {
                return;
            }
            let decoded = arenas.decode_compiled(subject, &Limits::default(), &payload.bytes);
            let len = subject.encoded_len(&decoded);
            let mut guarded = Guarded::new(len + 64);
            let [by_compiled, expected] = subject.encode(&decoded, 64, guarded.last(len));
            assert!(by_compiled.is_some() && by_compiled == expected, "{}: exact", payload.name);
            for size in spread(len, 1024) {
                let [by_compiled, by_interpreter] = subject.encode(&decoded, 64, guarded.last(size));
                assert_eq!((by_compiled, by_interpreter), (None, None), "{}: {size} of {len}", payload.name);
            }
            for size in [len + 1, len + 3, len + 8, len + 64] {
                for out in [Guarded::last, Guarded::first] {
                    let [by_compiled, _] = subject.encode(&decoded, 64, out(&mut guarded, size));
                    assert_eq!(by_compiled, expected, "{}: {size} for {len}", payload.name);
                }
            }
        }
    });
}
