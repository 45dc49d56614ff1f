//! [`ArenaPool`]: arenas and buffers that are used again.

use std::cell::Cell;
use std::fmt;
use std::mem::ManuallyDrop;
use std::ops::{Deref, DerefMut};
use std::ptr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicPtr, AtomicUsize, Ordering};

use crate::arena::Arena;
use crate::owned::Parts;

/// Arenas and buffers that are used again: a handle that is cheap to clone and shared by threads.
///
/// What was taken from the pool goes back when it is dropped, on whichever thread that happens: arenas through [`arena`](Self::arena),
/// those of owned messages through [`Codec::decode_owned_in`](crate::Codec::decode_owned_in) and
/// [`OwnedMessage::build_in`](crate::OwnedMessage::build_in), buffers to encode to through [`buffer`](Self::buffer). None of this takes a
/// lock, nor allocates in steady state.
///
/// A pool never runs dry: what it does not have it makes. What it keeps is limited: see [`with_limits`](Self::with_limits). Once its last
/// handle is dropped, what waits in it is freed, and what is in use when it is dropped. Each thread keeps the arena that it gave back last,
/// which makes that cheap, until it gives one back to another pool or ends.
///
/// ```
/// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: string name }")?;
/// # let ty = schema.struct_type("P")?;
/// # let codec = scrimp::Codec::new(&ty)?;
/// # let name = ty.field::<str>("name")?;
/// # let inputs = [b"\x0b\0\x01\0\0\0\x03Ada\0", b"\x0b\0\x01\0\0\0\x03Bob\0"];
/// let pool = scrimp::ArenaPool::new();
/// for bytes in inputs {
///     let message = codec.decode_owned_in(&pool, bytes::Bytes::from_static(bytes))?;
///     let (codec, mut answer) = (codec.clone(), pool.buffer());
///     std::thread::spawn(move || {
///         codec.encode(message.message(), &mut answer)?;
///         Ok::<_, scrimp::EncodeError>(answer.len()) // the arena and the buffer go back
///     });
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct ArenaPool {
    handle: Arc<Handle>,
}

/// What the handles share; when the last of them goes, the pool is closed.
struct Handle {
    arenas: Arc<Arenas>,
    buffers: Slots<Vec<u8>>,
    max_bytes: usize,
}

/// The arenas that wait in a pool. Each arena of the pool has a share in this, so that it finds its way back.
pub(crate) struct Arenas {
    waiting: Slots<Parts>,
    /// The largest arena that is kept, in bytes.
    max_bytes: usize,
    /// Whether the pool is gone.
    is_closed: AtomicBool,
}

thread_local! {
    /// The arena that the thread gave back last, of whichever pool: to take it again needs no atomic operation.
    static LAST: Cell<Option<Box<Parts>>> = const { Cell::new(None) };
}

/// How many arenas, and how many buffers, a pool keeps unless told otherwise.
const DEFAULT_COUNT: usize = 64;

/// How large arenas and buffers are that a pool keeps unless told otherwise, in bytes.
const DEFAULT_BYTES: usize = 1 << 20;

impl ArenaPool {
    /// A pool that keeps up to 64 arenas and 64 buffers of up to 1 MiB each.
    pub fn new() -> Self {
        Self::with_limits(DEFAULT_COUNT, DEFAULT_BYTES)
    }

    /// A pool that keeps up to `count` arenas and `count` buffers of up to `bytes` bytes each, and an arena of that size per thread; what comes
    /// back beyond that is freed. So the memory that waits is (2 × `count` + threads) × `bytes` at most. What is in use has no limit but those
    /// of codecs.
    pub fn with_limits(count: usize, bytes: usize) -> Self {
        let arenas = Arc::new(Arenas {
            waiting: Slots::new(count),
            max_bytes: bytes,
            is_closed: AtomicBool::new(false),
        });
        Self { handle: Arc::new(Handle { arenas, buffers: Slots::new(count), max_bytes: bytes }) }
    }

