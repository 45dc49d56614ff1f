//! What is a break between two versions of a schema, and what is not.

use std::collections::BTreeSet;

use scrimp_schema::{Audit, Diagnostic, Loader, audit};

use crate::accept;

#[track_caller]
fn compare(old: &str, new: &str) -> Audit {
    audit(&accept(old), &accept(new))
}

/// The codes of what is found, in order.
#[track_caller]
fn found(old: &str, new: &str) -> String {
    let audit = compare(old, new);
    audit.diagnostics().iter().map(|found| found.code()).collect::<Vec<_>>().join(" ")
}

/// Old and new text, and the codes of what is found.
const CASES: &[(&str, &str, &str)] = &[
    // Types of fields.
    ("struct S { 1: i32 a }", "struct S { 1: i64 a }", "E0701"),
    ("struct S { 1: list<i32> a }", "struct S { 1: set<i32> a }", "E0701"),
    ("struct S { 1: list<i32> a }", "struct S { 1: list<i16> a }", "E0701"),
    ("struct S { 1: map<i32, list<bool>> a }", "struct S { 1: map<i32, list<byte>> a }", "E0701"),
    ("struct S { 1: A a } struct A {} struct B {}", "struct S { 1: B a } struct A {} struct B {}", "E0701"),
    ("struct S { 1: A a } enum A {} enum B {}", "struct S { 1: B a } enum A {} enum B {}", "E0701"),
    ("struct S { 1: A a } struct A {}", "struct S { 1: i32 a } struct A {}", "E0701"),
    ("struct S { 1: i32 a }", "struct S { 1: string b }", "E0702"),
    ("struct S { 1: string a }", "struct S { 1: binary a }", "W0701"),
    ("struct S { 1: list<E> a } enum E {}", "struct S { 1: list<i32> a } enum E {}", "W0701"),
    // Names and ids.
    ("struct S { 1: i32 a }", "struct S { 1: i32 b }", "W0702"),
    ("struct S { 1: i32 a }", "struct S { 2: i32 a }", "E0703"),
    ("struct S { 1: i32 a, 2: i32 b }", "struct S { 2: i32 a, 1: i32 b }", "E0703 E0703"),
    ("struct S { i32 a, i32 b }", "struct S { i32 b, i32 a }", "E0703 E0703"),
    // Requiredness and defaults.
    ("struct S { 1: required i32 a }", "struct S {}", "E0704"),
    ("struct S {}", "struct S { 1: required i32 a = 1 }", "E0705"),
    ("struct S { 1: i32 a }", "struct S { 1: required i32 a }", "E0706"),
    ("struct S { 1: required i32 a }", "struct S { 1: optional i32 a }", "E0706"),
    ("struct S { 1: i32 a }", "struct S {}", "E0707"),
    ("struct S { 1: optional i32 a }", "struct S {}", "W0704"),
    ("struct S { 1: i32 a = 1 }", "struct S { 1: i32 a = 2 }", "W0703"),
    ("struct S { 1: i32 a }", "struct S { 1: i32 a = 0 }", "W0703"),
    ("struct S { 1: i32 a, 3: i32 c }", "struct S { 1: i32 a, 2: i32 b, 3: i32 c }", "W0705"),
    ("struct S { -3: i32 a }", "struct S { -3: i32 a, -2: i32 b }", "W0705"),
    // Unions, and what kind a struct is.
    ("union U { 1: i32 a, 2: i32 b }", "union U { 1: i32 a }", "E0707"),
    ("union U { 1: i32 a }", "union U { 1: i32 a, 2: i32 b }", "W0706"),
    ("union U { 1: i32 a }", "struct U { 1: i32 a }", "E0708"),
    ("struct S {}", "", "E0709"),
    ("struct S {}", "enum S {}", "E0709"),
    ("struct S {}", "struct T {}", "E0709"),
    // Renamed, as the fields tell; then the contents are compared too.
    ("struct S { 1: A a } struct A { 1: i32 x }", "struct S { 1: B a } struct B { 1: i64 x }", "E0701 W0708"),
    ("struct S { 1: A a } enum A { X }", "struct S { 1: B a } enum B { X = 1 }", "E0711 W0708"),
    (
        "struct A {} struct S { 1: A a, 2: A b }",
        "struct B {} struct C {} struct S { 1: B a, 2: C b }",
        "E0701 W0708",
    ),
    // Enums.
    ("enum E { A, B }", "enum E { B, A }", "E0711 E0711"),
    ("enum E { A, B }", "enum E { X, A, B }", "E0711 E0711"),
    ("enum E { A, B }", "enum E { A }", "E0712"),
    ("enum E { A, B }", "enum E { B }", "E0712 E0711"),
    ("enum E { A, B }", "enum E { A, C }", "W0711"),
    ("enum E { A = 1, B = 1 }", "enum E { B = 1 }", "W0711"),
    ("enum E { A }", "", "W0712"),
    // Services.
    ("service V {}", "", "E0721"),
    ("service V {}", "struct V {}", "E0721"),
    ("service A { void a() } service V extends A {}", "service A { void a() } service V {}", "E0722"),
    ("service A {} service V extends A {}", "service A {} service V {}", "W0721"),
    (
        "service A { void a() } service B extends A {} service V extends A {}",
        "service A { void a() } service B extends A {} service V extends B {}",
        "W0721",
    ),
    ("service V { void a() }", "service V { void b() }", "E0723"),
    ("service V { oneway void a() }", "service V { void a() }", "E0724"),
    ("service V { void a() }", "service V { oneway void a() }", "E0724"),
    ("service V { void a() }", "service V { i32 a() }", "E0725"),
    ("service V { i32 a() }", "service V { void a() }", "E0725"),
    ("service V { list<i32> a() }", "service V { list<i64> a() }", "E0725"),
    ("service V { string a() }", "service V { binary a() }", "W0701"),
    ("service V { void a(1: i32 x) }", "service V { void a(1: i64 x) }", "E0701"),
    ("service V { void a() }", "service V { void a(1: required i32 x) }", "E0705"),
    ("service V { void a(1: i32 x) }", "service V { void a() }", "E0707"),
    (
        "exception X {} service V { void a() throws (1: X x) }",
        "exception X {} service V { void a() }",
        "E0707",
    ),
    (
        "exception X {} service V { void a() }",
        "exception X {} service V { void a() throws (1: X x) }",
        "W0707",
    ),
    (
        "exception X {} exception Y {} service V { void a() throws (1: X x) }",
        "exception X {} exception Y {} service V { void a() throws (1: Y x) }",
        "E0701",
    ),
    // Constants.
    ("const i32 C = 1", "const i32 C = 2", "W0731"),
    ("const i32 C = 1", "", "W0731"),
    ("const i32 C = 1", "const i64 C = 1", "W0731"),
    // Nothing that the wire shows.
    ("", "", ""),
    (
        "struct S { 1: i32 a, 2: optional i32 b }",
        "/** Doc. */ struct S { 2: i32 b (x), 1: optional i32 a } (y)",
        "",
    ),
    ("struct S { 1: i32 a }", "typedef i32 Int struct S { 1: Int a, 2: i32 b, 3: optional i32 c }", ""),
    ("typedef i32 Int struct S { 1: Int a }", "struct S { 1: i32 a }", ""),
    ("struct S { 1: byte a }", "struct S { 1: i8 a }", ""),
    ("struct S { 1: i32 a }", "exception S { 1: i32 a }", ""),
    ("enum E { A }", "enum E { A, B, C = -1 }", ""),
    ("enum E { A } const E C = E.A", "enum E { A } const E D = E.A const E C = D", ""),
    ("namespace java a service V { void a() }", "service V { void b() void a(1: i32 x) }", ""),
    ("service V { void a() }", "service A { void a() } service V extends A {}", ""),
    ("service A {} service V { void a() }", "service A {} service V extends A { void a() }", ""),
    ("struct L { 1: L next, 2: list<L> all }", "struct L { 1: L next, 2: list<L> all }", ""),
    ("struct S {}", "struct T {} typedef T S", "W0708"),
];

