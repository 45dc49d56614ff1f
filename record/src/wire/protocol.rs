//! [`WireFormat`]: the formats that there are, as programs name them and as executors dispatch on them.

use std::fmt;

use super::{Binary, Compact};

/// A wire format.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Protocol {
    /// Apache Thrift's Binary protocol.
    #[default]
    Binary,
    /// Apache Thrift's Compact protocol.
    Compact,
}

impl fmt::Display for Protocol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Binary => "binary",
            Self::Compact => "compact",
        })
    }
}

/// Whose variant of a wire format it is, where implementations differ beyond reading both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Dialect {
    /// That of Apache Thrift and everyone who is compatible with it.
    #[default]
    Apache,
    /// That of fbthrift. Its Binary is Apache's as far as the types of both go. Its Compact has doubles in big-endian order, and
    /// type code 13 is that of a `float` of four bytes, which Apache gives to uuids: there are none then, and unknown floats
    /// are skipped.
    Fbthrift,
}

/// A [`Protocol`] in a [`Dialect`]: the one list that all code matches, exhaustively, that depends on how things are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WireFormat {
    /// Binary; the same in both dialects.
    Binary(Binary),
    /// Compact.
    Compact(Compact),
}

/// Evaluates `$body` with `$format` bound to the [`Format`](super::Format) that `$wire`, a [`WireFormat`], stands for.
macro_rules! with_format {
    ($wire:expr, $format:ident => $body:expr) => {
        match $wire {
            $crate::wire::WireFormat::Binary($format) => $body,
            $crate::wire::WireFormat::Compact($format) => $body,
        }
    };
}
pub(crate) use with_format;

impl WireFormat {
    /// The format of `protocol` in `dialect`.
    pub fn new(protocol: Protocol, dialect: Dialect) -> Self {
        match protocol {
            Protocol::Binary => Self::Binary(Binary),
            Protocol::Compact => Self::Compact(Compact::new(dialect)),
        }
    }

    /// The protocol, whatever the dialect.
    pub fn protocol(self) -> Protocol {
        match self {
            Self::Binary(_) => Protocol::Binary,
            Self::Compact(_) => Protocol::Compact,
        }
    }

    /// The dialect; Apache's where it makes no difference.
    pub fn dialect(self) -> Dialect {
        match self {
            Self::Binary(_) => Dialect::Apache,
            Self::Compact(compact) => compact.dialect(),
        }
    }
}

impl WireFormat {
    /// A number for the format, above 0 and below 256, for where it is kept in memory.
    pub fn number(self) -> u32 {
        match (self.protocol(), self.dialect()) {
            (Protocol::Binary, _) => 1,
            (Protocol::Compact, Dialect::Apache) => 2,
            (Protocol::Compact, Dialect::Fbthrift) => 3,
        }
    }

    /// The format with this [`number`](Self::number).
    pub fn from_number(number: u32) -> Option<Self> {
        let all = [
            Self::Binary(Binary),
            Self::Compact(Compact::new(Dialect::Apache)),
            Self::Compact(Compact::new(Dialect::Fbthrift)),
        ];
        all.into_iter().find(|format| format.number() == number)
    }
}

impl From<Binary> for WireFormat {
    fn from(format: Binary) -> Self {
        Self::Binary(format)
    }
}

impl From<Compact> for WireFormat {
    fn from(format: Compact) -> Self {
        Self::Compact(format)
    }
}

impl From<Protocol> for WireFormat {
    fn from(protocol: Protocol) -> Self {
        Self::new(protocol, Dialect::Apache)
    }
}

impl Default for WireFormat {
    fn default() -> Self {
        Protocol::default().into()
    }
}

impl fmt::Display for WireFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.protocol().fmt(f)?;
        match self.dialect() {
            Dialect::Apache => Ok(()),
            Dialect::Fbthrift => f.write_str(" as fbthrift has it"),
        }
    }
}