    /// An empty arena, which goes back when it is dropped. What it yields is `Send`, as [`Arena`] is.
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: string name }")?;
    /// # let ty = schema.struct_type("P")?;
    /// let pool = scrimp::ArenaPool::new();
    /// let arena = pool.arena();
    /// let message = ty.builder(&arena).finish()?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn arena(&self) -> PooledArena {
        PooledArena { parts: ManuallyDrop::new(self.parts()) }
    }

    /// An empty buffer, which goes back when it is dropped: to [encode](crate::Codec::encode) to, and to use as the `Vec<u8>` that it is. To
    /// pass it on as [`Bytes`](bytes::Bytes) without a copy, use [`Bytes::from_owner`](bytes::Bytes::from_owner).
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: string name }")?;
    /// # let ty = schema.struct_type("P")?;
    /// # let codec = scrimp::Codec::new(&ty)?;
    /// # let arena = scrimp::Arena::new();
    /// # let message = ty.builder(&arena).finish()?;
    /// let pool = scrimp::ArenaPool::new();
    /// let mut buffer = pool.buffer();
    /// codec.encode(message, &mut buffer)?;
    /// let bytes = bytes::Bytes::from_owner(buffer);
    /// assert_eq!(bytes, [0][..]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn buffer(&self) -> PooledBuffer {
        let buffer = self.handle.buffers.take().unwrap_or_default();
        PooledBuffer { buffer: ManuallyDrop::new(buffer), handle: Arc::clone(&self.handle) }
    }

    /// An empty arena with what belongs to an owned message.
    pub(crate) fn parts(&self) -> Box<Parts> {
        let arenas = &self.handle.arenas;
        // A thread that is ending has no arena any more.
        let last = LAST.try_with(|last| {
            let parts = last.take()?;
            if parts.is_of(arenas) {
                return Some(parts);
            }
            last.set(Some(parts));
            None
        });
        match last {
            Ok(Some(parts)) => parts,
            _ => arenas.waiting.take().unwrap_or_else(|| Parts::new(Some(Arc::clone(arenas)))),
        }
    }
}

impl Default for ArenaPool {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for ArenaPool {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Handle { arenas, buffers, .. } = &*self.handle;
        f.debug_struct("ArenaPool")
            .field("arenas", &arenas.waiting.len())
            .field("buffers", &buffers.len())
            .finish_non_exhaustive()
    }
}

impl Drop for Handle {
    fn drop(&mut self) {
        self.arenas.is_closed.store(true, Ordering::Relaxed);
        self.arenas.waiting.close();
        // Other threads' go with what these do next.
        let last = LAST.try_with(Cell::take).ok().flatten();
        if let Some(parts) = last.filter(|parts| !parts.is_of(&self.arenas)) {
            LAST.set(Some(parts));
        }
    }
}

impl Arenas {
    /// Takes `parts`, which are empty and this pool's, back: to wait, or to be freed.
    pub(crate) fn take_back(parts: Box<Parts>) {
        let Some(arenas) = parts.pool() else { return };
        if parts.arena().capacity() > arenas.max_bytes || arenas.is_closed.load(Ordering::Relaxed) {
            return;
        }
        let mut parts = Some(parts);
        // The thread takes it again next; the one before goes to where all find it. A thread that is ending keeps none.
        let _ = LAST.try_with(|last| parts = last.replace(parts.take()));
        let Some(parts) = parts else { return };
        let Some(arenas) = parts.pool().map(Arc::as_ptr) else { return };
        // SAFETY: the parts have a share in the pool that they came from. Where they are left to it, it is not touched any more: others may free
        // it as soon as they are there.
        unsafe { Slots::put(&raw const (*arenas).waiting, parts) };
    }
}

/// An arena of an [`ArenaPool`]; goes back when it is dropped.
///
/// ```
/// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: string name }")?;
/// # let ty = schema.struct_type("P")?;
/// use scrimp::{ArenaPool, PooledArena};
/// let pool = ArenaPool::new();
/// let arena: PooledArena = pool.arena();
/// let message = ty.builder(&arena).finish()?;
/// assert!(!message.is_set(ty.field::<str>("name")?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct PooledArena {
    parts: ManuallyDrop<Box<Parts>>,
}

impl Deref for PooledArena {
    type Target = Arena;

    #[inline]
    fn deref(&self) -> &Arena {
        self.parts.arena()
    }
}

impl DerefMut for PooledArena {
    #[inline]
    fn deref_mut(&mut self) -> &mut Arena {
        self.parts.arena_mut()
    }
}

