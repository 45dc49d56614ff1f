//! What is refused, and what the message says: what is meant, and the mend.

use syn::{Data, DeriveInput, parse_str};

/// The message about `input`.
fn refusal(derive: fn(&DeriveInput) -> syn::Result<proc_macro2::TokenStream>, input: &str) -> String {
    let parsed: DeriveInput = parse_str(input).unwrap_or_else(|error| panic!("{error}: {input}"));
    derive(&parsed).expect_err(input).to_string()
}

fn record(input: &DeriveInput) -> syn::Result<proc_macro2::TokenStream> {
    match &input.data {
        Data::Struct(data) => crate::record::derive(input, data),
        Data::Enum(data) => crate::union_record::derive(input, data),
        Data::Union(_) => unreachable!("no test has one"),
    }
}

#[test]
fn records_say_what_is_wrong() {
    for (input, message) in [
        ("struct S { id: i64 }", "`id` has no id: write `#[thrift(1)]`"),
        ("struct S { #[thrift(1)] a: i64, #[thrift(1)] b: i64 }", "`a` has the id 1 too"),
        ("struct S { #[thrift(70000)] a: i64 }", "the id of `a` is no `i16`"),
        ("struct S { #[thrift(1, requird)] a: i64 }", "`requird` means nothing here"),
        ("struct S { #[thrift(1, nam = \"b\")] a: i64 }", "`nam` means nothing here"),
        ("struct S { #[thrift(1, required, optional)] a: i64 }", "`required` is said already"),
        ("struct S { #[thrift(1, 2)] a: i64 }", "this is said twice"),
        ("struct S { #[thrift(1, unknown)] a: i64 }", "`unknown` means nothing for a field"),
        ("struct S { #[thrift(1, name = \"a b\")] a: i64 }", "not a name in IDL"),
        ("struct S { #[thrift(1, default = f())] a: i64 }", "a default is a literal or a constant"),
        ("struct S(i64);", "fields need names"),
        ("struct S<T> { #[thrift(1)] a: T }", "messages have no parameters"),
        ("struct S<'a, 'b> { #[thrift(1)] a: &'a str, #[thrift(2)] b: &'b str }", "has one lifetime"),
        ("enum U { #[thrift(1)] A }", "a union's member has one value: write `A(…)`"),
        ("enum U { A(i64) }", "`A` has no id"),
        ("enum U { #[thrift(1)] Unknown(i64) }", "call this one otherwise"),
        ("enum U { #[thrift(unknown)] A(X), #[thrift(unknown)] B(X) }", "one variant keeps all"),
        ("enum U { #[thrift(1, required)] A(i64) }", "`required` means nothing for a member"),
    ] {
        let found = refusal(record, input);
        assert!(found.contains(message), "{found}: {input}");
    }
}

#[test]
fn enums_say_what_is_wrong() {
    for (input, message) in [
        ("enum E { A, B }", "add a variant `#[thrift(unknown)] Unknown(i32)`"),
        ("enum E { A(i32), #[thrift(unknown)] B(i32) }", "`A` holds nothing but its number"),
        ("enum E { A = f(), #[thrift(unknown)] B(i32) }", "write the number itself"),
        ("enum E { A, #[thrift(unknown)] B }", "one variant keeps all unknown numbers: `B(i32)`"),
        (
            "enum E { #[thrift(2147483647)] A, B, #[thrift(unknown)] C(i32) }",
            "the number of `B` is beyond `i32`",
        ),
        ("enum E<'a> { A(&'a str) }", "an enum of messages has no parameters"),
        ("struct E { a: i32 }", "only an enum can be a Thrift enum"),
    ] {
        let found = refusal(crate::thrift_enum::derive, input);
        assert!(found.contains(message), "{found}: {input}");
    }
}

#[test]
fn numbers_of_enums_go_on_from_the_last() {
    let parsed: DeriveInput =
        parse_str("enum E { A, #[thrift(5)] B, C, D = -2, #[thrift(unknown)] X(i32) }").expect("valid");
    let code = crate::thrift_enum::derive(&parsed).expect("valid").to_string();
    for arm in ["0i32 => Self :: A", "5i32 => Self :: B", "6i32 => Self :: C", "- 2i32 => Self :: D"] {
        assert!(code.contains(arm), "{arm}: {code}");
    }
}
