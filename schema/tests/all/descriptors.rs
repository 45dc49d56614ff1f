//! What descriptors say.

use scrimp_schema::{Definition, Schema, Severity, StructKind, Type};

use crate::{accept, codes};

/// The type of a field of the struct `name`, as text.
fn field_type(schema: &Schema, name: &str, field: &str) -> String {
    let desc = schema.structs().iter().find(|desc| desc.name == name).unwrap();
    schema.display_type(desc.field(field).unwrap().ty.id).to_string()
}

#[test]
fn types_are_seen_through_and_interned() {
    let schema = accept(
        "struct S { 1: Many a, 2: list<set<i64>> b, 3: byte c, 4: Later d, 5: map<E, uuid> e }
         typedef list<Ids> Many  typedef set<Id> Ids  typedef i64 Id  union Later {}  enum E {}",
    );
    let fields = &schema.structs()[0].fields;
    assert_eq!(fields[0].ty.id, fields[1].ty.id);
    let many = fields[0].ty.typedef.map(|id| &schema.typedef_desc(id).name);
    assert_eq!(many.map(String::as_str), Some("Many"));
    assert_eq!(fields[1].ty.typedef, None);
    assert_eq!(schema.ty(fields[2].ty.id), Type::I8);
    assert_eq!(field_type(&schema, "S", "a"), "list<set<i64>>");
    assert_eq!(field_type(&schema, "S", "d"), "Later");
    assert_eq!(field_type(&schema, "S", "e"), "map<E, uuid>");
    let mut types = schema.types().to_vec();
    types.dedup();
    assert_eq!(types.len(), schema.types().len());
}

#[test]
fn field_ids_and_order() {
    let schema =
        accept("struct S { i32 a, 5: i32 b, 0: i32 c, i32 d, -7: i32 e, 32767: i32 f, -32768: i32 g }");
    let desc = &schema.structs()[0];
    let ids: Vec<i16> = desc.fields.iter().map(|field| field.id).collect();
    assert_eq!(ids, [-1, 5, 0, -2, -7, 32767, -32768]);
    let names: String = desc.fields_by_id().map(|field| field.name.as_str()).collect();
    assert_eq!(names, "gedacbf");
    assert_eq!(desc.field_by_id(-7).unwrap().name, "e");
    assert!(desc.field_by_id(1).is_none());
    assert_eq!(schema.warnings().len(), 1);
    assert_eq!(schema.warnings()[0].severity(), Severity::Warning);
    assert_eq!(schema.warnings()[0].code(), "W0301");
}

#[test]
fn enums() {
    let schema = accept("enum E { A, B = 5, C, D = 2, E2, F = -1, G = 5 } enum Empty {}");
    let desc = &schema.enums()[0];
    let numbers: Vec<i32> = desc.members.iter().map(|member| member.number).collect();
    assert_eq!(numbers, [0, 5, 6, 2, 3, -1, 5]);
    assert_eq!(desc.number_of("G"), Some(5));
    assert_eq!(desc.name_of(5), Some("B"));
    assert_eq!(desc.name_of(-1), Some("F"));
    assert_eq!(desc.name_of(4), None);
    assert!(schema.enums()[1].members.is_empty());
}

