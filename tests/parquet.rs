//! Parquet footers, which are Compact, by another implementation than Apache Thrift's: files that the `parquet` crate writes are
//! read by it and by scrimp, which have to tell the same of them.
//!
//! With our own IDL of the footer, which leaves things out, and with the format's full IDL where the corpus is there.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use parquet::basic::{Compression, ConvertedType, Encoding, GzipLevel, Type as PhysicalType};
use parquet::data_type::{
    BoolType, ByteArray, ByteArrayType, DoubleType, FixedLenByteArray, FixedLenByteArrayType, FloatType,
    Int32Type, Int64Type,
};
use parquet::file::metadata::{ColumnChunkMetaData, KeyValue, ParquetMetaData};
use parquet::file::properties::{EnabledStatistics, WriterProperties, WriterVersion};
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::file::writer::{SerializedColumnWriter, SerializedFileWriter};
use parquet::schema::parser::parse_message_type;
use parquet::schema::types::{ColumnDescriptor, SchemaDescriptor, Type as SchemaNode};
use scrimp::{Arena, Mask, Protocol, Schema, Transcoder, Value};
use scrimp_testkit::corpus::Corpus;
use scrimp_testkit::executors::codecs_of;
use scrimp_testkit::payloads::testdata;

/// What ends a file, behind the length of the footer.
const MAGIC: &[u8] = b"PAR1";

/// Rows of a row group.
const ROWS: usize = 60;

/// Columns of every type and kind of nesting.
const NESTED: &str = "
    message everything {
        required boolean flag;
        required int32 small;
        optional int64 big;
        required float single;
        optional double real;
        required binary name (UTF8);
        optional binary blob;
        required fixed_len_byte_array(16) id;
        optional int32 day (DATE);
        required int64 price (DECIMAL(18, 2));
        optional group address {
            required binary city (UTF8);
            optional group position {
                required double x;
                required double y;
            }
        }
        optional group tags (LIST) {
            repeated group list {
                optional binary element (UTF8);
            }
        }
        required group totals (MAP) {
            repeated group key_value {
                required binary key (UTF8);
                optional int64 value;
            }
        }
    }
";

/// A file to compare.
struct File {
    name: String,
    bytes: Vec<u8>,
}

/// Writes a file of `row_groups` row groups.
fn write(name: &str, schema: &str, properties: WriterProperties, row_groups: usize) -> File {
    let schema = Arc::new(parse_message_type(schema).expect("a valid schema"));
    let columns = SchemaDescriptor::new(Arc::clone(&schema));
    let mut bytes = Vec::new();
    let mut writer = SerializedFileWriter::new(&mut bytes, schema, Arc::new(properties)).expect("a writer");
    for group in 0..row_groups {
        let mut row_group = writer.next_row_group().expect("another row group");
        for (index, column) in columns.columns().iter().enumerate() {
            let mut chunk = row_group.next_column().expect("it is opened").expect("there is another");
            write_column(&mut chunk, column, group * 1000 + index);
            chunk.close().expect("a complete column");
        }
        row_group.close().expect("a complete row group");
    }
    writer.close().expect("a complete file");
    File { name: name.to_owned(), bytes }
}

/// Writes some values, absent ones and repeated ones where the column allows them.
fn write_column(chunk: &mut SerializedColumnWriter<'_>, column: &ColumnDescriptor, seed: usize) {
    let (max_def, max_rep) = (column.max_def_level(), column.max_rep_level());
    let number = |index: usize| (index * 7919 + seed * 104_729) % 1000;
    // Three values to a row where a column repeats; the first of a row has repetition level 0.
    let slots = if max_rep > 0 { 3 * ROWS } else { ROWS };
    let repetitions: Vec<i16> = (0..slots).map(|slot| if slot % 3 == 0 { 0 } else { max_rep }).collect();
    let definition = |slot| (max_def - i16::from(number(slot) % 4 == 0)).max(0);
    let definitions: Vec<i16> = (0..slots).map(definition).collect();
    let present = definitions.iter().filter(|level| **level == max_def).count();
    let definitions = (max_def > 0).then_some(&definitions[..]);
    let repetitions = (max_rep > 0).then_some(&repetitions[..]);
    macro_rules! write {
        ($ty:ty, $make:expr) => {{
            let values: Vec<_> = (0..present).map(|index| $make(number(index))).collect();
            chunk.typed::<$ty>().write_batch(&values, definitions, repetitions)
        }};
    }
    let written = match column.physical_type() {
        PhysicalType::BOOLEAN => write!(BoolType, |n| n % 2 == 0),
        PhysicalType::INT32 => write!(Int32Type, |n| n as i32 - 500),
        PhysicalType::INT64 => write!(Int64Type, |n| (n as i64 - 500) << 40),
        PhysicalType::FLOAT => write!(FloatType, |n| n as f32 / 8.0),
        PhysicalType::DOUBLE => write!(DoubleType, |n| 1.0 / (n as f64 - 0.5)),
        PhysicalType::BYTE_ARRAY => {
            write!(ByteArrayType, |n| ByteArray::from(format!("wört {n}").into_bytes()))
        }
        PhysicalType::FIXED_LEN_BYTE_ARRAY => {
            write!(FixedLenByteArrayType, |n| FixedLenByteArray::from(vec![n as u8; 16]))
        }
        PhysicalType::INT96 => unreachable!("no schema here has these"),
    };
    written.expect("levels and values that fit");
}

