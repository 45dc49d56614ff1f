//! What a derived type says of itself, and where its fields lie therefore.

use std::any::TypeId;
use std::marker::PhantomData;

use scrimp_record::placement::{Offsets, Placement, RecordKind, SlotShape, place};
use scrimp_schema::{Requiredness, Type, Value};

use super::kind::Kind;
use super::{Field, FieldType, Record, ThriftEnum, Typed};

/// The most fields that a record can have: the tables of offsets, which only the compiler sees, have one size.
pub(super) const MAX_FIELDS: usize = 1024;

/// The type of the values of a field.
pub(super) type ValueOf<T, const I: usize> = <<T as Field<I>>::Type as FieldType>::Value;

/// A Thrift type, as Rust types say it.
#[derive(Debug)]
pub enum TypeSpec {
    /// A type without parts.
    Plain(Type),
    Enum(EnumSpec),
    /// A function, since a struct may hold itself.
    Struct(fn() -> StructInfo),
    List(Box<TypeSpec>),
    Set(Box<TypeSpec>),
    Map(Box<TypeSpec>, Box<TypeSpec>),
}

/// What [`ThriftEnum`] derives.
#[derive(Clone, Copy, Debug)]
pub struct EnumSpec {
    pub(super) rust_type: RustType,
    pub(super) name: &'static str,
    pub(super) members: &'static [(&'static str, i32)],
}

impl EnumSpec {
    pub(super) fn of<T: ThriftEnum>() -> Self {
        Self { rust_type: RustType::of::<T>(), name: T::NAME, members: T::MEMBERS }
    }
}

/// A Rust type, whatever its lifetimes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct RustType {
    pub(super) id: TypeId,
    pub(super) path: &'static str,
}

impl RustType {
    #[inline]
    pub(super) fn of<T>() -> Self {
        Self { id: typeid::of::<T>(), path: std::any::type_name::<T>() }
    }
}

/// All that is known of a derived struct or union.
#[derive(Clone, Copy, Debug)]
pub struct StructInfo {
    pub(super) rust_type: RustType,
    pub(super) spec: RecordSpec,
    pub(super) places: Places,
}

/// What [`Record`] derives.
///
/// Code that gives the fields in another order would read each as another, so it is not compiled:
///
/// ```compile_fail,E0080
/// use scrimp::{Codec, Record, typed::{Field, Typed, derived}};
/// struct Swapped;
/// impl Typed for Swapped { type Kind = derived::Struct; }
/// impl Field<0> for Swapped {
///     type Type = Vec<i32>;
///     const ID: i16 = 2;
///     const NAME: &'static str = "list";
///     const REQUIREDNESS: derived::Requiredness = derived::Requiredness::Default;
/// }
/// impl Field<1> for Swapped {
///     type Type = String;
///     const ID: i16 = 1;
///     const NAME: &'static str = "text";
///     const REQUIREDNESS: derived::Requiredness = derived::Requiredness::Default;
/// }
/// impl Record for Swapped {
///     type View<'m> = derived::View<'m, Self>;
///     const SPEC: derived::RecordSpec = derived::RecordSpec {
///         name: "Swapped", is_union: false, is_exception: false,
///         fields: &[derived::FieldSpec::of::<Self, 0>(), derived::FieldSpec::of::<Self, 1>()],
///     };
///     fn view<'m>(view: derived::View<'m, Self>) -> Self::View<'m> where Self: 'm { view }
///     fn store<'s>(&'s self, _: &mut derived::Writer<'s, Self>) -> Result<(), derived::BuildError> { unreachable!() }
/// }
/// let schema = scrimp::Schema::parse("s.thrift", "struct Swapped { 1: string text, 2: list<i32> list }").unwrap();
/// let codec = Codec::new(&schema.struct_type("Swapped").unwrap()).unwrap();
/// let view = codec.decode_as::<Swapped>(&scrimp::Arena::new(), &[0]);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct RecordSpec {
    /// The name in IDL.
    pub name: &'static str,
    /// Whether this is a union.
    pub is_union: bool,
    /// Whether this is an exception.
    pub is_exception: bool,
    /// The fields by ascending id.
    pub fields: &'static [FieldSpec],
}

impl RecordSpec {
    /// Whether parts of a record lie in memory of their own.
    pub(super) const fn lies_apart(&self) -> bool {
        let mut at = 0;
        while at < self.fields.len() {
            if self.fields[at].lies_apart {
                return true;
            }
            at += 1;
        }
        false
    }

    /// Whether a record without any field lacks something.
    pub(super) const fn may_lack(&self) -> bool {
        let mut at = 0;
        while at < self.fields.len() {
            if matches!(self.fields[at].requiredness, Requiredness::Required) {
                return true;
            }
            at += 1;
        }
        self.is_union
    }
}

/// What a derived type says of one field.
#[derive(Clone, Copy, Debug)]
pub struct FieldSpec {
    /// Of which type and position this is, so that nobody gives another's.
    pub(super) owner: fn() -> TypeId,
    pub(super) position: usize,
    pub(super) id: i16,
    pub(super) name: &'static str,
    pub(super) requiredness: Requiredness,
    pub(super) is_option: bool,
    slot: SlotShape,
    lies_apart: bool,
    pub(super) ty: fn() -> TypeSpec,
    pub(super) default: fn() -> Option<Value>,
}

