//! [`OwnedMessage`]: a message with everything that it needs.

use std::fmt;
use std::panic::{RefUnwindSafe, UnwindSafe};
use std::ptr::NonNull;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering, fence};

use bytes::Bytes;
use scrimp_record::{LayoutId, StructLayout};

use crate::arena::Arena;
use crate::builder::Builder;
use crate::error::BuildError;
use crate::message::Message;
use crate::pool::{ArenaPool, Arenas};
use crate::schema::StructType;

/// A message together with its bytes, arena and schema: to keep, to send to another thread, to hold across an `.await`.
///
/// It comes from bytes through [`Codec::decode_owned`](crate::Codec::decode_owned), or is [built](Self::build). A clone is
/// the same message: it costs a reference count, not a copy. [`project`](Self::project) leads to a part, which keeps the whole alive.
///
/// ```
/// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: string name }")?;
/// # let ty = schema.struct_type("P")?;
/// # let codec = scrimp::Codec::new(&ty)?;
/// # let name = ty.field::<str>("name")?;
/// let bytes = bytes::Bytes::from_static(b"\x0b\0\x01\0\0\0\x03Ada\0");
/// let owned = codec.decode_owned(bytes)?;
/// let read = std::thread::spawn(move || owned.message().get(name).to_owned());
/// assert_eq!(read.join().expect("no panic"), "Ada");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct OwnedMessage {
    /// The message's record, complete, and its layout: both in the whole.
    record: NonNull<u8>,
    layout: NonNull<StructLayout>,
    whole: Whole,
}

// SAFETY: the record is complete and never written to again; what it refers to is in the whole, which moves along.
unsafe impl Send for OwnedMessage {}
// SAFETY: as above: shared access only ever reads the record.
unsafe impl Sync for OwnedMessage {}
// As above: nothing can be found half-changed.
impl UnwindSafe for OwnedMessage {}
impl RefUnwindSafe for OwnedMessage {}

/// All that an owned message refers to, counted.
struct Whole {
    parts: NonNull<Parts>,
}

/// What a message and its parts refer to.
pub(crate) struct Parts {
    /// How many refer to this; 1 while it is in a box.
    references: AtomicUsize,
    arena: Arena,
    /// The type of the message; there as soon as there is one.
    ty: Option<(LayoutId, StructType)>,
    bytes: Bytes,
    /// The pool that the arena goes back to.
    pool: Option<Arc<Arenas>>,
}

