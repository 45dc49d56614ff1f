//! Messages whose long strings are not copied, against copying them: `blob`, mostly a string of 1 MiB; and `large` from pieces, which has no long
//! string.

use std::hint::black_box;

use bytes::Bytes;
use scrimp::{Arena, Codec, OwnedMessage, Protocol, Schema, SegmentBuffer};
use scrimp_testkit::executors;

use super::{Contender, Operation, Workload, struct_type};

const BLOB_IDL: &str = "struct Blob { 1: i64 id, 2: string name, 3: string text, 4: i32 checksum }";

/// Bytes of the string.
const LEN: usize = 1 << 20;

/// The message of `large`.
const LARGE: &[u8] = include_bytes!("../../../testdata/payloads/rust/large.bin");

/// Bytes of the pieces of `large`, as a socket may give them.
const PIECE: usize = 64 << 10;

pub(super) struct Apart {
    name: &'static str,
    operations: &'static [Operation],
    codec: Codec,
    messages: Vec<Bytes>,
    /// The message in pieces.
    pieces: Vec<Bytes>,
}

impl Apart {
    /// A string of 1 MiB, and some small fields; in as many pieces as it has segments.
    pub(super) fn blob() -> Self {
        let schema = Schema::parse("blob.thrift", BLOB_IDL).expect("the IDL is valid");
        let ty = struct_type(&schema, "Blob");
        let codec = executors::codec(&ty);
        let text = "All work and no play. ".repeat(LEN.div_ceil(22));
        let owned = OwnedMessage::build(&ty, |b| {
            b.set_by_name("id", 7_i64)?.set_by_name("name", "blob")?.set_by_name("text", &text[..LEN])?;
            b.set_by_name("checksum", 1 << 30)?;
            Ok(())
        });
        let pieces = codec.encode_owned_segments(&owned.expect("complete")).expect("it fits");
        let messages = vec![pieces.concat().into()];
        Self { name: "blob", operations: &[Operation::Segments, Operation::Pieces], codec, messages, pieces }
    }

    /// Many short strings and numbers.
    pub(super) fn large(schema: &Schema) -> Self {
        let codec = executors::codec(&struct_type(schema, "Tree"));
        let pieces = LARGE.chunks(PIECE).map(Bytes::from_static).collect();
        let messages = vec![Bytes::from_static(LARGE)];
        Self { name: "large", operations: &[Operation::Pieces], codec, messages, pieces }
    }

    /// Encodes a decoded message by `encode`.
    fn writer<'a, M: 'a>(
        &'a self,
        name: &'static str,
        memory: M,
        mut encode: impl FnMut(&mut M, &OwnedMessage) + 'a,
        show: impl Fn(&OwnedMessage) -> Vec<u8> + 'a,
    ) -> Contender<'a> {
        let decode = || self.codec.decode_owned(self.messages[0].clone()).expect("a valid message");
        let (shown, owned) = (decode(), decode());
        Contender::new(
            name,
            move |_| show(&shown),
            memory,
            move |memory, _| encode(memory, black_box(&owned)),
        )
    }

    /// Decodes the pieces by `decode`, which gives the message to a function.
    fn reader<'a, M: Default + 'a>(
        &'a self,
        name: &'static str,
        decode: impl Fn(&mut M, &mut dyn FnMut(scrimp::Message<'_>)) + Copy + 'a,
    ) -> Contender<'a> {
        let show = move |_| {
            let mut out = Vec::new();
            decode(&mut M::default(), &mut |message| {
                self.codec.encode(message, &mut out).expect("a complete message");
            });
            out
        };
        Contender::new(name, show, M::default(), move |memory, _| {
            decode(memory, &mut |message| {
                black_box(message);
            });
        })
    }
}

impl Workload for Apart {
    fn name(&self) -> &'static str {
        self.name
    }

    fn protocol(&self) -> Protocol {
        Protocol::Binary
    }

    fn messages(&self) -> &[Bytes] {
        &self.messages
    }

    fn codec(&self, _: usize) -> &Codec {
        &self.codec
    }

    fn operations(&self) -> &[Operation] {
        self.operations
    }

    fn ours(&self, operation: Operation) -> Contender<'_> {
        match operation {
            Operation::Segments => self.writer(
                "scrimp",
                SegmentBuffer::new(),
                |buffer, owned| {
                    black_box(self.codec.encode_segments(owned.message(), buffer).expect("it fits"));
                },
                |owned| self.codec.encode_owned_segments(owned).expect("it fits").concat(),
            ),
            _ => self.reader("scrimp", |arena: &mut Arena, done| {
                arena.reset();
                done(self.codec.decode_pieces(arena, black_box(&self.pieces)).expect("a valid message"));
            }),
        }
    }

    fn theirs(&self, operation: Operation) -> Vec<Contender<'_>> {
        vec![match operation {
            Operation::Segments => self.writer(
                "copy",
                Vec::new(),
                |out, owned| {
                    out.clear();
                    black_box(self.codec.encode(owned.message(), out).expect("it fits"));
                },
                |owned| self.codec.encode_to_vec(owned.message()).expect("it fits"),
            ),
            _ => self.reader("join", |(arena, joined): &mut (Arena, Vec<u8>), done| {
                arena.reset();
                joined.clear();
                black_box(&self.pieces).iter().for_each(|piece| joined.extend_from_slice(piece));
                done(self.codec.decode(arena, joined).expect("a valid message"));
            }),
        }]
    }
}
