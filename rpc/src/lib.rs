//! Thrift clients and servers from IDL text, on tokio.

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
};
pub use handler::{Handler, Router};
pub use limits::ServerLimits;
pub use request::{Answer, Failure, Request};
pub use server::{ServeError, Server, ServerBuilder};
pub use services::Services;
pub use transport::{Accepted, Connector, Listener, Stream};
