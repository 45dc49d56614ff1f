//! Any text as IDL: it loads or is refused, and what is said about it can be shown; what loads can be laid out, planned, described
//! and used, and is compatible with itself.

#![no_main]

use libfuzzer_sys::fuzz_target;
use scrimp::descriptor::{Diagnostic, SourceMap, Style, audit};
use scrimp::{Arena, Codec, Executor, Schema};

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    let schema = match Schema::parse("fuzz.thrift", &text) {
        Ok(schema) => schema,
        Err(error) => {
            show(error.diagnostics(), error.sources());
            return;
        }
    };
    show(schema.descriptors().warnings(), schema.descriptors().sources());
    let audit = audit(schema.descriptors(), schema.descriptors());
    assert!(audit.diagnostics().is_empty(), "{}", audit.report(Style::Plain));
    for desc in schema.descriptors().structs() {
        let ty = schema.type_of(desc.id);
        let codec =
            Codec::builder(&ty).executor(Executor::Interpreter).build().expect("every type has a codec");
        assert!(!codec.describe_plan().is_empty());
        assert!(!ty.describe_layout().is_empty());
        // The empty message is good unless something is required; all of it can be read, defaults too.
        let arena = Arena::new();
        if let Ok(message) = codec.decode(&arena, &[0]) {
            assert_eq!(codec.encoded_len(message), Ok(1));
            assert_eq!(message.fields().count(), 0);
            for (_, value, is_set) in message.all_fields() {
                assert!(!is_set);
                value.to_value().expect("defaults are complete");
            }
        }
        // What must be there may have a default.
        if let Ok(message) = ty.builder(&arena).finish() {
            let mut bytes = Vec::new();
            codec.encode(message, &mut bytes).expect("a complete message");
            let again = codec.decode(&arena, &bytes).expect("what was encoded");
            assert_eq!(again.to_value(), message.to_value());
        }
    }
});

/// Shows diagnostics in every way.
fn show(diagnostics: &[Diagnostic], sources: &SourceMap) {
    for diagnostic in diagnostics {
        let located = diagnostic.located(sources);
        assert!(located.to_string().starts_with("fuzz.thrift:"));
        for style in [Style::Plain, Style::Terminal] {
            let snippet = located.snippet(style);
            // A line and its label are cut; the message is not longer than what it quotes.
            assert!(snippet.len() < 10_000, "{snippet}");
        }
        assert!(serde_json::to_string(&located).expect("strings and numbers").starts_with('{'));
    }
}
