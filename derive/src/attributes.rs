//! `#[thrift(…)]`, and what else is read of the types.

use proc_macro2::Span;
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{
    Attribute, DeriveInput, Error, Expr, ExprLit, ExprUnary, GenericParam, Ident, Lifetime, Lit, LitInt,
    LitStr, Result, Token, UnOp,
};

/// What all `#[thrift(…)]` of one item say together.
#[derive(Default)]
pub(crate) struct Attributes {
    /// The id or number.
    pub(crate) number: Option<Number>,
    pub(crate) required: Option<Ident>,
    pub(crate) optional: Option<Ident>,
    pub(crate) unknown: Option<Ident>,
    pub(crate) exception: Option<Ident>,
    pub(crate) name: Option<LitStr>,
    pub(crate) default: Option<Expr>,
}

/// An integer and where it stands.
#[derive(Clone, Copy)]
pub(crate) struct Number {
    pub(crate) value: i32,
    pub(crate) span: Span,
}

/// One thing that `#[thrift(…)]` says.
enum Item {
    Number(Number),
    Flag(Ident),
    Name(LitStr),
    Default(Expr),
}

impl Parse for Item {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        if input.peek(LitInt) || input.peek(Token![-]) {
            let negative = input.parse::<Option<Token![-]>>()?.is_some();
            let literal: LitInt = input.parse()?;
            let value: i64 = literal.base10_parse()?;
            let value = i32::try_from(if negative { -value } else { value })
                .map_err(|_| Error::new_spanned(&literal, "more than an `i32` can hold"))?;
            return Ok(Self::Number(Number { value, span: literal.span() }));
        }
        let key = input.call(Ident::parse_any)?;
        if !input.peek(Token![=]) {
            return Ok(Self::Flag(key));
        }
        input.parse::<Token![=]>()?;
        match key.to_string().as_str() {
            "name" => Ok(Self::Name(input.parse()?)),
            "default" => Ok(Self::Default(input.parse()?)),
            _ => Err(unknown_word(&key)),
        }
    }
}

fn unknown_word(word: &Ident) -> Error {
    Error::new_spanned(
        word,
        format!(
            "`{word}` means nothing here: there are an id, `required`, `optional`, `name = \"…\"`, `default = …`, `unknown` and `exception`"
        ),
    )
}

impl Attributes {
    pub(crate) fn of(attributes: &[Attribute]) -> Result<Self> {
        let mut all = Self::default();
        for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("thrift")) {
            for item in attribute.parse_args_with(Punctuated::<Item, Token![,]>::parse_terminated)? {
                all.add(item)?;
            }
        }
        if let (Some(_), Some(optional)) = (&all.required, &all.optional) {
            return Err(Error::new_spanned(optional, "`required` is said already"));
        }
        Ok(all)
    }

    fn add(&mut self, item: Item) -> Result<()> {
        fn set<T>(slot: &mut Option<T>, value: T, span: Span) -> Result<()> {
            match slot.replace(value) {
                None => Ok(()),
                Some(_) => Err(Error::new(span, "this is said twice")),
            }
        }
        match item {
            Item::Number(number) => set(&mut self.number, number, number.span),
            Item::Name(name) => {
                let span = name.span();
                set(&mut self.name, name, span)
            }
            Item::Default(default) => {
                check_default(&default)?;
                set(&mut self.default, default, Span::call_site())
            }
            Item::Flag(word) => {
                let span = word.span();
                let slot = match word.to_string().as_str() {
                    "required" => &mut self.required,
                    "optional" => &mut self.optional,
                    "unknown" => &mut self.unknown,
                    "exception" => &mut self.exception,
                    _ => return Err(unknown_word(&word)),
                };
                set(slot, word, span)
            }
        }
    }

    /// Fails where something is said that has no meaning for `what`.
    pub(crate) fn allow(&self, what: &str, allowed: &[&str]) -> Result<()> {
        let said: [(&str, Option<&dyn ToTokens>); 6] = [
            ("required", self.required.as_ref().map(|word| word as _)),
            ("optional", self.optional.as_ref().map(|word| word as _)),
            ("unknown", self.unknown.as_ref().map(|word| word as _)),
            ("exception", self.exception.as_ref().map(|word| word as _)),
            ("name", self.name.as_ref().map(|name| name as _)),
            ("default", self.default.as_ref().map(|default| default as _)),
        ];
        if let (Some(number), false) = (self.number, allowed.contains(&"number")) {
            return Err(Error::new(number.span, format!("{what} has no number")));
        }
        for (word, tokens) in said {
            if let (Some(tokens), false) = (tokens, allowed.contains(&word)) {
                return Err(Error::new_spanned(tokens, format!("`{word}` means nothing for {what}")));
            }
        }
        Ok(())
    }

    /// The name in IDL of what Rust calls `ident`.
    pub(crate) fn name_of(&self, ident: &Ident) -> Result<String> {
        let Some(name) = &self.name else { return Ok(ident.unraw().to_string()) };
        let text = name.value();
        let mut chars = text.chars();
        let is_name = chars.next().is_some_and(|first| first.is_ascii_alphabetic() || first == '_')
            && chars.all(|c| c.is_ascii_alphanumeric() || c == '_');
        match is_name {
            true => Ok(text),
            false => Err(Error::new_spanned(name, "not a name in IDL: letters, digits and `_` make one")),
        }
    }
}

