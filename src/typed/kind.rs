//! [`Kind`]: how values of one Rust type lie in records. Private, so that nobody else can say it.

use std::fmt;
use std::ptr::NonNull;

use scrimp_record::RawSlice;
use scrimp_record::placement::SlotShape;
use scrimp_record::slice::{MAX_LEN, VALID_UTF8};
use scrimp_schema::{Type, Value};
use uuid::Uuid;

use super::spec::{EnumSpec, Of, TypeSpec};
use super::view::View;
use super::writer::{Memory, Writer};
use super::{Record, ThriftEnum, Typed, ViewOf};
use crate::builder::workspace::too_long;
use crate::error::BuildError;

type Result<T, E = BuildError> = std::result::Result<T, E>;

/// How values of type `T` are read from records and written to them.
pub trait Kind<T> {
    /// What a value is read as.
    type View<'m>: Copy + fmt::Debug
    where
        T: 'm;

    /// What defaults are given as.
    type Constant;

    /// What a value takes as an element, key or value.
    const SHAPE: SlotShape;

    /// What the slot of a field takes.
    const SLOT: SlotShape = Self::SHAPE;

    /// Whether some of a value lies in memory of its own, apart from its slot and from what is borrowed.
    const LIES_APART: bool = false;

    /// Whether a slice of values is in memory what a list of them is.
    const IS_PLAIN: bool = false;

    /// Whether a value is lent to a program's own code while it is stored.
    const IS_LENT: bool = false;

    /// Whether an absent value cannot be read as one of its type, because it lacks something.
    const MAY_LACK: bool = false;

    /// The Thrift type.
    fn ty() -> TypeSpec;

    /// What the value of an absent field reads as.
    fn absent<'m>() -> Self::View<'m>
    where
        T: 'm;

    /// The value at `at`.
    ///
    /// # Safety
    ///
    /// At `at` is an initialised value of [this shape](Self::SHAPE), which was stored as a `T`, or decoded as what `T` mirrors. It and all that it refers to
    /// stay as they are for `'m`.
    unsafe fn load<'m>(at: NonNull<u8>) -> Self::View<'m>
    where
        T: 'm;

    /// Writes `value` to `at`.
    ///
    /// # Errors
    ///
    /// When it is too long, or nested too deeply.
    ///
    /// # Safety
    ///
    /// `at` is writable for, and aligned to, [this shape](Self::SHAPE).
    unsafe fn store<'s>(value: &'s T, at: NonNull<u8>, memory: Memory<'s>) -> Result<()>;

    /// As [`store`](Self::store), if there is a value; what is written else does not matter.
    ///
    /// # Errors
    ///
    /// As for `store`.
    ///
    /// # Safety
    ///
    /// As for `store`.
    #[inline(always)]
    unsafe fn store_opt<'s>(value: &'s Option<T>, at: NonNull<u8>, memory: Memory<'s>) -> Result<()> {
        match value {
            // SAFETY: as the caller promises.
            Some(value) => unsafe { Self::store(value, at, memory) },
            None => Ok(()),
        }
    }

    /// What a constant of the type reads as.
    fn of_constant<'m>(constant: Self::Constant) -> Self::View<'m>
    where
        T: 'm;

    /// What a constant of the type is in IDL.
    fn to_value(constant: Self::Constant) -> Value;
}

/// How fields are stored: those with a value, and options.
pub trait Stored {
    /// Writes the value, if there is one, to `at`; what is written else does not matter.
    ///
    /// # Errors
    ///
    /// As [`Kind::store`].
    ///
    /// # Safety
    ///
    /// As for [`Kind::store`].
    unsafe fn store<'s>(&'s self, at: NonNull<u8>, memory: Memory<'s>) -> Result<()>;
}

impl<T: Typed> Stored for T {
    #[inline(always)]
    unsafe fn store<'s>(&'s self, at: NonNull<u8>, memory: Memory<'s>) -> Result<()> {
        // SAFETY: as the caller promises.
        unsafe { T::Kind::store(self, at, memory) }
    }
}

