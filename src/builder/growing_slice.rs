//! [`GrowingSlice`]: what a container under construction holds, and has room for.

use std::mem::MaybeUninit;
use std::ptr::NonNull;

use scrimp_record::RawSlice;
use scrimp_record::arena::ALIGN;
use scrimp_record::slice::MAX_LEN;

use super::Result;
use super::workspace::{Workspace, too_long};

/// The fewest elements that a container has room for which grows one by one.
const MIN_CAPACITY: usize = 4;

/// In the flags of a slice: the elements before those of this builder are shared, since it appended to another's where they lie.
const SHARED_START: u32 = 1 << 31;

/// The elements of a list or set, or the entries of a map.
///
/// What its slot holds is kept here too, and always the same: so an append does not wait until the last one's length can be read.
#[derive(Clone, Copy)]
pub(super) struct GrowingSlice<'a> {
    pub(super) workspace: Workspace<'a>,
    slot: NonNull<RawSlice>,
    ptr: NonNull<u8>,
    len: u32,
    /// How many there may be where they lie; 0 for a container that is shared.
    capacity: u32,
    shares_start: bool,
    /// Bytes from one to the next.
    stride: usize,
}

impl<'a> GrowingSlice<'a> {
    /// # Safety
    ///
    /// `slot` is the slot of a container whose elements have this `stride`, in a record that this builder made, and nobody else
    /// uses it while this lives.
    #[inline(always)]
    pub(super) unsafe fn new(workspace: Workspace<'a>, slot: NonNull<RawSlice>, stride: usize) -> Self {
        // SAFETY: the slot of a container in a record under construction is initialised.
        let RawSlice { ptr, len, flags } = unsafe { slot.read() };
        let (capacity, shares_start) = (flags & !SHARED_START, flags & SHARED_START != 0);
        Self { workspace, slot, ptr, len, capacity, shares_start, stride }
    }

    /// Writes what changed to the slot.
    #[inline]
    fn write(&self) {
        let start = if self.shares_start { SHARED_START } else { 0 };
        // SAFETY: the slot is this container's alone.
        unsafe { self.slot.write(RawSlice { ptr: self.ptr, len: self.len, flags: self.capacity | start }) };
    }

    #[inline(always)]
    fn set_len(&mut self, len: u32) {
        self.len = len;
        // SAFETY: the slot is this container's alone.
        unsafe { (&raw mut (*self.slot.as_ptr()).len).write(len) };
    }

    /// How many there are.
    #[inline(always)]
    pub(super) fn len(&self) -> usize {
        self.len as usize
    }

    /// What a view sees; none may live when the container is changed next.
    pub(super) fn slice(&self) -> RawSlice {
        RawSlice { ptr: self.ptr, len: self.len, flags: 0 }
    }

    /// Whether all of them are another's, and complete.
    pub(super) fn is_shared(&self) -> bool {
        self.capacity == 0
    }

    /// Where the one at `index` is, or would be; `stride` is the container's.
    #[inline(always)]
    fn at_stride(&self, index: usize, stride: usize) -> NonNull<u8> {
        // SAFETY: the index is no more than the length, so this is within the allocation or at its end.
        unsafe { self.ptr.add(index * stride) }
    }

    /// Where the one at `index`, which there is, lies.
    #[inline]
    pub(super) fn at(&self, index: usize) -> NonNull<u8> {
        debug_assert!(index < self.len());
        self.at_stride(index, self.stride)
    }

    /// Makes room for one more, and returns where it is to lie. `size` is the container's stride, where that is known.
    #[inline(always)]
    pub(super) fn room(&mut self, size: Option<usize>) -> Result<NonNull<u8>> {
        if self.len >= self.capacity {
            // By value: a reference would keep all of this in memory.
            *self = self.grown(if self.len == 0 { MIN_CAPACITY } else { 1 })?;
        }
        Ok(self.at_stride(self.len(), size.unwrap_or(self.stride)))
    }

    /// Makes room for `more`, and returns where they are to lie.
    #[inline]
    pub(super) fn reserve(&mut self, more: usize) -> Result<NonNull<u8>> {
        if more > (self.capacity as usize).saturating_sub(self.len()) {
            match more.checked_mul(self.stride) {
                // What most containers begin with takes no call.
                Some(size) if self.len == 0 && self.capacity == 0 && more <= MAX_LEN => {
                    self.ptr = self.workspace.arena.alloc(size);
                    self.capacity = more as u32;
                    self.write();
                }
                _ => *self = self.grown(more)?,
            }
        }
        Ok(self.at_stride(self.len(), self.stride))
    }

    /// The container with a capacity for `more`.
    #[cold]
    #[inline(never)]
    fn grown(mut self, more: usize) -> Result<Self> {
        let (len, stride) = (self.len(), self.stride);
        let wanted = len.saturating_add(more);
        if wanted > MAX_LEN {
            return Err(too_long(wanted));
        }
        // What is shared grows by half, since it may be that no more than one is appended.
        let (old, ahead) = match self.capacity as usize {
            0 => (len, len + len / 2),
            capacity => (capacity, 2 * capacity),
        };
        let grown = wanted.max(ahead).min(MAX_LEN);
        let Some(size) = grown.checked_mul(stride) else { return Err(too_long(wanted)) };
        let memory = self.workspace.arena.memory();
        // Behind what is shared, up to where the next allocation is aligned, there may be more elements of somebody else.
        let is_exact = self.capacity > 0 || (old * stride).is_multiple_of(ALIGN);
        if old > 0 && is_exact && memory.extend_in_place(self.ptr, old * stride, size) {
            self.shares_start |= self.capacity == 0;
        } else {
            self.move_to(self.workspace.arena.alloc(size));
        }
        // No more than `MAX_LEN`.
        self.capacity = grown as u32;
        self.write();
        Ok(self)
    }

