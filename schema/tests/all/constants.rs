//! Constants and defaults: their values, and what they may not be.

use scrimp_schema::Loader;
use scrimp_schema::Value::{
    self, Binary, Bool, Double, Enum, I8, I16, I32, I64, List, Map, Set, String as Text, Struct,
};

use crate::{accept, codes};

/// Definitions that the cases may use.
const PRELUDE: &str = "
    enum E { A, B = 5 } enum F { A, Z = 9 } typedef E Alias
    struct P { 1: i32 x, 3: optional P next, 2: required string y = 'd' }
    struct Q { 1: required i32 x } union U { 1: i32 a, 2: string b } exception X { 1: i32 code }
    const i32 ONE = 1 const i64 BIG = 5000000000 const string S = 's' const list<i32> L = [1, 2]
    const map<i32, i32> M = {1: 2} const P POINT = {'x': 7} const E EB = E.B const bool YES = true
    const i64 WIDE = 0xFFFFFFFF const map<i32, i32> EMPTY = {} const string ID = '01234567-89ab-cdef-0123-456789ABCDEF' const list<i32> NONE = []
";

/// The value of `expr` as a `ty`.
#[track_caller]
fn value(ty: &str, expr: &str) -> Value {
    let schema = accept(&format!("const {ty} C = {expr}\n{PRELUDE}"));
    let constant = schema.const_desc(schema.lookup_const("C").unwrap().unwrap()).value.clone();
    // A default means the same as a constant.
    let schema = accept(&format!("struct Default {{ 1: {ty} d = {expr} }}\n{PRELUDE}"));
    assert_eq!(schema.structs()[0].fields[0].default, Some(constant.clone()));
    constant
}

