//! The types that messages are of: the structs of the schemas in `testdata/idl`.

use std::sync::{Arc, OnceLock};

use scrimp::{Codec, Executor, Protocol, Schema, StructType, UnknownFields, Utf8};
use scrimp_jit::{CompiledApart, CompiledPlan};
use scrimp_record::{Layouts, Plan, PlanOptions};

const COMMON: &str = include_str!("../../testdata/idl/common.thrift");

/// Name and text of every root file.
const ROOTS: [(&str, &str); 4] = [
    ("everything.thrift", include_str!("../../testdata/idl/everything.thrift")),
    ("legacy.thrift", include_str!("../../testdata/idl/legacy.thrift")),
    ("shop.thrift", include_str!("../../testdata/idl/shop.thrift")),
    ("bench.thrift", include_str!("../../testdata/idl/bench.thrift")),
];

/// A type and the executors of its plans, which are compiled when first asked for.
pub struct Subject {
    /// The type.
    pub ty: StructType,
    /// What becomes of fields that the type does not know.
    unknown_fields: UnknownFields,
    layouts: Arc<Layouts>,
    /// By protocol and policy.
    executors: [[OnceLock<Executors>; 2]; 2],
}

/// The executors of one plan, bare and as codecs with default limits.
pub struct Executors {
    /// The plan.
    pub plan: Plan,
    /// Its machine code, by itself.
    pub compiled: CompiledPlan,
    /// The same with blobs apart.
    pub apart: (Plan, CompiledApart),
    /// A codec that runs machine code.
    pub jit: Codec,
    /// A codec that runs the interpreter.
    pub interpreter: Codec,
}

impl Subject {
    /// The executors of the plan of this type in `protocol` under `utf8`.
    pub fn executors(&self, protocol: Protocol, utf8: Utf8) -> &Executors {
        let of_protocol = &self.executors[usize::from(protocol == Protocol::Compact)];
        of_protocol[usize::from(utf8 == Utf8::OnAccess)].get_or_init(|| {
            let unknown_fields = self.unknown_fields;
            let options = PlanOptions { unknown_fields, ..PlanOptions::new(protocol).utf8(utf8) };
            let plan = Plan::new(&self.layouts, self.ty.desc().id, options);
            let plan = plan.expect("the format has every type");
            let codec = |executor| {
                let builder = Codec::builder(&self.ty).protocol(protocol).utf8(utf8);
                let builder = builder.unknown_fields(unknown_fields);
                builder.executor(executor).build().expect("the executor works")
            };
            let compiled = CompiledPlan::new(&plan).expect("fuzzing needs machine code");
            let plan_apart = plan.with_blobs_apart();
            let compiled_apart = CompiledApart::new(&plan_apart).expect("there is machine code");
            let apart = (plan_apart, compiled_apart);
            let (jit, interpreter) = (codec(Executor::Jit), codec(Executor::Interpreter));
            Executors { plan, compiled, apart, jit, interpreter }
        })
    }
}

/// The types, always in the same order.
pub fn subjects() -> &'static [Subject] {
    static SUBJECTS: OnceLock<Vec<Subject>> = OnceLock::new();
    SUBJECTS.get_or_init(|| all(UnknownFields::Skip))
}

/// The same types, by schemas and codecs that keep unknown fields.
pub fn keeping() -> &'static [Subject] {
    static SUBJECTS: OnceLock<Vec<Subject>> = OnceLock::new();
    SUBJECTS.get_or_init(|| all(UnknownFields::Keep))
}

fn all(unknown_fields: UnknownFields) -> Vec<Subject> {
    let keeps = unknown_fields == UnknownFields::Keep;
    let mut subjects = Vec::new();
    for (name, text) in ROOTS {
        let schema =
            Schema::builder().keep_unknown_fields(keeps).file("common.thrift", COMMON).parse(name, text);
        let schema = schema.unwrap_or_else(|error| panic!("{error}"));
        // The same once more for the executors beneath the API: ids are positions, so they agree.
        let bare = scrimp_schema::Loader::new().file("common.thrift", COMMON).parse(name, text);
        let bare = Arc::new(bare.unwrap_or_else(|error| panic!("{error}")));
        let layouts = if keeps { Layouts::keeping_unknown(bare) } else { Layouts::new(bare) };
        let descriptors = schema.descriptors();
        // Not those of methods, nor the one that holds all the others: they add nothing but time to compile.
        let structs = descriptors.structs().iter();
        let structs = structs.filter(|desc| desc.service.is_none() && desc.name != "Everything");
        subjects.extend(structs.map(|desc| Subject {
            ty: schema.type_of(desc.id),
            unknown_fields,
            layouts: Arc::clone(&layouts),
            executors: Default::default(),
        }));
    }
    subjects
}
