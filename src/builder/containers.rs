//! [`ListBuilder`] and [`MapBuilder`]: containers, to be appended to.

use std::marker::PhantomData;
use std::ptr::NonNull;

use scrimp_record::RawSlice;
use scrimp_schema::Type;

use super::value::ValueBuilder;
use super::workspace::{SlotType, Workspace};
use super::{Result, StructBuilder};
use crate::message::Message;
use crate::value::ValueRef;

/// Appends to a list or set.
pub struct ListBuilder<'b, 'a> {
    pub(super) workspace: Workspace<'a>,
    pub(super) slice: NonNull<RawSlice>,
    pub(super) element: SlotType,
    pub(super) stride: usize,
    pub(super) borrow: PhantomData<&'b mut ()>,
}

impl<'a> ListBuilder<'_, 'a> {
    #[inline]
    fn slice(&mut self) -> &mut RawSlice {
        // SAFETY: the slot of a list in a record under construction is initialised, and this is its only writer.
        unsafe { self.slice.as_mut() }
    }

    /// How many elements there are.
    pub fn len(&self) -> usize {
        // SAFETY: as for `slice`.
        unsafe { self.slice.as_ref().len as usize }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Makes room for `more` elements.
    ///
    /// # Errors
    ///
    /// When there would be more than `i32::MAX`.
    pub fn reserve(&mut self, more: usize) -> Result<&mut Self> {
        let (workspace, stride) = (self.workspace, self.stride);
        // SAFETY: the slice is of a list with this stride, in a record of this builder.
        unsafe { workspace.reserve(self.slice(), stride, more)? };
        Ok(self)
    }

    /// Appends an element with the zero value of its type, to be written.
    ///
    /// # Errors
    ///
    /// When there would be more than `i32::MAX`.
    pub fn push_default(&mut self) -> Result<ValueBuilder<'_, 'a>> {
        let (workspace, stride, ty) = (self.workspace, self.stride, self.element);
        // SAFETY: the slice is of a list with this stride, in a record of this builder; the room made is for one element.
        unsafe {
            let at = workspace.reserve(self.slice(), stride, 1)?;
            workspace.write_zero(ty.id, at);
            self.slice().len += 1;
            Ok(ValueBuilder { workspace, ty, at, borrow: PhantomData })
        }
    }

    /// Appends an element; see [`ValueBuilder::set`] for what fits.
    ///
    /// # Errors
    ///
    /// When the value does not fit the element type; the list stays as it was.
    #[inline]
    pub fn push<'v>(&mut self, value: impl Into<ValueRef<'v>>) -> Result<&mut Self> {
        let Self { workspace, stride, element, .. } = *self;
        // SAFETY: the slice is of a list with this stride, in a record of this builder; the room made is for one element.
        unsafe {
            let at = workspace.reserve(self.slice(), stride, 1)?;
            workspace.write_value(element, at, value.into())?;
        }
        self.slice().len += 1;
        Ok(self)
    }

    /// Appends a struct, to be written.
    ///
    /// # Errors
    ///
    /// When the elements are not structs.
    pub fn push_struct(&mut self) -> Result<StructBuilder<'_, 'a>> {
        self.expect_element(|ty| matches!(ty, Type::Struct(_)), "a struct")?;
        self.push_default()?.into_struct()
    }

    /// Appends a list or set, to be appended to.
    ///
    /// # Errors
    ///
    /// When the elements are not lists or sets.
    pub fn push_list(&mut self) -> Result<ListBuilder<'_, 'a>> {
        self.expect_element(|ty| matches!(ty, Type::List(_) | Type::Set(_)), "a list or set")?;
        self.push_default()?.into_list()
    }

    /// Appends a map, to be appended to.
    ///
    /// # Errors
    ///
    /// When the elements are not maps.
    pub fn push_map(&mut self) -> Result<MapBuilder<'_, 'a>> {
        self.expect_element(|ty| matches!(ty, Type::Map(..)), "a map")?;
        self.push_default()?.into_map()
    }

    /// Appends a finished message, whose nested parts are shared.
    ///
    /// # Errors
    ///
    /// When the elements are not of its type; the list stays as it was.
    pub fn push_message(&mut self, message: Message<'a>) -> Result<&mut Self> {
        let result = self.push_default()?.set_message(message);
        if result.is_err() {
            self.slice().len -= 1;
        }
        result.map(|()| self)
    }

    fn expect_element(&self, accepts: impl Fn(Type) -> bool, what: &str) -> Result<()> {
        if accepts(self.element.kind) {
            return Ok(());
        }
        Err(self.workspace.type_error(self.element.id, what))
    }

    /// Appends many numbers at once.
    ///
    /// # Errors
    ///
    /// When the elements are of another type (an enum's are `i32`).
    pub fn extend_from_slice<T: crate::Number>(&mut self, numbers: &[T]) -> Result<&mut Self> {
        self.expect_element(T::accepts, T::NAME)?;
        let (workspace, stride) = (self.workspace, self.stride);
        // SAFETY: the elements are numbers of this type, one after another, and there is room for as many more.
        unsafe {
            let to = workspace.reserve(self.slice(), stride, numbers.len())?;
            to.cast::<T>().copy_from_nonoverlapping(NonNull::from(numbers).cast(), numbers.len());
        }
        self.slice().len += numbers.len() as u32;
        Ok(self)
    }

    /// Removes every element.
    pub fn clear(&mut self) -> &mut Self {
        *self.slice() = RawSlice::EMPTY;
        self
    }
}