/// What is shown in IDL as well is a literal or a constant.
fn check_default(default: &Expr) -> Result<()> {
    let is_literal = |expr: &Expr| matches!(expr, Expr::Lit(_));
    let is_plain = match default {
        Expr::Unary(ExprUnary { op: UnOp::Neg(_), expr, .. }) => is_literal(expr),
        Expr::Path(_) => true,
        other => is_literal(other),
    };
    match is_plain {
        true => Ok(()),
        false => Err(Error::new_spanned(
            default,
            "a default is a literal or a constant; make the field an `Option`, and choose another value where it is read",
        )),
    }
}

/// The integer that `expr` is.
pub(crate) fn number_of(expr: &Expr) -> Result<Number> {
    let refused = || Error::new_spanned(expr, "write the number itself, or `#[thrift(NUMBER)]`");
    let (negative, literal) = match expr {
        Expr::Unary(ExprUnary { op: UnOp::Neg(_), expr, .. }) => (true, &**expr),
        other => (false, other),
    };
    let Expr::Lit(ExprLit { lit: Lit::Int(literal), .. }) = literal else { return Err(refused()) };
    let value: i64 = literal.base10_parse()?;
    let value = i32::try_from(if negative { -value } else { value }).map_err(|_| refused())?;
    Ok(Number { value, span: literal.span() })
}

/// The id of a field or member, which `place` names.
pub(crate) fn id_of(attributes: &Attributes, ident: &Ident) -> Result<i16> {
    let Some(Number { value, span }) = attributes.number else {
        return Err(Error::new_spanned(
            ident,
            format!("`{ident}` has no id: write `#[thrift(1)]`, with its id in IDL, before it"),
        ));
    };
    i16::try_from(value).map_err(|_| Error::new(span, format!("the id of `{ident}` is no `i16`")))
}

/// Fails where two of what is sorted by id have the same one.
pub(crate) fn check_ids<'i>(ids: impl Iterator<Item = (i16, &'i Ident)>) -> Result<()> {
    let mut before: Option<(i16, &Ident)> = None;
    for (id, ident) in ids {
        if let Some((_, other)) = before.filter(|(known, _)| *known == id) {
            return Err(Error::new_spanned(
                ident,
                format!("`{other}` has the id {id} too: give one another"),
            ));
        }
        before = Some((id, ident));
    }
    Ok(())
}

/// The one lifetime that a type may have as a parameter.
pub(crate) fn lifetime_of(input: &DeriveInput) -> Result<Option<Lifetime>> {
    let mut lifetime = None;
    for param in &input.generics.params {
        match param {
            GenericParam::Lifetime(param) if lifetime.is_none() => lifetime = Some(param.lifetime.clone()),
            GenericParam::Lifetime(param) => {
                return Err(Error::new_spanned(
                    param,
                    "all that is borrowed has one lifetime: write the first for both",
                ));
            }
            GenericParam::Type(_) | GenericParam::Const(_) => {
                return Err(Error::new_spanned(
                    param,
                    "messages have no parameters: write a type for each of them",
                ));
            }
        }
    }
    Ok(lifetime)
}
