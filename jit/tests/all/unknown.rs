//! Plans that keep or refuse unknown fields: compiled code does what the interpreter does, with the same memory.

use std::sync::Arc;

use scrimp::{Protocol, Schema, StructType};
use scrimp_jit::{CompiledApart, Form, Target, listing};
use scrimp_record::blobs::Pieces;
use scrimp_record::{Absent, Layouts, Limits, Plan, PlanOptions, UnknownFields};
use scrimp_schema::{Definition, Loader};
use scrimp_testkit::disturb::{Disturber, mutate};
use scrimp_testkit::tree::Node;
use scrimp_testkit::{apart, generate};

use crate::harness::{Arenas, Rng, Subject, in_parallel, is_brief};

/// What the writer knows: every field of the reader's structs, and others before, between and behind them.
const NEW: &str = "
    enum E { A, B }
    struct Flat { -3: i32 below, 1: i32 a, 2: string b, 3: bool c, 4: double d, 5: bool e, 6: uuid f, 300: i64 g, 301: binary h }
    struct Point { 1: required double x, 2: required double y, 3: bool far, 9: i32 z }
    struct Empty { 1: string text, 2: list<bool> bools }
    union V { 1: string text, 2: i32 number, 3: list<Point> points }
    struct Sparse { 1: optional i32 a, 2: optional i32 b, 3: optional bool c, 4: optional i64 d, 5: optional i8 e, 6: optional i16 f,
        7: optional i32 g, 8: optional i32 h, 9: optional double i, 10: optional i32 j, 11: optional i32 k, 12: optional i32 l,
        13: optional i32 m, 14: optional i32 n, 15: optional i32 o, 16: optional i64 p, 17: optional i32 q, 18: optional bool r,
        19: optional i32 s, 20: optional string t, 21: optional i32 u, 22: optional i32 v, 23: optional i32 w, 24: optional i32 x }
    struct Tree { 1: i32 a, 2: list<Tree> list, 3: map<string, Tree> map, 4: Flat flat, 5: list<Point> points, 6: Sparse sparse, 7: V v,
        8: bool yes, 9: map<i32, Flat> flats, 10: set<Empty> empties, 11: Empty empty, 12: list<list<Point>> deep, 13: string text,
        14: binary long_one, 15: bool no, 70: map<string, i32> counts, 1000: Tree next }";

/// What the reader knows.
const OLD: &str = "
    struct Flat { 1: i32 a, 2: string b, 4: i64 d, 6: uuid f, 300: i64 g }
    struct Point { 1: required double x, 2: required double y }
    struct Empty {}
    union V { 1: string text }
    struct Sparse { 2: optional i32 b, 3: optional bool c, 5: optional i8 e, 6: optional i16 f,
        7: optional i32 g, 8: optional i32 h, 9: optional double i, 10: optional i32 j, 11: optional i32 k, 12: optional i32 l,
        13: optional i32 m, 14: optional i32 n, 15: optional i32 o, 16: optional i64 p, 17: optional i32 q, 18: optional bool r,
        19: optional i32 s, 20: optional string t, 22: optional i32 v }
    struct Tree { 1: i32 a, 2: list<Tree> list, 3: map<string, Tree> map, 4: Flat flat, 5: list<Point> points, 6: Sparse sparse, 7: V v,
        9: map<i32, Flat> flats, 10: set<Empty> empties, 11: Empty empty, 15: bool no, 1000: Tree next }";

const ROOTS: [&str; 5] = ["Flat", "Point", "Empty", "Sparse", "Tree"];

const PROTOCOLS: [Protocol; 2] = [Protocol::Binary, Protocol::Compact];

/// The plan of struct `name` of what the reader knows.
fn plan_of(name: &str, protocol: Protocol, unknown_fields: UnknownFields) -> Plan {
    plan_with(name, PlanOptions { unknown_fields, ..PlanOptions::new(protocol) })
}

fn plan_with(name: &str, options: PlanOptions) -> Plan {
    let schema = Loader::new().parse("old.thrift", OLD).expect("valid IDL");
    let layouts = Layouts::keeping_unknown(Arc::new(schema));
    let Ok(Some(Definition::Struct(id))) = layouts.schema().lookup(name) else { panic!("no {name}") };
    Plan::new(&layouts, id, options).expect("the format has every type")
}

/// A message of the writer's `ty`, and one that means the same to it but for unknown fields and their order.
fn messages(ty: &StructType, protocol: Protocol, rng: &mut Rng) -> [Vec<u8>; 2] {
    let size = rng.below(100) + 1;
    let mut tree = Node::of_message(ty, &generate::message(ty, rng, size));
    let usual = tree.to_bytes_in(protocol);
    Disturber { rng, breaking: 0 }.disturb(&mut tree);
    [usual, tree.to_loose_bytes_in(protocol, rng)]
}

