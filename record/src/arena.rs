//! [`Arena`]: bump memory for records, and [`Window`]: the part of it that one decode may use.

use std::alloc::Layout;
use std::cell::{Cell, RefCell};
use std::ptr::{self, NonNull};

use bumpalo::Bump;

/// Every allocation starts at and is rounded up to a multiple of this many bytes.
pub const ALIGN: usize = 8;

/// The size of the first chunk as allocated from the system, in bytes. Later chunks double, up to a limit.
const FIRST_CHUNK: usize = 4 << 10;

/// The size up to which chunks double, in bytes. Only a larger allocation gets a larger chunk.
const GROWN_CHUNK: usize = 8 << 20;

/// The overhead of a chunk, in bytes: bumpalo's footer and the bookkeeping of the system's allocator.
const CHUNK_OVERHEAD: usize = 64;

/// Bump memory that messages live in: fast to fill, emptied as a whole.
///
/// [`reset`](Self::reset) keeps the memory, so a program that decodes into one arena in a loop allocates nothing once the
/// arena has grown to what a message needs. Nothing in an arena is dropped: it holds plain records only.
///
/// ```
/// let mut arena = scrimp_record::Arena::new();
/// // … decode, read …
/// arena.reset(); // needs `&mut`, so no message can outlive it
/// ```
// In this order: compiled code knows where the first two are.
#[derive(Debug)]
#[repr(C)]
pub struct Arena {
    /// The next free byte of the current chunk; `ALIGN`ed. Null before the first chunk.
    cursor: Cell<*mut u8>,
    /// The end of the current chunk, or of what an open [`Window`] may bump through; `ALIGN`ed.
    end: Cell<*mut u8>,
    /// The part of an open window's budget that lies beyond `end`, in bytes.
    budget: Cell<u64>,
    /// Whether `end` is where the budget ends, before the end of the chunk.
    clipped: Cell<bool>,
    /// The first byte of the current chunk.
    start: Cell<*mut u8>,
    /// How many chunks are used up or in use; the last of these is the current one.
    used: Cell<usize>,
    /// How many bytes were handed out of the chunks before the current one.
    filled: Cell<usize>,
    /// How many bytes the chunks take.
    allocated: Cell<usize>,
    /// Whether it takes more to empty the arena than to move the cursor.
    resets_fully: Cell<bool>,
    chunks: RefCell<Vec<Chunk>>,
}

#[derive(Debug)]
struct Chunk {
    start: NonNull<u8>,
    /// A multiple of [`ALIGN`].
    size: usize,
    /// Owns the memory: one chunk of its own, all of which is handed out.
    bump: Bump,
}

impl Chunk {
    /// A chunk with room for `size` bytes or more.
    fn new(size: usize) -> Result<Self, OutOfMemory> {
        let bump = Bump::try_with_capacity(size).map_err(|_| OutOfMemory)?;
        let size = bump.chunk_capacity() & !(ALIGN - 1);
        let layout = Layout::from_size_align(size, ALIGN).map_err(|_| OutOfMemory)?;
        let start = bump.try_alloc_layout(layout).map_err(|_| OutOfMemory)?;
        Ok(Self { start, size, bump })
    }
}

// SAFETY: the pointers lead into memory that the arena owns, and it can only move while nothing borrows from it.
unsafe impl Send for Arena {}

/// The system refused to give memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutOfMemory;

/// A state of an arena to [rewind](Arena::rewind) to.
#[derive(Clone, Copy, Debug)]
pub struct Mark {
    used: usize,
    filled: usize,
    cursor: *mut u8,
}

impl Default for Arena {
    fn default() -> Self {
        Self::new()
    }
}

impl Arena {
    /// The offset of the cursor, the next free byte, for compiled code.
    pub const CURSOR_OFFSET: usize = std::mem::offset_of!(Arena, cursor);

    /// The offset of the end up to which compiled code may allocate.
    pub const END_OFFSET: usize = std::mem::offset_of!(Arena, end);

