//! Codecs for one direction, and why a codec has no machine code.

use std::collections::HashMap;

use scrimp::{
    Arena, CodeState, Codec, CompileErrorKind, DecodeErrorKind, Direction, EncodeErrorKind, Executor,
    NoMachineCode, Transcoder,
};

use crate::executors::{PROTOCOLS, executors};
use crate::harness::{hex, type_of};
use crate::testdata::messages;

const IDL: &str =
    "struct S { 1: string name, 2: list<i32> numbers, 3: T t } struct T { 1: i32 a, 2: string b }";

#[test]
fn one_direction_works_as_both_do() {
    let mut made = HashMap::new();
    for payload in messages() {
        let codecs =
            made.entry((payload.idl.clone(), payload.ty.name(), payload.protocol)).or_insert_with(|| {
                let codec = |executor, direction| {
                    let builder = Codec::builder(&payload.ty).protocol(payload.protocol).executor(executor);
                    builder.direction(direction).build().expect("an executor")
                };
                let both =
                    |&executor| (codec(executor, Direction::Decode), codec(executor, Direction::Encode));
                executors(payload.protocol).iter().map(both).collect::<Vec<_>>()
            });
        for ((decoder, encoder), both) in codecs.iter().zip(payload.codecs()) {
            let arena = Arena::new();
            let message = decoder.decode(&arena, &payload.bytes);
            let message = message.unwrap_or_else(|error| panic!("payload {}: {error}", payload.name));
            let expected = both.encode_to_vec(both.decode(&arena, &payload.bytes).expect("as above"));
            let [found, expected] =
                [encoder.encode_to_vec(message), expected].map(|bytes| bytes.map(|bytes| hex(&bytes)));
            assert_eq!(found, expected, "payload {}", payload.name);
        }
    }
}

#[test]
fn the_other_direction_is_an_error() {
    let ty = type_of(IDL, "S");
    // Flat, which has a decoder of its own, and not.
    for ty in [ty.clone(), ty.schema().struct_type("T").expect("declared")] {
        for protocol in PROTOCOLS {
            for &executor in executors(protocol) {
                let codec = |direction| {
                    let builder =
                        Codec::builder(&ty).protocol(protocol).executor(executor).direction(direction);
                    builder.build().expect("an executor")
                };
                let (decoder, encoder) = (codec(Direction::Decode), codec(Direction::Encode));
                assert_eq!(
                    (decoder.direction(), encoder.direction()),
                    (Direction::Decode, Direction::Encode)
                );
                let arena = Arena::new();
                let message = decoder.decode(&arena, &[0]).expect("nothing is required");

                let mut out = vec![1];
                let refused = [
                    decoder.encode(message, &mut out).map(drop),
                    decoder.encoded_len(message).map(drop),
                    decoder.encode_to_vec(message).map(drop),
                    decoder.encode_to_buf(message, &mut out).map(drop),
                    decoder.encode_into(message, &mut [2; 16]).map(drop),
                ];
                for error in refused {
                    assert_eq!(error.expect_err("it only decodes").kind(), &EncodeErrorKind::DecodeOnly);
                }
                assert_eq!(out, [1]);

                let refused = [
                    encoder.decode(&arena, &[0]).map(drop),
                    encoder.decode(&arena, &[]).map(drop),
                    encoder.decode_prefix(&arena, &[0, 0]).map(drop),
                    encoder.decode_owned(bytes::Bytes::from_static(&[0])).map(drop),
                    encoder.decode_all(&arena, &[0]).try_for_each(|message| message.map(drop)),
                ];
                for error in refused.map(|result| result.expect_err("it only encodes")) {
                    assert_eq!((error.kind(), error.bytes_needed()), (&DecodeErrorKind::EncodeOnly, None));
                }
                assert_eq!(encoder.encode_to_vec(message), Ok(vec![0]));

                let mut transcoder = Transcoder::new(&decoder, &encoder).expect("codecs of one type");
                assert_eq!(transcoder.transcode(&[0], &mut out), Ok(1));
                assert_eq!([decoder.stats().fallbacks, encoder.stats().fallbacks], [0, 0]);
            }
        }
    }
    let error = EncodeErrorKind::DecodeOnly.to_string();
    assert_eq!(error, "the codec only decodes (`CodecBuilder::direction`)");
}

#[test]
fn one_direction_takes_less_code() {
    if !executors(scrimp::Protocol::Binary).contains(&Executor::Jit) {
        return;
    }
    let code = |ty: &scrimp::StructType, direction| {
        let codec =
            Codec::builder(ty).direction(direction).executor(Executor::Jit).build().expect("an executor");
        (codec.stats().code_bytes, codec)
    };
    let [(both, _), (decode, _), (encode, _)] = [Direction::Both, Direction::Decode, Direction::Encode]
        .map(|direction| code(&type_of(IDL, "S"), direction));
    assert!(decode > 0 && encode > 0 && both == decode + encode, "{decode} + {encode} bytes, both {both}");

    // Codecs of one schema share each direction.
    let ty = type_of(IDL, "S");
    let (first, _codec) = code(&ty, Direction::Decode);
    let (again, _again) = code(&ty, Direction::Decode);
    let (rest, _both) = code(&ty, Direction::Both);
    assert_eq!([first, again, rest], [decode, 0, encode]);
    assert_eq!([code(&ty, Direction::Decode).0, code(&ty, Direction::Encode).0], [0; 2]);
}

#[test]
fn a_codec_tells_why_it_has_no_machine_code() {
    let ty = type_of(IDL, "S");
    let why = |ty, executor| {
        let codec = Codec::builder(ty).executor(executor).build().expect("an executor");
        let compiled = codec.wait_compiled();
        let stats = codec.stats();
        assert_eq!(stats.executor == Executor::Jit, compiled.is_ok());
        assert_eq!(stats.executor == Executor::Interpreter, compiled.is_err());
        let states = [stats.decode, stats.encode];
        assert_eq!(states.contains(&Some(CodeState::Unavailable)), compiled.is_err(), "{states:?}");
        assert_eq!(stats.no_machine_code, compiled.err());
        stats.no_machine_code
    };
    assert_eq!(why(&ty, Executor::Interpreter), Some(NoMachineCode::AskedFor));
    let deep = format!("struct S {{ 1: {}i32{} l }}", "list<".repeat(60), ">".repeat(60));
    let deep = type_of(&deep, "S");
    let refused = |ty| match why(ty, Executor::Auto) {
        Some(NoMachineCode::Refused(error)) => error.kind().clone(),
        other => panic!("{other:?}"),
    };
    match executors(scrimp::Protocol::Binary).contains(&Executor::Jit) {
        true => {
            assert_eq!(why(&ty, Executor::Auto), None);
            assert!(matches!(refused(&deep), CompileErrorKind::TooNested { depth: 60, .. }));
        }
        false if cfg!(feature = "jit") => {
            assert_eq!(refused(&ty), CompileErrorKind::UnsupportedPlatform);
        }
        false => assert_eq!(refused(&ty), CompileErrorKind::NoCompiler),
    }
    assert_eq!(NoMachineCode::AskedFor.to_string(), "the interpreter was asked for");
}
