//! [`Arena`]: the memory that messages live in.

use std::alloc::{Layout, handle_alloc_error};
use std::cell::RefCell;
use std::mem;
use std::ops::{Deref, DerefMut};
use std::panic::RefUnwindSafe;
use std::ptr::NonNull;

use scrimp_record::StructLayout;
use scrimp_record::arena::ALIGN;

use crate::kept::Kept;

/// Memory that messages live in: fast to fill, emptied as a whole.
///
/// [`reset`](Self::reset) keeps the memory, so a program that decodes into one arena in a loop allocates nothing once the
/// arena has grown to what a message needs. An arena is used by one thread at a time; the messages in it may be read by
/// several.
///
/// ```
/// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: string name }")?;
/// # let ty = schema.struct_type("P")?;
/// # let codec = scrimp::Codec::new(&ty)?;
/// # let name = ty.field::<str>("name")?;
/// # let inputs = [b"\x0b\0\x01\0\0\0\x03Ada\0", b"\x0b\0\x01\0\0\0\x03Bob\0"];
/// let mut arena = scrimp::Arena::new();
/// for bytes in &inputs {
///     arena.reset(); // needs `&mut`, so no message can outlive it
///     let message = codec.decode(&arena, *bytes)?;
///     println!("{}", message.get(name));
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// A message cannot outlive its arena, nor what a reset frees:
///
/// ```compile_fail,E0502
/// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: string name }")?;
/// # let ty = schema.struct_type("P")?;
/// let mut arena = scrimp::Arena::new();
/// let message = ty.builder(&arena).finish()?;
/// arena.reset();
/// println!("{message:?}");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// To free a part of what is in an arena and go on reading the rest, use a [`scope`](Self::scope). Programs with many arenas recycle
/// them through an [`ArenaPool`](crate::ArenaPool).
///
/// # In futures
///
/// An arena is `Send` and not `Sync`: a future may hold an arena across an `.await` and still be `Send`, and so may it hold messages,
/// but neither a `&Arena` nor a builder, which has one. So let the task own its arena, or a
/// [`PooledArena`](crate::PooledArena), and finish what it builds before it waits; or let it hold an
/// [`OwnedMessage`](crate::OwnedMessage), which has its arena within.
///
/// ```
/// # use scrimp::{Arena, Codec, Message, StructType};
/// # async fn check_quota(_: &str) {}
/// async fn handle(codec: Codec, name: scrimp::Field<str>, bytes: Vec<u8>) -> Option<usize> {
///     let arena = Arena::new();
///     let message = codec.decode(&arena, &bytes).ok()?;
///     check_quota(message.get(name)).await;
///     Some(message.get(name).len())
/// }
///
/// fn spawn<F: Future + Send + 'static>(_: F) {}
/// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: string name }")?;
/// # let ty = schema.struct_type("P")?;
/// # let (codec, name) = (Codec::new(&ty)?, ty.field::<str>("name")?);
/// spawn(handle(codec, name, b"\x0b\0\x01\0\0\0\x03Ada\0".to_vec()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Default)]
pub struct Arena {
    memory: scrimp_record::Arena,
    kept: Kept,
    /// Empty arenas that scopes have used.
    spare: RefCell<Vec<Arena>>,
}

// A panic finds no arena half-changed: what is in one is complete, or out of everyone's reach.
impl RefUnwindSafe for Arena {}

/// The most arenas that wait for [`scope`](Arena::scope): scopes within each other take theirs from each other, so more are used only by
/// scopes that are open side by side.
const MAX_SPARE: usize = 4;

impl Arena {
    /// An empty arena; allocates nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Empties the arena and keeps its memory.
    #[inline]
    pub fn reset(&mut self) {
        if !self.memory.reset() {
            self.kept.forget();
        }
    }

    /// How many bytes the arena holds from the system, used or not; that of its [scopes](Self::scope) included.
    pub fn capacity(&self) -> usize {
        let spare = self.spare.borrow();
        let arenas = spare.capacity() * size_of::<Self>();
        self.memory.capacity() + arenas + spare.iter().map(Self::capacity).sum::<usize>()
    }

