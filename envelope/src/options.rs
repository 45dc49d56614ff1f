//! [`ReadOptions`] and [`ReadLimits`]: what is read, and how much of it.

use scrimp::{Limits, Protocol};

use crate::dress::Framing;

/// What is read.
///
/// ```
/// use scrimp::Protocol;
/// use scrimp_envelope::{Framing, ReadLimits, ReadOptions};
/// // A Hive metastore: Binary, unframed, old clients too.
/// let options = ReadOptions::new().framing(Framing::Unframed).protocol(Protocol::Binary);
/// // Anything but messages of more than 1 MB.
/// let options = ReadOptions::new().limits(ReadLimits::new().frame(1_000_000).message(1_000_000));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadOptions {
    pub(crate) framing: Option<Framing>,
    pub(crate) protocol: Option<Protocol>,
    pub(crate) old_binary: bool,
    pub(crate) fbthrift: bool,
    pub(crate) limits: ReadLimits,
}

impl ReadOptions {
    /// Any framing and protocol, each told by how a message starts; old Binary where Binary is named; not fbthrift's Compact; the
    /// default limits.
    pub const fn new() -> Self {
        Self { framing: None, protocol: None, old_binary: true, fbthrift: false, limits: ReadLimits::new() }
    }

    /// Names the framing: any other is refused, and none is guessed. Before messages without a header of their own, unframed and framed,
    /// a mesh header may be all the same.
    pub const fn framing(mut self, framing: Framing) -> Self {
        self.framing = Some(framing);
        self
    }

    /// Names the protocol: any other is refused. With Binary named, its old form is read too, and what is no frame is an unframed
    /// message.
    pub const fn protocol(mut self, protocol: Protocol) -> Self {
        self.protocol = Some(protocol);
        self
    }

    /// Sets whether the old form of Binary, without a version, is read where [Binary is named](Self::protocol); it is unless
    /// set. Where no protocol is named it never is: it has no sign to know it by.
    pub const fn old_binary(mut self, reads: bool) -> Self {
        self.old_binary = reads;
        self
    }

    /// Sets whether fbthrift's Compact, which has a version number of its own, is read; it is not unless set, because a codec of
    /// [its dialect](scrimp::Dialect::Fbthrift) must decode what is in it.
    pub const fn fbthrift(mut self, reads: bool) -> Self {
        self.fbthrift = reads;
        self
    }

    /// Sets the limits.
    pub const fn limits(mut self, limits: ReadLimits) -> Self {
        self.limits = limits;
        self
    }

    /// The framing that is named.
    pub const fn get_framing(&self) -> Option<Framing> {
        self.framing
    }

    /// The protocol that is named.
    pub const fn get_protocol(&self) -> Option<Protocol> {
        self.protocol
    }

    /// The limits.
    pub const fn get_limits(&self) -> &ReadLimits {
        &self.limits
    }
}

impl Default for ReadOptions {
    fn default() -> Self {
        Self::new()
    }
}

/// How much is read at most; safe by default, changed step by step. What goes beyond is refused before anything is allocated or
/// waited for, with an error that names the limit.
///
/// ```
/// use scrimp_envelope::ReadLimits;
/// let limits = ReadLimits::new().frame(1 << 20).headers(64);
/// assert_eq!(limits.get_frame(), 1 << 20);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadLimits {
    frame: u32,
    message: u32,
    header: u32,
    headers: u32,
    transforms: u32,
    name: u32,
    inflated: u32,
    depth: u32,
}

impl ReadLimits {
    /// The longest frame of which headers can tell the length: fbthrift's `BIGF` and more have its higher bits.
    pub const MAX_FRAME: u32 = 0x3fff_ffff;

    /// Frames of 16,384,000 bytes, as Apache Thrift has it; unframed messages of 100 MiB, nested 64 levels deep; headers of
    /// 256 KiB with 1,024 keys and values and 4 transforms; names of 4,096 bytes; payloads that inflate to 16,384,000 bytes.
    pub const fn new() -> Self {
        Self {
            frame: 16_384_000,
            message: 100 << 20,
            header: 256 << 10,
            headers: 1024,
            transforms: 4,
            name: 4096,
            inflated: 16_384_000,
            depth: 64,
        }
    }

    /// How long a frame may be, in bytes, without the four of its length. Clamped to [`MAX_FRAME`](Self::MAX_FRAME).
    pub const fn frame(mut self, bytes: u32) -> Self {
        self.frame = if bytes > Self::MAX_FRAME { Self::MAX_FRAME } else { bytes };
        self
    }

    /// How long an unframed message may be, in bytes, without its envelope. Clamped to `i32::MAX`, as
    /// [`scrimp::Limits::message_size`] is.
    pub const fn message(mut self, bytes: u32) -> Self {
        self.message = if bytes > i32::MAX as u32 { i32::MAX as u32 } else { bytes };
        self
    }

    /// How long the header of a frame may be, in bytes.
    pub const fn header(mut self, bytes: u32) -> Self {
        self.header = bytes;
        self
    }

    /// How many keys with values a header may have.
    pub const fn headers(mut self, count: u32) -> Self {
        self.headers = count;
        self
    }

    /// How many transforms a header may name. Each costs time and memory of its own.
    pub const fn transforms(mut self, count: u32) -> Self {
        self.transforms = count;
        self
    }

    /// How long the name of a method may be, in bytes, with that of its service. Clamped to `i32::MAX`, the longest that Binary can tell.
    pub const fn name(mut self, bytes: u32) -> Self {
        self.name = if bytes > i32::MAX as u32 { i32::MAX as u32 } else { bytes };
        self
    }

    /// How long a payload may be that came compressed, in bytes.
    pub const fn inflated(mut self, bytes: u32) -> Self {
        self.inflated = bytes;
        self
    }

    /// How many structs and containers may be nested in an unframed message, as [`scrimp::Limits::depth`]. Clamped to
    /// 1..=[`scrimp::Limits::MAX_DEPTH`].
    pub const fn depth(mut self, levels: u32) -> Self {
        self.depth = Limits::new().depth(levels).get_depth();
        self
    }

    /// The limit on frames.
    pub const fn get_frame(&self) -> u32 {
        self.frame
    }

    /// The limit on unframed messages.
    pub const fn get_message(&self) -> u32 {
        self.message
    }

    /// The limit on headers' bytes.
    pub const fn get_header(&self) -> u32 {
        self.header
    }

    /// The limit on keys with values.
    pub const fn get_headers(&self) -> u32 {
        self.headers
    }

    /// The limit on transforms.
    pub const fn get_transforms(&self) -> u32 {
        self.transforms
    }

    /// The limit on names.
    pub const fn get_name(&self) -> u32 {
        self.name
    }

    /// The limit on inflated payloads.
    pub const fn get_inflated(&self) -> u32 {
        self.inflated
    }

    /// The limit on nesting.
    pub const fn get_depth(&self) -> u32 {
        self.depth
    }
}

impl Default for ReadLimits {
    fn default() -> Self {
        Self::new()
    }
}
