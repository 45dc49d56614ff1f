//! [`Request`] and [`Answer`]: what a handler gets and gives.

use std::fmt;
use std::time::Instant;

use scrimp::field::ValueInput;
use scrimp::{ArenaPool, BuildError, Builder, Message, OwnedMessage, StructType, ValueRef};
use scrimp_envelope::{ApplicationException, ExceptionKind, Frame, Header, Headers, MethodCodec, text_key};

use crate::client::CallOptions;

/// The field of the return value in a result.
const SUCCESS: &str = "success";

/// A request: a method, its arguments, and what came with them. It owns all that it needs.
///
/// ```
/// use scrimp::Schema;
/// use scrimp_rpc::{Request, Services};
/// let schema = Schema::parse("s.thrift", "service Greeter { string greet(1: string name) }")?;
/// let services = Services::of_schema(&schema);
/// let greet = services.all()[0].method("greet")?.clone();
/// let request = Request::new(&greet, |b| b.set_by_name("name", "Ada").map(drop))?;
/// let answer = request.returns(format!("Hello {}!", request.args().get_by_name("name")?.as_str().unwrap_or_default()).as_str())?;
/// assert_eq!(format!("{:?}", answer.result().expect("a result")), r#"greet_result { success: "Hello Ada!" }"#);
/// # Ok::<(), scrimp::Error>(())
/// ```
pub struct Request {
    pub(crate) method: MethodCodec,
    pub(crate) args: OwnedMessage,
    /// The frame that it came in, where that has headers.
    pub(crate) frame: Option<Frame>,
    pub(crate) deadline: Option<Instant>,
    pub(crate) is_oneway: bool,
    pub(crate) pool: ArenaPool,
}

impl Request {
    /// A request that did not come over a connection: to call a handler in a test.
    ///
    /// # Errors
    ///
    /// Those of `fill`, and as [`Builder::finish`].
    pub fn new(
        method: &MethodCodec,
        fill: impl for<'a> FnOnce(&mut Builder<'a>) -> Result<(), BuildError>,
    ) -> Result<Self, BuildError> {
        let pool = ArenaPool::new();
        Ok(Self {
            args: OwnedMessage::build_in(&pool, method.args_type(), fill)?,
            frame: None,
            deadline: None,
            is_oneway: method.is_oneway(),
            method: method.clone(),
            pool,
        })
    }

    /// The method.
    pub fn method(&self) -> &MethodCodec {
        &self.method
    }

    /// The arguments.
    pub fn args(&self) -> Message<'_> {
        self.args.message()
    }

    /// The arguments, to be kept.
    pub fn owned_args(&self) -> &OwnedMessage {
        &self.args
    }

    /// The keys and values that came with the request: those of its frame's header.
    pub fn headers(&self) -> Headers<'_> {
        self.frame.as_ref().map(Frame::headers).unwrap_or_default()
    }

    /// When the client stops waiting; `None` where it does not say.
    pub fn deadline(&self) -> Option<Instant> {
        self.deadline
    }

    /// Options for calls that are made to answer this one: they have its deadline, its W3C trace context (`traceparent`, `tracestate`), and
    /// what Kitex's clients send along the whole way (`RPC_PERSIST_…`). Calls whose framing has no headers take the deadline alone:
    /// [`CallOptions::without_headers`].
    ///
    /// ```
    /// use scrimp_rpc::{Answer, Client, Failure, Request};
    /// // The client sends headers, as in THeader or TTHeader.
    /// async fn forward(client: &Client, request: Request) -> Result<Answer, Failure> {
    ///     let reply = client.call_with(request.method(), request.args(), &request.call_options()).await?;
    ///     Ok(reply.into_result().map_or_else(Answer::nothing, Answer::from))
    /// }
    /// ```
    pub fn call_options(&self) -> CallOptions {
        let passed_on = |key: &str| {
            [text_key::TRACE_PARENT, text_key::TRACE_STATE].contains(&key)
                || key.starts_with(text_key::PERSISTENT_PREFIX)
        };
        let options = self.headers().iter().fold(CallOptions::new(), |options, header| match header {
            Header::Text { key, value } if passed_on(key) => options.header(key, value),
            _ => options,
        });
        match self.deadline {
            Some(deadline) => options.deadline(deadline.saturating_duration_since(Instant::now())),
            None => options,
        }
    }

    /// Whether nobody waits for the answer: it is dropped.
    pub fn is_oneway(&self) -> bool {
        self.is_oneway
    }

    /// The result that `fill` makes: the struct of the return value and the exceptions, of which one is set. Memory for it is used again.
    ///
    /// # Errors
    ///
    /// Those of `fill`, and as [`Builder::finish`].
    ///
    /// # Panics
    ///
    /// When the method is oneway in the IDL: it has no result. [`Answer::nothing`] is what it answers.
    pub fn result(
        &self,
        fill: impl for<'a> FnOnce(&mut Builder<'a>) -> Result<(), BuildError>,
    ) -> Result<Answer, BuildError> {
        let ty = self.result_type();
        OwnedMessage::build_in(&self.pool, ty, fill).map(Answer::of_result)
    }

    /// The result that has a copy of `value` for its return value.
    ///
    /// # Errors
    ///
    /// When the method returns nothing, or something else.
    ///
    /// # Panics
    ///
    /// As [`result`](Self::result).
    pub fn returns<'v>(&self, value: impl Into<ValueRef<'v>>) -> Result<Answer, scrimp::Error> {
        let value = value.into();
        let container = match value {
            ValueRef::List(_) | ValueRef::Set(_) | ValueRef::Map(_) => Some(value.to_value()?),
            _ => None,
        };
        let answer = self.result(|b| {
            match (value, &container) {
                (_, Some(container)) => b.by_name(SUCCESS)?.set_value(container)?,
                (ValueRef::Message(message), None) => {
                    let copy = message.copy_to(b.arena());
                    b.set_by_name(SUCCESS, copy)?;
                }
                (scalar, None) => {
                    b.set_by_name(SUCCESS, ValueInput::Copied(scalar))?;
                }
            }
            Ok(())
        })?;
        Ok(answer)
    }

    /// The result of a method that returns nothing.
    ///
    /// # Panics
    ///
    /// As [`result`](Self::result).
    pub fn returns_nothing(&self) -> Answer {
        match self.is_oneway {
            true => Answer::nothing(),
            false => self.result(|_| Ok(())).expect("a result has no required field"),
        }
    }

    fn result_type(&self) -> &StructType {
        self.method.result_type().expect("a oneway method has no result")
    }
}

impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request")
            .field("method", &self.method.name())
            .field("args", &self.args())
            .finish_non_exhaustive()
    }
}

/// What a handler answers: the result of the method, or nothing. Failures are [`Failure`]s.
#[derive(Debug)]
pub struct Answer {
    pub(crate) result: Option<OwnedMessage>,
    headers: Vec<(String, String)>,
}

impl Answer {
    fn of_result(result: OwnedMessage) -> Self {
        Self { result: Some(result), headers: Vec::new() }
    }

    /// The answer to a oneway request. To any other it says that the result is missing.
    pub fn nothing() -> Self {
        Self { result: None, headers: Vec::new() }
    }

    /// The result, a message of the method's result type.
    pub fn result(&self) -> Option<Message<'_>> {
        self.result.as_ref().map(OwnedMessage::message)
    }

    /// Adds a key and a value to the header of the reply, where its framing has one.
    #[must_use]
    pub fn with_header(mut self, key: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((key.into(), value.into()));
        self
    }

    /// What goes into the header of the reply.
    pub(crate) fn headers(&self) -> Vec<Header<'_>> {
        self.headers.iter().map(|(key, value)| Header::Text { key, value }).collect()
    }
}

impl From<OwnedMessage> for Answer {
    /// The result, a message of the method's result type.
    fn from(result: OwnedMessage) -> Self {
        Self::of_result(result)
    }
}

/// What a server could not do: it is answered as an [`ApplicationException`]. Every error turns into one of kind
/// [`INTERNAL_ERROR`](ExceptionKind::INTERNAL_ERROR), so that handlers can use `?`.
///
/// ```
/// use scrimp_envelope::ExceptionKind;
/// use scrimp_rpc::Failure;
/// let failure = Failure::from("x".parse::<i32>().unwrap_err());
/// assert_eq!(failure.exception().kind, ExceptionKind::INTERNAL_ERROR);
/// assert_eq!(failure.exception().message, "invalid digit found in string");
/// ```
#[derive(Debug)]
pub struct Failure {
    exception: Box<ApplicationException<'static>>,
}

impl Failure {
    /// A failure of `kind`, in words.
    pub fn new(kind: ExceptionKind, message: impl Into<String>) -> Self {
        Self::of(ApplicationException::new(kind, message.into()))
    }

    pub(crate) fn of(exception: ApplicationException<'static>) -> Self {
        Self { exception: Box::new(exception) }
    }

    /// The exception to answer with.
    pub fn exception(&self) -> &ApplicationException<'static> {
        &self.exception
    }
}

impl<E: std::error::Error> From<E> for Failure {
    #[cold]
    fn from(error: E) -> Self {
        Self::new(ExceptionKind::INTERNAL_ERROR, error.to_string())
    }
}