fn files() -> Vec<File> {
    let builder = WriterProperties::builder;
    let mut files = vec![
        write("plain", NESTED, builder().build(), 1),
        write(
            "several row groups, a name and metadata",
            NESTED,
            builder()
                .set_created_by("scrimp's tests, ünïcode".to_owned())
                .set_key_value_metadata(Some(vec![
                    KeyValue::new("key".to_owned(), "value".to_owned()),
                    KeyValue::new("no value".to_owned(), None),
                ]))
                .build(),
            3,
        ),
        write(
            "without statistics or dictionaries",
            NESTED,
            builder().set_statistics_enabled(EnabledStatistics::None).set_dictionary_enabled(false).build(),
            1,
        ),
        write("version 2", NESTED, builder().set_writer_version(WriterVersion::PARQUET_2_0).build(), 2),
        write("no row groups", NESTED, builder().build(), 0),
    ];
    let codecs = [
        Compression::UNCOMPRESSED,
        Compression::SNAPPY,
        Compression::GZIP(GzipLevel::default()),
        Compression::LZ4_RAW,
    ];
    files.extend(codecs.map(|codec| {
        let properties = builder().set_compression(codec).set_statistics_enabled(EnabledStatistics::Page);
        write(&format!("{codec:?}"), NESTED, properties.build(), 1)
    }));
    let encodings = [Encoding::DELTA_BINARY_PACKED, Encoding::BYTE_STREAM_SPLIT];
    files.extend(encodings.map(|encoding| {
        let properties = builder().set_dictionary_enabled(false).set_encoding(encoding).build();
        write(&format!("{encoding:?}"), "message m { required int32 a; optional int64 b; }", properties, 1)
    }));
    files.extend([1, 2, 14, 15, 16, 100, 1000].map(|columns| {
        let fields: String = (0..columns).map(|n| format!("optional int64 column_{n};")).collect();
        let schema = format!("message wide {{ {fields} }}");
        write(&format!("{columns} columns"), &schema, builder().build(), 2)
    }));
    files
}

/// The file that the example shows: `BLESS=1 cargo test --test parquet` writes it anew, after an update of the crate for
/// example.
#[test]
fn the_examples_file_is_there() {
    let path = testdata("parquet/nested.parquet");
    if std::env::var_os("BLESS").is_some() {
        let properties = WriterProperties::builder().set_compression(Compression::SNAPPY).build();
        let file = write("the example's", NESTED, properties, 2);
        std::fs::write(&path, &file.bytes).expect("the folder is there");
    }
    let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let schema = Schema::from_path(testdata("idl/parquet_footer.thrift")).expect("our IDL");
    let ty = schema.struct_type("FileMetaData").expect("the footer's type");
    for codec in codecs_of(&ty, Protocol::Compact) {
        let arena = Arena::new();
        let message = codec.decode(&arena, footer(&bytes)).expect("a footer");
        let theirs = SerializedFileReader::new(bytes::Bytes::from(bytes.clone())).expect("a file");
        let value = message.to_value().expect("names are UTF-8");
        compare(&value, theirs.metadata(), "the example's file");
        assert_eq!(opt_int(&value, 3), Some(2 * ROWS as i64));
    }
}

