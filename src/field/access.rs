//! How values are read from slots, written to them and built in them; private, so that nobody else can say it.

use std::ptr::NonNull;

use scrimp_record::slice::VALID_UTF8;
use scrimp_record::{Layouts, RawSlice, StructLayout};
use scrimp_schema::{Schema, Type, TypeId};
use uuid::Uuid;

use crate::builder::workspace::{OWNED, SlotType, Workspace};
use crate::builder::{ListBuilder, MapBuilder, StructBuilder, ValueBuilder};
use crate::error::BuildError;
use crate::field::ValueInput;
use crate::message::Message;
use crate::value::{EnumValue, ListRef, MapRef, Place, SetRef, ValueRef};

type Result<T, E = BuildError> = std::result::Result<T, E>;

/// What a [`FieldType`](super::FieldType) can do.
pub trait Access {
    type View<'a>: Copy;

    /// What it is set from: text and bytes of any lifetime, messages and containers that live as long as the arena.
    type Input<'v, 'a>: Copy;

    /// What writes it in place.
    type Writer<'b, 'a>;

    /// What is to be known of the schema's type beside its id; found once per container.
    type Shape<'a>: Copy;

    /// How many bytes an element takes, where that is the same in every schema.
    const SIZE: Option<usize> = None;

    /// Whether fields may lie behind a pointer.
    const IS_BOXABLE: bool = false;

    /// What the type is called in errors.
    fn name() -> String;

    /// The zero value, where storing it costs less than a branch.
    #[inline(always)]
    fn zero<'v, 'a>() -> Option<Self::Input<'v, 'a>> {
        None
    }

    /// Whether values of `ty` can be read as this.
    fn accepts(schema: &Schema, ty: TypeId) -> bool;

    fn shape(layouts: &Layouts, ty: TypeId) -> Self::Shape<'_>;

    /// The value at `place`; `None` for a string that is not UTF-8.
    ///
    /// # Safety
    ///
    /// `place` holds an initialised value of a type that `accepts` accepts.
    unsafe fn load(place: Place<'_>) -> Option<Self::View<'_>>;

    /// Writes `input` to `target`. Strings and binaries are copied into the arena.
    ///
    /// # Errors
    ///
    /// When the input does not fit; nothing is written then.
    ///
    /// # Safety
    ///
    /// The target is writable for, and aligned to, values of its type, which `accepts` accepts; the shape is of it.
    unsafe fn store<'a>(target: Target<'a, Self::Shape<'a>>, input: Self::Input<'_, 'a>) -> Result<()>;

    /// As [`store`](Self::store), but strings and binaries are not copied.
    ///
    /// # Errors
    ///
    /// As for `store`.
    ///
    /// # Safety
    ///
    /// As for `store`.
    #[inline(always)]
    unsafe fn store_borrowed<'a>(
        target: Target<'a, Self::Shape<'a>>,
        input: Self::Input<'a, 'a>,
    ) -> Result<()> {
        // SAFETY: as the caller promises.
        unsafe { Self::store(target, input) }
    }

    /// As [`store`](Self::store), to the slot of a boxed field.
    ///
    /// # Errors
    ///
    /// As for `store`.
    ///
    /// # Safety
    ///
    /// As for `store`; but the target is the slot of a boxed field.
    unsafe fn store_boxed<'a>(target: Target<'a, Self::Shape<'a>>, input: Self::Input<'_, 'a>) -> Result<()> {
        let _ = (target, input);
        unreachable!("only structs are boxed")
    }

    /// Writes the zero value: for a struct, a record without any field.
    ///
    /// # Safety
    ///
    /// As for [`store`](Self::store).
    unsafe fn store_zero<'a>(target: Target<'a, Self::Shape<'a>>);

    /// The writer of the value at `target`.
    ///
    /// # Errors
    ///
    /// When it would be nested too deeply.
    ///
    /// # Safety
    ///
    /// As for [`store`](Self::store); the value is initialised, the builder's own, and nobody else uses it for `'b`.
    unsafe fn writer<'b, 'a>(target: Target<'a, Self::Shape<'a>>) -> Result<Self::Writer<'b, 'a>>;

    /// The input as a value to compare with.
    fn value<'v, 'a: 'v>(input: Self::Input<'v, 'a>) -> ValueRef<'v>;

    /// Whether the value at `place` is `input`.
    ///
    /// # Safety
    ///
    /// As for [`load`](Self::load); the value is complete.
    #[inline]
    unsafe fn is_at<'v, 'a: 'v>(place: Place<'_>, input: Self::Input<'v, 'a>) -> bool {
        // SAFETY: the place holds an initialised value.
        unsafe { place.value() }.matches(Self::value(input))
    }
}

