//! Structs and exceptions.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Attribute, DataStruct, DeriveInput, Error, Expr, Fields, Ident, Result, Type};

use crate::attributes::{Attributes, check_ids, id_of, lifetime_of};

/// A field of a struct or a member of a union.
pub(crate) struct Field<'d> {
    pub(crate) id: i16,
    /// The field, or the variant of a member.
    pub(crate) ident: &'d Ident,
    pub(crate) name: String,
    pub(crate) ty: &'d Type,
    pub(crate) default: Option<Expr>,
    pub(crate) requiredness: Ident,
    pub(crate) docs: Vec<&'d Attribute>,
}

impl Field<'_> {
    /// That the type at `position` by id has it.
    pub(crate) fn implementation(&self, owner: &Owner, position: usize) -> TokenStream {
        let Self { id, name, ty, requiredness, .. } = self;
        let Owner { params, with_params, .. } = owner;
        let default = self.default.as_ref().map(|default| {
            quote! {
                #[inline(always)]
                fn default() -> ::core::option::Option<
                    ::scrimp::typed::derived::ConstantOf<<#ty as ::scrimp::typed::FieldType>::Value>
                > {
                    ::core::option::Option::Some(#default)
                }
            }
        });
        quote! {
            #[automatically_derived]
            impl #params ::scrimp::typed::Field<#position> for #with_params {
                type Type = #ty;
                const ID: i16 = #id;
                const NAME: &'static str = #name;
                const REQUIREDNESS: ::scrimp::typed::derived::Requiredness =
                    ::scrimp::typed::derived::Requiredness::#requiredness;
                #default
            }
        }
    }
}

/// The docs of an item.
pub(crate) fn docs_of(attributes: &[Attribute]) -> Vec<&Attribute> {
    attributes.iter().filter(|attribute| attribute.path().is_ident("doc")).collect()
}

/// A type for which code is derived.
pub(crate) struct Owner {
    pub(crate) attributes: Attributes,
    /// The name in IDL.
    pub(crate) name: String,
    /// Its lifetime, in angle brackets, or nothing.
    pub(crate) params: TokenStream,
    /// The type with its lifetime.
    pub(crate) with_params: TokenStream,
    /// The type as its view borrows it, for `'m`.
    pub(crate) viewed: TokenStream,
    pub(crate) view: Ident,
}

