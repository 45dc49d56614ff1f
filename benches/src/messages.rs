//! What envelope and frame add to the codec's time, and what unframed messages cost that come in pieces.

use std::hint::black_box;
use std::io::{self, Write};

use bytes::BytesMut;
use scrimp::{Arena, Codec, Executor, Message, Protocol, Schema};
use scrimp_envelope::{
    Deframer, Dress, Framing, Head, MessageFormat, MethodCodec, Progress, ReadLimits, ReadOptions,
    ServiceCodec,
};
use scrimp_measure::Times;
use scrimp_testkit::{Rng, allocations};

use crate::line::Line;
use crate::ratios::{Options, compare};
use crate::workloads::Contender;

/// The IDL of the benchmark, with a service over it.
const IDL: &str = concat!(
    include_str!("../../testdata/idl/bench.thrift"),
    "service Bench { Leaf echo(1: Leaf value), void upload(1: list<binary> pieces) }",
);

/// The framings, as in a line of results.
const FRAMINGS: [(&str, Framing); 4] = [
    ("unframed", Framing::Unframed),
    ("framed", Framing::Framed),
    ("theader", Framing::THeader),
    ("ttheader", Framing::TTHeader),
];

/// The bytes of a TCP segment on Ethernet.
const SEGMENT: usize = 1_460;

/// The length of the long message.
const LONG: usize = 10_000_000;

/// Prints a line for each operation on a small message in each protocol and framing:
/// `message small PROTOCOL OPERATION FRAMING NANOSECONDS ALLOCATIONS`: what is added to the codec's time, of the fastest batches, and how often
/// memory is allocated per message; and `message long binary decode pieces RATIO`: the time of a message of 10 MB that comes in pieces, by
/// that of the whole.
///
/// # Errors
///
/// When the output cannot be written.
pub fn run(options: &Options, out: &mut impl Write) -> io::Result<()> {
    let schema = Schema::parse("bench.thrift", IDL).expect("the benchmark's IDL is valid");
    let service = schema.service("Bench").expect("it is declared");
    let service = ServiceCodec::with_options(&service, |codec| codec.executor(Executor::Jit));
    for protocol in [Protocol::Binary, Protocol::Compact] {
        for (name, framing) in FRAMINGS {
            let messages = Messages::new(&service, protocol, framing);
            for (operation, measured) in
                [("encode", Messages::encode as fn(&_, _) -> _), ("decode", Messages::decode)]
            {
                line("small", &protocol.to_string(), operation, name).report(options, out, |line| {
                    let Added { nanoseconds, allocations } = measured(&messages, options.rounds);
                    line.figure("added_ns", nanoseconds, 1).figure("allocations", allocations as f64, 0)
                })?;
            }
        }
    }
    line("long", "binary", "decode", "pieces")
        .report(options, out, |line| line.figure("ratio", pieces(&service, options.rounds), 2))
}

fn line(message: &str, protocol: &str, operation: &str, framing: &str) -> Line {
    let line = Line::new("message").name("message", message).name("protocol", protocol);
    line.name("operation", operation).name("framing", framing)
}

/// What is added to a codec's work.
struct Added {
    nanoseconds: f64,
    /// Per message.
    allocations: usize,
}

/// The messages of the workload `small` as calls.
struct Messages<'s> {
    service: &'s ServiceCodec,
    method: &'s MethodCodec,
    codec: &'s Codec,
    dress: Dress,
    /// The struct alone.
    body: Vec<u8>,
    /// The whole message.
    message: Vec<u8>,
}

/// How often a message is gone through in a batch, at least.
const REPEATED: usize = 64;

impl<'s> Messages<'s> {
    fn new(service: &'s ServiceCodec, protocol: Protocol, framing: Framing) -> Self {
        let format = MessageFormat::new(protocol, scrimp::Dialect::Apache);
        let dress = Dress::new(framing).with_format(format);
        let method = service.method("echo").expect("it is declared");
        let codec = method.args_codec(format).expect("an executor");
        // The header of field 1, a struct; the payload; the end.
        let body = match protocol {
            Protocol::Compact => {
                [b"\x1c", &include_bytes!("../../testdata/payloads/rust/small.compact")[..], b"\0"].concat()
            }
            _ => {
                [b"\x0c\0\x01", &include_bytes!("../../testdata/payloads/rust/small.bin")[..], b"\0"].concat()
            }
        };
        let mut message = Vec::new();
        let arena = Arena::new();
        let args = codec.decode(&arena, &body).expect("a valid message");
        method.write_request(&mut message, &dress, &[], &method.request(7), args).expect("a valid message");
        assert!(message.ends_with(&body), "what is compared is the same struct");
        Self { service, method, codec, dress, body, message }
    }

