//! [`ListBuilder`] and [`MapBuilder`]: containers, to be appended to.

use std::marker::PhantomData;
use std::ptr::NonNull;

use scrimp_schema::Type;

use super::growing_slice::GrowingSlice;
use super::value::ValueBuilder;
use super::workspace::SlotType;
use super::{Result, StructBuilder};
use crate::message::Message;
use crate::value::ValueRef;

/// Appends to a list or set.
pub struct ListBuilder<'b, 'a> {
    pub(super) elements: GrowingSlice<'a>,
    pub(super) element: SlotType,
    pub(super) borrow: PhantomData<&'b mut ()>,
}

impl<'a> ListBuilder<'_, 'a> {
    /// How many elements there are.
    pub fn len(&self) -> usize {
        self.elements.len()
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
        self.elements.reserve(more)?;
        Ok(self)
    }

    /// Appends an element with the zero value of its type, to be written.
    ///
    /// # Errors
    ///
    /// When there would be more than `i32::MAX`.
    pub fn push_default(&mut self) -> Result<ValueBuilder<'_, 'a>> {
        let (workspace, ty) = (self.elements.workspace, self.element);
        let at = self.elements.reserve(1)?;
        // SAFETY: there is room for an element, which is written.
        unsafe {
            workspace.write_zero(ty.id, at);
            self.elements.add(1);
        }
        Ok(ValueBuilder { workspace, ty, at, borrow: PhantomData })
    }

    /// Appends an element; see [`ValueBuilder::set`] for what fits.
    ///
    /// # Errors
    ///
    /// When the value does not fit the element type; the list stays as it was.
    #[inline]
    pub fn push<'v>(&mut self, value: impl Into<ValueRef<'v>>) -> Result<&mut Self> {
        let at = self.elements.reserve(1)?;
        // SAFETY: there is room for an element, which is written.
        unsafe {
            self.elements.workspace.write_value(self.element, at, value.into())?;
            self.elements.add(1);
        }
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
            self.elements.remove_last();
        }
        result.map(|()| self)
    }

    fn expect_element(&self, accepts: impl Fn(Type) -> bool, what: &str) -> Result<()> {
        if accepts(self.element.kind) {
            return Ok(());
        }
        Err(self.elements.workspace.type_error(self.element.id, what))
    }

    /// Appends many numbers at once.
    ///
    /// # Errors
    ///
    /// When the elements are of another type (an enum's are `i32`).
    pub fn extend_from_slice<T: crate::Number>(&mut self, numbers: &[T]) -> Result<&mut Self> {
        self.expect_element(T::accepts, T::NAME)?;
        let to = self.elements.reserve(numbers.len())?;
        // SAFETY: the elements are numbers of this type, one after another, and there is room for as many more.
        unsafe {
            to.cast::<T>().copy_from_nonoverlapping(NonNull::from(numbers).cast(), numbers.len());
            self.elements.add(numbers.len());
        }
        Ok(self)
    }

    /// Removes every element.
    pub fn clear(&mut self) -> &mut Self {
        self.elements.clear();
        self
    }
}

/// Appends to a map.
pub struct MapBuilder<'b, 'a> {
    pub(super) entries: GrowingSlice<'a>,
    pub(super) key: SlotType,
    pub(super) value: SlotType,
    /// Where in an entry the value is.
    pub(super) value_offset: usize,
    pub(super) borrow: PhantomData<&'b mut ()>,
}

impl<'a> MapBuilder<'_, 'a> {
    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries.len()
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
        self.entries.reserve(more)?;
        Ok(self)
    }

    /// Appends an entry with the zero values of its types; key and value are to be written.
    ///
    /// # Errors
    ///
    /// When there would be more than `i32::MAX`.
    pub fn insert_default(&mut self) -> Result<(ValueBuilder<'_, 'a>, ValueBuilder<'_, 'a>)> {
        let workspace = self.entries.workspace;
        let at = self.entries.reserve(1)?;
        // SAFETY: there is room for an entry, both parts of which are written; they do not overlap.
        let value_at = unsafe {
            let value_at = at.add(self.value_offset);
            workspace.write_zero(self.key.id, at);
            workspace.write_zero(self.value.id, value_at);
            self.entries.add(1);
            value_at
        };
        let key = ValueBuilder { workspace, ty: self.key, at, borrow: PhantomData };
        let value = ValueBuilder { workspace, ty: self.value, at: value_at, borrow: PhantomData };
        Ok((key, value))
    }

    /// Appends an entry with `key` and the zero value, to be written; see [`ValueBuilder::set`] for what fits.
    ///
    /// # Errors
    ///
    /// When the key does not fit its type; the map stays as it was.
    #[inline]
    pub fn insert_key<'v>(&mut self, key: impl Into<ValueRef<'v>>) -> Result<ValueBuilder<'_, 'a>> {
        let (workspace, ty) = (self.entries.workspace, self.value);
        let at = self.entries.reserve(1)?;
        // SAFETY: there is room for an entry, both parts of which are written.
        let at = unsafe {
            workspace.write_value(self.key, at, key.into())?;
            let at = at.add(self.value_offset);
            workspace.write_zero(ty.id, at);
            self.entries.add(1);
            at
        };
        Ok(ValueBuilder { workspace, ty, at, borrow: PhantomData })
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
        let workspace = self.entries.workspace;
        let at = self.entries.reserve(1)?;
        // SAFETY: there is room for an entry, both parts of which are written.
        unsafe {
            workspace.write_value(self.key, at, key.into())?;
            workspace.write_value(self.value, at.add(self.value_offset), value.into())?;
            self.entries.add(1);
        }
        Ok(self)
    }

    /// Removes every entry.
    pub fn clear(&mut self) -> &mut Self {
        self.entries.clear();
        self
    }
}