impl Owner {
    pub(crate) fn new(input: &DeriveInput) -> Result<Self> {
        let attributes = Attributes::of(&input.attrs)?;
        let ident = &input.ident;
        let (params, viewed) = match lifetime_of(input)? {
            Some(lifetime) => (quote!(<#lifetime>), quote!(#ident<'m>)),
            None => (TokenStream::new(), ident.to_token_stream()),
        };
        let name = attributes.name_of(ident)?;
        let view = format_ident!("{ident}View");
        let with_params = quote!(#ident #params);
        Ok(Self { attributes, name, params, with_params, viewed, view })
    }

    /// That the type is a record: how it is described, viewed and stored.
    pub(crate) fn implementation(
        &self,
        is_union: bool,
        fields: &[Field<'_>],
        view: &TokenStream,
        store: &TokenStream,
    ) -> TokenStream {
        let Self { params, with_params, name, view: view_type, .. } = self;
        let is_exception = self.attributes.exception.is_some();
        let make = if is_union { quote!(member) } else { quote!(of) };
        let specs = fields.iter().enumerate().map(|(position, field)| {
            // An error about the field's type shows the type.
            quote_spanned! {field.ty.span()=>
                ::scrimp::typed::derived::FieldSpec::#make::<Self, #position>()
            }
        });
        let implementations =
            fields.iter().enumerate().map(|(position, field)| field.implementation(self, position));
        // These lifetimes are beside the type's own, which may be `'m` or `'s`.
        quote! {
            #[automatically_derived]
            impl #params ::scrimp::typed::Typed for #with_params {
                type Kind = ::scrimp::typed::derived::Struct;
            }

            #[automatically_derived]
            impl #params ::scrimp::typed::Record for #with_params {
                type View<'__m> = #view_type<'__m> where Self: '__m;

                const SPEC: ::scrimp::typed::derived::RecordSpec = ::scrimp::typed::derived::RecordSpec {
                    name: #name,
                    is_union: #is_union,
                    is_exception: #is_exception,
                    fields: &[#(#specs),*],
                };

                #[inline(always)]
                fn view<'__m>(view: ::scrimp::typed::derived::View<'__m, Self>) -> #view_type<'__m>
                where
                    Self: '__m,
                {
                    #view
                }

                #[inline]
                fn store<'__s>(
                    &'__s self,
                    writer: &mut ::scrimp::typed::derived::Writer<'__s, Self>,
                ) -> ::core::result::Result<(), ::scrimp::typed::derived::BuildError> {
                    #store
                }
            }

            #(#implementations)*
        }
    }
}

pub(crate) fn derive(input: &DeriveInput, data: &DataStruct) -> Result<TokenStream> {
    let owner = Owner::new(input)?;
    owner.attributes.allow("a struct", &["name", "exception"])?;
    let named = match &data.fields {
        Fields::Named(fields) => &fields.named,
        Fields::Unnamed(_) | Fields::Unit => {
            return Err(Error::new_spanned(&input.ident, "fields need names: write `struct … { … }`"));
        }
    };
    let mut fields = Vec::new();
    for field in named {
        let ident = field.ident.as_ref().expect("named fields have names");
        let attributes = Attributes::of(&field.attrs)?;
        attributes.allow("a field", &["number", "required", "optional", "name", "default"])?;
        let requiredness = match (&attributes.required, &attributes.optional) {
            (Some(_), _) => format_ident!("Required"),
            (_, Some(_)) => format_ident!("Optional"),
            _ => format_ident!("Default"),
        };
        fields.push(Field {
            id: id_of(&attributes, ident)?,
            ident,
            name: attributes.name_of(ident)?,
            ty: &field.ty,
            default: attributes.default,
            requiredness,
            docs: docs_of(&field.attrs),
        });
    }
    fields.sort_by_key(|field| field.id);
    check_ids(fields.iter().map(|field| (field.id, field.ident)))?;

    let Owner { view, viewed, .. } = &owner;
    let (vis, ident) = (&input.vis, &input.ident);
    let (idents, positions): (Vec<_>, Vec<_>) =
        fields.iter().enumerate().map(|(position, field)| (field.ident, position)).unzip();
    let names: Vec<String> = idents.iter().map(|ident| ident.unraw().to_string()).collect();
    let getters = fields.iter().enumerate().map(|(position, field)| {
        let Field { ident, docs, id, .. } = field;
        let docs = match docs.is_empty() {
            true => {
                let doc = format!("Field {id}.");
                quote!(#[doc = #doc])
            }
            false => quote!(#(#docs)*),
        };
        quote! {
            #docs
            #[allow(dead_code, reason = "nobody need read all fields")]
            #[inline(always)]
            #vis fn #ident(
                self,
            ) -> <<#viewed as ::scrimp::typed::Field<#position>>::Type as ::scrimp::typed::FieldType>::View<'m> {
                self.0.get::<#position>()
            }
        }
    });
    let view_doc = format!("A record that is read as a [`{ident}`].");
    let debug_name = ident.unraw().to_string();
    let implementation = owner.implementation(
        false,
        &fields,
        &quote!(#view(view)),
        &quote! {
            writer.put_all(|_writer| {
                #(_writer.put::<#positions>(&self.#idents)?;)*
                ::core::result::Result::Ok(())
            })
        },
    );
    Ok(quote! {
        #implementation

        #[doc = #view_doc]
        #[derive(::core::clone::Clone, ::core::marker::Copy)]
        #vis struct #view<'m>(::scrimp::typed::derived::View<'m, #viewed>);

        #[automatically_derived]
        impl<'m> #view<'m> {
            #(#getters)*
        }

        #[automatically_derived]
        impl ::core::fmt::Debug for #view<'_> {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                // `self.clone()` would be the method of a trait where a field is called so.
                f.debug_struct(#debug_name)#(.field(#names, &Self::#idents(*self)))*.finish()
            }
        }
    })
}
