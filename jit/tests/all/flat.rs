//! Structs of fixed-size fields and strings: as usual, that is with every field in order, and in every case next to that.

use scrimp_record::{Arena, Attempt, Limits, Utf8};

use crate::guard::Guarded;
use crate::harness::{Arenas, POLICIES, Rng, Subject, is_brief, layouts_of, plan_of};
use crate::shapes::{TYPES, message, value};

/// How many of the [`TYPES`] are of fixed size, and how many are that or strings.
const FIXED: usize = 7;
const SIMPLE: usize = 9;

/// Lengths of strings at which code differs.
const LENGTHS: [usize; 12] = [0, 1, 3, 4, 7, 8, 15, 16, 31, 32, 33, 100];

/// A struct, and the fields of a message with all of them.
struct Flat {
    idl: String,
    fields: Vec<Vec<u8>>,
    /// By field: whether it is a string that has to be UTF-8.
    is_text: Vec<bool>,
}

impl Flat {
    /// A struct of `count` random fields with random ids.
    fn new(count: usize, rng: &mut Rng) -> Self {
        let mut flat = Self { idl: "struct S {\n".to_owned(), fields: Vec::new(), is_text: Vec::new() };
        let mut id = 0i16;
        for _ in 0..count {
            id += 1 + if rng.below(4) == 0 { rng.below(400) as i16 } else { 0 };
            let kind = rng.below(SIMPLE);
            let requiredness = ["", "required ", "optional "][rng.below(3)];
            flat.idl += &format!("  {id}: {requiredness}{} f{id}\n", TYPES[kind]);
            let (code, value) = if kind < FIXED {
                value(kind, rng)
            } else {
                let len = LENGTHS[rng.below(LENGTHS.len())];
                let text = if rng.below(3) == 0 { "é".repeat(len / 2) } else { "a".repeat(len) };
                (11, [&(text.len() as u32).to_be_bytes(), text.as_bytes()].concat())
            };
            flat.fields.push([&[code][..], &id.to_be_bytes(), &value].concat());
            flat.is_text.push(TYPES[kind] == "string");
        }
        flat.idl += "}";
        flat
    }

    fn subject(&self, utf8: Utf8) -> Subject {
        Subject::new(plan_of(&layouts_of(&self.idl), "S", utf8))
    }
}

/// Does `check` to random structs of every size.
fn for_all(seed: u64, mut check: impl FnMut(&mut Arenas, &Flat, &mut Rng)) {
    let (mut rng, mut arenas) = (Rng::new(seed), Arenas::new());
    let rounds = if is_brief() { 1 } else { 4 };
    for count in [2, 3, 5, 8, 13, 40, 64, 65, 128].repeat(rounds) {
        let flat = Flat::new(count, &mut rng);
        check(&mut arenas, &flat, &mut rng);
    }
}

#[test]
fn usual_messages_are_flat() {
    for_all(1, |arenas, flat, _| {
        let bytes = message(&flat.fields);
        for utf8 in POLICIES {
            let subject = flat.subject(utf8);
            let limits = Limits::default();
            assert!(subject.compiled.decoder.flat_decoder(&limits).is_some(), "{}", flat.idl);
            assert_eq!(arenas.decode(&subject, &limits, &bytes), Some((bytes.clone(), bytes.len())));
        }
    });
}

#[test]
fn unusual_messages_are_judged_alike() {
    let limits = Limits::default();
    for_all(2, |arenas, flat, rng| {
        let subject = flat.subject(Utf8::Validate);
        let whole = message(&flat.fields);
        let mut agree = |bytes: &[u8]| arenas.decode(&subject, &limits, bytes).is_some();
        for index in 0..flat.fields.len() {
            let mut fields = flat.fields.clone();
            let field = fields.remove(index);
            agree(&message(&fields));
            // The same field again somewhere, and first of all behind itself.
            fields.insert(index, field.clone());
            fields.insert(index, field.clone());
            assert!(agree(&message(&fields)), "duplicates");
            fields.swap_remove(index);
            assert!(agree(&message(&fields)), "another order");
            // A field that is not in the IDL.
            let mut fields = flat.fields.clone();
            fields.insert(index, vec![3, 0x7f, 0xff, 1]);
            assert!(agree(&message(&fields)), "an unknown field");
            // Another type.
            let mut fields = flat.fields.clone();
            fields[index] = vec![2, field[1], field[2], 1];
            agree(&message(&fields));
            // Not UTF-8 any more, if it is text.
            let mut fields = flat.fields.clone();
            if field.len() > 7 {
                let at = 7 + rng.below(field.len() - 7);
                fields[index][at] = 0xff;
                if flat.is_text[index] {
                    assert!(!agree(&message(&fields)), "text that is not UTF-8");
                }
                agree(&message(&fields));
            }
            // A length that is wrong by little and by much.
            if field[0] == 11 {
                for wrong in [0, 1, 7, 8, 0x7fff_ffff, 0x8000_0000, u32::MAX] {
                    let mut fields = flat.fields.clone();
                    fields[index][3..7].copy_from_slice(&wrong.to_be_bytes());
                    agree(&message(&fields));
                }
            }
        }
        for at in 0..whole.len() {
            let mut bytes = whole.clone();
            bytes[at] ^= 1 << rng.below(8);
            agree(&bytes);
        }
        // More behind it, and a stop too few.
        assert!(agree(&[&whole[..], &[0]].concat()));
        assert!(!agree(&whole[..whole.len() - 1]));
    });
}