impl<T: Typed> Stored for Option<T> {
    #[inline(always)]
    unsafe fn store<'s>(&'s self, at: NonNull<u8>, memory: Memory<'s>) -> Result<()> {
        // SAFETY: as the caller promises.
        unsafe { T::Kind::store_opt(self, at, memory) }
    }
}

/// The constants of types that have none here.
#[derive(Debug)]
pub enum NoConstant {}

/// What all types without constants have in common.
macro_rules! without_constants {
    ($ty:ty, $view:ty) => {
        type Constant = $crate::typed::kind::NoConstant;

        fn of_constant<'m>(constant: Self::Constant) -> $view
        where
            $ty: 'm,
        {
            match constant {}
        }

        fn to_value(constant: Self::Constant) -> scrimp_schema::Value {
            match constant {}
        }
    };
}
pub(super) use without_constants;

/// Numbers and bools.
#[derive(Debug)]
pub struct Scalar;

macro_rules! scalars {
    ($($ty:ident: $variant:ident;)*) => {$(
        impl Typed for $ty {
            type Kind = Scalar;
        }

        impl Kind<$ty> for Scalar {
            type View<'m> = $ty;
            type Constant = $ty;
            const SHAPE: SlotShape = SlotShape::small(size_of::<$ty>() as u32);
            const IS_PLAIN: bool = true;

            fn ty() -> TypeSpec {
                TypeSpec::Plain(Type::$variant)
            }

            #[inline(always)]
            fn absent<'m>() -> $ty where $ty: 'm {
                <$ty>::default()
            }

            #[inline(always)]
            unsafe fn load<'m>(at: NonNull<u8>) -> $ty where $ty: 'm {
                // SAFETY: the caller promises such a value; bools are always 0 or 1 in memory.
                unsafe { at.cast().read() }
            }

            #[inline(always)]
            unsafe fn store<'s>(value: &'s $ty, at: NonNull<u8>, _: Memory<'s>) -> Result<()> {
                // SAFETY: the caller promises room for this type.
                unsafe { at.cast().write(*value) };
                Ok(())
            }

            // A store that may be in vain costs less than a branch that nobody can predict.
            #[inline(always)]
            unsafe fn store_opt<'s>(value: &'s Option<$ty>, at: NonNull<u8>, _: Memory<'s>) -> Result<()> {
                // SAFETY: the caller promises room for this type.
                unsafe { at.cast().write((*value).unwrap_or_default()) };
                Ok(())
            }

            #[inline(always)]
            fn of_constant<'m>(constant: $ty) -> $ty where $ty: 'm {
                constant
            }

            fn to_value(constant: $ty) -> Value {
                Value::$variant(constant)
            }
        }
    )*};
}

scalars! { bool: Bool; i8: I8; i16: I16; i32: I32; i64: I64; f64: Double; }

/// [`Uuid`].
#[derive(Debug)]
pub struct UuidKind;

impl Typed for Uuid {
    type Kind = UuidKind;
}

impl Kind<Uuid> for UuidKind {
    type View<'m> = Uuid;
    type Constant = Uuid;
    const SHAPE: SlotShape = SlotShape::UUID;

    fn ty() -> TypeSpec {
        TypeSpec::Plain(Type::Uuid)
    }

    fn absent<'m>() -> Uuid
    where
        Uuid: 'm,
    {
        Uuid::nil()
    }

    #[inline(always)]
    unsafe fn load<'m>(at: NonNull<u8>) -> Uuid
    where
        Uuid: 'm,
    {
        // SAFETY: the caller promises the sixteen bytes of a uuid.
        Uuid::from_bytes(unsafe { at.cast().read() })
    }

    #[inline(always)]
    unsafe fn store<'s>(value: &'s Uuid, at: NonNull<u8>, _: Memory<'s>) -> Result<()> {
        // SAFETY: the caller promises room for sixteen bytes.
        unsafe { at.cast().write(value.into_bytes()) };
        Ok(())
    }

    fn of_constant<'m>(constant: Uuid) -> Uuid
    where
        Uuid: 'm,
    {
        constant
    }

    fn to_value(constant: Uuid) -> Value {
        Value::Uuid(constant)
    }
}

