//! [`Passer`]: finds where messages end.

use scrimp::{Arena, Codec, DecodeError, Limits, Schema};

use crate::args::{CodecArgs, LimitArgs, Protocol, build};
use crate::failure::Failure;

/// Finds where messages of some wire format end, whatever their type: to a struct without fields every field is unknown.
pub(crate) struct Passer {
    codec: Codec,
    arena: Arena,
}

impl Passer {
    /// One for the messages that `args` are for; it also passes over those that the limits on memory and depth refuse.
    pub(crate) fn new(args: &CodecArgs, protocol: Protocol, limits: &LimitArgs) -> Result<Self, Failure> {
        let limits = limits.without_memory().limits(Some(Limits::MAX_DEPTH));
        let untyped = Schema::parse("untyped.thrift", "struct Untyped {}")
            .map_err(scrimp::Error::from)
            .and_then(|schema| Ok(schema.struct_type("Untyped")?))
            .map_err(|error| Failure::at("passing over messages", error))?;
        let builder = args.builder(&untyped, protocol, &LimitArgs::default()).limits(limits);
        Ok(Self { codec: build(builder.executor(scrimp::Executor::Interpreter))?, arena: Arena::new() })
    }

    /// How long the message at the start of `bytes` is.
    pub(crate) fn pass(&mut self, bytes: &[u8]) -> Result<usize, DecodeError> {
        self.arena.reset();
        self.codec.decode_prefix(&self.arena, bytes).map(|(_, used)| used)
    }
}
