//! What diagnostics look like, as snapshots. `INSTA_UPDATE=always cargo test -p scrimp-schema` writes them anew.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use scrimp_schema::{Loader, Schema, SchemaError, SchemaLimits, Style, audit};

/// Text, and the same with a line that tells it from what is said about it.
fn snapshot(name: &str, value: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, value));
}

/// Everything that is said about the outcome of a load, drawn.
fn drawn(result: &Result<Schema, SchemaError>) -> String {
    match result {
        Err(error) => error.report(Style::Plain),
        Ok(schema) => {
            let warnings = schema.warnings().iter();
            let warnings: Vec<String> =
                warnings.map(|warning| warning.located(schema.sources()).snippet(Style::Plain)).collect();
            warnings.join("\n")
        }
    }
}

fn title(out: &mut String, title: &str) {
    writeln!(out, "==== {title}\n").expect("a string can be written to");
}

/// What someone who is new to Thrift gets wrong. Whatever the message, it must tell how to mend it.
#[test]
fn typical_mistakes() {
    let mistakes = [
        ("the id after the requiredness", "struct Order {\n  required 1: string name\n}"),
        ("a field without a colon", "struct Order {\n  1 string name\n}"),
        ("a field as Protocol Buffers has it", "struct Order {\n  string name = 1;\n}"),
        ("a misspelt type", "struct Order {\n  1: strng name\n}"),
        ("a type of another language", "struct Order {\n  1: int count\n  2: float price\n}"),
        (
            "a brace that is not closed",
            "struct Order {\n  1: string name\n\nstruct Item {\n  1: string sku\n}\n",
        ),
        ("a copied line", "struct Order {\n  1: string name\n  2: string note\n  2: string comment\n}"),
        (
            "a member without its enum",
            "enum Status { NEW, PAID }\nstruct Order {\n  1: Status status = NEW\n}",
        ),
        ("a type of an included file", "include \"common.thrift\"\nstruct Order {\n  1: Address address\n}"),
        (
            "an include that is not there",
            "include \"comon.thrift\"\nstruct Order {\n  1: comon.Address address\n}",
        ),
        ("an include without quotes", "include common.thrift\n"),
        ("a misspelt keyword", "strcut Order {\n  1: string name\n}"),
        ("a misspelt requiredness", "struct Order {\n  1: optinal string name\n}"),
        ("a value that does not fit", "const i8 LIMIT = 300\nconst string NAME = shop\nconst bool ON = True"),
        ("a struct value with a misspelt field", "struct P { 1: i32 width }\nconst P SMALL = {\"widht\": 1}"),
        ("an array", "struct Order {\n  1: string[] tags\n}"),
        ("a list without a type", "struct Order {\n  1: list tags\n}"),
        ("two separators", "struct Order {\n  1: string name,;\n}"),
        ("a header below a definition", "struct Order {}\ninclude \"common.thrift\""),
        (
            "an error that is not an exception",
            "struct Oops {}\nservice Shop {\n  void buy() throws (1: Oops oops)\n}",
        ),
    ];
    let loader = Loader::new().file("common.thrift", "struct Address { 1: string street }");
    let mut out = String::new();
    for (what, text) in mistakes {
        let result = loader.parse("order.thrift", text);
        let (diagnostics, sources) = match &result {
            Err(error) => (error.diagnostics(), error.sources()),
            Ok(schema) => (schema.warnings(), schema.sources()),
        };
        assert!(!diagnostics.is_empty(), "{what}: nothing is said");
        for diagnostic in diagnostics {
            // Where there is no help, the message itself tells what to write.
            let tells = diagnostic.help().is_some() || diagnostic.message().starts_with("expected `");
            assert!(tells, "{what}: no help: {}", diagnostic.located(sources));
        }
        title(&mut out, what);
        writeln!(out, "{}", drawn(&result)).expect("a string can be written to");
    }
    snapshot("typical_mistakes", &out);
}

