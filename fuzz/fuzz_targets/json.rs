//! Any text as JSON of any type: what `from_json` reads is what the way through serde reads, and what is read is written by both in the same
//! way, and read back.
//!
//! The input starts with two bytes that choose the type, and one for the style; the rest is the text.

#![no_main]

use libfuzzer_sys::fuzz_target;
use scrimp::json::{AbsentFields, Binaries, Enums, Longs, MapKeys, Naming, UnknownFields};
use scrimp::{Arena, JsonErrorKind, JsonStyle, Limits};
use scrimp_fuzz::pool;
use scrimp_testkit::same;
use serde::de::DeserializeSeed;

fuzz_target!(|data: &[u8]| {
    let Some((&[low, high, choices], text)) = data.split_first_chunk() else { return };
    let subjects = pool::subjects();
    let ty = &subjects[usize::from(u16::from_le_bytes([low, high])) % subjects.len()].ty;
    let arena = Arena::new();
    let ignored = choices & 1 == 1;
    let unknown = if ignored { UnknownFields::Ignore } else { UnknownFields::Refuse };
    let plain = JsonStyle::new().unknown_fields(unknown);
    let ours = ty.from_json(&arena, &plain, text);

    let Ok(text) = std::str::from_utf8(text) else {
        assert_eq!(ours.expect_err("it is not UTF-8").kind(), JsonErrorKind::Syntax);
        return;
    };
    let seed = ty.seed(&arena);
    let seed = if ignored { seed.ignore_unknown() } else { seed };
    let mut reader = serde_json::Deserializer::from_str(text);
    reader.disable_recursion_limit();
    let theirs = seed.deserialize(&mut reader).and_then(|message| reader.end().map(|()| message));
    match (&ours, &theirs) {
        (Ok(ours), Ok(theirs)) => {
            let [ours, theirs] = [ours, theirs].map(|message| message.to_value().expect("text is UTF-8"));
            assert!(same(&ours, &theirs), "{ours:?}, {theirs:?}");
        }
        (Err(_), Err(_)) => {}
        _ => panic!("{ours:?}, {theirs:?}"),
    }

    let Ok(message) = ours else { return };
    let value = message.to_value().expect("text is UTF-8");
    let json = message.to_json(&plain).expect("it was read");
    assert_eq!(json, serde_json::to_string(&message).expect("it was read"));
    let pretty = message.to_json(&plain.clone().pretty(true)).expect("it was read");
    assert_eq!(pretty, serde_json::to_string_pretty(&message).expect("it was read"));
    // Any other style is read back. Binaries are not text, in general.
    let pick = |bit: u8| choices >> bit & 1 == 1;
    let style = plain
        .naming([Naming::Idl, Naming::Camel, Naming::Snake, Naming::Annotated][usize::from(choices >> 1 & 3)])
        .longs(if pick(3) { Longs::Text } else { Longs::Annotated })
        .enums(if pick(4) { Enums::Numbers } else { Enums::Names })
        .binaries(if pick(5) { Binaries::Base64Url } else { Binaries::Base64 })
        .map_keys(if pick(6) { MapKeys::Scalars } else { MapKeys::Names })
        .pretty(pick(7));
    let json = message.to_json(&style).expect("it was read");
    let again = ty.from_json(&arena, &style, &json).expect("it was written");
    assert!(same(&again.to_value().expect("text is UTF-8"), &value), "{again:?}, {value:?}");
    let whole = message.to_json(&style.absent_fields(AbsentFields::Write)).expect("it was read");
    serde_json::from_str::<serde::de::IgnoredAny>(&whole).expect("it is JSON");

    // Under small limits it is read, or refused for them.
    let small = JsonStyle::new().unknown_fields(unknown).limits(Limits::new().depth(4).memory(512, 2));
    match ty.from_json(&arena, &small, text) {
        Ok(message) => assert!(same(&message.to_value().expect("text is UTF-8"), &value)),
        Err(error) => assert_eq!(error.kind(), JsonErrorKind::Limit, "{error}"),
    }
});
