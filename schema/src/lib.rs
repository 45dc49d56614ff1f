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
//! # The dialect
//!
//! Everything that the Apache Thrift compiler accepts loads, and what it should refuse is refused. Where it is lax or
//! cannot decide, this crate decides:
//!
//! - The order of definitions never matters, for constants and parent services neither.
//! - Constants are checked against their type: range, shape, required fields, number of union members. Constants may
//!   refer to constants of any type.
//! - Field ids are kept as written, 0 and negative ones too; fields without an id count down from −1, with a warning.
//! - A missing include is an error, and so is any cycle of includes, typedefs, constants or services.
//! - A separator after a definition is accepted, `struct S {};`, and so are annotations after a named type, and `[]`
//!   or `{}` for an empty set or map.
//! - A number is not a lone sign, as in `const double D = -`.
//! - What only fbthrift has (`package`, `@annotations`, `stream<…>`, `interaction`, `float` …) is refused by name.
//!
//! # Modules
//!
//! `loader` finds files; `lexer`, `grammar.pest`, `parser` and `syntax_error` turn each into a syntax tree (`ast`);
//! `resolve`, `types`, `members`, `services`, `constants` and `convert` turn the trees into the tables of `descriptor`;
//! `diagnostic` tells what is wrong, and `snippet` draws it.
//! `audit` compares two versions of a schema.

#![forbid(unsafe_code)]

mod ast;
mod audit;
mod constants;
mod convert;
mod descriptor;
mod diagnostic;
mod lexer;
mod limits;
mod loader;
mod members;
mod names;
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
mod types;
mod value;

pub use audit::{Audit, audit};
pub use descriptor::{
    Annotation, ConstDesc, ConstId, Definition, EnumDesc, EnumId, EnumMember, FieldDesc, FileDesc,
    IncludeDesc, MethodDesc, NamespaceDesc, Requiredness, ServiceDesc, ServiceId, StructDesc, StructId,
    StructKind, Type, TypeId, TypeRef, TypedefDesc, TypedefId,
};
pub use diagnostic::{Diagnostic, Located, SchemaError, Severity};
pub use limits::Limits;
pub use loader::Loader;
pub use names::AmbiguousName;
pub use near_miss::closest_name;
pub use schema::Schema;
pub use snippet::Style;
pub use source::{SourceId, SourceMap, Span};
pub use value::Value;
