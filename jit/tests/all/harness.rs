//! Both executors of one plan, compared.

use std::ptr::NonNull;
use std::sync::Arc;

use scrimp_jit::CompiledPlan;
use scrimp_record::interpreter;
use scrimp_record::{
    Arena, Attempt, Decoded, Layouts, Limits, Plan, PlanOptions, Protocol, UnknownFields, Utf8,
};
use scrimp_schema::{Definition, Loader};
use scrimp_testkit::effort;
pub(crate) use scrimp_testkit::{Rng, is_brief};

pub(crate) const POLICIES: [Utf8; 2] = [Utf8::Validate, Utf8::OnAccess];

/// A plan, and its machine code.
pub(crate) struct Subject {
    pub(crate) plan: Plan,
    pub(crate) compiled: CompiledPlan,
}

/// The layouts of the schema that `text` declares.
#[track_caller]
pub(crate) fn layouts_of(text: &str) -> Arc<Layouts> {
    let schema = Loader::new().parse("test.thrift", text).unwrap_or_else(|error| panic!("{error}"));
    Layouts::new(Arc::new(schema))
}

/// The Binary plan for messages of the struct `name`.
#[track_caller]
pub(crate) fn plan_of(layouts: &Arc<Layouts>, name: &str, utf8: Utf8) -> Plan {
    plan_in(Protocol::Binary, layouts, name, utf8)
}

/// The plan for messages of the struct `name`.
#[track_caller]
pub(crate) fn plan_in(protocol: Protocol, layouts: &Arc<Layouts>, name: &str, utf8: Utf8) -> Plan {
    match layouts.schema().lookup(name) {
        Ok(Some(Definition::Struct(id))) => Plan::new(layouts, id, PlanOptions::new(protocol).utf8(utf8))
            .unwrap_or_else(|error| panic!("{error}")),
        other => panic!("`{name}` is {other:?}"),
    }
}

impl Subject {
    pub(crate) fn new(plan: Plan) -> Self {
        let compiled = CompiledPlan::new(&plan).unwrap_or_else(|error| panic!("{error}\n{plan}"));
        Self { plan, compiled }
    }

    /// The struct `name` of the schema that `text` declares, strings validated.
    #[track_caller]
    pub(crate) fn of(text: &str, name: &str) -> Self {
        Self::new(plan_of(&layouts_of(text), name, Utf8::Validate))
    }

    /// The same type in Compact.
    pub(crate) fn in_compact(&self) -> Self {
        let root = self.plan.struct_plan(self.plan.root()).struct_id;
        let plan = Plan::new(self.plan.layouts(), root, PlanOptions::new(Protocol::Compact));
        Self::new(plan.expect("Compact has every type"))
    }

    /// Has the interpreter decode `message` in this subject's protocol and encode it in that of `other`, a subject of the same
    /// layouts.
    pub(crate) fn transcode(&self, other: &Self, message: &[u8]) -> Vec<u8> {
        let (arena, limits) = (Arena::new(), Limits::default());
        let decoded = interpreter::decode(&self.plan, &limits, &arena, message).expect("a message");
        let mut out = vec![0; other.encoded_len(&decoded)];
        let start = NonNull::from(&mut *out).cast();
        // SAFETY: the record is complete, of the layouts of both plans, and apart from the output.
        let written =
            unsafe { interpreter::encode(&other.plan, Limits::MAX_DEPTH, decoded.record, start, out.len()) };
        assert_eq!(written, Ok(out.len()));
        out
    }

    /// The number of bytes that the interpreter needs to encode `decoded`.
    pub(crate) fn encoded_len(&self, decoded: &Decoded) -> usize {
        // SAFETY: the plan decoded this record, and its arena and input are still there.
        unsafe { interpreter::encoded_len(&self.plan, Limits::MAX_DEPTH, decoded.record) }
            .expect("no deeper than it may be decoded")
    }

    /// Encodes `decoded` into `out`, no more than `max_level` levels deep, by compiled code and then by the interpreter; returns the
    /// bytes of both.
    pub(crate) fn encode(&self, decoded: &Decoded, max_level: u32, out: &mut [u8]) -> [Option<Vec<u8>>; 2] {
        let (start, len) = (NonNull::from(&mut *out).cast(), out.len());
        out.fill(0xa5);
        // SAFETY: the plan decoded this record, which has nothing to do with the output.
        let by_compiled = unsafe { self.compiled.encoder.encode(max_level, decoded.record, start, len) };
        if let Some(written) = by_compiled {
            let spilled = len.min(written + self.compiled.encoder.spill());
            assert!(out[spilled..].iter().all(|byte| [0, 0xa5].contains(byte)), "{spilled} of {len} bytes");
        }
        let by_compiled = by_compiled.map(|written| out[..written].to_vec());
        out.fill(0x5a);
        // SAFETY: the plan decoded this record, which has nothing to do with the output.
        let by_interpreter =
            unsafe { interpreter::encode(&self.plan, max_level, decoded.record, start, len) };
        let by_interpreter = by_interpreter.ok().map(|written| out[..written].to_vec());
        [by_compiled, by_interpreter]
    }
}

/// An arena of its own for each executor, and for the decoder of flat messages; reused from message to message.
pub(crate) struct Arenas([Arena; 3]);

/// Room behind a message, in bytes: encoders may write more than the message then.
const SPARE: usize = 4 << 10;

/// More memory than any message of the tests takes, so that all is in one chunk and its use can be measured.
const CHUNK: usize = 2 << 20;