    /// An empty arena; allocates nothing yet.
    pub fn new() -> Self {
        let nowhere = ptr::null_mut();
        let chunks = RefCell::new(Vec::new());
        let [start, cursor, end] = [nowhere; 3].map(Cell::new);
        let (budget, clipped) = (Cell::new(0), Cell::new(false));
        let [used, filled, allocated] = [0; 3].map(Cell::new);
        let resets_fully = Cell::new(false);
        Self { cursor, end, budget, clipped, start, used, filled, allocated, resets_fully, chunks }
    }

    /// Empties the arena and keeps its memory. Returns whether that was all: not after [`ask_for_full_reset`](Self::ask_for_full_reset), nor
    /// when there was more than one chunk in use.
    #[inline]
    pub fn reset(&mut self) -> bool {
        if self.resets_fully.get() {
            self.reset_chunks();
            return false;
        }
        self.cursor.set(self.start.get());
        true
    }

    /// Lets the next [`reset`](Self::reset) tell its caller that there is more to do. So what is rarely there costs no look.
    pub fn ask_for_full_reset(&self) {
        self.resets_fully.set(true);
    }

    #[cold]
    fn reset_chunks(&mut self) {
        self.resets_fully.set(false);
        // The largest first: soon one chunk holds all that a message needs.
        self.chunks.get_mut().sort_unstable_by_key(|chunk| std::cmp::Reverse(chunk.size));
        if let Some(largest) = self.chunks.borrow().first() {
            self.used.set(1);
            self.filled.set(0);
            self.enter(largest);
        }
    }

    /// Makes `chunk` the current one.
    fn enter(&self, chunk: &Chunk) {
        self.start.set(chunk.start.as_ptr());
        self.cursor.set(chunk.start.as_ptr());
        self.end.set(chunk.start.as_ptr().wrapping_add(chunk.size));
    }

    /// The number of bytes that the arena holds of the system's memory, used or not, its own bookkeeping included.
    #[inline]
    pub fn capacity(&self) -> usize {
        self.allocated.get() + self.chunks.borrow().capacity() * size_of::<Chunk>()
    }

    /// The number of bytes that were handed out since the arena was empty, each request rounded up to [`ALIGN`], whatever the chunks.
    #[inline]
    pub fn used_bytes(&self) -> usize {
        self.filled.get() + (self.cursor.get().addr() - self.start.get().addr())
    }

    /// `size` bytes of uninitialised memory, aligned to [`ALIGN`].
    ///
    /// # Errors
    ///
    /// [`OutOfMemory`] when the system refuses.
    #[inline]
    pub fn alloc(&self, size: usize) -> Result<NonNull<u8>, OutOfMemory> {
        let size = round_up(size).ok_or(OutOfMemory)?;
        if self.available() < size {
            self.next_chunk(size)?;
        }
        let start = self.cursor.get();
        self.cursor.set(start.wrapping_add(size));
        // A request for 0 bytes before the first chunk: nothing is read or written there.
        Ok(NonNull::new(start).unwrap_or(NonNull::<u64>::dangling().cast()))
    }

