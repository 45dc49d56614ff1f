//! `list_TYPE_COUNT`: one list of that many numbers. Those called `small` are `i32` of which each takes a byte in Compact, those called
//! `mixed` take one to three.

use std::fmt;
use std::hint::black_box;

use bytes::Bytes;
use scrimp::{Arena, Codec, Executor, Protocol, Schema};
use scrimp_testkit::Rng;
use thrift::protocol::TSerializable;

use super::corpus::Pair;
use super::{Contender, MESSAGES, Operation, Workload, struct_type};
use crate::peers::{apache, memcpy, scalar};

const IDL: &str = "
    struct I32s { 1: list<i32> numbers }
    struct I64s { 1: list<i64> numbers }
    struct Doubles { 1: list<double> numbers }
";

/// All workloads of lists.
pub(super) fn all() -> Vec<Box<dyn Workload>> {
    let schema = Schema::parse("lists.thrift", IDL).expect("valid IDL");
    let (binary, compact) = (Protocol::Binary, Protocol::Compact);
    let mut all: Vec<Box<dyn Workload>> = Vec::new();
    let any_i32 = |rng: &mut Rng| rng.bits() as i32;
    let any_i64 = |rng: &mut Rng| rng.bits() as i64;
    for (name, count) in [("list_i32_16", 16), ("list_i32_256", 256), ("list_i32_4096", 4096)] {
        all.push(Box::new(Lists::<apache::I32s>::new(name, &schema, binary, count, any_i32)));
        all.push(Box::new(Lists::<apache::I32s>::new(name, &schema, compact, count, any_i32)));
    }
    for (name, count) in [("list_i64_16", 16), ("list_i64_256", 256), ("list_i64_4096", 4096)] {
        all.push(Box::new(Lists::<apache::I64s>::new(name, &schema, binary, count, any_i64)));
        all.push(Box::new(Lists::<apache::I64s>::new(name, &schema, compact, count, any_i64)));
    }
    for (name, count) in [("list_f64_16", 16), ("list_f64_256", 256), ("list_f64_4096", 4096)] {
        for protocol in [binary, compact] {
            let any = |rng: &mut Rng| rng.double().into();
            all.push(Box::new(Lists::<apache::Doubles>::new(name, &schema, protocol, count, any)));
        }
    }
    for (name, count) in [("list_small_8", 8), ("list_small_256", 256)] {
        let small = |rng: &mut Rng| rng.below(64) as i32;
        all.push(Box::new(Lists::<apache::I32s>::new(name, &schema, compact, count, small)));
    }
    for (name, count) in [("list_mixed_8", 8), ("list_mixed_256", 256)] {
        // Sevens of bits, and one for the sign.
        let mixed = |rng: &mut Rng| {
            let bits = *rng.pick(&[6, 13, 20]);
            rng.below(1 << bits) as i32
        };
        all.push(Box::new(Lists::<apache::I32s>::new(name, &schema, compact, count, mixed)));
    }
    all
}

/// A struct with one list of numbers.
pub(super) trait Numbers: TSerializable + PartialEq + fmt::Debug {
    /// The struct's name in the IDL.
    const STRUCT: &'static str;

    type Number;

    fn of(numbers: Vec<Self::Number>) -> Self;

    /// The numbers, where there is a codec by hand.
    fn scalar(&self) -> Option<&[i32]>;
}

impl Numbers for apache::I32s {
    const STRUCT: &'static str = "I32s";

    type Number = i32;

    fn of(numbers: Vec<i32>) -> Self {
        Self { numbers: Some(numbers) }
    }

    fn scalar(&self) -> Option<&[i32]> {
        // It knows long lists only.
        self.numbers.as_deref().filter(|numbers| numbers.len() > 15)
    }
}

impl Numbers for apache::I64s {
    const STRUCT: &'static str = "I64s";

    type Number = i64;

    fn of(numbers: Vec<i64>) -> Self {
        Self { numbers: Some(numbers) }
    }

    fn scalar(&self) -> Option<&[i32]> {
        None
    }
}

impl Numbers for apache::Doubles {
    const STRUCT: &'static str = "Doubles";

    type Number = apache::Double;

    fn of(numbers: Vec<apache::Double>) -> Self {
        Self { numbers: Some(numbers) }
    }

    fn scalar(&self) -> Option<&[i32]> {
        None
    }
}

struct Lists<A> {
    name: &'static str,
    protocol: Protocol,
    codecs: Pair,
    messages: Vec<Bytes>,
    apache: Vec<A>,
    /// Where the records of all messages live.
    arena: Arena,
}

impl<A: Numbers> Lists<A> {
    fn new(
        name: &'static str,
        schema: &Schema,
        protocol: Protocol,
        count: usize,
        any: impl Fn(&mut Rng) -> A::Number,
    ) -> Self {
        let random = &mut Rng::new(0x1157_5eed);
        let list = |_| A::of((0..count).map(|_| any(random)).collect());
        let apache: Vec<A> = (0..MESSAGES).map(list).collect();
        let messages = apache.iter().map(|value| {
            let mut bytes = Vec::new();
            apache::encode(protocol, value, &mut bytes);
            bytes.into()
        });
        let codecs = Pair::new(&struct_type(schema, A::STRUCT), protocol, Default::default());
        Self { name, protocol, codecs, messages: messages.collect(), apache, arena: Arena::new() }
    }

