//! [`Limits`]: bounds on the messages that a codec accepts.

/// Bounds on the messages that a codec accepts. The defaults are safe for untrusted input. An error names the limit that was
/// exceeded.
///
/// All limits apply to decoding. Encoding keeps to [`depth`](Self::depth) only: a message that is longer than
/// [`message_size`](Self::message_size) is encoded, and refused when a codec with that limit decodes it.
///
/// ```
/// use scrimp_record::Limits;
/// let limits = Limits::new().depth(100).message_size(1 << 20);
/// assert_eq!(limits.get_depth(), 100);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    depth: u32,
    memory_base: u64,
    memory_per_input_byte: u64,
    message_size: u64,
}

impl Limits {
    /// Depth 64, memory 64 MiB + 8 × input length, message size 100 MiB.
    pub const fn new() -> Self {
        Self { depth: 64, memory_base: 64 << 20, memory_per_input_byte: 8, message_size: 100 << 20 }
    }

    /// Sets how deeply structs and containers may be nested. The message itself is level 1, and every struct, list, set and map
    /// within it counts one, skipped ones included. Clamped to 1..=[`MAX_DEPTH`](Self::MAX_DEPTH), because executors use the
    /// native stack.
    pub const fn depth(mut self, levels: u32) -> Self {
        self.depth = if levels == 0 {
            1
        } else if levels > Self::MAX_DEPTH {
            Self::MAX_DEPTH
        } else {
            levels
        };
        self
    }

    /// Sets how much arena memory one message may take, in bytes: `base + per_input_byte × length of the message`. Memory is
    /// charged before it is allocated. The values are clamped to 2^62 and 2^31, so that the sum does not overflow.
    pub const fn memory(mut self, base: u64, per_input_byte: u64) -> Self {
        self.memory_base = if base > 1 << 62 { 1 << 62 } else { base };
        self.memory_per_input_byte = if per_input_byte > 1 << 31 { 1 << 31 } else { per_input_byte };
        self
    }

    /// Sets how long a message to decode may be, in bytes; bytes that follow it do not count. Clamped to `i32::MAX`, the limit of
    /// lengths within a message.
    pub const fn message_size(mut self, bytes: u64) -> Self {
        self.message_size = if bytes > i32::MAX as u64 { i32::MAX as u64 } else { bytes };
        self
    }

    /// The most that [`depth`](Self::depth) can be raised to.
    pub const MAX_DEPTH: u32 = 512;

    /// The depth limit.
    #[inline]
    pub const fn get_depth(&self) -> u32 {
        self.depth
    }

    /// The arena memory that decoding `input_len` bytes may take, in bytes; the length must be within the limit.
    #[inline]
    pub const fn memory_for(&self, input_len: usize) -> u64 {
        // Messages are shorter than 2^31 bytes, so the sum is below 2^63.
        self.memory_base.wrapping_add(self.memory_per_input_byte.wrapping_mul(input_len as u64))
    }

    /// The fewest bytes of input that allow for `memory` more; `None` if none do.
    pub(crate) const fn input_for(&self, memory: u64) -> Option<u64> {
        match self.memory_per_input_byte {
            0 => None,
            each => Some(memory.div_ceil(each)),
        }
    }

    /// The message size limit.
    #[inline]
    pub const fn get_message_size(&self) -> u64 {
        self.message_size
    }

    /// Whether a message of `len` bytes may be decoded.
    #[inline(always)]
    pub const fn allows_size(&self, len: usize) -> bool {
        len as u64 <= self.message_size
    }

    /// The longest part of `input` that a message at its start may take.
    #[inline]
    pub fn truncate<'i>(&self, input: &'i [u8]) -> &'i [u8] {
        // The limit is below 2^31.
        &input[..input.len().min(self.message_size as usize)]
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self::new()
    }
}
