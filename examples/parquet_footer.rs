//! Print what the footer of a Parquet file says: Compact data that programs of another kind write.
//!
//! `cargo run --example parquet_footer -- [FILE] [IDL]`
//!
//! Without a file it shows a small one of our test data. The IDL is ours, which has what is printed here and skips the rest,
//! or the format's own `parquet.thrift`: both name things in the same way.

use std::error::Error;
use std::path::PathBuf;

use scrimp::{Arena, Codec, Enum, EnumValue, List, Message, Path, Protocol, Schema, Struct, StructType};

const TESTDATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/testdata");

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args_os().skip(1).map(PathBuf::from);
    let file = args.next().unwrap_or_else(|| PathBuf::from(TESTDATA).join("parquet/nested.parquet"));
    let idl = args.next().unwrap_or_else(|| PathBuf::from(TESTDATA).join("idl/parquet_footer.thrift"));

    let schema = Schema::from_path(idl)?;
    let footer_type = schema.struct_type("FileMetaData")?;
    let codec = Codec::builder(&footer_type).protocol(Protocol::Compact).build()?;

    let bytes = std::fs::read(file)?;
    let arena = Arena::new();
    let footer = codec.decode(&arena, footer_of(&bytes)?)?;
    print_file(&footer_type, footer)?;
    print_schema(&schema, footer)?;
    let rows = print_row_groups(&schema, footer)?;
    assert_eq!(
        rows,
        footer.get(footer_type.field::<i64>("num_rows")?),
        "the row groups have all rows of the file"
    );
    Ok(())
}

/// The footer is in front of its length, in four bytes, and of the format's name.
fn footer_of(file: &[u8]) -> Result<&[u8], Box<dyn Error>> {
    let rest = file.strip_suffix(b"PAR1").ok_or("no Parquet file, or one with an encrypted footer")?;
    let (rest, len) = rest.split_last_chunk::<4>().ok_or("the file is too short")?;
    let start = rest.len().checked_sub(u32::from_le_bytes(*len) as usize);
    Ok(&rest[start.ok_or("the footer is longer than the file")?..])
}

fn print_file(ty: &StructType, footer: Message<'_>) -> Result<(), Box<dyn Error>> {
    println!("version     {}", footer.get(ty.field::<i32>("version")?));
    println!("rows        {}", footer.get(ty.field::<i64>("num_rows")?));
    println!("created by  {}", footer.get_opt(ty.field::<str>("created_by")?).unwrap_or("(nobody says)"));
    Ok(())
}

/// The schema is a tree, listed depth first.
fn print_schema(schema: &Schema, footer: Message<'_>) -> Result<(), Box<dyn Error>> {
    let elements = schema.struct_type("FileMetaData")?.field::<List<Struct>>("schema")?;
    let ty = schema.struct_type("SchemaElement")?;
    let name = ty.field::<str>("name")?;
    let physical = ty.field::<Enum>("type")?;
    let repetition = ty.field::<Enum>("repetition_type")?;
    let children = ty.field::<i32>("num_children")?;

    println!("\nschema");
    // How many siblings are to come, on every level.
    let mut left = vec![1];
    for element in footer.get(elements) {
        while left.last() == Some(&0) {
            left.pop();
        }
        print!("{:1$}{2}", "", 2 * left.len(), element.get(name));
        for what in [element.get_opt(repetition), element.get_opt(physical)].into_iter().flatten() {
            print!(" {}", what.name().unwrap_or("?").to_lowercase());
        }
        println!();
        if let Some(siblings) = left.last_mut() {
            *siblings -= 1;
        }
        left.push(element.get(children));
    }
    Ok(())
}

/// The handles of a column chunk.
struct Column {
    path: Path<List<str>>,
    physical: Path<Enum>,
    codec: Path<Enum>,
    encodings: Path<List<Enum>>,
    values: Path<i64>,
    nulls: Path<i64>,
    compressed: Path<i64>,
    uncompressed: Path<i64>,
}

impl Column {
    fn new(ty: &StructType) -> Result<Self, scrimp::LookupError> {
        Ok(Self {
            path: ty.path("meta_data.path_in_schema")?,
            physical: ty.path("meta_data.type")?,
            codec: ty.path("meta_data.codec")?,
            encodings: ty.path("meta_data.encodings")?,
            values: ty.path("meta_data.num_values")?,
            nulls: ty.path("meta_data.statistics.null_count")?,
            compressed: ty.path("meta_data.total_compressed_size")?,
            uncompressed: ty.path("meta_data.total_uncompressed_size")?,
        })
    }
}

/// Tells how many rows there are in all.
fn print_row_groups(schema: &Schema, footer: Message<'_>) -> Result<i64, Box<dyn Error>> {
    let row_groups = schema.struct_type("FileMetaData")?.field::<List<Struct>>("row_groups")?;
    let row_group = schema.struct_type("RowGroup")?;
    let rows = row_group.field::<i64>("num_rows")?;
    let columns = row_group.field::<List<Struct>>("columns")?;
    let column = Column::new(&schema.struct_type("ColumnChunk")?)?;
    for (index, row_group) in footer.get(row_groups).iter().enumerate() {
        println!("\nrow group {index}: {} rows", row_group.get(rows));
        println!(
            "  {:<28} {:<20} {:<12} {:>8} {:>6} {:>10} {:>12}  encodings",
            "column", "type", "codec", "values", "nulls", "bytes", "uncompressed"
        );
        for chunk in row_group.get(columns) {
            let path: Vec<&str> = chunk.get(&column.path).iter().collect();
            let encodings: Vec<&str> = chunk.get(&column.encodings).iter().map(name_of).collect();
            let nulls = chunk.get_opt(&column.nulls).map_or("?".to_owned(), |nulls| nulls.to_string());
            println!(
                "  {:<28} {:<20} {:<12} {:>8} {:>6} {:>10} {:>12}  {}",
                path.join("."),
                name_of(chunk.get(&column.physical)),
                name_of(chunk.get(&column.codec)),
                chunk.get(&column.values),
                nulls,
                chunk.get(&column.compressed),
                chunk.get(&column.uncompressed),
                encodings.join(", "),
            );
        }
    }
    Ok(footer.get(row_groups).iter().map(|row_group| row_group.get(rows)).sum())
}

fn name_of(value: EnumValue<'_>) -> &str {
    value.name().unwrap_or("?")
}