/// The footer of a file.
fn footer(file: &[u8]) -> &[u8] {
    let (rest, magic) = file.split_at(file.len() - MAGIC.len());
    assert_eq!(magic, MAGIC);
    let (rest, len) = rest.split_last_chunk::<4>().expect("the footer has a length");
    &rest[rest.len() - u32::from_le_bytes(*len) as usize..]
}

// ---- what scrimp reads -----------------------------------------------------------------------------------------------

/// A field by id, if it is there.
fn get(value: &Value, id: i16) -> Option<&Value> {
    let Value::Struct(fields) = value else { panic!("{value:?} is no struct") };
    fields.iter().find(|field| field.0 == id).map(|field| &field.1)
}

fn items(value: Option<&Value>) -> &[Value] {
    match value {
        Some(Value::List(items)) => items,
        other => panic!("{other:?} is no list"),
    }
}

fn int(value: &Value) -> i64 {
    match value {
        Value::I16(v) => (*v).into(),
        Value::I32(v) | Value::Enum(v) => (*v).into(),
        Value::I64(v) => *v,
        other => panic!("{other:?} is no integer"),
    }
}

fn opt_int(value: &Value, id: i16) -> Option<i64> {
    get(value, id).map(int)
}

fn text(value: &Value) -> &str {
    match value {
        Value::String(text) => text,
        other => panic!("{other:?} is no string"),
    }
}

fn bytes(value: &Value, id: i16) -> Option<&[u8]> {
    get(value, id).map(|value| match value {
        Value::Binary(bytes) => &bytes[..],
        other => panic!("{other:?} is no binary"),
    })
}

// ---- the comparison --------------------------------------------------------------------------------------------------

/// Compares a footer, as scrimp decoded it, with what the crate tells of the file.
fn compare(ours: &Value, theirs: &ParquetMetaData, what: &str) {
    let file = theirs.file_metadata();
    assert_eq!(opt_int(ours, 1), Some(file.version().into()), "{what}: version");
    assert_eq!(opt_int(ours, 3), Some(file.num_rows()), "{what}: rows");
    assert_eq!(get(ours, 6).map(text), file.created_by(), "{what}: created by");
    let pairs = |value: &Value| -> Vec<(String, Option<String>)> {
        let pair =
            |pair| (text(get(pair, 1).expect("a key")).to_owned(), get(pair, 2).map(|v| text(v).to_owned()));
        items(Some(value)).iter().map(pair).collect()
    };
    let theirs_pairs = file
        .key_value_metadata()
        .map(|pairs| pairs.iter().map(|pair| (pair.key.clone(), pair.value.clone())).collect::<Vec<_>>());
    assert_eq!(get(ours, 5).map(pairs), theirs_pairs, "{what}: metadata");

    let mut elements = items(get(ours, 2)).iter();
    compare_schema(&mut elements, file.schema(), true, what);
    assert!(elements.next().is_none(), "{what}: more schema elements");

    let row_groups = items(get(ours, 4));
    assert_eq!(row_groups.len(), theirs.num_row_groups(), "{what}: row groups");
    for (ours, theirs) in row_groups.iter().zip(theirs.row_groups()) {
        assert_eq!(opt_int(ours, 2), Some(theirs.total_byte_size()), "{what}: bytes of a row group");
        assert_eq!(opt_int(ours, 3), Some(theirs.num_rows()), "{what}: rows of a row group");
        assert_eq!(opt_int(ours, 5), theirs.file_offset(), "{what}: offset of a row group");
        assert_eq!(opt_int(ours, 7), theirs.ordinal().map(i64::from), "{what}: ordinal");
        let columns = items(get(ours, 1));
        assert_eq!(columns.len(), theirs.num_columns(), "{what}: columns");
        for (ours, theirs) in columns.iter().zip(theirs.columns()) {
            compare_column(ours, theirs, &format!("{what}: column {}", theirs.column_path().string()));
        }
    }
}

