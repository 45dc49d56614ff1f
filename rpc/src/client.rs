//! [`Client`]: calls out, replies in.

mod deadline;
mod error;
mod exclusive;
mod multiplexed;
mod options;
mod reply;
mod service;

use std::fmt;
use std::future::ready;
use std::sync::Arc;
use std::time::{Duration, Instant};

use futures_util::future::join_all;
use scrimp::{ArenaPool, JsonStyle, Message, Protocol};
use scrimp_envelope::{Dress, Framing, MessageFormat, MethodCodec, ReadOptions, ServiceCodec};

use self::exclusive::Pool;
use self::multiplexed::Channels;
use crate::connection::outbound::Wire;
use crate::observe::CallObserver;
use crate::transport::Connector;

pub use self::error::{CallError, CallErrorKind};
pub use self::options::{CallOptions, MultiplexOptions, PoolOptions};
pub use self::reply::OwnedReply;
pub use self::service::ServiceClient;

/// Calls methods of a server. Cheap to clone: all clones share the same connections.
///
/// A client cannot tell what framing its server reads: it has to be named. Connections are made when calls need them; each of them serves
/// one call at a time, or [many](ClientBuilder::multiplexed).
///
/// Every call has a deadline. Where a call is dropped, or its deadline has come, its connection is closed; where calls share that, its
/// request may leave still, and its reply is dropped when it comes. Whether the server has handled it, or will, is not known then, unless
/// the [error says so](CallError::is_retry_safe). No call is made twice, but one whose request could not leave, because the server had
/// closed the connection since it was last used.
///
/// ```
/// use scrimp::{Arena, Schema};
/// use scrimp_envelope::ServiceCodec;
/// use scrimp_rpc::{Client, Connector};
/// # use scrimp_rpc::{Listener, Router, Server};
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let schema = Schema::parse("s.thrift", "service Calculator { i32 add(1: i32 a, 2: i32 b) }")?;
/// let calculator = ServiceCodec::new(&schema.service("Calculator")?);
/// # let router = Router::new(calculator.clone()).method(&calculator, "add", |request| Ok(request.returns(5)?))?;
/// # let listener = Listener::bind(&"tcp:127.0.0.1:0".parse()?).await?;
/// # let address = listener.address().clone();
/// # tokio::spawn(Server::new(router).serve(listener));
/// # let _ = stringify! {
/// let address = "tcp:127.0.0.1:9090".parse()?;
/// # };
/// let client = Client::new(Connector::new(address));
///
/// let add = calculator.method("add")?;
/// let (a, b) = (add.args_type().field::<i32>("a")?, add.args_type().field::<i32>("b")?);
/// let arena = Arena::new();
/// let args = {
///     let mut builder = add.args_type().builder(&arena);
///     builder.set(a, 2)?.set(b, 3)?;
///     builder.finish()?
/// };
/// let reply = client.call(add, args).await?;
/// assert_eq!(reply.returned().and_then(|sum| sum.as_i64()), Some(5));
///
/// assert_eq!(client.call_json(add, r#"{"a":2,"b":3}"#).await?, r#"{"success":5}"#);
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Client {
    shared: Arc<Shared>,
    connections: Arc<Connections>,
}

/// What all calls have in common.
struct Shared {
    wire: Wire,
    deadline: Duration,
    pool: ArenaPool,
}

enum Connections {
    Exclusive(Pool),
    Multiplexed(Channels),
}

/// A method, and the arguments to call it with.
type Call<'a> = (&'a MethodCodec, Message<'a>);

impl Shared {
    /// When a call with these options is to be done.
    fn deadline(&self, options: &CallOptions) -> Instant {
        deadline::after(options.get_deadline().unwrap_or(self.deadline))
    }
}

/// Makes a [`Client`] step by step.
///
/// ```
/// use std::time::Duration;
/// use scrimp::Protocol;
/// use scrimp_envelope::Framing;
/// use scrimp_rpc::{Client, Connector, MultiplexOptions};
/// let connector = Connector::new("unix:/run/calculator.sock".parse()?);
/// let client = Client::builder(connector)
///     .framing(Framing::TTHeader)
///     .protocol(Protocol::Compact)
///     .deadline(Duration::from_secs(1))
///     .multiplexed(2, MultiplexOptions::new())
///     .build();
/// # Ok::<(), scrimp_rpc::AddressError>(())
/// ```
#[derive(Clone, Debug)]
pub struct ClientBuilder {
    connector: Connector,
    dress: Dress,
    multiplexed_names: bool,
    options: ReadOptions,
    deadline: Duration,
    kind: Kind,
}

