//! Structs with thousands of fields, fields in any order, unions and containers at their extremes.

use std::fmt::Write;

use scrimp_record::slice::VALID_UTF8;
use scrimp_record::{Arena, Limits, RawSlice, Utf8};

use crate::harness::{Arenas, Rng, Subject, is_brief, layouts_of, plan_of};
use crate::testdata;

/// Every kind of field, as IDL.
pub(crate) const TYPES: [&str; 16] = [
    "bool",
    "i8",
    "i16",
    "i32",
    "i64",
    "double",
    "uuid",
    "string",
    "binary",
    "E",
    "list<i32>",
    "set<string>",
    "map<string, i64>",
    "P",
    "list<P>",
    "map<i32, list<bool>>",
];

const PRELUDE: &str =
    "enum E { A }  struct P { 1: required i32 x, 2: optional string s, 3: optional bool b }\n";

/// The type code and a value of `TYPES[kind]`, as an encoder writes it.
pub(crate) fn value(kind: usize, rng: &mut Rng) -> (u8, Vec<u8>) {
    let len = rng.below(40);
    let bytes = |rng: &mut Rng, len: usize| [&(len as u32).to_be_bytes()[..], &rng.bytes(len)].concat();
    let text = |rng: &mut Rng, len: usize| {
        let text: String = (0..len).map(|_| ['a', 'Z', '0', ' ', 'é', '世'][rng.below(6)]).collect();
        [&(text.len() as u32).to_be_bytes()[..], text.as_bytes()].concat()
    };
    let point = |rng: &mut Rng| {
        let mut point = vec![8, 0, 1];
        point.extend(rng.bytes(4));
        if rng.below(2) == 0 {
            point.extend([11, 0, 2]);
            point.extend(text(rng, len));
        }
        if rng.below(2) == 0 {
            point.extend([2, 0, 3, 1]);
        }
        point.push(0);
        point
    };
    let container = |types: &[u8], count: u32| [types, &count.to_be_bytes()].concat();
    let repeat = |header: Vec<u8>, items: Vec<Vec<u8>>| [header, items.concat()].concat();
    match kind {
        0 => (2, vec![rng.below(2) as u8]),
        1 => (3, rng.bytes(1)),
        2 => (6, rng.bytes(2)),
        3 | 9 => (8, rng.bytes(4)),
        4 => (10, rng.bytes(8)),
        5 => (4, rng.bytes(8)),
        6 => (16, rng.bytes(16)),
        7 => (11, text(rng, len)),
        8 => (11, bytes(rng, len)),
        10 => (15, [container(&[8], len as u32), rng.bytes(4 * len)].concat()),
        11 => (14, repeat(container(&[11], 3), (0..3).map(|at| text(rng, at * 5)).collect())),
        12 => {
            let entries = (0..3).map(|at| [text(rng, at), rng.bytes(8)].concat()).collect();
            (13, repeat(container(&[11, 10], 3), entries))
        }
        13 => (12, point(rng)),
        14 => (15, repeat(container(&[12], 4), (0..4).map(|_| point(rng)).collect())),
        15 => {
            let list = [container(&[2], 5), vec![0, 1, 1, 0, 1]].concat();
            (
                13,
                repeat(
                    container(&[8, 15], 2),
                    (0..2).map(|_| [rng.bytes(4), list.clone()].concat()).collect(),
                ),
            )
        }
        _ => unreachable!("there are {} kinds", TYPES.len()),
    }
}

/// A field of `TYPES[kind]` with id `id`, as an encoder writes it.
fn field(id: i16, kind: usize, rng: &mut Rng) -> Vec<u8> {
    let (code, value) = value(kind, rng);
    [&[code][..], &id.to_be_bytes(), &value].concat()
}

/// A struct `S` of `count` optional fields of every kind, and the ids and kinds of those, ids ascending.
fn wide(count: usize, id_of: impl Fn(usize) -> i16) -> (String, Vec<(i16, usize)>) {
    wide_of(count, id_of, |index| index * 7 % TYPES.len())
}

/// As [`wide`], of these kinds.
fn wide_of(
    count: usize,
    id_of: impl Fn(usize) -> i16,
    kind_of: impl Fn(usize) -> usize,
) -> (String, Vec<(i16, usize)>) {
    let mut text = format!("{PRELUDE}struct S {{\n");
    let mut fields = Vec::new();
    for index in 0..count {
        let (id, kind) = (id_of(index), kind_of(index));
        writeln!(text, "  {id}: optional {} f{index},", TYPES[kind]).expect("memory");
        fields.push((id, kind));
    }
    text += "}";
    fields.sort_unstable();
    (text, fields)
}

