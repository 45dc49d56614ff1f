//! `medium`, in which nothing is absent, by a codec that would write defaults, against one that leaves out what is absent.

use std::hint::black_box;

use bytes::Bytes;
use scrimp::{Absent, Codec, OwnedMessage, Protocol, Schema};
use scrimp_testkit::executors;

use super::{Contender, Operation, Workload, struct_type};

const MEDIUM: &[u8] = include_bytes!("../../../testdata/payloads/rust/medium.bin");

/// A message of `medium`, and both codecs.
pub(super) struct Defaults {
    writing: Codec,
    omitting: Codec,
    messages: Vec<Bytes>,
}

impl Defaults {
    pub(super) fn new(schema: &Schema) -> Self {
        let ty = struct_type(schema, "Node");
        let codec = |absent| {
            let builder = Codec::builder(&ty).executor(executors::fastest(Protocol::Binary));
            builder.absent(absent).build().expect("the executor works")
        };
        let messages = vec![Bytes::from_static(MEDIUM)];
        Self { writing: codec(Absent::WriteDefaults), omitting: codec(Absent::Omit), messages }
    }

    fn encoder<'a>(&'a self, name: &'static str, codec: &'a Codec) -> Contender<'a> {
        let decode =
            || -> OwnedMessage { codec.decode_owned(self.messages[0].clone()).expect("a valid message") };
        let (shown, owned) = (decode(), decode());
        Contender::new(
            name,
            move |_| codec.encode_to_vec(shown.message()).expect("a complete message"),
            Vec::with_capacity(MEDIUM.len() + 64),
            move |out, _| {
                out.clear();
                codec.encode(black_box(&owned).message(), out).expect("a complete message");
                black_box(out.as_slice());
            },
        )
    }
}

impl Workload for Defaults {
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
        &[Operation::WriteDefaults]
    }

    fn codec(&self, _: usize) -> &Codec {
        &self.writing
    }

    fn ours(&self, _: Operation) -> Contender<'_> {
        self.encoder("scrimp", &self.writing)
    }

    fn theirs(&self, _: Operation) -> Vec<Contender<'_>> {
        vec![self.encoder("off", &self.omitting)]
    }
}
