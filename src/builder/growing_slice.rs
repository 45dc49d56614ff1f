//! [`GrowingSlice`]: what a container under construction holds, and has room for.

use std::ptr::NonNull;

use scrimp_record::RawSlice;
use scrimp_record::slice::MAX_LEN;

use super::Result;
use super::workspace::Workspace;
use crate::error::{BuildError, BuildErrorKind};

/// The fewest elements that a growing container has room for.
const MIN_CAPACITY: usize = 4;

/// The elements of a list or set, or the entries of a map.
pub(super) struct GrowingSlice<'a> {
    pub(super) workspace: Workspace<'a>,
    slice: NonNull<RawSlice>,
    /// Bytes from one to the next.
    stride: usize,
}

impl<'a> GrowingSlice<'a> {
    /// # Safety
    ///
    /// `slice` is the slot of a container whose elements have this `stride`, in a record that this builder made, and nobody else
    /// uses it while this lives.
    pub(super) unsafe fn new(workspace: Workspace<'a>, slice: NonNull<RawSlice>, stride: usize) -> Self {
        Self { workspace, slice, stride }
    }

    #[inline]
    fn slice(&self) -> &RawSlice {
        // SAFETY: the slot of a container in a record under construction is initialised.
        unsafe { self.slice.as_ref() }
    }

    #[inline]
    fn slice_mut(&mut self) -> &mut RawSlice {
        // SAFETY: as above, and this is its only user.
        unsafe { self.slice.as_mut() }
    }

    /// How many there are.
    #[inline]
    pub(super) fn len(&self) -> usize {
        self.slice().len as usize
    }

    /// How many this builder has made room for; 0 for a container that is shared. Never more than there may be.
    #[inline]
    fn capacity(&self) -> usize {
        match self.slice().flags {
            0 => 0,
            log => (1 << (log - 1)).min(MAX_LEN),
        }
    }

    /// Makes room for `more`, and returns where it starts.
    #[inline]
    pub(super) fn reserve(&mut self, more: usize) -> Result<NonNull<u8>> {
        let len = self.len();
        if more > self.capacity().saturating_sub(len) {
            self.grow(more)?;
        }
        // SAFETY: there are `len` elements at the pointer, at this stride.
        Ok(unsafe { self.slice().ptr.add(len * self.stride) })
    }

    /// Gives the container a capacity for `more`.
    #[cold]
    fn grow(&mut self, more: usize) -> Result<()> {
        let Self { workspace, stride, .. } = *self;
        let (len, old) = (self.len(), self.capacity());
        let wanted = len.saturating_add(more);
        if wanted > MAX_LEN {
            return Err(BuildError::new(BuildErrorKind::TooLong(wanted)));
        }
        let grown = wanted.next_power_of_two().max(MIN_CAPACITY);
        let Some(size) = grown.min(MAX_LEN).checked_mul(stride) else {
            return Err(BuildError::new(BuildErrorKind::TooLong(wanted)));
        };
        let slice = self.slice_mut();
        let extended = old > 0 && workspace.arena.memory().extend_in_place(slice.ptr, old * stride, size);
        if !extended {
            let to = workspace.arena.alloc(size);
            // SAFETY: there are `len` elements, and room for them in fresh memory.
            unsafe { to.copy_from_nonoverlapping(slice.ptr, len * stride) };
            slice.ptr = to;
        }
        slice.flags = grown.trailing_zeros() + 1;
        Ok(())
    }

    /// Counts `count` more.
    ///
    /// # Safety
    ///
    /// There is room for as many, in which they are initialised.
    #[inline]
    pub(super) unsafe fn add(&mut self, count: usize) {
        // Up to the capacity, which is below 2^31.
        self.slice_mut().len += count as u32;
    }

    /// Forgets the last one, which there is.
    pub(super) fn remove_last(&mut self) {
        self.slice_mut().len -= 1;
    }

    /// Removes all.
    pub(super) fn clear(&mut self) {
        *self.slice_mut() = RawSlice::EMPTY;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::arena::Arena;
    use crate::schema::Schema;

    #[test]
    fn containers_end_at_the_longest_that_has_a_length() {
        let schema = Schema::parse("empty.thrift", "struct Empty {}").expect("valid");
        let ty = schema.struct_type("Empty").expect("declared");
        let arena = Arena::new();
        let workspace = Workspace::new(ty.layouts(), &arena);
        // As if filled to the last element, with the capacity that it then has. Nothing is read or written.
        let mut slice = RawSlice { len: MAX_LEN as u32, flags: 32, ..RawSlice::EMPTY };
        // SAFETY: the slot outlives the elements, and only they use it.
        let mut elements = unsafe { GrowingSlice::new(workspace, NonNull::from(&mut slice), 0) };
        let refused = |result: Result<NonNull<u8>>| result.map_err(|error| error.kind().clone());
        assert!(refused(elements.reserve(0)).is_ok());
        for more in [1, 2, MAX_LEN, usize::MAX] {
            let too_long = BuildErrorKind::TooLong(MAX_LEN.saturating_add(more));
            assert_eq!(refused(elements.reserve(more)), Err(too_long));
        }
    }
}
