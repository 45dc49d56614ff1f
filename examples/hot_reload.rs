//! Load a new version of the schema while messages of the old one live.
//!
//! `cargo run --example hot_reload`

use bytes::Bytes;
use scrimp::{Arena, Codec, Converter, Field, OwnedMessage, Schema, StructType};

const OLD: &str = "struct Order { 1: required i64 id, 2: string note }";
const NEW: &str = "struct Order { 1: required i64 number, 2: string note, 3: string currency = \"EUR\" }";

/// All that belongs to one version of the schema: replaced as a whole.
struct Orders {
    ty: StructType,
    codec: Codec,
    id: Field<i64>,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let ty = Schema::parse("shop.thrift", OLD)?.struct_type("Order")?;
    let old = Orders { codec: Codec::new(&ty)?, id: ty.field("id")?, ty };
    let queued: OwnedMessage =
        old.codec.decode_owned(Bytes::from_static(b"\x0a\0\x01\0\0\0\0\0\0\0\x07\0"))?;

    // Handles follow by id, so that a field may get another name; new fields are looked up as ever.
    let ty = Schema::parse("shop.thrift", NEW)?.struct_type("Order")?;
    let new = Orders { codec: Codec::new(&ty)?, id: old.id.rebind(&ty)?, ty };
    let currency = new.ty.field::<str>("currency")?;

    // A message keeps the schema that it was decoded by: its old handles read it as ever, the new ones do not.
    drop(old.codec);
    assert_eq!(queued.message().get(old.id), 7);
    println!("a new handle: {}", queued.message().try_get(new.id).unwrap_err());

    // Where the program is to know only the new version, the message is converted.
    let arena = Arena::new();
    let order = Converter::new(&old.ty, &new.ty)?.convert(queued.message(), &arena)?;
    println!("{queued:?} became {order:?}");
    assert_eq!((order.get(new.id), order.get(currency)), (7, "EUR"));
    let mut bytes = Vec::new();
    new.codec.encode(order, &mut bytes)?;
    assert_eq!(bytes, &queued.bytes()[..]);
    Ok(())
}
