//! What names mean, seen from the root file, where several files have one base name; and what is suggested for others.

use scrimp_schema::{Definition, Loader, Schema};

/// A schema with a root file `root`, and other files.
#[track_caller]
fn load(root: &str, text: &str, files: &[(&str, &str)]) -> Schema {
    let loader = files.iter().fold(Loader::new(), |loader, (name, text)| loader.file(name, *text));
    loader.parse(root, text).unwrap_or_else(|error| panic!("{error}"))
}

/// The path of the file that has the type `name`, or why none is found.
fn file_of(schema: &Schema, name: &str) -> String {
    match schema.lookup(name) {
        Err(error) => error.to_string(),
        Ok(Some(Definition::Struct(id))) => schema.sources().name(schema.struct_desc(id).file).to_owned(),
        Ok(other) => format!("{other:?}"),
    }
}

/// Every definition is found under the name that it is given.
#[track_caller]
fn assert_names_lead_back(schema: &Schema) {
    let structs = schema.structs().iter().map(|desc| Definition::from(desc.id));
    let declared = schema.files().iter().flat_map(|file| file.definitions.iter().copied());
    for definition in structs.chain(declared) {
        let name = schema.qualified_name(definition);
        let found = match definition {
            Definition::Const(_) => schema.lookup_const(&name).map(|id| id.map(Definition::Const)),
            _ => schema.lookup(&name),
        };
        assert_eq!(found, Ok(Some(definition)), "{name}");
    }
}

const SHARED: [(&str, &str); 2] = [
    (
        "foo/shared.thrift",
        "struct A {} struct Both { 1: i32 x } const i32 ONLY = 1 const i32 N = 1 enum E {}",
    ),
    ("bar/shared.thrift", "struct B {} struct Both { 1: string y } const i32 N = 2 enum E {}"),
];

#[test]
fn the_last_include_of_a_name_counts() {
    let text = "include 'foo/shared.thrift' include 'bar/shared.thrift'
                struct M { 1: shared.Both a, 2: shared.B b, 3: shared.A c, 4: i32 n = shared.N, 5: i32 o = shared.ONLY }";
    let schema = load("main.thrift", text, &SHARED);
    assert_eq!(file_of(&schema, "shared.Both"), "bar/shared.thrift");
    assert_eq!(file_of(&schema, "shared.B"), "bar/shared.thrift");
    assert_eq!(file_of(&schema, "shared.A"), "foo/shared.thrift");
    assert_eq!(file_of(&schema, "foo/shared.thrift:Both"), "foo/shared.thrift");
    assert_eq!(file_of(&schema, "bar/shared.thrift:Both"), "bar/shared.thrift");
    assert_eq!(file_of(&schema, "./foo/../foo/shared.thrift:Both"), "foo/shared.thrift");
    assert_eq!(file_of(&schema, "shared.thrift:A"), "foo/shared.thrift");
    assert_eq!(
        file_of(&schema, "shared.thrift:Both"),
        "`shared.thrift:Both` is ambiguous: it may be `shared.Both` or `foo/shared.thrift:Both`"
    );
    for nothing in
        ["foo/shared.thrift:B", "hared.thrift:A", ":A", "shared:A", "foo/shared.A", "Both", ".", ""]
    {
        assert_eq!(file_of(&schema, nothing), "None", "{nothing}");
    }
    // IDL means the same.
    let fields = &schema.structs().iter().find(|desc| desc.name == "M").unwrap().fields;
    let types: Vec<String> =
        fields.iter().map(|field| schema.display_type(field.ty.id).to_string()).collect();
    assert_eq!(types[..3], ["shared.Both", "shared.B", "shared.A"]);
    let numbers = fields[3..].iter().map(|field| field.default.clone().unwrap()).collect::<Vec<_>>();
    assert_eq!(numbers, [scrimp_schema::Value::I32(2), scrimp_schema::Value::I32(1)]);
    assert_names_lead_back(&schema);
}

