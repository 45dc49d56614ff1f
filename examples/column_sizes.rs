//! Print how large one column of a Parquet file is in each row group, without decoding what its footer says of the others.
//!
//! `cargo run --release --example column_sizes -- [FILE] [COLUMN]`
//!
//! Without a file it makes up a footer of a megabyte: a thousand columns in ten row groups.

use std::error::Error;
use std::time::Instant;

use scrimp::{Arena, Codec, JsonStyle, List, Mask, Protocol, Schema, Struct, StructType};

const IDL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/testdata/idl/parquet_footer.thrift");

fn main() -> Result<(), Box<dyn Error>> {
    let schema = Schema::from_path(IDL)?;
    let footer_type = schema.struct_type("FileMetaData")?;
    let mut args = std::env::args().skip(1);
    let footer = match args.next() {
        Some(path) => footer_of(&std::fs::read(path)?)?.to_vec(),
        None => made_up(&footer_type)?,
    };
    let column: u32 = args.next().map_or(Ok(500), |column| column.parse())?;

    // A type that has what is wanted and no more. Its handles are its own.
    let mask = format!("row_groups[*].columns[{column}].meta_data.total_compressed_size");
    let sizes_type = Mask::new(&footer_type, &mask)?.project()?;
    let row_groups = sizes_type.field::<List<Struct>>("row_groups")?;
    let columns = sizes_type.nested_type("row_groups")?.field::<List<Struct>>("columns")?;
    let size =
        sizes_type.nested_type("row_groups.columns")?.path::<i64>("meta_data.total_compressed_size")?;

    let whole = Codec::builder(&footer_type).protocol(Protocol::Compact).build()?;
    let part = Codec::builder(&sizes_type).protocol(Protocol::Compact).build()?;
    let arena = Arena::new();
    let message = part.decode(&arena, &footer)?;
    for (index, row_group) in message.get(row_groups).iter().enumerate() {
        let column = row_group.get(columns).get(column as usize);
        match column.and_then(|column| column.get_opt(&size)) {
            Some(size) => println!("row group {index}: {size} bytes"),
            None => println!("row group {index} has no such column"),
        }
    }

    let time_of = |codec: &Codec| -> Result<_, Box<dyn Error>> {
        // Where there is no machine code, the interpreter decodes.
        let _ = codec.wait_compiled();
        let mut arena = Arena::new();
        codec.decode(&arena, &footer)?;
        arena.reset();
        let start = Instant::now();
        codec.decode(&arena, &footer)?;
        Ok(start.elapsed())
    };
    let (whole, part) = (time_of(&whole)?, time_of(&part)?);
    println!("{} bytes: {part:?}, and {whole:?} for all that they say", footer.len());
    Ok(())
}

/// The footer is in front of its length, in four bytes, and of the format's name.
fn footer_of(file: &[u8]) -> Result<&[u8], Box<dyn Error>> {
    let rest = file.strip_suffix(b"PAR1").ok_or("no Parquet file, or one with an encrypted footer")?;
    let (rest, len) = rest.split_last_chunk::<4>().ok_or("the file is too short")?;
    let start = rest.len().checked_sub(u32::from_le_bytes(*len) as usize);
    Ok(&rest[start.ok_or("the footer is longer than the file")?..])
}

/// A footer whose columns differ in their sizes.
fn made_up(footer_type: &StructType) -> Result<Vec<u8>, Box<dyn Error>> {
    let column = |group: usize, column: usize| {
        let size = 1_000 + column * 37 + group * 11;
        format!(
            r#"{{"file_offset": 4, "meta_data": {{"type": 2, "encodings": [0, 3, 8], "path_in_schema": ["measure_{column}"],
            "codec": 1, "num_values": 1000000, "total_uncompressed_size": {}, "total_compressed_size": {size},
            "data_page_offset": {}, "statistics": {{"min_value": "AAECAwQFBgcICQoLDA0ODw==",
            "max_value": "8PHy8/T19vf4+fr7/P3+/w==", "null_count": 0}}}}}}"#,
            2 * size,
            size * 1000,
        )
    };
    let row_group = |group| {
        let columns: Vec<String> = (0..1_000).map(|index| column(group, index)).collect();
        format!(r#"{{"columns": [{}], "total_byte_size": 1000000, "num_rows": 1000000}}"#, columns.join(","))
    };
    let row_groups: Vec<String> = (0..10).map(row_group).collect();
    let json = format!(
        r#"{{"version": 1, "schema": [], "num_rows": 10000000, "row_groups": [{}]}}"#,
        row_groups.join(",")
    );
    let arena = Arena::new();
    let footer = footer_type.from_json(&arena, &JsonStyle::default(), &json)?;
    Ok(Codec::builder(footer_type).protocol(Protocol::Compact).build()?.encode_to_vec(footer)?)
}