    /// Copies `bytes` into the arena.
    ///
    /// # Errors
    ///
    /// [`OutOfMemory`] when the system refuses.
    pub fn alloc_bytes<'a>(&'a self, bytes: &[u8]) -> Result<&'a [u8], OutOfMemory> {
        let start = self.alloc(bytes.len())?;
        // SAFETY: `start` has room for the bytes, is not aliased, and lives as long as the borrow of the arena: a reset
        // needs `&mut`.
        unsafe {
            ptr::copy_nonoverlapping(bytes.as_ptr(), start.as_ptr(), bytes.len());
            Ok(std::slice::from_raw_parts(start.as_ptr(), bytes.len()))
        }
    }

    /// Grows the allocation of `old_size` bytes at `start` to `new_size` in place, if it is the newest one of this arena and the
    /// chunk has room. Returns whether it did.
    pub fn extend_in_place(&self, start: NonNull<u8>, old_size: usize, new_size: usize) -> bool {
        let (Some(old), Some(new)) = (round_up(old_size), round_up(new_size)) else { return false };
        // What lies right before the chunk is somebody else's.
        let newest =
            start.as_ptr().wrapping_add(old) == self.cursor.get() && start.as_ptr() >= self.start.get();
        let extends = newest && old <= new && new - old <= self.available();
        if extends {
            self.cursor.set(self.cursor.get().wrapping_add(new - old));
        }
        extends
    }

    /// The present state.
    #[inline]
    pub fn mark(&self) -> Mark {
        Mark { used: self.used.get(), filled: self.filled.get(), cursor: self.cursor.get() }
    }

    /// Frees everything allocated since `mark`.
    ///
    /// # Safety
    ///
    /// - `mark` is of this arena, which was not reset or rewound past it since.
    /// - Nothing allocated since then is used any more, and no window is open.
    #[cold]
    pub unsafe fn rewind(&self, mark: Mark) {
        match mark.used.checked_sub(1) {
            Some(current) => self.enter(&self.chunks.borrow()[current]),
            None => {
                self.start.set(ptr::null_mut());
                self.end.set(ptr::null_mut());
            }
        }
        self.used.set(mark.used);
        self.filled.set(mark.filled);
        self.cursor.set(mark.cursor);
    }

    #[inline]
    fn available(&self) -> usize {
        self.end.get().addr() - self.cursor.get().addr()
    }

    /// Makes a chunk with at least `size` bytes of room the current one; the rest of the old one stays unused.
    #[cold]
    fn next_chunk(&self, size: usize) -> Result<(), OutOfMemory> {
        let mut chunks = self.chunks.borrow_mut();
        let used = self.used.get();
        let filled = self.used_bytes();
        match chunks[used..].iter().position(|chunk| chunk.size >= size) {
            // Too small ones that are passed over stay free for later.
            Some(ahead) => chunks.swap(used, used + ahead),
            None => {
                let largest = chunks.iter().map(|chunk| chunk.size + CHUNK_OVERHEAD).max();
                let grown = largest.map_or(FIRST_CHUNK, |largest| largest.saturating_mul(2).min(GROWN_CHUNK));
                let chunk = Chunk::new(size.max(grown - CHUNK_OVERHEAD))?;
                self.allocated.set(self.allocated.get() + chunk.bump.allocated_bytes_including_metadata());
                chunks.insert(used, chunk);
            }
        }
        self.used.set(used + 1);
        self.filled.set(filled);
        if used > 0 {
            self.resets_fully.set(true);
        }
        self.enter(&chunks[used]);
        Ok(())
    }
}

fn round_up(size: usize) -> Option<usize> {
    size.checked_next_multiple_of(ALIGN)
}

/// The part of an arena that one decode may use.
///
/// A window is the arena itself with its end moved to where the decode's budget ends: one comparison checks room and budget, and
/// compiled code needs no state beside the arena. Each allocation is charged its size rounded up to [`ALIGN`] and nothing else, so the
/// charge depends on the input alone. [`close`](Self::close) the window before using the arena for anything else.
#[derive(Clone, Copy, Debug)]
pub struct Window<'a> {
    arena: &'a Arena,
}

/// Why a [`Window`] gave no memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WindowError {
    /// The budget is used up.
    Budget,
    /// The system refused.
    OutOfMemory,
}

impl<'a> Window<'a> {
    /// Opens a window onto the free memory of `arena`, `budget` bytes at most.
    #[inline]
    pub fn open(arena: &'a Arena, budget: u64) -> Self {
        let window = Self { arena };
        window.grant(budget);
        window
    }

    /// The window that is open in `arena`. If none is, allocations come from the arena all the same and are charged to no budget.
    #[inline]
    pub fn of(arena: &'a Arena) -> Self {
        Self { arena }
    }

    /// Lets the window reach to the end of the arena's current chunk or of the budget, of which `budget` is left.
    #[inline]
    fn grant(self, budget: u64) {
        match budget.checked_sub(self.arena.available() as u64) {
            Some(rest) => self.arena.budget.set(rest),
            None => self.clip(budget),
        }
    }

    /// Ends the window with the budget, within the chunk.
    #[cold]
    fn clip(self, budget: u64) {
        let granted = budget & !(ALIGN as u64 - 1);
        // Less than what is available.
        self.arena.end.set(self.arena.cursor.get().wrapping_add(granted as usize));
        self.arena.budget.set(budget - granted);
        self.arena.clipped.set(true);
    }

