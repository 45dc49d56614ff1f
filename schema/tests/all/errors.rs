//! The words and places of errors.

use scrimp_schema::{Loader, SchemaError, Severity};

use crate::{codes, reject};

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(reject(text), expected);
}

#[test]
fn messages() {
    check("struct S {\n  1: i32 a\n  x\n}", "main.thrift:4:1: error[E0101]: expected a name, found `}`");
    check(
        "struct S {\n  1: i32 a\n\nstruct T {\n}",
        "main.thrift:4:10: error[E0101]: expected a field or `}`, found `{`\n  note: unclosed `{` at main.thrift:1:10",
    );
    check("struct S { 1 i32 a }", "main.thrift:1:14: error[E0101]: expected `:`, found the keyword `i32`");
    check(
        "struct S { required 1: i32 a }",
        "main.thrift:1:21: error[E0101]: expected a type, found `1`; help: the id comes first: `1: required type name`",
    );
    check("struct S { 1: list<i32 a }", "main.thrift:1:24: error[E0101]: expected `>`, found `a`");
    check("struct S { 1: map<i32> a }", "main.thrift:1:22: error[E0101]: expected `,`, found `>`");
    check(
        "struct S { 1: i32 a,, }",
        "main.thrift:1:21: error[E0108]: `,` after `,`: only one separator is allowed; help: remove this `,`",
    );
    check(
        "struct S { 1: list a }",
        "main.thrift:1:15: error[E0110]: `list` needs an element type; help: write `list<element>`",
    );
    check("struct S { 1: }", "main.thrift:1:15: error[E0101]: expected a type, found `}`");
    check("enum E { A = B }", "main.thrift:1:14: error[E0101]: expected a number, found `B`");
    check("enum E { A B = }", "main.thrift:1:16: error[E0101]: expected a number, found `}`");
    check(
        "const list<i32> C = [1, 2",
        "main.thrift:1:26: error[E0101]: expected a value or `]`, found the end of the file\n  note: unclosed `[` at main.thrift:1:21",
    );
    check("const i32 C 5", "main.thrift:1:13: error[E0101]: expected `=`, found `5`");
    check("const map<i32, i32> C = {1 2}", "main.thrift:1:28: error[E0101]: expected `:`, found `2`");
    check("service S { void f( }", "main.thrift:1:21: error[E0101]: expected a field or `)`, found `}`");
    check("service S { void f }", "main.thrift:1:20: error[E0101]: expected `(`, found `}`");
    check("service S { f() }", "main.thrift:1:17: error[E0101]: expected a name, found `}`");
    check("service S extends { }", "main.thrift:1:19: error[E0101]: expected a name, found `{`");
    check("typedef i32", "main.thrift:1:12: error[E0101]: expected a name, found the end of the file");
    check(
        "namespace java a.b;",
        "main.thrift:1:19: error[E0108]: unexpected `;`, expected the end of the file, a definition or a header; help: remove this `;`",
    );
    check(
        "include \"a.thrift\";",
        "main.thrift:1:19: error[E0108]: unexpected `;`, expected the end of the file, a definition or a header; help: remove this `;`",
    );
    check("include a.thrift", "main.thrift:1:9: error[E0101]: expected a string, found `a.thrift`");
    check(
        "senum S { \"a\" }",
        "main.thrift:1:1: error[E0101]: expected a header or a definition, found `senum`; help: `senum` was removed from Thrift; use `string`",
    );
    check(
        "struct S { 1: slist a }",
        "main.thrift:1:15: error[E0203]: unknown type `slist`; help: `slist` was removed from Thrift; use `list<string>`",
    );
    check(
        "cpp_namespace a",
        "main.thrift:1:1: error[E0101]: expected a header or a definition, found `cpp_namespace`; help: old namespace headers were removed from Thrift; write `namespace language name`",
    );
    check(
        "struct S { 1: stream<i32> a }",
        "main.thrift:1:15: error[E0111]: `stream` is fbthrift syntax, not supported; help: Apache Thrift has methods with one reply only",
    );
    check("struct S { 1: i32 a (b = c) }", "main.thrift:1:26: error[E0101]: expected a string, found `c`");
    check(
        "struct S { 1: i32 a } }",
        "main.thrift:1:23: error[E0101]: expected the end of the file or a definition, found `}`",
    );
    check(
        "enum E { A } /* é */ ☃",
        "main.thrift:1:22: error[E0106]: `☃` is not allowed outside comments and strings",
    );
    check(
        "struct S { 1: string s = 'a\n }",
        "main.thrift:1:26: error[E0103]: this string is not closed on its line; help: add `'`; a line break in a string is written `\\n`",
    );
    check(
        "struct S { 1: float f 2: Strng g 3: Pont h } struct Point {}",
        "main.thrift:1:15: error[E0111]: `float` is fbthrift syntax, not supported; help: use `double`\nmain.thrift:1:26: error[E0203]: unknown type `Strng`; help: did you mean `string`?\nmain.thrift:1:37: error[E0203]: unknown type `Pont`; help: did you mean `Point`?",
    );
    check(
        "enum Color { RED } struct S { 1: Color c = RED 2: Color d = Color.REED }",
        "main.thrift:1:44: error[E0507]: enum member `RED` is named without its enum; help: write `Color.RED`\nmain.thrift:1:61: error[E0505]: enum `Color` has no member `REED`; help: did you mean `Color.RED`?\n  note: the enum is declared at main.thrift:1:6",
    );
    check(
        "const i32 MAXIMUM = 5 const i32 C = MAXIMUN",
        "main.thrift:1:37: error[E0503]: unknown constant or enum member `MAXIMUN`; help: did you mean `MAXIMUM`?",
    );
    check(
        "struct P { 1: required i32 width } const P C = {'widht': 5} const P D = {}",
        "main.thrift:1:49: error[E0508]: `P` has no field `widht`; help: did you mean `width`?\nmain.thrift:1:73: error[E0510]: required field `width` of `P` is missing\n  note: the field is declared at main.thrift:1:28",
    );
    check(
        "service Base {} service S extends Bas {}",
        "main.thrift:1:35: error[E0207]: unknown service `Bas`; help: did you mean `Base`?",
    );
    check(
        "enum E {} struct S {} include 'a'",
        "main.thrift:1:23: error[E0107]: `include` must come before all definitions; help: move it to the top of the file",
    );
}

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
