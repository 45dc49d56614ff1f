//! What is encoded and decoded, and everybody who does it.
//!
//! A [`Workload`] is a number of messages of one struct. It makes the two sides of a comparison as [`Contender`]s, each of
//! which shows what it does before it is timed.

mod fixed8;
mod footer;
mod nested;
pub mod random;
mod short;
mod span;
pub(crate) mod sparse;

use std::fmt;
use std::hint::black_box;
use std::marker::PhantomData;

use ::pilota::thrift::Message as PilotaMessage;
use bytes::{Bytes, BytesMut};
use scrimp::builder::StructBuilder;
use scrimp::{Arena, BuildError, Codec, Executor, Message, Protocol, Schema, StructType, Utf8};
use thrift::protocol::TSerializable;

use crate::peers::roofline::{self, Binary, Compact, Kernel, Slab};
use crate::peers::{apache, memcpy, pilota};
use random::Random;

/// The benchmark's IDL.
const IDL: &str = include_str!("../../testdata/idl/bench.thrift");

/// How many messages a workload has whose random values no branch depends on.
const MESSAGES: usize = 64;

/// How many messages a workload has whose lengths or presence are random. Of 64, a branch predictor with a long history
/// recognises each after a few fields and knows the rest by heart, which makes random presence free; 1,024 are too many.
const UNPREDICTABLE: usize = 1024;

/// Memory for one message's records.
const ONE_MESSAGE: usize = 1 << 20;

/// Memory for all messages' records.
const ALL_MESSAGES: usize = 8 << 20;

/// All workloads.
pub fn all() -> Vec<Box<dyn Workload>> {
    let schema = Schema::parse("bench.thrift", IDL).expect("the benchmark's IDL is valid");
    vec![
        Box::new(Corpus::<fixed8::Shape, Binary>::new("fixed8", &schema)),
        Box::new(Corpus::<short::Shape, Binary>::new("short", &schema)),
        Box::new(Corpus::<nested::Small, Binary>::new("small", &schema)),
        Box::new(Corpus::<nested::Medium, Binary>::new("medium", &schema)),
        Box::new(Corpus::<nested::Large, Binary>::new("large", &schema)),
        Box::new(Corpus::<sparse::Shape, Binary>::new("sparse50", &schema)),
        Box::new(Corpus::<nested::Small, Compact>::new("small", &schema)),
        Box::new(Corpus::<nested::Medium, Compact>::new("medium", &schema)),
        Box::new(Corpus::<nested::Large, Compact>::new("large", &schema)),
        Box::new(Corpus::<span::Shape, Compact>::new("span", &schema)),
        Box::new(footer::Footer::new()),
    ]
}

/// What is timed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// The exact length, then the bytes into a reused buffer.
    Encode,
    /// A record from bytes, strings checked to be UTF-8.
    Decode,
    /// A record from bytes, strings not checked.
    DecodeOnAccess,
    /// A record from plain values, then its bytes.
    Build,
}

impl Operation {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Encode, Self::Decode, Self::DecodeOnAccess, Self::Build];

    /// The name, as in a line of results.
    pub fn name(self) -> &'static str {
        match self {
            Self::Encode => "encode",
            Self::Decode => "decode",
            Self::DecodeOnAccess => "decode-onaccess",
            Self::Build => "build",
        }
    }
}

/// Somebody who performs an operation on a workload's messages.
pub struct Contender<'a> {
    /// The name, as in a line of results.
    pub name: &'static str,
    show: Show<'a>,
    run: Run<'a>,
}

/// The bytes of the message at an index.
type Show<'a> = Box<dyn FnMut(usize) -> Vec<u8> + 'a>;

/// The operation on the messages at these indices.
type Run<'a> = Box<dyn FnMut(&[usize]) + 'a>;

impl<'a> Contender<'a> {
    /// A contender that does `run` to the message at an index; `show` does the same and tells the message's bytes.
    fn new(
        name: &'static str,
        show: impl FnMut(usize) -> Vec<u8> + 'a,
        mut run: impl FnMut(usize) + 'a,
    ) -> Self {
        let run = move |order: &[usize]| order.iter().for_each(|&index| run(index));
        Self { name, show: Box::new(show), run: Box::new(run) }
    }

    /// Performs the operation on the messages at these indices.
    pub fn run(&mut self, order: &[usize]) {
        (self.run)(order);
    }

    /// The bytes that the message at `index` has according to this contender: its output, or what it encodes what it
    /// decoded to. Maps are in key order.
    pub fn show(&mut self, index: usize) -> Vec<u8> {
        (self.show)(index)
    }
}