impl OwnedMessage {
    /// Builds a message of `ty` in an arena of its own. `fill` gets the [builder](Builder), which is finished afterwards. It takes copies of
    /// strings: what it is given would have to live forever to be borrowed.
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: string name }")?;
    /// # let ty = schema.struct_type("P")?;
    /// # let name = ty.field::<str>("name")?;
    /// let owned = scrimp::OwnedMessage::build(&ty, |b| {
    ///     b.set(name, "Ada")?;
    ///     Ok(())
    /// })?;
    /// assert_eq!(owned.message().get(name), "Ada");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Those of `fill`, and as [`Builder::finish`].
    ///
    /// # Panics
    ///
    /// When `fill` replaces the builder by one of another type.
    pub fn build(
        ty: &StructType,
        fill: impl for<'a> FnOnce(&mut Builder<'a>) -> Result<(), BuildError>,
    ) -> Result<Self, BuildError> {
        Self::build_with(Parts::new(None), ty, fill)
    }

    /// As [`build`](Self::build), in an arena of `pool`.
    ///
    /// # Errors
    ///
    /// As for that.
    ///
    /// # Panics
    ///
    /// As that.
    pub fn build_in(
        pool: &ArenaPool,
        ty: &StructType,
        fill: impl for<'a> FnOnce(&mut Builder<'a>) -> Result<(), BuildError>,
    ) -> Result<Self, BuildError> {
        Self::build_with(pool.parts(), ty, fill)
    }

    fn build_with(
        parts: Box<Parts>,
        ty: &StructType,
        fill: impl for<'a> FnOnce(&mut Builder<'a>) -> Result<(), BuildError>,
    ) -> Result<Self, BuildError> {
        let build = || {
            let mut builder = ty.builder(&parts.arena);
            fill(&mut builder)?;
            let message = builder.finish()?;
            assert_eq!(message.layout_id(), ty.layout().id, "`fill` put a builder of another type in place");
            Ok((message.record(), NonNull::from(ty.layout())))
        };
        match build() {
            // SAFETY: the record was just finished. It is of this type, and in this arena, unless `fill` has put a builder in place whose
            // arena lives forever.
            Ok(record) => Ok(unsafe { Self::new(parts, ty, Bytes::new(), record) }),
            Err(error) => {
                parts.recycle();
                Err(error)
            }
        }
    }

    /// # Safety
    ///
    /// The record is a complete one of `ty`, which has this layout, and refers to nothing but the arena of `parts` and the buffer of `bytes`,
    /// or to what lives forever.
    #[inline]
    pub(crate) unsafe fn new(
        mut parts: Box<Parts>,
        ty: &StructType,
        bytes: Bytes,
        (record, layout): (NonNull<u8>, NonNull<StructLayout>),
    ) -> Self {
        // SAFETY: the layout is that of the type, which is there.
        let id = unsafe { layout.as_ref() }.id;
        if parts.ty.as_ref().is_none_or(|(known, _)| *known != id) {
            parts.ty = Some((id, ty.clone()));
        }
        parts.bytes = bytes;
        Self { record, layout, whole: Whole { parts: NonNull::from(Box::leak(parts)) } }
    }

    /// The message.
    #[inline]
    pub fn message(&self) -> Message<'_> {
        // SAFETY: the record is of this layout; what it and the layout refer to neither moves nor changes while the whole lives.
        unsafe { Message::new(self.record, self.layout.as_ref()) }
    }

    /// A message within this one, as an owned message: it keeps the whole alive, and copies nothing.
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: string name } struct O { 1: P customer }")?;
    /// # let ty = schema.struct_type("O")?;
    /// # let name = schema.struct_type("P")?.field::<str>("name")?;
    /// # let customer = ty.field::<scrimp::Message>("customer")?;
    /// # let order = scrimp::OwnedMessage::build(&ty, |b| {
    /// #     b.nested(customer)?.set(name, "Ada")?;
    /// #     Ok(())
    /// # })?;
    /// let customer = order.project(|order| order.get(customer));
    /// drop(order);
    /// assert_eq!(customer.message().get(name), "Ada");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Panics
    ///
    /// When `path` panics, or leads to a message of another schema.
    pub fn project(&self, path: impl for<'m> FnOnce(Message<'m>) -> Message<'m>) -> Self {
        let part = path(self.message());
        // SAFETY: what is returned lives as long as any message in the whole, whose lifetime `path` does not know: it is in the whole, or
        // lives forever.
        unsafe { self.part(part) }
    }

    /// As [`project`](Self::project), for a message that may not be there.
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: string name } struct O { 1: optional P customer }")?;
    /// # let ty = schema.struct_type("O")?;
    /// # let customer = ty.field::<scrimp::Message>("customer")?;
    /// # let order = scrimp::OwnedMessage::build(&ty, |_| Ok(()))?;
    /// assert!(order.project_opt(|order| order.get_opt(customer)).is_none());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Panics
    ///
    /// As that.
    pub fn project_opt(&self, path: impl for<'m> FnOnce(Message<'m>) -> Option<Message<'m>>) -> Option<Self> {
        let part = path(self.message())?;
        // SAFETY: as for `project`.
        Some(unsafe { self.part(part) })
    }

    /// # Safety
    ///
    /// `part` refers to nothing but what is in the whole, or lives forever.
    unsafe fn part(&self, part: Message<'_>) -> Self {
        let layouts = self.message().layouts();
        assert!(std::ptr::eq(part.layouts(), layouts), "the message is of another schema");
        Self { record: part.record(), layout: NonNull::from(part.layout()), whole: self.whole.clone() }
    }

    /// `part`, which lies in the whole, as bytes that keep what it lies in: what was decoded, where that is, or the whole.
    pub(crate) fn bytes_of(&self, part: &[u8]) -> Bytes {
        /// A part of a whole.
        struct Part {
            start: NonNull<u8>,
            len: usize,
            _whole: Whole,
        }
        // SAFETY: the whole, which moves along, is shared between threads as it is in owned messages, and the bytes do not change.
        unsafe impl Send for Part {}
        impl AsRef<[u8]> for Part {
            fn as_ref(&self) -> &[u8] {
                // SAFETY: the bytes lie in the whole, and do not change.
                unsafe { std::slice::from_raw_parts(self.start.as_ptr(), self.len) }
            }
        }
        let bytes = self.bytes();
        if bytes.as_ptr_range().contains(&part.as_ptr()) {
            return bytes.slice_ref(part);
        }
        Bytes::from_owner(Part {
            start: NonNull::from(part).cast(),
            len: part.len(),
            _whole: self.whole.clone(),
        })
    }

    /// The bytes that the message, or the one that it is a part of, was decoded from; none where it was built, or decoded from pieces.
    pub fn bytes(&self) -> &Bytes {
        &self.whole.parts().bytes
    }

    /// The type of the message.
    pub fn message_type(&self) -> StructType {
        let (_, whole) = self.whole.parts().ty.as_ref().expect("there is a message");
        whole.schema().type_of(self.message().layout().struct_id)
    }
}

