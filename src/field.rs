//! Handles of fields, and the types that fields are read as.
//!
//! [`Field`] and [`Path`] are resolved and checked once, and are a few loads per access from then on. Their type parameter is a
//! [`FieldType`]; lists, sets and maps know what they are of: `Field<List<i32>>`, `Field<Map<str, List<Struct>>>`.

pub(crate) mod access;

use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

use scrimp_record::{FieldLayout, LayoutId, Presence, StructLayout};
use uuid::Uuid;

use crate::error::LookupError;
use crate::message::Message;
use crate::schema::StructType;
use crate::value::{EnumValue, ListRef, MapRef, Place, SetRef, ValueRef};

/// A Rust type that fields, elements, keys and values can be read as.
///
/// | `T` | Thrift type | read as | set from |
/// |---|---|---|---|
/// | `bool`, `i8`, `i16`, `i32`, `i64`, `f64` | the same (`i32` also for enums) | by value | the same |
/// | `str` | `string` | `&str` | `&str` |
/// | `[u8]` | `binary`, `string` | `&[u8]` | `&[u8]` |
/// | [`Uuid`] | `uuid` | by value | the same |
/// | [`Enum`] | an enum | [`EnumValue`]: number and name | the number |
/// | [`Struct`] | a struct, union or exception | [`Message`] | a whole message |
/// | [`List<T>`](List), [`Set<T>`](Set) | a list or set of `T` | [`ListRef`], [`SetRef`] | a whole list or set |
/// | [`Map<K, V>`](Map) | a map from `K` to `V` | [`MapRef`] | a whole map |
/// | [`Any`] | any | [`ValueRef`] | any value: [`ValueInput`] |
///
/// They nest, and are checked as a whole when a handle is made. The trait is sealed.
///
/// ```
/// use scrimp::{Any, List, Map, Struct};
/// # let schema = scrimp::Schema::parse("s.thrift", "
/// struct Point { 1: double x }
/// struct Shapes { 1: map<string, list<Point>> paths }
/// # ")?;
/// let shapes = schema.struct_type("Shapes")?;
/// assert!(shapes.field::<Map<str, List<Struct>>>("paths").is_ok());
/// assert!(shapes.field::<Map>("paths").is_ok(), "a map of anything");
/// assert!(shapes.field::<Map<str, Any>>("paths").is_ok());
/// assert!(shapes.field::<Map<str, List<i32>>>("paths").is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub trait FieldType: access::Access {}

impl<T: access::Access + ?Sized> FieldType for T {}

/// A [`FieldType`] that is neither struct nor container: its values can be read back while a message is built. The trait is
/// sealed.
///
/// ```
/// # let schema = scrimp::Schema::parse("s.thrift", "
/// #   enum Color { RED, GREEN } struct Point { 1: i32 x }
/// #   struct S { 1: i64 id, 2: Color color, 3: Point at, 4: list<string> tags, 5: set<i32> numbers, 6: map<string, i64> totals }")?;
/// # let ty = schema.struct_type("S")?;
/// # let arena = scrimp::Arena::new();
/// use scrimp::{Field, builder::StructBuilder, field::ScalarType};
///
/// /// Whether a field has a value of its own by now.
/// fn is_filled<T: ScalarType + ?Sized>(b: &StructBuilder<'_, '_>, field: Field<T>) -> bool {
///     b.get_opt(field).is_ok_and(|value| value.is_some())
/// }
///
/// let mut b = ty.builder(&arena);
/// let id = ty.field::<i64>("id")?;
/// assert!(!is_filled(&b, id));
/// b.set(id, 7)?;
/// assert!(is_filled(&b, id));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub trait ScalarType: FieldType + access::Scalar {}

impl<T: FieldType + access::Scalar + ?Sized> ScalarType for T {}

/// [`List<T>`](List) or [`Set<T>`](Set), which are built alike. The trait is sealed.
///
/// ```
/// # let schema = scrimp::Schema::parse("s.thrift", "
/// #   enum Color { RED, GREEN } struct Point { 1: i32 x }
/// #   struct S { 1: i64 id, 2: Color color, 3: Point at, 4: list<string> tags, 5: set<i32> numbers, 6: map<string, i64> totals }")?;
/// # let ty = schema.struct_type("S")?;
/// # let arena = scrimp::Arena::new();
/// use scrimp::{BuildError, Field, List, Set, builder::StructBuilder, field::SequenceType};
///
/// fn empty<T: SequenceType>(b: &mut StructBuilder<'_, '_>, field: Field<T>) -> Result<(), BuildError> {
///     b.list(field)?.clear();
///     Ok(())
/// }
///
/// let mut b = ty.builder(&arena);
/// empty(&mut b, ty.field::<List<str>>("tags")?)?;
/// empty(&mut b, ty.field::<Set<i32>>("numbers")?)?;
/// assert_eq!(format!("{:?}", b.finish()?), "S { tags: [], numbers: {} }");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub trait SequenceType: FieldType + access::Sequence {}