/// A message with a stop.
pub(crate) fn message<'s>(fields: impl IntoIterator<Item = &'s Vec<u8>>) -> Vec<u8> {
    let mut bytes: Vec<u8> = fields.into_iter().flatten().copied().collect();
    bytes.push(0);
    bytes
}

/// Checks a struct of these fields with all of them present, half, few, and most, in ascending order and in others.
fn check_wide(text: &str, fields: &[(i16, usize)], rounds: usize) {
    let subject = Subject::of(text, "S");
    let compact = subject.in_compact();
    let (mut arenas, mut rng) = (Arenas::new(), Rng::new(fields.len() as u64));
    let limits = Limits::default();
    for round in 0..rounds {
        // Of so many fields so many are present.
        let (some, of) = [(1, 1), (1, 2), (1, 20), (19, 20)][round % 4];
        let mut present: Vec<(i16, usize)> = fields.to_vec();
        present.retain(|_| rng.below(of) < some);
        let encoded: Vec<Vec<u8>> = present.iter().map(|&(id, kind)| field(id, kind, &mut rng)).collect();
        let canonical = message(&encoded);
        let expected = Some((canonical.clone(), canonical.len()));
        assert_eq!(arenas.decode(&subject, &limits, &canonical), expected, "ascending");
        let in_compact = subject.transcode(&compact, &canonical);
        let expected_in_compact = Some((in_compact.clone(), in_compact.len()));
        assert_eq!(arenas.decode(&compact, &limits, &in_compact), expected_in_compact, "in Compact");
        for _ in 0..4 {
            let cut = rng.below(canonical.len());
            assert_eq!(arenas.decode(&subject, &limits, &canonical[..cut]), None, "{cut} bytes of it");
            let cut = rng.below(in_compact.len());
            assert_eq!(arenas.decode(&compact, &limits, &in_compact[..cut]), None, "{cut} bytes in Compact");
            // The executors have to agree, whatever it is.
            let mut damaged = in_compact.clone();
            damaged[cut] = rng.below(256) as u8;
            arenas.decode(&compact, &limits, &damaged);
        }
        let mut order: Vec<&Vec<u8>> = encoded.iter().rev().collect();
        let reversed = message(order.iter().copied());
        assert_eq!(arenas.decode(&subject, &limits, &reversed), expected, "reversed");
        rng.shuffle(&mut order);
        let shuffled = message(order.iter().copied());
        assert_eq!(arenas.decode(&subject, &limits, &shuffled), expected, "shuffled");

        // Every field once with another value before the one that counts, then some as another type, which does not.
        let earlier: Vec<Vec<u8>> = present.iter().map(|&(id, kind)| field(id, kind, &mut rng)).collect();
        let wrong: Vec<Vec<u8>> = present
            .iter()
            .filter(|(_, kind)| !matches!(kind, 4 | 15))
            .map(|&(id, _)| [&[10][..], &id.to_be_bytes(), &[7; 8]].concat())
            .collect();
        let repeated = message(earlier.iter().chain(order.iter().copied()).chain(&wrong));
        let used = repeated.len();
        assert_eq!(arenas.decode(&subject, &limits, &repeated), Some((canonical, used)), "repeated");
    }
}

#[test]
fn a_thousand_optional_fields_in_any_order() {
    let (text, fields) = wide(1000, |index| index as i16 + 1);
    check_wide(&text, &fields, if is_brief() { 3 } else { 12 });
}

#[test]
fn a_thousand_fields_with_ids_scattered_over_all_of_i16() {
    // An odd factor: no two are the same.
    let (text, fields) = wide(1000, |index| (index as i16).wrapping_mul(12345).wrapping_sub(7));
    assert!(fields.iter().any(|(id, _)| *id < -30_000) && fields.iter().any(|(id, _)| *id > 30_000));
    check_wide(&text, &fields, if is_brief() { 3 } else { 12 });
}

/// Six numbers in a row, which runs and scans are for.
fn number(index: usize) -> usize {
    index * 5 % 6
}

