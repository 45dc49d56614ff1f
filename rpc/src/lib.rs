//! Thrift clients and servers from IDL text, on tokio: nothing is generated.
//!
//! ```
//! use scrimp::Schema;
//! use scrimp_envelope::ServiceCodec;
//! use scrimp_rpc::{Client, Connector, Listener, Router, Server};
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let schema = Schema::parse("calc.thrift", "service Calculator { i32 add(1: i32 a, 2: i32 b) }")?;
//! let calculator = ServiceCodec::new(&schema.service("Calculator")?);
//! let args = calculator.method("add")?.args_type();
//! let (a, b) = (args.field::<i32>("a")?, args.field::<i32>("b")?);
//!
//! // A server: a function for each method.
//! let router = Router::new(calculator.clone()).method(&calculator, "add", move |request| {
//!     Ok(request.returns(request.args().get(a) + request.args().get(b))?)
//! })?;
//! let listener = Listener::bind(&"tcp:127.0.0.1:0".parse()?).await?;
//! let address = listener.address().clone();
//! tokio::spawn(Server::new(router).serve(listener));
//!
//! // A client.
//! let client = Client::new(Connector::new(address));
//! let sum = client.call_json(calculator.method("add")?, r#"{"a":2,"b":3}"#).await?;
//! assert_eq!(sum, r#"{"success":5}"#);
//! # Ok(())
//! # }
//! ```
//!
//! - [`Server`] serves [`Services`] with a [`Handler`]: a [`Router`] of functions, or one of a program's own, which gets [`Request`]s and
//!   gives [`Answer`]s. The framing and protocol of a connection are told from its bytes.
//! - [`Client`] calls: on pooled connections, or on some that all calls share.
//! - [`Listener`] and [`Connector`] are the transports: TCP, Unix sockets, TLS, each by its [`Address`].
//! - [`ServerLimits`] bound what peers can make a server keep, [`PoolOptions`] and [`MultiplexOptions`] what a client uses.
//! - Timeouts, concurrency limits, load shedding, retries, balancing and discovery are those of `tower`: the feature `tower` has handlers and
//!   clients as its services. The features `tracing` and `metrics` tell about requests.

#![forbid(unsafe_code)]

mod address;
mod client;
mod connection;
mod handler;
mod limits;
mod observe;
mod request;
mod server;
mod services;
#[cfg(feature = "tls")]
pub mod tls;
#[cfg(feature = "tower")]
pub mod tower;
mod transport;

pub use address::{Address, AddressError};
pub use client::{
    CallError, CallErrorKind, CallOptions, Client, ClientBuilder, MultiplexOptions, OwnedReply, PoolOptions,
    ServiceClient,
};
pub use handler::{Handler, Router};
pub use limits::ServerLimits;
pub use request::{Answer, Failure, Request};
pub use server::{ServeError, Server, ServerBuilder};
pub use services::Services;
pub use transport::{Accepted, Connector, Listener, Stream};
