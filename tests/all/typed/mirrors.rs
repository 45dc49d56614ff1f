//! What does not mirror a schema is refused, with all that differs.

use std::panic::{AssertUnwindSafe, catch_unwind};

use scrimp::typed::{self, Typed, derived};
use scrimp::{Arena, Codec, Error, Record, Schema, StructType};

/// The differences between `T` and the struct `S` of the IDL.
fn differences<T: Record>(idl: &str) -> Vec<String> {
    let schema = Schema::parse("s.thrift", idl).unwrap_or_else(|error| panic!("{error}"));
    let codec = Codec::new(&schema.struct_type("S").expect("declared")).expect("compiles");
    let arena = Arena::new();
    let found = match codec.decode_as::<T>(&arena, &[0]) {
        Err(Error::Mirror(error)) => error.differences().to_vec(),
        other => panic!("{:?}", other.map(|_| ())),
    };
    // It stays refused.
    assert!(matches!(codec.decode_as::<T>(&arena, &[0]), Err(Error::Mirror(_))));
    found
}

#[derive(Record)]
struct S {
    #[thrift(1, required)]
    id: i64,
    #[thrift(2)]
    names: Vec<String>,
    #[thrift(3, optional)]
    inner: Option<Inner>,
}

#[derive(Record)]
struct Inner {
    #[thrift(1)]
    a: i32,
    #[thrift(2)]
    b: bool,
}

const INNER: &str = "struct Inner { 1: i32 a, 2: bool b }";