impl<T: FieldType + access::Sequence> SequenceType for T {}

/// What the elements of a list or set are.
///
/// ```
/// use scrimp::{List, field::Element};
/// let number: Element<List<i32>> = 7;
/// assert_eq!(number, 7_i32);
/// ```
pub type Element<S> = <S as access::Sequence>::Element;

/// A number whose lists are slices in memory. The trait is sealed.
///
/// ```
/// # let schema = scrimp::Schema::parse("s.thrift", "
/// #   enum Color { RED, GREEN } struct Point { 1: i32 x }
/// #   struct S { 1: i64 id, 2: Color color, 3: Point at, 4: list<string> tags, 5: list<i32> numbers, 6: map<string, i64> totals }")?;
/// # let ty = schema.struct_type("S")?;
/// # let arena = scrimp::Arena::new();
/// use scrimp::{Field, List, Message, field::Number};
///
/// /// The numbers as a slice, whatever they are.
/// fn numbers<'a, T: Number>(message: Message<'a>, field: Field<List<T>>) -> &'a [T] {
///     message.get(field).as_slice()
/// }
///
/// let field = ty.field::<List<i32>>("numbers")?;
/// let mut b = ty.builder(&arena);
/// b.list(field)?.extend_from_slice(&[1, 2])?;
/// assert_eq!(numbers(b.finish()?, field), [1, 2]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub trait Number: ScalarType + Copy + sealed::Number + 'static {}

mod sealed {
    pub trait Number {}
}

macro_rules! numbers {
    ($($ty:ident),*) => {$(
        impl sealed::Number for $ty {}
        impl Number for $ty {}
    )*};
}

numbers!(bool, i8, i16, i32, i64, f64);

/// The type of handles of enums: [`EnumValue`] without a lifetime to name.
///
/// ```
/// # let schema = scrimp::Schema::parse("s.thrift", "
/// #   enum Color { RED, GREEN } struct Point { 1: i32 x }
/// #   struct S { 1: i64 id, 2: Color color, 3: Point at, 4: list<string> tags, 5: set<i32> numbers, 6: map<string, i64> totals }")?;
/// # let ty = schema.struct_type("S")?;
/// # let arena = scrimp::Arena::new();
/// let color = ty.field::<scrimp::Enum>("color")?;
/// let mut b = ty.builder(&arena);
/// b.set_enum(color, "GREEN")?;
/// let value = b.finish()?.get(color);
/// assert_eq!((value.name(), value.number()), (Some("GREEN"), 1));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub type Enum = EnumValue<'static>;

/// The type of handles of structs, unions and exceptions: [`Message`] without a lifetime to name.
///
/// ```
/// # let schema = scrimp::Schema::parse("s.thrift", "
/// #   enum Color { RED, GREEN } struct Point { 1: i32 x }
/// #   struct S { 1: i64 id, 2: Color color, 3: Point at, 4: list<string> tags, 5: set<i32> numbers, 6: map<string, i64> totals }")?;
/// # let ty = schema.struct_type("S")?;
/// # let arena = scrimp::Arena::new();
/// use scrimp::{Field, Struct};
///
/// /// Handles that a program keeps name no lifetime.
/// struct Fields {
///     at: Field<Struct>,
///     x: Field<i32>,
/// }
///
/// let fields = Fields { at: ty.field("at")?, x: schema.struct_type("Point")?.field("x")? };
/// let mut b = ty.builder(&arena);
/// b.nested(fields.at)?.set(fields.x, 3)?;
/// assert_eq!(b.finish()?.get(fields.at).get(fields.x), 3);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub type Struct = Message<'static>;