/// The slot of a string or binary.
#[inline(always)]
fn bytes_slot(bytes: &[u8], flags: u32) -> Result<RawSlice> {
    match bytes.len() > MAX_LEN {
        true => Err(too_long(bytes.len())),
        false => Ok(RawSlice::of_bytes(bytes, flags)),
    }
}

/// Strings, borrowed or owned.
#[derive(Debug)]
pub struct Text;

/// Binaries, borrowed or owned.
#[derive(Debug)]
pub struct Binary;

macro_rules! bytes {
    ($($kind:ident: $view:ty, $variant:ident, $flags:expr, $load:expr, [$($generics:tt)*] $ty:ty;)*) => {$(
        impl<$($generics)*> Typed for $ty {
            type Kind = $kind;
        }

        impl<$($generics)*> Kind<$ty> for $kind {
            type View<'m> = &'m $view where $ty: 'm;
            type Constant = &'static $view;
            const SHAPE: SlotShape = SlotShape::SLICE;

            fn ty() -> TypeSpec {
                TypeSpec::Plain(Type::$variant)
            }

            #[inline(always)]
            fn absent<'m>() -> &'m $view where $ty: 'm {
                Default::default()
            }

            #[inline(always)]
            unsafe fn load<'m>(at: NonNull<u8>) -> &'m $view where $ty: 'm {
                // SAFETY: the caller promises the slot of a string or binary, whose bytes live for 'm.
                let slice = unsafe { at.cast::<RawSlice>().read() };
                // SAFETY: as above.
                $load(slice.flags, unsafe { slice.bytes() })
            }

            #[inline(always)]
            unsafe fn store<'s>(value: &'s $ty, at: NonNull<u8>, _: Memory<'s>) -> Result<()> {
                let bytes: &[u8] = AsRef::<$view>::as_ref(value).as_ref();
                // SAFETY: the caller promises room for a slice; the bytes are borrowed for 's.
                unsafe { at.cast().write(bytes_slot(bytes, $flags)?) };
                Ok(())
            }

            #[inline(always)]
            fn of_constant<'m>(constant: &'static $view) -> &'m $view where $ty: 'm {
                constant
            }

            fn to_value(constant: &'static $view) -> Value {
                Value::$variant(constant.to_owned())
            }
        }
    )*};
}

bytes! {
    Text: str, String, VALID_UTF8, text, ['a] &'a str;
    Text: str, String, VALID_UTF8, text, [] String;
    Binary: [u8], Binary, 0, |_, bytes| bytes, ['a] &'a [u8];
    Binary: [u8], Binary, 0, |_, bytes| bytes, [] Vec<u8>;
}

/// `bytes` as text.
///
/// # Panics
///
/// When they are not UTF-8.
#[inline(always)]
fn text(flags: u32, bytes: &[u8]) -> &str {
    if flags & VALID_UTF8 == 0 {
        return unchecked_text(bytes);
    }
    // SAFETY: the flag says so.
    unsafe { std::str::from_utf8_unchecked(bytes) }
}

/// Text of a codec that does not check while it decodes.
#[cold]
fn unchecked_text(bytes: &[u8]) -> &str {
    match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => panic!("{}", crate::error::AccessError::invalid_utf8(bytes)),
    }
}

/// [`ThriftEnum`]s.
#[derive(Debug)]
pub struct Enumeration;

impl<T: ThriftEnum> Kind<T> for Enumeration {
    type View<'m>
        = T
    where
        T: 'm;
    type Constant = T;
    const SHAPE: SlotShape = SlotShape::small(4);

    fn ty() -> TypeSpec {
        TypeSpec::Enum(EnumSpec::of::<T>())
    }

    #[inline(always)]
    fn absent<'m>() -> T
    where
        T: 'm,
    {
        T::from_number(0)
    }

    #[inline(always)]
    unsafe fn load<'m>(at: NonNull<u8>) -> T
    where
        T: 'm,
    {
        // SAFETY: enums are `i32` in memory.
        T::from_number(unsafe { at.cast().read() })
    }

    #[inline(always)]
    unsafe fn store<'s>(value: &'s T, at: NonNull<u8>, _: Memory<'s>) -> Result<()> {
        // SAFETY: the caller promises room for an `i32`.
        unsafe { at.cast().write(value.number()) };
        Ok(())
    }

    #[inline(always)]
    unsafe fn store_opt<'s>(value: &'s Option<T>, at: NonNull<u8>, _: Memory<'s>) -> Result<()> {
        // SAFETY: the caller promises room for an `i32`.
        unsafe { at.cast().write(value.as_ref().map_or(0, T::number)) };
        Ok(())
    }

    #[inline(always)]
    fn of_constant<'m>(constant: T) -> T
    where
        T: 'm,
    {
        constant
    }

    fn to_value(constant: T) -> Value {
        Value::Enum(constant.number())
    }
}

