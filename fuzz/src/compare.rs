//! Any bytes through machine code and interpreter, which have to agree.

use std::cell::RefCell;
use std::ptr::NonNull;

use scrimp::{Arena, Codec, DecodeErrorKind, EncodeErrorKind, Limits, Message, Protocol, Utf8};
use scrimp_jit::CompiledPlan;
use scrimp_record::blobs::Pieces;
use scrimp_record::interpreter;
use scrimp_record::{Attempt, Decoded, Plan, UnknownFields};
use scrimp_testkit::{Guarded, Rng, apart, canary, same};

use crate::pool::{Executors, Subject};

/// Memory that ends at an inaccessible page; grown when needed.
#[derive(Default)]
struct Buffer {
    capacity: usize,
    guarded: Option<Guarded>,
}

/// Where input and output lie.
#[derive(Default)]
struct Guards {
    input: Buffer,
    output: Buffer,
}

thread_local! {
    static GUARDS: RefCell<Guards> = RefCell::default();
}

impl Buffer {
    /// The last `len` bytes.
    fn last(&mut self, len: usize) -> &mut [u8] {
        if self.capacity < len || self.guarded.is_none() {
            self.capacity = len.next_power_of_two().max(1 << 16);
            self.guarded = None;
        }
        self.guarded.get_or_insert_with(|| Guarded::new(self.capacity)).last(len)
    }
}

/// Decodes `bytes` by both executors within `limits` and fails where they differ.
///
/// It compares the raw verdicts, consumed lengths, memory taken from the system, and what both encode both records to;
/// then, within the default limits, all that codecs make of the bytes.
pub fn check(subject: &Subject, protocol: Protocol, utf8: Utf8, limits: &Limits, bytes: &[u8]) {
    let Executors { plan, compiled, jit, interpreter, .. } = subject.executors(protocol, utf8);
    GUARDS.with_borrow_mut(|Guards { input, output }| {
        let input = input.last(bytes.len());
        input.copy_from_slice(bytes);
        check_raw(plan, compiled, limits, input, output);
        if *limits == Limits::default() {
            check_codecs(jit, interpreter, input, output);
            assert_eq!(jit.stats().fallbacks, 0);
        }
    });
}

/// Decodes `bytes` in pieces and encodes what they are to segments, by both executors, and fails where they differ from each other or from
/// what the bytes are in one run.
pub fn check_apart(
    subject: &Subject,
    protocol: Protocol,
    utf8: Utf8,
    limits: &Limits,
    bytes: &[u8],
    rng: &mut Rng,
) {
    let (plan, compiled) = &subject.executors(protocol, utf8).apart;
    let decode =
        |limits: &Limits, pieces: &mut Pieces<'_>, size| compiled.decoder.decode(limits, pieces, size);
    let gather = |max_level, record, to: &mut _| {
        // SAFETY: the check gives a complete record of the plan, and uses no blobs for longer than it.
        unsafe { compiled.encoder.gather(max_level, record, to) }
    };
    apart::check(plan, &decode, &gather, limits, bytes, rng);
}

/// An arena whose memory is full of `garbage`: nothing in it passes for a record.
fn dirty_arena(garbage: u8) -> scrimp_record::Arena {
    const SIZE: usize = 8 << 10;
    let mut arena = scrimp_record::Arena::new();
    let start = arena.alloc(SIZE).expect("memory");
    // SAFETY: the arena just gave these bytes, and nothing else uses them.
    unsafe { start.write_bytes(garbage, SIZE) };
    arena.reset();
    arena
}

/// Where the arena takes the next bytes from.
fn position(arena: &scrimp_record::Arena) -> usize {
    arena.alloc(0).expect("nothing is always there").addr().get()
}

fn check_raw(plan: &Plan, compiled: &CompiledPlan, limits: &Limits, input: &[u8], output: &mut Buffer) {
    let (compiled_arena, interpreted_arena) = (dirty_arena(0xff), dirty_arena(0xa5));
    let by_compiled = compiled.decoder.decode(limits, &compiled_arena, input);
    let by_interpreter = interpreter::decode(plan, limits, &interpreted_arena, input);
    let flat_arena = dirty_arena(0x3c);
    let start = position(&flat_arena);
    let by_flat = compiled.decoder.flat_decoder(limits).map(|decoder| {
        // SAFETY: the decoder is of this plan.
        let attempt = unsafe { decoder.decode(&flat_arena, input) };
        // Where unknown fields are kept, it does not judge what may have some.
        let keeps = plan.options().unknown_fields == UnknownFields::Keep;
        let judges = !keeps || attempt != Attempt::NoRoom;
        judges.then(|| attempt.done().map(|record| Decoded { record, used: input.len() }))
    });
    let by_flat = by_flat.flatten();
    match (by_compiled, by_interpreter) {
        (Some(by_compiled), Ok(by_interpreter)) => {
            assert_eq!(by_compiled.used, by_interpreter.used, "consumed lengths differ");
            assert_eq!(compiled_arena.capacity(), interpreted_arena.capacity(), "memory differs");
            let mut decoded = vec![by_compiled, by_interpreter];
            if let Some(by_flat) = by_flat {
                let is_whole = by_compiled.used == input.len();
                assert_eq!(by_flat.is_some(), is_whole, "the decoder of flat messages differs");
                decoded.extend(by_flat);
            }
            check_encoding(plan, compiled, limits, decoded, output);
        }
        (None, Err(error)) => {
            assert!(!error.to_string().is_empty());
            assert!(by_flat.flatten().is_none(), "only the decoder of flat messages accepts: {error}");
            assert_eq!(position(&flat_arena), start, "a refusal leaves the arena as it was");
        }
        (Some(_), Err(error)) => panic!("only the interpreter refuses: {error}"),
        (None, Ok(decoded)) => panic!("only machine code refuses; {} bytes are good", decoded.used),
    }
}

