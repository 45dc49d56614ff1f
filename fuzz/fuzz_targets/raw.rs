//! Any bytes, and a message of any type, as a message whose values are read and changed in place: what decodes is read and changed as decoding, then
//! reading and changing its values, has it; everything else stays within bounds.
//!
//! The input's choices make a message and a way into it.

#![no_main]

use libfuzzer_sys::fuzz_target;
use scrimp::raw::RawInput;
use scrimp::{Arena, Codec, Protocol, Utf8, Value};
use scrimp_fuzz::pool;
use scrimp_testkit::disturb::{Disturber, mutate};
use scrimp_testkit::paths::{self, Way};
use scrimp_testkit::tree::Node;
use scrimp_testkit::{Rng, generate, same};

fuzz_target!(|data: &[u8]| {
    let rng = &mut Rng::from_bytes(data);
    let subject = rng.pick(pool::subjects());
    let protocol = *rng.pick(&[Protocol::Binary, Protocol::Compact]);
    let executors = subject.executors(protocol, Utf8::Validate);
    let codec = if rng.one_in(2) { &executors.interpreter } else { &executors.jit };
    let size = rng.below(100) + 1;
    let value = generate::message(&subject.ty, rng, size);
    let Some(way) = Way::random(&subject.ty, &value, rng) else { return };
    let mut tree = Node::of_message(&subject.ty, &value);
    Disturber { rng, breaking: 0 }.disturb(&mut tree);
    let bytes = tree.to_loose_bytes_in(protocol, rng);
    check(codec, &bytes, &way, rng);
    check(codec, &mutate(protocol, &bytes, rng), &way, rng);
});

/// Reads and changes what `way` leads to.
fn check(codec: &Codec, bytes: &[u8], way: &Way, rng: &mut Rng) {
    let ty = codec.message_type();
    let path = ty.value_path(&way.text()).expect("the way is of the type");
    let arena = Arena::new();
    let (raw, decoded) = (codec.raw(bytes), codec.decode(&arena, bytes));
    let _ = raw.get_first(&path);
    let found = raw.get(&path);
    // Of some unions a tree of values cannot hold the member.
    let Some(message) = decoded.ok().and_then(|message| message.to_value().ok()) else {
        if let Ok(Some(value)) = found {
            let _ = value.value(&arena);
            let _ = raw.set(&path, RawInput::Encoded(value.encoded()));
            let _ = raw.remove(&path);
        }
        return;
    };
    let found = found.expect("it is a message").map(|value| {
        let value = value.value(&arena).expect("it is a message");
        value.to_value().expect("the whole has a tree of values")
    });
    match (&found, paths::get(&message, &way.steps)) {
        (Some(found), Some(expected)) => assert!(same(found, expected), "{found:?}, {expected:?}"),
        (found, expected) => assert_eq!(found.is_some(), expected.is_some()),
    }
    let schema = ty.schema();
    let (schema, id) = (schema.descriptors(), ty.desc().id);
    let new = generate::value(ty, way.ty, rng, 20);
    let encoded = Node::of(schema, way.ty, &new).to_bytes_in(codec.protocol());
    let given = || RawInput::Encoded(&encoded);
    let mut changed = [message.clone(), message.clone(), message];
    let [set, inserted, removed] = &mut changed;
    let outcomes = [
        (raw.set(&path, given()), paths::set(schema, id, set, &way.steps, new.clone())),
        (raw.insert(&path, given()), paths::insert(schema, id, inserted, &way.steps, new)),
        (raw.remove(&path), paths::remove(schema, id, removed, &way.steps)),
    ];
    for ((edit, possible), expected) in outcomes.into_iter().zip(&changed) {
        assert_eq!(edit.is_ok(), possible.is_ok(), "{edit:?}, {possible:?}");
        let Ok(edit) = edit else { continue };
        let bytes = edit.to_vec();
        let again: Value = codec.decode(&arena, &bytes).expect("a message").to_value().expect("it has a tree of values");
        assert!(same(&again, expected), "{again:?}, {expected:?}");
    }
}