#[test]
fn cases() {
    for (old, new, expected) in CASES {
        assert_eq!(found(old, new), *expected, "{old:?} to {new:?}");
        let breaks = expected.contains('E');
        assert_eq!(compare(old, new).has_breaks(), breaks, "{old:?} to {new:?}");
        for same in [old, new] {
            assert_eq!(found(same, same), "", "{same:?} to itself");
        }
    }
}

/// The table of the docs lists the codes that there are.
#[test]
fn the_table_is_complete() {
    let tested: BTreeSet<&str> = CASES.iter().flat_map(|(_, _, codes)| codes.split_whitespace()).collect();
    let table = include_str!("../../compatibility.md");
    let listed: BTreeSet<&str> = table
        .lines()
        .filter_map(|line| line.strip_prefix("| `"))
        .filter_map(|line| line.split('`').next())
        .collect();
    assert_eq!(tested, listed);
}

#[test]
fn included_files_are_compared_too() {
    let load = |types: &str, main: &str| {
        let loader = Loader::new().file("types.thrift", types).file("more.thrift", "struct M { 1: i32 a }");
        loader.parse("main.thrift", main).unwrap_or_else(|error| panic!("{error}"))
    };
    let main = "include 'types.thrift' include 'more.thrift' struct S { 1: types.T t, 2: more.M m }";
    let old = load("struct T { 1: i32 a } enum E { A }", main);
    let codes = |new| audit(&old, &new).diagnostics().iter().map(|found| found.code()).collect::<Vec<_>>();
    assert_eq!(codes(load("struct T { 1: i64 a } enum E { B }", main)), ["E0701", "W0711"]);
    // Moved to the root file, and used from there.
    let moved = load(
        "enum E { A }",
        "include 'types.thrift' include 'more.thrift' struct T { 1: i32 a } struct S { 1: T t, 2: more.M m }",
    );
    assert_eq!(codes(moved), [""; 0]);
    let gone = load("enum E { A }", "include 'types.thrift' struct S { 2: i32 m }");
    assert_eq!(codes(gone), ["E0707", "E0701", "E0709", "E0709"]);
}