impl Drop for PooledArena {
    fn drop(&mut self) {
        // SAFETY: this is the only place that takes them, and `self` is not used any more.
        unsafe { ManuallyDrop::take(&mut self.parts) }.recycle();
    }
}

impl fmt::Debug for PooledArena {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("PooledArena").field(self.parts.arena()).finish()
    }
}

/// A buffer of an [`ArenaPool`], a `Vec<u8>`; goes back when it is dropped.
///
/// ```
/// use scrimp::{ArenaPool, PooledBuffer};
/// let pool = ArenaPool::new();
/// let mut buffer: PooledBuffer = pool.buffer();
/// buffer.extend_from_slice(b"header");
/// assert_eq!(buffer.len(), 6);
/// ```
#[expect(clippy::box_collection, reason = "a place in the pool has room for a pointer")]
pub struct PooledBuffer {
    buffer: ManuallyDrop<Box<Vec<u8>>>,
    handle: Arc<Handle>,
}

impl Deref for PooledBuffer {
    type Target = Vec<u8>;

    #[inline]
    fn deref(&self) -> &Vec<u8> {
        &self.buffer
    }
}

impl DerefMut for PooledBuffer {
    #[inline]
    fn deref_mut(&mut self) -> &mut Vec<u8> {
        &mut self.buffer
    }
}

impl AsRef<[u8]> for PooledBuffer {
    fn as_ref(&self) -> &[u8] {
        &self.buffer
    }
}

impl Drop for PooledBuffer {
    fn drop(&mut self) {
        // SAFETY: this is the only place that takes it, and `self` is not used any more.
        let mut buffer = unsafe { ManuallyDrop::take(&mut self.buffer) };
        if buffer.capacity() <= self.handle.max_bytes {
            buffer.clear();
            // SAFETY: the handle keeps the slots.
            unsafe { Slots::put(&raw const self.handle.buffers, buffer) };
        }
    }
}

impl fmt::Debug for PooledBuffer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PooledBuffer").field("len", &self.buffer.len()).finish_non_exhaustive()
    }
}

/// Places for things that wait to be used again. One that is empty holds null, and a closed one [`closed`](Self::closed).
struct Slots<T> {
    slots: Box<[AtomicPtr<T>]>,
    /// The bits of [`preferred`] that make the index of a slot.
    mask: usize,
}

// SAFETY: what is in the slots belongs to them alone, and goes from thread to thread.
unsafe impl<T: Send> Sync for Slots<T> {}
// SAFETY: as above.
unsafe impl<T: Send> Send for Slots<T> {}

/// Threads start to look for a slot as many slots apart: those in one cache line are one thread's mostly.
const STRIDE: usize = 8;

thread_local! {
    /// The number of the current thread, times [`STRIDE`]; `usize::MAX` before it is asked for.
    static PREFERRED: Cell<usize> = const { Cell::new(usize::MAX) };
}

/// What the current thread prefers to other threads' slots.
#[inline]
fn preferred() -> usize {
    match PREFERRED.get() {
        usize::MAX => number_thread(),
        preferred => preferred,
    }
}

#[cold]
fn number_thread() -> usize {
    static THREADS: AtomicUsize = AtomicUsize::new(0);
    let preferred = THREADS.fetch_add(1, Ordering::Relaxed).wrapping_mul(STRIDE) & (usize::MAX >> 1);
    PREFERRED.set(preferred);
    preferred
}

impl<T> Slots<T> {
    fn new(count: usize) -> Self {
        let slots = (0..count).map(|_| AtomicPtr::new(ptr::null_mut())).collect();
        // The largest power of two that is not above the count, less one.
        let mask = count.checked_ilog2().map_or(0, |bits| (1 << bits) - 1);
        Self { slots, mask }
    }

    /// What a closed slot holds; nothing lies at this address.
    fn closed() -> *mut T {
        ptr::without_provenance_mut(1)
    }

    /// Something that waits.
    #[inline]
    fn take(&self) -> Option<Box<T>> {
        let (others, own) = self.slots.split_at(preferred() & self.mask);
        own.iter().chain(others).find_map(Self::take_from)
    }