#[test]
fn an_include_that_is_repeated_is_the_last_one() {
    let text = "include 'foo/shared.thrift' include 'bar/shared.thrift' include 'foo/shared.thrift'
                struct M { 1: shared.Both a }";
    let schema = load("main.thrift", text, &SHARED);
    assert_eq!(file_of(&schema, "shared.Both"), "foo/shared.thrift");
    let field = &schema.structs().iter().find(|desc| desc.name == "M").unwrap().fields[0];
    assert_eq!(schema.display_type(field.ty.id).to_string(), "shared.Both");
    assert_names_lead_back(&schema);
}

#[test]
fn a_root_file_with_the_name_of_its_include() {
    let files = [("sub/base.thrift", "struct Base {} struct Deep {} service V { void f() }")];
    for (root, other) in [("base.thrift", "sub/base.thrift"), ("dir/base.thrift", "dir/sub/base.thrift")] {
        let text =
            "include 'sub/base.thrift' struct Base { 1: base.Base b } struct Own {} service V { void f() }";
        let schema = load(root, text, &[(other, files[0].1)]);
        assert_eq!(file_of(&schema, "Base"), root);
        assert_eq!(file_of(&schema, "base.Base"), other);
        assert_eq!(file_of(&schema, "base.Deep"), other);
        assert_eq!(file_of(&schema, "base.Own"), root);
        // A path starts at the root file's folder.
        assert_eq!(file_of(&schema, "base.thrift:Base"), root);
        assert_eq!(file_of(&schema, "sub/base.thrift:Base"), other);
        assert_eq!(file_of(&schema, &format!("{other}:Base")), other);
        assert_eq!(file_of(&schema, "V.f_args"), root);
        assert_eq!(file_of(&schema, "base.V.f_args"), other);
        assert_eq!(file_of(&schema, "sub/base.thrift:V.f_result"), other);
        assert_names_lead_back(&schema);
    }
}

#[test]
fn files_that_only_others_include() {
    let files = [
        ("mid.thrift", "include 'x/ids.thrift' include 'y/ids.thrift' include 'z/main.thrift'"),
        ("x/ids.thrift", "struct Id {} struct X {} const i32 N = 1"),
        ("y/ids.thrift", "struct Id {} const i32 N = 1"),
        ("z/main.thrift", "struct S {} struct Z {}"),
    ];
    let schema = load("main.thrift", "include 'mid.thrift' struct S {} struct Own {}", &files);
    assert_eq!(file_of(&schema, "ids.X"), "x/ids.thrift");
    assert_eq!(file_of(&schema, "main.Own"), "main.thrift");
    assert_eq!(file_of(&schema, "main.Z"), "z/main.thrift");
    let ambiguous = schema.lookup("ids.Id").unwrap_err();
    assert_eq!(ambiguous.candidates(), ["x/ids.thrift:Id", "y/ids.thrift:Id"]);
    assert_eq!(schema.lookup("main.S").unwrap_err().candidates(), ["S", "z/main.thrift:S"]);
    assert_eq!(schema.lookup_const("ids.N").unwrap_err().candidates(), ["x/ids.thrift:N", "y/ids.thrift:N"]);
    assert_names_lead_back(&schema);
}

#[test]
fn many_candidates() {
    let files: Vec<(String, String)> =
        (0..25).map(|index| (format!("d{index}/ids.thrift"), "struct Id {}".to_owned())).collect();
    let includes: String = files.iter().map(|(name, _)| format!("include '{name}' ")).collect();
    let loader = files.iter().fold(Loader::new(), |loader, (name, text)| loader.file(name, text.as_str()));
    let schema = loader.file("mid.thrift", includes).parse("main.thrift", "include 'mid.thrift'").unwrap();
    let error = schema.lookup("ids.Id").unwrap_err();
    assert_eq!(error.candidates().len(), 10);
    assert!(error.to_string().ends_with("`d9/ids.thrift:Id` or one of 15 more"), "{error}");
    assert_names_lead_back(&schema);
}

