//! [`Corpus`]: a workload of a [`Shape`] in a wire format.

use std::hint::black_box;
use std::marker::PhantomData;

use bytes::{Bytes, BytesMut};
use scrimp::{Arena, Codec, Executor, Message, Protocol, Schema, StructType, Utf8};
use scrimp_testkit::Rng;
use thrift::protocol::TSerializable;

use super::{Contender, Operation, Shape, Workload, struct_type};
use crate::peers::roofline::{self, Kernel, Slab};
use crate::peers::{apache, memcpy, pilota};

/// What [`Operation::ALL`] does not have is not timed here.
const NOT_HERE: &str = "`Typed`, `Apart`, `Projected` and `Paths` have the other operations";

/// Memory for one message's records.
pub(super) const ONE_MESSAGE: usize = 1 << 20;

/// Memory for all messages' records, several times over.
const ALL_MESSAGES: usize = 64 << 20;

/// The messages of a workload in the wire format `W`, in everybody's form.
pub(super) struct Corpus<S: Shape, W> {
    wire: PhantomData<W>,
    name: &'static str,
    ty: StructType,
    handles: S::Handles,
    codecs: Codecs,
    messages: Vec<Bytes>,
    apache: Vec<S::Apache>,
    /// Empty where pilota does not take part.
    pilota: Vec<S::Pilota>,
    /// Where scrimp's and the roofline's records of all messages live.
    arena: Arena,
    slab: Slab,
}

/// scrimp's codecs: the best, and the interpreter's.
struct Codecs {
    validating: Pair,
    on_access: Pair,
}

pub(super) struct Pair {
    pub(super) auto: Codec,
    pub(super) interpreter: Codec,
}

impl Pair {
    pub(super) fn new(ty: &StructType, protocol: Protocol, utf8: Utf8) -> Self {
        let build = |executor| {
            let codec = Codec::builder(ty).protocol(protocol).utf8(utf8).executor(executor).build();
            codec.expect("a codec that may fall back")
        };
        let auto = build(Executor::Auto);
        // Where there is no machine code, the interpreter is the best.
        let _ = auto.wait_compiled();
        Self { auto, interpreter: build(Executor::Interpreter) }
    }
}

/// The values of a workload.
fn values_of<S: Shape>() -> Vec<S::Apache> {
    S::values(&mut Rng::new(0x5c21_3b9f))
}

/// The messages of a workload.
pub(super) fn messages_of<S: Shape>(protocol: Protocol) -> Vec<Bytes> {
    encoded(protocol, &values_of::<S>())
}

fn encoded<T: TSerializable>(protocol: Protocol, values: &[T]) -> Vec<Bytes> {
    let encode = |value| {
        let mut bytes = Vec::new();
        apache::encode(protocol, value, &mut bytes);
        bytes.into()
    };
    values.iter().map(encode).collect()
}

impl<S: Shape, W: Kernel<S::Roofline>> Corpus<S, W> {
    /// Whether pilota takes part.
    const PILOTA: bool = matches!(W::PROTOCOL, Protocol::Binary) || S::PILOTA_COMPACT.is_some();

    pub(super) fn new(name: &'static str, schema: &Schema) -> Self {
        let ty = struct_type(schema, S::STRUCT);
        let pair = |utf8| Pair::new(&ty, W::PROTOCOL, utf8);
        let codecs = Codecs { validating: pair(Utf8::default()), on_access: pair(Utf8::OnAccess) };
        let apache = values_of::<S>();
        let messages = encoded(W::PROTOCOL, &apache);
        let for_pilota = if Self::PILOTA { &messages[..] } else { &[] };
        let pilota = for_pilota.iter().map(|bytes| pilota::decode(W::PROTOCOL, bytes)).collect();
        Self {
            wire: PhantomData,
            name,
            handles: S::handles(schema),
            ty,
            codecs,
            messages,
            apache,
            pilota,
            arena: Arena::new(),
            slab: Slab::new(ALL_MESSAGES),
        }
    }

    /// Bytes that are enough for any message, and for what some write beyond it for a while.
    fn room(&self) -> usize {
        self.messages.iter().map(Bytes::len).max().unwrap_or(0) + 64
    }

