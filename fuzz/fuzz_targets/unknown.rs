//! A message of one type, perhaps disturbed or damaged, decoded as another type that keeps unknown fields: both executors keep the same, write
//! the same, and what is written has the same unknown fields again; in pieces and as segments too.

#![no_main]

use libfuzzer_sys::fuzz_target;
use scrimp::{Arena, Limits, Message, Protocol, Utf8, WireType};
use scrimp_fuzz::pool::Executors;
use scrimp_fuzz::{compare, pool};
use scrimp_testkit::disturb::{Disturber, mutate};
use scrimp_testkit::tree::Node;
use scrimp_testkit::{Rng, generate};

/// The unknown fields of the message itself, as they are in any format.
fn unknown(message: Message<'_>) -> Vec<(i16, WireType)> {
    message.unknown_fields().map(|field| (field.id, field.wire_type)).collect()
}

fuzz_target!(|data: &[u8]| {
    let rng = &mut Rng::from_bytes(data);
    let (writer, reader) = (rng.pick(pool::subjects()), rng.pick(pool::keeping()));
    let utf8 = *rng.pick(&[Utf8::Validate, Utf8::OnAccess]);
    let (protocol, other) =
        *rng.pick(&[(Protocol::Binary, Protocol::Compact), (Protocol::Compact, Protocol::Binary)]);
    let size = rng.below(200) + 1;
    let mut tree = Node::of_message(&writer.ty, &generate::message(&writer.ty, rng, size));
    let usual = tree.to_bytes_in(protocol);
    Disturber { rng, breaking: 20 }.disturb(&mut tree);
    let disturbed = tree.to_loose_bytes_in(protocol, rng);
    let damaged = mutate(protocol, &usual, rng);

    let Executors { jit, interpreter, .. } = reader.executors(protocol, utf8);
    let there = &reader.executors(other, utf8).jit;
    let limits = Limits::default();
    let tight = limits.depth(rng.below(12) as u32 + 1).memory(rng.below(2000) as u64, 0);
    for bytes in [usual, disturbed, damaged] {
        compare::check(reader, protocol, utf8, &limits, &bytes);
        compare::check(reader, protocol, utf8, &tight, &bytes);
        compare::check_apart(reader, protocol, utf8, &limits, &bytes, rng);
        let arena = Arena::new();
        let Ok((message, _)) = jit.decode_prefix(&arena, &bytes) else { continue };
        let (by_other, _) = interpreter.decode_prefix(&arena, &bytes).expect("executors agree");
        assert_eq!(unknown(message), unknown(by_other));
        let written = jit.encode_to_vec(message).expect("what was decoded has an encoding");
        let again = jit.decode(&arena, &written).expect("a message");
        assert_eq!(jit.encode_to_vec(again).as_ref(), Ok(&written), "what is in order stays as it is");
        assert_eq!(unknown(message), unknown(again));
        let copy = message.copy_to(&arena);
        assert_eq!(jit.encode_to_vec(copy).as_ref(), Ok(&written));
        // No type of these formats lacks an equivalent in the other.
        let recoded = there.encode_to_vec(message).expect("it has an encoding in the other format");
        let recoded = there.decode(&arena, &recoded).expect("a message");
        assert_eq!(unknown(message), unknown(recoded));
    }
});