#[test]
fn many_optional_numbers() {
    let rounds = if is_brief() { 4 } else { 32 };
    for count in [15, 16, 17, 63, 64, 65, 200] {
        let (text, fields) = wide_of(count, |index| index as i16 + 1, number);
        check_wide(&text, &fields, rounds);
        let (text, fields) = wide_of(count, |index| index as i16 * 2 - 150, number);
        check_wide(&text, &fields, rounds);
    }
}

#[test]
fn many_optional_numbers_among_other_fields() {
    for every in [5, 9, 40] {
        let kind_of = |index| if index % every == every - 1 { index % TYPES.len() } else { number(index) };
        let (text, fields) = wide_of(200, |index| index as i16 - 3, kind_of);
        check_wide(&text, &fields, if is_brief() { 4 } else { 12 });
    }
}

#[test]
fn a_bool_among_many_numbers_is_any_byte_but_zero() {
    let (text, fields) = wide_of(40, |index| index as i16 + 1, number);
    let subject = Subject::of(&text, "S");
    let (mut arenas, mut rng) = (Arenas::new(), Rng::new(40));
    for byte in 0..=u8::MAX {
        // Every other field is missing, so that none of these is in a run that is all there.
        let present = fields.iter().filter(|(id, kind)| *kind == 0 || id % 2 == 0);
        let mut fields: Vec<Vec<u8>> = present.map(|&(id, kind)| field(id, kind, &mut rng)).collect();
        fields.iter_mut().filter(|field| field[0] == 2).for_each(|field| field[3] = byte);
        let input = message(&fields);
        fields.iter_mut().filter(|field| field[0] == 2).for_each(|field| field[3] = u8::from(byte != 0));
        let expected = message(&fields);
        let used = input.len();
        assert_eq!(arenas.decode(&subject, &Limits::default(), &input), Some((expected, used)), "{byte}");
    }
}

#[test]
fn five_thousand_optional_fields() {
    let (text, fields) = wide(if is_brief() { 2000 } else { 5000 }, |index| index as i16 - 100);
    check_wide(&text, &fields, 3);
}

#[test]
fn presence_at_the_edges_of_its_words() {
    for count in [0, 1, 2, 15, 16, 17, 31, 32, 33, 63, 64, 65, 127, 128, 129] {
        let (text, fields) = wide(count, |index| index as i16);
        check_wide(&text, &fields, 3);
    }
}

#[test]
fn required_fields_beyond_the_first_word() {
    let mut text = String::from("struct S {\n");
    for id in 1..=130 {
        let requiredness = if id % 13 == 0 { "required" } else { "optional" };
        writeln!(text, "  {id}: {requiredness} i16 f{id},").expect("memory");
    }
    text += "}";
    let subject = Subject::of(&text, "S");
    let (mut arenas, mut rng) = (Arenas::new(), Rng::new(130));
    let fields: Vec<Vec<u8>> = (1..=130).map(|id| field(id, 2, &mut rng)).collect();
    assert!(arenas.decode(&subject, &Limits::default(), &message(&fields)).is_some());
    for missing in 1..=130 {
        let mut some = fields.clone();
        some.remove(missing - 1);
        let accepted = arenas.decode(&subject, &Limits::default(), &message(&some)).is_some();
        assert_eq!(accepted, missing % 13 != 0, "without field {missing}");
    }
    let required = fields.iter().skip(12).step_by(13);
    assert!(arenas.decode(&subject, &Limits::default(), &message(required)).is_some());
}

#[test]
fn a_union_of_three_hundred_members() {
    let (text, fields) = wide(300, |index| (index as i16 - 150) * 3);
    let text = text.replace("struct S", "union S").replace("optional ", "");
    let subject = Subject::of(&text, "S");
    let (mut arenas, mut rng) = (Arenas::new(), Rng::new(300));
    let mut decode = |bytes: Vec<u8>| arenas.decode(&subject, &Limits::default(), &bytes);
    assert_eq!(decode(vec![0]), None, "no member");
    let unknown = message([&field(20_000, 7, &mut rng)]);
    assert_eq!(decode(unknown.clone()), Some((unknown.clone(), unknown.len())), "an unknown member only");
    for &(id, kind) in &fields {
        let (first, second) = (field(id, kind, &mut rng), field(id, kind, &mut rng));
        let one = message([&second]);
        assert_eq!(decode(one.clone()), Some((one.clone(), one.len())), "member {id}");
        let twice = message([&first, &second]);
        let used = twice.len();
        assert_eq!(decode(twice), Some((one, used)), "member {id} twice");
        let (other, other_kind) = fields[rng.below(fields.len())];
        let two = decode(message([&second, &field(other, other_kind, &mut rng)]));
        assert_eq!(two.is_some(), other == id, "members {id} and {other}");
    }
}

