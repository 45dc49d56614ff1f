//! Plans with blobs apart: compiled code does what the interpreter does, and what happens to bytes in one run.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use scrimp_jit::{CompiledApart, CompiledPlan};
use scrimp_record::blobs::Pieces;
use scrimp_record::{Limits, Plan};
use scrimp_testkit::{Rng, apart};

use crate::harness::{Subject, in_parallel, is_brief};
use crate::testdata::payloads;

/// A plan with blobs apart, and its machine code.
type Apart = (Plan, CompiledApart);

/// Checks `bytes`, some times, with different cuts.
fn check((plan, compiled): &Apart, limits: &Limits, bytes: &[u8], rng: &mut Rng, times: usize) {
    let decode =
        |limits: &Limits, pieces: &mut Pieces<'_>, size| compiled.decoder.decode(limits, pieces, size);
    let gather = |max_level, record, to: &mut _| {
        // SAFETY: the check gives a complete record of the plan, and uses no blobs for longer than it.
        unsafe { compiled.encoder.gather(max_level, record, to) }
    };
    for _ in 0..times {
        apart::check(plan, &decode, &gather, limits, bytes, rng);
    }
}

/// How often each payload is checked: less often if it is long.
fn times(len: usize) -> usize {
    let times: usize = if is_brief() { 2 } else { 12 };
    if len > 10_000 { times.div_ceil(10) } else { times }
}

#[test]
fn payloads_whole_and_damaged() {
    let known: Mutex<HashMap<usize, Arc<Apart>>> = Mutex::default();
    in_parallel(payloads(), |_, payload| {
        let rng = &mut Rng::new(payload.bytes.len() as u64);
        for subject in &payload.subjects {
            let key = Arc::as_ptr(subject).addr();
            let found = known.lock().expect("no panic").get(&key).cloned();
            let apart = found.unwrap_or_else(|| {
                let plan = subject.plan.with_blobs_apart();
                let compiled = CompiledApart::new(&plan).expect("as with blobs within");
                let apart = Arc::new((plan, compiled));
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
#[should_panic(expected = "one run")]
fn code_for_pieces_is_not_called_for_one_run() {
    let within = Subject::of("struct S { 1: string text }", "S");
    let _ = CompiledPlan::new(&within.plan.with_blobs_apart());
}

#[test]
#[should_panic(expected = "in pieces")]
fn code_for_one_run_is_not_called_for_pieces() {
    let within = Subject::of("struct S { 1: string text }", "S");
    let _ = CompiledApart::new(&within.plan);
}