    /// The value of the message at `index`.
    pub(super) fn value(&self, index: usize) -> &S::Apache {
        &self.apache[index]
    }

    /// A buffer to encode into.
    pub(super) fn buffer(&self) -> Vec<u8> {
        Vec::with_capacity(self.room())
    }

    fn pair(&self, operation: Operation) -> &Pair {
        match operation {
            Operation::DecodeOnAccess => &self.codecs.on_access,
            _ => &self.codecs.validating,
        }
    }

    fn scrimp<'a>(&'a self, name: &'static str, codec: &'a Codec, operation: Operation) -> Contender<'a> {
        match operation {
            Operation::Encode => self.scrimp_encode(name, codec),
            Operation::Decode | Operation::DecodeOnAccess => self.scrimp_decode(name, codec),
            Operation::Build => self.scrimp_build(name, codec),
            _ => unreachable!("{NOT_HERE}"),
        }
    }

    fn scrimp_encode<'a>(&'a self, name: &'static str, codec: &'a Codec) -> Contender<'a> {
        let records: Vec<Message<'a>> = self
            .messages
            .iter()
            .map(|bytes| codec.decode(&self.arena, bytes).expect("a valid message"))
            .collect();
        let to_show = records.clone();
        Contender::new(
            name,
            move |index| {
                let mut out = Vec::new();
                codec.encode(to_show[index], &mut out).expect("a complete message");
                out
            },
            self.buffer(),
            move |out, index| {
                out.clear();
                codec.encode(*black_box(&records[index]), out).expect("a complete message");
                black_box(out.as_slice());
            },
        )
    }

    fn scrimp_decode<'a>(&'a self, name: &'static str, codec: &'a Codec) -> Contender<'a> {
        Contender::new(
            name,
            move |index| {
                let arena = Arena::new();
                let message = codec.decode(&arena, &self.messages[index]).expect("a valid message");
                let mut out = Vec::new();
                codec.encode(message, &mut out).expect("a complete message");
                out
            },
            Arena::new(),
            move |arena, index| {
                arena.reset();
                let bytes = black_box(&self.messages[index]);
                black_box(codec.decode(arena, bytes).expect("a valid message"));
            },
        )
    }

    fn scrimp_build<'a>(&'a self, name: &'static str, codec: &'a Codec) -> Contender<'a> {
        let build = move |index: usize, arena: &mut Arena, out: &mut Vec<u8>| {
            arena.reset();
            let mut builder = self.ty.builder(arena);
            S::fill(&self.handles, &mut builder, black_box(&self.apache[index]))
                .expect("fields of these types");
            let message = builder.finish().expect("nothing is required");
            out.clear();
            codec.encode(message, out).expect("a complete message");
        };
        Contender::new(
            name,
            move |index| {
                let mut out = Vec::new();
                build(index, &mut Arena::new(), &mut out);
                out
            },
            (Arena::new(), self.buffer()),
            move |(arena, out), index| {
                build(index, arena, out);
                black_box(out.as_slice());
            },
        )
    }

    fn roofline(&self, operation: Operation) -> Contender<'_> {
        match operation {
            Operation::Encode => self.roofline_encode(),
            Operation::Decode => self.roofline_decode::<true>(),
            Operation::DecodeOnAccess => self.roofline_decode::<false>(),
            Operation::Build => self.roofline_build(),
            _ => unreachable!("{NOT_HERE}"),
        }
    }

    fn roofline_encode(&self) -> Contender<'_> {
        let records: Vec<&S::Roofline> = self
            .messages
            .iter()
            .map(|bytes| roofline::decode::<_, W, true>(bytes, &self.slab).expect("a valid message"))
            .collect();
        let to_show = records.clone();
        Contender::new(
            "roofline",
            move |index| {
                let mut out = Vec::new();
                roofline::encode::<_, W>(to_show[index], &mut out).expect("a complete record");
                out
            },
            self.buffer(),
            move |out, index| {
                roofline::encode::<_, W>(*black_box(&records[index]), out).expect("a complete record");
                black_box(out.as_slice());
            },
        )
    }

    fn roofline_decode<const VALIDATE: bool>(&self) -> Contender<'_> {
        Contender::new(
            "roofline",
            move |index| {
                let slab = Slab::new(ONE_MESSAGE);
                let record: &S::Roofline = roofline::decode::<_, W, VALIDATE>(&self.messages[index], &slab)
                    .expect("a valid message");
                let mut out = Vec::new();
                roofline::encode::<_, W>(record, &mut out).expect("a complete record");
                out
            },
            Slab::new(ONE_MESSAGE),
            move |slab, index| {
                slab.reset();
                let bytes = black_box(&self.messages[index]);
                let record: &S::Roofline =
                    roofline::decode::<_, W, VALIDATE>(bytes, slab).expect("a valid message");
                black_box(record);
            },
        )
    }

    fn roofline_build(&self) -> Contender<'_> {
        let build = move |index: usize, slab: &mut Slab, out: &mut Vec<u8>| {
            slab.reset();
            let record = S::roofline_literal(black_box(&self.apache[index]), slab).expect("a complete value");
            roofline::encode::<_, W>(record, out).expect("a complete record");
        };
        Contender::new(
            "roofline",
            move |index| {
                let mut out = Vec::new();
                build(index, &mut Slab::new(ONE_MESSAGE), &mut out);
                out
            },
            (Slab::new(ONE_MESSAGE), self.buffer()),
            move |(slab, out), index| {
                build(index, slab, out);
                black_box(out.as_slice());
            },
        )
    }

    /// Both ways to copy the bytes of a message and its record.
    fn memcpy(&self) -> [Contender<'_>; 2] {
        [memcpy::copy_libc, memcpy::copy_vectors].map(|copy| {
            let mut slab = Slab::new(ONE_MESSAGE);
            let sources: Vec<Vec<u8>> = self
                .messages
                .iter()
                .map(|bytes| {
                    slab.reset();
                    roofline::decode::<S::Roofline, W, true>(bytes, &slab).expect("a valid message");
                    [bytes, slab.used()].concat()
                })
                .collect();
            let to_show = sources.clone();
            let room = sources.iter().map(Vec::len).max().unwrap_or(0);
            let mut shown = vec![0; room];
            Contender::new(
                "memcpy",
                move |index| {
                    copy(&to_show[index], &mut shown);
                    shown[..self.messages[index].len()].to_vec()
                },
                vec![0; room],
                move |to, index| {
                    copy(black_box(&sources[index]), to);
                    black_box(to.as_slice());
                },
            )
        })
    }

    /// pilota's safe codec, and in Binary its unsafe one.
    fn pilota(&self, operation: Operation) -> Vec<Contender<'_>> {
        if !Self::PILOTA {
            return Vec::new();
        }
        let encode = |value: &S::Pilota, out: &mut BytesMut| {
            pilota::encode(W::PROTOCOL, value, out);
            out.len()
        };
        let decode = |bytes: &Bytes| pilota::decode(W::PROTOCOL, bytes);
        // SAFETY: these are whole messages.
        let decode_unsafe = |bytes: &Bytes| unsafe { pilota::decode_unsafe(bytes) };
        let mut both = match operation {
            Operation::Encode => vec![
                self.pilota_encode("pilota", encode),
                self.pilota_encode("pilota-unsafe", pilota::encode_unsafe),
            ],
            Operation::Decode | Operation::DecodeOnAccess => {
                vec![self.pilota_decode("pilota", decode), self.pilota_decode("pilota-unsafe", decode_unsafe)]
            }
            Operation::Build => vec![
                self.pilota_build("pilota", encode),
                self.pilota_build("pilota-unsafe", pilota::encode_unsafe),
            ],
            _ => unreachable!("{NOT_HERE}"),
        };
        both.truncate(if W::PROTOCOL == Protocol::Binary { 2 } else { 1 });
        both
    }

    fn pilota_encode(
        &self,
        name: &'static str,
        encode: impl Fn(&S::Pilota, &mut BytesMut) -> usize + Copy + 'static,
    ) -> Contender<'_> {
        Contender::new(
            name,
            move |index| {
                let mut out = BytesMut::new();
                let len = encode(&self.pilota[index], &mut out);
                self.canonical(&out[..len])
            },
            BytesMut::with_capacity(self.room()),
            move |out, index| {
                let len = encode(black_box(&self.pilota[index]), out);
                black_box(&out[..len]);
            },
        )
    }

    fn pilota_decode(
        &self,
        name: &'static str,
        decode: impl Fn(&Bytes) -> S::Pilota + Copy + 'static,
    ) -> Contender<'_> {
        Contender::new(
            name,
            move |index| {
                let mut out = BytesMut::new();
                pilota::encode(W::PROTOCOL, &decode(&self.messages[index]), &mut out);
                self.canonical(&out)
            },
            (),
            move |(), index| {
                black_box(decode(black_box(&self.messages[index])));
            },
        )
    }

    fn pilota_build(
        &self,
        name: &'static str,
        encode: impl Fn(&S::Pilota, &mut BytesMut) -> usize + Copy + 'static,
    ) -> Contender<'_> {
        let build = move |index: usize, out: &mut BytesMut| {
            let value = black_box(S::pilota_literal(black_box(&self.pilota[index])));
            encode(&value, out)
        };
        Contender::new(
            name,
            move |index| {
                let mut out = BytesMut::new();
                let len = build(index, &mut out);
                self.canonical(&out[..len])
            },
            BytesMut::with_capacity(self.room()),
            move |out, index| {
                let len = build(index, out);
                black_box(&out[..len]);
            },
        )
    }

    fn apache_encode(&self) -> Contender<'_> {
        Contender::new(
            "apache",
            move |index| {
                let mut out = Vec::new();
                apache::encode(W::PROTOCOL, &self.apache[index], &mut out);
                out
            },
            self.buffer(),
            move |out, index| {
                apache::encode(W::PROTOCOL, black_box(&self.apache[index]), out);
                black_box(out.as_slice());
            },
        )
    }

    fn apache_decode(&self) -> Contender<'_> {
        Contender::new(
            "apache",
            move |index| {
                let value: S::Apache = apache::decode(W::PROTOCOL, &self.messages[index]);
                assert_eq!(value, self.apache[index], "decoded as encoded");
                let mut out = Vec::new();
                apache::encode(W::PROTOCOL, &value, &mut out);
                out
            },
            (),
            move |(), index| {
                black_box(apache::decode::<S::Apache>(W::PROTOCOL, black_box(&self.messages[index])));
            },
        )
    }

    /// What pilota wrote, with maps in key order, since pilota's are not ordered, and mended.
    fn canonical(&self, bytes: &[u8]) -> Vec<u8> {
        let mut out = Vec::new();
        let mut value = apache::decode::<S::Apache>(W::PROTOCOL, bytes);
        if let (Protocol::Compact, Some(mend)) = (W::PROTOCOL, S::PILOTA_COMPACT) {
            mend(&mut value);
        }
        apache::encode(W::PROTOCOL, &value, &mut out);
        assert_eq!(out.len(), bytes.len(), "order is all that differs");
        out
    }
}

