//! What is Thrift and what is not, line by line.

use scrimp_schema::Requiredness;

use crate::{accept, codes};

#[test]
fn accepted() {
    for text in [
        // Blanks, comments, nothing at all.
        "",
        "\u{feff}",
        "\u{feff}enum E {}",
        " \t\r\n",
        "#!/usr/bin/env thrift\nenum E {}",
        "enum E {} // the end",
        "enum E {} # the end",
        "/**/ enum /***/ E /****/ { /* a */ A /* [ < \" */ } /**/",
        "enum\r\nE\r\n{\r\n}\r\n",
        "/* é ☃ */ enum E {} // ☃",
        // Words that only look like keywords.
        "struct structs { 1: i32x a, 2: listing b } struct i32x {} struct listing {} \
         typedef i32 truest const i32 trueish = 1 const i32 falsey = trueish",
        "struct class { 1: i32 end, 2: i32 BEGIN } enum self { None }",
        "struct _ { 1: i32 _1 }",
        // Headers.
        "namespace * a.b.c namespace py.twisted a namespace java a namespace java b",
        "namespace xsd test (uri = \"http://x\")",
        "cpp_include '<vector>' cpp_include \"x\" namespace cpp a",
        "namespace nonsense a.1 namespace nonsense a.1",
        // Any order.
        "struct S { 1: T a, 2: list<U> b = [U.A] } typedef V T enum U { A } struct V { 1: optional T next }",
        "const i32 A = B const E C = E.D const i32 B = 1 enum E { D }",
        "service A extends B { void f() throws (1: X x) } service B {} exception X {}",
        // Separators.
        "struct S { 1: i32 a 2: i32 b, 3: i32 c; 4: i32 d }",
        "enum E { A B, C; D } enum F { A = 1 B = 2, C = 3; }",
        "service S { void a() void b(), void c(); void d(1: i32 a 2: i32 b, 3: i32 c;) }",
        "const i32 A = 1 const i32 B = 2, const i32 C = 3;",
        "typedef i32 A typedef i32 B, typedef i32 C;",
        "const list<i32> L = [1 2, 3; 4,] const map<i32, i32> M = {1: 2 3: 4, 5: 6; 7: 8,}",
        "struct S {}; union U {}, exception X {}; enum E {}; service V {},",
        "struct S{1:i32 a,2:list<i32>b,3:optional i32 c=5}",
        "enum E { A = 1B = 2 }",
        // Numbers.
        "const list<i64> L = [0, -0, +5, 010, 0x10, -0x1f, +0xFF, 9223372036854775807, -9223372036854775808]",
        "const list<double> L = [0.5, .5, -.5, +1.5, 1e10, 1E-10, -1.5e+3, 3, 1e999]",
        "struct S { 0x10: i32 a, +2: i32 b, true: i32 c } enum E { A = true, B = 0x10, C = -1 }",
        "struct S { 0: i32 a, -5: i32 b, i32 c, 32767: i32 d, -32768: i32 e } struct T { 3: i32 a, 1: i32 b }",
        "enum E { A, B = 5, C, D = 2, F } enum G { A = 1, B = 1, C = -2147483648, D = 2147483647 } enum H {}",
        // Strings.
        r#"const list<string> L = ["", '', "a'b", 'a"b', "\r\n\t\"\'\\", '☃']"#,
        // Types.
        "struct S { 1: bool a, 2: byte b, 3: i8 c, 4: i16 d, 5: i32 e, 6: i64 f, 7: double g, 8: string h, \
         9: binary i, 10: uuid j, 11: list<i32> k, 12: set<S> l, 13: map<list<S>, map<double, bool>> m }",
        "struct S { 1: map cpp_type \"M\" <i32, i32> a, 2: set cpp_type 'S' <i32> b, \
         3: list cpp_type \"L\" <i32> c, 4: list<i32> cpp_type \"L\" d }",
        "exception X {} struct S { 1: X a, 2: list<X> b }",
        "struct S { 1: S & a, 2: optional S& b, 3: S &c }",
        "struct S xsd_all { 1: i32 a xsd_optional xsd_nillable xsd_attrs { 1: string b } (k = 'v'), 2: i32 c xsd_nillable }",
        // Keywords name fields.
        "struct S { 1: i32 struct 2: i32 list 3: string string 4: required i32 required 5: optional i32 optional \
         6: i32 namespace 7: i32 service 8: i32 const 9: bool bool 10: i32 void 11: i32 oneway, i32 throws }",
        // Annotations.
        "typedef string (a = \"b\") T (c = 'd') struct S { 1: T (a, b.c = \"d\"; e) x (), 2: list<T (k)> (l) y (z = \"1\",) } ()",
        "enum E { A (x), B = 2 (y = \"1\") } (q) service V { T (r) f() throws () (a), } (b) typedef i32 T",
        // Services.
        "service A {} service B extends A { oneway void f() async void g() i32 h() throws () }",
        "exception X {} typedef X Y service S { void f() throws (1: X a, 2: Y b, 3: required X c, X d) }",
        "service S { void f(1: i32 a = 5, 2: optional i32 b, 3: required i32 c, i32 d) }",
        // Name spaces: types and constants do not meet, nor do the members of different enums.
        "struct A {} const i32 A = 1 enum E { A } enum F { A }",
        "struct S { 1: i32 a, 2: i32 A }",
        // The words of other dialects are names like any other.
        "struct stream {} struct float {} enum package { sink } struct S { 1: float performs, 2: stream client } \
         service interaction { stream idempotent() package readonly(1: float a) }",
        "union U {} union V { 1: V v, 2: i32 a = 5 }",
    ] {
        accept(text);
    }
}

