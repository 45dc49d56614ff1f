//! `schemas16`, `schemas256`: messages of so many types, one after another in any order, against the same messages of one type.
//!
//! The types have the fields of a Leaf, of which each type requires others, or has them optional: codecs differ, bytes do not.

use std::cell::OnceCell;
use std::fmt::Write;
use std::hint::black_box;

use bytes::Bytes;
use scrimp::{Arena, Codec, Executor, Message, Protocol, Schema};
use scrimp_testkit::Rng;

use super::any::{Any, letters};
use super::corpus::Pair;
use super::{Contender, Operation, UNPREDICTABLE, Workload, struct_type};
use crate::peers::apache;

pub(super) struct Schemas {
    name: &'static str,
    schema: Schema,
    protocol: Protocol,
    types: usize,
    /// Of the first type.
    one: Pair,
    /// Of each type; compiled when they are asked for.
    each: OnceCell<Vec<Pair>>,
    messages: Vec<Bytes>,
    /// Where the records that are encoded live.
    arena: Arena,
}

/// The IDL of so many types.
fn idl(types: usize) -> String {
    const REQUIREDNESS: [&str; 3] = ["required", "", "optional"];
    const FIELDS: [&str; 7] =
        ["byte tiny", "i64 big", "double ratio", "i32 count", "string text", "binary blob", "i32 kind"];
    let mut idl = String::new();
    for ty in 0..types {
        // A choice for each field, one digit of three: 7 has no factor of three, so no two types have the same.
        let mut choices = 7 * ty;
        let _ = write!(idl, "struct Leaf{ty} {{");
        for (id, field) in (1..).zip(FIELDS) {
            let _ = write!(idl, " {id}: {} {field},", REQUIREDNESS[choices % 3]);
            choices /= 3;
        }
        idl.push_str(" }\n");
    }
    idl
}

fn leaf(random: &mut Rng) -> apache::Leaf {
    apache::Leaf {
        tiny: Some(Any::any(random)),
        big: Some(Any::any(random)),
        ratio: Some(Any::any(random)),
        count: Some(Any::any(random)),
        text: Some(letters(random, 8..41)),
        blob: Some(letters(random, 8..41).into_bytes()),
        kind: Some(apache::Kind(random.below(3) as i32)),
    }
}

impl Schemas {
    pub(super) fn new(name: &'static str, types: usize, protocol: Protocol) -> Self {
        let schema = Schema::parse("schemas.thrift", &idl(types)).expect("valid IDL");
        let mut random = Rng::new(0x5c4e_3a55);
        let message = |_| {
            let mut bytes = Vec::new();
            apache::encode(protocol, &leaf(&mut random), &mut bytes);
            bytes.into()
        };
        Self {
            name,
            one: pair(&schema, 0, protocol),
            schema,
            protocol,
            types,
            each: OnceCell::new(),
            messages: (0..UNPREDICTABLE).map(message).collect(),
            arena: Arena::new(),
        }
    }

    fn each(&self) -> &[Pair] {
        self.each.get_or_init(|| (0..self.types).map(|ty| pair(&self.schema, ty, self.protocol)).collect())
    }

    /// A contender that has each of `codecs` in turn for the messages.
    fn contender<'a>(
        &'a self,
        name: &'static str,
        codecs: Vec<&'a Codec>,
        operation: Operation,
    ) -> Contender<'a> {
        let of = move |index: usize| codecs[index % codecs.len()];
        let show = {
            let of = of.clone();
            move |index: usize| {
                let arena = Arena::new();
                let message = of(index).decode(&arena, &self.messages[index]).expect("a valid message");
                let mut out = Vec::new();
                of(index).encode(message, &mut out).expect("a complete message");
                out
            }
        };
        if operation == Operation::Decode {
            return Contender::new(name, show, Arena::new(), move |arena, index| {
                arena.reset();
                let bytes = black_box(&self.messages[index]);
                black_box(of(index).decode(arena, bytes).expect("a valid message"));
            });
        }
        let decoded = |(index, bytes): (usize, &'a Bytes)| of(index).decode(&self.arena, bytes);
        let records: Vec<Message<'a>> =
            self.messages.iter().enumerate().map(decoded).collect::<Result<_, _>>().expect("valid messages");
        Contender::new(name, show, Vec::with_capacity(1 << 10), move |out, index| {
            out.clear();
            of(index).encode(*black_box(&records[index]), out).expect("a complete message");
            black_box(out.as_slice());
        })
    }
}

fn pair(schema: &Schema, ty: usize, protocol: Protocol) -> Pair {
    Pair::new(&struct_type(schema, &format!("Leaf{ty}")), protocol, Default::default())
}

impl Workload for Schemas {
    fn name(&self) -> &'static str {
        self.name
    }

    fn protocol(&self) -> Protocol {
        self.protocol
    }

    fn messages(&self) -> &[Bytes] {
        &self.messages
    }

    fn codec(&self, index: usize) -> &Codec {
        &self.each()[index % self.types].auto
    }

    fn executor(&self) -> Executor {
        // The others are not compiled for it.
        self.one.auto.executor()
    }

    fn operations(&self) -> &[Operation] {
        &[Operation::Encode, Operation::Decode]
    }

    fn ours(&self, operation: Operation) -> Contender<'_> {
        let codecs = self.each().iter().map(|pair| &pair.auto).collect();
        self.contender("scrimp", codecs, operation)
    }

    fn theirs(&self, operation: Operation) -> Vec<Contender<'_>> {
        let mut theirs = vec![self.contender("one", vec![&self.one.auto], operation)];
        if self.executor() != Executor::Interpreter {
            let interpreters = self.each().iter().map(|pair| &pair.interpreter).collect();
            theirs.push(self.contender("interpreter", interpreters, operation));
        }
        theirs
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_two_types_are_the_same() {
        let idl = idl(256);
        let bodies: HashSet<&str> = idl.lines().filter_map(|line| Some(line.split_once('{')?.1)).collect();
        assert_eq!(bodies.len(), 256);
    }
}