/// Where a value is written to.
#[derive(Clone, Copy)]
pub struct Target<'a, S> {
    pub(crate) workspace: Workspace<'a>,
    pub(crate) ty: TypeId,
    pub(crate) shape: S,
    pub(crate) at: NonNull<u8>,
}

/// A type that is neither struct nor container, so that a value can be read while its message is under construction.
pub trait Scalar {}

/// What a list or set is of.
pub trait Sequence {
    type Element: super::FieldType + ?Sized;
}

impl<T: super::FieldType + ?Sized> Sequence for ListRef<'_, T> {
    type Element = T;
}

impl<T: super::FieldType + ?Sized> Sequence for SetRef<'_, T> {
    type Element = T;
}

impl<'a, S> Target<'a, S> {
    /// The writer of the value, whatever its type.
    ///
    /// # Safety
    ///
    /// As for [`Access::writer`].
    unsafe fn value_writer<'b>(self) -> ValueBuilder<'b, 'a> {
        let Self { workspace, ty, at, .. } = self;
        // SAFETY: as the caller promises.
        unsafe { ValueBuilder::new(workspace, workspace.slot_type(ty), at) }
    }
}

/// What all types have in common that a [`ValueBuilder`] writes.
macro_rules! written_by_value_builder {
    () => {
        type Writer<'b, 'a> = ValueBuilder<'b, 'a>;

        unsafe fn writer<'b, 'a>(target: Target<'a, Self::Shape<'a>>) -> Result<ValueBuilder<'b, 'a>> {
            // SAFETY: as the caller promises.
            Ok(unsafe { target.value_writer() })
        }
    };
}

macro_rules! numbers {
    ($($ty:ident: $variant:ident, $pattern:pat,)*) => {$(
        impl Scalar for $ty {}

        impl Access for $ty {
            type View<'a> = $ty;
            type Input<'v, 'a> = $ty;
            type Shape<'a> = ();
            const SIZE: Option<usize> = Some(size_of::<$ty>());

            written_by_value_builder!();

            fn name() -> String {
                stringify!($ty).to_owned()
            }

            #[inline(always)]
            fn zero<'v, 'a>() -> Option<Self::Input<'v, 'a>> {
                Some(<$ty>::default())
            }

            fn accepts(schema: &Schema, ty: TypeId) -> bool {
                matches!(schema.ty(ty), $pattern)
            }

            #[inline(always)]
            fn shape(_: &Layouts, _: TypeId) {}

            #[inline(always)]
            unsafe fn load(place: Place<'_>) -> Option<$ty> {
                // SAFETY: the place holds this type; bools are always 0 or 1 in memory.
                Some(unsafe { place.ptr.cast::<$ty>().read() })
            }

            #[inline(always)]
            unsafe fn store<'a>(target: Target<'a, ()>, input: $ty) -> Result<()> {
                // SAFETY: the target is writable for this type.
                unsafe { target.at.cast().write(input) };
                Ok(())
            }

            #[inline(always)]
            unsafe fn store_zero<'a>(target: Target<'a, ()>) {
                // SAFETY: the target is writable for this type, of which 0 is a value.
                unsafe { target.at.cast::<$ty>().write_bytes(0, 1) };
            }

            fn value<'v, 'a: 'v>(input: $ty) -> ValueRef<'v> {
                ValueRef::$variant(input)
            }

            #[inline]
            unsafe fn is_at<'v, 'a: 'v>(place: Place<'_>, input: $ty) -> bool {
                // SAFETY: as for `load`.
                unsafe { place.ptr.cast::<$ty>().read() == input }
            }
        }
    )*};
}

numbers! {
    bool: Bool, Type::Bool,
    i8: I8, Type::I8,
    i16: I16, Type::I16,
    i32: I32, Type::I32 | Type::Enum(_),
    i64: I64, Type::I64,
    f64: Double, Type::Double,
}

impl Scalar for Uuid {}

