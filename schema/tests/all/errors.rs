//! The words and places of errors.

use scrimp_schema::{Loader, SchemaError, Severity};

use crate::codes;

#[test]
fn every_semantic_error_is_found_once() {
    let text = "struct S { 1: Foo a, 1: Bar a } typedef Foo T struct U { 1: T t = 5 }
                const i8 C = 300 const i8 D = C enum E { A, A } service V extends W {}";
    assert_eq!(codes(text), ["E0203", "E0401", "E0203", "E0301", "E0302", "E0203", "E0207", "E0502"]);
}

#[test]
fn one_syntax_error_per_file() {
    let loader = Loader::new().file("a.thrift", "struct {}").file("b.thrift", "enum {}");
    let error = loader.parse("main.thrift", "include 'a.thrift' include 'b.thrift' struct S {").unwrap_err();
    // The root's own includes are not known.
    assert_eq!(error.errors().count(), 1);
    let error = loader.parse("main.thrift", "include 'a.thrift' include 'b.thrift'").unwrap_err();
    assert_eq!(error.errors().count(), 2);
}

#[test]
fn accessors() {
    let error = Loader::new()
        .parse("main.thrift", "struct S { i32 b }\n  const i32 C = 'é' const i32 C = 2")
        .unwrap_err();
    let [duplicate, mismatch, warning] = error.diagnostics() else { panic!("{error}") };
    assert_eq!(mismatch.severity(), Severity::Error);
    assert_eq!(mismatch.message(), "expected `i32`, found a string");
    assert_eq!(error.sources().slice(mismatch.span()), "'é'");
    assert_eq!(error.sources().line_col(mismatch.span()), (2, 17));
    assert_eq!(error.sources().line_col(duplicate.span()), (2, 31));
    assert_eq!(duplicate.labels().len(), 1);
    assert_eq!(error.sources().slice(duplicate.labels()[0].0), "C");
    assert_eq!(warning.severity(), Severity::Warning);
    assert!(warning.help().is_some());
    // Shared between threads and boxed as any error.
    let _: Box<dyn std::error::Error + Send + Sync> = Box::<SchemaError>::from(error);
}

/// Whatever is checked first.
#[test]
fn warnings_are_in_the_order_of_the_text() {
    let text = "const i8 A = 0xFF
        exception X {}
        service V { oneway i32 a(), void b() throws (0: X x) }
        const map<i32, i32> M = {1: 1, 1: 2}
        struct S { i32 a }
        enum E { A = 0xFFFFFFFF }";
    let loader = Loader::new().file("other.thrift", text);
    let schema = loader.parse("main.thrift", format!("include 'other.thrift' {text}")).expect("only odd");
    let places = schema.warnings().iter().map(|warning| (warning.span().source, warning.span().start));
    assert_eq!(schema.warnings().len(), 12);
    assert!(places.is_sorted(), "{:?}", schema.warnings());
    let error =
        loader.parse("main.thrift", format!("{text} struct T {{ 1: Missing m }}")).expect_err("unknown");
    let codes: Vec<&str> = error.diagnostics().iter().map(|found| found.code()).collect();
    assert_eq!(codes, ["E0203", "W0503", "W0601", "W0602", "W0501", "W0301", "W0503"]);
}
