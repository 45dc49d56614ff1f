//! The derive macros of scrimp, which re-exports them: see its module `typed`.
//!
//! Derived code has no `unsafe` and knows no layout: it lists the fields by ascending id, and the compiler computes the rest from their types.

mod attributes;
mod record;
#[cfg(test)]
mod tests;
mod thrift_enum;
mod union_record;

use proc_macro::TokenStream;
use syn::{Data, DeriveInput, Error, parse_macro_input};

/// Makes a struct stand for a Thrift struct or exception, or an enum for a union, and makes its view.
#[proc_macro_derive(Record, attributes(thrift))]
pub fn derive_record(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    let derived = match &input.data {
        Data::Struct(data) => record::derive(&input, data),
        Data::Enum(data) => union_record::derive(&input, data),
        Data::Union(_) => Err(Error::new_spanned(
            &input.ident,
            "a Thrift union is an enum in Rust, with one value in each variant",
        )),
    };
    derived.unwrap_or_else(Error::into_compile_error).into()
}

/// Makes an enum stand for a Thrift enum.
#[proc_macro_derive(ThriftEnum, attributes(thrift))]
pub fn derive_thrift_enum(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    thrift_enum::derive(&input).unwrap_or_else(Error::into_compile_error).into()
}
