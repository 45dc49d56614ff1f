//! Rust structs that are messages: [`Record`] and [`ThriftEnum`], and what they are made of.
//!
//! A program that knows its messages need not look fields up: it says what they are in Rust.
//!
//! ```
//! use scrimp::{Arena, Codec, Record, ThriftEnum, typed::List};
//!
//! #[derive(Record)]
//! struct Order<'a> {
//!     #[thrift(1, required)] id: i64,
//!     #[thrift(2)] customer: Option<Customer<'a>>,
//!     #[thrift(3)] tags: List<'a, &'a str>,
//!     #[thrift(4, optional)] note: Option<&'a str>,
//!     #[thrift(5)] status: Status,
//! }
//!
//! #[derive(Record)]
//! struct Customer<'a> {
//!     #[thrift(1, required)] name: &'a str,
//!     #[thrift(2, default = "EUR")] currency: &'a str,
//! }
//!
//! #[derive(ThriftEnum, Clone, Copy, Debug, PartialEq)]
//! enum Status {
//!     #[thrift(0)] New,
//!     #[thrift(5)] Paid,
//!     #[thrift(unknown)] Other(i32),
//! }
//!
//! // From the types alone; or by IDL, against which they are checked once: Codec::new(&schema.struct_type("Order")?)?
//! let codec = Codec::of::<Order>()?;
//!
//! let customer = Customer { name: "Ada", currency: "GBP" };
//! let order = Order { id: 7, customer: Some(customer), tags: List::from(&["gift"]), note: None, status: Status::Paid };
//! let mut bytes = Vec::new();
//! codec.encode_from(&order, &mut bytes)?;
//!
//! let arena = Arena::new();
//! let order = codec.decode_as::<Order>(&arena, &bytes)?;
//! assert_eq!((order.id(), order.note(), order.status()), (7, None, Status::Paid));
//! assert_eq!(order.customer().map(|customer| customer.name()), Some("Ada"));
//! assert!(order.tags().iter().eq(["gift"]));
//! # Ok::<(), scrimp::Error>(())
//! ```
//!
//! # Coming from prost or pilota
//!
//! There, a generator makes structs of the IDL, and decoding fills them: it allocates for strings, lists and maps. Here, `Order` is what a
//! program *writes*; what it *reads* is `OrderView`, which the derive makes beside it, with a getter of each field's name. A view is one pointer
//! into the record that was decoded, a getter is a load, and text is a slice of the input: nothing is copied. No build step is needed, and no
//! IDL: ids and names are attributes, as in prost. Where there is IDL, write the struct to it; the first use of a codec with the type lists all
//! that differs, field by field. A view lives as long as the arena and the bytes; where a message has to go elsewhere, decode an
//! [`OwnedMessage`](crate::OwnedMessage) and make a [view](crate::Codec::view) of it where it is read.
//!
//! # Fields
//!
//! `#[thrift(ID)]`, and after the id what else there is to say: `required` or `optional`, `name = "…"` where the name in IDL is not Rust's, and
//! `default = …`, a literal or a constant.
//!
//! | in Rust | in IDL | read as |
//! |---|---|---|
//! | `bool`, `i8`, `i16`, `i32`, `i64`, `f64`, [`Uuid`](crate::Uuid) | the same, `double`; `i32` also for an enum | the same |
//! | `&str`, `String` | `string` | `&str` |
//! | `&[u8]`, `Vec<u8>` | `binary` | `&[u8]` |
//! | a [`ThriftEnum`] | `enum` | the enum |
//! | a [`Record`], or a `Box` of one | struct, exception, union | its `…View` |
//! | [`List<T>`](List), `&[T]`, `Vec<T>` | `list` | [`ListView<T>`](ListView) |
//! | [`Set<T>`](Set), `BTreeSet<T>`, `HashSet<T>` | `set` | [`ListView<T>`](ListView) |
//! | [`Map<K, V>`](Map), `BTreeMap<K, V>`, `HashMap<K, V>` | `map` | [`MapView<K, V>`](MapView) |
//! | `Option<T>` | a field that is not `required` | `Option` of the above |
//!
//! A field without `Option` is always written; where it is absent it reads as its default, else as zero or empty. Large lists and maps are best
//! [collected](List::collect) into an arena. A struct that holds itself does so in a `Box`, as always in Rust; by the IDL, the record has a pointer
//! there too.
//!
//! # Unions
//!
//! A union is an enum with one value in each variant; its view is an enum with the same variants. A member that only newer IDL knows is read as
//! `Unknown`, and written as it came if the Rust type has a place for it:
//!
//! ```
//! use scrimp::{Arena, Codec, Record, typed::UnknownMember};
//!
//! #[derive(Record)]
//! enum Payment<'a> {
//!     #[thrift(1)] Card(&'a str),
//!     #[thrift(2)] Cash(bool),
//!     #[thrift(unknown)] Unknown(UnknownMember<'a>),
//! }
//!
//! let (codec, arena) = (Codec::of::<Payment>()?, Arena::new());
//! let mut bytes = Vec::new();
//! codec.encode_from(&Payment::Card("4242"), &mut bytes)?;
//! match codec.decode_as::<Payment>(&arena, &bytes)? {
//!     PaymentView::Card(number) => assert_eq!(number, "4242"),
//!     PaymentView::Cash(_) | PaymentView::Unknown(_) => unreachable!(),
//! }
//! # Ok::<(), scrimp::Error>(())
//! ```
//!
//! # What the compiler refuses
//!
//! What an absent field would lack it cannot read as: a union, a struct with required fields, or what is in a `Box`.
//!
//! ```compile_fail,E0080
//! #[derive(scrimp::Record)]
//! struct Item { #[thrift(1, required)] sku: String }
//! #[derive(scrimp::Record)]
//! struct Order { #[thrift(1)] item: Item } // write `Option<Item>`, or `#[thrift(1, required)]`
//! ```
//!
//! A required field is always there:
//!
//! ```compile_fail,E0080
//! #[derive(scrimp::Record)]
//! struct Order { #[thrift(1, required)] id: Option<i64> } // write `i64`, or `optional`
//! ```
//!
//! Thrift has no unsigned numbers; a default has the type of its field; and what is collected owns nothing, since nobody would free it:
//!
//! ```compile_fail,E0277
//! #[derive(scrimp::Record)]
//! struct Order { #[thrift(1)] id: u64 }
//! ```
//!
//! ```compile_fail,E0308
//! #[derive(scrimp::Record)]
//! struct Order { #[thrift(1, default = "seven")] id: i64 }
//! ```
//!
//! ```compile_fail,E0080
//! # let arena = scrimp::Arena::new();
//! let list = scrimp::typed::List::collect(&arena, ["a".to_owned()]);
//! ```
//!
//! # Safety
//!
//! Derived code has no `unsafe`, so a program may forbid it. What lies where is computed here, by the compiler, from the types of the fields, with
//! the function that lays schemas out; nothing is read or written by it before a codec has compared it with its own layout. A [`Record`] that
//! was written by hand is as safe as one that was derived, if it is accepted at all.

