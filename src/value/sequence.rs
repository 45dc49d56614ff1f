//! [`ListRef`] and [`SetRef`]: views of lists and sets.

use std::iter::FusedIterator;
use std::marker::PhantomData;
use std::mem::{Discriminant, discriminant};

use scrimp_record::{Layouts, RawSlice};
use scrimp_schema::{Type, TypeId};

use super::Place;
use crate::error::AccessError;
use crate::field::access::Access;
use crate::field::{Any, FieldType, IntoInput, Number, View};

/// The elements of a list or set.
#[derive(Clone, Copy)]
pub(crate) struct Elements<'a> {
    slice: RawSlice,
    element: TypeId,
    /// Bytes from one to the next.
    stride: u32,
    layouts: &'a Layouts,
}

// SAFETY: a view of memory that nobody changes while it is borrowed for 'a.
unsafe impl Send for Elements<'_> {}
// SAFETY: shared access only reads that memory.
unsafe impl Sync for Elements<'_> {}

impl<'a> Elements<'a> {
    /// # Safety
    ///
    /// `slice` is of a list or set of complete elements of type `element`, which stay as they are for `'a`.
    pub(crate) unsafe fn new(slice: RawSlice, element: TypeId, layouts: &'a Layouts) -> Self {
        Self { slice, element, stride: layouts.ty(element).size, layouts }
    }

    #[inline]
    pub(crate) fn len(self) -> usize {
        self.slice.len as usize
    }

    /// The slot of a list that shares these elements.
    pub(crate) fn slice(self) -> RawSlice {
        RawSlice { flags: 0, ..self.slice }
    }

    pub(crate) fn element(self) -> TypeId {
        self.element
    }

    pub(crate) fn layouts(self) -> &'a Layouts {
        self.layouts
    }

    /// The place of an element of type `T`.
    #[inline]
    fn place<T: Access + ?Sized>(self, index: usize) -> Option<Place<'a>> {
        let stride = T::SIZE.unwrap_or(self.stride as usize);
        // SAFETY: there are `len` elements at this stride.
        let ptr = (index < self.len()).then(|| unsafe { self.slice.ptr.add(index * stride) })?;
        Some(Place { ptr, ty: self.element, layouts: self.layouts })
    }

    /// # Errors
    ///
    /// When the element is a string that is not UTF-8.
    ///
    /// # Safety
    ///
    /// `T` accepts the elements.
    #[inline]
    unsafe fn try_get<T: Access + ?Sized>(self, index: usize) -> Option<Result<View<'a, T>, AccessError>> {
        // SAFETY: elements below the length are initialised, and of a type that `T` accepts.
        self.place::<T>(index).map(|place| unsafe { place.load::<T>() })
    }

    fn check<T: FieldType + ?Sized>(self) -> Result<(), AccessError> {
        if T::accepts(self.layouts.schema(), self.element) {
            return Ok(());
        }
        Err(AccessError::element_type(
            T::name(),
            self.layouts.schema().display_type(self.element).to_string(),
        ))
    }

    /// What the elements are, if there are any.
    pub(crate) fn kind(self) -> Option<Discriminant<Type>> {
        (self.slice.len > 0).then(|| discriminant(&self.layouts.schema().ty(self.element)))
    }

    /// Where the elements lie, and how many there are: what no other elements share, unless there are none.
    pub(crate) fn address(self) -> (usize, usize) {
        (self.slice.ptr.addr().get(), self.slice.len as usize)
    }

    pub(crate) fn reaches_double(self) -> bool {
        self.layouts.ty(self.element).reaches_double
    }

    /// The memory of elements that are equal when their bytes are.
    pub(crate) fn memory(self) -> Option<&'a [u8]> {
        match self.layouts.schema().ty(self.element) {
            Type::Bool | Type::I8 | Type::I16 | Type::I32 | Type::I64 | Type::Enum(_) | Type::Uuid => {
                let len = self.slice.len as usize * self.layouts.ty(self.element).size as usize;
                // SAFETY: the elements are initialised, and lie one after another without gaps; the pointer is never null.
                Some(unsafe { std::slice::from_raw_parts(self.slice.ptr.as_ptr(), len) })
            }
            _ => None,
        }
    }

    /// # Safety
    ///
    /// `T` accepts the elements.
    #[inline]
    unsafe fn as_slice<T: Number>(self) -> &'a [T] {
        // SAFETY: the elements are `len` numbers of this type, one after another and aligned; the pointer is never null.
        unsafe { std::slice::from_raw_parts(self.slice.ptr.cast().as_ptr(), self.slice.len as usize) }
    }
}

