//! [`attempt`]: the limits, memory and clean-up around one decode, which executors share.

use std::ptr::NonNull;

use crate::arena::{Arena, Window};
use crate::limits::Limits;

/// A decoded message.
#[derive(Clone, Copy, Debug)]
pub struct Decoded {
    /// The complete record, in the arena; it borrows from the input.
    pub record: NonNull<u8>,
    /// How many bytes of the input it took.
    pub used: usize,
}

/// The outcome of an attempt that gives no reason for a failure and takes no memory from the system. Unless it is
/// [`Done`](Self::Done), the arena is unchanged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attempt<T> {
    /// The message was decoded.
    Done(T),
    /// The input is not a message, or exceeds a limit.
    Bad,
    /// Nothing was tried: there is no decoder of this kind, or the arena's current chunk has no room.
    NoRoom,
}

impl<T> Attempt<T> {
    /// The decoded message, if there is one.
    pub fn done(self) -> Option<T> {
        match self {
            Self::Done(decoded) => Some(decoded),
            Self::Bad | Self::NoRoom => None,
        }
    }
}

/// A limit that [`attempt`] checks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LimitExceeded {
    /// The input is longer than a message may be.
    MessageSize,
    /// The message took more memory than a message that ends at `used` may.
    Memory {
        /// How many bytes the message takes.
        used: usize,
        /// The most memory that it may take, in bytes.
        budget: u64,
    },
}

/// Runs `decode` on an input of `input_len` bytes, with a window open in `arena` onto the memory that `limits` allow for it. On
/// failure the arena is unchanged.
///
/// Bytes after a message do not add to its budget: a message that ends before the input does must not have taken more memory than its
/// own length allows.
///
/// # Errors
///
/// Those of `decode`, and those of `exceeded`.
#[inline]
pub fn attempt<'a, E>(
    limits: &Limits,
    arena: &'a Arena,
    input_len: usize,
    decode: impl FnOnce(Window<'a>) -> Result<Decoded, E>,
    exceeded: impl FnOnce(LimitExceeded) -> E,
) -> Result<Decoded, E> {
    if !limits.allows_size(input_len) {
        return Err(exceeded(LimitExceeded::MessageSize));
    }
    let mark = arena.mark();
    let budget = limits.memory_for(input_len);
    let window = Window::open(arena, budget);
    let decoded = decode(window).and_then(|decoded| {
        let own = limits.memory_for(decoded.used);
        match decoded.used == input_len || budget - window.left() <= own {
            true => Ok(decoded),
            false => Err(exceeded(LimitExceeded::Memory { used: decoded.used, budget: own })),
        }
    });
    window.close();
    if decoded.is_err() {
        // SAFETY: the mark was taken above, the window is closed, and what was decoded since is dropped.
        unsafe { arena.rewind(mark) };
    }
    decoded
}