#[test]
fn services_get_structs_for_arguments_and_results() {
    let schema = accept(
        "service V extends W { list<i32> f(2: string a, 1: i32 b) throws (1: X x), oneway void g(), void h(), oneway i32 k() }
         service W {} exception X {}",
    );
    let service = &schema.services()[0];
    assert_eq!(service.extends.map(|id| schema.service_desc(id).name.as_str()), Some("W"));
    let [f, g, h, k] = service.methods.as_slice() else { panic!("four methods") };

    let args = schema.struct_desc(f.args);
    assert_eq!((args.name.as_str(), args.kind), ("f_args", StructKind::Args));
    assert_eq!(args.fields_by_id().map(|field| field.name.as_str()).collect::<String>(), "ba");
    let result = schema.struct_desc(f.result.unwrap());
    assert_eq!((result.name.as_str(), result.kind), ("f_result", StructKind::Result));
    let fields: Vec<_> = result.fields.iter().map(|field| (field.id, field.name.as_str())).collect();
    assert_eq!(fields, [(0, "success"), (1, "x")]);
    assert_eq!(f.returns.as_ref().map(|ty| ty.id), Some(result.fields[0].ty.id));

    assert!(g.oneway && g.result.is_none() && g.returns.is_none());
    assert!(schema.struct_desc(h.result.unwrap()).fields.is_empty());
    assert!(k.oneway && k.result.is_none() && k.returns.is_none());
    assert_eq!(schema.warnings().iter().map(|warning| warning.code()).collect::<Vec<_>>(), ["W0601"]);
    // In IDL no name means the structs of methods; in look-up theirs have the service in them.
    assert_eq!(schema.lookup("f_args"), Ok(None));
    assert_eq!(schema.lookup("V.f_args"), Ok(Some(Definition::Struct(f.args))));
    assert_eq!(schema.qualified_name(f.result.unwrap()), "V.f_result");
    assert_eq!((args.service, result.service), (Some(service.id), Some(service.id)));
    for (index, desc) in schema.structs().iter().enumerate() {
        assert_eq!(desc.id.index(), index);
    }
}

#[test]
fn an_exception_with_the_id_of_what_a_method_returns() {
    let schema = accept("exception X {} service V { void f() throws (0: X x, 1: X y) }");
    let result = schema.struct_desc(schema.services()[0].methods[0].result.unwrap());
    assert_eq!(result.fields.iter().map(|field| field.id).collect::<Vec<_>>(), [0, 1]);
    assert_eq!(schema.warnings().iter().map(|warning| warning.code()).collect::<Vec<_>>(), ["W0602"]);
    assert_eq!(codes("exception X {} service V { i32 f() throws (0: X x) }"), ["E0301"]);
}

/// The structs that a warning says can never be built.
fn never_built(text: &str) -> Vec<String> {
    let schema = accept(text);
    assert!(schema.warnings().iter().all(|warning| warning.code() == "W0303"));
    let name = |message: &str| message.split('`').nth(1).unwrap_or_default().to_owned();
    schema.warnings().iter().map(|warning| name(warning.message())).collect()
}

#[test]
fn structs_that_can_never_be_built() {
    for (text, expected) in [
        ("struct A { 1: required A a }", "A"),
        ("struct A { 1: i32 x, 2: required T a } typedef A T", "A"),
        ("struct A { 1: required B b } struct B { 1: required A a }", "A"),
        ("exception A { 1: required B b } struct B { 1: required C c } struct C { 1: required B b }", "B"),
        ("struct A { 1: required A a, 2: required B b } struct B { 1: required B b }", "A B"),
        ("union A { 1: B b } struct B { 1: required A a }", "B"),
        ("union U { 1: U u, 2: S s } struct S { 1: required U u }", "U"),
        // There is a way out of these.
        ("struct A { 1: optional A a, 2: A b }", ""),
        ("struct A { 1: required list<A> a, 2: required map<i32, A> b, 3: required set<A> c }", ""),
        ("struct A { 1: required B b } struct B { 1: optional A a }", ""),
        ("union A { 1: B b, 2: i32 i } struct B { 1: required A a }", ""),
        ("union A { 1: A a, 2: B b } struct B {}", ""),
        ("union A {} struct B { 1: required A a }", ""),
        ("service V { A f(1: required A a) } struct A {}", ""),
    ] {
        assert_eq!(never_built(text).join(" "), expected, "{text}");
    }
    // A long cycle takes no stack, and no time.
    let mut long: String =
        (0..50_000).map(|index| format!("struct S{index} {{ 1: required S{} s }}", index + 1)).collect();
    assert_eq!(never_built(&format!("{long} struct S50000 {{}}")), [""; 0]);
    long += "struct S50000 { 1: required S0 s }";
    assert_eq!(never_built(&long), ["S0"]);
}

