//! Errors: what they hold, what they turn into, and that they may go anywhere.

use std::error::Error as StdError;

use scrimp::{
    AccessError, AccessErrorKind, Arena, BuildError, BuildErrorKind, Codec, CompileError, CompileErrorKind,
    DecodeError, Dialect, EncodeError, Error, Executor, Foreign, LookupError, LookupErrorKind, Protocol,
    Schema, SchemaError, TranscodeError, Transcoder,
};

use crate::harness::{parse, type_of};

#[test]
fn errors_may_go_anywhere() {
    fn error<E: StdError + Send + Sync + Clone + 'static>() {}
    error::<AccessError>();
    error::<AccessErrorKind>();
    error::<BuildError>();
    error::<BuildErrorKind>();
    error::<CompileError>();
    error::<CompileErrorKind>();
    error::<DecodeError>();
    error::<scrimp::DecodeErrorKind>();
    error::<EncodeError>();
    error::<scrimp::EncodeErrorKind>();
    error::<Error>();
    error::<Foreign>();
    error::<LookupError>();
    error::<LookupErrorKind>();
    error::<SchemaError>();
    error::<TranscodeError>();
    error::<scrimp::descriptor::AmbiguousName>();
}

#[test]
fn errors_are_small() {
    fn words<E>() -> usize {
        size_of::<Result<(), E>>() / size_of::<usize>()
    }
    assert_eq!(words::<BuildError>(), 1);
    assert_eq!(words::<CompileError>(), 1);
    assert_eq!(words::<DecodeError>(), 1);
    assert_eq!(words::<EncodeError>(), 1);
    assert_eq!(words::<LookupError>(), 1);
    assert_eq!(words::<SchemaError>(), 1);
}

/// One function that meets every error, and passes it on with `?`.
fn order(step: &str) -> Result<(), Error> {
    let idl = "struct P { 1: required i32 x, 2: P next }";
    let schema = Schema::parse("p.thrift", if step == "schema" { "struct" } else { idl })?;
    let ty = schema.struct_type(if step == "lookup" { "Q" } else { "P" })?;
    let x = ty.field::<i32>("x")?;
    let arena = Arena::new();
    let uuids = type_of("struct U { 1: uuid id }", "U");
    if step == "compile" {
        Codec::builder(&uuids).protocol(Protocol::Compact).dialect(Dialect::Fbthrift).build()?;
    }
    let mut builder = ty.builder(&arena);
    if step != "build" {
        builder.set(x, 7)?;
    }
    let message = builder.finish()?;
    if step == "access" {
        message.get_by_name("y")?;
    }
    let codec = crate::executors::codec(&ty);
    let bytes = [8, 0, 1, 0, 0, 0, 7, 0];
    if step == "encode" {
        codec.encode_into(message, &mut [0; 7])?;
    }
    if step == "decode" {
        codec.decode(&arena, &bytes[..7])?;
    }
    let mut transcoder = Transcoder::new(&codec, &codec)?;
    if step == "transcode" {
        transcoder.transcode(&bytes[..7], &mut Vec::new())?;
    }
    codec.decode(&arena, &bytes)?;
    Ok(())
}

#[test]
fn all_errors_turn_into_one() {
    order("").expect("nothing is wrong");
    for (step, text) in [
        ("schema", "p.thrift:1:7: error[E0101]"),
        ("lookup", "no struct `Q`"),
        ("compile", "there is no uuid in"),
        ("build", "required field `x` is not set"),
        ("access", "`P` has no field `y`"),
        ("encode", "the message takes 8 bytes, the slice has 7"),
        ("decode", "at byte 7: input ends"),
        ("transcode", "at byte 7: input ends"),
    ] {
        let error = order(step).expect_err(step);
        assert!(error.to_string().starts_with(text), "{step}: {error}");
        assert!(
            matches!(
                (step, &error),
                ("schema", Error::Schema(_))
                    | ("lookup", Error::Lookup(_))
                    | ("compile", Error::Compile(_))
                    | ("build", Error::Build(_))
                    | ("access", Error::Access(_))
                    | ("encode", Error::Encode(_))
                    | ("decode" | "transcode", Error::Decode(_))
            ),
            "{step}: {error:?}"
        );
    }
}