fn check_encoding(
    plan: &Plan,
    compiled: &CompiledPlan,
    limits: &Limits,
    decoded: Vec<Decoded>,
    output: &mut Buffer,
) {
    let depth = limits.get_depth();
    let mut expected = Vec::new();
    for (index, Decoded { record, .. }) in decoded.into_iter().enumerate() {
        // SAFETY: the record was just decoded by this plan.
        let len = unsafe { interpreter::encoded_len(plan, depth, record) }.expect("no deeper than decoded");
        // The bytes that each executor writes into this much space, levels deep.
        let encode = |max_level, out: &mut [u8]| {
            let (start, len) = (NonNull::from(&mut *out).cast(), out.len());
            // SAFETY: the record was decoded by this plan, and has nothing to do with the output.
            let by_interpreter = unsafe { interpreter::encode(plan, max_level, record, start, len) }.ok();
            let bytes = by_interpreter.map(|written| out[..written].to_vec());
            out.fill(0xa5);
            // SAFETY: the record was decoded by the plan that was compiled, and has nothing to do with the output.
            let by_compiled = unsafe { compiled.encoder.encode(max_level, record, start, len) };
            assert_eq!(by_compiled, by_interpreter, "{len} bytes of room, {max_level} levels");
            assert_eq!(by_compiled.map(|written| &out[..written]), bytes.as_deref());
            bytes
        };
        let bytes = encode(depth, output.last(len)).expect("there is just enough room");
        assert_eq!(encode(depth, output.last(len - 1)), None);
        encode(depth, output.last(len / 2));
        for max_level in 1..4 {
            encode(max_level, output.last(len));
        }
        if index == 0 {
            expected = bytes;
        } else {
            assert_eq!(expected, bytes, "the records differ");
        }
    }
}

/// Compares all that the two codecs make of `input`.
fn check_codecs(jit: &Codec, interpreter: &Codec, input: &[u8], output: &mut Buffer) {
    let (mut jit_arena, interpreter_arena) = (Arena::new(), Arena::new());
    canary::fill(&mut jit_arena, 1000);
    let by_jit = jit.decode_prefix(&jit_arena, input);
    let by_interpreter = interpreter.decode_prefix(&interpreter_arena, input);
    let ((message, used), (other, other_used)) = match (by_jit, by_interpreter) {
        (Ok(by_jit), Ok(by_interpreter)) => (by_jit, by_interpreter),
        (Err(by_jit), Err(by_interpreter)) => {
            assert_eq!(by_jit, by_interpreter);
            assert!(jit.decode(&jit_arena, input).is_err());
            return;
        }
        (by_jit, by_interpreter) => panic!("{by_jit:?} and {by_interpreter:?}"),
    };
    assert_eq!(used, other_used);
    assert!(same_meaning(message, other), "{message:?} and {other:?}");
    match jit.decode(&jit_arena, input) {
        Ok(whole) => {
            assert_eq!(used, input.len());
            assert!(same_meaning(whole, message));
        }
        Err(error) => {
            let trailing = DecodeErrorKind::TrailingBytes(input.len() - used);
            assert_eq!((error.offset(), error.kind()), (used, &trailing));
        }
    }
    check_codec_encoding(jit, interpreter, message, output);
}

fn check_codec_encoding(jit: &Codec, interpreter: &Codec, message: Message<'_>, output: &mut Buffer) {
    let mut bytes = Vec::new();
    let len = interpreter.encode(message, &mut bytes).expect("there is room");
    assert_eq!(jit.encoded_len(message), Ok(len));
    assert_eq!(bytes.len(), len);
    let exact = output.last(len);
    assert_eq!(jit.encode_into(message, exact), Ok(len));
    assert_eq!(*exact, *bytes, "the encodings differ");
    let longer = output.last(len + 100);
    longer.fill(0);
    assert_eq!(jit.encode_into(message, longer), Ok(len));
    assert!(longer[len..].iter().all(|byte| *byte == 0), "something is left behind the message");
    let short = output.last(len - 1);
    let error = jit.encode_into(message, short).expect_err("there is no room");
    assert_eq!(*error.kind(), EncodeErrorKind::Space { needed: len, available: len - 1 });

    let arena = Arena::new();
    let again = jit.decode(&arena, &bytes).expect("what was encoded can be decoded");
    assert!(same_meaning(message, again), "{message:?} and {again:?}");
}

/// Whether two messages have the same fields with the same values, bit by bit; the same mistake in a string counts as the
/// same value.
fn same_meaning(a: Message<'_>, b: Message<'_>) -> bool {
    match (a.to_value(), b.to_value()) {
        (Ok(a), Ok(b)) => same(&a, &b),
        (Err(a), Err(b)) => a == b,
        _ => false,
    }
}