macro_rules! sequence_view {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        pub struct $name<'a, T: ?Sized = Any> {
            pub(crate) elements: Elements<'a>,
            /// `T` accepts the elements.
            marker: PhantomData<fn() -> Box<T>>,
        }

        impl<T: ?Sized> Clone for $name<'_, T> {
            fn clone(&self) -> Self {
                *self
            }
        }

        impl<T: ?Sized> Copy for $name<'_, T> {}

        impl<'a, T: ?Sized> $name<'a, T> {
            pub(crate) fn new(elements: Elements<'a>) -> Self {
                Self { elements, marker: PhantomData }
            }

            /// The same, whose elements are read as anything.
            pub(crate) fn untyped(self) -> $name<'a> {
                $name::new(self.elements)
            }

            /// How many elements there are.
            #[inline]
            pub fn len(self) -> usize {
                self.elements.len()
            }

            /// Whether there are none.
            #[inline]
            pub fn is_empty(self) -> bool {
                self.len() == 0
            }

            /// The type of the elements.
            pub fn element_type(self) -> TypeId {
                self.elements.element
            }

            /// The same, with elements that are read as a `U`.
            ///
            /// # Errors
            ///
            /// When they cannot be.
            ///
            /// ```
            #[doc = concat!("# let schema = scrimp::Schema::parse(\"s.thrift\", \"struct S { 1: ", sequence_view!(@idl $name), "<i32> numbers }\")?;")]
            /// # let ty = schema.struct_type("S")?;
            /// # let arena = scrimp::Arena::new();
            /// # let message = ty.builder(&arena).finish()?;
            #[doc = concat!("let numbers: scrimp::", stringify!($name), " = message.get(ty.field::<scrimp::", stringify!($name), ">(\"numbers\")?);")]
            /// assert_eq!(numbers.typed::<i32>()?.iter().sum::<i32>(), 0);
            /// assert!(numbers.typed::<str>().is_err());
            /// # Ok::<(), Box<dyn std::error::Error>>(())
            /// ```
            pub fn typed<U: FieldType + ?Sized>(self) -> Result<$name<'a, U>, AccessError> {
                self.elements.check::<U>()?;
                Ok($name::new(self.elements))
            }
        }

        impl<'a, T: FieldType + ?Sized> $name<'a, T> {
            /// The element at `index`.
            ///
            /// # Panics
            ///
            /// When it is a string that is not UTF-8, which only a codec with [`Utf8::OnAccess`](crate::Utf8) lets in.
            /// [`try_get`](Self::try_get) returns an error instead, and as `[u8]` or [`Any`] every string can be read.
            #[inline]
            #[track_caller]
            pub fn get(self, index: usize) -> Option<View<'a, T>> {
                // SAFETY: whoever made the view knows that `T` accepts the elements.
                match unsafe { self.elements.try_get::<T>(index) }? {
                    Ok(value) => Some(value),
                    Err(error) => panic!("{error}"),
                }
            }

            /// As [`get`](Self::get), with errors.
            ///
            /// # Errors
            ///
            /// When the element is a string that is not UTF-8.
            #[inline]
            pub fn try_get(self, index: usize) -> Result<Option<View<'a, T>>, AccessError> {
                // SAFETY: as for `get`.
                unsafe { self.elements.try_get::<T>(index) }.transpose()
            }

            /// Every element, in wire order.
            ///
            /// # Panics
            ///
            /// The iterator panics as [`get`](Self::get) does.
            #[inline]
            pub fn iter(self) -> Elems<'a, T> {
                self.into_iter()
            }

            /// As [`iter`](Self::iter), with an error for each string that is not UTF-8.
            pub fn try_iter(
                self,
            ) -> impl ExactSizeIterator<Item = Result<View<'a, T>, AccessError>> + DoubleEndedIterator + Clone {
                let elements = self.elements;
                (0..self.len()).map(move |index| {
                    // SAFETY: as for `get`.
                    unsafe { elements.try_get::<T>(index) }.expect("the index is below the length")
                })
            }
        }

        impl<'a, T: Number> $name<'a, T> {
            /// The elements as a slice.
            ///
            /// ```
            #[doc = concat!("# let schema = scrimp::Schema::parse(\"s.thrift\", \"struct S { 1: ", sequence_view!(@idl $name), "<i32> numbers }\")?;")]
            /// # let ty = schema.struct_type("S")?;
            /// # let arena = scrimp::Arena::new();
            #[doc = concat!("let numbers = ty.field::<scrimp::", sequence_view!(@alias $name), "<i32>>(\"numbers\")?;")]
            /// let mut b = ty.builder(&arena);
            /// b.list(numbers)?.extend_from_slice(&[1, 2, 3])?;
            /// assert_eq!(b.finish()?.get(numbers).as_slice(), [1, 2, 3]);
            /// # Ok::<(), Box<dyn std::error::Error>>(())
            /// ```
            #[inline]
            pub fn as_slice(self) -> &'a [T] {
                // SAFETY: whoever made the view knows that `T` accepts the elements.
                unsafe { self.elements.as_slice() }
            }
        }

        impl<'a> $name<'a> {
            /// The elements as a slice; `None` when they are not of this type (an enum's are `i32`).
            pub fn as_slice<T: Number>(self) -> Option<&'a [T]> {
                self.typed().ok().map($name::<T>::as_slice)
            }
        }

        impl<'a, T: FieldType + ?Sized> IntoIterator for $name<'a, T> {
            type Item = View<'a, T>;
            type IntoIter = Elems<'a, T>;

            #[inline]
            fn into_iter(self) -> Elems<'a, T> {
                Elems { elements: self.elements, next: 0, end: self.len(), marker: PhantomData }
            }
        }
    };
    (@idl ListRef) => { "list" };
    (@idl SetRef) => { "set" };
    (@alias ListRef) => { "List" };
    (@alias SetRef) => { "Set" };
}