/// A service with the name of an included file: the file comes first.
#[test]
fn a_service_with_the_name_of_a_file() {
    let files = [("Shop.thrift", "struct buy_args {}")];
    let schema = load("main.thrift", "include 'Shop.thrift' service Shop { void buy() void sell() }", &files);
    assert_eq!(file_of(&schema, "Shop.buy_args"), "Shop.thrift");
    assert_eq!(file_of(&schema, "Shop.sell_args"), "main.thrift");
    assert_eq!(file_of(&schema, "main.Shop.buy_args"), "main.thrift");
    assert_names_lead_back(&schema);
}

#[test]
fn suggestions_are_found_and_are_not_what_was_refused() {
    let files = [
        ("mid.thrift", "include 'deep/types.thrift' struct M { 1: types.Address a }"),
        ("deep/types.thrift", "struct Address {} struct Money {} enum Colour {}"),
        ("types.thrift", "struct Money {} service Bank { void pay() }"),
    ];
    let text = "include 'mid.thrift' include 'types.thrift'
                struct Order {} typedef Order Alias service Shop { void buy() } const i32 Orders = 1";
    let schema = load("main.thrift", text, &files);
    let is_struct = |definition| matches!(definition, Definition::Struct(_));
    for (name, suggestion) in [
        ("order", Some("Order")),
        ("Ordr", Some("Order")),
        ("Adress", Some("types.Address")),
        ("Address", Some("types.Address")),
        ("main.Address", Some("types.Address")),
        ("typos.Money", Some("types.Money")),
        ("buy_args", Some("Shop.buy_args")),
        ("Shop.by_args", Some("Shop.buy_args")),
        ("Order", None),
        ("Shop", None),
        ("Colour", None),
        ("zzz", None),
        ("", None),
    ] {
        let found = schema.suggest(name, is_struct);
        assert_eq!(found, Vec::from_iter(suggestion), "{name}");
        assert!(found.iter().all(|found| matches!(schema.lookup(found), Ok(Some(_)))), "{name}");
    }
    let is_service = |definition| matches!(definition, Definition::Service(_));
    assert_eq!(schema.suggest("Bnk", is_service), ["types.Bank"]);
    assert_eq!(schema.suggest("Bank", is_service), ["types.Bank"]);
}

#[test]
fn structs_of_inherited_methods() {
    let files = [
        ("base.thrift", "service Base { void f() void hidden() } service Deep extends Base {}"),
        ("old/base.thrift", "service Deep { void g() }"),
    ];
    let text = "include 'old/base.thrift' include 'base.thrift'
                struct f_args {} struct Deep {} service T extends base.Deep { void own() }";
    let schema = load("main.thrift", text, &files);
    let found = |name: &str| schema.lookup(name).unwrap().map(|found| schema.qualified_name(found));
    for (name, meant) in [
        ("T.f_args", "base.Base.f_args"),
        ("T.hidden_result", "base.Base.hidden_result"),
        ("base.Deep.f_args", "base.Base.f_args"),
        ("base.thrift:Deep.f_args", "base.Base.f_args"),
        ("old/base.thrift:Deep.g_args", "base.Deep.g_args"),
        ("T.own_args", "T.own_args"),
        ("f_args", "f_args"),
    ] {
        assert_eq!(found(name).as_deref(), Some(meant), "{name}");
    }
    for nothing in ["Deep.f_args", "T.g_args", "base.Base.own_args", "T.f", "T."] {
        assert_eq!(found(nothing), None, "{nothing}");
    }
    let is_struct = |definition| matches!(definition, Definition::Struct(_));
    assert_eq!(schema.suggest("T.f_arg", is_struct), ["T.f_args"]);
    assert_eq!(schema.suggest("Base.f_args", is_struct), ["base.Base.f_args"]);
    assert_names_lead_back(&schema);
}