#[test]
fn scalars() {
    assert_eq!(value("bool", "true"), Bool(true));
    assert_eq!(value("bool", "0"), Bool(false));
    assert_eq!(value("bool", "ONE"), Bool(true));
    assert_eq!(value("byte", "-128"), I8(-128));
    assert_eq!(value("i16", "0x7fff"), I16(0x7fff));
    assert_eq!(value("i32", "010"), I32(10));
    assert_eq!(value("i32", "true"), I32(1));
    assert_eq!(value("i64", "-9223372036854775808"), I64(i64::MIN));
    assert_eq!(value("i64", "ONE"), I64(1));
    assert_eq!(value("i8", "ONE"), I8(1));
    assert_eq!(value("double", "3"), Double(3.0));
    assert_eq!(value("double", "-.5e1"), Double(-5.0));
    assert_eq!(value("double", "1e999"), Double(f64::INFINITY));
    assert_eq!(value("double", "ONE"), Double(1.0));
    assert_eq!(value("string", r#""a\n\t\r\"\'\\é'b""#), Text("a\n\t\r\"'\\é'b".into()));
    assert_eq!(value("binary", "'é'"), Binary("é".into()));
    assert_eq!(value("binary", "S"), Binary(b"s".to_vec()));
    let id = Value::Uuid("01234567-89ab-cdef-0123-456789abcdef".parse().unwrap());
    assert_eq!(value("uuid", "'01234567-89AB-cdef-0123-456789abcdef'"), id);
    assert_eq!(value("uuid", "'{01234567-89AB-cdef-0123-456789abcdef}'"), id);
    assert_eq!(value("uuid", "ID"), id);
}

/// A hexadecimal integer is bits rather than a number where it is too large for a number.
#[test]
fn bit_patterns() {
    for (ty, expr, expected) in [
        ("i8", "0xFF", I8(-1)),
        ("i8", "0x80", I8(i8::MIN)),
        ("byte", "+0xff", I8(-1)),
        ("i16", "0xFFFE", I16(-2)),
        ("i32", "0xFFFFFFFF", I32(-1)),
        ("i32", "0x80000000", I32(i32::MIN)),
        ("Signed", "0xFFFFFFFF", Enum(-1)),
        ("list<i8>", "[0x7F, 0xFF]", List(vec![I8(127), I8(-1)])),
        ("map<i8, i16>", "{0xFF: 0xFFFF}", Map(vec![(I8(-1), I16(-1))])),
    ] {
        let text = format!("const {ty} C = {expr} enum Signed {{ A = -1 }}");
        let schema = accept(&text);
        assert_eq!(schema.consts()[0].value, expected, "{text}");
        let codes: Vec<_> = schema.warnings().iter().map(|warning| warning.code()).collect();
        assert!(!codes.is_empty() && codes.iter().all(|code| *code == "W0503"), "{text}: {codes:?}");
    }
    for (ty, expr, expected) in [
        ("i8", "0x7F", I8(127)),
        ("i8", "-0x80", I8(i8::MIN)),
        ("i32", "0x7FFFFFFF", I32(i32::MAX)),
        ("i64", "0xFFFFFFFF", I64(0xFFFF_FFFF)),
        ("i64", "0x7FFFFFFFFFFFFFFF", I64(i64::MAX)),
        ("i64", "-0x8000000000000000", I64(i64::MIN)),
        ("double", "0xFFFFFFFF", Double(4_294_967_295.0)),
    ] {
        assert_eq!(value(ty, expr), expected, "{ty} = {expr}");
    }
    let schema = accept("enum E { A = 0xFFFFFFFE, B, C = 0x80000000 }");
    let numbers: Vec<i32> = schema.enums()[0].members.iter().map(|member| member.number).collect();
    assert_eq!(numbers, [-2, -1, i32::MIN]);
    let messages: Vec<&str> = schema.warnings().iter().map(|warning| warning.message()).collect();
    assert_eq!(messages[0], "`0xFFFFFFFE` does not fit in an enum's 32 bits: it is taken as the bits of -2");
    assert_eq!(messages.len(), 2);
}

#[test]
fn enum_members() {
    assert_eq!(value("E", "E.B"), Enum(5));
    assert_eq!(value("Alias", "E.B"), Enum(5));
    assert_eq!(value("E", "Alias.B"), Enum(5));
    assert_eq!(value("E", "5"), Enum(5));
    assert_eq!(value("E", "EB"), Enum(5));
    assert_eq!(value("i32", "E.B"), I32(5));
    assert_eq!(value("i8", "EB"), I8(5));
    assert_eq!(
        value("map<E, list<Alias>>", "{E.A: [E.B, 0]}"),
        Map(vec![(Enum(0), List(vec![Enum(5), Enum(0)]))])
    );
    // `F` has no `B`, so this can only mean `E.B`.
    let schema = accept(&format!("const E C = F.B {PRELUDE}"));
    assert_eq!(schema.consts()[0].value, Enum(5));
    assert_eq!(schema.warnings()[0].code(), "W0502");
}

#[test]
fn containers() {
    let one_two = || vec![I32(1), I32(2)];
    assert_eq!(value("list<i32>", "[ONE, 2,]"), List(one_two()));
    assert_eq!(value("set<i32>", "[1; 2; 1]"), Set(vec![I32(1), I32(2), I32(1)]));
    assert_eq!(value("list<i32>", "L"), List(one_two()));
    assert_eq!(value("set<i32>", "L"), Set(one_two()));
    assert_eq!(value("list<i64>", "L"), List(vec![I64(1), I64(2)]));
    assert_eq!(
        value("list<list<i32>>", "[L, [], L]"),
        List(vec![List(one_two()), List(vec![]), List(one_two())])
    );
    assert_eq!(value("map<i64, double>", "M"), Map(vec![(I64(1), Double(2.0))]));
    assert_eq!(value("map<i32, i32>", "[]"), Map(vec![]));
    assert_eq!(value("map<i32, i32>", "NONE"), Map(vec![]));
    for empty in ["{}", "EMPTY"] {
        assert_eq!(value("list<i32>", empty), List(vec![]));
        assert_eq!(value("set<i32>", empty), Set(vec![]));
        assert_eq!(value("list<list<i32>>", &format!("[{empty}]")), List(vec![List(vec![])]));
        assert_eq!(
            value("map<string, list<i32>>", &format!("{{'a': {empty}}}")),
            Map(vec![(Text("a".into()), List(vec![]))])
        );
    }
    assert_eq!(value("map<list<i32>, string>", "{L: S}"), Map(vec![(List(one_two()), Text("s".into()))]));
}

#[test]
fn the_last_of_equal_keys_counts() {
    let map =
        |entries: &[(i32, i32)]| Map(entries.iter().map(|&(key, value)| (I32(key), I32(value))).collect());
    assert_eq!(value("map<i32, i32>", "{2: 1, 1: 1, 2: 2, 3: 3, 0x1: 4}"), map(&[(2, 2), (3, 3), (1, 4)]));
    let schema =
        accept("const map<string, i32> M = {'a': 1, 'a': 2} const map<double, i32> D = {0.0: 1, -0.0: 2}");
    assert_eq!(schema.consts()[0].value, Map(vec![(Text("a".into()), I32(2))]));
    assert_eq!(schema.consts()[1].value, Map(vec![(Double(0.0), I32(2))]));
    assert_eq!(schema.warnings().iter().map(|warning| warning.code()).collect::<Vec<_>>(), ["W0501"; 2]);
}

#[test]
fn structs() {
    let point = |x| (1, I32(x));
    // The required field's default is filled in.
    let y = (2, Text("d".into()));
    assert_eq!(value("P", "{}"), Struct(vec![y.clone()]));
    assert_eq!(value("P", "{'y': S, 'x': ONE}"), Struct(vec![point(1), (2, Text("s".into()))]));
    let next = (3, Struct(vec![point(7), y.clone()]));
    assert_eq!(value("P", "{'next': POINT}"), Struct(vec![y.clone(), next]));
    assert_eq!(value("P", "{'x': 1, 'x': 2}"), Struct(vec![point(2), y.clone()]));
    assert_eq!(value("Q", "{'x': 1}"), Struct(vec![point(1)]));
    assert_eq!(value("U", "{'b': 's'}"), Struct(vec![(2, Text("s".into()))]));
    assert_eq!(value("X", "{'code': 1}"), Struct(vec![point(1)]));
    assert_eq!(
        value("list<P>", "[POINT, {'x': 1}]"),
        List(vec![Struct(vec![point(7), y.clone()]), Struct(vec![point(1), y])])
    );
}

#[test]
fn required_fields_get_their_default_in_a_constant() {
    let text = "struct P { 1: required i32 x = 5, 2: i32 y, 3: required Q q = {} } struct Q { 1: required string s = 'z' }
        const list<P> C = [{'y': 2}]";
    let schema = Loader::new().parse("c.thrift", text).unwrap_or_else(|error| panic!("{error}"));
    let q = Value::Struct(vec![(1, Value::String("z".into()))]);
    let p = Value::Struct(vec![(1, Value::I32(5)), (2, Value::I32(2)), (3, q.clone())]);
    assert_eq!(schema.consts()[0].value, Value::List(vec![p]));
    assert_eq!(schema.structs()[0].fields[2].default, Some(q));
}

#[test]
fn defaults_of_required_fields_that_need_each_other_are_refused() {
    for text in [
        "struct A { 1: required A a = {} }",
        "struct A { 1: required B b = {} } struct B { 1: required list<A> one = [{}, {}] }",
    ] {
        let error = Loader::new().parse("c.thrift", text).expect_err(text);
        assert!(error.errors().all(|error| matches!(error.code(), "E0512" | "E0010")), "{error}");
    }
}

#[test]
fn a_value_under_an_id_that_two_fields_claim() {
    // The fuzzer's find: the default was looked at as a value of the second field, whose type is unknown.
    let text = "struct S { 1: required U u = {'n': 8} } union U { 2: i64 n, 2: Nothing s }";
    assert_eq!(codes(text), ["E0301", "E0203"]);
}

#[test]
fn refused() {
    for (ty, expr, code) in [
        ("bool", "2", "E0502"),
        ("bool", "'true'", "E0501"),
        ("i8", "128", "E0502"),
        ("i8", "255", "E0502"),
        ("i8", "0x100", "E0502"),
        ("i8", "-0x81", "E0502"),
        ("i16", "0x10000", "E0502"),
        ("i32", "4294967295", "E0502"),
        ("i32", "0x100000000", "E0502"),
        ("i32", "WIDE", "E0502"),
        ("i64", "0x8000000000000000", "E0105"),
        ("i64", "0xFFFFFFFFFFFFFFFF", "E0105"),
        ("bool", "0xFF", "E0502"),
        ("E", "0xFFFFFFFF", "E0513"),
        ("i16", "-32769", "E0502"),
        ("i32", "2147483648", "E0502"),
        ("i32", "BIG", "E0502"),
        ("i32", "1.0", "E0501"),
        ("i32", "'1'", "E0501"),
        ("i32", "S", "E0501"),
        ("i32", "[1]", "E0501"),
        ("double", "'1'", "E0501"),
        ("double", "inf", "E0503"),
        ("string", "1", "E0501"),
        ("string", "E.A", "E0501"),
        ("string", "ONE", "E0501"),
        ("string", "list", "E0110"),
        ("uuid", "'0123'", "E0514"),
        ("uuid", "'0123456789abcdef0123456789abcdef'", "E0514"),
        ("uuid", "'g1234567-89ab-cdef-0123-456789abcdef'", "E0514"),
        ("uuid", "S", "E0514"),
        ("uuid", "1", "E0501"),
        ("list<i32>", "1", "E0501"),
        ("list<i32>", "{1: 2}", "E0501"),
        ("list<i32>", "M", "E0501"),
        ("list<i32>", "[1, 'a', 2]", "E0501"),
        ("list<i8>", "[1000]", "E0502"),
        ("list<string>", "L", "E0501"),
        ("set<i32>", "{1: 2}", "E0501"),
        ("map<i32, i32>", "[1]", "E0501"),
        ("map<i32, i32>", "L", "E0501"),
        ("map<i32, i32>", "{'a': 1}", "E0501"),
        ("E", "A", "E0507"),
        ("E", "F.A", "E0506"),
        ("E", "F.Z", "E0506"),
        ("E", "E.Q", "E0505"),
        ("E", "zzz.A", "E0503"),
        ("E", "7", "E0513"),
        ("E", "5000000000", "E0513"),
        ("E", "'A'", "E0501"),
        ("P", "1", "E0501"),
        ("P", "[]", "E0501"),
        ("P", "{1: 1}", "E0509"),
        ("P", "{x: 1}", "E0509"),
        ("P", "{'zz': 1}", "E0508"),
        ("P", "{'x': 'a'}", "E0501"),
        ("P", "L", "E0501"),
        ("Q", "POINT", "E0501"),
        ("Q", "{}", "E0510"),
        ("list<Q>", "[{'x': 1}, {}]", "E0510"),
        ("U", "{}", "E0511"),
        ("U", "{'a': 1, 'b': 's'}", "E0511"),
        ("i32", "Missing", "E0503"),
        ("i32", "other.Missing", "E0503"),
        ("i32", "P", "E0503"),
    ] {
        assert_eq!(codes(&format!("const {ty} C = {expr}\n{PRELUDE}")), [code], "{ty} = {expr}");
        assert_eq!(codes(&format!("struct D {{ 1: {ty} d = {expr} }}\n{PRELUDE}")), [code], "{ty} = {expr}");
    }
}

#[test]
fn cycles() {
    assert_eq!(codes("const i32 A = A"), ["E0504"]);
    assert_eq!(codes("const list<i32> A = [1, B] const i32 B = C const i32 C = B"), ["E0504"]);
    assert_eq!(codes("const list<i32> A = B const list<i32> B = A"), ["E0504"]);
    // A struct may be the default of its own field; that is no cycle.
    accept("struct S { 1: S next = {}, 2: S other = C } const S C = {'next': {}}");
}