#[test]
fn no_byte_outside_is_touched() {
    let limits = Limits::default();
    for_all(3, |arenas, flat, rng| {
        let subject = flat.subject(Utf8::Validate);
        let whole = message(&flat.fields);
        let mut guarded = Guarded::new(whole.len() + 64);
        let step = if is_brief() { whole.len() / 64 + 1 } else { 1 };
        for len in (0..=whole.len()).rev().step_by(step) {
            let input = guarded.last(len);
            input.copy_from_slice(&whole[..len]);
            assert_eq!(arenas.decode(&subject, &limits, input).is_some(), len == whole.len());
        }
        // With all fields, and with most.
        let some: Vec<_> = flat.fields.iter().filter(|_| rng.below(8) != 0).collect();
        for bytes in [whole, message(some)] {
            if arenas.decode(&subject, &limits, &bytes).is_none() {
                // It lacks something.
                continue;
            }
            let decoded = arenas.decode_compiled(&subject, &limits, &bytes);
            for room in (0..bytes.len() + 32).step_by(step) {
                let [by_compiled, by_interpreter] = subject.encode(&decoded, 64, guarded.last(room));
                assert_eq!(by_compiled, by_interpreter, "{room} for {}", bytes.len());
                assert_eq!(by_compiled.is_some(), room >= bytes.len());
            }
        }
    });
}

#[test]
fn limits_hold_for_flat_messages() {
    let flat = Flat::new(20, &mut Rng::new(4));
    let subject = flat.subject(Utf8::Validate);
    let bytes = message(&flat.fields);
    let mut arenas = Arenas::new();
    let mut accepts = |limits| {
        // Compares the decoder of flat messages, where the limits allow for one.
        let decoded = arenas.decode(&subject, &limits, &bytes);
        decoded.map(|_| subject.compiled.decoder.flat_decoder(&limits).is_some())
    };
    assert_eq!(accepts(Limits::new()), Some(true));
    assert_eq!(accepts(Limits::new().depth(1)), Some(true));
    assert_eq!(accepts(Limits::new().message_size(bytes.len() as u64)), Some(true));
    assert_eq!(accepts(Limits::new().message_size(bytes.len() as u64 - 1)), None);
    let size = u64::from(subject.plan.struct_plan(subject.plan.root()).size);
    assert_eq!(accepts(Limits::new().memory(size.next_multiple_of(8), 0)), Some(true));
    assert_eq!(accepts(Limits::new().memory(size - 1, 0)), None);
    assert_eq!(accepts(Limits::new().memory(0, size)), Some(false), "not decided beforehand");
}

/// Unknown fields count levels, too.
#[test]
fn depth_limits_hold_for_flat_messages() {
    let flat = Flat::new(3, &mut Rng::new(6));
    let subject = flat.subject(Utf8::Validate);
    let mut arenas = Arenas::new();
    for levels in 1..6u32 {
        let nested =
            [&[12u8, 0x7f, 0xff][..], &[12, 0, 1].repeat(levels as usize - 1), &[0].repeat(levels as usize)];
        let mut fields = flat.fields.clone();
        fields.insert(1, nested.concat());
        for depth in 1..8 {
            let accepted = arenas.decode(&subject, &Limits::new().depth(depth), &message(&fields)).is_some();
            assert_eq!(accepted, depth > levels, "{depth} for {levels}");
        }
    }
}