/// Texts that between them get every diagnostic of a loader.
fn examples() -> Vec<(&'static str, Result<Schema, SchemaError>)> {
    let limits = SchemaLimits::new;
    let parse = |text: &'static str| (text, Loader::new().parse("main.thrift", text));
    let limited = |limits: SchemaLimits, text: &'static str| {
        let loader = Loader::new().limits(limits).file("a.thrift", "include 'b.thrift'").file("b.thrift", "");
        (text, loader.parse("main.thrift", text))
    };
    let cyclic = Loader::new().file("b.thrift", "include 'main.thrift'");
    let common =
        Loader::new().file("common.thrift", "enum Colour { RED }\nstruct Point { 1: required i32 x }");
    let mut examples = vec![
        ("(no such file)", Loader::new().load("no/such/file.thrift")),
        ("include 'b.thrift'", cyclic.parse("main.thrift", "include 'b.thrift'")),
        ("(a file in Latin-1)", latin1()),
        limited(limits().text_size(8), "struct S {}"),
        limited(limits().definitions(1), "struct S {}\nstruct T {}"),
        limited(limits().include_depth(1), "include 'a.thrift'"),
        limited(limits().files(1), "include 'a.thrift'"),
        limited(limits().constant_values(3), "const list<i32> L = [1, 2, 3]"),
        limited(limits().nesting(2), "struct S { 1: list<list<i32>> a }"),
        (
            "(names of an included file)",
            common.parse(
                "main.thrift",
                "include 'common.thrift'\nconst common.Colour C = common.Colour.REED\n\
                 const common.Point P = {}\nstruct S { 1: Colour c, 2: common.Pont p, 3: comon.Point q }",
            ),
        ),
    ];
    examples.extend(
        [
            // Syntax.
            "struct S {\n  1: i32 a\n",
            "struct S { 1: i32 a } /* never\nclosed",
            "const string S = \"a\nb\"",
            "const string S = 'C:\\dir'",
            "const i64 BIG = 9223372036854775808",
            "struct Größe {}",
            "struct S {}\nnamespace java a",
            "struct S { 1: i32 a,, }",
            "struct a.b {}",
            "struct list {}\nstruct S { 1: void a, 2: map b }",
            "package \"a.b\"",
            "@Annotation struct S {}",
            "service S { i32, stream<i32> watch() }",
            "service S { idempotent i32 f() }",
            "struct S {} const S C = S{a = 1}",
            // Names.
            "include 'missing.thrift'",
            "struct S {}\nenum S {}",
            "const i32 C = 1\nconst i32 C = 2",
            "service V {}\nstruct S { 1: V v }",
            "typedef list<U> T\ntypedef T U",
            "typedef list<list<i32>> T\ntypedef list<T> U\ntypedef map<U, U> V\ntypedef map<V, V> W\n\
             typedef map<W, W> X\ntypedef map<X, X> Y\ntypedef map<Y, Y> Z\ntypedef map<Z, Z> A\n\
             typedef map<A, A> B\ntypedef map<B, B> C\ntypedef map<C, C> D\ntypedef map<D, D> E\n\
             typedef map<E, E> F\ntypedef map<F, F> G\ntypedef map<G, G> H\ntypedef map<H, H> I\ntypedef map<I, I> J",
            "struct P {}\nservice A extends P {}\nservice B extends Missing {}",
            "service A extends B {}\nservice B extends A {}",
            // Fields and members.
            "struct S { 1: i32 a, 1: i32 b, 2: i32 a, 40000: i32 c, i32 d }",
            "union U { 1: i32 a = 1, 2: required i32 b = 2 }",
            "struct A {\n  1: required A a\n}\nunion B {\n  1: C c\n}\nexception C {\n  1: required B b\n}",
            "enum E { A, A, B = 3000000000, C = 2147483647, D }",
            // Constants.
            "const i32 C = 'text'\nconst map<i32, i32> M = [1]",
            "const i8 C = 128",
            "const i32 A = B + 1",
            "const i32 A = Missing",
            "const i32 A = B\nconst i32 B = A",
            "enum E { A }\nenum F { B }\nconst E C = F.B\nconst E D = E.B\nconst E G = A\nconst E H = 7\nconst E I = F.A",
            "struct P { 1: required i32 x, 2: i32 y }\nconst list<P> C = [{'z': 1}, {5: 1}, {}, {'x': 1, 'x': 2}]",
            "union U { 1: i32 a, 2: i32 b }\nconst U C = {'a': 1, 'b': 2}",
            "struct S { 1: required S s = {} }\nconst S C = {}",
            "const uuid C = 'not one'",
            "const map<i32, i32> M = {1: 1, 1: 2}",
            "const i32 MASK = 0xFFFFFFFF\nenum E { A = 0x80000000 }",
            // Services.
            "service A { void f() }\nservice B extends A { void f() }",
            "struct P {}\nservice A { void f() throws (1: P p) }",
            "exception X {}\nservice A { oneway i32 f() throws (1: X x) }",
            "exception X {}\nservice A { void f() throws (0: X x), i32 g() throws (0: X x) }",
        ]
        .map(parse),
    );
    examples
}

/// A file that is not UTF-8, which is written once: tests run side by side.
fn latin1_path() -> &'static Path {
    static PATH: OnceLock<PathBuf> = OnceLock::new();
    PATH.get_or_init(|| {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("latin1.thrift");
        std::fs::write(&path, b"const string S = \"na\xefve\"").expect("the folder can be written to");
        path
    })
}

fn latin1() -> Result<Schema, SchemaError> {
    Loader::new().load(latin1_path())
}

/// Without the folder of the one file that is in one.
fn anonymous(text: &str) -> String {
    text.replace(&latin1_path().display().to_string(), "latin1.thrift")
}

