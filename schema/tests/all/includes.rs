//! Includes, from memory and from disk.

use std::fs;
use std::path::PathBuf;

use scrimp_schema::{Loader, SchemaError, Value};

#[track_caller]
fn codes(result: Result<scrimp_schema::Schema, SchemaError>) -> Vec<&'static str> {
    result.unwrap_err().errors().map(|error| error.code()).collect()
}

#[test]
fn names_of_included_files() {
    let loader = Loader::new()
        .file(
            "a.thrift",
            "struct S { 1: E e } enum E { A, B = 4 } const i32 N = 7 service V { void f() } exception X {}",
        )
        .file("a.b.thrift", "typedef i64 S const list<i32> L = [1]");
    let schema = loader
        .parse(
            "main.thrift",
            "include 'a.thrift' include \"a.b.thrift\"
             struct S { 1: a.S s = {'e': a.E.B}, 2: a.b.S t, 3: a.E u = a.E.A, 4: a.E v = E.B, 5: i32 w = a.N }
             const list<i64> C = a.b.L
             service V extends a.V { void g() throws (1: a.X x) }",
        )
        .unwrap();
    let desc = schema.structs().iter().find(|desc| desc.name == "S" && desc.fields.len() == 5).unwrap();
    let types: Vec<String> =
        desc.fields.iter().map(|field| schema.display_type(field.ty.id).to_string()).collect();
    assert_eq!(types, ["a.S", "i64", "a.E", "a.E", "i32"]);
    assert_eq!(desc.fields[0].default, Some(Value::Struct(vec![(1, Value::Enum(4))])));
    assert_eq!(desc.fields[3].default, Some(Value::Enum(4)));
    let constant = schema.const_desc(schema.lookup_const("C").unwrap().unwrap());
    assert_eq!(constant.value, Value::List(vec![Value::I64(1)]));
    assert_eq!(
        schema.files().iter().map(|file| file.stem.as_str()).collect::<Vec<_>>(),
        ["main", "a", "a.b"]
    );
    assert_eq!(schema.root().includes[1].path, "a.b.thrift");
    assert_eq!(schema.root().includes[1].file, schema.files()[2].source);
    assert!(schema.lookup("a.S").unwrap().is_some() && schema.lookup("a.b.S").unwrap().is_some());
}

#[test]
fn a_stem_may_be_a_keyword_or_have_dots() {
    let loader =
        Loader::new().file("uuid.thrift", "typedef string UUID").file("x.list.thrift", "enum E { A }");
    let text = "include 'uuid.thrift' include 'x.list.thrift'
                struct S { 1: uuid.UUID a, 2: x.list.E b = x.list.E.A }";
    loader.parse("main.thrift", text).unwrap();
}

#[test]
fn places_in_memory() {
    let loader = Loader::new()
        .file("x/a.thrift", "include 'b.thrift' include '../top.thrift' struct A { 1: b.B b, 2: top.T t }")
        .file("x/b.thrift", "struct B {}")
        .file("./top.thrift", "struct T {}")
        .file("dirs/c.thrift", "struct C {}");
    loader.parse("main.thrift", "include 'x/a.thrift' struct S { 1: a.A a }").unwrap();
    // As written, when there is nothing beside the including file.
    loader.parse("y/main.thrift", "include 'x/./a.thrift' struct S { 1: a.A a }").unwrap();
    assert_eq!(codes(loader.parse("main.thrift", "include 'c.thrift'")), ["E0002"]);
    loader.include_dir("dirs").parse("main.thrift", "include 'c.thrift' struct S { 1: c.C c }").unwrap();
}

#[test]
fn diamonds_and_repeats_load_once() {
    let loader = Loader::new()
        .file("a.thrift", "include 'c.thrift' struct A { 1: c.C c }")
        .file("b.thrift", "include './c.thrift' struct B { 1: c.C c }")
        .file("c.thrift", "struct C {}");
    let text = "include 'a.thrift' include 'b.thrift' include 'a.thrift' struct S { 1: a.A a, 2: b.B b }";
    let schema = loader.parse("main.thrift", text).unwrap();
    assert_eq!(schema.files().len(), 4);
    let field = |name: &str| &schema.structs().iter().find(|desc| desc.name == name).unwrap().fields[0];
    assert_eq!(field("A").ty.id, field("B").ty.id);
    assert_eq!(schema.structs().iter().filter(|desc| desc.name == "C").count(), 1);
}