#[test]
fn annotations_and_hints_are_kept() {
    let schema = accept(
        "namespace java a.b (n)
         struct S { 1: i64 (t = 'u') & a (k = \"v\", k = \"w\"; flag) } (x.y = \"z\")
         typedef i32 (p) T (q) enum E { A (r) } (s) service V { void f() (d) } (o)",
    );
    let pairs = |annotations: &[scrimp_schema::Annotation]| -> String {
        annotations.iter().map(|each| format!("{}={} ", each.key, each.value)).collect()
    };
    let field = &schema.structs()[0].fields[0];
    assert!(field.boxed);
    assert_eq!(pairs(&field.annotations), "k=v k=w flag=1 ");
    assert_eq!(schema.sources().slice(field.annotations[0].span), "k = \"v\"");
    assert_eq!(pairs(&field.ty.annotations), "t=u ");
    assert_eq!(pairs(&schema.structs()[0].annotations), "x.y=z ");
    assert_eq!(pairs(&schema.typedefs()[0].annotations), "q=1 ");
    assert_eq!(pairs(&schema.typedefs()[0].target.annotations), "p=1 ");
    assert_eq!(pairs(&schema.enums()[0].annotations), "s=1 ");
    assert_eq!(pairs(&schema.enums()[0].members[0].annotations), "r=1 ");
    assert_eq!(pairs(&schema.services()[0].annotations), "o=1 ");
    assert_eq!(pairs(&schema.services()[0].methods[0].annotations), "d=1 ");
    let namespace = &schema.root().namespaces[0];
    assert_eq!((namespace.scope.as_str(), namespace.name.as_str()), ("java", "a.b"));
    assert_eq!(pairs(&namespace.annotations), "n=1 ");
}

#[test]
fn doc_comments_stay_with_what_they_describe() {
    let schema = accept(
        "/** The file. */
         /**
          * A struct,
          *   indented.
          *
          */
         struct S {
             /** Old. */ /** A field. */
             1: i32 a, /** Another. */ optional i32 b
             /* no doc */ 3: i32 c
         }
         /**/ enum E { /** A member. */ A }
         /** Lost. */ /** A typedef.
             Second line. */
         typedef i32 T
         /** A constant. */ const i32 C = 1
         /** A service. */ service V { /** A method. */ void f(/** An argument. */ 1: i32 a) }
         /** Nothing. */",
    );
    let doc = |doc: &Option<String>| doc.clone().unwrap_or_default();
    assert_eq!(doc(&schema.root().doc), "The file.");
    assert_eq!(doc(&schema.structs()[0].doc), "A struct,\n  indented.");
    let fields: Vec<String> = schema.structs()[0].fields.iter().map(|field| doc(&field.doc)).collect();
    assert_eq!(fields, ["A field.", "Another.", ""]);
    assert_eq!(schema.enums()[0].doc, None);
    assert_eq!(doc(&schema.enums()[0].members[0].doc), "A member.");
    assert_eq!(doc(&schema.typedefs()[0].doc), "A typedef.\nSecond line.");
    assert_eq!(doc(&schema.consts()[0].doc), "A constant.");
    let service = &schema.services()[0];
    assert_eq!((doc(&service.doc), doc(&service.methods[0].doc)), ("A service.".into(), "A method.".into()));
    assert_eq!(doc(&schema.struct_desc(service.methods[0].args).fields[0].doc), "An argument.");

    assert_eq!(accept("/** Of the struct. */ struct S {}").root().doc, None);
    assert_eq!(doc(&accept("/** Of the file. */ namespace * a struct S {}").root().doc), "Of the file.");
}

#[test]
fn definitions_by_name_and_in_order() {
    let schema = accept("enum E {} struct S {} typedef i32 T const i32 S = 1 service V {}");
    let definitions = &schema.root().definitions;
    assert!(matches!(
        definitions.as_slice(),
        [
            Definition::Enum(_),
            Definition::Struct(_),
            Definition::Typedef(_),
            Definition::Const(_),
            Definition::Service(_)
        ]
    ));
    assert_eq!(schema.lookup("S"), Ok(Some(definitions[1])));
    assert_eq!(schema.lookup("main.S"), Ok(Some(definitions[1])));
    assert_eq!(schema.lookup_const("S").map(|id| id.map(Definition::Const)), Ok(Some(definitions[3])));
    assert_eq!(schema.lookup("s"), Ok(None));
    assert_eq!(schema.lookup_const("other.S"), Ok(None));
}