/// Of several with the name, the one in the file or service that is most like what was asked for is suggested.
#[test]
fn suggestions_are_of_the_file_or_service_that_fits() {
    let text =
        "include 'foo/shared.thrift' include 'bar/shared.thrift' struct f_args {} service S { void f() }";
    let schema = load("main.thrift", text, &SHARED);
    let is_struct = |definition| matches!(definition, Definition::Struct(_));
    for (name, suggestion) in [
        ("foo.shared.Both", "foo/shared.thrift:Both"),
        ("o/shared.thrift:Both", "foo/shared.thrift:Both"),
        ("ar/shared.thrift:Both", "shared.Both"),
        ("bar.shared.Both", "shared.Both"),
        ("foo/shared.thrift:Boht", "foo/shared.thrift:Both"),
        ("T.f_args", "S.f_args"),
        ("S.f_arg", "S.f_args"),
        ("f_arg", "f_args"),
    ] {
        assert_eq!(schema.suggest(name, is_struct), [suggestion], "{name}");
    }
    // Without a file, none of them is likelier.
    for name in ["Both", "Boht"] {
        assert_eq!(schema.suggest(name, is_struct), ["shared.Both", "foo/shared.thrift:Both"], "{name}");
    }
    let many: String = (0..20).map(|n| format!("include 'd{n:02}/t.thrift' ")).collect();
    let files: Vec<(String, &str)> =
        (0..20).map(|n| (format!("d{n:02}/t.thrift"), "struct Many {}")).collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), *text)).collect();
    let found = load("main.thrift", &many, &files).suggest("Many", is_struct);
    assert_eq!((found.len(), found[0].as_str(), found[1].as_str()), (10, "t.Many", "d00/t.thrift:Many"));
    let long = format!("{}/foo/shared.thrift:Both", "é".repeat(100_001));
    assert_eq!(schema.suggest(&long, is_struct), ["foo/shared.thrift:Both"]);
}

/// What a loader suggests is accepted in the place of what it refuses.
#[test]
fn suggestions_of_a_loader_are_accepted() {
    let loader =
        Loader::new().file("one/types.thrift", "struct Address {} service Bse {} const i32 LIMIT = 1").file(
            "two/types.thrift",
            "struct Other {} enum E { A } service Base {} struct Bases {} const i32 OTHER = 1",
        );
    let includes = "include 'one/types.thrift' include 'two/types.thrift' struct Own {} service Owner {}";
    for (text, suggestion) in [
        ("struct S { 1: types.Adress a }", Some("types.Address")),
        ("struct S { 1: tipes.Address a }", Some("types.Address")),
        ("struct S { 1: tipes.Nothing a }", None),
        ("struct S { 1: Address a }", Some("types.Address")),
        ("struct S { 1: Owne a }", Some("Own")),
        ("service S extends types.Bas {}", Some("types.Base")),
        ("service S extends Own2 {}", None),
        ("service S extends Ownr {}", Some("Owner")),
        ("const i32 C = types.LIMT", Some("types.LIMIT")),
        ("const types.E C = types.E.B", None),
        ("const types.E C = types.E.a", Some("types.E.A")),
    ] {
        let error = loader.parse("main.thrift", format!("{includes} {text}")).expect_err(text);
        let refused = &error.diagnostics()[0];
        let help = refused.help().unwrap_or_default();
        let suggested = help.strip_prefix("did you mean `").and_then(|help| help.strip_suffix("`?"));
        assert_eq!(suggested, suggestion, "{text}: {help}");
        if let Some(suggested) = suggested {
            let name = error.sources().slice(refused.span());
            let mended = text.replacen(name, suggested, 1);
            loader
                .parse("main.thrift", format!("{includes} {mended}"))
                .unwrap_or_else(|error| panic!("{error}"));
        }
    }
}