#[derive(Clone, Debug)]
enum Kind {
    Exclusive(PoolOptions),
    Multiplexed(usize, MultiplexOptions),
}

impl ClientBuilder {
    /// Sets what marks where a message ends; [`Framed`](Framing::Framed), unless set.
    #[must_use]
    pub fn framing(self, framing: Framing) -> Self {
        Self { dress: Dress::new(framing).with_format(self.dress.format()), ..self }
    }

    /// Sets the protocol; Binary, unless set.
    #[must_use]
    pub fn protocol(self, protocol: Protocol) -> Self {
        let dress = self.dress.with_format(MessageFormat::new(protocol, self.dress.dialect()));
        Self { dress, ..self }
    }

    /// Sets what requests are wrapped in: the framing, the protocol and its dialect, and what a header says beside.
    #[must_use]
    pub fn dress(self, dress: Dress) -> Self {
        Self { dress, ..self }
    }

    /// Sets whether the name of the service goes before that of the method, as servers of several services need it; they do not, unless set.
    #[must_use]
    pub fn multiplexed_names(self, sends: bool) -> Self {
        Self { multiplexed_names: sends, ..self }
    }

    /// Sets how much of a reply is read, and in which protocol, if only one is to be understood. The framing is that of the requests.
    #[must_use]
    pub fn read_options(self, options: ReadOptions) -> Self {
        Self { options, ..self }
    }

    /// Sets how long a call may take in all, unless [it says](CallOptions::deadline); 10 seconds, unless set.
    #[must_use]
    pub fn deadline(self, time: Duration) -> Self {
        Self { deadline: time, ..self }
    }

    /// Sets that each connection serves one call at a time, and is used again: this is so unless set. Every server can do that.
    #[must_use]
    pub fn pool(self, options: PoolOptions) -> Self {
        Self { kind: Kind::Exclusive(options), ..self }
    }

    /// Sets that calls share as many connections, from 1, and go round them. Replies are told by their sequence ids, so the server has to
    /// return these, and may answer in any order; one that answers in order lets a slow call hold up the others.
    #[must_use]
    pub fn multiplexed(self, connections: usize, options: MultiplexOptions) -> Self {
        Self { kind: Kind::Multiplexed(connections, options), ..self }
    }

    /// The client. It connects when it calls.
    pub fn build(self) -> Client {
        let Self { connector, dress, multiplexed_names, options, deadline, kind } = self;
        // The protocol is not named: Binary's old form would be read then, and much that is wrong looks like the start of that.
        let mut options = options.framing(dress.framing());
        if dress.format() == MessageFormat::FbthriftCompact {
            options = options.fbthrift(true);
        }
        let wire = Wire { dress, multiplexed_names, options };
        let connections = match kind {
            Kind::Exclusive(options) => Connections::Exclusive(Pool::new(connector, options)),
            Kind::Multiplexed(count, options) => {
                Connections::Multiplexed(Channels::new(connector, count, options))
            }
        };
        Client {
            shared: Arc::new(Shared { wire, deadline, pool: ArenaPool::new() }),
            connections: Arc::new(connections),
        }
    }
}

impl Client {
    /// A client that sends framed Binary messages, on connections of which each serves one call at a time.
    pub fn new(connector: Connector) -> Self {
        Self::builder(connector).build()
    }

    /// The same, step by step.
    pub fn builder(connector: Connector) -> ClientBuilder {
        ClientBuilder {
            connector,
            dress: Dress::new(Framing::Framed),
            multiplexed_names: false,
            options: ReadOptions::new(),
            deadline: Duration::from_secs(10),
            kind: Kind::Exclusive(PoolOptions::new()),
        }
    }

    /// The same client, for the methods of `service` by their names.
    pub fn service(&self, service: &ServiceCodec) -> ServiceClient {
        ServiceClient::new(self.clone(), service.clone())
    }

    /// Calls `method` with `args`. A oneway call is done when it has left; the reply then says nothing.
    ///
    /// # Errors
    ///
    /// When no result comes. An exception that the method declares is a result.
    pub async fn call(&self, method: &MethodCodec, args: Message<'_>) -> Result<OwnedReply, CallError> {
        self.call_with(method, args, &CallOptions::new()).await
    }

