//! A program's own types as Thrift, and Thrift as its own types: whatever implements serde's traits.
//!
//! `cargo run --example own_structs`

use scrimp::{Arena, Codec, Schema};
use serde::{Deserialize, Serialize};

const IDL: &str = "
    union Payment { 1: string card, 2: bool cash }
    struct Order { 1: required i64 id, 2: list<string> tags, 3: Payment payment, 4: string note }
";

#[derive(Serialize, Deserialize, Debug, PartialEq)]
struct Order {
    id: u64,
    tags: Vec<String>,
    payment: Payment,
    note: Option<String>,
}

#[derive(Serialize, Deserialize, Debug, PartialEq)]
#[serde(rename_all = "snake_case")]
enum Payment {
    Card(String),
    Cash(bool),
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let ty = Schema::parse("shop.thrift", IDL)?.struct_type("Order")?;
    let codec = Codec::new(&ty)?;
    let arena = Arena::new();

    let payment = Payment::Card("4242".to_owned());
    let order = Order { id: 7, tags: vec!["gift".to_owned()], payment, note: None };
    let mut bytes = Vec::new();
    codec.encode(ty.serialize(&arena, &order)?, &mut bytes)?;
    println!("{} bytes of Thrift", bytes.len());

    let read: Order = codec.decode(&arena, &bytes)?.deserialize()?;
    println!("{read:?}");
    assert_eq!(read, order);
    Ok(())
}