#[test]
fn containers_nested_forty_deep() {
    const LEVELS: usize = 40;
    for (open, close, code) in [("list<", ">", 15), ("set<", ">", 14), ("map<i8, ", ">", 13)] {
        let ty = format!("{}i32{}", open.repeat(LEVELS), close.repeat(LEVELS));
        let subject = Subject::of(&format!("struct S {{ 1: {ty} deep }}"), "S");
        let mut arenas = Arenas::new();
        // Two elements in the innermost one, one in each other.
        let mut bytes = vec![code, 0, 1];
        for level in 1..=LEVELS {
            let element = if level == LEVELS { 8 } else { code };
            let count = if level == LEVELS { 2 } else { 1 };
            bytes.extend(if code == 13 { vec![3, element] } else { vec![element] });
            bytes.extend(u32::to_be_bytes(count));
            bytes.extend(if code == 13 { vec![9] } else { vec![] });
        }
        bytes.extend(if code == 13 { vec![0, 0, 0, 1, 8, 0, 0, 0, 2] } else { vec![0, 0, 0, 1, 0, 0, 0, 2] });
        bytes.push(0);
        for depth in 1..=LEVELS as u32 + 2 {
            let decoded = arenas.decode(&subject, &Limits::default().depth(depth), &bytes);
            assert_eq!(decoded.is_some(), depth > LEVELS as u32, "{open}: {depth} levels");
        }
        for at in 0..bytes.len() {
            assert_eq!(arenas.decode(&subject, &Limits::default(), &bytes[..at]), None);
            for damage in [0, 1, 0x7f, 0xff] {
                let mut damaged = bytes.clone();
                damaged[at] = damage;
                arenas.decode(&subject, &Limits::default(), &damaged);
            }
        }
    }
}

/// As many containers within each other as there is machine code for.
const MOST_CONTAINERS: usize = 48;

/// Lists of lists, so many deep.
fn lists(levels: usize) -> String {
    format!("{}i32{}", "list<".repeat(levels), ">".repeat(levels))
}

#[test]
fn containers_nested_without_end_are_left_to_the_interpreter() {
    let of = |levels| format!("struct S {{ 1: {} deep }}", lists(levels));
    Subject::of(&of(MOST_CONTAINERS), "S");
    let plan = plan_of(&layouts_of(&of(MOST_CONTAINERS + 1)), "S", Utf8::Validate);
    let error = scrimp_jit::CompiledPlan::new(&plan).err().expect("its stack frames would be large");
    assert!(error.to_string().contains("49 containers"), "{error}");
}

#[test]
fn the_largest_frames_fit_on_a_small_stack() {
    let text = format!("struct S {{ 1: optional {} deep, 2: optional S next }}", lists(MOST_CONTAINERS));
    let subject = Subject::of(&text, "S");
    let levels = Limits::MAX_DEPTH as usize;
    let bytes = [[12, 0, 2].repeat(levels - 1), vec![0; levels]].concat();
    let run = move || {
        let mut arenas = Arenas::new();
        for subject in [subject.in_compact(), subject] {
            let bytes = match subject.plan.format().protocol() {
                scrimp_record::Protocol::Compact => [vec![0x2c; levels - 1], vec![0; levels]].concat(),
                _ => bytes.clone(),
            };
            let limits = Limits::default().depth(Limits::MAX_DEPTH);
            assert_eq!(arenas.decode(&subject, &limits, &bytes), Some((bytes.clone(), bytes.len())));
        }
    };
    let thread = std::thread::Builder::new().stack_size(2 << 20).spawn(run).expect("a thread");
    thread.join().expect("no panic");
}

