//! [`Reply`]: what came of a call.

use scrimp::descriptor::FieldDesc;
use scrimp::{Message, Method, ValueRef};

use crate::exception::ApplicationException;

/// What a server answered: see [`MethodCodec::read_reply`](crate::MethodCodec::read_reply).
///
/// Source: Apache Thrift, `doc/specs/thrift-rpc.md` ("Response struct").
///
/// ```
/// use scrimp::{Arena, Schema};
/// use scrimp_envelope::{Envelope, MessageFormat, MessageKind, Reply, ServiceCodec};
///
/// let schema = Schema::parse("shop.thrift", "
///     exception NotFound { 1: string why }
///     service Shop { i64 price(1: string name) throws (1: NotFound missing) }")?;
/// let shop = ServiceCodec::new(&schema.service("Shop")?);
/// let price = shop.method("price")?;
/// let envelope = Envelope { name: "price", kind: MessageKind::Reply, seqid: 1 };
/// let arena = Arena::new();
/// let read = |bytes| price.read_reply(&arena, MessageFormat::Compact, &envelope, bytes);
///
/// let reply = read(b"\x06\0\x0e\0")?;
/// assert_eq!(reply.returned().and_then(|price| price.as_i64()), Some(7));
///
/// let reply = read(b"\x1c\x18\x02no\0\0")?;
/// let (field, exception) = reply.thrown().expect("an exception");
/// assert_eq!((field.name.as_str(), format!("{exception:?}").as_str()), ("missing", r#"NotFound { why: "no" }"#));
///
/// assert!(matches!(read(b"\0")?, Reply::Missing));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub enum Reply<'a> {
    /// The method returned: its result, in which the return value is set unless the method returns nothing.
    Returned(Message<'a>),
    /// The method threw an exception that it declares: its result, in which that is set.
    Threw(Message<'a>),
    /// The server could not do it.
    Failed(ApplicationException<'a>),
    /// The method must return something, and the result has neither that nor an exception that is known.
    Missing,
}

impl<'a> Reply<'a> {
    /// The reply that a result of `method` is: for who decodes it otherwise than [`read_reply`](crate::MethodCodec::read_reply). Where a
    /// return value and an exception are set, the value counts, as with Apache's clients.
    #[inline]
    pub fn of_result(method: &Method, result: Message<'a>) -> Self {
        match (method.success(), result.fields().next()) {
            (None, None) => Self::Returned(result),
            (Some(_), None) => Self::Missing,
            (Some(success), Some((first, _))) if first.id == success.id => Self::Returned(result),
            // Exceptions without ids of their own have negative ones, and come first.
            (Some(success), Some(_)) if result.fields().any(|(field, _)| field.id == success.id) => {
                Self::Returned(result)
            }
            (_, Some(_)) => Self::Threw(result),
        }
    }

    /// What the method returned; `None` where it returns nothing, or did not return.
    pub fn returned(&self) -> Option<ValueRef<'a>> {
        match self {
            Self::Returned(result) => {
                result.fields().find(|(field, _)| field.id == 0).map(|(_, value)| value)
            }
            _ => None,
        }
    }

    /// The exception that the method threw, and the field that declares it; `None` where it threw none.
    pub fn thrown(&self) -> Option<(&'a FieldDesc, Message<'a>)> {
        match self {
            Self::Threw(result) => {
                result.fields().find_map(|(field, value)| Some((field, value.as_message()?)))
            }
            _ => None,
        }
    }
}