impl Access for Uuid {
    type View<'a> = Uuid;
    type Input<'v, 'a> = Uuid;
    type Shape<'a> = ();
    const SIZE: Option<usize> = Some(16);

    written_by_value_builder!();

    fn name() -> String {
        "Uuid".to_owned()
    }

    fn accepts(schema: &Schema, ty: TypeId) -> bool {
        schema.ty(ty) == Type::Uuid
    }

    #[inline(always)]
    fn shape(_: &Layouts, _: TypeId) {}

    #[inline(always)]
    unsafe fn load(place: Place<'_>) -> Option<Uuid> {
        // SAFETY: the place holds the sixteen bytes of a uuid.
        Some(Uuid::from_bytes(unsafe { place.ptr.cast().read() }))
    }

    #[inline(always)]
    unsafe fn store<'a>(target: Target<'a, ()>, input: Uuid) -> Result<()> {
        // SAFETY: the target is writable for sixteen bytes.
        unsafe { target.at.cast().write(input.into_bytes()) };
        Ok(())
    }

    #[inline(always)]
    unsafe fn store_zero<'a>(target: Target<'a, ()>) {
        // SAFETY: as for `store`.
        unsafe { target.at.write_bytes(0, 16) };
    }

    fn value<'v, 'a: 'v>(input: Uuid) -> ValueRef<'v> {
        ValueRef::Uuid(input)
    }
}

impl Scalar for EnumValue<'_> {}

impl Access for EnumValue<'_> {
    type View<'a> = EnumValue<'a>;
    type Input<'v, 'a> = i32;
    type Shape<'a> = ();
    const SIZE: Option<usize> = Some(4);

    written_by_value_builder!();

    fn name() -> String {
        "Enum".to_owned()
    }

    #[inline(always)]
    fn zero<'v, 'a>() -> Option<Self::Input<'v, 'a>> {
        Some(0)
    }

    fn accepts(schema: &Schema, ty: TypeId) -> bool {
        matches!(schema.ty(ty), Type::Enum(_))
    }

    #[inline(always)]
    fn shape(_: &Layouts, _: TypeId) {}

    #[inline]
    unsafe fn load(place: Place<'_>) -> Option<EnumValue<'_>> {
        // SAFETY: the place holds an enum's number.
        Some(unsafe { place.enum_value() })
    }

    #[inline(always)]
    unsafe fn store<'a>(target: Target<'a, ()>, input: i32) -> Result<()> {
        // SAFETY: enums are `i32` in memory.
        unsafe { target.at.cast().write(input) };
        Ok(())
    }

    #[inline(always)]
    unsafe fn store_zero<'a>(target: Target<'a, ()>) {
        // SAFETY: as for `store`.
        unsafe { target.at.cast().write(0_i32) };
    }

    fn value<'v, 'a: 'v>(input: i32) -> ValueRef<'v> {
        ValueRef::I32(input)
    }
}

impl Scalar for str {}

impl Access for str {
    type View<'a> = &'a str;
    type Input<'v, 'a> = &'v str;
    type Shape<'a> = ();
    const SIZE: Option<usize> = Some(size_of::<RawSlice>());

    written_by_value_builder!();

    fn name() -> String {
        "str".to_owned()
    }

    fn accepts(schema: &Schema, ty: TypeId) -> bool {
        schema.ty(ty) == Type::String
    }

    #[inline(always)]
    fn shape(_: &Layouts, _: TypeId) {}

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

    #[inline(always)]
    unsafe fn store<'a>(target: Target<'a, ()>, input: &str) -> Result<()> {
        let bytes = target.workspace.copy_bytes(input.as_bytes())?;
        // SAFETY: the target is writable for a slice, whose bytes live in the arena.
        unsafe { target.at.cast().write(RawSlice::of_bytes(bytes, VALID_UTF8)) };
        Ok(())
    }

    #[inline(always)]
    unsafe fn store_borrowed<'a>(target: Target<'a, ()>, input: &'a str) -> Result<()> {
        target.workspace.check_len(input.len())?;
        // SAFETY: the target is writable for a slice, whose bytes live for 'a.
        unsafe { target.at.cast().write(RawSlice::of_bytes(input.as_bytes(), VALID_UTF8)) };
        Ok(())
    }

    #[inline(always)]
    unsafe fn store_zero<'a>(target: Target<'a, ()>) {
        // SAFETY: the target is writable for a slice.
        unsafe { target.at.cast().write(RawSlice { flags: VALID_UTF8, ..RawSlice::EMPTY }) };
    }

    fn value<'v, 'a: 'v>(input: &'v str) -> ValueRef<'v> {
        ValueRef::String(input)
    }

    #[inline]
    unsafe fn is_at<'v, 'a: 'v>(place: Place<'_>, input: &'v str) -> bool {
        // SAFETY: as for `load`.
        unsafe { place.ptr.cast::<RawSlice>().read().bytes() == input.as_bytes() }
    }
}

