//! [`Counting`]: an allocator that counts what a thread allocates while [`count`] runs.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

/// The system's allocator, which counts. A program makes it its own:
///
/// ```ignore
/// #[global_allocator]
/// static ALLOCATOR: scrimp_testkit::allocations::Counting = scrimp_testkit::allocations::Counting;
/// ```
#[derive(Debug)]
pub struct Counting;

/// What a thread allocated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Allocations {
    /// How often.
    pub count: usize,
    /// The bytes of all allocations, freed or not.
    pub bytes: usize,
    /// The bytes that it did not free, less those that it freed of what was there before.
    pub kept: isize,
}

thread_local! {
    /// `None` while nothing is counted: programs that measure time pay for a load and a branch.
    static COUNTED: Cell<Option<Allocations>> = const { Cell::new(None) };
}

/// What this thread allocates while `run` runs, in a program whose allocator is [`Counting`].
pub fn count(run: impl FnOnce()) -> Allocations {
    let outer = COUNTED.replace(Some(Allocations::default()));
    run();
    COUNTED.replace(outer).unwrap_or_default()
}

/// What was counted so far, within a [`count`].
pub fn so_far() -> Allocations {
    COUNTED.get().unwrap_or_default()
}

fn add(allocated: usize, freed: usize) {
    // A thread that is ending has no counter any more, and nothing to count.
    let _ = COUNTED.try_with(|counted| {
        if let Some(Allocations { count, bytes, kept }) = counted.get() {
            let kept = kept.wrapping_add_unsigned(allocated).wrapping_sub_unsigned(freed);
            let count = count + usize::from(allocated > 0);
            counted.set(Some(Allocations { count, bytes: bytes + allocated, kept }));
        }
    });
}

// SAFETY: everything is passed on to the system's allocator.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        add(layout.size(), 0);
        // SAFETY: as passed on.
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        add(layout.size(), 0);
        // SAFETY: as passed on.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn realloc(&self, ptr: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
        add(new_size, layout.size());
        // SAFETY: as passed on.
        unsafe { System.realloc(ptr, layout, new_size) }
    }

    unsafe fn dealloc(&self, ptr: *mut u8, layout: Layout) {
        add(0, layout.size());
        // SAFETY: as passed on.
        unsafe { System.dealloc(ptr, layout) }
    }
}
