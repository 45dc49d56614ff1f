//! A generated message in either protocol: both executors encode it to the same, expected bytes and decode those to it again, with fields in
//! any order too. Then the bytes are damaged, and the executors have to agree on what they are.

#![no_main]

use arbitrary::{Result, Unstructured};
use libfuzzer_sys::fuzz_target;
use scrimp::{Arena, Limits, Protocol, Transcoder, Utf8};
use scrimp_fuzz::pool::Executors;
use scrimp_fuzz::{compare, generate, pool};

fuzz_target!(|data: &[u8]| {
    // Too little data ends a run early, and that is all.
    let _ = run(&mut Unstructured::new(data));
});

fn run(u: &mut Unstructured<'_>) -> Result<()> {
    let subject = u.choose(pool::subjects())?;
    let utf8 = if u.arbitrary()? { Utf8::OnAccess } else { Utf8::Validate };
    let (protocol, other) = match u.arbitrary()? {
        true => (Protocol::Compact, Protocol::Binary),
        false => (Protocol::Binary, Protocol::Compact),
    };
    let Executors { jit, interpreter, .. } = subject.executors(protocol, utf8);
    let codecs = || [jit, interpreter];
    let schema = subject.ty.schema();
    let (schema, desc) = (schema.descriptors(), subject.ty.desc());

    let value = generate::message(u, schema, desc)?;
    let expected = generate::canonical(protocol, schema, desc, &value);
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
    assert_eq!(transcoded, generate::canonical(other, schema, desc, &value), "{protocol} to {other}");

    let mut disordered = generate::disordered(u, protocol, schema, desc, &value)?;
    for codec in codecs() {
        for bytes in [&expected, &disordered] {
            let message = codec.decode(&arena, bytes).expect("the bytes are a message");
            let decoded = message.to_value().expect("its strings are UTF-8");
            assert!(compare::same_value(&decoded, &value), "{:?}: {decoded:?}, {value:?}", codec.executor());
        }
    }
    let limits = Limits::default();
    for mut bytes in [expected, std::mem::take(&mut disordered)] {
        compare::check(subject, protocol, utf8, &limits, &bytes);
        generate::mutate(u, &mut bytes)?;
        compare::check(subject, protocol, utf8, &limits, &bytes);
        let tight = limits.depth(u.int_in_range(1..=12)?).memory(u.int_in_range(0..=2000)?, 0);
        compare::check(subject, protocol, utf8, &tight, &bytes);
    }
    Ok(())
}
