//! The messages that are encoded and decoded, and the contenders that do it.
//!
//! A [`Workload`] is a number of messages of one struct. It makes the two sides of a comparison as [`Contender`]s, each of
//! which shows its output before it is timed.

mod any;
mod blob;
mod branches;
mod corpus;
mod fixed50;
mod fixed8;
mod footer;
mod lists;
mod maps;
mod nested;
mod options;
mod paths;
mod points;
mod projected;
mod schemas;
mod short;
mod span;
mod sparse;
mod typed;

use std::fmt;

use ::pilota::thrift::Message as PilotaMessage;
use bytes::Bytes;
use scrimp::builder::StructBuilder;
use scrimp::{BuildError, Codec, Executor, Protocol, Schema, StructType};
use scrimp_testkit::Rng;
use thrift::protocol::TSerializable;

use crate::peers::roofline::{self, Binary, Compact, Slab};
use corpus::Corpus;

/// The benchmark's IDL.
pub(crate) const IDL: &str = include_str!("../../testdata/idl/bench.thrift");

/// How many messages a workload has whose random values no branch depends on.
const MESSAGES: usize = 64;

/// How many messages a workload has whose lengths or presence are random. Of 64, a branch predictor with a long history
/// recognises each after a few fields and knows the rest by heart, which makes random presence free; 1,024 are too many.
const UNPREDICTABLE: usize = 1024;

/// All workloads.
pub fn all() -> Vec<Box<dyn Workload>> {
    let schema = Schema::parse("bench.thrift", IDL).expect("the benchmark's IDL is valid");
    let mut all: Vec<Box<dyn Workload>> = vec![
        Box::new(Corpus::<fixed8::Shape, Binary>::new("fixed8", &schema)),
        Box::new(Corpus::<fixed50::Shape, Binary>::new("fixed50", &schema)),
        Box::new(Corpus::<short::Shape, Binary>::new("short", &schema)),
        Box::new(Corpus::<nested::Small, Binary>::new("small", &schema)),
        Box::new(Corpus::<nested::Medium, Binary>::new("medium", &schema)),
        Box::new(Corpus::<nested::Large, Binary>::new("large", &schema)),
        Box::new(Corpus::<sparse::Shape<5, roofline::Few>, Binary>::new("sparse5", &schema)),
        Box::new(Corpus::<sparse::Shape<50, roofline::Sparse>, Binary>::new("sparse50", &schema)),
        Box::new(Corpus::<sparse::Shape<95, roofline::Most>, Binary>::new("sparse95", &schema)),
        Box::new(Corpus::<points::Shape, Binary>::new("points", &schema)),
        Box::new(Corpus::<maps::Shape, Binary>::new("maps", &schema)),
        Box::new(Corpus::<branches::Shape, Binary>::new("tree", &schema)),
        Box::new(schemas::Schemas::new("schemas16", 16, Protocol::Binary)),
        Box::new(schemas::Schemas::new("schemas256", 256, Protocol::Binary)),
        Box::new(Corpus::<nested::Small, Compact>::new("small", &schema)),
        Box::new(Corpus::<nested::Medium, Compact>::new("medium", &schema)),
        Box::new(Corpus::<nested::Large, Compact>::new("large", &schema)),
        Box::new(Corpus::<span::Shape, Compact>::new("span", &schema)),
        Box::new(footer::Footer::new()),
        Box::new(blob::Apart::blob()),
        Box::new(blob::Apart::large(&schema)),
        Box::new(paths::Paths::medium(&schema, Protocol::Binary)),
        Box::new(paths::Paths::medium(&schema, Protocol::Compact)),
        Box::new(projected::Projected::large::<nested::Large>(&schema)),
        Box::new(projected::Projected::sparse::<sparse::Shape<95, roofline::Most>>("sparse95", &schema)),
        Box::new(options::WithOption::keep_unknown()),
        Box::new(options::WithOption::write_defaults(&schema)),
        Box::new(schemas::Schemas::new("schemas16", 16, Protocol::Compact)),
        Box::new(schemas::Schemas::new("schemas256", 256, Protocol::Compact)),
        Box::new(typed::Typed::<fixed8::Shape>::new("fixed8", &schema)),
        Box::new(typed::Typed::<short::Shape>::new("short", &schema)),
        Box::new(typed::Typed::<nested::Small>::new("small", &schema)),
        Box::new(typed::Typed::<nested::Medium>::new("medium", &schema)),
        Box::new(typed::Typed::<nested::Large>::new("large", &schema)),
        Box::new(typed::Typed::<sparse::Shape<50, roofline::Sparse>>::new("sparse50", &schema)),
    ];
    all.extend(lists::all());
    all
}

