//! Register a schema, decode a message, read it by handle, change it, encode it.
//!
//! `cargo run --example quickstart`

use scrimp::{Arena, Codec, Enum, List, Schema};

const IDL: &str = "
    enum Status { PENDING, PAID, SHIPPED }
    struct Customer { 1: required string name, 2: optional string email }
    struct Order {
        1: required i64 id,
        2: Status status = Status.PENDING,
        3: Customer customer,
        4: list<string> tags,
    }
";

/// What any Thrift library writes for an order in the Binary protocol.
const BYTES: &[u8] = b"\x0a\0\x01\0\0\0\0\0\0\0\x07\
    \x0c\0\x03\x0b\0\x01\0\0\0\x03Ada\0\
    \x0f\0\x04\x0b\0\0\0\x01\0\0\0\x04gift\0";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // Once, at start-up: the schema, a codec for one type, and handles of the fields that matter. A wrong name or type is
    // an error here, not later.
    let schema = Schema::parse("shop.thrift", IDL)?;
    let order = schema.struct_type("Order")?;
    let codec = Codec::new(&order)?;
    let id = order.field::<i64>("id")?;
    let status = order.field::<Enum>("status")?;
    let tags = order.field::<List<str>>("tags")?;
    let name = order.path::<str>("customer.name")?;
    let email = order.path::<str>("customer.email")?;

    // Decode: the message lies in the arena, its strings are those of the input.
    let arena = Arena::new();
    let message = codec.decode(&arena, BYTES)?;
    println!("order {} of {}", message.get(id), message.get(&name));
    // An absent field reads as its default; `get_opt` and `is_set` tell the difference.
    println!("status {:?}, set: {}", message.get(status), message.is_set(status));
    println!("email {:?}", message.get_opt(&email));
    assert_eq!((message.get(id), message.get(&name), message.get_opt(&email)), (7, "Ada", None));
    assert_eq!((message.get(status).name(), message.is_set(status)), (Some("PENDING"), false));

    // Change a copy. What is not changed is shared with the original, which stays as it is.
    let mut edit = message.edit(&arena);
    edit.set(id, 8)?;
    edit.set_enum(status, "PAID")?;
    edit.list(tags)?.push("second order")?;
    let changed = edit.finish()?;

    // Encode, and read it back.
    let mut bytes = Vec::new();
    codec.encode(changed, &mut bytes)?;
    println!("{} bytes became {}", BYTES.len(), bytes.len());
    let read = codec.decode(&arena, &bytes)?;
    println!("{read:?}");
    assert_eq!(read, changed);
    assert!(read.get(tags).iter().eq(["gift", "second order"]));
    assert_eq!(message.get(tags).len(), 1, "the original stays as it is");
    Ok(())
}
