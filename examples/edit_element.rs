//! Change one field of one element of a list, in a message that was decoded.
//!
//! `cargo run --example edit_element`

use scrimp::{Arena, Codec, JsonStyle, List, Schema, Struct};

const IDL: &str = "
    struct Item { 1: required string sku, 2: i32 quantity = 1 }
    struct Order { 1: required i64 id, 2: list<Item> items }
";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let schema = Schema::parse("shop.thrift", IDL)?;
    let (order, item) = (schema.struct_type("Order")?, schema.struct_type("Item")?);
    let codec = Codec::new(&order)?;
    let items = order.field::<List<Struct>>("items")?;
    let (sku, quantity) = (item.field::<str>("sku")?, item.field::<i32>("quantity")?);

    let arena = Arena::new();
    let json = r#"{"id":7,"items":[{"sku":"TEA","quantity":2},{"sku":"CUP"},{"sku":"POT"}]}"#;
    let mut bytes = Vec::new();
    codec.encode(order.from_json(&arena, &JsonStyle::new(), json)?, &mut bytes)?;
    let message = codec.decode(&arena, &bytes)?;

    // The list is copied, as is the element that changes; all else is shared with the message, which stays as it was.
    let index = message.get(items).iter().position(|item| item.get(sku) == "CUP").ok_or("no cup")?;
    let mut edit = message.edit(&arena);
    edit.list(items)?.get_mut(index)?.set(quantity, 6)?;
    let edited = edit.finish()?;

    println!("before: {message:?}\nafter:  {edited:?}");
    let quantities = |order: scrimp::Message<'_>| -> Vec<i32> {
        order.get(items).iter().map(|item| item.get(quantity)).collect()
    };
    assert_eq!((quantities(message), quantities(edited)), (vec![2, 1, 1], vec![2, 6, 1]));
    Ok(())
}