#[test]
fn executors_agree() {
    let new = Schema::parse("new.thrift", NEW).expect("valid IDL");
    let cases: Vec<_> = ROOTS.iter().flat_map(|name| PROTOCOLS.map(|protocol| (*name, protocol))).collect();
    in_parallel(&cases, |arenas: &mut Arenas, &(name, protocol)| {
        let ty = new.struct_type(name).expect("declared above");
        let [keeping, refusing, skipping] = [UnknownFields::Keep, UnknownFields::Reject, UnknownFields::Skip]
            .map(|unknown_fields| Subject::new(plan_of(name, protocol, unknown_fields)));
        let unknown_fields = UnknownFields::Keep;
        let options =
            PlanOptions { unknown_fields, absent: Absent::WriteDefaults, ..PlanOptions::new(protocol) };
        let filling = Subject::new(plan_with(name, options));
        let rng = &mut Rng::new(name.len() as u64);
        let mut kept = 0;
        for _ in 0..if is_brief() { 20 } else { 400 } {
            let limits = Limits::default();
            let [usual, disturbed] = messages(&ty, protocol, rng);
            let (encoded, used) = arenas.decode(&keeping, &limits, &usual).expect("a message");
            assert_eq!((&encoded, used), (&usual, usual.len()), "it is written back as it came");
            // Unions may have several unknown members then, and are refused.
            arenas.decode(&keeping, &limits, &disturbed);
            let known = arenas.decode(&skipping, &limits, &usual).expect("a message").0;
            kept += usize::from(known != usual);
            // What is known alone is accepted by all.
            let strict = arenas.decode(&refusing, &limits, &known);
            assert_eq!(strict.map(|(encoded, _)| encoded), Some(known.clone()));
            assert_eq!(arenas.decode(&keeping, &limits, &known).map(|(encoded, _)| encoded), Some(known));
            for bytes in [&usual, &disturbed] {
                arenas.decode(&refusing, &limits, bytes);
                // Known fields that are absent are among the unknown ones then.
                arenas.decode(&filling, &limits, bytes);
                for subject in [&keeping, &refusing] {
                    arenas.decode(subject, &limits, &mutate(protocol, bytes, rng));
                    arenas.decode(subject, &limits, &bytes[..rng.below(bytes.len())]);
                    let tight = limits.depth(rng.below(8) as u32 + 1).memory(rng.below(4000) as u64, 0);
                    arenas.decode(subject, &tight, bytes);
                }
            }
        }
        assert!(kept > 0, "some messages have unknown fields");
    });
}

#[test]
fn pieces_and_segments_too() {
    let new = Schema::parse("new.thrift", NEW).expect("valid IDL");
    let cases: Vec<_> = ["Flat", "Tree"].iter().flat_map(|name| PROTOCOLS.map(|it| (*name, it))).collect();
    in_parallel(&cases, |_, &(name, protocol)| {
        let ty = new.struct_type(name).expect("declared above");
        let plan = plan_of(name, protocol, UnknownFields::Keep).with_blobs_apart();
        let compiled = CompiledApart::new(&plan).expect("there is machine code");
        let decode =
            |limits: &Limits, pieces: &mut Pieces<'_>, size| compiled.decoder.decode(limits, pieces, size);
        let gather = |max_level, record, to: &mut _| {
            // SAFETY: the check gives a complete record of the plan, and uses no blobs for longer than it.
            unsafe { compiled.encoder.gather(max_level, record, to) }
        };
        let rng = &mut Rng::new(7);
        for _ in 0..if is_brief() { 10 } else { 150 } {
            for bytes in messages(&ty, protocol, rng) {
                apart::check(&plan, &decode, &gather, &Limits::default(), &bytes, rng);
                let mutated = mutate(protocol, &bytes, rng);
                apart::check(&plan, &decode, &gather, &Limits::default(), &mutated, rng);
            }
        }
    });
}

#[test]
fn many_unknown_fields_take_memory_in_proportion() {
    let subject = Subject::new(plan_of("Flat", Protocol::Compact, UnknownFields::Keep));
    let mut arenas = Arenas::new();
    // As short as can be, and from the highest id down, so that all are sorted: each two bytes of header.
    let fields = |count: usize| {
        let ids = (0..count).rev().map(|id| (id % 60) as u8 * 2);
        [ids.flat_map(|id| [1, id]).collect(), vec![0]].concat()
    };
    for count in [1, 4, 5, 100, 1000, 4096] {
        let message: Vec<u8> = fields(count);
        let least = |per_byte| Limits::default().memory(400, per_byte);
        assert!(arenas.decode(&subject, &least(60), &message).is_some(), "{count}");
        if count > 100 {
            assert!(arenas.decode(&subject, &least(8), &message).is_none(), "{count}");
        }
    }
}

#[test]
fn code_is_made_for_every_cpu() {
    for (protocol, target) in
        PROTOCOLS.into_iter().flat_map(|it| [(it, Target::X86_64), (it, Target::Aarch64)])
    {
        let plan = plan_of("Tree", protocol, UnknownFields::Keep);
        let text = listing(&plan, target, Form::Asm).expect("it compiles");
        assert!(
            text.contains("EncodeMerging Tree") && !text.contains("EncodeMerging V"),
            "unions have members"
        );
        let without = plan_of("Tree", protocol, UnknownFields::Skip);
        let text = listing(&without, target, Form::Asm).expect("it compiles");
        assert!(text.contains("EncodeMerging Tree"), "what others have kept is written by all");
    }
}
