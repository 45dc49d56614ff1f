//! One value of `medium`, a number in its struct `leaf`, read and changed without decoding the message; against decoding, and against decoding,
//! editing and encoding.

use std::hint::black_box;

use bytes::Bytes;
use scrimp::raw::Edit;
use scrimp::{Arena, Codec, Field, Path, Protocol, Schema, Struct, ValuePath};
use scrimp_testkit::executors;

use super::{Contender, Operation, Workload, struct_type};

/// The path, by ids.
const PATH: &str = "8.2";

pub(super) struct Paths {
    protocol: Protocol,
    codec: Codec,
    messages: Vec<Bytes>,
    path: ValuePath,
    handle: Path<i64>,
    leaf: Field<Struct>,
    big: Field<i64>,
}

impl Paths {
    /// `medium` in a protocol.
    pub(super) fn medium(schema: &Schema, protocol: Protocol) -> Self {
        let (node, leaf) = (struct_type(schema, "Node"), struct_type(schema, "Leaf"));
        let codec = executors::codec_of(&node, protocol);
        let message: &[u8] = match protocol {
            Protocol::Compact => include_bytes!("../../../testdata/payloads/rust/medium.compact"),
            _ => include_bytes!("../../../testdata/payloads/rust/medium.bin"),
        };
        Self {
            protocol,
            messages: vec![Bytes::from_static(message)],
            path: node.value_path(PATH).expect("a path"),
            handle: node.path("leaf.big").expect("declared"),
            leaf: node.field_by_id(8).expect("declared"),
            big: leaf.field_by_id(2).expect("declared"),
            codec,
        }
    }

    /// What writes a number to the message: to memory that it reuses.
    fn writer<'a, M: Default + 'a>(
        &'a self,
        name: &'static str,
        show: impl Fn(&[u8]) -> Vec<u8> + 'a,
        write: impl Fn(&mut M, &[u8], i64, &mut Vec<u8>) + 'a,
    ) -> Contender<'a> {
        let message = &self.messages[0];
        let show = move |_| show(message);
        Contender::new(name, show, (M::default(), Vec::new()), move |(memory, out), index| {
            out.clear();
            write(memory, black_box(message), black_box(index as i64), out);
            black_box(&*out);
        })
    }

    /// What to replace for another number.
    fn edited<'b>(&'b self, bytes: &'b [u8], number: i64) -> Edit<'b> {
        self.codec.raw(bytes).set(&self.path, number).expect("a valid message")
    }

    /// Decodes the message, edits and encodes it.
    fn rewrite(&self, arena: &mut Arena, bytes: &[u8], number: i64, out: &mut Vec<u8>) {
        arena.reset();
        let message = self.codec.decode(arena, bytes).expect("a valid message");
        let mut b = message.edit(arena);
        b.nested(self.leaf).and_then(|mut leaf| leaf.set(self.big, number).map(drop)).expect("it fits");
        self.codec.encode(b.finish().expect("complete"), out).expect("it fits");
    }

    /// What reads the number.
    fn reader<'a>(
        &'a self,
        name: &'static str,
        read: impl Fn(&mut Arena, &[u8]) -> i64 + Copy + 'a,
    ) -> Contender<'a> {
        let message = &self.messages[0];
        let show = move |_| {
            assert_eq!(read(&mut Arena::new(), message), i64::MAX, "{name}");
            message.to_vec()
        };
        Contender::new(name, show, Arena::new(), move |arena, _| {
            black_box(read(arena, black_box(message)));
        })
    }
}

impl Workload for Paths {
    fn name(&self) -> &'static str {
        "medium"
    }

    fn protocol(&self) -> Protocol {
        self.protocol
    }

    fn messages(&self) -> &[Bytes] {
        &self.messages
    }

    fn codec(&self, _: usize) -> &Codec {
        &self.codec
    }

    fn operations(&self) -> &[Operation] {
        &Operation::OF_PATHS
    }

    fn ours(&self, operation: Operation) -> Contender<'_> {
        match operation {
            Operation::GetPath | Operation::GetFirstPath => self.reader("scrimp", move |arena, bytes| {
                arena.reset();
                let raw = self.codec.raw(bytes);
                let found = match operation {
                    Operation::GetPath => raw.get(&self.path),
                    _ => raw.get_first(&self.path),
                };
                let value = found.expect("a valid message").expect("it is there");
                value.to::<i64>(arena).expect("a number")
            }),
            _ => self.writer(
                "scrimp",
                |bytes| self.edited(bytes, i64::MAX).to_vec(),
                move |(): &mut (), bytes, number, out| match operation {
                    Operation::SetPath => {
                        for segment in self.edited(bytes, number).segments() {
                            black_box(segment);
                        }
                    }
                    _ => self.edited(bytes, number).append_to(out),
                },
            ),
        }
    }

    fn theirs(&self, operation: Operation) -> Vec<Contender<'_>> {
        vec![match operation {
            Operation::GetPath | Operation::GetFirstPath => self.reader("full", |arena, bytes| {
                arena.reset();
                self.codec.decode(arena, bytes).expect("a valid message").get(&self.handle)
            }),
            _ => self.writer(
                "full",
                |bytes| {
                    let mut out = Vec::new();
                    self.rewrite(&mut Arena::new(), bytes, i64::MAX, &mut out);
                    out
                },
                |arena: &mut Arena, bytes, number, out| self.rewrite(arena, bytes, number, out),
            ),
        }]
    }
}
