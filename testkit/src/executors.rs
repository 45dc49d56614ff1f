//! The executors, and codecs by each of them.

use std::sync::OnceLock;

use scrimp::{Codec, CodecBuilder, Executor, Protocol, Schema, StructType};

/// Every wire format; what depends on it is tested in each of them.
pub const PROTOCOLS: [Protocol; 2] = [Protocol::Binary, Protocol::Compact];

/// Every executor that this build and system have for `protocol`; all tests run through each of them.
pub fn executors(protocol: Protocol) -> &'static [Executor] {
    static EXECUTORS: [OnceLock<Vec<Executor>>; PROTOCOLS.len()] =
        [const { OnceLock::new() }; PROTOCOLS.len()];
    let index = PROTOCOLS.iter().position(|known| *known == protocol).expect("the list is complete");
    EXECUTORS[index].get_or_init(|| {
        let schema = Schema::parse("probe.thrift", "struct Probe {}").expect("valid IDL");
        let ty = schema.struct_type("Probe").expect("declared above");
        let works =
            |executor: &Executor| Codec::builder(&ty).protocol(protocol).executor(*executor).build().is_ok();
        let executors: Vec<Executor> =
            [Executor::Interpreter, Executor::Jit].into_iter().filter(works).collect();
        assert!(executors.contains(&Executor::Interpreter), "the interpreter is always there");
        executors
    })
}

/// The fastest executor that this build and system have for `protocol`: machine code, where there is any.
pub fn fastest(protocol: Protocol) -> Executor {
    *executors(protocol).last().expect("the interpreter is always there")
}

/// A Binary codec for `ty` by the [`fastest`] executor. One that [`Codec::new`] makes would not run machine code yet.
pub fn codec(ty: &StructType) -> Codec {
    codec_of(ty, Protocol::Binary)
}

/// A codec of `protocol` for `ty` by the [`fastest`] executor.
pub fn codec_of(ty: &StructType, protocol: Protocol) -> Codec {
    Codec::builder(ty).protocol(protocol).executor(fastest(protocol)).build().expect("the executor works")
}

/// A Binary codec for `ty` by each executor.
pub fn codecs(ty: &StructType) -> Vec<Codec> {
    codecs_of(ty, Protocol::Binary)
}

/// A Binary codec for `ty` by each executor, with options.
pub fn codecs_with(ty: &StructType, options: impl Fn(CodecBuilder) -> CodecBuilder) -> Vec<Codec> {
    codecs_of_with(ty, Protocol::Binary, options)
}

/// A codec of `protocol` for `ty` by each executor.
pub fn codecs_of(ty: &StructType, protocol: Protocol) -> Vec<Codec> {
    codecs_of_with(ty, protocol, |builder| builder)
}

/// A codec of `protocol` for `ty` by each executor, with options.
pub fn codecs_of_with(
    ty: &StructType,
    protocol: Protocol,
    options: impl Fn(CodecBuilder) -> CodecBuilder,
) -> Vec<Codec> {
    executors(protocol)
        .iter()
        .map(|&executor| {
            let builder = Codec::builder(ty).protocol(protocol).executor(executor);
            let codec = options(builder).build().expect("the executor works");
            let found = (codec.protocol(), codec.executor());
            assert_eq!(found, (protocol, executor), "the codec is what was asked for");
            codec
        })
        .collect()
}
