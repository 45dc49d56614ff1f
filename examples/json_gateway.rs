//! JSON to Thrift bytes and back: what an HTTP gateway in front of a Thrift service does with a request and its answer.
//!
//! `cargo run --example json_gateway`

use scrimp::json::{JsonStyle, Longs, UnknownFields};
use scrimp::{Arena, Codec, Schema, StructType};

const IDL: &str = "
    struct Item { 1: required string sku, 2: i32 quantity = 1 }
    exception OutOfStock { 1: string sku }
    service Shop {
        map<string, i64> place(1: list<Item> items, 2: binary signature) throws (1: OutOfStock out_of_stock),
    }
";

/// One direction of one method. A gateway makes its routes once, and shares them between threads.
struct Route {
    ty: StructType,
    codec: Codec,
    style: JsonStyle,
}

impl Route {
    fn new(ty: StructType, style: JsonStyle) -> Result<Self, scrimp::CompileError> {
        let codec = Codec::new(&ty)?;
        Ok(Self { ty, codec, style })
    }

    /// JSON text to Thrift bytes. What does not fit the schema is an error that says where.
    fn to_thrift(&self, arena: &Arena, json: &str) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
        let message = self.ty.from_json(arena, &self.style, json)?;
        let mut bytes = Vec::new();
        self.codec.encode(message, &mut bytes)?;
        Ok(bytes)
    }

    /// Thrift bytes to JSON text.
    fn to_json(&self, arena: &Arena, bytes: &[u8]) -> Result<String, Box<dyn std::error::Error>> {
        Ok(self.codec.decode(arena, bytes)?.to_json(&self.style)?)
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let schema = Schema::parse("shop.thrift", IDL)?;
    // A method's arguments and results are structs like any other. Newer clients may send more than the schema knows, and
    // a browser's numbers are doubles.
    let place = schema.service("Shop")?.method("place")?;
    let style = JsonStyle::new().unknown_fields(UnknownFields::Ignore).longs(Longs::Text);
    let request = Route::new(place.args_type(), style.clone())?;
    let answer = Route::new(place.result_type().ok_or("the method is oneway")?, style)?;
    // A worker keeps its arena and empties it after each request.
    let mut arena = Arena::new();

    let json = r#"{"items": [{"sku": "TEA-042", "quantity": 2, "gift": true}, {"sku": "CUP-001"}], "signature": "c2VhbA=="}"#;
    let bytes = request.to_thrift(&arena, json)?;
    println!("request: {} bytes of JSON are {} bytes of Thrift", json.len(), bytes.len());
    let back = request.to_json(&arena, &bytes)?;
    println!("  back:  {back}");
    assert_eq!(
        back,
        json.replace(r#", "gift": true"#, "").replace(' ', ""),
        "what the schema does not know is gone"
    );
    arena.reset();

    // The service returns field 0, `success`, or one of the exceptions.
    for json in [r#"{"success":{"net":"9319","tax":"1771"}}"#, r#"{"out_of_stock":{"sku":"TEA-042"}}"#] {
        let bytes = answer.to_thrift(&arena, json)?;
        let back = answer.to_json(&arena, &bytes)?;
        println!("answer:  {back}");
        assert_eq!(back, json);
        arena.reset();
    }

    // Bad requests never reach the service.
    for json in [
        r#"{"items": [{"quantity": 1}]}"#,
        r#"{"items": [{"sku": "A", "quantity": 3000000000}]}"#,
        r#"{"items": [{"sku": "A"}, {"sku": 1e999}]}"#,
    ] {
        println!("refused: {}", request.to_thrift(&arena, json).expect_err("it does not fit the schema"));
        arena.reset();
    }
    Ok(())
}