    /// Copies the elements to fresh memory.
    fn move_to(&mut self, to: NonNull<u8>) {
        // SAFETY: there are `len` elements, and room for them in fresh memory.
        unsafe { to.copy_from_nonoverlapping(self.ptr, self.len() * self.stride) };
        self.ptr = to;
        self.shares_start = false;
    }

    /// Makes all elements this builder's own: copies them, if any is shared.
    #[inline]
    pub(super) fn own(&mut self) {
        if (self.is_shared() || self.shares_start) && self.len > 0 {
            self.copy();
        }
    }

    #[cold]
    fn copy(&mut self) {
        self.capacity = self.capacity.max(self.len);
        // Below what there is room for where they lie.
        self.move_to(self.workspace.arena.alloc(self.capacity as usize * self.stride));
        self.write();
    }

    /// Counts one more.
    ///
    /// # Safety
    ///
    /// There is room for it, in which it is initialised.
    #[inline(always)]
    pub(super) unsafe fn add_one(&mut self) {
        self.set_len(self.len + 1);
    }

    /// Counts `count` more.
    ///
    /// # Safety
    ///
    /// There is room for as many, in which they are initialised.
    #[inline]
    pub(super) unsafe fn add(&mut self, count: usize) {
        // Up to the capacity, which is below 2^31.
        self.set_len(self.len + count as u32);
    }

    /// Leaves no more than the first `len`.
    pub(super) fn truncate(&mut self, len: usize) {
        if len < self.len() {
            // Whatever is appended next must not be written over another's elements.
            if self.shares_start {
                self.own();
            }
            self.set_len(len as u32);
        }
    }

    /// Removes all.
    pub(super) fn clear(&mut self) {
        if self.is_shared() || self.shares_start {
            (self.ptr, self.len, self.capacity, self.shares_start) = (RawSlice::EMPTY.ptr, 0, 0, false);
            self.write();
        } else {
            self.set_len(0);
        }
    }

    /// Removes the one at `index`, which there is; the others stay in order.
    pub(super) fn remove(&mut self, index: usize) {
        if index + 1 < self.len() {
            self.own();
            let (at, next) = (self.at(index), self.at(index + 1));
            // SAFETY: the elements behind it lie at `next`, and are this builder's own.
            unsafe { at.copy_from(next, (self.len() - index - 1) * self.stride) };
        } else if self.shares_start {
            self.own();
        }
        self.set_len(self.len - 1);
    }

    /// Moves the last one to `index`, which is no more than its own; those between move up.
    ///
    /// # Safety
    ///
    /// All are this builder's own.
    pub(super) unsafe fn move_last_to(&mut self, index: usize) {
        let count = self.len() - index;
        // SAFETY: these lie one after another, and nobody else uses them. Their bytes may be uninitialised: padding, and absent slots.
        let moved = unsafe {
            std::slice::from_raw_parts_mut(
                self.at(index).cast::<MaybeUninit<u8>>().as_ptr(),
                count * self.stride,
            )
        };
        moved.rotate_right(self.stride);
    }

    /// Leaves those for which `keep` holds, in order; if it fails or panics, those before and none after. Nothing is copied if all stay.
    ///
    /// # Errors
    ///
    /// Those of `keep`.
    ///
    /// # Safety
    ///
    /// No element holds a mark: for a while one may lie there twice.
    pub(super) unsafe fn retain(&mut self, mut keep: impl FnMut(NonNull<u8>) -> Result<bool>) -> Result<()> {
        let len = self.len();
        let mut kept = 0;
        while kept < len && keep(self.at(kept))? {
            kept += 1;
        }
        if kept == len {
            return Ok(());
        }
        self.own();
        self.set_len(kept as u32);
        for index in kept + 1..len {
            let from = self.at_stride(index, self.stride);
            if keep(from)? {
                // SAFETY: there is an element at `from`, and room for one behind those kept, which are before it.
                unsafe {
                    self.at_stride(kept, self.stride).copy_from_nonoverlapping(from, self.stride);
                    self.add_one();
                }
                kept += 1;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::arena::Arena;
    use crate::error::BuildErrorKind;
    use crate::schema::Schema;

    #[test]
    fn containers_end_at_the_longest_that_has_a_length() {
        let schema = Schema::parse("empty.thrift", "struct Empty {}").expect("valid");
        let ty = schema.struct_type("Empty").expect("declared");
        let arena = Arena::new();
        let workspace = Workspace::new(ty.layouts(), &arena);
        // As if filled to the last element, with the capacity that it then has. Nothing is read or written.
        let max = MAX_LEN as u32;
        let mut slice = RawSlice { len: max, flags: max, ..RawSlice::EMPTY };
        // SAFETY: the slot outlives the elements, and only they use it.
        let mut elements = unsafe { GrowingSlice::new(workspace, NonNull::from(&mut slice), 0) };
        let refused = |result: Result<NonNull<u8>>| result.map_err(|error| error.kind().clone());
        assert!(refused(elements.reserve(0)).is_ok());
        assert_eq!(refused(elements.room(None)), Err(BuildErrorKind::TooLong(MAX_LEN + 1)));
        for more in [1, 2, MAX_LEN, usize::MAX] {
            let too_long = BuildErrorKind::TooLong(MAX_LEN.saturating_add(more));
            assert_eq!(refused(elements.reserve(more)), Err(too_long));
        }
    }
}
