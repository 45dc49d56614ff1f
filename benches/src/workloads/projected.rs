//! Parts of messages, against the whole: fields of `large` and `sparse95` by their ids, and ten of a footer's columns.

use std::hint::black_box;

use bytes::Bytes;
use scrimp::{Arena, Codec, Executor, Mask, Protocol, Schema, StructType, Value};
use scrimp_testkit::Rng;

use super::corpus::{Pair, messages_of};
use super::{Contender, Operation, Shape, Workload, struct_type};

/// How many of `sparse95`'s fields are wanted.
const FIELDS: usize = 10;

pub(super) struct Projected {
    name: &'static str,
    whole: Pair,
    part: Pair,
    messages: Vec<Bytes>,
}

impl Projected {
    /// Three fields of a message most of whose bytes are in others.
    pub(super) fn large<S: Shape>(schema: &Schema) -> Self {
        Self::new("large", &struct_type(schema, S::STRUCT), "6,9,2.2", messages_of::<S>(Protocol::Binary))
    }

    /// Some of many numbers.
    pub(super) fn sparse<S: Shape>(name: &'static str, schema: &Schema) -> Self {
        let ty = struct_type(schema, S::STRUCT);
        let mut ids: Vec<i16> = ty.desc().fields.iter().map(|field| field.id).collect();
        Rng::new(0x9a51_7f1e).shuffle(&mut ids);
        let mask: Vec<String> = ids[..FIELDS].iter().map(i16::to_string).collect();
        Self::new(name, &ty, &mask.join(","), messages_of::<S>(Protocol::Binary))
    }

    fn new(name: &'static str, ty: &StructType, mask: &str, messages: Vec<Bytes>) -> Self {
        let whole = Pair::new(ty, Protocol::Binary, Default::default());
        Self { name, part: part_of(ty, mask, Protocol::Binary), whole, messages }
    }
}

/// The codecs of what `mask` names of a `ty`.
pub(super) fn part_of(ty: &StructType, mask: &str, protocol: Protocol) -> Pair {
    let mask = Mask::new(ty, mask).expect("fields of the type");
    Pair::new(&mask.project().expect("a part of a whole"), protocol, Default::default())
}

/// Decodes the messages by `codec`, of the whole or a part; shows a message's bytes if a part of it was decoded.
pub(super) fn decoder<'a>(
    name: &'static str,
    codec: &'a Codec,
    whole: &'a Codec,
    messages: &'a [Bytes],
) -> Contender<'a> {
    let show = move |index: usize| {
        let (bytes, arena) = (&messages[index], Arena::new());
        let value_of = |codec: &Codec| {
            codec.decode(&arena, bytes).expect("a valid message").to_value().expect("strings are UTF-8")
        };
        assert!(is_part(&value_of(codec), &value_of(whole)), "message {index}");
        bytes.to_vec()
    };
    Contender::new(name, show, Arena::new(), move |arena: &mut Arena, index| {
        arena.reset();
        black_box(codec.decode(arena, black_box(&messages[index])).expect("a valid message"));
    })
}

/// Whether `part` has only what `whole` has, but for elements of which nothing is wanted.
fn is_part(part: &Value, whole: &Value) -> bool {
    match (part, whole) {
        (Value::Struct(fields), whole) => {
            fields.iter().all(|(id, value)| whole.get(*id).is_some_and(|whole| is_part(value, whole)))
        }
        (Value::List(parts), Value::List(wholes)) => {
            parts.len() == wholes.len() && parts.iter().zip(wholes).all(|(part, whole)| is_part(part, whole))
        }
        (part, whole) => part == whole,
    }
}

impl Workload for Projected {
    fn name(&self) -> &'static str {
        self.name
    }

    fn protocol(&self) -> Protocol {
        Protocol::Binary
    }

    fn messages(&self) -> &[Bytes] {
        &self.messages
    }

    fn operations(&self) -> &[Operation] {
        &[Operation::Project]
    }

    fn codec(&self, _: usize) -> &Codec {
        &self.whole.auto
    }

    fn ours(&self, _: Operation) -> Contender<'_> {
        decoder("scrimp", &self.part.auto, &self.whole.auto, &self.messages)
    }

    fn theirs(&self, _: Operation) -> Vec<Contender<'_>> {
        let decoder = |name, codec| decoder(name, codec, &self.whole.auto, &self.messages);
        let mut theirs = vec![decoder("full", &self.whole.auto)];
        if self.executor() != Executor::Interpreter {
            theirs.push(decoder("interpreter", &self.part.interpreter));
        }
        theirs
    }
}
