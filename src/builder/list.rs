//! [`ListBuilder`]: a list or set under construction.

use std::marker::PhantomData;
use std::ptr::NonNull;

use scrimp_schema::{Type, TypeId};

use super::Result;
use super::growing_slice::GrowingSlice;
use super::workspace::Workspace;
use crate::error::{BuildError, BuildErrorKind};
use crate::field::access::Target;
use crate::field::{Any, FieldType, IntoInput, Number, ScalarType, View, Writer};
use crate::value::{Elements, ListRef, Place};

/// Edits a list or set: appends, reads back, changes and removes.
///
/// Elements are of type `T`; if it is not given they are of [`Any`], and `push` and the like take whatever fits, as
/// [`ValueBuilder::set`](super::ValueBuilder::set) does. What edits cost is told [here](super#what-edits-cost). A set is built like a list: nobody looks whether an
/// element is there already.
///
/// ```
/// use scrimp::{List, Struct};
/// # let schema = scrimp::Schema::parse("s.thrift", "
/// #   struct Tag { 1: string key, 2: string value } struct Span { 1: list<Tag> tags }")?;
/// # let (span, tag) = (schema.struct_type("Span")?, schema.struct_type("Tag")?);
/// let tags = span.field::<List<Struct>>("tags")?;
/// let (key, value) = (tag.field::<str>("key")?, tag.field::<str>("value")?);
///
/// let arena = scrimp::Arena::new();
/// let mut b = span.builder(&arena);
/// let mut list = b.list(tags)?;
/// list.push_default()?.set(key, "host")?.set(value, "a")?;
/// list.push_default()?.set(key, "password")?.set(value, "b")?;
/// let message = b.finish()?;
///
/// // In a copy: one element changed, another dropped.
/// let mut b = message.edit(&arena);
/// let mut list = b.list(tags)?;
/// list.get_mut(0)?.set(value, "c")?;
/// list.retain(|tag| tag.get(key) != "password")?;
/// assert_eq!(format!("{:?}", b.finish()?), r#"Span { tags: [Tag { key: "host", value: "c" }] }"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// An element of another type does not compile:
///
/// ```compile_fail,E0277
/// # let schema = scrimp::Schema::parse("s.thrift", "struct S { 1: list<i32> numbers }").unwrap();
/// # let ty = schema.struct_type("S").unwrap();
/// # let arena = scrimp::Arena::new();
/// # let mut b = ty.builder(&arena);
/// let numbers = ty.field::<scrimp::List<i32>>("numbers").unwrap();
/// b.list(numbers).unwrap().push("text");
/// ```
pub struct ListBuilder<'b, 'a, T: FieldType + ?Sized = Any> {
    elements: GrowingSlice<'a>,
    /// The type of the list or set.
    ty: TypeId,
    element: TypeId,
    shape: T::Shape<'a>,
    borrow: PhantomData<&'b mut ()>,
}

