//! [`OwnedReply`]: what came of a call.

use std::fmt;

use scrimp::descriptor::FieldDesc;
use scrimp::{Arena, ArenaPool, JsonError, JsonStyle, Message, OwnedMessage, ValueRef};
use scrimp_envelope::{Frame, Headers, MessageKind, MethodCodec, Reply, ReplyError};

use super::error::CallErrorKind;

/// What a method returned, or the exception that it threw; with all that it refers to.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use scrimp::{Arena, JsonStyle, Schema};
/// use scrimp_envelope::ServiceCodec;
/// # use scrimp_rpc::{Client, Connector, Listener, Router, Server};
/// let schema = Schema::parse("s.thrift", "
///     exception NotFound { 1: string why }
///     service Shop { i64 price(1: string name) throws (1: NotFound missing) }")?;
/// let shop = ServiceCodec::new(&schema.service("Shop")?);
/// # let router = Router::new(shop.clone()).method(&shop, "price", |request| Ok(request.returns(7_i64)?))?;
/// # let listener = Listener::bind(&"tcp:127.0.0.1:0".parse()?).await?;
/// # let client = Client::new(Connector::new(listener.address().clone()));
/// # tokio::spawn(Server::new(router).serve(listener));
/// # let arena = Arena::new();
/// # let args = shop.method("price")?.args_type().from_json(&arena, &JsonStyle::new(), r#"{"name":"tea"}"#)?;
/// let reply = client.call(shop.method("price")?, args).await?;
/// match reply.thrown() {
///     Some((_, exception)) => println!("{exception:?}"),
///     None => assert_eq!(reply.returned().and_then(|price| price.as_i64()), Some(7)),
/// }
/// assert_eq!(reply.to_json(&JsonStyle::new())?, r#"{"success":7}"#);
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct OwnedReply {
    /// `None` where the method is oneway.
    result: Option<OwnedMessage>,
    threw: bool,
    /// The frame that it came in, where that has headers.
    frame: Option<Frame>,
}

impl OwnedReply {
    /// That to a oneway call, which has left.
    pub(crate) fn of_oneway() -> Self {
        Self { result: None, threw: false, frame: None }
    }

    /// Reads the reply to a call of `method` that is in `frame`, in memory of `pool`.
    pub(crate) fn read(method: &MethodCodec, pool: &ArenaPool, frame: Frame) -> Result<Self, CallErrorKind> {
        let format = frame.dress().format();
        let (envelope, bytes) = frame.open()?;
        if envelope.kind != MessageKind::Reply || envelope.name != method.name() {
            return Err(refuse(method, &frame));
        }
        let codec = method.result_codec(format).map_err(ReplyError::from)?;
        let Some(codec) = codec else { return Err(refuse(method, &frame)) };
        let result =
            codec.decode_owned_in(pool, frame.payload().slice_ref(bytes)).map_err(ReplyError::from)?;
        let threw = match Reply::of_result(method.method(), result.message()) {
            Reply::Threw(_) => true,
            Reply::Missing => return Err(CallErrorKind::MissingResult),
            _ => false,
        };
        let frame = (!frame.headers().is_empty()).then_some(frame);
        Ok(Self { result: Some(result), threw, frame })
    }

    /// What the method returned; `None` where it returns nothing, or did not return.
    pub fn returned(&self) -> Option<ValueRef<'_>> {
        self.outcome().and_then(|outcome| outcome.returned())
    }

    /// The exception that the method threw, and the field that declares it; `None` where it threw none.
    pub fn thrown(&self) -> Option<(&FieldDesc, Message<'_>)> {
        self.outcome().and_then(|outcome| outcome.thrown())
    }

    /// Whether the method threw an exception that it declares.
    pub fn has_thrown(&self) -> bool {
        self.threw
    }

    /// The result: a struct in which the return value, `success`, or an exception is set, or nothing where the method returns nothing. `None`
    /// where the method is oneway.
    pub fn result(&self) -> Option<Message<'_>> {
        self.result.as_ref().map(OwnedMessage::message)
    }

    /// The result, to be kept.
    pub fn into_result(self) -> Option<OwnedMessage> {
        self.result
    }

    /// The result as JSON text; `{}` where the method is oneway.
    ///
    /// # Errors
    ///
    /// As [`Message::to_json`].
    pub fn to_json(&self, style: &JsonStyle) -> Result<String, JsonError> {
        self.result().map_or_else(|| Ok("{}".to_owned()), |result| result.to_json(style))
    }

    /// The keys and values that came with the reply: those of its frame's header.
    pub fn headers(&self) -> Headers<'_> {
        self.frame.as_ref().map(Frame::headers).unwrap_or_default()
    }

    fn outcome(&self) -> Option<Reply<'_>> {
        let result = self.result()?;
        Some(if self.threw { Reply::Threw(result) } else { Reply::Returned(result) })
    }
}

/// Why what is in `frame` is no result of `method`.
#[cold]
fn refuse(method: &MethodCodec, frame: &Frame) -> CallErrorKind {
    let arena = Arena::new();
    let read = || {
        let (envelope, bytes) = frame.open()?;
        Ok(match method.read_reply(&arena, frame.dress().format(), &envelope, bytes)? {
            Reply::Failed(exception) => CallErrorKind::Failed(exception.into_owned()),
            Reply::Returned(_) | Reply::Threw(_) | Reply::Missing => unreachable!("it is no result"),
        })
    };
    read().unwrap_or_else(|kind: CallErrorKind| kind)
}

impl fmt::Debug for OwnedReply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("OwnedReply").field(&self.result).finish()
    }
}