#[test]
fn recursion_to_the_highest_depth_limit() {
    let subject = Subject::of(
        "struct R { 1: optional R next, 2: optional list<R> list, 3: optional map<i32, R> map, 4: optional U union }
         union U { 1: R r, 2: bool b }",
        "R",
    );
    let mut arenas = Arenas::new();
    // Each step: the bytes that open it, how many levels it is, and the bytes that close it.
    let steps: [(&[u8], u32, &[u8]); 4] = [
        (&[12, 0, 1], 1, &[0]),
        (&[15, 0, 2, 12, 0, 0, 0, 1], 2, &[0]),
        (&[13, 0, 3, 8, 12, 0, 0, 0, 1, 0, 0, 0, 5], 2, &[0]),
        (&[12, 0, 4, 12, 0, 1], 2, &[0, 0]),
    ];
    for (way, (open, levels, close)) in steps.into_iter().enumerate() {
        for times in [1, 30, 31, 32, 63, 64, 255, 256, 510, 511, 512] {
            let bytes = [open.repeat(times), vec![0], close.repeat(times)].concat();
            // The root is level 1.
            let needed = 1 + levels * times as u32;
            for depth in [1, 2, 63, 64, 65, needed.saturating_sub(1), needed, needed + 1, Limits::MAX_DEPTH] {
                let limits = Limits::default().depth(depth);
                let decoded = arenas.decode(&subject, &limits, &bytes);
                assert_eq!(
                    decoded.is_some(),
                    needed <= limits.get_depth(),
                    "way {way}, {times} times, {depth}"
                );
            }
        }
    }
}

#[test]
fn unknown_fields_as_deep_as_known_ones_may_be() {
    let subject = Subject::of("struct S { 1: optional S s }", "S");
    let mut arenas = Arenas::new();
    for known in [0, 1, 5, 62, 63] {
        for unknown in [0, 1, 5, 58, 59, 60, 62, 63, 64] {
            let inner = [[12, 0, 9].repeat(unknown), vec![0], vec![0; unknown]].concat();
            let bytes = [[12, 0, 1].repeat(known), inner, vec![0; known]].concat();
            let decoded = arenas.decode(&subject, &Limits::default(), &bytes);
            assert_eq!(decoded.is_some(), 1 + known + unknown <= 64, "{known} known, {unknown} unknown");
        }
    }
}

