//! Thrift IDL text to checked, resolved descriptors, at run time.
//!
//! A [`Loader`] reads a root file and everything that it includes, from memory or from disk, and returns a [`Schema`]:
//! immutable tables of structs, enums, typedefs, constants and services, linked by typed indices, in which every name
//! is resolved, every typedef seen through and every constant and default evaluated. Whatever is wrong comes back as
//! one [`SchemaError`] that locates every mistake. This crate knows nothing about memory layout or wire formats.
//!
//! ```
//! use scrimp_schema::{Loader, Requiredness, Type, Value};
//!
//! let schema = Loader::new().parse("shop.thrift", r#"
//!     enum Status { NEW, PAID = 5, SENT }
//!     typedef i64 OrderId
//!     struct Order {
//!         1: required OrderId id
//!         2: optional Status status = Status.PAID
//!         3: list<string> tags
//!     }
//! "#)?;
//!
//! let order = &schema.structs()[0];
//! assert_eq!(order.name, "Order");
//! let id = order.field("id").expect("declared above");
//! assert_eq!(schema.ty(id.ty.id), Type::I64);
//! assert_eq!(id.requiredness, Requiredness::Required);
//! assert_eq!(order.field_by_id(2).and_then(|field| field.default.clone()), Some(Value::Enum(5)));
//! # Ok::<(), scrimp_schema::SchemaError>(())
//! ```
//!
#![doc = include_str!("../dialect.md")]
#![forbid(unsafe_code)]

// `loader` finds files; `lexer`, `grammar.pest`, `parser` and `syntax_error` turn each into a syntax tree (`ast`).
// `resolve` turns the trees into the tables of `descriptor`, with the help of `types`, `members`, `services`, `constants`,
// `convert`, `required_cycles` and `suggest`, each of which adds its part to the resolver. `schema` keeps the tables, and `names`
// knows what a name means in them; `name_index` finds fields and members. `diagnostic` tells what is wrong, `snippet` draws it, `located` shows it, and `error` collects
// it. `audit` compares two versions of a schema.

mod ast;
mod audit;
mod constants;
mod convert;
mod descriptor;
mod diagnostic;
mod error;
mod grammar;
mod keywords;
mod lexer;
mod limits;
mod loaded_file;
mod loader;
mod located;
mod members;
mod name_index;
mod names;
mod narrowing;
mod near_miss;
mod parser;
mod paths;
mod required_cycles;
mod resolve;
mod schema;
mod services;
mod snippet;
mod source;
mod suggest;
mod syntax_error;
mod type_table;
mod types;
mod value;

pub use audit::{Audit, audit};
pub use descriptor::{
    Annotation, ConstDesc, ConstId, Definition, EnumDesc, EnumId, EnumMember, FieldDesc, FileDesc,
    IncludeDesc, MethodDesc, NamespaceDesc, Requiredness, ServiceDesc, ServiceId, StructDesc, StructId,
    StructKind, Type, TypeId, TypeRef, TypedefDesc, TypedefId,
};
pub use diagnostic::{Diagnostic, Severity};
pub use error::SchemaError;
pub use limits::SchemaLimits;
pub use loader::Loader;
pub use located::Located;
pub use names::AmbiguousName;
pub use narrowing::Narrowing;
pub use near_miss::closest_name;
pub use schema::Schema;
pub use snippet::Style;
pub use source::{SourceId, SourceMap, Span};
pub use value::Value;
