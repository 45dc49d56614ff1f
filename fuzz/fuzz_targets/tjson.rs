//! Any text in Thrift's JSON protocol, as a message or a struct alone: it is read or refused, and what is read is written and read back
//! equal. It ends where a scanner finds its end, whatever pieces it comes in, and where it ends as unknown fields.

#![no_main]

use std::sync::OnceLock;

use libfuzzer_sys::fuzz_target;
use scrimp::{Arena, Limits, Message, StructType};
use scrimp_envelope::tjson::{self, Scanner};
use scrimp_envelope::{Progress, ReadLimits};
use scrimp_testkit::payloads;

fuzz_target!(|text: &[u8]| {
    let limits = ReadLimits::new();
    let scanned = Scanner::new(&limits).resume(text);
    let mut scanner = Scanner::new(&limits);
    let in_pieces = scanner.resume(&text[..text.len() / 2]).and_then(|_| scanner.resume(text));
    // A piece may end within the character that an error shows.
    let offset_of = |error: &tjson::TJsonError| error.offset();
    assert_eq!(in_pieces.as_ref().map_err(offset_of), scanned.as_ref().map_err(offset_of));
    if let Ok(Progress::Done(head)) = tjson::read_head(text, &limits) {
        if let Ok((message, len)) = head.read_body(text, |body| read(body)) {
            assert_eq!(scanned, Ok(Progress::Done(len)));
            let mut again = Vec::new();
            let written = tjson::write_message(&head.envelope(), &mut again, |out| {
                out.extend(message);
                Ok::<_, tjson::TJsonError>(())
            });
            written.expect("nothing fails");
            let read_again =
                tjson::read_head(&again, &limits).expect("it was written").done().expect("it is whole");
            assert_eq!(read_again.envelope(), head.envelope());
        }
        if let Ok((exception, len)) = head.read_body(text, tjson::read_exception) {
            assert_eq!(scanned, Ok(Progress::Done(len)));
            let mut again = Vec::new();
            tjson::write_exception(&exception, &mut again);
            assert_eq!(tjson::read_exception(&again), Ok((exception, again.len())));
        }
    }
    // Refused or not, it is dealt with.
    let _ = read(text);
});

/// The type that has all others within, and one to which all fields are unknown.
fn types() -> &'static [StructType; 2] {
    static TYPES: OnceLock<[StructType; 2]> = OnceLock::new();
    TYPES.get_or_init(|| {
        let schema = payloads::schema("everything.thrift");
        ["Everything", "Empty"].map(|name| schema.struct_type(name).expect("it is declared"))
    })
}

/// The struct at the start of `text`, written again, and how many bytes it takes.
fn read(text: &[u8]) -> Result<(Vec<u8>, usize), tjson::TJsonError> {
    let ([everything, empty], arena) = (types(), Arena::new());
    let read = |ty, text| tjson::read_struct(ty, &arena, text, &Limits::new());
    let (message, len) = read(everything, text)?;
    let (_, skipped) = read(empty, text).expect("what is read can be skipped");
    assert_eq!(skipped, len);
    let again = written(message);
    let (same, same_len) = read(everything, &again).expect("it was written");
    assert_eq!(same_len, again.len());
    // Compared as text: a NaN equals itself there.
    assert_eq!(written(same), again);
    Ok((again, len))
}

fn written(message: Message<'_>) -> Vec<u8> {
    let mut out = Vec::new();
    tjson::write_struct(message, &mut out).expect("it was read");
    out
}
