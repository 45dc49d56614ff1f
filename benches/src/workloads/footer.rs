//! `footer`: the footer of a Parquet file of 1,000 columns in 10 row groups, which the `parquet` crate decodes too.

use std::hint::black_box;
use std::sync::Arc;

use bytes::Bytes;
use parquet::data_type::Int64Type;
use parquet::file::metadata::{
    ParquetMetaData, ParquetMetaDataOptions, ParquetMetaDataReader, ParquetMetaDataWriter,
    ParquetStatisticsPolicy,
};
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::parser::parse_message_type;
use scrimp::{Arena, Codec, Executor, Protocol, Schema};
use scrimp_testkit::Rng;

use super::corpus::Pair;
use super::projected::{decoder, part_of};
use super::{Contender, Operation, Workload, struct_type};

const IDL: &str = include_str!("../../../testdata/idl/parquet_footer.thrift");

const COLUMNS: usize = 1000;
const ROW_GROUPS: usize = 10;

/// How many values a column has; the footer tells of them, but for its numbers their count does not matter.
const ROWS: usize = 64;

/// The columns of which something is wanted, and what.
const PART: &str =
    "row_groups[*].columns[7,42,99,123,250,333,500,668,871,998].meta_data.total_compressed_size";

pub(super) struct Footer {
    codecs: Pair,
    /// Those of the part.
    part: Pair,
    messages: Vec<Bytes>,
}

impl Footer {
    pub(super) fn new() -> Self {
        let schema = Schema::parse("parquet_footer.thrift", IDL).expect("the footer's IDL is valid");
        let ty = struct_type(&schema, "FileMetaData");
        let codecs = Pair::new(&ty, Protocol::Compact, Default::default());
        Self { codecs, part: part_of(&ty, PART, Protocol::Compact), messages: vec![footer()] }
    }

    fn scrimp<'a>(&'a self, name: &'static str, codec: &'a Codec) -> Contender<'a> {
        Contender::new(
            name,
            move |index| {
                let arena = Arena::new();
                let message = codec.decode(&arena, &self.messages[index]).expect("a valid footer");
                let mut out = Vec::new();
                codec.encode(message, &mut out).expect("a complete message");
                // The order of columns is not in our IDL; the crate writes it anew.
                rewritten(&out)
            },
            Arena::new(),
            move |arena, index| {
                arena.reset();
                black_box(codec.decode(arena, black_box(&self.messages[index])).expect("a valid footer"));
            },
        )
    }

    /// Decodes the part by `codec`, or all.
    fn part<'a>(&'a self, name: &'static str, codec: &'a Codec) -> Contender<'a> {
        decoder(name, codec, &self.codecs.auto, &self.messages)
    }

    fn parquet(&self, options: Option<ParquetMetaDataOptions>) -> Contender<'_> {
        Contender::new(
            "parquet",
            move |index| rewritten(&self.messages[index]),
            (),
            move |(), index| {
                let footer = black_box(&self.messages[index]);
                let metadata = ParquetMetaDataReader::decode_metadata_with_options(footer, options.as_ref());
                black_box(metadata.expect("a valid footer"));
            },
        )
    }
}

impl Workload for Footer {
    fn name(&self) -> &'static str {
        "footer"
    }

    fn protocol(&self) -> Protocol {
        Protocol::Compact
    }

    fn messages(&self) -> &[Bytes] {
        &self.messages
    }

    fn codec(&self, _: usize) -> &Codec {
        &self.codecs.auto
    }

    fn operations(&self) -> &[Operation] {
        &[Operation::Decode, Operation::Project]
    }

    fn ours(&self, operation: Operation) -> Contender<'_> {
        match operation {
            Operation::Project => self.part("scrimp", &self.part.auto),
            _ => self.scrimp("scrimp", &self.codecs.auto),
        }
    }

    fn theirs(&self, operation: Operation) -> Vec<Contender<'_>> {
        let is_jit = self.executor() != Executor::Interpreter;
        match operation {
            Operation::Project => {
                let mut theirs =
                    vec![self.part("full", &self.codecs.auto), self.parquet(Some(without_statistics()))];
                theirs.extend(is_jit.then(|| self.part("interpreter", &self.part.interpreter)));
                theirs
            }
            _ => {
                let mut theirs = vec![self.parquet(None)];
                theirs.extend(is_jit.then(|| self.scrimp("interpreter", &self.codecs.interpreter)));
                theirs
            }
        }
    }
}

/// What has the crate leave out all that it can.
fn without_statistics() -> ParquetMetaDataOptions {
    ParquetMetaDataOptions::new()
        .with_encoding_stats_policy(ParquetStatisticsPolicy::SkipAll)
        .with_column_stats_policy(ParquetStatisticsPolicy::SkipAll)
        .with_size_stats_policy(ParquetStatisticsPolicy::SkipAll)
}

/// What the crate writes for a footer that it reads. Otherwise it keeps statistics of encodings as bits only.
fn rewritten(footer: &[u8]) -> Vec<u8> {
    let options = ParquetMetaDataOptions::new().with_encoding_stats_as_mask(false);
    let metadata = ParquetMetaDataReader::decode_metadata_with_options(footer, Some(&options));
    bytes_of(&metadata.expect("a valid footer"))
}

/// The footer alone: its length and the format's name are cut off.
fn bytes_of(metadata: &ParquetMetaData) -> Vec<u8> {
    let mut bytes = Vec::new();
    ParquetMetaDataWriter::new(&mut bytes, metadata).finish().expect("a vector takes everything");
    bytes.truncate(bytes.len() - 8);
    bytes
}

/// Writes one row group of a real file, and tells of it as often as there are to be row groups.
fn footer() -> Bytes {
    let fields: String = (0..COLUMNS).map(|column| format!("optional int64 measure_{column};")).collect();
    let schema =
        Arc::new(parse_message_type(&format!("message wide {{ {fields} }}")).expect("a valid schema"));
    let mut file = Vec::new();
    let properties = Arc::new(WriterProperties::builder().build());
    let mut writer = SerializedFileWriter::new(&mut file, schema, properties).expect("a writer");
    let mut random = Rng::new(0x9a70_e7f0);
    let mut row_group = writer.next_row_group().expect("a row group");
    while let Some(mut column) = row_group.next_column().expect("a column") {
        let levels: Vec<i16> = (0..ROWS).map(|_| i16::from(random.below(10) != 0)).collect();
        let present = levels.iter().filter(|level| **level == 1).count();
        let values: Vec<i64> = (0..present).map(|_| random.bits() as i64 >> random.below(64)).collect();
        column
            .typed::<Int64Type>()
            .write_batch(&values, Some(&levels), None)
            .expect("levels and values that fit");
        column.close().expect("a complete column");
    }
    row_group.close().expect("a complete row group");
    let one = writer.close().expect("a complete file");
    let row_groups = (0..ROW_GROUPS).map(|index| {
        let row_group = one.row_group(0).clone().into_builder().set_ordinal(index as i32);
        row_group.build().expect("a row group as written")
    });
    let whole = ParquetMetaData::new(one.file_metadata().clone(), row_groups.collect());
    // Once read, statistics are no longer written in their old form too.
    rewritten(&bytes_of(&whole)).into()
}
