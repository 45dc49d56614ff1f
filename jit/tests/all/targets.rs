//! Plans in which some fields have no target. The oracle is the whole plan of a schema without these fields.

use std::collections::HashSet;
use std::fmt::Write;
use std::sync::Arc;

use scrimp::{Protocol, Schema};
use scrimp_record::{Arena, Layouts, Limits, Plan, PlanOptions, Utf8, interpreter};
use scrimp_testkit::disturb::{Disturber, mutate};
use scrimp_testkit::executors::PROTOCOLS;
use scrimp_testkit::generate;
use scrimp_testkit::tree::Node;

use crate::harness::{Arenas, POLICIES, Rng, Subject, is_brief, layouts_of, plan_in};
use crate::shapes::TYPES;

/// The structs of a random schema: name, and its fields' ids and declarations.
type Structs = Vec<(&'static str, Vec<(i16, String)>)>;

/// Names a field by its struct and its id.
type FieldName = (String, i16);

const UNION: &str =
    "union U { 1: Flat flat, 2: i32 number, 3: string text, 4: Mixed mixed, 9: list<Flat> list }\n";

/// Structs that take each of the compiled decoders' ways: straight, runs, scans, and one field after the other.
fn structs(rng: &mut Rng) -> Structs {
    let mut fields = |count: usize, kind: &mut dyn FnMut(&mut Rng, usize) -> &'static str| {
        let mut id = rng.below(8) as i16 - 4;
        let mut fields = Vec::new();
        for index in 0..count {
            id += 1 + if rng.one_in(5) { rng.below(40) as i16 } else { 0 };
            // A required struct might need itself.
            let kind = kind(rng, index);
            let may_be_required = TYPES[..9].contains(&kind);
            let requiredness = if may_be_required && rng.one_in(6) { "required" } else { "optional" };
            fields.push((id, format!("{requiredness} {kind} f{index}")));
        }
        fields
    };
    let kinds = [&TYPES[..9], &TYPES[10..13], &["Flat", "Mixed", "Wide", "U", "list<Mixed>", "map<i8, U>"]];
    let kinds = kinds.concat();
    vec![
        ("Flat", fields(9, &mut |rng, _| *rng.pick(&TYPES[..9]))),
        ("Numbers", fields(12, &mut |rng, _| *rng.pick(&TYPES[..7]))),
        ("Wide", fields(90, &mut |rng, index| if index % 29 == 5 { "Flat" } else { *rng.pick(&TYPES[..6]) })),
        ("Mixed", fields(20, &mut |rng, _| *rng.pick(&kinds))),
    ]
}

/// The schema of `structs` without the fields that are `skipped`.
fn text_without(structs: &Structs, skipped: &HashSet<FieldName>) -> String {
    let mut text = UNION.to_owned();
    for (name, fields) in structs {
        writeln!(text, "struct {name} {{").expect("memory");
        for (id, declaration) in fields {
            if !skipped.contains(&((*name).to_owned(), *id)) {
                writeln!(text, "  {id}: {declaration}").expect("memory");
            }
        }
        text += "}\n";
    }
    text
}

/// The plan for `name` in which the fields that are `skipped` have no target.
fn plan_without(
    protocol: Protocol,
    layouts: &Arc<Layouts>,
    name: &str,
    utf8: Utf8,
    skipped: &HashSet<FieldName>,
) -> Plan {
    let schema = layouts.schema();
    let root = schema.structs().iter().find(|desc| desc.name == name).expect("the schema has this struct");
    let plan = Plan::with_targets(layouts, root.id, PlanOptions::new(protocol).utf8(utf8), |id, field| {
        !skipped.contains(&(schema.struct_desc(id).name.clone(), field.id))
    });
    plan.expect("all formats have these types")
}

/// The executors of one type.
struct Subjects {
    /// Every field has a target.
    whole: Subject,
    /// Some have none.
    partial: Subject,
    /// The schema lacks these fields.
    oracle: Subject,
}

impl Subjects {
    /// Fails unless the partial plan judges `input` as the oracle does, makes the same record, and leaves the same fields out of a whole
    /// one. Returns whether it accepts the input.
    #[track_caller]
    fn check(&self, arenas: &mut Arenas, input: &[u8]) -> bool {
        let limits = Limits::default();
        let expected = arenas.decode(&self.oracle, &limits, input);
        let found = arenas.decode(&self.partial, &limits, input);
        assert_eq!(found, expected, "{}", self.partial.plan);
        let arena = Arena::new();
        let Ok(whole) = interpreter::decode(&self.whole.plan, &limits, &arena, input) else {
            return found.is_some();
        };
        let (encoded, used) = found.expect("what is whole is not refused");
        assert_eq!(whole.used, used);
        let mut out = vec![0; self.partial.encoded_len(&whole)];
        let [by_compiled, by_interpreter] = self.partial.encode(&whole, limits.get_depth(), &mut out);
        assert_eq!((by_compiled.as_ref(), by_interpreter.as_ref()), (Some(&encoded), Some(&encoded)));
        true
    }
}