/// The type of handles of lists of `T`: [`ListRef`] without a lifetime to name.
///
/// ```
/// # let schema = scrimp::Schema::parse("s.thrift", "
/// #   enum Color { RED, GREEN } struct Point { 1: i32 x }
/// #   struct S { 1: i64 id, 2: Color color, 3: Point at, 4: list<string> tags, 5: set<i32> numbers, 6: map<string, i64> totals }")?;
/// # let ty = schema.struct_type("S")?;
/// # let arena = scrimp::Arena::new();
/// let tags = ty.field::<scrimp::List<str>>("tags")?;
/// let mut b = ty.builder(&arena);
/// b.list(tags)?.push("a")?.push("b")?;
/// let message = b.finish()?;
/// assert_eq!(message.get(tags).iter().collect::<Vec<&str>>(), ["a", "b"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub type List<T = Any> = ListRef<'static, T>;

/// The type of handles of sets of `T`: [`SetRef`] without a lifetime to name.
///
/// ```
/// # let schema = scrimp::Schema::parse("s.thrift", "
/// #   enum Color { RED, GREEN } struct Point { 1: i32 x }
/// #   struct S { 1: i64 id, 2: Color color, 3: Point at, 4: list<string> tags, 5: set<i32> numbers, 6: map<string, i64> totals }")?;
/// # let ty = schema.struct_type("S")?;
/// # let arena = scrimp::Arena::new();
/// let numbers = ty.field::<scrimp::Set<i32>>("numbers")?;
/// let mut b = ty.builder(&arena);
/// b.list(numbers)?.push(5)?;
/// assert!(b.finish()?.get(numbers).contains(5));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub type Set<T = Any> = SetRef<'static, T>;

/// The type of handles of maps from `K` to `V`: [`MapRef`] without a lifetime to name.
///
/// ```
/// # let schema = scrimp::Schema::parse("s.thrift", "
/// #   enum Color { RED, GREEN } struct Point { 1: i32 x }
/// #   struct S { 1: i64 id, 2: Color color, 3: Point at, 4: list<string> tags, 5: set<i32> numbers, 6: map<string, i64> totals }")?;
/// # let ty = schema.struct_type("S")?;
/// # let arena = scrimp::Arena::new();
/// let totals = ty.field::<scrimp::Map<str, i64>>("totals")?;
/// let mut b = ty.builder(&arena);
/// b.map(totals)?.insert("EUR", 1250)?;
/// let message = b.finish()?;
/// assert_eq!(message.get(totals).get("EUR"), Some(1250));
/// assert!(message.get(totals).keys().eq(["EUR"]));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub type Map<K = Any, V = Any> = MapRef<'static, K, V>;

/// The type of handles of anything: [`ValueRef`] without a lifetime to name.
///
/// ```
/// # let schema = scrimp::Schema::parse("s.thrift", "
/// #   enum Color { RED, GREEN } struct Point { 1: i32 x }
/// #   struct S { 1: i64 id, 2: Color color, 3: Point at, 4: list<string> tags, 5: set<i32> numbers, 6: map<string, i64> totals }")?;
/// # let ty = schema.struct_type("S")?;
/// # let arena = scrimp::Arena::new();
/// use scrimp::{Any, ValueRef};
/// let id = ty.field::<Any>("id")?;
/// let mut b = ty.builder(&arena);
/// b.set(id, 7_i64.into())?;
/// assert!(matches!(b.finish()?.get(id), ValueRef::I64(7)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub type Any = ValueRef<'static>;

/// What a field of type `T` is read as.
///
/// ```
/// # let schema = scrimp::Schema::parse("s.thrift", "
/// #   enum Color { RED, GREEN } struct Point { 1: i32 x }
/// #   struct S { 1: i64 id, 2: Color color, 3: Point at, 4: list<string> tags, 5: set<i32> numbers, 6: map<string, i64> totals }")?;
/// # let ty = schema.struct_type("S")?;
/// # let arena = scrimp::Arena::new();
/// use scrimp::{Enum, EnumValue, List, ListRef, field::View};
///
/// fn number(view: View<'_, i32>) -> i32 { view }
/// fn text(view: View<'_, str>) -> &str { view }
/// fn value(view: View<'_, Enum>) -> EnumValue<'_> { view }
/// fn list(view: View<'_, List<i32>>) -> ListRef<'_, i32> { view }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub type View<'a, T> = <T as access::Access>::View<'a>;