sequence_view! {
    /// A view of a list, whose elements are read as `T`: of anything, as [`ValueRef`](crate::ValueRef), if it is not given.
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("s.thrift", "struct S { 1: list<string> words }")?;
    /// # let ty = schema.struct_type("S")?;
    /// # let arena = scrimp::Arena::new();
    /// let words = ty.field::<scrimp::List<str>>("words")?;
    /// let mut b = ty.builder(&arena);
    /// b.list(words)?.push("to")?.push("be")?;
    /// let message = b.finish()?;
    /// assert_eq!(message.get(words).get(1), Some("be"));
    /// assert_eq!(message.get(words).iter().collect::<Vec<&str>>(), ["to", "be"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ListRef
}

sequence_view! {
    /// A view of a set, in wire order; what a writer sent twice is there twice. Its elements are read as `T`: as anything, as
    /// [`ValueRef`](crate::ValueRef), if it is not given.
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("s.thrift", "struct S { 1: set<i32> numbers }")?;
    /// # let ty = schema.struct_type("S")?;
    /// # let arena = scrimp::Arena::new();
    /// let numbers = ty.field::<scrimp::Set<i32>>("numbers")?;
    /// let mut b = ty.builder(&arena);
    /// b.list(numbers)?.push(2)?.push(3)?;
    /// let message = b.finish()?;
    /// assert!(message.get(numbers).contains(3));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    SetRef
}

impl<T: FieldType + ?Sized> SetRef<'_, T> {
    /// Whether `value` is an element; a scan. Of [`Any`], integers of any width compare by number, enums also by name.
    pub fn contains<'v>(self, value: impl IntoInput<'v, 'v, T>) -> bool {
        let value = value.into_input();
        (0..self.len()).filter_map(|index| self.elements.place::<T>(index)).any(|place| {
            // SAFETY: elements below the length are complete, and of a type that `T` accepts.
            unsafe { T::is_at(place, value) }
        })
    }
}

/// An iterator over the elements of a list or set.
///
/// ```
/// # let schema = scrimp::Schema::parse("s.thrift", "struct S { 1: list<i32> numbers }")?;
/// # let ty = schema.struct_type("S")?;
/// # let arena = scrimp::Arena::new();
/// # let numbers = ty.field::<scrimp::List<i32>>("numbers")?;
/// # let mut b = ty.builder(&arena);
/// # b.list(numbers)?.extend_from_slice(&[1, 2, 3])?;
/// # let message = b.finish()?;
/// let mut elements = message.get(numbers).iter();
/// assert_eq!((elements.len(), elements.next(), elements.next_back()), (3, Some(1), Some(3)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Elems<'a, T: ?Sized = Any> {
    elements: Elements<'a>,
    next: usize,
    /// No more than the length.
    end: usize,
    /// `T` accepts the elements.
    marker: PhantomData<fn() -> Box<T>>,
}

impl<T: ?Sized> Clone for Elems<'_, T> {
    fn clone(&self) -> Self {
        Self { ..*self }
    }
}

impl<T: ?Sized> std::fmt::Debug for Elems<'_, T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Elems").field("next", &self.next).field("end", &self.end).finish_non_exhaustive()
    }
}

impl<'a, T: FieldType + ?Sized> Iterator for Elems<'a, T> {
    type Item = View<'a, T>;

    #[inline]
    #[track_caller]
    fn next(&mut self) -> Option<View<'a, T>> {
        if self.next == self.end {
            return None;
        }
        let value = ListRef::<T>::new(self.elements).get(self.next);
        self.next += 1;
        value
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.end - self.next;
        (left, Some(left))
    }
}

impl<T: FieldType + ?Sized> DoubleEndedIterator for Elems<'_, T> {
    #[inline]
    fn next_back(&mut self) -> Option<Self::Item> {
        if self.next == self.end {
            return None;
        }
        self.end -= 1;
        ListRef::<T>::new(self.elements).get(self.end)
    }
}

impl<T: FieldType + ?Sized> ExactSizeIterator for Elems<'_, T> {}
impl<T: FieldType + ?Sized> FusedIterator for Elems<'_, T> {}