impl<'a, T: FieldType + ?Sized> ListBuilder<'_, 'a, T> {
    /// # Errors
    ///
    /// When the list would be nested too deeply.
    ///
    /// # Safety
    ///
    /// `at` is the slot of a list or set of type `ty`, whose elements `T` accepts, in a record that this builder made, and nobody else
    /// uses it while this lives.
    #[inline(always)]
    pub(crate) unsafe fn new(workspace: Workspace<'a>, ty: TypeId, at: NonNull<u8>) -> Result<Self> {
        let (Type::List(element) | Type::Set(element)) = workspace.layouts.schema().ty(ty) else {
            unreachable!("the caller knows that this is a list or set")
        };
        let stride = T::SIZE.unwrap_or_else(|| workspace.layouts.ty(element).size as usize);
        let shape = T::shape(workspace.layouts, element);
        // SAFETY: as the caller promises.
        let elements = unsafe { GrowingSlice::new(workspace.enter()?, at.cast(), stride) };
        Ok(Self { elements, ty, element, shape, borrow: PhantomData })
    }

    #[inline(always)]
    fn target(&self, at: NonNull<u8>) -> Target<'a, T::Shape<'a>> {
        Target { workspace: self.elements.workspace, ty: self.element, shape: self.shape, at }
    }

    /// How many elements there are.
    #[inline]
    pub fn len(&self) -> usize {
        self.elements.len()
    }

    /// Whether there are none.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Makes room for `more` elements.
    ///
    /// # Errors
    ///
    /// When there would be more than `i32::MAX`.
    #[inline]
    pub fn reserve(&mut self, more: usize) -> Result<&mut Self> {
        self.elements.reserve(more)?;
        Ok(self)
    }

    /// Appends an element. Strings and binaries are copied; whole messages and containers are shared.
    ///
    /// # Errors
    ///
    /// When the value does not fit the element type, or there would be more than `i32::MAX` elements; the list stays as it was.
    #[inline(always)]
    pub fn push<'v>(&mut self, value: impl IntoInput<'v, 'a, T>) -> Result<&mut Self> {
        let at = self.elements.room(T::SIZE)?;
        // SAFETY: there is room for an element, which is written.
        unsafe {
            T::store(self.target(at), value.into_input())?;
            self.elements.add_one();
        }
        Ok(self)
    }

    /// Appends an element that is not copied but borrowed, if it is a string or binary.
    ///
    /// # Errors
    ///
    /// As [`push`](Self::push).
    #[inline(always)]
    pub fn push_borrowed(&mut self, value: impl IntoInput<'a, 'a, T>) -> Result<&mut Self> {
        let at = self.elements.room(T::SIZE)?;
        // SAFETY: there is room for an element, which is written.
        unsafe {
            T::store_borrowed(self.target(at), value.into_input())?;
            self.elements.add_one();
        }
        Ok(self)
    }

    /// Appends an element with the zero value of its type, a struct without any field for instance, to be written in place.
    ///
    /// # Errors
    ///
    /// When there would be more than `i32::MAX`, or the element would be nested more than
    /// [`Limits::MAX_DEPTH`](crate::Limits) levels deep.
    #[inline(always)]
    pub fn push_default(&mut self) -> Result<Writer<'_, 'a, T>> {
        let at = self.elements.room(T::SIZE)?;
        let target = self.target(at);
        // SAFETY: there is room for an element, which is written; whoever has the writer borrows `self`.
        unsafe {
            T::store_zero(target);
            self.elements.add_one();
            T::writer(target)
        }
    }

    /// Appends what an iterator yields.
    ///
    /// # Errors
    ///
    /// As [`push`](Self::push); the elements before that are appended.
    pub fn extend<'v, I>(&mut self, values: I) -> Result<&mut Self>
    where
        I: IntoIterator<Item: IntoInput<'v, 'a, T>>,
    {
        let values = values.into_iter();
        self.reserve(values.size_hint().0)?;
        for value in values {
            self.push(value)?;
        }
        Ok(self)
    }

    /// Fails unless there is an element at `index`.
    fn check(&self, index: usize) -> Result<()> {
        match index < self.len() {
            true => Ok(()),
            false => Err(BuildError::new(BuildErrorKind::NoElement { index, len: self.len() })),
        }
    }

    /// The scalar or string at `index`, as it is by now.
    ///
    /// # Errors
    ///
    /// When it is a string that is not UTF-8, which only a codec with [`Utf8::OnAccess`](crate::Utf8) lets into a message that is
    /// edited.
    pub fn get(&self, index: usize) -> Result<Option<View<'a, T>>>
    where
        T: ScalarType,
    {
        let at = (index < self.len()).then(|| self.elements.at(index));
        // SAFETY: elements below the length are initialised, and scalars complete. What strings refer to is not changed for `'a`.
        at.map(|at| unsafe { self.elements.workspace.load::<T>(self.place(at)) }).transpose()
    }

    fn place(&self, at: NonNull<u8>) -> Place<'a> {
        Place { ptr: at, ty: self.element, layouts: self.elements.workspace.layouts }
    }

    /// The element at `index`, to be written in place. If the list is shared, its elements are copied first; what these refer to
    /// stays shared.
    ///
    /// # Errors
    ///
    /// When there is none, or it would be nested more than [`Limits::MAX_DEPTH`](crate::Limits) levels deep.
    pub fn get_mut(&mut self, index: usize) -> Result<Writer<'_, 'a, T>> {
        self.check(index)?;
        self.elements.own();
        // SAFETY: elements below the length are initialised, these are this builder's own, and whoever has the writer borrows `self`.
        unsafe { T::writer(self.target(self.elements.at(index))) }
    }

    /// Replaces the element at `index`. If the list is shared, its elements are copied first.
    ///
    /// # Errors
    ///
    /// When there is none, or the value does not fit the element type; no element is changed then.
    pub fn set<'v>(&mut self, index: usize, value: impl IntoInput<'v, 'a, T>) -> Result<&mut Self> {
        self.check(index)?;
        self.elements.own();
        // SAFETY: elements below the length are this builder's own.
        unsafe { T::store(self.target(self.elements.at(index)), value.into_input())? };
        Ok(self)
    }

    /// Inserts an element before that at `index`, or at the end. Moves those behind it.
    ///
    /// # Errors
    ///
    /// When `index` is beyond the end, or as [`push`](Self::push); the list stays as it was.
    pub fn insert<'v>(&mut self, index: usize, value: impl IntoInput<'v, 'a, T>) -> Result<&mut Self> {
        if index > self.len() {
            return Err(BuildError::new(BuildErrorKind::NoElement { index, len: self.len() }));
        }
        self.push(value)?;
        if index + 1 < self.len() {
            self.elements.own();
            // SAFETY: all are this builder's own.
            unsafe { self.elements.move_last_to(index) };
        }
        Ok(self)
    }

    /// Removes the element at `index`. Moves those behind it.
    ///
    /// # Errors
    ///
    /// When there is none.
    pub fn remove(&mut self, index: usize) -> Result<&mut Self> {
        self.check(index)?;
        self.elements.remove(index);
        Ok(self)
    }

    /// Removes the last element; tells whether there was one.
    pub fn pop(&mut self) -> bool {
        let len = self.len();
        self.elements.truncate(len.saturating_sub(1));
        len > 0
    }

    /// Removes all but the first `len` elements.
    pub fn truncate(&mut self, len: usize) -> &mut Self {
        self.elements.truncate(len);
        self
    }

    /// Removes the elements for which `keep` does not hold; the others stay in order. If all stay, nothing is copied.
    ///
    /// # Errors
    ///
    /// When an element that was built here lacks something required, or is a string that is not UTF-8. Elements behind that are lost, as
    /// they are if `keep` panics.
    pub fn retain(&mut self, mut keep: impl FnMut(View<'_, T>) -> bool) -> Result<&mut Self> {
        self.complete()?;
        let (workspace, ty) = (self.elements.workspace, self.element);
        // SAFETY: complete elements have no marks, and are initialised. `keep` cannot keep the view, whose lifetime is any.
        unsafe {
            self.elements.retain(|at| {
                let place = Place { ptr: at, ty, layouts: workspace.layouts };
                Ok(keep(workspace.load::<T>(place)?))
            })?;
        }
        Ok(self)
    }

    /// Removes every element.
    pub fn clear(&mut self) -> &mut Self {
        self.elements.clear();
        self
    }

    /// Finishes the elements.
    fn complete(&mut self) -> Result<()> {
        if self.elements.is_shared() {
            return Ok(());
        }
        // SAFETY: the elements are this builder's own, or shared and without marks.
        unsafe { self.elements.workspace.finish_parts(self.ty, self.elements.slice()) }
    }

    /// The list as it is by now, to be read until it is written again; of a set too.
    ///
    /// # Errors
    ///
    /// When an element lacks a required field or the member of a union.
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("s.thrift", "struct S { 1: list<i32> numbers }")?;
    /// # let ty = schema.struct_type("S")?;
    /// # let arena = scrimp::Arena::new();
    /// # let mut b = ty.builder(&arena);
    /// let mut numbers = b.list(ty.field::<scrimp::List<i32>>("numbers")?)?;
    /// numbers.push(2)?.push(3)?;
    /// let sum = numbers.as_list()?.iter().sum::<i32>();
    /// numbers.push(sum)?;
    /// assert_eq!(numbers.as_list()?.as_slice(), [2, 3, 5]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn as_list(&mut self) -> Result<ListRef<'_, T>> {
        self.complete()?;
        let layouts = self.elements.workspace.layouts;
        // SAFETY: the elements are complete, of this type, and not written to while `self` is borrowed.
        Ok(ListRef::new(unsafe { Elements::new(self.elements.slice(), self.element, layouts) }))
    }
}