impl Scalar for [u8] {}

impl Access for [u8] {
    type View<'a> = &'a [u8];
    type Input<'v, 'a> = &'v [u8];
    /// Whether this is a string: its bytes have to be UTF-8.
    type Shape<'a> = bool;
    const SIZE: Option<usize> = Some(size_of::<RawSlice>());

    written_by_value_builder!();

    fn name() -> String {
        "[u8]".to_owned()
    }

    fn accepts(schema: &Schema, ty: TypeId) -> bool {
        matches!(schema.ty(ty), Type::Binary | Type::String)
    }

    #[inline]
    fn shape(layouts: &Layouts, ty: TypeId) -> bool {
        layouts.schema().ty(ty) == Type::String
    }

    #[inline]
    unsafe fn load(place: Place<'_>) -> Option<&[u8]> {
        // SAFETY: the slot of a string or binary, whose bytes live as long as the place.
        Some(unsafe { place.ptr.cast::<RawSlice>().read().bytes() })
    }

    #[inline(always)]
    unsafe fn store<'a>(target: Target<'a, bool>, input: &[u8]) -> Result<()> {
        let flags = target.flags_of(input)?;
        let bytes = target.workspace.copy_bytes(input)?;
        // SAFETY: the target is writable for a slice, whose bytes live in the arena.
        unsafe { target.at.cast().write(RawSlice::of_bytes(bytes, flags)) };
        Ok(())
    }

    #[inline(always)]
    unsafe fn store_borrowed<'a>(target: Target<'a, bool>, input: &'a [u8]) -> Result<()> {
        target.workspace.check_len(input.len())?;
        let flags = target.flags_of(input)?;
        // SAFETY: the target is writable for a slice, whose bytes live for 'a.
        unsafe { target.at.cast().write(RawSlice::of_bytes(input, flags)) };
        Ok(())
    }

    #[inline(always)]
    unsafe fn store_zero<'a>(target: Target<'a, bool>) {
        let flags = if target.shape { VALID_UTF8 } else { 0 };
        // SAFETY: the target is writable for a slice.
        unsafe { target.at.cast().write(RawSlice { flags, ..RawSlice::EMPTY }) };
    }

    fn value<'v, 'a: 'v>(input: &'v [u8]) -> ValueRef<'v> {
        ValueRef::Binary(input)
    }

    #[inline]
    unsafe fn is_at<'v, 'a: 'v>(place: Place<'_>, input: &'v [u8]) -> bool {
        // SAFETY: as for `load`.
        unsafe { place.ptr.cast::<RawSlice>().read().bytes() == input }
    }
}

impl Target<'_, bool> {
    /// The flags for `bytes`: in a string they have to be UTF-8.
    #[inline]
    fn flags_of(&self, bytes: &[u8]) -> Result<u32> {
        if !self.shape {
            return Ok(0);
        }
        match scrimp_record::text::is_utf8(bytes) {
            true => Ok(VALID_UTF8),
            false => Err(self.workspace.type_error(self.ty, "bytes that are not UTF-8")),
        }
    }
}

