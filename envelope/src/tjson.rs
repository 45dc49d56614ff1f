//! Thrift's JSON protocol, `TJSONProtocol`: messages as text, with the ids and types of fields.
//!
//! It is what some HTTP services and browsers speak, and what logs keep. It is not [`scrimp::json`], which has the names of fields and
//! leaves types to the schema. Messages are written and read here through reflection and builders: in linear time, but far more
//! slowly than a [codec](scrimp::Codec) does in its formats.
//!
//! | Thrift | text |
//! |---|---|
//! | message | `[1,"name",kind,seqid,struct]` |
//! | struct, union, exception | `{"id":{"type":value},…}` |
//! | `bool` | `1`, `0` |
//! | integers, enums | a number |
//! | `double` | a number with 17 digits; `"NaN"`, `"Infinity"`, `"-Infinity"` |
//! | `string` | text |
//! | `binary` | base64 text, without padding |
//! | `uuid` | `"01234567-89ab-cdef-0123-456789abcdef"` |
//! | list, set | `["type",count,value,…]` |
//! | map | `["type","type",count,{key:value,…}]` |
//!
//! Types are `tf`, `i8`, `i16`, `i32`, `i64`, `dbl`, `str`, `rec`, `map`, `lst`, `set` and `uid`. Numbers are in quotes where they are
//! the key of a map. Structs and containers are not, as in `{{"1":{"i32":3}}:7}`: this is no JSON then.
//!
//! # What is written
//!
//! What Apache's C++ library writes, byte by byte: no white space, doubles as by `%.17g`, control characters as `\b`, `\f`, `\n`, `\r`,
//! `\t` and `\u001f`, everything else as it is. Fields that are set, in ascending id order.
//!
//! # What is read
//!
//! What any of Apache's libraries writes:
//!
//! - base64 with or without padding;
//! - all escapes of JSON, with hexadecimal digits of either case; control characters as they are;
//! - doubles in any form, and `nan`, `inf` and `-inf` as Python has them, in quotes or not;
//! - white space between tokens; uuids as the `uuid` crate parses them.
//!
//! Fields that the schema does not have, or has with another type, are skipped, and so are unknown members of unions. A container
//! whose parts are of another type than the schema's is an error unless it is empty. Of a field or key that comes twice the last counts.
//! Numbers that are out of range, lone surrogates, text that is not UTF-8, and containers with more or fewer parts than they say are errors.
//!
//! Sources: Apache Thrift, `lib/cpp/src/thrift/protocol/TJSONProtocol.cpp`; there is no specification. What other libraries
//! write was seen by running them.
//!
//! ```
//! use scrimp::{Arena, Limits, Schema};
//! use scrimp_envelope::{MessageKind, Progress, ReadLimits, tjson};
//!
//! let schema = Schema::parse("calc.thrift", "struct Args { 1: i32 a, 2: i32 b } struct Result { 0: i32 success }")?;
//! let (args, result) = (schema.struct_type("Args")?, schema.struct_type("Result")?);
//! let (a, b, success) = (args.field::<i32>("a")?, args.field::<i32>("b")?, result.field::<i32>("success")?);
//!
//! // What came from a client, in pieces as it happens.
//! let stream = br#"[1,"add",1,7,{"1":{"i32":2},"2":{"i32":3}}]"#;
//! let mut scanner = tjson::Scanner::new(&ReadLimits::new());
//! assert!(scanner.resume(&stream[..20])?.done().is_none());
//! let Progress::Done(len) = scanner.resume(stream)? else { panic!("it is whole") };
//!
//! let text = &stream[..len];
//! let Progress::Done(head) = tjson::read_head(text, &ReadLimits::new())? else { panic!("it is whole") };
//! let call = head.envelope();
//! assert_eq!((call.name, call.kind, call.seqid), ("add", MessageKind::Call, 7));
//! let arena = Arena::new();
//! let (arguments, _) = head.read_body(text, |body| tjson::read_struct(&args, &arena, body, &Limits::new()))?;
//!
//! let mut reply = result.builder(&arena);
//! reply.set(success, arguments.get(a) + arguments.get(b))?;
//! let reply = reply.finish()?;
//! let mut out = Vec::new();
//! tjson::write_message(&call.reply(), &mut out, |out| tjson::write_struct(reply, out))?;
//! assert_eq!(out, br#"[1,"add",2,7,{"0":{"i32":5}}]"#);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod envelope;
mod error;
mod exception;
mod read;
mod scanner;
mod text;
mod write;

pub use envelope::{Head, read_head, write_message};
pub use error::{TJsonError, TJsonErrorKind};
pub use exception::{read_exception, write_exception};
pub use read::read_struct;
pub use scanner::Scanner;
pub use write::write_struct;
