//! [`Prefix`]: which type, in which protocol, and within which limits.

use scrimp::{Limits, Protocol, Utf8};

/// The first bytes of an input of the targets `decode` and `project`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Prefix {
    /// The position in the pool, modulo its size.
    pub subject: u16,
    /// Options, bit by bit: see the constants.
    pub options: u8,
    /// The depth limit, less 1, when there is one.
    pub depth: u8,
    /// The memory limit's base, when there is one.
    pub memory: u16,
    /// The message size limit, when there is one.
    pub message_size: u16,
}

impl Prefix {
    /// Bytes that it takes.
    pub const LEN: usize = 8;

    /// Strings are checked on access.
    pub const ON_ACCESS: u8 = 1;
    /// The depth limit is `depth + 1`.
    pub const DEPTH: u8 = 2;
    /// The memory limit is `memory` and nothing per byte of input.
    pub const MEMORY: u8 = 4;
    /// The message size limit is `message_size`.
    pub const MESSAGE_SIZE: u8 = 8;
    /// The message is in Compact.
    pub const COMPACT: u8 = 16;

    /// A prefix and the rest of the input.
    pub fn split(data: &[u8]) -> Option<(Self, &[u8])> {
        let (&[s0, s1, options, depth, m0, m1, l0, l1], rest) = data.split_first_chunk::<{ Self::LEN }>()?;
        let [subject, memory, message_size] = [[s0, s1], [m0, m1], [l0, l1]].map(u16::from_le_bytes);
        Some((Self { subject, options, depth, memory, message_size }, rest))
    }

    /// The bytes.
    pub fn to_bytes(self) -> [u8; Self::LEN] {
        let [[s0, s1], [m0, m1], [l0, l1]] =
            [self.subject, self.memory, self.message_size].map(u16::to_le_bytes);
        [s0, s1, self.options, self.depth, m0, m1, l0, l1]
    }

    /// The wire format.
    pub fn protocol(&self) -> Protocol {
        if self.options & Self::COMPACT == 0 { Protocol::Binary } else { Protocol::Compact }
    }

    /// When strings are checked.
    pub fn utf8(&self) -> Utf8 {
        if self.options & Self::ON_ACCESS == 0 { Utf8::Validate } else { Utf8::OnAccess }
    }

    /// The limits; the default ones unless options say otherwise.
    pub fn limits(&self) -> Limits {
        let mut limits = Limits::default();
        if self.options & Self::DEPTH != 0 {
            limits = limits.depth(u32::from(self.depth) + 1);
        }
        if self.options & Self::MEMORY != 0 {
            limits = limits.memory(u64::from(self.memory), 0);
        }
        if self.options & Self::MESSAGE_SIZE != 0 {
            limits = limits.message_size(u64::from(self.message_size));
        }
        limits
    }
}