#[test]
fn codecs_tell_why_there_is_none() {
    let ty = type_of("struct S { 1: uuid id }", "S");
    let build = |protocol, dialect| Codec::builder(&ty).protocol(protocol).dialect(dialect).build();
    let error = build(Protocol::Compact, Dialect::Fbthrift).expect_err("fbthrift's Compact has no uuids");
    let CompileErrorKind::NotInDialect { ty: held, protocol, dialect } = *error.kind() else {
        panic!("{error}")
    };
    assert_eq!((held, protocol, dialect), (scrimp::WireType::Uuid, Protocol::Compact, Dialect::Fbthrift));
    assert_eq!(
        error.to_string(),
        "there is no uuid in compact as fbthrift has it: its type code is that of another type"
    );
    let text = format!("struct S {{ 1: {}i32{} x }}", "list<".repeat(60), ">".repeat(60));
    let deep = type_of(&text, "S");
    let jit = Codec::builder(&deep).executor(Executor::Jit).build().map(drop);
    let error = jit.expect_err("there is no machine code for so many containers");
    match *error.kind() {
        CompileErrorKind::TooNested { depth, max } => assert!((depth, max < 60) == (60, true), "{error}"),
        CompileErrorKind::NoCompiler
        | CompileErrorKind::UnsupportedPlatform
        | CompileErrorKind::NoExecutableMemory => {}
        ref other => panic!("{other:?}"),
    }
    let codec = Codec::new(&deep).expect("the interpreter takes it");
    assert!(codec.wait_compiled().is_err());
    assert_eq!(codec.executor(), Executor::Interpreter);
}

#[test]
fn names_that_lead_nowhere_tell_where_they_were_looked_for() {
    let schema = parse(
        "enum E { RED, GREEN } const i32 C = 1 typedef i32 T service V {}
         struct S { 1: i32 number, 2: E colour } struct Outer { 1: S s }",
    );
    let ty = schema.struct_type("S").expect("declared");
    let kind = |error: LookupError| error.kind().clone();
    assert_eq!(
        kind(ty.field::<i32>("nubmer").expect_err("misspelt")),
        LookupErrorKind::NoField {
            struct_name: "S".to_owned(),
            field: "nubmer".to_owned(),
            suggestion: Some("number".to_owned())
        }
    );
    assert_eq!(
        kind(ty.field_by_id::<i32>(3).expect_err("no such id")),
        LookupErrorKind::NoFieldId { struct_name: "S".to_owned(), id: 3 }
    );
    assert_eq!(
        kind(ty.field::<i64>("number").expect_err("an i32")),
        LookupErrorKind::WrongType {
            struct_name: "S".to_owned(),
            field: "number".to_owned(),
            ty: "i32".to_owned(),
            wanted: "i64".to_owned()
        }
    );
    for (name, text) in [
        ("E", "`E` is an enum, not a struct"),
        ("C", "no struct `C`"),
        ("T", "`T` is a typedef of another type, not a struct"),
        ("V", "`V` is a service, not a struct"),
    ] {
        let error = schema.struct_type(name).expect_err("not a struct");
        assert_eq!(error.to_string(), text);
        let is_kind = match error.kind() {
            LookupErrorKind::NotAStruct { name: given, .. } => given == name && name != "C",
            LookupErrorKind::NoStruct { name: given, .. } => given == name && name == "C",
            _ => false,
        };
        assert!(is_kind, "{error:?}");
    }

    let arena = Arena::new();
    let mut builder = ty.builder(&arena);
    let error = builder.set_by_name("colour", "GREN").err().expect("no such member");
    assert_eq!(error.to_string(), "colour: enum `E` has no member `GREN`; did you mean `GREEN`?");
    let BuildErrorKind::NoEnumMember(lookup) = error.kind() else { panic!("{error:?}") };
    assert_eq!(
        lookup.kind(),
        &LookupErrorKind::NoEnumMember {
            enum_name: "E".to_owned(),
            member: "GREN".to_owned(),
            suggestion: Some("GREEN".to_owned())
        }
    );
    let error = builder.set_by_name("color", 1).err().expect("no such field");
    let BuildErrorKind::NoField(lookup) = error.kind() else { panic!("{error:?}") };
    assert!(
        matches!(lookup.kind(), LookupErrorKind::NoField { field, .. } if field == "color"),
        "{lookup:?}"
    );
}
