//! Hostile texts: nothing may panic, hang, overflow the stack or take more than its share.

use std::fmt::Write as _;

use scrimp_schema::{Loader, SchemaLimits, Style, audit};

use crate::{accept, codes, reject};

/// A bit of everything.
const SAMPLE: &str = r#"
/** The file. */
namespace * a.b
namespace java c.d (x = "y")
include "other.thrift" // there
cpp_include "<map>"
# A shell comment.
const i32 LIMIT = -0x1F
const double RATIO = 1.5e-3;
const map<string, list<other.E>> TABLE = {"a": [other.E.A], 'b\n': []}
typedef set<i64 (js.type = "Long")> Ids (z)
enum Kind { NONE, SOME = 5, MORE (note = "m"); }
struct Point xsd_all { 1: required double x = 0.5, 2: optional Point & next (k = "v", l); i8 old xsd_optional }
union Either { 1: Ids ids; 2: map<uuid, binary> blobs }
exception Failure { 1: string why = "because \"it\" did" }
service Base { oneway void ping(1: i32 n = LIMIT) }
/* A service. */
service Api extends Base {
    /** Finds. */
    list<Point> find(1: required Kind kind = Kind.SOME, 2: Either either) throws (1: Failure f) (idempotent),
}
"#;

fn try_sample(text: &str) {
    let other = "enum E { A }";
    // The verdict does not matter here, but it must be shown without a panic too.
    match Loader::new().file("other.thrift", other).parse("main.thrift", text) {
        Err(error) => {
            assert!(!error.to_string().is_empty() && !error.report(Style::Plain).is_empty());
            for diagnostic in error.diagnostics() {
                serde_json::to_string(&diagnostic.located(error.sources())).expect("strings and numbers");
            }
        }
        Ok(schema) => assert!(audit(&schema, &schema).diagnostics().is_empty()),
    }
}

