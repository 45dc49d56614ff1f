//! Any bytes as a part of a message of any type in any protocol, within any limits: machine code and interpreter have to agree with each other
//! and with a selection of the whole.
//!
//! The input starts with a [`Prefix`] and two bytes that choose the part; the rest is the message.

#![no_main]

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use libfuzzer_sys::fuzz_target;
use scrimp::{Arena, Codec, DecodeErrorKind, Executor, Mask, Value};
use scrimp_fuzz::pool;
use scrimp_fuzz::prefix::Prefix;
use scrimp_testkit::part::{self, Part};
use scrimp_testkit::{Rng, same};

/// How many parts are kept compiled.
const KEPT: usize = 200;

/// A part of a type's messages, and the codecs of it and of the whole.
struct Subject {
    part: Part,
    /// By machine code and by the interpreter; the last two stop early.
    narrow: [Codec; 4],
    whole: Codec,
}

/// By all that it depends on.
type Kept = HashMap<(Prefix, u16), Option<Rc<Subject>>>;

thread_local! {
    static SUBJECTS: RefCell<Kept> = RefCell::default();
}

impl Subject {
    fn new(prefix: &Prefix, choice: u16) -> Option<Self> {
        let subjects = pool::subjects();
        let ty = &subjects[usize::from(prefix.subject) % subjects.len()].ty;
        let part = part::choose(ty, &mut Rng::new(choice.into()))?;
        let narrow = Mask::new(ty, &part.text()).expect("it is of the type").project().expect("of a whole");
        let builder = |ty, executor| {
            let builder = Codec::builder(ty).protocol(prefix.protocol()).utf8(prefix.utf8());
            builder.limits(prefix.limits()).executor(executor)
        };
        let narrow = [(Executor::Jit, false), (Executor::Interpreter, false), (Executor::Jit, true), (Executor::Interpreter, true)]
            .map(|(executor, stops_early)| {
                let builder = builder(&narrow, executor);
                let builder = if stops_early { builder.stop_early() } else { builder };
                builder.build().expect("there is machine code")
            });
        let whole = builder(ty, Executor::Interpreter).build().expect("an interpreter");
        Some(Self { part, narrow, whole })
    }

    fn check(&self, bytes: &[u8]) {
        let [jit, interpreter, hasty_jit, hasty_interpreter] = &self.narrow;
        let found = outcome(jit, bytes);
        agree(&found, &outcome(interpreter, bytes));
        agree(&outcome(hasty_jit, bytes), &outcome(hasty_interpreter, bytes));
        match (outcome(&self.whole, bytes), found) {
            (Ok((Some(whole), used)), Ok((part, used_by_part))) => {
                let expected = self.part.of_message(self.whole.message_type(), &whole);
                assert!(part.is_some_and(|part| same(&part, &expected)), "{}", self.part.text());
                assert_eq!(used, used_by_part);
            }
            // Single bytes that are not all wanted are no view of the input.
            (Ok(_), Err((_, DecodeErrorKind::MemoryLimit(_)))) => {}
            (Ok(_), Err(error)) => panic!("{error:?}"),
            _ => {}
        }
    }
}

type Outcome = Result<(Option<Value>, usize), (usize, DecodeErrorKind)>;

fn outcome(codec: &Codec, bytes: &[u8]) -> Outcome {
    let arena = Arena::new();
    match codec.decode_prefix(&arena, bytes) {
        Ok((message, used)) => Ok((message.to_value().ok(), used)),
        Err(error) => Err((error.offset(), error.kind().clone())),
    }
}

fn agree(one: &Outcome, other: &Outcome) {
    match (one, other) {
        (Ok((Some(one), used)), Ok((Some(other), other_used))) => {
            assert!(same(one, other) && used == other_used, "{one:?} and {other:?}");
        }
        (one, other) => assert_eq!(one, other),
    }
}

fuzz_target!(|data: &[u8]| {
    let Some((prefix, rest)) = Prefix::split(data) else { return };
    let Some((&choice, message)) = rest.split_first_chunk() else { return };
    let choice = u16::from_le_bytes(choice);
    let subject = SUBJECTS.with_borrow_mut(|subjects| {
        if subjects.len() >= KEPT {
            subjects.clear();
        }
        subjects.entry((prefix, choice)).or_insert_with(|| Subject::new(&prefix, choice).map(Rc::new)).clone()
    });
    if let Some(subject) = subject {
        subject.check(message);
    }
});
