//! Unions.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{DataEnum, DeriveInput, Error, Fields, Ident, Result, Type, Variant};

use crate::attributes::{Attributes, check_ids, id_of};
use crate::record::{Field, Owner, docs_of};

/// The one value of a variant.
fn value_of(variant: &Variant) -> Result<&Type> {
    match &variant.fields {
        Fields::Unnamed(fields) if fields.unnamed.len() == 1 => Ok(&fields.unnamed[0].ty),
        _ => Err(Error::new_spanned(
            variant,
            format!("a union's member has one value: write `{}(…)`, with its type", variant.ident),
        )),
    }
}

pub(crate) fn derive(input: &DeriveInput, data: &DataEnum) -> Result<TokenStream> {
    let owner = Owner::new(input)?;
    owner.attributes.allow("a union", &["name"])?;
    let mut members = Vec::new();
    let mut unknown: Option<&Ident> = None;
    for variant in &data.variants {
        let attributes = Attributes::of(&variant.attrs)?;
        let ty = value_of(variant)?;
        if let Some(word) = &attributes.unknown {
            attributes.allow("the variant of unknown members", &["unknown"])?;
            if unknown.replace(&variant.ident).is_some() {
                return Err(Error::new_spanned(word, "one variant keeps all unknown members"));
            }
            continue;
        }
        attributes.allow("a member of a union", &["number", "name"])?;
        members.push(Field {
            id: id_of(&attributes, &variant.ident)?,
            ident: &variant.ident,
            name: attributes.name_of(&variant.ident)?,
            ty,
            default: None,
            requiredness: format_ident!("Optional"),
            docs: docs_of(&variant.attrs),
        });
    }
    members.sort_by_key(|member| member.id);
    check_ids(members.iter().map(|member| (member.id, member.ident)))?;

    let Owner { view, viewed, .. } = &owner;
    let (vis, ident) = (&input.vis, &input.ident);
    let unknown_view = unknown.cloned().unwrap_or_else(|| format_ident!("Unknown"));
    if let Some(member) = members.iter().find(|member| *member.ident == unknown_view) {
        return Err(Error::new_spanned(
            member.ident,
            "the view has a variant `Unknown` for members that the schema does not know: call this one otherwise, and write `name = \"Unknown\"`",
        ));
    }
    let (idents, positions): (Vec<_>, Vec<_>) =
        members.iter().enumerate().map(|(position, member)| (member.ident, position)).unzip();
    let docs = members.iter().map(|member| {
        let docs = &member.docs;
        let doc = format!("Member {}.", member.id);
        if docs.is_empty() { quote!(#[doc = #doc]) } else { quote!(#(#docs)*) }
    });
    let keep_unknown = unknown.map(|variant| {
        quote! {
            Self::#variant(member) => {
                writer.put_unknown(member);
                ::core::result::Result::Ok(())
            }
        }
    });
    let view_doc = format!("A record that is read as a [`{ident}`].");
    let implementation = owner.implementation(
        true,
        &members,
        &quote! {
            #(if let ::core::option::Option::Some(member) = view.member::<#positions>() {
                return #view::#idents(member);
            })*
            #view::#unknown_view(view.unknown())
        },
        &quote! {
            match self {
                #(Self::#idents(member) => writer.put_member::<#positions>(member),)*
                #keep_unknown
            }
        },
    );
    Ok(quote! {
        #implementation

        #[doc = #view_doc]
        #[allow(dead_code, reason = "nobody need read all members")]
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
        #vis enum #view<'m> {
            #(
                #docs
                #idents(::scrimp::typed::ViewOf<'m, <#viewed as ::scrimp::typed::Field<#positions>>::Type>),
            )*
            /// A member that the schema does not know.
            #unknown_view(::scrimp::typed::UnknownMember<'m>),
        }
    })
}
