//! Apache Thrift's Rust library, with the structs of the benchmark's IDL as its code generator writes them.
//!
//! The generator spells out per field what the `Type` trait and the macro say here once; every call that reaches the
//! library is the same, in the same order. These structs are also the plain values that workloads are made of.

use std::collections::BTreeMap;
use std::io::Cursor;

use scrimp::Protocol;
pub use thrift::OrderedFloat;
use thrift::Result;
use thrift::protocol::{
    TBinaryInputProtocol, TBinaryOutputProtocol, TCompactInputProtocol, TCompactOutputProtocol,
    TFieldIdentifier, TInputProtocol, TListIdentifier, TMapIdentifier, TOutputProtocol, TSerializable,
    TStructIdentifier, TType, field_id, prealloc_size,
};

use crate::fixed_fields::for_fixed_fields;
use crate::sparse_fields::for_sparse_fields;

/// A Thrift `double`.
pub type Double = OrderedFloat<f64>;

/// Replaces the contents of `out` by `value` in `protocol`.
///
/// # Panics
///
/// When the library fails, which it has no reason to.
pub fn encode<T: TSerializable>(protocol: Protocol, value: &T, out: &mut Vec<u8>) {
    out.clear();
    let written = match protocol {
        Protocol::Compact => value.write_to_out_protocol(&mut TCompactOutputProtocol::new(out)),
        _ => value.write_to_out_protocol(&mut TBinaryOutputProtocol::new(out, true)),
    };
    written.expect("a vector takes everything");
}

/// The value that `bytes` are in `protocol`.
///
/// # Panics
///
/// When they are not one.
pub fn decode<T: TSerializable>(protocol: Protocol, bytes: &[u8]) -> T {
    let input = Cursor::new(bytes);
    let read = match protocol {
        Protocol::Compact => T::read_from_in_protocol(&mut TCompactInputProtocol::new(input)),
        _ => T::read_from_in_protocol(&mut TBinaryInputProtocol::new(input, true)),
    };
    read.expect("the bytes are a message")
}

/// A type that fields and elements may have.
trait Type: Sized {
    const CODE: TType;

    /// The value of a field of default requiredness that is not on the wire.
    fn initial() -> Option<Self>;
    fn read(i_prot: &mut dyn TInputProtocol) -> Result<Self>;
    fn write(&self, o_prot: &mut dyn TOutputProtocol) -> Result<()>;
}

macro_rules! scalars {
    ($($ty:ty, $code:ident, $read:ident, $write:ident;)*) => {$(
        impl Type for $ty {
            const CODE: TType = TType::$code;

            #[inline(always)]
            fn initial() -> Option<Self> {
                Some(Self::default())
            }

            #[inline(always)]
            fn read(i_prot: &mut dyn TInputProtocol) -> Result<Self> {
                Ok(i_prot.$read()?.into())
            }

            #[inline(always)]
            fn write(&self, o_prot: &mut dyn TOutputProtocol) -> Result<()> {
                o_prot.$write((*self).into())
            }
        }
    )*};
}

scalars! {
    bool, Bool, read_bool, write_bool;
    i8, I08, read_i8, write_i8;
    i16, I16, read_i16, write_i16;
    i32, I32, read_i32, write_i32;
    i64, I64, read_i64, write_i64;
    Double, Double, read_double, write_double;
}

impl Type for String {
    const CODE: TType = TType::String;

    #[inline(always)]
    fn initial() -> Option<Self> {
        Some(String::new())
    }

    #[inline(always)]
    fn read(i_prot: &mut dyn TInputProtocol) -> Result<Self> {
        i_prot.read_string()
    }

    #[inline(always)]
    fn write(&self, o_prot: &mut dyn TOutputProtocol) -> Result<()> {
        o_prot.write_string(self)
    }
}

/// A `binary`.
impl Type for Vec<u8> {
    const CODE: TType = TType::String;

    #[inline(always)]
    fn initial() -> Option<Self> {
        Some(Vec::new())
    }

    #[inline(always)]
    fn read(i_prot: &mut dyn TInputProtocol) -> Result<Self> {
        i_prot.read_bytes()
    }

    #[inline(always)]
    fn write(&self, o_prot: &mut dyn TOutputProtocol) -> Result<()> {
        o_prot.write_bytes(self)
    }
}

impl<T: Type> Type for Vec<T> {
    const CODE: TType = TType::List;

    #[inline(always)]
    fn initial() -> Option<Self> {
        Some(Vec::new())
    }

    #[inline(always)]
    fn read(i_prot: &mut dyn TInputProtocol) -> Result<Self> {
        let list_ident = i_prot.read_list_begin()?;
        let mut val = Vec::with_capacity(prealloc_size(list_ident.size));
        for _ in 0..list_ident.size {
            val.push(T::read(i_prot)?);
        }
        i_prot.read_list_end()?;
        Ok(val)
    }