impl fmt::Debug for Contender<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Contender").field("name", &self.name).finish_non_exhaustive()
    }
}

/// Messages of one struct, and everybody who encodes and decodes them.
pub trait Workload {
    /// The name, as in a line of results.
    fn name(&self) -> &'static str;

    /// The wire format of the messages.
    fn protocol(&self) -> Protocol;

    /// The messages' bytes, as Apache Thrift's library writes them.
    fn messages(&self) -> &[Bytes];

    /// What is timed.
    fn operations(&self) -> &[Operation] {
        &Operation::ALL
    }

    /// What executes scrimp's codec.
    fn executor(&self) -> Executor;

    /// scrimp itself.
    fn ours(&self, operation: Operation) -> Contender<'_>;

    /// What `operation` is compared with. Of several contenders of one name the fastest counts.
    fn theirs(&self, operation: Operation) -> Vec<Contender<'_>>;
}

/// What a struct is to everybody, and the values of a workload.
trait Shape {
    /// The struct's name in the IDL.
    const STRUCT: &'static str;

    type Apache: TSerializable + PartialEq + fmt::Debug;
    type Pilota: PilotaMessage + 'static;
    /// The record, of which there is a kernel for each wire format that the workload comes in.
    type Roofline;

    /// What mends a value that pilota wrote in Compact, where it takes part: it writes doubles in the wrong byte order.
    const PILOTA_COMPACT: Option<fn(&mut Self::Apache)> = None;

    /// Handles of all fields.
    type Handles;

    /// The workload's values.
    fn values(random: &mut Random) -> Vec<Self::Apache>;

    fn handles(schema: &Schema) -> Self::Handles;

    /// Sets what `value` has. Strings are borrowed where the builder can; in containers it copies them.
    fn fill<'a>(
        handles: &Self::Handles,
        builder: &mut StructBuilder<'_, 'a>,
        value: &'a Self::Apache,
    ) -> Result<(), BuildError>;

    /// A struct with the fields of `value`. Strings and blobs are shared with it, containers are made anew.
    fn pilota_literal(value: &Self::Pilota) -> Self::Pilota;

    /// A record with the fields of `value`, whose strings it borrows.
    fn roofline_literal<'a>(
        value: &'a Self::Apache,
        slab: &'a Slab,
    ) -> Result<&'a Self::Roofline, roofline::Refused>;
}

/// The struct called `name`.
fn struct_type(schema: &Schema, name: &str) -> StructType {
    schema.struct_type(name).expect("a struct of the benchmark's IDL")
}

/// Declares the handles of a struct's fields.
macro_rules! handles {
    ($name:ident { $($field:ident: $ty:ty,)* }) => {
        pub(crate) struct $name {
            $($field: scrimp::Field<$ty>,)*
        }

        impl $name {
            fn new(ty: &scrimp::StructType) -> Self {
                Self { $($field: ty.field(stringify!($field)).expect("a field of the benchmark's IDL"),)* }
            }
        }
    };
}
use handles;

/// The messages of a workload in the wire format `W`, in everybody's form.
struct Corpus<S: Shape, W> {
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

struct Pair {
    auto: Codec,
    interpreter: Codec,
}

impl Pair {
    fn new(ty: &StructType, protocol: Protocol, utf8: Utf8) -> Self {
        let build = |executor| {
            let codec = Codec::builder(ty).protocol(protocol).utf8(utf8).executor(executor).build();
            codec.expect("a codec that may fall back")
        };
        Self { auto: build(Executor::Auto), interpreter: build(Executor::Interpreter) }
    }
}

impl<S: Shape, W: Kernel<S::Roofline>> Corpus<S, W> {
    /// Whether pilota takes part.
    const PILOTA: bool = matches!(W::PROTOCOL, Protocol::Binary) || S::PILOTA_COMPACT.is_some();

    fn new(name: &'static str, schema: &Schema) -> Self {
        let ty = struct_type(schema, S::STRUCT);
        let pair = |utf8| Pair::new(&ty, W::PROTOCOL, utf8);
        let codecs = Codecs { validating: pair(Utf8::default()), on_access: pair(Utf8::OnAccess) };
        let apache = S::values(&mut Random::new(0x5c21_3b9f));
        let messages: Vec<Bytes> = apache
            .iter()
            .map(|value| {
                let mut bytes = Vec::new();
                apache::encode(W::PROTOCOL, value, &mut bytes);
                bytes.into()
            })
            .collect();
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
        }
    }