#[test]
fn refused() {
    for (text, expected) in [
        // Characters and tokens.
        ("enum E {}\u{c}", "E0106"),
        ("enum E {}\u{b}", "E0106"),
        ("enum E {}\0", "E0106"),
        ("enum É {}", "E0106"),
        ("enum E {} \u{feff}", "E0106"),
        ("enum\u{a0}E {}", "E0106"),
        ("enum E { A | B }", "E0106"),
        ("/* a /* b */ c */ enum E {}", "E0106"),
        ("enum E {} /", "E0106"),
        ("struct S { 1: i32. a }", "E0101"),
        ("struct S { 1: .a a }", "E0101"),
        ("struct S { 1: a..b a }", "E0101"),
        ("struct S { 1: a-b a }", "E0101"),
        ("struct 1S {}", "E0101"),
        ("const i64 C = 9223372036854775808", "E0105"),
        ("const i64 C = -9223372036854775809", "E0105"),
        ("const i64 C = 0x8000000000000000", "E0105"),
        ("const i64 C = -0x8000000000000001", "E0105"),
        ("const i64 C = 0X1", "E0101"),
        ("const i64 C = 0x", "E0101"),
        ("const i64 C = - 5", "E0101"),
        ("const double C = 5.", "E0101"),
        ("const double C = -", "E0101"),
        ("const double C = +", "E0101"),
        ("const double C = -e5", "E0101"),
        ("const string C = \"a\" \"b\"", "E0101"),
        ("const string C = \"\\x41\"", "E0104"),
        ("const string C = \"\\u0041\"", "E0104"),
        ("const string C = '\\/'", "E0104"),
        ("const string C = \"a\nb\"", "E0103"),
        // Headers.
        ("enum E {} namespace * a", "E0107"),
        ("enum E {} include 'a'", "E0107"),
        ("enum E {} cpp_include 'a'", "E0107"),
        ("namespace * a-b", "E0101"),
        ("namespace * 'a.b'", "E0101"),
        ("namespace java", "E0101"),
        ("namespace py struct", "E0110"),
        ("namespace java a;", "E0108"),
        ("namespace * a (b)", "E0101"),
        ("cpp_namespace a", "E0101"),
        // Separators.
        ("struct S { 1: i32 a,, 2: i32 b }", "E0108"),
        ("struct S { , 1: i32 a }", "E0108"),
        ("struct S { 1: map<i32; i32> a }", "E0108"),
        ("const list<i32> C = [,]", "E0108"),
        ("const list<i32> C = [1,;2]", "E0108"),
        ("enum E {};;", "E0108"),
        // Fields.
        ("struct S { required 1: i32 a }", "E0101"),
        ("struct S { 1: i32 }", "E0101"),
        ("struct S { 1 i32 a }", "E0101"),
        ("struct S { a: i32 b }", "E0101"),
        ("struct S { 1.0: i32 b }", "E0101"),
        ("struct S { 1: i32 a xsd_nillable xsd_optional }", "E0101"),
        ("struct S { 1: i32 xsd_all }", "E0110"),
        ("struct S { 1: i32 cpp_type }", "E0110"),
        ("struct S { 1: i32 true }", "E0110"),
        ("struct S { 1: i32 a.b }", "E0109"),
        ("struct S { 1: void a }", "E0110"),
        ("struct S { 1: list a }", "E0110"),
        ("struct S { 1: list<void> a }", "E0110"),
        ("struct S { 1: list<> a }", "E0101"),
        ("struct S { 1: map<i32> a }", "E0101"),
        ("struct S { 1: i32 cpp_type \"x\" a }", "E0101"),
        ("struct S { 1: i32 a (b = 1) }", "E0101"),
        ("struct S { 1: i32 a (struct = \"1\") }", "E0110"),
        ("struct S { 32768: i32 a }", "E0303"),
        ("struct S { -32769: i32 a }", "E0303"),
        ("struct S { 65537: i32 a }", "E0303"),
        ("struct S { 99999999999999999999: i32 a }", "E0105"),
        ("struct S { 1: i32 a, 1: i32 b }", "E0301"),
        ("struct S { i32 a, -1: i32 b }", "E0301"),
        ("struct S { 1: i32 a, 2: i32 a }", "E0302"),
        ("union U { 1: i32 a = 1, 2: i32 b = 2 }", "E0304"),
        // Definitions.
        ("struct struct {}", "E0110"),
        ("struct uuid {}", "E0110"),
        ("struct a.b {}", "E0109"),
        ("enum E { A.B = 1 }", "E0109"),
        ("enum E { list }", "E0110"),
        ("enum E { A = B }", "E0101"),
        ("enum E { A = 1.0 }", "E0101"),
        ("enum E { A, A }", "E0401"),
        ("enum E { A = 2147483648 }", "E0402"),
        ("enum E { A = -2147483649 }", "E0402"),
        ("enum E { A = 2147483647, B }", "E0403"),
        ("typedef void T", "E0110"),
        ("typedef i32 a.b", "E0109"),
        ("typedef T T", "E0205"),
        ("typedef list<T> T", "E0205"),
        ("const void C = 1", "E0110"),
        ("struct S {} struct S {}", "E0201"),
        ("struct S {} enum S {}", "E0201"),
        ("typedef i32 S service S {}", "E0201"),
        ("const i32 C = 1 const i32 C = 1", "E0202"),
        ("Struct S {}", "E0101"),
        ("senum S { 'a' }", "E0101"),
        ("struct S { 1: slist a }", "E0203"),
        ("struct S { 1: i32 a = }", "E0101"),
        ("struct S { 1: i32 a = 1 2 }", "E0101"),
        ("struct S { 1: map<i32, i32> cpp_type 'x' a }", "E0101"),
        ("struct S { 1: set<service> a }", "E0110"),
        ("const i32 = 1", "E0101"),
        ("const C = 1", "E0101"),
        ("enum E { A = 'a' }", "E0101"),
        ("struct S {", "E0101"),
        ("struct S }", "E0101"),
        ("junk", "E0101"),
        ("struct S { 1: Missing a }", "E0203"),
        ("struct S { 1: list<map<i32, Missing>> a }", "E0203"),
        ("typedef Missing T struct S { 1: T a }", "E0203"),
        ("const i32 C = 1 struct S { 1: C a }", "E0203"),
        ("service V {} struct S { 1: V a }", "E0204"),
        // Services.
        ("service S extends Missing {}", "E0207"),
        ("struct P {} service S extends P {}", "E0207"),
        ("service S extends S {}", "E0208"),
        ("service A extends B {} service B extends A {}", "E0208"),
        ("service S { void list() }", "E0110"),
        ("service S { void a.b() }", "E0109"),
        ("service S { f() }", "E0101"),
        ("service S { void f }", "E0101"),
        ("service S { void f() void f() }", "E0601"),
        ("service B extends A { void f() } service A extends C {} service C { void f() }", "E0601"),
        ("service S { void f(1: i32 a, 1: i32 b) }", "E0301"),
        ("service S { Missing f() }", "E0203"),
        ("service S { void f() throws 1: i32 a }", "E0101"),
        ("struct X {} service S { void f() throws (1: X a) }", "E0602"),
        ("service S { void f() throws (1: list<i32> a) }", "E0602"),
        ("exception X {} service S { i32 f() throws (0: X a) }", "E0301"),
        ("exception X {} service S { oneway void f() throws (1: X a) }", "E0603"),
        ("service S { oneway void f() throws () }", "E0603"),
        // Other dialects.
        ("package \"a.b\"", "E0111"),
        ("@Annotation struct S {}", "E0111"),
        ("service S { stream<i32> f() }", "E0111"),
        ("interaction I {}", "E0111"),
        ("service S { i32, stream<i32> f() }", "E0111"),
        ("service S { sink<i32, i32> f() }", "E0111"),
        ("service S { i32, sink<i32, i32> f() }", "E0111"),
        ("interaction I {} service S { performs I; }", "E0111"),
        ("service S { performs I; }", "E0111"),
        ("service S { idempotent i32 f() }", "E0111"),
        ("service S { readonly i32 f() }", "E0111"),
        ("safe client exception E {}", "E0111"),
        ("permanent exception E {}", "E0111"),
        ("server exception E {}", "E0111"),
        ("include 'a.thrift' as b", "E0111"),
        ("struct S { 1: float a }", "E0111"),
        ("struct S { 1: hash_map<i32, i32> a }", "E0111"),
        ("struct S { 1: hash_set<i32> a }", "E0111"),
        ("struct S {} const S C = S{a = 1}", "E0111"),
    ] {
        assert_eq!(codes(text).first(), Some(&expected), "{text:?}");
    }
}

#[test]
fn requiredness() {
    let schema = accept(
        "exception X {} struct S { 1: required i32 a, 2: optional i32 b, 3: i32 c } union U { 1: required i32 a, 2: i32 b }
         service V { i32 f(1: required i32 a, 2: optional i32 b, 3: i32 c) throws (1: required X x) }",
    );
    let of = |name: &str| -> Vec<Requiredness> {
        let desc = schema.structs().iter().find(|desc| desc.name == name).unwrap();
        desc.fields.iter().map(|field| field.requiredness).collect()
    };
    use Requiredness::{Default, Optional, Required};
    assert_eq!(of("S"), [Required, Optional, Default]);
    assert_eq!(of("U"), [Optional, Optional]);
    assert_eq!(of("f_args"), [Required, Default, Default]);
    assert_eq!(of("f_result"), [Optional, Optional]);
}