    /// A buffer to encode into.
    fn buffer(&self) -> Vec<u8> {
        Vec::with_capacity(self.messages.iter().map(Bytes::len).max().unwrap_or(0) + 64)
    }

    fn scrimp<'a>(&'a self, name: &'static str, codec: &'a Codec, operation: Operation) -> Contender<'a> {
        let show = move |index: usize| {
            let arena = Arena::new();
            let message = codec.decode(&arena, &self.messages[index]).expect("a valid message");
            let mut out = Vec::new();
            codec.encode(message, &mut out).expect("a complete message");
            out
        };
        if operation == Operation::Decode {
            return Contender::new(name, show, Arena::new(), move |arena, index| {
                arena.reset();
                let bytes = black_box(&self.messages[index]);
                black_box(codec.decode(arena, bytes).expect("a valid message"));
            });
        }
        let decode = |bytes: &'a Bytes| codec.decode(&self.arena, bytes).expect("a valid message");
        let records: Vec<_> = self.messages.iter().map(decode).collect();
        Contender::new(name, show, self.buffer(), move |out, index| {
            out.clear();
            codec.encode(*black_box(&records[index]), out).expect("a complete message");
            black_box(out.as_slice());
        })
    }

    /// Both ways to copy the bytes of a message once.
    fn memcpy(&self) -> [Contender<'_>; 2] {
        [memcpy::copy_libc, memcpy::copy_vectors].map(|copy| {
            let mut shown = vec![0; self.buffer().capacity()];
            let show = move |index: usize| {
                copy(&self.messages[index], &mut shown);
                shown[..self.messages[index].len()].to_vec()
            };
            let memory = vec![0; self.buffer().capacity()];
            Contender::new("memcpy", show, memory, move |to: &mut Vec<u8>, index| {
                copy(black_box(&self.messages[index]), to);
                black_box(to.as_slice());
            })
        })
    }

    /// The codec by hand, where there is one.
    fn scalar(&self, operation: Operation) -> Option<Contender<'_>> {
        let numbers: Option<Vec<&[i32]>> = self.apache.iter().map(A::scalar).collect();
        let numbers = numbers.filter(|_| self.protocol == Protocol::Compact)?;
        let show = |index: usize| {
            let (mut numbers, mut out) = (Vec::new(), Vec::new());
            scalar::decode(&self.messages[index], &mut numbers).expect("a valid message");
            scalar::encode(&numbers, &mut out);
            out
        };
        Some(match operation {
            Operation::Encode => Contender::new("scalar", show, self.buffer(), move |out, index| {
                scalar::encode(black_box(numbers[index]), out);
                black_box(out.as_slice());
            }),
            _ => Contender::new("scalar", show, Vec::new(), |numbers, index| {
                scalar::decode(black_box(&self.messages[index]), numbers).expect("a valid message");
                black_box(numbers.as_slice());
            }),
        })
    }

    fn apache(&self, operation: Operation) -> Contender<'_> {
        let show = |index: usize| {
            let value: A = apache::decode(self.protocol, &self.messages[index]);
            assert_eq!(value, self.apache[index], "decoded as encoded");
            let mut out = Vec::new();
            apache::encode(self.protocol, &value, &mut out);
            out
        };
        match operation {
            Operation::Encode => Contender::new("apache", show, self.buffer(), move |out, index| {
                apache::encode(self.protocol, black_box(&self.apache[index]), out);
                black_box(out.as_slice());
            }),
            _ => Contender::new("apache", show, (), |(), index| {
                black_box(apache::decode::<A>(self.protocol, black_box(&self.messages[index])));
            }),
        }
    }
}

impl<A: Numbers> Workload for Lists<A> {
    fn name(&self) -> &'static str {
        self.name
    }

    fn protocol(&self) -> Protocol {
        self.protocol
    }

    fn messages(&self) -> &[Bytes] {
        &self.messages
    }

    fn operations(&self) -> &[Operation] {
        &[Operation::Encode, Operation::Decode]
    }

    fn codec(&self, _: usize) -> &Codec {
        &self.codecs.auto
    }

    fn ours(&self, operation: Operation) -> Contender<'_> {
        self.scrimp("scrimp", &self.codecs.auto, operation)
    }

    fn theirs(&self, operation: Operation) -> Vec<Contender<'_>> {
        let mut theirs = Vec::new();
        // A varint says nothing about how long the number is in memory.
        if self.messages[0].len() >= 32 {
            theirs.extend(self.memcpy());
        }
        theirs.extend(self.scalar(operation));
        theirs.push(self.apache(operation));
        if self.executor() != Executor::Interpreter {
            theirs.push(self.scrimp("interpreter", &self.codecs.interpreter, operation));
        }
        theirs
    }
}
