//! JSON in, Thrift out, and back.
//!
//! `cargo run --example json`; `json_gateway` does it for the methods of a service.

use scrimp::{Arena, Codec, JsonStyle, Schema};

const IDL: &str = "
    enum Status { PENDING, PAID }
    struct Order { 1: required i64 id, 2: Status status, 3: map<string, i64> totals, 4: binary signature }
";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let schema = Schema::parse("shop.thrift", IDL)?;
    let order = schema.struct_type("Order")?;
    let codec = Codec::new(&order)?;
    let style = JsonStyle::new();
    let arena = Arena::new();

    let json = r#"{"id":7,"status":"PAID","totals":{"net":9319,"tax":1771},"signature":"c2VhbA=="}"#;
    let mut bytes = Vec::new();
    codec.encode(order.from_json(&arena, &style, json)?, &mut bytes)?;
    println!("{} bytes of JSON are {} bytes of Thrift", json.len(), bytes.len());

    let back = codec.decode(&arena, &bytes)?.to_json(&style)?;
    println!("back: {back}");
    assert_eq!(back, json);

    // What does not fit the schema is an error that says where and why.
    let error = order.from_json(&arena, &style, r#"{"id":7,"totals":{"net":"free"}}"#).unwrap_err();
    println!("refused: {error}");
    assert!(error.to_string().contains("totals"));
    Ok(())
}