#[test]
fn what_mirrors_is_accepted() {
    let idl =
        format!("{INNER} struct S {{ 1: required i64 id, 2: list<string> names, 3: optional Inner inner }}");
    let schema = Schema::parse("s.thrift", &idl).expect("valid");
    let codec = Codec::new(&schema.struct_type("S").expect("declared")).expect("compiles");
    let value = S { id: 7, names: vec!["x".to_owned()], inner: Some(Inner { a: 1, b: true }) };
    let arena = Arena::new();
    let message = codec.message_from(&arena, &value).expect("it mirrors");
    assert_eq!(format!("{message:?}"), r#"S { id: 7, names: ["x"], inner: Inner { a: 1, b: true } }"#);
}

#[test]
fn every_difference_is_listed() {
    let found = differences::<S>(
        "struct Inner { 1: i32 a, 2: bool b, 3: i8 c }
         struct S { 1: i64 id, 2: set<string> names, 3: optional Inner inner, 4: string note }",
    );
    let expected = [
        "field 4 `note`: missing in `S`",
        "field 1 `id`: of default requiredness in the schema, required in `S`",
        "field 2 `names`: set<string> in the schema, list<string> in `S`",
        "field 3 `c`: missing in `Inner`",
    ];
    assert_eq!(found, expected);
    let found =
        differences::<S>(&format!("{INNER} struct S {{ 1: required i64 id, 3: optional Inner inner }}"));
    assert_eq!(found, ["field 2 `names`: missing in the schema"]);
}

#[test]
fn one_byte_that_lies_elsewhere_is_refused() {
    // Of the same types in the same order, but the nested record is larger by one byte or none at all.
    for (inner, expected) in [
        ("struct Inner { 1: i32 a, 2: i8 b }", "field 2 `b`: i8 in the schema, bool in `Inner`"),
        ("struct Inner { 1: i16 a, 2: bool b }", "field 1 `a`: i16 in the schema, i32 in `Inner`"),
        (
            "union Inner { 1: i32 a, 2: bool b }",
            "Inner: a union in the schema, a struct or exception in Rust",
        ),
        ("struct Inner { 1: i32 a, 2: bool b, 3: bool c }", "field 3 `c`: missing in `Inner`"),
    ] {
        let idl = format!(
            "{inner} struct S {{ 1: required i64 id, 2: list<string> names, 3: optional Inner inner }}"
        );
        assert_eq!(differences::<S>(&idl), [expected], "{inner}");
    }
}

#[test]
fn pointers_are_where_the_record_has_them() {
    #[derive(Record)]
    #[thrift(name = "S")]
    struct Boxed {
        #[thrift(1, optional)]
        inner: Option<Box<Inner>>,
    }
    #[derive(Record)]
    #[thrift(name = "S")]
    struct Unboxed {
        #[thrift(1, optional)]
        inner: Option<Inner>,
    }
    let without = format!("{INNER} struct S {{ 1: optional Inner inner }}");
    let with = format!("{INNER} struct S {{ 1: optional Inner & inner }}");
    assert_eq!(
        differences::<Boxed>(&without),
        ["field 1 `inner`: no pointer in records: write its type without `Box` in `S`"]
    );
    assert_eq!(
        differences::<Unboxed>(&with),
        ["field 1 `inner`: behind a pointer in records: write `Box` around its type in `S`"]
    );
    // What Rust has in a box lies behind a pointer in the schema that is made of it.
    let (codec, arena) = (Codec::of::<Boxed>().expect("valid"), Arena::new());
    let value = Boxed { inner: Some(Box::new(Inner { a: 1, b: true })) };
    let message = codec.message_from(&arena, &value).expect("it mirrors");
    assert_eq!(format!("{message:?}"), "S { inner: Inner { a: 1, b: true } }");
}

#[test]
fn structs_that_hold_each_other_lie_as_rust_has_them() {
    #[derive(Record, Default)]
    struct A {
        #[thrift(1)]
        b: Option<B>,
        #[thrift(2)]
        n: i8,
    }
    #[derive(Record, Default)]
    struct B {
        #[thrift(1)]
        a: Option<Box<A>>,
        #[thrift(2)]
        n: i64,
    }
    // Whichever is found first.
    let (a, b) = (Codec::of::<A>().expect("valid"), Codec::of::<B>().expect("valid"));
    let inner = B { a: Some(Box::new(A { b: None, n: 1 })), n: 2 };
    let arena = Arena::new();
    let value = A { b: Some(inner), n: 3 };
    let message = a.message_from(&arena, &value).expect("it mirrors");
    assert_eq!(format!("{message:?}"), "A { b: B { a: A { n: 1 }, n: 2 }, n: 3 }");
    let value = B { a: Some(Box::new(value)), n: 4 };
    let message = b.message_from(&arena, &value).expect("it mirrors");
    assert_eq!(format!("{message:?}"), "B { a: A { b: B { a: A { n: 1 }, n: 2 }, n: 3 }, n: 4 }");
}

#[test]
fn defaults_are_those_of_the_schema() {
    #[derive(Record)]
    #[thrift(name = "S")]
    struct Five {
        #[thrift(1, default = 5)]
        n: i32,
        #[thrift(2)]
        names: Vec<String>,
    }
    assert_eq!(
        differences::<Five>("struct S { 1: i32 n = 6, 2: list<string> names = [\"a\"] }"),
        [
            "field 1 `n`: another default in the schema",
            "field 2 `names`: has a default in the schema: name it by `default = …`, or make the field an `Option`",
        ]
    );
    assert_eq!(
        differences::<Five>("struct S { 1: i32 n, 2: list<string> names }"),
        ["field 1 `n`: no default in the schema"]
    );
}

#[test]
fn two_types_of_one_name_make_no_schema() {
    mod other {
        #[derive(scrimp::Record)]
        pub(super) struct Inner {
            #[thrift(1)]
            pub(super) x: i64,
        }
    }
    #[derive(Record)]
    struct Both {
        #[thrift(1)]
        one: Option<Inner>,
        #[thrift(2)]
        two: Option<other::Inner>,
    }
    let Err(Error::Mirror(error)) = StructType::of::<Both>() else { panic!("both are called `Inner`") };
    assert!(error.to_string().contains("are both `Inner` in IDL: give one another name"), "{error}");
    assert!(error.differences().is_empty());
    let value = Both { one: None, two: Some(other::Inner { x: 1 }) };
    assert!(value.one.is_none() && value.two.is_some_and(|inner| inner.x == 1));
}

#[test]
fn several_types_mirror_one() {
    #[derive(Record)]
    #[thrift(name = "Inner")]
    struct Optional {
        #[thrift(1)]
        a: Option<i32>,
        #[thrift(2)]
        b: Option<bool>,
    }
    let (codec, arena) = (Codec::of::<Inner>().expect("valid"), Arena::new());
    for _ in 0..2 {
        assert!(!codec.decode_as::<Inner>(&arena, &[0]).expect("it mirrors").b());
        assert_eq!(codec.decode_as::<Optional>(&arena, &[0]).expect("it mirrors").b(), None);
    }
    let mut out = Vec::new();
    codec.encode_from(&Optional { a: None, b: Some(true) }, &mut out).expect("it mirrors");
    assert_eq!(out, [2, 0, 2, 1, 0]);
}

/// A type whose code is written by hand, and hides that a field could not be stored.
struct Careless {
    child: Deep,
}

#[derive(Default, Record)]
struct Deep {
    #[thrift(1)]
    next: Option<Box<Deep>>,
}

impl Typed for Careless {
    type Kind = derived::Struct;
}

impl typed::Field<0> for Careless {
    type Type = Deep;
    const ID: i16 = 1;
    const NAME: &'static str = "child";
    const REQUIREDNESS: derived::Requiredness = derived::Requiredness::Required;
}

impl Record for Careless {
    type View<'m> = derived::View<'m, Self>;

    const SPEC: derived::RecordSpec = derived::RecordSpec {
        name: "Careless",
        is_union: false,
        is_exception: false,
        fields: &[derived::FieldSpec::of::<Self, 0>()],
    };

    fn view<'m>(view: derived::View<'m, Self>) -> Self::View<'m>
    where
        Self: 'm,
    {
        view
    }

    fn store<'s>(&'s self, writer: &mut derived::Writer<'s, Self>) -> Result<(), derived::BuildError> {
        assert!(writer.put::<0>(&self.child).is_err());
        Ok(())
    }
}