    fn scrimp_encode<'a>(&'a self, name: &'static str, codec: &'a Codec) -> Contender<'a> {
        let records: Vec<Message<'a>> = self
            .messages
            .iter()
            .map(|bytes| codec.decode(&self.arena, bytes).expect("a valid message"))
            .collect();
        let to_show = records.clone();
        let mut out = Vec::new();
        Contender::new(
            name,
            move |index| {
                let mut out = Vec::new();
                codec.encode(to_show[index], &mut out).expect("a complete message");
                out
            },
            move |index| {
                out.clear();
                codec.encode(*black_box(&records[index]), &mut out).expect("a complete message");
                black_box(out.as_slice());
            },
        )
    }

    fn scrimp_decode<'a>(&'a self, name: &'static str, codec: &'a Codec) -> Contender<'a> {
        let mut arena = Arena::new();
        Contender::new(
            name,
            move |index| {
                let arena = Arena::new();
                let message = codec.decode(&arena, &self.messages[index]).expect("a valid message");
                let mut out = Vec::new();
                codec.encode(message, &mut out).expect("a complete message");
                out
            },
            move |index| {
                arena.reset();
                let bytes = black_box(&self.messages[index]);
                black_box(codec.decode(&arena, bytes).expect("a valid message"));
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
        let (mut arena, mut out) = (Arena::new(), Vec::new());
        Contender::new(
            name,
            move |index| {
                let mut out = Vec::new();
                build(index, &mut Arena::new(), &mut out);
                out
            },
            move |index| {
                build(index, &mut arena, &mut out);
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
        }
    }

    fn roofline_encode(&self) -> Contender<'_> {
        let records: Vec<&S::Roofline> = self
            .messages
            .iter()
            .map(|bytes| roofline::decode::<_, W, true>(bytes, &self.slab).expect("a valid message"))
            .collect();
        let to_show = records.clone();
        let mut out = Vec::new();
        Contender::new(
            "roofline",
            move |index| {
                let mut out = Vec::new();
                roofline::encode::<_, W>(to_show[index], &mut out).expect("a complete record");
                out
            },
            move |index| {
                roofline::encode::<_, W>(*black_box(&records[index]), &mut out).expect("a complete record");
                black_box(out.as_slice());
            },
        )
    }

    fn roofline_decode<const VALIDATE: bool>(&self) -> Contender<'_> {
        let mut slab = Slab::new(ONE_MESSAGE);
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
            move |index| {
                slab.reset();
                let bytes = black_box(&self.messages[index]);
                let record: &S::Roofline =
                    roofline::decode::<_, W, VALIDATE>(bytes, &slab).expect("a valid message");
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
        let (mut slab, mut out) = (Slab::new(ONE_MESSAGE), Vec::new());
        Contender::new(
            "roofline",
            move |index| {
                let mut out = Vec::new();
                build(index, &mut Slab::new(ONE_MESSAGE), &mut out);
                out
            },
            move |index| {
                build(index, &mut slab, &mut out);
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
            let mut to = vec![0; sources.iter().map(Vec::len).max().unwrap_or(0)];
            let mut shown = to.clone();
            Contender::new(
                "memcpy",
                move |index| {
                    copy(&to_show[index], &mut shown);
                    shown[..self.messages[index].len()].to_vec()
                },
                move |index| {
                    copy(black_box(&sources[index]), &mut to);
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
        };
        both.truncate(if W::PROTOCOL == Protocol::Binary { 2 } else { 1 });
        both
    }

    fn pilota_encode(
        &self,
        name: &'static str,
        encode: impl Fn(&S::Pilota, &mut BytesMut) -> usize + Copy + 'static,
    ) -> Contender<'_> {
        let mut out = BytesMut::new();
        Contender::new(
            name,
            move |index| {
                let mut out = BytesMut::new();
                let len = encode(&self.pilota[index], &mut out);
                self.canonical(&out[..len])
            },
            move |index| {
                let len = encode(black_box(&self.pilota[index]), &mut out);
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
            move |index| {
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
        let mut out = BytesMut::new();
        Contender::new(
            name,
            move |index| {
                let mut out = BytesMut::new();
                let len = build(index, &mut out);
                self.canonical(&out[..len])
            },
            move |index| {
                let len = build(index, &mut out);
                black_box(&out[..len]);
            },
        )
    }

    fn apache_encode(&self) -> Contender<'_> {
        let mut out = Vec::new();
        Contender::new(
            "apache",
            move |index| {
                let mut out = Vec::new();
                apache::encode(W::PROTOCOL, &self.apache[index], &mut out);
                out
            },
            move |index| {
                apache::encode(W::PROTOCOL, black_box(&self.apache[index]), &mut out);
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
            move |index| {
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

    fn executor(&self) -> Executor {
        self.codecs.validating.auto.executor()
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
        }
        if self.executor() != Executor::Interpreter {
            theirs.push(self.scrimp("interpreter", &self.pair(operation).interpreter, operation));
        }
        theirs
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use std::sync::Arc;

    use scrimp_record::Layouts;

    use super::*;

    /// Compares a record written by hand with scrimp's layout: its size, and the offsets of its fields by id.
    pub(crate) fn check_layout(name: &str, size: usize, offsets: &[(i16, usize)]) {
        let schema = scrimp::descriptor::Loader::new().parse("bench.thrift", IDL).expect("valid IDL");
        let id = schema.structs().iter().find(|desc| desc.name == name).expect("a struct").id;
        let layouts = Layouts::new(Arc::new(schema));
        let layout = layouts.struct_layout(id);
        let theirs: Vec<_> = layout.fields.iter().map(|field| (field.id, field.offset as usize)).collect();
        assert_eq!((layout.size as usize, theirs), (size, offsets.to_vec()), "{name}");
    }

    /// The offsets of a record's fields by id, for `check_layout`.
    macro_rules! offsets {
        ($name:ident: $($id:literal $field:ident)*) => {
            [$(($id, std::mem::offset_of!($name, $field))),*]
        };
    }
    pub(crate) use offsets;

    #[test]
    fn everybody_agrees_on_every_message() {
        for workload in all() {
            for &operation in workload.operations() {
                let mut contenders = workload.theirs(operation);
                contenders.push(workload.ours(operation));
                for contender in &mut contenders {
                    for (index, bytes) in workload.messages().iter().enumerate() {
                        let what = (workload.name(), operation, contender.name, index);
                        assert!(contender.show(index) == *bytes, "{what:?}");
                        contender.run(&[index]);
                    }
                }
            }
        }
    }

    #[test]
    fn constant_messages_are_those_of_the_test_data() {
        let payloads: [(&str, Protocol, &[u8]); 6] = [
            ("small", Protocol::Binary, include_bytes!("../../testdata/payloads/rust/small.bin")),
            ("medium", Protocol::Binary, include_bytes!("../../testdata/payloads/rust/medium.bin")),
            ("large", Protocol::Binary, include_bytes!("../../testdata/payloads/rust/large.bin")),
            ("small", Protocol::Compact, include_bytes!("../../testdata/payloads/rust/small.compact")),
            ("medium", Protocol::Compact, include_bytes!("../../testdata/payloads/rust/medium.compact")),
            ("large", Protocol::Compact, include_bytes!("../../testdata/payloads/rust/large.compact")),
        ];
        for workload in all() {
            let is_it = |payload: &&(&str, Protocol, &[u8])| {
                (payload.0, payload.1) == (workload.name(), workload.protocol())
            };
            match payloads.iter().find(is_it) {
                Some((.., bytes)) => assert!(workload.messages() == [*bytes], "{}", workload.name()),
                None if workload.name() == "footer" => assert!(workload.messages()[0].len() > 100_000),
                None => assert!(workload.messages().len() >= 64, "{}", workload.name()),
            }
        }
    }

    #[test]
    fn rooflines_refuse_every_truncation() {
        fn check<S: Shape, W: Kernel<S::Roofline>>() {
            for value in S::values(&mut Random::new(1)).iter().take(2) {
                let mut bytes = Vec::new();
                apache::encode(W::PROTOCOL, value, &mut bytes);
                let step = bytes.len() / 20_000 + 1;
                for len in (0..bytes.len()).step_by(step) {
                    let slab = Slab::new(ONE_MESSAGE);
                    // A copy of its own, so that tools see a read beyond it.
                    let truncated = bytes[..len].to_vec();
                    assert!(roofline::decode::<S::Roofline, W, true>(&truncated, &slab).is_err(), "{len}");
                }
            }
        }
        check::<fixed8::Shape, Binary>();
        check::<short::Shape, Binary>();
        check::<nested::Small, Binary>();
        check::<sparse::Shape, Binary>();
        check::<nested::Small, Compact>();
        check::<nested::Medium, Compact>();
        check::<span::Shape, Compact>();
    }
}