#[test]
fn flat_messages_fill_an_arena_to_its_end() {
    let flat = Flat::new(20, &mut Rng::new(5));
    let subject = flat.subject(Utf8::Validate);
    let bytes = message(&flat.fields);
    let decoder = subject.compiled.decoder.flat_decoder(&Limits::default()).expect("a flat struct");
    let arena = Arena::new();
    let decode = || {
        // SAFETY: the compiled plan is the subject's.
        unsafe { decoder.decode(&arena, &bytes) }
    };
    assert_eq!(decode(), Attempt::NoRoom, "an arena without memory");
    let first = arena.alloc(8).expect("memory");
    let (mut end, mut count) = (first.addr().get() + 8, 0);
    while let Attempt::Done(record) = decode() {
        assert_eq!(record.addr().get(), end, "one behind the other");
        end = arena.alloc(0).expect("nothing is always there").addr().get();
        count += 1;
    }
    assert!(count > 1);
    assert_eq!(decode(), Attempt::NoRoom);
    assert!(arena.capacity() - (end - first.addr().get()) < end - first.addr().get(), "most of it is used");
}

/// Lists have the code of small structs of fixed-size fields in line, for whole elements; all others leave it, wherever they stand.
#[test]
fn elements_of_lists_are_judged_alike() {
    let mut rng = Rng::new(7);
    let mut arenas = Arenas::new();
    let limits = Limits::default();
    for count in [2, 3, 8, 9] {
        for requiredness in ["", "required ", "optional "] {
            let (mut idl, mut whole) = ("struct P {\n".to_owned(), Vec::new());
            for id in 1..=count {
                let kind = rng.below(FIXED);
                idl += &format!("  {id}: {requiredness}{} f{id}\n", TYPES[kind]);
                let (code, value) = value(kind, &mut rng);
                whole.push([&[code, 0, id as u8][..], &value].concat());
            }
            idl += "}\nstruct S { 1: list<P> ps, 2: set<P> qs }";
            let subject = Subject::of(&idl, "S");
            let usual = message(&whole);
            let mut others = vec![vec![0]];
            for index in 0..count {
                let mut fields = whole.clone();
                let field = fields.remove(index);
                others.push(message(&fields));
                fields.push(field);
                others.push(message(&fields));
                fields.insert(index, vec![3, 0x7f, 0xff, 1]);
                others.push(message(&fields));
                fields[index] = whole[index].clone();
                others.push(message(&fields));
                let mut fields = whole.clone();
                fields[index] = vec![11, 0, index as u8 + 1, 0, 0, 0, 0];
                others.push(message(&fields));
            }
            let mut lists: Vec<Vec<&[u8]>> = vec![vec![], vec![&usual], vec![&usual; 5]];
            for other in &others {
                lists.extend([vec![&other[..]], vec![&usual, other, &usual], vec![other, &usual, other]]);
            }
            let head =
                |code: u8, id, len: usize| [&[code, 0, id, 12][..], &(len as u32).to_be_bytes()].concat();
            for elements in lists {
                let list = [head(15, 1, elements.len()), elements.concat()].concat();
                let set = [head(14, 2, 2), usual.repeat(2)].concat();
                let bytes = message([&list, &set]);
                let usual_only = elements.iter().all(|element| **element == usual);
                let accepted = arenas.decode(&subject, &limits, &bytes);
                if usual_only || requiredness != "required " {
                    assert!(accepted.is_some(), "{idl}: {bytes:?}");
                }
                if usual_only {
                    assert_eq!(accepted, Some((bytes.clone(), bytes.len())));
                }
                let depth_1 = arenas.decode(&subject, &limits.depth(1), &bytes);
                let depth_2 = arenas.decode(&subject, &limits.depth(2), &bytes);
                let depth_3 = arenas.decode(&subject, &limits.depth(3), &bytes);
                assert_eq!(
                    (depth_1, depth_2),
                    (None, None),
                    "the list is on level 2, its elements are on level 3"
                );
                assert_eq!(depth_3.is_some(), accepted.is_some());
                for cut in 0..bytes.len() {
                    assert_eq!(arenas.decode(&subject, &limits, &bytes[..cut]), None, "{cut} bytes of it");
                }
                if accepted.is_none() {
                    continue;
                }
                let decoded = arenas.decode_compiled(&subject, &limits, &bytes);
                let len = subject.encoded_len(&decoded);
                for room in (0..len + 20).rev() {
                    let [by_compiled, by_interpreter] = subject.encode(&decoded, 64, &mut vec![0; room]);
                    assert_eq!(by_compiled, by_interpreter, "{room} for {len}");
                    assert_eq!(by_compiled.is_some(), room >= len);
                }
                for levels in 1..4 {
                    let [by_compiled, by_interpreter] = subject.encode(&decoded, levels, &mut vec![0; len]);
                    assert_eq!(by_compiled, by_interpreter, "{levels} levels");
                }
            }
            // A list without elements has no third level.
            let none = message([&head(15, 1, 0)]);
            for depth in 1..4 {
                assert_eq!(arenas.decode(&subject, &limits.depth(depth), &none).is_some(), depth > 1);
            }
        }
    }
}