    /// As [`call`](Self::call), with options.
    ///
    /// # Errors
    ///
    /// As for that.
    pub async fn call_with(
        &self,
        method: &MethodCodec,
        args: Message<'_>,
        options: &CallOptions,
    ) -> Result<OwnedReply, CallError> {
        let calling = async {
            match &*self.connections {
                Connections::Exclusive(pool) => {
                    let mut result = [None];
                    exclusive::call(pool, &self.shared, &[(method, args)], options, &mut result).await;
                    let [result] = result;
                    result.expect("it is filled")
                }
                Connections::Multiplexed(channels) => {
                    channels.call(&self.shared, (method, args), options).await
                }
            }
        };
        CallObserver::new(method).observe(calling).await
    }

    /// Calls `method` with the arguments that JSON text stands for, and returns the result as JSON text: the return value under `success`,
    /// or an exception under its name; see [`scrimp::json`].
    ///
    /// # Errors
    ///
    /// When the text is none of such arguments, the result cannot be written as JSON, or as for [`call`](Self::call).
    pub async fn call_json(&self, method: &MethodCodec, args: &str) -> Result<String, CallError> {
        let style = JsonStyle::new();
        let arena = self.shared.pool.arena();
        let args = method.args_type().from_json(&arena, &style, args).map_err(CallError::unsent)?;
        let reply = self.call(method, args).await?;
        reply.to_json(&style).map_err(CallError::sent)
    }

    /// Makes several calls on one connection, without waiting for the reply to one before the next is sent, and returns what came of each,
    /// in their order. Their requests leave together, as far as they are not too many.
    ///
    /// ```
    /// # use scrimp::{Arena, Schema};
    /// # use scrimp_envelope::ServiceCodec;
    /// # use scrimp_rpc::{Client, Connector, Listener, Router, Server};
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let schema = Schema::parse("s.thrift", "service S { i32 twice(1: i32 x) }")?;
    /// # let service = ServiceCodec::new(&schema.service("S")?);
    /// # let router = Router::new(service.clone()).method(&service, "twice", |request| {
    /// #     Ok(request.returns(2 * request.args().get_by_name("x")?.as_i64().unwrap_or_default() as i32)?)
    /// # })?;
    /// # let listener = Listener::bind(&"tcp:127.0.0.1:0".parse()?).await?;
    /// # let client = Client::new(Connector::new(listener.address().clone()));
    /// # tokio::spawn(Server::new(router).serve(listener));
    /// let twice = service.method("twice")?;
    /// let x = twice.args_type().field::<i32>("x")?;
    /// let arena = Arena::new();
    /// let mut calls = Vec::new();
    /// for number in 1..=3 {
    ///     let mut args = twice.args_type().builder(&arena);
    ///     args.set(x, number)?;
    ///     calls.push((twice, args.finish()?));
    /// }
    /// for (reply, expected) in client.call_many(calls, &Default::default()).await.into_iter().zip([2, 4, 6]) {
    ///     assert_eq!(reply?.returned().and_then(|number| number.as_i64()), Some(expected));
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub async fn call_many<'c>(
        &self,
        calls: impl IntoIterator<Item = (&'c MethodCodec, Message<'c>)>,
        options: &CallOptions,
    ) -> Vec<Result<OwnedReply, CallError>> {
        let calls: Vec<Call<'_>> = calls.into_iter().collect();
        match &*self.connections {
            _ if calls.is_empty() => Vec::new(),
            Connections::Exclusive(pool) => {
                let observers: Vec<_> = calls.iter().map(|(method, _)| CallObserver::new(method)).collect();
                let mut results: Vec<_> = calls.iter().map(|_| None).collect();
                exclusive::call(pool, &self.shared, &calls, options, &mut results).await;
                let results = results.into_iter().map(|result| ready(result.expect("all are filled")));
                // Each of them takes as long as all do.
                join_all(
                    observers.into_iter().zip(results).map(|(observer, result)| observer.observe(result)),
                )
                .await
            }
            Connections::Multiplexed(channels) => channels.call_many(&self.shared, &calls, options).await,
        }
    }

    /// How many connections wait to be used again; 0 where calls share them.
    pub fn idle_connections(&self) -> usize {
        match &*self.connections {
            Connections::Exclusive(pool) => pool.idle(),
            Connections::Multiplexed(_) => 0,
        }
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client").field("dress", &self.shared.wire.dress).finish_non_exhaustive()
    }
}
