//! Any bytes as a stream of messages in any framing, within any limits: in all pieces they are the same, and what was read is written as it
//! came.
//!
//! The input starts with [`Choices`]; the rest is the stream.

#![no_main]

use libfuzzer_sys::fuzz_target;
use scrimp_fuzz::envelope::{self, Choices};

fuzz_target!(|data: &[u8]| {
    let Some((Choices { options, pieces }, stream)) = Choices::split(data) else { return };
    envelope::check(&options, &pieces, stream);
});