/// Appends to a map.
pub struct MapBuilder<'b, 'a> {
    pub(super) workspace: Workspace<'a>,
    pub(super) slice: NonNull<RawSlice>,
    pub(super) key: SlotType,
    pub(super) value: SlotType,
    pub(super) value_offset: usize,
    pub(super) stride: usize,
    pub(super) borrow: PhantomData<&'b mut ()>,
}

impl<'a> MapBuilder<'_, 'a> {
    #[inline]
    fn slice(&mut self) -> &mut RawSlice {
        // SAFETY: the slot of a map in a record under construction is initialised, and this is its only writer.
        unsafe { self.slice.as_mut() }
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        // SAFETY: as for `slice`.
        unsafe { self.slice.as_ref().len as usize }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Makes room for `more` entries.
    ///
    /// # Errors
    ///
    /// When there would be more than `i32::MAX`.
    pub fn reserve(&mut self, more: usize) -> Result<&mut Self> {
        let (workspace, stride) = (self.workspace, self.stride);
        // SAFETY: the slice is of a map with this stride, in a record of this builder.
        unsafe { workspace.reserve(self.slice(), stride, more)? };
        Ok(self)
    }

    /// Appends an entry with the zero values of its types; key and value are to be written.
    ///
    /// # Errors
    ///
    /// When there would be more than `i32::MAX`.
    pub fn insert_default(&mut self) -> Result<(ValueBuilder<'_, 'a>, ValueBuilder<'_, 'a>)> {
        let (workspace, stride) = (self.workspace, self.stride);
        // SAFETY: the slice is of a map with this stride, in a record of this builder; the room made is for one entry, in
        // which key and value do not overlap.
        unsafe {
            let at = workspace.reserve(self.slice(), stride, 1)?;
            let value_at = at.add(self.value_offset);
            workspace.write_zero(self.key.id, at);
            workspace.write_zero(self.value.id, value_at);
            self.slice().len += 1;
            let key = ValueBuilder { workspace, ty: self.key, at, borrow: PhantomData };
            let value = ValueBuilder { workspace, ty: self.value, at: value_at, borrow: PhantomData };
            Ok((key, value))
        }
    }

    /// Appends an entry with `key` and the zero value, to be written; see [`ValueBuilder::set`] for what fits.
    ///
    /// # Errors
    ///
    /// When the key does not fit its type; the map stays as it was.
    #[inline]
    pub fn insert_key<'v>(&mut self, key: impl Into<ValueRef<'v>>) -> Result<ValueBuilder<'_, 'a>> {
        let Self { workspace, stride, value_offset, key: key_type, value, .. } = *self;
        // SAFETY: the slice is of a map with this stride, in a record of this builder; the room made is for one entry.
        let at = unsafe {
            let at = workspace.reserve(self.slice(), stride, 1)?;
            workspace.write_value(key_type, at, key.into())?;
            let at = at.add(value_offset);
            workspace.write_zero(value.id, at);
            at
        };
        self.slice().len += 1;
        Ok(ValueBuilder { workspace, ty: value, at, borrow: PhantomData })
    }

    /// The value of the last entry.
    pub(crate) fn last_value(&mut self) -> Option<ValueBuilder<'_, 'a>> {
        let last = self.len().checked_sub(1)?;
        // SAFETY: there is an entry at this position, with its value at this offset.
        let at = unsafe { self.slice().ptr.add(last * self.stride + self.value_offset) };
        Some(ValueBuilder { workspace: self.workspace, ty: self.value, at, borrow: PhantomData })
    }

    /// Appends an entry; see [`ValueBuilder::set`] for what fits. A key that is there already stays there too; the last
    /// one counts.
    ///
    /// # Errors
    ///
    /// When key or value do not fit their types; the map stays as it was.
    #[inline]
    pub fn insert<'v>(
        &mut self,
        key: impl Into<ValueRef<'v>>,
        value: impl Into<ValueRef<'v>>,
    ) -> Result<&mut Self> {
        let Self { workspace, stride, value_offset, key: key_type, value: value_type, .. } = *self;
        // SAFETY: as for `insert_key`.
        unsafe {
            let at = workspace.reserve(self.slice(), stride, 1)?;
            workspace.write_value(key_type, at, key.into())?;
            workspace.write_value(value_type, at.add(value_offset), value.into())?;
        }
        self.slice().len += 1;
        Ok(self)
    }

    /// Removes every entry.
    pub fn clear(&mut self) -> &mut Self {
        *self.slice() = RawSlice::EMPTY;
        self
    }
}
