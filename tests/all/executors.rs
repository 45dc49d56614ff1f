//! The executors, and codecs by each of them.

use std::sync::OnceLock;

use scrimp::{Codec, CodecBuilder, Executor, Schema, StructType};

/// Every executor that this build and system have; all tests run through each of them.
pub(crate) fn executors() -> &'static [Executor] {
    static EXECUTORS: OnceLock<Vec<Executor>> = OnceLock::new();
    EXECUTORS.get_or_init(|| {
        let schema = Schema::parse("probe.thrift", "struct Probe {}").expect("valid IDL");
        let ty = schema.struct_type("Probe").expect("declared above");
        let works = |executor: &Executor| Codec::builder(&ty).executor(*executor).build().is_ok();
        let executors: Vec<Executor> =
            [Executor::Interpreter, Executor::Jit].into_iter().filter(works).collect();
        assert!(executors.contains(&Executor::Interpreter), "the interpreter is always there");
        executors
    })
}

/// A codec for `ty` by each executor.
pub(crate) fn codecs(ty: &StructType) -> Vec<Codec> {
    codecs_with(ty, |builder| builder)
}

/// A codec for `ty` by each executor, with options.
pub(crate) fn codecs_with(ty: &StructType, options: impl Fn(CodecBuilder) -> CodecBuilder) -> Vec<Codec> {
    executors()
        .iter()
        .map(|&executor| {
            let codec = options(Codec::builder(ty).executor(executor)).build().expect("the executor works");
            assert_eq!(codec.executor(), executor, "the codec is what was asked for");
            codec
        })
        .collect()
}

#[test]
fn machine_code_is_tested_where_the_build_has_it() {
    let supported = cfg!(all(feature = "jit", unix, any(target_arch = "x86_64", target_arch = "aarch64")));
    assert_eq!(executors().contains(&Executor::Jit), supported);
}