/// A timed operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// The exact length, then the bytes into a reused buffer.
    Encode,
    /// A record from bytes, strings checked to be UTF-8.
    Decode,
    /// A record from bytes, strings not checked.
    DecodeOnAccess,
    /// A record from plain values, then its bytes.
    Build,
    /// The bytes into a reused buffer, but for long strings, which stay where they are.
    Segments,
    /// A record from bytes that lie in pieces, strings checked to be UTF-8.
    Pieces,
    /// A value at a path, from bytes, of duplicates the last.
    GetPath,
    /// The first value at a path.
    GetFirstPath,
    /// Another value at a path, from bytes to segments.
    SetPath,
    /// The same to bytes, in a reused buffer.
    SetPathCopy,
    /// A record of a part of a message from all of its bytes, strings in the part checked to be UTF-8.
    Project,
    /// A record from bytes, with room for unknown fields, of which there are none.
    KeepUnknown,
    /// The bytes into a reused buffer, and defaults of what is absent, which is nothing.
    WriteDefaults,
    /// A derived type from plain values, then its bytes.
    BuildTyped,
    /// All fields, by getters.
    ReadTyped,
}

impl Operation {
    /// Those of most workloads.
    pub const ALL: [Self; 4] = [Self::Encode, Self::Decode, Self::DecodeOnAccess, Self::Build];

    /// Those of values at paths.
    pub const OF_PATHS: [Self; 4] = [Self::GetPath, Self::GetFirstPath, Self::SetPath, Self::SetPathCopy];

    /// The name, as in a line of results.
    pub fn name(self) -> &'static str {
        match self {
            Self::GetPath => "get-path",
            Self::GetFirstPath => "get-first-path",
            Self::SetPath => "set-path",
            Self::SetPathCopy => "set-path-copy",
            Self::Encode => "encode",
            Self::Decode => "decode",
            Self::DecodeOnAccess => "decode-onaccess",
            Self::Build => "build",
            Self::Segments => "segments",
            Self::Pieces => "pieces",
            Self::Project => "project",
            Self::KeepUnknown => "keep-unknown",
            Self::WriteDefaults => "write-defaults",
            Self::BuildTyped => "build-typed",
            Self::ReadTyped => "read-typed",
        }
    }
}

/// Somebody who performs an operation on a workload's messages.
pub struct Contender<'a> {
    /// The name, as in a line of results.
    pub name: &'static str,
    show: Show<'a>,
    run: Run<'a>,
}

/// The bytes of the message at an index.
type Show<'a> = Box<dyn FnMut(usize) -> Vec<u8> + 'a>;

/// The operation on the messages at these indices.
type Run<'a> = Box<dyn FnMut(&[usize]) + 'a>;

