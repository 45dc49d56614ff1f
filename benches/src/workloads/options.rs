//! `medium` by a codec with an option for which the message gives no occasion, against one without: what the option costs then.

use std::hint::black_box;

use bytes::Bytes;
use scrimp::{Absent, Arena, Codec, CodecBuilder, OwnedMessage, Protocol, Schema, StructType, UnknownFields};
use scrimp_testkit::executors;

use super::{Contender, IDL, Operation, Workload, struct_type};

/// All fields are known, and none is absent.
const MEDIUM: &[u8] = include_bytes!("../../../testdata/payloads/rust/medium.bin");

pub(super) struct WithOption {
    /// What tells the option.
    operation: Operation,
    with: Codec,
    without: Codec,
    messages: [Bytes; 1],
}

impl WithOption {
    /// Decoding where unknown fields would be kept.
    pub(super) fn keep_unknown() -> Self {
        let codec = |fields| {
            let keeps = fields == UnknownFields::Keep;
            let schema = Schema::builder().keep_unknown_fields(keeps).parse("bench.thrift", IDL);
            let schema = schema.expect("the benchmark's IDL is valid");
            compiled(&struct_type(&schema, "Node"), |builder| builder.unknown_fields(fields))
        };
        let [with, without] = [UnknownFields::Keep, UnknownFields::Skip].map(codec);
        Self { operation: Operation::KeepUnknown, with, without, messages: [Bytes::from_static(MEDIUM)] }
    }

    /// Encoding where defaults would be written.
    pub(super) fn write_defaults(schema: &Schema) -> Self {
        let ty = struct_type(schema, "Node");
        let codec = |absent| compiled(&ty, |builder| builder.absent(absent));
        let [with, without] = [Absent::WriteDefaults, Absent::Omit].map(codec);
        Self { operation: Operation::WriteDefaults, with, without, messages: [Bytes::from_static(MEDIUM)] }
    }

    fn contender<'a>(&'a self, name: &'static str, codec: &'a Codec) -> Contender<'a> {
        match self.operation {
            Operation::KeepUnknown => self.decoding(name, codec),
            _ => self.encoding(name, codec),
        }
    }

    fn decoding<'a>(&'a self, name: &'static str, codec: &'a Codec) -> Contender<'a> {
        let [bytes] = &self.messages;
        let show = move |_| {
            let arena = Arena::new();
            let message = codec.decode(&arena, bytes).expect("a valid message");
            codec.encode_to_vec(message).expect("a complete message")
        };
        Contender::new(name, show, Arena::new(), move |arena, _| {
            arena.reset();
            black_box(codec.decode(arena, black_box(bytes)).expect("a valid message"));
        })
    }

    fn encoding<'a>(&'a self, name: &'static str, codec: &'a Codec) -> Contender<'a> {
        let [bytes] = &self.messages;
        let decode = || -> OwnedMessage { codec.decode_owned(bytes.clone()).expect("a valid message") };
        let (shown, owned) = (decode(), decode());
        let show = move |_| codec.encode_to_vec(shown.message()).expect("a complete message");
        Contender::new(name, show, Vec::with_capacity(MEDIUM.len() + 64), move |out, _| {
            out.clear();
            codec.encode(black_box(&owned).message(), out).expect("a complete message");
            black_box(out.as_slice());
        })
    }
}

/// A codec that this sets, by the fastest executor there is.
fn compiled(ty: &StructType, set: impl FnOnce(CodecBuilder) -> CodecBuilder) -> Codec {
    let builder = Codec::builder(ty).executor(executors::fastest(Protocol::Binary));
    set(builder).build().expect("the executor works")
}

impl Workload for WithOption {
    fn name(&self) -> &'static str {
        "medium"
    }

    fn protocol(&self) -> Protocol {
        Protocol::Binary
    }

    fn messages(&self) -> &[Bytes] {
        &self.messages
    }

    fn operations(&self) -> &[Operation] {
        std::slice::from_ref(&self.operation)
    }

    fn codec(&self, _: usize) -> &Codec {
        &self.without
    }

    fn ours(&self, _: Operation) -> Contender<'_> {
        self.contender("scrimp", &self.with)
    }

    fn theirs(&self, _: Operation) -> Vec<Contender<'_>> {
        vec![self.contender("off", &self.without)]
    }
}