mod codec;
mod containers;
mod idl;
mod kind;
mod mirror;
mod spec;
mod view;
mod writer;

use std::fmt;

use scrimp_schema::Requiredness;

pub(crate) use codec::Mirrors;
pub use containers::{List, Map, Set};
pub use idl::idl;
pub use mirror::MirrorError;
pub use view::{ListIter, ListView, MapIter, MapView, UnknownMember};

use crate::error::BuildError;
use kind::Kind;

/// What derived code names, and nobody else should: it may change at any time.
#[doc(hidden)]
pub mod derived {
    pub use scrimp_schema::Requiredness;

    pub use super::kind::{Enumeration, Struct};
    pub use super::spec::{FieldSpec, RecordSpec};
    pub use super::view::View;
    /// What the default of a `T` is given as.
    pub type ConstantOf<T> = <<T as super::Typed>::Kind as super::kind::Kind<T>>::Constant;
    pub use super::writer::Writer;
    pub use crate::error::BuildError;
}

/// A Rust type of values in messages: of fields, elements, keys and values.
///
/// [The table](crate::typed#fields) lists them; [`Record`] and [`ThriftEnum`] derive more.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a type of values in messages",
    label = "no Thrift type",
    note = "numbers are `i8`, `i16`, `i32`, `i64` and `f64`; structs and unions derive `scrimp::Record`, enums `scrimp::ThriftEnum`"
)]
pub trait Typed: Sized {
    #[doc(hidden)]
    type Kind: Kind<Self>;
}

/// What a `T` is read as.
///
/// ```
/// use scrimp::typed::ViewOf;
/// fn length(text: ViewOf<'_, String>) -> usize { text.len() }
/// assert_eq!(length("Ada"), 3);
/// ```
pub type ViewOf<'m, T> = <<T as Typed>::Kind as Kind<T>>::View<'m>;

