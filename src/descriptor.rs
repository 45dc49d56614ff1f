//! The descriptors of a schema: what IDL says, as plain data, for reflection.
//!
//! [`Schema::descriptors`](crate::Schema::descriptors) leads to them, and so do [`StructType::desc`](crate::StructType::desc),
//! [`Service::desc`](crate::Service::desc), [`Method::desc`](crate::Method::desc) and [`Message::desc`](crate::Message::desc). They hold
//! names, ids, types, defaults, annotations, doc comments and places in the source, and know nothing of memory or wire formats. All
//! are tables of one [`Schema`], linked by indices such as [`StructId`] and [`TypeId`].
//!
//! Tools that need no codecs load IDL with [`Loader`]; [`audit`] compares two versions of a schema.
//!
//! ```
//! use scrimp::descriptor::{Definition, Requiredness};
//!
//! let schema = scrimp::Schema::parse("shop.thrift", "
//!     /** What a customer buys. */
//!     struct Order { 1: required i64 id, 2: list<string> tags (max = \"10\") }")?;
//! let descriptors = schema.descriptors();
//! for definition in &descriptors.root().definitions {
//!     let Definition::Struct(id) = *definition else { continue };
//!     let order = descriptors.struct_desc(id);
//!     assert_eq!((order.name.as_str(), order.doc.as_deref()), ("Order", Some("What a customer buys.")));
//!     assert_eq!(order.fields[0].requiredness, Requiredness::Required);
//!     assert_eq!(descriptors.display_type(order.fields[1].ty.id).to_string(), "list<string>");
//!     assert_eq!(order.fields[1].annotations[0].key, "max");
//! }
//! # Ok::<(), scrimp::Error>(())
//! ```

#[doc(inline)]
pub use scrimp_schema::*;