/// [`Record`]s: structs, exceptions and unions.
#[derive(Debug)]
pub struct Struct;

impl<T: Record> Kind<T> for Struct {
    type View<'m>
        = T::View<'m>
    where
        T: 'm;
    without_constants!(T, T::View<'m>);

    const SHAPE: SlotShape = SlotShape::record(Of::<T>::PLACES.size);
    const SLOT: SlotShape = <Self as Kind<T>>::SHAPE.in_field();
    const LIES_APART: bool = <Self as Kind<T>>::SLOT.boxed || T::SPEC.lies_apart();
    const IS_LENT: bool = true;
    const MAY_LACK: bool = T::SPEC.may_lack();

    fn ty() -> TypeSpec {
        TypeSpec::Struct(Of::<T>::info)
    }

    #[inline(always)]
    fn absent<'m>() -> T::View<'m>
    where
        T: 'm,
    {
        T::view(View::absent())
    }

    #[inline(always)]
    unsafe fn load<'m>(at: NonNull<u8>) -> T::View<'m>
    where
        T: 'm,
    {
        // SAFETY: the caller promises a complete record of this type.
        T::view(unsafe { View::new(at) })
    }

    #[inline(always)]
    unsafe fn store<'s>(value: &'s T, at: NonNull<u8>, memory: Memory<'s>) -> Result<()> {
        // SAFETY: the caller promises room for a record.
        let mut writer = unsafe { Writer::new(at, memory.within()) };
        value.store(&mut writer)?;
        writer.finish();
        Ok(())
    }
}

/// Records behind a `Box`, and behind a pointer wherever they are in a field.
#[derive(Debug)]
pub struct Boxed;

impl<T: Record> Typed for Box<T> {
    type Kind = Boxed;
}

impl<T: Record> Kind<Box<T>> for Boxed {
    type View<'m>
        = T::View<'m>
    where
        T: 'm;
    without_constants!(Box<T>, T::View<'m>);

    const SHAPE: SlotShape = <Struct as Kind<T>>::SHAPE;
    // Nothing here asks what `T` takes, which may hold this very field.
    const SLOT: SlotShape = SlotShape::pointer();
    const LIES_APART: bool = true;
    const IS_LENT: bool = true;
    const MAY_LACK: bool = true;

    fn ty() -> TypeSpec {
        TypeSpec::Struct(Of::<T>::info)
    }

    #[inline(always)]
    fn absent<'m>() -> ViewOf<'m, Box<T>>
    where
        Box<T>: 'm,
    {
        unreachable!("a boxed field is required or an option")
    }

    #[inline(always)]
    unsafe fn load<'m>(at: NonNull<u8>) -> T::View<'m>
    where
        Box<T>: 'm,
    {
        // SAFETY: as the caller promises.
        unsafe { <Struct as Kind<T>>::load(at) }
    }

    #[inline(always)]
    unsafe fn store<'s>(value: &'s Box<T>, at: NonNull<u8>, memory: Memory<'s>) -> Result<()> {
        // SAFETY: as the caller promises.
        unsafe { <Struct as Kind<T>>::store(value, at, memory) }
    }
}