impl<T: Number> ListBuilder<'_, '_, T> {
    /// Appends many numbers, as one copy of memory.
    ///
    /// # Errors
    ///
    /// When there would be more than `i32::MAX` elements.
    #[inline]
    pub fn extend_from_slice(&mut self, numbers: &[T]) -> Result<&mut Self> {
        // SAFETY: the elements are numbers of this type.
        unsafe { self.append_numbers(numbers)? };
        Ok(self)
    }
}

impl ListBuilder<'_, '_> {
    /// Appends many numbers, as one copy of memory.
    ///
    /// # Errors
    ///
    /// When the elements are of another type (an enum's are `i32`), or there would be more than `i32::MAX`.
    pub fn extend_from_slice<T: Number>(&mut self, numbers: &[T]) -> Result<&mut Self> {
        let workspace = self.elements.workspace;
        if !T::accepts(workspace.layouts.schema(), self.element) {
            return Err(workspace.type_error(self.element, &T::name()));
        }
        // SAFETY: the elements are numbers of this type.
        unsafe { self.append_numbers(numbers)? };
        Ok(self)
    }
}

impl<E: FieldType + ?Sized> ListBuilder<'_, '_, E> {
    /// # Safety
    ///
    /// `T` accepts the elements.
    #[inline]
    unsafe fn append_numbers<T: Number>(&mut self, numbers: &[T]) -> Result<()> {
        let to = self.elements.reserve(numbers.len())?;
        // SAFETY: the elements are numbers of this type, one after another, and there is room for as many more.
        unsafe {
            to.cast::<T>().copy_from_nonoverlapping(NonNull::from(numbers).cast(), numbers.len());
            self.elements.add(numbers.len());
        }
        Ok(())
    }
}