impl fmt::Debug for OwnedMessage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl Whole {
    fn parts(&self) -> &Parts {
        // SAFETY: the parts are there while they are referred to, and are not changed meanwhile.
        unsafe { self.parts.as_ref() }
    }
}

impl Clone for Whole {
    fn clone(&self) -> Self {
        let before = self.parts().references.fetch_add(1, Ordering::Relaxed);
        // As `Arc` does: so many can only have been forgotten, and a wrap would free what is in use.
        if before > isize::MAX as usize {
            std::process::abort();
        }
        Self { parts: self.parts }
    }
}

impl Drop for Whole {
    #[inline]
    fn drop(&mut self) {
        let references = &self.parts().references;
        // With one reference there is nobody who could make another.
        if references.load(Ordering::Acquire) != 1 {
            if references.fetch_sub(1, Ordering::Release) != 1 {
                return;
            }
            fence(Ordering::Acquire);
            references.store(1, Ordering::Relaxed);
        }
        // SAFETY: the parts came from a box, and this was the last reference: what others did with them has happened before.
        unsafe { Box::from_raw(self.parts.as_ptr()) }.recycle();
    }
}

impl Parts {
    /// An empty arena, of `pool` if there is one.
    pub(crate) fn new(pool: Option<Arc<Arenas>>) -> Box<Self> {
        let references = AtomicUsize::new(1);
        Box::new(Self { references, arena: Arena::new(), ty: None, bytes: Bytes::new(), pool })
    }

    #[inline]
    pub(crate) fn arena(&self) -> &Arena {
        &self.arena
    }

    #[inline]
    pub(crate) fn arena_mut(&mut self) -> &mut Arena {
        &mut self.arena
    }

    /// Whether the arena goes back to these.
    #[inline]
    pub(crate) fn is_of(&self, arenas: &Arc<Arenas>) -> bool {
        self.pool.as_ref().is_some_and(|pool| Arc::ptr_eq(pool, arenas))
    }

    /// The pool that the arena goes back to.
    #[inline]
    pub(crate) fn pool(&self) -> Option<&Arc<Arenas>> {
        self.pool.as_ref()
    }

    /// Empties everything, and gives it back to the pool, or frees it where there is none.
    #[inline]
    pub(crate) fn recycle(mut self: Box<Self>) {
        if self.pool.is_some() {
            self.arena.reset();
            self.bytes = Bytes::new();
            Arenas::take_back(self);
        }
    }
}