    /// `size` bytes of uninitialised memory, aligned to [`ALIGN`].
    ///
    /// # Errors
    ///
    /// When the budget is used up or the system refuses.
    #[inline]
    pub fn alloc(self, size: u64) -> Result<NonNull<u8>, WindowError> {
        let rounded = size.checked_next_multiple_of(ALIGN as u64).ok_or(WindowError::Budget)?;
        let cursor = self.arena.cursor.get();
        if self.arena.available() as u64 >= rounded
            && let Some(start) = NonNull::new(cursor)
        {
            self.arena.cursor.set(cursor.wrapping_add(rounded as usize));
            return Ok(start);
        }
        self.alloc_slow(rounded)
    }

    /// As [`alloc`](Self::alloc), for what is in the input and only has to lie elsewhere: it does not count.
    ///
    /// # Errors
    ///
    /// When the system refuses.
    #[cold]
    pub fn alloc_uncharged(self, size: u64) -> Result<NonNull<u8>, WindowError> {
        let rounded = size.checked_next_multiple_of(ALIGN as u64).ok_or(WindowError::OutOfMemory)?;
        let budget = self.arena.budget.get();
        let raised = budget.checked_add(rounded).ok_or(WindowError::OutOfMemory)?;
        self.arena.budget.set(raised);
        let allocated = self.alloc(rounded);
        if allocated.is_err() {
            self.arena.budget.set(budget);
        }
        allocated
    }

    #[cold]
    fn alloc_slow(self, rounded: u64) -> Result<NonNull<u8>, WindowError> {
        let arena = self.arena;
        let left = self.left();
        if rounded > left {
            return Err(WindowError::Budget);
        }
        let size = usize::try_from(rounded).map_err(|_| WindowError::OutOfMemory)?;
        arena.next_chunk(size).map_err(|_| WindowError::OutOfMemory)?;
        self.grant(left);
        let start = NonNull::new(arena.cursor.get()).ok_or(WindowError::OutOfMemory)?;
        arena.cursor.set(start.as_ptr().wrapping_add(size));
        Ok(start)
    }

    /// Gives back what lies behind the first `used` bytes of the newest allocation, which starts at `start`.
    ///
    /// # Safety
    ///
    /// - `start` is what [`alloc`](Self::alloc) of this window returned last, for `used` bytes or more.
    /// - What is given back is not used any more.
    #[inline]
    pub unsafe fn shrink(self, start: NonNull<u8>, used: usize) {
        self.arena.cursor.set(start.as_ptr().wrapping_add(used.next_multiple_of(ALIGN)));
    }

    /// How many bytes of the budget are left.
    #[inline]
    pub fn left(self) -> u64 {
        self.arena.budget.get() + self.arena.available() as u64
    }

    /// Returns the unused part to the arena.
    #[inline]
    pub fn close(self) {
        if self.arena.clipped.get() {
            self.unclip();
        }
    }