    /// What a server or client does to encode.
    fn encode(&self, rounds: usize) -> Added {
        let arena = Arena::new();
        let args = self.codec.decode(&arena, &self.body).expect("a valid message");
        let buffer = || Vec::with_capacity(self.message.len() + 64);
        let whole = |out: &mut Vec<u8>, args: Message<'_>| {
            out.clear();
            let request = self.method.request(black_box(7));
            self.method.write_request(out, &self.dress, &[], &request, args).expect("a valid message");
            black_box(out.as_slice());
        };
        let ours = Contender::new(
            "whole",
            |_| self.message.clone(),
            buffer(),
            |out, _| whole(out, *black_box(&args)),
        );
        let codec = Contender::new(
            "codec",
            |_| self.body.clone(),
            buffer(),
            |out: &mut Vec<u8>, _| {
                out.clear();
                self.codec.encode(*black_box(&args), out).expect("a valid message");
                black_box(out.as_slice());
            },
        );
        let mut out = buffer();
        added(ours, codec, rounds, || whole(&mut out, args))
    }

    /// What a server does to decode: the end of the message, the method, the arguments.
    fn decode(&self, rounds: usize) -> Added {
        let whole = |(deframer, arena): &mut (Deframer, Arena), bytes: &[u8]| {
            arena.reset();
            read_call(self.service, deframer, arena, bytes);
        };
        let state = || (Deframer::new(ReadOptions::new()), Arena::new());
        let ours = Contender::new(
            "whole",
            |_| self.message.clone(),
            state(),
            |state, _| whole(state, black_box(&self.message)),
        );
        let codec = Contender::new(
            "codec",
            |_| self.body.clone(),
            Arena::new(),
            |arena: &mut Arena, _| {
                arena.reset();
                black_box(self.codec.decode(arena, black_box(&self.body)).expect("a valid message"));
            },
        );
        let mut own = state();
        added(ours, codec, rounds, || whole(&mut own, &self.message))
    }
}

/// Reads the call that `bytes` are.
#[inline]
fn read_call(service: &ServiceCodec, deframer: &mut Deframer, arena: &Arena, bytes: &[u8]) {
    // An unframed message ends where its codec says.
    if let Progress::Done(Some(Head { envelope, format, len })) =
        deframer.unframed_head(bytes).expect("a message")
    {
        let method = service.resolve(&envelope).expect("a method");
        let codec = method.args_codec(format).expect("an executor");
        let (args, used) = codec.decode_prefix(arena, &bytes[len..]).expect("a valid message");
        deframer.consume(len + used);
        black_box(args);
        return;
    }
    let Progress::Done(frame) = deframer.peek(bytes).expect("a message") else { panic!("it is whole") };
    let (call, body) = frame.open().expect("an envelope");
    let method = service.resolve(&call).expect("a method");
    black_box(method.read_args(arena, frame.dress().format(), body).expect("a valid message"));
    deframer.consume(frame.len());
}

fn added(mut whole: Contender<'_>, mut codec: Contender<'_>, rounds: usize, mut once: impl FnMut()) -> Added {
    let batches = compare(&mut whole, &mut codec, REPEATED, rounds, &mut Rng::new(0x0dd5_eed5));
    let (ours, theirs) = (Times::of(batches.ours), Times::of(batches.theirs));
    (0..8).for_each(|_| once());
    let allocations = allocations::count(&mut once).count;
    Added { nanoseconds: ours.min_ns - theirs.min_ns, allocations }
}

/// How many times longer a message of 10 MB takes that comes in pieces.
fn pieces(service: &ServiceCodec, rounds: usize) -> f64 {
    let method = service.method("upload").expect("it is declared");
    let ty = method.args_type();
    let field = ty.field::<scrimp::List<[u8]>>("pieces").expect("a field");
    let arena = Arena::new();
    let mut builder = ty.builder(&arena);
    {
        let mut list = builder.list(field).expect("its own field");
        for _ in 0..LONG / 1_000 {
            list.push(&[7; 1_000][..]).expect("it fits");
        }
    }
    let args = builder.finish().expect("complete");
    let mut message = Vec::new();
    let dress = Dress::new(Framing::Unframed);
    method.write_request(&mut message, &dress, &[], &method.request(7), args).expect("a valid message");
    let options = ReadOptions::new().limits(ReadLimits::new().message(1 << 30));
    let state = || (Deframer::new(options), Arena::new(), BytesMut::with_capacity(message.len() + SEGMENT));
    let mut whole = Contender::new(
        "whole",
        |_| message.clone(),
        state(),
        |(deframer, arena, buffer), _| {
            arena.reset();
            buffer.clear();
            buffer.extend_from_slice(black_box(&message));
            read_call(service, deframer, arena, buffer);
        },
    );
    let mut pieces = Contender::new(
        "pieces",
        |_| message.clone(),
        state(),
        |(deframer, arena, buffer), _| {
            arena.reset();
            buffer.clear();
            for piece in black_box(&message).chunks(SEGMENT) {
                buffer.extend_from_slice(piece);
                if let Progress::Done(frame) = deframer.peek(buffer).expect("a message") {
                    let (call, body) = frame.open().expect("an envelope");
                    let method = service.resolve(&call).expect("a method");
                    black_box(
                        method.read_args(arena, frame.dress().format(), body).expect("a valid message"),
                    );
                    let len = frame.len();
                    deframer.consume(len);
                    assert_eq!(len, message.len());
                }
            }
        },
    );
    let batches = compare(&mut pieces, &mut whole, 1, rounds.min(20), &mut Rng::new(1));
    Times::of(batches.ours).min_ns / Times::of(batches.theirs).min_ns
}