/// What a `T` is set from: text and bytes, which are copied, are borrowed for `'v`; whole messages and containers, which are
/// shared, live for the arena's `'a`.
///
/// ```
/// # let schema = scrimp::Schema::parse("s.thrift", "
/// #   enum Color { RED, GREEN } struct Point { 1: i32 x }
/// #   struct S { 1: i64 id, 2: Color color, 3: Point at, 4: list<string> tags, 5: set<i32> numbers, 6: map<string, i64> totals }")?;
/// # let ty = schema.struct_type("S")?;
/// # let arena = scrimp::Arena::new();
/// use scrimp::{BuildError, Field, builder::StructBuilder, field::{FieldType, Input}};
///
/// /// Sets a field unless it is set.
/// fn set_once<'a, T: FieldType + ?Sized>(
///     b: &mut StructBuilder<'_, 'a>,
///     field: Field<T>,
///     value: Input<'_, 'a, T>,
/// ) -> Result<(), BuildError> {
///     if !b.is_set(field)? {
///         b.set(field, value)?;
///     }
///     Ok(())
/// }
///
/// let id = ty.field::<i64>("id")?;
/// let mut b = ty.builder(&arena);
/// set_once(&mut b, id, 7)?;
/// set_once(&mut b, id, 8)?;
/// assert_eq!(b.finish()?.get(id), 7);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub type Input<'v, 'a, T> = <T as access::Access>::Input<'v, 'a>;

/// What writes a `T` in place: a [`StructBuilder`](crate::builder::StructBuilder) for [`Struct`], a
/// [`ListBuilder`](crate::builder::ListBuilder) for [`List`] and [`Set`], a [`MapBuilder`](crate::builder::MapBuilder) for
/// [`Map`], else a [`ValueBuilder`](crate::builder::ValueBuilder).
///
/// ```
/// use scrimp::{BuildError, Field, Struct, field::Writer};
///
/// fn move_to(mut point: Writer<'_, '_, Struct>, x: Field<i32>) -> Result<(), BuildError> {
///     point.set(x, 7)?;
///     Ok(())
/// }
///
/// let schema = scrimp::Schema::parse("s.thrift", "struct Point { 1: i32 x } struct Path { 1: list<Point> points }")?;
/// let (path, x) = (schema.struct_type("Path")?, schema.struct_type("Point")?.field::<i32>("x")?);
/// let arena = scrimp::Arena::new();
/// let mut b = path.builder(&arena);
/// move_to(b.list(path.field::<scrimp::List<Struct>>("points")?)?.push_default()?, x)?;
/// assert_eq!(format!("{:?}", b.finish()?), "Path { points: [Point { x: 7 }] }");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub type Writer<'b, 'a, T> = <T as access::Access>::Writer<'b, 'a>;

/// What elements, keys and values of type `T` can be given as: the [`Input`] of `T`, and what is turned into it.
///
/// [`Any`] takes whatever is [`Into<ValueInput>`](ValueInput).
///
/// ```
/// # let schema = scrimp::Schema::parse("s.thrift", "struct S { 1: list<string> words }")?;
/// # let ty = schema.struct_type("S")?;
/// # let arena = scrimp::Arena::new();
/// # let mut b = ty.builder(&arena);
/// let words = ty.field::<scrimp::List<str>>("words")?;
/// b.list(words)?.push("literal")?.push(&String::from("owned"))?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub trait IntoInput<'v, 'a, T: FieldType + ?Sized> {
    /// The input.
    fn into_input(self) -> Input<'v, 'a, T>;
}

macro_rules! inputs_by_value {
    ($($ty:ident),*) => {$(
        impl IntoInput<'_, '_, $ty> for $ty {
            #[inline(always)]
            fn into_input(self) -> $ty {
                self
            }
        }
    )*};
}

inputs_by_value!(bool, i8, i16, i32, i64, f64, Uuid);

impl<'e> IntoInput<'_, '_, EnumValue<'e>> for i32 {
    #[inline(always)]
    fn into_input(self) -> i32 {
        self
    }
}

impl<'e> IntoInput<'_, '_, EnumValue<'e>> for EnumValue<'_> {
    #[inline(always)]
    fn into_input(self) -> i32 {
        self.number()
    }
}

macro_rules! inputs_by_reference {
    ($($ty:ty: [$($generics:tt)*] $from:ty;)*) => {$(
        impl<'v, $($generics)*> IntoInput<'v, '_, $ty> for &'v $from {
            #[inline(always)]
            fn into_input(self) -> &'v $ty {
                self
            }
        }
    )*};
}