impl Arenas {
    /// Arenas full of garbage that differs: reading memory that was not written shows.
    pub(crate) fn new() -> Self {
        Self([0xff, 0xa5, 0x3c].map(|garbage| {
            let mut arena = Arena::new();
            let start = arena.alloc(CHUNK).expect("memory");
            // SAFETY: the arena just gave these bytes, and nothing else uses them.
            unsafe { start.write_bytes(garbage, CHUNK) };
            arena.reset();
            arena
        }))
    }

    /// Decodes `input` by both executors and fails unless they agree on everything: verdict, length, memory, and what the
    /// records encode to. Returns that, and the length consumed. The decoder of flat messages, where there is one, has to accept the
    /// same, if it is all of the input.
    #[track_caller]
    pub(crate) fn decode(
        &mut self,
        subject: &Subject,
        limits: &Limits,
        input: &[u8],
    ) -> Option<(Vec<u8>, usize)> {
        for arena in &mut self.0 {
            arena.reset();
        }
        let flat = self.decode_flat(subject, limits, input);
        let [for_compiled, for_interpreter, _] = &self.0;
        let before = [position(for_compiled), position(for_interpreter)];
        let by_compiled = subject.compiled.decoder.decode(limits, for_compiled, input);
        let by_interpreter = interpreter::decode(&subject.plan, limits, for_interpreter, input);
        let used = [position(for_compiled) - before[0], position(for_interpreter) - before[1]];
        assert_eq!(used[0], used[1], "memory in use, limits {limits:?}");
        assert_eq!(for_compiled.capacity(), for_interpreter.capacity(), "memory taken from the system");
        let decoded = match (by_compiled, by_interpreter) {
            (Some(by_compiled), Ok(by_interpreter)) => [by_compiled, by_interpreter],
            (None, Err(_)) => {
                assert_eq!(used[0], 0, "a failure leaves the arena as it was");
                assert_eq!(flat.flatten(), None, "the decoder of flat messages refuses, too");
                return None;
            }
            (Some(_), Err(error)) => panic!("only the interpreter refuses, limits {limits:?}: {error}"),
            (None, Ok(_)) => panic!("only compiled code refuses, limits {limits:?}"),
        };
        assert_eq!(decoded[0].used, decoded[1].used, "bytes consumed");
        let depth = limits.get_depth();
        let len = subject.encoded_len(&decoded[1]);
        let mut out = vec![0; len + SPARE];
        let mut encoded = decoded.iter().flat_map(|decoded| subject.encode(decoded, depth, &mut out[..len]));
        let first = encoded.next().flatten().expect("there is just enough room");
        for other in encoded {
            assert_eq!(other.as_ref(), Some(&first), "encodings of the two records by the two executors");
        }
        for encoded in decoded.iter().flat_map(|decoded| subject.encode(decoded, depth, &mut out)) {
            assert_eq!(encoded.as_ref(), Some(&first), "encodings where there is room for more");
        }
        if let Some(flat) = flat {
            let expected = (decoded[0].used == input.len()).then_some(&first);
            assert_eq!(flat.as_ref(), expected, "a flat message, limits {limits:?}");
        }
        Some((first, decoded[0].used))
    }

    /// Decodes `input` by the decoder of flat messages, if there is one; returns the encoded record, if it accepts the input.
    #[track_caller]
    fn decode_flat(&mut self, subject: &Subject, limits: &Limits, input: &[u8]) -> Option<Option<Vec<u8>>> {
        let decoder = subject.compiled.decoder.flat_decoder(limits)?;
        let arena = &mut self.0[2];
        arena.reset();
        let before = position(arena);
        // SAFETY: the compiled plan is the subject's.
        let attempt = unsafe { decoder.decode(arena, input) };
        let Some(record) = attempt.done() else {
            assert_eq!(position(arena), before, "a refusal leaves the arena as it was");
            // Where unknown fields are kept, it does not judge what may have some.
            let keeps = subject.plan.options().unknown_fields == UnknownFields::Keep;
            return if keeps && attempt == Attempt::NoRoom { None } else { Some(None) };
        };
        let decoded = Decoded { record, used: input.len() };
        let mut out = vec![0; subject.encoded_len(&decoded)];
        let [by_compiled, by_interpreter] = subject.encode(&decoded, limits.get_depth(), &mut out);
        assert_eq!(by_compiled, by_interpreter, "encodings of a flat message");
        Some(by_compiled)
    }

    /// Decodes `input` by compiled code alone, which must accept it.
    #[track_caller]
    pub(crate) fn decode_compiled(&mut self, subject: &Subject, limits: &Limits, input: &[u8]) -> Decoded {
        self.0[0].reset();
        let decoded = subject.compiled.decoder.decode(limits, &self.0[0], input);
        decoded.expect("compiled code accepts it")
    }
}

/// Where the arena takes the next bytes from.
fn position(arena: &Arena) -> usize {
    arena.alloc(0).expect("nothing is always there").addr().get()
}

/// The numbers below `end`: all if they are no more than `most`, else the first, the last, and as many as that between.
pub(crate) fn spread(end: usize, most: usize) -> impl Iterator<Item = usize> {
    let most = if is_brief() { most.div_ceil(16) } else { most };
    let step = end.div_ceil(most).max(1);
    let edge = if step == 1 { 0 } else { most / 8 };
    let is_edge = move |number: usize| number < edge || number + edge >= end;
    (0..end).filter(move |&number| is_edge(number) || number % step == 0)
}

/// Runs `work` for every item, on every CPU.
pub(crate) fn in_parallel<T: Sync>(items: &[T], work: impl Fn(&mut Arenas, &T) + Sync) {
    effort::in_parallel(items, Arenas::new, work);
}