    #[inline]
    fn take_from(slot: &AtomicPtr<T>) -> Option<Box<T>> {
        // Others' slots are looked at before they are written to.
        if slot.load(Ordering::Relaxed).is_null() {
            return None;
        }
        let taken = slot.swap(ptr::null_mut(), Ordering::Acquire);
        debug_assert_ne!(taken, Self::closed(), "nothing is taken from what is closed");
        // SAFETY: what is in a slot came from a box in `put`, and who swaps it out owns it.
        (!taken.is_null()).then(|| unsafe { Box::from_raw(taken) })
    }

    /// Lets `value` wait, or frees it if there is no empty slot.
    ///
    /// # Safety
    ///
    /// `slots` is there until the value is in it, or freed.
    #[inline]
    unsafe fn put(slots: *const Self, value: Box<T>) {
        // SAFETY: the slots are there while nobody else can have the value.
        let all = unsafe { &*slots };
        let (start, count) = (all.slots.as_ptr(), all.slots.len());
        let first = preferred() & all.mask;
        let value = Box::into_raw(value);
        for index in (first..count).chain(0..first) {
            // SAFETY: the slot is one of `count`, and they are there: the value is not in any yet. The operation that puts it there is the
            // last one on them.
            let slot = unsafe { &*start.add(index) };
            if slot.load(Ordering::Relaxed).is_null()
                && slot.compare_exchange(ptr::null_mut(), value, Ordering::Release, Ordering::Relaxed).is_ok()
            {
                return;
            }
        }
        // SAFETY: this came from a box above, and is in no slot.
        drop(unsafe { Box::from_raw(value) });
    }

    /// Frees what waits, and lets nothing wait any more. Nobody takes anything meanwhile or afterwards.
    fn close(&self) {
        for slot in &self.slots {
            let waiting = slot.swap(Self::closed(), Ordering::Acquire);
            if !waiting.is_null() && waiting != Self::closed() {
                // SAFETY: what is in a slot came from a box in `put`, and who swaps it out owns it.
                drop(unsafe { Box::from_raw(waiting) });
            }
        }
    }

    /// How many things wait.
    fn len(&self) -> usize {
        let is_waiting = |slot: &&AtomicPtr<T>| {
            let waiting = slot.load(Ordering::Relaxed);
            !waiting.is_null() && waiting != Self::closed()
        };
        self.slots.iter().filter(is_waiting).count()
    }
}

impl<T> Drop for Slots<T> {
    fn drop(&mut self) {
        self.close();
    }
}

const _: () = {
    const fn is_sent_and_shared<T: Send + Sync>() {}
    const fn is_sent<T: Send>() {}
    is_sent_and_shared::<ArenaPool>();
    is_sent::<PooledArena>();
    is_sent::<PooledBuffer>();
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closed_slots_keep_nothing() {
        let slots = Slots::new(2);
        let put = |text: &Arc<str>| {
            // SAFETY: the slots are there.
            unsafe { Slots::put(&raw const slots, Box::new(Arc::clone(text))) }
        };
        let text: Arc<str> = "counted".into();
        (0..3).for_each(|_| put(&text));
        assert_eq!((Arc::strong_count(&text), slots.len()), (3, 2));
        let taken = slots.take();
        assert_eq!(slots.len(), 1);
        slots.close();
        assert_eq!((Arc::strong_count(&text), slots.len()), (2, 0));
        put(&text);
        drop(taken);
        assert_eq!((Arc::strong_count(&text), slots.len()), (1, 0));
    }

    #[test]
    fn threads_share_slots_without_loss() {
        const THREADS: usize = 4;
        const ROUNDS: usize = if cfg!(miri) { 20 } else { 2000 };
        let slots = Slots::new(64);
        std::thread::scope(|scope| {
            for _ in 0..THREADS {
                scope.spawn(|| {
                    for _ in 0..ROUNDS {
                        let mut value: Box<usize> = slots.take().unwrap_or_default();
                        *value += 1;
                        // SAFETY: the slots are there.
                        unsafe { Slots::put(&raw const slots, value) };
                    }
                });
            }
        });
        let counts: usize = std::iter::from_fn(|| slots.take()).map(|count| *count).sum();
        assert_eq!(counts, THREADS * ROUNDS);
    }
}