impl Access for Message<'_> {
    type View<'a> = Message<'a>;
    type Input<'v, 'a> = Message<'a>;
    type Writer<'b, 'a> = StructBuilder<'b, 'a>;
    type Shape<'a> = &'a StructLayout;
    const IS_BOXABLE: bool = true;

    fn name() -> String {
        "Struct".to_owned()
    }

    fn accepts(schema: &Schema, ty: TypeId) -> bool {
        matches!(schema.ty(ty), Type::Struct(_))
    }

    #[inline]
    fn shape(layouts: &Layouts, ty: TypeId) -> &StructLayout {
        match layouts.schema().ty(ty) {
            Type::Struct(id) => layouts.struct_layout(id),
            other => unreachable!("the caller knows that this is a struct, not {other:?}"),
        }
    }

    #[inline]
    unsafe fn load(place: Place<'_>) -> Option<Message<'_>> {
        // SAFETY: the place holds a record of a struct.
        Some(unsafe { place.message() })
    }

    #[inline]
    unsafe fn store<'a>(target: Target<'a, &'a StructLayout>, input: Message<'a>) -> Result<()> {
        target.workspace.check_message(target.shape, input)?;
        // SAFETY: both are records of one layout; an image is no smaller.
        unsafe { target.at.copy_from(input.record(), target.shape.size as usize) };
        Ok(())
    }

    unsafe fn store_boxed<'a>(target: Target<'a, &'a StructLayout>, input: Message<'a>) -> Result<()> {
        target.workspace.check_message(target.shape, input)?;
        // SAFETY: the message is a complete record that lives for 'a, or an image; the target is a pointer's.
        unsafe {
            if target.shape.is_complete(input.record()) {
                target.at.cast().write(input.record());
            } else {
                // What an absent field reads as: `finish` looks into a copy of our own.
                let copy = target.workspace.copy_record(target.shape, input.record());
                target.at.cast().write(copy.as_ptr().map_addr(|addr| addr | OWNED));
            }
        }
        Ok(())
    }

    #[inline(always)]
    unsafe fn store_zero<'a>(target: Target<'a, &'a StructLayout>) {
        // SAFETY: the target is writable for a record of this layout.
        unsafe { target.shape.clear_presence(target.at) };
    }

    #[inline(always)]
    unsafe fn writer<'b, 'a>(target: Target<'a, &'a StructLayout>) -> Result<StructBuilder<'b, 'a>> {
        let workspace = target.workspace.enter()?;
        // SAFETY: the value is a record of this layout, and the builder's own.
        Ok(unsafe { StructBuilder::new(workspace, target.shape, target.at) })
    }

    fn value<'v, 'a: 'v>(input: Message<'a>) -> ValueRef<'v> {
        ValueRef::Message(input)
    }
}

macro_rules! sequences {
    ($($ty:ident: $alias:literal, $variant:ident, $load:ident;)*) => {$(
        impl<T: Access + ?Sized> Access for $ty<'_, T> {
            type View<'a> = $ty<'a, T>;
            type Input<'v, 'a> = $ty<'a, T>;
            type Writer<'b, 'a> = ListBuilder<'b, 'a, T>;
            type Shape<'a> = ();
            const SIZE: Option<usize> = Some(size_of::<RawSlice>());

            fn name() -> String {
                format!(concat!($alias, "<{}>"), T::name())
            }

            fn accepts(schema: &Schema, ty: TypeId) -> bool {
                matches!(schema.ty(ty), Type::$variant(element) if T::accepts(schema, element))
            }

            #[inline(always)]
            fn shape(_: &Layouts, _: TypeId) {}

            #[inline]
            unsafe fn load(place: Place<'_>) -> Option<$ty<'_, T>> {
                // SAFETY: the place holds such a container, whose elements `accepts` accepted.
                Some(unsafe { place.$load() })
            }

            unsafe fn store<'a>(target: Target<'a, ()>, input: $ty<'a, T>) -> Result<()> {
                let Target { workspace, ty, at, .. } = target;
                let slice = workspace.shared_sequence(ty, input.elements)?;
                // SAFETY: the target is writable for a slice; the elements live for 'a.
                unsafe { at.cast().write(slice) };
                Ok(())
            }

            #[inline(always)]
            unsafe fn store_zero<'a>(target: Target<'a, ()>) {
                // SAFETY: the target is writable for a slice.
                unsafe { target.at.cast().write(RawSlice::EMPTY) };
            }

            #[inline(always)]
            unsafe fn writer<'b, 'a>(target: Target<'a, ()>) -> Result<ListBuilder<'b, 'a, T>> {
                // SAFETY: the value is a list or set of elements that `accepts` accepted, and the builder's own.
                unsafe { ListBuilder::new(target.workspace, target.ty, target.at) }
            }

            fn value<'v, 'a: 'v>(input: $ty<'a, T>) -> ValueRef<'v> {
                ValueRef::$variant(input.untyped())
            }
        }
    )*};
}