/// The codes of what is found between two versions of several files, each with its root file first.
#[track_caller]
fn found_in_files(old: &[(&str, &str)], new: &[(&str, &str)]) -> String {
    let load = |files: &[(&str, &str)]| {
        let (root, included) = files.split_first().expect("there is a root file");
        let loader = included.iter().fold(Loader::new(), |loader, (name, text)| loader.file(name, *text));
        loader.parse(root.0, root.1).unwrap_or_else(|error| panic!("{error}"))
    };
    let audit = audit(&load(old), &load(new));
    audit.diagnostics().iter().map(|found| found.code()).collect::<Vec<_>>().join(" ")
}

/// Files are the same ones when their paths are, and only then when their names are.
#[test]
fn files_of_one_base_name() {
    let foo = ("foo/shared.thrift", "struct A { 1: i32 x } struct Both { 1: i32 x }");
    let bar = ("bar/shared.thrift", "struct B { 1: string y } struct Both { 1: string y }");
    let root = |includes: &str| format!("{includes} struct M {{ 1: shared.Both a }}");
    let one = root("include 'bar/shared.thrift'");
    let two = root("include 'foo/shared.thrift' include 'bar/shared.thrift'");
    assert_eq!(found_in_files(&[("old.thrift", &one), bar], &[("new.thrift", &two), bar, foo]), "");
    assert_eq!(found_in_files(&[("old.thrift", &two), foo, bar], &[("new.thrift", &two), bar, foo]), "");
    // In folders of their own.
    let old =
        [("v1/main.thrift", two.as_str()), ("v1/foo/shared.thrift", foo.1), ("v1/bar/shared.thrift", bar.1)];
    let swapped = root("include 'bar/shared.thrift' include 'foo/shared.thrift' include 'bar/shared.thrift'");
    let new = [
        ("v2/main.thrift", swapped.as_str()),
        ("v2/foo/shared.thrift", foo.1),
        ("v2/bar/shared.thrift", bar.1),
    ];
    assert_eq!(found_in_files(&old, &new), "");
    // Moved, with part of their paths, and then with their name alone.
    let moved =
        root("include 'x/bar/shared.thrift' include 'y/foo/shared.thrift' include 'x/bar/shared.thrift'");
    let new =
        [("main.thrift", moved.as_str()), ("y/foo/shared.thrift", foo.1), ("x/bar/shared.thrift", bar.1)];
    assert_eq!(found_in_files(&old, &new), "");
    let moved = root("include 'shared.thrift'");
    assert_eq!(
        found_in_files(&[("old.thrift", &one), bar], &[("new.thrift", &moved), ("shared.thrift", bar.1)]),
        ""
    );
    let moved = root("include 'baz/shared.thrift'");
    let changed = ("baz/shared.thrift", "struct B { 1: i64 y } struct Both { 1: string y }");
    assert_eq!(found_in_files(&[("old.thrift", &one), bar], &[("new.thrift", &moved), changed]), "E0701");
}