inputs_by_reference! {
    str: [] str;
    str: [] String;
    [u8]: [] [u8];
    [u8]: [] Vec<u8>;
    [u8]: [const N: usize] [u8; N];
}

impl<'a, 't> IntoInput<'_, 'a, Message<'t>> for Message<'a> {
    #[inline(always)]
    fn into_input(self) -> Message<'a> {
        self
    }
}

impl<'a, 't, T: FieldType + ?Sized> IntoInput<'_, 'a, ListRef<'t, T>> for ListRef<'a, T> {
    #[inline(always)]
    fn into_input(self) -> ListRef<'a, T> {
        self
    }
}

impl<'a, 't, T: FieldType + ?Sized> IntoInput<'_, 'a, SetRef<'t, T>> for SetRef<'a, T> {
    #[inline(always)]
    fn into_input(self) -> SetRef<'a, T> {
        self
    }
}

impl<'a, 't, K, V> IntoInput<'_, 'a, MapRef<'t, K, V>> for MapRef<'a, K, V>
where
    K: FieldType + ?Sized,
    V: FieldType + ?Sized,
{
    #[inline(always)]
    fn into_input(self) -> MapRef<'a, K, V> {
        self
    }
}

impl<'v, 'a, 't, I: Into<ValueInput<'v, 'a>>> IntoInput<'v, 'a, ValueRef<'t>> for I {
    #[inline(always)]
    fn into_input(self) -> ValueInput<'v, 'a> {
        self.into()
    }
}

/// A value of any type, for a dynamic writer: scalars, text and bytes are copied; whole messages, lists, sets and maps are
/// shared, and live as long as the arena.
///
/// There is a `From` for each of them.
///
/// ```
/// # let schema = scrimp::Schema::parse("s.thrift", "struct S { 1: i64 n, 2: S next }")?;
/// # let ty = schema.struct_type("S")?;
/// # let arena = scrimp::Arena::new();
/// let mut b = ty.builder(&arena);
/// b.set_by_name("n", 7)?;
/// let first = b.finish()?;
/// let mut b = ty.builder(&arena);
/// b.set_by_name("next", first)?;
/// assert_eq!(format!("{:?}", b.finish()?), "S { next: S { n: 7 } }");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum ValueInput<'v, 'a> {
    /// A scalar, text or bytes.
    Copied(ValueRef<'v>),
    /// Whatever lives as long as the arena.
    Shared(ValueRef<'a>),
}

impl<'v, 'a: 'v> ValueInput<'v, 'a> {
    #[inline]
    pub(crate) fn value(self) -> ValueRef<'v> {
        match self {
            Self::Copied(value) => value,
            Self::Shared(value) => value,
        }
    }
}

macro_rules! copied_inputs {
    ($([$($generics:tt)*] $ty:ty;)*) => {$(
        impl<'v, $($generics)*> From<$ty> for ValueInput<'v, '_> {
            #[inline(always)]
            fn from(value: $ty) -> Self {
                Self::Copied(value.into())
            }
        }
    )*};
}

copied_inputs! {
    [] bool; [] i8; [] i16; [] i32; [] i64; [] f64; [] Uuid; [] EnumValue<'v>;
    [] &'v str; [] &'v String; [] &'v [u8]; [] &'v Vec<u8>; [const N: usize] &'v [u8; N];
}

macro_rules! shared_inputs {
    ($([$($generics:tt)*] $ty:ty;)*) => {$(
        impl<'a, $($generics)*> From<$ty> for ValueInput<'_, 'a> {
            #[inline(always)]
            fn from(value: $ty) -> Self {
                Self::Shared(value.into())
            }
        }
    )*};
}

shared_inputs! {
    [] ValueRef<'a>; [] Message<'a>; [T: ?Sized] ListRef<'a, T>; [T: ?Sized] SetRef<'a, T>;
    [K: ?Sized, V: ?Sized] MapRef<'a, K, V>;
}

/// Where a field lies and how its presence is told: what a handle knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Slot {
    pub(crate) layout: LayoutId,
    /// The field as the layout has it.
    pub(crate) position: u32,
    pub(crate) id: i16,
    pub(crate) offset: u32,
    pub(crate) image_offset: u32,
    pub(crate) presence: Presence,
    pub(crate) boxed: bool,
    pub(crate) ty: scrimp_schema::TypeId,
}