impl<'a> Contender<'a> {
    /// A contender that does `run` to the message at an index, in `memory`, which it reuses; `show` does the same
    /// and tells the message's bytes.
    pub fn new<M: 'a>(
        name: &'static str,
        show: impl FnMut(usize) -> Vec<u8> + 'a,
        mut memory: M,
        mut run: impl FnMut(&mut M, usize) + 'a,
    ) -> Self {
        let run = move |order: &[usize]| order.iter().for_each(|&index| run(&mut memory, index));
        Self { name, show: Box::new(show), run: Box::new(run) }
    }

    /// Performs the operation on the messages at these indices.
    pub fn run(&mut self, order: &[usize]) {
        (self.run)(order);
    }

    /// The bytes that the message at `index` has according to this contender: its output, or what it encodes what it
    /// decoded to. Maps are in key order.
    pub fn show(&mut self, index: usize) -> Vec<u8> {
        (self.show)(index)
    }
}

impl fmt::Debug for Contender<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Contender").field("name", &self.name).finish_non_exhaustive()
    }
}

/// Messages of one struct, and everybody who encodes and decodes them.
pub trait Workload {
    /// The name, as in a line of results.
    fn name(&self) -> &'static str;

    /// The wire format of the messages.
    fn protocol(&self) -> Protocol;

    /// The messages' bytes, as Apache Thrift's library writes them.
    fn messages(&self) -> &[Bytes];

    /// The timed operation.
    fn operations(&self) -> &[Operation] {
        &Operation::ALL
    }

    /// scrimp's codec for the message at an index, which checks strings.
    fn codec(&self, index: usize) -> &Codec;

    /// The executor of scrimp's codecs.
    fn executor(&self) -> Executor {
        self.codec(0).executor()
    }

    /// scrimp itself.
    fn ours(&self, operation: Operation) -> Contender<'_>;

    /// The contenders that scrimp is compared with in `operation`. Of several with one name the fastest counts.
    fn theirs(&self, operation: Operation) -> Vec<Contender<'_>>;
}

/// The types that stand for a struct in each codec, and the values of a workload.
trait Shape {
    /// The struct's name in the IDL.
    const STRUCT: &'static str;

    type Apache: TSerializable + PartialEq + fmt::Debug;
    type Pilota: PilotaMessage + 'static;
    /// The record, of which there is a kernel for each wire format that the workload comes in.
    type Roofline;

    /// What mends a value that pilota wrote in Compact, where it takes part: it writes doubles in the wrong byte order.
    const PILOTA_COMPACT: Option<fn(&mut Self::Apache)> = None;

    /// Handles of all fields.
    type Handles;

    /// The workload's values.
    fn values(random: &mut Rng) -> Vec<Self::Apache>;

    fn handles(schema: &Schema) -> Self::Handles;

    /// Sets what `value` has. Strings are borrowed, but for the keys of maps that are filled in place.
    fn fill<'a>(
        handles: &Self::Handles,
        builder: &mut StructBuilder<'_, 'a>,
        value: &'a Self::Apache,
    ) -> Result<(), BuildError>;

    /// A struct with the fields of `value`. Strings and blobs are shared with it, containers are made anew.
    fn pilota_literal(value: &Self::Pilota) -> Self::Pilota;

    /// A record with the fields of `value`, whose strings it borrows.
    fn roofline_literal<'a>(
        value: &'a Self::Apache,
        slab: &'a Slab,
    ) -> Result<&'a Self::Roofline, roofline::Refused>;
}

pub(crate) use typed::read_bytes;

/// The struct called `name`.
fn struct_type(schema: &Schema, name: &str) -> StructType {
    schema.struct_type(name).expect("a struct of the benchmark's IDL")
}

/// Declares the handles of a struct's fields.
macro_rules! handles {
    ($name:ident { $($field:ident: $ty:ty,)* }) => {
        pub(crate) struct $name {
            $($field: scrimp::Field<$ty>,)*
        }

        impl $name {
            fn new(ty: &scrimp::StructType) -> Self {
                Self { $($field: ty.field(stringify!($field)).expect("a field of the benchmark's IDL"),)* }
            }
        }
    };
}
use handles;

#[cfg(test)]
pub(crate) mod tests {
    use std::sync::Arc;

    use scrimp_record::Layouts;

