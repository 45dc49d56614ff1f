//! Walk a schema and a message without knowing either: all that the IDL says, and a generic dump of any Thrift data.
//!
//! `cargo run --example reflect`

use scrimp::descriptor::{
    self, Annotation, Definition, FieldDesc, FileDesc, Requiredness, StructDesc, StructKind,
};
use scrimp::{Arena, Codec, Message, Schema, Service, ValueRef};

const IDL: &str = include_str!("../testdata/idl/shop.thrift");
const BYTES: &[u8] = include_bytes!("../testdata/payloads/python/order_typical.bin");

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let schema = Schema::parse("shop.thrift", IDL)?;
    for file in schema.descriptors().files() {
        describe_file(schema.descriptors(), file);
    }
    for service in schema.services() {
        describe_service(&service);
    }

    let order = schema.struct_type("Order")?;
    let codec = Codec::new(&order)?;
    let arena = Arena::new();
    let message = codec.decode(&arena, BYTES)?;
    println!("\n{}", order.name());
    dump(message, 1);

    // A single field by name, for when there is no time to make a handle.
    let customer = message.get_by_name("customer")?.as_message().ok_or("a struct was expected")?;
    let name = customer.get_by_name("name")?;
    println!("\nThe customer is {name:?}.");
    assert_eq!(name.as_str(), Some("Zoë Müller"));
    Ok(())
}

/// Prints what a file says: what it includes, and its definitions with their docs and annotations.
fn describe_file(schema: &descriptor::Schema, file: &FileDesc) {
    println!("{}", schema.sources().name(file.source));
    for include in &file.includes {
        println!("include {}", schema.sources().name(include.file));
    }
    for namespace in &file.namespaces {
        println!("namespace {} {}", namespace.scope, namespace.name);
    }
    for definition in &file.definitions {
        match *definition {
            Definition::Struct(id) => describe_struct(schema, schema.struct_desc(id)),
            Definition::Enum(id) => {
                let desc = schema.enum_desc(id);
                let members: Vec<String> = desc
                    .members
                    .iter()
                    .map(|member| format!("{} = {}", member.name, member.number))
                    .collect();
                describe("enum", &desc.name, desc.doc.as_deref(), &desc.annotations);
                println!("  {}", members.join(", "));
            }
            Definition::Typedef(id) => {
                let desc = schema.typedef_desc(id);
                describe("typedef", &desc.name, desc.doc.as_deref(), &desc.annotations);
                println!("  {}", schema.display_type(desc.target.id));
            }
            Definition::Const(id) => {
                let desc = schema.const_desc(id);
                describe("const", &desc.name, desc.doc.as_deref(), &[]);
                println!("  {} = {:?}", schema.display_type(desc.ty.id), desc.value);
            }
            // Services have handles of their own: see `describe_service`.
            Definition::Service(_) => {}
        }
    }
}

/// Prints a service's methods, inherited ones too.
fn describe_service(service: &Service) {
    let schema = service.schema().descriptors();
    describe("service", &service.name(), service.desc().doc.as_deref(), &service.desc().annotations);
    for method in service.methods() {
        let describe_all = |fields: &mut dyn Iterator<Item = &FieldDesc>| {
            fields.map(|field| describe_field(schema, field)).collect::<Vec<_>>().join(", ")
        };
        let returns = method.success().map(|field| schema.display_type(field.ty.id).to_string());
        let args = describe_all(&mut method.args_type().desc().fields.iter());
        let throws = describe_all(&mut method.exceptions());
        let inherited = if method.is_inherited() { " (inherited)" } else { "" };
        println!(
            "  {} {}({args}) throws ({throws}){inherited}",
            returns.as_deref().unwrap_or(if method.is_oneway() { "oneway void" } else { "void" }),
            method.name()
        );
    }
}

/// Prints a definition's name, docs and annotations.
fn describe(kind: &str, name: &str, doc: Option<&str>, annotations: &[Annotation]) {
    for line in doc.unwrap_or_default().lines() {
        println!("/// {line}");
    }
    let annotations: Vec<String> =
        annotations.iter().map(|annotation| format!(" @{}={:?}", annotation.key, annotation.value)).collect();
    println!("{kind} {name}{}", annotations.concat());
}

/// Prints a struct's fields.
fn describe_struct(schema: &descriptor::Schema, desc: &StructDesc) {
    let kind = match desc.kind {
        StructKind::Union => "union",
        StructKind::Exception => "exception",
        _ => "struct",
    };
    describe(kind, &desc.name, desc.doc.as_deref(), &desc.annotations);
    for field in desc.fields_by_id() {
        println!("  {}", describe_field(schema, field));
    }
}

/// `1: required i64 id = 5`
fn describe_field(schema: &descriptor::Schema, field: &FieldDesc) -> String {
    let requiredness = match field.requiredness {
        Requiredness::Required => "required ",
        Requiredness::Optional => "optional ",
        Requiredness::Default => "",
    };
    let default = field.default.as_ref().map(|value| format!(" = {value:?}")).unwrap_or_default();
    format!("{}: {requiredness}{} {}{default}", field.id, schema.display_type(field.ty.id), field.name)
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
            println!("{}", message.name());
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