#[test]
fn strings_of_every_length_whatever_follows_them() {
    let text = "struct S { 1: string s, 2: optional i64 n, 3: optional binary b }";
    let layouts = layouts_of(text);
    for utf8 in crate::harness::POLICIES {
        let subject = Subject::new(plan_of(&layouts, "S", utf8));
        let text = subject.plan.struct_plan(subject.plan.root()).fields[0];
        let offset = text.target.expect("nothing is skipped").offset as usize;
        let flags = if utf8 == Utf8::Validate { VALID_UTF8 } else { 0 };
        let mut arenas = Arenas::new();
        for len in (0..100usize).chain([127, 128, 129, 255, 256, 1000, 4096]) {
            for after in [0, 11, 40] {
                // Good text, a letter cut in half, and a byte that is never good, first, in the middle and last.
                let bad_at = [None, Some(0), Some(len / 2), len.checked_sub(1)];
                for (bad_at, bad) in bad_at.into_iter().flat_map(|at| [(at, 0xc3), (at, 0xff)]) {
                    let mut string = vec![b'a'; len];
                    let bad_at = bad_at.filter(|&at| at < len);
                    if let Some(at) = bad_at {
                        string[at] = bad;
                    }
                    let mut bytes = vec![11, 0, 1];
                    bytes.extend((len as u32).to_be_bytes());
                    bytes.extend(&string);
                    match after {
                        11 => bytes.extend([10, 0, 2, 0, 0, 0, 0, 0, 0, 0, 9]),
                        40 => bytes.extend([&[11, 0, 3, 0, 0, 0, 33][..], &[0x80; 33]].concat()),
                        _ => {}
                    }
                    bytes.push(0);
                    let accepted = arenas.decode(&subject, &Limits::default(), &bytes).is_some();
                    let expected = bad_at.is_none() || utf8 == Utf8::OnAccess;
                    assert_eq!(
                        accepted, expected,
                        "{len} bytes, {bad_at:?} is {bad:#x}, {after} bytes after it"
                    );
                    let arena = Arena::new();
                    if let Some(decoded) = subject.compiled.decoder.decode(&Limits::default(), &arena, &bytes)
                    {
                        // SAFETY: the record was just decoded, with a string at this offset.
                        let slot = unsafe { decoded.record.add(offset).cast::<RawSlice>().read() };
                        assert_eq!((slot.len as usize, slot.flags), (len, flags), "{len} bytes, {utf8:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn containers_without_elements_take_every_valid_type_code_and_0() {
    let subject = Subject::of("struct S { 1: list<i32> l, 2: set<S> s, 3: map<string, list<S>> m }", "S");
    let mut arenas = Arenas::new();
    let valid = |code: u8| matches!(code, 0 | 2 | 3 | 4 | 6 | 8 | 10..=16);
    for code in 0..=255 {
        for (bytes, what) in [
            (vec![15, 0, 1, code, 0, 0, 0, 0, 0], "list"),
            (vec![14, 0, 2, code, 0, 0, 0, 0, 0], "set"),
            (vec![13, 0, 3, code, 15, 0, 0, 0, 0, 0], "keys of a map"),
            (vec![13, 0, 3, 11, code, 0, 0, 0, 0, 0], "values of a map"),
        ] {
            let accepted = arenas.decode(&subject, &Limits::default(), &bytes).is_some();
            assert_eq!(accepted, valid(code), "{what} of type {code}");
        }
    }
}

#[test]
fn counts_and_lengths_that_the_input_cannot_hold_are_rejected_before_memory_is_taken() {
    let text = "struct S {
        1: list<i32> a, 2: list<i8> b, 3: list<string> c, 4: list<S> d, 5: list<list<i8>> e, 6: list<map<i8, i8>> f,
        7: map<i8, i64> g, 8: map<string, S> h, 9: list<uuid> i, 10: string j, 11: list<bool> k,
    }";
    let subject = Subject::of(text, "S");
    let mut arenas = Arenas::new();
    // Field, header up to the count, and the least that an element takes.
    let containers: [(u8, &[u8], usize); 11] = [
        (1, &[15, 0, 1, 8], 4),
        (2, &[15, 0, 2, 3], 1),
        (3, &[15, 0, 3, 11], 4),
        (4, &[15, 0, 4, 12], 1),
        (5, &[15, 0, 5, 15], 5),
        (6, &[15, 0, 6, 13], 6),
        (7, &[13, 0, 7, 3, 10], 9),
        (8, &[13, 0, 8, 11, 12], 5),
        (9, &[15, 0, 9, 16], 16),
        (10, &[11, 0, 10], 1),
        (11, &[15, 0, 11, 2], 1),
    ];
    for (field, header, min_len) in containers {
        for count in [1, 2, 3, 7, 100] {
            // Zeros are the shortest elements of each type, and the last is the stop.
            let enough = count * min_len;
            for rest in (0..=enough + 2).filter(|rest| count < 100 || rest + 20 > enough) {
                let bytes = [header, &(count as u32).to_be_bytes(), &vec![0; rest]].concat();
                let accepted = arenas.decode(&subject, &Limits::default(), &bytes).is_some();
                assert_eq!(accepted, rest > enough, "field {field}: {count} elements, {rest} bytes");
                // Only elements that the input can hold are charged.
                let tight = Limits::default().memory(256, 0);
                arenas.decode(&subject, &tight, &bytes);
            }
        }
        for count in [1 << 20, i32::MAX as u32, 1 << 31, 0xffff_ffff, 0x1000_0001, 0x2000_0001, 0x8000_0001] {
            for rest in [0, 1, 8, 64, 1000] {
                let bytes = [header, &count.to_be_bytes(), &vec![0; rest]].concat();
                let unlimited = Limits::default().memory(u64::MAX, u64::MAX);
                assert_eq!(
                    arenas.decode(&subject, &unlimited, &bytes),
                    None,
                    "field {field}: {count} elements"
                );
            }
        }
    }
}

#[test]
fn every_type_of_the_test_schemas_compiles_and_decodes_the_empty_message_alike() {
    let mut count = 0;
    for file in ["everything.thrift", "legacy.thrift", "shop.thrift", "bench.thrift"] {
        let layouts = testdata::layouts(file);
        for desc in layouts.schema().structs() {
            let plan = scrimp_record::Plan::new(&layouts, desc.id, Default::default());
            let subject = Subject::new(plan.expect("Binary has every type"));
            assert!(subject.compiled.decoder.made().code_len > 0);
            let mut arenas = Arenas::new();
            for bytes in [&[][..], &[0], &[0, 0], &[1], &[17], &[255], &[12, 0], &[11, 0, 1, 0, 0, 0]] {
                arenas.decode(&subject, &Limits::default(), bytes);
            }
            count += 1;
        }
    }
    assert!(count > 60, "{count} types");
}