/// What is said of included files of one name tells them apart, and what helps is accepted and does help.
#[test]
fn files_of_one_name_are_told_apart() {
    let shared = |text: &str| {
        Loader::new().file("foo/shared.thrift", text).file(
            "bar/shared.thrift",
            "struct X { 1: i32 a } enum E { A } const i32 N = 1 service Svc { void g() }",
        )
    };
    let foo = "struct X {} enum E { A } const i32 N = 1 service Svc {}";
    let body = "struct R { 1: shared.X x, 2: list<shared.E> e } service V extends shared.Svc {
                shared.X get() }";
    let [in_foo, in_bar] = ["foo", "bar"].map(|folder| format!("include '{folder}/shared.thrift' "));
    let old = shared(foo).parse("main.thrift", format!("{in_foo}{in_bar}{body}")).unwrap();
    let said = |loader: &Loader, text: &str| {
        let new = loader.parse("main.thrift", text).unwrap_or_else(|error| panic!("{error}"));
        let said = |found: &Diagnostic| match found.help() {
            Some(help) if found.code() == "E0722" => format!("{}; {help}", found.message()),
            _ => found.message().to_owned(),
        };
        audit(&old, &new).diagnostics().iter().map(said).collect::<Vec<_>>()
    };
    assert_eq!(
        said(&shared(foo), &format!("{in_bar}{in_foo}{body}")),
        [
            "the type of field `x` of `R` changed from `bar/shared.thrift:X` to `foo/shared.thrift:X`",
            "the type of field `e` of `R` changed from `list<bar/shared.thrift:E>` to `list<foo/shared.thrift:E>`",
            "the return type of method `get` changed from `bar/shared.thrift:X` to `foo/shared.thrift:X`",
            "service `V` does not extend `bar/shared.thrift:Svc` any more, and lacks methods such as `g`; \
             include `bar/shared.thrift` last, so that `extends shared.Svc` means the service in it",
        ]
    );
    assert_eq!(said(&shared(foo), &format!("{in_bar}{in_foo}{in_bar}{body}")), [""; 0]);
    // What is gone from the file that the others hid.
    let both = format!("{in_foo}{in_bar}{body}");
    assert_eq!(
        said(&shared(""), &both),
        [
            "service `foo/shared.thrift:Svc` was removed",
            "`foo/shared.thrift:X` was removed",
            "constant `foo/shared.thrift:N` was removed",
            "enum `foo/shared.thrift:E` was removed",
        ]
    );
    // Other ways to lose a parent, and back.
    let fields = "struct R { 1: shared.X x, 2: list<shared.E> e }";
    let get = "{ shared.X get() }";
    for (service, help) in [
        (format!("{in_foo}{in_bar}{fields} service V {get}"), "write `extends shared.Svc`"),
        (
            "include 'mid.thrift' struct R {} service V {}".to_owned(),
            "include `bar/shared.thrift`, and write `extends shared.Svc`",
        ),
        (format!("{in_foo}struct R {{}} service V {{}}"), "keep the parent, or declare its methods here"),
    ] {
        let said = said(&shared(foo).file("mid.thrift", &in_bar), &service);
        let found = said.iter().find(|said| said.contains("does not extend")).unwrap();
        assert!(found.ends_with(&format!("any more, and lacks methods such as `g`; {help}")), "{found}");
    }
}

/// Both versions have the same file name, and every place is in the right one.
#[test]
fn places() {
    let audit = compare("struct S { 1: i32 a\n2: i32 gone }", "struct S {\n 1: i64 a }");
    let [changed, removed] = audit.diagnostics() else { panic!("{}", audit.report(Default::default())) };
    assert_eq!(audit.sources().line_col(changed.span()), (2, 5));
    assert_eq!(audit.sources().slice(changed.span()), "i64");
    assert_eq!(audit.sources().slice(changed.labels()[0].0), "i32");
    assert_eq!(audit.sources().slice(removed.span()), "S");
    assert_eq!(audit.sources().slice(removed.labels()[0].0), "gone");
}

#[test]
fn no_more_is_kept_than_anyone_reads() {
    let repeat = |text: &str| {
        (0..20_000).map(|index| text.replace('#', &index.to_string())).collect::<Vec<_>>().join("\n")
    };
    let deep = "list<".repeat(40) + "i32" + &">".repeat(40);
    let structs = [format!("struct S# {{ 1: {deep} a }}"), "struct S# { 1: i32 a }".to_owned()];
    let parents = "service A { void a() } service B extends A {} service C extends A {}";
    let services = ["B", "C"].map(|parent| repeat(&format!("service V# extends {parent} {{}}")) + parents);
    for [old, new] in [structs.map(|text| repeat(&text)), services] {
        assert_eq!(compare(&old, &new).diagnostics().len(), 200);
    }
}