#[test]
fn a_record_that_lacks_a_field_is_never_complete() {
    let mut child = Deep::default();
    for _ in 0..1_000 {
        child = Deep { next: Some(Box::new(child)) };
    }
    let (codec, arena) = (Codec::of::<Careless>().expect("valid"), Arena::new());
    let careless = Careless { child };
    let stored = catch_unwind(AssertUnwindSafe(|| codec.message_from(&arena, &careless).map(|_| ())));
    let panic = stored.expect_err("the field is missing");
    assert!(panic.downcast_ref::<&str>().is_some_and(|what| what.contains("every field is put")));
}

#[test]
fn lifetimes_and_fields_have_any_names() {
    #[derive(Record)]
    struct Names<'m> {
        #[thrift(1)]
        r#type: &'m str,
        #[thrift(2)]
        clone: i32,
        #[thrift(3)]
        fmt: bool,
    }
    #[derive(Record)]
    enum Choice<'s> {
        #[thrift(1)]
        Text(&'s str),
    }
    #[derive(Record)]
    struct Both<'s> {
        #[thrift(1)]
        names: Names<'s>,
        #[thrift(2)]
        choice: Option<Choice<'s>>,
    }
    let (codec, arena) = (Codec::of::<Both>().expect("valid"), Arena::new());
    let names = Names { r#type: "a", clone: 7, fmt: true };
    let both = Both { names, choice: Some(Choice::Text("b")) };
    let mut bytes = Vec::new();
    codec.encode_from(&both, &mut bytes).expect("it is written");
    let both = codec.decode_as::<Both>(&arena, &bytes).expect("it is read");
    assert_eq!((both.names().r#type(), both.names().clone(), both.names().fmt()), ("a", 7, true));
    let shown = r#"Both { names: Names { type: "a", clone: 7, fmt: true }, choice: Some(Text("b")) }"#;
    assert_eq!(format!("{both:?}"), shown);
}