impl<S: Shape, W: Kernel<S::Roofline>> Workload for Corpus<S, W> {
    fn name(&self) -> &'static str {
        self.name
    }

    fn protocol(&self) -> Protocol {
        W::PROTOCOL
    }

    fn messages(&self) -> &[Bytes] {
        &self.messages
    }

    fn codec(&self, _: usize) -> &Codec {
        &self.codecs.validating.auto
    }

    fn ours(&self, operation: Operation) -> Contender<'_> {
        self.scrimp("scrimp", &self.pair(operation).auto, operation)
    }

    fn theirs(&self, operation: Operation) -> Vec<Contender<'_>> {
        let mut theirs = vec![self.roofline(operation)];
        match operation {
            Operation::Encode => {
                theirs.extend(self.memcpy());
                theirs.extend(self.pilota(operation));
                theirs.push(self.apache_encode());
            }
            Operation::Decode => {
                theirs.extend(self.memcpy());
                theirs.push(self.apache_decode());
            }
            Operation::DecodeOnAccess | Operation::Build => theirs.extend(self.pilota(operation)),
            _ => unreachable!("{NOT_HERE}"),
        }
        if self.executor() != Executor::Interpreter {
            theirs.push(self.scrimp("interpreter", &self.pair(operation).interpreter, operation));
        }
        theirs
    }
}