    use super::corpus::ONE_MESSAGE;
    use super::*;
    use crate::peers::apache;
    use crate::peers::roofline::Kernel;

    /// Compares a record written by hand with scrimp's layout: its size, and the offsets of its fields by id.
    pub(crate) fn check_layout(name: &str, size: usize, offsets: &[(i16, usize)]) {
        let schema = scrimp::descriptor::Loader::new().parse("bench.thrift", IDL).expect("valid IDL");
        let id = schema.structs().iter().find(|desc| desc.name == name).expect("a struct").id;
        let layouts = Layouts::new(Arc::new(schema));
        let layout = layouts.struct_layout(id);
        let theirs: Vec<_> = layout.fields.iter().map(|field| (field.id, field.offset as usize)).collect();
        assert_eq!((layout.size as usize, theirs), (size, offsets.to_vec()), "{name}");
    }

    /// The offsets of a record's fields by id, for `check_layout`.
    macro_rules! offsets {
        ($name:ident: $($id:literal $field:ident)*) => {
            [$(($id, std::mem::offset_of!($name, $field))),*]
        };
    }
    pub(crate) use offsets;

    #[test]
    fn constant_messages_are_those_of_the_test_data() {
        let payloads: [(&str, Protocol, &[u8]); 6] = [
            ("small", Protocol::Binary, include_bytes!("../../testdata/payloads/rust/small.bin")),
            ("medium", Protocol::Binary, include_bytes!("../../testdata/payloads/rust/medium.bin")),
            ("large", Protocol::Binary, include_bytes!("../../testdata/payloads/rust/large.bin")),
            ("small", Protocol::Compact, include_bytes!("../../testdata/payloads/rust/small.compact")),
            ("medium", Protocol::Compact, include_bytes!("../../testdata/payloads/rust/medium.compact")),
            ("large", Protocol::Compact, include_bytes!("../../testdata/payloads/rust/large.compact")),
        ];
        for workload in all() {
            let is_it = |payload: &&(&str, Protocol, &[u8])| {
                (payload.0, payload.1) == (workload.name(), workload.protocol())
            };
            match payloads.iter().find(is_it) {
                Some((.., bytes)) => assert!(workload.messages() == [*bytes], "{}", workload.name()),
                None if workload.name() == "blob" => assert!(workload.messages()[0].len() > 1 << 20),
                None if workload.name() == "footer" => assert!(workload.messages()[0].len() > 100_000),
                None => assert!(workload.messages().len() >= 64, "{}", workload.name()),
            }
        }
    }

    #[test]
    fn rooflines_refuse_every_truncation() {
        fn check<S: Shape, W: Kernel<S::Roofline>>() {
            for value in S::values(&mut Rng::new(1)).iter().take(2) {
                let mut bytes = Vec::new();
                apache::encode(W::PROTOCOL, value, &mut bytes);
                let step = bytes.len() / 20_000 + 1;
                for len in (0..bytes.len()).step_by(step) {
                    let slab = Slab::new(ONE_MESSAGE);
                    // A copy of its own, so that tools see a read beyond it.
                    let truncated = bytes[..len].to_vec();
                    assert!(roofline::decode::<S::Roofline, W, true>(&truncated, &slab).is_err(), "{len}");
                }
            }
        }
        check::<fixed8::Shape, Binary>();
        check::<fixed50::Shape, Binary>();
        check::<short::Shape, Binary>();
        check::<points::Shape, Binary>();
        check::<maps::Shape, Binary>();
        check::<branches::Shape, Binary>();
        check::<sparse::Shape<5, roofline::Few>, Binary>();
        check::<nested::Small, Binary>();
        check::<sparse::Shape<50, roofline::Sparse>, Binary>();
        check::<sparse::Shape<95, roofline::Most>, Binary>();
        check::<nested::Small, Compact>();
        check::<nested::Medium, Compact>();
        check::<span::Shape, Compact>();
    }
}