impl FieldSpec {
    /// Whether the value lies behind a pointer.
    pub(super) fn is_boxed(&self) -> bool {
        self.slot.boxed
    }

    /// The field of `T` at the position `I` by id.
    pub const fn of<T: Field<I>, const I: usize>() -> Self {
        let is_required = At::<T, I>::IS_REQUIRED;
        assert!(
            !(is_required && T::Type::IS_OPTION),
            "a `required` field is always there: write its type without `Option`, or `optional` instead of `required`"
        );
        assert!(
            is_required || T::Type::IS_OPTION || !<ValueOf<T, I> as Typed>::Kind::MAY_LACK,
            "a field that is a union, a struct with required fields, or in a `Box`, has no value where it is absent: write `Option<…>`, or make it `required`"
        );
        Self::new::<T, I>()
    }

    /// The member of the union `T` at the position `I` by id.
    pub const fn member<T: Field<I>, const I: usize>() -> Self {
        assert!(
            !T::Type::IS_OPTION,
            "the member of a union that is set has a value: write its type without `Option`"
        );
        Self::new::<T, I>()
    }

    const fn new<T: Field<I>, const I: usize>() -> Self {
        type KindOf<T, const I: usize> = <ValueOf<T, I> as Typed>::Kind;
        Self {
            owner: typeid::of::<T>,
            position: I,
            id: T::ID,
            name: T::NAME,
            requiredness: T::REQUIREDNESS,
            is_option: T::Type::IS_OPTION,
            slot: <KindOf<T, I> as Kind<ValueOf<T, I>>>::SLOT,
            lies_apart: <KindOf<T, I> as Kind<ValueOf<T, I>>>::LIES_APART,
            ty: <KindOf<T, I> as Kind<ValueOf<T, I>>>::ty,
            default: || T::default().map(<KindOf<T, I> as Kind<ValueOf<T, I>>>::to_value),
        }
    }
}

/// Where the fields of a derived type lie.
#[derive(Clone, Copy, Debug)]
pub(super) struct Places {
    offsets: [Offsets; MAX_FIELDS],
    boxed: [bool; MAX_FIELDS],
    pub(super) size: u32,
}

impl Places {
    const fn of(spec: &RecordSpec) -> Self {
        let fields = spec.fields;
        assert!(fields.len() <= MAX_FIELDS, "a record has at most 1024 fields");
        let mut slots = [SlotShape::small(1); MAX_FIELDS];
        let mut places = Self {
            offsets: [Offsets { slot: 0, image: 0 }; MAX_FIELDS],
            boxed: [false; MAX_FIELDS],
            size: 0,
        };
        let mut at = 0;
        while at < fields.len() {
            // Positions are those of the schema then, if the ids are.
            assert!(at == 0 || fields[at - 1].id < fields[at].id, "fields come by ascending id, each once");
            slots[at] = fields[at].slot;
            places.boxed[at] = fields[at].slot.boxed;
            at += 1;
        }
        let (slots, _) = slots.split_at(fields.len());
        let kind = if spec.is_union { RecordKind::Union } else { RecordKind::Struct };
        let Placement { size, .. } = place(slots, kind, &mut places.offsets);
        places.size = size;
        places
    }

    pub(super) const fn place(&self, position: usize) -> Place {
        Place { offset: self.offsets[position].slot as usize, boxed: self.boxed[position] }
    }
}

/// Where a field lies.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// In bytes from the start of the record.
    pub(super) offset: usize,
    /// Whether there is a pointer to the value.
    pub(super) boxed: bool,
}

/// What follows from a derived type.
pub(super) struct Of<T>(PhantomData<T>);

impl<T: Record> Of<T> {
    pub(super) const PLACES: Places = Places::of(&T::SPEC);
    pub(super) const SIZE: usize = Self::PLACES.size as usize;
    pub(super) const LIES_APART: bool = T::SPEC.lies_apart();

    pub(super) fn info() -> StructInfo {
        StructInfo { rust_type: RustType::of::<T>(), spec: T::SPEC, places: Self::PLACES }
    }
}

/// What follows from the field of a derived type at the position `I` by id.
pub(super) struct At<T, const I: usize>(PhantomData<T>);

impl<T: Field<I>, const I: usize> At<T, I> {
    pub(super) const IS_REQUIRED: bool = matches!(T::REQUIREDNESS, Requiredness::Required);

    /// Where the field lies. Whatever the type says of itself, what is stored and loaded there has this shape, and is there if it is required.
    pub(super) const PLACE: Place = {
        let slot = <<ValueOf<T, I> as Typed>::Kind as Kind<ValueOf<T, I>>>::SLOT;
        let told = &T::SPEC.fields[I];
        assert!(
            slot.size == told.slot.size && slot.align == told.slot.align && slot.boxed == told.slot.boxed
        );
        assert!(Self::IS_REQUIRED == matches!(told.requiredness, Requiredness::Required));
        assert!(!(Self::IS_REQUIRED && T::Type::IS_OPTION));
        Of::<T>::PLACES.place(I)
    };
}