    /// How many bytes messages take, with what was made on the way to them: all that was taken since the arena was empty, rounded up to eight
    /// bytes each. What is in [scopes](Self::scope) does not count.
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: string name }")?;
    /// # let ty = schema.struct_type("P")?;
    /// let mut arena = scrimp::Arena::new();
    /// let message = ty.builder(&arena).finish()?;
    /// assert!(0 < arena.used() && arena.used() < arena.capacity());
    /// arena.reset();
    /// assert_eq!(arena.used(), 0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn used(&self) -> usize {
        self.memory.used_bytes()
    }

    /// Opens a scope: an arena within this one, for what is needed for a while only. When it ends, all that was made in it is freed, and
    /// its memory serves the next scope. What is in this arena stays as it is, may be read meanwhile, and referred to from the scope.
    ///
    /// This takes the place of marks to trim an arena to. Such a trim would have to know that nobody refers to what came after
    /// the mark. It could demand `&mut`, as [`reset`](Self::reset) does, but then nobody could refer to what came before the mark either. A
    /// scope has memory of its own, so the borrow checker sees which message is in which; to take one out,
    /// [copy](crate::Message::copy_to) it.
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: string name }")?;
    /// # let ty = schema.struct_type("P")?;
    /// # let codec = scrimp::Codec::new(&ty)?;
    /// # let name = ty.field::<str>("name")?;
    /// # let inputs = [b"\x0b\0\x01\0\0\0\x03Ada\0", b"\x0b\0\x01\0\0\0\x03Bob\0"];
    /// let arena = scrimp::Arena::new();
    /// let mut chosen = Vec::new();
    /// for bytes in &inputs {
    ///     let scope = arena.scope();
    ///     let message = codec.decode(&scope, *bytes)?;
    ///     if message.get(name) == "Bob" {
    ///         chosen.push(message.copy_to(&arena));
    ///     }
    /// }
    /// assert_eq!(chosen.len(), 1);
    /// assert_eq!(chosen[0].get(name), "Bob");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// What is in a scope cannot outlive it:
    ///
    /// ```compile_fail,E0505
    /// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: string name }")?;
    /// # let ty = schema.struct_type("P")?;
    /// let arena = scrimp::Arena::new();
    /// let scope = arena.scope();
    /// let message = ty.builder(&scope).finish()?;
    /// drop(scope);
    /// println!("{message:?}");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn scope(&self) -> Scope<'_> {
        let arena = self.spare.borrow_mut().pop().unwrap_or_default();
        Scope { arena, parent: self }
    }

    #[inline]
    pub(crate) fn memory(&self) -> &scrimp_record::Arena {
        &self.memory
    }

    /// `layout`, kept for the messages in here until the next reset.
    pub(crate) fn keep<'a>(&'a self, layout: &StructLayout) -> &'a StructLayout {
        let layout = self.kept.keep(layout);
        if self.kept.is_crowded() {
            self.memory.ask_for_full_reset();
        }
        layout
    }

    /// `size` bytes of uninitialised memory. When the system has none the process ends as it does for a `Vec`: only building
    /// comes here, which takes what the program itself gives; decoding has a budget and errors.
    #[inline]
    pub(crate) fn alloc(&self, size: usize) -> NonNull<u8> {
        self.memory.alloc(size).unwrap_or_else(|_| refused(size))
    }

    /// A copy of `bytes`.
    #[inline]
    pub(crate) fn alloc_bytes(&self, bytes: &[u8]) -> &[u8] {
        self.memory.alloc_bytes(bytes).unwrap_or_else(|_| refused(bytes.len()))
    }
}

/// An arena within another: see [`Arena::scope`]. It is used as any other arena is.
///
/// ```
/// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: string name }")?;
/// # let ty = schema.struct_type("P")?;
/// let arena = scrimp::Arena::new();
/// for _ in 0..1000 {
///     let scope = arena.scope();
///     ty.builder(&scope).finish()?; // its memory is free again with the scope
/// }
/// assert!(arena.capacity() < 100_000);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Scope<'a> {
    arena: Arena,
    parent: &'a Arena,
}

impl Deref for Scope<'_> {
    type Target = Arena;

    #[inline]
    fn deref(&self) -> &Arena {
        &self.arena
    }
}

impl DerefMut for Scope<'_> {
    #[inline]
    fn deref_mut(&mut self) -> &mut Arena {
        &mut self.arena
    }
}

impl Drop for Scope<'_> {
    fn drop(&mut self) {
        let mut spare = self.parent.spare.borrow_mut();
        if spare.len() < MAX_SPARE {
            self.arena.reset();
            spare.push(mem::take(&mut self.arena));
        }
    }
}

#[cold]
fn refused(size: usize) -> ! {
    match Layout::from_size_align(size, ALIGN) {
        Ok(layout) => handle_alloc_error(layout),
        Err(_) => panic!("{size} bytes are more than memory can hold"),
    }
}