impl Slot {
    pub(crate) fn new(layout: &StructLayout, field: &FieldLayout) -> Self {
        Self {
            layout: layout.id,
            position: field.position,
            id: field.id,
            offset: field.offset,
            image_offset: field.image_offset,
            presence: layout.presence(field),
            boxed: field.boxed,
            ty: field.ty,
        }
    }
}

/// A handle of one field: found by name and checked against the type once, then used on any message of its struct.
///
/// A handle belongs to one struct of one [`Schema`](crate::Schema); used on any other it is refused.
///
/// ```
/// # let schema = scrimp::Schema::parse("p.thrift", "struct Point { 1: double x, 2: string label }")?;
/// let point = schema.struct_type("Point")?;
/// let x = point.field::<f64>("x")?;
/// assert!(point.field::<i64>("x").is_err(), "it is a double");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Field<T: ?Sized> {
    pub(crate) slot: Slot,
    marker: PhantomData<fn() -> Box<T>>,
}

impl<T: ?Sized> Field<T> {
    pub(crate) fn new(slot: Slot) -> Self {
        Self { slot, marker: PhantomData }
    }
}

impl<T: ?Sized> Clone for Field<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: ?Sized> Copy for Field<T> {}

impl<T: ?Sized> std::fmt::Debug for Field<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Field").field("id", &self.slot.id).finish_non_exhaustive()
    }
}

/// A handle of a field within nested structs, as in `customer.address.city`.
///
/// ```
/// # let schema = scrimp::Schema::parse("s.thrift", "
/// #   struct Address { 1: string city } struct Customer { 1: Address address } struct Order { 1: Customer customer }")?;
/// let order = schema.struct_type("Order")?;
/// let city = order.path::<str>("customer.address.city")?;
/// # let arena = scrimp::Arena::new();
/// let empty = order.builder(&arena).finish()?;
/// assert_eq!((empty.get(&city), empty.get_opt(&city)), ("", None));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Path<T: ?Sized> {
    /// The structs on the way, outermost first.
    steps: Box<[Slot]>,
    last: Field<T>,
}

impl<T: ?Sized> Clone for Path<T> {
    fn clone(&self) -> Self {
        Self { steps: self.steps.clone(), last: self.last }
    }
}

impl<T: ?Sized> Path<T> {
    pub(crate) fn new(steps: Vec<Slot>, last: Field<T>) -> Self {
        Self { steps: steps.into(), last }
    }
}

/// A [`Field`], or a reference to a [`Path`]: what [`Message::get`] takes. The trait is sealed.
///
/// ```
/// # let schema = scrimp::Schema::parse("s.thrift", "
/// #   enum Color { RED, GREEN } struct Point { 1: i32 x }
/// #   struct S { 1: i64 id, 2: Color color, 3: Point at, 4: list<string> tags, 5: set<i32> numbers, 6: map<string, i64> totals }")?;
/// # let ty = schema.struct_type("S")?;
/// # let arena = scrimp::Arena::new();
/// use scrimp::{Message, field::{Handle, View}};
///
/// fn get_or<'a, H: Handle>(message: Message<'a>, handle: H, other: View<'a, H::Target>) -> View<'a, H::Target> {
///     message.get_opt(handle).unwrap_or(other)
/// }
///
/// let (id, x) = (ty.field::<i64>("id")?, ty.path::<i32>("at.x")?);
/// let message = ty.builder(&arena).finish()?;
/// assert_eq!((get_or(message, id, -1), get_or(message, &x, -1)), (-1, -1));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub trait Handle: locate::Locate {}

impl<T: FieldType + ?Sized> Handle for Field<T> {}
impl<T: FieldType + ?Sized> Handle for &Path<T> {}

pub(crate) mod locate {
    use super::*;

    pub trait Locate: Copy {
        type Target: FieldType + ?Sized;

        /// Where the value is read from, and whether it is set there; `None` when the handle is of another struct.
        fn locate<'a>(self, message: Message<'a>) -> Option<(Place<'a>, bool)>;

        /// The layout of the messages that it is for.
        fn layout(self) -> LayoutId;

        /// The positions by ascending ids of the fields that it leads through, outermost first.
        fn positions(self) -> Vec<u32>;
    }

    impl<T: FieldType + ?Sized> Locate for Field<T> {
        type Target = T;

        #[inline]
        fn locate<'a>(self, message: Message<'a>) -> Option<(Place<'a>, bool)> {
            message.locate(&self.slot)
        }

        fn layout(self) -> LayoutId {
            self.slot.layout
        }

