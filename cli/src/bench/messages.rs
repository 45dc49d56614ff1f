//! Which messages are measured.

use std::path::Path;

use scrimp::{Arena, Codec, StructType};

use super::{Args, From};
use crate::args::{Protocol, StreamArgs};
use crate::encode::StructEncoder;
use crate::encoding::Encoding;
use crate::failure::Failure;
use crate::files::{Output, name_of};
use crate::hints::Context;
use crate::json_style::ReadArgs;
use crate::passer::Passer;
use crate::stream::{self, Job, Problem};
use crate::text::{Encoder, TextJob};

impl Args {
    /// The messages of all inputs: in the protocol that they come in, or in Binary.
    pub(super) fn messages(&self, ty: &StructType) -> Result<Vec<Vec<u8>>, Failure> {
        let mut messages = Vec::new();
        for input in &self.inputs {
            let before = messages.len();
            match self.from {
                From::Binary => self.read(ty, Protocol::Binary, input, &mut messages)?,
                From::Compact => self.read(ty, Protocol::Compact, input, &mut messages)?,
                From::Json => self.read_json(ty, input, &mut messages)?,
            }
            let place = name_of(input);
            match messages.len() - before {
                0 => return Err(Failure::at(place, "there is no message in it")),
                2.. if !self.all => {
                    let failure = Failure::at(place, "more than one message is in it");
                    return Err(failure.with_help(["`--all` takes all of them".to_owned()]));
                }
                _ => {}
            }
        }
        Ok(messages)
    }

    fn read(
        &self,
        ty: &StructType,
        protocol: Protocol,
        input: &Path,
        messages: &mut Vec<Vec<u8>>,
    ) -> Result<(), Failure> {
        let codec = self.build(ty, protocol, scrimp::Executor::Interpreter)?;
        let passer = Passer::new(&self.codec, protocol, &self.limits)?;
        self.collect(
            Collect { args: self, codec, passer, arena: Arena::new(), messages },
            input,
            self.input_format.input_format,
        )
    }

    fn read_json(&self, ty: &StructType, input: &Path, messages: &mut Vec<Vec<u8>>) -> Result<(), Failure> {
        let builder =
            self.codec.builder(ty, Protocol::Binary, &self.limits).executor(scrimp::Executor::Interpreter);
        let encoder = StructEncoder::new(ty.clone(), builder, &ReadArgs::default())?;
        self.collect(TextJob::new(CollectJson { encoder, messages }, Encoding::Raw), input, Encoding::Raw)
    }

    /// Does `job` with the messages of an input; it keeps them, and writes nothing.
    fn collect(&self, mut job: impl Job, input: &Path, encoding: Encoding) -> Result<(), Failure> {
        // A second message shows that there is more than one.
        let limit = if self.all { self.limit } else { Some(2) };
        let stream = StreamArgs { all: true, skip: 0, limit, keep_going: false };
        stream::run(&mut job, &stream, (input, encoding), Path::new("-"))
    }
}

/// Keeps messages as they are.
struct Collect<'a> {
    args: &'a Args,
    codec: Codec,
    passer: Passer,
    arena: Arena,
    messages: &'a mut Vec<Vec<u8>>,
}

impl Collect<'_> {
    fn context(&self) -> Context<'_> {
        Context {
            codec: &self.codec,
            protocol: "--from",
            encoding: self.args.input_format.input_format,
            all: self.args.all,
            lossy: false,
        }
    }
}

impl Job for Collect<'_> {
    fn take(&mut self, bytes: &[u8], _: &mut Output) -> Result<usize, Problem> {
        self.arena.reset();
        let (_, used) = self.codec.decode_prefix(&self.arena, bytes).map_err(Problem::Decode)?;
        self.messages.push(bytes[..used].to_vec());
        Ok(used)
    }

    fn pass(&mut self, bytes: &[u8]) -> Result<usize, Problem> {
        self.passer.pass(bytes).map_err(Problem::Decode)
    }

    fn failure(&self, problem: Problem, place: &str, bytes: &[u8], position: usize) -> Failure {
        problem.in_bytes(place, position, |error| self.context().advice(bytes, error))
    }

    fn advice_on_start(&self, start: &[u8]) -> Option<String> {
        self.context().transport(start)
    }
}

/// Keeps what JSON is encoded to.
struct CollectJson<'a> {
    encoder: StructEncoder,
    messages: &'a mut Vec<Vec<u8>>,
}

impl Encoder for CollectJson<'_> {
    fn encode(&mut self, text: &[u8], _: &mut Vec<u8>) -> Result<(), Problem> {
        let mut message = Vec::new();
        self.encoder.encode(text, &mut message)?;
        self.messages.push(message);
        Ok(())
    }
}