#[test]
fn cycles() {
    let loader = Loader::new().file("a.thrift", "include 'b.thrift'").file("b.thrift", "include 'a.thrift'");
    assert_eq!(codes(loader.parse("main.thrift", "include 'a.thrift'")), ["E0003"]);
    let loader = Loader::new().file("a.thrift", "include 'main.thrift'");
    assert_eq!(codes(loader.parse("main.thrift", "include 'a.thrift' struct S {}")), ["E0003"]);
    assert_eq!(codes(Loader::new().parse("main.thrift", "include 'main.thrift'")), ["E0003"]);
}

#[test]
fn what_an_included_file_includes_is_not_visible() {
    let loader = Loader::new()
        .file("a.thrift", "include 'c.thrift' struct A { 1: c.C c }")
        .file("c.thrift", "struct C {} const i32 N = 1");
    for text in ["struct S { 1: c.C c }", "struct S { 1: a.c.C c }", "struct S { 1: C c }"] {
        assert_eq!(codes(loader.parse("main.thrift", format!("include 'a.thrift' {text}"))), ["E0203"]);
    }
    assert_eq!(codes(loader.parse("main.thrift", "include 'a.thrift' const i32 N = c.N")), ["E0503"]);
}

#[test]
fn an_error_in_an_include_is_reported_once() {
    let text = "include 'a.thrift' struct S { 1: a.A a = a.C, 2: list<a.B> b = [a.E.X], 3: Missing c } service V extends a.V {}";
    assert_eq!(codes(Loader::new().parse("main.thrift", text)), ["E0002", "E0203"]);
    let loader = Loader::new().file("a.thrift", "struct {");
    assert_eq!(codes(loader.parse("main.thrift", text)), ["E0101", "E0203"]);
}

/// A folder of its own, removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str, files: &[(&str, &[u8])]) -> Self {
        let path = std::env::temp_dir().join(format!("scrimp-schema-{}-{name}", std::process::id()));
        for (name, text) in files {
            let file = path.join(name);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        }
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn places_on_disk() {
    let folder = Folder::new(
        "places",
        &[
            ("main.thrift", b"include 'sub/a.thrift' include 'lib.thrift' struct S { 1: a.A a, 2: lib.L l }"),
            ("sub/a.thrift", b"include 'b.thrift' include '../sub/b.thrift' struct A { 1: b.B b }"),
            ("sub/b.thrift", b"struct B {}"),
            ("first/other.thrift", b""),
            ("second/lib.thrift", b"struct L {}"),
            ("cycle.thrift", b"include 'sub/../cycle.thrift'"),
        ],
    );
    let root = folder.0.join("main.thrift");
    assert_eq!(codes(Loader::new().load(&root)).first(), Some(&"E0002"));
    let loader = Loader::new().include_dir(folder.0.join("first")).include_dir(folder.0.join("second"));
    let schema = loader.load(&root).unwrap();
    assert_eq!(schema.files().len(), 4);
    assert_eq!(schema.root().stem, "main");
    assert_eq!(codes(loader.load(folder.0.join("cycle.thrift"))), ["E0003"]);
    // Text from memory takes precedence, and does not reach the disk but through include folders.
    let schema = loader.clone().file("lib.thrift", "struct L { 1: i32 mine }").load(&root).unwrap();
    assert!(schema.structs().iter().any(|desc| desc.name == "L" && desc.fields.len() == 1));
    let name = root.to_str().unwrap();
    let text = fs::read_to_string(&root).unwrap();
    assert_eq!(codes(loader.parse(name, text.as_str())).first(), Some(&"E0002"));
    let absolute = format!("include '{}'", folder.0.join("sub/b.thrift").display());
    assert_eq!(codes(loader.parse("main.thrift", absolute)), ["E0002"]);
    loader.parse("main.thrift", "include 'lib.thrift' struct S { 1: lib.L l }").unwrap();
}

#[test]
fn unreadable_files() {
    let folder = Folder::new(
        "unreadable",
        &[
            ("latin.thrift", b"// caf\xe9\nstruct S {}"),
            ("bytes.thrift", b"const string C = 'caf\xe9'"),
            ("dir/x.thrift", b""),
            ("main.thrift", b"include 'dir'"),
        ],
    );
    Loader::new().load(folder.0.join("latin.thrift")).unwrap();
    assert_eq!(codes(Loader::new().load(folder.0.join("bytes.thrift"))), ["E0004"]);
    assert_eq!(codes(Loader::new().load(folder.0.join("none.thrift"))), ["E0001"]);
    assert_eq!(codes(Loader::new().load(folder.0.join("dir"))), ["E0001"]);
    assert_eq!(codes(Loader::new().load(folder.0.join("main.thrift"))), ["E0002"]);
}
