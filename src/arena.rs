//! [`Arena`]: the memory that messages live in.

use std::alloc::{Layout, handle_alloc_error};
use std::ptr::NonNull;

use scrimp_record::arena::ALIGN;

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
#[derive(Debug, Default)]
pub struct Arena {
    memory: scrimp_record::Arena,
}

impl Arena {
    /// An empty arena; allocates nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Empties the arena and keeps its memory.
    #[inline]
    pub fn reset(&mut self) {
        self.memory.reset();
    }

    /// How many bytes the arena holds from the system, used or not.
    pub fn capacity(&self) -> usize {
        self.memory.capacity()
    }

    #[inline]
    pub(crate) fn memory(&self) -> &scrimp_record::Arena {
        &self.memory
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

#[cold]
fn refused(size: usize) -> ! {
    match Layout::from_size_align(size, ALIGN) {
        Ok(layout) => handle_alloc_error(layout),
        Err(_) => panic!("{size} bytes are more than memory can hold"),
    }
}