    #[inline(always)]
    fn write(&self, o_prot: &mut dyn TOutputProtocol) -> Result<()> {
        o_prot.write_list_begin(&TListIdentifier::new(T::CODE, self.len() as i32))?;
        for e in self {
            e.write(o_prot)?;
        }
        o_prot.write_list_end()
    }
}

impl<K: Type + Ord, V: Type> Type for BTreeMap<K, V> {
    const CODE: TType = TType::Map;

    #[inline(always)]
    fn initial() -> Option<Self> {
        Some(BTreeMap::new())
    }

    #[inline(always)]
    fn read(i_prot: &mut dyn TInputProtocol) -> Result<Self> {
        let map_ident = i_prot.read_map_begin()?;
        let mut val = BTreeMap::new();
        for _ in 0..map_ident.size {
            let map_key = K::read(i_prot)?;
            let map_val = V::read(i_prot)?;
            val.insert(map_key, map_val);
        }
        i_prot.read_map_end()?;
        Ok(val)
    }

    #[inline(always)]
    fn write(&self, o_prot: &mut dyn TOutputProtocol) -> Result<()> {
        o_prot.write_map_begin(&TMapIdentifier::new(K::CODE, V::CODE, self.len() as i32))?;
        for (k, v) in self {
            k.write(o_prot)?;
            v.write(o_prot)?;
        }
        o_prot.write_map_end()
    }
}

/// The enum of the benchmark's IDL.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Kind(pub i32);

impl Type for Kind {
    const CODE: TType = TType::I32;

    #[inline(always)]
    fn initial() -> Option<Self> {
        None
    }

    #[inline(always)]
    fn read(i_prot: &mut dyn TInputProtocol) -> Result<Self> {
        Ok(Self(i_prot.read_i32()?))
    }

    #[inline(always)]
    fn write(&self, o_prot: &mut dyn TOutputProtocol) -> Result<()> {
        o_prot.write_i32(self.0)
    }
}