        fn positions(self) -> Vec<u32> {
            vec![self.slot.position]
        }
    }

    impl<T: FieldType + ?Sized> Locate for &Path<T> {
        type Target = T;

        fn locate<'a>(self, mut message: Message<'a>) -> Option<(Place<'a>, bool)> {
            let mut all_set = true;
            for step in &self.steps {
                let (place, is_set) = message.locate(step)?;
                all_set &= is_set;
                // SAFETY: the steps of a path are struct fields, and places hold initialised values.
                message = unsafe { place.message() };
            }
            let (place, is_set) = message.locate(&self.last.slot)?;
            Some((place, all_set && is_set))
        }

        fn layout(self) -> LayoutId {
            self.steps.first().map_or(self.last.slot.layout, |step| step.layout)
        }

        fn positions(self) -> Vec<u32> {
            self.steps.iter().chain([&self.last.slot]).map(|slot| slot.position).collect()
        }
    }
}

impl<T: ?Sized> Field<T> {
    /// The id of the field in IDL and on the wire. The name and all else is in its descriptor: [`StructType::field_desc`].
    pub fn id(self) -> i16 {
        self.slot.id
    }
}

impl<T: FieldType + ?Sized> Field<T> {
    /// The field of `ty` with the same [id](Self::id), for the same `T`.
    ///
    /// For programs that load a schema anew while they run: a handle belongs to the schema that it was made for, and messages of the
    /// new schema refuse it. Ids are what versions of a schema have in common, so a renamed field is found. A struct of another
    /// name is accepted too.
    ///
    /// ```
    /// use scrimp::{Codec, Field, Schema, StructType};
    ///
    /// /// What a program keeps of one version of a schema: replaced as a whole.
    /// struct Orders {
    ///     ty: StructType,
    ///     codec: Codec,
    ///     id: Field<i64>,
    /// }
    ///
    /// impl Orders {
    ///     fn reloaded(&self, idl: &str) -> Result<Self, scrimp::Error> {
    ///         let ty = Schema::parse("shop.thrift", idl)?.struct_type("Order")?;
    ///         Ok(Self { codec: Codec::new(&ty)?, id: self.id.rebind(&ty)?, ty })
    ///     }
    /// }
    ///
    /// let ty = Schema::parse("shop.thrift", "struct Order { 1: i64 id }")?.struct_type("Order")?;
    /// let orders = Orders { codec: Codec::new(&ty)?, id: ty.field("id")?, ty };
    /// let new = orders.reloaded("struct Order { 1: i64 number, 2: string note }")?;
    /// assert_eq!(new.ty.field_desc(new.id).map(|field| field.name.as_str()), Some("number"));
    /// let error = orders.reloaded("struct Order { 1: string id }").err().expect("it is no i64 any more");
    /// assert_eq!(error.to_string(), "field `id` of `Order` is string: it cannot be read as i64");
    /// # Ok::<(), scrimp::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When `ty` has no field with the id, or it cannot be read as a `T`.
    pub fn rebind(self, ty: &StructType) -> Result<Self, LookupError> {
        ty.field_by_id(self.slot.id)
    }
}

/// Handles are equal when they are of the same field of the same schema.
impl<T: ?Sized> PartialEq for Field<T> {
    fn eq(&self, other: &Self) -> bool {
        self.slot == other.slot
    }
}

impl<T: ?Sized> Eq for Field<T> {}

impl<T: ?Sized> Hash for Field<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.slot.layout, self.slot.position).hash(state);
    }
}

impl<T: FieldType + ?Sized> Path<T> {
    /// The path through the fields of `ty` with the same ids, for the same `T`: see [`Field::rebind`].
    ///
    /// # Errors
    ///
    /// When a field with the id is not there, one on the way is not a struct, or the last cannot be read as a `T`.
    pub fn rebind(&self, ty: &StructType) -> Result<Self, LookupError> {
        let ids = self.steps.iter().map(|step| step.id).chain([self.last.slot.id]);
        ty.path_by_ids(ids)
    }
}

/// Paths are equal when they lead through the same fields of the same schema.
impl<T: ?Sized> PartialEq for Path<T> {
    fn eq(&self, other: &Self) -> bool {
        self.steps == other.steps && self.last == other.last
    }
}

impl<T: ?Sized> Eq for Path<T> {}

impl<T: ?Sized> Hash for Path<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.steps.hash(state);
        self.last.hash(state);
    }
}
