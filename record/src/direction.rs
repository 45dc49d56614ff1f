//! [`Direction`]: which way messages go.

/// Which way a codec takes messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Direction {
    /// From bytes and to bytes.
    #[default]
    Both,
    /// From bytes only.
    Decode,
    /// To bytes only.
    Encode,
}

impl Direction {
    /// Whether messages come from bytes.
    #[inline]
    pub const fn decodes(self) -> bool {
        matches!(self, Self::Both | Self::Decode)
    }

    /// Whether messages become bytes.
    #[inline]
    pub const fn encodes(self) -> bool {
        matches!(self, Self::Both | Self::Encode)
    }
}
