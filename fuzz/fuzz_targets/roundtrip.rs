//! A generated message in either protocol: both executors encode it to the same, expected bytes and decode those to it again, with fields in
//! any order too, in pieces and as segments too. Then the bytes are damaged, and the executors have to agree on what they are.

#![no_main]

use libfuzzer_sys::fuzz_target;
use scrimp::{Arena, Limits, Protocol, Transcoder, Utf8};
use scrimp_fuzz::pool::Executors;
use scrimp_fuzz::{compare, pool};
use scrimp_testkit::disturb::{Disturber, mutate};
use scrimp_testkit::tree::Node;
use scrimp_testkit::{Rng, generate, same};

fuzz_target!(|data: &[u8]| {
    let rng = &mut Rng::from_bytes(data);
    let subject = rng.pick(pool::subjects());
    let utf8 = *rng.pick(&[Utf8::Validate, Utf8::OnAccess]);
    let (protocol, other) =
        *rng.pick(&[(Protocol::Binary, Protocol::Compact), (Protocol::Compact, Protocol::Binary)]);
    let Executors { jit, interpreter, .. } = subject.executors(protocol, utf8);
    let codecs = || [jit, interpreter];

    let size = rng.below(200) + 1;
    let value = generate::message(&subject.ty, rng, size);
    let mut tree = Node::of_message(&subject.ty, &value);
    let expected = tree.to_bytes_in(protocol);
    let arena = Arena::new();
    let message = subject.ty.message_from_value(&arena, &value).expect("the value is complete");
    for codec in codecs() {
        let mut bytes = Vec::new();
        assert_eq!(codec.encode(message, &mut bytes), Ok(expected.len()));
        assert_eq!(bytes, expected, "{:?} encodes {value:?}", codec.executor());
    }
    // The same in the other protocol.
    let mut transcoded = Vec::new();
    let mut transcoder = Transcoder::new(interpreter, &subject.executors(other, utf8).interpreter);
    let transcoder = transcoder.as_mut().expect("codecs of one type");
    transcoder.transcode(&expected, &mut transcoded).expect("the bytes are a message");
    assert_eq!(transcoded, tree.to_bytes_in(other), "{protocol} to {other}");

    Disturber { rng, breaking: 0 }.disturb(&mut tree);
    let disturbed = tree.to_loose_bytes_in(protocol, rng);
    for codec in codecs() {
        for bytes in [&expected, &disturbed] {
            let message = codec.decode(&arena, bytes).expect("the bytes are a message");
            let decoded = message.to_value().expect("its strings are UTF-8");
            assert!(same(&decoded, &value), "{:?}: {decoded:?}, {value:?}", codec.executor());
        }
    }
    let limits = Limits::default();
    for bytes in [expected, disturbed] {
        compare::check(subject, protocol, utf8, &limits, &bytes);
        compare::check_apart(subject, protocol, utf8, &limits, &bytes, rng);
        let bytes = mutate(protocol, &bytes, rng);
        compare::check(subject, protocol, utf8, &limits, &bytes);
        compare::check_apart(subject, protocol, utf8, &limits, &bytes, rng);
        let tight = limits.depth(rng.below(12) as u32 + 1).memory(rng.below(2000) as u64, 0);
        compare::check(subject, protocol, utf8, &tight, &bytes);
    }
});
