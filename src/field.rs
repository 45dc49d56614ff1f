//! Handles: [`Field`] and [`Path`], resolved and type-checked once, then one load per access.

use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

use scrimp_record::slice::VALID_UTF8;
use scrimp_record::{FieldLayout, LayoutId, Presence, RawSlice, StructLayout};
use scrimp_schema::Type;
use uuid::Uuid;

use crate::error::LookupError;
use crate::message::Message;
use crate::schema::StructType;
use crate::value::{EnumValue, ListRef, MapRef, Place, SetRef};

/// A Rust type that a field can be read as.
///
/// | `T` | Thrift type | read as |
/// |---|---|---|
/// | `bool`, `i8`, `i16`, `i32`, `i64`, `f64` | the same (`i32` also for enums) | by value |
/// | `str` | `string` | `&str` |
/// | `[u8]` | `binary`, `string` | `&[u8]` |
/// | [`Uuid`] | `uuid` | by value |
/// | [`EnumValue`] | an enum | number and name |
/// | [`Message`] | a struct, union or exception | [`Message`] |
/// | [`ListRef`], [`SetRef`], [`MapRef`] | containers | a view |
///
/// The trait is sealed.
pub trait FieldType: access::Access {}

impl<T: access::Access + ?Sized> FieldType for T {}

/// What a field of type `T` is read as.
pub type View<'a, T> = <T as access::Access>::View<'a>;

/// A Rust type that [`Builder::set`](crate::builder::StructBuilder::set) takes: all of [`FieldType`] but structs and
/// containers.
pub trait SetType: FieldType + access::Store {}

impl<T: FieldType + access::Store + ?Sized> SetType for T {}

/// What a field of type `T` is set from.
pub type Input<'v, T> = <T as access::Store>::Input<'v>;

/// A list or a set, which are built alike.
pub trait SequenceType: FieldType + access::Sequence {}

impl SequenceType for ListRef<'_> {}
impl SequenceType for SetRef<'_> {}

/// How values are read from and written to slots; private, so that nobody else can.
pub(crate) mod access {
    use super::*;

    pub trait Access {
        type View<'a>: Copy;

        /// What the type is called where a handle of another type was asked for.
        const NAME: &'static str;

        fn accepts(ty: Type) -> bool;

        /// The value at `place`; `None` for a string that is not UTF-8.
        ///
        /// # Safety
        ///
        /// `place` holds an initialised value of a type that `accepts` accepts.
        unsafe fn load(place: Place<'_>) -> Option<Self::View<'_>>;
    }

    pub trait Store: Access {
        type Input<'v>;

        /// What the input is in memory; bytes are borrowed from it.
        fn slot_value<'v>(input: Self::Input<'v>) -> SlotValue<'v>
        where
            'v: 'v;
    }

    pub(crate) use scrimp_record::slot::SlotValue;

    pub trait Sequence {}
    impl Sequence for ListRef<'_> {}
    impl Sequence for SetRef<'_> {}

    macro_rules! numbers {
        ($($ty:ident, $pattern:pat, |$v:ident| $slot:expr;)*) => {$(
            impl Access for $ty {
                type View<'a> = $ty;
                const NAME: &'static str = stringify!($ty);

                fn accepts(ty: Type) -> bool {
                    matches!(ty, $pattern)
                }

                #[inline]
                unsafe fn load(place: Place<'_>) -> Option<$ty> {
                    // SAFETY: the place holds this type; bools are always 0 or 1 in memory.
                    Some(unsafe { place.ptr.cast::<$ty>().read() })
                }
            }

            impl Store for $ty {
                type Input<'v> = $ty;

                #[inline]
                fn slot_value<'v>($v: $ty) -> SlotValue<'v>
                where
                    'v: 'v,
                {
                    $slot
                }
            }
        )*};
    }

    numbers! {
        bool, Type::Bool, |v| SlotValue::Byte(v.into());
        i8, Type::I8, |v| SlotValue::Byte(v as u8);
        i16, Type::I16, |v| SlotValue::Half(v);
        i32, Type::I32 | Type::Enum(_), |v| SlotValue::Word(v);
        i64, Type::I64, |v| SlotValue::Long(v as u64);
        f64, Type::Double, |v| SlotValue::Long(v.to_bits());
    }