fn compare_schema<'v>(
    elements: &mut impl Iterator<Item = &'v Value>,
    theirs: &SchemaNode,
    is_root: bool,
    what: &str,
) {
    let ours = elements.next().unwrap_or_else(|| panic!("{what}: the schema lacks {}", theirs.name()));
    let info = theirs.get_basic_info();
    let what = format!("{what}: schema element {}", info.name());
    assert_eq!(get(ours, 4).map(text), Some(info.name()), "{what}");
    if !is_root {
        assert_eq!(opt_int(ours, 3), Some(info.repetition() as i64), "{what}: repetition");
    }
    let converted = match info.converted_type() {
        ConvertedType::NONE => None,
        converted => Some(converted as i64),
    };
    assert_eq!(opt_int(ours, 6), converted, "{what}: converted type");
    assert_eq!(opt_int(ours, 9), info.has_id().then(|| info.id().into()), "{what}: field id");
    match theirs {
        SchemaNode::PrimitiveType { physical_type, type_length, scale, precision, .. } => {
            assert_eq!(opt_int(ours, 1), Some(*physical_type as i64), "{what}: type");
            assert_eq!(opt_int(ours, 2).unwrap_or(-1), i64::from(*type_length), "{what}: length");
            if converted == Some(ConvertedType::DECIMAL as i64) {
                assert_eq!(opt_int(ours, 7), Some((*scale).into()), "{what}: scale");
                assert_eq!(opt_int(ours, 8), Some((*precision).into()), "{what}: precision");
            }
            assert_eq!(opt_int(ours, 5).unwrap_or(0), 0, "{what}: children");
        }
        SchemaNode::GroupType { fields, .. } => {
            assert_eq!(opt_int(ours, 1), None, "{what}: type");
            assert_eq!(opt_int(ours, 5), Some(fields.len() as i64), "{what}: children");
            for child in fields {
                compare_schema(elements, child, false, &what);
            }
        }
    }
}

fn compare_column(ours: &Value, theirs: &ColumnChunkMetaData, what: &str) {
    assert_eq!(opt_int(ours, 2), Some(theirs.file_offset()), "{what}: file offset");
    compare_metadata(ours, theirs, what);
}

fn compare_metadata(ours: &Value, theirs: &ColumnChunkMetaData, what: &str) {
    let ours = get(ours, 3).unwrap_or_else(|| panic!("{what} has no metadata"));
    assert_eq!(opt_int(ours, 1), Some(theirs.column_type() as i64), "{what}: type");
    let encodings: BTreeSet<i64> = items(get(ours, 2)).iter().map(int).collect();
    assert_eq!(encodings, theirs.encodings().map(|encoding| encoding as i64).collect(), "{what}: encodings");
    let path: Vec<&str> = items(get(ours, 3)).iter().map(text).collect();
    assert_eq!(path, theirs.column_path().parts(), "{what}: path");
    assert_eq!(opt_int(ours, 4), Some(theirs.compression_codec() as i64), "{what}: codec");
    assert_eq!(opt_int(ours, 5), Some(theirs.num_values()), "{what}: values");
    assert_eq!(opt_int(ours, 6), Some(theirs.uncompressed_size()), "{what}: uncompressed size");
    assert_eq!(opt_int(ours, 7), Some(theirs.compressed_size()), "{what}: compressed size");
    assert_eq!(opt_int(ours, 9), Some(theirs.data_page_offset()), "{what}: data page offset");
    assert_eq!(opt_int(ours, 10), theirs.index_page_offset(), "{what}: index page offset");
    assert_eq!(opt_int(ours, 11), theirs.dictionary_page_offset(), "{what}: dictionary page offset");
    let (Some(ours), Some(theirs)) = (get(ours, 12), theirs.statistics()) else {
        assert_eq!(get(ours, 12).is_some(), theirs.statistics().is_some(), "{what}: statistics");
        return;
    };
    assert_eq!(bytes(ours, 6), theirs.min_bytes_opt(), "{what}: smallest value");
    assert_eq!(bytes(ours, 5), theirs.max_bytes_opt(), "{what}: largest value");
    let count = |count: Option<u64>| count.map(|count| count as i64);
    assert_eq!(opt_int(ours, 3), count(theirs.null_count_opt()), "{what}: nulls");
    assert_eq!(opt_int(ours, 4), count(theirs.distinct_count_opt()), "{what}: distinct values");
    let exact = |id| get(ours, id) == Some(&Value::Bool(true));
    assert_eq!((exact(8), exact(7)), (theirs.min_is_exact(), theirs.max_is_exact()), "{what}: exactness");
}

