//! Enums.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Data, DeriveInput, Error, Fields, Ident, Result};

use crate::attributes::{Attributes, number_of};

pub(crate) fn derive(input: &DeriveInput) -> Result<TokenStream> {
    let Data::Enum(data) = &input.data else {
        return Err(Error::new_spanned(&input.ident, "only an enum can be a Thrift enum"));
    };
    if let Some(param) = input.generics.params.first() {
        return Err(Error::new_spanned(param, "an enum of messages has no parameters"));
    }
    let attributes = Attributes::of(&input.attrs)?;
    attributes.allow("an enum", &["name"])?;
    let (ident, name) = (&input.ident, attributes.name_of(&input.ident)?);

    let (mut idents, mut names, mut numbers) = (Vec::new(), Vec::new(), Vec::new());
    let mut unknown: Option<&Ident> = None;
    let mut next = Some(0);
    for variant in &data.variants {
        let attributes = Attributes::of(&variant.attrs)?;
        if let Some(word) = &attributes.unknown {
            attributes.allow("the variant of unknown numbers", &["unknown"])?;
            let is_tuple = matches!(&variant.fields, Fields::Unnamed(fields) if fields.unnamed.len() == 1);
            if !is_tuple || unknown.replace(&variant.ident).is_some() {
                return Err(Error::new_spanned(
                    word,
                    format!("one variant keeps all unknown numbers: `{}(i32)`", variant.ident),
                ));
            }
            continue;
        }
        attributes.allow("a member of an enum", &["number", "name"])?;
        if !matches!(variant.fields, Fields::Unit) {
            return Err(Error::new_spanned(
                &variant.fields,
                format!(
                    "`{}` holds nothing but its number; to keep unknown numbers, write `#[thrift(unknown)]`",
                    variant.ident
                ),
            ));
        }
        let number = match (attributes.number, &variant.discriminant) {
            (Some(number), _) => Some(number.value),
            (None, Some((_, expr))) => Some(number_of(expr)?.value),
            (None, None) => next,
        };
        let number = number.ok_or_else(|| {
            Error::new_spanned(&variant.ident, format!("the number of `{}` is beyond `i32`", variant.ident))
        })?;
        next = number.checked_add(1);
        idents.push(&variant.ident);
        names.push(attributes.name_of(&variant.ident)?);
        numbers.push(number);
    }
    let Some(unknown) = unknown else {
        return Err(Error::new_spanned(
            ident,
            "unknown numbers, which newer schemas have, must be kept: add a variant `#[thrift(unknown)] Unknown(i32)`",
        ));
    };
    // Of several members with one number the first counts.
    let is_first: Vec<bool> =
        numbers.iter().enumerate().map(|(at, number)| !numbers[..at].contains(number)).collect();
    let arms = idents.iter().zip(&numbers).zip(is_first).filter(|(_, is_first)| *is_first);
    let arms = arms.map(|((variant, number), _)| quote!(#number => Self::#variant,));
    Ok(quote! {
        #[automatically_derived]
        impl ::scrimp::typed::Typed for #ident {
            type Kind = ::scrimp::typed::derived::Enumeration;
        }

        #[automatically_derived]
        impl ::scrimp::typed::ThriftEnum for #ident {
            const NAME: &'static str = #name;
            const MEMBERS: &'static [(&'static str, i32)] = &[#((#names, #numbers)),*];

            #[inline]
            fn from_number(number: i32) -> Self {
                match number {
                    #(#arms)*
                    _ => Self::#unknown(number),
                }
            }

            #[inline]
            fn number(&self) -> i32 {
                match self {
                    #(Self::#idents => #numbers,)*
                    Self::#unknown(number) => *number,
                }
            }
        }
    })
}