sequences! {
    ListRef: "List", List, list;
    SetRef: "Set", Set, set;
}

impl<K: Access + ?Sized, V: Access + ?Sized> Access for MapRef<'_, K, V> {
    type View<'a> = MapRef<'a, K, V>;
    type Input<'v, 'a> = MapRef<'a, K, V>;
    type Writer<'b, 'a> = MapBuilder<'b, 'a, K, V>;
    type Shape<'a> = ();
    const SIZE: Option<usize> = Some(size_of::<RawSlice>());

    fn name() -> String {
        format!("Map<{}, {}>", K::name(), V::name())
    }

    fn accepts(schema: &Schema, ty: TypeId) -> bool {
        matches!(schema.ty(ty), Type::Map(key, value) if K::accepts(schema, key) && V::accepts(schema, value))
    }

    #[inline(always)]
    fn shape(_: &Layouts, _: TypeId) {}

    #[inline]
    unsafe fn load(place: Place<'_>) -> Option<MapRef<'_, K, V>> {
        // SAFETY: the place holds a map, whose keys and values `accepts` accepted.
        Some(unsafe { place.map() })
    }

    unsafe fn store<'a>(target: Target<'a, ()>, input: MapRef<'a, K, V>) -> Result<()> {
        let slice = target.workspace.shared_map(target.ty, input.untyped())?;
        // SAFETY: the target is writable for a slice; the entries live for 'a.
        unsafe { target.at.cast().write(slice) };
        Ok(())
    }

    #[inline(always)]
    unsafe fn store_zero<'a>(target: Target<'a, ()>) {
        // SAFETY: the target is writable for a slice.
        unsafe { target.at.cast().write(RawSlice::EMPTY) };
    }

    #[inline(always)]
    unsafe fn writer<'b, 'a>(target: Target<'a, ()>) -> Result<MapBuilder<'b, 'a, K, V>> {
        // SAFETY: the value is a map with keys and values that `accepts` accepted, and the builder's own.
        unsafe { MapBuilder::new(target.workspace, target.ty, target.at) }
    }

    fn value<'v, 'a: 'v>(input: MapRef<'a, K, V>) -> ValueRef<'v> {
        ValueRef::Map(input.untyped())
    }
}

impl Access for ValueRef<'_> {
    type View<'a> = ValueRef<'a>;
    type Input<'v, 'a> = ValueInput<'v, 'a>;
    type Shape<'a> = SlotType;
    const IS_BOXABLE: bool = true;

    written_by_value_builder!();

    fn name() -> String {
        "Any".to_owned()
    }

    fn accepts(_: &Schema, _: TypeId) -> bool {
        true
    }

    #[inline]
    fn shape(layouts: &Layouts, ty: TypeId) -> SlotType {
        SlotType { id: ty, kind: layouts.schema().ty(ty) }
    }

    #[inline]
    unsafe fn load(place: Place<'_>) -> Option<ValueRef<'_>> {
        // SAFETY: the place holds an initialised value of its type.
        Some(unsafe { place.value() })
    }

    #[inline]
    unsafe fn store<'a>(target: Target<'a, SlotType>, input: ValueInput<'_, 'a>) -> Result<()> {
        // SAFETY: as the caller promises.
        unsafe { target.workspace.write_input(target.shape, target.at, input) }
    }

    unsafe fn store_boxed<'a>(target: Target<'a, SlotType>, input: ValueInput<'_, 'a>) -> Result<()> {
        let Target { workspace, ty, shape, at } = target;
        match (shape.kind, input) {
            (Type::Struct(id), ValueInput::Shared(ValueRef::Message(message))) => {
                let target = Target { workspace, ty, shape: workspace.layouts.struct_layout(id), at };
                // SAFETY: as the caller promises.
                unsafe { Message::store_boxed(target, message) }
            }
            (_, input) => Err(workspace.mismatch(shape, input.value())),
        }
    }

    #[inline]
    unsafe fn store_zero<'a>(target: Target<'a, SlotType>) {
        // SAFETY: as the caller promises.
        unsafe { target.workspace.write_zero(target.ty, target.at) };
    }

    fn value<'v, 'a: 'v>(input: ValueInput<'v, 'a>) -> ValueRef<'v> {
        input.value()
    }
}