/// A Rust struct or enum that stands for a struct, exception or union: derive it. See [the module](crate::typed).
///
/// On the type, `#[thrift(name = "…")]` is its name in IDL, and `#[thrift(exception)]` makes it an exception.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a struct or union of messages",
    label = "not a `Record`",
    note = "derive it: `#[derive(scrimp::Record)]`"
)]
pub trait Record: Typed<Kind = kind::Struct> {
    /// What it is read as: for a struct, getters named as its fields; for a union, an enum.
    type View<'m>: Copy + fmt::Debug
    where
        Self: 'm;

    #[doc(hidden)]
    const SPEC: derived::RecordSpec;

    #[doc(hidden)]
    fn view<'m>(view: derived::View<'m, Self>) -> Self::View<'m>
    where
        Self: 'm;

    #[doc(hidden)]
    fn store<'s>(&'s self, writer: &mut derived::Writer<'s, Self>) -> Result<(), BuildError>;
}

/// A Rust enum that stands for an enum: derive it.
///
/// Members have their numbers by `#[thrift(5)]`, by `= 5`, or one more than the member before, from 0 on. Numbers that are none of them are kept
/// in a variant of their own, marked `#[thrift(unknown)]`.
///
/// ```
/// use scrimp::ThriftEnum;
///
/// #[derive(ThriftEnum, Clone, Copy, Debug, PartialEq)]
/// enum Status {
///     New,
///     #[thrift(5, name = "PAID")]
///     Paid,
///     #[thrift(unknown)]
///     Other(i32),
/// }
/// assert_eq!((Status::from_number(5), Status::from_number(6)), (Status::Paid, Status::Other(6)));
/// assert_eq!((Status::New.number(), Status::Other(6).number()), (0, 6));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an enum of messages",
    note = "derive it: `#[derive(scrimp::ThriftEnum)]`"
)]
pub trait ThriftEnum: Typed<Kind = kind::Enumeration> + Copy + fmt::Debug {
    /// The name in IDL.
    const NAME: &'static str;

    /// The members: their names in IDL, and their numbers.
    const MEMBERS: &'static [(&'static str, i32)];

    /// The member with this number, or the number itself.
    fn from_number(number: i32) -> Self;

    /// The number.
    fn number(&self) -> i32;
}

/// The field of a derived type at the position `I` by ascending id.
#[doc(hidden)]
pub trait Field<const I: usize>: Record {
    type Type: FieldType;
    const ID: i16;
    const NAME: &'static str;
    const REQUIREDNESS: Requiredness;

    #[inline(always)]
    fn default() -> Option<derived::ConstantOf<spec::ValueOf<Self, I>>> {
        None
    }
}

/// The type of a field: that of its values, or an `Option` of it.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a type of fields",
    label = "no Thrift type",
    note = "numbers are `i8`, `i16`, `i32`, `i64` and `f64`; structs and unions derive `scrimp::Record`, enums `scrimp::ThriftEnum`"
)]
pub trait FieldType: kind::Stored {
    type Value: Typed;
    type View<'m>
    where
        Self: 'm,
        Self::Value: 'm;
    const IS_OPTION: bool;

    fn value(&self) -> Option<&Self::Value>;

    fn view<'m>(
        found: Option<ViewOf<'m, Self::Value>>,
        default: impl FnOnce() -> ViewOf<'m, Self::Value>,
    ) -> Self::View<'m>
    where
        Self: 'm,
        Self::Value: 'm;
}

impl<T: Typed> FieldType for T {
    type Value = T;
    type View<'m>
        = ViewOf<'m, T>
    where
        T: 'm;
    const IS_OPTION: bool = false;

    #[inline(always)]
    fn value(&self) -> Option<&T> {
        Some(self)
    }

    #[inline(always)]
    fn view<'m>(found: Option<ViewOf<'m, T>>, default: impl FnOnce() -> ViewOf<'m, T>) -> ViewOf<'m, T>
    where
        T: 'm,
    {
        found.unwrap_or_else(default)
    }
}

impl<T: Typed> FieldType for Option<T> {
    type Value = T;
    type View<'m>
        = Option<ViewOf<'m, T>>
    where
        T: 'm;
    const IS_OPTION: bool = true;

    #[inline(always)]
    fn value(&self) -> Option<&T> {
        self.as_ref()
    }

    #[inline(always)]
    fn view<'m>(found: Option<ViewOf<'m, T>>, _: impl FnOnce() -> ViewOf<'m, T>) -> Option<ViewOf<'m, T>>
    where
        T: 'm,
    {
        found
    }
}