/// Declares structs, whose fields are of default requiredness or optional.
macro_rules! structs {
    (@initial default $ty:ty) => { <$ty as Type>::initial() };
    (@initial optional $ty:ty) => { None };
    ($($(#[$doc:meta])* $requiredness:ident struct $name:ident { $($id:literal: $ty:ty = $field:ident,)* })*) => {$(
        structs! { @one $requiredness $(#[$doc])* $name { $($id: $ty = $field,)* } }
    )*};
    (@one $requiredness:ident $(#[$doc:meta])* $name:ident { $($id:literal: $ty:ty = $field:ident,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(missing_docs, reason = "the fields are as in the IDL")]
        pub struct $name {
            $(pub $field: Option<$ty>,)*
        }

        impl TSerializable for $name {
            fn read_from_in_protocol(i_prot: &mut dyn TInputProtocol) -> Result<Self> {
                i_prot.read_struct_begin()?;
                $(let mut $field: Option<$ty> = structs!(@initial $requiredness $ty);)*
                loop {
                    let field_ident = i_prot.read_field_begin()?;
                    if field_ident.field_type == TType::Stop {
                        break;
                    }
                    let field_id = field_id(&field_ident)?;
                    match field_id {
                        $($id => {
                            let val = <$ty as Type>::read(i_prot)?;
                            $field = Some(val);
                        })*
                        _ => {
                            i_prot.skip(field_ident.field_type)?;
                        }
                    };
                    i_prot.read_field_end()?;
                }
                i_prot.read_struct_end()?;
                Ok(Self { $($field,)* })
            }

            fn write_to_out_protocol(&self, o_prot: &mut dyn TOutputProtocol) -> Result<()> {
                let struct_ident = TStructIdentifier::new(stringify!($name));
                o_prot.write_struct_begin(&struct_ident)?;
                $(if let Some(fld_var) = &self.$field {
                    o_prot.write_field_begin(&TFieldIdentifier::new(
                        stringify!($field),
                        <$ty as Type>::CODE,
                        $id,
                    ))?;
                    fld_var.write(o_prot)?;
                    o_prot.write_field_end()?
                })*
                o_prot.write_field_stop()?;
                o_prot.write_struct_end()
            }
        }

        impl Type for $name {
            const CODE: TType = TType::Struct;

            #[inline(always)]
            fn initial() -> Option<Self> {
                None
            }

            #[inline(always)]
            fn read(i_prot: &mut dyn TInputProtocol) -> Result<Self> {
                Self::read_from_in_protocol(i_prot)
            }

            #[inline(always)]
            fn write(&self, o_prot: &mut dyn TOutputProtocol) -> Result<()> {
                self.write_to_out_protocol(o_prot)
            }
        }
    };
}

structs! {
    /// A list of numbers.
    default struct I32s {
        1: Vec<i32> = numbers,
    }

    /// A list of numbers.
    default struct I64s {
        1: Vec<i64> = numbers,
    }

    /// A list of numbers.
    default struct Doubles {
        1: Vec<Double> = numbers,
    }

    /// Eight fixed-size fields.
    default struct Fixed8 {
        1: i32 = a,
        2: i64 = b,
        3: bool = c,
        4: Double = d,
        5: i16 = e,
        6: i64 = f,
        7: i32 = g,
        8: i8 = h,
    }

    /// Ten short strings.
    default struct Short {
        1: String = s1,
        2: String = s2,
        3: String = s3,
        4: String = s4,
        5: String = s5,
        6: String = s6,
        7: String = s7,
        8: String = s8,
        9: String = s9,
        10: String = s10,
    }

    /// The small message.
    default struct Leaf {
        1: i8 = tiny,
        2: i64 = big,
        3: Double = ratio,
        4: i32 = count,
        5: String = text,
        6: Vec<u8> = blob,
        7: Kind = kind,
    }

    /// The medium message.
    default struct Node {
        1: String = name,
        2: Vec<Leaf> = leaves,
        3: Double = ratio,
        4: i32 = count,
        5: Vec<i32> = counts,
        6: i64 = big,
        7: BTreeMap<String, String> = labels,
        8: Leaf = leaf,
        9: BTreeMap<i32, i64> = by_number,
        10: Vec<String> = names,
        11: Vec<u8> = blob,
        12: BTreeMap<i64, String> = names_by_number,
        13: Vec<i64> = bigs,
        14: i8 = tiny,
        15: BTreeMap<String, Leaf> = leaves_by_name,
    }

    /// The large message.
    default struct Tree {
        1: BTreeMap<String, Node> = nodes_by_name,
        2: Leaf = leaf,
        3: i8 = tiny,
        4: Double = ratio,
        5: Vec<Node> = nodes,
        6: i64 = big,
        7: Node = node,
        8: Vec<u8> = blob,
        9: String = name,
        11: i32 = count,
    }

    /// An element of a list.
    default struct Point {
        1: Double = x,
        2: Double = y,
        3: Double = z,
    }

    /// A list of structs.
    default struct Points {
        1: Vec<Point> = points,
    }

    /// Maps by strings and by numbers.
    default struct Maps {
        1: BTreeMap<String, i64> = counts,
        2: BTreeMap<String, String> = labels,
        3: BTreeMap<i32, i64> = totals,
        4: BTreeMap<i64, String> = names,
        5: BTreeMap<i32, Double> = weights,
    }

    /// A tree.
    default struct Branch {
        1: i32 = id,
        2: String = name,
        3: Vec<Branch> = branches,
    }

    /// An attribute of a span.
    optional struct Attribute {
        1: String = key,
        2: String = text,
        3: i64 = number,
        4: Double = real,
        5: bool = flag,
    }

    /// Something that happened within a span.
    default struct Event {
        1: i64 = at,
        2: String = name,
    }

    /// A span, of which only the parent may be absent.
    optional struct Span {
        1: i64 = trace_high,
        2: i64 = trace_low,
        3: i64 = id,
        4: i64 = parent,
        5: String = name,
        6: i32 = role,
        7: i64 = start,
        8: i64 = duration,
        9: bool = sampled,
        10: Vec<Attribute> = attributes,
        11: Vec<Event> = events,
    }

    /// The message of a trace.
    default struct SpanBatch {
        1: String = service,
        2: BTreeMap<String, String> = resource,
        3: Vec<Span> = spans,
    }
}

// The messages of the benchmark of stacks, benches/rpc.
structs! {
    /// What `echo` is asked.
    default struct Request {
        1: String = action,
        2: String = msg,
    }

    /// What it answers.
    default struct Response {
        1: String = action,
        2: String = msg,
    }

    /// The arguments of `echo`.
    optional struct EchoArgs {
        1: Request = request,
    }

    /// Its result.
    optional struct EchoResult {
        0: Response = success,
    }

    /// The arguments of `echo_node`.
    optional struct EchoNodeArgs {
        1: Node = node,
    }

    /// Its result.
    optional struct EchoNodeResult {
        0: Node = success,
    }
}

macro_rules! sparse {
    ($($id:literal $field:ident: $ty:ty,)*) => {
        structs! {
            /// 200 optional scalars.
            optional struct Sparse { $($id: $ty = $field,)* }
        }
    };
}
for_sparse_fields!(sparse);

macro_rules! fixed {
    ($($id:literal $field:ident: $ty:ty,)*) => {
        structs! {
            /// 50 fixed-size fields.
            default struct Fixed50 { $($id: $ty = $field,)* }
        }
    };
}
for_fixed_fields!(fixed);