#[test]
fn every_diagnostic() {
    let mut out = String::new();
    for (text, result) in examples() {
        title(&mut out, &text.replace('\n', "\n     "));
        writeln!(out, "{}", drawn(&result)).expect("a string can be written to");
    }
    let out = anonymous(&out);
    // The audit's have tests of their own.
    let codes = codes_of(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")));
    let missing: Vec<&String> = codes.iter().filter(|code| !out.contains(&format!("[{code}]"))).collect();
    assert!(missing.is_empty(), "not in an example: {missing:?}");
    snapshot("every_diagnostic", &out);
}

#[test]
fn every_diagnostic_as_json() {
    let mut out = String::new();
    for (_, result) in examples() {
        let (diagnostics, sources) = match &result {
            Err(error) => (error.diagnostics(), error.sources()),
            Ok(schema) => (schema.warnings(), schema.sources()),
        };
        for diagnostic in diagnostics {
            let json = serde_json::to_string(&diagnostic.located(sources)).expect("strings and numbers");
            writeln!(out, "{json}").expect("a string can be written to");
        }
    }
    snapshot("every_diagnostic_as_json", &anonymous(&out));
}

/// The codes in the sources of a folder, not those of folders below.
fn codes_of(folder: &Path) -> BTreeSet<String> {
    let mut codes = BTreeSet::new();
    for file in std::fs::read_dir(folder).expect("the sources are there") {
        let path = file.expect("the sources can be read").path();
        if path.is_dir() || path.file_name().is_some_and(|name| name == "audit.rs") {
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("the sources are text");
        let quoted = text.split('"').filter(|quoted| {
            quoted.len() == 5
                && quoted.starts_with(['E', 'W'])
                && quoted[1..].bytes().all(|byte| byte.is_ascii_digit())
        });
        codes.extend(quoted.map(str::to_owned));
    }
    assert!(codes.len() > 50, "only {} codes were found", codes.len());
    codes
}

/// Long lines are cut around what is wrong, tabs keep the marks in place, and control characters do no harm.
#[test]
fn awkward_lines() {
    let long = format!(
        "struct S {{ {} 1: Missing a {} 1: i32 b }}",
        "/* filler */ ".repeat(100),
        "/* é filler */ ".repeat(100)
    );
    let texts = [
        ("a long line", long.as_str()),
        ("tabs", "struct S {\n\t1:\tMissing\ta\n}"),
        ("wide characters", "/* 你好 */ struct S { 1: Missing a }"),
        ("control characters", "/* \u{1b}[31m \u{202e} */ struct S { 1: Missing a }"),
        ("CRLF", "struct S {\r\n  1: Missing a\r\n}\r\n"),
        ("a byte order mark", "\u{feff}struct S { 1: Missing a }"),
        ("the end of the file", "struct S {\n\n"),
        ("an empty file's end", "struct"),
        ("several lines", "const list<i32> C = {\n  1:\n  2\n}"),
        ("labels close by", "struct S {\n  1: i32 a,\n\n  1: i32 b,\n}"),
        ("labels far apart", "struct S {}\n\n\n\n\n\n\n\n\n\nstruct S {}"),
    ];
    let mut out = String::new();
    for (what, text) in texts {
        title(&mut out, what);
        writeln!(out, "{}", drawn(&Loader::new().parse("main.thrift", text)))
            .expect("a string can be written to");
    }
    snapshot("awkward_lines", &out);
    let error = Loader::new().parse("main.thrift", "struct S {\n  1: Strin a\n}").unwrap_err();
    snapshot("for_a_terminal", &error.report(Style::Terminal).replace('\u{1b}', "ESC"));
}

#[test]
fn breaks_of_compatibility() {
    let load =
        |name: &str, text: &str| Loader::new().parse(name, text).unwrap_or_else(|error| panic!("{error}"));
    let old = load(
        "old.thrift",
        "enum Status { NEW, PAID = 5 }\nstruct Order {\n  1: required i64 id\n  2: string note\n  3: Status status\n}\n\
         exception Oops {}\nservice Shop {\n  Order find(1: i64 id) throws (1: Oops oops)\n  void buy(1: Order order)\n}\n",
    );
    let new = load(
        "new.thrift",
        "enum Status { NEW, PAID = 6 }\nstruct Order {\n  1: required string id\n  4: string note\n  3: Status state\n  \
         5: required bool urgent\n}\nexception Oops {}\nservice Shop {\n  Status find(1: i64 id)\n}\n",
    );
    snapshot("breaks_of_compatibility", &audit(&old, &new).report(Style::Plain));
}

/// A line for each text and for each thing that is said about it.
#[test]
fn one_line_each() {
    let texts = include_str!("one_line_each.txt");
    let mut out = String::new();
    for text in texts.lines() {
        let text = text.replace("\\n", "\n");
        let error = Loader::new().parse("main.thrift", text.as_str()).unwrap_err();
        writeln!(out, "{}\n{error}\n", text).expect("a string can be written to");
    }
    snapshot("one_line_each", &out);
}
