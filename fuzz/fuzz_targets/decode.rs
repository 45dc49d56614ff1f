//! Any bytes as a message of any type in any protocol, within any limits: machine code and interpreter have to agree.
//!
//! The input starts with a [`Prefix`]; the rest is the message.

#![no_main]

use libfuzzer_sys::fuzz_target;
use scrimp_fuzz::prefix::Prefix;
use scrimp_fuzz::{compare, pool};

fuzz_target!(|data: &[u8]| {
    let Some((prefix, message)) = Prefix::split(data) else { return };
    let subjects = pool::subjects();
    let subject = &subjects[usize::from(prefix.subject) % subjects.len()];
    compare::check(subject, prefix.protocol(), prefix.utf8(), &prefix.limits(), message);
});