    impl Access for str {
        type View<'a> = &'a str;
        const NAME: &'static str = "str";

        fn accepts(ty: Type) -> bool {
            ty == Type::String
        }

        #[inline]
        unsafe fn load(place: Place<'_>) -> Option<&str> {
            // SAFETY: the slot of a string, whose bytes live as long as the place.
            let (slice, bytes) = unsafe {
                let slice = place.ptr.cast::<RawSlice>().read();
                (slice, slice.bytes())
            };
            if slice.flags & VALID_UTF8 == 0 && !scrimp_record::text::is_utf8(bytes) {
                return None;
            }
            // SAFETY: known or just seen to be UTF-8.
            Some(unsafe { std::str::from_utf8_unchecked(bytes) })
        }
    }

    impl Store for str {
        type Input<'v> = &'v str;

        #[inline]
        fn slot_value<'v>(text: &'v str) -> SlotValue<'v>
        where
            'v: 'v,
        {
            SlotValue::Bytes { bytes: text.as_bytes(), flags: VALID_UTF8 }
        }
    }

    impl Access for [u8] {
        type View<'a> = &'a [u8];
        const NAME: &'static str = "[u8]";

        fn accepts(ty: Type) -> bool {
            matches!(ty, Type::Binary | Type::String)
        }

        #[inline]
        unsafe fn load(place: Place<'_>) -> Option<&[u8]> {
            // SAFETY: the slot of a string or binary, whose bytes live as long as the place.
            Some(unsafe { place.ptr.cast::<RawSlice>().read().bytes() })
        }
    }

    impl Store for [u8] {
        type Input<'v> = &'v [u8];

        #[inline]
        fn slot_value<'v>(bytes: &'v [u8]) -> SlotValue<'v>
        where
            'v: 'v,
        {
            SlotValue::Bytes { bytes, flags: 0 }
        }
    }

    impl Access for Uuid {
        type View<'a> = Uuid;
        const NAME: &'static str = "Uuid";

        fn accepts(ty: Type) -> bool {
            ty == Type::Uuid
        }

        #[inline]
        unsafe fn load(place: Place<'_>) -> Option<Uuid> {
            // SAFETY: the place holds the sixteen bytes of a uuid.
            Some(Uuid::from_bytes(unsafe { place.ptr.cast().read() }))
        }
    }

    impl Store for Uuid {
        type Input<'v> = Uuid;

        #[inline]
        fn slot_value<'v>(uuid: Uuid) -> SlotValue<'v>
        where
            'v: 'v,
        {
            SlotValue::Uuid(uuid.into_bytes())
        }
    }

    impl Access for EnumValue<'_> {
        type View<'a> = EnumValue<'a>;
        const NAME: &'static str = "EnumValue";

        fn accepts(ty: Type) -> bool {
            matches!(ty, Type::Enum(_))
        }

        #[inline]
        unsafe fn load(place: Place<'_>) -> Option<EnumValue<'_>> {
            // SAFETY: the place holds an enum's number.
            Some(unsafe { place.enum_value() })
        }
    }

    impl Store for EnumValue<'_> {
        type Input<'v> = i32;

        #[inline]
        fn slot_value<'v>(number: i32) -> SlotValue<'v>
        where
            'v: 'v,
        {
            SlotValue::Word(number)
        }
    }

    macro_rules! composites {
        ($($ty:ident, $pattern:pat, $load:ident;)*) => {$(
            impl Access for $ty<'_> {
                type View<'a> = $ty<'a>;
                const NAME: &'static str = stringify!($ty);

                fn accepts(ty: Type) -> bool {
                    matches!(ty, $pattern)
                }

                #[inline]
                unsafe fn load(place: Place<'_>) -> Option<$ty<'_>> {
                    // SAFETY: the place holds this type.
                    Some(unsafe { place.$load() })
                }
            }
        )*};
    }

    composites! {
        Message, Type::Struct(_), message;
        ListRef, Type::List(_), list;
        SetRef, Type::Set(_), set;
        MapRef, Type::Map(..), map;
    }
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
    }
}

impl<T: ?Sized> Field<T> {
    /// The id of the field in IDL and on the wire.
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
