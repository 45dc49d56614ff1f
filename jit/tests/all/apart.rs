//! Plans with blobs apart: compiled code does what the interpreter does, and what happens to bytes in one run.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use scrimp_record::blobs::Pieces;
use scrimp_record::{Arena, Limits};
use scrimp_testkit::{Rng, apart};

use crate::harness::{Subject, in_parallel, is_brief};
use crate::testdata::payloads;

/// Checks `bytes`, some times, with different cuts.
fn check(subject: &Subject, limits: &Limits, bytes: &[u8], rng: &mut Rng, times: usize) {
    let decode =
        |limits: &Limits, pieces: &mut Pieces<'_>, size| subject.compiled.decode_pieces(limits, pieces, size);
    let gather = |max_level, record, to: &mut _| {
        // SAFETY: the check gives a complete record of the plan, and uses no blobs for longer than it.
        unsafe { subject.compiled.gather(max_level, record, to) }
    };
    for _ in 0..times {
        apart::check(&subject.plan, &decode, &gather, limits, bytes, rng);
    }
}

/// How often each payload is checked: less often if it is long.
fn times(len: usize) -> usize {
    let times: usize = if is_brief() { 2 } else { 12 };
    if len > 10_000 { times.div_ceil(10) } else { times }
}

#[test]
fn payloads_whole_and_damaged() {
    let known: Mutex<HashMap<usize, Arc<Subject>>> = Mutex::default();
    in_parallel(payloads(), |_, payload| {
        let rng = &mut Rng::new(payload.bytes.len() as u64);
        for subject in &payload.subjects {
            let key = Arc::as_ptr(subject).addr();
            let found = known.lock().expect("no panic").get(&key).cloned();
            let apart = found.unwrap_or_else(|| {
                let apart = Arc::new(Subject::new(subject.plan.with_blobs_apart()));
                known.lock().expect("no panic").insert(key, Arc::clone(&apart));
                apart
            });
            let (limits, bytes) = (Limits::default(), &payload.bytes);
            check(&apart, &limits, bytes, rng, times(bytes.len()));
            for _ in 0..times(bytes.len()) {
                let mut damaged = bytes.clone();
                damaged.truncate(rng.below(bytes.len() + 1));
                if !damaged.is_empty() && rng.one_in(2) {
                    damaged = bytes.clone();
                    let at = rng.below(bytes.len());
                    damaged[at] ^= 1 << rng.below(8);
                }
                check(&apart, &limits, &damaged, rng, 1);
                let tight = limits.depth(rng.below(8) as u32 + 1).memory(rng.below(4000) as u64, 0);
                check(&apart, &tight, bytes, rng, 1);
            }
        }
    });
}

#[test]
fn code_for_blobs_within_has_none_apart() {
    let within = Subject::of("struct S { 1: string text }", "S");
    let apart = Subject::new(within.plan.with_blobs_apart());
    let bytes = [11, 0, 1, 0, 0, 0, 1, b'x', 0];
    let (arena, limits) = (Arena::new(), Limits::default());
    let pieces = || Pieces::new(&arena, [&bytes[..]].into_iter()).expect("memory");
    assert!(within.compiled.decode(&limits, &arena, &bytes).is_some());
    assert!(within.compiled.decode_pieces(&limits, &mut pieces(), 9).is_none());
    assert!(apart.compiled.decode(&limits, &arena, &bytes).is_none());
    assert!(apart.compiled.flat_decoder(&limits).is_none());
    assert!(apart.compiled.decode_pieces(&limits, &mut pieces(), 9).is_some());
}
