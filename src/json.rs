//! How messages are written as JSON, and read back: documentation alone.
//!
//! `serde_json::to_string(&message)` writes this form, [`StructType::seed`](crate::StructType::seed) reads it, and the
//! `scrimp` command does both.
//!
//! | Thrift | JSON | read as well |
//! |---|---|---|
//! | struct, exception | an object of the fields that are set, by name, in ascending id order | any order; `null` leaves a field unset |
//! | union | an object of the one member that is set | |
//! | union with an [unknown member](crate::UnionMember::Unknown) | `{"@unknown":{"id":9,"type":"i32"}}` | never: its value is not there |
//! | `bool` | `true`, `false` | |
//! | `i8`, `i16`, `i32`, `i64` | a number without fraction | |
//! | `double` | a number; `"NaN"`, `"Infinity"` and `"-Infinity"` where JSON has none | a number without fraction |
//! | `string` | text | |
//! | `binary` | standard base64 text with padding | |
//! | `uuid` | `"01234567-89ab-cdef-0123-456789abcdef"` | upper case, and what else the `uuid` crate parses |
//! | enum | the member's name; the number when the schema has no member for it | the number of any |
//! | list, set | an array in wire order | |
//! | map with `string`, `bool`, integer or enum keys | an object in wire order, duplicates included; keys are text: `"true"`, `"-5"`, a member's name or number | an array of `[key, value]` pairs |
//! | map with any other keys | an array of `[key, value]` pairs | |
//!
//! What is not set is not written, whatever its default. Fields that the schema does not have, a field given twice and two
//! members of a union are errors when reading, and so is a number that is out of range for its type. Required fields and
//! unions are checked as by [`Builder::finish`](crate::Builder::finish).
//!
//! A `string` that is not UTF-8, which only a codec with [`Utf8::OnAccess`](crate::Utf8) lets in, is an error when writing,
//! unless the message is written as [`Lossy`](crate::Lossy). Nesting beyond [`Limits::MAX_DEPTH`](crate::Limits::MAX_DEPTH)
//! levels is an error in both directions. The bits of a NaN are not kept.
//!
//! Serde formats that are not human-readable get bytes for binaries and uuids, NaN and infinities as doubles, and maps as
//! maps, whatever their keys.
//!
//! ```
//! use serde::de::DeserializeSeed;
//! let schema = scrimp::Schema::parse("s.thrift", "
//!     enum Colour { RED = 1, GREEN = 2 }
//!     struct S { 1: Colour colour, 2: binary raw, 3: map<i32, bool> flags, 4: map<double, string> names }")?;
//! let ty = schema.struct_type("S")?;
//! let arena = scrimp::Arena::new();
//! let json = r#"{"colour":"GREEN","raw":"/+8=","flags":{"7":true},"names":[[0.5,"half"]]}"#;
//! let message = ty.seed(&arena).deserialize(&mut serde_json::Deserializer::from_str(json))?;
//! assert_eq!(serde_json::to_string(&message)?, json);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