    #[cold]
    fn unclip(self) {
        let arena = self.arena;
        arena.clipped.set(false);
        if let Some(current) = arena.used.get().checked_sub(1) {
            let chunk = &arena.chunks.borrow()[current];
            arena.end.set(chunk.start.as_ptr().wrapping_add(chunk.size));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reset_arena_reuses_its_memory() {
        let mut arena = Arena::new();
        let fill = |arena: &Arena| {
            for size in [1, 100, 5000, 70_000, 3] {
                let start = arena.alloc(size).expect("memory");
                assert_eq!(start.addr().get() % ALIGN, 0);
            }
        };
        fill(&arena);
        for _ in 0..4 {
            arena.reset();
            fill(&arena);
        }
        let capacity = arena.capacity();
        for _ in 0..100 {
            arena.reset();
            fill(&arena);
        }
        assert_eq!(arena.capacity(), capacity);
    }

    #[test]
    fn rewinding_frees_what_came_after_the_mark() {
        let arena = Arena::new();
        arena.alloc(16).expect("memory");
        let mark = arena.mark();
        let first = arena.alloc(64).expect("memory");
        arena.alloc(100_000).expect("memory");
        // SAFETY: the mark is of this arena, and what came after it is not used.
        unsafe { arena.rewind(mark) };
        assert_eq!(arena.alloc(64).expect("memory"), first);
        let capacity = arena.capacity();
        arena.alloc(100_000).expect("memory");
        assert_eq!(arena.capacity(), capacity);
    }

    #[test]
    fn what_is_used_does_not_depend_on_the_chunks() {
        let mut arena = Arena::new();
        assert_eq!(arena.used_bytes(), 0);
        for _ in 0..3 {
            arena.alloc(16).expect("memory");
            let mark = arena.mark();
            for size in [4000, 1, 100_000, 0, 7] {
                arena.alloc(size).expect("memory");
            }
            assert_eq!(arena.used_bytes(), 16 + 4000 + 8 + 100_000 + 8);
            // SAFETY: the mark is of this arena, and what came after it is not used.
            unsafe { arena.rewind(mark) };
            assert_eq!(arena.used_bytes(), 16);
            let window = Window::open(&arena, 50_000);
            window.alloc(20_001).expect("within the budget");
            assert_eq!(arena.used_bytes(), 16 + 20_008);
            window.close();
            arena.reset();
            assert_eq!(arena.used_bytes(), 0);
        }
        let mark = arena.mark();
        arena.alloc(8).expect("memory");
        // SAFETY: as above.
        unsafe { arena.rewind(mark) };
        assert_eq!(arena.used_bytes(), 0);
    }

    #[test]
    fn only_the_newest_allocation_extends() {
        let arena = Arena::new();
        let first = arena.alloc(10).expect("memory");
        assert!(arena.extend_in_place(first, 10, 40));
        let second = arena.alloc(8).expect("memory");
        assert_eq!(second.addr().get() - first.addr().get(), 40);
        assert!(!arena.extend_in_place(first, 40, 48));
        assert!(!arena.extend_in_place(second, 8, 1 << 30));
    }

    #[test]
    fn a_budget_is_exact_whatever_the_chunks() {
        for earlier in [0, 8, 4000, 4096, 10_000] {
            let arena = Arena::new();
            arena.alloc(earlier).expect("memory");
            let window = Window::open(&arena, 10_000);
            for _ in 0..9 {
                window.alloc(1000).expect("within the budget");
            }
            window.alloc(993).expect("the last 1000 bytes, rounded up");
            assert_eq!(window.alloc(1), Err(WindowError::Budget));
            assert_eq!(window.alloc(u64::MAX), Err(WindowError::Budget));
            window.close();
            arena.alloc(100).expect("the arena itself has no budget");
        }
    }

    #[test]
    fn what_is_given_back_is_not_charged() {
        let arena = Arena::new();
        let window = Window::open(&arena, 10_000);
        for _ in 0..100 {
            let start = window.alloc(5000).expect("within the budget");
            // SAFETY: it is the newest allocation, of which nothing is used.
            unsafe { window.shrink(start, 41) };
        }
        assert_eq!((window.left(), arena.used_bytes()), (10_000 - 4800, 4800));
        window.close();
    }

    #[test]
    fn a_zero_budget_allows_nothing() {
        let arena = Arena::new();
        let window = Window::open(&arena, 7);
        assert_eq!(window.alloc(8), Err(WindowError::Budget));
    }

    #[test]
    fn a_closed_window_leaves_all_of_the_chunk() {
        let arena = Arena::new();
        arena.alloc(8).expect("memory");
        let before = arena.available();
        let window = Window::open(&arena, 100);
        assert_eq!(arena.available(), 96);
        window.alloc(9).expect("within the budget");
        window.close();
        assert_eq!(arena.available(), before - 16);
    }

    #[test]
    fn what_is_not_charged_leaves_the_budget_as_it_is() {
        for budget in [100, 5_000, 1 << 20] {
            let arena = Arena::new();
            let window = Window::open(&arena, budget);
            window.alloc(24).expect("memory");
            let left = window.left();
            for size in [1, 50, 10_000, 100_000] {
                window.alloc_uncharged(size).expect("memory");
                assert_eq!(window.left(), left, "{size} bytes of {budget}");
            }
            assert_eq!(window.alloc(left + 1), Err(WindowError::Budget));
            window.alloc(left & !7).expect("it is in the budget");
            window.close();
            arena.alloc(200).expect("memory");
        }
    }
}
