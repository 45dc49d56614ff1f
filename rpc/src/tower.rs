//! Handlers and clients as services of `tower`, and services as handlers: timeouts, limits, load shedding, retries, balancing and whatever
//! else there are layers for.

use std::fmt;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use scrimp::OwnedMessage;
use scrimp_envelope::{ExceptionKind, MethodCodec};
use tower_service::Service;

use crate::client::{CallError, CallOptions, Client, OwnedReply};
use crate::handler::Handler;
use crate::request::{Answer, Failure, Request};

/// Any error, as layers have them.
pub type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// A [`Handler`] as a service, for layers to be put around. Cheap to clone.
///
/// ```
/// use std::time::Duration;
/// use scrimp::Schema;
/// use scrimp_rpc::tower::{HandlerService, ServiceHandler};
/// use scrimp_rpc::{Answer, Failure, Request, Server, Services};
/// use tower::ServiceBuilder;
///
/// async fn ping(request: Request) -> Result<Answer, Failure> {
///     Ok(request.returns_nothing())
/// }
///
/// let schema = Schema::parse("s.thrift", "service Pinger { void ping() }")?;
/// let layered = ServiceBuilder::new()
///     .load_shed()
///     .concurrency_limit(100)
///     .timeout(Duration::from_secs(1))
///     .service(HandlerService::new(ping));
/// let server = Server::builder(Services::of_schema(&schema), ServiceHandler::new(layered)).build();
/// # Ok::<(), scrimp::Error>(())
/// ```
pub struct HandlerService<H> {
    handler: Arc<H>,
}

impl<H: Handler> HandlerService<H> {
    /// `handler` as a service.
    pub fn new(handler: H) -> Self {
        Self { handler: Arc::new(handler) }
    }
}

impl<H> Clone for HandlerService<H> {
    fn clone(&self) -> Self {
        Self { handler: self.handler.clone() }
    }
}

impl<H> fmt::Debug for HandlerService<H> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HandlerService").finish_non_exhaustive()
    }
}

impl<H: Handler> Service<Request> for HandlerService<H> {
    type Response = Answer;
    type Error = BoxError;
    type Future = Pin<Box<dyn Future<Output = Result<Answer, BoxError>> + Send>>;

    fn poll_ready(&mut self, _cx: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request) -> Self::Future {
        let handler = self.handler.clone();
        Box::pin(async move { handler.handle(request).await.map_err(|failure| Carried(failure).into()) })
    }
}

/// A service as a [`Handler`]. Each request gets a clone of it, which waits until it is ready.
///
/// Errors of layers are answered as internal errors, in their words.
#[derive(Clone, Debug)]
pub struct ServiceHandler<S> {
    service: S,
}

impl<S> ServiceHandler<S> {
    /// `service` as a handler.
    pub fn new(service: S) -> Self {
        Self { service }
    }
}

impl<S> Handler for ServiceHandler<S>
where
    S: Service<Request, Response = Answer, Future: Send, Error: Into<BoxError>>
        + Clone
        + Send
        + Sync
        + 'static,
{
    async fn handle(&self, request: Request) -> Result<Answer, Failure> {
        let mut service = self.service.clone();
        let ready = poll_fn(|cx| service.poll_ready(cx)).await;
        ready.map_err(|error| failure_of(error.into()))?;
        let answering = service.call(request);
        answering.await.map_err(|error| failure_of(error.into()))
    }
}

/// A failure on its way through layers.
#[derive(Debug)]
struct Carried(Failure);

impl fmt::Display for Carried {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.exception().fmt(f)
    }
}

impl std::error::Error for Carried {}

fn failure_of(error: BoxError) -> Failure {
    match error.downcast::<Carried>() {
        Ok(carried) => carried.0,
        Err(other) => Failure::new(ExceptionKind::INTERNAL_ERROR, other.to_string()),
    }
}

/// A call to be made: what a client as a service takes. Cheap to clone, so that it may be tried again.
#[derive(Clone, Debug)]
pub struct Call {
    /// The method.
    pub method: MethodCodec,
    /// Its arguments.
    pub args: OwnedMessage,
    /// What is said beside.
    pub options: CallOptions,
}

/// A [`Client`] as a service, for layers to be put around. It is always ready: what a call has to wait for, it waits for itself. A
/// policy of retries asks [`CallError::is_retry_safe`].
///
/// ```
/// use std::time::Duration;
/// use scrimp::{OwnedMessage, Schema};
/// use scrimp_envelope::ServiceCodec;
/// use scrimp_rpc::tower::{Call, ClientService};
/// use scrimp_rpc::{CallOptions, Client, Connector};
/// use tower::{Service, ServiceBuilder, ServiceExt};
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
/// let schema = Schema::parse("s.thrift", "service Pinger { void ping() }")?;
/// let pinger = ServiceCodec::new(&schema.service("Pinger")?);
/// let client = Client::new(Connector::new("unix:/nonexistent/socket".parse()?));
/// let mut layered = ServiceBuilder::new()
///     .concurrency_limit(10)
///     .timeout(Duration::from_secs(1))
///     .service(ClientService::new(client));
/// let ping = pinger.method("ping")?;
/// let args = OwnedMessage::build(ping.args_type(), |_| Ok(()))?;
/// let call = Call { method: ping.clone(), args, options: CallOptions::new() };
/// let error = layered.ready().await?.call(call).await.expect_err("nobody listens there");
/// assert!(error.to_string().starts_with("cannot connect"));
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct ClientService {
    client: Client,
}

impl ClientService {
    /// `client` as a service.
    pub fn new(client: Client) -> Self {
        Self { client }
    }
}

impl Service<Call> for ClientService {
    type Response = OwnedReply;
    type Error = CallError;
    type Future = Pin<Box<dyn Future<Output = Result<OwnedReply, CallError>> + Send>>;

    fn poll_ready(&mut self, _cx: &mut Context<'_>) -> Poll<Result<(), CallError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, call: Call) -> Self::Future {
        let client = self.client.clone();
        Box::pin(async move {
            let Call { method, args, options } = call;
            client.call_with(&method, args.message(), &options).await
        })
    }
}
