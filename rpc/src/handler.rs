//! [`Handler`] and [`Router`]: what answers requests.

use std::collections::HashMap;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use scrimp::LookupError;
use scrimp_envelope::{ExceptionKind, MethodCodec, ServiceCodec};

use crate::request::{Answer, Failure, Request};
use crate::services::Services;

/// What answers requests. A closure is one.
///
/// ```
/// use scrimp_rpc::{Answer, Failure, Handler, Request};
///
/// struct Greeter {
///     greeting: String,
/// }
///
/// impl Handler for Greeter {
///     async fn handle(&self, request: Request) -> Result<Answer, Failure> {
///         let name = request.args().get_by_name("name")?.as_str().unwrap_or_default().to_owned();
///         Ok(request.returns(&format!("{} {name}!", self.greeting))?)
///     }
/// }
/// ```
pub trait Handler: Send + Sync + 'static {
    /// Answers a request. What panics is answered as an internal error.
    fn handle(&self, request: Request) -> impl Future<Output = Result<Answer, Failure>> + Send;
}

impl<F, A> Handler for F
where
    F: Fn(Request) -> A + Send + Sync + 'static,
    A: Future<Output = Result<Answer, Failure>> + Send,
{
    fn handle(&self, request: Request) -> impl Future<Output = Result<Answer, Failure>> + Send {
        self(request)
    }
}

/// Functions that answer, by service and method.
///
/// ```
/// use scrimp::Schema;
/// use scrimp_envelope::ServiceCodec;
/// use scrimp_rpc::Router;
///
/// let schema = Schema::parse("s.thrift", "service Calculator { i32 add(1: i32 a, 2: i32 b), void sleep() }")?;
/// let calculator = ServiceCodec::new(&schema.service("Calculator")?);
/// let args = calculator.method("add")?.args_type();
/// let (a, b) = (args.field::<i32>("a")?, args.field::<i32>("b")?);
/// let router = Router::new(calculator.clone())
///     // What needs not wait for anything is a plain function.
///     .method(&calculator, "add", move |request| {
///         Ok(request.returns(request.args().get(a) + request.args().get(b))?)
///     })?
///     .async_method(&calculator, "sleep", |request| async move {
///         tokio::time::sleep(std::time::Duration::from_millis(1)).await;
///         Ok(request.returns_nothing())
///     })?;
/// # Ok::<(), scrimp::Error>(())
/// ```
pub struct Router {
    services: Services,
    /// By the service that they are for, and the method.
    functions: Functions,
    /// The first of those that are for services which inherit the method from this one.
    inherited: Functions,
}

type Functions = HashMap<String, HashMap<String, Arc<Function>>>;

fn find<'f>(functions: &'f Functions, service: &str, method: &str) -> Option<&'f Function> {
    Some(functions.get(service)?.get(method)?)
}

type Answering = Pin<Box<dyn Future<Output = Result<Answer, Failure>> + Send>>;

enum Function {
    Now(Box<dyn Fn(Request) -> Result<Answer, Failure> + Send + Sync>),
    Later(Box<dyn Fn(Request) -> Answering + Send + Sync>),
}

impl Router {
    /// Functions for `services`: none yet.
    pub fn new(services: impl Into<Services>) -> Self {
        Self { services: services.into(), functions: Functions::new(), inherited: Functions::new() }
    }

    /// The services.
    pub fn services(&self) -> &Services {
        &self.services
    }

    /// The same, with `function` for the method named `method` of `service`. Where that is inherited, other services that inherit it from the
    /// same one have this function too, unless one is set for them.
    ///
    /// # Errors
    ///
    /// When there is no such method.
    pub fn method(
        self,
        service: &ServiceCodec,
        method: &str,
        function: impl Fn(Request) -> Result<Answer, Failure> + Send + Sync + 'static,
    ) -> Result<Self, LookupError> {
        self.with(service, method, Function::Now(Box::new(function)))
    }

    /// As [`method`](Self::method), with a function that may wait.
    ///
    /// # Errors
    ///
    /// As for that.
    pub fn async_method<A>(
        self,
        service: &ServiceCodec,
        method: &str,
        function: impl Fn(Request) -> A + Send + Sync + 'static,
    ) -> Result<Self, LookupError>
    where
        A: Future<Output = Result<Answer, Failure>> + Send + 'static,
    {
        self.with(service, method, Function::Later(Box::new(move |request| Box::pin(function(request)))))
    }

    fn with(mut self, service: &ServiceCodec, method: &str, function: Function) -> Result<Self, LookupError> {
        let (found, function) = (service.method(method)?, Arc::new(function));
        let inherited = self.inherited.entry(declarer_of(found)).or_default();
        inherited.entry(method.to_owned()).or_insert_with(|| function.clone());
        let methods = self.functions.entry(found.service_name().to_owned()).or_default();
        methods.insert(method.to_owned(), function);
        Ok(self)
    }
}

/// The service that declares a method, by a name that no other of the schema has.
fn declarer_of(method: &MethodCodec) -> String {
    method.method().service().name()
}

impl fmt::Debug for Router {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Router").field("services", &self.services).finish_non_exhaustive()
    }
}

impl Handler for Router {
    fn handle(&self, request: Request) -> impl Future<Output = Result<Answer, Failure>> + Send {
        let method = request.method();
        let function = find(&self.functions, method.service_name(), method.name())
            .or_else(|| find(&self.inherited, &declarer_of(method), method.name()));
        match function {
            Some(Function::Now(function)) => Routed::Ready(Some(function(request))),
            Some(Function::Later(function)) => Routed::Later(function(request)),
            None => {
                let message = format!("method `{}` is not served", method.name());
                Routed::Ready(Some(Err(Failure::new(ExceptionKind::UNKNOWN_METHOD, message))))
            }
        }
    }
}

enum Routed {
    Ready(Option<Result<Answer, Failure>>),
    Later(Answering),
}

impl Future for Routed {
    type Output = Result<Answer, Failure>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        match self.get_mut() {
            Self::Ready(answer) => Poll::Ready(answer.take().expect("it is not polled after it is ready")),
            Self::Later(answering) => answering.as_mut().poll(cx),
        }
    }
}
