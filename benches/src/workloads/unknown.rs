//! `medium`, decoded with room for unknown fields, which are kept where there are any, against the same without.

use std::hint::black_box;

use bytes::Bytes;
use scrimp::{Arena, Codec, Executor, Protocol, Schema, UnknownFields};

use super::{Contender, IDL, Operation, Workload, struct_type};

/// The message, whose fields are all known.
const MEDIUM: &[u8] = include_bytes!("../../../testdata/payloads/rust/medium.bin");

pub(super) struct Keeping {
    keeping: Codec,
    skipping: Codec,
    messages: Vec<Bytes>,
}

impl Keeping {
    pub(super) fn medium() -> Self {
        let codec = |unknown_fields| {
            let keeps = unknown_fields == UnknownFields::Keep;
            let schema = Schema::builder().keep_unknown_fields(keeps).parse("bench.thrift", IDL);
            let ty = struct_type(&schema.expect("the benchmark's IDL is valid"), "Node");
            let builder = Codec::builder(&ty).unknown_fields(unknown_fields).executor(Executor::Auto);
            let codec = builder.build().expect("a codec that may fall back");
            // Where there is no machine code, the interpreter is the best.
            let _ = codec.wait_compiled();
            codec
        };
        let [keeping, skipping] = [UnknownFields::Keep, UnknownFields::Skip].map(codec);
        Self { keeping, skipping, messages: vec![Bytes::from_static(MEDIUM)] }
    }

    fn decode<'a>(&'a self, name: &'static str, codec: &'a Codec) -> Contender<'a> {
        let show = move |index: usize| {
            let arena = Arena::new();
            let message = codec.decode(&arena, &self.messages[index]).expect("a valid message");
            codec.encode_to_vec(message).expect("a complete message")
        };
        Contender::new(name, show, Arena::new(), move |arena, index| {
            arena.reset();
            let bytes = black_box(&self.messages[index]);
            black_box(codec.decode(arena, bytes).expect("a valid message"));
        })
    }
}

impl Workload for Keeping {
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
        &[Operation::KeepUnknown]
    }

    fn codec(&self, _: usize) -> &Codec {
        &self.skipping
    }

    fn ours(&self, _: Operation) -> Contender<'_> {
        self.decode("scrimp", &self.keeping)
    }

    fn theirs(&self, _: Operation) -> Vec<Contender<'_>> {
        vec![self.decode("off", &self.skipping)]
    }
}