/// Reads every file with the IDL at `path`, and compares. `whole` tells whether the IDL has all that a footer can hold: then
/// footers are what scrimp encodes them to again.
fn check_files(path: &Path, whole: bool) {
    let schema = Schema::from_path(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let ty = schema.struct_type("FileMetaData").expect("the footer's type");
    let binary = scrimp_testkit::executors::codec(&ty);
    for file in files() {
        let footer = footer(&file.bytes);
        let theirs = SerializedFileReader::new(bytes::Bytes::from(file.bytes.clone()));
        let theirs = theirs.unwrap_or_else(|error| panic!("{}: {error}", file.name));
        for codec in codecs_of(&ty, Protocol::Compact) {
            let what = format!("{}, {codec:?}", file.name);
            let arena = Arena::new();
            let message = codec.decode(&arena, footer).unwrap_or_else(|error| panic!("{what}: {error}"));
            compare(&message.to_value().expect("names are UTF-8"), theirs.metadata(), &what);

            let mut again = Vec::new();
            codec.encode(message, &mut again).unwrap_or_else(|error| panic!("{what}: {error}"));
            if whole {
                assert!(again == footer, "{what}: encoded again");
            }
            // The crate reads what scrimp wrote, and finds the same in it.
            let reread = rewritten(&file.bytes, footer.len(), &again);
            let reread = SerializedFileReader::new(bytes::Bytes::from(reread));
            let reread = reread.unwrap_or_else(|error| panic!("{what}: {error}"));
            compare(&message.to_value().expect("names are UTF-8"), reread.metadata(), &what);

            // To Binary and back.
            let mut to_binary = Transcoder::new(&codec, &binary).expect("codecs of one type");
            let mut to_compact = Transcoder::new(&binary, &codec).expect("codecs of one type");
            let (mut through, mut back) = (Vec::new(), Vec::new());
            to_binary.transcode(footer, &mut through).unwrap_or_else(|error| panic!("{what}: {error}"));
            to_compact.transcode(&through, &mut back).unwrap_or_else(|error| panic!("{what}: {error}"));
            assert!(back == again, "{what}: by way of Binary");

            for len in [0, 1, footer.len() / 3, footer.len() - 1] {
                assert!(codec.decode(&arena, &footer[..len]).is_err(), "{what}: cut at {len}");
            }
        }
    }
}

/// A file with another footer.
fn rewritten(file: &[u8], footer_len: usize, footer: &[u8]) -> Vec<u8> {
    let body = &file[..file.len() - MAGIC.len() - 4 - footer_len];
    [body, footer, &(footer.len() as u32).to_le_bytes(), MAGIC].concat()
}

#[test]
fn footers_are_what_the_parquet_crate_reads() {
    check_files(&testdata("idl/parquet_footer.thrift"), false);
}

#[test]
fn ten_of_a_thousand_columns_are_what_the_parquet_crate_reads() {
    const COLUMNS: [usize; 10] = [0, 7, 42, 123, 250, 333, 500, 668, 871, 999];
    let schema = Schema::from_path(testdata("idl/parquet_footer.thrift")).expect("our IDL");
    let ty = schema.struct_type("FileMetaData").expect("the footer's type");
    let columns = COLUMNS.map(|column| column.to_string()).join(",");
    let mask = format!("row_groups[*].columns[{columns}].meta_data");
    let part = Mask::new(&ty, &mask).and_then(|mask| mask.project()).expect("it fits the footer");
    let file = files().pop().expect("the last one has a thousand columns");
    let theirs = SerializedFileReader::new(bytes::Bytes::from(file.bytes.clone())).expect("a file");
    for codec in codecs_of(&part, Protocol::Compact) {
        let arena = Arena::new();
        let message = codec.decode(&arena, footer(&file.bytes)).expect("a footer");
        let value = message.to_value().expect("names are UTF-8");
        let row_groups = items(get(&value, 4));
        assert_eq!(row_groups.len(), theirs.metadata().num_row_groups());
        for (ours, theirs) in row_groups.iter().zip(theirs.metadata().row_groups()) {
            let columns = items(get(ours, 1));
            assert_eq!(columns.len(), 1000);
            for (index, column) in columns.iter().enumerate() {
                match COLUMNS.contains(&index) {
                    true => compare_metadata(column, theirs.column(index), &format!("column {index}")),
                    false => assert_eq!(*column, Value::Struct(Vec::new()), "column {index} is not read"),
                }
            }
        }
    }
}

#[test]
fn footers_by_the_full_idl_of_the_corpus() {
    let Some(corpus) = Corpus::open() else { return };
    check_files(&corpus.path("idl/parquet/src/main/thrift/parquet.thrift"), true);
}