#[test]
fn a_field_without_a_target_is_as_good_as_unknown() {
    let (mut rng, mut arenas) = (Rng::new(11), Arenas::new());
    let (rounds, messages) = if is_brief() { (1, 8) } else { (6, 30) };
    let (mut accepted, mut refused) = (0, 0);
    for round in 0..rounds {
        let structs = structs(&mut rng);
        // One in one: nothing is left.
        let odds = [2, 4, 20, 1][round % 4];
        let all =
            structs.iter().flat_map(|(name, fields)| fields.iter().map(|(id, _)| ((*name).to_owned(), *id)));
        let skipped: HashSet<FieldName> = all.filter(|_| rng.one_in(odds)).collect();
        let text = text_without(&structs, &HashSet::new());
        let schema = Schema::parse("test.thrift", &text).expect("valid IDL");
        let layouts = layouts_of(&text);
        let oracle = layouts_of(&text_without(&structs, &skipped));
        for (name, _) in &structs {
            let ty = schema.struct_type(name).expect("declared above");
            for protocol in PROTOCOLS {
                let utf8 = *rng.pick(&POLICIES);
                let subjects = Subjects {
                    whole: Subject::new(plan_in(protocol, &layouts, name, utf8)),
                    partial: Subject::new(plan_without(protocol, &layouts, name, utf8, &skipped)),
                    oracle: Subject::new(plan_in(protocol, &oracle, name, utf8)),
                };
                for _ in 0..messages {
                    let value = generate::message(&ty, &mut rng, 60);
                    let mut tree = Node::of_message(&ty, &value);
                    let canonical = tree.to_bytes_in(protocol);
                    assert!(subjects.check(&mut arenas, &canonical), "a message");
                    // Other types, orders and lengths, duplicates, unknown and missing fields.
                    Disturber { rng: &mut rng, breaking: 8 }.disturb(&mut tree);
                    let mut inputs = vec![tree.to_loose_bytes_in(protocol, &mut rng)];
                    inputs.push(canonical[..rng.below(canonical.len())].to_vec());
                    inputs.extend((0..4).map(|_| mutate(protocol, &canonical, &mut rng)));
                    for input in inputs {
                        match subjects.check(&mut arenas, &input) {
                            true => accepted += 1,
                            false => refused += 1,
                        }
                    }
                }
            }
        }
    }
    assert!(accepted > 50 && refused > 50, "{accepted} accepted, {refused} refused");
}

#[test]
fn skipped_fields_are_listed_and_named_in_errors() {
    let layouts =
        layouts_of("struct S { 1: required i32 number, 2: required list<string> names, 3: bool flag }");
    let skipped: HashSet<FieldName> = [1, 2].map(|id| ("S".to_owned(), id)).into();
    let plan = plan_without(Protocol::Binary, &layouts, "S", Utf8::Validate, &skipped);
    assert_eq!(
        plan.to_string(),
        "plan for binary: 1 struct(s)\n\nstruct S: record of 32 bytes\n  run of at most 4 bytes, presence word 0 mask 0x4\n         \
         3 flag: bool at 28, copy 1 bytes\n       1 number: i32, skipped\n       2 names: list, skipped\n"
    );
    let subject = Subject::new(plan);
    let decode = |input: &[u8]| {
        let decoded = interpreter::decode(&subject.plan, &Limits::default(), &Arena::new(), input);
        decoded.map(|decoded| decoded.used).map_err(|error| error.to_string())
    };
    assert_eq!(decode(&[0]), Ok(1), "nothing is required");
    assert_eq!(decode(&[15, 0, 2, 11, 0, 0, 0, 1, 0, 0, 0, 1, 0xff, 0]), Ok(14), "not checked to be UTF-8");
    let error = decode(&[15, 0, 2, 11, 0xff, 0xff, 0xff, 0xff, 0]).expect_err("a negative length");
    assert!(error.contains("names"), "{error}");
}

#[test]
fn what_a_format_lacks_is_refused_even_where_it_is_skipped() {
    let layouts = layouts_of("struct S { 1: uuid id }");
    let format = scrimp_record::WireFormat::new(Protocol::Compact, scrimp_record::Dialect::Fbthrift);
    let id = layouts.schema().structs()[0].id;
    let plan = Plan::with_targets(&layouts, id, PlanOptions::new(format), |_, _| false);
    plan.expect_err("its code is that of another type");
}