#[test]
fn the_sample_is_valid() {
    let loader = Loader::new().file("other.thrift", "enum E { A }");
    loader.parse("main.thrift", SAMPLE).unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn every_prefix() {
    for end in 0..SAMPLE.len() {
        try_sample(&SAMPLE[..end]);
    }
}

#[test]
fn every_byte_replaced_or_removed() {
    const REPLACEMENTS: &str = " \0\"'{}[]()<>:,;=./*#@&-+0aé\u{feff}\n\\";
    for at in 0..SAMPLE.len() {
        let (before, after) = (&SAMPLE[..at], &SAMPLE[at + 1..]);
        try_sample(&format!("{before}{after}"));
        // All of them everywhere would take too long; every pair of place and character comes up by turns.
        let mut replacements = REPLACEMENTS.chars();
        for replacement in replacements.by_ref().skip(at % 5).step_by(5) {
            try_sample(&format!("{before}{replacement}{after}"));
        }
    }
}

#[test]
fn deep_brackets() {
    let count = 200_000;
    let nested =
        |open: &str, close: &str, count: usize| format!("{}{}", open.repeat(count), close.repeat(count));
    let types = format!("struct S {{ 1: {}", "list<".repeat(count));
    assert!(reject(&types).contains("error[E0006]"));
    for text in [
        format!("const list<i32> C = {}", nested("[", "]", count)),
        format!("const list<i32> C = {}", "[".repeat(count)),
        format!("const list<i32> C = {}", "{1:".repeat(count)),
        "(".repeat(count),
        "{".repeat(count),
        "struct S { 1: map<".repeat(count),
        format!("struct S {{ 1: i32 a xsd_attrs {}", "{1: i32 a xsd_attrs ".repeat(count)),
    ] {
        assert_eq!(codes(&text), ["E0006"]);
    }
    // What does not nest does not count.
    accept(&format!("/* {} */ const string S = \"{}\"", "[".repeat(count), "<".repeat(count)));
}

#[test]
fn nesting_up_to_the_limit() {
    let ty = |depth: usize| format!("{}i32{}", "list<".repeat(depth), ">".repeat(depth));
    let value = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    let text = |depth| format!("const {} C = {}", ty(depth), value(depth));
    accept(&text(200));
    assert_eq!(codes(&text(201)), ["E0006"]);
    // The most that can be asked for, on the stack of a test thread.
    let most = Loader::new().limits(SchemaLimits::new().nesting(usize::MAX));
    most.parse("main.thrift", text(250)).unwrap();
    most.parse("main.thrift", text(251)).unwrap_err();
    let attrs =
        format!("struct S {}{}", "{ 1: i32 a xsd_attrs ".repeat(249), "{".to_owned() + &"}".repeat(250));
    most.parse("main.thrift", attrs).unwrap();
}

#[test]
fn unterminated_tokens() {
    for (text, code) in [
        ("/*", "E0102"),
        ("/* *", "E0102"),
        ("/**", "E0102"),
        ("/*/", "E0102"),
        ("struct S {} /** doc", "E0102"),
        ("const string S = \"", "E0103"),
        ("const string S = '\\", "E0103"),
        ("const string S = 'abc\n'", "E0103"),
        ("const string S = \"abc\\\n\"", "E0103"),
        ("include \"a", "E0103"),
        ("struct S {", "E0101"),
        ("struct S { 1: list<", "E0101"),
        ("service S { void f(", "E0101"),
    ] {
        assert_eq!(codes(text), [code], "{text:?}");
    }
}

/// A chain of `count` typedefs, constants and services, each but the first (number 0) after what refers to it.
fn chains(count: usize) -> (String, String, String) {
    let mut typedefs = format!("struct S {{ 1: T{} t }}\n", count - 1);
    let mut constants = String::new();
    let mut services = String::new();
    for index in (1..count).rev() {
        let before = index - 1;
        writeln!(typedefs, "typedef T{before} T{index}").unwrap();
        writeln!(constants, "const i32 C{index} = C{before}").unwrap();
        writeln!(services, "service S{index} extends S{before} {{ void f{index}() }}").unwrap();
    }
    (typedefs, constants, services)
}

#[test]
fn long_chains() {
    let (typedefs, constants, _) = chains(100_000);
    let (_, _, services) = chains(20_000);
    let schema = accept(&format!("{typedefs} typedef i64 T0"));
    let field = &schema.structs()[0].fields[0];
    assert_eq!(schema.display_type(field.ty.id).to_string(), "i64");
    accept(&format!("{constants} const i32 C0 = 5"));
    accept(&format!("{services} service S0 {{ void f() }}"));
}

#[test]
fn long_cycles() {
    let (typedefs, constants, services) = chains(20_000);
    assert_eq!(codes(&format!("{typedefs} typedef T19999 T0")), ["E0205"]);
    assert_eq!(codes(&format!("{constants} const i32 C0 = C19999")), ["E0504"]);
    assert_eq!(codes(&format!("{services} service S0 extends S19999 {{}}")), ["E0208"]);
    assert_eq!(codes(&format!("{services} service S0 {{ void f19999() }}")), ["E0601"]);
}

#[test]
fn types_that_grow_by_typedefs() {
    let mut deep = String::from("typedef i32 T0\n");
    let mut wide = deep.clone();
    for index in 1..20_000 {
        writeln!(deep, "typedef list<T{}> T{index}", index - 1).unwrap();
    }
    for index in 1..100 {
        writeln!(wide, "typedef map<T{0}, T{0}> T{index}", index - 1).unwrap();
    }
    assert_eq!(codes(&deep), ["E0206"]);
    assert_eq!(codes(&wide), ["E0206"]);
}

#[test]
fn constants_that_multiply() {
    let mut lists = String::from("typedef list<i32> T0\nconst T0 C0 = [1, 2]\n");
    let mut texts = format!("const string C0 = \"{}\"\nconst list<string> C1 = [", "x".repeat(1 << 20));
    let mut structs = String::from("struct S { 1: S a, 2: S b }\nconst S C0 = {}\n");
    for index in 1..40 {
        let before = index - 1;
        writeln!(lists, "typedef list<T{before}> T{index}").unwrap();
        writeln!(lists, "const T{index} C{index} = [{}]", format!("C{before},").repeat(10)).unwrap();
        writeln!(structs, "const S C{index} = {{\"a\": C{before}, \"b\": C{before}}}").unwrap();
    }
    texts += &"C0,".repeat(10_000);
    texts += "]";
    assert_eq!(codes(&lists), ["E0010"]);
    assert_eq!(codes(&texts), ["E0010"]);
    assert_eq!(codes(&structs), ["E0010"]);

    // Deep rather than many.
    let mut deep = String::from("struct S { 1: S next }\nconst S C0 = {}\n");
    for index in 1..1_000 {
        writeln!(deep, "const S C{index} = {{\"next\": C{}}}", index - 1).unwrap();
    }
    assert_eq!(codes(&deep), ["E0512"]);
}

#[test]
fn limits_are_enforced() {
    let with = |limits: SchemaLimits, text: &str| {
        let loader = Loader::new().file("a.thrift", "include 'b.thrift'").file("b.thrift", "").limits(limits);
        match loader.parse("main.thrift", text) {
            Ok(_) => "ok",
            Err(error) => error.diagnostics()[0].code(),
        }
    };
    let limits = SchemaLimits::new();
    assert_eq!(with(limits.clone().text_size(4), "#abc"), "ok");
    assert_eq!(with(limits.clone().text_size(4), "#abcd"), "E0005");
    assert_eq!(with(limits.clone().nesting(2), "const list<list<i32>> C = [[1]]"), "ok");
    assert_eq!(with(limits.clone().nesting(2), "const list<list<i32>> C = [[[]]]"), "E0006");
    assert_eq!(with(limits.clone().definitions(3), "enum E { A, B }"), "ok");
    assert_eq!(with(limits.clone().definitions(2), "enum E { A, B }"), "E0007");
    assert_eq!(with(limits.clone().include_depth(2), "include 'a.thrift'"), "ok");
    assert_eq!(with(limits.clone().include_depth(1), "include 'a.thrift'"), "E0008");
    assert_eq!(with(limits.clone().files(3), "include 'a.thrift'"), "ok");
    assert_eq!(with(limits.clone().files(2), "include 'a.thrift'"), "E0009");
    assert_eq!(with(limits.clone().constant_values(3), "const list<i32> C = [1, 2]"), "ok");
    assert_eq!(with(limits.constant_values(2), "const list<i32> C = [1, 2]"), "E0010");
}

#[test]
fn many_errors_are_cut_off() {
    let text = "struct S { 1: Missing a, 1: Missing a }\n".repeat(10_000);
    let error = Loader::new().parse("main.thrift", text).unwrap_err();
    assert_eq!(error.errors().count(), 200);
}

#[test]
fn long_names_are_cut_short() {
    let name = "x".repeat(1 << 20);
    let text = format!(
        "struct S {{ 1: {name} a, 2: stem.{name} b = {name} }}\nenum {name} {{ A }} enum {name} {{}}"
    );
    assert!(reject(&text).len() < 2_000);
    // Suggestions and parts of them, numbers, and what is drawn of the line.
    for text in [
        format!("enum E {{ A }} struct S {{ 1: i32 a = E.{name} }}"),
        format!("enum {name} {{ ABC }} const i32 C = {name}.ABD"),
        format!("enum {name} {{ ABC }} const {name} C = ABC"),
        format!("struct P {{ 1: required i32 {name} }} const P C = {{}}"),
        format!("struct S {{ required {}: i32 a }}", "1".repeat(1 << 20)),
        format!("service S {{ idempotent i32 f({name}) }}"),
    ] {
        let error = Loader::new().parse("main.thrift", text).unwrap_err();
        assert!(error.report(Style::Plain).len() < 4_000, "{error}");
    }
}
