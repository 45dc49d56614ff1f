//! Walk a schema and a message without knowing either: a generic dump of any Thrift data.
//!
//! `cargo run --example reflect`

use scrimp::descriptor::{Requiredness, StructDesc};
use scrimp::{Arena, Codec, Message, Schema, ValueRef};

const IDL: &str = include_str!("../testdata/idl/shop.thrift");
const BYTES: &[u8] = include_bytes!("../testdata/payloads/python/order_typical.bin");

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let schema = Schema::parse("shop.thrift", IDL)?;
    for desc in schema.descriptors().structs() {
        describe(&schema, desc);
    }

    let order = schema.struct_type("Order")?;
    let codec = Codec::new(&order)?;
    let arena = Arena::new();
    let message = codec.decode(&arena, BYTES)?;
    println!("\n{}", order.name());
    dump(message, 1);

    // A single field by name, for when there is no time to make a handle.
    if let Some(customer) = message.get_by_name("customer")?.as_message() {
        println!("\nThe customer is {:?}.", customer.get_by_name("name")?.as_str());
    }
    Ok(())
}

/// Prints a struct's fields with their types.
fn describe(schema: &Schema, desc: &StructDesc) {
    println!("{} {}", if desc.is_union() { "union" } else { "struct" }, desc.name);
    for field in desc.fields_by_id() {
        let requiredness = match field.requiredness {
            Requiredness::Required => "required ",
            Requiredness::Optional => "optional ",
            _ => "",
        };
        let ty = schema.descriptors().display_type(field.ty.id);
        println!("  {:>3}: {requiredness}{ty} {}", field.id, field.name);
    }
}

/// Prints the fields that are set, and what is in them.
fn dump(message: Message<'_>, level: usize) {
    for (field, value) in message.fields() {
        print!("{:1$}{2}: ", "", level * 2, field.name);
        dump_value(value, level);
    }
}

fn dump_value(value: ValueRef<'_>, level: usize) {
    match value {
        ValueRef::Message(message) => {
            println!("{}", message.desc().name);
            dump(message, level + 1);
        }
        ValueRef::List(list) => {
            println!("{} elements", list.len());
            for element in list.iter() {
                print!("{:1$}- ", "", (level + 1) * 2);
                dump_value(element, level + 1);
            }
        }
        ValueRef::Map(map) => {
            println!("{} entries", map.len());
            for (key, value) in map.iter() {
                print!("{:1$}{key:?} => ", "", (level + 1) * 2);
                dump_value(value, level + 1);
            }
        }
        // Sets are much the same; all else is a single value.
        other => println!("{other:?}"),
    }
}
